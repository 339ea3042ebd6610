//! What claims point at: people, things, times, quantities and quotes inside them, and the pronouns
//! that they lean on.

use super::Findings;
use crate::lexicon::{ClaimRole, Class, Classes, PronounForm, Reference, claim_roles, pronoun};
use crate::model::{
    ClaimReference, MentionKind, Person, PersonId, Quantity, QuantityId, QuantityKind, QuoteId,
    Source, TimeId,
};
use crate::people::{Index, Mentioned};
use crate::text::{Document, Span, Token, TokenKind};

/// What claims point at.
pub(super) struct Links<'a> {
    everybody: &'a [Person],
    counted: &'a [Quantity],
    pub(super) mentioned: &'a Mentioned,
    pub(super) times: Index<TimeId>,
    pub(super) quantities: Index<QuantityId>,
    pub(super) quotes: Index<QuoteId>,
}

impl<'a> Links<'a> {
    pub(super) fn new(findings: Findings<'a>, mentioned: &'a Mentioned) -> Self {
        let times = findings.times.iter().enumerate();
        let quantities = findings.quantities.iter().enumerate();
        let quotes = findings.quotes.iter();
        Self {
            everybody: &findings.people.people,
            counted: findings.quantities,
            mentioned,
            times: Index::new(times.map(|(at, time)| (time.span, TimeId::at(at)))),
            quantities: Index::new(
                quantities.map(|(at, quantity)| (quantity.span, QuantityId::at(at))),
            ),
            quotes: Index::new(
                quotes.flat_map(|quote| quote.spans.iter().map(|span| (*span, quote.id))),
            ),
        }
    }

    /// Whether a figure is among the quantities of a claim: a share, a sum, a measure, a count or a length of time
    /// of ten or more.
    pub(super) fn has_figure(&self, quantities: &[QuantityId]) -> bool {
        const LEAST: f64 = 10.0;
        self.has_quantity(quantities, |quantity| match quantity.kind {
            QuantityKind::Ordinal | QuantityKind::Age => false,
            QuantityKind::Measure if !is_time(quantity) => true,
            QuantityKind::Cardinal | QuantityKind::Measure => {
                quantity.value.is_some_and(|value| value >= LEAST)
            }
            _ => true,
        })
    }

    /// Whether a share is among the quantities of a claim: “40 percent”.
    pub(super) fn has_share(&self, quantities: &[QuantityId]) -> bool {
        self.has_quantity(quantities, |quantity| {
            quantity.kind == QuantityKind::Percent
        })
    }

    fn has_quantity(&self, quantities: &[QuantityId], fits: impl Fn(&Quantity) -> bool) -> bool {
        let mut quantities = quantities.iter();
        quantities.any(|id| fits(&self.counted[id.index()]))
    }

    /// Whether the subject of a claim is a pronoun for who makes it: “he said he was tired”.
    pub(super) fn is_of_claimant(&self, subject: &[Token], claimants: &[Source]) -> bool {
        let words = subject.iter().filter(|token| token.kind == TokenKind::Word);
        let mut words = words.filter(|token| token.word.word() != "that");
        let (Some(word), None) = (words.next(), words.next()) else {
            return false;
        };
        let meant = self.mentioned.people.at(word.span);
        let mut claimants = claimants.iter();
        meant.is_some() && is_personal(word) && claimants.any(|source| source.person == meant)
    }

    /// The pronouns of a claim that stand for somebody who is not named in it before them.
    pub(super) fn references(
        &self,
        document: &Document,
        tokens: &[Token],
        claim: &[Span],
    ) -> Vec<ClaimReference> {
        let pronouns = tokens.iter().filter(|token| is_personal(token));
        let is_own = |span: Span| claim.iter().any(|piece| piece.contains(span));
        let pronouns = pronouns.filter(|token| is_own(token.span));
        let references = pronouns.filter_map(|token| {
            let person = self.mentioned.people.at(token.span);
            let named = person.is_some_and(|person| self.is_named(person, claim, token.span));
            (!named).then(|| ClaimReference {
                text: document.text()[token.span].to_owned(),
                span: token.span,
                person,
            })
        });
        let mut references: Vec<_> = references.collect();
        // Most claims have one, and a list begins with room for four.
        references.shrink_to_fit();
        references
    }

    /// Whether a person is named in the pieces of a claim before a pronoun.
    fn is_named(&self, person: PersonId, claim: &[Span], pronoun: Span) -> bool {
        let mentions = &self.everybody[person.index()].mentions;
        claim.iter().any(|piece| {
            let first = mentions.partition_point(|mention| mention.span.start() < piece.start());
            mentions[first..]
                .iter()
                .take_while(|mention| mention.span.start() < pronoun.start().min(piece.end()))
                .any(|mention| mention.kind == MentionKind::Name)
        })
    }
}

/// What stands wholly inside one of the pieces, in text order.
pub(super) fn within<'a, T: Copy>(
    index: &'a Index<T>,
    pieces: &'a [Span],
) -> impl Iterator<Item = T> + 'a {
    pieces.iter().flat_map(|piece| index.inside(*piece))
}

/// Whether it measures time, by its UCUM code.
fn is_time(quantity: &Quantity) -> bool {
    let unit = quantity.unit.as_deref();
    unit.is_some_and(|unit| {
        let unit = unit.rsplit('.').next();
        matches!(unit, Some("s" | "min" | "h" | "d" | "wk" | "mo" | "a"))
    })
}

/// The classes of the words that may be pronouns for people.
const PERSONAL: Classes = Classes::any_of(&[Class::ClaimWord, Class::Pronoun]);

/// Whether a word is a pronoun of the first person, or of the third for people.
#[inline]
pub(super) fn is_personal(token: &Token) -> bool {
    token.classes.meets(PERSONAL) && is_pronoun_for_people(token)
}

fn is_pronoun_for_people(token: &Token) -> bool {
    if claim_roles(token.word).has(ClaimRole::PluralPronoun) {
        return true;
    }
    // “mine” is mostly a pit; “you” is mostly everybody.
    token.is(Class::Pronoun)
        && pronoun(token.word).is_some_and(|facts| {
            facts.reference != Reference::Addressee && facts.form != PronounForm::Reflexive
        })
        && token.word.word() != "mine"
}
