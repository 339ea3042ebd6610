//! Sources whose name is withheld, in a clause that stands between them and what they say: “An aide who asked not to be
//! named | said”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes};

/// Verbs that say something.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// How many tokens such a clause may take, with the reason it gives.
const LONGEST: usize = 24;

/// How many tokens stand between “who” and the word for the withheld name.
const LONGEST_REQUEST: usize = 8;

/// A clause about a withheld name and whom it is about.
#[derive(Debug)]
struct Clause {
    who: usize,
    /// Its last word without the reason: “named”.
    last: usize,
    /// Whom it is about, with the clause but without its reason.
    whole: Range<usize>,
}

/// Makes whoever wants no name given the source, and the verb behind that clause the cue.
pub(super) fn from_request(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let Some(clause) = clause_near(reading, &cue) else {
        return;
    };
    let verb = clause.last + 1;
    let tells = |at: usize| reading.meets(at, TELLING) && !reading.is_quoted(at);
    let is_who = source.end == clause.who + 1;
    let limit = reading.sentence_of(cue.start).end;
    if cue.start > clause.last {
        // “who spoke on condition of anonymity because | he | was not authorised … said”
        let is_reason = source.start > clause.last
            && source.end < cue.start
            && reading.plays(source.start, AttributionRole::Nominative)
            && reading.is_one_of(source.start - 1, &["as", "because", "for", "since"]);
        if is_who || is_reason {
            draft.source = Some(clause.whole);
        }
    } else if verb < cue.end {
        if tells(verb) && (is_who || source.start == clause.whole.start) {
            draft.cue = Some(verb..cue.end);
            draft.extent = None;
            draft.source = Some(clause.whole);
        }
    } else if verb < limit && tells(verb) && is_who {
        let holds = |piece: &&mut Range<usize>| piece.contains(&verb) && piece.end > verb + 1;
        if let Some(piece) = draft.content.iter_mut().find(holds) {
            piece.start = verb + 1;
            draft.cue = Some(verb..verb + 1);
            draft.extent = None;
            draft.source = Some(clause.whole);
        }
    }
}

/// The clause about a withheld name that a cue stands in or behind.
fn clause_near(reading: &Reading<'_>, cue: &Range<usize>) -> Option<Clause> {
    let sentence = reading.sentence_of(cue.start);
    let first = (sentence.start + 1).max(cue.start.saturating_sub(LONGEST));
    let end = sentence.end.min(cue.end + LONGEST_REQUEST);
    let is_withheld = |at: &usize| {
        reading.plays(*at, AttributionRole::Withheld)
            && (reading.is_one_of(at - 1, &["be", "of"]) || reading.words(*at).ends_with("ly"))
    };
    let last = (first + 1..end).find(is_withheld)?;
    let is_plain = |at: &usize| !reading.is_mark(*at) && !reading.is_quoted(*at);
    let mut before = (first.max(last.saturating_sub(LONGEST_REQUEST))..last).rev();
    let mut before = before.by_ref().take_while(is_plain);
    let who = before.find(|at| reading.is(*at, "who"))?;
    let antecedent = source::subject_before(reading, who, sentence.start)?.words;
    let is_whole = antecedent.end == who && !reading.is_mark(who - 1);
    is_whole.then_some(Clause {
        who,
        last,
        whole: antecedent.start..last + 1,
    })
}
