//! What the trainer shares with the resolver of pronouns.

use super::feature::{BY_HAND, COUNT, NAMES};
use super::place::Kind;
use super::{Cast, Resolver};
use crate::text::{Document, Span};

/// How many features somebody has whom a pronoun may stand for.
pub const FEATURES: usize = COUNT;

/// The names of the features.
pub const FEATURE_NAMES: &[&str] = NAMES;

/// What each feature weighs as set by hand, in 64ths.
pub fn by_hand() -> [i32; FEATURES] {
    BY_HAND
}

/// The pronouns of a text with everybody whom they may stand for.
pub struct Pronouns {
    /// The mentions by name, each with whom it names.
    pub names: Vec<(u32, Span)>,
    /// The pronouns.
    pub pronouns: Vec<Pronoun>,
}

/// A pronoun.
pub struct Pronoun {
    /// Where it stands.
    pub span: Span,
    /// Everybody whom it may stand for; last, nobody.
    pub choices: Vec<Choice>,
}

/// Somebody whom a pronoun may stand for.
pub struct Choice {
    /// Who it is; `None` for nobody that is mentioned.
    pub entity: Option<u32>,
    /// How often each feature holds.
    pub times: [i32; FEATURES],
}

/// Resolves the pronouns of a text by the weights set by hand, and tells what was known.
pub(in super::super) fn weigh(document: &Document, cast: &Cast<'_>) -> Pronouns {
    let mut resolver = Resolver::new(document, cast, &BY_HAND);
    resolver.resolve();
    let span = |start: u32, end: u32| document.span_of(start as usize..end as usize);
    let by_name = resolver.mentions.iter();
    let by_name =
        by_name.filter(|mention| matches!(mention.kind, Kind::FullName | Kind::ShortName));
    let names =
        by_name.filter_map(|mention| Some((mention.entity?, span(mention.start, mention.end))));
    let mut pronouns = Vec::new();
    let mut previous = [None; 2];
    for (index, mention) in resolver.mentions.iter().enumerate() {
        let Kind::Pronoun(gender, form) = mention.kind else {
            continue;
        };
        let last = &mut previous[gender as usize];
        let setting = resolver.setting(index, *last);
        let mut choices = Vec::new();
        resolver.choices(index, (gender, form), setting, &mut choices);
        let choices = choices.iter().map(|choice| {
            let habit = choice.entity.map(|entity| resolver.habit(entity, gender));
            let mut times = choice.weight.times;
            for (times, more) in times.iter_mut().zip(habit.iter().flat_map(|it| it.times)) {
                *times += more;
            }
            Choice {
                entity: choice.entity,
                times,
            }
        });
        pronouns.push(Pronoun {
            span: span(mention.start, mention.end),
            choices: choices.collect(),
        });
        if mention.entity.is_some() {
            *last = Some(index);
        }
    }
    Pronouns {
        names: names.collect(),
        pronouns,
    }
}
