//! What was found in an article, laid out for a person to read.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};

use copydesk::{Article, Attribution, Quote, Role, Source};

/// The width of the page, in characters.
const WIDTH: usize = 100;
/// The width of the column of names.
const NAMES: usize = 22;

/// Whether and how words are coloured.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    on: bool,
}

impl Paint {
    /// Colours when standard output is a terminal and `NO_COLOR` is not set.
    pub(crate) fn for_stdout() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            on: io::stdout().is_terminal() && !refused,
        }
    }

    fn with(self, code: &str, words: &str) -> String {
        if self.on {
            format!("\x1b[{code}m{words}\x1b[0m")
        } else {
            words.to_owned()
        }
    }

    fn bold(self, words: &str) -> String {
        self.with("1", words)
    }

    fn name(self, words: &str) -> String {
        self.with("36", words)
    }

    fn faint(self, words: &str) -> String {
        self.with("2", words)
    }
}

/// Writes the whole report.
pub(crate) fn write(output: &mut impl Write, article: &Article, paint: Paint) -> io::Result<()> {
    let mut report = Report {
        output,
        article,
        paint,
    };
    report.head()?;
    report.people()?;
    report.quotes()?;
    report.claims()?;
    report.times()?;
    report.quantities()?;
    report.page()?;
    report.diagnostics()
}

struct Report<'a, W> {
    output: &'a mut W,
    article: &'a Article,
    paint: Paint,
}

impl<W: Write> Report<'_, W> {
    fn title(&mut self, title: &str, count: usize) -> io::Result<()> {
        let title = self.paint.bold(title);
        let count = self.paint.faint(&count.to_string());
        writeln!(self.output, "\n{title} {count}")
    }

    /// A name in its column and words beside it, wrapped.
    fn row(&mut self, name: &str, words: &str) -> io::Result<()> {
        let mut lines = wrapped(words, WIDTH - NAMES - 4).into_iter();
        let gap = " ".repeat(NAMES.saturating_sub(width(name)));
        let first = lines.next().unwrap_or_default();
        if width(name) > NAMES {
            writeln!(self.output, "  {}", self.paint.name(name))?;
            writeln!(self.output, "  {}  {first}", " ".repeat(NAMES))?;
        } else {
            writeln!(self.output, "  {}{gap}  {first}", self.paint.name(name))?;
        }
        for line in lines {
            writeln!(self.output, "  {}  {line}", " ".repeat(NAMES))?;
        }
        Ok(())
    }

    /// A remark under a row.
    fn remark(&mut self, words: &str) -> io::Result<()> {
        let words = self.paint.faint(words);
        writeln!(self.output, "  {}  {words}", " ".repeat(NAMES))
    }

    fn head(&mut self) -> io::Result<()> {
        let article = self.article;
        if let Some(kicker) = &article.kicker {
            writeln!(self.output, "{}", self.paint.faint(&kicker.text))?;
        }
        if let Some(headline) = &article.headline {
            for line in wrapped(&headline.text, WIDTH) {
                writeln!(self.output, "{}", self.paint.bold(&line))?;
            }
        }
        for line in &article.standfirst {
            writeln!(self.output, "  {}", line.text)?;
        }
        let words: usize = article
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.text.split_whitespace().count())
            .sum();
        let authors: Vec<_> = article
            .authors
            .iter()
            .map(|author| author.name.as_str())
            .collect();
        let mut facts = vec![authors.join(", ")];
        facts.extend(article.published.iter().map(|stamp| stamp.value.clone()));
        facts.push(format!(
            "{} paragraphs, {} sentences, {words} words",
            article.paragraphs.len(),
            article.sentences.len()
        ));
        facts.extend(
            article
                .comment_count
                .map(|count| format!("{count} comments")),
        );
        facts.retain(|fact| !fact.is_empty());
        writeln!(self.output, "{}", self.paint.faint(&facts.join(" · ")))
    }

    fn people(&mut self) -> io::Result<()> {
        self.title("People", self.article.people.len())?;
        for person in &self.article.people {
            let mut facts: Vec<_> = person.roles.iter().map(role).collect();
            if !person.aliases.is_empty() {
                facts.push(format!("also {}", person.aliases.join(", ")));
            }
            facts.extend(person.nationality.iter().map(|it| it.text.clone()));
            facts.extend(person.age.map(|age| age.value.to_string()));
            if !person.pronouns.is_empty() {
                facts.push(person.pronouns.join("/"));
            }
            facts.push(counted(person.mentions.len(), "mention"));
            self.row(&person.name, &facts.join("; "))?;
        }
        Ok(())
    }

    fn quotes(&mut self) -> io::Result<()> {
        self.title("Quotes", self.article.quotes.len())?;
        for quote in &self.article.quotes {
            let speakers = self.names(&quote.speakers);
            self.row(&speakers, &format!("“{}”", quote.text.replace('\n', " ¶ ")))?;
            if let Some(remark) = self.evidence(quote) {
                self.remark(&remark)?;
            }
        }
        Ok(())
    }

    /// How it is known who said a quote.
    fn evidence(&self, quote: &Quote) -> Option<String> {
        let Attribution {
            source,
            cue,
            confidence,
            ..
        } = &self.article.attributions[quote.attribution?.index()];
        let words: Vec<_> = [
            source.as_ref().map(|source| &source.text),
            cue.as_ref().map(|cue| &cue.text),
        ]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
        Some(format!("{}, confidence {confidence:.2}", words.join(" · ")))
    }

    fn claims(&mut self) -> io::Result<()> {
        let attributed: Vec<_> = self
            .article
            .claims
            .iter()
            .filter(|claim| claim.attribution.is_some())
            .collect();
        self.title("Attributed claims", attributed.len())?;
        for claim in attributed {
            let claimants = self.names(&claim.claimants);
            self.row(&claimants, &claim.text)?;
            let remark = format!(
                "{}, {}, {}, worth checking {:.2}",
                label(claim.certainty),
                label(claim.polarity),
                label(claim.time_frame),
                claim.check_worthiness
            );
            self.remark(&remark)?;
        }
        Ok(())
    }

    fn times(&mut self) -> io::Result<()> {
        self.title("Times", self.article.times.len())?;
        for time in &self.article.times {
            let days = match (time.start, time.end) {
                (Some(start), Some(end)) => format!("  {start} up to {end}"),
                _ => String::new(),
            };
            let value = time.value.as_deref().unwrap_or("unresolved");
            self.row(&time.text, &format!("{value:<12}{days}"))?;
        }
        Ok(())
    }

    fn quantities(&mut self) -> io::Result<()> {
        self.title("Quantities", self.article.quantities.len())?;
        for quantity in &self.article.quantities {
            let mut value = quantity
                .value
                .map_or_else(String::new, |value| value.to_string());
            if let Some(high) = quantity.high {
                value = format!("{value} to {high}");
            }
            let unit = quantity.unit.as_deref().unwrap_or_default();
            self.row(
                &quantity.text,
                &format!("{} {value} {unit}", label(quantity.kind)),
            )?;
        }
        Ok(())
    }

    fn page(&mut self) -> io::Result<()> {
        let article = self.article;
        self.title("Blocks", article.blocks.len())?;
        let mut kinds = BTreeMap::new();
        for block in &article.blocks {
            *kinds.entry(block.kind).or_insert(0_usize) += 1;
        }
        let counts: Vec<_> = kinds
            .iter()
            .map(|(kind, count)| format!("{count} {}", label(kind)))
            .collect();
        for line in wrapped(&counts.join(", "), WIDTH - 2) {
            writeln!(self.output, "  {line}")?;
        }
        for caption in &article.captions {
            let credit = caption.credit.as_deref().unwrap_or("no credit");
            self.row("caption", &format!("{} ({credit})", caption.text))?;
        }
        for video in &article.videos {
            let duration = video.duration.as_deref().unwrap_or("no length");
            self.row("video", &format!("{} ({duration})", video.title))?;
        }
        for link in &article.related {
            self.row("related", &link.text)?;
        }
        Ok(())
    }

    fn diagnostics(&mut self) -> io::Result<()> {
        if self.article.diagnostics.is_empty() {
            return Ok(());
        }
        self.title("Diagnostics", self.article.diagnostics.len())?;
        for diagnostic in &self.article.diagnostics {
            let place = diagnostic
                .span
                .map_or_else(String::new, |span| format!(" (bytes {span})"));
            self.row(
                &label(diagnostic.code),
                &format!("{}{place}", diagnostic.message),
            )?;
        }
        Ok(())
    }

    /// Who the sources are, each by the fullest name known, with who passed the words on.
    fn names(&self, sources: &[Source]) -> String {
        if sources.is_empty() {
            return "?".to_owned();
        }
        let names: Vec<_> = sources
            .iter()
            .map(|source| {
                let name = self.name(source);
                if source.via.is_empty() {
                    name.to_owned()
                } else {
                    format!("{name}, via {}", self.names(&source.via))
                }
            })
            .collect();
        names.join(" and ")
    }

    fn name<'s>(&'s self, source: &'s Source) -> &'s str {
        let article = self.article;
        source
            .person
            .map(|id| article.people[id.index()].name.as_str())
            .or_else(|| {
                let id = source.organization?;
                Some(article.organizations[id.index()].name.as_str())
            })
            .or_else(|| Some(article.places[source.place?.index()].name.as_str()))
            .unwrap_or(&source.text)
    }
}

fn role(role: &Role) -> String {
    let mut words = role.text.clone();
    if let Some(organization) = &role.organization {
        words = format!("{words} ({organization})");
    }
    if let Some(place) = &role.place {
        words = format!("{words}, {place}");
    }
    if role.former && !words.starts_with("former") {
        words = format!("{words}, formerly");
    }
    words
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// A value's name as the JSON contract writes it, with spaces.
fn label(value: impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(|name| name.replace('_', " ")))
        .unwrap_or_default()
}

fn width(words: &str) -> usize {
    words.chars().count()
}

/// The words in lines of at most `most` characters where a space allows it.
fn wrapped(words: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let line = lines
            .last_mut()
            .filter(|line| line.is_empty() || width(line) + 1 + width(word) <= most);
        match line {
            Some(line) => {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}
