//! Attributions in sentences that the article says itself, whole: nobody said it, it is left open that somebody did,
//! or only a part of what was said stands behind the cue.

use super::proposition::Proposition;
use crate::lexicon::{
    AttributionRole, AuxiliaryVerb, ClaimRole, Class, QuotationRole, attribution_roles,
    claim_roles, infinitive_opener, quotation_roles, verb_form,
};
use crate::model::{Attribution, AttributionKind, AttributionMethod};
use crate::text::{Document, Span, Token, TokenKind};

/// Whether the article answers for the words of an attribution.
pub(super) fn is_unsaid(document: &Document, attribution: &Attribution) -> bool {
    is_nobody(document, attribution)
        || is_supposed(document, attribution)
        || is_inverted(document, attribution)
        || is_contrasted(document, attribution)
        || has_gap(document, attribution)
        || is_of_noun(document, attribution)
        || is_hearsay(document, attribution)
}

/// Whether nobody is named who says it: “rumour has it that …”, “prices are forecast to rise”.
fn is_hearsay(document: &Document, attribution: &Attribution) -> bool {
    let Some(cue) = &attribution.cue else {
        return false;
    };
    let words = document.tokens_in(cue.span);
    let last = words.end - 1;
    if document.words(last) == "it" {
        return words.len() == 2 && document.words(words.start) == "has";
    }
    let tokens = document.tokens();
    let next = tokens
        .get(words.end)
        .is_some_and(|next| next.word.word() == "to");
    let is_be = |token: &Token| {
        let auxiliary = verb_form(token.word, &document.text()[token.span]).auxiliary;
        auxiliary.is_some_and(|it| it.verb == AuxiliaryVerb::Be)
    };
    let is_source = attribution
        .source
        .as_ref()
        .is_some_and(|source| source.span.end() < cue.span.start());
    next && is_source
        && words.len() > 1
        && infinitive_opener(tokens[last].word).is_some_and(|it| it.is_behind_be)
        && tokens[words].iter().any(is_be)
}

/// Whether its clause only tells which person or thing is meant: “the Quill we know, who …, would not sail”, not
/// “the pier, we know, is shut”, “the danger we know of is …”.
fn is_of_noun(document: &Document, attribution: &Attribution) -> bool {
    let (Some(source), [first, _, ..]) = (&attribution.source, attribution.content.as_slice())
    else {
        return false;
    };
    attribution.kind == AttributionKind::Fact
        && first.end() + 1 == source.span.start()
        && !is_sighted(document, attribution)
}

/// Whether somebody’s clause stands behind a noun for what he or she makes out, of which the sentence goes on to tell:
/// “the danger | she sees | is the tide”.
pub(super) fn is_sighted(document: &Document, attribution: &Attribution) -> bool {
    let (Some(source), [first, _]) = (&attribution.source, attribution.content.as_slice()) else {
        return false;
    };
    let words = document.tokens_in(*first);
    let noun = words.last().map(|last| document.tokens()[last].word);
    attribution.kind == AttributionKind::Fact
        && first.end() + 1 == source.span.start()
        && noun.is_some_and(|noun| claim_roles(noun).has(ClaimRole::Sighted))
}

/// Whether the source is nobody, so that the article says that none did: “No group has claimed it”, “nobody
/// knew that …”; not “No 9 said”.
fn is_nobody(document: &Document, attribution: &Attribution) -> bool {
    let source = attribution.source.iter();
    let mut tokens = source.flat_map(|it| &document.tokens()[document.tokens_in(it.span)]);
    let (first, second) = (tokens.next(), tokens.next());
    let is_noun = second.is_some_and(|it| it.kind == TokenKind::Word && !it.is_capitalized());
    let next = second.map_or("", |it| it.word.word());
    // “No fewer than ten divers”, “No small number of them”
    let is_some = matches!(next, "doubt" | "few" | "fewer" | "less" | "more" | "small");
    first.is_some_and(|first| match first.word.word() {
        "nobody" | "no-one" | "neither" => true,
        // “Few sailors believe …”, which not “few said it rained” is
        "few" => is_noun && attribution.kind == AttributionKind::Belief,
        // “None other than Quill”
        "none" => next != "other",
        "no" => is_noun && !is_some,
        _ => false,
    })
}

/// Whether it is left open that the source said or knew it: “it is unclear whether Quill said that …”, “if the
/// mayor knew that …”.
fn is_supposed(document: &Document, attribution: &Attribution) -> bool {
    let source = attribution.source.as_ref();
    let first = source.map(|source| document.tokens_in(source.span).start);
    let before = first.and_then(|first| first.checked_sub(1));
    attribution.method == AttributionMethod::SourceCueContent
        && before.is_some_and(|before| matches!(document.words(before), "if" | "If" | "whether"))
}

/// Whether its clause is a condition without “if”: “Had Quill said that …, they would have left”.
fn is_inverted(document: &Document, attribution: &Attribution) -> bool {
    let Some(source) = &attribution.source else {
        return false;
    };
    let opens = |at: usize| matches!(document.words(at), "Had" | "Should" | "Were");
    let first = document.tokens_in(source.span).start;
    opens(first) || first > 0 && opens(first - 1)
}

/// Whether the article holds something against what others think: “the pier is not as safe as | they say”, “it is
/// safer than | they think”.
fn is_contrasted(document: &Document, attribution: &Attribution) -> bool {
    const REACH: usize = 6;
    let [content] = attribution.content.as_slice() else {
        return false;
    };
    let Some(source) = &attribution.source else {
        return false;
    };
    let before = document.tokens_in(source.span).start;
    let Some(joint) = before.checked_sub(1) else {
        return false;
    };
    let content = document.tokens_in(*content);
    if joint + 1 < content.end || joint > content.end {
        return false;
    }
    let tokens = document.tokens();
    let denies = |at: usize| {
        let auxiliary = verb_form(tokens[at].word, document.words(at)).auxiliary;
        matches!(document.words(at), "not" | "never" | "nowhere")
            || auxiliary.is_some_and(|it| it.negates)
    };
    let near = content.start.max(joint.saturating_sub(REACH))..joint;
    match document.words(joint) {
        "than" => true,
        "as" => near.clone().any(|at| {
            let compares = matches!(document.words(at), "as" | "so");
            compares && at > content.start && (denies(at - 1) || document.words(at - 1) == "near")
        }),
        _ => false,
    }
}

/// Whether its clause is about a noun before it, which is the subject of what is said: “faults that divers say led
/// to it”.
fn has_gap(document: &Document, attribution: &Attribution) -> bool {
    let (Some(source), Some(cue), [content]) = (
        &attribution.source,
        &attribution.cue,
        attribution.content.as_slice(),
    ) else {
        return false;
    };
    let first = document.tokens_in(source.span).start;
    let is_relative = first > 0 && matches!(document.words(first - 1), "that" | "which" | "who");
    let is_next = content.range().start == cue.span.range().end + 1
        && cue.span.range().start == source.span.range().end + 1;
    let Some(verb) = document.tokens().get(document.tokens_in(*content).start) else {
        return false;
    };
    let form = verb_form(verb.word, &document.text()[verb.span]);
    let is_finite = form
        .auxiliary
        .is_some_and(|it| it.is_finite() && !it.has_subject);
    is_relative && is_next && (is_finite || form.is_past && form.base_share.is_none())
}

/// Whether the article says something in a few quoted words of others: “shut, in the words of Quill, “the worst pub
/// in town””, “closed what some call a “trap””.
pub(super) fn is_borrowed(document: &Document, attribution: &Attribution) -> bool {
    let (Some(cue), Some(source), [content]) = (
        &attribution.cue,
        &attribution.source,
        attribution.content.as_slice(),
    ) else {
        return false;
    };
    let words = document.tokens_in(*content);
    let tokens = &document.tokens()[words.clone()];
    if tokens.first().map(|it| it.kind) != Some(TokenKind::Quotation) {
        return false;
    }
    let cue = document.tokens_in(cue.span);
    let source = document.tokens_in(source.span);
    let first = cue.start.min(source.start);
    let last = &document.tokens()[cue.clone()];
    let calls = last.last().is_some_and(|last| {
        attribution_roles(last.word).has(AttributionRole::Calling)
            && first > 0
            && document.words(first - 1) == "what"
    });
    let is_inside = first > 0 && !document.tokens()[first].is_capitalized();
    let is_worded = || {
        let mut cue = cue.clone();
        let led = document.words(first.saturating_sub(1));
        cue.any(|at| document.words(at) == "words") && (is_inside || led == "in")
    };
    if !calls && !is_worded() {
        return false;
    }
    let is_led = first.checked_sub(2).is_some_and(|at| {
        let before = document.words(at - usize::from(document.words(at) == "," && at > 0));
        matches!(before, "because" | "although" | "since")
    });
    is_led || !Proposition::new(document, &[*content], None).is_closed()
}

/// Whether somebody only hands out what is named in quotation marks.
pub(super) fn is_issued(document: &Document, attribution: &Attribution) -> bool {
    const LONGEST: usize = 12;
    let cue = attribution.cue.as_ref();
    let cue = cue.map_or(0..0, |cue| document.tokens_in(cue.span));
    let issues = |token: &Token| quotation_roles(token.word).has(QuotationRole::Issuing);
    let is_verb = |token: &Token| token.is(Class::FiniteVerb) || token.is(Class::VerbGroup);
    let is_noun = |piece: &Span| {
        let words = document.tokens_in(*piece);
        words.len() <= LONGEST && !document.tokens()[words].iter().any(is_verb)
    };
    document.tokens()[cue].iter().any(issues) && attribution.content.iter().all(is_noun)
}
