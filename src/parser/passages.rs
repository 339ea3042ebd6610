//! Which stretches of an article are read, and its sentences.

use crate::model::{Article, Caption, ParagraphId, ParagraphKind, Sentence};
use crate::text::{Document, PassageKind, Span};

/// The stretches of the article that are read, in text order.
pub(super) fn passages_of(article: &Article) -> Vec<(Span, PassageKind)> {
    let headline = article
        .headline
        .iter()
        .map(|part| (part.span, PassageKind::Headline));
    let standfirst = article
        .standfirst
        .iter()
        .map(|part| (part.span, PassageKind::Standfirst));
    let captions = article
        .captions
        .iter()
        .map(|caption| (words_of(article, caption), PassageKind::Caption));
    let story = article.paragraphs.iter().map(|part| {
        let kind = match part.kind {
            ParagraphKind::Paragraph => PassageKind::Paragraph,
            ParagraphKind::Subheading => PassageKind::Subheading,
            ParagraphKind::ListItem => PassageKind::ListItem,
            ParagraphKind::BlockQuote => PassageKind::BlockQuote,
        };
        (part.span, kind)
    });
    let mut stretches: Vec<_> = headline
        .chain(standfirst)
        .chain(captions)
        .chain(story)
        .collect();
    stretches.sort_by_key(|(span, _)| span.start());
    stretches
}

/// Where a caption's own words stand: its span less the credit.
fn words_of(article: &Article, caption: &Caption) -> Span {
    let range = caption.span.range();
    let words = article.text[range.clone()].find(&caption.text);
    words.map_or(caption.span, |at| {
        Span::between(range.start + at, range.start + at + caption.text.len())
    })
}

/// The sentences of the story, each with its paragraph.
pub(super) fn sentences_of(article: &Article, document: &Document) -> Vec<Sentence> {
    let story = document
        .passages()
        .iter()
        .filter(|passage| passage.kind.is_story());
    let found = story
        .zip(0..article.paragraphs.len())
        .flat_map(|(passage, paragraph)| {
            document.sentences()[passage.sentences.range()]
                .iter()
                .map(move |sentence| Sentence {
                    span: sentence.span,
                    paragraph: ParagraphId::at(paragraph),
                })
        });
    let mut sentences = Vec::with_capacity(document.sentences().len());
    sentences.extend(found);
    sentences
}
