//! Joining: which names stand for the same person.

mod address;
mod alias;
mod beside;
mod family;
mod full_name;
mod royal;
mod single_name;
mod spelling;

use self::address::address_gender;
use self::royal::is_crowned;
use self::spelling::sound_key;
use crate::lexicon::{self, Class, Gender};
use crate::mention::{KeyMap, Name, NameKind, initials_key, word_key};
use crate::people::alias::known_as;
use crate::text::{Case, Document, TokenKind};

/// How many groups with the same word are looked at, at most.
const LOOK_BACK: usize = 12;

/// A person with all names found for them.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// Positions in the list of names, in text order.
    pub(super) names: Vec<u32>,
    /// The name with the most words.
    pub(super) fullest: u32,
    /// The keys of the fullest name's words.
    words: Vec<u64>,
    /// The keys of nicknames in quotation marks.
    nicknames: Vec<u64>,
    /// The keys of the words of other names that the text says are theirs.
    aliases: Vec<Vec<u64>>,
    /// Whether the fullest name is in East Asian order as far as lists tell.
    family_first: bool,
    /// Whether a particle belongs to the last word: “Abu Amer” is not called “Amer”.
    tied: bool,
    /// Whether a name stands behind a monarch's or a pope's title or has a number.
    crowned: bool,
    /// The name of whoever they share the family name with, and are called by a given name alone.
    pub(super) partner: Option<u32>,
    /// What forms of address show.
    pub(super) gender: Option<Gender>,
}

impl Group {
    /// The word of the fullest name that is the family name.
    fn family_word(&self, words: &[usize]) -> Option<usize> {
        if self.family_first {
            words.first().copied()
        } else {
            words.last().copied()
        }
    }

    /// What the given name of the fullest name lets expect.
    pub(super) fn expected_gender(&self, document: &Document, names: &[Name]) -> Option<Gender> {
        let words = core_words(document, &names[self.fullest as usize]);
        let given = words.first().filter(|_| !self.family_first)?;
        let token = &document.tokens()[*given];
        // A lone “Grant” or “Kelly” may be a family name.
        let is_given = words.len() > 1 || !token.is(Class::FamilyName);
        is_given.then(|| lexicon::given_name_gender(token.word))?
    }
}

/// Joins the names of people; gives the groups in the order of their first names.
pub(super) fn join_names(document: &Document, names: &[Name]) -> Vec<Group> {
    let mut joiner = Joiner {
        document,
        names,
        groups: Vec::new(),
        by_word: KeyMap::default(),
        by_sound: KeyMap::default(),
        by_initials: KeyMap::default(),
        of_name: vec![None; names.len()],
    };
    joiner.full_names();
    joiner.single_names();
    let mut groups = joiner.groups;
    for group in &mut groups {
        group.fullest = as_written(document, names, group);
    }
    groups.sort_by_key(|group| group.names.first().copied());
    groups
}

/// The fullest name of a group, or the same one as a sentence writes it: “Ada Quill” for “ADA QUILL” in a headline.
fn as_written(document: &Document, names: &[Name], group: &Group) -> u32 {
    let is_shouted = |index: u32| {
        let mut words = names[index as usize].tokens.range();
        words.all(|at| document.tokens()[at].case == Case::Upper)
    };
    if !is_shouted(group.fullest) {
        return group.fullest;
    }
    let length = |index: u32| names[index as usize].tokens.range().len();
    let mut same = group.names.iter().copied();
    let written = same.find(|index| length(*index) == length(group.fullest) && !is_shouted(*index));
    written.unwrap_or(group.fullest)
}

/// The words of a name that tell people apart: no particles' case, no suffix, no nickname.
pub(super) fn core_words(document: &Document, name: &Name) -> Vec<usize> {
    let mut quoted = false;
    let range = name.tokens.range();
    let mut words: Vec<usize> = Vec::with_capacity(range.len());
    for at in range {
        let token = &document.tokens()[at];
        if token.kind == TokenKind::Quotation {
            quoted = !quoted;
        } else if token.kind == TokenKind::Word && !quoted {
            words.push(at);
        }
    }
    while words.len() > 1
        && words
            .last()
            .is_some_and(|at| document.tokens()[*at].is(Class::NameSuffix))
    {
        words.pop();
    }
    words
}

struct Joiner<'d> {
    document: &'d Document,
    names: &'d [Name],
    groups: Vec<Group>,
    /// Groups by each word of their names, in order of appearance.
    by_word: KeyMap<Vec<u32>>,
    /// Full names by what their family names sound like, with the token that ends them.
    by_sound: KeyMap<(u32, usize)>,
    /// Full names by their initials.
    by_initials: KeyMap<u32>,
    of_name: Vec<Option<u32>>,
}

impl Joiner<'_> {
    fn full_names(&mut self) {
        for index in 0..self.names.len() {
            let name = &self.names[index];
            if name.kind != NameKind::Person || name.tokens.range().len() < 2 {
                continue;
            }
            let tokens = core_words(self.document, name);
            if tokens.len() < 2 {
                continue;
            }
            let words = self.keys(&tokens);
            if let Some(group) = self.same_person(&words, &tokens) {
                self.add(group, index, &words);
            } else if let Some(group) = self.otherwise_called(index, &words) {
                self.add_alias(group, index, &words);
            } else {
                let group = self.open(index, &words, &tokens);
                self.add(group, index, &words);
            }
        }
    }

    fn keys(&self, tokens: &[usize]) -> Vec<u64> {
        tokens
            .iter()
            .map(|at| word_key(self.document.words(*at)))
            .collect()
    }

    fn open(&mut self, index: usize, words: &[u64], tokens: &[usize]) -> u32 {
        let group = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        for word in words {
            self.by_word.entry(*word).or_default().push(group);
        }
        if let [_, .., last] = tokens {
            let sound = sound_key(self.document.words(*last));
            self.by_sound.entry(sound).or_insert((group, *last));
            let initials = initials_key(self.document, tokens[0]..*last + 1);
            self.by_initials.entry(initials).or_insert(group);
        }
        let nicknames = self.nicknames(index);
        if let [nickname] = nicknames[..] {
            self.by_word.entry(nickname).or_default().push(group);
        }
        self.groups.push(Group {
            fullest: u32::try_from(index).unwrap_or(u32::MAX),
            words: words.to_vec(),
            nicknames,
            family_first: tokens.len() <= 3 && may_be_family_first(self.document, tokens),
            tied: tokens.len() > 2 && self.is_particle(tokens[tokens.len() - 2]),
            ..Group::default()
        });
        group
    }

    fn add(&mut self, group: u32, index: usize, words: &[u64]) {
        self.of_name[index] = Some(group);
        let gender = address_gender(self.document, &self.names[index]);
        let crowned = is_crowned(self.document, &self.names[index]);
        let position = u32::try_from(index).unwrap_or(u32::MAX);
        let group_index = group;
        let group = &mut self.groups[group as usize];
        group.names.push(position);
        group.gender = group.gender.or(gender);
        group.crowned |= crowned;
        // “Joe Quill” beside “Joseph R. Quill”: “Joe” may come back alone.
        for word in words {
            if words.len() > 1 && !group.words.contains(word) {
                let bearers = self.by_word.entry(*word).or_default();
                if bearers.last() != Some(&group_index) {
                    bearers.push(group_index);
                }
            }
        }
        if words.len() > group.words.len() {
            group.words = words.to_vec();
            group.fullest = position;
        }
    }

    /// Adds a name that the text says is another one of theirs.
    fn add_alias(&mut self, group: u32, index: usize, words: &[u64]) {
        self.of_name[index] = Some(group);
        for word in words {
            self.by_word.entry(*word).or_default().push(group);
        }
        let group = &mut self.groups[group as usize];
        group.names.push(u32::try_from(index).unwrap_or(u32::MAX));
        group.aliases.push(words.to_vec());
    }

    /// The keys of the words in quotation marks inside a name, or of the one by which somebody is known behind it: “Ada Quill, known
    /// as “Moth””.
    fn nicknames(&self, index: usize) -> Vec<u64> {
        let mut quoted = false;
        let mut nicknames = Vec::new();
        for at in self.names[index].tokens.range() {
            match self.document.tokens()[at].kind {
                TokenKind::Quotation => quoted = !quoted,
                TokenKind::Word if quoted => nicknames.push(word_key(self.document.words(at))),
                _ => {}
            }
        }
        if nicknames.is_empty() {
            let end = self.names[index].tokens.range().end;
            let known = known_as(self.document, end);
            nicknames.extend(known.map(|at| word_key(self.document.words(at))));
        }
        nicknames
    }

    fn is_particle(&self, at: usize) -> bool {
        let token = &self.document.tokens()[at];
        // “Ada I. Quill”
        token.is(Class::NameParticle) && token.case != Case::Single
    }
}

/// Whether the first of a name's words may be the family name: it is East Asian, and not two given
/// names stand before a family name, “Lee Ada Quill”.
pub(super) fn may_be_family_first(document: &Document, words: &[usize]) -> bool {
    let is = |at: &usize, class| document.tokens()[*at].is(class);
    let western = matches!(words, [first, middle, last] if is(first, Class::GivenName)
        && is(middle, Class::GivenName)
        && is(last, Class::FamilyName)
        && !is(middle, Class::FamilyNameFirst)
        && !is(last, Class::FamilyNameFirst));
    words
        .first()
        .is_some_and(|first| is(first, Class::FamilyNameFirst))
        && !western
}
