//! A calendar day, so that the life of a quote can be decided without a clock.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, written `YYYY-MM-DD`; days compare in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`. `None` if it is not of that form or the calendar has no such day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        if !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        let found = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        ((1..=12).contains(&found.month) && (1..=found.days_in_month()).contains(&found.day)).then_some(found)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// How many days its month has.
    #[must_use]
    pub const fn days_in_month(self) -> u8 {
        let leap = (self.year.is_multiple_of(4) && !self.year.is_multiple_of(100)) || self.year.is_multiple_of(400);
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// The next day; the last one of the year 9999 stays.
    #[must_use]
    pub const fn next(self) -> Self {
        let Self { year, month, day } = self;
        if day < self.days_in_month() {
            Self { year, month, day: day + 1 }
        } else if month < 12 {
            Self { year, month: month + 1, day: 1 }
        } else if year < 9_999 {
            Self { year: year + 1, month: 1, day: 1 }
        } else {
            self
        }
    }

    /// The same day some months later, or the last one of that month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let all = u32::from(self.year) * 12 + u32::from(self.month) - 1 + months;
        let year = u16::try_from(all / 12).unwrap_or(9_999).min(9_999);
        let month = u8::try_from(all % 12 + 1).unwrap_or(12);
        let first = Self { year, month, day: 1 };
        Self { day: self.day.min(first.days_in_month()), ..first }
    }

    /// Day of the week: 0 is Monday (Sakamoto's rule).
    #[must_use]
    pub fn weekday(self) -> u8 {
        const OFFSETS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = u32::from(self.year) - u32::from(self.month < 3);
        let days = year + year / 4 - year / 100 + year / 400 + OFFSETS[usize::from(self.month - 1)] + u32::from(self.day);
        u8::try_from((days + 6) % 7).unwrap_or_default()
    }

    /// Days from this one to the end of its month, this one included.
    #[must_use]
    pub const fn days_left_in_month(self) -> u8 {
        self.days_in_month() - self.day + 1
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not a day: YYYY-MM-DD is"))
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar() {
        for (text, sound) in [
            ("2026-11-20", true),
            ("2024-02-29", true),
            ("2000-02-29", true),
            ("2026-02-29", false),
            ("2100-02-29", false),
            ("2026-04-31", false),
            ("2026-13-01", false),
            ("2026-00-10", false),
            ("2026-1-01", false),
            ("20-11-2026", false),
            ("+026-11-20", false),
            ("", false),
        ] {
            assert_eq!(Day::parse(text).map(|day| day.to_string()), sound.then(|| text.to_owned()), "{text}");
        }
        let day = |text: &str| Day::parse(text).expect("day");
        assert!(day("2026-11-20") < day("2026-12-01") && day("2026-12-31") < day("2027-01-01"));
        assert_eq!(day("2026-11-20").days_left_in_month(), 11);
        for (from, next, month_later) in [
            ("2026-11-30", "2026-12-01", "2026-12-30"),
            ("2026-12-31", "2027-01-01", "2027-01-31"),
            ("2024-02-28", "2024-02-29", "2024-03-28"),
            ("2026-01-31", "2026-02-01", "2026-02-28"),
        ] {
            assert_eq!((day(from).next(), day(from).plus_months(1)), (day(next), day(month_later)), "{from}");
        }
        // The 20th of November 2026 is a Friday, the 1st of January 2000 was a Saturday, the 29th of February 2024 a Thursday.
        assert_eq!(["2026-11-20", "2000-01-01", "2024-02-29"].map(|text| day(text).weekday()), [4, 5, 3]);
    }
}
