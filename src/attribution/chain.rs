//! Chains: who passed words on.
//!
//! “Citing X, Y said Z”, “Z, Y said, citing X”: Y said it, X is the originator. An attribution inside the content of
//! another one was passed on by the outer source.

use std::ops::Range;

use super::content::{self, Scope};
use super::cue;
use super::hearing;
use super::orphan::draft;
use super::reading::{Draft, LONGEST_SENTENCE, Reading};
use super::rules;
use super::source;
use super::tidy;
use super::verbal;
use crate::lexicon::{ClaimRole, Class, claim_roles, verb_form};
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many tokens may stand between the cue of a quotation inside a content and the quotation.
const FARTHEST_CUE: usize = 4;

/// How likely a clause is right that a verb of saying leads to around an originator; not measured, for the
/// wording leaves no doubt.
const INTERRUPTED: f32 = 0.8;

/// Words that name an originator: the cue “citing” and who is cited.
#[derive(Clone, Debug)]
pub(super) struct Originator {
    cue: usize,
    words: Range<usize>,
}

impl Originator {
    /// The originator that is named in the sentence of a cue: “Citing X, Y said …”, “…, Y said,
    /// citing X”.
    pub(super) fn of(reading: &Reading<'_>, outer: &Draft) -> Option<Self> {
        let sentence = reading.sentence_of(outer.cue.as_ref()?.start);
        leading(reading, &sentence).or_else(|| trailing(reading, &sentence))
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
            last.is_none_or(|last| last.place() < self.cue)
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

/// “…, citing X”.
fn trailing(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Originator> {
    let first = sentence
        .start
        .max(sentence.end.saturating_sub(LONGEST_SENTENCE))
        + 1;
    (first..sentence.end)
        .filter(|at| !reading.is_quoted(*at))
        .find_map(|at| cited_at(reading, sentence, at))
}

/// Reads the sentences of a passage that no attribution has a part of: “Y reported, citing X, that Z”.
pub(super) fn read_passage(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let tokens = sentence.tokens.range();
        if tokens.clone().any(|at| reading.is_taken(at)) {
            continue;
        }
        if let Some((outer, inner)) = interrupted(reading, &tokens) {
            rules::keep(reading, outer, drafts);
            drafts.push(inner);
        }
    }
}

/// What somebody says whose verb and that-clause the originator stands between.
fn interrupted(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<(Draft, Draft)> {
    let originator = trailing(reading, sentence)?;
    let that = originator.words.end + 1;
    let comma = originator.cue - 1;
    let is_between = that + 1 < sentence.end
        && reading.is(comma, ",")
        && reading.is(that - 1, ",")
        && reading.is(that, "that");
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) && !reading.is_quoted(*at);
    let verb = (sentence.start + 1..comma)
        .find(says)
        .filter(|_| is_between)?;
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?.words;
    let outer = Draft {
        cue: Some(group..verb + 1),
        content: vec![reading.trimmed(that..sentence.end)],
        probability: INTERRUPTED,
        ..draft(subject, AttributionMethod::SourceCueContent)
    };
    let inner = originator.said(&outer)?;
    Some((outer, inner))
}

/// The originator that is cited at a token: somebody named, a group, an organization or a
/// document, not a reason (“citing safety concerns”).
fn cited_at(reading: &Reading<'_>, sentence: &Range<usize>, at: usize) -> Option<Originator> {
    if sentence.len() < 4 || !reading.is_one_of(at, &["citing", "quoting"]) {
        return None;
    }
    let words = source::noun_phrase_after(reading, at + 1, sentence.end);
    let says = |at: usize| reading.is_capitalized(at) || reading.meets(at, source::SPEAKING_NOUNS);
    words
        .clone()
        .any(says)
        .then_some(Originator { cue: at, words })
}

/// The attribution inside the content of `outer` that gives quoted words to somebody else; to be
/// read before `outer` has taken its tokens.
pub(super) fn inner(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let mixed = outer.content.iter().find(|piece| {
        let (quoted, all) = reading.quoted_words(Range::clone(piece));
        0 < quoted && quoted < all
    })?;
    let open = mixed.clone().find(|at| reading.is_quoted(*at))?;
    let sentence = reading.sentence_of(open);
    let piece = mixed.start.max(sentence.start)..mixed.end.min(sentence.end);
    let inside = Scope {
        sentence: piece.clone(),
        paragraph: piece.clone(),
    };
    let candidate = cue::candidates(reading, &inside.sentence)
        .into_iter()
        .rfind(|candidate| candidate.at < open && open - candidate.at <= FARTHEST_CUE)?;
    let draft = verbal::read(reading, &inside, candidate, None)?;
    let source = draft.source.clone()?;
    // The agent of a passive stands behind its verb: “… was criticised by X because …”.
    let cue = draft.cue.as_ref().map_or(candidate.at + 1, |cue| cue.end);
    let right = content::right_of(
        reading,
        &inside,
        cue.max(source.end),
        content::Extent::Clause,
    );
    // A pronoun nearly always stands for who says all of it: “Quill said she was ‘furious’”.
    let named = !reading.is_one_of(source.start, &source::PRONOUNS)
        && (source.clone().any(|at| reading.is_capitalized(at)) || reading.is(source.start, "the"));
    // “said Marsh had added ‘new conditions’”: a thing is added, not said.
    let verb = cue.max(candidate.at + 1) - 1;
    let base = verb_form(reading.token(verb).word, reading.words(verb)).base;
    let is_said = !claim_roles(base).has(ClaimRole::Change) || hearing::is_clause(reading, &right);
    (named && is_said && right.contains(&open)).then(|| Draft {
        content: vec![right],
        via: outer.source.clone(),
        ..draft
    })
}
