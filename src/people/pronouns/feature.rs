//! Features: what is known of somebody whom a pronoun may stand for, and how much it weighs.

/// Declares features in a fixed order, each with its weight in 64ths.
macro_rules! features {
    ($($(#[$doc:meta])* $name:ident = $weight:literal,)*) => {
        /// What is known of somebody whom a pronoun may stand for; 0 when it does not hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Feature {
            $($(#[$doc])* $name,)*
        }

        /// What each feature weighs.
        const WEIGHTS: &[i32] = &[$($weight),*];
    };
}

features! {
    /// Last mentioned one sentence before.
    OneBefore = -70,
    /// Last mentioned two sentences before.
    TwoBefore = -140,
    /// Last mentioned three sentences before.
    ThreeBefore = -230,
    /// Last mentioned in an earlier passage.
    EarlierPassage = -30,
    /// Last mentioned two passages before or more.
    FarPassage = -40,
    /// Nobody else was mentioned since.
    Nearest = 20,
    /// One other was mentioned since.
    SecondNearest = 10,
    /// How many tokens ago, in tens.
    Distance = -9,
    /// Last mentioned by a pronoun.
    ByPronoun = 58,
    /// Last mentioned by a description that is new.
    ByDescription = -10,
    /// Last mention is a subject in the pronoun's sentence.
    SubjectHere = 48,
    /// Last mention is a subject in an earlier sentence.
    SubjectBefore = 48,
    /// Last mention stands after a preposition.
    Oblique = -16,
    /// Some mention in the pronoun's sentence is a subject.
    AnySubjectHere = 20,
    /// Some mention in the sentence before is a subject.
    AnySubjectBefore = 10,
    /// Opens the pronoun's sentence.
    FirstHere = 10,
    /// Opens the sentence before.
    FirstBefore = 15,
    /// The pronoun is an object and the last mention the subject of its clause.
    ObjectOfItself = -200,
    /// The pronoun is an object in a clause that mentions them otherwise.
    ObjectBeside = -20,
    /// The pronoun is a possessive and the last mention the subject of its clause.
    OwnOfSubject = 50,
    /// The pronoun is a possessive and the last mention stands in its clause otherwise.
    OwnBeside = -10,
    /// The pronoun is a subject and some mention in its sentence is one, too.
    BothSubjectsHere = 30,
    /// The pronoun is the subject that opens a sentence and a subject of the sentence before.
    BothSubjectsOpening = 30,
    /// The pronoun is an object and so is the last mention.
    BothObjects = 10,
    /// “himself”, and the last mention stands in its clause.
    Itself = 100,
    /// “Quill and her”.
    Joined = 200,
    /// “Quill's lawyer and her sister”, “Quill's speech, her record, her plan”.
    JoinedOwn = 150,
    /// “thanked Quill for her help”, “a mother lost her son”.
    OwnOfObject = 140,
    /// “accused Quill of hiding her debts”, “asked Quill why she left”.
    Judged = 150,
    /// “his brother, Tom Quill, …”, and the pronoun has the form of “his”.
    Relative = -100,
    /// The pronoun is a subject and takes up somebody named right before: “Quill, she left”.
    TakenUp = 100,
    /// The pronoun is a subject, and somebody is named in its clause after it, or before it as another: “like Quill, she”.
    NamedBehind = -200,
    /// Both stand in the same quotation.
    SameQuotation = 77,
    /// The last mention is quoted, the pronoun is not.
    OtherInQuotation = -10,
    /// Speaks in the quotation that the pronoun stands in.
    OwnQuotation = -500,
    /// The pronoun says something, and they said something last.
    StillSpeaks = 60,
    /// Says something in the pronoun's sentence before it.
    SaysOfItself = 30,
    /// The text shows elsewhere that the pronoun's form is theirs.
    Agrees = 64,
    /// The text shows elsewhere that the other form is theirs.
    Disagrees = -1200,
    /// The pronoun's form mostly goes with their given name.
    Expected = 50,
    /// The other form mostly goes with their given name.
    Unexpected = -400,
    /// The pronoun is “she”, nothing lets expect which form is theirs, and somebody named near goes by it.
    OfOpenForm = -120,
    /// The other pronouns show that the pronoun's form is theirs.
    Habit = 60,
    /// The other pronouns show that the other form is theirs.
    HabitAgainst = -250,
    /// The other pronouns show it beyond doubt.
    HabitRulesOut = -400,
    /// How often they are named, in steps of doubling.
    Named = 12,
    /// Nobody is named more often.
    NamedMost = 10,
    /// Is not named at all.
    Unnamed = -60,
    /// The last pronoun of the same form was theirs.
    Goes = 30,
    /// The last pronoun of the same form was theirs, and it stands in the same sentence.
    GoesHere = 50,
    /// Is named only after the pronoun, in the main clause.
    Follows = 100,
    /// The pronoun says something in the passage that begins with their first name, or right behind it.
    Introduced = 150,
    /// The pronoun is the object of a verb whose subject they are.
    OwnObject = -500,
    /// Is named only after the pronoun, as whoever says the sentence.
    SaysBehind = -40,
    /// The pronoun says at the end of its sentence what it says of them: “Quill is slow, he said.”
    SubjectOfSaid = -300,
    /// Is named only as somebody's lawyer or the like, of whom the pronoun tells: “Quill's lawyer, Tom Marsh, said | she |
    /// was ill”.
    ServesOther = -160,
    /// The pronoun is a possessive in the clause in which they say something.
    OwnOfSpeaker = 90,
    /// The pronoun stands behind a participle that is theirs: “Taking up her pen, Quill …”, “Asked why she left, Quill …”.
    OwnOfParticiple = 150,
    /// “Marsh stabbed Quill. | He | died.”: was done to what the pronoun then suffers or answers.
    Undergoes = 220,
    /// The pronoun tells how they feel who say so, “her sister, Ada Quill, said | she | was proud”, or of somebody's client.
    FeelsOwn = 260,
    /// The pronoun opens a sentence, and they are the subject of a clause behind the main one before: “Marsh left when |
    /// Quill | died. | He | …”.
    OfLaterClause = -50,
    /// The pronoun is the subject of what somebody says who speaks for them: “| Quill |’s lawyer said | he | would appeal”.
    SpokenFor = 160,
    /// The pronoun is a possessive before a word for time that they own: “Quill’s vote during | her | term”.
    OwnOfTime = 180,
    /// Nobody: always.
    Nobody = -300,
}

/// What everything that is known of somebody weighs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// The features that hold, a bit each.
    known: u64,
    sum: i32,
}

// Every feature has a bit.
const _: () = assert!(WEIGHTS.len() <= 64);

impl Weight {
    /// What one feature weighs.
    pub(super) fn of(feature: Feature) -> Self {
        let mut weight = Self::default();
        weight.flag(feature, true);
        weight
    }

    /// Whether one of some features holds.
    pub(super) fn has_any(&self, features: &[Feature]) -> bool {
        features
            .iter()
            .any(|feature| self.known >> *feature as u64 & 1 == 1)
    }

    /// Adds a feature when it holds; it counts once.
    #[inline]
    pub(super) fn flag(&mut self, feature: Feature, holds: bool) {
        let added = u64::from(holds) & !(self.known >> feature as u64);
        self.known |= added << feature as u64;
        self.sum += i32::from(added != 0) * WEIGHTS[feature as usize];
    }

    /// Adds a feature so many times.
    pub(super) fn add(&mut self, feature: Feature, times: i32) {
        self.sum += times * WEIGHTS[feature as usize];
    }

    /// All weights together.
    pub(super) fn sum(&self) -> i32 {
        self.sum
    }
}
