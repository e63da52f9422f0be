//! Traffic of each environment: monthly volume, mean and peak rates, and the rates of a typical week.

use super::shape;
use crate::catalog::Catalog;
use crate::plan::{Environment, Plan};

/// Traffic of one environment.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct EnvironmentTraffic {
    /// API requests in a month, before growth.
    pub requests_per_month: f64,
    /// Mean requests a second over the hours in which the environment runs.
    pub mean_rate: f64,
    /// Requests a second in the busiest minute at the end of the horizon.
    pub peak_rate: f64,
    /// Distinct rates of a typical week (requests a second) and the share of the running hours that each covers.
    pub week: Vec<(f64, f64)>,
}

/// The traffic of every environment, in the plan's order (formulas `requests-per-month`, `mean-rate`, `peak-rate`).
pub(crate) fn environments(plan: &Plan, catalog: &Catalog) -> Vec<EnvironmentTraffic> {
    let (shape, peak_factor) = (distinct_rates(plan, catalog), peak_factor(plan, shape::stated_peak(plan, catalog)));
    plan.environments.iter().map(|environment| of(plan, environment, &shape, peak_factor)).collect()
}

/// The distinct rates of the plan's week relative to the mean, with the share of each.
pub(crate) fn distinct_rates(plan: &Plan, catalog: &Catalog) -> Vec<(f64, f64)> {
    catalog.profile(plan.traffic.profile).map(|profile| distinct(profile.relative_rates())).unwrap_or_else(|| vec![(1.0, 1.0)])
}

/// The peak factor that the sizing uses: the plan's, or that of its events if it is higher.
pub(crate) fn peak_factor(plan: &Plan, stated_peak: Option<f64>) -> f64 {
    stated_peak.unwrap_or(0.0).max(plan.traffic.peak_factor)
}

/// Mean requests a second over the hours in which an environment runs (formula `mean-rate`).
pub(crate) fn mean_rate(plan: &Plan, environment: &Environment) -> f64 {
    let hours = f64::from(plan.capacity_policy.hours_per_month) * environment.schedule.share();
    if hours > 0.0 { requests_per_month(plan, environment) / (hours * 3_600.0) } else { 0.0 }
}

fn requests_per_month(plan: &Plan, environment: &Environment) -> f64 {
    plan.traffic.requests_per_month() * environment.traffic_percent / 100.0
}

/// The traffic of one environment.
pub(crate) fn of(plan: &Plan, environment: &Environment, shape: &[(f64, f64)], peak_factor: f64) -> EnvironmentTraffic {
    let requests_per_month = requests_per_month(plan, environment);
    let mean_rate = mean_rate(plan, environment);
    let growth = growth_factor(plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months);
    EnvironmentTraffic {
        requests_per_month,
        mean_rate,
        peak_rate: mean_rate * peak_factor * growth,
        week: shape.iter().map(|(relative, share)| (relative * mean_rate, *share)).collect(),
    }
}

/// Growth over whole months, compounded: `(1 + g)^months` (formula `growth`). By repeated multiplication, so that every
/// platform gives the same bits.
pub(crate) fn growth_factor(percent_per_month: f64, months: u32) -> f64 {
    (0..months).fold(1.0, |factor, _| factor * (1.0 + percent_per_month / 100.0))
}

/// Merges hours of equal rate, so that the sizing looks at each rate once.
fn distinct(mut rates: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    rates.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<(f64, f64)> = Vec::with_capacity(rates.len());
    for (rate, share) in rates {
        match merged.last_mut() {
            Some((last, sum)) if (*last - rate).abs() < 1e-12 => *sum += share,
            _ => merged.push((rate, share)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked by hand: 50,000 users × 8 sessions × 25 requests = 10,000,000 a month;
    /// / (730 h × 3,600 s) = 3.80518 requests a second; × 5 × 1.015^12 (1.195618) = 22.7478.
    #[test]
    fn rates_follow_from_users() {
        let plan = Plan::default();
        let traffic = of(&plan, &plan.environments[0], &[(1.0, 1.0)], plan.traffic.peak_factor);
        assert_eq!(traffic.requests_per_month, 10_000_000.0);
        assert!((traffic.mean_rate - 3.805_175).abs() < 1e-6, "{}", traffic.mean_rate);
        assert!((traffic.peak_rate - 22.747_7).abs() < 1e-3, "{}", traffic.peak_rate);
    }

    #[test]
    fn an_office_hours_environment_serves_its_traffic_in_fewer_hours() {
        let mut plan = Plan::default();
        plan.environments[0].schedule.hours_per_day = 12.0;
        plan.environments[0].schedule.days_per_week = 7.0;
        let half = of(&plan, &plan.environments[0], &[(1.0, 1.0)], plan.traffic.peak_factor);
        assert!((half.mean_rate - 2.0 * 3.805_175).abs() < 1e-5, "half of the hours, twice the rate: {}", half.mean_rate);
    }
}
