//! Pronouns: whom “he” and “she” stand for, by recency, grammatical role and agreement.
//!
//! Every person named near a pronoun is weighed; what pronouns a person goes by is learned from
//! the text itself, in a few rounds over it: whoever stands alone near a “she” is known by “she”
//! in the next round.

use crate::lexicon::Class;
use crate::mention::{Gender, Pronoun};
use crate::text::{Case, Document, TokenKind};

/// A mention by name, as far as pronouns ask.
#[derive(Clone, Copy, Debug)]
pub(super) struct Antecedent {
    /// Its first token and the one after its last.
    pub(super) token: u32,
    pub(super) end: u32,
    /// Its sentence.
    pub(super) sentence: u32,
    /// The person.
    pub(super) person: u32,
}

/// How many sentences back a pronoun's antecedent may stand.
const LOOK_BACK: u32 = 6;

/// How many earlier mentions are looked at, at most.
const MOST: usize = 24;

/// How often the text is gone over.
const ROUNDS: usize = 3;

/// For each pronoun, the person it stands for.
pub(super) fn resolve_pronouns(
    document: &Document,
    pronouns: &[Pronoun],
    antecedents: &[Antecedent],
    shown: &[Option<Gender>],
) -> Vec<Option<u32>> {
    let mut resolver = Resolver {
        document,
        mentions: Vec::with_capacity(antecedents.len() + pronouns.len()),
        habits: shown.iter().map(|gender| Habit::new(*gender)).collect(),
        counts: vec![0.0; shown.len()],
    };
    resolver.place(pronouns, antecedents);
    for _ in 1..ROUNDS {
        resolver.habits = resolver.round().1;
    }
    resolver.round().0
}

/// How often a person seems to go by each set of forms.
#[derive(Clone, Copy, Debug)]
struct Habit {
    masculine: f32,
    feminine: f32,
    /// What the text shows otherwise: “Mrs”, “spokesman”.
    shown: Option<Gender>,
}

impl Habit {
    fn new(shown: Option<Gender>) -> Self {
        Self {
            masculine: 0.0,
            feminine: 0.0,
            shown,
        }
    }

    fn add(&mut self, gender: Gender, weight: f32) {
        match gender {
            Gender::Masculine => self.masculine += weight,
            Gender::Feminine => self.feminine += weight,
        }
    }

    /// How well the forms agree with the person: 0 is neutral.
    fn agreement(self, gender: Gender) -> f32 {
        if let Some(shown) = self.shown {
            return if shown == gender { 1.0 } else { -20.0 };
        }
        let (same, other) = match gender {
            Gender::Masculine => (self.masculine, self.feminine),
            Gender::Feminine => (self.feminine, self.masculine),
        };
        1.2 * ((same + 0.5) / (other + 0.5)).ln()
    }
}

/// A name or a pronoun in its place.
#[derive(Clone, Copy, Debug)]
struct Placed {
    token: u32,
    sentence: u32,
    /// The quotation it stands in.
    quotation: Option<u32>,
    /// What it looks like in its clause.
    function: Function,
    /// Whether a verb of speech goes with it, outside of quotations.
    speaks: bool,
    /// Whether it is a picture's credit: “Image: Ada Quill”.
    credit: bool,
    who: Who,
}

/// What a mention looks like in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    /// A verb seems to follow.
    Subject,
    /// A preposition stands before it.
    Oblique,
    /// Neither.
    Other,
}

#[derive(Clone, Copy, Debug)]
enum Who {
    Name(u32),
    Pronoun(Gender, Option<u32>),
}

struct Resolver<'d> {
    document: &'d Document,
    mentions: Vec<Placed>,
    habits: Vec<Habit>,
    /// How often each person is named.
    counts: Vec<f32>,
}

impl Resolver<'_> {
    /// Puts names and pronouns in text order, each with what its neighbours say.
    fn place(&mut self, pronouns: &[Pronoun], antecedents: &[Antecedent]) {
        for name in antecedents {
            self.counts[name.person as usize] += 1.0;
            self.mentions.push(self.placed(
                name.token,
                name.end,
                name.sentence,
                Who::Name(name.person),
            ));
        }
        for pronoun in pronouns {
            let who = Who::Pronoun(pronoun.gender, None);
            let placed = self.placed(pronoun.token, pronoun.token + 1, pronoun.sentence, who);
            self.mentions.push(placed);
        }
        self.mentions.sort_by_key(|mention| mention.token);
        self.mark_quotations();
    }

    fn placed(&self, token: u32, end: u32, sentence: u32, who: Who) -> Placed {
        let tokens = self.document.tokens();
        let first = self.document.sentences()[sentence as usize].tokens.start;
        let before = (token > first).then(|| &tokens[token as usize - 1]);
        let after = tokens.get(end as usize);
        let form = tokens[token as usize].word.word();
        let verb = after.is_some_and(|after| {
            after.kind == TokenKind::Word
                && after.case == Case::Lower
                && !matches!(
                    after.word.word(),
                    "and"
                        | "of"
                        | "in"
                        | "to"
                        | "for"
                        | "with"
                        | "on"
                        | "at"
                        | "from"
                        | "by"
                        | "as"
                        | "or"
                        | "than"
                        | "that"
                        | "but"
                        | "when"
                        | "while"
                        | "after"
                        | "before"
                        | "because"
                        | "during"
                        | "about"
                        | "into"
                        | "over"
                )
        });
        let oblique = before.is_some_and(|before| {
            matches!(
                before.word.word(),
                "of" | "in"
                    | "to"
                    | "for"
                    | "with"
                    | "on"
                    | "at"
                    | "from"
                    | "by"
                    | "about"
                    | "against"
                    | "between"
                    | "like"
                    | "than"
                    | "under"
                    | "over"
            )
        });
        let speech = |token: Option<&crate::text::Token>| {
            token.is_some_and(|token| token.is(Class::SpeechVerb))
        };
        Placed {
            token,
            sentence,
            quotation: None,
            function: match who {
                _ if oblique => Function::Oblique,
                Who::Name(_) if verb => Function::Subject,
                Who::Pronoun(..) if matches!(form, "he" | "she") => Function::Subject,
                _ => Function::Other,
            },
            credit: before.is_some_and(|before| &self.document.text()[before.span] == ":")
                && token >= first + 2
                && matches!(
                    tokens[token as usize - 2].word.word(),
                    "image" | "photo" | "picture" | "photograph" | "credit" | "video" | "courtesy"
                ),
            speaks: speech(before) || speech(after) || self.speaks_later(end, sentence),
            who,
        }
    }

    /// Whether a verb of speech follows an adverb or a description after the name: “Quill also
    /// said”, “Quill, a lawyer, said”.
    fn speaks_later(&self, end: u32, sentence: u32) -> bool {
        let tokens = self.document.tokens();
        let stop = self.document.sentences()[sentence as usize].tokens.end;
        let words = |at: u32| &self.document.text()[tokens[at as usize].span];
        if end + 1 >= stop {
            return false;
        }
        if words(end) != "," {
            return matches!(
                tokens[end as usize].word.word(),
                "also" | "later" | "then" | "has" | "had"
            ) && tokens[end as usize + 1].is(Class::SpeechVerb);
        }
        (end + 2..stop.min(end + 14))
            .take_while(|at| tokens[*at as usize].kind != TokenKind::Quotation)
            .any(|at| tokens[at as usize].is(Class::SpeechVerb) && words(at - 1) == ",")
    }

    fn mark_quotations(&mut self) {
        let mut mentions = self.mentions.iter_mut().peekable();
        for (index, quotation) in (0..).zip(self.document.quotations()) {
            if quotation.depth > 0 {
                continue;
            }
            for span in &quotation.spans {
                while let Some(mention) = mentions.peek_mut() {
                    let place = self.document.tokens()[mention.token as usize].span;
                    if place.start() >= span.end() {
                        break;
                    }
                    if place.start() >= span.start() {
                        mention.quotation = Some(index);
                    }
                    mentions.next();
                }
            }
        }
    }

    /// Goes over the text once: whom each pronoun stands for, and what that says of people.
    fn round(&mut self) -> (Vec<Option<u32>>, Vec<Habit>) {
        let mut habits: Vec<Habit> = self
            .habits
            .iter()
            .map(|habit| Habit::new(habit.shown))
            .collect();
        let mut resolved = Vec::new();
        for index in 0..self.mentions.len() {
            let Who::Pronoun(gender, _) = self.mentions[index].who else {
                continue;
            };
            let choices = self.choices(index, gender);
            let best = choices.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1));
            let best = best.filter(|(_, score)| *score > -14.0);
            if let Some((_, top)) = best {
                let weight = |score: f32| (score - top).exp();
                let sum: f32 = choices.iter().map(|(_, score)| weight(*score)).sum();
                for (person, score) in &choices {
                    habits[*person as usize].add(gender, weight(*score) / sum);
                }
            }
            let person = best.map(|(person, _)| person);
            self.mentions[index].who = Who::Pronoun(gender, person);
            resolved.push(person);
        }
        (resolved, habits)
    }

    /// Who may be meant by a pronoun, each with a score.
    fn choices(&self, index: usize, gender: Gender) -> Vec<(u32, f32)> {
        let pronoun = self.mentions[index];
        let mut choices: Vec<(u32, f32)> = Vec::new();
        let mut note = |person: u32, score: f32| match choices
            .iter_mut()
            .find(|(known, _)| *known == person)
        {
            Some((_, best)) => *best = best.max(score),
            None => choices.push((person, score)),
        };
        let earlier = self.mentions[..index].iter().rev().take(MOST);
        for mention in earlier.take_while(|mention| mention.sentence + LOOK_BACK > pronoun.sentence)
        {
            let person = match mention.who {
                Who::Name(_) if mention.credit => continue,
                Who::Name(person) => person,
                Who::Pronoun(other, Some(person)) if other == gender => person,
                Who::Pronoun(..) => continue,
            };
            note(person, nearness(&pronoun, mention));
        }
        if let Some(person) = self.cataphora(index) {
            note(person, 2.5);
        }
        for (person, score) in &mut choices {
            *score += self.habits[*person as usize].agreement(gender)
                + 0.25 * self.counts[*person as usize].min(6.0).ln();
            if self.speaks_around(index, *person) {
                *score -= 8.0;
            }
        }
        choices
    }

    /// “As she left, Quill said”: the name follows in the main clause.
    fn cataphora(&self, index: usize) -> Option<u32> {
        let pronoun = self.mentions[index];
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
        self.mentions[index + 1..]
            .iter()
            .take(4)
            .take_while(|name| name.sentence == pronoun.sentence)
            .find_map(|name| {
                let before = &self.document.tokens()[name.token as usize - 1];
                let comma = before.kind == TokenKind::Punctuation
                    && &self.document.text()[before.span] == ",";
                match name.who {
                    Who::Name(person) if comma && name.function == Function::Subject => {
                        Some(person)
                    }
                    _ => None,
                }
            })
    }

    /// Whether a pronoun stands in a quotation in whose sentence the person is said to speak.
    fn speaks_around(&self, index: usize, person: u32) -> bool {
        let pronoun = self.mentions[index];
        if pronoun.quotation.is_none() {
            return false;
        }
        let speaks = |mention: &Placed| {
            mention.quotation.is_none()
                && mention.speaks
                && mention.sentence.abs_diff(pronoun.sentence) <= 1
                && match mention.who {
                    Who::Name(other) => other == person,
                    Who::Pronoun(_, other) => other == Some(person),
                }
        };
        let outside = |mention: &&Placed| mention.quotation.is_none();
        let before = self.mentions[..index].iter().rev().take(6).find(outside);
        let after = self.mentions[index + 1..].iter().take(6).find(outside);
        before.is_some_and(speaks) || after.is_some_and(speaks)
    }
}

/// How near an earlier mention is, in lines and in grammar.
fn nearness(pronoun: &Placed, mention: &Placed) -> f32 {
    #[allow(clippy::cast_precision_loss)]
    let (sentences, tokens) = (
        (pronoun.sentence - mention.sentence) as f32,
        (pronoun.token - mention.token).min(200) as f32,
    );
    let mut score = -1.1 * sentences - 0.014 * tokens;
    score += match mention.function {
        Function::Subject => 0.75,
        Function::Oblique => -0.25,
        Function::Other => 0.0,
    };
    score += match mention.who {
        Who::Pronoun(..) => 0.9,
        Who::Name(_) => 0.0,
    };
    if pronoun.quotation.is_some() && pronoun.quotation == mention.quotation {
        score += 1.2;
    }
    if pronoun.quotation.is_none() && mention.quotation.is_some() {
        score -= 0.15;
    }
    score
}
