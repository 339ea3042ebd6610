//! Records: what the document says of one string, and whether that makes a person of who bears it.

use crate::mention::evidence::{Evidence, Kind};
use crate::mention::name::Judged;
use crate::mention::reward::looks_personal;
use crate::mention::score::PERSON;

/// How much it says for a full name that it stands in the document again.
const REPEAT: i32 = 30;

/// How much it says against a name of a person that it stands where places do.
const PLACED: i32 = 100;

/// How much it says against a name of a person that an article stands before it somewhere.
const ARTICLE: i32 = 90;

/// From this score of its string elsewhere on, a candidate names a person that is not
/// [unlike](UNLIKE_PERSON) one itself.
const ELSEWHERE: i32 = PERSON + 40;

/// Up to this score of its own a candidate names nobody, whatever its string does elsewhere.
const UNLIKE_PERSON: i32 = -150;

/// What the document says of one string or one word.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // each is one thing that may be said of a string
pub(super) struct Record {
    pub(super) best: i32,
    pub(super) count: u32,
    /// How often a word of place stands before it, and how often something only people have beside it.
    pub(super) placed: u32,
    pub(super) personal: u32,
    /// Whether a noun and “of” before it call it a place: “the village of Harrow”.
    pub(super) is_place: bool,
    /// Whether what stands beside the name of a place and of people tells of the place: “flew to Jordan”.
    pub(super) is_told_as_place: bool,
    /// Whether what stands beside it is what stands beside towns: “Harrow residents”.
    pub(super) is_town: bool,
    /// Whether a noun before it calls it an organization: “the news agency Fjordpress”.
    pub(super) is_organization: bool,
    /// Whether such a noun is one for an organization and nothing else.
    pub(super) is_surely_organization: bool,
    /// Whether an article stands before it: “the Harrow Mark”.
    pub(super) is_articled: bool,
    /// Whether it is the full name of a person.
    pub(super) is_full: bool,
}

impl Record {
    /// Whether the string stands where places do, time and again, and never as people do.
    fn is_placed(self) -> bool {
        self.placed > 1 && self.personal == 0 && 3 * self.placed >= self.count
    }

    /// Whether a candidate names a person, by its own score and that of its string elsewhere.
    pub(super) fn makes_person(self, judged: &Judged) -> bool {
        let again =
            self.count > 1 && looks_personal(&judged.evidence) && judged.evidence.words() > 1;
        let mut bonus = if again { REPEAT } else { 0 };
        if self.is_articled {
            bonus -= ARTICLE;
        }
        if self.is_placed() {
            bonus -= PLACED;
        }
        judged.score + bonus >= PERSON
            || self.best + bonus >= ELSEWHERE && judged.score > UNLIKE_PERSON
    }
}

/// Whether something that only people have stands beside a name.
pub(super) fn is_personal(evidence: &Evidence) -> bool {
    let kinds = [
        Kind::Title,
        Kind::Honorific,
        Kind::SpeechAfter,
        Kind::SpeechBefore,
        Kind::AccordingTo,
        Kind::AgeAfter,
    ];
    kinds.into_iter().any(|kind| evidence.has(kind)) || evidence.get(Kind::WordAfter) == 1
}
