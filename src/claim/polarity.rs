//! Whether something is asserted or denied, by negation of the verb that carries it and by the cue.

use super::proposition::Proposition;
use crate::clause::VerbGroup;
use crate::lexicon::{AuxiliaryVerb, ClaimRole, Class, claim_roles, clause_part};
use crate::model::{AttributionKind, Certainty, Polarity};
use crate::text::{Token, TokenKind};

/// More letters than words have that end in “er” and compare nothing, “over”.
const FEWEST_LETTERS: usize = 5;

/// The polarity of a claim, none where nothing is asserted; two negations cancel each other.
pub(super) fn polarity(proposition: &Proposition<'_>, certainty: Certainty) -> Polarity {
    if certainty == Certainty::Underspecified {
        return Polarity::Underspecified;
    }
    let group = proposition.group();
    let said = group.is_some_and(|group| is_denied(proposition, &group));
    // “I don't think it will”
    let framed = proposition
        .frame()
        .is_some_and(|frame| frame.is_negated || frame.base.word() == "doubt");
    let cued = proposition.cue.as_ref().is_some_and(|cue| {
        let denies = cue.is(ClaimRole::Denying) || group.is_some() && cue.is(ClaimRole::Rejecting);
        denies && !proposition.is_quoted() || cue.is_negated && cue.kind == AttributionKind::Belief
    });
    if said ^ framed ^ cued ^ proposition.is_answered_no() {
        Polarity::Negative
    } else {
        Polarity::Positive
    }
}

/// Whether the clause denies its verb: by “not”, by a subject like “nobody”, or by an object with
/// “no”.
pub(super) fn is_denied(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let subject = proposition.subject();
    let word = |at: usize| subject.get(at).map_or("", |token| token.word.word());
    let is_comma = |at: usize| proposition.words(&subject[at]) == ",";
    let nobody = (0..subject.len()).any(|at| match word(at) {
        "nothing" => word(at + 1) != "but",
        "nobody" | "none" | "neither" => true,
        "no" => word(at + 1) != "longer" && !is_count(proposition, &subject[at + 1..]),
        // “Of course, not all …”
        "not" => (at == 0 || is_comma(at - 1)) && word(at + 1) != "only",
        "hardly" | "scarcely" => matches!(word(at + 1), "any" | "anybody" | "anyone" | "anything"),
        _ => false,
    });
    let is_turned = nobody
        || has_no_object(proposition)
        || is_to_come(proposition)
        || is_unlikely(proposition, group)
        || is_superlative(proposition, group);
    group.is_negated ^ is_turned
}

/// Whether “no” stands for a number: “the No 7 shirt”, “No. 3”.
fn is_count(proposition: &Proposition<'_>, behind: &[Token]) -> bool {
    let stop = behind.first().filter(|it| proposition.words(it) == ".");
    let next = behind.get(usize::from(stop.is_some()));
    next.is_some_and(|next| next.kind == TokenKind::Number)
}

/// “it is unlikely that it will open”
fn is_unlikely(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let next = |at: usize| {
        let token = proposition.complement().get(at);
        token.map_or("", |token| token.word.word())
    };
    let is_held = matches!(
        next(0),
        "doubtful" | "impossible" | "improbable" | "unlikely"
    );
    let opens = matches!(next(1), "that" | "whether");
    group.is_copula && is_held && opens && proposition.is_impersonal()
}

/// “it couldn’t be clearer”, which says that it is very clear; not “it couldn’t be higher than that”.
pub(super) fn is_superlative(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let complement = proposition.complement();
    let words = |at: usize| {
        let token = complement.get(at);
        token.map_or("", |token| proposition.words(token))
    };
    let is_more = words(0) == "more";
    let compared = words(usize::from(is_more));
    let is_compared = is_more && !compared.is_empty()
        || matches!(compared, "better" | "worse")
        || compared.ends_with("er") && compared.len() > FEWEST_LETTERS;
    let could = group.modal == Some(AuxiliaryVerb::Could);
    could
        && group.is_negated
        && group.is_copula
        && is_compared
        && words(usize::from(is_more) + 1) != "than"
}

/// “has yet to decide”
fn is_to_come(proposition: &Proposition<'_>) -> bool {
    let next = |at: usize| {
        let token = proposition.complement().get(at);
        token.map_or("", |token| token.word.word())
    };
    next(0) == "yet" && next(1) == "to"
}

/// “has no plan”, “is nothing like”; “no doubt”, “nothing but” and a bare “no” deny nothing.
fn has_no_object(proposition: &Proposition<'_>) -> bool {
    let complement = proposition.complement();
    let next = |at: usize| complement.get(at).map_or("", |token| token.word.word());
    let first = usize::from(
        complement
            .first()
            .is_some_and(|token| token.is(Class::VerbGroup)),
    );
    let denies = |noun: &Token| {
        noun.kind == TokenKind::Word
            && clause_part(noun.word).is_none()
            && !claim_roles(noun.word).has(ClaimRole::Idle)
    };
    match next(first) {
        "nothing" => next(first + 1) != "but",
        "nobody" | "none" | "nowhere" => true,
        "no" => complement.get(first + 1).is_some_and(denies),
        _ => false,
    }
}
