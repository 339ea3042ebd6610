//! Classes of words, and sets of them.

use super::table::HYPHENATED;

/// Declares each class beside the file that lists its words.
macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        /// A class of words; one file in `data/` each.
        #[allow(dead_code)] // a list may only keep its words from being unknown
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Class {
            $($(#[$doc])* $name,)*
        }

        impl Class {
            /// The text of every class's list.
            pub(super) const LISTS: &'static [&'static str] = &[
                $(include_str!(concat!("data/", $file)),)*
            ];

            /// The text of the class's list.
            pub(super) fn list(self) -> &'static str {
                Self::LISTS[self as usize]
            }
        }
    };
}

classes! {
    /// Abbreviations that stand before what they belong to: their full stop ends no sentence.
    Abbreviation = "abbreviations.txt";
    /// Abbreviations whose full stop may end a sentence as well.
    FinalAbbreviation = "final_abbreviations.txt";
    /// Abbreviations of times and lists: a capitalized word after them begins a sentence.
    ClosingAbbreviation = "closing_abbreviations.txt";
    /// Abbreviations that are such only before a number.
    NumberAbbreviation = "number_abbreviations.txt";
    /// Abbreviations of the other lists that are such in lower case, too.
    LowerAbbreviation = "lower_abbreviations.txt";
    /// Words that begin sentences and are no names, whatever stands before them.
    SentenceStarter = "sentence_starters.txt";
    /// Words that are written with an apostrophe before them for letters dropped.
    Elision = "elisions.txt";
    /// Letters that name a currency when digits follow at once.
    CurrencyLetters = "currency_letters.txt";
    /// Last labels of domains, and endings of file names.
    AddressEnding = "address_endings.txt";
    /// Adverbs and forms of auxiliaries that stand between a subject and its verb.
    VerbGroup = "verb_group.txt";
    /// Words that begin a clause.
    ClauseOpener = "clause_openers.txt";
    /// Forms of auxiliary verbs; [`verb_form`](fn@super::verb_form) tells which.
    Auxiliary = "auxiliaries.txt";
    /// Irregular forms of verbs; [`verb_form`](fn@super::verb_form) tells which.
    IrregularVerb = "irregular_verbs.txt";
    /// Verbs in their base form; [`verb_form`](fn@super::verb_form) tells forms of theirs.
    Verb = "verbs.txt";
    /// Words before “to” that leave the meaning to the infinitive;
    /// [`infinitive_opener`](fn@super::infinitive_opener) tells what they make of it.
    InfinitiveOpener = "infinitive_openers.txt";
    /// Words by which clauses are told apart; [`clause_part`](fn@super::clause_part) tells how.
    ClauseWord = "clause_words.txt";
    /// Words that begin an adverbial clause.
    Subordinator = "subordinators.txt";
    /// Words at which sources and contents begin and end;
    /// [`attribution_roles`](fn@super::attribution_roles) tells which parts each plays.
    AttributionWord = "attribution_words.txt";
    /// Words that head cues, with figures.
    Cue = "cues.txt";
    /// Words that tell, beside a word, whether it attributes something.
    CueContext = "cue_contexts.txt";
    /// Cues of things that are thought.
    BeliefCue = "belief_cues.txt";
    /// Cues of things that are known or perceived.
    FactCue = "fact_cues.txt";
    /// Cues of things that are wanted, promised or ordered.
    EventualityCue = "eventuality_cues.txt";
    /// Words that begin an adverbial after a verb: “on”, “Monday”.
    AdverbialOpener = "adverbial_openers.txt";
    /// Adjectives that give the attitude of their subject: “convinced”.
    AttitudeAdjective = "attitude_adjectives.txt";
    /// Nouns that head cues and are no verbs: “allegations”.
    CueNoun = "cue_nouns.txt";
    /// Verbs whose object is spoken to: “told reporters that”.
    AddresseeVerb = "addressee_verbs.txt";
    /// Forms of verbs that are finite whatever stands around them.
    FiniteVerb = "finite_verbs.txt";
    /// Grammatical words, with the group that each counts to.
    GrammaticalWord = "grammatical_words.txt";
    /// Prepositions.
    Preposition = "prepositions.txt";
    /// Words that stand before a sentence's subject and do not belong to it.
    SentenceOpener = "sentence_openers.txt";
    /// Words that make a claim possible: “might”.
    PossibleHedge = "possible_hedges.txt";
    /// Words that make a claim probable: “likely”.
    ProbableHedge = "probable_hedges.txt";
    /// Words that put a clause into the future: “will”.
    FutureWord = "future_words.txt";
    /// Finite forms of the present.
    PresentVerb = "present_verbs.txt";
    /// Irregular forms of the past.
    PastVerb = "past_verbs.txt";
    /// Words that decide what a claim says; [`claim_roles`](fn@super::claim_roles) tells which parts
    /// each plays.
    ClaimWord = "claim_words.txt";
    /// Words that judge: “great”, “failed”.
    Judgement = "judgements.txt";
    /// Words beside quoted words that are a title, a name or an inscription;
    /// [`quotation_roles`](fn@super::quotation_roles) tells which parts each plays.
    QuotationWord = "quotation_words.txt";
    /// Words for causes and connections: “because”.
    CauseWord = "cause_words.txt";
    /// Words for laws and rules.
    LawWord = "law_words.txt";
    /// Words that names of places begin with: “San”.
    PlaceOpener = "place_openers.txt";
    /// Prepositions before places: “near”.
    PlacePreposition = "place_prepositions.txt";
    /// Articles and words that stand for them; [`determiner`](fn@super::determiner) tells which.
    Determiner = "determiners.txt";
    /// Words right after a name; [`name_follower`](fn@super::name_follower) tells what they say.
    NameFollower = "name_followers.txt";
    /// Words in and around names and descriptions of people; [`name_roles`](fn@super::name_roles) tells
    /// which parts each plays.
    NameContext = "name_contexts.txt";
    /// Parties, creeds and their followers, as demonyms name them, too.
    Affiliation = "affiliations.txt";
    /// Words that name a sort of story before a colon: “Video:”.
    Rubric = "rubrics.txt";
    /// Nouns for people who are not named: “officials”.
    GroupNoun = "group_nouns.txt";
    /// Nouns for texts and studies that speak: “report”.
    DocumentNoun = "document_nouns.txt";
    /// Nouns for organizations: “committee”.
    OrganizationNoun = "organization_nouns.txt";
    /// Words of bylines, credits and datelines; [`page_roles`](fn@super::page_roles) tells which parts each plays.
    PageWord = "page_words.txt";
    /// Forms of verbs of saying.
    SpeechVerb = "speech_verbs.txt";
    /// Titles, offices and occupations.
    Title = "titles.txt";
    /// Forms of address and titles of rank that hardly stand without a name.
    Honorific = "honorifics.txt";
    /// Words that stand before a title and belong to the role.
    RoleModifier = "role_modifiers.txt";
    /// Words that put a role into the past: “former”.
    FormerWord = "former_words.txt";
    /// Words that tie what completes a role to it: “of”.
    RoleTie = "role_ties.txt";
    /// Words for a person by relation to somebody else.
    Kinship = "kinship.txt";
    /// Nouns for one person that are neither offices nor words of kinship.
    PersonNoun = "person_nouns.txt";
    /// Titles and nouns for a man or a woman; [`gender`](fn@super::gender) tells which.
    GenderedWord = "gendered_words.txt";
    /// Given names that nearly only men or only women bear; [`given_name_gender`](fn@super::given_name_gender)
    /// tells which.
    GenderedGivenName = "gendered_given_names.txt";
    /// Pronouns of the singular; [`pronoun`](fn@super::pronoun) tells whom they stand for.
    Pronoun = "pronouns.txt";
    /// Given names.
    GivenName = "given_names.txt";
    /// Short forms of given names; [`full_given_names`](fn@super::full_given_names) tells for what.
    ShortGivenName = "short_given_names.txt";
    /// Family names.
    FamilyName = "family_names.txt";
    /// Family names that may stand before the given name.
    FamilyNameFirst = "family_names_first.txt";
    /// Names that alone call a public figure to mind.
    PublicFigure = "public_figures.txt";
    /// Particles inside names.
    NameParticle = "name_particles.txt";
    /// What follows a name and belongs to it.
    NameSuffix = "name_suffixes.txt";
    /// Countries.
    Country = "countries.txt";
    /// Adjectives and nouns of nationality, people, religion and party.
    Demonym = "demonyms.txt";
    /// Cities, regions, continents.
    Place = "places.txt";
    /// Words that head or end the name of a place.
    PlaceHead = "place_heads.txt";
    /// Nouns for what a company has: “shares”.
    CompanyNoun = "company_nouns.txt";
    /// Words that end the names of companies, for their legal form: “Ltd”.
    CompanyEnding = "company_endings.txt";
    /// Organizations.
    Organization = "organizations.txt";
    /// Words that head or end the name of an organization.
    OrganizationHead = "organization_heads.txt";
    /// News agencies, newspapers and broadcasters.
    NewsAgency = "news_agencies.txt";
    /// Words that end the name of an event, a law or a work.
    EventHead = "event_heads.txt";
    /// Nouns for things that happen once and are over.
    EventNoun = "event_nouns.txt";
    /// Capitalized words that name nobody.
    CapitalizedWord = "capitalized_words.txt";
    /// Function words that no name goes through.
    NameBreak = "name_breaks.txt";
    /// Common words of English.
    CommonWord = "common_words.txt";
    /// Words before a bare date that point it to the future.
    FutureCue = "future_cues.txt";
    /// Past forms of verbs that do not end in “ed”.
    PastCue = "past_cues.txt";
    /// The first words of holidays.
    HolidayBeginning = "holiday_beginnings.txt";
    /// Holidays, [`holiday`](fn@super::holiday) tells how their day is found.
    Holiday = "holidays.txt";
    /// Names, codes and signs of currencies; [`currency`](fn@super::currency) tells which.
    Currency = "currencies.txt";
    /// Units of measurement; [`unit`](super::unit) is their UCUM code.
    Unit = "units.txt";
    /// Words that modify a number behind them; [`quantity_modifier`](super::quantity_modifier) tells how.
    QuantityModifier = "quantity_modifiers.txt";
    /// Phrases whose number counts nothing.
    QuantityIdiom = "quantity_idioms.txt";
    /// Words that the grammars of numbers and times ask for by name: “of”, “more”.
    GrammarWord = "grammar_words.txt";
    /// Words inside modifiers, behind their first.
    ModifierWord = "modifier_words.txt";
    /// Words that begin a time expression and are neither of time nor numbers.
    TimeOpener = "time_openers.txt";
    /// Plurals that do not end in “s”.
    IrregularPlural = "irregular_plurals.txt";
    /// Words that a number does not count.
    UncountedWord = "uncounted_words.txt";
    /// Words of numbers; [`number_word`](fn@super::number_word) tells their role and value.
    NumberWord = "number_words.txt";
    /// Words of time expressions; [`time_word`](fn@super::time_word) tells their role and value.
    TimeWord = "time_words.txt";
    /// Words beside times; [`time_contexts`](fn@super::time_contexts) tells which parts each plays.
    TimeContext = "time_contexts.txt";
    /// Words beside numbers; [`quantity_contexts`](fn@super::quantity_contexts) tells which parts each
    /// plays.
    QuantityContext = "quantity_contexts.txt";
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u128);

impl Classes {
    /// The set of no class.
    pub(crate) const NONE: Classes = Classes(0);

    /// The set of the lists with these bits.
    #[inline]
    pub(super) const fn of_lists(bits: u128) -> Self {
        Self(bits)
    }

    /// The set of one class.
    pub(crate) const fn of(class: Class) -> Self {
        Self(1 << class as u32)
    }

    /// The set of several classes.
    pub(crate) const fn any_of(classes: &[Class]) -> Self {
        let mut bits = 0_u128;
        let mut index = 0;
        while index < classes.len() {
            bits |= 1 << classes[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    /// Whether the class is in the set.
    #[inline]
    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 & 1 << class as u32 != 0
    }

    /// Whether the two sets share a class.
    #[inline]
    pub(crate) const fn meets(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// The set with one class more.
    pub(crate) const fn with(self, class: Class) -> Self {
        Self(self.0 | Self::of(class).0)
    }

    /// The set without a class.
    pub(crate) const fn without(self, class: Class) -> Self {
        Self(self.0 & !Self::of(class).0)
    }

    /// The classes of either set.
    pub(crate) const fn union(self, other: Classes) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the word is written with a hyphen.
    #[inline]
    pub(crate) const fn is_hyphenated(self) -> bool {
        self.0 & 1 << HYPHENATED != 0
    }
}
