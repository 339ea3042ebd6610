//! What stands beside a name and tells whom it means: a title, the relative whose name it is.

use super::{Joiner, LOOK_BACK};
use crate::lexicon::{self, Class, Classes};
use crate::mention::{NameKind, word_before};
use crate::text::{Token, TokenKind};

impl Joiner<'_> {
    /// The only one of several bearers of a family name to whom the title before it was given, if it was not
    /// given to whom the name would stand for: “Senator | Quill”.
    pub(super) fn of_office(&self, word: u64, index: usize, last: Option<u32>) -> Option<u32> {
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

    /// Whether a full name only says whose relative somebody is: “Ada Quill, a sister of President | Tom Quill”.
    pub(super) fn is_relatives(&self, index: usize) -> bool {
        const ADDRESSES: Classes =
            Classes::any_of(&[Class::Title, Class::Honorific, Class::FormerWord]);
        if self.is_owner_apposed(index) || self.is_relative_behind(index) {
            return true;
        }
        let tokens = self.document.tokens();
        let start = self.names[index].tokens.range().start;
        let mut before = (0..start).rev();
        let tie = before.find(|at| !tokens[*at].classes.meets(ADDRESSES));
        tie.filter(|tie| *tie > 0).is_some_and(|tie| {
            // “his daughter | Ada Quill”
            if tokens[tie].is(Class::Kinship) {
                return self.is_somebodys_own(tie - 1, index);
            }
            let before = tokens[tie - 1].is(Class::Kinship);
            let word = self.document.words(tie);
            // “born to Ada Quill, a baker”
            word == "to" && self.is_born(tie)
                || before
                    && match word {
                        "of" => true,
                        "," => tie > 1 && self.is_somebodys_own(tie - 2, index),
                        _ => false,
                    }
        })
    }

    /// Whether a name is that of whose relative who is named before it is said to be: “Ada Quill, | Tom Quill |’s wife,”.
    fn is_owner_apposed(&self, index: usize) -> bool {
        let name = self.names[index].tokens.range();
        let before = index.checked_sub(1).map(|before| &self.names[before]);
        before.is_some_and(|before| {
            let tokens = self.document.tokens();
            before.kind == NameKind::Person
                && before.tokens.range().end + 1 == name.start
                && self.document.words(name.start - 1) == ","
                && tokens.get(name.end + 1).is_some_and(|kin| {
                    tokens[name.end].kind == TokenKind::Clitic && kin.is(Class::Kinship)
                })
        })
    }

    /// Whether words behind a name say whose relative its bearer is: “Ada Quill, | his wife, | was there”.
    fn is_relative_behind(&self, index: usize) -> bool {
        let tokens = self.document.tokens();
        let end = self.names[index].tokens.range().end;
        // “against Ada Quill, his son said”
        tokens.get(end + 3).is_some_and(|_| {
            tokens[end + 2].is(Class::Kinship)
                && self.document.words(end) == ","
                && self.document.words(end + 3) == ","
                && lexicon::determiner(tokens[end + 1].word)
                    == Some(lexicon::Determiner::Possessive)
        })
    }

    /// Whether the words before a token say that somebody was born: “born in 1930 | to Ada Quill”.
    fn is_born(&self, end: usize) -> bool {
        const REACH: usize = 5;
        let before = &self.document.tokens()[end.saturating_sub(REACH)..end];
        before.iter().any(|token| token.word.word() == "born")
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

    /// Whether a person is named in the sentence of a name or the one before, too.
    pub(super) fn are_near(&self, group: u32, index: usize) -> bool {
        let sentence = self.names[index].sentence;
        let names = &self.groups[group as usize].names;
        let before = names.iter().rev().map(|name| *name as usize);
        let mut before = before.filter(|name| *name < index);
        before
            .next()
            .is_some_and(|name| self.names[name].sentence + 1 >= sentence)
    }
}
