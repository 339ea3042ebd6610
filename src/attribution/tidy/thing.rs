//! Things that are added, provided or charged, not said: “Marsh | added | a goal”, “safe, | provided | that it is
//! dry”, “Ada Quill: | Theft, possession of a knife”.

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::Class;
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How many tokens of what is added, and of a charge, are searched.
const LONGEST: usize = 12;

/// Words for what courts and the police charge somebody with.
const CHARGES: [&str; 18] = [
    "arson",
    "assault",
    "battery",
    "burglary",
    "dealing",
    "felony",
    "harassment",
    "intimidation",
    "misdemeanor",
    "misdemeanour",
    "possession",
    "robbery",
    "shoplifting",
    "speeding",
    "strangulation",
    "theft",
    "trespass",
    "warrant",
];

/// Whether somebody only adds one thing to another: a noun phrase with “a” or a number follows, and no clause.
pub(super) fn is_added(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let first = cue.start + 1;
    let sentence = reading.sentence_of(cue.start);
    let adds = reading.is(cue.start, "added")
        && source.end <= cue.start
        && first + 1 < sentence.end
        && draft.content.iter().all(|piece| piece.start >= cue.end);
    if !adds || draft.content.iter().any(|it| reading.is_quoted(it.start)) {
        return false;
    }
    let counts = reading.is_indefinite(first)
        || reading.token(first).kind == TokenKind::Number
        || reading.has(first, Class::NumberWord);
    let ends = |at: &usize| {
        reading.is_mark(*at) && !reading.is(*at, "-")
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::Subordinator)
    };
    let end = sentence.end.min(first + LONGEST);
    let mut words = (first + 1..end).take_while(|at| !ends(at));
    // “added a note of caution”
    let is_said = |at: usize| {
        reading.has(at, Class::CueNoun)
            || reading.has(at, Class::DocumentNoun)
            || reading.is(at, "note")
    };
    counts && !is_said(first + 1) && !words.any(|at| is_verb(reading, at) || is_said(at))
}

/// Whether “provided” only tells on what condition something is so.
pub(super) fn is_proviso(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    let next = cue.start + 1;
    cue.start > 0
        && reading.is(cue.start, "provided")
        && reading.is(cue.start - 1, ",")
        && next + 1 < reading.sentence_of(cue.start).end
        && (reading.is(next, "that")
            || reading.has(next, Class::Determiner)
            || reading.has(next, Class::Pronoun))
}

/// Whether a list of charges follows a name and a colon.
pub(in crate::attribution) fn is_charge(reading: &Reading<'_>, draft: &Draft) -> bool {
    let [piece] = draft.content.as_slice() else {
        return false;
    };
    let near = || piece.clone().take(LONGEST);
    draft.method == AttributionMethod::Colon
        && near().any(|at| reading.is_one_of(at, &CHARGES))
        && !near().any(|at| is_verb(reading, at) || reading.is_quoted(at))
}

fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is_capitalized(at) && (reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary))
}
