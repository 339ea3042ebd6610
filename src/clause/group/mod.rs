//! A finite verb with all that belongs to it: “has not been sold”, “is likely to reopen”. What a short form stands
//! for is told in `short_form`, infinitives behind a verb are taken in `infinitive`.

mod infinitive;
mod short_form;

use super::word::{Mark, Word};
use crate::lexicon::{
    AuxiliaryForm, AuxiliaryVerb, ClaimRole, ClausePart, WordId, claim_roles, infinitive_opener,
};

/// A tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// “is”, “walks”.
    Present,
    /// “was”, “walked”.
    Past,
}

/// A finite verb with its auxiliaries.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // each is one feature of a verb group by itself
pub(crate) struct VerbGroup {
    /// Its first token.
    pub(crate) start: usize,
    /// The first token after it.
    pub(crate) end: usize,
    /// The verb that says what happens; an auxiliary when it stands alone.
    pub(crate) head: usize,
    /// The head's base form; unknown for auxiliaries and verbs of no list.
    pub(crate) base: WordId,
    /// The tense of the first verb, none behind a modal.
    pub(crate) tense: Option<Tense>,
    /// The modal: “will”, “may”.
    pub(crate) modal: Option<AuxiliaryVerb>,
    /// “has walked”, “may have walked”.
    pub(crate) is_perfect: bool,
    /// “is walking”.
    pub(crate) is_progressive: bool,
    /// “was sold”.
    pub(crate) is_passive: bool,
    /// “is”, “was” without another verb.
    pub(crate) is_copula: bool,
    /// “have” without another verb.
    pub(crate) is_possession: bool,
    /// Whether the verb is denied.
    pub(crate) is_negated: bool,
    /// “is going to”, “is about to”, “is set to”.
    pub(crate) is_prospective: bool,
    /// “has to”, “needs to”.
    pub(crate) is_obligation: bool,
    /// Whether the subject stands behind the first verb, as in questions.
    pub(crate) is_inverted: bool,
    /// “seems to”, “is likely to”.
    pub(crate) is_probable: bool,
}

/// Reads a group from its first verb on.
pub(super) struct GroupReader<'w> {
    words: &'w [Word<'w>],
    group: VerbGroup,
}

impl<'w> GroupReader<'w> {
    /// The group whose first verb stands here.
    pub(super) fn read(words: &'w [Word<'w>], start: usize, opens_clause: bool) -> VerbGroup {
        let mut reader = Self {
            words,
            group: VerbGroup {
                start,
                end: start + 1,
                head: start,
                base: words[start].form.base,
                tense: None,
                modal: None,
                is_perfect: false,
                is_progressive: false,
                is_passive: false,
                is_copula: false,
                is_possession: false,
                is_negated: false,
                is_prospective: false,
                is_obligation: false,
                is_inverted: false,
                is_probable: false,
            },
        };
        reader.group.is_negated = is_negated_before(words, start);
        if words[start].auxiliary().is_some() || words[start].is_clitic() {
            reader.auxiliary(opens_clause);
        } else {
            let is_past = words[start].form.is_past && !is_present(words, start);
            reader.group.tense = Some(if is_past { Tense::Past } else { Tense::Present });
            reader.behind_verb();
        }
        reader.group
    }

    /// Takes the first auxiliary and what stands behind.
    fn auxiliary(&mut self, opens_clause: bool) {
        use AuxiliaryForm::{Modal, Past};
        use AuxiliaryVerb::{Be, Do, Have};
        let first = self.words[self.group.start].auxiliary();
        let (verb, form) = first.map_or((Be, AuxiliaryForm::Present), |first| {
            self.group.is_negated |= first.negates;
            (first.verb, first.form)
        });
        let (verb, form) = if self.is_short_had() {
            (Have, Past)
        } else if verb == Be && self.is_short_has() {
            (Have, form)
        } else {
            (verb, form)
        };
        match form {
            Modal => self.group.modal = Some(verb),
            Past => self.group.tense = Some(Tense::Past),
            _ => self.group.tense = Some(Tense::Present),
        }
        let has_subject = first.is_some_and(|first| first.has_subject);
        if opens_clause && !has_subject {
            self.subject_behind();
        }
        match verb {
            Be => self.behind_be(),
            Have => self.behind_have(),
            Do => self.base_or(|_| ()),
            _ => self.behind_modal(),
        }
    }

    /// Goes over a subject behind the first verb: “did they”, “will the bridge”.
    fn subject_behind(&mut self) {
        let at = self.over_adverbs(self.group.end);
        let is_subject = self.words.get(at).is_some_and(|word| {
            matches!(
                word.part,
                Some(ClausePart::Subject | ClausePart::Determiner | ClausePart::Demonstrative)
            ) || word.is_capitalized()
        });
        if !is_subject {
            return;
        }
        let limit = self.words.len().min(at + 6);
        let verb = (at + 1..limit).find(|at| {
            let word = &self.words[*at];
            let form = word.form;
            word.mark != Mark::None
                || form.base_share.is_some_and(|share| share > 2)
                || form.is_gerund
                || form.is_participle
                || word.auxiliary().is_some()
        });
        self.group.is_inverted = true;
        self.group.end = verb.unwrap_or(at + 1);
    }

    fn behind_modal(&mut self) {
        use AuxiliaryForm::Base;
        let at = self.over_adverbs(self.group.end);
        let at = at + usize::from(self.is_put_in(at));
        let Some(word) = self.words.get(at).copied() else {
            return;
        };
        if word.is(ClausePart::To) {
            // “ought to”
            self.group.end = at + 1;
            return self.behind_modal();
        }
        if word.is_auxiliary(AuxiliaryVerb::Be, Base) {
            self.take(at);
            self.behind_be();
        } else if word.is_auxiliary(AuxiliaryVerb::Have, AuxiliaryForm::Present) {
            self.take(at);
            self.behind_have();
        } else if word.form.base_share.is_some() || word.auxiliary().is_some() {
            self.take(at);
            self.behind_verb();
        }
    }

    /// Takes a base form behind “do”, or else leaves “do” as the verb.
    fn base_or(&mut self, otherwise: fn(&mut Self)) {
        let at = self.over_adverbs(self.group.end);
        let is_have =
            |word: &Word<'_>| word.is_auxiliary(AuxiliaryVerb::Have, AuxiliaryForm::Present);
        match self.words.get(at).copied() {
            Some(word) if word.form.base_share.is_some() => {
                self.take(at);
                self.behind_verb();
            }
            Some(word) if is_have(&word) => {
                self.take(at);
                self.behind_have();
            }
            _ => otherwise(self),
        }
    }

    /// “have | since | been sold”, “may | once | have sailed”, “might | well | be sold”
    fn is_put_in(&self, at: usize) -> bool {
        let next = self.words.get(at + 1);
        self.words
            .get(at)
            .is_some_and(|word| matches!(word.id().word(), "once" | "since" | "well"))
            && next.is_some_and(|next| {
                let is_auxiliary = next.auxiliary().is_some_and(|it| !it.has_subject);
                next.form.is_participle || is_auxiliary
            })
    }

    /// Whether a participle behind “have” tells what the noun behind it is like: “has limited options”, not “has
    /// limited the damage”.
    fn is_attributive(&self, at: usize) -> bool {
        claim_roles(self.words[at].id()).has(ClaimRole::Attributive)
            && self.words.get(at + 1).is_some_and(|next| {
                next.has_letters() && next.part.is_none() && !next.is_capitalized()
            })
    }

    fn behind_have(&mut self) {
        let at = self.over_adverbs(self.group.end);
        let at = at + usize::from(self.is_put_in(at));
        let Some(word) = self.words.get(at).copied() else {
            self.group.is_possession = true;
            return;
        };
        if word.is_auxiliary(AuxiliaryVerb::Be, AuxiliaryForm::Participle) {
            self.group.is_perfect = true;
            self.take(at);
            self.behind_be();
        } else if self.is_attributive(at) {
            self.group.is_possession = true;
        } else if word.form.is_participle
            || word.is_auxiliary(AuxiliaryVerb::Do, AuxiliaryForm::Participle)
            || word.is_auxiliary(AuxiliaryVerb::Have, AuxiliaryForm::Past)
        {
            self.take(at);
            let behind = self.over_adverbs(at + 1);
            // “has got to”
            let has_to = word.id().word() == "got"
                && self
                    .words
                    .get(behind)
                    .is_some_and(|word| word.is(ClausePart::To))
                && self.infinitive(behind + 1);
            if has_to {
                self.group.is_obligation = true;
            } else {
                self.group.is_perfect = true;
                self.behind_verb();
            }
        } else if word.is(ClausePart::To) && self.infinitive(at + 1) {
            self.group.is_obligation = true;
        } else {
            self.group.is_possession = true;
        }
    }

    fn behind_be(&mut self) {
        let at = self.over_adverbs(self.group.end);
        let Some(word) = self.words.get(at).copied() else {
            self.group.is_copula = true;
            return;
        };
        if self.opened(at, word.id(), true) {
            return;
        }
        if word.is_auxiliary(AuxiliaryVerb::Be, AuxiliaryForm::Gerund) {
            self.take(at);
            self.behind_be();
            self.group.is_progressive = true;
        } else if word.form.is_gerund
            || word
                .auxiliary()
                .is_some_and(|word| word.form == AuxiliaryForm::Gerund)
        {
            self.take(at);
            self.group.is_progressive = true;
        } else if word.form.is_participle
            || word.is_auxiliary(AuxiliaryVerb::Do, AuxiliaryForm::Participle)
        {
            self.take(at);
            self.group.is_passive = true;
        } else if word.is_auxiliary(AuxiliaryVerb::Gonna, AuxiliaryForm::Base) {
            self.group.end = at + 1;
            self.group.is_prospective = true;
            self.behind_modal();
        } else if word.is(ClausePart::To)
            && !self.is_measured(at)
            && !self.is_blame(at + 1)
            && self.infinitive(at + 1)
        {
            self.group.is_prospective = true;
        } else {
            self.group.is_copula = true;
        }
    }

    /// Makes a verb the head.
    fn take(&mut self, at: usize) {
        self.group.head = at;
        self.group.base = self.words[at].form.base;
        self.group.end = at + 1;
    }

    /// The first word from here on that is neither adverb nor negation nor quotation mark.
    fn over_adverbs(&mut self, mut at: usize) -> usize {
        while let Some(word) = self.words.get(at) {
            let next = self.words.get(at + 1);
            if word.id().word() == "no" && next.is_some_and(|next| next.is(ClausePart::Longer)) {
                self.group.is_negated = true;
                at += 2;
                continue;
            }
            // “likely” is an adverb but before “to”.
            let opens = next.is_some_and(|next| next.is(ClausePart::To))
                && infinitive_opener(word.id()).is_some();
            if opens || !word.is_transparent() {
                break;
            }
            let denies = word.is(ClausePart::Negation)
                && !next.is_some_and(|next| next.is(ClausePart::Focus));
            self.group.is_negated |= denies;
            at += 1;
        }
        at
    }
}

/// Whether “never” or “no longer” stands before the first verb.
fn is_negated_before(words: &[Word<'_>], start: usize) -> bool {
    let before = words[..start].iter().rev();
    let adverbs = before.take_while(|word| word.is_transparent());
    // “Never before had it rained so hard”
    let opens_with_never = || {
        let mut opening = words[..start].iter();
        let first = opening.next().map(|first| first.id().word());
        first == Some("never") && opening.all(|word| matches!(word.id().word(), "again" | "before"))
    };
    // “Not only can they swim”
    let mut next = None;
    let never = adverbs.into_iter().any(|word| {
        let denies = word.is(ClausePart::Negation) && next != Some(ClausePart::Focus);
        next = word.part;
        denies
    });
    let back = |back: usize| start.checked_sub(back).map(|at| &words[at]);
    let longer = back(1).is_some_and(|word| word.is(ClausePart::Longer));
    never || opens_with_never() || longer && back(2).is_some_and(|word| word.id().word() == "no")
}

/// Whether a form that may be past and present (“put”) has a subject that takes the present.
fn is_present(words: &[Word<'_>], at: usize) -> bool {
    words[at].form.base_share.is_some()
        && words[..at]
            .iter()
            .rev()
            .find(|word| !word.is_transparent())
            .is_some_and(|word| word.is(ClausePart::To))
}
