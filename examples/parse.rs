//! Reads articles and prints what is in them, for people or as JSON.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::{self, BufRead, Write};
use std::time::{Duration, Instant};

use copydesk::{InputKind, Options, Parser};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    if std::env::args().any(|argument| argument == "--jsonl") {
        return stream();
    }
    Ok(())
}

fn stream() -> io::Result<()> {
    let (mut articles, mut bytes, mut spent) = (0, 0, Duration::ZERO);
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let text = request["text"].as_str().unwrap_or_default();
        let mut options = Options::builder();
        if request["input"] == "story" {
            options = options.input(InputKind::Story);
        }
        if let Some(Ok(date)) = request["published"].as_str().map(str::parse) {
            options = options.published(date);
        }
        let parser = Parser::new(options.build().map_err(io::Error::other)?);
        let start = Instant::now();
        let article = parser.parse(text).map_err(io::Error::other)?;
        spent += start.elapsed();
        articles += 1;
        bytes += text.len();
        serde_json::to_writer(
            &mut output,
            &json!({"id": request["id"], "article": article}),
        )?;
        writeln!(output)?;
    }
    output.flush()?;
    eprintln!(
        "articles {articles}, bytes {bytes}, seconds {:.6}",
        spent.as_secs_f64()
    );
    Ok(())
}
