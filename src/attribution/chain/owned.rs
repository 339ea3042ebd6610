//! Nouns with an owner and a that-clause: in “the institute’s finding that …” the institute found
//! it, whoever else's sentence it stands in.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::{Class, Classes};
use crate::model::AttributionMethod;
use crate::text::{Passage, TokenKind};

/// How many adjectives may stand between an owner and the noun.
const MOST_ADJECTIVES: usize = 2;

/// The longest owner, in tokens.
const LONGEST_OWNER: usize = 10;

/// Within how many tokens the verb of a that-clause stands.
const LONGEST_SUBJECT: usize = 16;

/// How likely it is that such a noun is taken for an attribution: so many are on `PolNeAR`'s
/// training half.
const PROBABILITY: f32 = 0.3;

/// Forms of verbs, and what stands before them.
const VERBS: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::Auxiliary,
    Class::SpeechVerb,
]);

/// Words that belong to no name.
const OUTSIDE: Classes = Classes::any_of(&[Class::Preposition, Class::ClauseOpener]);

/// What is attributed to a noun's owner.
struct Owned {
    owner: Range<usize>,
    cue: Range<usize>,
    content: Range<usize>,
}

/// The attribution of the noun that the content of `outer` is about: its source passed it on.
pub(super) fn inside(reading: &Reading<'_>, outer: &Draft) -> Option<Draft> {
    let first = outer.content.first()?;
    let sentence = reading.sentence_of(first.start);
    let end = first.end.min(sentence.end);
    let that = (first.start..end).find(|at| reading.is(*at, "that"))?;
    let owned = read(reading, &(first.start..end), that)?;
    Some(owned.draft(outer.source.clone()))
}

/// The draft with the owner of its noun as its source, when that has taken in who reports it: “the
/// paper covered the institute’s finding”.
pub(in crate::attribution) fn corrected(reading: &Reading<'_>, draft: Draft) -> Draft {
    let (Some(source), Some(cue)) = (&draft.source, &draft.cue) else {
        return draft;
    };
    let sentence = reading.sentence_of(cue.start);
    if cue.end >= sentence.end || !reading.is(cue.end, "that") {
        return draft;
    }
    let Some(owned) = read(reading, &sentence, cue.end) else {
        return with_nearest_owner(reading, draft);
    };
    if source.start >= owned.owner.start || source.end < owned.owner.end {
        return draft;
    }
    Draft {
        via: reporter(reading, sentence.start, owned.owner.start),
        source: Some(owned.owner),
        cue: Some(owned.cue),
        extent: None,
        ..draft
    }
}

/// The draft of any noun with its owner as its source, without the clause that this stands in: “The plan follows |
/// Quill’s | proposition that”.
fn with_nearest_owner(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let Some(source) = &mut draft.source else {
        return draft;
    };
    let is_beside = draft
        .cue
        .as_ref()
        .is_some_and(|cue| cue.start == source.end);
    let clitic = source.end - 1;
    if is_beside && clitic > source.start && reading.token(clitic).kind == TokenKind::Clitic {
        let is_verb = |at: usize| reading.meets(at, VERBS) || source::is_verbal(reading, at);
        let owner = owner(reading, source.start, clitic);
        let owner = owner.filter(|owner| speaks(reading, owner));
        let owner = owner.filter(|owner| (source.start + 1..owner.start).any(is_verb));
        source.start = owner.map_or(source.start, |owner| owner.start);
    }
    draft
}

/// Reads the nouns of a passage that no attribution has.
pub(super) fn read_passage(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let sentence = sentence.tokens.range();
        for that in sentence.clone() {
            if !reading.is(that, "that") || reading.is_taken(that) {
                continue;
            }
            let Some(owned) = read(reading, &sentence, that) else {
                continue;
            };
            let parts = [&owned.owner, &owned.cue, &owned.content];
            if parts
                .into_iter()
                .any(|part| reading.is_any_taken(part.clone()))
            {
                continue;
            }
            let via = reporter(reading, sentence.start, owned.owner.start);
            reading.keep(owned.draft(via), drafts);
        }
    }
}

/// The noun before “that” at `that`, with its owner and its clause.
fn read(reading: &Reading<'_>, sentence: &Range<usize>, that: usize) -> Option<Owned> {
    read_agent(reading, sentence, that).or_else(|| read_owner(reading, sentence, that))
}

/// “comments from | Carl Boone | that ‘…’”
fn read_agent(reading: &Reading<'_>, sentence: &Range<usize>, that: usize) -> Option<Owned> {
    let first = that.saturating_sub(LONGEST_OWNER).max(sentence.start + 1);
    let is_tie = |at: &usize| reading.is_one_of(*at, &["by", "from"]);
    let tie = (first..that.saturating_sub(1)).rev().find(is_tie)?;
    let noun = tie - 1;
    let is_noun = reading.has(noun, Class::CueNoun) && !reading.is_capitalized(noun);
    let is_plain = |at: usize| reading.is_word(at) && !reading.is_quoted(at);
    let owner = owner(reading, tie + 1, that).filter(|owner| owner.start == tie + 1)?;
    (is_noun
        && (noun..that).all(is_plain)
        && begins_clause(reading, that + 1, sentence.end)
        && speaks(reading, &owner))
    .then(|| Owned {
        content: clause(reading, sentence, that),
        owner,
        cue: noun..noun + 1,
    })
}

/// “the institute’s | finding | that …”
fn read_owner(reading: &Reading<'_>, sentence: &Range<usize>, that: usize) -> Option<Owned> {
    let noun = that.checked_sub(1).filter(|at| *at > sentence.start)?;
    if !reading.has(noun, Class::Cue) && !reading.has(noun, Class::CueNoun) {
        return None;
    }
    let nearest = noun.saturating_sub(1 + MOST_ADJECTIVES).max(sentence.start);
    let clitic = (nearest + 1..noun).rfind(|at| reading.token(*at).kind == TokenKind::Clitic)?;
    let plain =
        |at: usize| reading.is_word(at) && !reading.is_quoted(at) && !reading.is_capitalized(at);
    if !(clitic + 1..that).all(plain) || !begins_clause(reading, that + 1, sentence.end) {
        return None;
    }
    let owner = owner(reading, sentence.start, clitic)?;
    if !speaks(reading, &owner) {
        return None;
    }
    Some(Owned {
        owner: owner.start..clitic + 1,
        cue: clitic + 1..that,
        content: clause(reading, sentence, that),
    })
}

/// The clause that “that” at `that` opens.
fn clause(reading: &Reading<'_>, sentence: &Range<usize>, that: usize) -> Range<usize> {
    let near = sentence.start..sentence.end.min(that + LONGEST_SENTENCE);
    let scope = Scope {
        sentence: near.clone(),
        paragraph: near,
    };
    content::right_of(reading, &scope, that, Extent::Object)
}

/// The noun phrase before a possessive clitic: a name with the titles before it, or a noun with its
/// article.
fn owner(reading: &Reading<'_>, limit: usize, clitic: usize) -> Option<Range<usize>> {
    let first = clitic.saturating_sub(LONGEST_OWNER).max(limit);
    let is_opener = |at: usize| reading.has(at, Class::Determiner) && !reading.is(at, "that");
    let belongs = |at: &usize| {
        reading.is_word(*at)
            && !reading.meets(*at, OUTSIDE)
            && (reading.is_capitalized(*at)
                || reading.meets(*at, source::SPEAKERS)
                || reading.has(*at, Class::RoleModifier)
                || reading.token(*at).kind == TokenKind::Clitic)
    };
    let mut start = (first..clitic).rev().take_while(belongs).last()?;
    if start > first && is_opener(start - 1) {
        start -= 1;
    }
    // “Tuesday’s vote that …”, “it’s clear that …”.
    let idle = start + 1 == clitic
        && (reading.has(start, Class::TimeWord) || reading.has(start, Class::Pronoun));
    (!idle).then_some(start..clitic)
}

/// Whether a clause with a subject of its own begins here: “that” is no relative pronoun.
fn begins_clause(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let is_verb = |at: usize| reading.meets(at, VERBS) || source::is_verbal(reading, at);
    let at = at + usize::from(at < end && reading.is_mark(at) && reading.opens(at));
    at < end
        && reading.is_word(at)
        && !is_verb(at)
        && (at + 1..end.min(at + LONGEST_SUBJECT)).any(is_verb)
}

/// Who reports what stands from `object` on: the subject of the sentence, when it can speak.
fn reporter(reading: &Reading<'_>, start: usize, object: usize) -> Option<Range<usize>> {
    let subject = source::main_subject(reading, start, object)?;
    let between = subject.end..object;
    let is_object = between
        .clone()
        .all(|at| reading.is_word(at) && !reading.has(at, Class::Preposition));
    (is_object && speaks(reading, &subject)).then_some(subject)
}

/// Whether a noun phrase names somebody, a group, an organization or a document.
fn speaks(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let start = reading.sentence_of(words.start).start;
    let named = |at: usize| at > start && reading.is_capitalized(at);
    words
        .clone()
        .any(|at| named(at) || reading.meets(at, source::SPEAKERS))
}

impl Owned {
    fn draft(self, via: Option<Range<usize>>) -> Draft {
        Draft {
            source: Some(self.owner),
            cue: Some(self.cue),
            extent: None,
            content: vec![self.content],
            method: AttributionMethod::NounCue,
            probability: PROBABILITY,
            via,
        }
    }
}
