//! What an attribution gives to somebody who claims nothing by it: names, things, parts of sentences; and
//! what the article says itself though a cue stands in it.

use super::certainty::expects_act;
use super::cue::Cue;
use super::proposition::Proposition;
use crate::lexicon::{ClaimRole, verb_form};
use crate::model::{Attribution, AttributionKind, AttributionMethod, AttributionStyle, TextSpan};
use crate::text::Token;

/// How likely an attribution must be for a noun phrase to be claimed by it.
const LIKELY_OF_THING: f32 = 0.7;

/// Whether a content tells nothing: a name, or a noun for a thing (“the volunteers”, “in her
/// memoirs”) behind a cue that claims no things as “alleged” does. What is known or perceived, or
/// perhaps not even attributed, must be a proposition: “saw the car that stood in the yard”.
pub(super) fn is_nothing(proposition: &Proposition<'_>, attribution: &Attribution) -> bool {
    // What is given to nobody the article says itself, and all of it.
    let is_part = attribution.source.is_none() && proposition.is_fragment();
    if is_part || proposition.is_name() || proposition.is_pronoun() || proposition.is_thanks() {
        return true;
    }
    // “Marsh, known at sea as Gull, was sent home”
    let is_inward = matches!(
        attribution.kind,
        AttributionKind::Belief | AttributionKind::Fact
    );
    // “is remembered by many as a builder”
    let is_known = attribution.kind == AttributionKind::Fact;
    // “What | we see is | that by now, after a wet spring”
    if is_known && is_torn(proposition) {
        return true;
    }
    if is_inward && proposition.opens_with_as() || is_known && proposition.first_word() == "as" {
        return true;
    }
    if is_piece_of_sentence(proposition, attribution) {
        return true;
    }
    // “they know because she told them”, “cited two reasons”
    let is_ground = is_known && proposition.is_ground_of_knowing();
    if is_ground || !is_inward && proposition.is_unspecific() {
        return true;
    }
    let is_sure = attribution.confidence >= LIKELY_OF_THING;
    let cue = proposition.cue.as_ref();
    let is = |role| cue.is_some_and(|cue| cue.is(role));
    // “prefers to fly”, but “claims to be a sailor”
    let is_act = proposition.is_infinitive() && !proposition.is_quoted();
    if is_act && attribution.content.len() == 1 && !is(ClaimRole::Positing) {
        return true;
    }
    // “expects sales to rise”
    if expects_act(proposition) && attribution.content.len() == 1 {
        return false;
    }
    // “admitted to stealing it”
    if proposition.is_owned_up_to() {
        return false;
    }
    if is_bare_thing(proposition, attribution) {
        return true;
    }
    // “denied masterminding the raid”
    if is(ClaimRole::Denying) && proposition.opens_like_gerund() {
        return false;
    }
    match attribution.kind {
        AttributionKind::Eventuality
            if proposition.is_quoted() && cue.is_some_and(|cue| cue.speaks_first) =>
        {
            false
        }
        AttributionKind::Eventuality => !is_told_of_intention(proposition, attribution),
        AttributionKind::Assertion
            if is(ClaimRole::Performing)
                && (proposition.is_made()
                    || proposition.is_infinitive()
                    || proposition.is_noun_like_verb()) =>
        {
            true
        }
        // “claimed the title”, “declared a holiday”
        AttributionKind::Assertion if is(ClaimRole::Taking) && proposition.is_taken() => true,
        AttributionKind::Assertion if is_sure && is(ClaimRole::Positing) => {
            // “alleged fraud”, “denied the charges”; but “blasted the statement”
            let names = is(ClaimRole::LookingBack) || is(ClaimRole::Deeming);
            let judges = is(ClaimRole::Judging) && !names;
            let is_rejected = is(ClaimRole::Rejecting) && proposition.is_thing();
            is_rejected
                || is_mere_denial(proposition)
                || proposition.cue_is(ClaimRole::Accusing) && proposition.is_plain_charge()
                || proposition.cue.as_ref().is_some_and(touches_on) && proposition.is_known_thing()
                || proposition.is_noun() && proposition.is_definite() && !is(ClaimRole::Denying)
                || judges && (proposition.is_plain_thing() || proposition.opens_with_name())
        }
        AttributionKind::Assertion if is_sure && cue.is_none_or(|cue| cue.takes_clauses) => {
            let is_verb = cue.is_some() && attribution.method != AttributionMethod::Colon;
            let is_spoken = is_verb && attribution.style == AttributionStyle::Indirect;
            proposition.is_noun() || is_spoken && proposition.is_short_thing()
        }
        // “thinks for a long time”
        AttributionKind::Belief if is_sure => {
            let is_led = cue.is_some_and(|cue| cue.leads_on);
            let is_free = is_led || !is(ClaimRole::Deeming);
            proposition.is_noun() || is_free && proposition.is_thing()
        }
        AttributionKind::Belief => proposition.is_mere(is(ClaimRole::Deeming)),
        // Who is not known to have said anything claims no more than a proposition.
        AttributionKind::Assertion if attribution.method != AttributionMethod::Colon => {
            let says = cue.is_none_or(|cue| cue.takes_clauses) || is(ClaimRole::Positing);
            // “presented a message about healing and hope”
            let is_topic = !says && cue.is_some_and(|cue| cue.leads_on);
            proposition.is_mere(says) || is_topic && proposition.is_bare_act()
        }
        // “Towns rank low, a survey shows.”
        AttributionKind::Fact if attribution.method == AttributionMethod::ContentSourceCue => {
            proposition.is_noun()
        }
        _ => proposition.is_thing() || proposition.is_noun(),
    }
}

/// Whether a content without a verb is what somebody does something to, or does.
fn is_bare_thing(proposition: &Proposition<'_>, attribution: &Attribution) -> bool {
    if proposition.group().is_some() || proposition.is_quoted() {
        return false;
    }
    let cue = proposition.cue.as_ref();
    let is = |role| cue.is_some_and(|cue| cue.is(role));
    // “called attention to the pier”, “expressed thanks to the crew for sailing”, “denied the motion”
    let is_object = proposition.opens_with_to()
        || is(ClaimRole::Greeting)
        || is(ClaimRole::Denying) && proposition.is_granted();
    // “believes in closing the pier”
    let is_act = attribution.kind == AttributionKind::Belief
        && cue.is_some_and(|cue| cue.leads_on && !cue.is(ClaimRole::LookingBack))
        && (proposition
            .opening_form()
            .is_some_and(|form| form.is_gerund)
            || proposition.opens_like_gerund());
    // “favored a rate cut”
    let is_choice = attribution.kind == AttributionKind::Belief && is(ClaimRole::Judging);
    // “called a strike”, not “called it a farce”
    let is_summoned = attribution.kind == AttributionKind::Assertion
        && is(ClaimRole::Deeming)
        && attribution.method == AttributionMethod::SourceCueContent
        && matches!(proposition.first_word(), "a" | "an" | "another")
        && !proposition.holds_quotation();
    is_object || is_act || is_choice || is_summoned
}

/// Whether what “that” opens breaks off before its verb, behind a comma: “that by now, after a wet spring”.
fn is_torn(proposition: &Proposition<'_>) -> bool {
    let words = |token: &Token| proposition.words(token);
    let may_be_verb = |token: &Token| {
        let form = verb_form(token.word, words(token));
        form.third_share.is_some() || form.is_past || form.auxiliary.is_some()
    };
    let sentence = proposition.sentence();
    proposition.first_word() == "that"
        && !proposition.has_verb()
        && !proposition.is_quoted()
        && sentence.iter().any(|token| words(token) == ",")
        && !sentence.iter().any(may_be_verb)
}

/// Whether a clause behind a word for an intention says what is or will be: “swore that he was not there”, “hopes that it
/// will open”.
fn is_told_of_intention(proposition: &Proposition<'_>, attribution: &Attribution) -> bool {
    let cue = proposition.cue.as_ref();
    let is = |role| cue.is_some_and(|cue| cue.is(role));
    // “showed no sign that …”, “refused to say that …”, “may decide that …”, “a vote for that plan”
    let is_no = |cue: &TextSpan| cue.text.split(' ').any(|word| word == "no");
    let is_unsaid = cue.is_some_and(|cue| cue.is_negated || cue.is_possible || cue.leads_on)
        || is(ClaimRole::Omitting)
        || is(ClaimRole::Rejecting);
    // “hopes that it will open” leaves it open, but tells what may be; not “in the hope that …”.
    let is_hope = is(ClaimRole::Awaiting)
        && attribution.content.len() == 1
        && attribution.method != AttributionMethod::NounCue;
    let is_open = is(ClaimRole::Longing) || is(ClaimRole::Asking);
    // “in the hope that he would lead them to it”
    let is_aim = attribution
        .cue
        .as_ref()
        .is_some_and(|cue| cue.text.starts_with("in the hope") || cue.text.starts_with("in hope"));
    proposition.is_stated()
        && !is_aim
        && !is_unsaid
        && (is_hope || !is_open)
        && !attribution.cue.as_ref().is_some_and(is_no)
}

/// Whether what is no sentence tells how somebody judges another: “him of fraud” behind “accused”, “it a “farce””
/// behind “called”.
pub(super) fn is_judgement(proposition: &Proposition<'_>) -> bool {
    // “Police have not accused Marsh of theft”
    if proposition.cue.as_ref().is_some_and(|cue| cue.is_negated) {
        return false;
    }
    let accuses = proposition.cue_is(ClaimRole::Accusing) && proposition.group().is_none();
    let calls = proposition.opens_with_object() && proposition.holds_quotation();
    let is_bare = proposition.is_name() || proposition.is_pronoun() || proposition.is_noun();
    // “which was accused by the county of fraud”
    let is_relative = matches!(proposition.first_word(), "which" | "who");
    accuses && !is_bare && !is_relative || calls
}

/// Whether words of somebody are only a part of a sentence: “him of sexism”, “and that she won”, “was the
/// best of all” behind “which critics say”, or a word that is used: “the term “kitchen sink””.
fn is_piece_of_sentence(proposition: &Proposition<'_>, attribution: &Attribution) -> bool {
    let has_source = attribution.source.is_some() && attribution.content.len() == 1;
    let is_speech = attribution.kind == AttributionKind::Assertion;
    let is_used = proposition.cue_is(ClaimRole::NamingWord) && proposition.is_term();
    let is_direct = attribution.style == AttributionStyle::Direct;
    // “said it “humanizes” her” has a verb that is not known.
    let cue = proposition.cue.as_ref();
    let is_object = cue.is_some_and(|cue| !cue.takes_clauses) && proposition.opens_with_object();
    // “which critics say was …”, not “the result, as she says, was …”
    let is_next = attribution.cue.as_ref().is_some_and(|cue| {
        let content = attribution.content.first();
        content.is_some_and(|content| content.range().start == cue.span.range().end + 1)
    });
    let has_gap = is_next && attribution.style == AttributionStyle::Indirect;
    let is_loose = attribution.method != AttributionMethod::Colon
        && (is_object || has_gap && proposition.lacks_subject());
    has_source && is_speech && (is_used || !is_direct && (is_loose || proposition.opens_joined()))
}

/// “denied entry”, “denied Quill a visa”; not “denied wrongdoing”, “denied any link”
fn is_mere_denial(proposition: &Proposition<'_>) -> bool {
    let is_noun = proposition.is_noun() && !proposition.is_definite() && !proposition.is_deniable();
    proposition.cue_is(ClaimRole::Denying) && (is_noun || proposition.opens_with_name())
}

/// Whether a cue tells of a thing that is known already: “announced the order”, not “blamed”, “denied”.
fn touches_on(cue: &Cue) -> bool {
    use ClaimRole::{Deeming, Denying, Forewarning, LookingBack, Rejecting, Suspecting};
    let claims = [
        Deeming,
        Denying,
        Forewarning,
        LookingBack,
        Rejecting,
        Suspecting,
    ];
    !claims.iter().any(|role| cue.is(*role))
}

/// Whether the article itself tells what somebody may say, or did not speak of, or what was said of them:
/// “might say that it rained”, “did not blame the gale”, “did not say how it broke”, “was cited for fighting”.
pub(super) fn is_told_by_article(proposition: &Proposition<'_>, attribution: &Attribution) -> bool {
    let Some(cue) = proposition.cue.as_ref() else {
        return false;
    };
    if attribution.source.is_none() || proposition.is_quoted() {
        return false;
    }
    if attribution.kind != AttributionKind::Assertion {
        // “did not know that the pier was shut”
        return attribution.kind == AttributionKind::Fact && (cue.ends_in_no || cue.is_negated);
    }
    let is_behind = attribution.method == AttributionMethod::SourceCueContent;
    let is_of_source = cue.is_passive && cue.leads_on && cue.is(ClaimRole::Positing);
    is_behind
        && (cue.is_possible && !cue.is_negated
            || cue.is_negated && (proposition.names_thing() || proposition.opens_like_question())
            || is_of_source)
}
