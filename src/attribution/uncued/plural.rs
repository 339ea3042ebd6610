//! What several people assert with a verb that is rare in its base form, where no cue was found: “Prosecutors
//! allege that …”, “They contend ‘…’”.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;

/// Within how many tokens of its sentence the verb stands.
const FARTHEST_VERB: usize = 16;

/// How likely such a reading is right; not measured, for `PolNeAR` has a handful.
const PROBABILITY: f32 = 0.7;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let last = sentence.end.min(sentence.start + FARTHEST_VERB);
    let is_plain = |at: &usize| !reading.is_quoted(*at) && !reading.is_capitalized(*at);
    let verb = reading
        .playing(sentence.start + 1..last, AttributionRole::Asserting)
        .find(is_plain)?;
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    if group < verb || subject.is_relative || !is_several(reading, &subject.words) {
        return None;
    }
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence.clone(),
    };
    let content = content::right_of(reading, &scope, verb + 1, Extent::Clause);
    let next = verb + 1;
    let begins = !content.is_empty()
        && content.start == next
        && (reading.opens(next)
            || (reading.is(next, "that") || source::opens_noun_phrase(reading, next))
                && content::is_clause(reading, &content));
    begins.then(|| Draft {
        cue: Some(verb..next),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject.words, AttributionMethod::SourceCueContent)
    })
}

/// Whether words are a pronoun or a noun for several people: “they”, “Prosecutors in Harrow”.
fn is_several(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let ends = |at: &usize| reading.has(*at, Class::Preposition) || reading.is_mark(*at);
    let end = words.clone().skip(1).find(ends).unwrap_or(words.end);
    let head = end - 1;
    let is_pronoun = words.len() == 1 && reading.plays(head, AttributionRole::SeveralSubject);
    is_pronoun
        || reading.has(head, Class::GroupNoun)
        || reading.meets(head, source::SPEAKING_NOUNS) && reading.words(head).ends_with('s')
}
