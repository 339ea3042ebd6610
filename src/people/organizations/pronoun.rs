//! Pronouns: “it” for the organization that says something, or that the sentence before is about.

use std::ops::Range;

use super::{Finder, Seen};
use crate::lexicon::{Class, Classes, NameRole, verb_form};
use crate::model::MentionKind;
use crate::text::{Case, TokenKind};

/// How many words may stand between what says something and “it”.
const LONGEST: usize = 8;

/// Verbs for what only people and organizations do.
const SAYING: Classes =
    Classes::any_of(&[Class::SpeechVerb, Class::BeliefCue, Class::EventualityCue]);

/// Words that may stand between a verb of saying and what is said: “said | in May on its page | that it”.
const BETWEEN: Classes = Classes::any_of(&[
    Class::Preposition,
    Class::Determiner,
    Class::TimeWord,
    Class::DocumentNoun,
]);

impl Finder<'_> {
    /// Reads “it” or “its”.
    pub(super) fn pronoun(&mut self, at: usize, sentence: u32, range: &Range<usize>) {
        if self.document.quotation_at(at).is_some() {
            return;
        }
        let is_owner = self.tokens[at].span.len() == 3;
        let meant = if at == range.start {
            self.opens(at, is_owner, range.end)
                .then(|| self.subject_before(sentence, is_owner))
                .flatten()
        } else {
            self.own_subject(at, sentence, is_owner, range)
        };
        if let Some(organization) = meant {
            self.add(at..at + 1, sentence, organization, MentionKind::Pronoun);
        }
    }

    /// Whether “it” says something at the beginning of its sentence, or what “its” owns is what organizations have:
    /// “| It | has denied”, “| Its | chief executive”.
    fn opens(&self, at: usize, is_owner: bool, end: usize) -> bool {
        const NEAR: usize = 3;
        const PARTS: Classes = Classes::any_of(&[Class::Title, Class::CompanyNoun]);
        let mut near = at + 1..end.min(at + 1 + NEAR);
        if is_owner {
            return near.any(|at| self.tokens[at].classes.meets(PARTS));
        }
        let helps = |at: &usize| {
            self.tokens[*at].is(Class::Auxiliary)
                || self.words(*at).ends_with("ly")
                || matches!(self.lower(*at), "also" | "not" | "then" | "later")
        };
        let verb = near.find(|at| !helps(at));
        let is_be = |at: usize| matches!(self.lower(at), "is" | "was" | "be" | "been" | "being");
        verb.is_some_and(|verb| {
            self.tokens[verb].classes.meets(SAYING)
                && !self.plays(verb, NameRole::Impersonal)
                && !is_be(verb - 1)
        })
    }

    /// The organization that the sentence before is about: the one that opens it or, where “it” says something, the only one
    /// there; no document that might say it stands between.
    fn subject_before(&self, sentence: u32, is_owner: bool) -> Option<u32> {
        const LONGEST: usize = 48;
        let before = sentence.checked_sub(1)?;
        let range = self.document.sentences()[before as usize].tokens.range();
        let here = || {
            let seen = self.seen.iter().rev().take(super::MOST);
            seen.take_while(move |seen| seen.sentence == before)
        };
        let opens = |seen: &&Seen| seen.tokens.start as usize <= range.start + 1;
        let first = here().last()?;
        let is_document = |at: usize| {
            let token = &self.tokens[at];
            token.case == Case::Lower
                && token.is(Class::DocumentNoun)
                && self.lower(at) != "statement"
        };
        let last = range.end.min(range.start + LONGEST);
        if !is_owner && range.clone().take_while(|at| *at < last).any(is_document) {
            return None;
        }
        let subject = Some(first).filter(opens).and_then(|seen| seen.organization);
        if self.is_several(first) {
            return None;
        }
        let is_only = here().all(|seen| seen.organization == first.organization);
        // “rain fell, Quillco (QC) | said”, not “to Quillco”
        let acts = |seen: &Seen| {
            let end = seen.tokens.range().end;
            (end..range.end.min(end + 2)).any(|at| self.is_verb(at))
        };
        let is_meant = is_only && !is_owner && here().any(acts);
        subject.or_else(|| first.organization.filter(|_| is_meant))
    }

    /// The organization that says something in the sentence, what is said beginning with the pronoun, or whose deed is told:
    /// “Quillco said on Monday that | it | would close”, “Quillco sacked | its | president”.
    fn own_subject(
        &self,
        at: usize,
        sentence: u32,
        is_owner: bool,
        range: &Range<usize>,
    ) -> Option<u32> {
        let last = self.seen.last().filter(|seen| seen.sentence == sentence)?;
        let organization = last.organization?;
        let end = self.behind_aside(last.tokens.end as usize, at);
        if at <= end || at > end + LONGEST || self.is_several(last) {
            return None;
        }
        let helps = |verb: &usize| {
            self.tokens[*verb].is(Class::Auxiliary) || self.words(*verb).ends_with("ly")
        };
        let verb = (end..at).find(|verb| !helps(verb))?;
        let goes_on = |at: usize| self.is_between(at);
        let is_said = self.tokens[verb].classes.meets(SAYING) && (verb + 1..at).all(goes_on);
        if is_said {
            let acts = || at + 1 < range.end && self.is_verb(at + 1);
            let is_meant = is_owner || acts() && !self.is_impersonal(at, range.end);
            return is_meant.then_some(organization);
        }
        let opens = last.tokens.start as usize <= range.start + 1;
        // “named Ada Quill as | its | president”
        let is_word = |at: usize| self.tokens[at].kind == TokenKind::Word;
        let is_office = || self.lower(at - 1) == "as" && (end..at).all(is_word);
        let is_deed = is_owner && opens && self.is_verb(verb) && (verb + 1 == at || is_office());
        is_deed.then_some(organization)
    }

    /// The token behind what commas close in behind a name: “Quillco, which makes cars, | said it”.
    fn behind_aside(&self, end: usize, at: usize) -> usize {
        const LONGEST_ASIDE: usize = 16;
        if end >= at || self.words(end) != "," {
            return end;
        }
        let mut near = end + 1..at.min(end + 1 + LONGEST_ASIDE);
        near.find(|at| self.words(*at) == ",")
            .map_or(end, |comma| comma + 1)
    }

    /// Whether a name is one of several people: “Democrats”.
    fn is_several(&self, seen: &Seen) -> bool {
        let last = seen.tokens.range().end - 1;
        self.tokens[last].is(Class::Affiliation) && self.words(last).ends_with('s')
    }

    fn is_verb(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.kind == TokenKind::Word
            && token.case == Case::Lower
            && !token.is(Class::Preposition)
            && (token.is(Class::Auxiliary)
                || token.is(Class::VerbGroup)
                || self.words(at).ends_with("ly")
                || self.lower(at) == "also"
                || !verb_form(token.word, self.words(at)).is_none())
    }

    /// Whether a word may stand between a verb of saying and what is said.
    fn is_between(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Word => {
                token.is_capitalized()
                    || token.classes.meets(BETWEEN)
                    || matches!(
                        self.lower(at),
                        "that" | "last" | "night" | "week" | "month" | "year"
                    )
            }
            TokenKind::Number => true,
            _ => false,
        }
    }

    /// Whether “it” stands for nothing: “it | was hard to”, “it | seems”.
    fn is_impersonal(&self, at: usize, end: usize) -> bool {
        const NEAR: usize = 4;
        let near = at + 1..end.min(at + 1 + NEAR);
        let is_be = |at: &usize| matches!(self.lower(*at), "is" | "was" | "be" | "been");
        if near
            .clone()
            .take(2)
            .any(|at| self.plays(at, NameRole::Impersonal))
        {
            return true;
        }
        let Some(be) = near.clone().take(3).find(is_be) else {
            return false;
        };
        let leads = |at: usize| {
            matches!(
                self.lower(at),
                "to" | "that" | "for" | "when" | "whether" | "if"
            )
        };
        let behind = be + 1;
        let is_doing = behind < end
            && (self.plays(behind, NameRole::OwnState)
                || self.words(behind).ends_with("ing")
                || verb_form(self.tokens[behind].word, self.words(behind)).is_participle);
        !is_doing && (behind..end.min(behind + 3)).any(leads)
            || behind + 1 < end && self.lower(behind + 1) == "that"
    }
}
