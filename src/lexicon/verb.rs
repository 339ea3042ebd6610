//! Forms of verbs: auxiliaries and irregular forms by lists, regular ones by their endings.

use super::fact::roles;
use super::word::{WordId, find};

roles! {
    /// A verb that helps to build others' forms.
    AuxiliaryVerb {
        /// be
        Be = "be",
        /// have
        Have = "have",
        /// do
        Do = "do",
        /// will
        Will = "will",
        /// would
        Would = "would",
        /// can
        Can = "can",
        /// could
        Could = "could",
        /// may
        May = "may",
        /// might
        Might = "might",
        /// must
        Must = "must",
        /// shall
        Shall = "shall",
        /// should
        Should = "should",
        /// ought
        Ought = "ought",
        /// let, in “let’s”
        Let = "let",
        /// gonna
        Gonna = "gonna",
    }
}

roles! {
    /// What a form of an auxiliary is.
    AuxiliaryForm {
        /// “is”.
        Present = "present",
        /// “was”.
        Past = "past",
        /// “can”.
        Modal = "modal",
        /// “be”.
        Base = "base",
        /// “been”.
        Participle = "participle",
        /// “being”.
        Gerund = "gerund",
    }
}

/// A form of an auxiliary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Auxiliary {
    /// Of which verb.
    pub(crate) verb: AuxiliaryVerb,
    /// Which form.
    pub(crate) form: AuxiliaryForm,
    /// Whether “not” is in it: “isn’t”.
    pub(crate) negates: bool,
    /// Whether its subject is in it: “they’ll”.
    pub(crate) has_subject: bool,
}

impl Auxiliary {
    /// Reads the columns of the list.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        let [verb, form, negates, subject] = columns else {
            return None;
        };
        Some(Self {
            verb: AuxiliaryVerb::from_name(verb)?,
            form: AuxiliaryForm::from_name(form)?,
            negates: *negates == "not",
            has_subject: *subject == "subject",
        })
    }

    /// Whether it can be the first verb of a clause by itself.
    pub(crate) fn is_finite(self) -> bool {
        use AuxiliaryForm::{Modal, Past, Present};
        matches!(self.form, Present | Past | Modal)
    }
}

/// An irregular form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IrregularVerb {
    /// The verb's base form.
    pub(crate) base: WordId,
    /// Whether it is a form of the past.
    pub(crate) is_past: bool,
    /// Whether it is a participle.
    pub(crate) is_participle: bool,
}

impl IrregularVerb {
    /// Reads the columns of the list: base form, `past`, `participle` or `both`; words in -ed that are
    /// no form of a verb have `none`.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        let form = *columns.get(1).filter(|form| **form != "none")?;
        Some(Self {
            base: find(columns.first()?).0,
            is_past: form != "participle",
            is_participle: form != "past",
        })
    }
}

/// Of ten times that a form stands where only a verb or only a noun can, how often it is a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbShares {
    /// The base form.
    pub(crate) base: u8,
    /// The form in -s.
    pub(crate) third: u8,
}

impl VerbShares {
    /// Reads the columns of the list.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        Some(Self {
            base: columns.first()?.parse().ok()?,
            third: columns.get(1)?.parse().ok()?,
        })
    }
}

roles! {
    /// What a word before “to” makes of the infinitive.
    InfinitiveTurn {
        /// It leaves it as it is: “continues to”.
        None = "none",
        /// It puts it into the future: “is set to”.
        Prospective = "prospective",
        /// It asks for it: “needs to”.
        Obligation = "obligation",
        /// It denies it: “failed to”.
        Denied = "denied",
        /// It puts it into the future and denies it: “is unlikely to”.
        DeniedProspective = "denied_prospective",
    }
}

/// A word before “to” that leaves the meaning to the infinitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InfinitiveOpener {
    /// Whether it stands behind “be”; otherwise it is a verb in its base form.
    pub(crate) is_behind_be: bool,
    /// What it makes of the infinitive.
    pub(crate) turn: InfinitiveTurn,
    /// Whether the infinitive is only probable.
    pub(crate) is_probable: bool,
}

impl InfinitiveOpener {
    /// Reads the columns of the list: `be` or `verb`, turn, `probable` or `certain`.
    pub(super) fn from_columns(columns: &[&str]) -> Option<Self> {
        let [place, turn, likelihood] = columns else {
            return None;
        };
        Some(Self {
            is_behind_be: *place == "be",
            turn: InfinitiveTurn::from_name(turn)?,
            is_probable: *likelihood == "probable",
        })
    }
}
