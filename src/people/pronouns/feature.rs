//! Features: what is known of somebody whom a pronoun may stand for, and how much it weighs.

/// Declares features in a fixed order.
macro_rules! features {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What is known of somebody whom a pronoun may stand for; 0 when it does not hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Feature {
            $($(#[$doc])* $name,)*
        }

        /// The names of the features.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

features! {
    /// Last mentioned one sentence before.
    OneBefore,
    /// Last mentioned two sentences before.
    TwoBefore,
    /// Last mentioned three sentences before.
    ThreeBefore,
    /// Last mentioned in an earlier passage.
    EarlierPassage,
    /// Last mentioned two passages before or more.
    FarPassage,
    /// Nobody else was mentioned since.
    Nearest,
    /// One other was mentioned since.
    SecondNearest,
    /// How many tokens ago, in tens.
    Distance,
    /// Last mentioned by a pronoun.
    ByPronoun,
    /// Last mentioned by a description that is new.
    ByDescription,
    /// Last mention is a subject in the pronoun's sentence.
    SubjectHere,
    /// Last mention is a subject in an earlier sentence.
    SubjectBefore,
    /// Last mention stands after a preposition.
    Oblique,
    /// Some mention in the pronoun's sentence is a subject.
    AnySubjectHere,
    /// Some mention in the sentence before is a subject.
    AnySubjectBefore,
    /// Opens the pronoun's sentence.
    FirstHere,
    /// Opens the sentence before.
    FirstBefore,
    /// The pronoun is an object and the last mention the subject of its clause.
    ObjectOfItself,
    /// The pronoun is an object in a clause that mentions them otherwise.
    ObjectBeside,
    /// The pronoun is a possessive and the last mention the subject of its clause.
    OwnOfSubject,
    /// The pronoun is a possessive and the last mention stands in its clause otherwise.
    OwnBeside,
    /// The pronoun is a subject and some mention in its sentence is one, too.
    BothSubjectsHere,
    /// The pronoun is the subject that opens a sentence and a subject of the sentence before.
    BothSubjectsOpening,
    /// The pronoun is an object and so is the last mention.
    BothObjects,
    /// “himself”, and the last mention stands in its clause.
    Itself,
    /// “Quill and her”.
    Joined,
    /// “Quill's lawyer and her sister”, “Quill's speech, her record, her plan”.
    JoinedOwn,
    /// “thanked Quill for her help”.
    OwnOfObject,
    /// “his brother, Tom Quill, …”, and the pronoun has the form of “his”.
    Relative,
    /// The pronoun is a subject and takes up somebody named right before: “Quill, she left”.
    TakenUp,
    /// The pronoun is a subject, and somebody is named in its clause after it.
    NamedBehind,
    /// Both stand in the same quotation.
    SameQuotation,
    /// The last mention is quoted, the pronoun is not.
    OtherInQuotation,
    /// Speaks in the quotation that the pronoun stands in.
    OwnQuotation,
    /// The pronoun says something, and they said something last.
    StillSpeaks,
    /// The pronoun says something, and nobody else did since they did.
    SpokeLast,
    /// Says something in the pronoun's sentence before it.
    SaysOfItself,
    /// The text shows elsewhere that the pronoun's form is theirs.
    Agrees,
    /// The text shows elsewhere that the other form is theirs.
    Disagrees,
    /// The pronoun's form mostly goes with their given name.
    Expected,
    /// The other form mostly goes with their given name.
    Unexpected,
    /// The other pronouns show that the pronoun's form is theirs.
    Habit,
    /// The other pronouns show that the other form is theirs.
    HabitAgainst,
    /// The other pronouns show it beyond doubt.
    HabitRulesOut,
    /// How often they are named, in steps of doubling.
    Named,
    /// Nobody is named more often.
    NamedMost,
    /// Is not named at all.
    Unnamed,
    /// The last pronoun of the same form was theirs.
    Goes,
    /// The last pronoun of the same form was theirs, and it stands in the same sentence.
    GoesHere,
    /// Is named only after the pronoun, in the main clause.
    Follows,
    /// Nobody: always.
    Nobody,
}

/// How many features there are.
pub(super) const COUNT: usize = NAMES.len();

// Every feature has a bit.
const _: () = assert!(COUNT <= 64);

/// What each feature weighs, in 64ths.
pub(super) type Weights = [i32; COUNT];

/// The features in their order, what they weigh as set by hand, and as learned.
const TABLE: &str = include_str!("../data/pronoun_weights.txt");

/// What features weigh as set by hand, from which learning sets out.
#[cfg(any(test, feature = "training"))]
pub(super) const BY_HAND: Weights = column(TABLE.as_bytes(), 1);

/// What features weigh as learned.
pub(super) const LEARNED: Weights = column(TABLE.as_bytes(), 2);

/// The numbers of a column of a table; columns are counted from 0.
const fn column(table: &[u8], wanted: usize) -> Weights {
    let mut weights = [0; COUNT];
    let (mut at, mut row) = (0, 0);
    while at < table.len() {
        let is_comment = table[at] == b'#';
        let (mut column, mut sign) = (0, 1);
        while table[at] != b'\n' {
            match table[at] {
                b'\t' => column += 1,
                b'-' if !is_comment && column == wanted => sign = -1,
                digit @ b'0'..=b'9' if !is_comment && column == wanted => {
                    weights[row] = weights[row] * 10 + sign * (digit - b'0') as i32;
                }
                _ => {}
            }
            at += 1;
        }
        at += 1;
        row += !is_comment as usize;
    }
    assert!(row == COUNT);
    weights
}

/// What everything that is known of somebody weighs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weight {
    weights: &'static Weights,
    /// The features that hold, a bit each.
    known: u64,
    sum: i32,
    /// How often each feature holds.
    #[cfg(feature = "training")]
    pub(super) times: Weights,
}

impl Weight {
    /// What nothing weighs.
    pub(super) fn new(weights: &'static Weights) -> Self {
        Self {
            weights,
            known: 0,
            sum: 0,
            #[cfg(feature = "training")]
            times: [0; COUNT],
        }
    }

    /// Adds a feature when it holds; it counts once.
    #[inline]
    pub(super) fn flag(&mut self, feature: Feature, holds: bool) {
        let added = u64::from(holds) & !(self.known >> feature as u64);
        self.known |= added << feature as u64;
        self.add(feature, i32::from(added != 0));
    }

    /// Adds a feature so many times.
    #[inline]
    pub(super) fn add(&mut self, feature: Feature, times: i32) {
        self.sum += times * self.weights[feature as usize];
        #[cfg(feature = "training")]
        {
            self.times[feature as usize] += times;
        }
    }

    /// All weights together.
    pub(super) fn sum(&self) -> i32 {
        self.sum
    }
}

#[cfg(test)]
mod tests {
    use super::{BY_HAND, Feature, LEARNED, NAMES, TABLE};

    #[test]
    fn the_table_has_all_features_in_their_order() {
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        let rows: Vec<Vec<&str>> = rows.map(|row| row.split('\t').collect()).collect();
        let names: Vec<&str> = rows.iter().map(|row| row[0]).collect();
        assert_eq!(names, NAMES);
        for (at, row) in rows.iter().enumerate() {
            let numbers = [BY_HAND[at], LEARNED[at]].map(|number| number.to_string());
            assert_eq!(row[1..], numbers, "{}", row[0]);
        }
        assert!(LEARNED[Feature::Nobody as usize] < 0);
    }
}
