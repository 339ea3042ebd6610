//! Names that are withheld, in a clause between commas: “A guard, who asked not to be named, | said”. The request is
//! nothing that is reported, and whoever makes it says what follows.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::AttributionMethod;

/// Verbs that say something.
const TELLING: Classes = Classes::any_of(&[Class::SpeechVerb, Class::AddresseeVerb]);

/// How many tokens such a clause may take, with the reason it gives.
const LONGEST: usize = 26;

/// How many tokens stand between “who” and the word for the withheld name.
const LONGEST_REQUEST: usize = 9;

/// Such a clause, from “who” to the comma behind it, and whom it is about.
struct Clause {
    words: Range<usize>,
    antecedent: Range<usize>,
}

/// Whether somebody only asks not to be named, and has what they say to themselves in the next draft.
pub(in crate::attribution) fn is_request(
    reading: &Reading<'_>,
    draft: &Draft,
    next: Option<&Draft>,
) -> bool {
    let Some(clause) = clause_of(reading, draft) else {
        return false;
    };
    let says = |next: &Draft| {
        let cue = next.cue.as_ref();
        cue.is_some_and(|cue| clause.words.end < cue.end && cue.start <= clause.words.end + 2)
    };
    says_behind(reading, &clause).is_none() || next.is_some_and(says)
}

/// Gives whoever asks not to be named what they say behind that, and not their request; takes the request off a source.
pub(super) fn with_statement(reading: &Reading<'_>, draft: &mut Draft) {
    if let Some(clause) = clause_of(reading, draft) {
        let Some(verb) = says_behind(reading, &clause) else {
            return;
        };
        let sentence = reading.sentence_of(verb);
        let scope = Scope {
            paragraph: sentence.clone(),
            sentence: sentence.start..sentence.end.min(verb + LONGEST_SENTENCE),
        };
        draft.content = vec![content::right_of(reading, &scope, verb + 1, Extent::Clause)];
        draft.cue = Some(verb..verb + 1);
        draft.extent = None;
        draft.source = Some(clause.antecedent);
        draft.method = AttributionMethod::SourceCueContent;
    } else if let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) {
        // “an aide, who | asked not to be named, | said”
        let who = source.end - 1;
        let is_set_off = source.len() > 2
            && source.end <= cue.start
            && reading.is(who, "who")
            && reading.is(who - 1, ",")
            && reading.is(cue.start - 1, ",")
            && is_withholding(reading, who, cue.start - 1);
        source.end -= 2 * usize::from(is_set_off);
    }
}

/// The clause that a draft’s cue stands in.
fn clause_of(reading: &Reading<'_>, draft: &Draft) -> Option<Clause> {
    let cue = draft.cue.as_ref()?;
    let sentence = reading.sentence_of(cue.start);
    let first = (sentence.start + 2).max(cue.start.saturating_sub(LONGEST));
    let is_plain = |at: usize| !reading.is_quoted(at);
    let opens = |at: &usize| reading.is(*at, "who") && reading.is(*at - 1, ",");
    let who = (first..cue.start).rev().find(opens)?;
    let end = sentence.end.min(who + LONGEST);
    let comma = (who + 1..end).find(|at| reading.is(*at, ","));
    let last = reading.trimmed(who..sentence.end).end;
    let close = comma.or(Some(last).filter(|last| *last < who + LONGEST))?;
    let antecedent = source::subject_before(reading, who, sentence.start)?.words;
    let is_clause = cue.end <= close
        && (who..close).all(is_plain)
        && is_withholding(reading, who, close)
        && antecedent.start + 1 < who;
    is_clause.then(|| Clause {
        words: who..close,
        antecedent: antecedent.start..who - 1,
    })
}

/// The verb of speech right behind such a clause.
fn says_behind(reading: &Reading<'_>, clause: &Clause) -> Option<usize> {
    let verb = clause.words.end + 1;
    let limit = reading.sentence_of(clause.words.start).end;
    let verb = verb + usize::from(verb < limit && reading.has(verb, Class::VerbGroup));
    let says = verb + 1 < limit && reading.meets(verb, TELLING) && !reading.is_quoted(verb);
    says.then_some(verb)
}

/// Whether a clause tells that somebody is not to be named, or may not speak.
fn is_withholding(reading: &Reading<'_>, who: usize, end: usize) -> bool {
    let withholds = |at: usize| {
        reading.plays(at, AttributionRole::Withheld)
            || reading.is_one_of(at, &["anonymous", "anonymity"])
            || reading.is_one_of(at, &["name", "names", "identity"]) && reading.is_owner(at - 1)
            || reading.is_one_of(at, &["authorised", "authorized", "allowed", "permitted"])
                && at + 2 < end
                && reading.is(at + 1, "to")
                && reading.is_one_of(at + 2, &["brief", "comment", "speak", "talk"])
    };
    let asks = |at: usize| {
        reading.is_one_of(
            at,
            &[
                "asked",
                "asking",
                "anonymity",
                "anonymously",
                "declined",
                "n't",
                "n’t",
                "no",
                "not",
                "preferred",
                "refused",
                "requested",
                "wished",
                "only",
            ],
        )
    };
    let near = who + 1..end.min(who + LONGEST_REQUEST);
    near.clone().any(withholds) && near.into_iter().any(asks)
}
