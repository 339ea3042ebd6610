//! Who has the floor: whom “he said” means, by who spoke last and whom the sentences between are about.

use std::ops::Range;

use super::named::named;
use super::turn::interviewed;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::{self, Class, Classes, Determiner, Gender};
use crate::model::{Mention, PersonId, Source, SourceKind};
use crate::people::{Index, Named, People};
use crate::text::Span;

/// Words that may stand before a name as part of how somebody is called.
pub(super) const TITLED: Classes = Classes::any_of(&[
    Class::Title,
    Class::Honorific,
    Class::Determiner,
    Class::RoleModifier,
    Class::FormerWord,
]);

/// How many sentences before a pronoun are looked at for one that is about whom it stands for.
const FARTHEST_SUBJECT: usize = 3;

/// Within how many tokens a sentence names whom it is about, when its subject can't be told.
const LONGEST_OPENING: usize = 6;

/// Whether a source is somebody who is not named and was not told of before: “one engineer”.
pub(super) fn is_newcomer(reading: &Reading<'_>, source: &Source, first: usize) -> bool {
    let kind = lexicon::determiner(reading.token(first).word);
    source.kind == SourceKind::Person
        && matches!(kind, Some(Determiner::Indefinite | Determiner::Further))
}

/// Whether a person is what a whole sentence of the pronoun’s passage is about that stands between
/// who spoke last and the pronoun: “Quill said so. Marsh went further. ‘…,’ he said.”
///
/// `may_be_own` tells whether the pronoun may stand for the subject of its own sentence.
pub(super) fn is_subject_between(
    reading: &Reading<'_>,
    index: &Index<Named>,
    behind: usize,
    (pronoun, may_be_own): (usize, bool),
    person: PersonId,
) -> bool {
    let mut end = reading.sentence_of(pronoun).start;
    // “Marsh shook his head.⏎‘…,’ he said.”
    let passage = reading.passage_of(pronoun).start;
    let opens = passage == end && passage > 0 && reading.is_quoted(passage);
    let before = passage - usize::from(opens);
    let first = reading.passage_of(before).start.max(behind);
    // “Marsh quit after he said so.”
    let is_here = may_be_own && !opens && end >= behind && !reading.is_quoted(end);
    let is_name = |words: &Range<usize>| {
        let is_governed = |at: usize| reading.has(at, Class::Preposition);
        reading.is_capitalized(words.end - 1)
            && !reading.has(words.start, Class::Pronoun)
            && !words.clone().any(is_governed)
    };
    let own = is_here
        .then(|| source::main_subject(reading, end, pronoun))
        .flatten();
    let own = own
        .filter(is_name)
        .and_then(|words| named(reading, index, &words));
    let opens_here = || is_opened_by(reading, index, end, pronoun, person);
    if matches!(own, Some(Named::Person(other)) if other == person)
        || is_here && own.is_none() && opens_here()
    {
        return true;
    }
    for _ in 0..FARTHEST_SUBJECT {
        let Some(last) = end.checked_sub(1).filter(|last| *last >= first) else {
            return false;
        };
        let sentence = reading.sentence_of(last);
        if sentence.start < first {
            return false;
        }
        // Whom the quoted words are about is not who says them.
        if reading.is_quoted(sentence.start) {
            end = sentence.start;
            continue;
        }
        let subject = source::main_subject(reading, sentence.start, sentence.end);
        if opens && !subject.as_ref().is_some_and(is_name) {
            let begins = || index.beginning(reading.token(sentence.start).span);
            if is_second_subject(reading, index, &sentence, person) {
                return true;
            }
            return subject.is_none()
                && !reading.has(sentence.start, Class::Pronoun)
                && matches!(begins(), Some((_, Named::Person(other))) if other == person);
        }
        let opening = sentence.start..sentence.end.min(sentence.start + LONGEST_OPENING);
        let named = named(reading, index, &subject.unwrap_or(opening));
        if matches!(named, Some(Named::Person(other)) if other == person) {
            return true;
        }
        end = sentence.start;
    }
    false
}

/// Whether somebody is the only one named in a sentence, and there the subject of its second clause or the last word: “The
/// crowd cheered, but | Marsh | was calm.”, “The host turned to | Marsh |.”
fn is_second_subject(
    reading: &Reading<'_>,
    index: &Index<Named>,
    sentence: &Range<usize>,
    person: PersonId,
) -> bool {
    let first = sentence
        .start
        .max(sentence.end.saturating_sub(LONGEST_SENTENCE));
    let here = reading.document.span_of(first..sentence.end);
    let mut is_led = false;
    for (mention, named) in index.entries_inside(here) {
        let words = reading.document.tokens_in(*mention);
        match named {
            Named::Person(other) if *other == person => {
                let tie = words.start.saturating_sub(1).max(first);
                let joins = reading.is_one_of(tie, &["and", "but"])
                    && tie > first
                    && reading.is(tie - 1, ",");
                let closes = reading.is(tie, "to") && words.end + 1 == sentence.end;
                is_led |= joins || closes;
            }
            Named::Person(_) => return false,
            _ => {}
        }
    }
    is_led
}

/// Whether a person's name opens a sentence and nobody else is named there up to the pronoun: “| Marsh | quit after he
/// said so.”
fn is_opened_by(
    reading: &Reading<'_>,
    index: &Index<Named>,
    sentence: usize,
    pronoun: usize,
    person: PersonId,
) -> bool {
    let is_person = |named: &Named| matches!(named, Named::Person(other) if *other == person);
    let begins = index.beginning(reading.token(sentence).span);
    let Some((mention, _)) = begins.filter(|(_, named)| is_person(named)) else {
        return false;
    };
    let end = reading.document.tokens_in(mention).end;
    let is_near = end < pronoun && pronoun <= sentence + LONGEST_SENTENCE;
    let is_verb = |at: usize| {
        let token = reading.token(at);
        !lexicon::verb_form(token.word, reading.words(at)).is_none()
    };
    is_near && is_verb(end) && {
        let between = reading.document.span_of(sentence..pronoun);
        let mut named = index.entries_inside(between);
        let is_other = |named: &Named| matches!(named, Named::Person(other) if *other != person);
        !named.any(|(_, named)| is_other(named))
    }
}

/// Whether a person is named in the pronoun’s passage before it, of those named there the last: “Quill says
/// so.⏎The bag goes to Marsh. ‘…,’ he says.” Whom quoted words name is another: “‘Marsh is slow,’ he says.”
pub(super) fn is_named_here(
    reading: &Reading<'_>,
    index: &Index<Named>,
    pronoun: usize,
    person: PersonId,
) -> bool {
    let passage = reading.passage_of(pronoun).start;
    let first = passage.max(pronoun.saturating_sub(LONGEST_SENTENCE));
    if first == pronoun {
        return false;
    }
    let before = reading.document.span_of(first..pronoun);
    let sentence = reading.sentence_of(pronoun).start;
    let mut last = None;
    for (mention, named) in index.entries_inside(before) {
        let start = reading.document.tokens_in(*mention).start;
        let other = reading.has(start, Class::Pronoun)
            || reading.is_quoted(start)
            || is_governed(reading, start, sentence);
        if !other {
            if let Named::Person(person) = named {
                last = Some(*person);
            }
        }
    }
    last == Some(person)
}

/// Whether a name in the pronoun’s sentence is what a verb or a preposition there is about, but one that
/// opens the sentence: “Asked about | Marsh, he said”, not “For | Marsh, he said”.
fn is_governed(reading: &Reading<'_>, name: usize, sentence: usize) -> bool {
    let before = (sentence + 1..name).rev();
    let mut before = before.skip_while(|at| reading.meets(*at, TITLED));
    before.next().is_some_and(|at| {
        reading.has(at, Class::Preposition)
            || source::is_verbal(reading, at)
            || reading.words(at).ends_with("ing")
    })
}

/// Who has the floor: the person who spoke last, whom “he said” means.
pub(super) struct Floor<'p> {
    people: &'p People,
    focus: &'p [Option<Range<usize>>],
    /// The passage that is read.
    passage: usize,
    /// Who spoke last, and in which passage.
    speaker: Option<(PersonId, usize)>,
    /// Who asked whoever has the floor, and in which passage.
    asker: Option<(PersonId, usize)>,
    /// Whom whoever has the floor told it, and in which passage.
    told: Option<(PersonId, usize)>,
    /// Who was named beside somebody without a name whom “he” stands for, and in which passage.
    aside: Option<(PersonId, usize)>,
    /// Behind the words that name who spoke last.
    behind: usize,
    /// The last passage in which the floor is that of somebody who is not named.
    unnamed: Option<usize>,
    /// Whether that one may keep it in the next passage.
    keeps: bool,
    /// Who gives the answers of an interview.
    answerer: Answerer,
}

/// Who gives the answers of an interview.
#[derive(Clone, Copy)]
enum Answerer {
    /// None has been read yet.
    Unread,
    /// Nobody who is known.
    Nobody,
    /// The only person named before the first of them.
    Known(PersonId),
}

impl<'p> Floor<'p> {
    /// How many passages somebody keeps the floor.
    const LONGEST: usize = 3;

    pub(super) fn new(people: &'p People, focus: &'p [Option<Range<usize>>]) -> Self {
        Self {
            people,
            focus,
            passage: 0,
            speaker: None,
            asker: None,
            told: None,
            aside: None,
            behind: 0,
            unnamed: None,
            keeps: false,
            answerer: Answerer::Unread,
        }
    }

    /// Who gives the answers of an interview, of which a question or an answer begins here: the only
    /// person named before the first of them, or else whom another is told to have interviewed.
    pub(super) fn answerer(
        &mut self,
        reading: &Reading<'_>,
        index: &Index<Named>,
        answer: Span,
    ) -> Option<PersonId> {
        if let Answerer::Unread = self.answerer {
            let start = answer.range().start;
            let is_before = |mention: &Mention| mention.span.range().start < start;
            let people = self.people.people.iter();
            let mut introduced = people.filter(|person| person.mentions.iter().any(is_before));
            let only = match (introduced.next(), introduced.next()) {
                (Some(person), None) => Some(person.id),
                (None, _) => None,
                _ => interviewed(reading, index, answer),
            };
            self.answerer = only.map_or(Answerer::Nobody, Answerer::Known);
        }
        match self.answerer {
            Answerer::Known(person) => Some(person),
            Answerer::Unread | Answerer::Nobody => None,
        }
    }

    /// Behind the words that name who spoke last.
    pub(super) fn behind(&self, limit: usize) -> usize {
        self.behind.min(limit)
    }

    /// Goes on to the passage of the token at `at`; whom the passages between are about gets the
    /// floor.
    pub(super) fn advance(&mut self, reading: &Reading<'_>, index: &Index<Named>, at: usize) {
        let passages = reading.document.passages();
        while self.passage + 1 < passages.len() && passages[self.passage].tokens.range().end <= at {
            let taken = self.is_yielded() && self.keeps
                || self
                    .speaker
                    .is_some_and(|(_, passage)| passage == self.passage);
            if let Some(words) = self.focus[self.passage].clone().filter(|_| !taken) {
                let named = named(reading, index, &words);
                if let Some(Named::Person(person)) = named {
                    if !reading.is_one_of(words.start, &["he", "she", "his", "her"]) {
                        self.take(person, words.end);
                    }
                }
            }
            if self.is_yielded() && self.keeps && !self.names_behind(reading, index) {
                self.unnamed = Some(self.passage + 1);
            }
            self.keeps = false;
            self.passage += 1;
        }
    }

    /// Whether somebody is named in the passage behind who spoke last.
    fn names_behind(&self, reading: &Reading<'_>, index: &Index<Named>) -> bool {
        let end = reading.document.passages()[self.passage].tokens.range().end;
        let behind = reading.document.span_of(self.behind.min(end - 1)..end);
        let mut named = index.entries_inside(behind);
        named.any(|(mention, named)| {
            let first = reading.document.tokens_in(*mention).start;
            matches!(named, Named::Person(_)) && !reading.has(first, Class::Pronoun)
        })
    }

    /// Whether somebody is named for the first time in the pronoun’s passage, behind who spoke last and outside of quoted
    /// words: whom the people’s room has it stand for then is no earlier speaker.
    pub(super) fn is_first_named_here(
        &self,
        reading: &Reading<'_>,
        pronoun: usize,
        person: PersonId,
    ) -> bool {
        let known = self.people.people.get(person.index());
        let Some(first) = known.and_then(|person| person.mentions.first()) else {
            return false;
        };
        let at = reading.document.tokens_in(first.span).start;
        at < pronoun
            && at >= reading.passage_of(pronoun).start.max(self.behind(pronoun))
            && !self.is_yielded()
            && !reading.is_quoted(at)
            && !is_governed(reading, at, reading.sentence_of(pronoun).start)
    }

    /// The person who spoke last, unless long ago or known by the other pronoun.
    pub(super) fn speaker(&self, pronoun: &str) -> Option<PersonId> {
        let (person, passage) = self.speaker?;
        let is_near = passage + Self::LONGEST >= self.passage;
        (is_near && self.may_be(person, pronoun)).then_some(person)
    }

    /// Whether a person may be meant by “he” or “she”: by the pronouns that the text uses, or else by the
    /// given name.
    pub(super) fn may_be(&self, person: PersonId, pronoun: &str) -> bool {
        let Some(person) = self.people.people.get(person.index()) else {
            return false;
        };
        let (own, gender) = if pronoun.eq_ignore_ascii_case("he") {
            ("he", Gender::Masculine)
        } else {
            ("she", Gender::Feminine)
        };
        if person.pronouns.is_empty() {
            let given = person.given_name.as_deref();
            let first = given.and_then(|given| given.split(' ').next());
            let expected = first.and_then(|name| lexicon::given_name_gender(lexicon::find(name).0));
            return expected.is_none_or(|expected| expected == gender);
        }
        person.pronouns.iter().any(|known| known == own)
    }

    pub(super) fn take(&mut self, person: PersonId, behind: usize) {
        self.speaker = Some((person, self.passage));
        self.behind = behind;
        self.unnamed = None;
        self.aside = None;
        self.told = None;
    }

    /// Notes whom whoever has the floor tells something.
    pub(super) fn tell(&mut self, person: Option<PersonId>) {
        self.told = person.map(|person| (person, self.passage));
    }

    /// Who was told something in this passage or the one before and may reply.
    pub(super) fn told(&self, pronoun: &str) -> Option<PersonId> {
        let (person, passage) = self.told?;
        (passage + 1 >= self.passage && self.may_be(person, pronoun)).then_some(person)
    }

    /// Gives the floor to whom somebody asks.
    pub(super) fn ask(&mut self, by: PersonId, answerer: PersonId, behind: usize) {
        self.take(answerer, behind);
        self.asker = Some((by, self.passage));
    }

    /// Who asked in this passage before: whoever asks again.
    pub(super) fn asker(&self, pronoun: &str) -> Option<PersonId> {
        let (asker, passage) = self.asker?;
        let is_here = passage == self.passage;
        (is_here && self.may_be(asker, pronoun)).then_some(asker)
    }

    /// Takes the floor from whoever has it.
    pub(super) fn leave(&mut self, behind: usize) {
        self.speaker = None;
        self.behind = behind;
    }

    /// Notes who is named beside somebody without a name, and so is not meant in this passage.
    pub(super) fn set_aside(&mut self, person: PersonId) {
        self.aside = Some((person, self.passage));
    }

    /// Whether “he” stands for somebody else than a person here.
    pub(super) fn is_aside(&self, person: PersonId) -> bool {
        self.aside == Some((person, self.passage))
    }

    /// Whether nobody has spoken yet in the passage.
    pub(super) fn is_from_before(&self) -> bool {
        self.speaker
            .is_some_and(|(_, passage)| passage < self.passage)
    }

    /// Leaves the floor to somebody who is not named and may keep it in the next passage.
    pub(super) fn give_up(&mut self, behind: usize, keeps: bool) {
        self.unnamed = Some(self.passage);
        self.behind = behind;
        self.keeps = keeps;
    }

    /// Whether the floor is that of somebody who is not named.
    pub(super) fn is_yielded(&self) -> bool {
        self.unnamed == Some(self.passage)
    }
}
