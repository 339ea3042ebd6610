//! Edges of what was chosen: cues without what hangs on them, whole noun phrases as sources,
//! contents without addressees and with whole quotations.

use std::ops::Range;

use super::content;
use super::dateline::without_dateline;
use super::reading::{Draft, Reading};
use super::source;
use crate::lexicon::{Class, Classes};
use crate::model::AttributionMethod;
use crate::text::TokenKind;

/// Words that begin what follows a cue: “said last week”, “warned the council”.
const OPENERS: [&str; 6] = ["a", "an", "the", "last", "next", "this"];

/// Forms of “be” in passives.
const BE: [&str; 6] = ["is", "was", "were", "are", "been", "being"];

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::PastVerb, Class::PresentVerb]);

/// How many words may stand between a determiner and its noun.
const LONGEST_MODIFIER: usize = 1;

/// How many words an addressee may have.
const LONGEST_ADDRESSEE: usize = 8;

/// How many words the noun of a cue's last preposition may have.
const LONGEST_OBJECT: usize = 4;

/// Within how many words whom something is told ends.
const LONGEST_HEARER: usize = 16;

/// The draft with clean edges; `None` when nothing is left of its content.
pub(super) fn tidy(reading: &Reading<'_>, mut draft: Draft) -> Option<Draft> {
    draft.content.retain(|piece| !piece.is_empty());
    let source = draft.source.take().map(|source| reading.trimmed(source));
    draft.source = source
        .filter(|source| !source.is_empty())
        .map(|source| without_adverbial(reading, without_opener(reading, source)))
        .map(|source| with_determiner(reading, with_owner(reading, source)))
        .map(|source| with_possessive(reading, source));
    without_predicate(reading, &mut draft);
    with_apposition(reading, &mut draft);
    if draft.method == AttributionMethod::Colon {
        from_subject(reading, &mut draft);
    } else {
        clean_cue(reading, &mut draft);
        with_object(reading, &mut draft);
        from_participle(reading, &mut draft);
        with_subject(reading, &mut draft);
        from_colon(reading, &mut draft);
        with_agent(reading, &mut draft);
        without_addressee(reading, &mut draft);
        without_hearer(reading, &mut draft);
        without_setting(reading, &mut draft);
        with_sentence(reading, &mut draft);
        without_main_clause(reading, &mut draft);
        if is_told(reading, &draft) {
            draft.content.extend(draft.source.take());
            draft.content.sort_by_key(|piece| piece.start);
            draft.method = AttributionMethod::Unsourced;
        }
    }
    without_dateline(reading, &mut draft);
    let pieces = draft
        .content
        .into_iter()
        .map(|piece| whole_quotation(reading, reading.trimmed(piece)))
        .filter(|piece| reading.has_words(piece.clone()));
    let pieces = disjoint(pieces.collect());
    let others = draft.cue.iter().chain(&draft.source);
    draft.content = others.fold(pieces, |pieces, other| without(&pieces, other));
    (!draft.content.is_empty()).then_some(draft)
}

/// The pieces in order, those that overlap made one.
fn disjoint(mut pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
    pieces.sort_by_key(|piece| piece.start);
    pieces.dedup_by(|next, last| {
        let overlaps = next.start < last.end;
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
    pieces
}

/// The pieces without the tokens of another role.
pub(super) fn without(pieces: &[Range<usize>], other: &Range<usize>) -> Vec<Range<usize>> {
    let parts = pieces.iter().flat_map(|piece| {
        let before = piece.start..piece.end.min(other.start);
        let after = piece.start.max(other.end)..piece.end;
        [before, after]
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// Takes marks, the possessive of its source and words that begin what follows off a cue.
fn clean_cue(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(Range { mut start, mut end }) = draft.cue.take() else {
        return;
    };
    if let Some(source) = draft.source.as_ref().filter(|source| source.start < start) {
        start = start.max(source.end.min(end - 1));
    }
    while start + 1 < end && reading.is_mark(start) {
        start += 1;
    }
    let last = end;
    while start + 1 < end && (reading.is_mark(end - 1) || reading.is_one_of(end - 1, &OPENERS)) {
        end -= 1;
    }
    // What the cue gives back belongs to what follows: “used the | same argument”.
    if let Some(piece) = draft.content.iter_mut().find(|piece| piece.start == last) {
        piece.start = end;
    }
    draft.cue = Some(start..end);
}

/// Takes the noun in that a preposition at the cue's end belongs to: “said at | noon that …”.
fn with_object(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let ends_open = reading.has(cue.end - 1, Class::Preposition)
        && draft.source.as_ref().is_none_or(|it| it.end <= cue.start);
    let mut following = draft.content.iter_mut();
    let following = following.find(|piece| piece.start >= cue.end);
    let Some(piece) = following.filter(|_| ends_open) else {
        return;
    };
    let noun = cue.end..piece.end.min(cue.end + LONGEST_OBJECT);
    let says = reading.is_one_of(cue.end - 1, &["at", "in"]);
    let that = noun.clone().find(|at| says && reading.is(*at, "that"));
    let object = cue.end..that.unwrap_or(piece.start);
    let is_noun_phrase = object.len() <= LONGEST_OBJECT
        && object.end < reading.sentence_of(cue.start).end
        && object
            .clone()
            .all(|at| !reading.is_mark(at) && !reading.meets(at, VERBS));
    if is_noun_phrase {
        draft.cue = Some(cue.start..object.end);
        piece.start = piece.start.max(object.end);
    }
}

/// Makes the agent of a passive its source: “X was criticised by Y because …”.
fn with_agent(reading: &Reading<'_>, draft: &mut Draft) {
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

/// The source from its owner on, when it begins with what makes the owner a possessive.
fn with_owner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let limit = reading.sentence_of(source.start).start;
    if source.start == limit || reading.token(source.start).kind != TokenKind::Clitic {
        return source;
    }
    match source::subject_before(reading, source.start, limit) {
        Some(owner) => owner.words.start..source.end,
        None => source,
    }
}

/// The source without an adverbial that opens its sentence: “For two weeks | the mayor”.
fn without_adverbial(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let opens = source.start > 0 && reading.has(source.start - 1, Class::Preposition);
    let begins = |at: &usize| {
        reading.is_one_of(*at, &["the", "a", "an"])
            && !reading.has(at - 1, Class::Preposition)
            && !reading.is_mark(at - 1)
            && !reading.is_one_of(at - 1, &["and", "or", "both", "all", "half"])
    };
    match (source.start + 1..source.end)
        .find(begins)
        .filter(|_| opens)
    {
        Some(begin) => begin..source.end,
        None => source,
    }
}

/// Takes what it does off the source: “the mayor | has a plan”, “the mayor | is quietly backing”;
/// clauses about it stay, and so does whom a verb makes speak: “it left the mayor saying”.
fn without_predicate(reading: &Reading<'_>, draft: &mut Draft) {
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
        .filter(|verb| *verb > source.start && !is_made_to_speak);
    if let Some(verb) = verb {
        draft.source = Some(source.start..verb);
    }
}

/// Gives an apposition between source and cue to the source: “X, an engineer who …, said”.
fn with_apposition(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    if draft.content.len() < 2 || source.end >= cue.start {
        return;
    }
    let hangs_on = |piece: &Range<usize>| {
        piece.start > source.end && reading.is(source.end, ",")
            || piece.start == source.end && reading.is_one_of(piece.start, &["who", "which"])
    };
    let stands_between = |piece: &Range<usize>| {
        piece.end < cue.start
            && hangs_on(piece)
            && reading.is(cue.start - 1, ",")
            && !reading.is_quoted(piece.start)
    };
    if let Some(at) = draft.content.iter().position(stands_between) {
        let piece = draft.content.remove(at);
        draft.source = Some(source.start..piece.end);
        if draft.content.iter().all(|piece| piece.start >= cue.end) {
            draft.method = AttributionMethod::SourceCueContent;
        }
    }
}

/// Makes the subject of the sentence the source when what stands before a colon is no person:
/// “Quill takes up the story: …”.
fn from_subject(reading: &Reading<'_>, draft: &mut Draft) {
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

/// Ends the source of a participle that opens its sentence before its verb: “Praising the crew, X
/// left for …”.
fn from_participle(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), Some(cue)) = (draft.source.clone(), draft.cue.clone()) else {
        return;
    };
    if source.start < cue.end || reading.sentence_of(cue.start).start != cue.start {
        return;
    }
    let is_verb = |at: &usize| reading.meets(*at, VERBS) && !reading.is_capitalized(*at);
    if let Some(verb) = (source.start + 1..source.end).find(is_verb) {
        draft.source = Some(source.start..verb);
    }
}

/// Takes the subject of a content in that begins with its verb: “said Monday was a holiday”.
fn with_subject(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let source = draft.source.clone().unwrap_or(cue.start..cue.start);
    let begins_with_verb = |piece: &&mut Range<usize>| {
        piece.start > cue.end
            && piece.start <= cue.end + LONGEST_MODIFIER + 1
            && reading.has(piece.start, Class::FiniteVerb)
            && (cue.end..piece.start).all(|at| !reading.is_mark(at) && !source.contains(&at))
    };
    if let Some(piece) = draft.content.iter_mut().find(begins_with_verb) {
        piece.start = cue.end;
    }
    with_subject_before(reading, draft);
}

/// Takes the subject of a content in that stands before “X said”: “the men, X said, were paid”.
fn with_subject_before(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(source), [piece]) = (draft.source.clone(), draft.content.as_slice()) else {
        return;
    };
    let sentence = reading.sentence_of(source.start);
    let subject = reading.trimmed(sentence.start..source.start);
    let is_inserted = piece.start > source.end
        && reading.is(piece.start - 1, ",")
        && reading.has(piece.start, Class::FiniteVerb)
        && subject.end + 1 == source.start
        && reading.is(subject.end, ",");
    let names = |at: usize| {
        !reading.is_mark(at)
            && !reading.meets(at, VERBS)
            && !reading.has(at, Class::Preposition)
            && !reading.has(at, Class::ClauseOpener)
    };
    if is_inserted && !subject.is_empty() && subject.clone().all(names) {
        draft.content.insert(0, subject);
    }
}

/// Takes what leads up to quoted words off a content whose speaker follows: “X scolded him: ‘…,’ she
/// said”.
fn from_colon(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    for piece in &mut draft.content {
        if piece.end > cue.start || reading.is_quoted(piece.start) {
            continue;
        }
        let colon = piece.clone().find(|at| reading.is_quoted(at + 1));
        let colon = colon.filter(|at| at + 1 < piece.end && reading.is(*at, ":"));
        if let Some(colon) = colon {
            piece.start = colon + 1;
        }
    }
}

/// The source from its determiner on: “the ruling party”, not “party”.
fn with_determiner(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
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
    match stop.filter(|at| reading.has(*at, Class::Determiner)) {
        Some(determiner) => determiner..source.end,
        None => source,
    }
}

/// The source without a word that opens its sentence or clause: “Then X”, “which X”.
fn without_opener(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let first = source.start;
    let opens_sentence =
        reading.sentence_of(first).start == first && reading.has(first, Class::SentenceOpener);
    let opens =
        source.len() > 1 && (opens_sentence || reading.is_one_of(first, &["which", "whom"]));
    first + usize::from(opens)..source.end
}

/// The source with the clitic that makes it a possessive.
fn with_possessive(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let tokens = reading.document.tokens();
    let owns = tokens
        .get(source.end)
        .is_some_and(|token| token.kind == TokenKind::Clitic)
        && reading.is_one_of(source.end, &["'s", "’s", "'", "’"]);
    source.start..source.end + usize::from(owns)
}

/// Takes an addressee out of a content that is said elsewhere: “…,” X shouted to the crowd.
fn without_addressee(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone().filter(|cue| cue.len() > 1) else {
        return;
    };
    let quoted_before = draft
        .content
        .iter()
        .any(|piece| piece.end <= cue.start && reading.closes(piece.end - 1));
    if !quoted_before || !reading.is(cue.end - 1, "to") {
        return;
    }
    let is_addressee = |piece: &Range<usize>| {
        piece.start == cue.end
            && reading.count_words(piece.clone()) <= LONGEST_ADDRESSEE
            && !piece
                .clone()
                .any(|at| reading.is_quoted(at) || reading.has(at, Class::FiniteVerb))
    };
    if draft.content.iter().any(is_addressee) {
        draft.content.retain(|piece| !is_addressee(piece));
        draft.cue = Some(cue.start..cue.end - 1);
    }
}

/// Takes what follows the cue of words quoted before it out of the content, unless it is said as
/// well: “…,” X said in response to Y.
fn without_setting(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let is_quoted_before =
        |piece: &Range<usize>| piece.end <= cue.start && reading.closes(piece.end - 1);
    if !draft.content.iter().any(is_quoted_before) || !reading.has(cue.end - 1, Class::Preposition)
    {
        return;
    }
    let is_setting = |piece: &Range<usize>| {
        piece.start == cue.end && !piece.clone().any(|at| reading.is_quoted(at))
    };
    draft.content.retain(|piece| !is_setting(piece));
}

/// Takes the sentence around “X said,” in, when words quoted before it go on from words that are
/// not: “the road is ‘a mess,’ X said, in the long run it will pay”.
fn with_sentence(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let (first, end) = (cue.start.min(source.start), cue.end.max(source.end));
    let sentence = reading.sentence_of(first);
    let Some(piece) = draft.content.iter_mut().find(|piece| piece.end == first) else {
        return;
    };
    let goes_on = piece.start > sentence.start
        && reading.closes(piece.end - 1)
        && reading.is_quoted(piece.start)
        && (sentence.start..piece.start).all(|at| !reading.is_quoted(at))
        && !reading.is_mark(piece.start - 1)
        && (sentence.start..piece.start).any(|at| reading.meets(at, VERBS));
    if !goes_on {
        return;
    }
    let opener = usize::from(reading.is_one_of(sentence.start, &["and", "but"]));
    piece.start = sentence.start + opener;
    let rest = reading.trimmed(end..sentence.end);
    let is_free = draft.content.iter().all(|piece| piece.end <= end);
    let is_clause = !rest.is_empty()
        && reading.is(end, ",")
        && !reading.has(rest.start, Class::ClauseOpener)
        && !reading.is_one_of(rest.start, &["and", "but", "or"])
        && !content::further_participle(reading, rest.start, rest.end)
        && rest.clone().all(|at| !reading.is_quoted(at))
        && rest.clone().any(|at| reading.meets(at, VERBS));
    if is_free && is_clause {
        draft.content.push(rest);
    }
}

/// Cuts what the same source says further off the content, and gives it: “blamed the storm, saying …”.
pub(super) fn further(reading: &Reading<'_>, draft: &mut Draft) -> Option<Draft> {
    let cue = draft.cue.clone()?;
    let last = draft
        .content
        .last_mut()
        .filter(|piece| piece.start >= cue.end)?;
    let says_further = |at: &usize| {
        let before = at - 1;
        let comma = reading.is(before, ",")
            || reading.closes(before) && before > last.start && reading.is(before - 1, ",");
        comma
            && (!reading.is_quoted(before) || reading.closes(before))
            && !reading.is_quoted(*at)
            && content::further_participle(reading, *at, at + 1)
    };
    let participle = (last.start + 1..last.end).find(says_further)?;
    let rest = participle + 1..last.end;
    last.end = participle;
    let further = Draft {
        cue: Some(participle..participle + 1),
        extent: None,
        content: vec![rest],
        via: None,
        ..draft.clone()
    };
    tidy(reading, further)
}

/// Takes whom something is told off the content that follows: “told the editor of the Herald that …”.
fn without_hearer(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else {
        return;
    };
    let addresses = cue.clone().any(|at| reading.has(at, Class::AddresseeVerb));
    let follows = |piece: &&mut Range<usize>| piece.start >= cue.end && piece.start <= cue.end + 1;
    let Some(piece) = draft.content.iter_mut().find(follows).filter(|_| addresses) else {
        return;
    };
    let is_noun_phrase = |at: &usize| {
        !reading.is_mark(*at)
            && !reading.is_quoted(*at)
            && !reading.has(*at, Class::FiniteVerb)
            && !reading.has(*at, Class::ClauseOpener)
    };
    let first = piece.start;
    let that = (first..piece.end.min(first + LONGEST_HEARER))
        .find(|at| reading.is(*at, "that") || !is_noun_phrase(at))
        .filter(|at| *at > first && reading.is(*at, "that"));
    if let Some(that) = that {
        piece.start = that;
    }
}

/// Ends the content of a subordinate clause that opens its sentence at the clause's comma:
/// “While X said that …, the county …”.
fn without_main_clause(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return;
    };
    let sentence = reading.sentence_of(cue.start);
    let opener = source.start.saturating_sub(1);
    let stands_first =
        opener == sentence.start || opener == sentence.start + 2 && reading.is(opener - 1, ",");
    let opens = stands_first
        && opener < source.start
        && source.end <= cue.start
        && reading.has(opener, Class::Subordinator);
    if !opens {
        return;
    }
    let main_clause = (cue.end..sentence.end).find(|at| {
        reading.is(*at, ",")
            && !reading.is_quoted(*at)
            && !content::goes_on(reading, at + 1, sentence.end)
    });
    if let Some(comma) = main_clause {
        for piece in &mut draft.content {
            if piece.start > cue.start {
                piece.end = piece.end.min(comma).max(piece.start);
            }
        }
    }
}

/// Whether somebody is told, so that the subject is no source: “X was told that …”.
fn is_told(reading: &Reading<'_>, draft: &Draft) -> bool {
    let (Some(cue), Some(source)) = (&draft.cue, &draft.source) else {
        return false;
    };
    let head = cue.end - 1;
    source.end <= cue.start
        && draft.method != AttributionMethod::PassiveAgent
        && reading.has(head, Class::AddresseeVerb)
        && reading.words(head).ends_with('d')
        && (cue.start.saturating_sub(1)..head).any(|at| reading.is_one_of(at, &BE))
}

/// The piece with the marks of the quotation that it ends or begins beside, in its passage.
fn whole_quotation(reading: &Reading<'_>, piece: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = piece;
    if start == end {
        return start..end;
    }
    let passage = reading.passage_of(start);
    let goes_on = |inside: usize, outside: usize| {
        passage.contains(&outside)
            && reading.in_one_quotation(inside, outside)
            && reading.is_mark(outside)
    };
    while start > 0 && goes_on(start, start - 1) {
        start -= 1;
    }
    while goes_on(end - 1, end) {
        end += 1;
    }
    start..end
}
