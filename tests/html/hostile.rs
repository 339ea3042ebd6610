//! Markup that nobody would write: nothing panics, and the article keeps its promises.

use crate::support::invariants;

use super::read;

/// Pieces of markup, well-formed and otherwise.
pub(super) const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<div class=\"article-body\">",
    "<div hidden>",
    "<div style='display: none'>",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<a href=x>",
    "</a>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<br>",
    "<pre>",
    "</pre>",
    "<svg>",
    "</svg>",
    "<path/>",
    "<select>",
    "</select>",
    "<option>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<blockquote>",
    "</blockquote>",
    "<figcaption>",
    "<button>",
    "</button>",
    "<template>",
    "</template>",
    "<title>",
    "</title>",
    "<script>",
    "</script>",
    "<script type='application/ld+json'>",
    "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",\"author\":\"Ada Quill\"}",
    "<meta property=og:title content='Bridge opens'>",
    "<meta name=author content=\"Runa Castellan\">",
    "<style>",
    "</style>",
    "<textarea>",
    "<noscript>",
    "</noscript>",
    "<!--",
    "-->",
    "<!doctype html>",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "<",
    ">",
    "</",
    "&amp;",
    "&",
    "&#0;",
    "&#x110000;",
    "&nbsp;",
    "\0",
    "\u{2028}",
    "\u{85}",
    "\u{200B}",
    "\r\n",
    " ",
    "\"",
    "'",
    "=",
    "The bridge over the Wend opened in May, the council said on Monday. ",
    "“It rained,” said Ada Quill. ",
    "By Runa Castellan",
    "Advertisement",
];

const SENTENCE: &str = "The bridge over the Wend will open in May, the council said on Monday. ";

fn check(html: &str) {
    invariants::check(&read(html));
}

#[test]
fn every_piece_alone_and_again_and_again_is_read() {
    for piece in PIECES {
        check(piece);
        check(&piece.repeat(2_000));
        check(&format!("{piece}{SENTENCE}").repeat(500));
    }
}

#[test]
fn elements_that_nobody_closes_are_read() {
    for tag in [
        "div", "p", "span", "b", "a", "li", "td", "table", "ul", "h2", "button", "x-y", "svg",
    ] {
        check(&format!("<{tag}>").repeat(50_000));
        check(&format!("<{tag}>{SENTENCE}").repeat(2_000));
        check(&format!("</{tag}>").repeat(50_000));
    }
}

#[test]
fn attributes_of_a_megabyte_are_read() {
    let long = "x".repeat(1_000_000);
    check(&format!("<p class=\"{long}\">{SENTENCE}</p>"));
    check(&format!(
        "<p class=\"{}\">{SENTENCE}</p>",
        "a-b ".repeat(250_000)
    ));
    check(&format!("<p {long}>{SENTENCE}</p>"));
    check(&format!("<{long}>{SENTENCE}</{long}>"));
    check(&format!(
        "<p style=\"{}\">{SENTENCE}</p>",
        "a:b;".repeat(250_000)
    ));
    check(&format!(
        "<meta property=og:title content=\"{long}\"><p>{SENTENCE}"
    ));
}

#[test]
fn scripts_comments_and_attributes_that_nobody_closes_are_read() {
    for opening in [
        "<script>",
        "<!--",
        "<style>",
        "<title>",
        "<textarea>",
        "<p class=\"",
        "<p class='",
        "<p ",
        "<![CDATA[",
        "<plaintext>",
        "<!doctype ",
        "<script><!--<script>",
    ] {
        check(&format!(
            "<p>{SENTENCE}</p>{opening}{}",
            SENTENCE.repeat(2_000)
        ));
    }
}

#[test]
fn linked_data_that_are_none_are_passed_over() {
    for data in [
        "",
        "{",
        "[[[[",
        "null",
        "7",
        "{\"@type\": 7, \"headline\": []}",
        "{\"@type\": \"NewsArticle\", \"headline\": \"\", \"author\": [[[]], {}, null, 7]}",
        "{\"@type\": \"NewsArticle\", \"headline\": \"A\nB\", \"datePublished\": \"soon\"}",
        "{\"@type\": \"NewsArticle\", \"headline\": \"<b>\", \"author\": {\"@id\": \"#x\"}}",
    ] {
        let script = format!("<script type='application/ld+json'>{data}</script>");
        check(&format!("{script}<p>{SENTENCE}</p>"));
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    check(&format!(
        "<script type='application/ld+json'>{deep}</script>"
    ));
    let wide = format!("[{}0]", "{\"@type\":\"Person\"},".repeat(50_000));
    check(&format!(
        "<script type='application/ld+json'>{wide}</script>"
    ));
}

#[test]
fn who_is_cited_inside_a_quotation_stands_outside_what_was_said() {
    check(
        "e was Citing 1-I ay a ys f r d pn\n1-1-9“[T]ear ne d,”he wrote.er agt that is to come1sing when topin",
    );
}
