//! What nobody says, or nobody shows: “No group has claimed the attack.”

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes, QuotationRole};
use crate::text::TokenKind;

/// Verbs that say something.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Whether nobody says what was taken for a content.
pub(super) fn is_said(reading: &Reading<'_>, draft: &Draft) -> bool {
    is_of_nobody(reading, draft) || is_not_shown(reading, draft) || is_made(reading, draft)
}

/// Whether the subject of the cue is nobody: “no official | has denied”, “nobody | claimed”.
fn is_of_nobody(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let first = source.start;
    // What nobody thinks, “no one expected a storm”, is still an attitude towards it.
    let says = cue.clone().any(|at| reading.meets(at, TELLING));
    if source.end > cue.start || reading.is_quoted(first) || !says {
        return false;
    }
    if source.len() == 1 {
        return reading.is_one_of(first, &["nobody", "none"]);
    }
    // “No fewer than ten”, “No. 2”, “None other than Quill”, “No Harm Group”
    let next = first + 1;
    let is_other = reading.is_one_of(next, &["doubt", "fewer", "less", "more", "other"])
        || reading.token(next).kind == TokenKind::Number
        || reading.is_mark(next)
        || reading.is_capitalized(next);
    // “neither Quill nor Marsh”
    let mut rest = next..source.end;
    let is_neither = reading.is(first, "neither") && rest.any(|at| reading.is(at, "nor"));
    is_neither || reading.is_one_of(first, &["no", "nobody", "none", "neither"]) && !is_other
}

/// Whether a clause about somebody only tells what they made: “the law, according to Quill, who wrote | it |, is void”.
fn is_made(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return false;
    };
    let first = piece.start;
    first == cue.end
        && first > cue.start
        && source.end <= cue.start
        && reading.is(source.end - 1, "who")
        && reading.is_one_of(first, &["it", "them"])
        && (piece.len() == 1 || reading.is(first + 1, ","))
}

/// Whether somebody only shows none of a feeling: “showed no | remorse”.
fn is_not_shown(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let shows = |at: usize| {
        reading.is_one_of(at, &["show", "showed", "showing", "shown", "shows"])
            && reading.meets(at, VERBS)
    };
    let is_none = |at: usize| reading.is_one_of(at, &["any", "little", "no"]);
    let near = cue.start + 1..piece.end.min(cue.end + 2);
    piece.start == cue.end
        && cue.clone().any(shows)
        && near
            .clone()
            .skip(1)
            .any(|at| is_none(at - 1) && reading.plays(at, AttributionRole::Shown))
}

/// Whether the source tells what a line is for, and not who speaks: “Interview: ‘…’”.
pub(in crate::attribution) fn is_line_label(reading: &Reading<'_>, draft: &Draft) -> bool {
    const LONGEST: usize = 3;
    let source = draft.source.as_ref();
    if source.is_some_and(|source| is_exclamation(reading, source)) {
        return true;
    }
    source
        .filter(|source| source.len() <= LONGEST)
        .is_some_and(|source| {
            let sentence = reading.sentence_of(source.start);
            let labels = |at: usize| {
                reading.plays(at, AttributionRole::Section)
                    || reading.plays_beside_quotation(at, QuotationRole::PageLabel)
            };
            let is_part = |at: usize| {
                labels(at) || reading.has(at, Class::Determiner) || reading.has(at, Class::TimeWord)
            };
            labels(source.end - 1)
                && source.clone().all(is_part)
                && reading.is_capitalized(source.end - 1)
                && source.start == sentence.start
                && source.end < sentence.end
                && reading.is(source.end, ":")
        })
}

/// Whether a word before a colon only opens the line: “Wow: Quill says it is safe”.
fn is_exclamation(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    let first = source.start;
    source.len() == 1
        && first == reading.sentence_of(first).start
        && reading.is_one_of(first, &["remember", "sorry", "well", "wow", "yes"])
        && source.end < reading.sentence_of(first).end
        && reading.is(source.end, ":")
}
