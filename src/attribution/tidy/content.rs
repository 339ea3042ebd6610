//! Edges of contents: with their subject, their sentence and their quotations, without those who are
//! told and without what is said around them.

use std::ops::Range;

use super::{BE, LONGEST_MODIFIER, VERBS, listener};
use crate::attribution::content;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{Class, Classes};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How many words an addressee may have.
const LONGEST_ADDRESSEE: usize = 8;

/// How many words of how something is said may belong to its cue.
const LONGEST_SETTING: usize = 3;

/// How likely the verb behind “As X” must head a cue.
const LEAST_LIKELIHOOD: f32 = 0.4;

/// Within how many words whom something is told ends.
const LONGEST_HEARER: usize = 16;

/// Takes the subject of a content in that begins with its verb: “said Monday was a holiday”, “said
/// Monday the bridge was closed”.
pub(super) fn with_subject(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let source = draft.source.clone().unwrap_or(cue.start..cue.start);
    // A day on which it is said stands between them.
    let is_day = |verb: usize| {
        verb > cue.end + LONGEST_MODIFIER + 1
            && reading.is_capitalized(cue.end)
            && reading.has(cue.end, Class::AdverbialOpener)
    };
    let subject = |verb: usize| cue.end + usize::from(is_day(verb));
    let begins_with_verb = |piece: &&mut Range<usize>| {
        let first = subject(piece.start);
        piece.start > first
            && piece.start <= first + LONGEST_MODIFIER + 1
            && reading.has(piece.start, Class::FiniteVerb)
            && (first..piece.start).all(|at| !reading.is_mark(at) && !source.contains(&at))
    };
    if let Some(piece) = draft.content.iter_mut().find(begins_with_verb) {
        piece.start = subject(piece.start);
        draft.extent = draft
            .extent
            .take()
            .map(|it| it.start..it.end.min(piece.start));
    }
    with_subject_before(reading, draft);
}

/// Takes the subject of a content in that stands before “X said”: “the men, X said, were paid”.
fn with_subject_before(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), [piece]) = (draft.source.clone(), draft.content.as_slice()) else {
        return;
    };
    let sentence = reading.sentence_of(source.start);
    let subject = reading.trimmed(sentence.start..source.start);
    let is_inserted = piece.start > source.end
        && reading.is(piece.start - 1, ",")
        && reading.has(piece.start, Class::FiniteVerb)
        && subject.end + 1 == source.start
        && reading.is(subject.end, ",");
    let names = |at: usize| {
        !reading.is_mark(at)
            && !reading.meets(at, VERBS)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
    };
    if is_inserted && !subject.is_empty() && subject.clone().all(names) {
        draft.content.insert(0, subject);
    }
}

/// Takes the verb of a that-clause in whose subject an apposition ends: “that the chaplain, Ada Quill, | was
/// ill”.
pub(super) fn with_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(piece) = draft.content.last_mut() else {
        return;
    };
    let sentence = reading.sentence_of(piece.start);
    let is_cut = reading.is(piece.start, "that")
        && piece.end + 1 < sentence.end
        && reading.is(piece.end, ",")
        && (reading.meets(piece.end + 1, VERBS) || reading.has(piece.end + 1, Class::Auxiliary))
        && !piece.clone().any(|at| {
            reading.meets(at, VERBS) || reading.has(at, Class::Auxiliary) || reading.is_quoted(at)
        });
    if is_cut {
        let free = |at: &usize| !reading.is_taken(*at) && !reading.is_quoted(*at);
        let last = (piece.end..sentence.end).take_while(free).last();
        piece.end = last.map_or(piece.end, |last| last + 1);
    }
}

/// Takes an addressee out of a content that is said elsewhere: “…,” X shouted to the crowd.
pub(super) fn without_addressee(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let quoted_before = draft
        .content
        .iter()
        .any(|piece| piece.end <= cue.start && reading.closes(piece.end - 1));
    if !quoted_before || !reading.is(cue.end - 1, "to") {
        return;
    }
    let is_addressee = |piece: &Range<usize>| {
        piece.start == cue.end
            && reading.count_words(piece.clone()) <= LONGEST_ADDRESSEE
            && !piece
                .clone()
                .any(|at| reading.is_quoted(at) || reading.has(at, Class::FiniteVerb))
    };
    if draft.content.iter().any(is_addressee) {
        draft.content.retain(|piece| !is_addressee(piece));
        let end = cue.end - 1;
        draft.cue = Some(cue.start..end);
        draft.extent = draft.extent.take().map(|it| it.start..it.end.min(end));
    }
}

/// Takes what follows the cue of words quoted before it out of the content, unless it is said as
/// well: “…,” X said in response to Y.
pub(super) fn without_setting(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let is_quoted_before =
        |piece: &Range<usize>| piece.end <= cue.start && reading.closes(piece.end - 1);
    if !draft.content.iter().any(is_quoted_before) || !reading.has(cue.end - 1, Class::Preposition)
    {
        return;
    }
    let is_setting = |piece: &Range<usize>| {
        piece.start == cue.end && !piece.clone().any(|at| reading.is_quoted(at))
    };
    if let Some(at) = draft.content.iter().position(is_setting) {
        let setting = draft.content.remove(at);
        give_setting(reading, draft, setting);
    }
}

/// Makes the clause before “X said” the content, when what was taken for it is part of how it was
/// said: “the talks had failed, X said on condition of | anonymity”.
pub(super) fn with_clause_before(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source), [piece]) = (
        draft.cue.clone(),
        draft.source.clone(),
        draft.content.as_slice(),
    ) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_preposition = |at: &usize| reading.has(*at, Class::Preposition);
    let is_setting = piece.start == cue.end
        && source.end <= cue.start
        && is_preposition(&(cue.end - 1))
        && cue.clone().filter(is_preposition).count() > 1
        && cue.clone().any(|at| reading.has(at, Class::SpeechVerb));
    let clause = sentence.start..source.start.max(sentence.start + 1) - 1;
    let is_clause = source.start > sentence.start
        && reading.is(clause.end, ",")
        && !is_preposition(&sentence.start)
        && !reading.has(sentence.start, Class::Subordinator)
        && clause.clone().any(|at| reading.has(at, Class::FiniteVerb));
    if is_setting && is_clause {
        let setting = piece.clone();
        draft.content[0] = clause;
        draft.method = AttributionMethod::ContentSourceCue;
        give_setting(reading, draft, setting);
    }
}

/// Gives the cue a short setting that its last preposition leads to (“said on condition of |
/// anonymity”), and takes its prepositions off before a longer one.
fn give_setting(reading: &Reading<'_>, draft: &mut Draft, setting: Range<usize>) {
    let setting = reading.trimmed(setting);
    let is_short = setting.len() <= LONGEST_SETTING
        && !setting
            .clone()
            .any(|at| reading.is_mark(at) || reading.meets(at, VERBS));
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let preposition = (cue.start + 1..cue.end).find(|at| reading.has(*at, Class::Preposition));
    let end = if is_short {
        setting.end
    } else {
        preposition.unwrap_or(cue.end)
    };
    draft.cue = Some(cue.start..end);
    draft.extent = draft.extent.take().map(|it| it.start.min(cue.start)..end);
}

/// Takes whom something is told off the content that follows: “told the editor of the Herald that …”.
pub(super) fn without_hearer(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let addresses = cue.clone().any(|at| reading.has(at, Class::AddresseeVerb));
    let follows = |piece: &&mut Range<usize>| piece.start >= cue.end && piece.start <= cue.end + 1;
    let Some(piece) = draft.content.iter_mut().find(follows).filter(|_| addresses) else {
        return;
    };
    let first = piece.start;
    // A title may stand in marks: “told Harrow Radio's ‘The Night Watch’ that …”.
    let is_title = |at: usize| {
        reading.is_quoted(at)
            && !reading.is_quoted(first)
            && (reading.is_mark(at) || reading.is_capitalized(at))
    };
    let is_noun_phrase = |at: &usize| {
        is_title(*at)
            || !reading.is_mark(*at)
                && !reading.is_quoted(*at)
                && !reading.has(*at, Class::FiniteVerb)
                && !reading.has(*at, Class::ClauseOpener)
    };
    let that = (first..piece.end.min(first + LONGEST_HEARER))
        .find(|at| reading.is(*at, "that") && !is_title(*at) || !is_noun_phrase(at))
        .filter(|at| *at > first && reading.is(*at, "that"));
    if let Some(that) = that {
        piece.start = that;
    }
}

/// Begins a content at its “that” where whom something is said to, or where, was taken for its first
/// words: “wrote for | the Herald that”, “made it clear to | the council on Monday that”.
pub(super) fn from_that(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let last = cue.end - 1;
    // What something is said against or about belongs to it.
    let is_topic = |at: usize| reading.is_one_of(at, &["about", "against", "of", "over"]);
    let is_tied = reading.has(last, Class::Preposition) && !is_topic(last);
    let speaks = cue
        .clone()
        .any(|at| reading.has(at, Class::SpeechVerb) || reading.is(at, "clear"));
    let follows = |piece: &&mut Range<usize>| piece.start == cue.end;
    let Some(piece) = draft
        .content
        .iter_mut()
        .find(follows)
        .filter(|it| speaks && it.start < it.end)
    else {
        return;
    };
    let first = piece.start;
    let is_preposition = reading.has(first, Class::Preposition) && !is_topic(first);
    // “announced | later in the day that”, not “this shows that”
    let is_adverb = reading.has(first, Class::AdverbialOpener)
        && !reading.has(first, Class::Determiner)
        && !reading.is_capitalized(first);
    let is_lead = is_tied || is_preposition || is_adverb;
    let is_phrase = |at: &usize| {
        !reading.is_mark(*at)
            && !reading.is_quoted(*at)
            && !reading.has(*at, Class::FiniteVerb)
            && !reading.has(*at, Class::ClauseOpener)
    };
    let limit = reading.sentence_of(first).end.min(first + LONGEST_HEARER);
    let that = (first..limit).find(|at| !is_phrase(at) && (*at > first || !is_preposition));
    let that = that.filter(|at| *at > first && is_lead && reading.is(*at, "that"));
    // What somebody argues for may be “a law that the council drew up”.
    let is_for = reading.is(first, "for");
    let is_time = |that: &usize| !is_for || reading.has(that - 1, Class::TimeWord);
    let that = that.filter(is_time);
    let opens = |at: usize| {
        at + 1 < limit
            && !reading.meets(at, VERBS)
            && !reading.has(at, Class::Auxiliary)
            && !source::is_verbal(reading, at)
    };
    let Some(that) = that.filter(|that| opens(that + 1)) else {
        return;
    };
    piece.start = that.min(piece.end);
    if piece.start == piece.end {
        draft.content.retain(|piece| !piece.is_empty());
    }
}

/// Takes whom something is told off a clause without “that”: “assured | the voters he would close it”,
/// “told | Marsh the bridge was closed”.
pub(super) fn without_listener(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 4;
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let addresses = reading.has(cue.end - 1, Class::AddresseeVerb);
    let near = cue.end..=cue.end + LONGEST;
    let follows = |piece: &&mut Range<usize>| near.contains(&piece.start);
    let Some(piece) = draft.content.iter_mut().find(follows).filter(|_| addresses) else {
        return;
    };
    let first = piece.start;
    let limit = piece.end.saturating_sub(1).min(first + LONGEST);
    let is_subject = |at: usize| {
        reading.is_one_of(at, &["he", "she", "they", "we", "i"])
            && (reading.meets(at + 1, VERBS)
                || reading.has(at + 1, Class::Auxiliary)
                || reading.token(at + 1).kind == TokenKind::Clitic)
    };
    let is_plain = |at: &usize| {
        !reading.is_mark(*at)
            && !reading.is_quoted(*at)
            && !reading.meets(*at, VERBS)
            && !reading.has(*at, Class::Preposition)
            && !reading.has(*at, Class::ClauseOpener)
    };
    let subject = (first..limit).find(|at| is_subject(*at) || !is_plain(at));
    let is_beside = first == cue.end;
    let subject = subject.filter(|at| is_beside && *at > first && is_subject(*at));
    let subject = subject.or_else(|| listener::subject_behind(reading, cue.end, piece));
    if let Some(subject) = subject {
        piece.start = subject;
    }
}

/// Takes what happened around quoted words that are a whole sentence off the content: “said, ‘…,’ | as
/// they cheered”, “joked, ‘…,’ | drawing laughter”.
pub(super) fn without_scene(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let follows = |piece: &&mut Range<usize>| piece.start >= cue.end;
    let Some(piece) = draft.content.iter_mut().find(follows) else {
        return;
    };
    if piece.len() < 3 || !reading.opens(piece.start) {
        return;
    }
    let first = piece.start;
    let close = piece
        .clone()
        .take_while(|at| reading.in_one_quotation(first, *at))
        .last();
    let Some(close) = close.filter(|close| *close > first + 2 && close + 2 < piece.end) else {
        return;
    };
    let is_closed = reading.is_one_of(close - 1, &[",", "!", "?"]);
    let next = close + 1;
    let is_scene = reading.has(next, Class::Subordinator)
        || reading.words(next).ends_with("ing")
        || reading.is_one_of(next, &["when", "to", "in", "at", "during", "with"]);
    let is_apart = !(next..piece.end).any(|at| reading.is_quoted(at));
    if is_closed && is_scene && is_apart {
        piece.end = next;
    }
}

/// Begins a content before “, X said” where its sentence does when it was cut off behind a preposition or
/// before one: “the pier is open to | all boats, and has lost money, X said”.
pub(super) fn with_front(reading: &Reading<'_>, draft: &mut Draft) {
    const FURTHER_CUE: f32 = 0.5;
    let (Some(cue), Some(source)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let [piece] = draft.content.as_mut_slice() else {
        return;
    };
    let front = reading.sentence_of(piece.start).start..piece.start;
    let behind = cue.start.min(source.start);
    let closes = piece.end + 1 == behind && reading.is(piece.end, ",");
    if !closes || front.is_empty() || reading.is_quoted(piece.start) {
        return;
    }
    let last = front.end - 1;
    let is_cut = reading.is_word(last)
        && (reading.has(last, Class::Preposition) || reading.has(piece.start, Class::Preposition))
        && !reading.has(piece.start, Class::ClauseOpener);
    let is_other = |at: usize| {
        reading.is_taken(at)
            || reading.is_quoted(at)
            || reading.is_one_of(at, &[":", ";", "(", ")", "—", "–", "--"])
            || reading.has(at, Class::SpeechVerb) && reading.likelihood(at) >= FURTHER_CUE
    };
    let has = |mark: &str| piece.clone().any(|at| reading.is(at, mark));
    let is_bracketed = has("(") && !has(")");
    if !is_cut || is_bracketed || front.clone().any(is_other) {
        return;
    }
    // “…, with | two of three saying so, according to X”, “it was late, but in | May it came, X said”
    let joins = |at: &usize| {
        reading.is(at - 1, ",") && reading.is_one_of(*at, &["and", "but", "while", "though"])
    };
    let is_absolute = front.len() > 1 && reading.is(last, "with") && reading.is(last - 1, ",");
    let join = (front.start + 1..front.end).rev().find(joins);
    let opener = reading.is_one_of(front.start, &["and", "but"]);
    piece.start = match join {
        _ if is_absolute => last,
        Some(join) => join + 1,
        None => front.start + usize::from(opener),
    };
}

/// Ends the content of a subordinate clause that opens its sentence at the clause's comma:
/// “While X said that …, the county …”.
pub(super) fn without_main_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let opener = source.start.saturating_sub(1);
    let stands_first =
        opener == sentence.start || opener == sentence.start + 2 && reading.is(opener - 1, ",");
    let opens = stands_first
        && opener < source.start
        && source.end <= cue.start
        && reading.has(opener, Class::Subordinator);
    if !opens {
        return;
    }
    let main_clause = (cue.end..sentence.end).find(|at| {
        reading.is(*at, ",")
            && !reading.is_quoted(*at)
            && !content::goes_on(reading, at + 1, sentence.end)
    });
    if let Some(comma) = main_clause {
        // Behind “As X reported,” stands what was reported.
        let is_reported = reading.is(opener, "as")
            && !reading.is_capitalized(cue.start)
            && (cue.clone()).any(|at| {
                reading.has(at, Class::SpeechVerb) && reading.likelihood(at) >= LEAST_LIKELIHOOD
            });
        for piece in &mut draft.content {
            if piece.start > cue.start && !(is_reported && piece.start > comma) {
                piece.end = piece.end.min(comma).max(piece.start);
            }
        }
    }
}

/// Ends what they say of whom a clause without a comma is about before the verb of its sentence: “those who
/// say the port is safe | were few”.
pub(super) fn without_main_verb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let who = source.end - 1;
    let is_restrictive = source.end <= cue.start
        && reading.is(who, "who")
        && who > 0
        && !reading.is_mark(who - 1)
        && !reading.is_quoted(who);
    let Some(piece) = draft
        .content
        .iter_mut()
        .find(|piece| is_restrictive && piece.start >= cue.end)
    else {
        return;
    };
    let joins = |at: usize| {
        reading.has(at, Class::ClauseOpener)
            || reading.has(at, Class::Subordinator)
            || reading.is_one_of(at, &["and", "but", "or"])
            || reading.is_mark(at)
            || reading.is_quoted(at)
    };
    let is_verb = |at: usize| reading.has(at, Class::FiniteVerb) && !reading.is_capitalized(at);
    // A “that” before the clause opens nothing further.
    let first = piece.start + usize::from(reading.is(piece.start, "that"));
    let plain = (first..piece.end).take_while(|at| !joins(*at));
    let mut verbs = plain.filter(|at| is_verb(*at));
    let Some(own) = verbs.next() else {
        return;
    };
    let is_apart = |at: &usize| *at > own + 1 && !reading.has(at - 1, Class::VerbGroup);
    if let Some(main) = verbs.find(is_apart) {
        piece.end = main;
    }
}

/// Whether the subject is no source, for it is told something, “X was told that …”, or something is told
/// of it, “X is said to have …”.
pub(super) fn is_told(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let head = cue.end - 1;
    let is_passive = (cue.start.saturating_sub(1)..head).any(|at| reading.is_one_of(at, &BE));
    // Who is convinced thinks so.
    let is_hearer = reading.has(head, Class::AddresseeVerb)
        && reading.words(head).ends_with('d')
        && !reading.has(head, Class::AttitudeAdjective);
    let is_topic = reading.meets(head, TOLD)
        && draft.content.iter().any(|piece| piece.start == cue.end)
        && reading.is(cue.end, "to");
    source.end <= cue.start
        && draft.method != AttributionMethod::PassiveAgent
        && is_passive
        && (is_hearer || is_topic)
}

/// Gives a content that is a clause about the noun before it that noun: “wrote | laws that bind them”.
pub(super) fn with_antecedent(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), [piece]) = (draft.cue.clone(), draft.content.as_mut_slice()) else {
        return;
    };
    if piece.len() < 2 || piece.start < cue.end || !is_relative(reading, piece.start, piece.end) {
        return;
    }
    let that = piece.start;
    let is_determiner = |at: &usize| reading.has(*at, Class::Determiner);
    let noun = (cue.start + 1..that)
        .find(is_determiner)
        .unwrap_or(that - 1);
    let start = if that > cue.end { cue.end } else { noun };
    if start > cue.start {
        piece.start = start;
        draft.cue = Some(cue.start..cue.end.min(start));
    }
}

/// Whether a clause about the noun before it begins with “that” at a token: “laws | that bind them”.
pub(super) fn is_relative(reading: &Reading<'_>, that: usize, end: usize) -> bool {
    if that == 0 || that + 1 >= end || !reading.is(that, "that") || reading.is_quoted(that) {
        return false;
    }
    let (noun, verb) = (that - 1, that + 1);
    let is_verb = reading.meets(verb, VERBS) || reading.has(verb, Class::Auxiliary);
    let mut before = noun.saturating_sub(3)..noun;
    let has_determiner = before.any(|at| reading.has(at, Class::Determiner));
    let is_contraction = reading.words(verb).contains(['\'', '’']);
    is_verb
        && !is_contraction
        && reading.is_word(noun)
        && !reading.meets(noun, TOLD)
        && !reading.meets(noun, VERBS)
        && !reading.has(noun, Class::TimeWord)
        && !reading.words(noun).ends_with("ed")
        && !reading.words(noun).ends_with("ing")
        && (!reading.has(noun, Class::Cue) || has_determiner)
}

/// Words that a clause which is said may follow.
const TOLD: Classes = Classes::any_of(&[Class::SpeechVerb, Class::BeliefCue, Class::FactCue]);

/// The piece with the marks of the quotation that it ends or begins beside, in its passage.
pub(super) fn whole_quotation(reading: &Reading<'_>, piece: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = piece;
    if start == end {
        return start..end;
    }
    let passage = reading.passage_of(start);
    let goes_on = |inside: usize, outside: usize| {
        passage.contains(&outside)
            && reading.in_one_quotation(inside, outside)
            && reading.is_mark(outside)
    };
    while start > 0 && goes_on(start, start - 1) {
        start -= 1;
    }
    while goes_on(end - 1, end) {
        end += 1;
    }
    start..end
}
