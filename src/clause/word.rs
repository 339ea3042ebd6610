//! What the scan of clauses looks at in a word.

use crate::lexicon::{
    Auxiliary, AuxiliaryForm, AuxiliaryVerb, ClaimRole, Class, Classes, ClausePart, VerbForm,
    WordId, claim_roles, clause_part, may_be_verb, verb_form,
};
use crate::text::{Case, Token, TokenKind};

/// Classes of words that take a clause as their object.
const TAKING_CLAUSES: Classes = Classes::any_of(&[
    Class::SpeechVerb,
    Class::BeliefCue,
    Class::FactCue,
    Class::AddresseeVerb,
]);

/// A mark, as far as it divides clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// No mark, or one that divides nothing.
    None,
    /// A comma.
    Comma,
    /// A dash.
    Dash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A colon or semicolon.
    Colon,
    /// What ends a sentence.
    End,
}

/// A word or mark of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    token: &'t Token,
    /// The text that it stands in.
    text: &'t str,
    pub(super) mark: Mark,
    pub(super) part: Option<ClausePart>,
    /// The forms of a verb that it may be.
    pub(super) form: VerbForm,
    /// Whether there is any.
    pub(super) is_verb: bool,
    /// Whether its capital makes it a name.
    is_name: bool,
}

impl<'t> Word<'t> {
    /// The words of a sentence.
    pub(super) fn of_sentence(text: &'t str, tokens: &'t [Token]) -> Vec<Self> {
        let mut is_title = None;
        let mut is_first = true;
        let words = tokens.iter().enumerate().map(|(at, token)| {
            let is_name = token.is_capitalized()
                && (!is_first || opens_name(tokens, at))
                && !*is_title.get_or_insert_with(|| is_title_case(text, tokens));
            let is_number = |at: usize| {
                tokens
                    .get(at)
                    .is_some_and(|it| it.kind == TokenKind::Number)
            };
            let is_of_time = match token.word.word() {
                // “struck at 3:12 am”
                "am" => at > 0 && is_number(at - 1),
                // “May 12: The mill burned down”
                "may" => token.is_capitalized() && is_number(at + 1),
                _ => false,
            };
            let word = if is_of_time {
                Self::none(text, token)
            } else {
                Self::new(text, token, is_name)
            };
            is_first &= !word.has_letters();
            word
        });
        words.collect()
    }

    /// One word; `is_name` tells that its capital makes it one.
    fn new(text: &'t str, token: &'t Token, is_name: bool) -> Self {
        let mut word = Self::none(text, token);
        match token.kind {
            TokenKind::Word => {
                word.part = clause_part(token.word);
                word.is_name = is_name;
                if may_be_verb(token.classes, word.words()) {
                    word.form = form_of(text, token, is_name);
                    word.is_verb = !word.form.is_none();
                }
            }
            TokenKind::Punctuation => word.mark = mark(word.words()),
            _ => {}
        }
        word
    }

    /// A word that is neither a verb nor of any other use to the scan.
    fn none(text: &'t str, token: &'t Token) -> Self {
        Self {
            token,
            text,
            mark: Mark::None,
            part: None,
            form: VerbForm::default(),
            is_verb: false,
            is_name: false,
        }
    }

    /// Which word of the lists it is.
    pub(super) fn id(&self) -> WordId {
        self.token.word
    }

    pub(super) fn words(&self) -> &'t str {
        &self.text[self.token.span]
    }

    /// Whether it is an adverb that may stand inside a verb group.
    pub(super) fn is_adverb(&self) -> bool {
        let is_focus = self.is(ClausePart::Focus);
        self.token.kind == TokenKind::Word
            && !self.is_verb
            && (is_focus || self.part.is_none())
            && (is_focus
                || self.token.is(Class::VerbGroup)
                || self.token.span.len() > 4
                    && self.words().ends_with("ly")
                    && !self.is_noun_in_ly())
    }

    /// Whether a word that ends like an adverb is none: “family”, “Italy”, “Reilly”.
    fn is_noun_in_ly(&self) -> bool {
        const NAMES: Classes = Classes::any_of(&[
            Class::FamilyName,
            Class::GivenName,
            Class::Country,
            Class::Place,
        ]);
        let is_known = || {
            let token = self.token;
            token.is_capitalized() && token.classes.meets(NAMES) && !token.is(Class::CommonWord)
        };
        self.is_name || claim_roles(self.id()).has(ClaimRole::NounInLy) || is_known()
    }

    /// Whether it is a quotation mark: it stands for nothing.
    pub(super) fn is_quotation(&self) -> bool {
        self.token.kind == TokenKind::Quotation
    }

    /// Whether it takes a clause as its object, without “that”: “said”.
    pub(super) fn takes_clause(&self) -> bool {
        self.token.classes.meets(TAKING_CLAUSES)
    }

    pub(super) fn is_capitalized(&self) -> bool {
        self.token.is_capitalized()
    }

    /// Whether it ends like a plural.
    pub(super) fn is_plural(&self) -> bool {
        self.token.kind == TokenKind::Word
            && self.words().ends_with('s')
            && !self.words().ends_with("ss")
    }

    /// Whether it is a possessive ’s, or a shortened “is” or “has”.
    pub(super) fn is_clitic(&self) -> bool {
        self.token.kind == TokenKind::Clitic
    }

    /// Whether it has letters or digits.
    pub(super) fn has_letters(&self) -> bool {
        !matches!(
            self.token.kind,
            TokenKind::Punctuation | TokenKind::Quotation
        )
    }

    /// Whether it is a question mark.
    pub(super) fn is_question(&self) -> bool {
        self.words() == "?"
    }

    /// Whether it is a number.
    pub(super) fn is_number(&self) -> bool {
        self.token.kind == TokenKind::Number || self.token.is(Class::NumberWord)
    }

    /// Whether it is a noun for a part of many: “half”, “a third”, “a majority”.
    pub(super) fn is_share(&self) -> bool {
        claim_roles(self.id()).has(ClaimRole::ShareOfMany)
    }

    /// “percent”, “per cent”
    pub(super) fn is_percent(&self) -> bool {
        matches!(self.id().word(), "percent" | "cent")
    }

    /// Whether a number before it counts a part of many: “60% of them”, “seven in ten”; not “60 points”.
    pub(super) fn leads_from_number(&self) -> bool {
        matches!(self.words(), "of" | "in" | "%")
    }

    /// Whether it may stand for several people: “United face Harrow”, “the board back it”.
    pub(super) fn is_of_many(&self) -> bool {
        self.is_capitalized() || self.token.is(Class::GroupNoun)
    }

    /// Whether it is a full stop.
    pub(super) fn is_stop(&self) -> bool {
        self.mark == Mark::End && self.words() == "."
    }

    /// What it is as an auxiliary.
    pub(super) fn auxiliary(&self) -> Option<Auxiliary> {
        self.form.auxiliary
    }

    /// Whether it is this form of this auxiliary.
    pub(super) fn is_auxiliary(&self, verb: AuxiliaryVerb, form: AuxiliaryForm) -> bool {
        self.auxiliary()
            .is_some_and(|auxiliary| auxiliary.verb == verb && auxiliary.form == form)
    }

    /// Whether it is an auxiliary that can be the first verb of a clause.
    pub(super) fn is_finite_auxiliary(&self) -> bool {
        self.auxiliary().is_some_and(Auxiliary::is_finite)
    }

    /// Whether it is a form of the past and no participle: “went”.
    pub(super) fn is_past_alone(&self) -> bool {
        self.form.is_past && !self.form.is_participle && self.form.base_share.is_none()
    }

    /// Whether it plays this part.
    pub(super) fn is(&self, part: ClausePart) -> bool {
        self.part == Some(part)
    }

    /// Whether it is “whose”, which opens a relative clause though it stands before its noun like “the”.
    pub(super) fn is_whose(&self) -> bool {
        self.is(ClausePart::Determiner) && self.id().word() == "whose"
    }

    /// Whether it stands for nothing between the words of a group.
    pub(super) fn is_transparent(&self) -> bool {
        self.is_quotation() || self.is(ClausePart::Negation) || self.is_adverb()
    }
}

/// Whether a name begins at the first word of a sentence: “Mount Haldur”, “Mark Quill”, not “Will Quill sail?”.
fn opens_name(tokens: &[Token], at: usize) -> bool {
    let is_capitalized = |next: &Token| next.kind == TokenKind::Word && next.is_capitalized();
    let first = &tokens[at];
    let is_given = first.is(Class::GivenName) && !first.is(Class::Auxiliary);
    (first.is(Class::PlaceOpener) || is_given) && tokens.get(at + 1).is_some_and(is_capitalized)
}

/// The forms of a verb that a word may be; a name is none, but for “I’ll”.
fn form_of(text: &str, token: &Token, is_name: bool) -> VerbForm {
    if !is_name {
        return verb_form(token.word, &text[token.span]);
    }
    let form = token.is(Class::Auxiliary);
    let form = form.then(|| verb_form(token.word, &text[token.span]));
    let has_subject = |form: &VerbForm| form.auxiliary.is_some_and(|it| it.has_subject);
    form.filter(has_subject).unwrap_or_default()
}

fn mark(words: &str) -> Mark {
    match words {
        "," => Mark::Comma,
        "—" | "–" | "--" | "―" | "-" => Mark::Dash,
        "(" | "[" => Mark::Open,
        ")" | "]" => Mark::Close,
        ":" | ";" => Mark::Colon,
        "." | "?" | "!" => Mark::End,
        _ => Mark::None,
    }
}

/// Whether most long words have capitals, and all that are surely past, as in headlines.
fn is_title_case(text: &str, tokens: &[Token]) -> bool {
    let long = tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && token.span.len() > 3);
    let (mut all, mut capitalized) = (0, 0);
    for token in long {
        all += 1;
        capitalized += usize::from(token.case != Case::Lower);
    }
    let is_past = |token: &Token| {
        token.case == Case::Lower && verb_form(token.word, &text[token.span]).is_past
    };
    all >= 3 && capitalized * 10 >= all * 7 && !tokens.iter().any(is_past)
}
