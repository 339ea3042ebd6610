//! Quotation marks one by one: which family a mark belongs to, and whether it opens or closes by
//! what stands around it.

use super::character::is_dash;
use super::quotation::MarkStyle;
use super::{Case, Token, TokenKind};
use crate::lexicon::Class;

/// Marks that open and close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// Double marks of any make.
    Double,
    /// Single marks of any make.
    Single,
    /// « and ».
    Guillemet,
    /// ‹ and ›.
    SingleGuillemet,
}

impl Family {
    /// How many families there are.
    pub(super) const COUNT: usize = 4;
}

/// What a mark does when taken by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It opens a quotation.
    Open,
    /// It closes one.
    Close,
    /// Either, as the state demands.
    Either,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // each says one thing that is seen around the mark
pub(super) struct Mark {
    /// Its token, counted from the passage's first.
    pub(super) token: usize,
    /// What it pairs with.
    pub(super) family: Family,
    /// The style of a quotation that it opens.
    pub(super) style: MarkStyle,
    /// What its character says: the typographic ones say something, the straight ones nothing.
    pub(super) typed: Role,
    /// What stands around it says.
    pub(super) lean: Role,
    /// Whether a letter stands right before it, so that it may be an apostrophe.
    pub(super) after_letter: bool,
    /// Whether a digit stands right before it, so that it may stand for feet, inches or minutes.
    pub(super) after_digit: bool,
    /// Whether a capitalized word stands right after it.
    pub(super) before_capital: bool,
    /// Whether it looks like the apostrophe of a possessive: `workers’ rights`.
    pub(super) owns: bool,
    /// Whether a single mark that may close follows before the next one that opens.
    pub(super) closer_ahead: bool,
    /// The same, possessives aside.
    pub(super) sure_closer_ahead: bool,
}

/// What stands on one side of a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// A blank, or the passage's end.
    Blank,
    /// An opening bracket, a dash.
    Outside,
    /// A mark that ends phrases.
    Stop,
    /// Another quotation mark.
    Mark,
    /// Anything else.
    Solid,
}

impl Mark {
    /// The mark at `token`, if it is one; `before` is the mark before it.
    pub(super) fn new(text: &str, tokens: &[Token], token: usize, before: Option<&Mark>) -> Mark {
        let words = &text[tokens[token].span];
        let mut characters = words.chars();
        let character = characters.next().unwrap_or('"');
        let doubled = characters.next().is_some();
        let (family, style, typed) = nature(character, doubled);
        let last_before = side_of(text, tokens, token.checked_sub(1), token);
        let first_after = side_of(text, tokens, Some(token + 1), token);
        let left = match last_before {
            Side::Mark => match before {
                Some(mark) if mark.lean == Role::Open => Side::Outside,
                _ => Side::Solid,
            },
            side => side,
        };
        let neighbour = token.checked_sub(1).map(|at| tokens[at]);
        let neighbour = neighbour.filter(|_| last_before == Side::Solid);
        Mark {
            token,
            family,
            style,
            typed,
            lean: lean(left, first_after),
            after_letter: neighbour.is_some_and(|token| token.kind == TokenKind::Word),
            after_digit: neighbour.is_some_and(|token| token.kind == TokenKind::Number),
            before_capital: first_after == Side::Solid && tokens[token + 1].is_capitalized(),
            owns: last_before == Side::Solid && owns(text, tokens, token),
            closer_ahead: false,
            sure_closer_ahead: false,
        }
    }

    /// What the mark does, when a quotation of its family is open or not and the mark begins its
    /// paragraph or not; `None` when nothing.
    pub(super) fn role(&self, open: bool, begins: bool) -> Option<Role> {
        if self.family == Family::Single {
            return self.single_role(open, begins);
        }
        Some(match (self.typed, self.lean) {
            // Marks typed the wrong way round, and those of languages that write them so.
            (Role::Open, Role::Close) => Role::Close,
            (Role::Close, Role::Open) if !open => Role::Open,
            (Role::Close, Role::Either) if !open && begins => Role::Open,
            (Role::Either, Role::Either) if open => Role::Close,
            (Role::Either, Role::Either) => Role::Open,
            (Role::Either, lean) => lean,
            (typed, _) => typed,
        })
    }

    /// The same for single marks, any of which may be an apostrophe.
    fn single_role(&self, open: bool, begins: bool) -> Option<Role> {
        match self.lean {
            Role::Open => {
                let opens = match self.typed {
                    Role::Open => self.closer_ahead || begins || self.before_capital,
                    Role::Either => self.closer_ahead || begins,
                    Role::Close => false,
                };
                opens.then_some(Role::Open)
            }
            Role::Close if open && self.owns && self.sure_closer_ahead => None,
            Role::Close if open || self.surely_closes() => Some(Role::Close),
            Role::Either if open && !self.after_letter => Some(Role::Close),
            Role::Close | Role::Either => None,
        }
    }

    /// Whether the mark closes quotations of its family and is no apostrophe.
    pub(super) fn surely_closes(&self) -> bool {
        self.lean == Role::Close && (self.family != Family::Single || !self.after_letter)
    }
}

/// Whether the apostrophe at `mark` follows a word in `s` and a word comes next
/// that may be owned.
fn owns(text: &str, tokens: &[Token], mark: usize) -> bool {
    let (Some(before), Some(after)) = (mark.checked_sub(1), tokens.get(mark + 1)) else {
        return false;
    };
    let word = &text[tokens[before].span];
    word.ends_with(['s', 'S'])
        && after.kind == TokenKind::Word
        && after.case == Case::Lower
        && !after.is(Class::SentenceStarter)
}

/// What a character is among quotation marks.
fn nature(character: char, doubled: bool) -> (Family, MarkStyle, Role) {
    use {Family as F, MarkStyle as S, Role as R};
    match (character, doubled) {
        ('“' | '„' | '‟', _) => (F::Double, S::Double, R::Open),
        ('”', _) => (F::Double, S::Double, R::Close),
        ('`' | '‘', true) => (F::Double, S::Doubled, R::Open),
        ('’', true) => (F::Double, S::Doubled, R::Close),
        ('\'', true) => (F::Double, S::Doubled, R::Either),
        ('‘' | '‚', false) => (F::Single, S::Single, R::Open),
        ('’', false) => (F::Single, S::Single, R::Close),
        ('`', false) => (F::Single, S::StraightSingle, R::Open),
        ('\'', false) => (F::Single, S::StraightSingle, R::Either),
        ('«', _) => (F::Guillemet, S::Guillemets, R::Open),
        ('»', _) => (F::Guillemet, S::Guillemets, R::Close),
        ('‹', _) => (F::SingleGuillemet, S::Guillemets, R::Open),
        ('›', _) => (F::SingleGuillemet, S::Guillemets, R::Close),
        _ => (F::Double, S::StraightDouble, R::Either),
    }
}

/// What the token at `at` is to the mark at `mark`.
fn side_of(text: &str, tokens: &[Token], at: Option<usize>, mark: usize) -> Side {
    let Some((at, token)) = at.and_then(|at| Some((at, tokens.get(at)?))) else {
        return Side::Blank;
    };
    let mark = tokens[mark].span;
    if token.span.end() != mark.start() && token.span.start() != mark.end() {
        return Side::Blank;
    }
    match token.kind {
        TokenKind::Quotation => Side::Mark,
        TokenKind::Punctuation => {
            let follows = token.span.start() == mark.end();
            match text[tokens[at].span].chars().next() {
                Some('(' | '[' | '{' | '¿' | '¡') if !follows => Side::Outside,
                Some('-' | '/') => Side::Outside,
                Some(dash) if is_dash(dash) => Side::Outside,
                Some(',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}')
                    if follows && token.span.len() == 1 && !leads(text, tokens, at) =>
                {
                    Side::Stop
                }
                _ => Side::Solid,
            }
        }
        _ => Side::Solid,
    }
}

/// Whether the full stop at `at` begins a word or an ellipsis written with blanks: `.org`, `. . .`
fn leads(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| match next.kind {
        TokenKind::Word | TokenKind::Number | TokenKind::Handle => {
            next.span.start() == tokens[at].span.end()
        }
        TokenKind::Punctuation => &text[tokens[at].span] == "." && &text[next.span] == ".",
        _ => false,
    })
}

/// What a mark with the given sides does.
fn lean(left: Side, right: Side) -> Role {
    match (left, right) {
        (Side::Solid | Side::Stop, Side::Solid) => Role::Either,
        (Side::Solid | Side::Stop, _) | (_, Side::Stop) => Role::Close,
        (_, Side::Solid | Side::Mark) | (Side::Blank, Side::Outside) => Role::Open,
        _ => Role::Either,
    }
}

/// Tells each mark what follows it, in one pass from the end.
pub(super) fn look_ahead(marks: &mut [Mark]) {
    let (mut closer, mut sure_closer) = (false, false);
    for mark in marks.iter_mut().rev() {
        (mark.closer_ahead, mark.sure_closer_ahead) = (closer, sure_closer);
        if mark.family != Family::Single {
            continue;
        }
        match mark.lean {
            Role::Close => {
                closer = true;
                sure_closer |= !mark.owns;
            }
            Role::Open => (closer, sure_closer) = (false, false),
            Role::Either => {}
        }
    }
}

/// How many marks of each family are still to come that open or close, taken by themselves.
#[derive(Clone, Copy, Default)]
pub(super) struct Counts([(usize, usize); Family::COUNT]);

impl Counts {
    /// Those among all marks of a passage.
    pub(super) fn of(marks: &[Mark]) -> Self {
        let mut counts = Self::default();
        for mark in marks {
            let (opens, closes) = &mut counts.0[mark.family as usize];
            *opens += usize::from(mark.lean == Role::Open);
            *closes += usize::from(mark.lean == Role::Close);
        }
        counts
    }

    /// Takes a mark off.
    pub(super) fn pass(&mut self, mark: &Mark) {
        let (opens, closes) = &mut self.0[mark.family as usize];
        *opens -= usize::from(mark.lean == Role::Open);
        *closes -= usize::from(mark.lean == Role::Close);
    }

    /// How many of a family are still to come that open.
    pub(super) fn opens(&self, family: Family) -> usize {
        self.0[family as usize].0
    }

    /// How many of a family are still to come that close.
    pub(super) fn closes(&self, family: Family) -> usize {
        self.0[family as usize].1
    }
}
