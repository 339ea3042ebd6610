//! Edges of cues: without marks, without what begins the next phrase, with the noun of their last
//! preposition.

use std::ops::Range;

use super::{VERBS, deed};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::model::AttributionMethod;
use crate::text::{Case, TokenKind};

/// Verbs that say something somewhere.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Verbs that a clause which is said or thought may follow.
const THINKING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::BeliefCue]);

/// How many words the noun of a cue's last preposition may have.
const LONGEST_OBJECT: usize = 4;

/// Whether nobody says anything with what was taken for a cue.
pub(super) fn is_idle(reading: &Reading<'_>, draft: &Draft) -> bool {
    is_noun(reading, draft)
        || is_subject(reading, draft)
        || is_name(reading, draft)
        || is_naming(reading, draft)
        || is_title(reading, draft)
        || is_modifier(reading, draft)
        || is_told_nothing(reading, draft)
        || is_apposition(reading, draft)
        || is_noun_phrase(reading, draft)
        || is_result(reading, draft)
        || is_unproven(reading, draft)
        || is_seeming(reading, draft)
        || is_determined(reading, draft)
        || is_ended(reading, draft)
        || is_relation(reading, draft)
        || deed::is_done(reading, draft)
}

/// Whether a clause tells what came of something: “were | so damaged | that they sank”.
fn is_result(reading: &Reading<'_>, draft: &Draft) -> bool {
    const FEELING: Classes = Classes::any_of(&[
        Class::SpeechVerb,
        Class::BeliefCue,
        Class::FactCue,
        Class::AttitudeAdjective,
    ]);
    let Some(cue) = &draft.cue else {
        return false;
    };
    let last = cue.end - 1;
    last > 0
        && cue.end < reading.sentence_of(last).end
        && reading.is(last - 1, "so")
        && reading.is(cue.end, "that")
        && !reading.meets(last, FEELING)
}

/// Whether somebody failed to show something, which others say: “had | not shown | that the pier was safe”.
pub(in crate::attribution) fn is_unproven(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    let last = cue.end - 1;
    let is_not = |at: usize| reading.is_one_of(at, &["not", "never", "n't", "n’t"]);
    reading.plays(last, AttributionRole::Showing) && (last.saturating_sub(2)..last).any(is_not)
}

/// Whether quoted words only look or sound somehow: “‘We will win’ | looks | good”.
fn is_seeming(reading: &Reading<'_>, draft: &Draft) -> bool {
    let is_seeming =
        |cue: &Range<usize>| cue.len() == 1 && reading.plays(cue.start, AttributionRole::Seeming);
    draft.method == AttributionMethod::ContentCueSource
        && draft.cue.as_ref().is_some_and(is_seeming)
}

/// Whether a cue is a noun whose determiner was taken for the end of the source: “a vote for each | share | they hold”.
fn is_determined(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let last = source.end - 1;
    let is_base = || {
        let form = verb_form(reading.token(cue.start).word, reading.words(cue.start));
        form.base_share.is_some() && !form.is_past
    };
    cue.len() == 1
        && source.end == cue.start
        && source.len() > 1
        && (reading.is_article(last)
            || reading.is_one_of(last, &["another", "each", "every", "per"]))
        && !reading.is_capitalized(last)
        && is_base()
}

/// Whether somebody only stops: “called it quits”, “called it a day”.
fn is_ended(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(piece)) = (&draft.cue, draft.content.first()) else {
        return false;
    };
    let calls = |at: usize| reading.is_one_of(at, &["call", "called", "calling", "calls"]);
    let it = piece.start;
    let is_day = |at: usize| {
        at + 1 < piece.end
            && reading.is_indefinite(at)
            && reading.is_one_of(at + 1, &["career", "day", "night"])
    };
    it == cue.end
        && it + 1 < piece.end
        && calls(cue.end - 1)
        && reading.is(it, "it")
        && (reading.is(it + 1, "quits") || is_day(it + 1))
}

/// Whether a cue is a noun for a relation, whose name follows: “Mary’s | mum |, Dora Quill”.
fn is_relation(reading: &Reading<'_>, draft: &Draft) -> bool {
    let is_relation = |cue: &Range<usize>| {
        cue.len() == 1
            && cue.start > 0
            && reading.has(cue.start, Class::Kinship)
            && reading.token(cue.start - 1).kind == TokenKind::Clitic
    };
    draft.cue.as_ref().is_some_and(is_relation)
}

/// Whether a plural noun with its article was taken for a verb that nobody is the subject of: “The | blasts | shook
/// the port”.
fn is_noun_phrase(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), None) = (&draft.cue, &draft.source) else {
        return false;
    };
    let (Some(before), next) = (cue.start.checked_sub(1), cue.end) else {
        return false;
    };
    cue.len() == 1
        && reading.is_article(before)
        && reading.words(cue.start).ends_with('s')
        && !reading.has(cue.start, Class::CueNoun)
        && next < reading.sentence_of(cue.start).end
        && !reading.is_capitalized(next)
        && reading.has(next, Class::PastVerb)
}

/// Whether a cue is a noun before the name of those it is about, whose verb follows: “league | champions |
/// Harrow will play”.
fn is_apposition(reading: &Reading<'_>, draft: &Draft) -> bool {
    const NOUNS: [&str; 4] = ["champions", "hosts", "leaders", "rivals"];
    let (Some(cue), [piece]) = (&draft.cue, draft.content.as_slice()) else {
        return false;
    };
    let is_name = |at: &usize| reading.is_capitalized(*at) && !reading.is_quoted(*at);
    let end = piece.start + piece.clone().take_while(is_name).count();
    cue.len() == 1
        && piece.start == cue.end
        && reading.is_one_of(cue.start, &NOUNS)
        && (piece.start + 1..piece.end).contains(&end)
        && (reading.has(end, Class::FiniteVerb) || reading.has(end, Class::Auxiliary))
}

/// Whether a cue is a noun that a form of “be” follows: “the silver lining | is that …”.
fn is_subject(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let next = cue.end;
    cue.len() == 1
        && source.end == cue.start
        && reading.words(cue.start).ends_with("ing")
        && reading.has(source.start, Class::Determiner)
        && draft.content.iter().any(|piece| piece.start == next)
        && reading.plays(next, AttributionRole::PassiveAuxiliary)
}

/// Whether a cue stands inside a name: “the Harrow | Belief Support | Force”.
fn is_name(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    // A line all in capitals is a headline, and in a headline all words may have capitals.
    let is_capital = |at: usize| {
        let is_shouted = reading.token(at).case == Case::Upper;
        reading.is_capitalized(at) && !is_shouted && !reading.is_quoted(at)
    };
    if !cue.clone().all(is_capital) {
        return false;
    }
    if is_name_end(reading, draft) {
        return true;
    }
    let sentence = reading.sentence_of(cue.start);
    let is_inside = cue.start > sentence.start
        && cue.end < sentence.end
        && is_capital(cue.start - 1)
        && is_capital(cue.end);
    let capitals = || {
        sentence
            .clone()
            .filter(|at| reading.is_capitalized(*at))
            .count()
    };
    is_inside && capitals() * 2 < sentence.len()
}

/// Whether a cue with a capital is the last word of a name that the verb follows: “Lowmoor | Express | will sail”.
fn is_name_end(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let next = cue.end;
    source.end == cue.start
        && next < reading.sentence_of(cue.start).end
        && reading.is_capitalized(source.end - 1)
        && !reading.is_capitalized(next)
        && (reading.has(next, Class::Auxiliary) || reading.meets(next, VERBS))
        && draft.content.iter().any(|piece| piece.start == next)
}

/// Whether somebody or something is only given a name: “was named the keeper”, “is called ‘The Lamp’”.
fn is_naming(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = &draft.cue else {
        return false;
    };
    let is_role = |at: &usize| reading.plays(*at, AttributionRole::Naming);
    let Some(verb) = cue.clone().rev().take(2).find(is_role) else {
        return false;
    };
    let is_adverb = |at: usize| {
        reading.is_one_of(at, &["also", "often", "not", "once"])
            || reading.words(at).ends_with("ly")
    };
    let before = (cue.start.saturating_sub(1)..verb).rev();
    let mut before = before.skip_while(|at| is_adverb(*at));
    let is_passive = before
        .next()
        .is_some_and(|at| reading.plays(at, AttributionRole::PassiveAuxiliary));
    // Who is called or dubbed something may be judged.
    let calls = !reading.is_one_of(verb, &["named", "nicknamed"]);
    let sentence = reading.sentence_of(verb);
    let opens = |at: &usize| !reading.has(*at, Class::Determiner) && reading.is_word(*at);
    let is_title = || {
        let name = (verb + 1..sentence.end).find(opens);
        name.is_some_and(|at| reading.is_capitalized(at))
    };
    let has_agent = verb + 1 < sentence.end && reading.is(verb + 1, "by");
    is_passive && !has_agent && (!calls || is_title())
}

/// Whether a cue is a title before a name: “the Norland | defender | Kyle Marsh”.
fn is_title(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let title = cue.start;
    let is_verb = || {
        let form = verb_form(reading.token(title).word, reading.words(title));
        form.base_share.is_some() || form.third_share.is_some() || form.is_past
    };
    cue.len() == 1
        && source.end == title
        && reading.has(title, Class::Title)
        && !reading.is_capitalized(title)
        && cue.end < reading.sentence_of(title).end
        && reading.is_capitalized(cue.end)
        && !is_verb()
}

/// Whether a cue says of the noun behind it how sure that is: “two | alleged | smugglers”.
fn is_modifier(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(cue) = draft.cue.as_ref().filter(|cue| cue.len() == 1) else {
        return false;
    };
    let Some(before) = cue.start.checked_sub(1) else {
        return false;
    };
    let next = cue.end;
    reading.is_one_of(cue.start, &["alleged", "suspected"])
        && next < reading.sentence_of(cue.start).end
        && !reading.is_capitalized(next)
        && !reading.has(next, Class::Determiner)
        && !reading.has(next, Class::Pronoun)
        && !reading.is(next, "that")
        && (reading.has(before, Class::Determiner)
            || reading.has(before, Class::NumberWord)
            || reading.has(before, Class::Preposition)
            || matches!(
                reading.token(before).kind,
                TokenKind::Number | TokenKind::Clitic
            ))
}

/// Whether somebody is told something, and nobody tells what: “the families | have been informed”.
fn is_told_nothing(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), None, [piece]) = (&draft.cue, &draft.source, draft.content.as_slice()) else {
        return false;
    };
    let verb = cue.end - 1;
    piece.end == cue.start
        && reading.has(verb, Class::AddresseeVerb)
        && cue
            .clone()
            .any(|at| reading.plays(at, AttributionRole::PassiveAuxiliary))
        && !piece
            .clone()
            .any(|at| reading.meets(at, VERBS) || reading.is_mark(at))
}

/// Whether a cue is a plural noun that the verb of its clause follows: “Harrow Steel shares | fell”.
fn is_noun(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let next = cue.end;
    let is_plural = cue.len() == 1
        && source.end == cue.start
        && reading.words(cue.start).ends_with('s')
        && !reading.meets(cue.start, TELLING);
    is_plural
        && draft.content.iter().any(|piece| piece.start == next)
        && !reading.is_capitalized(next)
        && reading.has(next, Class::PastVerb)
        && !reading.has(next, Class::VerbGroup)
}

/// Takes marks, the possessive of its source and words that begin what follows off a cue.
pub(super) fn clean_cue(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(Range { mut start, mut end }) = draft.cue.take() else {
        return;
    };
    if let Some(source) = draft.source.as_ref().filter(|source| source.start < start) {
        start = start.max(source.end.min(end - 1));
    }
    // “was late | (implying”
    let bracket = (start..end - 1).rev().find(|at| reading.is(*at, "("));
    start = bracket.map_or(start, |at| at + 1);
    while start + 1 < end && reading.is_mark(start) {
        start += 1;
    }
    let last = end;
    // “said | last week”, “warned | the council”
    let opens =
        |at: usize| reading.is_article(at) || reading.is_one_of(at, &["last", "next", "this"]);
    while start + 1 < end && (reading.is_mark(end - 1) || opens(end - 1)) {
        end -= 1;
    }
    // “said | no decision had been taken”
    let is_no = |at: &usize| reading.is(*at, "no") && reading.meets(*at - 1, THINKING);
    end = (start + 1..end - 1).find(is_no).unwrap_or(end);
    // What the cue gives back belongs to what follows: “used the | same argument”.
    if let Some(piece) = draft.content.iter_mut().find(|piece| piece.start == last) {
        piece.start = end;
    }
    draft.cue = Some(start..end);
}

/// Takes the participle into a cue that breaks off before it: “are now | arguing that …”.
pub(super) fn with_participle(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &mut draft.cue else {
        return;
    };
    let verb = cue.end;
    let Some(piece) = draft.content.iter_mut().find(|piece| piece.start == verb) else {
        return;
    };
    let is_group = cue.clone().all(|at| reading.has(at, Class::VerbGroup));
    let is_participle = is_group
        && piece.len() > 3
        && reading.words(verb).ends_with("ing")
        && reading.is(verb + 1, "that")
        && !reading.is_quoted(verb);
    if is_participle {
        cue.end += 1;
        piece.start += 1;
        draft.extent = None;
    }
}

/// Takes the noun in that a preposition at the cue's end belongs to: “said at | noon that …”, “wrote on |
/// social media that …”.
pub(super) fn with_object(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let ends_open = reading.has(cue.end - 1, Class::Preposition)
        && draft.source.as_ref().is_none_or(|it| it.end <= cue.start);
    let mut following = draft.content.iter_mut();
    let following = following.find(|piece| piece.start >= cue.end);
    let Some(piece) = following.filter(|_| ends_open) else {
        return;
    };
    let noun = cue.end..piece.end.min(cue.end + LONGEST_OBJECT);
    let says = reading.plays(cue.end - 1, AttributionRole::AdverbialOpener);
    let that = noun.clone().find(|at| says && reading.is(*at, "that"));
    let object = cue.end..that.unwrap_or(piece.start);
    let is_noun_phrase = object.len() <= LONGEST_OBJECT
        && object.end < reading.sentence_of(cue.start).end
        && object
            .clone()
            .all(|at| !reading.is_mark(at) && !reading.meets(at, VERBS));
    // Elsewhere what was learned of its extent stands, “referred to | the tolls that rose”, unless that leaves
    // a preposition out, “know all about | the tolls”; with its object it may, “described | him as”.
    let is_said = cue.clone().any(|at| reading.meets(at, TELLING));
    let is_object = |at: usize| {
        reading.is_owner(at)
            || reading.has(at, Class::Pronoun)
            || reading.is_one_of(at, &["the", "a", "an"])
    };
    let leaves =
        |extent: &Range<usize>| extent.end < cue.end && !(extent.end..cue.end).any(is_object);
    let is_left = object.is_empty()
        && !reading.is(cue.end - 1, "to")
        && draft.extent.as_ref().is_some_and(leaves);
    let has_object =
        is_said && !object.is_empty() || is_left || noun.clone().any(|at| reading.opens(at));
    if is_noun_phrase && has_object {
        draft.cue = Some(cue.start..object.end);
        draft.extent = draft.extent.take().map(|it| it.start..object.end);
        piece.start = piece.start.max(object.end);
    }
}
