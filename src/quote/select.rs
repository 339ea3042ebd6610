//! Which quotations are quotes: whose content they stand in, and what sort of words they are.

use super::naming::is_name;
use super::title::{is_broadcast, is_title, is_work, may_be_title};
use super::{plays, tokens_of};
use crate::lexicon::{self, AttributionRole, Class, QuotationRole};
use crate::model::{
    Attribution, AttributionKind, AttributionMethod, AttributionStyle, QuoteKind, Source,
    SourceKind,
};
use crate::text::{Document, Quotation, Span, Token, TokenKind};

/// For each quotation the position of the attribution that gives its words to somebody: of those
/// whose content overlaps it the innermost.
pub(super) fn holders(document: &Document, attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut pieces: Vec<(Span, usize)> = attributions
        .iter()
        .enumerate()
        .flat_map(|(at, attribution)| attribution.content.iter().map(move |span| (*span, at)))
        .collect();
    pieces.sort_by_key(|(span, _)| *span);
    let mut first = 0;
    document
        .quotations()
        .iter()
        .map(|quotation| {
            if quotation.depth > 0 {
                return None;
            }
            let span = quotation.spans.first().copied()?;
            while first < pieces.len() && pieces[first].0.end() <= span.start() {
                first += 1;
            }
            pieces[first..]
                .iter()
                .take_while(|(piece, _)| piece.start() < span.end())
                .filter(|(piece, _)| piece.overlaps(span))
                .filter(|(_, at)| !is_led_to(document, &attributions[*at], quotation))
                .min_by_key(|(piece, at)| {
                    let attribution = &attributions[*at];
                    // Whoever says it goes before those according to whom it is said.
                    let is_outer = attribution.method == AttributionMethod::AccordingTo;
                    let source = attribution.source.as_ref();
                    let is_first = source.is_none_or(|source| source.via.is_empty())
                        || cites(document, attributions, attribution);
                    (source.is_none(), piece.len(), is_outer, is_first, *at)
                })
                .map(|(_, at)| *at)
        })
        .collect()
}

/// Whether another verb leads to a quotation that an attribution takes for the first half of what is said: “When a man
/// shouted, | ‘Marsh,’ | Quill joked, ‘That is he.’”
fn is_led_to(document: &Document, attribution: &Attribution, quotation: &Quotation) -> bool {
    let outer = quotation.outer[0];
    let open = document.tokens_in(outer).start;
    let comma = open.checked_sub(1).filter(|at| document.words(*at) == ",");
    let verb = comma.and_then(|comma| comma.checked_sub(1));
    let is_led = verb.is_some_and(|verb| document.tokens()[verb].is(Class::SpeechVerb));
    let cue = attribution.cue.as_ref().map(|cue| cue.span);
    is_led
        && cue.is_some_and(|cue| {
            let goes_on = |piece: &Span| piece.start() >= cue.end();
            cue.start() >= outer.end() && attribution.content.iter().any(goes_on)
        })
}

/// Whether an attribution gives words to somebody whom others cite, who tell it in their own: “‘It was late,’ Quill
/// wrote, | citing | police.”, or to what somebody quotes who speaks: “‘It was late,’ Quill tweeted, | quoting | a poll.”
pub(crate) fn cites(
    document: &Document,
    attributions: &[Attribution],
    attribution: &Attribution,
) -> bool {
    let Some(cue) = &attribution.cue else {
        return false;
    };
    attribution.style == AttributionStyle::Direct
        && (cue.text.eq_ignore_ascii_case("citing")
            || cue.text.eq_ignore_ascii_case("quoting")
                && teller(attributions, attribution).is_some_and(|teller| {
                    let source = teller.source.as_ref();
                    source.is_some_and(|source| source.kind == SourceKind::Person)
                        && has_cue(document, teller, QuotationRole::Voicing)
                }))
}

/// Whether a house or somebody who reports only passes on what people or a body told them whom they cite: “‘It was
/// late,’ the Herald reported, | citing | police.”
pub(crate) fn reports(
    document: &Document,
    attributions: &[Attribution],
    attribution: &Attribution,
) -> bool {
    let is_somebody = |source: &Source| {
        matches!(
            source.kind,
            SourceKind::Person | SourceKind::Group | SourceKind::Organization
        )
    };
    let is_cited = attribution.source.as_ref().is_some_and(is_somebody);
    is_cited
        && teller(attributions, attribution)
            .is_some_and(|teller| has_cue(document, teller, QuotationRole::Reporting))
}

/// The neighbouring attribution that gives the words to who passes them on.
fn teller<'a>(
    attributions: &'a [Attribution],
    attribution: &Attribution,
) -> Option<&'a Attribution> {
    const NEAR: usize = 2;
    let via = attribution.source.as_ref()?.via.first()?.span;
    let at = attribution.id.index();
    let near = at.saturating_sub(NEAR)..attributions.len().min(at + NEAR + 1);
    let tells = |other: &&Attribution| other.source.as_ref().is_some_and(|it| it.span == via);
    attributions[near].iter().find(tells)
}

/// Whether a word of an attribution's cue plays this part.
fn has_cue(document: &Document, attribution: &Attribution, role: QuotationRole) -> bool {
    let cue = attribution.cue.as_ref();
    cue.is_some_and(|cue| {
        let words = &document.tokens()[document.tokens_in(cue.span)];
        words.iter().any(|token| plays(token, role))
    })
}

/// How many words a quotation must have to be taken for speech without an attribution.
const LEAST_UNATTRIBUTED: usize = 4;

/// Whether the quotation is speech: not a title or a word set off.
pub(super) fn is_speech(
    document: &Document,
    quotation: &Quotation,
    attribution: Option<&Attribution>,
) -> bool {
    if is_name(document, quotation) {
        return false;
    }
    let tokens = tokens_of(document, quotation);
    let is_named = || is_work(document, quotation) || is_broadcast(document, quotation, tokens);
    if may_be_title(document, tokens) && is_named() {
        return false;
    }
    let title = is_title(document, tokens);
    let Some(attribution) = attribution else {
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        return !title && words.count() >= LEAST_UNATTRIBUTED;
    };
    let inner = attribution
        .content
        .iter()
        .any(|piece| has_lead(document, *piece, quotation.outer[0]));
    let stopped = tokens
        .last()
        .is_some_and(|token| token.kind == TokenKind::Punctuation);
    let asked = tokens
        .last()
        .is_some_and(|token| &document.text()[token.span] == "?");
    if !is_told(document, attribution) && is_ended(document, quotation, tokens) {
        return false;
    }
    let wanted =
        attribution.kind == AttributionKind::Eventuality && attribution.source.is_none() && !asked;
    let title = title && !(attribution.source.is_some() && is_headline(document, quotation));
    !(wanted || title && (inner || !stopped))
}

/// Whether an attribution's cue is one of saying, not of wanting.
fn is_told(document: &Document, attribution: &Attribution) -> bool {
    let cue = attribution.cue.as_ref();
    attribution.kind != AttributionKind::Eventuality
        || cue.is_some_and(|cue| {
            let words = &document.tokens()[document.tokens_in(cue.span)];
            words
                .iter()
                .any(|token| token.is(Class::SpeechVerb) || token.is(Class::AddresseeVerb))
        })
}

/// Whether one quoted word names what is to be done away with: “wants to ban gas ‘fracking’”, not “‘fracking’ firms” or
/// “the ‘fracking’”.
fn is_ended(document: &Document, quotation: &Quotation, tokens: &[Token]) -> bool {
    const NEAR: usize = 3;
    let mut words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let word = words.next().filter(|word| !word.is_capitalized());
    let is_one = word.is_some_and(|word| !word.is(Class::FiniteVerb)) && words.next().is_none();
    let open = document.tokens_in(quotation.outer[0]).start;
    let mut before = document.tokens()[open.saturating_sub(NEAR)..open]
        .iter()
        .rev();
    let ends = |token: &&Token| plays(token, QuotationRole::Ending);
    let is_part = |token: &&Token| token.kind == TokenKind::Word && !token.is(Class::Preposition);
    // What stands before a noun only says what sort of thing is to end.
    let behind = document
        .tokens()
        .get(document.tokens_in(quotation.outer[0]).end);
    let is_before_noun = behind.is_some_and(|token| {
        token.kind == TokenKind::Word
            && !token.is(Class::Preposition)
            && !token.is(Class::FiniteVerb)
            && !token.is(Class::Pronoun)
            && !token.is(Class::Subordinator)
            && !matches!(&document.text()[token.span], "and" | "or" | "but")
    });
    let is_determined = open > 0 && document.tokens()[open - 1].is(Class::Determiner);
    is_one
        && !is_before_noun
        && !is_determined
        && before.by_ref().take_while(is_part).any(|it| ends(&it))
}

/// Whether the words around a quotation in its line are all capitalized, as they are in headlines, so that its
/// own capitals tell nothing.
fn is_headline(document: &Document, quotation: &Quotation) -> bool {
    const LONGEST: usize = 24;
    const FEWEST: usize = 2;
    let outer = document.tokens_in(quotation.outer[0]);
    let Some(number) = document.passage_at(outer.start) else {
        return false;
    };
    let line = document.passages()[number].tokens.range();
    let around = || {
        line.clone()
            .filter(|at| !outer.contains(at))
            .map(|at| &document.tokens()[at])
    };
    let is_long =
        |token: &&Token| token.kind == TokenKind::Word && document.text()[token.span].len() > 3;
    line.len() <= LONGEST
        && around().filter(|it| it.is_capitalized()).count() >= FEWEST
        && around().filter(is_long).all(Token::is_capitalized)
}

/// Whether words that a quotation is fitted into lead to it in a content: not so behind a colon, “simply: ‘No’”,
/// or what opens its sentence, “But ‘not yet’”.
fn has_lead(document: &Document, content: Span, quotation: Span) -> bool {
    if !content.contains(quotation) {
        return false;
    }
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.start() < content.start());
    let end = tokens.partition_point(|token| token.span.start() < quotation.start());
    let is_plain =
        |token: &Token| token.is(Class::SentenceOpener) || token.kind == TokenKind::Punctuation;
    let is_behind_colon = end > first && document.words(end - 1) == ":";
    !is_behind_colon && !tokens[first..end].iter().all(is_plain)
}

/// Whether the quotation is a clause or more.
pub(super) fn kind(
    document: &Document,
    quotation: &Quotation,
    attribution: Option<&Attribution>,
) -> QuoteKind {
    let tokens = tokens_of(document, quotation);
    let text = document.text();
    let is_subject =
        |token: &Token| lexicon::attribution_roles(token.word).has(AttributionRole::SubjectPronoun);
    // “He ‘Would Love’ To Run”: capitals of a headline tell of no clause.
    let is_verb = |token: &Token| {
        token.is(Class::FiniteVerb) || token.is(Class::VerbGroup) || token.is(Class::Auxiliary)
    };
    // “‘The Law Is Dead’”
    let is_clause = tokens.iter().position(is_verb).is_some_and(|verb| verb > 0);
    let is_piece = is_title(document, tokens)
        && !tokens.iter().any(is_subject)
        && !is_clause
        && is_headline(document, quotation);
    let opens = tokens.first().is_some_and(Token::is_capitalized) && !is_piece;
    let verb = tokens
        .iter()
        .any(|token| token.is(Class::FiniteVerb) || token.is(Class::VerbGroup));
    let closes = tokens
        .last()
        .is_some_and(|token| matches!(&text[token.span], "." | "!" | "?" | "," | "…"));
    let is_whole = opens && (verb || closes && tokens.len() > 2) || verb && tokens.len() >= 12;
    let is_half = || attribution.is_some_and(|it| is_half(document, quotation, it));
    if is_whole || is_half() {
        QuoteKind::Direct
    } else {
        QuoteKind::Fragment
    }
}

/// Whether a quotation is a half of a sentence that who says it splits, behind commas: “‘In the end,’ Quill said, | ‘we
/// were tired.’”
fn is_half(document: &Document, quotation: &Quotation, attribution: &Attribution) -> bool {
    const NEAR: u32 = 300;
    let outer = quotation.outer[0];
    let text = document.text();
    let content = &attribution.content;
    let next = content.partition_point(|piece| piece.start() < outer.start());
    let splits = |first: &Span, second: &Span| {
        let between = Span::new(first.end(), second.start()).filter(|it| it.len() < NEAR);
        let begins = text[first.range()].trim_start_matches(OPENING);
        let ends = text[first.range()].trim_end_matches(CLOSING);
        between.is_some_and(|between| {
            let between = text[between].trim_end();
            between.ends_with(',')
                && (ends.ends_with(',') || between.starts_with(','))
                && between.len() > 1
                && begins.starts_with(char::is_uppercase)
                && [first, second]
                    .iter()
                    .all(|half| text[half.range()].starts_with(OPENING))
        })
    };
    let ends_before = |piece: &&Span| piece.end() < outer.start();
    let before = content[..next].last().filter(ends_before);
    let here = content
        .get(next)
        .filter(|piece| piece.start() == outer.start());
    let behind = here.and_then(|_| content.get(next + 1));
    here.is_some_and(|here| {
        before.is_some_and(|before| splits(before, here))
            || behind.is_some_and(|behind| splits(here, behind))
    })
}

/// Marks that quotations open and close with.
const OPENING: [char; 4] = ['“', '"', '‘', '\''];
const CLOSING: [char; 4] = ['”', '"', '’', '\''];
