//! The article's own statements: declarative sentences without attribution.

use std::iter;
use std::ops::Range;

use super::around;
use super::framed;
use super::piece;
use super::proposition::Proposition;
use super::short::{chimes_in, is_cut_off, is_short, says_enough};
use super::taken::{Parts, Taken};
use crate::lexicon::{
    ClaimRole, Class, ClausePart, TimeRole, claim_roles, clause_part, time_word, verb_form,
};
use crate::model::{Attribution, AttributionKind};
use crate::page::read_dateline;
use crate::text::{Document, PassageKind, SentenceSpan, Span, Token, TokenKind};

/// What the article may state in one sentence: all of it, or a part, which may stand on both sides of a clause.
#[derive(Clone, Copy)]
pub(super) struct Statement {
    first: Span,
    /// What goes on behind the clause within it.
    rest: Option<Span>,
}

impl Statement {
    fn of(span: Span) -> Self {
        Self {
            first: span,
            rest: None,
        }
    }

    /// Its words with what stands between them.
    pub(super) fn span(self) -> Span {
        self.rest.map_or(self.first, |rest| self.first.cover(rest))
    }

    /// Its pieces, of which the second may be the first again: `pieces()[..count]`.
    pub(super) fn pieces(self) -> ([Span; 2], usize) {
        match self.rest {
            Some(rest) => ([self.first, rest], 2),
            None => ([self.first; 2], 1),
        }
    }

    fn overlaps(self, span: Span) -> bool {
        self.first.overlaps(span) || self.rest.is_some_and(|rest| rest.overlaps(span))
    }
}

/// The sentences of the story that may state something and of which no word belongs to an attribution
/// that claims or wants something, each without the dateline before it, and of sentences in which only
/// a clause at the end attributes something, be it one of these that are not claimed, what stands before that
/// clause.
pub(super) fn statements(
    document: &Document,
    attributions: &[&Attribution],
    unclaimed: &[&Attribution],
) -> Vec<Statement> {
    let mut parts = Parts::new(attributions, unclaimed);
    let mut statements = Vec::new();
    let mut lead = document.passages().iter();
    let lead = lead.position(|passage| passage.kind == PassageKind::Paragraph);
    // A headline may stand before it in a bare story.
    let heads = lead.map_or(0..0, |lead| lead..lead + 3);
    for sentence in document.sentences() {
        let [taken, all_taken] = parts.in_sentence(sentence.span);
        let place = sentence.passage as usize;
        let passage = &document.passages()[place];
        let prose = matches!(passage.kind, PassageKind::Paragraph | PassageKind::ListItem);
        let tokens = &document.tokens()[sentence.tokens.range()];
        if !prose || !is_whole(document.text(), tokens) || is_note(document.text(), tokens) {
            continue;
        }
        let opens = heads.contains(&place) && sentence.span.start() == passage.span.start();
        let whole = if opens {
            without_dateline(document, tokens, sentence.span)
        } else {
            sentence.span
        };
        let statement = match taken {
            None => (!is_speech(document, sentence)).then_some(Statement::of(whole)),
            Some(taken) => {
                // “Quill went after him, calling it a shame and claiming that …”
                let mut ways = iter::once(taken).chain(all_taken);
                let own = document.tokens_in(whole);
                ways.find_map(|taken| beside_words(document, own.clone(), taken))
            }
        };
        statements.extend(statement);
    }
    statements
}

/// What the article itself states in a sentence that also gives somebody’s words.
fn beside_words(document: &Document, own: Range<usize>, taken: Taken) -> Option<Statement> {
    let inside = &document.tokens()[own.clone()];
    let words = taken.first?;
    let first = own.start + inside.partition_point(|it| it.span.range().start < words);
    if first >= own.end {
        return None;
    }
    // “The pier — divers said it was old — sank”
    let around = || {
        let [first, rest] = around::around_aside(document, &own, first, taken)?;
        let rest = Some(rest);
        Some(Statement { first, rest })
    };
    let main = framed::main_clause(document, own.clone(), first, taken.source);
    let main = main.or_else(|| around::behind_opening(document, &own, first, taken));
    main.map(Statement::of).or_else(around)
}

/// Whether a word of an attribution’s content stands in one of these statements, which are in text order.
pub(super) fn is_stated(statements: &[Statement], attribution: &Attribution) -> bool {
    let mut content = attribution.content.iter();
    content.any(|piece| {
        let next = statements.partition_point(|it| it.span().end() <= piece.start());
        let next = statements.get(next);
        next.is_some_and(|next| next.overlaps(*piece))
    })
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
    // “Why the pier matters.”
    let is_heading = proposition.first_word() == "why" && proposition.has_one_verb();
    if is_invitation(proposition) || is_heading || is_noun_with_clause(proposition) {
        return false;
    }
    let Some(group) = proposition.group() else {
        let has_verb =
            proposition.has_verb() || has_past(proposition) || has_unknown_verb(proposition);
        return !exclaims(proposition)
            && has_verb
            && !is_short(proposition)
            && !is_noun_told_of(proposition);
    };
    // “Prices rose.”
    if is_short(proposition) && !says_enough(proposition, &group) {
        return false;
    }
    if is_cut_off(proposition.sentence()) && chimes_in(proposition, &group) {
        return false;
    }
    // “Follow the towpath.”, “Then add the onions.”, but “Counter to custom, the council met.”
    let orders = || proposition.opens_with_bare_verb() || proposition.is_order_behind_lead();
    let is_order = orders() && (proposition.has_only_orders() || exclaims(proposition));
    if is_order || exclaims(proposition) && is_exclamation(proposition) {
        return false;
    }
    // “38 percent want it closed”
    if is_of_share(proposition) {
        return true;
    }
    let sentence = proposition.sentence();
    let verb = sentence[group.start]
        .span
        .cover(sentence[group.end - 1].span);
    let next = longing.partition_point(|cue| cue.end() <= verb.start());
    let next = longing.get(next);
    next.is_none_or(|cue| cue.start() >= verb.end())
}

/// Whether the subject is a part of many, of whom it may be told what they want: “38 percent”, “most voters”, “six in
/// ten divers”.
fn is_of_share(proposition: &Proposition<'_>) -> bool {
    let subject = proposition.subject();
    let counts = |token: &Token| token.kind == TokenKind::Number || token.is(Class::NumberWord);
    let is_share = |token: &Token| claim_roles(token.word).has(ClaimRole::ShareOfMany);
    let mut triples = subject.windows(3);
    let last = subject.last();
    let is_pronoun = last.is_some_and(|last| last.is(Class::Pronoun));
    !is_pronoun
        && (subject.iter().any(is_share)
            || triples.any(|it| counts(&it[0]) && it[1].word.word() == "in" && counts(&it[2])))
}

/// “The song we’d like to hear.”: a noun with a clause about it, and nothing said of it.
fn is_noun_with_clause(proposition: &Proposition<'_>) -> bool {
    let subject = proposition.subject();
    let [first, .., noun, last] = subject else {
        return false;
    };
    let is_pronoun = matches!(last.word.word(), "he" | "i" | "she" | "they" | "we" | "you");
    let is_plain = noun.kind == TokenKind::Word
        && clause_part(noun.word).is_none()
        && !noun.is(Class::TimeWord)
        && time_word(noun.word).is_none();
    let has_aside = subject.iter().any(|token| proposition.words(token) == ",");
    first.word.word() == "the" && is_pronoun && is_plain && !has_aside && proposition.has_one_verb()
}

/// “A novel about a sailor who lost his faith in 1979.”: a noun with what is told of it, and no verb of its own.
fn is_noun_told_of(proposition: &Proposition<'_>) -> bool {
    const NEAR: usize = 8;
    let sentence = proposition.sentence();
    let is_verb = |token: &Token| {
        let form = verb_form(token.word, proposition.words(token));
        token.kind == TokenKind::Word
            && !token.is_capitalized()
            && (form.is_past || form.third_share.is_some() || form.auxiliary.is_some())
    };
    let opens = matches!(proposition.first_word(), "a" | "an" | "the");
    let is_relative = |token: &Token| {
        matches!(
            clause_part(token.word),
            Some(ClausePart::Relative | ClausePart::That)
        )
    };
    let relative = sentence.iter().take(NEAR).position(is_relative);
    let is_comma = |token: &Token| proposition.words(token) == ",";
    let is_bare = |relative: usize| !sentence[..relative].iter().any(is_verb);
    opens
        && proposition.has_one_verb()
        && relative.is_some_and(is_bare)
        && !sentence.iter().any(is_comma)
        && sentence
            .iter()
            .filter(|token| is_verb(token))
            .take(2)
            .count()
            == 1
}

/// Whether a word that no list has ends like a verb between a noun and its object: “the town straddles the
/// border”.
fn has_unknown_verb(proposition: &Proposition<'_>) -> bool {
    const REACH: usize = 12;
    let sentence = proposition.sentence();
    let near = &sentence[..sentence.len().min(REACH)];
    let is_word = |token: &Token| token.kind == TokenKind::Word;
    near.windows(3).any(|words| {
        let [noun, verb, object] = words else {
            return false;
        };
        let words = proposition.words(verb);
        let is_verb = is_word(verb)
            && !verb.is_capitalized()
            && words.ends_with('s')
            && !words.ends_with("ss")
            && verb.word.word().is_empty();
        let is_noun = is_word(noun)
            && clause_part(noun.word).is_none()
            && !proposition.words(noun).ends_with('s');
        let is_object = clause_part(object.word) == Some(ClausePart::Determiner);
        is_verb && is_noun && is_object
    })
}

/// “To hear the whole talk, click here.”, “For more, sign up for our letter.”: what readers may do.
fn is_invitation(proposition: &Proposition<'_>) -> bool {
    let sentence = proposition.sentence();
    let words = |token: &Token| proposition.words(token);
    let invites = |token: &Token| claim_roles(token.word).has(ClaimRole::Inviting);
    let mut pairs = sentence.windows(2);
    let bids = |second: &Token| sentence[0].is_capitalized() && invites(second);
    let is_bidden = matches!(proposition.first_word(), "just" | "please" | "simply")
        && sentence.get(1).is_some_and(bids);
    is_bidden
        || matches!(proposition.first_word(), "for" | "to" | "if")
            && pairs.any(|pair| words(&pair[0]) == "," && invites(&pair[1]))
}

/// Whether it ends in an exclamation mark.
fn exclaims(proposition: &Proposition<'_>) -> bool {
    let mut ends = proposition.sentence().iter().rev();
    let last = ends.find(|token| token.kind != TokenKind::Quotation);
    last.is_some_and(|last| proposition.words(last) == "!")
}

/// “What a day it was!”
fn is_exclamation(proposition: &Proposition<'_>) -> bool {
    matches!(proposition.first_word(), "how" | "what")
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

/// Whether a sentence has several words and ends as a statement does, be it in quotation marks or
/// brackets: “He wrote “A Life at Sea.””, “It sailed at 9 p.m.”
fn is_whole(text: &str, tokens: &[Token]) -> bool {
    const FEWEST: usize = 3;
    let is_mark = |token: &&Token| match token.kind {
        TokenKind::Quotation => true,
        TokenKind::Punctuation => matches!(&text[token.span], "(" | ")" | "[" | "]"),
        _ => false,
    };
    let last = tokens.iter().rev().find(|token| !is_mark(token));
    let ends = |last: &Token| match last.kind {
        TokenKind::Word => text[last.span].ends_with('.'),
        _ => matches!(&text[last.span], "." | "!"),
    };
    let inside = tokens.iter().filter(|token| !is_mark(token));
    // `<tweet id="1">`: what stands in markup is somebody else’s.
    let is_marked_up = tokens.first().is_some_and(|first| &text[first.span] == "<");
    !is_marked_up
        && last.is_some_and(ends)
        && inside.take(FEWEST).count() == FEWEST
        && !is_credit(text, tokens)
}

/// “Editor’s note: …”, “(Editors’ note: …)”: what the house says of the article.
fn is_note(text: &str, tokens: &[Token]) -> bool {
    let mut words = tokens
        .iter()
        .filter(|token| token.kind != TokenKind::Clitic);
    let mut next = || words.find(|token| !matches!(&text[token.span], "(" | "[" | "’" | "'"));
    let is = |token: Option<&Token>, wanted: [&str; 3]| {
        token.is_some_and(|token| {
            wanted
                .iter()
                .any(|it| text[token.span].eq_ignore_ascii_case(it))
        })
    };
    is(next(), ["editor", "editors", "editor's"])
        && is(next(), ["note", "note", "note"])
        && is(next(), [":", "-", "—"])
}

/// “(Reporting by Ada Quill; Editing by Ivo Marsh.)”
fn is_credit(text: &str, tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let is_gerund = |token: &Token| verb_form(token.word, &text[token.span]).is_gerund;
    words.next().is_some_and(is_gerund) && words.next().is_some_and(|it| it.word.word() == "by")
}

/// Whether a sentence is what somebody says, though nobody knows who: it stands in quotation marks,
/// ends within them, or opens with what stands in them and ends as speech, not as a title: “It
/// rained,” sighs Quill.
fn is_speech(document: &Document, sentence: &SentenceSpan) -> bool {
    let own = sentence.tokens.range();
    let end_of_quotation = |at: usize| {
        let quotation = &document.quotations()[document.outermost_quotation_at(at)?];
        let last = quotation.tokens.last().filter(|_| quotation.closed)?;
        Some(last.range().end)
    };
    let is_stop = |at: usize| matches!(document.words(at), "," | "." | "?" | "!");
    let opens = end_of_quotation(own.start)
        .is_some_and(|end| end >= own.end || is_stop(end.saturating_sub(2)) || is_stop(end));
    // “Then: “It broke.””
    let lead = piece::behind_lead(document, &document.tokens()[own.clone()]);
    let is_led = lead > 0 && end_of_quotation(own.start + lead).is_some_and(|end| end >= own.end);
    opens || is_led || end_of_quotation(own.end - 1).is_some_and(|end| end > own.end)
}

/// Where what a dateline opens begins, be it behind a date that stands from this token on: “21 July 2022: The
/// gate is shut.”
fn behind_date(document: &Document, first: usize) -> usize {
    const REACH: usize = 5;
    let near = document.tokens().get(first..).unwrap_or_default();
    let near = &near[..near.len().min(REACH)];
    let is_date = |token: &Token| {
        let role = time_word(token.word).map(|it| it.role);
        token.kind != TokenKind::Word
            || matches!(role, Some(TimeRole::Month | TimeRole::MonthShort))
    };
    let colon = near.iter().position(|it| &document.text()[it.span] == ":");
    let is_dated = |colon: &usize| *colon > 0 && near[..*colon].iter().all(is_date);
    let behind = colon.filter(is_dated).and_then(|colon| near.get(colon + 1));
    behind.unwrap_or(&near[0]).span.range().start
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
        let start = behind_date(document, document.tokens_in(first.span).start);
        Span::between(start, sentence.range().end)
    })
}
