//! Whether “m” behind digits stands for metres and not for millions: “the 100m in 9.8 seconds”, “50m from the road”.

use crate::lexicon::QuantityContext;
use crate::text::TokenKind;

use super::terminal::Terminals;

impl Terminals<'_> {
    /// Whether the “m” at a position, which is behind digits, stands for metres.
    pub(super) fn are_metres(&self, at: usize) -> bool {
        self.beside_number(at + 1, QuantityContext::LengthFollower)
            || self.is_race(at)
            || self.is_built(at)
            || self.is_distance(at)
            || self.is_depth_of_water(at)
    }

    /// “ran the 100m in 9.8 seconds”, “won 400m gold”: whether a number is the length of a race.
    fn is_race(&self, at: usize) -> bool {
        let Some(lead) = at.checked_sub(2) else {
            return false;
        };
        let is_prize = self.beside_number(at + 1, QuantityContext::RacePrize);
        let plain = self.kind(at + 1) != Some(TokenKind::Word)
            || self.beside_number(at + 1, QuantityContext::RaceFollower);
        if !is_prize && !plain {
            return false;
        }
        plain && self.beside_number(lead, QuantityContext::Reaching)
            || (is_prize || self.beside_number(lead, QuantityContext::RaceLead))
                && self.are_digits(at - 1, QuantityContext::RaceLength)
    }

    /// “a 20m wall”, “the 40m crane”: whether the one thing behind an article is built or grown, and none of money.
    fn is_built(&self, at: usize) -> bool {
        at > 1
            && self.beside_number(at + 1, QuantityContext::TallThing)
            && (self.opens_noun(at - 2) || self.is(at - 2, &["one", "another"]))
    }

    /// “is 50m from the road”, “sank 200m off the coast”: whether a number tells how far off something is.
    fn is_distance(&self, at: usize) -> bool {
        if !self.is(at + 1, &["from", "off"]) || !self.opens_noun(at + 2) {
            return false;
        }
        let Some(mut lead) = at.checked_sub(2) else {
            return false;
        };
        if lead > 0
            && self.is(
                lead,
                &["about", "around", "just", "only", "some", "nearly", "than"],
            )
        {
            lead -= 1 + usize::from(self.is(lead, &["than"]));
        }
        match self.word(at + 1) {
            "from" => {
                self.is(lead, &["is", "was", "are", "were", "within"])
                    || self.beside_number(lead, QuantityContext::Placed)
            }
            _ => matches!(
                self.text(at + 3),
                "coast"
                    | "ground"
                    | "road"
                    | "shore"
                    | "beach"
                    | "island"
                    | "path"
                    | "harbour"
                    | "seabed"
            ),
        }
    }

    /// “The river will peak at around 5.2m”: whether a number with decimals tells how high water stands.
    fn is_depth_of_water(&self, at: usize) -> bool {
        const FAR: usize = 10;
        let Some(mut lead) = at.checked_sub(2) else {
            return false;
        };
        lead -= usize::from(lead > 0 && self.is(lead, &["about", "around", "nearly"]));
        let is_level = self.is(lead, &["at", "to", "of", "by"])
            || matches!(self.text(lead), "hit" | "passed" | "reached" | "topped");
        is_level
            && self.text(at - 1).contains('.')
            && self.kind(at + 1) != Some(TokenKind::Word)
            && (at.saturating_sub(FAR)..at)
                .any(|near| self.beside_number(near, QuantityContext::Water))
    }
}
