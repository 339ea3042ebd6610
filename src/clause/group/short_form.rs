//! Which verb a short form stands for: “he’s” and “he’d”.

use super::GroupReader;
use crate::clause::word::Mark;
use crate::lexicon::{AuxiliaryForm, AuxiliaryVerb, ClaimRole, ClausePart, WordId, claim_roles};

impl GroupReader<'_> {
    /// Whether a short form for “is” or “has” is “has”: “it’s been shut”, “he’s had a cold”.
    pub(super) fn is_short_has(&mut self) -> bool {
        let first = &self.words[self.group.start];
        if !(first.is_clitic() || first.id().word().ends_with("'s")) {
            return false;
        }
        let is_negated = self.group.is_negated;
        let at = self.over_adverbs(self.group.end);
        self.group.is_negated = is_negated;
        self.words.get(at).is_some_and(|next| {
            next.is_auxiliary(AuxiliaryVerb::Be, AuxiliaryForm::Participle)
                || next.is_auxiliary(AuxiliaryVerb::Have, AuxiliaryForm::Past)
                || next.form.is_participle && self.has_done(at)
        })
    }

    /// Whether somebody has done what a participle behind “’s” says: “he’s died”, “she’s won the race”, “he’s
    /// turned down a job”; not “she’s called the Duchess”, “what’s left”, “it’s thought the pier is shut”.
    fn has_done(&self, at: usize) -> bool {
        let start = self.group.start;
        let verb = &self.words[at];
        let roles = claim_roles(verb.form.base);
        let first = self.words[start].id().word();
        let before = start.checked_sub(1).map(|before| self.words[before].id());
        let subject = before.map_or("", WordId::word);
        if [first, subject].iter().any(|it| it.starts_with("what")) {
            return false;
        }
        let next = self.words.get(at + 1);
        if roles.has(ClaimRole::ComeToBe) {
            // “it’s gone.”
            return verb.form.base.word() != "go" || next.is_some_and(|it| it.mark == Mark::None);
        }
        let is_it = subject == "it" || first.starts_with("it");
        let tells = is_it && (verb.takes_clause() || roles.has(ClaimRole::Expecting));
        let is_told = claim_roles(verb.id()).has(ClaimRole::Hearsay);
        let is_made = roles.has(ClaimRole::MadeSomething) || roles.has(ClaimRole::Dubbing);
        // “he’s got a cold”
        let is_owned = verb.id().word() == "got";
        if tells || is_told || is_made || is_owned {
            return false;
        }
        let is_particle =
            next.is_some_and(|it| matches!(it.id().word(), "down" | "off" | "out" | "over" | "up"));
        self.words
            .get(at + 1 + usize::from(is_particle))
            .is_some_and(|it| {
                it.is(ClausePart::Determiner)
                    || it.is_number() && !is_it
                    || it.is_capitalized() && !claim_roles(it.id()).has(ClaimRole::Weekday)
            })
    }

    /// Whether a short form for “would” or “had” is “had”: a participle that is no base form stands behind,
    /// “I’d seen it”.
    pub(super) fn is_short_had(&mut self) -> bool {
        const HARDLY_A_VERB: u8 = 3;
        let first = &self.words[self.group.start];
        if !first.id().word().ends_with("'d") {
            return false;
        }
        let is_negated = self.group.is_negated;
        let at = self.over_adverbs(self.group.end);
        self.group.is_negated = is_negated;
        self.words.get(at).is_some_and(|next| {
            let is_auxiliary = next.is_auxiliary(AuxiliaryVerb::Be, AuxiliaryForm::Participle)
                || next.is_auxiliary(AuxiliaryVerb::Do, AuxiliaryForm::Participle)
                || next.is_auxiliary(AuxiliaryVerb::Have, AuxiliaryForm::Past);
            let is_base = next.form.base_share.is_some_and(|it| it > HARDLY_A_VERB);
            is_auxiliary || next.form.is_participle && !is_base
        })
    }
}
