//! What is said of a word that no list holds and makes it a firm's name: what it makes, and that “it” said, plans or
//! is something.

use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::candidate::Candidate;
use crate::mention::reader::Reader;
use crate::text::{Case, TokenKind};

/// How many tokens of a description are read for its noun.
const DESCRIPTION: usize = 7;

/// Whether what describes a word that no list holds calls it a firm: “Harrowtel, a battery | maker,”.
pub(super) fn is_described_as_maker(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let (comma, article) = (range.end, range.end + 1);
    if reader.tokens[range.start].classes != WordClasses::NONE
        || reader.mark(comma) != Some(',')
        || !matches!(reader.lower(article), "a" | "an" | "the")
    {
        return false;
    }
    let end = reader.tokens.len().min(article + DESCRIPTION);
    let mut words = article + 1..end;
    let stop = words.find(|at| {
        reader.tokens[*at].kind != TokenKind::Word && reader.mark(*at) != Some('-')
            || matches!(reader.words(*at), "based" | "in" | "of" | "that" | "which")
    });
    stop.is_some_and(|stop| {
        let noun = stop - 1;
        // “Harrowtel, a telecoms group”, not “the Quillans, a minority group”
        let is_people = || reader.words(range.start).ends_with('s');
        let is_firm = || {
            matches!(
                reader.lower(noun),
                "company" | "firm" | "maker" | "manufacturer"
            ) || reader.lower(noun) == "group" && !is_people()
                || stop > article + 2 && reader.lower(noun) == "operator"
        };
        reader.tokens[noun].case == Case::Lower
            && noun > article
            && (stop > article + 2 && reader.plays(noun, NameRole::FirmNoun) || is_firm())
    })
}

/// How far behind a firm's name “it said” may stand, in tokens.
const SAYING: usize = 30;

/// Whether the sentence that a word opens that no list holds ends with what “it” said: “Harrowtel will cut 900
/// jobs, | it said”.
pub(super) fn says_it(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let verbs = Classes::any_of(&[Class::FiniteVerb, Class::PastVerb, Class::VerbGroup]);
    if reader.tokens[range.start].classes != WordClasses::NONE
        || reader.tokens[range.start].case != Case::Capitalized
        || !reader.starts_sentence(range.start, candidate.sentence as usize)
        || !reader
            .tokens
            .get(range.end)
            .is_some_and(|next| next.classes.meets(verbs))
    {
        return false;
    }
    let sentence = reader.document.sentences()[candidate.sentence as usize];
    let end = sentence.tokens.range().end.min(range.end + SAYING);
    let others = Classes::any_of(&[Class::OrganizationNoun, Class::OrganizationHead]);
    let says = |at: usize| {
        reader.mark(at) == Some(',')
            && reader.lower(at + 1) == "it"
            && at + 2 < end
            && reader.tokens[at + 2].is(Class::SpeechVerb)
    };
    let Some(said) = (range.end..end).find(|at| says(*at)) else {
        return false;
    };
    !(range.end..said).any(|at| reader.tokens[at].classes.meets(others))
}

/// Whether a verb behind “it” has somebody for its subject: “it | expects”, not “it rains”.
pub(super) fn is_own_verb(reader: &Reader, at: usize) -> bool {
    matches!(
        reader.lower(at),
        "did"
            | "does"
            | "expected"
            | "expects"
            | "had"
            | "has"
            | "hoped"
            | "hopes"
            | "intends"
            | "planned"
            | "plans"
            | "will"
            | "would"
    )
}

/// Whether “it was” has somebody for its subject: “it | was sorry”, “it | is looking into”.
pub(super) fn is_own_state(reader: &Reader, at: usize) -> bool {
    let state = at + 1;
    let is_doing = || {
        let word = reader.words(state);
        word.ends_with("ing")
            && !matches!(word, "raining" | "snowing" | "going")
            && lexicon::verb_form(reader.tokens[state].word, word).is_gerund
    };
    matches!(reader.lower(at), "is" | "was")
        && reader.tokens.get(state).is_some()
        && (reader.plays(state, NameRole::OwnState) || is_doing())
}
