//! Whether something is asserted or denied, by negation of the verb that carries it and by the cue.

use super::cue::is_no_evidence;
use super::proposition::Proposition;
use crate::clause::VerbGroup;
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, ClausePart, claim_roles, clause_part, verb_form,
};
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
    let framed = proposition.frame().is_some_and(|frame| {
        frame.is_negated || frame.base.word() == "doubt" || is_of_nobody(proposition, &frame)
    });
    let cued = proposition.cue.as_ref().is_some_and(|cue| {
        let denies = cue.is(ClaimRole::Denying) || group.is_some() && cue.is(ClaimRole::Rejecting);
        denies && !proposition.is_quoted()
            || cue.is_negated && cue.kind == AttributionKind::Belief
            || cue.lacks_evidence
    });
    // “little evidence that the bridge was safe”; “no” denies the verb by itself.
    let opening = proposition.tokens().windows(2).next();
    let is_little = opening.is_some_and(|pair| is_no_evidence(pair) && pair[0].word.word() != "no");
    let cued = cued || is_little;
    if said ^ framed ^ cued ^ proposition.is_answered_no() {
        Polarity::Negative
    } else {
        Polarity::Positive
    }
}

/// Whether it is nobody, or hardly anybody, that thinks so: “no sailor believes that it will rain”.
fn is_of_nobody(proposition: &Proposition<'_>, frame: &VerbGroup) -> bool {
    let is_word = |at: usize| {
        let next = proposition.sentence().get(at);
        next.is_some_and(|next| next.kind == TokenKind::Word)
    };
    match proposition.first_word() {
        "few" | "neither" | "no" => is_word(1) && frame.start > 1,
        "nobody" | "none" => true,
        _ => false,
    }
}

/// Whether the clause denies its verb: by “not”, by a subject like “nobody”, or by an object with
/// “no”.
pub(super) fn is_denied(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let subject = proposition.subject();
    let word = |at: usize| subject.get(at).map_or("", |token| token.word.word());
    let is_comma = |at: usize| proposition.words(&subject[at]) == ",";
    // Few words begin like those that are looked for.
    let may_deny = |at: &usize| {
        let initial = proposition.initial(&subject[*at]);
        matches!(initial, b'n' | b'f' | b'h' | b's')
    };
    let mut denying = (0..subject.len()).filter(may_deny);
    let nobody = denying.any(|at| match word(at) {
        "nothing" => word(at + 1) != "but",
        "none" => word(at + 1) != "other",
        "nobody" | "neither" => true,
        // “Nor did the mayor apologize.”
        "nor" => at == 0,
        "no" => {
            // “be in no doubt: …”
            let is_longer =
                matches!(word(at + 1), "doubt" | "longer") || is_limit(&subject[at + 1..]);
            // “people with no link to it”, “a man of no fixed address”, but “under no circumstances”
            let is_led = at > 0 && matches!(word(at - 1), "with" | "of");
            !is_longer
                && !is_led
                && !is_count(proposition, &subject[at + 1..])
                && !is_vote(subject, at)
        }
        // “Of course, not all …”
        "not" => {
            // “Ten people, not counting children, came.”
            let is_aside = || (at + 1..subject.len()).any(is_comma);
            let opens = at == 0 || is_comma(at - 1) && !is_aside();
            opens && word(at + 1) != "only" && !is_limit(&subject[at + 1..])
        }
        // “Few people came”, not “a few people”, “In the few days”, “Few but loud fans”
        "few" => {
            let is_very = at > 0 && word(at - 1) == "very";
            let before = at - usize::from(is_very);
            let opens = before == 0 || is_comma(before - 1);
            let next = subject.get(at + 1);
            let is_noun = next.is_some_and(|next| next.kind == TokenKind::Word);
            opens && (is_noun || is_very && next.is_none()) && word(at + 1) != "but"
        }
        "hardly" | "scarcely" => matches!(word(at + 1), "any" | "anybody" | "anyone" | "anything"),
        _ => false,
    });
    let is_turned = nobody
        || has_no_object(proposition)
        || is_hardly_there(proposition)
        || is_kept_from(proposition, group)
        || is_to_come(proposition)
        || is_unlikely(proposition, group)
        || is_superlative(proposition, group);
    // “was found not guilty”
    let is_found_not = group.is_passive
        && proposition.word(group.end) == "not"
        && proposition.word(group.end + 1) != "only"
        && is_adjective(proposition, group.end + 1);
    let is_turned = is_turned || is_found_not;
    let is_kept = group.is_passive && super::certainty::is_left_possible(proposition, group);
    // “No day passes without rain”
    let is_always = nobody
        && matches!(group.base.word(), "go" | "pass")
        && proposition
            .complement()
            .first()
            .is_some_and(|it| it.word.word() == "without");
    (group.is_negated && !is_kept) ^ is_turned ^ is_always
}

/// “There are few signs of hope”
fn is_hardly_there(proposition: &Proposition<'_>) -> bool {
    let mut behind = proposition.complement().iter();
    let behind = behind.by_ref().skip_while(|it| it.word.word() == "very");
    let mut words = behind.map(|it| it.word.word());
    proposition.first_word() == "there"
        && words.next() == Some("few")
        && !matches!(words.next(), Some("but" | "more"))
}

/// Whether a word stands here that neither builds clauses nor is a name or number: “guilty”.
fn is_adjective(proposition: &Proposition<'_>, at: usize) -> bool {
    let word = proposition.sentence().get(at);
    word.is_some_and(|word| {
        word.kind == TokenKind::Word
            && clause_part(word.word).is_none()
            && !word.is_capitalized()
            && !word.is(Class::Preposition)
    })
}

/// Whether a clause without “that” begins with a word: “it is doubtful | she will win”, “… | the pier will open”.
pub(super) fn opens_clause(first: Option<&Token>) -> bool {
    let part = first.and_then(|first| clause_part(first.word));
    matches!(
        part,
        Some(ClausePart::Determiner | ClausePart::Subject | ClausePart::That)
    )
}

/// Whether “no” stands for a number: “the No 7 shirt”, “No. 3”.
fn is_count(proposition: &Proposition<'_>, behind: &[Token]) -> bool {
    let stop = behind.first().filter(|it| proposition.words(it) == ".");
    let next = behind.get(usize::from(stop.is_some()));
    next.is_some_and(|next| next.kind == TokenKind::Number)
}

/// Whether a number is compared behind “no” or “not”, which leaves it a number: “no fewer than 27”.
fn is_limit(behind: &[Token]) -> bool {
    let word = |at: usize| behind.get(at).map_or("", |token| token.word.word());
    matches!(word(0), "fewer" | "less" | "more") && word(1) == "than"
}

/// Whether “no” is what somebody answered or voted: “the “no” vote”, “a no vote”.
fn is_vote(subject: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &subject[before]);
    before.is_some_and(|before| {
        let is_led = clause_part(before.word) == Some(ClausePart::Determiner);
        let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
        is_led || is_mark(before) && subject.get(at + 1).is_some_and(is_mark)
    })
}

/// “is far from safe”, “is by no means safe”, “it is false that …”, “stopped short of closing it”
fn is_kept_from(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let complement = proposition.complement();
    let next = |at: usize| complement.get(at).map_or("", |token| token.word.word());
    match next(0) {
        // not “is far from the sea”
        "far" => {
            group.is_copula
                && next(1) == "from"
                && complement
                    .get(2)
                    .is_some_and(|it| clause_part(it.word).is_none() && !it.is_capitalized())
                && !is_place(proposition, &complement[2..])
        }
        "by" => group.is_copula && next(1) == "no" && next(2) == "means",
        // “it is a lie that …”
        "a" => {
            let is_untrue = matches!(next(1), "fallacy" | "fiction" | "lie" | "myth");
            group.is_copula && is_untrue && next(2) == "that" && proposition.is_impersonal()
        }
        "false" | "incorrect" | "untrue" => {
            group.is_copula && next(1) == "that" && proposition.is_impersonal()
        }
        // not “stopped short of the bridge”
        "short" => {
            let is_gerund = |it: &Token| verb_form(it.word, proposition.words(it)).is_gerund;
            group.base.word() == "stop"
                && next(1) == "of"
                && complement.get(2).is_some_and(is_gerund)
        }
        _ => false,
    }
}

/// “big cities”, “home”: whether a noun phrase stands here and no adjective or participle.
fn is_place(proposition: &Proposition<'_>, behind: &[Token]) -> bool {
    let is_plural = |token: &Token| {
        let words = proposition.words(token);
        words.ends_with('s') && !words.ends_with("ss") && !words.ends_with("us")
    };
    let [first, next @ ..] = behind else {
        return false;
    };
    let is_plain = |token: &&Token| {
        token.kind == TokenKind::Word
            && clause_part(token.word).is_none()
            && !token.is(Class::Preposition)
    };
    let is_gerund = verb_form(first.word, proposition.words(first)).is_gerund;
    let has_noun = next.first().filter(is_plain).is_some_and(is_plural);
    first.word.word() == "home" || is_plural(first) || has_noun && !is_gerund
}

/// “it is unlikely that it will open”, “a rise is very unlikely”
fn is_unlikely(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let complement = proposition.complement();
    // “it is not impossible that …”
    let is_not = complement.first().is_some_and(|it| it.word.word() == "not");
    let complement = &complement[usize::from(is_not)..];
    let next = |at: usize| complement.get(at).map_or("", |token| token.word.word());
    let is_held = matches!(
        next(0),
        "doubtful" | "impossible" | "improbable" | "unlikely"
    );
    let opens = matches!(next(1), "that" | "whether") || opens_clause(complement.get(1));
    let is_measured = complement.first().is_some_and(|first| {
        let words = proposition.words(first);
        words == "very" || words.ends_with("ly") && words != "unlikely"
    });
    let at = usize::from(is_measured);
    let behind = complement.get(at + 1);
    let is_bare = next(at) == "unlikely"
        && behind.is_none_or(|behind| {
            behind.kind == TokenKind::Punctuation || behind.is(Class::Preposition)
        });
    // “it seemed unlikely that it would open”
    Proposition::is_tie(group) && (is_held && opens && proposition.is_impersonal() || is_bare)
}

/// “it couldn’t be clearer”, which says that it is very clear, “couldn’t have come at a better time”; not “it
/// couldn’t be higher than that”.
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
    // “couldn’t agree more”
    let agrees = matches!(group.base.word(), "agree" | "disagree") && is_more;
    // “could not have come at a better time”
    let is_led = complement
        .first()
        .is_some_and(|it| it.is(Class::Preposition));
    let is_timed = group.is_perfect
        && matches!(words(usize::from(is_led)), "a")
        && matches!(words(usize::from(is_led) + 1), "better" | "worse");
    let could = group.modal == Some(AuxiliaryVerb::Could);
    let is_best = group.is_copula && is_compared && words(usize::from(is_more) + 1) != "than";
    could && group.is_negated && (is_best || agrees || is_timed)
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
        "none" => next(first + 1) != "other",
        // “has neither gold nor tea”
        "neither" | "nobody" | "nowhere" => true,
        // “would cover no more than 60 percent”
        "no" if complement.get(first + 1..).is_some_and(is_limit) => false,
        "no" => next(first + 1) == "such" || complement.get(first + 1).is_some_and(denies),
        // “There is little chance that …”
        "little" => complement
            .get(first + 1)
            .is_some_and(|noun| claim_roles(noun.word).has(ClaimRole::Scarce)),
        _ => false,
    }
}
