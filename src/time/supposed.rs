//! What is no more than supposed, and so to come: “a cut in June is likely”, “if they lost on Friday”, “the
//! lease is up in June”.

use crate::grammar::Terminals;
use crate::lexicon::{Class, TimeContext, TimeRole};
use crate::text::TokenKind;

use super::direction::{ends_clause, is_past_verb, points_ahead};

/// How many terminals of a clause are searched.
const CLAUSE: usize = 10;

/// “A cut in June is likely”, “a rise in July looks all but certain”: whether a judgement of what may come
/// stands right behind the expression.
pub(super) fn is_judged_possible(terminals: &Terminals, end: usize) -> bool {
    const ADVERBS: usize = 3;
    terminals.beside_time(end, TimeContext::Seeming)
        && (end + 1..end + 2 + ADVERBS)
            .take_while(|at| {
                terminals.kind(*at) == Some(TokenKind::Word)
                    && !terminals.opens_noun(*at)
                    && !terminals.has(*at, Class::Preposition)
            })
            .any(|at| terminals.beside_time(at, TimeContext::Judgement))
}

/// “a cut is likely in June”: whether a judgement of what may come stands before the preposition of the expression.
pub(super) fn is_possible_then(terminals: &Terminals, start: usize) -> bool {
    const ADVERBS: usize = 3;
    let Some(judgement) = start.checked_sub(2).filter(|judgement| {
        terminals.is(judgement + 1, &["in", "on"])
            && terminals.beside_time(*judgement, TimeContext::Judgement)
    }) else {
        return false;
    };
    (judgement.saturating_sub(ADVERBS)..judgement)
        .rev()
        .take_while(|at| terminals.kind(*at) == Some(TokenKind::Word))
        .any(|at| terminals.beside_time(at, TimeContext::Seeming))
}

/// “Election Day nears”, “as the June 1 deadline looms”, “with Easter fast approaching”, “is around the corner”:
/// whether the day, or what is held on it, is said to draw near.
pub(super) fn is_nearing(terminals: &Terminals, end: usize) -> bool {
    const NOUN: usize = 2;
    let is = |at: usize, words: &[&str]| terminals.is(at, words);
    (end..=end + NOUN)
        .take_while(|at| *at == end || is_plain_word(terminals, at - 1))
        .any(|at| {
            let verb = at + usize::from(is(at, &["is", "are"]));
            let adverb = usize::from(is(verb, &["fast", "just", "now", "rapidly", "quickly"]));
            let word = verb + adverb;
            let is_under_way = (verb > at || adverb > 0 || at == end)
                && matches!(terminals.text(word), "approaching" | "looming" | "nearing");
            let is_told = at == word
                && matches!(
                    terminals.text(word),
                    "nears" | "looms" | "approaches" | "beckons"
                );
            // “Saturday marks ten years since”
            let is_marked = at == end && terminals.text(at) == "marks";
            let is_coming = verb > at && terminals.text(word) == "coming";
            let is_close = is(word, &["around", "round"])
                && is(word + 1, &["the"])
                && terminals.text(word + 2) == "corner";
            is_under_way || is_told || is_marked || is_coming || is_close
        })
}

/// Whether a word may be the noun that a day is told of: “the June 1 *deadline*”.
fn is_plain_word(terminals: &Terminals, at: usize) -> bool {
    terminals.kind(at) == Some(TokenKind::Word)
        && !terminals.has(at, Class::GrammarWord)
        && !terminals.has(at, Class::Preposition)
        && !terminals.has(at, Class::Auxiliary)
}

/// “A June cut is dead”: whether something new of a month is told of in the present tense.
pub(super) fn is_open_question(terminals: &Terminals, start: usize, end: usize) -> bool {
    let is_new = start > 0 && terminals.is(start - 1, &["a", "an", "another"]);
    let is_month = end == start + 1 && terminals.time_value(start, TimeRole::Month).is_some();
    let is_noun = terminals.kind(end) == Some(TokenKind::Word)
        && !terminals.is_capitalized(end)
        && !terminals.has(end, Class::GrammarWord)
        && !terminals.beside_time(end, TimeContext::KnownEvent)
        && !terminals.beside_time(end, TimeContext::Statement);
    is_new && is_month && is_noun && terminals.beside_time(end + 1, TimeContext::Seeming)
}

/// “might leave if the action continued into April”: whether the verb in the past tense at a position
/// stands in a condition of what could come.
pub(super) fn is_condition(terminals: &Terminals, verb: usize) -> bool {
    const SUBJECT: usize = 5;
    let Some(opener) = (verb.saturating_sub(SUBJECT)..verb)
        .rev()
        .take_while(|at| !ends_clause(terminals, *at) && terminals.text(*at) != ",")
        .find(|at| terminals.is(*at, &["if", "unless"]))
    else {
        return false;
    };
    (opener.saturating_sub(CLAUSE)..opener)
        .rev()
        .take_while(|at| !ends_clause(terminals, *at))
        .any(|at| {
            terminals.is(at, &["would", "might", "could"]) && !terminals.is(at + 1, &["have"])
        })
}

/// “was seen without it as early as June”: whether the clause before “as early as” is over.
pub(super) fn was_so_early(terminals: &Terminals, phrase: usize) -> bool {
    (phrase.saturating_sub(CLAUSE)..phrase)
        .rev()
        .take_while(|at| !ends_clause(terminals, *at))
        .find_map(|at| {
            let is_ahead = points_ahead(terminals, at)
                || terminals.beside_time(at, TimeContext::InfinitiveLead)
                || terminals.beside_time(at, TimeContext::Judgement);
            if is_ahead {
                return Some(false);
            }
            is_past_verb(terminals, at).then_some(true)
        })
        .unwrap_or(false)
}

/// “his deal is up in June”: what runs for a time and is over at its end.
pub(super) fn is_term_up(terminals: &Terminals, up: usize) -> bool {
    up > 1
        && terminals.is(up, &["up"])
        && terminals.is(up - 1, &["is", "are"])
        && terminals.beside_time(up - 2, TimeContext::Term)
}

/// “bookings for Christmas”, “rain is forecast for Saturday”: whether the word before “for” tells of what is
/// prepared, and not of what was.
pub(super) fn is_prepared(terminals: &Terminals, word: usize) -> bool {
    let was = word > 0 && terminals.is(word - 1, &["was", "were", "had"]);
    terminals.beside_time(word, TimeContext::Preparing) && !was
}

/// “Christmas bookings”: what is ordered for a day before it.
pub(super) fn is_ordered(terminals: &Terminals, end: usize) -> bool {
    terminals.beside_time(end, TimeContext::Order)
}
