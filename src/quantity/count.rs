//! Plain counts, ordinals and fractions, and what they count.

use crate::grammar::{Form, Link, Terminals};
use crate::lexicon::{Class, Classes, QuantityContext, TimeRole, verb_form};
use crate::model::QuantityKind;
use crate::text::TokenKind;

use super::Amount;
use super::range::Numbers;

/// How many words may stand between a number and the noun that it counts.
const REACH: usize = 5;

/// A number that nothing around it makes into something else.
pub(super) fn count(
    terminals: &Terminals,
    at: usize,
    number: &Numbers,
    modified: bool,
) -> Option<Amount> {
    let kind = if number.form == Form::Fraction {
        QuantityKind::Fraction
    } else {
        QuantityKind::Cardinal
    };
    if is_paid(terminals, at, number) {
        return None;
    }
    let one = terminals.is(at, &["one"]) && number.end == at + 1;
    let unit = Some(number.end)
        .filter(|end| !one || !is_done_by_one(terminals, *end))
        .and_then(|end| counted(terminals, end, number.value));
    if one && unit.is_none() && !modified {
        return None;
    }
    let unit = unit.filter(|_| kind == QuantityKind::Cardinal);
    Some(Amount {
        start: number.start,
        end: number.end,
        kind,
        value: number.value,
        high: number.high,
        unit,
    })
}

/// “time and a half”: how work is paid, no half of anything.
fn is_paid(terminals: &Terminals, at: usize, number: &Numbers) -> bool {
    let article = at > 0 && terminals.is(at - 1, &["a"]);
    let start = at - usize::from(article);
    number.form == Form::Fraction
        && start > 1
        && terminals.is(start - 1, &["and"])
        && terminals.text(start - 2) == "time"
}

/// “first”, “21st”.
pub(super) fn ordinal(terminals: &Terminals, at: usize, number: &Numbers) -> Option<Amount> {
    let adverb = terminals.is(at, &["first", "second"])
        && (matches!(terminals.text(number.end), "," | "." | ";" | "" | "?" | "!"))
        && at == 0
        || is_at_first(terminals, at)
        || is_done_first(terminals, at);
    // “nine sacks per second”
    let is_unit = at > 0
        && terminals.is(at, &["second"])
        && (terminals.is(at - 1, &["per"]) || terminals.text(at - 1) == "leap")
        || is_rate(terminals, at)
        || is_moment(terminals, at);
    let is_before_verb = is_before_verb(terminals, at, number.end)
        || is_before_infinitive(terminals, at, number.end);
    (!adverb && !is_unit && !is_before_verb).then(|| Amount {
        start: number.start,
        end: number.end,
        kind: QuantityKind::Ordinal,
        value: number.value,
        high: None,
        // “the first nine months”
        unit: counted(terminals, number.end, 1.0).filter(|unit| {
            let is_number =
                terminals.number_word(number.end).is_some() && unit == terminals.text(number.end);
            !is_number && !is_given_name(terminals, number.end)
        }),
    })
}

/// “1,000 times a second”, “twice a second”: how often.
fn is_rate(terminals: &Terminals, at: usize) -> bool {
    at > 1
        && terminals.is(at, &["second"])
        && terminals.is(at - 1, &["a"])
        && terminals.is(at - 2, &["times", "once", "twice"])
        && terminals.kind(at + 1) != Some(TokenKind::Word)
}

/// “the second the film ended”, “for a second”: a moment.
fn is_moment(terminals: &Terminals, at: usize) -> bool {
    const NEAR: usize = 16;
    let Some(article) = at.checked_sub(1).filter(|_| terminals.is(at, &["second"])) else {
        return false;
    };
    let next = at + 1;
    let is_of_order =
        || (article.saturating_sub(NEAR)..article).any(|at| terminals.is(at, &["first"]));
    let is_clause = terminals.is(article, &["the"])
        && !is_of_order()
        && (terminals.opens_noun(next)
            || terminals.is(next, &["he", "she", "they", "we", "i", "you"]));
    let is_short = terminals.is(article, &["a"])
        && article > 0
        && terminals.is(article - 1, &["for", "in", "within"])
        && terminals.kind(next) != Some(TokenKind::Word);
    is_clause || is_short
}

/// “Ada Quill spoke first.”: an adverb.
fn is_done_first(terminals: &Terminals, at: usize) -> bool {
    at > 0
        && terminals.is(at, &["first"])
        && terminals.kind(at + 1) != Some(TokenKind::Word)
        && terminals.link(at + 1) != Link::Hyphen
        && terminals.beside_number(at - 1, QuantityContext::DoneFirst)
}

/// “came seventh, third Ada Quill”: whether somebody is named whom the ordinal does not tell apart.
fn is_given_name(terminals: &Terminals, at: usize) -> bool {
    terminals.is_capitalized(at)
        && terminals.is_capitalized(at + 1)
        && terminals.has(at, Class::GivenName)
        && !terminals.has(at, Class::CommonWord)
}

/// “at first she refused”, not “at first base”: no noun stands behind it.
fn is_at_first(terminals: &Terminals, at: usize) -> bool {
    let leads = at
        .checked_sub(1)
        .is_some_and(|before| terminals.is(before, &["at"]));
    leads
        && terminals.is(at, &["first"])
        && (!is_noun(terminals, at + 1) || terminals.is_capitalized(at + 1))
}

/// “was first reported”, “when he first met”: when, and not which of several.
fn is_before_verb(terminals: &Terminals, at: usize, end: usize) -> bool {
    if !terminals.is(at, &["first"]) {
        return false;
    }
    let verb = is_participle(terminals.text(end))
        || terminals.has(end, Class::PastCue)
        || is_doing(terminals, end)
        || terminals.get(end).is_some_and(|word| {
            let form = verb_form(word.word, terminals.text(end));
            form.is_participle
        });
    let Some(before) = at.checked_sub(1).filter(|_| verb) else {
        return false;
    };
    let subject = terminals.has(before, Class::Pronoun) && !terminals.is_possessive(before);
    let is_adverb = subject || terminals.has(before, Class::Auxiliary);
    is_adverb || is_doing(terminals, end)
}

/// “let me first express”, “must first pass”: an adverb before an infinitive.
fn is_before_infinitive(terminals: &Terminals, at: usize, end: usize) -> bool {
    const LEADS: [&str; 9] = [
        "me", "us", "must", "should", "will", "would", "can", "could", "may",
    ];
    let Some(word) = terminals.get(end).map(|it| it.word) else {
        return false;
    };
    at > 0
        && terminals.is(at, &["first"])
        && LEADS.contains(&terminals.text(at - 1))
        && verb_form(word, terminals.text(end)).base_share.is_some()
}

/// “after first trying to swim”
fn is_doing(terminals: &Terminals, at: usize) -> bool {
    terminals.text(at).ends_with("ing") && terminals.is(at + 1, &["to"])
}

/// The noun that a number counts: the first plural behind it, or the word tied to it by a hyphen.
pub(super) fn counted(terminals: &Terminals, at: usize, value: f64) -> Option<String> {
    if terminals.link(at) == Link::Hyphen && !is_superlative(terminals, at) {
        let noun = terminals.text(at);
        // “second-placed” tells of somebody; “point” is a word in numbers, too
        let counts = is_noun(terminals, at) && noun != "odd" && !is_participle(noun);
        return (counts || noun == "point").then(|| noun.to_owned());
    }
    // “300 of its newest cars”
    let is_share = terminals.is(at, &["of"]) && terminals.is_possessive(at + 1);
    let at = at + if is_share { 2 } else { 0 };
    if matches!(
        terminals.text(at),
        "them" | "us" | "you" | "those" | "these"
    ) {
        return None; // “hundreds of them blocked roads”
    }
    let single = crate::grammar::is(value, 1) && !is_share;
    let (mut last, mut is_compound_before) = (None, false);
    for next in at..at + REACH {
        if terminals.beside_number(next, QuantityContext::NounAdjective)
            || next == at && is_led(terminals, at)
            || next == at && is_adverb(terminals, at)
            || terminals.kind(next) == Some(TokenKind::Number) && terminals.is_hyphenated(next)
        {
            continue; // “12 mostly young women”, “12 Covid-19 deaths”
        }
        if terminals.is_hyphenated(next + 1) {
            if is_plural_of_compound(terminals, next) {
                return Some(whole_noun(terminals, at, next));
            }
            is_compound_before = true;
            continue; // “one Quill-backed plan”
        }
        let is_over = terminals.beside_number(next, QuantityContext::AdjectiveBehind)
            || terminals.has(next, Class::Auxiliary);
        // “a second booking eight minutes later”
        let is_next_number = || terminals.numeral(next).is_some();
        if last.is_some() && (is_over || is_next_number()) {
            break;
        }
        let verb = last.filter(|_| single && is_verb(terminals, next));
        if verb.is_some_and(|subject| terminals.is_capitalized(subject)) {
            return None; // “the one Quill filed”
        }
        // “one label Whitlock rejects”
        let is_told_of = single
            && last.is_some_and(|last| !terminals.is_capitalized(last))
            && terminals.is_capitalized(next)
            && is_done_by_one(terminals, next + 1);
        if !is_noun(terminals, next) || verb.is_some() || is_told_of {
            break;
        }
        // “the 14th Amendment applies”
        let is_named = last.is_some_and(|last| {
            terminals.is_capitalized(last)
                && terminals.beside_number(last, QuantityContext::NumberedNoun)
        });
        let is_subject = single && last.is_some() && (is_compound_before || is_named);
        if is_subject && is_done_by_one(terminals, next) {
            break; // “one red-hulled boat sparks talk”
        }
        if is_plural(terminals, next)
            && !is_place_before_noun(terminals, next)
            && !is_plural_before_noun(terminals, next)
        {
            return Some(whole_noun(terminals, at, next));
        }
        let bare = |next: &usize| !is_participle(terminals.text(*next));
        last = Some(next).filter(|next| bare(next) && !is_superlative(terminals, *next));
    }
    last.filter(|_| single)
        .map(|last| whole_noun(terminals, at, last))
}

/// “12 mostly young women”, not “1,800 hardly matters”: whether an adverb stands before what is counted.
fn is_adverb(terminals: &Terminals, at: usize) -> bool {
    let word = terminals.text(at);
    word.ends_with("ly")
        && !matches!(
            word,
            "barely" | "hardly" | "only" | "rarely" | "really" | "scarcely" | "usually"
        )
        && is_noun(terminals, at + 1)
}

/// “two brothers-in-law”, “five runners-up”: a plural that a preposition is tied to.
fn is_plural_of_compound(terminals: &Terminals, at: usize) -> bool {
    let tied = at + 1;
    is_noun(terminals, at) && is_plural(terminals, at) && terminals.has(tied, Class::Preposition)
}

/// Whether a word stands right before a plural that may as well stand for a noun itself: “12 dead
/// sailors”, “40 more divers”.
fn is_led(terminals: &Terminals, at: usize) -> bool {
    matches!(terminals.text(at), "dead" | "more" | "right")
        && is_noun(terminals, at + 1)
        && is_plural(terminals, at + 1)
        && !terminals.is_capitalized(at + 1)
}

/// Whether a verb in the present or a participle with its object follows “one” at once: “the one reaches the pier”.
fn is_done_by_one(terminals: &Terminals, at: usize) -> bool {
    const LEAST_SHARE: u8 = 5;
    let Some(terminal) = terminals.get(at) else {
        return false;
    };
    let share = verb_form(terminal.word, terminals.text(at)).third_share;
    // “the one announcing the cuts”
    let is_doing = || {
        let form = verb_form(terminal.word, terminals.text(at));
        form.is_gerund && (terminals.opens_noun(at + 1) || terminals.is(at + 1, &["as"]))
    };
    share.is_some_and(|share| share >= LEAST_SHARE)
        || terminals.has(at, Class::Auxiliary)
        || is_doing()
}

/// Whether the word looks like a verb in the past tense, as behind a noun: “one lawmaker called”.
fn is_verb(terminals: &Terminals, at: usize) -> bool {
    is_participle(terminals.text(at)) && terminals.link(at) != Link::Hyphen
}

/// “five Dallas police officers”: a place that looks like a plural before the noun counted.
fn is_place_before_noun(terminals: &Terminals, at: usize) -> bool {
    let place = terminals.has(at, Class::Place) || terminals.has(at, Class::Country);
    // “12 Leeds United fans”
    let is_team = || {
        terminals.is_capitalized(at + 1)
            && terminals.link(at + 1) == Link::Apart
            && is_noun(terminals, at + 2)
            && is_plural(terminals, at + 2)
    };
    place && is_noun(terminals, at + 1) && (!terminals.is_capitalized(at + 1) || is_team())
}

/// “three police officers”: a plural without an ending before the one that is counted.
fn is_plural_before_noun(terminals: &Terminals, at: usize) -> bool {
    let noun = at + 1;
    terminals.has(at, Class::IrregularPlural)
        && !terminals.beside_number(noun, QuantityContext::AdverbBehind)
        && terminals.link(noun) == Link::Apart
        && terminals.text(noun).ends_with('s')
        && is_noun(terminals, noun)
        && is_plural(terminals, noun)
        && !terminals.is_capitalized(noun)
        && !terminals.has(noun, Class::FiniteVerb)
}

/// The noun at a position with what belongs to it: “New Yorkers”, “Anglo-Normans”.
fn whole_noun(terminals: &Terminals, first: usize, at: usize) -> String {
    let noun = terminals.text(at);
    let is_lower = |at: usize| !terminals.is_capitalized(at);
    if at > first && terminals.is_hyphenated(at) && is_lower(at - 1) && is_lower(at) {
        return format!("{}-{noun}", terminals.text(at - 1)); // “front-runners”
    }
    if at == first || !terminals.is_capitalized(at) || !terminals.is_capitalized(at - 1) {
        return noun.to_owned();
    }
    let before = terminals.text(at - 1);
    if terminals.is_hyphenated(at) {
        format!("{before}-{noun}")
    } else if before == "New" {
        format!("New {noun}")
    } else {
        noun.to_owned()
    }
}

/// “largest”: behind an ordinal it tells the order and is not what is counted.
fn is_superlative(terminals: &Terminals, at: usize) -> bool {
    let word = terminals.text(at);
    word.len() > 5 && word.ends_with("est") && terminals.link(at) == Link::Hyphen
}

/// Words that stand neither for what is counted nor before it.
const NO_NOUNS: Classes = Classes::any_of(&[Class::Preposition, Class::Pronoun]);

/// Whether the terminal may be the noun counted or a word before it.
fn is_noun(terminals: &Terminals, at: usize) -> bool {
    let text = terminals.text(at);
    terminals.kind(at) == Some(TokenKind::Word)
        && !terminals.has(at, Class::GrammarWord)
        && !terminals.has(at, Class::PastCue)
        && !terminals.has(at, Class::FutureCue)
        && (!terminals.meets(at, NO_NOUNS) || terminals.is(at, &["inside", "outside", "past"]))
        && terminals
            .time_word(at)
            .is_none_or(|word| word.role == TimeRole::Period || word.role == TimeRole::Relation)
        && !text.ends_with("ly")
        && !text.ends_with("n't")
        && !text.ends_with("n’t")
        && !terminals.has(at, Class::UncountedWord)
}

/// Whether the word may stand before the noun counted but is none itself: “one injured”.
fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase)
}

/// Whether the noun is a plural, by its ending or because it is one of the irregular ones.
fn is_plural(terminals: &Terminals, at: usize) -> bool {
    let noun = terminals.text(at);
    noun.len() > 3
        && noun.ends_with('s')
        && !noun.ends_with("ss")
        && noun != "news"
        && !noun.ends_with("us")
        && !noun.ends_with("is")
        || terminals.has(at, Class::IrregularPlural)
}
