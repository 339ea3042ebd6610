//! Where the phrase of a title begins: “Portuguese | Defence | Minister”, “the | fund | manager”.

use crate::lexicon::{self, Class, Classes, Determiner, NameRole};
use crate::mention::NameKind;
use crate::text::{Case, TokenKind};

use super::role::{MODIFIERS, PHRASE, Phrase, VERBS};

impl Phrase<'_> {
    /// Where the phrase of a title begins whose last token is `last`. Nouns in lower case count
    /// only when a name, a possessive or an article stands before them.
    pub(super) fn phrase_start(&self, last: usize) -> usize {
        if self.serves(last) {
            return last;
        }
        let floor = self.phrase_floor(last);
        let (mut start, mut at) = (last, last);
        while at > floor {
            let step = self.step_back(at, floor);
            if step == 0 {
                break;
            }
            at -= step;
            if self.anchors(at) {
                start = at;
            }
            // “help her | defeat Republican nominee Harrow”
            if self.is_possessive(at) && at + 2 <= last && self.governs(at + 1) {
                return start.max(at + 2);
            }
            if self.is_possessive(at) {
                return at;
            }
        }
        if self.opens_phrase(at) {
            start = at;
        } else if at < start && self.is_narrowed(start) {
            // “hedge | fund manager Ada Quill”
            start -= 1;
        }
        while start < last
            && (self.tokens[start].kind == TokenKind::Clitic
                || matches!(self.lower(start), "of" | "for" | "and" | "the"))
        {
            start += 1;
        }
        // “a spokesman for | former governor Harrow”
        let is_former = |at: usize| self.tokens[at].is(Class::FormerWord);
        let ties = |at: usize| matches!(self.lower(at), "for" | "of" | "to");
        let served = (start + 2..last).find(|at| is_former(*at) && ties(at - 1));
        if let Some(own) = served {
            return own;
        }
        // “alleged gunman Harrow”
        start - usize::from(self.is_accused(start))
    }

    /// Whether a token in lower case is a noun for an organization that the noun before it narrows, which is no verb:
    /// “hedge | fund”, not “to help | party leader Ada Quill”.
    fn is_narrowed(&self, at: usize) -> bool {
        const MODIFIERS: Classes = Classes::any_of(&[Class::RoleModifier, Class::Demonym]);
        const OTHERS: Classes = Classes::any_of(&[Class::Preposition, Class::Unit]);
        let (token, before) = (&self.tokens[at], at - 1);
        token.case == Case::Lower
            && (token.is(Class::OrganizationHead) || self.lower(at) == "maker")
            && !token.classes.meets(MODIFIERS)
            && self.tokens[before].case == Case::Lower
            && !self.tokens[before].classes.meets(OTHERS)
            && !self.words(before).contains('-')
            && !(before > self.first && self.opens_verb(before - 1))
    }

    /// Whether a word stands before a title by which somebody is only held to bear it, no verb: “alleged |
    /// gunman”, not “she accused | President Harrow”.
    fn is_accused(&self, start: usize) -> bool {
        let Some(at) = start.checked_sub(1).filter(|at| *at >= self.first) else {
            return false;
        };
        let opens = at == self.first
            || self.is_article(at - 1)
            || self.tokens[at - 1].kind == TokenKind::Punctuation
            || self.tokens[at - 1].is(Class::Preposition);
        opens && self.accuses(at)
    }

    /// Whether a title is that of whom somebody else serves: “a spokesman for | President Harrow”. One
    /// may be a field as well: “Minister of | Justice”.
    fn serves(&self, last: usize) -> bool {
        let token = &self.tokens[last];
        last > self.first
            && matches!(self.lower(last - 1), "of" | "for")
            && token.is(Class::Title)
            && !token.is(Class::RoleModifier)
    }

    /// The first token that the phrase of a title may have whose last token is `last`: none before the
    /// verb behind a person's name, “Quill Meets | Defence Minister Harrow”.
    fn phrase_floor(&self, last: usize) -> usize {
        let floor = self.first.max(last.saturating_sub(MODIFIERS));
        let behind = self.previous;
        if behind <= floor || behind > last {
            return floor;
        }
        let token = &self.tokens[behind];
        let is_verb = !lexicon::verb_form(token.word, self.words(behind)).is_none();
        if is_verb && !token.classes.meets(PHRASE) {
            behind + 1
        } else {
            floor
        }
    }

    /// Whether what stands before a token lets the phrase begin there with a noun in lower case.
    fn opens_phrase(&self, at: usize) -> bool {
        if at == self.first {
            return false;
        }
        let token = &self.tokens[at];
        let noun = !self.words(at).ends_with('s') && !self.words(at).ends_with("ly")
            || token.classes.meets(PHRASE);
        // “go and ask President Ada Quill”
        let is_joined = matches!(self.lower(at - 1), "our" | "and") && !self.governs(at);
        let article = lexicon::determiner(self.tokens[at - 1].word);
        article == Some(Determiner::Definite) || is_joined || noun && self.is_mark(at - 1, ",(–—")
    }

    /// Whether a phrase may begin at the token.
    fn anchors(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        // “would | force Senator Quill”, not “the | force commander Ada Quill”
        let may_govern =
            token.case == Case::Lower && token.is(Class::Verb) && token.is(Class::OrganizationHead);
        if may_govern && at > self.first && self.opens_verb(at - 1) {
            return false;
        }
        token.is_capitalized() || token.classes.meets(PHRASE) || self.is_possessive(at)
    }

    /// Whether a bare verb follows a token: “to”, “could”, “could hardly”.
    pub(super) fn opens_verb(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_verbal = token.is(Class::VerbGroup) || token.is(Class::Auxiliary);
        is_verbal || self.lower(at) == "to" || self.lower(at).ends_with("ly")
    }

    /// Whether an abbreviation ends a line right before `at`: “in Harrow, N.Y.⏎ | Former Mayor Ada Quill”.
    fn ends_line(&self, before: usize, at: usize) -> bool {
        let behind = self.tokens[before].span.range().end..self.tokens[at].span.range().start;
        let gap = self.document.text().get(behind).unwrap_or_default();
        gap.contains('\n') && (gap.starts_with('.') || self.words(before).ends_with('.'))
    }

    /// How many tokens before `at` belong to the phrase that goes on at `at`.
    fn step_back(&self, at: usize, floor: usize) -> usize {
        let before = at - 1;
        let token = &self.tokens[before];
        if token.kind == TokenKind::Clitic {
            return 1;
        }
        if self.words(before) == ")" && before >= floor + 2 && self.words(before - 2) == "(" {
            return 3;
        }
        if token.kind != TokenKind::Word || self.is_glued(before) || self.ends_line(before, at) {
            return 0;
        }
        if let Some(name) = self.organization_before(at).filter(|name| *name >= floor) {
            return at - name;
        }
        if self.belongs(before) {
            return 1;
        }
        if self.joins_roles(before, floor) {
            return 1;
        }
        let article = usize::from(self.lower(before) == "the" && before > floor);
        let tie = before - article;
        let ties = self.tokens[at].is_capitalized()
            && tie > floor
            && matches!(self.lower(tie), "of" | "for")
            && self.tokens[tie - 1].is_capitalized()
            && !self.is_plain(tie - 1)
            && !self.opens_headline(tie - 1);
        if ties {
            return 1 + article;
        }
        let noun = token.case == Case::Lower
            && !token.is(Class::NameBreak)
            && !self.plays(before, NameRole::TitleBound)
            && !token.classes.meets(VERBS)
            && !self.words(before).ends_with("ed")
            && !self.words(before).ends_with("ing");
        usize::from(noun || self.is_possessive(before))
    }

    /// Where the name of an organization begins that ends right before a token: “| Met Office | forecaster”.
    fn organization_before(&self, at: usize) -> Option<usize> {
        if !self.tokens[at - 1].is_capitalized() {
            return None;
        }
        let mut near = self.near.iter();
        let name = near.find(|name| name.tokens.end as usize == at)?;
        (name.kind == NameKind::Organization).then_some(name.tokens.start as usize)
    }

    /// Whether “and” joins two fields of one minister or two roles of one person: “Foreign Trade | and Tourism
    /// Minister Ada Quill”, “Prime Minister | and party leader Ada Quill”.
    fn joins_roles(&self, at: usize, floor: usize) -> bool {
        const NAMES: Classes = Classes::any_of(&[Class::Country, Class::Place, Class::Demonym]);
        if self.lower(at) != "and" || at <= floor.max(self.previous) {
            return false;
        }
        let before = &self.tokens[at - 1];
        let may_join = before.kind == TokenKind::Word
            && before.case == Case::Capitalized
            && !before.classes.meets(NAMES);
        let is_title = before.is(Class::Title);
        let is_field = !is_title
            && self.tokens[at + 1].is_capitalized()
            && (at + 2..self.name)
                .take(2)
                .any(|at| self.lower(at) == "minister");
        let is_role = is_title && self.tokens[at + 1].case == Case::Lower;
        may_join && (is_field || is_role)
    }

    /// Whether a word of a title is glued to the end of another one: “Pictures|Republican” without the bar.
    fn is_glued(&self, at: usize) -> bool {
        const PARTS: Classes =
            Classes::any_of(&[Class::Title, Class::RoleModifier, Class::Demonym]);
        let word = self.words(at);
        let is_small = |at: usize| word.as_bytes()[at].is_ascii_lowercase();
        let inner = word.rfind(|letter: char| letter.is_ascii_uppercase());
        inner
            .filter(|at| *at > 2 && is_small(at - 1))
            .is_some_and(|at| lexicon::find(&word[at..]).1.meets(PARTS))
    }

    /// Whether a word opens the sentence that no list has, in a headline as likely as in an office: “| Dismissal
    /// of Minister Ada Quill”, not “| Ministry of Mines”.
    fn opens_headline(&self, at: usize) -> bool {
        at == self.first && self.tokens[at].classes.all() == Classes::NONE
    }

    /// Whether the token is a common word that phrases of titles do not hold.
    fn is_plain(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is(Class::CommonWord) && !token.classes.meets(PHRASE)
    }

    /// Whether the common word that opens a sentence may be a noun for what the title after it is
    /// about: “Economy | Minister”.
    fn may_be_field(&self, at: usize) -> bool {
        const OTHERS: Classes = Classes::any_of(&[
            Class::Verb,
            Class::Preposition,
            Class::ClauseOpener,
            Class::SentenceOpener,
            Class::SentenceStarter,
            Class::Subordinator,
            Class::AdverbialOpener,
            Class::VerbGroup,
            Class::Judgement,
            Class::TimeWord,
        ]);
        let token = &self.tokens[at];
        let verb = lexicon::verb_form(token.word, self.words(at));
        self.is_premises(at)
            || !token.classes.meets(OTHERS.union(VERBS))
                && verb.is_none()
                && !self.words(at).ends_with("ly")
    }

    /// Whether a form of a verb is a noun for where somebody works as well, with the title before the name right behind it:
    /// “| Store | owner Ada Quill”.
    fn is_premises(&self, at: usize) -> bool {
        const PLACES: Classes = Classes::any_of(&[
            Class::PlaceHead,
            Class::OrganizationHead,
            Class::OrganizationNoun,
        ]);
        let one = self.words(at).strip_suffix('s').unwrap_or_default();
        at + 2 == self.name
            && self.tokens[at + 1].is(Class::Title)
            && (self.tokens[at].classes.meets(PLACES) || lexicon::find(one).1.meets(PLACES))
    }

    /// Whether a token belongs to the title phrase that follows it.
    fn belongs(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if token.kind == TokenKind::Clitic {
            return true;
        }
        if token.kind != TokenKind::Word {
            return false;
        }
        if matches!(self.lower(at), "of" | "for") {
            return at > self.first && self.tokens[at - 1].is(Class::Title);
        }
        if token.is_capitalized() {
            let owner = lexicon::determiner(token.word) == Some(Determiner::Possessive);
            let opening = at == self.first || self.tokens[at - 1].kind == TokenKind::Quotation;
            let verbal = self.is_plain(at)
                && self.words(at).ends_with("ing")
                && !lexicon::verb_form(token.word, self.words(at)).is_none();
            let breaks = token.is(Class::NameBreak)
                || opening && self.is_plain(at) && !self.may_be_field(at);
            return owner || !breaks && !verbal && !token.is(Class::CapitalizedWord);
        }
        token.classes.meets(PHRASE) && !token.is(Class::SpeechVerb)
    }
}
