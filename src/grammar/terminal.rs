//! Terminals: tokens as the grammars see them, compounds taken apart at their hyphens.

use std::cell::Cell;

use crate::lexicon::{self, Class, Classes, NumberWord, TimeRole, TimeWord, WordClasses, WordId};
use crate::text::{Document, Span, TokenKind};

use super::numeral::Numeral;
use super::reading::is_joint;

/// A word, number or mark as the grammars see it.
///
/// The parts of a compound (`third-quarter`, `10-year`) are terminals of their own, and the hyphen
/// between them is their [`Link`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is made of.
    pub(crate) kind: TokenKind,
    /// How it is tied to the terminal before.
    pub(crate) link: Link,
    /// Which word of the lists it is.
    pub(crate) word: WordId,
    /// The classes of the word.
    pub(crate) classes: WordClasses,
    /// The word in lower case, empty when it is in no list.
    pub(super) lower: &'static str,
    /// The part that it plays in time expressions.
    pub(super) time: Option<TimeWord>,
}

impl Terminal {
    /// A word, number or mark with what most rules ask for, which is looked up once.
    #[inline]
    pub(super) fn new(
        span: Span,
        kind: TokenKind,
        link: Link,
        (word, classes): (WordId, WordClasses),
    ) -> Self {
        let is_of_time = classes.has(Class::TimeWord);
        Self {
            span,
            kind,
            link,
            word,
            classes,
            lower: word.word(),
            time: is_of_time.then(|| lexicon::time_word(word)).flatten(),
        }
    }
}

/// What is known of the number that begins at a position.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// Nobody asked for it.
    NotYet,
    /// The number, or that none begins there.
    Is(Option<Numeral>),
}

/// How a terminal is tied to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// White space, or the beginning of a sentence.
    Apart,
    /// Nothing stands between them.
    Touching,
    /// A hyphen or dash stands between them without spaces.
    Hyphen,
}

/// How words before a number modify it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modifier {
    /// “about”.
    Approx,
    /// “less than”.
    LessThan,
    /// “more than”.
    MoreThan,
    /// “up to”.
    EqualOrLess,
    /// “at least”.
    EqualOrMore,
}

/// The longest modifier, in terminals.
const LONGEST_MODIFIER: usize = 4;

/// What anchors the expressions of a grammar: the classes of words, and which of these do.
#[derive(Clone, Copy)]
pub(crate) struct Anchors {
    pub(crate) classes: Classes,
    pub(crate) test: fn(WordId, WordClasses) -> bool,
}

impl Anchors {
    /// Whether a number, a sign of a currency or such a word stands there.
    #[inline]
    pub(super) fn hold(&self, kind: TokenKind, word: WordId, classes: WordClasses) -> bool {
        match kind {
            TokenKind::Number | TokenKind::Currency => true,
            _ => classes.meets(self.classes) && (self.test)(word, classes),
        }
    }
}

/// The terminals of one sentence after another.
pub(crate) struct Terminals<'d> {
    pub(super) text: &'d str,
    /// What no expression goes without.
    pub(super) needs: Anchors,
    pub(super) list: Vec<Terminal>,
    /// The positions of terminals without which there is no expression.
    pub(super) anchors: Vec<usize>,
    /// The number that begins at each position, once it was asked for.
    pub(super) numerals: Vec<Cell<Known>>,
}

impl<'d> Terminals<'d> {
    /// No terminals yet.
    pub(crate) fn new(document: &'d Document, needs: Anchors) -> Self {
        Self {
            text: document.text(),
            needs,
            list: Vec::new(),
            anchors: Vec::new(),
            numerals: Vec::new(),
        }
    }

    /// The first position from `at` on where an expression may begin: an anchor stands there or at
    /// most `reach` terminals behind it. `cursor` counts the anchors that are passed.
    pub(crate) fn next_start(&self, at: usize, reach: usize, cursor: &mut usize) -> Option<usize> {
        while self.anchors.get(*cursor).is_some_and(|anchor| *anchor < at) {
            *cursor += 1;
        }
        let anchor = *self.anchors.get(*cursor)?;
        Some(at.max(anchor.saturating_sub(reach)))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The terminal at a position.
    pub(crate) fn get(&self, at: usize) -> Option<&Terminal> {
        self.list.get(at)
    }

    /// The number that begins at a position: as many terminals as belong to it.
    #[inline]
    pub(crate) fn numeral(&self, at: usize) -> Option<Numeral> {
        let terminal = self.list.get(at)?;
        let begins = terminal.kind == TokenKind::Number
            || terminal.classes.has(Class::NumberWord)
            || matches!(terminal.lower, "a" | "an");
        if begins { self.numeral_at(at) } else { None }
    }

    /// The number that begins at a position where one may.
    #[inline(never)] // so that asking elsewhere, as is done most, is a short test
    fn numeral_at(&self, at: usize) -> Option<Numeral> {
        if let Known::Is(numeral) = self.numerals[at].get() {
            return numeral;
        }
        let numeral = self.read_numeral(at);
        self.numerals[at].set(Known::Is(numeral));
        numeral
    }

    /// Whether one of the classes holds the terminal at a position.
    pub(crate) fn meets(&self, at: usize, classes: Classes) -> bool {
        self.list
            .get(at)
            .is_some_and(|terminal| terminal.classes.meets(classes))
    }

    /// The words of the terminal at a position; empty past the end.
    pub(crate) fn text(&self, at: usize) -> &'d str {
        self.list
            .get(at)
            .map_or("", |terminal| &self.text[terminal.span])
    }

    /// The text before the terminal at a position; empty past the end.
    pub(crate) fn text_before(&self, at: usize) -> &'d str {
        self.list
            .get(at)
            .map_or("", |terminal| &self.text[..terminal.span.start() as usize])
    }

    /// The longest phrase of the class that begins at a position, of at most so many terminals:
    /// its entry and where it ends.
    pub(crate) fn phrase(&self, at: usize, class: Class, most: usize) -> Option<(WordId, usize)> {
        let first = self.list.get(at)?.span;
        let last = (at + most).min(self.list.len());
        (at + 1..=last).rev().find_map(|end| {
            let words = &self.text[first.cover(self.list[end - 1].span)];
            let stopped = words
                .strip_suffix('.')
                .filter(|_| self.text(end - 1) != ".");
            let words = stopped.unwrap_or(words);
            let (word, classes) = if end > at + 1 && is_spaced_oddly(words) {
                lexicon::find(&with_single_blanks(words)) // where a line ends
            } else {
                lexicon::find(words)
            };
            classes.has(class).then_some((word, end))
        })
    }

    /// The words at a position that modify the number or the amount of time behind them, “more
    /// than”: what they say and where they end.
    pub(crate) fn modifier(&self, at: usize) -> Option<(Modifier, usize)> {
        let begins = self.has(at, Class::GrammarWord)
            || self.has(at, Class::QuantityModifier)
            || self.text(at) == "~";
        if !begins {
            return None;
        }
        let more =
            (at + 1..at + LONGEST_MODIFIER).take_while(|at| self.has(*at, Class::ModifierWord));
        let (word, end) = self.phrase(at, Class::QuantityModifier, 1 + more.count())?;
        let modifier = match lexicon::quantity_modifier(word)? {
            "APPROX" => Modifier::Approx,
            "LESS_THAN" => Modifier::LessThan,
            "MORE_THAN" => Modifier::MoreThan,
            "EQUAL_OR_LESS" => Modifier::EqualOrLess,
            _ => Modifier::EqualOrMore,
        };
        Some((modifier, end))
    }

    /// The word of the lists at a position, in lower case; empty when it is in no list.
    pub(crate) fn word(&self, at: usize) -> &'static str {
        self.list.get(at).map_or("", |terminal| terminal.lower)
    }

    /// Whether the terminal at a position is one of the words.
    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.word(at))
    }

    /// Whether the terminal at a position is in the class.
    #[inline]
    pub(crate) fn has(&self, at: usize, class: Class) -> bool {
        self.list
            .get(at)
            .is_some_and(|terminal| terminal.classes.has(class))
    }

    /// What the terminal at a position is made of.
    #[inline]
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.list.get(at).map(|terminal| terminal.kind)
    }

    /// How the terminal at a position is tied to the one before.
    pub(crate) fn link(&self, at: usize) -> Link {
        self.list
            .get(at)
            .map_or(Link::Apart, |terminal| terminal.link)
    }

    /// Whether a hyphen, and no dash, ties the terminal at a position to the one before.
    pub(crate) fn is_hyphenated(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.link(at) == Link::Hyphen) else {
            return false;
        };
        let (start, end) = (self.list[before].span.end(), self.list[at].span.start());
        self.text[start as usize..end as usize].contains(is_joint)
    }

    /// Whether the terminal at a position begins with a capital letter.
    pub(crate) fn is_capitalized(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// The part that the terminal at a position plays in numbers.
    pub(crate) fn number_word(&self, at: usize) -> Option<NumberWord> {
        lexicon::number_word(self.list.get(at)?.word)
    }

    /// The part that the terminal at a position plays in time expressions.
    #[inline]
    pub(crate) fn time_word(&self, at: usize) -> Option<TimeWord> {
        self.list.get(at)?.time
    }

    /// The value of the terminal at a position, if it plays that part in time expressions.
    #[inline]
    pub(crate) fn time_value(&self, at: usize, role: TimeRole) -> Option<i16> {
        let word = self.time_word(at)?;
        (word.role == role).then_some(word.value)
    }

    /// The span from one position up to another, which lies after it.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let first = self.list[from].span;
        first.cover(self.list[to.max(from + 1) - 1].span)
    }
}

/// Whether white space stands in the words that is no single blank.
fn is_spaced_oddly(words: &str) -> bool {
    let bytes = words.as_bytes();
    let is_odd = |pair: &[u8]| matches!(pair, [b'\n' | b'\r' | b'\t', _] | [b' ', b' ']);
    bytes.windows(2).any(is_odd) || matches!(bytes.last(), Some(b'\n' | b'\r' | b'\t'))
}

/// The words with a blank for each stretch of white space between them.
fn with_single_blanks(words: &str) -> String {
    let words: Vec<&str> = words.split_ascii_whitespace().collect();
    words.join(" ")
}
