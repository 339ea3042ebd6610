//! Whether a form of the past is a participle by the words of its clause: by its commas, or because it tells which of
//! all are meant.

use super::place::Place;
use super::word::{Mark, Word};
use crate::lexicon::ClausePart;

impl Place<'_> {
    /// Whether one of so many commas before ends a phrase that opens the clause: “Speaking in May, the mayor, Ada Quill,
    /// left”.
    pub(super) fn has_led_comma(self, commas: usize) -> bool {
        // “In 2015 the mayor, on a tour, paid a visit” has no comma behind the phrase.
        let has_comma = match commas {
            1 => !self.before().is_some_and(|word| word.mark == Mark::Comma),
            // “In a novel, Low Tide, sold in May by Quill, …” has no comma of its own.
            2 => self.has_verb_behind_comma() || self.has_agent_behind_comma(),
            // “In Bonn, Germany, Ada Quill, a diver, left” has two of its own.
            _ => commas % 2 == 1,
        };
        has_comma && self.opens_with_phrase()
    }

    /// Whether it stands behind a comma and who did it soon behind: “…, printed in May by Quill”.
    fn has_agent_behind_comma(self) -> bool {
        const REACH: usize = 4;
        let mut near = self.words[self.at + 1..].iter().take(REACH);
        self.before().is_some_and(|word| word.mark == Mark::Comma)
            && near.any(|word| word.id().word() == "by")
    }

    /// Whether a participle with a phrase stands between the sentence’s first noun and its verb: “a phone sold in
    /// the shop costs $5”, “goods sold in shops pay a tax”.
    pub(super) fn is_of_subject(self) -> bool {
        const REACH: usize = 7;
        let word = &self.words[self.at];
        let next = self.words.get(self.at + 1);
        let is_led = next.is_some_and(|next| next.is(ClausePart::Preposition));
        let subject = &self.words[self.clause..self.at];
        let is_noun = match subject {
            [noun] => noun.is_plural() || noun.id().word() == "people",
            [article, _] => matches!(article.id().word(), "a" | "an"),
            _ => false,
        };
        if self.clause > 0 || !is_noun || !is_led || !word.form.is_participle {
            return false;
        }
        let inside = self.words.iter().enumerate().skip(self.at + 2).take(REACH);
        // “marched through streets that divide the city”, “who didn’t have”
        let opens = |word: &Word<'_>| {
            use ClausePart::{Ambiguous, Interrogative, Relative, Subordinator, That};
            word.is_whose()
                || matches!(
                    word.part,
                    Some(Ambiguous | Interrogative | Relative | Subordinator | That)
                )
        };
        let mut inside = inside.take_while(|(_, word)| {
            word.mark == Mark::None && !opens(word) && !word.is_finite_auxiliary()
        });
        inside.any(|(at, verb)| {
            let is_present = verb.form.third_share.is_some() || verb.form.base_share.is_some();
            // “costs $5”
            let mut behind = self.words[at + 1..].iter().take(2);
            let has_object =
                behind.any(|behind| behind.is(ClausePart::Determiner) || behind.is_number());
            let tied = self.words[at - 1].part;
            // “councillors voted on Monday to close the library”
            let is_noun = matches!(
                tied,
                Some(ClausePart::Determiner | ClausePart::Preposition | ClausePart::To)
            );
            verb.auxiliary().is_none() && is_present && has_object && !is_noun
        })
    }

    /// Whether a participle tells which of all are meant, before the verb of theirs: “no one found guilty will go”.
    pub(super) fn is_of_anybody(self) -> bool {
        const REACH: usize = 4;
        let who = self
            .at
            .checked_sub(1)
            .map(|before| self.words[before].id().word());
        let is_anybody = matches!(
            who,
            Some("anybody" | "anyone" | "everybody" | "everyone" | "nobody" | "one" | "those")
        );
        let behind = self.words[self.at + 1..].iter().take(REACH);
        let mut behind = behind
            .take_while(|word| word.mark == Mark::None && word.part != Some(ClausePart::That));
        is_anybody
            && self.words[self.at].form.is_participle
            && behind.any(|word| {
                word.auxiliary()
                    .is_some_and(|it| it.is_finite() && !it.has_subject)
            })
    }

    /// Whether the clause opens with a gerund or a preposition and its words, which a comma ends: “Speaking in
    /// May, …”.
    fn opens_with_phrase(self) -> bool {
        let first = &self.words[self.clause];
        // “Marketing Manager Ada Quill, …” opens with a name.
        let is_name = self.words.get(1).is_some_and(Word::is_capitalized);
        let is_gerund = first.form.is_gerund && !is_name;
        self.clause == 0 && (is_gerund || first.is(ClausePart::Preposition))
    }
}
