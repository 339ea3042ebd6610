//! One stage alone: cut a story once, then ask only for what is needed.

#![allow(clippy::print_stdout)]

use copydesk::{Document, parse_people, parse_quantities, parse_times};

fn main() -> Result<(), copydesk::Error> {
    let document = Document::from_story(
        "The port of Westhaven lost £2.4m last week, harbour master Ada Quill said on Monday. \
         Quill expects 300 more ships by December.",
    );

    for sentence in document.sentences() {
        println!("sentence  {}", &document.text()[sentence.span]);
    }
    for person in parse_people(&document).people {
        println!(
            "person    {} ({} mentions)",
            person.name,
            person.mentions.len()
        );
    }
    let published = "2031-11-19".parse()?;
    let times = parse_times(&document, Some(published));
    for time in &times {
        println!(
            "time      {} = {}",
            time.text,
            time.value.as_deref().unwrap_or("?")
        );
    }
    for quantity in parse_quantities(&document, &times) {
        let unit = quantity.unit.as_deref().unwrap_or("");
        println!("quantity  {} = {:?} {unit}", quantity.text, quantity.value);
    }
    Ok(())
}
