//! Quoted clauses with a verb and whom it tells of behind them, which no cue covers: “‘…,’ comments Quill”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{self, Class};
use crate::model::AttributionMethod;

/// How likely a quoted clause is right that a comma ends and a verb with its subject follows: all eight
/// in `PolNeAR`'s training and development halves are, as we read them.
const PROBABILITY: f32 = 0.85;

/// How many quoted words are a clause rather than a name or a title.
const LEAST_CLAUSE: usize = 5;

/// A quoted clause that opens a sentence and ends with a comma, and behind it a verb with whom it tells
/// of, that no cue covers: “‘…,’ comments Quill”, “‘…,’ she dryly sums up”.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let first = sentence.start;
    let is_same = |at: &usize| reading.in_one_quotation(first, *at);
    let close = sentence.clone().take_while(is_same).last()?;
    if close + 2 >= sentence.end {
        return None;
    }
    let has_comma = reading.is(close + 1, ",");
    let behind = close + 1 + usize::from(has_comma);
    let goes_on = has_comma || close > first && reading.is_one_of(close - 1, &[",", "?", "!"]);
    let (quoted, _) = reading.quoted_words(first..close + 1);
    if !goes_on || quoted < LEAST_CLAUSE || behind + 1 >= sentence.end {
        return None;
    }
    let (cue, subject, method) = verb_first(reading, behind, sentence.end)
        .or_else(|| verb_last(reading, behind, sentence.end))?;
    Some(Draft {
        cue: Some(cue..cue + 1),
        content: vec![reading.trimmed(first..close + 1)],
        probability: PROBABILITY,
        ..Draft::without_cue(subject, method)
    })
}

/// The same in a sentence that an attribution has another part of: “‘…,’ he charges, adding that …”.
pub(super) fn read_opening(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    if !reading.is_quoted(sentence.start) || reading.is_taken(sentence.start) {
        return None;
    }
    let draft = read(reading, sentence)?;
    let mut own = draft.content.iter().chain(&draft.cue);
    (!own.any(|part| reading.is_any_taken(part.clone()))).then_some(draft)
}

/// A verb, who does it, and that they stand in this order.
type Telling = (usize, Range<usize>, AttributionMethod);

/// “comments Quill, who …”, “chimed in Quill”
fn verb_first(reading: &Reading<'_>, start: usize, end: usize) -> Option<Telling> {
    let is_particle = reading.is_one_of(start + 1, &["back", "down", "in", "on", "out"]);
    let first = start + 1 + usize::from(is_particle && start + 2 < end);
    let subject = source::noun_phrase_after(reading, first, end);
    let tells = is_full_verb(reading, start) && source::opens_noun_phrase(reading, first);
    tells.then_some((start, subject, AttributionMethod::ContentCueSource))
}

/// “she dryly sums up”
fn verb_last(reading: &Reading<'_>, start: usize, end: usize) -> Option<Telling> {
    const LONGEST: usize = 6;
    // What ends the sentence is a verb by its ending alone.
    let ends = |at: usize| at + 1 == end || reading.is_mark(at + 1);
    let tells = |at: &usize| {
        is_full_verb(reading, *at) && reading.has(*at, Class::Cue)
            || ends(*at) && is_finite(reading, *at)
    };
    let verb = (start + 1..end.min(start + LONGEST)).find(tells)?;
    let group = cue::group_start(reading, verb, start);
    let subject = source::subject_before(reading, group, start)?.words;
    let opens = subject.start == start && source::opens_noun_phrase(reading, start);
    opens.then_some((verb, subject, AttributionMethod::ContentSourceCue))
}

/// Whether a word is a form of a full verb in -s or of the past.
fn is_full_verb(reading: &Reading<'_>, at: usize) -> bool {
    let form = lexicon::verb_form(reading.token(at).word, reading.words(at));
    let is_past = form.is_past && !reading.is_capitalized(at);
    !form.is_none() && form.auxiliary.is_none() && (is_past || is_finite(reading, at))
}

/// Whether a word in lower case ends like a finite verb.
fn is_finite(reading: &Reading<'_>, at: usize) -> bool {
    let words = reading.words(at);
    reading.is_word(at)
        && !reading.is_capitalized(at)
        && (words.ends_with('s') || words.ends_with("ed"))
}
