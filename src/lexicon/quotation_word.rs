//! The words that stand beside quoted words which are a title, a name or an inscription.

use super::fact::{role_sets, roles};

roles! {
    /// What part a word plays beside quoted words that are no speech.
    QuotationRole {
        /// A noun for a work, which its title follows: “in his book, ‘The Grey Goose’”.
        Work = "work",
        /// A noun for whoever makes or presents a work: “the host of ‘Meet the Harbour’”.
        Maker = "maker",
        /// A noun for what bears inscriptions and slogans: “‘We are Harrow’ shirts”.
        Bearer = "bearer",
        /// One for what bears words that are read from it: “a plaque reading”.
        Sign = "sign",
        /// A word that a short name or inscription follows: “a door marked ‘Private’”.
        Label = "label",
        /// A word that a name follows, however long: “a talk titled”.
        Titling = "titling",
        /// A subject of “means” for words: “a word that means”.
        Wording = "wording",
        /// A verb for what a sign has to say: “signs that read”.
        Reading = "reading",
        /// A form of a verb of handing out words: “issued ‘a warning’”.
        Issuing = "issuing",
        /// A word before a colon in a headline that tells what the story is, where no label was found: “Fact Check:”.
        PageLabel = "page_label",
        /// A participle for words that an outlet passes on: “carried by Harrow Radio”.
        Carrying = "carrying",
        /// A verb for doing away with a thing, whose quoted name nobody says: “ban ‘fracking’”.
        Ending = "ending",
        /// A verb for saying or posting words of one's own, which a person may quote others to prove: “tweeted, quoting”.
        Voicing = "voicing",
        /// A verb for passing on what others told: “reported, citing”.
        Reporting = "reporting",
        /// A noun for an occasion or a medium in which somebody speaks, besides documents: “said in an interview”.
        Medium = "medium",
        /// A verb for what a face or a shoulder does, which says something only beside quoted words: “shrugged”.
        Gesturing = "gesturing",
        /// A verb of making a work: “wrote ‘The Grey Goose’”.
        Making = "making",
        /// A verb, an adjective or a noun behind “in” for how somebody takes what another says: “sighed”, “furious”.
        Reacting = "reacting",
        /// A verb whose object others say of its subject: “faces claims that”.
        Facing = "facing",
        /// An adjective before “to” with which who writes leads to what follows: “it is fair to say”.
        Remarking = "remarking",
    }
}

role_sets! {
    /// A set of parts.
    QuotationRoles of QuotationRole in QuotationWord
}
