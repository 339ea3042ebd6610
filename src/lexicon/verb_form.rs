//! Which forms of which verbs a word may be.

use super::class::{Class, Classes};
use super::known::{auxiliary, irregular_verb, verb_shares};
use super::verb::{Auxiliary, VerbShares};
use super::word::{WordClasses, WordId, find};

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
