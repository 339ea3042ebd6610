//! Features: what is known of a token, as hashes.

/// How many features something has at most; further ones are left out.
const MOST: usize = 128;

/// Room for the features of one thing after another.
#[derive(Clone, Debug)]
pub(crate) struct Features([u32; MOST]);

impl Default for Features {
    fn default() -> Self {
        Self([0; MOST])
    }
}

impl Features {
    /// The features that `give` adds.
    #[inline]
    pub(crate) fn of(&mut self, give: impl FnOnce(&mut Filling<'_>)) -> &[u32] {
        let mut filling = Filling {
            list: &mut self.0,
            count: 0,
        };
        give(&mut filling);
        let count = filling.count;
        &self.0[..count.min(MOST)]
    }
}

/// A list of features that is being filled.
pub(crate) struct Filling<'l> {
    list: &'l mut [u32; MOST],
    count: usize,
}

impl Filling<'_> {
    /// Adds a feature.
    #[inline]
    pub(crate) fn add(&mut self, feature: u32) {
        if self.count < MOST {
            self.list[self.count] = feature;
            self.count += 1;
        }
    }
}

/// A hash of a template's number and two values.
#[inline]
pub(crate) fn feature(template: u32, first: u32, second: u32) -> u32 {
    let mut state =
        (u64::from(template) << 32 | u64::from(first)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    state = (state ^ state >> 32 ^ u64::from(second)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (state >> 32) as u32
}

/// A hash of a word, whatever its case, apostrophes and digits (Fowler, Noll and Vo, 1a).
pub(crate) fn word_hash(word: &str) -> u32 {
    let (mut state, mut all) = (FIRST_STATE, 0);
    for byte in word.bytes() {
        state = mixed(state, FOLDED[usize::from(byte)]);
        all |= byte;
    }
    if !all.is_ascii() {
        state = folded_state(word);
    }
    state ^ state >> 15
}

/// The state that a word leads to that has more than ASCII.
#[cold]
fn folded_state(word: &str) -> u32 {
    let mut state = FIRST_STATE;
    let mut buffer = [0; 4];
    for letter in word.chars().flat_map(char::to_lowercase) {
        let letter = if letter == '’' { '\'' } else { letter };
        for byte in letter.encode_utf8(&mut buffer).bytes() {
            state = mixed(state, FOLDED[usize::from(byte)]);
        }
    }
    state
}

const FIRST_STATE: u32 = 0x811C_9DC5;

#[inline]
fn mixed(state: u32, byte: u8) -> u32 {
    (state ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// Each byte as it counts: letters of ASCII in lower case, digits as 0.
const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation)]
        let own = byte as u8;
        folded[byte] = if own.is_ascii_digit() {
            b'0'
        } else {
            own.to_ascii_lowercase()
        };
        byte += 1;
    }
    folded
};

#[cfg(test)]
mod tests {
    use super::word_hash;

    #[test]
    fn words_that_are_written_otherwise_have_one_hash() {
        for (one, two) in [
            ("Quill", "quill"),
            ("o’brien", "O'Brien"),
            ("F-16", "f-29"),
            ("ÉCOLE", "école"),
        ] {
            assert_eq!(word_hash(one), word_hash(two));
        }
        assert_ne!(word_hash("said"), word_hash("says"));
        assert_ne!(word_hash("11"), word_hash("111"));
    }
}
