//! The calendar of pay days and campaigns: dates and monthly rules become events, each cut at the ends of the weeks it touches.

use aforo_core::catalog::CalendarEvent;
use aforo_core::plan::{Country, TrafficProfile};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use crate::catalog::toml_file;
use crate::error::{FileProblem, PricingError};

const WEEK_MINUTES: u32 = 7 * 24 * 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventsFile {
    from: String,
    until: String,
    event: Vec<EventRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventRow {
    id: String,
    profiles: Vec<TrafficProfile>,
    /// Empty: all.
    countries: Vec<Country>,
    #[serde(default)]
    month_days: Vec<i8>,
    #[serde(default)]
    dates: Vec<String>,
    hours: u32,
    multiplier: f64,
    source: String,
}

/// Reads the calendar.
///
/// # Errors
/// All rows that are not sound.
pub(crate) fn traffic_events(file: (&str, &[u8])) -> Result<Vec<CalendarEvent>, PricingError> {
    let data: EventsFile = toml_file(file)?;
    let mut problems = Vec::new();
    let mut problem = |place: String, message: &str| problems.push(FileProblem { place, message: message.to_owned() });
    let mut events = Vec::new();
    match (data.from.parse::<Date>(), data.until.parse::<Date>()) {
        (Ok(from), Ok(until)) if from <= until => {
            for (index, row) in data.event.iter().enumerate() {
                let place = format!("event {} ({})", index + 1, row.id);
                if !(row.multiplier >= 1.0 && row.multiplier <= 100.0) || row.hours == 0 || row.hours > 31 * 24 || row.profiles.is_empty() {
                    problem(place, "a multiplier of 1 to 100, 1 to 744 hours and at least one profile are allowed");
                    continue;
                }
                match days(row, from, until) {
                    Ok(days) => events.extend(days.into_iter().flat_map(|day| parts(row, day))),
                    Err(message) => problem(place, message),
                }
            }
        }
        _ => problem("from, until".to_owned(), "two dates YYYY-MM-DD in order are allowed"),
    }
    if problems.is_empty() { Ok(events) } else { Err(PricingError { file: file.0.to_owned(), problems }) }
}

/// The days on which an event begins.
fn days(row: &EventRow, from: Date, until: Date) -> Result<Vec<Date>, &'static str> {
    if row.month_days.is_empty() == row.dates.is_empty() {
        return Err("give either `dates` or `month_days`");
    }
    if row.month_days.iter().any(|day| !(1..=31).contains(day)) {
        return Err("days of a month from 1 to 31 are allowed; 31 is the last one");
    }
    let mut days = Vec::new();
    for text in &row.dates {
        let day: Date = text.parse().map_err(|_| "a date is written YYYY-MM-DD")?;
        days.push(day);
    }
    let mut month = from.first_of_month();
    while !row.month_days.is_empty() && month <= until {
        for &day in &row.month_days {
            let last = month.days_in_month();
            let due = month.with().day(day.min(last)).build().map_err(|_| "a day that the month has not")?;
            // Paid on the Friday before if banks are closed.
            let early = match due.weekday() {
                Weekday::Saturday => 1,
                Weekday::Sunday => 2,
                _ => 0,
            };
            days.push(due.checked_sub(early.days()).map_err(|_| "a date out of range")?);
        }
        month = month.checked_add(1.month()).map_err(|_| "a date out of range")?;
    }
    days.retain(|day| (from..=until).contains(day));
    days.sort();
    days.dedup();
    Ok(days)
}

/// An event from midnight of a day, one part for each week that it touches.
fn parts(row: &EventRow, day: Date) -> Vec<CalendarEvent> {
    let weekday = day.weekday().to_monday_zero_offset();
    let mut start = u32::try_from(weekday).unwrap_or(0) * 1_440;
    let mut left = row.hours * 60;
    let mut monday = day.saturating_sub(i32::from(weekday).days());
    let mut parts = Vec::new();
    while left > 0 {
        let minutes = left.min(WEEK_MINUTES - start);
        parts.push(CalendarEvent {
            id: row.id.clone(),
            profiles: row.profiles.clone(),
            countries: row.countries.clone(),
            monday: monday.to_string(),
            start_minute: start,
            minutes,
            multiplier: row.multiplier,
            source: row.source.clone(),
        });
        left -= minutes;
        start = 0;
        monday = monday.saturating_add(1.week());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(events: &str) -> Result<Vec<(String, u32, u32)>, String> {
        let text = format!("from = '2026-11-01'\nuntil = '2027-02-28'\n{events}");
        let events = traffic_events(("events.toml", text.as_bytes())).map_err(|error| error.to_string())?;
        Ok(events.into_iter().map(|event| (event.monday, event.start_minute / 1_440, event.minutes)).collect())
    }

    const HEAD: &str = "[[event]]\nid = 'e'\nprofiles = ['shop']\ncountries = ['MX']\nmultiplier = 2.0\nsource = 's'\n";

    /// By the calendar: the last days are Mon 30 November, Thu 31 December, Sun 31 January (Friday the 29th), Sun 28 February (Friday the 26th).
    #[test]
    fn a_pay_day_of_a_week_end_is_paid_on_friday() {
        let days = read(&format!("{HEAD}hours = 24\nmonth_days = [31]")).expect("rows");
        let expected = [("2026-11-30", 0), ("2026-12-28", 3), ("2027-01-25", 4), ("2027-02-22", 4)];
        assert_eq!(days, expected.map(|(monday, day)| (monday.to_owned(), day, 1_440)));
    }

    #[test]
    fn an_event_over_a_week_end_has_a_part_in_each_week() {
        let days = read(&format!("{HEAD}hours = 96\ndates = ['2026-11-27']")).expect("rows");
        assert_eq!(days, [("2026-11-23".to_owned(), 4, 3 * 1_440), ("2026-11-30".to_owned(), 0, 1_440)]);
    }

    #[test]
    fn rows_that_are_not_sound_are_refused_together() {
        let error =
            read(&format!("{HEAD}hours = 0\nmonth_days = [1]\n{HEAD}hours = 24\nmonth_days = [32]\n{HEAD}hours = 24")).expect_err("three");
        for expected in ["event 1 (e): a multiplier", "event 2 (e): days of a month", "event 3 (e): give either"] {
            assert!(error.contains(expected), "{expected}: {error}");
        }
    }
}
