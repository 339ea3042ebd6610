//! A text, cut into passages, sentences and tokens: what the stages read.

use std::borrow::Cow;
use std::ops::Range;

use super::pairing::pair_quotations;
use super::passage::{Passage, PassageKind, SentenceSpan, TokenRange};
use super::quotation::{Quotation, Quotations, StrayMark};
use super::sentence::sentence_ends;
use super::token_index::TokenIndex;
use super::tokenize::tokenize_into;
use super::{Span, Token, single_spaced, unwrapped};

/// A text with its passages cut into sentences and tokens and its quotation marks paired.
///
/// ```
/// use copydesk::Document;
///
/// let document = Document::from_story("It rained. “At last,” she said.\n\nIt stopped.");
/// assert_eq!(document.passages().len(), 2);
/// assert_eq!(document.sentences().len(), 3);
/// assert_eq!(&document.text()[document.quotations()[0].spans[0]], "At last,");
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    passages: Vec<Passage>,
    sentences: Vec<SentenceSpan>,
    tokens: Vec<Token>,
    index: TokenIndex,
    quotations: Quotations,
    stray_marks: Vec<StrayMark>,
}

/// The lines of a bare story, each a paragraph; those of a wrapped one are joined.
fn paragraphs(text: &str) -> Vec<(Span, PassageKind)> {
    unwrapped(text)
        .into_iter()
        .map(|line| (line.span, PassageKind::Paragraph))
        .collect()
}

impl Document {
    /// Cuts a bare story: every non-blank line is a paragraph. Where the text is wrapped, as mails are, lines
    /// that belong together are one.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// let document = Document::from_story("It rained.\nIt stopped.");
    /// assert_eq!(document.passages().len(), 2);
    /// ```
    pub fn from_story(text: &str) -> Self {
        Self::new(text.to_owned(), &paragraphs(text))
    }

    /// Cuts a bare story as labellers learn from it: what no mark opens again in the next paragraph is no
    /// quotation there.
    #[cfg(feature = "training")]
    pub(crate) fn from_marked_story(text: &str) -> Self {
        Self::paired(text.to_owned(), &paragraphs(text), true)
    }

    /// Cuts the given stretches of a text, which stand in order and do not overlap.
    pub(crate) fn new(text: String, stretches: &[(Span, PassageKind)]) -> Self {
        Self::paired(text, stretches, false)
    }

    /// The same, with quotations as [`pair_quotations`] finds them.
    fn paired(text: String, stretches: &[(Span, PassageKind)], marked: bool) -> Self {
        let mut document = Self {
            tokens: Vec::with_capacity(text.len() / 4),
            index: TokenIndex::new(0, &[]),
            text,
            passages: Vec::with_capacity(stretches.len()),
            sentences: Vec::new(),
            quotations: Quotations::default(),
            stray_marks: Vec::new(),
        };
        for (span, kind) in stretches {
            document.add_passage(*span, *kind);
        }
        // All stages hold on to these, much of what a parse takes of memory.
        document.tokens.shrink_to_fit();
        document.sentences.shrink_to_fit();
        document.quotations = pair_quotations(
            &document.text,
            &document.passages,
            &mut document.tokens,
            &mut document.stray_marks,
            marked,
        );
        document.index = TokenIndex::new(document.text.len(), &document.tokens);
        document
    }

    fn add_passage(&mut self, span: Span, kind: PassageKind) {
        let (first_token, first_sentence) = (self.tokens.len(), self.sentences.len());
        tokenize_into(&self.text, span, &mut self.tokens);
        let passage = TokenRange::between(0, self.passages.len()).end;
        let tokens = &self.tokens[first_token..];
        let mut start = 0;
        for end in sentence_ends(&self.text, tokens) {
            self.sentences.push(SentenceSpan {
                span: tokens[start].span.cover(tokens[end - 1].span),
                tokens: TokenRange::between(first_token + start, first_token + end),
                passage,
            });
            start = end;
        }
        self.passages.push(Passage {
            span,
            kind,
            tokens: TokenRange::between(first_token, self.tokens.len()),
            sentences: TokenRange::between(first_sentence, self.sentences.len()),
        });
    }

    /// Ranges of passages of about so many tokens.
    pub(crate) fn parts(&self, tokens: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut start = 0;
        std::iter::from_fn(move || {
            let first = self.passages.get(start)?.tokens.range().start;
            let rest = &self.passages[start..];
            let count = rest.partition_point(|it| it.tokens.range().end <= first + tokens);
            let part = start..start + count.max(1);
            start = part.end;
            Some(part)
        })
    }

    /// The passage that another one, by its position, leads up to with a colon: “Quill said:”.
    pub(crate) fn announced(&self, number: usize) -> Option<&Passage> {
        use PassageKind::{BlockQuote, ListItem, Paragraph};
        let (passage, next) = (&self.passages[number], self.passages.get(number + 1)?);
        let leads = matches!(passage.kind, Paragraph | BlockQuote | ListItem)
            && matches!(next.kind, Paragraph | BlockQuote | ListItem);
        let last = passage.tokens.range().end.checked_sub(1)?;
        (leads && self.words(last) == ":" && !next.sentences.range().is_empty()).then_some(next)
    }

    /// Some of the passages as a document of their own; quotations that go on beyond them are cut.
    pub(crate) fn part(&self, passages: Range<usize>) -> Self {
        let passage = TokenRange::between(0, passages.start).end;
        let part = &self.passages[passages];
        let (Some(first), Some(last)) = (part.first(), part.last()) else {
            return Self::new(String::new(), &[]);
        };
        let text = first.span.cover(last.span);
        let (byte, token) = (text.start(), first.tokens.start);
        let sentence = first.sentences.start;
        let tokens = TokenRange {
            start: token,
            end: last.tokens.end,
        };
        let sentences = TokenRange {
            start: sentence,
            end: last.sentences.end,
        };
        let passages = part.iter().map(|it| Passage {
            span: it.span.counted_from(byte),
            tokens: it.tokens.counted_from(token),
            sentences: it.sentences.counted_from(sentence),
            ..*it
        });
        let sentences = self.sentences[sentences.range()].iter();
        let own = self.tokens[tokens.range()].iter().map(|it| Token {
            span: it.span.counted_from(byte),
            ..*it
        });
        let own: Vec<Token> = own.collect();
        Self {
            index: TokenIndex::new(text.len() as usize, &own),
            text: self.text[text].to_owned(),
            passages: passages.collect(),
            sentences: sentences
                .map(|it| SentenceSpan {
                    span: it.span.counted_from(byte),
                    tokens: it.tokens.counted_from(token),
                    passage: it.passage - passage,
                })
                .collect(),
            tokens: own,
            quotations: self.quotations.part(byte, tokens),
            stray_marks: Vec::new(),
        }
    }

    /// The text.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// assert_eq!(Document::from_story("It rained.").text(), "It rained.");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its passages, in order.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// assert_eq!(Document::from_story("It rained.\nIt stopped.").passages().len(), 2);
    /// ```
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The sentences of all passages, in order.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// assert_eq!(Document::from_story("It rained. It stopped.").sentences().len(), 2);
    /// ```
    pub fn sentences(&self) -> &[SentenceSpan] {
        &self.sentences
    }

    /// The tokens of all passages, in order.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// assert_eq!(Document::from_story("It rained.").tokens().len(), 3);
    /// ```
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Its quotations, in order of their opening marks.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// let document = Document::from_story("“It ‘rained’.”");
    /// assert_eq!(document.quotations().len(), 2);
    /// ```
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations.all
    }

    /// The innermost quotation that the token stands in, marks included, as a position in
    /// [`quotations`](Document::quotations). Takes constant time. Right behind the last token the
    /// quotation of that one may be given.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// let document = Document::from_story("“She said ‘no’ twice.”");
    /// assert_eq!(document.quotation_at(4), Some(1)); // no
    /// assert_eq!(document.outermost_quotation_at(4), Some(0));
    /// assert_eq!(document.quotation_at(99), None);
    /// ```
    #[inline]
    pub fn quotation_at(&self, token: usize) -> Option<usize> {
        let number = self.quotations.innermost.get(token)?;
        (number as usize).checked_sub(1)
    }

    /// The outermost quotation that the token stands in, marks included, as a position in
    /// [`quotations`](Document::quotations). Takes constant time: quotations nest a few levels. Right
    /// behind the last token the quotation of that one may be given.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// let document = Document::from_story("Quill said “no ‘rain’ here”.");
    /// let rain = document.tokens().iter().position(|it| &document.text()[it.span] == "rain");
    /// assert_eq!(document.outermost_quotation_at(rain.unwrap()), Some(0));
    /// ```
    #[inline]
    pub fn outermost_quotation_at(&self, token: usize) -> Option<usize> {
        Some(self.outermost(self.quotation_at(token)?))
    }

    /// For each token the outermost quotation that it stands in, counted from 1; 0 outside.
    pub(crate) fn outermost_quotations(&self) -> Vec<u32> {
        let mut numbers = vec![0; self.tokens.len()];
        for (tokens, number) in self.quotations.innermost.all(numbers.len()) {
            if let Some(quotation) = (number as usize).checked_sub(1) {
                let outermost = self.outermost(quotation) + 1;
                numbers[tokens].fill(u32::try_from(outermost).unwrap_or(0));
            }
        }
        numbers
    }

    /// The outermost of the quotations around one.
    fn outermost(&self, mut quotation: usize) -> usize {
        while let Some(parent) = self.quotations.all[quotation].parent {
            quotation = parent as usize;
        }
        quotation
    }

    /// Quotation marks without a counterpart, in order.
    ///
    /// ```
    /// use copydesk::Document;
    ///
    /// assert_eq!(Document::from_story("“It rained.").stray_marks().len(), 1);
    /// ```
    pub fn stray_marks(&self) -> &[StrayMark] {
        &self.stray_marks
    }

    /// The words of a token.
    pub(crate) fn words(&self, token: usize) -> &str {
        &self.text()[self.tokens[token].span]
    }

    /// Tokens as one says them: whatever white space stands between them is one blank.
    pub(crate) fn phrase(&self, tokens: Range<usize>) -> Cow<'_, str> {
        single_spaced(&self.text()[self.span_of(tokens)])
    }

    /// The tokens that begin inside a span; at the place of a span that holds none, no tokens.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        // What is asked for is a few words long mostly.
        const NEAR: u32 = 24;
        let first = self.index.count_before(&self.tokens, span.start());
        if span.len() > NEAR {
            return first..self.index.count_before(&self.tokens, span.end());
        }
        let inside = self.tokens[first..].iter();
        let inside = inside.take_while(|token| token.span.start() < span.end());
        first..first + inside.count()
    }

    /// The span of some tokens, of the first one when there are none.
    pub(crate) fn span_of(&self, tokens: Range<usize>) -> Span {
        let last = tokens.end.max(tokens.start + 1) - 1;
        self.tokens[tokens.start].span.cover(self.tokens[last].span)
    }

    /// The position of the sentence that a token stands in.
    pub(crate) fn sentence_at(&self, token: usize) -> Option<usize> {
        let ended = |sentence: &SentenceSpan| sentence.tokens.range().end <= token;
        let number = self.sentences.partition_point(ended);
        (number < self.sentences.len()).then_some(number)
    }

    /// The position of the passage that a token stands in.
    pub(crate) fn passage_at(&self, token: usize) -> Option<usize> {
        let ended = |passage: &Passage| passage.tokens.range().end <= token;
        let number = self.passages.partition_point(ended);
        (number < self.passages.len()).then_some(number)
    }

    /// The position of the passage that a span begins in.
    pub(crate) fn passage_of(&self, span: Span) -> Option<usize> {
        let begun = |passage: &Passage| passage.span.start() <= span.start();
        self.passages.partition_point(begun).checked_sub(1)
    }

    /// Gives the text back.
    pub(crate) fn into_text(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The bridge is safe, Ada Quill said.\n\n“It held,” she said. “It ‘always’ held.\n\n“It will hold.”\n\nThe port “was shut” on Monday.";

    #[test]
    fn parts_are_what_stands_in_them() {
        let document = Document::from_story(TEXT);
        for tokens in [1, 9, 20, 1000] {
            let mut token = 0;
            for passages in document.parts(tokens) {
                let part = document.part(passages.clone());
                assert_eq!(part.passages().len(), passages.len());
                for at in 0..part.tokens().len() {
                    assert_eq!(part.words(at), document.words(token + at));
                    let quoted = |document: &Document, at| {
                        let number = document.quotation_at(at)?;
                        Some(document.quotations()[number].depth)
                    };
                    assert_eq!(quoted(&part, at), quoted(&document, token + at));
                }
                token += part.tokens().len();
            }
            assert_eq!(token, document.tokens().len());
        }
    }

    #[test]
    fn a_part_keeps_its_sentences_and_quotations() {
        let document = Document::from_story(TEXT);
        let part = document.part(2..4);
        assert_eq!(
            part.text(),
            "“It will hold.”\n\nThe port “was shut” on Monday."
        );
        let mut sentences = part.sentences().iter().map(|it| &part.text()[it.span]);
        assert_eq!(
            sentences.next_back(),
            Some("The port “was shut” on Monday.")
        );
        let quotations = part.quotations().iter().map(|it| &part.text()[it.spans[0]]);
        assert_eq!(
            quotations.collect::<Vec<_>>(),
            ["It will hold.", "was shut"]
        );
    }
}
