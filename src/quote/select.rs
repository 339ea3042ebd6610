//! Which quotations are quotes: whose content they stand in, and what sort of words they are.

use crate::lexicon::{Class, Classes};
use crate::model::{Attribution, AttributionKind, AttributionMethod, QuoteKind};
use crate::text::{Case, Document, Quotation, Span, Token, TokenKind};

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
                .min_by_key(|(piece, at)| {
                    let attribution = &attributions[*at];
                    // Whoever says it goes before those according to whom it is said.
                    let is_outer = attribution.method == AttributionMethod::AccordingTo;
                    (attribution.source.is_none(), piece.len(), is_outer, *at)
                })
                .map(|(_, at)| *at)
        })
        .collect()
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
    let wanted =
        attribution.kind == AttributionKind::Eventuality && attribution.source.is_none() && !asked;
    !(wanted || title && (inner || !stopped))
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

/// Whether the noun for a work stands before the quotation, a comma between them aside: “in his book, ‘The
/// Grey Goose’”.
fn is_work(document: &Document, quotation: &Quotation) -> bool {
    const WORKS: [&str; 34] = [
        "album",
        "anthem",
        "article",
        "book",
        "booklet",
        "column",
        "comedy",
        "documentary",
        "drama",
        "editorial",
        "episode",
        "essay",
        "exhibition",
        "film",
        "hymn",
        "memo",
        "memoir",
        "movie",
        "musical",
        "novel",
        "opera",
        "pamphlet",
        "play",
        "podcast",
        "poem",
        "programme",
        "sequel",
        "series",
        "show",
        "single",
        "sitcom",
        "song",
        "thriller",
        "track",
    ];
    let Some(outer) = quotation.outer.first() else {
        return false;
    };
    let before = &document.tokens()[..document.tokens_in(*outer).start];
    let comma = before
        .last()
        .is_some_and(|last| &document.text()[last.span] == ",");
    let noun = before.len().checked_sub(1 + usize::from(comma));
    noun.is_some_and(|noun| WORKS.contains(&&document.text()[before[noun].span]))
}

/// Whether the words before the quotation say where somebody speaks: “on ‘Meet the Harbour’”, “Harrow TV’s
/// ‘Meet the Harbour’”, “the host of ‘Meet the Harbour’”. Nobody asks or shouts a title.
fn is_broadcast(document: &Document, quotation: &Quotation, tokens: &[Token]) -> bool {
    const MAKERS: [&str; 8] = [
        "anchor", "author", "creator", "editor", "guest", "host", "hosts", "star",
    ];
    let Some(outer) = quotation.outer.first() else {
        return false;
    };
    let text = document.text();
    let shouted = tokens
        .last()
        .is_some_and(|last| matches!(&text[last.span], "?" | "!"));
    let before = &document.tokens()[..document.tokens_in(*outer).start];
    match before {
        _ if shouted => false,
        [.., owner, clitic] if clitic.kind == TokenKind::Clitic => {
            text[owner.span]
                .chars()
                .filter(|it| it.is_uppercase())
                .count()
                > 1
        }
        [.., maker, of] if &text[of.span] == "of" => MAKERS.contains(&&text[maker.span]),
        [.., last] => &text[last.span] == "on",
        [] => false,
    }
}

/// How many words a name or an inscription has at most.
const LONGEST_NAME: usize = 6;

/// What bears inscriptions and slogans.
const BEARERS: [&str; 10] = [
    "T-shirt", "T-shirts", "badges", "banner", "banners", "buttons", "placards", "shirt", "shirts",
    "stickers",
];

/// How many words before quoted words may lead to a name: “signs that read”, “translates roughly as”.
const LONGEST_LEAD: usize = 3;

/// Whether the quotation is what something is named, means or bears: “known as the ‘Grey Goose’”, “a door
/// marked ‘Private’”, “‘We are Harrow’ shirts”.
fn is_name(document: &Document, quotation: &Quotation) -> bool {
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
    let own = tokens_of(document, quotation);
    let ends = own.last().map_or("", |last| &document.text()[last.span]);
    !matches!(ends, "." | "!" | "?" | ",") && noun.is_some_and(|noun| BEARERS.contains(&noun))
}

/// Whether the words before the quotation lead to a short name: “known as the”, “subject line”.
fn is_labelled(document: &Document, before: &[Token]) -> bool {
    let is_between = |token: &&Token| {
        token.is(Class::Determiner)
            || matches!(
                &document.text()[token.span],
                "with" | "his" | "her" | "its" | "word" | "words"
            )
    };
    let mut before = before.iter().rev().skip_while(is_between);
    let Some(lead) = before.next() else {
        return false;
    };
    let is = |token: &Token, word: &str| &document.text()[token.span] == word;
    let mut follows = |word: &str| before.next().is_some_and(|token| is(token, word));
    matches!(
        &document.text()[lead.span],
        "expression" | "hashtag" | "phrase" | "term"
    ) || lead.is(Class::NamingWord)
        || is(lead, "as") && follows("known")
        || is(lead, "line") && follows("subject")
        || is(lead, "see") && follows("(")
}

/// Whether the words before the quotation lead to a name, however long: “a talk titled”, “a booklet called”,
/// “the slogan”, “a word that means”, “signs that read”.
fn is_named_before(document: &Document, before: &[Token]) -> bool {
    const TITLING: [&str; 6] = [
        "captioned",
        "entitled",
        "headlined",
        "subtitled",
        "titled",
        "codenamed",
    ];
    const WORDINGS: [&str; 8] = [
        "expression",
        "motto",
        "name",
        "phrase",
        "term",
        "that",
        "which",
        "word",
    ];
    const MOTTOS: [&str; 5] = ["headline", "motto", "slogan", "subtitle", "tagline"];
    let Some((lead, rest)) = before.split_last() else {
        return false;
    };
    let text = |token: &Token| &document.text()[token.span];
    let translates = |verb: &Token| text(verb).starts_with("translate");
    let is_wording = |subject: &Token| WORDINGS.contains(&text(subject));
    let word = text(lead);
    match word {
        "called" | "dubbed" | "named" => is_thing_named(document, rest),
        "as" | "to" | "into" => rest.iter().rev().take(LONGEST_LEAD - 1).any(translates),
        "means" => rest.last().is_some_and(is_wording),
        "read" | "reading" | "said" | "saying" | "says" => {
            let bearer = rest.iter().rev().take(LONGEST_LEAD - 1);
            let bearer = bearer.skip_while(|token| matches!(text(token), "that" | "which"));
            let bearer = bearer.map(text).next();
            bearer.is_some_and(|bearer| BEARERS.contains(&bearer) || SIGNS.contains(&bearer))
        }
        _ => TITLING.contains(&word) || MOTTOS.contains(&word),
    }
}

/// What bears words that are read from it.
const SIGNS: [&str; 5] = ["plaque", "poster", "posters", "sign", "signs"];

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

/// Whether the tokens are capitalized as titles of works are.
fn is_title(document: &Document, tokens: &[Token]) -> bool {
    is_capitalized(document, tokens, |_| false)
}

/// Whether the tokens are capitalized so, or small prepositions: “An Evening with Ada Quill”.
fn may_be_title(document: &Document, tokens: &[Token]) -> bool {
    is_capitalized(document, tokens, |token| token.is(Class::Preposition))
}

/// Whether a few tokens begin with a capital, all words of more than three letters that are not `small` as well.
fn is_capitalized(document: &Document, tokens: &[Token], small: fn(&Token) -> bool) -> bool {
    let long = |token: &&Token| {
        token.kind == TokenKind::Word && document.text()[token.span].len() > 3 && !small(token)
    };
    let opens = tokens.first().is_some_and(Token::is_capitalized);
    // “We are Harrow”
    let is_clause = match tokens {
        [first, verb, ..] => {
            let is_subject = matches!(
                first.word.word(),
                "he" | "i" | "she" | "they" | "we" | "you"
            );
            is_subject && verb.case == Case::Lower && verb.is(Class::FiniteVerb)
        }
        _ => false,
    };
    opens
        && (2..=8).contains(&tokens.len())
        && !is_clause
        && tokens.iter().filter(long).all(Token::is_capitalized)
}

/// Whether the quotation looks like the title of a work.
pub(super) fn is_titled(document: &Document, quotation: &Quotation) -> bool {
    may_be_title(document, tokens_of(document, quotation))
}

/// Whether the quotation is a clause or more.
pub(super) fn kind(document: &Document, quotation: &Quotation) -> QuoteKind {
    let tokens = tokens_of(document, quotation);
    let text = document.text();
    let opens = tokens.first().is_some_and(Token::is_capitalized);
    let verb = tokens
        .iter()
        .any(|token| token.is(Class::FiniteVerb) || token.is(Class::VerbGroup));
    let closes = tokens
        .last()
        .is_some_and(|token| matches!(&text[token.span], "." | "!" | "?" | "," | "…"));
    if opens && (verb || closes && tokens.len() > 2) || verb && tokens.len() >= 12 {
        QuoteKind::Direct
    } else {
        QuoteKind::Fragment
    }
}

/// The tokens between the quotation's first marks.
fn tokens_of<'d>(document: &'d Document, quotation: &Quotation) -> &'d [Token] {
    let span = quotation.spans.first();
    span.map_or(&[], |span| &document.tokens()[document.tokens_in(*span)])
}
