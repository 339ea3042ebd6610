//! Sentences inside a passage.
//!
//! A sentence ends after a full stop, question mark, exclamation mark or ellipsis, with the closing
//! marks that follow it, unless what stands around says otherwise. The questions asked are those of
//! Grefenstette and Tapanainen (1994) and of Kiss and Strunk (2006): is the word before an
//! abbreviation or an initial, does the word after begin with a capital, and is it one that begins
//! sentences and no names? Sentences inside a quotation are sentences; a quotation's last mark ends
//! the sentence around it only when that one does not go on (“Who knows?” he asked).

use super::Span;
use super::token::{Case, Token, TokenKind};
use super::tokenize::tokenize;
use crate::lexicon::{self, Class, TimeContext};

/// How many tokens after an opening bracket its closing one is looked for.
const LONGEST_BRACKET: usize = 60;

/// How many tokens a name before a verb of saying may have.
const LONGEST_NAME: usize = 6;

/// Cuts a text into sentences.
///
/// The text is taken as one passage: a line break in it is a blank like any other.
///
/// ```
/// let text = "Mrs. Quill left. It rained.";
/// let sentences = copydesk::split_sentences(text);
/// assert_eq!(&text[sentences[0]], "Mrs. Quill left.");
/// assert_eq!(&text[sentences[1]], "It rained.");
/// ```
pub fn split_sentences(text: &str) -> Vec<Span> {
    let tokens = tokenize(text);
    let mut start = 0;
    sentence_ends(text, &tokens)
        .map(|end| {
            let span = tokens[start].span.cover(tokens[end - 1].span);
            start = end;
            span
        })
        .collect()
}

/// The index after each sentence's last token, in order; the last is the number of tokens.
pub(super) fn sentence_ends<'t>(
    text: &'t str,
    tokens: &'t [Token],
) -> impl Iterator<Item = usize> + 't {
    Sentences {
        text,
        tokens,
        start: 0,
    }
}

/// A mark that may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// A full stop of its own.
    Full,
    /// A question or exclamation mark.
    Mark,
    /// A full stop of a script without blanks or capitals.
    Wide,
    /// Dots that touch the word before them, four of them, or a single character for three.
    Ellipsis,
    /// Three dots apart from the word before them.
    Pause,
    /// The stop of an abbreviation or initial that may end a sentence.
    Abbreviation,
    /// The stop of an abbreviation that belongs to what stands before it, such as `p.m.`
    Closing,
    /// The stop of an abbreviation that belongs to what stands after it.
    Title,
}

struct Sentences<'t> {
    text: &'t str,
    tokens: &'t [Token],
    start: usize,
}

impl Iterator for Sentences<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.start == self.tokens.len() {
            return None;
        }
        let mut at = self.start;
        let mut bracket_end = at;
        while let Some(token) = self.tokens.get(at) {
            if let Some(stop) = self.stop(at, token) {
                let (after, quoted) = self.closers_end(at + 1);
                if after > bracket_end && self.ends(stop, at, after, quoted) {
                    self.start = after;
                    return Some(after);
                }
                at = after;
                continue;
            }
            let is_mark = token.kind == TokenKind::Punctuation;
            if is_mark && at > self.start && at >= bracket_end && self.byte(at) == b'(' {
                bracket_end = self.bracket_end(at);
            }
            at += 1;
        }
        self.start = at;
        Some(at)
    }
}

impl<'t> Sentences<'t> {
    fn words(&self, at: usize) -> &'t str {
        &self.text[self.tokens[at].span]
    }

    /// The first byte of a token, 0 beyond the last.
    fn byte(&self, at: usize) -> u8 {
        let token = self.tokens.get(at);
        token.map_or(0, |token| self.text.as_bytes()[token.span.range().start])
    }

    /// Whether a token touches the one before it.
    fn touches(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        match (before, self.tokens.get(at)) {
            (Some(before), Some(token)) => before.span.end() == token.span.start(),
            _ => false,
        }
    }

    /// The mark that may end a sentence, if the token at `at` is one.
    #[inline]
    fn stop(&self, at: usize, token: &Token) -> Option<Stop> {
        let last = self.text.as_bytes()[token.span.range().end - 1];
        match (token.kind, last) {
            (TokenKind::Word, b'.') => Some(abbreviation_stop(token)),
            (TokenKind::Punctuation, b'.' | b'!' | b'?' | 0x80..) => self.mark_stop(at),
            _ => None,
        }
    }

    fn mark_stop(&self, at: usize) -> Option<Stop> {
        Some(match self.words(at) {
            "." if self.is_spaced_dot(at) => Stop::Pause,
            "." => Stop::Full,
            "!" | "?" | "؟" | "‽" => Stop::Mark,
            "。" | "！" | "？" | "｡" | "।" | "॥" | "۔" => Stop::Wide,
            dots if dots.starts_with(['.', '…']) => {
                if self.touches(at) || dots.len() == 4 {
                    Stop::Ellipsis
                } else {
                    Stop::Pause
                }
            }
            _ => return None,
        })
    }

    /// Whether a full stop is one of an ellipsis written with blanks: `. . .`
    fn is_spaced_dot(&self, at: usize) -> bool {
        let is_dot = |at: usize| self.byte(at) == b'.';
        is_dot(at + 1) || at > self.start && is_dot(at - 1)
    }

    /// The end of the marks that belong to the stop before `at`, and whether a quotation mark is
    /// among them.
    fn closers_end(&self, mut at: usize) -> (usize, bool) {
        let mut quoted = false;
        while at < self.tokens.len() {
            let touches = self.touches(at);
            let belongs = match self.tokens[at].kind {
                TokenKind::Quotation => {
                    let closes = match self.words(at) {
                        "”" | "»" => touches || !self.touches(at + 1),
                        "“" | "‘" | "«" => touches && !self.touches(at + 1),
                        _ => touches,
                    };
                    quoted |= closes;
                    closes
                }
                TokenKind::Punctuation => {
                    touches && matches!(self.byte(at), b'.' | b'!' | b'?' | b')' | b']' | b'}')
                }
                _ => false,
            };
            if !belongs {
                break;
            }
            at += 1;
        }
        (at, quoted)
    }

    /// The index of the bracket that closes the one at `at`, or `at` when none does soon.
    fn bracket_end(&self, at: usize) -> usize {
        let rest = &self.tokens[at..self.tokens.len().min(at + LONGEST_BRACKET)];
        let length = (0..rest.len()).find(|ahead| self.byte(at + ahead) == b')');
        length.map_or(at, |length| at + length)
    }

    /// Whether a sentence ends before `next`, after the stop at `at` and its closing marks.
    fn ends(&self, stop: Stop, at: usize, next: usize, quoted: bool) -> bool {
        if next == self.tokens.len() || stop == Stop::Wide {
            return true;
        }
        if self.touches(next) {
            return matches!(stop, Stop::Full | Stop::Mark) && self.lacks_blank(at, next, quoted);
        }
        let Some(first) = self.first_word(next) else {
            return matches!(stop, Stop::Full | Stop::Mark) && self.is_bullet(next);
        };
        let opens = first > next && self.tokens[next].kind == TokenKind::Quotation;
        let token = &self.tokens[first];
        match token.kind {
            TokenKind::Word if token.case == Case::Lower => false,
            TokenKind::Word => match stop {
                Stop::Full if self.is_item_number(at) => false,
                Stop::Full | Stop::Mark | Stop::Ellipsis => !(quoted && self.is_speech_tag(first)),
                Stop::Pause => self.starts_sentence(first) && self.words(first) != "I",
                Stop::Abbreviation => opens || self.starts_sentence(first),
                Stop::Closing => !goes_on_after_clock(token),
                Stop::Wide | Stop::Title => false,
            },
            TokenKind::Number => {
                matches!(stop, Stop::Full | Stop::Mark) && !self.is_item_number(at)
            }
            TokenKind::Currency | TokenKind::Address | TokenKind::Handle => {
                matches!(stop, Stop::Full | Stop::Mark | Stop::Ellipsis)
            }
            TokenKind::Clitic | TokenKind::Quotation | TokenKind::Punctuation => false,
        }
    }

    /// Whether a sentence ends although the next one touches it: `It rained.Then it stopped.`
    fn lacks_blank(&self, at: usize, next: usize, quoted: bool) -> bool {
        let before = at.checked_sub(1).map(|before| &self.tokens[before]);
        let after_word = before.is_some_and(|before| {
            before.kind == TokenKind::Word && before.case == Case::Lower && before.span.len() > 1
        });
        let next = &self.tokens[next];
        let before_word = next.kind == TokenKind::Word
            && (next.case == Case::Capitalized || next.is(Class::SentenceStarter));
        (after_word || quoted) && next.is_capitalized() && before_word
            || after_word && !quoted && next.kind == TokenKind::Quotation
    }

    /// The first token from `at` on that is no opening mark, when it is near.
    fn first_word(&self, at: usize) -> Option<usize> {
        let near = at..self.tokens.len().min(at + 4);
        near.into_iter()
            .find(|at| !self.is_opener(*at))
            .filter(|at| self.tokens[*at].kind != TokenKind::Punctuation)
    }

    fn is_opener(&self, at: usize) -> bool {
        match self.tokens[at].kind {
            TokenKind::Quotation => true,
            TokenKind::Punctuation => matches!(self.words(at), "(" | "[" | "¿" | "¡" | "…" | "..."),
            _ => false,
        }
    }

    fn is_bullet(&self, at: usize) -> bool {
        matches!(self.words(at), "•" | "·" | "▪" | "●" | "■" | "►" | "*")
    }

    /// Whether the full stop at `at` follows the number of a list's item: `1. Rinse.`
    fn is_item_number(&self, at: usize) -> bool {
        at == self.start + 1
            && self.tokens[self.start].kind == TokenKind::Number
            && self.tokens[self.start].span.len() <= 2
    }

    /// Whether the word begins sentences and, capitalized, is part of no name.
    fn starts_sentence(&self, at: usize) -> bool {
        self.tokens[at].is(Class::SentenceStarter) && !self.words(at).ends_with('.')
    }

    /// Whether a name and a verb of saying follow that belong to the quotation before them:
    /// “Who knows?” Quill said. / “Who knows?” Mayor Quill told reporters.
    fn is_speech_tag(&self, first: usize) -> bool {
        let limit = self.tokens.len().min(first + LONGEST_NAME);
        let verb = (first..limit).find(|at| {
            !self.tokens[*at].is_capitalized() && self.tokens[*at].kind != TokenKind::Clitic
        });
        let Some(verb) = verb.filter(|verb| *verb > first && !self.starts_sentence(first)) else {
            return false;
        };
        let is_end = |at: usize| matches!(self.byte(at), 0 | b'.' | b',' | b';');
        self.tokens[verb].is(Class::SpeechVerb) && (is_end(verb + 1) || is_end(verb + 2))
    }
}

/// What the full stop of an abbreviation or initial is.
fn abbreviation_stop(token: &Token) -> Stop {
    if token.is(Class::ClosingAbbreviation) {
        Stop::Closing
    } else if token.is(Class::FinalAbbreviation) {
        Stop::Abbreviation
    } else if token.is(Class::Abbreviation) || token.is(Class::NumberAbbreviation) {
        Stop::Title
    } else {
        Stop::Abbreviation
    }
}

/// Whether the word goes on behind a time of day, though it has a capital: “5 p.m. Eastern”.
fn goes_on_after_clock(token: &Token) -> bool {
    token.is(Class::TimeContext)
        && lexicon::time_contexts(token.word).has(TimeContext::ClockFollower)
}
