//! The article's own statement in a sentence of which only a clause at the end gives somebody’s words:
//! in “Quill was dismissed after divers found that she had lied” that she was dismissed.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::proposition::Proposition;
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, ClausePart, TimeRole, claim_roles, clause_part, time_word,
    verb_form,
};
use crate::model::Attribution;
use crate::text::{Document, Span, Token, TokenKind};

/// What belongs to attributions, taken sentence by sentence.
pub(super) struct Parts {
    /// In text order.
    parts: Peekable<IntoIter<Part>>,
    /// Where the cues and contents so far end: of attributions that claim something, and of all.
    reach: [usize; 2],
}

/// A source, cue or piece of content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    span: Span,
    /// Whether it is no source.
    is_word: bool,
    /// Whether its attribution claims something.
    is_claimed: bool,
}

/// The attributions of a sentence.
#[derive(Clone, Copy, Default)]
pub(super) struct Taken {
    /// Where the first cue or content begins, if none reaches into the sentence from before it.
    first: Option<usize>,
    /// The first source.
    source: Option<Span>,
}

impl Parts {
    /// The parts of attributions that claim something, and of those that don’t.
    pub(super) fn new(claimed: &[&Attribution], unclaimed: &[&Attribution]) -> Self {
        let count = |it: &&Attribution| {
            it.content.len() + usize::from(it.cue.is_some()) + usize::from(it.source.is_some())
        };
        let count = claimed.iter().chain(unclaimed).map(count).sum();
        let mut parts = Vec::with_capacity(count);
        for (attributions, is_claimed) in [(claimed, true), (unclaimed, false)] {
            for attribution in attributions {
                let cue = attribution.cue.iter().map(|cue| cue.span);
                let words = attribution.content.iter().copied().chain(cue);
                let words = words.map(|span| (span, true));
                let source = attribution.source.iter().map(|source| (source.span, false));
                parts.extend(words.chain(source).map(|(span, is_word)| Part {
                    span,
                    is_word,
                    is_claimed,
                }));
            }
        }
        parts.sort_unstable();
        Self {
            parts: parts.into_iter().peekable(),
            reach: [0; 2],
        }
    }

    /// What of the next sentence belongs to attributions that claim something, and to any, if any of
    /// its words does.
    pub(super) fn in_sentence(&mut self, sentence: Span) -> [Option<Taken>; 2] {
        let start = sentence.range().start;
        let mut taken = [Taken::default(); 2];
        let is_reached = self.reach.map(|reach| reach > start);
        let stands = |part: &Part| part.span.start() < sentence.end();
        while let Some(part) = self.parts.next_if(stands) {
            let range = part.span.range();
            // Those that claim nothing count among all only.
            for which in usize::from(!part.is_claimed)..2 {
                let (taken, reach) = (&mut taken[which], &mut self.reach[which]);
                if part.is_word {
                    taken.first = taken.first.or(Some(range.start));
                    *reach = range.end.max(*reach);
                } else {
                    taken.source = taken.source.or(Some(part.span));
                }
            }
        }
        [0, 1].map(|which| {
            let first = taken[which].first.filter(|_| !is_reached[which]);
            let source = taken[which].source;
            (self.reach[which] > start).then_some(Taken { first, source })
        })
    }
}

/// What stands before the clause at a sentence’s end that holds all its attributions, if that says
/// something by itself; `own` are the sentence’s tokens behind a dateline.
pub(super) fn main_clause(document: &Document, own: Range<usize>, taken: Taken) -> Option<Span> {
    const FEWEST: usize = 3;
    let tokens = document.tokens();
    let first = taken.first?;
    let first = own.start + tokens[own.clone()].partition_point(|it| it.span.range().start < first);
    let before = own.start..first;
    let opener = joint(document, &before, taken.source)
        .or_else(|| opener(document, before, taken.source))?;
    let end = without_lead(document, own.start, opener);
    if is_bound(document, own.start..end, opener) {
        return None;
    }
    let is_quoted = |at| document.outermost_quotation_at(at).is_some();
    // A list or an aside may go on behind it.
    let parts = |at: usize| matches!(document.words(at), ":" | ";" | "(");
    if end < own.start + FEWEST
        || is_quoted(own.start)
        || is_quoted(end - 1)
        || (own.start..end).any(parts)
    {
        return None;
    }
    let main = tokens[own.start].span.cover(tokens[end - 1].span);
    let proposition = Proposition::new(document, &[main], None);
    (proposition.is_closed() && !proposition.breaks_off()).then_some(main)
}

/// Whether what stands before `opener` needs the clause that it opens: “as early | as …”, “in part | because …”,
/// “at a time | when …”.
fn is_bound(document: &Document, before: Range<usize>, opener: usize) -> bool {
    const REACH: usize = 3;
    let near = before.end.saturating_sub(REACH).max(before.start)..before.end;
    let compares = document.words(opener) == "as"
        && near
            .clone()
            .any(|at| matches!(document.words(at), "as" | "so"));
    let joins = |at: usize| matches!(document.words(at), "and" | "but" | "or");
    // “the only time she spoke was | when …”
    let is_be = |token: &Token| {
        let auxiliary = verb_form(token.word, &document.text()[token.span]).auxiliary;
        auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Be)
    };
    let last = before.end.checked_sub(1).filter(|at| *at >= before.start);
    let is_open = last.is_some_and(|at| {
        let token = &document.tokens()[at];
        joins(at) || is_be(token) || claim_roles(token.word).has(ClaimRole::ClauseBound)
    });
    compares || is_open
}

/// The word behind a comma that joins a clause which opens with its source: “it rained, and police said …”, “it
/// rained, while Quill, the mayor, said …”.
fn joint(document: &Document, before: &Range<usize>, source: Option<Span>) -> Option<usize> {
    let first = document.tokens_in(source?).start;
    let at = first.checked_sub(1)?;
    let is_joined = at > before.start
        && first < before.end
        && matches!(document.words(at), "and" | "but" | "while")
        && document.words(at - 1) == ",";
    is_joined.then_some(at)
}

/// The word that opens the clause in which the first cue or content stands, if its source stands there
/// as well or is what “who” means.
fn opener(document: &Document, before: Range<usize>, source: Option<Span>) -> Option<usize> {
    const REACH: usize = 16;
    use ClausePart::{Ambiguous, Relative, Subordinator};
    let (tokens, first) = (document.tokens(), before.end);
    let is_comma = |at: usize| document.words(at) == ",";
    // “Quill resigned, saying …”
    if first > before.start && is_comma(first - 1) {
        let cue = &tokens[first];
        let is_gerund = verb_form(cue.word, document.words(first)).is_gerund;
        return is_gerund.then_some(first);
    }
    let mut near = (before.start.max(first.saturating_sub(REACH))..first).rev();
    let opener = near.find(|at| {
        let part = clause_part(tokens[*at].word);
        matches!(part, Some(Subordinator | Ambiguous | Relative))
    })?;
    let begins = tokens[opener].span.start();
    let is_within = |token: &Token| token.kind != TokenKind::Punctuation;
    if clause_part(tokens[opener].word) != Some(Relative) {
        let has_source = source.is_none_or(|source| source.start() >= begins);
        return (has_source && tokens[opener..first].iter().all(is_within)).then_some(opener);
    }
    // “…, in which she said …”
    let is_led = opener > before.start && tokens[opener - 1].is(Class::Preposition);
    let start = opener - usize::from(is_led);
    let is_loose = start > before.start && is_comma(start - 1);
    let goes_before = |source: Span| {
        let place = document.tokens_in(source);
        let between = tokens.get(place.end..opener);
        source.start() >= begins
            || between.is_none_or(|between| !between.iter().any(is_name_or_word))
    };
    (is_loose && source.is_none_or(goes_before)).then_some(start)
}

fn is_name_or_word(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
}

/// Where the words before a clause end, without those that belong to how it opens: “shortly after”,
/// “two days after”, “even though”.
fn without_lead(document: &Document, start: usize, opener: usize) -> usize {
    let tokens = document.tokens();
    let is_unit = |at: usize| {
        let role = time_word(tokens[at].word).map(|it| it.role);
        matches!(role, Some(TimeRole::Unit | TimeRole::Units))
    };
    let counts = |at: usize| {
        let token = &tokens[at];
        let is_article = matches!(token.word.word(), "a" | "an" | "few" | "several");
        is_article || token.kind == TokenKind::Number || token.is(Class::NumberWord)
    };
    let mut end = opener;
    let is_tied = end > start && is_name_or_word(&tokens[end - 1]);
    if end > start + 1 && is_unit(end - 1) && counts(end - 2) {
        end -= 1;
        while end > start && counts(end - 1) {
            end -= 1;
        }
    }
    let leads = |at: usize| claim_roles(tokens[at].word).has(ClaimRole::ClauseLead);
    while is_tied && end > start && leads(end - 1) {
        end -= 1;
    }
    while end > start && !is_name_or_word(&tokens[end - 1]) {
        end -= 1;
    }
    end
}
