//! Which damage a text may have, told by its bytes: one look at each, without branches.

use super::Damage;

/// Kinds of damage that a text may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Suspicions(u16);

const fn bit(damage: Damage) -> u16 {
    1 << damage as u16
}

/// What is looked for in every text: it shows at the ends of lines, which are few, or of the text.
const ALWAYS: u16 = bit(Damage::DividedWords) | bit(Damage::ListMarks) | bit(Damage::FeedMarks);

/// What each byte makes one suspect.
const SUSPECTS: [u16; 256] = {
    use Damage::{Characters, Encoding, Entities, Escapes, Markdown, NoteMarks, ReplyMarks, Tags};
    let mut suspects = [0; 256];
    suspects[b'&' as usize] = bit(Entities);
    suspects[b'<' as usize] = bit(Tags);
    suspects[b'>' as usize] = bit(ReplyMarks);
    suspects[b'\\' as usize] = bit(Escapes) | bit(Markdown);
    suspects[b'*' as usize] = bit(Markdown);
    suspects[b'_' as usize] = bit(Markdown);
    suspects[b'#' as usize] = bit(Markdown);
    suspects[b'[' as usize] = bit(Markdown) | bit(NoteMarks);
    suspects[b'`' as usize] = bit(Characters);
    suspects[b'"' as usize] = bit(Escapes);
    // The first bytes of Â and of the controls that are marks in Windows-1252; Ã, â and ð.
    suspects[0xC2] = bit(Encoding) | bit(Characters);
    suspects[0xC3] = bit(Encoding);
    // ʼ; primes and hyphens; ligatures and wide signs.
    suspects[0xCA] = bit(Characters);
    suspects[0xE2] = bit(Characters);
    suspects[0xEF] = bit(Characters);
    suspects
};

impl Suspicions {
    /// What the bytes of a text make one suspect.
    pub(super) fn of(text: &str) -> Self {
        let found = text.bytes().map(|byte| SUSPECTS[usize::from(byte)]);
        Self(found.fold(ALWAYS, |all, one| all | one))
    }

    /// Whether the text may have some damage.
    pub(super) fn has(self, damage: Damage) -> bool {
        self.0 & bit(damage) != 0
    }
}

/// How many bytes are looked at together.
const BLOCK: usize = 64;

/// Where bytes stand that are suspect; those of a block are looked at one by one only where it has some.
pub(super) fn places(
    text: &str,
    is_suspect: impl Fn(u8) -> bool + Copy,
) -> impl Iterator<Item = usize> {
    let blocks = text.as_bytes().chunks(BLOCK).enumerate();
    let suspect = move |block: &[u8]| {
        let any = |any, byte: &u8| any | is_suspect(*byte);
        block.iter().fold(false, any)
    };
    let blocks = blocks.filter(move |(_, block)| suspect(block));
    blocks.flat_map(move |(number, block)| {
        let bytes = block.iter().enumerate();
        let bytes = bytes.filter(move |(_, byte)| is_suspect(**byte));
        bytes.map(move |(at, _)| number * BLOCK + at)
    })
}
