//! The verb of a cue in its base form: “say” for “said in a statement”.

use std::ops::Range;

use crate::lexicon;
use crate::model::AttributionMethod;
use crate::text::Document;

/// The verb of a cue: its first inflected word that is a form of a known verb and no auxiliary, else the
/// first in its base form. Nouns and prepositions that attribute have none.
pub(super) fn verb_of(
    document: &Document,
    cue: Range<usize>,
    method: AttributionMethod,
) -> Option<String> {
    use AttributionMethod::{AccordingTo, Colon, NounCue};
    if matches!(method, AccordingTo | Colon | NounCue) {
        return None;
    }
    let mut in_base_form = None;
    for at in cue {
        let form = lexicon::verb_form(document.tokens()[at].word, document.words(at));
        let base = form.base.word();
        if form.auxiliary.is_some() || base.is_empty() {
            continue;
        }
        if form.base_share.is_none() {
            return Some(base.to_owned());
        }
        in_base_form = in_base_form.or(Some(base));
    }
    in_base_form.map(str::to_owned)
}
