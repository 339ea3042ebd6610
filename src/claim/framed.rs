//! The article's own statement in a sentence of which only a clause at the end gives somebody’s words:
//! in “Quill was dismissed after divers found that she had lied” that she was dismissed.

use std::ops::Range;

use super::proposition::Proposition;
use crate::clause::VerbGroup;
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, ClausePart, TimeRole, claim_roles, clause_part, time_word,
    verb_form,
};
use crate::text::{Document, Span, Token, TokenKind};

/// What stands before the clause at a sentence’s end that holds all its attributions, if that says
/// something by itself; `own` are the sentence’s tokens behind a dateline, `first` the first of an attribution’s
/// words.
pub(super) fn main_clause(
    document: &Document,
    own: Range<usize>,
    first: usize,
    source: Option<Span>,
) -> Option<Span> {
    let before = own.start..first;
    let ends_before = |opener: Option<usize>, is_beside: bool| {
        main_before(document, own.start, opener?, is_beside)
    };
    ends_before(joint(document, &before, source), false)
        .or_else(|| ends_before(beside(document, &before, source), true))
        .or_else(|| ends_before(opener(document, before, source), false))
}

/// What stands before the word that opens that clause, be it one that goes on with the same subject.
fn main_before(document: &Document, start: usize, opener: usize, is_beside: bool) -> Option<Span> {
    const FEWEST: usize = 3;
    let end = without_lead(document, start, opener);
    if is_bound(document, start..end, opener) {
        return None;
    }
    let is_quoted = |at| document.outermost_quotation_at(at).is_some();
    let is_dash = is_dash(document, opener);
    // A list or an aside may go on behind it.
    let parts = |at: usize| {
        matches!(document.words(at), ":" | ";" | "(") || is_dash && self::is_dash(document, at)
    };
    if end < start + FEWEST || is_quoted(start) || is_quoted(end - 1) || (start..end).any(parts) {
        return None;
    }
    let tokens = document.tokens();
    let main = tokens[start].span.cover(tokens[end - 1].span);
    let proposition = Proposition::new(document, &[main], None);
    let leads_on = |group: VerbGroup| {
        is_beside && (proposition.leads_to_words(&group) || shares_object(&proposition, &group))
    };
    let states = proposition.is_closed()
        && !proposition.breaks_off()
        && !is_accompanied(document, start..end)
        && !proposition.group().is_some_and(leads_on);
    states.then_some(main)
}

/// Whether a verb of judging has what it judges behind the verb beside it: “praised | and said he supports the plan”.
fn shares_object(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let verb = &proposition.sentence()[group.head];
    let judges = verb.is(Class::SpeechVerb) || claim_roles(verb.word).has(ClaimRole::Judging);
    proposition.complement().is_empty() && !group.is_passive && judges
}

/// Whether it is a phrase that “with” opens and no clause: “With the crew tired and the mast broken”.
fn is_accompanied(document: &Document, words: Range<usize>) -> bool {
    let opens = matches!(document.words(words.start), "With" | "with" | "Without");
    let is_mark = |at: usize| matches!(document.words(at), "," | "--" | "—" | "–" | "-");
    opens && !words.into_iter().any(is_mark)
}

/// Whether a token is a dash between words.
pub(super) fn is_dash(document: &Document, at: usize) -> bool {
    matches!(document.words(at), "—" | "–")
}

/// The “and” or “but” behind which whoever is the subject of what stands before says something: “Quill shut the
/// pier | and later said …”.
fn beside(document: &Document, before: &Range<usize>, source: Option<Span>) -> Option<usize> {
    const ADVERBS: usize = 2;
    let goes_before = source.is_some_and(|it| document.tokens_in(it).start < before.end);
    let tokens = document.tokens();
    let is_adverb = |at: usize| {
        let words = document.words(at);
        words.ends_with("ly") || matches!(words, "also" | "later" | "now" | "then")
    };
    let last = before.end.checked_sub(1)?;
    let mut near = (before.start.max(last.saturating_sub(ADVERBS))..=last).rev();
    let at = near.find(|at| !is_adverb(*at))?;
    let joins = matches!(document.words(at), "and" | "but") && at > before.start;
    // “spent May writing | and | arguing that …”, “cannot help | but | worry that …”
    let is_gerund = |at: usize| verb_form(tokens[at].word, document.words(at)).is_gerund;
    let is_tied = joins
        && (is_gerund(at - 1) && is_gerund(before.end)
            || claim_roles(tokens[at - 1].word).has(ClaimRole::BeforeBut)
                && document.words(at) == "but");
    // “The mayor | and | said” has no verb before.
    (joins && !is_tied && goes_before && tokens[at - 1].kind != TokenKind::Quotation).then_some(at)
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

/// The word or mark that joins a clause which opens with its source or with what was said: “it rained and police
/// said …”, “it rained, while Quill, the mayor, said …”, “it rained; the pier was shut, police said”.
fn joint(document: &Document, before: &Range<usize>, source: Option<Span>) -> Option<usize> {
    let source = source.map(|source| document.tokens_in(source).start);
    let first = source.map_or(before.end, |source| source.min(before.end));
    let at = first.checked_sub(1).filter(|at| *at > before.start)?;
    let is_joint = match document.words(at) {
        // not “the house my wife and I thought …”
        "and" if document.words(first) == "I" => document.words(at - 1) == ",",
        "and" | "but" => {
            let is_clause = first < before.end && !is_of_pair(document, before.start..at);
            is_clause || document.words(at - 1) == ";"
        }
        "while" | "with" => first < before.end && document.words(at - 1) == ",",
        "despite" => first < before.end,
        ";" => true,
        _ => is_dash(document, at),
    };
    is_joint.then_some(at)
}

/// Whether what stands before “and” ends in the first of two nouns that are the subject behind “as”: “it shut as
/// divers | and | sailors warned that …”.
fn is_of_pair(document: &Document, before: Range<usize>) -> bool {
    const REACH: usize = 4;
    let tokens = document.tokens();
    let near = (before.end.saturating_sub(REACH).max(before.start)..before.end).rev();
    for at in near {
        let form = verb_form(tokens[at].word, document.words(at));
        match clause_part(tokens[at].word) {
            Some(ClausePart::Ambiguous | ClausePart::Subordinator) => {
                return at + 1 < before.end;
            }
            _ if form.is_past || form.auxiliary.is_some() => return false,
            _ if tokens[at].kind == TokenKind::Punctuation => return false,
            _ => (),
        }
    }
    false
}

/// The word that opens the clause in which the first cue or content stands, if its source stands there
/// as well or is what “who” means.
fn opener(document: &Document, before: Range<usize>, source: Option<Span>) -> Option<usize> {
    const REACH: usize = 16;
    use ClausePart::{Ambiguous, Relative, Subordinator};
    let (tokens, first) = (document.tokens(), before.end);
    let is_comma = |at: usize| document.words(at) == ",";
    let cue = &tokens[first];
    let is_gerund = || verb_form(cue.word, document.words(first)).is_gerund;
    // “Quill resigned, saying …”, “the court upheld the law, | which foes say …”
    if first > before.start && is_comma(first - 1) {
        return (clause_part(cue.word) == Some(Relative) || is_gerund()).then_some(first);
    }
    // “Quill resigned before saying …”
    if first > before.start && tells_how(document.words(first - 1)) && is_gerund() {
        return Some(first - 1);
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

/// Whether a gerund behind this word tells when or how something was done, not what: “after saying”, not “accused
/// of saying”.
fn tells_how(word: &str) -> bool {
    matches!(word, "after" | "before" | "while" | "without")
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
    // “jailed him for six years | and said” goes before no clause of time.
    let is_joint = clause_part(tokens[opener].word) == Some(ClausePart::Coordinator);
    let is_tied = end > start && is_name_or_word(&tokens[end - 1]) && !is_joint;
    if is_tied && end > start + 1 && is_unit(end - 1) && counts(end - 2) {
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
