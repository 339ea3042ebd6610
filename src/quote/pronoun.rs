//! “They” and “it” as sources: the group or the organization that spoke last or that the sentence
//! before is about. “He” and “she” of nobody named: who was described and spoke last.

use std::borrow::Cow;
use std::ops::Range;

use crate::attribution::LONGEST_SOURCE;
use crate::lexicon::{self, AttributionRole, Class, Classes, Gender, NameRole, attribution_roles};
use crate::model::{Attribution, Source, SourceKind};
use crate::text::{Case, Document, Span, Token, TokenKind, TokenRange};

/// How many passages may lie between a pronoun and whom it stands for.
const FARTHEST: usize = 1;

/// How many words may stand before the noun of a group: “several hundred angry | residents”.
const MODIFIERS: usize = 4;

/// For each attribution whom its source stands for, if that is “they” or “it” and can be told.
pub(super) fn antecedents(
    document: &Document,
    attributions: &[Attribution],
) -> Vec<Option<Box<Source>>> {
    let mut last = Last::default();
    attributions
        .iter()
        .map(|attribution| {
            let source = attribution.source.as_ref()?;
            let passage = document.passage_of(source.span)?;
            let number = Number::of(source);
            let known = number.and_then(|number| {
                let spoke = || last.spoke(number, passage);
                let before = || organization_before(document, source.span);
                match number {
                    Number::Several => subject_before(document, source.span)
                        .or_else(spoke)
                        .or_else(|| last.informant(passage)),
                    // “It” that the sentence before tells of is called by its name where it spoke.
                    Number::One if source.organization.is_some() => {
                        spoke().filter(|spoke| spoke.organization == source.organization)
                    }
                    Number::One => subject_of_said(document, attribution)
                        .or_else(|| opens_sentence(document, source.span).then(before)?)
                        .or_else(spoke)
                        .or_else(before),
                    Number::Person => last.described(source, passage),
                }
            });
            let speaker = known.clone().map_or(Cow::Borrowed(source), Cow::Owned);
            // Whoever is asked says what follows.
            let is_asker = attribution
                .cue
                .as_ref()
                .is_some_and(|cue| cue.text.starts_with("ask"));
            let is_relative = matches!(&*speaker.text, "who" | "which" | "that");
            if is_relative {
                let group = before_relative(document, speaker.span).map(Cow::Owned);
                if let Some(group) = group {
                    last.note(group, passage, false);
                }
            } else if !(is_asker && speaker.kind == SourceKind::Person) {
                last.note(speaker, passage, number.is_some());
            }
            known.map(Box::new)
        })
        .collect()
}

/// Which pronoun a source is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    /// “It”.
    One,
    /// “They”.
    Several,
    /// “He” and “she”, of nobody named.
    Person,
}

impl Number {
    fn of(source: &Source) -> Option<Self> {
        let words = source.text.as_str();
        let is_person = words.eq_ignore_ascii_case("he") || words.eq_ignore_ascii_case("she");
        if is_person && source.person.is_none() {
            Some(Self::Person)
        } else if words.eq_ignore_ascii_case("it") {
            source.place.is_none().then_some(Self::One)
        } else if words.eq_ignore_ascii_case("they") {
            Some(Self::Several)
        } else {
            None
        }
    }
}

/// Who spoke last, each with the passage.
#[derive(Default)]
struct Last<'a> {
    one: Option<(Cow<'a, Source>, usize)>,
    several: Option<(Cow<'a, Source>, usize)>,
    /// Somebody who is described, not named, as long as nobody named speaks, and who was before them.
    person: Option<(Cow<'a, Source>, usize)>,
    earlier: Option<(Cow<'a, Source>, usize)>,
}

impl<'a> Last<'a> {
    /// Who was described last and may be called by the pronoun: “My father”, “he”.
    fn described(&self, pronoun: &Source, passage: usize) -> Option<Source> {
        let gender = if pronoun.text.eq_ignore_ascii_case("he") {
            Gender::Masculine
        } else {
            Gender::Feminine
        };
        let near = [&self.person, &self.earlier].into_iter().flatten();
        let mut near = near.filter(|(source, at)| {
            *at >= passage && gender_of(source).is_none_or(|known| known == gender)
        });
        near.next().map(|(source, _)| alone(source))
    }

    /// A source that is not to be known, whom “they” then stands for: “A source close to Quill spoke. ‘…,’ | they | said.”
    fn informant(&self, passage: usize) -> Option<Source> {
        let (source, at) = self.person.as_ref()?;
        let is_informant =
            |word: &str| attribution_roles(lexicon::find(word).0).has(AttributionRole::Informant);
        let is_near = at + FARTHEST >= passage;
        let is_told = is_near && noun_words(&source.text).any(is_informant);
        is_told.then(|| alone(source))
    }

    /// Who spoke last, unless long ago.
    fn spoke(&self, number: Number, passage: usize) -> Option<Source> {
        let last = match number {
            Number::One => &self.one,
            Number::Several => &self.several,
            Number::Person => &self.person,
        };
        let farthest = if number == Number::Person {
            0
        } else {
            FARTHEST
        };
        let near = last.as_ref().filter(|(_, at)| at + farthest >= passage);
        near.map(|(source, _)| alone(source))
    }

    /// Notes who speaks; a pronoun whose meaning is unknown says nothing.
    fn note(&mut self, source: Cow<'a, Source>, passage: usize, pronoun: bool) {
        match source.kind {
            SourceKind::Group if !pronoun || Number::of(&source).is_none() => {
                self.several = Some((source, passage));
            }
            SourceKind::Person if Number::of(&source).is_none() => {
                let is_named = source.person.is_some();
                self.earlier = self.person.take().filter(|_| !is_named);
                self.person = (!is_named).then_some((source, passage));
            }
            SourceKind::Organization | SourceKind::Place | SourceKind::Document => {
                self.one = Some((source, passage));
            }
            _ => {}
        }
    }
}

/// A source without whom it has its words from.
fn alone(source: &Source) -> Source {
    Source {
        via: Vec::new(),
        ..source.clone()
    }
}

/// The words of a source up to what is tied to its noun.
fn noun_words(source: &str) -> impl Iterator<Item = &str> {
    let is_tie = |word: &&str| matches!(*word, "of" | "close" | "for" | "from" | "in" | "who");
    source
        .split_whitespace()
        .take_while(move |word| !is_tie(word))
}

/// Whether a source is a man or a woman, as its noun tells: “my | father |”.
fn gender_of(source: &Source) -> Option<Gender> {
    let noun = noun_words(&source.text).last()?;
    lexicon::gender(lexicon::find(noun.trim_end_matches(',')).0)
}

/// The group that the sentence before the pronoun opens with, “Residents gathered. They said”, or its own,
/// “Residents want what they call”.
fn subject_before(document: &Document, pronoun: Span) -> Option<Source> {
    let sentences = document.sentences();
    let here = document.sentence_at(document.tokens_in(pronoun).start)?;
    let words = if is_in_naming(document, pronoun) {
        group_at_start(document, sentences[here].tokens)?
    } else {
        let before = here.checked_sub(1).map(|at| &sentences[at])?;
        if before.passage + 1 < sentences[here].passage {
            return None;
        }
        group_at_start(document, before.tokens)?
    };
    let span = document.span_of(words.range());
    (span.len() <= LONGEST_SOURCE).then(|| group(document, span))
}

/// A group that is called so.
fn group(document: &Document, span: Span) -> Source {
    called(document, span, SourceKind::Group)
}

/// Somebody or something of a kind that is called so.
fn called(document: &Document, span: Span, kind: SourceKind) -> Source {
    Source {
        text: document.text()[span].to_owned(),
        span,
        kind,
        person: None,
        organization: None,
        place: None,
        via: Vec::new(),
    }
}

/// The group that opens the sentence of a relative pronoun, right before it: “The boy’s parents, | who asked for help,”.
fn before_relative(document: &Document, pronoun: Span) -> Option<Source> {
    let at = document.tokens_in(pronoun).start;
    let end = at - usize::from(at > 0 && document.words(at - 1) == ",");
    let sentence = &document.sentences()[document.sentence_at(at)?];
    let words = group_at_start(document, sentence.tokens)?;
    let is_whole = words.range().end == end;
    is_whole.then(|| group(document, document.span_of(words.range())))
}

/// The name or the noun for an organization that is the subject of what “it” says right behind: “Harrowtel will close
/// two shops, | it | said.”
fn subject_of_said(document: &Document, attribution: &Attribution) -> Option<Source> {
    let source = attribution.source.as_ref()?;
    let pronoun = document.tokens_in(source.span).start;
    let sentence = document.sentences()[document.sentence_at(pronoun)?]
        .tokens
        .range();
    let said = document.tokens_in(*attribution.content.last()?);
    let is_closing = said.start == sentence.start
        && said.end <= pronoun
        && pronoun <= said.end + 1
        && document.quotation_at(said.start).is_none();
    if !is_closing {
        return None;
    }
    organization_opening(document, said)
}

/// Whether a pronoun opens its sentence: “The airline cut jobs. | It | said …”.
fn opens_sentence(document: &Document, pronoun: Span) -> bool {
    let at = document.tokens_in(pronoun).start;
    let here = document.sentence_at(at);
    here.is_some_and(|here| document.sentences()[here].tokens.start as usize == at)
}

/// The organization that the sentence before that of “it” opens with: “The council met. Roads will be repaired, | it | said.”
fn organization_before(document: &Document, pronoun: Span) -> Option<Source> {
    let here = document.sentence_at(document.tokens_in(pronoun).start)?;
    let sentences = document.sentences();
    let before = here.checked_sub(1).map(|at| &sentences[at])?;
    if before.passage + 1 < sentences[here].passage {
        return None;
    }
    let clause = before.tokens.range();
    let is_quoted = document.quotation_at(clause.start).is_some();
    (!is_quoted).then(|| organization_opening(document, clause))?
}

/// The name or the noun for an organization that opens a clause as its subject.
fn organization_opening(document: &Document, clause: Range<usize>) -> Option<Source> {
    let words = organization_at_start(document, clause)?;
    Some(called(
        document,
        document.span_of(words),
        SourceKind::Organization,
    ))
}

/// The tokens of a name of no person, or of a noun for an organization with its article, that open a clause before its
/// verb.
fn organization_at_start(document: &Document, clause: Range<usize>) -> Option<Range<usize>> {
    let tokens = document.tokens();
    let limit = clause.end.min(clause.start + MODIFIERS + 2);
    let is_verb = |at: &usize| {
        let token = &tokens[*at];
        token.is(Class::FiniteVerb)
            || token.is(Class::Auxiliary)
            || !token.is_capitalized()
                && lexicon::verb_form(token.word, document.words(*at)).is_past
    };
    let verb = (clause.start + 1..limit).find(is_verb)?;
    let words = clause.start..verb;
    let opens = tokens[clause.start].is(Class::Determiner);
    let rest = &tokens[clause.start + usize::from(opens)..verb];
    let is_plain = |token: &Token| {
        token.kind == TokenKind::Word
            && !token.is(Class::GivenName)
            && !token.is(Class::Title)
            && !token.is(Class::Honorific)
            && !token.is(Class::Pronoun)
            && !token.is(Class::TimeWord)
            && !token.is(Class::Preposition)
            && !token.is(Class::SentenceOpener)
            && !token.is(Class::NumberWord)
            && !token.is(Class::Demonym)
    };
    let names = |token: &Token| token.is_capitalized();
    // “| Passengers | will be refunded”, “| Power | is back”
    let is_common = rest.len() == 1
        && (rest[0].is(Class::CommonWord) || is_plural_of(document.words(verb - 1), PEOPLE));
    let is_name = !opens && !is_common && rest.iter().skip(1).all(names);
    let is_body = |token: &Token| {
        let parts = lexicon::name_roles(token.word);
        token.is(Class::OrganizationNoun)
            || parts.has(NameRole::Institution)
            || parts.has(NameRole::FirmNoun)
            || parts.has(NameRole::FirmCalled)
    };
    let is_noun = opens && rest.last().is_some_and(is_body);
    (rest.iter().all(is_plain) && (is_name || is_noun)).then_some(words)
}

/// Whether a pronoun stands in a clause that its own sentence’s subject names something with: “what they
/// call”.
fn is_in_naming(document: &Document, pronoun: Span) -> bool {
    let at = document.tokens_in(pronoun).start;
    at > 0 && document.words(at - 1) == "what"
}

/// Whether a word is one for several people: “sisters”.
fn is_several(words: &str) -> bool {
    let is_plain = !words.starts_with(char::is_uppercase);
    is_plain && is_plural_of(words, PEOPLE)
}

/// Whether a verb stands behind a plural: “Firefighters | said | three people had died”, not “retired teachers”.
fn is_verb_of_several(document: &Document, at: usize) -> bool {
    const VERBS: Classes =
        Classes::any_of(&[Class::SpeechVerb, Class::PastVerb, Class::AddresseeVerb]);
    let token = &document.tokens()[at];
    token.classes.meets(VERBS)
        && token.case == Case::Lower
        && (token.is(Class::SpeechVerb) || document.words(at - 1).ends_with('s'))
}

/// Whether a word is the plural of one of these.
fn is_plural_of(words: &str, classes: Classes) -> bool {
    let singular = words.strip_suffix('s');
    singular.is_some_and(|singular| lexicon::find(singular).1.meets(classes))
}

/// Words for people.
const PEOPLE: Classes = Classes::any_of(&[Class::Kinship, Class::PersonNoun, Class::Title]);

/// The tokens of a group that opens a sentence.
fn group_at_start(document: &Document, sentence: TokenRange) -> Option<TokenRange> {
    let range = sentence.range();
    let limit = range.end.min(range.start + MODIFIERS + 1);
    let tokens = document.tokens();
    let head = (range.start..limit)
        .take_while(|at| {
            let token = &tokens[*at];
            let opens = *at == range.start;
            matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Clitic
            ) && (opens || !token.is(Class::Preposition))
                && !token.is(Class::FiniteVerb)
                && (opens || !is_verb_of_several(document, *at))
        })
        .find(|at| {
            let words = document.words(*at);
            let noun = tokens[*at].is(Class::GroupNoun) && words.len() > 4
                || *at > range.start && is_several(words);
            let next = tokens.get(at + 1);
            noun && next.is_none_or(|next| !next.is(Class::GroupNoun))
        })?;
    let opener = tokens[range.start].is(Class::Preposition);
    (!opener).then(|| TokenRange::between(range.start, head + 1))
}
