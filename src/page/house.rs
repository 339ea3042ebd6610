//! For whom and where authors write: houses and towns behind their names, and the line below a byline that
//! names both.

use super::byline_word::{has_role, is_house, is_role};
use super::phrase_set::NO_BYLINE;
use super::sheet::Sheet;
use crate::lexicon::{ClaimRole, Class, Classes, PageRole, claim_roles, find};
use crate::model::{Author, BlockKind};

/// What a line below a byline names: “Health correspondent, BBC Wales”, “BBC News, Port Quill”.
pub(super) struct House {
    pub(super) organization: String,
    pub(super) place: Option<String>,
}

/// The house that words name, with a role before it and a place behind it or without, and nothing else.
pub(super) fn house_and_place(words: &str) -> Option<House> {
    const MOST_WORDS: usize = 4;
    let mut house: Option<House> = None;
    for piece in words.split([',', '|']).map(str::trim) {
        let is_titled = || {
            let mut words = piece.split(' ');
            words.clone().count() <= MOST_WORDS
                && words.all(|word| word.starts_with(char::is_uppercase))
        };
        match &mut house {
            None if is_house(piece) => {
                house = Some(House {
                    organization: piece.to_owned(),
                    place: None,
                });
            }
            None if is_role(piece) => {}
            Some(House { place, .. }) if place.is_none() && is_titled() => {
                *place = Some(piece.to_owned());
            }
            _ => return None,
        }
    }
    house
}

/// Whether one word behind a comma may be a town that nobody has listed: “Ada Quill, Lowmoor”.
pub(super) fn may_be_town(words: &str) -> bool {
    const OTHERS: Classes = Classes::any_of(&[
        Class::OrganizationHead,
        Class::NewsAgency,
        Class::CommonWord,
    ]);
    const SHORTEST: usize = 4;
    let (word, classes) = find(words);
    words.len() >= SHORTEST
        && words.chars().skip(1).all(char::is_lowercase)
        && !classes.meets(OTHERS)
        && !claim_roles(word).has(ClaimRole::NewsHouse)
        && !has_role(words, PageRole::BylineRole)
        && !has_role(words, PageRole::Outlet)
}

/// Reads for whom some authors wrote on the line below their byline, or below their roles.
pub(super) fn read_house_below(sheet: &mut Sheet, byline: usize, authors: &mut [Author]) {
    const MOST_LINES: usize = 3;
    for below in byline + 1..(byline + 1 + MOST_LINES).min(sheet.lines.len()) {
        if sheet.kinds[below] == Some(BlockKind::Byline) {
            continue;
        }
        let Some(house) = house_alone(sheet, below) else {
            return;
        };
        sheet.mark(below, BlockKind::Byline);
        for author in authors {
            let organization = &mut author.organization;
            organization.get_or_insert_with(|| house.organization.clone());
            author.place = author.place.take().or_else(|| house.place.clone());
        }
        return;
    }
}

/// The house that a line names, with role and place or without, and nothing else.
pub(super) fn house_alone(sheet: &Sheet, line: usize) -> Option<House> {
    const LONGEST: u32 = 60;
    let shape = &sheet.lines.get(line)?.shape;
    let may_be = sheet.is_free(line)
        && shape.length <= LONGEST
        && !shape.has_date
        && !shape.last.ends_sentence()
        && !shape.phrases.meets(NO_BYLINE);
    may_be.then(|| house_and_place(sheet.words(line)))?
}
