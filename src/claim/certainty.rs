//! How firmly something is asserted (`FactBank`'s values), by the mood and modality of the verb that
//! carries it, adverbs beside it, and the cue.

use super::cue::Cue;
use super::polarity::{is_superlative, opens_clause};
use super::proposition::Proposition;
use super::time_frame::{is_past_ability, is_withheld};
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, ClausePart, claim_roles, clause_part, verb_form,
};
use crate::model::{AttributionKind, Certainty};
use crate::text::{Token, TokenKind};

/// The certainty of a claim.
pub(super) fn certainty(proposition: &Proposition<'_>) -> Certainty {
    if is_left_open(proposition) {
        return Certainty::Underspecified;
    }
    let group = proposition.group();
    let modal = group.and_then(|group| group.modal);
    let may = |modal: AuxiliaryVerb| {
        matches!(
            modal,
            AuxiliaryVerb::May | AuxiliaryVerb::Might | AuxiliaryVerb::Could
        )
    };
    // “and could not borrow” tells what was.
    let beside = proposition.coordinates();
    let beside = beside.filter(|group| !proposition.is_could_not(group));
    let beside = beside.filter_map(|group| group.modal);
    // “could” is a hedge as well, but for what somebody was able to do.
    let was_able = group.is_some_and(|group| is_past_ability(proposition, &group));
    let is_sure = group.is_some_and(|group| is_superlative(proposition, &group));
    let was_able = was_able || is_sure;
    let modal = modal.filter(|_| !was_able);
    let is_known = group.is_some_and(|group| is_held_true(proposition, &group));
    if modal.into_iter().chain(beside).any(may)
        || proposition.main_is_hedged(Class::PossibleHedge) && !was_able && !is_known
        || group.is_some_and(|group| {
            is_held_possible(proposition, &group)
                || is_chance(proposition, &group)
                || is_feared(proposition, &group)
                || is_hoped(proposition, &group)
                || is_left_possible(proposition, &group)
        })
        || proposition.cue_is(ClaimRole::Suspecting)
        // “Voters may believe that …”
        || proposition.cue.as_ref().is_some_and(|cue| {
            cue.is_possible && !cue.is_negated && cue.kind == AttributionKind::Belief
        })
        || proposition
            .frame()
            .is_some_and(|frame| matches!(frame.base.word(), "fear" | "hope") && !frame.is_negated)
    {
        return Certainty::Possible;
    }
    if is_under_condition(proposition) {
        return Certainty::Underspecified;
    }
    let hedged = group.is_some_and(|group| {
        group.is_probable
            || is_suspected(proposition, &group)
            || is_held_doubtful(proposition, &group)
            || is_most_likely(proposition, &group)
            || is_likened(proposition, &group)
            || is_set_to(proposition, &group)
    }) || is_nearly_sure(proposition)
        || proposition.main_is_hedged(Class::ProbableHedge)
        || proposition.frame().is_some_and(|frame| {
            claim_roles(frame.base).has(ClaimRole::Hedging)
                || frame.base.word() == "seem"
                || frame.base.word() == "appear" && is_said_of_it(proposition, &frame)
                || frame.is_passive && proposition.plays(frame.head, ClaimRole::Hearsay)
        })
        || is_doubted(proposition)
        || proposition.cue.as_ref().is_some_and(|cue| cue.is_guessed)
        || expects_act(proposition);
    if hedged || proposition.cue_is(ClaimRole::Expecting) {
        Certainty::Probable
    } else {
        Certainty::Certain
    }
}

/// “it appears | that …”
fn is_said_of_it(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    group.start > 0 && proposition.word(group.start - 1) == "it"
}

/// Whether its source is not sure of it: “doubts that …”, “is not convinced that …”.
fn is_doubted(proposition: &Proposition<'_>) -> bool {
    proposition.cue.as_ref().is_some_and(|cue| {
        let is_unsure = cue.is_negated && cue.is(ClaimRole::Sure);
        cue.is(ClaimRole::Hedging) && cue.is(ClaimRole::Denying) || is_unsure
    })
}

/// Whether something is said to be expected to do or be something: “we expect the pier to be back”, “expects
/// sales to rise”.
pub(super) fn expects_act(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 8;
    let behind = match proposition.group() {
        // “expects to win” is told by its own rule.
        Some(group) if group.base.word() == "expect" && !group.is_negated && !group.is_passive => {
            proposition.complement()
        }
        // not “appeared poised to win”
        None if proposition.cue_is(ClaimRole::Expecting)
            && (proposition.cue_is(ClaimRole::Awaiting)
                || proposition.cue_is(ClaimRole::Positing)) =>
        {
            proposition.sentence()
        }
        _ => return false,
    };
    let near = &behind[..behind.len().min(REACH)];
    let is_act = |pair: &[Token]| {
        let next = &pair[1];
        let form = verb_form(next.word, proposition.words(next));
        pair[0].word.word() == "to" && (form.base_share.is_some() || form.auxiliary.is_some())
    };
    let to = near.windows(2).position(is_act);
    let opens_clause = |token: &Token| {
        token.kind == TokenKind::Punctuation || matches!(token.word.word(), "that" | "it")
    };
    // “expect us to pay” asks for it.
    let is_asked = |token: &Token| matches!(token.word.word(), "me" | "us" | "you");
    to.is_some_and(|to| to > 0 && !near[..to].iter().any(opens_clause) && !is_asked(&near[0]))
}

/// “is accused of theft”, “was suspected of hiding it”, “is rumoured to have left”
fn is_suspected(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    const AGENT: usize = 8;
    let plays = |role| proposition.plays(group.head, role);
    let next = proposition.complement().first();
    let is_open = next.is_some_and(|next| match next.word.word() {
        "of" => plays(ClaimRole::Accusing) || plays(ClaimRole::Suspecting),
        // “was accused by Marsh of lying”
        "by" => {
            let mut near = proposition.complement().iter().skip(1).take(AGENT);
            plays(ClaimRole::Accusing) && near.any(|it| it.word.word() == "of")
        }
        "to" => plays(ClaimRole::Hearsay) && proposition.is_act_behind(1),
        _ => plays(ClaimRole::Hearsay) && is_held_to_be(proposition, group),
    });
    group.is_passive && is_open
}

/// Whether a passive verb of thinking has behind it what somebody is thought to be: “are presumed | dead”, not
/// “was thought through”.
fn is_held_to_be(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let next = proposition.complement().first();
    let is_state = next.is_some_and(|next| {
        let is_other = next.is(Class::Preposition) || next.is(Class::TimeWord);
        next.kind == TokenKind::Word && !is_other && clause_part(next.word).is_none()
    });
    let says = &proposition.sentence()[group.head];
    is_state && !says.is(Class::SpeechVerb) && !proposition.is_impersonal()
}

/// “arson is not ruled out”, “it is not impossible that …”
pub(super) fn is_left_possible(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let word = |at: usize| {
        proposition
            .complement()
            .get(at)
            .map_or("", |it| it.word.word())
    };
    group.is_negated
        && (group.is_passive && group.base.word() == "rule" && word(0) == "out"
            || group.is_copula
                && matches!(
                    word(usize::from(word(0) == "not")),
                    "impossible" | "inconceivable"
                ))
}

/// “ten divers are feared dead”
fn is_feared(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    group.is_passive && group.base.word() == "fear" && is_held_to_be(proposition, group)
}

/// “Divers hope the pier will open”, not “hope to win”.
fn is_hoped(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let next = proposition.complement().first();
    group.base.word() == "hope"
        && !group.is_negated
        && next.is_some_and(|next| {
            next.kind == TokenKind::Word && !matches!(next.word.word(), "for" | "to")
        })
}

/// “there is a chance that …”, “there are reports that …”, “rumour has it that …”; not “there is no chance
/// that …”.
fn is_chance(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    const REACH: usize = 4;
    let complement = proposition.complement();
    let is = |token: &Token| claim_roles(token.word).has(ClaimRole::Chance);
    let word = |at: usize| complement.get(at).map_or("", |it| it.word.word());
    if group.is_possession {
        let subject = proposition.subject().last();
        return word(0) == "it" && (word(1) == "that" || subject.is_some_and(is));
    }
    // “chances are that it will rain”
    let last = proposition.subject().last();
    if group.is_copula && last.is_some_and(|last| last.word.word() == "chances") {
        return opens_clause(complement.first());
    }
    let is_there = || {
        last.is_some_and(|last| last.word.word() == "there")
            || matches!(proposition.word(group.start), "there's" | "there’s")
    };
    if !group.is_copula || !is_there() {
        return false;
    }
    let noun = complement.iter().take(REACH).position(is);
    noun.is_some_and(|noun| {
        let behind = complement.get(noun + 1);
        opens_clause(behind) && !super::polarity::is_denied(proposition, group)
    })
}

/// “it looks as if it will rain”
fn is_likened(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let mut behind = proposition.complement().iter();
    let mut next = || behind.next().map_or("", |it| it.word.word());
    matches!(group.base.word(), "feel" | "look" | "sound")
        && next() == "as"
        && matches!(next(), "if" | "though")
        && proposition.is_impersonal()
}

/// “looks set to win”, “appears certain to pass”
fn is_set_to(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let complement = proposition.complement();
    let word = |at: usize| complement.get(at).map_or("", |it| it.word.word());
    matches!(group.base.word(), "appear" | "look" | "seem")
        && matches!(
            word(0),
            "certain" | "destined" | "likely" | "poised" | "set"
        )
        && word(1) == "to"
}

/// “almost certainly sank”, “is all but certain to sink”
fn is_nearly_sure(proposition: &Proposition<'_>) -> bool {
    const BEHIND: usize = 3;
    let Some(group) = proposition.group() else {
        return false;
    };
    let near = group.start.saturating_sub(BEHIND)..group.end + BEHIND;
    let is_nearly = |at: usize| {
        let is_all_but = || proposition.word(at) == "but" && proposition.word(at - 1) == "all";
        proposition.plays(at, ClaimRole::Nearly) || at > 0 && is_all_but()
    };
    near.into_iter()
        .any(|at| is_nearly(at) && proposition.plays(at + 1, ClaimRole::Sure))
}

/// “a gale is more likely”, not “more likely to …”.
fn is_most_likely(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let behind = |at: usize| {
        let token = proposition.complement().get(at);
        token.map_or("", |token| token.word.word())
    };
    group.is_copula
        && matches!(behind(0), "more" | "most")
        && behind(1) == "likely"
        && !is_likely_to(proposition)
}

/// Whether “more likely” compares what somebody does: “more likely to …”, “more likely than sailors to …”,
/// “more likely, on average, to …”; not “more likely than not”.
fn is_likely_to(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 12;
    let mut behind = proposition.complement().iter().skip(2).take(REACH);
    let is_to = |token: &Token| token.word.word() == "to";
    let is_comma = |token: &&Token| proposition.words(token) == ",";
    let Some(next) = behind.next() else {
        return false;
    };
    if is_comma(&next) {
        return behind.any(is_to);
    }
    let is_not = behind
        .clone()
        .next()
        .is_some_and(|it| it.word.word() == "not");
    let compares = next.word.word() == "than" && !is_not;
    is_to(next) || compares && behind.take_while(|it| !is_comma(it)).any(is_to)
}

/// “it is possible that …”, “a strike is possible”, not “it is possible to …”.
fn is_held_possible(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let behind = |at: usize| {
        let token = proposition.complement().get(at);
        token.map_or("", |token| token.word.word())
    };
    let is_impersonal = proposition.is_impersonal();
    let held = matches!(behind(0), "possible" | "conceivable" | "plausible");
    let is_of_noun = proposition.complement().get(1).is_none_or(|next| {
        next.kind != TokenKind::Word || next.is(Class::Preposition) || next.is(Class::TimeWord)
    });
    // “I don't think it is possible”
    let is_denied = super::polarity::is_denied(proposition, group)
        || proposition.frame().is_some_and(|frame| frame.is_negated);
    let is_tie = Proposition::is_tie(group);
    (is_impersonal || is_of_noun) && is_tie && !is_denied && held && behind(1) != "to"
}

/// Whether it is left open in an adjective whether the clause behind it is true: “it is likely that …”.
pub(super) fn is_held_open(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let complement = proposition.complement();
    let is_adverb = |token: &Token| {
        let words = proposition.words(token);
        words == "very" || words.ends_with("ly") && words != "likely"
    };
    let at = usize::from(complement.first().is_some_and(is_adverb));
    let held = complement.get(at).map_or("", |token| token.word.word());
    let is_held = matches!(
        held,
        "conceivable" | "likely" | "plausible" | "possible" | "probable"
    );
    Proposition::is_tie(group) && is_held && proposition.is_impersonal()
}

/// Whether the clause behind it is taken for true: “it was surprising that they could swim”.
fn is_held_true(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let mut behind = proposition.complement().windows(2).take(2);
    let opens = |pair: &[Token]| {
        proposition.words(&pair[0]).ends_with("ing") && pair[1].word.word() == "that"
    };
    // A participle may be read as the verb.
    let next = proposition.complement().first();
    let is_verb = group.is_progressive && next.is_some_and(|next| next.word.word() == "that");
    proposition.is_impersonal() && (is_verb || group.is_copula && behind.any(opens))
}

/// “claimed to be a diver”
pub(super) fn claims_to_be(proposition: &Proposition<'_>) -> bool {
    let claims = |role| proposition.cue_is(role);
    proposition.is_infinitive()
        && !proposition.is_quoted()
        && claims(ClaimRole::Positing)
        && claims(ClaimRole::Taking)
}

/// “it is doubtful that …”
fn is_held_doubtful(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let next = proposition.complement().first();
    let is_doubtful = next.is_some_and(|next| next.word.word() == "doubtful");
    // “it seemed unlikely that …”
    let seems = matches!(group.base.word(), "appear" | "look" | "seem");
    let is_unlikely = next
        .is_some_and(|next| matches!(next.word.word(), "impossible" | "improbable" | "unlikely"));
    (group.is_copula && is_doubtful || seems && (is_doubtful || is_unlikely))
        && proposition.is_impersonal()
}

/// Whether nobody commits to its truth: questions, wishes, commands, conditions.
fn is_left_open(proposition: &Proposition<'_>) -> bool {
    let cue = proposition.cue.as_ref();
    let unsaid = cue.is_some_and(|cue| cue.is_negated && cue.kind == AttributionKind::Assertion);
    let gerund = proposition
        .opening_form()
        .is_some_and(|form| form.is_gerund)
        && !cue.is_some_and(|cue| looks_back(cue) || cue.is(ClaimRole::Denying))
        && !expects_act(proposition);
    let would = proposition.group().is_some_and(|group| {
        matches!(
            group.modal,
            Some(AuxiliaryVerb::Will | AuxiliaryVerb::Would)
        ) && !is_withheld(proposition, &group)
    });
    proposition.is_question()
        || is_request(proposition)
        || would && proposition.has_condition()
        || proposition.opens_with_condition()
        || super::time_frame::is_supposed(proposition)
        || matches!(proposition.first_word(), "if" | "unless" | "whether")
            && !proposition.is_quoted()
        || proposition.is_infinitive() && !claims_to_be(proposition)
        || proposition.is_embedded_question()
        || proposition.is_proposed()
        || proposition.is_wish()
        || proposition.cue_is(ClaimRole::Asking)
        || cue.is_some_and(|cue| cue.kind == AttributionKind::Fact && cue.is(ClaimRole::Longing))
        || unsaid && !proposition.is_quoted()
        || gerund
        || is_imperative(proposition)
}

/// ““If the wall breaks, we flood,” …”, not ““If you look at it, it’s safe””, ““If they mean that, that’s wrong””.
fn is_under_condition(proposition: &Proposition<'_>) -> bool {
    let mut words = proposition.sentence().iter();
    let mut words = words.by_ref().filter(|it| it.kind == TokenKind::Word);
    let (first, second) = (words.next(), words.next());
    let is = |token: Option<&Token>, wanted: &[&str]| {
        token.is_some_and(|token| wanted.contains(&token.word.word()))
    };
    let subject = proposition.subject().last();
    let is_pointed = |subject: &Token| clause_part(subject.word) == Some(ClausePart::Demonstrative);
    let is_now = proposition.group().is_some_and(|group| {
        let holds_subject =
            group.start > 0 && proposition.words(&proposition.sentence()[group.start - 1]) == ",";
        group.tense == Some(Tense::Present)
            && !group.is_perfect
            && !group.is_negated
            && !holds_subject
    });
    is(first, &["if", "unless"])
        && !is(second, &["anybody", "anyone"])
        && !second.is_some_and(|second| proposition.words(second).starts_with("you"))
        && is_now
        && proposition.has_condition()
        && !subject.is_some_and(|it| is_pointed(it) || matches!(it.word.word(), "that" | "there"))
}

/// “residents are urged to stay inside”: what somebody is to do, which need not be so.
fn is_request(proposition: &Proposition<'_>) -> bool {
    let is_asked = |group: VerbGroup| {
        group.is_passive
            && group.modal.is_none()
            && group.tense == Some(Tense::Present)
            && !group.is_perfect
            && claim_roles(group.base).has(ClaimRole::Requesting)
    };
    // not “invited to the summit”
    let does = |token: &Token| !token.is(Class::Determiner) && !token.is_capitalized();
    let leads =
        matches!(proposition.complement(), [to, verb, ..] if to.word.word() == "to" && does(verb));
    leads && proposition.group().is_some_and(is_asked)
}

/// Whether a cue speaks of what has been or is known.
pub(super) fn looks_back(cue: &Cue) -> bool {
    cue.kind == AttributionKind::Fact
        || cue.is(ClaimRole::LookingBack)
        || cue.is(ClaimRole::Mentioning)
}

/// Whether it orders or asks for something: it begins with a base form and has no subject.
pub(super) fn is_imperative(proposition: &Proposition<'_>) -> bool {
    const LEAST_SHARE: u8 = 6;
    if !proposition.is_quoted() {
        return false;
    }
    let form = proposition.opening_form().unwrap_or_default();
    let verb = form.base_share.is_some_and(|share| share >= LEAST_SHARE) && !form.is_past;
    verb || proposition.opens_with_bare_verb() || proposition.opens_with_order()
}
