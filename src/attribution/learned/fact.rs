//! What may be known of a token before anything is labelled.

use crate::lexicon::GROUP_COUNT;

/// What is known of a token.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fact {
    /// A hash of the word in lower case.
    pub(crate) word: u32,
    /// A mark's or grammatical word's group, or what its shape tells.
    pub(crate) kind: u8,
    /// The class of words that it is used like.
    pub(crate) class: u8,
    /// The class of words that mean much the same.
    pub(crate) meaning: u16,
    /// How often the word heads a cue, in steps.
    pub(crate) prior: u8,
    /// Where it stands with regard to quotations.
    pub(crate) quote: Quote,
    pub(crate) is_capitalized: bool,
    pub(crate) is_word: bool,
    /// Whether it stands between a subject and its verb.
    pub(crate) is_verb_group: bool,
    /// Whether it is a verb, as far as a list of words can tell.
    pub(crate) is_verb: bool,
    /// Whether it begins a clause.
    pub(crate) opens_clause: bool,
    pub(crate) is_that: bool,
    pub(crate) sentence: u32,
    /// How many words before it in its sentence attribute more often than not.
    pub(crate) strong_before: u8,
    /// How it hangs together with the token before.
    pub(crate) link: Link,
    /// Whether it belongs to a likely cue; known once cues are found.
    pub(crate) is_in_cue: bool,
}

/// Where a token stands with regard to quotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Quote {
    #[default]
    Outside,
    Inside,
    Opens,
    Closes,
}

/// How a token hangs together with the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Link {
    /// Roles may change here.
    #[default]
    None,
    /// Words that go together.
    Words,
    /// Both stand deep in a quotation.
    Quotation,
}

impl Fact {
    pub(crate) fn is_quoted(&self) -> bool {
        self.quote != Quote::Outside
    }

    /// Whether the word attributes more often than not.
    pub(crate) fn is_strong(&self) -> bool {
        self.prior >= prior::STRONG && !self.is_quoted()
    }

    pub(crate) fn is(&self, kind: u8) -> bool {
        self.kind == kind
    }
}

/// A token beyond what is looked at.
pub(crate) const EDGE: Fact = Fact {
    word: 1,
    kind: kind::NONE,
    class: 0,
    meaning: 0,
    prior: 15,
    quote: Quote::Outside,
    is_capitalized: false,
    is_word: false,
    is_verb_group: false,
    is_verb: false,
    opens_clause: false,
    is_that: false,
    sentence: 0,
    strong_before: 0,
    link: Link::None,
    is_in_cue: false,
};

/// Steps of priors.
pub(crate) mod prior {
    /// Not a word.
    pub(crate) const MARK: u8 = 0;
    /// A word that heads no cue.
    pub(crate) const NEVER: u8 = 1;
    /// The least step of words that attribute in nearly half of all cases.
    pub(crate) const STRONG: u8 = 10;

    /// As how many uses of a word those of words that mean much the same count.
    #[cfg(feature = "training")]
    const LIKES: f64 = 6.0;

    /// The least shares of the steps.
    #[cfg(feature = "training")]
    const SHARES: [f64; 5] = [0.03, 0.1, 0.25, 0.45, 0.7];

    /// The step of a word that heads a cue in `heads` of its `uses`, while words that mean much the
    /// same do so in a share of theirs.
    #[cfg(feature = "training")]
    pub(crate) fn step(heads: u32, uses: u32, likes: f64) -> u8 {
        let share = (f64::from(heads) + LIKES * likes) / (f64::from(uses.max(heads)) + LIKES);
        let step = SHARES.iter().filter(|least| share >= **least).count();
        if heads < 2 && step == 0 {
            return NEVER;
        }
        2 + 2 * u8::try_from(step).unwrap_or(0) + u8::from(heads >= 5)
    }
}

/// Kinds of tokens after the groups of grammatical words.
pub(crate) mod kind {
    use super::GROUP_COUNT;

    pub(crate) const COMMA: u8 = GROUP_COUNT;
    pub(crate) const STOP: u8 = GROUP_COUNT + 1;
    pub(crate) const COLON: u8 = GROUP_COUNT + 2;
    pub(crate) const SEMICOLON: u8 = GROUP_COUNT + 3;
    pub(crate) const DASH: u8 = GROUP_COUNT + 4;
    pub(crate) const OPEN_BRACKET: u8 = GROUP_COUNT + 5;
    pub(crate) const CLOSE_BRACKET: u8 = GROUP_COUNT + 6;
    pub(crate) const QUESTION: u8 = GROUP_COUNT + 7;
    pub(crate) const OPENS: u8 = GROUP_COUNT + 8;
    pub(crate) const CLOSES: u8 = GROUP_COUNT + 9;
    pub(crate) const MARK: u8 = GROUP_COUNT + 10;
    pub(crate) const CLITIC: u8 = GROUP_COUNT + 11;
    pub(crate) const NUMBER: u8 = GROUP_COUNT + 12;
    pub(crate) const CAPITALIZED: u8 = GROUP_COUNT + 13;
    pub(crate) const ING: u8 = GROUP_COUNT + 14;
    pub(crate) const ED: u8 = GROUP_COUNT + 15;
    pub(crate) const LY: u8 = GROUP_COUNT + 16;
    pub(crate) const S: u8 = GROUP_COUNT + 17;
    pub(crate) const OTHER: u8 = GROUP_COUNT + 18;
    /// Beyond the end of what is looked at.
    pub(crate) const NONE: u8 = GROUP_COUNT + 19;
}
