//! Edges of what was chosen: cues without what hangs on them, whole noun phrases as sources,
//! contents without addressees and with whole quotations.

mod according;
mod accused;
mod age;
mod agent;
mod apposition;
mod article_half;
mod aside;
mod asker;
mod attributive;
mod cleft;
mod company;
mod contact;
mod content_cut;
mod content_end;
mod content_start;
mod contrast;
mod cue;
mod deed;
mod elsewhere;
mod extent;
mod figure;
mod gesture;
mod hearer;
mod impersonal;
mod inserted_clause;
mod inset;
mod issued;
mod kindled;
mod listed;
mod listener;
mod made_to_speak;
mod medium_clause;
mod nobody;
mod noun_subject;
mod opening_clause;
mod participle;
mod publisher;
mod quoted_half;
mod reduced;
mod reduced_object;
mod rejected;
mod restrictive;
mod second_half;
mod second_predicate;
mod setting;
mod source_clause;
mod source_cut;
mod source_edge;
mod source_end;
mod source_medium;
mod source_start;
mod source_time;
mod subject;
mod thing;
mod time;
mod told_noun;
mod told_when;
mod torn;
mod turned_down;
mod unnamed;
mod withheld;
mod work;

use std::ops::Range;

pub(super) use self::cue::is_unproven;
pub(super) use self::extent::with_extent;
pub(super) use self::nobody::is_line_label;
pub(super) use self::thing::is_charge;
pub(super) use self::turned_down::{is_claim_that, is_refusal, turns_down};
pub(super) use self::withheld::is_request;
use super::content::further_participle;
use super::dateline::{source_behind_dateline, without_dateline};
use super::draft::Draft;
use super::reading::Reading;
use crate::lexicon::{Class, Classes};
use crate::model::AttributionMethod;

/// Words that are verbs by themselves.
const VERBS: Classes = Classes::any_of(&[Class::FiniteVerb, Class::PastVerb, Class::PresentVerb]);

/// Words that a clause which is said may follow.
const TOLD: Classes = Classes::any_of(&[Class::SpeechVerb, Class::BeliefCue, Class::FactCue]);

/// How many words may stand between a determiner and its noun.
const LONGEST_MODIFIER: usize = 1;

/// The draft with clean edges; `None` when nothing is left of its content.
pub(super) fn tidy(reading: &Reading<'_>, mut draft: Draft) -> Option<Draft> {
    draft.content.retain(|piece| !piece.is_empty());
    if is_nothing(reading, &draft) {
        return None;
    }
    let source = draft.source.take().map(|source| reading.trimmed(source));
    draft.source = source
        .filter(|source| !source.is_empty())
        .map(|source| whole_source(reading, source));
    source_clause::from_pronoun(reading, &mut draft);
    unnamed::from_request(reading, &mut draft);
    withheld::with_statement(reading, &mut draft);
    source_end::with_month(reading, &mut draft);
    made_to_speak::with_speaker(reading, &mut draft);
    source_clause::without_predicate(reading, &mut draft);
    source_clause::without_verb(reading, &mut draft);
    publisher::without_deed(reading, &mut draft);
    impersonal::without_it(reading, &mut draft);
    gesture::without_accused(reading, &mut draft);
    according::with_source(reading, &mut draft);
    accused::with_agent(reading, &mut draft);
    if draft.method == AttributionMethod::Colon {
        source_clause::from_subject(reading, &mut draft);
        source_clause::from_object(reading, &mut draft);
    } else {
        around_cue(reading, &mut draft);
    }
    content_end::with_given_name(reading, &mut draft);
    content_end::in_bracket(reading, &mut draft);
    source_behind_dateline(reading, &mut draft);
    without_dateline(reading, &mut draft);
    source_end::up_to_cue(reading, &mut draft);
    company::with_name(reading, &mut draft);
    let pieces = draft
        .content
        .into_iter()
        .map(|piece| content_end::in_sentence(reading, piece))
        .map(|piece| whole_quotation(reading, reading.trimmed(piece)))
        .map(|piece| content_end::with_bracket(reading, piece))
        .filter(|piece| reading.has_words(piece.clone()));
    let pieces = disjoint(pieces.collect());
    let others = draft.cue.iter().chain(&draft.source);
    draft.content = others.fold(pieces, without);
    let is_said = !draft.content.is_empty() && !source_cut::is_day(reading, &draft);
    is_said.then_some(draft)
}

/// Whether a draft attributes nothing: what was taken for its source or cue is none.
fn is_nothing(reading: &Reading<'_>, draft: &Draft) -> bool {
    let is_plea = |source: &Range<usize>| source.len() == 1 && reading.is(source.start, "please");
    let is_plea = draft.source.as_ref().is_some_and(is_plea);
    let is_bare = |source: &Range<usize>| {
        source.len() == 1 && reading.is_one_of(source.start, &["the", "a", "an"])
    };
    is_plea
        || draft.source.as_ref().is_some_and(is_bare)
        || aside::says_nothing(reading, draft)
        || source_cut::is_adverb(reading, draft)
        || accused::is_punished(reading, draft)
        || nobody::is_said(reading, draft)
        || impersonal::is_remark(reading, draft)
        || gesture::is_mute(reading, draft)
        || work::is_made(reading, draft)
        || made_to_speak::is_denied(reading, draft)
        || nobody::is_line_label(reading, draft)
        || cue::is_idle(reading, draft)
        || issued::is_described(reading, draft)
        || aside::is_set_before(reading, draft)
        || attributive::is_attributive(reading, draft)
        || accused::is_participle(reading, draft)
        || reduced::is_participle(reading, draft)
}

/// Tidies source, cue and content that stand around a verb or noun, from the outside in.
fn around_cue(reading: &Reading<'_>, draft: &mut Draft) {
    cue::clean_cue(reading, draft);
    figure::with_number(reading, draft);
    rejected::with_rejecter(reading, draft);
    elsewhere::without_elsewhere(reading, draft);
    asker::with_asker(reading, draft);
    cue::with_participle(reading, draft);
    source_end::with_head(reading, draft);
    source_end::with_noun(reading, draft);
    apposition::with_apposition(reading, draft);
    apposition::with_office(reading, draft);
    source_end::without_adverb(reading, draft);
    apposition::with_role(reading, draft);
    source_clause::from_clause(reading, draft);
    participle::with_subject(reading, draft);
    contact::with_noun(reading, draft);
    cue::with_object(reading, draft);
    content_start::with_subject(reading, draft);
    time::without_day(reading, draft);
    told_when::without_when(reading, draft);
    medium_clause::without_clause(reading, draft);
    content_end::with_verb(reading, draft);
    content_end::with_noun(reading, draft);
    listed::with_sentence(reading, draft);
    inserted_clause::with_main_verb(reading, draft);
    content_end::up_to_speaker(reading, draft);
    opening_clause::with_main_clause(reading, draft);
    agent::with_agent(reading, draft);
    agent::with_agent_behind(reading, draft);
    agent::without_tie(reading, draft);
    hearer::without_addressee(reading, draft);
    hearer::without_hearer(reading, draft);
    told_noun::with_noun(reading, draft);
    setting::without_setting(reading, draft);
    setting::with_clause_before(reading, draft);
    content_end::without_main_clause(reading, draft);
    content_end::without_main_verb(reading, draft);
    restrictive::without_rest(reading, draft);
    hearer::from_clause(reading, draft);
    content_end::without_scene(reading, draft);
    content_start::with_front(reading, draft);
    inset::without_predicate(reading, draft);
    content_start::with_infinitive(reading, draft);
    content_start::with_antecedent(reading, draft);
    subject::whole(reading, draft);
    source_cut::cut(reading, draft);
    source_medium::without_medium(reading, draft);
    reduced_object::with_noun(reading, draft);
    content_cut::without_predicate(reading, draft);
    content_cut::without_topic(reading, draft);
    kindled::without_cause(reading, draft);
    cleft::without_frame(reading, draft);
    second_half::behind_speaker(reading, draft);
    second_half::behind_that(reading, draft);
    contrast::with_half(reading, draft);
    article_half::without_half(reading, draft);
    quoted_half::without_half(reading, draft);
    source_edge::without_verb(reading, draft);
    noun_subject::without_main_verb(reading, draft);
    noun_subject::without_record(reading, draft);
    turned_down::with_verb(reading, draft);
    torn::whole(reading, draft);
    let is_passive = accused::is_told(reading, draft)
        || accused::is_accused(reading, draft)
        || accused::is_described(reading, draft);
    if is_passive {
        draft.content.extend(draft.source.take());
        draft.content.sort_by_key(|piece| piece.start);
        draft.method = AttributionMethod::Unsourced;
    }
}

/// The source as a whole noun phrase, from its determiner, owner or country up to its bracket, without
/// what opens its sentence.
fn whole_source(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let source = source_start::without_opener(reading, source);
    let source = source_edge::without_time_before(reading, source);
    let source = setting::without_occasion(reading, source);
    let source = source_start::without_adverbial(reading, source);
    let source = source_start::with_insider(reading, source);
    let source = source_start::with_owner(reading, source);
    let source = source_start::with_determiner(reading, source);
    let source = source_start::with_date(reading, source);
    let source = source_end::with_named(reading, source);
    let source = source_end::with_counted(reading, source);
    let source = source_end::with_name(reading, source);
    let source = source_end::with_resident(reading, source);
    let source = source_end::with_office(reading, source);
    let source = source_cut::with_town(reading, source);
    let source = source_cut::from_relative(reading, source);
    let source = source_cut::from_placed(reading, source);
    let source = source_clause::with_clause(reading, source);
    let source = source_start::with_country(reading, source);
    let source = source_end::with_possessive(reading, source);
    let source = source_end::with_bracket(reading, source);
    let source = source_start::with_exception(reading, source);
    let source = source_start::without_object(reading, source);
    let source = source_edge::with_first_of_list(reading, source);
    let source = source_edge::with_first_of_party(reading, source);
    source_start::with_family_name(reading, source)
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
pub(super) fn without(pieces: Vec<Range<usize>>, other: &Range<usize>) -> Vec<Range<usize>> {
    let meets = |piece: &Range<usize>| piece.start < other.end && other.start < piece.end;
    if !pieces.iter().any(meets) {
        return pieces;
    }
    let parts = pieces.iter().flat_map(|piece| {
        let before = piece.start..piece.end.min(other.start);
        let after = piece.start.max(other.end)..piece.end;
        [before, after]
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// Cuts what the same source says further off the content, and gives it: “blamed the storm, saying …”, “says it is old
/// and swears …”.
pub(super) fn further(reading: &Reading<'_>, draft: &mut Draft) -> Option<Draft> {
    let cue = draft.cue.clone()?;
    let last = draft
        .content
        .last()
        .filter(|piece| piece.start >= cue.end)?
        .clone();
    let says_further = |at: &usize| {
        let before = at - 1;
        let comma = reading.is(before, ",")
            || reading.closes(before) && before > last.start && reading.is(before - 1, ",");
        comma
            && (!reading.is_quoted(before) || reading.closes(before))
            && !reading.is_quoted(*at)
            && further_participle(reading, *at, at + 1)
    };
    let participle = (last.start + 1..last.end).find(says_further);
    let further = |verb: usize| {
        let rest = verb + 1..last.end;
        Draft {
            cue: Some(verb..verb + 1),
            extent: None,
            content: vec![rest],
            via: None,
            ..draft.clone()
        }
    };
    let (end, further) = participle
        .map(|at| (at, further(at)))
        .or_else(|| restrictive::told_behind(reading, draft, &last))
        .or_else(|| {
            let (end, verb) = second_predicate::place(reading, draft, &last)?;
            Some((end, further(verb)))
        })?;
    draft.content.last_mut()?.end = end;
    tidy(reading, further)
}
