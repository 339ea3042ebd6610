//! Outlets behind who speaks: “Quill said, | according to the Herald”, “Quill said …, | the Herald reported”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{source, tidy};
use crate::lexicon::Class;
use crate::model::AttributionMethod;

/// How many tokens may stand between a verb and its “according to”: “said on Monday, according to”.
const FARTHEST: usize = 4;

/// How many tokens somebody who is told something may have.
const HEARER: usize = 3;

/// How many tokens an outlet may have.
const LONGEST: usize = 8;

/// The draft with the outlet right behind its verb, “Quill said on Monday, according to the Herald”, or behind what
/// was said, “…, the Herald reported”.
pub(in crate::attribution) fn with_outlet_behind(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let Some(cue) = draft.cue.clone().filter(|_| draft.via.is_none()) else {
        return draft;
    };
    draft = with_outlet_in_source(reading, draft, &cue);
    let is_said = draft.method != AttributionMethod::AccordingTo
        && draft.source.is_some()
        && cue.clone().any(|at| says(reading, at));
    if !is_said || draft.via.is_some() {
        return draft;
    }
    let sentence = reading.sentence_of(cue.start);
    let source = draft.source.clone().unwrap_or_default();
    let is_inverted = source.start >= cue.end;
    let said = cue.start..cue.end.max(source.end);
    let reported = || reporting(reading, &draft, &sentence).filter(|_| !is_inverted);
    let outlet = accorded(reading, &said, &sentence).or_else(reported);
    let Some((lead, outlet)) = outlet else {
        return draft;
    };
    let rest = tidy::without(draft.content.clone(), &(lead..outlet.end));
    let rest = rest.into_iter().map(|it| reading.trimmed(it));
    let rest: Vec<_> = rest
        .filter(|piece| reading.has_words(piece.clone()))
        .collect();
    if !rest.is_empty() {
        draft.content = rest;
        draft.via = Some(outlet);
    }
    draft
}

/// The draft with the outlet that was taken for the end of its source: “‘…,’ said Ada Quill, | the Herald reported”.
fn with_outlet_in_source(reading: &Reading<'_>, mut draft: Draft, cue: &Range<usize>) -> Draft {
    let Some(source) = draft.source.clone().filter(|it| it.start >= cue.end) else {
        return draft;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_comma = |at: &usize| reading.is(*at, ",");
    let Some(comma) = source.clone().skip(1).rev().find(is_comma) else {
        return draft;
    };
    let is_report = |at: usize| reading.is_one_of(at, &["reported", "reports"]);
    let end = (comma + 1..sentence.end.min(comma + LONGEST))
        .find(|at| !reading.is_word(*at))
        .unwrap_or(sentence.end);
    let last = end.saturating_sub(1);
    let outlet = match comma + 1 {
        first if is_report(first) => first + 1..end,
        first if is_report(last) => first..last,
        _ => return draft,
    };
    if source.end <= end && !outlet.is_empty() && is_name(reading, &outlet) {
        draft.source = Some(source.start..comma);
        draft.via = Some(outlet);
    }
    draft
}

/// Whether a word says something, to whomever.
fn says(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::SpeechVerb) || reading.is(at, "told")
}

/// Whether words name a news house.
fn is_name(reading: &Reading<'_>, outlet: &Range<usize>) -> bool {
    outlet.clone().all(|at| {
        // “USA Today”
        let is_last = at > outlet.start && reading.is(at, "today");
        reading.is_capitalized(at) && (!reading.has(at, Class::TimeWord) || is_last)
            || reading.has(at, Class::NewsAgency)
            || at == outlet.start && reading.has(at, Class::Determiner)
    })
}

/// “said on Monday, | according to the Herald”, with where “according” stands.
fn accorded(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<(usize, Range<usize>)> {
    let last = sentence.end.min(cue.end + FARTHEST).saturating_sub(3);
    let near = cue.end + 1..last + 1;
    let is_lead = |at: &usize| {
        reading.is(*at, "according") && reading.is(at + 1, "to") && reading.is(at - 1, ",")
    };
    let lead = near.into_iter().find(is_lead)?;
    let is_time = |at: usize| {
        reading.has(at, Class::TimeWord)
            || reading.has(at, Class::Preposition)
            || reading.has(at, Class::Unit)
    };
    let is_beside = (cue.end..lead - 1).all(|at| is_time(at) && !reading.is_quoted(at));
    let outlet = source::noun_phrase_after(reading, lead + 2, sentence.end.min(lead + LONGEST));
    let ends = outlet.end >= sentence.end || reading.is_mark(outlet.end);
    let is_outlet = is_beside && ends && !outlet.is_empty() && source::is_speaker(reading, &outlet);
    is_outlet.then_some((lead, outlet))
}

/// “…, | the Herald reported on Monday”, “…, | reports the Herald”, which ends the sentence of what was said.
fn reporting(
    reading: &Reading<'_>,
    draft: &Draft,
    sentence: &Range<usize>,
) -> Option<(usize, Range<usize>)> {
    let cue = draft.cue.as_ref()?;
    let piece = draft.content.last()?;
    let end = reporting_end(reading, sentence)?;
    let floor = end.saturating_sub(LONGEST).max(piece.start.max(cue.end));
    let comma = (floor..end).rev().find(|at| reading.is(*at, ","))?;
    let is_report = |at: usize| reading.is_one_of(at, &["reported", "reports"]);
    let (first, last) = (comma + 1, end - 1);
    let outlet = if first < last && is_report(first) {
        first + 1..end
    } else {
        first..last.max(first)
    };
    // “‘…,’ Quill told reporters, | the Herald reported”
    let is_beside_cue = piece.end <= cue.start && comma <= cue.end + HEARER;
    let is_beside = piece.start > cue.start
        && (piece.end == comma || piece.end == comma + 1 || piece.contains(&last));
    let is_outlet = last > cue.end
        && (is_report(first) || is_report(last))
        && !outlet.is_empty()
        && is_name(reading, &outlet)
        && (is_beside || is_beside_cue);
    is_outlet.then_some((first, outlet))
}

/// Where a sentence ends but for its last marks and the day.
fn reporting_end(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<usize> {
    let mut last = sentence.clone().rev().take(LONGEST);
    let word = last.find(|at| reading.is_word(*at))?;
    let is_day = word > sentence.start + 2
        && reading.is_capitalized(word)
        && reading.has(word, Class::TimeWord);
    let on = usize::from(is_day && reading.is(word - 1, "on"));
    let is_reported = is_day && reading.is_one_of(word - 1 - on, &["reported", "reports"]);
    Some(word + 1 - if is_reported { 1 + on } else { 0 })
}

/// Whether a draft is what is left of “X, who …, said …, the Herald reported”: the clause about X.
pub(in crate::attribution) fn is_left_over(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    draft.method == AttributionMethod::ContentSourceCue
        && draft
            .source
            .as_ref()
            .is_some_and(|it| it.start > piece.end + 1)
        && cue.len() == 1
        && reading.has(cue.start, Class::SpeechVerb)
        && reading.is_one_of(piece.start, &["who", "which"])
}
