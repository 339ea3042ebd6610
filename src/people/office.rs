//! Where the words for an office begin and end behind a name: “Ada Quill (above), | the mayor”, “Ada Quill was sworn in
//! as | mayor”, “Ada Quill, mayor | since 2010”.

use crate::lexicon::{self, Class, Classes, NameRole, WordId};
use crate::model::Role;
use crate::text::{Case, TokenKind};

use super::role::{HEADS, Phrase, VERBS};

/// Whether a word is listed as that of a place.
fn tells_place(word: &str) -> bool {
    let places = Classes::any_of(&[Class::Country, Class::Place]);
    lexicon::find(word).1.meets(places)
}

impl Phrase<'_> {
    /// Where what stands right behind a name ends that only tells where or for whom somebody stands, if a comma
    /// follows: “Ada Quill | (D-Md.) |, chair”, “Ada Quill |, R-Ohio |, chair”, “Ada Quill | of Ohio |, chair”.
    pub(super) fn behind_aside(&self) -> Option<usize> {
        const LONGEST: usize = 6;
        let behind_letters = self.behind_letters_apart();
        if behind_letters > self.after {
            return self.is_mark(behind_letters, ",").then_some(behind_letters);
        }
        let first = self.after + 1;
        let near = || first..self.end.min(first + LONGEST);
        let end = if self.is_mark(self.after, "(") {
            near().find(|at| self.is_mark(*at, ")"))? + 1
        } else if self.is_mark(self.after, ",") {
            let letter = self.words(first.min(self.end - 1)).split('-').next()?;
            let is_party = matches!(letter, "D" | "I" | "R");
            near().find(|at| is_party && self.is_mark(*at, ","))?
        } else {
            let is_tie = self.after < self.end && self.lower(self.after) == "of";
            let name = self.name_after(first, self.end).filter(|_| is_tie);
            name.filter(|(from, to)| self.is_place(*from, *to))?.1
        };
        self.is_mark(end, ",").then_some(end)
    }

    /// Where letters of honours end that commas set apart behind a name: “Ada Quill | , M.D., Ph.D. |, a professor”; else
    /// the token behind the name.
    fn behind_letters_apart(&self) -> usize {
        const MOST: usize = 4;
        let is_letters = |at: &usize| {
            let is_letters = *at + 1 < self.end
                && (self.plays(*at + 1, NameRole::Honour)
                    || self.tokens[*at + 1].is(Class::NameSuffix));
            self.is_mark(*at, ",") && is_letters
        };
        let pairs = (0..MOST).map(|count| self.after + 2 * count);
        self.after + 2 * pairs.take_while(is_letters).count()
    }

    /// The state or the town that the letter of a party is tied to behind a name: “Sen. Ada Quill (R-| Ohio |)”,
    /// “Rep. Ada Quill, D-| New Harrow |,”.
    pub(super) fn party_seat(&self) -> Option<String> {
        const LONGEST: usize = 7;
        let at = self.after + 1;
        if at >= self.end || !self.is_mark(self.after, "(,") {
            return None;
        }
        let (letter, state) = self.words(at).split_once(['-', '–'])?;
        let is_name = state.starts_with(char::is_uppercase);
        if !matches!(letter, "D" | "I" | "R") || !is_name {
            return None;
        }
        let limit = self.end.min(at + LONGEST);
        let goes_on = |at: &usize| self.is_mark(*at, ".") || self.tokens[*at].is_capitalized();
        let end = (at + 1..limit).find(|at| !goes_on(at)).unwrap_or(limit);
        if self.is_mark(self.after, "(") && !self.is_mark(end, "),;–—-") {
            return None;
        }
        let text = self.text(at, end);
        let seat = text.split_once(['-', '–'])?.1;
        // The full stop may be the sentence’s.
        let plain = seat.trim_end_matches('.');
        let is_short = end < self.end || plain.contains('.') || !tells_place(plain);
        Some(if is_short { seat } else { plain }.to_owned())
    }

    /// Whether a headline tells what was done to a relative: “Ada Quill, | husband | arrested”.
    pub(super) fn is_told_of(&self, head: usize) -> bool {
        let is_verb =
            |at: usize| self.words(at).ends_with("ed") || self.tokens[at].is(Class::PastVerb);
        self.tokens[head].is(Class::Kinship) && head + 1 < self.end && is_verb(head + 1)
    }

    /// Where a description goes on behind a first one that no title heads: “a Harrow supporter and | president”.
    pub(super) fn behind_joined(&self, start: usize, head: usize) -> usize {
        let Some(and) = (start + 1..head).rev().find(|at| self.lower(*at) == "and") else {
            return start;
        };
        let people = Classes::any_of(&[Class::PersonNoun, Class::Affiliation]);
        if !self.tokens[and - 1].classes.meets(people) {
            return start;
        }
        and + 1 + usize::from(and + 1 < head && self.is_article(and + 1))
    }

    /// Where the office begins that somebody is given, holds or leaves, and whether it is left: “was named | the
    /// leader of X”, “appointed Ada Quill as | chief executive”, “resigned as | chief executive”.
    pub(super) fn named(&self) -> Option<(usize, bool)> {
        let is = |at: usize, words: &[&str]| at < self.end && words.contains(&self.lower(at));
        let opens_office = |at: usize| {
            let office = Classes::any_of(&[Class::Title, Class::RoleModifier]);
            at < self.end && self.tokens[at].classes.meets(office)
        };
        if let Some(office) = self.given() {
            return Some((office, false));
        }
        // All else is told by a listed word right behind the name.
        let next = self.tokens[..self.end].get(self.after);
        next.filter(|next| next.word != WordId::UNKNOWN)?;
        let (at, is_to_come) = self.behind_auxiliaries();
        let passive = is(at, &["was", "is", "been", "be"])
            && at + 2 < self.end
            && self.plays(at + 1, NameRole::Appointment);
        if passive {
            let tie = usize::from(is(at + 2, &["as"]) && at + 3 < self.end);
            return Some((at + 2 + tie, false));
        }
        // “was hired as | director”, “was promoted to | director”, “was sacked as | director”
        let is_passive = is(at, &["was", "is", "been", "be"]) && at + 3 < self.end;
        let is_sacked = is_passive && self.plays(at + 1, NameRole::Dismissal);
        let is_tied = is(at + 2, &["as"])
            || is(at + 2, &["to"]) && is(at + 1, &["promoted"]) && opens_office(at + 3);
        if is_tied && (is_sacked || is_passive && self.plays(at + 1, NameRole::Selection)) {
            return Some((at + 3, is_sacked && !is_to_come));
        }
        // “Ada Quill was | governor of Lowmoor”
        if let Some(office) = self.held_bare(at) {
            return Some((office, is(at, &["was"])));
        }
        if let Some(office) = self.held_as(at) {
            return Some((office, is(at, &["retired", "quit"]) && !is_to_come));
        }
        let is_sworn = is(at, &["was", "is", "been", "be"])
            && is(at + 1, &["sworn"])
            && is(at + 2, &["in"])
            && is(at + 3, &["as"]);
        if is_sworn && at + 4 < self.end {
            return Some((at + 4, false));
        }
        let is_told = at > self.after && is(at, &["be", "become"]) || is(at, &["becomes"]);
        let holds = is(at, &["became"])
            || at > self.after && is(at, &["been"])
            || is_told && self.is_main();
        if holds && opens_office(at + 1) {
            return Some((at + 1, false));
        }
        let is_down = is(at + 1, &["down"]);
        let tie = at + 1 + usize::from(is_down);
        let serves = is(at, &["serve", "served", "serves"]) && !is_down;
        let leaves = is(at, &["resign", "resigned", "resigns"]) && !is_down
            || is(
                at,
                &["stand", "stands", "step", "stepped", "steps", "stood"],
            ) && is_down;
        let ties = is(tie, &["as"]) && tie + 1 < self.end;
        ((serves || leaves) && ties).then_some((tie + 1, leaves && !is_to_come))
    }

    /// The verb behind a name and the auxiliaries before it, and whether they say that it is to come: “Ada Quill | has |
    /// resigned”, “Ada Quill | is to | become”.
    fn behind_auxiliaries(&self) -> (usize, bool) {
        let is = |at: usize, words: &[&str]| at < self.end && words.contains(&self.lower(at));
        let at = self.after;
        if is(at, &["had", "has"]) {
            return (at + 1, false);
        }
        if is(at, &["will"]) {
            return (at + 1, true);
        }
        let set = usize::from(is(at + 1, &["due", "set"]));
        if is(at, &["is", "was"]) && is(at + 1 + set, &["to"]) {
            return (at + 2 + set, true);
        }
        (at, false)
    }

    /// Whether no word before the name makes what is said of somebody depend on something: “if | Ada Quill becomes”.
    fn is_main(&self) -> bool {
        let before = self.name.checked_sub(1).filter(|at| *at >= self.first);
        before.is_none_or(|at| {
            let token = &self.tokens[at];
            token.kind != TokenKind::Word || token.classes.meets(HEADS)
        })
    }

    /// The title in capitals right behind a name: “Ada Quill | MP”.
    pub(super) fn lettered(&self) -> Option<Role> {
        let token = self.tokens[..self.end].get(self.after)?;
        let is_title = token.case == Case::Upper && token.is(Class::Title) && self.title.is_none();
        let is_own = self.after + 1 != self.next.start;
        (is_title && is_own).then(|| self.role(self.after, self.after + 1, self.after + 1))
    }

    /// Where an office without an article begins that somebody is said to have: “Ada Quill is | president of X”.
    fn held_bare(&self, verb: usize) -> Option<usize> {
        const MODIFIERS: usize = 3;
        let is = |at: usize, words: &[&str]| at < self.end && words.contains(&self.lower(at));
        if verb != self.after || !is(verb, &["is", "was"]) {
            return None;
        }
        let narrows = |at: &usize| {
            self.tokens[*at].is(Class::RoleModifier) && !self.tokens[*at].is(Class::Title)
        };
        let floor = verb + 1;
        let limit = self.end.min(floor + MODIFIERS);
        let head = (floor..limit).find(|at| !narrows(at))?;
        let is_office = self.tokens[head].is(Class::Title)
            && !self.plays(head, NameRole::Calling)
            && is(head + 1, &["of", "at"])
            && !self.is_idiom(head);
        (is_office && !self.is_only_held() && !self.is_supposed()).then_some(floor)
    }

    /// Whether a title and what “of” ties to it are a saying, no office: “captain | of industry”.
    fn is_idiom(&self, head: usize) -> bool {
        let the = head + 2;
        let noun = the + usize::from(the < self.end && self.is_article(the));
        noun < self.end
            && self.tokens[noun].case == Case::Lower
            && self.plays(noun, NameRole::IdiomField)
            && !self.plays(head, NameRole::Fielded)
    }

    /// Whether a description in a quotation names an office or a trade without judging: “Ada Quill is | the mayor of
    /// Lowmoor”, not “the best mayor”, “the only mayor who cares”.
    pub(super) fn is_plain_office(&self, start: usize, head: usize) -> bool {
        const REACH: usize = 12;
        let is_office = [
            NameRole::PublicOffice,
            NameRole::LocalOffice,
            NameRole::Governing,
            NameRole::Fielded,
            NameRole::Trade,
        ]
        .into_iter()
        .any(|office| self.plays(head, office));
        let judges = |at: usize| self.tokens[at].is(Class::Judgement) || self.lower(at) == "only";
        let is_relative = |at: usize| matches!(self.lower(at), "ever" | "that" | "who" | "whom");
        is_office
            && !(start..head).any(judges)
            && !(head + 1..self.end.min(head + REACH))
                .take_while(|at| self.tokens[*at].kind != TokenKind::Quotation)
                .any(is_relative)
    }

    /// Where the office begins that “as” ties to a verb for holding, getting or leaving it: “works as | a nurse”, “took
    /// over as | director”, “joined Quillco as | director”.
    fn held_as(&self, verb: usize) -> Option<usize> {
        const BETWEEN: usize = 5;
        let holds = verb < self.end
            && self.tokens[verb].case == Case::Lower
            && self.plays(verb, NameRole::Tenure);
        let mut between = verb + 1..self.end.min(verb + 1 + BETWEEN);
        let tie = between
            .by_ref()
            .take_while(|at| holds && self.tokens[*at].kind == TokenKind::Word)
            .find(|at| self.lower(*at) == "as")?;
        let office = tie + 1;
        let noun = office + usize::from(office < self.end && self.is_article(office));
        let opens = noun < self.end && {
            let classes = self.tokens[noun].classes;
            classes.meets(Classes::any_of(&[Class::Title, Class::RoleModifier]))
        };
        opens.then_some(office)
    }

    /// Where the office begins that a verb before the name gives somebody: “appointed Ada Quill, 46, as | chief executive”,
    /// “appointed Ada Quill | chief executive”, “promoted Ada Quill to | chief economist”.
    fn given(&self) -> Option<usize> {
        let is = |at: usize, word: &str| at < self.end && self.lower(at) == word;
        let opens_office = |at: usize| {
            let office = Classes::any_of(&[Class::Title, Class::RoleModifier]);
            let others = VERBS.with(Class::VerbGroup).with(Class::Preposition);
            at < self.end && {
                let classes = self.tokens[at].classes;
                classes.meets(office) && !classes.meets(others)
            }
        };
        let verb = self.name.checked_sub(1).filter(|at| *at >= self.first)?;
        let appoints =
            self.tokens[verb].case == Case::Lower && self.plays(verb, NameRole::Appointment);
        let is_aged = self.is_mark(self.after, ",")
            && self.after + 3 < self.end
            && self.tokens[self.after + 1].kind == TokenKind::Number
            && self.is_mark(self.after + 2, ",");
        let tie = self.after + 3 * usize::from(is_aged);
        let is_tied = is(tie, "as") && tie + 1 < self.end && (appoints || self.is_selected())
            || is(tie, "to") && is(verb, "promoted") && opens_office(tie + 1);
        if is_tied {
            return Some(tie + 1);
        }
        (appoints && opens_office(self.after)).then_some(self.after)
    }

    /// Whether a word for giving somebody an office stands before the name: “hired | Ada Quill as”, “the election of | Ada
    /// Quill as”.
    fn is_selected(&self) -> bool {
        let before = |count: usize| self.name.checked_sub(count).filter(|at| *at >= self.first);
        let is_of = before(1).is_some_and(|at| self.lower(at) == "of");
        before(1 + usize::from(is_of)).is_some_and(|at| self.plays(at, NameRole::Selection))
    }

    /// Whether a comma stands between fields of one office: “minister of trade | , | industry and labour,”.
    pub(super) fn is_field_comma(&self, at: usize) -> bool {
        const FIELD: usize = 4;
        if !self.is_mark(at, ",") {
            return false;
        }
        let is_noun = |at: &usize| {
            let token = &self.tokens[*at];
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.classes.meets(VERBS.with(Class::Title))
                && !token.is(Class::NameBreak)
        };
        let floor = self.first.max(at.saturating_sub(2 * FIELD));
        let mut before = (floor..at).rev();
        let tie = before.find(|at| !is_noun(at) && !self.is_mark(*at, ","));
        let is_office = tie.is_some_and(|tie| {
            tie + 1 < at
                && tie > self.first
                && matches!(self.lower(tie), "of" | "for")
                && self.plays(tie - 1, NameRole::Fielded)
        });
        let mut behind = at + 1..self.end.min(at + 1 + 3 * FIELD);
        let joint = behind.find(|at| !is_noun(at) && !self.is_mark(*at, ","));
        is_office
            && joint.is_some_and(|joint| {
                let field = (joint + 1..self.end.min(joint + 1 + FIELD))
                    .take_while(is_noun)
                    .count();
                joint > at + 1
                    && self.lower(joint) == "and"
                    && field > 0
                    && self.is_mark(joint + 1 + field, ",")
            })
    }

    /// Whether a word tells since when or until when somebody holds an office: “president | in 2010”.
    pub(super) fn is_dated(&self, at: usize) -> bool {
        let is_number = || {
            at + 1 < self.end
                && self.tokens[at + 1].kind == TokenKind::Number
                && self.words(at + 1).len() == 4
        };
        match self.lower(at) {
            "since" | "till" | "until" => true,
            "from" | "in" => is_number(),
            "early" | "earlier" | "last" | "late" | "later" | "this" => self.is_time_told(at),
            _ => false,
        }
    }

    /// “chairman | early this year”, “captain | last week”
    fn is_time_told(&self, at: usize) -> bool {
        let lead = |at: usize| matches!(self.lower(at), "last" | "this" | "that" | "on" | "in");
        let time = at + 1 + usize::from(at + 1 < self.end && lead(at + 1));
        self.tokens[at].case == Case::Lower
            && time < self.end
            && self.tokens[time].is(Class::TimeWord)
    }
}
