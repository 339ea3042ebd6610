//! Words that are given out and described, but not told: “issued a warning that alarmed the town”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{Class, Classes, QuotationRole, verb_form};

/// How many tokens may stand between the verb and the noun for words.
const LONGEST: usize = 4;

/// How likely the verb must be a cue to tell what the words are.
const TELLING: f32 = 0.5;

/// Nouns for words, behind an article.
const WORDS: Classes = Classes::any_of(&[Class::CueNoun, Class::DocumentNoun, Class::Cue]);

/// Whether a clause about a noun for words was taken for what they say.
pub(super) fn is_described(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let that = (piece.start..piece.end.min(piece.start + LONGEST))
        .find(|at| reading.is(*at, "that"))
        .unwrap_or(piece.start);
    let is_near = piece.start >= cue.end
        && that <= cue.end + LONGEST
        && that + 2 < piece.end
        && reading.is(that, "that")
        && (reading.meets(that - 1, WORDS) || reading.words(that - 1).ends_with("ing"));
    is_near && gives_out(reading, cue.start, that - 1) && is_about_noun(reading, that)
}

/// Whether a verb of giving words out stands near before their noun.
fn gives_out(reading: &Reading<'_>, first: usize, noun: usize) -> bool {
    let near = first.max(noun.saturating_sub(LONGEST))..noun;
    let gives = |at: usize| {
        reading.plays_beside_quotation(at, QuotationRole::Issuing)
            || reading.is_one_of(at, &["gave", "gives", "made", "makes", "offered", "offers"])
    };
    near.clone().any(gives) && near.into_iter().any(|at| reading.is_article_word(at))
}

/// Whether “that” is the subject of its clause: a verb of the past or present with its object follows.
fn is_about_noun(reading: &Reading<'_>, that: usize) -> bool {
    let verb = that + 1;
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let next = verb + 1;
    let has_object = source::opens_noun_phrase(reading, next)
        || reading.has(next, Class::Preposition)
        || reading.words(next).ends_with("ly");
    let is_finite = reading.has(verb, Class::Auxiliary)
        || form.is_past && (!form.is_participle || has_object)
        || form.third_share.is_some_and(|share| share > 5) && has_object;
    let says = reading.has(verb, Class::SpeechVerb) || reading.likelihood(verb) >= TELLING;
    is_finite && !says && !reading.is_capitalized(verb)
}
