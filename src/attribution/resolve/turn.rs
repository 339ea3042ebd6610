//! Whose turn it is behind an attribution: whoever spoke, or whoever was asked or told.

use std::ops::Range;

use super::named::named;
use super::unnamed::unnamed_kind;
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::{PersonId, SourceKind};
use crate::people::{Index, Named};
use crate::text::{Span, TokenKind};

/// Words that may stand before a name as part of how somebody is called.
pub(super) const TITLED: Classes = Classes::any_of(&[
    Class::Title,
    Class::Honorific,
    Class::Determiner,
    Class::RoleModifier,
    Class::FormerWord,
]);

/// How many words may stand between a verb of asking and the name of whoever is asked: “asked | the mayor |
/// Ada Quill”.
const LONGEST_TITLE: usize = 3;

/// Whose turn it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Whoever the source names.
    Source,
    /// Whoever was asked.
    Asked(PersonId),
    /// Somebody’s who was asked and is not named: “asked | the minister | whether”.
    Unnamed { behind: usize },
    /// It can’t be told: what somebody did to another is told of that one.
    Open,
}

/// Whose turn it is behind what somebody, whom `words` name, says or asks.
pub(super) fn turn(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    words: &Range<usize>,
    person: PersonId,
) -> Turn {
    let Some(cue) = draft.cue.as_ref() else {
        return Turn::Source;
    };
    let asks = asks(reading, draft);
    let asked = || answers(reading, index, draft, cue);
    let other = |named: Option<PersonId>| named.filter(|other| *other != person);
    let is_agent = words.start > cue.start && reading.is(words.start - 1, "by");
    if !is_agent {
        let unnamed = || asks.then(|| unnamed_asked(reading, cue)).flatten();
        return match other(asked()) {
            Some(asked) => Turn::Asked(asked),
            None => unnamed().map_or(Turn::Source, |asked| Turn::Unnamed { behind: asked.end }),
        };
    }
    let asked = passive_subject(reading, index, cue).or_else(|| {
        asks.then(|| behind_participle(reading, index, words))
            .flatten()
    });
    match other(asked) {
        Some(asked) if asks => Turn::Asked(asked),
        Some(_) => Turn::Open,
        None if asks => Turn::Open,
        None => Turn::Source,
    }
}

/// Whether a cue is one of asking: whoever answers goes on speaking.
pub(super) fn asks(reading: &Reading<'_>, draft: &Draft) -> bool {
    let is_asking = |at| {
        let stem = reading.words(at).get(..3);
        stem.is_some_and(|stem| stem.eq_ignore_ascii_case("ask"))
    };
    draft.cue.clone().unwrap_or_default().any(is_asking)
}

/// Whom somebody tells something, named right behind the verb: “Quill told | Marsh”.
pub(super) fn told(reading: &Reading<'_>, index: &Index<Named>, draft: &Draft) -> Option<PersonId> {
    let cue = draft.cue.as_ref()?;
    let tells = reading.is_one_of(cue.end - 1, &["told", "tells"]);
    tells.then(|| asked(reading, index, cue.end)).flatten()
}

/// Whether a cue is one of replying.
pub(super) fn replies(reading: &Reading<'_>, draft: &Draft) -> bool {
    const REPLIES: [&str; 8] = [
        "answered",
        "answers",
        "replied",
        "replies",
        "responded",
        "responds",
        "retorted",
        "retorts",
    ];
    let mut cue = draft.cue.clone().unwrap_or_default();
    cue.any(|at| reading.is_one_of(at, &REPLIES))
}

/// Who is named as the subject of a passive: “| Quill | was asked”.
pub(super) fn passive_subject(
    reading: &Reading<'_>,
    index: &Index<Named>,
    cue: &Range<usize>,
) -> Option<PersonId> {
    let limit = reading.sentence_of(cue.start).start;
    let is_be = |at: &usize| reading.plays(*at, AttributionRole::PassiveAuxiliary);
    let first = limit.max(cue.start.saturating_sub(2));
    let start = (first..cue.end).find(is_be)?;
    let start = crate::attribution::cue::group_start(reading, start, limit);
    let subject = source::subject_before(reading, start, limit)?.words;
    person_of(named(reading, index, &subject)?)
}

/// Who is named behind a participle that opens the sentence: “Asked by Marsh whether …, | Quill | smiled”.
fn behind_participle(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
) -> Option<PersonId> {
    let sentence = reading.sentence_of(words.start);
    let is_comma = |at: &usize| reading.is(*at, ",") && !reading.is_quoted(*at);
    let last = sentence.end.min(words.end + LONGEST_SENTENCE);
    let comma = (words.end..last).rev().find(is_comma)?;
    asked(reading, index, comma + 1)
}

/// Who is named behind a cue of asking and is to answer: “A reporter asked | Quill | whether …”.
pub(super) fn answers(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    cue: &Range<usize>,
) -> Option<PersonId> {
    let is_finite = |at| reading.is_one_of(at, &["ask", "asked", "asks"]);
    asks(reading, draft)
        .then(|| asked(reading, index, cue.end))
        .flatten()
        .filter(|_| cue.clone().any(is_finite))
}

/// Who is asked and is to answer, without a name.
fn unnamed_asked(reading: &Reading<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let end = reading.sentence_of(cue.start).end;
    let last = end.min(cue.end + LONGEST + 1);
    let stops = |at: &usize| {
        reading.is_mark(*at)
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::Preposition)
    };
    let stop = (cue.end..last).find(stops);
    let asked = stop.map(|stop| cue.end..stop).filter(|it| it.len() > 1);
    asked.filter(|asked| {
        reading.has(asked.start, Class::Determiner)
            && !reading.is_one_of(asked.end, &["for", "to"])
            && unnamed_kind(reading, asked) == SourceKind::Person
    })
}

/// Who is named right behind a verb of asking, if they are to answer: “asked | Quill | whether”, not “asked
/// Quill to leave”.
fn asked(reading: &Reading<'_>, index: &Index<Named>, first: usize) -> Option<PersonId> {
    let tokens = reading.document.tokens();
    let last = tokens.len().min(first + LONGEST_TITLE);
    for at in first..last {
        if let Some((mention, named)) = index.beginning(tokens[at].span) {
            let end = reading.document.tokens_in(mention).end;
            let next = tokens.get(end);
            let is_owner = next.is_some_and(|next| next.kind == TokenKind::Clitic);
            let answers = end < tokens.len() && !reading.is_one_of(end, &["for", "to"]);
            return person_of(named).filter(|_| answers && !is_owner && !reading.is_quoted(at));
        }
        if !reading.meets(at, TITLED) {
            return None;
        }
    }
    None
}

/// Whom somebody is told to have interviewed, not far before the first question: “Marsh spoke to | Ada Quill”.
pub(super) fn interviewed(
    reading: &Reading<'_>,
    index: &Index<Named>,
    answer: Span,
) -> Option<PersonId> {
    let end = reading.document.tokens_in(answer).start;
    let verbs = end.saturating_sub(LONGEST_SENTENCE)..end.saturating_sub(2);
    let object = |at: usize| {
        let is_tie = reading.is_one_of(at + 1, &["to", "with"]);
        match reading.words(at) {
            "interviewed" | "asked" => Some(at + 1),
            "spoke" | "talked" if is_tie => Some(at + 2),
            "sat" | "caught" => (at + 1..end.min(at + 4))
                .find(|at| reading.is(*at, "with"))
                .map(|at| at + 1),
            _ => None,
        }
    };
    let mut objects = verbs.rev().filter_map(object);
    objects.find_map(|first| {
        let is_title = |at: &usize| reading.meets(*at, TITLED);
        let name = first + (first..end.min(first + 4)).take_while(is_title).count();
        let names = (first..=name.min(end - 1)).rev();
        names
            .into_iter()
            .find_map(|at| match index.beginning(reading.token(at).span)? {
                (_, Named::Person(person)) => Some(person),
                _ => None,
            })
    })
}

/// Who is named behind a preposition that opens the sentence of a source without a name, which “he” then
/// stands for: “In an interview with Quill, | the actor | said”.
pub(super) fn set_aside(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
) -> Option<PersonId> {
    let sentence = reading.sentence_of(words.start).start;
    let opens = sentence + 2 < words.start
        && words.start < sentence + LONGEST_SENTENCE
        && reading.has(sentence, Class::Preposition)
        && !reading.is_quoted(sentence)
        && (reading.is(words.start - 1, ",") || reading.closes(words.start - 1));
    let is_tie = |at: &usize| reading.is_one_of(*at, &["by", "to", "with"]);
    let tie = if opens {
        (sentence..words.start).find(is_tie)?
    } else {
        return None;
    };
    let mut behind = index.entries_inside(reading.document.span_of(tie + 1..words.start));
    behind.find_map(|(_, named)| person_of(*named))
}

fn person_of(named: Named) -> Option<PersonId> {
    match named {
        Named::Person(person) => Some(person),
        Named::Organization(_) | Named::Place(_) => None,
    }
}
