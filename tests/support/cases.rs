//! Cases in text files that anybody can extend.
//!
//! ```text
//! # A comment.
//! == what the case shows
//! the input, one line or more
//! --
//! the expected output, one line or more
//! ```
//!
//! A case whose name begins with `!` is known to fail: it fails the test when it passes.

use std::path::{Path, PathBuf};

/// One case of a file.
struct Case {
    name: String,
    known_to_fail: bool,
    input: String,
    expected: String,
}

/// Runs `read` on every case of `tests/cases/FILE` and compares what it gives with what the file
/// expects, line by line, white space at line ends aside.
pub(crate) fn check_file(file: &str, read: impl Fn(&str) -> String) {
    let path = folder("cases").join(file);
    let mut failures = Vec::new();
    let cases = cases_of(&path);
    assert!(!cases.is_empty(), "{} has no cases", path.display());
    for case in cases {
        let found = read(&case.input);
        let right = trimmed(&found) == trimmed(&case.expected);
        if right == case.known_to_fail {
            let surprise = if right {
                " (expected to fail, but passes)"
            } else {
                ""
            };
            failures.push(format!(
                "== {}{surprise}\n{}\n-- expected\n{}\n-- found\n{found}\n",
                case.name, case.input, case.expected
            ));
        }
    }
    assert!(
        failures.is_empty(),
        "{} cases of {} fail:\n\n{}",
        failures.len(),
        path.display(),
        failures.join("\n")
    );
}

/// Runs `read` on every row of a table, `tests/cases/FILE`, and compares what it gives.
///
/// A row is an input, an arrow and what is expected: `input → expected`. One that begins with `!`
/// is known to fail.
pub(crate) fn check_table(file: &str, read: impl Fn(&str) -> String) {
    let path = folder("cases").join(file);
    let content = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} can't be read: {error}", path.display()));
    let mut failures = Vec::new();
    for row in content.lines().filter(|row| !row.starts_with('#')) {
        let (input, expected) = row
            .split_once(" → ")
            .unwrap_or_else(|| panic!("{}: {row:?} has no arrow", path.display()));
        let known_to_fail = input.starts_with('!');
        let found = read(input.trim_start_matches('!'));
        if (found == expected) == known_to_fail {
            failures.push(format!("{row}\n  found {found}"));
        }
    }
    assert!(
        failures.is_empty(),
        "{} rows of {} are not as they say:\n\n{}",
        failures.len(),
        path.display(),
        failures.join("\n")
    );
}

/// The inputs of all cases in a folder.
pub(crate) fn inputs(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{} can't be read: {error}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a folder's entry").path())
        .collect();
    files.sort();
    let cases = files.iter().flat_map(|file| cases_of(file));
    cases.map(|case| case.input).collect()
}

/// The inputs of all cases, of whatever stage.
pub(crate) fn all_inputs() -> Vec<String> {
    let stages = std::fs::read_dir(folder("cases")).expect("the folder of the cases");
    let mut stages: Vec<_> = stages
        .map(|stage| stage.expect("a stage's folder").path())
        .collect();
    stages.sort();
    stages.iter().flat_map(|stage| inputs(stage)).collect()
}

/// A folder of the tests.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name)
}

fn cases_of(path: &Path) -> Vec<Case> {
    let content = std::fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("{} can't be read: {error}", path.display()));
    let mut cases: Vec<Case> = Vec::new();
    let mut in_input = true;
    for line in content.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push(Case {
                name: name.trim_start_matches('!').trim().to_owned(),
                known_to_fail: name.starts_with('!'),
                input: String::new(),
                expected: String::new(),
            });
            in_input = true;
        } else if let Some(case) = cases.last_mut() {
            match (line, in_input) {
                ("--", true) => in_input = false,
                (line, true) => push_line(&mut case.input, line),
                (line, false) if line.starts_with("# ") => {}
                (line, false) => push_line(&mut case.expected, line),
            }
        }
    }
    for case in &mut cases {
        case.input.truncate(case.input.trim_end_matches('\n').len());
    }
    cases
}

fn push_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// The lines of a text without white space at their ends and without blank lines at its end.
fn trimmed(text: &str) -> Vec<&str> {
    let mut lines: Vec<_> = text.lines().map(str::trim_end).collect();
    while lines.last() == Some(&"") {
        lines.pop();
    }
    lines
}
