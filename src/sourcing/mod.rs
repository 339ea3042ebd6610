//! The sourcing profile: quotes and claims of the story gathered by source.

mod gather;
mod pronoun;
mod roster;

use self::gather::Gathering;
pub use self::roster::{Appearance, Roster, RosterMember};
use crate::model::{Article, PronounTally, SourceKind, SourceProfile, SourceTally, Sourcing};

impl Article {
    /// Whose words the story is made of: for each source what it contributes, and the sums that an
    /// audit of sourcing counts. See [`Sourcing`].
    ///
    /// Takes time linear in the story and its quotes and claims (times the logarithm of their number),
    /// in any [`offset_unit`](Article::offset_unit).
    ///
    /// ```
    /// let article = copydesk::parse("“It rained,” said Ada Quill. Officials said it would stop.")?;
    /// let sourcing = article.sourcing();
    /// assert_eq!(sourcing.named.sources, 1);
    /// assert_eq!(sourcing.unnamed.sources, 1);
    /// assert!(!sourcing.single_source);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn sourcing(&self) -> Sourcing {
        let gathering = Gathering::new(self);
        let (words, own_claims) = (gathering.words, gathering.own_claims);
        let sources = gathering.into_profiles();
        let sum = |counts: &dyn Fn(&SourceProfile) -> bool| {
            let mut tally = SourceTally::default();
            let counted = sources.iter().filter(|source| counts(source));
            counted.for_each(|source| tally.add(source));
            tally
        };
        let institution = |source: &SourceProfile| {
            matches!(
                source.kind,
                SourceKind::Organization | SourceKind::Place | SourceKind::Document
            )
        };
        let person = |source: &SourceProfile| source.kind == SourceKind::Person;
        let speaking = |source: &&SourceProfile| source.quotes + source.claims > 0;
        Sourcing {
            words,
            own_claims,
            single_source: sources.iter().filter(speaking).count() == 1,
            named: sum(&|source| source.named),
            unnamed: sum(&|source| !source.named),
            people: sum(&person),
            institutions: sum(&institution),
            others: sum(&|source| !person(source) && !institution(source)),
            pronouns: by_pronoun(&sources),
            without_pronoun: sum(&|source| person(source) && source.pronoun.is_none()),
            sources,
        }
    }
}

/// What people contribute, by the pronoun that the text uses for them.
fn by_pronoun(sources: &[SourceProfile]) -> Vec<PronounTally> {
    let mut tallies: Vec<PronounTally> = Vec::new();
    for source in sources {
        let Some(pronoun) = &source.pronoun else {
            continue;
        };
        let known = tallies.iter().position(|tally| tally.pronoun == *pronoun);
        let at = known.unwrap_or_else(|| {
            tallies.push(PronounTally {
                pronoun: pronoun.clone(),
                tally: SourceTally::default(),
            });
            tallies.len() - 1
        });
        tallies[at].tally.add(source);
    }
    tallies.sort_by(|one, two| one.pronoun.cmp(&two.pronoun));
    tallies
}
