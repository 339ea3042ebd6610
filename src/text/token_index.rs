//! Which token stands at a byte of the text: how many begin before each block of bytes, so that a search
//! looks at a few tokens only, however long the text is.

use super::Token;

/// How many bytes a block has: room for some dozen tokens.
const BLOCK: usize = 64;

/// How many tokens begin before each block.
#[derive(Clone, Debug)]
pub(super) struct TokenIndex(Box<[u32]>);

impl TokenIndex {
    /// The index of the tokens of a text of so many bytes.
    pub(super) fn new(length: usize, tokens: &[Token]) -> Self {
        let mut counts = Vec::with_capacity(length / BLOCK + 1);
        let mut count = 0;
        for block in 0..=length / BLOCK {
            let rest = tokens[count..].iter();
            let begun = rest.take_while(|token| (token.span.start() as usize) < block * BLOCK);
            count += begun.count();
            counts.push(u32::try_from(count).unwrap_or(u32::MAX));
        }
        Self(counts.into())
    }

    /// How many of the tokens begin before an offset.
    pub(super) fn count_before(&self, tokens: &[Token], offset: u32) -> usize {
        let block = offset as usize / BLOCK;
        let count = |block: usize| self.0.get(block).map_or(tokens.len(), |it| *it as usize);
        let (first, last) = (count(block), count(block + 1));
        let inside = tokens[first..last].partition_point(|token| token.span.start() < offset);
        first + inside
    }
}

#[cfg(test)]
mod tests {
    use super::TokenIndex;
    use crate::text::tokenize;

    #[test]
    fn as_many_begin_before_an_offset_as_a_count_tells() {
        for text in [
            "",
            "It rained.",
            &"On and on, ".repeat(60),
            &" ".repeat(300),
        ] {
            let tokens = tokenize(text);
            let index = TokenIndex::new(text.len(), &tokens);
            for offset in (0..).take(text.len() + 200) {
                let before = tokens.iter().filter(|it| it.span.start() < offset);
                assert_eq!(index.count_before(&tokens, offset), before.count());
            }
        }
    }
}
