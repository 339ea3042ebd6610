//! Verbs for what somebody does, not says, that were taken for cues.

use super::{VERBS, thing};
use crate::attribution::cue::SAYING;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, ClausePart, verb_form};

/// Within how many tokens “as” tells what somebody takes a thing for: “pitched her plan | as”.
const LONGEST_OBJECT: usize = 12;

/// Who attacks with weapons.
const ARMIES: [&str; 10] = [
    "army",
    "drones",
    "fighters",
    "forces",
    "gunmen",
    "militants",
    "navy",
    "rebels",
    "soldiers",
    "troops",
];

/// Whether somebody only does something.
pub(super) fn is_done(reading: &Reading<'_>, draft: &Draft) -> bool {
    is_done_in_headline(reading, draft)
        || is_deed(reading, draft)
        || is_force(reading, draft)
        || thing::is_added(reading, draft)
        || thing::is_proviso(reading, draft)
        || thing::is_charge(reading, draft)
}

/// Whether a verb with the capital of a headline tells what somebody does, not says: “How This Bed | Gave | Him ‘Feather
/// Lung’”.
fn is_done_in_headline(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_led = cue.end < sentence.end && reading.is(cue.end, ":");
    cue.len() == 1
        && cue.start > sentence.start
        && !is_led
        && reading.is_capitalized(cue.start)
        && reading.meets(cue.start, VERBS)
        && !reading.meets(cue.start, SAYING)
}

/// Whether a verb that no list of cues has tells what somebody did with a thing: “she | grabbed | her bag”.
fn is_deed(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let verb = cue.start;
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let leads = |at: usize| {
        reading.has(at, Class::ClauseOpener) || reading.is_part(at, ClausePart::Interrogative)
    };
    cue.len() == 1
        && form.is_past
        && piece.start == cue.end
        && !reading.is_capitalized(verb)
        && !reading.has(verb, Class::Cue)
        && !reading.meets(verb, SAYING)
        && !leads(piece.start)
        && !piece.clone().any(|at| reading.is_quoted(at))
        && !piece
            .clone()
            .take(LONGEST_OBJECT)
            .any(|at| reading.is(at, "as"))
}

/// Whether somebody attacks or imposes something, which nobody says: “the army | attacked | the port in May”.
fn is_force(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let last = draft.source.as_ref().map(|source| source.end - 1);
    let is_army = |at: usize| reading.has(at, Class::Country) || reading.is_one_of(at, &ARMIES);
    let is_attack = reading.is_one_of(cue.end - 1, &["attack", "attacked", "attacks"])
        && (last.is_some_and(is_army) || reading.has(piece.start, Class::Country));
    let imposes = reading.is_one_of(cue.end - 1, &["impose", "imposed", "imposes", "imposing"]);
    (is_attack || imposes && reading.is(piece.start, "what"))
        && piece.start == cue.end
        && !reading.is_capitalized(cue.end - 1)
        && !reading.is(piece.start, "that")
        && !piece.clone().any(|at| reading.is_quoted(at))
}
