//! When something was said: the time in the clause of an attribution's cue.

use std::ops::Range;

use crate::lexicon::{self, Class, Classes, TimeContext};
use crate::model::{Attribution, TimeExpression, TimeId, TimeKind};
use crate::text::{Document, Span, TokenKind};

/// How many tokens of a clause are searched on either side of source and cue.
const REACH: usize = 24;

/// Words at which a clause ends.
const CLAUSE_ENDS: Classes = Classes::any_of(&[Class::Subordinator, Class::ClauseOpener]);

/// Sets [`said_at`](Attribution::said_at) of each attribution to the time named in the clause of
/// its cue, as a position in `times`; `None` where the clause names none.
///
/// Only dates and times of day count, and only those that say when: “on Monday” does, “since
/// 2019” and “now” do not. Of several the one nearest to the cue is taken. Takes time linear in the number
/// of attributions.
///
/// ```
/// use copydesk::{Document, link_said_at, parse_attributions, parse_people, parse_times};
///
/// let document = Document::from_story("Ada Quill said on Monday that the mine would close.");
/// let people = parse_people(&document);
/// let mut attributions = parse_attributions(&document, &people);
/// let times = parse_times(&document, None);
/// link_said_at(&document, &mut attributions, &times);
/// let said_at = attributions[0].said_at.expect("on Monday");
/// assert_eq!(times[said_at.index()].text, "Monday");
/// ```
pub fn link_said_at(
    document: &Document,
    attributions: &mut [Attribution],
    times: &[TimeExpression],
) {
    for attribution in attributions {
        let clause = Clause::new(document, attribution);
        attribution.said_at = clause.and_then(|clause| clause.time(times));
    }
}

/// The words around a cue.
struct Clause<'d> {
    document: &'d Document,
    /// The tokens of its sentence that lie in reach.
    tokens: Range<usize>,
    /// The tokens of the cue.
    cue: Range<usize>,
    /// The tokens of the source, if it stands in the sentence.
    source: Option<Range<usize>>,
    content: &'d [Span],
}

impl<'d> Clause<'d> {
    fn new(document: &'d Document, attribution: &'d Attribution) -> Option<Self> {
        let cue = document.tokens_in(attribution.cue.as_ref()?.span);
        let sentences = document.sentences();
        let after =
            sentences.partition_point(|sentence| (sentence.tokens.start as usize) <= cue.start);
        let sentence = sentences.get(after.checked_sub(1)?)?.tokens.range();
        let source = attribution.source.as_ref();
        let source = source
            .map(|source| document.tokens_in(source.span))
            .filter(|source| sentence.start <= source.start && source.end <= sentence.end)
            .filter(|source| source.end + REACH > cue.start && cue.end + REACH > source.start);
        let hub = source.as_ref().map_or(cue.clone(), |source| {
            source.start.min(cue.start)..source.end.max(cue.end)
        });
        Some(Self {
            document,
            tokens: hub.start.saturating_sub(REACH).max(sentence.start)
                ..(hub.end + REACH).min(sentence.end),
            cue,
            source,
            content: &attribution.content,
        })
    }

    /// The time of the clause.
    fn time(&self, times: &[TimeExpression]) -> Option<TimeId> {
        let tokens = self.document.tokens();
        let first = tokens.get(self.tokens.start)?.span.start();
        let last = tokens.get(self.tokens.end.checked_sub(1)?)?.span.end();
        let from = times.partition_point(|time| time.span.start() < first);
        times[from..]
            .iter()
            .enumerate()
            .take_while(|(_, time)| time.span.end() <= last)
            .filter_map(|(at, time)| Some((self.distance(time)?, from + at)))
            .min()
            .map(|(_, at)| TimeId::at(at))
    }

    /// How far from the cue the time stands, if it says when the cue's clause takes place.
    fn distance(&self, time: &TimeExpression) -> Option<usize> {
        let vague = time.value.as_ref().is_none_or(|it| it.ends_with("_REF"));
        if vague || !matches!(time.kind, TimeKind::Date | TimeKind::Time) {
            return None;
        }
        let at = self.document.tokens_in(time.span);
        let fits = self.says_when(at.start) && self.is_in_clause(&at);
        let away = if at.start >= self.cue.end {
            at.start - self.cue.end
        } else {
            self.cue.start.saturating_sub(at.end)
        };
        fits.then_some(away)
    }

    /// Whether the time stands in the cue's clause.
    fn is_in_clause(&self, at: &Range<usize>) -> bool {
        let quoted = self.document.quotation_at(at.start);
        if quoted != self.document.quotation_at(self.cue.start) {
            return false;
        }
        let source = self.source.clone().unwrap_or(self.cue.clone());
        if source.contains(&at.start) && !self.cue.contains(&at.start) {
            return self.is_one_phrase(source.start..at.start);
        }
        if at.start >= self.cue.end {
            let begin = if at.start >= source.end && source.start >= self.cue.end {
                source.end
            } else {
                self.cue.end
            };
            return self.is_one_clause(begin..at.start)
                && self.begins_aside(begin..at.start)
                && (!self.is_content(at.start) || self.leads_content(begin, at));
        }
        if self.is_content(at.start) {
            return false;
        }
        if source.end <= at.start {
            return self.is_one_clause(source.end..at.start)
                && self.is_one_clause(at.end..self.cue.start);
        }
        let end = source.start.min(self.cue.start).max(at.end);
        self.is_one_clause(at.end..end) && self.opens_clause(at.start)
    }

    /// Whether a comma stands between, if at all, right before the time and its preposition.
    fn begins_aside(&self, between: Range<usize>) -> bool {
        let comma = between.clone().rfind(|at| self.words(*at) == ",");
        comma.is_none_or(|comma| between.end - comma <= 2)
    }

    /// Whether what leads up to a time before the source is a phrase: “In a letter on Monday, …”,
    /// not “When it rained on Monday, …”.
    fn opens_clause(&self, at: usize) -> bool {
        let begin = (self.tokens.start..at)
            .rfind(|before| self.words(*before) == ",")
            .map_or(self.tokens.start, |comma| comma + 1);
        self.is_one_clause(begin..at)
    }

    /// Whether the time begins the content and yet belongs to the cue: “said Monday the mine …”.
    fn leads_content(&self, cue_end: usize, at: &Range<usize>) -> bool {
        let next = self.document.tokens().get(at.end);
        let subject = next.is_some_and(|next| {
            next.kind == TokenKind::Word
                && (next.classes.has(Class::NameBreak) || next.classes.has(Class::Pronoun))
                && !next.classes.has(Class::FiniteVerb)
                && !next.classes.has(Class::PresentVerb)
                && !next.classes.has(Class::Preposition)
                || self.words(at.end).starts_with(char::is_uppercase)
        });
        at.start - cue_end <= 1 && subject
    }

    /// Whether the time answers the question when: no “since”, “until”, “from” leads up to it.
    fn says_when(&self, at: usize) -> bool {
        !at.checked_sub(1).is_some_and(|before| {
            let token = &self.document.tokens()[before];
            // “By Monday noon, the board said” tells when, too.
            !token.is_capitalized()
                && token.classes.has(Class::TimeContext)
                && lexicon::time_contexts(token.word).has(TimeContext::LimitLead)
        })
    }

    /// Whether the tokens belong to one clause, none of them to the content.
    fn is_one_clause(&self, mut tokens: Range<usize>) -> bool {
        tokens.len() <= REACH
            && tokens.all(|at| {
                let classes = self.document.tokens()[at].classes;
                let speaks = classes.has(Class::SpeechVerb);
                !self.ends_clause(at) && !self.is_content(at) && (speaks || !self.is_finite(at))
            })
    }

    /// Whether the tokens belong to one phrase without anything set off by commas.
    fn is_one_phrase(&self, mut tokens: Range<usize>) -> bool {
        tokens.all(|at| !self.ends_clause(at) && self.words(at) != ",")
    }

    fn ends_clause(&self, at: usize) -> bool {
        let token = &self.document.tokens()[at];
        let mark = matches!(self.words(at), ";" | ":" | "(" | ")" | "—" | "–" | "--");
        mark || token.kind == TokenKind::Quotation
            || token.classes.meets(CLAUSE_ENDS) && !matches!(self.words(at), "as" | "after")
    }

    /// Whether the token is a verb in the past tense or an auxiliary.
    fn is_finite(&self, at: usize) -> bool {
        let classes = self.document.tokens()[at].classes;
        classes.has(Class::PastCue) || classes.has(Class::FiniteVerb)
    }

    fn is_content(&self, at: usize) -> bool {
        let span = self.document.tokens()[at].span;
        self.content.iter().any(|piece| piece.overlaps(span))
    }

    fn words(&self, at: usize) -> &str {
        self.document.words(at)
    }
}
