//! Turns: who speaks in passages without quotation marks, as interviews and transcripts print them:
//! whose name and a colon open the passage, or whom the interview is with.

use crate::lexicon::Reference;
use crate::mention::KeyMap;
use crate::text::{Document, Passage, TokenRange};

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
        let questions: Vec<bool> = passages
            .iter()
            .map(|passage| is_question(document, passage))
            .collect();
        let asked = questions.iter().filter(|question| **question).count();
        let interview = asked >= QUESTIONS;
        Self {
            labels: labels(document, mentions),
            interviewee: if interview {
                interviewee(document, mentions)
            } else {
                None
            },
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
            .find(|at| is_interview(document.words(*at)));
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
fn is_interview(word: &str) -> bool {
    let forms = [
        "interview",
        "interviewed",
        "interviewing",
        "interviews",
        "q&a",
    ];
    forms.iter().any(|form| word.eq_ignore_ascii_case(form))
}
