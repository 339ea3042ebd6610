//! Pronouns: whom “he” and “she” stand for.
//!
//! Everybody mentioned near a pronoun is weighed by agreement, recency, grammatical function and
//! quotations. Which forms a person goes by is never guessed from a name: forms of address and
//! nouns show it, and what all pronouns together showed in one round over the text counts in the
//! next.

mod adjunct;
mod ballot;
mod choice;
mod clause;
mod feature;
mod introduction;
mod place;
mod speaker;
mod syntax;
mod told;
mod turn;

use self::ballot::{Ballot, Score, Setting};
use self::introduction::introductions;
use self::place::{Function, Kind, Placed, place};
use self::speaker::{Speaking, find_speakers};
use self::turn::Turns;
use super::Voice;
use super::nominals::Meant;
use crate::lexicon::{Class, Gender, Reference};
use crate::mention::{Nominal, Pronoun};
use crate::text::{Document, Span};

/// A mention by name, as far as pronouns ask.
#[derive(Clone, Copy, Debug)]
pub(super) struct Antecedent {
    /// Its first token and the one after its last.
    pub(super) token: u32,
    pub(super) end: u32,
    /// Its sentence.
    pub(super) sentence: u32,
    /// The person.
    pub(super) person: u32,
}

/// Everybody whom pronouns may stand for, and the pronouns.
#[derive(Clone, Copy)]
pub(super) struct Cast<'c> {
    /// The names, in order.
    pub(super) names: &'c [Antecedent],
    /// The descriptions, in order, each with whom it means.
    pub(super) nominals: &'c [Nominal],
    pub(super) meant: &'c [Meant],
    /// The pronouns, in order.
    pub(super) pronouns: &'c [Pronoun],
    /// What titles and nouns show of everybody; those who are named stand first.
    pub(super) shown: &'c [Option<Gender>],
    /// What given names let expect of those who are named.
    pub(super) expected: &'c [Option<Gender>],
    /// How many are named.
    pub(super) named: u32,
}

/// How many earlier mentions are looked at, at most.
const MOST: usize = 24;

/// How often the text is gone over.
const ROUNDS: usize = 3;

/// What was found of pronouns and quotations.
pub(super) struct Resolved {
    /// For each pronoun, whom it stands for.
    pub(super) pronouns: Vec<Option<u32>>,
    /// For each quotation who speaks.
    pub(super) voices: Vec<Voice<Speaker>>,
}

/// Somebody who speaks, and where a mention of them stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Speaker {
    pub(super) entity: u32,
    pub(super) span: Span,
}

/// Whom pronouns stand for and who speaks in quotations.
pub(super) fn resolve_pronouns(document: &Document, cast: &Cast) -> Resolved {
    let mut resolver = Resolver::new(document, cast);
    resolver.resolve();
    resolver.parties();
    let pronouns = resolver
        .mentions
        .iter()
        .filter(|mention| matches!(mention.kind, Kind::Pronoun(..) | Kind::Party(_)));
    let voices = (0..resolver.speakers.len()).map(|quotation| resolver.voice(quotation));
    Resolved {
        pronouns: pronouns.map(|mention| mention.entity).collect(),
        voices: voices.collect(),
    }
}

struct Resolver<'d> {
    document: &'d Document,
    mentions: Vec<Placed>,
    /// For each quotation who speaks.
    speakers: Vec<Speaking>,
    shown: &'d [Option<Gender>],
    expected: &'d [Option<Gender>],
    /// The choices of the last round.
    ballot: Ballot,
    /// What the pronouns of the last round show.
    habits: Vec<Option<(Gender, bool)>>,
    /// How often everybody is named.
    counts: Vec<u16>,
    most: u16,
    named: u32,
    /// For each person the mention that introduces them, if one begins a passage's telling.
    introductions: Vec<Option<u32>>,
}

impl<'d> Resolver<'d> {
    fn new(document: &'d Document, cast: &Cast<'d>) -> Self {
        let mentions = place(document, cast);
        let mut counts = vec![0_u16; cast.shown.len()];
        for name in cast.names {
            let count = &mut counts[name.person as usize];
            *count = count.saturating_add(1);
        }
        Self {
            document,
            speakers: find_speakers(document, &mentions),
            introductions: introductions(document, &mentions, cast),
            mentions,
            shown: cast.shown,
            expected: cast.expected,
            ballot: Ballot::default(),
            habits: vec![None; cast.shown.len()],
            most: counts.iter().copied().max().unwrap_or(0),
            counts,
            named: cast.named,
        }
    }

    /// Goes over the text until nothing changes, but not too often.
    fn resolve(&mut self) {
        for _ in 0..ROUNDS {
            if !self.round() {
                break;
            }
        }
    }

    /// Goes over the text once and gives each pronoun the best choice; tells whether another round
    /// may choose otherwise.
    fn round(&mut self) -> bool {
        let mut choices = Vec::new();
        let mut previous = [None; 2];
        let before = std::mem::take(&mut self.ballot);
        let mut ballot = Ballot::like(&before);
        // The last pronoun that stands for somebody else than in the round before.
        let mut changed = None;
        let mut is_weighed = false;
        for index in 0..self.mentions.len() {
            let Kind::Pronoun(gender, form) = self.mentions[index].kind else {
                continue;
            };
            let last = &mut previous[gender as usize];
            let setting = self.setting(index, *last);
            let known = before.known(ballot.len(), setting);
            let known = known.filter(|_| !changed.is_some_and(|at| self.is_near(index, at)));
            if let Some(scores) = known {
                ballot.add(gender, setting, scores.iter().copied());
            } else {
                is_weighed = true;
                self.choices(index, (gender, form), setting, &mut choices);
                let scores = choices
                    .iter()
                    .map(|choice| (choice.entity, choice.weight.sum()));
                ballot.add(gender, setting, scores);
            }
            let entity = self.likeliest(ballot.last(), gender);
            if entity.is_some() {
                *last = Some(index);
            }
            if self.mentions[index].entity != entity {
                self.mentions[index].entity = entity;
                changed = Some(index);
            }
        }
        let mut is_new = changed.is_some();
        // The same scores show the same.
        if is_weighed {
            let habits = ballot.genders(self.shown);
            is_new |= self.habits != habits;
            self.habits = habits;
        }
        self.ballot = ballot;
        is_new
    }

    /// What the scores of a pronoun rest on beside the mentions before it.
    fn setting(&self, index: usize, last: Option<usize>) -> Setting {
        let quotation = self.mentions[index].quotation;
        Setting {
            last: last.map(|last| (last, self.mentions[last].entity)),
            speaker: quotation.and_then(|quotation| self.speaker_of(quotation)),
        }
    }

    /// Whom a pronoun most likely stands for, by its scores and what others show.
    fn likeliest(&self, scores: &[Score], gender: Gender) -> Option<u32> {
        let score = |(entity, score): &&Score| {
            score + entity.map_or(0, |entity| self.habit(entity, gender))
        };
        scores.iter().max_by_key(score)?.0
    }

    /// Gives “I” in quotations to their speakers, and “I” and “you” outside of them to those whose
    /// turn it is.
    fn parties(&mut self) {
        let turns = Turns::new(self.document, &self.mentions);
        for index in 0..self.mentions.len() {
            let mention = self.mentions[index];
            let Kind::Party(reference) = mention.kind else {
                continue;
            };
            self.mentions[index].entity = match (mention.quotation, reference) {
                (Some(quotation), Reference::Speaker) => self.speaker_of(quotation),
                (Some(quotation), _) => self.addressee_of(quotation),
                (None, _) => turns.party(&mention, reference),
            };
        }
    }

    fn speaker_of(&self, quotation: u32) -> Option<u32> {
        let mention = self.speaker_mention(quotation as usize)?;
        self.mentions[mention as usize].entity
    }

    /// The mention of whoever speaks in a quotation.
    fn speaker_mention(&self, quotation: usize) -> Option<u32> {
        match self.speakers[quotation] {
            Speaking::Unknown | Speaking::Nobody => None,
            Speaking::Likely(mention) | Speaking::Certain(mention) => Some(mention),
            Speaking::Other(mention) => self.other(mention),
        }
    }

    /// The nearest mention in the sentence before `mention` that stands for somebody else.
    fn other(&self, mention: u32) -> Option<u32> {
        let than = &self.mentions[mention as usize];
        (0..mention)
            .rev()
            .take(MOST)
            .take_while(|at| self.mentions[*at as usize].sentence == than.sentence)
            .find(|at| {
                let other = self.mentions[*at as usize];
                other.entity.is_some() && other.entity != than.entity
            })
    }

    /// Who speaks in a quotation, once everybody's mentions are known.
    fn voice(&self, quotation: usize) -> Voice<Speaker> {
        let speaker = self.speaker_mention(quotation).and_then(|mention| {
            let mention = &self.mentions[mention as usize];
            let tokens = mention.start as usize..mention.end as usize;
            Some(Speaker {
                entity: mention.entity?,
                span: self.document.span_of(tokens),
            })
        });
        match (self.speakers[quotation], speaker) {
            (Speaking::Nobody, _) => Voice::Nobody,
            (Speaking::Likely(_), Some(speaker)) => Voice::Likely(speaker),
            (Speaking::Certain(_) | Speaking::Other(_), Some(speaker)) => Voice::Certain(speaker),
            (Speaking::Unknown, _) | (_, None) => Voice::Unknown,
        }
    }

    /// Who is spoken to in a quotation: “she told Quill: ‘…’”.
    fn addressee_of(&self, quotation: u32) -> Option<u32> {
        let speaker = self.speaker_mention(quotation as usize)? as usize;
        let addressee = self.mentions.get(speaker + 1)?;
        let tokens = self.document.tokens();
        let verb = tokens.get((addressee.start as usize).checked_sub(1)?)?;
        let told = verb.is(Class::AddresseeVerb)
            && addressee.start <= self.mentions[speaker].end + 3
            && addressee.quotation.is_none()
            && addressee.function != Function::Possessive;
        addressee.entity.filter(|_| told)
    }
}
