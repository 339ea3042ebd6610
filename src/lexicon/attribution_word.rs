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
    }
}

role_sets! {
    /// A set of parts.
    AttributionRoles of AttributionRole
}

#[cfg(test)]
mod tests {
    use super::AttributionRole;
    use crate::lexicon::Class;
    use crate::lexicon::rows::rows_of;

    #[test]
    fn every_part_of_the_list_is_one() {
        for row in rows_of(Class::AttributionWord.list()) {
            assert!(!row.columns().is_empty(), "{}", row.word());
            for name in row.columns() {
                assert!(AttributionRole::from_name(name).is_some(), "{name}");
            }
        }
    }
}
