//! Who speaks in each quotation: whoever beside it goes with a verb of speech, opens the sentence
//! whose colon leads to it, is the subject of its first verb, or whom the sentence before it is about. Nobody
//! known speaks where somebody “was asked”.

use crate::lexicon::{AuxiliaryVerb, Class, Classes, Reference, verb_form};
use crate::text::{Case, Document, Token, TokenKind, TokenRange};

use super::place::{Function, Kind, Placed};

/// How many tokens may stand between a quotation and the mention of its speaker after it.
const REACH: u32 = 16;

/// How many mentions before a quotation are looked at, at most.
const MOST: usize = 8;

/// How many parts of a verb may stand between a subject and the quoted rest of the verb.
const AUXILIARIES: usize = 3;

/// How many tokens may stand from an “and” to the name behind it, titles included.
const TITLE: u32 = 4;

/// How many tokens may stand between a speaker and the colon after the verb.
const VERB: u32 = 3;

/// How many tokens, marks included, a quoted sentence has at least that whoever the sentence before is about says.
const LEAST_QUOTED: u32 = 6;

/// Who speaks in a quotation, by the position of a mention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Speaking {
    /// It can't be told.
    #[default]
    Unknown,
    /// Nobody who is mentioned: “she was asked: ‘…’”.
    Nobody,
    /// Probably whom the mention stands for.
    Likely(u32),
    /// Whom the mention stands for: “the mayor said: ‘…’”.
    Certain(u32),
    /// Somebody mentioned before, but not whom the mention stands for: “he ‘came up to me’”.
    Other(u32),
}

/// For each quotation who speaks, as far as its passage tells; a quotation without a speaker of
/// its own goes on with that of the one before.
pub(super) fn find_speakers(document: &Document, mentions: &[Placed]) -> Vec<Speaking> {
    let finder = Finder { document, mentions };
    let mut speakers = vec![Speaking::Unknown; document.quotations().len()];
    let mut last: Option<(u32, Option<usize>)> = None;
    for (index, quotation) in document.quotations().iter().enumerate() {
        if quotation.depth > 0 {
            continue;
        }
        let (Some(first), Some(end)) = (quotation.tokens.first(), quotation.tokens.last()) else {
            continue;
        };
        let passage = document.passage_at(first.start as usize);
        let own = finder.own(*first, end.end, passage);
        let (Speaking::Likely(speaker) | Speaking::Certain(speaker)) = own else {
            let goes_on = last.filter(|(_, known)| *known == passage && own == Speaking::Unknown);
            speakers[index] = goes_on.map_or(own, |(speaker, _)| Speaking::Likely(speaker));
            last = goes_on.map(|(speaker, _)| (speaker, document.passage_at(end.range().end - 1)));
            continue;
        };
        speakers[index] = own;
        last = Some((speaker, document.passage_at(end.range().end - 1)));
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
    fn own(&self, first: TokenRange, end: u32, passage: Option<usize>) -> Speaking {
        if self.is_asked(first.start) {
            return Speaking::Nobody;
        }
        let next = self.from(end);
        let previous = self.from(first.start);
        if let Some(at) = self.says(first.start, previous) {
            return position(at, Speaking::Certain);
        }
        let last = self.sentence_around(first.start, end);
        let after = self.mentions[next..]
            .iter()
            .zip(next..)
            .take_while(|(mention, _)| mention.token < end + REACH)
            .take_while(|(mention, _)| last.is_none_or(|last| goes_on(mention, last)))
            .filter(|(mention, _)| may_speak(mention))
            .map(|(mention, at)| (mention.token - end, at));
        let before = before(previous)
            .filter(|at| may_speak(&self.mentions[*at]))
            .map(|at| (first.start.saturating_sub(self.mentions[at].end), at));
        let here = after
            .chain(before)
            .filter(|(_, at)| Some(self.mentions[*at].passage as usize) == passage)
            .min()
            .map(|(_, at)| at);
        here.or_else(|| self.leads(first.start, previous))
            .or_else(|| self.teller((first.start, end), previous, last?))
            .map_or_else(
                || self.subject_around(first, end, previous),
                |at| position(at, Speaking::Likely),
            )
    }

    /// The sentence that a quotation is fitted into and ends, whose speaker the next one can’t name:
    /// “They were banned for ‘throwing bottles’. Quill said”.
    fn sentence_around(&self, start: u32, end: u32) -> Option<u32> {
        let sentence = self.document.sentence_at(start as usize)?;
        let tokens = self.document.sentences()[sentence].tokens.range();
        let before = (start as usize).checked_sub(1)?;
        let is_word = self.document.tokens()[before].kind == TokenKind::Word;
        (is_word && tokens.contains(&before) && tokens.contains(&(end as usize - 1)))
            .then(|| u32::try_from(sentence).ok())?
    }

    /// The subject that opens the sentence around quoted words in which “I” stands, if it says anything: “Quill shot
    /// back that they ‘never asked me’”.
    fn teller(&self, (start, end): (u32, u32), previous: usize, sentence: u32) -> Option<usize> {
        let mut inside = self.mentions[previous..].iter();
        let mut inside = inside.by_ref().take_while(|mention| mention.token < end);
        let is_own = inside.any(|mention| mention.kind == Kind::Party(Reference::Speaker));
        let here = before(previous).take_while(|at| self.mentions[*at].sentence == sentence);
        let here = here.take_while(|_| is_own);
        let opening = here.clone().last()?;
        let main = here.filter(|at| self.is_subject(*at)).last()?;
        let mention = &self.mentions[main];
        // “The mayor, | whom Quill told …”
        let is_led = self.mentions[opening].kind == Kind::Definite
            && self.mentions[opening].start
                == self.document.sentences()[sentence as usize].tokens.start;
        if is_led && main != opening || self.is_one_of_several(main) {
            return None;
        }
        let told = &self.document.tokens()[mention.end.min(start) as usize..start as usize];
        let names = matches!(mention.kind, Kind::FullName | Kind::ShortName);
        let opens = mention.clause == 0;
        let says = |token: &Token| token.is(Class::SpeechVerb) || token.word.word() == "that";
        ((names || opens) && told.iter().any(says)).then_some(main)
    }

    /// Whether a mention is joined to another one or goes on with a noun: “Ada Quill | and Tom Quill”, “Quill |
    /// supporters”.
    fn is_one_of_several(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        let mention = &self.mentions[at];
        let is_joined = |at: u32| {
            tokens
                .get(at as usize)
                .is_some_and(|token| matches!(token.word.word(), "and" | "or"))
        };
        let last = at.checked_sub(1).map(|last| &self.mentions[last]);
        let follows = last
            .is_some_and(|last| is_joined(last.end) && last.sentence == mention.sentence)
            && mention
                .start
                .saturating_sub(last.map_or(0, |last| last.end))
                <= TITLE;
        let is_noun = tokens.get(mention.end as usize).is_some_and(|token| {
            let nouns = Classes::any_of(&[Class::GroupNoun, Class::PersonNoun, Class::Title]);
            token.case == Case::Lower && token.classes.meets(nouns) && !token.is(Class::SpeechVerb)
        });
        follows
            || is_noun
            || is_joined(mention.end) && {
                tokens
                    .get(mention.end as usize + 1)
                    .is_some_and(Token::is_capitalized)
            }
    }

    /// The subject of what the quotation goes on, or else of the sentence before it.
    fn subject_around(&self, first: TokenRange, end: u32, previous: usize) -> Speaking {
        let own = self.subject(first, end, previous);
        let told = (own == Speaking::Unknown).then(|| self.told_of(first, end, previous));
        let told = told.flatten();
        told.map_or(own, |at| position(at, Speaking::Likely))
    }

    /// Whom the sentence before a quoted sentence tells of: “Quill took the stage. ‘I will sail again.’”
    fn told_of(&self, first: TokenRange, end: u32, previous: usize) -> Option<usize> {
        let sentences = self.document.sentences();
        let here = self.document.sentence_at(first.start as usize)?;
        let last = here.checked_sub(1)?;
        let is_whole = sentences[here].tokens.start == first.start
            && first.end >= first.start + LEAST_QUOTED
            && !matches!(self.document.words(first.start as usize + 1), "He" | "She")
            && sentences[last].passage == sentences[here].passage;
        if !is_whole {
            return None;
        }
        let is_there = |at: &usize| self.mentions[*at].sentence as usize == last;
        let is_told = |at: &usize| self.is_subject(*at) && !self.is_compared(&self.mentions[*at]);
        let mut subjects = before(previous).take_while(is_there).filter(is_told);
        let nearest = subjects.next()?;
        let main = subjects.last().unwrap_or(nearest);
        let is_main = self.mentions[main].clause == 0;
        let is_alone = is_main || main == nearest && self.mentions[main].kind != Kind::Described;
        (is_alone && !self.is_named_in(main, previous, end)).then_some(main)
    }

    /// Whether somebody is only compared with: “more than Quill”, “like Quill”.
    fn is_compared(&self, mention: &Placed) -> bool {
        let before = mention.start.checked_sub(1);
        before.is_some_and(|at| {
            let word = self.document.tokens()[at as usize].word.word();
            matches!(word, "than" | "like" | "unlike" | "as")
        })
    }

    /// Whether one of the mentions from `first` on, up to a token, is a name of whom a mention is of.
    fn is_named_in(&self, of: usize, first: usize, end: u32) -> bool {
        let entity = self.mentions[of].entity;
        self.mentions[first..]
            .iter()
            .take_while(|mention| mention.token < end)
            .any(|other| entity.is_some() && other.entity == entity)
    }

    /// Whether the words before a quotation ask or tell somebody, without saying who does: “she was
    /// asked, ‘…?’”.
    fn is_asked(&self, start: u32) -> bool {
        let tokens = &self.document.tokens()[..start as usize];
        let mark = tokens
            .last()
            .is_some_and(|last| last.kind == TokenKind::Punctuation);
        let words = &tokens[..tokens.len() - usize::from(mark)];
        let passive = |token: &Token| {
            let auxiliary = verb_form(token.word, &self.document.text()[token.span]).auxiliary;
            auxiliary.is_some_and(|auxiliary| auxiliary.verb == AuxiliaryVerb::Be)
        };
        matches!(words, [.., be, verb] if passive(be) && verb.is(Class::AddresseeVerb))
    }

    /// The mention right before the verb of speech whose colon leads to the quotation: “the mayor
    /// said only: ‘…’”.
    fn says(&self, start: u32, previous: usize) -> Option<usize> {
        let colon = start.checked_sub(1)?;
        let at = previous.checked_sub(1)?;
        let mention = &self.mentions[at];
        let near = mention.end < colon && mention.end + VERB >= colon;
        // A name with a nickname in quotation marks may end behind the quotation, and with the text.
        let is_verb = |at: u32| self.document.tokens()[at as usize].is(Class::SpeechVerb);
        let says = near
            && self.document.words(colon as usize) == ":"
            && self.is_subject(at)
            && is_verb(mention.end);
        says.then_some(at)
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
    fn subject(&self, first: TokenRange, end: u32, previous: usize) -> Speaking {
        let tokens = self.document.tokens();
        let subject = previous.checked_sub(1).filter(|at| self.is_subject(*at));
        let Some(at) = subject else {
            return Speaking::Unknown;
        };
        let mention = &self.mentions[at];
        let between = &tokens[mention.end as usize..first.start.max(mention.end) as usize];
        let auxiliaries =
            between.len() <= AUXILIARIES && between.iter().all(|token| token.is(Class::VerbGroup));
        let mut words = tokens[first.range()].iter();
        let Some(verb) = words.find(|token| token.kind == TokenKind::Word) else {
            return Speaking::Unknown;
        };
        let words = &self.document.text()[verb.span];
        let form = if between.is_empty() {
            words.ends_with("ed") || verb.is(Class::PastVerb) || verb.is(Class::SpeechVerb)
        } else {
            words.ends_with("ing")
        };
        if !auxiliaries || !form || verb.is_capitalized() {
            return Speaking::Unknown;
        }
        let mut parties = self.mentions[previous..]
            .iter()
            .take_while(|mention| mention.token < end)
            .filter(|mention| mention.kind == Kind::Party(Reference::Speaker));
        match parties.next() {
            None => position(at, Speaking::Likely),
            Some(_) if !between.is_empty() => position(at, Speaking::Likely),
            Some(party) if self.document.words(party.token as usize) == "me" => {
                position(at, Speaking::Other)
            }
            Some(_) => Speaking::Unknown,
        }
    }

    fn is_subject(&self, at: usize) -> bool {
        let mention = &self.mentions[at];
        mention.quotation.is_none() && mention.function == Function::Subject
    }
}

/// Who speaks, by the position of a mention.
fn position(at: usize, speaking: fn(u32) -> Speaking) -> Speaking {
    u32::try_from(at).map_or(Speaking::Unknown, speaking)
}

/// The positions of the mentions before `previous`, the nearest first.
fn before(previous: usize) -> impl Iterator<Item = usize> + Clone {
    (0..previous).rev().take(MOST)
}

/// Whether a mention behind quoted words that a sentence ends with may name whom the sentence is about: it stands
/// there, or it is the pronoun that opens the next one.
fn goes_on(mention: &Placed, sentence: u32) -> bool {
    let takes_up = matches!(mention.kind, Kind::Pronoun(..)) && mention.clause == 0;
    mention.sentence <= sentence + u32::from(takes_up)
}

/// Whether a mention may be that of a speaker: outside of quotations, with a verb of speech.
fn may_speak(mention: &Placed) -> bool {
    mention.quotation.is_none() && mention.speaks
}
