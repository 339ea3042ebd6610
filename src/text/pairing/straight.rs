//! What straight marks do, which look alike at both ends of a quotation, where their blanks do not tell it.

use super::Pairing;
use crate::lexicon::{Class, Classes};
use crate::text::character::is_apostrophe;
use crate::text::mark::{Family, Mark, Role};
use crate::text::quotation::MarkStyle;
use crate::text::{Token, TokenKind};

/// Verbs that tell that somebody said what stands before them.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// Within how many tokens of a mark the verb stands of who said what it closes.
const FARTHEST_VERB: usize = 8;

impl Pairing<'_> {
    /// Whether a straight single mark before which a sentence or clause ends and behind which one begins may open
    /// a quotation, though no mark of its paragraph closes it: “: 'It rained.”
    pub(super) fn opens_speech(&self, mark: &Mark) -> bool {
        let before = self.tokens[self.first..]
            .get(mark.token.wrapping_sub(1))
            .map(|token| &self.text[token.span]);
        mark.style == MarkStyle::StraightSingle
            && mark.lean == Role::Open
            && mark.before_capital
            && matches!(before, Some("." | "!" | "?" | ":" | ","))
    }

    /// Whether the next paragraph begins with the same straight single mark, as those do in which a quotation goes on.
    pub(super) fn goes_on_next(&self, mark: &Mark) -> bool {
        let next = self.tokens.get(self.end);
        !self.marked
            && mark.style == MarkStyle::StraightSingle
            && next.is_some_and(|next| &self.text[next.span] == "'")
    }

    /// Whether a straight mark closes the open quotation though its blank stands on the wrong side: who
    /// said it comes next: `"It rained, "she said`.
    pub(super) fn is_misspaced(&self, mark: &Mark, open: MarkStyle) -> bool {
        let is_straight = |style| style == MarkStyle::StraightDouble;
        if !is_straight(open) || !is_straight(mark.style) || mark.token == 0 {
            return false;
        }
        let token = self.first + mark.token;
        // Where the marks behind pair off, this one belongs to those before.
        let behind = self.left.opens(mark.family) + self.left.closes(mark.family);
        let behind = behind.saturating_sub(1);
        match &self.text[self.tokens[token - 1].span] {
            "," => self.tells(token + 1),
            "." | "?" | "!" => behind % 2 == 0 && self.tells(token + 1),
            _ => false,
        }
    }

    /// Whether a clause that tells who said something begins at a token: “she said”, “said Quill”, “the
    /// mayor of Lowmoor told”.
    fn tells(&self, at: usize) -> bool {
        let words = &self.tokens[at..self.end.min(at + FARTHEST_VERB)];
        let is_verb = |token: &Token| token.classes.meets(TELLING) && !token.is_capitalized();
        let opens = |token: &Token| {
            token.is_capitalized() || token.is(Class::Determiner) || token.is(Class::Pronoun)
        };
        let [first, second, ..] = words else {
            return false;
        };
        if is_verb(first) || !opens(first) {
            return is_verb(first) && opens(second);
        }
        let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Clitic);
        let is_name = |token: &&Token| !token.is(Class::FiniteVerb) || token.is_capitalized();
        let name = words.iter().take_while(is_word);
        let mut verb = name.skip_while(|token| is_name(token) && !is_verb(token));
        verb.next().is_some_and(is_verb)
    }

    /// Whether a mark after a number stands for feet, inches or minutes: `6' 2"`.
    pub(super) fn is_prime(&self, mark: &Mark, open: Option<usize>) -> bool {
        if !mark.after_digit || mark.typed == Role::Open || mark.lean == Role::Open {
            return false;
        }
        let kind_at = |at: usize| self.tokens[..self.end].get(at).map(|token| token.kind);
        let token = self.first + mark.token;
        open.is_none()
            || match mark.family {
                Family::Single => kind_at(token + 1) == Some(TokenKind::Number),
                _ => {
                    mark.token >= 2
                        && kind_at(token - 2) == Some(TokenKind::Punctuation)
                        && self.text[self.tokens[token - 2].span].starts_with(is_apostrophe)
                }
            }
    }
}
