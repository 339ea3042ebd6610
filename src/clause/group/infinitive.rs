//! Infinitives to which the verb before leaves the meaning: “is likely to reopen”, “failed to sink”.

use super::GroupReader;
use crate::lexicon::{
    AuxiliaryForm, AuxiliaryVerb, ClausePart, InfinitiveTurn, WordId, infinitive_opener,
};

impl GroupReader<'_> {
    /// Goes on through an infinitive that the verb just taken leaves the meaning to.
    pub(super) fn behind_verb(&mut self) {
        let (head, base) = (self.group.head, self.group.base);
        self.opened(head, base, false);
    }

    /// Takes an infinitive behind a word, if that leaves the meaning to it.
    pub(super) fn opened(&mut self, at: usize, word: WordId, is_behind_be: bool) -> bool {
        let opener = infinitive_opener(word).filter(|opener| opener.is_behind_be == is_behind_be);
        let Some(opener) = opener else {
            return false;
        };
        let to = self.over_adverbs(at + 1);
        let is_to = self
            .words
            .get(to)
            .is_some_and(|word| word.is(ClausePart::To));
        if !is_to || !self.infinitive(to + 1) {
            return false;
        }
        self.group.is_probable |= opener.is_probable;
        match opener.turn {
            InfinitiveTurn::None => (),
            InfinitiveTurn::Prospective => self.group.is_prospective = true,
            InfinitiveTurn::Obligation => self.group.is_obligation = true,
            InfinitiveTurn::Denied => self.group.is_negated = !self.group.is_negated,
            InfinitiveTurn::DeniedProspective => {
                self.group.is_negated = !self.group.is_negated;
                self.group.is_prospective = true;
            }
        }
        true
    }

    /// “is too early to say” says what is, not what is to come.
    pub(super) fn is_measured(&self, to: usize) -> bool {
        let mut between = self.words[self.group.end..to].iter();
        between.any(|word| matches!(word.id().word(), "too" | "enough"))
    }

    /// “is to blame” says what is, not what is to come.
    pub(super) fn is_blame(&self, at: usize) -> bool {
        let word = self.words.get(at);
        word.is_some_and(|word| word.id().word() == "blame")
    }

    /// Takes the infinitive whose verb stands here, if one does.
    pub(super) fn infinitive(&mut self, at: usize) -> bool {
        let at = self.over_adverbs(at);
        let is_verb = self.words.get(at).is_some_and(|word| {
            let auxiliary = word.auxiliary().map(|word| (word.verb, word.form));
            word.form.base_share.is_some()
                || matches!(
                    auxiliary,
                    Some(
                        (AuxiliaryVerb::Be, AuxiliaryForm::Base)
                            | (
                                AuxiliaryVerb::Have | AuxiliaryVerb::Do,
                                AuxiliaryForm::Present
                            )
                    )
                )
        });
        if is_verb {
            self.group.end = at;
            self.behind_modal();
        }
        is_verb
    }
}
