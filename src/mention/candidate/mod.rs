//! Candidates: runs of capitalized words that may name somebody or something.

mod called_after;
mod heading;
mod name_word;
mod office;
mod run;
mod split;

pub(super) use self::name_word::is_family_he;
use self::name_word::is_name_word;
pub(super) use self::run::is_river_tie;
use self::run::{opens_with_particles, run_end, with_particles};
use self::split::split_run;
use super::completion::opens_sentence_as_movement;
use super::gather::HEADS;
use super::reader::{KeySet, Reader};
use crate::lexicon::{self, Class, Classes, NameRole};
use crate::text::{Case, TokenRange};

/// A run of capitalized words, without the titles before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// The sentence it stands in.
    pub(super) sentence: u32,
    /// Whether a title inside the run stands before it.
    pub(super) titled: bool,
    /// Whether its first word says that it names a ship, a storm or the like.
    pub(super) is_thing: bool,
}

/// Words that no run goes through, whatever their case.
const BREAKS: Classes = Classes::of(Class::CapitalizedWord);

/// Words that may be part of a person's name.
const NAMES: Classes =
    Classes::any_of(&[Class::GivenName, Class::FamilyName, Class::FamilyNameFirst]);

/// Words that name something else.
const OTHERS: Classes = Classes::any_of(&[
    Class::Demonym,
    Class::Country,
    Class::Place,
    Class::Organization,
    Class::NewsAgency,
]);

/// Finds all candidates, in order.
pub(super) fn find_candidates(reader: &Reader) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut families = KeySet::default();
    for (sentence, span) in reader.document.sentences().iter().enumerate() {
        let (mut at, end) = (span.tokens.range().start, span.tokens.range().end);
        while at < end {
            // Most words of a text are in lower case.
            let is_lower = matches!(reader.tokens[at].case, Case::Lower | Case::None);
            if is_lower || !begins_run(reader, at, sentence, &families) {
                at += 1;
                continue;
            }
            let stop = run_end(reader, at, end, sentence);
            let start = with_particles(reader, at, span.tokens.range().start);
            split_run(
                reader,
                sentence,
                start,
                stop,
                &mut families,
                &mut candidates,
            );
            if start + 1 < stop && is_plain_family(reader, start, stop - 1) {
                families.insert(reader.key(stop - 1));
            }
            at = stop;
        }
    }
    candidates
}

/// Whether a run of capitalized words begins at the token.
fn begins_run(reader: &Reader, at: usize, sentence: usize, families: &KeySet) -> bool {
    is_name_word(reader, at, sentence)
        && !(reader.starts_sentence(at, sentence)
            && is_plain_opening(reader, at)
            && !(families.contains(&reader.key(at)) && is_subject(reader, at)))
}

/// Whether the first word of a sentence is a common word, with a capital only because it is first.
fn is_plain_opening(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    // “Labor | groups”
    let is_labour = || {
        matches!(reader.lower(at), "labor" | "labour")
            && reader.plays(at + 1, NameRole::Workforce)
            && reader.tokens[at + 1].case == Case::Lower
    };
    if is_labour() {
        return true;
    }
    token.is(Class::CommonWord)
        && token.case != Case::Upper
        && !token.classes.meets(
            NAMES
                .with(Class::Title)
                .with(Class::Honorific)
                .with(Class::Organization)
                .with(Class::Place),
        )
        && !reader.next_is_capitalized(at)
        && !opens_with_particles(reader, at)
        && !opens_sentence_as_movement(reader, at)
}

/// Whether a common word is the family name of somebody called by a given name: “Ada | Price”.
fn is_plain_family(reader: &Reader, start: usize, last: usize) -> bool {
    let token = &reader.tokens[last];
    token.is(Class::CommonWord)
        && token.case == Case::Capitalized
        && !token.classes.meets(NAMES)
        && (!token.classes.meets(HEADS) || reader.is_title(start))
        && reader.tokens[start..last]
            .iter()
            .any(|token| token.is(Class::GivenName))
}

/// Whether the word after a name is a verb of one person, or an adverb before one: “Price | later left”.
pub(super) fn is_subject(reader: &Reader, at: usize) -> bool {
    let verbs = Classes::any_of(&[
        Class::SpeechVerb,
        Class::PastVerb,
        Class::FiniteVerb,
        Class::VerbGroup,
    ]);
    let next = at + 1;
    // “Price, | who later left”
    if reader.mark(next) == Some(',') && reader.lower(next + 1) == "who" {
        return true;
    }
    reader.tokens.get(next).is_some_and(|token| {
        let form = || lexicon::verb_form(token.word, reader.words(next));
        // “Harrow | broke the barrier”
        let is_irregular = || {
            let form = form();
            form.is_past && !form.is_participle
        };
        token.case == Case::Lower
            && !reader.plays(next, NameRole::BehindSeveral)
            && (token.classes.meets(verbs)
                || reader.words(next).ends_with("ed") && !form().is_none()
                || is_irregular())
    })
}
