//! What stands before a name and tells which of several bearers it means: a form of address, a word for a
//! relative, the title of who governs a country.

use super::spelling::{accents_aside, forms_agree};
use super::{Joiner, LOOK_BACK, core_words};
use crate::lexicon::{self, Class, Classes, Determiner, Gender, NameRole, WordId};
use crate::mention::{Name, word_before};
use crate::text::{Case, Document, Token, TokenKind};

/// How many words behind a name may stand between its comma and the noun that describes it.
const DESCRIPTION: usize = 5;

/// Words behind which a title is somebody else’s: “Quill, wife of | the president”.
const TITLE_BREAKS: Classes = Classes::any_of(&[
    Class::Preposition,
    Class::ClauseOpener,
    Class::SpeechVerb,
    Class::Kinship,
]);

/// What the form of address before a name shows, or the word for a relative before it and a comma.
pub(super) fn address_gender(document: &Document, name: &Name) -> Option<Gender> {
    let start = name.tokens.range().start;
    let before = word_before(document, start)?;
    let token = &document.tokens()[before];
    let office = Classes::any_of(&[Class::Title, Class::Kinship]);
    // “They miss Quill.”
    let addresses = token.is(Class::Honorific) && token.is_capitalized();
    // A “chairman” may be a woman.
    let shown = lexicon::gender(token.word).filter(|_| token.word.word() != "chairman");
    if addresses || token.classes.meets(office) && shown.is_some() {
        return shown;
    }
    let before = behind_titles(document, before);
    let relative = before.checked_sub(1)?;
    (document.words(before) == "," && is_relative_told(document, name, relative))
        .then(|| lexicon::gender(document.tokens()[relative].word))?
}

/// The token before the lower-case title that ends at a token: “her brother | , | chief executive Tom Quill”.
fn behind_titles(document: &Document, last: usize) -> usize {
    let titles = Classes::any_of(&[Class::Title, Class::RoleModifier]);
    let floor = last.saturating_sub(DESCRIPTION);
    let is_title = |at: &usize| {
        let token = &document.tokens()[*at];
        token.case == Case::Lower && token.classes.meets(titles)
    };
    let count = (floor..=last).rev().take_while(is_title).count();
    last.saturating_sub(count)
}

/// Whether a word for a relative of somebody ends at the token that the name behind the comma is of: “his |
/// wife, Ada Quill,”.
fn is_relative_told(document: &Document, name: &Name, at: usize) -> bool {
    let tokens = document.tokens();
    let end = name.tokens.range().end;
    let is_owner = |token: &Token| {
        token.kind == TokenKind::Clitic
            || lexicon::determiner(token.word) == Some(Determiner::Possessive)
    };
    let opens = at.saturating_sub(2)..at;
    tokens[at].is(Class::Kinship)
        && name.tokens.range().len() > 1
        && tokens[opens].iter().any(is_owner)
        && tokens
            .get(end)
            .is_none_or(|token| token.kind == TokenKind::Punctuation)
}

/// Whether a name stands behind a form of address that only a man or a woman has: “Mr.”, “Lady”.
pub(super) fn is_addressed(document: &Document, name: &Name) -> bool {
    let before = word_before(document, name.tokens.range().start);
    before.is_some_and(|at| {
        let token = &document.tokens()[at];
        token.is(Class::Honorific)
            && token.is_capitalized()
            && lexicon::gender(token.word).is_some()
    })
}

/// Whether a single name is that of a couple: “Mr and Mrs | Quill”.
pub(super) fn is_of_couple(document: &Document, name: &Name) -> bool {
    let tokens = document.tokens();
    let mut before = (0..name.tokens.range().start).rev();
    let mut address = || before.find(|at| document.words(*at) != ".");
    let parts = (address(), address(), address());
    let (Some(second), Some(joint), Some(first)) = parts else {
        return false;
    };
    let gender = |at: usize| {
        let token = &tokens[at];
        let is_address = token.is(Class::Honorific) && token.is_capitalized();
        is_address.then(|| lexicon::gender(token.word))?
    };
    matches!(document.words(joint), "and" | "&")
        && gender(first).is_some_and(|first| gender(second).is_some_and(|second| first != second))
}

impl Joiner<'_> {
    /// Whether the given name of a person does not go with the form of address before a name: “Mrs. | Quill” is not Tom
    /// Quill; of a sole bearer’s only if nearly nobody of the other sex has it: “Mr. | Rossi” may be Andrea Rossi.
    pub(super) fn is_other_gender(&self, group: u32, gender: Option<Gender>, sole: bool) -> bool {
        let group = &self.groups[group as usize];
        if gender.is_none() || group.gender.is_some() || group.words.len() < 2 {
            return false;
        }
        let words = core_words(self.document, &self.names[group.fullest as usize]);
        let is_shared =
            |at: &usize| lexicon::is_shared_given_name(self.document.tokens()[*at].word);
        let expected = group.expected_gender(self.document, self.names);
        expected.is_some() && expected != gender && !(sole && words.first().is_some_and(is_shared))
    }

    /// Whether the title of who governs a country stands before a single name and the person is another bearer of it, by the
    /// given name or by what is said of them: “President | Quill”, “Ada Quill, a singer”.
    pub(super) fn is_other_than_governs(&self, group: u32, index: usize) -> bool {
        let name = &self.names[index];
        let start = name.tokens.range().start;
        let group = &self.groups[group as usize];
        let title = self.governs(start);
        let is_reign = title.is_none() && self.is_of_reign(index);
        if group.words.len() < 2 || title.is_none() && !is_reign {
            return false;
        }
        let mut full = group.names.iter().take(LOOK_BACK);
        let holds = |title| full.any(|name| self.holds_title(&self.names[*name as usize], title));
        if title.is_some_and(holds) {
            return false;
        }
        let family = self.document.tokens()[name.tokens.range().end - 1].word;
        let words = core_words(self.document, &self.names[group.fullest as usize]);
        match lexicon::figure_given_name(family) {
            Some(figure) => {
                let goes = |at: &usize| {
                    let given = self.document.words(*at);
                    accents_aside(given, figure) || forms_agree(given, figure)
                };
                self.document.tokens()[words[0]].is(Class::GivenName)
                    && !words.iter().any(goes)
                    && group
                        .family_word(&words)
                        .is_some_and(|at| self.document.tokens()[at].word == family)
            }
            None => !is_reign && self.is_introduced_behind(group.names.first().copied(), index),
        }
    }

    /// Whether a title of an office stands before a single name and another one before the full name of a person, and
    /// nowhere the same: “Governor | Quill”, “Judge Tom Quill”; of a sole bearer only if a relative of the first is told of
    /// so behind: “Her husband, Judge Tom Quill,”.
    pub(super) fn has_other_office(&self, group: u32, index: usize, sole: bool) -> bool {
        let Some(office) = self.office_before(index) else {
            return false;
        };
        let group = &self.groups[group as usize];
        let names = group
            .names
            .iter()
            .take(LOOK_BACK)
            .map(|name| *name as usize);
        let mut full = names.filter(|name| self.names[*name].tokens.range().len() > 1);
        let first = full.clone().next();
        let has_other = full.clone().any(|name| self.office_before(name).is_some());
        has_other
            && !full.any(|name| self.office_before(name) == Some(office))
            && (!sole || first.is_some_and(|first| first > index && self.is_of_kin(first)))
    }

    /// The title of an office with a capital right before a name, in full.
    fn office_before(&self, index: usize) -> Option<&'static str> {
        let at = word_before(self.document, self.names[index].tokens.range().start)?;
        let token = &self.document.tokens()[at];
        let is_office =
            token.is_capitalized() && lexicon::name_roles(token.word).has(NameRole::PublicOffice);
        is_office.then(|| match token.word.word() {
            "gov" => "governor",
            "pres" => "president",
            "rep" => "representative",
            "sen" => "senator",
            office => office,
        })
    }

    /// Whether a title and a comma part a name from a word for somebody’s relative: “her husband, Judge | Tom Quill”.
    fn is_of_kin(&self, index: usize) -> bool {
        let start = self.names[index].tokens.range().start;
        let tokens = self.document.tokens();
        let mut before = tokens[..start].iter().rev().take(DESCRIPTION);
        before.any(|token| token.is(Class::Kinship))
    }

    /// Whether a single name is that of who governed at a time or with those the noun behind it names: “the | Quill |
    /// years”.
    fn is_of_reign(&self, index: usize) -> bool {
        let name = self.names[index].tokens.range();
        let behind = self.document.tokens().get(name.end);
        name.len() == 1
            && name.start > 0
            && self
                .document
                .words(name.start - 1)
                .eq_ignore_ascii_case("the")
            && behind.is_some_and(|noun| {
                noun.case == Case::Lower && lexicon::name_roles(noun.word).has(NameRole::Reign)
            })
            && !self.is_to_come(name.end + 1)
    }

    /// Whether what begins at a token is told of the future: “the Quill administration | will | start”.
    fn is_to_come(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        let is = |at: usize, word: &str| {
            let token = tokens.get(at);
            token.is_some_and(|token| token.word.word() == word)
        };
        is(at, "will") || is(at, "is") && is(at + 1, "going") && is(at + 2, "to")
    }

    /// Whether a single name behind the title of who governs a country is not that of some of those who bear it.
    pub(super) fn is_other_than_some(&self, word: u64, index: usize) -> bool {
        let bearers = self
            .by_word
            .get(&word)
            .map_or(&[][..], |bearers| &bearers[..]);
        let mut bearers = bearers.iter().take(LOOK_BACK);
        bearers.any(|group| self.is_other_than_governs(*group, index))
    }

    /// The title of who governs a country that ends before a token: “President”, “Prime Minister”.
    fn governs(&self, start: usize) -> Option<WordId> {
        let at = word_before(self.document, start)?;
        let token = &self.document.tokens()[at];
        // “a | President Quill could do it”
        let is_wished = |at: usize| {
            let kind = lexicon::determiner(self.document.tokens()[at].word);
            kind == Some(Determiner::Indefinite)
        };
        (token.is_capitalized() && !at.checked_sub(1).is_some_and(is_wished))
            .then(|| self.governing_title(at))?
    }

    /// The title of who governs a country that ends at a token.
    fn governing_title(&self, at: usize) -> Option<WordId> {
        let title = self.document.tokens()[at].word;
        let is = |at: usize, word: &str| self.document.tokens()[at].word.word() == word;
        let before = |word: &str| at.checked_sub(1).is_some_and(|before| is(before, word));
        let governs = match title.word() {
            "president" => !before("vice"),
            "premier" | "chancellor" => true,
            "minister" => before("prime"),
            _ => false,
        };
        governs.then_some(title)
    }

    /// Whether a full name has a title that governs right before it or in what a comma ties to it: “President | Ada
    /// Quill”, “Ada Quill, | the first president”. A relative of the president’s has not.
    fn holds_title(&self, name: &Name, title: WordId) -> bool {
        let tokens = self.document.tokens();
        let tokens_of_name = name.tokens.range();
        if tokens_of_name.len() < 2 {
            return false;
        }
        if self.governs(tokens_of_name.start) == Some(title) {
            return true;
        }
        let end = tokens_of_name.end;
        let is_comma = tokens
            .get(end)
            .is_some_and(|_| self.document.words(end) == ",");
        let goes_on = |at: &usize| {
            let token = &tokens[*at];
            token.kind == TokenKind::Word && !token.classes.meets(TITLE_BREAKS)
        };
        let last = tokens.len().min(end + 1 + DESCRIPTION);
        let mut behind = (end + 1..last.max(end + 1)).take_while(goes_on);
        let at = behind.find(|at| self.governing_title(*at) == Some(title));
        // “Quill, the president’s | wife”, “Quill, says President | Marrow”
        let is_own = |at: usize| {
            tokens
                .get(at + 1)
                .is_none_or(|next| next.kind != TokenKind::Clitic && !next.is_capitalized())
        };
        is_comma && at.is_some_and(is_own)
    }

    /// Whether a full name stands only behind another name and is followed by what somebody is who is told of first:
    /// “Ada Quill, | a singer, |”.
    fn is_introduced_behind(&self, full: Option<u32>, index: usize) -> bool {
        let Some(full) = full.map(|full| full as usize).filter(|full| *full > index) else {
            return false;
        };
        let tokens = self.document.tokens();
        let end = self.names[full].tokens.range().end;
        let is_word = |token: &&Token| token.kind == TokenKind::Word;
        let described = match tokens.get(end..end + 2) {
            Some([comma, article]) => {
                let kind = lexicon::determiner(article.word);
                &self.document.text()[comma.span] == "," && kind == Some(Determiner::Indefinite)
            }
            _ => false,
        };
        let nouns = Classes::any_of(&[Class::Title, Class::PersonNoun]);
        described && {
            let behind = tokens[end + 2..].iter().take(DESCRIPTION);
            let mut behind = behind.take_while(is_word);
            behind.any(|token| token.classes.meets(nouns))
        }
    }
}
