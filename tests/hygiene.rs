//! Rules of the house that the compiler does not keep.

use std::path::{Path, PathBuf};

/// The files below a folder of the crate, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        let entries = std::fs::read_dir(folder)
            .unwrap_or_else(|error| panic!("{} can't be read: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("a folder's entry").path();
            if path.is_dir() {
                collect(&path, files);
            } else {
                files.push(path);
            }
        }
    }
    let mut found = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        &mut found,
    );
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("{} can't be read: {error}", path.display()))
}

#[test]
fn every_word_list_names_its_source_and_licence_and_is_sorted_without_repeats() {
    for path in files("src/lexicon/data") {
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let list = read(&path);
        let name = path.display();
        let comments: Vec<_> = list
            .lines()
            .take_while(|line| line.starts_with('#'))
            .collect();
        assert!(
            comments.iter().any(|line| line.starts_with("# source: ")),
            "{name} names no source"
        );
        assert!(
            comments.iter().any(|line| line.starts_with("# licence: ")),
            "{name} names no licence"
        );
        let words: Vec<_> = list
            .lines()
            .skip(comments.len())
            .filter_map(|line| line.split('\t').next())
            .collect();
        for pair in words.windows(2) {
            assert!(
                pair[0] < pair[1],
                "{name}: {:?} stands before {:?}",
                pair[0],
                pair[1]
            );
        }
        assert!(
            words.iter().all(|word| !word.is_empty()),
            "{name} has an empty line"
        );
    }
}

/// The rooms of the house in the order in which data flows: each may use those before it.
const ROOMS: &[&str] = &[
    "name",
    "lexicon",
    "text",
    "repair",
    "error",
    "model",
    "linear",
    "grammar",
    "page",
    "html",
    "mention",
    "people",
    "attribution",
    "quote",
    "time",
    "quantity",
    "clause",
    "claim",
    "sourcing",
    "export",
    "schema",
    "parser",
    "jsonl",
    "training",
];

#[test]
fn data_flows_down_the_house() {
    for path in files("src") {
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let source = read(&path);
        let room = room_of(&path);
        let Some(here) = ROOMS.iter().position(|name| *name == room) else {
            assert_eq!(room, "lib", "{} is in no room of the plan", path.display());
            continue;
        };
        for used in used_rooms(&source) {
            let there = ROOMS.iter().position(|name| *name == used);
            let allowed = there.is_some_and(|there| there <= here);
            assert!(allowed, "{} uses crate::{used}", path.display());
        }
    }
}

/// The room a file stands in: the folder below `src`, or the file's own name.
fn room_of(path: &Path) -> String {
    let below = path
        .components()
        .skip_while(|part| part.as_os_str() != "src")
        .nth(1);
    let name = below.map_or_else(String::new, |part| {
        part.as_os_str().to_string_lossy().into_owned()
    });
    name.trim_end_matches(".rs").to_owned()
}

/// The rooms named in a file's `use crate::…` lines.
fn used_rooms(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .filter_map(|rest| {
            rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .next()
        })
        .filter(|name| name.starts_with(|letter: char| letter.is_lowercase()))
}

#[test]
fn every_source_file_says_what_it_is_for() {
    let folders = [
        "src",
        "examples",
        "benches",
        "tests",
        "training/src",
        "bindings",
    ];
    for folder in folders {
        for path in files(folder) {
            if path.extension().is_some_and(|extension| extension == "rs") {
                assert!(
                    read(&path).starts_with("//! "),
                    "{} does not",
                    path.display()
                );
            }
        }
    }
}

/// What the trainers alone see: nothing in it is stable.
const FOR_TRAINERS: &[&str] = &[
    "src/training.rs",
    "src/attribution/learned/training.rs",
    "src/attribution/learned/weights_file.rs",
];

#[test]
fn every_public_type_and_function_shows_an_example() {
    for path in files("src") {
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        if !is_source || FOR_TRAINERS.iter().any(|file| path.ends_with(file)) {
            continue;
        }
        let source = read(&path);
        let lines: Vec<_> = source.lines().map(str::trim_start).collect();
        for (at, line) in lines.iter().enumerate() {
            let public = ["pub fn ", "pub struct ", "pub enum ", "pub trait "];
            if !public.iter().any(|start| line.starts_with(start)) {
                continue;
            }
            assert!(
                docs_above(&lines[..at]).any(|line| line.starts_with("/// ```")),
                "{}: no example for {line}",
                path.display()
            );
        }
    }
}

/// The lines of documentation right above an item, attributes between them apart.
fn docs_above<'a>(above: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let mut is_in_attribute = false;
    let of_item = above.iter().rev().take_while(move |line| {
        // An attribute over several lines is met from its end.
        let opens = line.starts_with("#[");
        is_in_attribute = !opens && (is_in_attribute || line.ends_with(")]"));
        opens || is_in_attribute || line.starts_with("///")
    });
    of_item.copied().filter(|line| line.starts_with("///"))
}

#[test]
fn unsafe_code_stands_in_one_file() {
    for folder in ["src", "examples", "training/src", "bindings"] {
        for path in files(folder) {
            if path.extension().is_none_or(|extension| extension != "rs")
                || path.ends_with("bindings/c/src/lib.rs")
            {
                continue;
            }
            let source = read(&path);
            assert!(
                !source.contains("unsafe {") && !source.contains("unsafe fn"),
                "{} has unsafe code",
                path.display()
            );
        }
    }
}

#[test]
fn nothing_is_printed_but_by_examples_and_trainers() {
    for folder in ["src", "bindings"] {
        for path in files(folder) {
            let is_source = path.extension().is_some_and(|extension| extension == "rs");
            let prints = is_source
                && ["print!(", "println!(", "eprint!(", "eprintln!(", "dbg!("]
                    .iter()
                    .any(|call| {
                        let source = read(&path);
                        let code = source
                            .lines()
                            .filter(|line| !line.trim_start().starts_with("//"));
                        code.into_iter().any(|line| line.contains(call))
                    });
            assert!(!prints, "{} prints", path.display());
        }
    }
}

/// The files that hold what is built once, at first use: word lists and what was learned.
const STATICS: &[&str] = &[
    "attribution/learned/model.rs",
    "claim/check_worthiness.rs",
    "html/label.rs",
    "lexicon/calendar.rs",
    "lexicon/known.rs",
    "lexicon/line_mark.rs",
    "lexicon/phrase.rs",
    "lexicon/word.rs",
    "page/label.rs",
];

#[test]
fn statics_stand_in_few_files() {
    for path in files("src") {
        let holds_static = path.extension().is_some_and(|extension| extension == "rs")
            && read(&path)
                .lines()
                .any(|line| line.starts_with("static ") || line.contains(" static "));
        assert!(
            !holds_static || STATICS.iter().any(|file| path.ends_with(file)),
            "{} has a static",
            path.display()
        );
    }
}

/// The words of a list.
fn words_of(list: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/lexicon/data")
        .join(list);
    read(&path)
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn lists_that_are_made_of_others_hold_all_of_them() {
    let inside = words_of("modifier_words.txt");
    let openers = [words_of("time_openers.txt"), words_of("time_words.txt")].concat();
    for modifier in words_of("quantity_modifiers.txt") {
        let mut words = modifier.split(' ').map(str::to_owned);
        let first = words.next().expect("a modifier has a word");
        assert!(
            openers.contains(&first) || first == "~",
            "{first} opens no time expression"
        );
        for word in words {
            assert!(inside.contains(&word), "{word} of {modifier} is in no list");
        }
    }
}
