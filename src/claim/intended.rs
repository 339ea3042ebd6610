//! Intentions that may say what is or will be, “pledged that it would open”, and the sentences around them that the
//! article states as well.

use crate::lexicon::{Auxiliary, AuxiliaryVerb, ClausePart, VerbForm, clause_part, verb_form};
use crate::model::{Attribution, AttributionKind};
use crate::text::{Document, Span, Token};

/// Whether an intention is told in a clause that may say what is or will be: “pledged that it would open”, “swore he had
/// never met her”.
pub(super) fn may_state(document: &Document, attribution: &Attribution) -> bool {
    // “was ready to | tell | them that it rained”, “the plan | is to tell | them that it rained”
    let is_infinitive = attribution.cue.as_ref().is_some_and(|cue| {
        let last = document.tokens_in(cue.span).end - 1;
        last > 0 && document.words(last - 1) == "to"
    });
    let Some(source) = &attribution.source else {
        return false;
    };
    !is_infinitive
        && !is_bidden(document, source.span)
        && !holds_main_clause(document, attribution)
        && attribution
            .content
            .iter()
            .any(|piece| may_be_clause(document, *piece))
}

/// Whether the article states the whole sentence of an intention that only tells whom it is about, or despite what it
/// is: “A woman who hoped she would walk again died”, “Despite his insistence that he was ill, a judge jailed him”.
pub(super) fn is_beside_statement(document: &Document, attribution: &Attribution) -> bool {
    let Some(source) = &attribution.source else {
        return false;
    };
    let words = document.tokens_in(source.span);
    let is_mark = |at: usize| matches!(document.words(at), "," | "—" | "–");
    let last = words.end - 1;
    let is_restrictive =
        matches!(document.words(last), "that" | "who") && last > 0 && !is_mark(last - 1);
    attribution.kind == AttributionKind::Eventuality
        && (is_restrictive || is_despite(document, words.start))
}

/// Whether the phrase that opens with “despite” begins right before a source.
fn is_despite(document: &Document, first: usize) -> bool {
    let leads = |at: usize| matches!(document.words(at), "Despite" | "despite");
    first.checked_sub(1).is_some_and(leads)
}

/// Whether somebody is bidden to let the source say so, or what stands before the subject was taken for a source:
/// “Don’t let | Quill | tell you he won”, “| Prior to launch Google | promised …”.
fn is_bidden(document: &Document, source: Span) -> bool {
    let words = document.tokens_in(source);
    let bids = |at: usize| matches!(document.words(at), "Let" | "let");
    let is_led = words.len() > 2 && document.words(words.start + 1) == "to";
    is_led || bids(words.start) || words.start > 0 && bids(words.start - 1)
}

/// Whether the words of a content go on to what the article says: “decided it was time to go, | and the pier was shut”,
/// “Marsh, eager to prove that she was right, | resigned”.
fn holds_main_clause(document: &Document, attribution: &Attribution) -> bool {
    let (Some(source), Some(cue)) = (&attribution.source, &attribution.cue) else {
        return false;
    };
    let cue = document.tokens_in(cue.span);
    let source = document.tokens_in(source.span);
    let is_comma = |at: usize| document.words(at) == ",";
    let is_inserted = source.end < cue.start && is_comma(source.end);
    let is_fronted = is_despite(document, source.start);
    attribution.content.iter().any(|piece| {
        let words = document.tokens_in(*piece);
        let before_last = words.start..words.end.saturating_sub(1);
        let mut commas = before_last.filter(|at| is_comma(*at));
        commas.any(|comma| {
            let is_quoted = document.outermost_quotation_at(comma).is_some();
            let next = comma + 1;
            let joins = matches!(document.words(next), "and" | "but");
            !is_quoted
                && (joins && opens_other(document, next + 1..words.end)
                    || is_inserted && is_plain_past(document, next)
                    || is_fronted && opens_other(document, next..words.end))
        })
    })
}

/// Whether words are a clause with a subject of its own that tells what was or is, not what will or would be.
fn opens_other(document: &Document, words: std::ops::Range<usize>) -> bool {
    use AuxiliaryVerb::{Will, Would};
    const LONGEST_SUBJECT: usize = 5;
    let opens_clause = |at: usize| {
        let part = clause_part(document.tokens()[at].word);
        !matches!(
            part,
            None | Some(ClausePart::Determiner | ClausePart::Subject)
        )
    };
    let near = words.start..words.end.min(words.start + LONGEST_SUBJECT + 1);
    let verb = near.clone().find(|at| {
        let form = form(document, *at);
        form.auxiliary.is_some_and(Auxiliary::is_finite) || is_plain_past(document, *at)
    });
    verb.is_some_and(|verb| {
        let auxiliary = form(document, verb).auxiliary;
        let is_told = auxiliary.is_none_or(|it| !matches!(it.verb, Will | Would));
        is_told && verb > words.start && !(words.start..verb).any(opens_clause)
    })
}

fn form(document: &Document, at: usize) -> VerbForm {
    verb_form(document.tokens()[at].word, document.words(at))
}

/// Whether a form is one of the past and nothing else: “resigned”, “lost”.
fn is_plain_past(document: &Document, at: usize) -> bool {
    let form = form(document, at);
    form.is_past && form.base_share.is_none()
}

/// Whether a finite verb may stand soon behind the first word of a piece, which is no infinitive.
fn may_be_clause(document: &Document, piece: Span) -> bool {
    use AuxiliaryVerb::{Will, Would};
    const NEAR: usize = 12;
    let words = document.tokens_in(piece);
    let tokens = &document.tokens()[words.clone()];
    let first = tokens.first().map(|first| first.word);
    let is_infinitive = first.is_some_and(|first| first.word() == "to");
    let part = first.and_then(clause_part);
    let has_subject = matches!(part, Some(ClausePart::Subject | ClausePart::That));
    let is_finite = |token: &Token| {
        let form = verb_form(token.word, &document.text()[token.span]);
        match form.auxiliary {
            Some(it) if is_infinitive => matches!(it.verb, Will | Would),
            Some(it) => it.is_finite(),
            None => {
                let is_past = form.is_past && form.base_share.is_none();
                has_subject && (is_past || form.third_share.is_some())
            }
        }
    };
    // “to walk | that way, and the tag was soon trending”
    let is_joint =
        |at: usize| document.words(at) == "," && matches!(document.words(at + 1), "and" | "but");
    let near = words.start..words.end.min(words.start + NEAR);
    let joint = near.clone().find(|at| at + 1 < words.end && is_joint(*at));
    let end = joint.unwrap_or(near.end) - words.start;
    tokens[..end].iter().any(is_finite)
}
