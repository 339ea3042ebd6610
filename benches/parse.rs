//! How many bytes a second the library reads: the page reader, the text layer, the whole parse.

#![allow(missing_docs)] // criterion_group! writes a public function

use std::hint::black_box;

use copydesk::{
    Document, InputKind, Options, Parser, parse_article, parse_quantities, parse_times,
};
use criterion::measurement::WallTime;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};

mod generated;

const SIZES: [(&str, usize); 4] = [
    ("1kB", 1_000),
    ("10kB", 10_000),
    ("100kB", 100_000),
    ("1MB", 1_000_000),
];

/// Runs `read` on texts of every size.
fn each_size(
    group: &mut BenchmarkGroup<'_, WallTime>,
    make: impl Fn(usize) -> String,
    mut read: impl FnMut(&str),
) {
    for (label, bytes) in SIZES {
        let text = make(bytes);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(label),
            &text,
            |bencher, text| {
                bencher.iter(|| read(black_box(text)));
            },
        );
    }
}

fn page_reader(criterion: &mut Criterion) {
    let options = Options::default();
    let mut group = criterion.benchmark_group("page_reader");
    each_size(&mut group, generated::page, |text| {
        let _ = black_box(parse_article(text, &options));
    });
    group.finish();
}

fn text_layer(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("text_layer");
    each_size(&mut group, generated::story, |text| {
        black_box(Document::from_story(text));
    });
    group.finish();
}

/// Times and quantities alone, the text cut beforehand.
fn times_and_quantities(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("stage");
    for (label, bytes) in SIZES {
        let document = Document::from_story(&generated::story(bytes));
        let times = parse_times(&document, None);
        group.throughput(Throughput::Bytes(document.text().len() as u64));
        group.bench_function(BenchmarkId::new("times", label), |bencher| {
            bencher.iter(|| parse_times(black_box(&document), None));
        });
        group.bench_function(BenchmarkId::new("quantities", label), |bencher| {
            bencher.iter(|| parse_quantities(black_box(&document), &times));
        });
    }
    group.finish();
}

fn whole_parse(criterion: &mut Criterion) {
    for (name, input) in [("page", InputKind::Page), ("story", InputKind::Story)] {
        let Ok(options) = Options::builder().input(input).build() else {
            continue;
        };
        let parser = Parser::new(options);
        let mut group = criterion.benchmark_group(format!("whole_parse_{name}"));
        let make = match input {
            InputKind::Page => generated::page,
            _ => generated::story,
        };
        each_size(&mut group, make, |text| {
            let _ = black_box(parser.parse(text));
        });
        group.finish();
    }
}

/// A made-up page's HTML: a paragraph for each line, in a few elements with names and links.
fn html_page(bytes: usize) -> String {
    let mut html = "<!doctype html><title>A page</title><body><main class=\"content\">".to_owned();
    for line in generated::page(bytes / 2).lines() {
        html += "<div class=\"block block--text js-block\" data-id=\"1\"><p class=\"block__text\">";
        html += line;
        html +=
            "</p><a class=\"share share--small\" href=\"https://courier.example/share\"></a></div>";
    }
    html
}

fn html_reader(criterion: &mut Criterion) {
    let parser = Parser::default();
    let mut group = criterion.benchmark_group("html_reader");
    each_size(&mut group, html_page, |html| {
        let _ = black_box(parser.parse_html(html));
    });
    group.finish();
}

/// Whether doubling the input at most doubles the time.
fn doubling(criterion: &mut Criterion) {
    let parser = Parser::default();
    let mut group = criterion.benchmark_group("doubling");
    group.sample_size(10);
    for megabytes in [1, 2, 4, 8, 16] {
        // A little less, for a page is as long as asked for or one paragraph longer.
        let text = generated::page((megabytes << 20) - 1_000);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(
            BenchmarkId::from_parameter(format!("{megabytes}MB")),
            |bencher| {
                bencher.iter(|| parser.parse(black_box(&text)));
            },
        );
    }
    group.finish();
}

criterion_group!(
    benches,
    page_reader,
    text_layer,
    times_and_quantities,
    whole_parse,
    html_reader,
    doubling
);
criterion_main!(benches);
