//! Days, times of day and lengths of time as jiff's types, to calculate with.

use jiff::Timestamp;
use jiff::civil::{self, DateTime};

use super::{Date, Stamp, TimeExpression, TimeKind};
use crate::error::{Error, ErrorKind};

impl From<Date> for civil::Date {
    /// The same day; jiff's calendar holds every day of ours.
    #[allow(clippy::cast_possible_wrap)] // at most 9999, 12 and 31
    fn from(date: Date) -> Self {
        civil::date(date.year() as i16, date.month() as i8, date.day() as i8)
    }
}

impl TryFrom<civil::Date> for Date {
    type Error = Error;

    /// The same day.
    ///
    /// # Errors
    /// `invalid_date` for a day before year 1.
    ///
    /// ```
    /// use copydesk::Date;
    ///
    /// let day = jiff::civil::date(2031, 11, 19);
    /// assert_eq!(Date::try_from(day)?.to_string(), "2031-11-19");
    /// assert_eq!(jiff::civil::Date::from(Date::try_from(day)?), day);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    fn try_from(date: civil::Date) -> Result<Self, Error> {
        let small = |number: i8| u8::try_from(number).ok();
        let ours = || {
            Date::new(
                u16::try_from(date.year()).ok()?,
                small(date.month())?,
                small(date.day())?,
            )
        };
        ours().ok_or_else(|| {
            Error::from(ErrorKind::InvalidDate {
                text: date.to_string(),
            })
        })
    }
}

impl Stamp {
    /// The day.
    ///
    /// ```
    /// let page = "Bridge opens\nPublished: 19 November 2031, 9:15am\nIt opened on Monday.";
    /// let stamp = copydesk::parse(page)?.published.unwrap();
    /// assert_eq!(stamp.civil_date(), Some(jiff::civil::date(2031, 11, 19)));
    /// assert_eq!(stamp.civil_datetime().unwrap().hour(), 9);
    /// assert_eq!(stamp.timestamp(), None); // the page gives no offset from UTC
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn civil_date(&self) -> Option<civil::Date> {
        self.value.get(..10)?.parse().ok()
    }

    /// The day and the time of day on the clocks of the page; `None` when it gives the day alone.
    ///
    /// ```
    /// let page = "Bridge opens\nPublished: 19 November 2031, 9:15am\nIt opened on Monday.";
    /// let stamp = copydesk::parse(page)?.published.unwrap();
    /// assert_eq!(stamp.civil_datetime(), Some(jiff::civil::date(2031, 11, 19).at(9, 15, 0, 0)));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn civil_datetime(&self) -> Option<DateTime> {
        datetime(&self.value)
    }

    /// The moment; `None` when the page gives no offset from UTC.
    ///
    /// ```
    /// let page = "Bridge opens\nPublished: 19 November 2031, 9:15am GMT\nIt opened on Monday.";
    /// let stamp = copydesk::parse(page)?.published.unwrap();
    /// assert_eq!(stamp.timestamp().unwrap().to_string(), "2031-11-19T09:15:00Z");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.value.parse().ok()
    }
}

impl TimeExpression {
    /// The first day it covers; `None` when open or not known.
    ///
    /// ```
    /// use copydesk::{Options, Parser};
    ///
    /// let options = Options::builder().published("2031-11-19".parse()?).build()?;
    /// let article = Parser::new(options).parse("It has rained for ten days since early March.")?;
    /// let (length, march) = (&article.times[0], &article.times[1]);
    /// assert_eq!(march.civil_start(), Some(jiff::civil::date(2031, 3, 1)));
    /// assert_eq!(march.civil_end(), Some(jiff::civil::date(2031, 4, 1)));
    /// assert_eq!(length.length().unwrap().get_days(), 10);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn civil_start(&self) -> Option<civil::Date> {
        self.start.map(Into::into)
    }

    /// The first day after it; `None` when open or not known.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened in March 2031.")?;
    /// assert_eq!(article.times[0].civil_end(), Some(jiff::civil::date(2031, 4, 1)));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn civil_end(&self) -> Option<civil::Date> {
        self.end.map(Into::into)
    }

    /// The day and the time of day that it names; `None` when it names no minute.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened at 9:15 a.m. on 4 March 2031.")?;
    /// let opened = article.times[0].civil_datetime().unwrap();
    /// assert_eq!(opened, jiff::civil::date(2031, 3, 4).at(9, 15, 0, 0));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn civil_datetime(&self) -> Option<DateTime> {
        datetime(self.value.as_deref()?)
    }

    /// The length of a duration; `None` when it is none, or when jiff can't hold it: an unknown
    /// number (“several months”), half a year.
    ///
    /// ```
    /// let article = copydesk::parse("The bridge was closed for three weeks.")?;
    /// assert_eq!(article.times[0].length().unwrap().get_weeks(), 3);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn length(&self) -> Option<jiff::Span> {
        let value = self.value.as_deref()?;
        (self.kind == TimeKind::Duration)
            .then(|| value.parse().ok())
            .flatten()
    }
}

/// The day and the time of day of a value that has both.
fn datetime(value: &str) -> Option<DateTime> {
    let (day, time) = value.split_once('T')?;
    let time = time.split(['+', '-', 'Z']).next()?;
    Some(
        day.parse::<civil::Date>()
            .ok()?
            .to_datetime(time.parse().ok()?),
    )
}
