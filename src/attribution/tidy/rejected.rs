//! What others claim and somebody turns down: “Quill | rejected claims by the union | that …”. The claim is not
//! the union’s any more: Quill says that it is not so.

use std::ops::Range;

use super::VERBS;
use super::turned_down::{is_claim_noun, turns_down};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, ClaimRole, Class, claim_roles};
use crate::model::AttributionMethod;

/// How many tokens may stand between the verb and its noun: “rejected | repeated false | claims”.
const MOST_ADJECTIVES: usize = 3;

/// How many tokens whoever claims it may take.
const LONGEST_OWNER: usize = 9;

/// Gives what others claim to whoever turns it down.
pub(super) fn with_rejecter(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &draft.cue else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let Some((verb, noun, that)) = parts(reading, cue, &sentence) else {
        return;
    };
    let group = cue::group_start(reading, verb, sentence.start);
    let Some(subject) = rejecter(reading, draft, group, verb) else {
        return;
    };
    let holds = |piece: &&Range<usize>| piece.contains(&that) && piece.end > that + 2;
    let Some(piece) = draft.content.iter().find(holds) else {
        return;
    };
    let rest = that..piece.end;
    draft.content = vec![rest];
    draft.source = Some(subject);
    draft.cue = Some(group..noun + 1);
    draft.extent = None;
    draft.method = AttributionMethod::SourceCueContent;
}

/// Who turns something down with the verb at `verb`, whose group begins at `group`.
fn rejecter(
    reading: &Reading<'_>,
    draft: &Draft,
    group: usize,
    verb: usize,
) -> Option<Range<usize>> {
    let is_own = |source: &&Range<usize>| source.end <= group;
    let starts = draft.cue.as_ref().is_some_and(|cue| cue.start <= verb);
    if let Some(source) = draft.source.as_ref().filter(is_own).filter(|_| starts) {
        return Some(source.clone());
    }
    let limit = reading.sentence_of(verb).start;
    if reading.words(verb).ends_with("ing") {
        return source::shared_subject(reading, limit, group);
    }
    let subject = source::subject_before(reading, group, limit)?.words;
    let is_pronoun = reading.plays(subject.start, AttributionRole::Nominative);
    (is_pronoun || source::is_speaker(reading, &subject)).then_some(subject)
}

/// The verb that turns something down, the noun for what is claimed and the “that” behind who claims it.
fn parts(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<(usize, usize, usize)> {
    let limit = sentence.end.min(cue.end + MOST_ADJECTIVES + LONGEST_OWNER);
    let is_tie = |at: &usize| {
        reading.is_one_of(*at, &["by", "from"])
            && is_claim_noun(reading, *at - 1)
            && !reading.is_quoted(*at)
    };
    let tie = (cue.start + 1..limit).find(is_tie)?;
    let noun = tie - 1;
    let stops = |at: &usize| {
        reading.is_mark(*at) && !reading.is(*at, "-")
            || reading.is_quoted(*at)
            || reading.has(*at, Class::ClauseOpener)
            || !reading.is_capitalized(*at) && reading.meets(*at, VERBS)
    };
    let that = (tie + 1..sentence.end.min(tie + LONGEST_OWNER)).find(stops)?;
    let first = (sentence.start + 1).max(noun.saturating_sub(MOST_ADJECTIVES));
    let rejects = |at: &usize| {
        turns_down(reading, *at) || claim_roles(reading.token(*at).word).has(ClaimRole::Denying)
    };
    let verb = (first..noun).rev().find(rejects)?;
    let is_particle = reading.is_one_of(verb, &["back", "off", "out", "down"]);
    // What is quoted stays with whose words it is.
    let is_led = that > tie + 1
        && reading.is(that, "that")
        && that + 2 < sentence.end
        && !reading.is_quoted(that + 1);
    is_led.then(|| (verb - usize::from(is_particle), noun, that))
}
