//! What follows the head of a role: its field, and the organization and the place that it is of: “professor | of
//! history at the University of Lisbon”.

use std::ops::Range;

use crate::lexicon::{self, Class, Classes, NameRole};
use crate::mention::{NameKind, is_derived};
use crate::model::Role;
use crate::text::{Case, TokenKind};

use super::role::{HEADS, PHRASE, Phrase, VERBS};

impl Phrase<'_> {
    /// A role with what follows its head: “professor of history | at X | in Y”.
    pub(super) fn complete(&self, start: usize, head: usize, end: usize) -> Role {
        let mut head_end = head + 1;
        while head_end < end && self.goes_on(head_end) {
            head_end += 1;
        }
        let mut at = head_end + usize::from(self.is_settled(head_end, end));
        let (mut organization, mut place) = (None, None);
        // Whom “a spokesman for | Ada Quill” serves is no organization, and ends the role as one does.
        let mut is_somebodys = false;
        while at < end && !self.ties_otherwise(at, end) {
            let further =
                self.lower(at) == "and" && at + 1 < end && self.tokens[at + 1].is(Class::Title);
            let name = self.name_after(at + 1, end).filter(|_| !further);
            let field = name.filter(|_| at == head_end);
            if let Some(behind) = field.and_then(|name| self.field_end(at, head, name)) {
                at = behind;
                head_end = behind;
                continue;
            }
            let tie = self.lower(at);
            match name {
                Some((from, to))
                    if self.tokens[at].is(Class::RoleTie)
                        && tie != "and"
                        && (tie != "to" || self.is_place(from, to) || self.is_body(from, to)) =>
                {
                    // “of the advocacy group | Lowmoor Forward”
                    let is_sorted = from > at + 1 && self.lower(from - 1) != "the";
                    let is_place = !is_sorted
                        && (self.is_place(from, to) || self.is_seat(at, to))
                        && !self.is_unlisted_body(from, to)
                        && !(tie == "at" && self.is_unlisted_pair(from, to));
                    if is_place && place.is_none() {
                        place = Some(self.text(from, to));
                    } else if !is_place && organization.is_none() && !self.is_owned_place(from, to)
                    {
                        organization = Some(self.text(from, to));
                        is_somebodys = !self.is_governed(at, to) && self.is_person(from, to);
                    }
                    at = to;
                }
                None if self.plays(at, NameRole::FieldTie)
                    && organization.is_none()
                    && place.is_none()
                    && (tie != "and" || self.joins(at, end)) =>
                {
                    at += 1;
                    while at < end && (self.goes_on(at) || self.joins(at, end)) {
                        at += 1;
                    }
                    // “expert on law and | wins”
                    let is_cut = self.lower(at - 1) == "and";
                    at -= usize::from(is_cut);
                    head_end = at;
                    if is_cut {
                        break;
                    }
                }
                _ => break,
            }
        }
        let mut role = self.role(start, at.max(head_end), head_end);
        let organization = organization.filter(|_| !is_somebodys);
        role.organization = organization.or(role.organization);
        role.place = place.or(role.place);
        role
    }

    /// Whether the noun before a tie is one for who heads a firm, or who works there, and the name that ends at `to` is no
    /// part of another noun: “founder of Marrow Quill”, not “director of the Quill campaign”.
    fn is_governed(&self, tie: usize, to: usize) -> bool {
        let goes_on = to < self.end && {
            let next = &self.tokens[to];
            next.kind == TokenKind::Clitic || next.case == Case::Lower && self.is_noun(to)
        };
        let heads = self.lower(tie) == "of" && self.plays(tie - 1, NameRole::Governing);
        (heads || self.lower(tie) == "at") && !goes_on
    }

    /// Whether words are an owner and a place that says more of the noun behind it: “Quill’s Harrow | campaign”.
    fn is_owned_place(&self, from: usize, to: usize) -> bool {
        let is_noun = to < self.end && self.is_noun(to);
        let is_clitic = |at: usize| self.tokens[at].kind == TokenKind::Clitic;
        let owned = (from + 1..to).rev().find(|at| is_clitic(*at));
        owned.is_some_and(|owned| is_noun && owned + 1 < to && self.is_place(owned + 1, to))
    }

    /// Whether a name in a role is that of an organization: “ambassador to | the United Nations”.
    fn is_body(&self, from: usize, to: usize) -> bool {
        self.near.iter().any(|name| {
            let words = name.tokens.range();
            name.kind == NameKind::Organization
                && words.end == to
                && (words.start == from || words.start + 1 == from)
        })
    }

    /// Whether a word that is no place's and a place's make no listed place together: “at | Harbour Sylvania”.
    fn is_unlisted_pair(&self, from: usize, to: usize) -> bool {
        let places = Classes::any_of(&[Class::Country, Class::Place]);
        let others = places.with(Class::RoleModifier);
        let whole = lexicon::find(&self.document.phrase(from..to)).1;
        to == from + 2
            && !whole.meets(places)
            && !self.tokens[from].classes.meets(others)
            && self.tokens[to - 1].is_capitalized()
    }

    /// Whether words that no list holds together are an organization's name, be the last one for places: “CEO of | Quill
    /// Harbor”.
    fn is_unlisted_body(&self, from: usize, to: usize) -> bool {
        let places = Classes::any_of(&[Class::Country, Class::Place]);
        let whole = lexicon::find(&self.document.phrase(from..to)).1;
        to > from + 1 && !whole.meets(places) && self.is_body(from, to)
    }

    /// Whether a name in a role is that of somebody: “spokesman for | Gov. Ada Quill |”.
    fn is_person(&self, from: usize, to: usize) -> bool {
        let mut near = self.near.iter();
        near.any(|name| {
            let words = name.tokens.range();
            let is_title = |at: usize| {
                let token = &self.tokens[at];
                token.classes.meets(HEADS.union(PHRASE)) || token.kind == TokenKind::Punctuation
            };
            name.kind == NameKind::Person
                && from <= words.start
                && words.end == to
                && (from..words.start).all(is_title)
        })
    }

    /// Where the field of a minister ends whose name a tie stands before: “Minister | of Mines and Energy | of
    /// Norway”.
    fn field_end(&self, tie: usize, head: usize, (from, to): (usize, usize)) -> Option<usize> {
        let governs = match self.lower(tie - 1) {
            "minister" => self.lower(head.saturating_sub(1)) != "prime",
            "commissioner" => self.lower(tie) == "for",
            "state" => tie > head + 1,
            _ => false,
        };
        let is_state =
            self.lower(head) == "secretary" && tie == head + 1 && self.words(tie) == "of";
        if is_state && self.lower(from) == "state" && to == from + 1 {
            return Some(to);
        }
        if self.is_own_field(tie, head, (from, to)) {
            return Some(to);
        }
        let is_office = matches!(self.lower(tie), "of" | "for") && governs;
        // “Minister of Mines | and Deputy Governor”
        let has_title = |mut words: Range<usize>| words.any(|at| self.tokens[at].is(Class::Title));
        let is_other = |at: &usize| match self.lower(*at) {
            "of" => true,
            "and" => has_title(*at..to),
            _ => false,
        };
        let end = (from..to).find(is_other).unwrap_or(to);
        (is_office && !self.is_place(from, end)).then_some(end)
    }

    /// Whether words with capitals are what somebody leads or teaches and no body, whose name “at” ties to them: “director
    /// | of Digital Strategy | at Quillco”, “professor | of Marine Biology |”.
    fn is_own_field(&self, tie: usize, head: usize, (from, to): (usize, usize)) -> bool {
        if tie != head + 1 || from != tie + 1 || !matches!(self.lower(tie), "of" | "for") {
            return false;
        }
        let teaches = matches!(self.lower(head), "lecturer" | "professor");
        let names = Classes::any_of(&[Class::GivenName, Class::FamilyName]);
        let others = Classes::any_of(&[
            Class::Country,
            Class::Place,
            Class::Organization,
            Class::CompanyEnding,
        ]);
        let is_word = |at: usize| {
            let token = &self.tokens[at];
            let words = self.words(at);
            let is_common = token.classes.meets(Classes::any_of(&[
                Class::CommonWord,
                Class::RoleModifier,
                Class::OrganizationHead,
            ]));
            let is_field = is_common && !token.classes.meets(names) || is_derived(words);
            self.lower(at) == "and"
                || token.case == Case::Capitalized
                    && !token.classes.meets(others)
                    && (is_field || teaches)
        };
        let is_at = || {
            to + 1 < self.end
                && self.lower(to) == "at"
                && (self.tokens[to + 1].is_capitalized() || self.lower(to + 1) == "the")
        };
        let last = to - 1;
        let is_body = self.plays(last, NameRole::Institution)
            || matches!(
                self.lower(last),
                "center" | "centre" | "college" | "institute" | "library" | "school" | "university"
            );
        (from..to).all(is_word) && !is_body && (teaches || is_at())
    }

    /// Whether a token goes on the noun phrase before it.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        // “a hacker | known as | Grendel”
        let is_called = self.plays(at, NameRole::Known)
            && at + 1 < self.end
            && matches!(self.lower(at + 1), "as" | "by");
        // “his election as mayor | surprised | the town”
        let has_object = || {
            token.case == Case::Lower
                && self.words(at).ends_with("ed")
                && at + 1 < self.end
                && lexicon::determiner(self.tokens[at + 1].word).is_some()
                && !lexicon::verb_form(token.word, self.words(at)).is_none()
        };
        let is_verb =
            token.classes.meets(VERBS) || is_called || self.is_passive(at) || has_object();
        !token.is(Class::RoleTie) && !is_verb && self.lower(at) != "based"
    }

    /// Whether a participle that a preposition goes on begins at the token, an adverb aside: “a candidate | barred from
    /// the race”.
    fn is_passive(&self, at: usize) -> bool {
        let at = at + usize::from(self.lower(at).ends_with("ly"));
        // “an agent arrested | and charged | with theft”
        let is_joint = |at: usize| {
            self.lower(at) == "and"
                && at + 2 < self.end
                && self.lower(at + 1).ends_with("ed")
                && self.tokens[at + 2].is(Class::Preposition)
        };
        at + 1 < self.end
            && self.tokens[at].case == Case::Lower
            && self.lower(at).ends_with("ed")
            && (self.tokens[at + 1].is(Class::Preposition) || is_joint(at + 1))
            && !lexicon::verb_form(self.tokens[at].word, self.words(at)).is_none()
    }

    /// Whether “based” stands before the tie to a place.
    fn is_settled(&self, at: usize, end: usize) -> bool {
        at + 1 < end && self.lower(at) == "based"
    }

    /// Whether what a tie ties is no part of the office: “in a move”, “for the May election”.
    fn ties_otherwise(&self, at: usize, end: usize) -> bool {
        if at + 1 >= end {
            return false;
        }
        let noun = (at + 1 + usize::from(self.lower(at + 1) == "the")).min(end - 1);
        let dated =
            self.tokens[noun].is(Class::CapitalizedWord) && self.tokens[noun].is(Class::TimeWord);
        let apart = matches!(self.lower(at), "in" | "on") && matches!(self.lower(noun), "a" | "an");
        dated || apart
    }

    /// Whether a token is an “and” with a noun behind it, no further description.
    pub(super) fn joins(&self, at: usize, end: usize) -> bool {
        let further = |at: usize| self.is_article(at) || matches!(self.lower(at), "now" | "then");
        self.lower(at) == "and"
            && at + 1 < end
            && !further(at + 1)
            && !self.is_second_verb(at + 1)
            && at + 1 != self.next.start
    }

    /// Whether a token goes on with what somebody does: “served as mayor and | helped open a school”.
    fn is_second_verb(&self, at: usize) -> bool {
        const NOUNS: Classes = Classes::any_of(&[Class::Title, Class::PersonNoun, Class::Kinship]);
        let token = &self.tokens[at];
        let is_form = || {
            let words = self.words(at);
            let is_marked = words.ends_with("ed") || words.ends_with('s');
            is_marked && !lexicon::verb_form(token.word, words).is_none()
        };
        token.case == Case::Lower
            && !token.classes.meets(NOUNS)
            && (token.classes.meets(VERBS.with(Class::VerbGroup)) || is_form())
            && at + 1 < self.end
            && !self.is_mark(at + 1, ",.;")
            && !self.narrows_noun(at)
    }

    /// Whether a participle or an adverb says more of a single noun for a person right behind it, which no verb could
    /// have without an article: “a lawyer and | registered | nurse”, “chair and | later senior | adviser”.
    fn narrows_noun(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_adverb = || {
            token.is(Class::VerbGroup) && lexicon::verb_form(token.word, self.words(at)).is_none()
        };
        let is_single = |at: usize| {
            let word = self.words(at);
            let is_plural = word.ends_with('s') && !word.ends_with("ss");
            let people = Classes::any_of(&[Class::Title, Class::PersonNoun]);
            self.tokens[at].classes.meets(people) && !is_plural
        };
        let noun = at + 1 + usize::from(self.tokens[at + 1].is(Class::RoleModifier));
        (self.lower(at).ends_with("ed") || is_adverb())
            && noun < self.end
            && (is_single(noun) || is_single(at + 1))
    }
}
