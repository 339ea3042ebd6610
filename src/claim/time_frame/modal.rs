//! What a modal verb tells of time: “will open” of what is to come, “could not breathe” of what was.

use super::ahead::{is_dated_ahead, is_year};
use crate::claim::polarity::is_superlative;
use crate::claim::proposition::Proposition;
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, Determiner, TimeRole, WordId, claim_roles, determiner,
    time_word,
};
use crate::model::{AttributionKind, TimeFrame};
use crate::text::{Token, TokenKind};

/// Whether somebody refused then to tell something, in words of the article: “would not elaborate”.
pub(in crate::claim) fn is_withheld(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    // “would not say if it broke”
    let next = proposition.complement().first();
    let is_asked = next.is_some_and(|next| next.word.word() == "if");
    group.modal == Some(AuxiliaryVerb::Would)
        && crate::claim::polarity::is_denied(proposition, group)
        && !group.is_passive
        && claim_roles(withheld(proposition, group)).has(ClaimRole::Withholding)
        && proposition.cue.is_none()
        && (is_asked || !proposition.has_condition())
        && is_of_somebody(proposition)
}

/// The verb that tells what somebody refused: “would not say”, “would neither confirm nor deny”.
fn withheld(proposition: &Proposition<'_>, group: &VerbGroup) -> WordId {
    let mut behind = proposition.complement().iter();
    let next = behind.next().filter(|next| next.word.word() == "neither");
    let verb = next.and_then(|_| behind.next());
    verb.map_or(group.base, |verb| verb.word)
}

/// Whether a subject is one that is known: “the mayor”, “this tax”.
pub(super) fn is_definite(subject: &[Token]) -> bool {
    let is_definite = |token: &Token| {
        matches!(
            determiner(token.word),
            Some(Determiner::Definite | Determiner::Demonstrative | Determiner::Possessive)
        )
    };
    subject.iter().any(is_definite)
}

/// Whether the subject is somebody known, a name, “she” or “the mayor”, not “a good mayor” or “most divers”.
fn is_of_somebody(proposition: &Proposition<'_>) -> bool {
    let subject = proposition.subject();
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
            || !noun.is(Class::Pronoun) && is_definite(subject)
    })
}

pub(super) fn of_modal(
    proposition: &Proposition<'_>,
    group: &VerbGroup,
    modal: AuxiliaryVerb,
) -> TimeFrame {
    use AuxiliaryVerb::{Can, Could, May, Might, Must, Ought, Should, Will, Would};
    // “may be overstated”
    let is_stative = group.is_passive && claim_roles(group.base).has(ClaimRole::Stative);
    let is_state = group.is_copula || group.is_progressive || is_stative;
    match modal {
        // “whales will often approach boats”
        Will if is_often(proposition, group) => TimeFrame::Present,
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
    // not “15.3”
    let is_long_ago = |token: &Token| {
        let words = proposition.words(token);
        let is_whole = words.bytes().all(|letter| letter.is_ascii_digit());
        is_year(token) && words.starts_with('1') && is_whole
    };
    let is_always = (group.start..group.end).any(|at| proposition.word(at) == "always");
    let mut behind = proposition.complement().iter().take(REACH);
    proposition.cue.is_none()
        && !proposition.is_quoted()
        && !proposition.has_condition()
        && (is_often(proposition, group)
            || is_always
            || behind.any(is_long_ago)
            || is_of_old(proposition, group))
}

/// Whether what stands before the verb tells of somebody’s days of old: “as a boy, he would …”, “in those days …”,
/// “every morning, she would …”; not “every year, the tax would …”.
fn is_of_old(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    const REACH: usize = 12;
    let before = &proposition.sentence()[..group.start.min(REACH)];
    let is_young = |word: &str| {
        matches!(
            word,
            "boy"
                | "child"
                | "girl"
                | "kid"
                | "little"
                | "student"
                | "teenager"
                | "young"
                | "youth"
        )
    };
    let last = before.last().map_or("", |last| last.word.word());
    let is_person = matches!(last, "he" | "she" | "they");
    let word = |at: usize| before.get(at).map_or("", |token| token.word.word());
    let is_times = |at: usize| {
        let role = before.get(at).and_then(|token| time_word(token.word));
        matches!(role.map(|it| it.role), Some(TimeRole::Weekdays))
    };
    (0..before.len()).any(|at| match word(at) {
        "as" => word(at + 1) == "a" && is_young(word(at + 2)),
        "was" => is_young(word(at + 1)) || word(at + 1) == "a" && is_young(word(at + 2)),
        "those" => word(at + 1) == "days",
        "back" => word(at + 1) == "then",
        "growing" => word(at + 1) == "up",
        "each" | "every" => {
            is_person && before.get(at + 1).is_some_and(|it| it.is(Class::TimeWord))
        }
        "on" => is_person && is_times(at + 1),
        _ => false,
    })
}

/// Whether an adverb within a verb tells that it happens again and again: “would often sing”.
fn is_often(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let is_often = |at: usize| {
        matches!(
            proposition.word(at),
            "frequently"
                | "generally"
                | "often"
                | "regularly"
                | "sometimes"
                | "typically"
                | "usually"
        )
    };
    (group.start..group.end).any(is_often)
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
pub(in crate::claim) fn is_past_ability(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
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
        && (senses || crate::claim::polarity::is_denied(proposition, group))
        && !(group.is_perfect || looks_ahead || is_measured)
        && !proposition.has_condition()
        && !proposition.any_has(Class::FutureWord)
        && !is_dated_ahead(proposition)
}
