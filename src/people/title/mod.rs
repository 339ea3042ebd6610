//! Titles right before a name: “Portuguese President Ada Quill”. What a comma sets apart stands in `ahead`.

mod ahead;

use crate::lexicon::{self, Class, Classes, NameRole};
use crate::mention::{NameKind, word_before};
use crate::model::Role;
use crate::text::{Case, TokenKind};

use super::profile::is_years_old;
use super::role::{HEADS, MODIFIERS, PHRASE, Phrase, VERBS};

impl Phrase<'_> {
    /// A title before the name: “Portuguese President Ada Quill”.
    pub(super) fn before(&self) -> Option<Role> {
        if let Some(shared) = self.shared_title() {
            return Some(shared);
        }
        let last = self.title?;
        // “the elder Mr. Quill”
        if matches!(self.lower(last), "elder" | "younger") && last + 1 < self.name {
            return None;
        }
        // “31-year-old Ada Quill”
        let is_age = is_years_old(self.document, last);
        let is_verb = self.is_verb_before(last);
        if self.heads_phrase(last) && !is_age && !is_verb || self.office_of(last) {
            let start = self.phrase_start(last);
            let end = last + 1 - usize::from(start < last && self.is_rank_behind_staff(last));
            let role = self.role(start, end, end);
            // “her rival | Sen. | Ada Quill (R-Ohio)”
            let is_elected = self.elected_office().is_some();
            return Some(if is_elected {
                role
            } else {
                self.placed_behind(role)
            });
        }
        let head = self.portfolio_of(last)?;
        let start = self.phrase_start(head);
        Some(self.role(start, last + 1, last + 1))
    }

    /// Whether a noun for a person is a verb here: “police | accused | Ada Quill”, not “the | accused | Ada Quill”; “will |
    /// host | Quill’s show”.
    fn is_verb_before(&self, at: usize) -> bool {
        // “Critics | judge | Quill’s work”
        let is_subject = |at: usize| {
            at == self.first
                && self.words(at).ends_with('s')
                && self.tokens[at].kind == TokenKind::Word
        };
        let is_owner = self.after < self.end && self.tokens[self.after].kind == TokenKind::Clitic;
        if is_owner && at > self.first && self.tokens[at].case == Case::Lower {
            let is_led = self.opens_verb(at - 1) || is_subject(at - 1);
            if is_led && self.tokens[at].is(Class::Verb) {
                return true;
            }
        }
        // “The mayor, Tom Harrow, | accused | Ada Quill”
        let opens = at == self.first
            || self.is_article(at - 1)
            || self.is_mark(at - 1, ",") && self.previous + 1 != at;
        self.lower(at) == "accused" && !opens
    }

    /// The title of several that stands before a list with the name in it: “Ministers | Ada Quill and Tom Harrow”.
    fn shared_title(&self) -> Option<Role> {
        let mut first = self.name;
        while let Some(before) = self.listed_before(first) {
            first = before;
        }
        let is_list = first < self.name || self.next.start == self.behind_joint(self.after);
        let last = first
            .checked_sub(1)
            .filter(|last| *last >= self.first && is_list)?;
        // “told lawmakers Quill and Harrow had left”
        let is_told = last > self.first && {
            let classes = self.tokens[last - 1].classes;
            classes.has(Class::AddresseeVerb) || classes.has(Class::SpeechVerb)
        };
        let one = lexicon::title_of_several(self.words(last)).filter(|_| !is_told)?;
        let role = self.role(self.phrase_start(last), last + 1, last + 1);
        let modifiers = role.text.len() - self.words(last).len();
        Some(Role {
            text: format!("{}{one}", &role.text[..modifiers]),
            ..role
        })
    }

    /// Where the person is named before whose name and a joint the token stands: “| Ada Quill | and Tom Harrow”.
    fn listed_before(&self, at: usize) -> Option<usize> {
        let floor = self.first;
        let is = |at: usize, word: &str| at > floor && self.words(at) == word;
        let joint = at.checked_sub(1)?;
        let end = match (is(joint, "and"), is(joint, ",")) {
            (true, _) => joint - usize::from(is(joint - 1, ",")),
            (_, true) => joint,
            _ => return None,
        };
        let before = self
            .near
            .iter()
            .find(|name| name.kind == NameKind::Person && name.tokens.range().end == end)?;
        Some(before.tokens.range().start)
    }

    /// The token behind “and”, a comma or both.
    fn behind_joint(&self, at: usize) -> usize {
        let comma = usize::from(self.is_mark(at, ","));
        let and = usize::from(at + comma < self.end && self.lower(at + comma) == "and");
        at + comma + and
    }

    /// A title with the place or the body that stands behind the name: “President | Ada Quill | of Portugal”, “Sgt | Ada Quill
    /// |, of Lowmoor Police,”.
    fn placed_behind(&self, role: Role) -> Role {
        let open = role.place.is_none() && role.organization.is_none();
        let comma = usize::from(self.is_mark(self.after, ","));
        let tie = self.after + comma;
        let tied = open && tie + 1 < self.end && matches!(self.lower(tie), "of" | "from");
        let name = if tied {
            self.name_after(tie + 1, self.end)
        } else {
            None
        };
        let is_placed = comma == 0 && tied && self.lower(tie) == "of";
        let place = name.filter(|(from, to)| is_placed && self.is_place(*from, *to));
        let organization = name.filter(|(from, to)| self.is_organization(*from, *to));
        let organization = organization.filter(|_| place.is_none());
        Role {
            organization: organization
                .map_or(role.organization, |(from, to)| Some(self.text(from, to))),
            place: place
                .map(|(from, to)| self.text(from, to))
                .or(role.place)
                .or_else(|| self.party_seat().filter(|_| open)),
            ..role
        }
    }

    /// Whether a name is that of an organization.
    fn is_organization(&self, from: usize, to: usize) -> bool {
        let mut near = self.near.iter();
        near.any(|name| {
            let words = name.tokens.range();
            name.kind == NameKind::Organization && from <= words.start && words.end == to
        })
    }

    /// The elected office between a title and the name: “presidential candidate | Sen. | Ada Quill”.
    pub(super) fn elected(&self) -> Option<Role> {
        if let Some(rank) = self.title.filter(|last| self.is_rank_behind_staff(*last)) {
            return Some(self.role(rank, rank + 1, rank + 1));
        }
        let office = self.elected_office()?;
        Some(self.placed_behind(self.role(office, self.name, self.name)))
    }

    /// Whether a rank stands right behind the office of a chief of staff: “Chief of Army Staff | General | Ada Quill”.
    fn is_rank_behind_staff(&self, last: usize) -> bool {
        last >= self.first + 3
            && self.words(last - 1) == "Staff"
            && self.tokens[last].is_capitalized()
            && self.tokens[last].is(Class::Title)
            && (last - 3..last - 1).any(|at| self.lower(at) == "of")
    }

    /// Where the elected office between a title and the name begins.
    fn elected_office(&self) -> Option<usize> {
        let title = self.title?;
        let is_elected = |at: &usize| {
            let is_office = matches!(self.lower(*at), "gov" | "pres" | "rep" | "sen");
            is_office && self.is_form_of_address(*at)
        };
        (title + 1..self.name).find(is_elected)
    }

    /// The last token of the title before the name, forms of address between them aside: “mayor | Dr.
    /// Ada Quill”.
    pub(super) fn title_end(&self) -> Option<usize> {
        let before = |at: &usize| word_before(self.document, *at).filter(|at| *at >= self.first);
        let last = before(&self.name)?;
        let among = |addresses: fn(&Self, usize) -> bool| {
            let ahead = |at: &usize| {
                let is_address = addresses(self, *at);
                is_address.then(|| before(at)).flatten()
            };
            let words = std::iter::successors(Some(last), ahead).take(MODIFIERS);
            words.skip(1).last()
        };
        let office = among(Self::is_form_of_address)
            .filter(|at| self.tokens[*at].case == Case::Lower)
            .or_else(|| among(Self::is_no_rank));
        let office = office.filter(|at| self.heads_phrase(*at) || self.office_of(*at));
        Some(office.unwrap_or(last))
    }

    /// Whether a token is a form of address: “Dr.”, “Gen.”.
    fn is_form_of_address(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is(Class::Honorific) && token.is_capitalized()
    }

    /// Whether a token is a form of address and no rank: “Dr.”, “Lady”.
    fn is_no_rank(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let rank = token.is(Class::Title) && lexicon::gender(token.word).is_none();
        self.is_form_of_address(at) && !rank
    }

    /// The title whose field the nouns up to `last` are: “minister of mines and energy”, “Secretary of State for
    /// Health and Social Care”.
    fn portfolio_of(&self, last: usize) -> Option<usize> {
        let floor = self.first.max(last.saturating_sub(MODIFIERS));
        // “a reporter for the Harrow Star | spotted”
        let is_named = self.tokens[last].is_capitalized();
        let noun = |at: usize| {
            let token = &self.tokens[at];
            token.kind == TokenKind::Word
                && (token.is_capitalized() == is_named || self.lower(at) == "and")
                && !token.classes.meets(VERBS)
                && (!token.is(Class::NameBreak) || self.lower(at) == "and")
                && !(token.classes.meets(HEADS) || token.is(Class::Preposition))
        };
        if self.lower(last) == "and" {
            return None;
        }
        let end = (floor + 1..=last).rev().find(|at| !noun(*at))?;
        let tie = end - usize::from(is_named && self.lower(end) == "the" && end > floor + 1);
        let tied = end < last && matches!(self.lower(tie), "of" | "for");
        let head = self.behind_state(tie - 1, floor);
        let is_office = tied && self.tokens[head].is(Class::Title);
        (is_office && !(is_named && self.goes_on_name())).then_some(head)
    }

    /// Whether the name itself may go on what stands before it: “head of the Harrow | Quill Survey”, “of the Hacienda
    /// | La Quilla”.
    fn goes_on_name(&self) -> bool {
        let (first, last) = (&self.tokens[self.name], &self.tokens[self.after - 1]);
        let names = Classes::any_of(&[Class::GivenName, Class::FamilyName]);
        let is_noun = last.is(Class::CommonWord) && !last.classes.meets(names);
        is_noun || first.is(Class::NameParticle) && !first.is(Class::GivenName)
    }

    /// The secretary before “of state” that ends at the token; else the token.
    fn behind_state(&self, at: usize, floor: usize) -> usize {
        let of_state = at >= floor + 2 && self.lower(at) == "state" && self.lower(at - 1) == "of";
        at - 2 * usize::from(of_state)
    }

    /// Whether a token is a title or another noun for a person that a name may follow at once.
    fn heads_phrase(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let nouns = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);
        let relatives = Classes::any_of(&[Class::Title, Class::Kinship]);
        // “DS | Ada Quill”, “Det Con | Ada Quill”
        let is_rank = || match token.case {
            // “in Washington, DC”
            Case::Upper => {
                let is_place = |at: usize| self.tokens[at].is(Class::Place);
                self.plays(at, NameRole::Rank) && !(at > self.first && is_place(at - 1))
            }
            _ => match self.words(at) {
                "Con" => at > self.first && self.plays(at - 1, NameRole::Rank),
                "Coun" | "Cdr" | "Ldr" | "Prof" | "Prof." => true,
                _ => false,
            },
        };
        let is_trade = || self.plays(at, NameRole::Trade) && !token.is(Class::Demonym);
        token.classes.meets(nouns)
            || token.is_capitalized() && is_rank()
            || is_trade()
            || self.lower(at) == "maker"
            || self
                .words(at)
                .split_once('-')
                .is_some_and(|(_, rest)| rest == "maker" || lexicon::find(rest).1.meets(relatives))
    }

    /// Whether a token is a verb with the description behind it as its object: “show | Kenyan actress”.
    pub(super) fn governs(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_verb = token.is(Class::Verb) && !token.classes.meets(PHRASE);
        is_verb && token.case == Case::Lower && self.tokens[at + 1].is_capitalized()
    }

    fn is_determiner(&self, at: usize) -> bool {
        lexicon::determiner(self.tokens[at].word).is_some()
    }

    /// Whether the tokens up to `last` end a title of the kind “Secretary of State”.
    fn office_of(&self, last: usize) -> bool {
        last >= self.first + 2
            && matches!(self.lower(last - 1), "of" | "for")
            && self.tokens[last - 2].is(Class::Title)
            && self.tokens[last].is_capitalized()
            && !self.is_no_rank(last)
    }
}
