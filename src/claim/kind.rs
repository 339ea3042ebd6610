//! What sorts of claim it is (after Full Fact's and `AFaCTA`'s schemes), by its words and the
//! verb that carries it.

use super::proposition::Proposition;
use crate::lexicon::{AuxiliaryVerb, Class};
use crate::model::{AttributionKind, Certainty, ClaimType, TimeFrame};

/// Cues that judge what they report.
pub(super) const JUDGING: [&str; 16] = [
    "criticized",
    "criticised",
    "praised",
    "called",
    "accused",
    "blasted",
    "attacked",
    "slammed",
    "endorsed",
    "dismissed",
    "condemned",
    "mocked",
    "denounced",
    "defended",
    "hailed",
    "lauded",
];

/// What the rest of the article tells of a claim.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) time_frame: TimeFrame,
    pub(super) certainty: Certainty,
    /// Whether it holds a figure: a share, a sum, a measure, a count of ten or more.
    pub(super) has_figure: bool,
    /// Whether its subject is who makes it.
    pub(super) is_of_claimant: bool,
}

/// The types of a claim, in the model's order; `Other` when none fits.
pub(super) fn types(proposition: &Proposition<'_>, setting: Setting) -> Vec<ClaimType> {
    let is_opinion = is_opinion(proposition, setting);
    let is_of_law = proposition.main_has(Class::LawWord);
    let kinds = [
        (setting.has_figure, ClaimType::Quantity),
        (is_prediction(proposition, setting), ClaimType::Prediction),
        (
            proposition.any_has(Class::CauseWord),
            ClaimType::CorrelationOrCausation,
        ),
        (is_of_law, ClaimType::LawOrRule),
        (
            is_of_speaker(proposition, setting),
            ClaimType::PersonalExperience,
        ),
        (
            is_event(proposition, setting) && !is_opinion,
            ClaimType::Event,
        ),
        (is_opinion, ClaimType::Opinion),
    ];
    let mut types: Vec<ClaimType> = kinds
        .into_iter()
        .filter_map(|(fits, kind)| fits.then_some(kind))
        .collect();
    if types.is_empty() {
        let open = setting.certainty == Certainty::Underspecified;
        types.push(if open {
            ClaimType::Other
        } else {
            ClaimType::Opinion
        });
    }
    types
}

/// Whether it says what will be: not what should be or what somebody would do.
fn is_prediction(proposition: &Proposition<'_>, setting: Setting) -> bool {
    use AuxiliaryVerb::{Must, Ought, Should};
    let group = proposition.group();
    setting.time_frame == TimeFrame::Future
        && group.is_some_and(|group| {
            !group.is_obligation && !matches!(group.modal, Some(Must | Ought | Should))
        })
        && !proposition.is_question()
}

/// Whether it tells what its claimant did, felt or means to do.
fn is_of_speaker(proposition: &Proposition<'_>, setting: Setting) -> bool {
    let Some(group) = proposition.group() else {
        return false;
    };
    let verb = proposition.word(group.start);
    let mut subject = proposition.subject().iter();
    let speaker = subject.any(|token| matches!(token.word.word(), "i" | "my"));
    let is_first = speaker || matches!(verb, "i'm" | "i've" | "i'll" | "i'd");
    proposition.frame().is_none() && (is_first || setting.is_of_claimant)
}

/// Whether it says that something happened or is happening.
fn is_event(proposition: &Proposition<'_>, setting: Setting) -> bool {
    let Some(group) = proposition.group() else {
        return setting.time_frame == TimeFrame::Past;
    };
    let is_state = group.is_copula || group.is_possession;
    match setting.time_frame {
        TimeFrame::Past => !is_state,
        TimeFrame::Present => group.is_progressive && !proposition.is_quoted(),
        _ => false,
    }
}

/// Whether it judges: by its words, by what the cue does, by saying what should be, or by telling
/// in the present, or with “be” alone, what no figure can show.
fn is_opinion(proposition: &Proposition<'_>, setting: Setting) -> bool {
    use AuxiliaryVerb::{Must, Ought, Should};
    let judged = proposition.sentence_has(Class::Judgement);
    let attitude = proposition.cue.as_ref().is_some_and(|cue| {
        cue.is(&JUDGING) || cue.kind == AttributionKind::Belief && proposition.group().is_none()
    });
    let Some(group) = proposition.group() else {
        return judged || attitude || setting.time_frame == TimeFrame::Present;
    };
    let asks = group.is_obligation || matches!(group.modal, Some(Must | Ought | Should));
    if judged || attitude || asks {
        return true;
    }
    let told = setting.has_figure || is_of_speaker(proposition, setting);
    match setting.time_frame {
        TimeFrame::Present => !told && (!group.is_progressive || proposition.is_quoted()),
        TimeFrame::Past => !told && group.is_copula,
        _ => false,
    }
}
