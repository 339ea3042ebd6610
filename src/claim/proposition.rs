//! What the rules about claims look at: the words of a claim, lower-cased classes at hand.

use std::ops::Range;

use crate::lexicon::{Class, Classes};
use crate::model::TextSpan;
use crate::text::{Case, Document, Span, Token, TokenKind};

/// How many tokens of a claim are read.
const LONGEST: usize = 60;

/// The words of a claim and of the cue that attributes it.
pub(super) struct Proposition<'d> {
    text: &'d str,
    tokens: Vec<&'d Token>,
    /// Where the main clause's predicate is expected: before any subordinate clause.
    main: Range<usize>,
    /// The classes of all its words.
    classes: Classes,
    /// Whether it begins with a quotation mark.
    is_quoted: bool,
    cue: String,
}

impl<'d> Proposition<'d> {
    pub(super) fn new(document: &'d Document, pieces: &[Span], cue: Option<&TextSpan>) -> Self {
        let all = document.tokens();
        let text = document.text();
        let mut tokens = Vec::with_capacity(LONGEST);
        for piece in pieces {
            let first = all.partition_point(|token| token.span.start() < piece.start());
            let inside = all[first..]
                .iter()
                .take_while(|token| token.span.end() <= piece.end())
                .take(LONGEST);
            tokens.extend(inside);
        }
        let main = main_clause(text, &tokens);
        let classes = tokens
            .iter()
            .fold(Classes::NONE, |classes, token| classes.union(token.classes));
        let is_quoted = tokens
            .first()
            .is_some_and(|token| token.kind == TokenKind::Quotation);
        Self {
            text,
            tokens,
            main,
            classes,
            is_quoted,
            cue: cue.map(|cue| cue.text.to_lowercase()).unwrap_or_default(),
        }
    }

    /// The words of a token.
    pub(super) fn words(&self, at: usize) -> &'d str {
        &self.text[self.tokens[at].span]
    }

    /// Its tokens, in order.
    pub(super) fn tokens(&self) -> impl Iterator<Item = &'d Token> {
        self.tokens.iter().copied()
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the token is one of these words, given in lower case with straight apostrophes.
    pub(super) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let found = &self.text.as_bytes()[self.tokens[at].span.range()];
        words
            .iter()
            .any(|word| word.len() == found.len() && found.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// Whether the token is in the class; capitals inside a sentence make names: “May”.
    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        let opens = at == 0
            || !matches!(
                self.tokens[at - 1].kind,
                TokenKind::Word | TokenKind::Clitic
            );
        self.tokens[at].is(class) && (opens || self.tokens[at].case != Case::Capitalized)
    }

    /// The tokens of the main clause.
    pub(super) fn main(&self) -> Range<usize> {
        self.main.clone()
    }

    /// Whether a word of the main clause is in the class.
    pub(super) fn main_has(&self, class: Class) -> bool {
        self.classes.has(class) && self.main().any(|at| self.has(at, class))
    }

    /// Whether any word is in the class.
    pub(super) fn any_has(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// The cue in lower case; empty for the article's own statements.
    pub(super) fn cue(&self) -> &str {
        &self.cue
    }

    /// Whether a word of the cue is one of these.
    pub(super) fn cue_is(&self, words: &[&str]) -> bool {
        self.cue.split(' ').any(|word| words.contains(&word))
    }

    /// Whether it is an infinitive: “to build a bridge”.
    pub(super) fn is_infinitive(&self) -> bool {
        self.len() > 1 && self.is_one_of(0, &["to"])
    }

    /// Whether it begins with a quotation mark.
    pub(super) fn is_quoted(&self) -> bool {
        self.is_quoted
    }

    /// Whether it ends in a question mark.
    pub(super) fn is_question(&self) -> bool {
        (0..self.len())
            .rev()
            .take(2)
            .any(|at| self.words(at) == "?")
    }
}

/// The main clause: without a leading “that”, up to the first subordinate clause.
fn main_clause(text: &str, tokens: &[&Token]) -> Range<usize> {
    let mark = |at: usize| {
        let token: &Token = tokens[at];
        (token.kind == TokenKind::Punctuation).then(|| &text[token.span])
    };
    let opens = |at: usize| {
        tokens[at].kind == TokenKind::Quotation
            || mark(at) == Some(",")
            || matches!(
                &text[tokens[at].span],
                "that" | "That" | "but" | "But" | "and" | "And"
            )
    };
    let count = tokens.len();
    let mut start = (0..count).find(|at| !opens(*at)).unwrap_or(count);
    for _ in 0..2 {
        if start < count && tokens[start].is(Class::Subordinator) {
            let comma = (start..count).find(|at| mark(*at) == Some(","));
            start = comma.map_or(start, |comma| comma + 1);
        }
    }
    let end = (start + 2..count)
        .find(|at| tokens[*at].is(Class::Subordinator) || matches!(mark(*at), Some(";" | ".")))
        .unwrap_or(count);
    start..end.max(start)
}
