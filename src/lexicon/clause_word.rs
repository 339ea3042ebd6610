//! The words by which clauses are told apart.

use super::fact::roles;

roles! {
    /// What part a word plays in building clauses.
    ClausePart {
        /// A pronoun that is a subject: “they”.
        Subject = "subject",
        /// “this”, “those”: before a noun or instead of one.
        Demonstrative = "demonstrative",
        /// “that”.
        That = "that",
        /// “many”, “most”: before a noun or instead of one.
        Quantifier = "quantifier",
        /// What stands before a noun: “the”, “my”.
        Determiner = "determiner",
        /// “of”, “with”.
        Preposition = "preposition",
        /// “and”, “or”.
        Coordinator = "coordinator",
        /// What opens a condition: “if”.
        Condition = "condition",
        /// What opens another adverbial clause: “because”.
        Subordinator = "subordinator",
        /// What opens an adverbial clause or is a preposition: “after”.
        Ambiguous = "ambiguous",
        /// What opens a relative clause: “who”.
        Relative = "relative",
        /// What opens a question or a clause that stands for a noun: “what”.
        Interrogative = "interrogative",
        /// “to”.
        To = "to",
        /// “only”: “not” before it denies nothing.
        Focus = "focus",
        /// “longer”: behind “no” it denies.
        Longer = "longer",
        /// “not”, “never”.
        Negation = "negation",
    }
}

impl ClausePart {
    /// Reads the columns of the list: the part.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        Self::from_name(columns.first()?)
    }
}
