//! Who asks or tells, where whom they ask or tell was taken for it: “‘Is it safe?’ | the panel | asked Quill”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;
use crate::attribution::source;
use crate::lexicon::Class;
use crate::model::AttributionMethod;

/// How many tokens who asks may take.
const LONGEST: usize = 8;

/// Makes who stands between quoted words and a verb of asking or telling the source.
pub(super) fn with_asker(reading: &Reading<'_>, draft: &mut Draft) {
    let (Some(cue), Some(heard)) = (draft.cue.clone(), draft.source.clone()) else {
        return;
    };
    let before = draft
        .content
        .iter()
        .rev()
        .find(|piece| piece.end <= cue.start);
    let Some(said) = before else {
        return;
    };
    let asker = said.end..cue.start;
    let is_between = (1..=LONGEST).contains(&asker.len())
        && reading.closes(said.end - 1)
        && asker
            .clone()
            .all(|at| !reading.is_mark(at) && !reading.is_quoted(at))
        && source::opens_noun_phrase(reading, asker.start)
        && source::is_speaker(reading, &asker);
    let is_heard = heard.start >= cue.end
        && heard.start <= cue.end + 1
        && reading.has(cue.end - 1, Class::AddresseeVerb);
    if is_between && is_heard {
        draft.source = Some(asker);
        draft.method = AttributionMethod::ContentSourceCue;
    }
}
