//! Quoted words in a clause that tells something more of what was just named, with a subject of its own: “…, a
//! charge his lawyer dismissed as ‘…’”, “the man who police said was ‘…’”, “according to Quill, who called it
//! ‘…’”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, ClaimRole, Class, Classes, ClausePart, claim_roles};
use crate::model::AttributionMethod;
use crate::text::{Passage, TokenKind};

/// How many tokens a subject may have, or the noun before it with its words.
const LONGEST_NOUN: usize = 6;

/// Within how many tokens before a quotation the verb stands.
const FARTHEST_VERB: usize = 8;

/// How likely such a clause is right; not measured, for the wording leaves little doubt.
const PROBABILITY: f32 = 0.7;

/// Verbs of a clause that is said.
const FINITE: Classes = Classes::any_of(&[Class::Auxiliary, Class::FiniteVerb, Class::PastVerb]);

/// Words that stand in no noun phrase.
const OUTSIDE: Classes = Classes::any_of(&[
    Class::Preposition,
    Class::ClauseOpener,
    Class::VerbGroup,
    Class::SpeechVerb,
    Class::Pronoun,
]);

/// A clause with its speaker.
struct Comment {
    source: Range<usize>,
    cue: Range<usize>,
    content: Range<usize>,
    /// Where what was named is told more of, behind a comma.
    apposition: Option<usize>,
}

/// The attribution of a comment inside the content of `outer`, which then ends before an apposition.
pub(in crate::attribution) fn inside(reading: &Reading<'_>, outer: &mut Draft) -> Option<Draft> {
    let own = outer.cue.clone()?;
    let pieces = outer.content.iter_mut();
    for piece in pieces.filter(|piece| piece.start >= own.end) {
        let sentence = reading.sentence_of(piece.start);
        let mut opens = piece.clone().take_while(|at| sentence.contains(at));
        let Some(open) = opens.find(|at| reading.opens(*at) && *at > piece.start) else {
            continue;
        };
        let comment = in_apposition(reading, &sentence, open)
            .or_else(|| in_relative(reading, &sentence, open))
            .filter(|comment| comment.source.start >= piece.start);
        let comment = comment.filter(|comment| !reading.is_any_taken(comment.cue.clone()));
        let Some(comment) = comment else {
            continue;
        };
        if let Some(apposition) = comment.apposition {
            if reading.has_words(piece.start..apposition) && piece.end <= comment.content.end + 1 {
                piece.end = apposition;
            }
        }
        return Some(comment.draft());
    }
    None
}

/// Reads the comments of a passage that no attribution has.
pub(super) fn read_passage(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let sentence = sentence.tokens.range();
        for open in sentence.clone().skip(2) {
            if !reading.opens(open) || reading.is_taken(open) {
                continue;
            }
            let comment = in_apposition(reading, &sentence, open)
                .or_else(|| in_relative(reading, &sentence, open))
                .or_else(|| of_relative(reading, &sentence, open))
                .or_else(|| of_speaker(reading, &sentence, open));
            let is_free = |comment: &Comment| !reading.is_any_taken(comment.cue.clone());
            if let Some(comment) = comment.filter(is_free) {
                reading.keep(comment.draft(), drafts);
            }
        }
    }
}

/// “a charge | his lawyer | dismissed as | ‘…’”
fn in_apposition(reading: &Reading<'_>, sentence: &Range<usize>, open: usize) -> Option<Comment> {
    let verb = open - 1 - usize::from(reading.is(open - 1, "as"));
    if verb <= sentence.start + 3 || !judges(reading, verb) {
        return None;
    }
    let group = cue::group_start(reading, verb, sentence.start);
    let source = subject(reading, sentence, group)?;
    let tie = source.start.checked_sub(1)?;
    let end = source.start - usize::from(reading.is_one_of(tie, &["that", "which"]));
    let first = sentence.start.max(end.saturating_sub(LONGEST_NOUN));
    let is_part = |at: &usize| {
        reading.is_word(*at) && !reading.is_quoted(*at) && !reading.meets(*at, OUTSIDE)
    };
    let article = (first + 1..end)
        .rev()
        .take_while(is_part)
        .find(|at| reading.is_indefinite(*at))?;
    let is_noun = article + 1 < end && reading.is(article - 1, ",");
    is_noun.then(|| Comment {
        source,
        cue: group..open,
        content: quotation(reading, sentence, open),
        apposition: Some(article - 1),
    })
}

/// “the man who | police | said | was ‘…’”, “whose evidence | the detective | said | had been ‘…’”
fn in_relative(reading: &Reading<'_>, sentence: &Range<usize>, open: usize) -> Option<Comment> {
    let first = (sentence.start + 2).max(open.saturating_sub(FARTHEST_VERB));
    let says =
        |at: &usize| reading.plays(*at, AttributionRole::Stating) && reading.meets(at + 1, FINITE);
    let is_near = |at: &usize| !reading.is_mark(*at) && !reading.is_quoted(*at);
    let verb = (first..open - 1).rev().take_while(is_near).find(says)?;
    let group = cue::group_start(reading, verb, sentence.start);
    let source = subject(reading, sentence, group)?;
    let before = source.start.checked_sub(1)?;
    let nearest = sentence.start.max(before.saturating_sub(LONGEST_NOUN));
    let is_relative = reading.is_part(before, ClausePart::Relative)
        || (nearest..=before)
            .rev()
            .take_while(is_near)
            .any(|at| reading.is(at, "whose"));
    is_relative.then(|| Comment {
        source,
        cue: group..verb + 1,
        content: verb + 1..quotation(reading, sentence, open).end,
        apposition: None,
    })
}

/// “Quill, | who | called | the rumours ‘…’”
fn of_relative(reading: &Reading<'_>, sentence: &Range<usize>, open: usize) -> Option<Comment> {
    let first = (sentence.start + 2).max(open.saturating_sub(FARTHEST_VERB));
    let is_near = |at: &usize| !reading.is_mark(*at) && !reading.is_quoted(*at);
    let mut near = (first..open).rev().take_while(is_near);
    let who = near.find(|at| reading.is(*at, "who"))?;
    let verb = (who + 1..open).find(|at| judges(reading, *at))?;
    let is_named = reading.is(who - 1, ",") && reading.is_capitalized(who - 2);
    let is_said = is_named && cue::group_start(reading, verb, who + 1) == who + 1;
    is_said.then(|| Comment {
        source: who..who + 1,
        cue: verb..verb + 1,
        content: verb + 1..quotation(reading, sentence, open).end,
        apposition: None,
    })
}

/// “A woman | muttered, | ‘Somebody help the boy,’”
fn of_speaker(reading: &Reading<'_>, sentence: &Range<usize>, open: usize) -> Option<Comment> {
    let verb = open.checked_sub(2).filter(|at| *at > sentence.start)?;
    let is_led = reading.is_one_of(open - 1, &[",", ":"])
        && reading.has(verb, Class::SpeechVerb)
        && !reading.is_capitalized(verb)
        && !reading.is_quoted(verb)
        && !reading.words(verb).ends_with("ing")
        && reading.token(verb - 1).kind != TokenKind::Clitic
        && !reading.has(verb - 1, Class::Determiner)
        && reading.is_capitalized(open + 1);
    let group = cue::group_start(reading, verb, sentence.start);
    let source = is_led.then(|| source::main_subject(reading, sentence.start, verb + 1))??;
    // “A man | behind me | muttered”
    let source = source.start..source.end.min(group);
    let is_subject = source.start == sentence.start
        && source.end + 2 >= group
        && source::is_speaker(reading, &source);
    is_subject.then(|| Comment {
        source,
        cue: group..verb + 1,
        content: quotation(reading, sentence, open),
        apposition: None,
    })
}

/// Whether a verb tells what somebody takes something for.
fn judges(reading: &Reading<'_>, at: usize) -> bool {
    let roles = claim_roles(reading.token(at).word);
    !reading.is_capitalized(at)
        && !reading.is_quoted(at)
        && !reading.words(at).ends_with("ing")
        && (roles.has(ClaimRole::Judging)
            || roles.has(ClaimRole::Rejecting)
            || reading.plays(at, AttributionRole::Calling)
            || reading.plays(at, AttributionRole::Describing))
}

/// Who stands right before a verb: a pronoun, a name, a noun with its article or owner, or a group.
fn subject(reading: &Reading<'_>, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let last = verb.checked_sub(1).filter(|at| *at > sentence.start)?;
    if reading.plays(last, AttributionRole::SubjectPronoun) {
        return Some(last..verb);
    }
    let first = sentence.start.max(verb.saturating_sub(LONGEST_NOUN));
    let is_part = |at: &usize| {
        reading.is_word(*at) && !reading.is_quoted(*at) && !reading.meets(*at, OUTSIDE)
            || reading.is_owner(*at)
    };
    let mut part = (first..verb).rev().take_while(is_part);
    let opener = part.find(|at| reading.has(*at, Class::Determiner));
    if reading.is_capitalized(last) {
        let is_name = |at: &usize| reading.is_capitalized(*at);
        let start = (first..verb).rev().take_while(is_name).last()?;
        let has_opener = opener.is_some_and(|opener| opener + 1 == start);
        return Some(start - usize::from(has_opener)..verb);
    }
    let is_group = reading.has(last, Class::GroupNoun);
    let start = opener.or_else(|| is_group.then_some(last))?;
    let words = start..verb;
    let names = reading.meets(last, source::SPEAKERS) || reading.has(last, Class::Kinship);
    (words.len() <= LONGEST_NOUN && names).then_some(words)
}

/// The quotation that opens at a token, with its marks, in the sentence.
fn quotation(reading: &Reading<'_>, sentence: &Range<usize>, open: usize) -> Range<usize> {
    let is_same = |at: &usize| reading.in_one_quotation(open, *at);
    let length = (open..sentence.end).take_while(is_same).count();
    open..open + length
}

impl Comment {
    fn draft(self) -> Draft {
        Draft {
            cue: Some(self.cue),
            content: vec![self.content],
            probability: PROBABILITY,
            ..Draft::without_cue(self.source, AttributionMethod::SourceCueContent)
        }
    }
}
