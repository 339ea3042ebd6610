//! What names beside a lone or unlisted name tell: broadcasters in a row, clubs with a score, parties to a case.

use super::record::is_personal;
use crate::lexicon::{Class, NameRole};
use crate::mention::evidence::Kind;
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::text::{Case, TokenKind};

/// How far behind a club its score may stand, in tokens.
const SCORE: usize = 8;

/// Whether a lone word stands in a row with a broadcaster or a newspaper: “CNN and | Fox”.
pub(super) fn is_broadcaster(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let is_joint = |at: usize| reader.mark(at) == Some(',') || reader.lower(at) == "and";
    let is_agency = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.case == Case::Upper && token.is(Class::NewsAgency))
    };
    let follows = || range.start >= 2 && is_joint(range.start - 1) && is_agency(range.start - 2);
    range.len() == 1
        && !judged.evidence.has(Kind::LastFigure)
        && !is_personal(&judged.evidence)
        && (follows() || is_joint(range.end) && is_agency(range.end + 1))
}

/// Whether a name is that of a club, which has beaten another or lost to one with a score of goals: “Harrow
/// Vale | beat | Port Lethe | 2-0”.
pub(super) fn is_club(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let is_given = judged.evidence.has(Kind::FirstGiven) && !judged.evidence.has(Kind::FirstCommon);
    if is_given || judged.evidence.has(Kind::Title) {
        return false;
    }
    let beaten = range.start > 0 && reader.plays(range.start - 1, NameRole::Match);
    if beaten {
        return is_score(reader, range.end);
    }
    reader.plays(range.end, NameRole::Match)
        && (range.end + 2..range.end + SCORE).any(|at| is_score(reader, at))
}

/// Whether a token is a score of goals: “2-0”, not “6-3” as in a set.
fn is_score(reader: &Reader, at: usize) -> bool {
    let is_goals = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Number)
            && matches!(reader.words(at).as_bytes(), [b'0'..b'6'])
    };
    is_goals(at) && matches!(reader.mark(at + 1), Some('-' | '–')) && is_goals(at + 2)
}

/// Whether “v.” ties a name to another as those of the parties to a case: “Harrow v. | Quill”.
pub(super) fn is_party_to_case(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let is_versus = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.case == Case::Lower) && reader.words(at) == "v."
    };
    range.len() == 1 && (range.start > 0 && is_versus(range.start - 1) || is_versus(range.end))
}
