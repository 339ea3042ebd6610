//! Four times the text takes about four times as long, whatever is repeated.

#![no_main]

use std::time::Duration;

use copydesk::{InputKind, Options, Parser};
use cpu_time::ThreadTime;
use libfuzzer_sys::fuzz_target;

const SHORT: usize = 32 << 10;
const LONG: usize = 4 * SHORT;

/// How many times slower than linear the long text may be before it counts as a find, and how much
/// longer at least: measured times waver, even those of a thread alone.
const SLACK: u32 = 3;
const LEAST: Duration = Duration::from_millis(60);

fuzz_target!(|text: &str| {
    if text.is_empty() || text.len() > 4096 {
        return;
    }
    for input in [InputKind::Page, InputKind::Story] {
        let options = Options::builder().input(input).build();
        let parser = Parser::new(options.expect("these options are allowed"));
        let slow = (0..4).all(|_| is_slow(&parser, text));
        assert!(!slow, "time is not linear in the length of the text");
    }
});

fn is_slow(parser: &Parser, text: &str) -> bool {
    let short = time(parser, &text.repeat(SHORT / text.len()));
    let long = time(parser, &text.repeat(LONG / text.len()));
    long > LEAST + 4 * SLACK * short
}

fn time(parser: &Parser, text: &str) -> Duration {
    let start = ThreadTime::now();
    let article = parser.parse(text);
    let elapsed = start.elapsed();
    drop(article);
    elapsed
}
