//! schema.org: the article as JSON-LD.

use serde_json::{Map, Value, json};

use super::label;
use crate::model::{
    Article, Author, Caption, Claim, Dateline, Person, Quote, Source, SourceKind, Stamp, TextSpan,
    Video,
};

/// The article as JSON-LD in schema.org's terms; `source` is its address, by which its ids become those
/// of one graph with other articles'.
///
/// A `NewsArticle` that `mentions` each `Person`, `Organization` and `Place`, has each `Quotation`
/// as a part and is `interpretedAsClaim` for each `Claim`. Who says a quotation is its
/// `spokenByCharacter`, who makes a claim its `author`, who passed the words on a `contributor`;
/// claims that the article makes itself have no author. Sources without a name have a
/// `description`. There are no ratings: the article is read, not judged. What is absent is left
/// out.
///
/// ```
/// let article = copydesk::parse("“It rained,” said Ada Quill, the mayor.")?;
/// let json = copydesk::export::json_ld(&article, Some("https://example.org/rain"));
/// assert_eq!((&json["@type"], &json["url"]), (&"NewsArticle".into(), &"https://example.org/rain".into()));
/// assert_eq!(json["mentions"][0]["jobTitle"][0], "mayor");
/// assert_eq!(json["hasPart"][0]["spokenByCharacter"][0]["@id"], json["mentions"][0]["@id"]);
/// # Ok::<(), copydesk::Error>(())
/// ```
pub fn json_ld(article: &Article, source: Option<&str>) -> Value {
    let text = |part: &Option<TextSpan>| part.as_ref().map(|it| it.text.clone());
    let day = |stamp: &Option<Stamp>| stamp.as_ref().map(|it| it.value.clone());
    let standfirst = article.standfirst.iter().map(|it| it.text.as_str());
    let paragraphs = article.paragraphs.iter().map(|it| it.text.as_str());
    let words = paragraphs.clone().flat_map(str::split_whitespace).count();
    let mut node = Node::new("NewsArticle");
    // Ids such as `#person-0` count from the base.
    let context = source.map(|source| json!(["https://schema.org", { "@base": source }]));
    node.set(
        "@context",
        context.unwrap_or_else(|| "https://schema.org".into()),
    );
    node.set("url", source);
    node.set("@id", "#article");
    node.set("headline", text(&article.headline));
    node.set("articleSection", text(&article.kicker));
    node.set("abstract", joined(standfirst, "\n"));
    node.set("author", list(&article.authors, author));
    node.set("dateline", article.dateline.as_ref().map(dateline));
    node.set("datePublished", day(&article.published));
    node.set("dateModified", day(&article.updated));
    node.set("inLanguage", article.language.clone());
    node.set("articleBody", joined(paragraphs, "\n\n"));
    node.set("wordCount", words);
    node.set("commentCount", article.comment_count);
    node.set("image", list(&article.captions, image));
    node.set("video", list(&article.videos, video));
    node.set("mentions", mentions(article));
    let quotations = list(&article.quotes, |quote| quotation(article, quote));
    node.set("hasPart", quotations);
    let claims = list(&article.claims, |claim| self::claim(article, claim));
    node.set("interpretedAsClaim", claims);
    node.into()
}

/// A node of the graph; what is absent or empty is not set.
struct Node(Map<String, Value>);

impl Node {
    fn new(kind: &str) -> Self {
        let mut node = Self(Map::new());
        node.set("@type", kind);
        node
    }

    fn set(&mut self, property: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(property.to_owned(), value);
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}

fn list<T, V: Into<Value>>(items: &[T], node: impl Fn(&T) -> V) -> Vec<Value> {
    items.iter().map(|item| node(item).into()).collect()
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>, separator: &str) -> String {
    texts.collect::<Vec<_>>().join(separator)
}

/// A dateline as one line: place, date and agency.
fn dateline(dateline: &Dateline) -> String {
    let place = std::iter::once(&dateline.place);
    let parts = place.chain(&dateline.date).chain(&dateline.agency);
    joined(parts.map(String::as_str), ", ")
}

fn reference(list: &str, id: impl std::fmt::Display) -> Value {
    json!({ "@id": format!("#{list}-{id}") })
}

fn named(kind: &str, name: &str) -> Value {
    json!({ "@type": kind, "name": name })
}

fn author(author: &Author) -> Value {
    let organization = author.organization.as_deref();
    if organization == Some(author.name.as_str()) {
        return named("Organization", &author.name);
    }
    let mut node = Node::new("Person");
    node.set("name", author.name.as_str());
    node.set(
        "worksFor",
        organization.map(|name| named("Organization", name)),
    );
    let place = author.place.as_deref();
    node.set("workLocation", place.map(|name| named("Place", name)));
    node.into()
}

fn image(caption: &Caption) -> Node {
    let mut node = Node::new("ImageObject");
    node.set("caption", caption.text.as_str());
    node.set("creditText", caption.credit.clone());
    node
}

fn video(video: &Video) -> Node {
    let mut node = Node::new("VideoObject");
    node.set("name", video.title.as_str());
    node.set("duration", video.duration.as_deref().and_then(iso_duration));
    node
}

/// A length such as `03:27` or `1:03:27` as ISO 8601: `PT3M27S`.
fn iso_duration(written: &str) -> Option<String> {
    let parts: Vec<u32> = written
        .split(':')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match parts.as_slice() {
        [minutes, seconds] => Some(format!("PT{minutes}M{seconds}S")),
        [hours, minutes, seconds] => Some(format!("PT{hours}H{minutes}M{seconds}S")),
        _ => None,
    }
}

/// Everybody and everything named.
fn mentions(article: &Article) -> Vec<Value> {
    let thing = |kind: &str, list: &str, id: u32, name: &str, aliases: &[String]| {
        let mut node = Node::new(kind);
        node.set("@id", format!("#{list}-{id}"));
        node.set("name", name);
        node.set("alternateName", aliases.to_vec());
        Value::from(node)
    };
    let people = article.people.iter().map(|it| person(it).into());
    let organizations = article.organizations.iter().map(|it| {
        thing(
            "Organization",
            "organization",
            it.id.0,
            &it.name,
            &it.aliases,
        )
    });
    let places = article
        .places
        .iter()
        .map(|it| thing("Place", "place", it.id.0, &it.name, &it.aliases));
    people.chain(organizations).chain(places).collect()
}

fn person(person: &Person) -> Node {
    let mut node = Node::new("Person");
    node.set("@id", format!("#person-{}", person.id));
    node.set("name", person.name.as_str());
    node.set("givenName", person.given_name.clone());
    node.set("familyName", person.family_name.clone());
    node.set("alternateName", person.aliases.clone());
    let nationality = person.nationality.as_ref();
    node.set("nationality", nationality.map(|it| it.text.clone()));
    let (former, present): (Vec<_>, Vec<_>) = person.roles.iter().partition(|role| role.former);
    node.set("jobTitle", list(&present, |role| role.text.as_str()));
    let organizations = present
        .iter()
        .filter_map(|role| role.organization.as_deref());
    let organizations: Vec<_> = organizations.map(|it| named("Organization", it)).collect();
    node.set("affiliation", organizations);
    let former: Vec<_> = former.into_iter().map(label::role).collect();
    node.set("description", former.join("; "));
    node
}

fn quotation(article: &Article, quote: &Quote) -> Node {
    let mut node = Node::new("Quotation");
    node.set("@id", format!("#quote-{}", quote.id));
    node.set("text", quote.text.as_str());
    node.set("isPartOf", json!({ "@id": "#article" }));
    set_sources(&mut node, "spokenByCharacter", article, &quote.speakers);
    node
}

fn claim(article: &Article, claim: &Claim) -> Node {
    let mut node = Node::new("Claim");
    node.set("@id", format!("#claim-{}", claim.id));
    node.set("text", claim.text.as_str());
    node.set("appearance", json!({ "@id": "#article" }));
    set_sources(&mut node, "author", article, &claim.claimants);
    let people = claim.people.iter().map(|id| reference("person", id));
    node.set("mentions", people.collect::<Vec<_>>());
    node.set("hasPart", claim.quote.map(|id| reference("quote", id)));
    node
}

/// Says whom words come from: people and bodies by `property`, documents as what the words are
/// based on, and those who passed them on as contributors.
fn set_sources(node: &mut Node, property: &str, article: &Article, sources: &[Source]) {
    let (documents, speakers): (Vec<_>, Vec<_>) = sources
        .iter()
        .partition(|source| source.kind == SourceKind::Document && source.organization.is_none());
    node.set(property, list(&speakers, |source| agent(article, source)));
    node.set(
        "isBasedOn",
        list(
            &documents,
            |source| json!({ "@type": "CreativeWork", "description": source.text }),
        ),
    );
    let via = sources.iter().flat_map(|source| &source.via);
    let via: Vec<_> = via.map(|source| agent(article, source)).collect();
    node.set("contributor", via);
}

/// A person or a body that words come from.
fn agent(article: &Article, source: &Source) -> Value {
    let person = source.person.filter(|id| id.index() < article.people.len());
    let body = source
        .organization
        .filter(|id| id.index() < article.organizations.len());
    let place = source.place.filter(|id| id.index() < article.places.len());
    match (person, body, place) {
        (Some(id), _, _) => reference("person", id),
        (_, Some(id), _) if source.is_named() => reference("organization", id),
        // A capital that stands for its government.
        (_, _, Some(id)) if source.kind != SourceKind::Person => json!({
            "@type": "Organization", "description": source.text, "location": reference("place", id),
        }),
        (_, Some(id), _) if source.kind == SourceKind::Person => json!({
            "@type": "Person", "description": source.text, "affiliation": reference("organization", id),
        }),
        _ if source.kind == SourceKind::Person => {
            json!({ "@type": "Person", "description": source.text })
        }
        _ => json!({ "@type": "Organization", "description": source.text }),
    }
}
