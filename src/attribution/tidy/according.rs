//! Sources behind “according to”: they begin right behind it and hold the clause that says more of them.

use std::ops::Range;

use super::{VERBS, age};
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::{content, inserted, source};
use crate::lexicon::{Class, Classes, verb_form};
use crate::model::AttributionMethod;

/// Within how many tokens of “according to” what is taken for its source may begin.
const FARTHEST: usize = 16;

/// Words for offices and relations that a name may follow.
const ROLES: Classes = Classes::any_of(&[Class::PersonNoun, Class::Title, Class::Kinship]);

/// The draft with whole words behind “according to” as its source: “| officials who saw | the letters”,
/// “the mayor, | Tom Marsh,”.
pub(super) fn with_source(reading: &Reading<'_>, draft: &mut Draft) {
    if draft.method != AttributionMethod::AccordingTo {
        return;
    }
    let Some(first) = behind(reading, draft) else {
        return;
    };
    let sentence = reading.sentence_of(first);
    let sentence = sentence.start..sentence.end.min(first + LONGEST_SENTENCE);
    if let Some(source) = with_clause(reading, first, &sentence) {
        give(reading, draft, source);
    } else if let Some(source) = from_name(reading, draft, first, &sentence) {
        give(reading, draft, source);
    } else if !from_first(reading, draft, first, &sentence) {
        with_name(reading, draft);
    }
    without_next_clause(reading, draft);
    age::without_age(reading, draft);
    without_own_clause(reading, draft);
    with_rest(reading, draft);
    with_predicate(reading, draft);
    with_statement(reading, draft, first);
}

/// Gives a phrase that opens its sentence before “according to” the clause that it belongs to: “In May, according to
/// Quill, | the pier sank”.
fn with_statement(reading: &Reading<'_>, draft: &mut Draft, first: usize) {
    const LONGEST_FRONT: usize = 12;
    let (Some(cue), Some(source), [piece, more @ ..]) =
        (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_front = source.start == first
        && piece.start == sentence.start
        && piece.end + 1 == cue.start
        && piece.len() <= LONGEST_FRONT
        && reading.is(piece.end, ",")
        && !reading.is_quoted(piece.start)
        && !content::is_clause(reading, piece);
    if !is_front {
        return;
    }
    let Some((end, start)) = statement_behind(reading, first, sentence.end) else {
        return;
    };
    let rest = reading.trimmed(start..before_other(reading, start, sentence.end));
    // What is quoted may be another’s.
    let is_free = |at: usize| !reading.is_taken(at) && !reading.is_quoted(at);
    let is_more = more.iter().all(|it| cue.end < it.start && it.start < start);
    if is_more && reading.has_words(rest.clone()) && rest.clone().all(is_free) {
        draft.source = Some(first..end);
        draft.content.truncate(1);
        draft.content.push(rest);
    }
}

/// Where the clause ends in which another says something: “the pier sank, | and Marsh said it was old”.
fn before_other(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    const REACH: usize = 8;
    let end = end.min(start + LONGEST_SENTENCE);
    let joins = ["and", "but", "while", "although", "though"];
    let tells = |at: usize| reading.meets(at, super::TOLD) && !reading.is_capitalized(at);
    let opens = |at: &usize| {
        let said = at + 3..end.min(at + 3 + REACH);
        reading.is(*at, ",")
            && at + 3 < end
            && reading.is_one_of(at + 1, &joins)
            && source::opens_noun_phrase(reading, at + 2)
            && said.into_iter().any(tells)
    };
    (start + 1..end).find(opens).unwrap_or(end)
}

/// Where the source that begins here ends and what it says begins: behind its comma, “Quill, | the pier sank”, or
/// behind its apposition, “Quill, the mayor, | the pier sank”.
fn statement_behind(reading: &Reading<'_>, first: usize, end: usize) -> Option<(usize, usize)> {
    let is_comma = |at: &usize| reading.is(*at, ",") && !reading.is_quoted(*at);
    let is_verb = |at: usize| {
        !reading.is_capitalized(at)
            && (reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary))
    };
    let next = |from: usize| (from..end.min(from + FARTHEST)).find(is_comma);
    let comma = next(first)?;
    let is_apposition = |close: &usize| {
        source::opens_noun_phrase(reading, comma + 1) && !(comma + 1..*close).any(is_verb)
    };
    let close = next(comma + 1).filter(is_apposition).unwrap_or(comma);
    let start = close + 1;
    let limit = end.min(start + FARTHEST);
    let opens = start < limit
        && (!is_verb(start) || inserted::goes_on(reading, start, end))
        && !reading.has(start, Class::ClauseOpener)
        && !reading.is_one_of(start, &["and", "but", "or", "who", "which", "whose"])
        && !reading.words(start).ends_with("ing");
    let has_verb = (start..limit).any(is_verb);
    (opens && has_verb && !(first..comma).any(is_verb)).then_some((close, start))
}

/// Gives a noun phrase before “according to” its verb, which stands behind what is told of the source: “the law,
/// according to Quill, who wrote it, | is void”.
fn with_predicate(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_front = piece.start == sentence.start
        && piece.end + 1 == cue.start
        && source.end + 3 < sentence.end
        && reading.is(source.end, ",")
        && !content::is_clause(reading, piece);
    if !is_front {
        return;
    }
    let near = source.end + 2..sentence.end.min(source.end + FARTHEST) - 1;
    let is_close = |at: &usize| reading.is(*at, ",") && !reading.is_quoted(*at);
    let comma = near.into_iter().find(is_close);
    let goes_on = |comma: &usize| inserted::goes_on(reading, comma + 1, sentence.end);
    if let Some(comma) = comma.filter(goes_on) {
        let rest = reading.trimmed(comma + 1..sentence.end);
        draft.content.push(rest);
    }
}

/// Takes the clause about the source off what is said: “according to Harrow Aid, | which runs the camp, | …”.
fn without_own_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), [piece]) = (&draft.source, draft.content.as_mut_slice()) else {
        return;
    };
    let first = piece.start;
    let opens = first > source.end
        && first == age::end(reading, source.end, piece.end) + 1
        && reading.is(source.end, ",")
        && reading.is_one_of(first, &["which", "who", "whose"]);
    let last = piece.end.min(first + LONGEST_SENTENCE).saturating_sub(2);
    let comma = (first + 2..last.max(first + 2)).find(|at| reading.is(*at, ","));
    piece.start = comma.filter(|_| opens).map_or(first, |comma| comma + 1);
}

/// Gives the noun phrase right behind “according to” as the source where something behind it was taken for that:
/// “according to | advocates for | victims”, “according to | the board, | to an average of 12 a month”.
fn from_first(
    reading: &Reading<'_>,
    draft: &mut Draft,
    first: usize,
    sentence: &Range<usize>,
) -> bool {
    let Some(source) = draft.source.clone().filter(|it| it.start > first) else {
        return false;
    };
    let stops = |at: &usize| {
        reading.is_mark(*at) && !reading.is_one_of(*at, &["-", "."])
            || reading.is_quoted(*at)
            || reading.has(*at, Class::ClauseOpener)
            || !reading.is_capitalized(*at)
                && (reading.meets(*at, VERBS) || reading.has(*at, Class::Auxiliary))
    };
    let is_name = |at: usize| reading.is_capitalized(at);
    let joins = |at: usize| {
        reading.is(at, "and") && is_name(at - 1) && at + 1 < sentence.end && is_name(at + 1)
    };
    let end = (first..sentence.end).find(|at| stops(at) && !joins(*at));
    let end = end.unwrap_or(sentence.end);
    let phrase = reading.trimmed(first..end);
    if phrase.is_empty() || !source::is_speaker(reading, &phrase) {
        return false;
    }
    let cue = draft.cue.as_ref().map_or(first, |cue| cue.start);
    let is_behind = draft.content.iter().all(|piece| piece.end <= cue);
    let rest = reading.trimmed(end..sentence.end);
    let is_free = |at: usize| !reading.is_taken(at) && !reading.is_quoted(at);
    let goes_on = end < source.start && is_behind && reading.has_words(rest.clone());
    give(reading, draft, phrase);
    if goes_on && rest.clone().all(is_free) {
        draft.content.push(rest);
    }
    true
}

/// The source without the clause behind it: “court papers, | and the chairman, Tom Marsh,”.
fn without_next_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(source) = &mut draft.source else {
        return;
    };
    let mut inner = source.start + 1..source.end.saturating_sub(1);
    let comma = inner.find(|at| reading.is(*at, ","));
    let is_next = |comma: &usize| {
        reading.is_one_of(comma + 1, &["and", "but"])
            && comma + 2 < source.end
            && source::opens_noun_phrase(reading, comma + 2)
    };
    source.end = comma.filter(is_next).unwrap_or(source.end);
}

/// Ends what stands before “, according to” at its comma.
fn with_rest(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_mut_slice()) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_cut = cue.start > sentence.start + 1
        && piece.start >= sentence.start
        && piece.end + 1 < cue.start
        && reading.is(cue.start - 1, ",")
        && reading.is(cue.start, "according");
    let is_free = |at: usize| {
        !reading.is_taken(at)
            && !reading.is_quoted(at)
            && !reading.is_mark(at)
            && !reading.has(at, Class::ClauseOpener)
    };
    if is_cut && (piece.end..cue.start - 1).all(is_free) {
        piece.end = cue.start - 1;
    }
}

/// The source from the name before an apposition on, or the name whose clause was taken for the source:
/// “Tom Marsh, | a baker who saw the crash”, “Tom Marsh, | who saw | the crash”.
fn from_name(
    reading: &Reading<'_>,
    draft: &Draft,
    first: usize,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let source = draft.source.as_ref()?;
    let is_name = |at: &usize| reading.is_capitalized(*at) && !reading.is_quoted(*at);
    let comma = (first..sentence.end).find(|at| !is_name(at))?;
    let is_set_off = comma > first && comma + 1 < sentence.end && reading.is(comma, ",");
    let is_apart = source.start > comma || source.start < first && source.end > comma;
    if !is_set_off || !is_apart {
        return None;
    }
    if reading.is(comma + 1, "who") {
        return Some(first..comma);
    }
    let is_apposition = source.start == comma + 1 && reading.has(source.start, Class::Determiner);
    is_apposition.then_some(first..source.end)
}

/// Where the words behind “according to” begin that the source is, or should be, among.
fn behind(reading: &Reading<'_>, draft: &Draft) -> Option<usize> {
    let cue = draft.cue.as_ref()?;
    let source = draft.source.as_ref()?;
    let is_to = |at: &usize| reading.is(*at, "to") && reading.is(*at - 1, "according");
    let near = cue.start + 1..source.start.max(cue.end).min(cue.start + FARTHEST);
    let to = near.into_iter().find(is_to)?;
    (to + 1 < reading.sentence_of(to).end).then_some(to + 1)
}

/// Gives the draft its source, less what else has its words.
fn give(reading: &Reading<'_>, draft: &mut Draft, source: Range<usize>) {
    let content = super::without(draft.content.clone(), &source);
    let content: Vec<_> = content
        .into_iter()
        .map(|piece| reading.trimmed(piece))
        .filter(|piece| reading.has_words(piece.clone()))
        .collect();
    if !content.is_empty() {
        set_cue(draft, source.start);
        draft.content = content;
        draft.source = Some(source);
    }
}

/// Ends the cue before its source.
fn set_cue(draft: &mut Draft, end: usize) {
    draft.cue = Some(end - 2..end);
    draft.extent = None;
}

/// The noun phrase with the clause about it: “a woman | who saw the crash”.
fn with_clause(
    reading: &Reading<'_>,
    first: usize,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    const LONGEST_NOUN: usize = 10;
    let is_noun = |at: &usize| {
        reading.is_word(*at)
            && !reading.is_quoted(*at)
            && !reading.has(*at, Class::ClauseOpener)
            && (reading.is_capitalized(*at)
                || !(reading.meets(*at, VERBS) || reading.has(*at, Class::Auxiliary)))
    };
    let near = first..sentence.end.min(first + LONGEST_NOUN);
    let pronoun = near
        .clone()
        .find(|at| *at > first && reading.is_one_of(*at, &["who", "that"]));
    let pronoun = pronoun.filter(|pronoun| (first..*pronoun).all(|at| is_noun(&at)))?;
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || !form.is_none()
    };
    // “according to Quill that farm was sold”
    let opens = pronoun + 2 < sentence.end
        && (reading.is(pronoun, "who") || source::is_speaker(reading, &(first..pronoun)))
        && is_verb(pronoun + 1);
    let ends = |at: &usize| reading.is_mark(*at) && !reading.is(*at, "-") || reading.opens(*at);
    let end = (pronoun + 1..sentence.end).find(ends)?;
    opens.then_some(first..end)
}

/// Gives an office behind “according to” the name that was taken for the first words of what is said.
fn with_name(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST_NAME: usize = 4;
    let Some(source) = draft.source.as_mut() else {
        return;
    };
    let first = source.end + 1;
    let starts = |piece: &&mut Range<usize>| piece.start == first && piece.len() > 3;
    let Some(piece) = draft.content.iter_mut().find(starts) else {
        return;
    };
    let is_office = reading.is(source.end, ",")
        && reading.meets(source.end - 1, ROLES)
        && !reading.is_capitalized(source.end - 1)
        && !reading.words(source.end - 1).ends_with('s')
        && (reading.has(source.start, Class::Determiner) || reading.is_owner(source.start));
    let is_name = |at: &usize| reading.is_capitalized(*at) && !reading.is_quoted(*at);
    let comma = piece.clone().find(|at| !is_name(at));
    let named = |comma: &usize| {
        is_office
            && (first + 2..=first + LONGEST_NAME).contains(comma)
            && reading.is(*comma, ",")
            && comma + 2 < piece.end
            && (source::opens_noun_phrase(reading, comma + 1)
                || reading.opens(comma + 1)
                || age::end(reading, *comma, piece.end) > *comma)
    };
    if let Some(comma) = comma.filter(named) {
        source.end = comma;
        piece.start = comma + 1;
    }
}
