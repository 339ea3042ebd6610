//! Edges of sources: whole noun phrases, from their determiner or owner up to their last apposition,
//! without what stands before them or what they do.

use std::iter;
use std::ops::Range;

use super::{BE, LONGEST_MODIFIER, VERBS};
use crate::attribution::draft::Draft;
use crate::attribution::reading::{LONGEST_SENTENCE, Reading};
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes, verb_form};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Words for what belongs to a country.
const COUNTRIES: Classes = Classes::any_of(&[Class::Country, Class::Demonym]);

/// Words that offices begin with.
const OFFICES: Classes = Classes::any_of(&[Class::Title, Class::RoleModifier]);

/// How many words of a name with its title may stand before a given name.
const LONGEST_NAME: usize = 6;

/// Adverbs that stand between who speaks and the verb.
const ADVERBS: [&str; 12] = [
    "accordingly",
    "also",
    "consequently",
    "even",
    "further",
    "hence",
    "however",
    "instead",
    "nevertheless",
    "nonetheless",
    "therefore",
    "thus",
];

/// Makes the agent of a passive its source: “X was criticised by Y because …”.
pub(super) fn with_agent(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(subject)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let by = cue.end - usize::from(reading.is(cue.end - 1, "by"));
    let is_passive = subject.end <= cue.start
        && by + 1 < sentence.end
        && reading.is(by, "by")
        && (subject.end..cue.end).any(|at| reading.is_one_of(at, &BE));
    if !is_passive {
        return;
    }
    let agent = source::noun_phrase_after(reading, by + 1, sentence.end);
    if !reading.has_words(agent.clone()) {
        return;
    }
    for piece in &mut draft.content {
        if piece.start == by || piece.start == by + 1 {
            piece.start = agent.end.min(piece.end);
        }
    }
    draft.source = Some(agent);
    draft.method = AttributionMethod::PassiveAgent;
}

/// Makes the agent behind the quoted words of a passive its source: “was dismissed as ‘…’ | by Quill”.
pub(super) fn with_agent_behind(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let Some(last) = draft.content.last_mut() else {
        return;
    };
    let is_by =
        |at: &usize| reading.is(*at, "by") && !reading.is_quoted(*at) && reading.closes(at - 1);
    let near = sentence.end.min(cue.end + LONGEST_SENTENCE);
    let mut places = last.start.max(cue.end) + 1..near.min(last.end + 1);
    let is_before = draft
        .source
        .as_ref()
        .is_none_or(|source| source.end <= cue.start);
    let first = cue.start.saturating_sub(1).max(sentence.start);
    let is_passive = is_before && (first..cue.end).any(|at| reading.is_one_of(at, &BE));
    if !is_passive {
        return;
    }
    let Some(by) = places.find(is_by) else {
        return;
    };
    let agent = source::noun_phrase_after(reading, by + 1, sentence.end);
    if !reading.has_words(agent.clone()) || !source::is_speaker(reading, &agent) {
        return;
    }
    last.end = by;
    draft.source = Some(agent);
    draft.method = AttributionMethod::PassiveAgent;
}

/// The agent of a passive without the preposition behind it: “accused by Quill | of ‘…’”, “criticised by
/// Quill | over the plan”.
pub(super) fn without_tie(reading: &Reading<'_>, draft: &mut Draft) {
    const TIES: [&str; 5] = ["as", "during", "for", "of", "over"];
    if draft.method != AttributionMethod::PassiveAgent {
        return;
    }
    if let Some(agent) = draft.source.as_mut() {
        let is_tie = |at: &usize| {
            reading.is_one_of(*at, &TIES[..])
                && (at + 1 == agent.end
                    || reading.is(*at, "over") && reading.is_capitalized(at - 1))
        };
        let tie = (agent.start + 1..agent.end).find(is_tie);
        agent.end = tie.unwrap_or(agent.end);
    }
}

/// The source without “nothing” and the like that it says something of: “Nothing | the mayor | said”.
pub(super) fn without_object(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const THINGS: [&str; 4] = ["anything", "everything", "nothing", "something"];
    let is_object = source.len() > 1
        && reading.is_one_of(source.start, &THINGS)
        && source::opens_noun_phrase(reading, source.start + 1);
    source.start + usize::from(is_object)..source.end
}

/// The source with the family name before the given name “He”: “Liu | He”.
pub(super) fn with_family_name(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let is_behind_family = reading.is_capitalized(first)
        && reading.is(first, "he")
        && first > 0
        && reading.is_capitalized(first - 1)
        && reading.has(first - 1, Class::FamilyNameFirst);
    if !is_behind_family {
        return source;
    }
    let limit = reading.sentence_of(first).start;
    let is_name = |at: &usize| reading.is_capitalized(*at) && reading.is_word(*at);
    let names = (limit..first).rev().take_while(is_name);
    first - names.take(LONGEST_NAME).count()..source.end
}

/// The source from its owner on, when it begins with what makes the owner a possessive.
pub(super) fn with_owner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    if source.start == limit || reading.token(source.start).kind != TokenKind::Clitic {
        return source;
    }
    match source::subject_before(reading, source.start, limit) {
        Some(owner) => owner.words.start..source.end,
        None => source,
    }
}

/// The source without an adverbial that opens its sentence, “For two weeks | the mayor”, “In both
/// cities, | voters”, “According to the Herald, | one user”, or the preposition before what it owns,
/// “in | Quill’s view”.
pub(super) fn without_adverbial(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let inner = first + 1..source.end;
    if reading.plays(first, AttributionRole::AdverbialOpener) {
        let comma = inner.clone().find(|at| reading.is(*at, ","));
        if let Some(comma) = comma.filter(|comma| reading.has_words(comma + 1..source.end)) {
            return comma + 1..source.end;
        }
        if reading.token(source.end - 1).kind == TokenKind::Clitic && !inner.is_empty() {
            return inner;
        }
    }
    let opens = reading.has(first, Class::Preposition)
        || first > 0 && reading.has(first - 1, Class::Preposition);
    let begins = |at: &usize| {
        reading.is_one_of(*at, &["the", "a", "an"])
            && !reading.has(at - 1, Class::Preposition)
            && !reading.is_mark(at - 1)
            && !reading.is_one_of(at - 1, &["and", "or", "both", "all", "half"])
    };
    let begin = inner.clone().find(begins).filter(|_| opens);
    begin.unwrap_or(first)..source.end
}

/// The source from whom a clause is about whose object was taken for it: “the driver who lost | the
/// race said”.
pub(super) fn with_clause(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 4;
    let limit = reading.sentence_of(source.start).start;
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    let is_verb = |at: usize| {
        reading.meets(at, VERBS)
            || !reading.is_capitalized(at)
                && verb_form(reading.token(at).word, reading.words(at)).is_past
    };
    let follows_verb =
        source.start > limit + 1 && is_verb(source.start - 1) && is_plain(source.start - 1);
    if !follows_verb {
        return source;
    }
    let floor = limit.max(source.start.saturating_sub(LONGEST));
    let before = (floor + 1..source.start).rev();
    let mut clause = before.take_while(|at| is_plain(*at));
    let pronoun = clause.find(|at| reading.is(*at, "who"));
    let subject = pronoun.and_then(|who| source::subject_before(reading, who, limit));
    // “got a fine as | the officer who stopped him said”
    let joins = |at: &usize| reading.is_one_of(*at, &["as", "because", "than"]);
    let start = subject.map(|it| {
        let last = it.words.clone().rev().find(joins);
        last.map_or(it.words.start, |at| at + 1)
    });
    start.unwrap_or(source.start)..source.end
}

/// The source from whoever knows of it or is near to it on: “people familiar with | the sale say”, “those close
/// to | him say”.
pub(super) fn with_insider(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const NEAR: [&str; 6] = ["aware", "briefed", "close", "familiar", "involved", "privy"];
    const LONGEST: usize = 8;
    let limit = reading.sentence_of(source.start).start;
    if source.start < limit + 3 || !reading.has(source.start - 1, Class::Preposition) {
        return source;
    }
    let near = source.start - 2;
    let speaks = reading.meets(near - 1, source::SPEAKING_NOUNS) || reading.is(near - 1, "those");
    if !reading.is_one_of(near, &NEAR) || !speaks || reading.is_quoted(near) {
        return source;
    }
    let subject = source::subject_before(reading, near, limit).map(|it| it.words.start);
    let start = subject.filter(|start| start + LONGEST > near);
    start.unwrap_or(near - 1)..source.end
}

/// Takes what it does off the source: “the mayor | has a plan”, “the mayor | is quietly backing”;
/// clauses about it stay, and so does whom a verb makes speak: “it left the mayor saying”.
pub(super) fn without_predicate(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(source) = draft.source.clone() else {
        return;
    };
    let is_made_to_speak = draft.cue.as_ref().is_some_and(|cue| {
        source.end == cue.start
            && (reading.is(cue.start, "to") || reading.words(cue.start).ends_with("ing"))
    });
    let stops = |at: &usize| {
        reading.is_mark(*at) || reading.is_quoted(*at) || reading.has(*at, Class::ClauseOpener)
    };
    let is_verb = |at: &usize| reading.has(*at, Class::FiniteVerb) && !reading.is_capitalized(*at);
    let verb = source
        .clone()
        .take_while(|at| !stops(at))
        .find(is_verb)
        .filter(|verb| *verb > source.start)
        .filter(|verb| !is_made_to_speak || is_witnessed(reading, *verb, draft.cue.as_ref()));
    let Some(verb) = verb else {
        if is_made_to_speak {
            draft.source = Some(without_showing(reading, source));
        }
        return;
    };
    // A clause before that of the cue: “The race began as | a new survey showed”.
    let joins = |at: &usize| reading.is_one_of(*at, &["and", "as", "but", "that", "when", "while"]);
    let own = (verb + 1..source.end)
        .rev()
        .find(joins)
        .map(|at| at + 1..source.end);
    let is_subject = |own: &Range<usize>| {
        !own.is_empty()
            && own.clone().all(|at| !stops(&at) && !is_verb(&at))
            && draft.cue.as_ref().is_some_and(|cue| cue.start == own.end)
    };
    draft.source = own.filter(is_subject).or(Some(source.start..verb));
}

/// Whoever speaks, of a clause that was taken for the source before a participle: whom its verb shows, or
/// else its subject: “the video featured | a group of bakers”, “police | released a video”.
fn without_showing(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const SPEAKERS: Classes = Classes::any_of(&[Class::PersonNoun, Class::GroupNoun]);
    let is_verb = |at: &usize| {
        !reading.is_capitalized(*at)
            && verb_form(reading.token(*at).word, reading.words(*at)).is_past
    };
    let inner = source.start + 1..source.end.saturating_sub(1);
    let Some(verb) = inner.clone().find(is_verb) else {
        return source;
    };
    let is_plain = |at: usize| {
        reading.is_word(at)
            && !reading.is_quoted(at)
            && !reading.has(at, Class::ClauseOpener)
            && (at == verb || reading.is_capitalized(at) || !reading.meets(at, VERBS))
    };
    let object = verb + 1..source.end;
    let is_name = reading.is_capitalized(object.start) && reading.meets(verb, VERBS);
    let opens = reading.has(object.start, Class::Determiner) || is_name;
    if !opens || !source.clone().all(is_plain) {
        return source;
    }
    // “wrote a letter to the voters | thanking them”
    let speaks = object.clone().any(|at| reading.meets(at, SPEAKERS))
        && !object
            .clone()
            .any(|at| reading.has(at, Class::DocumentNoun));
    let has_speaker = reading.is_capitalized(verb - 1) || reading.meets(verb - 1, SPEAKERS);
    if speaks && !has_speaker {
        return object;
    }
    // “the members yesterday | submitted a motion”
    let is_adverb = |at: usize| reading.has(at, Class::TimeWord) || reading.is(at, "also");
    let adverbs = (source.start + 1..verb).rev();
    let adverbs = adverbs.take_while(|at| is_adverb(*at)).count();
    source.start..verb - adverbs
}

/// Whether a form of “be” tells who was heard speaking: “she was heard saying”, “a poll is showing”.
fn is_witnessed(reading: &Reading<'_>, verb: usize, cue: Option<&Range<usize>>) -> bool {
    const WITNESSED: [&str; 7] = [
        "caught", "filmed", "heard", "quoted", "recorded", "seen", "shown",
    ];
    let Some(cue) = cue else { return false };
    let near = verb + 1..cue.start.min(verb + 3);
    reading.is_one_of(verb, &BE)
        && !reading.is(cue.start, "to")
        && (near.is_empty() || near.into_iter().any(|at| reading.is_one_of(at, &WITNESSED)))
}

/// Makes the subject of the sentence the source when what stands before a colon is no person:
/// “Quill takes up the story: …”.
pub(super) fn from_subject(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    let sentence = reading.sentence_of(source.start);
    let names = |range: &Range<usize>| range.clone().any(|at| reading.is_capitalized(at));
    if source.end != cue.start || names(&source) {
        return;
    }
    let is_name = |at: &usize| reading.is_capitalized(*at);
    let end = sentence.start + (sentence.start..source.start).take_while(is_name).count();
    let is_clause = end < source.start
        && (end..source.start).all(|at| !reading.is_mark(at) && !reading.is_quoted(at));
    if is_clause && end > sentence.start && !reading.has(sentence.start, Class::SentenceOpener) {
        draft.source = Some(sentence.start..end);
    }
}

/// Makes a pronoun the source, and its verb the cue, when both were taken for part of a source that
/// follows: “I hope the mayor | says …”.
pub(super) fn from_pronoun(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    let verb = source.start + 1;
    let is_clause = source.len() > 2
        && source.end <= cue.start
        && reading.is_one_of(source.start, &["i", "we", "he", "she", "they"])
        && reading.has(verb, Class::Cue)
        && !reading.is_capitalized(verb)
        && !reading.is_quoted(verb);
    let [piece] = draft.content.as_slice() else {
        return;
    };
    if is_clause && piece.start >= cue.end {
        let said = verb + 1..piece.end;
        draft.content = iter::once(said).collect();
        draft.cue = Some(verb..verb + 1);
        draft.extent = None;
        draft.source = Some(source.start..verb);
    }
}

/// The source from its determiner on: “the ruling party”, not “party”.
pub(super) fn with_determiner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading
        .sentence_of(source.start)
        .start
        .max(source.start.saturating_sub(LONGEST_MODIFIER + 1));
    let is_plain = |at: usize| !reading.is_mark(at) && !reading.is_quoted(at);
    let is_noun = is_plain(source.start)
        && !reading.is_capitalized(source.start)
        && !reading.has(source.start, Class::Determiner)
        && !reading.has(source.start, Class::Pronoun);
    if !is_noun {
        return source;
    }
    let mut before = (limit..source.start).rev();
    let stop = before.find(|at| {
        !is_plain(*at)
            || reading.is_capitalized(*at)
            || reading.has(*at, Class::FiniteVerb)
            || reading.has(*at, Class::Preposition)
            || reading.has(*at, Class::ClauseOpener)
            || reading.has(*at, Class::Determiner)
    });
    let determiner = stop.filter(|at| {
        let joins = reading.is(*at, "that")
            && (begins_apart(reading, at + 1) || is_plural(reading, at + 1..source.end));
        reading.has(*at, Class::Determiner) && !joins
    });
    determiner.unwrap_or(source.start)..source.end
}

/// The source from the country or nationality on that stands before its title: “US | President Ada
/// Quill”.
pub(super) fn with_country(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    let belongs = |at: usize| {
        reading.is_capitalized(at) && reading.meets(at, COUNTRIES) && !reading.is_quoted(at)
    };
    if source.start == limit || !reading.meets(source.start, OFFICES) || !belongs(source.start - 1)
    {
        return source;
    }
    let country = source.start - 1;
    let article = country > limit && reading.has(country - 1, Class::Determiner);
    country - usize::from(article)..source.end
}

/// The source without a word that opens its sentence or clause: “Then X”, “which X”, “that many X”,
/// or the verb before it: “said X, adding”.
pub(super) fn without_opener(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    if source.len() < 2 {
        return source;
    }
    let opens_sentence =
        reading.sentence_of(first).start == first && reading.has(first, Class::SentenceOpener);
    let opens_clause = reading.is_one_of(first, &["which", "whom", "and", "but"])
        || reading.is(first, "that")
            && (begins_apart(reading, first + 1) || is_plural(reading, first + 1..source.end))
        || reading.is_one_of(first, &["said", "says"]) && reading.has_words(first + 1..source.end);
    first + usize::from(opens_sentence || opens_clause)..source.end
}

/// Whether a noun phrase is one of several: “senior officials of the port”.
fn is_plural(reading: &Reading<'_>, words: Range<usize>) -> bool {
    let ends = |at: &usize| {
        reading.is_mark(*at)
            || reading.has(*at, Class::Preposition)
            || reading.has(*at, Class::ClauseOpener)
    };
    let end = words.clone().find(ends).unwrap_or(words.end);
    let last = (end > words.start).then(|| reading.words(end - 1));
    last.is_some_and(|last| {
        last.eq_ignore_ascii_case("people") || last.ends_with('s') && !last.ends_with("ss")
    })
}

/// The source with what its last word ties to it: “the senator of | New Lowmoor”, “some of | her old friends
/// fear”, “Quill and | Marsh met”.
pub(super) fn with_name(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 8;
    let (last, end) = (source.end - 1, source.end);
    if source.len() < 2 || !reading.is_one_of(last, &["and", "for", "from", "of"]) {
        return source;
    }
    let limit = reading.sentence_of(source.start).end;
    let is_name = |at: usize| reading.is_capitalized(at) && !reading.is_quoted(at);
    let name = (end..limit).take_while(|at| is_name(*at)).count();
    if name > 0 || !reading.is_one_of(last, &["and", "of"]) {
        return source.start..end + name;
    }
    let opens = |at: usize| reading.has(at, Class::Determiner) || reading.is_owner(at);
    let is_verb = |at: usize| {
        reading.meets(at, VERBS) || verb_form(reading.token(at).word, reading.words(at)).is_past
    };
    let is_noun = |at: usize| {
        reading.token(at).kind == TokenKind::Word
            && !reading.is_quoted(at)
            && !reading.has(at, Class::ClauseOpener)
            && !reading.has(at, Class::Auxiliary)
            && (opens(at - 1) || !is_verb(at))
    };
    let mut words = end..limit.min(end + LONGEST);
    let phrase = words.find(|at| !is_noun(*at)).unwrap_or(end);
    let is_whole = phrase > end && !opens(phrase - 1);
    source.start..if is_whole { phrase } else { end }
}

/// Whether a noun phrase begins here that no “that” belongs to: “that | some”, not “that report”.
fn begins_apart(reading: &Reading<'_>, at: usize) -> bool {
    const APART: [&str; 9] = [
        "some", "many", "most", "more", "few", "several", "it", "we", "they",
    ];
    source::opens_noun_phrase(reading, at)
        || reading.is_one_of(at, &APART)
        || reading.token(at).kind == TokenKind::Number
}

/// Gives a source that breaks off at a name or at a word for how many what is behind it, which stands
/// between it and the verb or was taken for the first word of the cue: “the Lowmoor | nurse explained”,
/// “one | pilot said”, “the Harrow | Standard found”.
pub(super) fn with_head(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &mut draft.cue) else {
        return;
    };
    let (last, noun) = (source.end - 1, source.end);
    let goes_on = |cue: &Range<usize>| (noun..=noun + 1).contains(&cue.start) && cue.end > noun + 1;
    if noun + 1 >= reading.sentence_of(last).end {
        return;
    }
    let is_noun = reading.has(noun, Class::PersonNoun)
        && !reading.is_capitalized(noun)
        && !reading.has(noun, Class::SpeechVerb)
        && !reading.has(noun, Class::AddresseeVerb);
    let is_name = reading.is_capitalized(last)
        && reading.is_capitalized(noun)
        && !reading.has(noun, Class::TimeWord)
        && reading.meets(noun + 1, VERBS)
        && !reading.is_capitalized(noun + 1);
    let is_head = is_noun || is_name;
    let breaks_off = reading.is_capitalized(last) || reading.plays(last, AttributionRole::Count);
    let verb = draft.extent.clone().unwrap_or_else(|| cue.clone());
    if is_head && breaks_off && goes_on(&verb) {
        source.end += 1;
        let rest = |cue: &Range<usize>| cue.start.max(noun + 1)..cue.end;
        draft.extent = draft.extent.as_ref().map(rest);
        *cue = Some(rest(cue))
            .filter(|cue| !cue.is_empty())
            .unwrap_or_else(|| rest(&verb));
    }
}

/// Words that are no noun which a source breaks off before.
const NO_NOUN: Classes = Classes::any_of(&[
    Class::FiniteVerb,
    Class::PastVerb,
    Class::VerbGroup,
    Class::Preposition,
    Class::Pronoun,
    Class::Determiner,
    Class::TimeWord,
    Class::ClauseOpener,
    Class::SentenceOpener,
    Class::AdverbialOpener,
]);

/// Gives a source the noun between it and the cue where it breaks off before that: “one odd | question
/// asked”, “the Harrow | campaign said”.
pub(super) fn with_noun(reading: &Reading<'_>, draft: &mut Draft) {
    const APART: [&str; 10] = [
        "and", "around", "both", "here", "herself", "himself", "itself", "late", "or", "there",
    ];
    let (Some(source), Some(cue)) = (&mut draft.source, &mut draft.cue) else {
        return;
    };
    let noun = source.end;
    let verb = draft.extent.as_ref().map_or(cue.start, |it| it.start);
    // The noun may have been taken for the first word of the cue: “a Harrow Council | statement said”.
    let is_noun = |at: usize| {
        let form = verb_form(reading.token(at).word, reading.words(at));
        form.base_share.is_none() && form.third_share.is_none()
    };
    let is_cue = verb == noun
        && cue.end > verb + 1
        && is_noun(noun)
        && !reading.has(noun - 1, Class::Pronoun)
        && reading.token(noun - 1).kind != TokenKind::Clitic
        && reading.has(verb + 1, Class::SpeechVerb);
    let verb = verb + usize::from(is_cue);
    if verb != noun + 1 || !(noun..=verb).contains(&cue.start) || cue.end <= verb {
        return;
    }
    let (token, words) = (reading.token(noun), reading.words(noun));
    let is_one = reading.is_one_of(source.start, &["a", "an", "each", "every", "one"]);
    let may_be_verb = reading.has(noun, Class::PresentVerb) || words.ends_with("ing");
    let is_noun = token.kind == TokenKind::Word
        && !token.is_capitalized()
        && !reading.is_quoted(noun)
        && !reading.meets(noun, NO_NOUN)
        && !words.ends_with("ly")
        && !reading.is_one_of(noun, &APART)
        && !verb_form(token.word, words).is_past
        && (!may_be_verb || is_one && !words.ends_with('s'));
    if is_noun {
        source.end = verb;
        cue.start = verb;
        let rest = |extent: Range<usize>| extent.start.max(verb)..extent.end;
        draft.extent = draft.extent.take().map(rest);
    }
}

/// The source from the month on in whose date it begins: “a Sept. 15, | 2011 letter”.
pub(super) fn with_date(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    let first = source.start;
    let is_date = first >= limit + 3
        && reading.token(first).kind == TokenKind::Number
        && reading.is(first - 1, ",")
        && reading.token(first - 2).kind == TokenKind::Number
        && reading.is_capitalized(first - 3)
        && reading.has(first - 3, Class::TimeWord);
    if !is_date {
        return source;
    }
    let month = first - 3;
    let article = month > limit && reading.has(month - 1, Class::Determiner);
    month - usize::from(article)..source.end
}

/// Gives a name the apposition between it and the cue: “Tom Marsh, | the pilot, | shouted”.
pub(super) fn with_apposition(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 30;
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let (first, comma) = (source.end + 1, cue.start.saturating_sub(1));
    let is_between = first < comma
        && comma - first <= LONGEST
        && reading.is(source.end, ",")
        && reading.is(comma, ",")
        && reading.is_capitalized(source.end - 1)
        && reading.has(first, Class::Determiner);
    let is_part =
        |at: &usize| (!reading.is_mark(*at) || reading.is(*at, ",")) && !reading.is_quoted(*at);
    let is_relative =
        |at: &usize| reading.is_one_of(*at, &["who", "whose", "which", "that", "where"]);
    let is_verb = |at: &usize| reading.meets(*at, VERBS) && !reading.is_capitalized(*at);
    let apposition = first..comma;
    let mut noun = apposition.clone().take_while(|at| !is_relative(at));
    if is_between && apposition.clone().all(|at| is_part(&at)) && !noun.any(|at| is_verb(&at)) {
        *source = without_adverbial(reading, source.start..comma);
        draft
            .content
            .retain(|piece| piece.start < first || piece.end > comma);
    }
}

/// Gives a source that breaks off at a name the office behind it, when a clause about who holds that stands
/// before the cue: “the Lowmoor | mayor, who sailed on Monday, said”.
pub(super) fn with_office(reading: &Reading<'_>, draft: &mut Draft) {
    const OFFICE: Classes = Classes::any_of(&[Class::Title, Class::PersonNoun]);
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let office = source.end;
    let is_office = reading.is_capitalized(office - 1)
        && office + 2 < cue.start
        && reading.meets(office, OFFICE)
        && !reading.is_capitalized(office)
        && reading.is(office + 1, ",")
        && reading.is_one_of(office + 2, &["who", "whose"])
        && reading.is(cue.start - 1, ",");
    source.end += usize::from(is_office);
}

/// Gives a name behind “according to” the role that was taken for the first words of what is said: “According
/// to Ada Quill, | head of the port's lamp unit, | the pier is safe”.
pub(super) fn with_role(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 16;
    const ROLES: Classes = Classes::any_of(&[Class::PersonNoun, Class::Title]);
    let Some(source) = draft.source.as_mut() else {
        return;
    };
    let first = source.end + 1;
    let is_according = draft.method == AttributionMethod::AccordingTo
        && reading.is_capitalized(source.end - 1)
        && first < reading.sentence_of(source.start).end
        && reading.is(source.end, ",");
    let starts = |piece: &&mut Range<usize>| is_according && piece.start == first;
    let Some(piece) = draft.content.iter_mut().find(starts) else {
        return;
    };
    let places = first..piece.end.min(first + LONGEST);
    let comma = places.clone().find(|at| reading.is(*at, ","));
    let Some(comma) = comma.filter(|comma| *comma > first && comma + 2 < piece.end) else {
        return;
    };
    let is_noun_phrase = |at: usize| {
        (reading.is_word(at) || reading.is(at, "-"))
            && !reading.is_quoted(at)
            && !reading.has(at, Class::Pronoun)
            && (reading.is_capitalized(at) || !reading.meets(at, VERBS))
    };
    let ends = |at: &usize| reading.has(*at, Class::Preposition);
    let head = (first + 1..comma).find(ends).unwrap_or(comma) - 1;
    let is_role = reading.meets(head, ROLES)
        && !reading.is_capitalized(head)
        && !reading.words(head).ends_with('s')
        && (first..comma).all(is_noun_phrase);
    // With an article it may be the subject: “the mayor, Tom Marsh, knew”, “the mayor, who knew, left”.
    let next = comma + 1;
    let has_article = reading.has(first, Class::Determiner);
    let is_subject = has_article
        && (!source::opens_noun_phrase(reading, next) || reading.is_capitalized(next))
        || reading.is_one_of(next, &["who", "which", "whose", "where", "and", "or"]);
    if is_role && !is_subject {
        source.end = comma;
        piece.start = next;
    }
}

/// The source without the adverb between it and its verb: “the rowers | therefore say”.
pub(super) fn without_adverb(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let last = source.end - 1;
    let is_adverb = source.len() > 1
        && source.end == cue.start
        && !reading.is_capitalized(last)
        && reading.is_one_of(last, &ADVERBS);
    source.end -= usize::from(is_adverb);
}

/// The source with the bracket behind it: “Senator Ada Quill | (D-Harrow)”.
pub(super) fn with_bracket(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 9;
    let limit = reading.sentence_of(source.start).end;
    let mut inside = source.end + 1..limit.min(source.end + LONGEST);
    let opens = source.end < limit && reading.is(source.end, "(");
    let closing = inside.find(|at| opens && reading.is(*at, ")"));
    source.start..closing.map_or(source.end, |closing| closing + 1)
}

/// The source from what it is excepted from on: “everybody but | Quill”.
pub(super) fn with_exception(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    const ALL: [&str; 10] = [
        "all",
        "anybody",
        "anyone",
        "everybody",
        "everyone",
        "everything",
        "nobody",
        "none",
        "nothing",
        "one",
    ];
    let first = source.start;
    let limit = reading.sentence_of(first).start;
    let is_excepted = first >= limit + 2
        && reading.is_one_of(first - 1, &["but", "except"])
        && reading.is_one_of(first - 2, &ALL);
    if !is_excepted {
        return source;
    }
    let no = first >= limit + 3 && reading.is(first - 2, "one");
    first - 2 - usize::from(no)..source.end
}

/// The source with the clitic that makes it a possessive.
pub(super) fn with_possessive(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let tokens = reading.document.tokens();
    let owns = tokens
        .get(source.end)
        .is_some_and(|token| token.kind == TokenKind::Clitic)
        && reading.is_one_of(source.end, &["'s", "’s", "'", "’"]);
    source.start..source.end + usize::from(owns)
}

/// Makes the subject the source when that was taken from a clause about it: “Quill, who left with | the
/// mayor, Tom Marsh, | on Monday, said”.
pub(super) fn from_clause(reading: &Reading<'_>, draft: &mut Draft) {
    const LONGEST: usize = 40;
    let (Some(source), Some(cue)) = (&mut draft.source, &draft.cue) else {
        return;
    };
    let limit = reading.sentence_of(cue.start).start;
    let is_open = |at: usize| !reading.is_quoted(at) && reading.is(at, ",");
    if source.start <= limit + 2 || source.end >= cue.start || !is_open(cue.start - 1) {
        return;
    }
    let opens_clause = |at: &usize| reading.is(*at, "who") && is_open(at - 1);
    let nearest = (limit + 2).max(source.start.saturating_sub(LONGEST));
    let Some(who) = (nearest..source.start).rev().find(opens_clause) else {
        return;
    };
    let joins = |at: usize| is_open(at - 1) && reading.is_one_of(at, &["and", "but", "while"]);
    let has_verb = (who + 1..source.start)
        .any(|at| source::is_verbal(reading, at) || reading.meets(at, VERBS));
    if !has_verb || (who + 1..cue.start).any(joins) {
        return;
    }
    let antecedent = source::subject_before(reading, who + 1, limit);
    let antecedent = antecedent.map(|it| it.words.start..who - 1);
    if let Some(subject) = antecedent.filter(|it| !it.is_empty() && it.start == limit) {
        *source = subject;
    }
}
