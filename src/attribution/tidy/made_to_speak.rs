//! Whoever is heard or made to speak, where the clause around them was taken for the source: “The crowd heard | Quill |
//! say”, “the film helped | voters | see”.

use std::ops::Range;

use super::TOLD;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, ClausePart, verb_form};

/// How many tokens whoever is made to speak may take, and the words before that deny it.
const LONGEST: usize = 12;

/// Makes whoever is heard or made to speak the source.
pub(super) fn with_speaker(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let (source, cue) = (source.clone(), cue.clone());
    if source.end > cue.start || !is_base(reading, cue.end - 1) {
        return;
    }
    if let Some(inside) = behind_source(reading, &source, &cue) {
        draft.cue = Some(inside.end..cue.end);
        draft.source = Some(inside);
        draft.extent = None;
        return;
    }
    let Some(verb) = verb_in(reading, &source).filter(|_| source.end == cue.start) else {
        return;
    };
    let lets_know = reading.is_one_of(verb, &["let", "lets"]) && reading.is(cue.end - 1, "know");
    draft.source = Some(if lets_know {
        source.start..verb
    } else {
        verb + 1..source.end
    });
}

/// Whoever is made to speak where the verb of making stands behind the source, or was taken into the cue: “the delay |
/// made | voters | think”, “the news | led | analysts | to say”.
fn behind_source(
    reading: &Reading<'_>,
    source: &Range<usize>,
    cue: &Range<usize>,
) -> Option<Range<usize>> {
    let head = cue.end - 1;
    let end = head - usize::from(reading.is(head - 1, "to"));
    let inside = source.end + 1..end;
    let is_made = !inside.is_empty()
        && inside.len() <= LONGEST
        && moves(reading, source.end)
        && reading.meets(head, TOLD);
    (is_made && is_noun_phrase(reading, &inside)).then_some(inside)
}

/// Whether nobody is made to think so: “there is little to make | voters | think that”.
pub(super) fn is_denied(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    if source.end != cue.start || source.is_empty() || !is_base(reading, cue.end - 1) {
        return false;
    }
    let verb = verb_in(reading, source).or_else(|| {
        let before = source.start.checked_sub(1)?;
        moves(reading, before).then_some(before)
    });
    let Some(verb) = verb.filter(|verb| *verb > 1 && reading.is(verb - 1, "to")) else {
        return false;
    };
    let limit = reading
        .sentence_of(verb)
        .start
        .max(verb.saturating_sub(LONGEST));
    (limit..verb).any(|at| {
        reading.is_one_of(
            at,
            &["nor", "not", "little", "nothing", "no", "hardly", "never"],
        )
    })
}

/// The verb in a source by which somebody is heard or made to speak.
fn verb_in(reading: &Reading<'_>, source: &Range<usize>) -> Option<usize> {
    let inner = source.start + 1..source.end.saturating_sub(1);
    let first = inner.start.max(source.end.saturating_sub(LONGEST));
    let verb = (first..inner.end).find(|at| moves(reading, *at))?;
    is_noun_phrase(reading, &(verb + 1..source.end)).then_some(verb)
}

/// Whether a token is a verb of hearing somebody or of making somebody do something.
fn moves(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is_capitalized(at)
        && !reading.is_quoted(at)
        && (reading.plays(at, AttributionRole::Causative)
            || reading.plays(at, AttributionRole::Witnessing))
}

/// Whether a token is the base form of a verb, which “to” may stand before.
fn is_base(reading: &Reading<'_>, at: usize) -> bool {
    let (form, words) = (
        verb_form(reading.token(at).word, reading.words(at)),
        reading.words(at),
    );
    let is_base = !form.is_past && !form.is_gerund && form.auxiliary.is_none();
    is_base
        && !words.ends_with('s')
        && !words.ends_with("ing")
        && !reading.is_capitalized(at)
        && !reading.has(at, Class::Preposition)
}

/// Whether words are who may speak: “the mayor”, “Ada Quill”, “people”.
fn is_noun_phrase(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let first = words.start;
    let opens = reading.is_capitalized(first)
        || reading.has(first, Class::Determiner)
        || reading.has(first, Class::Pronoun)
        || reading.is_part(first, ClausePart::Subject)
        || reading.has(first, Class::PersonNoun)
        || reading.has(first, Class::GroupNoun)
        || reading.words(first).ends_with('s');
    opens
        && words.clone().all(|at| {
            (reading.is_word(at) || reading.is(at, "-"))
                && !reading.has(at, Class::ClauseOpener)
                && (at == first || !reading.plays(at, AttributionRole::Nominative))
        })
}
