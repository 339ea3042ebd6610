//! Pronouns: whom “he” and “she” stand for.
//!
//! Everybody mentioned near a pronoun is weighed by agreement, recency, grammatical function and
//! quotations. Which forms a person goes by is never guessed from a name: forms of address and
//! nouns show it, and what all pronouns together showed in one round over the text counts in the
//! next.

mod ballot;
mod feature;
mod place;
mod speaker;
mod turn;

use self::ballot::Ballot;
use self::feature::{Feature, Weight};
use self::place::{Function, Kind, Placed, place};
use self::speaker::{Speaking, find_speakers};
use self::turn::Turns;
use super::Voice;
use super::nominals::Meant;
use crate::lexicon::{Class, Gender, PronounForm, Reference};
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
    /// How many are named.
    pub(super) named: u32,
}

/// How many sentences back a pronoun's antecedent may stand.
const LOOK_BACK: u32 = 6;

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
    for _ in 0..ROUNDS {
        if !resolver.round() {
            break;
        }
    }
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

/// Somebody whom a pronoun may stand for.
struct Choice {
    /// Who it is; `None` for nobody that is mentioned.
    entity: Option<u32>,
    weight: Weight,
    /// The weight but for what other pronouns show.
    alone: i32,
}

impl Choice {
    fn new(entity: Option<u32>, weight: Weight) -> Self {
        Self {
            entity,
            weight,
            alone: weight.sum(),
        }
    }
}

struct Resolver<'d> {
    document: &'d Document,
    mentions: Vec<Placed>,
    /// For each quotation who speaks.
    speakers: Vec<Speaking>,
    shown: &'d [Option<Gender>],
    /// What the pronouns of the last round show.
    habits: Vec<Option<(Gender, bool)>>,
    /// How often everybody is named.
    counts: Vec<u16>,
    most: u16,
    named: u32,
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
            mentions,
            shown: cast.shown,
            habits: vec![None; cast.shown.len()],
            most: counts.iter().copied().max().unwrap_or(0),
            counts,
            named: cast.named,
        }
    }

    /// Goes over the text once and gives each pronoun the best choice; tells whether another round
    /// may choose otherwise.
    fn round(&mut self) -> bool {
        let mut ballot = Ballot::default();
        let mut is_new = false;
        let mut choices = Vec::new();
        let mut previous = [None; 2];
        for index in 0..self.mentions.len() {
            let Kind::Pronoun(gender, form) = self.mentions[index].kind else {
                continue;
            };
            let last = &mut previous[gender as usize];
            self.choices(index, (gender, form), *last, &mut choices);
            let best = choices
                .iter()
                .max_by_key(|choice: &&Choice| choice.weight.sum());
            let entity = best.and_then(|choice| choice.entity);
            if entity.is_some() {
                *last = Some(index);
            }
            is_new |= self.mentions[index].entity != entity;
            self.mentions[index].entity = entity;
            let scores = choices.iter().map(|choice| (choice.entity, choice.alone));
            ballot.add(gender, scores);
        }
        let habits = ballot.genders(self.shown);
        is_new |= self.habits != habits;
        self.habits = habits;
        is_new
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
            let tokens = &self.document.tokens()[mention.start as usize..mention.end as usize];
            Some(Speaker {
                entity: mention.entity?,
                span: tokens[0].span.cover(tokens[tokens.len() - 1].span),
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

    /// Everybody whom a pronoun may stand for, the nearest first, nobody last.
    fn choices(
        &self,
        index: usize,
        (gender, form): (Gender, PronounForm),
        last: Option<usize>,
        choices: &mut Vec<Choice>,
    ) {
        let pronoun = &self.mentions[index];
        choices.clear();
        let window = self.mentions[..index]
            .iter()
            .rev()
            .take(MOST)
            .take_while(|mention| mention.sentence + LOOK_BACK > pronoun.sentence);
        for mention in window {
            let Some(entity) = mention.entity.filter(|_| may_be_meant(mention, gender)) else {
                continue;
            };
            let known = choices
                .iter()
                .position(|choice| choice.entity == Some(entity));
            let place = known.unwrap_or_else(|| {
                let weight = self.last_mention(pronoun, form, mention, choices.len());
                choices.push(Choice::new(Some(entity), weight));
                choices.len() - 1
            });
            self.note(&mut choices[place].weight, pronoun, form, mention);
        }
        if let Some(at) = self.following(index) {
            let entity = self.mentions[at].entity;
            if !choices.iter().any(|choice| choice.entity == entity) {
                choices.push(Choice::new(entity, Weight::of(Feature::Follows)));
            }
        }
        for choice in &mut *choices {
            let Some(entity) = choice.entity else {
                continue;
            };
            self.know(&mut choice.weight, entity, pronoun, gender);
            self.go_on(&mut choice.weight, entity, pronoun, last);
            choice.alone = choice.weight.sum();
            self.keep_habit(&mut choice.weight, entity, gender);
        }
        choices.push(Choice::new(None, Weight::of(Feature::Nobody)));
    }

    /// What the last mention of somebody says, with so many others mentioned since.
    fn last_mention(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
        others: usize,
    ) -> Weight {
        let mut weight = Weight::default();
        recency(&mut weight, pronoun, mention, others);
        function(&mut weight, pronoun, form, mention);
        let is_joined = form == PronounForm::Possessive
            && mention.end + 1 == pronoun.token
            && self.document.words(mention.end as usize) == "and";
        weight.flag(Feature::Joined, is_joined);
        weight
    }

    /// Adds what any mention says.
    fn note(&self, weight: &mut Weight, pronoun: &Placed, form: PronounForm, mention: &Placed) {
        let sentence = &self.document.sentences()[mention.sentence as usize];
        let opens = mention.token <= sentence.tokens.start + 2;
        let subject = mention.function == Function::Subject;
        let mut flag = |feature, holds| weight.flag(feature, holds);
        let nominative = form == PronounForm::Subject;
        match pronoun.sentence - mention.sentence {
            0 => {
                flag(Feature::AnySubjectHere, subject);
                flag(Feature::FirstHere, opens);
                flag(Feature::BothSubjectsHere, subject && nominative);
                flag(
                    Feature::SaysOfItself,
                    mention.speaks && mention.quotation.is_none() && pronoun.quotation.is_none(),
                );
            }
            1 => {
                let first = self.document.sentences()[pronoun.sentence as usize]
                    .tokens
                    .start;
                let opening = nominative && pronoun.token <= first + 1;
                flag(Feature::AnySubjectBefore, subject);
                flag(Feature::FirstBefore, opens);
                flag(Feature::BothSubjectsOpening, subject && opening);
            }
            _ => {}
        }
        flag(
            Feature::StillSpeaks,
            pronoun.speaks && mention.speaks && pronoun.quotation == mention.quotation,
        );
    }

    /// Adds what is known of somebody from the whole text, and from the quotation that the pronoun
    /// stands in.
    fn know(&self, weight: &mut Weight, entity: u32, pronoun: &Placed, gender: Gender) {
        let shown = self.shown[entity as usize];
        let is_other = shown.is_some_and(|shown| shown != gender);
        weight.flag(Feature::Agrees, shown == Some(gender));
        weight.flag(Feature::Disagrees, is_other);
        let named = self.counts[entity as usize];
        let doublings = u16::BITS - named.leading_zeros();
        weight.add(Feature::Named, i32::try_from(doublings.min(4)).unwrap_or(0));
        weight.flag(Feature::NamedMost, named == self.most && named > 1);
        weight.flag(Feature::Unnamed, entity >= self.named);
        let quotation = pronoun.quotation;
        let speaks = quotation.and_then(|quotation| self.speaker_of(quotation));
        weight.flag(Feature::OwnQuotation, speaks == Some(entity));
    }

    /// Adds whether the last pronoun of the same form was somebody's.
    fn go_on(&self, weight: &mut Weight, entity: u32, pronoun: &Placed, last: Option<usize>) {
        let last = last.map(|last| &self.mentions[last]);
        let last = last.filter(|last| last.entity == Some(entity));
        let is_here = last.is_some_and(|last| last.sentence == pronoun.sentence);
        weight.flag(Feature::Goes, last.is_some());
        weight.flag(Feature::GoesHere, is_here);
    }

    /// Adds what the pronouns of the last round show of somebody of whom nothing else does.
    fn keep_habit(&self, weight: &mut Weight, entity: u32, gender: Gender) {
        let at = entity as usize;
        let Some((habit, is_firm)) = self.habits[at].filter(|_| self.shown[at].is_none()) else {
            return;
        };
        weight.flag(Feature::Habit, habit == gender);
        weight.flag(Feature::HabitAgainst, habit != gender);
        weight.flag(Feature::HabitRulesOut, is_firm && habit != gender);
    }

    /// “As she left, Quill said”: the name that follows in the main clause of a sentence whose
    /// opening holds the pronoun.
    fn following(&self, index: usize) -> Option<usize> {
        let pronoun = self.mentions[index];
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        let opener = &self.document.tokens()[first as usize];
        let subordinate = opener.is(Class::Subordinator)
            || opener.is(Class::Preposition)
            || self.document.words(first as usize).ends_with("ing");
        if !subordinate || pronoun.token - first > 6 {
            return None;
        }
        let after = (index + 1..self.mentions.len()).take(6);
        after
            .take_while(|at| self.mentions[*at].sentence == pronoun.sentence)
            .find(|at| {
                let mention = &self.mentions[*at];
                mention.entity.is_some()
                    && mention.clause > pronoun.clause
                    && mention.function == Function::Subject
                    && matches!(mention.kind, Kind::FullName | Kind::ShortName)
            })
    }
}

/// How far back the last mention of somebody stands, and what it is.
fn recency(weight: &mut Weight, pronoun: &Placed, mention: &Placed, others: usize) {
    let mut flag = |feature, holds| weight.flag(feature, holds);
    let sentences = pronoun.sentence - mention.sentence;
    flag(Feature::OneBefore, sentences == 1);
    flag(Feature::TwoBefore, sentences == 2);
    flag(Feature::ThreeBefore, sentences >= 3);
    flag(Feature::EarlierPassage, pronoun.passage > mention.passage);
    flag(Feature::FarPassage, pronoun.passage > mention.passage + 1);
    flag(Feature::Nearest, others == 0);
    flag(Feature::SecondNearest, others == 1);
    let by_pronoun = matches!(mention.kind, Kind::Pronoun(..));
    flag(Feature::ByPronoun, by_pronoun);
    flag(Feature::ByDescription, mention.kind == Kind::Described);
    let (here, there) = (pronoun.quotation, mention.quotation);
    flag(Feature::SameQuotation, here.is_some() && here == there);
    flag(Feature::OtherInQuotation, here.is_none() && there.is_some());
    let tens = (pronoun.token - mention.token).min(200) / 10;
    weight.add(Feature::Distance, i32::try_from(tens).unwrap_or(0));
}

/// What the last mention of somebody and the pronoun are in their clauses.
fn function(weight: &mut Weight, pronoun: &Placed, form: PronounForm, mention: &Placed) {
    let mut flag = |feature, holds| weight.flag(feature, holds);
    let is_here = pronoun.sentence == mention.sentence;
    let is_beside = is_here && pronoun.clause == mention.clause;
    let is_subject = mention.function == Function::Subject;
    flag(Feature::SubjectHere, is_subject && is_here);
    flag(Feature::SubjectBefore, is_subject && !is_here);
    flag(Feature::Oblique, mention.function == Function::Oblique);
    match form {
        PronounForm::Object => {
            flag(Feature::ObjectOfItself, is_beside && is_subject);
            flag(Feature::ObjectBeside, is_beside && !is_subject);
            let is_object = !is_subject && mention.function != Function::Possessive;
            flag(Feature::BothObjects, is_object);
        }
        PronounForm::Possessive => {
            flag(Feature::OwnOfSubject, is_beside && is_subject);
            flag(Feature::OwnBeside, is_beside && !is_subject);
        }
        PronounForm::Reflexive => flag(Feature::Itself, is_beside),
        PronounForm::Subject => {}
    }
}

/// Whether a pronoun of these forms may go on with the mention.
fn may_be_meant(mention: &Placed, gender: Gender) -> bool {
    match mention.kind {
        Kind::Pronoun(other, _) => other == gender,
        Kind::Party(_) => false,
        _ => !mention.credit,
    }
}
