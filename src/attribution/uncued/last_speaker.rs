//! Who spoke last: whom quoted words that no cue covers go to in the passages behind.

use std::ops::Range;

use super::{is_narrator, is_place, issued, may_speak, turn};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{chain, source};
use crate::lexicon::AttributionRole;
use crate::text::Passage;

/// How many words may end a paragraph behind an attribution that goes on in the next one.
const LONGEST_REST: usize = 4;

/// What is known of the passages before.
#[derive(Clone, Debug, Default)]
pub(in crate::attribution) struct LastSpeaker {
    /// Who spoke last, and in which passage.
    pub(super) speaker: Option<(Range<usize>, usize)>,
    /// What a passage is about in which nobody speaks, and that can't speak either.
    topic: Option<(Range<usize>, usize)>,
    /// The attribution whose quoted words end that passage.
    draft: Option<usize>,
    /// The passage that somebody’s question ends.
    asked: Option<usize>,
    /// The passage that ends with what somebody asks who then is the last speaker: whoever is to answer.
    answers: Option<usize>,
    /// Who issued a statement that nothing has been quoted from yet, and in which passage.
    pub(super) issuer: Option<(Range<usize>, usize)>,
}

impl LastSpeaker {
    /// Who spoke last in the passage `number`, when that is the last one with a speaker.
    pub(in crate::attribution) fn of(&self, number: usize) -> Option<Range<usize>> {
        let here = |last: &&(Range<usize>, usize)| last.1 == number;
        let (words, _) = self.speaker.iter().chain(&self.topic).find(here)?;
        Some(words.clone())
    }

    /// The attribution whose quoted words end the passage before `number`.
    pub(super) fn draft_before(&self, number: usize) -> Option<usize> {
        let (_, at) = self.speaker.as_ref()?;
        self.draft.filter(|_| at + 1 == number)
    }

    /// Whether the passage before `number` ends with a question that somebody asks, to which another replies.
    pub(super) fn is_asked_before(&self, number: usize) -> bool {
        self.asked.is_some_and(|at| at + 1 == number)
    }

    /// Whether who spoke last is whoever is asked at the end of the passage before `number`.
    pub(super) fn is_to_answer(&self, number: usize) -> bool {
        self.answers.is_some_and(|at| at + 1 == number)
    }

    /// Notes who spoke last in a passage: who is quoted in it, or else who says something, or else
    /// whom its last sentence is about.
    pub(in crate::attribution) fn note(
        &mut self,
        reading: &Reading<'_>,
        passage: &Passage,
        found: &[Draft],
        first: usize,
        number: usize,
    ) {
        let drafts = &found[first..];
        let spoken =
            |at: &usize| drafts[*at].source.is_some() && !chain::is_told_twice(drafts, *at);
        let quoted = |at: &usize| {
            let mut pieces = drafts[*at].content.iter();
            spoken(at) && pieces.any(|piece| piece.clone().any(|at| reading.is_quoted(at)))
        };
        let last = (0..drafts.len()).rev().find(quoted);
        let spoke = last.or_else(|| (0..drafts.len()).rev().find(spoken));
        let sentences = &reading.document.sentences()[passage.sentences.range()];
        let named = || {
            let last = sentences.last()?.tokens.range();
            source::main_subject(reading, last.start, last.end)
        };
        let is_said = spoke.is_some();
        if !is_said && is_headline(reading, passage) && named().is_some() {
            *self = Self::default();
            return;
        }
        let source = spoke.and_then(|at| drafts[at].source.clone());
        let source = source.or_else(named);
        let source = source.filter(|source| !reading.is_endless(source));
        self.note_issuer(
            reading,
            passage,
            source.as_ref().filter(|_| is_said),
            number,
        );
        self.issuer = self.issuer.take().filter(|_| last.is_none());
        let is_last = |at: &usize| ends_passage(reading, &drafts[*at], passage.tokens.range().end);
        let asked = spoke.filter(is_last);
        let asked = asked.and_then(|at| turn::answerer(reading, &drafts[at]));
        let last = last.filter(is_last).filter(|_| asked.is_none());
        let asks = last.is_some_and(|at| is_question(reading, &drafts[at]));
        self.draft = last.map(|at| first + at);
        self.asked = asks.then_some(number);
        self.answers = asked.as_ref().map(|_| number);
        let source = asked.or(source);
        match source {
            Some(source)
                if !is_said && (!may_speak(reading, &source) || is_place(reading, &source)) =>
            {
                self.topic = Some((source, number));
            }
            Some(source) if !is_narrator(reading, &source) => self.speaker = Some((source, number)),
            // Whoever was asked goes on.
            Some(_) => self.speaker.iter_mut().for_each(|(_, at)| *at = number),
            None => {}
        }
    }
}

impl LastSpeaker {
    /// Notes who issued a statement in a passage in which nobody with a name speaks.
    fn note_issuer(
        &mut self,
        reading: &Reading<'_>,
        passage: &Passage,
        source: Option<&Range<usize>>,
        number: usize,
    ) {
        let sentences = &reading.document.sentences()[passage.sentences.range()];
        let is_unnamed = |source: &Range<usize>| {
            let mut words = source.clone().skip(1);
            reading.plays(source.start, AttributionRole::SourceOpener)
                && !words.any(|at| reading.is_capitalized(at))
        };
        let may_issue = source.is_none_or(is_unnamed);
        let issuer = may_issue.then(|| issued::issuer(reading, sentences));
        self.issuer = issuer.flatten().map(|issuer| (issuer, number));
    }
}

/// Whether an attribution with a cue ends its passage, which ends at `end`, but for a few words.
fn ends_passage(reading: &Reading<'_>, draft: &Draft, end: usize) -> bool {
    let parts = draft.content.iter().chain(&draft.source).chain(&draft.cue);
    let last = parts.map(|part| part.end).max().unwrap_or(0);
    draft.cue.is_some() && reading.count_words(last.min(end)..end) <= LONGEST_REST
}

/// Whether a passage is as short as a headline and ends like one, in a word.
fn is_headline(reading: &Reading<'_>, passage: &Passage) -> bool {
    const LONGEST_HEADLINE: usize = 14;
    let tokens = passage.tokens.range();
    (3..=LONGEST_HEADLINE).contains(&tokens.len())
        && reading.is_word(tokens.end - 1)
        && !reading.words(tokens.end - 1).ends_with('.')
        && reading.is_capitalized(tokens.start)
        && !tokens.clone().any(|at| reading.is_quoted(at))
}

/// Whether somebody asks a quoted question: “‘Any news?’ she asked.”
fn is_question(reading: &Reading<'_>, draft: &Draft) -> bool {
    let asks = |at| reading.is_one_of(at, &["asked", "asks"]);
    let ends = |piece: &Range<usize>| {
        let mut last = piece.clone().rev().take(2);
        last.any(|at| reading.is(at, "?") && reading.is_quoted(at))
    };
    draft
        .cue
        .clone()
        .is_some_and(|cue| cue.len() == 1 && asks(cue.start))
        && draft.content.last().is_some_and(ends)
}
