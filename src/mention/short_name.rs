//! Short names: a word by which an organization is called that is named in full before: “the Times”, “Fox”
//! for “Fox News”.

use crate::lexicon::{Class, Classes, WordClasses};
use crate::text::TokenRange;

use super::evidence::Kind;
use super::name::{Judged, NameKind};
use super::reader::{KeyMap, KeySet, Reader};
use super::reward::PERSONAL;

/// What organizations named so far may be called.
#[derive(Default)]
pub(super) struct ShortNames {
    /// By their last words, with an article: the key of the only one, none when several end alike.
    lasts: KeyMap<Option<u64>>,
    /// The first words of listed ones.
    firsts: KeySet,
}

/// First words that mean something else alone.
const OTHERS: Classes = Classes::any_of(&[
    Class::Country,
    Class::Place,
    Class::Demonym,
    Class::CommonWord,
    Class::PublicFigure,
]);

impl ShortNames {
    /// Takes up the name of an organization, with what may complete it.
    pub(super) fn add(&mut self, reader: &Reader, judged: &Judged, tokens: TokenRange) {
        let range = tokens.range();
        if range.len() < 2 || judged.in_heading() {
            return;
        }
        let head = judged.candidate.tokens.range().end - 1;
        if reader.tokens[head].is(Class::OrganizationHead) {
            let last = self
                .lasts
                .entry(reader.key(head))
                .or_insert(Some(judged.key));
            if *last != Some(judged.key) {
                *last = None;
            }
        }
        if let Some(short) = shortened_in_brackets(reader, &range) {
            self.firsts.insert(reader.key(short));
        }
        let listed = Classes::any_of(&[Class::Organization, Class::NewsAgency]);
        if judged.classes.meets(listed) && !reader.tokens[range.start].classes.meets(OTHERS) {
            self.firsts.insert(reader.key(range.start));
        }
    }

    /// Whether a lone word calls an organization that is named in full before it.
    pub(super) fn calls(&self, judged: &Judged, reader: &Reader, kind: Option<NameKind>) -> bool {
        let range = judged.candidate.tokens.range();
        if range.len() > 1 || judged.in_heading() {
            return false;
        }
        let is = |kind| judged.evidence.has(kind);
        let addressed = is(Kind::Honorific) || is(Kind::Title) || is(Kind::Kinship);
        let definite = judged.evidence.get(Kind::Determiner) == 1;
        let last = kind.is_none()
            && definite
            && !is(Kind::CapitalAfter)
            && !reader.tokens[range.start].classes.meets(PERSONAL)
            && matches!(self.lasts.get(&judged.first), Some(Some(_)));
        last || !addressed && self.firsts.contains(&judged.first)
    }
}

/// How many capitals a word has.
fn capitals_in(word: &str) -> usize {
    word.chars().filter(|letter| letter.is_uppercase()).count()
}

/// The word in brackets behind a name that is made of letters of it, in order: “Dextro Harrow Fund (Dexfund)”.
fn shortened_in_brackets(reader: &Reader, name: &std::ops::Range<usize>) -> Option<usize> {
    let (open, short) = (name.end, name.end + 1);
    let is_bracketed = reader.mark(open) == Some('(')
        && reader.mark(short + 1) == Some(')')
        && (reader.tokens[short].classes == WordClasses::NONE
            || capitals_in(reader.words(short)) > 1);
    let is_made = || {
        let mut letters = name
            .clone()
            .flat_map(|at| reader.words(at).chars().flat_map(char::to_lowercase));
        let word = reader.words(short);
        let first = reader.words(name.start).chars().next();
        first == word.chars().next()
            && word
                .chars()
                .flat_map(char::to_lowercase)
                .all(|letter| letters.any(|other| other == letter))
    };
    (is_bracketed && is_made()).then_some(short)
}
