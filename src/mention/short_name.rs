//! Short names: a word by which an organization is called that is named in full before: “the Times”, “Fox”
//! for “Fox News”.

use crate::lexicon::{Class, Classes};
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
