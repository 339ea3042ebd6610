//! Verbs without a source before them: “… was told by X”, “… is expected to …”, “X seems to …”.

use std::ops::Range;

use super::Verb;
use crate::attribution::content::{self, Extent};
use crate::attribution::draft::Draft;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

impl Verb<'_, '_> {
    /// “… was told by X”, “… is expected to …”, “a claim echoed by X”.
    pub(super) fn passive(&self) -> Option<Draft> {
        let reading = self.reading;
        let last = self.scope.sentence.end;
        let word = reading.words(self.at);
        if word.ends_with("ing") || reading.has(self.at, Class::AttitudeAdjective) {
            return None;
        }
        let passive = self.is_behind_be();
        let subject = || {
            let limit = self.scope.sentence.start;
            let subject = source::subject_before(reading, self.group, limit);
            subject.map(|subject| subject.words)
        };
        let by = (self.at + 1..last.min(self.at + 4)).find(|at| reading.is(*at, "by"));
        let reduced = word.ends_with("ed") && by == Some(self.at + 1);
        match by {
            Some(by) if passive || reduced => {
                let agent = self.cut_agent(source::noun_phrase_after(reading, by + 1, last));
                let mut content: Vec<_> = subject().into_iter().collect();
                if agent.end < last && reading.plays(agent.end, AttributionRole::BehindAgent) {
                    content.push(self.object(agent.end));
                }
                Some(self.draft(Some(agent), content, AttributionMethod::PassiveAgent))
            }
            _ if passive => {
                let mut content: Vec<_> = subject().into_iter().collect();
                content.push(self.object(self.at + 1));
                Some(self.draft(None, content, AttributionMethod::Unsourced))
            }
            _ => None,
        }
    }

    /// What follows from `start` as an object.
    fn object(&self, start: usize) -> Range<usize> {
        content::right_of(self.reading, self.scope, start, Extent::Object)
    }

    fn cut_agent(&self, agent: Range<usize>) -> Range<usize> {
        let reading = self.reading;
        let ends = |at: &usize| reading.plays(*at, AttributionRole::AgentEnd);
        let end = (agent.start + 1..agent.end).find(ends);
        agent.start..end.unwrap_or(agent.end)
    }

    /// “X seems to …”: X belongs to the content, and nobody is the source.
    pub(super) fn raising(&self) -> Option<Draft> {
        let reading = self.reading;
        if !reading.plays(self.at, AttributionRole::Raising) {
            return None;
        }
        let subject = source::subject_before(reading, self.group, self.scope.sentence.start)?;
        let right = content::right_of(reading, self.scope, self.at + 1, Extent::Object);
        let content = vec![subject.words, right];
        Some(self.draft(None, content, AttributionMethod::Unsourced))
    }
}
