//! What tells names apart: the words around them and the letters they begin and end with.

use super::fact::roles;
use super::rows::rows_of;

/// Endings of words with capitals.
const ENDINGS: &str = include_str!("data/name_endings.txt");

/// What may stand before a capital inside a name.
const BEGINNINGS: &str = include_str!("data/name_beginnings.txt");

roles! {
    /// What stands for an article.
    Determiner {
        /// “the”.
        Definite = "definite",
        /// “this”.
        Demonstrative = "demonstrative",
        /// “a”.
        Indefinite = "indefinite",
        /// “another”.
        Further = "further",
        /// “his”.
        Possessive = "possessive",
    }
}

roles! {
    /// What a word right after a name says of it.
    NameFollower {
        /// A person is named: “who”.
        Person = "person",
        /// Somebody or something does something: “was”.
        Verb = "verb",
        /// Several are named: “were”.
        Plural = "plural",
        /// No person is named: “which”.
        Thing = "thing",
    }
}

roles! {
    /// What a word's ending suggests. Of two endings the kind that stands first here counts.
    #[derive(PartialOrd, Ord)]
    NameEnding {
        /// An abstract noun: “-tion”.
        Abstract = "abstract",
        /// A place: “-ville”.
        Place = "place",
        /// A company: “-soft”.
        Company = "company",
        /// A Slavic family name: “-ov”.
        Slavic = "slavic",
        /// Another European family name: “-sen”.
        European = "european",
        /// An adjective of place: “-ese”.
        Adjective = "adjective",
        /// A plural or a participle: “-s”.
        Plural = "plural",
    }
}

/// Endings and beginnings of names.
pub(super) struct NameAffixes {
    /// Endings with what they suggest, by their last byte.
    endings: Vec<Vec<(&'static str, NameEnding)>>,
    /// Beginnings before a capital: “Mc”.
    before_capital: Vec<&'static str>,
    /// Beginnings in lower case: “al-”.
    lower: Vec<&'static str>,
}

impl NameAffixes {
    /// Reads the lists.
    pub(super) fn new() -> Self {
        let mut endings = vec![Vec::new(); usize::from(u8::MAX) + 1];
        for (ending, kind) in entries(ENDINGS) {
            let kind = NameEnding::from_name(kind);
            if let Some((kind, last)) = kind.zip(ending.bytes().next_back()) {
                endings[usize::from(last)].push((ending, kind));
            }
        }
        let beginnings = |place: &'static str| {
            entries(BEGINNINGS)
                .filter(move |(_, of)| *of == place)
                .map(|(beginning, _)| beginning)
                .collect()
        };
        Self {
            endings,
            before_capital: beginnings("capital"),
            lower: beginnings("lower"),
        }
    }

    /// What a word's ending suggests; the ending is preceded by three bytes at least.
    pub(super) fn ending(&self, word: &str) -> Option<NameEnding> {
        let last = word.bytes().next_back()?;
        let fitting = self.endings[usize::from(last)].iter();
        fitting
            .filter(|(ending, _)| word.len() > ending.len() + 2 && word.ends_with(ending))
            .map(|(_, kind)| *kind)
            .min()
    }

    /// Whether a word begins with what may stand before a capital inside a name: “Mc”.
    pub(super) fn may_have_inner_capital(&self, word: &str) -> bool {
        begins(&self.before_capital, word)
    }

    /// Whether a word begins with a particle in lower case: “al-Quill”.
    pub(super) fn has_particle(&self, word: &str) -> bool {
        begins(&self.lower, word)
    }
}

/// Whether a word begins with one of the beginnings, whatever its apostrophe.
fn begins(beginnings: &[&str], word: &str) -> bool {
    beginnings.iter().any(|beginning| {
        let apart = beginning.strip_suffix('\'');
        apart.map_or_else(
            || word.starts_with(beginning),
            |letters| {
                word.strip_prefix(letters)
                    .is_some_and(|rest| rest.starts_with(['\'', '’']))
            },
        )
    })
}

/// The rows of a list.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows_of(list).filter_map(|row| Some((row.word(), *row.columns().first()?)))
}
