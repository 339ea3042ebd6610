//! Commas between a name and a description: whether they tie the two together or only part somebody from
//! whoever says so: “they stopped the gunman, | Ada Quill said”, “they sued Ada Quill, | a spokesman said”.

use std::ops::Range;

use crate::lexicon::{self, Class, Classes, Determiner};
use crate::text::{Case, Document, Token, TokenKind};

/// How many tokens behind a description its verb may stand.
const REACH: usize = 8;

/// How many tokens before a name the verb may stand whose object the name is.
const CLAUSE: usize = 24;

/// Words that a clause may begin behind.
const OPENERS: Classes = Classes::any_of(&[Class::ClauseOpener, Class::TimeWord]);

/// Whether a description opens its clause, so that the name behind it and its comma is its own whatever verb
/// follows: “The mayor, | Ada Quill said”.
pub(super) fn opens_clause(document: &Document, first: usize, start: usize) -> bool {
    start <= first || {
        let before = &document.tokens()[start - 1];
        let is_mark = matches!(before.kind, TokenKind::Punctuation | TokenKind::Quotation);
        is_mark || before.classes.meets(OPENERS)
    }
}

/// Whether a description behind the comma after a name is the subject of what the sentence is told by: “they
/// sued Ada Quill, | a spokesman for the firm said”, not “Ada Quill, | a spokesman for the firm said”.
pub(super) fn is_teller(document: &Document, first: usize, name: usize, end: usize) -> bool {
    speaks(document, end) && is_in_clause(document, first, name)
}

/// Whether a verb of speech follows a description that ends at the token, or what completes it.
fn speaks(document: &Document, end: usize) -> bool {
    let tokens = document.tokens();
    let limit = tokens.len().min(end + REACH);
    let goes_on = |token: &Token| {
        token.kind == TokenKind::Word
            && !token.is(Class::ClauseOpener)
            && token.word.word() != "whose"
    };
    let mut behind = (end..limit).take_while(|at| goes_on(&tokens[*at]));
    behind.any(|at| {
        let token = &tokens[at];
        token.is(Class::SpeechVerb) && token.case == Case::Lower && !is_passive(document, at)
    })
}

/// Whether a verb's form is a participle by what follows it: “accused | of”, “said | to be”.
fn is_passive(document: &Document, at: usize) -> bool {
    let next = document.tokens().get(at + 1);
    next.is_some_and(|next| match next.word.word() {
        "to" | "by" | "as" => true,
        _ => document.words(at).ends_with("ed") && next.is(Class::Preposition),
    })
}

/// Whether a verb stands before a name in its sentence.
fn is_in_clause(document: &Document, first: usize, name: usize) -> bool {
    let floor = first.max(name.saturating_sub(CLAUSE));
    let tokens = document.tokens();
    let is_inside = |at: &usize| tokens[*at].kind != TokenKind::Quotation;
    let mut before = (floor..name).rev().take_while(is_inside);
    before.any(|at| {
        let token = &tokens[at];
        token.case == Case::Lower && !lexicon::verb_form(token.word, document.words(at)).is_none()
    })
}

/// Whether the description from `start` to `end` that says whose somebody is belongs to the name that follows it, not to
/// the one before: “Tom Quill, his | wife |, | Ada |, and …”, not “Tom Quill, her | husband |, | Luke Harrow |, her brother, …”.
pub(super) fn is_of_next(
    document: &Document,
    (start, end): (usize, usize),
    next: &Range<usize>,
) -> bool {
    let tokens = document.tokens();
    let is_comma = |at: usize| at < tokens.len() && document.words(at) == ",";
    let determiner = |at: usize| {
        let token = tokens.get(at);
        token.and_then(|token| lexicon::determiner(token.word))
    };
    next.start == end + 1
        && is_comma(end)
        && determiner(start) == Some(Determiner::Possessive)
        && !(is_comma(next.end) && determiner(next.end + 1).is_some())
}

/// Whether “according to” opens the sentence before a name and nothing shows that a description behind the comma after it
/// is the name's: “According to Ada Quill, | a detective was called”.
pub(super) fn is_according(document: &Document, first: usize, name: usize, end: usize) -> bool {
    let tokens = document.tokens();
    let is_title = |at: &usize| {
        let token = &tokens[*at];
        token.is_capitalized() && (token.is(Class::Title) || token.is(Class::Honorific))
    };
    let titles = (first..name).rev().take_while(is_title).count();
    let tie = name - titles;
    let is_according = tie >= first + 2
        && tie <= first + 3
        && tokens[tie - 1].word.word() == "to"
        && tokens[tie - 2].word.word() == "according";
    is_according && {
        let verbs = Classes::any_of(&[Class::VerbGroup, Class::FiniteVerb]);
        let mut behind = tokens[end.min(tokens.len())..].iter().take(CLAUSE);
        let is_bound =
            |token: &&Token| token.kind == TokenKind::Punctuation || token.classes.meets(verbs);
        let bound = behind.find(is_bound);
        bound.is_none_or(|bound| &document.text()[bound.span] != ",")
    }
}
