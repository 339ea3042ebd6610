//! What the preposition before a time binds to it: “closed the road through Sept. 15”, “called a strike for
//! Dec. 3”, “vowed to pay by March”, “was told to appear on Monday”, “quoting incident 512 of October 4”.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::arranged::{BACK, OBJECT, came_about, is_passive, nearest};
use super::direction::{Direction, is_past_verb, points_ahead};
use super::schedule::ends;

/// Which way the words before an expression point that are tied to it by its preposition.
pub(super) fn of_bound(terminals: &Terminals, start: usize, end: usize) -> Option<Direction> {
    let lead = start.checked_sub(1)?;
    let direction = match terminals.word(lead) {
        "by" if is_asked_for(terminals, lead) => Some(Direction::Ahead),
        "by" | "before" => of_deadline(terminals, lead, start),
        "from" if terminals.is(lead + 1, &["now"]) => None,
        "from" if is_length_told(terminals, lead) => Some(Direction::Ahead),
        "from" if is_in_force(terminals, lead) => Some(Direction::Ahead),
        // “agreed to show footage from Friday”
        "from" if is_weekday(terminals, start) => None,
        "from" => of_deadline(terminals, lead, start).or_else(|| of_move(terminals, lead, end)),
        "through" => of_closing(terminals, lead, start),
        "for" if is_of_figures(terminals, lead, start, end) => Some(Direction::Near),
        "for" if ends(terminals, end) => of_call(terminals, lead, start, end),
        "on" if is_told_to_come(terminals, lead) || is_foretold(terminals, lead) => {
            Some(Direction::Ahead)
        }
        "in" if is_seen_then(terminals, lead) => Some(Direction::Back),
        "on" | "in" => of_noun(terminals, lead).or_else(|| of_resolved(terminals, lead, start)),
        "of" if is_numbered(terminals, lead, start, end) => Some(Direction::Back),
        _ => is_season_faced(terminals, start).then_some(Direction::Ahead),
    };
    direction.filter(|direction| *direction == Direction::Back || !came_about(terminals, end))
}

/// What was arranged for a weekday or a season is to come; a date is the nearest, be it over or not.
fn of_arranged(terminals: &Terminals, start: usize) -> Direction {
    let the = usize::from(terminals.is(start, &["the"]));
    let is_season = || {
        terminals
            .time_value(start + the, TimeRole::Season)
            .is_some()
    };
    if is_weekday(terminals, start) || is_season() {
        Direction::Ahead
    } else {
        Direction::Near
    }
}

fn is_weekday(terminals: &Terminals, at: usize) -> bool {
    terminals.time_value(at, TimeRole::Weekday).is_some()
}

/// “for the attack at the quay in March”, “pending a hearing on 7 January”: what the noun before a preposition tells
/// of, a mishap that is over or what is waited for.
fn of_noun(terminals: &Terminals, lead: usize) -> Option<Direction> {
    const NEAR: usize = 6;
    for at in (lead.saturating_sub(NEAR)..lead).rev() {
        if terminals.beside_time(at, TimeContext::Mishap) {
            let is_verb = at > 0 && terminals.beside_time(at - 1, TimeContext::InfinitiveLead);
            return (!is_verb).then_some(Direction::Back);
        }
        if terminals.text(at) == "pending" {
            return Some(Direction::Ahead);
        }
        if terminals.kind(at) != Some(TokenKind::Word)
            || terminals.has(at, Class::Auxiliary)
            || is_past_verb(terminals, at)
        {
            return None;
        }
    }
    None
}

/// “agreed to raise the fee on 1 April”, “offered to pay it in May”: what was resolved for a date is done on the nearest, be it
/// over or not.
fn of_resolved(terminals: &Terminals, lead: usize, start: usize) -> Option<Direction> {
    if is_weekday(terminals, start) {
        return None;
    }
    let to = infinitive(terminals, lead).filter(|to| !points_ahead(terminals, *to))?;
    let verb = governor(terminals, to)?;
    let is_resolved = terminals.beside_time(verb, TimeContext::Promise)
        && !terminals.is(verb, &["asked"])
        && (to == verb + 1 || terminals.time_word(to - 1).is_some());
    is_resolved.then_some(Direction::Near)
}

/// “The figures for May”, “data for the third quarter”: of which time figures are, which are told soon after it.
fn is_of_figures(terminals: &Terminals, lead: usize, start: usize, end: usize) -> bool {
    end == start + 1
        && terminals.time_value(start, TimeRole::Month).is_some()
        && lead > 0
        && terminals.beside_time(lead - 1, TimeContext::Statistic)
}

/// “moved the match from 1 December to 15 January”: for when something was planned before it was put off.
fn of_move(terminals: &Terminals, lead: usize, end: usize) -> Option<Direction> {
    let is_moved = terminals.is(end, &["to"])
        && (terminals.time_word(end + 1).is_some()
            || terminals.kind(end + 1) == Some(TokenKind::Number))
        && nearest(terminals, lead, OBJECT, |at| is_past_verb(terminals, at))
            .is_some_and(|verb| terminals.beside_time(verb, TimeContext::PuttingOff));
    is_moved.then_some(Direction::Near)
}

/// “is in force from Friday”, “are in place from 6pm on Friday”.
fn is_in_force(terminals: &Terminals, from: usize) -> bool {
    from > 2
        && matches!(terminals.text(from - 1), "force" | "place" | "effect")
        && terminals.is(from - 2, &["in"])
        && terminals.is(from - 3, &["is", "are"])
}

/// “asked for papers by Monday”, “wants it done by March”: a day by which something is asked for.
fn is_asked_for(terminals: &Terminals, by: usize) -> bool {
    nearest(terminals, by, BACK - 2, |at| {
        terminals.beside_time(at, TimeContext::Demand)
    })
    .is_some()
}

/// “promised to pay them by 5 December”, “were told to leave before Monday”: by when somebody is to do what
/// was promised or asked for.
fn of_deadline(terminals: &Terminals, lead: usize, start: usize) -> Option<Direction> {
    let Some(to) = infinitive(terminals, lead) else {
        // “promised an answer by January”
        let verb = governor(terminals, lead).filter(|verb| terminals.opens_noun(verb + 1))?;
        let is_promise = matches!(
            terminals.text(verb),
            "offered" | "pledged" | "promised" | "vowed"
        );
        return is_promise.then(|| of_arranged(terminals, start));
    };
    let verb = governor(terminals, to)?;
    if terminals.beside_time(verb, TimeContext::Urging) {
        return (to > verb + 1 || is_told(terminals, verb)).then_some(Direction::Ahead);
    }
    terminals
        .beside_time(verb, TimeContext::Promise)
        .then(|| of_arranged(terminals, start))
}

/// “ordered him to return on Jan. 15”, “was summoned to a hearing on Monday”: what somebody was told to do on a
/// day on which people are to be somewhere.
fn is_told_to_come(terminals: &Terminals, lead: usize) -> bool {
    let Some(to) = infinitive(terminals, lead) else {
        return false;
    };
    let act = terminals.beside_time(to + 1, TimeContext::ScheduledAct)
        || terminals.beside_time(to + 1, TimeContext::PromisedAct);
    let is_held = || {
        terminals.opens_noun(to + 1) && terminals.beside_time(lead - 1, TimeContext::Appointment)
    };
    let Some(verb) = governor(terminals, to).filter(|_| act || is_held()) else {
        return false;
    };
    let is_urging = terminals.beside_time(verb, TimeContext::Urging);
    if act && to > verb + 1 {
        return is_urging;
    }
    // “was told to leave on Monday”: on which day he was told
    is_urging && is_told(terminals, verb) && !terminals.is(to + 1, &["leave"])
}

/// “predicted rain on Saturday”, “warned of storms on Sunday”, “called for a march on Saturday”: whether the noun
/// before a preposition is what somebody says is or ought to come.
fn is_foretold(terminals: &Terminals, lead: usize) -> bool {
    const FEW: usize = 4;
    const WEATHER: [&str; 20] = [
        "rain",
        "snow",
        "storm",
        "storms",
        "thunderstorms",
        "gales",
        "winds",
        "floods",
        "flooding",
        "frost",
        "ice",
        "fog",
        "hail",
        "heat",
        "showers",
        "sunshine",
        "snowfall",
        "temperatures",
        "weather",
        "waves",
    ];
    const PROTESTS: [&str; 12] = [
        "protest",
        "protests",
        "rally",
        "rallies",
        "march",
        "marches",
        "demonstration",
        "demonstrations",
        "strike",
        "strikes",
        "walkout",
        "boycott",
    ];
    let Some(noun) = lead.checked_sub(1) else {
        return false;
    };
    let word = terminals.text(noun);
    let is_foreseen = |at: usize| {
        matches!(
            terminals.text(at),
            "predict"
                | "predicts"
                | "predicted"
                | "forecast"
                | "forecasts"
                | "warn"
                | "warns"
                | "warned"
        )
    };
    let is_called = |at: usize| {
        matches!(terminals.text(at), "called" | "calls" | "calling" | "call")
            && terminals.is(at + 1, &["for"])
    };
    WEATHER.contains(&word) && nearest(terminals, noun, OBJECT, is_foreseen).is_some()
        || PROTESTS.contains(&word) && nearest(terminals, noun, FEW, is_called).is_some()
}

/// “to” close before a preposition, in its clause.
fn infinitive(terminals: &Terminals, lead: usize) -> Option<usize> {
    nearest(terminals, lead, OBJECT, |at| terminals.is(at, &["to"]))
}

/// The verb in the past tense that governs the infinitive behind “to”, unless something points ahead sooner
/// or all of it is over.
fn governor(terminals: &Terminals, to: usize) -> Option<usize> {
    let verb = nearest(terminals, to, OBJECT, |at| {
        is_past_verb(terminals, at)
            || points_ahead(terminals, at)
            || terminals.beside_time(at, TimeContext::Promise)
    })?;
    (!is_over(terminals, verb)).then_some(verb)
}

/// “was asked”, “residents told”: whether a verb of telling somebody to do something has him for its subject.
fn is_told(terminals: &Terminals, verb: usize) -> bool {
    is_passive(terminals, verb)
        || !matches!(
            terminals.text(verb),
            "asked" | "begged" | "called" | "gave" | "pressed"
        )
}

/// “closed the park through Sept. 15”: up to when something is closed or put off.
fn of_closing(terminals: &Terminals, lead: usize, start: usize) -> Option<Direction> {
    let verb = nearest(terminals, lead, BACK, |at| is_past_verb(terminals, at))?;
    let is_closing = terminals.beside_time(verb, TimeContext::Closing)
        || terminals.beside_time(verb, TimeContext::PuttingOff);
    (is_closing && !is_over(terminals, verb)).then(|| of_arranged(terminals, start))
}

/// “called an election for Dec. 3”, “a vigil was arranged for Sunday”: for when something was called or booked.
fn of_call(terminals: &Terminals, lead: usize, start: usize, end: usize) -> Option<Direction> {
    if is_set_for(terminals, lead) {
        return Some(Direction::Ahead);
    }
    let verb = nearest(terminals, lead, BACK, |at| is_past_verb(terminals, at))?;
    let is_call = terminals.beside_time(verb, TimeContext::Calling) && !is_over(terminals, verb);
    // “announced a loss for March”
    let is_month = end == start + 1 && terminals.time_value(start, TimeRole::Month).is_some();
    let is_figure = is_month && terminals.is(verb, &["announced"]);
    (is_call && !is_figure).then(|| of_arranged(terminals, start))
}

/// “a trial set for 12 January”, “has been set for Friday”, not “was set for Friday”: a plan that stands.
fn is_set_for(terminals: &Terminals, lead: usize) -> bool {
    let Some(set) = lead.checked_sub(1) else {
        return false;
    };
    let before = |words: &[&str]| set > 0 && terminals.is(set - 1, words);
    matches!(
        terminals.text(set),
        "set" | "fixed" | "pencilled" | "penciled"
    ) && !before(&["was", "were", "been", "had"])
        || matches!(terminals.text(set), "set" | "fixed")
            && before(&["been"])
            && set > 1
            && terminals.is(set - 2, &["has", "have"])
}

/// “had closed”, not “said it had closed”: what was done before something else that is told.
fn is_over(terminals: &Terminals, verb: usize) -> bool {
    const NEAR: usize = 4;
    let is_past = verb > 0 && terminals.is(verb - 1, &["had", "having"]);
    is_past
        && !(verb.saturating_sub(NEAR)..verb)
            .any(|at| terminals.has(at, Class::SpeechVerb) || terminals.is(at, &["said"]))
}

/// “runs for three years from Jan. 1”, “is valid for a month from Friday”: how long something lasts in the
/// present tense.
fn is_length_told(terminals: &Terminals, from: usize) -> bool {
    let is_unit = from.checked_sub(1).is_some_and(|unit| {
        terminals.time_value(unit, TimeRole::Units).is_some()
            || terminals.time_value(unit, TimeRole::Unit).is_some()
    });
    is_unit
        && nearest(terminals, from, OBJECT, |at| {
            terminals.is(at, &["lasts", "runs", "is", "are"]) || is_past_verb(terminals, at)
        })
        .is_some_and(|verb| !is_past_verb(terminals, verb))
}

/// “a storm of the size seen in October”: a participle behind its noun tells of what was.
fn is_seen_then(terminals: &Terminals, lead: usize) -> bool {
    let Some(noun) = lead.checked_sub(2) else {
        return false;
    };
    matches!(
        terminals.text(lead - 1),
        "seen" | "taken" | "given" | "drawn"
    ) && terminals.kind(noun) == Some(TokenKind::Word)
        && !terminals.has(noun, Class::Auxiliary)
        && !terminals.has(noun, Class::Pronoun)
        && !terminals.has(noun, Class::GrammarWord)
        && !terminals.text(noun).ends_with("ly")
}

/// “incident 512 of October 4”, “decree 14 of 3 June”: something with a number that is of a day.
fn is_numbered(terminals: &Terminals, of: usize, start: usize, end: usize) -> bool {
    let is_day = end > start + 1 || terminals.time_value(start, TimeRole::Weekday).is_some();
    let Some(noun) = of.checked_sub(2).filter(|_| is_day) else {
        return false;
    };
    terminals.kind(of - 1) == Some(TokenKind::Number)
        && terminals.kind(noun) == Some(TokenKind::Word)
        && !terminals.has(noun, Class::Preposition)
        && !terminals.has(noun, Class::GrammarWord)
        && terminals.time_word(noun).is_none()
}

/// “leaves them to face the winter”: the season that somebody has before him.
fn is_season_faced(terminals: &Terminals, start: usize) -> bool {
    let the = usize::from(terminals.is(start, &["the"]));
    if terminals
        .time_value(start + the, TimeRole::Season)
        .is_none()
    {
        return false;
    }
    let verb = start.checked_sub(1).map(|before| {
        before - usize::from(before > 0 && terminals.is(before, &["the", "a", "another"]))
    });
    verb.is_some_and(|verb| {
        verb > 0 && terminals.text(verb) == "face" && terminals.is(verb - 1, &["to"])
    })
}
