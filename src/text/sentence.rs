//! Sentences inside a passage.

use super::Span;
use super::token::{Token, tokenize};

/// Cuts a text into sentences.
///
/// ```
/// let text = "Mrs. Quill left. It rained.";
/// let sentences = copydesk::split_sentences(text);
/// assert_eq!(&text[sentences[0]], "Mrs. Quill left.");
/// assert_eq!(&text[sentences[1]], "It rained.");
/// ```
pub fn split_sentences(text: &str) -> Vec<Span> {
    let tokens = tokenize(text);
    sentence_ends(text, &tokens)
        .scan(0, |start, end| {
            let span = tokens[*start].span.cover(tokens[end - 1].span);
            *start = end;
            Some(span)
        })
        .collect()
}

/// The index after each sentence's last token, in order; the last is the number of tokens.
pub(super) fn sentence_ends<'t>(
    text: &'t str,
    tokens: &'t [Token],
) -> impl Iterator<Item = usize> + 't {
    let last = tokens.len();
    (1..=last).filter(move |end| *end == last || ends_sentence(text, tokens, *end))
}

/// Whether a sentence ends before the token at `next`.
fn ends_sentence(text: &str, tokens: &[Token], next: usize) -> bool {
    let stops = matches!(&text[tokens[next - 1].span], "." | "!" | "?");
    stops && tokens[next].is_capitalized()
}
