//! Verbs of speech that stand with their subject between commas behind the subject of what is said: “The
//! pier, said Quill, would close.”

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::{Class, Classes, verb_form};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How likely such a reading is right; not measured, for `PolNeAR` has next to none.
const PROBABILITY: f32 = 0.7;

/// How many tokens who speaks may take, and the subject before.
const LONGEST: usize = 12;

/// How many tokens what tells who speaks may take.
const LONGEST_APPOSITION: usize = 24;

/// Words that what tells who speaks may begin with, besides a name.
const APPOSITIONS: Classes = OPENERS.with(Class::RoleModifier).with(Class::Kinship);

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::PastVerb, Class::PresentVerb]);

/// Words that carry the verb of what is said.
const CARRIERS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::Auxiliary]);

/// Words that who speaks may begin with, besides a name.
const OPENERS: Classes = Classes::any_of(&[
    Class::Determiner,
    Class::PersonNoun,
    Class::GroupNoun,
    Class::Title,
]);

/// What a sentence of which nothing is taken says around “said X”.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let mut verbs = sentence.clone().skip(2);
    let verb = verbs.find(|at| is_inserted(reading, *at))?;
    let (source, rest) = behind(reading, sentence, verb)?;
    Some(Draft {
        cue: Some(verb..verb + 1),
        content: vec![subject(reading, sentence, verb)?, rest],
        probability: PROBABILITY,
        ..Draft::without_cue(source, AttributionMethod::ContentCueSource)
    })
}

/// The draft with both sides of “said X” as its content where only one was, or X was taken for a part of it.
pub(super) fn corrected(reading: &Reading<'_>, draft: Draft) -> Draft {
    let verb = draft.cue.as_ref().map_or(0, |cue| cue.start);
    if verb == 0 || !is_inserted(reading, verb) {
        return draft;
    }
    let sentence = reading.sentence_of(verb);
    let Some((source, rest)) = behind(reading, &sentence, verb) else {
        return draft;
    };
    let subject = subject(reading, &sentence, verb).or_else(|| match draft.content.as_slice() {
        [piece] if piece.end <= verb && piece.start >= sentence.start => Some(piece.clone()),
        _ => None,
    });
    match subject {
        Some(subject) => Draft {
            cue: Some(verb..verb + 1),
            extent: None,
            source: Some(source),
            content: vec![subject, rest],
            method: AttributionMethod::ContentCueSource,
            ..draft
        },
        None => draft,
    }
}

/// Whether a verb of speech stands right behind a comma.
pub(super) fn is_inserted(reading: &Reading<'_>, verb: usize) -> bool {
    reading.has(verb, Class::SpeechVerb)
        && reading.is(verb - 1, ",")
        && !reading.is_quoted(verb)
        && !reading.is_capitalized(verb)
        && !reading.words(verb).ends_with("ing")
}

/// Whether the words are a noun phrase.
pub(super) fn is_noun_phrase(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let joins = |at: usize| reading.is_one_of(at, &["and", "or", "&"]);
    !words.is_empty()
        && words.len() <= LONGEST
        && !reading.has(words.start, Class::Preposition)
        && words.clone().all(|at| {
            !reading.is_quoted(at)
                && (!reading.is_mark(at) || reading.is(at, "-"))
                && (reading.is_capitalized(at) || !reading.meets(at, VERBS))
                && (joins(at) || !reading.has(at, Class::ClauseOpener))
        })
}

/// The noun phrase before “said X” that opens the sentence, be it behind “but”.
fn subject(reading: &Reading<'_>, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let opener = reading.is_one_of(sentence.start, &["and", "but", "so", "yet"]);
    let subject = sentence.start + usize::from(opener)..verb.checked_sub(1)?;
    is_noun_phrase(reading, &subject).then_some(subject)
}

/// Who speaks behind a verb between commas, and the verb with what follows it of what is said.
fn behind(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    verb: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let first = verb + 1;
    let last = sentence.end.min(first + LONGEST);
    let end = (first..last).find(|at| reading.is_mark(*at) && !reading.is(*at, "-"))?;
    let source = without_day(reading, first..end);
    let names = |at: usize| {
        (reading.is_capitalized(at) || reading.meets(at, OPENERS))
            && !reading.has(at, Class::TimeWord)
            && !reading.has(at, Class::AdverbialOpener)
    };
    if !(reading.is(end, ",") && names(first) && is_noun_phrase(reading, &source)) {
        return None;
    }
    if goes_on(reading, end + 1, sentence.end) {
        return Some((source, reading.trimmed(end + 1..sentence.end)));
    }
    let close = apposition_end(reading, end, sentence.end)?;
    Some((first..close, reading.trimmed(close + 1..sentence.end)))
}

/// Whether what is said goes on here with its verb.
pub(super) fn goes_on(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let is_adverb = first < end && reading.words(first).ends_with("ly");
    let at = first + usize::from(is_adverb);
    at < end && reading.meets(at, CARRIERS) && !reading.is_capitalized(at)
}

/// The comma at which an apposition behind who speaks ends, before the verb of what is said: “Quill, 43, a farmer, |
/// is”.
fn apposition_end(reading: &Reading<'_>, comma: usize, limit: usize) -> Option<usize> {
    let first = comma + 1;
    let last = limit.min(first + LONGEST_APPOSITION);
    let opens = first < last
        && (reading.is_capitalized(first)
            || reading.meets(first, APPOSITIONS)
            || reading.is_owner(first)
            || reading.token(first).kind == TokenKind::Number
            || reading.is_one_of(first, &["who", "whose"]));
    let stops =
        |at: &usize| reading.is_quoted(*at) || reading.is_one_of(*at, &[";", ":", "—", "–", "("]);
    let mut words = (first..last).take_while(|at| opens && !stops(at));
    words.find(|at| {
        let next = at + 1;
        let is_verb = || {
            let form = verb_form(reading.token(next).word, reading.words(next));
            form.third_share.is_some_and(|share| share > 5)
        };
        reading.is(*at, ",")
            && next < limit
            && (goes_on(reading, next, limit) || !reading.is_capitalized(next) && is_verb())
    })
}

/// Who speaks without the day on which it was: “the mayor | on Monday”.
pub(super) fn without_day(reading: &Reading<'_>, words: Range<usize>) -> Range<usize> {
    let is_time = |at: usize| reading.has(at, Class::TimeWord);
    let begins = |at: &usize| {
        is_time(*at)
            || reading.has(*at, Class::AdverbialOpener) && *at + 1 < words.end && is_time(*at + 1)
    };
    let end = words.clone().skip(1).find(begins);
    words.start..end.unwrap_or(words.end)
}
