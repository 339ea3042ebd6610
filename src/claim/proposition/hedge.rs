//! Words that make a claim less than certain: whether they speak of the main clause or of something else
//! in it.

use super::Proposition;
use crate::clause::ClauseKind;
use crate::lexicon::{ClaimRole, Class, ClausePart, clause_part};
use crate::text::{Token, TokenKind};

impl Proposition<'_> {
    /// The same for words that make the main clause less than certain, which those of a clause within
    /// its subject do not.
    pub(in crate::claim) fn main_is_hedged(&self, class: Class) -> bool {
        self.any_of_main(class, |at| {
            !self.is_aside(at)
                && !self.is_of_noun(at)
                && !self.is_seen(at)
                && !self.is_of_inability(at)
                && !self.is_of_opening(at)
                && !self.is_of_adjunct(at)
                && !self.is_month(at)
        })
    }

    /// “May 12: The mill burned down”
    fn is_month(&self, at: usize) -> bool {
        let sentence = self.sentence();
        let is_number = |token: &Token| token.kind == TokenKind::Number;
        sentence[at].is_capitalized()
            && sentence[at].word.word() == "may"
            && sentence.get(at + 1).is_some_and(is_number)
    }

    /// Whether it is the “could not” of a clause beside the main one: “it rained and they could not sail”.
    fn is_of_inability(&self, at: usize) -> bool {
        let mut beside = self.coordinates();
        beside.any(|group| group.start == at && self.is_could_not(&group))
    }

    /// Whether a token belongs to the verb of a clause of time or ground behind the main one, or of one about a noun
    /// there: “it sank before they could sail”, “they bought a boat that may sink”; not “it is Quill who may win”.
    fn is_of_adjunct(&self, at: usize) -> bool {
        self.main.is_some_and(|(main, verb)| {
            // “it is Quill who may win”, “that is a plan that may work”
            let subject = self.subject().last().map_or("", |last| last.word.word());
            let is_cleft = verb.is_copula && matches!(subject, "it" | "that" | "there" | "this");
            let mut behind = self.clauses.iter().skip(main + 1);
            behind.any(|clause| {
                let is_aside = match clause.kind {
                    ClauseKind::Adverbial => true,
                    ClauseKind::Relative => !is_cleft,
                    // “a boat that may sink”, which has no subject behind “that”
                    ClauseKind::Complement => {
                        let next = clause.start + 1;
                        !is_cleft
                            && self.word(clause.start) == "that"
                            && clause.group.is_some_and(|group| group.start == next)
                    }
                    _ => false,
                };
                is_aside
                    && clause.start >= verb.end
                    && clause
                        .group
                        .is_some_and(|group| (group.start..group.end).contains(&at))
            })
        })
    }

    /// Whether a token stands within a phrase behind a preposition that a comma parts from the main clause:
    /// “Among four men allegedly involved, police held two”.
    fn is_of_opening(&self, at: usize) -> bool {
        let sentence = self.sentence();
        let is_led = sentence
            .first()
            .is_some_and(|first| first.is(Class::Preposition));
        let verb = self.group().map_or(0, |group| group.start);
        let behind = sentence.get(at + 1..verb).unwrap_or_default();
        is_led && behind.iter().any(|token| self.words(token) == ",")
    }

    /// Whether “appear” means to come into sight: “appeared after dark”, “appeared in court”; not “appeared
    /// to fall”, “appeared ill”, “appeared on course”.
    fn is_seen(&self, at: usize) -> bool {
        if !matches!(self.word(at), "appear" | "appeared" | "appears") {
            return false;
        }
        let Some(next) = self.sentence().get(at + 1) else {
            return true;
        };
        // “appeared in court”, “in a film”, “in Lowmoor”; not “in trouble”, “in no hurry”
        let is_place = || {
            let behind = self.sentence().get(at + 2);
            let is_named = |it: &Token| it.is(Class::Determiner) || it.is_capitalized();
            self.word(at + 2) != "no" && behind.is_some_and(is_named)
                || matches!(self.word(at + 2), "court" | "person" | "public")
        };
        let is_led = match self.word(at + 1) {
            "like" | "to" => false,
            "in" | "out" | "under" => is_place(),
            _ => next.is(Class::Preposition),
        };
        let is_likened = self.word(at + 1) == "as" && matches!(self.word(at + 2), "if" | "though");
        let is_state = self.plays(at + 2, ClaimRole::Seeming);
        let is_plain = next.kind == TokenKind::Punctuation && self.words(next) != ","
            || next.is(Class::TimeWord)
            || self.plays(at + 1, ClaimRole::BehindComing);
        (is_led || is_plain) && !is_likened && !is_state
    }

    /// Whether a hedge stands before a noun or is compared: “the expected flood”, “likely voters”,
    /// “more likely to vote”.
    fn is_of_noun(&self, at: usize) -> bool {
        if !matches!(
            self.word(at),
            "expected" | "likely" | "ostensibly" | "probable" | "seemingly" | "unlikely"
        ) {
            return false;
        }
        // “the leak was the likely cause”
        let is_said = self.group().is_some_and(|group| {
            group.is_copula && group.end + 1 == at && self.word(group.end) == "the"
        });
        if is_said && matches!(self.word(at), "likely" | "probable") {
            return false;
        }
        let before = at.checked_sub(1).map(|before| &self.sentence()[before]);
        let behind = self.sentence().get(at + 1);
        let is_noun = behind.is_some_and(|behind| {
            behind.kind == TokenKind::Word && clause_part(behind.word).is_none()
        });
        before.map_or(is_noun, |before| {
            let leads = before.is(Class::Preposition)
                || clause_part(before.word) == Some(ClausePart::Determiner);
            let word = before.word.word();
            // “the most unlikely winner”, not “most likely”
            let article = at.checked_sub(2).map(|first| self.sentence()[first].word);
            let is_most =
                word == "most" && article.and_then(clause_part) == Some(ClausePart::Determiner);
            (leads || is_most) && is_noun || matches!(word, "more" | "less")
        })
    }

    /// Whether a token belongs to a clause that stands within the subject of the main one: “Quill, who
    /// is expected to resign, sailed.”
    fn is_aside(&self, at: usize) -> bool {
        self.main.is_some_and(|(main, verb)| {
            let mut inner = self.clauses.iter().skip(main + 1);
            inner.any(|clause| {
                let end = clause.group.map_or(0, |group| group.end);
                (clause.start..end).contains(&at) && end <= verb.start
            })
        })
    }
}
