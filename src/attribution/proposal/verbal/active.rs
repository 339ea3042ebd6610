//! Verbs behind their source: “X said that …”, “Praising it, X …”, “…, adding that …”.

use std::ops::Range;

use super::{Found, Verb};
use crate::attribution::content::{self, Extent};
use crate::attribution::draft::Draft;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

impl Verb<'_, '_> {
    /// “X said that …” and “…, X said”.
    pub(super) fn active(&self, last_source: Option<&Range<usize>>) -> Option<Draft> {
        if self.is_reduced() {
            return None;
        }
        let subject = self.subject(last_source);
        if let Some(draft) = self.content_first(&subject) {
            return Some(draft);
        }
        let source = subject.words;
        let right = self.right_start();
        let extent = self.extent(right, source.as_ref());
        let content = content::right_of(self.reading, self.scope, right, extent);
        let mut content = vec![content];
        if !self.reading.has_words(content[0].clone()) {
            content.clear();
        }
        let end = self.scope.sentence.end;
        let colon = end > self.at + 1 && self.reading.is(end - 1, ":");
        if content.is_empty() || colon {
            content.extend(content::following_quotation(self.reading, self.scope, end));
        } else {
            self.follow(&mut content);
        }
        let method = if source.is_some() {
            AttributionMethod::SourceCueContent
        } else {
            AttributionMethod::Unsourced
        };
        Some(self.draft(source, content, method))
    }

    /// Whether the verb opens its sentence as a participle (“Asked about it, …”) or stands before
    /// a noun as an adjective (“a hastily called meeting”).
    fn is_reduced(&self) -> bool {
        let reading = self.reading;
        let first = self.scope.sentence.start;
        let participle = reading.words(self.at).ends_with("ed");
        participle && self.group == first
            || (participle || reading.words(self.at).ends_with("ing"))
                && self.group > first
                && reading.is_one_of(self.group - 1, &["a", "an", "the"])
    }

    /// The source of an active verb.
    fn subject(&self, last_source: Option<&Range<usize>>) -> Found {
        let reading = self.reading;
        let limit = self.scope.sentence.start;
        let shared = || Found {
            words: last_source
                .filter(|source| source.start >= limit)
                .cloned()
                .or_else(|| source::shared_subject(reading, limit, self.group)),
            start: None,
        };
        if let Some(comma) = self.opening_participle() {
            let end = self.scope.sentence.end;
            return Found {
                words: source::main_subject(reading, comma + 1, end),
                start: None,
            };
        }
        let Some(before) = self.before() else {
            return shared();
        };
        let clause_mark = reading.is_mark(before)
            || reading.has(before, Class::Preposition)
            || reading.has(before, Class::ClauseOpener);
        if reading.words(self.at).ends_with("ing") && clause_mark && !self.is_behind_be() {
            return shared();
        }
        if reading.plays(before, AttributionRole::SharedSubject) && !reading.is_quoted(before) {
            return shared();
        }
        match source::subject_before(reading, self.group, limit) {
            Some(subject) => Found {
                start: (!subject.is_relative).then_some(subject.start),
                words: Some(subject.words),
            },
            None => shared(),
        }
    }

    /// For a participle that opens the sentence (“Praising it, X …”, “After praising it, X …”) the
    /// comma that closes its clause.
    fn opening_participle(&self) -> Option<usize> {
        let (reading, first) = (self.reading, self.scope.sentence.start);
        let opens = self.group == first
            || self.group == first + 1
                && (reading.has(first, Class::Preposition)
                    || reading.has(first, Class::Subordinator));
        if !opens || !reading.words(self.at).ends_with("ing") {
            return None;
        }
        (self.at + 1..self.scope.sentence.end.min(self.at + 40))
            .find(|at| reading.is(*at, ",") && !reading.is_quoted(*at))
    }

    /// Where the content to the right begins: after an addressee or an adverbial.
    fn right_start(&self) -> usize {
        let reading = self.reading;
        let (next, end) = (self.at + 1, self.scope.sentence.end);
        if next >= end {
            return end;
        }
        if reading.has(self.at, Class::AddresseeVerb) {
            return self.after_addressee(next, end);
        }
        let mut reach = 0;
        if reading.has(next, Class::AdverbialOpener) || reading.is(next, ",") {
            reach = 14;
        } else if reading.has(self.at, Class::SpeechVerb)
            && reading.is_one_of(next, &["to", "of", "about", "by"])
        {
            reach = 8;
        }
        let last = end.min(next + reach);
        let announced = (next..last)
            .take_while(|at| !self.is_other_verb(*at))
            .find(|at| reading.is_one_of(*at, &["that", ":"]) || reading.opens(*at));
        announced.unwrap_or(next)
    }

    /// Where the content begins after somebody spoken to.
    fn after_addressee(&self, next: usize, end: usize) -> usize {
        let reading = self.reading;
        if reading.plays(self.at, AttributionRole::ObjectVerb) {
            return next;
        }
        let found = (next..end.min(next + 16)).find(|at| {
            reading.opens(*at)
                || reading.plays(*at, AttributionRole::ContentOpener)
                || reading.is_one_of(*at, &[":", ","])
        });
        let telling = reading.is_one_of(self.at, &["told", "tells", "tell", "telling"]);
        match found {
            Some(at) => at,
            None if telling => end.min(next + 1),
            None => next,
        }
    }

    /// How far what begins at `start` may reach.
    fn extent(&self, start: usize, source: Option<&Range<usize>>) -> Extent {
        let reading = self.reading;
        let first = self.scope.sentence.start;
        if self.opening_participle().is_some() {
            return Extent::Opening;
        }
        let subject = source.map_or(self.group, |source| source.start.min(self.group));
        let opener =
            (first..self.group.min(first + 2)).find(|at| reading.has(*at, Class::Subordinator));
        if opener.is_some_and(|opener| subject <= opener + 3) {
            return Extent::Opening;
        }
        let clause = start < self.scope.sentence.end
            && (reading.is_one_of(start, &["that", ":"]) || reading.is_quoted(start))
            || reading.has(self.at, Class::SpeechVerb);
        if clause {
            Extent::Clause
        } else {
            Extent::Object
        }
    }
}
