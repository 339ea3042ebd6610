//! From tokens to the model: words, spans, and the person, organization or place meant.

mod barred;
mod before;
mod body;
mod described;
mod floor;
mod introduced;
mod kind;
mod named;
mod own_name;
mod turn;
mod unnamed;
mod verb;

use std::ops::Range;

use self::barred::{is_antecedent, is_barred, is_object};
use self::before::{obtainer, organization_before, resolve_office};
use self::described::is_example;
use self::floor::{Floor, is_named_here, is_newcomer, is_subject_between};
use self::introduced::introduced;
use self::kind::kind;
use self::named::{named, of_other};
use self::own_name::own_name;
use self::turn::{Turn, answers, asks, passive_subject, replies, set_aside, told, turn};
use self::unnamed::{is_located, noun_kind, unnamed_kind};
use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::{AttributionRole, Class, Classes};
use crate::model::{
    Attribution, AttributionId, AttributionMethod, AttributionStyle, PersonId, Source, SourceKind,
    TextSpan,
};
use crate::people::{Index, Named, People};
use crate::text::TokenKind;

/// How far behind “according to” what somebody heads may stand, in tokens.
const LONGEST_HEAD: usize = 10;

/// Within how many tokens a sentence names what it is about, when its subject can’t be told.
const LONGEST_OPENING: usize = 6;

/// The attributions that the drafts stand for; `focus` gives for each passage whom its last words
/// are about.
pub(super) fn attributions(
    reading: &Reading<'_>,
    people: &People,
    drafts: &[Draft],
    focus: &[Option<Range<usize>>],
) -> Vec<Attribution> {
    let index = Index::of_all(people);
    let mut floor = Floor::new(people, focus);
    drafts
        .iter()
        .enumerate()
        .map(|(at, draft)| Attribution {
            id: AttributionId::at(at),
            source: source_of(reading, &index, &mut floor, draft),
            cue: draft.cue.clone().map(|cue| {
                let span = reading.document.span_of(cue);
                TextSpan {
                    text: reading.document.text()[span].to_owned(),
                    span,
                }
            }),
            verb: draft
                .cue
                .clone()
                .and_then(|cue| verb::verb_of(reading.document, cue, draft.method)),
            content: draft
                .content
                .iter()
                .map(|piece| reading.document.span_of(piece.clone()))
                .collect(),
            style: style(reading, draft),
            said_at: None,
            kind: kind(reading, draft),
            method: draft.method,
            confidence: draft.probability,
        })
        .collect()
}

fn source_of(
    reading: &Reading<'_>,
    index: &Index<Named>,
    floor: &mut Floor<'_>,
    draft: &Draft,
) -> Option<Source> {
    let is_short = |words: &Range<usize>| !reading.is_endless(words);
    let Some(words) = draft.source.clone().filter(is_short) else {
        hand_over(reading, index, floor, draft);
        return None;
    };
    let words = headed(reading, index, draft, &words)
        .or_else(|| heard(reading, &words))
        .unwrap_or(words);
    let mut source = resolved(reading, index, words.clone());
    floor.advance(reading, index, words.start);
    if draft.method == AttributionMethod::Colon && matches!(&*source.text, "A" | "Q") {
        // “A:” answers: who was introduced before the questions, if one person was.
        let answerer = floor.answerer(reading, index, source.span);
        source.person = answerer.filter(|_| source.text == "A");
        source.kind = SourceKind::Person;
        return Some(source);
    }
    if words.len() == 1 && reading.is(words.start, "it") {
        resolve_namer(reading, index, draft, words.start, &mut source);
        if source.organization.is_none() && source.place.is_none() {
            source.organization = organization_before(reading, index, draft, words.start);
            if source.organization.is_some() {
                source.kind = SourceKind::Organization;
            }
        }
    }
    if words.len() == 2 && reading.is(words.start, "the") {
        resolve_office(reading, index, draft, words.start + 1, &mut source);
    }
    if reading.is_one_of(words.start, &["he", "she"]) {
        resolve_pronoun(reading, index, floor, draft, words.start, &mut source);
    }
    let is_other = |person| {
        is_antecedent(reading, index, words.start, person)
            || is_object(reading, index, &words, person)
    };
    source.person = source.person.filter(|person| !is_other(*person));
    if source.person.is_none() && source.kind == SourceKind::Person {
        source.person = own_name(reading, index, draft);
    }
    let is_retold = draft.via.as_ref().is_some_and(|via| {
        via.end <= words.start && resolved(reading, index, via.clone()).person.is_some()
    });
    if !is_retold && speaks(reading, draft) {
        pass_on(reading, index, floor, draft, &words, &source);
    }
    source.via = draft
        .via
        .iter()
        .filter(|via| is_short(via))
        .map(|via| resolved(reading, index, via.clone()))
        .collect();
    if let Some(outlet) = obtainer(reading, &words) {
        let outlet = resolved(reading, index, outlet);
        if source.organization == outlet.organization {
            source.organization = None;
        }
        if source.person == outlet.person {
            source.person = None;
        }
        source.kind = SourceKind::Document;
    }
    Some(source)
}

/// The organization or place that “it” stands for in what its sentence’s subject names something: “the port
/// authority conducts what | it | calls ‘…’”.
fn resolve_namer(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    pronoun: usize,
    source: &mut Source,
) {
    let sentence = reading.sentence_of(pronoun).start;
    // “Harrowtel will close two shops, | it | said.”
    let is_closing = |piece: &Range<usize>| piece.start == sentence && piece.end + 1 == pronoun;
    let closes = draft.method == AttributionMethod::ContentSourceCue
        && draft.content.last().is_some_and(is_closing)
        && !reading.is_quoted(sentence);
    if pronoun < sentence + 2 || !(reading.is(pronoun - 1, "what") || closes) {
        return;
    }
    let opening = sentence..(pronoun - 1).min(sentence + LONGEST_OPENING);
    let subject = source::main_subject(reading, sentence, pronoun - 1);
    let namer = resolved(reading, index, subject.unwrap_or(opening));
    if namer.person.is_none() && (namer.organization.is_some() || namer.place.is_some()) {
        source.kind = namer.kind;
        source.organization = namer.organization;
        source.place = namer.place;
    }
}

/// Whom “he” or “she” stands for as a source.
fn resolve_pronoun(
    reading: &Reading<'_>,
    index: &Index<Named>,
    floor: &Floor<'_>,
    draft: &Draft,
    pronoun: usize,
    source: &mut Source,
) {
    let may_speak = |person: &PersonId| !is_barred(reading, index, draft, pronoun, *person);
    source.person = source.person.filter(may_speak);
    let asker = floor.asker(reading.words(pronoun));
    let asker = asker.filter(|_| asks(reading, draft));
    let is_aside = source.person.is_some_and(|meant| floor.is_aside(meant));
    let nearer = source.person.filter(|meant| {
        let behind = floor.behind(pronoun);
        let place = (pronoun, may_be_own(reading, floor, draft, pronoun));
        !is_aside
            && (is_subject_between(reading, index, behind, place, *meant)
                || floor.is_from_before() && is_named_here(reading, index, pronoun, *meant)
                || floor.is_first_named_here(reading, pronoun, *meant))
    });
    let replier = floor.told(reading.words(pronoun)).filter(may_speak);
    let replier = replier.filter(|_| replies(reading, draft));
    let newcomer = || introduced(reading, index, floor, pronoun).filter(may_speak);
    let nearer = replier.or(nearer).or_else(newcomer);
    let speaker = || floor.speaker(reading.words(pronoun)).filter(may_speak);
    if floor.is_yielded() && nearer.is_none() {
        source.kind = SourceKind::Person;
        source.person = None;
    } else if let Some(speaker) = asker.or(nearer).or_else(speaker) {
        source.kind = SourceKind::Person;
        source.person = Some(speaker);
    } else if is_aside {
        source.kind = SourceKind::Person;
        source.person = None;
    }
}

/// Whether a pronoun may stand for the subject of its own sentence, “Marsh quit after | he | said so”: seldom where the
/// sentence tells what is said, “But Marsh is too old, | he | said”, unless nobody spoke yet and no pronoun opens it, and not behind “if”.
fn may_be_own(reading: &Reading<'_>, floor: &Floor<'_>, draft: &Draft, pronoun: usize) -> bool {
    let first = reading.sentence_of(pronoun).start;
    let is_said = draft.content.iter().any(|piece| piece.start == first);
    let is_open = || {
        floor.is_from_before()
            && !reading.has(first, Class::Pronoun)
            && !reading.has(first, Class::Subordinator)
            && !reading.is_one_of(first, &["and", "but"])
    };
    !reading.is_one_of(first, &["if", "unless"]) && (!is_said || is_open())
}

/// Gives the floor to whoever speaks, or else to whom they ask.
fn pass_on(
    reading: &Reading<'_>,
    index: &Index<Named>,
    floor: &mut Floor<'_>,
    draft: &Draft,
    words: &Range<usize>,
    source: &Source,
) {
    match source.person {
        Some(person) => match turn(reading, index, draft, words, person) {
            Turn::Source => {
                floor.take(person, words.end);
                floor.tell(told(reading, index, draft).filter(|it| *it != person));
            }
            Turn::Asked(asked) => floor.ask(person, asked, words.end),
            Turn::Unnamed { behind } => floor.give_up(behind, true),
            Turn::Open => floor.leave(words.end),
        },
        None if is_newcomer(reading, source, words.start) => {
            match draft
                .cue
                .as_ref()
                .and_then(|cue| answers(reading, index, draft, cue))
            {
                Some(asked) => floor.take(asked, words.end),
                None => floor.give_up(words.end, !asks(reading, draft)),
            }
        }
        None if source.kind == SourceKind::Person => {
            if let Some(person) = set_aside(reading, index, words) {
                floor.set_aside(person);
            } else if is_retained(reading, words) {
                floor.give_up(words.end, false);
            }
        }
        None => {}
    }
}

/// Whether somebody’s lawyer or another who acts for them speaks, whom “he added” then stands for: “her
/// lawyer”, not “his mother”.
fn is_retained(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let is_clitic = |at: usize| reading.token(at).kind == TokenKind::Clitic;
    let is_owned = reading.is_owner(words.start) || words.clone().any(is_clitic);
    is_owned && !words.clone().any(|at| reading.has(at, Class::Kinship))
}

/// Gives the floor to whom nobody named asks: “Quill was asked whether …”.
fn hand_over(reading: &Reading<'_>, index: &Index<Named>, floor: &mut Floor<'_>, draft: &Draft) {
    let cue = draft.cue.as_ref().filter(|_| asks(reading, draft));
    if let Some(cue) = cue.filter(|_| draft.source.is_none()) {
        if let Some(asked) = passive_subject(reading, index, cue) {
            floor.advance(reading, index, cue.start);
            floor.take(asked, cue.end);
        }
    }
}

/// Who is named right behind “according to” and is told to head what the draft takes for the source:
/// “according to | Ada Quill, | who heads the port authority”.
fn headed(
    reading: &Reading<'_>,
    index: &Index<Named>,
    draft: &Draft,
    words: &Range<usize>,
) -> Option<Range<usize>> {
    let cue = draft.cue.as_ref()?;
    let is_apart = words.start > cue.end + 2 && words.start <= cue.end + LONGEST_HEAD;
    if !is_apart || !reading.is(cue.end - 1, "to") {
        return None;
    }
    let (mention, Named::Person(_)) = index.beginning(reading.token(cue.end).span)? else {
        return None;
    };
    let end = reading.document.tokens_in(mention).end;
    let is_who = reading.is(end, ",") && reading.is(end + 1, "who");
    (is_who && end < words.start).then_some(cue.end..end)
}

/// Who is heard or seen where the draft takes the participle for the source: “| a voice | is then heard saying”.
fn heard(reading: &Reading<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 3;
    let participle = words.start;
    if words.len() != 1 || !reading.is_one_of(participle, &["heard", "seen"]) {
        return None;
    }
    let limit = reading.sentence_of(participle).start;
    let near = limit.max(participle.saturating_sub(LONGEST))..participle;
    let is_be = |at: &usize| reading.plays(*at, AttributionRole::PassiveAuxiliary);
    let start = near.into_iter().find(is_be)?;
    let start = crate::attribution::cue::group_start(reading, start, limit);
    source::subject_before(reading, start, limit).map(|subject| subject.words)
}

/// Whether somebody speaks or thinks, and not only may have done so: the attribution is likely, or
/// its cue a word for that.
fn speaks(reading: &Reading<'_>, draft: &Draft) -> bool {
    const LIKELY: f32 = 0.4;
    const WORDS: Classes = Classes::any_of(&[
        Class::SpeechVerb,
        Class::AddresseeVerb,
        Class::BeliefCue,
        Class::FactCue,
    ]);
    let cue = draft.cue.as_ref();
    draft.probability >= LIKELY
        || cue.is_none_or(|cue| cue.clone().any(|at| reading.meets(at, WORDS)))
}

/// The source that the words name.
fn resolved(reading: &Reading<'_>, index: &Index<Named>, words: Range<usize>) -> Source {
    let span = reading.document.span_of(words.clone());
    let mut source = Source {
        text: reading.document.text()[span].to_owned(),
        span,
        kind: SourceKind::Unknown,
        person: None,
        organization: None,
        place: None,
        via: Vec::new(),
    };
    let is_excepted = is_excepted(reading, words.start);
    let is_meant = |it: &Named| !(matches!(it, Named::Person(_)) && is_example(reading, &words));
    match named(reading, index, &words).filter(|it| !is_excepted && is_meant(it)) {
        Some(Named::Person(id)) => {
            let made = made_by(reading, index, &words, id);
            source.kind = made.unwrap_or(SourceKind::Person);
            source.person = Some(id);
        }
        Some(Named::Organization(id)) => {
            source.kind = SourceKind::Organization;
            source.organization = Some(id);
        }
        Some(Named::Place(id)) => {
            let is_inside = is_located(reading, &words);
            let other = is_inside.then(|| unnamed_kind(reading, &words));
            let owned = owns_name(reading, &words).then(|| match unnamed_kind(reading, &words) {
                SourceKind::Unknown => SourceKind::Organization,
                kind => kind,
            });
            source.kind = other.or(owned).unwrap_or(SourceKind::Place);
            source.place = Some(id);
        }
        None if is_excepted => source.kind = SourceKind::Group,
        None => source.kind = unnamed_kind(reading, &words),
    }
    if let Some(kind) = of_other(reading, index, &words).filter(|_| source.person.is_none()) {
        source.kind = kind;
    }
    body::with_kind(reading, index, &words, source)
}

/// What the words are for when the person only made it: “a report | she | wrote”.
fn made_by(
    reading: &Reading<'_>,
    index: &Index<Named>,
    words: &Range<usize>,
    person: PersonId,
) -> Option<SourceKind> {
    const LONGEST: usize = 16;
    let mut near = words.start + 1..words.end.min(words.start + LONGEST);
    let is_maker = |at: &usize| {
        reading.is_one_of(*at, &["he", "she"])
            && !reading.is_capitalized(*at)
            && reading.is_word(*at - 1)
    };
    let maker = near.find(is_maker)?;
    let before = reading.document.span_of(words.start..maker);
    let mut named = index.entries_inside(before);
    let is_other = !named.any(|(_, named)| matches!(named, Named::Person(it) if *it == person));
    is_other.then(|| {
        let kind = noun_kind(reading, maker - 1, maker - 1);
        kind.unwrap_or_else(|| unnamed_kind(reading, words))
    })
}

/// Whether the words are a name and the place that it is one of: “Norland’s Channel 11”.
fn owns_name(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let mut inner = words.start + 1..words.end.saturating_sub(1);
    let clitic = inner.find(|at| reading.token(*at).kind == TokenKind::Clitic);
    let is_name =
        |at: usize| reading.is_capitalized(at) || reading.token(at).kind == TokenKind::Number;
    clitic.is_some_and(|at| reading.is_capitalized(at + 1) && (at + 1..words.end).all(is_name))
}

/// Whether all but somebody are meant: “everybody but Quill”.
fn is_excepted(reading: &Reading<'_>, first: usize) -> bool {
    let tokens = reading.document.tokens().len();
    reading.is_one_of(first, &["all", "everybody", "everyone"])
        && first + 1 < tokens
        && reading.is_one_of(first + 1, &["but", "except"])
}

/// Whether the content is quoted.
fn style(reading: &Reading<'_>, draft: &Draft) -> AttributionStyle {
    let (quoted, all) = draft.content.iter().fold((0, 0), |(quoted, all), piece| {
        let (more_quoted, more) = reading.quoted_words(piece.clone());
        (quoted + more_quoted, all + more)
    });
    if quoted == 0 {
        AttributionStyle::Indirect
    } else if quoted == all {
        AttributionStyle::Direct
    } else {
        AttributionStyle::Mixed
    }
}
