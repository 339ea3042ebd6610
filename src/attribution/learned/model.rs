//! What was learned: tables of weights, transitions, trees.

use once_cell::sync::OnceCell;

use super::chunk::Joins;
use super::sheet::Tables;
use super::word::Words;
use super::{cue, role};
use crate::linear::{Forest, Logistic, Odds, Table, Transitions, Weights, attribution_weights};

static MODEL: OnceCell<Option<Model>> = OnceCell::new();

/// What ships with the crate; `None` would mean that its file is broken.
pub(crate) fn shipped() -> Option<&'static Model> {
    let shipped = || Model::new(&attribution_weights()?);
    MODEL.get_or_init(shipped).as_ref()
}

/// Takes another model for the one that ships; `false` when that one was asked for already.
#[cfg(feature = "training")]
pub(crate) fn replace(model: Model) -> bool {
    MODEL.set(Some(model)).is_ok()
}

/// One labeller: weights of features and of transitions.
#[derive(Clone, Debug)]
pub(crate) struct Labeller<const W: usize, const L: usize> {
    pub(crate) weights: Table<W>,
    /// What a weight of 1 stands for, in log-odds.
    pub(crate) scale: f32,
    pub(crate) transitions: Transitions<L>,
    pub(crate) odds: Odds<L>,
}

/// All that was learned of attributions.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) tables: Tables,
    pub(crate) cues: Labeller<{ cue::LABELS }, { cue::LABELS }>,
    pub(crate) roles: Labeller<{ role::WEIGHTS }, { role::LABELS }>,
    /// Which words make readings likely; even odds while none were learned.
    pub(crate) wording: Logistic,
    /// How far cues reach; as far as they were taken while nothing was learned.
    pub(crate) extent: Option<Logistic>,
    pub(crate) forest: Option<Forest>,
    /// How likely right a reading must be to be kept.
    pub(crate) threshold: f32,
}

impl Model {
    /// What a weights file holds; `None` when a section is missing or has no sense.
    pub(crate) fn new(weights: &Weights) -> Option<Self> {
        Some(Self {
            tables: Tables {
                words: Words::read(weights.section(*b"know")?)?,
                joins: Joins::read(weights.section(*b"join")?)?,
            },
            cues: Labeller::read(weights.section(*b"cuet")?, weights.section(*b"cuew")?)?,
            roles: Labeller::read(weights.section(*b"rolt")?, weights.section(*b"rolw")?)?,
            wording: Logistic::read(weights, *b"word", *b"wort").unwrap_or_default(),
            extent: Logistic::read(weights, *b"extn", *b"extw"),
            threshold: match weights.section(*b"keep") {
                Some(section) => f32::from_le_bytes(section.try_into().ok()?),
                None => 1.0,
            },
            forest: match weights.section(*b"tree") {
                Some(section) => Some(Forest::read(section)?),
                None => None,
            },
        })
    }
}

impl<const W: usize, const L: usize> Labeller<W, L> {
    /// Reads scale and transitions (little-endian, 32-bit floats), and weights.
    fn read(head: &[u8], weights: &[u8]) -> Option<Self> {
        if head.len() != 4 * (1 + L * L) {
            return None;
        }
        let mut numbers = head
            .chunks_exact(4)
            .map(|bytes| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
        let scale = numbers.next()?;
        let mut transitions = [[0.0; L]; L];
        for value in transitions.iter_mut().flatten() {
            *value = numbers.next().filter(|value| value.is_finite())?;
        }
        Some(Self {
            weights: Table::read(weights)?,
            scale,
            transitions,
            odds: Odds::new(&transitions),
        })
    }
}
