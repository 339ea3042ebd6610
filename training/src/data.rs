//! The pages to learn from: `gold.json` and one text a page.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use copydesk::training::TrainingPage;
use serde_json::Value;

/// A page with what people say of its lines.
pub struct LabelledPage {
    /// The page's name.
    pub id: String,
    /// Which set and language it belongs to.
    pub group: String,
    /// The site, as a number.
    pub site: usize,
    /// Whether the page is HTML.
    pub is_html: bool,
    /// The page's lines.
    pub page: TrainingPage,
    /// The words of the lines.
    pub lines: Vec<String>,
    /// Whether each line is one of the story.
    pub labels: Vec<bool>,
    /// How much each line counts; a standfirst, which may be counted either way, not at all.
    pub weights: Vec<f64>,
    /// The headline, where people have said which it is.
    pub headline: Option<String>,
    /// The story as people have cut it out.
    pub story: Vec<String>,
}

/// Reads all pages of a folder, in the order of their names.
pub fn read_pages(folder: &Path, html: bool) -> io::Result<Vec<LabelledPage>> {
    let gold: Value = serde_json::from_str(&fs::read_to_string(folder.join("gold.json"))?)?;
    let mut sites = HashMap::new();
    let mut entries: Vec<_> = gold.as_object().into_iter().flatten().collect();
    entries.sort_by_key(|(id, _)| id.as_str());
    let mut pages = Vec::new();
    for (id, gold) in entries {
        let count = sites.len();
        let site = *sites.entry(gold["host"].to_string()).or_insert(count);
        let page = if html {
            TrainingPage::of_html(&unpacked(&folder.join(format!("{id}.html.gz")))?)
        } else {
            TrainingPage::new(&fs::read_to_string(folder.join(format!("{id}.txt")))?)
        };
        pages.push(LabelledPage {
            is_html: html,
            ..labelled(id, site, page, gold)
        });
    }
    even_out(&mut pages);
    Ok(pages)
}

/// The text of a packed file.
fn unpacked(path: &Path) -> io::Result<String> {
    let output = Command::new("gzip").arg("-dc").arg(path).output()?;
    if !output.status.success() {
        return Err(io::Error::other(format!(
            "gzip can't read {}",
            path.display()
        )));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn labelled(id: &str, site: usize, page: TrainingPage, gold: &Value) -> LabelledPage {
    let text = page.text();
    let lines: Vec<String> = page.spans().map(|span| text[span].to_owned()).collect();
    let (story, optional) = (paragraphs(&gold["body"]), paragraphs(&gold["optional"]));
    let known = |paragraphs: &[String]| -> HashSet<Vec<String>> {
        paragraphs
            .iter()
            .map(|paragraph| words(paragraph))
            .collect()
    };
    let (body, neutral) = (known(&story), known(&optional));
    let mut labels = Vec::new();
    let mut weights = Vec::new();
    for line in &lines {
        let words = words(line);
        let label = !words.is_empty() && body.contains(&words);
        labels.push(label);
        let length = f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
        let weight = (length + 20.0).sqrt();
        weights.push(if !label && neutral.contains(&words) {
            0.0
        } else {
            weight
        });
    }
    let all: f64 = lines.iter().map(|line| line.chars().count() as f64).sum();
    for weight in &mut weights {
        *weight /= all.max(1.0).sqrt();
    }
    let text_of = |field: &str| gold[field].as_str().unwrap_or_default().to_owned();
    LabelledPage {
        id: id.to_owned(),
        group: format!("{}-{}", text_of("set"), text_of("lang")),
        site,
        is_html: false,
        page,
        lines,
        labels,
        weights,
        headline: gold["headline"].as_str().map(str::to_owned),
        story,
    }
}

impl LabelledPage {
    /// The page cut down to its story and a few lines around it, as people copy it who select less
    /// than all.
    pub fn cropped(&self) -> Option<Self> {
        const BEFORE: usize = 6;
        const AFTER: usize = 3;
        const WEIGHT: f64 = 0.3;
        let first = self.labels.iter().position(|label| *label)?;
        let last = self.labels.iter().rposition(|label| *label)?;
        let kept = first.saturating_sub(BEFORE)..(last + 1 + AFTER).min(self.lines.len());
        let lines = self.lines[kept.clone()].to_vec();
        // Of half the sites' HTML the names of elements are dropped, as they say nothing on others.
        let page = if self.is_html {
            self.page.cut(kept.clone(), self.site % 2 == 0)?
        } else {
            TrainingPage::new(&lines.join("\n"))
        };
        (page.spans().count() == lines.len()).then(|| Self {
            page,
            is_html: self.is_html,
            labels: self.labels[kept.clone()].to_vec(),
            weights: self.weights[kept]
                .iter()
                .map(|weight| weight * WEIGHT)
                .collect(),
            lines,
            id: self.id.clone(),
            group: self.group.clone(),
            headline: self.headline.clone(),
            story: self.story.clone(),
            site: self.site,
        })
    }
}

/// Scales all weights so that they are 1 on average.
fn even_out(pages: &mut [LabelledPage]) {
    let count: usize = pages.iter().map(|page| page.weights.len()).sum();
    let sum: f64 = pages.iter().flat_map(|page| &page.weights).sum();
    for weight in pages.iter_mut().flat_map(|page| &mut page.weights) {
        *weight *= count as f64 / sum;
    }
}

/// The lines of a list of paragraphs.
fn paragraphs(list: &Value) -> Vec<String> {
    let paragraphs = list
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    paragraphs.flat_map(str::lines).map(str::to_owned).collect()
}

/// The words of a line in lower case.
pub fn words(line: &str) -> Vec<String> {
    let words = line.split(|character: char| !character.is_alphanumeric() && character != '_');
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
