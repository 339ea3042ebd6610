//! Attributions: cue → source and content → quotation spans → who passed it on.
//!
//! `proposal` reads likely cues by rules; `learned` finds further cues and readings, and keeps
//! the likely ones; `tidy` cleans their edges. Around them stand what needs no cue: `label`s, and
//! quoted sentences that nobody has yet (`uncued`). `chain` finds who passed words on, `resolve`
//! whom the sources name.

mod accorded;
mod added;
mod bare;
mod chain;
mod conditional;
mod content;
mod cue;
mod dateline;
mod draft;
mod fronted;
mod hearing;
mod inserted;
mod interview;
mod inverted;
mod label;
mod learned;
mod next;
mod opened;
mod originator;
mod proposal;
mod reading;
mod relative;
mod reply;
mod resolve;
mod source;
mod split;
mod tidy;
mod titled;
mod topic;
mod uncued;

#[cfg(feature = "training")]
pub use self::learned::training;

use std::ops::Range;

use self::chain::Relay;
use self::draft::Draft;
use self::label::Labels;
use self::originator::Originator;
pub(crate) use self::reading::LONGEST_SOURCE;
use self::reading::Reading;
use self::uncued::LastSpeaker;
use crate::model::Attribution;
use crate::people::People;
use crate::text::Document;

/// Finds who is said to have said, thought or wanted what, in text order.
///
/// Takes time linear in the text's length. Sources point at `people` where a mention covers them.
///
/// ```
/// use copydesk::{Document, parse_attributions, parse_people};
///
/// let document = Document::from_story("The bridge is safe, according to Ada Quill.");
/// let people = parse_people(&document);
/// let attributions = parse_attributions(&document, &people);
/// assert_eq!(&document.text()[attributions[0].content[0]], "The bridge is safe");
/// ```
pub fn parse_attributions(document: &Document, people: &People) -> Vec<Attribution> {
    let mut reading = Reading::new(document);
    let (mut drafts, focus) = read_passages(&mut reading);
    drafts.sort_by_key(|draft| {
        let first = |range: &Range<usize>| range.start;
        let content = draft.content.first().map_or(usize::MAX, first);
        (
            content.min(draft.cue.as_ref().map_or(usize::MAX, first)),
            content,
        )
    });
    resolve::attributions(&reading, people, &drafts, &focus)
}

/// What is said in all passages, and for each whom its last words are of.
fn read_passages(reading: &mut Reading<'_>) -> (Vec<Draft>, Vec<Option<Range<usize>>>) {
    let document = reading.document;
    let labels = Labels::new(reading);
    let chosen = choose(document, &labels);
    let mut chosen = chosen.as_slice();
    let mut drafts = Vec::with_capacity(chosen.len());
    let mut last = LastSpeaker::default();
    let mut focus = Vec::with_capacity(document.passages().len());
    for (number, passage) in document.passages().iter().enumerate() {
        let first = drafts.len();
        let end = passage.tokens.range().end;
        let count = chosen.partition_point(|draft| draft.place() < end);
        let (own, later) = chosen.split_at(count);
        chosen = later;
        match labels.of(number) {
            Some(label)
                if tidy::is_line_label(reading, label) || tidy::is_charge(reading, label) =>
            {
                keep_chosen(reading, own, &mut drafts);
            }
            Some(label) => reading.keep(opened::corrected(reading, label.clone()), &mut drafts),
            None => keep_chosen(reading, own, &mut drafts),
        }
        chain::read_passage(reading, passage, &mut drafts);
        uncued::read(reading, passage, number, &last, chosen, &mut drafts, first);
        last.note(reading, passage, &drafts, first, number);
        focus.push(last.of(number));
    }
    (drafts, focus)
}

/// How many tokens are read together; longer texts than any article are read part by part, so that
/// what is known of each token is not kept for all of them.
const LONGEST_PART: usize = 20_000;

/// What is kept of all that rules and labels read, in the order of the cues.
fn choose(document: &Document, labels: &Labels) -> Vec<Draft> {
    let has_label = |passage| labels.has(passage);
    if document.tokens().len() <= LONGEST_PART {
        return choose_together(document, has_label);
    }
    let mut chosen = Vec::new();
    for passages in document.parts(LONGEST_PART) {
        let first_token = document.passages()[passages.start].tokens.range().start;
        let part = document.part(passages.clone());
        let own = choose_together(&part, |passage| has_label(passages.start + passage));
        chosen.extend(own.into_iter().map(|draft| draft.shifted(first_token)));
    }
    chosen
}

/// What is kept of all that is read in a document, each reading compared with all others.
fn choose_together(document: &Document, has_label: impl Fn(usize) -> bool) -> Vec<Draft> {
    let proposals = proposal::propose(&mut Reading::new(document), has_label);
    let Some(model) = learned::shipped() else {
        return proposals;
    };
    let mut sheet = learned::Sheet::new(document, &model.tables);
    let room = &mut learned::Room::new(learned::Limits::READING);
    let candidates = learned::candidates(model, document, &mut sheet, &proposals, room);
    learned::choose(model, document, &sheet, candidates)
}

/// Keeps what was chosen in a passage, with what was passed on.
fn keep_chosen(reading: &mut Reading<'_>, chosen: &[Draft], drafts: &mut Vec<Draft>) {
    for (at, draft) in chosen.iter().enumerate() {
        if let Some(relay) = Relay::of(reading, draft) {
            keep_relayed(reading, &relay.draft(reading, Some(draft)), drafts);
            continue;
        }
        let originator = Originator::of(reading, draft);
        if originator.as_ref().is_some_and(|it| it.holds(draft)) {
            continue;
        }
        if tidy::is_request(reading, draft, chosen.get(at + 1)) {
            continue;
        }
        let last = at.checked_sub(1).and_then(|last| chosen.get(last));
        let originator = originator.filter(|it| it.is_nearest(draft, last, chosen.get(at + 1)));
        let mut draft = match &originator {
            Some(originator) => originator.cut_out(draft.clone()),
            None => draft.clone(),
        };
        if let Some(said) = added::said_before(reading, &draft, drafts.last()) {
            reading.keep(said, drafts);
        }
        draft = titled::corrected(reading, draft);
        draft = added::corrected(reading, draft, drafts.last());
        draft = accorded::corrected(reading, inserted::corrected(reading, draft));
        draft = fronted::corrected(reading, inverted::corrected(reading, draft));
        draft = conditional::corrected(reading, draft);
        let further = tidy::further(reading, &mut draft);
        let tidied = tidy::tidy(reading, draft)
            .map(|draft| added::corrected(reading, draft, drafts.last()))
            .map(|draft| added::with_clause_before(reading, draft));
        let Some(draft) = tidied.and_then(|draft| reading.freed(draft)) else {
            continue;
        };
        let draft = hearing::corrected(reading, chain::corrected(reading, draft));
        let draft = relative::corrected(reading, split::corrected(reading, draft));
        let draft = next::without_source(reading, draft, chosen.get(at + 1));
        if chain::is_left_over(reading, &draft) {
            continue;
        }
        let draft = chain::with_outlet(reading, chain::with_teller(reading, draft));
        let mut draft = chain::with_outlet_behind(reading, draft);
        let told = chain::told_inside(reading, &mut draft);
        let inner = told
            .or_else(|| chain::commented_inside(reading, &mut draft))
            .or_else(|| chain::inner(reading, &draft))
            .or_else(|| chain::described_inside(reading, &mut draft));
        // “declined to comment, citing the lawsuit”: of why, nobody says anything.
        let is_refused = || tidy::is_refusal(reading, &draft);
        let cited = originator.filter(|_| !is_refused());
        let cited = cited.and_then(|originator| originator.said(&draft));
        reading.keep(tidy::with_extent(reading, draft), drafts);
        if let Some(inner) = inner {
            reading.keep(inner, drafts);
        }
        drafts.extend(cited);
        if let Some(further) = further.and_then(|further| reading.freed(further)) {
            reading.keep(further, drafts);
        }
    }
}

/// Keeps what a quoted source said, unless an earlier choice has it already.
fn keep_relayed(reading: &mut Reading<'_>, draft: &Draft, drafts: &mut Vec<Draft>) {
    let is_kept = |other: &Draft| other.cue == draft.cue;
    if drafts.iter().rev().take(4).any(is_kept) {
        return;
    }
    if let Some(draft) = reading.freed(draft.clone()) {
        reading.keep(draft, drafts);
    }
}
