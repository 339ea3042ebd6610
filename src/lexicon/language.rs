//! Which languages use a word often.

use super::rows::rows_of;
use super::table::Table;

/// Function words with the languages that use them.
const WORDS: &str = include_str!("data/function_words.txt");

/// Letters with the few languages that write them.
const LETTERS: &str = include_str!("data/language_letters.txt");

/// A table of the function words.
pub(super) type FunctionWords = Table<2_000, 4_096, 8>;

impl FunctionWords {
    /// The table.
    pub(super) const fn new() -> Self {
        Self::of(&[WORDS])
    }
}

/// A set of languages: bit `n` stands for the language at `n` of the codes.
pub(crate) type LanguageSet = u64;

/// The languages of the lists with their words and letters.
pub(super) struct Languages {
    /// ISO 639-1 codes, in order; at most 64.
    pub(super) codes: Vec<&'static str>,
    /// For each word of the table.
    of_words: Vec<LanguageSet>,
    letters: Vec<(char, LanguageSet)>,
}

impl Languages {
    /// Reads the lists: a word or letter a line, a tab, the codes of its languages.
    pub(super) fn new(words: &FunctionWords) -> Self {
        let mut numbers = CodeNumbers::new();
        let codes = numbers.give();
        let mut of_words = vec![0; words.len()];
        for (word, of) in entries(WORDS) {
            of_words[words.find(word.as_bytes())] = numbers.set(of);
        }
        let letters = entries(LETTERS)
            .filter_map(|(letter, of)| Some((letter.chars().next()?, numbers.set(of))))
            .collect();
        Self {
            codes,
            of_words,
            letters,
        }
    }

    /// The languages that use the word at an index of the table of function words.
    pub(super) fn of_word(&self, index: usize) -> LanguageSet {
        self.of_words[index]
    }

    /// The languages of a letter, given in lower case.
    pub(super) fn of_letter(&self, letter: char) -> LanguageSet {
        let found = self.letters.iter().find(|(known, _)| *known == letter);
        found.map_or(0, |(_, of)| *of)
    }
}

/// For each pair of letters the number of the language whose code it is.
struct CodeNumbers([u8; 26 * 26]);

/// The number of a pair of letters that is no code.
const NONE: u8 = u8::MAX;

impl CodeNumbers {
    fn new() -> Self {
        Self([NONE; 26 * 26])
    }

    /// Numbers the codes of the list of words in order, and gives them.
    fn give(&mut self) -> Vec<&'static str> {
        let mut found = [""; 26 * 26];
        for (_, of) in entries(WORDS) {
            for code in codes_in(of) {
                found[place(code)] = code;
            }
        }
        let mut codes = Vec::new();
        for (number, code) in self.0.iter_mut().zip(found) {
            if !code.is_empty() {
                *number = u8::try_from(codes.len()).unwrap_or(NONE);
                codes.push(code);
            }
        }
        codes
    }

    /// The set of these codes.
    fn set(&self, of: &'static str) -> LanguageSet {
        let bits = codes_in(of).map(|code| 1_u64.checked_shl(self.0[place(code)].into()));
        bits.fold(0, |set, bit| set | bit.unwrap_or(0))
    }
}

/// The codes of two letters in a cell, with blanks between them.
fn codes_in(cell: &'static str) -> impl Iterator<Item = &'static str> {
    (0..cell.len())
        .step_by(3)
        .filter_map(|at| cell.get(at..at + 2))
}

/// The place of a code among all pairs of letters.
fn place(code: &str) -> usize {
    let letters = code
        .bytes()
        .map(|letter| usize::from(letter.wrapping_sub(b'a') % 26));
    letters.fold(0, |place, letter| 26 * place + letter)
}

/// The rows of a list.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows_of(list).filter_map(|row| Some((row.word(), *row.columns().first()?)))
}
