//! What stands against the provider's limits, and the month in which growth crosses each (formulas `limit-demand`,
//! `month-reached`).

mod rows;

use rows::Amount;

use super::CapacityPlan;
use super::traffic::growth_factor;
use crate::catalog::Catalog;
use crate::plan::Plan;
use crate::problem::Problem;

/// Months of growth that are looked at; further ahead nobody believes a rate of growth.
pub const MONTHS_AHEAD: u32 = 120;

/// A demand against a limit of the catalog.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitCheck {
    /// The limit's id in the catalog, for example `api-gateway-rate`.
    pub limit_id: String,
    /// Id of the row's name, which may say more than the limit's: `alb-units-bytes`.
    pub name_id: String,
    /// Where: an environment's id with what it is of, or a region. Part of the check's stable id.
    pub place: String,
    /// Where, for people.
    pub detail: String,
    /// Demand in the busiest minute at the end of the horizon, in the limit's unit.
    pub demand: f64,
    /// What is allowed.
    pub limit: f64,
    /// Unit of both, as the catalog writes it.
    pub unit: String,
    /// Whether AWS raises the limit when asked.
    pub adjustable: bool,
    /// Where the limit was read; `plan` if the plan states it.
    pub source: String,
    /// The first month, counted from now, whose busiest minute is beyond the limit; `None` if there is none within ten years.
    pub month_reached: Option<u32>,
}

impl LimitCheck {
    /// Whether the demand fits at the end of the horizon.
    #[must_use]
    pub fn pass(&self) -> bool {
        self.demand <= self.limit
    }
}

/// The demand of each month over that at the horizon: `(1 + g)^(m - horizon)`. By repeated multiplication, so that every platform
/// gives the same month; at the horizon itself it is 1.
fn months(percent_per_month: f64, horizon: u32) -> Vec<f64> {
    let factor = 1.0 + percent_per_month / 100.0;
    let mut ratio = (0..horizon).fold(1.0, |ratio, _| ratio / factor);
    (0..=MONTHS_AHEAD.max(horizon))
        .map(|month| {
            let at = if month == horizon { 1.0 } else { ratio };
            ratio *= factor;
            at
        })
        .collect()
}

/// The first month in which a demand, of which a part grows with the traffic, is beyond a limit (formula `month-reached`).
fn month_reached(amount: Amount, limit: f64, months: &[f64]) -> Option<u32> {
    let months = &months[..months.len().min(MONTHS_AHEAD as usize + 1)];
    let month = months.partition_point(|ratio| amount.fixed + amount.growing * ratio <= limit);
    (month < months.len()).then(|| u32::try_from(month).unwrap_or(u32::MAX))
}

/// What a class offers: how much, its unit, and where that was read.
struct Offer<'a> {
    limit: f64,
    unit: &'a str,
    source: &'a str,
}

/// The rows as they are gathered.
struct Rows<'a> {
    catalog: &'a Catalog,
    months: Vec<f64>,
    /// What today's volumes become by the end of the horizon.
    growth_to_horizon: f64,
    /// The busiest minute over the mean.
    peak_over_mean: f64,
    /// Region whose quotas hold; empty where they are the same everywhere.
    region: String,
    checks: Vec<LimitCheck>,
}

impl Rows<'_> {
    fn push(&mut self, id: &str, place: &str, detail: &str, amount: Amount) {
        self.row(id, id, place, detail, amount, None);
    }

    /// A row whose name says more than its limit's.
    fn push_named(&mut self, id: &str, name_id: &str, place: &str, detail: &str, amount: Amount) {
        self.row(id, name_id, place, detail, amount, None);
    }

    /// A row whose limit the plan may state.
    fn push_against(&mut self, id: &str, place: &str, detail: &str, amount: Amount, stated: Option<f64>) {
        self.row(id, id, place, detail, amount, stated);
    }

    /// A row whose limit follows from a class that the plan chose.
    fn push_class(&mut self, id: &str, place: &str, detail: &str, amount: Amount, offer: Offer<'_>) {
        let Offer { limit, unit, source } = offer;
        self.checks.push(LimitCheck {
            limit_id: id.to_owned(),
            name_id: id.to_owned(),
            place: place.to_owned(),
            detail: detail.to_owned(),
            demand: amount.total(),
            limit,
            unit: unit.to_owned(),
            adjustable: false,
            source: source.to_owned(),
            month_reached: month_reached(amount, limit, &self.months),
        });
    }

    fn row(&mut self, id: &str, name_id: &str, place: &str, detail: &str, amount: Amount, stated: Option<f64>) {
        let Some(row) = self.catalog.limit_in(id, &self.region) else { return };
        let limit = stated.unwrap_or(row.value);
        self.checks.push(LimitCheck {
            limit_id: id.to_owned(),
            name_id: name_id.to_owned(),
            place: place.to_owned(),
            detail: detail.to_owned(),
            demand: amount.total(),
            limit,
            unit: row.unit.clone(),
            adjustable: row.adjustable,
            source: if stated.is_some() { "plan".to_owned() } else { row.source.clone() },
            month_reached: month_reached(amount, limit, &self.months),
        });
    }
}

pub(super) fn check(plan: &Plan, catalog: &Catalog, result: &mut CapacityPlan) {
    let growth_to_horizon = growth_factor(plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months);
    let busiest = result.traffic.iter().find(|traffic| traffic.mean_rate > 0.0);
    let mut gathered = Rows {
        catalog,
        months: months(plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months),
        growth_to_horizon,
        peak_over_mean: busiest.map_or(1.0, |traffic| traffic.peak_rate / (traffic.mean_rate * growth_to_horizon)),
        region: String::new(),
        checks: Vec::new(),
    };
    rows::rows(plan, catalog, result, &mut gathered);
    let checks = gathered.checks;
    for check in checks.iter().filter(|check| !check.pass()) {
        let code = match check.limit_id.as_str() {
            "api-gateway-rate" => Problem::warning("limit-api-gateway-rate", "traffic", &check.detail),
            "waf-rate" => Problem::warning("limit-waf-rate", "traffic", &check.detail),
            "vpn-throughput" => Problem::warning("limit-vpn-throughput", "vpn_links", &check.detail),
            "nat-throughput" => Problem::warning("limit-nat-throughput", "environments", &check.detail),
            "tasks-per-service" => Problem::warning("limit-tasks-per-service", "microservices", &check.detail),
            // What AWS raises when asked is assumed to be raised, and said; the rest is a warning.
            _ if check.adjustable => Problem::assumption("limit-to-raise", "traffic", &check.detail).with("limit-name", &check.name_id),
            _ => Problem::warning("limit-exceeded", "traffic", &check.detail).with("limit-name", &check.name_id),
        };
        result.problems.push(code.with("demand", shown(check.demand)).with("limit", shown(check.limit)));
    }
    result.limits = checks;
}

/// A demand in a sentence: whole, or with two digits where it is small.
fn shown(value: f64) -> String {
    if value >= 10.0 { format!("{value:.0}") } else { format!("{value:.2}").trim_end_matches('0').trim_end_matches('.').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        /// The month is the one that a scan of all months finds, and a limit that is raised is not crossed sooner.
        #[test]
        fn the_month_is_that_of_a_scan(
            fixed in 0.0..1_000.0f64, growing in 0.0..1_000.0f64, limit in 0.0..5_000.0f64, growth in 0.0..20.0f64, horizon in 0u32..60,
        ) {
            let (amount, months) = (Amount { fixed, growing }, months(growth, horizon));
            let scanned = (0..=MONTHS_AHEAD).find(|&month| fixed + growing * months[month as usize] > limit);
            let found = month_reached(amount, limit, &months);
            proptest::prop_assert_eq!(found, scanned);
            let later = month_reached(amount, limit * 1.5, &months);
            proptest::prop_assert!(later.is_none_or(|later| found.is_some_and(|found| found <= later)));
            // What is beyond at the horizon is beyond by then, and the other way about.
            proptest::prop_assert_eq!(amount.total() > limit, found.is_some_and(|found| found <= horizon));
        }
    }

    /// 100 at the horizon of 12 months with 2 % a month: 78.8 now; 120 is passed when 1.02^(m - 12) > 1.2, at m = 22.
    #[test]
    fn the_month_is_the_first_one_beyond() {
        for (demand, limit, growth, horizon, expected) in [
            (100.0, 120.0, 2.0, 12, Some(22)),
            (100.0, 99.0, 2.0, 12, Some(12)),
            (100.0, 100.0, 2.0, 12, Some(13)),
            (100.0, 50.0, 2.0, 12, Some(0)),
            (100.0, 120.0, 0.0, 12, None),
            (100.0, 2_000.0, 2.0, 12, None),
        ] {
            let amount = Amount::growing(demand);
            assert_eq!(month_reached(amount, limit, &months(growth, horizon)), expected, "{demand} against {limit}");
        }
    }
}
