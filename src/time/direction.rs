//! Which way a bare date points: news looks back unless a future cue stands near.

use crate::grammar::Terminals;
use crate::lexicon::Class;
use crate::text::TokenKind;

/// How many terminals before an expression are searched for a cue.
const BACK: usize = 10;

/// How many behind it.
const AHEAD: usize = 4;

/// Whether the expression from `start` to `end` points to the future.
///
/// The nearest cue before it in its clause decides; without one, “until”, “by” or “starting” right
/// before it does, or “will” close behind it.
pub(super) fn points_ahead(terminals: &Terminals, start: usize, end: usize) -> bool {
    if (start.saturating_sub(2)..start).any(|at| is_limit(terminals, at)) {
        return true;
    }
    for at in (start.saturating_sub(BACK)..start).rev() {
        if ends_clause(terminals, at) {
            break;
        }
        if terminals.has(at, Class::FutureCue) || is_to_come(terminals, at) {
            return true;
        }
        if is_past_verb(terminals, at) && !is_passive_infinitive(terminals, at) {
            return false;
        }
    }
    let led = (start.saturating_sub(2)..start).any(|at| leads_ahead(terminals, at));
    if led {
        return true;
    }
    for at in end..end + AHEAD {
        if ends_clause(terminals, at) || is_past_verb(terminals, at) {
            return false;
        }
        if terminals.is(at, &["will", "would"]) {
            return true;
        }
    }
    false
}

/// “until Monday”, “as soon as Monday”.
fn is_limit(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["until", "till"])
        || at > 0 && terminals.is(at, &["as"]) && matches!(terminals.text(at - 1), "soon" | "early")
}

/// “is to”, “are to”.
fn is_to_come(terminals: &Terminals, at: usize) -> bool {
    at > 0 && terminals.is(at, &["to"]) && matches!(terminals.text(at - 1), "is" | "are")
}

/// “be paid”, “be held”: no verb in the past tense.
fn is_passive_infinitive(terminals: &Terminals, at: usize) -> bool {
    at > 0 && matches!(terminals.text(at - 1), "be" | "being")
}

fn leads_ahead(terminals: &Terminals, at: usize) -> bool {
    terminals.is(at, &["by", "through"])
        || matches!(terminals.text(at), "starting" | "beginning" | "effective")
}

fn ends_clause(terminals: &Terminals, at: usize) -> bool {
    matches!(
        terminals.text(at),
        "." | ";" | ":" | "?" | "!" | "”" | "“" | "\"" | "``" | "''"
    )
}

/// Whether the word is a verb in the past tense: from a list, or by its ending.
fn is_past_verb(terminals: &Terminals, at: usize) -> bool {
    terminals.has(at, Class::PastCue)
        || terminals.kind(at) == Some(TokenKind::Word)
            && terminals.text(at).len() > 4
            && terminals.text(at).ends_with("ed")
            && terminals.text(at).starts_with(char::is_lowercase)
}
