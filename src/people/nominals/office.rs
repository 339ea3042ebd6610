//! Offices: whether a role that somebody is said to have is the one that a description names.

use super::{NATIONS, WORDS_OF_OFFICES, country_of, nationality};
use crate::lexicon::{self, Class, NameRole};
use crate::mention::Nominal;
use crate::model::Role;
use crate::text::{Document, Token};

/// Whether a role is the one a nominal names: the same office, of the same nationality when both give one.
pub(super) fn holds(document: &Document, nominal: &Nominal, role: &Role) -> bool {
    let is_former = || {
        let tokens = &document.tokens()[nominal.first as usize..nominal.tokens.range().end];
        tokens.iter().any(|token| token.is(Class::FormerWord))
    };
    let same_place = match (nationality(document, nominal), &role.place) {
        (Some(nationality), Some(place)) => {
            place.split(' ').next_back() == Some(nationality)
                || country_of(document, nominal).is_some_and(|country| is_in(country, place))
        }
        (Some(_), None) => role.former && is_former(),
        (None, _) => true,
    };
    same_place && is_office_of(document, nominal, role)
}

/// Whether a role is one in the country.
fn is_in(country: &str, place: &str) -> bool {
    let named = |place: &str| lexicon::country(lexicon::find(place).0);
    named(place).or_else(|| named(place.trim_end_matches('.'))) == Some(country)
}

/// Whether a role has the noun of a nominal and every word before it that sets offices apart.
pub(super) fn is_office_of(document: &Document, nominal: &Nominal, role: &Role) -> bool {
    let tokens = &document.tokens()[nominal.first as usize..nominal.tokens.range().end];
    let is_former = tokens.iter().any(|token| token.is(Class::FormerWord));
    // What somebody has won or belongs to is told of whom the text is about: “the Grammy winner”.
    let nations = NATIONS.union(WORDS_OF_OFFICES);
    let is_name = |token: &Token| token.is_capitalized() && !token.classes.meets(nations);
    let offices = if tokens.iter().any(is_name) {
        WORDS_OF_OFFICES.without(Class::PersonNoun)
    } else {
        WORDS_OF_OFFICES
    };
    // “the Portuguese leader” is who governs Portugal.
    let is_premier = || {
        tokens
            .last()
            .is_some_and(|head| head.word.word() == "premier")
    };
    let leads = (nominal.nationality.is_some() || is_premier()) && leads_nation(role);
    let is_led = |token: &Token| leads && matches!(token.word.word(), "leader" | "premier");
    // “the 46-year-old baker”, “the award-winning singer”
    let head = tokens.last().map(|head| head.span);
    let describes = |token: &Token| {
        lexicon::name_roles(token.word).has(NameRole::Describing) && head != Some(token.span)
    };
    let is_told = |token: &&Token| {
        token.classes.meets(offices) && !token.is(Class::FormerWord) && !describes(token)
    };
    let is_held = |token: &Token| is_led(token) || names_office(&role.text, token);
    let is_noun = |token: &Token| is_led(token) || names_office(own_words(&role.text), token);
    (!role.former || is_former)
        && tokens.iter().filter(is_told).all(is_held)
        && tokens
            .last()
            .is_some_and(|head| !is_told(&head) && !head.is(Class::Kinship) || is_noun(head))
        && !is_below(tokens, role, &["vice", "deputy", "shadow"])
}

/// Whether a role is that of who governs a country.
fn leads_nation(role: &Role) -> bool {
    let words = own_words(&role.text).trim_end_matches('.');
    let last = words.rsplit(' ').next().unwrap_or(words);
    let ends = |office: &str| {
        let start = words.len().checked_sub(office.len());
        let end = start.and_then(|start| words.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(office))
    };
    let leads = match lexicon::find(last).0.word() {
        "president" | "premier" | "chancellor" => true,
        "minister" => ends("prime minister"),
        _ => false,
    };
    leads && role.organization.is_none()
}

/// Whether a role is that of somebody who works for whom the nominal may name: “the secretary” is hardly
/// “Quill’s press secretary”.
pub(super) fn is_lesser(document: &Document, nominal: &Nominal, role: &Role) -> bool {
    let tokens = &document.tokens()[nominal.first as usize..nominal.tokens.range().end];
    own_words(&role.text).len() < front_words(&role.text).len()
        || is_of_other_office(tokens, role)
        || is_below(tokens, role, &["press", "assistant", "associate"])
}

/// Whether a further title stands in a role before its head and not in the tokens: “Judge President”, “the
/// president”.
fn is_of_other_office(tokens: &[Token], role: &Role) -> bool {
    let is_said = |word: &str| tokens.iter().any(|token| token.word.word() == word);
    let mut words = own_words(&role.text).split_whitespace().rev().skip(1);
    words.any(|word| {
        let (word, classes) = lexicon::find(word);
        classes.has(Class::Title) && !is_said(word.word())
    })
}

/// Whether one of the words stands in a role and not in the tokens: “vice president”, “the president”.
fn is_below(tokens: &[Token], role: &Role, words: &[&str]) -> bool {
    let is_said = |word: &str| tokens.iter().any(|token| token.word.word() == word);
    let mut below = own_words(&role.text)
        .split_whitespace()
        .map(|word| lexicon::find(word).0.word());
    below.any(|word| words.contains(&word) && !is_said(word))
}

/// Whether a word of a role names the office that a token names.
fn names_office(role: &str, token: &Token) -> bool {
    let office = token.word.word();
    let initial = |word: &str| word.bytes().next();
    // An abbreviation begins like its title.
    let is_alike =
        |word: &str| initial(word).map(|byte| byte.to_ascii_lowercase()) == initial(office);
    let mut words = role.split_whitespace().filter(|word| is_alike(word));
    words.any(|word| {
        let word = word.trim_end_matches('.');
        is_same_office(lexicon::find(word).0.word(), office)
    }) || is_same_job(role, office)
}

/// Whether the last word of a role before what is tied to it is another word for the same job: “manager” for “boss”,
/// “CEO” for “chief executive”.
fn is_same_job(role: &str, office: &str) -> bool {
    let job = |word: &str| match word {
        "boss" | "coach" | "manager" => 1,
        "ceo" | "chief" | "executive" => 2,
        "premier" | "prime" | "minister" => 3,
        _ => 0,
    };
    let own = job(office);
    if own == 0 {
        return false;
    }
    let mut words = own_words(role).trim_end_matches(" officer").rsplit(' ');
    let mut last = || words.next().map_or("", |word| lexicon::find(word).0.word());
    let (head, before) = (last(), last());
    match own {
        1 => job(head) == 1,
        2 => {
            let is_chief = head == "executive" && before == "chief";
            if office == "ceo" {
                is_chief
            } else {
                head == "ceo"
            }
        }
        _ if office == "premier" => head == "minister" && before == "prime",
        _ => head == "premier",
    }
}

/// The words of a role before what a preposition ties to it: “secretary | of state”.
fn front_words(role: &str) -> &str {
    const TIES: [&str; 5] = [" of ", " for ", " at ", " in ", " to "];
    let is_tie = |at: &usize| TIES.iter().any(|tie| role[*at..].starts_with(tie));
    let mut spaces = role.match_indices(' ').map(|(at, _)| at);
    &role[..spaces.find(is_tie).unwrap_or(role.len())]
}

/// The words of a role up to its head, behind an owner: “Quill’s | press secretary”.
pub(super) fn own_words(role: &str) -> &str {
    const OWNERS: [&str; 3] = ["’s", "'s", "s’"];
    let front = front_words(role);
    let is_owner = |at: &usize| OWNERS.iter().any(|mark| front[..*at].ends_with(mark));
    let mut spaces = front.rmatch_indices(' ').map(|(at, _)| at);
    &front[spaces.find(is_owner).map_or(0, |at| at + 1)..]
}

/// Whether two words name one office, whoever holds it: “spokesman”, “spokesperson”; “Sen.”, “senator”.
fn is_same_office(left: &str, right: &str) -> bool {
    let office = |word| {
        let mut holders = ["woman", "person", "man"].into_iter();
        holders.find_map(|holder| str::strip_suffix(word, holder))
    };
    let (left, right) = (full_title(left), full_title(right));
    left == right || office(left).is_some_and(|left| left.len() > 3 && office(right) == Some(left))
}

/// The title that an abbreviation before a name stands for.
fn full_title(word: &str) -> &str {
    match word {
        "capt" => "captain",
        "gen" => "general",
        "gov" => "governor",
        "lt" => "lieutenant",
        "pres" => "president",
        "prof" => "professor",
        "rep" => "representative",
        "sen" => "senator",
        "sgt" => "sergeant",
        _ => word,
    }
}
