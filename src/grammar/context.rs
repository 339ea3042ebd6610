//! What the word of a terminal is beside times and numbers: the lists of words around them.

use crate::lexicon::{self, Class, Classes, Determiner, QuantityContext, TimeContext};
use crate::text::TokenKind;

use super::terminal::{Link, Terminals};

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

    /// “$30 billion over 10 years”, “was built over six years”: whether “over” tells in which time something is done,
    /// and not that a time is longer.
    pub(crate) fn is_over_time(&self, at: usize) -> bool {
        if !self.is(at, &["over"]) {
            return false;
        }
        let Some(before) = at.checked_sub(1) else {
            return self
                .length_behind(at)
                .is_some_and(|end| self.text(end) == ",");
        };
        let is_figure = self.kind(before) == Some(TokenKind::Number)
            || self.has(before, Class::NumberWord)
            || self.has(before, Class::Currency)
            || self.has(before, Class::Unit) // “11 hours over two days”
            || self.text(before) == "%"
            || self.is(before, &["percent", "spread"])
            || self.is_counted_noun(before);
        is_figure || self.is_done_before(before) && self.length_behind(at).is_some()
    }

    /// Whether what is done may end at a position: a verb, its object or an adverb, and nothing that leads to a
    /// length of time: “was built over”, not “waited over”.
    fn is_done_before(&self, at: usize) -> bool {
        const NO_END: Classes = Classes::any_of(&[
            Class::Auxiliary,
            Class::Determiner,
            Class::GrammarWord,
            Class::Preposition,
            Class::QuantityModifier,
            Class::Subordinator,
        ]);
        let is_lead = || {
            self.beside_time(at, TimeContext::Measuring)
                || self.beside_time(at, TimeContext::Measured)
                || self.beside_time(at, TimeContext::Staying)
                || self.beside_time(at, TimeContext::Spending)
                || self.beside_time(at, TimeContext::UnitsLead)
                || self.beside_time(at, TimeContext::VerbAdverb)
        };
        self.kind(at) == Some(TokenKind::Word)
            && (self.is(at, &["it", "them", "him", "her"]) || !self.meets(at, NO_END))
            && !is_lead()
    }

    /// Where a length of time ends behind “over” that is no age and owns nothing: “over six years”, not “over six
    /// years’ service”, “over six years of service”, “over six years ago”.
    fn length_behind(&self, over: usize) -> Option<usize> {
        let unit = self.numeral(over + 1)?.end;
        let is_unit = self.has(unit, Class::Unit) && self.has(unit, Class::TimeWord);
        let is_free = self.link(unit) == Link::Apart
            && self.kind(unit + 1) != Some(TokenKind::Clitic)
            && !matches!(self.text(unit + 1), "of" | "old" | "’" | "'" | "in");
        (is_unit && is_free).then_some(unit + 1)
    }
}
