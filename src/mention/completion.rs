//! Completions: how far a name goes on behind the words that open it: “Ministry of Sports and Fisheries”,
//! “National Union of Bakers of Lowmoor (NUBL)”, “Democratic Republic of Congo”.

use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::text::{Case, TokenKind, TokenRange};

use super::candidate::Candidate;
use super::name::Judged;
use super::reader::Reader;
use super::reward::PERSONAL;

/// The most fields that one office is for.
const FIELDS: usize = 5;

/// The most names that complete one.
const COMPLEMENTS: usize = 4;

/// Verbs, as lists hold them.
const VERBS: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
]);

/// What names something by itself and no field.
const OTHERS: Classes = Classes::any_of(&[
    Class::Country,
    Class::Place,
    Class::Organization,
    Class::NewsAgency,
    Class::OrganizationNoun,
]);

/// What bears a plural and is no member of what it owns: “the Democrats’ Policy Committee”.
const OTHER_MEMBERS: Classes = Classes::any_of(&[
    Class::Demonym,
    Class::Affiliation,
    Class::Organization,
    Class::Place,
    Class::Country,
]);

/// An organization's name with the names that complete it: “Ministry of Health”, “Union of Bakers of Lowmoor”.
pub(super) fn with_complement(
    reader: &Reader,
    head: &Candidate,
    rest: &[Judged],
) -> Option<TokenRange> {
    let tie = head.tokens.range().end;
    let heads = reader.tokens[tie - 1].is(Class::OrganizationHead) || is_movement(reader, head);
    // “Quill Research | for the Lowmoor Press”
    let is_firm = head.tokens.range().len() == 2 && reader.plays(tie - 1, NameRole::FirmHead);
    if !heads || is_firm && reader.lower(tie) == "for" || !completes(reader, head, rest.first()?) {
        return None;
    }
    let is_abbreviated = |end: &usize| is_abbreviated(reader, head.tokens.range().start, *end);
    let mut at = last_field(reader, tie - 1, rest);
    for _ in 1..COMPLEMENTS {
        let (last, behind) = (&rest[at].candidate, rest.get(at + 1));
        // “Foundation for Middle | East Peace”
        if behind.is_some_and(|next| goes_on(reader, last, next)) {
            at += 1;
            continue;
        }
        let is_tied = |next: &&Judged| {
            completes(reader, last, next) || is_campus(reader, last, &next.candidate)
        };
        let Some(next) = behind.filter(is_tied) else {
            break;
        };
        if is_matter(reader, last) {
            at += 1;
            at += last_field(reader, last.tokens.range().end - 1, &rest[at..]);
            continue;
        }
        if !may_end(reader, last, &next.candidate)
            && !is_abbreviated(&next.candidate.tokens.range().end)
        {
            break;
        }
        at += 1;
    }
    // “Citizens for Order | in Harrow”, “University of Harrow | at Lowmoor”
    let end = rest[at].candidate.tokens.range().end;
    let is_seat = |next: &&Judged| {
        let range = next.candidate.tokens.range();
        let places = Classes::any_of(&[Class::Country, Class::Place]);
        range.start == end + 1 && reader.phrase_classes(range.start, range.end).meets(places)
    };
    let seat = rest
        .get(at + 1)
        .filter(is_seat)
        .filter(|_| match reader.lower(end) {
            "in" => is_movement(reader, head),
            "at" => reader.lower(tie - 1) == "university",
            _ => false,
        });
    Some(TokenRange {
        start: head.tokens.start,
        end: seat.unwrap_or(&rest[at]).candidate.tokens.end,
    })
}

/// Whether a word behind “the” is one that “of” says more of: “Institute for the | Study | of War”.
fn is_matter(reader: &Reader, name: &Candidate) -> bool {
    let range = name.tokens.range();
    let token = &reader.tokens[range.start];
    range.len() == 1
        && range.start > 1
        && reader.lower(range.start - 1) == "the"
        && reader.lower(range.start - 2) == "for"
        && reader.lower(range.end) == "of"
        && token.case == Case::Capitalized
        && !token
            .classes
            .meets(PERSONAL.union(OTHERS).with(Class::Title))
}

/// Whether a noun for people, with a capital inside its sentence, opens the name of a movement with “for”:
/// “Citizens | for Harrow”.
fn is_movement(reader: &Reader, head: &Candidate) -> bool {
    let range = head.tokens.range();
    let sentence = head.sentence as usize;
    let is_party = reader.tokens[range.start].is(Class::Affiliation);
    let is_doubtful = is_party || reader.starts_sentence(range.start, sentence);
    range.len() == 1
        && opens_movement(reader, range.start)
        && (!is_doubtful || names_cause(reader, range.end + 1))
        && !(is_party && is_object(reader, range.start))
        && !reader.is_heading(sentence)
}

/// Whether a verb stands before a name, which may govern the “for” behind it, too: “thanked | Democrats | for Harrow”.
fn is_object(reader: &Reader, at: usize) -> bool {
    let the = usize::from(at > 0 && reader.lower(at - 1) == "the");
    at.checked_sub(the + 1).is_some_and(|verb| {
        let token = &reader.tokens[verb];
        let is_form = !lexicon::verb_form(token.word, reader.words(verb)).is_none();
        token.case == Case::Lower && (is_form || token.classes.meets(VERBS))
    })
}

/// Whether a noun for people or for what they want and “for” stand at the token.
fn opens_movement(reader: &Reader, at: usize) -> bool {
    reader.plays(at, NameRole::Movement) && reader.lower(at + 1) == "for"
}

/// Whether a noun for people opens a movement's name and the sentence: “Citizens | for Responsibility and Order”.
pub(super) fn opens_sentence_as_movement(reader: &Reader, at: usize) -> bool {
    opens_movement(reader, at) && names_cause(reader, at + 2)
}

/// Whether a word with a capital is a common one or a place, as what a movement is for.
fn names_cause(reader: &Reader, at: usize) -> bool {
    let causes = Classes::any_of(&[Class::CommonWord, Class::Country, Class::Place]);
    reader.tokens.get(at).is_some_and(|token| {
        token.case == Case::Capitalized
            && token.classes.meets(causes)
            && !token
                .classes
                .meets(PERSONAL.with(Class::Title).with(Class::Honorific))
    })
}

/// An organization's name behind the members whose own it is: “Port Officers’ | Union”, “the People’s | Reform
/// Committee”; the members' first word, if there are any.
pub(super) fn members_before(reader: &Reader, organization: TokenRange) -> Option<usize> {
    /// How many words may stand before the members.
    const BEFORE: usize = 3;
    let start = organization.range().start;
    if start < 2 || reader.tokens[start - 1].kind != TokenKind::Clitic {
        return None;
    }
    let member = start - 2;
    if !are_members(reader, member) && !is_officer(reader, member, organization) {
        return None;
    }
    let goes_on = |at: &usize| {
        let token = &reader.tokens[*at];
        let others = Classes::any_of(&[
            Class::NameBreak,
            Class::Determiner,
            Class::Preposition,
            Class::CapitalizedWord,
        ]);
        token.is_capitalized() && token.kind == TokenKind::Word && !token.classes.meets(others)
    };
    let first = (member.saturating_sub(BEFORE)..member)
        .rev()
        .take_while(goes_on)
        .last();
    Some(first.unwrap_or(member))
}

/// Whether a word is the title of who has an office, which follows: “Harrow County | Sheriff’s | Office”.
fn is_officer(reader: &Reader, at: usize, office: TokenRange) -> bool {
    let token = &reader.tokens[at];
    let range = office.range();
    range.len() == 1
        && (matches!(reader.words(range.start), "Department" | "Office")
            || reader.words(range.start) == "Court" && reader.words(at) == "Magistrate")
        && token.case == Case::Capitalized
        && (token.is(Class::Title) || reader.words(at) == "Examiner")
        && !token.classes.meets(PERSONAL)
}

/// Whether a word is a plural of people with a capital: “Officers”, “People”.
fn are_members(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    let word = reader.words(at);
    let others = OTHER_MEMBERS.union(PERSONAL);
    let people = Classes::any_of(&[
        Class::CommonWord,
        Class::Title,
        Class::PersonNoun,
        Class::Kinship,
    ]);
    let is_plural = || {
        let one = word.strip_suffix('s');
        one.is_some_and(|one| {
            // “Seafarers”
            let is_agent = token.classes == WordClasses::NONE && one.ends_with("er");
            is_agent || lexicon::find(one).1.meets(people)
        })
    };
    token.case == Case::Capitalized
        && (matches!(word, "People" | "Women" | "Children" | "Men")
            || !token.classes.meets(others) && is_plural())
}

/// Whether a name begins where a point of the compass or the like ends the one before it: “Middle | East Peace”.
fn goes_on(reader: &Reader, last: &Candidate, next: &Judged) -> bool {
    let region = last.tokens.range().end - 1;
    next.candidate.tokens.start == last.tokens.end
        && next.candidate.sentence == last.sentence
        && (matches!(reader.words(region), "Middle" | "Near" | "Far")
            || reader.plays(region, NameRole::CompassPoint))
}

/// Whether “at” ties a place to the name of a university: “University of Harrow | at Lowmoor”.
fn is_campus(reader: &Reader, region: &Candidate, place: &Candidate) -> bool {
    let (region, place) = (region.tokens.range(), place.tokens.range());
    let Some(head) = region.start.checked_sub(2) else {
        return false;
    };
    reader.lower(region.end) == "at"
        && place.start == region.end + 1
        && place.len() == 1
        && reader.tokens[place.start].is(Class::Place)
        && reader.lower(head + 1) == "of"
        && reader.words(head) == "University"
}

/// Whether “of” or “for” ties a name to the one before it.
fn completes(reader: &Reader, before: &Candidate, next: &Judged) -> bool {
    let (end, start) = (
        before.tokens.range().end,
        next.candidate.tokens.range().start,
    );
    (matches!(reader.lower(end), "of" | "for")
        || reader.lower(end) == "on" && is_subject(reader, next))
        && (start == end + 1 || start == end + 2 && reader.lower(end + 1) == "the")
        && next.candidate.sentence == before.sentence
}

/// Whether words are common ones with a capital or a region's, as what a council or a programme is on:
/// “Council | on Middle East Affairs”.
fn is_subject(reader: &Reader, subject: &Judged) -> bool {
    let range = subject.candidate.tokens.range();
    let others = PERSONAL.union(OTHERS).with(Class::Title);
    let is_region = |at: usize| {
        reader.plays(at, NameRole::CompassPoint)
            || matches!(reader.words(at), "Middle" | "Near" | "Far")
    };
    // “Fjord News on Super | Tuesday”
    let is_day =
        reader.next_is_capitalized(range.end - 1) && reader.words(range.end).ends_with("day");
    !is_day
        && range.clone().all(|at| {
            let token = &reader.tokens[at];
            token.case == Case::Capitalized
                && (is_region(at)
                    || !token.classes.meets(others)
                        && (token.is(Class::CommonWord) || is_derived(reader.words(at))))
        })
}

/// Whether a further name may complete that of an organization: a place's, one that no list holds, or what
/// another office is for: “Committee of the Lowmoor Chamber | of Commerce”.
fn may_end(reader: &Reader, last: &Candidate, next: &Candidate) -> bool {
    let range = next.tokens.range();
    let places = Classes::any_of(&[Class::Country, Class::Place]);
    let ends_in_head = reader.tokens[last.tokens.range().end - 1].is(Class::OrganizationHead);
    let is_unlisted =
        || range.len() == 1 && reader.tokens[range.start].classes == WordClasses::NONE;
    ends_in_head
        || reader.phrase_classes(range.start, range.end).meets(places)
        || is_unlisted() && reader.tokens[range.start].case == Case::Capitalized
}

/// Whether the capitals that words begin with stand in brackets behind them: “Union of Bakers of SA (Ubsa)”.
fn is_abbreviated(reader: &Reader, start: usize, end: usize) -> bool {
    if reader.mark(end) != Some('(') || reader.mark(end + 2) != Some(')') {
        return false;
    }
    let initials = (start..end).flat_map(|at| {
        let token = &reader.tokens[at];
        let letters = match token.case {
            Case::Upper => usize::MAX,
            Case::Lower | Case::None => 0,
            _ => 1,
        };
        reader.words(at).chars().take(letters)
    });
    let short = reader.words(end + 1).chars().flat_map(char::to_lowercase);
    initials.flat_map(char::to_lowercase).eq(short)
}

/// The index of the last of the fields of one office, among the names behind its head: “Department | of
/// Energy, Housing and Public Services”.
fn last_field(reader: &Reader, head: usize, names: &[Judged]) -> usize {
    let is_ministry = matches!(
        reader.lower(head),
        "ministry" | "department" | "directorate" | "bureau"
    ) || reader.lower(head + 1) == "on";
    for (at, pair) in names.windows(2).take(FIELDS).enumerate() {
        let (left, right) = (&pair[0].candidate, &pair[1].candidate);
        let (tie, next) = (left.tokens.range().end, right.tokens.range().start);
        let comma = usize::from(is_ministry && reader.mark(tie) == Some(','));
        let ends = reader.lower(tie + comma) == "and";
        let is_tied = next == tie + comma + usize::from(ends) && next > tie;
        let fields = || {
            let (mut left, mut right) = (left.tokens.range(), right.tokens.range());
            left.all(|field| is_field(reader, field, is_ministry, true))
                && right.all(|field| is_field(reader, field, is_ministry, false))
        };
        if !is_tied || left.sentence != right.sentence || !fields() {
            break;
        }
        if ends {
            return at + 1;
        }
    }
    0
}

/// Whether a word may say what an office is for: “Health”; for a ministry, any word that names no other thing,
/// be it unlisted, and derived where it does not open the fields.
fn is_field(reader: &Reader, at: usize, is_ministry: bool, opens: bool) -> bool {
    let token = &reader.tokens[at];
    if !is_ministry {
        let others = PERSONAL.with(Class::Organization).with(Class::Place);
        let word = reader.words(at);
        // “Arts and | Crafts”
        let is_plural = || {
            let is_several = |at: usize| reader.words(at).ends_with('s');
            at > 1 && reader.lower(at - 1) == "and" && is_several(at) && is_several(at - 2)
        };
        let is_unlisted =
            token.classes == WordClasses::NONE && (opens || is_derived(word) || is_plural());
        return is_unlisted || token.is(Class::CommonWord) && !token.classes.meets(others);
    }
    let everyday = Classes::any_of(&[Class::CommonWord, Class::RoleModifier]);
    let heads = Classes::any_of(&[Class::OrganizationHead, Class::PlaceHead]);
    let is_everyday = token.classes.meets(everyday);
    // “Department of | Labor”
    let others = if is_everyday {
        OTHERS.without(Class::Organization)
    } else {
        OTHERS
    };
    token.case == Case::Capitalized
        && !token.classes.meets(others)
        && (is_everyday
            || token.classes.meets(heads) && !token.classes.meets(PERSONAL)
            || token.classes == WordClasses::NONE
                && (opens
                    || is_derived(reader.words(at))
                    || reader.words(at).ends_with('s')
                    || reader.words(at).ends_with("ing")))
}

/// Whether a word ends like a noun or an adjective that is derived from another word: “Irrigation”.
pub(crate) fn is_derived(word: &str) -> bool {
    const ENDINGS: [&str; 11] = [
        "al", "tion", "ity", "ics", "ment", "logy", "ments", "ries", "ism", "ness", "stry",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// A country whose name goes on behind a word in lower case: “Democratic Republic of Congo”, “Bosnia and
/// Herzegovina”.
pub(super) fn country_of_two(
    reader: &Reader,
    first: &Judged,
    rest: &[Judged],
) -> Option<TokenRange> {
    let (left, right) = (first.candidate.tokens, rest.first()?.candidate.tokens);
    let end = left.range().end;
    let is_tied = matches!(reader.lower(end), "of" | "and") && right.range().start <= end + 2;
    let is_country = || {
        reader
            .phrase_classes(left.range().start, right.range().end)
            .has(Class::Country)
    };
    (is_tied && is_country()).then_some(TokenRange {
        start: left.start,
        end: right.end,
    })
}
