//! Descriptions after a name: “Ada Quill, 46, a professor at the University of Lisbon”, “Ada Quill is
//! the mayor”.

use crate::lexicon::{self, Class, Classes, ClausePart, Determiner, NameRole, clause_part};
use crate::mention::NameKind;
use crate::model::Role;
use crate::text::{Case, Token, TokenKind};

use super::apposition::{is_according, is_of_next};
use super::profile::is_years_old;
use super::role::{HEADS, LONGEST, MODIFIERS, Phrase, VERBS};

impl Phrase<'_> {
    /// A description after the name: “Ada Quill, 46, a professor at the University of Lisbon,”.
    pub(super) fn after(&self) -> Option<Role> {
        self.described().or_else(|| self.lettered()).or_else(|| {
            let behind = Phrase {
                after: self.behind_aside()?,
                next: self.next.clone(),
                ..*self
            };
            let is_firm = behind.describes_firm();
            behind.described().filter(|_| !is_firm)
        })
    }

    /// Whether what stands behind the comma is what a firm is, no person: “Ada Quill of Harrow Bridge, | a private equity
    /// firm”.
    fn describes_firm(&self) -> bool {
        let start = self.after + 1;
        let ends = |at: &usize| {
            let token = &self.tokens[*at];
            token.kind != TokenKind::Word && self.words(*at) != "-"
                || token.is(Class::Preposition)
                || token.classes.meets(VERBS)
        };
        let limit = self.end.min(start + LONGEST).max(start);
        let end = (start..limit).find(ends).unwrap_or(limit);
        let is_owner = end < self.end && self.tokens[end].kind == TokenKind::Clitic;
        end > start + 1 && !is_owner && {
            let noun = &self.tokens[end - 1];
            let is_firm = self.plays(end - 1, NameRole::FirmNoun);
            noun.case == Case::Lower && (noun.is(Class::OrganizationNoun) || is_firm)
        }
    }

    /// A description that begins right behind the name.
    fn described(&self) -> Option<Role> {
        let copula = self.after + 1 < self.end
            && matches!(self.lower(self.after), "is" | "was" | "became")
            && self.is_article(self.after + 1);
        let named = self.named();
        let is_supposed = copula && self.is_supposed();
        if is_supposed
            || copula && self.is_held_by_somebody()
            || !copula && named.is_none() && !self.is_mark(self.after, ",–—(")
        {
            return None;
        }
        // “Ada Quill, who | has been | mayor”
        let is_been = |at: usize| {
            at + 1 < self.end && self.lower(at) == "has" && self.lower(at + 1) == "been"
        };
        let mut at = named.map_or(self.after + 1, |(at, _)| at);
        if at < self.end && self.tokens[at].kind == TokenKind::Number && self.is_mark(at + 1, ",") {
            at += 2;
        }
        if at + 1 < self.end
            && matches!(self.lower(at), "who" | "he" | "she")
            && (matches!(self.lower(at + 1), "became" | "is" | "was") || is_been(at + 1))
        {
            at += 2 + usize::from(is_been(at + 1));
            at += usize::from(at < self.end && matches!(self.lower(at), "also" | "now"));
        }
        if named.is_none() && !copula {
            at = self.behind_appointed(at);
        }
        let has_comma = self.is_mark(self.after, ",") && named.is_none();
        let (now, was_once) = self
            .behind_time(at)
            .filter(|_| has_comma)
            .unwrap_or((at, false));
        at = now;
        // “Ada Quill, | Sr.,”
        if at < self.end && self.tokens[at].is(Class::NameSuffix) && self.is_mark(at - 1, ",") {
            return None;
        }
        let has_article = at < self.end && self.is_article(at);
        let is_its = |at: usize| has_comma && self.lower(at) == "its";
        let is_owned = |at: usize| {
            self.is_possessive(at) || is_its(at) || named.is_some() && self.is_somebodys(at)
        };
        let opening = at;
        at += usize::from(has_article || at < self.end && is_owned(at));
        // “Ada Quill, the | then | mayor”
        let is_then = has_article && has_comma && at < self.end && self.lower(at) == "then";
        at += usize::from(is_then);
        let end = self.description_end(at);
        let from = self.behind_owner(at);
        let head = (from..end.min(from + MODIFIERS)).find(|at| self.heads_role(*at, end))?;
        let end = self.clause_behind(head + 1, end);
        let is_quoted = copula && self.document.quotation_at(self.name).is_some();
        if is_quoted && !self.is_plain_office(at, head) {
            return None;
        }
        let at = self.behind_joined(at, head);
        let plain = (at..head).all(|at| self.modifies(at)) && !self.is_participle(at);
        // “a 46-year-old | baker”
        let old = |at: &usize| is_years_old(self.document, *at);
        let at = (at..head).find(old).map_or(at, |old| old + 1);
        let apposed = !copula && named.is_none();
        let is_others = || {
            self.describes_other(head, has_article)
                || is_according(self.document, self.first, self.name, head + 1)
        };
        // “Tom Quill, | his wife, Ada |, and”
        let is_next = apposed && is_of_next(self.document, (opening, head + 1), &self.next);
        let other = is_next
            || apposed && is_others()
            || self.is_position(at, end)
            || self.crosses_name(from, head);
        let is_left = was_once
            || is_then
            || named.is_some_and(|(_, is_left)| is_left)
            || end < self.end && matches!(self.lower(end), "till" | "until");
        let acts = apposed && self.is_verb_of_group(at.min(head));
        let is_news = acts || apposed && !has_article && self.is_told_of(head);
        (plain && !other && !is_news).then(|| {
            // “is the best friend | Tom Harrow ever had”
            let is_tied = (at..head).any(|at| self.tokens[at].is(Class::RoleTie));
            let is_whose = copula && head + 1 == self.next.start && !is_tied;
            let end = if is_whose { head + 1 } else { end };
            let role = self.complete(at, head, end);
            // “Quillco named Ada Harrow as its | president”
            let is_given = named.is_some() && at > self.after && role.place.is_none();
            let own = || {
                self.opened_by(at - 1)
                    .or_else(|| self.appointer(at))
                    .filter(|_| is_given)
            };
            let organization = role.organization.clone().or_else(own);
            Role {
                organization,
                former: role.former || is_left,
                ..role
            }
        })
    }

    /// Where a clause begins behind the head of a description: “a teacher | before she won”, “the mayor | she beat”, “a nurse
    /// | now”; else the end.
    fn clause_behind(&self, start: usize, end: usize) -> usize {
        let opens = |at: &usize| {
            let token = &self.tokens[*at];
            token.case == Case::Lower
                && (token.is(Class::Subordinator)
                    || clause_part(token.word) == Some(ClausePart::Subject)
                    || self.plays(*at, NameRole::DescriptionBreak))
                // “coach | as well as player”
                && self.tokens.get(at + 1).is_none_or(|next| next.word.word() != "well")
        };
        (start..end).find(opens).unwrap_or(end)
    }

    /// Where the office begins that somebody is said to have been given: “Ada Quill, recently named | the mayor”; else
    /// the token.
    fn behind_appointed(&self, at: usize) -> usize {
        let adverb = usize::from(at < self.end && self.words(at).ends_with("ly"));
        let verb = at + adverb;
        let appoints = verb + 1 < self.end
            && self.tokens[verb].case == Case::Lower
            && self.plays(verb, NameRole::Appointment)
            // “Quill, in May, | made a change”
            && self.words(verb).ends_with("ed")
            && (self.is_article(verb + 1) || self.tokens[verb + 1].is(Class::Title));
        if appoints { verb + 1 } else { at }
    }

    /// Where an office begins behind a word that tells when somebody held it, and whether that is over: “Ada Quill, then |
    /// mayor of Lowmoor,”.
    fn behind_time(&self, at: usize) -> Option<(usize, bool)> {
        let is = |at: usize, words: &[&str]| at < self.end && words.contains(&self.lower(at));
        let count = if is(at, &["until"]) && is(at + 1, &["recently"]) {
            2
        } else {
            usize::from(is(at, &["formerly", "now", "once", "then"]))
        };
        let office = at + count;
        let opens = count > 0 && office < self.end && {
            let offices = Classes::any_of(&[Class::Title, Class::RoleModifier]);
            self.is_article(office) || self.tokens[office].classes.meets(offices)
        };
        opens.then(|| (office, !is(at, &["now"])))
    }

    /// The organization that opens the sentence and gives somebody the office behind “as”: “| Quillco | has named Ada Harrow as |
    /// president”.
    fn appointer(&self, office: usize) -> Option<String> {
        let is_as = office > self.after && self.lower(office - 1) == "as";
        let verb = self
            .name
            .checked_sub(1)
            .filter(|verb| is_as && *verb > self.first)?;
        let selects =
            self.plays(verb, NameRole::Selection) || self.plays(verb, NameRole::Appointment);
        let end = verb - usize::from(matches!(self.lower(verb - 1), "had" | "has"));
        let mut near = self.near.iter().filter(|_| selects);
        let owner = near.find(|name| name.tokens.end as usize == end)?;
        let words = owner.tokens.range();
        let opens = words.start <= self.first + 1 && owner.kind == NameKind::Organization;
        opens.then(|| self.text(words.start, words.end))
    }

    /// Whether a verb of a group stands at the token, no adverb or number of those that stand there, too: “Ada Quill, | is
    /// mayor”, not “Ada Quill, | first mayor”.
    fn is_verb_of_group(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is(Class::VerbGroup) && !lexicon::verb_form(token.word, self.words(at)).is_none()
    }

    /// Whether a token is a possessive pronoun: “elected Ada Quill as | its | chair”.
    fn is_somebodys(&self, at: usize) -> bool {
        lexicon::determiner(self.tokens[at].word) == Some(Determiner::Possessive)
    }

    /// Whether what a sentence says somebody is is only held by somebody: “critics say | Ada Quill is a tyrant”, or
    /// said in a quotation.
    pub(super) fn is_only_held(&self) -> bool {
        self.document.quotation_at(self.name).is_some() || self.is_held_by_somebody()
    }

    /// Whether the words before a name say that what follows is only held: “critics say | Ada Quill is a tyrant”.
    fn is_held_by_somebody(&self) -> bool {
        let that = self.name.checked_sub(1).filter(|at| *at >= self.first);
        let verb = that.and_then(|at| at.checked_sub(usize::from(self.lower(at) == "that")));
        verb.filter(|at| *at >= self.first).is_some_and(|verb| {
            let is_opponents = || verb > self.first && self.plays(verb - 1, NameRole::Allegation);
            self.plays(verb, NameRole::Allegation)
                || self.tokens[verb].is(Class::SpeechVerb) && is_opponents()
        })
    }

    /// Whether a clause only supposes what it says: “if | Ada Quill is the nominee”.
    pub(super) fn is_supposed(&self) -> bool {
        let mut before = (self.first..self.name).rev();
        let opener = before.find(|at| !self.tokens[*at].is(Class::Honorific));
        opener.is_some_and(|at| matches!(self.lower(at), "if" | "unless" | "whether"))
    }

    /// Where the head of a description is looked for: behind a person who owns what it says, “Ada Quill,
    /// President Harrow’s | aide”.
    fn behind_owner(&self, start: usize) -> usize {
        let owns = |at: &Token| at.kind == TokenKind::Clitic;
        let owner = &self.next;
        let opens = owner.start == start || owner.start == start + 1;
        if opens && self.tokens[..self.end].get(owner.end).is_some_and(owns) {
            owner.end
        } else {
            start
        }
    }

    /// Whether what looks like a description belongs to the person named next (“Ada Quill, actor Tom
    /// Harrow”) or is the subject of what follows (“After she met Ada Quill, the mayor said”).
    fn describes_other(&self, head: usize, has_article: bool) -> bool {
        // “they arrested Ada Quill, the sheriff’s office said”
        let owned = head + 1 < self.end && self.tokens[head + 1].kind == TokenKind::Clitic;
        let is_owned = |at: &usize| owned && self.is_owned_noun(*at);
        let behind = head + 1 + usize::from(owned);
        let owned_nouns = (behind..self.end.min(behind + MODIFIERS)).take_while(is_owned);
        let behind = behind + owned_nouns.count();
        let acts = behind < self.end
            && self.tokens[behind].classes.meets(VERBS)
            && self.tokens[behind].case == Case::Lower;
        let is_title = behind == self.next.start || self.is_field_before_next(behind);
        is_title && behind < self.end || has_article && acts
    }

    /// Whether a token is a word of what an owner has, before its verb: “the sheriff’s | office | said”.
    fn is_owned_noun(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.kind == TokenKind::Word
            && token.case == Case::Lower
            && !token.classes.meets(VERBS.with(Class::Preposition))
    }

    /// Whether a field stands between a title and the person named next: “Ada Quill, Minister | of Mines and Energy |
    /// Tom Harrow and …”.
    fn is_field_before_next(&self, tie: usize) -> bool {
        let next = self.next.start;
        let is_part = |at: usize| {
            let token = &self.tokens[at];
            token.is_capitalized() || matches!(self.lower(at), "and" | "the")
        };
        let is_addressed = || {
            self.tokens[next - 1]
                .classes
                .meets(HEADS.with(Class::Kinship))
        };
        self.lower(tie - 1) == "minister"
            && tie + 1 < next
            && next < self.end
            && next <= tie + MODIFIERS
            && !is_addressed()
            && matches!(self.lower(tie), "of" | "for")
            && (tie + 1..next).all(is_part)
            && self.lower(next - 1) != "and"
    }

    /// Whether a clause begins at the token, with a participle or a verb and its object: “Ada Quill, | questioning the
    /// mayor’s figures,”.
    fn is_participle(&self, at: usize) -> bool {
        let has_object =
            at + 1 < self.end && lexicon::determiner(self.tokens[at + 1].word).is_some();
        let token = &self.tokens[at];
        let is_verb = token.case == Case::Lower && token.classes.meets(VERBS);
        has_object && (is_verb || self.words(at).ends_with("ing") || self.words(at).ends_with("ed"))
    }

    /// Whether the person named next stands before a head with a verb between, or the head is part of the
    /// name: “whom Ada Quill appointed | chief”, no “former Quill | aide”.
    fn crosses_name(&self, from: usize, head: usize) -> bool {
        let next = &self.next;
        if next.start < from || next.start > head {
            return false;
        }
        let is_verb = |token: &Token| {
            let regular = &self.document.text()[token.span];
            token.case == Case::Lower && (token.classes.meets(VERBS) || regular.ends_with("ed"))
        };
        let between = self.tokens.get(next.end..head);
        between.is_none_or(|between| between.iter().any(is_verb)) || self.is_noun(head + 1)
    }

    /// Whether a common noun follows a head, which is none then: “the ferry captain | contest”.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        const OTHERS: Classes = Classes::any_of(&[
            Class::Preposition,
            Class::NameBreak,
            Class::RoleTie,
            Class::Title,
        ]);
        at < self.end && {
            let token = &self.tokens[at];
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(OTHERS.union(VERBS))
                && !self.words(at).ends_with("ly")
        }
    }

    /// Whether a description says where somebody stands in a picture: “Ada Quill, centre, and”.
    fn is_position(&self, start: usize, end: usize) -> bool {
        end == start + 1 && matches!(self.lower(start), "center" | "centre")
    }

    /// Where a description that begins at `at` ends: before the mark or verb that closes it.
    fn description_end(&self, start: usize) -> usize {
        let limit = self.end.min(start + LONGEST);
        (start..limit)
            .find(|at| {
                let token = &self.tokens[*at];
                self.is_dated(*at)
                    || self.is_mark(*at, ",;:–—().?!") && !self.is_field_comma(*at)
                    || token.kind == TokenKind::Quotation
                    || token.case != Case::Upper && self.plays(*at, NameRole::DescriptionEnd)
            })
            .unwrap_or(limit)
    }
}
