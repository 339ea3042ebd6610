//! What a parse costs: `cost [--page] FILE [TIMES]` reads a text and tells bytes, seconds and, where
//! the system says so in /proc, the most memory that the process held.

#![allow(clippy::print_stdout)]

use std::error::Error;
use std::time::Instant;

use copydesk::{InputKind, Options, Parser};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).peekable();
    let is_page = arguments.next_if(|argument| argument == "--page").is_some();
    let file = arguments.next().ok_or("cost [--page] FILE [TIMES]")?;
    let times = arguments.next().map_or(Ok(1), |times| times.parse())?;
    let input = if is_page {
        InputKind::Page
    } else {
        InputKind::Story
    };
    let parser = Parser::new(Options::builder().input(input).build()?);
    let text = std::fs::read_to_string(file)?;
    for _ in 0..times {
        let start = Instant::now();
        let article = parser.parse(&text)?;
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "bytes {} seconds {seconds:.6} people {} quotes {} claims {}",
            text.len(),
            article.people.len(),
            article.quotes.len(),
            article.claims.len(),
        );
    }
    if let Some(kilobytes) = peak_memory() {
        println!("peak kB {kilobytes}");
    }
    Ok(())
}

/// The most memory that the process held at once, in kB.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
