//! W3C Web Annotation: every finding as an annotation of the text.

use serde_json::{Value, json};

use super::label;
use crate::error::Error;
use crate::model::{Article, Mention, OffsetUnit};
use crate::text::{OffsetTable, Span};

/// How many characters before and after the words a selector gives.
const CONTEXT: usize = 32;

/// What was found as a W3C Web Annotation page (<https://www.w3.org/TR/annotation-model/>) on the
/// document with the address `source`, which holds the article's text.
///
/// People, organizations, places, quotes, attributed claims, times and quantities are annotations
/// whose bodies say what they are (`classifying`), who or what is meant (`identifying`) and what
/// else is known (`describing`). Each target has two selectors that select the same words: a
/// `TextQuoteSelector` with 32 characters before and after, and a `TextPositionSelector`, which
/// counts code points. A quote in several pieces has several targets.
///
/// # Errors
/// `invalid_offset` when a span does not lie on character boundaries of the article's text.
///
/// ```
/// let article = copydesk::parse("“Già,” said Ada Quill.")?;
/// let page = copydesk::export::web_annotations(&article, "https://example.org/rain")?;
/// let quote = page["items"].as_array().unwrap().last().unwrap();
/// assert_eq!(quote["body"][0]["value"], "quote");
/// assert_eq!(quote["body"][1]["value"], "Ada Quill");
/// let selectors = &quote["target"][0]["selector"];
/// assert_eq!(selectors[0]["exact"], "Già,");
/// assert_eq!((&selectors[1]["start"], &selectors[1]["end"]), (&1.into(), &5.into()));
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn web_annotations(article: &Article, source: &str) -> Result<Value, Error> {
    let bytes = article.clone().convert_offsets(OffsetUnit::Byte)?;
    let annotations = Annotations {
        article: &bytes,
        source: source.split('#').next().unwrap_or_default(),
        points: OffsetTable::new(&bytes.text, OffsetUnit::Byte, OffsetUnit::CodePoint),
    };
    Ok(json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{}#annotations", annotations.source),
        "type": "AnnotationPage",
        "items": annotations.items(),
    }))
}

/// What annotations are made from.
struct Annotations<'a> {
    article: &'a Article,
    source: &'a str,
    points: OffsetTable<'a>,
}

impl Annotations<'_> {
    fn items(&self) -> Vec<Value> {
        let article = self.article;
        let mut items = Vec::new();
        let named = |kind: &str, name: &str| body(kind, name, "");
        for it in &article.people {
            let roles: Vec<_> = it.roles.iter().map(label::role).collect();
            let bodies = body("person", &it.name, &roles.join("; "));
            items.extend(self.mentions("person", it.id.0, &bodies, &it.mentions));
        }
        for it in &article.organizations {
            let bodies = named("organization", &it.name);
            items.extend(self.mentions("organization", it.id.0, &bodies, &it.mentions));
        }
        for it in &article.places {
            let bodies = named("place", &it.name);
            items.extend(self.mentions("place", it.id.0, &bodies, &it.mentions));
        }
        for (index, it) in article.times.iter().enumerate() {
            let bodies = named("time", it.value.as_deref().unwrap_or_default());
            items.push(self.annotation(&format!("time-{index}"), &bodies, &[it.span]));
        }
        for (index, it) in article.quantities.iter().enumerate() {
            let bodies = body("quantity", &label::amount(it), &label::words(it.kind));
            items.push(self.annotation(&format!("quantity-{index}"), &bodies, &[it.span]));
        }
        for it in &article.claims {
            if it.attribution.is_some() {
                let claimants = label::names(article, &it.claimants);
                let bodies = body("claim", &claimants, &label::stance(it));
                items.push(self.annotation(&format!("claim-{}", it.id), &bodies, &[it.span]));
            }
        }
        for it in &article.quotes {
            let bodies = named("quote", &label::names(article, &it.speakers));
            items.push(self.annotation(&format!("quote-{}", it.id), &bodies, &it.spans));
        }
        items
    }

    /// One annotation a mention.
    fn mentions(&self, list: &str, id: u32, bodies: &[Value], mentions: &[Mention]) -> Vec<Value> {
        let items = mentions.iter().enumerate().map(|(index, mention)| {
            self.annotation(&format!("{list}-{id}-{index}"), bodies, &[mention.span])
        });
        items.collect()
    }

    fn annotation(&self, id: &str, bodies: &[Value], spans: &[Span]) -> Value {
        let targets: Vec<_> = spans.iter().filter_map(|span| self.target(*span)).collect();
        json!({
            "id": format!("{}#{id}", self.source),
            "type": "Annotation",
            "motivation": "classifying",
            "body": bodies,
            "target": targets,
        })
    }

    fn target(&self, span: Span) -> Option<Value> {
        let text = &self.article.text;
        let exact = span.get(text)?;
        let points = self.points.convert(span)?;
        Some(json!({
            "source": self.source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": exact,
                    "prefix": last(text.get(..span.range().start)?),
                    "suffix": first(text.get(span.range().end..)?),
                },
                {
                    "type": "TextPositionSelector",
                    "start": points.start(),
                    "end": points.end(),
                },
            ],
        }))
    }
}

/// What an annotation says; what is empty is left out.
fn body(kind: &str, name: &str, description: &str) -> Vec<Value> {
    [
        ("classifying", kind),
        ("identifying", name),
        ("describing", description),
    ]
    .iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(purpose, value)| json!({"type": "TextualBody", "purpose": purpose, "value": value}))
    .collect()
}

fn first(text: &str) -> &str {
    let end = text.char_indices().nth(CONTEXT);
    end.map_or(text, |(at, _)| &text[..at])
}

fn last(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT - 1);
    start.map_or(text, |(at, _)| &text[at..])
}
