//! Nominals: descriptions that may stand for somebody named elsewhere: “the Portuguese leader”.

use crate::lexicon::{Class, WordId};
use crate::text::{Case, TokenRange};

use super::reader::Reader;

/// A description as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nominal {
    /// Its tokens, the article among them.
    pub(crate) tokens: TokenRange,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// The office or occupation.
    pub(crate) head: WordId,
    /// The token of the nationality, if there is one.
    pub(crate) nationality: Option<u32>,
}

/// Finds all descriptions of the form “the” (nationality) office, in order.
pub(super) fn find_nominals(reader: &Reader) -> Vec<Nominal> {
    let mut nominals = Vec::new();
    for (sentence, span) in (0..).zip(reader.document.sentences()) {
        let tokens = span.tokens.range();
        for article in tokens.clone() {
            if reader.lower(article) == "the" {
                nominals.extend(nominal_at(reader, article, tokens.end, sentence));
            }
        }
    }
    nominals
}

fn nominal_at(reader: &Reader, article: usize, end: usize, sentence: u32) -> Option<Nominal> {
    let first = article + 1;
    let national = first < end
        && reader.tokens[first].is(Class::Demonym)
        && reader.tokens[first].is_capitalized();
    let head = first + usize::from(national);
    let token = reader.tokens.get(head).filter(|_| head < end)?;
    if !token.is(Class::Title) || token.case != Case::Lower {
        return None;
    }
    let goes_on = head + 1 < end && {
        let next = &reader.tokens[head + 1];
        next.is_capitalized()
            || next.is(Class::Title)
            || matches!(
                reader.lower(head + 1),
                "of" | "for" | "and" | "general" | "who"
            )
    };
    (!goes_on).then(|| Nominal {
        tokens: TokenRange::between(article, head + 1),
        sentence,
        head: token.word,
        nationality: national.then(|| TokenRange::between(first, first).start),
    })
}
