//! Quoted sources: in “the Herald quoted Quill as saying …”, “…, Quill was quoted as saying by the Herald”
//! and “…, Quill said, as quoted by the Herald” Quill says it, and the Herald passes it on.

use std::ops::Range;

use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::{cue, source, tidy};
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::Passage;

/// How many tokens may stand between “quoted” and “as saying”.
const LONGEST_SPEAKER: usize = 30;

/// How many tokens behind “as saying” still may be a time and a place, not what was said.
const LONGEST_SETTING: usize = 4;

/// How many drafts may stand between the two that a chain makes.
const NEAR: usize = 3;

/// How likely such a reading is right where nothing was chosen; not measured, for the wording leaves no
/// doubt.
const PROBABILITY: f32 = 0.85;

/// “The Herald quoted Quill as saying …” in its parts.
#[derive(Debug)]
pub(in crate::attribution) struct Relay {
    /// From the verb to “saying”, in passives from the auxiliary on.
    words: Range<usize>,
    speaker: Range<usize>,
    outlet: Option<Range<usize>>,
    cue: Range<usize>,
    content: Range<usize>,
}

impl Relay {
    /// The relay whose words hold the cue of a draft, or that the draft’s source passes on.
    pub(in crate::attribution) fn of(reading: &Reading<'_>, draft: &Draft) -> Option<Self> {
        let at = draft.cue.as_ref()?.start;
        let sentence = reading.sentence_of(at);
        let mut words = draft.cue.clone().unwrap_or_default();
        if let Some(relay) = words.find_map(|at| before_colon(reading, &sentence, at)) {
            return Some(relay);
        }
        let near = sentence.start.max(at.saturating_sub(LONGEST_SENTENCE));
        let relay = find(reading, &(near..sentence.end.min(at + LONGEST_SENTENCE)))?;
        let meets = |one: &Range<usize>, other: &Range<usize>| {
            one.start < other.end && other.start < one.end
        };
        let outlet = relay.outlet.as_ref();
        let passes_on = outlet.is_some_and(|outlet| {
            draft.source.as_ref().is_some_and(|it| meets(it, outlet))
                && draft.content.iter().any(|it| meets(it, &relay.content))
        });
        (relay.words.contains(&at) || passes_on).then_some(relay)
    }

    /// What the speaker said, with the pieces of a content that stand in other sentences.
    pub(in crate::attribution) fn draft(
        &self,
        reading: &Reading<'_>,
        chosen: Option<&Draft>,
    ) -> Draft {
        let sentence = reading.sentence_of(self.words.start);
        let mut content: Vec<Range<usize>> = chosen.map_or_else(Vec::new, |chosen| {
            let others = chosen.content.iter();
            let is_apart =
                |it: &&Range<usize>| it.end <= sentence.start || it.start >= sentence.end;
            others.filter(is_apart).cloned().collect()
        });
        content.push(self.content.clone());
        content.sort_by_key(|piece| piece.start);
        Draft {
            source: Some(self.speaker.clone()),
            cue: Some(self.cue.clone()),
            extent: None,
            method: if self.content.start < self.words.start {
                AttributionMethod::ContentSourceCue
            } else {
                AttributionMethod::SourceCueContent
            },
            content,
            probability: chosen.map_or(PROBABILITY, |chosen| chosen.probability),
            via: self.outlet.clone(),
        }
    }
}

/// Reads the relays of a passage that no attribution has.
pub(super) fn read_passage(reading: &mut Reading<'_>, passage: &Passage, drafts: &mut Vec<Draft>) {
    for sentence in &reading.document.sentences()[passage.sentences.range()] {
        let Some(relay) = find(reading, &sentence.tokens.range()) else {
            continue;
        };
        let mut parts = relay.words.clone().chain(relay.content.clone());
        if !parts.any(|at| reading.is_taken(at)) {
            reading.keep(relay.draft(reading, None), drafts);
        }
    }
}

/// The relay of a sentence.
fn find(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Relay> {
    let is_behind_as = |at: &usize| reading.is(*at, "as") && !reading.is_quoted(*at);
    let at = reading
        .playing(sentence.start + 2..sentence.end, AttributionRole::Saying)
        .map(|saying| saying - 1)
        .find(is_behind_as)?;
    let nearest = sentence.start.max(at.saturating_sub(LONGEST_SPEAKER));
    let is_verb =
        |at: &usize| reading.plays(*at, AttributionRole::Quoting) && !reading.is_quoted(*at);
    let verb = (nearest..at).rev().find(is_verb)?;
    let group = cue::group_start(reading, verb, sentence.start);
    if (group..verb).any(|at| reading.plays(at, AttributionRole::PassiveAuxiliary)) {
        passive(reading, sentence, group..at + 2, verb)
    } else {
        active(reading, sentence, group..at + 2, verb)
    }
}

/// “Quill was quoted (by the Herald) as saying (by the Herald)”
fn passive(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    words: Range<usize>,
    verb: usize,
) -> Option<Relay> {
    let subject = source::subject_before(reading, words.start, sentence.start)?;
    let says = words.end - 2;
    let inner = reading
        .is(verb + 1, "by")
        .then(|| reading.trimmed(verb + 2..says));
    let is_behind = words.end < sentence.end && reading.is(words.end, "by");
    let behind = is_behind.then(|| agent(reading, words.end + 1, sentence.end));
    let end = behind.as_ref().map_or(words.end, |outlet| outlet.end);
    let cue = if inner.is_some() { says } else { words.start };
    Some(Relay {
        content: said(reading, sentence, subject.start, end)?,
        speaker: subject.words,
        outlet: inner.or(behind).filter(|outlet| !outlet.is_empty()),
        cue: cue..words.end,
        words,
    })
}

/// “the Herald quoted Quill as saying”, “the Herald reported, quoting Quill as saying”
fn active(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    words: Range<usize>,
    verb: usize,
) -> Option<Relay> {
    let says = words.end - 2;
    let speaker = reading.trimmed(verb + 1..says);
    let (start, outlet) = if reading.words(verb).ends_with("ing") {
        let subject = source::main_subject(reading, sentence.start, words.start);
        (sentence.start, subject)
    } else {
        let subject = source::subject_before(reading, words.start, sentence.start)?;
        if subject.is_relative {
            return relative(reading, sentence, words, speaker, subject.words);
        }
        (subject.start, Some(subject.words))
    };
    let content = said(reading, sentence, start, words.end)?;
    (!speaker.is_empty()).then_some(Relay {
        content,
        speaker,
        outlet,
        cue: says..words.end,
        words,
    })
}

/// “the Herald quoted Quill: ‘…’”
fn before_colon(reading: &Reading<'_>, sentence: &Range<usize>, verb: usize) -> Option<Relay> {
    const VERBS: [&str; 4] = ["quoted", "quotes", "cited", "cites"];
    if !reading.is_one_of(verb, &VERBS) || reading.is_quoted(verb) {
        return None;
    }
    let last = sentence.end.min(verb + LONGEST_SPEAKER).saturating_sub(1);
    let stops = |at: &usize| reading.is_one_of(*at, &[":", "as"]) || reading.is_quoted(*at);
    let colon = (verb + 1..last).find(stops)?;
    let speaker = verb + 1..colon;
    let opens = reading.is(colon, ":") && reading.opens(colon + 1);
    let is_somebody = || {
        let head = speaker.end - 1;
        source::is_speaker(reading, &speaker) || reading.has(head, Class::Kinship)
    };
    if !opens
        || speaker.is_empty()
        || reading.has(speaker.start, Class::Preposition)
        || !is_somebody()
    {
        return None;
    }
    let group = cue::group_start(reading, verb, sentence.start);
    let subject = source::subject_before(reading, group, sentence.start)?;
    let content = said(reading, sentence, subject.start, colon + 1)?;
    let is_active = !subject.is_relative
        && !(group..verb).any(|at| reading.plays(at, AttributionRole::PassiveAuxiliary));
    is_active.then_some(Relay {
        words: group..colon + 1,
        speaker,
        outlet: Some(subject.words),
        cue: verb..verb + 1,
        content,
    })
}

/// “the Herald, which quoted Quill as saying …, …”
fn relative(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    words: Range<usize>,
    speaker: Range<usize>,
    antecedent: Range<usize>,
) -> Option<Relay> {
    let outlet = reading.trimmed(antecedent.start..antecedent.end - 1);
    let is_according = reading.is(outlet.start, "according") && outlet.len() > 2;
    let outlet = outlet.start + if is_according { 2 } else { 0 }..outlet.end;
    let mut places = words.end + 1..sentence.end;
    let comma = places.find(|at| reading.is(*at, ",") && !reading.is_quoted(*at));
    let clause = words.start..comma.unwrap_or(sentence.end);
    let content = said(reading, &clause, words.start, words.end)?;
    (!speaker.is_empty()).then_some(Relay {
        content,
        speaker,
        outlet: Some(outlet).filter(|outlet| !outlet.is_empty()),
        cue: words.end - 2..words.end,
        words,
    })
}

/// What was said: what follows, or else what stands before the clause that begins at `clause`.
fn said(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    clause: usize,
    end: usize,
) -> Option<Range<usize>> {
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: reading.passage_of(sentence.start),
    };
    let begins = |at: &usize| reading.is(*at, "that") || reading.opens(*at);
    let is_told = reading.is(end - 1, "telling");
    let addressee = (end..sentence.end).take_while(|at| is_told && !reading.is_mark(*at));
    let begin = addressee.last().map_or(end, |last| last + 1);
    let marked = (end..sentence.end.min(begin + 2)).find(begins);
    let right = marked.unwrap_or(end)..sentence.end;
    let before = clause.checked_sub(1).filter(|at| *at > sentence.start);
    let is_behind = before.is_some_and(|at| reading.is(at, ",") || reading.closes(at));
    let content = if is_behind && marked.is_none() && right.len() <= LONGEST_SETTING + 1 {
        content::left_of(reading, &scope, clause)
    } else {
        content::right_of(reading, &scope, right.start, Extent::Clause)
    };
    reading.has_words(content.clone()).then_some(content)
}

/// Whom “by” names, without when and where it was.
fn agent(reading: &Reading<'_>, start: usize, limit: usize) -> Range<usize> {
    let phrase = source::noun_phrase_after(reading, start, limit);
    let is_setting = |at: &usize| {
        let is_named = at + 1 < phrase.end && reading.is_capitalized(at + 1);
        reading.has(*at, Class::TimeWord) && !is_named
            || reading.has(*at, Class::Preposition) && !reading.is_one_of(*at, &["of", "for"])
    };
    let end = phrase.clone().skip(1).find(is_setting);
    phrase.start..end.unwrap_or(phrase.end)
}

/// The draft with who passed it on behind it: “…, Quill said, as quoted by the Herald”.
pub(in crate::attribution) fn with_outlet(reading: &Reading<'_>, mut draft: Draft) -> Draft {
    let Some(cue) = draft.cue.clone().filter(|_| draft.via.is_none()) else {
        return draft;
    };
    let sentence = reading.sentence_of(cue.start);
    let is_lead = |at: &usize| {
        reading.is(*at, "as")
            && reading.is_one_of(at + 1, &["quoted", "cited", "reported"])
            && reading.is(at + 2, "by")
            && !reading.is_quoted(*at)
    };
    let last = sentence
        .end
        .min(cue.end + LONGEST_SENTENCE)
        .saturating_sub(3);
    let Some(lead) = (cue.end..last).find(is_lead) else {
        return draft;
    };
    let outlet = agent(reading, lead + 3, sentence.end);
    if outlet.is_empty() {
        return draft;
    }
    let rest = tidy::without(draft.content.clone(), &(lead..outlet.end));
    let rest = rest.into_iter().map(|it| reading.trimmed(it));
    let rest: Vec<_> = rest.filter(|piece| !piece.is_empty()).collect();
    if !rest.is_empty() {
        draft.content = rest;
        draft.via = Some(outlet);
    }
    draft
}

/// Whether a draft beside the one at `at` gives the same words to who passed that on.
pub(in crate::attribution) fn is_told_twice(drafts: &[Draft], at: usize) -> bool {
    let draft = &drafts[at];
    let near = at.saturating_sub(NEAR)..drafts.len().min(at + NEAR + 1);
    let is_outer = |other: &Draft| other.source == draft.via && other.content == draft.content;
    draft.via.is_some() && drafts[near].iter().any(is_outer)
}
