//! Parts of full names: whether a lone word is the family name or the given name of somebody named in full.

use super::Registry;
use crate::lexicon::{Class, Classes, WordClasses};
use crate::mention::candidate::is_subject;
use crate::mention::evidence::Kind;
use crate::mention::gather::{PLACES, last_of};
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::AMBIGUOUS;
use crate::text::Case;

/// Up to these scores a part of a full name is no name of that person: a word that means nothing
/// else, one with a verb of speech beside it, a listed family name, another word.
const UNLIKE_PART: i32 = -260;
const UNLIKE_SPEAKING_PART: i32 = -230;
const UNLIKE_FAMILY_PART: i32 = -180;
const UNLIKE_AMBIGUOUS_PART: i32 = -150;
/// The same for the name of a place or an organization that nothing in the text calls one.
const UNLIKE_PLACE_PART: i32 = -390;

/// The same for a given name alone.
const UNLIKE_GIVEN_PART: i32 = -120;

/// From this score of its full name on, a first word that no list holds names the person alone.
const SURE_ENOUGH: i32 = 60;

/// Classes of nations.
const NATIONS: Classes = Classes::any_of(&[Class::Country, Class::Demonym, Class::CommonWord]);

impl Registry {
    /// Whether a lone word is the family name or the given name of somebody named in full.
    pub(super) fn is_part_of_full_name(&self, reader: &Reader, judged: &Judged) -> bool {
        let range = judged.candidate.tokens.range();
        let last = range.end - 1;
        let key = if range.len() == 1 {
            judged.last
        } else {
            reader.key(last)
        };
        let classes = reader.tokens[last].classes;
        let is = |kind| judged.evidence.has(kind);
        // “Price later left.”
        let opens = || is(Kind::Opening) && !classes.meets(PLACES) && is_subject(reader, last);
        let threshold = match classes {
            // “Guard said”, with Sheriff Tom Guard named elsewhere
            _ if is(Kind::SpeechAfter) && opens() => UNLIKE_PLACE_PART,
            // “Shell is 40”, with Tom Shell named elsewhere and no firm
            classes
                if classes.has(Class::Organization) && opens() && self.is_nowhere_firm(judged) =>
            {
                UNLIKE_PLACE_PART
            }
            classes if !classes.meets(AMBIGUOUS) || opens() => UNLIKE_PART,
            // “Phoenix’s home”, with Ada Phoenix named elsewhere
            classes if !classes.meets(NATIONS) && self.is_free(reader, judged) => UNLIKE_PLACE_PART,
            _ if is(Kind::SpeechAfter) || is(Kind::SpeechBefore) => UNLIKE_SPEAKING_PART,
            classes if classes.has(Class::FamilyName) && !classes.meets(PLACES) => {
                UNLIKE_FAMILY_PART
            }
            _ => UNLIKE_AMBIGUOUS_PART,
        };
        let is_inner = || self.inner.contains(&key) && judged.score > UNLIKE_PART;
        if self.families.contains(&key) && judged.score > threshold || is_inner() {
            return true;
        }
        let best = self
            .givens
            .get(&key)
            .filter(|_| judged.score > UNLIKE_GIVEN_PART);
        // “said | Jordan continued to close it”, with Jordan Quill named elsewhere
        let says = is(Kind::SpeechAfter) && !is(Kind::SpeechBefore);
        let is_country =
            classes.has(Class::Country) && !says && !is(Kind::Title) && !is(Kind::Honorific);
        best.is_some_and(|given| {
            !is_country && classes.has(Class::GivenName)
                || classes == WordClasses::NONE
                    && reader.tokens[last].case != Case::Upper
                    && given.best >= SURE_ENOUGH
        }) || self.calls_by_given_name(reader, judged)
    }

    /// Whether no word beside a string that is a firm’s name as well calls it one anywhere.
    fn is_nowhere_firm(&self, judged: &Judged) -> bool {
        let record = self.record(judged);
        record.placed == 0
            && !record.is_organization
            && !record.is_articled
            && !judged.evidence.has(Kind::AllCaps)
    }

    /// Whether nothing beside a string calls it a place or an organization anywhere.
    fn is_free(&self, reader: &Reader, judged: &Judged) -> bool {
        let record = self.record(judged);
        // Of Ada Quill Harrow, nobody comes “to Harrow”.
        let speaks_against = if judged.classes.meets(PLACES) {
            !is_subject(reader, last_of(reader, &judged.candidate))
        } else {
            // “Harrow, now an adviser,”
            judged.classes.has(Class::Organization)
                && judged.evidence.get(Kind::DescriptionAfter) != 1
        };
        record.placed == 0
            && !record.is_organization
            && !record.is_articled
            && judged.evidence.get(Kind::Determiner) == 0
            && !judged.evidence.has(Kind::AllCaps)
            && (record.personal > 0 || !speaks_against)
    }
}
