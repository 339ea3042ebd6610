//! Pronouns agree with speakers: “he” in “‘…,’ he said” is a mention of whoever says the quote, and so is what
//! goes on from it in its sentence, and “I” in the words.

use crate::lexicon::{self, Gender, Reference};
use crate::model::{Attribution, Mention, MentionKind, PersonId, Quote};
use crate::people::{Index, People};
use crate::text::{Document, Span};

/// How many pronouns behind “he said” are read as going on from it.
const FARTHEST: usize = 6;

/// A pronoun with the person it goes to.
type Move = (Span, PersonId);

/// Gives pronouns that stand for speakers to whom attributions and quotes name. Who is mentioned first
/// keeps that mention, and nobody gets one before the first, so that people stay in text order.
pub(crate) fn agree(
    document: &Document,
    people: &mut People,
    attributions: &[Attribution],
    quotes: &[Quote],
) {
    let pronouns = Pronouns::new(document, people);
    let mut moves: Vec<Move> = Vec::new();
    for quote in quotes {
        let [speaker] = quote.speakers.as_slice() else {
            continue;
        };
        let Some(person) = speaker.person else {
            continue;
        };
        let source = quote.attribution.map(|id| &attributions[id.index()]);
        let source = source.and_then(|attribution| attribution.source.as_ref());
        if let Some(source) = source.filter(|source| source.person == Some(person)) {
            pronouns.of_source(source.span, person, &mut moves);
        }
        pronouns.of_words(&quote.spans, person, &mut moves);
    }
    moves.retain(|it| may_move(people, &pronouns.owners, *it));
    moves.sort_by_key(|(span, _)| *span);
    moves.dedup_by_key(|(span, _)| *span);
    if !moves.is_empty() {
        carry_out(document, people, &moves);
    }
}

/// All pronouns that stand for people.
struct Pronouns<'d> {
    document: &'d Document,
    /// Whose each is.
    owners: Index<PersonId>,
}

impl<'d> Pronouns<'d> {
    fn new(document: &'d Document, people: &People) -> Self {
        let owned = people.people.iter().flat_map(|person| {
            let pronouns = person.mentions.iter();
            let pronouns = pronouns.filter(|mention| mention.kind == MentionKind::Pronoun);
            pronouns.map(|mention| (mention.span, person.id))
        });
        Self {
            document,
            owners: Index::new(owned),
        }
    }

    /// The pronoun that is a source, and those behind it in its sentence that stood for the same person.
    fn of_source(&self, source: Span, speaker: PersonId, moves: &mut Vec<Move>) {
        let owner = self.owners.at(source);
        let third = reference(self.document, source).filter(|it| matches!(it, Reference::Third(_)));
        if third.is_none() || owner == Some(speaker) {
            return;
        }
        moves.push((source, speaker));
        let (Some(owner), Some(rest)) = (owner, self.rest_of_sentence(source)) else {
            return;
        };
        for (span, other) in self.owners.entries_inside(rest).take(FARTHEST) {
            let is_same = *other == owner && reference(self.document, *span) == third;
            if is_same && self.depth(*span).is_none() {
                moves.push((*span, speaker));
            }
        }
    }

    /// “I” in the words of a quote; within further marks it is somebody else.
    fn of_words(&self, words: &[Span], speaker: PersonId, moves: &mut Vec<Move>) {
        for words in words {
            for (span, owner) in self.owners.entries_inside(*words) {
                if *owner != speaker
                    && reference(self.document, *span) == Some(Reference::Speaker)
                    && self.depth(*span) == Some(0)
                {
                    moves.push((*span, speaker));
                }
            }
        }
    }

    /// How many quotations a quoted pronoun’s own one stands in.
    fn depth(&self, pronoun: Span) -> Option<u8> {
        let at = self.document.tokens_in(pronoun).start;
        let quotation = self.document.quotation_at(at)?;
        Some(self.document.quotations()[quotation].depth)
    }

    fn rest_of_sentence(&self, pronoun: Span) -> Option<Span> {
        let next = self.document.tokens_in(pronoun).end;
        let sentence = self.document.sentence_at(next)?;
        let end = self.document.sentences()[sentence].tokens.range();
        (end.start < next && next < end.end).then(|| self.document.span_of(next..end.end))
    }
}

/// Whether a pronoun is nobody’s first mention and stands behind the first one of whom it goes to.
fn may_move(people: &People, owners: &Index<PersonId>, (pronoun, to): Move) -> bool {
    let first = |person: PersonId| {
        let mentions = &people.people[person.index()].mentions;
        mentions.first().map(|mention| mention.span)
    };
    let leaves = owners
        .at(pronoun)
        .is_none_or(|owner| first(owner) != Some(pronoun));
    let arrives = first(to).is_some_and(|first| first.start() < pronoun.start());
    leaves && arrives
}

/// Moves mentions, given in text order, and counts anew by which pronouns those are known whom they left or
/// reached.
fn carry_out(document: &Document, people: &mut People, moves: &[Move]) {
    let is_moved = |mention: &Mention| {
        let known = moves.binary_search_by_key(&mention.span, |(span, _)| *span);
        mention.kind == MentionKind::Pronoun && known.is_ok()
    };
    let mut changed = vec![false; people.people.len()];
    for (person, changed) in people.people.iter_mut().zip(&mut changed) {
        let before = person.mentions.len();
        person.mentions.retain(|mention| !is_moved(mention));
        *changed = person.mentions.len() < before;
    }
    for (span, to) in moves {
        changed[to.index()] = true;
        people.people[to.index()].mentions.push(Mention {
            span: *span,
            kind: MentionKind::Pronoun,
        });
    }
    for (person, _) in people.people.iter_mut().zip(changed).filter(|(_, it)| *it) {
        person.mentions.sort_by_key(|mention| mention.span.start());
        person.pronouns.clear();
        let pronouns = person.mentions.iter();
        let pronouns = pronouns.filter(|mention| mention.kind == MentionKind::Pronoun);
        for mention in pronouns {
            let form = match reference(document, mention.span) {
                Some(Reference::Third(Gender::Masculine)) => "he",
                Some(Reference::Third(Gender::Feminine)) => "she",
                _ => continue,
            };
            if !person.pronouns.iter().any(|known| known == form) {
                person.pronouns.push(form.to_owned());
            }
        }
    }
}

/// Whom a pronoun stands for, if the span is one.
fn reference(document: &Document, pronoun: Span) -> Option<Reference> {
    let at = document.tokens_in(pronoun).start;
    let token = document.tokens().get(at)?;
    let is_whole = token.span.start() == pronoun.start() && token.span.end() >= pronoun.end();
    let facts = lexicon::pronoun(token.word).filter(|_| is_whole);
    facts.map(|facts| facts.reference)
}
