//! Clauses that end with who told them, and to whom, when or where: “The vote was unanimous, Quill told reporters”,
//! “The pier is shut, police said the next day”, “‘…,’ a trader, who left early, told the Herald”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{content, cue, dateline, source};
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How many tokens may follow the verb: whom it was told, and when.
const LONGEST_ADDRESSEE: usize = 9;

/// How many tokens may follow it that begin with no preposition: “the next day”, “two days later”.
const LONGEST_TIME: usize = 4;

/// How likely such a reading is right.
const PROBABILITY: f32 = 0.6;

/// Words for when something is said.
const TIMES: Classes = Classes::any_of(&[Class::TimeWord, Class::Unit]);

/// Words for people.
const PEOPLE: Classes = Classes::any_of(&[Class::PersonNoun, Class::GroupNoun, Class::Title]);

/// Words that an adverbial has none of.
const CLAUSAL: Classes = Classes::any_of(&[
    Class::ClauseOpener,
    Class::FiniteVerb,
    Class::Auxiliary,
    Class::Subordinator,
]);

/// Reads a sentence that no attribution has a part of.
pub(super) fn read(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let end = reading.trimmed(sentence.clone()).end;
    told_before(reading, sentence, end).or_else(|| points_out(reading, sentence))
}

/// What a sentence says up to `end`, where who told it stands last, and with the verb nothing but to whom, when or
/// where.
pub(in crate::attribution) fn told_before(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    end: usize,
) -> Option<Draft> {
    let first = end
        .saturating_sub(LONGEST_ADDRESSEE + 1)
        .max(sentence.start + 3);
    let mut places = (first..end)
        .rev()
        .take_while(|at| !reading.is_mark(*at) || reading.is(*at, "-"));
    let verb = places.find(|at| tells(reading, *at))?;
    if !may_follow(reading, verb, end) || cue::group_start(reading, verb, sentence.start) < verb {
        return None;
    }
    let subject = source::subject_before(reading, verb, sentence.start)?;
    let before = subject
        .start
        .checked_sub(1)
        .filter(|at| *at > sentence.start)?;
    let content = reading.trimmed(sentence.start..subject.start);
    // “About 300 people”, “At least 40”
    let is_counted = |at: usize| {
        reading.token(at).kind == TokenKind::Number || reading.is_one_of(at, &["least", "most"])
    };
    let opens = reading.has(content.start, Class::Preposition) && !is_counted(content.start + 1);
    let is_marked = reading.is(verb, "told") || reading.is_mark(before - 1);
    let is_said = reading.closes(before) && is_marked
        || reading.is(before, ",") && !opens && content::is_clause(reading, &content);
    let is_sure = is_surely_verb(reading, verb, end, &subject);
    if !(is_said && is_sure && names(reading, &subject)) {
        return None;
    }
    let mut draft = Draft {
        cue: Some(verb..verb + 1),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(
            with_clause(reading, subject.words, verb),
            AttributionMethod::ContentSourceCue,
        )
    };
    dateline::without_dateline(reading, &mut draft);
    Some(draft)
}

/// Whether a word is a verb for what somebody tells, thinks or decides.
fn tells(reading: &Reading<'_>, at: usize) -> bool {
    let is_verb = reading.has(at, Class::SpeechVerb) || reading.plays(at, AttributionRole::Holding);
    // “in an | email”
    let is_noun = || {
        let before = at - 1;
        reading.has(before, Class::Determiner)
            || reading.is_owner(before)
            || reading.has(before, Class::Preposition)
    };
    is_verb
        && !is_noun()
        && !reading.is_quoted(at)
        && !reading.is_capitalized(at)
        && !reading.words(at).ends_with("ing")
        && !reading.is_one_of(at, &["began", "begins", "continued", "continues"])
}

/// Whether a verb can’t be a plural noun, “and other | states”, nor a participle, “a plan | announced this year”, with
/// what stands before it.
fn is_surely_verb(
    reading: &Reading<'_>,
    verb: usize,
    end: usize,
    subject: &source::Subject,
) -> bool {
    let words = &subject.words;
    if reading.words(verb).ends_with('s') && !reading.is(verb, "says") {
        let is_joined = words
            .clone()
            .any(|at| reading.is_one_of(at, &["and", "or"]));
        return verb + 1 == end
            && !is_joined
            && (reading.plays(words.start, AttributionRole::Nominative)
                || reading.is(words.start, "the") && !reading.is(verb, "states")
                || source::is_speaker(reading, words));
    }
    let is_indefinite = reading.is_indefinite(words.start);
    !is_indefinite
        || reading.is_one_of(verb, &["said", "told"])
        || reading.meets(words.end - 1, PEOPLE)
}

/// Whether a subject names somebody.
fn names(reading: &Reading<'_>, subject: &source::Subject) -> bool {
    const LONGEST_BARE: usize = 2;
    let last = subject.words.end - 1;
    let is_bare = || subject.words.len() <= LONGEST_BARE && reading.meets(last, source::SPEAKERS);
    subject.words.start == subject.start
        && !subject.is_relative
        && !reading.has(subject.start, Class::TimeWord)
        && reading.token(last).kind != TokenKind::Clitic
        && !reading.has(last, Class::Determiner)
        && (source::opens_noun_phrase(reading, subject.start)
            || reading.is_capitalized(last)
            || is_bare())
}

/// Whether what stands between a verb of telling and `end` is nothing that is told: whom it was told, when or
/// where, or by how many votes.
fn may_follow(reading: &Reading<'_>, verb: usize, end: usize) -> bool {
    let rest = verb + 1..end;
    if reading.is(verb, "told") {
        let is_plain = |at: usize| !reading.is_mark(at) && !reading.has(at, Class::ClauseOpener);
        return !rest.is_empty() && rest.into_iter().all(is_plain);
    }
    is_adverbial(reading, &rest)
}

/// Whether words are nothing but when, where or how something is said: “the next day”, “in a post on X”, “6-3”.
pub(in crate::attribution) fn is_adverbial(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let Some(first) = words.clone().next() else {
        return true;
    };
    let is_number = |at: usize| {
        reading.token(at).kind == TokenKind::Number || reading.is_one_of(at, &["-", "–"])
    };
    if words.clone().all(is_number) {
        return true;
    }
    let is_plain = |at: usize| {
        !reading.is_mark(at) && !reading.is_quoted(at) && !reading.meets(at, CLAUSAL)
            || reading.has(at, Class::Preposition)
            || reading.is(at, "-")
    };
    let is_adverb = |at: usize| reading.words(at).ends_with("ly") || reading.is(at, "overnight");
    let is_time = |at: usize| {
        reading.meets(at, TIMES)
            || is_adverb(at)
            || reading.is_one_of(at, &["moments", "afterwards"])
    };
    let leads = reading.has(first, Class::Preposition)
        && words.len() > 1
        && !reading.is_one_of(first, &["about", "to"])
        || words.len() <= LONGEST_TIME && words.clone().any(is_time)
        || is_time(first) && reading.has((first + 1).min(words.end - 1), Class::Preposition);
    leads && words.clone().all(is_plain)
}

/// The subject with the clause about it that commas set off from its verb.
fn with_clause(reading: &Reading<'_>, subject: Range<usize>, verb: usize) -> Range<usize> {
    let is_set_off = verb > subject.end + 1
        && reading.is(subject.end, ",")
        && reading.is(subject.end + 1, "who")
        && reading.is(verb - 1, ",");
    subject.start..if is_set_off { verb - 1 } else { subject.end }
}

/// “The pier is safe, Quill pointed out.”
fn points_out(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Draft> {
    let end = reading.trimmed(sentence.clone()).end;
    let verb = end.checked_sub(2).filter(|at| *at > sentence.start + 3)?;
    let is_cue = reading.is_one_of(verb, &["pointed", "points"])
        && reading.is(verb + 1, "out")
        && !reading.is_quoted(verb);
    if !is_cue {
        return None;
    }
    let subject = source::subject_before(reading, verb, sentence.start)?;
    let comma = subject.start.checked_sub(1)?;
    let content = reading.trimmed(sentence.start..subject.start);
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at) && form.third_share.is_some()
    };
    let is_clause =
        content::is_clause(reading, &content) || content.clone().skip(1).take(3).any(is_verb);
    let is_said = reading.is(comma, ",") && is_clause;
    is_said.then(|| Draft {
        cue: Some(verb..end),
        content: vec![content],
        probability: PROBABILITY,
        ..Draft::without_cue(subject.words, AttributionMethod::ContentSourceCue)
    })
}
