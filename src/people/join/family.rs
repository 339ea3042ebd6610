//! Family names that somebody called by a given name alone shares: with whoever is named behind (“Ada | and Tom
//! Quill”), or with whose relative the text says they are (“Tom Quill … His wife, | Ada |”).

use super::{Joiner, LOOK_BACK, core_words};
use crate::lexicon::{
    self, Class, Classes, Determiner, Gender, QuantityContext, Reference, WordId,
};
use crate::mention::{KeyMap, NameKind, word_before, word_key};
use crate::text::TokenKind;

/// How many names of a list may stand before the one with the family name.
const LISTED: usize = 4;

/// Within how many tokens before a name the word for a relative and their owner stand.
const RELATIVE: usize = 8;

/// Among how many names before it, and within how many sentences, the owner is looked for.
const OWNERS: usize = 8;
const SENTENCES: u32 = 4;

/// Somebody whose family name a relative of theirs may bear.
pub(super) struct Relative {
    /// The name of whoever is known to bear it.
    pub(super) owner: u32,
    /// The key of the family name.
    pub(super) family: u64,
    /// What the word for the relative or the given name lets expect.
    pub(super) gender: Gender,
    /// Whether the word is one for kin, who may bear the same family name: “wife”, not “lawyer”.
    pub(super) is_kin: bool,
}

impl Joiner<'_> {
    /// The name that somebody called by a given name has the family name in common with: that behind it, whose bearer
    /// is first named there: “Ada | and Tom Quill”, “Jane, | Ada and Tom Quill”.
    pub(super) fn partner(&self, index: usize, token: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let is_given = |at: usize| tokens[at].is(Class::GivenName);
        // “brothers | Miles and Tom Quill”
        let is_sibling = token > 0
            && matches!(
                self.document.words(token - 1),
                "brothers" | "siblings" | "sisters" | "twins"
            );
        if !(is_given(token) || is_sibling) || self.is_titled(index) {
            return None;
        }
        for at in index..index + LISTED {
            let end = self.names[at].tokens.range().end;
            let next = self.names.get(at + 1)?;
            let joint = next.tokens.range().start.checked_sub(1)?;
            let is_comma = self.document.words(end) == ",";
            if next.kind != NameKind::Person || joint > end + usize::from(is_comma) {
                return None;
            }
            let is_last = matches!(self.document.words(joint), "and" | "&");
            let words = core_words(self.document, next);
            let is_full = words.len() > 1 && is_given(words[0]);
            if is_last {
                let may_share = is_full
                    && !self.is_street(words[words.len() - 1])
                    && !self.is_otherwise_named(token, self.family_of(at + 1));
                return (may_share && self.is_first_named(at + 1)).then_some(at + 1);
            }
            if words.len() > 1 || !is_comma || !is_given(words[0]) {
                return None;
            }
        }
        None
    }

    /// Whether a given name alone calls somebody else to mind: a public figure, where it is no usual given name, or whom
    /// the text is about, “Ada Marsh won … Marsh … Marsh … | Ada | and Tom Quill will lead”.
    fn is_otherwise_named(&self, token: usize, family: u64) -> bool {
        const OFTEN: usize = 3;
        let word = word_key(self.document.words(token));
        let token = &self.document.tokens()[token];
        if token.is(Class::PublicFigure) && lexicon::given_name_gender(token.word).is_none() {
            return true;
        }
        let bearers = self.by_word.get(&word).map_or(&[][..], Vec::as_slice);
        let bearers = bearers.iter().take(LOOK_BACK);
        let mut full = bearers
            .map(|group| &self.groups[*group as usize])
            .filter(|group| group.words.len() > 1 && group.words[0] == word);
        full.clone().any(|group| group.names.len() >= OFTEN)
            && !full.any(|group| group.words.contains(&family))
    }

    /// Whether a word is one for several streets: “Marsh and Quill | Streets |”.
    fn is_street(&self, token: usize) -> bool {
        let word = self.document.words(token).to_lowercase();
        let one = word.strip_suffix('s').map(lexicon::find);
        one.is_some_and(|(word, classes)| {
            classes.has(Class::QuantityContext)
                && lexicon::quantity_contexts(word).has(QuantityContext::Street)
        })
    }

    /// The key of the family name of a full name.
    pub(super) fn family_of(&self, index: usize) -> u64 {
        let words = core_words(self.document, &self.names[index]);
        words
            .last()
            .map_or(0, |last| word_key(self.document.words(*last)))
    }

    /// The relative of somebody whom a family name behind a form of address stands for: “Mrs. | Quill” behind “Tom
    /// Quill … his wife, Ada”; else whoever it would stand for without that. From there on they bear it.
    pub(super) fn addressed_relative(
        &mut self,
        relatives: &KeyMap<(u32, Relative)>,
        called: u64,
        known: Option<u32>,
        address: Option<Gender>,
    ) -> Option<u32> {
        let Some((group, relative)) = relatives.get(&called).filter(|_| address.is_some()) else {
            return known;
        };
        let is_known = |known: u32| {
            let known = &self.groups[known as usize];
            let expected = || known.expected_gender(self.document, self.names);
            known.gender.or_else(expected) == address
        };
        if known.is_some_and(is_known) {
            return known;
        }
        let person = &mut self.groups[*group as usize];
        if person.partner.is_none() {
            person.partner = Some(relative.owner);
            person.words.push(relative.family);
            self.by_word
                .entry(relative.family)
                .or_default()
                .push(*group);
        }
        Some(*group)
    }

    /// Whether a form of address or a title of one right before a name is that name's own: “Prince | Harry | and Ada Quill”.
    fn is_titled(&self, index: usize) -> bool {
        let before = word_before(self.document, self.names[index].tokens.range().start);
        before.is_some_and(|at| {
            let token = &self.document.tokens()[at];
            let titles = Classes::any_of(&[Class::Honorific, Class::Title]);
            token.classes.meets(titles) && token.is_capitalized()
        })
    }

    /// Whether the bearer of a full name is first named there.
    fn is_first_named(&self, index: usize) -> bool {
        let group = self.of_name[index].map(|group| &self.groups[group as usize]);
        let first = group.and_then(|group| group.names.first());
        first.is_some_and(|first| *first as usize == index)
    }

    /// Whose relative the text says somebody called by a given name is: “his wife, | Ada”, “Tom Quill's daughter |
    /// Ada”, “| Ada, his wife”.
    pub(super) fn relative(&self, index: usize, token: usize) -> Option<Relative> {
        let tokens = self.document.tokens();
        if !tokens[token].is(Class::GivenName) {
            return None;
        }
        let noun = self.relative_noun(index)?;
        let mut before = (noun.saturating_sub(RELATIVE)..noun).rev();
        let owner = before.find(|at| {
            let token = &tokens[*at];
            token.kind == TokenKind::Clitic
                || lexicon::determiner(token.word) == Some(Determiner::Possessive)
        })?;
        let name = self.owner(index, owner)?;
        let family = self.family_of(name);
        let gender = lexicon::gender(tokens[noun].word)
            .or_else(|| lexicon::given_name_gender(tokens[token].word))?;
        Some(Relative {
            owner: u32::try_from(name).ok()?,
            family,
            gender,
            is_kin: is_kin(self.document.words(noun), tokens[noun].word),
        })
    }

    /// The word for a relative right before a name, a comma and what the word is of between, or behind it.
    fn relative_noun(&self, index: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let name = self.names[index].tokens.range();
        let is_comma = |at: usize| tokens.get(at).is_some() && self.document.words(at) == ",";
        let is_kin = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| token.is(Class::Kinship))
        };
        let last = name.start.checked_sub(1)?;
        let is_word = |at: &usize| tokens[*at].kind != TokenKind::Punctuation;
        // “his wife of 30 years, | Ada”
        let ahead = if is_comma(last) {
            let mut before = (last.saturating_sub(RELATIVE)..last)
                .rev()
                .take_while(is_word);
            before.find(is_kin)
        } else {
            Some(last).filter(is_kin)
        };
        ahead.or_else(|| Some(name.end + 2).filter(|at| is_comma(name.end) && is_kin(at)))
    }

    /// The name of whoever a possessive before the word for a relative stands for: the name that ends before “’s”,
    /// or the last one that “his” may stand for.
    fn owner(&self, index: usize, possessive: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let sentence = self.names[index].sentence;
        let mut names = (index.saturating_sub(OWNERS)..index).rev();
        if tokens[possessive].kind == TokenKind::Clitic {
            return names.find(|at| {
                let name = &self.names[*at];
                name.kind == NameKind::Person && name.tokens.range().end == possessive
            });
        }
        let Reference::Third(gender) = lexicon::pronoun(tokens[possessive].word)?.reference else {
            return None;
        };
        names.find(|at| {
            let near = self.names[*at].sentence + SENTENCES > sentence;
            near && self.of_name[*at].is_some_and(|group| self.may_be(group, gender))
        })
    }

    /// Whether nothing says that somebody is of the other sex.
    fn may_be(&self, group: u32, gender: Gender) -> bool {
        let group = &self.groups[group as usize];
        let expected = || group.expected_gender(self.document, self.names);
        group
            .gender
            .or_else(expected)
            .is_none_or(|known| known == gender)
    }
}

/// Whether a word for somebody by relation to somebody else is one for kin.
fn is_kin(word: &str, id: WordId) -> bool {
    let is_promised = matches!(word, "boyfriend" | "girlfriend") || word.starts_with("fianc");
    matches!(word, "cousin" | "sibling" | "spouse" | "twin")
        || lexicon::gender(id).is_some() && !is_promised
}
