//! Originators: who is cited, “Citing X, …”, “…, citing X”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::{LONGEST_SENTENCE, Reading};
use super::{source, tidy};
use crate::lexicon::{AttributionRole, Class};

/// Words that name an originator: the cue “citing” and who is cited.
#[derive(Clone, Debug)]
pub(super) struct Originator {
    pub(super) cue: usize,
    pub(super) words: Range<usize>,
}

impl Originator {
    /// The originator that is named in the sentence of a cue: “Citing X, Y said …”, “…, Y said,
    /// citing X”.
    pub(super) fn of(reading: &Reading<'_>, outer: &Draft) -> Option<Self> {
        let sentence = reading.sentence_of(outer.cue.as_ref()?.start);
        leading(reading, &sentence)
            .or_else(|| leading_insider(reading, &sentence))
            .or_else(|| trailing(reading, &sentence))
    }

    /// Whether a cue stands in these words.
    pub(super) fn holds(&self, draft: &Draft) -> bool {
        let inside = |cue: &Range<usize>| self.cue <= cue.start && cue.start < self.words.end;
        draft.cue.as_ref().is_some_and(inside)
    }

    /// Whether a draft is the one nearest to these words, of those before and after it.
    pub(super) fn is_nearest(
        &self,
        draft: &Draft,
        last: Option<&Draft>,
        next: Option<&Draft>,
    ) -> bool {
        if self.cue < draft.place() {
            last.is_none_or(|last| last.place() < self.cue || self.holds(last))
        } else {
            next.is_none_or(|next| self.cue <= next.place())
        }
    }

    /// The draft without these words in its source and its content.
    pub(super) fn cut_out(&self, mut outer: Draft) -> Draft {
        for piece in outer.content.iter_mut().chain(&mut outer.source) {
            if piece.start < self.cue {
                piece.end = piece.end.min(self.cue);
            } else {
                piece.start = piece.start.max(self.words.end).min(piece.end);
            }
        }
        outer
    }

    /// What the originator said: the content of `outer`, passed on by its source. `None` when that
    /// says nothing else than who is cited.
    pub(super) fn said(&self, outer: &Draft) -> Option<Draft> {
        // A quotation that goes on around these words has them in it again.
        let content = tidy::without(outer.content.clone(), &(self.cue..self.words.end));
        (!content.is_empty()).then(|| Draft {
            source: Some(self.words.clone()),
            cue: Some(self.cue..self.cue + 1),
            extent: None,
            content,
            via: outer.source.clone(),
            ..outer.clone()
        })
    }
}

/// The words that open a sentence up to the originator: “Citing X, …”, “Quoting X, …”.
pub(super) fn opening(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    leading(reading, sentence).map(|originator| sentence.start..originator.words.end)
}

/// “Citing X, …”.
fn leading(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Originator> {
    let originator = cited_at(reading, sentence, sentence.start)?;
    let end = originator.words.end;
    (end < sentence.end && reading.is(end, ",")).then_some(originator)
}

/// “Citing a source close to X, …”.
fn leading_insider(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Originator> {
    let at = sentence.start;
    if !cites(reading, at) || sentence.len() < 4 {
        return None;
    }
    let words = source::noun_phrase_after(reading, at + 1, sentence.end);
    let knows = |at: &usize| reading.plays(*at, AttributionRole::Knowing);
    let near = words.clone().skip(1).find(knows)?;
    let is_somebody = reading.is_one_of(near - 1, &["source", "sources", "those"])
        || reading.meets(near - 1, source::SPEAKING_NOUNS);
    let is_whole = words.end < sentence.end && reading.is(words.end, ",");
    (is_somebody && is_whole).then_some(Originator { cue: at, words })
}

/// “…, citing X”.
pub(super) fn trailing(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Originator> {
    let first = sentence
        .start
        .max(sentence.end.saturating_sub(LONGEST_SENTENCE))
        + 1;
    (first..sentence.end)
        .filter(|at| cites(reading, *at) && !reading.is_quoted(*at))
        .find_map(|at| {
            cited_at(reading, sentence, at).or_else(|| informant_at(reading, sentence, at))
        })
}

/// Somebody without a name who is cited: “citing | a source in the ministry”.
fn informant_at(reading: &Reading<'_>, sentence: &Range<usize>, at: usize) -> Option<Originator> {
    let words = source::noun_phrase_after(reading, at + 1, sentence.end);
    let ties = |at: &usize| reading.has(*at, Class::Preposition);
    let end = words.clone().find(ties).unwrap_or(words.end);
    let is_informant = end > words.start
        && reading.is(at - 1, ",")
        && reading.is_one_of(end - 1, &["insiders", "source", "sources"]);
    is_informant.then_some(Originator { cue: at, words })
}

/// Whether a word leads to who is cited.
fn cites(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, "citing") || reading.is(at, "quoting")
}

/// The originator that is cited at a token: somebody named, a group, an organization or a
/// document, not a reason (“citing safety concerns”).
fn cited_at(reading: &Reading<'_>, sentence: &Range<usize>, at: usize) -> Option<Originator> {
    if !cites(reading, at) || sentence.len() < 4 {
        return None;
    }
    let words = source::noun_phrase_after(reading, at + 1, sentence.end);
    source::is_speaker(reading, &words).then_some(Originator { cue: at, words })
}
