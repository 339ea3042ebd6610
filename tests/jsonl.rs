//! Streams of JSON lines: cases in files, bounded memory, inputs and outputs that fail.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read, Write};

use copydesk::jsonl::{self, Reader, Row};
use copydesk::{Options, Parser};
use proptest::prelude::*;

use crate::support::cases::check_file;
use crate::support::texts::any_text;

/// What a stream answers, with default options.
fn answered(input: &[u8]) -> Vec<u8> {
    let mut output = Vec::new();
    jsonl::run(&Parser::default(), input, &mut output, |_| ()).expect("memory does not fail");
    output
}

fn rows_of(output: &[u8]) -> Vec<Row> {
    let output = std::str::from_utf8(output).expect("JSON is UTF-8");
    let row = |line| serde_json::from_str(line).expect("a row is JSON");
    output.lines().map(row).collect()
}

/// One line a row: its id, then the quotes read or what went wrong.
fn written(row: &Row) -> String {
    match &row.outcome {
        Ok(article) => {
            let quotes = article.quotes.iter().map(|quote| quote.text.as_str());
            let published = article.published.as_ref().map(|stamp| &stamp.value);
            format!(
                "{} | published {} | {}",
                row.id,
                published.map_or("-", String::as_str),
                quotes.collect::<Vec<_>>().join(" / ")
            )
        }
        Err(failure) => format!("{} | {}: {}", row.id, failure.code, failure.message),
    }
}

#[test]
fn rows() {
    check_file("jsonl/rows.txt", |input| {
        let rows = rows_of(&answered(input.as_bytes()));
        rows.iter().map(written).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn bytes_that_are_no_text_cost_their_line_alone() {
    let input = b"\xEF\xBB\xBF{\"id\": 1, \"text\": \"a\"}\r\n{\"id\": 2, \"text\": \"\xFF\"}\n\
                  {\"id\": 3, \"text\": \"c\"}";
    let rows = rows_of(&answered(input));
    let found: Vec<_> = rows.iter().map(|row| row.outcome.is_ok()).collect();
    assert_eq!(found, [true, false, true]);
}

#[test]
fn a_row_is_one_line_to_every_reader_of_lines() {
    let text = "one\u{85}two\u{2028}three\u{2029}four\u{b}five\nsix";
    let line = serde_json::json!({"id": text, "text": text}).to_string();
    let output = String::from_utf8(answered(line.as_bytes())).expect("JSON is UTF-8");
    let breaks = |letter: char| "\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(letter);
    assert_eq!(output.matches(breaks).count(), 1);
    assert_eq!(rows_of(output.as_bytes())[0].id, text);
}

#[test]
fn a_text_over_the_limit_is_an_error_row() {
    let options = Options::builder().max_bytes(8).build().expect("allowed");
    let input = b"{\"id\": 1, \"text\": \"nine bytes\"}\n{\"id\": 2, \"text\": \"eight\"}\n";
    let mut output = Vec::new();
    let totals = jsonl::run(&Parser::new(options), &input[..], &mut output, |_| ());
    let totals = totals.expect("memory does not fail");
    assert_eq!((totals.articles, totals.failed), (2, 1));
    let rows = rows_of(&output);
    assert!(written(&rows[0]).starts_with("1 | text_too_large"));
    assert!(rows[1].outcome.is_ok());
}

#[test]
fn a_line_over_the_limit_is_passed_over() {
    let long = format!("{{\"id\": 1, \"text\": \"{}\"}}", "la ".repeat(100));
    let input = format!("{long}\n{{\"id\": 2, \"text\": \"short\"}}\n{long}");
    let input = BufReader::with_capacity(16, input.as_bytes());
    let lines: Vec<_> = Reader::new(input).max_line_bytes(64).collect();
    let found: Vec<_> = lines
        .iter()
        .map(|line| {
            let line = line.as_ref().expect("memory does not fail");
            let request = line.request(&Options::default());
            let code = |row: Row| row.outcome.unwrap_err().code;
            (line.number(), request.map(|it| it.text).map_err(code))
        })
        .collect();
    let too_long = || Err("line_too_long".to_owned());
    assert_eq!(
        found,
        [
            (1, too_long()),
            (2, Ok("short".to_owned())),
            (3, too_long())
        ]
    );
}

/// An input that hands out one line at a time, counts them, and may end in an error.
struct Lines<'a> {
    left: usize,
    given: &'a Cell<usize>,
    fails: bool,
    at: usize,
}

const LINE: &[u8] = b"{\"text\": \"It rained.\"}\n";

impl Read for Lines<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("lines are read through the buffer")
    }
}

impl BufRead for Lines<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return if self.fails {
                Err(io::Error::other("the disk is gone"))
            } else {
                Ok(&[])
            };
        }
        Ok(&LINE[self.at..])
    }

    fn consume(&mut self, bytes: usize) {
        self.at += bytes;
        if self.at == LINE.len() {
            self.at = 0;
            self.left -= 1;
            self.given.set(self.given.get() + 1);
        }
    }
}

#[test]
fn a_stream_is_never_held_whole() {
    let given = Cell::new(0);
    let lines = |left| Lines {
        left,
        given: &given,
        fails: false,
        at: 0,
    };
    let parser = Parser::default();
    jsonl::run(&parser, lines(500), io::sink(), |totals| {
        assert_eq!(given.get() as u64, totals.articles);
    })
    .expect("nothing fails");
    given.set(0);
    let most = 64 * std::thread::available_parallelism().map_or(1, usize::from);
    let mut before = 0;
    jsonl::run_parallel(&parser, lines(5000), io::sink(), |totals| {
        assert!(given.get() as u64 - before <= most as u64);
        before = totals.articles;
    })
    .expect("nothing fails");
    assert_eq!(before, 5000);
}

#[test]
fn what_was_read_before_an_input_fails_is_written() {
    let given = Cell::new(0);
    for run in [run_alone, run_on_all_cores] {
        let lines = Lines {
            left: 3,
            given: &given,
            fails: true,
            at: 0,
        };
        let mut output = Vec::new();
        let error = run(lines, &mut output).unwrap_err();
        assert_eq!(error.to_string(), "the disk is gone");
        assert_eq!(rows_of(&output).len(), 3);
    }
}

fn run_alone(lines: Lines<'_>, output: &mut Vec<u8>) -> io::Result<jsonl::Totals> {
    jsonl::run(&Parser::default(), lines, output, |_| ())
}

fn run_on_all_cores(lines: Lines<'_>, output: &mut Vec<u8>) -> io::Result<jsonl::Totals> {
    jsonl::run_parallel(&Parser::default(), lines, output, |_| ())
}

/// An output that takes nothing.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::from(io::ErrorKind::StorageFull))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_output_that_fails_ends_the_stream() {
    let lines = LINE.repeat(100);
    let error = jsonl::run(&Parser::default(), &lines[..], Full, |_| ()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    let error = jsonl::run_parallel(&Parser::default(), &lines[..], Full, |_| ()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
}

#[test]
fn a_batch_keeps_its_order() {
    let texts: Vec<_> = (0..300)
        .map(|number| format!("“It rained {number} times,” said Ada Quill."))
        .collect();
    let parser = Parser::default();
    let batch = parser.parse_batch(&texts);
    let one_by_one: Vec<_> = texts.iter().map(|text| parser.parse(text)).collect();
    assert_eq!(batch, one_by_one);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_are_answered_in_order_on_one_core_and_on_all(
        texts in prop::collection::vec((any_text(), any::<bool>()), 0..12)
    ) {
        let mut input = String::new();
        for (number, (text, is_request)) in texts.iter().enumerate() {
            // What is no request is whatever it is, on one line.
            let request = serde_json::json!({"id": number, "text": text}).to_string();
            let words = text.replace('\n', " ");
            let line = if *is_request { ["", &request] } else { ["x", &words] };
            input.extend(line);
            input.push('\n');
        }
        let output = answered(input.as_bytes());
        let rows = rows_of(&output);
        prop_assert_eq!(rows.len(), texts.len());
        for (number, (row, (text, is_request))) in rows.iter().zip(&texts).enumerate() {
            prop_assert_eq!(row.outcome.is_ok(), *is_request);
            if let Ok(article) = &row.outcome {
                prop_assert_eq!(&row.id, &serde_json::Value::from(number));
                prop_assert_eq!(&article.text, text);
            }
        }
        let mut parallel = Vec::new();
        jsonl::run_parallel(&Parser::default(), input.as_bytes(), &mut parallel, |_| ())?;
        prop_assert_eq!(parallel, output);
    }
}
