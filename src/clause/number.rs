//! The number of a clause’s subject, as far as its words tell.

use super::place::Place;
use super::word::{Mark, Word};
use crate::lexicon::{Class, ClausePart};

/// Singular or plural.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Singular,
    Plural,
}

impl Place<'_> {
    /// The number of the clause's subject, as far as words before the verb tell: of the pronoun
    /// right before, or of the last word before any preposition or relative clause; `None` for
    /// names, of which some end in -s and some stand for a team, and for shares and groups of many.
    pub(super) fn subject_number(self) -> Option<Number> {
        use ClausePart::{Ambiguous, Coordinator, Preposition, Relative, Subject, That};
        let of_pronoun = self.before().filter(|word| word.is(Subject));
        if let Some(word) = of_pronoun {
            return number(word);
        }
        let mut found = None;
        let mut is_over = false;
        for (at, word) in self.words[..self.at].iter().enumerate().skip(self.clause) {
            // “people born in the town”
            let next = self.words.get(at + 1);
            let is_behind_auxiliary = at > 0 && self.words[at - 1].auxiliary().is_some();
            // “help that banks provided for farmers”
            let is_told = found.is_some()
                && !self.is_relative
                && !is_behind_auxiliary
                && word.form.is_participle
                && word.auxiliary().is_none()
                && next.is_some_and(|next| next.is(Preposition));
            let ends =
                is_told || matches!(word.part, Some(Ambiguous | Preposition | Relative | That));
            if word.mark != Mark::None {
                is_over = false;
            } else if ends {
                is_over = at > self.clause;
            } else if word.is(Coordinator) && at > self.clause && !is_over {
                return Some(Number::Plural);
            } else if !is_over && word.has_letters() && !word.is_adverb() && !word.is_clitic() {
                found = Some(at);
            }
        }
        let noun = found.filter(|noun| !self.may_be_many(*noun))?;
        number(&self.words[noun])
    }

    /// Whether the noun of a subject may stand for one and for many: “half”, “60%”, “seven in ten”, and in the one
    /// verb of a statement “United” and “the board”.
    fn may_be_many(self, noun: usize) -> bool {
        let word = &self.words[noun];
        let next = self.words.get(noun + 1);
        // not “Quill campaign to move staff”
        let is_plan = || self.behind().is_some_and(|it| it.is(ClausePart::To));
        let is_group = word.is_of_many()
            && next.is_some_and(Word::has_letters)
            && !is_plan()
            && self.is_stated();
        // “one in ten”, but not “one of the men”
        let is_one = word.id().word() == "one" && next.is_some_and(|it| it.words() == "of");
        let counts = word.is_number() && !is_one && next.is_some_and(Word::leads_from_number);
        is_group || counts || word.is_share()
    }

    /// Whether it is a form in -s behind a singular: “the road forces drivers to turn”; not “a look at the road forces”.
    pub(super) fn is_behind_singular(self) -> bool {
        let is_led = |word: &Word<'_>| word.is(ClausePart::Preposition);
        self.words[self.at].form.third_share.is_some()
            && !self.words[self.clause..self.at].iter().any(is_led)
            && self.subject_number() == Some(Number::Singular)
    }

    /// Whether all before is what a gerund does, which is one thing: “cutting trees causes floods”.
    pub(super) fn is_of_gerund(self) -> bool {
        const REACH: usize = 8;
        let before = &self.words[self.clause..self.at];
        let is_plain =
            |word: &Word<'_>| word.mark == Mark::None && !word.is(ClausePart::Coordinator);
        before.len() <= REACH
            && before.first().is_some_and(|first| first.form.is_gerund)
            && before.iter().all(is_plain)
    }
}

/// The number of a subject that ends in this word.
fn number(word: &Word<'_>) -> Option<Number> {
    let plural = match word.part {
        Some(ClausePart::Subject) => matches!(word.id().word(), "i" | "we" | "you" | "they"),
        Some(ClausePart::Quantifier) => true,
        Some(ClausePart::Demonstrative) => word.id().word() != "this",
        Some(_) => false,
        None if word.is_capitalized() && word.is_plural() => return None,
        None => word.is_plural() || word.id().classes().has(Class::IrregularPlural),
    };
    Some(if plural {
        Number::Plural
    } else {
        Number::Singular
    })
}
