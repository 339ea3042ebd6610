//! Quoted words that are what something is named, means or bears.

use super::plays;
use super::tokens_of;
use crate::lexicon::{self, Class, Classes, QuotationRole};
use crate::text::{Case, Document, Quotation, Token, TokenKind};

/// How many words a name or an inscription has at most.
const LONGEST_NAME: usize = 6;

/// How many words before quoted words may lead to a name: “signs that read”, “translates roughly as”.
const LONGEST_LEAD: usize = 3;

/// Whether the quotation is what something is named, means or bears: “known as the ‘Grey Goose’”, “a door
/// marked ‘Private’”, “‘We are Harrow’ shirts”.
pub(super) fn is_name(document: &Document, quotation: &Quotation) -> bool {
    let tokens = document.tokens();
    let Some(outer) = quotation.outer.first() else {
        return false;
    };
    let before = &tokens[..document.tokens_in(*outer).start];
    let is_short = tokens_of(document, quotation).len() <= LONGEST_NAME;
    is_short && (is_borne(document, quotation) || is_labelled(document, before))
        || is_named_before(document, without_mark(document, before))
}

/// The tokens without a comma or a colon at their end.
fn without_mark<'d>(document: &Document, tokens: &'d [Token]) -> &'d [Token] {
    match tokens {
        [rest @ .., last] if matches!(&document.text()[last.span], "," | ":") => rest,
        _ => tokens,
    }
}

/// Whether what bears the words stands behind them: “‘We are Harrow’ shirts”.
fn is_borne(document: &Document, quotation: &Quotation) -> bool {
    let end = quotation.outer[0].range().end;
    let behind = document.text()[end..].trim_start();
    let noun = behind
        .split(|sign: char| !sign.is_alphanumeric() && sign != '-')
        .next();
    let is_bearer = |noun: &str| {
        let (word, _) = lexicon::find(noun);
        lexicon::quotation_roles(word).has(QuotationRole::Bearer)
    };
    let own = tokens_of(document, quotation);
    let ends = own.last().map_or("", |last| &document.text()[last.span]);
    !matches!(ends, "." | "!" | "?" | ",") && noun.is_some_and(is_bearer)
}

/// Whether the words before the quotation lead to a short name: “known as the”, “subject line”.
fn is_labelled(document: &Document, before: &[Token]) -> bool {
    let is_between = |token: &&Token| {
        token.is(Class::Determiner)
            || matches!(&document.text()[token.span], "with" | "word" | "words")
    };
    let mut before = before.iter().rev().skip_while(is_between);
    let Some(lead) = before.next() else {
        return false;
    };
    let is = |token: &Token, word: &str| &document.text()[token.span] == word;
    let mut follows = |word: &str| before.next().is_some_and(|token| is(token, word));
    plays(lead, QuotationRole::Label)
        || is(lead, "as") && follows("known")
        || is(lead, "line") && follows("subject")
        || is(lead, "see") && follows("(")
}

/// Whether the words before the quotation lead to a name, however long: “a talk titled”, “a booklet called”,
/// “the slogan”, “a word that means”, “signs that read”.
fn is_named_before(document: &Document, before: &[Token]) -> bool {
    let Some((lead, rest)) = before.split_last() else {
        return false;
    };
    let text = |token: &Token| &document.text()[token.span];
    let translates = |verb: &Token| text(verb).starts_with("translate");
    let is_wording = |subject: &Token| plays(subject, QuotationRole::Wording);
    match text(lead) {
        "called" | "dubbed" | "named" => is_thing_named(document, rest),
        "as" | "to" | "into" => rest.iter().rev().take(LONGEST_LEAD - 1).any(translates),
        "means" => rest.last().is_some_and(is_wording),
        // “The sign read, ‘…’”
        "read" | "reads" | "said" | "says"
            if !rest
                .last()
                .is_some_and(|last| matches!(text(last), "that" | "which")) =>
        {
            false
        }
        _ if plays(lead, QuotationRole::Reading) => {
            let bearer = rest.iter().rev().take(LONGEST_LEAD - 1);
            let mut bearer = bearer.skip_while(|token| matches!(text(token), "that" | "which"));
            bearer.next().is_some_and(|bearer| {
                plays(bearer, QuotationRole::Bearer) || plays(bearer, QuotationRole::Sign)
            })
        }
        _ => plays(lead, QuotationRole::Titling),
    }
}

/// Whether a noun for a thing ends the words, which “called” then names: “a booklet | called”, not “the mayor
/// | called”.
fn is_thing_named(document: &Document, before: &[Token]) -> bool {
    const NO_THING: Classes = Classes::any_of(&[
        Class::PersonNoun,
        Class::GroupNoun,
        Class::Title,
        Class::Kinship,
        Class::Pronoun,
        Class::VerbGroup,
        Class::FiniteVerb,
        Class::Preposition,
        Class::Demonym,
    ]);
    let [.., opener, modifier, noun] = before else {
        return false;
    };
    let is_article =
        |token: &Token| matches!(&document.text()[token.span], "a" | "an" | "A" | "An");
    noun.kind == TokenKind::Word
        && noun.case == Case::Lower
        && !noun.classes.meets(NO_THING)
        && (is_article(modifier) || is_article(opener))
}
