//! Organizations taken up again: whom “the council”, “the company” and “it” stand for.

mod noun;
mod pronoun;
mod role;

use super::things::Thing;
use crate::lexicon::{self, Class, Classes, NameRole};
use crate::model::{Mention, MentionKind, Person, Role};
use crate::text::{Case, Document, SentenceSpan, Span, Token, TokenKind, TokenRange};

/// How many mentions before one are looked at, at most.
const MOST: usize = 24;

/// Nouns for organizations and words that end their names.
const BODIES: Classes = Classes::any_of(&[
    Class::OrganizationNoun,
    Class::OrganizationHead,
    Class::NameContext,
]);

/// Words in the names of what is no company.
const OTHERS: Classes = Classes::any_of(&[
    Class::OrganizationNoun,
    Class::OrganizationHead,
    Class::NewsAgency,
    Class::Affiliation,
    Class::Country,
]);

/// A mention of an organization.
#[derive(Clone, Copy)]
struct Seen {
    tokens: TokenRange,
    sentence: u32,
    /// Its position in the list; none for what is not named, “a council”.
    organization: Option<u32>,
    kind: MentionKind,
}

/// What an organization is, as far as its names and descriptions tell.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    /// Nothing tells.
    #[default]
    Open,
    /// None of the others.
    Other,
    Firm,
    Club,
    Newspaper,
}

impl Kind {
    /// What a name tells, “Lowmoor | Rovers”, “Quill | Motors”.
    fn of(document: &Document, name: &[Token]) -> Self {
        let plays = |token: &Token, part| lexicon::name_roles(token.word).has(part);
        let is_firm =
            |token: &Token| token.is(Class::CompanyEnding) || plays(token, NameRole::FirmHead);
        // “G.H.A.” is an authority more often than a firm.
        let is_other = |token: &Token| {
            token.classes.meets(OTHERS) || document.text()[token.span].contains('.')
        };
        if name.iter().any(is_firm) {
            Self::Firm
        } else if name.iter().any(|token| plays(token, NameRole::ClubHead)) {
            Self::Club
        } else if name
            .last()
            .is_some_and(|token| plays(token, NameRole::PaperHead))
        {
            Self::Newspaper
        } else if name.iter().any(is_other) {
            Self::Other
        } else {
            Self::Open
        }
    }
}

/// What the names and descriptions of an organization tell of it.
#[derive(Clone, Copy, Default)]
struct Sort {
    kind: Kind,
    /// The token of a noun that it was described by: “Quillco, a | charity”.
    called: Option<u32>,
}

impl Sort {
    /// Takes an organization for a company, unless its name tells that it is something else.
    fn take_for_firm(&mut self) {
        if self.kind == Kind::Open {
            self.kind = Kind::Firm;
        }
    }
}

/// Mentions by nouns and pronouns.
pub(super) struct TakenUp(Vec<(Span, u32)>);

/// Gives organizations their mentions by nouns and pronouns.
pub(super) fn take_up(document: &Document, things: &mut [Thing]) -> TakenUp {
    if things.is_empty() {
        return TakenUp(Vec::new());
    }
    let mut finder = Finder::new(document, things);
    for (sentence, span) in (0..).zip(document.sentences()) {
        finder.read(sentence, span);
    }
    let taken_up = finder.taken_up();
    for (seen, organization) in &taken_up {
        things[*organization as usize].mentions.push(Mention {
            span: document.span_of(seen.tokens.range()),
            kind: seen.kind,
        });
    }
    for thing in things {
        thing.mentions.sort_by_key(|mention| mention.span.start());
    }
    let spans = taken_up.into_iter();
    let spans = spans.map(|(seen, at)| (document.span_of(seen.tokens.range()), at));
    TakenUp(spans.collect())
}

/// Gives roles the organizations and places that their nouns and pronouns take up.
pub(super) fn give_roles(
    document: &Document,
    people: &mut [Person],
    (organizations, places): (&[Thing], &[Thing]),
    taken_up: &TakenUp,
) {
    let roles = people.iter_mut().flat_map(|person| &mut person.roles);
    let is_open = |role: &&mut Role| role.organization.is_none() && role.place.is_none();
    for role in roles
        .filter(is_open)
        .filter(|role| !role::is_of_nobody(document, role))
    {
        if !role::complete(document, role, organizations, &taken_up.0) {
            role::place(document, role, places);
        }
    }
}

/// Reads a text sentence by sentence.
struct Finder<'d> {
    document: &'d Document,
    tokens: &'d [Token],
    /// Where organizations are named, the last first.
    names: Vec<(TokenRange, u32)>,
    sorts: Vec<Sort>,
    /// Every mention up to where is read.
    seen: Vec<Seen>,
}

impl<'d> Finder<'d> {
    fn new(document: &'d Document, things: &[Thing]) -> Self {
        let mut names: Vec<(TokenRange, u32)> = (0..)
            .zip(things)
            .flat_map(|(at, thing)| thing.mentions.iter().map(move |mention| (mention, at)))
            .map(|(mention, at)| {
                let tokens = document.tokens_in(mention.span);
                (TokenRange::between(tokens.start, tokens.end), at)
            })
            .collect();
        names.sort_by_key(|(tokens, _)| std::cmp::Reverse(tokens.start));
        let mut sorts = vec![Sort::default(); things.len()];
        let mut is_known = vec![false; things.len()];
        for (tokens, at) in names.iter().rev() {
            let at = *at as usize;
            let kind = Kind::of(document, &document.tokens()[tokens.range()]);
            let tells = !matches!(kind, Kind::Open | Kind::Other);
            if !is_known[at] || tells && matches!(sorts[at].kind, Kind::Open | Kind::Other) {
                sorts[at].kind = kind;
            }
            is_known[at] = true;
        }
        Self {
            document,
            tokens: document.tokens(),
            seen: Vec::with_capacity(names.len()),
            names,
            sorts,
        }
    }

    fn read(&mut self, sentence: u32, span: &SentenceSpan) {
        let range = span.tokens.range();
        let mut inside = range.start;
        let mut next_name = self.next_name();
        let tokens = self.tokens[range.clone()].iter();
        for (offset, token) in tokens.enumerate() {
            let at = range.start + offset;
            if next_name <= at {
                inside = inside.max(self.see_names(at, sentence));
                next_name = self.next_name();
            }
            if token.kind != TokenKind::Word || at < inside {
                continue;
            }
            if token.case == Case::Lower && token.classes.meets(BODIES) {
                self.noun(at, sentence, &range);
            } else if self.is_it(token) && (token.case == Case::Lower || !self.seen.is_empty()) {
                self.pronoun(at, sentence, &range);
            }
        }
    }

    /// Where the next name begins.
    fn next_name(&self) -> usize {
        let next = self.names.last();
        next.map_or(usize::MAX, |(tokens, _)| tokens.start as usize)
    }

    /// Takes the names that have begun at a token; gives where the last of them ends.
    fn see_names(&mut self, at: usize, sentence: u32) -> usize {
        let mut end = 0;
        while self.next_name() <= at {
            let Some((tokens, organization)) = self.names.pop() else {
                break;
            };
            end = end.max(tokens.end as usize);
            self.seen.push(Seen {
                tokens,
                sentence,
                organization: Some(organization),
                kind: MentionKind::Name,
            });
        }
        end
    }

    /// Whether a token is “it” or “its”, asked as cheaply as it can be.
    fn is_it(&self, token: &Token) -> bool {
        let is_short = matches!(token.span.len(), 2 | 3);
        is_short && {
            let first = self.document.text().as_bytes()[token.span.range().start];
            first.eq_ignore_ascii_case(&b'i') && matches!(token.word.word(), "it" | "its")
        }
    }

    fn lower(&self, at: usize) -> &'static str {
        self.tokens[at].word.word()
    }

    fn words(&self, at: usize) -> &'d str {
        self.document.words(at)
    }

    fn plays(&self, at: usize, part: NameRole) -> bool {
        lexicon::name_roles(self.tokens[at].word).has(part)
    }

    /// Adds a mention of an organization.
    fn add(
        &mut self,
        words: std::ops::Range<usize>,
        sentence: u32,
        organization: u32,
        kind: MentionKind,
    ) {
        self.seen.push(Seen {
            tokens: TokenRange::between(words.start, words.end),
            sentence,
            organization: Some(organization),
            kind,
        });
    }

    /// The mentions by nouns and pronouns, in order.
    fn taken_up(self) -> Vec<(Seen, u32)> {
        let found = self
            .seen
            .into_iter()
            .filter(|seen| seen.kind != MentionKind::Name);
        found
            .filter_map(|seen| Some((seen, seen.organization?)))
            .collect()
    }
}
