//! Which language a text is in: by its script, and by its function words where several languages
//! share one.

use std::ops::RangeInclusive;

use crate::lexicon::{language_codes, languages_of_letter, languages_of_word};

/// How many bytes of prose are looked at, at most.
const SAMPLE: usize = 4096;

/// How many bytes of other lines are passed over in search of prose, at most.
const SEARCH: usize = 1 << 16;

/// The length in bytes from which on a line is taken as prose.
const PROSE: usize = 80;

/// The lead in words with which a language is told before the sample is read to its end.
const CLEAR_LEAD: u32 = 30;

/// How many function words it takes to tell a language, at least.
const FEWEST_HITS: u32 = 4;

/// How many words in a hundred are function words, at least.
const LOWEST_SHARE: u32 = 15;

/// The same for a language that has three times as many as any other: languages that build long
/// words need few function words.
const LOWEST_CLEAR_SHARE: u32 = 4;

/// How many function words it takes when they are that few: those of a table are names and codes.
const FEWEST_CLEAR_HITS: u32 = 8;

/// The longest word that is looked up, in bytes.
const LONGEST_WORD: usize = 32;

/// How many letters it takes to tell a language by its script, at least.
const FEWEST_LETTERS: u32 = 10;

/// Tells which language a text is in, as an ISO 639-1 code; `None` when the text is too short or
/// it is not clear.
///
/// Looks at the first few kilobytes of the lines that are long enough to be prose, or of all lines
/// when none is. About thirty languages are known by their function words, about twenty more by
/// their script.
///
/// ```
/// use copydesk::detect_language;
///
/// assert_eq!(detect_language("It rained all night, and the mayor was not there."), Some("en"));
/// assert_eq!(detect_language("Es regnete die ganze Nacht, und sie war nicht da."), Some("de"));
/// assert_eq!(detect_language("昨夜は雨が降りました。"), Some("ja"));
/// assert_eq!(detect_language("Ada Quill"), None);
/// ```
pub fn detect_language(text: &str) -> Option<&'static str> {
    language_of(text.lines())
}

/// Tells which language the lines are in.
pub(crate) fn language_of<'t>(
    lines: impl Iterator<Item = &'t str> + Clone,
) -> Option<&'static str> {
    let near = lines.scan(0, |seen, line| {
        let before = *seen;
        *seen += line.len();
        (before <= SEARCH).then_some(line)
    });
    let mut prose = near.clone().filter(|line| line.len() >= PROSE).peekable();
    if prose.peek().is_some() {
        Tally::of(prose).language()
    } else {
        Tally::of(near).language()
    }
}

/// What was counted in a sample.
struct Tally {
    /// The word that is being looked up, in lower case.
    lower: String,
    /// How many bytes were read.
    read: usize,
    words: u32,
    /// How many function words of each language.
    hits: Vec<u32>,
    /// How many letters of scripts that several languages share.
    shared: u32,
    /// How many letters of each other script.
    scripts: [u32; SCRIPTS.len()],
    persian: u32,
    urdu: u32,
}

impl Tally {
    fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        let mut tally = Self {
            lower: String::new(),
            read: 0,
            words: 0,
            hits: vec![0; language_codes().len()],
            shared: 0,
            scripts: [0; SCRIPTS.len()],
            persian: 0,
            urdu: 0,
        };
        for line in lines {
            let words = line.split(|character: char| !character.is_alphabetic());
            for word in words.filter(|word| !word.is_empty()) {
                tally.add(word);
                if tally.read >= SAMPLE || tally.words % 16 == 0 && tally.is_clear() {
                    return tally;
                }
            }
        }
        tally
    }

    fn add(&mut self, word: &str) {
        self.read += word.len() + 1;
        self.words += 1;
        if !word.starts_with(is_shared) {
            for letter in word.chars().take(SAMPLE) {
                self.add_letter(letter);
            }
            return;
        }
        self.shared += 1;
        if word.len() > LONGEST_WORD {
            return;
        }
        if word.is_ascii() {
            self.add_hits(languages_of_word(word));
            return;
        }
        let mut lower = std::mem::take(&mut self.lower);
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        self.add_hits(languages_of_word(&lower));
        if let Some(letter) = lower.chars().find(|letter| !letter.is_ascii()) {
            self.add_hits(languages_of_letter(letter));
        }
        self.lower = lower;
    }

    fn add_hits(&mut self, mut languages: u64) {
        while languages != 0 {
            self.hits[languages.trailing_zeros() as usize] += 1;
            languages &= languages - 1;
        }
    }

    fn add_letter(&mut self, letter: char) {
        let script = SCRIPTS
            .iter()
            .position(|(_, range)| range.contains(&letter));
        if let Some(script) = script {
            self.scripts[script] += 1;
        }
        self.persian += u32::from(matches!(letter, 'پ' | 'چ' | 'ژ' | 'گ'));
        self.urdu += u32::from(matches!(letter, 'ٹ' | 'ڈ' | 'ڑ' | 'ے'));
    }

    /// The language with most function words, their number, and that of the next one. English
    /// stands first among equals.
    fn leaders(&self) -> (&'static str, u32, u32) {
        let (mut leader, mut most, mut next) = ("en", 0, 0);
        for (code, hits) in language_codes().iter().zip(&self.hits) {
            if *hits > most || *hits == most && *code == "en" {
                (leader, most, next) = (code, *hits, most);
            } else {
                next = next.max(*hits);
            }
        }
        (leader, most, next)
    }

    /// How many function words of a language.
    fn hits_of(&self, language: &str) -> u32 {
        let index = language_codes().iter().position(|code| *code == language);
        index.map_or(0, |index| self.hits[index])
    }

    /// Whether reading on would change nothing.
    fn is_clear(&self) -> bool {
        let (_, most, next) = self.leaders();
        most - next >= CLEAR_LEAD
    }

    fn language(&self) -> Option<&'static str> {
        self.language_of_script()
            .or_else(|| self.language_of_words())
    }

    fn language_of_words(&self) -> Option<&'static str> {
        let (leader, most, next) = self.leaders();
        let english = self.hits_of("en");
        // Names bring words of other languages into English: “Das”, “von”, “la”.
        let leader = if english >= FEWEST_HITS && english * 3 >= most * 2 {
            "en"
        } else {
            leader
        };
        let share = if most >= next * 3 && (most >= FEWEST_CLEAR_HITS || leader == "en") {
            LOWEST_CLEAR_SHARE
        } else {
            LOWEST_SHARE
        };
        let told = most >= FEWEST_HITS
            && most * 100 >= self.shared * share
            && (most > next || leader == "en");
        told.then_some(leader)
    }

    /// The language of the script that most letters are in, unless several languages share it.
    fn language_of_script(&self) -> Option<&'static str> {
        let counted = || SCRIPTS.iter().zip(&self.scripts);
        let count_of = |wanted: &str| {
            let of = counted().filter(|((code, _), _)| *code == wanted);
            of.map(|(_, count)| *count).sum::<u32>()
        };
        let letters: u32 = self.scripts.iter().sum();
        let ((code, _), count) = counted().max_by_key(|(_, count)| **count)?;
        // Words in shared scripts count as five letters each.
        if letters < FEWEST_LETTERS || letters < self.shared * 5 || count * 2 < letters {
            return None;
        }
        Some(match *code {
            "zh" if count_of("ja") * 20 > letters => "ja",
            "ar" if self.urdu * 50 > letters => "ur",
            "ar" if self.persian * 50 > letters => "fa",
            code => code,
        })
    }
}

/// Whether a letter is of a script that several of the languages share: Latin or Cyrillic.
fn is_shared(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24F}' | '\u{400}'..='\u{52F}' | '\u{1E00}'..='\u{1EFF}')
}

/// Scripts that tell the language, by their letters (Unicode blocks).
const SCRIPTS: [(&str, RangeInclusive<char>); 25] = [
    ("el", '\u{370}'..='\u{3FF}'),
    ("hy", '\u{530}'..='\u{58F}'),
    ("he", '\u{590}'..='\u{5FF}'),
    ("ar", '\u{600}'..='\u{6FF}'),
    ("hi", '\u{900}'..='\u{97F}'),
    ("bn", '\u{980}'..='\u{9FF}'),
    ("pa", '\u{A00}'..='\u{A7F}'),
    ("gu", '\u{A80}'..='\u{AFF}'),
    ("or", '\u{B00}'..='\u{B7F}'),
    ("ta", '\u{B80}'..='\u{BFF}'),
    ("te", '\u{C00}'..='\u{C7F}'),
    ("kn", '\u{C80}'..='\u{CFF}'),
    ("ml", '\u{D00}'..='\u{D7F}'),
    ("si", '\u{D80}'..='\u{DFF}'),
    ("th", '\u{E00}'..='\u{E7F}'),
    ("lo", '\u{E80}'..='\u{EFF}'),
    ("my", '\u{1000}'..='\u{109F}'),
    ("ka", '\u{10A0}'..='\u{10FF}'),
    ("ko", '\u{1100}'..='\u{11FF}'),
    ("am", '\u{1200}'..='\u{139F}'),
    ("km", '\u{1780}'..='\u{17FF}'),
    ("ja", '\u{3041}'..='\u{30FF}'),
    ("zh", '\u{3400}'..='\u{9FFF}'),
    ("ko", '\u{AC00}'..='\u{D7A3}'),
    ("zh", '\u{20000}'..='\u{3FFFF}'),
];
