//! Other names: whether the words between a person and a name say that it is another name of theirs: “Ada Quill, |
//! better known as | Grendel”.

use crate::lexicon::{self, Class, Classes, NameRole, PronounForm};
use crate::text::{Case, Document, Token, TokenKind};

/// How many tokens may stand between the two.
const LONGEST: usize = 9;

/// Words that tell of something else than the name.
const OTHERS: Classes = Classes::any_of(&[Class::Preposition, Class::SpeechVerb]);

/// The one word by which somebody is known behind their name: “Ada Quill, known as “| Moth |”,”.
pub(super) fn known_as(document: &Document, end: usize) -> Option<usize> {
    let tokens = document.tokens();
    let scope = end..tokens.len().min(end + LONGEST);
    if scope.len() < 3 || !matches!(document.words(end), "," | "(") {
        return None;
    }
    let is_name = |at: &usize| tokens[*at].case == Case::Capitalized;
    let name = scope.clone().find(is_name)?;
    let is_quotation = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Quotation)
    };
    let quoted = usize::from(is_quotation(name - 1));
    let is_alone = !tokens.get(name + 1).is_some_and(Token::is_capitalized);
    (is_alone && is_alias(document, end, name - quoted)).then_some(name)
}

/// Whether the words between two tokens give the person before them the name behind them.
pub(super) fn is_alias(document: &Document, end: usize, start: usize) -> bool {
    if start < end + 2 || start > end + LONGEST || !matches!(document.words(end), "," | "(") {
        return false;
    }
    let tokens = &document.tokens()[end + 1..start];
    let is_word = |token: &&Token| token.kind == TokenKind::Word;
    let mut words = tokens.iter().rev().filter(is_word);
    let plays = |token: &Token, role| lexicon::name_roles(token.word).has(role);
    let Some(last) = words.next() else {
        return false;
    };
    let is_tied = plays(last, NameRole::Alias)
        || matches!(last.word.word(), "as" | "by") && {
            let reflexive = |token: &Token| {
                let pronoun = lexicon::pronoun(token.word);
                pronoun.is_some_and(|pronoun| pronoun.form == PronounForm::Reflexive)
            };
            let mut verb = words.by_ref().skip_while(|token| reflexive(token));
            verb.next().is_some_and(|verb| plays(verb, NameRole::Known))
        };
    let is_plain = |token: &Token| {
        let parts = matches!(token.kind, TokenKind::Word | TokenKind::Quotation);
        let ends = document.text().get(token.span.range()) == Some(".");
        (parts || ends) && token.case != Case::Capitalized && !token.classes.meets(OTHERS)
    };
    let lead = tokens.len() - tokens.iter().rev().filter(is_word).take(3).count();
    is_tied && tokens[..lead.min(tokens.len())].iter().all(is_plain)
}
