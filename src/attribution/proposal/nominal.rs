//! Nouns as cues: “the mayor’s claim that …”, “her decision to …”, “a warning from X that …”.

use std::ops::Range;

use crate::attribution::content::{self, Scope};
use crate::attribution::cue::Candidate;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Whether the word stands where a noun does: after an article, a possessive or an adjective.
pub(super) fn is_noun(reading: &Reading<'_>, scope: &Scope, at: usize) -> bool {
    at > scope.sentence.start && {
        let before = at - 1;
        reading.token(before).kind == TokenKind::Clitic
            || reading.is_owner(before)
            || reading.is_article(before)
            || reading.is_one_of(before, &["any", "no", "this"])
            || reading.has(at, Class::CueNoun)
            || at + 1 < scope.sentence.end
                && reading.is(at + 1, "of")
                && reading.words(at).ends_with('s')
                && !reading.has(at, Class::SpeechVerb)
            || !is_verb_form(reading, at) && owner(reading, scope, at).is_some()
    }
}

/// Whether the word is a verb's form rather than a noun: it reports, or ends in -ed.
fn is_verb_form(reading: &Reading<'_>, at: usize) -> bool {
    !reading.has(at, Class::CueNoun)
        && (reading.has(at, Class::SpeechVerb)
            || reading.has(at, Class::FiniteVerb)
            || reading.words(at).ends_with("ed")
            || reading.has(at - 1, Class::FiniteVerb))
}

/// Reads the attribution of a noun.
pub(super) fn read(reading: &Reading<'_>, scope: &Scope, candidate: Candidate) -> Option<Draft> {
    let at = candidate.at;
    let last = scope.sentence.end;
    let owner = owner(reading, scope, at);
    let mut source = owner.clone();
    let mut right = at + 1;
    if source.is_none() && right < last && reading.is_one_of(right, &["by", "from", "among"]) {
        let named = source::noun_phrase_after(reading, right + 1, last);
        let end = (named.start..named.end)
            .find(|at| reading.plays(*at, AttributionRole::OwnerEnd))
            .unwrap_or(named.end);
        source = Some(named.start..end);
        right = end;
    }
    let content = content::right_of(reading, scope, right, content::Extent::Object);
    if !reading.has_words(content.clone()) {
        return None;
    }
    let cue = owner.map_or(at, |owner| owner.end.min(at));
    Some(Draft {
        source,
        cue: Some(cue..at + 1),
        extent: None,
        content: vec![content],
        method: AttributionMethod::NounCue,
        probability: candidate.probability,
        via: None,
    })
}

/// Whose the noun is, when a possessive stands one or two adjectives before it.
fn owner(reading: &Reading<'_>, scope: &Scope, at: usize) -> Option<Range<usize>> {
    for back in 1..=3 {
        let before = at
            .checked_sub(back)
            .filter(|at| *at >= scope.sentence.start)?;
        if reading.token(before).kind == TokenKind::Clitic {
            let subject = source::subject_before(reading, before, scope.sentence.start)?;
            return Some(subject.words.start..before + 1);
        }
        if reading.is_owner(before) {
            return Some(before..before + 1);
        }
        if reading.is_mark(before)
            || reading.has(before, Class::ClauseOpener)
            || reading.has(before, Class::Preposition)
        {
            return None;
        }
    }
    None
}
