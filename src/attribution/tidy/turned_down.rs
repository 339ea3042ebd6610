//! Claims that somebody turns down: the verb that does so is the cue, not the noun: “Quill | refuted | claims that
//! …”, “Quill | pushed back on | claims that …”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{ClaimRole, Class, claim_roles};
use crate::model::AttributionMethod;

/// How many words may stand between the verb and its noun: “pushed | back on the repeated | claims”.
const LONGEST: usize = 5;

/// Gives what is claimed, from its noun on, to whoever turns it down.
pub(super) fn with_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let noun = cue.end - 1;
    let is_led = piece.start == cue.end
        && reading.is(piece.start, "that")
        && is_claim_noun(reading, noun)
        && source.start < cue.start
        && !reading.is_quoted(noun);
    if !is_led {
        return;
    }
    let near = (source.start + 1).max(noun.saturating_sub(LONGEST))..noun;
    let plain = near.rev().take_while(|at| !reading.is_mark(*at));
    let mut plain = plain.take_while(|at| !reading.has(*at, Class::ClauseOpener));
    let Some(verb) = plain.find(|at| turns_down(reading, *at)) else {
        return;
    };
    let verb = verb - usize::from(is_particle(reading, verb));
    let group = group_start(reading, verb, source);
    let leads = |at: &usize| reading.has(*at, Class::Preposition) || is_particle(reading, *at);
    let first = verb + 1;
    // “challenged the idea | that …”: what is challenged may be no claim, so that its noun belongs to the cue.
    let first = if is_challenge(reading, verb) {
        noun + 1
    } else {
        first + (first..noun).take_while(leads).count()
    };
    piece.start = first;
    draft.source = Some(source.start..source.end.min(group));
    draft.cue = Some(group..first);
    draft.extent = None;
    draft.method = AttributionMethod::SourceCueContent;
}

/// Whether “claims that …” is what a content is: “the | claim | that it fell”.
pub(in crate::attribution) fn is_claim_that(reading: &Reading<'_>, piece: &Range<usize>) -> bool {
    let mut near = piece.start + 1..piece.end.min(piece.start + LONGEST);
    let that = near.find(|at| reading.is(*at, "that"));
    that.is_some_and(|that| is_claim_noun(reading, that - 1))
}

/// Whether somebody only does not want to do something: “declined | to comment”.
pub(in crate::attribution) fn is_refusal(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    !piece.is_empty()
        && reading.is_one_of(cue.end - 1, &["declined", "refused", "declines", "refuses"])
        && reading.is(piece.start, "to")
}

/// Whether a verb turns down what stands behind it: “refuted”, “pushed | back | on”.
pub(in crate::attribution) fn turns_down(reading: &Reading<'_>, at: usize) -> bool {
    let roles = claim_roles(reading.token(at).word);
    roles.has(ClaimRole::Rejecting)
        || reading.is(at, "refuted")
        || is_challenge(reading, at)
        || at > 0 && is_particle(reading, at)
}

/// “challenges | the idea”
fn is_challenge(reading: &Reading<'_>, at: usize) -> bool {
    const VERBS: [&str; 3] = ["challeng", "overturn", "undermin"];
    let is_verb = VERBS.iter().any(|it| reading.words(at).starts_with(it));
    is_verb && at + 1 < reading.sentence_of(at).end && reading.is(at + 1, "the")
}

/// The second half of a verb that turns something down: “pushed | back |”, “brushed | off |”, “threw | out |”.
fn is_particle(reading: &Reading<'_>, at: usize) -> bool {
    let verb = at.saturating_sub(1);
    let begins = |verbs: &[&str]| verbs.iter().any(|it| reading.words(verb).starts_with(it));
    reading.is(at, "back") && begins(&["push"])
        || reading.is(at, "off") && begins(&["brush", "shrug"])
        || reading.is(at, "out") && begins(&["threw", "throw"])
        || reading.is(at, "down") && begins(&["shot", "shoot"])
}

/// Whether a noun is for what is claimed: “claims”, “accusation”.
pub(super) fn is_claim_noun(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::CueNoun)
        || claim_roles(reading.token(at).word).has(ClaimRole::Deniable)
        || reading.is_one_of(at, &["claims", "suggestions", "accusations"])
}

/// Where the auxiliaries before a verb begin, behind the first word of its subject.
fn group_start(reading: &Reading<'_>, verb: usize, source: &Range<usize>) -> usize {
    let is_auxiliary = |at: &usize| reading.has(*at, Class::Auxiliary);
    let before = (source.start + 1..verb).rev().take_while(is_auxiliary);
    verb - before.count()
}
