//! Datelines, which are no part of what is said.

use std::ops::Range;

use super::draft::Draft;
use super::inserted;
use super::reading::Reading;
use super::source;
use crate::lexicon::{self, Class};
use crate::model::Dateline;
use crate::page::read_dateline;
use crate::text::{Passage, TokenKind};

/// How many words follow a dateline at least: the lead of a story.
const SHORTEST_LEAD: usize = 8;

/// The passages whose label is a dateline, “KARACHI: Twelve people …”, not a speaker: where all labels are
/// places, or the only one stands before a story’s lead.
pub(super) fn labelled(reading: &Reading<'_>, labels: &[Option<Draft>]) -> Vec<usize> {
    let passages = reading.document.passages();
    let label = |at: usize| labels[at].as_ref()?.source.clone();
    let labelled = (0..passages.len())
        .filter(|at| label(*at).is_some_and(|it| it.start == passages[*at].tokens.range().start));
    let mut datelines: Vec<(usize, bool)> = Vec::new();
    for at in labelled {
        match lead_dateline(reading, &passages[at]) {
            Some(dateline) => datelines.push((at, is_known(&dateline))),
            None => return Vec::new(),
        }
    }
    let is_lead = |at: usize| passages[..at].iter().all(|it| !is_prose(reading, it));
    match datelines.as_slice() {
        [(at, is_known)] if *is_known || is_lead(*at) => vec![*at],
        all if all.iter().all(|(_, is_known)| *is_known) => all.iter().map(|it| it.0).collect(),
        _ => Vec::new(),
    }
}

/// The dateline before a paragraph of prose.
fn lead_dateline(reading: &Reading<'_>, passage: &Passage) -> Option<Dateline> {
    let is_lead = is_prose(reading, passage);
    is_lead.then(|| read_dateline(reading.document.text(), passage.span))?
}

/// Whether a passage is a whole sentence or more, and no headline whose words are capitalized.
fn is_prose(reading: &Reading<'_>, passage: &Passage) -> bool {
    let tokens = passage.tokens.range();
    let words = tokens.clone().filter(|at| reading.is_word(*at));
    let small = words.filter(|at| !reading.is_capitalized(*at)).count();
    let count = reading.count_words(tokens.clone());
    !tokens.is_empty()
        && reading.is_mark(tokens.end - 1)
        && count >= SHORTEST_LEAD
        && 3 * small >= count
}

/// Whether a dateline names a place that is known, or a day or an agency.
fn is_known(dateline: &Dateline) -> bool {
    let is_place = |words: &str| lexicon::find(words).1.has(Class::Place);
    let place = dateline.place.as_str();
    let last = place.rsplit(' ').next().unwrap_or_default();
    dateline.agency.is_some() || dateline.date.is_some() || is_place(place) || is_place(last)
}

/// Leaves the dateline at the head of a paragraph out of a content that begins with it.
pub(super) fn without_dateline(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(piece) = draft.content.first_mut() else {
        return;
    };
    let document = reading.document;
    let Some(number) = document.passage_at(piece.start) else {
        return;
    };
    let passage = document.passages()[number];
    if passage.tokens.range().start != piece.start || !reading.is_capitalized(piece.start) {
        return;
    }
    let Some(dateline) = read_dateline(document.text(), passage.span) else {
        return;
    };
    if let Some(start) = first_behind(reading, &dateline, piece.clone()) {
        piece.start = start;
    }
}

/// The first of some tokens that stands behind a dateline and its dash.
fn first_behind(
    reading: &Reading<'_>,
    dateline: &Dateline,
    mut tokens: Range<usize>,
) -> Option<usize> {
    tokens.find(|at| {
        let token = reading.token(*at);
        token.span.start() >= dateline.span.end() && token.kind != TokenKind::Punctuation
    })
}

/// Makes who stands behind the dash the source where the dateline was taken for it, or for its first words:
/// “LOWMOOR — | The court | blocked the plan, ruling that …”.
pub(super) fn source_behind_dateline(reading: &Reading<'_>, draft: &mut Draft) {
    const FARTHEST: usize = 16;
    let Some(source) = draft.source.clone().filter(|source| !source.is_empty()) else {
        return;
    };
    let document = reading.document;
    let Some(number) = document.passage_at(source.start) else {
        return;
    };
    let passage = document.passages()[number];
    let tokens = passage.tokens.range();
    let near = tokens.start..tokens.end.min(tokens.start + FARTHEST);
    let is_dash = |at: usize| reading.is_one_of(at, &["—", "–", "--", "-"]);
    if source.start >= near.end || !near.clone().any(is_dash) {
        return;
    }
    let Some(dateline) = read_dateline(document.text(), passage.span) else {
        return;
    };
    let Some(first) = first_behind(reading, &dateline, tokens.clone()) else {
        return;
    };
    if source.start >= first || !reading.is_capitalized(first) {
        return;
    }
    let cue = draft.cue.as_ref().map_or(tokens.end, |cue| cue.start);
    let subject = source::main_subject(reading, first, cue);
    let subject = subject.map(|subject| inserted::without_day(reading, subject));
    let is_part = |subject: &Range<usize>| subject.end <= source.end || source.end <= first;
    let rest = (source.end > first).then_some(first..source.end);
    let subject = subject.filter(is_part).or(rest);
    draft.source = subject.or(Some(source));
}
