//! Times as they are written to instants: which number is the day, in which zone, on which side of a clock's change.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use crate::clock::{Day, Moment};
use crate::finding::{Finding, Place, Report};
use crate::records::{Choice, Records};
use crate::{DateOrder, TraceOptions, Zone};

const SECOND: i64 = 1_000_000_000;
/// A step of a file without times, if nobody says.
const INDEX_STEP_SECONDS: u32 = 60;

/// Where each row is in time, in nanoseconds; since 1970 unless the file has no dates.
#[derive(Debug)]
pub(crate) struct Instants {
    pub(crate) at: Vec<i64>,
    pub(crate) zone: Zone,
    /// The zone in which starts are shown; `None` for times that stand for themselves.
    pub(crate) shown: Option<TimeZone>,
    pub(crate) dated: bool,
    /// The step of a file that only numbers its rows, in seconds.
    pub(crate) step: Option<u32>,
}

/// The instant of every row.
pub(crate) fn resolve(records: &Records, options: &TraceOptions, report: &mut Report) -> Option<Instants> {
    let Some(first) = records.moments.first() else { return report.refuse(Finding::new("no-rows", Place::File)) };
    match first {
        Moment::Index(_) => index(records, options, report),
        Moment::Epoch(_) => epoch(records, options, report),
        Moment::Calendar { .. } => calendar(records, options, report),
    }
}

fn index(records: &Records, options: &TraceOptions, report: &mut Report) -> Option<Instants> {
    let mut numbers = Vec::with_capacity(records.moments.len());
    for (row, moment) in records.moments.iter().enumerate() {
        match moment {
            Moment::Index(number) => numbers.push(*number),
            _ => report.problem(Finding::new("times-mixed", records.place(row))),
        }
    }
    if numbers.len() < records.moments.len() {
        return None;
    }
    if let Some(at) = spreadsheet_days(&numbers) {
        report.assume(Finding::new("spreadsheet-days", Place::File));
        return Some(Instants { at, zone: Zone::Unknown, shown: None, dated: true, step: None });
    }
    if records.choice == Choice::None || numbers.iter().any(|number| number % SECOND != 0) {
        // Requests are not numbered from minute to minute: what grows unevenly is time.
        report.assume(Finding::new("seconds-elapsed", Place::File));
        return Some(Instants { at: numbers, zone: Zone::Unknown, shown: None, dated: false, step: None });
    }
    let differences = numbers.windows(2).map(|pair| pair[1].saturating_sub(pair[0]).saturating_abs());
    let smallest = differences.filter(|step| *step > 0).min().unwrap_or(SECOND);
    // Numbers that grow by a whole number of minutes are seconds since the beginning.
    let seconds = smallest % (60 * SECOND) == 0;
    let step = options.step_seconds.or(records.period).unwrap_or(INDEX_STEP_SECONDS);
    let code = match (seconds, options.step_seconds.or(records.period)) {
        (true, _) => "index-seconds",
        (false, None) => "index-step",
        (false, Some(_)) => "index-stated",
    };
    report.assume(Finding::new(code, Place::File).with("step", if seconds { smallest / SECOND } else { i64::from(step) }));
    let scaled = |number: &i64| {
        let at = i128::from(*number) * i128::from(step) * i128::from(SECOND) / i128::from(smallest);
        if seconds { Some(*number) } else { i64::try_from(at).ok() }
    };
    let at: Option<Vec<i64>> = numbers.iter().map(scaled).collect();
    let Some(at) = at else { return report.refuse(Finding::new("time-range", Place::File)) };
    let step = if seconds { u32::try_from(smallest / SECOND).ok() } else { Some(step) };
    Some(Instants { at, zone: Zone::Unknown, shown: None, dated: false, step })
}

/// Days since the end of 1899, as spreadsheets keep times, to the nearest second; nothing if the numbers are none.
fn spreadsheet_days(numbers: &[i64]) -> Option<Vec<i64>> {
    /// 1 January 1970 and 2100 as spreadsheets number them.
    const DAYS: std::ops::Range<i64> = 25_569..73_051;
    let fractional = numbers.iter().any(|number| number % SECOND != 0);
    if !fractional || !numbers.iter().all(|number| DAYS.contains(&(number / SECOND))) {
        return None;
    }
    let instant = |number: &i64| {
        let nanoseconds = (i128::from(*number) - i128::from(DAYS.start) * i128::from(SECOND)) * 86_400;
        let seconds = (nanoseconds + i128::from(SECOND) / 2).div_euclid(i128::from(SECOND));
        i64::try_from(seconds * i128::from(SECOND)).ok()
    };
    numbers.iter().map(instant).collect()
}

fn epoch(records: &Records, options: &TraceOptions, report: &mut Report) -> Option<Instants> {
    let mut at = Vec::with_capacity(records.moments.len());
    for (row, moment) in records.moments.iter().enumerate() {
        match moment {
            Moment::Epoch(instant) => at.push(*instant),
            _ => report.problem(Finding::new("times-mixed", records.place(row))),
        }
    }
    if at.len() < records.moments.len() {
        return None;
    }
    report.assume(Finding::new("epoch", Place::File));
    let (zone, shown) = shown_zone(options, report)?;
    Some(Instants { at, zone, shown: Some(shown), dated: true, step: None })
}

/// The zone in which instants are told.
fn shown_zone(options: &TraceOptions, report: &mut Report) -> Option<(Zone, TimeZone)> {
    match &options.zone {
        Some(name) => Some((Zone::Named(name.clone()), named_zone(name, report)?)),
        None => Some((Zone::Utc, TimeZone::UTC)),
    }
}

fn named_zone(name: &str, report: &mut Report) -> Option<TimeZone> {
    match TimeZone::get(name) {
        Ok(zone) => Some(zone),
        Err(_) => report.refuse(Finding::new("zone-unknown", Place::File).with("zone", name)),
    }
}

fn calendar(records: &Records, options: &TraceOptions, report: &mut Report) -> Option<Instants> {
    let order = date_order(records, options, report)?;
    let known = report.count();
    let (mut civil, mut offsets) = (Vec::with_capacity(records.moments.len()), 0_usize);
    let (mut with, mut without) = (None, None);
    let mut dated = true;
    let mut short_year = false;
    let (mut days, mut before) = (0_i64, 0_i64);
    for (row, moment) in records.moments.iter().enumerate() {
        let Moment::Calendar { day, second, nanosecond, offset, short_year: short, .. } = *moment else {
            report.problem(Finding::new("times-mixed", records.place(row)));
            continue;
        };
        short_year |= short;
        let known = match (day, order) {
            (Day::Known(year, month, day), _) => Some((year, month, day)),
            (Day::Either(day, month, year), DateOrder::DayFirst) | (Day::Either(month, day, year), DateOrder::MonthFirst) => {
                Some((year, month, day))
            }
            (Day::Absent, _) => None,
        };
        let of_day = i64::from(second) * SECOND + i64::from(nanosecond);
        let midnight = match known {
            Some((year, month, day)) => match midnight(year, month, day) {
                Some(midnight) => midnight,
                None => {
                    report.problem(
                        Finding::new("date-impossible", records.place(row)).with("value", format!("{year:04}-{month:02}-{day:02}")),
                    );
                    continue;
                }
            },
            None => {
                dated = false;
                // Without dates the next day begins when the clock goes back by most of a day.
                days += i64::from(of_day + 43_200 * SECOND < before);
                before = of_day;
                days * 86_400 * SECOND
            }
        };
        let slot = if offset.is_some() { &mut with } else { &mut without };
        slot.get_or_insert(row);
        offsets += usize::from(offset.is_some());
        civil.push((midnight + of_day, offset));
    }
    if short_year {
        report.assume(Finding::new("year-short", Place::File));
    }
    if !dated {
        report.assume(Finding::new("no-date", Place::File));
    }
    if let (Some(with), Some(without)) = (with, without) {
        let row = if offsets * 2 > records.moments.len() { without } else { with };
        return report.refuse(Finding::new("offsets-mixed", records.place(row)));
    }
    if report.count() > known {
        return None;
    }
    if with.is_some() {
        let mut all = civil.iter().map(|(_, offset)| *offset);
        let civil_offset = all.next().flatten().filter(|first| all.all(|offset| offset == Some(*first)));
        let at = civil.iter().map(|(civil, offset)| civil - i64::from(offset.unwrap_or(0)) * SECOND).collect();
        report.assume(Finding::new("offsets", Place::File));
        let own = civil_offset.filter(|offset| options.zone.is_none() && *offset != 0).and_then(|offset| Offset::from_seconds(offset).ok());
        // One offset throughout is where the traffic was; several are told in UTC.
        let (zone, shown) = match own {
            Some(offset) => (Zone::Named(offset.to_string()), TimeZone::fixed(offset)),
            None => shown_zone(options, report)?,
        };
        return Some(Instants { at, zone, shown: Some(shown), dated, step: None });
    }
    let local: Vec<i64> = civil.into_iter().map(|(civil, _)| civil).collect();
    if let (Some(name), true) = (&options.zone, dated) {
        let zone = named_zone(name, report)?;
        report.assume(Finding::new("zone-stated", Place::File).with("zone", name));
        let at = in_zone(&local, &zone, records, report)?;
        return Some(Instants { at, zone: Zone::Named(name.clone()), shown: Some(zone), dated, step: None });
    }
    if let (Some(offset), true) = (records.zone, dated) {
        let Ok(fixed) = Offset::from_seconds(offset) else { return report.refuse(Finding::new("time-range", Place::File)) };
        report
            .assume(Finding::new("zone-heading", Place::File).with("zone", if offset == 0 { "UTC".to_owned() } else { fixed.to_string() }));
        let at = local.iter().map(|civil| civil - i64::from(offset) * SECOND).collect();
        let zone = if offset == 0 { Zone::Utc } else { Zone::Named(fixed.to_string()) };
        return Some(Instants { at, zone, shown: Some(TimeZone::fixed(fixed)), dated, step: None });
    }
    clock_went_back(&local, records, report);
    report.assume(Finding::new("zone-none", Place::File));
    Some(Instants { at: local, zone: Zone::Unknown, shown: None, dated, step: None })
}

/// Nanoseconds from 1970 to the beginning of a day, as if it were UTC.
fn midnight(year: i16, month: u8, day: u8) -> Option<i64> {
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    let instant = Offset::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()?;
    instant.as_second().checked_mul(SECOND)
}

/// Which number is the day: the user's word, a number above 12, or the order in which the times are one steady sequence.
fn date_order(records: &Records, options: &TraceOptions, report: &mut Report) -> Option<DateOrder> {
    let days = || {
        records.moments.iter().enumerate().filter_map(|(row, moment)| match moment {
            Moment::Calendar { day: Day::Either(first, second, year), .. } => Some((row, *first, *second, *year)),
            _ => None,
        })
    };
    let day_first = days().find(|(_, first, ..)| *first > 12);
    let month_first = days().find(|(_, _, second, _)| *second > 12);
    let order = match (day_first, month_first) {
        (Some((one, ..)), Some((other, ..))) => {
            let line = records.place(one.min(other));
            let other = records.places.get(one.max(other)).copied().unwrap_or(0).saturating_sub(u32::from(records.items));
            return report.refuse(Finding::new("dates-both-orders", line).with("other", other));
        }
        (Some(_), None) => DateOrder::DayFirst,
        (None, Some(_)) => DateOrder::MonthFirst,
        (None, None) => {
            if days().all(|(_, first, second, _)| first == second) {
                return Some(DateOrder::DayFirst);
            }
            if let Some(order) = options.date_order {
                return Some(order);
            }
            match (breaks(records, DateOrder::DayFirst), breaks(records, DateOrder::MonthFirst)) {
                (day_first, month_first) if day_first < month_first => DateOrder::DayFirst,
                (day_first, month_first) if day_first > month_first => DateOrder::MonthFirst,
                _ => {
                    let row = days().find(|(_, first, second, _)| first != second).map_or(0, |(row, ..)| row);
                    return report.refuse(Finding::new("date-order", records.place(row)));
                }
            }
        }
    };
    if options.date_order.is_some_and(|stated| stated != order) {
        let row = day_first.or(month_first).map_or(0, |(row, ..)| row);
        return report.refuse(Finding::new("date-order-contradicted", records.place(row)));
    }
    let code = if order == DateOrder::DayFirst { "day-first" } else { "month-first" };
    report.assume(Finding::new(code, Place::File));
    Some(order)
}

/// How often the sequence of times goes back or leaps by more than a day, if dates are read in an order.
fn breaks(records: &Records, order: DateOrder) -> usize {
    let days: Vec<i64> = records
        .moments
        .iter()
        .filter_map(|moment| match moment {
            Moment::Calendar { day: Day::Either(first, second, year), .. } => {
                let (day, month) = if order == DateOrder::DayFirst { (*first, *second) } else { (*second, *first) };
                midnight(*year, month, day)
            }
            _ => None,
        })
        .collect();
    // A file that runs backwards is as steady as one that runs forwards.
    let leaps = |pair: &&[i64]| (pair[1] - pair[0]).abs() > 86_400 * SECOND;
    days.windows(2).filter(leaps).count()
}

/// Local times to instants. In the hour that comes twice, a time that is not after the one before it belongs to the second.
fn in_zone(local: &[i64], zone: &TimeZone, records: &Records, report: &mut Report) -> Option<Vec<i64>> {
    let backwards = local.first() > local.last();
    let rows: Vec<usize> = if backwards { (0..local.len()).rev().collect() } else { (0..local.len()).collect() };
    let counts = records.choice != Choice::None;
    let mut at = vec![0; local.len()];
    let known = report.count();
    let (mut before, mut twice) = (i64::MIN, 0_u64);
    for row in rows {
        let Some(civil) = civil(local[row]) else {
            report.problem(Finding::new("time-range", records.place(row)));
            continue;
        };
        let instant = |offset: Offset| local[row] - i64::from(offset.seconds()) * SECOND;
        at[row] = match zone.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => instant(offset),
            AmbiguousOffset::Fold { before: summer, after: winter } => {
                twice += 1;
                let (early, late) = (instant(summer), instant(winter));
                if early < before || (counts && early == before) { late } else { early }
            }
            AmbiguousOffset::Gap { .. } => {
                report.problem(Finding::new("hour-missing", records.place(row)).with("value", civil));
                continue;
            }
        };
        before = at[row];
    }
    if twice > 0 {
        report.assume(Finding::new("hour-twice", Place::File).with("count", twice));
    }
    (report.count() == known).then_some(at)
}

fn civil(nanoseconds: i64) -> Option<DateTime> {
    Timestamp::from_nanosecond(i128::from(nanoseconds)).ok().map(|instant| Offset::UTC.to_datetime(instant))
}

/// Times without a zone that go back by about an hour, once: a clock that was put back, and an hour that is there twice.
fn clock_went_back(local: &[i64], records: &Records, report: &mut Report) {
    let ascending = local.first() < local.last();
    let hour = 3_600 * SECOND;
    let back = |pair: &[i64]| if ascending { pair[0] - pair[1] } else { pair[1] - pair[0] };
    let mut found = local.windows(2).enumerate().filter(|(_, pair)| back(pair) > 0);
    let (first, more) = (found.next(), found.next());
    if let (Some((row, pair)), None) = (first, more) {
        // From the last step of the hour back to its first: an hour less one step; steps are shorter than half an hour.
        if (hour / 2..=hour).contains(&back(pair)) {
            report.problem(Finding::new("clock-back", records.place(row + 1)));
        }
    }
}
