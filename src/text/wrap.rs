//! Hard-wrapped text: mails, wires and files whose paragraphs are broken into lines of one width.

use super::Span;
use super::line::lines;

/// A line of a text, or several that are one paragraph.
pub(crate) struct Joined {
    /// From the first line's first word to the last line's last.
    pub(crate) span: Span,
    /// Whether there are several.
    pub(crate) several: bool,
}

/// Narrower columns are lists, wider lines are paragraphs; in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=130;

/// A text is wrapped where at least so many lines go on in the middle of a sentence.
const FEWEST: usize = 2;

/// The lines of a text as its writer meant them: each by itself or, where all are wrapped at one width,
/// those of a paragraph joined.
pub(crate) fn unwrapped(text: &str) -> Vec<Joined> {
    match wrapped(text) {
        Some(joined) => joined,
        None => lines(text).map(single).collect(),
    }
}

/// A line by itself.
pub(crate) fn single(span: Span) -> Joined {
    Joined {
        span,
        several: false,
    }
}

/// The paragraphs of a wrapped text, joined of its lines; nothing for any other text.
pub(crate) fn wrapped(text: &str) -> Option<Vec<Joined>> {
    let pieces = pieces(text)?;
    let width = width(&pieces)?;
    let breaks = pieces.windows(2).filter(|pair| pair[1].follows);
    let room = room(&pieces, width);
    let (mut full, mut going_on, mut going_on_early) = (0, 0, 0);
    for pair in breaks {
        match (is_full(pair, width, width / COLUMN), goes_on(pair)) {
            (true, true) => (full, going_on) = (full + 1, going_on + 1),
            (true, false) => full += 1,
            (false, true) => going_on_early += 1,
            (false, false) => {}
        }
    }
    let is_wrapped =
        going_on >= FEWEST && going_on * 5 >= full * 2 && going_on >= going_on_early * 4;
    (is_wrapped || going_on > 0 && is_set(&pieces, width)).then(|| join(&pieces, width, room))
}

/// Lines of pages set in columns are not all of one length: so many parts of the width may be empty.
const COLUMN: usize = 8;

/// Of a hundred lines that go on, at least so many have no room for a further word where a program broke them.
const SURE: usize = 97;

/// Whether a line goes on in the next in the middle of a sentence.
fn goes_on(pair: &[Piece]) -> bool {
    pair[1].opening == Opening::Small && pair[0].ending == Ending::Word
}

/// How many characters a full line may leave empty: none where a program broke the lines.
fn room(pieces: &[Piece], width: usize) -> usize {
    let going_on = pieces
        .windows(2)
        .filter(|pair| pair[1].follows && goes_on(pair));
    let (mut all, mut exact) = (0, 0);
    for pair in going_on {
        all += 1;
        exact += usize::from(is_full(pair, width, 0));
    }
    if exact * 100 >= all * SURE {
        0
    } else {
        width / COLUMN
    }
}

/// Whether a program broke all lines that end no sentence, as those of lists and verses never are.
fn is_set(pieces: &[Piece], width: usize) -> bool {
    let open = pieces
        .windows(2)
        .filter(|pair| pair[1].follows && pair[0].ending != Ending::Sentence && !pair[0].is_header);
    let (mut all, mut exact) = (0, 0);
    for pair in open {
        all += 1;
        exact += usize::from(is_full(pair, width, 0));
    }
    all >= FEWEST && exact * 100 >= all * SURE
}

/// How far the lines that go on others are set in, mostly.
fn margin(pieces: &[Piece]) -> usize {
    let going_on = pieces
        .windows(2)
        .filter(|pair| pair[1].follows && goes_on(pair));
    let mut indents: Vec<usize> = going_on.map(|pair| pair[1].indent).collect();
    indents.sort_unstable();
    indents.get(indents.len() / 2).copied().unwrap_or_default()
}

/// Joins the lines that are full, or stop within a sentence, with the next.
fn join(pieces: &[Piece], width: usize, room: usize) -> Vec<Joined> {
    let mut joined: Vec<Joined> = Vec::new();
    let margin = margin(pieces);
    for (at, piece) in pieces.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &pieces[before..=at]);
        let belongs = before.is_some_and(|pair| {
            let goes_on = piece.opening == Opening::Small && pair[0].ending != Ending::Sentence;
            let is_item = piece.opening == Opening::Item && pair[0].ending == Ending::Sentence;
            let is_full = is_full(pair, width, room);
            // “… the first line | By Ada Quill”
            let is_byline = piece.is_byline && pair[0].ending != Ending::Sentence;
            let is_set_in = piece.indent >= margin + 2 && !(goes_on && is_full);
            let is_other = is_set_in || is_item || is_byline || pair[0].is_header;
            piece.follows && !is_other && (goes_on || is_full)
        });
        match joined.last_mut() {
            Some(last) if belongs => {
                last.span = last.span.cover(piece.span);
                last.several = true;
            }
            _ => joined.push(single(piece.span)),
        }
    }
    joined
}

/// Whether the first of two lines has no room for the second one's first word, or leaves but so much empty.
fn is_full(pair: &[Piece], width: usize, room: usize) -> bool {
    pair[0].length + 1 + pair[1].first_word > width - room
}

/// A line of the text, measured in characters.
struct Piece {
    span: Span,
    length: usize,
    first_word: usize,
    /// Whether no blank line stands before it.
    follows: bool,
    /// How far it is set in.
    indent: usize,
    /// Whether it is a header of a mail that others stand around: “Subject: the bridge”.
    is_header: bool,
    /// Whether it opens with “By” and a word with a capital.
    is_byline: bool,
    opening: Opening,
    ending: Ending,
}

/// How a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// With a small letter.
    Small,
    /// As an item of a list does.
    Item,
    Other,
}

impl Opening {
    fn of(words: &str) -> Self {
        const MARKS: [char; 10] = ['•', '*', '-', '–', '—', '>', '·', '▪', '●', '|'];
        const DASHES: [&str; 3] = ["--", "–", "—"];
        let behind = |dash: &&str| words.strip_prefix(*dash);
        let behind_dash = DASHES.iter().find_map(behind).unwrap_or_default();
        // “the mayor | – who had left – said”
        let goes_on = behind_dash.trim_start().starts_with(char::is_lowercase);
        if goes_on || words.starts_with(char::is_lowercase) {
            Self::Small
        } else if words.starts_with(MARKS) {
            Self::Item
        } else {
            Self::Other
        }
    }
}

/// How a line ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// With a word: verses often end with a mark.
    Word,
    /// As a sentence does.
    Sentence,
    Other,
}

impl Ending {
    fn of(words: &str) -> Self {
        if words.ends_with(char::is_alphanumeric) {
            Self::Word
        } else if words.ends_with(['.', '!', '?', '”', '"', '’', ':']) {
            Self::Sentence
        } else {
            Self::Other
        }
    }
}

/// The lines of a text; nothing when more than one in twenty is too long for a wrapped one.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut long, mut total) = (0, 0);
    let mut is_head = true;
    for span in lines(text) {
        total += 1;
        let words = &text[span];
        let length = length_up_to(words, *WIDTHS.end());
        long += usize::from(length > *WIDTHS.end());
        if long * 20 > total.max(20) {
            return None;
        }
        let end_before = pieces.last().map_or(0, |piece| piece.span.end());
        let gap = &text[end_before as usize..span.range().start];
        let blanks = &gap[gap.trim_end_matches([' ', '\t']).len()..];
        let follows = !pieces.is_empty() && is_single_break(gap);
        is_head &= (pieces.is_empty() || follows) && opens_header(words);
        pieces.push(Piece {
            span,
            length,
            first_word: words
                .split(' ')
                .next()
                .map_or(0, |word| word.chars().count()),
            follows,
            indent: blanks
                .chars()
                .map(|blank| if blank == '\t' { TAB } else { 1 })
                .sum(),
            is_header: is_head,
            is_byline: opens_byline(words),
            opening: Opening::of(words),
            ending: Ending::of(words),
        });
    }
    Some(pieces)
}

/// How many blanks a tabulator counts for.
const TAB: usize = 4;

/// Whether words open as the header of a mail does: a word, a colon and what it is.
fn opens_header(words: &str) -> bool {
    let (name, _) = words.split_once(": ").unwrap_or_default();
    let is_letter = |sign: char| sign.is_ascii_alphabetic() || sign == '-';
    name.starts_with(char::is_uppercase) && name.len() > 1 && name.chars().all(is_letter)
}

/// Whether words open with “By” and a word with a capital.
fn opens_byline(words: &str) -> bool {
    let name = words.strip_prefix("By ");
    name.is_some_and(|name| name.trim_start().starts_with(char::is_uppercase))
}

/// The characters of some words, or more than `most` when there are more.
fn length_up_to(words: &str, most: usize) -> usize {
    words.chars().take(most + 1).count()
}

/// The width that the lines are wrapped at: but for three in a hundred, none that others follow is longer.
fn width(pieces: &[Piece]) -> Option<usize> {
    let followed = pieces.windows(2).filter(|pair| pair[1].follows);
    let mut lengths: Vec<usize> = followed
        .map(|pair| pair[0].length)
        .filter(|length| *length <= *WIDTHS.end())
        .collect();
    lengths.sort_unstable();
    let width = *lengths.get((lengths.len() * 97).div_ceil(100).checked_sub(1)?)?;
    WIDTHS.contains(&width).then_some(width)
}

/// Whether what stands between two lines ends one line only.
pub(crate) fn is_single_break(gap: &str) -> bool {
    let is_single = |mark| gap.bytes().filter(|byte| *byte == mark).count() <= 1;
    is_single(b'\n') && is_single(b'\r')
}
