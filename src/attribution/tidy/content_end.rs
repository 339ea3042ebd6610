//! Where contents end: behind the verb of their clause, before the clause or the verb of the sentence around
//! them and before what happened meanwhile.

use std::ops::Range;

use super::VERBS;
use crate::attribution::content;
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::lexicon::{AttributionRole, Class};

/// How many tokens may open the next sentence before who speaks there: “In response”.
const LONGEST_OPENING: usize = 8;

/// How likely the verb behind “As X” must head a cue.
const LEAST_LIKELIHOOD: f32 = 0.4;

/// Takes the verb of a that-clause in whose subject an apposition ends: “that the chaplain, Ada Quill, | was
/// ill”.
pub(super) fn with_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(piece) = draft.content.last_mut() else {
        return;
    };
    let sentence = reading.sentence_of(piece.start);
    let is_cut = reading.is(piece.start, "that")
        && piece.end + 1 < sentence.end
        && reading.is(piece.end, ",")
        && (reading.meets(piece.end + 1, VERBS) || reading.has(piece.end + 1, Class::Auxiliary))
        && !piece.clone().any(|at| {
            reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || reading.is_quoted(at)
        });
    if is_cut {
        let free = |at: &usize| !reading.is_taken(*at) && !reading.is_quoted(*at);
        let last = (piece.end..sentence.end).take_while(free).last();
        piece.end = last.map_or(piece.end, |last| last + 1);
    }
}

/// Takes the rest of a clause in that breaks off between two adjectives: “a second, | older bridge may close”.
pub(super) fn with_noun(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST_FRONT: usize = 4;
    const NEAR: usize = 6;
    let Some(piece) = draft.content.last_mut() else {
        return;
    };
    let sentence = reading.sentence_of(piece.start);
    let first = piece.start + usize::from(reading.is(piece.start, "that"));
    let is_front = (2..=LONGEST_FRONT).contains(&(piece.end.saturating_sub(first)))
        && piece.end + 3 < sentence.end
        && reading.has(first, Class::Determiner)
        && reading.is(piece.end, ",")
        && !reading.is_capitalized(piece.end - 1);
    let is_plain = |at: &usize| {
        reading.is_word(*at)
            && !reading.is_quoted(*at)
            && !reading.has(*at, Class::ClauseOpener)
            && !reading.has(*at, Class::Determiner)
            && !reading.has(*at, Class::Pronoun)
            && !reading.words(*at).ends_with("ing")
            && !reading.is_one_of(*at, &["and", "but", "who", "which"])
    };
    let is_verb = |at: usize| reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary);
    let next = piece.end + 1;
    if !is_front || piece.clone().any(is_verb) || is_verb(next) {
        return;
    }
    let mut near = (next..sentence.end.min(next + NEAR)).take_while(is_plain);
    if near.any(|at| at > next + 1 && reading.has(at, Class::FiniteVerb)) {
        let free = |at: &usize| !reading.is_taken(*at) && !reading.is_quoted(*at);
        let limit = sentence.end.min(piece.end + LONGEST_SENTENCE);
        let last = (piece.end..limit).take_while(free).last();
        piece.end = last.map_or(piece.end, |last| last + 1);
    }
}

/// Ends a content with the name that somebody gives within a relative clause: “the levy, which Quill called ‘total
/// rubbish,’ | went on”.
pub(super) fn with_given_name(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST_NAME: usize = 12;
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_mut_slice()) else {
        return;
    };
    let gives = cue.len() == 1 && reading.plays(cue.start, AttributionRole::Naming);
    if !gives || piece.start != cue.end || !reading.opens(piece.start) {
        return;
    }
    let same = |at: &usize| reading.in_one_quotation(piece.start, *at);
    let limit = piece.end.min(piece.start + LONGEST_NAME);
    let close = (piece.start..limit).take_while(same).last();
    let is_verb = |at: usize| reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary);
    if let Some(close) = close.filter(|close| close + 1 < piece.end && is_verb(close + 1)) {
        piece.end = close + 1;
    }
}

/// Ends a content at the bracket that closes around its cue: “(aides say: | taxes will rise) and late”.
pub(super) fn in_bracket(reading: &Reading<'_>, draft: &mut Draft) {
    const FARTHEST: usize = 24;
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let limit = reading
        .sentence_of(cue.start)
        .start
        .max(cue.start.saturating_sub(FARTHEST));
    let mut before = (limit..cue.start).rev();
    let mark = before.find(|at| reading.is(*at, "(") || reading.is(*at, ")"));
    if !mark.is_some_and(|at| reading.is(at, "(")) {
        return;
    }
    for piece in draft.content.iter_mut().filter(|it| it.start >= cue.end) {
        let near = piece.start..piece.end.min(piece.start + 2 * FARTHEST);
        let mut marks = near.filter(|at| reading.is(*at, "(") || reading.is(*at, ")"));
        if let Some(close) = marks
            .next()
            .filter(|at| reading.is(*at, ")") && *at > piece.start)
        {
            piece.end = close;
        }
    }
}

/// Ends a content that breaks off inside of a bracket behind that: “praised Ada Quill (D-Pa|.)”.
pub(super) fn with_bracket(reading: &Reading<'_>, piece: Range<usize>) -> Range<usize> {
    const LONGEST_BRACKET: usize = 8;
    if piece.is_empty() || reading.is_quoted(piece.end - 1) {
        return piece;
    }
    let sentence = reading.sentence_of(piece.end - 1).end;
    let first = piece.start.max(piece.end.saturating_sub(LONGEST_BRACKET));
    let is_edge = |at: &usize| reading.is(*at, "(") || reading.is(*at, ")");
    let last = (first..piece.end).rev().find(is_edge);
    let is_open = last.is_some_and(|at| reading.is(at, "(") && at > piece.start);
    let behind = piece.end..sentence.min(piece.end + 3);
    let mut behind = behind.take_while(|at| !reading.is_taken(*at) && reading.is_mark(*at));
    match behind.find(|at| is_open && reading.is(*at, ")")) {
        Some(close) => piece.start..close + 1,
        None => piece,
    }
}

/// Gives a content that opens its sentence and breaks off its words up to the comma before who says it: “The road |
/// is closed, Quill told a meeting.”
pub(super) fn up_to_speaker(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 30;
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let comma = source.start.min(cue.start).saturating_sub(1);
    let gap = piece.end..comma;
    let is_plain =
        |at: usize| !reading.is_mark(at) && !reading.is_quoted(at) && !reading.is_taken(at);
    let breaks_off = !gap.is_empty()
        && gap.len() <= LONGEST
        && reading.is(comma, ",")
        && piece.start == reading.sentence_of(comma).start
        && !reading.is_mark(piece.end - 1)
        && gap.clone().all(is_plain);
    if breaks_off {
        piece.end = comma;
    }
}

/// Takes what happened around quoted words that are a whole sentence off the content: “said, ‘…,’ | as
/// they cheered”, “joked, ‘…,’ | drawing laughter”.
pub(super) fn without_scene(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let follows = |piece: &&mut Range<usize>| piece.start >= cue.end;
    let Some(piece) = draft.content.iter_mut().find(follows) else {
        return;
    };
    if piece.len() < 3 || !reading.opens(piece.start) {
        return;
    }
    let first = piece.start;
    let close = piece
        .clone()
        .take_while(|at| reading.in_one_quotation(first, *at))
        .last();
    let Some(close) = close.filter(|close| *close > first + 2 && close + 2 < piece.end) else {
        return;
    };
    let is_closed = reading.is_one_of(close - 1, &[",", "!", "?"]);
    let next = close + 1;
    let is_scene = reading.has(next, Class::Subordinator)
        || reading.words(next).ends_with("ing")
        || reading.plays(next, AttributionRole::AdverbialOpener);
    let is_apart = !(next..piece.end).any(|at| reading.is_quoted(at));
    if is_closed && is_scene && is_apart {
        piece.end = next;
    }
}

/// Ends the content of a subordinate clause that opens its sentence at the clause's comma:
/// “While X said that …, the county …”.
pub(super) fn without_main_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let opener = source.start.saturating_sub(1);
    let stands_first =
        opener == sentence.start || opener == sentence.start + 2 && reading.is(opener - 1, ",");
    let opens = stands_first
        && opener < source.start
        && source.end <= cue.start
        && (reading.has(opener, Class::Subordinator) || reading.is(opener, "despite"));
    if !opens {
        return;
    }
    let main_clause = (cue.end..sentence.end.saturating_sub(2)).find(|at| {
        // “decided he was ‘no threat,’ | the court …”
        let is_inside = reading.is_quoted(*at) && reading.closes(at + 1);
        let next = at + 1 + usize::from(is_inside);
        let is_loose = !reading.is_quoted(*at) || is_inside && !reading.is_quoted(next);
        reading.is(*at, ",")
            && is_loose
            && next < sentence.end
            && !content::goes_on(reading, next, sentence.end)
    });
    let main_clause = main_clause.map(|at| at + 2 * usize::from(reading.is_quoted(at)));
    if let Some(comma) = main_clause {
        // Behind “As X reported,” stands what was reported.
        let is_reported = reading.is(opener, "as")
            && !reading.is_capitalized(cue.start)
            && (cue.clone()).any(|at| {
                reading.has(at, Class::SpeechVerb) && reading.likelihood(at) >= LEAST_LIKELIHOOD
            });
        for piece in &mut draft.content {
            if piece.start > cue.start && !(is_reported && piece.start > comma) {
                piece.end = piece.end.min(comma).max(piece.start);
            }
        }
    }
}

/// Ends what they say of whom a clause without a comma is about before the verb of its sentence: “those who
/// say the port is safe | were few”.
pub(super) fn without_main_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let who = source.end - 1;
    let is_restrictive = source.end <= cue.start
        && reading.is(who, "who")
        && who > 0
        && !reading.is_mark(who - 1)
        && !reading.is_quoted(who);
    let Some(piece) = draft
        .content
        .iter_mut()
        .find(|piece| is_restrictive && piece.start >= cue.end)
    else {
        return;
    };
    let joins = |at: usize| {
        reading.has(at, Class::ClauseOpener)
            || reading.has(at, Class::Subordinator)
            || reading.is_one_of(at, &["and", "but", "or"])
            || reading.is_mark(at)
            || reading.is_quoted(at)
    };
    let is_verb = |at: usize| reading.has(at, Class::FiniteVerb) && !reading.is_capitalized(at);
    // A “that” before the clause opens nothing further.
    let first = piece.start + usize::from(reading.is(piece.start, "that"));
    let plain = (first..piece.end).take_while(|at| !joins(*at));
    let mut verbs = plain.filter(|at| is_verb(*at));
    let Some(own) = verbs.next() else {
        return;
    };
    let is_apart = |at: &usize| *at > own + 1 && !reading.has(at - 1, Class::VerbGroup);
    if let Some(main) = verbs.find(is_apart) {
        piece.end = main;
    }
}

/// The piece without what opens the next sentence before who speaks there, of which nothing is quoted: “it would
/// close. | In response”.
pub(super) fn in_sentence(reading: &Reading<'_>, piece: Range<usize>) -> Range<usize> {
    if piece.is_empty() || reading.is_quoted(piece.start) {
        return piece;
    }
    let sentence = reading.sentence_of(piece.start);
    let end = sentence.end;
    // A colon leads up to what follows: “The mayor added: | It would close.”
    let is_torn = end < piece.end
        && !reading.is(end - 1, ":")
        && sentence.len() < LONGEST_SENTENCE
        && piece.end <= end + LONGEST_OPENING
        && !(end - 1..piece.end).any(|at| reading.is_quoted(at));
    piece.start..if is_torn { end } else { piece.end }
}
