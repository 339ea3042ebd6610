//! Quoted words that the phrase around them gives to somebody: “was, in the words of Quill, ‘…’”, “despite what critics
//! called ‘…’”.

use std::ops::Range;

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{cue, source};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::{Passage, TokenKind};

/// How many tokens the phrase before quoted words may take.
const LONGEST: usize = 16;

/// How many words the subject behind “what” may have.
const LONGEST_SUBJECT: usize = 8;

/// How likely such a reading is right; not measured, for the wording leaves no doubt.
const PROBABILITY: f32 = 0.8;

/// How many of the passage’s last attributions may have the quoted words already.
const NEAR: usize = 8;

/// Whose words are quoted, and what tells it.
struct Frame {
    source: Range<usize>,
    cue: Range<usize>,
    /// What else is said: “the plan was”, “what”, “her”.
    front: Option<Range<usize>>,
}

/// Gives the passage’s quoted words to whom the phrases around them name.
pub(super) fn read_passage(
    reading: &mut Reading<'_>,
    passage: &Passage,
    found: &mut Vec<Draft>,
    first: usize,
) {
    let Range { mut start, end } = passage.tokens.range();
    let document = reading.document;
    let place = document.span_of(start..end);
    let quotations = document.quotations();
    let number = quotations.partition_point(|it| it.outer[0].start() < place.start());
    for quotation in &quotations[number..] {
        let outer = quotation.outer[0];
        if outer.start() >= place.end() {
            break;
        }
        if quotation.depth > 0 {
            continue;
        }
        let quoted = document.tokens_in(outer);
        if let Some(frame) =
            before(reading, start, quoted.start).or_else(|| behind(reading, &quoted, end))
        {
            keep(reading, frame, quoted.clone(), found, first);
        }
        start = quoted.end;
    }
}

/// The frame before quoted words.
fn before(reading: &Reading<'_>, limit: usize, open: usize) -> Option<Frame> {
    let first = limit.max(open.saturating_sub(LONGEST));
    let last = open.checked_sub(1).filter(|last| *last > first)?;
    if reading.is_one_of(last, &[",", ":"]) {
        return in_words(reading, first, last);
    }
    what_called(reading, first, last).or_else(|| branded(reading, limit, open))
}

/// “Quill branded her ‘…’”, “Critics labelled the law a ‘…’”
fn branded(reading: &Reading<'_>, limit: usize, open: usize) -> Option<Frame> {
    const LONGEST_OBJECT: usize = 6;
    let near = limit.max(open.saturating_sub(LONGEST_OBJECT + 1))..open - 1;
    let is_plain = |at: &usize| reading.is_word(*at) && !reading.is_quoted(*at);
    let names = |at: &usize| reading.plays(*at, AttributionRole::Describing);
    let verb = near.rev().take_while(is_plain).find(names)?;
    let subject = source::subject_before(reading, verb, reading.sentence_of(verb).start)?;
    let words = subject.words;
    let speaks = source::is_speaker(reading, &words)
        || reading.plays(words.start, AttributionRole::SubjectPronoun);
    let is_named = subject.start == reading.sentence_of(verb).start
        && !subject.is_relative
        && speaks
        && words.end == verb
        && !reading.is_capitalized(verb)
        && source::opens_noun_phrase(reading, verb + 1)
        && !(verb + 1..open).any(|at| reading.has(at, Class::FiniteVerb));
    is_named.then(|| Frame {
        source: words,
        cue: verb..verb + 1,
        front: Some(verb + 1..open),
    })
}

/// “in the words of Quill,”, “in Quill’s words,”
fn in_words(reading: &Reading<'_>, first: usize, end: usize) -> Option<Frame> {
    let last = end - 1;
    let is_lead = |at: &usize| reading.is(*at, "in") && !reading.is_quoted(*at);
    if reading.is(last, "words") && last > first {
        let lead = (first..last)
            .rev()
            .take_while(|at| !reading.is_mark(*at))
            .find(is_lead)?;
        let owner = lead + 1..last;
        let owns = !owner.is_empty()
            && (reading.token(last - 1).kind == TokenKind::Clitic
                || owner.len() == 1 && reading.is_owner(last - 1));
        let front = told_before(reading, first, lead, end + 1);
        return owns.then(|| Frame {
            source: owner,
            cue: end - 1..end,
            front,
        });
    }
    let is_words = |at: &usize| is_words_of(reading, *at, end);
    let lead = (first..end).rev().find(is_words)?;
    let source = lead + 4..end;
    let is_plain = !source.clone().any(|at| reading.is_quoted(at));
    let front = told_before(reading, first, lead, end + 1);
    is_plain.then_some(Frame {
        source,
        cue: lead..lead + 4,
        front,
    })
}

/// A short beginning of the sentence up to the phrase at `lead` that quoted words from `open` on complete: “The plan
/// was,”, “The plan, … ‘will fail’”.
fn told_before(
    reading: &Reading<'_>,
    first: usize,
    lead: usize,
    open: usize,
) -> Option<Range<usize>> {
    let start = reading.sentence_of(lead).start;
    let front = reading.trimmed(start.max(first)..lead);
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    let is_verb = |at: usize| reading.has(at, Class::FiniteVerb);
    let is_whole = start >= first && !front.is_empty() && front.clone().all(is_plain);
    let be = front.end.max(1) - 1;
    let ends_in_be = || is_verb(be) && reading.plays(be, AttributionRole::PassiveAuxiliary);
    let is_subject = || is_verb(open + 1) && !front.clone().any(is_verb);
    (is_whole && (ends_in_be() || is_subject())).then_some(front)
}

/// Whether “in the words of” stands here with something behind it.
fn is_words_of(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    at + 4 < end
        && reading.is(at, "in")
        && reading.is(at + 1, "the")
        && reading.is(at + 2, "words")
        && reading.is(at + 3, "of")
}

/// “what critics called”, “what Quill described as a”
fn what_called(reading: &Reading<'_>, first: usize, last: usize) -> Option<Frame> {
    let article = usize::from(reading.is_article(last));
    let before = last.checked_sub(article).filter(|at| *at > first)?;
    let is_tied = reading.is(before, "as");
    let verb = before
        .checked_sub(usize::from(is_tied))
        .filter(|at| *at > first + 1)?;
    let calls = reading.plays(verb, AttributionRole::Calling)
        || reading.plays(verb, AttributionRole::Describing);
    if !calls || reading.is_quoted(verb) {
        return None;
    }
    let group = cue::group_start(reading, verb, first);
    let near = first.max(group.saturating_sub(LONGEST_SUBJECT + 1))..group;
    let is_part = |at: &usize| !reading.is_mark(*at) && !reading.has(*at, Class::FiniteVerb);
    let what = near
        .rev()
        .take_while(is_part)
        .find(|at| reading.is(*at, "what"))?;
    let source = what + 1..group;
    let is_active = !source.is_empty() && reading.token(source.start).kind != TokenKind::Clitic;
    is_active.then_some(Frame {
        source,
        cue: group..verb + 1,
        front: Some(what..what + 1),
    })
}

/// “‘…,’ in the words of Quill”
fn behind(reading: &Reading<'_>, quoted: &Range<usize>, end: usize) -> Option<Frame> {
    let lead = quoted.end + usize::from(quoted.end < end && reading.is(quoted.end, ","));
    if !is_words_of(reading, lead, end) {
        return None;
    }
    let words = source::noun_phrase_after(reading, lead + 4, end);
    let first = quoted.start.saturating_sub(LONGEST);
    let front = told_before(reading, first, quoted.start, quoted.start);
    (!words.is_empty()).then_some(Frame {
        source: words,
        cue: lead..lead + 4,
        front,
    })
}

/// Keeps what a frame says, or corrects the attribution that has its verb.
fn keep(
    reading: &mut Reading<'_>,
    frame: Frame,
    quoted: Range<usize>,
    found: &mut Vec<Draft>,
    first: usize,
) {
    let Frame { source, cue, front } = frame;
    let is_pronoun = source.len() == 1
        && (reading.has(source.start, Class::Pronoun)
            || reading.plays(source.start, AttributionRole::SubjectPronoun));
    let near = first.max(found.len().saturating_sub(NEAR));
    let mut outer: Option<usize> = None;
    for (at, draft) in found.iter_mut().enumerate().skip(near) {
        let meets = |range: &Range<usize>| range.start < cue.end && cue.start < range.end;
        if draft.cue.as_ref().is_some_and(meets) {
            if !is_pronoun {
                draft.source = Some(source);
            }
            return;
        }
        let has = |piece: &Range<usize>| piece.contains(&quoted.start);
        if draft.content.iter().any(has) {
            if draft.source.as_ref() == Some(&source) {
                return;
            }
            outer = Some(at);
        }
    }
    let is_aside = match outer {
        Some(at) => is_pronoun && !is_citing(reading, &found[at]),
        None => !frame_opens(reading, &cue, front.as_ref()),
    };
    if is_aside {
        return;
    }
    let free = front.filter(|front| !reading.is_any_taken(front.clone()));
    let content = match free {
        Some(front) if front.end == quoted.start => {
            let whole = front.start..quoted.end;
            vec![whole]
        }
        free => free.into_iter().chain([quoted.clone()]).collect(),
    };
    let own = Draft {
        cue: Some(cue.clone()),
        content,
        probability: PROBABILITY,
        ..Draft::without_cue(source.clone(), AttributionMethod::SourceCueContent)
    };
    for part in [source, cue, quoted] {
        reading.take(part);
    }
    match outer {
        Some(at) if is_citing(reading, &found[at]) => found[at] = own,
        Some(at) => found.push(Draft {
            via: found[at].source.clone(),
            ..own
        }),
        None => found.push(own),
    }
}

/// Whether the article tells nothing else in the sentence before “what”: not “will end what critics called ‘…’”.
fn frame_opens(reading: &Reading<'_>, cue: &Range<usize>, front: Option<&Range<usize>>) -> bool {
    let what = front.filter(|front| front.end <= cue.start && reading.is(front.start, "what"));
    what.is_none_or(|what| what.start <= reading.sentence_of(what.start).start + 1)
}

/// Whether a draft only cites what the frame gives to somebody: “fired the chief, citing what he called ‘…’”.
fn is_citing(reading: &Reading<'_>, draft: &Draft) -> bool {
    let begins = |piece: &Range<usize>| reading.is(piece.start, "what");
    draft
        .cue
        .as_ref()
        .is_some_and(|cue| reading.is(cue.start, "citing"))
        && draft.content.first().is_some_and(begins)
}
