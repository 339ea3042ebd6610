//! When what a claim says holds, by tense, aspect and modality of the verb that carries it: the order of the
//! questions stands here, what modal verbs tell in `modal`, what else is to come in `ahead`.

mod ahead;
mod modal;

pub(super) use self::ahead::is_supposed;
use self::ahead::{
    intends, is_appointed, is_dated_ahead, is_dated_back, is_in_month, is_on_date, is_on_day,
    is_over, is_year, stands,
};
use self::modal::{is_definite, of_modal};
pub(super) use self::modal::{is_past_ability, is_withheld};
use super::link::is_personal;
use super::proposition::Proposition;
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{ClaimRole, Class, claim_roles};
use crate::model::{AttributionKind, TimeFrame};
use crate::text::Token;

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
    if proposition.is_proposed() {
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
            || matches!(token.word.word(), "impossible" | "inevitable" | "unlikely")
    };
    // “it was unlikely that many would come” tells of then.
    let is_now = group.tense != Some(Tense::Past) || is_reported(proposition);
    is_now && Proposition::is_tie(group) && proposition.is_impersonal() && behind.any(is_held)
}

fn of_tense(group: &VerbGroup) -> TimeFrame {
    if group.tense == Some(Tense::Past) {
        TimeFrame::Past
    } else {
        TimeFrame::Present
    }
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
    (person || group.is_copula && noun)
        && !sentence.any(dates)
        && (group.is_progressive || !is_dated_back(proposition))
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
    // “the tax rises in May”, not “snow falls in May”
    let is_one = || is_definite(proposition.subject());
    let opens = verb.has(ClaimRole::Starting) || verb.has(ClaimRole::Change) && is_one();
    if opens && is_in_month(proposition) && !group.is_perfect {
        return TimeFrame::Future;
    }
    let is_event = !group.is_copula && !group.is_possession;
    if is_event && (is_dated_ahead(proposition) || is_on_date(proposition)) {
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
    let is_proposed = proposition.is_infinitive() || proposition.is_proposed();
    if is_proposed || foresees && !proposition.is_quoted() {
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
