//! Prints the main text of a file of HTML; on standard error, the milliseconds that each of some
//! readings took.

use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("smoothie FILE [TIMES]")?;
    let times = arguments.next().map_or(Ok(1_u32), |times| times.parse())?;
    let html = std::fs::read_to_string(file)?;
    let start = Instant::now();
    let mut text = String::new();
    for _ in 0..times {
        let mut reader = dom_smoothie::Readability::new(html.as_str(), None, None)?;
        text = reader.parse()?.text_content.to_string();
    }
    println!("{text}");
    eprintln!("{:.3}", start.elapsed().as_secs_f64() * 1e3 / f64::from(times));
    Ok(())
}
