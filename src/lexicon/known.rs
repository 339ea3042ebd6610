//! What is known of a word: the facts that the lists tell of it beside its classes.

use once_cell::sync::Lazy;

use super::attribution_word::AttributionRoles;
use super::claim_word::ClaimRoles;
use super::class::Class;
use super::clause_word::ClausePart;
use super::cue::{CueContext, Cues};
use super::currency::Currency;
use super::fact::Facts;
use super::grammar::Groups;
use super::holiday::HolidayRule;
use super::language::{FunctionWords, LanguageSet, Languages};
use super::name_context::NameRoles;
use super::name_word::{Determiner, NameAffixes, NameEnding, NameFollower};
use super::number_word::NumberWord;
use super::page_word::PageRoles;
use super::pronoun::{Gender, PronounFacts};
use super::quantity_context::QuantityContexts;
use super::quotation_word::QuotationRoles;
use super::time_context::TimeContexts;
use super::time_word::TimeWord;
use super::verb::{Auxiliary, InfinitiveOpener, IrregularVerb, VerbShares};
use super::word::{TABLE, WordId};

static GROUPS: Lazy<Groups> = Lazy::new(|| Groups::new(&TABLE));
static CUES: Lazy<Cues> = Lazy::new(|| Cues::new(&TABLE));
static FUNCTION_WORDS: FunctionWords = FunctionWords::new();
static LANGUAGES: Lazy<Languages> = Lazy::new(|| Languages::new(&FUNCTION_WORDS));
static CURRENCIES: Lazy<Facts<Currency>> =
    Lazy::new(|| Facts::new(Class::Currency, Currency::from_columns));
static UNITS: Lazy<Facts<&'static str>> =
    Lazy::new(|| Facts::new(Class::Unit, |columns| columns.first().copied()));
static QUANTITY_MODIFIERS: Lazy<Facts<&'static str>> =
    Lazy::new(|| Facts::new(Class::QuantityModifier, |columns| columns.first().copied()));
static HOLIDAYS: Lazy<Facts<HolidayRule>> =
    Lazy::new(|| Facts::new(Class::Holiday, HolidayRule::from_columns));
static NUMBER_WORDS: Lazy<Facts<NumberWord>> =
    Lazy::new(|| Facts::new(Class::NumberWord, NumberWord::from_columns));
static GENDERS: Lazy<Facts<Gender>> =
    Lazy::new(|| Facts::new(Class::GenderedWord, Gender::from_columns));
static GIVEN_NAME_GENDERS: Lazy<Facts<Gender>> =
    Lazy::new(|| Facts::new(Class::GenderedGivenName, Gender::from_columns));
static SHARED_GIVEN_NAMES: Lazy<Facts<()>> = Lazy::new(|| {
    Facts::new(Class::GenderedGivenName, |columns| {
        columns.get(1).map(|_| ())
    })
});
static FULL_GIVEN_NAMES: Lazy<Facts<[&'static str; FULL_FORMS]>> = Lazy::new(|| {
    Facts::new(Class::ShortGivenName, |columns| {
        let form = |at: usize| columns.get(at).copied().unwrap_or_default();
        Some(std::array::from_fn(form))
    })
});
static DEMONYM_COUNTRIES: Lazy<Facts<&'static str>> =
    Lazy::new(|| Facts::new(Class::Demonym, |columns| columns.first().copied()));
static COUNTRY_NAMES: Lazy<Facts<&'static str>> =
    Lazy::new(|| Facts::new(Class::Country, |columns| columns.first().copied()));
static FIGURE_COUNTRIES: Lazy<Facts<&'static str>> =
    Lazy::new(|| Facts::new(Class::PublicFigure, |columns| columns.first().copied()));
static FIGURE_GIVEN_NAMES: Lazy<Facts<&'static str>> =
    Lazy::new(|| Facts::new(Class::PublicFigure, |columns| columns.get(1).copied()));
static PRONOUNS: Lazy<Facts<PronounFacts>> =
    Lazy::new(|| Facts::new(Class::Pronoun, PronounFacts::from_columns));
static DETERMINERS: Lazy<Facts<Determiner>> = Lazy::new(|| {
    Facts::new(Class::Determiner, |columns| {
        Determiner::from_name(columns.first()?)
    })
});
static NAME_FOLLOWERS: Lazy<Facts<NameFollower>> = Lazy::new(|| {
    Facts::new(Class::NameFollower, |columns| {
        NameFollower::from_name(columns.first()?)
    })
});
static NAME_ROLES: Lazy<Facts<NameRoles>> =
    Lazy::new(|| Facts::new(Class::NameContext, NameRoles::from_columns));
static NAME_AFFIXES: Lazy<NameAffixes> = Lazy::new(NameAffixes::new);
static TIME_WORDS: Lazy<Facts<TimeWord>> =
    Lazy::new(|| Facts::new(Class::TimeWord, TimeWord::from_columns));
static TIME_CONTEXTS: Lazy<Facts<TimeContexts>> =
    Lazy::new(|| Facts::new(Class::TimeContext, TimeContexts::from_columns));
static QUANTITY_CONTEXTS: Lazy<Facts<QuantityContexts>> =
    Lazy::new(|| Facts::new(Class::QuantityContext, QuantityContexts::from_columns));
static AUXILIARIES: Lazy<Facts<Auxiliary>> =
    Lazy::new(|| Facts::new(Class::Auxiliary, Auxiliary::from_columns));
static IRREGULAR_VERBS: Lazy<Facts<IrregularVerb>> =
    Lazy::new(|| Facts::new(Class::IrregularVerb, IrregularVerb::from_columns));
static VERBS: Lazy<Facts<VerbShares>> =
    Lazy::new(|| Facts::new(Class::Verb, VerbShares::from_columns));
static INFINITIVE_OPENERS: Lazy<Facts<InfinitiveOpener>> =
    Lazy::new(|| Facts::new(Class::InfinitiveOpener, InfinitiveOpener::from_columns));
static CLAUSE_WORDS: Lazy<Facts<ClausePart>> =
    Lazy::new(|| Facts::new(Class::ClauseWord, ClausePart::from_columns));
static ATTRIBUTION_ROLES: Lazy<Facts<AttributionRoles>> =
    Lazy::new(|| Facts::new(Class::AttributionWord, AttributionRoles::from_columns));
static QUOTATION_ROLES: Lazy<Facts<QuotationRoles>> =
    Lazy::new(|| Facts::new(Class::QuotationWord, QuotationRoles::from_columns));
static CLAIM_ROLES: Lazy<Facts<ClaimRoles>> =
    Lazy::new(|| Facts::new(Class::ClaimWord, ClaimRoles::from_columns));
static PAGE_ROLES: Lazy<Facts<PageRoles>> =
    Lazy::new(|| Facts::new(Class::PageWord, PageRoles::from_columns));

impl WordId {
    /// The group of grammatical words that it counts to, 0 for none.
    pub(crate) fn grammatical_group(self) -> u8 {
        GROUPS.of(self)
    }

    /// Which context of cues the word is, `None` when it is none of its own.
    pub(crate) fn cue_context(self) -> Option<CueContext> {
        CUES.context(self)
    }

    /// The probability that the word heads a cue between these neighbours; 0 when it never does.
    pub(crate) fn cue_probability(self, previous: CueContext, next: CueContext) -> f32 {
        CUES.probability(self, previous, next)
    }
}

/// The ISO 639-1 codes of the languages that function words tell apart, at most 64.
pub(crate) fn language_codes() -> &'static [&'static str] {
    &LANGUAGES.codes
}

/// The languages that use a word, given in lower case or in ASCII, as a function word.
pub(crate) fn languages_of_word(word: &str) -> LanguageSet {
    LANGUAGES.of_word(FUNCTION_WORDS.find(word.as_bytes()))
}

/// The languages of a letter, given in lower case, that few languages write.
pub(crate) fn languages_of_letter(letter: char) -> LanguageSet {
    LANGUAGES.of_letter(letter)
}

/// Which currency the word names.
pub(crate) fn currency(word: WordId) -> Option<Currency> {
    CURRENCIES.get(word)
}

/// The UCUM code of the unit of measurement.
pub(crate) fn unit(word: WordId) -> Option<&'static str> {
    UNITS.get(word)
}

/// The name of the TIMEX3 modifier that the words before a number stand for.
pub(crate) fn quantity_modifier(word: WordId) -> Option<&'static str> {
    QUANTITY_MODIFIERS.get(word)
}

/// How the holiday’s day is found.
pub(crate) fn holiday(word: WordId) -> Option<HolidayRule> {
    HOLIDAYS.get(word)
}

/// What part the word plays in numbers.
pub(crate) fn number_word(word: WordId) -> Option<NumberWord> {
    NUMBER_WORDS.get(word)
}

/// What part the word plays in time expressions.
pub(crate) fn time_word(word: WordId) -> Option<TimeWord> {
    TIME_WORDS.get(word)
}

/// What parts the word plays beside times.
#[inline]
pub(crate) fn time_contexts(word: WordId) -> TimeContexts {
    TIME_CONTEXTS.get(word).unwrap_or_default()
}

/// What parts the word plays beside numbers.
#[inline]
pub(crate) fn quantity_contexts(word: WordId) -> QuantityContexts {
    QUANTITY_CONTEXTS.get(word).unwrap_or_default()
}

/// The pronouns that go with a title or noun for a man or a woman.
pub(crate) fn gender(word: WordId) -> Option<Gender> {
    GENDERS.get(word)
}

/// The pronouns that mostly go with whoever bears a given name.
pub(crate) fn given_name_gender(word: WordId) -> Option<Gender> {
    GIVEN_NAME_GENDERS.get(word)
}

/// Whether some of the other sex, too, bear the given name that nearly only men or only women bear: “Andrea”.
pub(crate) fn is_shared_given_name(word: WordId) -> bool {
    SHARED_GIVEN_NAMES.get(word).is_some()
}

/// The most given names that one short form stands for.
const FULL_FORMS: usize = 3;

/// The given names, in lower case, that a short form commonly stands for.
pub(crate) fn full_given_names(word: WordId) -> impl Iterator<Item = &'static str> + Clone {
    let forms = FULL_GIVEN_NAMES.get(word).unwrap_or_default();
    forms.into_iter().filter(|form| !form.is_empty())
}

/// The usual name of the country, in lower case, that a word names or a nationality belongs to.
pub(crate) fn country(word: WordId) -> Option<&'static str> {
    if word.classes().has(Class::Country) {
        return Some(COUNTRY_NAMES.get(word).unwrap_or_else(|| word.word()));
    }
    DEMONYM_COUNTRIES.get(word)
}

/// The usual name of the country whose politics a family name calls to mind.
pub(crate) fn figure_country(word: WordId) -> Option<&'static str> {
    FIGURE_COUNTRIES.get(word)
}

/// The full given name, in lower case, of who governed a country by that family name.
pub(crate) fn figure_given_name(word: WordId) -> Option<&'static str> {
    FIGURE_GIVEN_NAMES.get(word)
}

/// Which word that stands for an article it is.
pub(crate) fn determiner(word: WordId) -> Option<Determiner> {
    DETERMINERS.get(word)
}

/// What the word says of a name right before it.
pub(crate) fn name_follower(word: WordId) -> Option<NameFollower> {
    NAME_FOLLOWERS.get(word)
}

/// What parts the word plays in and around names.
#[inline]
pub(crate) fn name_roles(word: WordId) -> NameRoles {
    NAME_ROLES.get(word).unwrap_or_default()
}

/// What the ending of a word with a capital suggests that it is.
pub(crate) fn name_ending(word: &str) -> Option<NameEnding> {
    NAME_AFFIXES.ending(word)
}

/// Whether a word begins with what may stand before a capital inside a name: “Mc”.
pub(crate) fn may_have_inner_capital(word: &str) -> bool {
    NAME_AFFIXES.may_have_inner_capital(word)
}

/// Whether a word begins with a particle in lower case: “al-”.
pub(crate) fn begins_with_particle(word: &str) -> bool {
    NAME_AFFIXES.has_particle(word)
}

/// What is known of the pronoun.
pub(crate) fn pronoun(word: WordId) -> Option<PronounFacts> {
    PRONOUNS.get(word)
}

/// What the word is as an auxiliary.
pub(super) fn auxiliary(word: WordId) -> Option<Auxiliary> {
    AUXILIARIES.get(word)
}

/// What the word is as an irregular form of a verb.
pub(super) fn irregular_verb(word: WordId) -> Option<IrregularVerb> {
    IRREGULAR_VERBS.get(word)
}

/// How often the base form and the form in -s of the verb are no nouns.
pub(super) fn verb_shares(word: WordId) -> Option<VerbShares> {
    VERBS.get(word)
}

/// What the word before “to” makes of the infinitive.
pub(crate) fn infinitive_opener(word: WordId) -> Option<InfinitiveOpener> {
    INFINITIVE_OPENERS.get(word)
}

/// What part the word plays in building clauses.
pub(crate) fn clause_part(word: WordId) -> Option<ClausePart> {
    CLAUSE_WORDS.get(word)
}

/// What parts the word plays at the edges of sources and contents.
pub(crate) fn attribution_roles(word: WordId) -> AttributionRoles {
    ATTRIBUTION_ROLES.get(word).unwrap_or_default()
}

/// What parts the word plays in bylines, credits and datelines of pages.
pub(crate) fn page_roles(word: WordId) -> PageRoles {
    PAGE_ROLES.get(word).unwrap_or_default()
}

/// What parts the word plays beside quoted words that are no speech.
pub(crate) fn quotation_roles(word: WordId) -> QuotationRoles {
    QUOTATION_ROLES.get(word).unwrap_or_default()
}

/// What the word says of a claim.
#[inline]
pub(crate) fn claim_roles(word: WordId) -> ClaimRoles {
    CLAIM_ROLES.get(word).unwrap_or_default()
}
