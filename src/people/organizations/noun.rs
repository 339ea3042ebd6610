//! Nouns: “the council” for Lowmoor Council, “the company” for the one that was named before.

use std::ops::Range;

use super::{Finder, Kind, MOST, Seen};
use crate::lexicon::{self, Class, Classes, Determiner, NameRole, verb_form};
use crate::model::MentionKind;
use crate::text::{Case, TokenKind};

/// How many words may stand between an article and its noun.
const MODIFIERS: usize = 3;

/// How many sentences back an organization may be mentioned of which the name tells what it is.
const FARTHEST: u32 = 12;

/// How many sentences back one may be mentioned of which it does not.
const NEAR: u32 = 3;

/// Words that go on behind a noun phrase.
const BEHIND: Classes = Classes::any_of(&[
    Class::Auxiliary,
    Class::SpeechVerb,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::VerbGroup,
    Class::Preposition,
    Class::ClauseOpener,
    Class::Subordinator,
    Class::Determiner,
    Class::Pronoun,
    Class::AdverbialOpener,
    Class::TimeWord,
]);

impl Finder<'_> {
    /// Reads a noun for an organization.
    pub(super) fn noun(&mut self, at: usize, sentence: u32, range: &Range<usize>) {
        let is_named = self.tokens[at].is(Class::OrganizationNoun)
            && !matches!(
                self.lower(at),
                "campaign" | "government" | "house" | "police" | "side" | "staff"
            );
        let roles = lexicon::name_roles(self.tokens[at].word);
        let is_firm = roles.has(NameRole::FirmCalled) || roles.has(NameRole::FirmNoun);
        let is_called = roles.has(NameRole::ClubCalled) || roles.has(NameRole::PaperCalled);
        if !(is_named || roles.has(NameRole::Institution) || is_firm || is_called) {
            return;
        }
        self.describe_behind(at);
        let Some((article, kind)) = self.article(at, range.start) else {
            return;
        };
        if let Some(last) = self.described(article, range.start) {
            self.call(last, at);
        } else if kind != Determiner::Definite {
            self.seen.push(Seen {
                tokens: crate::text::TokenRange::between(article, at + 1),
                sentence,
                organization: None,
                kind: MentionKind::Nominal,
            });
        } else if article + 1 == at && self.closes(at, range.end) {
            if let Some(organization) = self.meant(at, sentence, is_firm) {
                if is_firm {
                    self.sorts[organization as usize].take_for_firm();
                }
                self.add(
                    article..at + 1,
                    sentence,
                    organization,
                    MentionKind::Nominal,
                );
            }
        }
    }

    /// Whether any company may be called so: “firm”, “carmaker”.
    fn is_firm(&self, at: usize) -> bool {
        self.plays(at, NameRole::FirmCalled) || self.plays(at, NameRole::FirmNoun)
    }

    /// Whether the next organization is named at a token.
    fn is_named_at(&self, at: usize) -> bool {
        let next = self.names.last();
        next.is_some_and(|(name, _)| name.start as usize == at)
    }

    /// Takes up what the organization is that is named right behind a noun: “the charity | Quillco”.
    fn describe_behind(&mut self, at: usize) {
        let behind = self.names.last();
        if let Some((_, organization)) = behind.filter(|(name, _)| name.start as usize == at + 1) {
            self.call(*organization, at);
        }
    }

    /// Takes up the noun that describes an organization.
    fn call(&mut self, organization: u32, at: usize) {
        let is_firm = self.is_firm(at);
        let sort = &mut self.sorts[organization as usize];
        if is_firm {
            sort.take_for_firm();
        }
        sort.called = u32::try_from(at).ok();
    }

    /// The article before a noun and what it is, a few words between them.
    fn article(&self, at: usize, first: usize) -> Option<(usize, Determiner)> {
        let before = (first..at).rev().take(MODIFIERS + 1);
        for at in before {
            let token = &self.tokens[at];
            if let Some(kind) = lexicon::determiner(token.word) {
                use Determiner::{Definite, Further, Indefinite};
                return matches!(kind, Definite | Indefinite | Further).then_some((at, kind));
            }
            if token.kind == TokenKind::Punctuation && self.words(at) != "-" {
                return None;
            }
        }
        None
    }

    /// The organization that an article’s noun says more of: “Quillco, | a telecoms group”, “Quillco is | a charity”.
    fn described(&self, article: usize, first: usize) -> Option<u32> {
        let tie = article.checked_sub(1).filter(|tie| *tie > first)?;
        let last = self.seen.last()?;
        let is_tie = self.words(tie) == "," || matches!(self.lower(tie), "is" | "was" | "became");
        let ties = is_tie && last.tokens.end as usize == tie && last.kind == MentionKind::Name;
        last.organization.filter(|_| ties)
    }

    /// Whether a noun phrase ends with a noun: “the company | said”, not “the company | chairman”, “the company | that”.
    fn closes(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        if next >= end {
            return true;
        }
        let token = &self.tokens[next];
        match token.kind {
            TokenKind::Punctuation => self.words(next) != "-",
            TokenKind::Word if token.case != Case::Lower => false,
            TokenKind::Word => {
                let narrows = match self.lower(next) {
                    "of" | "that" | "for" | "behind" | "which" | "whose" | "where" => true,
                    // “the firm called | Quillco”, not “the firm called | Ada Quill”
                    "called" | "named" => self.is_named_at(next + 1),
                    _ => false,
                };
                let goes_on = token.classes.meets(BEHIND)
                    || self.words(next).ends_with("ly")
                    || matches!(self.lower(next), "to" | "and" | "or" | "itself" | "also");
                !narrows && (goes_on || !verb_form(token.word, self.words(next)).is_none())
            }
            TokenKind::Number => false,
            _ => true,
        }
    }

    /// The organization that “the” and a noun stand for: the first one mentioned in the nearest sentence of which it
    /// can be said, or else the only one near of which nothing tells what it is.
    fn meant(&self, at: usize, sentence: u32, is_firm: bool) -> Option<u32> {
        let mut found: Option<(u32, u32)> = None;
        let mut open: Option<u32> = None;
        let mut is_only = true;
        let near = self.seen.iter().rev().take(MOST);
        for seen in near.take_while(|seen| seen.sentence + FARTHEST >= sentence) {
            if found.is_some_and(|(_, sentence)| sentence != seen.sentence) {
                break;
            }
            let noun = seen.tokens.end as usize - 1;
            let is_same = self.tokens[noun].word == self.tokens[at].word;
            let Some(organization) = seen.organization else {
                // “a council”, or “a firm” before “the company”
                if found.is_none() && (is_same || is_firm && self.is_firm(noun)) {
                    return None;
                }
                continue;
            };
            let is_taken_up = seen.kind == MentionKind::Nominal && is_same;
            if is_taken_up || self.fits(seen, organization, at, is_firm) {
                found = Some((organization, seen.sentence));
            } else if seen.sentence + NEAR >= sentence && self.may_be_firm(seen, organization) {
                is_only &= open.is_none_or(|open| open == organization);
                open = Some(organization);
            }
        }
        let open = open.filter(|_| is_only && is_firm);
        let found = found.map(|(organization, _)| organization);
        found
            .filter(|found| !self.has_rival(*found, at, sentence))
            .or(open)
    }

    /// Whether nothing tells that what was mentioned is no company; “on Quillco” is where something is said.
    fn may_be_firm(&self, seen: &Seen, organization: u32) -> bool {
        let before = seen.tokens.range().start.checked_sub(1);
        let is_open = self.sorts[organization as usize].kind == Kind::Open;
        is_open && before.is_none_or(|at| self.lower(at) != "on")
    }

    /// Whether another party is named near: “the party” may be either.
    fn has_rival(&self, found: u32, at: usize, sentence: u32) -> bool {
        if self.lower(at) != "party" {
            return false;
        }
        let mut near = self
            .seen
            .iter()
            .rev()
            .take(MOST)
            .take_while(|seen| seen.sentence + NEAR >= sentence);
        near.any(|seen| {
            let is_other = seen.organization.is_some_and(|other| other != found);
            is_other && seen.kind == MentionKind::Name && self.is_headed(seen, at)
        })
    }

    /// Whether an organization is of the kind that a noun is for, by its name or what the text says of it.
    fn fits(&self, seen: &Seen, organization: u32, at: usize, is_firm: bool) -> bool {
        let noun = self.tokens[at].word;
        let sort = self.sorts[organization as usize];
        let is_kind = match sort.kind {
            Kind::Firm => is_firm,
            Kind::Club => self.plays(at, NameRole::ClubCalled),
            Kind::Newspaper => self.plays(at, NameRole::PaperCalled),
            Kind::Open | Kind::Other => false,
        };
        is_kind
            || sort
                .called
                .is_some_and(|called| self.tokens[called as usize].word == noun)
            || seen.kind == MentionKind::Name && self.is_headed(seen, at)
    }

    /// Whether a noun heads a name: “Lowmoor | Council”, “| Bank | of Lowmoor”; a party’s may be left out, “Labour”.
    fn is_headed(&self, seen: &Seen, at: usize) -> bool {
        let noun = self.tokens[at].word;
        let words = seen.tokens.range();
        let is_party =
            || self.lower(at) == "party" && self.tokens[words.end - 1].is(Class::Affiliation);
        let is_head = |head: usize| {
            self.tokens[head].word == noun
                && (head + 1 == words.end || matches!(self.lower(head + 1), "of" | "for"))
        };
        words.clone().any(is_head) || is_party()
    }
}
