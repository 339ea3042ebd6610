//! Clauses that open a sentence before who says it, and the main clause behind: “If it rains, | Quill told sailors on
//! Monday, | the pier will close”.

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::{content, inserted, source};
use crate::lexicon::{AttributionRole, Class, verb_form};
use crate::model::AttributionMethod;

/// How many tokens whom it is told, and when, may take, or what tells who speaks.
const LONGEST: usize = 16;

/// How many tokens a main clause may take.
const LONGEST_CLAUSE: usize = 60;

/// Within how many tokens of the main clause a verb may say something else.
const NEAR: usize = 8;

/// How likely that verb must be a cue.
const FURTHER_CUE: f32 = 0.5;

/// The draft with both clauses as its content where only one was.
pub(super) fn corrected(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let Some((source, content)) = halves(reading, &draft) else {
        let condition = condition(reading, &draft);
        draft.content.extend(condition);
        draft.content.sort_by_key(|piece| piece.start);
        return draft;
    };
    Draft {
        source: Some(source),
        extent: draft.extent.filter(|it| it.end <= content[1].start),
        content,
        method: if draft.method == AttributionMethod::ContentCueSource {
            draft.method
        } else {
            AttributionMethod::ContentSourceCue
        },
        ..draft
    }
}

/// Who speaks, and the clauses before and behind.
fn halves(reading: &Reading<'_>, draft: &Draft) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return None;
    };
    let sentence = reading.sentence_of(cue.start);
    let comma = cue.start.min(source.start).checked_sub(1)?;
    let is_set_off = comma > sentence.start
        && !piece.is_empty()
        && source.start > sentence.start
        && reading.is(comma, ",")
        && !reading.is_quoted(comma)
        && !reading.is_quoted(cue.start);
    let opener = is_set_off.then(|| opener(reading, &sentence))?;
    let front = opener..comma;
    let is_own = piece.end <= comma || piece.start >= cue.end;
    let is_front = is_own && is_subordinate(reading, &front);
    let is_plain = |at: usize| !reading.is_quoted(at) && !reading.is_taken(at);
    if !is_front || !front.clone().all(is_plain) {
        return None;
    }
    let says = |at: usize| reading.has(at, Class::SpeechVerb) || reading.is(at, "told");
    if !cue.clone().any(says) {
        return None;
    }
    let (source, close) = if source.end <= cue.start {
        (source.clone(), setting_end(reading, cue, sentence.end)?)
    } else {
        speaker(reading, cue.end, sentence.end)?
    };
    let rest = reading.trimmed(close + 1..sentence.end);
    let start = if piece.end <= comma {
        piece.start
    } else {
        front.start
    };
    // “Though it rained, she had urged | an early start, …”
    let tells = reading.is(cue.end - 1, "told");
    let is_object = piece.start >= cue.end && piece.start < close && !tells;
    let is_time = reading.has(piece.start, Class::TimeWord)
        || reading.is_one_of(piece.start, &["last", "this"]);
    if is_object && !is_time {
        return None;
    }
    is_main_clause(reading, &front, &rest).then(|| (source, vec![start..comma, rest]))
}

/// The condition of what somebody says would be: “If elected, | Quill said | she would cut taxes”.
fn condition(reading: &Reading<'_>, draft: &Draft) -> Option<Range<usize>> {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return None;
    };
    let sentence = reading.sentence_of(cue.start);
    let comma = source.start.checked_sub(1)?;
    let is_set_off = comma > sentence.start
        && !piece.is_empty()
        && source.end == cue.start
        && cue.end <= piece.start
        && piece.start <= cue.end + NEAR
        && reading.is(comma, ",")
        && !reading.is(piece.start, "that")
        && !(cue.end..piece.start).any(|at| reading.is(at, ","));
    let front = opener(reading, &sentence)..comma;
    let is_if = |at: usize| reading.is_one_of(at, &["if", "unless", "even"]);
    let is_front = is_set_off && is_if(front.start) && is_subordinate(reading, &front);
    let is_plain = |at: usize| !reading.is_quoted(at) && !reading.is_taken(at);
    let would = |at: usize| {
        reading.is_one_of(
            at,
            &["would", "will", "could", "can", "might", "may", "should"],
        ) || reading.words(at).ends_with("’ll")
            || reading.words(at).ends_with("'ll")
    };
    let mut near = piece.start..piece.end.min(piece.start + NEAR);
    let says = cue.clone().any(|at| reading.has(at, Class::SpeechVerb));
    let is_said = is_front && says && front.clone().all(is_plain) && near.any(would);
    is_said.then_some(front)
}

/// Where the clause that opens a sentence begins, behind “but”.
fn opener(reading: &Reading<'_>, sentence: &Range<usize>) -> usize {
    sentence.start + usize::from(reading.is_one_of(sentence.start, &["and", "but", "so", "yet"]))
}

/// Whether words are a clause that hangs on another one: “If it rains”, “Unless elected”.
fn is_subordinate(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let adverb = usize::from(reading.is_one_of(words.start, &["even", "only"]));
    let opener = words.start + adverb;
    opener + 1 < words.end
        && reading.has(opener, Class::Subordinator)
        && !reading.is_one_of(opener, &["as", "than", "before", "after"])
        && (opener + 1..words.end).any(|at| is_verb(reading, at))
}

fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    !reading.is_capitalized(at) && (!form.is_none() || reading.has(at, Class::Auxiliary))
}

/// The comma behind the verb, whom it is told and when: “told | the Lowmoor Times last week,”.
fn setting_end(reading: &Reading<'_>, cue: &Range<usize>, end: usize) -> Option<usize> {
    let limit = end.min(cue.end + LONGEST);
    let comma = (cue.end..limit).find(|at| reading.is_mark(*at) && !reading.is(*at, "-"))?;
    let is_told = |at: usize| {
        !reading.is_quoted(at)
            && !reading.is_one_of(at, &["that", "if", "it", "there", "as"])
            && !reading.plays(at, AttributionRole::Nominative)
            && (reading.is_capitalized(at)
                || !(reading.has(at, Class::FiniteVerb) || reading.has(at, Class::Auxiliary)))
    };
    (reading.is(comma, ",") && (cue.end..comma).all(is_told)).then_some(comma)
}

/// Who speaks behind the verb, with what tells of them, and the comma there: “said | Ada Quill, the mayor,”.
fn speaker(reading: &Reading<'_>, first: usize, end: usize) -> Option<(Range<usize>, usize)> {
    let ends = |from: usize| {
        let limit = end.min(from + LONGEST);
        (from..limit).find(|at| reading.is_mark(*at) && !reading.is(*at, "-"))
    };
    let comma = ends(first)?;
    let name = inserted::without_day(reading, first..comma);
    if !reading.is(comma, ",") || !inserted::is_noun_phrase(reading, &name) {
        return None;
    }
    let second = ends(comma + 1).filter(|second| {
        reading.is(*second, ",")
            && second + 2 < end
            && !(comma + 1..*second).any(|at| is_finite(reading, at) && !reading.is_capitalized(at))
    });
    Some(second.map_or((name, comma), |second| (first..second, second)))
}

fn is_finite(reading: &Reading<'_>, at: usize) -> bool {
    source::is_verbal(reading, at) || reading.has(at, Class::Auxiliary)
}

/// Whether words behind who speaks go on with the clause before.
fn is_main_clause(reading: &Reading<'_>, front: &Range<usize>, words: &Range<usize>) -> bool {
    if words.len() < 2 || words.len() > LONGEST_CLAUSE {
        return false;
    }
    let first = words.start + usize::from(reading.opens(words.start));
    let is_quoted = first > words.start;
    let is_free = |at: usize| !reading.is_taken(at);
    let says = |at: usize| {
        !reading.is_quoted(at)
            && reading.has(at, Class::SpeechVerb)
            && reading.likelihood(at) >= FURTHER_CUE
    };
    let near = words.start..words.end.min(words.start + NEAR);
    let hangs = reading.has(first, Class::ClauseOpener)
        || reading.words(first).ends_with("ing")
        || reading.is_one_of(first, &["and", "but", "or", "according"]);
    // “As they cheered, Quill cried, ‘We won’” tells of her, “If they come, Quill said, ‘we will win’” is hers.
    let is_new = is_quoted
        && (reading.is_capitalized(first)
            || !reading.is_one_of(front.start, &["if", "unless", "even", "until", "because"]));
    !hangs
        && !is_new
        && words.clone().all(is_free)
        && !near.into_iter().any(says)
        && (is_quoted || content::is_clause(reading, words))
}
