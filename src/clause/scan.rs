//! One pass over the words of a sentence: opens clauses, gives each its verb, closes them.

use super::group::{GroupReader, VerbGroup};
use super::place::Place;
use super::word::{Mark, Word};
use super::{Clause, ClauseKind};
use crate::lexicon::ClausePart;

/// The clauses found so far and those that are still open.
pub(super) struct Scan<'w> {
    words: &'w [Word<'w>],
    clauses: Vec<Clause>,
    /// Positions in `clauses`, outermost first; never empty.
    open: Vec<usize>,
    /// Where the words behind the last verb begin.
    behind_verb: usize,
    /// Whether “and” or a semicolon stood behind the last verb.
    is_coordinated: bool,
    is_question: bool,
    /// Whether the sentence most likely has a verb, so that the least likely form is taken for one.
    is_statement: bool,
}

impl<'w> Scan<'w> {
    pub(super) fn new(words: &'w [Word<'w>], is_statement: bool) -> Self {
        let ends = words.iter().rev().take(3);
        let is_question = ends.into_iter().any(Word::is_question);
        let main = Clause {
            kind: ClauseKind::Main,
            start: 0,
            group: None,
        };
        // Few sentences have more clauses.
        let (mut clauses, mut open) = (Vec::with_capacity(4), Vec::with_capacity(4));
        clauses.push(main);
        open.push(0);
        Self {
            words,
            clauses,
            open,
            behind_verb: 0,
            is_coordinated: false,
            is_question,
            is_statement,
        }
    }

    /// Goes over all words.
    pub(super) fn run(mut self) -> Vec<Clause> {
        let mut at = 0;
        while at < self.words.len() {
            at = self.step(at);
        }
        self.clauses
    }

    /// Takes the word here; gives the next to look at.
    fn step(&mut self, at: usize) -> usize {
        let word = &self.words[at];
        match word.mark {
            Mark::Comma | Mark::Dash => self.close_finished(),
            Mark::Open => return self.behind_bracket(at),
            Mark::Colon => {
                self.open.truncate(1);
                self.is_coordinated = true;
            }
            Mark::None | Mark::Close | Mark::End => (),
        }
        if let Some(kind) = word.part.and_then(|part| self.opened_by(at, part)) {
            self.push(kind, at);
            return at + 1;
        }
        self.is_coordinated |= word.is(ClausePart::Coordinator);
        if !(word.is_verb || word.is_clitic()) {
            return at + 1;
        }
        let place = Place {
            words: self.words,
            at,
            clause: self.subject_start(),
            is_relative: self.top().kind == ClauseKind::Relative,
            needs_verb: self.top().kind != ClauseKind::Main && self.top().group.is_none(),
            is_statement: self.is_statement && self.clauses[0].group.is_none(),
        };
        if !place.is_finite() {
            return at + 1;
        }
        let opens_clause = self.subject_is_behind(at);
        let group = GroupReader::read(self.words, at, opens_clause);
        let end = group.end.max(at + 1);
        self.assign(group);
        self.behind_verb = end;
        end
    }

    /// Where the subject of the next verb begins at the earliest.
    fn subject_start(&self) -> usize {
        let mut open = self.open.iter().rev().map(|at| &self.clauses[*at]);
        let without_verb = open.find(|clause| clause.group.is_none());
        without_verb.map_or(self.behind_verb, |clause| clause.start)
    }

    /// The kind of clause that a word opens here, if it opens one.
    fn opened_by(&self, at: usize, part: ClausePart) -> Option<ClauseKind> {
        let has_verb = self.top().group.is_some();
        let begins = || self.is_beginning(at);
        Some(match part {
            ClausePart::Condition => ClauseKind::Condition,
            // “while driving”
            ClausePart::Subordinator if self.has_gerund_behind(at) => return None,
            ClausePart::Subordinator => ClauseKind::Adverbial,
            // “sailors who swim after dark may drown”
            ClausePart::Ambiguous
                if has_verb && self.is_in_subject() && self.leaves_no_verb(at) =>
            {
                return None;
            }
            ClausePart::Ambiguous
                if self.has_pronoun_behind(at)
                    || (has_verb || begins()) && self.has_clause_behind(at)
                    || !has_verb && self.has_two_verbs_behind(at) =>
            {
                ClauseKind::Adverbial
            }
            ClausePart::Relative if !begins() => ClauseKind::Relative,
            // “Quill, whose hair is grey, …”
            ClausePart::Determiner if self.words[at].is_whose() && !begins() => {
                ClauseKind::Relative
            }
            ClausePart::Interrogative if has_verb => ClauseKind::Complement,
            ClausePart::Interrogative if !(begins() && self.is_question) => ClauseKind::Relative,
            ClausePart::That if begins() => return None,
            ClausePart::That if has_verb => ClauseKind::Complement,
            ClausePart::That if self.is_behind_noun(at) => ClauseKind::Relative,
            _ => return None,
        })
    }

    /// Whether a noun may stand before, which a relative clause can belong to.
    fn is_behind_noun(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.words[before]);
        before.is_some_and(|word| word.part.is_none() && word.has_letters())
    }

    /// Whether the sentence begins here, but for “and” and marks.
    fn is_beginning(&self, at: usize) -> bool {
        // “Kelly, who sailed, …” opens with a name.
        let is_name =
            at > 1 && self.words[at - 1].mark == Mark::Comma && self.words[at - 2].is_adverb();
        let is_clause = matches!(self.words[at].id().word(), "who" | "which" | "whose");
        !(is_name && is_clause)
            && self.words[..at].iter().all(|word| {
                !word.has_letters() || word.is(ClausePart::Coordinator) || word.is_adverb()
            })
    }

    /// Whether a gerund with no clause of its own stands next, within the subject of a clause to come: “using
    /// radios while steering is …”.
    fn has_gerund_behind(&self, at: usize) -> bool {
        let next = self.words.get(at + 1);
        let top = self.top();
        let is_first = top.group.is_none() && self.words[top.start].form.is_gerund;
        let is_inside = is_first || top.group.is_some() && self.is_in_subject();
        is_inside && next.is_some_and(|next| next.form.is_gerund)
    }

    /// Whether a relative clause is open within the subject of a sentence that has no verb yet.
    fn is_in_subject(&self) -> bool {
        self.clauses[0].group.is_none() && self.top().kind == ClauseKind::Relative
    }

    /// Whether at most one word behind is surely a verb, so that it is that of the sentence and none is left for a clause
    /// that would open here.
    fn leaves_no_verb(&self, at: usize) -> bool {
        const REACH: usize = 20;
        let start = self.top().start;
        let is_aside = start > 0 && self.words[start - 1].mark == Mark::Comma;
        let behind = self.words[at + 1..].iter().take(REACH);
        let mut verbs = 0;
        for word in behind {
            match word.mark {
                Mark::None | Mark::Open | Mark::Close => (),
                Mark::End => break,
                // “In a talk that she gave as it rained, …”
                _ if is_aside || self.words[0].is(ClausePart::Preposition) => return false,
                _ => break,
            }
            verbs += usize::from(word.is_finite_auxiliary() || word.is_past_alone());
        }
        start > 0 && verbs <= 1
    }

    /// Whether a pronoun that can only be a subject stands next.
    fn has_pronoun_behind(&self, at: usize) -> bool {
        let next = self.words.get(at + 1);
        next.is_some_and(|word| {
            word.is(ClausePart::Subject) && !matches!(word.id().word(), "it" | "you")
        })
    }

    /// Whether a verb stands between here and the next comma.
    fn has_clause_behind(&self, at: usize) -> bool {
        let words = self.words.iter().enumerate().skip(at + 1);
        let mut inside = words.take_while(|(_, word)| matches!(word.mark, Mark::None));
        inside.any(|(place, _)| {
            let place = Place {
                words: self.words,
                at: place,
                clause: at + 1,
                is_relative: false,
                needs_verb: true,
                is_statement: false,
            };
            place.is_finite()
        })
    }

    /// Whether the clause that would open here stands between a participle and the verb of its noun: “the
    /// plan adopted after the mill was sold did not work”.
    fn has_two_verbs_behind(&self, at: usize) -> bool {
        const REACH: usize = 14;
        let before = at.checked_sub(1).map(|before| &self.words[before]);
        if !before.is_some_and(|word| word.form.is_participle && word.auxiliary().is_none()) {
            return false;
        }
        let words = self.words[at + 1..].iter().take(REACH);
        let inside = words.take_while(|word| {
            let opens = word.is(ClausePart::Coordinator) || word.is(ClausePart::That);
            word.mark == Mark::None && !opens && word.part != Some(ClausePart::Relative)
        });
        let is_verb = |word: &&Word<'_>| word.is_finite_auxiliary() || word.is_past_alone();
        inside.filter(is_verb).take(2).count() == 2
    }

    /// Whether an auxiliary here has its subject behind it, as in questions.
    fn subject_is_behind(&self, at: usize) -> bool {
        let mut before = self.words[..at].iter().rev();
        let before = before.find(|word| word.has_letters() && !word.is_adverb());
        let opens = before.is_none_or(|word| {
            matches!(
                word.part,
                Some(ClausePart::Interrogative | ClausePart::Coordinator | ClausePart::Relative)
            )
        });
        let is_behind_comma = at > 0 && self.words[at - 1].mark == Mark::Comma;
        self.is_question && (opens || is_behind_comma)
    }

    /// Gives a verb group to the clause it belongs to.
    fn assign(&mut self, group: VerbGroup) {
        let before = self.words[..group.start].iter().rev();
        let before = before.into_iter().find(|word| !word.is_transparent());
        let joined = before.is_some_and(|word| word.is(ClausePart::Coordinator));
        let own_subject = self.words[group.start]
            .auxiliary()
            .is_some_and(|auxiliary| auxiliary.has_subject)
            || before.is_some_and(|word| word.is(ClausePart::Subject));
        if joined && self.top().group.is_some() {
            self.clauses.push(Clause {
                kind: ClauseKind::Coordinate,
                start: group.start,
                group: Some(group),
            });
            return;
        }
        let outer = self
            .open
            .iter()
            .rev()
            .find(|at| self.clauses[**at].group.is_none());
        let outer = outer.copied().filter(|at| {
            *at == self.top_place() || !own_subject || self.closed_by_comma(group.start)
        });
        if let Some(outer) = outer {
            while self.top_place() != outer {
                self.open.pop();
            }
        } else {
            let kind = if self.is_coordinated {
                ClauseKind::Coordinate
            } else {
                ClauseKind::Complement
            };
            self.push(kind, group.start);
        }
        self.is_coordinated = false;
        let top = self.top_place();
        self.clauses[top].group = Some(group);
    }

    /// Whether a comma stands right before the subject of a verb, or before the verb.
    fn closed_by_comma(&self, verb: usize) -> bool {
        let near = self.words[verb.saturating_sub(2)..verb].iter();
        near.into_iter().any(|word| word.mark == Mark::Comma)
    }

    /// Closes the innermost clauses that have their verb, at a comma.
    fn close_finished(&mut self) {
        while self.open.len() > 1 && self.top().group.is_some() {
            self.open.pop();
        }
    }

    /// The first word behind the bracket that opens here.
    fn behind_bracket(&self, at: usize) -> usize {
        let mut words = self.words.iter().enumerate().skip(at + 1);
        let close = words.find(|(_, word)| word.mark == Mark::Close);
        close.map_or(at, |(close, _)| close) + 1
    }

    fn push(&mut self, kind: ClauseKind, start: usize) {
        self.open.push(self.clauses.len());
        self.clauses.push(Clause {
            kind,
            start,
            group: None,
        });
    }

    fn top_place(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    fn top(&self) -> &Clause {
        &self.clauses[self.top_place()]
    }
}
