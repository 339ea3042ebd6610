//! What one more of several people says, where no cue was found: “Another suggested he was told ‘in general
//! terms’”.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::Class;
use crate::model::AttributionMethod;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.6;

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let (first, verb) = (sentence.start, sentence.start + 1);
    let next = verb + 1;
    let tells = next < sentence.end
        && reading.is_one_of(first, &["another", "one", "others", "some"])
        && reading.has(verb, Class::Cue)
        && reading.words(verb).ends_with("ed")
        && !reading.is_quoted(verb);
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence.clone(),
    };
    let content = tells.then(|| content::right_of(reading, &scope, next, Extent::Clause))?;
    let begins = !content.is_empty()
        && content.start == next
        && (reading.is(next, "that") || source::opens_noun_phrase(reading, next))
        && content::is_clause(reading, &content);
    begins.then(|| Draft {
        cue: Some(verb..next),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(first..verb, AttributionMethod::SourceCueContent)
    })
}
