//! Names in small letters before a colon, paragraph after paragraph: who speaks in an interview, “Ada Quill:
//! It rained.”, “Quill: A lot.”; and who answers where questions and answers stand without names.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::text::TokenKind;

/// How many tokens a name may have.
const LONGEST_NAME: usize = 5;

/// Words that no name of somebody who speaks has.
const NO_NAMES: Classes = Classes::any_of(&[
    Class::Rubric,
    Class::TimeWord,
    Class::Preposition,
    Class::Determiner,
    Class::NumberWord,
    Class::SentenceOpener,
]);

/// Words that the whole name of somebody begins with.
const FIRST: Classes = Classes::any_of(&[Class::GivenName, Class::Title, Class::Honorific]);

/// Words of whoever speaks and is spoken to.
const TALK: [&str; 8] = ["i", "me", "my", "we", "us", "our", "you", "your"];

/// How many words of a paragraph are looked at for such words.
const LONGEST_LOOK: usize = 60;

/// Within how many paragraphs the first question of an interview stands.
const LONGEST_HEAD: usize = 6;

/// How many tokens a question may have.
const LONGEST_QUESTION: usize = 60;

/// A paragraph that begins with a name and a colon.
struct Turn {
    passage: usize,
    name: Range<usize>,
    /// Whether the name has a given name or a title, so that nothing else is meant.
    is_full: bool,
}

/// The passages that begin with the name of who speaks in them, where several people take turns, and the
/// names.
pub(super) fn labelled(reading: &Reading<'_>) -> Vec<(usize, Range<usize>)> {
    let passages = reading.document.passages();
    let mut turns: Vec<Turn> = (passages.iter().enumerate())
        .filter_map(|(number, passage)| turn(reading, number, &passage.tokens.range()))
        .collect();
    let last = |turn: &Turn| reading.words(turn.name.end - 1);
    let is_somebody = |turn: &&Turn| turn.is_full || is_talk_of_one(reading, turn);
    let mut names: Vec<&str> = turns.iter().filter(is_somebody).map(last).collect();
    names.sort_unstable();
    names.dedup();
    turns.retain(|turn| names.binary_search(&last(turn)).is_ok());
    let is_repeated = names.len() < turns.len();
    let is_full = turns.iter().any(|turn| turn.is_full);
    let is_all = is_full && turns.len() + 1 >= passages.len();
    let is_talk = turns.iter().any(|turn| is_talk(reading, turn));
    let is_taken_in_turns = if is_full {
        is_talk && (is_repeated || names.len() > 1) || is_all
    } else {
        is_repeated && names.len() > 1
    };
    let of_themselves = turns
        .iter()
        .filter(|turn| is_told_of(reading, turn))
        .count();
    if turns.len() < 2 || !is_taken_in_turns || 4 * of_themselves >= turns.len() {
        return Vec::new();
    }
    turns.into_iter().map(|it| (it.passage, it.name)).collect()
}

/// Whether a paragraph tells of whom it has the name of: “Ada Quill: The mayor’s plan … Quill also wants …”.
fn is_told_of(reading: &Reading<'_>, turn: &Turn) -> bool {
    let passage = reading.passage_of(turn.name.start);
    let first = turn.name.end + 1;
    let mut words = first..passage.end.min(first + LONGEST_LOOK);
    let name = reading.words(turn.name.end - 1);
    words.any(|at| reading.words(at) == name && !reading.is_quoted(at))
}

/// The turn that a paragraph is.
fn turn(reading: &Reading<'_>, passage: usize, tokens: &Range<usize>) -> Option<Turn> {
    let last = tokens.end.min(tokens.start + LONGEST_NAME + 1);
    let colon = (tokens.start + 1..last).find(|at| reading.is(*at, ":"))?;
    let name = tokens.start..colon;
    let is_name = |at: usize| {
        reading.token(at).kind == TokenKind::Word
            && reading.is_capitalized(at)
            && !reading.is_quoted(at)
            && !reading.meets(at, NO_NAMES)
            && !reading.plays(at, AttributionRole::Section)
    };
    let rest = colon + 1..tokens.end;
    let ends = !rest.is_empty() && reading.is_mark(rest.end - 1);
    if !name.clone().all(is_name) || !ends || !reading.has_words(rest) {
        return None;
    }
    let is_full = name.len() > 1 && reading.meets(name.start, FIRST);
    Some(Turn {
        passage,
        name,
        is_full,
    })
}

/// Whether a paragraph has words of whoever speaks or is spoken to, or asks.
fn is_talk(reading: &Reading<'_>, turn: &Turn) -> bool {
    let passage = reading.passage_of(turn.name.start);
    let first = turn.name.end + 1;
    let mut words = first..passage.end.min(first + LONGEST_LOOK);
    reading.is(passage.end - 1, "?") || words.any(|at| reading.is_one_of(at, &TALK))
}

/// Whether the one word before a colon is a name that no list has, and somebody talks behind it.
fn is_talk_of_one(reading: &Reading<'_>, turn: &Turn) -> bool {
    const PLAIN: Classes =
        Classes::any_of(&[Class::CommonWord, Class::CapitalizedWord, Class::Place]);
    turn.name.len() == 1 && !reading.meets(turn.name.start, PLAIN) && is_talk(reading, turn)
}

/// The name of the one person who is interviewed, and the passages that answer: a story whose head names one
/// person and whose paragraphs are questions and answers in turn.
pub(super) fn answers(reading: &Reading<'_>) -> Option<(Range<usize>, Vec<usize>)> {
    const FEWEST: usize = 2;
    let passages = reading.document.passages();
    let tokens = |at: usize| passages[at].tokens.range();
    let asks = |at: usize| is_question(reading, &tokens(at));
    let first = (1..passages.len().min(LONGEST_HEAD)).find(|at| asks(*at))?;
    let questions = (first..passages.len()).filter(|at| asks(*at)).count();
    let is_answer = |at: &usize| {
        !asks(*at)
            && tokens(*at)
                .clone()
                .take(LONGEST_LOOK)
                .any(|it| !reading.is_quoted(it) && reading.is_one_of(it, &TALK[..4]))
    };
    let answers: Vec<usize> = (first + 1..passages.len()).filter(is_answer).collect();
    let replies = answers.iter().filter(|at| asks(*at - 1)).count();
    if questions < FEWEST || replies < FEWEST || 2 * replies < questions {
        return None;
    }
    Some((introduced(reading, 0..tokens(first).start)?, answers))
}

/// Whether a paragraph is a question that nobody is quoted with.
fn is_question(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    (3..=LONGEST_QUESTION).contains(&tokens.len())
        && reading.is(tokens.end - 1, "?")
        && !reading.is_quoted(tokens.start)
        && !reading.is_quoted(tokens.end - 1)
}

/// The only whole name in the head of a story.
fn introduced(reading: &Reading<'_>, head: Range<usize>) -> Option<Range<usize>> {
    let is_part = |at: usize| {
        reading.token(at).kind == TokenKind::Word
            && reading.is_capitalized(at)
            && !reading.meets(at, NO_NAMES)
    };
    let mut found: Option<Range<usize>> = None;
    let mut at = head.start;
    let limit = head.end.min(head.start + LONGEST_LOOK * 3);
    while at < limit {
        let end = at + (at..limit).take_while(|at| is_part(*at)).count();
        let begins = |at: &usize| reading.has(*at, Class::GivenName);
        if let Some(start) = (at..end).find(begins).filter(|start| start + 1 < end) {
            let is_same =
                |other: &Range<usize>| reading.words(other.end - 1) == reading.words(end - 1);
            match &found {
                Some(other) if !is_same(other) => return None,
                Some(_) => {}
                None => found = Some(start..end),
            }
        }
        at = end.max(at + 1);
    }
    found
}
