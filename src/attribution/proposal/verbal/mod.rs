//! Verbs as cues: “X said that …”, “…, X said”, “…, said X”, “X was told by Y”, “…, adding that …”.

mod active;
mod content_first;
mod inverted;
mod passive;

use std::ops::Range;

use crate::attribution::content::{self, Scope};
use crate::attribution::cue::{self, Candidate};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::AttributionRole;
use crate::model::AttributionMethod;

/// Reads the attribution of a verb.
pub(in crate::attribution) fn read(
    reading: &Reading<'_>,
    scope: &Scope,
    candidate: Candidate,
    last_source: Option<&Range<usize>>,
) -> Option<Draft> {
    let verb = Verb::new(reading, scope, candidate);
    verb.inverted()
        .or_else(|| verb.passive())
        .or_else(|| verb.raising())
        .or_else(|| verb.active(last_source))
}

/// A source that was found for a verb.
struct Found {
    words: Option<Range<usize>>,
    /// Where its clause begins, when it is the verb's own subject.
    start: Option<usize>,
}

/// A verb with its group and what surrounds it.
struct Verb<'r, 'd> {
    reading: &'r Reading<'d>,
    scope: &'r Scope,
    at: usize,
    group: usize,
    probability: f32,
}

impl<'r, 'd> Verb<'r, 'd> {
    fn new(reading: &'r Reading<'d>, scope: &'r Scope, candidate: Candidate) -> Self {
        Self {
            reading,
            scope,
            at: candidate.at,
            group: cue::group_start(reading, candidate.at, scope.sentence.start),
            probability: candidate.probability,
        }
    }

    fn draft(
        &self,
        source: Option<Range<usize>>,
        content: Vec<Range<usize>>,
        method: AttributionMethod,
    ) -> Draft {
        Draft {
            source: source.filter(|source| !source.is_empty()),
            cue: Some(self.group..self.at + 1),
            extent: None,
            content,
            method,
            probability: self.probability,
            via: None,
        }
    }

    /// The token before the verb group, when the sentence has one.
    fn before(&self) -> Option<usize> {
        (self.group > self.scope.sentence.start).then(|| self.group - 1)
    }

    /// Whether a quotation ends before the token at `end`, marks aside.
    fn quotation_ends_before(&self, end: usize) -> bool {
        end > self.scope.sentence.start && {
            let last = end - 1;
            self.reading.closes(last)
                || self.reading.is(last, ",")
                    && last > self.scope.sentence.start
                    && self.reading.closes(last - 1)
        }
    }

    /// The quotation that goes on after the source, with what is left of the sentence.
    fn quotation_after(&self, from: usize) -> Option<Range<usize>> {
        let end = self.scope.sentence.end;
        let open = (from..end)
            .take_while(|at| !self.is_other_verb(*at))
            .find(|at| self.reading.is_quoted(*at))?;
        (!self.reading.is_taken(open)).then(|| self.reading.trimmed(open..end))
    }

    /// Adds the quoted sentences that follow, when the content is quoted itself.
    fn follow(&self, content: &mut Vec<Range<usize>>) {
        let (quoted, all) = content.iter().fold((0, 0), |(quoted, all), piece| {
            let (more_quoted, more) = self.reading.quoted_words(piece.clone());
            (quoted + more_quoted, all + more)
        });
        if quoted * 5 >= all * 4 && all > 0 {
            let end = self.scope.sentence.end;
            content.extend(content::following_quotation(self.reading, self.scope, end));
        }
    }

    /// Whether the token is likely to be another cue, so that nothing after it belongs to this one.
    fn is_other_verb(&self, at: usize) -> bool {
        !self.reading.is_quoted(at) && self.reading.likelihood(at) >= 0.5
    }

    /// Whether a form of “be” stands before the verb in its group.
    fn is_behind_be(&self) -> bool {
        let reading = self.reading;
        let is_be =
            |at| reading.plays(at, AttributionRole::PassiveAuxiliary) || reading.is(at, "be");
        (self.group..self.at).any(is_be)
    }
}
