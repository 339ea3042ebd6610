//! Names, pronouns and nominals as they stand in the text, not yet joined.

mod address;
mod candidate;
mod completion;
mod evidence;
mod firm;
mod gather;
mod name;
mod nominal;
mod numbered;
mod pronoun;
mod reader;
mod registry;
mod reward;
mod score;
mod short_name;

pub(crate) use address::word_before;
pub(crate) use completion::is_derived;
pub(crate) use name::{Name, NameKind, initials_key};
pub(crate) use nominal::{Determiner, Nominal};
pub(crate) use pronoun::Pronoun;
pub(crate) use reader::{KeyMap, word_key};

use crate::text::Document;

/// What a text mentions.
#[derive(Clone, Debug)]
pub(crate) struct Mentions {
    /// Names of people, organizations and places, in order.
    pub(crate) names: Vec<Name>,
    /// Pronouns of the singular, in order.
    pub(crate) pronouns: Vec<Pronoun>,
    /// Descriptions of one person, in order.
    pub(crate) nominals: Vec<Nominal>,
}

/// Finds what a text mentions.
pub(crate) fn find_mentions(document: &Document) -> Mentions {
    let reader = reader::Reader::new(document);
    Mentions {
        names: name::find_names(&reader),
        pronouns: pronoun::find_pronouns(&reader),
        nominals: nominal::find_nominals(&reader),
    }
}
