//! Nominals: descriptions of one person, who may be named elsewhere or nowhere: “the Portuguese
//! leader”, “a woman”, “his lawyer”.

use crate::lexicon::{self, Class, Classes, NameRole};
use crate::text::{Case, TokenKind, TokenRange};

use super::reader::Reader;

/// A description as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nominal {
    /// Its tokens, the article or possessor among them.
    pub(crate) tokens: TokenRange,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// Where its words begin, those of an owner among them: “the town’s mayor”.
    pub(crate) from: u32,
    /// The token after its article or possessor.
    pub(crate) first: u32,
    /// The token of the nationality, if there is one.
    pub(crate) nationality: Option<u32>,
    /// How it begins.
    pub(crate) determiner: Determiner,
    /// Whether “of”, “for” or “who” completes it.
    pub(crate) completed: bool,
    /// Whether it only says what somebody is: “as a child”, “was both an artist and …”.
    pub(crate) predicate: bool,
}

/// How a description begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Determiner {
    /// “the”, “this”: somebody known.
    Definite,
    /// “a”, “another”, “one”: somebody new.
    Indefinite,
    /// “his”, “Quill’s”: somebody of somebody's.
    Possessor,
}

/// How many words may stand between the article and the noun.
const MODIFIERS: usize = 6;

/// Nouns for people.
const PEOPLE: Classes = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);

/// Words by which descriptions are found: the nouns, and “of”, by which “one of several” is.
const HEADS: Classes = PEOPLE.with(Class::Preposition);

/// Words for what belongs to a country.
const NATIONS: Classes = Classes::any_of(&[Class::Demonym, Class::Country]);

/// Words that may follow a description: none of them makes its noun part of another.
const FOLLOWERS: Classes = Classes::any_of(&[
    Class::Preposition,
    Class::NameBreak,
    Class::ClauseOpener,
    Class::VerbGroup,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::SpeechVerb,
]);

/// Words that no description goes through.
const BREAKS: Classes = FOLLOWERS.without(Class::NameBreak).with(Class::Pronoun);

/// Finds all descriptions of one person, in order.
pub(super) fn find_nominals(reader: &Reader) -> Vec<Nominal> {
    let mut nominals = Vec::new();
    for (sentence, span) in (0..).zip(reader.document.sentences()) {
        let range = span.tokens.range();
        let tokens = reader.tokens[range.clone()].iter().enumerate().skip(1);
        for (place, token) in tokens.filter(|(_, token)| token.classes.meets(HEADS)) {
            let head = range.start + place;
            let found = match token.case {
                Case::Lower if token.classes.meets(PEOPLE) => nominal_at,
                Case::Lower if reader.lower(head) == "of" => one_of_several,
                Case::Capitalized | Case::Upper if token.is(Class::Title) => office_at,
                Case::Capitalized if token.is(Class::PersonNoun) && token.is(Class::Demonym) => {
                    native_at
                }
                _ => continue,
            };
            nominals.extend(found(reader, head, range.clone(), sentence));
        }
    }
    nominals
}

/// The description whose noun stands at `head`.
fn nominal_at(
    reader: &Reader,
    head: usize,
    scope: std::ops::Range<usize>,
    sentence: u32,
) -> Option<Nominal> {
    if head + 1 < scope.end && !ends_at(reader, head) {
        return None;
    }
    let floor = scope.start.max(head.saturating_sub(MODIFIERS + 1));
    let (start, determiner) = (floor..head)
        .rev()
        .take_while(|at| *at + 1 == head || modifies(reader, *at + 1))
        .find_map(|at| Some((at, determiner(reader, at)?)))?;
    let nationality = (start + 1..head).find(|at| {
        let token = &reader.tokens[*at];
        token.is_capitalized() && token.classes.meets(NATIONS)
    });
    let is_owned = reader.tokens[start].kind == TokenKind::Clitic;
    let from = if is_owned {
        owner_start(reader, scope.start, start)
    } else {
        start
    };
    Some(Nominal {
        tokens: TokenRange::between(start, head + 1),
        from: TokenRange::between(from, head + 1).start,
        sentence,
        first: TokenRange::between(start + 1, head + 1).start,
        nationality: nationality.map(|at| TokenRange::between(at, at).start),
        determiner,
        predicate: start > scope.start && is_predicate(reader, start - 1, determiner),
        completed: matches!(reader.lower(head + 1), "of" | "for" | "who" | "whose"),
    })
}

/// The office with a capital whose noun stands at `head`: “the Prime Minister”.
fn office_at(
    reader: &Reader,
    head: usize,
    scope: std::ops::Range<usize>,
    sentence: u32,
) -> Option<Nominal> {
    // “the Attorney’s Office”
    let owns_name = reader
        .tokens
        .get(head + 1)
        .is_some_and(|next| next.kind == TokenKind::Clitic)
        && reader.next_is_capitalized(head + 1);
    if owns_name || reader.is_heading(sentence as usize) {
        return None;
    }
    let nominal = nominal_at(reader, head, scope, sentence)?;
    let offices = Classes::any_of(&[
        Class::Title,
        Class::RoleModifier,
        Class::Country,
        Class::Demonym,
    ]);
    let words = nominal.first as usize..head;
    let plain = words
        .into_iter()
        .all(|at| reader.tokens[at].classes.meets(offices));
    (plain && nominal.determiner == Determiner::Definite).then_some(nominal)
}

/// The nationality as a noun that stands at `head`: “the Dutchman”, “the 24-year-old Swede”.
fn native_at(
    reader: &Reader,
    head: usize,
    scope: std::ops::Range<usize>,
    sentence: u32,
) -> Option<Nominal> {
    let nominal = nominal_at(reader, head, scope, sentence)?;
    let mut words = nominal.first as usize..head;
    let is_plain = words.all(|at| reader.tokens[at].case != Case::Capitalized);
    let is_one = is_plain && !reader.is_heading(sentence as usize);
    (is_one && nominal.determiner == Determiner::Definite).then_some(nominal)
}

/// “One of his neighbours”, whose “of” stands at `of`.
fn one_of_several(
    reader: &Reader,
    of: usize,
    scope: std::ops::Range<usize>,
    sentence: u32,
) -> Option<Nominal> {
    let one = of - 1;
    let limit = scope.end.min(of + MODIFIERS + 2);
    let opens = of + 1 < limit && matches!(reader.lower(one), "one" | "another");
    if !opens || determiner(reader, of + 1).is_none() {
        return None;
    }
    let head = (of + 2..limit)
        .take_while(|at| modifies(reader, *at))
        .find(|at| names_several(reader, *at))?;
    (head + 1 >= scope.end || ends_at(reader, head)).then(|| Nominal {
        tokens: TokenRange::between(one, head + 1),
        from: TokenRange::between(one, head + 1).start,
        sentence,
        first: TokenRange::between(head, head + 1).start,
        nationality: None,
        determiner: Determiner::Indefinite,
        completed: matches!(reader.lower(head + 1), "of" | "for" | "who" | "whose"),
        predicate: one > scope.start && is_predicate(reader, one - 1, Determiner::Indefinite),
    })
}

/// Where the words begin that name the owner before a clitic: “| the Harrow Institute | ’s director”, “| the
/// boy | ’s father”.
fn owner_start(reader: &Reader, first: usize, clitic: usize) -> usize {
    let floor = first.max(clitic.saturating_sub(MODIFIERS));
    let is_name =
        |at: usize| reader.tokens[at].is_capitalized() && !reader.tokens[at].is(Class::NameBreak);
    let ties = |at: usize| {
        at > floor
            && is_name(at - 1)
            && (matches!(reader.words(at), "of" | "&") || reader.tokens[at].is(Class::NameParticle))
    };
    let opens = |at: usize| {
        // “says that | Quill’s lawyer”
        let is_clause = reader.lower(at) == "that" && is_name(at + 1);
        !is_clause && determiner(reader, at).is_some()
    };
    let mut start = clitic;
    while start > floor {
        let before = start - 1;
        let goes_on = is_name(before) || start < clitic && is_name(start) && ties(before);
        let is_noun = !is_name(before) && !is_name(start) && modifies(reader, before);
        if opens(before) {
            return before;
        }
        if start < clitic && !goes_on && !is_noun {
            return start;
        }
        start = before;
    }
    start
}

/// Whether the token is the plural of a noun for a person.
fn names_several(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    if token.case != Case::Lower {
        return false;
    }
    let words = reader.words(at);
    matches!(words, "men" | "women" | "people" | "children")
        || words
            .strip_suffix('s')
            .is_some_and(|singular| lexicon::find(singular).1.meets(PEOPLE))
}

/// Whether the word before a description makes it say what somebody is.
fn is_predicate(reader: &Reader, before: usize, determiner: Determiner) -> bool {
    reader.plays(before, NameRole::PredicateOpener)
        || determiner == Determiner::Indefinite
            && matches!(reader.lower(before), "as" | "both" | "like")
}

/// Whether the noun at `head` is the last of its row.
fn ends_at(reader: &Reader, head: usize) -> bool {
    let next = &reader.tokens[head + 1];
    match next.kind {
        TokenKind::Word => {
            next.case == Case::Lower
                && (next.classes.meets(FOLLOWERS) || reader.words(head + 1).ends_with("ed"))
        }
        TokenKind::Number | TokenKind::Currency => false,
        TokenKind::Punctuation => reader.mark(head + 1) != Some('-'),
        _ => true,
    }
}

/// Whether the token may stand between article and noun.
fn modifies(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    match token.kind {
        TokenKind::Word => {
            !token.classes.meets(BREAKS) && !token.is(Class::NameBreak)
                || token.is(Class::RoleModifier)
                || is_participle(reader, at)
        }
        TokenKind::Number => true,
        TokenKind::Punctuation => reader.mark(at) == Some('-'),
        _ => false,
    }
}

/// Whether a form that may be a verb's is a participle that describes: an article or an adverb
/// stands before it: “the accused man”, “a gravely wounded boy”.
fn is_participle(reader: &Reader, at: usize) -> bool {
    let form = reader.words(at);
    let opens =
        at > 0 && (determiner(reader, at - 1).is_some() || reader.words(at - 1).ends_with("ly"));
    opens && form.ends_with("ed")
}

fn determiner(reader: &Reader, at: usize) -> Option<Determiner> {
    use lexicon::Determiner as Word;

    if reader.tokens[at].kind == TokenKind::Clitic {
        return Some(Determiner::Possessor);
    }
    Some(match lexicon::determiner(reader.tokens[at].word)? {
        Word::Definite | Word::Demonstrative => Determiner::Definite,
        Word::Indefinite | Word::Further => Determiner::Indefinite,
        Word::Possessive => Determiner::Possessor,
    })
}
