//! Participles that only say more of the noun before them: “refugees | admitted to the port | are”, “a plan | dubbed
//! ‘Blue Harbour’ | is”.

use std::ops::Range;

use super::VERBS;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, verb_form};
use crate::model::AttributionMethod;

/// Within how many tokens of the participle the verb of the sentence stands.
const FARTHEST_VERB: usize = 12;

/// Words that tell how somebody was found or left.
const STATES: [&str; 7] = [
    "dead", "found", "hurt", "injured", "killed", "missing", "stolen",
];

/// Whether what was taken for a cue says of its noun what was done to it.
pub(super) fn is_participle(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    let limit = reading.sentence_of(cue.start).end;
    if is_seen(reading, cue.end - 1, cue.end, limit) {
        return true;
    }
    let (Some(source), [piece]) = (&draft.source, draft.content.as_slice()) else {
        return false;
    };
    let is_agent = draft.method == AttributionMethod::PassiveAgent;
    if source.end > cue.start || is_agent || cue.start + 1 >= limit {
        return false;
    }
    is_title(reading, cue, piece, limit) || is_done(reading, source, cue, piece)
}

/// “a memo | seen by | Harrow Radio”
fn is_seen(reading: &Reading<'_>, verb: usize, next: usize, limit: usize) -> bool {
    let is_be = |at: usize| reading.has(at, Class::Auxiliary) || reading.has(at, Class::VerbGroup);
    reading.is_one_of(verb, &["obtained", "reviewed", "seen", "viewed"])
        && verb > 0
        && !is_be(verb - 1)
        && next < limit
        && reading.is(next, "by")
}

/// “the song, | called | ‘Blue Rain’ | reached”
fn is_title(reading: &Reading<'_>, cue: &Range<usize>, piece: &Range<usize>, limit: usize) -> bool {
    let verb = cue.end - 1;
    let names = reading.plays(verb, AttributionRole::Naming)
        || reading.is_one_of(verb, &["entitled", "titled"]);
    if cue.len() > 1 || !names || piece.start != cue.end || !reading.opens(piece.start) {
        return false;
    }
    let same = |at: &usize| reading.in_one_quotation(piece.start, *at);
    let last = limit.min(piece.start + FARTHEST_VERB);
    let close = (piece.start..last).take_while(same).last();
    let Some(close) = close.filter(|close| close + 1 < limit) else {
        return false;
    };
    // “called ‘total rubbish’” is no title.
    let mut words = (piece.start..=close).filter(|at| reading.is_word(*at));
    let first = words.next();
    let ends = [first, words.next_back().or(first)];
    let is_capital = |at: &Option<usize>| at.is_some_and(|at| reading.is_capitalized(at));
    if !ends.iter().all(is_capital) {
        return false;
    }
    let behind = close + 1;
    let behind = behind + usize::from(behind + 1 < limit && reading.is(behind, ","));
    let is_apart = verb > 0 && reading.is(verb - 1, ",");
    is_apart || is_finite(reading, behind)
}

/// “people | told | to leave | slept in cars”
fn is_done(
    reading: &Reading<'_>,
    source: &Range<usize>,
    cue: &Range<usize>,
    piece: &Range<usize>,
) -> bool {
    let (verb, last) = (cue.start, cue.end - 1);
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let leads = |at: usize| reading.is(at, "to") || reading.is_one_of(at, &STATES);
    let next = verb + 1;
    let is_beside = piece.start == cue.end || piece.start == next;
    let is_lead =
        is_beside && cue.len() <= 2 && (leads(next) || cue.len() == 2 && reading.is(last, "to"));
    if !form.is_participle || source.end != verb || !is_lead || is_pronoun(reading, source) {
        return false;
    }
    let is_to = reading.is(next, "to");
    let first = next + 1;
    let limit = reading.sentence_of(verb).end.min(next + FARTHEST_VERB);
    let infinitive = is_to && first < limit && {
        let form = verb_form(reading.token(first).word, reading.words(first));
        !reading.has(first, Class::Determiner)
            && (form.base_share.is_some() || reading.is(first, "be"))
    };
    // “told | to leave”: the verb of the sentence stands behind the object.
    let first = first + usize::from(infinitive);
    (first..limit)
        .take_while(|at| goes_on(reading, *at, first))
        .any(|at| at > first && is_finite(reading, at) && !reading.has(at - 1, Class::Preposition))
        || !is_to && first < limit && is_finite(reading, first)
}

/// Whether a phrase goes on with a token: no mark, clause or noun phrase begins with it.
fn goes_on(reading: &Reading<'_>, at: usize, first: usize) -> bool {
    let begins = reading.has(at, Class::Determiner) || reading.is_owner(at);
    !reading.is_mark(at)
        && !reading.is_quoted(at)
        && !reading.has(at, Class::ClauseOpener)
        && !reading.is_one_of(at, &["and", "but", "or", "that"])
        && !reading.plays(at, AttributionRole::Nominative)
        && (!begins || at == first || reading.has(at - 1, Class::Preposition))
}

/// Whether a token is a verb with a subject.
fn is_finite(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is_capitalized(at)
        && !reading.is_quoted(at)
        && (reading.has(at, Class::FiniteVerb)
            || reading.has(at, Class::Auxiliary)
                && !reading.is_one_of(at, &["be", "been", "being", "have"])
            || reading.has(at, Class::PastVerb)
            || verb_form(reading.token(at).word, reading.words(at)).is_past
                && is_whole(reading, at))
}

/// Whether a past form is no participle: it ends its sentence, or its object follows.
fn is_whole(reading: &Reading<'_>, at: usize) -> bool {
    let next = at + 1;
    let limit = reading.sentence_of(at).end;
    reading.meets(at, VERBS)
        || next >= limit
        || reading.is(next, ".")
        || reading.has(next, Class::Determiner)
}

/// Whether a source is a pronoun or a name, who seldom are said more of by a participle.
fn is_pronoun(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    let last = source.end - 1;
    reading.has(last, Class::Pronoun)
        || reading.is_capitalized(last) && last > reading.sentence_of(last).start
}
