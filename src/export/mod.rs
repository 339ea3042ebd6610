//! An article in the formats that others read: schema.org, Web Annotation, brat, and an HTML page
//! for people. Each is made from the model alone.
//!
//! | for | function | offsets |
//! |---|---|---|
//! | search engines, knowledge graphs | [`json_ld()`]: schema.org `NewsArticle`, `Quotation`, `Claim` | none |
//! | annotation servers and readers | [`web_annotations()`]: W3C Web Annotation | code points |
//! | annotators, trainers of models | [`brat()`], [`Standoff`]: brat standoff, out and in | code points |
//! | people | [`html()`]: a page that needs nothing else | none |
//!
//! ```
//! use copydesk::export;
//!
//! let article = copydesk::parse("“It rained,” said Ada Quill, the mayor.")?;
//! let json = export::json_ld(&article, Some("https://example.org/bridge"));
//! assert_eq!(json["hasPart"][0]["@type"], "Quotation");
//! let annotations = export::web_annotations(&article, "https://example.org/rain")?;
//! assert_eq!(annotations["type"], "AnnotationPage");
//! assert!(export::brat(&article)?.to_string().contains("Quote 1 11\tIt rained,"));
//! assert!(export::html(&article)?.starts_with("<!doctype html>"));
//! # Ok::<(), copydesk::Error>(())
//! ```

mod annotation;
mod brat;
mod json_ld;
mod label;
mod view;

pub use self::annotation::web_annotations;
pub use self::brat::{
    Argument, Attribute, BRAT_CONFIGURATION, Event, Note, Relation, Standoff, TextBound, brat,
};
pub use self::json_ld::json_ld;
pub use self::view::html;
