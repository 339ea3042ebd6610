//! Who speaks in each quotation: whoever beside it goes with a verb of speech, opens the sentence
//! whose colon leads to it, or is the subject of its first verb.

use crate::lexicon::{Class, Reference};
use crate::text::{Document, TokenKind, TokenRange};

use super::place::{Function, Kind, Placed};

/// How many tokens may stand between a quotation and the mention of its speaker after it.
const REACH: u32 = 16;

/// How many mentions before a quotation are looked at, at most.
const MOST: usize = 8;

/// How many parts of a verb may stand between a subject and the quoted rest of the verb.
const AUXILIARIES: usize = 3;

/// For each quotation the position in `mentions` of its speaker, as far as one stands in its
/// passage; a quotation without one of its own goes on with the speaker of the one before.
pub(super) fn find_speakers(document: &Document, mentions: &[Placed]) -> Vec<Option<u32>> {
    let finder = Finder { document, mentions };
    let mut speakers: Vec<Option<u32>> = vec![None; document.quotations().len()];
    let mut last: Option<(usize, u32)> = None;
    for (index, quotation) in document.quotations().iter().enumerate() {
        if quotation.depth > 0 {
            continue;
        }
        let (Some(first), Some(end)) = (quotation.tokens.first(), quotation.tokens.last()) else {
            continue;
        };
        let passage = passage_of(document, first.start);
        let own = finder.own(*first, end.end, passage);
        let speaker = own.or_else(|| {
            last.filter(|(_, known)| *known == passage)
                .map(|(speaker, _)| speaker)
        });
        speakers[index] = speaker.and_then(|speaker| u32::try_from(speaker).ok());
        if let Some(speaker) = speaker {
            last = Some((speaker, passage_of(document, end.end - 1)));
        }
    }
    speakers
}

/// Looks for speakers around quotations.
struct Finder<'d> {
    document: &'d Document,
    mentions: &'d [Placed],
}

impl Finder<'_> {
    /// The speaker whom the quotation's own passage shows.
    fn own(&self, first: TokenRange, end: u32, passage: u32) -> Option<usize> {
        let next = self.from(end);
        let previous = self.from(first.start);
        let after = self.mentions[next..]
            .iter()
            .zip(next..)
            .take_while(|(mention, _)| mention.token < end + REACH)
            .filter(|(mention, _)| may_speak(mention))
            .map(|(mention, at)| (mention.token - end, at));
        let before = before(previous)
            .filter(|at| may_speak(&self.mentions[*at]))
            .map(|at| (first.start.saturating_sub(self.mentions[at].end), at));
        let here = after
            .chain(before)
            .filter(|(_, at)| self.mentions[*at].passage == passage)
            .min()
            .map(|(_, at)| at);
        here.or_else(|| self.leads(first.start, previous))
            .or_else(|| self.subject(first, end, previous))
    }

    /// The position of the first mention from a token on.
    fn from(&self, token: u32) -> usize {
        self.mentions
            .partition_point(|mention| mention.token < token)
    }

    /// The subject that opens the sentence whose colon leads to the quotation: “Quill takes up the
    /// tale: ‘…’”.
    fn leads(&self, start: u32, previous: usize) -> Option<usize> {
        let colon = start.checked_sub(1)?;
        if self.document.words(colon as usize) != ":" {
            return None;
        }
        let last = self.mentions[..previous].last()?;
        let sentence = last.sentence;
        let tokens = self.document.sentences()[sentence as usize].tokens;
        if !tokens.range().contains(&(colon as usize)) {
            return None;
        }
        before(previous)
            .take_while(|at| self.mentions[*at].sentence == sentence)
            .filter(|at| self.is_subject(*at))
            .last()
    }

    /// The subject of the verb that opens the quotation: “she ‘heard a voice’”, “she had been
    /// ‘waiting in the rain’”. Somebody else's doing is not told by whom it was done: in “he ‘came
    /// up to me’” another speaks.
    fn subject(&self, first: TokenRange, end: u32, previous: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let at = previous.checked_sub(1).filter(|at| self.is_subject(*at))?;
        let mention = &self.mentions[at];
        let between = &tokens[mention.end as usize..first.start.max(mention.end) as usize];
        let auxiliaries =
            between.len() <= AUXILIARIES && between.iter().all(|token| token.is(Class::VerbGroup));
        let verb = tokens[first.range()]
            .iter()
            .find(|token| token.kind == TokenKind::Word)?;
        let words = &self.document.text()[verb.span];
        let form = if between.is_empty() {
            words.ends_with("ed") || verb.is(Class::PastVerb) || verb.is(Class::SpeechVerb)
        } else {
            words.ends_with("ing")
        };
        let tells_of_another = between.is_empty()
            && self.mentions[previous..]
                .iter()
                .take_while(|mention| mention.token < end)
                .any(|mention| mention.kind == Kind::Party(Reference::Speaker));
        (auxiliaries && form && !verb.is_capitalized() && !tells_of_another).then_some(at)
    }

    fn is_subject(&self, at: usize) -> bool {
        let mention = &self.mentions[at];
        mention.quotation.is_none() && mention.function == Function::Subject
    }
}

/// The positions of the mentions before `previous`, the nearest first.
fn before(previous: usize) -> impl Iterator<Item = usize> {
    (0..previous).rev().take(MOST)
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
