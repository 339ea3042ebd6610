//! Reads a corpus of attributions in `PolNeAR`'s format: `text/NAME.txt` and
//! `attributions/NAME_ANNOTATOR.ann` (brat standoff, offsets in code points).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use copydesk::training::attribution::{Pairs, Story, WordTables};

/// Tokens of an attribution, in order.
#[derive(Clone, Debug, Default)]
pub struct Gold {
    pub source: Vec<usize>,
    pub cue: Vec<usize>,
    pub content: Vec<usize>,
}

/// An article with its attributions.
pub struct Article {
    pub name: String,
    pub story: Story,
    pub gold: Vec<Gold>,
}

/// The three roles, each as ranges of code points.
type Spans = [Vec<(usize, usize)>; 3];

/// Reads all articles; of several annotators the first by name counts.
pub fn read(folder: &Path) -> io::Result<Vec<Article>> {
    let mut paths: Vec<_> = fs::read_dir(folder.join("attributions"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let mut seen = BTreeSet::new();
    let mut articles = Vec::new();
    let nothing = BTreeMap::new();
    let nothing = WordTables::new(&nothing, &nothing, &BTreeMap::new(), &Pairs::default());
    for path in paths {
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let Some((name, _)) = stem.rsplit_once('_') else {
            continue;
        };
        if !seen.insert(name.to_owned()) {
            continue;
        }
        let text = fs::read_to_string(folder.join("text").join(format!("{name}.txt")))?;
        let story = Story::new(&text, &nothing);
        let gold = tokens_of(&text, &story, &spans(&fs::read_to_string(&path)?));
        let name = name.to_owned();
        articles.push(Article { name, story, gold });
    }
    Ok(articles)
}

/// The attributions of an annotation file. Lines that begin with no id go on with a text column.
fn spans(annotation: &str) -> Vec<Spans> {
    let mut parts: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    let mut events = Vec::new();
    for line in annotation.lines() {
        let mut cells = line.split('\t');
        let (Some(id), Some(value)) = (cells.next(), cells.next()) else {
            continue;
        };
        let is_id = |letter: char| {
            id.strip_prefix(letter).is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        if is_id('T') {
            let ranges = value
                .split_once(' ')
                .map_or("", |(_, ranges)| ranges)
                .split(';');
            let range = |range: &str| {
                let (start, end) = range.split_once(' ')?;
                Some((start.parse().ok()?, end.parse().ok()?))
            };
            parts.insert(id, ranges.filter_map(range).collect());
        } else if is_id('E') {
            events.push(value);
        }
    }
    let event = |event: &&str| {
        let mut spans = Spans::default();
        for part in event.split(' ') {
            let Some((role, id)) = part.split_once(':') else {
                continue;
            };
            let role = role.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let place = match role {
                "Source" => 0,
                "Cue" => 1,
                "Content" => 2,
                _ => continue,
            };
            spans[place].extend(parts.get(id).into_iter().flatten());
        }
        spans
    };
    events
        .iter()
        .map(event)
        .filter(|spans| !spans[2].is_empty())
        .collect()
}

/// The attributions in tokens.
fn tokens_of(text: &str, story: &Story, spans: &[Spans]) -> Vec<Gold> {
    let bytes: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let tokens = story.tokens();
    let cover = |ranges: &[(usize, usize)]| {
        let mut covered = BTreeSet::new();
        for (start, end) in ranges {
            let (start, end) = (
                bytes[(*start).min(bytes.len() - 1)],
                bytes[(*end).min(bytes.len() - 1)],
            );
            let first = tokens.partition_point(|token| token.end <= start);
            covered.extend((first..tokens.len()).take_while(|at| tokens[*at].start < end));
        }
        covered.into_iter().collect()
    };
    spans
        .iter()
        .map(|[source, cue, content]| Gold {
            source: cover(source),
            cue: cover(cue),
            content: cover(content),
        })
        .collect()
}
