//! Connection pools against the databases (design rule 12, formula `connections`).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::limits::MONTHS_AHEAD;
use super::sizing::maximum_at;
use super::{CapacityPlan, WorkloadPlan, WorkloadRef};
use crate::catalog::{Catalog, InstanceClass};
use crate::plan::{Plan, RdsEngine};
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
    /// Which database, as the plan's data services name it: `aurora` or `rds`.
    pub database: &'static str,
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

/// The database whose connections the pools hold.
struct Database<'a> {
    /// Of the catalog's classes.
    service: &'static str,
    /// Of the plan's data services.
    section: &'static str,
    production: &'a str,
    preproduction: &'a str,
    limit: fn(&Plan, &InstanceClass) -> u32,
}

/// Aurora, else RDS; a plan with both keeps RDS for something else than its pools.
fn database(plan: &Plan) -> Option<Database<'_>> {
    let data = &plan.data;
    if data.aurora.enabled {
        let (production, preproduction) = (&data.aurora.production_class, &data.aurora.preproduction_class);
        Some(Database { service: "aurora-mysql", section: "aurora", production, preproduction, limit: |_, class| class.max_connections })
    } else if data.rds.enabled {
        let (production, preproduction) = (&data.rds.production_class, &data.rds.preproduction_class);
        Some(Database {
            service: "rds",
            section: "rds",
            production,
            preproduction,
            limit: |plan, class| rds_limit(plan.data.rds.engine, class),
        })
    } else {
        None
    }
}

/// Memory that hypervisor, system and agents keep of a class, in thousandths of what is sold: what Karpenter
/// assumes of a machine (`capacity/platforms/machines.rs`). AWS publishes the formula and not what is kept.
const KEPT_THOUSANDTHS: u64 = 75;

/// Default of `max_connections` of RDS: bytes ÷ 9,531,392 for PostgreSQL, at most 5,000, and ÷ 12,582,880 for MySQL
/// (formula `rds-connections`).
pub(super) fn rds_limit(engine: RdsEngine, class: &InstanceClass) -> u32 {
    let sold = (class.memory_gib * Decimal::from(1_024 * 1_024 * 1_024_u64)).to_u64().unwrap_or(0);
    let bytes = sold - sold * KEPT_THOUSANDTHS / 1_000;
    let connections = match engine {
        RdsEngine::Postgresql => (bytes / 9_531_392).min(5_000),
        RdsEngine::Mysql => bytes / 12_582_880,
    };
    u32::try_from(connections).unwrap_or(u32::MAX)
}

pub(super) fn check(plan: &Plan, catalog: &Catalog, result: &mut CapacityPlan) {
    let Some(database) = database(plan) else { return };
    for (position, environment) in plan.environments.iter().enumerate() {
        let production = environment.kind.is_production();
        let (class_name, field) =
            if production { (database.production, "production_class") } else { (database.preproduction, "preproduction_class") };
        // An unknown class is reported by the check of the plan; there is no limit to compare with here.
        let Some(class) = catalog.instance_class(database.service, class_name) else { continue };
        let demand: u64 = result
            .workloads
            .iter()
            .filter(|workload| workload.environment == position)
            .map(|workload| u64::from(workload.tasks.maximum) * u64::from(workload.connection_pool))
            .sum();
        let max_connections = (database.limit)(plan, class);
        let limit = max_connections.saturating_sub(reserve(max_connections));
        let fits = |limit: u32| demand <= u64::from(limit.saturating_sub(reserve(limit)));
        let smallest = catalog
            .instance_classes
            .iter()
            .filter(|other| other.service == database.service && (!production || !other.burstable))
            .map(|other| ((database.limit)(plan, other), other))
            .filter(|(connections, _)| fits(*connections))
            .min_by(|(of_a, a), (of_b, b)| of_a.cmp(of_b).then(a.memory_gib.cmp(&b.memory_gib)).then(a.name.cmp(&b.name)))
            .map(|(_, other)| other.name.clone());
        let own: Vec<&WorkloadPlan> = result.workloads.iter().filter(|workload| workload.environment == position).collect();
        let check = ConnectionCheck {
            month_reached: month_reached(plan, &own, u64::from(limit)),
            environment: position,
            database: database.section,
            class: class.name.clone(),
            demand,
            limit,
            max_connections,
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
                Problem::error("connections-exceeded", format!("data.{}.{field}", database.section), class_name)
                    .with("environment", environment.display_name())
                    .with("demand", demand)
                    .with("limit", limit)
                    .with("max_connections", max_connections)
                    .with("smallest", check.smallest.as_deref().unwrap_or("-"))
                    .with("largest", pools),
            );
        }
        result.connections.push(check);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 8 GiB are 8,589,934,592 bytes, less 75 thousandths 7,945,689,498; ÷ 9,531,392 = 833, ÷ 12,582,880 = 631. 2 GiB:
    /// 1,986,422,375 bytes, 208 and 157. 128 GiB would be 13,338 with PostgreSQL, which stops at 5,000.
    #[test]
    fn connections_follow_from_memory() {
        let class = |gib: u32| InstanceClass {
            name: "any".into(),
            service: "rds".into(),
            vcpu: 2,
            memory_gib: Decimal::from(gib),
            max_connections: 0,
            burstable: false,
            source: String::new(),
        };
        for (gib, postgresql, mysql) in [(2, 208, 157), (8, 833, 631), (128, 5_000, 10_103)] {
            assert_eq!(rds_limit(RdsEngine::Postgresql, &class(gib)), postgresql, "{gib}");
            assert_eq!(rds_limit(RdsEngine::Mysql, &class(gib)), mysql, "{gib}");
        }
    }
}
