//! Whom or what the words of a source name.

use std::ops::Range;

use super::described::{apposed_organization, is_no_person, without_participle};
use super::unnamed::{head_end, noun_kind};
use crate::attribution::reading::Reading;
use crate::lexicon::{self, AttributionRole, Class, Classes, Determiner};
use crate::model::SourceKind;
use crate::people::{Index, Named};
use crate::text::{Case, Span, TokenKind};

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
    if let Some(organization) = apposed_organization(reading, index, words) {
        return Some(organization);
    }
    let whole = &without_relative_clause(reading, words);
    let words = &without_participle(reading, whole);
    let mentions = index.entries_inside(reading.document.span_of(words.clone()));
    let mut tied: Option<(Span, Named)> = None;
    let own = mentions.filter(|(mention, named)| {
        let is_person = matches!(named, Named::Person(_));
        let is_modifier = is_person && is_modifier(reading, index, words, *mention);
        let is_beside = tied.is_some_and(|tied| is_apposed(reading, tied, (*mention, *named)));
        if is_modifier
            || is_possessive(reading, words, *mention)
            || is_other_subject(reading, words, *mention)
        {
            return false;
        }
        let is_joined = tied.is_some_and(|(other, _)| {
            let between = other.range().end..mention.range().start;
            is_person && joins(reading.document.text().get(between).unwrap_or_default())
        });
        let is_tied = is_beside || is_joined || is_tied(reading, words, *mention);
        tied = is_tied.then_some((*mention, *named)).or(tied);
        !is_tied
    });
    let found = first_person_or_thing(own);
    if let Some(Named::Person(_)) = found {
        return found;
    }
    let may_be_named = !is_no_person(reading, index, words);
    let apposition = may_be_named.then(|| apposition(reading, index, whole.end));
    if let Some(person) = apposition.flatten() {
        return Some(person);
    }
    let inner = apposition_behind_participle(reading, index, words, whole);
    if let Some(person) = inner.or_else(|| described(reading, index, words)) {
        return Some(person);
    }
    if let Some(antecedent) = relative(reading, index, words) {
        return Some(antecedent);
    }
    let is_outside = is_outsider(reading, words);
    let found = found.or_else(|| {
        let any =
            first_person_or_thing(index.entries_inside(reading.document.span_of(whole.clone())));
        any.filter(|named| !matches!(named, Named::Person(_)))
    });
    found.filter(|named| !(is_outside && matches!(named, Named::Organization(_))))
}

/// Whether the words are for somebody who does not speak for the organization in them: “a critic of Harrowtel”, “a
/// former Harrowtel employee”.
fn is_outsider(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let head = head_end(reading, words).max(words.start + 1) - 1;
    let is_former = || {
        let mut before = words.start..head;
        let is_past = |at: usize| {
            reading.has(at, Class::FormerWord)
                && !reading.is(at, "then")
                && !(at > words.start && reading.is(at - 1, "and"))
        };
        before.any(is_past)
            && noun_kind(reading, head, words.start) != Some(SourceKind::Organization)
    };
    reading.plays(head, AttributionRole::Outsider) || is_former()
}

/// Whether words between two names join them, the title of the second aside: “Mayor Quill | and Gov. | Marsh”.
fn joins(between: &str) -> bool {
    const TITLES: Classes = Classes::any_of(&[Class::Title, Class::Honorific, Class::FormerWord]);
    let is_title = |word: &str| lexicon::find(word.trim_end_matches('.')).1.meets(TITLES);
    let rest = between.strip_prefix(" and ");
    rest.is_some_and(|rest| rest.split_whitespace().all(is_title))
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
        .find(|at| reading.is_one_of(*at, &["who", "which", "whose", "that", "where", "whom"]));
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

/// The person named by an apposition behind what a participle tells of somebody without a name: “one baker backing
/// Quill, | Bela Marsh | of Lowmoor”.
fn apposition_behind_participle(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    whole: &Range<usize>,
) -> Option<Named> {
    const LONGEST: usize = 8;
    let kind = lexicon::determiner(reading.token(words.start).word);
    let is_one = matches!(kind, Some(Determiner::Indefinite | Determiner::Further))
        || reading.is(words.start, "one");
    let is_person = noun_kind(reading, words.end - 1, words.start) == Some(SourceKind::Person);
    if !is_one || !is_person || words.end == whole.end {
        return None;
    }
    let comma = (words.end..whole.end.min(words.end + LONGEST)).find(|at| reading.is(*at, ","))?;
    let first = Some(comma + 1).filter(|first| *first < whole.end)?;
    let (mention, person) = index.beginning(reading.token(first).span)?;
    let after = reading.document.tokens_in(mention).end;
    let is_closed = after >= whole.end
        || reading.is(after, ",")
        || reading.is_one_of(after, &["of", "from", "in"]);
    (is_closed && matches!(person, Named::Person(_))).then_some(person)
}

/// Who opens the sentence that the words go on with a description that no comma closes: “Quill, | another
/// baker | said”, “Quill, | head of the bakery | said”.
fn described(reading: &Reading<'_>, index: &Index<Named>, words: &Range<usize>) -> Option<Named> {
    let kind = lexicon::determiner(reading.token(words.start).word);
    let office = Classes::any_of(&[Class::Title, Class::RoleModifier]);
    let opens = matches!(kind, Some(Determiner::Indefinite | Determiner::Further))
        || words.len() > 1 && reading.meets(words.start, office);
    let comma = words
        .start
        .checked_sub(1)
        .filter(|at| opens && reading.is(*at, ","))?;
    let is_closed = words.end < reading.document.tokens().len() && reading.is(words.end, ",");
    let mut mentions = index.ending(reading.token(comma.checked_sub(1)?).span);
    let (mention, person) = mentions.find(|(_, named)| matches!(named, Named::Person(_)))?;
    let first = reading.document.tokens_in(mention).start;
    let is_title = |at: usize| reading.has(at, Class::Title) || reading.has(at, Class::Honorific);
    let is_subject = (reading.sentence_of(comma).start..first).all(is_title)
        && !reading.has(first, Class::Pronoun);
    (is_subject && !is_closed).then_some(person)
}

/// Whom or what a relative clause is about that the words begin, or begin in the middle of: “Quill, a
/// lawyer who attended, said” is read as what “attended” said, “the port, which says” as “which”.
fn relative(reading: &Reading<'_>, index: &Index<Named>, words: &Range<usize>) -> Option<Named> {
    let first = words.start;
    let is_relative = |at: &usize| reading.is_one_of(*at, &["who", "which"]);
    let own = Some(first).filter(is_relative);
    // “hackers | who officials | say came from Oslo”
    let has_subject = match words.len() {
        2 => true,
        3 => reading.has(first + 1, Class::Determiner),
        _ => false,
    };
    if own.is_some() && has_subject && noun_kind(reading, words.end - 1, first).is_some() {
        return None;
    }
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
pub(super) fn of_other(
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

/// Whether a mention is a pronoun inside the words that tells what somebody else did to whom they name: “a
/// soldier | she | met”.
fn is_other_subject(reading: &Reading<'_>, words: &Range<usize>, mention: Span) -> bool {
    let at = reading.document.tokens_in(mention).start;
    let is_inside = at > words.start && at < words.end && reading.is_one_of(at, &["he", "she"]);
    // “a report | she | wrote” is hers.
    let head = head_end(reading, words).max(words.start + 1) - 1;
    is_inside
        && matches!(
            noun_kind(reading, head, words.start),
            Some(SourceKind::Person | SourceKind::Group | SourceKind::Organization)
        )
}

/// Whether a mention inside the words only says whose those are that the noun behind it is for: “| Quill
/// campaign manager Bela Marsh”, “| Quill supporters”, not “Quill himself”.
fn is_modifier(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    mention: Span,
) -> bool {
    const NO_PART: Classes = Classes::any_of(&[
        Class::Preposition,
        Class::Determiner,
        Class::Pronoun,
        Class::FiniteVerb,
    ]);
    let after = reading.document.tokens_in(mention).end;
    let is_part = |at: &usize| {
        reading.token(*at).kind == TokenKind::Word
            && reading.token(*at).case == Case::Lower
            && !reading.meets(*at, NO_PART)
            && !reading.is_one_of(*at, &["and", "or"])
    };
    let Some(last) = (after..words.end).take_while(is_part).last() else {
        return false;
    };
    noun_kind(reading, last, last).is_some() || names_rest(reading, index, words, last + 1)
}

/// Whether a full name is the rest of the words: “former Quill bundler | Bela Marsh”.
fn names_rest(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    first: usize,
) -> bool {
    let name = (words.end > first + 1).then(|| index.beginning(reading.token(first).span));
    name.flatten().is_some_and(|(mention, named)| {
        let end = reading.document.tokens_in(mention).end;
        matches!(named, Named::Person(_)) && end == words.end
    })
}

/// Whether a mention says who another one is: “a letter to Quill, | the mayor”.
fn is_apposed(reading: &Reading<'_>, other: (Span, Named), mention: (Span, Named)) -> bool {
    let (Named::Person(one), Named::Person(same)) = (other.1, mention.1) else {
        return false;
    };
    let between = other.0.range().end..mention.0.range().start;
    one == same && reading.document.text().get(between) == Some(", ")
}

/// Whether a preposition ties a mention inside the words to the noun that heads them: “a lawyer for
/// Quill”, “allies of President Quill”, “a letter to Quill”; who wrote a document is meant, “a letter
/// from Quill”, not in “a plaque near the house of Quill”.
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
        let is_authors = kind == SourceKind::Document
            && (reading.is_one_of(at, &["by", "from"]) || reading.is(at, "of") && at == head);
        let is_holders = governs && reading.is(at, "of");
        reading.has(at, Class::Preposition) && !is_authors && !is_holders
    })
}
