//! How many tokens of a kind stand between two places, without looking at those between.

use std::ops::Range;

use super::fact::{Fact, Quote, kind};

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counted {
    Comma,
    /// A word that begins a clause.
    Opener,
    /// A quotation mark.
    QuotationMark,
    /// A colon, semicolon, dash or bracket.
    Break,
    Verb,
    /// A word that attributes more often than not.
    Strong,
    /// A token in a quotation.
    Quoted,
}

impl Counted {
    /// One of it, in its eight bits.
    fn one(self) -> u64 {
        1 << (8 * self as u32)
    }
}

/// Running counts over the tokens of a document, eight bits for each that is counted; that one runs
/// over into the next is made good by the difference.
#[derive(Clone, Debug)]
pub(super) struct Counts(Vec<u64>);

impl Counts {
    pub(super) fn new(facts: &[Fact]) -> Self {
        let mut sum = 0_u64;
        let mut sums = Vec::with_capacity(facts.len() + 1);
        sums.push(sum);
        sums.extend(facts.iter().map(|fact| {
            sum = sum.wrapping_add(counted(fact));
            sum
        }));
        Self(sums)
    }

    /// The counts in a range of at most 255 tokens; in a longer one, which only a cue of dozens of words
    /// makes, they may be off.
    #[inline]
    pub(super) fn of(&self, range: Range<usize>) -> Count {
        Count(self.0[range.end].wrapping_sub(self.0[range.start]))
    }
}

fn counted(fact: &Fact) -> u64 {
    use Counted::{Break, Comma, Opener, QuotationMark, Quoted, Strong, Verb};
    let is_break = matches!(
        fact.kind,
        kind::COLON | kind::SEMICOLON | kind::DASH | kind::OPEN_BRACKET | kind::CLOSE_BRACKET
    );
    [
        (fact.is(kind::COMMA), Comma),
        (fact.opens_clause, Opener),
        (
            matches!(fact.quote, Quote::Opens | Quote::Closes),
            QuotationMark,
        ),
        (is_break, Break),
        (fact.is_verb, Verb),
        (fact.is_strong(), Strong),
        (fact.is_quoted(), Quoted),
    ]
    .into_iter()
    .map(|(is, counted)| u64::from(is) * counted.one())
    .sum()
}

/// The counts in a range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count(u64);

impl Count {
    /// How many there are, or `most` if more.
    #[inline]
    pub(super) fn up_to(self, most: u32, counted: Counted) -> u32 {
        self.all(counted).min(most)
    }

    /// How many there are.
    #[inline]
    pub(super) fn all(self, counted: Counted) -> u32 {
        (self.0 >> (8 * counted as u32) & 0xFF) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, Counts};
    use crate::attribution::learned::fact::{Fact, kind};

    #[test]
    fn any_range_is_counted() {
        let fact = |number: usize| Fact {
            kind: if number % 3 == 0 {
                kind::COMMA
            } else {
                kind::OTHER
            },
            is_verb: number % 2 == 0,
            ..Fact::default()
        };
        let facts: Vec<Fact> = (0..2000).map(fact).collect();
        let counts = Counts::new(&facts);
        for start in [0, 1, 700, 1745] {
            let range = start..start + 250;
            let own = &facts[range.clone()];
            let count = counts.of(range);
            let commas = own.iter().filter(|fact| fact.is(kind::COMMA)).count();
            assert_eq!(count.all(Counted::Comma) as usize, commas);
            assert_eq!(count.all(Counted::Verb), 125);
            assert_eq!(count.up_to(3, Counted::Verb), 3);
            assert_eq!(count.all(Counted::Break), 0);
        }
    }
}
