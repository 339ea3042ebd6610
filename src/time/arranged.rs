//! What somebody arranged, asked for or put off: “set sentencing for Jan. 15”, “moved the vote to Tuesday”,
//! “announced a sale, starting Saturday”, “is holding a rally on Tuesday”. Its time is to come, unless it was
//! done long before (“had set”).

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole, verb_form};
use crate::text::TokenKind;

use super::direction::{ends_clause, is_past_verb};

/// How many terminals before a time are searched for the verb.
pub(super) const BACK: usize = 12;

/// How many terminals may stand between a verb and the end of its object.
pub(super) const OBJECT: usize = 7;

/// Whether what was arranged is to come at the time that begins at `start`.
pub(super) fn is_arranged(terminals: &Terminals, start: usize, end: usize) -> bool {
    let is_fixed = is_appointed(terminals, start)
        || is_put_off(terminals, start)
        || is_announced(terminals, start);
    is_fixed && !came_about(terminals, end)
        || is_settled(terminals, start, end)
        || is_eyed(terminals, start)
        || is_bidden(terminals, start)
        || is_had(terminals, start)
}

/// “set a hearing for Monday, but Marsh did not appear”, “began a ban in March and lifted it in July”: whether
/// what stands right behind a time tells that it is over.
pub(super) fn came_about(terminals: &Terminals, end: usize) -> bool {
    const FEW: usize = 5;
    let joint = end + usize::from(terminals.text(end) == ",");
    let clause = joint + 1..joint + 1 + FEW;
    let mut clause = clause.take_while(|at| !ends_clause(terminals, *at));
    let is_past = |at: usize| {
        is_past_verb(terminals, at) || terminals.is(at, &["did", "didn't", "was", "were"])
    };
    let is_denied = |at: usize| {
        terminals.is(at, &["didn't"])
            || terminals.is(at, &["did"]) && terminals.is(at + 1, &["not"])
    };
    match terminals.word(joint) {
        "when" | "which" => clause.any(is_past),
        "but" => clause.any(is_denied),
        // “and it was lifted”, “and lifted it”, not “and ordered him held”
        "and" => {
            let is_it = |at: usize| terminals.is(at, &["it", "them"]);
            let is_subject = is_it(joint + 1) || terminals.is(joint + 1, &["he", "she", "they"]);
            is_subject && is_past(joint + 2) || is_past(joint + 1) && is_it(joint + 2)
        }
        _ => false,
    }
}

/// “Ask me in May,” “Meet us on Monday”: when somebody is to do what the sentence opens with.
fn is_bidden(terminals: &Terminals, start: usize) -> bool {
    nearest(terminals, start, OBJECT, |at| {
        let opens = at == 0
            || terminals.kind(at - 1) == Some(TokenKind::Quotation) && terminals.is_capitalized(at);
        opens
            && matches!(
                terminals.text(at + 1),
                "me" | "us" | "him" | "her" | "them" | "it"
            )
            && terminals.get(at).is_some_and(|word| {
                let form = verb_form(word.word, terminals.text(at));
                form.base_share.is_some() && !form.is_past && form.auxiliary.is_none()
            })
    })
    .is_some()
}

/// The nearest terminal before `end` in its clause that passes a test, at most so many back.
pub(super) fn nearest(
    terminals: &Terminals,
    end: usize,
    most: usize,
    test: impl Fn(usize) -> bool,
) -> Option<usize> {
    (end.saturating_sub(most)..end)
        .rev()
        .take_while(|at| !ends_clause(terminals, *at))
        .find(|at| test(*at))
}

/// Whether the verb at a position was done before something else that is told.
fn was_done_before(terminals: &Terminals, verb: usize) -> bool {
    verb > 0 && terminals.is(verb - 1, &["had", "have", "having"])
}

/// “set sentencing for Jan. 15”, “set a trial date of Feb. 3”.
fn is_appointed(terminals: &Terminals, start: usize) -> bool {
    let Some(noun) = start
        .checked_sub(2)
        .filter(|_| terminals.is(start - 1, &["for", "of", "on"]))
    else {
        return false;
    };
    if !terminals.beside_time(noun, TimeContext::Appointment) {
        return false;
    }
    nearest(terminals, noun, OBJECT, |at| {
        matches!(terminals.text(at), "set" | "sets" | "fixed" | "scheduled")
    })
    .is_some_and(|verb| !was_done_before(terminals, verb) && !is_passive(terminals, verb))
}

/// “A trial date of 3 May has been set”, “the vote on 3 May is confirmed”.
fn is_settled(terminals: &Terminals, start: usize, end: usize) -> bool {
    let is_held = start > 1
        && terminals.is(start - 1, &["for", "of", "on"])
        && terminals.beside_time(start - 2, TimeContext::Appointment);
    let verb = match terminals.word(end) {
        "has" | "have" if terminals.is(end + 1, &["been"]) => end + 2,
        "is" | "are" => end + 1,
        _ => return false,
    };
    is_held
        && matches!(
            terminals.text(verb),
            "set" | "fixed" | "scheduled" | "confirmed" | "planned"
        )
}

/// “has a hearing on Friday”, “the two sides hold talks on Monday”.
fn is_had(terminals: &Terminals, start: usize) -> bool {
    let Some(noun) = start.checked_sub(2).filter(|noun| {
        terminals.is(noun + 1, &["on"]) && terminals.beside_time(*noun, TimeContext::Appointment)
    }) else {
        return false;
    };
    nearest(terminals, noun, OBJECT, |at| {
        is_past_verb(terminals, at) || terminals.beside_time(at, TimeContext::Having)
    })
    .is_some_and(|verb| terminals.beside_time(verb, TimeContext::Having))
}

/// “was set”: a plan made then.
pub(super) fn is_passive(terminals: &Terminals, verb: usize) -> bool {
    verb > 0 && terminals.is(verb - 1, &["was", "were", "been"])
}

/// “postponed the trial to March 4”, “pushed the vote back to Tuesday”.
fn is_put_off(terminals: &Terminals, start: usize) -> bool {
    let Some(to) = start
        .checked_sub(1)
        .filter(|to| terminals.is(*to, &["to", "until", "till"]))
    else {
        return false;
    };
    nearest(terminals, to, OBJECT, |at| {
        is_past_verb(terminals, at) || terminals.beside_time(at, TimeContext::PuttingOff)
    })
    .is_some_and(|verb| {
        let is_put_back = terminals.text(verb) == "put" && terminals.text(verb + 1) == "back";
        (is_put_back || terminals.beside_time(verb, TimeContext::PuttingOff))
            && !was_done_before(terminals, verb)
            && has_thing_put_off(terminals, verb, to)
    })
}

/// Whether what is put off is something held on a day, for a verb that moves other things as well: “pushed
/// the price to”.
fn has_thing_put_off(terminals: &Terminals, verb: usize, to: usize) -> bool {
    let only_times = matches!(
        terminals.text(verb),
        "postponed"
            | "postpones"
            | "adjourned"
            | "adjourns"
            | "rescheduled"
            | "reschedules"
            | "delayed"
            | "delays"
    );
    // “was pushed back to March”, “was moved from May 1 to June 3”
    only_times
        || matches!(terminals.text(verb + 1), "back" | "forward")
        || terminals.is(verb + 1, &["from"])
            && (verb + 2..to).any(|at| terminals.time_word(at).is_some())
        || (verb + 1..to).any(|at| {
            terminals.beside_time(at, TimeContext::Appointment)
                || terminals.beside_time(at, TimeContext::Vote)
        })
}

/// “declared three days of mourning, starting Friday”, “imposed a curfew from Friday night”.
fn is_announced(terminals: &Terminals, start: usize) -> bool {
    let on = usize::from(start > 0 && terminals.is(start - 1, &["on", "in"]));
    let Some(lead) = start.checked_sub(1 + on) else {
        return false;
    };
    let is_led = matches!(
        terminals.text(lead),
        "starting" | "beginning" | "commencing"
    ) || on == 0 && terminals.is(lead, &["from"]);
    is_led
        && nearest(terminals, lead, BACK, |at| is_past_verb(terminals, at)).is_some_and(|verb| {
            terminals.beside_time(verb, TimeContext::Announcing)
                && !was_done_before(terminals, verb)
                && !is_passive(terminals, verb)
        })
}

/// “said the deadline was 5 March”: near, be it over or not.
pub(super) fn is_deadline_told(terminals: &Terminals, start: usize) -> bool {
    start > 1
        && terminals.is(start - 1, &["was"])
        && terminals.is(start - 2, &["deadline"])
        && nearest(terminals, start - 2, OBJECT, |at| {
            terminals.has(at, Class::SpeechVerb)
        })
        .is_some()
}

/// “eye January move”: the month of what is looked forward to, in words of a headline.
fn is_eyed(terminals: &Terminals, start: usize) -> bool {
    start > 1
        && matches!(
            terminals.text(start - 1),
            "eye" | "eyes" | "eyeing" | "Eye" | "Eyes" | "Eyeing"
        )
        && terminals.time_value(start, TimeRole::Month).is_some()
}

/// “is holding”, “are hosting”, “is seeking”, “is up for”: what is arranged at the time of writing.
pub(super) fn is_arranging(terminals: &Terminals, at: usize) -> bool {
    if at == 0 || !terminals.is(at - 1, &["is", "are"]) && !is_contracted(terminals, at - 1) {
        return false;
    }
    if terminals.is(at, &["seeking"]) && terminals.is(at + 1, &["to"]) {
        return true;
    }
    if terminals.is(at, &["seeking", "facing", "running"]) {
        return has_appointment(terminals, at) || terminals.is(at + 1, &["in", "on"]);
    }
    terminals.beside_time(at, TimeContext::Arranging)
        || terminals.is(at, &["up"]) && terminals.is(at + 1, &["for"])
}

/// Whether a vote or a hearing is what somebody seeks or faces: “re-election”, “a second trial”.
fn has_appointment(terminals: &Terminals, at: usize) -> bool {
    const FEW: usize = 4;
    (at + 1..at + 1 + FEW)
        .take_while(|at| {
            terminals.kind(*at) == Some(TokenKind::Word)
                && (!terminals.has(*at, Class::Preposition) || terminals.is(*at, &["for"]))
        })
        .any(|at| {
            terminals.beside_time(at, TimeContext::Appointment)
                || terminals.beside_time(at, TimeContext::Vote)
                || matches!(
                    terminals.text(at),
                    "election" | "re-election" | "reelection" | "office"
                )
        })
}

/// “are holding a man over a robbery on Friday”: whether something that was stands between what is going on
/// and a time.
pub(super) fn is_of_past(terminals: &Terminals, arranging: usize, start: usize) -> bool {
    is_arranging(terminals, arranging)
        && (arranging + 1..start).any(|at| {
            terminals.is(
                at,
                &["after", "over", "about", "following", "since", "because"],
            ) || is_past_verb(terminals, at)
        })
}

/// “she’s”, “we’re”.
fn is_contracted(terminals: &Terminals, at: usize) -> bool {
    matches!(terminals.text(at), "’s" | "'s" | "’re" | "'re")
        && terminals.has(at - 1, Class::Pronoun)
}

/// “heading into Tuesday’s vote”, “going into the winter”.
pub(super) fn is_heading(terminals: &Terminals, into: usize) -> bool {
    let is_told_before = || {
        (into.saturating_sub(BACK)..into)
            .rev()
            .take_while(|at| !ends_clause(terminals, *at))
            .any(|at| is_past_verb(terminals, at))
    };
    into > 0
        && terminals.is(into, &["into"])
        && matches!(
            terminals.text(into - 1),
            "heading" | "Heading" | "going" | "Going" | "heads" | "head"
        )
        && !is_told_before()
}

/// Whether a list stands between a comma and the time: “will hear Tom Marsh, Ada Quill and Jo Vane on
/// Thursday”, “three witnesses, including the former treasurer, on Thursday”.
pub(super) fn is_list_comma(terminals: &Terminals, comma: usize, start: usize) -> bool {
    const NO_LIST: [&str; 4] = ["according", "but", "as", "a"];
    let mut behind = comma + 1..start;
    terminals.text(comma) == ","
        && !NO_LIST.contains(&terminals.text(comma + 1))
        && behind.all(|at| {
            !terminals.has(at, Class::Auxiliary)
                && !terminals.has(at, Class::FiniteVerb)
                && !terminals.has(at, Class::SpeechVerb)
        })
}
