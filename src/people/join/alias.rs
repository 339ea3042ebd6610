//! Other names of somebody: those that the text says are theirs, and the name that somebody dead was born with.

use super::{Joiner, LOOK_BACK};
use crate::lexicon::NameRole;
use crate::mention::{NameKind, word_key};
use crate::people::alias::is_alias;

/// Within how many tokens behind a name somebody is said to have died.
const REACH: usize = 30;

impl Joiner<'_> {
    /// Who is called so as well: “Ada Quill, better known as | Grendel”; of a full name, who was born with it.
    pub(super) fn otherwise_called(&self, index: usize, words: &[u64]) -> Option<u32> {
        self.alias_of(index).or_else(|| self.born_as(index, words))
    }

    /// Who the text says bears a name as well.
    pub(super) fn alias_of(&self, index: usize) -> Option<u32> {
        let before = index.checked_sub(1)?;
        let (last, name) = (&self.names[before], &self.names[index]);
        let (end, start) = (last.tokens.range().end, name.tokens.range().start);
        let is_called = last.kind == NameKind::Person
            && last.sentence == name.sentence
            && is_alias(self.document, end, start);
        let bearer = self.of_name[before].filter(|_| is_called)?;
        (!self.is_given_elsewhere(index, bearer)).then_some(bearer)
    }

    /// Whether a single name is the given name of another person with the family name of somebody: “Tom Quill” for
    /// “John Thomas Quill, known as | Tom”.
    fn is_given_elsewhere(&self, index: usize, bearer: u32) -> bool {
        let name = self.names[index].tokens.range();
        let word = word_key(self.document.words(name.start));
        let family = self.groups[bearer as usize].words.last();
        let bearers = self.by_word.get(&word).map_or(&[][..], Vec::as_slice);
        name.len() == 1
            && bearers.iter().take(LOOK_BACK).any(|other| {
                let words = &self.groups[*other as usize].words;
                *other != bearer
                    && words.len() > 1
                    && words.first() == Some(&word)
                    && words.last() == family
            })
    }

    /// Who is first named and said to have died, if a full name is the one that they were born with: “Ada Quill died on
    /// Sunday. | Ada Marrow | was born in Oslo.”
    fn born_as(&self, index: usize, words: &[u64]) -> Option<u32> {
        let tokens = self.document.tokens();
        let end = self.names[index].tokens.range().end;
        let is = |at: usize, word: &str| {
            tokens
                .get(at)
                .is_some_and(|token| token.word.word() == word)
        };
        if !(is(end, "was") && is(end + 1, "born")) {
            return None;
        }
        let first = self.groups.first()?;
        let same_given = first.words.len() > 1 && first.words.first() == words.first();
        let mut names = first.names.iter().take(LOOK_BACK);
        let died = names.any(|name| {
            let name = &self.names[*name as usize];
            let sentence = self.document.sentences()[name.sentence as usize]
                .tokens
                .range();
            let behind = name.tokens.range().end..sentence.end;
            behind.take(REACH).any(|at| self.plays(at, NameRole::Death))
        });
        (same_given && died).then_some(0)
    }

    fn plays(&self, at: usize, role: NameRole) -> bool {
        crate::lexicon::name_roles(self.document.tokens()[at].word).has(role)
    }
}
