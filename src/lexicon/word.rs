//! Looking a word up.

use once_cell::sync::Lazy;

use super::attribution_word::AttributionRoles;
use super::claim_word::ClaimRoles;
use super::class::{Class, Classes};
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
use super::table::Table;
use super::time_context::TimeContexts;
use super::time_word::TimeWord;
use super::verb::{Auxiliary, InfinitiveOpener, IrregularVerb, VerbShares};

static TABLE: Words = Table::of(Class::LISTS);
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

/// The table of the words of all lists.
pub(super) type Words = Table<40_960, 131_072, 4_400>;

/// The longest word that any list holds, in bytes.
const LONGEST: usize = 40;

/// Which word of the lists it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

impl WordId {
    /// A word that stands in no list.
    pub(crate) const UNKNOWN: WordId = WordId(0);

    /// The word in lower case with straight apostrophes; empty when unknown.
    pub(crate) fn word(self) -> &'static str {
        TABLE.word(self.index())
    }

    /// A number that no other word has.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// The lists that it stands in.
    #[inline]
    pub(crate) fn classes(self) -> WordClasses {
        WordClasses(TABLE.set_of(self.index()))
    }

    /// Its position in the table of words.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }

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

/// The classes of a word, by the number of their set: small enough to stand with every token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordClasses(u16);

impl WordClasses {
    /// Those of a word that stands in no list.
    pub(crate) const NONE: WordClasses = WordClasses(0);

    /// All of them.
    #[inline]
    pub(crate) fn all(self) -> Classes {
        Classes::of_lists(TABLE.lists(self.0))
    }

    /// Whether the class is among them.
    #[inline]
    pub(crate) fn has(self, class: Class) -> bool {
        self.all().has(class)
    }

    /// Whether one of these classes is among them.
    #[inline]
    pub(crate) fn meets(self, classes: Classes) -> bool {
        self.all().meets(classes)
    }
}

/// Looks a word up, whatever its case and apostrophes.
pub(crate) fn find(word: &str) -> (WordId, WordClasses) {
    match TABLE.find_short(word.as_bytes()) {
        Some(index) => known(index),
        None => find_other(word),
    }
}

/// Looks a word up that is long or not ASCII.
#[inline(never)] // so that looking up short words, which most are, is a short function
fn find_other(word: &str) -> (WordId, WordClasses) {
    known(match TABLE.find_long(word.as_bytes()) {
        Some(index) => index,
        None => find_normalized(word),
    })
}

/// The word at an index of the table, with its classes.
#[inline]
fn known(index: usize) -> (WordId, WordClasses) {
    let word = WordId(u32::try_from(index).unwrap_or(0));
    (word, word.classes())
}

/// The index of a word that is not ASCII.
#[cold]
fn find_normalized(word: &str) -> usize {
    let mut buffer = [0; LONGEST];
    normalize(word, &mut buffer).map_or(0, |length| TABLE.find(&buffer[..length]))
}

/// Writes the word in lower case with straight apostrophes and without soft hyphens; gives its
/// length, or `None` when it is too long for any list.
fn normalize(word: &str, buffer: &mut [u8; LONGEST]) -> Option<usize> {
    let mut length = 0;
    for character in word.chars().filter(|character| *character != '\u{AD}') {
        let character = if character == '’' { '\'' } else { character };
        for lower in character.to_lowercase() {
            let end = length + lower.len_utf8();
            lower.encode_utf8(buffer.get_mut(length..end)?);
            length = end;
        }
    }
    Some(length)
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

/// The title of which a word is the plural: “Minister” for “Ministers”.
pub(crate) fn title_of_several(word: &str) -> Option<String> {
    let several = word.strip_suffix('s')?;
    let one = match several.strip_suffix("ie") {
        Some(stem) => format!("{stem}y"),
        None => several.to_owned(),
    };
    find(&one).1.has(Class::Title).then_some(one)
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

#[cfg(test)]
mod tests {
    use super::{Class, TABLE, find};
    use crate::lexicon::rows::words_of;

    #[test]
    fn every_word_of_the_lists_is_found_as_itself() {
        for word in Class::LISTS.iter().flat_map(|list| words_of(list)) {
            let index = TABLE.find(word.as_bytes());
            assert_eq!(TABLE.word(index), word);
            assert_eq!(find(word).0.word(), word);
        }
    }
}
