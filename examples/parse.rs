//! Reads articles and prints what is in them, for people or as JSON.

#![allow(clippy::print_stdout, clippy::print_stderr)]

#[path = "parse/progress.rs"]
mod progress;
#[path = "parse/report.rs"]
mod report;

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use self::progress::Progress;
use copydesk::{Date, InputKind, Options, Parser, jsonl};

const HELP: &str = "\
Reads news articles and prints what is in them.

  parse                  reads an article that comes with the crate
  parse FILE...          reads pages from files
  parse --jsonl          reads {\"id\", \"text\", \"input\", \"published\"} objects, one a line,
                         from standard input (parse --jsonl < FILE) and writes one a line
  parse --jsonl --parallel    does so with all cores

  --story                the text is the bare story: every line is a paragraph
  --html                 the text is HTML (in a program built with the feature `html`)
  --published DATE       when the article was published, as YYYY-MM-DD
  --json                 prints the article as JSON
  --help                 prints this

Colours appear on a terminal only, and not when NO_COLOR is set.
";

/// The article that comes with the crate; the people and events in it are invented.
const OUR_ARTICLE: &str = include_str!("article.txt");

/// What is said when HTML is given to a program built without the feature for it.
#[cfg(not(feature = "html"))]
const HTML_IS_UNSUPPORTED: &str = "HTML is read only by a program built with \
     `--features html`; give the page's text, as selecting and copying it does";

/// How many cores a stream of JSON lines is given.
#[derive(Clone, Copy)]
enum Cores {
    One,
    All,
}

/// What the command line asks for.
#[derive(Default)]
struct Request {
    files: Vec<String>,
    input: InputKind,
    published: Option<Date>,
    json: bool,
    lines: Option<Cores>,
    help: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_broken_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("parse: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let request = read_arguments(std::env::args().skip(1))?;
    if request.help {
        print!("{HELP}");
        return Ok(());
    }
    let mut builder = Options::builder().input(request.input);
    if let Some(published) = request.published {
        builder = builder.published(published);
    }
    let parser = Parser::new(builder.build()?);
    if let Some(cores) = request.lines {
        if let Some(file) = request.files.first() {
            return Err(format!("--jsonl reads standard input; write < {file}").into());
        }
        return stream(&parser, cores);
    }
    if request.files.is_empty() {
        return show(&parser, OUR_ARTICLE, request.json);
    }
    for file in &request.files {
        let bytes =
            std::fs::read(file).map_err(|error| format!("{file} can't be read: {error}"))?;
        show(&parser, &String::from_utf8_lossy(&bytes), request.json)?;
    }
    Ok(())
}

fn read_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Request, Box<dyn Error>> {
    let mut request = Request::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--story" => request.input = InputKind::Story,
            #[cfg(feature = "html")]
            "--html" => request.input = InputKind::Html,
            #[cfg(not(feature = "html"))]
            "--html" => return Err(HTML_IS_UNSUPPORTED.into()),
            "--json" => request.json = true,
            "--jsonl" => request.lines = request.lines.or(Some(Cores::One)),
            "--parallel" => request.lines = Some(Cores::All),
            "--help" | "-h" => request.help = true,
            "--published" => {
                let date = arguments
                    .next()
                    .ok_or("--published needs a date: YYYY-MM-DD")?;
                request.published = Some(date.parse()?);
            }
            option if option.starts_with('-') => {
                return Err(format!("{option} is no option; --help lists them").into());
            }
            _ => request.files.push(argument),
        }
    }
    Ok(request)
}

/// Answers every line of standard input and says at the end, on standard error, how long parsing
/// took.
fn stream(parser: &Parser, cores: Cores) -> Result<(), Box<dyn Error>> {
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    let mut progress = Progress::new();
    let watch = |totals: &jsonl::Totals| progress.show(totals);
    let totals = match cores {
        Cores::One => jsonl::run(parser, input, output, watch),
        Cores::All => jsonl::run_parallel(parser, input, output, watch),
    };
    progress.clear();
    let totals = totals?;
    eprintln!(
        "articles {}, bytes {}, seconds {:.6}",
        totals.articles,
        totals.bytes,
        totals.parsing.as_secs_f64()
    );
    Ok(())
}

fn show(parser: &Parser, text: &str, json: bool) -> Result<(), Box<dyn Error>> {
    let article = parser.parse(text)?;
    let mut output = io::stdout().lock();
    if json {
        serde_json::to_writer_pretty(&mut output, &article)?;
        writeln!(output)?;
    } else {
        report::write(&mut output, &article, report::Paint::for_stdout())?;
    }
    Ok(())
}

/// Whether the reader of our output went away, as `head` does.
fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    let kind = error
        .downcast_ref::<io::Error>()
        .map(io::Error::kind)
        .or_else(|| error.downcast_ref::<serde_json::Error>()?.io_error_kind());
    kind == Some(io::ErrorKind::BrokenPipe)
}
