//! When what a claim says holds, by the tense of its main clause.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::TimeFrame;

/// The time frame of a claim, seen from its utterance.
///
/// The first word that shows a tense decides. Reported speech shifts tenses back (“said it was”),
/// so a past of “be” or “have” after a past cue counts as present.
pub(super) fn time_frame(proposition: &Proposition<'_>) -> TimeFrame {
    if proposition.is_infinitive() {
        return TimeFrame::Future;
    }
    if proposition
        .main()
        .any(|at| proposition.is_one_of(at, &["next", "tomorrow", "upcoming", "soon"]))
        && proposition.main_has(Class::PossibleHedge)
    {
        return TimeFrame::Future;
    }
    let shifted = is_past(proposition.cue()) && !proposition.is_one_of(0, &["“", "\"", "''", "``"]);
    for at in proposition.main() {
        if proposition.has(at, Class::FutureWord) || proposition.is_one_of(at, &["going"]) {
            return TimeFrame::Future;
        }
        if proposition.has(at, Class::PresentVerb) {
            return present_or_perfect(proposition, at);
        }
        if proposition.has(at, Class::PastVerb) {
            let held =
                proposition.is_one_of(at, &["was", "were", "wasn't", "weren't", "could", "had"]);
            if proposition.is_one_of(at, &["had"]) || !shifted || !held {
                return TimeFrame::Past;
            }
            return TimeFrame::Present;
        }
        if at > proposition.main().start && is_past_form(proposition, at) {
            return TimeFrame::Past;
        }
    }
    if proposition.len() == 0 {
        TimeFrame::Unknown
    } else {
        TimeFrame::Present
    }
}

fn present_or_perfect(proposition: &Proposition<'_>, at: usize) -> TimeFrame {
    let perfect = proposition.is_one_of(at, &["has", "have", "'ve"]);
    let next = at + 1;
    let participle = (next..proposition.len().min(next + 3))
        .any(|at| is_past_form(proposition, at) || proposition.has(at, Class::PastVerb));
    let been =
        (next..proposition.len().min(next + 2)).any(|at| proposition.is_one_of(at, &["been"]));
    if perfect && participle && !been {
        TimeFrame::Past
    } else {
        TimeFrame::Present
    }
}

/// Whether a word looks like a past form.
fn is_past_form(proposition: &Proposition<'_>, at: usize) -> bool {
    let words = proposition.words(at);
    words.len() > 4 && words.ends_with("ed") && words.chars().all(char::is_lowercase)
}

fn is_past(cue: &str) -> bool {
    cue.split(' ').any(|word| {
        word.ends_with("ed")
            || matches!(
                word,
                "said" | "told" | "wrote" | "thought" | "knew" | "felt" | "found"
            )
    })
}
