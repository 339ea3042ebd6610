//! A hash table from normalized words to the lists that hold them, made by the compiler.
//!
//! Open addressing, at most half full. A word of up to eight bytes, which most are, is held as one
//! number, so that looking it up compares no strings. Tables are constants: nothing is built when
//! the library is first used. Hence the loops, as iterators can't run in the compiler.

/// What is known of a word.
#[derive(Clone, Copy)]
struct Entry {
    /// The word's digest.
    key: u64,
    /// Where the word stands in the list that has it first.
    start: u32,
    length: u8,
    list: u8,
    /// Which of the sets of lists has the lists that it stands in.
    set: u16,
}

const NOTHING: Entry = Entry {
    key: 0,
    start: 0,
    length: 0,
    list: 0,
    set: 0,
};

/// The bit of words that are written with a hyphen, in a set of lists.
pub(super) const HYPHENATED: u32 = 127;

/// All words of some lists: `WORDS` of them at most, in `SLOTS` places, with `SETS` sets of lists at
/// most. Sizes that are too small do not compile.
pub(super) struct Table<const WORDS: usize, const SLOTS: usize, const SETS: usize> {
    lists: &'static [&'static str],
    /// Entry 0 stands for every unknown word.
    entries: [Entry; WORDS],
    /// How many entries there are.
    count: usize,
    /// Positions in `entries` by the hash of a word; 0 is empty.
    slots: [u16; SLOTS],
    /// The sets of lists that some word stands in: bit `n` is the list at `n`. Set 0 is empty.
    sets: [u128; SETS],
    set_count: usize,
}

impl<const WORDS: usize, const SLOTS: usize, const SETS: usize> Table<WORDS, SLOTS, SETS> {
    /// The table of the words of lists, which are sorted and in lower case.
    #[allow(clippy::cast_possible_truncation)] // there are fewer lists than bits of a set
    pub(super) const fn of(lists: &'static [&'static str]) -> Self {
        assert!(SLOTS.is_power_of_two() && SLOTS >= 2 * WORDS);
        assert!(WORDS <= 1 << 16 && SETS < SET_PLACES && lists.len() <= HYPHENATED as usize);
        let mut builder = Builder {
            table: Self {
                lists,
                entries: [NOTHING; WORDS],
                count: 1,
                slots: [0; SLOTS],
                sets: [0; SETS],
                set_count: 1,
            },
            set_places: [0; SET_PLACES],
        };
        let mut list = 0;
        while list < lists.len() {
            builder.add_list(list as u8);
            list += 1;
        }
        builder.table
    }

    /// How many words it holds, the unknown one among them.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The word at an index, in lower case and with straight apostrophes.
    #[inline]
    pub(super) fn word(&self, index: usize) -> &'static str {
        let entry = &self.entries[index];
        let start = entry.start as usize;
        let list = self.lists[usize::from(entry.list)];
        list.get(start..start + usize::from(entry.length))
            .unwrap_or("")
    }

    /// The number of the set of lists that the word at an index stands in.
    #[inline]
    pub(super) fn set_of(&self, index: usize) -> u16 {
        self.entries[index].set
    }

    /// The set of lists with this number.
    #[inline]
    pub(super) fn lists(&self, set: u16) -> u128 {
        self.sets[usize::from(set)]
    }

    /// The index of a normalized word, or of an ASCII word in any case; 0 when it is unknown.
    pub(super) fn find(&self, word: &[u8]) -> usize {
        match word.last_chunk::<8>() {
            None => self.look_up_short(word).0,
            Some(end) => self.look_up_long(word, *end).0,
        }
    }

    /// The index of an ASCII word of up to seven bytes in any case, 0 when it is unknown; `None` when
    /// it is no such word.
    #[inline]
    pub(super) fn find_short(&self, word: &[u8]) -> Option<usize> {
        if word.len() >= 8 {
            return None;
        }
        let (index, is_ascii) = self.look_up_short(word);
        is_ascii.then_some(index)
    }

    /// The same for a longer word.
    #[inline]
    pub(super) fn find_long(&self, word: &[u8]) -> Option<usize> {
        let (index, is_ascii) = self.look_up_long(word, *word.last_chunk()?);
        is_ascii.then_some(index)
    }

    /// The index of a word of up to seven bytes, 0 when it is unknown, and whether it is all ASCII.
    #[inline]
    fn look_up_short(&self, word: &[u8]) -> (usize, bool) {
        let (digest, is_ascii) = Digest::of_short(word);
        (self.probe(digest, word.len(), |_| true), is_ascii)
    }

    /// The same for a longer word with these last bytes.
    #[inline]
    fn look_up_long(&self, word: &[u8], end: [u8; 8]) -> (usize, bool) {
        let (digest, is_ascii) = Digest::of_long(word, end);
        let is_same = |index| word.len() == 8 || is_same(word, self.word(index).as_bytes());
        (self.probe(digest, word.len(), is_same), is_ascii)
    }

    /// The index of a word of this digest and length that is the same, 0 when there is none.
    #[inline]
    fn probe(&self, digest: Digest, length: usize, is_same: impl Fn(usize) -> bool) -> usize {
        let mut slot = digest.slot(SLOTS);
        loop {
            let index = usize::from(self.slots[slot]);
            let entry = &self.entries[index];
            let is_alike = entry.key == digest.key && usize::from(entry.length) == length;
            if index == 0 || is_alike && is_same(index) {
                return index;
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// How many places there are to find sets of lists by: a prime, so that each list counts.
const SET_PLACES: usize = 8_161;

/// Makes a table, in the compiler. It does without functions of the standard library, each of which
/// costs the compiler as much as a word.
struct Builder<const WORDS: usize, const SLOTS: usize, const SETS: usize> {
    table: Table<WORDS, SLOTS, SETS>,
    /// Numbers of sets of lists by their hash; 0 is empty.
    set_places: [u16; SET_PLACES],
}

#[allow(clippy::cast_possible_truncation)] // the sizes of tables are checked
impl<const WORDS: usize, const SLOTS: usize, const SETS: usize> Builder<WORDS, SLOTS, SETS> {
    /// Adds the words of a list: its rows up to a tab, without comments.
    const fn add_list(&mut self, list: u8) {
        let bytes = self.table.lists[list as usize].as_bytes();
        let end = bytes.len();
        let mut at = 0;
        while at < end {
            let start = at;
            let mut is_hyphenated = false;
            let (mut state, mut eight) = (0, 0);
            while at < end && bytes[at] >= b' ' {
                let place = (at - start) % 8;
                if place == 0 && at > start {
                    state = mix(state, eight);
                    eight = 0;
                }
                eight |= (bytes[at] as u64) << (8 * place);
                is_hyphenated |= bytes[at] == b'-';
                at += 1;
            }
            let length = at - start;
            if length > 0 && bytes[start] != b'#' {
                let index = self.index_of(Digest::new(state, eight, length), list, start, length);
                self.note_list(index, list, is_hyphenated);
            }
            while at < end && bytes[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
    }

    /// The index of a word, which joins the table when it is new. A test shows that no two words
    /// have one digest.
    const fn index_of(&mut self, digest: Digest, list: u8, start: usize, length: usize) -> usize {
        let mut slot = digest.slot(SLOTS);
        loop {
            let index = self.table.slots[slot] as usize;
            if index == 0 {
                break;
            }
            let known = &self.table.entries[index];
            if known.key == digest.key && known.length as usize == length {
                return index;
            }
            slot = (slot + 1) % SLOTS;
        }
        let index = self.table.count;
        self.table.count += 1;
        self.table.slots[slot] = index as u16;
        self.table.entries[index] = Entry {
            key: digest.key,
            start: start as u32,
            length: length as u8,
            list,
            set: 0,
        };
        index
    }

    /// Notes that a word stands in a list.
    const fn note_list(&mut self, index: usize, list: u8, is_hyphenated: bool) {
        let hyphen = if is_hyphenated { 1 << HYPHENATED } else { 0 };
        let old = self.table.entries[index].set as usize;
        let lists = self.table.sets[old] | 1 << list | hyphen;
        let mut place = (lists % SET_PLACES as u128) as usize;
        loop {
            let known = self.set_places[place] as usize;
            if known == 0 {
                break;
            }
            if self.table.sets[known] == lists {
                self.table.entries[index].set = known as u16;
                return;
            }
            place = (place + 1) % SET_PLACES;
        }
        self.set_places[place] = self.table.set_count as u16;
        self.table.sets[self.table.set_count] = lists;
        self.table.entries[index].set = self.table.set_count as u16;
        self.table.set_count += 1;
    }
}

/// A one in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// What a word is found by.
#[derive(Clone, Copy)]
struct Digest {
    /// The bytes of a word of up to eight in lower case; the hash of a longer one.
    key: u64,
    hash: u64,
}

impl Digest {
    /// The digest of a word of up to seven bytes, whose ASCII letters may be capitals, and whether
    /// it is all ASCII.
    #[inline]
    fn of_short(word: &[u8]) -> (Self, bool) {
        let bytes = short_bytes(word);
        let digest = Self::new(0, lowered(bytes), word.len());
        (digest, is_ascii(bytes))
    }

    /// The same for a longer word with these last bytes.
    #[inline]
    fn of_long(word: &[u8], end: [u8; 8]) -> (Self, bool) {
        let end = u64::from_le_bytes(end);
        let (mut state, mut all) = (0, end);
        let mut rest = word;
        while let Some((chunk, behind)) = rest.split_first_chunk::<8>() {
            if behind.is_empty() {
                break;
            }
            let chunk = u64::from_le_bytes(*chunk);
            state = mix(state, lowered(chunk));
            all |= chunk;
            rest = behind;
        }
        let last = lowered(end) >> (8 * (8 - rest.len()));
        (Self::new(state, last, word.len()), is_ascii(all))
    }

    /// The digest of a word by its last bytes, up to eight, and the state that all bytes before
    /// them lead to, eight at a time.
    #[inline]
    const fn new(state: u64, last: u64, length: usize) -> Self {
        let hash = mix(state ^ length as u64, last);
        let key = if length <= 8 { last } else { hash };
        Self { key, hash }
    }

    /// The first slot of so many, a power of two, where the word may stand: by the upper bits of its
    /// hash, which all its letters decide.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // no more bits are left than slots have
    const fn slot(self, slots: usize) -> usize {
        (self.hash >> (u64::BITS - slots.trailing_zeros())) as usize
    }
}

const fn mix(state: u64, bytes: u64) -> u64 {
    (state.rotate_left(23) ^ bytes).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Whether eight bytes are ASCII.
#[inline]
fn is_ascii(bytes: u64) -> bool {
    bytes & (0x80 * ONES) == 0
}

/// Up to seven bytes as one number.
#[inline]
fn short_bytes(word: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        let low = u64::from(u32::from_le_bytes(*first));
        let high = u64::from(u32::from_le_bytes(*last));
        return low | high << (8 * (word.len() - 4));
    }
    let bytes = word.iter().rev();
    bytes.fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Whether a word of eight bytes or more is the known one, as long, but for capital letters of ASCII.
/// Eight bytes are compared at a time, the last eight perhaps in part again.
fn is_same(word: &[u8], known: &[u8]) -> bool {
    let eight = |bytes: &[u8], at: usize| {
        let chunk = bytes.get(at..).and_then(<[u8]>::first_chunk);
        chunk.map(|chunk| u64::from_le_bytes(*chunk))
    };
    let last = word.len() - 8;
    let mut at = 0;
    while eight(word, at).map(lowered) == eight(known, at) {
        if at == last {
            return true;
        }
        at = last.min(at + 8);
    }
    false
}

/// Eight bytes with the capital letters of ASCII in lower case.
#[inline]
fn lowered(bytes: u64) -> u64 {
    let seven_bits = bytes & (0x7F * ONES);
    let from_a = seven_bits + (0x80 - 0x41) * ONES;
    let beyond_z = seven_bits + (0x80 - 0x5B) * ONES;
    let capitals = from_a & !beyond_z & !bytes & (0x80 * ONES);
    bytes | capitals >> 2
}

#[cfg(test)]
mod tests {
    use super::Table;

    const LISTS: &[&str] = &[
        "# comment\nquill\tone\nwend\n",
        "# comment\non-and-on-and-on\nwend\nwesthavenward\n",
    ];

    const TABLE: &Table<8, 16, 8> = &Table::of(LISTS);

    #[test]
    fn words_are_found_whatever_their_case() {
        assert_eq!(TABLE.len(), 5);
        for word in ["quill", "wend", "on-and-on-and-on", "westhavenward"] {
            assert_eq!(TABLE.word(TABLE.find(word.as_bytes())), word);
            assert_eq!(TABLE.word(TABLE.find(word.to_uppercase().as_bytes())), word);
        }
        for word in ["", "comment", "one", "west", "westhavenwards"] {
            assert_eq!(TABLE.find(word.as_bytes()), 0, "{word}");
        }
    }

    #[test]
    fn words_know_their_lists() {
        let lists = |word: &str| TABLE.lists(TABLE.set_of(TABLE.find(word.as_bytes())));
        assert_eq!(lists("quill"), 1);
        assert_eq!(lists("wend"), 3);
        assert_eq!(lists("on-and-on-and-on"), 2 | 1 << super::HYPHENATED);
        assert_eq!(lists("unknown"), 0);
    }
}
