//! Pronouns of the singular that stand for people.

use crate::lexicon::{self, Class, Classes, PronounForm, Reference};
use crate::text::{Span, TokenKind};

use super::candidate::is_family_he;
use super::reader::Reader;

/// A pronoun as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pronoun {
    /// Its token.
    pub(crate) token: u32,
    /// Where it stands, without the verb that is contracted with it.
    pub(crate) span: Span,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// Whom it stands for.
    pub(crate) reference: Reference,
    /// Its form, as far as the next word tells “her” and “her” apart.
    pub(crate) form: PronounForm,
}

/// Finds all such pronouns, in order.
pub(super) fn find_pronouns(reader: &Reader) -> Vec<Pronoun> {
    let mut pronouns = Vec::new();
    for (sentence, span) in (0..).zip(reader.document.sentences()) {
        let tokens = &reader.tokens[span.tokens.range()];
        for (at, token) in (span.tokens.start..).zip(tokens) {
            if token.is(Class::Pronoun)
                && !is_of_either(reader, at as usize)
                && !is_family_he(reader, at as usize, sentence as usize)
            {
                pronouns.extend(pronoun_at(reader, at, sentence));
            }
        }
    }
    pronouns
}

/// Whether a pronoun stands for nobody in particular: “his or her”.
fn is_of_either(reader: &Reader, at: usize) -> bool {
    let is = |at: usize, words: &[&str]| {
        reader.tokens.get(at).is_some() && words.contains(&reader.lower(at))
    };
    let is_pair = |first: usize| {
        is(first + 1, &["or"])
            && (is(first, &["he"]) && is(first + 2, &["she"])
                || is(first, &["his", "him"]) && is(first + 2, &["her"]))
    };
    is_pair(at) || at >= 2 && is_pair(at - 2)
}

fn pronoun_at(reader: &Reader, at: u32, sentence: u32) -> Option<Pronoun> {
    let token = &reader.tokens[at as usize];
    let facts = lexicon::pronoun(token.word)?;
    let words = reader.words(at as usize);
    let length = words.find(['’', '\'']).unwrap_or(words.len());
    let start = token.span.range().start;
    let owns = || {
        let next = reader.tokens.get(at as usize + 1);
        next.is_some_and(|next| !next.classes.meets(FUNCTION_WORDS) && next.kind == TokenKind::Word)
    };
    let objective = reader.lower(at as usize) == "her" && !owns();
    Some(Pronoun {
        token: at,
        span: Span::between(start, start + length),
        sentence,
        reference: facts.reference,
        form: if objective {
            PronounForm::Object
        } else {
            facts.form
        },
    })
}

/// Words that no noun phrase begins with.
const FUNCTION_WORDS: Classes =
    Classes::any_of(&[Class::Preposition, Class::NameBreak, Class::ClauseOpener]);
