//! Who speaks in each quotation: whoever beside it goes with a verb of speech.

use crate::text::Document;

use super::place::Placed;

/// How many tokens may stand between a quotation and the mention of its speaker after it.
const REACH: u32 = 16;

/// How many mentions before a quotation are looked at, at most.
const MOST: usize = 8;

/// For each quotation the position in `mentions` of its speaker, as far as one stands in its
/// passage; a quotation without one of its own goes on with the speaker of the one before.
pub(super) fn find_speakers(document: &Document, mentions: &[Placed]) -> Vec<Option<u32>> {
    let mut speakers: Vec<Option<u32>> = vec![None; document.quotations().len()];
    let mut last: Option<(u32, u32)> = None;
    for (index, quotation) in document.quotations().iter().enumerate() {
        if quotation.depth > 0 {
            continue;
        }
        let (Some(first), Some(end)) = (quotation.tokens.first(), quotation.tokens.last()) else {
            continue;
        };
        let next = mentions.partition_point(|mention| mention.token < end.end);
        let previous = mentions.partition_point(|mention| mention.token < first.start);
        let after = mentions[next..]
            .iter()
            .zip(next..)
            .take_while(|(mention, _)| mention.token < end.end + REACH)
            .filter(|(mention, _)| may_speak(mention))
            .map(|(mention, at)| (mention.token - end.end, at));
        let before = mentions[..previous]
            .iter()
            .zip(0..previous)
            .rev()
            .take(MOST)
            .filter(|(mention, _)| may_speak(mention))
            .map(|(mention, at)| (first.start.saturating_sub(mention.end), at));
        let passage = passage_of(document, first.start);
        let own = after
            .chain(before)
            .filter(|(_, at)| mentions[*at].passage == passage)
            .min();
        let speaker = own.and_then(|(_, at)| u32::try_from(at).ok());
        let speaker = speaker.or_else(|| {
            last.filter(|(_, known)| *known == passage)
                .map(|(speaker, _)| speaker)
        });
        speakers[index] = speaker;
        if let Some(speaker) = speaker {
            last = Some((speaker, passage_of(document, end.end - 1)));
        }
    }
    speakers
}

/// Whether a mention may be that of a speaker: outside of quotations, with a verb of speech.
fn may_speak(mention: &Placed) -> bool {
    mention.quotation.is_none() && mention.speaks
}

/// The passage of a token.
fn passage_of(document: &Document, token: u32) -> u32 {
    let passages = document.passages();
    let after = passages.partition_point(|passage| passage.tokens.start <= token);
    u32::try_from(after.saturating_sub(1)).unwrap_or(u32::MAX)
}
