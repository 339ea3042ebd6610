//! Reading lists: rows of cells with tabs between them, behind comments.
//!
//! All lists are read when the library is first used, so this looks at eight bytes at once: words
//! are too short for a search to pay.

/// How many cells of a row are read.
const MOST_CELLS: usize = 12;

/// The rows of a list, each with its word and what stands in further columns.
pub(super) fn rows_of(list: &'static str) -> impl Iterator<Item = Row> {
    let mut reader = Reader { rest: list };
    std::iter::from_fn(move || reader.row()).filter(Row::is_entry)
}

/// The words of a list: the first cells of its rows.
pub(super) fn words_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    let mut reader = Reader { rest: list };
    std::iter::from_fn(move || reader.word()).filter(|word| is_word(word))
}

/// The cells of a row.
pub(super) struct Row {
    cells: [&'static str; MOST_CELLS],
    count: usize,
}

impl Row {
    /// The first cell.
    pub(super) fn word(&self) -> &'static str {
        self.cells[0]
    }

    /// The cells behind the first.
    pub(super) fn columns(&self) -> &[&'static str] {
        self.cells.get(1..self.count).unwrap_or_default()
    }

    fn is_entry(&self) -> bool {
        is_word(self.word())
    }
}

/// Whether the first cell of a row is neither blank nor a comment.
fn is_word(cell: &str) -> bool {
    !cell.is_empty() && !cell.starts_with('#')
}

struct Reader {
    rest: &'static str,
}

impl Reader {
    fn row(&mut self) -> Option<Row> {
        let (word, mut is_last) = self.cell()?;
        let mut row = Row {
            cells: [""; MOST_CELLS],
            count: 1,
        };
        row.cells[0] = word;
        while !is_last {
            let cell;
            (cell, is_last) = self.cell()?;
            if let Some(place) = row.cells.get_mut(row.count) {
                *place = cell;
                row.count += 1;
            }
        }
        Some(row)
    }

    fn word(&mut self) -> Option<&'static str> {
        let (word, mut is_last) = self.cell()?;
        while !is_last {
            (_, is_last) = self.cell()?;
        }
        Some(word)
    }

    /// The next cell, and whether it is the last of its row; `None` at the end of the list.
    fn cell(&mut self) -> Option<(&'static str, bool)> {
        if self.rest.is_empty() {
            return None;
        }
        let (cell, rest) = self.rest.split_at(cell_end(self.rest.as_bytes()));
        self.rest = rest.get(1..).unwrap_or("");
        Some((cell, !rest.starts_with('\t')))
    }
}

/// How many bytes stand before the first tab or line break.
fn cell_end(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let mut at = 0;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let eight = u64::from_le_bytes(*eight);
        // The lowest of these bits marks the first byte below a blank.
        let breaks = eight.wrapping_sub(ONES * 0x20) & !eight & (ONES * 0x80);
        if breaks != 0 {
            return at + breaks.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let end = rest.iter().position(|byte| *byte < b' ');
    at + end.unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::{rows_of, words_of};

    #[test]
    fn rows_have_words_and_columns() {
        let list = "# a\tcomment\nwend\n\nwesthaven over\tone\t\tthree\nquill\tlast";
        let words: Vec<_> = words_of(list).collect();
        assert_eq!(words, ["wend", "westhaven over", "quill"]);
        let rows: Vec<_> = rows_of(list).collect();
        let columns: Vec<_> = rows.iter().map(|row| row.columns().to_vec()).collect();
        assert_eq!(columns, [vec![], vec!["one", "", "three"], vec!["last"]]);
    }
}
