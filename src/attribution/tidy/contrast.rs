//! Contents with the half behind a comma that “but” opens: “said the pier was old, | but safe”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, AuxiliaryForm, AuxiliaryVerb, Class, verb_form};

/// How many tokens such a half may take.
const LONGEST: usize = 40;

/// How many a half without a verb may take.
const LONGEST_FRAGMENT: usize = 12;

/// How likely a word must be a cue for the half to be something else.
const FURTHER_CUE: f32 = 0.5;

/// Gives a content the half behind “but” that the same source says.
pub(super) fn with_half(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let Some(piece) = draft.content.last_mut().filter(|it| it.start >= cue.end) else {
        return;
    };
    let but = piece.end + 1;
    let sentence = reading.sentence_of(cue.start);
    let is_cut = but + 1 < sentence.end
        && reading.is(but, "but")
        && reading.is(piece.end, ",")
        && !reading.is_quoted(but)
        && source.end <= cue.start;
    if !is_cut || !cue.clone().any(|at| reading.has(at, Class::SpeechVerb)) {
        return;
    }
    let rest = reading.trimmed(but..sentence.end);
    let is_other = |at: usize| {
        reading.is_taken(at)
            || reading.is_quoted(at)
            || reading.is_one_of(at, &[";", ":", "(", ")", "—", "–", "--"])
            || reading.has(at, Class::SpeechVerb) && reading.likelihood(at) >= FURTHER_CUE
    };
    let is_free = rest.len() <= LONGEST && !rest.clone().any(is_other);
    if is_free && (is_phrase(reading, &rest) || is_clause(reading, cue, source, &rest)) {
        piece.end = rest.end;
    }
}

/// “but safe”, “but not in danger”, “but would live”, “but that she would stay”
fn is_phrase(reading: &Reading<'_>, rest: &Range<usize>) -> bool {
    let first = rest.start + 1;
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        let is_participle = form.is_past && !reading.is(at - 1, "not");
        reading.meets(at, VERBS) || form.auxiliary.is_some() || is_participle || form.is_gerund
    };
    let is_fragment = (first + 1..first + LONGEST_FRAGMENT).contains(&rest.end)
        && reading.is_word(first)
        && !(first..rest.end).any(is_verb);
    let is_that = reading.is(first, "that")
        && first + 1 < rest.end
        && (source::opens_noun_phrase(reading, first + 1)
            || reading.words(first + 1).ends_with('s'));
    let is_backshifted = reading.is_one_of(first, &["would", "could", "might"]);
    is_fragment && !reading.has(first, Class::Preposition) || is_that || is_backshifted
}

/// “but it will pass”: a clause about somebody else, or about what was still to come when it was said.
fn is_clause(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    source: &Range<usize>,
    rest: &Range<usize>,
) -> bool {
    let pronoun = rest.start + 1;
    if !reading.is_one_of(pronoun, &["he", "she", "it", "they"]) || pronoun + 2 >= rest.end {
        return may_hold_subject(reading, pronoun) && is_past(reading, cue);
    }
    let is_adverb = |at: usize| {
        reading.is_one_of(at, &["also", "still", "now", "never"])
            || reading.words(at).ends_with("ly")
    };
    let verb = pronoun + 1 + usize::from(is_adverb(pronoun + 1));
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let is_later = form.auxiliary.map_or(form.third_share.is_some(), |it| {
        it.form == AuxiliaryForm::Modal
            || it.form == AuxiliaryForm::Present && it.verb != AuxiliaryVerb::Have
    });
    is_past(reading, cue) && (is_later || !may_be(reading, pronoun, source))
}

/// “but they’ll win”: a pronoun with its verb in one token.
fn may_hold_subject(reading: &Reading<'_>, at: usize) -> bool {
    let form = verb_form(reading.token(at).word, reading.words(at));
    let is_later = form.auxiliary.is_some_and(|it| {
        it.has_subject && it.verb != AuxiliaryVerb::Have && it.form != AuxiliaryForm::Past
    });
    is_later && !reading.is_one_of(at, &["i’ll", "i'll", "i’m", "i'm"])
}

/// Whether something was said, not is.
fn is_past(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    let is_past = |at: usize| verb_form(reading.token(at).word, reading.words(at)).is_past;
    cue.clone().any(is_past)
}

/// Whether a pronoun may stand for the source.
fn may_be(reading: &Reading<'_>, pronoun: usize, source: &Range<usize>) -> bool {
    let (first, last) = (source.start, source.end - 1);
    let is_several = !reading.is_capitalized(last)
        && (reading.words(last).ends_with('s') || reading.is(last, "people"))
        || reading.is_one_of(last, &["they", "we", "police"]);
    let is_one = reading.is_one_of(last, &["he", "she", "i"])
        || reading.has(first, Class::GivenName)
        || reading.has(first, Class::Title)
        || reading.has(last, Class::PersonNoun) && !is_several;
    let is_thing = reading.is(last, "it") || reading.has(last, Class::GroupNoun);
    match reading.words(pronoun) {
        "it" => !(is_one || is_several),
        "they" => !is_one,
        _ => !(is_several || is_thing || reading.plays(last, AttributionRole::They)),
    }
}
