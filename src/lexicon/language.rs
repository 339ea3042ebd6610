//! Which languages use a word often.

use std::collections::HashMap;

/// Function words with the languages that use them.
pub(super) const LIST: &str = include_str!("data/function_words.txt");

/// A set of languages: bit `n` stands for the language at `n` of the codes.
pub(crate) type LanguageSet = u64;

/// The languages of the list and the words that they use.
pub(super) struct Languages {
    /// ISO 639-1 codes, in order; at most 64.
    pub(super) codes: Vec<&'static str>,
    /// The words in lower case.
    pub(super) words: HashMap<&'static str, LanguageSet>,
}

impl Languages {
    /// Reads a list: a word a line, a tab, the codes of its languages.
    pub(super) fn new(list: &'static str) -> Self {
        let entries = || {
            let lines = list.lines().filter(|line| !line.starts_with('#'));
            lines.filter_map(|line| line.split_once('\t'))
        };
        let mut codes: Vec<_> = entries()
            .flat_map(|(_, codes)| codes.split_whitespace())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        let bit = |code: &str| match codes.binary_search(&code) {
            Ok(place) => 1 << place,
            Err(_) => 0,
        };
        let set = |of: &str| of.split_whitespace().fold(0, |set, code| set | bit(code));
        let words = entries().map(|(word, of)| (word, set(of))).collect();
        Self { codes, words }
    }
}
