//! Names set off by a colon: speakers in interviews and transcripts, sources in headlines.

use std::ops::Range;

use super::dateline;
use super::draft::Draft;
use super::interview;
use super::reading::Reading;
use super::{source, topic};
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::AttributionMethod;
use crate::text::{Case, Passage, PassageKind, TokenKind};

/// How many words a label may have.
const LONGEST: usize = 6;

/// How many tokens the name under a quotation may have.
const LONGEST_SIGNATURE: usize = 16;

/// How many tokens a signature on a line of its own may have.
const LONGEST_LINE: usize = 20;

/// Words that names in transcripts begin with: “SENATOR READ:”.
const TITLES: Classes = Classes::any_of(&[Class::Title, Class::Honorific]);

/// The labels of a document's passages.
pub(super) struct Labels {
    /// What the label of each passage attributes.
    drafts: Vec<Option<Draft>>,
    /// Whether each has a label, even one that names nobody: “VERDICT:”.
    is_labelled: Vec<bool>,
}

impl Labels {
    /// Reads all labels.
    pub(super) fn new(reading: &Reading<'_>) -> Self {
        let passages = reading.document.passages().iter().enumerate();
        let mut drafts: Vec<_> = passages
            .map(|(number, passage)| read(reading, passage, number == 0))
            .collect();
        let mut is_labelled: Vec<_> = drafts.iter().map(Option::is_some).collect();
        for (draft, passage) in drafts.iter_mut().zip(reading.document.passages()) {
            let label = draft.as_ref().and_then(|draft| draft.source.as_ref());
            let names_nobody = |label: &Range<usize>| {
                let is_first = label.start <= passage.tokens.range().start + 1;
                is_heading_label(reading, label)
                    || is_answer(reading, passage, label)
                    || is_first && (has_setting(reading, label) || is_section(reading, label))
            };
            if label.is_some_and(names_nobody) {
                *draft = None;
            }
        }
        for passage in 1..drafts.len() {
            let line = reading.document.passages()[passage].tokens.range();
            if let Some(signed) = signed_below(reading, passage - 1, &line) {
                drafts[passage - 1] = Some(signed);
                is_labelled[passage - 1] = true;
            }
        }
        for passage in part_headings(reading, &drafts) {
            drafts[passage] = None;
        }
        for passage in dateline::labelled(reading, &drafts) {
            drafts[passage] = None;
            is_labelled[passage] = false;
        }
        // Where these stand, the words count as those of any paragraph.
        for (passage, label) in behind(reading, &drafts) {
            drafts[passage] = Some(label);
        }
        Self {
            drafts,
            is_labelled,
        }
    }

    /// What the label of a passage attributes, if it names somebody.
    pub(super) fn of(&self, passage: usize) -> Option<&Draft> {
        self.drafts.get(passage)?.as_ref()
    }

    /// Whether a passage has a label, even one that names nobody.
    pub(super) fn has(&self, passage: usize) -> bool {
        self.is_labelled.get(passage).is_some_and(|has| *has)
    }
}

/// What passages without a label of those above say: in interviews, over the line of a name, in headlines.
fn behind(reading: &Reading<'_>, labels: &[Option<Draft>]) -> Vec<(usize, Draft)> {
    let passages = reading.document.passages();
    let tokens = |at: usize| passages[at].tokens.range();
    let mut found: Vec<(usize, Draft)> = Vec::new();
    for (passage, name) in interview::labelled(reading) {
        let content = reading.trimmed(name.end + 1..tokens(passage).end);
        found.push((
            passage,
            Draft::behind_colon(name.clone(), name.end, content),
        ));
    }
    if let Some((name, answers)) = interview::answers(reading).filter(|_| found.is_empty()) {
        for passage in answers {
            let content = vec![reading.trimmed(tokens(passage))];
            let answer = Draft::without_cue(name.clone(), AttributionMethod::Continuation);
            found.push((passage, Draft { content, ..answer }));
        }
    }
    for passage in 0..passages.len() {
        if passage > 0 {
            let signed = named_below(reading, &tokens(passage - 1), &tokens(passage));
            found.extend(signed.map(|signed| (passage - 1, signed)));
        }
        let line = tokens(passage);
        let headline = headed(reading, &line).or_else(|| topic::spoken_of(reading, &line));
        found.extend(headline.map(|headline| (passage, headline)));
    }
    found.retain(|(passage, _)| labels[*passage].is_none());
    found
}

/// What a quotation says that is a paragraph, when the line behind it is a name with what its bearer is:
/// “Ada Quill, head of the union”.
fn named_below(
    reading: &Reading<'_>,
    quotation: &Range<usize>,
    line: &Range<usize>,
) -> Option<Draft> {
    const OFFICES: Classes = Classes::any_of(&[
        Class::Title,
        Class::PersonNoun,
        Class::RoleModifier,
        Class::FormerWord,
        Class::Kinship,
    ]);
    let is_quoted = quotation.len() > 4
        && reading.opens(quotation.start)
        && reading.closes(quotation.end - 1)
        && reading.in_one_quotation(quotation.start, quotation.end - 1);
    if !is_quoted || line.len() < 4 || line.len() > LONGEST_LINE {
        return None;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let end = line.start + line.clone().take_while(is_name).count();
    let is_verb = |at: usize| reading.has(at, Class::FiniteVerb) && !reading.is_capitalized(at);
    let tells = |at: usize| {
        reading.is_quoted(at) || is_verb(at) || reading.is_one_of(at, &[".", ":", "?", "!", "who"])
    };
    let is_set_off = end > line.start + 1 && end + 1 < line.end && reading.is(end, ",");
    let is_line = is_set_off
        && reading.has(line.start, Class::GivenName)
        && (end + 1..line.end).any(|at| reading.meets(at, OFFICES))
        && !line.clone().any(tells);
    is_line.then(|| Draft {
        content: vec![quotation.clone()],
        ..Draft::without_cue(line.clone(), AttributionMethod::Colon)
    })
}

/// What a headline says whose quotation stands before who says it and on what: “‘I was no hero’: Ada Quill on
/// the flood”.
fn headed(reading: &Reading<'_>, tokens: &Range<usize>) -> Option<Draft> {
    const LONGEST_HEADLINE: usize = 40;
    let is_line = (6..=LONGEST_HEADLINE).contains(&tokens.len())
        && reading.opens(tokens.start)
        && reading.is_word(tokens.end - 1);
    if !is_line {
        return None;
    }
    let goes_on = |at: &usize| reading.in_one_quotation(tokens.start, *at);
    let colon = tokens.start + tokens.clone().take_while(goes_on).count();
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let name = colon + 1..colon + 1 + (colon + 1..tokens.end).take_while(is_name).count();
    let is_told = name.end < tokens.end
        && reading.is(colon, ":")
        && (1..=4).contains(&name.len())
        && !reading.meets(
            name.start,
            Classes::any_of(&[Class::Rubric, Class::SentenceOpener]),
        )
        && reading.is_one_of(name.end, &["on", "about"])
        && reading.count_words(tokens.start..colon) > 2;
    is_told.then(|| Draft::behind_colon(name, colon, reading.trimmed(tokens.start..colon)))
}

/// The passages whose label tells whom a part of the story is about, “Quill: Win the north”, and not who
/// says it: several short ones begin so, each with another name.
fn part_headings(reading: &Reading<'_>, labels: &[Option<Draft>]) -> Vec<usize> {
    const LONGEST_HEADING: usize = 10;
    const FEWEST: usize = 3;
    let passages = reading.document.passages();
    let label = |at: usize| {
        let tokens = passages[at].tokens.range();
        let label = tokens.start..tokens.start + 1;
        let is_heading = (4..=LONGEST_HEADING).contains(&tokens.len())
            && reading.is(label.end, ":")
            && reading.is_capitalized(label.start)
            && !is_shouted(reading, label.start)
            && !reading.is_quoted(label.end + 1);
        is_heading.then_some(label)
    };
    let is_open = |at: &usize| labels[*at].is_some() && label(*at).is_some();
    let headings: Vec<usize> = (1..passages.len()).filter(is_open).collect();
    if headings.is_empty() {
        return headings;
    }
    let names = (1..passages.len()).filter_map(label);
    let mut names: Vec<_> = names.map(|label| reading.words(label.start)).collect();
    names.sort_unstable();
    let is_repeated = names.windows(2).any(|pair| pair[0] == pair[1]);
    if names.len() < FEWEST || is_repeated {
        return Vec::new();
    }
    headings
}

/// Reads the label of a passage: the name at its beginning, or at the end of a headline.
fn read(reading: &Reading<'_>, passage: &Passage, is_first: bool) -> Option<Draft> {
    let tokens = passage.tokens.range();
    let heading = is_first
        || matches!(
            passage.kind,
            PassageKind::Headline | PassageKind::Subheading | PassageKind::Standfirst
        )
        || is_heading(reading, &tokens);
    leading(reading, &tokens, heading)
        .or_else(|| trailing(reading, &tokens, heading))
        .or_else(|| signature(reading, &tokens))
}

/// Whether a paragraph looks like a heading: short and without a full stop.
fn is_heading(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    (4..=16).contains(&tokens.len())
        && reading.is_word(tokens.end - 1)
        && reading.is_capitalized(tokens.start)
}

/// “QUILL: It rained.”; in headlines “Quill: It rained”.
fn leading(reading: &Reading<'_>, tokens: &Range<usize>, heading: bool) -> Option<Draft> {
    let quoted = tokens.len() > 2 && reading.token(tokens.start).kind == TokenKind::Quotation;
    let start = tokens.start + usize::from(quoted);
    let last = tokens.end.min(start + LONGEST + 1);
    let colon = (start + 1..last).find(|at| reading.is(*at, ":"))?;
    let label = start..colon;
    let transcript = label.clone().all(|at| is_shouted(reading, at));
    let named =
        heading && label.clone().all(|at| is_named(reading, at)) && !is_rubric(reading, &label);
    let content = reading.trimmed(colon + 1..tokens.end);
    if quoted && !transcript {
        return None;
    }
    if !transcript && !named || reading.count_words(content.clone()) < 2 {
        return None;
    }
    Some(Draft::behind_colon(label, colon, content))
}

/// “It rained.” — Ada Quill
fn signature(reading: &Reading<'_>, tokens: &Range<usize>) -> Option<Draft> {
    let first = tokens
        .start
        .max(tokens.end.saturating_sub(LONGEST_SIGNATURE));
    let dash = (first..tokens.end).rev().find(|at| is_dash(reading, *at))?;
    let content = reading.trimmed(tokens.start..dash);
    let name = reading.trimmed(dash + 1..tokens.end);
    let quoted =
        content.len() > 2 && reading.opens(content.start) && reading.closes(content.end - 1);
    let named =
        !name.is_empty() && reading.is_capitalized(name.start) && !reading.is_quoted(name.start);
    (quoted && named).then(|| Draft::behind_colon(name, dash, content))
}

/// What the passage `number` says, when the line behind it is the signature of a quotation or a message:
/// “— Ada Quill, engineer”, “— Ada Quill (@adaquill) May 3, 2031”.
fn signed_below(reading: &Reading<'_>, number: usize, line: &Range<usize>) -> Option<Draft> {
    let first = line.start;
    if line.len() < 2
        || line.len() > LONGEST_LINE
        || !reading.is_one_of(first, &["—", "―", "–", "--"])
    {
        return None;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at) && !reading.is_mark(*at);
    let end = first + 1 + (first + 1..line.end).take_while(is_name).count();
    let is_rest = end == line.end || reading.is_one_of(end, &[",", "("]);
    let is_verb = |at: usize| reading.has(at, Class::FiniteVerb) && !reading.is_capitalized(at);
    let tells = |at: usize| reading.is_quoted(at) || is_verb(at);
    if end == first + 1 || !is_rest || line.clone().any(tells) {
        return None;
    }
    let is_message =
        end + 1 < line.end && reading.is(end, "(") && reading.words(end + 1).starts_with('@');
    let passage = reading.document.passages()[number].tokens.range();
    let content = without_picture(reading, reading.trimmed(passage.clone()));
    let is_quoted =
        content.len() > 2 && reading.opens(content.start) && reading.closes(content.end - 1);
    let is_plain = is_message && !reading.is(passage.end - 1, ":") && content.len() > 2;
    let name_end = if is_message { end } else { line.end };
    (is_quoted || is_plain)
        .then(|| Draft::behind_colon(reading.trimmed(first + 1..name_end), first, content))
}

/// A message without the addresses of its pictures: “… tonight! | pic.twitter.com/…”.
fn without_picture(reading: &Reading<'_>, content: Range<usize>) -> Range<usize> {
    let is_address = |at: &usize| {
        let words = reading.words(*at);
        words.starts_with("pic.twitter") || words.starts_with("https://")
    };
    let end = content.clone().skip(1).find(is_address);
    reading.trimmed(content.start..end.unwrap_or(content.end))
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_mark(at)
        && !reading.is_quoted(at)
        && reading.is_one_of(at, &["—", "―", "–", "--", "-", "~"])
}

/// “Bridge is safe: Quill”, in headlines.
fn trailing(reading: &Reading<'_>, tokens: &Range<usize>, heading: bool) -> Option<Draft> {
    if !heading {
        return None;
    }
    let mut end = tokens.end;
    while end > tokens.start && reading.is(end - 1, ".") {
        end -= 1;
    }
    let first = tokens.start.max(end.saturating_sub(4));
    let colon = (first..end).rev().find(|at| reading.is(*at, ":"))?;
    let label = colon + 1..end;
    let content = reading.trimmed(tokens.start..colon);
    let named = !label.is_empty()
        && label.clone().all(|at| is_named(reading, at))
        && reading.count_words(content.clone()) >= 4
        && reading.count_words(content.clone()) > 2 * label.len();
    named.then(|| Draft::behind_colon(label, colon, content))
}

/// A word of a transcript's label: all in capitals, or a mark inside it.
fn is_shouted(reading: &Reading<'_>, at: usize) -> bool {
    let token = reading.token(at);
    token.case == Case::Upper
        || token.case == Case::Single
        || token.kind == TokenKind::Word
            && reading.words(at).ends_with('.')
            && token.is_capitalized()
        || reading.is_one_of(at, &["(", ")", ","])
}

/// A word of a name.
fn is_named(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_capitalized(at)
        || reading.is_one_of(at, &["of", "the", "&", "and", "-"])
        || reading.token(at).kind == TokenKind::Clitic
}

/// Whether a label in capitals heads a part of the story: “VERDICT:”, “THE CLAIM:”, “WHAT WE FOUND:”.
fn is_heading_label(reading: &Reading<'_>, label: &Range<usize>) -> bool {
    let titled = label.len() > 1 && reading.meets(label.start, TITLES);
    let asks = reading.plays(label.start, AttributionRole::HeadingOpener);
    let last = label.end - 1;
    let heads = reading.has(last, Class::Rubric) || reading.plays(last, AttributionRole::Heading);
    let is_transcript = label.clone().all(|at| is_shouted(reading, at));
    is_transcript && (asks || heads && !titled)
}

/// Whether the one word behind a colon is what a sentence leads to, and not who says it: “had one answer: No.”
fn is_answer(reading: &Reading<'_>, passage: &Passage, label: &Range<usize>) -> bool {
    const NAMES: Classes = source::SPEAKERS
        .with(Class::GivenName)
        .with(Class::FamilyName)
        .with(Class::Place)
        .with(Class::Country);
    let tokens = passage.tokens.range();
    let is_last = label.len() == 1 && label.start > tokens.start + 1;
    is_last
        && (passage.kind != PassageKind::Headline && reading.is(tokens.end - 1, ".")
            || reading.has(label.start, Class::CommonWord) && !reading.meets(label.start, NAMES))
}

/// Whether a label of one word tells what the line is for, and not who speaks: “Burglary:”, “Contact:”.
fn is_section(reading: &Reading<'_>, label: &Range<usize>) -> bool {
    label.len() == 1 && reading.plays(label.start, AttributionRole::Section)
}

/// Whether a label has a preposition in it that belongs to no name: “Big Day For Quill:”.
fn has_setting(reading: &Reading<'_>, label: &Range<usize>) -> bool {
    let is_setting = |at: usize| {
        reading.has(at, Class::Preposition) && !reading.is(at, "of") && reading.is_word(at)
    };
    !label.clone().all(|at| is_shouted(reading, at)) && label.clone().skip(1).any(is_setting)
}

/// Whether the label names a sort of story, not somebody: “Video:”, “Opinion:”.
fn is_rubric(reading: &Reading<'_>, label: &Range<usize>) -> bool {
    label.clone().any(|at| reading.has(at, Class::Rubric))
}
