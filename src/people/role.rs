//! Roles: what the text says a person is, from titles before names and descriptions after them.

use crate::lexicon::{self, Class, Classes, Determiner, Reference};
use crate::mention::Name;
use crate::model::Role;
use crate::text::{Case, Document, Token, TokenKind};

/// How far a description reaches, in tokens.
const LONGEST: usize = 28;

/// How many words may stand before a title in its phrase.
const MODIFIERS: usize = 8;

/// Heads of roles.
const HEADS: Classes = Classes::any_of(&[Class::Title, Class::Honorific]);

/// Words that belong to the phrase of a title before a name.
const PHRASE: Classes = Classes::any_of(&[
    Class::Title,
    Class::RoleModifier,
    Class::Demonym,
    Class::Country,
    Class::Place,
    Class::Organization,
    Class::NewsAgency,
    Class::OrganizationHead,
]);

/// Verbs: no title's phrase goes through them.
const VERBS: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
]);

/// Everything that the text around a person's names says they are.
pub(super) fn roles_of(document: &Document, names: &[Name], group: &[u32]) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for index in group {
        let phrase = Phrase::new(document, &names[*index as usize]);
        for role in [phrase.before(), phrase.ahead(), phrase.after()]
            .into_iter()
            .flatten()
        {
            let known = roles.iter().any(|known| {
                known.text.eq_ignore_ascii_case(&role.text)
                    && (role.organization.is_none() || known.organization == role.organization)
                    && (role.place.is_none() || known.place == role.place)
            });
            if known || roles.iter().any(|known| says_less(&role, known)) {
                continue;
            }
            match roles.iter_mut().find(|known| says_less(known, &role)) {
                Some(less) => *less = role,
                None => roles.push(role),
            }
        }
    }
    roles
}

/// Whether all that a role says another one says too: “minister” beside “foreign minister”.
fn says_less(role: &Role, other: &Role) -> bool {
    let within = |part: &Option<String>, whole: &Option<String>| part.is_none() || part == whole;
    let words = other
        .text
        .len()
        .checked_sub(role.text.len())
        .and_then(|at| Some((other.text.get(..at)?, other.text.get(at..)?)));
    role.former == other.former
        && within(&role.organization, &other.organization)
        && within(&role.place, &other.place)
        && words.is_some_and(|(front, back)| {
            front.ends_with(' ') && back.eq_ignore_ascii_case(&role.text)
        })
}

/// A name in its sentence.
struct Phrase<'d> {
    document: &'d Document,
    tokens: &'d [Token],
    /// The sentence's first token and the one after its last.
    first: usize,
    end: usize,
    /// The name's first token and the one after its last.
    name: usize,
    after: usize,
}

impl<'d> Phrase<'d> {
    fn new(document: &'d Document, name: &Name) -> Self {
        let sentence = document.sentences()[name.sentence as usize].tokens.range();
        Self {
            document,
            tokens: document.tokens(),
            first: sentence.start,
            end: sentence.end,
            name: name.tokens.range().start,
            after: name.tokens.range().end,
        }
    }

    fn words(&self, at: usize) -> &'d str {
        self.document.words(at)
    }

    fn lower(&self, at: usize) -> &'static str {
        self.tokens[at].word.word()
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.document.text()[self.tokens[from].span.cover(self.tokens[to - 1].span)].to_owned()
    }

    fn is_mark(&self, at: usize, marks: &str) -> bool {
        at < self.end
            && matches!(self.tokens[at].kind, TokenKind::Punctuation)
            && marks.contains(self.words(at))
    }

    fn role(&self, from: usize, to: usize, head_end: usize) -> Role {
        let inner = self.first_of(from, head_end, &[Class::Organization, Class::NewsAgency]);
        let place = self.first_of(
            from,
            head_end,
            &[Class::Demonym, Class::Country, Class::Place],
        );
        Role {
            text: self.text(from, head_end),
            organization: inner,
            place,
            former: (from..head_end).any(|at| self.tokens[at].is(Class::FormerWord))
                || self.words(from).starts_with("ex-"),
            span: self.tokens[from].span.cover(self.tokens[to - 1].span),
        }
    }

    fn first_of(&self, from: usize, to: usize, classes: &[Class]) -> Option<String> {
        let at = (from..to).find(|at| {
            self.tokens[*at].is_capitalized()
                && self.tokens[*at].classes.meets(Classes::any_of(classes))
        })?;
        Some(self.words(at).to_owned())
    }

    /// A title before the name: “Portuguese President Ada Quill”.
    fn before(&self) -> Option<Role> {
        let last = self
            .name
            .checked_sub(1)
            .filter(|last| *last >= self.first)?;
        if self.heads_phrase(last) || self.office_of(last) {
            let start = self.phrase_start(last);
            return Some(self.role(start, last + 1, last + 1));
        }
        let head = self.portfolio_of(last)?;
        let start = self.phrase_start(head);
        Some(self.role(start, last + 1, last + 1))
    }

    /// The title whose field the nouns up to `last` are: “minister of mines and energy”.
    fn portfolio_of(&self, last: usize) -> Option<usize> {
        let floor = self.first.max(last.saturating_sub(MODIFIERS));
        let noun = |at: usize| {
            let token = &self.tokens[at];
            token.case == Case::Lower
                && token.kind == TokenKind::Word
                && !token.classes.meets(VERBS)
                && (!token.is(Class::NameBreak) || self.lower(at) == "and")
                && !(token.classes.meets(HEADS) || token.is(Class::Preposition))
        };
        if self.lower(last) == "and" {
            return None;
        }
        let tie = (floor + 1..=last).rev().find(|at| !noun(*at))?;
        let tied = tie < last && matches!(self.lower(tie), "of" | "for");
        (tied && self.tokens[tie - 1].is(Class::Title)).then_some(tie - 1)
    }

    /// Whether a token is a title or a word of kinship that a name may follow at once.
    fn heads_phrase(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is(Class::Title)
            || token.is(Class::Kinship)
            || self
                .words(at)
                .split_once('-')
                .is_some_and(|(_, rest)| lexicon::find(rest).1.has(Class::Title))
    }

    /// Where the phrase of a title begins whose last token is `last`. Nouns in lower case count
    /// only when a name, a possessive or an article stands before them.
    fn phrase_start(&self, last: usize) -> usize {
        let floor = self.first.max(last.saturating_sub(MODIFIERS));
        let (mut start, mut at) = (last, last);
        while at > floor {
            let step = self.step_back(at, floor);
            if step == 0 {
                break;
            }
            at -= step;
            if self.anchors(at) {
                start = at;
            }
        }
        let opened = at > self.first
            && (self.is_article(at - 1) || matches!(self.lower(at - 1), "our" | "and"));
        if opened {
            start = at;
        }
        while start < last
            && (self.tokens[start].kind == TokenKind::Clitic
                || matches!(self.lower(start), "of" | "for" | "and" | "the"))
        {
            start += 1;
        }
        start
    }

    /// Whether a phrase may begin at the token.
    fn anchors(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is_capitalized() || token.classes.meets(PHRASE) || self.is_possessive(at)
    }

    /// How many tokens before `at` belong to the phrase that goes on at `at`.
    fn step_back(&self, at: usize, floor: usize) -> usize {
        let before = at - 1;
        let token = &self.tokens[before];
        if token.kind == TokenKind::Clitic {
            return 1;
        }
        if self.words(before) == ")" && before >= floor + 2 && self.words(before - 2) == "(" {
            return 3;
        }
        if token.kind != TokenKind::Word {
            return 0;
        }
        if self.belongs(before) {
            return 1;
        }
        let article = usize::from(self.lower(before) == "the" && before > floor);
        let tie = before - article;
        let ties = self.tokens[at].is_capitalized()
            && tie > floor
            && matches!(self.lower(tie), "of" | "for")
            && self.tokens[tie - 1].is_capitalized();
        if ties {
            return 1 + article;
        }
        let noun = token.case == Case::Lower
            && !token.is(Class::NameBreak)
            && !token.classes.meets(VERBS)
            && !self.words(before).ends_with("ed")
            && !self.words(before).ends_with("ing");
        usize::from(noun || self.is_possessive(before))
    }

    /// A description with a comma before the name or its title: “the head of the school, Dr. Ada
    /// Quill,”.
    fn ahead(&self) -> Option<Role> {
        let titled = self.name.checked_sub(1).filter(|last| {
            *last > self.first
                && (self.heads_phrase(*last) || self.tokens[*last].is(Class::Honorific))
        });
        let start = titled.map_or(self.name, |last| self.phrase_start(last));
        let comma = start.checked_sub(1).filter(|comma| *comma > self.first)?;
        let closed = self.after >= self.end
            || self.is_mark(self.after, ",(.–—")
            || self.tokens[self.after].is(Class::SpeechVerb);
        if !self.is_mark(comma, ",") || !closed {
            return None;
        }
        let floor = self.first.max(comma.saturating_sub(LONGEST));
        let mut start = (floor..comma)
            .rev()
            .find(|at| self.bounds(*at))
            .map_or(floor, |at| at + 1);
        let further = lexicon::determiner(self.tokens[start].word) == Some(Determiner::Further);
        start += usize::from(further || self.is_article(start));
        let head = (start..comma.min(start + MODIFIERS)).find(|at| self.heads_role(*at, comma))?;
        let plain = (start..head).all(|at| self.modifies(at));
        let tied = head + 1 == comma || matches!(self.lower(head + 1), "of" | "for" | "at" | "in");
        (plain && tied).then(|| self.complete(start, head, comma))
    }

    /// Whether a token bounds a description to the left: a mark or a word that begins a clause.
    fn bounds(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        matches!(token.kind, TokenKind::Punctuation | TokenKind::Quotation)
            && !self.is_mark(at, "&")
            || token.is(Class::SpeechVerb)
            || token.is(Class::DescriptionBound)
    }

    /// Whether the tokens up to `last` end a title of the kind “Secretary of State”.
    fn office_of(&self, last: usize) -> bool {
        last >= self.first + 2
            && matches!(self.lower(last - 1), "of" | "for")
            && self.tokens[last - 2].is(Class::Title)
            && self.tokens[last].is_capitalized()
    }

    /// Whether a token belongs to the title phrase that follows it.
    fn belongs(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if token.kind == TokenKind::Clitic {
            return true;
        }
        if token.kind != TokenKind::Word {
            return false;
        }
        if matches!(self.lower(at), "of" | "for") {
            return at > self.first && self.tokens[at - 1].is(Class::Title);
        }
        if token.is_capitalized() {
            let opening =
                at == self.first && token.is(Class::CommonWord) && !token.classes.meets(PHRASE);
            return !opening && !token.is(Class::CapitalizedWord);
        }
        token.classes.meets(PHRASE) && !token.is(Class::SpeechVerb)
    }

    /// A description after the name: “Ada Quill, 46, a professor at the University of Lisbon,”.
    fn after(&self) -> Option<Role> {
        let copula = self.after + 1 < self.end
            && matches!(self.lower(self.after), "is" | "was" | "became")
            && self.is_article(self.after + 1);
        let named = self.named();
        if !copula && named.is_none() && !self.is_mark(self.after, ",–—(") {
            return None;
        }
        let mut at = named.unwrap_or(self.after + 1);
        if at < self.end && self.tokens[at].kind == TokenKind::Number && self.is_mark(at + 1, ",") {
            at += 2;
        }
        if at + 1 < self.end
            && matches!(self.lower(at), "who" | "he" | "she")
            && matches!(self.lower(at + 1), "is" | "was")
        {
            at += 2;
            at += usize::from(at < self.end && matches!(self.lower(at), "also" | "now"));
        }
        at += usize::from(at < self.end && (self.is_article(at) || self.is_possessive(at)));
        let end = self.description_end(at);
        let head = (at..end.min(at + MODIFIERS)).find(|at| self.heads_role(*at, end))?;
        let plain = (at..head).all(|at| self.modifies(at));
        plain.then(|| self.complete(at, head, end))
    }

    /// Where the office begins that somebody is given: “was named | the leader of X”.
    fn named(&self) -> Option<usize> {
        let is = |at: usize, words: &[&str]| at < self.end && words.contains(&self.lower(at));
        let at = self.after + usize::from(is(self.after, &["has", "had"]));
        let passive = is(at, &["was", "is", "been"])
            && at + 2 < self.end
            && self.tokens[at + 1].is(Class::AppointmentVerb);
        passive.then_some(at + 2)
    }

    fn is_article(&self, at: usize) -> bool {
        use Determiner::{Definite, Indefinite};
        let kind = lexicon::determiner(self.tokens[at].word);
        matches!(kind, Some(Definite | Indefinite))
    }

    /// Whether the token is “his”, “her” or “their”.
    fn is_possessive(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let possessive = lexicon::determiner(token.word) == Some(Determiner::Possessive);
        let third = |word| {
            let pronoun = lexicon::pronoun(word);
            pronoun.is_some_and(|pronoun| matches!(pronoun.reference, Reference::Third(_)))
        };
        possessive && (third(token.word) || self.lower(at) == "their")
    }

    /// Whether the token heads a role: a title that no further title or noun follows at once.
    fn heads_role(&self, at: usize, end: usize) -> bool {
        let token = &self.tokens[at];
        (token.classes.meets(HEADS) || token.is(Class::Kinship))
            && !(at + 1 < end && self.tokens[at + 1].is(Class::Title))
    }

    /// Whether a token may stand before the head of a role.
    fn modifies(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Clitic => true,
            TokenKind::Word => {
                let ties = matches!(self.lower(at), "of" | "the");
                (ties || !token.is(Class::NameBreak)) && !token.is(Class::SpeechVerb)
            }
            _ => false,
        }
    }

    /// Where a description that begins at `at` ends: before the mark or verb that closes it.
    fn description_end(&self, start: usize) -> usize {
        let limit = self.end.min(start + LONGEST);
        (start..limit)
            .find(|at| {
                let token = &self.tokens[*at];
                self.is_mark(*at, ",;:–—().?!")
                    || token.kind == TokenKind::Quotation
                    || token.is(Class::DescriptionEnd)
            })
            .unwrap_or(limit)
    }

    /// A role with what follows its head: “professor of history | at X | in Y”.
    fn complete(&self, start: usize, head: usize, end: usize) -> Role {
        let mut head_end = head + 1;
        while head_end < end && !self.tokens[head_end].is(Class::RoleTie) {
            head_end += 1;
        }
        let mut at = head_end;
        let (mut organization, mut place) = (None, None);
        while at < end {
            let name = self.name_after(at + 1, end);
            match (self.lower(at), name) {
                ("of" | "for" | "at" | "with" | "from" | "in" | "on", Some((from, to))) => {
                    let is_place = self.is_place(from, to);
                    if is_place && place.is_none() {
                        place = Some(self.text(from, to));
                    } else if !is_place && organization.is_none() {
                        organization = Some(self.text(from, to));
                    }
                    at = to;
                }
                ("of" | "for" | "in" | "on" | "and", None)
                    if organization.is_none() && place.is_none() =>
                {
                    at += 1;
                    while at < end
                        && (!self.tokens[at].is(Class::RoleTie) || self.lower(at) == "and")
                    {
                        at += 1;
                    }
                    head_end = at;
                }
                _ => break,
            }
        }
        let mut role = self.role(start, at.max(head_end), head_end);
        role.organization = organization.or(role.organization);
        role.place = place.or(role.place);
        role
    }

    /// The name that begins at `at`, an article aside, with what ties its words together.
    fn name_after(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let start = at + usize::from(at < end && self.lower(at) == "the");
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
            if token.is(Class::CapitalizedWord) && self.lower(to - 1) == "on" {
                break;
            }
            if token.is_capitalized() || token.case == Case::Mixed {
                to += 1;
                tail = to;
            } else if let Some(after) = self.common_part(start, to, end) {
                to = after;
                tail = to;
            } else if token.kind == TokenKind::Clitic
                || matches!(
                    self.lower(to),
                    "of" | "for" | "and" | "the" | "on" | "de" | "&"
                )
                || self.words(to) == "&"
            {
                to += 1;
            } else {
                break;
            }
        }
        Some((start, tail))
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
            return (count > 0).then_some(at + count);
        }
        let appositive = self.tokens[at].is(Class::OrganizationNoun)
            && at + 1 < end
            && self.tokens[at + 1].is_capitalized();
        appositive.then_some(at + 2)
    }

    fn is_place(&self, from: usize, to: usize) -> bool {
        let places = Classes::any_of(&[Class::Country, Class::Place, Class::PlaceHead]);
        let last = self.tokens[to - 1].classes;
        let whole = lexicon::find(
            &self.document.text()[self.tokens[from].span.cover(self.tokens[to - 1].span)],
        );
        whole.1.meets(places)
            || last.meets(places) && !last.has(Class::OrganizationHead) && to - from <= 2
    }
}
