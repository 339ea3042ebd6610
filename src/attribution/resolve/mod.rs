//! From tokens to the model: words, spans, and the person, organization or place meant.

mod floor;
mod kind;

use std::ops::Range;

use self::floor::{Floor, is_named_here, is_newcomer, is_subject_between};
use self::kind::kind;
use crate::attribution::draft::Draft;
use crate::attribution::hearing;
use crate::attribution::reading::Reading;
use crate::lexicon::{self, AttributionRole, Class, Classes, Determiner};
use crate::model::{Attribution, AttributionId, AttributionStyle, Source, SourceKind, TextSpan};
use crate::people::{Index, Named, People};
use crate::text::{Case, Span, TokenKind};

/// The attributions that the drafts stand for; `focus` gives for each passage whom its last words
/// are about.
pub(super) fn attributions(
    reading: &Reading<'_>,
    people: &People,
    drafts: &[Draft],
    focus: &[Option<Range<usize>>],
) -> Vec<Attribution> {
    let index = Index::of_all(people);
    let mut floor = Floor::new(people, focus);
    drafts
        .iter()
        .enumerate()
        .map(|(at, draft)| Attribution {
            id: AttributionId::at(at),
            source: source_of(reading, &index, &mut floor, draft),
            cue: draft.cue.clone().map(|cue| {
                let span = reading.document.span_of(cue);
                TextSpan {
                    text: reading.document.text()[span].to_owned(),
                    span,
                }
            }),
            content: draft
                .content
                .iter()
                .map(|piece| reading.document.span_of(piece.clone()))
                .collect(),
            style: style(reading, draft),
            said_at: None,
            kind: kind(reading, draft),
            method: draft.method,
            confidence: draft.probability,
        })
        .collect()
}

fn source_of(
    reading: &Reading<'_>,
    index: &Index<Named>,
    floor: &mut Floor<'_>,
    draft: &Draft,
) -> Option<Source> {
    let is_short = |words: &Range<usize>| !reading.is_endless(words);
    let words = draft.source.clone().filter(is_short)?;
    let mut source = resolved(reading, index, words.clone());
    floor.advance(reading, index, words.start);
    if reading.is_one_of(words.start, &["he", "she"]) {
        let nearer = source.person.filter(|meant| {
            let behind = floor.behind(words.start);
            is_subject_between(reading, index, behind, words.start, *meant)
                || floor.is_from_before() && is_named_here(reading, index, words.start, *meant)
        });
        let speaker = || floor.speaker(reading.words(words.start));
        if floor.is_yielded() && nearer.is_none() {
            source.kind = SourceKind::Person;
            source.person = None;
        } else if let Some(speaker) = nearer.or_else(speaker) {
            source.kind = SourceKind::Person;
            source.person = Some(speaker);
        }
    }
    if speaks(reading, draft) {
        match source.person {
            Some(person) => floor.take(person, words.end),
            None if is_newcomer(reading, &source, words.start) => floor.give_up(words.end),
            None => {}
        }
    }
    source.via = draft
        .via
        .iter()
        .filter(|via| is_short(via))
        .map(|via| resolved(reading, index, via.clone()))
        .collect();
    Some(source)
}

/// Whether somebody speaks or thinks, and not only may have done so: the attribution is likely, or
/// its cue a word for that.
fn speaks(reading: &Reading<'_>, draft: &Draft) -> bool {
    const LIKELY: f32 = 0.4;
    const WORDS: Classes = Classes::any_of(&[
        Class::SpeechVerb,
        Class::AddresseeVerb,
        Class::BeliefCue,
        Class::FactCue,
    ]);
    let cue = draft.cue.as_ref();
    draft.probability >= LIKELY
        || cue.is_none_or(|cue| cue.clone().any(|at| reading.meets(at, WORDS)))
}

/// The source that the words name.
fn resolved(reading: &Reading<'_>, index: &Index<Named>, words: Range<usize>) -> Source {
    let span = reading.document.span_of(words.clone());
    let mut source = Source {
        text: reading.document.text()[span].to_owned(),
        span,
        kind: SourceKind::Unknown,
        person: None,
        organization: None,
        place: None,
        via: Vec::new(),
    };
    match named(reading, index, &words) {
        Some(Named::Person(id)) => {
            source.kind = SourceKind::Person;
            source.person = Some(id);
        }
        Some(Named::Organization(id)) => {
            source.kind = SourceKind::Organization;
            source.organization = Some(id);
        }
        Some(Named::Place(id)) => {
            source.kind = SourceKind::Place;
            source.place = Some(id);
        }
        None => source.kind = unnamed_kind(reading, &words),
    }
    if let Some(kind) = of_other(reading, index, &words).filter(|_| source.person.is_none()) {
        source.kind = kind;
    }
    source
}

/// Whom or what the words name: a person in them, or else a person in the apposition after them,
/// or else an organization or place in them.
pub(super) fn named(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
) -> Option<Named> {
    if let Some(person) = self_named(reading, index, words) {
        return Some(person);
    }
    let words = &without_relative_clause(reading, words);
    let mentions = index.entries_inside(reading.document.span_of(words.clone()));
    let own = mentions.clone().filter(|(mention, _)| {
        !is_possessive(reading, words, *mention) && !is_tied(reading, words, *mention)
    });
    let found = first_person_or_thing(own);
    if let Some(Named::Person(_)) = found {
        return found;
    }
    if let Some(person) = apposition(reading, index, words.end) {
        return Some(person);
    }
    if let Some(antecedent) = relative(reading, index, words.start) {
        return Some(antecedent);
    }
    found.or_else(|| {
        let any = first_person_or_thing(mentions);
        any.filter(|named| !matches!(named, Named::Person(_)))
    })
}

/// The first person of mentions, or else the first organization or place.
fn first_person_or_thing<'m>(mentions: impl Iterator<Item = &'m (Span, Named)>) -> Option<Named> {
    let mut other = None;
    for (_, named) in mentions {
        if let Named::Person(_) = named {
            return Some(*named);
        }
        other = other.or(Some(*named));
    }
    other
}

/// The person whose name a relative clause gives: “a trader, who gave her name as | Quill”, “…
/// identified herself as | Quill”.
fn self_named(reading: &Reading<'_>, index: &Index<Named>, words: &Range<usize>) -> Option<Named> {
    let introduces = |at: &usize| {
        reading.is_one_of(*at, &["himself", "herself", "name"]) && reading.is(at + 1, "as")
    };
    let at = (words.start..words.end.saturating_sub(2)).find(introduces)?;
    let (_, named) = index.beginning(reading.token(at + 2).span)?;
    Some(named).filter(|named| matches!(named, Named::Person(_)))
}

/// The words up to a relative clause that says more of whom they name: “experts | who know Quill”.
fn without_relative_clause(reading: &Reading<'_>, words: &Range<usize>) -> Range<usize> {
    let pronoun = (words.start + 1..words.end)
        .find(|at| reading.is_one_of(*at, &["who", "which", "whose", "that"]));
    words.start..pronoun.unwrap_or(words.end)
}

/// The person named by an apposition that a comma at `comma` opens and another mark closes:
/// “the mayor, Ada Quill, …”, a title before the name aside.
fn apposition(reading: &Reading<'_>, index: &Index<Named>, comma: usize) -> Option<Named> {
    let tokens = reading.document.tokens();
    let last = tokens.len().min(comma + 5);
    if comma >= last || !reading.is(comma, ",") {
        return None;
    }
    let mut capitals = (comma + 1..last).take_while(|at| reading.is_capitalized(*at));
    let (mention, person) = capitals.find_map(|at| {
        let mention = index.beginning(tokens[at].span);
        mention.filter(|(_, named)| matches!(named, Named::Person(_)))
    })?;
    let after = reading.document.tokens_in(mention).end;
    let closed = after < tokens.len() && reading.is_mark(after);
    closed.then_some(person)
}

/// Whom or what a relative clause is about that the words begin, or begin in the middle of: “Quill, a
/// lawyer who attended, said” is read as what “attended” said, “the port, which says” as “which”.
fn relative(reading: &Reading<'_>, index: &Index<Named>, first: usize) -> Option<Named> {
    let is_relative = |at: &usize| reading.is_one_of(*at, &["who", "which"]);
    let own = Some(first).filter(is_relative);
    let pronoun = own.or(first.checked_sub(1).filter(|at| reading.is(*at, "who")))?;
    let comma = usize::from(pronoun > 0 && reading.is(pronoun - 1, ","));
    let last = pronoun.checked_sub(1 + comma)?;
    let is_for_people = reading.is(pronoun, "who");
    let ending = |at: usize, only_people: bool| {
        let mut mentions = index.ending(reading.token(at).span);
        mentions.find(|(_, named)| matches!(named, Named::Person(_)) == only_people)
    };
    let Some((mention, named)) = ending(last, is_for_people) else {
        return is_for_people
            .then(|| before_apposition(reading, index, last))
            .flatten();
    };
    // Of “the group in Turkey, which” the group is meant.
    let first = reading.document.tokens_in(mention).start;
    let holder = first
        .checked_sub(2)
        .filter(|_| matches!(named, Named::Place(_)) && reading.has(first - 1, Class::Preposition))
        .and_then(|before| ending(before, false));
    Some(holder.map_or(named, |(_, holder)| holder))
}

/// Who is named before the apposition that ends at `last`: “Quill, | a lawyer and a sailor | who says”.
fn before_apposition(reading: &Reading<'_>, index: &Index<Named>, last: usize) -> Option<Named> {
    const LONGEST: usize = 12;
    let floor = reading
        .sentence_of(last)
        .start
        .max(last.saturating_sub(LONGEST));
    let is_part = |at: &usize| {
        !reading.is_mark(*at) && !reading.is_quoted(*at) && !reading.has(*at, Class::FiniteVerb)
    };
    let first = (floor..=last).rev().take_while(is_part).last()?;
    let kind = lexicon::determiner(reading.token(first).word);
    let opens = matches!(kind, Some(Determiner::Indefinite | Determiner::Definite));
    let comma = first
        .checked_sub(1)
        .filter(|at| opens && reading.is(*at, ","))?;
    let mut mentions = index.ending(reading.token(comma.checked_sub(1)?).span);
    let person = mentions.find(|(_, named)| matches!(named, Named::Person(_)));
    person.map(|(_, person)| person)
}

/// What the words name when it is somebody or something of the organization or place in them: “a
/// Harrowtel official”, “a report by Harrowtel”, not “Harrowtel and other companies”.
fn of_other(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
) -> Option<SourceKind> {
    let head = head_end(reading, words).max(words.start + 1) - 1;
    let mentions = index.entries_inside(reading.document.span_of(words.clone()));
    let is_inside = |at: usize| {
        let token = reading.token(at).span;
        let mut mentions = mentions.clone();
        mentions.any(|(mention, _)| mention.contains(token))
    };
    let joins = |at: usize| reading.is_mark(at) || reading.is(at, "and");
    let is_joined = (words.start..head).any(|at| joins(at + 1) && is_inside(at));
    let is_others = mentions.clone().next().is_some() && !is_inside(head) && !is_joined;
    let own = is_others.then(|| noun_kind(reading, head, words.start));
    own.flatten()
}

/// Whether a mention inside the words owns what they name: “Quill’s lawyer”, “her lawyer”.
fn is_possessive(reading: &Reading<'_>, words: &Range<usize>, mention: Span) -> bool {
    let tokens = reading.document.tokens();
    let first = words.start;
    let inside = &tokens[words.clone()];
    let after = first + inside.partition_point(|token| token.span.start() < mention.end());
    after < words.end
        && (tokens[after].kind == TokenKind::Clitic && after + 1 < words.end
            || tokens[after - 1].kind == TokenKind::Clitic
            || mention.start() == tokens[first].span.start() && reading.is_owner(first))
}

/// Whether a preposition ties a mention inside the words to the noun that heads them: “a lawyer for
/// Quill”, “allies of President Quill”, “a letter to Quill”; who wrote a document is meant, “a letter
/// from Quill”.
fn is_tied(reading: &Reading<'_>, words: &Range<usize>, mention: Span) -> bool {
    const OFFICES: Classes = Classes::any_of(&[Class::Title, Class::Honorific]);
    const PLAIN: Classes = OFFICES.with(Class::Determiner).with(Class::FormerWord);
    const TITLED: Classes = PLAIN.with(Class::RoleModifier);
    let head = head_end(reading, words);
    let Some(kind) = noun_kind(reading, head.max(words.start + 1) - 1, words.start) else {
        return false;
    };
    let tokens = reading.document.tokens();
    let inside = &tokens[words.clone()];
    let first = words.start + inside.partition_point(|token| token.span.start() < mention.start());
    // “allies of former Vice President | Quill”, not “Secretary of State | Quill”
    let is_titled = first > head && reading.meets(first - 1, OFFICES);
    let skipped = if is_titled { TITLED } else { PLAIN };
    let before = (head..first).rev().find(|at| !reading.meets(*at, skipped));
    // “Governor of Harrow Ada Quill”: a place that no list has may stand with the name.
    let is_long = inside
        .iter()
        .filter(|token| mention.contains(token.span))
        .count()
        > 2;
    let governs = is_long && reading.has(head - 1, Class::Title);
    before.is_some_and(|at| {
        let is_authors =
            kind == SourceKind::Document && reading.is_one_of(at, &["by", "from", "of"]);
        let is_holders = governs && reading.is(at, "of");
        reading.has(at, Class::Preposition) && !is_authors && !is_holders
    })
}

/// What a source without a name is, from its head noun, or else from the last noun before it that tells.
fn unnamed_kind(reading: &Reading<'_>, words: &Range<usize>) -> SourceKind {
    let head = head_end(reading, words);
    let at_head = head.checked_sub(1);
    if let Some(kind) = at_head.and_then(|at| person_kind(reading, at, words.start)) {
        return kind;
    }
    if let Some(kind) = member_kind(reading, words, head) {
        return kind;
    }
    if let Some(kind) = counted_kind(reading, words, head) {
        return kind;
    }
    let mut nouns = (words.start..head).rev();
    if let Some(kind) = nouns.find_map(|at| thing_kind(reading, at)) {
        return kind;
    }
    if reading.is(words.start, "who") {
        return relative_kind(reading, words.start).unwrap_or(SourceKind::Unknown);
    }
    if reading.is_one_of(words.start, &["he", "she", "i", "his", "her", "my"]) {
        return SourceKind::Person;
    }
    SourceKind::Unknown
}

/// Whether one of a party or a people heads the words: “a Lowmoor Republican”, “another Democrat”.
fn member_kind(reading: &Reading<'_>, words: &Range<usize>, head: usize) -> Option<SourceKind> {
    let noun = head.checked_sub(1).filter(|at| *at > words.start)?;
    let kind = lexicon::determiner(reading.token(words.start).word);
    let is_new = matches!(kind, Some(Determiner::Indefinite | Determiner::Further))
        || reading.is(words.start, "one");
    let is_party = reading.has(noun, Class::Affiliation) && kind == Some(Determiner::Definite);
    let is_noun = reading.is_capitalized(noun) && !reading.words(noun).ends_with("ic");
    let is_one = reading.has(noun, Class::Demonym) && is_noun && (is_new || is_party);
    is_one.then_some(SourceKind::Person)
}

/// What is counted: “two-thirds of | voters”, “four in 10 | voters”; a share alone is one of people.
fn counted_kind(reading: &Reading<'_>, words: &Range<usize>, head: usize) -> Option<SourceKind> {
    const SHARES: [&str; 5] = ["percent", "%", "thirds", "two-thirds", "three-quarters"];
    const COUNTS: [&str; 9] = [
        "third",
        "quarter",
        "half",
        "majority",
        "dozens",
        "hundreds",
        "thousands",
        "handful",
        "number",
    ];
    let count = head.checked_sub(1).filter(|at| *at >= words.start)?;
    let is_share = reading.is_one_of(count, &SHARES);
    let counts = is_share
        || reading.is_one_of(count, &COUNTS)
        || reading.token(count).kind == TokenKind::Number
        || reading.has(count, Class::NumberWord)
        || reading.plays(count, AttributionRole::Count);
    let rest = head + 1..words.end;
    if !counts || rest.is_empty() || !reading.is_one_of(head, &["of", "in"]) {
        return is_share.then_some(SourceKind::Group);
    }
    let kind = noun_kind(reading, head_end(reading, &rest) - 1, rest.start)?;
    let is_one = reading.is_one_of(count, &["one", "another"]) && reading.is(head, "of");
    let people = matches!(kind, SourceKind::Person | SourceKind::Group);
    Some(match people {
        true if is_one => SourceKind::Person,
        true => SourceKind::Group,
        false => kind,
    })
}

/// What the noun stands for that a relative clause is about: “voters in Oslo, | who say”.
fn relative_kind(reading: &Reading<'_>, pronoun: usize) -> Option<SourceKind> {
    const FARTHEST: usize = 8;
    let limit = reading.sentence_of(pronoun).start;
    let comma = pronoun > limit && reading.is(pronoun - 1, ",");
    let last = (pronoun - usize::from(comma)).checked_sub(1)?;
    let near = limit.max(last.saturating_sub(FARTHEST))..last + 1;
    let is_part = |at: &usize| {
        !reading.is_mark(*at) && !reading.is_quoted(*at) && !reading.has(*at, Class::FiniteVerb)
    };
    let mut nouns = near.rev().take_while(is_part);
    nouns.find_map(|at| {
        if at < last && !reading.has(at + 1, Class::Preposition) {
            return None;
        }
        if reading.is_one_of(at, &["those", "people", "others"]) {
            return Some(SourceKind::Group);
        }
        let kind = noun_kind(reading, at, at);
        kind.filter(|kind| matches!(kind, SourceKind::Person | SourceKind::Group))
    })
}

/// Where the noun ends that heads the words: before what is tied to it.
fn head_end(reading: &Reading<'_>, words: &Range<usize>) -> usize {
    let ties = |at: &usize| {
        reading.has(*at, Class::Preposition)
            || reading.is_one_of(*at, &["who", "which", "that", ","])
    };
    words.clone().skip(1).find(ties).unwrap_or(words.end)
}

/// What a noun stands for.
fn noun_kind(reading: &Reading<'_>, at: usize, first: usize) -> Option<SourceKind> {
    person_kind(reading, at, first).or_else(|| thing_kind(reading, at))
}

/// What a noun stands for that is none for one person.
fn thing_kind(reading: &Reading<'_>, at: usize) -> Option<SourceKind> {
    let kinds = [
        (Class::GroupNoun, SourceKind::Group),
        (Class::DocumentNoun, SourceKind::Document),
        (Class::OrganizationNoun, SourceKind::Organization),
    ];
    let kind = kinds.iter().find(|(class, _)| reading.has(at, *class));
    let kind = kind.map(|(_, kind)| *kind);
    kind.or_else(|| hearing::court_kind(reading, at))
}

/// Whether a noun is one for a person or for several.
fn person_kind(reading: &Reading<'_>, at: usize, first: usize) -> Option<SourceKind> {
    const PEOPLE: Classes = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);
    let words = reading.words(at);
    let may_be_name = reading.is_capitalized(at) && reading.token(at).case != Case::Upper;
    let is_office = reading.has(first, Class::Determiner) && reading.has(at, Class::Title);
    if reading.has(at, Class::GroupNoun) || may_be_name && at > first && !is_office {
        return None;
    }
    if reading.meets(at, PEOPLE) || reading.plays(at, AttributionRole::Informant) {
        return Some(SourceKind::Person);
    }
    let several = words
        .strip_suffix('s')
        .is_some_and(|singular| lexicon::find(singular).1.meets(PEOPLE));
    several.then_some(SourceKind::Group)
}

/// Whether the content is quoted.
fn style(reading: &Reading<'_>, draft: &Draft) -> AttributionStyle {
    let (quoted, all) = draft.content.iter().fold((0, 0), |(quoted, all), piece| {
        let (more_quoted, more) = reading.quoted_words(piece.clone());
        (quoted + more_quoted, all + more)
    });
    if quoted == 0 {
        AttributionStyle::Indirect
    } else if quoted == all {
        AttributionStyle::Direct
    } else {
        AttributionStyle::Mixed
    }
}
