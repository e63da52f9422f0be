//! What stands against the provider's limits, and the month in which growth crosses each (formulas `limit-demand`,
//! `month-reached`).

use super::CapacityPlan;
use crate::catalog::Catalog;
use crate::plan::Plan;
use crate::problem::Problem;

/// Months of growth that are looked at; further ahead nobody believes a rate of growth.
pub const MONTHS_AHEAD: u32 = 120;

/// Megabits a second of one KiB a second.
const MEGABITS_PER_KIB: f64 = 1_024.0 * 8.0 / 1e6;

/// A demand against a limit of the catalog.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitCheck {
    /// The limit's id in the catalog, for example `api-gateway-rate`.
    pub limit_id: String,
    /// Where: an environment's id with what it is of, or a region. Part of the check's stable id.
    pub place: String,
    /// Where, for people.
    pub detail: String,
    /// Demand in the busiest minute at the end of the horizon, in the limit's unit.
    pub demand: f64,
    /// What is allowed.
    pub limit: f64,
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

/// The first month in which a demand that grows with the traffic is beyond a limit: `demand(m) = demand at the horizon ×
/// (1 + g)^(m - horizon)`. By repeated multiplication, so that every platform gives the same month.
pub(super) fn month_reached(at_horizon: f64, limit: f64, percent_per_month: f64, horizon: u32) -> Option<u32> {
    let factor = 1.0 + percent_per_month / 100.0;
    let now = (0..horizon).fold(at_horizon, |demand, _| demand / factor);
    let mut demand = now;
    for month in 0..=MONTHS_AHEAD {
        // Division and multiplication do not undo one another to the last bit: at the horizon the stated demand decides.
        let at = if month == horizon { at_horizon } else { demand };
        if at > limit {
            return Some(month);
        }
        demand *= factor;
    }
    None
}

pub(super) fn check(plan: &Plan, catalog: &Catalog, result: &mut CapacityPlan) {
    let mut checks = Vec::new();
    let mut push = |id: &'static str, place: String, detail: String, demand: f64| {
        let Some(limit) = catalog.limit(id) else { return };
        let month_reached = month_reached(demand, limit.value, plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months);
        checks.push(LimitCheck { limit_id: id.to_owned(), place, detail, demand, limit: limit.value, month_reached });
    };
    let exchanged = plan.traffic.request_kib + plan.traffic.response_kib;
    let mut regions: Vec<(&str, f64)> = Vec::new();
    for (environment, traffic) in plan.environments.iter().zip(&result.traffic) {
        match regions.iter_mut().find(|(region, _)| *region == environment.region) {
            Some((_, rate)) => *rate += traffic.peak_rate,
            None => regions.push((&environment.region, traffic.peak_rate)),
        }
    }
    if plan.edge.api_gateway {
        for (region, rate) in regions {
            push("api-gateway-rate", region.to_owned(), region.to_owned(), rate);
        }
    }
    for (position, (environment, traffic)) in plan.environments.iter().zip(&result.traffic).enumerate() {
        let name = environment.display_name();
        if plan.edge.waf {
            push("waf-rate", environment.id.clone(), name.to_owned(), traffic.peak_rate);
        }
        for link in plan.vpn_links.iter().filter(|link| link.serves(&environment.id)) {
            let megabits = traffic.peak_rate * link.traffic_percent / 100.0 * exchanged * MEGABITS_PER_KIB;
            push("vpn-throughput", format!("{}/{}", environment.id, link.id), format!("{name}, {}", link.display_name()), megabits);
        }
        if environment.nat_gateways > 0 {
            let each = traffic.peak_rate * plan.edge.internet_backend_percent / 100.0 * exchanged * MEGABITS_PER_KIB
                / f64::from(environment.nat_gateways);
            push("nat-throughput", environment.id.clone(), name.to_owned(), each);
        }
        let own = result.workloads.iter().filter(|workload| workload.environment == position);
        // Tasks are whole: their month is that of the rate, which is at most a task early.
        if let Some(largest) = own.max_by_key(|workload| workload.tasks.maximum) {
            push("tasks-per-service", largest.id.clone(), format!("{name}, {}", largest.name), f64::from(largest.tasks.maximum));
        }
    }
    for check in checks.iter().filter(|check| !check.pass()) {
        let code = match check.limit_id.as_str() {
            "api-gateway-rate" => Problem::warning("limit-api-gateway-rate", "traffic", &check.detail),
            "waf-rate" => Problem::warning("limit-waf-rate", "traffic", &check.detail),
            "vpn-throughput" => Problem::warning("limit-vpn-throughput", "vpn_links", &check.detail),
            "nat-throughput" => Problem::warning("limit-nat-throughput", "environments", &check.detail),
            _ => Problem::warning("limit-tasks-per-service", "microservices", &check.detail),
        };
        result.problems.push(code.with("demand", format!("{:.0}", check.demand)).with("limit", format!("{:.0}", check.limit)));
    }
    result.limits = checks;
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(month_reached(demand, limit, growth, horizon), expected, "{demand} against {limit}");
        }
    }
}
