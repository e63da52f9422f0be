//! A whole plan on another platform: the difference in cost, MRUs, capacity and risk.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::moved::{Carried, all_moved, line_stays};
use super::{Books, Computed, computed};
use crate::capacity::platforms::Fleet;
use crate::catalog::Catalog;
use crate::plan::{Plan, PlatformKind};
use crate::problem::Problem;

/// A plan on its platforms.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// US dollars a month: the estimate, with what stays elsewhere.
    pub cost: Decimal,
    /// Of them, what stays elsewhere.
    pub carried: Decimal,
    /// MRUs a month, with those of what stays elsewhere.
    pub mrus: Decimal,
    /// Of them, those of what stays elsewhere.
    pub carried_mrus: Decimal,
    /// Tasks that always run ...
    pub base_tasks: u32,
    /// ... and at most.
    pub maximum_tasks: u32,
    /// Machines that always run ...
    pub base_machines: u32,
    /// ... and at most.
    pub maximum_machines: u32,
    /// Fleets, with what may fail and how fast they follow.
    pub fleets: Vec<Fleet>,
    /// Assumptions and warnings.
    pub problems: Vec<Problem>,
}

/// What a resource costs on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceChange {
    /// Key of the message catalog.
    pub resource: &'static str,
    /// US dollars a month before ...
    pub before: Decimal,
    /// ... and after.
    pub after: Decimal,
}

/// A plan and the same plan on another platform.
#[derive(Clone, Debug, PartialEq)]
pub struct PlatformComparison {
    /// The platform.
    pub to: PlatformKind,
    /// Region of the moved environments, if they change their cloud.
    pub region: String,
    /// As the plan stands.
    pub before: Side,
    /// On the other platform.
    pub after: Side,
    /// By resource; the differences sum to that of the costs. The largest first.
    pub resources: Vec<ResourceChange>,
}

/// The whole plan on another platform; `region` is that of the environments which change their cloud.
#[must_use]
pub fn on_platform(plan: &Plan, to: PlatformKind, region: &str, catalog: &Catalog) -> Plan {
    let zones = catalog.region(region).map_or(1, |region| region.zones);
    all_moved(plan, to, region, zones)
}

/// Moves a plan to another platform and compares.
///
/// # Errors
/// What keeps the plan, or the moved one, from being computed: a task that fits into no machine, a price that is missing.
pub fn compare(plan: &Plan, to: PlatformKind, region: &str, books: Books<'_>) -> Result<PlatformComparison, Vec<Problem>> {
    let before = computed(plan, books);
    if !before.errors.is_empty() {
        return Err(before.errors);
    }
    let moved = on_platform(plan, to, region, books.catalog);
    let other_cloud = plan.environments.iter().any(|environment| environment.provider() != to.provider());
    let after = computed(&moved, books);
    if !after.errors.is_empty() {
        return Err(after.errors);
    }
    let carried: Vec<(&'static str, Decimal)> = if other_cloud {
        before.estimate.lines.iter().filter(|line| Carried::is(line.resource)).map(|line| (line.resource, line.amount)).collect()
    } else {
        Vec::new()
    };
    let stays: Decimal = carried.iter().map(|(_, amount)| *amount).sum();
    let charged_there = |id: &str| after.lines.iter().any(|line| line.id == id);
    let stays_mrus: Decimal = before
        .lines
        .iter()
        .filter(|line| other_cloud && line_stays(line, books.catalog) && !charged_there(&line.id))
        .map(|line| line.mrus)
        .sum();
    let mut resources: BTreeMap<&'static str, (Decimal, Decimal)> = BTreeMap::new();
    for line in &before.estimate.lines {
        resources.entry(line.resource).or_default().0 += line.amount;
    }
    for line in &after.estimate.lines {
        resources.entry(line.resource).or_default().1 += line.amount;
    }
    for (resource, amount) in carried {
        resources.entry(resource).or_default().1 += amount;
    }
    let mut resources: Vec<ResourceChange> =
        resources.into_iter().map(|(resource, (before, after))| ResourceChange { resource, before, after }).collect();
    resources.sort_by_key(|change| std::cmp::Reverse((change.after - change.before).abs()));
    Ok(PlatformComparison {
        to,
        region: if other_cloud { region.to_owned() } else { String::new() },
        before: side(before, Decimal::ZERO, Decimal::ZERO),
        after: side(after, stays, stays_mrus),
        resources,
    })
}

fn side(computed: Computed, carried: Decimal, carried_mrus: Decimal) -> Side {
    let Computed { capacity, estimate, mrus, problems, .. } = computed;
    let sum = |of: fn(&crate::capacity::WorkloadPlan) -> u32| capacity.workloads.iter().map(of).sum();
    Side {
        cost: estimate.total + carried,
        carried,
        mrus: mrus + carried_mrus,
        carried_mrus,
        base_tasks: sum(|workload| workload.tasks.base),
        maximum_tasks: sum(|workload| workload.tasks.maximum),
        base_machines: capacity.fleets.iter().map(Fleet::base_machines).sum(),
        maximum_machines: capacity.fleets.iter().map(Fleet::maximum_machines).sum(),
        fleets: capacity.fleets,
        problems,
    }
}
