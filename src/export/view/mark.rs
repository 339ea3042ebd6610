//! The marks in the text: stretches with what was found in them, cut so that none overlap.

use super::escape::escape;
use super::source::{Sources, colour};
use crate::export::label;
use crate::model::{Article, Claim, MentionKind, Quote};
use crate::text::Span;

/// What a mark shows. Where two of a kind overlap, the inner one is seen.
#[derive(Clone, Copy)]
enum Layer {
    Quote,
    Claim,
    OwnClaim,
    /// A person by name.
    Name,
    /// A person by description or pronoun.
    Reference,
    Time,
    Quantity,
}

/// How many layers there are.
const LAYERS: usize = 7;

/// Something found: its layer, its position in that layer's list, where it stands.
#[derive(Clone, Copy)]
struct Finding {
    layer: Layer,
    index: usize,
    span: Span,
}

/// A stretch of text with what is seen there, by layer: positions among the findings.
struct Segment {
    span: Span,
    seen: [Option<usize>; LAYERS],
}

/// Everything found in an article, ready to be marked in its text.
pub(super) struct Marks<'a> {
    article: &'a Article,
    sources: &'a Sources,
    findings: Vec<Finding>,
    segments: Vec<Segment>,
}

impl<'a> Marks<'a> {
    pub(super) fn new(article: &'a Article, sources: &'a Sources) -> Self {
        let findings = findings(article);
        let segments = segments(&findings);
        Self {
            article,
            sources,
            findings,
            segments,
        }
    }

    /// A stretch of the article's text as HTML, with its marks.
    pub(super) fn html(&self, stretch: Span) -> String {
        let text = &self.article.text;
        let first = self
            .segments
            .partition_point(|segment| segment.span.end() <= stretch.start());
        let inside = self.segments[first..]
            .iter()
            .take_while(|segment| segment.span.start() < stretch.end());
        let (mut html, mut at) = (String::new(), stretch.range().start);
        for segment in inside {
            let range = segment.span.range();
            let (start, end) = (range.start.max(at), range.end.min(stretch.range().end));
            html += &escape(text.get(at..start).unwrap_or_default());
            html += &self.mark(segment, text.get(start..end).unwrap_or_default());
            at = end;
        }
        html + &escape(text.get(at..stretch.range().end).unwrap_or_default())
    }

    /// One mark.
    fn mark(&self, segment: &Segment, words: &str) -> String {
        let mut mark = Mark::default();
        for finding in segment.seen.iter().flatten() {
            let finding = self.findings[*finding];
            mark.starts_here = finding.span.start() == segment.span.start();
            match finding.layer {
                Layer::Quote => {
                    let quote = &self.article.quotes[finding.index];
                    let ends = quote.spans.last().map(|span| span.end());
                    self.add_quote(&mut mark, quote, ends == Some(segment.span.end()));
                }
                Layer::Claim => self.add_claim(&mut mark, &self.article.claims[finding.index]),
                Layer::OwnClaim => mark.add("own", "claim", finding.index),
                Layer::Name => self.add_person(&mut mark, finding.index),
                Layer::Reference => {
                    self.add_person(&mut mark, finding.index);
                    mark.class("reference");
                }
                Layer::Time => mark.add("time", "time", finding.index),
                Layer::Quantity => mark.add("amount", "amount", finding.index),
            }
        }
        mark.html(words)
    }

    fn add_quote(&self, mark: &mut Mark, quote: &Quote, ends: bool) {
        let sources = self.sources.of_quote(quote.id);
        mark.add("quote", "quote", quote.id.index());
        mark.class(&format!("q{}", colour(sources.first().copied())));
        mark.sources.extend(sources);
        let by = label::names(self.article, &quote.speakers);
        if ends && !by.is_empty() {
            mark.attribute("by", &escape(&by));
        }
    }

    fn add_person(&self, mark: &mut Mark, index: usize) {
        let source = self.sources.of_person(self.article.people[index].id);
        mark.add("person", "person", index);
        mark.class(&format!("p{}", colour(source)));
        mark.sources.extend(source);
    }

    fn add_claim(&self, mark: &mut Mark, claim: &Claim) {
        let sources = self.sources.of_claim(claim.id);
        mark.add("claim", "claim", claim.id.index());
        mark.class(&format!("c{}", colour(sources.first().copied())));
        mark.sources.extend(sources);
    }
}

/// A mark being put together.
#[derive(Default)]
struct Mark {
    classes: String,
    attributes: String,
    sources: Vec<usize>,
    /// Whether what is added next begins here.
    starts_here: bool,
    /// What begins here: the keyboard stops there.
    starts: Vec<&'static str>,
}

impl Mark {
    fn class(&mut self, class: &str) {
        if !self.classes.is_empty() {
            self.classes.push(' ');
        }
        self.classes.push_str(class);
    }

    /// Sets an attribute `data-NAME` to a value that is HTML.
    fn attribute(&mut self, name: &str, value: &str) {
        let parts = [" data-", name, "=\"", value, "\""];
        self.attributes.extend(parts);
    }

    fn add(&mut self, class: &'static str, list: &str, index: usize) {
        self.class(class);
        self.attribute(list, &index.to_string());
        if self.starts_here {
            self.starts.push(class);
        }
    }

    fn html(mut self, words: &str) -> String {
        self.sources.sort_unstable();
        self.sources.dedup();
        let sources: Vec<_> = self.sources.iter().map(usize::to_string).collect();
        if !sources.is_empty() {
            self.attribute("sources", &sources.join(" "));
        }
        if !self.starts.is_empty() {
            let starts = self.starts.join(" ");
            self.attribute("starts", &starts);
        }
        format!(
            "<mark class=\"{}\"{}>{}</mark>",
            self.classes,
            self.attributes,
            escape(words)
        )
    }
}

/// Everything found, in no order.
fn findings(article: &Article) -> Vec<Finding> {
    let finding = |layer, index, span| Finding { layer, index, span };
    let quotes = article.quotes.iter().enumerate();
    let quotes =
        quotes.flat_map(|(index, quote)| quote.spans.iter().map(move |span| (index, *span)));
    let claims = article.claims.iter().enumerate();
    let people = article.people.iter().enumerate();
    let people = people.flat_map(|(index, it)| it.mentions.iter().map(move |it| (index, it)));
    let times = article.times.iter().enumerate();
    let quantities = article.quantities.iter().enumerate();
    quotes
        .map(|(index, span)| finding(Layer::Quote, index, span))
        .chain(claims.map(|(index, claim)| {
            let is_own = claim.claimants.is_empty();
            let layer = if is_own {
                Layer::OwnClaim
            } else {
                Layer::Claim
            };
            finding(layer, index, claim.span)
        }))
        .chain(people.map(|(index, mention)| {
            let is_name = mention.kind == MentionKind::Name;
            let layer = if is_name {
                Layer::Name
            } else {
                Layer::Reference
            };
            finding(layer, index, mention.span)
        }))
        .chain(times.map(|(index, it)| finding(Layer::Time, index, it.span)))
        .chain(quantities.map(|(index, it)| finding(Layer::Quantity, index, it.span)))
        .filter(|finding| !finding.span.is_empty())
        .collect()
}

/// Cuts the text wherever something begins or ends.
fn segments(findings: &[Finding]) -> Vec<Segment> {
    let mut edges: Vec<(u32, bool, usize)> = Vec::with_capacity(2 * findings.len());
    for (index, finding) in findings.iter().enumerate() {
        edges.push((finding.span.start(), true, index));
        edges.push((finding.span.end(), false, index));
    }
    edges.sort_unstable();
    let (mut segments, mut open) = (Vec::new(), Vec::<usize>::new());
    let mut at = 0;
    for (position, opens, index) in edges {
        if position > at {
            if let Some(span) = Span::new(at, position).filter(|_| !open.is_empty()) {
                let seen = seen(findings, &open);
                segments.push(Segment { span, seen });
            }
            at = position;
        }
        if opens {
            open.push(index);
        } else {
            open.retain(|known| *known != index);
        }
    }
    segments
}

/// Of the findings that are open, the one of each layer that began last.
fn seen(findings: &[Finding], open: &[usize]) -> [Option<usize>; LAYERS] {
    let mut seen: [Option<usize>; LAYERS] = [None; LAYERS];
    for index in open {
        let slot = &mut seen[findings[*index].layer as usize];
        let start = |index: usize| findings[index].span.start();
        if slot.is_none_or(|known| start(known) <= start(*index)) {
            *slot = Some(*index);
        }
    }
    seen
}
