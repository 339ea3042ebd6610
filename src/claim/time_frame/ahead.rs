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
    // “had been due to sail”
    let is_had = group.is_perfect;
    group.tense == Some(Tense::Past) && (is_had || is_once || is_dated || is_told())
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

/// “is on Monday”, “is Friday”, “is on 7 March”, “is next week”
pub(super) fn is_on_day(proposition: &Proposition<'_>) -> bool {
    let behind = proposition.complement();
    let [first, second, ..] = behind else {
        return false;
    };
    // not “on Sunday nights”, “It is Monday.”
    let is_one = |at: usize| {
        let next = behind.get(at);
        next.is_none_or(|next| !proposition.words(next).ends_with('s'))
    };
    let is_today = || {
        let subject = proposition.subject().last();
        subject.is_none_or(|it| it.is(Class::Pronoun) || it.is(Class::TimeWord))
    };
    match first.word.word() {
        "on" => opens_with_date(&behind[1..]) && is_one(2),
        _ if opens_with_date(behind) => is_one(1) && !is_today(),
        "next" => second.is(Class::TimeWord),
        "tomorrow" => true,
        _ => false,
    }
}

/// “closes in March 2027”, “takes effect on May 5”
pub(super) fn is_in_month(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 8;
    let behind = proposition.complement();
    let is_led = |words: &[Token]| {
        matches!(words[0].word.word(), "at" | "by" | "from" | "in" | "on")
            && words[1..].iter().any(is_month)
    };
    let near = &behind[..behind.len().min(REACH)];
    near.windows(3).any(is_led) || near.len() >= 2 && is_led(&near[near.len() - 2..])
}

/// “opens on Monday”, “takes effect Monday”, “takes place on 7 March”
pub(super) fn is_on_date(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 8;
    let behind = proposition.complement();
    let near = &behind[..behind.len().min(REACH)];
    let is_on = |token: &Token| matches!(token.word.word(), "effect" | "on");
    // “is highlighting his win on 1 May”
    let is_simple = proposition
        .group()
        .is_some_and(|group| !group.is_progressive);
    let is_date = |behind: &[Token]| {
        let first = behind.first();
        first.is_some_and(|first| claim_roles(first.word).has(ClaimRole::Weekday))
            || is_simple && opens_with_date(behind)
    };
    (0..near.len()).any(|at| is_on(&near[at]) && is_date(&near[at + 1..]))
}

/// “Monday”, “7 March”, “March 7”
fn opens_with_date(tokens: &[Token]) -> bool {
    let is_day = |at: usize| {
        let token = tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Number && token.span.len() < 3)
    };
    let Some(first) = tokens.first() else {
        return false;
    };
    claim_roles(first.word).has(ClaimRole::Weekday)
        || is_day(0) && tokens.get(1).is_some_and(is_month)
        || is_month(first) && is_day(1)
}

fn is_month(token: &Token) -> bool {
    let role = time_word(token.word).map(|it| it.role);
    token.is_capitalized() && matches!(role, Some(TimeRole::Month | TimeRole::MonthShort))
}

/// Whether words behind the verb tell of a time that is over when somebody tells of it: “was wet at the time”, “was
/// closed on Monday”, “was high that night”.
pub(super) fn is_dated_back(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 12;
    let behind = proposition.complement();
    let near = &behind[..behind.len().min(REACH)];
    let is_time = |at: usize| near.get(at).is_some_and(|it| it.is(Class::TimeWord));
    let is_one = |at: usize, word: &str| near.get(at).is_some_and(|it| it.word.word() == word);
    (0..near.len()).any(|at| match near[at].word.word() {
        "at" => is_one(at + 1, "the") && is_one(at + 2, "time"),
        "in" => near.get(at + 1).is_some_and(is_month),
        "on" => opens_with_date(&near[at + 1..]),
        "that" => is_time(at + 1) && at + 2 <= near.len(),
        "for" => {
            let count = near.get(at + 1);
            let counts = |it: &Token| it.kind == TokenKind::Number || it.is(Class::NumberWord);
            count.is_some_and(counts) && is_time(at + 2)
        }
        _ => false,
    })
}
