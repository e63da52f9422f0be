//! The hours of a typical week, one by one: traffic, and the tasks that it takes.

use super::sizing::tasks_at_rate;
use super::{CapacityPlan, WorkloadPlan};
use crate::catalog::Catalog;
use crate::plan::Plan;

/// Hours of a week; the first is Monday's at midnight.
pub const HOURS: usize = 168;

/// A typical week of one environment: all of its workloads together, before growth.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// API requests a second in each hour.
    pub rates: Vec<f64>,
    /// Tasks that run in each hour, between base and maximum.
    pub tasks: Vec<u32>,
    /// Tasks that always run.
    pub base: u32,
    /// The most that autoscaling may start.
    pub maximum: u32,
}

/// The week of every environment, in the plan's order.
#[must_use]
pub fn weeks(plan: &Plan, catalog: &Catalog, capacity: &CapacityPlan) -> Vec<Week> {
    let relative = catalog.week(&plan.traffic);
    let of = |(environment, traffic): (usize, &super::EnvironmentTraffic)| {
        let own: Vec<&WorkloadPlan> = capacity.workloads.iter().filter(|workload| workload.environment == environment).collect();
        let total = |pick: fn(&WorkloadPlan) -> u32| own.iter().map(|workload| pick(workload)).sum();
        Week {
            environment,
            rates: relative.iter().map(|relative| relative * traffic.mean_rate).collect(),
            // A workload's own mean rate has the shape of the channel.
            tasks: relative.iter().map(|relative| own.iter().map(|workload| tasks_at_rate(plan, workload, *relative)).sum()).collect(),
            base: total(|workload| workload.tasks.base),
            maximum: total(|workload| workload.tasks.maximum),
        }
    };
    capacity.traffic.iter().enumerate().map(of).collect()
}
