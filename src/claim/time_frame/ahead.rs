//! What is to come though no modal verb says so: what is meant, fixed or dated for a time ahead, and what is over.

use crate::claim::proposition::Proposition;
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{ClaimRole, Class, TimeRole, claim_roles, time_word};
use crate::text::{Token, TokenKind};

/// “expects to win”
pub(super) fn intends(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let next = proposition.complement().first();
    let to = next.is_some_and(|token| token.word.word() == "to");
    to && claim_roles(group.base).has(ClaimRole::Intending)
}

/// Whether something is fixed for a day: “is scheduled for Monday”, “is due out in May”, “is set for May”.
pub(super) fn is_appointed(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let end = group.end - usize::from(!group.is_copula);
    if !(group.is_passive || group.is_copula) || !proposition.plays(end, ClaimRole::Appointed) {
        return false;
    }
    match (proposition.word(end), proposition.word(end + 1)) {
        ("set", next) => next == "for" && is_timed(proposition, end + 1),
        ("due", next) => next != "to" && is_timed(proposition, end + 1),
        ("planned", _) => is_timed(proposition, end + 1),
        (_, next) => !matches!(next, "as" | "by" | "to" | "with"),
    }
}

/// Whether a day, month, year or other time is named near behind: “set for the first week of May”, not
/// “set for a fight”.
fn is_timed(proposition: &Proposition<'_>, start: usize) -> bool {
    const REACH: usize = 6;
    use TimeRole::{
        ClockPoint, DayWord, DecadeWord, Meridiem, Month, MonthShort, PartOfDay, PartsOfDay,
        Reference, Season, Seasons, Shift, Unit, Units, Weekday, WeekdayShort, Weekdays,
    };
    let is_time = |token: &Token| match time_word(token.word).map(|it| it.role) {
        Some(Month | MonthShort) => token.is_capitalized(),
        Some(
            ClockPoint | DayWord | DecadeWord | Meridiem | PartOfDay | PartsOfDay | Reference
            | Season | Seasons | Shift | Unit | Units | Weekday | WeekdayShort | Weekdays,
        ) => true,
        _ => token.word.word() == "next" || is_year(token),
    };
    proposition
        .sentence()
        .iter()
        .skip(start)
        .take(REACH)
        .any(is_time)
}

pub(super) fn is_year(token: &Token) -> bool {
    token.kind == TokenKind::Number && token.span.len() == 4
}

/// Whether what was to come then did not, or is over: “was originally scheduled to sail”, and in speech
/// itself, which no past cue shifts: “I was going to drown”.
pub(super) fn is_over(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let near = group.start.saturating_sub(1)..group.end;
    let mut is_once = near
        .clone()
        .any(|at| proposition.plays(at, ClaimRole::Once));
    is_once |= proposition.is_quoted() && !is_supposed(proposition);
    // “was to open in 1999”, of the article itself
    let is_dated = proposition.cue.is_none()
        && !proposition.is_quoted()
        && proposition.word(group.start + 1) == "to"
        && proposition.complement().iter().any(is_year);
    // “was about to leave when it sank”, “was going to sail”
    let is_told = || {
        let opener = proposition.word(group.start + 1);
        let is_broken = || {
            let mut behind = proposition.complement().iter();
            behind.any(|token| token.word.word() == "when")
        };
        proposition.cue.is_none()
            && !proposition.is_quoted()
            && (matches!(opener, "about" | "going")
                || matches!(opener, "due" | "scheduled" | "set")
                    && (is_broken() || proposition.complement().iter().any(is_year)))
    };
    group.tense == Some(Tense::Past) && (is_once || is_dated || is_told())
}

/// “if I were to leave now that would be a mistake”
pub(in crate::claim) fn is_supposed(proposition: &Proposition<'_>) -> bool {
    let group = proposition.group();
    let would = |token: &Token| token.word.word() == "would";
    group.is_some_and(|group| group.is_prospective)
        && proposition.first_word() == "if"
        && proposition.complement().iter().any(would)
}

/// Whether “is to” tells what something is: “her instinct is to be cautious”.
pub(super) fn stands(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let subject = proposition.subject();
    let stands = |at: usize| {
        let is_led = at > 0 && subject[at - 1].is(Class::Preposition);
        !is_led && claim_roles(subject[at].word).has(ClaimRole::Standing)
    };
    // “Quill, whose task is to sell it, will sail”
    let is_aside = subject.iter().any(|token| token.word.word() == "whose");
    proposition.word(group.start + 1) == "to" && !is_aside && (0..subject.len()).any(stands)
}

/// “opens next week”: a word for time to come behind the verb.
pub(super) fn is_dated_ahead(proposition: &Proposition<'_>) -> bool {
    let mut behind = proposition.complement().iter().take(8);
    behind.any(|token| matches!(token.word.word(), "next" | "tomorrow" | "soon"))
}

/// “is on Monday”, “is next week”
pub(super) fn is_on_day(proposition: &Proposition<'_>) -> bool {
    let mut behind = proposition.complement().iter();
    let (Some(first), Some(second)) = (behind.next(), behind.next()) else {
        return false;
    };
    match first.word.word() {
        // not “on Sunday nights”
        "on" => {
            let is_one = behind
                .next()
                .is_none_or(|third| !proposition.words(third).ends_with('s'));
            claim_roles(second.word).has(ClaimRole::Weekday) && is_one
        }
        "next" => second.is(Class::TimeWord),
        "tomorrow" => true,
        _ => false,
    }
}

/// “closes in March 2027”, “takes effect on May 5”
pub(super) fn is_in_month(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 8;
    let behind = proposition.complement();
    let is_month = |token: &Token| {
        let role = time_word(token.word).map(|it| it.role);
        token.is_capitalized() && matches!(role, Some(TimeRole::Month | TimeRole::MonthShort))
    };
    let is_led = |words: &[Token]| {
        matches!(words[0].word.word(), "at" | "by" | "from" | "in" | "on")
            && words[1..].iter().any(is_month)
    };
    let near = &behind[..behind.len().min(REACH)];
    near.windows(3).any(is_led) || near.len() >= 2 && is_led(&near[near.len() - 2..])
}

/// “opens on Monday”, “takes effect Monday”
pub(super) fn is_on_weekday(proposition: &Proposition<'_>) -> bool {
    let behind = proposition.complement();
    let is_on = |pair: &[Token]| {
        matches!(pair[0].word.word(), "effect" | "on")
            && claim_roles(pair[1].word).has(ClaimRole::Weekday)
    };
    behind[..behind.len().min(8)].windows(2).any(is_on)
}
