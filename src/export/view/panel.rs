//! The panel beside the article: whose words it is made of, as legend, bar chart and filter.

use super::escape::escape;
use super::source::{Sources, colour};
use crate::model::SourceProfile;

/// The panel's two charts as HTML.
pub(super) fn panel(sources: &Sources) -> String {
    format!("{}\n{}", whole(sources), list(sources))
}

/// The story's words in one bar: of named sources, of unnamed ones, its own.
fn whole(sources: &Sources) -> String {
    let sourcing = &sources.sourcing;
    let part = |words: u32| share(words, sourcing.words);
    let named = part(sourcing.named.words).min(1.0);
    let unnamed = part(sourcing.unnamed.words).min(1.0 - named);
    let own = 1.0 - named - unnamed;
    let parts = [
        ("named", "named sources", named),
        ("unnamed", "unnamed sources", unnamed),
        ("own", "the article itself", own),
    ];
    let bars = parts.map(|(class, _, share)| {
        format!("<span class=\"{class}\" style=\"--share:{share:.4}\"></span>")
    });
    let legend = parts.map(|(class, name, share)| {
        let percent = percent(share);
        format!("<li class=\"{class}\"><b>{percent}</b> {name}</li>")
    });
    format!(
        "<p class=\"lead\">Of {} words,</p>\n<div class=\"whole\" aria-hidden=\"true\">{}</div>\n\
         <ul class=\"parts\">{}</ul>",
        sourcing.words,
        bars.concat(),
        legend.concat(),
    )
}

/// A button for each source, with its bar.
fn list(sources: &Sources) -> String {
    if sources.all().is_empty() {
        return "<p class=\"none\">No sources were found.</p>".to_owned();
    }
    let most = sources.all().iter().map(|source| source.words).max();
    let most = most.unwrap_or_default();
    let rows = sources.all().iter().enumerate();
    let rows: String = rows
        .map(|(index, source)| row(index, source, most))
        .collect();
    format!("<ol class=\"sources\">\n{rows}</ol>")
}

fn row(index: usize, source: &SourceProfile, most: u32) -> String {
    let quoted = source.quoted_words.min(source.words);
    let unnamed = if source.named { "" } else { " unnamed" };
    let role = source.role.as_deref();
    let role = role.map_or_else(String::new, |role| {
        format!("<span class=\"role\">{}</span>", escape(role))
    });
    format!(
        "<li><button class=\"source{unnamed} s{}\" data-source=\"{index}\" aria-pressed=\"false\">\
         <span class=\"name\">{}</span><span class=\"share\">{}</span>{role}\
         <span class=\"bar\" aria-hidden=\"true\">\
         <span class=\"quoted\" style=\"--share:{:.4}\"></span>\
         <span class=\"reported\" style=\"--share:{:.4}\"></span></span>\
         <span class=\"counts\">{}</span></button></li>\n",
        colour(Some(index)),
        escape(&source.name),
        percent(source.share),
        share(quoted, most),
        share(source.words - quoted, most),
        counts(source),
    )
}

fn counts(source: &SourceProfile) -> String {
    let counts = [
        (source.quotes, "quote", "quotes"),
        (source.claims, "claim", "claims"),
        (source.passed_on, "passed on", "passed on"),
    ];
    let counts = counts.iter().filter(|(count, _, _)| *count > 0);
    let counts: Vec<_> = counts
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
        .collect();
    counts.join(", ")
}

#[allow(clippy::cast_precision_loss)] // for people to look at
fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn percent(share: f32) -> String {
    match 100.0 * share {
        0.0 => "0%".to_owned(),
        percent if percent < 1.0 => "&lt;1%".to_owned(),
        percent => format!("{percent:.0}%"),
    }
}
