//! Whom pronouns, titles and nouns for people stand for.

use super::fact::roles;

roles! {
    /// A set of forms of the personal pronoun.
    Gender {
        /// he, him, his, himself
        Masculine = "masculine",
        /// she, her, hers, herself
        Feminine = "feminine",
    }
}

roles! {
    /// A form of a pronoun.
    PronounForm {
        /// “he”.
        Subject = "subject",
        /// “him”.
        Object = "object",
        /// “his”.
        Possessive = "possessive",
        /// “himself”.
        Reflexive = "reflexive",
    }
}

/// Whom a pronoun of the singular stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    /// Somebody spoken of.
    Third(Gender),
    /// Who speaks.
    Speaker,
    /// Who is spoken to.
    Addressee,
}

/// What is known of a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PronounFacts {
    /// Whom it stands for.
    pub(crate) reference: Reference,
    /// Its form; “her” counts as a possessive.
    pub(crate) form: PronounForm,
}

impl PronounFacts {
    /// Reads the columns of the list: whom it stands for, form.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        let reference = match *columns.first()? {
            "speaker" => Reference::Speaker,
            "addressee" => Reference::Addressee,
            gender => Reference::Third(Gender::from_name(gender)?),
        };
        Some(Self {
            reference,
            form: PronounForm::from_name(columns.get(1)?)?,
        })
    }
}

impl Gender {
    /// Reads the columns of a list: the gender.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        Self::from_name(columns.first()?)
    }
}
