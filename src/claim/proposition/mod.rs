//! What the rules about claims look at: the words of a claim, cut into clauses, and the clause that
//! carries what is claimed.

mod hedge;
mod lead;
mod opening;
mod part;
mod thing;
mod whole;

use std::borrow::Cow;

use self::lead::leads_to_clause;
use super::cue::Cue;
use super::sentence::{deciding_sentence, tokens_of};
use crate::clause::{Clause, ClauseKind, VerbGroup};
use crate::lexicon::{AuxiliaryVerb, ClaimRole, Class, Classes, WordId, claim_roles, verb_form};
use crate::text::{Document, Span, Token, TokenKind};

/// The words of a claim and of the cue that attributes it.
pub(super) struct Proposition<'d> {
    text: &'d str,
    tokens: Cow<'d, [Token]>,
    /// The clauses of the sentence that carries the claim; their tokens are counted from its start.
    clauses: Vec<Clause>,
    /// Where that sentence begins and ends.
    sentence: (usize, usize),
    /// The clause that carries what is claimed, with its verb.
    main: Option<(usize, VerbGroup)>,
    /// The first word of the sentence.
    first_word: WordId,
    /// Where that clause's subject begins and its verb stands, counted as clauses are.
    subject: (usize, usize),
    /// The verb that frames it: “I think that …”.
    frame: Option<VerbGroup>,
    /// The classes of all its words.
    classes: Classes,
    /// Whether it begins with a quotation mark.
    is_quoted: bool,
    /// Whether a question mark stands right behind it.
    is_asked: bool,
    /// What attributes it; the article's own statements have none.
    pub(super) cue: Option<Cue>,
}

impl<'d> Proposition<'d> {
    pub(super) fn new(document: &'d Document, pieces: &[Span], cue: Option<Cue>) -> Self {
        let text = document.text();
        let (tokens, breaks) = tokens_of(document, pieces);
        let all = tokens.iter().map(|token| token.classes.all());
        let classes = all.fold(Classes::NONE, Classes::union);
        let is_quoted = tokens
            .first()
            .is_some_and(|token| token.kind == TokenKind::Quotation);
        // “said the suspect lives nearby” has no full stop that would tell of a verb.
        let is_told = !is_quoted
            && cue
                .as_ref()
                .is_some_and(|cue| leads_to_clause(cue, &tokens));
        let deciding = deciding_sentence(text, &tokens, &breaks, is_told);
        let end = pieces.last().map_or(0, |piece| piece.range().end);
        let is_asked = text[end..].starts_with('?');
        let mut proposition = Self {
            text,
            tokens,
            sentence: deciding.0,
            clauses: deciding.1,
            main: None,
            first_word: WordId::UNKNOWN,
            subject: (0, 0),
            frame: None,
            classes,
            is_quoted,
            is_asked,
            cue,
        };
        let mut words = proposition.sentence().iter();
        let first = words.find(|token| token.kind == TokenKind::Word);
        proposition.first_word = first.map_or(WordId::UNKNOWN, |token| token.word);
        proposition.find_main();
        proposition.subject = proposition.find_subject();
        proposition
    }

    /// Finds the clause that carries the claim: the sentence itself, or what stands behind
    /// “I think”.
    fn find_main(&mut self) {
        let clauses = self.clauses.iter().enumerate();
        let mut found = clauses.filter_map(|(at, clause)| Some((at, clause, clause.group?)));
        let Some(main) = found.next() else {
            return;
        };
        if self.is_lone_noun(&main.2) {
            return;
        }
        let is_before =
            self.is_call(&main.2) || self.is_absolute(&main.2) || self.is_noun_before(&main.2);
        let next = found.next();
        let is_before = is_before || next.is_some_and(|next| self.is_led(&main.2, &next.2));
        let behind_order = self.find_behind_order();
        let behind_call = behind_order.or(next.filter(|_| is_before));
        let (first, clause, group) = behind_call.unwrap_or(main);
        // A noun phrase with a relative clause in it says what the noun says: “a bill that failed”;
        // with a clause that has its own subject, what the clause says: “news that it failed”.
        let start = clause.start.min(group.start);
        let mut before = self.sentence()[..start].iter();
        let is_inside =
            first > 0 && behind_call.is_none() && before.any(|token| token.kind == TokenKind::Word);
        let has_subject = self.word(start) == "that" && group.start > start + 1;
        if is_inside && !has_subject {
            return;
        }
        self.main = Some((first, group));
        let thinks = self.token_is(group.head, Class::BeliefCue) && !self.is_weighed(&group);
        let says = self.token_is(group.head, Class::SpeechVerb)
            || self.token_is(group.head, Class::AddresseeVerb);
        let first_person = ["i", "we"].contains(&self.word(group.start.saturating_sub(1)));
        if !(thinks || says && first_person || self.is_hearsay(&group)) {
            return;
        }
        let mut behind = self.clauses.iter().enumerate().skip(first + 1);
        let inner = behind.find(|(_, clause)| {
            let stands = clause.kind != ClauseKind::Condition || clause.start >= group.end;
            clause.group.is_some() && stands
        });
        // “I do not trust her but that she won is clear”
        let is_joined = |start: usize| matches!(self.word(start - 1), "and" | "but" | "or");
        let complement = inner.filter(|(_, clause)| {
            clause.kind == ClauseKind::Complement && clause.start > 0 && !is_joined(clause.start)
        });
        if let Some((at, clause)) = complement {
            self.frame = Some(group);
            self.main = clause.group.map(|group| (at, group));
        }
    }

    /// The first clause of what is stated behind an order that only leads to it: “Don’t worry, | it rained”.
    fn find_behind_order(&self) -> Option<(usize, &Clause, VerbGroup)> {
        let start = self.statement_behind_order()?;
        let clauses = self.clauses.iter().enumerate();
        let mut found = clauses.filter_map(|(at, clause)| Some((at, clause, clause.group?)));
        found.find(|(_, _, group)| group.start >= start)
    }

    /// “It is rumoured | that …”
    fn is_hearsay(&self, group: &VerbGroup) -> bool {
        let mut near = group.start.saturating_sub(1)..=group.start;
        group.is_passive
            && self.plays(group.head, ClaimRole::Hearsay)
            && near.any(|at| matches!(self.word(at), "it" | "it's"))
    }

    /// Whether there is a cue, and a word of it plays this part.
    pub(super) fn cue_is(&self, role: ClaimRole) -> bool {
        self.cue.as_ref().is_some_and(|cue| cue.is(role))
    }

    /// The verb group of the clause that carries the claim.
    pub(super) fn group(&self) -> Option<VerbGroup> {
        self.main.map(|(_, group)| group)
    }

    /// Whether a finite verb stands in it, be it in a relative clause.
    pub(super) fn has_verb(&self) -> bool {
        self.clauses.iter().any(|clause| clause.group.is_some())
    }

    /// Whether one finite verb stands in it and no more.
    pub(super) fn has_one_verb(&self) -> bool {
        let verbs = self.clauses.iter().filter(|clause| clause.group.is_some());
        verbs.count() == 1
    }

    /// Whether no other finite verb stands in it than those of clauses about a noun or behind “that” or
    /// “what”, and of further orders: “Use a clean pan that fits and keep the lid on.”
    pub(super) fn has_only_orders(&self) -> bool {
        let main = self.group().map(|group| group.start);
        let is_bare = |verb: usize| {
            let form = verb_form(
                self.sentence()[verb].word,
                self.words(&self.sentence()[verb]),
            );
            let joins = verb.checked_sub(1).map(|before| self.word(before));
            matches!(joins, Some("and" | "or" | "then")) && form.base_share.is_some()
        };
        // “note that it is shut” tells something, “make sure that it is shut” and “a pan that fits” do not
        let tells = |start: usize| {
            let behind_verb = self.group().is_some_and(|group| group.end == start);
            behind_verb || start > 0 && self.word(start - 1) == "fact"
        };
        let opens = |start: usize| match self.word(start) {
            "how" | "what" | "why" => true,
            "that" => !tells(start),
            _ => false,
        };
        self.clauses.iter().all(|clause| match clause.kind {
            ClauseKind::Relative => true,
            _ => clause.group.is_none_or(|group| {
                Some(group.start) == main
                    || clause.kind == ClauseKind::Complement && opens(clause.start)
                    || clause.kind == ClauseKind::Coordinate && is_bare(group.start)
            }),
        })
    }

    /// Whether it goes on with what was said before: “but it rained”.
    pub(super) fn goes_on(&self) -> bool {
        claim_roles(self.first_word).has(ClaimRole::GoingOn)
    }

    /// Whether no verb of its own was found, but a form of the past goes on behind a relative clause and
    /// a comma: “Grove, who is a baker, proudly baked a loaf”.
    pub(super) fn goes_on_in_past(&self) -> bool {
        let mut groups = self
            .clauses
            .iter()
            .filter_map(|clause| Some((clause.kind, clause.group?)));
        let Some((ClauseKind::Relative, group)) = groups.next().filter(|_| self.main.is_none())
        else {
            return false;
        };
        let behind = &self.sentence()[group.end..];
        let is_past = |token: &Token| {
            !token.is_capitalized() && verb_form(token.word, self.words(token)).is_past
        };
        let mut commas = (0..behind.len()).filter(|at| self.words(&behind[*at]) == ",");
        commas.any(|comma| {
            let next = behind.get(comma + 1);
            let adverb = next.is_some_and(|next| self.words(next).ends_with("ly"));
            let verb = comma + 1 + usize::from(adverb);
            let next = behind.get(verb + 1);
            behind.get(verb).is_some_and(is_past)
                && next.is_some_and(|next| next.word.word() != "by")
        })
    }

    /// The verb group around that clause: “I think”.
    pub(super) fn frame(&self) -> Option<VerbGroup> {
        self.frame
    }

    /// Whether a condition stands in the sentence: “if the bridge closes”.
    pub(super) fn has_condition(&self) -> bool {
        let is_condition = |clause: &Clause| clause.kind == ClauseKind::Condition;
        self.clauses.iter().any(is_condition)
    }

    /// The verb groups of clauses that stand beside the main one: “and could fall”.
    pub(super) fn coordinates(&self) -> impl Iterator<Item = VerbGroup> {
        let beside = self.clauses.iter();
        let beside = beside.filter(|clause| clause.kind == ClauseKind::Coordinate);
        beside.filter_map(|clause| clause.group)
    }

    /// Whether a verb group is “could not …”, which not “could fail to …” is.
    pub(super) fn is_could_not(&self, group: &VerbGroup) -> bool {
        // “neither saw nor could have seen”
        let denies = self.word(group.start + 1) == "not"
            || self.word(group.start) == "couldn't"
            || group.start > 0 && self.word(group.start - 1) == "nor";
        group.modal == Some(AuxiliaryVerb::Could) && denies
    }

    /// The tokens of the sentence that carries the claim.
    pub(super) fn sentence(&self) -> &[Token] {
        &self.tokens[self.sentence.0..self.sentence.1]
    }

    /// The words of the sentence's token in lower case, as the lists have them; empty for words
    /// that no list has.
    #[inline]
    pub(super) fn word(&self, at: usize) -> &'static str {
        let token = self.sentence().get(at);
        token.map_or("", |token| token.word.word())
    }

    /// Whether the word of the sentence's token plays this part.
    #[inline]
    pub(super) fn plays(&self, at: usize, role: ClaimRole) -> bool {
        let token = self.sentence().get(at);
        token.is_some_and(|token| claim_roles(token.word).has(role))
    }

    /// The tokens of the main clause's subject.
    pub(super) fn subject(&self) -> &[Token] {
        &self.sentence()[self.subject.0..self.subject.1]
    }

    /// Whether the main clause's subject is “it”.
    pub(super) fn is_impersonal(&self) -> bool {
        let last = self.subject().last();
        last.is_some_and(|last| last.word.word() == "it")
    }

    fn find_subject(&self) -> (usize, usize) {
        let Some((at, group)) = self.main else {
            return (0, 0);
        };
        let mut start = self.clauses[at].start.min(group.start);
        let sentence = self.sentence();
        // “I think | it will rain”, which no word opens
        let frame = self.frame.filter(|frame| frame.end <= group.start);
        if let Some(frame) = frame.filter(|_| start == group.start) {
            start = frame.end;
        }
        // “Worried that it might rain, | the crew left”
        if at > 0 && self.frame.is_none() && start == group.start {
            let comma = (0..start)
                .rev()
                .find(|at| self.words(&sentence[*at]) == ",");
            start = comma.map_or(start, |comma| comma + 1);
        }
        // Behind the clauses that stand before the subject: “if it rains, the roads …”.
        let mut inner = self.clauses.iter().skip(at + 1);
        let has_inner = inner.any(|clause| clause.start < group.start);
        let is_comma = |at: &usize| self.words(&sentence[*at]) == ",";
        let comma = || (start..group.start).rev().find(is_comma);
        let comma = if has_inner { comma() } else { None };
        (comma.map_or(start, |comma| comma + 1), group.start)
    }

    /// The tokens behind the main verb group.
    pub(super) fn complement(&self) -> &[Token] {
        let end = self.group().map_or(0, |group| group.end);
        &self.sentence()[end..]
    }

    /// The words of a token.
    pub(super) fn words(&self, token: &Token) -> &'d str {
        &self.text[token.span]
    }

    /// The first letter of a token, in lower case if it is one of ASCII.
    pub(super) fn initial(&self, token: &Token) -> u8 {
        self.text.as_bytes()[token.span.range().start].to_ascii_lowercase()
    }

    /// Its tokens, in order.
    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Whether it has no words.
    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether any word is in the class.
    pub(super) fn any_has(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    fn token_is(&self, at: usize, class: Class) -> bool {
        self.sentence().get(at).is_some_and(|token| token.is(class))
    }

    /// Whether a word of the sentence is in the class; capitals inside it make names.
    pub(super) fn sentence_has(&self, class: Class) -> bool {
        let mut sentence = self.sentence().iter();
        self.any_has(class) && sentence.any(|token| token.is(class) && !token.is_capitalized())
    }

    /// Whether a word from the beginning of the main clause to shortly behind its verb is in the class and fits where
    /// it stands.
    pub(super) fn any_of_main(&self, class: Class, fits: impl Fn(usize) -> bool) -> bool {
        const BEHIND: usize = 4;
        if !self.any_has(class) {
            return false;
        }
        let (start, end) = self.main.map_or((0, BEHIND), |(at, group)| {
            (self.clauses[at].start.min(group.start), group.end + BEHIND)
        });
        let sentence = self.sentence();
        let inside = &sentence[start.min(sentence.len())..end.min(sentence.len())];
        let first = inside
            .iter()
            .position(|token| token.kind == TokenKind::Word);
        // “Bill sailed”, “Bill Quill sailed”
        let is_given = |at: usize| {
            let opens_verb = self
                .group()
                .is_some_and(|group| group.start == start + at + 1);
            let next = inside.get(at + 1);
            inside[at].is(Class::GivenName)
                && (opens_verb || next.is_some_and(Token::is_capitalized))
        };
        let is_name = |at: usize| inside[at].is_capitalized() && (Some(at) > first || is_given(at));
        (0..inside.len()).any(|at| inside[at].is(class) && !is_name(at) && fits(start + at))
    }

    /// Its first word.
    pub(super) fn first_word(&self) -> &'static str {
        self.first_word_id().word()
    }

    fn first_word_id(&self) -> WordId {
        self.first_word
    }

    /// Whether it begins with a quotation mark.
    pub(super) fn is_quoted(&self) -> bool {
        self.is_quoted
    }
}
