//! Turns: who speaks in passages without quotation marks, as interviews and transcripts print them:
//! whose name and a colon open the passage, or whom the interview is with, be it that “Q:” and “A:”
//! tell questions from answers.

use crate::lexicon::{self, NameRole, Reference};
use crate::mention::KeyMap;
use crate::text::{Document, Passage, Token, TokenRange};

use super::place::{Kind, Placed};

/// How many passages may stand before the one that says whom an interview is with.
const OPENING: usize = 10;

/// How many questions make a text an interview.
const QUESTIONS: usize = 2;

/// Who speaks, and to whom, where no quotation marks show it.
pub(super) struct Turns {
    /// For each passage whose label names somebody, who it is.
    labels: Vec<Option<u32>>,
    /// Whether each passage is a question.
    questions: Vec<bool>,
    /// Whom the interview is with, if the text is one.
    interviewee: Option<u32>,
}

impl Turns {
    /// Looks a text over.
    pub(super) fn new(document: &Document, mentions: &[Placed]) -> Self {
        let passages = document.passages();
        let letters = letters(document);
        let questions: Vec<bool> = passages
            .iter()
            .zip(&letters)
            .map(|(passage, letter)| match letter {
                Some(letter) => *letter == Letter::Question,
                None => is_question(document, passage),
            })
            .collect();
        let asked = questions.iter().filter(|question| **question).count();
        let lettered = letters.iter().position(Option::is_some);
        let known = if asked >= QUESTIONS {
            interviewee(document, mentions)
        } else {
            None
        };
        Self {
            labels: labels(document, mentions),
            interviewee: known.or_else(|| first_named(mentions, lettered?)),
            questions,
        }
    }

    /// Whom “I” or “you” stands for outside of quotations.
    pub(super) fn party(&self, mention: &Placed, reference: Reference) -> Option<u32> {
        let passage = mention.passage as usize;
        let label = self.labels[passage];
        match reference {
            Reference::Speaker if label.is_some() => label,
            Reference::Speaker => self.interviewee.filter(|_| !self.questions[passage]),
            Reference::Addressee => self
                .interviewee
                .filter(|interviewee| self.questions[passage] && label != Some(*interviewee)),
            Reference::Third(_) => None,
        }
    }
}

/// Whether a passage ends with a question mark.
fn is_question(document: &Document, passage: &Passage) -> bool {
    let range = passage.tokens.range();
    range.len() > 2 && document.words(range.end - 1) == "?"
}

/// What a single letter and a mark before a passage say of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    /// “Q:”.
    Question,
    /// “A:”.
    Answer,
}

/// For each passage whether it is a question or an answer, where letters tell: the letter of a
/// passage goes for those after it that have none. Nothing, unless letters open several questions.
fn letters(document: &Document) -> Vec<Option<Letter>> {
    let (mut last, mut questions) = (None, 0);
    let mut letters: Vec<Option<Letter>> = document
        .passages()
        .iter()
        .map(|passage| {
            let range = passage.tokens.range();
            let marked = range.len() > 2 && matches!(document.words(range.start + 1), ":" | ".");
            let letter = if marked {
                document.words(range.start)
            } else {
                ""
            };
            match letter {
                "Q" => {
                    questions += 1;
                    last = Some(Letter::Question);
                }
                "A" => last = last.map(|_| Letter::Answer),
                _ => {}
            }
            last
        })
        .collect();
    if questions < QUESTIONS {
        letters.fill(None);
    }
    letters
}

/// The person named first before a passage.
fn first_named(mentions: &[Placed], passage: usize) -> Option<u32> {
    let before = mentions
        .iter()
        .take_while(|mention| (mention.passage as usize) < passage);
    before
        .filter(|mention| matches!(mention.kind, Kind::FullName))
        .find_map(|mention| mention.entity)
}

/// For each passage the person whose name and a colon open it.
fn labels(document: &Document, mentions: &[Placed]) -> Vec<Option<u32>> {
    let mut labels = vec![None; document.passages().len()];
    let tokens = document.tokens();
    for mention in mentions {
        let passage = document.passages()[mention.passage as usize].tokens;
        let named = matches!(mention.kind, Kind::FullName | Kind::ShortName);
        let opens = named && mention.start <= passage.start + 1;
        let end = mention.end as usize;
        if opens && end < tokens.len() && document.words(end) == ":" {
            labels[mention.passage as usize] = mention.entity;
        }
    }
    labels
}

/// Whom the first passages say the interview is with: the person named after the word, or else
/// before it in its sentence, most often.
fn interviewee(document: &Document, mentions: &[Placed]) -> Option<u32> {
    let passages = document.passages();
    let opening = passages[..passages.len().min(OPENING)].last()?;
    let mut counts: KeyMap<(u32, std::cmp::Reverse<u32>)> = KeyMap::default();
    for sentence in &document.sentences()[..opening.sentences.range().end] {
        let word = sentence
            .tokens
            .range()
            .find(|at| is_interview(&document.tokens()[*at]));
        let Some(word) = word.map(|word| TokenRange::between(word, word).start) else {
            continue;
        };
        let first = mentions.partition_point(|mention| mention.token < sentence.tokens.start);
        let here = mentions[first..]
            .iter()
            .take_while(|mention| mention.token < sentence.tokens.end)
            .filter(|mention| matches!(mention.kind, Kind::FullName | Kind::ShortName));
        let after = here.clone().find(|mention| mention.token > word);
        let named = after
            .or_else(|| here.last())
            .and_then(|mention| mention.entity);
        if let Some(entity) = named {
            let new = (0, std::cmp::Reverse(entity));
            counts.entry(entity.into()).or_insert(new).0 += 1;
        }
    }
    let likest = counts.into_values().max();
    likest.map(|(_, entity)| entity.0)
}

/// Whether a word is a form of “interview”.
fn is_interview(token: &Token) -> bool {
    lexicon::name_roles(token.word).has(NameRole::Interview)
}
