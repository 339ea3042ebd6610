//! Phrases by which lines of a page are known: “sign up for”, “all rights reserved”.
//!
//! Whole lines and beginnings of lines are found by the hash of their words, which the page
//! reader computes anyway; phrases inside a line by one automaton.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};
use once_cell::sync::Lazy;

use super::rows::{Row, rows_of};

/// Declares each kind of phrase with its name in the list.
macro_rules! phrase_kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal;)*) => {
        /// What a phrase says of its line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum PhraseKind {
            $($(#[$doc])* $kind,)*
        }

        impl PhraseKind {
            const NAMES: &'static [(&'static str, PhraseKind)] = &[
                $(($name, PhraseKind::$kind),)*
            ];
        }
    };
}

phrase_kinds! {
    /// The mark of an advertisement.
    Advertisement = "advertisement";
    /// Who reported, edited, contributed.
    AgencyTail = "agency_tail";
    /// Who the author is.
    AuthorBio = "author_bio";
    /// “By …”.
    Byline = "byline";
    /// A caption or a picture's credit.
    Caption = "caption";
    /// The place for readers' comments.
    Comments = "comments";
    /// Cookies, consent, privacy, terms.
    Consent = "consent";
    /// A copyright notice.
    Copyright = "copyright";
    /// A correction or an editor's note.
    Correction = "correction";
    /// A live blog.
    Live = "live";
    /// Menus, buttons.
    Navigation = "navigation";
    /// An invitation to a newsletter.
    Newsletter = "newsletter";
    /// Subscribing, registering, signing in.
    Paywall = "paywall";
    /// When the page was published.
    Published = "published";
    /// How long reading takes.
    ReadTime = "read_time";
    /// Other stories.
    Related = "related";
    /// A time counted back from now: “3 hours ago”.
    RelativeTime = "relative";
    /// A section of the paper: “World”.
    Section = "section";
    /// Sharing.
    Share = "share";
    /// Topics and keywords.
    Tags = "tags";
    /// When the page was updated.
    Updated = "updated";
    /// A video or an audio player.
    Video = "video";
}

/// A set of kinds of phrases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PhraseKinds(u32);

impl PhraseKinds {
    /// The set of several kinds.
    pub(crate) const fn of(kinds: &[PhraseKind]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < kinds.len() {
            bits |= 1 << kinds[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    /// The set with one kind more.
    pub(crate) const fn with(self, kind: PhraseKind) -> Self {
        Self(self.0 | 1 << kind as u32)
    }

    /// The set without those of another.
    pub(crate) const fn without(self, other: PhraseKinds) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the set holds no kind.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the kind is in the set.
    pub(crate) const fn has(self, kind: PhraseKind) -> bool {
        self.0 & 1 << kind as u32 != 0
    }

    /// Whether the two sets share a kind.
    pub(crate) const fn meets(self, other: PhraseKinds) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds the kinds of another set.
    pub(crate) fn add(&mut self, other: PhraseKinds) {
        self.0 |= other.0;
    }
}

/// The hash of a run of words, whatever their case and the punctuation between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct PhraseHash(u64);

impl Default for PhraseHash {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl PhraseHash {
    /// The hash of this run with one word more.
    #[inline]
    #[must_use]
    pub(crate) fn with(self, word: WordHash) -> Self {
        Self(
            (self.0 ^ u64::from(word.0))
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(29),
        )
    }
}

/// The hash of one word, fed byte by byte, upper and lower case alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordHash(u32);

impl WordHash {
    /// The hash of this word with one byte more.
    ///
    /// Setting the sixth bit folds the case of ASCII letters, and of most Latin, Greek and
    /// Cyrillic letters in UTF-8.
    #[inline]
    #[must_use]
    pub(crate) fn with(self, byte: u8) -> Self {
        Self((self.0.rotate_left(5) ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193))
    }

    /// The hash of this word with a digit more; all digits count alike.
    #[inline]
    #[must_use]
    pub(crate) fn with_digit(self) -> Self {
        self.with(b'0')
    }

    /// One of 2^`bits` buckets.
    #[inline]
    pub(crate) fn bucket(self, bits: u32) -> u16 {
        #[allow(clippy::cast_possible_truncation)]
        let bucket = (self.0.wrapping_mul(0x9E37_79B1) >> (u32::BITS - bits)) as u16;
        bucket
    }
}

/// The longest beginning of a line that the list holds, in words.
pub(crate) const LONGEST_START: u32 = 5;

/// What the line whose words have this hash is, by the list.
pub(crate) fn whole_line(hash: PhraseHash) -> PhraseKinds {
    PHRASES.lines.find(hash).0
}

/// What a line that begins with words of this hash is, by the list; some beginnings count only
/// with a colon behind them.
pub(crate) fn line_start(hash: PhraseHash, colon_follows: bool) -> PhraseKinds {
    let (kinds, with_colon) = PHRASES.starts.find(hash);
    let mut kinds = kinds;
    if colon_follows {
        kinds.add(with_colon);
    }
    kinds
}

/// What phrases stand inside the words of a line.
pub(crate) fn inside(words: &[u8]) -> PhraseKinds {
    let mut found = PhraseKinds::default();
    let Some(automaton) = &PHRASES.automaton else {
        return found;
    };
    for hit in automaton.find_iter(words) {
        if is_edge(words, hit.start()) && is_edge(words, hit.end()) {
            found.add(PHRASES.inside[hit.pattern()]);
        }
    }
    found
}

/// Whether no word is cut at this position.
fn is_edge(words: &[u8], at: usize) -> bool {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    !(before.is_some_and(is_word) && words.get(at).is_some_and(is_word))
}

struct Phrases {
    lines: HashTable,
    starts: HashTable,
    /// `None` only if the list could not be compiled, which a test rules out.
    automaton: Option<AhoCorasick>,
    inside: Vec<PhraseKinds>,
}

static PHRASES: Lazy<Phrases> = Lazy::new(|| Phrases::new(include_str!("data/page_phrases.txt")));

impl Phrases {
    fn new(list: &'static str) -> Self {
        let (mut lines, mut starts) = (Vec::new(), Vec::new());
        let (mut patterns, mut inside) = (Vec::new(), Vec::new());
        for (phrase, kind, place) in rows_of(list).flat_map(|row| entries(&row)) {
            let kinds = PhraseKinds::of(&[kind]);
            match place {
                "line" => lines.push((hash_of(phrase), kinds, PhraseKinds::default())),
                "start" if phrase.ends_with(':') => {
                    starts.push((hash_of(phrase), PhraseKinds::default(), kinds));
                }
                "start" => starts.push((hash_of(phrase), kinds, PhraseKinds::default())),
                _ => {
                    patterns.push(phrase);
                    inside.push(kinds);
                }
            }
        }
        let automaton = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns)
            .ok();
        Self {
            lines: HashTable::new(&lines),
            starts: HashTable::new(&starts),
            automaton,
            inside,
        }
    }
}

/// Reads a row of the list: the phrase, then what it makes of a line and where it stands.
fn entries(row: &Row) -> impl Iterator<Item = (&'static str, PhraseKind, &'static str)> + use<> {
    let phrase = row.word();
    let meanings = row.columns().first().unwrap_or(&"").split(',');
    meanings.filter_map(move |meaning| {
        let (name, place) = meaning.trim_start().split_once(' ')?;
        let (_, kind) = PhraseKind::NAMES.iter().find(|(known, _)| *known == name)?;
        Some((phrase, *kind, place))
    })
}

/// The hash of the words of a phrase; an apostrophe joins, anything else parts.
fn hash_of(phrase: &str) -> PhraseHash {
    let words = phrase.split(|character: char| !character.is_alphanumeric() && character != '\'');
    words
        .filter(|word| !word.is_empty())
        .fold(PhraseHash::default(), |hash, word| {
            hash.with(
                word.bytes()
                    .fold(WordHash::default(), |hash, byte| match byte {
                        b'\'' => hash,
                        b'0'..=b'9' => hash.with_digit(),
                        _ => hash.with(byte),
                    }),
            )
        })
}

/// A hash table with open addressing, at most a quarter full.
struct HashTable {
    slots: Vec<(u64, PhraseKinds, PhraseKinds)>,
}

impl HashTable {
    fn new(entries: &[(PhraseHash, PhraseKinds, PhraseKinds)]) -> Self {
        let size = (4 * entries.len()).next_power_of_two();
        let mut table = Self {
            slots: vec![(0, PhraseKinds::default(), PhraseKinds::default()); size],
        };
        for (hash, plain, with_colon) in entries {
            let slot = table.slot(*hash);
            let found = &mut table.slots[slot];
            found.0 = hash.0;
            found.1.add(*plain);
            found.2.add(*with_colon);
        }
        table
    }

    fn find(&self, hash: PhraseHash) -> (PhraseKinds, PhraseKinds) {
        let (_, plain, with_colon) = self.slots[self.slot(hash)];
        (plain, with_colon)
    }

    #[allow(clippy::cast_possible_truncation)]
    fn slot(&self, hash: PhraseHash) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash.0 as usize & mask;
        while self.slots[slot].0 != hash.0 && self.slots[slot].0 != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }
}
