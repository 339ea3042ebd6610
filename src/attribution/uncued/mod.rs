//! Quoted sentences that no cue covers: they go to whoever spoke last or is named before them.

mod about;
mod behind;
mod closing;
mod colon;
mod framed;
mod headline;
mod issued;
mod last_speaker;
mod newcomer;
mod noun;
mod opener;
mod passive;
mod plural;
mod stated;
mod turn;

use std::ops::Range;

pub(super) use self::closing::told_before;
pub(super) use self::last_speaker::LastSpeaker;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::{
    accorded, bare, chain, fronted, hearing, inserted, inverted, reply, source, titled,
};
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many passages may lie between a speaker and what the speaker goes on to say.
const FARTHEST: usize = 2;

/// How many attributions after a paragraph may be those of the quotation that goes on behind it.
const NEXT: usize = 4;

/// Whether a source is who tells the story: “I ask”, “we say”.
fn is_narrator(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    source.len() == 1
        && reading.is_one_of(source.start, &["i", "we"])
        && !reading.is_quoted(source.start)
}

/// Whether who tells the story says something that is not quoted: “when I repeated this”.
fn is_told_of(reading: &Reading<'_>, draft: &Draft) -> bool {
    let mut pieces = draft.content.iter();
    let is_plain = !pieces.any(|piece| piece.clone().any(|at| reading.is_quoted(at)));
    let source = draft.source.as_ref();
    let asks = || {
        let cue = draft.cue.as_ref();
        cue.is_some_and(|cue| turn::is_asking(reading, cue.end - 1))
    };
    is_plain && source.is_some_and(|source| is_narrator(reading, source)) && !asks()
}

/// Gives the passage's orphan quotations speakers: they go on what somebody said before them in
/// the passage, or make an attribution without a cue.
pub(super) fn read(
    reading: &mut Reading<'_>,
    passage: &Passage,
    number: usize,
    last: &LastSpeaker,
    later: &[Draft],
    found: &mut Vec<Draft>,
    first: usize,
) {
    framed::read_passage(reading, passage, found, first);
    let sentences = &reading.document.sentences()[passage.sentences.range()];
    let mut ends: Vec<(usize, usize)> = (first..found.len())
        .filter_map(|at| Some((found[at].content.last()?.end, at)))
        .filter(|(_, at)| found[*at].source.is_some())
        .filter(|(_, at)| !chain::is_told_twice(&found[first..], at - first))
        .filter(|(_, at)| !is_told_of(reading, &found[*at]))
        .collect();
    ends.sort_unstable();
    let answers = last.is_to_answer(number);
    let mut previous: Option<Range<usize>> = None;
    let mut current: Option<usize> = None;
    for sentence in sentences {
        let range = sentence.tokens.range();
        let is_free = !reading.is_any_taken(range.clone());
        let told = colon::read(reading, &range)
            .or_else(|| opener::read(reading, &range))
            .or_else(|| is_free.then(|| unclaimed(reading, passage, &range))?)
            .or_else(|| behind::read_opening(reading, &range).filter(|_| !is_free));
        if let Some(draft) = told {
            reading.take(draft.content[0].clone());
            current = Some(found.len());
            found.push(draft);
        } else if let Some(orphan) = is_free
            .then(|| orphan(reading, passage, &range, answers))
            .flatten()
        {
            let is_reply = previous.is_none() && last.is_asked_before(number);
            let before = ends.partition_point(|(end, _)| *end <= orphan.start);
            let speaker = before.checked_sub(1).map(|at| ends[at].1).or(current);
            let speaker = speaker.or_else(|| reopened(reading, found, &orphan));
            let told = told_later(reading, later, &orphan);
            let goes_on =
                previous.is_none() && told.is_none() && !is_reply && is_stopped(reading, &range);
            let speaker = speaker.or_else(|| last.draft_before(number).filter(|_| goes_on));
            current = speaker.or_else(|| {
                found.push(match told {
                    Some(draft) => draft,
                    None if is_reply => return None,
                    None => outside(reading, number, last, previous.as_ref(), &orphan)?,
                });
                Some(found.len() - 1)
            });
            if let Some(at) = current {
                reading.take(orphan.clone());
                append(&mut found[at].content, orphan, passage.tokens.range().start);
            }
        }
        previous = Some(range);
    }
    turn::pass_on(reading, number, last, found, first);
}

/// What a sentence says that no attribution has a part of.
fn unclaimed(reading: &Reading<'_>, passage: &Passage, sentence: &Range<usize>) -> Option<Draft> {
    headline::read(reading, passage, sentence)
        .or_else(|| closing::read(reading, sentence))
        .or_else(|| reply::read(reading, sentence))
        .or_else(|| behind::read(reading, sentence))
        .or_else(|| passive::read(reading, sentence))
        .or_else(|| hearing::read(reading, sentence))
        .or_else(|| inserted::read(reading, sentence))
        .or_else(|| inverted::read(reading, sentence))
        .or_else(|| accorded::read(reading, sentence))
        .or_else(|| fronted::read(reading, sentence))
        .or_else(|| plural::read(reading, sentence))
        .or_else(|| newcomer::read(reading, sentence))
        .or_else(|| stated::read(reading, sentence))
        .or_else(|| titled::read(reading, sentence))
        .or_else(|| issued::read(reading, sentence))
        .or_else(|| noun::read(reading, sentence))
        .or_else(|| bare::read(reading, sentence))
}

/// The draft, among the last, that has the paragraph before of the same quotation.
fn reopened(reading: &Reading<'_>, found: &[Draft], orphan: &Range<usize>) -> Option<usize> {
    let near = found.len().saturating_sub(4)..found.len();
    near.rev().find(|at| {
        let last = found[*at].content.last();
        last.is_some_and(|piece| reading.in_one_quotation(piece.end - 1, orphan.start))
    })
}

/// Who says a quotation whose cue stands in a later paragraph of it.
fn told_later(reading: &Reading<'_>, later: &[Draft], orphan: &Range<usize>) -> Option<Draft> {
    let goes_on = |draft: &&Draft| {
        let first = draft.content.first();
        first.is_some_and(|piece| reading.in_one_quotation(orphan.end - 1, piece.start))
    };
    let told = later.iter().take(NEXT).find(goes_on)?;
    Some(Draft {
        probability: told.probability,
        ..Draft::without_cue(told.source.clone()?, AttributionMethod::Continuation)
    })
}

/// Adds a piece to a content where it belongs in the text, joined to the one before when it touches that
/// in the same passage.
fn append(content: &mut Vec<Range<usize>>, piece: Range<usize>, passage: usize) {
    let place = content.partition_point(|other| other.start < piece.start);
    match content[..place].last_mut() {
        Some(last) if last.end == piece.start && piece.start > passage => last.end = piece.end,
        _ => content.insert(place, piece),
    }
}

/// A sentence that nobody has, when it is quoted; a word will do that `answers`: “‘No. I will stay.’”
fn orphan(
    reading: &Reading<'_>,
    passage: &Passage,
    sentence: &Range<usize>,
    answers: bool,
) -> Option<Range<usize>> {
    let (quoted, all) = reading.quoted_words(sentence.clone());
    let heading = sentence.len() == passage.tokens.range().len()
        && all <= 6
        && !is_stopped(reading, sentence);
    // “She sighed. ‘Really.’”
    let passage = passage.tokens.range();
    let is_apart = || sentence.start > passage.start && reading.closes(sentence.end - 1);
    let goes_on = || {
        answers
            && sentence.end < passage.end
            && reading.in_one_quotation(sentence.start, sentence.end)
    };
    let is_exclaimed = all > 0
        && quoted == all
        && reading.opens(sentence.start)
        && (is_apart() || goes_on())
        && reading.is_capitalized(sentence.start + 1)
        && is_stopped(reading, sentence);
    let is_long = all >= 3 && quoted * 5 >= all * 4;
    (is_long && !heading || is_exclaimed).then(|| reading.trimmed(sentence.clone()))
}

/// Whether a sentence ends with a stop, which headings don’t.
fn is_stopped(reading: &Reading<'_>, sentence: &Range<usize>) -> bool {
    let mut last = sentence.clone().rev().take(2);
    last.any(|at| reading.is_one_of(at, &[".", "!", "?", ",", "…"]))
}

/// What the speaker says on whom the sentence before is about, or who spoke in an earlier passage.
fn outside(
    reading: &Reading<'_>,
    number: usize,
    last: &LastSpeaker,
    previous: Option<&Range<usize>>,
    orphan: &Range<usize>,
) -> Option<Draft> {
    if let Some(previous) = previous {
        // Quoted words that nobody says name nobody who goes on.
        if reading.is_quoted(previous.start) && reading.is_quoted(previous.end - 1) {
            return None;
        }
        let subject = source::main_subject(reading, previous.start, previous.end)?;
        let subject = turn::told_of(reading, subject, orphan);
        let may_speak = may_speak(reading, &subject)
            && !is_place(reading, &subject)
            && !is_named_in(reading, &subject, orphan)
            && !about::is_about(reading, previous, &subject, orphan);
        return may_speak.then(|| Draft::without_cue(subject, AttributionMethod::Nearest));
    }
    let issuer = last.issuer.as_ref();
    let issuer =
        issuer.filter(|(_, at)| at + 1 == number && issued::is_of_several(reading, orphan));
    let speaker = issuer.or(last.speaker.as_ref());
    let (source, _) = speaker
        .filter(|(_, at)| at + FARTHEST >= number)
        .filter(|(source, _)| !is_named_in(reading, source, orphan))?;
    Some(Draft::without_cue(
        source.clone(),
        AttributionMethod::Continuation,
    ))
}

/// Whether whom a sentence is about can speak: no thing does, “The novel follows a boy”, “Thousands of boats
/// sank”.
fn may_speak(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    const THINGS: [&str; 4] = ["it", "that", "this", "which"];
    let is_counted = subject.len() > 2
        && reading.is(subject.start + 1, "of")
        && reading.plays(subject.start, AttributionRole::Multitude);
    // “Quill | meanwhile”
    let end = subject.end - usize::from(subject.len() > 1 && is_aside(reading, subject.end - 1));
    let subject = subject.start + 2 * usize::from(is_counted)..end;
    let is_pronoun = reading.has(subject.end - 1, Class::Pronoun)
        && !reading.is_one_of(subject.end - 1, &THINGS);
    is_pronoun
        || reading.has(subject.end - 1, Class::Kinship)
        || source::is_speaker(reading, &subject)
}

/// Whether whom a sentence is about is a place and may be nobody’s name.
fn is_place(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    const PLACES: Classes = Classes::any_of(&[Class::Place, Class::Country, Class::PlaceHead]);
    const NAMES: Classes = Classes::any_of(&[Class::GivenName, Class::FamilyName]);
    subject
        .clone()
        .all(|at| reading.meets(at, PLACES) && !reading.meets(at, NAMES))
}

/// Whether a word stands between a subject and its verb and belongs to neither.
fn is_aside(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is_capitalized(at)
        && (reading.has(at, Class::SentenceOpener)
            || reading.is_one_of(at, &["also", "herself", "himself", "too"]))
}

/// Whether quoted words name somebody, who then is not the one who says them; within further marks
/// somebody else may.
fn is_named_in(reading: &Reading<'_>, source: &Range<usize>, quoted: &Range<usize>) -> bool {
    let last = source.clone().rev().find(|at| reading.is_word(*at));
    let Some(name) = last.filter(|at| reading.is_capitalized(*at)) else {
        return false;
    };
    let quotations = reading.document.quotations();
    let is_outermost = |at: usize| {
        let quotation = reading.document.quotation_at(at);
        quotation.is_some_and(|number| quotations[number].depth == 0)
    };
    !reading.has(name, Class::Pronoun)
        && (quoted.clone()).any(|at| reading.words(at) == reading.words(name) && is_outermost(at))
}

#[cfg(test)]
mod tests {
    use super::append;

    #[test]
    fn pieces_are_added_in_text_order() {
        let mut content = vec![20..30, 40..50];
        append(&mut content, 10..12, 0);
        append(&mut content, 12..15, 0);
        append(&mut content, 30..33, 31);
        assert_eq!(content, [10..15, 20..30, 30..33, 40..50]);
    }
}
