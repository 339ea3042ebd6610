//! Contents inside a clause about a noun that needs it, which end where the sentence around them goes on: “the paper
//! that said the mayor lied | was shut”, “for a man who says he is shy, | Quill talks a lot”.

use std::ops::Range;

use super::{TOLD, VERBS};
use crate::attribution::content::{self, Extent, Scope};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Auxiliary, Class, verb_form};

/// How many tokens of a content are searched.
const LONGEST: usize = 40;

/// Ends the content before the verb, or at the comma, at which the sentence goes on.
pub(super) fn without_rest(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    if source.is_empty() || source.end > cue.start {
        return;
    }
    // The pronoun may have been taken for the first word of the cue.
    let is_pronoun = |at: usize| reading.is_one_of(at, &["who", "that", "which"]);
    let last = source.end - 1;
    let pronoun = if is_pronoun(last) { last } else { source.end };
    let sentence = reading.sentence_of(cue.start);
    let opener = usize::from(reading.has(sentence.start, Class::SentenceOpener));
    let first = sentence.start + opener;
    let is_plain = |at: usize| {
        (reading.is_word(at) || reading.is(at, "-"))
            && (reading.is_capitalized(at) || !reading.meets(at, VERBS))
    };
    let is_restrictive = pronoun + 1 < cue.end
        && pronoun > first
        && pronoun - first <= LONGEST
        && is_pronoun(pronoun)
        && (first..pronoun).all(is_plain);
    let Some(piece) = draft
        .content
        .iter_mut()
        .find(|piece| is_restrictive && piece.start >= cue.end && piece.len() > 1)
    else {
        return;
    };
    let leads = reading.has(sentence.start, Class::Preposition)
        || reading.is_one_of(sentence.start, &["as", "like", "unlike", "for"]);
    let near = piece.start..piece.end.min(piece.start + LONGEST);
    // “A man who says he is shy, | Quill talks a lot”
    let is_set_before = reading.is_indefinite(sentence.start) && source.start == sentence.start;
    let names = |at: &usize| reading.is_capitalized(at + 1);
    let end = if leads {
        comma(reading, near, sentence.end)
    } else {
        let main_clause = || comma(reading, near.clone(), sentence.end).filter(names);
        let rest = piece.end..sentence.end;
        let main = main_verb(reading, cue, &near, rest);
        main.or_else(|| is_set_before.then(main_clause)?)
    };
    piece.end = end.unwrap_or(piece.end);
}

/// Where the verb of the sentence says something in what was taken for the object of a clause about who speaks, and they
/// with that clause: “The man who opposed | the levy | feared that …”.
pub(super) fn told_behind(
    reading: &Reading<'_>,
    draft: &Draft,
    piece: &Range<usize>,
) -> Option<(usize, Draft)> {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return None;
    };
    let sentence = reading.sentence_of(cue.start);
    let who = source.end.checked_sub(1)?;
    let is_about = source.end <= cue.start
        && reading.is_one_of(who, &["who", "that"])
        && who > sentence.start
        && !reading.is_mark(who - 1)
        && who <= sentence.start + LONGEST
        && piece.start == cue.end
        && !piece.is_empty()
        && source::opens_noun_phrase(reading, piece.start)
        && !cue.clone().any(|at| takes_clause(reading, at));
    let near = piece.start + 1..piece.end.min(piece.start + LONGEST_OBJECT);
    let mut words =
        near.take_while(|at| is_about && reading.is_word(*at) && !reading.is_quoted(*at));
    let verb = words.find(|at| reading.meets(*at, TOLD) || reading.meets(*at, VERBS))?;
    let is_finite = reading.meets(verb, TOLD)
        && !reading.is_capitalized(verb)
        && verb + 2 < sentence.end
        && !reading.has(verb - 1, Class::Determiner)
        && !reading.is_one_of(verb - 1, &["to", "that", "who"]);
    let is_clause = || {
        reading.is(verb + 1, "that")
            || reading.is_quoted(verb + 1)
            || source::opens_noun_phrase(reading, verb + 1)
            || reading.has(verb + 1, Class::AdverbialOpener)
    };
    if !(is_finite && is_clause()) {
        return None;
    }
    let subject = sentence.start + usize::from(reading.is_one_of(sentence.start, &["and", "but"]));
    let scope = Scope {
        sentence: sentence.clone(),
        paragraph: sentence,
    };
    let said = Draft {
        source: Some(subject..verb),
        cue: Some(verb..verb + 1),
        extent: None,
        content: vec![content::right_of(reading, &scope, verb + 1, Extent::Clause)],
        via: None,
        ..draft.clone()
    };
    Some((verb, said))
}

/// Whether a verb takes a clause, not only a thing.
fn takes_clause(reading: &Reading<'_>, at: usize) -> bool {
    const THINKING: [&str; 14] = [
        "believe", "believed", "believes", "fear", "feared", "fears", "hope", "hoped", "hopes",
        "knew", "know", "think", "thinks", "thought",
    ];
    reading.has(at, Class::SpeechVerb)
        || reading.has(at, Class::FactCue)
        || reading.is_one_of(at, &THINKING)
}

/// How many tokens the object of such a clause may take.
const LONGEST_OBJECT: usize = 14;

/// The verb of the sentence in a content that begins near its cue, where `rest` follows in the sentence.
fn main_verb(
    reading: &Reading<'_>,
    cue: &Range<usize>,
    near: &Range<usize>,
    rest: Range<usize>,
) -> Option<usize> {
    let found = verbs(reading, near.clone());
    // “announced | the cuts | has resigned”
    let takes_things = cue.clone().all(|at| {
        !reading.has(at, Class::BeliefCue) && !reading.is_one_of(at, &["said", "say", "says"])
    });
    let is_whole = || {
        let rest = rest.start..rest.end.min(rest.start + LONGEST);
        near.end == rest.start && verbs(reading, rest).own.is_none()
    };
    let is_lone = |own: &usize| *own > near.start && found.is_all && takes_things && is_whole();
    found.main.or_else(|| found.own.filter(is_lone))
}

/// The comma behind which the main clause begins with its subject.
fn comma(reading: &Reading<'_>, words: Range<usize>, end: usize) -> Option<usize> {
    let mut words = words.skip(2);
    words.find(|at| {
        reading.is(*at, ",")
            && at + 1 < end
            && !reading.is_quoted(*at)
            && !content::goes_on(reading, at + 1, end)
            && source::opens_noun_phrase(reading, at + 1)
    })
}

/// The verbs of what was taken for a content.
#[derive(Default)]
struct Verbs {
    /// The first: that of the clause that is said, or where a thing is said, “announced | the cuts | has resigned”,
    /// that of the sentence.
    own: Option<usize>,
    /// That of the sentence, behind the clause that is said and those in it: “he thought the mayor lied | was”.
    main: Option<usize>,
    /// Whether all its words were searched.
    is_all: bool,
}

fn verbs(reading: &Reading<'_>, words: Range<usize>) -> Verbs {
    let joins = |at: usize| {
        reading.is_mark(at) && !reading.is(at, "-")
            || reading.is_quoted(at)
            || reading.has(at, Class::ClauseOpener)
            || reading.has(at, Class::Subordinator)
            || reading.is_one_of(at, &["and", "but", "or"])
    };
    let opens = !words.is_empty() && reading.is(words.start, "that");
    let first = words.start + usize::from(opens);
    let mut clauses = 1;
    let mut found = Verbs::default();
    for at in first..words.end {
        if joins(at) {
            return found;
        }
        if reading.is_capitalized(at) || at > first && is_group(reading, at - 1) {
            continue;
        }
        let form = verb_form(reading.token(at).word, reading.words(at));
        let is_sure = reading.has(at, Class::FiniteVerb)
            || reading.has(at, Class::PresentVerb) && reading.words(at).ends_with('s')
            || reading.has(at, Class::Auxiliary)
                && form.auxiliary.is_some_and(Auxiliary::is_finite);
        let is_behind_subject =
            at > first && reading.plays(at - 1, AttributionRole::SubjectPronoun);
        let may_be = !(at > first && reading.has(at - 1, Class::Determiner))
            && (form.is_past
                || form
                    .third_share
                    .is_some_and(|share| share > 5 || is_behind_subject));
        if !(is_sure || may_be) {
            continue;
        }
        let is_adverb = at > 0 && reading.is_one_of(at - 1, &["also", "later", "now", "still"]);
        let start = at - usize::from(is_adverb);
        if clauses > 0 {
            found.own = found.own.or(Some(start));
            let thinks = reading.meets(at, TOLD)
                && at + 1 < words.end
                && source::opens_noun_phrase(reading, at + 1);
            clauses -= usize::from(!thinks);
        } else if is_sure || form.is_past && !form.is_participle {
            found.main = Some(start);
            return found;
        } else if form.is_past {
            found.main = found.main.or(Some(at));
        }
    }
    found.is_all = true;
    found
}

/// Whether a token leads a group of verbs, or tells of the next one.
fn is_group(reading: &Reading<'_>, at: usize) -> bool {
    reading.has(at, Class::VerbGroup)
        || reading.has(at, Class::Auxiliary)
        || reading.is(at, "to")
        || reading.words(at).ends_with("ly")
}
