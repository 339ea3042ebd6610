//! Runs split: titles, firms, places and what else is no part of the name cut off its front.

use super::called_after::{is_called_after_royal, is_titled_body};
use super::office::{after_office, is_title_before_name, without_titles};
use super::run::opens_with_particles;
use super::{Candidate, NAMES, OTHERS};
use crate::lexicon::calendar::month;
use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::name::key_of;
use crate::mention::reader::{KeySet, Reader};
use crate::text::{Case, TokenRange};

/// Words with a capital only because they open their sentence: “Neighbouring | Kenya”.
const OPENINGS: Classes = Classes::any_of(&[Class::CommonWord, Class::PlacePreposition]);

/// Words before the name of a body that are no part of it: “Former | Medical Council president”.
const QUALIFIERS: Classes = Classes::any_of(&[
    Class::AdverbialOpener,
    Class::ClauseOpener,
    Class::FormerWord,
    Class::PlacePreposition,
    Class::Preposition,
    Class::SentenceOpener,
    Class::SentenceStarter,
    Class::Subordinator,
    Class::TimeWord,
]);

/// Cuts titles and other names off the front of a run and adds what remains.
pub(super) fn split_run(
    reader: &Reader,
    sentence: usize,
    start: usize,
    end: usize,
    known: &mut KeySet,
    candidates: &mut Vec<Candidate>,
) {
    let thing = thing_in(reader, start, end);
    let mut add = |from: usize, to: usize, titled: bool| {
        candidates.push(Candidate {
            tokens: TokenRange::between(from, to),
            sentence: TokenRange::between(0, sentence).end,
            titled,
            is_thing: thing.is_some(),
        });
    };
    if let Some(thing) = thing {
        return add(thing, end, false);
    }
    if let Some(name) = behind_rank(reader, start, end, known) {
        known.insert(reader.key(end - 1));
        return add(name, end, true);
    }
    if opens_with_noun(reader, sentence, start, end) {
        return add(start + 1, end, true);
    }
    if opens_with_several(reader, sentence, start, end) {
        return add(start + 1, end, false);
    }
    // “Drugmaker | Quillpharm”
    if start + 1 < end && reader.plays(start, NameRole::FirmNoun) {
        return add(start + 1, end, false);
    }
    let officer = after_office(reader, start, end);
    if officer > start {
        add(start, officer, false);
        return add(officer, end, true);
    }
    if is_called_after_royal(reader, start, end) || is_titled_body(reader, sentence, start, end) {
        return add(start, end, false);
    }
    if follows_month(reader, start, end) {
        return add(start + 1, end, false);
    }
    let listed = listed_phrase(reader, start, end);
    if listed == end || opens_firm(reader, start, end) {
        return add(start, end, false);
    }
    if listed > start {
        add(start, listed, false);
    }
    let start = listed;
    let after_title = (start..end - 1)
        .rev()
        .find(|at| is_title_before_name(reader, *at, start, end))
        .map_or(start, |at| at + 1);
    if after_title > start {
        let seat = seat_end(reader, start, after_title - 1);
        if seat > start {
            add(start, seat, false);
        }
        return add(after_title, end, true);
    }
    let name = leading_others(reader, sentence, start, end, known);
    if name > start {
        add(start, name, false);
    }
    add(name, without_titles(reader, name, end), false);
}

/// Where the name of a place ends whose officer is named behind it: “Lowmoor | Mayor Ada Quill”, “Quill County |
/// Sheriff Ada Quill”, “Ohio | Governor Ada Quill”; the run's start when none opens it.
fn seat_end(reader: &Reader, start: usize, title: usize) -> usize {
    let places = Classes::any_of(&[Class::Country, Class::Place]);
    if title == start {
        return start;
    }
    if reader.lower(title) == "mayor" {
        return title;
    }
    if start + 1 < title && reader.words(start + 1) == "County" {
        return start + 2;
    }
    start + usize::from(reader.tokens[start].classes.meets(places))
}

/// Where a full name begins that short for a rank stands before, “DS | Ada Quill”, “Det Con | Ada Quill”, or the family name of
/// whom it stood before: “DS | Quill”.
fn behind_rank(reader: &Reader, start: usize, end: usize, known: &KeySet) -> Option<usize> {
    let is_known = || known.contains(&reader.key(end - 1));
    // “Det | Con”, “Wg | Cdr”
    let is_second = |at: usize| {
        at == start + 1
            && match reader.words(at) {
                "Con" => reader.plays(start, NameRole::Rank),
                "Cdr" | "Ldr" => true,
                _ => false,
            }
    };
    let is_rank = |at: usize| {
        let is_full = || reader.tokens[at + 1].is(Class::GivenName) && at + 2 < end;
        at == start
            && reader.plays(at, NameRole::Rank)
            && (reader.tokens[at].case == Case::Upper || reader.words(at) == "Coun")
            && (is_full() || at + 2 == end && is_known())
            || is_second(at) && (at + 2 < end || is_known())
    };
    let mut ranks = start..end.saturating_sub(1).min(start + 2);
    let rank = ranks.find(|at| is_rank(*at))?;
    (reader.tokens[rank + 1].case == Case::Capitalized).then_some(rank + 1)
}

/// Whether a month that is a given name as well stands before a full name: “In May | Ada Quill left”.
fn follows_month(reader: &Reader, start: usize, end: usize) -> bool {
    start + 2 < end
        && start > 0
        && reader.plays(start - 1, NameRole::MonthLead)
        && month(reader.words(start)).is_some()
        && reader.tokens[start + 1].is(Class::GivenName)
}

/// Whether a word that may be a title opens the name of a firm: “General Quills Corp.”.
fn opens_firm(reader: &Reader, start: usize, end: usize) -> bool {
    start + 2 < end
        && reader.tokens[end - 1].is(Class::CompanyEnding)
        && reader.tokens[start].is(Class::Title)
}

/// Where a run names a ship, a storm or the like: “MV Ada Quill”, “Tropical Storm Ada”.
fn thing_in(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    (start..end - 1).take(2).find(|at| {
        let opens = reader.plays(*at, NameRole::ThingOpener);
        opens && (*at == start || reader.tokens[start].is(Class::CommonWord))
    })
}

/// Whether a sentence begins with a noun for the person whose name follows, be it a family name as well: “Survivor | Ada
/// Quill”, “Baker | Ada Quill”.
fn opens_with_noun(reader: &Reader, sentence: usize, start: usize, end: usize) -> bool {
    let first = &reader.tokens[start];
    let is_noun = first.is(Class::PersonNoun) && !first.is(Class::Title);
    let is_trade = || reader.plays(start, NameRole::Trade);
    if start + 1 >= end || !(is_noun || is_trade()) || !reader.starts_sentence(start, sentence) {
        return false;
    }
    let is_plain = is_noun && !first.classes.meets(NAMES.union(OTHERS));
    let next = &reader.tokens[start + 1];
    let is_full = || next.case == Case::Capitalized && !reader.is_heading(sentence);
    if next.is(Class::GivenName) {
        is_plain || is_trade() && start + 3 == end && is_full()
    } else {
        is_plain && start + 3 == end && next.classes == WordClasses::NONE
    }
}

/// Whether a sentence begins with a noun for several and the first of their names: “Sisters | Ada and Eve Quill”, “Newlyweds | Ada
/// Quill and Tom Harrow”.
fn opens_with_several(reader: &Reader, sentence: usize, start: usize, end: usize) -> bool {
    const PEOPLE: Classes = Classes::any_of(&[Class::Kinship, Class::PersonNoun]);
    let is_several = || {
        let word = reader.words(start);
        // “Floridians | Ada Quill and Tom Harrow”
        word == "Twins"
            || word.ends_with("ians")
            || word.ends_with('s') && reader.tokens[start].is(Class::Demonym)
            || word.strip_suffix('s').is_some_and(|one| {
                let (word, classes) = lexicon::find(one);
                classes.meets(PEOPLE) || lexicon::name_roles(word).has(NameRole::Trade)
            })
    };
    (2..=4).contains(&(end - start))
        && reader.tokens[start].case == Case::Capitalized
        && reader.tokens[start + 1].is(Class::GivenName)
        && (reader.lower(end) == "and" || reader.mark(end) == Some(','))
        && reader.starts_sentence(start, sentence)
        && is_several()
}

/// Where a listed name of several words ends that opens the run: the run's start when there is
/// none, or when it goes on as the name of something: “New York | Stock Exchange”.
fn listed_phrase(reader: &Reader, start: usize, end: usize) -> usize {
    let things = OTHERS.without(Class::Demonym);
    let Some(stop) = (start + 2..=end.min(start + 5))
        .rev()
        .find(|stop| reader.phrase_classes(start, *stop).meets(things))
    else {
        return start;
    };
    // “United States | Marine Corps”
    let last = &reader.tokens[end - 1];
    let is_heads = last.is(Class::OrganizationHead) && !last.classes.meets(NAMES);
    let opens_person = || reader.tokens[stop].is(Class::GivenName) && stop + 1 < end && !is_heads;
    // “Kansas City | Star”
    let is_paper = || stop + 1 == end && reader.plays(stop, NameRole::PaperHead);
    let goes_on = stop < end && (is_paper() || !(reader.is_title(stop) || opens_person()));
    if goes_on { start } else { stop }
}

/// Where the name begins in a run that another name opens: “Apple Tim Cook”.
fn leading_others(
    reader: &Reader,
    sentence: usize,
    start: usize,
    end: usize,
    known: &mut KeySet,
) -> usize {
    let names_something = NAMES
        .with(Class::Place)
        .with(Class::PlaceHead)
        .with(Class::Organization)
        .with(Class::OrganizationHead);
    let first = &reader.tokens[start];
    // “Interior Ministry”
    let last = &reader.tokens[end - 1];
    let is_field = start + 2 == end && reader.plays(start + 1, NameRole::Office)
        || reader.plays(start, NameRole::Field)
            && last.is(Class::OrganizationHead)
            && !last.classes.meets(NAMES);
    // “Northern Quill University”
    let is_region = start + 2 < end
        && (reader.plays(start, NameRole::CompassPoint) || reader.lower(start).ends_with("ern"))
        && last.is(Class::OrganizationHead)
        && !last.classes.meets(NAMES);
    // “Medical Council | president Ada Quill”, and “Medical Council | said” behind it
    let mut is_led = || {
        let is_body = last.is(Class::OrganizationHead)
            && (!last.classes.meets(NAMES) || reader.plays(end - 1, NameRole::BodyHead))
            && !first.classes.meets(QUALIFIERS);
        let whole = key_of(reader, start..end);
        let is_led = is_body && (known.contains(&whole) || is_led(reader, end));
        if is_led {
            known.insert(whole);
        }
        is_led
    };
    let is_plain = start + 1 < end
        && !is_field
        && !is_region
        && reader.starts_sentence(start, sentence)
        && (first.classes.meets(OPENINGS) || is_unlisted_participle(reader, start))
        && !first.classes.meets(names_something)
        && !opens_with_particles(reader, start)
        && !is_led();
    let at = start + usize::from(is_plain);
    let mut name = at;
    while name + 2 < end && opens_name_of_other(reader, name) {
        name += 1;
    }
    let given = reader.tokens[name].is(Class::GivenName) && reader.tokens[name].case != Case::Lower;
    // “American Israel Affairs Committee”
    // “U.S. Forest Service”
    let is_heads = (reader.tokens[name].is(Class::Country) || name + 2 == end)
        && last.is(Class::OrganizationHead)
        && !last.classes.meets(NAMES);
    // “U.S. | Forest Service”
    let is_agency = || {
        name == at + 1
            && name + 2 == end
            && reader.tokens[at].is(Class::Country)
            && reader.tokens[name].is(Class::PlaceHead)
            && last.is(Class::OrganizationHead)
            && !last.classes.meets(NAMES)
    };
    if name > at && given && !is_heads && name + 1 < end && !is_agency() {
        return name;
    }
    at
}

/// Whether a title and the name of whoever bears it stand at the token: “| spokesman Ada Quill”, “| chief executive Ada Quill”.
fn is_led(reader: &Reader, at: usize) -> bool {
    let is_title = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.case == Case::Lower && reader.is_title(at))
    };
    is_title(at) && reader.next_is_capitalized(at + usize::from(is_title(at + 1)))
}

/// Whether the word names something other than a person, before whose name it may stand.
fn opens_name_of_other(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    let is_upper = |at: usize| reader.tokens[at].case == Case::Upper;
    let acronym = is_upper(at) && token.span.len() > 2;
    // “CAM Ada Quill”: in capitals beside other words, a given name is none.
    acronym && !is_upper(at + 1)
        || !token.classes.meets(NAMES)
            && (acronym || token.classes.meets(OTHERS.with(Class::RoleModifier)))
}

/// Whether a word that no list holds may be a participle or one joined to a common word: “Outperforming”,
/// “Unseeded”, “First-place”.
fn is_unlisted_participle(reader: &Reader, at: usize) -> bool {
    let word = reader.words(at);
    let is_negated = || {
        let verb = word.strip_prefix("Un").unwrap_or_default();
        !verb.is_empty() && lexicon::verb_form(lexicon::find(verb).0, verb).is_participle
    };
    // “Mei-Ling”
    let has_second_name = || {
        let second = word.rsplit_once('-').map_or("", |(_, second)| second);
        second.starts_with(char::is_uppercase)
    };
    // “Eight-year-old”
    let is_joined = || {
        let last = word.rsplit_once('-').map_or("", |(_, last)| last);
        last.len() > 2
            && last.starts_with(char::is_lowercase)
            && lexicon::find(last).1.has(Class::CommonWord)
    };
    reader.tokens[at].classes == WordClasses::NONE
        && word.len() >= 8
        && (word.ends_with("ing") && !has_second_name() || is_negated() || is_joined())
}
