//! Contents without the half behind a comma that the article tells itself: “said it would appeal, | but gave no details”,
//! “said it would appeal, | and shares fell”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AuxiliaryVerb, ClaimRole, Class, VerbForm, claim_roles, verb_form};

/// How many tokens of a content are searched.
const LONGEST: usize = 60;

/// How many words may stand before the verb of the half.
const LONGEST_SUBJECT: usize = 3;

/// Ends the content before that half.
pub(super) fn without_half(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let Some(piece) = draft.content.last_mut().filter(|it| it.start >= cue.end) else {
        return;
    };
    if source.end > cue.start || reading.is_quoted(piece.start) {
        return;
    }
    let near = piece.start + 2..piece.end.min(piece.start + LONGEST);
    let joins = |at: &usize| {
        reading.is(*at, ",")
            && at + 3 < piece.end
            && !reading.is_quoted(*at)
            && reading.is_one_of(at + 1, &["but", "and", "though"])
    };
    let is_told = |comma: &usize| {
        let half = comma + 2..piece.end;
        is_silence(reading, &half)
            || is_meanwhile(reading, &half) && looks_ahead(reading, piece.start..*comma)
    };
    if let Some(comma) = near.filter(joins).find(is_told) {
        piece.end = comma;
    }
}

fn form(reading: &Reading<'_>, at: usize) -> VerbForm {
    verb_form(reading.token(at).word, reading.words(at))
}

/// “gave no details”, “declined to comment”
fn is_silence(reading: &Reading<'_>, half: &Range<usize>) -> bool {
    let next = half.start + 1;
    let withholds = |at: usize| {
        at < half.end && claim_roles(reading.token(at).word).has(ClaimRole::Withholding)
    };
    let is_none = reading.is(next, "no") || reading.is(next, "to") && withholds(next + 1);
    form(reading, half.start).is_past && is_none
}

/// “shares fell 4%”: a noun and a verb in the past.
fn is_meanwhile(reading: &Reading<'_>, half: &Range<usize>) -> bool {
    let is_noun = |at: usize| {
        reading.is_word(at)
            && !reading.has(at, Class::Pronoun)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
    };
    let near = half.start..half.end.min(half.start + LONGEST_SUBJECT + 1);
    let verb = near.clone().find(|at| {
        let form = form(reading, *at);
        form.is_past && form.base_share.is_none() || form.auxiliary.is_some()
    });
    verb.is_some_and(|verb| {
        let is_plain = verb > half.start && (half.start..verb).all(is_noun);
        is_plain && form(reading, verb).auxiliary.is_none() && !reading.is_capitalized(verb)
    })
}

/// Whether “will” or “would” stands in the first half.
fn looks_ahead(reading: &Reading<'_>, mut words: Range<usize>) -> bool {
    use AuxiliaryVerb::{Will, Would};
    words.any(|at| {
        let auxiliary = form(reading, at).auxiliary;
        auxiliary.is_some_and(|it| matches!(it.verb, Will | Would))
    })
}
