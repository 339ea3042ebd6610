//! Where sources begin: at their determiner, owner or the country before their office, without what opens
//! the sentence or clause they stand in.

use std::ops::Range;

use super::{LONGEST_MODIFIER, VERBS};
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes, ClausePart, verb_form};
use crate::text::TokenKind;

/// Words for what belongs to a country.
const COUNTRIES: Classes = Classes::any_of(&[Class::Country, Class::Demonym]);

/// Words that offices begin with.
const OFFICES: Classes = Classes::any_of(&[Class::Title, Class::RoleModifier]);

/// How many words of a name with its title may stand before a given name.
const LONGEST_NAME: usize = 6;

/// The source without a word that opens its sentence or clause: “Then X”, “which X”, “who X”, “that many X”,
/// or the verb before it: “said X, adding”.
pub(super) fn without_opener(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    if source.len() < 2 {
        return source;
    }
    let opens_sentence =
        reading.sentence_of(first).start == first && reading.has(first, Class::SentenceOpener);
    let opens_clause = reading.is_one_of(first, &["which", "whom", "and", "but"])
        || reading.is_one_of(first, &["that", "what", "who"])
            && (begins_apart(reading, first + 1) || is_plural(reading, first + 1..source.end))
            && (reading.is(first, "that") || !has_verb(reading, first + 1..source.end))
        || reading.is_one_of(first, &["said", "says"]) && reading.has_words(first + 1..source.end);
    first + usize::from(opens_sentence || opens_clause)..source.end
}

/// Whether a verb stands in words: “who left | the men”.
fn has_verb(reading: &Reading<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| {
        !reading.is_capitalized(at)
            && (reading.meets(at, VERBS)
                || verb_form(reading.token(at).word, reading.words(at)).is_past)
    })
}

/// The source without an adverbial that opens its sentence, “For two weeks | the mayor”, “In both
/// cities, | voters”, “According to the Herald, | one user”, or the preposition before what it owns,
/// “in | Quill’s view”.
pub(super) fn without_adverbial(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let inner = first + 1..source.end;
    if reading.plays(first, AttributionRole::AdverbialOpener) {
        let comma = inner.clone().find(|at| reading.is(*at, ","));
        if let Some(comma) = comma.filter(|comma| reading.has_words(comma + 1..source.end)) {
            return comma + 1..source.end;
        }
        if reading.token(source.end - 1).kind == TokenKind::Clitic && !inner.is_empty() {
            return inner;
        }
    }
    let opens = reading.has(first, Class::Preposition)
        || first > 0 && reading.has(first - 1, Class::Preposition);
    let begins = |at: &usize| {
        reading.is_one_of(*at, &["the", "a", "an"])
            && !reading.has(at - 1, Class::Preposition)
            && !reading.is_mark(at - 1)
            && !reading.plays(at - 1, AttributionRole::Predeterminer)
            && !reading.is_one_of(at - 1, &["and", "or"])
    };
    let begin = inner.clone().find(begins).filter(|_| opens);
    begin.unwrap_or(first)..source.end
}

/// The source without “nothing” and the like that it says something of: “Nothing | the mayor | said”.
pub(super) fn without_object(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const THINGS: [&str; 4] = ["anything", "everything", "nothing", "something"];
    let is_object = source.len() > 1
        && reading.is_one_of(source.start, &THINGS)
        && source::opens_noun_phrase(reading, source.start + 1);
    source.start + usize::from(is_object)..source.end
}

/// The source from its determiner on: “the ruling party”, not “party”.
pub(super) fn with_determiner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading
        .sentence_of(source.start)
        .start
        .max(source.start.saturating_sub(LONGEST_MODIFIER + 1));
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    let is_noun = is_plain(source.start)
        && !reading.is_capitalized(source.start)
        && !reading.has(source.start, Class::Determiner)
        && !reading.has(source.start, Class::Pronoun);
    if !is_noun {
        return source;
    }
    let mut before = (limit..source.start).rev();
    let stop = before.find(|at| {
        !is_plain(*at)
            || reading.is_capitalized(*at)
            || reading.has(*at, Class::FiniteVerb)
            || reading.has(*at, Class::Preposition)
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::Determiner)
    });
    let determiner = stop.filter(|at| {
        let joins = reading.is(*at, "that")
            && (begins_apart(reading, at + 1) || is_plural(reading, at + 1..source.end));
        reading.has(*at, Class::Determiner) && !joins
    });
    determiner.unwrap_or(source.start)..source.end
}

/// Whether a noun phrase begins here that no “that” belongs to: “that | some”, not “that report”.
fn begins_apart(reading: &Reading<'_>, at: usize) -> bool {
    source::opens_noun_phrase(reading, at)
        || reading.plays(at, AttributionRole::Count)
        || reading.is_one_of(at, &["more", "it", "we", "they"])
        || reading.token(at).kind == TokenKind::Number
}

/// Whether a noun phrase is one of several: “senior officials of the port”.
fn is_plural(reading: &Reading<'_>, words: Range<usize>) -> bool {
    let ends = |at: &usize| {
        reading.is_mark(*at)
            || reading.has(*at, Class::Preposition)
            || reading.has(*at, Class::ClauseOpener)
    };
    let end = words.clone().find(ends).unwrap_or(words.end);
    let last = (end > words.start).then(|| reading.words(end - 1));
    last.is_some_and(|last| {
        last.eq_ignore_ascii_case("people") || last.ends_with('s') && !last.ends_with("ss")
    })
}

/// The source from its owner on, when it begins with what makes the owner a possessive.
pub(super) fn with_owner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    if source.start == limit || reading.token(source.start).kind != TokenKind::Clitic {
        return source;
    }
    match source::subject_before(reading, source.start, limit) {
        Some(owner) => owner.words.start..source.end,
        None => source,
    }
}

/// The source from whoever knows of it or is near to it on: “people familiar with | the sale say”, “those close
/// to | him say”.
pub(super) fn with_insider(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 8;
    let limit = reading.sentence_of(source.start).start;
    if source.start < limit + 3 || !reading.has(source.start - 1, Class::Preposition) {
        return source;
    }
    let near = source.start - 2;
    let speaks = reading.meets(near - 1, source::SPEAKING_NOUNS) || reading.is(near - 1, "those");
    if !reading.plays(near, AttributionRole::Knowing) || !speaks || reading.is_quoted(near) {
        return source;
    }
    let subject = source::subject_before(reading, near, limit).map(|it| it.words.start);
    let start = subject.filter(|start| start + LONGEST > near);
    start.unwrap_or(near - 1)..source.end
}

/// The source from the month on in whose date it begins: “a Sept. 15, | 2011 letter”.
pub(super) fn with_date(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    let first = source.start;
    let is_date = first >= limit + 3
        && reading.token(first).kind == TokenKind::Number
        && reading.is(first - 1, ",")
        && reading.token(first - 2).kind == TokenKind::Number
        && reading.is_capitalized(first - 3)
        && reading.has(first - 3, Class::TimeWord);
    if !is_date {
        return source;
    }
    let month = first - 3;
    let article = month > limit && reading.has(month - 1, Class::Determiner);
    month - usize::from(article)..source.end
}

/// The source from the country or nationality on that stands before its title: “US | President Ada
/// Quill”.
pub(super) fn with_country(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    let belongs = |at: usize| {
        reading.is_capitalized(at) && reading.meets(at, COUNTRIES) && !reading.is_quoted(at)
    };
    if source.start == limit || !reading.meets(source.start, OFFICES) || !belongs(source.start - 1)
    {
        return source;
    }
    let country = source.start - 1;
    let article = country > limit && reading.has(country - 1, Class::Determiner);
    country - usize::from(article)..source.end
}

/// The source from what it is excepted from on: “everybody but | Quill”.
pub(super) fn with_exception(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let limit = reading.sentence_of(first).start;
    let is_excepted = first >= limit + 2
        && reading.is_one_of(first - 1, &["but", "except"])
        && (reading.is_part(first - 2, ClausePart::Subject)
            || reading.is_part(first - 2, ClausePart::Quantifier)
            || reading.is(first - 2, "one"));
    if !is_excepted {
        return source;
    }
    let no = first >= limit + 3 && reading.is(first - 2, "one");
    first - 2 - usize::from(no)..source.end
}

/// The source with the family name before the given name “He”: “Liu | He”.
pub(super) fn with_family_name(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let is_behind_family = reading.is_capitalized(first)
        && reading.is(first, "he")
        && first > 0
        && reading.is_capitalized(first - 1)
        && reading.has(first - 1, Class::FamilyNameFirst);
    if !is_behind_family {
        return source;
    }
    let limit = reading.sentence_of(first).start;
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let names = (limit..first).rev().take_while(is_name);
    first - names.take(LONGEST_NAME).count()..source.end
}
