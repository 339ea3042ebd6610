//! Words that were taken into sources and are none of them: another clause before whom it is about, a day, what
//! leads to the verb.

use std::ops::Range;

use super::{VERBS, source_time};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{
    AttributionRole, ClaimRole, Class, Classes, QuotationRole, claim_roles, verb_form,
};
use crate::text::{Case, TokenKind};

/// The draft with a source that is only who says it.
pub(super) fn cut(reading: &Reading<'_>, draft: &mut Draft) {
    if let Some(source) = draft.source.take() {
        draft.source = Some(source_time::before_time(reading, source));
    }
    let Some(source) = draft.source.clone().filter(|source| source.len() > 1) else {
        return;
    };
    let is_before = draft
        .cue
        .as_ref()
        .is_some_and(|cue| source.end <= cue.start);
    let end = source.end;
    let source = before_link(reading, somebody(reading, source));
    draft.source = Some(if is_before {
        let source = without_clause_before(reading, source);
        let source = from_owned(reading, source);
        let source = behind_time(reading, behind_noun(reading, source));
        source_time::without_time(reading, without_reason(reading, source))
    } else {
        without_part(reading, source)
    });
    if is_before {
        let rest = |extent: Range<usize>| extent.start.max(end)..extent.end.max(end);
        draft.extent = draft.extent.take().map(rest);
        through_teller(reading, draft);
    }
}

/// Whoever speaks without what befell some of those who are told of: “the ministry in Harrow, | one of them badly”.
fn without_part(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let of_them =
        |at: &usize| reading.is(*at, "of") && reading.is(at + 1, "them") && reading.is(at - 2, ",");
    let inner = source.start + 3..source.end.saturating_sub(1);
    let part = inner.into_iter().find(of_them);
    source.start..part.map_or(source.end, |of| of - 2)
}

/// Whoever stands before the label of a link that was copied with the text: “Harrowtel (HRT.L), | opens new tab |
/// said”.
fn before_link(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let limit = reading.sentence_of(first).start;
    let is_link = source.len() == 3
        && reading.is(first, "opens")
        && reading.is(source.end - 1, "tab")
        && first > limit + 1
        && reading.is(first - 1, ",");
    let subject = is_link.then(|| source::subject_before(reading, first - 1, limit));
    subject
        .flatten()
        .map_or(source, |it| it.words.start..first - 1)
}

/// Who an indefinite pronoun stands for, without the place before it: “Across the top | someone”.
fn somebody(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const ONES: [&str; 4] = ["someone", "somebody", "nobody", "everyone"];
    let last = source.end - 1;
    let is_apart = source.len() > 1
        && reading.is_one_of(last, &ONES)
        && (reading.has(source.start, Class::Determiner)
            || reading.has(source.start, Class::Preposition));
    if is_apart { last..source.end } else { source }
}

/// The subject of a verb whose infinitive tells what is said: “One minister | texted me to | say”.
fn without_clause_before(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    if source.len() < 3 || !reading.is(source.end - 1, "to") {
        return source;
    }
    let is_verb = |at: &usize| {
        let form = verb_form(reading.token(*at).word, reading.words(*at));
        reading.token(*at).case == Case::Lower && form.is_past && form.auxiliary.is_none()
    };
    let stops = |at: &usize| reading.is_mark(*at) || reading.has(*at, Class::ClauseOpener);
    let mut inner = (source.start + 1..source.end - 1).take_while(|at| !stops(at));
    let verb = inner.find(is_verb);
    source.start..verb.unwrap_or(source.end)
}

/// Who belongs to whom the sentence is about: “the mill, whose | owner, Ada Quill,”.
fn from_owned(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const ROLES: Classes = Classes::any_of(&[Class::PersonNoun, Class::Title, Class::Kinship]);
    let mut inner = source.start + 1..source.end - 1;
    let Some(whose) = inner.find(|at| reading.is(*at, "whose") && !reading.is_quoted(*at)) else {
        return source;
    };
    let owned = whose + 1..source.end;
    let comma = owned.clone().find(|at| reading.is(*at, ","));
    let is_named = comma.is_some_and(|comma| {
        let name = comma + 1..owned.end;
        comma > owned.start
            && reading.meets(comma - 1, ROLES)
            && !name.is_empty()
            && name.clone().all(|at| reading.is_capitalized(at))
    });
    if is_named { owned } else { source }
}

/// Who thinks something of what a noun between commas sums up: “he shot first, a claim | Quill | rejected”.
fn behind_noun(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let (first, noun) = (source.start, source.start + 1);
    let is_summed_up = source.len() > 2
        && first > 0
        && reading.is(first - 1, ",")
        && reading.is_article(first)
        && reading.plays(noun, AttributionRole::SummedUp)
        && !reading.is_capitalized(noun)
        && (reading.is_capitalized(noun + 1)
            || reading.has(noun + 1, Class::Determiner)
            || reading.is_owner(noun + 1));
    first + if is_summed_up { 2 } else { 0 }..source.end
}

/// Whoever speaks without when that was: “Last month | her niece | said”.
fn behind_time(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let is_time = source.len() > 2
        && reading.is_one_of(first, &["last", "next", "this"])
        && (reading.has(first + 1, Class::TimeWord) || reading.has(first + 1, Class::Unit))
        && source::opens_noun_phrase(reading, first + 2)
        && !reading.is_mark(first + 2);
    first + if is_time { 2 } else { 0 }..source.end
}

/// Whoever speaks without the reason for which no name is given, when the source breaks off in it: “a guard who
/// spoke on condition of anonymity | because he”.
fn without_reason(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let last = source.end - 1;
    let breaks_off = source.len() > 4
        && reading.plays(last, AttributionRole::Nominative)
        && reading.is_one_of(last - 1, &["because", "as", "since", "for"]);
    source.start..source.end - if breaks_off { 2 } else { 0 }
}

/// Makes whom somebody tells about the source where both clauses were taken for it: “The man told police | the
/// caller | said”.
fn through_teller(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(source) = draft.source.clone() else {
        return;
    };
    let tells = |at: &usize| {
        reading.token(*at).case == Case::Lower
            && reading.is_one_of(*at, &["told", "tells"])
            && !reading.is_quoted(*at)
    };
    let mut inner = source.start + 1..source.end.saturating_sub(2);
    let Some(verb) = inner.find(tells) else {
        through_claimer(reading, draft, source);
        return;
    };
    let is_who = reading.is_one_of(verb - 1, &["who", "which", "that", "was", "were", "been"]);
    let opens = |at: &usize| reading.has(*at, Class::Determiner);
    let subject = (verb + 2..source.end - 1).rev().find(opens);
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    if let Some(start) = subject.filter(|_| !is_who && source.clone().all(is_plain)) {
        draft.source = Some(start..source.end);
        draft.via = Some(source.start..verb);
    }
}

/// Makes whom somebody claims something of the source: “The union claims | Tom Marsh | told managers”.
fn through_claimer(reading: &Reading<'_>, draft: &mut Draft, source: Range<usize>) {
    const LONGEST: usize = 12;
    let inner = source.start + 1..source.end.saturating_sub(1);
    let claims = |at: &usize| {
        reading.token(*at).case == Case::Lower
            && reading.has(*at, Class::SpeechVerb)
            && reading.words(*at).ends_with('s')
    };
    let Some(verb) = inner.rev().find(claims).filter(|_| source.len() <= LONGEST) else {
        return;
    };
    let is_plain = |at: usize| reading.is_word(at) && !reading.is_quoted(at);
    let is_name = (verb + 1..source.end).all(|at| reading.is_capitalized(at) && is_plain(at));
    let teller = source.start..verb;
    if is_name && teller.clone().all(is_plain) && source::is_speaker(reading, &teller) {
        draft.source = Some(verb + 1..source.end);
        draft.via = Some(teller);
    }
}

/// The source from the town on that a maker or a man is of: “the Lowmoor, | Ohio-based maker”.
pub(super) fn with_town(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    let first = source.start;
    let mut near = first..source.end.min(first + 3);
    let is_based = near.any(|at| {
        let words = reading.words(at);
        words.ends_with("-based") || words.eq_ignore_ascii_case("based")
    });
    let is_town = is_based
        && first >= limit + 2
        && reading.is_capitalized(first)
        && reading.is(first - 1, ",")
        && reading.is_capitalized(first - 2);
    if !is_town {
        return source;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let names = (limit..first - 1).rev().take_while(is_name).count();
    let town = first - 1 - names;
    let article = town > limit && reading.has(town - 1, Class::Determiner);
    town - usize::from(article)..source.end
}

/// Whether an adverb that opens its sentence was taken for who speaks: “Simply | assuming that …”.
pub(super) fn is_adverb(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(source), Some(cue)) = (&draft.source, &draft.cue) else {
        return false;
    };
    let first = source.start;
    source.len() == 1
        && source.end == cue.start
        && reading.sentence_of(first).start == first
        && reading.words(first).ends_with("ly")
        && reading.words(cue.start).ends_with("ing")
        && !reading.has(first, Class::GivenName)
}

/// Whether a day was taken for who owns what is said: “Monday’s | decision will matter”.
pub(super) fn is_day(reading: &Reading<'_>, draft: &Draft) -> bool {
    let clitic = draft.source.as_ref().and_then(|it| it.end.checked_sub(1));
    clitic.is_some_and(|at| {
        at > 0
            && reading.token(at).kind == TokenKind::Clitic
            && claim_roles(reading.token(at - 1).word).has(ClaimRole::Weekday)
    })
}

/// Whether a phrase that a preposition ties stands between a relative clause and what was taken for the source:
/// “the planks that were found on | the seabed”; gives whom the clause is about.
pub(super) fn from_relative(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 6;
    let limit = reading.sentence_of(source.start).start;
    let first = source.start;
    if first < limit + 4 || !reading.has(first - 1, Class::Preposition) {
        return source;
    }
    let verb = first - 2;
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let is_passive = (form.is_participle || form.is_past)
        && reading.token(verb).case == Case::Lower
        && (reading.plays(verb - 1, AttributionRole::PassiveAuxiliary)
            || reading.words(verb - 1).ends_with("ly"));
    let floor = (limit + 1).max(verb.saturating_sub(LONGEST));
    let is_plain = |at: &usize| !reading.is_mark(*at) && !reading.is_quoted(*at);
    let is_pronoun = |at: &usize| reading.is_one_of(*at, &["that", "who", "which"]);
    let mut before = (floor..verb).rev().take_while(is_plain);
    let Some(pronoun) = before.find(is_pronoun).filter(|_| is_passive) else {
        return source;
    };
    let is_group = |at: usize| {
        reading.has(at, Class::Auxiliary)
            || reading.words(at).ends_with("ly")
            || reading.meets(at, VERBS)
    };
    if !(pronoun + 1..verb).all(is_group) {
        return source;
    }
    let subject = source::subject_before(reading, pronoun, limit);
    let subject = subject.filter(|it| it.words.end == pronoun && it.words.start == limit);
    subject.map_or(source.start, |it| it.words.start)..source.end
}

/// What bears the words, where only the place that a preposition names was taken for the source: “A note left on | the
/// car”, “Posters on | the wall”.
pub(super) fn from_placed(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 8;
    let first = source.start;
    let is_led = first > 0
        && reading.has(first - 1, Class::Preposition)
        && reading.has(first, Class::Determiner);
    if !is_led || source::is_speaker(reading, &source) {
        return source;
    }
    let limit = reading.sentence_of(first).start;
    let bears = |at: usize| {
        reading.has(at, Class::DocumentNoun)
            || reading.plays_beside_quotation(at, QuotationRole::Medium)
            || reading.plays_beside_quotation(at, QuotationRole::Bearer)
            || reading.plays_beside_quotation(at, QuotationRole::Sign)
    };
    let is_plain = |at: usize| {
        reading.is_word(at) && !reading.is_quoted(at) && !reading.has(at, Class::Pronoun)
    };
    let is_whole = (limit + 2..=limit + LONGEST).contains(&first)
        && !reading.has(limit, Class::Preposition)
        && !reading.is(first - 1, "as")
        && (limit..first).all(is_plain)
        && (limit..first - 1).rev().take(2).any(bears);
    let start = if is_whole { limit } else { first };
    start..source.end
}
