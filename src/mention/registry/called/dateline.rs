//! Datelines: places in capitals that a report opens with: “HARROW, May 21 (Fjordpress) – ”, “HARROWPUR: The high
//! court”.

use crate::lexicon::calendar::month;
use crate::lexicon::{Class, Classes};
use crate::mention::candidate::Candidate;
use crate::mention::gather::PLACES;
use crate::mention::reader::Reader;
use crate::text::{Case, TokenKind};

/// How far behind the place of a dateline its dash may stand, in tokens.
const DATELINE: usize = 12;

/// How far from the start of a text the place that its report comes from may stand, in tokens.
const OPENING: usize = 40;

/// How far from there other labels are looked for, in tokens.
const LABELS: usize = 200;

/// Whether it is the place of an agency's dateline: “HARROW, May 21 (Fjordpress) – ”.
pub(in crate::mention::registry) fn is_dateline_place(
    reader: &Reader,
    candidate: &Candidate,
) -> bool {
    let range = candidate.tokens.range();
    if !reader.opens_passage(range.start) || reader.tokens[range.start].case != Case::Upper {
        return false;
    }
    // “HARROW — A jury”
    if range.len() <= 2 && is_dash(reader.mark(range.end)) && is_plain_dateline(reader, candidate) {
        return true;
    }
    // “HARROW, Iowa — ”
    let state = range.end + 1;
    if reader.mark(range.end) == Some(',')
        && is_dash(reader.mark(state + 1))
        && reader.tokens[state].classes.meets(PLACES)
    {
        return true;
    }
    // “HARROW, Nov. 26 — ”
    if reader.mark(range.end) == Some(',')
        && reader
            .tokens
            .get(state)
            .is_some_and(|_| month(reader.words(state).trim_end_matches('.')).is_some())
        && (state + 1..state + 5).any(|at| is_dash(reader.mark(at)))
    {
        return true;
    }
    let limit = reader.tokens.len().min(range.end + DATELINE);
    let named = |at: &usize| {
        let token = &reader.tokens[*at];
        token.kind != TokenKind::Word || token.is_capitalized()
    };
    let mut behind = (range.end..limit).take_while(named);
    behind.any(|at| reader.mark(at) == Some(')') && is_dash(reader.mark(at + 1)))
}

/// Whether it is a place in capitals that a colon and the first sentence of the text follow: “HARROWPUR: The high
/// court”.
pub(in crate::mention::registry) fn opens_with_place(
    reader: &Reader,
    candidate: &Candidate,
) -> bool {
    let range = candidate.tokens.range();
    range.start < OPENING
        && reader.mark(range.end) == Some(':')
        && reader.opens_passage(range.start)
        && range.len() == 1
        && is_plain_dateline(reader, candidate)
        && !has_other_label(reader, range.start)
}

/// Whether a further word in capitals and a colon open a line near the start of the text, as labels of an interview
/// do.
fn has_other_label(reader: &Reader, label: usize) -> bool {
    let end = reader.tokens.len().min(LABELS);
    (0..end).any(|at| {
        at != label
            && reader.tokens[at].case == Case::Upper
            && reader.mark(at + 1) == Some(':')
            && reader.opens_passage(at)
    })
}

/// Whether words in capitals before a dash and a sentence are no label or acronym: “HARROW | — A jury”.
fn is_plain_dateline(reader: &Reader, candidate: &Candidate) -> bool {
    const OTHERS: Classes = Classes::any_of(&[
        Class::CommonWord,
        Class::Organization,
        Class::NewsAgency,
        Class::Rubric,
    ]);
    let range = candidate.tokens.range();
    let next = range.end + 1;
    let is_sentence = reader.tokens.get(next).is_some_and(|next| {
        matches!(next.case, Case::Capitalized | Case::Single)
            && next
                .classes
                .meets(Classes::any_of(&[Class::Determiner, Class::CommonWord]))
    });
    let is_long = |at: usize| reader.tokens[at].span.len() > 4;
    is_sentence
        && range.clone().any(is_long)
        && range.clone().all(|at| {
            let token = &reader.tokens[at];
            token.case == Case::Upper && token.span.len() > 3 && !token.classes.meets(OTHERS)
        })
}

fn is_dash(mark: Option<char>) -> bool {
    matches!(mark, Some('-' | '–' | '—'))
}
