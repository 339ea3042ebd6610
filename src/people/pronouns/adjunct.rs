//! Adjuncts: who is named only in what a sentence begins with and is not what it tells of: “Influenced by Tom Quill, |
//! he | …”, “The third child of Ada and Tom Quill, | he | …”; and whom a clause that opens a sentence is about when
//! somebody new is named behind it.

use super::place::{Function, Kind, Placed};
use super::{MOST, Resolver};
use crate::lexicon::{Class, Gender, PronounForm};
use crate::text::{Case, Token, TokenKind};

/// How many tokens may stand before the pronoun in its sentence.
const LONGEST: u32 = 30;

/// How many tokens may stand between what ties a name to the sentence's opening and the name: “by | his uncle, the
/// painter | Tom Quill”.
const TITLES: usize = 6;

impl Resolver<'_> {
    /// Whether somebody is named only in words before the pronoun that are of its subject and of another: “Like Quill, |
    /// she |”, “Inspired by Quill, | she |”, “Born in Lowmoor, the daughter of Ada Quill, | she |”.
    pub(super) fn is_in_adjunct(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
    ) -> bool {
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        let is_name = matches!(mention.kind, Kind::FullName | Kind::ShortName);
        if form != PronounForm::Subject
            || !is_name
            || mention.sentence != pronoun.sentence
            || mention.quotation != pronoun.quotation
            || mention.start <= first
            || pronoun.token > first + LONGEST
            || self.document.words(pronoun.token as usize - 1) != ","
        {
            return false;
        }
        let (first, start, end) = (first as usize, mention.start as usize, mention.end as usize);
        let tokens = self.document.tokens();
        // “The son of Quill | was late |, he said”
        let acts = |token: &Token| {
            token.case == Case::Lower && (token.is(Class::FiniteVerb) || token.is(Class::Auxiliary))
        };
        let is_whole = !tokens[end..pronoun.token as usize].iter().any(acts);
        is_whole && (self.is_compared_at(first, start) || self.is_tied_at(first, start))
    }

    /// Whether a sentence opens with a comparison or company that leads to a name: “Like | Quill |”, “Along with | Quill |”.
    fn is_compared_at(&self, first: usize, name: usize) -> bool {
        let opener = self.document.tokens()[first].word.word();
        let leads = match opener {
            "like" | "unlike" | "alongside" | "with" => 1,
            "along" | "together" if self.document.words(first + 1) == "with" => 2,
            _ => return false,
        };
        name >= first + leads && name <= first + leads + TITLES && {
            let tokens = &self.document.tokens()[first + leads..name];
            tokens.iter().all(|token| !token.is(Class::ClauseOpener))
        }
    }

    /// Whether a participle and “by”, or a noun for a relative and “of”, lead to a name where a sentence begins: “Raised by |
    /// Quill |”, “The son of | Quill |”.
    fn is_tied_at(&self, first: usize, name: usize) -> bool {
        let tokens = self.document.tokens();
        let is_part = |at: &usize| {
            let token = &tokens[*at];
            token.kind == TokenKind::Word && !token.is(Class::FiniteVerb)
                || self.document.words(*at) == ","
        };
        let opener = self.document.words(first);
        // “Born to | Quill |, a maid, she”
        if opener == "Born" && name == first + 2 && self.document.words(first + 1) == "to" {
            return true;
        }
        let floor = (first + 1).max(name.saturating_sub(TITLES));
        let tie = (floor..name)
            .rev()
            .take_while(is_part)
            .find(|at| matches!(self.document.words(*at), "by" | "of"));
        let Some(tie) = tie else {
            return false;
        };
        if self.document.words(tie) == "by" {
            return opener.ends_with("ed") && tie <= first + 3;
        }
        let noun = &tokens[tie - 1];
        let is_relative = noun.is(Class::Kinship)
            || matches!(
                noun.word.word(),
                "child" | "children" | "daughters" | "sons" | "brothers" | "sisters"
            );
        let opens = matches!(
            opener,
            "Born" | "Raised" | "The" | "A" | "An" | "One" | "As" | "Eldest" | "Youngest"
        );
        tie > first + 1 && is_relative && opens
    }

    /// Whether a clause with which a sentence opens goes on with whom the sentence before is about, and somebody new is
    /// named behind it: “Tom Marsh won. If | he | leaves, | Dan Quill | may follow.”
    pub(super) fn goes_on_before(
        &self,
        index: usize,
        (gender, form): (Gender, PronounForm),
        following: usize,
    ) -> bool {
        const NEAR: usize = 8;
        let (pronoun, named) = (&self.mentions[index], &self.mentions[following]);
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start;
        if form != PronounForm::Subject
            || named.kind != Kind::FullName
            || !self.document.tokens()[first as usize].is(Class::Subordinator)
        {
            return false;
        }
        let mut known = self.mentions[..index].iter().rev().take(MOST);
        if known.any(|mention| mention.entity == named.entity) {
            return false;
        }
        // “¶ When | he | was 12, | Dan Quill | moved”
        let opener = self.document.words(first as usize);
        let reach = u32::from(matches!(opener, "If" | "Unless"));
        let near = self.mentions[..index].iter().rev().take(NEAR);
        let mut near = near.take_while(|mention| {
            mention.sentence + 1 >= pronoun.sentence && mention.passage + reach >= pronoun.passage
        });
        near.any(|mention| {
            let fits = |entity: u32| {
                let expected = self.expected.get(entity as usize).copied().flatten();
                let form = self.shown[entity as usize].or(expected);
                entity < self.named && form.is_none_or(|form| form == gender)
            };
            mention.function == Function::Subject
                && mention.quotation.is_none()
                && mention.entity.is_some_and(fits)
        })
    }
}
