//! Which stretches of an article are read, and its sentences.

use crate::error::{Error, ErrorKind};
use crate::model::{Article, Caption, OffsetUnit, ParagraphId, ParagraphKind, Sentence};
use crate::text::{Document, PassageKind, Span};

impl Document {
    /// Cuts the story of an article, with its headline, standfirst and captions, for the stages that
    /// take a document: what [`parse_article`](crate::parse_article) leaves unread.
    ///
    /// Offsets of the document are bytes, whatever the article counts.
    ///
    /// # Errors
    /// `invalid_offset` when a part does not lie on character boundaries of
    /// [`Article::text`], which can only be when text or spans were changed after parsing.
    ///
    /// ```
    /// use copydesk::{Document, Options, parse_article, parse_people};
    ///
    /// let page = "“At last,” said Mayor Ada Quill in Westhaven on Monday. Quill was brief.";
    /// let article = parse_article(page, &Options::default())?;
    /// let document = Document::from_article(&article)?;
    /// assert_eq!(document.passages().len(), 1);
    /// assert_eq!(parse_people(&document).people[0].name, "Ada Quill");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn from_article(article: &Article) -> Result<Self, Error> {
        if article.offset_unit != OffsetUnit::Byte {
            let in_bytes = article.clone().convert_offsets(OffsetUnit::Byte)?;
            return Self::from_article(&in_bytes);
        }
        let table = article.offset_table(OffsetUnit::Byte);
        let mut stretches = passages_of(article);
        for (span, _) in &stretches {
            table
                .try_convert(*span)
                .map_err(|offset| ErrorKind::InvalidOffset {
                    offset,
                    unit: OffsetUnit::Byte,
                })?;
        }
        // What was changed after parsing may overlap, which no document does.
        let mut end = 0;
        stretches.retain(|(span, _)| {
            let is_free = span.start() >= end;
            end = if is_free { span.end() } else { end };
            is_free
        });
        Ok(Self::new(article.text.clone(), &stretches))
    }
}

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
    let whole = article.text.get(range.clone());
    let words = whole.and_then(|whole| whole.find(&caption.text));
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
