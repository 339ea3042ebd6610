//! Verbs behind their source that end what they attribute: “…, X said”, “A, X said, B”.

use std::ops::Range;

use super::{Found, Verb};
use crate::attribution::content::{self, Extent};
use crate::attribution::draft::Draft;
use crate::lexicon::Class;
use crate::model::AttributionMethod;

impl Verb<'_, '_> {
    /// “…, X said”: the content stands before the source.
    pub(super) fn content_first(&self, subject: &Found) -> Option<Draft> {
        let reading = self.reading;
        let limit = self.scope.sentence.start;
        let (source, start) = (subject.words.clone()?, subject.start?);
        if start > self.group || reading.words(self.at).ends_with("ing") {
            return None;
        }
        if start <= limit {
            let left = self.quotation_in_sentence_before()?;
            let mut content = vec![left];
            self.follow(&mut content);
            return Some(self.draft(Some(source), content, AttributionMethod::ContentSourceCue));
        }
        let lead = start - 1;
        let quoted = self.quotation_ends_before(start);
        let ends = self.ends_here();
        let adverbial = reading.has(limit, Class::Subordinator)
            && !quoted
            && self.at + 1 < self.scope.sentence.end
            && reading.is(self.at + 1, ",");
        if adverbial || !ends && reading.has(limit, Class::Preposition) {
            return None;
        }
        let closed = reading.is_one_of(lead, &[",", "—", "–", "?", "!", "--"])
            && (reading.count_words(limit..lead) >= 3 || self.is_set_off());
        if !(quoted || closed && ends) {
            return None;
        }
        let left = content::left_of(reading, self.scope, start);
        if !reading.has_words(left.clone()) {
            return None;
        }
        let mut content = vec![left];
        match self.quotation_after(self.at + 1) {
            Some(rest) => content.push(rest),
            None => content.extend(self.rest_of_split()),
        }
        self.follow(&mut content);
        Some(self.draft(Some(source), content, AttributionMethod::ContentSourceCue))
    }

    /// Whether the verb ends its clause: a mark, an adverbial or an addressee follows.
    fn ends_here(&self) -> bool {
        let reading = self.reading;
        let (next, end) = (self.at + 1, self.scope.sentence.end);
        if next + 1 < end && reading.is(next, ",") && reading.opens(next + 1) {
            return false;
        }
        if next >= end || reading.is_one_of(next, &[".", ",", "?", "!", "—", "–", ")", ";"]) {
            return true;
        }
        let near = end.min(next + 14);
        let announced =
            (next..near).any(|at| reading.is_one_of(at, &["that", ":"]) || reading.opens(at));
        if announced {
            return false;
        }
        reading.has(next, Class::AdverbialOpener)
            || reading.is_one_of(next, &["to", "of", "about", "by"])
            || reading.has(self.at, Class::AddresseeVerb) && end - next <= 8
    }

    /// Whether a comma follows the verb, and more of the sentence: “The bridge, X said, is safe”.
    fn is_set_off(&self) -> bool {
        let next = self.at + 1;
        next + 3 < self.scope.sentence.end
            && self.reading.is(next, ",")
            && !self
                .reading
                .has(self.scope.sentence.start, Class::SentenceOpener)
            && !self
                .reading
                .has(self.scope.sentence.start, Class::Preposition)
    }

    /// “It rained!” X shouted: the quotation closes the sentence before, and nothing else follows.
    fn quotation_in_sentence_before(&self) -> Option<Range<usize>> {
        let end = self.scope.sentence.start;
        let alone = end > self.scope.paragraph.start
            && self.reading.closes(end - 1)
            && !self.reading.is_taken(end - 1)
            && self.ends_here();
        alone.then(|| {
            let start = self
                .reading
                .quotation_start(end, self.scope.paragraph.start);
            self.reading.trimmed(start..end)
        })
    }

    /// “A, X said, B”: the content after the second comma.
    fn rest_of_split(&self) -> Option<Range<usize>> {
        let next = self.at + 1;
        let end = self.scope.sentence.end;
        if next + 3 >= end || !self.reading.is(next, ",") {
            return None;
        }
        let relative =
            (next + 1..(next + 3).min(end)).any(|at| self.reading.is_one_of(at, &["who", "which"]));
        (!relative && !self.reading.words(next + 1).ends_with("ing"))
            .then(|| content::right_of(self.reading, self.scope, next + 1, Extent::Clause))
    }
}
