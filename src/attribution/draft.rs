//! Attributions as tokens, before they are resolved.

use std::ops::Range;

use crate::model::AttributionMethod;

/// An attribution as tokens, before it is resolved.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) source: Option<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    /// How far the cue reaches, once that is known.
    pub(super) extent: Option<Range<usize>>,
    pub(super) content: Vec<Range<usize>>,
    pub(super) method: AttributionMethod,
    /// For what is kept, the probability that source and content are right; for what the rules
    /// propose, that the cue's word attributes something.
    pub(super) probability: f32,
    /// Who passed the words on.
    pub(super) via: Option<Range<usize>>,
}

impl Draft {
    /// What stands behind a colon and who is named before it.
    pub(super) fn behind_colon(source: Range<usize>, colon: usize, content: Range<usize>) -> Self {
        Self {
            cue: Some(colon..colon + 1),
            content: vec![content],
            ..Self::without_cue(source, AttributionMethod::Colon)
        }
    }

    /// An attribution without a word for a cue, and how likely such ones are right on `PolNeAR`'s
    /// development half.
    pub(super) fn without_cue(source: Range<usize>, method: AttributionMethod) -> Self {
        Self {
            source: Some(source),
            cue: None,
            extent: None,
            content: Vec::new(),
            method,
            probability: match method {
                AttributionMethod::Colon => 0.88,
                AttributionMethod::Nearest => 0.40,
                _ => 0.30,
            },
            via: None,
        }
    }

    /// Where it stands: at its cue, or else at its content.
    pub(super) fn place(&self) -> usize {
        let content = self.content.first();
        self.cue.as_ref().or(content).map_or(0, |range| range.start)
    }

    /// The draft so many tokens later.
    pub(super) fn shifted(self, by: usize) -> Self {
        let shift = |range: Range<usize>| range.start + by..range.end + by;
        Self {
            source: self.source.map(shift),
            cue: self.cue.map(shift),
            extent: self.extent.map(shift),
            content: self.content.into_iter().map(shift).collect(),
            via: self.via.map(shift),
            ..self
        }
    }
}
