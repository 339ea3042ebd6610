//! Writes an article in the formats that others read: `report [FILE [FOLDER]]`.
//!
//! Reads a page, or an article that comes with the crate, and writes to the folder (`copydesk-report`
//! among the system's temporary files, if none is given) `report.html` for a browser, `report.jsonld`,
//! `report.annotations.json`, and for brat `report.txt`, `report.ann` and `annotation.conf`. Prints
//! where each is.

#![allow(clippy::print_stdout)]

use std::error::Error;
use std::path::PathBuf;

use copydesk::export;

/// A made-up article, as selecting and copying a whole page gives it.
const OUR_ARTICLE: &str = include_str!("article.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = match arguments.next() {
        Some(file) => String::from_utf8_lossy(&std::fs::read(file)?).into_owned(),
        None => OUR_ARTICLE.to_owned(),
    };
    let folder = arguments.next().map_or_else(
        || std::env::temp_dir().join("copydesk-report"),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("{} can't be made: {error}", folder.display()))?;
    let article = copydesk::parse(&text)?;
    let json_ld = export::json_ld(&article, None);
    let annotations = export::web_annotations(&article, "report.txt")?;
    for (name, content) in [
        ("report.html", export::html(&article)?),
        ("report.jsonld", format!("{json_ld:#}\n")),
        ("report.annotations.json", format!("{annotations:#}\n")),
        ("report.txt", article.text.clone()),
        ("report.ann", export::brat(&article)?.to_string()),
        ("annotation.conf", export::BRAT_CONFIGURATION.to_owned()),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, content)
            .map_err(|error| format!("{} can't be written: {error}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}
