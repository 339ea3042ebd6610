//! Words at the edges of sources that belong to the sentence or to the verb: “On Monday | Quill”, “officials | kept
//! saying”, “Quill | neither confirmed nor denied”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::Class;
use crate::text::TokenKind;

/// The source without the day, month or year that a preposition leads to before it: “In May | Quill”.
pub(super) fn without_time_before(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let led = |at: usize| reading.is_one_of(at, &["on", "in", "by", "since"]);
    let first = source.start;
    let time = first + usize::from(led(first));
    let is_led = time > first || first > 0 && led(first - 1);
    if !is_led || time + 1 >= source.end {
        return source;
    }
    let is_year = reading.token(time).kind == TokenKind::Number && reading.words(time).len() == 4;
    let is_time = reading.is_capitalized(time) && reading.has(time, Class::TimeWord) || is_year;
    let next = time + 1;
    let is_name = reading.is_capitalized(next) && !reading.has(next, Class::TimeWord);
    let is_noun = reading.meets(next, source::SPEAKING_NOUNS) || reading.has(next, Class::Pronoun);
    let is_sentence = reading.sentence_of(first).start + 1 >= first;
    if is_sentence && is_time && (is_name || is_noun || source::opens_noun_phrase(reading, next)) {
        return next..source.end;
    }
    source
}

/// Takes off a source what its verb begins with.
pub(super) fn without_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&mut draft.cue, &mut draft.source) else {
        return;
    };
    let last = source.end - 1;
    let is_begun = source.len() > 1 && source.end == cue.start && !reading.is_capitalized(last);
    let goes_on = || {
        reading.is_one_of(last, &["keep", "keeps", "kept"])
            && reading.words(cue.start).ends_with("ing")
    };
    if is_begun && (goes_on() || reading.is(last, "neither")) {
        source.end = last;
        cue.start = last;
        draft.extent = None;
    }
}

/// The source from the first of several on that commas and “and” join: “Police, | prosecutors and the mayor”.
pub(super) fn with_first_of_list(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 6;
    let sentence = reading.sentence_of(source.start).start;
    let is_free = |at: usize| !reading.is_quoted(at) && !reading.is_taken(at);
    let is_list = source.start >= sentence + 2
        && source.start <= sentence + LONGEST
        && reading.is(source.start - 1, ",")
        && is_free(source.start - 1)
        && source.len() <= 2 * LONGEST
        && source
            .clone()
            .any(|at| reading.is_one_of(at, &["and", "or"]))
        && !source.clone().any(|at| reading.is(at, ","));
    if !is_list {
        return source;
    }
    let head = source.start - 2;
    let is_noun = |at: usize| {
        reading.is_word(at)
            && is_free(at)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::TimeWord)
            && !reading.has(at, Class::SentenceOpener)
            && !reading.has(at, Class::ClauseOpener)
    };
    let speaks = reading.meets(head, source::SPEAKERS) || reading.has(head, Class::Country);
    let opens = head == sentence || reading.has(sentence, Class::Determiner);
    if opens && speaks && (sentence..=head).all(is_noun) {
        return sentence..source.end;
    }
    source
}

/// The source from the first of several on whose party stands in brackets: “Sens. Ada Quill (D), | Tom Marsh (D) and Ann
/// Reed (R)”.
pub(super) fn with_first_of_party(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST_NAME: usize = 10;
    const MOST: usize = 8;
    if source.is_empty() || !reading.is_capitalized(source.start) {
        return source;
    }
    let sentence = reading.sentence_of(source.start).start;
    let mut start = source.start;
    for _ in 0..MOST {
        let is_joined = start > sentence + 4
            && reading.is(start - 1, ",")
            && reading.is(start - 2, ")")
            && !reading.is_any_taken(start - 2..start);
        let first = sentence.max(start.saturating_sub(LONGEST_NAME));
        let open = (first..start.saturating_sub(2))
            .rev()
            .find(|at| reading.is(*at, "("));
        let Some(open) = open.filter(|_| is_joined) else {
            break;
        };
        let is_name = |at: &usize| {
            !reading.is_taken(*at)
                && (reading.is_capitalized(*at) || reading.is(*at, ".") && *at + 1 < open)
        };
        let name = (first..open).rev().take_while(is_name).last();
        let is_somebody =
            |name: &usize| !reading.is(*name, ".") && !reading.has(*name, Class::TimeWord);
        let Some(name) = name.filter(is_somebody) else {
            break;
        };
        start = name;
    }
    start..source.end
}
