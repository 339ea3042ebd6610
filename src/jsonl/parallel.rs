//! The same stream, shared among all cores.

use std::io::{self, BufRead, Write};

use rayon::prelude::*;

use super::reader::{Answer, Line};
use super::writer::write_row;
use super::{Reader, Totals, Writer};
use crate::parser::Parser;

/// How many lines a batch holds for each thread, at most.
const LINES: usize = 64;
/// How many bytes of lines a batch holds for each thread before it is full.
const BYTES: usize = 4 << 20;

/// Answers every line of `input` on `output`, as [`run`](super::run) does, with all cores.
///
/// Lines are read in batches, each batch is parsed by rayon's pool and written in order, so answers
/// come batch by batch and the output is the same as [`run`](super::run)'s, byte for byte. Memory is
/// bounded by a batch: 64 lines, or 4 MiB of them, a thread, and their answers.
///
/// # Errors
/// When input can't be read or output can't be written.
///
/// ```
/// use copydesk::{Parser, jsonl};
///
/// let input = "{\"id\": 1, \"text\": \"It rained.\"}\n".repeat(200);
/// let (mut one, mut all) = (Vec::new(), Vec::new());
/// jsonl::run(&Parser::default(), input.as_bytes(), &mut one, |_| ())?;
/// jsonl::run_parallel(&Parser::default(), input.as_bytes(), &mut all, |_| ())?;
/// assert!(one == all);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn run_parallel(
    parser: &Parser,
    input: impl BufRead,
    output: impl Write,
    mut watch: impl FnMut(&Totals),
) -> io::Result<Totals> {
    let mut reader = Reader::new(input);
    let mut writer = Writer::new(output);
    let mut totals = Totals::default();
    loop {
        let (batch, ended) = read_batch(&mut reader);
        let answers: Vec<_> = batch
            .into_par_iter()
            .map(|line| answer(line, parser))
            .collect();
        for (bytes, sums) in answers {
            writer.write_bytes(&bytes)?;
            totals += sums;
        }
        watch(&totals);
        if let Some(ended) = ended {
            writer.flush()?;
            return ended.map(|()| totals);
        }
    }
}

/// Reads lines until the batch is full; tells how the input ended, if it did.
fn read_batch(reader: &mut Reader<impl BufRead>) -> (Vec<Line>, Option<io::Result<()>>) {
    let threads = rayon::current_num_threads();
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while lines.len() < LINES * threads && bytes < BYTES * threads {
        match reader.next() {
            Some(Ok(line)) => {
                bytes += line.size();
                lines.push(line);
            }
            Some(Err(error)) => return (lines, Some(Err(error))),
            None => return (lines, Some(Ok(()))),
        }
    }
    (lines, None)
}

/// A line's answer, written, and what it adds to the sums.
fn answer(line: Line, parser: &Parser) -> (Vec<u8>, Totals) {
    let answer: Answer = line.answer(parser);
    let mut totals = Totals::default();
    totals.add(&answer);
    let mut bytes = Vec::new();
    let written = write_row(&mut bytes, &answer.row);
    debug_assert!(written.is_ok(), "memory takes every byte");
    (bytes, totals)
}
