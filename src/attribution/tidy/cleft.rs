//! What somebody says in a clause that stands for it: “What Quill said was | that …”, “All Quill said was: | ‘…’”.

use crate::attribution::draft::Draft;
use crate::attribution::reading::Reading;

/// How many tokens the words before who speaks may take: “the only other thing”.
const LONGEST_LEAD: usize = 4;

/// The draft without the words around who speaks.
pub(super) fn without_frame(reading: &Reading<'_>, draft: &mut Draft) {
    let Some(cue) = &draft.cue else {
        return;
    };
    if draft.content.len() > 1 {
        // “‘…’ That is | what | Quill said”
        draft
            .content
            .retain(|piece| piece.len() > 1 || !reading.is(piece.start, "what"));
    }
    let be = cue.end;
    let Some(piece) = draft.content.iter_mut().find(|piece| piece.start == be) else {
        return;
    };
    let is_framed = piece.len() > 2
        && reading.is_one_of(be, &["is", "was"])
        && (reading.is_one_of(be + 1, &["that", ":"]) || reading.opens(be + 1));
    if !is_framed {
        return;
    }
    *piece = reading.trimmed(be + 1..piece.end);
    if let Some(source) = &mut draft.source {
        let last = source
            .end
            .min(source.start + LONGEST_LEAD)
            .saturating_sub(1);
        let is_lead = |at: &usize| reading.is(*at, "thing");
        let lead = (source.start..last.max(source.start)).find(is_lead);
        let is_all = source.len() > 1 && reading.is(source.start, "all");
        let lead = lead.or(Some(source.start).filter(|_| is_all));
        source.start = lead.map_or(source.start, |at| at + 1);
    }
}
