//! Organizations and places: names joined by their words and acronyms.

use crate::mention::{KeyMap, Name, NameKind, word_key};
use crate::model::{Mention, MentionKind};
use crate::text::{Case, Document, Span};

/// An organization or place with all its names.
#[derive(Clone, Debug)]
pub(super) struct Thing {
    /// The fullest name.
    pub(super) name: String,
    /// Its other names.
    pub(super) aliases: Vec<String>,
    /// Every mention.
    pub(super) mentions: Vec<Mention>,
}

/// Joins the names of one kind.
pub(super) fn join_things(document: &Document, names: &[Name], kind: NameKind) -> Vec<Thing> {
    let mut things: Vec<Thing> = Vec::new();
    let mut by_text: KeyMap<usize> = KeyMap::default();
    for name in names.iter().filter(|name| name.kind == kind) {
        let range = name.tokens.range();
        let span = document.span_of(range.clone());
        let text = &document.text()[span];
        let index = *by_text.entry(word_key(text)).or_insert_with(|| {
            things.push(Thing {
                name: text.to_owned(),
                aliases: Vec::new(),
                mentions: Vec::new(),
            });
            things.len() - 1
        });
        let initials = initials_of(document, name);
        if initials.len() > 1 {
            by_text.entry(word_key(&initials)).or_insert(index);
        }
        if let Some(short) = bracketed(document, name) {
            by_text.entry(word_key(short)).or_insert(index);
        }
        let thing = &mut things[index];
        if thing.name != text && !thing.aliases.iter().any(|alias| alias == text) {
            thing.aliases.push(text.to_owned());
        }
        thing.mentions.push(mention(span));
    }
    for thing in &mut things {
        thing.mentions.shrink_to_fit();
    }
    things
}

fn mention(span: Span) -> Mention {
    Mention {
        span,
        kind: MentionKind::Name,
    }
}

/// The short name in brackets after a name of several words: `QRI` in “Quiet Rivers Institute
/// (QRI)”.
fn bracketed<'d>(document: &'d Document, name: &Name) -> Option<&'d str> {
    let end = name.tokens.range().end;
    let tokens = document.tokens().get(end..end + 3)?;
    let words = |at: usize| document.words(end + at);
    let short = tokens[1].case == Case::Upper || tokens[1].case == Case::Mixed;
    (name.tokens.range().len() > 1 && words(0) == "(" && short && words(2) == ")").then(|| words(1))
}

/// The capitals that words of a name begin with: `CQR` for “Centre for Quiet Rivers”.
fn initials_of(document: &Document, name: &Name) -> String {
    if name.tokens.range().len() < 2 {
        return String::new();
    }
    name.tokens
        .range()
        .filter_map(|at| document.words(at).chars().next())
        .filter(|letter| letter.is_uppercase())
        .collect()
}
