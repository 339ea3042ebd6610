//! Choices: everybody whom a pronoun may stand for, with all that is known of them.

use super::ballot::Setting;
use super::feature::{Feature, Weight};
use super::place::{Function, Kind, Placed};
use super::{MOST, Resolver};
use crate::lexicon::{Gender, PronounForm};

/// How many sentences back a pronoun's antecedent may stand.
const LOOK_BACK: u32 = 6;

/// Somebody whom a pronoun may stand for.
pub(super) struct Choice {
    /// Who it is; `None` for nobody that is mentioned.
    pub(super) entity: Option<u32>,
    pub(super) weight: Weight,
}

impl Resolver<'_> {
    /// Everybody whom a pronoun may stand for, the nearest first, nobody last.
    pub(super) fn choices(
        &self,
        index: usize,
        (gender, form): (Gender, PronounForm),
        setting: Setting,
        choices: &mut Vec<Choice>,
    ) {
        let pronoun = &self.mentions[index];
        choices.clear();
        let owned = self.owned(index, form);
        let window = self.mentions[..index]
            .iter()
            .rev()
            .take(MOST)
            .take_while(|mention| mention.sentence + LOOK_BACK > pronoun.sentence);
        // Whether a nearer subject has the clause that the pronoun stands in.
        let mut is_apart = false;
        for mention in window {
            let is_beyond = is_apart;
            is_apart = is_apart || self.acts_before(pronoun, form, mention);
            let may_be_meant = may_be_meant(mention, gender)
                && !self.is_told_of(index, mention)
                && (owned.is_none() || mention.entity != owned);
            let Some(entity) = mention.entity.filter(|_| may_be_meant) else {
                continue;
            };
            let known = choices
                .iter()
                .position(|choice| choice.entity == Some(entity));
            let place = known.unwrap_or_else(|| {
                let place = (choices.len(), is_beyond);
                let weight = self.last_mention(pronoun, form, mention, place);
                choices.push(Choice {
                    entity: Some(entity),
                    weight,
                });
                choices.len() - 1
            });
            self.note(&mut choices[place].weight, pronoun, form, mention);
        }
        self.add_following(index, (gender, form), choices);
        let participant = self.participant(index, form);
        for choice in &mut *choices {
            let Some(entity) = choice.entity else {
                continue;
            };
            let weight = &mut choice.weight;
            weight.flag(Feature::ObjectOfItself, participant == Some(entity));
            let is_named = self.is_named_behind(index, form, entity);
            weight.flag(Feature::NamedBehind, is_named);
            let is_introduced = self.is_introduced(index, form, entity);
            weight.flag(Feature::Introduced, is_introduced);
            self.know(&mut choice.weight, entity, gender, setting.speaker);
            self.go_on(&mut choice.weight, entity, pronoun, setting);
        }
        if gender == Gender::Feminine {
            self.prefer_known(choices);
        }
        choices.push(Choice {
            entity: None,
            weight: Weight::of(Feature::Nobody),
        });
    }

    /// Sets those back of whom nothing lets expect which form is theirs, where somebody named near goes by “she”: “| Zolo
    /// Marsh | met | Maria Quill |. | She | smiled.” Of those whose name does not tell, “he” is far oftener said.
    fn prefer_known(&self, choices: &mut [Choice]) {
        const KNOWN: &[Feature] = &[Feature::Agrees, Feature::Expected];
        const FORMS: &[Feature] = &[
            Feature::Agrees,
            Feature::Expected,
            Feature::Disagrees,
            Feature::Unexpected,
        ];
        const FAR: &[Feature] = &[Feature::TwoBefore, Feature::ThreeBefore];
        const BEFORE: &[Feature] = &[Feature::OneBefore, Feature::TwoBefore, Feature::ThreeBefore];
        const OUT: &[Feature] = &[
            Feature::ObjectOfItself,
            Feature::OwnObject,
            Feature::NamedBehind,
            Feature::OwnQuotation,
            Feature::SubjectOfSaid,
        ];
        let is_named = |choice: &Choice| choice.entity.is_some_and(|entity| entity < self.named);
        let is_known = |choice: &Choice| {
            is_named(choice) && choice.weight.has_any(KNOWN) && !choice.weight.has_any(OUT)
        };
        // Whoever is told of in the pronoun's sentence gives way only to somebody else who is told of there since.
        let is_here = |choice: &Choice| !choice.weight.has_any(BEFORE);
        let is_near = |choice: &Choice| is_known(choice) && !choice.weight.has_any(FAR);
        if choices.len() < 2 || !choices.iter().any(is_near) {
            return;
        }
        // The nearest stand first.
        let mut has_nearer_here = false;
        for choice in choices {
            let is_open = is_named(choice)
                && !choice.weight.has_any(FORMS)
                && (has_nearer_here || !is_here(choice));
            has_nearer_here = has_nearer_here || is_known(choice) && is_here(choice);
            choice.weight.flag(Feature::OfOpenForm, is_open);
        }
    }

    /// Adds who is named only after the pronoun, in the main clause or as whoever says the sentence.
    fn add_following(
        &self,
        index: usize,
        (gender, form): (Gender, PronounForm),
        choices: &mut Vec<Choice>,
    ) {
        let following = self.following(index);
        let following = following.filter(|at| !self.goes_on_before(index, (gender, form), *at));
        if let Some(at) = following {
            let entity = self.mentions[at].entity;
            let mut weight = Weight::of(Feature::Follows);
            let is_own = self.is_own_of_participle(index, form) || self.is_asked_at(index);
            weight.flag(Feature::OwnOfParticiple, is_own);
            let is_object = self.is_object_of_opening(index, form, &self.mentions[at]);
            weight.flag(Feature::OwnObject, is_object);
            match choices.iter_mut().find(|choice| choice.entity == entity) {
                Some(known) => {
                    known.weight.flag(Feature::Follows, true);
                    known.weight.flag(Feature::OwnOfParticiple, is_own);
                    known.weight.flag(Feature::OwnObject, is_object);
                }
                None => choices.push(Choice { entity, weight }),
            }
        } else if let Some(entity) = self.says_behind(index, form) {
            let is_known = |choice: &Choice| choice.entity == Some(entity);
            if !choices.iter().any(is_known) {
                choices.push(Choice {
                    entity: Some(entity),
                    weight: Weight::of(Feature::SaysBehind),
                });
            }
        }
    }

    /// Whether a mention stands in words that whom the pronoun at `index` stands for speaks of somebody
    /// else: “‘Marsh is slow,’ he says”.
    fn is_told_of(&self, index: usize, mention: &Placed) -> bool {
        let quotation = mention.quotation.filter(|_| self.mentions[index].speaks);
        let speaker = quotation.and_then(|quotation| self.speaker_mention(quotation as usize));
        speaker.is_some_and(|speaker| speaker as usize == index)
    }

    /// What the last mention of somebody says, with so many others mentioned since and perhaps a subject among them.
    fn last_mention(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
        (others, is_beyond): (usize, bool),
    ) -> Weight {
        let mut weight = Weight::default();
        recency(&mut weight, pronoun, mention, others);
        let is_apart = is_beyond || self.has_participle(pronoun, form);
        function(&mut weight, pronoun, form, mention, is_apart);
        let is_joined = form == PronounForm::Possessive
            && (mention.end + 1 == pronoun.token
                && self.document.words(mention.end as usize) == "and"
                || others == 0 && self.is_joined_behind_apposition(pronoun, mention));
        weight.flag(Feature::Joined, is_joined);
        let is_taken_up = form == PronounForm::Subject
            && mention.end + 1 == pronoun.token
            && self.document.words(mention.end as usize) == ",";
        let is_in_adjunct = self.is_in_adjunct(pronoun, form, mention);
        weight.flag(Feature::TakenUp, is_taken_up && !is_in_adjunct);
        weight.flag(Feature::NamedBehind, is_in_adjunct);
        let is_cleft = others == 0 && self.is_cleft(pronoun, form, mention);
        weight.flag(Feature::Introduced, is_cleft);
        weight.flag(Feature::Relative, self.is_relative(pronoun, mention));
        let is_own_object = self.is_own_object(pronoun, form, mention);
        weight.flag(Feature::OwnObject, is_own_object);
        let is_subject_of_said = self.is_subject_of_said(pronoun, form, mention);
        weight.flag(Feature::SubjectOfSaid, is_subject_of_said);
        let serves_other =
            self.serves_other(pronoun, form, mention) || self.has_client(pronoun, mention);
        weight.flag(Feature::ServesOther, serves_other);
        let undergoes = form == PronounForm::Subject && self.undergoes(pronoun, mention);
        weight.flag(Feature::Undergoes, undergoes);
        let is_spoken_for = form == PronounForm::Subject && self.is_spoken_for(pronoun, mention);
        weight.flag(Feature::SpokenFor, is_spoken_for);
        let feels_own = form == PronounForm::Subject && self.feels_own(pronoun, mention)
            || self.is_client(pronoun, mention);
        weight.flag(Feature::FeelsOwn, feels_own);
        let is_later = form == PronounForm::Subject && self.is_of_later_clause(pronoun, mention);
        weight.flag(Feature::OfLaterClause, is_later);
        let is_judged = others == 0
            && (self.is_judged(pronoun, mention) || self.is_said_of(pronoun, form, mention));
        weight.flag(Feature::Judged, is_judged);
        if form == PronounForm::Possessive {
            weight.flag(Feature::JoinedOwn, self.joins_own(pronoun, mention));
            let is_own = self.is_object_with(pronoun, mention)
                || others == 0 && self.loses_own(pronoun, mention);
            weight.flag(Feature::OwnOfObject, is_own);
            weight.flag(Feature::OwnOfTime, self.is_own_time(pronoun, mention));
            weight.flag(
                Feature::OwnOfSpeaker,
                self.is_own_of_speaker(pronoun, mention),
            );
        }
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
    fn know(&self, weight: &mut Weight, entity: u32, gender: Gender, speaker: Option<u32>) {
        let shown = self.shown[entity as usize];
        let is_other = shown.is_some_and(|shown| shown != gender);
        weight.flag(Feature::Agrees, shown == Some(gender));
        weight.flag(Feature::Disagrees, is_other);
        let expected = self.expected.get(entity as usize).copied().flatten();
        let expected = expected.filter(|_| shown.is_none());
        weight.flag(Feature::Expected, expected == Some(gender));
        let is_unexpected = expected.is_some_and(|expected| expected != gender);
        weight.flag(Feature::Unexpected, is_unexpected);
        let named = self.counts[entity as usize];
        let doublings = u16::BITS - named.leading_zeros();
        weight.add(Feature::Named, i32::try_from(doublings.min(4)).unwrap_or(0));
        weight.flag(Feature::NamedMost, named == self.most && named > 1);
        weight.flag(Feature::Unnamed, entity >= self.named);
        weight.flag(Feature::OwnQuotation, speaker == Some(entity));
    }

    /// Adds whether the last pronoun of the same form was somebody's.
    fn go_on(&self, weight: &mut Weight, entity: u32, pronoun: &Placed, setting: Setting) {
        // Whose it was is read where it stands: compared in the pair itself, it would be compared before
        // it is asked whether there is a pair, which changes no answer but is an error to valgrind.
        let last = setting.last.map(|(last, _)| &self.mentions[last]);
        let last = last.filter(|last| last.entity == Some(entity));
        weight.flag(Feature::Goes, last.is_some());
        let is_here = last.is_some_and(|last| last.sentence == pronoun.sentence);
        weight.flag(Feature::GoesHere, is_here);
    }

    /// What the pronouns of the last round show of somebody of whom nothing else does.
    pub(super) fn habit(&self, entity: u32, gender: Gender) -> i32 {
        let at = entity as usize;
        let habit = self.habits[at].filter(|_| self.shown[at].is_none());
        let Some((habit, is_firm)) = habit else {
            return 0;
        };
        let mut weight = Weight::default();
        weight.flag(Feature::Habit, habit == gender);
        weight.flag(Feature::HabitAgainst, habit != gender);
        weight.flag(Feature::HabitRulesOut, is_firm && habit != gender);
        weight.sum()
    }

    /// Whether the mentions that are looked at for a pronoun may be those up to an earlier one.
    pub(super) fn is_near(&self, index: usize, earlier: usize) -> bool {
        let last = self.mentions[earlier].sentence + LOOK_BACK;
        index - earlier <= MOST && last > self.mentions[index].sentence
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
/// `is_apart` says that the pronoun stands in a clause of its own.
fn function(
    weight: &mut Weight,
    pronoun: &Placed,
    form: PronounForm,
    mention: &Placed,
    is_apart: bool,
) {
    let mut flag = |feature, holds| weight.flag(feature, holds);
    let is_here = pronoun.sentence == mention.sentence;
    let is_beside = is_here && pronoun.clause == mention.clause && !is_apart;
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
