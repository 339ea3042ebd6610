//! Verbs as cues: “X said that …”, “…, X said”, “…, said X”, “X was told by Y”, “…, adding that …”.

use std::ops::Range;

use super::content::{self, Scope};
use super::cue::{self, Candidate};
use super::reading::{Draft, Reading};
use super::source;
use crate::lexicon::Class;
use crate::model::AttributionMethod;

/// Reads the attribution of a verb.
pub(super) fn read(
    reading: &Reading<'_>,
    scope: &Scope,
    candidate: Candidate,
    last_source: Option<&Range<usize>>,
) -> Option<Draft> {
    let verb = Verb::new(reading, scope, candidate);
    verb.inverted()
        .or_else(|| verb.passive())
        .or_else(|| verb.raising())
        .or_else(|| Some(verb.active(last_source)))
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
            content,
            method,
            cue_probability: self.probability,
            via: None,
        }
    }

    fn next_is(&self, words: &[&str]) -> bool {
        self.at + 1 < self.scope.sentence.end && self.reading.is_one_of(self.at + 1, words)
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

    /// “…,” said X; “…, said X, a Y at Z”.
    fn inverted(&self) -> Option<Draft> {
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
        if !quoted && (!reading.has(self.at, Class::SpeechVerb) || self.group < self.at) {
            return None;
        }
        if quoted && self.probability < 0.4 {
            return None;
        }
        let words = source::noun_phrase_after(reading, first, end);
        let words = self.without_adjunct(words);
        if words.is_empty() || !self.can_invert(&words, quoted) {
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

    /// The source without what follows it: “said Quill in a statement”.
    fn without_adjunct(&self, words: Range<usize>) -> Range<usize> {
        let reading = self.reading;
        let capital = reading.is_capitalized(words.start);
        let end = (words.start + 1..words.end).find(|at| {
            (capital && reading.is_capitalized(*at - 1) || !capital && *at > words.start + 1)
                && reading.is_one_of(
                    *at,
                    &[
                        "in",
                        "on",
                        "at",
                        "during",
                        "to",
                        "about",
                        "late",
                        "last",
                        "this",
                        "early",
                        "earlier",
                        "later",
                        "by",
                        "via",
                        "wearing",
                        "sunday",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "yesterday",
                        "today",
                        "recently",
                    ],
                )
        });
        words.start..end.unwrap_or(words.end)
    }

    /// Whether a noun phrase after the verb can be its subject.
    fn can_invert(&self, words: &Range<usize>, quoted: bool) -> bool {
        let reading = self.reading;
        let first = words.start;
        if reading.is_one_of(first, &["he", "she"]) {
            return quoted;
        }
        if reading.is_one_of(
            first,
            &[
                "it", "they", "i", "we", "to", "in", "on", "at", "for", "about", "that", "of",
                "during", "with", "from", "as", "by", "not", "no", "how", "what", "if", "there",
                "this", "him", "her", "them", "me", "us",
            ],
        ) || words.len() > 24
        {
            return false;
        }
        let verb = words.clone().any(|at| reading.has(at, Class::FiniteVerb));
        if quoted {
            return !verb && !reading.has(self.at, Class::AddresseeVerb);
        }
        let end = words.end;
        let closed = end + 1 >= self.scope.sentence.end
            || reading.is_one_of(end, &[",", ".", "—", "–", "(", "-"])
            || words.len() < 8;
        !verb
            && closed
            && (reading.is_capitalized(first)
                || reading.is_one_of(first, &["the", "a", "an", "one", "another", "some"]))
    }

    /// The quotation that goes on after the source, with what is left of the sentence.
    fn quotation_after(&self, from: usize) -> Option<Range<usize>> {
        let end = self.scope.sentence.end;
        let open = (from..end).find(|at| self.reading.is_quoted(*at))?;
        (!self.reading.is_taken(open)).then(|| self.reading.trimmed(open..end))
    }

    /// Adds the quoted sentences that follow.
    fn follow(&self, content: &mut Vec<Range<usize>>) {
        let quoted = content
            .iter()
            .any(|piece| piece.clone().any(|at| self.reading.is_quoted(at)));
        if quoted {
            let more =
                content::following_quotation(self.reading, self.scope, self.scope.sentence.end);
            content.extend(more);
        }
    }

    /// “… was told by X”, “… is expected to …”.
    fn passive(&self) -> Option<Draft> {
        let reading = self.reading;
        let forms = ["is", "was", "were", "are", "been", "be", "being"];
        let passive = (self.group..self.at).any(|at| reading.is_one_of(at, &forms))
            && !reading.words(self.at).ends_with("ing");
        if !passive {
            return None;
        }
        let last = self.scope.sentence.end;
        let by = (self.at + 1..last.min(self.at + 4)).find(|at| reading.is(*at, "by"));
        let subject = source::subject_before(reading, self.group, self.scope.sentence.start);
        if let Some(by) = by {
            let agent = source::noun_phrase_after(reading, by + 1, last);
            let agent = self.cut_agent(agent);
            let mut content: Vec<_> = subject.map(|subject| subject.words).into_iter().collect();
            if agent.end < last && reading.is_one_of(agent.end, &["for", "as", "to", "over", "of"])
            {
                content.push(content::right_of(reading, self.scope, agent.end, false));
            }
            return Some(self.draft(Some(agent), content, AttributionMethod::PassiveAgent));
        }
        if reading.has(self.at, Class::AddresseeVerb) && !self.next_is(&["to"]) {
            return None;
        }
        if !self.next_is(&["to", "that", "as"])
            || reading.is_one_of(
                self.at,
                &[
                    "willing",
                    "ready",
                    "determined",
                    "prepared",
                    "committed",
                    "reluctant",
                ],
            )
        {
            return None;
        }
        let mut content: Vec<_> = subject.map(|subject| subject.words).into_iter().collect();
        content.push(content::right_of(reading, self.scope, self.at + 1, false));
        Some(self.draft(None, content, AttributionMethod::Unsourced))
    }

    fn cut_agent(&self, agent: Range<usize>) -> Range<usize> {
        let reading = self.reading;
        let end = (agent.start + 1..agent.end).find(|at| {
            reading.is_one_of(
                *at,
                &["for", "as", "to", "over", "in", "on", "at", "during"],
            )
        });
        agent.start..end.unwrap_or(agent.end)
    }

    /// “X seems to …”: X belongs to the content, and nobody is the source.
    fn raising(&self) -> Option<Draft> {
        let reading = self.reading;
        if !reading.has(self.at, Class::RaisingVerb) {
            return None;
        }
        let subject = source::subject_before(reading, self.group, self.scope.sentence.start)?;
        let right = content::right_of(reading, self.scope, self.at + 1, false);
        let content = vec![subject.words, right];
        Some(self.draft(None, content, AttributionMethod::Unsourced))
    }

    /// “X said that …” and “…, X said”.
    fn active(&self, last_source: Option<&Range<usize>>) -> Draft {
        let (source, start) = self.subject(last_source);
        if let Some(draft) = self.content_first(source.as_ref(), start) {
            return draft;
        }
        let right = self.right_start();
        let clausal = self.is_clausal(right);
        let content = content::right_of(self.reading, self.scope, right, clausal);
        let mut content = vec![content];
        if !self.reading.has_words(content[0].clone()) {
            content.clear();
        }
        let sentence_end = self.scope.sentence.end;
        let colon = sentence_end > self.at + 1 && self.reading.is(sentence_end - 1, ":");
        if content.is_empty() || colon {
            content.extend(content::following_quotation(
                self.reading,
                self.scope,
                sentence_end,
            ));
        } else {
            self.follow(&mut content);
        }
        let method = if source.is_some() {
            AttributionMethod::SourceCueContent
        } else {
            AttributionMethod::Unsourced
        };
        self.draft(source, content, method)
    }

    /// The source of an active verb, and where its clause begins.
    fn subject(&self, last_source: Option<&Range<usize>>) -> (Option<Range<usize>>, usize) {
        let reading = self.reading;
        let limit = self.scope.sentence.start;
        let shared = || {
            last_source
                .filter(|source| source.start >= limit)
                .cloned()
                .or_else(|| source::main_subject(reading, limit, self.group))
        };
        let Some(before) = self.before() else {
            return (None, self.group);
        };
        let participle = reading.words(self.at).ends_with("ing") && self.group == self.at;
        if participle
            && (reading.is_mark(before)
                || reading.has(before, Class::Preposition)
                || reading.has(before, Class::ClauseOpener))
        {
            return (shared(), before);
        }
        if reading.is_one_of(before, &["and", "but", "or", "then", "to"])
            && !reading.is_quoted(before)
        {
            return (shared(), before);
        }
        match source::subject_before(reading, self.group, limit) {
            Some(subject) => (Some(subject.words), subject.start),
            None => (shared(), self.group),
        }
    }

    /// “…, X said”: the content stands before the source.
    fn content_first(&self, source: Option<&Range<usize>>, start: usize) -> Option<Draft> {
        let reading = self.reading;
        let limit = self.scope.sentence.start;
        let (_, source) = (start, source?);
        if start <= limit || start > self.group {
            return None;
        }
        let lead = start - 1;
        let quoted = self.quotation_ends_before(start);
        let words = reading.count_words(limit..lead);
        let closed = reading.is_one_of(lead, &[",", "—", "–", "?", "!", "--"])
            && words >= 3
            && !self.opens_with_adverbial();
        if !(quoted || closed && self.ends_here()) || reading.words(self.at).ends_with("ing") {
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
        Some(self.draft(
            Some(source.clone()),
            content,
            AttributionMethod::ContentSourceCue,
        ))
    }

    /// Whether the sentence opens with what is no statement: “In a speech on Sunday, X said”.
    fn opens_with_adverbial(&self) -> bool {
        let first = self.scope.sentence.start;
        let reading = self.reading;
        reading.has(first, Class::Preposition) && self.has_object()
    }

    /// Whether the verb has its content to its right.
    fn has_object(&self) -> bool {
        !self.ends_here()
    }

    /// Whether the verb ends its clause: a mark, an adverbial or an addressee follows.
    fn ends_here(&self) -> bool {
        let reading = self.reading;
        let (next, end) = (self.at + 1, self.scope.sentence.end);
        if next >= end || reading.is_one_of(next, &[".", ",", "?", "!", "—", "–", ")", ";"]) {
            return true;
        }
        let near = end.min(next + 14);
        let announced =
            (next..near).any(|at| reading.is_one_of(at, &["that", ":"]) || reading.opens(at));
        if announced {
            return false;
        }
        let adverbial = reading.is_one_of(
            next,
            &[
                "in",
                "on",
                "at",
                "during",
                "to",
                "of",
                "after",
                "about",
                "when",
                "last",
                "while",
                "as",
                "before",
                "from",
                "later",
                "recently",
                "earlier",
                "late",
                "early",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "yesterday",
                "with",
                "by",
                "through",
                "this",
            ],
        );
        adverbial || reading.has(self.at, Class::AddresseeVerb) && end - next <= 8
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
            .then(|| content::right_of(self.reading, self.scope, next + 1, true))
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
        let adverbial = reading.is_one_of(
            next,
            &[
                "in",
                "on",
                "at",
                "during",
                "to",
                "of",
                "after",
                "by",
                "before",
                "last",
                "late",
                "early",
                "from",
                "this",
                "sunday",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "earlier",
                "later",
                "recently",
                ",",
                "with",
                "about",
                "through",
            ],
        );
        if adverbial {
            let announced = (next..end.min(next + 14))
                .find(|at| reading.is_one_of(*at, &["that", ":"]) || reading.opens(*at));
            return announced.unwrap_or(next);
        }
        next
    }

    /// Where the content begins after somebody spoken to.
    fn after_addressee(&self, next: usize, end: usize) -> usize {
        let reading = self.reading;
        if reading.is_one_of(
            self.at,
            &[
                "called", "calls", "call", "calling", "accuse", "accused", "accuses", "accusing",
            ],
        ) {
            return next;
        }
        let found = (next..end.min(next + 16)).find(|at| {
            reading.opens(*at)
                || reading.is_one_of(
                    *at,
                    &[
                        "that", "to", ":", ",", "not", "if", "whether", "about", "how", "why",
                        "what",
                    ],
                )
        });
        let telling = reading.is_one_of(self.at, &["told", "tells", "tell", "telling"]);
        match found {
            Some(at) => at,
            None if telling => end.min(next + 1),
            None => next,
        }
    }

    /// Whether what begins at `start` is a clause rather than an object.
    fn is_clausal(&self, start: usize) -> bool {
        let reading = self.reading;
        start < self.scope.sentence.end
            && (reading.is_one_of(start, &["that", ":"]) || reading.is_quoted(start))
            || reading.has(self.at, Class::SpeechVerb)
    }
}
