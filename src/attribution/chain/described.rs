//! Whom a pronoun or a noun names as the speaker of quoted words that police, an office or a paper passes on:
//! “The man shouted, ‘…,’ police said”.

use std::iter;
use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::{cue, source};
use crate::lexicon::{Class, Classes};
use crate::model::AttributionMethod;

/// Within how many tokens of a quotation the verb stands that leads to it: “told officers, | ‘…’”.
const FARTHEST_VERB: usize = 4;

/// How many tokens whoever speaks may have.
const LONGEST_SPEAKER: usize = 5;

/// Nouns for one person.
const ONE: Classes = Classes::any_of(&[Class::PersonNoun, Class::Kinship, Class::Title]);

/// Nouns for who is no single person.
const OTHERS: Classes = Classes::any_of(&[
    Class::GroupNoun,
    Class::OrganizationNoun,
    Class::DocumentNoun,
    Class::NewsAgency,
]);

/// The attribution of quoted words before the cue of `outer` to whom a pronoun or a noun names, which the
/// source of `outer` can’t stand for.
///
/// What `outer` gives to its source is then that the other one said so.
pub(in crate::attribution) fn inside(reading: &Reading<'_>, outer: &mut Draft) -> Option<Draft> {
    let (via, told) = (outer.source.as_ref()?, outer.cue.as_ref()?);
    if !passes_on(reading, via) {
        return None;
    }
    let sentence = reading.sentence_of(told.start);
    let last = told.start.min(via.start);
    let first = sentence.start.max(last.saturating_sub(LONGEST_SENTENCE));
    let (open, verb, content) = quoted_before(reading, outer, &(first..last))?;
    let subject = subject(reading, &sentence, verb)?;
    if subject.end > verb || !is_one(reading, &subject) {
        return None;
    }
    let draft = Draft {
        source: Some(subject.clone()),
        cue: Some(verb..verb + 1),
        extent: None,
        content,
        method: AttributionMethod::SourceCueContent,
        probability: outer.probability,
        via: Some(via.clone()),
    };
    let first = outer.content.iter_mut().find(|piece| piece.start == open);
    if let Some(first) = first {
        if reading.is_any_taken(subject.start..open) {
            return None;
        }
        first.start = subject.start;
    }
    Some(draft)
}

/// The first quotation in a stretch of the content that a verb of saying leads to, that verb, and all
/// quotations from there on.
fn quoted_before(
    reading: &Reading<'_>,
    outer: &Draft,
    stretch: &Range<usize>,
) -> Option<(usize, usize, Vec<Range<usize>>)> {
    let pieces = outer.content.iter();
    let pieces = pieces.map(|piece| piece.start.max(stretch.start)..piece.end.min(stretch.end));
    let mut quoted = pieces.flat_map(|piece| quotations(reading, piece));
    let (first, verb) = quoted.find_map(|quotation| {
        let verb = verb_before(reading, stretch, quotation.start)?;
        Some((quotation, verb))
    })?;
    let open = first.start;
    Some((open, verb, iter::once(first).chain(quoted).collect()))
}

/// The quotations that open in a range, with their marks.
fn quotations(reading: &Reading<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let opens = range.clone().filter(|at| reading.opens(*at));
    let whole = opens.map(|open| {
        let inside = (open..range.end).take_while(|at| reading.in_one_quotation(open, *at));
        open..open + inside.count()
    });
    whole.collect()
}

/// The verb of saying that leads to a quotation.
fn verb_before(reading: &Reading<'_>, sentence: &Range<usize>, open: usize) -> Option<usize> {
    let mark = open
        .checked_sub(1)
        .filter(|at| reading.is_one_of(*at, &[",", ":"]));
    let end = mark.unwrap_or(open);
    let first = sentence.start.max(end.saturating_sub(FARTHEST_VERB));
    let is_part = |at: &usize| {
        !reading.is_mark(*at) && !reading.is_quoted(*at) && !reading.has(*at, Class::Preposition)
    };
    let says = |at: &usize| {
        let tells = reading.has(*at, Class::AddresseeVerb);
        !reading.is_capitalized(*at)
            && (tells || reading.has(*at, Class::SpeechVerb) && at + 1 == end)
    };
    let mut near = (first..end).rev().take_while(is_part);
    near.find(says)
}

/// Who does what a verb says, by themselves or with the verb before: “The man laughed and | said”.
fn subject(reading: &Reading<'_>, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let group = cue::group_start(reading, verb, sentence.start);
    if group > sentence.start && reading.is(group - 1, "and") {
        return source::shared_subject(reading, sentence.start, group - 1);
    }
    Some(source::subject_before(reading, group, sentence.start)?.words)
}

/// Whether words stand for one person without a name.
fn is_one(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let is_pronoun = words.len() == 1 && reading.is_one_of(words.start, &["he", "she"]);
    let head = words.end - 1;
    let is_noun = (2..=LONGEST_SPEAKER).contains(&words.len())
        && reading.has(words.start, Class::Determiner)
        && !reading.is_owner(words.start)
        && reading.meets(head, ONE)
        && !reading.has(head, Class::GroupNoun)
        && !reading.words(head).ends_with('s')
        && !words
            .clone()
            .skip(1)
            .any(|at| reading.is_capitalized(at) || reading.is_mark(at));
    is_pronoun || is_noun
}

/// Whether a source is several people, an institution or a document.
fn passes_on(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let ends = |at: &usize| reading.has(*at, Class::Preposition) || reading.is_mark(*at);
    let end = words.clone().skip(1).find(ends).unwrap_or(words.end);
    reading.meets(end - 1, OTHERS)
}
