//! What a candidate's own words and what stands right beside them tell: an office, a feast, a lake, an
//! acronym.

use super::record::is_personal;
use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::address::name_is_behind;
use crate::mention::candidate::Candidate;
use crate::mention::evidence::Kind;
use crate::mention::gather::HEADS;
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::PERSONAL;
use crate::text::{Case, TokenKind};

/// Whether a lone word is two capitals that are no name by which people are called: “VW says”, not “AJ says”.
pub(super) fn is_short_acronym(reader: &Reader, judged: &Judged) -> bool {
    let at = judged.candidate.tokens.range().start;
    let token = &reader.tokens[at];
    token.case == Case::Upper
        && token.span.len() == 2
        && !token.classes.meets(PERSONAL)
        && !reader.is_heading(judged.candidate.sentence as usize)
}

/// Whether a given name that no country bears opens a sentence in which somebody says something of herself:
/// “Charlotte | said she was late”.
pub(super) fn says_of_herself(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let token = &reader.tokens[range.start];
    let is = |kind| judged.evidence.has(kind);
    range.len() == 1
        && is(Kind::Opening)
        && is(Kind::SpeechAfter)
        && token.is(Class::GivenName)
        && !token
            .classes
            .meets(Classes::any_of(&[Class::Country, Class::Demonym]))
        && reader.lower(range.end + 1) == "she"
}

/// Whether a lone word that no list holds does what only people do, or has it done: “| told reporters that he”,
/// “| pleaded guilty”, “police arrested |”, “‘…,’ said |”.
pub(super) fn acts_as_person(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let token = &reader.tokens[range.start];
    range.len() == 1
        && token.case == Case::Capitalized
        && token.classes == WordClasses::NONE
        && !judged.in_heading()
        && judged.evidence.get(Kind::Determiner) == 0
        && !reader.seen_in_lower_case(range.start)
        && !(range.start > 0 && reader.tokens[range.start - 1].is(Class::Preposition))
        && (speaks_of_himself(reader, judged)
            || is_tried(reader, range.end)
            || is_caught(reader, range.start)
            || range.start > 1
                && reader.words(range.start - 1) == "charged"
                && reader.lower(range.end) == "with"
            || is_quoted(reader, range.start, range.end))
}

/// Whether “he” or “she” is who says something: “| said he”, “| told reporters that she”.
fn speaks_of_himself(reader: &Reader, judged: &Judged) -> bool {
    /// How far behind the verb the pronoun may stand, in tokens.
    const REACH: usize = 4;
    let verb = judged.candidate.tokens.range().end;
    let end = reader.tokens.len().min(verb + REACH);
    let is_plain = |at: &usize| {
        let token = &reader.tokens[*at];
        token.case == Case::Lower && !token.is(Class::Preposition)
    };
    judged.evidence.has(Kind::SpeechAfter)
        && (verb + 1..end)
            .take_while(is_plain)
            .any(|at| matches!(reader.lower(at), "he" | "she"))
}

/// Whether a verb for what only people do or suffer in court stands at the token: “pleaded guilty”, “was sentenced”.
fn is_tried(reader: &Reader, at: usize) -> bool {
    let is_pleading = reader.words_at(at) == "pleaded"
        || reader.words_at(at) == "pled" && reader.words_at(at + 1) == "guilty";
    let auxiliaries = usize::from(matches!(reader.lower(at), "was" | "is" | "has"))
        + usize::from(reader.lower(at) == "has" && reader.lower(at + 1) == "been");
    is_pleading
        || auxiliaries > 0
            && (is_custody(reader.words_at(at + auxiliaries))
                || reader.words_at(at + auxiliaries) == "charged"
                    && reader.lower(at + auxiliaries + 1) == "with")
}

/// Whether a verb of the police governs it: “Police arrested |”.
fn is_caught(reader: &Reader, start: usize) -> bool {
    start > 1
        && is_custody(reader.words(start - 1))
        && !reader.tokens[start - 2].is(Class::VerbGroup)
}

/// Whether a verb is for what the police and courts do to people only.
fn is_custody(word: &str) -> bool {
    matches!(
        word,
        "arrested"
            | "convicted"
            | "detained"
            | "handcuffed"
            | "imprisoned"
            | "jailed"
            | "sentenced"
    )
}

/// Whether a quotation mark and “said” stand before it and nothing behind it: “‘…,’ said |.”
fn is_quoted(reader: &Reader, start: usize, end: usize) -> bool {
    start > 1
        && reader.lower(start - 1) == "said"
        && reader.tokens[start - 2].kind == TokenKind::Quotation
        && matches!(reader.mark(end), Some('.' | ',') | None)
}

/// Whether a lone word names a person even where it is called an organization elsewhere.
pub(super) fn may_be_alone(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    is(Kind::Title) || is(Kind::Honorific) || is(Kind::LastFigure)
}

/// Whether it is an office or a form of address and no name: “Ada Quill, | Bishop | of Harrow”, “Gen. |
/// (rtd) Ada Quill”.
pub(super) fn is_office(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let address = |at: usize| reader.tokens[at].is(Class::Honorific) || reader.is_title(at);
    let of = range.len() == 1 && reader.lower(range.end) == "of";
    range.clone().all(address)
        && !judged.evidence.has(Kind::Honorific)
        && (of || name_is_behind(reader.document, range.end))
}

/// Whether it is made of titles and what belongs to them only: “Deputy | Prime Minister | and leader Ada
/// Quill”, “GCC Secretary-General”.
pub(super) fn is_titles_only(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let office = Classes::any_of(&[Class::Title, Class::RoleModifier]);
    let next = reader.tokens.get(range.end);
    let is_owner = next.is_some_and(|next| next.kind == TokenKind::Clitic);
    let is_office = |at: usize| {
        let token = &reader.tokens[at];
        let is_acronym = token.case == Case::Upper && token.span.len() > 1 && !is_owner;
        is_acronym && reader.tokens[range.end - 1].case == Case::Capitalized
            || token.classes.meets(office) && !token.classes.meets(PERSONAL)
    };
    range.len() > 1
        && reader.is_title(range.end - 1)
        && !reader.tokens[range.end - 1].classes.meets(HEADS)
        && range.clone().all(is_office)
}

/// Whether it is a listed feast: “Cinco de Mayo”.
pub(super) fn is_feast(judged: &Judged) -> bool {
    judged.evidence.words() > 1 && judged.classes.has(Class::Holiday)
}

/// Whether it has several words that no list holds, and no title stands before it.
pub(super) fn is_unlisted_in_full(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    judged.evidence.words() > 1
        && is(Kind::FirstUnknown)
        && is(Kind::LastUnknown)
        && !may_be_alone(judged)
        && !is(Kind::AgeAfter)
}

/// Whether it ends in the plural of an acronym: “Harrow MPs”.
pub(super) fn is_plural_acronym(reader: &Reader, judged: &Judged) -> bool {
    let last = reader.words(judged.candidate.tokens.range().end - 1);
    last.strip_suffix('s').is_some_and(|acronym| {
        acronym.len() > 1 && acronym.bytes().all(|letter| letter.is_ascii_uppercase())
    })
}

/// Whether it is a lake, a mount or the like, whose name no person's list holds or which stands where places
/// do: “Lake Quilla”, “in River Ada”.
pub(super) fn is_lake(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let first = reader.tokens[range.start].classes;
    let is = |kind| judged.evidence.has(kind);
    let is_lake = first.has(Class::PlaceOpener) && first.has(Class::PlaceHead);
    let is_river = || reader.lower(range.start) == "river";
    let is_name = is(Kind::LastFamily) || is(Kind::LastGiven) || is(Kind::LastFigure);
    let is_placed = is(Kind::PlaceBefore) || judged.evidence.get(Kind::Determiner) == 1;
    range.len() == 2
        && (is_lake || is_river())
        && (is_placed || !is_name && is_lake)
        && !is_personal(&judged.evidence)
}

/// Whether it is a street with nothing beside it that only people have: “Tanner Street”.
pub(super) fn is_street(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    range.len() > 1
        && !judged.in_heading()
        && (matches!(
            reader.lower(range.end - 1),
            "avenue" | "boulevard" | "road" | "street"
        ) || is_lane(reader, judged))
        && reader.tokens[range.end - 1].case == Case::Capitalized
        && !is_personal(&judged.evidence)
        && !judged.evidence.has(Kind::AgeAfter)
        && !judged.evidence.has(Kind::Kinship)
        && !judged.evidence.has(Kind::WholeOrganization)
}

/// Whether it is a lane, where streets are told of: “on Harrow Lane”, “Quill Street and Harrow Lane”.
fn is_lane(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let Some(tie) = range.start.checked_sub(2) else {
        return false;
    };
    let is_beside = matches!(reader.lower(tie + 1), "and" | "to")
        && matches!(reader.words(tie), "Avenue" | "Lane" | "Road" | "Street");
    let is_along = matches!(
        reader.words(tie + 1),
        "along" | "in" | "near" | "off" | "on"
    );
    reader.words(range.end - 1) == "Lane"
        && (is_beside || is_along && !judged.evidence.has(Kind::FirstGiven))
}

/// Whether it is a house that a firm or an office has its seat in: “the force’s Quill House | headquarters”.
pub(super) fn is_premises(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let next = reader.tokens.get(range.end);
    let is_owned = || {
        let before = range.start.checked_sub(1);
        before.is_some_and(|before| reader.tokens[before].kind == TokenKind::Clitic)
    };
    range.len() > 1
        && next.is_some_and(|next| next.case == Case::Lower)
        && reader.plays(range.end, NameRole::Premises)
        && reader.tokens[range.end - 1].classes.meets(HEADS)
        && !judged.evidence.has(Kind::WholeOrganization)
        && (matches!(judged.evidence.get(Kind::Determiner), 1 | 3) || is_owned())
}

/// Whether it is a place that somebody sits in parliament for: “MP for Harrow East”.
pub(super) fn is_constituency(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let ends = range.len() > 1 && reader.plays(range.end - 1, NameRole::CompassPoint);
    let sits = range.start >= 2
        && reader.lower(range.start - 1) == "for"
        && reader.tokens[range.start - 2].is(Class::Title);
    // “Ireland West”
    let is_given = judged.evidence.has(Kind::FirstGiven)
        && !reader.tokens[range.start].classes.has(Class::Country);
    let is_person = is_given || is_personal(&judged.evidence);
    let of_place = judged.evidence.has(Kind::FirstPlace) && !judged.evidence.has(Kind::FirstGiven);
    ends && (sits || of_place || !is_person)
}

/// Whether it is a listed organization that may sound like a person: “Morgan Stanley”.
pub(super) fn is_organization_of_several_words(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    let addressed = is(Kind::Title) || is(Kind::Honorific);
    judged.evidence.words() > 1 && is(Kind::WholeOrganization) && !addressed
}

/// Whether a particle stands behind a word for a newspaper that opens its name: “Gazeta | do Quill”.
pub(super) fn is_paper(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    range.len() > 2
        && reader.plays(range.start, NameRole::PaperOpener)
        && reader.tokens[range.start + 1].case == Case::Lower
}

/// Whether a place has given a magazine its name: “New Harrow | magazine”.
pub(super) fn is_magazine(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let places = Classes::any_of(&[Class::Country, Class::Place]);
    // “a Lisbon | magazine”
    let is_any = range.start > 0 && matches!(reader.lower(range.start - 1), "a" | "an");
    reader.lower(range.end) == "magazine"
        && !is_any
        && judged.classes.meets(places)
        && !reader.tokens[range.end - 1].classes.has(Class::Demonym)
}

/// Whether a lone word is the name of a magazine that somebody tells something, that says something or that something
/// stands in: “told | Vogue”.
pub(super) fn is_listed_magazine(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let is = |kind| judged.evidence.has(kind);
    let is_told = || {
        range.start > 0
            && matches!(
                reader.words(range.start - 1),
                "told" | "tells" | "telling" | "with" | "in" | "to" | "by"
            )
    };
    range.len() == 1
        && reader.plays(range.start, NameRole::Magazine)
        && reader.tokens[range.start].case == Case::Capitalized
        && !is(Kind::Title)
        && !is(Kind::Honorific)
        && !is(Kind::Kinship)
        && (is_told() || is(Kind::SpeechAfter) && !is(Kind::FirstGiven))
}

/// Whether a noun for a house that is open to guests stands right before several words, and no verb whose subject they
/// are behind: “the hotel | Villa Quill”, not “the bar | Ada Quill | owns”.
pub(super) fn is_venue(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let Some(noun) = range.start.checked_sub(1).filter(|_| range.len() > 1) else {
        return false;
    };
    let is_noun = || {
        reader.tokens[noun].case == Case::Lower
            && (reader.plays(noun, NameRole::Venue)
                || reader.lower(noun) == "club"
                    && noun > 0
                    && reader.plays(noun - 1, NameRole::Venue))
    };
    let is_subject = || {
        reader.tokens.get(range.end).is_some_and(|next| {
            next.case == Case::Lower
                && (next.is(Class::VerbGroup)
                    || !lexicon::verb_form(next.word, reader.words(range.end)).is_none())
        })
    };
    is_noun() && !is_subject() && !is_personal(&judged.evidence)
}

/// Whether a lone word that no list holds is the plural of a common one and opens its sentence: “Fires | rage”.
pub(super) fn opens_as_plural(reader: &Reader, judged: &Judged) -> bool {
    let at = judged.candidate.tokens.range().start;
    let is = |kind| judged.evidence.has(kind);
    let is_plural = || {
        let one = reader.words(at).strip_suffix('s');
        one.is_some_and(|one| lexicon::find(one).1.has(Class::CommonWord))
    };
    is(Kind::Opening)
        && !is(Kind::Title)
        && !is(Kind::Honorific)
        && !is(Kind::AgeAfter)
        && reader.tokens[at].classes == WordClasses::NONE
        && is_plural()
}

/// Whether a name is that of an illness: “Parkinson’s disease”.
pub(super) fn is_illness(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let owns = reader
        .tokens
        .get(range.end)
        .is_some_and(|next| next.kind == TokenKind::Clitic);
    let addressed = range.start > 0 && reader.tokens[range.start - 1].is(Class::Honorific);
    range.len() == 1 && owns && !addressed && reader.plays(range.start, NameRole::Eponym)
}
