//! The library in ten lines: parse a text, print who said what.

#![allow(clippy::print_stdout)]

fn main() -> Result<(), copydesk::Error> {
    let text = "“The bridge will open in May,” said Ada Quill, the mayor of Westhaven.";
    let article = copydesk::parse(text)?;
    for quote in &article.quotes {
        let speaker = quote
            .speakers
            .first()
            .map_or("somebody", |speaker| &speaker.text);
        let bytes = quote.spans[0];
        println!("{speaker} said “{}” (bytes {bytes})", quote.text);
    }
    Ok(())
}
