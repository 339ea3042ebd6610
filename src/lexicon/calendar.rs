//! Names of months and time zones, with what they stand for.

use once_cell::sync::Lazy;

use super::rows::rows_of;

/// Names in order, each with its number.
struct Numbers(Vec<(&'static str, i32)>);

static MONTHS: Lazy<Numbers> = Lazy::new(|| Numbers::new(include_str!("data/months.txt")));
static ZONES: Lazy<Numbers> = Lazy::new(|| Numbers::new(include_str!("data/time_zones.txt")));

/// The number of a month from its name or an abbreviation of it, in any of the larger European
/// languages and whatever its case.
pub(crate) fn month(name: &str) -> Option<u32> {
    let number = MONTHS.find(name)?;
    u32::try_from(number).ok()
}

/// How many minutes east of Greenwich a zone's clocks stand.
pub(crate) fn time_zone(name: &str) -> Option<i32> {
    ZONES.find(name)
}

impl Numbers {
    fn new(list: &'static str) -> Self {
        let mut numbers: Vec<_> = rows_of(list)
            .filter_map(|row| Some((row.word(), row.columns().first()?.parse().ok()?)))
            .collect();
        numbers.sort_unstable();
        Self(numbers)
    }

    fn find(&self, name: &str) -> Option<i32> {
        const LONGEST: usize = 24;
        if name.len() > LONGEST {
            return None;
        }
        let name = name.to_lowercase();
        let found = self.0.binary_search_by(|(known, _)| (*known).cmp(&name));
        found.ok().map(|at| self.0[at].1)
    }
}
