//! Scores: how strongly the evidence says that a candidate names a person.

use super::evidence::{Evidence, Kind};

/// From this score on, a candidate names a person, in hundredths.
pub(super) const PERSON: i32 = 20;

/// The score of the evidence, in hundredths.
pub(super) fn person_score(evidence: &Evidence) -> i32 {
    let evidence = Scored {
        evidence,
        is_full: evidence.words() > 1,
    };
    evidence.names()
        + evidence.other_words()
        + evidence.whole()
        + evidence.spelling()
        + evidence.speech()
        + evidence.before()
        + evidence.after()
}

/// Evidence while it is weighed.
struct Scored<'e> {
    evidence: &'e Evidence,
    /// Whether there are several words, as in a full name.
    is_full: bool,
}

impl Scored<'_> {
    fn get(&self, kind: Kind) -> i32 {
        i32::from(self.evidence.get(kind))
    }

    fn is(&self, kind: Kind) -> bool {
        self.evidence.has(kind)
    }

    /// What given and family names in it say, and how many words it has.
    fn names(&self) -> i32 {
        let count = match self.evidence.words() {
            1 => -90,
            2 | 3 => 60,
            4 => 0,
            _ => -120,
        };
        let given = match (self.is_given(), self.is_full) {
            (true, true) => 160,
            (true, false) if !self.is(Kind::FirstCommon) && !self.is(Kind::FirstPlace) => 90,
            (true, false) => 60,
            (false, true) if self.is(Kind::FirstUnknown) && self.is(Kind::LastUnknown) => -40,
            (false, true) if self.is_unlisted_and_given() => -40,
            (false, true) if self.is_unlisted_before_given() => 0,
            (false, true) if self.is(Kind::FirstEastAsian) || self.is(Kind::FirstInitial) => -20,
            (false, true) => -90,
            (false, false) => 0,
        };
        let (family, figure) = (self.get(Kind::LastFamily), self.get(Kind::LastFigure));
        let family = if self.is_full {
            70 * family.max(figure)
                + 80 * self.get(Kind::FirstInitial)
                + 90 * self.get(Kind::FirstEastAsian) * self.get(Kind::LastUnknown)
                + 60 * self.get(Kind::Suffix)
                + 80 * self.get(Kind::Nickname)
                + 60 * self.get(Kind::Particles).min(1)
        } else {
            30 * family + 140 * figure
        };
        count + given + family
    }

    /// Whether the first word is a given name: “La” and “Al” are one beside what people have only, or with a
    /// known family name.
    fn is_given(&self) -> bool {
        let kinds = [
            Kind::LastFamily,
            Kind::LastFigure,
            Kind::Honorific,
            Kind::Title,
            Kind::SpeechAfter,
            Kind::SpeechBefore,
            Kind::AgeAfter,
        ];
        let is_described = || self.get(Kind::DescriptionAfter) == 3;
        self.is(Kind::FirstGiven)
            && (!self.is(Kind::FirstSaint)
                || is_described()
                || kinds.into_iter().any(|kind| self.is(kind)))
    }

    /// Whether it is an unlisted word before a given name: “Quilli | Amin”.
    fn is_unlisted_and_given(&self) -> bool {
        let others = [
            Kind::Heads,
            Kind::LastCommon,
            Kind::LastPlace,
            Kind::LastPlaceHead,
            Kind::LastOrganizationHead,
            Kind::PlaceBefore,
            Kind::AllCaps,
            Kind::Determiner,
            Kind::FirstParticle,
        ];
        // “Regrettably Ada”; in a table each line opens with a name.
        let opens = self.is(Kind::Opening) && !self.is(Kind::Heading);
        self.evidence.words() == 2
            && self.is(Kind::FirstUnknown)
            && self.is(Kind::LastGiven)
            && !opens
            && !others.into_iter().any(|kind| self.is(kind))
    }

    /// Whether an unlisted word stands before a given name, as in names of three words: “Quillad | Hussain
    /// Lone”.
    fn is_unlisted_before_given(&self) -> bool {
        self.evidence.words() == 3
            && self.is(Kind::InnerGiven)
            && self.is(Kind::FirstUnknown)
            && self.is(Kind::LastCommon)
            && !self.is(Kind::Heads)
    }

    /// What words say against it that head names of things or are common words.
    fn other_words(&self) -> i32 {
        let is_everyday_name = self.is(Kind::FirstGiven) && self.is(Kind::FirstCommon)
            || self.is_unlisted_before_given() && self.is(Kind::LastCommon);
        let everyday = self.get(Kind::Common) - i32::from(is_everyday_name);
        let is_name = self.is(Kind::LastFamily)
            || self.is_full && self.is(Kind::LastGiven)
            || self.is_unlisted_before_given();
        let ends_everyday = self.is(Kind::LastCommon) && !is_name;
        // “Mr. Bank”
        let is_addressed = self.get(Kind::Honorific) > 1 && !self.is_full
            || self.is_aged()
            || self.is(Kind::FamilyHead);
        let nouns = 170 * self.get(Kind::Heads)
            + 130 * self.get(Kind::LastPlaceHead)
            + 60 * self.get(Kind::LastOrganizationHead)
            + 60 * everyday
            + 60 * i32::from(ends_everyday);
        -nouns * i32::from(!is_addressed)
            - 160 * self.get(Kind::FirstSaint)
            - 400 * self.get(Kind::LastCompany)
    }

    /// Whether an age set apart by commas follows a full name: “Ada Hall, 46,”.
    fn is_aged(&self) -> bool {
        let is_name = self.is(Kind::FirstGiven) || self.is(Kind::FirstUnknown);
        self.get(Kind::AgeAfter) > 1 && self.is_full && is_name && !self.is(Kind::FirstCommon)
    }

    /// What it says against it that it is, or begins or ends like, a known place or organization.
    fn whole(&self) -> i32 {
        let is_place = self.is(Kind::WholePlace) || self.is(Kind::WholeDemonym);
        let is_organization = self.is(Kind::WholeOrganization) || self.is(Kind::WholeAgency);
        let has_given = self.is(Kind::FirstGiven);
        let place = match (is_place, self.is_full) {
            (true, true) => 300,
            (true, false) => 250,
            (false, true) if !has_given => {
                120 * self.get(Kind::FirstPlace) + 80 * self.get(Kind::LastPlace)
            }
            (false, _) => 0,
        };
        let part = self.is_full && self.is(Kind::FirstOrganization);
        -place - 250 * i32::from(is_organization) - 100 * i32::from(part)
    }

    /// What says against it how its words are written, here and elsewhere, and how the last ends.
    fn spelling(&self) -> i32 {
        let lower = if self.is_full { 70 } else { 110 } * self.get(Kind::LowerSeen);
        let hyphen = if self.get(Kind::LastHyphen) == 2 {
            200
        } else {
            0
        };
        let initials = self.is_full && self.get(Kind::Initials) == self.get(Kind::Words);
        let capitals = match (
            self.is(Kind::AllCaps) && !self.is(Kind::Heading),
            self.is_full,
        ) {
            (true, true) => 110,
            (true, false) => 140,
            (false, _) => 0,
        };
        let ending = match self.get(Kind::LastEnding) {
            4 => -60,
            5 => -20,
            _ if self.is(Kind::LastFamily) => 0,
            // “his wife, Susan”
            _ if self.is(Kind::Kinship) && self.is(Kind::LastGiven) => 0,
            // “Judge Quilling”
            _ if self.is(Kind::Title) && self.is(Kind::LastUnknown) && !self.is_full => 0,
            // “V Quilladan”
            1 | 6 if self.is_full && self.is(Kind::FirstInitial) => 0,
            1 => 120,
            3 if !self.is_full => 110,
            2 | 3 => 40,
            6 => 90,
            7 => 50,
            _ => 0,
        };
        -lower
            - hyphen
            - 300 * i32::from(initials)
            - 130 * self.get(Kind::Digits)
            - 60 * self.get(Kind::InnerCapitals)
            - capitals
            - ending
    }

    /// What words of speech on either side say.
    fn speech(&self) -> i32 {
        let speaks = [Kind::SpeechAfter, Kind::SpeechBefore, Kind::AccordingTo]
            .into_iter()
            .any(|kind| self.is(kind));
        // “according to Quillbase”: sources are firms as often as people.
        let is_source = self.is(Kind::AccordingTo);
        let is_plain = self.is(Kind::LastUnknown)
            && !self.is(Kind::AllCaps)
            && !self.is(Kind::InnerCapitals)
            && !self.is_full;
        130 * self.get(Kind::SpeechAfter)
            + 80 * self.get(Kind::SpeechBefore)
            + if is_source && is_plain { 100 } else { 110 } * self.get(Kind::AccordingTo)
            + 60 * i32::from(speaks && is_plain && !is_source)
    }

    /// What stands before it, and where it stands.
    fn before(&self) -> i32 {
        let titled = self.is(Kind::Title) && !self.is(Kind::Honorific);
        let among_people = self.is_full && self.is(Kind::PeopleBefore);
        let determiner = match self.get(Kind::Determiner) {
            1 => -180,
            2 => -150,
            3 => -60,
            4 => -100,
            _ => 0,
        };
        let opens = self.is(Kind::Opening) && !self.is_full && !self.is(Kind::Title);
        220 * self.get(Kind::Honorific).min(1)
            + 160 * i32::from(titled)
            + 60 * self.get(Kind::Kinship)
            + 80 * i32::from(among_people)
            - 120 * self.get(Kind::PlaceBefore)
            + determiner
            - 40 * i32::from(opens)
            - 50 * self.get(Kind::Heading)
    }

    /// What follows it, and “&” on either side.
    fn after(&self) -> i32 {
        let from_place = self.is_full && self.is(Kind::BracketPlaceAfter);
        let word = match self.get(Kind::WordAfter) {
            1 => 120,
            2 => 30,
            3 => -20,
            _ => 0,
        };
        let description = match self.get(Kind::DescriptionAfter) {
            1 => 60,
            3 if !self.is_full => 110,
            3 | 7 => 100,
            2 => 20,
            4 => -160,
            9 => -120,
            8 if !self.is_full => -30,
            _ => 0,
        };
        200 * self.get(Kind::AgeAfter).min(1)
            + 80 * self.get(Kind::BracketNumberAfter)
            + 120 * i32::from(from_place)
            + word
            + description
            - 150 * self.get(Kind::Ampersand)
            - 150 * self.get(Kind::Quoted)
            + 20 * self.get(Kind::PossessiveAfter)
    }
}
