//! The article's own statements: declarative sentences without attribution.

use super::proposition::Proposition;
use crate::lexicon::{ClaimRole, claim_roles, verb_form};
use crate::model::{Attribution, AttributionKind};
use crate::page::read_dateline;
use crate::text::{Document, PassageKind, Span, Token, TokenKind};

/// The sentences of the story that may state something and of which no word belongs to an attribution
/// that claims or wants something, each without the dateline before it.
pub(super) fn statements(document: &Document, attributions: &[&Attribution]) -> Vec<Span> {
    let mut parts: Vec<Span> = attributions
        .iter()
        .flat_map(|attribution| {
            let cue = attribution.cue.iter().map(|cue| cue.span);
            attribution.content.iter().copied().chain(cue)
        })
        .collect();
    parts.sort_unstable();
    let mut parts = parts.into_iter().peekable();
    let mut reach = 0;
    let mut statements = Vec::new();
    let mut lead = document.passages().iter();
    let lead = lead.position(|passage| passage.kind == PassageKind::Paragraph);
    // A headline may stand before it in a bare story.
    let heads = lead.map_or(0..0, |lead| lead..lead + 3);
    for sentence in document.sentences() {
        while let Some(part) = parts.next_if(|part| part.start() < sentence.span.end()) {
            reach = reach.max(part.end());
        }
        let place = sentence.passage as usize;
        let passage = &document.passages()[place];
        let prose = matches!(passage.kind, PassageKind::Paragraph | PassageKind::ListItem);
        let tokens = &document.tokens()[sentence.tokens.range()];
        if prose && reach <= sentence.span.start() && is_whole(document.text(), tokens) {
            let opens = heads.contains(&place) && sentence.span.start() == passage.span.start();
            statements.push(if opens {
                without_dateline(document, tokens, sentence.span)
            } else {
                sentence.span
            });
        }
    }
    statements
}

/// The cue that tells of a wish or thought and nothing that anybody did: “wants”.
pub(super) fn longing(document: &Document, attribution: &Attribution) -> Option<Span> {
    let cue = attribution.cue.as_ref()?.span;
    let is_longing = |token: &Token| claim_roles(token.word).has(ClaimRole::Longing);
    let mut tokens = document.tokens()[document.tokens_in(cue)].iter();
    let is_inward = matches!(
        attribution.kind,
        AttributionKind::Eventuality | AttributionKind::Belief
    );
    (is_inward && tokens.any(is_longing)).then_some(cue)
}

/// Whether a sentence states something: it has a verb, orders nothing, and its main verb is none of
/// these wishes, which are in text order.
pub(super) fn states(proposition: &Proposition<'_>, longing: &[Span]) -> bool {
    let Some(group) = proposition.group() else {
        return proposition.has_verb() || has_past(proposition);
    };
    // “Follow the towpath.”, but “Counter to custom, the council met.”
    if proposition.opens_with_bare_verb() && proposition.has_one_verb() {
        return false;
    }
    let sentence = proposition.sentence();
    let verb = sentence[group.start]
        .span
        .cover(sentence[group.end - 1].span);
    let next = longing.partition_point(|cue| cue.end() <= verb.start());
    let next = longing.get(next);
    next.is_none_or(|cue| cue.start() >= verb.end())
}

/// Whether a form of the past stands in it, be it one that no clause could be read around.
fn has_past(proposition: &Proposition<'_>) -> bool {
    let is_past = |token: &Token| {
        token.kind == TokenKind::Word
            && !token.is_capitalized()
            && verb_form(token.word, proposition.words(token)).is_past
    };
    proposition.sentence().iter().any(is_past)
}

/// Whether a sentence has several words and a full stop.
fn is_whole(text: &str, tokens: &[Token]) -> bool {
    const FEWEST: usize = 5;
    tokens.len() >= FEWEST && tokens.last().is_some_and(|last| &text[last.span] == ".")
}

/// The first sentence of the story behind its dateline.
fn without_dateline(document: &Document, tokens: &[Token], sentence: Span) -> Span {
    let Some(dateline) = read_dateline(document.text(), sentence) else {
        return sentence;
    };
    let is_behind = |token: &&Token| {
        token.span.start() >= dateline.span.end() && token.kind != TokenKind::Punctuation
    };
    // “Quill — the mayor — sailed”
    let opens = |token: &&Token| token.kind != TokenKind::Word || token.is_capitalized();
    let first = tokens.iter().find(is_behind).filter(opens);
    first.map_or(sentence, |first| {
        Span::between(first.span.range().start, sentence.range().end)
    })
}
