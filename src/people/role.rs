//! Roles: what the text says a person is, from titles before names and descriptions after them.

use std::ops::Range;

use crate::lexicon::{self, Class, Classes, Determiner, NameRole, Reference};
use crate::mention::{Name, NameKind};
use crate::model::Role;
use crate::text::{Case, Document, Token, TokenKind, TokenRange, single_spaced};

use super::profile::is_years_old;

/// How far a description reaches, in tokens.
pub(super) const LONGEST: usize = 28;

/// How many words may stand before a title in its phrase.
pub(super) const MODIFIERS: usize = 8;

/// How many words the name of a place or an organization in a role may have.
const LONGEST_NAME: usize = 3;

/// How many names on either side may be those of organizations that a role names.
const NEAR: usize = 4;

/// Heads of roles.
pub(super) const HEADS: Classes = Classes::any_of(&[Class::Title, Class::Honorific]);

/// Words that belong to the phrase of a title before a name.
pub(super) const PHRASE: Classes = Classes::any_of(&[
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
pub(super) const VERBS: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
]);

/// Everything that the text around a person's names says they are.
pub(super) fn roles_of(document: &Document, names: &[Name], group: &[u32]) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for index in group {
        let phrase = Phrase::new(document, names, *index as usize);
        let found = [
            Phrase::before,
            Phrase::elected,
            Phrase::ahead,
            Phrase::after,
        ];
        for role in found.into_iter().filter_map(|found| found(&phrase)) {
            add_role(&mut roles, role);
        }
    }
    roles
}

/// Adds a role, unless another one says all that it says; one that says less gives way to it.
pub(super) fn add_role(roles: &mut Vec<Role>, role: Role) {
    let known = roles.iter().any(|known| {
        same_words(&known.text, &role.text)
            && (role.organization.is_none() || known.organization == role.organization)
            && (role.place.is_none() || known.place == role.place)
    });
    if known || roles.iter().any(|known| says_less(&role, known)) {
        return;
    }
    match roles.iter_mut().find(|known| says_less(known, &role)) {
        Some(less) => *less = role,
        None => roles.push(role),
    }
}

/// What a sentence that “he” or “she” opens says that somebody is: “| She | is a baker.”
pub(super) fn role_of_pronoun(
    document: &Document,
    names: &[Name],
    pronoun: TokenRange,
    sentence: u32,
) -> Option<Role> {
    let at = pronoun.range().end;
    let scope = document.sentences()[sentence as usize].tokens;
    let verb = document.tokens().get(at)?;
    let is_copula = matches!(verb.word.word(), "is" | "was" | "became" | "becomes");
    if pronoun.start != scope.start || at + 1 >= scope.range().end || !is_copula {
        return None;
    }
    let index = names.partition_point(|name| name.tokens.start < pronoun.start);
    Phrase::of(document, names, (pronoun.range(), sentence), index..index).after()
}

/// Whether two roles are the same but for case and the full stop of an abbreviation.
fn same_words(left: &str, right: &str) -> bool {
    // Wrapped lines may end within either.
    let (left, right) = (single_spaced(left), single_spaced(right));
    let plain = |text: &str| text.trim_end_matches('.').len();
    left[..plain(&left)].eq_ignore_ascii_case(&right[..plain(&right)])
}

/// Whether all that a role says another one says too: “minister” beside “foreign minister”.
fn says_less(role: &Role, other: &Role) -> bool {
    let within = |part: &Option<String>, whole: &Option<String>| part.is_none() || part == whole;
    let (less, more) = (single_spaced(&role.text), single_spaced(&other.text));
    let at = more.len().checked_sub(less.len());
    let words = at.and_then(|at| Some((more.get(..at)?, more.get(at..)?)));
    role.former == other.former
        && within(&role.organization, &other.organization)
        && within(&role.place, &other.place)
        && words
            .is_some_and(|(front, back)| front.ends_with(' ') && back.eq_ignore_ascii_case(&less))
}

/// A name in its sentence.
pub(super) struct Phrase<'d> {
    pub(super) document: &'d Document,
    pub(super) tokens: &'d [Token],
    /// The sentence's first token and the one after its last.
    pub(super) first: usize,
    pub(super) end: usize,
    /// The name's first token and the one after its last.
    pub(super) name: usize,
    pub(super) after: usize,
    /// The token after the name of the person named before; the sentence's first where nobody is.
    pub(super) previous: usize,
    /// The name of the person named next; nothing, at the sentence's end, where nobody is.
    pub(super) next: Range<usize>,
    /// The last token of a title before the name.
    pub(super) title: Option<usize>,
    /// The names around it, some of which organizations may bear that a role names.
    pub(super) near: &'d [Name],
}

/// Where the letters of an honour behind a name end: “Ada Quill KC | , who”.
fn behind_honour(document: &Document, end: usize) -> usize {
    let is_honour = document.tokens().get(end).is_some_and(|token| {
        token.case == Case::Upper && lexicon::name_roles(token.word).has(NameRole::Honour)
    });
    end + usize::from(is_honour)
}

impl<'d> Phrase<'d> {
    fn new(document: &'d Document, names: &'d [Name], index: usize) -> Self {
        let name = &names[index];
        let place = (name.tokens.range(), name.sentence);
        let mut phrase = Self::of(document, names, place, index..index + 1);
        phrase.title = phrase.title_end();
        phrase
    }

    /// Words that stand for somebody in their sentence, `own` among the names.
    fn of(
        document: &'d Document,
        names: &'d [Name],
        (words, sentence): (Range<usize>, u32),
        own: Range<usize>,
    ) -> Self {
        let scope = document.sentences()[sentence as usize].tokens.range();
        let beside = |other: &&Name| other.sentence == sentence;
        let is_person = |other: &&Name| other.kind == NameKind::Person;
        let mut before = names[..own.start].iter().rev().take_while(beside);
        let mut behind = names[own.end..].iter().take_while(beside);
        let previous = before.find(is_person).map(|name| name.tokens.range().end);
        let next = behind.find(is_person).map(|name| name.tokens.range());
        Self {
            document,
            tokens: document.tokens(),
            first: scope.start,
            end: scope.end,
            name: words.start,
            after: behind_honour(document, words.end),
            previous: previous.unwrap_or(scope.start),
            next: next.unwrap_or(scope.end..scope.end),
            title: None,
            near: &names[own.start.saturating_sub(NEAR)..names.len().min(own.start + NEAR)],
        }
    }

    pub(super) fn words(&self, at: usize) -> &'d str {
        self.document.words(at)
    }

    pub(super) fn lower(&self, at: usize) -> &'static str {
        self.tokens[at].word.word()
    }

    /// Whether a word plays this part in or around names.
    #[inline]
    pub(super) fn plays(&self, at: usize, role: NameRole) -> bool {
        lexicon::name_roles(self.tokens[at].word).has(role)
    }

    pub(super) fn text(&self, from: usize, to: usize) -> String {
        self.document.phrase(from..to).into_owned()
    }

    pub(super) fn is_mark(&self, at: usize, marks: &str) -> bool {
        at < self.end
            && matches!(self.tokens[at].kind, TokenKind::Punctuation)
            && marks.contains(self.words(at))
    }

    pub(super) fn role(&self, from: usize, to: usize, head_end: usize) -> Role {
        // “Foreign Trade | and Tourism Minister Ada Quill”
        let named = self.organization_in(from, head_end).filter(|named| {
            self.lower(named.end) != "and" || self.lower(head_end - 1) != "minister"
        });
        let inner = self.first_of(from..head_end, &[Class::Organization, Class::NewsAgency]);
        // “European Commission | spokesman”
        let rest = named.as_ref().filter(|named| named.start == from);
        let places = [Class::Demonym, Class::Country, Class::Place];
        let place = self.first_of(rest.map_or(from, |named| named.end)..head_end, &places);
        let place = place.or_else(|| self.place_in(from, head_end));
        let place = place.filter(|place| !lexicon::find(place).1.has(Class::Affiliation));
        let inner = named
            .map(|named| self.text(named.start, named.end))
            .or(inner);
        let place = place.filter(|place| inner.as_ref() != Some(place));
        // “Labour Minister”: of labour.
        let is_field = |inner: &String| {
            self.words(head_end - 1) == "Minister" && self.words(head_end - 2) == inner
        };
        let inner = inner.filter(|inner| head_end < from + 2 || !is_field(inner));
        Role {
            text: self.document.text()[self.document.span_of(from..head_end)].to_owned(),
            organization: inner,
            place,
            former: self.is_former(from, head_end),
            span: self.document.span_of(from..to),
        }
    }

    /// Whether a role that begins at `from` is a past one: “former mayor”, not “daughter of a former mayor”.
    fn is_former(&self, from: usize, head_end: usize) -> bool {
        let is_tie = |at: usize| matches!(self.lower(at), "for" | "of" | "to");
        // “the former mayor's | brother”
        let is_owner = |at: usize| {
            at > from
                && self.tokens[at].kind == TokenKind::Clitic
                && self.tokens[at - 1].case == Case::Lower
        };
        let mut owners = (from..head_end.saturating_sub(1)).rev();
        let owner = owners.find(|at| is_owner(*at));
        let from = owner.map_or(from, |owner| owner + 1);
        let mut own = (from..head_end).take_while(|at| !is_tie(*at));
        own.any(|at| self.tokens[at].is(Class::FormerWord)) || self.is_past_office(from)
    }

    /// Whether a hyphen ties to a title that it is a past one: “ex-mayor”, “Then-President”.
    fn is_past_office(&self, at: usize) -> bool {
        let prefix = self
            .words(at)
            .split_once('-')
            .map_or("", |(prefix, _)| prefix);
        matches!(prefix, "ex" | "Ex" | "then" | "Then")
    }

    /// The name of an organization in a role.
    fn organization_in(&self, from: usize, to: usize) -> Option<Range<usize>> {
        // “Harbour secretary Ada Quill”
        let is_plain = |name: &Range<usize>| {
            let first = &self.tokens[name.start];
            let nouns = [Class::CommonWord, Class::PlaceHead, Class::OrganizationHead];
            let is_noun = first.classes.meets(Classes::any_of(&nouns));
            name.len() == 1 && is_noun && first.case != Case::Upper
        };
        let is_inside =
            |name: &Range<usize>| from <= name.start && name.end < to && !is_plain(name);
        let named = self.near.iter();
        let organizations = named.filter(|name| name.kind == NameKind::Organization);
        organizations
            .map(|name| name.tokens.range())
            .find(is_inside)
    }

    /// The name of a place that no list holds in the title of an office that towns have: “| Harrow | mayor”.
    fn place_in(&self, from: usize, to: usize) -> Option<String> {
        let offices = [
            NameRole::LocalOffice,
            NameRole::PublicOffice,
            NameRole::SeatHolder,
            NameRole::Townsfolk,
        ];
        if !offices.into_iter().any(|office| self.plays(to - 1, office)) {
            return None;
        }
        let mut words = self.near.iter().filter(|name| name.kind == NameKind::Place);
        let is_inside = |name: &&Name| {
            let words = name.tokens.range();
            from <= words.start && words.end < to
        };
        let words = words.find(is_inside)?.tokens.range();
        Some(self.text(words.start, words.end))
    }

    /// The first name of these classes, as long as one is listed: “New York”, not “York”.
    fn first_of(&self, words: Range<usize>, classes: &[Class]) -> Option<String> {
        let classes = Classes::any_of(classes);
        let is_name = |at: &usize| self.tokens[*at].is_capitalized();
        words.clone().filter(is_name).find_map(|at| {
            let capitals = (at..words.end).take_while(is_name).count();
            let longest = (2..=capitals.min(LONGEST_NAME)).rev();
            let several = longest.map(|count| self.text(at, at + count));
            let mut listed = several.filter(|name| lexicon::find(name).1.meets(classes));
            let own = || {
                self.tokens[at]
                    .classes
                    .meets(classes)
                    .then(|| self.words(at).to_owned())
            };
            listed.next().or_else(own)
        })
    }

    pub(super) fn is_article(&self, at: usize) -> bool {
        use Determiner::{Definite, Indefinite};
        let kind = lexicon::determiner(self.tokens[at].word);
        matches!(kind, Some(Definite | Indefinite))
    }

    /// Whether the token is “his”, “her” or “their”.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let possessive = lexicon::determiner(token.word) == Some(Determiner::Possessive);
        let third = |word| {
            let pronoun = lexicon::pronoun(word);
            pronoun.is_some_and(|pronoun| matches!(pronoun.reference, Reference::Third(_)))
        };
        possessive && (third(token.word) || self.lower(at) == "their")
    }

    /// Whether the token heads a role: a title that no further title follows, “chief | operating
    /// officer”, and no form of address before a name.
    pub(super) fn heads_role(&self, at: usize, end: usize) -> bool {
        let token = &self.tokens[at];
        // “chief | executive” is a title and may modify one: “chief | executive officer”.
        let is_title = |at: usize| self.tokens[at].is(Class::Title);
        let modifies = |at: usize| self.tokens[at].is(Class::RoleModifier) && !is_title(at);
        let next = (at + 1..end).find(|at| !modifies(*at));
        let addresses = !token.is(Class::Title)
            && token.is(Class::Honorific)
            && at + 1 < end
            && self.tokens[at + 1].is_capitalized();
        let heads = token.classes.meets(HEADS) || token.is(Class::Kinship);
        (heads || self.is_trade(at)) && !addresses && !next.is_some_and(is_title)
    }

    /// Whether the token is a noun for what somebody does that no further noun follows: “a | baker”, “a social | worker”,
    /// “cabinet | member for housing”.
    fn is_trade(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_member = || {
            at > self.first
                && match self.lower(at) {
                    "member" => matches!(
                        self.words(at - 1),
                        "board" | "cabinet" | "committee" | "council" | "crew"
                    ),
                    "holder" => self.words(at - 1) == "portfolio",
                    _ => false,
                }
        };
        matches!(token.case, Case::Lower | Case::Upper)
            && (self.plays(at, NameRole::Trade) || is_member())
            && !self.is_noun(at + 1)
    }

    /// Whether a token may stand before the head of a role.
    pub(super) fn modifies(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Clitic => true,
            TokenKind::Word => {
                let ties = matches!(self.lower(at), "of" | "the");
                // “WHO” is no pronoun.
                let breaks = token.is(Class::NameBreak) && token.case != Case::Upper;
                (ties || !breaks) && (!token.is(Class::SpeechVerb) || self.accuses(at))
            }
            // “a 46-year-old”
            TokenKind::Number => self.is_age(at),
            TokenKind::Punctuation => at > self.first && self.is_age(at - 1),
            _ => false,
        }
    }

    /// Whether a word says that somebody is only held to be what the noun behind it says.
    pub(super) fn accuses(&self, at: usize) -> bool {
        self.plays(at, NameRole::Supposed)
    }

    /// Whether an age in years begins at the token: “46-year-old”.
    fn is_age(&self, at: usize) -> bool {
        at + 2 < self.end
            && self.tokens[at].kind == TokenKind::Number
            && self.words(at + 1) == "-"
            && is_years_old(self.document, at + 2)
    }
}
