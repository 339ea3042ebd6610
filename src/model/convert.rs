//! Conversion of a whole article from one unit of offsets to another.

use super::{
    Age, Article, Attribution, Author, Block, Caption, Claim, ClaimReference, Dateline, Diagnostic,
    Mention, NotSpeech, OffsetUnit, Organization, Paragraph, Person, Place, Quantity, Quote, Role,
    Sentence, Source, Stamp, TextSpan, TimeExpression, Video,
};
use crate::error::{Error, ErrorKind};
use crate::text::{OffsetTable, Span};

impl Article {
    /// A table that converts single spans of the article to another unit of offsets, for which the
    /// article itself stays as it is.
    ///
    /// ```
    /// use copydesk::OffsetUnit;
    ///
    /// let article = copydesk::parse("“Già,” said Ada Quill.")?;
    /// let table = article.offset_table(OffsetUnit::CodePoint);
    /// let quoted = article.quotes[0].spans[0];
    /// assert_eq!(quoted.to_string(), "3..8");
    /// assert_eq!(table.convert(quoted).unwrap().to_string(), "1..5");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn offset_table(&self, unit: OffsetUnit) -> OffsetTable<'_> {
        OffsetTable::new(&self.text, self.offset_unit, unit)
    }

    /// Converts every span of the article to another unit of offsets.
    ///
    /// Takes time linear in the text and the number of spans. Converting there and back gives the
    /// same article again. Spans no longer index [`text`](Article::text) when they count no bytes:
    /// [`text_at`](Article::text_at) takes them. To have single spans in another unit there is
    /// [`offset_table`](Article::offset_table).
    ///
    /// # Errors
    /// `invalid_offset` when a span does not lie on character boundaries of
    /// [`text`](Article::text), which can only be when text or spans were changed after parsing.
    ///
    /// ```
    /// use copydesk::OffsetUnit;
    ///
    /// let article = copydesk::parse("“Già,” said Ada Quill.")?;
    /// let article = article.convert_offsets(OffsetUnit::CodePoint)?;
    /// assert_eq!(article.offset_unit, OffsetUnit::CodePoint);
    /// assert_eq!(article.quotes[0].spans[0].to_string(), "1..5");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn convert_offsets(mut self, unit: OffsetUnit) -> Result<Article, Error> {
        if self.offset_unit != unit {
            let text = std::mem::take(&mut self.text);
            let from = self.offset_unit;
            let table = OffsetTable::new(&text, from, unit);
            self.each_span(&mut |span| {
                *span = table
                    .try_convert(*span)
                    .map_err(|offset| ErrorKind::InvalidOffset { offset, unit: from })?;
                Ok(())
            })?;
            self.text = text;
            self.offset_unit = unit;
        }
        Ok(self)
    }
}

/// A function that changes a span in place.
pub(super) type Change<'a> = &'a mut dyn FnMut(&mut Span) -> Result<(), Error>;

/// Something that holds spans.
pub(super) trait Spans {
    /// Calls `change` on each span.
    fn each_span(&mut self, change: Change<'_>) -> Result<(), Error>;
}

impl Spans for Span {
    fn each_span(&mut self, change: Change<'_>) -> Result<(), Error> {
        change(self)
    }
}

impl<T: Spans> Spans for Option<T> {
    fn each_span(&mut self, change: Change<'_>) -> Result<(), Error> {
        self.as_mut().map_or(Ok(()), |held| held.each_span(change))
    }
}

impl<T: Spans> Spans for Vec<T> {
    fn each_span(&mut self, change: Change<'_>) -> Result<(), Error> {
        self.iter_mut().try_for_each(|held| held.each_span(change))
    }
}

/// Names, for each type, the fields in which it holds spans.
macro_rules! spans {
    ($($type:ident { $($field:ident),* })*) => {$(
        impl Spans for $type {
            fn each_span(&mut self, change: Change<'_>) -> Result<(), Error> {
                $(self.$field.each_span(change)?;)*
                Ok(())
            }
        }
    )*};
}

spans! {
    Age { span }
    Article {
        headline, kicker, standfirst, authors, dateline, published, updated, paragraphs, captions,
        videos, related, blocks, sentences, people, organizations, places, attributions, quotes,
        not_speech, claims, times, quantities, diagnostics
    }
    Attribution { source, cue, content }
    Author { span }
    Block { span }
    Caption { span }
    Claim { span, spans, claimants, references }
    ClaimReference { span }
    Dateline { span }
    Diagnostic { span }
    Mention { span }
    NotSpeech { spans }
    Organization { mentions }
    Paragraph { span }
    Person { roles, age, nationality, mentions }
    Place { mentions }
    Quantity { span }
    Quote { spans, speakers }
    Role { span }
    Sentence { span }
    Source { span, via }
    Stamp { span }
    TextSpan { span }
    TimeExpression { span }
    Video { span }
}
