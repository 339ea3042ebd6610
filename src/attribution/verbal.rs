//! Verbs as cues: “X said that …”, “…, X said”, “…, said X”, “X was told by Y”, “…, adding that …”.

use std::ops::Range;

use super::content::{self, Extent, Scope};
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
        .or_else(|| verb.active(last_source))
}

/// Forms of “be”.
const BE: [&str; 7] = ["is", "was", "were", "are", "been", "be", "being"];

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
        if quoted {
            return true;
        }
        let end = words.end;
        let closed = end + 1 >= self.scope.sentence.end
            || reading.is_one_of(end, &[",", ".", "—", "–", "(", "-"])
            || reading.has(end, Class::AdverbialOpener);
        closed
            && (reading.is_capitalized(first)
                || reading.is_one_of(first, &["the", "a", "an", "one", "another", "some"]))
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

    /// “… was told by X”, “… is expected to …”, “a claim echoed by X”.
    fn passive(&self) -> Option<Draft> {
        let reading = self.reading;
        let last = self.scope.sentence.end;
        let word = reading.words(self.at);
        if word.ends_with("ing") || reading.has(self.at, Class::AttitudeAdjective) {
            return None;
        }
        let passive = (self.group..self.at).any(|at| reading.is_one_of(at, &BE));
        let subject = source::subject_before(reading, self.group, self.scope.sentence.start);
        let subject = subject.map(|subject| subject.words);
        let by = (self.at + 1..last.min(self.at + 4)).find(|at| reading.is(*at, "by"));
        let reduced = word.ends_with("ed") && by == Some(self.at + 1);
        match by {
            Some(by) if passive || reduced => {
                let agent = self.cut_agent(source::noun_phrase_after(reading, by + 1, last));
                let mut content: Vec<_> = subject.into_iter().collect();
                let goes_on = ["for", "as", "to", "over", "of"];
                if agent.end < last && reading.is_one_of(agent.end, &goes_on) {
                    content.push(self.object(agent.end));
                }
                Some(self.draft(Some(agent), content, AttributionMethod::PassiveAgent))
            }
            _ if passive => {
                let mut content: Vec<_> = subject.into_iter().collect();
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
        let right = content::right_of(reading, self.scope, self.at + 1, Extent::Object);
        let content = vec![subject.words, right];
        Some(self.draft(None, content, AttributionMethod::Unsourced))
    }

    /// “X said that …” and “…, X said”.
    fn active(&self, last_source: Option<&Range<usize>>) -> Option<Draft> {
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
        if reading.words(self.at).ends_with("ing") && clause_mark && !self.is_progressive() {
            return shared();
        }
        if reading.is_one_of(before, &["and", "but", "or", "then", "to"])
            && !reading.is_quoted(before)
        {
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

    /// Whether a form of “be” stands before a verb in -ing.
    fn is_progressive(&self) -> bool {
        (self.group..self.at).any(|at| self.reading.is_one_of(at, &BE))
    }

    /// “…, X said”: the content stands before the source.
    fn content_first(&self, subject: &Found) -> Option<Draft> {
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

    /// Whether the token is likely to be another cue, so that nothing after it belongs to this one.
    fn is_other_verb(&self, at: usize) -> bool {
        !self.reading.is_quoted(at) && self.reading.likelihood(at) >= 0.5
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
