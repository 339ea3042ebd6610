//! What sort of thing is attributed: the four types of the Penn Discourse Treebank, by cue.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::hearing;
use crate::attribution::reading::Reading;
use crate::attribution::tidy;
use crate::lexicon::{AttributionRole, AuxiliaryForm, AuxiliaryVerb, Class, ClausePart, verb_form};
use crate::model::AttributionKind;

/// The kind of an attribution.
pub(super) fn kind(reading: &Reading<'_>, draft: &Draft) -> AttributionKind {
    let Some(cue) = &draft.cue else {
        return AttributionKind::Assertion;
    };
    let head = head(reading, cue.clone());
    let infinitive = reading.is(cue.end - 1, "to")
        || draft
            .content
            .iter()
            .any(|piece| reading.is(piece.start, "to"));
    let reported = draft.content.first().is_some_and(|piece| {
        reading.is_quoted(piece.start)
            || reading.is_part(piece.start, ClausePart::Interrogative)
            || reading.is_one_of(piece.start, &["if", "about"])
    });
    let has = |class| reading.has(head, class);
    let sentence = reading.sentence_of(cue.start);
    let is_called = cue.clone().any(|at| {
        let next = at + 1;
        next < sentence.end
            && reading.plays(at, AttributionRole::Calling)
            && reading.plays(next, AttributionRole::CalledTo)
    });
    // “rejected claims that it fell”
    let turned_down = draft.content.first().is_some_and(|piece| {
        tidy::turns_down(reading, head) && tidy::is_claim_that(reading, piece)
    });
    if turned_down || is_foretold(reading, draft, cue.start) {
        return AttributionKind::Assertion;
    }
    if is_agreed(reading, draft, head) {
        return AttributionKind::Belief;
    }
    let is_wanted = is_called
        || is_proposed(reading, draft, head)
        || has(Class::EventualityCue) && (infinitive || !has(Class::BeliefCue) && !reported);
    if is_wanted || has(Class::AddresseeVerb) && is_ordered(reading, draft) {
        AttributionKind::Eventuality
    } else if has(Class::FactCue) && !hearing::is_heard(reading, draft) {
        AttributionKind::Fact
    } else if has(Class::BeliefCue) {
        AttributionKind::Belief
    } else {
        AttributionKind::Assertion
    }
}

/// Whether somebody agrees or decides that something is so, not that something should be done: “agreed that it was
/// safe”.
fn is_agreed(reading: &Reading<'_>, draft: &Draft, head: usize) -> bool {
    const NEAR: usize = 16;
    let [piece] = draft.content.as_slice() else {
        return false;
    };
    let agrees = reading.is_one_of(head, &["agree", "agreed", "agreeing"])
        || reading.plays(head, AttributionRole::Ruling) && reading.has(head, Class::EventualityCue);
    if !agrees || !reading.is(piece.start, "that") {
        return false;
    }
    let mut near = piece.start + 1..piece.end.min(piece.start + NEAR);
    let verb = near.find(|at| {
        reading.has(*at, Class::FiniteVerb)
            || reading.has(*at, Class::Auxiliary)
            || reading.has(*at, Class::PastVerb)
    });
    verb.is_some_and(|verb| !is_wanting(reading, verb, piece.end))
}

/// Whether somebody tells behind a whole clause that it will be so: “The pier would reopen, Quill promised”.
fn is_foretold(reading: &Reading<'_>, draft: &Draft, cue: usize) -> bool {
    const NEAR: usize = 10;
    let [piece] = draft.content.as_slice() else {
        return false;
    };
    let is_closing = piece.end <= cue && !reading.is_quoted(piece.start);
    let mut near = piece.start + 1..piece.end.min(piece.start + NEAR);
    is_closing
        && reading.has(cue, Class::EventualityCue)
        && near.any(|at| reading.is_one_of(at, &["will", "would"]))
}

/// Whether a verb tells what is to be: “be”, “should”, “they’d close” but not “they’d closed”.
fn is_wanting(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let form = |at: usize| verb_form(reading.token(at).word, reading.words(at));
    let Some(auxiliary) = form(at).auxiliary else {
        return reading.is(at, "to");
    };
    match auxiliary.verb {
        AuxiliaryVerb::Be => auxiliary.form == AuxiliaryForm::Base,
        AuxiliaryVerb::Would if auxiliary.has_subject => {
            at + 1 < end && !form(at + 1).is_participle
        }
        AuxiliaryVerb::Should
        | AuxiliaryVerb::Would
        | AuxiliaryVerb::Will
        | AuxiliaryVerb::Must
        | AuxiliaryVerb::Shall => true,
        _ => false,
    }
}

/// Whether somebody suggests to do something: “suggested a walk”, “suggested closing the bridge”. A
/// thing suggests that something is so: “the data suggest a link”.
fn is_proposed(reading: &Reading<'_>, draft: &Draft, head: usize) -> bool {
    let (Some(piece), Some(source)) = (draft.content.first(), &draft.source) else {
        return false;
    };
    let stops = |at: usize| {
        reading.is_quoted(at)
            || reading.has(at, Class::ClauseOpener)
            || reading.has(at, Class::FiniteVerb)
            || reading.has(at, Class::VerbGroup)
            || reading.has(at, Class::Pronoun)
    };
    let last = source.end - 1;
    let is_somebody = reading.is_capitalized(last)
        || reading.has(last, Class::Pronoun)
        || reading.has(last, Class::PersonNoun);
    reading.plays(head, AttributionRole::Suggesting)
        && piece.start > head
        && is_somebody
        && !piece.clone().any(stops)
}

/// Whether somebody is told to do something: “warned the residents to leave”.
fn is_ordered(reading: &Reading<'_>, draft: &Draft) -> bool {
    const LONGEST: usize = 5;
    let follows = |piece: &&Range<usize>| {
        let cue = draft.cue.as_ref();
        cue.is_some_and(|cue| piece.start >= cue.end && piece.start <= cue.end + LONGEST)
    };
    let Some(piece) = draft.content.iter().find(follows) else {
        return false;
    };
    // “told reporters | the decision to close it was late”
    let is_clause = draft.cue.as_ref().is_some_and(|cue| piece.start > cue.end)
        && reading.has(piece.start, Class::Determiner);
    if is_clause {
        return false;
    }
    let mut near = piece.start..piece.end.min(piece.start + LONGEST);
    let stop = near.find(|at| {
        reading.is(*at, "to")
            || reading.is_mark(*at)
            || reading.is_quoted(*at)
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::FiniteVerb)
            || is_nominative(reading, *at)
    });
    stop.is_some_and(|at| reading.is(at, "to"))
}

/// Whether a pronoun stands here that can only be a subject: “told her he’s known to be late”.
fn is_nominative(reading: &Reading<'_>, at: usize) -> bool {
    reading.plays(at, AttributionRole::Nominative)
}

/// The word that a cue is known by: the last one that is known to attribute anything.
fn head(reading: &Reading<'_>, cue: Range<usize>) -> usize {
    let known = [
        Class::EventualityCue,
        Class::FactCue,
        Class::BeliefCue,
        Class::SpeechVerb,
        Class::CueNoun,
    ];
    let last = cue.end - 1;
    cue.rev()
        .find(|at| known.iter().any(|class| reading.has(*at, *class)))
        .unwrap_or(last)
}
