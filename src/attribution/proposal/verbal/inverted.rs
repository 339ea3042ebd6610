//! Verbs before their source: “…,” said X; “…, said X, a Y at Z”.

use std::ops::Range;

use super::Verb;
use crate::attribution::content;
use crate::attribution::draft::Draft;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

impl Verb<'_, '_> {
    /// “…,” said X; “…, said X, a Y at Z”.
    pub(super) fn inverted(&self) -> Option<Draft> {
        let before = self.before()?;
        let reading = self.reading;
        let quoted = self.quotation_ends_before(self.group);
        if !quoted && !reading.is_one_of(before, &[",", "?", "!", "—", "–"]) {
            return None;
        }
        let first = self.at + 1;
        let end = self.scope.sentence.end;
        if first >= end || reading.is_mark(first) || reading.words(self.at).ends_with("ing") {
            return None;
        }
        if reading.has(self.at, Class::AddresseeVerb) && !reading.is(self.at, "asked") {
            return None;
        }
        if !quoted
            && (!reading.has(self.at, Class::SpeechVerb)
                || self.group < self.at
                || !self.states_before())
        {
            return None;
        }
        if quoted && self.probability < 0.4 {
            return None;
        }
        let words = source::noun_phrase_after(reading, first, end);
        let verb = words.clone().any(|at| reading.has(at, Class::FiniteVerb));
        let words = self.without_adjunct(words);
        if verb || words.is_empty() || !self.can_invert(&words, quoted) {
            return None;
        }
        let left = content::left_of(reading, self.scope, self.group);
        if !reading.has_words(left.clone()) {
            return None;
        }
        let mut content = vec![left];
        if let Some(rest) = self.quotation_after(words.end) {
            content.push(rest);
        }
        self.follow(&mut content);
        Some(self.draft(Some(words), content, AttributionMethod::ContentCueSource))
    }

    /// Whether what stands before the verb group is a clause.
    fn states_before(&self) -> bool {
        (self.scope.sentence.start..self.group).any(|at| {
            self.reading.has(at, Class::FiniteVerb)
                || self.reading.has(at, Class::SpeechVerb)
                || self.reading.words(at).ends_with("ed")
        })
    }

    /// The source without what follows it: “said Quill in a statement”.
    fn without_adjunct(&self, words: Range<usize>) -> Range<usize> {
        let reading = self.reading;
        let capital = reading.is_capitalized(words.start);
        let end = (words.start + 1..words.end).find(|at| {
            (capital && reading.is_capitalized(*at - 1) || !capital && *at > words.start + 1)
                && (reading.has(*at, Class::AdverbialOpener)
                    || reading.is_one_of(*at, &["to", "about", "by", "wearing"]))
        });
        words.start..end.unwrap_or(words.end)
    }

    /// Whether a noun phrase after the verb can be its subject.
    fn can_invert(&self, words: &Range<usize>, quoted: bool) -> bool {
        let reading = self.reading;
        let first = words.start;
        if reading.has(first, Class::AdverbialOpener) {
            return false;
        }
        if reading.is_one_of(first, &["he", "she"]) {
            return quoted;
        }
        if reading.plays(first, AttributionRole::UnlikelySubject) || words.len() > 24 {
            return false;
        }
        if quoted {
            return true;
        }
        let end = words.end;
        let closed = end + 1 >= self.scope.sentence.end
            || reading.is_one_of(end, &[",", ".", "—", "–", "(", "-"])
            || reading.has(end, Class::AdverbialOpener);
        closed
            && (reading.is_capitalized(first)
                || reading.is_article_word(first)
                || reading.is(first, "some"))
    }
}
