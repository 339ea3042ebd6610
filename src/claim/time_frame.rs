//! When what a claim says holds, by the tense of its main clause.

use super::proposition::Proposition;
use crate::lexicon::Class;
use crate::model::TimeFrame;

/// The time frame of a claim, seen from its utterance: the first word that shows a tense decides;
/// where none does, the cue's tense.
pub(super) fn time_frame(proposition: &Proposition<'_>) -> TimeFrame {
    if proposition.len() == 0 {
        return TimeFrame::Unknown;
    }
    if proposition.is_infinitive() || is_prospective(proposition) {
        return TimeFrame::Future;
    }
    for at in proposition.main() {
        if proposition.has(at, Class::FutureWord) || proposition.is_one_of(at, &["going"]) {
            return TimeFrame::Future;
        }
        if proposition.has(at, Class::PresentVerb) {
            return present_or_perfect(proposition, at);
        }
        let past = at > proposition.main().start && is_past_form(proposition, at);
        if past || proposition.has(at, Class::PastVerb) {
            return TimeFrame::Past;
        }
    }
    if proposition.cue_is(&["expected", "expects", "expect", "predicted", "predicts"]) {
        TimeFrame::Future
    } else if is_past(proposition.cue()) && !proposition.is_quoted() {
        TimeFrame::Past
    } else {
        TimeFrame::Present
    }
}

/// “might reopen next year”: a possibility with a word for time to come.
fn is_prospective(proposition: &Proposition<'_>) -> bool {
    proposition.main_has(Class::PossibleHedge)
        && proposition
            .main()
            .any(|at| proposition.is_one_of(at, &["next", "tomorrow", "upcoming", "soon"]))
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
