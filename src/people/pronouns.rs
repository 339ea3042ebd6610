//! Pronouns: whom “he” and “she” stand for, by agreement, recency and grammatical role.

use crate::mention::{Gender, Pronoun};
use crate::text::{Document, TokenKind};

/// A mention by name, as far as pronouns ask.
#[derive(Clone, Copy, Debug)]
pub(super) struct Antecedent {
    /// Its first token.
    pub(super) token: u32,
    /// Its sentence.
    pub(super) sentence: u32,
    /// The person.
    pub(super) person: u32,
}

/// How many sentences back a pronoun's antecedent may stand.
const LOOK_BACK: u32 = 5;

/// How many antecedents are looked at, at most.
const MOST: usize = 40;

/// For each pronoun, the person it stands for.
pub(super) fn resolve_pronouns(
    document: &Document,
    pronouns: &[Pronoun],
    antecedents: &[Antecedent],
    genders: &mut [Option<Gender>],
) -> Vec<Option<u32>> {
    vote(pronouns, antecedents, genders);
    let mut resolver = Resolver {
        document,
        antecedents,
        genders,
        resolved: Vec::with_capacity(pronouns.len()),
        pronouns,
        next: 0,
    };
    for index in 0..pronouns.len() {
        let person = resolver.resolve(index);
        resolver.resolved.push(person);
    }
    resolver.resolved
}

/// Lets pronouns that have one possible antecedent near them say what a person's pronouns are.
fn vote(pronouns: &[Pronoun], antecedents: &[Antecedent], genders: &mut [Option<Gender>]) {
    let mut votes = vec![(0_u32, 0_u32); genders.len()];
    let mut next = 0;
    for pronoun in pronouns {
        while next < antecedents.len() && antecedents[next].token < pronoun.token {
            next += 1;
        }
        let mut near = antecedents[..next]
            .iter()
            .rev()
            .take(MOST)
            .take_while(|near| near.sentence + 1 >= pronoun.sentence);
        let Some(last) = near.next() else { continue };
        if near.all(|other| other.person == last.person) {
            let vote = &mut votes[last.person as usize];
            match pronoun.gender {
                Gender::Masculine => vote.0 += 1,
                Gender::Feminine => vote.1 += 1,
            }
        }
    }
    for (gender, (masculine, feminine)) in genders.iter_mut().zip(votes) {
        if gender.is_none() {
            *gender = match (masculine, feminine) {
                (1.., 0) => Some(Gender::Masculine),
                (0, 1..) => Some(Gender::Feminine),
                (m, f) if m > 2 * f => Some(Gender::Masculine),
                (m, f) if f > 2 * m => Some(Gender::Feminine),
                _ => None,
            };
        }
    }
}

struct Resolver<'a> {
    document: &'a Document,
    pronouns: &'a [Pronoun],
    antecedents: &'a [Antecedent],
    genders: &'a mut [Option<Gender>],
    resolved: Vec<Option<u32>>,
    /// The first antecedent after the pronoun.
    next: usize,
}

impl Resolver<'_> {
    fn resolve(&mut self, index: usize) -> Option<u32> {
        let pronoun = self.pronouns[index];
        while self.next < self.antecedents.len()
            && self.antecedents[self.next].token < pronoun.token
        {
            self.next += 1;
        }
        let person = self.cataphora(index).or_else(|| self.look_back(index))?;
        self.genders[person as usize].get_or_insert(pronoun.gender);
        Some(person)
    }

    fn agrees(&self, person: u32, gender: Gender) -> bool {
        self.genders[person as usize].is_none_or(|known| known == gender)
    }

    /// “As she left, Quill said”: the name follows in the main clause.
    fn cataphora(&self, index: usize) -> Option<u32> {
        let pronoun = self.pronouns[index];
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        let opener = self.document.tokens()[first as usize].word.word();
        let subordinate = matches!(
            opener,
            "as" | "when"
                | "while"
                | "after"
                | "before"
                | "during"
                | "in"
                | "since"
                | "although"
                | "though"
                | "despite"
                | "on"
                | "with"
                | "at"
                | "for"
                | "if"
                | "once"
                | "because"
        );
        if !subordinate || pronoun.token - first > 4 {
            return None;
        }
        let name = self.antecedents[self.next..]
            .iter()
            .take(3)
            .take_while(|name| name.sentence == pronoun.sentence)
            .find(|name| {
                let before = &self.document.tokens()[name.token as usize - 1];
                before.kind == TokenKind::Punctuation && &self.document.text()[before.span] == ","
            })?;
        self.agrees(name.person, pronoun.gender)
            .then_some(name.person)
    }

    fn look_back(&self, index: usize) -> Option<u32> {
        let pronoun = self.pronouns[index];
        for back in 0..LOOK_BACK {
            let Some(sentence) = pronoun.sentence.checked_sub(back) else {
                break;
            };
            if let Some(person) = self.in_sentence(index, sentence, back == 0) {
                return Some(person);
            }
        }
        None
    }

    /// The best antecedent in one sentence: in the pronoun's own the last pronoun of the same
    /// gender, then the first name; in an earlier one the first pronoun, then the first name.
    fn in_sentence(&self, index: usize, sentence: u32, own: bool) -> Option<u32> {
        let pronoun = self.pronouns[index];
        let mut earlier = self.pronouns[..index]
            .iter()
            .zip(&self.resolved)
            .rev()
            .take(MOST)
            .skip_while(|(other, _)| other.sentence > sentence)
            .take_while(|(other, _)| other.sentence == sentence)
            .filter(|(other, _)| other.gender == pronoun.gender)
            .filter_map(|(other, person)| Some((other.token, (*person)?)));
        let by_pronoun = if own { earlier.next() } else { earlier.last() };
        let by_name = self.antecedents[..self.next]
            .iter()
            .rev()
            .take(MOST)
            .skip_while(|name| name.sentence > sentence)
            .take_while(|name| name.sentence == sentence)
            .filter(|name| self.agrees(name.person, pronoun.gender))
            .last()
            .map(|name| (name.token, name.person));
        by_pronoun.or(by_name).map(|(_, person)| person)
    }
}
