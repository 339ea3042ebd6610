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
/// The nearest cue before it in its clause decides; without one, a cue close behind it does.
pub(super) fn points_ahead(terminals: &Terminals, start: usize, end: usize) -> bool {
    for at in (start.saturating_sub(BACK)..start).rev() {
        if ends_clause(terminals, at) {
            break;
        }
        if terminals.has(at, Class::FutureCue) {
            return true;
        }
        if is_past_verb(terminals, at) {
            return false;
        }
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
