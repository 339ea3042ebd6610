//! Candidates for cues, and how each may be read.

use std::ops::Range;

use super::content::{leave_to_others, whole_passage, whole_quotations};
use super::extent::head;
use super::model::Model;
use super::reading::{Candidate, Reading, compare, role_probabilities};
use super::sheet::Sheet;
use super::{cue, role};
use crate::attribution::draft::Draft;
use crate::linear::{Features, Filling, Labellings, Lattice, NEVER, Sums};
use crate::text::Document;

/// What is tried.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How likely a cue must be.
    least_cue: f32,
    /// How much likelier than none at all a cue must be at one of the tokens that may head it, before
    /// their neighbours are looked at, for these to be looked at (as a logarithm).
    least_head: f32,
    /// How much less likely than the best reading of a cue the others may be, as a logarithm.
    behind: f32,
}

impl Limits {
    /// What is tried when articles are read.
    pub(crate) const READING: Self = Self {
        least_cue: 0.22,
        least_head: -4.0,
        behind: 2.5,
    };

    /// What is tried while readings are learned to be told apart: bad ones teach, too.
    #[cfg(feature = "training")]
    pub(crate) const LEARNING: Self = Self {
        least_cue: 0.18,
        least_head: f32::MIN,
        behind: 9.0,
    };
}

/// How likely a cue is taken to be that only the rules have.
const PROPOSED_CUE: f32 = 0.09;
/// How many readings of a cue are kept.
const READINGS: usize = 3;

/// Room used again and again, and what is tried in it.
pub(crate) struct Room {
    limits: Limits,
    cues: Lattice<{ cue::LABELS }>,
    roles: Lattice<{ role::LABELS }>,
    field: role::Field,
    /// For each chunk a hash of where it stands, 0 for one without words.
    marks: Vec<u64>,
    features: Features,
    labellings: Labellings,
}

/// The candidates of a document, in text order: those of the labels, and those of the rules.
pub(crate) fn candidates(
    model: &Model,
    document: &Document,
    sheet: &mut Sheet,
    proposals: &[Draft],
    room: &mut Room,
) -> Vec<Candidate> {
    let cues = cues(model, document, sheet, room);
    sheet.mark(&cues);
    let sheet = &*sheet;
    let mut found = Vec::new();
    let proposals: Vec<(Range<usize>, &Draft)> = proposals
        .iter()
        .filter_map(|draft| Some((draft.cue.clone()?, draft)))
        .collect();
    let mut rest = proposals.as_slice();
    for (cue, probability) in cues {
        let before = rest
            .iter()
            .take_while(|(own, _)| own.end <= cue.start)
            .count();
        let (earlier, later) = rest.split_at(before);
        for proposal in earlier {
            add_proposal(model, document, sheet, room, proposal, &mut found);
        }
        rest = later;
        let met = rest.first().filter(|(own, _)| own.start < cue.end);
        rest = &rest[usize::from(met.is_some())..];
        let met = met.map(|(_, draft)| *draft);
        found.extend(read(model, document, sheet, room, cue, probability, met));
    }
    for proposal in rest {
        add_proposal(model, document, sheet, room, proposal, &mut found);
    }
    found
}

/// Adds a candidate that only the rules have.
fn add_proposal(
    model: &Model,
    document: &Document,
    sheet: &Sheet,
    room: &mut Room,
    (cue, draft): &(Range<usize>, &Draft),
    found: &mut Vec<Candidate>,
) {
    found.extend(read(
        model,
        document,
        sheet,
        room,
        cue.clone(),
        PROPOSED_CUE,
        Some(draft),
    ));
}

/// Where cues may stand, with their probabilities.
fn cues(
    model: &Model,
    document: &Document,
    sheet: &Sheet,
    room: &mut Room,
) -> Vec<(Range<usize>, f32)> {
    let mut found = Vec::new();
    for sentence in document.sentences() {
        let view = cue::SentenceView::new(sheet, &sentence.tokens.range());
        for run in view.runs() {
            if read_run(model, &view, &run, room) {
                let least = room.limits.least_cue;
                collect_cues(&room.cues.marginals, least, run.start, &mut found);
            }
        }
    }
    found
}

/// Labels a run of tokens that may belong to cues; `false` when there is hardly one among them.
fn read_run(
    model: &Model,
    view: &cue::SentenceView<'_>,
    run: &Range<usize>,
    room: &mut Room,
) -> bool {
    let Room {
        limits,
        cues,
        features,
        ..
    } = room;
    let mut emission = |at: usize| {
        let give = |list: &mut Filling<'_>| view.features(at, &mut |feature| list.add(feature));
        let weights = model.cues.weights.sums(features.of(give)).weights();
        let mut emission = [0.0; cue::LABELS];
        for (label, weight) in emission.iter_mut().zip(weights) {
            *label = f32::from(weight) * model.cues.scale;
        }
        emission
    };
    cues.clear();
    cues.emissions.resize(run.len(), [0.0; cue::LABELS]);
    let mut most = f32::MIN;
    for at in run.clone().filter(|at| view.may_head(*at)) {
        let own = emission(at);
        most = most.max(own[1] - own[0]);
        cues.emissions[at - run.start] = own;
    }
    if most < limits.least_head {
        return false;
    }
    for at in run.clone().filter(|at| !view.may_head(*at)) {
        cues.emissions[at - run.start] = emission(at);
    }
    cues.sum(&model.cues.odds);
    true
}

/// Adds the cues of a run; of those that begin side by side, only the likelier.
fn collect_cues(
    marginals: &[[f32; cue::LABELS]],
    least_cue: f32,
    first: usize,
    found: &mut Vec<(Range<usize>, f32)>,
) {
    let begun = found.len();
    for (at, marginal) in marginals.iter().enumerate() {
        let probability = marginal[1];
        if probability < least_cue {
            continue;
        }
        let goes_on = |at: usize| marginals[at][1].max(marginals[at][2]) > 0.3 * probability;
        let mut start = at;
        while start > 0 && goes_on(start - 1) {
            start -= 1;
        }
        let mut end = at + 1;
        while end < marginals.len() && goes_on(end) {
            end += 1;
        }
        let cue = (first + start..first + end, probability);
        match found[begun..].last_mut() {
            Some(last) if last.0.end + 1 >= cue.0.start => {
                if probability > last.1 {
                    *last = cue;
                }
            }
            _ => found.push(cue),
        }
    }
}

/// The readings of a cue; `None` when none has a content.
#[allow(clippy::cast_precision_loss)]
fn read(
    model: &Model,
    document: &Document,
    sheet: &Sheet,
    room: &mut Room,
    cue: Range<usize>,
    probability: f32,
    proposal: Option<&Draft>,
) -> Option<Candidate> {
    room.label(model, document, sheet, &cue);
    let mut candidate = Candidate {
        head: head(&sheet.facts, &cue),
        cue,
        probability,
        expected: [0.0; 2],
        highest: [0.0; 2],
        readings: Vec::new(),
        proposed: proposal.map(|draft| draft.method),
        proposed_probability: proposal.map_or(0.0, |draft| draft.probability),
    };
    let (chunks, marginals) = (room.field.chunks.as_slice(), &room.roles.marginals);
    for (chunk, marginal) in chunks.iter().zip(marginals) {
        for (role, probability) in role_probabilities(marginal).into_iter().enumerate() {
            candidate.expected[role] += chunk.len() as f32 * probability;
            candidate.highest[role] = candidate.highest[role].max(probability);
        }
    }
    candidate.readings = readings(document, sheet, &candidate.cue, room);
    if let Some(draft) = proposal {
        compare(sheet, draft, &mut candidate, chunks, marginals);
    }
    (!candidate.readings.is_empty()).then_some(candidate)
}

impl Room {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            cues: Lattice::default(),
            roles: Lattice::default(),
            field: role::Field::default(),
            marks: Vec::new(),
            features: Features::default(),
            labellings: Labellings::default(),
        }
    }

    /// Labels the tokens around a cue: their probabilities, and the best ways to label them all.
    fn label(&mut self, model: &Model, document: &Document, sheet: &Sheet, cue: &Range<usize>) {
        let Model { roles, .. } = model;
        self.field.look(document, sheet, cue);
        self.roles.clear();
        let view = role::CueView::new(document, &sheet.facts, cue);
        let mut groups = [(u32::MAX, Sums::default()); role::GROUPS];
        for chunk in &self.field.chunks {
            if cue.contains(&chunk.start) {
                self.roles.emissions.push(CUE_EMISSION);
                continue;
            }
            let chunk = self.field.view(sheet, &view, chunk);
            let own = |list: &mut Filling<'_>| chunk.features(&view, &mut |it| list.add(it));
            let mut sums = roles.weights.sums(self.features.of(own));
            for (group, key) in chunk.keys().into_iter().enumerate() {
                // Neighbours mostly agree in what decides a group.
                if groups[group].0 != key {
                    let give = |list: &mut Filling<'_>| {
                        chunk.group_features(group, &view, &mut |it| list.add(it));
                    };
                    groups[group] = (key, roles.weights.sums(self.features.of(give)));
                }
                sums.add(groups[group].1);
            }
            self.roles.emissions.push(emission(sums, roles.scale));
        }
        self.roles.sum(&roles.odds);
        let behind = self.limits.behind;
        self.roles
            .best(&roles.transitions, behind, &mut self.labellings);
        self.mark_chunks(sheet);
    }

    /// Gives each chunk with words a mark.
    fn mark_chunks(&mut self, sheet: &Sheet) {
        self.marks.clear();
        self.marks.extend(self.field.chunks.iter().map(|chunk| {
            let has_words = sheet.facts[chunk.clone()].iter().any(|fact| fact.is_word);
            let mixed = (chunk.start as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            u64::from(has_words) * (mixed ^ mixed >> 29)
        }));
    }
}

/// The best readings of a cue that was labelled, each with other words than those before it.
fn readings(document: &Document, sheet: &Sheet, cue: &Range<usize>, room: &Room) -> Vec<Reading> {
    let mut seen = [(0, 0); READINGS];
    let mut found = Vec::with_capacity(READINGS);
    let chunks = room.field.chunks.as_slice();
    for (log_probability, labels) in room.labellings.iter() {
        let key = key(&room.marks, labels);
        if key.1 == 0 || seen.contains(&key) {
            continue;
        }
        seen[found.len()] = key;
        let mut reading = reading(chunks, labels, log_probability, &room.roles.marginals);
        whole_quotations(document, cue, &mut reading);
        whole_passage(document, sheet, cue, &mut reading.content);
        leave_to_others(sheet, cue, &mut reading.content);
        found.push(reading);
        if found.len() == READINGS {
            break;
        }
    }
    found
}

/// The scores of a cue's token.
const CUE_EMISSION: [f32; role::LABELS] = {
    let mut emission = [NEVER; role::LABELS];
    emission[role::CUE as usize] = 0.0;
    emission
};

fn emission(sums: Sums, scale: f32) -> [f32; role::LABELS] {
    let mut emission = [NEVER; role::LABELS];
    let weights = sums.weights();
    for (label, sum) in emission[..role::WEIGHTS].iter_mut().zip(weights) {
        *label = f32::from(sum) * scale;
    }
    emission
}

/// What tells readings apart: the words of the source and of the content, as hashes.
fn key(marks: &[u64], labels: &[u8]) -> (u64, u64) {
    let mut key = (0, 0);
    for (mark, label) in marks.iter().zip(labels) {
        match *label {
            role::SOURCE | role::SOURCE_ON => key.0 ^= mark,
            role::CONTENT | role::CONTENT_ON => key.1 ^= mark,
            _ => {}
        }
    }
    key
}

fn reading(
    chunks: &[Range<usize>],
    labels: &[u8],
    log_probability: f32,
    marginals: &[[f32; role::LABELS]],
) -> Reading {
    let mut reading = Reading {
        log_probability,
        ..Reading::default()
    };
    for (chunk, label) in chunks.iter().zip(labels) {
        let pieces = match *label {
            role::SOURCE | role::SOURCE_ON => &mut reading.source,
            role::CONTENT | role::CONTENT_ON => &mut reading.content,
            _ => continue,
        };
        match pieces.last_mut() {
            Some(piece) if piece.end == chunk.start => piece.end = chunk.end,
            _ => pieces.push(chunk.clone()),
        }
    }
    reading.weigh(chunks, marginals);
    reading
}
