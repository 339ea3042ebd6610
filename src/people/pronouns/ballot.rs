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

/// All pronouns with the scores of everybody whom they may stand for.
#[derive(Default)]
pub(super) struct Ballot {
    /// For each pronoun its form and where its scores end.
    pronouns: Vec<(Gender, u32)>,
    scores: Vec<(Option<u32>, i32)>,
}

impl Ballot {
    /// Adds a pronoun.
    pub(super) fn add(&mut self, gender: Gender, scores: impl Iterator<Item = (Option<u32>, i32)>) {
        self.scores.extend(scores);
        let end = u32::try_from(self.scores.len()).unwrap_or(u32::MAX);
        self.pronouns.push((gender, end));
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
                for (_, pronoun) in pronouns {
                    genders[entity] = Some(Gender::Masculine);
                    let masculine = self.best(*pronoun, &genders);
                    genders[entity] = Some(Gender::Feminine);
                    lead += (masculine - self.best(*pronoun, &genders)).clamp(-MOST, MOST);
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
        let mut concerned = Vec::new();
        for (pronoun, _) in (0..).zip(&self.pronouns) {
            let entities = self.of(pronoun).iter().filter_map(|(entity, _)| *entity);
            let open = entities.filter(|entity| shown[*entity as usize].is_none());
            concerned.extend(open.map(|entity| (entity, pronoun)));
        }
        concerned.sort_unstable();
        concerned
    }

    /// The scores of a pronoun.
    fn of(&self, pronoun: u32) -> &[(Option<u32>, i32)] {
        let pronoun = pronoun as usize;
        let start = pronoun
            .checked_sub(1)
            .map_or(0, |before| self.pronouns[before].1);
        &self.scores[start as usize..self.pronouns[pronoun].1 as usize]
    }

    /// The best score of a pronoun when everybody goes by these forms.
    fn best(&self, pronoun: u32, genders: &[Option<Gender>]) -> i32 {
        let gender = self.pronouns[pronoun as usize].0;
        let scores = self.of(pronoun).iter().map(|(entity, score)| {
            let other = entity.and_then(|entity| genders[entity as usize]);
            score - WRONG * i32::from(other.is_some_and(|other| other != gender))
        });
        scores.max().unwrap_or(0)
    }
}

/// [`MARGIN`] for the other form.
const NEGATIVE_MARGIN: i32 = -MARGIN;
