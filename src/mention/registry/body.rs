//! Bodies: names that end in a word that nobody bears as a family name, or that somebody is the chief executive of,
//! whatever their first words: “Preston | Zoo”.

use super::firm_deed::has_chief;
use crate::lexicon::{Class, Classes, NameRole, WordClasses};
use crate::mention::evidence::Kind;
use crate::mention::gather::PLACES;
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::PERSONAL;
use crate::text::{Case, TokenKind};

/// Words that may open the name of a body as that of somebody.
const OPENERS: Classes = PERSONAL.union(PLACES).with(Class::PublicFigure);

/// Whether words that may name somebody end as only names of firms, clubs and institutions do: “Preston | Zoo”.
pub(super) fn is_body(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let last = range.end - 1;
    range.len() > 1
        && (reader.plays(last, NameRole::BodyHead) && is_headed(reader, judged)
            || has_chief(reader, range.start, range.end) && !judged.classes.meets(PLACES))
}

/// Whether the head that ends a name is one there: it has a capital, and names or words that no list holds stand before
/// it.
fn is_headed(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let last = range.end - 1;
    let token = &reader.tokens[last];
    // “Kelly | Trains | With Squad”
    let is_verb = || judged.in_heading() && reader.words(last).ends_with(['s', 'S']);
    // “Ada Quill CC”
    let is_written = match token.case {
        Case::Capitalized => true,
        Case::Upper => judged.in_heading() || range.len() == 2,
        _ => false,
    };
    let may_be_name = |at: usize| {
        let token = &reader.tokens[at];
        token.classes.meets(OPENERS) || token.classes == WordClasses::NONE
    };
    // “in Jamaica Estates”
    let is_place = || {
        range.start > 0
            && reader.lower(range.start - 1) == "in"
            && !reader.tokens[range.start].classes.meets(PERSONAL)
    };
    let is_word = |at: &usize| reader.tokens[*at].kind == TokenKind::Word;
    is_written
        && judged.evidence.get(Kind::Honorific) == 0
        && !judged.evidence.has(Kind::AgeAfter)
        && reader.tokens[range.start].classes.meets(OPENERS)
        && range
            .clone()
            .take(2)
            .filter(is_word)
            .all(|at| at == last || may_be_name(at))
        && !is_verb()
        && !is_place()
}
