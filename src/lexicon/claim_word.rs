//! The words that decide what a claim says.
//!
//! They have a table of their own: cues are whole texts, not tokens, and a word that joined the
//! table of all lists would no longer count as unknown where names are told apart.

use super::fact::roles;
use super::rows::rows_of;
use super::table::Table;

const LIST: &str = include_str!("data/claim_words.txt");

roles! {
    /// What a word says of the claim that it stands in or attributes. Verbs that carry a claim are
    /// listed in their base form, cues in each of their forms.
    ClaimRole {
        /// A cue that asks or wishes: “wondered”.
        Asking = "asking",
        /// A cue that leaves its content possible: “suspects”.
        Suspecting = "suspecting",
        /// A cue that makes its content probable: “seems”.
        Expecting = "expecting",
        /// A cue of what is to come: “hopes”.
        Awaiting = "awaiting",
        /// A cue of what has been: “admitted stealing”, “accused him of stealing”.
        LookingBack = "looking_back",
        /// A cue that judges what it reports: “criticized”.
        Judging = "judging",
        /// A cue that only touches on what happened: “described”.
        Mentioning = "mentioning",
        /// A cue that denies its content, unless it is quoted: “refuted”.
        Denying = "denying",
        /// A cue that denies a clause, but not a thing: who rejects a plan does not say that there
        /// is none.
        Rejecting = "rejecting",
        /// A cue that has who is told behind it: “told”.
        Telling = "telling",
        /// A cue that claims the thing that it names, be it without a verb: “alleged fraud”.
        Positing = "positing",
        /// A cue of speech that claims nothing by a thing that it names: “wrote the letter”.
        Performing = "performing",
        /// A cue of what may come, which makes “could not” a guess: “warned”.
        Forewarning = "forewarning",
        /// A day of the week: “opens on Monday”.
        Weekday = "weekday",
        /// A word that opens a greeting or thanks.
        Greeting = "greeting",
        /// A word that answers and claims nothing alone: “Absolutely.”
        Replying = "replying",
        /// A verb of what the senses or the mind can or could do: “could hear”.
        Perceiving = "perceiving",
        /// A verb of thinking that holds back: “I think”.
        Hedging = "hedging",
        /// A verb of a state: in the perfect, and in speech reported in the past, it goes on.
        State = "state",
        /// A verb whose infinitive is to come: “promises to”.
        Intending = "intending",
        /// A verb of laws and rules, which hold until further notice: “forbid”.
        Ruling = "ruling",
        /// A verb of what somebody or something does to another thing: “erode”.
        Effect = "effect",
        /// A verb of change: with a share it tells an event.
        Change = "change",
        /// An adverb of what holds in general: “usually”.
        General = "general",
        /// A word that gives the past of its sentence a time of its own: “yesterday”.
        Dating = "dating",
        /// A word behind “no” with which it denies nothing: “no doubt”.
        Idle = "idle",
        /// A pronoun of several people, whom a claim may leave unnamed: “they”.
        PluralPronoun = "plural_pronoun",
        /// The last word of names of papers, news agencies and broadcasters: “Herald”.
        NewsHouse = "news_house",
    }
}

/// A set of parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClaimRoles(u32);

impl ClaimRoles {
    /// Whether the part is in the set.
    pub(crate) const fn has(self, role: ClaimRole) -> bool {
        self.0 & 1 << role as u32 != 0
    }

    /// The parts of either set.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn with(self, role: ClaimRole) -> Self {
        Self(self.0 | 1 << role as u32)
    }
}

/// A table of the list's words.
pub(super) type ClaimWords = Table<1_024, 2_048, 4>;

impl ClaimWords {
    /// The table.
    pub(super) const fn new() -> Self {
        Self::of(&[LIST])
    }
}

/// The parts of each word of a table, by its index in the table.
pub(super) fn roles_by_index<const WORDS: usize, const SLOTS: usize, const SETS: usize>(
    table: &Table<WORDS, SLOTS, SETS>,
) -> Vec<ClaimRoles> {
    let mut roles = vec![ClaimRoles::default(); table.len()];
    for row in rows_of(LIST) {
        let index = table.find(row.word().as_bytes());
        // Index 0 stands for every word that the table does not have.
        if index > 0 {
            let of_row = row.columns().iter();
            roles[index] = of_row
                .filter_map(|name| ClaimRole::from_name(name))
                .fold(ClaimRoles::default(), ClaimRoles::with);
        }
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::{ClaimRole, ClaimRoles, LIST};
    use crate::lexicon::rows::rows_of;
    use crate::lexicon::{WordId, claim_roles, claim_roles_of, find};

    #[test]
    fn every_part_of_the_list_is_one() {
        for row in rows_of(LIST) {
            assert!(!row.columns().is_empty(), "{}", row.word());
            for name in row.columns() {
                assert!(ClaimRole::from_name(name).is_some(), "{name}");
            }
        }
    }

    #[test]
    fn words_of_all_lists_have_the_parts_that_their_letters_have() {
        for word in rows_of(LIST).map(|row| find(row.word()).0) {
            assert_eq!(claim_roles_of(word), claim_roles(word.word()), "{word:?}");
        }
        assert_eq!(claim_roles_of(WordId::UNKNOWN), ClaimRoles::default());
    }
}
