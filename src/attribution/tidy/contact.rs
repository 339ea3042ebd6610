//! Sources that a clause without a pronoun says more of: “a soldier she met | said”.

use std::ops::Range;

use super::{TOLD, VERBS};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, verb_form};

/// How many tokens the noun phrase before the pronoun may have.
const LONGEST_NOUN: usize = 6;

/// How many tokens may stand between the verb of the clause and that of saying.
const LONGEST_REST: usize = 4;

/// Makes the noun phrase with its clause the source where only the pronoun of the clause was one: “residents | she |
/// spoke to said”.
pub(super) fn with_noun(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&draft.source, &draft.cue) else {
        return;
    };
    let pronoun = source.end - 1;
    let verb = source.end;
    if cue.start < verb || !reading.plays(pronoun, AttributionRole::Nominative) {
        return;
    }
    let Some(first) = noun_before(reading, pronoun) else {
        return;
    };
    let Some(head) = verb_behind(reading, verb, cue) else {
        return;
    };
    let end = cue.end.max(head + 1);
    let mut content = draft.content.clone();
    content.retain(|piece| piece.end <= first || piece.start >= end);
    if content.is_empty() {
        return;
    }
    draft.content = content;
    draft.source = Some(first..head);
    draft.cue = Some(head..end);
    draft.extent = None;
}

/// Where the noun phrase begins that opens its clause and that a pronoun stands right behind.
fn noun_before(reading: &Reading<'_>, pronoun: usize) -> Option<usize> {
    let sentence = reading.sentence_of(pronoun);
    let is_part = |at: &usize| {
        reading.is_word(*at)
            && !reading.is_quoted(*at)
            && !reading.meets(*at, VERBS)
            && !reading.has(*at, Class::Auxiliary)
            && !reading.has(*at, Class::Preposition)
            && !reading.has(*at, Class::ClauseOpener)
            && !reading.has(*at, Class::Subordinator)
            && !reading.has(*at, Class::Pronoun)
    };
    let floor = sentence.start.max(pronoun.saturating_sub(LONGEST_NOUN));
    let first = (floor..pronoun).rev().take_while(is_part).last()?;
    let opens = first == sentence.start
        || reading.is_mark(first - 1) && !reading.is(first - 1, "-")
        || reading.is_one_of(first - 1, &["that", "and", "but", "as", "because"]);
    let noun = pronoun - 1;
    let is_several = reading.words(noun).ends_with('s') || reading.is(noun, "people");
    let is_noun = !reading.is_capitalized(noun) || noun == sentence.start;
    let is_noun = is_noun
        && !reading.has(noun, Class::TimeWord)
        && !reading.has(noun, Class::Unit)
        && !reading.has(noun, Class::SentenceOpener)
        && !reading.has(noun, Class::Determiner)
        && !reading.words(noun).ends_with("ly")
        && !reading.is_one_of(noun, &["way", "time", "moment", "thing", "things"]);
    let is_determined = reading.has(first, Class::Determiner)
        || reading.is_owner(first)
        || reading.plays(first, AttributionRole::Count);
    (opens && is_noun && (is_determined || is_several)).then_some(first)
}

/// The verb of saying behind the clause whose own verb stands at `verb`, in the cue or right before it.
fn verb_behind(reading: &Reading<'_>, verb: usize, cue: &Range<usize>) -> Option<usize> {
    let limit = reading.sentence_of(verb).end.min(verb + LONGEST_REST + 2);
    let form = |at: usize| verb_form(reading.token(at).word, reading.words(at));
    let is_talking = reading.is_one_of(verb, &["spoke", "talked", "write", "wrote"]);
    let is_verb = verb < limit
        && (is_talking
            || !reading.has(verb, Class::SpeechVerb)
                && !reading.has(verb, Class::Auxiliary)
                && (form(verb).is_past || form(verb).base_share.is_some()));
    let is_plain = |at: usize| {
        reading.is_word(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::Pronoun)
            && !reading.has(at, Class::ClauseOpener)
    };
    let says = |at: usize| reading.meets(at, TOLD) && !reading.is_capitalized(at);
    let head = (verb + 1..limit).find(|at| says(*at) || !is_plain(*at))?;
    (is_verb && says(head) && cue.start <= head && head <= cue.end).then_some(head)
}
