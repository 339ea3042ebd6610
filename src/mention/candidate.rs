//! Candidates: runs of capitalized words that may name somebody or something.

use crate::lexicon::{self, Class, Classes, WordClasses};
use crate::text::{Case, Token, TokenKind, TokenRange};

use super::gather::HEADS;
use super::reader::{KeySet, Reader};

/// A run of capitalized words, without the titles before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// The sentence it stands in.
    pub(super) sentence: u32,
    /// Whether a title inside the run stands before it.
    pub(super) titled: bool,
    /// Whether its first word says that it names a ship, a storm or the like.
    pub(super) is_thing: bool,
}

/// The longest run that is read as one name, in tokens.
const LONGEST: usize = 12;

/// How many tokens before “of” its title may stand.
const OFFICE: usize = 4;

/// How many tokens before the “and” of its last field the title of an office may stand.
const FIELDS: usize = 7;

/// Words that no run goes through, whatever their case.
const BREAKS: Classes = Classes::of(Class::CapitalizedWord);

/// Words that may be part of a person's name.
const NAMES: Classes =
    Classes::any_of(&[Class::GivenName, Class::FamilyName, Class::FamilyNameFirst]);

/// Words that name something else.
const OTHERS: Classes = Classes::any_of(&[
    Class::Demonym,
    Class::Country,
    Class::Place,
    Class::Organization,
    Class::NewsAgency,
]);

/// Common words that stay in a run in a heading.
const KEPT: Classes = NAMES
    .with(Class::Title)
    .with(Class::Honorific)
    .with(Class::OrganizationHead)
    .with(Class::PlaceHead);

/// Finds all candidates, in order.
pub(super) fn find_candidates(reader: &Reader) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut families = KeySet::default();
    for (sentence, span) in reader.document.sentences().iter().enumerate() {
        let (mut at, end) = (span.tokens.range().start, span.tokens.range().end);
        while at < end {
            // Most words of a text are in lower case.
            let is_lower = matches!(reader.tokens[at].case, Case::Lower | Case::None);
            if is_lower || !begins_run(reader, at, sentence, &families) {
                at += 1;
                continue;
            }
            let stop = run_end(reader, at, end, sentence);
            let start = with_particles(reader, at, span.tokens.range().start);
            split_run(reader, sentence, start, stop, &mut candidates);
            if start + 1 < stop && is_plain_family(reader, start, stop - 1) {
                families.insert(reader.key(stop - 1));
            }
            at = stop;
        }
    }
    candidates
}

/// Whether a run of capitalized words begins at the token.
fn begins_run(reader: &Reader, at: usize, sentence: usize, families: &KeySet) -> bool {
    is_name_word(reader, at, sentence)
        && !(reader.starts_sentence(at, sentence)
            && is_plain_opening(reader, at)
            && !(families.contains(&reader.key(at)) && is_subject(reader, at)))
}

/// Whether a common word is the family name of somebody called by a given name: “Ada | Price”.
fn is_plain_family(reader: &Reader, start: usize, last: usize) -> bool {
    let token = &reader.tokens[last];
    token.is(Class::CommonWord)
        && token.case == Case::Capitalized
        && !token.classes.meets(NAMES)
        && (!token.classes.meets(HEADS) || reader.is_title(start))
        && reader.tokens[start..last]
            .iter()
            .any(|token| token.is(Class::GivenName))
}

/// Whether the word after a name is a verb of one person, or an adverb before one: “Price | later left”.
pub(super) fn is_subject(reader: &Reader, at: usize) -> bool {
    let verbs = Classes::any_of(&[
        Class::SpeechVerb,
        Class::PastVerb,
        Class::FiniteVerb,
        Class::VerbGroup,
    ]);
    let next = at + 1;
    // “Price, | who later left”
    if reader.mark(next) == Some(',') && reader.lower(next + 1) == "who" {
        return true;
    }
    reader.tokens.get(next).is_some_and(|token| {
        let form = || lexicon::verb_form(token.word, reader.words(next));
        token.case == Case::Lower
            && !matches!(
                reader.lower(next),
                "are" | "were" | "have" | "do" | "both" | "all"
            )
            && (token.classes.meets(verbs)
                || reader.words(next).ends_with("ed") && !form().is_none())
    })
}

/// Whether the first word of a sentence is a common word, with a capital only because it is first.
fn is_plain_opening(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.is(Class::CommonWord)
        && token.case != Case::Upper
        && !token.classes.meets(
            NAMES
                .with(Class::Title)
                .with(Class::Honorific)
                .with(Class::Organization)
                .with(Class::Place),
        )
        && !reader.next_is_capitalized(at)
        && !opens_with_particles(reader, at)
}

/// Whether the token and particles in lower case after it begin a family name: “De la Cumbre”.
fn opens_with_particles(reader: &Reader, at: usize) -> bool {
    let rest = (at + 1..reader.tokens.len())
        .take_while(|at| is_particle(reader, *at))
        .take(2)
        .count();
    reader.tokens[at].is(Class::NameParticle) && rest > 0 && reader.next_is_capitalized(at + rest)
}

/// Whether the token may be part of a name.
fn is_name_word(reader: &Reader, at: usize, sentence: usize) -> bool {
    let token = &reader.tokens[at];
    if token.kind != TokenKind::Word {
        return false;
    }
    match token.case {
        Case::Capitalized | Case::Upper | Case::Single => {}
        Case::Mixed => return lexicon::begins_with_particle(reader.words(at)),
        Case::Lower | Case::None => return false,
    }
    if is_initial(reader, at, sentence) {
        return true;
    }
    if token.is(Class::NameBreak) && !is_said(reader, at) && !is_family_he(reader, at, sentence)
        || asks(reader, at, sentence)
        || ends_number(reader, at)
        || is_era(reader, at)
        || opens_amount(reader, at)
        || is_joined_participle(reader, at, sentence)
    {
        return false;
    }
    if reader.is_heading(sentence) && is_plain(reader, at) {
        return false;
    }
    if token.classes.meets(BREAKS) {
        return !reader.is_heading(sentence)
            && (token.is(Class::FamilyName) && follows_given_name(reader, at)
                || token.is(Class::GivenName)
                    && (names_beside(reader, at)
                        || is_described(reader, at) && unknown_follows(reader, at))
                || token.is(Class::FamilyNameFirst) && unknown_follows(reader, at));
    }
    true
}

/// Whether “Said” is a name that an Arabic article or “son of” stands before: “Al | Said”.
fn is_said(reader: &Reader, at: usize) -> bool {
    reader.words(at) == "Said"
        && at > 0
        && matches!(
            reader.words(at - 1),
            "Al" | "al" | "Bin" | "bin" | "Ibn" | "ibn"
        )
}

/// Whether “He” is a family name before a given name that no sentence goes on with, or a given name behind an
/// East Asian family name: “the physicist | He Quillong”, “Liu | He said”.
pub(super) fn is_family_he(reader: &Reader, at: usize, sentence: usize) -> bool {
    if reader.words(at) != "He" || reader.is_heading(sentence) {
        return false;
    }
    let is_lower = |at: usize| !reader.tokens.get(at).is_some_and(Token::is_capitalized);
    let is_given = |at: usize| {
        let token = &reader.tokens[at];
        let is_listed = token.classes.meets(NAMES) || token.classes == WordClasses::NONE;
        token.case == Case::Capitalized
            && is_listed
            && !token.classes.meets(OTHERS.with(Class::CommonWord))
            && !reader.words(at).ends_with("ly")
            && lexicon::verb_form(token.word, reader.words(at)).is_none()
    };
    let before = at.checked_sub(1).map(|before| &reader.tokens[before]);
    let is_opened = || before.is_none_or(|before| !before.is_capitalized());
    let behind_family = || {
        before.is_some_and(|before| {
            before.case == Case::Capitalized
                && before.is(Class::FamilyNameFirst)
                && !before.classes.meets(OTHERS.with(Class::CommonWord))
        })
    };
    let opens_name = at + 1 < reader.tokens.len() && is_given(at + 1) && is_lower(at + 2);
    // “He Quill o Lowmoor”
    let goes_on = || {
        let tie = at + 2;
        tie < reader.tokens.len()
            && reader.words(tie).len() == 1
            && reader.tokens[tie].case == Case::Lower
            && reader.next_is_capitalized(tie)
    };
    opens_name && is_opened() && !goes_on() || is_lower(at + 1) && behind_family()
}

/// Whether “Will” opens a question: “Will | Quill win?”
fn asks(reader: &Reader, at: usize, sentence: usize) -> bool {
    reader.lower(at) == "will" && reader.starts_sentence(at, sentence) && {
        let range = reader.document.sentences()[sentence].tokens.range();
        let mut ends = range.rev().map(|at| reader.words(at));
        ends.find(|words| !matches!(*words, "”" | "\"" | "’" | "'")) == Some("?")
    }
}

/// Whether a letter that is a word as well, “A.” or “I.”, is an initial: a name goes on behind it, and what
/// stands before it is no “plan A.” that ends a sentence.
fn is_initial(reader: &Reader, at: usize, sentence: usize) -> bool {
    let is_letter =
        |at: usize| reader.tokens[at].case == Case::Single && reader.words(at).ends_with('.');
    if !is_letter(at) {
        return false;
    }
    let sentence = reader.document.sentences()[sentence].tokens.range();
    let next = at + 1;
    if next >= sentence.end || is_letter(next) {
        return next < sentence.end;
    }
    let token = &reader.tokens[next];
    token.is_capitalized()
        && !token.classes.meets(BREAKS.with(Class::NameBreak))
        && if at > sentence.start && reader.tokens[at - 1].kind == TokenKind::Word {
            may_precede_initial(reader, at - 1)
        } else {
            token.classes.meets(NAMES)
        }
}

/// Whether an initial may follow a word: one of a name, a title, “by”.
fn may_precede_initial(reader: &Reader, at: usize) -> bool {
    const LEADS: Classes = Classes::any_of(&[
        Class::Title,
        Class::Honorific,
        Class::SpeechVerb,
        Class::Preposition,
    ]);
    let token = &reader.tokens[at];
    let of_name =
        token.is_capitalized() && (!token.is(Class::CommonWord) || token.classes.meets(NAMES));
    of_name || token.classes.meets(LEADS) || matches!(reader.lower(at), "and" | "the")
}

/// Whether a letter belongs to the number before it: “4K”.
fn ends_number(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Single
        && at > 0
        && reader.tokens[at - 1].kind == TokenKind::Number
        && reader.tokens[at - 1].span.end() == token.span.start()
}

/// Whether a word counts the years before it: “in 500 | BC”, not “500 | BC nurses”.
fn is_era(reader: &Reader, at: usize) -> bool {
    reader.tokens[at].case == Case::Upper
        && matches!(reader.words(at), "AD" | "BC" | "BCE" | "CE")
        && at > 1
        && reader.tokens[at - 1].kind == TokenKind::Number
        && matches!(
            reader.lower(at - 2),
            "about" | "around" | "as" | "by" | "circa" | "from" | "in" | "since" | "to" | "until"
        )
}

/// Whether a currency's name stands before its number: “Rs 20-crore”.
fn opens_amount(reader: &Reader, at: usize) -> bool {
    let next = reader.tokens.get(at + 1);
    let is_figure = |next: &Token| reader.document.text()[next.span].starts_with(char::is_numeric);
    reader.tokens[at].is(Class::Currency) && next.is_some_and(is_figure)
}

/// Whether a word ends in a participle in lower case behind a hyphen: “London-born”. Irregular ones are
/// syllables of names as well: “Tae-sung”. With a capital it is one in a heading only: “El-Sayed”.
fn is_joined_participle(reader: &Reader, at: usize, sentence: usize) -> bool {
    let word = reader.words(at);
    // Few words end like those that are looked for.
    if !matches!(word.bytes().next_back(), Some(b'd' | b'g' | b'n')) {
        return false;
    }
    let joined = word.rsplit_once('-');
    joined.is_some_and(|(first, last)| {
        let is_name = last.starts_with(char::is_uppercase)
            && (!reader.is_heading(sentence) || lexicon::find(first).1.has(Class::NameParticle));
        if is_name {
            return false;
        }
        let regular = last.len() > 4 && (last.ends_with("ed") || last.ends_with("ing"));
        let is_verbs = |last| lexicon::verb_form(lexicon::find(last).0, last).is_participle;
        matches!(last, "born" | "led") || regular && is_verbs(last)
    })
}

/// Whether a word in a heading's capitals is a common word, or an unlisted form of one: “DEFENDS”.
fn is_plain(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    if token.is(Class::CommonWord) {
        return !token.classes.meets(KEPT);
    }
    let word = reader.words(at);
    let stem = || {
        ["s", "S", "ed", "ED", "ly", "LY"]
            .iter()
            .find_map(|ending| word.strip_suffix(ending))
    };
    let is_past = || {
        token.case == Case::Upper
            && at > 0
            && reader.tokens[at - 1].is_capitalized()
            && word.ends_with("ED")
            && !lexicon::verb_form(token.word, word).is_none()
    };
    !token.classes.meets(KEPT.union(OTHERS))
        && (is_past()
            || stem().is_some_and(|stem| lexicon::find(stem).1.has(Class::CommonWord))
            || is_third_person(reader, at))
}

/// Whether a word may be a verb's third person: “Denies”.
fn is_third_person(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    word.ends_with(['s', 'S']) && !lexicon::verb_form(reader.tokens[at].word, word).is_none()
}

/// Whether a verb that may be a family name as well stands between two names in a heading: “Ada Quill |
/// Burns | Tom Harrow”.
fn is_verb_between_names(reader: &Reader, start: usize, at: usize, sentence: usize) -> bool {
    let tokens = reader.tokens;
    reader.is_heading(sentence)
        && at >= start + 2
        && at + 1 < tokens.len()
        && tokens[start].is(Class::GivenName)
        && tokens[at - 1].case == Case::Capitalized
        && tokens[at + 1].is(Class::GivenName)
        && tokens[at + 1].is_capitalized()
        && is_third_person(reader, at)
}

/// Whether a word that is a month as well as a name has a name or an initial beside it.
fn names_beside(reader: &Reader, at: usize) -> bool {
    let name = |at: usize| {
        let token = &reader.tokens[at];
        token.is_capitalized() && token.classes.meets(NAMES.with(Class::Honorific))
    };
    at > 0 && name(at - 1)
        || at + 1 < reader.tokens.len() && (name(at + 1) || has_initial(reader, at))
}

/// Whether an initial and a name follow a word that no date or preposition makes a month: “April | K. Quill”.
fn has_initial(reader: &Reader, at: usize) -> bool {
    let is_dated = at > 0 && {
        let before = &reader.tokens[at - 1];
        before.kind == TokenKind::Number
            || matches!(
                reader.lower(at - 1),
                "during" | "from" | "in" | "of" | "since" | "until"
            )
    };
    let next = &reader.tokens[at + 1];
    next.case == Case::Single
        && reader.words(at + 1).ends_with('.')
        && reader.next_is_capitalized(at + 1)
        && !is_dated
}

/// Whether a given name that means nothing else stands before a family name that names a creed: “Nazrul | Islam”.
fn follows_given_name(reader: &Reader, at: usize) -> bool {
    let others = OTHERS.with(Class::CommonWord).union(BREAKS);
    at > 0 && {
        let given = &reader.tokens[at - 1];
        given.is(Class::GivenName) && given.is_capitalized() && !given.classes.meets(others)
    }
}

/// Whether a noun for a person or a verb of speech stands before the word: “goalkeeper | Jan Quill”, “says |
/// June Quill”.
fn is_described(reader: &Reader, at: usize) -> bool {
    let people = Classes::any_of(&[
        Class::Title,
        Class::PersonNoun,
        Class::Kinship,
        Class::SpeechVerb,
    ]);
    at > 0 && reader.tokens[at - 1].classes.meets(people)
}

/// Whether a word that stands in no list, and has a capital, follows.
fn unknown_follows(reader: &Reader, at: usize) -> bool {
    let next = reader.tokens.get(at + 1);
    next.is_some_and(|next| next.is_capitalized() && next.classes == WordClasses::NONE)
}

/// The index after the run's last token.
fn run_end(reader: &Reader, start: usize, end: usize, sentence: usize) -> usize {
    let limit = end.min(start + LONGEST);
    let mut at = start + 1;
    while at < limit && !is_verb_between_names(reader, start, at, sentence) {
        let step = continuation(reader, at, limit, sentence);
        if step == 0 {
            break;
        }
        at += step;
    }
    at
}

/// Where a run begins with the particles before it: “van der Berg”.
fn with_particles(reader: &Reader, start: usize, first: usize) -> usize {
    (first.max(start.saturating_sub(3))..start)
        .rev()
        .take_while(|at| is_particle(reader, *at) && reader.tokens[*at].is(Class::LeadingParticle))
        .last()
        .unwrap_or(start)
}

/// How many tokens from `at` continue a run: 0 when it ends before `at`.
fn continuation(reader: &Reader, at: usize, limit: usize, sentence: usize) -> usize {
    if is_name_word(reader, at, sentence) {
        return 1;
    }
    let glued = glued_initial(reader, at, limit) + spaced_hyphen(reader, at, limit);
    if glued > 0 {
        return glued;
    }
    let particles = (at..limit)
        .take_while(|at| is_particle(reader, *at))
        .take(3)
        .count();
    if particles > 0 {
        let next = at + particles + spaced_hyphen(reader, at + particles, limit) / 2;
        let joins = next < limit && is_name_word(reader, next, sentence);
        return if joins { next + 1 - at } else { 0 };
    }
    nickname(reader, at, limit, sentence)
}

/// How many tokens continue an initial that is written without a space: `B.` `Quill` in “B.Quill”.
fn glued_initial(reader: &Reader, at: usize, limit: usize) -> usize {
    let initial = &reader.tokens[at - 1];
    let joins = at + 1 < limit
        && initial.case == Case::Single
        && reader.mark(at) == Some('.')
        && reader.tokens[at + 1].is_capitalized()
        && initial.span.end() == reader.tokens[at].span.start()
        && reader.tokens[at].span.end() == reader.tokens[at + 1].span.start();
    if joins { 2 } else { 0 }
}

/// How many tokens continue a name whose hyphen has spaces around it: “Suk - yeol”, “Al - Quilli”.
fn spaced_hyphen(reader: &Reader, at: usize, limit: usize) -> usize {
    let joins = at + 1 < limit
        && reader.mark(at) == Some('-')
        && (joins_names(reader, at) || joins_syllables(reader, at));
    if joins { 2 } else { 0 }
}

/// Whether a hyphen stands between an Arabic article or the like and a name, “Al | - Quilli”, or between two
/// family names behind a title: “President Quilli | - Harro”.
fn joins_names(reader: &Reader, hyphen: usize) -> bool {
    let next = &reader.tokens[hyphen + 1];
    let is_name = next.case == Case::Capitalized && !next.is(Class::NameBreak);
    let is_article = matches!(reader.words(hyphen - 1), "Al" | "al" | "El" | "el" | "Ben");
    let is_titled = || {
        hyphen > 1 && {
            let (title, first) = (&reader.tokens[hyphen - 2], &reader.tokens[hyphen - 1]);
            let others = OTHERS.union(HEADS).with(Class::CommonWord);
            title.is_capitalized()
                && title.is(Class::Title)
                && first.case == Case::Capitalized
                && first.classes == WordClasses::NONE
                && !next.classes.meets(others)
        }
    };
    is_name && (is_article || is_titled())
}

/// The most letters that a syllable of an East Asian given name has.
const SYLLABLE: u32 = 6;

/// Whether a hyphen stands between the two syllables of a given name that follows a family name: “Yoon
/// Suk | - yeol”. Family names that no list holds need more.
fn joins_syllables(reader: &Reader, hyphen: usize) -> bool {
    if hyphen < 2 {
        return false;
    }
    let (family, first, second) = (
        &reader.tokens[hyphen - 2],
        &reader.tokens[hyphen - 1],
        &reader.tokens[hyphen + 1],
    );
    let others = OTHERS.with(Class::CommonWord).with(Class::NameBreak);
    let is_syllable = |token: &Token| token.kind == TokenKind::Word && token.span.len() <= SYLLABLE;
    let is_listed = family.is(Class::FamilyNameFirst);
    let is_family = is_listed
        || family.classes == WordClasses::NONE
            && is_syllable(family)
            && !first.classes.meets(others);
    let is_plain = matches!(
        reader.words(hyphen + 1),
        "fan" | "ho" | "hung" | "in" | "man" | "sun" | "won" | "young"
    );
    let is_second = match second.case {
        Case::Lower => !second.classes.meets(others) || is_listed && is_plain,
        Case::Capitalized => is_syllable(first) && !second.classes.meets(others.union(HEADS)),
        _ => false,
    };
    family.is_capitalized()
        && first.case == Case::Capitalized
        && is_family
        && is_second
        && is_syllable(second)
}

fn is_particle(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Lower
        && token.is(Class::NameParticle)
        && !matches!(reader.lower(at), "st" | "e" | "i" | "y" | "do")
}

/// How many tokens a nickname in quotation marks takes, with the name that follows it.
fn nickname(reader: &Reader, at: usize, limit: usize, sentence: usize) -> usize {
    if reader.tokens[at].kind != TokenKind::Quotation {
        return 0;
    }
    let words = (at + 1..limit)
        .take_while(|at| reader.tokens[*at].is_capitalized())
        .take(3)
        .count();
    let close = at + 1 + words;
    let whole = words > 0
        && close + 1 < limit
        && reader.tokens[close].kind == TokenKind::Quotation
        && is_name_word(reader, close + 1, sentence);
    if whole { words + 3 } else { 0 }
}

/// Cuts titles and other names off the front of a run and adds what remains.
fn split_run(
    reader: &Reader,
    sentence: usize,
    start: usize,
    end: usize,
    candidates: &mut Vec<Candidate>,
) {
    let thing = thing_in(reader, start, end);
    let mut add = |from: usize, to: usize, titled: bool| {
        candidates.push(Candidate {
            tokens: TokenRange::between(from, to),
            sentence: TokenRange::between(0, sentence).end,
            titled,
            is_thing: thing.is_some(),
        });
    };
    if let Some(thing) = thing {
        return add(thing, end, false);
    }
    if opens_with_noun(reader, sentence, start, end) {
        return add(start + 1, end, true);
    }
    // “Drugmaker | Quillpharm”
    if start + 1 < end && reader.tokens[start].is(Class::FirmNoun) {
        return add(start + 1, end, false);
    }
    let officer = after_office(reader, start, end);
    if officer > start {
        add(start, officer, false);
        return add(officer, end, true);
    }
    let listed = listed_phrase(reader, start, end);
    if listed == end || opens_firm(reader, start, end) {
        return add(start, end, false);
    }
    if listed > start {
        add(start, listed, false);
    }
    let start = listed;
    let after_title = (start..end - 1)
        .rev()
        .find(|at| is_title_before_name(reader, *at, start, end))
        .map_or(start, |at| at + 1);
    if after_title > start {
        return add(after_title, end, true);
    }
    let name = leading_others(reader, sentence, start, end);
    if name > start {
        add(start, name, false);
    }
    add(name, without_titles(reader, name, end), false);
}

/// Whether a word that may be a title opens the name of a firm: “General Quills Corp.”.
fn opens_firm(reader: &Reader, start: usize, end: usize) -> bool {
    start + 2 < end
        && reader.tokens[end - 1].is(Class::CompanyEnding)
        && reader.tokens[start].is(Class::Title)
}

/// Where a run names a ship, a storm or the like: “MV Ada Quill”, “Tropical Storm Ada”.
fn thing_in(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    (start..end - 1).take(2).find(|at| {
        let opens = reader.tokens[*at].is(Class::ThingOpener);
        opens && (*at == start || reader.tokens[start].is(Class::CommonWord))
    })
}

/// Whether a sentence begins with a noun for the person whose name follows: “Survivor | Ada Quill”.
fn opens_with_noun(reader: &Reader, sentence: usize, start: usize, end: usize) -> bool {
    let first = &reader.tokens[start];
    first.is(Class::PersonNoun)
        && !first.classes.meets(NAMES.union(OTHERS).with(Class::Title))
        && reader.starts_sentence(start, sentence)
        && start + 1 < end
        && reader.tokens[start + 1].is(Class::GivenName)
}

/// Where the name of an officer begins in a run that ends the name of the office: “Minister of
/// Public | Health | Ada Quill”, “Minister of Health and Housing | Ada Quill”; the run's start when it does not.
fn after_office(reader: &Reader, start: usize, end: usize) -> usize {
    let article = usize::from(start > 0 && reader.lower(start - 1) == "the");
    let Some(tie) = start.checked_sub(1 + article).filter(|tie| *tie > 0) else {
        return start;
    };
    let of_fields = article == 0 && reader.lower(tie) == "and";
    let of_firm = article == 0 && reader.lower(tie) == "at";
    let opens = |at: usize| {
        reader.is_title(at) && (!of_fields || matches!(reader.lower(at + 1), "of" | "for"))
    };
    let office = of_fields && (tie.saturating_sub(FIELDS)..tie).any(opens)
        || (of_firm || matches!(reader.lower(tie), "of" | "for" | "to" | "in"))
            && (tie.saturating_sub(OFFICE)..tie).any(opens);
    if !office {
        return start;
    }
    let name = |at: usize| {
        let token = &reader.tokens[at];
        let heads = token.is(Class::OrganizationHead) && !token.is(Class::GivenName);
        let named = token.classes == WordClasses::NONE || token.classes.meets(NAMES);
        let is_inside = || at + 1 < end && matches!(reader.mark(at), Some('-' | '.'));
        token.is_capitalized() && named && !heads
            || at > start + 1 && (token.case == Case::Lower || is_inside())
    };
    let fields = Classes::any_of(&[Class::OrganizationHead, Class::PlaceHead, Class::CommonWord]);
    let is_field = |at: usize| {
        let classes = reader.tokens[at].classes;
        let is_acronym = reader.tokens[at].case == Case::Upper && reader.tokens[at].span.len() > 2;
        let before_given = || {
            let is_name = |at: usize| {
                reader.tokens[at]
                    .classes
                    .meets(NAMES.with(Class::Honorific))
            };
            reader.tokens[at + 1].is(Class::GivenName) && end - at > 2 && !(start..at).any(is_name)
        };
        let unlisted = classes == WordClasses::NONE && (of_fields || is_acronym || before_given());
        classes.meets(fields) || unlisted && !of_firm || !of_fields && classes.meets(OTHERS)
    };
    (start + 1..end.saturating_sub(1))
        .find(|at| {
            let is_capitalized = |at: usize| reader.tokens[at].is_capitalized();
            is_field(*at - 1)
                && is_capitalized(*at - 1)
                && is_capitalized(*at)
                && (*at..end).all(name)
        })
        .filter(|at| !reader.tokens[*at].is(Class::Honorific))
        .filter(|at| reader.tokens[*at].classes.meets(NAMES) || end - at == 2)
        .filter(|at| !of_firm || reader.tokens[*at].is(Class::GivenName))
        .filter(|at| !of_fields || !(start..*at).any(|at| reader.is_title(at)))
        .unwrap_or(start)
}

/// Where a full name ends that titles follow: “Ada Quill | Deputy Editor”.
fn without_titles(reader: &Reader, start: usize, end: usize) -> usize {
    let title = |at: usize| {
        let token = &reader.tokens[at];
        !token.classes.meets(NAMES) && (reader.is_title(at) || token.is(Class::RoleModifier))
    };
    if !reader.tokens[start].is(Class::GivenName) {
        return end;
    }
    (start + 2..end).find(|at| title(*at)).unwrap_or(end)
}

/// Where a listed name of several words ends that opens the run: the run's start when there is
/// none, or when it goes on as the name of something: “New York | Stock Exchange”.
fn listed_phrase(reader: &Reader, start: usize, end: usize) -> usize {
    let things = OTHERS.without(Class::Demonym);
    let Some(stop) = (start + 2..=end.min(start + 5))
        .rev()
        .find(|stop| reader.phrase_classes(start, *stop).meets(things))
    else {
        return start;
    };
    // “United States | Marine Corps”
    let last = &reader.tokens[end - 1];
    let is_heads = last.is(Class::OrganizationHead) && !last.classes.meets(NAMES);
    let opens_person = || reader.tokens[stop].is(Class::GivenName) && stop + 1 < end && !is_heads;
    let goes_on = stop < end && !(reader.is_title(stop) || opens_person());
    if goes_on { start } else { stop }
}

/// Whether the token is a title that a name follows inside its run.
fn is_title_before_name(reader: &Reader, at: usize, start: usize, end: usize) -> bool {
    let token = &reader.tokens[at];
    let next = &reader.tokens[at + 1];
    if !reader.is_title(at) && !token.is(Class::Honorific) {
        let is_name = next.classes.meets(NAMES.with(Class::PublicFigure));
        return is_name && is_title_of_several(reader, at);
    }
    // “Ada Quill Sr.”, but “Sr. Ada Quill”.
    if token.is(Class::NameSuffix) && at > start {
        return false;
    }
    // “Gen Z”
    if reader.lower(at) == "gen"
        && next.case == Case::Single
        && !reader.words(at + 1).ends_with('.')
    {
        return false;
    }
    // “Mr. President” holds an office, “Mr. King” may be of that name.
    let may_be_name = token.is(Class::Honorific) && next.is(Class::FamilyName);
    let is_office = next.is(Class::Title) && at + 2 == end && !may_be_name;
    if is_office || next.is(Class::NameSuffix) {
        return false;
    }
    // “Mr. Bank”
    let is_addressed = at + 2 == end && matches!(token.word.word(), "dr" | "mr" | "mrs" | "ms");
    if next.classes.meets(HEADS) && !next.classes.meets(NAMES) && !is_addressed {
        return false;
    }
    // “Stephen King Smith”: a title's word after a given name is a name.
    let after_given = at > start
        && reader.tokens[at - 1].is(Class::GivenName)
        && reader.tokens[at - 1].case == Case::Capitalized
        && !reader.tokens[at - 1]
            .classes
            .meets(OTHERS.with(Class::Title).with(Class::RoleModifier));
    !after_given
}

/// Whether a word is the plural of a title before several names: “Ministers | Ada Quill and Tom Harrow”.
fn is_title_of_several(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Capitalized
        && !token.classes.meets(NAMES.union(OTHERS))
        && (!token.is(Class::OrganizationHead) || opens_list(reader, at + 1))
        && lexicon::title_of_several(reader.words(at)).is_some()
}

/// Whether a given name, a further word and “and” or a comma begin at the token, as no name of a team goes on:
/// “Senators | Ada Quill and Tom Harrow”.
fn opens_list(reader: &Reader, at: usize) -> bool {
    let is_joint = |at: &usize| matches!(reader.words(*at), "," | "and");
    let limit = reader.tokens.len().min(at + 4);
    let joint = (at + 2..limit).find(is_joint);
    reader.tokens[at].is(Class::GivenName)
        && joint.is_some_and(|joint| {
            let mut words = at..joint;
            words.all(|at| reader.tokens[at].is_capitalized()) && reader.next_is_capitalized(joint)
        })
}

/// Whether the word names something other than a person, before whose name it may stand.
fn opens_name_of_other(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    let is_upper = |at: usize| reader.tokens[at].case == Case::Upper;
    let acronym = is_upper(at) && token.span.len() > 2;
    // “CAM Ada Quill”: in capitals beside other words, a given name is none.
    acronym && !is_upper(at + 1)
        || !token.classes.meets(NAMES)
            && (acronym || token.classes.meets(OTHERS.with(Class::RoleModifier)))
}

/// Words with a capital only because they open their sentence: “Neighbouring | Kenya”.
const OPENINGS: Classes = Classes::any_of(&[Class::CommonWord, Class::PlacePreposition]);

/// Whether a word that no list holds may be a participle or one joined to a common word: “Outperforming”,
/// “Unseeded”, “First-place”.
fn is_unlisted_participle(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    let is_negated = || {
        let verb = word.strip_prefix("Un").unwrap_or_default();
        !verb.is_empty() && lexicon::verb_form(lexicon::find(verb).0, verb).is_participle
    };
    // “Eight-year-old”
    let is_joined = || {
        let last = word.rsplit_once('-').map_or("", |(_, last)| last);
        last.len() > 2
            && last.starts_with(char::is_lowercase)
            && lexicon::find(last).1.has(Class::CommonWord)
    };
    reader.tokens[at].classes == WordClasses::NONE
        && word.len() >= 8
        && (word.ends_with("ing") || is_negated() || is_joined())
}

/// Where the name begins in a run that another name opens: “Apple Tim Cook”.
fn leading_others(reader: &Reader, sentence: usize, start: usize, end: usize) -> usize {
    let names_something = NAMES
        .with(Class::Place)
        .with(Class::PlaceHead)
        .with(Class::Organization)
        .with(Class::OrganizationHead);
    let first = &reader.tokens[start];
    let is_plain = start + 1 < end
        && reader.starts_sentence(start, sentence)
        && (first.classes.meets(OPENINGS) || is_unlisted_participle(reader, start))
        && !first.classes.meets(names_something)
        && !opens_with_particles(reader, start);
    let at = start + usize::from(is_plain);
    let mut name = at;
    while name + 2 < end && opens_name_of_other(reader, name) {
        name += 1;
    }
    let given = reader.tokens[name].is(Class::GivenName) && reader.tokens[name].case != Case::Lower;
    // “American Israel Affairs Committee”
    let last = &reader.tokens[end - 1];
    let is_heads = reader.tokens[name].is(Class::Country)
        && last.is(Class::OrganizationHead)
        && !last.classes.meets(NAMES);
    if name > at && given && !is_heads && name + 1 < end {
        return name;
    }
    at
}
