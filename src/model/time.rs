//! Time expressions, after TIMEX3.

use serde::{Deserialize, Serialize};

use super::Date;
use crate::text::Span;

/// A time expression of the text with its value, after TIMEX3 (`TimeML` 1.2.1).
///
/// ```
/// use copydesk::{Options, Parser};
///
/// let options = Options::builder().published("2031-11-19".parse()?).build()?;
/// let article = Parser::new(options).parse("The bridge opened in early March.")?;
/// let march = &article.times[0];
/// assert_eq!((march.text.as_str(), march.value.as_deref()), ("early March", Some("2031-03")));
/// assert_eq!(march.start.unwrap().to_string(), "2031-03-01");
/// assert_eq!(march.end.unwrap().to_string(), "2031-04-01"); // the first day after it
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimeExpression {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What sort of expression it is.
    pub kind: TimeKind,
    /// The TIMEX3 value, such as `2022-12-26`, `2022-W51`, `P10M`, `XXXX-WXX-1`; `None` when there
    /// is none.
    pub value: Option<String>,
    /// How the value is modified.
    #[serde(rename = "mod")]
    pub modifier: Option<TimeModifier>,
    /// The first day it covers; `None` when open or not known.
    pub start: Option<Date>,
    /// The first day after it; `None` when open or not known.
    pub end: Option<Date>,
}

impl TimeExpression {
    /// The day, when it covers one day and no more; a time of day has one as well.
    ///
    /// ```
    /// let article = copydesk::parse("It opened on 4 March 2031 and was closed in May 2031.")?;
    /// let days: Vec<_> = article.times.iter().map(|time| time.day()).collect();
    /// assert_eq!(days, [copydesk::Date::new(2031, 3, 4), None]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        let start = self.start?;
        let day_after = start.plus_days(1);
        (day_after.is_some() && day_after == self.end).then_some(start)
    }

    /// Whether a day that it covers lies from `from` on and before `to`, the first day after. What is
    /// open on one side covers all days there; what has neither start nor end, none.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened in March 2031.")?;
    /// let march = &article.times[0];
    /// assert!(march.overlaps("2031-03-31".parse()?, "2031-04-07".parse()?));
    /// assert!(!march.overlaps("2031-04-01".parse()?, "2031-04-08".parse()?));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn overlaps(&self, from: Date, to: Date) -> bool {
        let is_known = self.start.is_some() || self.end.is_some();
        let begins_before = self.start.is_none_or(|start| start < to);
        is_known && from < to && begins_before && self.end.is_none_or(|end| from < end)
    }
}

/// What sort of time expression it is (TIMEX3's types).
///
/// ```
/// use copydesk::TimeKind;
///
/// let article = copydesk::parse("The ferry sails every Monday.")?;
/// assert_eq!(article.times[0].kind, TimeKind::Set);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimeKind {
    /// A day or a longer stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// How a time expression's value is modified (TIMEX3's `mod`).
///
/// ```
/// use copydesk::TimeModifier;
///
/// let article = copydesk::parse("It rained for more than two years.")?;
/// assert_eq!(article.times[0].modifier, Some(TimeModifier::MoreThan));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum TimeModifier {
    /// Its beginning: “early May”.
    Start,
    /// Its middle: “mid-1990s”.
    Mid,
    /// Its end: “late 2019”.
    End,
    /// About: “around noon”.
    Approx,
    /// Before the value: “more than two years ago”.
    Before,
    /// After the value: “less than two years ago”.
    After,
    /// Not after the value: “at least two years ago”.
    OnOrBefore,
    /// Not before the value: “at most two years ago”.
    OnOrAfter,
    /// “Less than two years”.
    LessThan,
    /// “More than two years”.
    MoreThan,
    /// “At most two years”.
    EqualOrLess,
    /// “At least two years”.
    EqualOrMore,
}
