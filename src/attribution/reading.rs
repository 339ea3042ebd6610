//! What the rules look at: tokens with their quotations, and what has been given away already.

use std::cell::Cell;
use std::ops::Range;

use super::draft::Draft;
use crate::lexicon::{
    AttributionRole, Class, Classes, ClausePart, CueContext, Determiner, QuotationRole,
    attribution_roles, clause_part, determiner, quotation_roles,
};
use crate::text::{Document, Token, TokenKind};

/// The longest stretch that is read as one sentence or clause, in tokens; it keeps the work linear in texts
/// without full stops.
pub(super) const LONGEST_SENTENCE: usize = 200;

/// The longest source, in bytes: what is longer names nobody, and would stand in the output again with
/// everything that is attributed to it.
pub(crate) const LONGEST_SOURCE: u32 = 500;

/// A document with what the rules ask of its tokens.
pub(super) struct Reading<'d> {
    pub(super) document: &'d Document,
    tokens: &'d [Token],
    /// For each token the outermost quotation it stands in, marks included, counted from 1.
    quotation_of: Vec<u32>,
    /// For each token whether an attribution has it.
    taken: Vec<bool>,
    /// Which sentence was asked for last: mostly it is asked for again.
    last_sentence: Cell<usize>,
}

impl<'d> Reading<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        let tokens = document.tokens();
        Self {
            document,
            tokens,
            quotation_of: document.outermost_quotations(),
            taken: vec![false; tokens.len()],
            last_sentence: Cell::new(0),
        }
    }

    pub(super) fn token(&self, at: usize) -> &'d Token {
        &self.tokens[at]
    }

    pub(super) fn words(&self, at: usize) -> &'d str {
        &self.document.text()[self.tokens[at].span]
    }

    /// Whether the token is this word or mark, given in lower case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.bytes(at).eq_ignore_ascii_case(word.as_bytes())
    }

    /// The words of a token as bytes, which are compared faster.
    fn bytes(&self, at: usize) -> &'d [u8] {
        &self.document.text().as_bytes()[self.tokens[at].span.range()]
    }

    /// Whether the token is one of these words or marks, given in lower case.
    pub(super) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let found = self.bytes(at);
        words
            .iter()
            .any(|word| word.len() == found.len() && is_same(found, word))
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.tokens[at].is(class)
    }

    /// Whether the token plays this part at the edge of a source or a content.
    pub(super) fn plays(&self, at: usize, role: AttributionRole) -> bool {
        plays(&self.tokens[at], role)
    }

    /// Whether the token plays this part beside quoted words.
    pub(super) fn plays_beside_quotation(&self, at: usize, role: QuotationRole) -> bool {
        self.has(at, Class::QuotationWord) && quotation_roles(self.tokens[at].word).has(role)
    }

    /// The tokens of a range that play this part, in order.
    pub(super) fn playing(
        &self,
        range: Range<usize>,
        role: AttributionRole,
    ) -> impl Iterator<Item = usize> + '_ {
        let tokens = self.tokens.get(range.clone()).unwrap_or_default();
        let playing = range
            .zip(tokens)
            .filter(move |(_, token)| plays(token, role));
        playing.map(|(at, _)| at)
    }

    /// Whether the token plays this part in building clauses.
    pub(super) fn is_part(&self, at: usize, part: ClausePart) -> bool {
        self.has(at, Class::ClauseWord) && clause_part(self.tokens[at].word) == Some(part)
    }

    /// Whether the token is “a” or “an”.
    pub(super) fn is_indefinite(&self, at: usize) -> bool {
        determiner(self.tokens[at].word) == Some(Determiner::Indefinite)
    }

    /// Whether the token is an article.
    pub(super) fn is_article(&self, at: usize) -> bool {
        let kind = determiner(self.tokens[at].word);
        matches!(kind, Some(Determiner::Definite | Determiner::Indefinite))
    }

    /// Whether the token is an article or stands for one and neither points nor owns: “another”.
    pub(super) fn is_article_word(&self, at: usize) -> bool {
        let kind = determiner(self.tokens[at].word);
        self.is_article(at) || kind == Some(Determiner::Further)
    }

    /// Whether the token is a possessive of somebody told of, which “your” is not.
    pub(super) fn is_owner(&self, at: usize) -> bool {
        let kind = determiner(self.tokens[at].word);
        kind == Some(Determiner::Possessive) && !self.is(at, "your")
    }

    pub(super) fn meets(&self, at: usize, classes: Classes) -> bool {
        self.tokens[at].classes.meets(classes)
    }

    pub(super) fn is_capitalized(&self, at: usize) -> bool {
        self.tokens[at].is_capitalized()
    }

    /// Whether the token is a mark of any sort.
    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(
            self.tokens[at].kind,
            TokenKind::Punctuation | TokenKind::Quotation
        ) && !self.is(at, "&")
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        !self.is_mark(at)
    }

    /// Whether the range holds a word.
    pub(super) fn has_words(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|at| self.is_word(at))
    }

    pub(super) fn count_words(&self, range: Range<usize>) -> usize {
        range.filter(|at| self.is_word(*at)).count()
    }

    /// Whether a source is longer than any that names somebody.
    pub(super) fn is_endless(&self, source: &Range<usize>) -> bool {
        self.document.span_of(source.clone()).len() > LONGEST_SOURCE
    }

    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.quotation_of[at] != 0
    }

    /// Whether both tokens stand in one quotation.
    pub(super) fn in_one_quotation(&self, first: usize, second: usize) -> bool {
        self.is_quoted(first) && self.quotation_of.get(second) == Some(&self.quotation_of[first])
    }

    /// Whether a quotation opens with this token.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.is_quoted(at) && (at == 0 || self.quotation_of[at - 1] != self.quotation_of[at])
    }

    /// Whether a quotation closes with this token.
    pub(super) fn closes(&self, at: usize) -> bool {
        let next = self.quotation_of.get(at + 1).copied().unwrap_or(0);
        self.is_quoted(at) && next != self.quotation_of[at]
    }

    /// Where in the range that ends before `end` and begins not before `limit` the quotation of
    /// the token before `end` opens.
    pub(super) fn quotation_start(&self, end: usize, limit: usize) -> usize {
        let number = self.quotation_of[end - 1];
        let mut start = end - 1;
        while start > limit && self.quotation_of[start - 1] == number {
            start -= 1;
        }
        start
    }

    /// How many of the range's words are quoted, and how many it has.
    pub(super) fn quoted_words(&self, range: Range<usize>) -> (usize, usize) {
        range
            .filter(|at| self.is_word(*at))
            .fold((0, 0), |(quoted, all), at| {
                (quoted + usize::from(self.is_quoted(at)), all + 1)
            })
    }

    /// How likely the token heads a cue, given its neighbours.
    #[inline]
    pub(super) fn likelihood(&self, at: usize) -> f32 {
        if self.has(at, Class::Cue) {
            self.likelihood_of_cue(at)
        } else {
            0.0
        }
    }

    #[inline(never)] // so that asking it of other words, which most are, is a short test
    fn likelihood_of_cue(&self, at: usize) -> f32 {
        let sentence = self.sentence_of(at);
        let around = |at: Option<usize>| {
            at.filter(|at| sentence.contains(at))
                .map_or(CueContext::NOTHING, |at| context(self.document, at))
        };
        let (previous, next) = (around(at.checked_sub(1)), around(Some(at + 1)));
        self.token(at).word.cue_probability(previous, next)
    }

    pub(super) fn is_taken(&self, at: usize) -> bool {
        self.taken[at]
    }

    /// Whether an attribution has one of the tokens.
    pub(super) fn is_any_taken(&self, range: Range<usize>) -> bool {
        let taken = self.taken.get(range);
        taken.is_some_and(|taken| taken.contains(&true))
    }

    pub(super) fn take(&mut self, range: Range<usize>) {
        self.taken[range].fill(true);
    }

    /// The tokens of the sentence that a token stands in.
    pub(super) fn sentence_of(&self, at: usize) -> Range<usize> {
        let sentences = self.document.sentences();
        let last = sentences.get(self.last_sentence.get());
        let last = last.map_or(at..at, |sentence| sentence.tokens.range());
        if last.contains(&at) {
            return last;
        }
        let Some(number) = self.document.sentence_at(at) else {
            return at..at;
        };
        self.last_sentence.set(number);
        sentences[number].tokens.range()
    }

    /// The tokens of the passage that a token stands in.
    pub(super) fn passage_of(&self, at: usize) -> Range<usize> {
        let passages = self.document.passages();
        let number = self.document.passage_at(at);
        number.map_or(at..at, |number| passages[number].tokens.range())
    }

    /// The range without marks at its ends that don't belong to a quotation.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = range;
        let idle = |at: usize| {
            self.is_mark(at)
                && !self.is_quoted(at)
                && !self.is_one_of(at, &["(", ")", "[", "]", "$", "%"])
        };
        while start < end && idle(start) {
            start += 1;
        }
        while end > start && idle(end - 1) {
            end -= 1;
        }
        start..end
    }

    /// Keeps a draft and takes its tokens.
    pub(super) fn keep(&mut self, draft: Draft, drafts: &mut Vec<Draft>) {
        for part in draft.content.iter().chain(&draft.cue).chain(&draft.source) {
            self.take(part.clone());
        }
        drafts.push(draft);
    }

    /// The draft less what others have; `None` when nothing is left of its content.
    pub(super) fn freed(&self, mut draft: Draft) -> Option<Draft> {
        let cue = draft.cue.clone().unwrap_or_default();
        let source = draft.source.clone().unwrap_or_default();
        let reserved = |at: usize| cue.contains(&at) || source.contains(&at);
        let mut content = Vec::with_capacity(draft.content.len());
        for piece in &draft.content {
            let mut rest = piece.clone();
            while !rest.is_empty() {
                let end = rest.clone().find(|at| self.is_taken(*at) || reserved(*at));
                let part = self.trimmed(rest.start..end.unwrap_or(rest.end));
                if self.has_words(part.clone()) {
                    content.push(part);
                }
                rest.start = end.map_or(rest.end, |end| end + 1);
            }
        }
        content.sort_by_key(|piece| piece.start);
        draft.content = content;
        (!draft.content.is_empty()).then_some(draft)
    }
}

fn plays(token: &Token, role: AttributionRole) -> bool {
    token.is(Class::AttributionWord) && attribution_roles(token.word).has(role)
}

/// Whether a token is a word as long.
#[inline(never)] // so that going through words of other lengths, which most are, is a short loop
fn is_same(found: &[u8], word: &str) -> bool {
    found.eq_ignore_ascii_case(word.as_bytes())
}

/// What a neighbouring token counts as.
fn context(document: &Document, at: usize) -> CueContext {
    let token = &document.tokens()[at];
    let words = document.words(at);
    match token.kind {
        TokenKind::Clitic => CueContext::POSSESSIVE,
        TokenKind::Quotation => CueContext::QUOTATION,
        TokenKind::Number | TokenKind::Currency => CueContext::NUMBER,
        TokenKind::Punctuation => match words {
            "," => CueContext::COMMA,
            ":" => CueContext::COLON,
            ";" => CueContext::SEMICOLON,
            "." | "!" | "?" => CueContext::STOP,
            _ => CueContext::MARK,
        },
        _ => token.word.cue_context().unwrap_or_else(|| {
            if token.is_capitalized() {
                CueContext::CAPITALIZED
            } else if words.ends_with("ly") {
                CueContext::ADVERB
            } else {
                CueContext::OTHER
            }
        }),
    }
}
