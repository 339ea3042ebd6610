//! What stands before the main clause of a claim: a cue that leads to a clause, and what has a verb or looks like one, a
//! noun, a call, a participle with its words.

use super::Proposition;
use crate::claim::cue::Cue;
use crate::clause::{ClauseKind, Tense, VerbGroup};
use crate::lexicon::{ClaimRole, Class, claim_roles, verb_form};
use crate::model::AttributionKind;
use crate::text::{Token, TokenKind};

impl Proposition<'_> {
    /// Whether a verb is rather a noun: it is the first of a few words behind a cue, “looking for | change”.
    pub(super) fn is_lone_noun(&self, group: &VerbGroup) -> bool {
        const FEW: usize = 3;
        let verb = &self.sentence()[group.start];
        let is_bare = verb_form(verb.word, self.words(verb)).base_share.is_some();
        self.cue.is_some()
            && !self.is_quoted
            && group.start == 0
            && group.end == 1
            && is_bare
            && group.tense == Some(Tense::Present)
            && self.sentence().len() <= FEW
    }

    /// Whether a verb is rather the noun that opens what a cue leads to: “denied | claims that he lied”.
    pub(super) fn is_noun_before(&self, group: &VerbGroup) -> bool {
        let verb = &self.sentence()[group.start];
        self.cue.is_some()
            && !self.is_quoted
            && group.start == 0
            && group.end == 1
            && !verb.is_capitalized()
            && self.word(1) == "that"
            && verb_form(verb.word, self.words(verb)).third_share.is_some()
    }

    /// Whether a verb only calls for attention: “Look, it rained”.
    pub(super) fn is_call(&self, group: &VerbGroup) -> bool {
        const OPENING: usize = 1;
        let behind = self.sentence().get(group.end);
        group.start <= OPENING && behind.is_some_and(|token| self.words(token) == ",") && {
            let first = &self.sentence()[group.start];
            let form = verb_form(first.word, self.words(first));
            first.is_capitalized() && form.base_share.is_some() && form.auxiliary.is_none()
        }
    }

    /// Whether a verb is a participle behind “with” and a comma ends its phrase: “With a week left, it
    /// rained”.
    pub(super) fn is_absolute(&self, group: &VerbGroup) -> bool {
        let behind = self.sentence().get(group.end);
        let is_open = matches!(self.first_word(), "with" | "without");
        is_open && group.end == group.start + 1 && {
            let verb = &self.sentence()[group.start];
            let form = verb_form(verb.word, self.words(verb));
            form.is_participle && behind.is_some_and(|token| self.words(token) == ",")
        }
    }

    /// Whether a verb only ties an adjective to its subject: “is unlikely”, “seemed unlikely”.
    pub(in crate::claim) fn is_tie(group: &VerbGroup) -> bool {
        group.is_copula || matches!(group.base.word(), "appear" | "look" | "seem")
    }

    /// “it seemed unlikely that …”, where the adjective says how likely the clause behind it is.
    pub(super) fn is_weighed(&self, group: &VerbGroup) -> bool {
        let is_held = matches!(
            self.word(group.end),
            "conceivable"
                | "doubtful"
                | "impossible"
                | "improbable"
                | "likely"
                | "plausible"
                | "possible"
                | "probable"
                | "unlikely"
        );
        let subject = group.start.checked_sub(1);
        Self::is_tie(group) && is_held && subject.is_some_and(|at| self.word(at) == "it")
    }

    /// The verb group of the clause behind the main verb that completes it: “it is likely that it will rain”.
    pub(in crate::claim) fn inner_group(&self) -> Option<VerbGroup> {
        let (main, group) = self.main?;
        let mut behind = self.clauses.iter().skip(main + 1);
        let inner = behind.find(|clause| clause.start >= group.end && clause.group.is_some())?;
        inner.group.filter(|_| inner.kind == ClauseKind::Complement)
    }

    /// Whether a verb stands in what a participle of thinking or saying opens, and a comma ends that before the
    /// next verb: “Worried that it might rain, the crew left”.
    pub(super) fn is_led(&self, group: &VerbGroup, next: &VerbGroup) -> bool {
        let sentence = self.sentence();
        let is_word = |token: &&Token| token.kind == TokenKind::Word;
        let Some(first) = sentence.iter().find(is_word) else {
            return false;
        };
        let form = verb_form(first.word, self.words(first));
        let thinks = [
            Class::AttitudeAdjective,
            Class::BeliefCue,
            Class::EventualityCue,
            Class::FactCue,
            Class::SpeechVerb,
        ];
        let opens = first.is_capitalized()
            && (form.is_participle || form.is_gerund)
            && thinks.iter().any(|class| first.is(*class));
        let is_comma = |token: &Token| self.words(token) == ",";
        let between = sentence.get(group.end..next.start).unwrap_or_default();
        let comma = between.iter().rposition(is_comma);
        let joins =
            |token: &Token| matches!(token.word.word(), "and" | "but" | "or" | "who" | "which");
        let subject = comma.and_then(|comma| between.get(comma + 1));
        opens
            && !sentence[..group.start].iter().any(is_comma)
            && subject.is_some_and(|subject| !joins(subject))
    }

    /// Whether it only leads to what its subject says next: “stood up”, “took the stage in May”, “held a news
    /// conference”.
    pub(in crate::claim) fn leads_to_words(&self, group: &VerbGroup) -> bool {
        const REACH: usize = 6;
        let leads = |token: &Token| claim_roles(token.word).has(ClaimRole::LeadingToWords);
        let behind = self.sentence().get(group.end..).unwrap_or_default();
        // “called off the strike”, “turned down the bid”
        let is_other = behind
            .first()
            .is_some_and(|next| matches!(next.word.word(), "down" | "off"));
        let is_act = group.is_passive || is_other && group.base.word() != "sit";
        !is_act
            && (claim_roles(group.base).has(ClaimRole::LeadingToWords)
                || behind.iter().take(REACH).any(leads))
    }
}

/// Whether a clause stands behind a cue: “said …”, “found that …”, “found 61% of voters …”.
pub(super) fn leads_to_clause(cue: &Cue, content: &[Token]) -> bool {
    let opens = |first: &Token| {
        first.word.word() == "that"
            || first.kind == TokenKind::Number
            || first.is(Class::NumberWord)
    };
    let is_thought = matches!(cue.kind, AttributionKind::Belief | AttributionKind::Fact);
    !cue.leads_on && (cue.takes_clauses || is_thought && content.first().is_some_and(opens))
}
