//! Single names: whom a family name, a given name or initials alone stand for.

use super::address::{address_gender, is_addressed, is_of_couple};
use super::family::Relative;
use super::royal::{is_called_royal, is_crowned};
use super::spelling::{one_edit_apart, sound_key};
use super::{Group, Joiner, LOOK_BACK, core_words};
use crate::lexicon::{self, Gender};
use crate::mention::{KeyMap, NameKind, word_key};

impl Joiner<'_> {
    pub(super) fn single_names(&mut self) {
        let mut recent: KeyMap<u32> = KeyMap::default();
        let mut alone: KeyMap<u32> = KeyMap::default();
        // Who is called by a given name alone and may bear a family name with a form of address.
        let mut relatives: KeyMap<(u32, Relative)> = KeyMap::default();
        // Whom a form of address told apart since the last full name, and in which passage.
        let mut addressed: KeyMap<(u32, Option<usize>)> = KeyMap::default();
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
                        addressed.remove(word);
                    }
                }
                continue;
            }
            let tokens = core_words(self.document, name);
            let Some(token) = tokens.first() else {
                continue;
            };
            let word = word_key(self.document.words(*token));
            if is_of_couple(self.document, name) {
                continue;
            }
            let gender = address_gender(self.document, name);
            let crowned = is_crowned(self.document, name);
            let address = gender.filter(|_| !crowned && is_addressed(self.document, name));
            let called = called_key(word, address);
            let here = self.document.passage_at(name.tokens.range().start);
            let near = addressed.get(&word).filter(|(_, passage)| {
                let next = passage.map(|passage| passage + 1);
                address.is_none() && (*passage == here || next == here)
            });
            let last = near.map(|(group, _)| group);
            let last = last
                .or_else(|| alone.get(&called))
                .or_else(|| alone.get(&word));
            let last = last.or_else(|| recent.get(&word)).copied();
            let holder = self.of_office(word, index, last);
            let last = holder.or(last);
            let alias = self.alias_of(index);
            let known = alias.or_else(|| self.known(index, *token, (gender, address), last));
            let known = known.filter(|known| !self.is_called_like(index, (*token, word), *known));
            let partner = self.partner(index, *token);
            let partner = partner.filter(|_| !alone.contains_key(&word));
            let family = partner.map(|partner| self.family_of(partner));
            let known = match family {
                Some(family) => known.and_then(|known| self.sharing(known, word, family)),
                None => self.addressed_relative(&relatives, called, known, address),
            };
            if let Some(group) = alias {
                self.by_word.entry(word).or_default().push(group);
            }
            let words = [word, family.unwrap_or(word)];
            let words = &words[..=usize::from(family.is_some())];
            let group = known.unwrap_or_else(|| {
                let group = self.open(index, words, &tokens);
                self.groups[group as usize].partner = partner.and_then(|at| u32::try_from(at).ok());
                let relative = self.relative(index, *token).filter(|it| it.is_kin);
                if let Some(relative) = relative.filter(|_| partner.is_none()) {
                    let called = called_key(relative.family, Some(relative.gender));
                    relatives.entry(called).or_insert((group, relative));
                }
                group
            });
            // “President Quill” tells who is meant there, not by “Quill” behind.
            let is_told_apart = recent.contains_key(&word) && self.is_other_than_some(word, index);
            if holder.is_none() && !is_told_apart && !(crowned && self.is_family_name(word)) {
                alone.insert(called, group);
                let bearers = self.by_word.get(&word).map_or(0, Vec::len);
                if bearers < 2 {
                    alone.insert(word, group);
                }
            }
            if address.is_some() {
                addressed.insert(word, (group, here));
            }
            self.add(group, index, &[word]);
        }
        for group in &mut self.groups {
            group.names.sort_unstable();
        }
    }

    /// Whether a given name is that of a relative of the bearer of the same one: “Tom Quill and his son, | Tom |”.
    fn is_called_like(&self, index: usize, (token, word): (usize, u64), known: u32) -> bool {
        let words = &self.groups[known as usize].words;
        words.len() > 1 && words.first() == Some(&word) && {
            let relative = self.relative(index, token);
            relative.is_some_and(|it| self.of_name[it.owner as usize] == Some(known))
        }
    }

    /// Who of those met before bears a single name that no more than a title stands before.
    fn known(
        &self,
        index: usize,
        token: usize,
        genders: (Option<Gender>, Option<Gender>),
        last: Option<u32>,
    ) -> Option<u32> {
        let word = word_key(self.document.words(token));
        if is_crowned(self.document, &self.names[index]) {
            return self.crowned(word);
        }
        self.bearer(word, index, genders, last)
            .or_else(|| self.by_initials.get(&word).copied())
            .or_else(|| self.short_for(token))
            .or_else(|| self.misspelt(word, token))
    }

    /// The person whom a single word names: the one whom it named last, or who was last named with
    /// it, else the first.
    fn bearer(
        &self,
        word: u64,
        index: usize,
        (gender, address): (Option<Gender>, Option<Gender>),
        recent: Option<u32>,
    ) -> Option<u32> {
        let groups = self.by_word.get(&word)?;
        let several = groups.len() > 1;
        let agrees = |group: u32| {
            let other = self.groups[group as usize].gender;
            (gender.is_none() || other.is_none() || gender == other)
                && !self.is_other_gender(group, address, !several)
                && !self.is_other_than_governs(group, index)
        };
        // “Secretary | Quill” is Ada Quill rather than Governor Tom Quill.
        let is_free = |group: u32| agrees(group) && !self.has_other_office(group, index, !several);
        let is_strict = !several || groups.iter().take(LOOK_BACK).any(|group| is_free(*group));
        let agrees = |group: u32| {
            if is_strict {
                is_free(group)
            } else {
                agrees(group)
            }
        };
        let by_family = |group: &u32| {
            let group = &self.groups[*group as usize];
            group.words.last() == Some(&word)
                || group.family_first && group.words.first() == Some(&word)
        };
        let called = |group: &u32| !self.groups[*group as usize].tied;
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

    /// The person whom a single word behind a monarch's or a pope's title names.
    fn crowned(&self, word: u64) -> Option<u32> {
        let groups = self.by_word.get(&word)?.iter().take(LOOK_BACK).copied();
        let mut known = groups.filter(|group| {
            let group = &self.groups[*group as usize];
            group.crowned || is_called_royal(self.document, &self.names[group.fullest as usize])
        });
        let bare = || {
            // “Ada is four. Princess Ada was born in May.”
            let mut groups = self.by_word.get(&word)?.iter().take(LOOK_BACK).copied();
            groups.find(|group| {
                let group = &self.groups[*group as usize];
                group.words.len() == 1 && group.gender.is_none()
            })
        };
        known.next().or_else(bare)
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

    /// The only person whose given name a word is short for: “Joe”, with Joseph Quill named elsewhere.
    fn short_for(&self, token: usize) -> Option<u32> {
        let fulls = lexicon::full_given_names(self.document.tokens()[token].word);
        let mut called = fulls.flat_map(|full| {
            let key = word_key(full);
            let groups = self.by_word.get(&key).map_or(&[][..], Vec::as_slice);
            groups.iter().take(LOOK_BACK).copied().filter(move |group| {
                let words = &self.groups[*group as usize].words;
                words.len() > 1 && words.first() == Some(&key)
            })
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
}

/// The key of a single name with the form of address before it: “Mr. Quill” and “Mrs. Quill” are two.
fn called_key(word: u64, address: Option<Gender>) -> u64 {
    match address {
        None => word,
        Some(Gender::Masculine) => word.rotate_left(1),
        Some(Gender::Feminine) => word.rotate_left(2),
    }
}
