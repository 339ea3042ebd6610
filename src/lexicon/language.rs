//! Which languages use a word often.

use std::collections::HashMap;

/// Function words with the languages that use them.
const WORDS: &str = include_str!("data/function_words.txt");

/// Letters with the few languages that write them.
const LETTERS: &str = include_str!("data/language_letters.txt");

/// A set of languages: bit `n` stands for the language at `n` of the codes.
pub(crate) type LanguageSet = u64;

/// The languages of the lists with their words and letters.
pub(super) struct Languages {
    /// ISO 639-1 codes, in order; at most 64.
    pub(super) codes: Vec<&'static str>,
    /// The words in lower case.
    pub(super) words: HashMap<&'static str, LanguageSet>,
    /// The letters in lower case.
    pub(super) letters: HashMap<char, LanguageSet>,
}

impl Languages {
    /// Reads the lists: a word or letter a line, a tab, the codes of its languages.
    pub(super) fn new() -> Self {
        let mut codes: Vec<_> = entries(WORDS)
            .flat_map(|(_, codes)| codes.split_whitespace())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        let bit = |code: &str| match codes.binary_search(&code) {
            Ok(place) => 1 << place,
            Err(_) => 0,
        };
        let set = |of: &str| of.split_whitespace().fold(0, |set, code| set | bit(code));
        Self {
            words: entries(WORDS).map(|(word, of)| (word, set(of))).collect(),
            letters: entries(LETTERS)
                .filter_map(|(letter, of)| Some((letter.chars().next()?, set(of))))
                .collect(),
            codes,
        }
    }
}

/// The lines of a list, without comments, at their tabs.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}
