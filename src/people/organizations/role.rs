//! Roles of whoever serves an organization that a noun or a pronoun takes up: “the company's chief executive”, “a
//! spokeswoman for the company”.

use crate::model::Role;
use crate::people::things::Thing;
use crate::text::{Document, Span};

/// Gives a role the organization that stands in its words or right before them.
pub(super) fn complete(
    document: &Document,
    role: &mut Role,
    things: &[Thing],
    taken_up: &[(Span, u32)],
) {
    let end = role.span.end();
    let behind = taken_up.partition_point(|(span, _)| span.start() < end);
    let Some((span, organization)) = behind.checked_sub(1).map(|at| taken_up[at]) else {
        return;
    };
    let text = document.text();
    let rest = |from: u32| text.get(from as usize..).unwrap_or_default();
    let is_owned = |behind: &str| {
        ["’s ", "'s ", "’ ", "' "]
            .iter()
            .any(|it| behind.starts_with(it))
    };
    if span.end() <= role.span.start() {
        let between = text
            .get(span.range().end..role.span.range().start)
            .unwrap_or_default();
        if !matches!(between, " " | "’s " | "'s " | "’ " | "' ") {
            return;
        }
    } else if span.start() < role.span.start() && is_owned(rest(span.end())) {
        // “the | company's chief executive”
        let behind = rest(span.end());
        let start = span.range().end + behind.find(' ').unwrap_or_default() + 1;
        if start >= role.span.range().end {
            return;
        }
        let owned = role.span.range().end;
        let words = role.text.len();
        let cut = start - role.span.range().start;
        if let Some(own) = role.text.get(cut..words).map(str::to_owned) {
            role.text = own;
            role.span = Span::between(start, owned);
        }
    } else if !role.span.contains(span) {
        return;
    }
    role.organization = Some(things[organization as usize].name.clone());
}
