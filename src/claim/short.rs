//! Statements of a few words, and which of them say something.

use super::proposition::Proposition;
use crate::clause::{Tense, VerbGroup};
use crate::lexicon::{ClaimRole, Class, ClausePart, claim_roles, clause_part, verb_form};
use crate::text::{Token, TokenKind};

/// Whether it has hardly more words than a subject and a verb.
pub(super) fn is_short(proposition: &Proposition<'_>) -> bool {
    const FEW: usize = 5;
    let sentence = proposition.sentence();
    let is_mark = |token: &&Token| token.kind != TokenKind::Quotation;
    // “Quill is more careful | , saying it may rain.” has no stop of its own.
    let few = FEW - usize::from(is_cut_off(sentence));
    sentence.iter().filter(is_mark).take(few).count() < few
}

/// Whether it ends before its sentence does.
pub(super) fn is_cut_off(sentence: &[Token]) -> bool {
    let last = sentence.last();
    last.is_some_and(|last| matches!(last.kind, TokenKind::Word | TokenKind::Number))
}

/// “Quill chimed in | , noting …”, “Quill continued on Monday | , saying …”: whether what stands before the words of
/// somebody only leads to them.
pub(super) fn chimes_in(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    const MOST: usize = 4;
    let behind = &proposition.sentence()[group.end..];
    let verb = &proposition.sentence()[group.head];
    let base = verb_form(verb.word, proposition.words(verb)).base;
    let chimes = |word| claim_roles(word).has(ClaimRole::ChimingIn);
    let is_led = behind
        .first()
        .is_none_or(|next| matches!(next.word.word(), "back" | "in" | "on"));
    !group.is_passive && is_led && behind.len() <= MOST && (chimes(base) || chimes(verb.word))
}

/// “It’s fair.”, “Rents are high.”, “They are scared.”; not “Here’s how.”, “It’s me.”
fn tells_state(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let is_mark = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let last = proposition.sentence().iter().rfind(is_mark);
    let tells = |last: &Token| {
        (clause_part(last.word).is_none() || last.word.word() == "over")
            && !last.is(Class::Pronoun)
            && !last.is_capitalized()
            && !matches!(last.word.word(), "here" | "there" | "all" | "it")
    };
    let is_be = group.is_copula || group.is_passive || group.is_progressive;
    is_be
        && group.modal.is_none()
        && !matches!(proposition.first_word(), "here" | "there")
        && last.is_some_and(tells)
}

/// “They’ve gone.”, “It will rain.”, “Quill might quit.”, “Quill rarely loses.”: whether a verb in the present or behind a
/// modal has a subject and says what somebody does.
fn tells_act(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let verb = &proposition.sentence()[group.start];
    let form = verb_form(verb.word, proposition.words(verb));
    let is_act = group.head > group.start && (group.is_perfect || group.modal.is_some());
    let is_plain = || {
        let last = proposition.subject().last();
        // “She shrugs.” only tells what is seen while somebody speaks.
        let is_seen = group.start == 1
            && last.is_some_and(|last| matches!(last.word.word(), "he" | "i" | "she"));
        form.third_share.is_some()
            && !is_seen
            && last.is_some_and(|last| last.is(Class::Pronoun) || group.start > 1)
    };
    let mut words = proposition.sentence().iter();
    let asks = words.any(|token| proposition.words(token) == "?");
    !group.is_inverted && !asks && (is_act || is_plain())
}

/// Whether a statement of a few words is one: “Prices rose.”, “Ada Quill lost.”; not “Plaque removed 1932.”, “Fingers
/// crossed.”, “She did not.”
pub(super) fn says_enough(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let sentence = proposition.sentence();
    let verb = &sentence[group.start];
    let form = verb_form(verb.word, proposition.words(verb));
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let is_bare = form.auxiliary.is_some()
        && group.end - group.start < 3
        && (group.end == group.start + 1 || group.is_negated && group.head == group.start)
        && !sentence[group.end..].iter().any(is_word);
    let is_aside = sentence.iter().any(|token| proposition.words(token) == "(");
    // “They’re scared.”
    let has_subject = form.auxiliary.is_some_and(|it| it.has_subject);
    let is_told = (group.tense == Some(Tense::Past)
        || tells_state(proposition, group)
        || tells_act(proposition, group))
        && (has_subject || !verb.is_capitalized());
    let is_cut = is_cut_short(proposition, group) || is_empty(proposition, group);
    is_told
        && !(is_aside || is_cut || is_bare || proposition.breaks_off())
        && proposition.is_closed()
}

/// “Plaque removed 1932.”, “Fingers crossed.”, “All rights reserved.”: whether its verb is a participle and a verb is
/// left out.
fn is_cut_short(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let sentence = proposition.sentence();
    let verb = &sentence[group.start];
    let is_participle = verb_form(verb.word, proposition.words(verb)).is_participle;
    let has_object = sentence.get(group.end).is_some_and(|next| {
        next.kind == TokenKind::Word
            && !next.is(Class::Preposition)
            && !next.is(Class::TimeWord)
            && !proposition.words(next).ends_with("ly")
    });
    is_participle
        && match proposition.subject() {
            [all, _] => all.word.word() == "all",
            [noun] => {
                let is_name = noun.is(Class::FamilyName) || noun.is(Class::GivenName);
                // “Rents doubled.”, “They lost.”
                let is_change = claim_roles(group.base).has(ClaimRole::Change);
                let is_pronoun =
                    noun.is(Class::Pronoun) || clause_part(noun.word) == Some(ClausePart::Subject);
                !(is_pronoun || is_change || is_name || has_object)
            }
            _ => false,
        }
}

/// “That was it.”, “It was Tuesday.”: whether it tells nothing of its subject.
fn is_empty(proposition: &Proposition<'_>, group: &VerbGroup) -> bool {
    let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let mut behind = proposition.complement().iter().filter(is_word);
    let is_light = |next: &Token| {
        let is_time = next.is(Class::TimeWord) && !matches!(next.word.word(), "early" | "late");
        next.is(Class::Pronoun) || is_time || next.word.word() == "then"
    };
    group.is_copula && behind.next().is_some_and(is_light) && behind.next().is_none()
}
