//! Terminals: tokens as the grammars see them, compounds taken apart at their hyphens.

use std::cell::Cell;

use crate::lexicon::{self, Class, Classes, NumberWord, TimeRole, TimeWord, WordClasses, WordId};
use crate::text::{Document, Span, Token, TokenKind};

use super::numeral::Numeral;

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
    lower: &'static str,
    /// The part that it plays in time expressions.
    time: Option<TimeWord>,
}

/// What is known of the number that begins at a position.
#[derive(Clone, Copy, Debug)]
enum Known {
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
    fn hold(&self, kind: TokenKind, word: WordId, classes: WordClasses) -> bool {
        match kind {
            TokenKind::Number | TokenKind::Currency => true,
            _ => classes.meets(self.classes) && (self.test)(word, classes),
        }
    }
}

/// The terminals of one sentence after another.
pub(crate) struct Terminals<'d> {
    text: &'d str,
    /// What no expression goes without.
    needs: Anchors,
    list: Vec<Terminal>,
    /// The positions of terminals without which there is no expression.
    anchors: Vec<usize>,
    /// The number that begins at each position, once it was asked for.
    numerals: Vec<Cell<Known>>,
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

    /// Takes a sentence's tokens in place of those held, if one of them may anchor an expression,
    /// or a part of a compound may.
    pub(crate) fn read(&mut self, tokens: &[Token]) -> bool {
        self.list.clear();
        self.anchors.clear();
        if tokens.iter().any(|token| self.may_anchor(token)) {
            self.push_all(tokens);
            self.numerals.clear();
            self.numerals
                .resize(self.list.len(), Cell::new(Known::NotYet));
        }
        !self.anchors.is_empty()
    }

    /// Whether a token anchors an expression, or a part of it may.
    fn may_anchor(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Number | TokenKind::Currency => true,
            TokenKind::Word => {
                self.needs.hold(token.kind, token.word, token.classes)
                    || is_taken_apart(token, self.text)
            }
            _ => false,
        }
    }

    /// Adds a terminal, which may be an anchor.
    #[inline]
    fn add(&mut self, span: Span, kind: TokenKind, link: Link, known: (WordId, WordClasses)) {
        let (word, classes) = known;
        if self.needs.hold(kind, word, classes) {
            self.anchors.push(self.list.len());
        }
        let is_of_time = classes.has(Class::TimeWord);
        self.list.push(Terminal {
            span,
            kind,
            link,
            word,
            classes,
            // What most rules ask for is looked up once.
            lower: word.word(),
            time: is_of_time.then(|| lexicon::time_word(word)).flatten(),
        });
    }

    /// Adds tokens but for marks that only insert something; a dash that ties two of them becomes
    /// the link between them.
    fn push_all(&mut self, tokens: &[Token]) {
        let text = self.text;
        let mut dash = false;
        for (index, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Punctuation {
                if is_dash(&text[token.span]) && ties(tokens, index) {
                    dash = true;
                    continue;
                }
                if is_insertion_mark(tokens, index, text) {
                    continue;
                }
            }
            self.push(token, dash);
            dash = false;
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

    /// Adds a token, in parts when it is a compound.
    #[inline]
    fn push(&mut self, token: &Token, dash: bool) {
        let touching = self
            .list
            .last()
            .is_some_and(|last| last.span.end() == token.span.start());
        let link = match (dash, touching) {
            (true, _) => Link::Hyphen,
            (false, true) => Link::Touching,
            (false, false) => Link::Apart,
        };
        let is_whole = match token.kind {
            TokenKind::Number => !self.text[token.span].contains(is_divider),
            TokenKind::Word => !is_taken_apart(token, self.text),
            _ => true,
        };
        let (span, kind) = (token.span, token.kind);
        if is_whole {
            self.add(span, kind, link, (token.word, token.classes));
        } else if kind == TokenKind::Number {
            self.push_divided(span, link);
        } else {
            self.push_parts(token, link);
        }
    }

    /// Adds the parts of a compound.
    fn push_parts(&mut self, token: &Token, mut link: Link) {
        let words = &self.text[token.span];
        let mut start = token.span.range().start;
        for part in words.split(is_joint) {
            if !part.is_empty() {
                self.push_part(start, part, link);
                link = Link::Hyphen;
            }
            start += part.len() + joint_width(&words[start - token.span.range().start..], part);
        }
    }

    /// Adds the pieces of digits with colons or slashes between them: `22:30`, `1/4`.
    fn push_divided(&mut self, span: Span, mut link: Link) {
        let mut start = span.range().start;
        for piece in self.text[span].split_inclusive(is_divider) {
            let digits = piece.trim_end_matches(is_divider).len();
            let (digits, divider) = piece.split_at(digits);
            let pieces = [
                (digits, TokenKind::Number),
                (divider, TokenKind::Punctuation),
            ];
            self.add_pieces(start, pieces, link);
            start += piece.len();
            link = Link::Touching;
        }
    }

    /// Adds a part of a compound; digits in front of letters are a terminal of their own.
    fn push_part(&mut self, start: usize, part: &str, link: Link) {
        let digits = part
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(part.len());
        let (digits, letters) = part.split_at(digits);
        let pieces = [(digits, TokenKind::Number), (letters, TokenKind::Word)];
        self.add_pieces(start, pieces, link);
    }

    /// Adds pieces of a token from `start` on that touch each other; either may be empty.
    fn add_pieces(&mut self, mut start: usize, pieces: [(&str, TokenKind); 2], mut link: Link) {
        for (piece, kind) in pieces {
            if piece.is_empty() {
                continue;
            }
            let known = match kind {
                TokenKind::Word => lexicon::find(piece),
                _ => (WordId::UNKNOWN, WordClasses::NONE),
            };
            let end = start + piece.len();
            self.add(Span::between(start, end), kind, link, known);
            start = end;
            link = Link::Touching;
        }
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
            let (word, classes) = lexicon::find(stopped.unwrap_or(words));
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

/// Whether the token at `index` stands between two words or numbers without a space.
fn ties(tokens: &[Token], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|index| tokens.get(index)) else {
        return false;
    };
    let Some(after) = tokens.get(index + 1) else {
        return false;
    };
    let plain = |kind| {
        matches!(
            kind,
            TokenKind::Word | TokenKind::Number | TokenKind::Currency
        )
    };
    let here = tokens[index].span;
    before.span.end() == here.start()
        && here.end() == after.span.start()
        && plain(before.kind)
        && plain(after.kind)
}

/// Words that editors put in brackets and that numbers and times hang on.
const INSERTED: Classes = Classes::any_of(&[Class::NumberWord, Class::TimeWord]);

/// Whether the mark is a square bracket around a single word that an editor put in: `[two] years`.
fn is_insertion_mark(tokens: &[Token], index: usize, text: &str) -> bool {
    let is = |at: usize, mark: &str| {
        tokens
            .get(at)
            .is_some_and(|token| &text[token.span] == mark)
    };
    let word = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.classes.meets(INSERTED))
    };
    is(index, "[") && word(index + 1) && is(index + 2, "]")
        || index > 1 && is(index, "]") && word(index - 1) && is(index - 2, "[")
}

fn is_dash(words: &str) -> bool {
    matches!(words, "-" | "‐" | "‑" | "–" | "—" | "−")
}

fn is_divider(letter: char) -> bool {
    matches!(letter, ':' | '/')
}

fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑')
}

/// The classes of compounds that mean something to the grammars as they stand: “mid-day”, “24-7”.
const WHOLE: Classes = Classes::any_of(&[
    Class::TimeWord,
    Class::NumberWord,
    Class::Unit,
    Class::Currency,
    Class::Holiday,
    Class::QuantityModifier,
    Class::QuantityIdiom,
    Class::GrammarWord,
]);

/// Whether the word is a compound whose parts the grammars read one by one.
#[inline]
fn is_taken_apart(token: &Token, text: &str) -> bool {
    if token.word == WordId::UNKNOWN {
        return is_compound(&text[token.span]);
    }
    let classes = token.classes.all();
    classes.is_hyphenated() && !classes.meets(WHOLE)
}

/// How many bytes the joint behind a part takes, 0 at the word's end.
fn joint_width(rest: &str, part: &str) -> usize {
    rest[part.len()..].chars().next().map_or(0, char::len_utf8)
}

#[inline(never)] // so that asking it of a known word, which most are, is a short function
fn is_compound(words: &str) -> bool {
    // Bytes first: hardly any word holds a hyphen.
    let suspect = |byte: u8| byte == b'-' || byte == 0xE2;
    words.len() > 3 && words.bytes().any(suspect) && words.contains(is_joint)
}
