//! Sources: the noun phrase that a cue's subject is.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::text::TokenKind;

/// The longest noun phrase that is read, in tokens.
const LONGEST: usize = 40;

/// Words that close a noun phrase to their left.
const CLOSERS: Classes = Classes::any_of(&[Class::ClauseOpener, Class::FiniteVerb]);

/// Nouns for who and what speaks.
pub(super) const SPEAKING_NOUNS: Classes = Classes::any_of(&[
    Class::PersonNoun,
    Class::GroupNoun,
    Class::OrganizationNoun,
    Class::DocumentNoun,
]);

/// Words that name somebody or something that speaks.
pub(super) const SPEAKERS: Classes = SPEAKING_NOUNS
    .with(Class::NewsAgency)
    .with(Class::Title)
    .with(Class::Demonym);

/// A possible subject and the index of the first token that belongs to it.
pub(super) struct Subject {
    /// The words that name the source.
    pub(super) words: Range<usize>,
    /// Where the subject with everything that hangs on it begins.
    pub(super) start: usize,
    /// Whether it is a relative pronoun with what it stands for.
    pub(super) is_relative: bool,
}

/// The subject of a verb group that begins at `verb`, read leftwards within the sentence.
pub(super) fn subject_before(reading: &Reading<'_>, verb: usize, limit: usize) -> Option<Subject> {
    let end = without_parenthesis(reading, verb, limit);
    if end <= limit {
        return None;
    }
    let last = end - 1;
    let relative = reading.is_one_of(last, &["who", "which"])
        || reading.is(last, "that") && last > limit && stands_for_noun(reading, last);
    if relative {
        return antecedent(reading, last, limit);
    }
    let is_set_off = reading.is_mark(last) && !reading.is_quoted(last);
    if is_set_off && reading.is_one_of(last, &[",", "-", "–", "—", "--"]) {
        return before_apposition(reading, last, limit);
    }
    let subject = noun_phrase(reading, end, limit)?;
    let adverbial = subject.start > limit
        && reading.has(subject.start, Class::Preposition)
        && reading.is_one_of(subject.start - 1, &["who", "which"]);
    if adverbial {
        return antecedent(reading, subject.start - 1, limit);
    }
    Some(subject)
}

/// Whether “that” at `at` is a relative pronoun: a noun, not a verb or a mark stands before it.
fn stands_for_noun(reading: &Reading<'_>, at: usize) -> bool {
    let before = at - 1;
    reading.is_word(before)
        && !reading.meets(before, CLOSERS)
        && !reading.has(before, Class::SpeechVerb)
        && !reading.has(before, Class::AttitudeAdjective)
        && !reading.has(before, Class::Cue)
}

/// The end of what stands before a parenthesis that closes before `end`.
fn without_parenthesis(reading: &Reading<'_>, end: usize, limit: usize) -> usize {
    if end > limit && reading.is(end - 1, ")") {
        let first = limit.max(end.saturating_sub(LONGEST));
        if let Some(open) = (first..end - 1).rev().find(|at| reading.is(*at, "(")) {
            return open;
        }
    }
    end
}

/// The noun phrase that ends before `end`.
fn noun_phrase(reading: &Reading<'_>, end: usize, limit: usize) -> Option<Subject> {
    let first = limit.max(end.saturating_sub(LONGEST));
    let mut start = end;
    while start > first {
        let at = start - 1;
        if is_closed_by(reading, at, start, end) {
            break;
        }
        start = at;
        if end - start <= 3 && reading.plays(at, AttributionRole::SubjectPronoun) {
            break;
        }
    }
    let words = without_opener(reading, start..end);
    let adverbial =
        !words.is_empty() && words.len() <= 2 && reading.has(words.start, Class::Preposition);
    if adverbial {
        return None;
    }
    let idle = |at: usize| reading.is_mark(at) || reading.has(at, Class::SentenceOpener);
    (!words.clone().all(idle)).then_some(Subject {
        words,
        start,
        is_relative: false,
    })
}

/// Whether the token at `at` stands outside the noun phrase that begins at `start`.
fn is_closed_by(reading: &Reading<'_>, at: usize, start: usize, end: usize) -> bool {
    if reading.is_quoted(at) {
        return !is_inner_quotation(reading, at, start);
    }
    if reading.is_mark(at) {
        let inner = reading.is(at, "-") && reading.is_word(at.saturating_sub(1));
        return !inner;
    }
    if reading.is(at, "and") || reading.is(at, "or") {
        return start == end || !joins_nominals(reading, at, start);
    }
    if start < end && reading.is_one_of(start, &["the", "a", "an"]) {
        let inside = reading.has(at, Class::Preposition)
            || reading.plays(at, AttributionRole::Predeterminer)
            || reading.is_one_of(at, &["not", "even"]);
        return !inside;
    }
    reading.meets(at, CLOSERS)
}

/// A short quotation inside a noun phrase: a nickname or a title.
fn is_inner_quotation(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    let limit = start.saturating_sub(6);
    let open = reading.quotation_start(at + 1, limit);
    open > limit && open > 0 && reading.is_word(open - 1) && reading.is_capitalized(open - 1)
}

/// Whether “and” at `at` joins two noun phrases, of which the right one begins at `start`.
fn joins_nominals(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    let nominal =
        |at: usize| reading.is_capitalized(at) || reading.plays(at, AttributionRole::PhraseOpener);
    let noun = |at: usize| {
        nominal(at)
            || !reading.has(at, Class::Cue)
                && !reading.has(at, Class::VerbGroup)
                && !reading.has(at, Class::SentenceOpener)
                && !reading.words(at).ends_with("ed")
                && !reading.plays(at, AttributionRole::SubjectPronoun)
    };
    at > 0
        && reading.is_word(at - 1)
        && noun(start)
        && !reading.meets(at - 1, CLOSERS)
        && (1..8)
            .map_while(|back| at.checked_sub(back))
            .take_while(|at| reading.is_word(*at))
            .all(|at| !reading.has(at, Class::FiniteVerb) && !reading.has(at, Class::SpeechVerb))
}

/// The range without what opens a sentence before its subject: “But”, “On Monday”.
pub(super) fn without_opener(reading: &Reading<'_>, range: Range<usize>) -> Range<usize> {
    let Range { mut start, end } = range;
    while start + 1 < end {
        if reading.has(start, Class::Preposition) && reading.token(start).kind == TokenKind::Word {
            match after_adverbial(reading, start, end) {
                Some(next) => start = next,
                None => break,
            }
        } else if reading.has(start, Class::SentenceOpener) {
            start += 1;
        } else {
            break;
        }
    }
    start..end
}

/// Where the noun phrase after a leading prepositional phrase begins: at the last article, at the
/// last run of capitals or at a pronoun.
fn after_adverbial(reading: &Reading<'_>, start: usize, end: usize) -> Option<usize> {
    let article = |at: usize| {
        reading.plays(at, AttributionRole::PhraseOpener)
            || reading.plays(at, AttributionRole::SubjectPronoun)
    };
    let last = (start + 2..end).rev().find(|at| article(*at));
    let mut capitals = end;
    while capitals > start + 1 && reading.is_capitalized(capitals - 1) {
        capitals -= 1;
    }
    let capitals = (capitals < end && capitals > start + 1).then_some(capitals);
    last.or(capitals)
}

/// The noun that a relative pronoun at `pronoun` stands for, with the pronoun.
fn antecedent(reading: &Reading<'_>, pronoun: usize, limit: usize) -> Option<Subject> {
    let mut end = pronoun;
    if end > limit && reading.is(end - 1, ",") {
        end -= 1;
    }
    let mut noun = noun_phrase(reading, without_parenthesis(reading, end, limit), limit)?;
    noun.words.end = pronoun + 1;
    noun.is_relative = true;
    Some(noun)
}

/// The subject before an apposition, a relative clause or another insertion that the mark at
/// `mark` closes.
fn before_apposition(reading: &Reading<'_>, mark: usize, limit: usize) -> Option<Subject> {
    let first = limit.max(mark.saturating_sub(LONGEST));
    let mut end = mark;
    let mut outer = None;
    for _ in 0..8 {
        let open = (first..end)
            .rev()
            .find(|at| !reading.is_quoted(*at) && (reading.is(*at, ",") || is_dash(reading, *at)));
        let Some(open) = open else { break };
        let before = noun_phrase(reading, without_parenthesis(reading, open, limit), limit);
        let Some(before) = before else { break };
        let named = reading.is_capitalized(before.words.end - 1)
            || reading.is_capitalized(before.words.start)
            || reading.is_article_word(before.words.start);
        if named {
            let is_name = reading.is_capitalized(before.words.start);
            let at_start = before.start == limit
                || reading.has(before.start - 1, Class::ClauseOpener)
                || is_name && reading.is_mark(before.start - 1);
            outer = Some(before);
            if at_start {
                break;
            }
        }
        end = open;
    }
    outer.or_else(|| noun_phrase(reading, without_parenthesis(reading, mark, limit), limit))
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_one_of(at, &["–", "—", "--"])
}

/// The subject of the clause before `end`: for participles, infinitives and further verbs of it.
pub(super) fn shared_subject(
    reading: &Reading<'_>,
    limit: usize,
    end: usize,
) -> Option<Range<usize>> {
    let first = limit.max(end.saturating_sub(2 * LONGEST));
    let verbs = (first..end)
        .rev()
        .filter(|at| !reading.is_quoted(*at) && is_verbal(reading, *at));
    for verb in verbs {
        let group = super::cue::group_start(reading, verb, limit);
        let subject = subject_before(reading, group, limit);
        if let Some(subject) = subject.filter(|subject| is_nominal(reading, subject)) {
            return Some(subject.words);
        }
    }
    None
}

/// Whether the phrase looks like a subject: it begins with a capital, an article or a pronoun, and
/// no preposition or verb stands before it.
fn is_nominal(reading: &Reading<'_>, subject: &Subject) -> bool {
    let first = subject.words.start;
    reading.is_capitalized(first)
        || reading.plays(first, AttributionRole::SourceOpener)
        || reading.plays(first, AttributionRole::SubjectPronoun)
        || reading.has(first, Class::GroupNoun)
}

/// The subject of the first finite clause between `start` and `end`.
pub(super) fn main_subject(
    reading: &Reading<'_>,
    start: usize,
    end: usize,
) -> Option<Range<usize>> {
    let last = end.min(start + 2 * LONGEST);
    let verbs = (start..last).filter(|at| !reading.is_quoted(*at) && is_verbal(reading, *at));
    for verb in verbs.take(4) {
        let group = super::cue::group_start(reading, verb, start);
        let subject = subject_before(reading, group, start);
        if let Some(subject) = subject.filter(|subject| is_nominal(reading, subject)) {
            return Some(subject.words);
        }
    }
    None
}

/// Whether the word is surely a verb of its clause.
pub(super) fn is_verbal(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::FiniteVerb)
        || reading.has(at, Class::SpeechVerb)
        || reading.has(at, Class::Cue) && reading.words(at).ends_with('s')
        || reading.token(at).case == crate::text::Case::Lower
            && reading.words(at).ends_with("ed")
            && at > 0
            && !reading.is_one_of(at - 1, &["the", "a", "an"])
}

/// Whether a noun phrase may begin with the token: a name, a determiner or a pronoun.
pub(super) fn opens_noun_phrase(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_capitalized(at)
        || reading.has(at, Class::Determiner)
        || reading.has(at, Class::Pronoun)
}

/// The noun phrase that begins at `start`: after “said”, “according to”, “by”.
pub(super) fn noun_phrase_after(reading: &Reading<'_>, start: usize, limit: usize) -> Range<usize> {
    let mut end = start;
    let limit = limit.min(start + LONGEST);
    while end < limit {
        let stop = reading.is_mark(end) && !(reading.is(end, "-") || reading.is(end, "/"))
            || reading.is_quoted(end)
            || end > start
                && (reading.plays(end, AttributionRole::ClauseOpener) || reading.is(end, "that"));
        if stop {
            break;
        }
        end += 1;
    }
    start..end
}

/// Whether the noun that a phrase is about names who or what speaks, not only a noun before it: “Quill’s
/// lawyer”, not “Quill’s bad luck”.
pub(super) fn is_speaker(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let ends = |at: &usize| {
        reading.has(*at, Class::Preposition)
            || reading.has(*at, Class::ClauseOpener)
            || reading.is_mark(*at)
            || reading.is_one_of(*at, &["briefed", "close", "familiar"])
    };
    let end = words.clone().skip(1).find(ends).unwrap_or(words.end);
    let owns = end > words.start + 1 && reading.token(end - 1).kind == TokenKind::Clitic;
    let end = end - usize::from(owns);
    end > words.start && (reading.is_capitalized(end - 1) || reading.meets(end - 1, SPEAKERS))
}
