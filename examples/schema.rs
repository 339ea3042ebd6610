//! Prints the JSON Schema of an article: `cargo run --example schema --features schema`.

#![allow(clippy::print_stdout)]

fn main() {
    println!("{:#}", copydesk::article_schema());
}
