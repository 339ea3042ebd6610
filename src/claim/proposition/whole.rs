//! Whether what is claimed is a sentence of its own: it has a subject and a verb and hangs on nothing.

use super::Proposition;
use crate::clause::{Clause, ClauseKind};
use crate::lexicon::{AuxiliaryVerb, ClaimRole, Class, ClausePart, clause_part, verb_form};
use crate::text::{Token, TokenKind};

impl Proposition<'_> {
    /// Whether it is a clause that says what was, is or will be, and not what is to be done: “that it would open”, “he
    /// had never met her”, “the pier would open” behind “promised”; not “that the pier be shut”, “the pier that was shut”.
    pub(in crate::claim) fn is_stated(&self) -> bool {
        const NEAR: usize = 3;
        use ClausePart::{Subject, That};
        let Some((_, group)) = self.main.filter(|_| self.first_word() != "to") else {
            return false;
        };
        let first = &self.sentence()[group.start];
        let form = verb_form(first.word, self.words(first));
        let part = clause_part(self.first_word_id());
        let opens = match part {
            // “he’d pay”
            _ if form.auxiliary.is_some_and(|it| it.has_subject) => group.start <= NEAR,
            // “that was sold” is about a noun, “that sum was paid” names one.
            Some(That) => group.start > 1 && !(group.start == 2 && self.is_bare_noun(1)),
            Some(Subject) => true,
            _ => group.start > 0 && self.cue_is(ClaimRole::Intending),
        };
        let is_sure = match (group.modal, part) {
            (Some(modal), _) => matches!(modal, AuxiliaryVerb::Will | AuxiliaryVerb::Would),
            _ if form.auxiliary.is_some() => true,
            (None, Some(That)) => form.third_share.is_some() || form.is_past,
            // not “something less, well, dignified”
            (None, Some(Subject)) => {
                group.start <= NEAR && (form.third_share.is_some() || form.is_past)
            }
            _ => false,
        };
        opens && is_sure
    }

    /// Whether a word is a noun for one thing.
    fn is_bare_noun(&self, at: usize) -> bool {
        let noun = &self.sentence()[at];
        noun.kind == TokenKind::Word
            && !noun.is_capitalized()
            && clause_part(noun.word).is_none()
            && !noun.is(Class::Pronoun)
            && !self.words(noun).ends_with('s')
    }

    /// Whether it says something by itself: it has a subject and a verb and hangs on nothing, as
    /// “because it rained” does.
    pub(in crate::claim) fn is_complete(&self) -> bool {
        let has_subject = self.subject().iter().any(|it| it.kind == TokenKind::Word);
        let hangs = clause_part(self.first_word_id()) == Some(ClausePart::Subordinator);
        has_subject && !hangs || self.opens_with_bare_verb()
    }

    /// Whether it is a sentence, with a subject and a verb, that neither hangs on what stands around it
    /// nor has a clause without a verb, as “the pier that gulls” has.
    pub(in crate::claim) fn is_closed(&self) -> bool {
        let opens = clause_part(self.first_word_id());
        let hangs = matches!(
            opens,
            Some(ClausePart::Ambiguous | ClausePart::Condition | ClausePart::Interrogative)
        );
        let comes = self.group().is_none_or(|group| {
            let is_last = group.end == self.sentence().len();
            is_last && group.base.word() == "come"
        });
        let is_whole = self.clauses.iter().all(|clause| clause.group.is_some());
        let stands = self.is_complete() || self.has_subject_in_verb();
        !hangs && !comes && is_whole && stands && !self.opens_with_bare_verb()
    }

    /// Whether its verb holds its subject: “they’re late”.
    fn has_subject_in_verb(&self) -> bool {
        self.group().is_some_and(|group| {
            let verb = &self.sentence()[group.start];
            let auxiliary = verb_form(verb.word, self.words(verb)).auxiliary;
            auxiliary.is_some_and(|it| it.has_subject)
        })
    }

    /// Whether it has a subject of its own behind “and” or “but”: “and they left”, not “and make sure that …”.
    pub(in crate::claim) fn has_subject_behind_joint(&self) -> bool {
        let verb = self.frame.or(self.group()).map_or(0, |verb| verb.start);
        let words = self.sentence()[..verb].iter();
        let words = words.filter(|it| it.kind == TokenKind::Word);
        words.take(2).count() == 2 || self.has_subject_in_verb()
    }

    /// Whether it is nothing but a clause that belongs to another: “if it rains”, “now that it rains”.
    pub(in crate::claim) fn hangs(&self) -> bool {
        use ClausePart::{Ambiguous, Condition, Subordinator};
        let mut words = self.sentence().iter();
        let mut next = || words.by_ref().find(|token| token.kind == TokenKind::Word);
        let (first, second) = (next(), next());
        let is_now = first.is_some_and(|first| first.word.word() == "now")
            && second.is_some_and(|second| second.word.word() == "that");
        let opens = matches!(
            clause_part(self.first_word_id()),
            Some(Ambiguous | Condition | Subordinator)
        );
        let stands = |clause: &Clause| {
            matches!(clause.kind, ClauseKind::Main | ClauseKind::Coordinate)
                && clause.group.is_some()
        };
        (opens || is_now) && !self.clauses.iter().any(stands)
    }

    /// Whether it leaves open what it says of its subject: “It was”, “What got under her skin”.
    pub(in crate::claim) fn breaks_off(&self) -> bool {
        // “She was 93.”
        let is_word = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
        let is_bare = !self.complement().iter().any(is_word);
        let is_copula = self.group().is_some_and(|group| group.is_copula);
        is_copula && is_bare || self.first_word() == "what" && self.has_one_verb()
    }
}
