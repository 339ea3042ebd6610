//! What the stage asks about tokens: words, neighbours, headings.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::text::{Case, Document, Passage, Token, TokenKind};

/// A document with what the stage asks again and again worked out once.
pub(super) struct Reader<'d> {
    pub(super) document: &'d Document,
    pub(super) tokens: &'d [Token],
    /// For each passage, whether its words are capitalized as in a heading.
    headings: Vec<bool>,
    /// The keys of unlisted words that stand in lower case somewhere, in order.
    lower: Vec<u64>,
}

impl<'d> Reader<'d> {
    /// Looks a document over.
    pub(super) fn new(document: &'d Document) -> Self {
        let headings = document
            .passages()
            .iter()
            .map(|passage| is_heading(document, passage))
            .collect();
        let mut lower: Vec<u64> = document
            .tokens()
            .iter()
            .filter(|token| token.case == Case::Lower && token.classes == WordClasses::NONE)
            .map(|token| word_key(&document.text()[token.span]))
            .collect();
        lower.sort_unstable();
        Self {
            document,
            tokens: document.tokens(),
            headings,
            lower,
        }
    }

    /// The words of a token.
    pub(super) fn words(&self, at: usize) -> &'d str {
        &self.document.text()[self.tokens[at].span]
    }

    /// The words of a token, if there is one.
    pub(super) fn words_at(&self, at: usize) -> &'d str {
        self.tokens.get(at).map_or("", |_| self.words(at))
    }

    /// A listed word in lower case; empty for words that no list holds.
    pub(super) fn lower(&self, at: usize) -> &'static str {
        match self.tokens.get(at) {
            Some(token) => token.word.word(),
            None => "",
        }
    }

    /// Whether a word plays this part in or around names.
    #[inline]
    pub(super) fn plays(&self, at: usize, role: NameRole) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| lexicon::name_roles(token.word).has(role))
    }

    /// The mark at a token, if it is one character of punctuation.
    pub(super) fn mark(&self, at: usize) -> Option<char> {
        let token = self.tokens.get(at)?;
        match token.kind {
            TokenKind::Punctuation | TokenKind::Quotation => self.words(at).chars().next(),
            _ => None,
        }
    }

    /// Whether the token is a title, be it with “co-” or “ex-” before it.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.tokens[at].is(Class::Title) || is_joined_title(self.words(at))
    }

    /// The classes of the words from `start` up to `end` taken together.
    pub(super) fn phrase_classes(&self, start: usize, end: usize) -> WordClasses {
        if end == start + 1 {
            return self.tokens[start].classes;
        }
        lexicon::find(&self.document.phrase(start..end)).1
    }

    /// Whether the sentence belongs to a passage whose words are capitalized as in a heading.
    pub(super) fn is_heading(&self, sentence: usize) -> bool {
        self.headings[self.document.sentences()[sentence].passage as usize]
    }

    /// Whether the token is the first of its passage.
    pub(super) fn opens_passage(&self, at: usize) -> bool {
        let passages = self.document.passages();
        passages
            .binary_search_by(|passage| (passage.tokens.start as usize).cmp(&at))
            .is_ok()
    }

    /// Whether the token is the first word of its sentence, quotation marks aside.
    pub(super) fn starts_sentence(&self, at: usize, sentence: usize) -> bool {
        let start = self.document.sentences()[sentence].tokens.range().start;
        at >= start
            && at - start <= 3
            && (start..at).all(|at| self.tokens[at].kind != TokenKind::Word)
            || at > 0 && self.tokens[at - 1].kind == TokenKind::Quotation
            || at > 0 && matches!(self.mark(at - 1), Some(':' | '•' | '–' | '—' | '…' | '.'))
    }

    /// Whether the word after the token has a capital.
    pub(super) fn next_is_capitalized(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(Token::is_capitalized)
    }

    /// Whether an unlisted word stands in lower case elsewhere in the document.
    pub(super) fn seen_in_lower_case(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.classes == WordClasses::NONE
            && !self.lower.is_empty()
            && self.lower.binary_search(&self.key(at)).is_ok()
    }

    /// A key that is equal for words equal but for case.
    pub(super) fn key(&self, at: usize) -> u64 {
        word_key(self.words(at))
    }
}

/// A map by [`word_key`]: keys are mixed already.
pub(crate) type KeyMap<V> = HashMap<u64, V, KeyHash>;

/// A set of [`word_key`]s.
pub(crate) type KeySet = HashSet<u64, KeyHash>;

/// How [`word_key`]s are hashed.
pub(crate) type KeyHash = BuildHasherDefault<KeyHasher>;

/// Takes keys as they are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0 ^ key).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 32;
    }
}

/// A key that is equal for words equal but for case and a full stop at the end.
pub(crate) fn word_key(word: &str) -> u64 {
    let word = word.strip_suffix('.').unwrap_or(word);
    let (mut key, mut all) = (0, 0);
    for byte in word.bytes() {
        key = with_letter(key, byte.to_ascii_lowercase().into());
        all |= byte;
    }
    if all.is_ascii() {
        key
    } else {
        letters_key(word.chars())
    }
}

/// The [`word_key`] of the word that letters make.
pub(crate) fn letters_key(letters: impl Iterator<Item = char>) -> u64 {
    let letters = letters.flat_map(char::to_lowercase);
    letters.fold(0, |key, letter| with_letter(key, letter.into()))
}

#[inline]
fn with_letter(key: u64, letter: u32) -> u64 {
    (key.rotate_left(5) ^ u64::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Whether a word is a title with “co-”, “ex-” or the like before it.
fn is_joined_title(word: &str) -> bool {
    // Where the hyphen would stand tells most words apart.
    matches!(word.as_bytes(), [_, _, b'-', ..] | [_, _, _, _, b'-', ..])
        && word.split_once('-').is_some_and(|(prefix, rest)| {
            matches!(prefix, "co" | "Co" | "ex" | "Ex" | "then" | "vice" | "Vice")
                && lexicon::find(rest).1.has(Class::Title)
        })
}

/// Whether most long words of a passage are capitalized and it does not end like a sentence or words stand
/// among them that have capitals in headings only, or all of its words are capitals.
fn is_heading(document: &Document, passage: &Passage) -> bool {
    let tokens = &document.tokens()[passage.tokens.range()];
    let ends = tokens
        .last()
        .is_some_and(|last| matches!(&document.text()[last.span], "." | "!" | "?" | "”" | "\""));
    let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let is_upper = |token: &Token| {
        matches!(token.case, Case::Upper | Case::Single) || token.is(Class::NameParticle)
    };
    let is_lone = passage.sentences.range().len() == 1;
    let is_titled = || {
        (!ends || is_lone) && has_title_case(words()) && (!ends || is_headline(document, tokens))
    };
    is_titled() || words().all(is_upper) && words().count() >= 2
}

/// Whether a sentence has words with capitals that none have inside a sentence: “Instantly”.
fn is_headline(document: &Document, tokens: &[Token]) -> bool {
    const NAMES: Classes = Classes::any_of(&[
        Class::GivenName,
        Class::FamilyName,
        Class::Title,
        Class::Honorific,
        Class::Place,
        Class::Country,
    ]);
    const COMMON: Classes = Classes::any_of(&[Class::CommonWord, Class::Verb, Class::NameBreak]);
    const PAST_VERBS: Classes = Classes::any_of(&[Class::PastVerb, Class::SpeechVerb]);
    const CAPITAL_WORDS: usize = 2;
    // “The Home Office | met”: where other words have capitals because they head titles, the verb has one, too.
    let is_told = |token: &Token| {
        let words = &document.text()[token.span];
        token.case == Case::Lower
            && (token.classes.meets(PAST_VERBS)
                || words.ends_with("ed") && lexicon::verb_form(token.word, words).is_past)
    };
    if tokens.iter().any(is_told) {
        return false;
    }
    let plain = |token: &&Token| {
        let is_verb = || !lexicon::verb_form(token.word, &document.text()[token.span]).is_none();
        token.case == Case::Capitalized
            && !token.classes.meets(NAMES)
            && (token.classes.meets(COMMON) || is_verb())
    };
    tokens.iter().skip(1).filter(plain).count() >= CAPITAL_WORDS
}

/// Whether most long words among these, of which there must be some, have capitals.
fn has_title_case<'t>(tokens: impl Iterator<Item = &'t Token>) -> bool {
    let (mut words, mut long, mut capitalized) = (0, 0, 0);
    for token in tokens {
        words += 1;
        if token.span.len() > 3 {
            long += 1;
            capitalized += usize::from(token.is_capitalized());
        }
    }
    words >= 4 && capitalized * 5 > long * 4
}
