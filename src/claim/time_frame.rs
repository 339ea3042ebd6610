//! When what a claim says holds, by tense, aspect and modality of the verb that carries it.

use super::link::is_personal;
use super::polarity::is_superlative;
use super::proposition::Proposition;
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, Determiner, TimeRole, WordId, claim_roles, determiner,
    time_word,
};
use crate::model::{AttributionKind, TimeFrame};
use crate::text::{Token, TokenKind};

/// The time frame of a claim, seen from its utterance.
pub(super) fn time_frame(proposition: &Proposition<'_>) -> TimeFrame {
    if proposition.is_empty() {
        return TimeFrame::Unknown;
    }
    match proposition.group() {
        _ if super::certainty::is_imperative(proposition) => TimeFrame::Future,
        Some(group) => of_group(proposition, &group),
        None => without_verb(proposition),
    }
}

fn of_group(proposition: &Proposition<'_>, group: &VerbGroup) -> TimeFrame {
    if super::certainty::expects_act(proposition) && group.tense == Some(Tense::Present) {
        return TimeFrame::Future;
    }
    if let Some(modal) = group.modal {
        let was_able = is_past_ability(proposition, group) || is_withheld(proposition, group);
        return if was_able {
            TimeFrame::Past
        } else {
            of_modal(proposition, group, modal)
        };
    }
    if group.is_prospective {
        // “is likely to have sunk”
        let is_had = group.is_perfect && !proposition.opens_perfect(group);
        return if is_had || is_over(proposition, group) {
            TimeFrame::Past
        } else if stands(proposition, group) {
            of_tense(group)
        } else {
            TimeFrame::Future
        };
    }
    // “it is likely that it will rain”
    if let Some(inner) = proposition
        .inner_group()
        .filter(|_| {
            super::certainty::is_held_open(proposition, group) || is_held_sure(proposition, group)
        })
        .filter(|inner| inner.modal.is_some() || inner.is_prospective || inner.is_perfect)
    {
        return of_group(proposition, &inner);
    }
    let is_state = group.is_copula
        || group.is_possession
        || group.is_progressive
        || claim_roles(group.base).has(ClaimRole::State);
    if group.is_perfect {
        let goes_on = is_state && group.tense == Some(Tense::Present);
        return if goes_on {
            TimeFrame::Present
        } else {
            TimeFrame::Past
        };
    }
    // “said he threatened to leave” tells what happened.
    let plans = is_state || matches!(group.base.word(), "aim" | "plan");
    // “did not expect to win”
    let is_surprised = group.is_negated && group.base.word() == "expect";
    let plans = plans && intends(proposition, group) && !is_surprised;
    match group.tense {
        Some(Tense::Past) if plans && is_shifted(proposition, group) => TimeFrame::Future,
        Some(Tense::Past) if is_state && !is_surprised && is_shifted(proposition, group) => {
            TimeFrame::Present
        }
        Some(Tense::Past) => TimeFrame::Past,
        _ => of_present(proposition, group),
    }
}

/// “it is certain that it will rain”, “it is unlikely that it will rain”
fn is_held_sure(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let mut behind = proposition.complement().iter().take(2);
    let is_held = |token: &Token| {
        claim_roles(token.word).has(ClaimRole::Sure)
            || matches!(token.word.word(), "unlikely" | "inevitable")
    };
    // “it was unlikely that many would come” tells of then.
    let is_now = group.tense != Some(Tense::Past) || is_reported(proposition);
    is_now && group.is_copula && proposition.is_impersonal() && behind.any(is_held)
}

/// Whether somebody refused then to tell something, in words of the article: “would not elaborate”.
fn is_withheld(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    group.modal == Some(AuxiliaryVerb::Would)
        && super::polarity::is_denied(proposition, group)
        && !group.is_passive
        && claim_roles(withheld(proposition, group)).has(ClaimRole::Withholding)
        && proposition.cue.is_none()
        && !proposition.has_condition()
        && is_of_somebody(proposition)
}

/// The verb that tells what somebody refused: “would not say”, “would neither confirm nor deny”.
fn withheld(proposition: &Proposition<'_>, group: &VerbGroup) -> WordId {
    let mut behind = proposition.complement().iter();
    let next = behind.next().filter(|next| next.word.word() == "neither");
    let verb = next.and_then(|_| behind.next());
    verb.map_or(group.base, |verb| verb.word)
}

/// Whether the subject is somebody known, a name, “she” or “the mayor”, not “a good mayor” or “most divers”.
fn is_of_somebody(proposition: &Proposition<'_>) -> bool {
    let subject = proposition.subject();
    let is_definite = |token: &Token| {
        matches!(
            determiner(token.word),
            Some(Determiner::Definite | Determiner::Demonstrative | Determiner::Possessive)
        )
    };
    let last = subject
        .iter()
        .rposition(|token| token.kind == TokenKind::Word);
    let is_nobody = matches!(
        proposition.first_word(),
        "neither" | "no" | "nobody" | "none"
    );
    last.is_none_or(|last| {
        let noun = &subject[last];
        let is_name = noun.is_capitalized()
            && !noun.is(Class::Pronoun)
            && (last > 0 || !noun.is(Class::PersonNoun));
        matches!(noun.word.word(), "he" | "she" | "they")
            || noun.word.word().starts_with("spokes")
            || is_nobody
            || last == 0 && matches!(noun.word.word(), "authorities" | "officials" | "police")
            || is_name
            || !noun.is(Class::Pronoun) && subject.iter().any(is_definite)
    })
}

/// “expects to win”
fn intends(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let next = proposition.complement().first();
    let to = next.is_some_and(|token| token.word.word() == "to");
    to && claim_roles(group.base).has(ClaimRole::Intending)
}

/// Whether something is fixed for a day: “is scheduled for Monday”, “is due out in May”, “is set for May”.
fn is_appointed(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
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

fn is_year(token: &Token) -> bool {
    token.kind == TokenKind::Number && token.span.len() == 4
}

/// Whether what was to come then did not, or is over: “was originally scheduled to sail”, and in speech
/// itself, which no past cue shifts: “I was going to drown”.
fn is_over(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
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
pub(super) fn is_supposed(proposition: &Proposition<'_>) -> bool {
    let group = proposition.group();
    let would = |token: &Token| token.word.word() == "would";
    group.is_some_and(|group| group.is_prospective)
        && proposition.first_word() == "if"
        && proposition.complement().iter().any(would)
}

/// Whether “is to” tells what something is: “her instinct is to be cautious”.
fn stands(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let subject = proposition.subject();
    let stands = |at: usize| {
        let is_led = at > 0 && subject[at - 1].is(Class::Preposition);
        !is_led && claim_roles(subject[at].word).has(ClaimRole::Standing)
    };
    // “Quill, whose task is to sell it, will sail”
    let is_aside = subject.iter().any(|token| token.word.word() == "whose");
    proposition.word(group.start + 1) == "to" && !is_aside && (0..subject.len()).any(stands)
}

fn of_tense(group: &VerbGroup) -> TimeFrame {
    if group.tense == Some(Tense::Past) {
        TimeFrame::Past
    } else {
        TimeFrame::Present
    }
}

fn of_modal(proposition: &Proposition<'_>, group: &VerbGroup, modal: AuxiliaryVerb) -> TimeFrame {
    use AuxiliaryVerb::{Can, Could, May, Might, Must, Ought, Should, Will, Would};
    let is_state = group.is_copula || group.is_progressive;
    match modal {
        // “will have opened by May”
        Will => TimeFrame::Future,
        _ if group.is_perfect => TimeFrame::Past,
        Would if is_looked_back_on(proposition, group) => TimeFrame::Past,
        Would if is_weighed(proposition, group) => TimeFrame::Present,
        // “couldn’t agree more”
        Could if is_superlative(proposition, group) => TimeFrame::Present,
        Can => TimeFrame::Present,
        Must | Ought | Should if group.is_copula => TimeFrame::Present,
        May | Might if is_state && !looks_ahead(proposition) => TimeFrame::Present,
        // “could not be clearer”, but “could not be open on a Sunday”
        Could if is_state && !looks_ahead(proposition) => {
            if group.is_negated {
                TimeFrame::Future
            } else {
                TimeFrame::Present
            }
        }
        _ => TimeFrame::Future,
    }
}

/// Whether the article tells by “would” what came later or again and again: “he would die in 1944”, “she would
/// often sing”.
fn is_looked_back_on(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    const REACH: usize = 8;
    let is_often = |at: usize| {
        matches!(
            proposition.word(at),
            "always" | "frequently" | "often" | "regularly" | "sometimes"
        )
    };
    // not “15.3”
    let is_long_ago = |token: &Token| {
        let words = proposition.words(token);
        let is_whole = words.bytes().all(|letter| letter.is_ascii_digit());
        is_year(token) && words.starts_with('1') && is_whole
    };
    let mut behind = proposition.complement().iter().take(REACH);
    proposition.cue.is_none()
        && !proposition.is_quoted()
        && !proposition.has_condition()
        && ((group.start..group.end).any(is_often) || behind.any(is_long_ago))
}

/// Whether “would” judges what something is: “it would be wrong to quit”, “there would be no hope without
/// them”; not “it would be shut until May”.
fn is_weighed(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    const REACH: usize = 4;
    let subject = proposition.subject().last();
    let complement = proposition.complement();
    let mut near = complement.iter().skip(1);
    let mut is_near = |words: &[&str], reach: usize| {
        let mut near = near.by_ref().take(reach);
        near.any(|it| words.contains(&it.word.word()))
    };
    group.is_copula
        && !looks_ahead(proposition)
        && match subject.map_or("", |it| it.word.word()) {
            "it" => {
                let is_noun = complement
                    .first()
                    .is_some_and(|it| it.is(Class::Preposition));
                !is_noun && is_near(&["for", "if", "that", "to"], REACH)
            }
            "there" => is_near(&["without"], 2 * REACH),
            _ => false,
        }
}

/// Whether a cue or a word for time makes what may be a matter of time to come: “the pier may be open by
/// May”, “in two weeks the pier may be open”.
fn looks_ahead(proposition: &Proposition<'_>) -> bool {
    let cue = |role| proposition.cue_is(role);
    let is_ahead = |token: &Token| {
        token.is(Class::TimeWord) || token.is(Class::FutureWord) || token.word.word() == "able"
    };
    cue(ClaimRole::Awaiting)
        || cue(ClaimRole::Forewarning)
        || proposition.has_condition()
        || proposition.complement().iter().any(is_ahead)
        || opens_ahead(proposition)
}

/// Whether a length of time that is yet to pass stands before the verb: “in two weeks”.
fn opens_ahead(proposition: &Proposition<'_>) -> bool {
    let sentence = proposition.sentence();
    let opening = &sentence[..sentence.len() - proposition.complement().len()];
    opening.windows(3).any(|words| {
        let [lead, count, unit] = words else {
            return false;
        };
        matches!(lead.word.word(), "in" | "within")
            && (count.kind == TokenKind::Number || count.is(Class::NumberWord))
            && unit.is(Class::TimeWord)
    })
}

/// Whether “could” tells what somebody was able to do, not what may be: “could not breathe”, “could
/// hear the alarm”.
pub(super) fn is_past_ability(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let cue = proposition.cue.as_ref();
    let looks_ahead = cue.is_some_and(|cue| {
        let is_present = cue.tense == Some(Tense::Present) && !proposition.is_quoted();
        is_present || cue.kind == AttributionKind::Belief || cue.is(ClaimRole::Forewarning)
    });
    let mut behind = proposition.complement().iter().take(2);
    // “could not be happier”, “could not agree more”
    let is_measured = behind.any(|token| {
        let words = proposition.words(token);
        words == "more" || words == "less" || group.is_copula && words.ends_with("er")
    });
    // “the case could be heard in May” tells what may be.
    // “the crew could be seen leaving” tells what was.
    let next = proposition.complement().first();
    let is_gerund = |next: &Token| proposition.words(next).ends_with("ing");
    let is_sensed = !group.is_passive || next.is_some_and(is_gerund);
    let senses = is_sensed && claim_roles(group.base).has(ClaimRole::Perceiving);
    group.modal == Some(AuxiliaryVerb::Could)
        && (senses || super::polarity::is_denied(proposition, group))
        && !(group.is_perfect || looks_ahead || is_measured)
        && !proposition.has_condition()
        && !proposition.any_has(Class::FutureWord)
        && !is_dated_ahead(proposition)
}

/// Whether a past cue stands in front of words that are not quoted.
fn is_reported(proposition: &Proposition<'_>) -> bool {
    let cue = proposition.cue.as_ref();
    cue.is_some_and(|cue| cue.tense == Some(Tense::Past)) && !proposition.is_quoted()
}

/// Whether the past is that of a past cue in front: in “she said she was glad” she is.
fn is_shifted(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    if !is_reported(proposition) {
        return false;
    }
    let subject = proposition.subject().last();
    let person = subject.is_some_and(is_personal);
    let word = subject.map_or("", |token| token.word.word());
    // “it was too early to say”
    let next = proposition.complement().first();
    let is_measured = word == "it" && next.is_some_and(|next| next.word.word() == "too");
    let noun = is_measured || !matches!(word, "it" | "there" | "that" | "this");
    let mut sentence = proposition.sentence().iter();
    let dates = |token: &Token| claim_roles(token.word).has(ClaimRole::Dating) || is_year(token);
    (person || group.is_copula && noun) && !sentence.any(dates)
}

fn of_present(proposition: &Proposition<'_>, group: &VerbGroup) -> TimeFrame {
    let verb = claim_roles(group.base);
    if intends(proposition, group)
        || is_appointed(proposition, group)
        || proposition.cue_is(ClaimRole::Awaiting)
    {
        return TimeFrame::Future;
    }
    // “the vote is on Sunday”
    if group.is_copula && is_on_day(proposition) {
        return TimeFrame::Future;
    }
    if verb.has(ClaimRole::Starting) && is_in_month(proposition) && !group.is_perfect {
        return TimeFrame::Future;
    }
    let is_event = !group.is_copula && !group.is_possession;
    if is_event && (is_dated_ahead(proposition) || is_on_weekday(proposition)) {
        return TimeFrame::Future;
    }
    let general = proposition.sentence()[group.start.saturating_sub(2)..]
        .iter()
        .take(5)
        .any(|token| claim_roles(token.word).has(ClaimRole::General));
    let rules = verb.has(ClaimRole::Ruling) && group.start + 1 == group.end;
    if (general || rules) && !group.is_progressive {
        TimeFrame::Timeless
    } else {
        TimeFrame::Present
    }
}

/// “opens next week”: a word for time to come behind the verb.
fn is_dated_ahead(proposition: &Proposition<'_>) -> bool {
    let mut behind = proposition.complement().iter().take(8);
    behind.any(|token| matches!(token.word.word(), "next" | "tomorrow" | "soon"))
}

/// “is on Monday”, “is next week”
fn is_on_day(proposition: &Proposition<'_>) -> bool {
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
fn is_in_month(proposition: &Proposition<'_>) -> bool {
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

/// “opens on Monday”
fn is_on_weekday(proposition: &Proposition<'_>) -> bool {
    let behind = proposition.complement();
    let is_on = |pair: &[Token]| {
        pair[0].word.word() == "on" && claim_roles(pair[1].word).has(ClaimRole::Weekday)
    };
    behind[..behind.len().min(8)].windows(2).any(is_on)
}

/// Noun phrases, infinitives, gerunds, imperatives.
fn without_verb(proposition: &Proposition<'_>) -> TimeFrame {
    let cue = proposition.cue.as_ref();
    let is_past = cue.is_some_and(|cue| cue.tense == Some(Tense::Past));
    let foresees =
        proposition.cue_is(ClaimRole::Awaiting) || proposition.cue_is(ClaimRole::Forewarning);
    if super::certainty::claims_to_be(proposition) {
        // “claimed to have sunk”
        let mut opening = proposition.sentence().iter().take(2);
        let is_had = opening.any(|token| token.word.word() == "have");
        return if is_had {
            TimeFrame::Past
        } else {
            TimeFrame::Present
        };
    }
    if proposition.is_infinitive() || foresees && !proposition.is_quoted() {
        return TimeFrame::Future;
    }
    let form = proposition.opening_form().unwrap_or_default();
    if form.is_gerund {
        let looks_back = proposition
            .cue
            .as_ref()
            .is_some_and(super::certainty::looks_back);
        return if looks_back {
            TimeFrame::Past
        } else {
            TimeFrame::Future
        };
    }
    if cue.is_none() && proposition.goes_on_in_past() {
        return TimeFrame::Past;
    }
    let judges =
        cue.is_some_and(|cue| cue.kind == AttributionKind::Belief || cue.is(ClaimRole::Judging));
    let awaits = proposition.cue_is(ClaimRole::Awaiting) || proposition.any_has(Class::FutureWord);
    let is_told = is_past && !judges && !proposition.is_quoted();
    if !proposition.any_has(Class::FutureWord) && is_told || proposition.names_event() && !awaits {
        TimeFrame::Past
    } else {
        TimeFrame::Present
    }
}
