//! The article's own statement around a clause that gives somebody’s words: in “Quill, who said she was ill,
//! resigned” that she resigned, in “While Quill said it was safe, the pier sank” that it sank.

use std::ops::Range;

use super::framed::is_dash;
use super::proposition::Proposition;
use super::taken::Taken;
use crate::lexicon::{ClausePart, clause_part, verb_form};
use crate::text::{Document, Span, TokenKind};

/// How many words what stands behind the clause has at least.
const FEWEST: usize = 2;

/// What stands behind a clause that opens the sentence with all its attributions; `own` are the sentence’s tokens
/// behind a dateline, `first` the first of an attribution’s words.
pub(super) fn behind_opening(
    document: &Document,
    own: &Range<usize>,
    first: usize,
    taken: Taken,
) -> Option<Span> {
    use ClausePart::{Ambiguous, Coordinator, Subordinator};
    let tokens = document.tokens();
    let part = |at: usize| clause_part(tokens[at].word);
    // “But while Quill said …”, “Even though Quill said …”
    let is_led = part(own.start) == Some(Coordinator)
        || matches!(tokens[own.start].word.word(), "even" | "just" | "only");
    let opener = own.start + usize::from(is_led);
    let opens = matches!(part(opener), Some(Ambiguous | Subordinator));
    let verb = verb_form(tokens[first].word, document.words(first));
    let is_participle = verb.is_gerund || verb.is_participle;
    let source = taken.source.map(|source| document.tokens_in(source).start);
    // “While Quill said …”, “After saying …”, “Saying …”
    let is_led = opens && source == Some(opener + 1)
        || is_participle && (first == opener || opens && first == opener + 1);
    if !is_led {
        return None;
    }
    let rest = behind(document, own, taken.end)?;
    let from = |rest: usize| {
        let goes_on = matches!(part(rest), Some(Coordinator | ClausePart::Relative));
        let words = tokens[rest].span.cover(tokens[own.end - 1].span);
        let states = || is_statement(&Proposition::new(document, &[words], None));
        (!goes_on && states()).then_some(words)
    };
    last_comma(document, rest..own.end)
        .and_then(|comma| from(comma + 1))
        .or_else(|| from(rest))
}

/// The last comma before a clause that opens with its subject: what was said may have commas and go on to it, “After
/// Quill said she was in Leck, Haldia, | she left”.
fn last_comma(document: &Document, behind: Range<usize>) -> Option<usize> {
    const REACH: usize = 24;
    let near = behind.start..behind.end.min(behind.start + REACH);
    let is_loose = |at: usize| {
        let next = document.tokens().get(at + 1);
        let part = next.and_then(|next| clause_part(next.word));
        matches!(
            part,
            None | Some(ClausePart::Determiner | ClausePart::Subject)
        )
    };
    let is_quoted = |at: usize| document.outermost_quotation_at(at).is_some();
    let mut commas = near.rev().filter(|at| document.words(*at) == ",");
    commas
        .next()
        .filter(|at| is_loose(*at) && !is_quoted(*at + 1))
}

/// What stands around a clause behind the subject that holds all attributions of the sentence, between commas or
/// dashes: “Quill, | who said she was ill, | resigned”.
pub(super) fn around_aside(
    document: &Document,
    own: &Range<usize>,
    first: usize,
    taken: Taken,
) -> Option<[Span; 2]> {
    let tokens = document.tokens();
    let source = taken.source.map(|source| document.tokens_in(source));
    let is_relative = |at: usize| clause_part(tokens[at].word) == Some(ClausePart::Relative);
    let is_mark = |at: usize| document.words(at) == "," || is_dash(document, at);
    let start = source.as_ref().map_or(first, |it| it.start.min(first));
    // “Quill, | whom divers say …”
    let start = start - usize::from(start > own.start && is_relative(start - 1));
    if start < own.start + 2 || !is_mark(start - 1) {
        return None;
    }
    let is_dashed = document.words(start - 1) != ",";
    // “Quill, | a sailor who said …”
    let is_whose = source.is_some_and(|it| it.end > it.start && is_relative(it.end - 1));
    if !(is_dashed || is_relative(start) || is_whose) {
        return None;
    }
    let rest = behind(document, own, taken.end)?;
    if is_dashed == (document.words(rest - 1) == ",") {
        return None;
    }
    let subject = tokens[own.start].span.cover(tokens[start - 2].span);
    let words = tokens[rest].span.cover(tokens[own.end - 1].span);
    let pieces = [subject, words];
    let proposition = Proposition::new(document, &pieces, None);
    let verb = proposition.group().map(|group| own.start + group.start);
    // The verb stands right behind the clause.
    let is_next = verb.is_some_and(|verb| (start - 1..=start).contains(&verb));
    (is_next && is_statement(&proposition)).then_some(pieces)
}

/// Where the sentence goes on behind the mark that ends what attributions take of it.
fn behind(document: &Document, own: &Range<usize>, end: usize) -> Option<usize> {
    let tokens = document.tokens();
    let inside = &tokens[own.clone()];
    let next = own.start + inside.partition_point(|token| token.span.range().start < end);
    let is_mark = |at: usize| document.words(at) == "," || is_dash(document, at);
    let is_quoted = |at: usize| document.outermost_quotation_at(at).is_some();
    // The mark may stand within the content, and that in quotation marks.
    let mut near = next.saturating_sub(2).max(own.start)..own.end.min(next + 1);
    let mark = near.rfind(|at| is_mark(*at))?;
    let is_word = |at: usize| tokens[at].kind == TokenKind::Word;
    let rest =
        (mark + 1..own.end).find(|at| tokens[*at].kind != TokenKind::Quotation || *at >= next)?;
    let is_long = (rest..own.end)
        .filter(|at| is_word(*at))
        .take(FEWEST)
        .count()
        == FEWEST;
    (rest >= next && is_long && !is_quoted(rest) && !is_quoted(own.end - 1)).then_some(rest)
}

fn is_statement(proposition: &Proposition<'_>) -> bool {
    proposition.is_closed() && !proposition.breaks_off()
}
