//! Whose the quoted words are behind a speech that gives somebody else the turn: whoever was asked answers, “The judge
//! asked | Quill | why she lied. ‘I was afraid.’”, and whom a short sentence tells of goes on, “| Marsh | was stunned. ‘…’”

use std::ops::Range;

use super::about::{self, named_gender, third};
use super::{FARTHEST, LastSpeaker, is_named_in, is_narrator, may_speak};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Gender, QuotationRole};
use crate::model::AttributionMethod;

/// How many tokens name whoever is asked or told.
const LONGEST_ADDRESSEE: usize = 6;

/// How far within a quotation a word to whoever is asked is looked for.
const LONGEST_ANSWER: usize = 40;

/// How many tokens a sentence has that only tells how somebody takes what was said.
const LONGEST_REACTION: usize = 14;

/// How likely such a reading is right; not measured, but the wording leaves less doubt than that somebody is near.
const PROBABILITY: f32 = 0.6;

/// How many words stand between “was” and an adjective: “was not at all | happy”.
const LONGEST_DEGREE: usize = 4;

/// How many pieces of a content are looked at.
const PIECES: usize = 16;

/// Whose turn it is, where another than whoever spoke goes on.
enum Turn {
    /// Somebody whom who tells the story asked and does not name: “I asked.”
    Unnamed,
    /// Whom these words name.
    Of(Range<usize>),
}

/// Parts from the passage’s attributions the quoted sentences behind them that another says.
pub(super) fn pass_on(
    reading: &Reading<'_>,
    number: usize,
    last: &LastSpeaker,
    found: &mut Vec<Draft>,
    first: usize,
) {
    let mut at = first;
    while at < found.len() {
        if let Some((piece, turn)) = turned(reading, &found[at]) {
            let source = match turn {
                Turn::Of(source) => Some(source),
                Turn::Unnamed => interviewed(reading, number, last, &found[first..at]),
            };
            let content = found[at].content.split_off(piece);
            found.push(answer(source, content));
        }
        at += 1;
    }
}

/// What somebody says whose turn it is.
fn answer(source: Option<Range<usize>>, content: Vec<Range<usize>>) -> Draft {
    let is_named = source.is_some();
    let said = Draft::without_cue(source.unwrap_or_default(), AttributionMethod::Nearest);
    Draft {
        source: said.source.filter(|_| is_named),
        content,
        probability: PROBABILITY,
        ..said
    }
}

/// The first piece of an attribution’s content that another says, and who.
fn turned(reading: &Reading<'_>, draft: &Draft) -> Option<(usize, Turn)> {
    let speaker = draft.source.as_ref()?;
    let begin = draft.cue.as_ref().or(draft.content.first())?.start;
    let last = draft.content.last()?.start;
    let end = reading.sentence_of(begin).end;
    if last < end {
        return None;
    }
    // The first piece is the speaker's own.
    let pieces = draft.content.iter().enumerate().take(PIECES).skip(1);
    let mut behind = pieces.filter(|(_, piece)| piece.start >= end && reading.opens(piece.start));
    behind.find_map(|(at, piece)| {
        let previous = reading.sentence_of(piece.start - 1);
        let cue = draft.cue.as_ref();
        let turn = match cue.filter(|cue| previous.contains(&cue.start)) {
            Some(cue) => asked(reading, cue, speaker, piece),
            None => reacting(reading, draft, speaker, &previous, piece).map(Turn::Of),
        };
        Some((at, turn?))
    })
}

/// Who spoke before who tells the story asked.
fn interviewed(
    reading: &Reading<'_>,
    number: usize,
    last: &LastSpeaker,
    before: &[Draft],
) -> Option<Range<usize>> {
    let mut sources = before
        .iter()
        .rev()
        .filter_map(|draft| draft.source.as_ref());
    let here = sources.find(|source| !is_narrator(reading, source));
    let earlier = last.speaker.as_ref();
    let earlier = earlier.filter(|(_, at)| at + FARTHEST >= number);
    here.or(earlier.map(|(source, _)| source)).cloned()
}

/// Whose turn it is behind a question.
fn asked(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    speaker: &Range<usize>,
    quoted: &Range<usize>,
) -> Option<Turn> {
    let verb = cue.end - 1;
    let is_asking = is_asking(reading, verb)
        && speaker.start < verb
        && !reading.plays(verb - 1, AttributionRole::PassiveAuxiliary);
    if !is_asking || asks_on(reading, quoted) {
        return None;
    }
    let end = reading.sentence_of(verb).end;
    let (asked, stop) = addressee(reading, cue, end)?;
    if asked.is_empty() {
        let is_whole = stop + 1 == end && is_narrator(reading, speaker);
        return is_whole.then_some(Turn::Unnamed);
    }
    let head = stop - 1;
    let answers = !reading.is_one_of(stop, &["for", "to", "not"])
        && !reading.is_one_of(head, &["me", "us"])
        && !reading.plays(head, AttributionRole::Audience)
        && !reading.words(head).ends_with("self")
        && may_speak(reading, &asked)
        && !is_named_in(reading, &asked, quoted);
    answers.then_some(Turn::Of(asked))
}

/// Whether a word is a finite form of “ask”.
pub(super) fn is_asking(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_one_of(at, &["asked", "asks"])
}

/// Whom a verb is said to that ends a cue, and what stops the words for them: “asked | Quill | whether”.
fn addressee(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    end: usize,
) -> Option<(Range<usize>, usize)> {
    let last = end.min(cue.end + LONGEST_ADDRESSEE + 1);
    let stops = |at: &usize| {
        reading.is_mark(*at)
            || reading.is_quoted(*at)
            || reading.has(*at, Class::ClauseOpener)
            || reading.plays(*at, AttributionRole::ClauseOpener)
            || reading.has(*at, Class::Preposition)
            || reading.is(*at, "how")
    };
    let stop = (cue.end..last).find(stops)?;
    Some((cue.end..stop, stop))
}

/// Whether quoted words ask on, or speak to whoever was asked.
fn asks_on(reading: &Reading<'_>, quoted: &Range<usize>) -> bool {
    let mut words = quoted.clone().take(LONGEST_ANSWER);
    words.any(|at| reading.is_one_of(at, &["you", "your", "?"]))
}

/// Whom a short sentence between what somebody says and further quoted words tells of, who takes it in some way:
/// “Marsh was stunned.”, “She shook her head.”
fn reacting(
    reading: &Reading<'_>,
    draft: &Draft,
    speaker: &Range<usize>,
    sentence: &Range<usize>,
    quoted: &Range<usize>,
) -> Option<Range<usize>> {
    let is_short = sentence.len() <= LONGEST_REACTION;
    if !is_short || sentence.clone().any(|at| reading.is_quoted(at)) {
        return None;
    }
    let verb = reaction(reading, sentence)?;
    let subject = source::subject_before(reading, verb, sentence.start)?.words;
    let last = subject.end.checked_sub(1)?;
    if source::without_opener(reading, sentence.clone()).start != subject.start {
        return None;
    }
    if let Some(gender) = third(reading, last).filter(|_| subject.len() == 1) {
        return hearer(reading, draft, speaker, gender);
    }
    let is_other = reading.words(last) != reading.words(speaker.end - 1)
        && !reading.has(last, Class::Pronoun)
        && !reading.plays(last, AttributionRole::Audience);
    let goes_on = is_other
        && !is_named_in(reading, &subject, quoted)
        && !about::is_about(reading, sentence, &subject, quoted);
    goes_on.then_some(subject)
}

/// The first word of the verb that tells how somebody takes what was said: “| was | stunned”, “| shook | his head”.
fn reaction(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<usize> {
    let tells = |at: usize| {
        reading.plays_beside_quotation(at, QuotationRole::Gesturing)
            || reading.plays_beside_quotation(at, QuotationRole::Reacting)
            || reading.has(at, Class::AttitudeAdjective)
    };
    let word = sentence.clone().skip(1).find(|at| tells(*at))?;
    // “Marsh agreed to pay.”
    if word + 1 < sentence.end && reading.is(word + 1, "to") {
        return None;
    }
    let first = word.saturating_sub(LONGEST_DEGREE).max(sentence.start + 1);
    let is_be =
        |at: &usize| reading.is_one_of(*at, &["is", "are", "was", "were", "looked", "seemed"]);
    let be = (first..word).rev().find(is_be);
    // “The street was full of angry people.”
    let is_apart =
        |be: &usize| (*be..word).any(|at| reading.is_one_of(at, &["by", "for", "of", "with"]));
    if be.as_ref().is_some_and(is_apart) {
        return None;
    }
    let is_verb =
        !reading.has(word, Class::AttitudeAdjective) && !reading.has(word - 1, Class::Preposition);
    be.or_else(|| is_verb.then_some(word))
}

/// Whom the speaker told something, where a pronoun of this gender stands for them and not for the speaker.
fn hearer(
    reading: &Reading<'_>,
    draft: &Draft,
    speaker: &Range<usize>,
    gender: Gender,
) -> Option<Range<usize>> {
    let cue = draft.cue.as_ref().filter(|cue| speaker.start < cue.end)?;
    let end = reading.sentence_of(cue.start).end;
    let (hearer, _) = addressee(reading, cue, end)?;
    let is_somebody = !hearer.is_empty() && may_speak(reading, &hearer);
    let own = is_somebody.then(|| named_gender(reading, speaker))?;
    let theirs = named_gender(reading, &hearer);
    let is_meant = match own {
        Some(own) => own != gender && theirs.is_none_or(|theirs| theirs == gender),
        None => theirs == Some(gender),
    };
    is_meant.then_some(hearer)
}

/// Who is to answer what the last attribution of a passage asks; `None` where nobody is named whom it is put to.
pub(super) fn answerer(reading: &Reading<'_>, draft: &Draft) -> Option<Range<usize>> {
    let (cue, speaker) = (draft.cue.as_ref()?, draft.source.as_ref()?);
    match asked(reading, cue, speaker, &(0..0))? {
        Turn::Of(asked) => Some(asked),
        Turn::Unnamed => None,
    }
}

/// Whom a sentence is about, or whom its subject asks something: “The panel asked | Quill | what happened.”
pub(super) fn told_of(
    reading: &Reading<'_>,
    subject: Range<usize>,
    quoted: &Range<usize>,
) -> Range<usize> {
    let verb = subject.end;
    if !is_asking(reading, verb) {
        return subject;
    }
    match asked(reading, &(verb..verb + 1), &subject, quoted) {
        Some(Turn::Of(asked)) => asked,
        _ => subject,
    }
}
