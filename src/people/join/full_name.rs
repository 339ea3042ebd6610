//! Full names: whether two are forms of one, “Joe Quill” and “Joseph R. Quill”.

use super::spelling::{forms_agree, initials_agree, spellings_agree};
use super::{Group, Joiner, LOOK_BACK, core_words};
use crate::lexicon::Class;
use crate::text::{Token, TokenKind};

impl Joiner<'_> {
    /// The group of a full name, if it was met before in this or a compatible form.
    pub(super) fn same_person(&self, words: &[u64], tokens: &[usize]) -> Option<u32> {
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
        if group
            .aliases
            .iter()
            .take(LOOK_BACK)
            .any(|alias| alias == words)
        {
            return true;
        }
        if short.len() < 2 || self.are_two(group, tokens) || self.are_listed(group, tokens) {
            return false;
        }
        let mut rest = long.iter();
        let within = short.iter().all(|word| rest.any(|other| other == word));
        if within {
            return true;
        }
        if words.last() != group.words.last() {
            return false;
        }
        let fullest = &self.names[group.fullest as usize];
        let theirs = core_words(self.document, fullest);
        let ours = self.document.words(tokens[0]);
        let theirs = self.document.words(theirs[0]);
        initials_agree(ours, theirs)
            || spellings_agree(ours, theirs)
            || forms_agree(ours, theirs)
            || group.nicknames.contains(&words[0])
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
}
