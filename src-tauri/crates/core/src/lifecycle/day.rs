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
    }
}
