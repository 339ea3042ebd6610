//! Told of: whom the words of others tell of, who is judged, asked, somebody's client or unnamed.

use super::Resolver;
use super::place::{Function, Kind, Placed};
use crate::lexicon::{self, AttributionRole, Class, Gender, NameRole, PronounForm};

/// Verbs of asking: what follows is what is asked.
const ASKING: [&str; 7] = [
    "asked",
    "asking",
    "asks",
    "interviewed",
    "pressed",
    "questioned",
    "quizzed",
];

/// Verbs of thanking: what follows is what those who thank owe.
const THANKING: [&str; 3] = ["thank", "thanked", "thanks"];

impl Resolver<'_> {
    /// Whether the pronoun tells of whom somebody judges by what they say: “praised | Quill |, saying | she | had won”.
    pub(super) fn is_said_of(&self, pronoun: &Placed, form: PronounForm, mention: &Placed) -> bool {
        let (end, at) = (mention.end as usize, pronoun.token as usize);
        let is_there = mention.sentence == pronoun.sentence
            && mention.function != Function::Possessive
            && matches!(form, PronounForm::Subject | PronounForm::Possessive)
            && (at == end + 2 || at == end + 3 && self.document.words(end + 2) == "that")
            && self.document.words(end) == ","
            && self.document.words(end + 1) == "saying";
        is_there
            && self.is_object_of(mention, AttributionRole::Judging)
            && !self.is_behind(mention, &ASKING)
            && !self.is_behind(mention, &THANKING)
            && !self.tells_own_mind(pronoun)
    }

    /// Whether one of some verbs stands right before somebody: “asked | Quill |”.
    fn is_behind(&self, mention: &Placed, verbs: &[&str]) -> bool {
        const TITLES: usize = 3;
        let start = mention.start as usize;
        let mut near = start.saturating_sub(TITLES)..start;
        near.any(|at| verbs.contains(&self.document.words(at)))
    }

    /// Whether a verb behind a pronoun tells what only whoever says it knows: “he | was proud | of”, “he | hoped |”, “he | would
    /// vote for him |”.
    fn tells_own_mind(&self, pronoun: &Placed) -> bool {
        const NEAR: usize = 10;
        let tokens = self.document.tokens();
        let next = pronoun.end as usize;
        let near = next..tokens.len().min(next + NEAR);
        let feels = |at: usize| {
            let parts = lexicon::name_roles(tokens[at].word);
            parts.has(NameRole::Feeling)
                || parts.has(NameRole::OwnState)
                || tokens[at].is(Class::BeliefCue)
        };
        let him = |at: usize| match pronoun.kind {
            Kind::Pronoun(Gender::Masculine, _) => matches!(self.document.words(at), "him" | "his"),
            _ => self.document.words(at) == "her",
        };
        near.clone().take(3).any(feels) || near.into_iter().any(him)
    }

    /// Whether somebody unnamed is told to lose what the possessive says is theirs: “| the driver | lost | his | licence”.
    pub(super) fn loses_own(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let verb = (pronoun.token as usize).saturating_sub(1);
        let is_unnamed = mention.entity.is_some_and(|entity| entity >= self.named);
        is_unnamed
            && mention.sentence == pronoun.sentence
            && mention.function == Function::Subject
            && mention.quotation == pronoun.quotation
            && mention.end as usize <= verb
            && matches!(
                self.document.words(verb),
                "lost" | "lose" | "loses" | "losing"
            )
    }

    /// Whether somebody is told of as another's client, and the pronoun stands behind that in the sentence: “Quill said her |
    /// client | had lost | her | son”.
    pub(super) fn is_client(&self, pronoun: &Placed, mention: &Placed) -> bool {
        mention.kind == Kind::Described
            && mention.sentence == pronoun.sentence
            && mention.quotation == pronoun.quotation
            && mention.function == Function::Subject
            && !pronoun.speaks
            && self.document.words(mention.token as usize) == "client"
    }

    /// Whether a pronoun says whose client somebody is, of whom the sentence then tells: “Quill said | her | client had lost
    /// her son”.
    pub(super) fn has_client(&self, pronoun: &Placed, mention: &Placed) -> bool {
        mention.sentence == pronoun.sentence
            && matches!(mention.kind, Kind::Pronoun(_, PronounForm::Possessive))
            && !pronoun.speaks
            && (mention.end as usize) < pronoun.token as usize
            && self.document.words(mention.end as usize) == "client"
    }

    /// Whether the pronoun stands in what somebody is asked, with which the sentence opens: “Asked why | she | left, Quill”.
    pub(super) fn is_asked_at(&self, index: usize) -> bool {
        let pronoun = &self.mentions[index];
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        matches!(
            self.document.words(first as usize),
            "Asked" | "Pressed" | "Questioned" | "Quizzed"
        )
    }
}
