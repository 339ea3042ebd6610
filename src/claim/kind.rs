//! What sorts of claim it is (after Full Fact's and `AFaCTA`'s schemes), by its words and the
//! verb that carries it.

use super::certainty::is_imperative;
use super::law::speaks_of_law;
use super::plain::{is_plain, judges};
use super::proposition::Proposition;
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{
    AuxiliaryVerb, ClaimRole, Class, ClausePart, claim_roles, clause_part, verb_form,
};
use crate::model::{AttributionKind, Certainty, ClaimType, TimeFrame};
use crate::text::{Token, TokenKind};

/// What the rest of the article tells of a claim.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) time_frame: TimeFrame,
    pub(super) certainty: Certainty,
    /// Whether it holds a figure: a share, a sum, a measure, a count of ten or more.
    pub(super) has_figure: bool,
    /// Whether a share is among them.
    pub(super) has_share: bool,
    /// Whether its subject is who makes it.
    pub(super) is_of_claimant: bool,
}

/// The types of a claim, in the model's order; `Other` when none fits.
pub(super) fn types(proposition: &Proposition<'_>, setting: Setting) -> Vec<ClaimType> {
    let is_of_speaker = is_of_speaker(proposition, setting);
    let is_opinion = is_opinion(proposition, setting, is_of_speaker);
    let is_felt = is_felt(proposition);
    let is_event = is_action_of_another(proposition)
        || is_event(proposition, setting)
            && setting.certainty != Certainty::Underspecified
            && (!is_opinion || is_deed(proposition, setting))
            && !is_of_speaker;
    let kinds = [
        (
            setting.has_figure || is_figure(proposition),
            ClaimType::Quantity,
        ),
        (is_prediction(proposition, setting), ClaimType::Prediction),
        (is_causal(proposition), ClaimType::CorrelationOrCausation),
        (speaks_of_law(proposition), ClaimType::LawOrRule),
        (is_of_speaker || is_felt, ClaimType::PersonalExperience),
        (is_event, ClaimType::Event),
        (is_opinion || is_felt, ClaimType::Opinion),
    ];
    let fitting = kinds.iter().filter(|(fits, _)| *fits);
    let mut types: Vec<ClaimType> = fitting.map(|(_, kind)| *kind).collect();
    if types.is_empty() {
        let open = setting.certainty == Certainty::Underspecified || is_plain(proposition);
        types.push(if open {
            ClaimType::Other
        } else {
            ClaimType::Opinion
        });
    }
    types
}

/// Whether it says what will be: not what should be or what somebody is asked to do.
fn is_prediction(proposition: &Proposition<'_>, setting: Setting) -> bool {
    use AuxiliaryVerb::{Must, Ought, Should};
    let group = proposition.group();
    let asks = || {
        proposition.is_question()
            || proposition.first_word() == "whether"
            || is_imperative(proposition)
    };
    setting.time_frame == TimeFrame::Future
        && group.is_some_and(|group| {
            let obliges = group.is_obligation && !group.is_prospective;
            !obliges && !matches!(group.modal, Some(Must | Ought | Should))
        })
        && !asks()
}

/// Whether it says what something leads to or comes from: by a word for that, or by a verb of
/// effect that has a thing for its subject.
fn is_causal(proposition: &Proposition<'_>) -> bool {
    has_effect(proposition) || has_cause_word(proposition) || tells_cause(proposition)
}

/// Whether a word for a cause stands in the sentence: not “leads a rival”, “takes effect”.
fn has_cause_word(proposition: &Proposition<'_>) -> bool {
    let sentence = proposition.sentence();
    let is_cause = |at: usize| {
        let token = &sentence[at];
        if !token.is(Class::CauseWord) || token.is_capitalized() {
            return false;
        }
        let begins = || at > 0 && proposition.plays(at - 1, ClaimRole::TakingEffect);
        let is_of_kind = |at: usize| at > 0 && proposition.plays(at - 1, ClaimRole::OtherEffect);
        let is_of_group = |at: usize| {
            let group = proposition.group();
            group.is_some_and(|group| group.is_passive && group.head == at)
        };
        match token.word.word() {
            // not “the road leads to Lowmoor”
            "leads" => {
                proposition.word(at + 1) == "to"
                    && !sentence.get(at + 2).is_some_and(Token::is_capitalized)
            }
            // “two were hurt”, not “sales were hurt by the storm”
            "hurt" => !is_of_group(at) || proposition.word(at + 1) == "by",
            // “the exam results”, not “results from it”
            "results" => matches!(proposition.word(at + 1), "from" | "in"),
            "effect" | "effects" => !(begins() || is_of_kind(at)),
            // “a good cause”, not “the likely cause of it”
            "cause" => !is_of_kind(at),
            // “is due on Monday”, “is due to sail”
            "due" => {
                let is_verb = |group: VerbGroup| (group.start..group.end).contains(&at);
                proposition.word(at + 1) == "to" && !proposition.group().is_some_and(is_verb)
            }
            _ => true,
        }
    };
    proposition.any_has(Class::CauseWord) && (0..sentence.len()).any(is_cause)
}

/// Whether a word of the sentence tells of a cause, with what stands beside it.
fn tells_cause(proposition: &Proposition<'_>) -> bool {
    let sentence = proposition.sentence();
    // Few words begin like those that are looked for.
    let mut tokens = sentence.iter().enumerate();
    tokens.any(|(at, token)| match proposition.initial(token) {
        b'm' => changes(proposition, at),
        b'r' | b'w' => gives_reason(proposition, at),
        _ => false,
    })
}

/// “The storm damaged the pier”: a thing does something to another.
fn has_effect(proposition: &Proposition<'_>) -> bool {
    proposition.group().is_some_and(|group| {
        let has_effect = claim_roles(group.base).has(ClaimRole::Effect);
        // “The lorry drove into the crowd.”
        let next = proposition.complement().first();
        let has_object = !next.is_some_and(|next| next.is(Class::Preposition));
        has_effect && has_object && !group.is_passive && is_of_thing(proposition)
    })
}

/// “It makes the crossing more dangerous”: something becomes otherwise by the verb here.
fn changes(proposition: &Proposition<'_>, at: usize) -> bool {
    const REACH: usize = 6;
    let sentence = proposition.sentence();
    let is_made = matches!(proposition.word(at), "make" | "makes" | "made" | "making");
    let is_other = |at: usize| proposition.plays(at, ClaimRole::Outcome);
    let stops = |at: usize| sentence[at].kind == TokenKind::Punctuation;
    let end = sentence.len().min(at + 1 + REACH);
    is_made && (at + 2..end).take_while(|at| !stops(*at)).any(is_other)
}

/// “The footage shows her leaving”: a thing lets it be known.
fn is_shown(proposition: &Proposition<'_>) -> bool {
    proposition.group().is_some_and(|group| {
        let verb = &proposition.sentence()[group.end - 1];
        // “I think they know”, “her task is to show”
        let is_thought = proposition.frame().is_some() || group.is_prospective;
        verb.is(Class::FactCue) && !group.is_passive && !is_thought && is_of_thing(proposition)
    })
}

/// Whether the article tells what somebody calls another, which is no opinion of its own: “Critics call
/// it a mistake.”; not “calls for a ban”.
fn dubs(proposition: &Proposition<'_>) -> bool {
    let next = proposition.complement().first();
    let has_object = next.is_some_and(|next| !next.is(Class::Preposition));
    let verb = proposition.group().filter(|group| !group.is_passive);
    // “The book describes a storm” calls it nothing.
    let is_as = |token: &Token| token.word.word() == "as";
    let calls = |verb: VerbGroup| {
        let is_told = verb.base.word() != "describe" || proposition.complement().iter().any(is_as);
        is_told && claim_roles(verb.base).has(ClaimRole::Dubbing)
    };
    proposition.cue.is_none() && has_object && verb.is_some_and(calls)
}

/// Whether the subject ends in a noun for a thing.
fn is_of_thing(proposition: &Proposition<'_>) -> bool {
    let subject = proposition.subject().iter();
    let mut words = subject.filter(|token| token.kind == TokenKind::Word);
    let last = words.next_back();
    last.is_some_and(|token| {
        !token.is_capitalized() && !token.is(Class::Pronoun) && !token.is(Class::PersonNoun)
    })
}

/// “That is why …”, “as a result”, with the last of these words here.
fn gives_reason(proposition: &Proposition<'_>, at: usize) -> bool {
    let sentence = proposition.sentence();
    let is = |at: Option<usize>, words: &[&str]| {
        let token = at.and_then(|at| sentence.get(at));
        token.is_some_and(|token| {
            let found = proposition.words(token);
            words.iter().any(|word| found.eq_ignore_ascii_case(word))
        })
    };
    let back = |count| at.checked_sub(count);
    is(Some(at), &["why"]) && is(back(1), &["is", "'s", "’s", "was"])
        || is(Some(at), &["result"]) && is(back(1), &["a"]) && is(back(2), &["as"])
}

/// Whether it tells what its claimant did, felt or means to do; what is told of the claimant with
/// a figure is an event.
fn is_of_speaker(proposition: &Proposition<'_>, setting: Setting) -> bool {
    let Some(group) = proposition.group() else {
        return false;
    };
    if proposition.frame().is_some() {
        return false;
    }
    let verb = proposition.word(group.start);
    let is_claimant = setting.is_of_claimant && !setting.has_figure;
    is_claimant || matches!(verb, "i'm" | "i've" | "i'll" | "i'd") || is_own_subject(proposition)
}

/// Whether its subject is “I” or is mine: not “Shortly after my arrival, Quill left”.
fn is_own_subject(proposition: &Proposition<'_>) -> bool {
    let subject = proposition.subject();
    let is_own =
        |token: &Token| token.is(Class::Pronoun) && matches!(token.word.word(), "i" | "my");
    let is_comma = |token: &Token| proposition.words(token) == ",";
    let first = subject.iter().position(is_own);
    first.is_some_and(|first| {
        let leads = subject[..first]
            .iter()
            .any(|token| token.is(Class::Preposition));
        !(leads && subject[first..].iter().any(is_comma)) || subject[first + 1..].iter().any(is_own)
    })
}

/// Whether those who say it tell what they feel: “we are proud of it”.
fn is_felt(proposition: &Proposition<'_>) -> bool {
    let Some(group) = proposition
        .group()
        .filter(|group| group.is_copula || group.is_passive)
    else {
        return false;
    };
    let mut subject = proposition.subject().iter();
    let is_own = subject.any(|token| matches!(token.word.word(), "i" | "we"));
    let is_contracted = matches!(proposition.word(group.start), "i'm" | "we're");
    // “are pleased”, “are very glad”.
    let words = group.end + 2 - group.start;
    let mut feeling = proposition.sentence().iter().skip(group.start).take(words);
    (is_own || is_contracted) && feeling.any(|token| token.is(Class::AttitudeAdjective))
}

/// Whether it says that something happened or is happening.
fn is_event(proposition: &Proposition<'_>, setting: Setting) -> bool {
    let Some(group) = proposition.group() else {
        return setting.time_frame == TimeFrame::Past && is_mentioned(proposition);
    };
    let is_state = group.is_copula
        || group.is_possession
        || setting.has_share && !claim_roles(group.base).has(ClaimRole::Change);
    match setting.time_frame {
        TimeFrame::Past => !is_state,
        TimeFrame::Present => {
            let goes_on = group.is_progressive && !is_state;
            goes_on && (group.is_perfect || !proposition.is_quoted())
                || is_shown(proposition)
                || dubs(proposition)
        }
        _ => false,
    }
}

/// Whether “be” has nothing behind it but a number, which no taste decides: “she was 93”, “he is 41 years old”; not
/// “it was one of two”.
fn is_figure(proposition: &Proposition<'_>) -> bool {
    let Some(group) = proposition.group().filter(|group| group.is_copula) else {
        return false;
    };
    // “nine of them – there are nine in all – left”
    let is_there = proposition.subject().last();
    let is_there = is_there.is_some_and(|last| last.word.word() == "there");
    let leads = [
        "about", "already", "almost", "just", "nearly", "now", "only",
    ];
    let is_lead = |token: &&Token| leads.contains(&token.word.word());
    let mut behind = proposition.complement().iter().skip_while(is_lead);
    let is_number = behind.next().is_some_and(|token| {
        let counts = token.is(Class::NumberWord) && token.word.word() != "one";
        // “it was 2031” tells a year.
        let is_year = proposition.words(token).len() == 4;
        token.kind == TokenKind::Number && !is_year || counts
    });
    let mut rest = behind.skip_while(|token| matches!(token.word.word(), "years" | "old"));
    let ends = rest.next().is_none_or(|token| {
        use ClausePart::{Coordinator, Preposition, Subordinator};
        let part = clause_part(token.word);
        let leads_on = matches!(part, Some(Coordinator | Preposition | Subordinator));
        matches!(proposition.words(token), "." | "," | ";") || leads_on && token.word.word() != "of"
    });
    !group.is_prospective && !is_there && is_number && ends
}

/// Whether the article itself tells what somebody did, which a word of judgement leaves an event:
/// “Quill, the best diver in the town, left”.
fn is_deed(proposition: &Proposition<'_>, setting: Setting) -> bool {
    proposition.cue.is_none()
        && setting.time_frame == TimeFrame::Past
        && proposition.group().is_some_and(|group| !group.is_copula)
}

/// Whether words without a verb name what happened: the cue knows or only touches on it, or
/// it is told as an action.
fn is_mentioned(proposition: &Proposition<'_>) -> bool {
    let cue = proposition.cue.as_ref();
    let form = proposition.opening_form().unwrap_or_default();
    form.is_gerund
        || form.is_past
        || form.is_participle
        || proposition.names_event()
        || cue.is_none_or(|cue| cue.kind == AttributionKind::Fact || cue.is(ClaimRole::Mentioning))
}

/// Whether somebody is said, without a finite verb, to have done something: “… the county of
/// hiding the report”, “… the mayor for selling it”.
fn is_action_of_another(proposition: &Proposition<'_>) -> bool {
    let sentence = proposition.sentence();
    let is_gerund = |at: usize| {
        let form = verb_form(sentence[at].word, proposition.words(&sentence[at]));
        form.is_gerund && form.auxiliary.is_none()
    };
    let blames = proposition.group().is_none() && proposition.cue.is_some();
    blames
        && (2..sentence.len())
            .any(|at| matches!(proposition.word(at - 1), "for" | "of") && is_gerund(at))
}

/// Whether it judges: by its words, by what the cue does, by saying what should be, or by telling
/// in the present, or with “be” alone, what no figure can show.
fn is_opinion(proposition: &Proposition<'_>, setting: Setting, is_of_speaker: bool) -> bool {
    use AuxiliaryVerb::{Must, Ought, Should};
    if setting.time_frame == TimeFrame::Present && dubs(proposition) {
        return false;
    }
    let judged = if is_deed(proposition, setting) {
        proposition.any_of_main(Class::Judgement, |at| judges(proposition, at))
    } else {
        proposition.sentence_has(Class::Judgement)
            && (0..proposition.sentence().len()).any(|at| judges(proposition, at))
    };
    let attitude = proposition.cue.as_ref().is_some_and(|cue| {
        cue.is(ClaimRole::Judging)
            || cue.kind == AttributionKind::Belief && proposition.group().is_none()
    });
    let Some(group) = proposition.group() else {
        return judged || attitude || setting.time_frame == TimeFrame::Present;
    };
    // “she had to leave” tells what happened.
    let obliges = group.is_obligation && group.tense != Some(Tense::Past);
    let asks = obliges || matches!(group.modal, Some(Must | Ought | Should));
    if judged || attitude || asks {
        return true;
    }
    let told =
        setting.has_figure || is_of_speaker || is_figure(proposition) || is_plain(proposition);
    match setting.time_frame {
        TimeFrame::Present => {
            let goes_on = group.is_progressive && (group.is_perfect || !proposition.is_quoted());
            !told && !goes_on && !has_effect(proposition) && !is_shown(proposition)
        }
        TimeFrame::Past => !told && group.is_copula,
        _ => false,
    }
}
