//! What is called after somebody whose title or form of address opens its name: “Queen Ada Hospital”, “Sir Tom Harrow
//! Academy”, “General Dental Council”.

use super::NAMES;
use crate::lexicon::{Class, Classes, NameRole};
use crate::mention::gather::HEADS;
use crate::mention::reader::Reader;
use crate::text::{Case, Token};

/// The most words of a name that a title opens.
const LONGEST: usize = 6;

/// Whether a run is what is called after somebody royal: “Queen Ada Hospital”, “Prince Tom Street”.
pub(super) fn is_called_after_royal(reader: &Reader, start: usize, end: usize) -> bool {
    let last = &reader.tokens[end - 1];
    let is_building = last.classes.meets(HEADS) && !last.classes.meets(NAMES);
    let is_street = || last.is(Class::PlaceHead) && reader.tokens[end - 2].is(Class::GivenName);
    start + 2 < end
        && reader.plays(start, NameRole::Royal)
        && last.case == Case::Capitalized
        && (is_building || is_street())
}

/// Whether a title or a form of address opens the name of an institution: “Bishop Quill School”, “Sir Tom Quill
/// College”, “General Dental Council”.
pub(super) fn is_titled_body(reader: &Reader, sentence: usize, start: usize, end: usize) -> bool {
    if !(3..=LONGEST).contains(&(end - start)) || reader.is_heading(sentence) {
        return false;
    }
    let last = &reader.tokens[end - 1];
    let is_general = reader.lower(start) == "general";
    let is_institution = reader.plays(end - 1, NameRole::Institution)
        || reader.plays(end - 1, NameRole::BodyHead) && last.is(Class::OrganizationHead)
        || matches!(
            reader.lower(end - 1),
            "centre" | "center" | "institute" | "library" | "school" | "stadium" | "university"
        );
    let is_head =
        last.is(Class::OrganizationHead) && (!last.classes.meets(NAMES) || is_institution);
    let heads = if is_general { is_head } else { is_institution };
    let offices = Classes::any_of(&[Class::Title, Class::RoleModifier]);
    // “General | Civil Aviation | Authority”, not “General Tom Harrow”
    let is_field = |token: &Token| {
        token.is(Class::CommonWord)
            || token.is(Class::RoleModifier)
            || token.classes.all() == Classes::NONE
    };
    let mut inner = reader.tokens[start + 1..end - 1].iter();
    let opens = reader.tokens[start].case == Case::Capitalized
        && reader.tokens[start]
            .classes
            .meets(Classes::any_of(&[Class::Title, Class::Honorific]));
    opens
        && heads
        && last.case == Case::Capitalized
        && inner.all(|token| {
            token.is_capitalized()
                && if is_general {
                    is_field(token) || token.classes.meets(NAMES)
                } else {
                    !token.classes.meets(offices) || token.classes.meets(NAMES)
                }
        })
}
