//! What the words between a pronoun and somebody mentioned tell: who owns, takes part, is named behind.

use super::Resolver;
use super::place::{Function, Kind, Placed};
use crate::lexicon::{self, AttributionRole, Class, Classes, Gender, NameRole, PronounForm};
use crate::text::{Case, Token, TokenKind};

impl Resolver<'_> {
    /// Somebody of whom a possessive says whose he or she is: “Quill, | his | lawyer,”, “Quill, who was | his |
    /// lawyer”.
    pub(super) fn owned(&self, index: usize, form: PronounForm) -> Option<u32> {
        const LONGEST: usize = 4;
        if form != PronounForm::Possessive {
            return None;
        }
        let pronoun = &self.mentions[index];
        let mention = self.mentions[..index].last()?;
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        if at < end || at > end + LONGEST {
            return None;
        }
        let between = end..at;
        let between: Vec<&str> = between.map(|at| self.document.words(at)).collect();
        let roles = match between[..] {
            [","] | [",", "who", "is" | "was"] => Classes::any_of(&[Class::Title, Class::Kinship]),
            ["is" | "was"] if self.is_office(at + 1) => return mention.entity,
            ["is" | "was"] => Classes::any_of(&[Class::Kinship]),
            _ => return None,
        };
        let nouns = self.document.tokens()[at + 1..].iter().take(LONGEST);
        let mut nouns =
            nouns.take_while(|token| token.kind == TokenKind::Word && token.word.word() != "own");
        let is_owned = nouns.any(|token| token.classes.meets(roles));
        mention.entity.filter(|_| is_owned)
    }

    /// Whether a single title stands at the token, which nothing owns and nothing goes on.
    fn is_office(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        let ends = tokens
            .get(at + 1)
            .is_none_or(|next| next.kind == TokenKind::Punctuation || next.is(Class::Preposition));
        tokens.get(at).is_some_and(|token| token.is(Class::Title)) && ends
    }

    /// Whether “and” or a comma joins what a possessive owns to what somebody mentioned does: “Quill's |
    /// lawyer and | her sister”, “Quill's | speech, | her record and her plan”.
    pub(super) fn joins_own(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const LONGEST: u32 = 8;
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        let near =
            mention.function == Function::Possessive && pronoun.token <= mention.end + LONGEST;
        let tokens = self.document.tokens();
        let is_own = tokens
            .get(at + 1)
            .is_some_and(|next| next.word.word() == "own");
        if !near || at < end + 2 || is_own {
            return false;
        }
        let owned = end + usize::from(tokens[end].kind == TokenKind::Clitic)..at - 1;
        let noun = |token: &Token| {
            token.case == Case::Lower
                && token.kind == TokenKind::Word
                && !token.is(Class::FiniteVerb)
                && !token.is(Class::ClauseOpener)
        };
        let is_owned = !owned.is_empty() && tokens[owned].iter().all(noun);
        is_owned
            && match self.document.words(at - 1) {
                "and" | "or" => true,
                "," => matches!(mention.kind, Kind::Pronoun(..)) || self.is_listed(at),
                _ => false,
            }
    }

    /// Whether commas close in what stands between a full name and what “and” joins to it: “| Quill |, a farmer from Harrow,
    /// and | her | son”.
    pub(super) fn is_joined_behind_apposition(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const LONGEST: usize = 12;
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        if mention.kind != Kind::FullName || at < end + 4 || at > end + LONGEST {
            return false;
        }
        let is_comma = |at: usize| self.document.words(at) == ",";
        self.document.words(at - 1) == "and"
            && is_comma(at - 2)
            && is_comma(end)
            && !(end + 1..at - 2)
                .any(|at| is_comma(at) || self.document.tokens()[at].is(Class::FiniteVerb))
    }

    /// Whether what a possessive at `at` owns is one of several: “his speech, | his record, his plan”, not
    /// “his speech, | his face red”.
    fn is_listed(&self, at: usize) -> bool {
        const LONGEST: usize = 3;
        let tokens = self.document.tokens();
        let ends =
            |at: &usize| tokens[*at].kind != TokenKind::Word || tokens[*at].is(Class::ClauseOpener);
        let end = (at + 1..tokens.len().min(at + 2 + LONGEST)).find(ends);
        end.is_some_and(|end| {
            end > at + 1 && matches!(self.document.words(end), "," | "and" | "or")
        })
    }

    /// Whether the pronoun is the object of a participle that goes with a noun before it, in a clause of its own:
    /// “Quill got a letter | telling him | to leave”.
    pub(super) fn has_participle(&self, pronoun: &Placed, form: PronounForm) -> bool {
        const NO_NOUNS: Classes = Classes::any_of(&[
            Class::Preposition,
            Class::ClauseOpener,
            Class::VerbGroup,
            Class::FiniteVerb,
            Class::PastVerb,
            Class::Pronoun,
        ]);
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        if form != PronounForm::Object || pronoun.token < first + 3 {
            return false;
        }
        let verb = pronoun.token as usize - 1;
        let noun = &self.document.tokens()[verb - 1];
        self.document.words(verb).ends_with("ing")
            && noun.kind == TokenKind::Word
            && noun.case == Case::Lower
            && !noun.classes.meets(NO_NOUNS)
            && !self.document.words(verb - 1).ends_with("ly")
    }

    /// Whether somebody is named in the pronoun's sentence as a relative or the like of one who goes by the same
    /// form: “his brother, | Tom Quill |, after he left”.
    pub(super) fn is_relative(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let start = mention.start as usize;
        if pronoun.sentence != mention.sentence || start < 3 {
            return false;
        }
        let owner = match pronoun.kind {
            Kind::Pronoun(Gender::Masculine, _) => "his",
            Kind::Pronoun(Gender::Feminine, _) => "her",
            _ => return false,
        };
        let end = start - usize::from(self.document.words(start - 1) == ",");
        self.document.tokens()[end - 1].is(Class::Kinship)
            && self.document.words(end - 2).eq_ignore_ascii_case(owner)
    }

    /// Whether a possessive stands behind somebody, the object of a verb, and “for”: “thanked | Quill | for |
    /// her | help”.
    pub(super) fn is_object_with(&self, pronoun: &Placed, mention: &Placed) -> bool {
        mention.function == Function::Other
            && mention.end + 1 == pronoun.token
            && self.document.words(mention.end as usize) == "for"
    }

    /// Whether what somebody did is told, of whom a verb that judges or asks has a mention as its object: “jailed |
    /// Quill | for three years for what | he | did”, “asked | Quill | why | he | left”.
    pub(super) fn is_judged(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const LONGEST: usize = 12;
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        if mention.sentence != pronoun.sentence
            || mention.function != Function::Other
            || at > end + LONGEST
        {
            return false;
        }
        let tells = |at: &usize| {
            let word = self.document.tokens()[*at].word;
            lexicon::name_roles(word).has(NameRole::MatterOpener)
        };
        // “blamed Quill for the dents in | her | car”, “asked Quill about what | she | saw”
        let leads_off = |at: &usize| {
            let ends = Classes::any_of(&[Class::Preposition, Class::ClauseOpener]);
            let token = &self.document.tokens()[*at];
            token.classes.meets(ends) && !lexicon::name_roles(token.word).has(NameRole::MatterTie)
        };
        let tie = (end..at).find(tells);
        // “for lying | when | he left”
        let is_doing = tie.is_some_and(|tie| self.has_gerund(tie + 1, at));
        let goes_on = |at: &usize| {
            is_doing
                && matches!(
                    self.document.words(*at),
                    "after" | "before" | "when" | "while"
                )
        };
        let tie = tie.filter(|tie| !(tie + 1..at).any(|at| leads_off(&at) && !goes_on(&at)));
        // “asked the driver if he …”: the driver may be who was named before.
        let is_unnamed = mention.kind == Kind::Definite
            && mention.entity.is_some_and(|entity| entity >= self.named);
        let asks =
            |tie: usize| matches!(self.document.words(tie), "how" | "if" | "whether" | "why");
        tie.is_some_and(|tie| !(is_unnamed && asks(tie)))
            && self.is_object_of(mention, AttributionRole::Judging)
    }

    /// Whether a verb in “-ing” stands at a token before another one, an adverb aside.
    fn has_gerund(&self, at: usize, end: usize) -> bool {
        let is_adverb = at < end && self.document.words(at).ends_with("ly");
        let at = at + usize::from(is_adverb);
        at < end && self.document.words(at).ends_with("ing")
    }

    /// Whether a verb that plays a part stands before somebody, titles aside: “thanked | the driver | Tom Quill”.
    pub(super) fn is_object_of(&self, mention: &Placed, part: AttributionRole) -> bool {
        const ENDS: Classes = Classes::any_of(&[
            Class::Preposition,
            Class::ClauseOpener,
            Class::VerbGroup,
            Class::FiniteVerb,
            Class::PastVerb,
        ]);
        const MOST: usize = 4;
        let start = mention.start as usize;
        let tokens = &self.document.tokens()[start.saturating_sub(MOST)..start];
        let plays = |token: &Token| {
            token.case == Case::Lower
                && token.is(Class::AttributionWord)
                && lexicon::attribution_roles(token.word).has(part)
        };
        let is_title = |token: &&Token| {
            token.kind == TokenKind::Word && !plays(token) && !token.classes.meets(ENDS)
        };
        let verb = tokens.iter().rev().find(|token| !is_title(token));
        verb.is_some_and(plays)
    }

    /// Who the subject of a participle is that has the pronoun at `index` as its object: “| Quill | met Tom
    /// Harrow, calling | him | slow”.
    pub(super) fn participant(&self, index: usize, form: PronounForm) -> Option<u32> {
        let pronoun = &self.mentions[index];
        let verb = (pronoun.token as usize).checked_sub(1)?;
        if form != PronounForm::Object {
            return None;
        }
        let before = self.document.words(verb.checked_sub(1)?);
        if !self.document.words(verb).ends_with("ing") {
            let joins = matches!(before, "and" | "or");
            return joins.then(|| self.subject_of_both(index, verb - 1))?;
        }
        let opener = self.document.tokens()[verb - 1].word;
        if before != "," && !lexicon::name_roles(opener).has(NameRole::ParticipleOpener) {
            return None;
        }
        let here = self.mentions[..index].iter().rev();
        let mut here = here.take_while(|mention| mention.sentence == pronoun.sentence);
        let subject = here.find(|mention| mention.function == Function::Subject);
        subject.and_then(|subject| subject.entity)
    }

    /// Who the subject is of two verbs that a word at `joint` joins, of which the one has a name as its object
    /// and the other the pronoun at `index`: “| Quill | must defeat Harrow or join | him”.
    fn subject_of_both(&self, index: usize, joint: usize) -> Option<u32> {
        const LONGEST: u32 = 6;
        let object = self.mentions[..index].last()?;
        let joined = object.end as usize == joint && object.function == Function::Other;
        let subject = self.mentions[..index - 1].last().filter(|_| joined)?;
        let governs = subject.sentence == object.sentence
            && subject.function == Function::Subject
            && object.start <= subject.end + LONGEST;
        subject.entity.filter(|_| governs)
    }

    /// Whether somebody is named in the clause of the pronoun at `index` after it: “he met | Quill |”.
    pub(super) fn is_named_behind(&self, index: usize, form: PronounForm, entity: u32) -> bool {
        const MOST_BEHIND: usize = 3;
        let pronoun = &self.mentions[index];
        if form != PronounForm::Subject {
            return false;
        }
        let behind = self.mentions[index + 1..].iter().take(MOST_BEHIND);
        let mut clause = behind.take_while(|mention| {
            mention.sentence == pronoun.sentence
                && mention.clause == pronoun.clause
                && mention.quotation == pronoun.quotation
        });
        // “he's | Ada Quill”
        let is_copula = |at: u32| {
            let words = self.document.words(at as usize);
            matches!(words, "is" | "was" | "'s" | "’s")
        };
        clause.any(|mention| {
            let is_name = matches!(mention.kind, Kind::FullName | Kind::ShortName)
                || self.is_object_behind(pronoun, mention);
            let is_said = mention.token == pronoun.end + 1 && is_copula(pronoun.end);
            is_name && mention.entity == Some(entity) && !is_said
        })
    }

    /// Whether an office stands right behind the pronoun's verb: “he drove | the mayor | home”.
    fn is_object_behind(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let between = pronoun.end..mention.start;
        let is_verb = |at: u32| {
            let words = self.document.words(at as usize);
            let makes = matches!(
                words,
                "as" | "be"
                    | "became"
                    | "become"
                    | "becomes"
                    | "been"
                    | "being"
                    | "is"
                    | "remained"
                    | "remains"
                    | "was"
            );
            !makes && self.document.tokens()[at as usize].case == Case::Lower
        };
        mention.kind == Kind::Definite
            && mention.function == Function::Other
            && matches!(between.len(), 1 | 2)
            && between.into_iter().all(is_verb)
    }

    /// Whether a verb of speech that commas close in follows at `end`: “as his rivals left, Quill | said, Marsh
    /// sang”, not “Quill | said, ‘…’”.
    fn is_put_in(&self, end: u32) -> bool {
        let tokens = self.document.tokens();
        let end = end as usize;
        let behind = tokens.get(end + 2);
        behind.is_some_and(|behind| behind.kind != TokenKind::Quotation)
            && tokens[end].is(Class::SpeechVerb)
            && self.document.words(end + 1) == ","
    }

    /// Whether a comma stands between two tokens of a sentence.
    fn is_behind_comma(&self, first: u32, last: u32) -> bool {
        let mut between = (first as usize + 1..last as usize).rev();
        between.any(|at| self.document.words(at) == ",")
    }

    /// “As she left, Quill said”: the name that follows in the main clause of a sentence whose
    /// opening holds the pronoun.
    pub(super) fn following(&self, index: usize) -> Option<usize> {
        const LONGEST: u32 = 12;
        let pronoun = self.mentions[index];
        // “As Quill’s rivals praised her, Marsh left.”
        let last = self.mentions[..index].last();
        if last.is_some_and(|last| last.sentence == pronoun.sentence) {
            return None;
        }
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        let opener = &self.document.tokens()[first as usize];
        let subordinate = opener.is(Class::Subordinator)
            || opener.is(Class::Preposition)
            || matches!(opener.word.word(), "given" | "whatever" | "whichever")
            || self.is_asked_at(index)
            || self.document.words(first as usize).ends_with("ing");
        if !subordinate || pronoun.token - first > LONGEST {
            return None;
        }
        let after = (index + 1..self.mentions.len()).take(6);
        after
            .take_while(|at| self.mentions[*at].sentence == pronoun.sentence)
            .find(|at| {
                let mention = &self.mentions[*at];
                mention.entity.is_some()
                    && mention.clause > pronoun.clause
                    && mention.function == Function::Subject
                    && matches!(mention.kind, Kind::FullName | Kind::ShortName)
                    && self.is_behind_comma(pronoun.token, mention.start)
                    && !self.is_put_in(mention.end)
            })
    }
}
