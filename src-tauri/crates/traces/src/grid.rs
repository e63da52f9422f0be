//! Rows in time to steps of equal length: the step, duplicates, gaps, and requests that are counted where each has a row of its own.

use aforo_core::capacity::RateSeries;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use crate::finding::{Finding, Place, Report};
use crate::instants::Instants;
use crate::records::{Choice, Records};
use crate::table::measure_word;
use crate::{Fill, Form, GAPS_SHOWN, Gap, LOG_STEP_SECONDS, Measure, STEP_LIMIT, Trace, TraceOptions, Zone};

const SECOND: i64 = 1_000_000_000;
/// Steps in which people record, in seconds.
const USUAL_STEPS: [i64; 16] = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 86_400];
/// Counts beside a missing step from which it is taken for lost rather than quiet: with a mean of 10 requests a step, a step
/// without any has a probability of e⁻¹⁰, one in 22,000 (Poisson).
const BUSY_COUNT: f64 = 10.0;
/// How far from a whole number of steps a time may be, as a share of a step.
const JITTER: f64 = 0.1;
/// Share of the times that must be near a whole number of steps.
const JITTER_SHARE: f64 = 0.9;
/// Steps longer than this hide the peaks that autoscaling meets, in seconds.
const COARSE_STEP_SECONDS: i64 = 900;
const DAY_SECONDS: i64 = 86_400;
/// Steps of zero in a row that are told if the traffic is otherwise busy.
const ZEROS_TOLD: usize = 10;

/// A row of a trace of values.
#[derive(Clone, Copy, Debug)]
struct Point {
    at: i64,
    value: f64,
    row: usize,
}

/// Makes the series.
pub(crate) fn build(records: Records, instants: Instants, options: &TraceOptions, report: &mut Report) -> Option<Trace> {
    let order = sorted(&records, &instants, report);
    let steady = || steps(&order.iter().map(|row| instants.at[*row]).collect::<Vec<_>>()).is_some();
    let counts = match &records.choice {
        Choice::Sure => true,
        Choice::None => false,
        Choice::Guess => steady(),
        Choice::Several(columns) if steady() => {
            return report.refuse(Finding::new("columns-several", Place::File).with("columns", columns.join(", ")));
        }
        Choice::Several(_) => false,
    };
    let (mut trace, first) = if counts {
        for problem in &records.value_problems {
            report.problem(problem.clone());
        }
        report.assumptions.extend(records.value_assumptions.iter().cloned());
        let values = Values { records: &records, instants: &instants, options };
        values.build(&order, report)?
    } else {
        if records.choice == Choice::None {
            report.assumptions.extend(records.value_assumptions.iter().cloned());
        } else {
            report.assume(Finding::new("line-per-request", Place::File).with("ignored", ""));
        }
        requests(&records, &instants, &order, options, report)?
    };
    let start = |instant: i64| civil(instant, &instants);
    let length = i64::from(trace.series.step_seconds) * SECOND;
    trace.start = start(first);
    trace.end = start(first + length * trace.series.rates.len() as i64);
    trace.gaps.iter_mut().for_each(|gap| gap.start = start(first + length * gap.step as i64));
    tell(&trace, &instants, report);
    Some(trace)
}

/// The rows in the order of time.
fn sorted(records: &Records, instants: &Instants, report: &mut Report) -> Vec<usize> {
    let mut order: Vec<usize> = (0..instants.at.len()).collect();
    let back = instants.at.windows(2).filter(|pair| pair[1] < pair[0]).count();
    if back == 0 {
        return order;
    }
    if instants.at.windows(2).all(|pair| pair[1] <= pair[0]) {
        order.reverse();
        report.assume(Finding::new("newest-first", Place::File));
        return order;
    }
    let first = instants.at.windows(2).position(|pair| pair[1] < pair[0]).unwrap_or(0);
    order.sort_by_key(|row| instants.at[*row]);
    report.assume(Finding::new("unordered", records.place(first + 1)).with("count", back));
    order
}

fn civil(instant: i64, instants: &Instants) -> Option<DateTime> {
    if !instants.dated {
        return None;
    }
    let timestamp = Timestamp::from_nanosecond(i128::from(instant)).ok()?;
    let zone = instants.shown.clone().unwrap_or(TimeZone::UTC);
    Some(timestamp.to_zoned(zone).datetime())
}

/// A row for each request: they are counted by the minute.
fn requests(records: &Records, instants: &Instants, order: &[usize], options: &TraceOptions, report: &mut Report) -> Option<(Trace, i64)> {
    let step = i64::from(options.step_seconds.unwrap_or(LOG_STEP_SECONDS)) * SECOND;
    let (first, last) = (instants.at[*order.first()?], instants.at[*order.last()?]);
    let start = first.div_euclid(step);
    let steps = last.div_euclid(step) - start + 1;
    if steps as u64 > STEP_LIMIT {
        return report.refuse(Finding::new("span-limit", Place::File).with("limit", STEP_LIMIT));
    }
    let mut counts = vec![0.0; usize::try_from(steps).ok()?];
    for row in order {
        let bin = usize::try_from(instants.at[*row].div_euclid(step) - start).ok()?;
        counts[bin] += 1.0;
    }
    report.assume(Finding::new("log-step", Place::File).with("step", step / SECOND));
    let form = if records.form == Form::Counts { Form::Requests } else { records.form };
    let trace = trace(counts, step, Measure::Requests, form, instants, order.len(), report)?;
    Some((trace, start * step))
}

fn trace(
    values: Vec<f64>,
    step: i64,
    measure: Measure,
    form: Form,
    instants: &Instants,
    rows: usize,
    report: &mut Report,
) -> Option<Trace> {
    let Ok(step_seconds) = u32::try_from(step / SECOND) else {
        return report.refuse(Finding::new("time-range", Place::File));
    };
    let divisor = match measure {
        Measure::Requests => f64::from(step_seconds),
        Measure::RatePerMinute => 60.0,
        Measure::RatePerSecond | Measure::Cpu => 1.0,
    };
    Some(Trace {
        series: RateSeries { step_seconds, rates: values.into_iter().map(|value| value / divisor).collect() },
        start: None,
        end: None,
        zone: instants.zone.clone(),
        measure,
        form,
        rows: rows as u64,
        assumptions: Vec::new(),
        warnings: Vec::new(),
        gaps: Vec::new(),
        gap_count: 0,
        missing_steps: 0,
    })
}

/// Rows with values.
struct Values<'a> {
    records: &'a Records,
    instants: &'a Instants,
    options: &'a TraceOptions,
}

impl Values<'_> {
    fn build(&self, order: &[usize], report: &mut Report) -> Option<(Trace, i64)> {
        let points = self.points(order, report);
        self.check_fractions(&points, report);
        if !report.is_sound() {
            // What is missing would only be told to have consequences.
            return None;
        }
        let (first, last) = (points.first()?.at, points.last()?.at);
        let times: Vec<i64> = points.iter().map(|point| point.at).collect();
        let (step, binned) = self.step(&times, report)?;
        // Counts that come more often than by the minute are put together by the clock's minutes.
        let first = if binned { first.div_euclid(step) * step } else { first };
        let cell = |at: i64| if binned { (at - first).div_euclid(step) } else { (at - first + step / 2).div_euclid(step) };
        let steps = cell(last) + 1;
        if steps as u64 > STEP_LIMIT {
            return report.refuse(Finding::new("span-limit", Place::File).with("limit", STEP_LIMIT));
        }
        let mut values = vec![f64::NAN; usize::try_from(steps).ok()?];
        let mut shares = vec![0_u32; if self.records.measure == Measure::Requests { 0 } else { values.len() }];
        for point in points.iter().filter(|point| !point.value.is_nan()) {
            let index = usize::try_from(cell(point.at)).ok()?;
            values[index] = if values[index].is_nan() { point.value } else { values[index] + point.value };
            if let Some(share) = shares.get_mut(index) {
                *share += 1;
            }
        }
        // Counts of one step add up; of rates the mean is meant.
        for (value, share) in values.iter_mut().zip(&shares) {
            *value /= f64::from((*share).max(1));
        }
        if values.iter().all(|value| value.is_nan()) {
            return report.refuse(Finding::new("no-values", Place::File));
        }
        let gaps = self.fill(&mut values, binned, report);
        let lost: u64 = gaps.iter().filter(|gap| gap.fill == Fill::Line).map(|gap| gap.steps).sum();
        if lost * 2 > values.len() as u64 {
            return report.refuse(Finding::new("gaps-most", Place::File).with("missing", lost).with("steps", values.len()));
        }
        let mut trace = trace(values, step, self.records.measure, self.records.form, self.instants, points.len(), report)?;
        trace.gap_count = gaps.len() as u64;
        trace.missing_steps = gaps.iter().map(|gap| gap.steps).sum();
        self.tell_gaps(&gaps, step, first, report);
        trace.gaps = gaps.into_iter().take(GAPS_SHOWN).collect();
        Some((trace, first))
    }

    /// The rows in order, each time once.
    fn points(&self, order: &[usize], report: &mut Report) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::with_capacity(order.len());
        let mut same = 0_u64;
        for &row in order {
            let point = Point { at: self.instants.at[row], value: self.records.values.get(row).copied().unwrap_or(f64::NAN), row };
            match points.last_mut().filter(|last| last.at == point.at) {
                None => points.push(point),
                Some(_) if point.value.is_nan() => same += 1,
                Some(last) if last.value.is_nan() => *last = point,
                Some(last) if last.value == point.value => same += 1,
                Some(last) => {
                    let other = self.records.places.get(last.row).copied().unwrap_or(0).saturating_sub(u32::from(self.records.items));
                    report.problem(Finding::new("time-repeated", self.records.place(row)).with("other", other));
                }
            }
        }
        if same > 0 {
            report.assume(Finding::new("rows-same", Place::File).with("count", same));
        }
        points
    }

    fn check_fractions(&self, points: &[Point], report: &mut Report) {
        let Some(point) = points.iter().find(|point| point.value.fract() != 0.0 && point.value.is_finite()) else { return };
        if self.records.measure != Measure::Requests {
            return;
        }
        let finding = |code| Finding::new(code, self.records.place(point.row)).with("value", point.value);
        if self.records.generic {
            report.problem(finding("measure-unclear"));
        } else {
            report.warn(finding("counts-fractional"));
        }
    }

    /// The step in nanoseconds, and whether rows are put together by it.
    fn step(&self, times: &[i64], report: &mut Report) -> Option<(i64, bool)> {
        let stated = self.options.step_seconds.or(self.records.period).or(self.instants.step).map(|seconds| i64::from(seconds) * SECOND);
        if let Some(stated) = stated.filter(|stated| *stated > 0) {
            let off = times.windows(2).position(|pair| (pair[1] - pair[0]) % stated != 0);
            let Some(off) = off else { return Some((stated, false)) };
            if self.options.step_seconds.is_none() && steps(times).is_some() {
                // The description of the file says otherwise than its rows, which count.
                report.warn(Finding::new("period-contradicted", Place::File).with("period", stated / SECOND));
            } else if self.options.step_seconds.is_some() && self.records.measure == Measure::Requests {
                report.assume(Finding::new("counts-binned", Place::File).with("step", stated / SECOND));
                return Some((stated, true));
            } else {
                return report.refuse(Finding::new("step-contradicted", Place::File).with("step", stated / SECOND).with("row", off + 2));
            }
        }
        if times.len() < 2 {
            return report.refuse(Finding::new("one-row", Place::File));
        }
        match steps(times) {
            Some((step, exact)) => {
                if !exact {
                    report.assume(Finding::new("step-near", Place::File).with("step", step / SECOND));
                }
                let minute = i64::from(LOG_STEP_SECONDS) * SECOND;
                // Counts by the second of which most seconds have none tell more by the minute.
                let span = (times[times.len() - 1] - times[0]) / step + 1;
                if step < minute && self.records.measure == Measure::Requests && (times.len() as i64) < span / 4 {
                    report.assume(Finding::new("counts-binned", Place::File).with("step", LOG_STEP_SECONDS));
                    return Some((minute, true));
                }
                Some((step, false))
            }
            None => {
                let mut gaps: Vec<i64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
                gaps.sort_unstable();
                let minute = i64::from(LOG_STEP_SECONDS) * SECOND;
                if self.records.measure == Measure::Requests && gaps[gaps.len() / 2] <= minute {
                    report.assume(Finding::new("counts-binned", Place::File).with("step", LOG_STEP_SECONDS));
                    return Some((minute, true));
                }
                let show = |gap: i64| format!("{:.3}", gap as f64 / SECOND as f64).trim_end_matches('0').trim_end_matches('.').to_owned();
                let finding =
                    Finding::new("step-unclear", Place::File).with("shortest", show(gaps[0])).with("usual", show(gaps[gaps.len() / 2]));
                report.refuse(finding.with("longest", show(gaps[gaps.len() - 1])))
            }
        }
    }

    /// Fills steps without a value and tells which they were.
    fn fill(&self, values: &mut [f64], binned: bool, _report: &mut Report) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut index = 0;
        while index < values.len() {
            if !values[index].is_nan() {
                index += 1;
                continue;
            }
            let end = values[index..].iter().position(|value| !value.is_nan()).map_or(values.len(), |length| index + length);
            let left = index.checked_sub(1).map(|left| values[left]);
            let right = values.get(end).copied();
            let (from, to) = (left.or(right).unwrap_or(0.0), right.or(left).unwrap_or(0.0));
            let quiet = self.records.measure == Measure::Requests && (from + to) / 2.0 < BUSY_COUNT;
            let fill = if self.records.sparse || binned || quiet { Fill::Zero } else { Fill::Line };
            let length = end - index;
            for (offset, value) in values[index..end].iter_mut().enumerate() {
                *value = match fill {
                    Fill::Zero => 0.0,
                    Fill::Line => from + (to - from) * (offset + 1) as f64 / (length + 1) as f64,
                };
            }
            if !binned {
                gaps.push(Gap { start: None, step: index as u64, steps: length as u64, fill });
            }
            index = end;
        }
        gaps
    }

    fn tell_gaps(&self, gaps: &[Gap], step: i64, first: i64, report: &mut Report) {
        for (fill, code) in [(Fill::Zero, "gaps-zero"), (Fill::Line, "gaps-line")] {
            let own = gaps.iter().filter(|gap| gap.fill == fill);
            let (count, steps) = own.fold((0_u64, 0_u64), |(count, steps), gap| (count + 1, steps + gap.steps));
            if count > 0 {
                report.assume(Finding::new(code, Place::File).with("count", count).with("steps", steps));
            }
        }
        let start = |gap: &Gap| {
            let at = first + step * gap.step as i64;
            civil(at, self.instants).map_or_else(|| format!("#{}", gap.step + 1), |start| start.to_string())
        };
        for gap in gaps.iter().filter(|gap| gap.fill == Fill::Line && gap.steps as i64 * step > DAY_SECONDS * SECOND).take(GAPS_SHOWN) {
            let hours = gap.steps as i64 * step / (3_600 * SECOND);
            report.warn(Finding::new("gap-long", Place::File).with("start", start(gap)).with("hours", hours));
        }
        // An hour that is missing in the night of times without a zone is more likely a clock that was put forward.
        let hour = |gap: &Gap| {
            let at = Timestamp::from_nanosecond(i128::from(first + step * gap.step as i64)).ok();
            at.map_or(12, |at| Offset::UTC.to_datetime(at).hour())
        };
        let night = gaps.iter().find(|gap| gap.steps as i64 * step == 3_600 * SECOND && hour(gap) < 4);
        if let Some(gap) = night.filter(|_| self.instants.zone == Zone::Unknown && self.instants.dated) {
            report.warn(Finding::new("clock-forward", Place::File).with("start", start(gap)));
        }
    }
}

/// The step of a sequence of times, and whether every time is a whole number of steps from the first; nothing if there is none.
fn steps(times: &[i64]) -> Option<(i64, bool)> {
    let mut gaps: Vec<i64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    if gaps.is_empty() || gaps.contains(&0) {
        return None;
    }
    gaps.sort_unstable();
    let divisor = gaps.iter().fold(0, |divisor, gap| greatest_common_divisor(divisor, *gap));
    let usual = most_frequent(&gaps);
    let observed = gaps[0] == divisor;
    let familiar = divisor % SECOND == 0 && USUAL_STEPS.contains(&(divisor / SECOND));
    let often = gaps.iter().filter(|gap| **gap == divisor).count() * 2 > gaps.len();
    if divisor >= SECOND && divisor % SECOND == 0 && observed && (often || (familiar && (usual == divisor || divisor >= 60 * SECOND))) {
        return Some((divisor, true));
    }
    // Times that are near a step: what a job wrote that runs a little late now and then.
    let middle = gaps[gaps.len() / 2] as f64 / SECOND as f64;
    let near =
        USUAL_STEPS.iter().copied().find(|step| (middle - *step as f64).abs() <= JITTER * *step as f64).filter(|step| *step >= 10)?;
    let is_near = |gap: &&i64| {
        let steps = **gap as f64 / (near * SECOND) as f64;
        steps >= 1.0 - JITTER && (steps - steps.round()).abs() <= JITTER
    };
    (gaps.iter().filter(is_near).count() as f64 >= JITTER_SHARE * gaps.len() as f64).then_some((near * SECOND, false))
}

/// Of sorted numbers.
fn most_frequent(sorted: &[i64]) -> i64 {
    sorted.chunk_by(|one, other| one == other).max_by_key(|run| run.len()).map_or(0, |run| run[0])
}

fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

/// What the user should know of the series as a whole.
fn tell(trace: &Trace, instants: &Instants, report: &mut Report) {
    let step = i64::from(trace.series.step_seconds);
    if step > COARSE_STEP_SECONDS {
        report.warn(Finding::new("step-coarse", Place::File).with("step", step));
    }
    if trace.series.duration_seconds() < DAY_SECONDS as f64 {
        report.warn(Finding::new("span-short", Place::File).with("hours", format!("{:.1}", trace.series.duration_seconds() / 3_600.0)));
    }
    if trace.measure == Measure::Cpu {
        report.assume(Finding::new("cpu-shape", Place::File));
    } else {
        report.assume(Finding::new("step-begins", Place::File).with("step", step).with("measure", measure_word(trace.measure)));
    }
    let busy = trace.series.mean() * step as f64 >= BUSY_COUNT;
    let mut position = 0;
    let mut longest = (0, 0);
    let mut zeros = 0;
    for run in trace.series.rates.chunk_by(|one, other| (*one == 0.0) == (*other == 0.0)) {
        if run[0] == 0.0 {
            zeros += run.len();
            if run.len() > longest.0 {
                longest = (run.len(), position);
            }
        }
        position += run.len();
    }
    if busy && longest.0 >= ZEROS_TOLD {
        let at =
            trace.start.map(|_| longest.1 as i64).and_then(|steps| trace.start?.checked_add(jiff::Span::new().seconds(steps * step)).ok());
        let start = at.filter(|_| instants.dated).map_or_else(|| format!("#{}", longest.1 + 1), |start| start.to_string());
        report.warn(Finding::new("zeros", Place::File).with("count", zeros).with("longest", longest.0).with("start", start));
    }
}
