//! Glens, mountains and towns on rivers, whose names open as people's do: “Glen Quilla”, “Ben Quilla”, “Quill upon Avon”.

use super::record::{Record, is_personal};
use crate::mention::candidate::is_river_tie;
use crate::mention::evidence::Kind;
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::text::Case;

/// Whether it is a valley, a mountain or a town on a river.
pub(super) fn is_landform(reader: &Reader, judged: &Judged, record: Record) -> bool {
    is_glen(reader, judged, record) || is_on_river(reader, judged)
}

/// Whether “Glen” or “Ben” opens the name of a valley or a mountain that stands where places do and never does what people
/// do: “in | Glen Quilla”, “the summit of | Ben Quilla”.
pub(super) fn is_glen(reader: &Reader, judged: &Judged, record: Record) -> bool {
    let range = judged.candidate.tokens.range();
    let is_one = range.len() == 2
        && matches!(reader.words(range.start), "Ben" | "Glen")
        && reader.tokens[range.end - 1].case == Case::Capitalized;
    is_one && record.is_told_as_place && record.personal == 0 && !is_personal(&judged.evidence)
}

/// Whether what stands before “Glen Quilla” or “Ben Quilla” tells of a valley or a mountain.
pub(super) fn is_told_as_glen(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let Some(tie) = range.start.checked_sub(1).filter(|tie| *tie > 0) else {
        return false;
    };
    let noun = reader.words(tie - 1);
    let is_part = || {
        reader.lower(tie) == "of"
            && matches!(
                noun,
                "foot"
                    | "head"
                    | "north"
                    | "peak"
                    | "ridge"
                    | "slopes"
                    | "south"
                    | "summit"
                    | "top"
            )
    };
    let is_owned = judged.evidence.has(Kind::PossessiveAfter);
    match reader.words(range.start) {
        "Glen" if range.len() == 2 => {
            is_part() || !is_owned && matches!(reader.lower(tie), "at" | "in" | "near" | "through")
        }
        "Ben" if range.len() == 2 => {
            is_part()
                || !is_owned
                    && (matches!(reader.lower(tie), "climbed" | "climbing" | "up")
                        || reader.lower(tie) == "on"
                            && matches!(
                                noun,
                                "avalanche"
                                    | "climber"
                                    | "climbers"
                                    | "died"
                                    | "fell"
                                    | "injured"
                                    | "killed"
                                    | "snow"
                                    | "stranded"
                                    | "walker"
                                    | "walkers"
                            ))
        }
        _ => false,
    }
}

/// Whether a river's name is tied to a town's: “Quill upon Avon”.
fn is_on_river(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    range.len() == 3 && is_river_tie(reader, range.start + 1)
}
