//! One JSON object a line in, one a line out, in the same order.

use std::error::Error;
use std::io::{self, BufRead, Write};
use std::time::{Duration, Instant};

use copydesk::{Article, InputKind, Options, Parser};
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

/// What is said when HTML is given.
pub(crate) const HTML_IS_UNSUPPORTED: &str =
    "HTML can't be read by this version; give the page's text, as selecting and copying it does";

/// The answer to one line.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Read { id: Value, article: Box<Article> },
    Failed { id: Value, error: Failure },
}

/// Why a line could not be read.
#[derive(Serialize)]
struct Failure {
    code: String,
    message: String,
}

impl Failure {
    fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

impl From<copydesk::Error> for Failure {
    fn from(error: copydesk::Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

/// What has been read so far.
#[derive(Default)]
struct Totals {
    articles: usize,
    bytes: usize,
    parsing: Duration,
}

/// Answers every line of `input` and says at the end, on standard error, how long parsing took.
pub(crate) fn run(mut input: impl BufRead, output: impl Write) -> Result<(), Box<dyn Error>> {
    let mut output = io::BufWriter::new(output);
    let mut totals = Totals::default();
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            write_line(&mut output, &answer(&line, &mut totals))?;
        }
        line.clear();
    }
    output.flush()?;
    eprintln!(
        "articles {}, bytes {}, seconds {:.6}",
        totals.articles,
        totals.bytes,
        totals.parsing.as_secs_f64()
    );
    Ok(())
}

fn answer(line: &[u8], totals: &mut Totals) -> Answer {
    let request: Value = match serde_json::from_slice(line) {
        Ok(request) => request,
        Err(error) => {
            return Answer::Failed {
                id: Value::Null,
                error: Failure::new("invalid_json", format!("the line is no JSON: {error}")),
            };
        }
    };
    let id = request["id"].clone();
    match read(&request, totals) {
        Ok(article) => Answer::Read {
            id,
            article: Box::new(article),
        },
        Err(error) => Answer::Failed { id, error },
    }
}

fn read(request: &Value, totals: &mut Totals) -> Result<Article, Failure> {
    let text = request["text"].as_str().ok_or_else(|| {
        Failure::new(
            "invalid_request",
            "the object has no \"text\" that is a string",
        )
    })?;
    let parser = Parser::new(options(request)?);
    let start = Instant::now();
    let article = parser.parse(text);
    totals.parsing += start.elapsed();
    totals.articles += 1;
    totals.bytes += text.len();
    Ok(article?)
}

fn options(request: &Value) -> Result<Options, Failure> {
    let input = match &request["input"] {
        Value::Null => InputKind::Page,
        Value::String(kind) if kind == "page" => InputKind::Page,
        Value::String(kind) if kind == "story" => InputKind::Story,
        Value::String(kind) if kind == "html" => {
            return Err(Failure::new("unsupported_input", HTML_IS_UNSUPPORTED));
        }
        other => {
            return Err(Failure::new(
                "invalid_request",
                format!("\"input\" is {other}; write \"page\", \"story\" or \"html\""),
            ));
        }
    };
    let mut builder = Options::builder().input(input);
    match &request["published"] {
        Value::Null => {}
        Value::String(date) => builder = builder.published(date.parse()?),
        other => {
            return Err(Failure::new(
                "invalid_request",
                format!("\"published\" is {other}; write a date as \"YYYY-MM-DD\", or null"),
            ));
        }
    }
    Ok(builder.build()?)
}

fn write_line(output: &mut impl Write, answer: &Answer) -> io::Result<()> {
    answer.serialize(&mut Serializer::with_formatter(&mut *output, OneLine))?;
    output.write_all(b"\n")
}

/// Compact JSON in which no character ends a line.
///
/// JSON allows U+0085, U+2028 and U+2029 inside strings, but many readers of lines, Python's
/// `splitlines` among them, cut at them.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(['\u{85}', '\u{2028}', '\u{2029}']) {
            CompactFormatter.write_string_fragment(writer, &rest[..at])?;
            let mut characters = rest[at..].chars();
            let separator = characters.next().map_or(0, u32::from);
            write!(writer, "\\u{separator:04x}")?;
            rest = characters.as_str();
        }
        CompactFormatter.write_string_fragment(writer, rest)
    }
}
