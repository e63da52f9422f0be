//! Connection pools against the databases (design rule 12, formula `connections`).

use super::limits::MONTHS_AHEAD;
use super::sizing::maximum_at;
use super::{CapacityPlan, WorkloadPlan, WorkloadRef};
use crate::catalog::Catalog;
use crate::plan::Plan;
use crate::problem::Problem;

/// Connections that operators, monitoring and migrations need beside the pools: a tenth of the limit, at least ten
/// (capacity reference, section 6.4).
fn reserve(limit: u32) -> u32 {
    (limit / 10).max(10)
}

/// The pools of one environment against its database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionCheck {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// The database's class.
    pub class: String,
    /// Tasks at the autoscaling maximum times their pools, summed over the workloads.
    pub demand: u64,
    /// What the class leaves to the pools: its `max_connections` less the reserve.
    pub limit: u32,
    /// The class's `max_connections`.
    pub max_connections: u32,
    /// The cheapest of the smallest classes of the same service that fit, if any.
    pub smallest: Option<String>,
    /// The first month, counted from now, whose tasks need more connections than there are; `None` if there is none within ten years.
    pub month_reached: Option<u32>,
}

impl ConnectionCheck {
    /// Whether the pools fit.
    #[must_use]
    pub fn pass(&self) -> bool {
        self.demand <= u64::from(self.limit)
    }
}

/// The month is found by halving, because more traffic never needs fewer tasks.
fn month_reached(plan: &Plan, workloads: &[&WorkloadPlan], limit: u64) -> Option<u32> {
    let policy = &plan.capacity_policy;
    let factor = 1.0 + plan.traffic.growth_percent_per_month / 100.0;
    let crossed = |month: u32| {
        let months = month.abs_diff(policy.horizon_months);
        let growth = (0..months).fold(1.0, |growth, _| if month < policy.horizon_months { growth / factor } else { growth * factor });
        let demand = workloads.iter().map(|workload| u64::from(maximum_at(workload, growth, policy)) * u64::from(workload.connection_pool));
        demand.sum::<u64>() > limit
    };
    if !crossed(MONTHS_AHEAD) {
        return None;
    }
    let (mut low, mut high) = (0, MONTHS_AHEAD);
    while low < high {
        let middle = u32::midpoint(low, high);
        if crossed(middle) { high = middle } else { low = middle + 1 }
    }
    Some(high)
}

pub(super) fn check(plan: &Plan, catalog: &Catalog, result: &mut CapacityPlan) {
    let aurora = &plan.data.aurora;
    if !aurora.enabled {
        return;
    }
    for (position, environment) in plan.environments.iter().enumerate() {
        let production = environment.kind.is_production();
        let (class_name, field) = if production {
            (&aurora.production_class, "data.aurora.production_class")
        } else {
            (&aurora.preproduction_class, "data.aurora.preproduction_class")
        };
        // An unknown class is reported by the check of the plan; there is no limit to compare with here.
        let Some(class) = catalog.instance_class("aurora-mysql", class_name) else { continue };
        let demand: u64 = result
            .workloads
            .iter()
            .filter(|workload| workload.environment == position)
            .map(|workload| u64::from(workload.tasks.maximum) * u64::from(workload.connection_pool))
            .sum();
        let limit = class.max_connections.saturating_sub(reserve(class.max_connections));
        let fits = |limit: u32| demand <= u64::from(limit.saturating_sub(reserve(limit)));
        let smallest = catalog
            .instance_classes
            .iter()
            .filter(|other| other.service == "aurora-mysql" && (!production || !other.burstable) && fits(other.max_connections))
            .min_by(|a, b| a.max_connections.cmp(&b.max_connections).then(a.memory_gib.cmp(&b.memory_gib)).then(a.name.cmp(&b.name)))
            .map(|other| other.name.clone());
        let own: Vec<&WorkloadPlan> = result.workloads.iter().filter(|workload| workload.environment == position).collect();
        let check = ConnectionCheck {
            month_reached: month_reached(plan, &own, u64::from(limit)),
            environment: position,
            class: class.name.clone(),
            demand,
            limit,
            max_connections: class.max_connections,
            smallest,
        };
        if !check.pass() {
            let largest = result
                .workloads
                .iter()
                .filter(|workload| workload.environment == position)
                .max_by_key(|workload| u64::from(workload.tasks.maximum) * u64::from(workload.connection_pool));
            let pools = largest.map_or("", |workload| match workload.workload {
                WorkloadRef::Microservice(_) => workload.name.as_str(),
                WorkloadRef::Sso => "Keycloak",
            });
            result.problems.push(
                Problem::error("connections-exceeded", field, class_name)
                    .with("environment", environment.display_name())
                    .with("demand", demand)
                    .with("limit", limit)
                    .with("max_connections", class.max_connections)
                    .with("smallest", check.smallest.as_deref().unwrap_or("-"))
                    .with("largest", pools),
            );
        }
        result.connections.push(check);
    }
}
