//! What is claimed when it is only a part of a sentence: an object, a clause without its subject.

use super::Proposition;
use crate::clause::VerbGroup;
use crate::lexicon::{
    ClaimRole, Class, ClausePart, claim_roles, clause_part, determiner, verb_form,
};
use crate::text::{Token, TokenKind};

impl Proposition<'_> {
    /// Whether a quotation stands in it.
    pub(in crate::claim) fn holds_quotation(&self) -> bool {
        let mut tokens = self.sentence().iter();
        tokens.any(|token| token.kind == TokenKind::Quotation)
    }

    /// Whether it has no verb and opens with a pronoun that is the object of the cue: “him of sexism”, “it a
    /// mistake”.
    pub(in crate::claim) fn opens_with_object(&self) -> bool {
        let mut words = self.tokens_of_words();
        let (Some(first), Some(next)) = (words.next(), words.next()) else {
            return false;
        };
        let is_pronoun = match first.word.word() {
            "him" | "it" | "them" | "us" | "me" => true,
            // “her of fraud”, not “her fraud”
            "her" => next.is(Class::Preposition) || determiner(next.word).is_some(),
            _ => false,
        };
        self.group().is_none() && !self.is_quoted() && is_pronoun
    }

    /// Whether a clause goes on that another opened: “and that it rained”.
    pub(in crate::claim) fn opens_joined(&self) -> bool {
        let mut words = self.tokens_of_words();
        let is = |token: Option<&Token>, wanted: &[&str]| {
            token.is_some_and(|token| wanted.contains(&token.word.word()))
        };
        !self.is_quoted() && is(words.next(), &["and", "but", "or"]) && is(words.next(), &["that"])
    }

    /// Whether its verb surely is one and no subject stands before it: “was the best of all”.
    pub(in crate::claim) fn lacks_subject(&self) -> bool {
        let Some(group) = self.group().filter(|group| !group.is_inverted) else {
            return false;
        };
        let first = &self.sentence()[group.start];
        let form = verb_form(first.word, self.words(first));
        let is_plain = form
            .auxiliary
            .is_some_and(|it| it.is_finite() && !it.has_subject);
        let is_past = form.is_past && !form.is_participle && form.base_share.is_none();
        let mut before = self.sentence()[..group.start].iter();
        !self.is_quoted()
            && !self.is_question()
            && !first.is_capitalized()
            && (is_plain || is_past)
            && before.all(|token| token.kind == TokenKind::Quotation)
    }

    /// Whether it is a thing, be it one with a clause about it: “any way that would help”; not “that it
    /// rained”, “whether it rained”.
    pub(in crate::claim) fn names_thing(&self) -> bool {
        use ClausePart::{Condition, Interrogative, Relative, Subordinator, That};
        let opens = matches!(
            clause_part(self.first_word_id()),
            Some(Condition | Interrogative | Relative | Subordinator | That)
        );
        let stands = self.main.is_some_and(|(at, _)| at == 0) || self.frame.is_some();
        !opens && !stands && !self.is_infinitive()
    }

    /// Whether it is a word or a few in quotation marks, and no clause.
    pub(in crate::claim) fn is_term(&self) -> bool {
        const FEW: usize = 4;
        self.group().is_none() && self.is_quoted() && self.count_words() <= FEW
    }

    /// Whether it opens with “to” and a noun: “to the pier”.
    pub(in crate::claim) fn opens_with_to(&self) -> bool {
        self.first_word() == "to" && !self.is_infinitive()
    }

    /// Whether it is what somebody asked for: “the motion”, “a request for it”.
    pub(in crate::claim) fn is_granted(&self) -> bool {
        let mut words = self.sentence().iter().take_while(|token| {
            token.kind == TokenKind::Word
                && clause_part(token.word) != Some(ClausePart::Preposition)
        });
        let noun = words.by_ref().last();
        noun.is_some_and(|noun| claim_roles(noun.word).has(ClaimRole::Granted))
    }

    /// Whether it is what somebody may be accused of: “wrongdoing”, “all charges”, “any part”.
    pub(in crate::claim) fn is_deniable(&self) -> bool {
        let last = self.tokens_of_words().last();
        matches!(self.first_word(), "all" | "any")
            || last.is_some_and(|last| claim_roles(last.word).has(ClaimRole::Deniable))
    }

    /// Whether it is how somebody knows and not what: “because she was there”.
    pub(in crate::claim) fn is_ground_of_knowing(&self) -> bool {
        matches!(self.first_word(), "because") && !self.is_quoted()
    }

    /// Whether it is a noun that leaves open what is meant: “another reason”, “two examples”.
    pub(in crate::claim) fn is_unspecific(&self) -> bool {
        const FEW: usize = 4;
        let last = self.tokens_of_words().last();
        let is_plain = || {
            let first = self.first_word_id();
            let opens = matches!(
                clause_part(first),
                Some(ClausePart::Determiner | ClausePart::Quantifier | ClausePart::Demonstrative)
            );
            opens
                || self
                    .tokens
                    .iter()
                    .take(1)
                    .any(|it| it.is(Class::NumberWord) || it.kind == TokenKind::Number)
                || matches!(first.word(), "another" | "other" | "several" | "many")
        };
        last.is_some_and(|last| claim_roles(last.word).has(ClaimRole::Unspecific))
            && self.group().is_none()
            && !self.is_quoted()
            && self.count_words() <= FEW
            && is_plain()
    }

    /// Whether it opens with a gerund that has nothing it is done to: “healing and hope”.
    pub(in crate::claim) fn is_bare_act(&self) -> bool {
        let mut words = self.sentence().iter();
        let is_gerund = |first: &Token| verb_form(first.word, self.words(first)).is_gerund;
        let opens = words.next().is_some_and(is_gerund);
        let is_joint = |next: &Token| clause_part(next.word) == Some(ClausePart::Coordinator);
        self.group().is_none() && opens && words.next().is_none_or(is_joint)
    }

    /// Whether it has no verb and opens with a name.
    pub(in crate::claim) fn opens_with_name(&self) -> bool {
        let first = self.tokens_of_words().next();
        self.group().is_none()
            && !self.is_quoted()
            && !self.has_owner()
            && first.is_some_and(Token::is_capitalized)
    }

    /// Whether it opens with what ends like a gerund and has an object: “masterminding the raid”.
    pub(in crate::claim) fn opens_like_gerund(&self) -> bool {
        let mut words = self.tokens_of_words();
        let first = words
            .next()
            .is_some_and(|first| !first.is_capitalized() && self.words(first).ends_with("ing"));
        let is_object = |next: &Token| determiner(next.word).is_some() || next.is_capitalized();
        self.group().is_none() && !self.is_quoted() && first && words.next().is_some_and(is_object)
    }

    /// Whether it says of what somebody is accused without what they did: “the mayor of fraud”, not “the
    /// mayor of hiding it”.
    pub(in crate::claim) fn is_plain_charge(&self) -> bool {
        let is_gerund = |token: &Token| verb_form(token.word, self.words(token)).is_gerund;
        self.is_plain_thing() && !self.sentence().iter().any(is_gerund)
    }

    /// Whether it is a thing that is known and of which nothing is told: “the order behind it”.
    pub(in crate::claim) fn is_known_thing(&self) -> bool {
        let is_gerund = |token: &Token| verb_form(token.word, self.words(token)).is_gerund;
        let opens = matches!(self.first_word(), "the" | "this" | "these" | "those");
        let mut pairs = self.sentence().windows(2);
        // “the danger of swimming” may be a claim.
        let is_act = |pair: &[Token]| pair[0].is(Class::Preposition) && is_gerund(&pair[1]);
        // “suggested the council sell the pier”
        let is_verb = |pair: &[Token]| {
            let form = verb_form(pair[0].word, self.words(&pair[0]));
            form.base_share.is_some() && clause_part(pair[1].word) == Some(ClausePart::Determiner)
        };
        opens && self.is_plain_thing() && !pairs.any(|pair| is_act(pair) || is_verb(pair))
    }

    /// Whether what may be its verb is rather the noun for what somebody makes known: “plans to sell it”, “a tax plan
    /// for May”, “tighter controls on it”.
    pub(in crate::claim) fn is_noun_like_verb(&self) -> bool {
        let is_one = |group: &VerbGroup| group.end == group.start + 1;
        let Some(group) = self.group().filter(is_one) else {
            return false;
        };
        let sentence = self.sentence();
        let verb = &sentence[group.start];
        let form = verb_form(verb.word, self.words(verb));
        let before = &sentence[..group.start];
        let is_tie = |token: &Token| matches!(token.word.word(), "and" | "of" | "or");
        let is_led = sentence.get(group.end).is_some_and(|next| {
            next.is(Class::Preposition) || clause_part(next.word) == Some(ClausePart::To)
        });
        let is_bare = |first: &Token| clause_part(first.word).is_none() && !first.is_capitalized();
        let is_noun = match before.first() {
            None => is_led && form.third_share.is_some(),
            Some(first) if matches!(first.word.word(), "a" | "an") => {
                form.base_share.is_some() && !before.iter().any(is_tie)
            }
            Some(first) => is_led && form.third_share.is_some() && is_bare(first),
        };
        !self.is_quoted() && !verb.is_capitalized() && form.auxiliary.is_none() && is_noun
    }
}
