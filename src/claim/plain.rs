//! Plain facts, which no taste decides, and whether words that may judge do so where they stand.

use super::proposition::Proposition;
use crate::lexicon::{AuxiliaryVerb, ClaimRole, Class, claim_roles, clause_part, verb_form};
use crate::text::{Token, TokenKind};

/// Whether it tells a plain fact: by a verb or adjective for one, “sells shoes”, “is closed”, and in the article’s own
/// words by any verb but “be”, unless it only seems so.
pub(super) fn is_plain(proposition: &Proposition<'_>) -> bool {
    let Some(group) = proposition.group() else {
        return false;
    };
    let is_told = proposition.cue.is_none() && !proposition.is_quoted();
    let is_sure = proposition.frame().is_none() && !group.is_probable;
    let seems = matches!(
        group.base.word(),
        "appear" | "feel" | "look" | "seem" | "sound"
    );
    let next = proposition.complement().first();
    let has_more = next.is_some_and(|next| next.kind != TokenKind::Punctuation);
    let stays = matches!(group.base.word(), "become" | "remain" | "stay");
    let is_fact = claim_roles(group.base).has(ClaimRole::Plain);
    is_sure
        && if group.is_copula || stays {
            is_plain_state(proposition, is_told)
        } else {
            is_fact && (has_more || group.is_passive)
                || is_told && !seems && !claim_roles(group.base).has(ClaimRole::Dubbing)
        }
}

/// Whether what stands behind “be” says how something plainly is, “closed”, or in the article’s own words where it is
/// or what somebody is: “in the harbour”, “a lawyer”, “the first in the county”.
fn is_plain_state(proposition: &Proposition<'_>, is_told: bool) -> bool {
    const NAMES: usize = 4;
    let is_adverb = |token: &&Token| {
        let words = proposition.words(token);
        words.ends_with("ly") || matches!(words, "also" | "now" | "still")
    };
    let mut behind = proposition.complement().iter().skip_while(is_adverb);
    let Some(first) = behind.next() else {
        return false;
    };
    let is_led = |next: Option<&Token>| {
        let is_noun = |next: &Token| next.is(Class::Determiner) || next.is_capitalized();
        next.is_some_and(is_noun)
    };
    match first.word.word() {
        _ if claim_roles(first.word).has(ClaimRole::Plain) => true,
        _ if !is_told => false,
        "at" | "behind" | "from" | "in" | "inside" | "near" | "on" | "outside" => {
            is_led(behind.next())
        }
        "the" if behind.clone().next().is_some_and(is_rank) => true,
        _ => {
            let near = std::iter::once(first).chain(behind);
            let phrase = near.take(NAMES).take_while(|it| {
                it.kind == TokenKind::Word && !it.is(Class::Preposition) && it.word.word() != "and"
            });
            let people = [Class::Kinship, Class::PersonNoun, Class::Title];
            let noun = phrase.last();
            first.word.word() != "such"
                && noun.is_some_and(|noun| people.iter().any(|class| noun.is(*class)))
        }
    }
}

/// Whether a word that may judge does so where it stands: not “boats like hers”, “lies on the coast”, “right now”, “the
/// town’s fair”, “worked hard”, “serious injuries”.
pub(super) fn judges(proposition: &Proposition<'_>, at: usize) -> bool {
    let token = &proposition.sentence()[at];
    if !token.is(Class::Judgement) || token.is_capitalized() {
        return false;
    }
    let before = at
        .checked_sub(1)
        .map_or("", |before| proposition.word(before));
    let next = proposition.sentence().get(at + 1);
    let next_is = |class| next.is_some_and(|next| next.is(class));
    let behind = next.map_or("", |next| proposition.words(next));
    let is_told = || {
        let form = |before: &Token| verb_form(before.word, proposition.words(before)).auxiliary;
        let before = at
            .checked_sub(1)
            .map(|before| &proposition.sentence()[before]);
        before
            .and_then(form)
            .is_some_and(|it| it.verb == AuxiliaryVerb::Be)
            || matches!(
                proposition.words(before.unwrap_or(token)),
                "not" | "very" | "so" | "too"
            )
    };
    match token.word.word() {
        "critical" => !matches!(behind, "condition" | "of"),
        "fair" => {
            let is_noun = next.is_some_and(|next| next.kind == TokenKind::Word)
                && !next_is(Class::Preposition);
            is_told() || is_noun
        }
        "hard" => behind == "to" || is_told(),
        "hate" => !matches!(behind, "crime" | "crimes" | "speech"),
        "lies" => !next_is(Class::Preposition) || behind == "about",
        "like" => proposition.is_quoted() || matches!(before, "i" | "they" | "we" | "you"),
        "right" => {
            let is_noun = next.is_some_and(|next| {
                next.kind == TokenKind::Word && clause_part(next.word).is_none()
            });
            let is_tied = next_is(Class::Preposition) && behind != "to";
            before == "the" && is_noun || is_told() && !is_tied
        }
        "serious" => !matches!(
            behind,
            "condition" | "crime" | "crimes" | "injuries" | "injury" | "wounds"
        ),
        "winner" | "winning" => proposition.cue.is_some(),
        _ => true,
    }
}

fn is_rank(token: &Token) -> bool {
    matches!(token.word.word(), "first" | "only" | "second" | "third")
}
