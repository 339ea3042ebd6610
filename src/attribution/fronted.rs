//! Clauses before whom somebody tells them and when: “We will win, Quill told her aides as she left”, “The law is weak,
//! as critics argued before the vote.”

use std::ops::Range;

use super::draft::Draft;
use super::reading::Reading;
use super::{content, source};
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::model::AttributionMethod;

/// How likely such a reading is right where nothing was chosen; not measured.
const PROBABILITY: f32 = 0.7;

/// How many tokens who speaks, whom they tell and when may take.
const LONGEST: usize = 16;

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::PastVerb, Class::PresentVerb]);

/// The draft with the clause before who speaks as its content, where who hears it or when it was said was taken for that.
pub(super) fn corrected(reading: &Reading<'_>, draft: Draft) -> Draft {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return draft;
    };
    let is_behind = source.end <= cue.start
        && source.start > 0
        && draft.content.iter().all(|piece| piece.start >= cue.start);
    if !is_behind {
        return draft;
    }
    let sentence = reading.sentence_of(cue.start);
    let told = verb_of(reading, cue).and_then(|verb| {
        let out = usize::from(verb + 1 < sentence.end && reading.is(verb + 1, "out"));
        let front = front(reading, &sentence, source.start, verb)?;
        Some((cue.start..verb + 1 + out, front))
    });
    let told = told.or_else(|| {
        let front = condition(reading, &sentence, source.start, cue.end)?;
        Some((cue.clone(), front))
    });
    match told {
        Some((cue, front)) => Draft {
            cue: Some(cue),
            extent: None,
            content: vec![front],
            method: AttributionMethod::ContentSourceCue,
            ..draft
        },
        None => draft,
    }
}

/// What a sentence of which nothing is taken says before “, X told Y” or “, as X said”.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let tells = |at: &usize| {
        !reading.is_capitalized(*at)
            && !reading.is_quoted(*at)
            && (reading.is(*at, "told") || reading.has(*at, Class::SpeechVerb))
    };
    let last = sentence.end.min(sentence.start + 3 * LONGEST);
    let verb = (sentence.start + 5..last.saturating_sub(1)).find(tells)?;
    let group = super::cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    let words = subject.words;
    let is_named = !subject.is_relative
        && words.end == group
        && words.start > sentence.start
        && (source::opens_noun_phrase(reading, words.start) || source::is_speaker(reading, &words));
    let front = front(reading, sentence, words.start, verb).filter(|_| is_named)?;
    Some(Draft {
        cue: Some(group..verb + 1),
        content: vec![front],
        probability: PROBABILITY,
        ..Draft::without_cue(words, AttributionMethod::ContentSourceCue)
    })
}

/// The verb of a cue that somebody tells or says something with.
fn verb_of(reading: &Reading<'_>, cue: &Range<usize>) -> Option<usize> {
    let says = |at: &usize| {
        reading.has(*at, Class::AddresseeVerb)
            || reading.has(*at, Class::SpeechVerb)
            || reading.is(*at, "told")
    };
    let limit = reading.sentence_of(cue.start).end;
    let heads =
        |at: &usize| at + 1 < limit && reading.has(*at, Class::Cue) && reading.is(at + 1, "out");
    let mut words = cue.clone().take(3);
    words.clone().find(says).or_else(|| words.find(heads))
}

/// The clause that opens the sentence before who speaks, where nothing else is said behind the verb.
fn front(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    speaker: usize,
    verb: usize,
) -> Option<Range<usize>> {
    let is_as = speaker > sentence.start && reading.is(speaker - 1, "as");
    let comma = speaker.checked_sub(1 + usize::from(is_as))?;
    if comma < sentence.start + 2 || !reading.is(comma, ",") || reading.is_quoted(comma) {
        return None;
    }
    let tells = reading.is(verb, "told") || reading.has(verb, Class::AddresseeVerb);
    let heard = if tells {
        hearer_end(reading, verb + 1, sentence.end)
    } else {
        verb + 1
    };
    let heard = heard + usize::from(heard < sentence.end && reading.is(heard, "out"));
    let is_told = if is_as {
        heard > verb
    } else {
        tells && heard > verb + 1
    };
    if !is_told || !is_when(reading, heard, sentence.end, is_as) {
        return None;
    }
    let opener = reading.is_one_of(sentence.start, &["and", "but"]);
    let front = sentence.start + usize::from(opener)..comma;
    let begins = !reading.has(front.start, Class::Preposition)
        && !reading.plays(front.start, AttributionRole::AdverbialOpener)
        && !reading.words(front.start).ends_with("ing")
        && !reading.is(front.start, "as");
    let is_other = |at: usize| {
        reading.is_quoted(at) || reading.is_taken(at) || reading.is_one_of(at, &[":", ";"])
    };
    let is_said = begins && content::is_clause(reading, &front) && !front.clone().any(is_other);
    is_said.then_some(front)
}

/// The clause that opens the sentence before “, as X has said,”, which the main clause follows: “If it rains, as X has
/// warned, the pier will close”.
fn condition(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    speaker: usize,
    end: usize,
) -> Option<Range<usize>> {
    let comma = speaker.checked_sub(2)?;
    let is_set_off = comma > sentence.start + 2
        && end < sentence.end
        && reading.is(speaker - 1, "as")
        && reading.is(comma, ",")
        && reading.is(end, ",")
        && reading.is_one_of(sentence.start, &["if", "when", "unless", "once"])
        && !reading.is_quoted(sentence.start);
    let front = sentence.start..comma;
    let is_free = |at: usize| !reading.is_quoted(at) && !reading.is_taken(at);
    (is_set_off && front.clone().all(is_free)).then_some(front)
}

/// Where whom something is told ends: “told | her closest aides”.
fn hearer_end(reading: &Reading<'_>, first: usize, end: usize) -> usize {
    const LONGEST_HEARER: usize = 7;
    let opens = first < end && (reading.has(first, Class::Determiner) || reading.is_owner(first));
    let is_part = |at: &usize| {
        reading.is_word(*at)
            && !reading.is_quoted(*at)
            && (reading.is_capitalized(*at) || !reading.meets(*at, VERBS))
            && !reading.has(*at, Class::Preposition)
            && !reading.has(*at, Class::ClauseOpener)
            && !reading.has(*at, Class::Subordinator)
            && !reading.has(*at, Class::Determiner)
            && !reading.plays(*at, AttributionRole::Nominative)
            && !reading.is_one_of(*at, &["as", "it", "that", "who"])
    };
    let noun = first + usize::from(opens);
    let limit = end.min(noun + LONGEST_HEARER);
    noun + (noun..limit).take_while(is_part).count()
}

/// Whether only when or where it was said stands between a token and the end of the sentence.
fn is_when(reading: &Reading<'_>, first: usize, end: usize, is_as: bool) -> bool {
    let rest = reading.trimmed(first..end);
    if rest.is_empty() {
        return true;
    }
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at) && (reading.has(at, Class::FiniteVerb) || form.is_past)
    };
    let opens_clause = reading.is_one_of(
        rest.start,
        &[
            "as", "when", "before", "after", "while", "since", "once", "until", "because",
        ],
    );
    let opens_phrase = reading.has(rest.start, Class::Preposition)
        && !reading.is_one_of(rest.start, &["of", "about", "to", "against", "for"])
        && !rest.clone().any(is_verb);
    let is_other = |at: usize| {
        reading.is_quoted(at) || reading.is_one_of(at, &["that", ":", ";", ",", "—", "–"])
    };
    // “told her aides as she left” ends with one clause, “… as she left the firm was dead” with two.
    rest.len() <= LONGEST
        && !rest.clone().any(is_other)
        && (opens_clause && (is_as || rest.clone().filter(|at| is_verb(*at)).count() <= 2)
            || opens_phrase)
}
