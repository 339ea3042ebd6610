//! The sentence or line around a place of an article.

use super::Article;
use crate::text::Span;

impl Article {
    /// The sentence in which a span begins, to show what stands there; outside the story the whole
    /// headline, kicker, part of the standfirst or caption, else the line of the page. `None` between lines
    /// and beyond the text.
    ///
    /// In the article's own [`offset_unit`](Article::offset_unit). Takes time logarithmic in the number of
    /// sentences and lines.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened. “At last,” said Ada Quill.")?;
    /// let quill = article.people[0].mentions[0].span;
    /// let sentence = article.sentence_at(quill).unwrap();
    /// assert_eq!(&article.text[sentence], "“At last,” said Ada Quill.");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn sentence_at(&self, span: Span) -> Option<Span> {
        let at = span.start();
        let holds = |span: &Span| span.start() <= at && at < span.end();
        let last = |count: usize, span_of: &dyn Fn(usize) -> Span| {
            count.checked_sub(1).map(span_of).filter(holds)
        };
        let begun = self.sentences.partition_point(|it| it.span.start() <= at);
        let sentence = last(begun, &|place| self.sentences[place].span);
        let head = self.headline.iter().chain(&self.kicker);
        let mut lines = head.chain(&self.standfirst).map(|it| it.span);
        let mut captions = self.captions.iter().map(|it| it.span);
        let begun = self.blocks.partition_point(|it| it.span.start() <= at);
        sentence
            .or_else(|| lines.find(holds))
            .or_else(|| captions.find(holds))
            .or_else(|| last(begun, &|place| self.blocks[place].span))
    }
}
