//! Reads articles that weights were learned from, each by what was learned from others: the whole
//! library as it does on articles that it has not seen, on ten times as many as there are apart.
//!
//! ```text
//! cargo run --release -p copydesk-training --bin learn_attribution -- TRAIN DEVELOPMENT target/folds
//! cargo build --release -p copydesk-training --bin read_folds
//! python3 ../shared/score/score.py attribution target/release/read_folds TRAIN
//! ```
//!
//! Like the example `parse`, it answers JSON lines; an `id` that the folder `target/folds` does not
//! name is an error.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

use copydesk::training::attribution::Reader;
use copydesk::{Parser, jsonl};

/// Where the weights lie.
const FOLDS: &str = "target/folds";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["--jsonl"] => read_all(),
        ["--weights", weights] => read_part(Path::new(weights)),
        _ => Err(io::Error::other("usage: read_folds --jsonl < LINES")),
    }
}

/// Reads lines with the weights of one part.
fn read_part(weights: &Path) -> io::Result<()> {
    let reader = Reader::new(&fs::read(weights)?).ok_or(io::ErrorKind::InvalidData)?;
    if !reader.replace_shipped() {
        return Err(io::Error::other("the weights that ship are in use"));
    }
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    jsonl::run(&Parser::default(), BufReader::new(input), output, |_| ()).map(|_| ())
}

/// Has each line read by a process of the part that it belongs to, and prints the answers in order.
fn read_all() -> io::Result<()> {
    let articles = fs::read_to_string(Path::new(FOLDS).join("articles"))?;
    let articles = articles.lines().filter_map(|line| line.split_once('\t'));
    let parts: BTreeMap<&str, &str> = articles.map(|(part, name)| (name, part)).collect();
    let mut input = String::new();
    io::stdin().read_to_string(&mut input)?;
    let mut lines: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for (at, line) in input.lines().enumerate() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let name = row["id"].as_str().unwrap_or_default();
        let unknown = || io::Error::other(format!("{FOLDS}/articles does not name {name:?}"));
        let part = parts.get(name).ok_or_else(unknown)?;
        lines.entry(part).or_default().push((at, line));
    }
    let mut answers = vec![String::new(); input.lines().count()];
    for (part, lines) in lines {
        let weights = Path::new(FOLDS).join(format!("{part}.weights"));
        let answered = answers_of(&weights, lines.iter().map(|(_, line)| *line))?;
        for ((at, _), answer) in lines.iter().zip(answered.lines()) {
            answer.clone_into(&mut answers[*at]);
        }
    }
    let mut output = io::stdout().lock();
    answers
        .iter()
        .try_for_each(|answer| writeln!(output, "{answer}"))
}

/// What a process with the weights of a part answers to lines.
fn answers_of<'l>(weights: &Path, lines: impl Iterator<Item = &'l str>) -> io::Result<String> {
    let mut process = Command::new(env::current_exe()?)
        .arg("--weights")
        .arg(weights)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let all: String = lines.flat_map(|line| [line, "\n"]).collect();
    let stdin = process.stdin.take();
    let writer = std::thread::spawn(move || {
        stdin.map_or(Ok(()), |mut stdin| stdin.write_all(all.as_bytes()))
    });
    let output = process.wait_with_output()?;
    writer
        .join()
        .map_err(|_| io::Error::other("the lines could not be given"))??;
    if !output.status.success() {
        return Err(io::Error::other(format!(
            "a part ended with {}",
            output.status
        )));
    }
    String::from_utf8(output.stdout).map_err(io::Error::other)
}
