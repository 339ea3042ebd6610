//! Names of months and time zones and labels of stamps, with what they stand for.

use once_cell::sync::Lazy;

use super::fact::roles;
use super::rows::rows_of;

/// Names, which the lists have in order, each with what it stands for.
struct Names<T>(Vec<(&'static str, T)>);

static MONTHS: Lazy<Names<u32>> =
    Lazy::new(|| Names::new(include_str!("data/months.txt"), |month| month.parse().ok()));
static ZONES: Lazy<Names<i32>> = Lazy::new(|| {
    Names::new(include_str!("data/time_zones.txt"), |minutes| {
        minutes.parse().ok()
    })
});
static STAMP_LABELS: Lazy<Names<StampLabel>> =
    Lazy::new(|| Names::new(include_str!("data/stamp_labels.txt"), StampLabel::from_name));

roles! {
    /// What a moment that stands on a page is the moment of.
    StampLabel {
        /// The publication.
        Published = "published",
        /// The last change.
        Updated = "updated",
    }
}

/// The number of a month from its name or an abbreviation of it, in any of the larger European
/// languages and whatever its case.
pub(crate) fn month(name: &str) -> Option<u32> {
    MONTHS.find(name)
}

/// The English name of a month, in lower case.
#[cfg(feature = "export")]
pub(crate) fn month_name(month: u8) -> Option<&'static str> {
    let is_name =
        |columns: &[&str]| matches!(columns, ["month", number] if number.parse() == Ok(month));
    let mut words = rows_of(super::Class::TimeWord.list());
    words
        .find(|row| is_name(row.columns()))
        .map(|row| row.word())
}

/// How many minutes east of Greenwich a zone's clocks stand.
pub(crate) fn time_zone(name: &str) -> Option<i32> {
    ZONES.find(name)
}

/// What a word, whatever its case, says of the moment behind it.
pub(crate) fn stamp_label(word: &str) -> Option<StampLabel> {
    STAMP_LABELS.find(word)
}

impl<T: Copy> Names<T> {
    fn new(list: &'static str, read: fn(&str) -> Option<T>) -> Self {
        let rows = rows_of(list);
        Self(
            rows.filter_map(|row| Some((row.word(), read(row.columns().first()?)?)))
                .collect(),
        )
    }

    fn find(&self, name: &str) -> Option<T> {
        const LONGEST: usize = 24;
        if name.len() > LONGEST {
            return None;
        }
        let name = name.to_lowercase();
        let found = self.0.binary_search_by(|(known, _)| (*known).cmp(&name));
        found.ok().map(|at| self.0[at].1)
    }
}
