//! Rewards: what the other names of a document and of a sentence say for a candidate.

use crate::lexicon::{Class, Classes};

use super::evidence::{Evidence, Kind};
use super::name::Judged;
use super::reader::Reader;

/// Words that name or mean something else: alone they need more to be a family name.
pub(super) const AMBIGUOUS: Classes = Classes::any_of(&[
    Class::Organization,
    Class::Country,
    Class::Place,
    Class::Demonym,
    Class::CommonWord,
]);

/// Words of people's names.
pub(super) const PERSONAL: Classes =
    Classes::any_of(&[Class::GivenName, Class::FamilyName, Class::FamilyNameFirst]);

/// How much it says for a full name that its family name comes back alone, in hundredths.
const RETURN: i32 = 110;

/// A lone word with less than this is taken for something else than a name of a person.
const LONE: i32 = -200;

/// Raises full names whose last word comes back alone, as family names do.
pub(super) fn reward_return(reader: &Reader, judged: &mut [Judged]) {
    let mut alone: Vec<u64> = judged
        .iter()
        .filter(|judged| judged.candidate.tokens.range().len() == 1 && judged.score > LONE)
        .map(|judged| judged.first)
        .collect();
    alone.sort_unstable();
    let comes_alone = |key: &u64| alone.binary_search(key).is_ok();
    for judged in judged {
        let range = judged.candidate.tokens.range();
        if !(2..=4).contains(&judged.evidence.words()) {
            continue;
        }
        let eastern = reader.tokens[range.start].is(Class::FamilyNameFirst);
        let returns = comes_alone(&judged.last) || eastern && comes_alone(&judged.first);
        if returns {
            judged.score += if looks_personal(&judged.evidence) {
                RETURN
            } else {
                RETURN / 3
            };
        }
    }
}

/// How much it says for a full name that another one stands beside it in a list.
const COMPANY: i32 = 70;

/// From this score on, a full name says that those beside it in a list are full names, too.
pub(super) const SURE: i32 = 100;

/// Raises full names that a comma or “and” ties to others that are sure.
pub(super) fn reward_company(reader: &Reader, judged: &mut [Judged]) {
    let full = |judged: &Judged| (2..=3).contains(&judged.evidence.words());
    let tied = |left: &Judged, right: &Judged| {
        let end = left.candidate.tokens.end;
        left.candidate.sentence == right.candidate.sentence
            && right.candidate.tokens.start == end + 1
            && (reader.mark(end as usize) == Some(',') || reader.lower(end as usize) == "and")
            && full(left)
            && full(right)
    };
    // “A, B, and C”: the last of a list.
    let tied = |left: &Judged, right: &Judged| {
        let end = left.candidate.tokens.end;
        tied(left, right)
            || right.candidate.tokens.start == end + 2
                && left.candidate.sentence == right.candidate.sentence
                && reader.mark(end as usize) == Some(',')
                && reader.lower(end as usize + 1) == "and"
                && full(left)
                && full(right)
    };
    for at in 1..judged.len() {
        let (left, right) = judged.split_at_mut(at);
        let (left, right) = (&mut left[at - 1], &mut right[0]);
        if !tied(left, right) {
            continue;
        }
        if left.score >= SURE && right.score < SURE && may_be_personal(right) {
            right.score += COMPANY;
        } else if right.score >= SURE && left.score < SURE && may_be_personal(left) {
            left.score += COMPANY;
        }
    }
}

/// How much it says for a given name that “and” ties it to a full name: “Ada and Tom Quill”.
const COUPLE: i32 = 100;

/// The same for “&”, which else ties firms' names: “Ada & Tom Quill”.
const AMPERSAND: i32 = 250;

/// Raises given names that share the family name of the full name after them.
pub(super) fn reward_couple(reader: &Reader, judged: &mut [Judged]) {
    // From the last on: “Ada, Eve and Tom Quill”.
    let mut shares = false;
    for at in (1..judged.len()).rev() {
        let (left, right) = judged.split_at_mut(at);
        let (left, right) = (&mut left[at - 1], &right[0]);
        let end = left.candidate.tokens.end as usize;
        let is_beside = left.candidate.tokens.range().len() == 1
            && left.evidence.has(Kind::FirstGiven)
            && right.candidate.tokens.range().start == end + 1
            && right.candidate.sentence == left.candidate.sentence
            && right.evidence.has(Kind::FirstGiven);
        let is_ampersand = is_beside && reader.mark(end) == Some('&');
        let is_couple = is_beside
            && (reader.lower(end) == "and" || is_ampersand)
            && right.evidence.words() == 2
            && right.score >= SURE;
        shares = is_couple || shares && is_beside && reader.mark(end) == Some(',');
        if shares {
            left.score += if is_ampersand { AMPERSAND } else { COUPLE };
        }
    }
}

/// Whether nothing in the words says that they name something else.
fn may_be_personal(judged: &Judged) -> bool {
    let is = |kind| judged.evidence.has(kind);
    !is(Kind::Heads)
        && !is(Kind::FirstPlace)
        && !is(Kind::LastPlace)
        && !is(Kind::FirstOrganization)
        && !is(Kind::WholeOrganization)
        && !is(Kind::LowerSeen)
}

/// Whether nothing in the words themselves speaks against a full name.
pub(super) fn looks_personal(evidence: &Evidence) -> bool {
    let is = |kind| evidence.has(kind);
    is(Kind::FirstGiven)
        || is(Kind::FirstInitial)
        || is(Kind::FirstEastAsian)
        || is(Kind::FirstUnknown) && is(Kind::LastUnknown) && !is(Kind::LowerSeen)
}
