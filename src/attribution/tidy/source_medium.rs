//! Sources behind their verb without where they speak: “said the mayor | in an email”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AttributionRole, Class, QuotationRole};

/// How many tokens may stand between the preposition and its noun.
const LONGEST: usize = 4;

/// Ends a source behind its verb before what it speaks in or at.
pub(super) fn without_medium(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    if source.start < cue.end || source.len() < 3 {
        return;
    }
    let leads = |at: &usize| {
        reading.is_one_of(*at, &["in", "during", "on", "via", "at"])
            && !reading.is_quoted(*at)
            && is_medium(reading, at + 1, source.end)
    };
    // What follows “who” may belong to its clause.
    let tells = |at: &usize| reading.is_one_of(*at, &["who", "which", "that"]);
    let mut words = (source.start + 1..source.end).take_while(|at| !tells(at));
    if let Some(end) = words.find(leads) {
        *source = reading.trimmed(source.start..end);
    }
}

/// Whether a noun phrase begins here that is something said or where something is: “an open letter”.
fn is_medium(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let opens = first < end && (reading.is_indefinite(first) || reading.is_owner(first));
    let noun = |at: &usize| {
        reading.has(*at, Class::DocumentNoun)
            || reading.plays(*at, AttributionRole::Audience)
            || reading.plays_beside_quotation(*at, QuotationRole::Medium)
    };
    let is_plain = |at: &usize| {
        reading.is_word(*at) && !reading.has(*at, Class::Preposition) && !reading.is_quoted(*at)
    };
    let mut near = (first + 1..end.min(first + LONGEST)).take_while(is_plain);
    opens && near.any(|at| noun(&at))
}
