//! Works that say something by their titles, which stand in quotation marks as speech does: “The report, ‘A Town in
//! Trouble,’ said rents had doubled”, “‘The Long Road,’ a book by Quill, says …”.

use std::ops::Range;

use super::content::{self, Extent, Scope};
use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::{Class, Classes, QuotationRole, verb_form};
use crate::model::AttributionMethod;

/// Within how many tokens of its sentence the title opens.
const FARTHEST: usize = 10;

/// How many words a title has at most.
const LONGEST: usize = 10;

/// How many letters words have that titles leave in lower case.
const SMALL: usize = 4;

/// How likely such a reading is right; not measured.
const PROBABILITY: f32 = 0.7;

/// Verbs with which a work says something.
const SAYING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::FactCue]);

/// The draft of what a work says, where its title was taken for what is said, or for a part of that.
pub(super) fn corrected(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let Some(first) = draft.content.first().cloned() else {
        return draft;
    };
    let is_before = draft
        .cue
        .as_ref()
        .is_some_and(|cue| first.start < cue.start);
    if !is_before || first.is_empty() || !first.clone().any(|at| reading.opens(at)) {
        return draft;
    }
    // “In his memoir, ‘The Grey Goose,’ Quill writes that”
    let is_title = first.len() > 2
        && reading.opens(first.start)
        && title(reading, first.start).is_some_and(|end| first.end <= end + 1)
        && work_before(reading, first.start).is_some();
    if is_title && draft.content.len() > 1 {
        draft.content.remove(0);
        return draft;
    }
    let told = read(reading, &reading.sentence_of(first.start));
    match told {
        Some(told) if is_of_same(&draft, &told) => Draft {
            probability: draft.probability,
            ..told
        },
        _ => draft,
    }
}

/// Whether a draft has the title for what is said, and its cue is the verb of the work or stands in what that says.
fn is_of_same(draft: &Draft, told: &Draft) -> bool {
    let (Some(cue), Some(verb)) = (&draft.cue, &told.cue) else {
        return false;
    };
    let is_title = |piece: &Range<usize>| piece.end <= verb.start;
    cue.start >= verb.start && draft.content.iter().all(is_title)
}

/// What a work says in a sentence that begins with it.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let near = sentence.start..sentence.end.min(sentence.start + FARTHEST);
    let open = near.into_iter().find(|at| reading.opens(*at))?;
    let close = title(reading, open).filter(|close| *close < sentence.end)?;
    let verb = if open == sentence.start {
        behind_apposition(reading, close, sentence.end)?
    } else {
        work_before(reading, open).filter(|noun| *noun > sentence.start)?;
        close + usize::from(reading.is(close, ","))
    };
    let next = verb + 1;
    if next + 1 >= sentence.end || !says(reading, verb) {
        return None;
    }
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence.clone(),
    };
    let said = content::right_of(reading, &scope, next, Extent::Clause);
    let that = usize::from(reading.is(next, "that"));
    let is_said = said.start == next
        && !reading.is(next + 1, ",")
        && !(next + 2 < sentence.end && reading.is(next + 2, ","))
        && content::is_clause(reading, &(next + that..said.end.max(next + that)));
    let source = reading.trimmed(sentence.start..verb);
    is_said.then(|| Draft {
        cue: Some(verb..next),
        content: vec![said],
        probability: PROBABILITY,
        ..Draft::without_cue(source, AttributionMethod::SourceCueContent)
    })
}

/// The end of the title that opens with a mark, behind its second mark.
fn title(reading: &Reading<'_>, open: usize) -> Option<usize> {
    let inside = open + 1..(open + 2 * LONGEST).min(reading.sentence_of(open).end);
    let close = inside
        .clone()
        .find(|at| !reading.in_one_quotation(open, *at))?;
    let mut words = (open + 1..close).filter(|at| reading.is_word(*at));
    let count = words.clone().count();
    let is_title = |at: usize| reading.is_capitalized(at) || reading.words(at).len() <= SMALL;
    let capitals = words
        .clone()
        .filter(|at| reading.is_capitalized(*at))
        .count();
    let opens = words
        .clone()
        .next()
        .is_some_and(|at| reading.is_capitalized(at));
    (opens
        && (1..=LONGEST).contains(&count)
        && capitals * 2 >= count
        && (count > 1 || !reading.is(close - 2, "!"))
        && words.all(is_title))
    .then_some(close)
}

/// The noun for a work that stands before its title: “his book ‘X’”, “the report, ‘X,’”, “a talk called ‘X’”.
fn work_before(reading: &Reading<'_>, open: usize) -> Option<usize> {
    let mut noun = open.checked_sub(1)?;
    if reading.is_one_of(
        noun,
        &["titled", "called", "entitled", "headlined", "named"],
    ) {
        noun = noun.checked_sub(1)?;
    }
    if reading.is(noun, ",") {
        noun = noun.checked_sub(1)?;
    }
    is_work(reading, noun).then_some(noun)
}

/// Whether a word is a noun for a work or a document.
fn is_work(reading: &Reading<'_>, noun: usize) -> bool {
    !reading.is_capitalized(noun)
        && (reading.plays_beside_quotation(noun, QuotationRole::Work)
            || reading.has(noun, Class::DocumentNoun))
}

/// The verb behind what a title that opens its sentence is: “‘X,’ a report by the council, | said”.
fn behind_apposition(reading: &Reading<'_>, close: usize, end: usize) -> Option<usize> {
    const SHORT: usize = 5;
    const LONG: usize = 14;
    let is_led = reading.is_one_of(close - 2, &[","]) || reading.is(close, ",");
    let first = close + usize::from(reading.is(close, ","));
    if !is_led || first >= end || !reading.has(first, Class::Determiner) {
        return None;
    }
    (first..end.min(first + SHORT)).find(|at| is_work(reading, *at))?;
    let comma = (first..end.min(first + LONG)).find(|at| reading.is(*at, ","))?;
    Some(comma + 1)
}

/// Whether a verb tells in the present or the past what a work says.
fn says(reading: &Reading<'_>, verb: usize) -> bool {
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    reading.meets(verb, SAYING)
        && !reading.is_quoted(verb)
        && !reading.is_capitalized(verb)
        && (form.is_past || form.third_share.is_some())
}
