//! What else the one who speaks does, joined to what they say: “says the levy is unfair | and swears to fight it”, “said
//! it was late | before claiming that …”.

use std::ops::Range;

use super::{TOLD, VERBS};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};

/// How many tokens of a content are searched.
const LONGEST: usize = 40;

/// How many tokens the subject of what is said may take.
const LONGEST_SUBJECT: usize = 8;

/// How likely a verb must be a cue.
const FURTHER_CUE: f32 = 0.3;

/// Words that say or think.
const SAYING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::BeliefCue]);

/// Words for who may do what is told of who speaks.
const DOERS: Classes = Classes::any_of(&[
    Class::PersonNoun,
    Class::GroupNoun,
    Class::OrganizationNoun,
    Class::NewsAgency,
    Class::Title,
    Class::Demonym,
    Class::Kinship,
    Class::NumberWord,
]);

/// Where a content ends, and the verb behind that its speaker is the subject of.
pub(super) fn place(
    reading: &Reading<'_>,
    draft: &Draft,
    piece: &Range<usize>,
) -> Option<(usize, usize)> {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return None;
    };
    let is_behind = !piece.is_empty()
        && source.end <= cue.start
        && !source.is_empty()
        && cue.end <= piece.start
        && piece.start <= cue.end + LONGEST_SUBJECT
        && !reading.is_quoted(piece.start)
        && !reading.is_one_of(source.end - 1, &["who", "which", "that"]);
    let tense = is_behind.then(|| tense(reading, cue)).flatten()?;
    let first = piece.start + usize::from(reading.is(piece.start, "that"));
    let end = piece.end.min(first + LONGEST);
    let is_verb = |at: &usize| reading.meets(*at, VERBS) || reading.has(*at, Class::Auxiliary);
    let own = (first + 1..end.min(first + LONGEST_SUBJECT)).find(is_verb)?;
    let is_thing = is_thing(reading, first..own);
    (own + 1..end.saturating_sub(3)).find_map(|joint| {
        let adverb = usize::from(reading.is_one_of(joint + 1, &["also", "later", "now", "then"]));
        let verb = joint + 1 + adverb;
        let is_joined = if reading.is_one_of(joint, &["and", "but"]) {
            is_thing && has_tense(reading, verb, tense)
        } else {
            reading.is_one_of(joint, &["before", "while"]) && is_speaking(reading, verb, is_thing)
        };
        let comma = usize::from(reading.is(joint - 1, ","));
        (is_joined && !reading.is_quoted(joint) && leads_on(reading, verb + 1))
            .then_some((joint - comma, verb))
    })
}

/// The tense of a verb that has one by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Past,
    Present,
}

/// The tense of the verb of a cue.
fn tense(reading: &Reading<'_>, cue: &Range<usize>) -> Option<Tense> {
    let verb = cue.clone().find(|at| reading.meets(*at, TOLD))?;
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    if form.is_past {
        Some(Tense::Past)
    } else {
        reading.words(verb).ends_with('s').then_some(Tense::Present)
    }
}

/// Whether a verb of saying or thinking has this tense.
fn has_tense(reading: &Reading<'_>, verb: usize, tense: Tense) -> bool {
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let agrees = match tense {
        Tense::Past => form.is_past,
        Tense::Present => form.third_share.is_some(),
    };
    let is_noun = reading.has(verb - 1, Class::Determiner);
    // “swears | she will”
    let is_told = || reading.plays(verb + 1, AttributionRole::Nominative);
    let says = || reading.meets(verb, SAYING) || reading.likelihood(verb) >= FURTHER_CUE;
    agrees && !is_noun && !reading.is_capitalized(verb) && (is_told() || says())
}

/// Whether a participle tells what else somebody says: “before | claiming”.
fn is_speaking(reading: &Reading<'_>, verb: usize, is_thing: bool) -> bool {
    reading.words(verb).ends_with("ing")
        && reading.has(verb, Class::SpeechVerb)
        && (is_thing || reading.is(verb + 1, "that"))
}

/// Whether the subject of what is said neither says nor thinks.
fn is_thing(reading: &Reading<'_>, words: Range<usize>) -> bool {
    let is_doer = |at: usize| {
        reading.is_capitalized(at)
            || reading.meets(at, DOERS)
            || reading.has(at, Class::Pronoun)
                && !reading.is_one_of(at, &["it", "this", "that", "there"])
    };
    !words.into_iter().any(is_doer)
}

/// Whether what is said or done may begin with a token, so that the verb before it is finite.
fn leads_on(reading: &Reading<'_>, at: usize) -> bool {
    source::opens_noun_phrase(reading, at)
        || reading.is_one_of(
            at,
            &[
                "that", "to", "against", "for", "there", "how", "why", "it", "on",
            ],
        )
        || reading.opens(at)
}
