//! Forms of verbs: auxiliaries and irregular forms by lists, regular ones by their endings.

use super::class::{Class, Classes};
use super::fact::roles;
use super::word::{WordClasses, WordId, auxiliary, find, irregular_verb, verb_shares};

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

/// Which forms of a verb a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct VerbForm {
    /// The verb's base form; unknown when no list has it, and for auxiliaries.
    pub(crate) base: WordId,
    /// How often of ten it is the base form where that or a noun may stand, if it can be.
    pub(crate) base_share: Option<u8>,
    /// The same for the third person of the present.
    pub(crate) third_share: Option<u8>,
    /// Whether it may be a form of the past.
    pub(crate) is_past: bool,
    /// Whether it may be a past participle.
    pub(crate) is_participle: bool,
    /// Whether it may be a present participle or gerund.
    pub(crate) is_gerund: bool,
    /// What it is as an auxiliary.
    pub(crate) auxiliary: Option<Auxiliary>,
}

impl VerbForm {
    /// Whether it is no form of a verb.
    pub(crate) fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// The classes of words whose forms the lists tell.
const LISTED: Classes = Classes::any_of(&[Class::Auxiliary, Class::IrregularVerb, Class::Verb]);

/// Whether a word may be a form of a verb, as far as its classes and its last letter tell: what
/// [`verb_form`] finds none for is mostly told by that.
#[inline]
pub(crate) fn may_be_verb(classes: WordClasses, words: &str) -> bool {
    let last = words.as_bytes().last();
    classes.meets(LISTED) || matches!(last, Some(b's' | b'S' | b'g' | b'G' | b'd' | b'D'))
}

/// The forms of a verb that a word may be; words in -ed of unknown verbs are taken for forms of the
/// past, other unknown words for none.
pub(crate) fn verb_form(word: WordId, words: &str) -> VerbForm {
    if word.classes().meets(LISTED) {
        let form = listed_form(word);
        if !form.is_none() {
            return form;
        }
    }
    by_ending(words).unwrap_or_default()
}

/// What the lists say of a word.
fn listed_form(word: WordId) -> VerbForm {
    if let Some(auxiliary) = auxiliary(word) {
        return VerbForm {
            auxiliary: Some(auxiliary),
            ..VerbForm::default()
        };
    }
    let mut form = VerbForm::default();
    if let Some(irregular) = irregular_verb(word) {
        form.base = irregular.base;
        form.is_past = irregular.is_past;
        form.is_participle = irregular.is_participle;
    }
    if let Some(shares) = verb_shares(word) {
        form.base = word;
        form.base_share = Some(shares.base);
    }
    form
}

/// The forms that a word may be by its ending.
fn by_ending(words: &str) -> Option<VerbForm> {
    let form = match words.as_bytes().last()? {
        b's' | b'S' => third_person,
        b'g' | b'G' => gerund,
        b'd' | b'D' => past,
        _ => return None,
    };
    let bare = words
        .strip_prefix("co-")
        .or_else(|| words.strip_prefix("re-"));
    form(bare.unwrap_or(words))
}

/// “naming”, “planning”, “asking”.
fn gerund(words: &str) -> Option<VerbForm> {
    let stem = stem(words, "ing")?;
    let (base, _) = known(&[stem, "e"]).or_else(|| doubled_or_bare(stem))?;
    Some(VerbForm {
        base,
        is_gerund: true,
        ..VerbForm::default()
    })
}

/// “tries”, “passes”, “says”.
fn third_person(words: &str) -> Option<VerbForm> {
    let (base, share) = match stem(words, "ies") {
        Some(stem) => known(&[stem, "y"]),
        None => known(&[stem(words, "s")?]).or_else(|| known(&[stem(words, "es")?])),
    }?;
    Some(VerbForm {
        base,
        third_share: Some(share.third),
        ..VerbForm::default()
    })
}

/// “tried”, “named”, “planned”, “asked”, and what ends like them.
fn past(words: &str) -> Option<VerbForm> {
    let without_ending = stem(words, "ed")?;
    let verb = stem(words, "ied")
        .and_then(|stem| known(&[stem, "y"]))
        .or_else(|| known(&[without_ending, "e"]))
        .or_else(|| doubled_or_bare(without_ending));
    if verb.is_none() && !may_be_unknown_participle(words) {
        return None;
    }
    let base = verb.map_or(WordId::UNKNOWN, |(base, _)| base);
    Some(VerbForm {
        base,
        is_past: true,
        is_participle: true,
        ..VerbForm::default()
    })
}

/// Whether a word in -ed of no known verb is taken for a form of one.
fn may_be_unknown_participle(words: &str) -> bool {
    const SHORTEST: usize = 6;
    let is_other = || find(words).1.has(Class::IrregularVerb);
    words.len() >= SHORTEST && !words.contains('-') && !words.starts_with("un") && !is_other()
}

/// The word without an ending, if it has it and is more than the ending.
fn stem<'w>(words: &'w str, ending: &str) -> Option<&'w str> {
    let cut = words
        .len()
        .checked_sub(ending.len())
        .filter(|cut| *cut > 1)?;
    let (stem, last) = (words.get(..cut)?, words.get(cut..)?);
    last.eq_ignore_ascii_case(ending).then_some(stem)
}

/// The verb whose base form these parts make.
fn known(parts: &[&str]) -> Option<(WordId, VerbShares)> {
    let (word, _) = match parts {
        [stem] => find(stem),
        _ => find(join(parts, &mut [0; 24])?),
    };
    Some((word, verb_shares(word)?))
}

/// The parts put together, if they are no longer than the buffer.
fn join<'b>(parts: &[&str], buffer: &'b mut [u8; 24]) -> Option<&'b str> {
    let mut length = 0;
    for part in parts {
        let end = length + part.len();
        buffer
            .get_mut(length..end)?
            .copy_from_slice(part.as_bytes());
        length = end;
    }
    std::str::from_utf8(&buffer[..length]).ok()
}

/// The verb of a stem that has a doubled consonant or nothing added: “plann”, “ask”.
fn doubled_or_bare(stem: &str) -> Option<(WordId, VerbShares)> {
    doubled(stem).or_else(|| known(&[stem]))
}

/// The verb of a stem with a doubled consonant: “plann”.
fn doubled(stem: &str) -> Option<(WordId, VerbShares)> {
    let [.., one, two] = stem.as_bytes() else {
        return None;
    };
    (one == two).then(|| known(&[&stem[..stem.len() - 1]]))?
}
