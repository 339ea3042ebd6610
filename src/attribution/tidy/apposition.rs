//! Appositions of sources: what is told of somebody between the name and the verb, or behind a name that
//! “according to” goes before.

use std::ops::Range;

use super::source_start::without_adverbial;
use super::{VERBS, age};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{Class, Classes, ClausePart};
use crate::model::AttributionMethod;

/// Gives a name the apposition between it and the cue: “Tom Marsh, | the pilot, | shouted”.
pub(super) fn with_apposition(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 30;
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let (first, comma) = (source.end + 1, cue.start.saturating_sub(1));
    let is_between = first < comma
        && comma - first <= LONGEST
        && reading.is(source.end, ",")
        && reading.is(comma, ",")
        && reading.is_capitalized(source.end - 1)
        && reading.has(first, Class::Determiner);
    let is_part =
        |at: &usize| (!reading.is_mark(*at) || reading.is(*at, ",")) && !reading.is_quoted(*at);
    let is_relative = |at: &usize| {
        reading.is_part(*at, ClausePart::Relative) || reading.is_one_of(*at, &["whose", "that"])
    };
    let is_verb = |at: &usize| reading.meets(*at, VERBS) && !reading.is_capitalized(*at);
    let apposition = first..comma;
    let mut noun = apposition.clone().take_while(|at| !is_relative(at));
    if is_between && apposition.clone().all(|at| is_part(&at)) && !noun.any(|at| is_verb(&at)) {
        *source = without_adverbial(reading, source.start..comma);
        draft
            .content
            .retain(|piece| piece.start < first || piece.end > comma);
    }
}

/// Gives a source that breaks off at a name the office behind it, when a clause about who holds that stands
/// before the cue: “the Lowmoor | mayor, who sailed on Monday, said”.
pub(super) fn with_office(reading: &Reading<'_>, draft: &mut Draft) {
    const OFFICE: Classes = Classes::any_of(&[Class::Title, Class::PersonNoun]);
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let office = source.end;
    let is_office = reading.is_capitalized(office - 1)
        && office + 2 < cue.start
        && reading.meets(office, OFFICE)
        && !reading.is_capitalized(office)
        && reading.is(office + 1, ",")
        && reading.is_one_of(office + 2, &["who", "whose"])
        && reading.is(cue.start - 1, ",");
    source.end += usize::from(is_office);
}

/// Gives a name behind “according to” the role that was taken for the first words of what is said: “According
/// to Ada Quill, | head of the port's lamp unit, | the pier is safe”.
pub(super) fn with_role(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 16;
    const ROLES: Classes = Classes::any_of(&[Class::PersonNoun, Class::Title]);
    let Some(source) = draft.source.as_mut() else {
        return;
    };
    let limit = reading.sentence_of(source.start).end;
    let first = age::end(reading, source.end, limit) + 1;
    let is_according = draft.method == AttributionMethod::AccordingTo
        && reading.is_capitalized(source.end - 1)
        && first < limit
        && reading.is(source.end, ",");
    let starts = |piece: &&mut Range<usize>| is_according && piece.start == first;
    let Some(piece) = draft.content.iter_mut().find(starts) else {
        return;
    };
    let places = first..piece.end.min(first + LONGEST);
    let comma = places.clone().find(|at| reading.is(*at, ","));
    let Some(comma) = comma.filter(|comma| *comma > first && comma + 2 < piece.end) else {
        return;
    };
    let is_noun_phrase = |at: usize| {
        (reading.is_word(at) || reading.is(at, "-"))
            && !reading.is_quoted(at)
            && !reading.has(at, Class::Pronoun)
            && (reading.is_capitalized(at) || !reading.meets(at, VERBS))
    };
    let ends = |at: &usize| reading.has(*at, Class::Preposition);
    let head = (first + 1..comma).find(ends).unwrap_or(comma) - 1;
    let is_role = reading.meets(head, ROLES)
        && !reading.is_capitalized(head)
        && !reading.words(head).ends_with('s')
        && (first..comma).all(is_noun_phrase);
    // With an article it may be the subject: “the mayor, Tom Marsh, knew”, “the mayor, who knew, left”.
    let next = comma + 1;
    let has_article = reading.has(first, Class::Determiner);
    let is_subject = has_article
        && (!source::opens_noun_phrase(reading, next) || reading.is_capitalized(next))
        || reading.is_part(next, ClausePart::Relative)
        || reading.is_one_of(next, &["whose", "and", "or"]);
    if is_role && !is_subject {
        source.end = comma;
        piece.start = next;
    }
}
