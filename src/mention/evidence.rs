//! Evidence: what a candidate's words and neighbours say about what it names.

use crate::lexicon::{self, Class, Classes};
use crate::text::{Case, TokenKind};

use super::candidate::Candidate;
use super::reader::Reader;

/// Declares kinds of evidence in a fixed order.
macro_rules! evidence {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A kind of evidence; its value is a small number, 0 when absent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// How many kinds there are.
            #[cfg(test)]
            const COUNT: usize = [$(Self::$name),*].len();
        }
    };
}

evidence! {
    /// How many words it has, particles and initials among them.
    Words,
    /// The first word is a given name.
    FirstGiven,
    /// The first word is a family name.
    FirstFamily,
    /// The first word is an East Asian family name.
    FirstEastAsian,
    /// The first word stands in no list.
    FirstUnknown,
    /// The first word is a common word.
    FirstCommon,
    /// The first word is an initial.
    FirstInitial,
    /// The first word is a place, country or nationality.
    FirstPlace,
    /// The first word is an organization.
    FirstOrganization,
    /// The first word is “San”, “La” or the like, as in names of places.
    FirstSaint,
    /// The first word has a hyphen.
    FirstHyphen,
    /// The second word is a given name.
    SecondGiven,
    /// The last word is a given name.
    LastGiven,
    /// The last word is a family name.
    LastFamily,
    /// The last word is an East Asian family name.
    LastEastAsian,
    /// The last word is the name of a public figure.
    LastFigure,
    /// The last word stands in no list.
    LastUnknown,
    /// The last word is a common word.
    LastCommon,
    /// The last word is a place, country or nationality.
    LastPlace,
    /// The last word heads names of organizations.
    LastOrganizationHead,
    /// The last word heads names of places.
    LastPlaceHead,
    /// The last word heads names of events and works.
    LastEventHead,
    /// The last word is a title.
    LastTitle,
    /// The last word has a hyphen; 2 when a common word in lower case follows it.
    LastHyphen,
    /// What the last word's ending suggests.
    LastEnding,
    /// How many words head names of organizations, places or events.
    Heads,
    /// How many words are common words.
    Common,
    /// How many words stand in no list.
    Unknown,
    /// How many words the document also has in lower case.
    LowerSeen,
    /// How many words are given names.
    Given,
    /// How many words are initials.
    Initials,
    /// How many words are particles in lower case.
    Particles,
    /// How many words are all capitals.
    AllCaps,
    /// A word holds a digit.
    Digits,
    /// A word has capitals inside.
    InnerCapitals,
    /// The whole is a country or place.
    WholePlace,
    /// The whole is a nationality.
    WholeDemonym,
    /// The whole is an organization.
    WholeOrganization,
    /// The whole is a news agency, newspaper or broadcaster.
    WholeAgency,
    /// It ends in “Jr.” or the like.
    Suffix,
    /// It holds a nickname in quotation marks.
    Nickname,
    /// A form of address stands before it.
    Honorific,
    /// A title stands before it, in the run or before the run.
    Title,
    /// The title before it has a capital.
    TitleCapital,
    /// A word of kinship stands before it.
    Kinship,
    /// A word of speech stands before it.
    SpeechBefore,
    /// “according to” stands before it.
    AccordingTo,
    /// A word of place stands before it: in, at, from, near.
    PlaceBefore,
    /// What article or pronoun stands before it: 1 “the”, 2 “a”, 3 a possessive.
    Determiner,
    /// What preposition or conjunction stands before it.
    Preposition,
    /// What mark stands before it.
    MarkBefore,
    /// It opens its sentence.
    Opening,
    /// A number stands before it.
    NumberBefore,
    /// A word with a capital stands before it.
    CapitalBefore,
    /// A lower-case word that is no function word stands before it.
    NounBefore,
    /// A word of speech follows.
    SpeechAfter,
    /// What verb or function word follows.
    WordAfter,
    /// What mark follows.
    MarkAfter,
    /// An age follows: “, 46,”.
    AgeAfter,
    /// A description follows: “, a …”, “, who …”, “, the …”, “, president …”.
    DescriptionAfter,
    /// A possessive ’s follows.
    PossessiveAfter,
    /// A number follows.
    NumberAfter,
    /// A year or number in brackets follows.
    BracketNumberAfter,
    /// A country or nationality in brackets follows.
    BracketPlaceAfter,
    /// A word with a capital follows.
    CapitalAfter,
    /// A noun follows.
    NounAfter,
    /// It stands in a heading.
    Heading,
}

/// How many numbers the evidence takes.
pub(super) const WIDTH: usize = 128;

/// The evidence of one candidate.
pub(super) struct Evidence(pub(super) [i16; WIDTH]);

/// Classes of places.
pub(super) const PLACES: Classes = Classes::any_of(&[Class::Country, Class::Place, Class::Demonym]);

/// Everything that is no list of names: a word with none of these is unknown.
const LISTED: Classes = Classes::any_of(&[
    Class::GivenName,
    Class::FamilyName,
    Class::FamilyNameFirst,
    Class::CommonWord,
    Class::Country,
    Class::Place,
    Class::Demonym,
    Class::Organization,
    Class::OrganizationHead,
    Class::PlaceHead,
    Class::EventHead,
    Class::NewsAgency,
    Class::CapitalizedWord,
    Class::Title,
]);

/// Words that head or end names of things.
pub(super) const HEADS: Classes =
    Classes::any_of(&[Class::OrganizationHead, Class::PlaceHead, Class::EventHead]);

impl Evidence {
    /// The value of one kind.
    pub(super) fn get(&self, kind: Kind) -> i16 {
        self.0[kind as usize]
    }

    fn set(&mut self, kind: Kind, value: i16) {
        self.0[kind as usize] = value;
    }

    fn flag(&mut self, kind: Kind, value: bool) {
        self.set(kind, i16::from(value));
    }
}

/// Gathers the evidence of a candidate.
pub(super) fn gather(reader: &Reader, candidate: &Candidate) -> Evidence {
    let mut evidence = Evidence([0; WIDTH]);
    first_word(reader, candidate, &mut evidence);
    last_word(reader, candidate, &mut evidence);
    all_words(reader, candidate, &mut evidence);
    whole(reader, candidate, &mut evidence);
    before(reader, candidate, &mut evidence);
    after(reader, candidate, &mut evidence);
    evidence.flag(
        Kind::Heading,
        reader.is_heading(candidate.sentence as usize),
    );
    evidence
}

/// The classes of a word; of a hyphenated one that no list holds, those of its first part.
pub(super) fn classes_of(reader: &Reader, at: usize) -> Classes {
    let classes = reader.tokens[at].classes;
    if classes != Classes::NONE {
        return classes;
    }
    match reader.words(at).split_once('-') {
        Some((first, _)) if first.len() > 1 => {
            let given = lexicon::find(first).1.has(Class::GivenName);
            if given {
                Classes::of(Class::GivenName)
            } else {
                Classes::NONE
            }
        }
        _ => classes,
    }
}

fn first_word(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = candidate.tokens.range().start;
    let classes = classes_of(reader, at);
    evidence.flag(Kind::FirstGiven, classes.has(Class::GivenName));
    evidence.flag(Kind::FirstFamily, classes.has(Class::FamilyName));
    evidence.flag(Kind::FirstEastAsian, classes.has(Class::FamilyNameFirst));
    evidence.flag(Kind::FirstUnknown, !classes.meets(LISTED));
    evidence.flag(Kind::FirstCommon, classes.has(Class::CommonWord));
    evidence.flag(Kind::FirstInitial, reader.tokens[at].case == Case::Single);
    evidence.flag(Kind::FirstPlace, classes.meets(PLACES));
    evidence.flag(Kind::FirstOrganization, classes.has(Class::Organization));
    evidence.flag(
        Kind::FirstSaint,
        matches!(
            reader.words(at),
            "San"
                | "Santa"
                | "St"
                | "St."
                | "Saint"
                | "La"
                | "Las"
                | "Los"
                | "El"
                | "Le"
                | "Al"
                | "Fort"
                | "Mount"
                | "Lake"
                | "New"
                | "Port"
        ),
    );
    evidence.flag(Kind::FirstHyphen, reader.words(at).contains('-'));
    let second = at + 1;
    evidence.flag(
        Kind::SecondGiven,
        second < candidate.tokens.range().end && classes_of(reader, second).has(Class::GivenName),
    );
}

fn last_word(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = last_of(reader, candidate);
    let classes = classes_of(reader, at);
    evidence.flag(Kind::LastGiven, classes.has(Class::GivenName));
    evidence.flag(Kind::LastFamily, classes.has(Class::FamilyName));
    evidence.flag(Kind::LastFigure, classes.has(Class::PublicFigure));
    evidence.flag(Kind::LastEastAsian, classes.has(Class::FamilyNameFirst));
    evidence.flag(Kind::LastUnknown, !classes.meets(LISTED));
    evidence.flag(Kind::LastCommon, classes.has(Class::CommonWord));
    evidence.flag(Kind::LastPlace, classes.meets(PLACES));
    evidence.flag(
        Kind::LastOrganizationHead,
        classes.has(Class::OrganizationHead),
    );
    evidence.flag(Kind::LastPlaceHead, classes.has(Class::PlaceHead));
    evidence.flag(Kind::LastEventHead, classes.has(Class::EventHead));
    evidence.flag(Kind::LastTitle, classes.has(Class::Title));
    evidence.set(Kind::LastHyphen, hyphen(reader.words(at)));
    evidence.set(Kind::LastEnding, ending(reader.words(at)));
}

/// The last word that is no suffix of the “Jr.” kind.
pub(super) fn last_of(reader: &Reader, candidate: &Candidate) -> usize {
    let range = candidate.tokens.range();
    let last = range.end - 1;
    if last > range.start && reader.tokens[last].is(Class::NameSuffix) {
        last - 1
    } else {
        last
    }
}

/// Whether a word has a hyphen (1), or one with a common word in lower case after it (2).
fn hyphen(word: &str) -> i16 {
    match word.rsplit_once('-') {
        None => 0,
        Some((_, rest)) if rest.starts_with(char::is_lowercase) => {
            1 + i16::from(lexicon::find(rest).1.has(Class::CommonWord))
        }
        Some(_) => 1,
    }
}

/// What a word's ending suggests: 1 an adjective of place, 2 an abstract noun, 3 a place, 4 a
/// company, 5 a Slavic, 6 another European family name, 7 a plural or a participle.
fn ending(word: &str) -> i16 {
    const ENDINGS: [(i16, &[&str]); 7] = [
        (
            2,
            &[
                "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ology",
                "phy", "ics", "ure", "dom",
            ],
        ),
        (
            3,
            &[
                "land", "burg", "ville", "stan", "shire", "grad", "pur", "abad", "polis", "town",
                "port", "field", "ford", "bury", "istan",
            ],
        ),
        (
            4,
            &[
                "soft", "tech", "corp", "com", "gle", "net", "bank", "air", "tel", "media", "book",
                "web", "ware", "works", "oil", "press", "wire",
            ],
        ),
        (
            5,
            &[
                "ov", "ev", "ova", "eva", "in", "sky", "ski", "skaya", "enko", "uk", "chuk", "yan",
                "vili", "dze", "ić", "vic", "vich", "ska",
            ],
        ),
        (
            6,
            &[
                "son", "sen", "man", "mann", "ez", "es", "os", "ini", "elli", "etti", "er", "ley",
                "ton", "berg", "stein", "ner", "ell", "ski", "wski", "wicz", "opoulos", "akis",
                "oglu", "eau", "ard", "ault",
            ],
        ),
        (1, &["ian", "ese", "ish", "ean", "ians", "an", "ic"]),
        (7, &["ing", "ed", "ers", "s"]),
    ];
    ENDINGS
        .iter()
        .find(|(_, endings)| {
            endings
                .iter()
                .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        })
        .map_or(0, |(value, _)| *value)
}

fn all_words(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let mut counts = [0_i16; 7];
    let mut lower = 0;
    let (mut words, mut digits, mut inner, mut quoted) = (0, false, false, false);
    for at in candidate.tokens.range() {
        let token = &reader.tokens[at];
        if token.kind != TokenKind::Word {
            quoted |= token.kind == TokenKind::Quotation;
            continue;
        }
        words += 1;
        let classes = classes_of(reader, at);
        let word = reader.words(at);
        counts[0] += i16::from(classes.meets(HEADS) && !classes.has(Class::GivenName));
        counts[1] += i16::from(classes.has(Class::CommonWord) && token.is_capitalized());
        counts[2] += i16::from(!classes.meets(LISTED));
        counts[3] += i16::from(classes.has(Class::GivenName));
        counts[4] += i16::from(token.case == Case::Single);
        counts[5] += i16::from(token.case == Case::Lower);
        counts[6] += i16::from(is_acronym(
            token.case,
            word,
            at > candidate.tokens.range().start,
        ));
        lower += i16::from(reader.seen_in_lower_case(at));
        digits |= word.bytes().any(|byte| byte.is_ascii_digit());
        inner |= has_inner_capital(word, token.case);
    }
    evidence.set(Kind::Words, words);
    evidence.set(Kind::LowerSeen, lower);
    for (kind, count) in [
        Kind::Heads,
        Kind::Common,
        Kind::Unknown,
        Kind::Given,
        Kind::Initials,
        Kind::Particles,
        Kind::AllCaps,
    ]
    .into_iter()
    .zip(counts)
    {
        evidence.set(kind, count);
    }
    evidence.flag(Kind::Digits, digits);
    evidence.flag(Kind::InnerCapitals, inner);
    evidence.flag(Kind::Nickname, quoted);
}

/// Whether a word in capitals is no pair of initials before a name.
fn is_acronym(case: Case, word: &str, inner: bool) -> bool {
    case == Case::Upper && !word.contains('.') && (inner || word.len() > 2)
}

/// Whether a word has a capital inside that is not that of Mc, Mac, O’ or a hyphen.
fn has_inner_capital(word: &str, case: Case) -> bool {
    case == Case::Capitalized
        && ![
            "Mc", "Mac", "O’", "O'", "D’", "D'", "De", "Di", "Le", "La", "Van", "Fitz",
        ]
        .iter()
        .any(|prefix| word.starts_with(prefix))
        && word
            .chars()
            .zip(word.chars().skip(1))
            .any(|(left, right)| left.is_lowercase() && right.is_uppercase())
}

fn whole(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let classes = whole_classes(reader, candidate);
    evidence.flag(
        Kind::WholePlace,
        classes.meets(Classes::any_of(&[Class::Country, Class::Place])),
    );
    evidence.flag(Kind::WholeDemonym, classes.has(Class::Demonym));
    evidence.flag(Kind::WholeOrganization, classes.has(Class::Organization));
    evidence.flag(Kind::WholeAgency, classes.has(Class::NewsAgency));
    let range = candidate.tokens.range();
    evidence.flag(
        Kind::Suffix,
        range.len() > 1 && reader.tokens[range.end - 1].is(Class::NameSuffix),
    );
}

/// The classes of a candidate's words taken together.
pub(super) fn whole_classes(reader: &Reader, candidate: &Candidate) -> Classes {
    let range = candidate.tokens.range();
    reader.phrase_classes(range.start, range.end)
}

fn before(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let start = candidate.tokens.range().start;
    let sentence = candidate.sentence as usize;
    evidence.flag(Kind::Opening, reader.starts_sentence(start, sentence));
    let first = reader.document.sentences()[sentence].tokens.range().start;
    if start == first {
        return;
    }
    let at = start - 1;
    let token = &reader.tokens[at];
    let word = reader.lower(at);
    evidence.flag(
        Kind::Honorific,
        token.is(Class::Honorific) && token.is_capitalized(),
    );
    evidence.flag(Kind::Title, candidate.titled || reader.is_title(at));
    evidence.flag(
        Kind::TitleCapital,
        token.is(Class::Title) && token.is_capitalized(),
    );
    evidence.flag(Kind::Kinship, token.is(Class::Kinship));
    evidence.flag(Kind::SpeechBefore, token.is(Class::SpeechVerb));
    evidence.flag(
        Kind::AccordingTo,
        word == "to" && at > first && reader.lower(at - 1) == "according",
    );
    evidence.flag(
        Kind::PlaceBefore,
        matches!(
            word,
            "in" | "at"
                | "from"
                | "near"
                | "across"
                | "outside"
                | "inside"
                | "throughout"
                | "around"
                | "into"
        ),
    );
    evidence.set(
        Kind::Determiner,
        match word {
            "the" => 1,
            "a" | "an" => 2,
            "his" | "her" | "their" | "our" | "my" | "your" | "its" => 3,
            "this" | "that" => 4,
            _ => 0,
        },
    );
    evidence.set(
        Kind::Preposition,
        match word {
            "by" => 1,
            "and" => 2,
            "with" => 3,
            "to" => 4,
            "for" => 5,
            "of" => 6,
            "against" => 7,
            "on" => 8,
            "as" => 9,
            "that" => 10,
            "when" | "while" | "after" | "before" | "because" | "since" | "as if" => 11,
            "between" => 12,
            "about" => 13,
            _ => 0,
        },
    );
    evidence.set(
        Kind::MarkBefore,
        if token.kind == TokenKind::Clitic {
            5
        } else {
            mark_number(reader.mark(at))
        },
    );
    evidence.flag(Kind::NumberBefore, token.kind == TokenKind::Number);
    evidence.flag(Kind::CapitalBefore, token.is_capitalized());
    evidence.flag(
        Kind::NounBefore,
        token.case == Case::Lower
            && token.span.len() > 3
            && !token.is(Class::SpeechVerb)
            && !token.is(Class::Title),
    );
}

fn mark_number(mark: Option<char>) -> i16 {
    match mark {
        None => 0,
        Some(',') => 1,
        Some('(' | '[') => 2,
        Some('“' | '"' | '‘') => 3,
        Some('.' | '!' | '?') => 4,
        Some(':' | ';') => 6,
        Some('-' | '–' | '—') => 7,
        Some('&') => 8,
        Some('/') => 9,
        Some(')' | ']') => 10,
        Some('”' | '’' | '\'') => 11,
        Some(_) => 12,
    }
}

fn after(reader: &Reader, candidate: &Candidate, evidence: &mut Evidence) {
    let at = candidate.tokens.range().end;
    let end = reader.document.sentences()[candidate.sentence as usize]
        .tokens
        .range()
        .end;
    if at >= end {
        evidence.set(Kind::MarkAfter, 13);
        return;
    }
    let token = &reader.tokens[at];
    let mark = mark_number(reader.mark(at));
    evidence.flag(Kind::SpeechAfter, token.is(Class::SpeechVerb));
    evidence.set(Kind::WordAfter, word_after(reader.lower(at)));
    evidence.set(Kind::MarkAfter, mark);
    evidence.flag(Kind::PossessiveAfter, token.kind == TokenKind::Clitic);
    evidence.flag(Kind::NumberAfter, token.kind == TokenKind::Number);
    evidence.flag(Kind::CapitalAfter, token.is_capitalized());
    evidence.flag(
        Kind::NounAfter,
        token.case == Case::Lower && token.span.len() > 3 && !token.is(Class::SpeechVerb),
    );
    if at + 1 >= end {
        return;
    }
    let next = &reader.tokens[at + 1];
    let short_number = next.kind == TokenKind::Number && next.span.len() == 2;
    evidence.flag(Kind::AgeAfter, mark == 1 && short_number);
    evidence.flag(
        Kind::BracketNumberAfter,
        mark == 2 && next.kind == TokenKind::Number,
    );
    evidence.flag(
        Kind::BracketPlaceAfter,
        mark == 2
            && next
                .classes
                .meets(Classes::any_of(&[Class::Country, Class::Demonym]))
            && reader.mark(at + 2) == Some(')'),
    );
    if mark == 1 {
        let word = reader.lower(at + 1);
        let value = match word {
            "a" | "an" => 1,
            "the" => 2,
            "who" | "whose" | "whom" => 3,
            "which" | "where" => 4,
            "and" => 5,
            _ if next.is(Class::SpeechVerb) => 6,
            _ if next.case == Case::Lower
                && (next.is(Class::Title)
                    || next.is(Class::RoleModifier)
                    || next.is(Class::Kinship)) =>
            {
                7
            }
            _ if next.is_capitalized() => 8,
            _ => 0,
        };
        evidence.set(Kind::DescriptionAfter, value);
    }
}

/// What verb or function word it is, as far as it tells names apart.
fn word_after(word: &str) -> i16 {
    match word {
        "who" | "whose" | "whom" => 1,
        "was" | "is" => 2,
        "has" | "had" => 3,
        "will" | "would" | "can" | "could" => 4,
        "and" => 5,
        "of" => 6,
        "in" | "at" => 7,
        "himself" | "herself" => 8,
        "also" => 9,
        "which" | "that" => 10,
        "are" | "were" | "have" => 11,
        "on" | "from" | "for" => 12,
        "to" => 13,
        "as" => 14,
        "with" => 15,
        "met" | "died" | "resigned" | "wrote" | "married" | "born" | "won" | "scored"
        | "arrived" => 16,
        "did" | "does" | "did not" => 17,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, WIDTH};

    #[test]
    fn evidence_fits() {
        const { assert!(Kind::COUNT <= WIDTH) };
    }
}
