//! A line on the terminal that says how far a long run has come.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use copydesk::jsonl::Totals;

/// How long a line stands before the next.
const PAUSE: Duration = Duration::from_millis(250);

/// The progress line: on standard error, when that is a terminal.
pub(crate) struct Progress {
    start: Instant,
    shown: Option<Instant>,
    is_terminal: bool,
}

impl Progress {
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            shown: None,
            is_terminal: io::stderr().is_terminal(),
        }
    }

    /// Shows the sums so far, a few times a second.
    pub(crate) fn show(&mut self, totals: &Totals) {
        let now = Instant::now();
        let is_due = now.duration_since(self.shown.unwrap_or(self.start)) >= PAUSE;
        if self.is_terminal && is_due {
            let line = line(totals, now.duration_since(self.start));
            // A terminal that takes no more words is no reason to stop.
            let _ = write!(io::stderr(), "\r\x1b[K{line}");
            self.shown = Some(now);
        }
    }

    /// Takes the line away.
    pub(crate) fn clear(&self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

#[allow(clippy::cast_precision_loss)] // for people to read
fn line(totals: &Totals, elapsed: Duration) -> String {
    let megabytes = totals.bytes as f64 / 1e6;
    let failed = match totals.failed {
        0 => String::new(),
        failed => format!(", {failed} failed"),
    };
    format!(
        "{} articles{failed}, {megabytes:.1} MB, {:.0} articles/s",
        totals.articles,
        totals.articles as f64 / elapsed.as_secs_f64().max(1e-9)
    )
}
