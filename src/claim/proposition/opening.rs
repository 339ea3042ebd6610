//! How a proposition opens: as an order, a question, a wish, a condition.

use super::Proposition;
use crate::clause::{Clause, Tense, VerbGroup};
use crate::lexicon::{
    AttributionRole, AuxiliaryForm, AuxiliaryVerb, ClaimRole, Class, ClausePart, VerbForm,
    attribution_roles, claim_roles, clause_part, find, verb_form,
};
use crate::text::{Token, TokenKind};

/// How many tokens “what … called” may have before the verb and with it.
const NAMED: usize = 5;

impl Proposition<'_> {
    /// Whether it opens with a condition without “if”: “Had it rained, the bridge would have fallen.”
    pub(in crate::claim) fn opens_with_condition(&self) -> bool {
        let opens = matches!(self.first_word(), "had" | "should" | "were");
        // “Should it rain, the crew will stay.”
        let is_open = self.first_word() == "should";
        let is_would = |token: &Token| {
            let auxiliary = verb_form(token.word, self.words(token)).auxiliary;
            auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Would)
        };
        let is_comma = |token: &&Token| self.words(token) == ",";
        let mut behind = self.sentence().iter().skip_while(|token| !is_comma(token));
        // “Should be fun, he said”
        let is_open = is_open && {
            let mut words = self.tokens_of_words().skip(1);
            let has_subject = words
                .next()
                .is_some_and(|it| verb_form(it.word, self.words(it)).auxiliary.is_none());
            has_subject && behind.clone().nth(1).is_some()
        };
        opens && !self.is_question() && (is_open || behind.any(is_would))
    }

    /// The form of a verb that the sentence's first word has, if there is no finite verb.
    pub(in crate::claim) fn opening_form(&self) -> Option<VerbForm> {
        if self.main.is_some() {
            return None;
        }
        let mut words = self.sentence().iter();
        if self.is_owned_up_to() {
            words.next();
        }
        let is_preposition =
            |token: &Token| clause_part(token.word) == Some(ClausePart::Preposition);
        let first = words.find(|token| token.kind == TokenKind::Word && !is_preposition(token))?;
        Some(verb_form(first.word, self.words(first)))
    }

    /// Whether its sentence opens, with a capital, with the verb that carries it: “Close the
    /// gate”.
    pub(in crate::claim) fn opens_with_bare_verb(&self) -> bool {
        let Some(group) = self.group() else {
            return false;
        };
        let first = &self.sentence()[group.start];
        let mut before = self.sentence()[..group.start].iter();
        // “(See the map.)”
        let is_mark =
            |token: &Token| matches!(token.kind, TokenKind::Quotation | TokenKind::Punctuation);
        if !first.is_capitalized() || !before.all(is_mark) {
            return false;
        }
        let form = verb_form(first.word, self.words(first));
        // “Don’t open it”
        let auxiliary = form.auxiliary;
        let forbids = auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Do && it.negates)
            && !self.is_question();
        // “Look, it rained”
        let behind = self.sentence().get(group.end);
        let is_word = behind.is_some_and(|token| self.words(token) != ",");
        is_word
            && (form.base_share.is_some() && auxiliary.is_none() || forbids)
            && group.tense == Some(Tense::Present)
    }

    /// Whether it opens with an order that is no bare verb: “Never open it”, “Do not open it”, “Be quick”, “And don’t
    /// open it”, “Let’s go”.
    pub(in crate::claim) fn opens_with_order(&self) -> bool {
        self.order().is_some_and(|at| !self.leads_to_statement(at))
    }

    /// Whether the verb of such an order carries it: “Then add the onions”, not “Now use of the pier is free”.
    pub(in crate::claim) fn is_order_behind_lead(&self) -> bool {
        let carries = |at: usize| {
            let group = self.group().filter(|group| group.start == at);
            self.word(at) == "let" || group.is_some_and(|it| it.tense == Some(Tense::Present))
        };
        self.order().is_some_and(carries) && self.opens_with_order()
    }

    /// Where what an order that the sentence opens with only leads to is stated: “Don’t forget that | it rained”.
    pub(super) fn statement_behind_order(&self) -> Option<usize> {
        let at = self.order().or_else(|| self.reminder())?;
        self.statement_behind(at)
    }

    /// The bare verb at the opening that reminds of something: “Remember that …”.
    fn reminder(&self) -> Option<usize> {
        let is_mark = |token: &&Token| token.kind == TokenKind::Quotation;
        let at = self.sentence().iter().take_while(is_mark).count();
        let may_be = self.plays(at, ClaimRole::Reminding) || self.word(at) == "make";
        let verb = self.sentence().get(at).filter(|_| may_be)?;
        (verb.is_capitalized() && !self.is_question()).then_some(at)
    }

    /// Where the verb of such an order stands.
    fn order(&self) -> Option<usize> {
        const LEADS: usize = 2;
        let is_lead = |token: &&Token| {
            matches!(
                token.word.word(),
                "always"
                    | "and"
                    | "but"
                    | "instead"
                    | "just"
                    | "never"
                    | "now"
                    | "please"
                    | "simply"
                    | "so"
                    | "then"
            ) || self.words(token) == ","
        };
        let is_mark = |token: &&Token| token.kind == TokenKind::Quotation;
        let sentence = self.sentence();
        let start = sentence.iter().take_while(is_mark).count();
        let leads = sentence[start..].iter().take(LEADS).take_while(is_lead);
        let at = start + leads.count();
        let (verb, next) = (sentence.get(at)?, sentence.get(at + 1)?);
        if verb.kind != TokenKind::Word || at > start && verb.is_capitalized() {
            return None;
        }
        let form = verb_form(verb.word, self.words(verb));
        let is_order = match form.auxiliary {
            Some(it) if it.verb == AuxiliaryVerb::Do => {
                it.negates && !it.has_subject || self.is_done(at)
            }
            Some(it) => it.verb == AuxiliaryVerb::Be && it.form == AuxiliaryForm::Base,
            None if verb.word.word() == "let" => true,
            None => at > start && (is_bidden(&form, next) || self.plays(at, ClaimRole::Reminding)),
        };
        (is_order && !self.is_question()).then_some(at)
    }

    /// Whether the order whose verb stands here only leads to what is stated: “Be in no doubt: it rained”, “Don’t
    /// worry, it rained”, “Let me tell you that it rained”.
    fn leads_to_statement(&self, at: usize) -> bool {
        const REACH: usize = 10;
        use ClausePart::{Demonstrative, Subject, That};
        let is_clitic = |next: &Token| next.kind == TokenKind::Clitic;
        let is_me = self.word(at + 1) == "me";
        let is_us = self.word(at + 1) == "us" || self.sentence().get(at + 1).is_some_and(is_clitic);
        let behind = self.sentence().get(at + 1..).unwrap_or_default();
        let mut near = behind.iter().take(REACH);
        let tells = |next: &Token| match next.word.word() {
            "be" | "face" => true,
            "make" => near.any(|it| it.word.word() == "clear"),
            _ => is_me && (next.is(Class::SpeechVerb) || next.is(Class::AddresseeVerb)),
        };
        let second = self.sentence().get(at + 2);
        let is_frame = self.word(at) == "let" && (is_me || is_us) && second.is_some_and(tells);
        let mut pairs = behind[..behind.len().min(REACH)].windows(2);
        is_frame
            || pairs.any(|pair| match self.words(&pair[0]) {
                ":" => true,
                "," => matches!(
                    clause_part(pair[1].word),
                    Some(Demonstrative | Subject | That)
                ),
                _ => false,
            })
            || self.statement_behind(at).is_some()
    }

    /// Where what is stated begins behind the order whose verb stands here: behind a word that reminds of it,
    /// “Don’t worry, | …”, “Let’s not forget that | …”, or behind “Let alone the cost, | …”.
    fn statement_behind(&self, at: usize) -> Option<usize> {
        const REACH: usize = 6;
        let sentence = self.sentence();
        let is_alone = self.word(at) == "let" && self.word(at + 1) == "alone";
        let reminds = |at: usize| {
            is_alone
                || self.plays(at, ClaimRole::Reminding)
                || matches!(self.word(at), "me" | "you") && self.plays(at - 1, ClaimRole::Reminding)
        };
        let mut near = at + 1..sentence.len().min(at + 1 + REACH);
        let opener = near.find(|opener| {
            let is_that = clause_part(sentence[*opener].word) == Some(ClausePart::That);
            (is_that && !is_alone || self.words(&sentence[*opener]) == ",") && reminds(opener - 1)
        })?;
        let is_clause = |clause: &Clause| clause.group.is_some_and(|it| it.start > opener);
        self.clauses.iter().any(is_clause).then_some(opener + 1)
    }

    /// Whether a bare verb stands so far behind the main one: “is said | to have | left”, not “is reported to
    /// schools”.
    pub(in crate::claim) fn is_act_behind(&self, at: usize) -> bool {
        let verb = self.complement().get(at);
        verb.is_some_and(|verb| {
            let form = verb_form(verb.word, self.words(verb));
            form.base_share.is_some() || form.auxiliary.is_some()
        })
    }

    /// Whether “do” is an order: “do not open it”, “do your job”, “do what you can”.
    fn is_done(&self, at: usize) -> bool {
        let next = &self.sentence()[at + 1];
        self.word(at) == "do"
            && match clause_part(next.word) {
                Some(ClausePart::Subject) => matches!(next.word.word(), "it" | "that"),
                Some(ClausePart::Negation) => true,
                part => matches!(
                    part,
                    Some(
                        ClausePart::Determiner
                            | ClausePart::Demonstrative
                            | ClausePart::Interrogative
                    )
                ),
            }
    }

    /// Whether a verb group's first word is a form of “have”: “has been due to open”.
    pub(in crate::claim) fn opens_perfect(&self, group: &VerbGroup) -> bool {
        let first = &self.sentence()[group.start];
        let auxiliary = verb_form(first.word, self.words(first)).auxiliary;
        auxiliary.is_some_and(|auxiliary| auxiliary.verb == AuxiliaryVerb::Have)
    }

    /// Whether it is an infinitive: “to build a bridge”, not “to the bridge”.
    pub(in crate::claim) fn is_infinitive(&self) -> bool {
        let mut words = self
            .sentence()
            .iter()
            .skip_while(|it| it.kind == TokenKind::Quotation);
        let opens = words.next().is_some_and(|first| first.word.word() == "to");
        let is_noun = |next: &Token| {
            let is_number = next.kind == TokenKind::Number || next.is(Class::NumberWord);
            is_number || clause_part(next.word) == Some(ClausePart::Determiner)
        };
        let next = words.next();
        self.main.is_none() && opens && !next.is_some_and(is_noun) && !self.is_owned_up_to()
    }

    /// Whether it is what somebody admits behind “to”: “(admitted) to stealing it”.
    pub(in crate::claim) fn is_owned_up_to(&self) -> bool {
        let sentence = self.sentence();
        let is_gerund = |token: &Token| verb_form(token.word, self.words(token)).is_gerund;
        self.word(0) == "to"
            && sentence.get(1).is_some_and(is_gerund)
            && self.cue_is(ClaimRole::LookingBack)
            && self.cue_is(ClaimRole::Positing)
    }

    /// Whether it is a clause that is read from “as” on, or from an adverb before it: “online as Gull, was
    /// sent home”, not “it as a fact that …”.
    pub(in crate::claim) fn opens_with_as(&self) -> bool {
        let is_as = |token: &Token| token.word.word() == "as";
        let mut opening = self.sentence().iter();
        let (Some(first), Some(second)) = (opening.next(), opening.next()) else {
            return false;
        };
        let leads = self.words(first).ends_with("ly")
            || matches!(self.words(first), "online" | "better" | "best");
        self.main.is_some() && (is_as(first) || leads && is_as(second))
    }

    /// Whether it is a question in the form of a clause: “where the mayor stands on tolls”, “how to
    /// swim”; not “what happened was sad”.
    pub(in crate::claim) fn is_embedded_question(&self) -> bool {
        let first = self.first_word();
        let asks = matches!(first, "what" | "where");
        // “what the council proposed was a bridge”: the first verb may be read as a participle.
        let is_past = |token: &Token| verb_form(token.word, self.words(token)).is_past;
        let verb = self.group().map_or(0, |group| group.start);
        let has_verb = || self.has_one_verb() && !self.sentence()[..verb].iter().any(is_past);
        let is_bare = || {
            let mut words = self.sentence().iter().skip(1);
            words.next().is_some_and(|next| next.word.word() == "to")
        };
        // “what Quill called a breach” is one.
        let calls = |token: &Token| attribution_roles(token.word).has(AttributionRole::Calling);
        let is_name = || self.sentence().iter().take(NAMED).any(calls);
        self.cue.is_some()
            && !self.is_quoted()
            && (asks || first == "how")
            && !is_name()
            && (asks && has_verb() || is_bare())
    }

    /// Whether it is what somebody should do, in a bare verb behind a cue that proposes it: “(insisted) that the
    /// mayor resign”, “that she share it”.
    pub(in crate::claim) fn is_proposed(&self) -> bool {
        const REACH: usize = 8;
        if !self.cue_is(ClaimRole::Proposing) || self.is_quoted() || self.first_word() != "that" {
            return false;
        }
        let sentence = self.sentence();
        let is_one = |token: &Token| {
            token.kind == TokenKind::Word
                && !self.words(token).ends_with('s')
                && !matches!(
                    token.word.word(),
                    "i" | "people" | "police" | "they" | "we" | "you"
                )
        };
        let is_bare = |token: &Token| {
            let form = verb_form(token.word, self.words(token));
            form.base_share.is_some() && !form.is_past && form.auxiliary.is_none()
        };
        let Some(group) = self.group() else {
            let near = &sentence[..sentence.len().min(REACH)];
            return near.windows(2).enumerate().skip(1).any(|(at, pair)| {
                let is_noun = clause_part(pair[0].word).is_none();
                // “that early support for the mayor” has no verb.
                let behind = sentence.get(at + 2);
                let is_noun_behind = behind.is_some_and(|it| it.is(Class::Preposition));
                is_noun && is_one(&pair[0]) && is_bare(&pair[1]) && !is_noun_behind
            });
        };
        // “that early support for the mayor” has no subject.
        let before = &sentence[1..group.start.max(1)];
        let opens =
            |it: &Token| it.is_capitalized() || it.is(Class::Determiner) || it.is(Class::Pronoun);
        group.start + 1 == group.end
            && is_bare(&sentence[group.start])
            && before.last().is_some_and(is_one)
            && before.iter().any(opens)
    }

    /// Whether it opens as a question does that somebody answers or leaves open: “how it broke”, “who paid”, “if it
    /// broke”, “which towns it reached”.
    pub(in crate::claim) fn opens_like_question(&self) -> bool {
        let opens = matches!(
            clause_part(self.first_word_id()),
            Some(ClausePart::Condition | ClausePart::Interrogative | ClausePart::Relative)
        );
        !self.is_quoted() && (opens || matches!(self.first_word(), "when" | "whose"))
    }

    /// Whether the sentence that carries it, and all of it, ends in a question mark.
    pub(in crate::claim) fn is_question(&self) -> bool {
        let asks = |tokens: &[Token]| {
            let mut ends = tokens.iter().rev().take(2);
            ends.any(|token| self.words(token) == "?")
        };
        let is_last = self.sentence.1 == self.tokens.len();
        asks(self.sentence()) && asks(&self.tokens) || is_last && self.is_asked
    }

    /// Whether the sentence that carries it is a question that is answered at once: “Is it safe?
    /// No.”
    pub(in crate::claim) fn is_answered_no(&self) -> bool {
        let (start, end) = self.sentence;
        let asks = end > start && self.words(&self.tokens[end - 1]) == "?";
        let answer = self.tokens.get(end);
        asks && answer.is_some_and(|token| token.word.word() == "no")
    }

    /// Whether it opens with a wish: “God forbid we ask”.
    pub(in crate::claim) fn is_wish(&self) -> bool {
        let mut words = self.sentence().iter();
        let mut next = || words.by_ref().find(|token| token.kind == TokenKind::Word);
        let (Some(first), Some(second)) = (next(), next()) else {
            return false;
        };
        // “May he rest in peace”
        let is_may = first.word.word() == "may" && !self.is_question();
        let pair = &self.text[first.span.cover(second.span)];
        is_may && clause_part(second.word) == Some(ClausePart::Subject)
            || claim_roles(find(pair).0).has(ClaimRole::Wishing)
    }
}

/// Whether a verb behind “never”, “please” or “just” is a bare one with what it needs.
fn is_bidden(form: &VerbForm, next: &Token) -> bool {
    const SURE: u8 = 6;
    let leads_noun = matches!(
        clause_part(next.word),
        Some(ClausePart::Determiner | ClausePart::Demonstrative | ClausePart::Subject)
    );
    let has_object = leads_noun || next.is_capitalized() || next.is(Class::Pronoun);
    let is_bare = clause_part(form.base).is_none();
    is_bare
        && form
            .base_share
            .is_some_and(|share| share >= SURE || has_object)
}
