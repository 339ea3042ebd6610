//! The pieces of what an attribution gives to its source: which of them make one claim together,
//! and where that claim stands.

use std::borrow::Cow;

use super::proposition::Proposition;
use super::unsaid::is_sighted;
use crate::lexicon::{Class, ClausePart, clause_part, verb_form};
use crate::model::{Attribution, AttributionMethod};
use crate::text::{Document, Span, Token, TokenKind};

/// The pieces of each claim of an attribution. A quotation that begins a sentence behind the cue is
/// claimed by itself: “It rained,” she said. “We went home.”
pub(super) fn by_claim<'a>(
    document: &'a Document,
    attribution: &'a Attribution,
) -> impl Iterator<Item = Cow<'a, [Span]>> + 'a {
    let is_whole =
        attribution.method == AttributionMethod::Unsourced || is_sighted(document, attribution);
    let together = move |last: &Span, next: &Span| {
        is_whole || !(is_anew(document, *last, *next) || is_beside(document, *last, *next))
    };
    let groups = attribution.content.chunk_by(together);
    groups.map(move |pieces| match pieces {
        // Where the cue is part of what is said (“X seems to …”), its verb is read as one with it.
        [first, .., last] if is_whole => Cow::Owned(vec![first.cover(*last)]),
        [_, _, ..] => without_adjuncts(document, pieces),
        [piece] => match quoted_behind_colon(document, *piece) {
            Some(quoted) => Cow::Owned(vec![quoted]),
            None => Cow::Borrowed(pieces),
        },
        [] => Cow::Borrowed(pieces),
    })
}

/// What stands in quotation marks to the end of a piece, behind a colon and words that only say what it is
/// about: “the effect of the gale: “It broke the pier.””.
fn quoted_behind_colon(document: &Document, piece: Span) -> Option<Span> {
    const LONGEST: usize = 16;
    let inside = document.tokens_in(piece);
    let tokens = &document.tokens()[inside.clone()];
    let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
    if !tokens.last().is_some_and(is_mark) || is_mark(&tokens[0]) {
        return None;
    }
    let mut near = (1..tokens.len().min(LONGEST)).map(|at| (at, inside.start + at));
    let (colon, _) = near.find(|(_, at)| document.words(*at) == ":")?;
    let quoted = tokens.get(colon + 1).filter(|next| is_mark(next))?;
    let before = tokens[0].span.cover(tokens[colon - 1].span);
    let is_bare = !Proposition::new(document, &[before], None).has_verb();
    is_bare.then(|| Span::between(quoted.span.range().start, piece.range().end))
}

/// Whether a piece begins a sentence of its own, in quotation marks, behind one that ended with the
/// piece before or with its cue.
fn is_anew(document: &Document, last: Span, next: Span) -> bool {
    let text = document.text();
    let between = text.get(last.range().end..next.range().start);
    let is_further = document.passage_of(last) != document.passage_of(next);
    let ends = between.is_some_and(|words| {
        // What was said may end within its piece, and a paragraph with it.
        is_further || words.trim_end().ends_with(['.', '?', '!', ':'])
    });
    let tokens = &document.tokens()[document.tokens_in(next)];
    let tokens = &tokens[behind_lead(document, tokens)..];
    let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
    let opening = tokens.iter().find(|token| !is_mark(token));
    let letter = opening.and_then(|token| text[token.span].chars().next());
    // ““It broke,” | she said, then, | “We left.””
    let is_led = || {
        let before = document.tokens_in(next).start;
        let near = &document.tokens()[before.saturating_sub(2)..before];
        let leads = |token: &Token| matches!(token.word.word(), "later" | "then");
        near.iter().any(leads) && opens_quoted(document, last)
    };
    tokens.first().is_some_and(is_mark)
        && letter.is_some_and(|letter| !letter.is_lowercase())
        && (ends || is_led())
}

/// How many tokens only lead to a quotation at the beginning of a piece: “Later, | “It broke.””, “And: | “It broke.””.
pub(super) fn behind_lead(document: &Document, tokens: &[Token]) -> usize {
    const LONGEST: usize = 4;
    let leads = |token: &Token| {
        let words = &document.text()[token.span];
        matches!(words, "," | ":")
            || matches!(
                token.word.word(),
                "again" | "also" | "and" | "but" | "finally" | "later" | "then"
            )
    };
    let lead = tokens
        .iter()
        .take(LONGEST)
        .take_while(|it| leads(it))
        .count();
    let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
    if tokens.get(lead).is_some_and(is_mark) {
        lead
    } else {
        0
    }
}

/// Whether both pieces are quoted and clauses of their own that “and”, “but” or “so” joins: ““We lost,” | she said,
/// | “and we will win.””
fn is_beside(document: &Document, last: Span, next: Span) -> bool {
    let tokens = &document.tokens()[document.tokens_in(next)];
    let joins = |token: &Token| matches!(token.word.word(), "and" | "but" | "so" | "yet");
    // ““and we left””, “and “we left””
    let (mark, first) = match tokens {
        [mark, first, ..] if mark.kind == TokenKind::Quotation => (mark, first),
        [first, mark, ..] => (mark, first),
        _ => return false,
    };
    let may_be = mark.kind == TokenKind::Quotation
        && joins(first)
        && !first.is_capitalized()
        && opens_quoted(document, last);
    let clause = |piece: Span| {
        let proposition = Proposition::new(document, &[piece], None);
        (proposition.is_closed() && !proposition.breaks_off()).then_some(proposition)
    };
    may_be && clause(last).is_some() && clause(next).is_some_and(|it| it.has_subject_behind_joint())
}

/// Whether a piece begins with a quotation mark.
fn opens_quoted(document: &Document, piece: Span) -> bool {
    let first = document.tokens().get(document.tokens_in(piece).start);
    first.is_some_and(|first| first.kind == TokenKind::Quotation)
}

/// The pieces but for what tells of the cue, not of what is quoted: “…,” he wrote, in his memoirs.
fn without_adjuncts<'p>(document: &Document, pieces: &'p [Span]) -> Cow<'p, [Span]> {
    if !pieces.iter().any(|piece| opens_quoted(document, *piece)) {
        return Cow::Borrowed(pieces);
    }
    let is_adjunct = |piece: &Span| Proposition::new(document, &[*piece], None).is_adjunct();
    let pieces = pieces.iter().filter(|piece| !is_adjunct(piece));
    pieces.copied().collect()
}

/// Whether a piece behind the first goes on with its sentence: “The gate is old, | he said, | so it leaks”, “Rents
/// rose by 3%, | he said, | up from 2% in May”, “It is unclear, | he said, | whether it sank”, ““I think it’s sad,” | he said, | “because it’s old.””.
fn goes_on(document: &Document, pieces: &[Span]) -> bool {
    let opening = |piece: &Span| {
        let mut tokens = document.tokens()[document.tokens_in(*piece)].iter();
        tokens.find(|token| token.kind != TokenKind::Quotation)
    };
    let joins = |first: &Token| {
        let word = first.word.word();
        let is_joint = matches!(
            word,
            "although" | "and" | "because" | "but" | "how" | "if" | "so" | "unless" | "whether"
        );
        is_joint && !first.is_capitalized()
    };
    let is_quoted = pieces.iter().any(|it| opens_quoted(document, *it));
    let thinks = || {
        Proposition::new(document, &pieces[..1], None)
            .frame()
            .is_some()
    };
    // “up from 2%”, “down by a fifth”
    let measures = |piece: &Span| {
        let tokens = &document.tokens()[document.tokens_in(*piece)];
        let is_led = tokens.get(1).is_some_and(|it| it.is(Class::Preposition));
        is_led && matches!(tokens[0].word.word(), "down" | "up") && !tokens[0].is_capitalized()
    };
    pieces[1..].iter().any(|piece| {
        opening(piece).is_some_and(joins) && (!is_quoted || thinks())
            || !is_quoted && measures(piece)
    })
}

/// Whether a piece ends with a word that needs what stands behind it: “the mill has | , police said, | been sold”, “it
/// failed twice but | , she said, | will pass”.
fn is_cut_off(document: &Document, piece: Span) -> bool {
    let tokens = &document.tokens()[document.tokens_in(piece)];
    let needs = |last: &Token| {
        let is_joint = clause_part(last.word) == Some(ClausePart::Coordinator);
        let auxiliary = || verb_form(last.word, &document.text()[last.span]).auxiliary;
        let word = last.word.word();
        let opens = last.is(Class::Subordinator) || last.is(Class::ClauseOpener);
        is_joint || opens || matches!(word, "never" | "not") || auxiliary().is_some()
    };
    tokens.last().is_some_and(needs)
}

/// Where a claim stands: the longest of its pieces that says something by itself, rather one that
/// is not quoted throughout; all of them from end to end if none does.
pub(super) fn span_of(document: &Document, pieces: &[Span]) -> Option<Span> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    if pieces.len() == 1 {
        return Some(*first);
    }
    if goes_on(document, pieces) {
        return Some(first.cover(*last));
    }
    // “The papers show, | he said, | that it fell.”
    let opens_with_that = |piece: &Span| {
        let mut tokens = document.tokens()[document.tokens_in(*piece)].iter();
        let first = tokens.find(|token| token.kind != TokenKind::Quotation);
        first.is_some_and(|first| first.word.word() == "that" && !first.is_capitalized())
    };
    let complete = |piece: &&Span| {
        let proposition = Proposition::new(document, &[**piece], None);
        let next = pieces.iter().find(|next| next.start() >= piece.end());
        let is_torn = next.is_some() && is_cut_off(document, **piece);
        proposition.is_complete()
            && !is_torn
            && !proposition.breaks_off()
            && !proposition.hangs()
            && !next.is_some_and(opens_with_that)
            && (*piece == first || !proposition.goes_on())
    };
    let rank = |piece: &&Span| (!opens_quoted(document, **piece), piece.len());
    let alone = pieces.iter().rev().filter(complete).max_by_key(rank);
    Some(alone.copied().unwrap_or_else(|| first.cover(*last)))
}
