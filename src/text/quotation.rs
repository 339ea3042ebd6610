//! Quotations: stretches of text between quotation marks, and which stands in which.

use super::Span;
use super::passage::TokenRange;
use super::runs::Runs;

/// A stretch of text between quotation marks.
///
/// ```
/// use copydesk::Document;
///
/// let document = Document::from_story("“It ‘rained’.”");
/// let inner = &document.quotations()[1];
/// assert_eq!(&document.text()[inner.spans[0]], "rained");
/// assert_eq!((inner.depth, inner.parent), (1, Some(0)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quotation {
    /// The words between the marks, one span a paragraph, in order.
    pub spans: Vec<Span>,
    /// The same with their marks; a paragraph that only goes on may have none.
    pub outer: Vec<Span>,
    /// The tokens of the latter.
    pub tokens: Vec<TokenRange>,
    /// Which marks it uses.
    pub style: MarkStyle,
    /// How many quotations it stands in: 0 for the outermost.
    pub depth: u8,
    /// The quotation it stands in, as a position in
    /// [`Document::quotations`](crate::Document::quotations).
    pub parent: Option<u32>,
    /// Whether a closing mark was found; if not, it was taken to end with its paragraph.
    pub closed: bool,
}

/// Which marks a quotation uses.
///
/// ```
/// use copydesk::{Document, MarkStyle};
///
/// let document = Document::from_story("«Il pleut.»");
/// assert_eq!(document.quotations()[0].style, MarkStyle::Guillemets);
/// ```
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
    /// Two backquotes or apostrophes for each mark.
    Doubled,
}

/// A quotation mark without a counterpart.
///
/// ```
/// use copydesk::Document;
///
/// let document = Document::from_story("“It rained.");
/// assert!(document.stray_marks()[0].opens);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StrayMark {
    /// Where it stands.
    pub span: Span,
    /// Whether it opens a quotation that nothing closes, which was taken to end with its paragraph
    /// or before the next mark; if not, it closes one that was never opened and was passed over.
    pub opens: bool,
}

/// The quotations of a text, and which of them each token stands in.
#[derive(Clone, Debug, Default)]
pub(super) struct Quotations {
    /// In order of their opening marks.
    pub(super) all: Vec<Quotation>,
    /// For each token one more than the position of the innermost quotation, 0 outside of all.
    pub(super) innermost: Runs,
}

impl Quotation {
    /// What of it stands among `tokens`, in bytes from `byte` on and tokens from the first of these.
    fn part(&self, byte: u32, tokens: TokenRange) -> Self {
        let is_inside = |range: &TokenRange| tokens.start <= range.start && range.end <= tokens.end;
        let first = self
            .tokens
            .partition_point(|range| range.start < tokens.start);
        let pieces = self.tokens[first..]
            .iter()
            .take_while(|range| is_inside(range));
        let pieces = first..first + pieces.count();
        let spans = |spans: &[Span]| spans.iter().map(|span| span.counted_from(byte)).collect();
        let ranges = self.tokens[pieces.clone()].iter();
        Self {
            spans: spans(&self.spans[pieces.clone()]),
            outer: spans(&self.outer[pieces]),
            tokens: ranges
                .map(|range| range.counted_from(tokens.start))
                .collect(),
            ..*self
        }
    }
}

impl Quotations {
    /// What of them stands among `tokens`, in bytes from `byte` on and tokens from the first of these.
    pub(super) fn part(&self, byte: u32, tokens: TokenRange) -> Self {
        let inside = self.innermost.of(tokens.range());
        let numbers = inside.filter_map(|number| number.checked_sub(1));
        let (Some(first), Some(last)) = (numbers.clone().min(), numbers.max()) else {
            return Self::default();
        };
        let all = self.all[first as usize..=last as usize].iter();
        nest(
            all.map(|quotation| quotation.part(byte, tokens)).collect(),
            tokens.range().len(),
        )
    }
}

/// Leaves out what turned out to be no quotation, and tells which stands in which.
pub(super) fn nest(mut all: Vec<Quotation>, tokens: usize) -> Quotations {
    all.retain(|quotation| !quotation.spans.is_empty());
    all.shrink_to_fit();
    let mut innermost = vec![0; if all.is_empty() { 0 } else { tokens }];
    for index in 0..all.len() {
        let around = all[index]
            .tokens
            .first()
            .map_or(0, |range| innermost[range.start as usize]);
        let parent = u32::checked_sub(around, 1);
        all[index].parent = parent;
        all[index].depth = parent.map_or(0, |parent| all[parent as usize].depth + 1);
        let number = TokenRange::between(0, index + 1).end;
        for range in &all[index].tokens {
            innermost[range.range()].fill(number);
        }
    }
    Quotations {
        all,
        innermost: Runs::new(&innermost),
    }
}
