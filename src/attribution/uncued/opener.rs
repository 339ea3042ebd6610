//! Phrases that open a sentence and tell whose words follow, where no cue was found: “As Quill put it, …”,
//! “In Quill’s view, …”, “In the words of Quill, …”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How likely quoted words behind an opener are right, and how likely other words: all seven and all
/// twelve in `PolNeAR`'s training and development halves are, as we read them.
const QUOTED: f32 = 0.85;
const PLAIN: f32 = 0.8;
/// How likely a verb must head a cue where nothing is quoted.
pub(super) const LEAST_LIKELIHOOD: f32 = 0.4;

/// What a sentence says behind its opener.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    if reading.is_quoted(sentence.start) {
        return None;
    }
    let (source, cue, comma) = as_told(reading, sentence)
        .or_else(|| in_view(reading, sentence))
        .or_else(|| in_words(reading, sentence))?;
    let content = reading.trimmed(comma + 1..sentence.end);
    let is_quoted = reading.opens(comma + 1);
    if content.is_empty() || reading.is_any_taken(sentence.start..content.end) {
        return None;
    }
    Some(Draft {
        cue: Some(cue),
        content: vec![content],
        probability: if is_quoted { QUOTED } else { PLAIN },
        ..Draft::without_cue(source, AttributionMethod::SourceCueContent)
    })
}

/// Source, cue, and the comma behind them.
type Opener = (Range<usize>, Range<usize>, usize);

/// “As Quill put it,”, “As Quill said,”; before words that are not quoted nothing stands behind the verb.
fn as_told(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Opener> {
    let first = sentence.start + 1;
    if !reading.is(sentence.start, "as") {
        return None;
    }
    let comma = comma(reading, sentence, first)?;
    let puts_it = |at: usize| reading.is_one_of(at, &["put", "puts"]) && reading.is(at + 1, "it");
    // “As the saying goes,”
    let is_noun = |at: usize| {
        reading.words(at).ends_with("ing")
            && !reading.plays(at - 1, AttributionRole::PassiveAuxiliary)
    };
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) && !is_noun(*at) || puts_it(*at);
    let verb = (first + 1..comma).find(says)?;
    let end = verb + 1 + usize::from(puts_it(verb));
    let group = cue::group_start(reading, verb, first);
    let subject = named_first(reading, first..group)
        .or_else(|| Some(source::subject_before(reading, group, first)?.words))?;
    let is_plain = !reading.opens(comma + 1);
    // “As Quill said goodbye, …”, “As the race began, …”
    let tells = end == comma && (puts_it(verb) || reading.likelihood(verb) >= LEAST_LIKELIHOOD);
    if is_plain && !(tells && subject.start == first) {
        return None;
    }
    Some((subject, group..end, comma))
}

/// The name that stands before an apposition with quoted words: “Quill, the author of ‘…,’ | put it”.
fn named_first(reading: &Reading<'_>, words: Range<usize>) -> Option<Range<usize>> {
    let is_name = |at: &usize| reading.is_capitalized(*at) && !reading.is_quoted(*at);
    let end = words.start + words.clone().take_while(is_name).count();
    let is_set_off = end > words.start && end < words.end && reading.is(end, ",");
    let quotes = words.clone().any(|at| reading.is_quoted(at));
    (is_set_off && quotes).then_some(words.start..end)
}

/// “In Quill’s view,”, “In the mayor’s opinion,”.
fn in_view(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Opener> {
    const LONGEST: usize = 10;
    let first = sentence.start + 1;
    if !reading.is(sentence.start, "in") {
        return None;
    }
    let comma = comma(reading, sentence, first)?;
    let noun = comma - 1;
    let is_view = reading.plays(noun, AttributionRole::View);
    let owner = first..noun;
    let owns = owner.len() <= LONGEST
        && owner.len() > 1
        && reading.token(noun - 1).kind == TokenKind::Clitic;
    (is_view && owns).then_some((owner, noun..comma, comma))
}

/// “In the words of one engineer,”.
fn in_words(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Opener> {
    const LONGEST: usize = 10;
    let source = sentence.start + 4;
    let is_lead = reading.is(sentence.start, "in")
        && source < sentence.end
        && reading.is(source - 2, "words")
        && reading.is(source - 1, "of");
    let comma = comma(reading, sentence, source).filter(|_| is_lead)?;
    let is_source = (1..=LONGEST).contains(&(comma - source));
    is_source.then_some((source..comma, sentence.start..source, comma))
}

/// The comma outside quotations that quoted words follow, or else the first.
fn comma(reading: &Reading<'_>, sentence: &Range<usize>, first: usize) -> Option<usize> {
    let places = first..sentence.end.saturating_sub(1);
    let mut commas = places.filter(|at| reading.is(*at, ",") && !reading.is_quoted(*at));
    let quoted = commas.clone().find(|at| reading.opens(at + 1));
    quoted.or_else(|| commas.next())
}
