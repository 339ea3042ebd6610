//! Names right beside descriptions: “Quill, a lawyer”, “the mayor, Ada Quill”.

use crate::lexicon::{self, Class};
use crate::mention::{Determiner, Nominal};
use crate::people::alias::is_alias;
use crate::people::apposition::{is_according, is_of_next, is_teller, opens_clause};
use crate::people::pronouns::Antecedent;
use crate::people::role::VERBS;
use crate::text::{Case, Document, Token, TokenKind};

/// How many tokens before a description the clause may begin that it stands in.
const CLAUSE: usize = 6;

/// Somebody named right beside a description: “Quill, a lawyer”, “the mayor, Ada Quill”, “Quill
/// is a lawyer”.
pub(super) fn beside(
    document: &Document,
    nominal: &Nominal,
    before: Option<&Antecedent>,
    after: Option<&Antecedent>,
) -> Option<u32> {
    let tokens = document.tokens();
    let comma = |at: u32| document.words(at as usize) == ",";
    // “Quill, | the mayor | ’s lawyer”
    let next = tokens.get(nominal.tokens.end as usize);
    if next.is_some_and(|next| next.kind == TokenKind::Clitic) {
        return None;
    }
    let before = before.filter(|name| name.sentence == nominal.sentence);
    // “After she met Ada Quill, the mayor said …”: the mayor is somebody else.
    let acts = nominal.determiner == Determiner::Definite
        && next.is_some_and(|next| next.classes.meets(VERBS));
    let first = document.sentences()[nominal.sentence as usize].tokens.start as usize;
    let end = nominal.tokens.range().end;
    let is_others = |name: &Antecedent| {
        let name = name.token as usize;
        nominal.determiner != Determiner::Definite && is_teller(document, first, name, end)
            || is_according(document, first, name, end)
    };
    let is_next = after.is_some_and(|next| {
        let words = (nominal.from as usize, end);
        is_of_next(document, words, &(next.token as usize..next.end as usize))
    });
    let described = before.filter(|_| !is_next).filter(|name| {
        // A name may reach into what describes: “Ada Quill One …”.
        let between = tokens.get(name.end as usize..nominal.from as usize);
        match between {
            Some([mark]) if acts => is_copula(document, mark),
            Some([mark]) => {
                is_copula(document, mark) || is_comma_or_copula(document, mark) && !is_others(name)
            }
            Some([first, middle, second]) => {
                (middle.word.word() == "who" || middle.kind == TokenKind::Number)
                    && is_comma_or_copula(document, first)
                    && is_comma_or_copula(document, second)
            }
            _ => false,
        }
    });
    let described = described.or_else(|| {
        after.filter(|name| {
            let (end, closing) = (nominal.tokens.end, name.end as usize);
            let closes = if nominal.determiner == Determiner::Indefinite {
                let goes_on = |token: &Token| token.word.word() == "and";
                closing < tokens.len()
                    && comma(name.end)
                    && !tokens.get(closing + 1).is_some_and(goes_on)
            } else {
                // “They stopped the gunman, Ada Quill said.”
                let opens = || opens_clause(document, first, nominal.from as usize);
                tokens.get(closing).is_none_or(|closing| {
                    closing.kind == TokenKind::Punctuation
                        || closing.is(Class::SpeechVerb) && opens()
                })
            };
            name.token == end + 1
                && comma(end)
                && closes
                && !is_served(document, nominal)
                && !is_of_relative(document, nominal, name)
        })
    });
    let told = || after.filter(|name| is_told_who(document, nominal, name));
    // “a witness, who identified himself as | Ada Quill |”
    let called = || {
        after.filter(|name| {
            let is_here = name.sentence == nominal.sentence;
            is_here && is_alias(document, nominal.tokens.range().end, name.token as usize)
        })
    };
    let described = described.or_else(told).or_else(called);
    described.map(|name| name.person)
}

/// Whether a sentence says who a description is of: “the winner | was Ada Quill |”, “the victim | was named as Ada
/// Quill |”.
pub(super) fn is_told_who(document: &Document, nominal: &Nominal, name: &Antecedent) -> bool {
    let tokens = document.tokens();
    let (end, name, behind) = (
        nominal.tokens.range().end,
        name.token as usize,
        name.end as usize,
    );
    let is_copula = match tokens.get(end..name) {
        Some([verb]) => matches!(verb.word.word(), "is" | "was"),
        Some([will, be]) => will.word.word() == "will" && be.word.word() == "be",
        _ => false,
    };
    let is_copula = is_copula
        && tokens
            .get(behind)
            .is_none_or(|mark| mark.kind == TokenKind::Punctuation);
    nominal.determiner == Determiner::Definite
        && (is_copula || tokens.get(end..name).is_some_and(is_named_as))
}

/// “was later named by the police as”, “has been identified as”
fn is_named_as(words: &[Token]) -> bool {
    const LONGEST: usize = 8;
    let is = |token: &Token, of: &[&str]| of.contains(&token.word.word());
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    words.len() <= LONGEST
        && is(first, &["was", "is", "has"])
        && is(last, &["as", "named", "identified"])
        && words.iter().any(|it| is(it, &["named", "identified"]))
        && words.iter().all(|it| it.kind == TokenKind::Word)
        && !words.iter().any(|it| is(it, &["not", "never", "and"]))
}

/// Whether a description is of whom a title before “to” serves, whose holder the name behind it is: “the aide to | the
/// governor |, Tom Quill,”.
fn is_served(document: &Document, nominal: &Nominal) -> bool {
    let first = document.sentences()[nominal.sentence as usize].tokens.start;
    let tie = nominal.from as usize;
    nominal.from > first + 1
        && document.words(tie - 1) == "to"
        && document.tokens()[tie - 2].is(Class::Title)
}

/// Whether a name behind a description is that of whom the clause around it is about: “the man who kept
/// | the keys, | Tom Quill, | is gone”.
fn is_of_relative(document: &Document, nominal: &Nominal, name: &Antecedent) -> bool {
    let tokens = document.tokens();
    let goes_on = |token: &Token| token.case == Case::Lower && token.classes.meets(VERBS);
    let acts = tokens.get(name.end as usize + 1).is_some_and(goes_on);
    let end = nominal.from as usize;
    let first = document.sentences()[nominal.sentence as usize].tokens.start as usize + 2;
    let mut before = (first.max(end.saturating_sub(CLAUSE))..end).rev();
    let is_who = |at: usize| tokens[at].word.word() == "who";
    let bound = before.find(|at| tokens[*at].kind == TokenKind::Punctuation || is_who(*at));
    let is_one = |at: usize| {
        let article = lexicon::determiner(tokens[at - 2].word);
        article == Some(lexicon::Determiner::Definite) && tokens[at - 1].is(Class::PersonNoun)
    };
    acts && bound.is_some_and(|at| is_who(at) && is_one(at))
}

fn is_comma_or_copula(document: &Document, token: &Token) -> bool {
    &document.text()[token.span] == "," || is_copula(document, token)
}

fn is_copula(document: &Document, token: &Token) -> bool {
    matches!(&document.text()[token.span], "is" | "was" | "became")
}
