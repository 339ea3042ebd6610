//! The article itself: head, paragraphs, captions.

use super::escape::escape;
use super::mark::Marks;
use crate::lexicon::calendar::month_name;
use crate::model::{Article, Author, Date, Paragraph, ParagraphKind};

/// The article as HTML.
pub(super) fn story(article: &Article, marks: &Marks<'_>) -> String {
    format!(
        "<header>{}</header>\n{}{}",
        head(article, marks),
        paragraphs(article, marks),
        captions(article, marks)
    )
}

fn head(article: &Article, marks: &Marks<'_>) -> String {
    let kicker = article.kicker.as_ref();
    let kicker = kicker.map(|it| format!("<p class=\"kicker\">{}</p>\n", escape(&it.text)));
    let headline = article.headline.as_ref();
    let headline = headline.map(|it| format!("<h1>{}</h1>\n", marks.html(it.span)));
    let standfirst = article.standfirst.iter().map(|it| marks.html(it.span));
    let standfirst = standfirst.map(|line| format!("<p class=\"standfirst\">{line}</p>\n"));
    let byline = [authors(&article.authors), published(article)];
    let byline: Vec<_> = byline.into_iter().flatten().collect();
    let byline =
        (!byline.is_empty()).then(|| format!("<p class=\"byline\">{}</p>\n", byline.join(" · ")));
    let lines = kicker.into_iter().chain(headline).chain(standfirst);
    lines.chain(byline).collect()
}

fn authors(authors: &[Author]) -> Option<String> {
    let names: Vec<_> = authors
        .iter()
        .map(|author| {
            let place = author.place.as_ref().map(|place| format!(" in {place}"));
            escape(&format!("{}{}", author.name, place.unwrap_or_default()))
        })
        .collect();
    (!names.is_empty()).then(|| format!("By {}", names.join(", ")))
}

fn published(article: &Article) -> Option<String> {
    let value = &article.published.as_ref()?.value;
    let day = value.get(..10).and_then(|day| day.parse().ok());
    let shown = day.map_or_else(|| value.clone(), day_in_words);
    let (value, shown) = (escape(value), escape(&shown));
    Some(format!("<time datetime=\"{value}\">{shown}</time>"))
}

fn day_in_words(date: Date) -> String {
    let month = month_name(date.month()).unwrap_or_default();
    let (capital, rest) = month.split_at_checked(1).unwrap_or_default();
    let capital = capital.to_uppercase();
    format!("{} {capital}{rest} {}", date.day(), date.year())
}

fn paragraphs(article: &Article, marks: &Marks<'_>) -> String {
    let mut html = String::new();
    let mut in_list = false;
    for paragraph in &article.paragraphs {
        let is_item = paragraph.kind == ParagraphKind::ListItem;
        if is_item != in_list {
            html += if is_item { "<ul>\n" } else { "</ul>\n" };
            in_list = is_item;
        }
        html += &self::paragraph(paragraph, marks);
    }
    if in_list {
        html += "</ul>\n";
    }
    html
}

fn paragraph(paragraph: &Paragraph, marks: &Marks<'_>) -> String {
    let tag = match paragraph.kind {
        ParagraphKind::Paragraph => "p",
        ParagraphKind::Subheading => "h2",
        ParagraphKind::ListItem => "li",
        ParagraphKind::BlockQuote => "blockquote",
    };
    format!("<{tag}>{}</{tag}>\n", marks.html(paragraph.span))
}

fn captions(article: &Article, marks: &Marks<'_>) -> String {
    if article.captions.is_empty() {
        return String::new();
    }
    let captions = article.captions.iter();
    let captions: Vec<_> = captions.map(|it| marks.html(it.span)).collect();
    format!(
        "<footer class=\"captions\">\n<h2>Pictures</h2>\n<p>{}</p>\n</footer>\n",
        captions.join("</p>\n<p>")
    )
}
