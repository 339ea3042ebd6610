//! Clauses: whose deed the words around a pronoun tell, where grammar or the verb leaves little choice.

use super::Resolver;
use super::place::{Function, Kind, Placed, VERBS};
use crate::lexicon::{self, Class, NameRole, PronounForm, verb_form};
use crate::text::{Case, Token, TokenKind};

impl Resolver<'_> {
    /// Whether a mention in the sentence of a pronoun that is no subject is the subject of a verb right behind it: “Marsh said |
    /// Quill | had lost | her | keys”.
    pub(super) fn acts_before(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
    ) -> bool {
        if form == PronounForm::Subject
            || mention.sentence != pronoun.sentence
            || mention.function != Function::Subject
            || mention.quotation != pronoun.quotation
        {
            return false;
        }
        let at = mention.end as usize;
        let token = &self.document.tokens()[at];
        let is_verb = token.kind == TokenKind::Word
            && token.case == Case::Lower
            && (token.is(Class::Auxiliary)
                || token.classes.meets(VERBS)
                || !verb_form(token.word, self.document.words(at)).is_none());
        matches!(mention.kind, Kind::Pronoun(..)) || is_verb
    }

    /// Whether somebody is the object of a verb for harming, charging or asking, and the pronoun that opens the next sentence
    /// suffers or answers it: “Marsh stabbed | Quill |. | He | died.”
    pub(super) fn undergoes(&self, pronoun: &Placed, mention: &Placed) -> bool {
        if mention.sentence + 1 != pronoun.sentence
            || !matches!(mention.function, Function::Other | Function::Subject)
            || pronoun.quotation.is_some()
            || pronoun.token != self.first_of(pronoun)
        {
            return false;
        }
        let Some(verb) = self.verb_before(mention) else {
            return false;
        };
        let (harms, addresses) = (
            self.plays(verb, NameRole::Harming),
            self.plays(verb, NameRole::Addressing),
        );
        if !(harms || addresses) {
            return false;
        }
        let next = pronoun.end as usize;
        let is_helper = |at: &usize| {
            let token = &self.document.tokens()[*at];
            token.is(Class::Auxiliary) || self.document.words(*at).ends_with("ly")
        };
        let last = self.document.tokens().len().min(next + 4);
        let deed = (next..last).find(|at| !is_helper(at));
        deed.is_some_and(|deed| {
            harms && self.plays(deed, NameRole::Harmed)
                || addresses && self.plays(deed, NameRole::Answering)
        })
    }

    /// Whether the pronoun is the subject of what somebody named as a relative or the like says, and tells what only they know
    /// of themselves: “his father, | Tom Quill |, said | he | was proud”.
    pub(super) fn feels_own(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        let tokens = self.document.tokens();
        if mention.kind != Kind::FullName
            || mention.sentence != pronoun.sentence
            || at < end + 2
            || at > end + 3
            || self.document.words(end) != ","
            || !tokens[end + 1].is(Class::SpeechVerb)
            || at == end + 3 && self.document.words(end + 2) != "that"
        {
            return false;
        }
        let is_helper = |at: &usize| {
            tokens[*at].is(Class::Auxiliary) || matches!(self.document.words(*at), "so" | "very")
        };
        let next = pronoun.end as usize;
        let word = (next..tokens.len().min(next + 4)).find(|at| !is_helper(at));
        word.is_some_and(|word| {
            self.plays(word, NameRole::Feeling)
                || word > next
                    && (self.plays(word, NameRole::OwnState)
                        || tokens[word].is(Class::AttitudeAdjective))
        })
    }

    /// The first token of a mention’s sentence.
    fn first_of(&self, mention: &Placed) -> u32 {
        self.document.sentences()[mention.sentence as usize]
            .tokens
            .start
    }

    /// The verb that has a name as its object, titles aside: “stabbed | the driver | Ada Quill”.
    fn verb_before(&self, mention: &Placed) -> Option<usize> {
        const TITLES: usize = 2;
        let first = self.first_of(mention) as usize;
        let is_title = |token: &Token| token.is(Class::Title) || token.is(Class::Determiner);
        let mut at = (mention.start as usize).checked_sub(1)?;
        for _ in 0..TITLES {
            if at > first && is_title(&self.document.tokens()[at]) {
                at -= 1;
            }
        }
        (at > first).then_some(at)
    }

    fn plays(&self, at: usize, part: NameRole) -> bool {
        lexicon::name_roles(self.document.tokens()[at].word).has(part)
    }
}
