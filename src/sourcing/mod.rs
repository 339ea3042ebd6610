//! The sourcing profile: quotes and claims of the story gathered by source.

mod gather;

use self::gather::Gathering;
use crate::lexicon::{self, AttributionRole, Gender, Reference};
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
            pronouns: self.by_pronoun(&sources),
            without_pronoun: sum(&|source| person(source) && self.pronoun_of(source).is_none()),
            sources,
        }
    }

    fn by_pronoun(&self, sources: &[SourceProfile]) -> Vec<PronounTally> {
        let mut tallies: Vec<PronounTally> = Vec::new();
        for source in sources {
            let Some(pronoun) = self.pronoun_of(source) else {
                continue;
            };
            let known = tallies.iter().position(|tally| tally.pronoun == pronoun);
            let at = known.unwrap_or_else(|| {
                tallies.push(PronounTally {
                    pronoun: pronoun.to_owned(),
                    tally: SourceTally::default(),
                });
                tallies.len() - 1
            });
            tallies[at].tally.add(source);
        }
        tallies.sort_by(|one, two| one.pronoun.cmp(&two.pronoun));
        tallies
    }

    /// The one pronoun of the third person that the text uses for a person, in its subject form.
    fn pronoun_of(&self, source: &SourceProfile) -> Option<&'static str> {
        let person = self.person(source.person?)?;
        let mut forms = person.pronouns.iter().filter_map(|form| subject_form(form));
        let first = forms.next()?;
        forms.all(|form| form == first).then_some(first)
    }
}

/// The subject form of a pronoun of the third person; `None` for “I” and “you”.
fn subject_form(form: &str) -> Option<&'static str> {
    let (word, _) = lexicon::find(form);
    match lexicon::pronoun(word).map(|pronoun| pronoun.reference) {
        Some(Reference::Third(Gender::Masculine)) => Some("he"),
        Some(Reference::Third(Gender::Feminine)) => Some("she"),
        Some(Reference::Speaker | Reference::Addressee) => None,
        None => {
            let is_they = lexicon::attribution_roles(word).has(AttributionRole::They);
            is_they.then_some("they")
        }
    }
}
