//! Where sources end: behind the noun or name that they break off before, their bracket and their
//! possessive, without the adverb before the verb.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::text::TokenKind;

/// Words that are no noun which a source breaks off before.
const NO_NOUN: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::VerbGroup,
    Class::Preposition,
    Class::Pronoun,
    Class::Determiner,
    Class::TimeWord,
    Class::ClauseOpener,
    Class::SentenceOpener,
    Class::AdverbialOpener,
]);

/// The source with what its last word ties to it: “the senator of | New Lowmoor”, “some of | her old friends
/// fear”, “Quill and | Marsh met”.
pub(super) fn with_name(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 8;
    let (last, end) = (source.end - 1, source.end);
    if source.len() < 2 || !reading.is_one_of(last, &["and", "for", "from", "of"]) {
        return source;
    }
    let limit = reading.sentence_of(source.start).end;
    let is_name = |at: usize| reading.is_capitalized(at) && !reading.is_quoted(at);
    let name = (end..limit).take_while(|at| is_name(*at)).count();
    if name > 0 || !reading.is_one_of(last, &["and", "of"]) {
        return source.start..end + name;
    }
    let opens = |at: usize| reading.has(at, Class::Determiner) || reading.is_owner(at);
    let is_verb = |at: usize| {
        reading.meets(at, VERBS) || verb_form(reading.token(at).word, reading.words(at)).is_past
    };
    let is_noun = |at: usize| {
        reading.token(at).kind == TokenKind::Word
            && !reading.is_quoted(at)
            && !reading.has(at, Class::ClauseOpener)
            && !reading.has(at, Class::Auxiliary)
            && (opens(at - 1) || !is_verb(at))
    };
    let mut words = end..limit.min(end + LONGEST);
    let phrase = words.find(|at| !is_noun(*at)).unwrap_or(end);
    let is_whole = phrase > end && !opens(phrase - 1);
    source.start..if is_whole { phrase } else { end }
}

/// Gives a source the rest of its name right before the cue: “Norvale | Rail | tweeted”.
pub(super) fn up_to_cue(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 3;
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let rest = source.end..cue.start;
    if rest.is_empty() || rest.len() > LONGEST || !reading.is_capitalized(source.end - 1) {
        return;
    }
    let is_name = |at: usize| {
        reading.is_capitalized(at)
            && reading.is_word(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::TimeWord)
            && !reading.has(at, Class::Preposition)
    };
    if rest.clone().all(is_name) {
        source.end = rest.end;
    }
}

/// Gives a source that breaks off in an office or behind a nationality its noun and name: “Assistant | coroner Ada Quill”,
/// “a Norland | judge”.
pub(super) fn with_office(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 6;
    const OFFICES: Classes = Classes::any_of(&[Class::PersonNoun, Class::Title]);
    let (last, noun) = (source.end - 1, source.end);
    let sentence = reading.sentence_of(source.start);
    let is_office = |at: usize| {
        reading.meets(at, OFFICES)
            && !reading.is_capitalized(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::SpeechVerb)
    };
    let breaks_off = reading.has(last, Class::Demonym)
        && reading.has(source.start, Class::Determiner)
        && source.len() == 2
        || source.len() == 1
            && last == sentence.start
            && reading.has(last, Class::RoleModifier)
            && !reading.has(last, Class::PersonNoun);
    if !breaks_off || noun + 1 >= sentence.end || !is_office(noun) {
        return source;
    }
    let is_name = |at: &usize| {
        reading.is_capitalized(*at) && reading.is_word(*at) && !reading.has(*at, Class::TimeWord)
    };
    let limit = sentence.end.min(noun + LONGEST);
    source.start..noun + 1 + (noun + 1..limit).take_while(is_name).count()
}

/// The source with the people whose number it tells: “one | user posted a photo, saying”, “two | voters”.
pub(super) fn with_counted(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const PEOPLE: Classes = Classes::any_of(&[Class::PersonNoun, Class::GroupNoun, Class::Title]);
    let noun = source.end;
    let is_number = source.len() == 1 && reading.has(source.start, Class::NumberWord);
    let is_noun = is_number
        && noun + 1 < reading.sentence_of(source.start).end
        && reading.meets(noun, PEOPLE)
        && !reading.is_capitalized(noun)
        && !reading.meets(noun, VERBS);
    source.start..noun + usize::from(is_noun)
}

/// Gives a source the month that was taken for the first word of the cue: “a guard who left in | May said”.
pub(super) fn with_month(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &mut draft.cue) else {
        return;
    };
    let month = cue.start;
    let is_month = source.end == month
        && cue.len() > 1
        && source.len() > 1
        && reading.is_capitalized(month)
        && reading.has(month, Class::TimeWord)
        && reading.has(month - 1, Class::Preposition);
    if is_month {
        source.end += 1;
        cue.start += 1;
        let rest = |extent: Range<usize>| extent.start.max(month + 1)..extent.end;
        draft.extent = draft.extent.take().map(rest);
    }
}

/// The source with who has the part that it begins with: “Shop | owner Ada Quill”.
pub(super) fn with_named(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 6;
    let noun = source.end;
    let sentence = reading.sentence_of(source.start);
    let breaks_off = source.len() == 1
        && source.start == sentence.start
        && noun + 1 < sentence.end
        && !reading.is_capitalized(noun)
        && !reading.has(noun, Class::Cue)
        && !reading.has(noun, Class::AddresseeVerb)
        && !verb_form(reading.token(noun).word, reading.words(noun)).is_past
        && (reading.has(noun, Class::PersonNoun) || reading.has(noun, Class::Title));
    if !breaks_off {
        return source;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let limit = sentence.end.min(noun + LONGEST);
    let names = (noun + 1..limit).take_while(is_name).count();
    source.start..if names > 0 { noun + 1 + names } else { noun }
}

/// The source with who is based where it says: “Harrow-based | lender Lyle Bank”.
pub(super) fn with_resident(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 6;
    let end = source.end;
    let limit = reading.sentence_of(source.start).end.min(end + LONGEST);
    if !reading.words(end - 1).ends_with("-based") || !reading.is_capitalized(end - 1) {
        return source;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let is_noun = |at: &usize| {
        reading.token(*at).kind == TokenKind::Word
            && !reading.is_capitalized(*at)
            && !reading.is_quoted(*at)
            && !reading.meets(*at, NO_NOUN)
    };
    let name = end + (end..limit).take_while(is_noun).count();
    let names = (name..limit).take_while(is_name).count();
    source.start..if names > 0 { name + names } else { end }
}

/// Gives a source that breaks off at a name or at a word for how many what is behind it, which stands
/// between it and the verb or was taken for the first word of the cue: “the Lowmoor | nurse explained”,
/// “one | pilot said”, “the Harrow | Standard found”.
pub(super) fn with_head(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &mut draft.cue) else {
        return;
    };
    let (last, noun) = (source.end - 1, source.end);
    let goes_on = |cue: &Range<usize>| (noun..=noun + 1).contains(&cue.start) && cue.end > noun + 1;
    if noun + 1 >= reading.sentence_of(last).end {
        return;
    }
    let is_noun = reading.has(noun, Class::PersonNoun)
        && !reading.is_capitalized(noun)
        && !reading.has(noun, Class::SpeechVerb)
        && !reading.has(noun, Class::AddresseeVerb);
    let is_name = reading.is_capitalized(last)
        && reading.is_capitalized(noun)
        && !reading.has(noun, Class::TimeWord)
        && reading.meets(noun + 1, VERBS)
        && !reading.is_capitalized(noun + 1);
    let is_head = is_noun || is_name;
    let breaks_off = reading.is_capitalized(last) || reading.plays(last, AttributionRole::Count);
    let verb = draft.extent.clone().unwrap_or_else(|| cue.clone());
    if is_head && breaks_off && goes_on(&verb) {
        source.end += 1;
        let rest = |cue: &Range<usize>| cue.start.max(noun + 1)..cue.end;
        draft.extent = draft.extent.as_ref().map(rest);
        *cue = Some(rest(cue))
            .filter(|cue| !cue.is_empty())
            .unwrap_or_else(|| rest(&verb));
    }
}

/// Gives a source the noun between it and the cue where it breaks off before that: “one odd | question
/// asked”, “the Harrow | campaign said”.
pub(super) fn with_noun(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &mut draft.cue) else {
        return;
    };
    let noun = source.end;
    let verb = draft.extent.as_ref().map_or(cue.start, |it| it.start);
    // The noun may have been taken for the first word of the cue: “a Harrow Council | statement said”.
    let is_noun = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        form.base_share.is_none() && form.third_share.is_none()
    };
    let is_cue = verb == noun
        && cue.end > verb + 1
        && is_noun(noun)
        && (!reading.has(noun - 1, Class::Pronoun) || is_owned(reading, noun))
        && reading.token(noun - 1).kind != TokenKind::Clitic
        && reading.has(verb + 1, Class::SpeechVerb);
    let verb = verb + usize::from(is_cue);
    if verb != noun + 1 || !(noun..=verb).contains(&cue.start) || cue.end <= verb {
        return;
    }
    let (token, words) = (reading.token(noun), reading.words(noun));
    let is_one = reading.is_indefinite(source.start)
        || reading.is_one_of(source.start, &["each", "every", "one"]);
    let may_be_verb = reading.has(noun, Class::PresentVerb) || words.ends_with("ing");
    let is_noun = token.kind == TokenKind::Word
        && !token.is_capitalized()
        && !reading.is_quoted(noun)
        && !reading.meets(noun, NO_NOUN)
        && !words.ends_with("ly")
        && !reading.plays(noun, AttributionRole::NoNoun)
        && !verb_form(token.word, words).is_past
        && (!may_be_verb || is_one && !words.ends_with('s'));
    if is_noun {
        source.end = verb;
        cue.start = verb;
        let rest = |extent: Range<usize>| extent.start.max(verb)..extent.end;
        draft.extent = draft.extent.take().map(rest);
    }
}

/// Whether a noun in -ing has an owner: “people familiar with her | thinking”.
fn is_owned(reading: &Reading<'_>, noun: usize) -> bool {
    reading.is_owner(noun - 1)
        && noun > 1
        && reading.has(noun - 2, Class::Preposition)
        && reading.words(noun).ends_with("ing")
}

/// The source without the adverb between it and its verb: “the rowers | therefore say”.
pub(super) fn without_adverb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let last = source.end - 1;
    let is_adverb = source.len() > 1
        && source.end == cue.start
        && !reading.is_capitalized(last)
        && reading.plays(last, AttributionRole::Linking);
    source.end -= usize::from(is_adverb);
}

/// The source with the bracket behind it: “Senator Ada Quill | (D-Harrow)”.
pub(super) fn with_bracket(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 9;
    let limit = reading.sentence_of(source.start).end;
    let mut inside = source.end + 1..limit.min(source.end + LONGEST);
    let opens = source.end < limit && reading.is(source.end, "(");
    let closing = inside.find(|at| opens && reading.is(*at, ")"));
    source.start..closing.map_or(source.end, |closing| closing + 1)
}

/// The source with the clitic that makes it a possessive.
pub(super) fn with_possessive(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let tokens = reading.document.tokens();
    let owns = tokens
        .get(source.end)
        .is_some_and(|token| token.kind == TokenKind::Clitic)
        && reading.is_one_of(source.end, &["'s", "’s", "'", "’"]);
    source.start..source.end + usize::from(owns)
}
