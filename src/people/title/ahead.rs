//! Descriptions with a comma before a name: “the head of the school, Dr. Ada Quill”.

use std::ops::Range;

use crate::lexicon::{self, Class, Classes, Determiner, NameRole};
use crate::mention::{Name, NameKind};
use crate::model::Role;
use crate::people::apposition::opens_clause;
use crate::people::profile::is_years_old;
use crate::people::role::{LONGEST, MODIFIERS, Phrase, VERBS};
use crate::text::{Case, TokenKind};

impl Phrase<'_> {
    /// A description with a comma before the name or its title: “the head of the school, Dr. Ada
    /// Quill,”.
    pub(in crate::people) fn ahead(&self) -> Option<Role> {
        let titled = self.name.checked_sub(1).filter(|last| {
            *last > self.first
                && (self.heads_phrase(*last) || self.tokens[*last].is(Class::Honorific))
        });
        let start = titled.map_or(self.name, |last| self.phrase_start(last));
        // “a blow to justice, his lawyer Ada Quill said”
        if titled.is_some() && self.is_possessive(start) {
            return None;
        }
        let late = self.behind_late(start);
        let comma = late.checked_sub(1).filter(|comma| *comma > self.first)?;
        let after = self.behind_letters();
        let speaks = after < self.end && self.tokens[after].is(Class::SpeechVerb);
        let closed = speaks || after >= self.end || self.is_mark(after, ",(.–—;");
        // “As mayor, Ada Quill opened the school.”
        let is_as = || {
            self.lower(self.first) == "as"
                // “As mayor, Ada Quill would open the school.”
                && !matches!(self.lower(after), "will" | "would")
                && comma < self.first + LONGEST
                && (self.first + 1..comma).all(|at| self.tokens[at].kind == TokenKind::Word)
        };
        let floor = self.first.max(comma.saturating_sub(LONGEST));
        let is_bounded = self.is_mark(comma, ",") && (closed || is_as());
        if !is_bounded || self.is_listed_with_role(floor..comma) {
            return None;
        }
        // “Tom Harrow and | the head of the bank, Ada Quill”
        let is_joint =
            (floor..comma).contains(&self.previous) && self.lower(self.previous) == "and";
        let floor = if is_joint { self.previous + 1 } else { floor };
        let mut start = (floor..comma)
            .rev()
            .find(|at| self.bounds(*at) && !self.is_tied_to_whom(*at))
            .map_or(floor, |at| at + 1);
        let is_time = |at: &usize| self.tokens[*at].is(Class::TimeWord);
        start += (start..comma).take_while(is_time).count();
        // “a son, Tom Quill, | and a brother, Ada Quill”
        start += usize::from(start > self.first && self.lower(start) == "and");
        start += usize::from(start == self.first && self.lower(start) == "as");
        let further = lexicon::determiner(self.tokens[start].word) == Some(Determiner::Further);
        let owner = self.lower(start) == "whose"
            || lexicon::determiner(self.tokens[start].word) == Some(Determiner::Possessive);
        start += usize::from(further || owner || self.is_article(start));
        // “the | then | coroner, Ada Quill”
        start += usize::from(self.lower(start) == "then" && start + 1 < comma);
        start += usize::from(self.governs(start));
        // “a Justice Department spokesman, Ada Quill”
        let opens_name = |at: usize| {
            self.tokens[at].is_capitalized()
                && at + 1 < comma
                && self.tokens[at + 1].is_capitalized()
        };
        let head = (start..comma.min(start + MODIFIERS))
            .find(|at| self.heads_role(*at, comma) && !opens_name(*at) && !self.owns(*at))
            .filter(|head| titled.is_none() || self.is_office(*head))?;
        let head = self.behind_compound(head, comma);
        if titled.is_none() && self.is_served(head, comma) {
            return None;
        }
        // “the mayor's critique of the | judge”
        let owns = |at: &usize| self.tokens[*at].kind == TokenKind::Clitic;
        let owner = (start..head).find(owns).unwrap_or(head);
        let is_of_other = (owner..head).any(|at| self.lower(at) == "of");
        // “records suggest the | teacher, Ada Quill”, “the budget of the | minister, Ada Quill”
        let opens = |at: &usize| {
            self.is_article(*at)
                // “Quillco fired its | president, Ada Harrow”
                || self.lower(*at) == "its" && self.opened_by(*at).is_some()
        };
        let start = (start + 1..head)
            .rev()
            .find(opens)
            .map_or(start, |at| at + 1);
        // “Senator Tom Harrow met | Quill's manager, Ada Marrow,”
        let is_verb = |at: &usize| {
            let token = &self.tokens[*at];
            token.case == Case::Lower && token.is(Class::FiniteVerb)
        };
        let is_named = |at: usize| self.tokens[at].is_capitalized();
        let verb = (start + 1..head).rev().find(is_verb);
        let start = verb
            .filter(|verb| is_named(*verb - 1))
            .map_or(start, |verb| verb + 1);
        // “his 12-year-old | daughter”
        let old = |at: &usize| is_years_old(self.document, *at);
        let opening = start - usize::from(start > self.first && self.is_determiner(start - 1));
        if speaks && !opens_clause(self.document, self.first, opening) {
            return None;
        }
        let start = (start..head).find(old).map_or(start, |old| old + 1);
        let plain = (start..head).all(|at| self.modifies(at)) && !is_of_other;
        // “her mother | and manager”
        let both = head + 3 == comma && self.lower(head + 1) == "and";
        if plain && both && self.heads_role(head + 2, comma) {
            return Some(self.role(start, comma, comma));
        }
        let tied = head + 1 == comma
            || matches!(self.lower(head + 1), "of" | "for" | "at" | "in" | "to")
                && !self.tokens[head + 2].is(Class::CapitalizedWord);
        (plain && tied).then(|| self.told_ahead(start, head, comma))
    }

    /// The role that a description with this head says, and the organization that what stands before it tells.
    fn told_ahead(&self, start: usize, head: usize, comma: usize) -> Role {
        let role = self.complete(start, head, comma);
        let before = start.checked_sub(1).filter(|at| *at >= self.first);
        let led = || self.led_before(before?);
        // “its critic, Ada Quill”
        let people = Classes::any_of(&[Class::PersonNoun, Class::Kinship]);
        let heads_body =
            self.plays(head, NameRole::Employer) || !self.tokens[head].classes.meets(people);
        let own = || {
            self.opened_by(before?)
                .filter(|_| role.place.is_none() && heads_body)
        };
        let led = || led().filter(|_| heads_body);
        let organization = role.organization.clone().or_else(led).or_else(own);
        let is_then = before.is_some_and(|at| self.lower(at) == "then");
        Role {
            organization,
            former: role.former || is_then,
            ..role
        }
    }

    /// The title that ends a compound which another title opens: “chief accident | investigator |, Ada Quill”; else that
    /// other one.
    fn behind_compound(&self, head: usize, comma: usize) -> usize {
        let last = comma - 1;
        let others = VERBS
            .with(Class::Preposition)
            .with(Class::NameBreak)
            .with(Class::RoleTie);
        let is_noun = |at: usize| {
            let token = &self.tokens[at];
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(others)
        };
        let is_compound = last > head + 1
            && self.lower(head) == "chief"
            && self.tokens[last].is(Class::Title)
            && (head + 1..=last).all(is_noun);
        if is_compound { last } else { head }
    }

    /// Whether the name may be that of whom somebody speaks for as well, and commas set it apart before the verb: “A spokesman
    /// for the mayor, | Ada Quill, said”.
    fn is_served(&self, head: usize, comma: usize) -> bool {
        let the = head + 2;
        let after = self.behind_letters();
        the + 1 < comma
            && matches!(self.lower(head + 1), "for" | "of")
            && self.lower(the) == "the"
            && the + 2 == comma
            && self.is_office(the + 1)
            && self.is_mark(after, ",")
            && after + 1 < self.end
            && self.tokens[after + 1].classes.meets(VERBS)
    }

    /// Whether a role stands behind each name of a list, and the words before this one are that of the name before: “Tom
    /// Harrow, | the mayor, | Ada Quill, the deputy, and”.
    fn is_listed_with_role(&self, before: Range<usize>) -> bool {
        let is_age = |at: usize| {
            at + 1 < self.end
                && self.tokens[at].kind == TokenKind::Number
                && self.is_mark(at + 1, ",")
        };
        let behind = |comma: usize| comma + 1 + 2 * usize::from(is_age(comma + 1));
        let opens = |comma: usize| {
            let at = behind(comma);
            self.is_mark(comma, ",")
                && at < self.end
                && (self.is_article(at) || self.is_possessive(at))
        };
        before.contains(&self.previous)
            && self.previous > self.first
            && opens(self.previous)
            && opens(self.after)
            && !self.is_possessive(behind(self.previous))
    }

    /// The organization that opens the sentence and that “its” at a token takes up, nothing else named between: “| Quillco |
    /// named Ada Harrow as | its | president”.
    pub(in crate::people) fn opened_by(&self, its: usize) -> Option<String> {
        if self.lower(its) != "its" {
            return None;
        }
        let the = usize::from(self.lower(self.first) == "the");
        let opens = |name: &&Name| name.tokens.range().start == self.first + the;
        let is_between = |name: &Name| {
            let words = name.tokens.range();
            words.start > self.first + the && words.end <= its && words.start != self.name
        };
        let owner = self.near.iter().find(opens)?;
        let words = owner.tokens.range();
        let is_owner = owner.kind == NameKind::Organization
            && words.end <= its
            && !self.near.iter().any(is_between);
        is_owner.then(|| self.text(words.start, words.end))
    }

    /// The organization whose leader or the like a description is of: “| the Harrow Union |, whose leader, Ada Quill,”.
    fn led_before(&self, opening: usize) -> Option<String> {
        let end = opening.checked_sub(1).filter(|end| *end > self.first)?;
        if self.lower(opening) != "whose" || !self.is_mark(end, ",") {
            return None;
        }
        let mut near = self.near.iter();
        let name = near
            .find(|name| name.kind == NameKind::Organization && name.tokens.range().end == end)?;
        let words = name.tokens.range();
        Some(self.text(words.start, words.end))
    }

    /// Whether a token is a title or the like, no trade: “A second | witness |, marine biologist Ada Quill”.
    fn is_office(&self, at: usize) -> bool {
        let offices = Classes::any_of(&[Class::Title, Class::Honorific, Class::Kinship]);
        self.tokens[at].classes.meets(offices)
    }

    /// Whether a noun for a person owns what follows: “the | mayor | ’s aide”.
    fn owns(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        next.is_some_and(|next| next.kind == TokenKind::Clitic)
    }

    /// Where what stands behind a name ends that belongs to it: letters, or whom somebody is of: “Ada Quill | MP |”,
    /// “Ada Quill | of the Harrow Project |,”.
    fn behind_letters(&self) -> usize {
        let after = self.after;
        if after + 1 >= self.end {
            return after;
        }
        if self.tokens[after].case == Case::Upper && self.is_mark(after + 1, ",(.–—") {
            return after + 1;
        }
        let is_tie = matches!(self.lower(after), "of" | "from");
        let name = self.name_after(after + 1, self.end).filter(|_| is_tie);
        let closed = name.filter(|(_, to)| self.is_mark(*to, ","));
        closed.map_or(after, |(_, to)| to)
    }

    /// Whether a title stands before “to”, of who serves whom it names: “press secretary | to the governor”.
    fn is_tied_to_whom(&self, at: usize) -> bool {
        let is_title = |at: usize| self.tokens[at].is(Class::Title);
        self.lower(at) == "to" && at > self.first && is_title(at - 1)
    }

    /// Where “the late” begins before a name or its title; else the name itself.
    fn behind_late(&self, start: usize) -> usize {
        let at = start.saturating_sub(2);
        let late = at > self.first && self.lower(at) == "the" && self.lower(at + 1) == "late";
        let inner =
            start > self.first + 1 && self.lower(start - 1) == "the" && self.lower(start) == "late";
        start - if late { 2 } else { usize::from(inner) }
    }

    /// Whether a token bounds a description to the left: a mark or a word that begins a clause.
    fn bounds(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        matches!(token.kind, TokenKind::Punctuation | TokenKind::Quotation)
            && !self.is_mark(at, "&")
            && !self.is_field_comma(at)
            || token.is(Class::SpeechVerb) && !self.accuses(at)
            || self.plays(at, NameRole::DescriptionBound) && token.case != Case::Upper
    }
}
