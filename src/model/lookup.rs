//! Look-ups in a whole article: who said what, what is claimed about whom, the story without quotes.

use super::{Article, Claim, OffsetUnit, PersonId, Quote, Source};
use crate::text::Span;

impl Article {
    /// The words at a span of the article, whatever its [`offset_unit`](Article::offset_unit);
    /// `None` when the span reaches beyond the text or cuts a character.
    ///
    /// In a unit other than bytes this walks the text: for many spans make one
    /// [`offset_table`](Article::offset_table) to bytes.
    ///
    /// ```
    /// use copydesk::OffsetUnit;
    ///
    /// let article = copydesk::parse("“Già,” said Ada Quill.")?;
    /// let article = article.convert_offsets(OffsetUnit::Utf16)?;
    /// assert_eq!(article.text_at(article.quotes[0].spans[0]), Some("Già,"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn text_at(&self, span: Span) -> Option<&str> {
        self.in_bytes()(span)?.get(&self.text)
    }

    /// The quotes that a person says, in text order.
    ///
    /// ```
    /// let article = copydesk::parse("“It rained,” said Ada Quill. “A little,” said Tom Marsh.")?;
    /// let quill = article.people[0].id;
    /// let words: Vec<&str> = article.quotes_by(quill).map(|quote| quote.text.as_str()).collect();
    /// assert_eq!(words, ["It rained,"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn quotes_by(&self, person: PersonId) -> impl Iterator<Item = &Quote> {
        self.quotes
            .iter()
            .filter(move |quote| is_among(&quote.speakers, person))
    }

    /// The claims that a person makes, in text order.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill said the bridge was safe. Tom Marsh denied it.")?;
    /// let quill = article.people[0].id;
    /// assert_eq!(article.claims_by(quill).count(), 1);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn claims_by(&self, person: PersonId) -> impl Iterator<Item = &Claim> {
        self.claims
            .iter()
            .filter(move |claim| is_among(&claim.claimants, person))
    }

    /// The claims that mention a person, by name, description or pronoun, in text order.
    ///
    /// ```
    /// let article = copydesk::parse("Tom Marsh said Ada Quill had resigned.")?;
    /// let quill = article.people.iter().find(|person| person.name == "Ada Quill").unwrap().id;
    /// let claim = article.claims_about(quill).next().unwrap();
    /// assert_eq!(claim.text, "Ada Quill had resigned");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn claims_about(&self, person: PersonId) -> impl Iterator<Item = &Claim> {
        self.claims
            .iter()
            .filter(move |claim| claim.people.contains(&person))
    }

    /// The fullest name of a source; of one that is not named, its words.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill resigned. “I am tired,” Quill said.")?;
    /// assert_eq!(article.name_of(&article.quotes[0].speakers[0]), "Ada Quill");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn name_of<'a>(&'a self, source: &'a Source) -> &'a str {
        let person = || Some(&self.person(source.person?)?.name);
        let organization = || Some(&self.organization(source.organization?)?.name);
        let place = || Some(&self.place(source.place?)?.name);
        let name = || person().or_else(organization).or_else(place);
        let known = source.is_named().then(name).flatten();
        known.unwrap_or(&source.text)
    }

    /// The story in the article's own words: its paragraphs, one a line, without what is quoted and
    /// the marks around it. Paragraphs of which nothing is left are left out.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened. “At last,” said Ada Quill.")?;
    /// assert_eq!(article.story_without_quotes(), "The bridge opened. said Ada Quill.");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn story_without_quotes(&self) -> String {
        let bytes = self.in_bytes();
        let mut quoted: Vec<Span> = self
            .quotes
            .iter()
            .flat_map(|quote| &quote.spans)
            .filter_map(|span| bytes(*span))
            .collect();
        quoted.sort_unstable();
        let paragraphs = self.paragraphs.iter();
        let left = paragraphs.filter_map(|paragraph| {
            let words = outside(&self.text, bytes(paragraph.span)?, &quoted);
            words.chars().any(char::is_alphanumeric).then_some(words)
        });
        left.collect::<Vec<_>>().join("\n")
    }

    /// What turns the article's spans into spans of bytes; `None` for those in another unit that do
    /// not fit the text. Spans in bytes come back unchecked: use them with [`str::get`].
    pub(crate) fn in_bytes(&self) -> impl Fn(Span) -> Option<Span> {
        let table =
            (self.offset_unit != OffsetUnit::Byte).then(|| self.offset_table(OffsetUnit::Byte));
        move |span| match &table {
            Some(table) => table.convert(span),
            None => Some(span),
        }
    }
}

fn is_among(sources: &[Source], person: PersonId) -> bool {
    sources.iter().any(|source| source.person == Some(person))
}

/// The words of a stretch that stand in none of the quoted ones, in order, with one space between.
fn outside(text: &str, stretch: Span, quoted: &[Span]) -> String {
    let range = stretch.range();
    let Some(whole) = text.get(range.clone()) else {
        return String::new();
    };
    let first = quoted.partition_point(|span| span.range().end <= range.start);
    let inside = quoted[first..]
        .iter()
        .map(|span| span.range())
        .take_while(|span| span.start < range.end);
    let (mut kept, mut at) = (String::with_capacity(whole.len()), range.start);
    for span in inside {
        let before = text.get(at..span.start.max(at)).unwrap_or_default();
        kept.push_str(before.trim_end_matches(is_mark));
        let rest = text.get(span.end..range.end).unwrap_or_default();
        at = range.end - rest.trim_start_matches(is_mark).len().min(rest.len());
    }
    kept.push_str(text.get(at..range.end).unwrap_or_default());
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_mark(character: char) -> bool {
    matches!(
        character,
        '“' | '”' | '"' | '‘' | '’' | '\'' | '«' | '»' | '„' | '‚' | '‹' | '›' | '`'
    )
}
