//! “According to X” that no comma parts from what is said behind it, “According to police the driver fled”,
//! or that stands inside of it: “The pier, according to X, will close.”

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::source;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How likely such a reading is right; not measured, for hardly any stands in what was learned from.
const PROBABILITY: f32 = 0.7;

/// How many tokens may stand before “According to”, which opens a sentence: “But according to X”.
const FARTHEST: usize = 1;

/// How many tokens who is named without a comma behind may take.
const LONGEST: usize = 8;

/// Within how many tokens of its beginning the verb of what is said stands.
const FARTHEST_VERB: usize = 16;

/// Words that carry the verb of what is said.
const CARRIERS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::Auxiliary]);

/// What a sentence of which nothing is taken says behind “According to X” without a comma.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let cue = sentence.start..sentence.start + 2;
    let said = behind(reading, cue.start, sentence)?;
    Some(Draft {
        cue: Some(cue.clone()),
        content: vec![reading.trimmed(said..sentence.end)],
        probability: PROBABILITY,
        ..Draft::without_cue(cue.end..said, AttributionMethod::AccordingTo)
    })
}

/// The draft with all that is said on both sides of “according to X”, and of X no word that is said.
pub(super) fn corrected(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let (Some(cue), Some(source)) = (draft.cue.clone(), draft.source.clone()) else {
        return draft;
    };
    let is_according =
        draft.method == AttributionMethod::AccordingTo && reading.is(cue.start, "according");
    if !is_according {
        return draft;
    }
    let sentence = reading.sentence_of(cue.start);
    let said = behind(reading, cue.start, &sentence);
    if cue.start > sentence.start + FARTHEST {
        if source.start == cue.end {
            with_rest(reading, &sentence, &mut draft);
        }
    } else if let Some(said) = said.filter(|said| *said < source.end) {
        let to = cue.start + 2;
        draft.cue = Some(cue.start..to);
        draft.source = Some(to..said);
        draft.extent = None;
        draft.content = vec![reading.trimmed(said..sentence.end)];
    }
    draft
}

/// Gives a content before “, according to X,” the verb behind, of the same subject, be it taken for a part of
/// X: “The pier, according to X, will close”, “She left on Monday and, according to X, will return”.
fn with_rest(reading: &Reading<'_>, sentence: &Range<usize>, draft: &mut Draft) {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &mut draft.source, &draft.content[..])
    else {
        return;
    };
    let is_comma = |at: usize| !reading.is_quoted(at) && reading.is(at, ",");
    let is_inserted = cue.start > sentence.start + 1
        && is_comma(cue.start - 1)
        && piece.end <= cue.start
        && sentence.contains(&piece.start);
    let goes_on = |comma: usize| {
        let verb = comma + 1;
        verb + 1 < sentence.end
            && is_comma(comma)
            && reading.meets(verb, CARRIERS)
            && !reading.is_capitalized(verb)
    };
    let last = sentence.end.min(source.end + 1);
    let Some(comma) = (source.start + 1..last).find(|at| is_inserted && goes_on(*at)) else {
        return;
    };
    let rest = reading.trimmed(comma + 1..sentence.end);
    let is_free = |at: usize| !reading.is_taken(at) && !reading.is_quoted(at);
    if rest.clone().all(is_free) {
        source.end = comma;
        draft.content.push(rest);
    }
}

/// Where what is said begins behind “According to X”, which opens the sentence: at a determiner or pronoun
/// right behind a name, a pronoun or a noun without an article, none of which a relative clause without a
/// pronoun follows, as in “the report the council wrote”.
fn behind(reading: &Reading<'_>, according: usize, sentence: &Range<usize>) -> Option<usize> {
    let first = according + 2;
    let opens = first + 2 < sentence.end
        && according <= sentence.start + FARTHEST
        && reading.is(according, "according")
        && reading.is(according + 1, "to");
    if !opens || reading.is_quoted(first) {
        return None;
    }
    let said = after_phrase(reading, first, sentence.end.min(first + LONGEST))?;
    let begins = reading.has(said, Class::Determiner)
        || reading.is_owner(said)
        || reading.plays(said, AttributionRole::Nominative)
        || reading.is_one_of(said, &["it", "there"]);
    let is_free = |at: usize| !reading.is_taken(at) && !reading.is_quoted(at);
    (begins && is_free(said) && has_verb(reading, said, sentence.end)).then_some(said)
}

/// Where a phrase ends that a name, a pronoun or a plural noun closes.
fn after_phrase(reading: &Reading<'_>, first: usize, limit: usize) -> Option<usize> {
    let is_name = |at: usize| reading.is_capitalized(at) && reading.is_word(at);
    if reading.is_one_of(first, &["him", "me", "them", "us"]) {
        return Some(first + 1);
    }
    let is_inside = |at: usize| {
        is_name(at)
            || reading.is_one_of(at, &["of", "&", "-", "(", ")", "."])
            || reading.token(at).kind == TokenKind::Number
    };
    if is_name(first) {
        let end = (first + 1..limit).find(|at| !is_inside(*at))?;
        let last = end - 1;
        return (is_name(last) || reading.is(last, ")")).then_some(end);
    }
    let is_noun = |at: usize| {
        reading.is_word(at)
            && !reading.has(at, Class::Determiner)
            && !reading.has(at, Class::Pronoun)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
            && !reading.meets(at, CARRIERS)
    };
    let end = (first..limit).find(|at| !is_noun(*at))?;
    let speaks = end > first && reading.meets(end - 1, source::SPEAKING_NOUNS);
    let is_several =
        speaks && (reading.words(end - 1).ends_with('s') || reading.is(first, "police"));
    is_several.then_some(end)
}

/// Whether a verb stands near behind the first word of a clause.
fn has_verb(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let mut words = first + 1..end.min(first + FARTHEST_VERB);
    words.any(|at| {
        !reading.is_capitalized(at)
            && (reading.meets(at, CARRIERS) || source::is_verbal(reading, at))
    })
}
