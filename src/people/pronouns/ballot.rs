//! Which forms everybody goes by, as all pronouns of the text together show it: who is “she” once
//! is not “he” elsewhere.

use crate::lexicon::Gender;

/// What it costs to give somebody a pronoun of the wrong form.
const WRONG: i32 = 1000;

/// By how much one form must be likelier to be taken for shown.
const MARGIN: i32 = 24;

/// The most that one pronoun may say.
const MOST: i32 = 256;

/// By how much one form must be likelier for the other to be ruled out.
const FIRM: i32 = 1024;

/// How often everybody is asked about.
const SWEEPS: usize = 2;

/// Somebody whom a pronoun may stand for, `None` for nobody who is mentioned, and how likely.
pub(super) type Score = (Option<u32>, i32);

/// All pronouns with the scores of everybody whom they may stand for.
#[derive(Default)]
pub(super) struct Ballot {
    pronouns: Vec<Weighed>,
    scores: Vec<Score>,
}

/// A pronoun whose choices have been weighed.
#[derive(Clone, Copy)]
struct Weighed {
    gender: Gender,
    /// What the scores rest on.
    setting: Setting,
    /// Where its scores end.
    end: u32,
}

/// What else than the mentions before it the scores of a pronoun rest on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// The last pronoun of the same form, and whom it stands for.
    pub(super) last: Option<(usize, Option<u32>)>,
    /// Who speaks in the quotation that the pronoun stands in.
    pub(super) speaker: Option<u32>,
}

impl Ballot {
    /// Room for as many pronouns as another ballot has.
    pub(super) fn like(other: &Self) -> Self {
        Self {
            pronouns: Vec::with_capacity(other.pronouns.len()),
            scores: Vec::with_capacity(other.scores.len()),
        }
    }

    /// Adds a pronoun.
    pub(super) fn add(
        &mut self,
        gender: Gender,
        setting: Setting,
        scores: impl Iterator<Item = Score>,
    ) {
        self.scores.extend(scores);
        let end = u32::try_from(self.scores.len()).unwrap_or(u32::MAX);
        self.pronouns.push(Weighed {
            gender,
            setting,
            end,
        });
    }

    /// The scores of a pronoun, unless they rest on another setting.
    pub(super) fn known(&self, pronoun: usize, setting: Setting) -> Option<&[Score]> {
        let known = self.pronouns.get(pronoun)?;
        (known.setting == setting).then(|| self.of(pronoun))
    }

    /// How many pronouns there are.
    pub(super) fn len(&self) -> usize {
        self.pronouns.len()
    }

    /// The scores of the last pronoun.
    pub(super) fn last(&self) -> &[Score] {
        self.of(self.pronouns.len() - 1)
    }

    /// The forms that make all pronouns together likeliest, beside what is shown otherwise.
    /// Beside each form whether much shows it.
    pub(super) fn genders(&self, shown: &[Option<Gender>]) -> Vec<Option<(Gender, bool)>> {
        let mut genders = shown.to_vec();
        let mut leads = vec![0_i32; shown.len()];
        let concerned = self.concerned(shown);
        for _ in 0..SWEEPS {
            for pronouns in concerned.chunk_by(|one, next| one.0 == next.0) {
                let entity = pronouns[0].0 as usize;
                let mut lead = 0;
                for (entity, pronoun) in pronouns {
                    let lead_here = self.lead(*pronoun as usize, *entity, &genders);
                    lead += lead_here.clamp(-MOST, MOST);
                }
                leads[entity] = lead;
                genders[entity] = match lead {
                    MARGIN.. => Some(Gender::Masculine),
                    ..=NEGATIVE_MARGIN => Some(Gender::Feminine),
                    _ => None,
                };
            }
        }
        let firm = leads.into_iter().map(|lead| lead.abs() >= FIRM);
        let forms = genders.into_iter().zip(firm);
        forms
            .map(|(gender, firm)| gender.map(|gender| (gender, firm)))
            .collect()
    }

    /// Everybody of whom nothing is shown, each with all pronouns that may stand for them.
    fn concerned(&self, shown: &[Option<Gender>]) -> Vec<(u32, u32)> {
        let mut concerned = Vec::with_capacity(self.scores.len());
        for (pronoun, _) in (0..).zip(&self.pronouns) {
            let scores = self.of(pronoun as usize).iter();
            let entities = scores.filter_map(|(entity, _)| *entity);
            let open = entities.filter(|entity| shown[*entity as usize].is_none());
            concerned.extend(open.map(|entity| (entity, pronoun)));
        }
        concerned.sort_unstable();
        concerned
    }

    /// The scores of a pronoun.
    fn of(&self, pronoun: usize) -> &[Score] {
        let before = pronoun.checked_sub(1);
        let start = before.map_or(0, |before| self.pronouns[before].end);
        &self.scores[start as usize..self.pronouns[pronoun].end as usize]
    }

    /// By how much better the best score of a pronoun is when somebody goes by the masculine form
    /// than by the feminine one, and everybody else by the given forms.
    fn lead(&self, pronoun: usize, somebody: u32, genders: &[Option<Gender>]) -> i32 {
        let gender = self.pronouns[pronoun].gender;
        let (mut own, mut others) = (i32::MIN, i32::MIN);
        for (entity, score) in self.of(pronoun) {
            if *entity == Some(somebody) {
                own = *score;
                continue;
            }
            let other = entity.and_then(|entity| genders[entity as usize]);
            let is_wrong = other.is_some_and(|other| other != gender);
            others = others.max(score - WRONG * i32::from(is_wrong));
        }
        let lead = others.max(own) - others.max(own.saturating_sub(WRONG));
        match gender {
            Gender::Masculine => lead,
            Gender::Feminine => -lead,
        }
    }
}

/// [`MARGIN`] for the other form.
const NEGATIVE_MARGIN: i32 = -MARGIN;
