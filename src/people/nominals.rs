//! Nominals: whom “the mayor”, “the Portuguese leader” and “a woman” stand for: somebody named
//! beside them, who holds the office or has the nationality, or somebody who is never named.

use crate::lexicon::{self, Class, Classes, Gender};
use crate::mention::{Determiner, KeyMap, Nominal};
use crate::model::{Person, Role};
use crate::text::{Case, Document, Span, Token, TokenKind};

use super::apposition::{is_according, is_teller, opens_clause};
use super::profile;
use super::pronouns::Antecedent;
use super::role::VERBS;

/// How many names before a nominal are looked at, at most.
const MOST: usize = 40;

/// How many sentences back somebody may be named whose role the text does not give.
const LOOK_BACK: u32 = 1;

/// How many sentences back an officer may be named of whom the text does not say where.
const FAR_BACK: u32 = 4;

/// How many tokens before a description the clause may begin that it stands in.
const CLAUSE: usize = 6;

/// Words that tell one office or description from another.
const WORDS_OF_OFFICES: Classes =
    Classes::any_of(&[Class::Title, Class::RoleModifier, Class::PersonNoun]);

/// Words for what belongs to a country.
const NATIONS: Classes = Classes::any_of(&[Class::Demonym, Class::Country]);

/// Whom a description means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    /// A position in the list of people, or one after them all for somebody who is not named.
    pub(super) entity: u32,
    /// Whether the name stands right beside the description.
    pub(super) beside: bool,
}

/// Who was taken to hold an office in a country.
struct Leader {
    country: &'static str,
    person: u32,
}

/// For each nominal whom it stands for.
pub(super) fn resolve_nominals(
    document: &Document,
    nominals: &[Nominal],
    antecedents: &[Antecedent],
    people: &[Person],
) -> Vec<Meant> {
    let mut unnamed = KeyMap::default();
    let mut aged = KeyMap::default();
    let mut leaders = Vec::new();
    let mut count = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let mut next = 0;
    nominals
        .iter()
        .map(|nominal| {
            while next < antecedents.len() && antecedents[next].token < nominal.tokens.start {
                next += 1;
            }
            let (before, after) = antecedents.split_at(next);
            if let Some(entity) = beside(document, nominal, before.last(), after.first()) {
                return Meant {
                    entity,
                    beside: true,
                };
            }
            let meant = |entity| Meant {
                entity,
                beside: false,
            };
            let known = holder(document, nominal, before, people, &mut leaders)
                .or_else(|| of_age(document, nominal, before, people, &mut aged));
            if let Some(person) = known.or_else(|| named_next(document, nominal, after, people)) {
                return meant(person);
            }
            let head = head_key(document, nominal);
            let known = unnamed.get(&head).copied();
            let known = known.filter(|_| nominal.determiner == Determiner::Definite);
            let entity = known.unwrap_or_else(|| {
                count += 1;
                count - 1
            });
            unnamed.insert(head, entity);
            meant(entity)
        })
        .collect()
}

/// Somebody named right beside a description: “Quill, a lawyer”, “the mayor, Ada Quill”, “Quill
/// is a lawyer”.
fn beside(
    document: &Document,
    nominal: &Nominal,
    before: Option<&Antecedent>,
    after: Option<&Antecedent>,
) -> Option<u32> {
    let tokens = document.tokens();
    let comma = |at: u32| document.words(at as usize) == ",";
    // “Quill, | the mayor | ’s lawyer”
    let next = tokens.get(nominal.tokens.end as usize);
    if next.is_some_and(|next| next.kind == TokenKind::Clitic) {
        return None;
    }
    let before = before.filter(|name| name.sentence == nominal.sentence);
    // “After she met Ada Quill, the mayor said …”: the mayor is somebody else.
    let acts = nominal.determiner == Determiner::Definite
        && next.is_some_and(|next| next.classes.meets(VERBS));
    let first = document.sentences()[nominal.sentence as usize].tokens.start as usize;
    let end = nominal.tokens.range().end;
    let is_others = |name: &Antecedent| {
        let name = name.token as usize;
        nominal.determiner != Determiner::Definite && is_teller(document, first, name, end)
            || is_according(document, first, name, end)
    };
    let described = before.filter(|name| {
        // A name may reach into what describes: “Ada Quill One …”.
        let between = tokens.get(name.end as usize..nominal.from as usize);
        match between {
            Some([mark]) if acts => is_copula(document, mark),
            Some([mark]) => {
                is_copula(document, mark) || is_comma_or_copula(document, mark) && !is_others(name)
            }
            Some([first, middle, second]) => {
                (middle.word.word() == "who" || middle.kind == TokenKind::Number)
                    && is_comma_or_copula(document, first)
                    && is_comma_or_copula(document, second)
            }
            _ => false,
        }
    });
    let described = described.or_else(|| {
        after.filter(|name| {
            let (end, closing) = (nominal.tokens.end, name.end as usize);
            let closes = if nominal.determiner == Determiner::Indefinite {
                let goes_on = |token: &Token| token.word.word() == "and";
                closing < tokens.len()
                    && comma(name.end)
                    && !tokens.get(closing + 1).is_some_and(goes_on)
            } else {
                // “They stopped the gunman, Ada Quill said.”
                let opens = || opens_clause(document, first, nominal.from as usize);
                tokens.get(closing).is_none_or(|closing| {
                    closing.kind == TokenKind::Punctuation
                        || closing.is(Class::SpeechVerb) && opens()
                })
            };
            name.token == end + 1
                && comma(end)
                && closes
                && !is_of_relative(document, nominal, name)
        })
    });
    described.map(|name| name.person)
}

/// Whether a name behind a description is that of whom the clause around it is about: “the man who kept
/// | the keys, | Tom Quill, | is gone”.
fn is_of_relative(document: &Document, nominal: &Nominal, name: &Antecedent) -> bool {
    let tokens = document.tokens();
    let goes_on = |token: &Token| token.case == Case::Lower && token.classes.meets(VERBS);
    let acts = tokens.get(name.end as usize + 1).is_some_and(goes_on);
    let end = nominal.from as usize;
    let first = document.sentences()[nominal.sentence as usize].tokens.start as usize + 2;
    let mut before = (first.max(end.saturating_sub(CLAUSE))..end).rev();
    let is_who = |at: usize| tokens[at].word.word() == "who";
    let bound = before.find(|at| tokens[*at].kind == TokenKind::Punctuation || is_who(*at));
    let is_one = |at: usize| {
        let article = lexicon::determiner(tokens[at - 2].word);
        article == Some(lexicon::Determiner::Definite) && tokens[at - 1].is(Class::PersonNoun)
    };
    acts && bound.is_some_and(|at| is_who(at) && is_one(at))
}

fn is_comma_or_copula(document: &Document, token: &Token) -> bool {
    &document.text()[token.span] == "," || is_copula(document, token)
}

fn is_copula(document: &Document, token: &Token) -> bool {
    matches!(&document.text()[token.span], "is" | "was" | "became")
}

/// Who holds the office that a definite description names, or may be of its nationality.
fn holder(
    document: &Document,
    nominal: &Nominal,
    before: &[Antecedent],
    people: &[Person],
    leaders: &mut Vec<Leader>,
) -> Option<u32> {
    if nominal.determiner != Determiner::Definite
        || nominal.completed
        || is_to_come(document, nominal)
    {
        return None;
    }
    let near = || before.iter().rev().take(MOST);
    let age = profile::age_in(document, nominal.tokens.range());
    let fits = |name: &&Antecedent, fits: &dyn Fn(&Role) -> bool| {
        let person = &people[name.person as usize];
        let ages = age.as_ref().zip(person.age.as_ref());
        person
            .roles
            .iter()
            .any(|role| holds(document, nominal, role) && fits(role))
            && ages.is_none_or(|(age, known)| age.value == known.value)
    };
    // “the former mayor” is whoever was one, if anybody is said to have been.
    let tokens = &document.tokens()[nominal.first as usize..nominal.tokens.range().end];
    let is_former = tokens.iter().any(|token| token.is(Class::FormerWord));
    let past = || {
        let mut near = near().take_while(|name| name.sentence + FAR_BACK >= nominal.sentence);
        near.find(|name| {
            fits(name, &|role| {
                role.former && !is_lesser(document, nominal, role)
            })
        })
    };
    let past = Some(past).filter(|_| is_former).and_then(|past| past());
    let highest = || near().find(|name| fits(name, &|role| !is_lesser(document, nominal, role)));
    let holder = past.or_else(highest);
    let holder = holder.or_else(|| near().find(|name| fits(name, &|_| true)));
    let holder = holder.filter(|holder| {
        let Some(place) = place_of(document, nominal) else {
            return true;
        };
        // “The Oslo mayor” is whose role names Oslo, or else the only mayor, named shortly before.
        let is_there = |role: &Role| {
            let is_named = || role.text.split_whitespace().any(|word| word == place);
            holds(document, nominal, role) && (role.place.as_deref() == Some(place) || is_named())
        };
        let is_other = |role: &Role| holds(document, nominal, role) && role.place.is_some();
        let roles = &people[holder.person as usize].roles;
        let is_close = holder.sentence + FAR_BACK >= nominal.sentence;
        let mut all = near().filter(|name| fits(name, &|_| true));
        roles.iter().any(is_there)
            || is_close
                && !roles.iter().any(is_other)
                && all.all(|name| name.person == holder.person)
    });
    let holder = holder.map(|name| name.person);
    holder.or_else(|| compatriot(document, nominal, before, people, leaders))
}

/// Whom a nationality and an office describe when nobody is said to hold it there: somebody named last who
/// is said to be from there, or else who holds it of nobody says where, or else anybody named last who may.
fn compatriot(
    document: &Document,
    nominal: &Nominal,
    before: &[Antecedent],
    people: &[Person],
    leaders: &mut Vec<Leader>,
) -> Option<u32> {
    let adjective = nominal.nationality?;
    let near = before.iter().rev().take(MOST);
    let within = |count| {
        let near = near.clone();
        near.take_while(move |name| name.sentence + count >= nominal.sentence)
    };
    let of = |name: &Antecedent| &people[name.person as usize];
    let may_hold = |name: &&Antecedent| may_hold(document, nominal, of(name));
    if is_of_party(document, nominal) {
        let is_other = |name: &&Antecedent| is_of_other_party(document, nominal, of(name));
        let fitting = within(LOOK_BACK).filter(|name| may_hold(name) && !is_other(name));
        return of_party(document, nominal, fitting).map(|name| name.person);
    }
    if !document.tokens()[adjective as usize].is(Class::Demonym) {
        return None;
    }
    let country = country_of(document, nominal);
    let is_own = |name: &&Antecedent| !is_foreign(of(name), country) && may_hold(name);
    let mut stated = within(LOOK_BACK).filter(|name| !of(name).roles.is_empty());
    if let Some(stated) = stated.find(is_own) {
        return Some(stated.person);
    }
    let holds = |person: u32| {
        let mut roles = people[person as usize].roles.iter();
        roles.any(|role| holds_somewhere(document, nominal, role))
    };
    let is_there = |leader: &&Leader| Some(leader.country) == country && holds(leader.person);
    if let Some(leader) = leaders.iter().find(is_there) {
        return Some(leader.person);
    }
    let leads_other = |person| leaders.iter().any(|leader| leader.person == person);
    let is_free = |name: &Antecedent| !leads_other(name.person) && !is_foreign(of(name), country);
    let mut officers = within(FAR_BACK).filter(|name| holds(name.person) && is_free(name));
    let Some(officer) = officers.next().map(|name| name.person) else {
        return within(LOOK_BACK).find(is_own).map(|name| name.person);
    };
    if officers.any(|name| name.person != officer) {
        return None;
    }
    leaders.extend(country.map(|country| Leader {
        country,
        person: officer,
    }));
    Some(officer)
}

/// The country that a nominal's nationality names.
fn country_of(document: &Document, nominal: &Nominal) -> Option<&'static str> {
    let at = nominal.nationality? as usize;
    let own = || lexicon::country(document.tokens()[at].word);
    // “the | North Korean | leader”
    let span = document.span_of(at.checked_sub(1)?..at + 1);
    lexicon::country(lexicon::find(&document.text()[span]).0).or_else(own)
}

/// Whether a role is one in the country.
fn is_in(country: &str, place: &str) -> bool {
    let named = |place: &str| lexicon::country(lexicon::find(place).0);
    named(place).or_else(|| named(place.trim_end_matches('.'))) == Some(country)
}

/// Whether somebody bears the family name of a figure of another country.
fn is_foreign(person: &Person, country: Option<&str>) -> bool {
    let name = person.family_name.as_deref().unwrap_or(&person.name);
    let known = lexicon::figure_country(lexicon::find(name).0);
    known.is_some_and(|known| country.is_some_and(|country| country != known))
}

/// Whether a role is just the office that a nominal names, of which nobody says where it is held:
/// “President”, “acting President”, not “Senate President”.
fn holds_somewhere(document: &Document, nominal: &Nominal, role: &Role) -> bool {
    const PLACES: Classes = NATIONS.with(Class::Place);
    const PARTS: Classes = Classes::any_of(&[Class::Title, Class::FormerWord]);
    let tokens = document.tokens();
    let is_placed = |place: &str| lexicon::find(place).1.meets(PLACES);
    let is_part = |word: &str| {
        let (word, classes) = lexicon::find(word.trim_end_matches('.'));
        classes.meets(PARTS) || matches!(word.word(), "acting" | "incoming" | "outgoing" | "prime")
    };
    let is_nationality = nominal
        .nationality
        .is_some_and(|at| tokens[at as usize].is(Class::Demonym));
    is_nationality
        && head_of(nominal) == nominal.first as usize + 1
        && tokens[head_of(nominal)].is(Class::Title)
        && role.organization.is_none()
        && !role.place.as_deref().is_some_and(is_placed)
        && own_words(&role.text).split_whitespace().all(is_part)
        && is_office_of(document, nominal, role)
        && !is_lesser(document, nominal, role)
}

/// The name before a description’s noun, or behind “from” after it: “the | Oslo | mayor”, “the mayor from |
/// Oslo”.
fn place_of<'d>(document: &'d Document, nominal: &Nominal) -> Option<&'d str> {
    let tokens = document.tokens();
    let head = head_of(nominal);
    let is_name = |at: &usize| {
        let token = &tokens[*at];
        token.is_capitalized() && !token.classes.meets(NATIONS.union(WORDS_OF_OFFICES))
    };
    let before = (nominal.first as usize..head).rev().find(is_name);
    let behind = || {
        let is_from = tokens.get(head + 2).is_some() && document.words(head + 1) == "from";
        Some(head + 2).filter(|at| is_from && is_name(at))
    };
    before.or_else(behind).map(|at| document.words(at))
}

/// Who is of the age that a description gives and nothing else: somebody whose age the text states,
/// or else whom the sentence before names first and gives no age.
fn of_age(
    document: &Document,
    nominal: &Nominal,
    before: &[Antecedent],
    people: &[Person],
    known: &mut KeyMap<u32>,
) -> Option<u32> {
    let definite = nominal.determiner == Determiner::Definite;
    if !definite || !profile::is_years_old(document, head_of(nominal)) {
        return None;
    }
    let age = profile::age_in(document, nominal.tokens.range())?.value;
    // Whom the quoted words beside it name is somebody else.
    let quotation = document.outermost_quotation_at(head_of(nominal));
    let is_said = |name: &&Antecedent| {
        quotation.is_none()
            && document
                .outermost_quotation_at(name.token as usize)
                .is_some()
    };
    let near = || before.iter().rev().take(MOST).filter(|name| !is_said(name));
    let age_of = |name: &&Antecedent| people[name.person as usize].age.map(|age| age.value);
    let stated = near().find(|name| age_of(name) == Some(age));
    let person = stated.map(|name| name.person).or_else(|| {
        let last = before.last()?.sentence;
        let first = near().take_while(|name| name.sentence == last).last();
        let close = first.filter(|_| last + LOOK_BACK >= nominal.sentence);
        known.get(&age.into()).copied().or_else(|| {
            close
                .filter(|name| age_of(name).is_none())
                .map(|name| name.person)
        })
    })?;
    known.insert(age.into(), person);
    Some(person)
}

/// What descriptions of one who is not named have in common: the noun, or the age for a noun.
fn head_key(document: &Document, nominal: &Nominal) -> u64 {
    let head = head_of(nominal);
    let noun = u64::from(document.tokens()[head].word.number());
    if !profile::is_years_old(document, head) {
        return noun;
    }
    let age = profile::age_in(document, nominal.tokens.range());
    noun | u64::from(age.map_or(0, |age| age.value)) << 32
}

/// Somebody of somebody's who says something and is named only then, at the beginning of the next
/// sentence: “Her lawyer denied it. Ada Quill said”.
fn named_next(
    document: &Document,
    nominal: &Nominal,
    after: &[Antecedent],
    people: &[Person],
) -> Option<u32> {
    let tokens = document.tokens();
    let next = after
        .iter()
        .find(|name| name.sentence > nominal.sentence)
        .filter(|name| name.sentence == nominal.sentence + 1)?;
    let sentences = document.sentences();
    let (here, there) = (
        &sentences[nominal.sentence as usize],
        &sentences[next.sentence as usize],
    );
    let opens = nominal.determiner == Determiner::Possessor
        && nominal.tokens.start <= here.tokens.start + 1
        && here.passage == there.passage
        && next.token == there.tokens.start;
    let says = |at: u32| {
        let near = &tokens[at as usize..(at as usize + 2).min(tokens.len())];
        near.iter().any(|token| token.is(Class::SpeechVerb))
    };
    let speaks = says(next.end) && {
        let range =
            nominal.tokens.range().end..here.tokens.range().end.min(nominal.tokens.range().end + 2);
        tokens[range]
            .iter()
            .any(|token| token.is(Class::SpeechVerb) || token.is(Class::Cue))
    };
    let person = &people[next.person as usize];
    let first = person
        .mentions
        .first()
        .is_some_and(|mention| mention.span.start() == tokens[next.token as usize].span.start());
    let full = next.end > next.token + 1;
    (opens && speaks && first && full && person.roles.is_empty()).then_some(next.person)
}

/// The token of a nominal's noun.
pub(super) fn head_of(nominal: &Nominal) -> usize {
    nominal.tokens.range().end - 1
}

/// Whether a nominal's noun is one for a man or a woman.
pub(super) fn gender_of(document: &Document, nominal: &Nominal) -> Option<Gender> {
    lexicon::gender(document.tokens()[head_of(nominal)].word)
}

/// The words of a nominal as a role: without its article, but with a possessor.
pub(super) fn role_of(document: &Document, nominal: &Nominal) -> Option<Role> {
    let place = nationality(document, nominal);
    let owned = nominal.determiner == Determiner::Possessor;
    if place.is_none() && !owned {
        return None;
    }
    let first = if owned { nominal.from } else { nominal.first };
    let span = document.span_of(first as usize..nominal.tokens.range().end);
    Some(Role {
        text: document.text()[span].to_owned(),
        organization: None,
        place: place.map(str::to_owned),
        former: false,
        span,
    })
}

/// Where a nominal stands.
pub(super) fn span_of(document: &Document, nominal: &Nominal) -> Span {
    document.span_of(nominal.from as usize..nominal.tokens.range().end)
}

fn nationality<'d>(document: &'d Document, nominal: &Nominal) -> Option<&'d str> {
    nominal.nationality.map(|at| document.words(at as usize))
}

/// Whether a role is the one a nominal names: the same office, of the same nationality when both give one.
fn holds(document: &Document, nominal: &Nominal, role: &Role) -> bool {
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

/// Whether a role has the noun of a nominal and every word before it that sets offices apart.
fn is_office_of(document: &Document, nominal: &Nominal, role: &Role) -> bool {
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
    let leads = nominal.nationality.is_some() && leads_nation(role);
    let is_led = |token: &Token| leads && matches!(token.word.word(), "leader" | "premier");
    let is_told = |token: &&Token| token.classes.meets(offices) && !token.is(Class::FormerWord);
    let is_held = |token: &Token| is_led(token) || names_office(&role.text, token);
    let is_noun = |token: &Token| is_led(token) || names_office(own_words(&role.text), token);
    (!role.former || is_former)
        && tokens.iter().filter(is_told).all(is_held)
        && tokens
            .last()
            .is_some_and(|head| !is_told(&head) && !head.is(Class::Kinship) || is_noun(head))
        && !is_below(tokens, role, &["vice", "deputy"])
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
fn is_lesser(document: &Document, nominal: &Nominal, role: &Role) -> bool {
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
    })
}

/// The words of a role before what a preposition ties to it: “secretary | of state”.
fn front_words(role: &str) -> &str {
    const TIES: [&str; 5] = [" of ", " for ", " at ", " in ", " to "];
    let is_tie = |at: &usize| TIES.iter().any(|tie| role[*at..].starts_with(tie));
    let mut spaces = role.match_indices(' ').map(|(at, _)| at);
    &role[..spaces.find(is_tie).unwrap_or(role.len())]
}

/// The words of a role up to its head, behind an owner: “Quill’s | press secretary”.
fn own_words(role: &str) -> &str {
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

/// Whether somebody may be whom a nationality and a noun describe: a role gives the nationality, or
/// the text gives no role. A country itself does not tell: “the U.S. attorney” is of no nationality.
fn may_hold(document: &Document, nominal: &Nominal, person: &Person) -> bool {
    let tokens = document.tokens();
    let adjective = nominal.nationality.map(|at| at as usize);
    let Some(adjective) = adjective.filter(|at| tokens[*at].is(Class::Demonym)) else {
        return false;
    };
    let nationality = document.words(adjective);
    let plain = head_of(nominal) == nominal.first as usize + 1;
    let mut places = person.roles.iter().map(|role| role.place.as_deref());
    plain
        && tokens[head_of(nominal)].is(Class::Title)
        && places
            .all(|place| place.and_then(|place| place.split(' ').next_back()) == Some(nationality))
}

/// Whether what looks like a nationality is a party or a creed: “the Democratic nominee”.
fn is_of_party(document: &Document, nominal: &Nominal) -> bool {
    let adjective = nominal.nationality;
    adjective.is_some_and(|at| document.tokens()[at as usize].is(Class::Affiliation))
}

/// Whether a role of somebody names another party than a nominal: “the Democratic nominee” is no “Republican
/// senator”.
fn is_of_other_party(document: &Document, nominal: &Nominal, person: &Person) -> bool {
    let adjective = nominal
        .nationality
        .map_or("", |at| document.words(at as usize));
    let words = |role: &Role| {
        let party = |word: &str| lexicon::find(word).1.has(Class::Affiliation);
        let mut parties = role
            .text
            .split_whitespace()
            .filter(|word| party(word))
            .peekable();
        parties.peek().is_some() && parties.all(|word| !word.eq_ignore_ascii_case(adjective))
    };
    person.roles.iter().any(words)
}

/// Whether a nominal is somebody who is only to hold the office: “the next mayor”, “the mayor | they may get”.
fn is_to_come(document: &Document, nominal: &Nominal) -> bool {
    let words = nominal.tokens.range();
    let is_new = |at: usize| {
        let token = &document.tokens()[at];
        token.case == Case::Lower && matches!(token.word.word(), "another" | "new" | "next")
    };
    let end = words.end;
    let follows = document.tokens().get(end).map(|token| token.word.word());
    let is_relative = matches!(follows, Some("he" | "she" | "they" | "we" | "you"));
    is_relative || words.clone().any(is_new)
}

/// Whom of those named last a party's officer may be: nobody of whom the sentence tells what he does to the
/// officer, the only one of the others or who opens the sentence before.
fn of_party<'n>(
    document: &Document,
    nominal: &Nominal,
    names: impl Iterator<Item = &'n Antecedent>,
) -> Option<&'n Antecedent> {
    let is_here = |name: &Antecedent| name.sentence == nominal.sentence;
    let mut actors = Vec::new();
    let mut others: Vec<&Antecedent> = Vec::new();
    for name in names {
        if is_here(name) && acts(document, name) {
            actors.push(name.person);
        }
        others.push(name);
    }
    others.retain(|name| !actors.contains(&name.person));
    let nearest = *others.first()?;
    let is_only = others.iter().all(|name| name.person == nearest.person);
    let opens = |name: &&&Antecedent| {
        let first = document.sentences()[name.sentence as usize].tokens.start;
        !is_here(name) && name.token <= first + 1 && acts(document, name)
    };
    let opener = others.iter().rev().find(opens).copied();
    opener.or(Some(nearest).filter(|_| is_only))
}

/// Whether a verb or “who” seems to follow a name.
fn acts(document: &Document, name: &Antecedent) -> bool {
    const OTHERS: Classes = Classes::any_of(&[Class::Preposition, Class::ClauseOpener]);
    let tokens = document.tokens();
    let end = name.end as usize;
    let comma = usize::from(tokens.get(end).is_some() && document.words(end) == ",");
    let is_who = tokens
        .get(end + comma)
        .is_some_and(|next| next.word.word() == "who");
    let next = tokens.get(end);
    is_who || next.is_some_and(|next| next.case == Case::Lower && !next.classes.meets(OTHERS))
}
