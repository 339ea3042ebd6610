//! The cue of a claim: what its words, its tense and a negation in it say of the content.

use crate::clause::Tense;
use crate::lexicon::{
    AuxiliaryForm, AuxiliaryVerb, ClaimRole, ClaimRoles, Class, VerbForm, claim_roles, find,
    verb_form,
};
use crate::model::{AttributionKind, TextSpan};
use crate::text::{Document, Token};

/// What attributes a claim.
#[allow(clippy::struct_excessive_bools)] // each is one feature of a cue by itself
pub(super) struct Cue {
    /// What any of its words says of the claim.
    roles: ClaimRoles,
    /// What it says of its content.
    pub(super) kind: AttributionKind,
    /// The tense of its first verb.
    pub(super) tense: Option<Tense>,
    /// Whether it only may be: “might say”.
    pub(super) is_possible: bool,
    /// Whether it is only guessed that somebody thinks so: “probably thinks”.
    pub(super) is_guessed: bool,
    /// Whether its source is who it is said of: “was accused of”.
    pub(super) is_passive: bool,
    /// Whether it is denied: “did not say”.
    pub(super) is_negated: bool,
    /// Whether it is a verb of speech behind which clauses stand, rather than who is spoken to or
    /// what is spoken of: “said”, not “told” or “joked with”.
    pub(super) takes_clauses: bool,
    /// Whether a preposition ends it: “thinks of”.
    pub(super) leads_on: bool,
    /// Whether a verb of speech is the first of two: “said and urged”.
    pub(super) speaks_first: bool,
    /// Whether “no” ends it: “showed no”.
    pub(super) ends_in_no: bool,
    /// Whether nothing speaks for it: “found no evidence”, “saw little reason to believe”.
    pub(super) lacks_evidence: bool,
}

impl Cue {
    /// Reads the cue where it stands.
    pub(super) fn new(document: &Document, cue: &TextSpan, kind: AttributionKind) -> Self {
        const BEFORE: usize = 4;
        let tokens = document.tokens();
        let own = document.tokens_in(cue.span);
        // Auxiliaries of the cue may stand before what was taken for it.
        let mut start = own.start;
        while start > 0 && own.start - start < BEFORE && tokens[start - 1].is(Class::VerbGroup) {
            start -= 1;
        }
        let mut tense = None;
        let (mut is_negated, mut is_possible, mut is_passive) = (false, false, false);
        for token in &tokens[start..own.end] {
            let form = verb_form(token.word, &document.text()[token.span]);
            let auxiliary = form.auxiliary;
            is_negated |= auxiliary.is_some_and(|auxiliary| auxiliary.negates)
                || matches!(token.word.word(), "neither" | "never" | "not");
            tense = tense.or_else(|| tense_of(&form));
            // “May” may be a name.
            is_possible |= !token.is_capitalized()
                && auxiliary.is_some_and(|it| {
                    use AuxiliaryVerb::{Could, May, Might};
                    matches!(it.verb, Could | May | Might)
                });
            let is_be = auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Be);
            is_passive = is_be || is_passive && !form.is_gerund;
        }
        let near = &tokens[start.saturating_sub(1)..own.end];
        let is_guessed = kind == AttributionKind::Belief
            && near
                .iter()
                .any(|token| matches!(token.word.word(), "presumably" | "probably"));
        is_negated ^= leaves_unsaid(document, &tokens[own.clone()]);
        // “left no doubt that …”
        let is_sure = |at: &usize| {
            let before = at.checked_sub(1).map(|before| tokens[before].word.word());
            tokens[*at].word.word() == "doubt" && matches!(before, Some("no" | "without"))
        };
        let words = own
            .clone()
            .filter(|at| !is_sure(at))
            .map(|at| tokens[at].word);
        // “ruled out”
        let pair = |pair: &[Token]| find(&document.text()[pair[0].span.cover(pair[1].span)]).0;
        let pairs = tokens[own.clone()].windows(2).map(pair);
        Self {
            roles: words
                .chain(pairs)
                .map(claim_roles)
                .fold(ClaimRoles::default(), ClaimRoles::union),
            ends_in_no: tokens[own.clone()]
                .last()
                .is_some_and(|last| last.word.word() == "no"),
            lacks_evidence: tokens[own.clone()].windows(2).any(is_no_evidence),
            speaks_first: matches!(
                &tokens[own.clone()],
                [first, and, _, ..] if first.is(Class::SpeechVerb) && and.word.word() == "and"
            ),
            leads_on: tokens[own.clone()].last().is_some_and(is_preposition),
            takes_clauses: takes_clauses(&tokens[own]),
            kind,
            tense,
            is_possible,
            is_guessed,
            is_passive,
            is_negated,
        }
    }

    /// What is left of the cue for the sentence behind its own: “Why?” she asked. “It rained.”
    pub(super) fn of_sentence_before(self) -> Self {
        Self {
            roles: ClaimRoles::default(),
            is_negated: false,
            lacks_evidence: false,
            ..self
        }
    }

    /// The cue where it is read as the verb of what is claimed, which tells whether it is denied: “does not
    /// seem to care”.
    pub(super) fn within(self) -> Self {
        Self {
            is_negated: false,
            ..self
        }
    }

    /// The cue of what was said at a time that is told, which shifts no tense: what was so then need not be now.
    pub(super) fn said_then(self) -> Self {
        Self {
            tense: None,
            ..self
        }
    }

    /// Whether a word of the cue plays this part.
    pub(super) fn is(&self, role: ClaimRole) -> bool {
        self.roles.has(role)
    }
}

/// “no evidence”, “little reason”
pub(super) fn is_no_evidence(pair: &[Token]) -> bool {
    matches!(pair[0].word.word(), "no" | "little" | "scant")
        && claim_roles(pair[1].word).has(ClaimRole::Evidence)
}

/// Whether a verb of the cue says that the next was not done: “failed to say”, “avoided saying”, “has yet to say”,
/// “stopped short of saying”.
fn leaves_unsaid(document: &Document, cue: &[Token]) -> bool {
    let mut words = cue.windows(2).enumerate();
    words.any(|(at, pair)| {
        claim_roles(pair[0].word).has(ClaimRole::Omitting)
            && match pair[1].word.word() {
                "of" | "to" => at + 2 < cue.len(),
                _ => verb_form(pair[1].word, &document.text()[pair[1].span]).is_gerund,
            }
    })
}

fn takes_clauses(cue: &[Token]) -> bool {
    let has = |class| cue.iter().any(|token| token.is(class));
    has(Class::SpeechVerb) && !has(Class::AddresseeVerb) && !cue.last().is_some_and(is_preposition)
}

fn is_preposition(token: &Token) -> bool {
    token.is(Class::Preposition)
}

/// The tense that a form shows by itself.
fn tense_of(form: &VerbForm) -> Option<Tense> {
    use AuxiliaryForm::{Past, Present};
    match form.auxiliary.map(|auxiliary| auxiliary.form) {
        Some(Past) => Some(Tense::Past),
        Some(Present) => Some(Tense::Present),
        None if form.is_past => Some(Tense::Past),
        None if form.third_share.is_some() || form.base_share.is_some() => Some(Tense::Present),
        Some(_) | None => None,
    }
}
