//! Cues of nobody who says anything there: what somebody is asked who says something else, nouns that the verb of
//! their clause follows, requests for comment.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{Class, Classes, verb_form};

/// Verbs that say something somewhere.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Whether what was taken for a cue says nothing.
pub(super) fn says_nothing(reading: &Reading<'_>, draft: &Draft) -> bool {
    is_aside(reading, draft)
        || is_no_comment(reading, draft)
        || is_own(reading, draft)
        || is_bare_noun(reading, draft)
        || is_of_you(reading, draft)
        || is_proverb(reading, draft)
        || is_occasion(reading, draft)
}

/// Whether only the clause before was taken for what somebody says who says nothing there: “When Quill asked him to
/// leave, he | refused”.
fn is_occasion(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source), [piece]) = (&draft.cue, &draft.source, draft.content.as_slice())
    else {
        return false;
    };
    let sentence = reading.sentence_of(cue.start);
    source.end <= cue.start
        && piece.start == sentence.start
        && piece.end < source.start
        && source.start - piece.end == 1
        && reading.is_one_of(piece.start, &["when", "after", "once"])
        && !cue.clone().any(|at| reading.meets(at, TELLING))
        && reading.is_one_of(cue.end - 1, &["refused", "refuses", "declined", "declines"])
}

/// Whether somebody only leaves open what others think: “I don’t know about | you, but …”.
fn is_of_you(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let (last, next) = (cue.end - 1, piece.start + 1);
    piece.start == cue.end
        && next < piece.end
        && reading.is(piece.start, "you")
        && reading.is(next, ",")
        && (reading.is(last, "about") || reading.is(last, "know"))
}

/// Whether only a proverb is named: “As the | saying goes”.
fn is_proverb(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(noun) = draft.cue.as_ref().map(|cue| cue.start) else {
        return false;
    };
    let next = noun + 1;
    reading.is(noun, "saying")
        && next < reading.sentence_of(noun).end
        && reading.is_one_of(next, &["goes", "went"])
}

/// Whether a clause only tells what somebody is asked who says something else: “said | when asked | if she would quit”.
fn is_aside(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = draft.cue.as_ref().filter(|cue| cue.start > 0) else {
        return false;
    };
    let verb = cue.end - 1;
    reading.is(verb, "asked")
        && verb > 0
        && (reading.is_one_of(verb - 1, &["if", "when"])
            || verb > 1
                && reading.is(verb - 1, "being")
                && reading.is_one_of(verb - 2, &["after", "on", "when"]))
        && draft.content.iter().all(|piece| piece.start > verb)
}

/// Whether nobody comments: “did not respond to a message seeking | comment”.
fn is_no_comment(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let asks = |at: usize| {
        reading.is_one_of(
            at,
            &["request", "requests", "respond", "responded", "seeking"],
        )
    };
    piece.len() == 1
        && piece.start >= cue.end
        && reading.is_one_of(piece.start, &["comment", "comments"])
        && cue.clone().any(asks)
}

/// Whether a thing is only somebody’s own: “posted a message of | her own”.
fn is_own(reading: &Reading<'_>, draft: &Draft) -> bool {
    let [piece] = draft.content.as_slice() else {
        return false;
    };
    piece.len() == 2 && reading.is_owner(piece.start) && reading.is(piece.start + 1, "own")
}

/// Whether a noun was taken for a verb that the verb of the clause follows: “the union’s | support | remains”.
fn is_bare_noun(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let (noun, next) = (cue.start, cue.end);
    let is_noun = cue.len() == 1
        && source.end == noun
        && !reading.meets(noun, TELLING)
        && !reading.words(noun).ends_with('s')
        && !reading.has(source.end - 1, Class::Pronoun)
        && draft.content.iter().any(|piece| piece.start == next);
    let base = verb_form(reading.token(noun).word, reading.words(noun));
    is_noun
        && base.base_share.is_some()
        && !base.is_past
        && !reading.is_capitalized(next)
        && !reading.is_quoted(next)
        && verb_form(reading.token(next).word, reading.words(next))
            .third_share
            .is_some()
        && reading.has(next, Class::PresentVerb)
}

/// Whether what somebody says only stands before what the sentence says: “Despite what | Quill says, | the dam is safe”.
pub(super) fn is_set_before(reading: &Reading<'_>, draft: &Draft) -> bool {
    const LONGEST_LEAD: usize = 3;
    const LONGEST_TOPIC: usize = 8;
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let sentence = reading.sentence_of(cue.start);
    let what = source.start.saturating_sub(1);
    let leads = reading.has(sentence.start, Class::Preposition)
        || reading.is_one_of(
            sentence.start,
            &["considering", "contrary", "despite", "given"],
        );
    let is_led = source.end <= cue.start
        && what > sentence.start
        && what <= sentence.start + LONGEST_LEAD
        && reading.is(what, "what")
        && leads
        && !reading.is_quoted(sentence.start);
    let is_quoted = |piece: &std::ops::Range<usize>| reading.is_quoted(piece.start);
    let near = cue.end..sentence.end.min(cue.end + LONGEST_TOPIC);
    let mut commas = near.filter(|at| reading.is(*at, ",") && !reading.is_quoted(*at));
    is_led && commas.next().is_some() && !draft.content.iter().any(is_quoted)
}
