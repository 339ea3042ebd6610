//! What a timetable tells in the present tense: “polls open on Sunday”, “the board meets on Friday”.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::direction::{is_past_verb, is_plain_noun};
use super::supposed::is_term_up;

/// How many terminals before a verb are searched for another that governs its clause.
const CLAUSE: usize = 8;

/// How near the time stands to a verb of giving something that is held.
const GIVEN: usize = 6;

/// Whether the verb at a position tells of what is to come at the time that begins at `start`.
pub(super) fn is_scheduled(terminals: &Terminals, at: usize, start: usize) -> bool {
    // “cast votes from March 1”
    let is_cast = at > 0
        && terminals.is(at, &["votes"])
        && (matches!(
            terminals.text(at - 1),
            "cast" | "casting" | "casts" | "counted" | "count"
        ) || terminals.has(at - 1, Class::Preposition));
    if is_plain_noun(terminals, at) || is_cast {
        return false;
    }
    if terminals.beside_time(at, TimeContext::ScheduleVerb) || comes_into_force(terminals, at) {
        return true;
    }
    if is_given(terminals, at) && has_subject(terminals, at, at) && !is_governed(terminals, at) {
        return start <= at + GIVEN;
    }
    // “turns 12 on Friday”
    let comes_of_age = terminals.is(at, &["turns"]) && terminals.numeral(at + 1).is_some();
    if comes_of_age || runs_from(terminals, at, start) {
        return true;
    }
    let act =
        terminals.beside_time(at, TimeContext::ScheduledAct) && has_subject(terminals, at, start);
    // “speaks of a row on Monday”
    act && !terminals.is(at + 1, &["of"]) && !is_governed(terminals, at)
}

/// “gives a speech”, “delivers his verdict”, “announces its results”, “reports earnings”: whether something that
/// is held or told on a day is given.
fn is_given(terminals: &Terminals, at: usize) -> bool {
    const FEW: usize = 3;
    let is_figures = match terminals.text(at) {
        "gives" | "delivers" => false,
        "announces" | "presents" | "releases" | "reports" => true,
        _ => return false,
    };
    (at + 1..=at + FEW)
        .take_while(|at| {
            terminals.kind(*at) == Some(TokenKind::Word) && !terminals.has(*at, Class::Preposition)
        })
        .any(|at| match terminals.text(at) {
            "earnings" | "results" => is_figures,
            "budget" | "verdict" | "ruling" | "decision" => true,
            "address" | "concert" | "interview" | "lecture" | "recital" | "sermon" | "talk" => {
                !is_figures
            }
            _ => !is_figures && terminals.beside_time(at, TimeContext::Appointment),
        })
}

/// “runs from Friday to Sunday”, “run March 3-7”: whether a verb tells how long something goes on, with nothing
/// but a preposition before the time.
fn runs_from(terminals: &Terminals, at: usize, start: usize) -> bool {
    const NEAR: usize = 5;
    let first = at + 1 + usize::from(terminals.is(at + 1, &["from", "through", "until", "till"]));
    let is_time = |at: usize| {
        terminals.time_word(at).is_some() || terminals.kind(at) == Some(TokenKind::Number)
    };
    terminals.is(at, &["runs", "run"])
        && start >= first
        && start <= at + NEAR
        && is_time(first)
        && has_subject(terminals, at, start)
        && !is_governed(terminals, at)
}

/// “comes into force”, “go to the polls”, “holds its primary”, “stands on trial”: phrases that stand for a verb.
fn comes_into_force(terminals: &Terminals, at: usize) -> bool {
    let is = |offset: usize, words: &[&str]| terminals.is(at + offset, words);
    let text = |offset: usize| terminals.text(at + offset);
    let is_phrase = match text(0) {
        "comes" | "come" => {
            is(1, &["into"]) && is(2, &["force", "effect"])
                || is(1, &["out"])
                    && (is(2, &["on", "in"])
                        || terminals.time_value(at + 2, TimeRole::Weekday).is_some())
        }
        "take" | "takes" => {
            is(1, &["effect", "place"]) || is(1, &["on"]) && terminals.is_capitalized(at + 2)
        }
        "go" | "goes" | "stand" | "stands" if is(1, &["on"]) => {
            matches!(text(2), "trial" | "sale" | "show")
        }
        "stand" | "stands" if text(1) == "trial" => true,
        "go" | "goes" | "head" | "heads" => is(1, &["to"]) && is(2, &["the"]) && is(3, &["polls"]),
        "holds" => is(1, &["its"]),
        "run" | "runs" => is(1, &["out"]),
        "give" | "gives" => text(1) == "evidence",
        "step" | "steps" | "stand" | "stands" => is(1, &["down"]),
        "pick" | "picks" | "choose" | "chooses" | "elect" | "elects" => {
            is(1, &["a"]) || terminals.is_possessive(at + 1)
        }
        "walk" | "walks" => text(1) == "out",
        "tip" | "tips" | "tee" | "tees" => is(1, &["off"]),
        "make" | "makes" => terminals.is_possessive(at + 1) && text(2) == "debut",
        _ => false,
    };
    is_phrase && !is_governed(terminals, at)
}

/// Whether a verb has a subject in its own number before it. A caption tells of a named person in
/// the present what is over, so that behind a name the time must follow the verb at once.
fn has_subject(terminals: &Terminals, at: usize, start: usize) -> bool {
    const NEAR: usize = 3;
    let Some(subject) = before_brackets(terminals, at) else {
        return false;
    };
    let noun = terminals.kind(subject) == Some(TokenKind::Word)
        && !terminals.has(subject, Class::Preposition)
        && !terminals.has(subject, Class::Auxiliary)
        && !terminals.is(subject, &["and", "or", "to"])
        && terminals.number_word(subject).is_none();
    let singular = terminals.text(at).ends_with('s');
    let word = terminals.text(subject);
    let plural = word.ends_with('s') && !word.ends_with("ss");
    let pronoun = if singular {
        terminals.beside_time(subject, TimeContext::SubjectOfOne)
    } else {
        terminals.is(subject, &["they", "we", "who", "which", "i", "you"])
    };
    let agrees = pronoun || noun && singular != plural && !terminals.has(subject, Class::Pronoun);
    // A team is many in Britain: “Hill Town host Mill City”, “the side travel to Lowmoor”.
    let opponent = terminals.is_capitalized(at + 1) && !plural;
    let is_team = if subject == 0 {
        terminals.is_capitalized(subject) && opponent
    } else {
        terminals.is_capitalized(subject) || terminals.is(subject, &["side", "team"])
    };
    let team = !singular && is_team && noun;
    // captions give the whole name: “Quill speaks at the fair on Friday” is none
    let named = terminals.is_capitalized(subject)
        && (subject > 0 && (terminals.is_capitalized(subject - 1) || !singular));
    team || agrees && (pronoun || !named || start <= at + NEAR)
}

/// What stands before a verb, perhaps with brackets between: “the Gulls (4-2) play on Sunday”.
fn before_brackets(terminals: &Terminals, at: usize) -> Option<usize> {
    let last = at.checked_sub(1)?;
    if terminals.text(last) != ")" {
        return Some(last);
    }
    let mut inside = last.saturating_sub(CLAUSE)..last;
    let opening = inside.rfind(|at| terminals.text(*at) == "(")?;
    opening.checked_sub(1)
}

/// Whether a verb in the past tense, other than of speech, governs the clause of the verb at a
/// position: “left the gates open on Sunday”.
pub(super) fn is_governed(terminals: &Terminals, at: usize) -> bool {
    (at.saturating_sub(CLAUSE)..at)
        .rev()
        .take_while(|before| {
            !matches!(
                terminals.text(*before),
                "," | "." | ";" | ":" | "“" | "”" | "and" | "but"
            )
        })
        .any(|before| is_past_verb(terminals, before) && !terminals.has(before, Class::SpeechVerb))
}

/// “is on Friday”, “is Friday”, “are back in May”: what is said to be on a day lies ahead.
pub(super) fn is_to_be(terminals: &Terminals, start: usize, end: usize) -> bool {
    // “the best month is June”
    let is_month = end == start + 1 && terminals.time_value(start, TimeRole::Month).is_some();
    let is_other = is_month || terminals.kind(end) == Some(TokenKind::Clitic);
    if start > 1 && terminals.is(start - 1, &["is", "are"]) && !is_other {
        return ends(terminals, end);
    }
    let Some(preposition) = start
        .checked_sub(1)
        .filter(|at| terminals.is(*at, &["on", "in", "at"]))
    else {
        return false;
    };
    let adverb = preposition.checked_sub(1).filter(|at| {
        terminals.beside_time(*at, TimeContext::Absence) || is_term_up(terminals, *at)
    });
    // “Her album, out on 5 February,”
    let is_out = |at: usize| {
        adverb.is_some_and(|adverb| terminals.text(adverb) == "out")
            && matches!(terminals.text(at), "," | "(" | "–" | "—")
    };
    adverb
        .unwrap_or(preposition)
        .checked_sub(1)
        .is_some_and(|verb| terminals.is(verb, &["is", "are"]) || is_out(verb))
}

/// Whether a clause ends here, or something joins it that is no noun: “is June 4 in the town hall”.
pub(super) fn ends(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) != Some(TokenKind::Word)
        || terminals.has(at, Class::Preposition)
        || terminals.has(at, Class::GrammarWord)
        || terminals.time_word(at).is_some()
}

/// “could cut rates”, “may return”: what is possible is to come; “could not be reached” is over.
pub(super) fn may_come(terminals: &Terminals, at: usize) -> bool {
    // “Signals Cuts May Start in March”
    let is_in_headline = at > 0
        && matches!(terminals.text(at), "May" | "Could" | "Might")
        && terminals.is_capitalized(at - 1)
        && terminals.is_capitalized(at + 1)
        && !terminals.has(at - 1, Class::GivenName)
        && terminals.kind(at + 1) == Some(TokenKind::Word)
        && terminals
            .time_word(at + 1)
            .is_none_or(|word| word.role == TimeRole::Part);
    if !is_in_headline && !matches!(terminals.text(at), "can" | "could" | "may" | "might") {
        return false;
    }
    let behind = at + 1 + usize::from(terminals.is(at + 1, &["be"]));
    if terminals.is(at + 1, &["have"]) {
        return is_had(terminals, at + 2);
    }
    let ability = terminals.text(at) == "can";
    let is_past = terminals.beside_time(behind, TimeContext::PastPossibility)
        || ability && terminals.beside_time(behind, TimeContext::PastAbility);
    !is_past
}

/// Whether what is had is a thing and no verb follows that makes a past of “have”: “may have in
/// November”, “could have a vote on Monday”.
pub(super) fn is_had(terminals: &Terminals, at: usize) -> bool {
    terminals.opens_noun(at) || terminals.is(at, &["in", "on", "to", "no"])
}
