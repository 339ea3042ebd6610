//! The words that decide, beside a number, whether and what it counts.

use super::fact::{role_sets, roles};

roles! {
    /// What part a word plays beside a number.
    QuantityContext {
        /// A word behind “m” after digits that makes it metres and not millions: “40m tall”, “the 100m
        /// hurdles”.
        LengthFollower = "length_follower",
        /// A word behind “in” after digits that makes it inches: “2 in thick”.
        Dimension = "dimension",
        /// A word before the length of a race: “over 100m”.
        RaceLead = "race_lead",
        /// A word behind the length of a race: “the 100m in”.
        RaceFollower = "race_follower",
        /// What is won over the length of a race: “400m gold”.
        RacePrize = "race_prize",
        /// One thing that is so many metres tall or long behind an article: “a 20m wall”.
        TallThing = "tall_thing",
        /// A verb of where something is, before how far off: “parked 50m from the gate”.
        Placed = "placed",
        /// Water whose height is told: “the river rose to 3.4m”.
        Water = "water",
        /// A word before “at” with the age behind it: “married at 22”.
        AgeVerb = "age_verb",
        /// How many metres a race goes over: “the 100m in”.
        RaceLength = "race_length",
        /// A verb of how far somebody came: “threw 60m”.
        Reaching = "reaching",
        /// What stands for a scale behind digits even with a space between them: “5 bn”.
        SpacedSuffix = "spaced_suffix",
        /// A modifier of numbers that tells where, too: “over a bridge”.
        PlaceModifier = "place_modifier",
        /// A word before “a third” that makes a part of it: “by a third”.
        ShareLead = "share_lead",
        /// A word behind such a part: “fell by a third since”.
        ShareFollower = "share_follower",
        /// An adjective of more or less, before which “a third” is a part: “a third higher than”.
        Comparative = "comparative",
        /// What is about something, so that “about” behind it modifies no number: “a novel about two brothers”.
        Topic = "topic",
        /// A word between two amounts that are compared: “€3bn versus 2bn”.
        Versus = "versus",
        /// What numbers tell of that stand behind it between commas and are no ages: “the total, 41,”.
        Figure = "figure",
        /// A word before a part in digits: “only 3 in 4”.
        RatioLead = "ratio_lead",
        /// What “half” is tied to when it is a part of it: “a half-point”.
        HalfNoun = "half_noun",
        /// A number that fractions in digits commonly have below the slash: “1/4”.
        Denominator = "denominator",
        /// A word before “quarter” that makes three months of it: “another quarter of growth”.
        QuarterLead = "quarter_lead",
        /// A word between two quarters that are compared: “quarter over quarter”.
        QuarterTie = "quarter_tie",
        /// A pronoun that is a subject: “she half expected”.
        Subject = "subject",
        /// A pronoun for a person with “is” in it: “she’s 12”.
        PersonIs = "person_is",
        /// A word for those whose age is told: “women under 30”.
        AgeGroup = "age_group",
        /// A noun for a person whose years stand behind it: “a boy of 10”, “her son, 7,”.
        AgedPerson = "aged_person",
        /// Another noun for a person behind which an age stands between commas: “the student, 20,”.
        PersonTold = "person_told",
        /// A verb of paying, behind which pounds are money: “cost five pounds”.
        Payment = "payment",
        /// A word in a story of people whose ages stand in brackets behind their names: “arrested”.
        AgeStory = "age_story",
        /// A verb behind which “first” tells who did it before others: “spoke first”.
        DoneFirst = "done_first",
        /// An adverb before an age: “Quill, now 61,”.
        AgeAdverb = "age_adverb",
        /// A verb behind which “$2 to $81” tells by how much and where to: “rose”.
        Moving = "moving",
        /// What is told with the minute in which it was shot: “penalty”.
        Goal = "goal",
        /// A word that other rules ask for and that may stand before the noun counted: “former”.
        NounAdjective = "noun_adjective",
        /// An adjective that stands behind its noun: “one rower familiar with the pier”.
        AdjectiveBehind = "adjective_behind",
        /// An adverb in s behind a plural: “six people indoors”.
        AdverbBehind = "adverb_behind",
        /// What is played for a cup: “three cup finals”.
        CupGame = "cup_game",
        /// A word for how a game ended: “beat”.
        GameVerb = "game_verb",
        /// A word that no line of a list ends with: “of”.
        LineOpener = "line_opener",
        /// A noun whose number behind it tells which one is meant and counts nothing: “route 66”.
        NumberedNoun = "numbered_noun",
        /// How many lines a picture has: “1080p”.
        PictureHeight = "picture_height",
        /// What a street is, as the last word of its name: “Avenue”.
        Street = "street",
    }
}

role_sets! {
    /// A set of parts.
    QuantityContexts of QuantityContext in QuantityContext
}
