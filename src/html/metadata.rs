//! Metadata: what the page says of itself to machines, in JSON-LD, `<meta>`, `<title>` and
//! `<time>`.

use serde_json::Value;

/// Types of schema.org whose objects describe an article, the surest first.
const ARTICLES: [&str; 17] = [
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Article",
    "Report",
    "Review",
    "CriticReview",
    "TechArticle",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "SocialMediaPosting",
];

/// Objects of linked data nest at most this deep where articles are looked for.
const DEEPEST: usize = 6;

/// At most this many objects are looked at for an article.
const MOST_OBJECTS: usize = 4096;

/// At most this many authors are taken.
const MOST_AUTHORS: usize = 32;

/// What the page says of itself, as written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Metadata {
    /// The words of `<title>`.
    pub(crate) title: String,
    /// The scripts of linked data.
    pub(crate) linked_data: Vec<String>,
    /// `og:title`, `twitter:title` and the like, in that order of trust.
    titles: [String; 3],
    /// `og:description`, `description`.
    descriptions: [String; 2],
    authors: Vec<String>,
    published: String,
    updated: String,
    section: String,
    /// `og:site_name`.
    site: String,
    /// The first `<time datetime>`.
    time: String,
}

/// What the page says of its article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    /// Titles of the article, the surest first, in plain text.
    pub(crate) titles: Vec<String>,
    /// Descriptions of the article.
    pub(crate) descriptions: Vec<String>,
    pub(crate) authors: Vec<String>,
    /// Whether linked data say that those who wrote it are a house and no people.
    pub(crate) by_house: bool,
    pub(crate) section: Option<String>,
    /// What the site is called: what it says itself, who publishes, the end of `<title>`.
    pub(crate) houses: Vec<String>,
    pub(crate) published: Option<String>,
    pub(crate) updated: Option<String>,
    /// The whole story, where the page gives it.
    pub(crate) body: Option<String>,
}

impl Metadata {
    /// Takes a `<meta>` element.
    pub(crate) fn add(&mut self, name: &str, content: &str) {
        let content = content.trim();
        if content.is_empty() || name.len() > 40 {
            return;
        }
        let keep = |text: &mut String| {
            if text.is_empty() {
                content.clone_into(text);
            }
        };
        match name.to_ascii_lowercase().as_str() {
            "og:title" => keep(&mut self.titles[0]),
            "twitter:title" | "sailthru.title" | "parsely-title" => keep(&mut self.titles[1]),
            "title" | "dc.title" | "headline" => keep(&mut self.titles[2]),
            "og:description" | "twitter:description" => keep(&mut self.descriptions[0]),
            "description" => keep(&mut self.descriptions[1]),
            "author"
            | "article:author"
            | "article:author_name"
            | "sailthru.author"
            | "parsely-author"
            | "dc.creator"
            | "dcterms.creator"
            | "byl"
            | "cxenseparse:author"
            | "og:author"
            | "article.author" => self.add_author(content),
            "article:published_time"
            | "datepublished"
            | "pubdate"
            | "publishdate"
            | "sailthru.date"
            | "parsely-pub-date"
            | "dc.date.issued"
            | "date"
            | "article.published"
            | "dcterms.created" => keep(&mut self.published),
            "article:modified_time"
            | "datemodified"
            | "lastmod"
            | "og:updated_time"
            | "article.updated"
            | "dcterms.modified" => keep(&mut self.updated),
            "og:site_name" | "application-name" => keep(&mut self.site),
            "article:section" | "section" | "parsely-section" => keep(&mut self.section),
            _ => {}
        }
    }

    fn add_author(&mut self, content: &str) {
        if is_name(content) && self.authors.len() < MOST_AUTHORS {
            self.authors.push(content.to_owned());
        }
    }

    /// Takes the moment of a `<time>` element.
    pub(crate) fn add_time(&mut self, datetime: &str) {
        if self.time.is_empty() {
            datetime.trim().clone_into(&mut self.time);
        }
    }

    /// What the page says of its article, all in all; `plain` takes tags and character references
    /// out of a text, `heading` is the first line of its first heading.
    pub(crate) fn read(&self, plain: impl Fn(&str) -> String, heading: &str) -> Given {
        let data: Vec<Value> = self
            .linked_data
            .iter()
            .filter_map(|data| linked_data(data))
            .collect();
        let titles = self.titles.iter().chain([&self.title]);
        let titles = titles.filter(|title| !title.is_empty());
        let titles: Vec<String> = titles.map(|title| plain(title)).collect();
        let is_title = |headline: &str| {
            let mut shown = titles.iter().map(String::as_str).chain([heading]);
            shown.any(|title| title.starts_with(headline))
        };
        let mut given = article_of(&data, &plain, is_title);
        for title in titles {
            add(&mut given.titles, title);
        }
        for text in self.descriptions.iter().filter(|text| !text.is_empty()) {
            add(&mut given.descriptions, plain(text));
        }
        if given.authors.is_empty() {
            for author in &self.authors {
                add(&mut given.authors, plain(author));
            }
        }
        let day = |moment: &str| moment.get(..10).map(str::to_owned);
        let is_shared = given.published.as_deref().and_then(day) == day(&self.published);
        if tells_of_other(&given.titles) && !self.published.is_empty() && !is_shared {
            (given.published, given.updated) = (None, None);
        }
        let or = |known: Option<String>, text: &String| {
            known.or_else(|| (!text.is_empty()).then(|| text.clone()))
        };
        given.published = or(or(given.published, &self.published), &self.time);
        given.updated = or(given.updated, &self.updated);
        given.section = or(given.section, &self.section).map(|section| plain(&section));
        add(&mut given.houses, plain(&self.site));
        add(&mut given.houses, plain(title_end(&self.title)));
        given
    }
}

/// What stands behind the last bar, dash or pair of colons of a title; all of it when there is none.
fn title_end(title: &str) -> &str {
    let ends = ["|", " - ", " – ", " — ", "::", "·", "»"];
    let cuts = ends
        .iter()
        .filter_map(|sign| Some(title.rfind(sign)? + sign.len()));
    title[cuts.max().unwrap_or(0)..].trim()
}

/// Adds a text to a list unless it is empty or known.
fn add(list: &mut Vec<String>, text: String) {
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}

/// Whether the first of a page's titles has hardly a word of any other: it is the site's, or another
/// story's.
fn tells_of_other(titles: &[String]) -> bool {
    const SHORTEST: usize = 4;
    let words = |title: &String| -> Vec<String> {
        let words = title.split(|sign: char| !sign.is_alphanumeric());
        words
            .filter(|word| word.len() >= SHORTEST)
            .map(str::to_lowercase)
            .collect()
    };
    let Some((first, others)) = titles.split_first() else {
        return false;
    };
    let first = words(first);
    let shares = |other: &String| {
        let other = words(other);
        let shared = first.iter().filter(|word| other.contains(word)).count();
        shared * 3 >= first.len().min(other.len())
    };
    !first.is_empty() && !others.is_empty() && !others.iter().any(shares)
}

/// Whether an author is named, and not linked or addressed.
fn is_name(author: &str) -> bool {
    !author.contains("://") && !author.contains('@') && author.len() <= 200
}

/// Reads linked data. Line breaks and the like inside strings, which JSON forbids and pages have,
/// count as blanks, and comments around the whole are passed over.
fn linked_data(data: &str) -> Option<Value> {
    if let Ok(value) = serde_json::from_str(data) {
        return Some(value);
    }
    let start = data.find(['{', '['])?;
    let end = data.rfind(['}', ']'])?;
    let inner: String = data
        .get(start..=end)?
        .chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect();
    serde_json::from_str(&inner).ok()
}

/// What linked data say of the page's article;
/// where several are as sure, of the one whose headline is a title of the page.
fn article_of(
    data: &[Value],
    plain: &impl Fn(&str) -> String,
    is_title: impl Fn(&str) -> bool,
) -> Given {
    let objects = objects(data);
    let rank = |object: &Value| types(object).filter_map(article_rank).min();
    let found = objects
        .iter()
        .filter_map(|(depth, object)| Some((rank(object)?, depth, object)))
        .filter(|(_, _, object)| object["headline"].is_string() || object["name"].is_string())
        .min_by_key(|(rank, depth, _)| (**depth, *rank));
    let Some((rank_found, depth_found, first)) = found else {
        return Given::default();
    };
    let is_as_sure = |(depth, object): &&(usize, &Value)| {
        depth == depth_found && rank(object) == Some(rank_found)
    };
    let mut as_sure = objects.iter().filter(is_as_sure).map(|(_, object)| object);
    let has_title = |article: &&&Value| {
        let headline = article["headline"].as_str();
        let headline = headline.map(plain).filter(|headline| !headline.is_empty());
        headline.is_some_and(|headline| is_title(&headline))
    };
    let is_one = as_sure.clone().nth(1).is_none();
    let titled = (!is_one).then(|| as_sure.find(has_title)).flatten();
    let article = titled.unwrap_or(first);
    let text = |field: &str| {
        let text = article[field].as_str().map(|text| plain(text.trim()))?;
        (!text.is_empty()).then_some(text)
    };
    let mut given = Given {
        published: text("datePublished"),
        updated: text("dateModified"),
        body: article["articleBody"].as_str().map(str::to_owned),
        ..Given::default()
    };
    for field in ["headline", "name", "alternativeHeadline"] {
        given.titles.extend(text(field));
    }
    given.descriptions.extend(text("description"));
    let sections = &article["articleSection"];
    let section = sections.as_str().or_else(|| sections[0].as_str());
    given.section = section.map(|section| plain(section.trim()));
    let author = ["author", "creator"]
        .into_iter()
        .map(|field| &article[field])
        .find(|author| !author.is_null());
    given.by_house = author.is_some_and(is_house);
    given
        .houses
        .extend(article["publisher"]["name"].as_str().map(&plain));
    for name in author
        .into_iter()
        .flat_map(|author| names(author, &objects))
    {
        let name = plain(name);
        if is_name(&name) && given.authors.len() < MOST_AUTHORS {
            add(&mut given.authors, name);
        }
    }
    given
}

/// Whether all who are said to have written an article are houses.
fn is_house(author: &Value) -> bool {
    let is_one = |author: &Value| types(author).any(|kind| kind.ends_with("Organization"));
    match author.as_array() {
        Some(authors) => !authors.is_empty() && authors.iter().all(is_one),
        None => is_one(author),
    }
}

/// All objects of linked data with how deep they stand, the outer ones first.
fn objects(data: &[Value]) -> Vec<(usize, &Value)> {
    let mut found: Vec<(usize, &Value)> = data.iter().map(|value| (0, value)).collect();
    let mut at = 0;
    while at < found.len() && found.len() < MOST_OBJECTS {
        let (depth, value) = found[at];
        match value {
            Value::Array(values) if depth <= DEEPEST => {
                found.extend(values.iter().map(|value| (depth, value)));
            }
            Value::Object(fields) if depth < DEEPEST => {
                for (name, value) in fields {
                    let inner = depth + usize::from(name != "@graph");
                    if value.is_object() || value.is_array() {
                        found.push((inner, value));
                    }
                }
            }
            _ => {}
        }
        at += 1;
    }
    found.retain(|(_, value)| value.is_object());
    found
}

/// The types of an object.
fn types(object: &Value) -> impl Iterator<Item = &str> {
    let kind = &object["@type"];
    let several = kind.as_array().into_iter().flatten();
    kind.as_str()
        .into_iter()
        .chain(several.filter_map(Value::as_str))
}

fn article_rank(kind: &str) -> Option<usize> {
    let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
    ARTICLES.iter().position(|known| *known == kind)
}

/// The names of authors: a name, an object with one, a reference to such an object, or several.
fn names<'d>(author: &'d Value, objects: &[(usize, &'d Value)]) -> Vec<&'d str> {
    match author {
        Value::String(name) => vec![name.trim()],
        Value::Array(authors) => authors
            .iter()
            .take(MOST_AUTHORS)
            .filter(|author| !author.is_array())
            .flat_map(|author| names(author, objects))
            .collect(),
        Value::Object(_) => {
            let name = ["name", "byline"]
                .into_iter()
                .find(|field| !author[field].is_null());
            match (name, author["@id"].as_str()) {
                (Some(field), _) => match &author[field] {
                    Value::String(name) => vec![name.trim()],
                    Value::Array(several) => several
                        .iter()
                        .take(MOST_AUTHORS)
                        .filter_map(Value::as_str)
                        .map(str::trim)
                        .collect(),
                    _ => Vec::new(),
                },
                (None, Some(id)) => objects
                    .iter()
                    .map(|(_, object)| *object)
                    .filter(|object| object["@id"].as_str() == Some(id))
                    .find_map(|object| object["name"].as_str())
                    .into_iter()
                    .collect(),
                (None, None) => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}
