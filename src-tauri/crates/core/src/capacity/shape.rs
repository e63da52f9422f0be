//! The rate of every minute of a typical and of a peak week: the shape of the week, pay days and campaigns, growth, burstiness.

use super::RateSeries;
use super::random::SplitMix64;
use super::traffic::{growth_factor, mean_rate};
use crate::catalog::Catalog;
use crate::plan::{Environment, Plan, Schedule, TrafficEvent};

/// Minutes of a week; the first is Monday's at midnight, local time.
pub const MINUTES: usize = 7 * 24 * 60;

const MINUTES_PER_HOUR: usize = 60;

/// Correlation of the burstiness of one minute with the next: 0.8 over five minutes (capacity reference, section 5.3), to the fifth part.
const CORRELATION: f64 = 0.956_352_499_790_037;

/// A peak week, and what makes it one.
#[derive(Clone, Debug, PartialEq)]
pub struct PeakWeek {
    /// Requests a second in each minute, with the growth up to the horizon.
    pub series: RateSeries,
    /// Monday of the week of the calendar whose events were taken; `None` if the plan states its own or there are none.
    pub monday: Option<String>,
    /// Names of the events, in the order in which they begin; empty if there are none and the busiest day carries the peak.
    pub events: Vec<String>,
    /// By how much the events' excess was stretched or shrunk, so that the busiest minute is the plan's; 1 as stated.
    pub stretch: f64,
}

/// Requests a second in each minute of a typical week of an environment, before growth (formula `minute-rate`). Its mean over the
/// minutes in which the environment runs is the mean rate; the other minutes are 0. Empty if there is no such environment.
#[must_use]
pub fn typical_week(plan: &Plan, catalog: &Catalog, environment: usize) -> RateSeries {
    plan.environments.get(environment).map_or_else(|| series(Vec::new()), |own| series(noisy_week(plan, catalog, own, environment)))
}

/// Requests a second in each minute of the busiest week at the horizon (formula `peak-week`). See [`peak_week_and_events`].
#[must_use]
pub fn peak_week(plan: &Plan, catalog: &Catalog, environment: usize) -> RateSeries {
    peak_week_and_events(plan, catalog, environment).series
}

/// The busiest week at the horizon: the typical one with growth and events.
///
/// Events that the plan states count with their own multipliers, and are stretched only if the stated peak factor is higher still.
/// Without any, those of the client's country are taken, of the week in which they weigh most, and scaled so that the busiest minute
/// is exactly the peak rate; without these too, the busiest day is.
#[must_use]
pub fn peak_week_and_events(plan: &Plan, catalog: &Catalog, environment: usize) -> PeakWeek {
    let none = || PeakWeek { series: series(Vec::new()), monday: None, events: Vec::new(), stretch: 1.0 };
    let Some(own) = plan.environments.get(environment) else { return none() };
    let growth = growth_factor(plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months);
    // The week is chosen by its shape: burstiness must not decide which pay day is the busiest.
    let chosen = choose_events(plan, catalog, &smooth_week(plan, catalog, own));
    let mut rates = noisy_week(plan, catalog, own, environment);
    rates.iter_mut().for_each(|rate| *rate *= growth);
    let target = mean_rate(plan, own) * growth * plan.traffic.peak_factor;
    // rate × (1 + stretch × excess) ≤ target in every minute of an event: the tightest minute decides.
    let reach = rates.iter().zip(&chosen.excess).filter(|(rate, excess)| **rate > 0.0 && **excess > 0.0);
    let fitted = reach.map(|(rate, excess)| (target / rate - 1.0) / excess).fold(f64::INFINITY, f64::min);
    let stretch = match chosen.stated {
        _ if !fitted.is_finite() => 1.0,
        true => fitted.max(1.0),
        false => fitted.max(0.0),
    };
    for (rate, excess) in rates.iter_mut().zip(&chosen.excess) {
        *rate *= 1.0 + stretch * excess;
    }
    PeakWeek { series: series(rates), monday: chosen.monday, events: chosen.names, stretch }
}

/// Whether the environment runs, minute by minute: as many whole days from Monday as its schedule has, then the part of a day that
/// is left, each over the hours in which the channel's working day is busiest.
#[must_use]
pub fn running(plan: &Plan, catalog: &Catalog, schedule: &Schedule) -> Vec<bool> {
    let mut running = vec![schedule.is_always_on(); MINUTES];
    if schedule.is_always_on() {
        return running;
    }
    let day = &minutes(&catalog.week(&plan.traffic))[..24 * MINUTES_PER_HOUR];
    for weekday in 0..7 {
        let part = (schedule.days_per_week - weekday as f64).clamp(0.0, 1.0);
        let length = ((schedule.hours_per_day * part * 60.0).round() as usize).min(day.len());
        let start = busiest_window(day, length);
        running[weekday * day.len() + start..][..length].fill(true);
    }
    running
}

/// The busiest minute of the week without burstiness, over its mean, with the events that the plan states (formula `stated-peak`).
/// Nothing if it states none: then the peak factor alone tells.
pub(crate) fn stated_peak(plan: &Plan, catalog: &Catalog) -> Option<f64> {
    if plan.traffic.events.is_empty() {
        return None;
    }
    let relative = minutes(&catalog.week(&plan.traffic));
    let excess = excess(plan.traffic.events.iter().map(span), plan.traffic.event_cap);
    Some(relative.iter().zip(excess).map(|(rate, excess)| rate * (1.0 + excess)).fold(0.0, f64::max))
}

fn series(rates: Vec<f64>) -> RateSeries {
    RateSeries { step_seconds: 60, rates }
}

/// The week of an environment before growth and events. Typical and peak week share it, so that no minute of the peak week is quieter.
fn noisy_week(plan: &Plan, catalog: &Catalog, own: &Environment, stream: usize) -> Vec<f64> {
    let mut rates = smooth_week(plan, catalog, own);
    let total: f64 = rates.iter().sum();
    for (rate, noise) in rates.iter_mut().zip(noise(plan, stream as u64)) {
        *rate *= noise;
    }
    let noisy: f64 = rates.iter().sum();
    if noisy > 0.0 {
        rates.iter_mut().for_each(|rate| *rate *= total / noisy);
    }
    rates
}

/// The week of an environment before growth, events and burstiness.
fn smooth_week(plan: &Plan, catalog: &Catalog, environment: &Environment) -> Vec<f64> {
    let mut rates = minutes(&catalog.week(&plan.traffic));
    let running = running(plan, catalog, &environment.schedule);
    let (mut sum, mut count) = (0.0, 0_u32);
    for (rate, running) in rates.iter_mut().zip(running) {
        if running {
            sum += *rate;
            count += 1;
        } else {
            *rate = 0.0;
        }
    }
    // Its traffic arrives while it runs.
    let scale = if sum > 0.0 { mean_rate(plan, environment) * f64::from(count) / sum } else { 0.0 };
    rates.iter_mut().for_each(|rate| *rate *= scale);
    rates
}

/// Minutes from the means of hours (formula `minute-shape`): within each hour the parabola that has its mean and meets its neighbours
/// at the hour's ends, where both have the mean of the two means, but at most three times the lower one: so no minute is negative and
/// each hour keeps its mean exactly. The week is a ring.
pub(crate) fn minutes(hours: &[f64]) -> Vec<f64> {
    let edge = |left: f64, right: f64| ((left + right) / 2.0).min(3.0 * left.min(right));
    let mut minutes = Vec::with_capacity(hours.len() * MINUTES_PER_HOUR);
    for (index, &mean) in hours.iter().enumerate() {
        let before = hours[(index + hours.len() - 1) % hours.len()];
        let after = hours[(index + 1) % hours.len()];
        let (start, end) = (edge(before, mean), edge(mean, after));
        // a + bt + ct² with these ends and this mean; over a minute its mean is the value in the middle and c/12 of the square.
        let (slope, curve) = (6.0 * mean - 4.0 * start - 2.0 * end, 3.0 * (start + end) - 6.0 * mean);
        let length = 1.0 / MINUTES_PER_HOUR as f64;
        for minute in 0..MINUTES_PER_HOUR {
            let middle = (minute as f64 + 0.5) * length;
            minutes.push((start + slope * middle + curve * (middle * middle + length * length / 12.0)).max(0.0));
        }
    }
    minutes
}

/// Burstiness of a week (formula `burstiness`): exp(σz − σ²/2) with z an autoregressive series of standard normals, so that its mean is 1.
fn noise(plan: &Plan, stream: u64) -> impl Iterator<Item = f64> + use<> {
    let sigma = plan.traffic.noise_percent / 100.0;
    let mut random = SplitMix64::new(u64::from(plan.traffic.noise_seed), stream);
    let mut z = random.normal();
    (0..MINUTES).map(move |_| {
        let factor = if sigma > 0.0 { (sigma * z - sigma * sigma / 2.0).exp() } else { 1.0 };
        z = CORRELATION * z + (1.0 - CORRELATION * CORRELATION).sqrt() * random.normal();
        factor
    })
}

/// The events of the peak week.
struct Chosen {
    /// By how much each minute exceeds the one without events.
    excess: Vec<f64>,
    monday: Option<String>,
    names: Vec<String>,
    stated: bool,
}

/// First minute, minutes, multiplier.
type Span = (usize, usize, f64);

fn span(event: &TrafficEvent) -> Span {
    let start = event.weekday as usize * 1_440 + (event.start_hour * 60.0).round() as usize;
    (start % MINUTES, ((event.hours * 60.0).round() as usize).min(MINUTES), event.multiplier)
}

/// What events add in each minute; several multiply, up to the cap. An event may run past Sunday into the week's Monday.
fn excess(spans: impl Iterator<Item = Span>, cap: f64) -> Vec<f64> {
    let mut factors = vec![1.0; MINUTES];
    for (start, length, multiplier) in spans {
        for minute in start..start + length {
            factors[minute % MINUTES] *= multiplier;
        }
    }
    factors.into_iter().map(|factor: f64| factor.min(cap) - 1.0).collect()
}

fn choose_events(plan: &Plan, catalog: &Catalog, rates: &[f64]) -> Chosen {
    let cap = plan.traffic.event_cap;
    if !plan.traffic.events.is_empty() {
        let mut events: Vec<&TrafficEvent> = plan.traffic.events.iter().collect();
        events.sort_by_key(|event| span(event).0);
        let name = |event: &&TrafficEvent| if event.name.is_empty() { event.weekday.to_string() } else { event.name.clone() };
        let names = events.iter().map(name).collect();
        return Chosen { excess: excess(events.into_iter().map(span), cap), monday: None, names, stated: true };
    }
    let own: Vec<_> = catalog.events(plan.traffic.profile, plan.client.country).collect();
    let mut mondays: Vec<&str> = own.iter().map(|event| event.monday.as_str()).collect();
    mondays.sort_unstable();
    mondays.dedup();
    let mut best: Option<(f64, Chosen)> = None;
    for monday in mondays {
        let mut week: Vec<_> = own.iter().filter(|event| event.monday == monday).collect();
        week.sort_by_key(|event| event.start_minute);
        let spans = week.iter().map(|event| (event.start_minute as usize, event.minutes as usize, event.multiplier));
        let excess = excess(spans, cap);
        let busiest = rates.iter().zip(&excess).map(|(rate, excess)| rate * (1.0 + excess)).fold(0.0, f64::max);
        // Of equal weeks the earliest.
        if best.as_ref().is_none_or(|(known, _)| busiest > *known) {
            let names = week.iter().map(|event| event.id.clone()).collect();
            best = Some((busiest, Chosen { excess, monday: Some(monday.to_owned()), names, stated: false }));
        }
    }
    if let Some((_, chosen)) = best {
        return chosen;
    }
    let busiest = (0..7).max_by(|a, b| day_peak(rates, *a).total_cmp(&day_peak(rates, *b)).then(b.cmp(a))).unwrap_or(0);
    Chosen { excess: excess(std::iter::once((busiest * 1_440, 1_440, 2.0)), cap), monday: None, names: Vec::new(), stated: false }
}

fn day_peak(rates: &[f64], day: usize) -> f64 {
    rates.iter().skip(day * 1_440).take(1_440).copied().fold(0.0, f64::max)
}

/// Where the stretch of a day with the most traffic begins; the earliest of equal ones.
fn busiest_window(day: &[f64], length: usize) -> usize {
    let mut sum: f64 = day.iter().take(length).sum();
    let mut best = (sum, 0);
    for start in 1..=day.len() - length {
        sum += day[start + length - 1] - day[start - 1];
        if sum > best.0 + 1e-9 {
            best = (sum, start);
        }
    }
    best.1
}

#[cfg(test)]
mod tests;
