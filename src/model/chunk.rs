//! The story cut into chunks, as an index for retrieval holds them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Article, OffsetUnit, ParagraphId, ParagraphKind, Within};
use crate::text::{OffsetTable, Span, single_spaced};

/// A part of the story that fits an index for retrieval, from [`Article::chunks`].
///
/// ```
/// let page = "Bridge over the Wend to open in May\n\
///             LISBON, June 3 (Reuters) — “The bridge is safe and it will open in May,” said Ada Quill, the mayor of Westhaven.\n\
///             Advertisement\n\
///             Its towers were found to be sound by the engineers who examined them in autumn.\n";
/// let article = copydesk::parse(page)?;
/// let chunk = &article.chunks(100)[0];
/// assert_eq!(
///     chunk.text,
///     "“The bridge is safe and it will open in May,” said Ada Quill, the mayor of Westhaven.\n\
///      Its towers were found to be sound by the engineers who examined them in autumn."
/// );
/// assert_eq!((chunk.words, chunk.spans.len()), (32, 2));
/// assert_eq!(article[chunk.holds.quotes[0]].text, "The bridge is safe and it will open in May,");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Chunk {
    /// The words as they are read, a paragraph a line: spaces are single, wrapped lines are joined.
    pub text: String,
    /// How many words it has, parted by white space.
    pub words: u32,
    /// Where it stands: one span for each line of `text`, in the article's own
    /// [`offset_unit`](Article::offset_unit). What stands between them is no part of the story.
    pub spans: Vec<Span>,
    /// The paragraph of each span, which knows its [kind](super::Paragraph::kind).
    pub paragraphs: Vec<ParagraphId>,
    /// The heading inside the story under which it begins, where it does not begin with it.
    pub heading: Option<ParagraphId>,
    /// What stands in it: its quotes, claims, people and the like.
    pub holds: Within,
}

impl Article {
    /// The story cut into chunks of at most so many words (parted by white space), for an index for
    /// retrieval.
    ///
    /// No sentence and no quote is cut: one that is longer than a chunk may be, such as an answer of an
    /// interview, stands alone and exceeds it. A heading inside the story stands with what follows it.
    /// The dateline at the start and whatever stands around the story (headline, standfirst, captions,
    /// furniture) are left out. Takes time linear in the story and in what the article holds (times the
    /// logarithm of the number of paragraphs).
    ///
    /// ```
    /// let article = copydesk::parse("“It rained. It poured,” said Ada Quill. Tom Marsh left.")?;
    /// let texts: Vec<_> = article.chunks(5).into_iter().map(|chunk| chunk.text).collect();
    /// assert_eq!(texts, ["“It rained. It poured,” said Ada Quill.", "Tom Marsh left."]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn chunks(&self, max_words: u32) -> Vec<Chunk> {
        let pieces = self.pieces();
        let mut groups: Vec<Group> = Vec::new();
        for atom in self.atoms(&pieces, max_words) {
            match groups.last_mut() {
                Some(last) if last.has_room(atom.words, max_words) => last.add(&atom),
                _ => groups.push(atom),
            }
        }
        let mut heading = None;
        let mut chunks: Vec<Chunk> = Vec::with_capacity(groups.len());
        for group in groups {
            let pieces = &pieces[group.pieces];
            chunks.push(self.chunk(pieces, heading));
            let mut paragraphs = pieces.iter().map(|piece| piece.paragraph);
            heading = paragraphs.rfind(|it| self.is_heading(*it)).or(heading);
        }
        self.fill(&mut chunks);
        chunks
    }

    /// The sentences of the story without the dateline.
    fn pieces(&self) -> Vec<Piece> {
        let bytes = self.in_bytes();
        let dateline = self.dateline.as_ref().and_then(|it| bytes(it.span));
        let sentences = self.sentences.iter();
        let pieces = sentences.filter_map(|sentence| {
            let mut span = bytes(sentence.span)?;
            if let Some(dateline) = dateline.filter(|it| it.overlaps(span)) {
                span = behind(&self.text, Span::new(dateline.end(), span.end())?)?;
            }
            Some(Piece {
                span,
                paragraph: sentence.paragraph,
                words: count_words(span.get(&self.text)?),
            })
        });
        pieces.filter(|piece| piece.words > 0).collect()
    }

    /// What must not be cut: sentences, those that share a quote together, a heading with what follows.
    fn atoms(&self, pieces: &[Piece], max_words: u32) -> Vec<Group> {
        let bytes = self.in_bytes();
        let quotes = self.quotes.iter().filter_map(|quote| bytes(quote.span()));
        let mut quotes: Vec<Span> = quotes.collect();
        quotes.sort_unstable();
        let mut quotes = quotes.into_iter().peekable();
        let mut atoms: Vec<Group> = Vec::new();
        let (mut reach, mut heading) = (0, None);
        for (at, piece) in pieces.iter().enumerate() {
            let atom = Group {
                pieces: at..at + 1,
                words: piece.words,
            };
            let is_heading = self.is_heading(piece.paragraph);
            let is_headed = heading.is_some_and(|it| it == piece.paragraph || !is_heading);
            let is_quoted = piece.span.start() < reach;
            match atoms.last_mut() {
                Some(last) if is_quoted || is_headed && last.has_room(piece.words, max_words) => {
                    last.add(&atom);
                }
                _ => atoms.push(atom),
            }
            heading = is_heading.then_some(piece.paragraph);
            while let Some(quote) = quotes.next_if(|it| it.start() < piece.span.end()) {
                reach = quote.end().max(reach);
            }
        }
        atoms
    }

    fn is_heading(&self, paragraph: ParagraphId) -> bool {
        let paragraph = self.paragraph(paragraph);
        paragraph.is_some_and(|it| it.kind == ParagraphKind::Subheading)
    }

    /// The chunk that pieces make, with spans in bytes.
    fn chunk(&self, pieces: &[Piece], heading: Option<ParagraphId>) -> Chunk {
        let (mut spans, mut paragraphs): (Vec<Span>, Vec<ParagraphId>) = (Vec::new(), Vec::new());
        for piece in pieces {
            match spans.last_mut() {
                Some(last) if paragraphs.last() == Some(&piece.paragraph) => {
                    *last = last.cover(piece.span);
                }
                _ => {
                    spans.push(piece.span);
                    paragraphs.push(piece.paragraph);
                }
            }
        }
        let lines = spans.iter().filter_map(|span| span.get(&self.text));
        let lines: Vec<String> = lines.map(|line| single_spaced(line).into_owned()).collect();
        let text = lines.join("\n");
        let begins_with_it = paragraphs.first().is_some_and(|it| self.is_heading(*it));
        Chunk {
            words: count_words(&text),
            text,
            spans,
            paragraphs,
            heading: heading.filter(|_| !begins_with_it),
            holds: Within::default(),
        }
    }

    /// Gives chunks their spans in the article's own unit, and what they hold.
    fn fill(&self, chunks: &mut [Chunk]) {
        if self.offset_unit != OffsetUnit::Byte {
            let table = OffsetTable::new(&self.text, OffsetUnit::Byte, self.offset_unit);
            for span in chunks.iter_mut().flat_map(|chunk| &mut chunk.spans) {
                *span = table.convert(*span).unwrap_or_default();
            }
        }
        let stretches = chunks.iter().enumerate();
        let stretches: Vec<(Span, usize)> = stretches
            .flat_map(|(at, chunk)| chunk.spans.iter().map(move |span| (*span, at)))
            .collect();
        let held = self.within_each(&stretches, chunks.len());
        for (chunk, held) in chunks.iter_mut().zip(held) {
            chunk.holds = held;
        }
    }
}

/// A sentence, or what is left of it behind the dateline, by bytes.
#[derive(Clone, Copy)]
struct Piece {
    span: Span,
    paragraph: ParagraphId,
    words: u32,
}

/// Sentences one after another.
struct Group {
    pieces: Range<usize>,
    words: u32,
}

impl Group {
    /// Whether so many words more are not too many.
    fn has_room(&self, words: u32, max_words: u32) -> bool {
        self.words.saturating_add(words) <= max_words
    }

    fn add(&mut self, next: &Self) {
        self.pieces.end = next.pieces.end;
        self.words = self.words.saturating_add(next.words);
    }
}

/// What is left of a stretch behind the dash or colon that ends a dateline.
fn behind(text: &str, stretch: Span) -> Option<Span> {
    let is_between = |letter: char| letter.is_whitespace() || "-–—―:.,/".contains(letter);
    let words = stretch.get(text)?.trim_start_matches(is_between);
    let end = stretch.range().end;
    Some(Span::between(end - words.len(), end))
}

fn count_words(words: &str) -> u32 {
    u32::try_from(words.split_whitespace().count()).unwrap_or(u32::MAX)
}
