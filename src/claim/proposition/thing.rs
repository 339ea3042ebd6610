//! What is claimed when it is no clause: a name, a thing, a part of a sentence, a courtesy.

use super::Proposition;
use crate::lexicon::{
    ClaimRole, Class, ClausePart, Determiner, VerbForm, claim_roles, clause_part, determiner,
    verb_form,
};
use crate::text::{Token, TokenKind};

impl Proposition<'_> {
    /// Whether it only names something that happened: “the attack on the town”.
    pub(in crate::claim) fn names_event(&self) -> bool {
        let words = self.tokens.iter().take_while(|token| {
            token.kind != TokenKind::Punctuation && !token.is(Class::Preposition)
        });
        let is_event = |noun: &Token| noun.is(Class::EventNoun) && !noun.is_capitalized();
        self.main.is_none() && words.last().is_some_and(is_event)
    }

    /// Whether it is nothing but a name, or a word for one, which is neither true nor false: “her”.
    pub(in crate::claim) fn is_name(&self) -> bool {
        if self.main.is_some() || self.is_quoted {
            return false;
        }
        let is_name = |token: &Token| token.is_capitalized() || token.is(Class::Pronoun);
        self.count_words() > 0 && self.tokens_of_words().all(is_name)
    }

    /// Whether it is nothing but a word that stands for what was said before: “denied that”.
    pub(in crate::claim) fn is_pronoun(&self) -> bool {
        use ClausePart::{Demonstrative, Subject, That};
        let stands_for = |token: &Token| {
            matches!(
                clause_part(token.word),
                Some(Demonstrative | Subject | That)
            )
        };
        self.main.is_none()
            && !self.is_quoted
            && self.count_words() == 1
            && self.tokens_of_words().all(stands_for)
    }

    /// Whether it is nothing but a noun of few words: “the move”.
    pub(in crate::claim) fn is_noun(&self) -> bool {
        const FEW: usize = 2;
        let is_verb = |form: VerbForm| form.is_gerund || form.is_past || form.is_participle;
        self.main.is_none()
            && !self.is_quoted
            && !self.has_owner()
            && (1..=FEW).contains(&self.count_words())
            && !self.opening_form().is_some_and(is_verb)
            && !self.is_infinitive()
    }

    /// Whether somebody owns what it names, which then tells what is or happened: “Quill’s death”.
    pub(super) fn has_owner(&self) -> bool {
        let mut tokens = self.tokens.iter();
        tokens.any(|token| token.kind == TokenKind::Clitic)
    }

    /// Whether it names something known already, or a person: “the statement”, “a judge”.
    pub(in crate::claim) fn is_definite(&self) -> bool {
        let last = self.tokens_of_words().last();
        let is_definite = match determiner(self.first_word_id()) {
            Some(Determiner::Definite | Determiner::Demonstrative | Determiner::Possessive) => true,
            Some(_) | None => clause_part(self.first_word_id()) == Some(ClausePart::Demonstrative),
        };
        is_definite || last.is_some_and(|it| it.is(Class::PersonNoun))
    }

    /// Whether it has no verb and opens with a preposition: “in her memoirs”.
    pub(in crate::claim) fn is_adjunct(&self) -> bool {
        let mut words = self.tokens_of_words();
        let is_preposition = words.next().is_some_and(|first| {
            first.is(Class::Preposition) || clause_part(first.word) == Some(ClausePart::Preposition)
        });
        self.main.is_none() && !self.is_quoted && is_preposition
    }

    /// Whether it is a greeting, thanks, or a mere reply: “No comment.”
    pub(in crate::claim) fn is_courtesy(&self) -> bool {
        const FEW: usize = 2;
        let is_word = |token: &Token| token.kind == TokenKind::Word;
        let (start, end) = self.sentence;
        if start > 0 || self.tokens[end..].iter().any(is_word) {
            return false;
        }
        let first = self.first_word_id();
        let is_bare = self.main.is_none() || first.word() == "no";
        let opens = self.group().is_none_or(|group| {
            let before = &self.sentence()[..group.start];
            !before.iter().any(is_word)
        });
        let roles = claim_roles(first);
        let replies = roles.has(ClaimRole::Replying) && self.count_words() <= FEW;
        is_bare && replies || opens && roles.has(ClaimRole::Greeting)
    }

    /// Whether it names a greeting or thanks: “her deep gratitude to the crew”.
    pub(in crate::claim) fn is_thanks(&self) -> bool {
        const FEW: usize = 4;
        let mut opening = self.tokens_of_words().take(FEW);
        let leads = |token: &Token| token.is(Class::Preposition);
        let mut nouns = opening.by_ref().take_while(|token| !leads(token));
        let greets = |noun: &Token| claim_roles(noun.word).has(ClaimRole::Greeting);
        self.main.is_none() && !self.is_quoted && nouns.any(greets)
    }

    pub(super) fn tokens_of_words(&self) -> impl Iterator<Item = &Token> {
        let tokens = self.tokens.iter();
        tokens.filter(|token| token.kind == TokenKind::Word)
    }

    pub(super) fn count_words(&self) -> usize {
        self.tokens_of_words().count()
    }

    /// Whether it is a part of a sentence: it has no finite verb or hangs on what stands around it.
    pub(in crate::claim) fn is_fragment(&self) -> bool {
        let hangs = claim_roles(self.first_word).has(ClaimRole::FragmentOpener);
        !self.is_quoted && (self.main.is_none() || hangs)
    }

    /// Whether it is a thing without an owner, a figure or a ground on which it is judged: “the old
    /// toll” or “the divers for the move”, not “the town’s toll”, “12 years of peace” or “the crew for
    /// sailing”.
    pub(in crate::claim) fn is_plain_thing(&self) -> bool {
        let sentence = self.sentence();
        let tells = |at: usize| sentence[at].kind == TokenKind::Number || self.is_ground(at);
        self.is_thing() && !self.has_owner() && !(0..sentence.len()).any(tells)
    }

    /// Whether what somebody did and is judged for is told from here on: “for sailing”, “for not
    /// sailing”.
    fn is_ground(&self, at: usize) -> bool {
        let is_between =
            |token: &Token| token.kind == TokenKind::Quotation || token.word.word() == "not";
        let mut behind = self.sentence().iter().skip(at + 1);
        let behind = behind.find(|token| !is_between(token));
        let is_gerund = |token: &Token| verb_form(token.word, self.words(token)).is_gerund;
        self.word(at) == "for" && behind.is_some_and(is_gerund)
    }

    /// Whether it is a thing and nothing said of it: a noun phrase whose cue claims things no less than
    /// clauses, or behind another anything without a verb, be it “a letter announcing it”; not
    /// “her as a friend”, “him for lying”, “Quill’s death”, “closing the pier”.
    pub(in crate::claim) fn is_mere(&self, is_claimable: bool) -> bool {
        let sentence = self.sentence();
        let is_tie = |at: usize| self.word(at) == "as" || self.is_ground(at);
        let is_bare = !is_claimable && self.main.is_none() && !self.is_quoted;
        let is_act = || self.opening_form().is_some_and(|form| form.is_gerund);
        let tells = || {
            is_act() || self.has_owner() || self.names_event() || (0..sentence.len()).any(is_tie)
        };
        self.is_thing() || self.is_noun() || is_bare && !tells()
    }

    /// Whether it is a short noun phrase behind a verb of speech: “the same thing”.
    pub(in crate::claim) fn is_short_thing(&self) -> bool {
        const FEW: usize = 6;
        let first = self.first_word_id();
        let opens = clause_part(first) == Some(ClausePart::Determiner) || first.word() == "no";
        let is_past = |token: &Token| {
            token.kind == TokenKind::Word && verb_form(token.word, self.words(token)).is_past
        };
        opens
            && self.count_words() <= FEW
            && self.is_thing()
            && !self.has_verb()
            && !self.has_owner()
            && !self.tokens_of_words().any(is_past)
    }

    /// Whether it is a noun phrase for a thing, however long, and tells nothing of it: “the car that
    /// stood in the yard”, not “Quill leading”, “Quill at 11 percent”, “her as a friend”.
    pub(in crate::claim) fn is_thing(&self) -> bool {
        let is_verb = |form: VerbForm| form.is_gerund || form.is_past || form.is_participle;
        let sentence = self.sentence();
        let tells = |at: usize| {
            let token = &sentence[at];
            // “known her for 20 years”
            let next = sentence.get(at + 1);
            let is_time = next.is_some_and(|next| next.is(Class::TimeWord));
            token.kind == TokenKind::Number && !is_time
                || token.word.word() == "as"
                || self.is_free_gerund(at)
        };
        self.main.is_none()
            && !self.is_quoted
            && !self.names_event()
            && !self.opening_form().is_some_and(is_verb)
            && !self.is_infinitive()
            && self.first_word() != "that"
            && !(0..sentence.len()).any(tells)
    }

    /// Whether a gerund stands here that neither a preposition nor an article leads: “Quill leading”, not
    /// “for selling it”, “a betting shop”.
    fn is_free_gerund(&self, at: usize) -> bool {
        let sentence = self.sentence();
        let token = &sentence[at];
        let is_tied = |at: usize| sentence[at].is(Class::Preposition);
        let is_led = |at: usize| {
            is_tied(at) || clause_part(sentence[at].word) == Some(ClausePart::Determiner)
        };
        let is_gerund = verb_form(token.word, self.words(token)).is_gerund;
        // “of the Lowmoor shooting”
        let near = at.saturating_sub(3)..at;
        let ends = || {
            let mut behind = sentence.iter().skip(at + 1);
            behind.all(|token| token.kind != TokenKind::Word)
        };
        let is_noun = || {
            near.clone()
                .any(|place| place > 0 && is_led(place) && is_tied(place - 1))
                && ends()
        };
        let is_bound = is_tied(at) || at > 0 && is_led(at - 1);
        is_gerund && !is_bound && !is_noun()
    }

    /// Whether it is a thing that somebody makes or does something with, whatever figure stands in it:
    /// “a novel in 1981”.
    pub(in crate::claim) fn is_made(&self) -> bool {
        let sentence = self.sentence();
        let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
        self.is_thing()
            || self.main.is_none()
                && self.first_word() != "that"
                && (!self.tokens.iter().any(is_mark) || self.is_titled())
                && !(0..sentence.len()).any(|at| self.is_free_gerund(at))
    }

    /// Whether the title of what somebody makes stands in it: “an essay titled “Long Nights””.
    fn is_titled(&self) -> bool {
        let titles = |token: &Token| {
            matches!(
                token.word.word(),
                "called" | "entitled" | "headlined" | "titled"
            ) || self.words(token) == "titled"
        };
        let is_mark = |token: &Token| token.kind == TokenKind::Quotation;
        let mut pairs = self.tokens.windows(2);
        pairs.any(|pair| titles(&pair[0]) && is_mark(&pair[1]))
    }

    /// Whether it is a thing that somebody gets or makes by claiming or declaring it: “the regional title in
    /// May”, “a state of emergency”.
    pub(in crate::claim) fn is_taken(&self) -> bool {
        let mut words = self.sentence().iter().take_while(|token| {
            let ends = token.kind == TokenKind::Punctuation || token.is(Class::Preposition);
            !ends || token.word.word() == "of"
        });
        let is_taken = |token: &Token| claim_roles(token.word).has(ClaimRole::Taking);
        self.main.is_none() && !self.is_quoted && words.any(is_taken)
    }
}
