//! Profiles: how old somebody is and of which nationality, as the words beside a mention state it.

use std::ops::Range;

use crate::lexicon::{self, Class, Classes, Determiner, NameRole};
use crate::model::{Age, TextSpan};
use crate::text::{Case, Document, Token, TokenKind, TokenRange};

/// How many words may stand between an age or a nationality and the name after them.
const MODIFIERS: usize = 6;

/// How far from a name a number that gives an age may stand, in tokens: on either side the words of
/// a description, a few more before it, and what ties it to the name.
const REACH: usize = 2 * MODIFIERS;

/// From this age on, a number after a name is an age even in a list.
const CHILD: u32 = 10;

/// How near another number stands in a list, in tokens.
const LISTED: usize = 5;

/// Words that no description before a name goes through.
const BREAKS: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::FiniteVerb,
    Class::PastVerb,
    Class::PresentVerb,
    Class::Preposition,
    Class::ClauseOpener,
    Class::NameBreak,
]);

/// Nouns for what is no person: a nationality before them is not that of the person after them.
const THINGS: Classes = Classes::any_of(&[
    Class::OrganizationNoun,
    Class::OrganizationHead,
    Class::CompanyNoun,
    Class::DocumentNoun,
]);

/// Nouns for people.
const PEOPLE: Classes = Classes::any_of(&[
    Class::Title,
    Class::Kinship,
    Class::PersonNoun,
    Class::RoleModifier,
]);

/// A mention among the tokens of its sentence.
#[derive(Clone, Copy)]
pub(super) struct Beside<'d> {
    document: &'d Document,
    /// The sentence's first token and the one after its last.
    first: usize,
    end: usize,
    /// The mention's first token and the one after its last.
    start: usize,
    after: usize,
}

impl<'d> Beside<'d> {
    /// A mention in its sentence.
    pub(super) fn new(document: &'d Document, tokens: TokenRange, sentence: u32) -> Self {
        let scope = document.sentences()[sentence as usize].tokens.range();
        let range = tokens.range();
        Self {
            document,
            first: scope.start,
            end: scope.end,
            start: range.start,
            after: range.end,
        }
    }

    /// The age of somebody named.
    pub(super) fn age(&self) -> Option<Age> {
        if !self.has_number_near() {
            return None;
        }
        let before = self
            .described_by()
            .or_else(|| self.described_ahead())
            .and_then(|words| age_in(self.document, words));
        before
            .or_else(|| self.age_after())
            .or_else(|| self.age_said())
            .or_else(|| self.age_at_death())
            .or_else(|| self.age_ahead())
    }

    /// Whether a number stands so near that it may be an age: few names have one beside them.
    fn has_number_near(&self) -> bool {
        let start = self.first.max(self.start.saturating_sub(REACH));
        let end = self.end.min(self.after + REACH);
        let tokens = &self.document.tokens()[start..end.max(start)];
        tokens.iter().any(|token| token.kind == TokenKind::Number)
    }

    /// The age after a name: “Ada Quill, 46, of Lisbon”, “Ada Quill (46)”, “Ada Quill, aged 46”,
    /// “Ada Quill, a 46-year-old baker”.
    fn age_after(&self) -> Option<Age> {
        let bracket = self.is_mark(self.after, "(") && self.after > self.start + 1;
        let comma = self.is_mark(self.after, ",");
        let mut at = self.after + usize::from(bracket || comma);
        at += usize::from(self.is(at, &["now", "who"]));
        if self.is(at, &["aged", "age"]) {
            let age = years(self.document, at + 1).filter(|_| at + 1 < self.end)?;
            return Some(stated(self.document, age, at..at + 2));
        }
        if !(bracket || comma) {
            return None;
        }
        if let Some(age) = years(self.document, at).filter(|_| at < self.end) {
            if self.is(at + 1, &["years", "year"]) && self.is(at + 2, &["old"]) {
                return Some(stated(self.document, age, at..at + 3));
            }
            let closed = at + 1 >= self.end || self.is_mark(at + 1, ",.;)–—");
            let plausible = age >= CHILD || !self.is_listed(at);
            return (closed && plausible).then(|| stated(self.document, age, at..at + 1));
        }
        self.age_described(at).or_else(|| self.age_behind(at))
    }

    /// The age behind what else commas close in after a name: “Ada Quill, a baker, | 46 |, left”, “Ada Quill, of Lisbon, |
    /// 46 |, left”.
    fn age_behind(&self, at: usize) -> Option<Age> {
        if !(self.is_article(at) || self.is(at, &["of", "from"])) {
            return None;
        }
        let words = at + 1..self.end.min(at + 1 + MODIFIERS);
        let comma = words
            .clone()
            .find(|at| self.document.tokens()[*at].kind != TokenKind::Word)?;
        let age = years(self.document, comma + 1).filter(|age| *age >= CHILD)?;
        let is_stated = comma > at + 1
            && self.is_mark(comma, ",")
            && self.is_mark(comma + 2, ",")
            && !self.is_listed(comma + 1);
        is_stated.then(|| stated(self.document, age, comma + 1..comma + 2))
    }

    /// The age at which a sentence says that somebody died: “Quill has died aged 46”, “Quill died on Monday at the age of 46”.
    fn age_at_death(&self) -> Option<Age> {
        const NEAR: usize = 8;
        let verb = self.after + usize::from(self.is(self.after, &["has", "had"]));
        if !self.is(verb, &["died", "dies"]) {
            return None;
        }
        let mut near = verb + 1..self.end.min(verb + 1 + NEAR);
        let number = near.find(|at| {
            self.document.tokens()[*at].kind == TokenKind::Number && {
                self.is(*at - 1, &["aged", "age", "at"])
                    || self.is(*at - 1, &["of"]) && self.is(*at - 2, &["age"])
            }
        })?;
        let age = years(self.document, number)?;
        let is_year =
            self.is_mark(number + 1, ":") || self.is(number + 1, &["a.m", "am", "p.m", "pm"]);
        let of = usize::from(self.is(number - 1, &["of"]));
        (!is_year).then(|| stated(self.document, age, number - 1 - of..number + 1))
    }

    /// The age that opens a sentence about somebody: “| At 46 |, Ada Quill is …”.
    fn age_ahead(&self) -> Option<Age> {
        let is_opening = self.start == self.first + 3
            && self.is(self.first, &["at"])
            && self.is_mark(self.start - 1, ",");
        let age = years(self.document, self.first + 1).filter(|age| is_opening && *age >= CHILD)?;
        Some(stated(self.document, age, self.first + 1..self.first + 2))
    }

    /// Whether the number at `at` is one of several in a list of results: “Quill, 2, Marsh, 3”.
    fn is_listed(&self, at: usize) -> bool {
        let number = |at: usize| {
            let token = self.document.tokens().get(at);
            token.is_some_and(|token| token.kind == TokenKind::Number)
        };
        let before = self.start >= self.first + 2 && number(self.start - 2);
        before || number(at + 2) || (at + 2..self.end).take(LISTED).any(number)
    }

    /// The age that a sentence says somebody has: “Quill is 46.”, “Quill is 46 years old”, “Quill,
    /// who turned 46”, “Quill is a 46-year-old baker”.
    pub(super) fn age_said(&self) -> Option<Age> {
        let comma = usize::from(self.is_mark(self.after, ","));
        let who = usize::from(self.is(self.after + comma, &["who"]));
        let verb = self.after + comma * who + who;
        if !self.is(verb, &["is", "was", "turned", "turns"]) {
            return None;
        }
        let at = verb + 1 + usize::from(self.is(verb + 1, &["just", "only", "now", "still"]));
        let Some(age) = years(self.document, at).filter(|_| at < self.end) else {
            return self.age_described(at);
        };
        if self.is(at + 1, &["years", "year"]) && self.is(at + 2, &["old"]) {
            return Some(stated(self.document, age, at..at + 3));
        }
        let closed =
            at + 1 >= self.end || self.is_mark(at + 1, ",.;)–—") || self.is(at + 1, &["when"]);
        let turned = self.is(verb, &["turned", "turns"]);
        (closed || turned).then(|| stated(self.document, age, at..at + 1))
    }

    /// The age in a description that begins at `at` with an article: “a 46-year-old baker”.
    fn age_described(&self, at: usize) -> Option<Age> {
        if !self.is_article(at) {
            return None;
        }
        let words = at + 1..self.end.min(at + MODIFIERS);
        let plain = |at: &usize| {
            let token = &self.document.tokens()[*at];
            matches!(token.kind, TokenKind::Word | TokenKind::Number) || self.is_mark(*at, "-")
        };
        let count = words.clone().take_while(plain).count();
        age_in(self.document, words.start..words.start + count)
    }

    /// The nationality of somebody named: “French baker Ada Quill”, “Ada Quill, a French baker”.
    pub(super) fn nationality(&self) -> Option<TextSpan> {
        let before = self.described_by().and_then(|words| {
            let noun = words.end.checked_sub(1)?;
            let pseudo_title = noun > words.start;
            nationality_in(self.document, words).filter(|_| pseudo_title)
        });
        before.or_else(|| {
            let (comma, article) = (self.after, self.after + 1);
            if !(self.is_mark(comma, ",") && self.is_article(article)) {
                return None;
            }
            let last = self.end.min(article + MODIFIERS);
            let plain = |at: &usize| self.goes_on(*at);
            let count = (article + 1..last).take_while(plain).count();
            let words = article + 1..article + 1 + count;
            nationality_in(self.document, words)
        })
    }

    /// The words right before a name that describe whom it names: “46-year-old French baker”.
    fn described_by(&self) -> Option<Range<usize>> {
        let floor = self.first.max(self.start.saturating_sub(MODIFIERS + 2));
        let count = (floor..self.start)
            .rev()
            .take_while(|at| self.goes_on(*at))
            .count();
        (count > 0).then(|| self.start - count..self.start)
    }

    /// The words of a description that a comma ties to the name after it: “the 46-year-old baker,
    /// Ada Quill,”.
    fn described_ahead(&self) -> Option<Range<usize>> {
        let comma = self.start.checked_sub(1).filter(|at| *at > self.first)?;
        let closed = self.after >= self.end || self.is_mark(self.after, ",.");
        if !(closed && self.is_mark(comma, ",")) {
            return None;
        }
        let ahead = Self {
            start: comma,
            ..*self
        };
        ahead.described_by().filter(|words| {
            let article = words.start.checked_sub(1);
            article.is_some_and(|article| {
                article >= self.first
                    && self.is_article(article)
                    && (article == self.first || !self.is_mark(article - 1, ","))
            })
        })
    }

    /// Whether a token may be part of a description before a noun.
    fn goes_on(&self, at: usize) -> bool {
        let token = &self.document.tokens()[at];
        match token.kind {
            TokenKind::Word => !token.classes.meets(BREAKS) || token.classes.meets(PEOPLE),
            TokenKind::Number => true,
            TokenKind::Punctuation => self.is_mark(at, "-"),
            _ => false,
        }
    }

    fn is_article(&self, at: usize) -> bool {
        use Determiner::{Definite, Indefinite};
        let word = (at < self.end).then(|| self.document.tokens()[at].word);
        let kind = word.and_then(lexicon::determiner);
        matches!(kind, Some(Definite | Indefinite))
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        at < self.end && words.contains(&self.document.tokens()[at].word.word())
    }

    fn is_mark(&self, at: usize, marks: &str) -> bool {
        at < self.end
            && self.document.tokens()[at].kind == TokenKind::Punctuation
            && marks.contains(self.document.words(at))
    }
}

/// The age that words hold: “46-year-old”.
pub(super) fn age_in(document: &Document, words: Range<usize>) -> Option<Age> {
    let start = words.clone().find(|at| {
        let old = at + 2 < words.end && is_years_old(document, at + 2);
        old && document.words(at + 1) == "-"
    })?;
    let age = years(document, start)?;
    Some(stated(document, age, start..start + 3))
}

/// The nationality that words hold before a noun for a person.
pub(super) fn nationality_in(document: &Document, words: Range<usize>) -> Option<TextSpan> {
    let tokens = document.tokens();
    let at = words.clone().find(|at| is_nationality(document, *at))?;
    let rest = &tokens[at + 1..words.end];
    let named = |token: &Token| token.is_capitalized() && !token.classes.meets(PEOPLE);
    let teaches = |token: &Token| lexicon::name_roles(token.word).has(NameRole::SubjectTeacher);
    let person = |token: &Token| {
        token.classes.meets(PEOPLE) || !(token.classes.meets(THINGS) || teaches(token))
    };
    let head = rest.last()?;
    let whole = !rest.iter().any(named)
        && rest.iter().all(person)
        && !teaches(head)
        && head.kind == TokenKind::Word;
    whole.then(|| nationality_at(document, at))
}

/// The nationality at a token.
pub(super) fn nationality_at(document: &Document, at: usize) -> TextSpan {
    TextSpan {
        text: document.words(at).to_owned(),
        span: document.tokens()[at].span,
    }
}

/// Whether a word is a nationality or two: “French”, “British-Israeli”.
fn is_nationality(document: &Document, at: usize) -> bool {
    let token = &document.tokens()[at];
    if !token.is_capitalized() {
        return false;
    }
    let listed = |word: &str| lexicon::find(word).1.has(Class::Demonym);
    token.is(Class::Demonym) && !token.is(Class::Affiliation)
        || document
            .words(at)
            .split_once('-')
            .is_some_and(|(first, second)| listed(first) && listed(second))
}

/// Whether a token ends an age: `year-old` after `46` and `-`.
pub(super) fn is_years_old(document: &Document, at: usize) -> bool {
    let token = &document.tokens()[at];
    token.case == Case::Lower && matches!(token.word.word(), "year-old" | "years-old")
}

/// The age in years that a number in digits may be.
fn years(document: &Document, at: usize) -> Option<u32> {
    let token = document.tokens().get(at)?;
    let age: u32 = document.words(at).parse().ok()?;
    (token.kind == TokenKind::Number && (1..=120).contains(&age)).then_some(age)
}

fn stated(document: &Document, value: u32, words: Range<usize>) -> Age {
    Age {
        value,
        span: document.span_of(words),
    }
}
