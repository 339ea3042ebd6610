//! Pairing the quotation marks of a text.
//!
//! Marks are paired passage by passage with a stack that holds few entries of each family of
//! marks, so that pairing takes time linear in the number of marks, whatever they are. A quotation
//! that is open at its paragraph's end goes on in the next one when that begins by opening it
//! again, as newspapers do, or when the next mark of a near paragraph closes it.

mod straight;

use super::mark::{Counts, Family, Mark, Role, look_ahead};
use super::passage::{Passage, PassageKind, TokenRange};
use super::quotation::{MarkStyle, Quotation, Quotations, StrayMark, nest};
use super::{Case, Token, TokenKind};
use crate::lexicon::Class;

/// How many quotations may stand in each other; marks that would open more are passed over.
const DEEPEST: usize = 8;

/// How many paragraphs without a mark may stand between one that opens a quotation and one that closes it.
const LONGEST_GAP: usize = 3;

/// Pairs the quotation marks of a text's passages. Marks that turn out to be apostrophes or to
/// stand for feet, inches or minutes change their kind. Where `marked` is true, only a mark at the beginning
/// of the next paragraph goes on with a quotation, and every mark is one of quotation.
pub(super) fn pair_quotations(
    text: &str,
    passages: &[Passage],
    tokens: &mut [Token],
    strays: &mut Vec<StrayMark>,
    marked: bool,
) -> Quotations {
    let mut pairing = Pairing {
        text,
        marked,
        tokens,
        first: 0,
        end: 0,
        found: Vec::new(),
        open: Vec::new(),
        pending: Vec::new(),
        skipped: Vec::new(),
        marked_names: Vec::new(),
        marks: Vec::new(),
        left: Counts::default(),
        strays,
    };
    for passage in passages {
        pairing.passage(passage);
    }
    for opened in std::mem::take(&mut pairing.pending) {
        pairing.abandon(opened);
    }
    pairing.strays.sort_by_key(|stray| stray.span);
    let found = std::mem::take(&mut pairing.found);
    nest(found, tokens.len())
}

/// A quotation that is open.
#[derive(Clone, Copy)]
struct Opened {
    family: Family,
    style: MarkStyle,
    /// Its place in the list of quotations.
    quotation: usize,
    /// The token of the mark that opened it in this passage, or the first of the passage.
    token: usize,
    /// The first token of its words in this passage.
    words: usize,
}

struct Pairing<'a> {
    /// Whether only what is marked at both ends of each paragraph is a quotation.
    marked: bool,
    text: &'a str,
    tokens: &'a mut [Token],
    /// The first token of the passage.
    first: usize,
    /// The first token after the passage.
    end: usize,
    found: Vec<Quotation>,
    /// Open quotations, the outermost first.
    open: Vec<Opened>,
    /// Quotations that were open at the last paragraph's end.
    pending: Vec<Opened>,
    /// The paragraphs since then, which have no marks.
    skipped: Vec<TokenRange>,
    /// Names that a mark belongs to: “‘Arab”.
    marked_names: Vec<&'a str>,
    /// The marks of the passage.
    marks: Vec<Mark>,
    /// Those of them still to come.
    left: Counts,
    strays: &'a mut Vec<StrayMark>,
}

impl Pairing<'_> {
    fn passage(&mut self, passage: &Passage) {
        (self.first, self.end) = (passage.tokens.range().start, passage.tokens.range().end);
        self.collect_marks();
        let joins = joins(passage.kind);
        if joins && self.may_skip() {
            self.skipped.push(passage.tokens);
            return;
        }
        let reopened = if joins { self.reopen() } else { 0 };
        for at in reopened..self.marks.len() {
            self.mark(at);
        }
        for opened in std::mem::take(&mut self.open) {
            self.add_span(opened, self.end, None);
            if joins {
                self.pending.push(opened);
            } else {
                self.abandon(opened);
            }
        }
    }

    fn collect_marks(&mut self) {
        self.marks.clear();
        let tokens = &self.tokens[self.first..self.end];
        for (at, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Quotation {
                let mark = Mark::new(self.text, tokens, at, self.marks.last());
                self.marks.push(mark);
            }
        }
        look_ahead(&mut self.marks);
        self.left = Counts::of(&self.marks);
    }

    /// Whether a paragraph without marks may stand between the ends of a quotation that is open.
    fn may_skip(&self) -> bool {
        !self.marked
            && self.marks.is_empty()
            && !self.pending.is_empty()
            && self.skipped.len() < LONGEST_GAP
    }

    /// Whether the first mark of the paragraph closes a quotation that the last one left open, though
    /// nothing opens it again.
    fn goes_on(&self) -> bool {
        let ([opened], [mark, ..]) = (self.pending.as_slice(), self.marks.as_slice()) else {
            return false;
        };
        let is_first = mark.family == opened.family && mark.token > 0 && !mark.after_digit;
        let closes = mark.lean == Role::Close || self.is_misspaced(mark, opened.style);
        !self.marked && is_first && mark.family != Family::Single && closes
    }

    /// Goes on with quotations of the last paragraph as far as this one opens them again, or closes one;
    /// gives the number of marks that opening took. The other ones were never closed.
    fn reopen(&mut self) -> usize {
        let goes_on = self.goes_on();
        let pending = std::mem::take(&mut self.pending);
        let skipped = std::mem::take(&mut self.skipped);
        let is_next = skipped.is_empty();
        if let ([opened], true) = (pending.as_slice(), goes_on) {
            let onwards = |token| Opened {
                token,
                words: token,
                ..*opened
            };
            for passage in skipped.into_iter().map(TokenRange::range) {
                self.add_span(onwards(passage.start), passage.end, None);
            }
            self.open.push(onwards(self.first));
            return 0;
        }
        let again = pending.iter().zip(&self.marks).enumerate();
        let again = again.filter(|_| is_next);
        let reopened = again
            .take_while(|(place, (opened, mark))| {
                mark.token == *place && mark.family == opened.family && mark.lean != Role::Close
            })
            .count();
        for (place, opened) in pending.into_iter().enumerate() {
            if place < reopened {
                let token = self.first + place;
                self.left.pass(&self.marks[place]);
                let words = token + 1;
                self.open.push(Opened {
                    token,
                    words,
                    ..opened
                });
            } else {
                self.abandon(opened);
            }
        }
        reopened
    }

    /// Takes one mark.
    fn mark(&mut self, at: usize) {
        let mark = self.marks[at];
        let open = self
            .open
            .iter()
            .rposition(|open| open.family == mark.family);
        if self.is_prime(&mark, open) {
            self.tokens[self.first + mark.token].kind = TokenKind::Punctuation;
        } else {
            match mark.role(open.is_some(), mark.token == 0) {
                Some(Role::Open)
                    if open.is_none_or(|open| !self.is_misspaced(&mark, self.open[open].style)) =>
                {
                    self.open_quotation(at, open);
                }
                Some(Role::Close) if mark.owns && self.goes_on_next(&mark) => self.pass_over(&mark),
                Some(_) => self.close_quotation(&mark, open),
                None if open.is_none() && self.opens_speech(&mark) && self.goes_on_next(&mark) => {
                    self.open_quotation(at, open);
                }
                None => self.pass_over(&mark),
            }
        }
        self.left.pass(&mark);
    }

    fn open_quotation(&mut self, at: usize, around: Option<usize>) {
        let mark = self.marks[at];
        let token = self.first + mark.token;
        if let Some(around) = around {
            if !self.nests(at, around) {
                self.close_from(around, token);
            }
        }
        if self.open.len() == DEEPEST {
            return;
        }
        self.open.push(Opened {
            family: mark.family,
            style: mark.style,
            quotation: self.found.len(),
            token,
            words: token + 1,
        });
        self.found.push(Quotation {
            // Most quotations stand in one paragraph.
            spans: Vec::with_capacity(1),
            outer: Vec::with_capacity(1),
            tokens: Vec::with_capacity(1),
            style: mark.style,
            depth: 0,
            parent: None,
            closed: false,
        });
    }

    /// Whether a mark that opens a quotation inside one of its own family nests, and does not show
    /// that the other one was never closed: marks of another make close it at once, or enough marks
    /// follow to close both.
    fn nests(&self, at: usize, around: usize) -> bool {
        let mark = &self.marks[at];
        let next = self.marks.get(at + 1);
        let other_make = self.open[around].style != mark.style
            && next.is_some_and(|next| next.style == mark.style && next.lean == Role::Close);
        other_make || self.left.closes(mark.family) > self.left.opens(mark.family)
    }

    /// Closes the quotation at `place` of the open ones, if the mark may close it.
    fn close_quotation(&mut self, mark: &Mark, place: Option<usize>) {
        let token = self.first + mark.token;
        let crosses = |place: &usize| {
            let doubles = self.open[place + 1..]
                .iter()
                .any(|open| open.family == Family::Double);
            mark.family != Family::Single || mark.surely_closes() || !doubles
        };
        let Some(place) = place.filter(crosses) else {
            self.pass_over(mark);
            return;
        };
        self.close_from(place + 1, token);
        if let Some(opened) = self.open.pop() {
            self.add_span(opened, token + 1, Some(token));
            self.found[opened.quotation].closed = true;
        }
    }

    /// Ends all open quotations from `place` on before `token`: nothing closes them.
    fn close_from(&mut self, place: usize, token: usize) {
        for opened in self.open.split_off(place) {
            self.add_span(opened, token, None);
            self.abandon(opened);
        }
    }

    /// Adds what the quotation holds in this passage, up to the token at `end`.
    fn add_span(&mut self, opened: Opened, end: usize, closing: Option<usize>) {
        let (first, last) = (opened.words, closing.unwrap_or(end));
        if first >= last {
            return;
        }
        let quotation = &mut self.found[opened.quotation];
        let cover = |start: usize, end: usize| {
            let (first, last) = (self.tokens[start].span, self.tokens[end - 1].span);
            first.cover(last)
        };
        quotation.spans.push(cover(first, last));
        quotation.outer.push(cover(opened.token, end));
        quotation
            .tokens
            .push(TokenRange::between(opened.token, end));
    }

    /// Gives up a quotation that nothing closes. A single mark was an apostrophe then, or belongs to a name,
    /// “‘Arab Amin”; but not a typographic one behind another mark: “He said: ‘It rained.”
    fn abandon(&mut self, opened: Opened) {
        let is_apostrophe = match opened.style {
            MarkStyle::StraightSingle => true,
            MarkStyle::Single => !self.marked && self.begins_name(opened.token),
            _ => false,
        };
        let quotation = &mut self.found[opened.quotation];
        if is_apostrophe && quotation.spans.len() <= 1 {
            quotation.spans.clear();
            return;
        }
        let token = quotation
            .tokens
            .first()
            .map_or(opened.token, |range| range.range().start);
        self.strays.push(StrayMark {
            span: self.tokens[token].span,
            opens: true,
        });
    }

    /// Whether a mark that nothing closes belongs to a name: a word stands before it, or did before the same name.
    fn begins_name(&mut self, mark: usize) -> bool {
        const MOST: usize = 8;
        let begins = self.stands_in_clause(mark);
        let name = self
            .tokens
            .get(mark + 1)
            .filter(|token| token.case == Case::Capitalized && !token.is(Class::CommonWord));
        let Some(name) = name.map(|token| &self.text[token.span]) else {
            return begins;
        };
        let is_known = self.marked_names.contains(&name);
        if begins && !is_known && self.marked_names.len() < MOST {
            self.marked_names.push(name);
        }
        begins || is_known
    }

    /// Whether a word stands right before a token in its paragraph.
    fn stands_in_clause(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1).map(|at| self.tokens[at]) else {
            return false;
        };
        let between = before.span.range().end..self.tokens[token].span.range().start;
        before.kind == TokenKind::Word && !self.text[between].contains('\n')
    }

    /// Passes over a mark that neither opens nor closes a quotation.
    fn pass_over(&mut self, mark: &Mark) {
        let token = &mut self.tokens[self.first + mark.token];
        if mark.family == Family::Single && !mark.surely_closes() {
            token.kind = if mark.after_letter {
                TokenKind::Clitic
            } else {
                TokenKind::Punctuation
            };
            return;
        }
        self.strays.push(StrayMark {
            span: token.span,
            opens: false,
        });
    }
}

/// Whether a quotation may go on from one passage of this kind to the next.
fn joins(kind: PassageKind) -> bool {
    matches!(
        kind,
        PassageKind::Paragraph | PassageKind::ListItem | PassageKind::BlockQuote
    )
}
