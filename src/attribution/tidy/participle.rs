//! Who says what a participle tells, where the words right before it are not its subject: “Quill sent a letter to Marsh |
//! saying …”, “they asked Quill to go, but he refused, | saying …”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class, verb_form};

/// How many tokens back the verb and the conjunction are looked for.
const FAR: usize = 14;

/// Gives what a participle tells to who writes, or to who refuses.
pub(super) fn with_subject(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| is_participle(reading, cue)) else {
        return;
    };
    let Some(source) = draft.source.clone().filter(|it| it.end <= cue.start) else {
        return;
    };
    let limit = reading.sentence_of(cue.start).start;
    let subject = writer(reading, &source, &cue, limit).or_else(|| refuser(reading, &cue, limit));
    draft.source = subject.or(Some(source));
}

fn is_participle(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    cue.len() == 1
        && reading.words(cue.start).ends_with("ing")
        && reading.has(cue.start, Class::SpeechVerb)
        && !reading.is_quoted(cue.start)
}

/// “| Quill | wrote to Marsh saying”, “| Quill | sent a letter to Marsh saying”
fn writer(
    reading: &Reading<'_>,
    source: &Range<usize>,
    cue: &Range<usize>,
    limit: usize,
) -> Option<Range<usize>> {
    let is_to = |at: &usize| reading.is(*at, "to");
    let to = (limit + 2..cue.start).rev().take(FAR).find(is_to)?;
    // Whoever it is written to was taken for who says it.
    let is_heard = source.end > to && cue.start <= source.end + 1;
    let is_past = |at: usize| verb_form(reading.token(at).word, reading.words(at)).is_past;
    let is_verb = |at: &usize| !reading.is_capitalized(*at) && is_past(*at);
    let verb = (limit + 1..to).rev().take(FAR).find(is_verb)?;
    let writes = reading.is_one_of(verb, &["wrote", "written"]);
    let is_sent = (verb + 1..to).any(|at| reading.has(at, Class::DocumentNoun));
    let is_plain = (verb + 1..cue.start).all(|at| reading.is_word(at) && !reading.is_quoted(at));
    if !(is_heard && is_plain && (is_sent || writes)) {
        return None;
    }
    let group = cue::group_start(reading, verb, limit);
    let subject = source::subject_before(reading, group, limit)?;
    (!subject.is_relative && source::is_speaker(reading, &subject.words)).then_some(subject.words)
}

/// “…, but | he | refused, saying”
fn refuser(reading: &Reading<'_>, cue: &Range<usize>, limit: usize) -> Option<Range<usize>> {
    let comma = cue
        .start
        .checked_sub(1)
        .filter(|at| *at > limit && reading.is(*at, ","))?;
    let is_mark = |at: &usize| reading.is_mark(*at);
    let before = (limit..comma).rev().take(FAR).find(is_mark)?;
    let joint = usize::from(reading.is_one_of(before + 1, &["and", "but", "so"]));
    let subject = before + 1 + joint;
    let is_clause = subject + 1 < comma
        && reading.plays(subject, AttributionRole::SubjectPronoun)
        && !reading.is_quoted(subject)
        && verb_form(reading.token(subject + 1).word, reading.words(subject + 1)).is_past;
    is_clause.then_some(subject..subject + 1)
}
