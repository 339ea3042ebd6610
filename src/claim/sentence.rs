//! What is read of a claim: the tokens of its pieces, and of their sentences the one that decides what
//! is claimed.

use std::borrow::Cow;

use crate::clause::{Clause, read_clauses};
use crate::lexicon::{ClaimRole, ClausePart, claim_roles, clause_part};
use crate::text::{Document, Span, Token, TokenKind};

/// How many tokens of a claim are read, of all its pieces together.
const LONGEST: usize = 80;

/// The tokens of the pieces of a claim, and where pieces behind the first begin among them.
pub(super) fn tokens_of<'d>(
    document: &'d Document,
    pieces: &[Span],
) -> (Cow<'d, [Token]>, Vec<usize>) {
    let all = document.tokens();
    let inside = |piece: &Span, most: usize| {
        let inside = &all[document.tokens_in(*piece)];
        &inside[..inside.len().min(most)]
    };
    if let [piece] = pieces {
        return (Cow::Borrowed(inside(piece, LONGEST)), Vec::new());
    }
    let mut tokens = Vec::with_capacity(LONGEST);
    let mut breaks = Vec::with_capacity(pieces.len());
    for piece in pieces {
        breaks.push(tokens.len());
        tokens.extend_from_slice(inside(piece, LONGEST - tokens.len()));
    }
    (Cow::Owned(tokens), breaks)
}

/// The first statement with a finite verb, or else the first question or thanks with one, or else
/// the first sentence, with its clauses; `is_told` tells that a cue of speech stands before it.
pub(super) fn deciding_sentence(
    text: &str,
    tokens: &[Token],
    breaks: &[usize],
    is_told: bool,
) -> ((usize, usize), Vec<Clause>) {
    const SENTENCES: usize = 4;
    let mut first = None;
    let mut question = None;
    let mut start = 0;
    for _ in 0..SENTENCES {
        if start >= tokens.len() {
            break;
        }
        let end = sentence_end(text, tokens, breaks, start);
        let clauses = read_clauses(text, &tokens[start..end], is_told);
        let has_verb = clauses.iter().any(|clause| clause.group.is_some());
        if has_verb && !asks_or_thanks(text, &tokens[start..end]) {
            return ((start, end), clauses);
        }
        let kept = if has_verb { &mut question } else { &mut first };
        kept.get_or_insert(((start, end), clauses));
        start = end;
    }
    question
        .or(first)
        .unwrap_or(((0, tokens.len()), Vec::new()))
}

/// Whether a sentence only leads to what is said behind it: “What happened? Nobody knows.”, “Thank
/// you. Nobody was hurt.”, “Let us pray. Nobody was hurt.”
fn asks_or_thanks(text: &str, sentence: &[Token]) -> bool {
    let asks = sentence.last().is_some_and(|last| &text[last.span] == "?");
    let first = sentence.iter().find(|token| token.kind == TokenKind::Word);
    let bids = first.is_some_and(|first| matches!(first.word.word(), "don't" | "let" | "please"));
    let greets = first.is_some_and(|first| claim_roles(first.word).has(ClaimRole::Greeting));
    let is_aside = |token: &Token| &text[token.span] == ",";
    asks || (bids || greets) && !sentence.iter().any(is_aside)
}

/// Where the sentence ends: behind a mark, or where a piece ends and the next opens with a capital
/// inside quotation marks.
fn sentence_end(text: &str, tokens: &[Token], breaks: &[usize], start: usize) -> usize {
    let ends = |token: &Token| {
        token.kind == TokenKind::Punctuation && matches!(&text[token.span], "." | "?" | "!")
    };
    // “If it rains,” she said, “I will stay.”
    let first = tokens[start..].iter().find(|it| it.kind == TokenKind::Word);
    let part = first.and_then(|first| clause_part(first.word));
    let hangs = matches!(part, Some(ClausePart::Condition | ClausePart::Subordinator));
    let goes_on = |at: usize| hangs && at > 1 && &text[tokens[at - 2].span] == ",";
    let opens = |at: usize| {
        let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
        at > start
            && !goes_on(at)
            && tokens.get(at).is_some_and(is_mark)
            && tokens.get(at + 1).is_some_and(Token::is_capitalized)
    };
    let mark = tokens[start..].iter().position(ends);
    let end = mark.map_or(tokens.len(), |mark| start + mark + 1);
    let next = breaks.iter().copied().find(|at| opens(*at));
    next.map_or(end, |next| next.min(end))
}
