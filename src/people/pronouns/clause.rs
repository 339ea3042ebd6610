//! Clauses: whose deed the words around a pronoun tell, where grammar or the verb leaves little choice.

use super::Resolver;
use super::place::{Function, Kind, Placed, VERBS};
use crate::lexicon::{self, Class, NameRole, PronounForm, verb_form};
use crate::text::{Case, Token, TokenKind};

impl Resolver<'_> {
    /// Whether a mention in the sentence of a pronoun that is no subject is the subject of a verb right behind it: “Marsh said |
    /// Quill | had lost | her | keys”.
    pub(super) fn acts_before(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
    ) -> bool {
        if form == PronounForm::Subject
            || mention.sentence != pronoun.sentence
            || mention.function != Function::Subject
            || mention.quotation != pronoun.quotation
        {
            return false;
        }
        let at = mention.end as usize;
        let token = &self.document.tokens()[at];
        let is_verb = token.kind == TokenKind::Word
            && token.case == Case::Lower
            && (token.is(Class::Auxiliary)
                || token.classes.meets(VERBS)
                || !verb_form(token.word, self.document.words(at)).is_none());
        matches!(mention.kind, Kind::Pronoun(..)) || is_verb
    }

    /// Whether somebody is the object of a verb for harming, charging or asking, and the pronoun that opens the next sentence
    /// or the next clause suffers or answers it: “Marsh stabbed | Quill |. | He | died.”, “When Marsh asked | Quill | to leave, | he
    /// | refused.”
    pub(super) fn undergoes(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let is_next = mention.sentence + 1 == pronoun.sentence
            && matches!(mention.function, Function::Other | Function::Subject)
            && pronoun.token == self.first_of(pronoun);
        let is_here = self.opens_next_clause(pronoun, mention);
        if !(is_next || is_here) || pronoun.quotation.is_some() {
            return false;
        }
        let passive = (mention.function == Function::Subject)
            .then(|| self.passive_behind(mention))
            .flatten();
        let Some(verb) = passive.or_else(|| self.verb_before(mention)) else {
            return false;
        };
        let (harms, addresses) = (
            self.plays(verb, NameRole::Harming),
            self.plays(verb, NameRole::Addressing),
        );
        if !(harms || addresses) {
            return false;
        }
        let next = pronoun.end as usize;
        let is_helper = |at: &usize| {
            let token = &self.document.tokens()[*at];
            token.is(Class::Auxiliary) || self.document.words(*at).ends_with("ly")
        };
        let last = self.document.tokens().len().min(next + 4);
        let deed = (next..last).find(|at| !is_helper(at));
        deed.is_some_and(|deed| {
            let answers = || {
                self.plays(deed, NameRole::Answering)
                    || is_here && self.document.tokens()[deed].is(Class::SpeechVerb)
            };
            harms && self.plays(deed, NameRole::Harmed) || addresses && answers()
        })
    }

    /// Whether the pronoun stands behind the comma that ends a clause with the mention as its object: “When Marsh asked |
    /// Quill | to leave, | he | refused”, “Marsh asked | Quill | to leave, but | he | refused”.
    fn opens_next_clause(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const LONGEST: u32 = 16;
        if mention.sentence != pronoun.sentence
            || mention.function != Function::Other
            || mention.quotation.is_some()
            || pronoun.token > mention.end + LONGEST
        {
            return false;
        }
        let tokens = self.document.tokens();
        let first = &tokens[self.first_of(pronoun) as usize];
        let is_opened = matches!(first.word.word(), "after" | "once" | "when" | "whenever");
        let joint = pronoun.token as usize - 1;
        let is_joined = self.document.words(joint) == "but";
        let comma = joint - usize::from(is_joined);
        let end = mention.end as usize;
        let is_comma = |at: usize| self.document.words(at) == ",";
        (is_joined || is_opened) && comma > end && is_comma(comma) && !(end..comma).any(is_comma)
    }

    /// Whether the pronoun is the subject of what somebody says who speaks for a person named there, and is not named: “| Quill
    /// |’s lawyer said | he | would appeal”, “A lawyer for | Quill | said | he | would”.
    pub(super) fn is_spoken_for(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const LONGEST: u32 = 7;
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        if mention.sentence != pronoun.sentence
            || at < end + 1
            || pronoun.token > mention.end + LONGEST
            || pronoun.quotation != mention.quotation
            || matches!(mention.kind, Kind::Pronoun(..) | Kind::Party(_))
        {
            return false;
        }
        let tokens = self.document.tokens();
        let serves = |at: usize| tokens[at].is(Class::Kinship) || tokens[at].is(Class::Title);
        let verb = at - 1 - usize::from(self.document.words(at - 1) == "that");
        let is_lower = |at: usize| {
            tokens[at].kind == TokenKind::Word
                && tokens[at].case == Case::Lower
                && !tokens[at].is(Class::SpeechVerb)
        };
        let is_tied = match mention.function {
            Function::Possessive => {
                let owned = end + 1..verb;
                !owned.is_empty() && owned.clone().all(is_lower) && serves(verb - 1)
            }
            Function::Oblique => {
                let tie = mention.start as usize - 1;
                verb == end && self.document.words(tie) == "for" && tie > 0 && serves(tie - 1)
            }
            Function::Subject | Function::Other => false,
        };
        is_tied && tokens[verb].is(Class::SpeechVerb) && !self.tells_feeling(pronoun.end as usize)
    }

    /// Whether a possessive stands before a word for a time of life or office that is that of an owner named before:
    /// “| Quill |’s vote during | her | first term”.
    pub(super) fn is_own_time(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const LONGEST: u32 = 5;
        const TIMES: [&str; 12] = [
            "career",
            "childhood",
            "days",
            "presidency",
            "reign",
            "stint",
            "tenure",
            "term",
            "terms",
            "time",
            "years",
            "youth",
        ];
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        if mention.sentence != pronoun.sentence
            || mention.function != Function::Possessive
            || at < end + 3
            || pronoun.token > mention.end + LONGEST
        {
            return false;
        }
        let tokens = self.document.tokens();
        let is_noun = |at: usize| {
            tokens[at].kind == TokenKind::Word
                && tokens[at].case == Case::Lower
                && !tokens[at].classes.meets(VERBS.with(Class::Preposition))
        };
        let is_time = |at: usize| TIMES.contains(&self.document.words(at));
        tokens[at - 1].is(Class::Preposition)
            && (end + 1..at - 1).all(is_noun)
            && (at + 1..tokens.len().min(at + 3)).any(is_time)
    }

    /// Whether a mention is the subject of a clause that a word like “after” opens behind another's, and the pronoun opens
    /// the next sentence: “Marsh was held after | Quill | was found dead. | He | denies it.”
    pub(super) fn is_of_later_clause(&self, pronoun: &Placed, mention: &Placed) -> bool {
        const TITLES: u32 = 3;
        const NEAR: usize = 4;
        let first = self.first_of(mention);
        if mention.sentence + 1 != pronoun.sentence
            || mention.function != Function::Subject
            || mention.start < first + 2
            || pronoun.quotation.is_some()
            || pronoun.token != self.first_of(pronoun)
        {
            return false;
        }
        let tokens = self.document.tokens();
        let is_title = |at: &u32| {
            let token = &tokens[*at as usize];
            token.is(Class::Title) || token.is(Class::Determiner) || token.is_capitalized()
        };
        let floor = (first + 1).max(mention.start.saturating_sub(TITLES));
        let opener = (floor..mention.start).rev().find(|at| !is_title(at));
        let opens = |at: u32| {
            tokens[at as usize].is(Class::Subordinator)
                && self.document.words(at as usize - 1) != ","
        };
        opener.is_some_and(opens) && {
            let at = self
                .mentions
                .partition_point(|other| other.token < mention.token);
            let mut before = self.mentions[..at].iter().rev().take(NEAR);
            before.any(|other| {
                other.sentence == mention.sentence
                    && other.function == Function::Subject
                    && other
                        .entity
                        .is_some_and(|entity| Some(entity) != mention.entity)
            })
        }
    }

    /// Whether the pronoun is the subject of what somebody named as a relative or the like says, and tells what only they know
    /// of themselves: “his father, | Tom Quill |, said | he | was proud”.
    pub(super) fn feels_own(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        let tokens = self.document.tokens();
        if mention.kind != Kind::FullName
            || mention.sentence != pronoun.sentence
            || at < end + 2
            || at > end + 3
            || self.document.words(end) != ","
            || !tokens[end + 1].is(Class::SpeechVerb)
            || at == end + 3 && self.document.words(end + 2) != "that"
        {
            return false;
        }
        self.tells_feeling(pronoun.end as usize)
    }

    /// Whether the words from a token on tell what only somebody knows of themselves: “was proud”.
    fn tells_feeling(&self, next: usize) -> bool {
        let tokens = self.document.tokens();
        let is_helper = |at: &usize| {
            tokens[*at].is(Class::Auxiliary) || matches!(self.document.words(*at), "so" | "very")
        };
        let word = (next..tokens.len().min(next + 4)).find(|at| !is_helper(at));
        word.is_some_and(|word| {
            self.plays(word, NameRole::Feeling)
                || word > next
                    && (self.plays(word, NameRole::OwnState)
                        || tokens[word].is(Class::AttitudeAdjective))
        })
    }

    /// The first token of a mention’s sentence.
    fn first_of(&self, mention: &Placed) -> u32 {
        self.document.sentences()[mention.sentence as usize]
            .tokens
            .start
    }

    /// The verb that has a name as its object, titles aside: “stabbed | the driver | Ada Quill”.
    fn verb_before(&self, mention: &Placed) -> Option<usize> {
        const TITLES: usize = 2;
        let first = self.first_of(mention) as usize;
        let tokens = self.document.tokens();
        let is_title = |token: &Token| token.is(Class::Title) || token.is(Class::Determiner);
        let mut at = (mention.start as usize).checked_sub(1)?;
        for _ in 0..TITLES {
            let is_point = at > first && self.document.words(at) == ".";
            // “asked | Mr. | Quill”
            if is_point && tokens[at - 1].is(Class::Honorific) {
                at = at.saturating_sub(2);
            } else if at > first && is_title(&tokens[at]) {
                at -= 1;
            }
        }
        (at > first).then_some(at)
    }

    /// The participle of a passive right behind its subject: “| Quill | was | stabbed |”.
    fn passive_behind(&self, mention: &Placed) -> Option<usize> {
        let end = mention.end as usize;
        let is_passive = end + 1 < self.document.tokens().len()
            && matches!(self.document.words(end), "is" | "was");
        is_passive.then_some(end + 1)
    }

    fn plays(&self, at: usize, part: NameRole) -> bool {
        lexicon::name_roles(self.document.tokens()[at].word).has(part)
    }
}
