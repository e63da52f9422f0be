//! A recording as weeks: the rate of every minute of its typical and of its busiest week.

use super::{MINUTES, RateSeries};

const WEEK_SECONDS: f64 = MINUTES as f64 * 60.0;

/// The weeks of a recording.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedWeeks {
    /// Requests a second in each minute from Monday's midnight: the mean over the recorded weeks (formula `recorded-week`).
    pub typical: RateSeries,
    /// The seven days that hold the busiest minute and, of those, have most requests; from Monday's midnight as well.
    pub busiest: RateSeries,
    /// Seconds from the beginning of the recording to the first of those days.
    pub busiest_from_seconds: f64,
}

/// The weeks of a recording whose first step begins so many seconds after a Monday's midnight. Nothing if it has less than seven days.
#[must_use]
pub fn recorded_weeks(series: &RateSeries, start_second: u32) -> Option<RecordedWeeks> {
    if series.duration_seconds() < WEEK_SECONDS {
        return None;
    }
    let minutes = minutes(series, start_second);
    let first = start_second as usize / 60;
    let mut typical = vec![Minute::default(); MINUTES];
    for (index, minute) in minutes.iter().enumerate() {
        let own = &mut typical[(first + index) % MINUTES];
        own.requests += minute.requests;
        own.seconds += minute.seconds;
    }
    let (busiest_at, _) = minutes.iter().enumerate().fold((0, -1.0), |best, (index, minute)| {
        // Of equal minutes the first; a minute of which only a part was recorded may deceive.
        if minute.seconds >= 30.0 && minute.rate() > best.1 { (index, minute.rate()) } else { best }
    });
    let mut sums = vec![0.0];
    for minute in &minutes {
        sums.push(sums[sums.len() - 1] + minute.requests);
    }
    let earliest = (busiest_at + 1).saturating_sub(MINUTES);
    let latest = busiest_at.min(minutes.len() - MINUTES);
    let from = (earliest..=latest).fold(earliest, |best, start| {
        let requests = |start: usize| sums[start + MINUTES] - sums[start];
        if requests(start) > requests(best) * (1.0 + 1e-12) { start } else { best }
    });
    let mut busiest = vec![0.0; MINUTES];
    for (index, minute) in minutes[from..from + MINUTES].iter().enumerate() {
        busiest[(first + from + index) % MINUTES] = minute.rate();
    }
    Some(RecordedWeeks {
        typical: RateSeries { step_seconds: 60, rates: typical.iter().map(Minute::rate).collect() },
        busiest: RateSeries { step_seconds: 60, rates: busiest },
        busiest_from_seconds: (from as f64 * 60.0 - f64::from(start_second % 60)).max(0.0),
    })
}

/// What was recorded of a minute.
#[derive(Clone, Copy, Debug, Default)]
struct Minute {
    requests: f64,
    seconds: f64,
}

impl Minute {
    fn rate(&self) -> f64 {
        if self.seconds > 0.0 { self.requests / self.seconds } else { 0.0 }
    }
}

/// The recording by the clock's minutes; a step that reaches over several has its rate in each.
fn minutes(series: &RateSeries, start_second: u32) -> Vec<Minute> {
    let step = u64::from(series.step_seconds);
    let offset = u64::from(start_second % 60);
    let length = (offset + step * series.rates.len() as u64).div_ceil(60);
    let mut minutes = vec![Minute::default(); usize::try_from(length).unwrap_or(0)];
    for (index, rate) in series.rates.iter().enumerate() {
        let (mut from, end) = (offset + index as u64 * step, offset + (index as u64 + 1) * step);
        while from < end {
            let minute = from / 60;
            let until = ((minute + 1) * 60).min(end);
            if let Some(own) = usize::try_from(minute).ok().and_then(|minute| minutes.get_mut(minute)) {
                own.requests += rate * (until - from) as f64;
                own.seconds += (until - from) as f64;
            }
            from = until;
        }
    }
    minutes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn series(step_seconds: u32, rate: impl Fn(usize) -> f64, steps: usize) -> RateSeries {
        RateSeries { step_seconds, rates: (0..steps).map(rate).collect() }
    }

    /// Two weeks of hours: the first has one request a second, the second three, and 50 on its Wednesday at ten.
    #[test]
    fn two_weeks_worked_by_hand() {
        let busy = 168 + 2 * 24 + 10;
        let recorded = series(
            3_600,
            |hour| {
                if hour == busy {
                    50.0
                } else if hour < 168 {
                    1.0
                } else {
                    3.0
                }
            },
            336,
        );
        let weeks = recorded_weeks(&recorded, 0).expect("two weeks");
        let wednesday_at_ten = (2 * 24 + 10) * 60;
        assert_eq!((weeks.typical.rates[0], weeks.typical.rates[wednesday_at_ten]), (2.0, 25.5));
        assert_eq!((weeks.busiest.rates[0], weeks.busiest.rates[wednesday_at_ten], weeks.busiest.rates[MINUTES - 1]), (3.0, 50.0, 3.0));
        assert_eq!(weeks.busiest_from_seconds, WEEK_SECONDS, "the second week has most requests");
        assert_eq!(recorded_weeks(&series(3_600, |_| 1.0, 167), 0), None, "an hour less than a week");
    }

    /// From Friday at noon: the first recorded minute is Friday's, 4.5 days after Monday.
    #[test]
    fn a_week_that_begins_on_friday() {
        let recorded = series(300, |step| if step == 0 { 9.0 } else { 1.0 }, 2_016);
        let weeks = recorded_weeks(&recorded, 4 * 86_400 + 43_200).expect("a week");
        let noon = 4 * 1_440 + 720;
        assert_eq!((weeks.typical.rates[noon - 1], weeks.typical.rates[noon], weeks.typical.rates[noon + 5]), (1.0, 9.0, 1.0));
        assert_eq!(weeks.busiest, weeks.typical, "there is one week");
    }

    proptest! {
        #[test]
        fn whole_weeks_keep_their_mean_and_the_busiest_week_its_peak(
            hours in prop::collection::vec(0.0_f64..100.0, 168..=168), weeks in 1_usize..4, start_hour in 0_u32..168, factors in prop::collection::vec(0.5_f64..2.0, 4..=4),
        ) {
            let recorded = series(3_600, |hour| hours[hour % 168] * factors[hour / 168], 168 * weeks);
            let found = recorded_weeks(&recorded, start_hour * 3_600).expect("weeks");
            prop_assert!((found.typical.mean() - recorded.mean()).abs() < 1e-9 * (1.0 + recorded.mean()));
            prop_assert!((found.busiest.peak() - recorded.peak()).abs() < 1e-9 * (1.0 + recorded.peak()));
            prop_assert!(found.busiest.peak() >= found.typical.peak() * (1.0 - 1e-12));
            prop_assert!(found.typical.rates.iter().chain(&found.busiest.rates).all(|rate| *rate >= 0.0));
        }
    }
}
