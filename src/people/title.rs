//! Titles and descriptions before a name: “Portuguese President Ada Quill”, “the head of the school, Dr.
//! Ada Quill”.

use crate::lexicon::{self, Class, Classes, Determiner, NameRole};
use crate::mention::{Name, NameKind, word_before};
use crate::model::Role;
use crate::text::{Case, TokenKind};

use super::apposition::opens_clause;
use super::profile::is_years_old;
use super::role::{HEADS, LONGEST, MODIFIERS, PHRASE, Phrase, VERBS};

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
        let is_verb = self.is_past_verb(last);
        if self.heads_phrase(last) && !is_age && !is_verb || self.office_of(last) {
            let start = self.phrase_start(last);
            let role = self.role(start, last + 1, last + 1);
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

    /// Whether a noun for a person is a verb here: “police | accused | Ada Quill”, not “the | accused | Ada Quill”.
    fn is_past_verb(&self, at: usize) -> bool {
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

    /// A title with the place that stands behind the name: “President | Ada Quill | of Portugal”.
    fn placed_behind(&self, role: Role) -> Role {
        let open = role.place.is_none() && role.organization.is_none();
        let tied = open && self.after + 1 < self.end && self.lower(self.after) == "of";
        let name = self.name_after(self.after + 1, self.end).filter(|_| tied);
        let place = name.filter(|(from, to)| self.is_place(*from, *to));
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
        let office = self.elected_office()?;
        Some(self.placed_behind(self.role(office, self.name, self.name)))
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
            _ => self.words(at) == "Con" && at > self.first && self.plays(at - 1, NameRole::Rank),
        };
        token.classes.meets(nouns)
            || token.is_capitalized() && is_rank()
            || self.lower(at) == "maker"
            || self
                .words(at)
                .split_once('-')
                .is_some_and(|(_, rest)| rest == "maker" || lexicon::find(rest).1.meets(relatives))
    }

    /// A description with a comma before the name or its title: “the head of the school, Dr. Ada
    /// Quill,”.
    pub(super) fn ahead(&self) -> Option<Role> {
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
        if !self.is_mark(comma, ",") || !(closed || is_as()) {
            return None;
        }
        let floor = self.first.max(comma.saturating_sub(LONGEST));
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
        start += usize::from(self.governs(start));
        // “a Justice Department spokesman, Ada Quill”
        let opens_name = |at: usize| {
            self.tokens[at].is_capitalized()
                && at + 1 < comma
                && self.tokens[at + 1].is_capitalized()
        };
        let head = (start..comma.min(start + MODIFIERS))
            .find(|at| self.heads_role(*at, comma) && !opens_name(*at) && !self.owns(*at))?;
        // “records suggest the | teacher, Ada Quill”, not “head of the | school”
        let opens = |at: &usize| {
            self.is_article(*at) && !self.tokens[at - 1].is(Class::RoleTie)
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
        // “the mayor's critique of the | judge”
        let owns = |at: &usize| self.tokens[*at].kind == TokenKind::Clitic;
        let owner = (start..head).find(owns).unwrap_or(head);
        let is_of_other = (owner..head).any(|at| self.lower(at) == "of");
        let plain = (start..head).all(|at| self.modifies(at)) && !is_of_other;
        // “her mother | and manager”
        let both = head + 3 == comma && self.lower(head + 1) == "and";
        if plain && both && self.heads_role(head + 2, comma) {
            return Some(self.role(start, comma, comma));
        }
        let tied = head + 1 == comma
            || matches!(self.lower(head + 1), "of" | "for" | "at" | "in" | "to")
                && !self.tokens[head + 2].is(Class::CapitalizedWord);
        (plain && tied).then(|| {
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
            Role {
                organization,
                ..role
            }
        })
    }

    /// The organization that opens the sentence and that “its” at a token takes up, nothing else named between: “| Quillco |
    /// named Ada Harrow as | its | president”.
    pub(super) fn opened_by(&self, its: usize) -> Option<String> {
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

    /// Whether a token is a verb with the description behind it as its object: “show | Kenyan actress”.
    pub(super) fn governs(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_verb = token.is(Class::Verb) && !token.classes.meets(PHRASE);
        is_verb && token.case == Case::Lower && self.tokens[at + 1].is_capitalized()
    }

    fn is_determiner(&self, at: usize) -> bool {
        lexicon::determiner(self.tokens[at].word).is_some()
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

    /// Whether the tokens up to `last` end a title of the kind “Secretary of State”.
    fn office_of(&self, last: usize) -> bool {
        last >= self.first + 2
            && matches!(self.lower(last - 1), "of" | "for")
            && self.tokens[last - 2].is(Class::Title)
            && self.tokens[last].is_capitalized()
            && !self.is_no_rank(last)
    }
}
