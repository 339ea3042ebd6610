//! The words of a byline: names, agencies, writers' jobs, houses.

use crate::lexicon::{ClaimRole, Class, Classes, PageRole, claim_roles, find, page_roles};

/// Places that may stand behind a name: “Ada Quill, Lisbon”.
pub(super) const PLACES: Classes = Classes::any_of(&[Class::Place, Class::Country]);

/// Whether words look like a person's name: two to five, capitalised but for particles, and not
/// all of them common words.
pub(super) fn is_name(words: &str) -> bool {
    if words.chars().count() > 50 || find(words).1.meets(PLACES) {
        return false;
    }
    let (mut count, mut common, mut particle) = (0, 0, false);
    let mut given = false;
    for word in words.split_whitespace() {
        let (word_id, classes) = find(word);
        particle =
            classes.has(Class::NameParticle) && count > 0 && !word.starts_with(char::is_uppercase);
        let is_staff = count > 0 && word == "Staff";
        if !particle && !is_name_word(word)
            || page_roles(word_id).has(PageRole::BylineRole) && !is_staff
        {
            return false;
        }
        given |= count == 0 && classes.has(Class::GivenName);
        common += usize::from(classes.has(Class::CommonWord) && !is_staff);
        count += 1;
    }
    (2..=5).contains(&count) && !particle && (given || common < count)
}

/// Whether a word can be part of a name: it has a capital, and no sign but those of names.
pub(super) fn is_name_word(word: &str) -> bool {
    let is_sign =
        |character: char| character.is_ascii_digit() || ":;!?|/()[]{}<>“”\"".contains(character);
    let abbreviates = !word.ends_with('.') || word.chars().count() <= 4;
    word.starts_with(char::is_uppercase) && !word.contains(is_sign) && abbreviates
}

/// Whether words are one known given name.
pub(super) fn is_given_name(words: &str) -> bool {
    words.starts_with(char::is_uppercase)
        && !words.contains(char::is_whitespace)
        && find(words).1.has(Class::GivenName)
}

/// Whether words are a few capitals, as agencies are called.
pub(super) fn is_initials(words: &str) -> bool {
    (2..=5).contains(&words.len())
        && words.bytes().all(|byte| byte.is_ascii_uppercase())
        && !find(words).1.meets(PLACES)
}

/// Whether words name a news agency.
pub(super) fn is_agency(words: &str) -> bool {
    let words = words
        .strip_prefix("The ")
        .or_else(|| words.strip_prefix("the "))
        .unwrap_or(words);
    let (_, classes) = find(words);
    classes.has(Class::NewsAgency)
}

/// Whether words are a role and no name; “Reuters Business” is part of an agency, “Reuters Writer” a
/// role.
pub(super) fn is_role(words: &str) -> bool {
    if is_agency(words) {
        return false;
    }
    let opens_with_agency = words.split_once(' ').is_some_and(|(first, rest)| {
        is_agency(first) && !rest.contains(' ') && !find(rest).1.has(Class::Title)
    });
    !opens_with_agency
        && words
            .split_whitespace()
            .any(|word| has_role(word, PageRole::BylineRole))
}

/// Whether a word or one of its parts says what a writer's job is: “Sports-Editor”.
pub(super) fn is_job(words: &str) -> bool {
    words
        .split([' ', '-'])
        .any(|word| has_role(word, PageRole::BylineRole))
        && !is_house(words)
}

/// Whether a word plays a part on pages.
pub(crate) fn has_role(word: &str, role: PageRole) -> bool {
    page_roles(find(word).0).has(role)
}

/// Words between blanks, each with where it begins.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(move |piece| {
        let start = end;
        end += piece.len();
        (start, piece.trim_end())
    });
    pieces.filter(|(_, word)| !word.is_empty())
}

/// Whether words name who publishes, or a part of an agency: “Wendham Gazette”, “Reuters News”.
pub(super) fn is_house(words: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let mut parts = words.split(' ');
    let opens_with_agency = parts.next().is_some_and(is_agency)
        && parts.clone().count() < MOST_WORDS
        && parts.all(|word| word.starts_with(char::is_uppercase));
    opens_with_agency || is_agency(words) || names_house(words)
}

/// Whether words behind a comma name who publishes: “The Courier”, “Lowmere Gazette”.
pub(super) fn names_house(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let first = parts.next().unwrap_or_default();
    let last = parts.next_back().unwrap_or_default();
    let (word, classes) = find(last);
    let heads = classes.has(Class::OrganizationHead) || claim_roles(word).has(ClaimRole::NewsHouse);
    heads && !find(first).1.has(Class::GivenName) || first == "The" && !last.is_empty()
}
