//! Organizations and places: names joined by their words and acronyms.

use std::borrow::Cow;

use crate::lexicon::{self, Class, Classes};
use crate::mention::{KeyMap, Name, NameKind, word_key};
use crate::model::{Mention, MentionKind};
use crate::text::{Case, Document, Span};

/// An organization or place with all its names.
#[derive(Clone, Debug)]
pub(super) struct Thing {
    /// The fullest name.
    pub(super) name: String,
    /// Its other names.
    pub(super) aliases: Vec<String>,
    /// Every mention.
    pub(super) mentions: Vec<Mention>,
    /// How often the name stands in capitals and how often the same one does not, until one without is preferred.
    shouted: u32,
    quiet: u32,
}

impl Thing {
    /// Prefers a name to the same one in capitals, “HARROW — A barn in Harrow”, unless a word stands in capitals more often.
    fn quieten(&mut self, text: &str) {
        const ACRONYM: usize = 4;
        // As many may be in headings and credits.
        const FEW: u32 = 2;
        let is_shouted = |words: &str| !words.chars().any(char::is_lowercase);
        let is_same = self.name.len() == text.len() && text.len() > ACRONYM;
        if !is_same || !is_shouted(&self.name) {
            return;
        }
        if is_shouted(text) {
            self.shouted += 1;
            return;
        }
        self.quiet += 1;
        if self.shouted <= FEW || self.quiet >= self.shouted || text.contains(' ') {
            let shouted = std::mem::replace(&mut self.name, text.to_owned());
            self.aliases.retain(|alias| alias != text);
            self.aliases.push(shouted);
        }
    }
}

/// Joins the names of one kind.
pub(super) fn join_things(document: &Document, names: &[Name], kind: NameKind) -> Vec<Thing> {
    let mut joiner = Joiner {
        document,
        things: Vec::new(),
        nations: Vec::new(),
        by_text: KeyMap::default(),
        by_part: KeyMap::default(),
    };
    for name in names.iter().filter(|name| name.kind == kind) {
        joiner.add(name);
    }
    let mut things = joiner.things;
    for thing in &mut things {
        thing.mentions.shrink_to_fit();
    }
    things
}

/// Words for countries and what belongs to them, parties among them.
const NATIONS: Classes = Classes::any_of(&[Class::Country, Class::Demonym]);

struct Joiner<'d> {
    document: &'d Document,
    things: Vec<Thing>,
    /// For each thing, the key of the country that a name of it begins with.
    nations: Vec<Option<u64>>,
    by_text: KeyMap<usize>,
    /// By a word that may stand for a name of several: the only one, none when there are several.
    by_part: KeyMap<Option<usize>>,
}

impl Joiner<'_> {
    fn add(&mut self, name: &Name) {
        let document = self.document;
        let range = name.tokens.range();
        let span = document.span_of(range.clone());
        let text = document.phrase(range.clone());
        let text = text.as_ref();
        let bare = without_nation(document, name);
        let is_whole = bare.start == range.start;
        let is_party = !is_whole && document.tokens()[range.start].is(Class::Affiliation);
        let nation = (!is_whole && !is_party).then(|| word_key(document.words(range.start)));
        let bare = document.phrase(bare);
        let bare = bare.as_ref();
        let key = word_key(text);
        let bare_key = if is_whole { key } else { word_key(bare) };
        let index = self.find(name, key, bare_key, nation);
        let short = without_form(document, name).map(|short| word_key(&short));
        let index = index.or_else(|| self.by_text.get(&short?).copied());
        let index = index.or_else(|| self.short_before(name, text));
        let index = index.unwrap_or_else(|| self.open(if is_party { bare } else { text }));
        self.nations[index] = self.nations[index].or(nation);
        self.by_text.entry(key).or_insert(index);
        self.by_text.entry(bare_key).or_insert(index);
        if let Some(short) = short {
            self.by_text.entry(short).or_insert(index);
            // “Quill Cellular” for “Quill Cellular Communications Inc.”
            for end in range.start + 2..range.end - 1 {
                let front = document.phrase(range.start..end);
                self.by_text.entry(word_key(&front)).or_insert(index);
            }
        }
        let initials = initials_of(document, range.clone());
        if initials.len() > 1 {
            self.by_text.entry(word_key(&initials)).or_insert(index);
        }
        // `HSA` for “UK Harbour Safety Agency”
        if is_organization(name) && document.tokens()[range.start].classes.meets(NATIONS) {
            let initials = initials_of(document, range.start + 1..range.end);
            if initials.len() > 2 {
                self.by_text.entry(word_key(&initials)).or_insert(index);
            }
        }
        if let Some(short) = bracketed(document, name) {
            self.by_text.entry(word_key(short)).or_insert(index);
        }
        self.add_parts(name, index);
        let thing = &mut self.things[index];
        thing.quieten(text);
        if thing.name != text && !thing.aliases.iter().any(|alias| alias == text) {
            thing.aliases.push(text.to_owned());
        }
        thing.mentions.push(mention(span));
    }

    fn open(&mut self, name: &str) -> usize {
        self.things.push(Thing {
            name: name.to_owned(),
            aliases: Vec::new(),
            mentions: Vec::new(),
            shouted: 0,
            quiet: 0,
        });
        self.nations.push(None);
        self.things.len() - 1
    }

    /// The organization that was called by the initials of a name before, which then is its fullest name: “QRI”, “the Quiet
    /// Rivers Institute”.
    fn short_before(&mut self, name: &Name, text: &str) -> Option<usize> {
        const LEAST: usize = 3;
        let initials = initials_of(self.document, name.tokens.range());
        // The committee is called so, not its convention.
        let last = &self.document.tokens()[name.tokens.range().end - 1];
        if !is_organization(name) || initials.len() < LEAST || last.is(Class::EventHead) {
            return None;
        }
        let index = *self.by_text.get(&word_key(&initials))?;
        let thing = &mut self.things[index];
        if thing.name != initials {
            return None;
        }
        text.clone_into(&mut thing.name);
        thing.aliases.push(initials);
        Some(index)
    }

    /// What is called so, with or without its country, or has this word as a part of its name.
    fn find(&self, name: &Name, text: u64, bare: u64, nation: Option<u64>) -> Option<usize> {
        let get = |key: u64| self.by_text.get(&key).copied();
        let same_nation = |index: &usize| {
            let other = self.nations[*index];
            nation.is_none() || other.is_none() || nation == other
        };
        let by_part = || {
            let is_word = is_organization(name) && name.tokens.range().len() == 1;
            self.by_part
                .get(&text)
                .copied()
                .flatten()
                .filter(|_| is_word)
        };
        get(text)
            .or_else(|| get(bare).filter(same_nation))
            .or_else(by_part)
    }

    /// Takes up the words of an organization's name by which it may be called: its first and its heads.
    fn add_parts(&mut self, name: &Name, index: usize) {
        let range = name.tokens.range();
        if !is_organization(name) || range.len() == 1 {
            return;
        }
        let tokens = self.document.tokens();
        for at in range.clone() {
            let is_head = at == range.start || tokens[at].is(Class::OrganizationHead);
            if is_head && !tokens[at].is(Class::Organization) {
                let key = word_key(self.document.words(at));
                let known = self.by_part.entry(key).or_insert(Some(index));
                *known = known.filter(|known| *known == index);
            }
        }
    }
}

fn is_organization(name: &Name) -> bool {
    name.kind == NameKind::Organization
}

/// The words of an organization's name without the country or party before one that is known by the rest:
/// `Senate` in “U.S. Senate”.
fn without_nation(document: &Document, name: &Name) -> std::ops::Range<usize> {
    let range = name.tokens.range();
    let rest = range.start + 1..range.end;
    let is_known = || {
        let rest = document.phrase(rest.clone());
        lexicon::find(&rest).1.has(Class::Organization)
    };
    let stripped = is_organization(name)
        && !rest.is_empty()
        && document.tokens()[range.start].classes.meets(NATIONS)
        && is_known();
    if stripped { rest } else { range }
}

/// The words of a company's name without its legal form: `Quill Roy` in “Quill Roy Corp.”.
fn without_form<'d>(document: &'d Document, name: &Name) -> Option<Cow<'d, str>> {
    let range = name.tokens.range();
    let ends = |at: &usize| document.tokens()[*at].is(Class::CompanyEnding);
    let forms = range.clone().rev().take_while(ends).count();
    let is_firm = is_organization(name) && forms > 0 && forms < range.len();
    is_firm.then(|| document.phrase(range.start..range.end - forms))
}

fn mention(span: Span) -> Mention {
    Mention {
        span,
        kind: MentionKind::Name,
    }
}

/// The short name in brackets after a name of several words: `QRI` in “Quiet Rivers Institute
/// (QRI)”.
fn bracketed<'d>(document: &'d Document, name: &Name) -> Option<&'d str> {
    let end = name.tokens.range().end;
    let tokens = document.tokens().get(end..end + 3)?;
    let words = |at: usize| document.words(end + at);
    // “(MoD)”
    let has_capitals = || {
        words(1)
            .chars()
            .filter(|letter| letter.is_uppercase())
            .count()
            > 1
    };
    let short = match tokens[1].case {
        Case::Upper | Case::Mixed => true,
        Case::Capitalized => has_capitals(),
        _ => false,
    };
    (name.tokens.range().len() > 1 && words(0) == "(" && short && words(2) == ")").then(|| words(1))
}

/// The capitals that words of a name begin with: `CQR` for “Centre for Quiet Rivers”.
fn initials_of(document: &Document, words: std::ops::Range<usize>) -> String {
    if words.len() < 2 {
        return String::new();
    }
    words
        .filter_map(|at| document.words(at).chars().next())
        .filter(|letter| letter.is_uppercase())
        .collect()
}
