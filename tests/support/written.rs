//! How the cases of times and quantities write what is found.

use serde_json::Value;

/// One of the words of plain data, `-` where there is none.
pub(crate) fn word<'v>(data: &'v Value, name: &str) -> &'v str {
    data[name].as_str().unwrap_or("-")
}

/// The modifier with a blank before it, nothing where there is none.
pub(crate) fn modifier(data: &Value) -> String {
    data["mod"]
        .as_str()
        .map_or(String::new(), |it| format!(" {it}"))
}

/// The lines of a case as tables have them: one row, `words = …; words = …`.
pub(crate) fn as_row(lines: &str) -> String {
    let shown: Vec<_> = lines
        .lines()
        .map(|line| line.replacen(" | ", " = ", 1))
        .collect();
    if shown.is_empty() {
        return "-".to_owned();
    }
    shown.join("; ")
}
