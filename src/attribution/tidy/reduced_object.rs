//! What a clause without “that” is about, which was taken for a part of its subject: “The plan | Quill | announced on
//! Monday will cost jobs”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Auxiliary, Class, verb_form};
use crate::text::{Case, TokenKind};

/// How many tokens the noun may take, and what stands between the verb and that of the sentence.
const LONGEST: usize = 12;

/// Makes the noun that opens the sentence the content, with what is said of it.
pub(super) fn with_noun(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let opener = usize::from(reading.has(sentence.start, Class::SentenceOpener));
    let first = sentence.start + opener;
    let head = cue.end - 1;
    let is_apart = source.end == cue.start && source.start <= first + LONGEST && cue.len() <= 3;
    let head = head - usize::from(head > cue.start && reading.has(head, Class::Preposition));
    let says = reading.has(head, Class::Cue) && !reading.plays(head, AttributionRole::Naming);
    if !is_apart || !says || reading.is_indefinite(first) {
        return;
    }
    let Some(noun) = noun_end(reading, first, source) else {
        return;
    };
    let relative = noun + usize::from(reading.is_one_of(noun, &["that", "which", "who"]));
    let Some(said) = predicate(reading, cue.end, sentence.end) else {
        return;
    };
    let speaker = relative.max(source.start)..source.end;
    if speaker.is_empty() || !source::is_speaker(reading, &speaker) {
        return;
    }
    // “The plan that Quill says | is dead”
    let noun = Some(first..noun).filter(|_| relative == noun || said.is_empty());
    let said = Some(said).filter(|said| !said.is_empty());
    draft.content = noun.into_iter().chain(said).collect();
    draft.source = Some(speaker);
}

/// Where the noun ends that opens the sentence, before who says something of it.
fn noun_end(reading: &Reading<'_>, first: usize, source: &Range<usize>) -> Option<usize> {
    let is_lower = |at: usize| {
        let token = reading.token(at);
        token.kind == TokenKind::Word && token.case == Case::Lower
    };
    let is_noun = |at: usize| {
        is_lower(at)
            && !reading.has(at, Class::FiniteVerb)
            && !reading.has(at, Class::PastVerb)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
            && !reading.has(at, Class::Determiner)
            && !reading.has(at, Class::Pronoun)
            && !reading.is_quoted(at)
    };
    if !reading.has(first, Class::Determiner) && !reading.is_owner(first) {
        return None;
    }
    let end = first
        + 1
        + (first + 1..source.end)
            .take_while(|at| is_noun(*at))
            .count();
    let is_relative = reading.is_one_of(end, &["that", "which", "who"]);
    let begins = end > first + 1 && end < source.end;
    if is_relative {
        return (begins || end + 1 == source.start).then_some(end);
    }
    // “the actor Tom Marsh said”
    let names = |at: usize| {
        reading.has(at, Class::PersonNoun) || reading.has(at, Class::Title) || groups(reading, at)
    };
    let opens = |at: usize| {
        reading.is_capitalized(at) || reading.has(at, Class::Determiner) || reading.is_owner(at)
    };
    if source.start > first {
        return (end == source.start && end > first + 1).then_some(end);
    }
    if begins && opens(end) {
        return (!names(end - 1)).then_some(end);
    }
    // “the man police | say”
    let last = source.end - 1;
    let is_plural = reading.is(last, "police")
        || reading.has(last, Class::PersonNoun)
        || reading.has(last, Class::GroupNoun);
    let is_alone = end == source.end && last > first + 1 && is_plural;
    (is_alone && !groups(reading, last - 1)).then_some(last)
}

/// Whether a noun is for several people together.
fn groups(reading: &Reading<'_>, at: usize) -> bool {
    (reading.has(at, Class::GroupNoun) || reading.has(at, Class::OrganizationNoun))
        && !reading.is_one_of(at, &["men", "people", "women"])
}

/// What is said of the noun, which may be nothing, before the verb of the sentence; `None` where no such verb follows
/// right behind the cue or a phrase of time or place.
fn predicate(reading: &Reading<'_>, first: usize, limit: usize) -> Option<Range<usize>> {
    let stops = |at: usize| {
        reading.is_mark(at) && !reading.is(at, "-")
            || reading.is_quoted(at)
            || reading.has(at, Class::ClauseOpener)
            || reading.plays(at, AttributionRole::Nominative)
            || reading.is_one_of(at, &["and", "that", "it"])
    };
    let end = limit.min(first + LONGEST);
    let is_verb = |at: usize| !reading.is_capitalized(at) && is_finite(reading, at);
    // The preposition may belong to the cue: “cited in”.
    let leads = |at: usize| {
        reading.has(at, Class::Preposition)
            || reading.has(at - 1, Class::Preposition)
            || reading.has(at, Class::TimeWord)
            || reading.is_one_of(at, &["last", "this", "earlier", "was", "is", "are", "were"])
    };
    let mut words = (first..end).take_while(|at| !stops(*at));
    let verb = words.find(|at| is_verb(*at))?;
    if verb > first {
        return leads(first).then_some(first..first);
    }
    // “says | are needed | will not pass”
    let second = (verb + 2..end).take_while(|at| !stops(*at));
    let mut second = second.filter(|at| is_verb(*at) && !is_tied(reading, *at));
    Some(first..second.next().unwrap_or(first))
}

/// Whether a token is a finite verb.
fn is_finite(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    reading.has(at, Class::FiniteVerb)
        || form.auxiliary.is_some_and(Auxiliary::is_finite)
        || form.is_past && !reading.has(at, Class::Preposition)
}

/// Whether a verb belongs to one before it.
fn is_tied(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at - 1, Class::VerbGroup) || reading.has(at - 1, Class::Auxiliary)
}
