//! Whether a word that may be several things is the finite verb of its clause.

use super::number::Number;
use super::place::Place;
use super::word::{Mark, Word};
use crate::lexicon::{AuxiliaryVerb, ClaimRole, ClausePart, claim_roles, verb_form};

/// From how many points on a form that may be a noun is taken for a verb: out of ten how often it
/// is one, and more for its neighbours.
const LEAST: i32 = 7;

/// What neighbours are worth.
const PRONOUN_BEFORE: i32 = 7;
const ADVERB_BEFORE: i32 = 3;
const VERB_NEEDED: i32 = 4;
const COMPLEMENT_BEHIND: i32 = 5;
const OBJECT_BEHIND: i32 = 3;
const CLAUSE_BEHIND: i32 = 3;
const BARE_OBJECT_BEHIND: i32 = 2;
const OTHER_VERB_BEHIND: i32 = -5;
const WRONG_NUMBER: i32 = -4;

impl<'w> Place<'w> {
    /// Whether the word is a finite verb.
    pub(super) fn is_finite(self) -> bool {
        let word = &self.words[self.at];
        if let Some(auxiliary) = word.auxiliary() {
            return auxiliary.is_finite() && !self.is_behind(ClausePart::To);
        }
        if word.is_clitic() {
            return self.is_short_verb();
        }
        // “experts not involved in it”
        let is_denied = self.at > 0 && self.words[self.at - 1].id().word() == "not";
        if !word.is_verb || is_denied || self.is_behind_opener_of_noun() || self.is_helped() {
            return false;
        }
        if word.form.is_past {
            return word.is_past_alone() || self.is_past();
        }
        if let Some(share) = word.form.third_share {
            let agrees = self.subject_number() != Some(Number::Plural) || self.is_of_gerund();
            return self.points(share, agrees) >= LEAST;
        }
        let share = word.form.base_share;
        share.is_some_and(|share| {
            self.points(share, true) >= LEAST && self.subject_number() != Some(Number::Singular)
        })
    }

    /// Whether it is a bare verb right behind “help”: “helped save the pier”.
    fn is_helped(self) -> bool {
        let before = self.at.checked_sub(1).map(|at| &self.words[at]);
        let helps = |word: &Word<'_>| word.is_verb && word.form.base.word() == "help";
        self.words[self.at].form.base_share.is_some() && before.is_some_and(helps)
    }

    /// The word before, without adverbs and quotation marks.
    pub(super) fn before(self) -> Option<&'w Word<'w>> {
        let words = self.words[..self.at].iter().rev();
        words.into_iter().find(|word| !word.is_transparent())
    }

    /// The word behind, likewise.
    pub(super) fn behind(self) -> Option<&'w Word<'w>> {
        self.words[self.at + 1..]
            .iter()
            .find(|word| !word.is_transparent())
    }

    fn is_behind(self, part: ClausePart) -> bool {
        self.before().is_some_and(|word| word.is(part))
    }

    /// Whether what stands before must have a noun behind it: “the”, “of”, “’s”.
    fn is_behind_opener_of_noun(self) -> bool {
        use ClausePart::{Determiner, Preposition, Subject, To};
        let is_liked = self.words[self.at].part.is_some() && !self.is_behind(Subject);
        // “mishandling classified papers”, but “the building collapsed”
        let at = self.at;
        let gerund = at > 0
            && self.words[at - 1].form.is_gerund
            && !self.is_behind_lone_gerund()
            && !(at > 1 && (self.words[at - 2].is(Determiner) || self.is_owner(at - 2)))
            && !self.is_behind_gerund_noun();
        // “the round values it at $3m”
        let is_noun =
            at > 1 && self.words[at - 1].is(Preposition) && self.words[at - 2].is(Determiner);
        let opens = self.before().is_some_and(|word| {
            matches!(word.part, Some(Determiner | Preposition | To)) && !is_noun || word.is_clitic()
        });
        opens || is_liked || gerund
    }

    /// Whether it is most likely a verb behind a clause that is but a gerund: “who swim while drinking | get hurt”.
    fn is_behind_lone_gerund(self) -> bool {
        const SURE: u8 = 8;
        let opener = self.at.checked_sub(2).map(|at| &self.words[at]);
        let opens = |word: &Word<'_>| word.is(ClausePart::Subordinator);
        let share = self.words[self.at].form.base_share;
        share.is_some_and(|share| share >= SURE) && opener.is_some_and(opens)
    }

    /// Whether a gerund before is the noun of what is surely a verb: “a public meeting takes place”, not “a man
    /// selling papers”.
    fn is_behind_gerund_noun(self) -> bool {
        const SURE: u8 = 8;
        const REACH: usize = 3;
        let share = self.words[self.at].form.third_share;
        let before = self.words.get(self.clause..self.at - 1).unwrap_or_default();
        let mut before = before.iter().rev().take(REACH);
        let is_plain =
            |word: &&Word<'_>| word.part.is_none() && word.mark == Mark::None && word.has_letters();
        share.is_some_and(|share| share >= SURE)
            && before
                .find(|word| !is_plain(word))
                .is_some_and(|word| word.is(ClausePart::Determiner))
    }

    /// Whether a ’s makes what stands before it the owner of what stands behind: “Quill’s hiring helped”.
    fn is_owner(self, at: usize) -> bool {
        self.words[at].is_clitic() && !Place { at, ..self }.is_short_verb()
    }

    /// Whether a ’s is “is” or “has”: something stands behind that no noun phrase begins with.
    fn is_short_verb(self) -> bool {
        use ClausePart::{Determiner, Interrogative, Negation, Relative, Subject, That};
        let before = self.at.checked_sub(1).and_then(|at| self.words[at].part);
        if matches!(before, Some(Interrogative | Relative | Subject | That)) {
            return true;
        }
        self.words.get(self.at + 1).is_some_and(|word| {
            let is_end = || {
                self.words
                    .get(self.at + 2)
                    .is_none_or(|it| it.mark != Mark::None)
            };
            let has_come = || claim_roles(word.form.base).has(ClaimRole::ComeToBe);
            matches!(word.part, Some(Determiner | Negation))
                // “Quill’s resigned.”
                || word.form.is_participle && has_come() && is_end()
                || word.form.is_gerund && !self.has_verb_behind() && !self.owns_gerund()
        })
    }

    /// Whether the gerund behind a ’s is a noun that it owns: “Quill’s handling of it angered them”,
    /// “Quill’s meeting with them lasted hours”; not “Quill’s reading a book called …”.
    fn owns_gerund(self) -> bool {
        let behind = &self.words[self.at + 2..];
        let next = behind.first();
        let is_of = next.is_some_and(|next| next.id().word() == "of");
        let has_object = next.is_none_or(|next| next.is(ClausePart::Determiner));
        let mut clause = behind.iter().take_while(|word| {
            !matches!(word.part, Some(part) if opens_clause(part)) && word.mark == Mark::None
        });
        let is_passive = matches!(self.words[self.at + 1].id().word(), "being" | "getting");
        is_of
            || !is_passive
                && !has_object
                && clause.any(|word| word.form.is_past && !word.is_capitalized())
    }

    /// Whether a form of the past that may be a participle is finite.
    fn is_past(self) -> bool {
        let word = &self.words[self.at];
        let first = self.before().is_none() || self.at == self.clause;
        let by = self.behind().is_some_and(|word| word.id().word() == "by") && !self.is_by_number();
        // “the bill, passed in May, …” against “Ada Quill, the mayor, said …”
        let commas = self.words[self.clause..self.at].iter();
        let commas = commas.filter(|word| word.mark == Mark::Comma).count();
        let behind_comma = self.before().is_some_and(|word| word.mark == Mark::Comma);
        let commas = commas.saturating_sub(usize::from(self.has_led_comma(commas)));
        let pronoun = self.is_behind_pronoun();
        let opens_noun = self.is_behind(ClausePart::That) && !self.is_relative;
        let is_aside = commas % 2 == 1 && self.has_verb_behind_comma();
        // “to be fully trained”
        let is_behind_be = self.before().is_some_and(|word| {
            let auxiliary = word.auxiliary();
            auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Be && !it.is_finite())
        });
        // “an essay titled “Long Nights””
        let is_title = self.words.get(self.at + 1).is_some_and(Word::is_quotation)
            && matches!(word.id().word(), "entitled" | "titled");
        let is_participle = first
            || is_title
            || is_behind_be
            || self.is_of_subject()
            || self.is_of_anybody()
            || by
            || opens_noun
            || behind_comma && commas % 2 == 1
            || is_aside
            || !word.takes_clause() && self.has_verb_behind();
        pronoun || !is_participle
    }

    /// Whether “by” behind has a figure and nobody who did it: “passed by 12 to 9”, “rose by about 3 percent”.
    fn is_by_number(self) -> bool {
        const REACH: usize = 3;
        let behind = self.words[self.at + 1..].iter();
        let mut behind = behind.skip_while(|word| word.id().word() != "by").skip(1);
        let leads = |word: &&Word<'_>| word.is_adverb() || word.is(ClausePart::Preposition);
        let mut near = behind.by_ref().take(REACH).skip_while(leads);
        let is_number = near.next().is_some_and(Word::is_number);
        // Not “by two men”, “by one of them”.
        let counts = |word: &Word<'_>| {
            let id = word.id().word();
            word.mark != Mark::None
                || word.is(ClausePart::To)
                || matches!(id, "per" | "percent" | "percentage" | "point" | "points")
        };
        is_number && near.next().is_none_or(counts)
    }

    /// Whether a verb that is surely finite stands right behind the next comma: “Quill, a sailor
    /// rescued in May, was …”.
    pub(super) fn has_verb_behind_comma(self) -> bool {
        let mut behind = self.words[self.at + 1..].iter();
        let comma = behind.find(|word| !matches!(word.mark, Mark::None | Mark::Open | Mark::Close));
        let is_comma = comma.is_some_and(|word| word.mark == Mark::Comma);
        is_comma
            && behind
                .find(|word| !word.is_transparent())
                .is_some_and(|word| {
                    let has_subject = word.auxiliary().is_some_and(|word| word.has_subject);
                    !has_subject && (word.is_finite_auxiliary() || word.is_past_alone())
                })
    }

    /// Whether a pronoun stands before that can only be a subject.
    fn is_behind_pronoun(self) -> bool {
        let part = self.before().and_then(|word| word.part);
        matches!(part, Some(ClausePart::Subject | ClausePart::Relative))
            || part == Some(ClausePart::That) && self.is_relative
    }

    /// How much speaks for a verb.
    fn points(self, share: u8, agrees: bool) -> i32 {
        use ClausePart::{
            Condition, Demonstrative, Determiner, Interrogative, Quantifier, Subject, Subordinator,
            That, To,
        };
        let mut points = i32::from(share);
        let is_stated = self.is_stated();
        if self.needs_verb || is_stated {
            points += VERB_NEEDED;
        }
        if is_stated && self.has_bare_object() {
            points += BARE_OBJECT_BEHIND;
        }
        let adverb = self.at.checked_sub(1).map(|at| &self.words[at]);
        let adverb = adverb.filter(|word| !word.is_quotation());
        if adverb.is_some_and(|word| word.is_transparent() || word.is(ClausePart::Longer)) {
            points += ADVERB_BEFORE;
        }
        if self.is_behind_pronoun() {
            points += PRONOUN_BEFORE;
        } else if !agrees {
            points += WRONG_NUMBER;
        }
        points += match self.behind() {
            Some(word) => match word.part {
                Some(To | That | Interrogative) => COMPLEMENT_BEHIND,
                Some(Determiner | Subject | Demonstrative | Quantifier) => OBJECT_BEHIND,
                Some(Condition | Subordinator) => CLAUSE_BEHIND,
                _ if word.is_capitalized() => OBJECT_BEHIND - 1,
                _ => 0,
            },
            None => 0,
        };
        // Asked for last, and only where it decides.
        if points + 1 == LEAST && is_stated && self.has_words_behind() {
            points += i32::from(self.is_behind_singular());
        }
        if points >= LEAST && !self.words[self.at].takes_clause() && self.has_verb_behind() {
            points += OTHER_VERB_BEHIND;
        }
        points
    }

    /// Whether it may be the one verb of a statement in which no other was found: not “county scores”
    /// in capitals, “12 points”, “lies and rumours”.
    pub(super) fn is_stated(self) -> bool {
        let word = &self.words[self.at];
        let joins = |word: &Word<'_>| word.is(ClausePart::Coordinator);
        let before = self.at.checked_sub(1).map(|at| &self.words[at]);
        let is_led = |before: &Word<'_>| {
            before.is_number() || before.is_percent() || joins(before) && self.has_bare_object()
        };
        self.is_statement
            && !word.is_capitalized()
            && before.is_some_and(|before| !is_led(before))
            && !self.behind().is_some_and(joins)
            && !self.is_in_apposition()
    }

    /// Whether it hardly ever is a verb and stands before a name: “the club’s old rivals Harrow”.
    fn is_in_apposition(self) -> bool {
        let form = self.words[self.at].form;
        let base = verb_form(form.base, form.base.word());
        let is_noun = form.third_share == Some(0) && base.base_share == Some(0);
        // “Quill tops Marsh”
        let before = &self.words[self.clause..self.at];
        let is_behind_name = before.iter().all(Word::is_capitalized);
        is_noun && !is_behind_name && self.behind().is_some_and(Word::is_capitalized)
    }

    /// Whether a noun without an article or a phrase may stand behind: “exports tea”, “lives in town”.
    fn has_words_behind(self) -> bool {
        let next = self.words.get(self.at + 1);
        self.has_bare_object() || next.is_some_and(|next| next.is(ClausePart::Preposition))
    }

    /// Whether a noun without an article may stand behind: “exports tea”.
    fn has_bare_object(self) -> bool {
        self.words.get(self.at + 1).is_some_and(|word| {
            word.part.is_none() && word.has_letters() && !word.is_clitic() && !word.is_adverb()
        })
    }

    /// Whether a verb that is surely finite stands behind in the same clause.
    fn has_verb_behind(self) -> bool {
        for (at, word) in self.words.iter().enumerate().skip(self.at + 1) {
            let opens = word.part.is_some_and(opens_clause);
            if opens
                || word.is_whose()
                || !matches!(word.mark, Mark::None | Mark::Open | Mark::Close)
            {
                return false;
            }
            let before = &self.words[at - 1];
            let is_noun = before.part.is_some_and(|part| {
                matches!(
                    part,
                    ClausePart::Determiner | ClausePart::Preposition | ClausePart::To
                )
            });
            let has_subject = word.auxiliary().is_some_and(|word| word.has_subject);
            if has_subject {
                return false;
            }
            if !is_noun && (word.is_finite_auxiliary() || word.is_past_alone()) {
                return true;
            }
        }
        false
    }
}

/// Whether a word that plays this part opens a further clause.
fn opens_clause(part: ClausePart) -> bool {
    use ClausePart::{
        Condition, Coordinator, Interrogative, Relative, Subject, Subordinator, That,
    };
    matches!(
        part,
        Condition | Coordinator | Interrogative | Relative | Subject | Subordinator | That
    )
}
