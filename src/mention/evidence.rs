//! Evidence: what may be known of a candidate, and what is known of one.

/// Declares kinds of evidence in a fixed order.
macro_rules! evidence {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A kind of evidence; its value is a small number, 0 when absent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// How many kinds there are.
            const COUNT: usize = [$(Self::$name),*].len();
        }
    };
}

evidence! {
    /// How many words it has, particles and initials among them.
    Words,
    /// The first word is a given name.
    FirstGiven,
    /// The first word is an East Asian family name.
    FirstEastAsian,
    /// The first word stands in no list.
    FirstUnknown,
    /// The first word is a common word.
    FirstCommon,
    /// The first word is an initial.
    FirstInitial,
    /// The first word is a place, country or nationality.
    FirstPlace,
    /// The first word is an organization.
    FirstOrganization,
    /// The first word is “San”, “La” or the like, as in names of places.
    FirstSaint,
    /// The first word is a particle with a capital: “Abu”, which opens bynames and names of places, too.
    FirstParticle,
    /// A word between the first and the last is a given name and nothing else.
    InnerGiven,
    /// The last word is a given name.
    LastGiven,
    /// The last word is a family name.
    LastFamily,
    /// The last word is the name of a public figure.
    LastFigure,
    /// The last word stands in no list.
    LastUnknown,
    /// The last word is a common word.
    LastCommon,
    /// The last word is a place, country or nationality.
    LastPlace,
    /// The last word heads names of organizations.
    LastOrganizationHead,
    /// The last word is a company's legal form: “Ltd”.
    LastCompany,
    /// The last word heads names of places.
    LastPlaceHead,
    /// The last word has a hyphen; 2 when a common word in lower case follows it.
    LastHyphen,
    /// What the last word's ending suggests, as the list of endings numbers it from 1 on.
    LastEnding,
    /// The last word is a family name as well, which the words before and around it make of it: “Ada Hill”.
    FamilyHead,
    /// How many words head names of organizations, places or events.
    Heads,
    /// How many words are common words.
    Common,
    /// How many words the document also has in lower case.
    LowerSeen,
    /// How many words are initials.
    Initials,
    /// How many words are particles in lower case.
    Particles,
    /// How many words are all capitals.
    AllCaps,
    /// A word holds a digit.
    Digits,
    /// A word has capitals inside.
    InnerCapitals,
    /// The whole is a country or place.
    WholePlace,
    /// The whole is a nationality.
    WholeDemonym,
    /// The whole is an organization.
    WholeOrganization,
    /// The whole is a news agency, newspaper or broadcaster.
    WholeAgency,
    /// It ends in “Jr.” or the like.
    Suffix,
    /// It holds a nickname in quotation marks.
    Nickname,
    /// A form of address stands before it.
    Honorific,
    /// A title stands before it, in the run or before the run.
    Title,
    /// A word of kinship stands before it.
    Kinship,
    /// A noun for several people stands before it: “senators”.
    PeopleBefore,
    /// A word of speech stands before it.
    SpeechBefore,
    /// “according to” stands before it.
    AccordingTo,
    /// A word of place stands before it: in, at, from, near.
    PlaceBefore,
    /// What article or pronoun stands before it: 1 “the”, 2 “a”, 3 a possessive, 4 “this”.
    Determiner,
    /// “&” stands on either side of it.
    Ampersand,
    /// Quotation marks stand on both sides of it.
    Quoted,
    /// It opens its sentence.
    Opening,
    /// A word of speech follows.
    SpeechAfter,
    /// What word follows: 1 a person's, 2 a verb, 3 a verb of several, 4 a thing's.
    WordAfter,
    /// An age follows: “, 46”; 2 when a comma sets it apart: “, 46,”.
    AgeAfter,
    /// A description follows: “, a …”, “, who …”, “, the …”, “, president …”; 9 is “, a firm …”.
    DescriptionAfter,
    /// A possessive ’s follows.
    PossessiveAfter,
    /// A year or number in brackets follows.
    BracketNumberAfter,
    /// A country or nationality in brackets follows.
    BracketPlaceAfter,
    /// A word with a capital follows.
    CapitalAfter,
    /// A noun follows.
    NounAfter,
    /// It stands in a heading.
    Heading,
}

/// The evidence of one candidate.
pub(super) struct Evidence([i16; Kind::COUNT]);

impl Evidence {
    /// No evidence of any kind.
    pub(super) const NONE: Evidence = Evidence([0; Kind::COUNT]);

    /// The value of one kind.
    pub(super) fn get(&self, kind: Kind) -> i16 {
        self.0[kind as usize]
    }

    /// Whether there is evidence of this kind.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.get(kind) != 0
    }

    /// How many words the candidate has, particles aside.
    pub(super) fn words(&self) -> i16 {
        self.get(Kind::Words) - self.get(Kind::Particles)
    }

    pub(super) fn set(&mut self, kind: Kind, value: i16) {
        self.0[kind as usize] = value;
    }

    /// Counts one more when it holds.
    pub(super) fn count(&mut self, kind: Kind, holds: bool) {
        self.0[kind as usize] += i16::from(holds);
    }

    pub(super) fn flag(&mut self, kind: Kind, value: bool) {
        self.set(kind, i16::from(value));
    }
}
