//! The words at which sources and contents begin and end.

use super::fact::{role_sets, roles};

roles! {
    /// What part a word plays at the edges of sources and contents.
    AttributionRole {
        /// A word that the noun phrase of a source may begin with: “the”, “some”.
        SourceOpener = "source_opener",
        /// Such a word behind other words, where “one” and “another” are seldom its first.
        PhraseOpener = "phrase_opener",
        /// A word that opens a clause which belongs to no noun phrase before it: “who”, “while”.
        ClauseOpener = "clause_opener",
        /// A word that no subject behind its verb begins with: “in”, “them”.
        UnlikelySubject = "unlikely_subject",
        /// A word for how many, whose noun may stand behind it: “several”.
        Count = "count",
        /// A word that the content begins with behind who is told: “told Quill that”.
        ContentOpener = "content_opener",
        /// A verb whose object belongs to the content: “accused Quill of”.
        ObjectVerb = "object_verb",
        /// A verb behind whose object it is told what that did or was: “praised Quill for her help”, “asked Quill
        /// why she left”.
        Judging = "judging",
        /// A word that an adverbial before a source begins with: “in both cities, voters”.
        AdverbialOpener = "adverbial_opener",
        /// A noun for a court or for those who sit in it: “the inquest heard”.
        Court = "court",
        /// One for several people: “jurors”.
        CourtOfSeveral = "court_of_several",
        /// A verb of passing on: “quoted Quill as saying”.
        Quoting = "quoting",
        /// A participle behind “as” that says what was quoted: “quoted Quill as saying”.
        Saying = "saying",
        /// A form of “call”: “called for an inquiry”.
        Calling = "calling",
        /// What makes “call” ask for something: “called on her to resign”.
        CalledTo = "called_to",
        /// A noun for an occasion or a medium at which something is told: “told a rally”.
        Audience = "audience",
        /// A participle behind which a name is given: “was named the keeper”.
        Naming = "naming",
        /// A form of “suggest”.
        Suggesting = "suggesting",
        /// A participle for somebody whom others accuse or praise: “people accused of arson”.
        Accusing = "accusing",
        /// A participle that tells what others think of the subject: “was feared dead”.
        Deeming = "deeming",
        /// The base form of a verb of asserting that is none of the cues: “prosecutors allege”.
        Asserting = "asserting",
        /// A noun for somebody who is not to be named: “a government source”.
        Informant = "informant",
        /// A form of “be” in passives: “was told”.
        PassiveAuxiliary = "passive",
        /// A pronoun for people that can only be a subject: “she”.
        Nominative = "nominative",
        /// A personal pronoun that can be a subject, and “who”.
        SubjectPronoun = "subject_pronoun",
        /// A pronoun for several people, or for who writes, before a verb that no cue is known for: “many”.
        SeveralSubject = "several_subject",
        /// A form of “they”.
        They = "they",
        /// A word that a subject behind a quotation begins with: “the”.
        LikelySubject = "likely_subject",
        /// What stands before an article in its noun phrase: “all the voters”.
        Predeterminer = "predeterminer",
        /// A word behind an agent that what was said goes on with: “accused by Quill of”.
        BehindAgent = "behind_agent",
        /// A word that no agent goes on with: “rejected by Quill during”.
        AgentEnd = "agent_end",
        /// A word that those do not go on with whom a noun is by: “claims by Quill about”.
        OwnerEnd = "owner_end",
        /// A word that goes on with a clause behind a comma: “, including”.
        GoingOn = "going_on",
        /// A word behind a comma that opens a clause in which somebody says more: “, though she added”.
        FurtherClause = "further_clause",
        /// A word before a verb whose subject is that of the verb before: “came and said”.
        SharedSubject = "shared_subject",
        /// A word that joins a clause to the one before: “began as a survey showed”.
        Joining = "joining",
        /// A participle for somebody whom others punish: “was banned for shouting”.
        Punishing = "punishing",
        /// A verb for what proves something: “has not shown that”.
        Showing = "showing",
        /// A verb for how something seems: “sounds good”.
        Seeming = "seeming",
        /// A participle behind which it is told what somebody takes the subject for: “was described as a gift”.
        Describing = "describing",
        /// A word for how many before “of”: “dozens of”.
        Multitude = "multitude",
        /// A word for a part of many: “a majority of”.
        Portion = "portion",
        /// One that stands for so many people when it is alone: “two-thirds”.
        Share = "share",
        /// A noun for what somebody thinks or says: “in Quill’s view”.
        View = "view",
        /// A noun for who or what finds out and tells in headlines, besides those for speakers: “trial shows”.
        Finder = "finder",
        /// A participle for somebody who was heard or seen: “was filmed saying”.
        Witnessed = "witnessed",
        /// A form of a verb behind which “about” belongs to a number: “said about 40 boats”.
        Stating = "stating",
        /// An adjective or participle for somebody who knows of a thing: “people familiar with”.
        Knowing = "knowing",
        /// A word that a request to give no name ends with: “asked not to be named”, “on condition of anonymity”.
        Withheld = "withheld",
        /// A noun that sums up the clause before it: “he fled, a claim Quill denied”.
        SummedUp = "summed_up",
        /// A feeling that a face or conduct may show: “showed no remorse”.
        Shown = "shown",
        /// A form of a verb for what somebody thinks or lets be known: “reckons that”.
        Holding = "holding",
        /// One of these for what a court or a council decides, be it by how many votes: “ruled 6-3 that”.
        Ruling = "ruling",
        /// An adverb that ties a sentence to the one before and stands between who speaks and the verb:
        /// “the rowers therefore say”.
        Linking = "linking",
        /// A word that no noun phrase ends with and that the lists of its kind do not have: “herself”.
        NoNoun = "no_noun",
        /// A form of a verb of making somebody do something: “made Marsh think”.
        Causative = "causative",
        /// A form of a verb whose subject belongs to what it attributes: “seems to”.
        Raising = "raising",
        /// A participle for what gives people a feeling: “sparking fears that”.
        Kindling = "kindling",
        /// A noun for such a feeling.
        Feeling = "feeling",
        /// A word before a colon that tells what a line is for: “Burglary:”, “Contact:”.
        Section = "section",
        /// A last word of labels in capitals that head a part of a story and name nobody: “VERDICT:”.
        Heading = "heading",
        /// A first word of such labels: “WHAT WE FOUND:”.
        HeadingOpener = "heading_opener",
        /// A word by which somebody who speaks names themselves: “I am Quill”.
        Introducing = "introducing",
        /// A noun for somebody outside of what they have to do with, for which they never speak: “a critic of
        /// Harrowtel”.
        Outsider = "outsider",
        /// A verb by which somebody hears or sees somebody speak: “heard Quill say”.
        Witnessing = "witnessing",
    }
}

role_sets! {
    /// A set of parts.
    AttributionRoles of AttributionRole in AttributionWord
}
