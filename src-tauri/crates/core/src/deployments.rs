//! What each way to deploy asks for: tasks and machines beside those that serve, and their cost (formulas `deployment-extra`,
//! `deployment-cost`).

use rust_decimal::Decimal;

use crate::capacity::CapacityPlan;
use crate::capacity::platforms::{self, Fleet, Site};
use crate::catalog::Catalog;
use crate::money;
use crate::plan::{DeploymentStrategy, Plan, PlatformKind};
use crate::price_book::PriceBook;
use crate::units;

/// What one way to deploy asks for in one environment, on one platform.
#[derive(Clone, Debug, PartialEq)]
pub struct DeploymentCost {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// The platform.
    pub platform: PlatformKind,
    /// The way.
    pub strategy: DeploymentStrategy,
    /// Whether the plan deploys so.
    pub chosen: bool,
    /// Tasks beside the base while all workloads are deployed at the same time: the room that must be there.
    pub extra_tasks: u32,
    /// Machines beside those of the base for them; 0 without machines.
    pub extra_machines: u32,
    /// Minutes in which they run, of one deployment.
    pub minutes: Decimal,
    /// Task-hours a month.
    pub task_hours: Decimal,
    /// US dollars a month at list prices, rounded to cents; `None` without a price.
    pub usd: Option<Decimal>,
}

/// Every way to deploy, for every environment and platform of a plan.
#[must_use]
pub fn deployments(plan: &Plan, capacity: &CapacityPlan, catalog: &Catalog, prices: &PriceBook) -> Vec<DeploymentCost> {
    let of = |fleet: &Fleet| {
        let environment = plan.environments.get(fleet.environment)?;
        let site = Site { plan, catalog, prices, position: fleet.environment, environment };
        Some(DeploymentStrategy::ALL.iter().map(move |strategy| cost(&site, capacity, fleet, *strategy)).collect::<Vec<_>>())
    };
    capacity.fleets.iter().filter_map(of).flatten().collect()
}

fn cost(site: &Site<'_>, capacity: &CapacityPlan, fleet: &Fleet, strategy: DeploymentStrategy) -> DeploymentCost {
    let scaling = &site.plan.scaling;
    let workloads = || fleet.workloads.iter().filter_map(|&index| capacity.workloads.get(index));
    let extra = |base: u32| fleet.scaling.extra_tasks(site.plan, strategy, base);
    let extra_tasks = workloads().map(|workload| extra(workload.tasks.base)).sum();
    let extra_machines = platforms::extra_machines(site, capacity, fleet, strategy);
    // They start, with a machine where none has room, serve beside the old ones, and drain.
    let starting = fleet.scaling.task_seconds + if extra_machines > 0 { fleet.scaling.machine_seconds } else { 0 };
    let beside = if strategy == DeploymentStrategy::Rolling { 0.0 } else { scaling.bake_minutes };
    let minutes = f64::from(starting + scaling.drain_seconds) / 60.0 + beside;
    let hours = units::quantity(minutes / 60.0 * scaling.deployments_per_month);
    let task_hours = Decimal::from(extra_tasks) * hours;
    let usd = if fleet.groups.is_empty() {
        platforms::task_rates(site, fleet.platform, workloads().map(|workload| (workload.size, extra(workload.tasks.base))))
            .map(|rate| money::usd(rate * hours))
    } else {
        // Machines that are packed together come and go together.
        let rate = fleet.groups.first().and_then(|group| group.usd_per_hour);
        rate.map(|rate| money::usd(rate * Decimal::from(extra_machines) * hours))
    };
    DeploymentCost {
        environment: fleet.environment,
        platform: fleet.platform,
        strategy,
        chosen: scaling.deployment == strategy,
        extra_tasks,
        extra_machines,
        minutes: money::round(units::quantity(minutes), 2),
        task_hours: money::round(task_hours, 2),
        usd,
    }
}
