//! Chains: who passed words on.
//!
//! “Citing X, Y said Z”, “Z, Y said, citing X”: Y said it, X is the originator. An attribution inside the content of
//! another one was passed on by the outer source.

mod asserted;
mod commented;
mod described;
mod outlet;
mod owned;
mod relayed;
mod reported;

use std::ops::Range;

pub(super) use self::commented::inside as commented_inside;
pub(super) use self::described::inside as described_inside;
pub(super) use self::outlet::{is_left_over, with_outlet_behind};
pub(super) use self::owned::corrected;
pub(super) use self::relayed::{Relay, is_told_twice, with_outlet};
pub(super) use self::reported::with_teller;
use crate::attribution::content::{self, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::originator;
use crate::attribution::proposal::verbal;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source, tidy};
use crate::lexicon::{AttributionRole, ClaimRole, Class, claim_roles, verb_form};
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many tokens may stand between the cue of a quotation inside a content and the quotation.
const FARTHEST_CUE: usize = 4;

/// How many where it is a passive with its agent, or a colon stands before the quotation.
const FARTHEST_AGENT: usize = 8;

/// How likely a clause is right that a verb of saying leads to around an originator; not measured, for the
/// wording leaves no doubt.
const INTERRUPTED: f32 = 0.8;

/// Within how many tokens the verb of what is told according to somebody stands.
const FARTHEST_VERB: usize = 10;

/// Reads what a passage passes on that no attribution has yet.
pub(super) fn read_passage(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    relayed::read_passage(reading, passage, drafts);
    read_interrupted(reading, passage, drafts);
    owned::read_passage(reading, passage, drafts);
    commented::read_passage(reading, passage, drafts);
    asserted::read_passage(reading, passage, drafts);
}

/// Reads the sentences that no attribution has a part of: “Y reported, citing X, that Z”.
fn read_interrupted(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let tokens = sentence.tokens.range();
        if reading.is_any_taken(tokens.clone()) {
            continue;
        }
        if let Some((outer, inner)) = interrupted(reading, &tokens) {
            reading.keep(outer, drafts);
            drafts.push(inner);
        }
    }
}

/// What somebody says whose verb and that-clause the originator stands between.
fn interrupted(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<(Draft, Draft)> {
    let originator = originator::trailing(reading, sentence)?;
    let that = originator.words.end + 1;
    let comma = originator.cue - 1;
    let is_between = that + 1 < sentence.end
        && reading.is(comma, ",")
        && reading.is(that - 1, ",")
        && reading.is(that, "that");
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) && !reading.is_quoted(*at);
    let verb = (sentence.start + 1..comma)
        .find(says)
        .filter(|_| is_between)?;
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?.words;
    let outer = Draft {
        cue: Some(group..verb + 1),
        content: vec![reading.trimmed(that..sentence.end)],
        probability: INTERRUPTED,
        ..Draft::without_cue(subject, AttributionMethod::SourceCueContent)
    };
    let inner = originator.said(&outer)?;
    Some((outer, inner))
}

/// The attribution inside the content of `outer` that gives words to somebody else; to be read before
/// `outer` has taken its tokens.
pub(super) fn inner(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    quoted_inside(reading, outer)
        .or_else(|| owned::inside(reading, outer))
        .or_else(|| held_inside(reading, outer))
        .or_else(|| reported::inside(reading, outer))
}

/// What others believe according to who speaks behind it: “Prosecutors suspect Quill paid, | one of them said”.
fn held_inside(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let (Some(cue), [piece]) = (&outer.cue, outer.content.as_slice()) else {
        return None;
    };
    let is_closing = outer.method == AttributionMethod::ContentSourceCue
        && piece.end <= cue.start
        && cue.len() == 1
        && !reading.is_quoted(piece.start)
        && piece.start == reading.sentence_of(cue.start).start;
    if !is_closing {
        return None;
    }
    let holds = |at: &usize| {
        reading.has(*at, Class::BeliefCue)
            && !reading.has(*at, Class::EventualityCue)
            && !reading.is_capitalized(*at)
    };
    let near = piece.start + 1..piece.end.min(piece.start + FARTHEST_VERB);
    let verb = near.take_while(|at| reading.is_word(*at)).find(holds)?;
    let group = cue::group_start(reading, verb, piece.start);
    let subject = source::subject_before(reading, group, piece.start)?;
    let content = verb + 1..piece.end;
    let is_clause = content.len() > 1
        && (reading.is(content.start, "that")
            || source::opens_noun_phrase(reading, content.start) && has_verb(reading, &content));
    let is_held = is_clause
        && group == verb
        && subject.start == piece.start
        && !subject.is_relative
        && !is_pronoun(reading, subject.words.start)
        && source::is_speaker(reading, &subject.words);
    is_held.then(|| Draft {
        cue: Some(verb..verb + 1),
        content: vec![content],
        probability: outer.probability,
        via: outer.source.clone(),
        ..Draft::without_cue(subject.words, AttributionMethod::SourceCueContent)
    })
}

/// Whether a verb stands behind the first word.
fn has_verb(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let is_verb = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        !reading.is_capitalized(at) && (source::is_verbal(reading, at) || form.is_past)
    };
    (words.start + 1..words.end).any(is_verb)
}

/// What somebody says according to somebody else: “‘…,’ Quill said of it, according to the Herald”,
/// “According to the Herald, Quill said …”.
///
/// What `outer` is left with is the same words.
pub(super) fn told_inside(reading: &Reading<'_>, outer: &mut Draft) -> Option<Draft> {
    if let Some(inner) = told_around(reading, outer).or_else(|| told_behind(reading, outer)) {
        return Some(inner);
    }
    let (Some(cue), [piece]) = (&outer.cue, outer.content.as_slice()) else {
        return None;
    };
    let sentence = reading.sentence_of(cue.start);
    // “Quill said …, the Herald reported.”
    let is_behind = matches!(
        outer.method,
        AttributionMethod::ContentSourceCue | AttributionMethod::ContentCueSource
    );
    let is_reported = is_behind
        && piece.end <= cue.start
        && piece.start == sentence.start
        && cue.len() == 1
        && reading.has(cue.start, Class::SpeechVerb)
        && !is_pronoun(reading, piece.start);
    // “Quill said that it is ‘bad’, the Herald reported.”
    let is_mixed = !reading.opens(piece.start) && piece.clone().any(|at| reading.is_quoted(at));
    let is_own = || {
        outer
            .source
            .as_ref()
            .is_some_and(|source| is_pronoun(reading, source.start))
    };
    if is_reported && is_mixed && is_own() {
        return None;
    }
    let is_told = outer.method == AttributionMethod::AccordingTo || is_reported;
    if !is_told || piece.end > sentence.end {
        return None;
    }
    let open = piece.start;
    let is_same = |at: &usize| reading.in_one_quotation(open, *at);
    let close = piece.clone().take_while(is_same).last();
    let start = close.map_or(open, |close| {
        let comma = close + 1 < piece.end && reading.is(close + 1, ",");
        close + 1 + usize::from(comma)
    });
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) && !reading.is_capitalized(*at);
    let is_near = |at: &usize| !reading.is_mark(*at) && !reading.is_quoted(*at);
    let verb = (start..piece.end.min(start + FARTHEST_VERB))
        .take_while(is_near)
        .find(says)
        .filter(|verb| *verb > start)?;
    let group = cue::group_start(reading, verb, start);
    // “Quill could not say that …, the Herald reported.”
    let is_had = |at: usize| reading.is_one_of(at, &["also", "has", "have", "had"]);
    if is_reported && !(group..verb).all(is_had) {
        return None;
    }
    let subject = source::subject_before(reading, group, start)?;
    let is_first = subject.words.start == start && !subject.is_relative;
    let content = match close {
        Some(close) => open..close + 1,
        None => reading.trimmed(verb + 1..piece.end),
    };
    let is_heard = close.is_none() && reading.has(verb, Class::AddresseeVerb);
    // “Quill told Marsh | that …, the Herald reported.”
    let near = verb + 1..content.end.min(verb + FARTHEST_VERB);
    let that = near.into_iter().find(|at| reading.is(*at, "that"));
    let heard = that.filter(|that| is_heard && (verb + 1..*that).all(|at| is_near(&at)));
    let (content, is_heard) = match heard {
        Some(that) => (that..content.end, false),
        None => (content, is_heard),
    };
    if content.is_empty() || is_reported && is_mixed && !reading.is(content.start, "that") {
        return None;
    }
    let is_said = close.is_some()
        || reading.is(content.start, "that")
        || reading.opens(content.start)
        || (source::opens_noun_phrase(reading, content.start)
            || reading.has(content.start, Class::NumberWord))
            && content::is_clause(reading, &content);
    let names = is_pronoun(reading, start) || speaks(reading, &subject.words, verb);
    if !(is_first && names && is_said) || is_heard {
        return None;
    }
    outer.content = vec![content];
    Some(Draft {
        source: Some(subject.words),
        cue: Some(group..verb + 1),
        extent: None,
        content: outer.content.clone(),
        method: if close.is_some() {
            AttributionMethod::ContentSourceCue
        } else {
            AttributionMethod::SourceCueContent
        },
        probability: outer.probability,
        via: outer.source.clone(),
    })
}

/// What somebody says whose verb stands behind it where all that was reported: “It is shut, Quill told reporters, | the
/// Herald reports”.
fn told_behind(reading: &Reading<'_>, outer: &mut Draft) -> Option<Draft> {
    let (Some(cue), [piece]) = (&outer.cue, outer.content.as_slice()) else {
        return None;
    };
    let start = reading.sentence_of(cue.start).start;
    let is_reported = outer.method == AttributionMethod::ContentSourceCue
        && piece.start == start
        && piece.end <= cue.start
        && reading.is_one_of(cue.end - 1, &["reported", "reports"]);
    let near = piece.start + 3..piece.end;
    let comma = near
        .rev()
        .take(FARTHEST_VERB)
        .find(|at| is_reported && reading.is(*at, ",") && !reading.is_quoted(*at))?;
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) || reading.is(*at, "told");
    let verb = (comma + 2..piece.end).find(says)?;
    let group = cue::group_start(reading, verb, comma + 1);
    let subject = comma + 1..group;
    let content = piece.start..comma;
    let is_told = source::is_speaker(reading, &subject) && content::is_clause(reading, &content);
    if !is_told {
        return None;
    }
    outer.content = vec![content.clone()];
    Some(Draft {
        cue: Some(group..verb + 1),
        content: vec![content],
        probability: outer.probability,
        via: outer.source.clone(),
        ..Draft::without_cue(subject, AttributionMethod::ContentSourceCue)
    })
}

/// What somebody says around “according to”: “Quill said on Monday, according to the Herald, that …”; behind “that” it
/// is who speaks that passes it on: “Quill said that, according to the police, …”.
fn told_around(reading: &Reading<'_>, outer: &mut Draft) -> Option<Draft> {
    let (Some(cue), [front, rest]) = (&outer.cue, outer.content.as_slice()) else {
        return None;
    };
    let start = reading.sentence_of(cue.start).start;
    let is_around = outer.method == AttributionMethod::AccordingTo
        && front.start == start
        && front.end <= cue.start
        && rest.start > cue.end
        && rest.len() > 2
        && front.len() <= 2 * FARTHEST_VERB;
    let says = |at: &usize| reading.has(*at, Class::SpeechVerb) && !reading.is_capitalized(*at);
    let verb = is_around.then(|| front.clone().rev().find(says))??;
    let is_setting = |at: usize| {
        reading.has(at, Class::TimeWord)
            || reading.has(at, Class::Unit)
            || reading.has(at, Class::Preposition)
            || reading.is_one_of(at, &["last", "this"])
    };
    let is_inside = reading.is(front.end - 1, "that");
    let setting = verb + 1..front.end - usize::from(is_inside);
    let is_led = reading.is(rest.start, "that") || is_inside || setting.is_empty();
    if !is_led || !setting.clone().all(is_setting) {
        return None;
    }
    let group = cue::group_start(reading, verb, start);
    let subject = source::subject_before(reading, group, start)?;
    if subject.words.start != start || subject.is_relative {
        return None;
    }
    let content = vec![rest.clone()];
    outer.content.clone_from(&content);
    if is_inside {
        outer.via = Some(subject.words.clone());
    }
    Some(Draft {
        cue: Some(group..verb + 1),
        content,
        probability: outer.probability,
        via: outer.source.clone().filter(|_| !is_inside),
        ..Draft::without_cue(subject.words, AttributionMethod::SourceCueContent)
    })
}

fn is_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_one_of(at, &["he", "she", "they"])
}

/// How likely a verb is one of saying at least.
const SAYING: f32 = 0.5;

/// Whether a verb is one of saying, and what its subject is about can speak: not “the storm underscored”.
fn speaks(reading: &Reading<'_>, subject: &Range<usize>, verb: usize) -> bool {
    let says = reading.has(verb, Class::SpeechVerb)
        || reading.has(verb, Class::AddresseeVerb)
        || reading.likelihood(verb) >= SAYING;
    says && source::is_speaker(reading, subject)
}

/// Whether a verb leads to a quotation some words behind it: “was told by his mother that …”, “told her in 2031:
/// ‘…’”.
fn leads_far(reading: &Reading<'_>, draft: &Draft, verb: usize, open: usize) -> bool {
    let tells = reading.has(verb, Class::AddresseeVerb) || reading.has(verb, Class::SpeechVerb);
    let is_agent = draft.method == AttributionMethod::PassiveAgent;
    tells && (is_agent || reading.is(open - 1, ":"))
}

/// The attribution inside the content of `outer` that gives quoted words to somebody else.
fn quoted_inside(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let mixed = outer.content.iter().find(|piece| {
        let (quoted, all) = reading.quoted_words(Range::clone(piece));
        0 < quoted && quoted < all
    })?;
    let open = mixed.clone().find(|at| reading.is_quoted(*at))?;
    let sentence = reading.sentence_of(open);
    let piece = mixed.start.max(sentence.start)..mixed.end.min(sentence.end);
    let inside = Scope {
        sentence: piece.clone(),
        paragraph: piece.clone(),
    };
    let candidate = cue::candidates(reading, &inside.sentence)
        .into_iter()
        .rfind(|candidate| candidate.at < open && open - candidate.at <= FARTHEST_AGENT)?;
    let draft = verbal::read(reading, &inside, candidate, None)?;
    let source = draft.source.clone()?;
    let is_agent = draft.method == AttributionMethod::PassiveAgent;
    if open - candidate.at > FARTHEST_CUE && !leads_far(reading, &draft, candidate.at, open) {
        return None;
    }
    // “he and | Brown | shared ‘…’”
    let is_half = source.start > 1
        && reading.is_one_of(source.start - 1, &["and", "or"])
        && reading.is_word(source.start - 2);
    if is_half || tidy::is_unproven(reading, &draft) || is_predicate(reading, &draft, &piece, open)
    {
        return None;
    }
    // The agent of a passive stands behind its verb: “… was criticised by X because …”.
    let cue = draft.cue.as_ref().map_or(candidate.at + 1, |cue| cue.end);
    let right = content::right_of(
        reading,
        &inside,
        cue.max(source.end),
        content::Extent::Clause,
    );
    // A pronoun nearly always stands for who says all of it: “Quill said she was ‘furious’”.
    let named = !reading.plays(source.start, AttributionRole::SubjectPronoun)
        && (is_agent && reading.is_owner(source.start)
            || source.clone().any(|at| reading.is_capitalized(at))
            || reading.is(source.start, "the"));
    // “said Marsh had added ‘new conditions’”: a thing is added, not said.
    let verb = cue.max(candidate.at + 1) - 1;
    let base = verb_form(reading.token(verb).word, reading.words(verb)).base;
    let is_said = !claim_roles(base).has(ClaimRole::Change) || content::is_clause(reading, &right);
    let is_noun = draft.method == AttributionMethod::NounCue;
    let can_say = is_agent
        || speaks(reading, &source, verb)
        || (is_noun || open == verb + 1) && source::is_speaker(reading, &source);
    (named && is_said && can_say && right.contains(&open)).then(|| Draft {
        content: vec![right],
        via: outer.source.clone(),
        ..draft
    })
}

/// Whether quoted words only tell what is so of what somebody said: “Nothing Quill said | ‘will help us,’ | Marsh said”.
fn is_predicate(reading: &Reading<'_>, draft: &Draft, piece: &Range<usize>, open: usize) -> bool {
    let cue = draft.cue.clone().unwrap_or_default();
    let first = open + 1;
    let is_finite = |at: usize| reading.has(at, Class::FiniteVerb);
    let is_led = cue.end == open || draft.method == AttributionMethod::NounCue;
    is_led
        && reading.in_one_quotation(open, first)
        && is_finite(first)
        && !reading.is_capitalized(first)
        && !(piece.start..cue.start).any(is_finite)
}
