//! Names in what is said of somebody: how far one reaches and whether it is a place’s: “professor at | the University of
//! Lisbon”.

use crate::lexicon::{self, Class, Classes, NameRole};
use crate::mention::{Name, NameKind};
use crate::text::{Case, TokenKind};

use super::role::{MODIFIERS, Phrase, VERBS};

impl Phrase<'_> {
    /// The name that begins at `at`, an article aside, with what ties its words together.
    pub(super) fn name_after(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 24;
        let start = at + usize::from(at < end && self.lower(at) == "the");
        let start = self.behind_sort(start, end);
        let end = end.min(start + LONGEST);
        let subject = start + 1 < end
            && self.tokens[start].is(Class::Demonym)
            && self.tokens[start + 1].case == Case::Lower
            && !self.tokens[start + 1].is(Class::RoleTie);
        if start >= end || !self.tokens[start].is_capitalized() || subject {
            return None;
        }
        let mut to = start + 1;
        let mut tail = to;
        while to < end {
            let token = &self.tokens[to];
            let dated = token.is(Class::CapitalizedWord) && self.lower(to - 1) == "on";
            if dated || self.lower(to) == "and" && to + 1 == self.next.start {
                break;
            }
            if token.is_capitalized() || token.case == Case::Mixed {
                to += 1;
                tail = to;
            } else if let Some(after) = self.common_part(start, to, end) {
                to = after;
                tail = to;
            } else if token.kind == TokenKind::Clitic
                || self.plays(to, NameRole::NameTie)
                || self.words(to) == "&"
            {
                to += 1;
            } else {
                break;
            }
        }
        Some((start, tail))
    }

    /// Where a name begins before which a noun tells what sort of firm or body it is: “at carmaker | Quillco”, “of drone
    /// firm | Quillco”.
    fn behind_sort(&self, start: usize, end: usize) -> usize {
        const LONGEST: usize = 3;
        let is_lower = |at: &usize| {
            let token = &self.tokens[*at];
            let breaks = Classes::any_of(&[Class::RoleTie, Class::NameBreak, Class::ClauseOpener]);
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(breaks)
        };
        let count = (start..end.min(start + LONGEST))
            .take_while(is_lower)
            .count();
        let name = start + count;
        let sorts = count > 0 && name < end && self.tokens[name].is_capitalized() && {
            let noun = &self.tokens[name - 1];
            noun.is(Class::OrganizationNoun) || self.plays(name - 1, NameRole::FirmNoun)
        };
        if sorts { name } else { start }
    }

    /// The index after the common nouns that go on a name: those that end it after a possessive
    /// (“Quillco’s | research centre”), or a noun that tells what the name after it is (“London
    /// think-tank | Harrow House”).
    fn common_part(&self, start: usize, at: usize, end: usize) -> Option<usize> {
        if self.tokens[at].case != Case::Lower {
            return None;
        }
        let owned = at > start + 1 && self.tokens[at - 1].kind == TokenKind::Clitic;
        if owned {
            let noun = |at: &usize| {
                let token = &self.tokens[*at];
                token.kind == TokenKind::Word
                    && !token.classes.meets(VERBS)
                    && (!token.is(Class::NameBreak) || self.lower(*at) == "of")
            };
            let count = (at..end.min(at + MODIFIERS)).take_while(noun).count();
            let tail = self.second_field(at, at + count, end);
            return (count > 0).then_some(tail);
        }
        let appositive = self.tokens[at].is(Class::OrganizationNoun)
            && at + 1 < end
            && self.tokens[at + 1].is_capitalized();
        appositive.then_some(at + 2)
    }

    /// Where the nouns end that “and” ties to the field of a body before the noun for it: “Lowmoor’s fire | and rescue service
    /// |”; else the tie.
    fn second_field(&self, from: usize, tie: usize, end: usize) -> usize {
        const LONGEST: usize = 3;
        let bodies = Classes::any_of(&[Class::OrganizationNoun, Class::OrganizationHead]);
        let is_noun = |at: &usize| {
            let token = &self.tokens[*at];
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(VERBS.with(Class::NameBreak))
                && !token.is(Class::Preposition)
        };
        if tie >= end || tie == from || self.lower(tie) != "and" {
            return tie;
        }
        let count = (tie + 1..end.min(tie + 1 + LONGEST))
            .take_while(is_noun)
            .count();
        let last = tie + count;
        let heads = count > 1
            && self.tokens[last].classes.meets(bodies)
            && !self.tokens[tie - 1].classes.meets(bodies);
        if heads { last + 1 } else { tie }
    }

    /// Whether the tie at `tie` and the words around it say that a name is a place: “nurse in | Harrow”,
    /// “MP for | Harrow West”, “mayor of | Harrow”.
    pub(super) fn is_seat(&self, tie: usize, to: usize) -> bool {
        let things = Classes::any_of(&[
            Class::Organization,
            Class::OrganizationHead,
            Class::OrganizationNoun,
            Class::CompanyEnding,
            Class::NewsAgency,
            Class::EventHead,
        ]);
        let last = self.tokens[to - 1].classes;
        let seat = to > tie + 2 && self.plays(to - 1, NameRole::CompassPoint);
        let is_body = |name: &Name| {
            name.kind == NameKind::Organization && name.tokens.range().contains(&(to - 1))
        };
        let is_tied = match self.lower(tie) {
            "in" => true,
            "from" => !self.near.iter().any(is_body),
            "of" => self.plays(tie - 1, NameRole::LocalOffice) && !self.near.iter().any(is_body),
            // “MP for | Harrow”
            "for" => self.plays(tie - 1, NameRole::SeatHolder) && !self.near.iter().any(is_body),
            _ => false,
        };
        let is_short = to == tie + 2 || matches!(self.lower(tie), "for" | "of") && to <= tie + 3;
        seat || is_tied && is_short && !last.meets(things)
    }

    pub(super) fn is_place(&self, from: usize, to: usize) -> bool {
        let places = Classes::any_of(&[Class::Country, Class::Place, Class::PlaceHead]);
        let last = self.tokens[to - 1].classes;
        let whole = lexicon::find(&self.document.phrase(from..to));
        whole.1.meets(places)
            || last.meets(places) && !last.has(Class::OrganizationHead) && to - from <= 2
    }
}
