//! “It” that nobody speaks as: “It has been claimed that”, “It should be noted that”, “It’s worth noting that”.

use std::ops::Range;

use super::TOLD;
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::lexicon::{AuxiliaryForm, AuxiliaryVerb, Class, QuotationRole, verb_form};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// How many tokens may stand between “it” and the verb.
const LONGEST: usize = 6;

/// The verb that “it” is the subject of only in form, with the tokens between them.
#[derive(Debug)]
struct Impersonal {
    between: Range<usize>,
    verb: usize,
}

/// Whether who writes only leads to what follows: “It should be noted that”, “It is fair to say that”.
pub(super) fn is_remark(reading: &Reading<'_>, draft: &Draft) -> bool {
    let Some(Impersonal { between, verb }) = impersonal(reading, draft) else {
        return false;
    };
    if between.is_empty() {
        return false;
    }
    let before = verb - 1;
    let is_gerund = reading.words(verb).ends_with("ing")
        && reading.is_one_of(before, &["worth", "bears", "without", "deserves", "merits"]);
    let is_infinitive = reading.is(before, "to")
        && before > between.start
        && reading.plays_beside_quotation(before - 1, QuotationRole::Remarking);
    let is_modal = |at: usize| {
        let auxiliary = auxiliary(reading, at);
        auxiliary.is_some_and(|(_, form)| form == AuxiliaryForm::Modal)
    };
    let is_asked = reading.is(before, "be") && between.clone().any(is_modal);
    is_gerund || is_infinitive || is_asked
}

/// Leaves a passive whose subject is only “it” without a source: “It has been claimed that”.
pub(super) fn without_it(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(Impersonal { between, verb }) = impersonal(reading, draft) else {
        return;
    };
    let is_be =
        |at: usize| auxiliary(reading, at).is_some_and(|(verb, _)| verb == AuxiliaryVerb::Be);
    let form = verb_form(reading.token(verb).word, reading.words(verb));
    let is_passive = form.is_participle
        && (reading.meets(verb, TOLD) || reading.has(verb, Class::Cue))
        && !reading.has(verb, Class::AddresseeVerb)
        && !reading.has(verb, Class::AttitudeAdjective)
        && between.clone().any(is_be);
    if is_passive {
        draft.source = None;
        draft.method = AttributionMethod::Unsourced;
    }
}

/// The verb behind an “it” that was taken for who speaks, before a clause.
fn impersonal(reading: &Reading<'_>, draft: &Draft) -> Option<Impersonal> {
    let (source, cue) = (draft.source.as_ref()?, draft.cue.as_ref()?);
    let is_out = cue.len() > 1 && reading.is(cue.end - 1, "out");
    let verb = cue.end - 1 - usize::from(is_out);
    let is_near = source.end <= verb && source.end + LONGEST > cue.start;
    if !is_near || !(reading.is(source.start, "it") || reading.is(source.end - 1, "worth")) {
        return None;
    }
    let it = if reading.is(source.start, "it") {
        source.start
    } else {
        source
            .start
            .checked_sub(1)
            .filter(|it| reading.is(*it, "it"))?
    };
    let between = it + 1..verb;
    let is_plain = |at: usize| {
        reading.is_word(at)
            && !reading.is_quoted(at)
            && (reading.token(at).kind != TokenKind::Clitic || at == it + 1)
    };
    let follows = draft.content.iter().any(|piece| piece.start == cue.end);
    let is_said = between.len() <= LONGEST && between.clone().all(is_plain) && follows;
    is_said.then_some(Impersonal { between, verb })
}

/// Which auxiliary a token is a form of, and which form.
fn auxiliary(reading: &Reading<'_>, at: usize) -> Option<(AuxiliaryVerb, AuxiliaryForm)> {
    let form = verb_form(reading.token(at).word, reading.words(at));
    form.auxiliary.map(|it| (it.verb, it.form))
}
