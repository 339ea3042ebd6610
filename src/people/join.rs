//! Joining: which names stand for the same person.

use crate::lexicon::{self, Class, Classes, Gender};
use crate::mention::{KeyMap, Name, NameKind, initials_key, word_before, word_key};
use crate::text::{Case, Document, Token, TokenKind};

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
    /// Whether the fullest name is in East Asian order as far as lists tell.
    family_first: bool,
    /// Whether a particle belongs to the last word: “Abu Amer” is not called “Amer”.
    tied: bool,
    /// Whether a name stands behind a monarch's or a pope's title or has a number.
    crowned: bool,
    /// What forms of address show.
    pub(super) gender: Option<Gender>,
}

impl Group {
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

/// How many groups with the same word are looked at, at most.
const LOOK_BACK: usize = 12;

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
    groups.sort_by_key(|group| group.names.first().copied());
    groups
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
            let group = match self.same_person(&words, &tokens) {
                Some(group) => group,
                None => self.open(index, &words, &tokens),
            };
            self.add(group, index, &words);
        }
    }

    fn single_names(&mut self) {
        let mut recent: KeyMap<u32> = KeyMap::default();
        let mut alone: KeyMap<u32> = KeyMap::default();
        for index in 0..self.names.len() {
            let name = &self.names[index];
            if name.kind != NameKind::Person {
                continue;
            }
            if let Some(group) = self.of_name[index] {
                let is_aside = self.is_relatives(index);
                for word in &self.groups[group as usize].words {
                    let last = recent.entry(*word).or_insert(group);
                    if !(is_aside && self.are_near(*last, index)) {
                        *last = group;
                    }
                }
                continue;
            }
            let tokens = core_words(self.document, name);
            let Some(token) = tokens.first() else {
                continue;
            };
            let word = word_key(self.document.words(*token));
            let gender = address_gender(self.document, name);
            let last = alone.get(&word).or_else(|| recent.get(&word)).copied();
            let holder = self.of_office(word, index, last);
            let last = holder.or(last);
            let crowned = is_crowned(self.document, name);
            let known = if crowned {
                self.crowned(word)
            } else {
                self.bearer(word, gender, last)
                    .or_else(|| self.by_initials.get(&word).copied())
                    .or_else(|| self.short_for(*token))
                    .or_else(|| self.misspelt(word, *token))
            };
            let family = self.shared_family(index, *token);
            let family = family.filter(|_| !alone.contains_key(&word));
            let known = match family {
                Some(family) => known.and_then(|known| self.sharing(known, word, family)),
                None => known,
            };
            let group = known.unwrap_or_else(|| self.open(index, &[word], &tokens));
            // “President Quill” tells who is meant there, not by “Quill” behind.
            if holder.is_none() && !(crowned && self.is_family_name(word)) {
                alone.insert(word, group);
            }
            self.add(group, index, &[word]);
        }
        for group in &mut self.groups {
            group.names.sort_unstable();
        }
    }

    /// The family name that a given name has in common with the name behind it, whose bearer is first named there:
    /// “Ada | and Tom Quill”.
    fn shared_family(&self, index: usize, token: usize) -> Option<u64> {
        let end = self.names[index].tokens.range().end;
        let next = self.names.get(index + 1)?;
        let is_joined = next.kind == NameKind::Person
            && next.tokens.range().start == end + 1
            && self.document.words(end) == "and";
        let tokens = self.document.tokens();
        let is_given = |at: usize| tokens[at].is(Class::GivenName);
        let group = self.of_name.get(index + 1).copied().flatten()?;
        let first = self.groups[group as usize].names.first().copied();
        let is_new = first.is_some_and(|first| first as usize == index + 1);
        if !is_new || !is_joined || !is_given(token) {
            return None;
        }
        let words = core_words(self.document, next);
        let last = words
            .last()
            .filter(|_| words.len() > 1 && is_given(words[0]))?;
        Some(word_key(self.document.words(*last)))
    }

    /// Whom a given name stands for that shares a family name: whom it would stand for without that, if they bear it
    /// or the name is no given name of theirs, else another bearer of both.
    fn sharing(&self, known: u32, word: u64, family: u64) -> Option<u32> {
        let bears = |group: &Group| {
            let words = &group.words;
            let is_family = words.last() == Some(&word) || group.family_first;
            is_family || words.contains(&family)
        };
        if bears(&self.groups[known as usize]) {
            return Some(known);
        }
        let groups = self.by_word.get(&word)?.iter().take(LOOK_BACK).copied();
        let mut others =
            groups.filter(|group| self.groups[*group as usize].words.contains(&family));
        others.next()
    }

    /// Whether a full name only says whose relative somebody is: “Ada Quill, a sister of President | Tom Quill”.
    fn is_relatives(&self, index: usize) -> bool {
        const ADDRESSES: Classes =
            Classes::any_of(&[Class::Title, Class::Honorific, Class::FormerWord]);
        let tokens = self.document.tokens();
        let start = self.names[index].tokens.range().start;
        let mut before = (0..start).rev();
        let tie = before.find(|at| !tokens[*at].classes.meets(ADDRESSES));
        tie.filter(|tie| *tie > 0).is_some_and(|tie| {
            let before = tokens[tie - 1].is(Class::Kinship);
            before
                && match self.document.words(tie) {
                    "of" => true,
                    "," => tie > 1 && self.is_somebodys_own(tie - 2, index),
                    _ => false,
                }
        })
    }

    /// Whether whose relative a name is said to be by a word before it is what the sentence tells of somebody
    /// else by, and not who says something: “| Her | husband, Tom Quill, was there”.
    fn is_somebodys_own(&self, owner: usize, index: usize) -> bool {
        let tokens = self.document.tokens();
        let end = self.names[index].tokens.range().end;
        let is_word = |token: &Token| token.kind == TokenKind::Word;
        let mut behind = tokens[end..].iter().take(2);
        let verb = behind.find(|token| is_word(token));
        let possessive = lexicon::Determiner::Possessive;
        lexicon::determiner(tokens[owner].word) == Some(possessive)
            && !verb.is_some_and(|verb| verb.is(Class::SpeechVerb))
    }

    /// The only one of several bearers of a family name to whom the title before it was given, if it was not
    /// given to whom the name would stand for: “Senator | Quill”.
    fn of_office(&self, word: u64, index: usize, last: Option<u32>) -> Option<u32> {
        let bearers = self.by_word.get(&word).filter(|groups| groups.len() > 1)?;
        let title = self.title_of(index)?;
        let holds = |group: u32| {
            let names = self.groups[group as usize].names.iter().take(LOOK_BACK);
            names
                .map(|name| *name as usize)
                .any(|name| name < index && self.title_of(name) == Some(title))
        };
        if last.is_none_or(holds) {
            return None;
        }
        let mut holders = bearers
            .iter()
            .take(LOOK_BACK)
            .copied()
            .filter(|group| holds(*group));
        let holder = holders.next()?;
        holders.next().is_none().then_some(holder)
    }

    /// The title with a capital right before a name.
    fn title_of(&self, index: usize) -> Option<&'static str> {
        let before = word_before(self.document, self.names[index].tokens.range().start)?;
        let token = &self.document.tokens()[before];
        (token.is(Class::Title) && token.is_capitalized()).then(|| token.word.word())
    }

    /// Whether a person is named in the sentence of a name or the one before, too.
    fn are_near(&self, group: u32, index: usize) -> bool {
        let sentence = self.names[index].sentence;
        let names = &self.groups[group as usize].names;
        let before = names.iter().rev().map(|name| *name as usize);
        let mut before = before.filter(|name| *name < index);
        before
            .next()
            .is_some_and(|name| self.names[name].sentence + 1 >= sentence)
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
        self.groups.push(Group {
            fullest: u32::try_from(index).unwrap_or(u32::MAX),
            words: words.to_vec(),
            nicknames: self.nicknames(index),
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

    /// The keys of the words in quotation marks inside a name.
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
        nicknames
    }

    fn is_particle(&self, at: usize) -> bool {
        let token = &self.document.tokens()[at];
        // “Ada I. Quill”
        token.is(Class::NameParticle) && token.case != Case::Single
    }

    /// The group of a full name, if it was met before in this or a compatible form.
    fn same_person(&self, words: &[u64], tokens: &[usize]) -> Option<u32> {
        let ends = [words[words.len() - 1], words[0]];
        ends.iter().find_map(|word| {
            let groups = self.by_word.get(word)?;
            groups
                .iter()
                .rev()
                .take(LOOK_BACK)
                .copied()
                .find(|group| self.compatible(&self.groups[*group as usize], words, tokens))
        })
    }

    /// Whether two full names may be forms of one: one holds all words of the other in order, the
    /// last words being equal, or they differ by initials only.
    fn compatible(&self, group: &Group, words: &[u64], tokens: &[usize]) -> bool {
        let (short, long) = if words.len() < group.words.len() {
            (words, &group.words[..])
        } else {
            (&group.words[..], words)
        };
        if short.len() < 2 || self.are_two(group, tokens) || self.are_listed(group, tokens) {
            return false;
        }
        let mut rest = long.iter();
        let within = short.iter().all(|word| rest.any(|other| other == word));
        if within {
            return true;
        }
        let same_family = words.last() == group.words.last();
        let fullest = &self.names[group.fullest as usize];
        let theirs = core_words(self.document, fullest);
        let ours = self.document.words(tokens[0]);
        let theirs = self.document.words(theirs[0]);
        let agree = initials_agree(ours, theirs)
            || spellings_agree(ours, theirs)
            || forms_agree(ours, theirs)
            || group.nicknames.contains(&words[0]);
        same_family && agree
    }

    /// Whether a full name stands beside a person's last one in a list: “George Quill | and | George W. Quill”.
    fn are_listed(&self, group: &Group, tokens: &[usize]) -> bool {
        let last = group.names.last().map(|last| &self.names[*last as usize]);
        let end = last.map_or(0, |last| last.tokens.end as usize);
        let joins = |at: usize| matches!(self.document.words(at), "," | "and" | "or");
        (1..=2).any(|count| end + count == tokens[0]) && (end..tokens[0]).all(joins)
    }

    /// Whether two full names end in different suffixes, as those of father and son: “Tom Quill Sr.”, “Tom
    /// Quill Jr.”.
    fn are_two(&self, group: &Group, tokens: &[usize]) -> bool {
        let suffix = |tokens: &[usize]| {
            let is_suffix = |token: &&Token| token.is(Class::NameSuffix);
            let behind = self.document.tokens().get(tokens.last()? + 1..)?;
            let mut words = behind.iter().filter(|token| token.kind == TokenKind::Word);
            Some(words.next().filter(is_suffix)?.word.word())
        };
        let fullest = &self.names[group.fullest as usize];
        let theirs = suffix(&core_words(self.document, fullest));
        theirs.is_some_and(|theirs| suffix(tokens).is_some_and(|ours| ours != theirs))
    }

    /// The only person whose given name a word is short for: “Joe”, with Joseph Quill named elsewhere.
    fn short_for(&self, token: usize) -> Option<u32> {
        let full = lexicon::full_given_name(self.document.tokens()[token].word)?;
        let key = word_key(full);
        let groups = self.by_word.get(&key)?;
        let mut called = groups.iter().take(LOOK_BACK).copied().filter(|group| {
            let words = &self.groups[*group as usize].words;
            words.len() > 1 && words.first() == Some(&key)
        });
        let person = called.next()?;
        called.next().is_none().then_some(person)
    }

    /// The person whose family name differs from a word by one letter.
    fn misspelt(&self, word: u64, token: usize) -> Option<u32> {
        let spelling = self.document.words(token);
        let (group, last) = *self.by_sound.get(&sound_key(spelling))?;
        let near = spelling.len() >= 5
            && !self.by_word.contains_key(&word)
            && one_edit_apart(spelling.as_bytes(), self.document.words(last).as_bytes());
        near.then_some(group)
    }

    /// Whether a word is the family name of somebody whose full name is given.
    fn is_family_name(&self, word: u64) -> bool {
        let groups = self
            .by_word
            .get(&word)
            .map_or(&[][..], |groups| &groups[..]);
        groups.iter().take(LOOK_BACK).any(|group| {
            let group = &self.groups[*group as usize];
            let family = if group.family_first {
                group.words.first()
            } else {
                group.words.last()
            };
            group.words.len() > 1 && family == Some(&word)
        })
    }

    /// The person whom a single word behind a monarch's or a pope's title names.
    fn crowned(&self, word: u64) -> Option<u32> {
        let groups = self.by_word.get(&word)?.iter().take(LOOK_BACK).copied();
        let mut known = groups.filter(|group| {
            let group = &self.groups[*group as usize];
            group.crowned || is_called_royal(self.document, &self.names[group.fullest as usize])
        });
        known.next()
    }

    /// The person whom a single word names: the one whom it named last, or who was last named with
    /// it, else the first.
    fn bearer(&self, word: u64, gender: Option<Gender>, recent: Option<u32>) -> Option<u32> {
        let agrees = |group: u32| {
            let other = self.groups[group as usize].gender;
            gender.is_none() || other.is_none() || gender == other
        };
        let groups = self.by_word.get(&word)?;
        let by_family = |group: &u32| {
            let group = &self.groups[*group as usize];
            group.words.last() == Some(&word)
                || group.family_first && group.words.first() == Some(&word)
        };
        let called = |group: &u32| !self.groups[*group as usize].tied;
        let several = groups.len() > 1;
        recent
            .filter(|group| agrees(*group) && by_family(group) && (!several || called(group)))
            .or_else(|| {
                let mut first = groups.iter().take(LOOK_BACK).copied().filter(|_| several);
                first.find(|group| agrees(*group) && by_family(group) && called(group))
            })
            .or_else(|| recent.filter(|group| agrees(*group) && by_family(group)))
            .or_else(|| {
                let mut first = groups.iter().take(LOOK_BACK).copied();
                first.find(|group| agrees(*group) && by_family(group))
            })
            .or_else(|| recent.filter(|group| agrees(*group)))
            .or_else(|| {
                groups
                    .iter()
                    .take(LOOK_BACK)
                    .copied()
                    .find(|group| agrees(*group))
            })
    }
}

/// Whether a name stands right behind a monarch's or a pope's title or is one name with a number.
fn is_crowned(document: &Document, name: &Name) -> bool {
    let tokens = document.tokens();
    let range = name.tokens.range();
    // Whoever is nicknamed “King Quill” is no king.
    let is_quoted = |at: usize| at > 0 && tokens[at - 1].kind == TokenKind::Quotation;
    // A headline in capitals names whom the story names in full: “PRINCE QUILL”.
    let is_title = |at: usize| {
        let token = &tokens[at];
        token.case == Case::Capitalized && is_royal(token) && !is_quoted(at)
    };
    let number = &tokens[range.end - 1];
    let is_numbered = range.len() == 2
        && number.is(Class::NameSuffix)
        && number.case == Case::Upper
        && tokens[range.start].is(Class::GivenName);
    is_numbered || word_before(document, range.start).is_some_and(is_title)
}

/// Whether what is said right behind a name is a monarch's or a pope's title: “Ada Quill, the crown |
/// princess”.
fn is_called_royal(document: &Document, name: &Name) -> bool {
    const NEAR: usize = 4;
    let end = name.tokens.range().end;
    let near = document.tokens().get(end..).unwrap_or_default();
    let opens = |token: &Token| matches!(&document.text()[token.span], "," | "is" | "was");
    let is_part = |token: &&Token| token.kind == TokenKind::Word;
    let opened = near.split_first().filter(|(first, _)| opens(first));
    let described = opened.map_or(&[][..], |(_, rest)| rest).iter().take(NEAR);
    let mut described = described.take_while(is_part);
    let is_article = |first: &Token| lexicon::determiner(first.word).is_some();
    described.next().is_some_and(is_article) && described.any(is_royal)
}

/// Whether a word is the title of a monarch, of a monarch's child or of a pope.
fn is_royal(token: &Token) -> bool {
    matches!(
        token.word.word(),
        "emperor" | "empress" | "king" | "pope" | "prince" | "princess" | "queen"
    )
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

/// Whether one word is the other's initial.
fn initials_agree(left: &str, right: &str) -> bool {
    let initial = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count() == 1;
    (initial(left) || initial(right)) && left.chars().next() == right.chars().next()
}

/// Whether two given names are spellings of one: equal but for one letter inside, doubled letters
/// counted once and “Ye” for “E”: “Mohammed” and “Mohamed”, “Yekaterina” and “Ekaterina”.
fn spellings_agree(left: &str, right: &str) -> bool {
    let (left, right) = (plain_spelling(left), plain_spelling(right));
    left.len() >= 5 && left == right || differ_inside(&left, &right)
}

/// A word in lower case, doubled letters counted once and “ye” at its beginning taken for “e”.
fn plain_spelling(word: &str) -> String {
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    let mut plain = String::with_capacity(word.len());
    if letters.next_if_eq(&'y').is_some() && letters.peek() != Some(&'e') {
        plain.push('y');
    }
    for letter in letters {
        if !plain.ends_with(letter) {
            plain.push(letter);
        }
    }
    plain
}

/// Whether two words are equal but for one letter inside.
fn differ_inside(left: &str, right: &str) -> bool {
    left.len() == right.len()
        && left.len() >= 5
        && left.bytes().next() == right.bytes().next()
        && left.bytes().next_back() == right.bytes().next_back()
        && left
            .bytes()
            .zip(right.bytes())
            .filter(|(a, b)| a != b)
            .count()
            == 1
}

/// Whether one given name is short for the other or both for the same: “Larry” and “Lawrence”.
fn forms_agree(left: &str, right: &str) -> bool {
    let full = |word: &str| lexicon::full_given_name(lexicon::find(word).0);
    match (full(left), full(right)) {
        (Some(left), Some(right)) => left == right,
        (Some(full), None) => full.eq_ignore_ascii_case(right),
        (None, Some(full)) => full.eq_ignore_ascii_case(left),
        (None, None) => false,
    }
}

/// A key that is equal for words with the same first letter and the same consonants, doubled ones
/// counted once.
fn sound_key(word: &str) -> u64 {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    let mut sound: String = letters.next().into_iter().collect();
    for letter in letters.filter(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')) {
        if !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    word_key(&sound)
}

/// Whether one byte added, left out or changed makes the words equal.
fn one_edit_apart(left: &[u8], right: &[u8]) -> bool {
    let (short, long) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let rest = &long[(same + 1).min(long.len())..];
    rest == &short[same.min(short.len())..]
        || short.len() == long.len() && rest == &short[(same + 1).min(short.len())..]
}

/// What the form of address before a name shows.
fn address_gender(document: &Document, name: &Name) -> Option<Gender> {
    let before = word_before(document, name.tokens.range().start)?;
    let token = &document.tokens()[before];
    let office = Classes::any_of(&[Class::Title, Class::Kinship]);
    // “They miss Quill.”
    let addresses = token.is(Class::Honorific) && token.is_capitalized();
    if !addresses && !token.classes.meets(office) {
        return None;
    }
    lexicon::gender(token.word)
}
