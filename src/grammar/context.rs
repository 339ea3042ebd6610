//! What the word of a terminal is beside times and numbers: the lists of words around them.

use crate::lexicon::{self, Class, Determiner, QuantityContext, TimeContext};
use crate::text::TokenKind;

use super::terminal::Terminals;

impl Terminals<'_> {
    /// Whether the terminal at a position plays that part beside times.
    #[inline]
    pub(crate) fn beside_time(&self, at: usize, context: TimeContext) -> bool {
        self.get(at).is_some_and(|terminal| {
            terminal.classes.has(Class::TimeContext)
                && lexicon::time_contexts(terminal.word).has(context)
        })
    }

    /// Whether the terminal at a position plays that part beside numbers.
    #[inline]
    pub(crate) fn beside_number(&self, at: usize, context: QuantityContext) -> bool {
        self.get(at).is_some_and(|terminal| {
            terminal.classes.has(Class::QuantityContext)
                && lexicon::quantity_contexts(terminal.word).has(context)
        })
    }

    /// Whether the digits at a position play that part beside other words.
    pub(crate) fn are_digits(&self, at: usize, context: QuantityContext) -> bool {
        let (word, classes) = lexicon::find(self.text(at));
        classes.has(Class::QuantityContext) && lexicon::quantity_contexts(word).has(context)
    }

    /// Whether an article or a possessive stands at a position: “the”, “her”.
    pub(crate) fn opens_noun(&self, at: usize) -> bool {
        use Determiner::{Definite, Indefinite, Possessive};
        matches!(
            self.determiner(at),
            Some(Definite | Indefinite | Possessive)
        )
    }

    /// Whether “a”, “an” or a possessive stands at a position.
    pub(crate) fn opens_new_noun(&self, at: usize) -> bool {
        use Determiner::{Indefinite, Possessive};
        matches!(self.determiner(at), Some(Indefinite | Possessive))
    }

    /// Whether a possessive stands at a position: “her”.
    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        self.determiner(at) == Some(Determiner::Possessive)
    }

    /// Which word that stands for an article stands at a position.
    fn determiner(&self, at: usize) -> Option<Determiner> {
        let terminal = self.get(at)?;
        let is_one = terminal.classes.has(Class::Determiner);
        is_one.then(|| lexicon::determiner(terminal.word)).flatten()
    }

    /// “4,200 patients over two years”: whether a plural with its number before it stands at a position.
    fn is_counted_noun(&self, at: usize) -> bool {
        const NEAR: usize = 3;
        let is_plural = self.text(at).ends_with('s') || self.has(at, Class::IrregularPlural);
        self.kind(at) == Some(TokenKind::Word)
            && is_plural
            && (at.saturating_sub(NEAR)..at).any(|near| {
                self.kind(near) == Some(TokenKind::Number) || self.has(near, Class::NumberWord)
            })
    }

    /// “$30 billion over 10 years”: whether “over” stands behind a figure and tells in which time.
    pub(crate) fn is_over_time(&self, at: usize) -> bool {
        self.is(at, &["over"])
            && at.checked_sub(1).is_some_and(|before| {
                self.kind(before) == Some(TokenKind::Number)
                    || self.has(before, Class::NumberWord)
                    || self.has(before, Class::Currency)
                    || self.has(before, Class::Unit) // “11 hours over two days”
                    || self.text(before) == "%"
                    || self.is(before, &["percent", "spread"])
                    || self.is_counted_noun(before)
            })
    }
}
