//! Introductions: who is named for the first time where a passage begins, and so is whom “he said” behind it
//! stands for; and whom what surrounds an object or a possessive lets it stand for.

use super::place::VERBS;
use super::place::{Function, Kind, Placed};
use super::{Cast, MOST, Resolver};
use crate::lexicon::{Class, Classes, PronounForm};
use crate::text::{Case, Document, Token, TokenKind};

/// How long what commas close in behind a name may be, in tokens.
const APPOSED: u32 = 24;

/// What may stand before a name as part of how somebody is called.
const TITLES: Classes = Classes::any_of(&[
    Class::Title,
    Class::Honorific,
    Class::RoleModifier,
    Class::FormerWord,
    Class::PersonNoun,
    Class::Demonym,
]);

/// Words for people.
const PEOPLE: Classes = Classes::any_of(&[Class::Title, Class::Kinship, Class::PersonNoun]);

/// For each person the mention that names them first, if it is a full name with which a passage begins: nobody
/// else is mentioned before it there.
pub(super) fn introductions(
    document: &Document,
    mentions: &[Placed],
    cast: &Cast,
) -> Vec<Option<u32>> {
    let mut known = vec![false; cast.named as usize];
    let mut introductions = vec![None; cast.named as usize];
    // The passage and whom it mentions first.
    let mut opening: Option<(u32, Option<u32>)> = None;
    for (at, mention) in (0..).zip(mentions) {
        let entity = mention.entity;
        let tells = |(passage, first): &(u32, Option<u32>)| {
            *passage == mention.passage && (*first != entity || first.is_none())
        };
        let is_taken = opening.as_ref().is_some_and(tells);
        let is_name = matches!(mention.kind, Kind::FullName | Kind::ShortName);
        let person = entity.filter(|entity| is_name && *entity < cast.named);
        if let Some(person) = person {
            let is_new = !std::mem::replace(&mut known[person as usize], true);
            let leads =
                mention.kind == Kind::FullName && mention.quotation.is_none() && !mention.credit;
            let is_subject = mention.function == Function::Subject;
            let is_led = if is_subject {
                !is_taken || is_apposed(document, mentions, at as usize)
            } else {
                !is_taken && (is_turned_to(document, mention) || opens_telling(document, mention))
            };
            if is_new && leads && is_led {
                introductions[person as usize] = Some(at);
            }
        }
        // Of somebody's friend he is told, too.
        let is_bystander =
            mention.kind == Kind::Definite && entity.is_some_and(|entity| entity >= cast.named);
        let counts = is_name || mention.function == Function::Subject && !is_bystander;
        if counts && opening.is_none_or(|(passage, _)| passage != mention.passage) {
            opening = Some((mention.passage, entity));
        }
    }
    introductions
}

/// Whether a name stands behind a comma that ends a description of whose somebody is, with which the sentence opens: “Her
/// lawyer, | Ada Quill |, spoke.”
fn is_apposed(document: &Document, mentions: &[Placed], at: usize) -> bool {
    const LONGEST: u32 = 8;
    const MOST: usize = 2;
    let mention = &mentions[at];
    let first = document.sentences()[mention.sentence as usize].tokens.start;
    let mut before = mentions[..at].iter().rev();
    let is_here = |other: &&Placed| other.sentence == mention.sentence;
    let before: Vec<&Placed> = before.by_ref().take_while(is_here).take(MOST + 1).collect();
    let is_owner = |other: &&Placed| other.function == Function::Possessive;
    mention.start > first
        && mention.start <= first + LONGEST
        && document.words(mention.start as usize - 1) == ","
        && !before.is_empty()
        && before.len() <= MOST
        && before.iter().all(is_owner)
}

/// Whether a sentence ends with somebody to whom it turns: “The host then turned to | Ada Quill |.”
fn is_turned_to(document: &Document, mention: &Placed) -> bool {
    let tokens = document.tokens();
    let (start, end) = (mention.start as usize, mention.end as usize);
    let sentence = document.sentences()[mention.sentence as usize]
        .tokens
        .range();
    mention.function == Function::Oblique
        && end + 1 == sentence.end
        && start > sentence.start + 1
        && document.words(start - 1) == "to"
        && tokens[start - 2].classes.meets(VERBS.with(Class::Verb))
}

/// Whether a passage opens with a name, titles aside, whose verb other words keep apart, or with what is its bearer's: “Ada
/// Quill (D-Lowmoor) |”, “| Ada Quill and her son”, “| Ada Quill’s farm”.
fn opens_telling(document: &Document, mention: &Placed) -> bool {
    const LONGEST: usize = 4;
    let tokens = document.tokens();
    let first = document.passages()[mention.passage as usize]
        .tokens
        .range()
        .start;
    let (start, end) = (mention.start as usize, mention.end as usize);
    let is_title = |token: &Token| {
        token.classes.meets(TITLES)
            || token.is_capitalized()
            || token.kind == TokenKind::Punctuation
    };
    let opens = start <= first + LONGEST && tokens[first..start].iter().all(is_title);
    let Some(next) = tokens.get(end).filter(|_| opens) else {
        return false;
    };
    match document.words(end) {
        "(" | "and" | "," => true,
        _ if next.kind == TokenKind::Clitic => {
            // Of “Ada Quill’s lawyer” another is told.
            let owned = &tokens[end + 1..tokens.len().min(end + 1 + LONGEST)];
            let is_word =
                |token: &&Token| token.kind == TokenKind::Word && !token.classes.meets(VERBS);
            !owned
                .iter()
                .take_while(is_word)
                .any(|token| token.classes.meets(PEOPLE))
        }
        _ => false,
    }
}

impl Resolver<'_> {
    /// Whether the pronoun at `index` says something where somebody was just introduced: “Ada Quill runs a shop. ‘It is
    /// slow,’ | she | said.”
    pub(super) fn is_introduced(&self, index: usize, form: PronounForm, entity: u32) -> bool {
        let pronoun = &self.mentions[index];
        let says = pronoun.speaks && pronoun.quotation.is_none();
        let introduction = self.introductions.get(entity as usize).copied().flatten();
        let Some(first) = introduction.filter(|first| says && (*first as usize) < index) else {
            return false;
        };
        let first = &self.mentions[first as usize];
        let opens = || {
            let sentence = self.document.sentences()[pronoun.sentence as usize]
                .tokens
                .start;
            let passage = self.document.passages()[pronoun.passage as usize]
                .tokens
                .start;
            let quoted = self.document.tokens()[passage as usize].kind == TokenKind::Quotation;
            sentence == passage && quoted
        };
        // “Quill waited. Tom Harrow stood near. He said …”
        // “Tom Harrow voted for Quill”, who was told of before: Harrow goes on.
        let place = introduction.map_or(0, |first| first as usize);
        let is_known = |mention: &Placed| {
            let mut earlier = self.mentions[..place].iter().rev().take(MOST);
            earlier.any(|other| other.entity == mention.entity)
        };
        let is_name = |mention: &&Placed| {
            matches!(mention.kind, Kind::FullName | Kind::ShortName)
                && mention.function != Function::Possessive
                && mention.quotation.is_none()
                && (mention.function == Function::Subject
                    || mention.entity == Some(entity)
                    || !is_known(mention))
        };
        let mut before = self.mentions[..index].iter().rev().take(MOST);
        let last = before.find(is_name);
        form != PronounForm::Possessive
            && last.is_some_and(|last| last.entity == Some(entity))
            && pronoun.sentence > first.sentence
            && (pronoun.passage == first.passage || pronoun.passage == first.passage + 1 && opens())
    }

    /// Whether a pronoun is the object of a verb of which somebody is the subject: “Quill criticized | him |”.
    pub(super) fn is_own_object(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
    ) -> bool {
        const LONGEST: u32 = 4;
        let (end, at) = (mention.end, pronoun.token);
        if form != PronounForm::Object
            || mention.function != Function::Subject
            || at <= end
            || pronoun.sentence != mention.sentence
            || at > end + LONGEST + APPOSED
        {
            return false;
        }
        let is_verb = |token: &Token| {
            let words = &self.document.text()[token.span];
            token.case == Case::Lower
                && token.kind == TokenKind::Word
                && (token.classes.meets(VERBS)
                    || words.ends_with("ed")
                    || words.ends_with("ly")
                    || matches!(words, "to" | "not" | "never"))
                && !token.is(Class::Pronoun)
        };
        // “praised | her | team”
        let stands_alone = |next: &Token| {
            const BEHIND: Classes = Classes::any_of(&[
                Class::Preposition,
                Class::ClauseOpener,
                Class::Determiner,
                Class::TimeWord,
                Class::Unit,
            ]);
            next.kind == TokenKind::Punctuation || next.classes.meets(BEHIND)
        };
        let tokens = self.document.tokens();
        let is_object = self.document.words(at as usize) != "her"
            || tokens.get(at as usize + 1).is_none_or(stands_alone);
        let (end, at) = (end as usize, at as usize);
        let verbs = tokens[end.max(at.saturating_sub(LONGEST as usize))..at]
            .iter()
            .rev()
            .take_while(|token| is_verb(token))
            .count();
        is_object && verbs > 0 && self.leads_to(mention, at - verbs)
    }

    /// Whether the verbs that begin at a token are those of a mention before them: right behind it, behind “who” or behind
    /// what commas close in: “Quill | left”, “Quill, who | left”, “Quill, 30, | left”.
    fn leads_to(&self, mention: &Placed, verb: usize) -> bool {
        let end = mention.end as usize;
        let is_comma = |at: usize| self.document.words(at) == ",";
        let Some(last) = verb.checked_sub(1).filter(|last| *last >= end) else {
            return verb == end;
        };
        let is_who = self.document.tokens()[last].word.word() == "who";
        if last <= end + 1 && is_who {
            return last == end || is_comma(end);
        }
        // “Marsh, 30, said | Quill, 40, | left”
        let has_other = || {
            let behind = self
                .mentions
                .partition_point(|other| other.token <= mention.token);
            let mut inside = self.mentions[behind..].iter().take(MOST);
            inside
                .find(|other| other.function == Function::Subject || other.token as usize >= verb)
                .is_some_and(|other| (other.token as usize) < verb)
        };
        is_comma(end) && is_comma(last) && !has_other()
    }

    /// Whether the object of a verb that opens a sentence without a subject stands at `index`: “Sentencing | him |, …”, “To
    /// thank | her |, …”.
    /// `subject` stands right behind a comma then, titles aside, not in “Sending | him | home, gives Quill”.
    pub(super) fn is_object_of_opening(
        &self,
        index: usize,
        form: PronounForm,
        subject: &Placed,
    ) -> bool {
        const LONGEST: usize = 4;
        const TITLES: usize = 4;
        let pronoun = &self.mentions[index];
        let sentence = &self.document.sentences()[pronoun.sentence as usize];
        let first = sentence.tokens.start as usize;
        let at = pronoun.token as usize;
        if form != PronounForm::Object || at <= first || at > first + LONGEST {
            return false;
        }
        let is_participle = |at: usize| self.document.words(at).ends_with("ing");
        let opener = &self.document.tokens()[first];
        let opens = opener.is(Class::Subordinator) || opener.is(Class::Preposition);
        let verb = first + usize::from(opens && !is_participle(first));
        let is_bare = opener.word.word() == "to" && verb == first + 1;
        let behind = self.document.words(at - 1);
        let is_tied = at == verb + 2 && matches!(behind, "about" | "against" | "for" | "of" | "to");
        let tokens = self.document.tokens();
        let is_title = |token: &&Token| {
            token.is_capitalized() || token.is(Class::Title) || token.is(Class::Determiner)
        };
        let start = subject.start as usize;
        let titles = &tokens[at.max(start.saturating_sub(TITLES))..start];
        let comma = titles.iter().rev().find(|token| !is_title(token));
        let opens = comma.is_some_and(|comma| &self.document.text()[comma.span] == ",");
        opens && (is_participle(verb) || is_bare) && (at == verb + 1 || is_tied)
    }

    /// Whether a possessive stands right behind what somebody says: “‘…,’ Quill said in | her | book”.
    pub(super) fn is_own_of_speaker(&self, pronoun: &Placed, mention: &Placed) -> bool {
        let tokens = self.document.tokens();
        let verb = mention.end as usize;
        mention.quotation.is_none()
            && pronoun.quotation.is_none()
            && mention.function == Function::Subject
            && pronoun.token as usize == verb + 2
            && tokens[verb].is(Class::SpeechVerb)
            && tokens[verb + 1].is(Class::Preposition)
    }

    /// Whether somebody is named as whom another has, and the pronoun is the subject of what they say or of the next
    /// sentence, where it says nothing: “Quill's lawyer, | Tom Marsh |, said | she | was ill”.
    pub(super) fn serves_other(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
    ) -> bool {
        const OWNED: u32 = 8;
        let is_there = match pronoun.sentence.checked_sub(mention.sentence) {
            Some(0) => {
                let verb = self.document.tokens().get(mention.end as usize + 1);
                verb.is_some_and(|verb| verb.is(Class::SpeechVerb))
            }
            Some(1) => {
                let sentence = &self.document.sentences()[pronoun.sentence as usize];
                // “Quill's father, | Tom Marsh |, is a nurse. | He |”
                let verb = mention.end + 1;
                let is_told = |at: u32| (at as usize) < self.document.tokens().len();
                let is_of_himself = is_told(verb + 1)
                    && matches!(self.document.words(verb as usize), "is" | "was")
                    && matches!(self.document.words(verb as usize + 1), "a" | "an");
                pronoun.token <= sentence.tokens.start + 1 && !is_of_himself
            }
            _ => false,
        };
        if form != PronounForm::Subject
            || mention.kind != Kind::FullName
            || !is_there
            || pronoun.speaks
            || self.document.words(mention.end as usize) != ","
            || mention.start == 0
            || self.document.words(mention.start as usize - 1) != ","
        {
            return false;
        }
        let at = self
            .mentions
            .partition_point(|other| other.token < mention.token);
        let mut before = self.mentions[..at].iter().rev().take(2);
        before.any(|owner| {
            owner.sentence == mention.sentence
                && owner.function == Function::Possessive
                && matches!(owner.kind, Kind::FullName | Kind::ShortName)
                && owner.entity != mention.entity
                && owner.end + OWNED >= mention.start
        })
    }

    /// Whether a pronoun says at the end of its sentence something of which somebody named is the subject, in the present:
    /// “| Quill | is slow, | he | said.”
    pub(super) fn is_subject_of_said(
        &self,
        pronoun: &Placed,
        form: PronounForm,
        mention: &Placed,
    ) -> bool {
        const PRESENT: Classes = Classes::any_of(&[Class::PresentVerb, Class::FiniteVerb]);
        let is_name = matches!(mention.kind, Kind::FullName | Kind::ShortName);
        if form != PronounForm::Subject
            || !is_name
            || mention.sentence != pronoun.sentence
            || mention.function != Function::Subject
            || mention.clause > 1
            || pronoun.quotation.is_some()
        {
            return false;
        }
        let tokens = self.document.tokens();
        let verb = &tokens[mention.end as usize];
        let is_present = matches!(verb.word.word(), "is" | "has" | "isn't")
            || verb.classes.meets(PRESENT)
                && self.document.words(mention.end as usize).ends_with('s');
        let (before, behind) = (pronoun.token as usize - 1, pronoun.token as usize + 1);
        let closes = |at: usize| {
            let is_end = |token: &Token| token.kind == TokenKind::Punctuation;
            tokens.get(at).is_none_or(is_end)
        };
        is_present
            && before > mention.end as usize
            && self.document.words(before) == ","
            && tokens
                .get(behind)
                .is_some_and(|said| said.is(Class::SpeechVerb))
            && closes(behind + 1)
    }

    /// Who says the sentence of an object of which nobody else is the subject: “Quill met | him |, Tom Harrow
    /// said.”
    pub(super) fn says_behind(&self, index: usize, form: PronounForm) -> Option<u32> {
        const MOST_BEHIND: usize = 2;
        let pronoun = &self.mentions[index];
        let last = self.mentions[..index].last()?;
        if pronoun.quotation.is_some() || !self.is_own_object(pronoun, form, last) {
            return None;
        }
        let behind = self.mentions[index + 1..].iter().take(MOST_BEHIND);
        let mut here = behind.take_while(|mention| mention.sentence == pronoun.sentence);
        let teller = here.find(|mention| {
            mention.speaks
                && matches!(mention.kind, Kind::FullName | Kind::ShortName)
                && mention.clause > pronoun.clause
                && self.document.words(mention.start as usize - 1) == ","
        })?;
        teller.entity.filter(|entity| Some(*entity) != last.entity)
    }

    /// Whether a possessive stands behind a participle that opens its sentence: “Taking up | her | pen, Ada Quill …”.
    pub(super) fn is_own_of_participle(&self, index: usize, form: PronounForm) -> bool {
        let pronoun = &self.mentions[index];
        let first = self.document.sentences()[pronoun.sentence as usize]
            .tokens
            .start as usize;
        let is_quoted = usize::from(self.document.tokens()[first].kind == TokenKind::Quotation);
        form == PronounForm::Possessive && self.document.words(first + is_quoted).ends_with("ing")
    }
}
