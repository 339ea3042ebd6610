//! What a line looks like: everything the page reader counts, in one pass over the line's bytes.

use super::sign::{Sign, first_sign};
use crate::lexicon::phrase::{
    LONGEST_START, PhraseHash, PhraseKinds, WordHash, inside, line_start, whole_line,
};

/// How many bytes at a line's beginning, and half as many at its end, are searched for phrases.
const SEARCHED: usize = 160;

/// What a line looks like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    /// Its length in characters; a wide (CJK) character counts as two.
    pub(crate) length: u32,
    /// How many words it has.
    pub(crate) words: u32,
    /// How many of them begin with a capital.
    pub(crate) capitalized: u32,
    /// How many of them have at most three characters.
    pub(crate) short_words: u32,
    /// How many letters it has.
    pub(crate) letters: u32,
    /// How many of them are capitals.
    pub(crate) capitals: u32,
    /// How many digits it has.
    pub(crate) digits: u32,
    /// How many commas it has.
    pub(crate) commas: u32,
    /// How many full stops, question and exclamation marks it has.
    pub(crate) stops: u32,
    /// How many quotation marks it has.
    pub(crate) quotes: u32,
    /// How many bars, bullets, arrows and other signs that part the items of a list it has.
    pub(crate) separators: u32,
    /// How many opening brackets it has.
    pub(crate) brackets: u32,
    /// How many tabs it has.
    pub(crate) tabs: u32,
    /// After how many characters its first colon stands; 0 when there is none.
    pub(crate) colon: u32,
    /// How it begins.
    pub(crate) first: Edge,
    /// How it ends.
    pub(crate) last: Edge,
    /// Whether it holds a year or a time of day.
    pub(crate) has_date: bool,
    /// Whether it holds an address of the net, an “@” or a slash.
    pub(crate) has_address: bool,
    /// Whether it holds “©”.
    pub(crate) has_copyright: bool,
    /// The hash of its words.
    pub(crate) hash: PhraseHash,
    /// The sum of its words' scores, and the lowest and the highest of them.
    pub(crate) score: i32,
    pub(crate) lowest: i32,
    pub(crate) highest: i32,
    /// The furniture phrases in it.
    pub(crate) phrases: PhraseKinds,
}

/// How a line begins or ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Edge {
    /// A lower-case letter, or one of a script without case.
    #[default]
    Lower,
    /// A capital.
    Upper,
    /// A digit.
    Digit,
    /// A comma or semicolon.
    Comma,
    /// A colon.
    Colon,
    /// A bracket.
    Bracket,
    /// A quotation mark.
    Quote,
    /// An ellipsis.
    Ellipsis,
    /// A question or exclamation mark.
    Mark,
    /// A quotation mark or bracket after the end of a sentence.
    ClosedSentence,
    /// A full stop.
    Stop,
    /// A dash, a bullet, a bar.
    Separator,
    /// Any other sign.
    Other,
}

impl Edge {
    /// Whether a sentence ends here.
    pub(crate) fn ends_sentence(self) -> bool {
        matches!(
            self,
            Self::Ellipsis | Self::Mark | Self::ClosedSentence | Self::Stop
        )
    }
}

/// Measures a line; `score` gives what each word counts for.
pub(crate) fn measure(line: &str, score: impl FnMut(WordHash) -> i32) -> Shape {
    let bytes = line.as_bytes();
    let mut scan = Scan::new(score);
    let mut at = 0;
    while let Some((sign, length, width)) = first_sign(&bytes[at..]) {
        if scan.word_length > 0 && bytes[at].is_ascii_lowercase() {
            at += scan.lower_run(&bytes[at..]);
        } else {
            let end = at + length;
            scan.step(sign, &bytes[at..end], width, bytes.get(end));
            at = end;
        }
    }
    let mut shape = scan.finish();
    shape.phrases.add(whole_line(shape.hash));
    shape.phrases.add(phrases_inside(bytes));
    shape
}

/// The phrases at a line's beginning and end; what stands in the middle of a long line is prose.
fn phrases_inside(bytes: &[u8]) -> PhraseKinds {
    if bytes.len() <= SEARCHED * 3 / 2 {
        return inside(bytes);
    }
    let mut found = inside(&bytes[..SEARCHED]);
    found.add(inside(&bytes[bytes.len() - SEARCHED / 2..]));
    found
}

/// A pass over a line's bytes.
struct Scan<F> {
    shape: Shape,
    score: F,
    word: WordHash,
    /// Characters of the word that is being read.
    word_length: u32,
    word_capitalized: bool,
    /// Digits in a row.
    digit_run: u32,
    number: u32,
    last: Option<Sign>,
    /// Whether the line's last sign closes a sentence.
    closed: bool,
    started: bool,
}

impl<F: FnMut(WordHash) -> i32> Scan<F> {
    fn new(score: F) -> Self {
        Self {
            shape: Shape::default(),
            score,
            word: WordHash::default(),
            word_length: 0,
            word_capitalized: false,
            digit_run: 0,
            number: 0,
            last: None,
            closed: false,
            started: false,
        }
    }

    #[inline]
    fn step(&mut self, sign: Sign, bytes: &[u8], width: u32, next: Option<&u8>) {
        self.shape.length += width;
        match sign {
            Sign::Lower | Sign::Upper => {
                let upper = sign == Sign::Upper;
                if self.word_length == 0 {
                    self.word_capitalized = upper;
                }
                self.shape.letters += 1;
                self.shape.capitals += u32::from(upper);
                for &byte in bytes {
                    self.word = self.word.with(byte);
                }
                self.word_length += 1;
                self.digit_run = 0;
            }
            Sign::Digit => self.digit(bytes[0] - b'0'),
            Sign::Space | Sign::Tab => {
                self.shape.tabs += u32::from(sign == Sign::Tab);
                self.end_word(next);
                return;
            }
            Sign::Invisible => return,
            Sign::Apostrophe if self.word_length > 0 => {}
            _ => self.punctuation(sign, bytes, next),
        }
        if !self.started {
            self.started = true;
            self.shape.first = edge(sign);
        }
        self.last = Some(sign);
    }

    /// Goes over the small letters at the front, inside a word; tells how many they are.
    #[inline]
    fn lower_run(&mut self, bytes: &[u8]) -> usize {
        let mut count = 0;
        for byte in bytes.iter().take_while(|byte| byte.is_ascii_lowercase()) {
            self.word = self.word.with(*byte);
            count += 1;
        }
        self.shape.length += count;
        self.shape.letters += count;
        self.word_length += count;
        self.digit_run = 0;
        self.last = Some(Sign::Lower);
        count as usize
    }

    fn digit(&mut self, digit: u8) {
        if self.word_length == 0 {
            self.word_capitalized = false;
        }
        self.number = if self.digit_run == 0 { 0 } else { self.number };
        self.number = self.number.wrapping_mul(10).wrapping_add(digit.into());
        self.digit_run += 1;
        self.shape.digits += 1;
        self.word = self.word.with_digit();
        self.word_length += 1;
        self.shape.has_date |= self.digit_run == 4 && (1900..2100).contains(&self.number);
    }

    fn punctuation(&mut self, sign: Sign, bytes: &[u8], next: Option<&u8>) {
        let in_word = self.word_length > 0;
        let digits = self.digit_run;
        self.end_word(Some(&bytes[0]));
        let shape = &mut self.shape;
        match sign {
            Sign::Comma => shape.commas += 1,
            Sign::Stop => {
                shape.stops += 1;
                shape.has_address |= in_word && next.is_some_and(u8::is_ascii_alphabetic);
            }
            Sign::Mark => shape.stops += 1,
            Sign::Quote | Sign::Apostrophe => shape.quotes += 1,
            Sign::Separator => shape.separators += 1,
            Sign::Opening => shape.brackets += 1,
            Sign::Address => shape.has_address = true,
            Sign::Copyright => shape.has_copyright = true,
            Sign::Colon => {
                shape.has_date |= matches!(digits, 1 | 2) && next.is_some_and(u8::is_ascii_digit);
                if shape.colon == 0 {
                    shape.colon = shape.length;
                }
            }
            _ => {}
        }
        let closes = matches!(sign, Sign::Quote | Sign::Apostrophe | Sign::Closing);
        let ends = matches!(sign, Sign::Stop | Sign::Mark | Sign::Ellipsis);
        self.closed = ends || closes && self.closed && !in_word;
    }

    #[inline]
    fn end_word(&mut self, next: Option<&u8>) {
        self.digit_run = 0;
        if self.word_length == 0 {
            return;
        }
        let shape = &mut self.shape;
        shape.words += 1;
        shape.short_words += u32::from(self.word_length <= 3);
        shape.capitalized += u32::from(self.word_capitalized);
        let score = (self.score)(self.word);
        shape.score += score;
        shape.lowest = shape.lowest.min(score);
        shape.highest = shape.highest.max(score);
        shape.hash = shape.hash.with(self.word);
        if shape.words <= LONGEST_START {
            let colon = next == Some(&b':');
            shape.phrases.add(line_start(shape.hash, colon));
        }
        self.word = WordHash::default();
        self.word_length = 0;
        self.closed = false;
    }

    fn finish(mut self) -> Shape {
        let in_word = self.word_length > 0;
        self.end_word(None);
        let mut shape = self.shape;
        shape.last = match self.last {
            Some(Sign::Quote | Sign::Apostrophe | Sign::Closing) if self.closed && !in_word => {
                Edge::ClosedSentence
            }
            last => last.map_or(Edge::Other, edge),
        };
        shape
    }
}

/// A sign as the first or last of a line.
fn edge(sign: Sign) -> Edge {
    match sign {
        Sign::Lower => Edge::Lower,
        Sign::Upper => Edge::Upper,
        Sign::Digit => Edge::Digit,
        Sign::Comma | Sign::Semicolon => Edge::Comma,
        Sign::Colon => Edge::Colon,
        Sign::Opening | Sign::Closing => Edge::Bracket,
        Sign::Quote | Sign::Apostrophe => Edge::Quote,
        Sign::Ellipsis => Edge::Ellipsis,
        Sign::Mark => Edge::Mark,
        Sign::Stop => Edge::Stop,
        Sign::Dash | Sign::Separator => Edge::Separator,
        _ => Edge::Other,
    }
}

/// Calls `take` with each word of a line and its length in characters.
pub(crate) fn words(line: &str, mut take: impl FnMut(WordHash, u32)) {
    let bytes = line.as_bytes();
    let (mut word, mut count) = (WordHash::default(), 0);
    let mut at = 0;
    while let Some((sign, length, _)) = first_sign(&bytes[at..]) {
        match sign {
            Sign::Lower | Sign::Upper => {
                word = bytes[at..at + length]
                    .iter()
                    .fold(word, |word, byte| word.with(*byte));
                count += 1;
            }
            Sign::Digit => {
                word = word.with_digit();
                count += 1;
            }
            Sign::Invisible => {}
            Sign::Apostrophe if count > 0 => {}
            _ => {
                if count > 0 {
                    take(word, count);
                }
                (word, count) = (WordHash::default(), 0);
            }
        }
        at += length;
    }
    if count > 0 {
        take(word, count);
    }
}
