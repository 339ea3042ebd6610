//! Pronouns of the third person singular that stand for people.

use crate::text::TokenKind;

use super::reader::Reader;

/// A pronoun as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pronoun {
    /// Its token.
    pub(crate) token: u32,
    /// The sentence it stands in.
    pub(crate) sentence: u32,
    /// Which set of forms it belongs to.
    pub(crate) gender: Gender,
}

/// A set of forms of the personal pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// he, him, his, himself
    Masculine,
    /// she, her, hers, herself
    Feminine,
}

/// Finds all such pronouns, in order.
pub(super) fn find_pronouns(reader: &Reader) -> Vec<Pronoun> {
    let mut pronouns = Vec::new();
    for (sentence, span) in (0..).zip(reader.document.sentences()) {
        for token in span.tokens.start..span.tokens.end {
            let at = token as usize;
            if reader.tokens[at].kind != TokenKind::Word {
                continue;
            }
            if let Some(gender) = gender_of(reader.words(at)) {
                pronouns.push(Pronoun {
                    token,
                    sentence,
                    gender,
                });
            }
        }
    }
    pronouns
}

fn gender_of(word: &str) -> Option<Gender> {
    if !(2..=7).contains(&word.len()) || !word.starts_with(['h', 'H', 's', 'S']) {
        return None;
    }
    let is = |forms: &[&str]| forms.iter().any(|form| word.eq_ignore_ascii_case(form));
    if is(&["he", "him", "his", "himself"]) {
        Some(Gender::Masculine)
    } else if is(&["she", "her", "hers", "herself"]) {
        Some(Gender::Feminine)
    } else {
        None
    }
}
