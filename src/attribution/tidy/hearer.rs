//! Contents without whom something is told: “told the editor of the Herald | that”.

use std::ops::Range;

use super::{VERBS, listener};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{
    AttributionRole, ClaimRole, Class, Classes, QuotationRole, claim_roles, verb_form,
};
use crate::text::TokenKind;

/// Verbs of saying.
const SPEAKING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// How many words an addressee may have.
const LONGEST_ADDRESSEE: usize = 8;

/// Within how many words whom something is told ends.
const LONGEST_HEARER: usize = 16;

/// Takes an addressee out of a content that is said elsewhere: “…,” X shouted to the crowd.
pub(super) fn without_addressee(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let quoted_before = draft
        .content
        .iter()
        .any(|piece| piece.end <= cue.start && reading.closes(piece.end - 1));
    if !quoted_before || !reading.is(cue.end - 1, "to") {
        return;
    }
    let is_addressee = |piece: &Range<usize>| {
        piece.start == cue.end
            && reading.count_words(piece.clone()) <= LONGEST_ADDRESSEE
            && !piece
                .clone()
                .any(|at| reading.is_quoted(at) || reading.has(at, Class::FiniteVerb))
    };
    if draft.content.iter().any(is_addressee) {
        draft.content.retain(|piece| !is_addressee(piece));
        let end = cue.end - 1;
        draft.cue = Some(cue.start..end);
        draft.extent = draft.extent.take().map(|it| it.start..it.end.min(end));
    }
}

/// Takes whom something is told off the content that follows: “told the editor of the Herald that …”.
pub(super) fn without_hearer(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let addresses = cue.clone().any(|at| reading.has(at, Class::AddresseeVerb));
    let follows = |piece: &&mut Range<usize>| piece.start >= cue.end && piece.start <= cue.end + 1;
    let Some(piece) = draft.content.iter_mut().find(follows).filter(|_| addresses) else {
        return;
    };
    let first = piece.start;
    // A title may stand in marks: “told Harrow Radio's ‘The Night Watch’ that …”.
    let is_title = |at: usize| {
        reading.is_quoted(at)
            && !reading.is_quoted(first)
            && (reading.is_mark(at) || reading.is_capitalized(at))
    };
    let is_noun_phrase = |at: &usize| {
        is_title(*at)
            || !reading.is_mark(*at)
                && !reading.is_quoted(*at)
                && !reading.has(*at, Class::FiniteVerb)
                && !reading.has(*at, Class::ClauseOpener)
    };
    let that = (first..piece.end.min(first + LONGEST_HEARER))
        .find(|at| reading.is(*at, "that") && !is_title(*at) || !is_noun_phrase(at))
        .filter(|at| *at > first && reading.is(*at, "that"));
    let that = that.or_else(|| behind_clause(reading, piece));
    if let Some(that) = that {
        piece.start = that;
    }
}

/// The “that” behind a clause about whom something is told: “the farmers who blocked the road | that”.
fn behind_clause(reading: &Reading<'_>, piece: &Range<usize>) -> Option<usize> {
    let first = piece.start;
    let opens = reading.has(first, Class::Determiner) || reading.words(first).ends_with('s');
    let is_plain = |at: &usize| !reading.is_mark(*at) && !reading.is_quoted(*at);
    let near = first + 1..piece.end.min(first + LONGEST_HEARER);
    let mut near = near.take_while(is_plain);
    let is_stop = |at: usize| reading.meets(at, VERBS) || reading.has(at, Class::ClauseOpener);
    let who = near
        .find(|at| is_stop(*at))
        .filter(|at| reading.is(*at, "who"))?;
    let that = near.find(|at| reading.is(*at, "that"))?;
    let is_led = that > who + 2
        && that + 2 < piece.end
        && !reading.meets(that - 1, SPEAKING)
        && (source::opens_noun_phrase(reading, that + 1)
            || reading.has(that + 1, Class::NumberWord));
    (opens && is_led).then_some(that)
}

/// Begins a content at its clause, behind whoever is told it and whoever carries it.
pub(super) fn from_clause(reading: &Reading<'_>, draft: &mut Draft) {
    from_that(reading, draft);
    with_carrier(reading, draft);
    without_colon(reading, draft);
    without_listener(reading, draft);
}

/// Takes “that” and its colon off a list that follows: “argued | that: | - pay is low”.
fn without_colon(reading: &Reading<'_>, draft: &mut Draft) {
    let is_led = |piece: &&mut Range<usize>| {
        piece.len() > 2 && reading.is(piece.start, "that") && reading.is(piece.start + 1, ":")
    };
    if let Some(piece) = draft.content.iter_mut().find(is_led) {
        piece.start += 2;
    }
}

/// Begins a content at its “that” where whom something is said to, or where, was taken for its first
/// words: “wrote for | the Herald that”, “made it clear to | the council on Monday that”.
fn from_that(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    // The cue may reach farther than what was chosen: “said | through”.
    let end = draft.extent.as_ref().map_or(cue.end, |it| it.end);
    let is_through = |at: usize| reading.is_one_of(at, &["through", "via"]);
    let end = if end > cue.end && is_through(end - 1) {
        end
    } else {
        cue.end
    };
    let last = end - 1;
    // What something is said against or about belongs to it.
    let is_topic = |at: usize| reading.is_one_of(at, &["about", "against", "of", "over"]);
    let is_tied = reading.has(last, Class::Preposition) && !is_topic(last);
    let speaks = cue
        .clone()
        .any(|at| reading.meets(at, SPEAKING) || reading.is(at, "clear"));
    let follows = |piece: &&mut Range<usize>| piece.start == end;
    let Some(piece) = draft
        .content
        .iter_mut()
        .find(follows)
        .filter(|it| speaks && it.start < it.end)
    else {
        return;
    };
    let first = piece.start;
    let is_preposition = reading.has(first, Class::Preposition) && !is_topic(first);
    // “announced | later in the day that”, not “this shows that”
    let is_adverb = reading.has(first, Class::AdverbialOpener)
        && !reading.has(first, Class::Determiner)
        && !reading.is_capitalized(first);
    let is_lead = is_tied || is_preposition || is_adverb;
    let is_phrase = |at: &usize| {
        !reading.is_mark(*at)
            && !reading.is_quoted(*at)
            && !reading.has(*at, Class::FiniteVerb)
            && !reading.has(*at, Class::ClauseOpener)
    };
    let limit = reading.sentence_of(first).end.min(first + LONGEST_HEARER);
    let that = (first..limit).find(|at| !is_phrase(at) && (*at > first || !is_preposition));
    let that = that.filter(|at| *at > first && is_lead && reading.is(*at, "that"));
    // What somebody argues for may be “a law that the council drew up”.
    let is_for = reading.is(first, "for");
    let is_time = |that: &usize| {
        !is_for || reading.has(that - 1, Class::TimeWord) || reading.has(that - 1, Class::Unit)
    };
    let that = that.filter(is_time);
    let opens = |at: usize| {
        at + 1 < limit
            && !reading.meets(at, VERBS)
            && !reading.has(at, Class::Auxiliary)
            && !source::is_verbal(reading, at)
    };
    let Some(that) = that.filter(|that| opens(that + 1)) else {
        return;
    };
    if draft.via.is_none() && is_through(last) {
        draft.via = messenger(reading, first..that);
    }
    piece.start = that.min(piece.end);
    if piece.start == piece.end {
        draft.content.retain(|piece| !piece.is_empty());
    }
}

/// Tells who carries the words that a that-clause gives: “said in a statement carried by | Harrow Radio | that”, “said
/// through | his lawyer | that”.
fn with_carrier(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), None) = (&draft.cue, &draft.via) else {
        return;
    };
    let follows = |piece: &&mut Range<usize>| piece.start > cue.start + 1;
    let Some(piece) = draft.content.iter_mut().find(follows) else {
        return;
    };
    let first = piece.start;
    let is_through = |at: usize| reading.is_one_of(at, &["through", "via"]);
    // “said through | his lawyer that”
    let near = first..piece.end.min(first + LONGEST_ADDRESSEE);
    let that = near.into_iter().find(|at| reading.is(*at, "that"));
    // “said in a statement | issued by his lawyer that”
    let is_behind_verb = first + 1 < piece.end
        && reading.is_one_of(first + 1, &["by", "through"])
        && reading.plays_beside_quotation(first, QuotationRole::Carrying);
    let is_led = |that: &usize| *that == first || is_behind_verb || is_through(first - 1);
    let Some(that) = that.filter(is_led) else {
        return;
    };
    let floor = (cue.start + 1).max(that.saturating_sub(LONGEST_ADDRESSEE));
    let carries = |at: &usize| {
        is_through(*at)
            || reading.is(*at, "by")
                && reading.plays_beside_quotation(at - 1, QuotationRole::Carrying)
    };
    let tie = (floor..that).rev().find(carries);
    let is_plain = |at: usize| reading.is_word(at) && !reading.is_quoted(at);
    let is_carrier = |words: &Range<usize>| {
        words.clone().all(is_plain) && !words.is_empty() && source::is_speaker(reading, words)
    };
    let outlet = tie.map(|tie| tie + 1..that).filter(is_carrier);
    if outlet.is_some() {
        piece.start = that;
        draft.via = outlet;
    }
}

/// Through whom somebody speaks: “said through | his lawyer | that”.
fn messenger(reading: &Reading<'_>, words: Range<usize>) -> Option<Range<usize>> {
    let ends =
        |at: &usize| reading.has(*at, Class::Preposition) || reading.has(*at, Class::TimeWord);
    let end = words.clone().skip(1).find(ends).unwrap_or(words.end);
    let words = words.start..end;
    (!words.is_empty() && source::is_speaker(reading, &words)).then_some(words)
}

/// Takes whom something is told off a clause without “that”: “assured | the voters he would close it”,
/// “told | Marsh the bridge was closed”.
fn without_listener(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 4;
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    // “promised | voters he would pay”
    let promises = claim_roles(reading.token(cue.end - 1).word).has(ClaimRole::Intending);
    let addresses = promises || reading.has(cue.end - 1, Class::AddresseeVerb);
    let near = cue.end..=cue.end + LONGEST;
    let follows = |piece: &&mut Range<usize>| near.contains(&piece.start);
    let Some(piece) = draft.content.iter_mut().find(follows).filter(|_| addresses) else {
        return;
    };
    // “told us | the board had not voted”
    let heard = cue.end + 1;
    let is_cut = piece.start > heard
        && reading.is_one_of(cue.end, &["us", "me", "them", "him"])
        && (reading.has(heard, Class::Determiner) || reading.is_capitalized(heard))
        && !reading.has(heard + 1, Class::TimeWord)
        && !reading.has(heard + 1, Class::Unit)
        && !(heard..piece.start).any(|at| reading.is_mark(at) || reading.is(at, "that"));
    if is_cut {
        piece.start = heard;
        return;
    }
    let first = piece.start;
    let limit = piece.end.saturating_sub(1).min(first + LONGEST);
    // “they’d be paid”
    let holds_subject = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        form.auxiliary.is_some_and(|it| it.has_subject)
    };
    let is_subject = |at: usize| {
        holds_subject(at)
            || reading.plays(at, AttributionRole::Nominative)
                && (reading.meets(at + 1, VERBS)
                    || reading.has(at + 1, Class::Auxiliary)
                    || reading.token(at + 1).kind == TokenKind::Clitic)
    };
    let is_plain = |at: &usize| {
        !reading.is_mark(*at)
            && !reading.is_quoted(*at)
            && !reading.meets(*at, VERBS)
            && !reading.has(*at, Class::Preposition)
            && !reading.has(*at, Class::ClauseOpener)
    };
    let subject = (first..limit).find(|at| is_subject(*at) || !is_plain(at));
    let is_beside = first == cue.end;
    let subject = subject.filter(|at| is_beside && *at > first && is_subject(*at));
    let subject = subject.or_else(|| listener::subject_behind(reading, cue.end, piece));
    if let Some(subject) = subject {
        piece.start = subject;
    }
}
