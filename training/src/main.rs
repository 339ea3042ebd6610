//! Rebuilds the weights that copydesk ships.
//!
//! `cargo run --release -p copydesk-training -- ../shared/data/page/dev` writes
//! `src/linear/data/page.weights`, bit for bit the same each time, and prints how well the line
//! labeller does on the pages it learned from and on pages of sites that it did not see. A second
//! argument names a file for what was found on the pages of unseen sites. With `--html` first it
//! learns from the pages' HTML and writes `src/linear/data/html.weights`.

#![allow(clippy::print_stdout, clippy::cast_precision_loss)]

mod boost;
mod data;
mod lines;
mod measure;
mod words;

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::{env, fs, io, thread};

use copydesk::training::ReadPage;
use data::LabelledPage;
use lines::{Model, part};
use measure::Shingles;
use serde_json::{Value, json};

/// Into how many parts the sites are cut for cross-validation, and how often.
const PARTS: usize = 5;
const ROUNDS: u64 = 1;

fn main() -> io::Result<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let html = arguments.first().is_some_and(|first| first == "--html");
    if html {
        arguments.remove(0);
    }
    let folder = arguments
        .first()
        .map_or("../shared/data/page/dev", String::as_str);
    let pages = data::read_pages(&PathBuf::from(folder), html)?;
    println!("{} pages", pages.len());
    let model = Model::learn(&pages.iter().collect::<Vec<_>>());
    let file = model.file();
    println!("weights: {} bytes", file.len());
    let found: Vec<_> = pages
        .iter()
        .map(|page| Found::of(page, &model, &file))
        .collect();
    report("on pages learned from", &found);
    let name = if html { "html" } else { "page" };
    fs::write(format!("src/linear/data/{name}.weights"), file)?;
    let rounds: Vec<_> = (0..ROUNDS)
        .flat_map(|round| cross_validate(&pages, round))
        .collect();
    report("on pages of unseen sites", &rounds);
    if let Some(path) = arguments.get(1) {
        fs::write(path, predictions(&rounds[..pages.len()]))?;
    }
    Ok(())
}

/// What a model makes of a page.
struct Found<'p> {
    page: &'p LabelledPage,
    /// The lines that the labeller alone takes for story.
    lines: Vec<&'p str>,
    read: ReadPage,
}

impl<'p> Found<'p> {
    fn of(page: &'p LabelledPage, model: &Model, file: &[u8]) -> Self {
        let mut said = HashSet::new();
        let lines = page.lines.iter().zip(model.label(page));
        let likely = lines.filter(|(line, score)| *score >= 500 && said.insert(*line));
        Self {
            page,
            lines: likely.map(|(line, _)| line.as_str()).collect(),
            read: page
                .page
                .read(file)
                .unwrap_or_else(|| panic!("the weights just written can be read")),
        }
    }
}

/// What models make of pages of sites that they did not learn from.
fn cross_validate(pages: &[LabelledPage], round: u64) -> Vec<Found<'_>> {
    let run = |fold: usize| -> Vec<Found> {
        let (seen, unseen): (Vec<_>, Vec<_>) = pages
            .iter()
            .partition(|page| part(page.site, PARTS, round) != fold);
        let model = Model::learn(&seen);
        let file = model.file();
        unseen
            .into_iter()
            .map(|page| Found::of(page, &model, &file))
            .collect()
    };
    let mut found: Vec<Found> = thread::scope(|scope| {
        let other = scope.spawn(|| (0..PARTS / 2).flat_map(run).collect::<Vec<_>>());
        let mut found: Vec<_> = (PARTS / 2..PARTS).flat_map(run).collect();
        found.extend(other.join().into_iter().flatten());
        found
    });
    found.sort_by(|a, b| a.page.id.cmp(&b.page.id));
    found
}

fn report(title: &str, found: &[Found]) {
    let mut groups: BTreeMap<&str, (Shingles, Shingles)> = BTreeMap::new();
    for found in found {
        let (lines, whole) = groups.entry(&found.page.group).or_default();
        lines.add(&found.page.story, &found.lines);
        let paragraphs: Vec<_> = found.read.paragraphs.iter().map(String::as_str).collect();
        whole.add(&found.page.story, &paragraphs);
    }
    println!("shingle F1 of the line labeller alone and of the whole page reader, {title}:");
    for (group, (lines, whole)) in groups {
        println!("  {group:20} {:.4}  {:.4}", lines.f1(), whole.f1());
    }
}

/// What was found, as a page scorer reads it.
fn predictions(found: &[Found]) -> String {
    let pages = found.iter().map(|found| {
        let page = json!({
            "body": found.read.paragraphs,
            "headline": found.read.headline.clone().unwrap_or_default(),
            "authors": found.read.authors,
        });
        (found.page.id.clone(), page)
    });
    Value::Object(pages.collect()).to_string()
}
