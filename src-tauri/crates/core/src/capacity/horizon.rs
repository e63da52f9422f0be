//! The months ahead: what growth makes of traffic, tasks and connections, against what is planned (formula `month-reached`).

use super::sizing::maximum_at;
use super::{CapacityPlan, WorkloadPlan};
use crate::plan::Plan;

/// Months of the picture, at the least; it reaches half as far again as the plan's horizon.
const MONTHS: u32 = 24;

/// One month ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// Requests a second in its busiest minute.
    pub peak_rate: f64,
    /// Tasks that this minute needs, all workloads together.
    pub tasks: u32,
    /// Database connections that these tasks hold.
    pub connections: u64,
}

/// The months ahead of one environment, the first one now.
#[derive(Clone, Debug, PartialEq)]
pub struct Horizon {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// The months.
    pub months: Vec<Month>,
    /// Tasks that are planned: the sum of the maxima.
    pub planned_tasks: u32,
    /// Connections that the database's class leaves to the pools; `None` without a database.
    pub connection_limit: Option<u32>,
}

/// The months ahead of every environment. A range that the plan states does not grow; where it does not suffice, the tasks stay.
#[must_use]
pub fn horizons(plan: &Plan, capacity: &CapacityPlan) -> Vec<Horizon> {
    let policy = &plan.capacity_policy;
    let factor = 1.0 + plan.traffic.growth_percent_per_month / 100.0;
    let last = MONTHS.max(policy.horizon_months + policy.horizon_months / 2);
    // By repeated multiplication, so that every platform gives the same bits.
    let growth = |month: u32| {
        let months = month.abs_diff(policy.horizon_months);
        (0..months).fold(1.0, |growth, _| if month < policy.horizon_months { growth / factor } else { growth * factor })
    };
    let of = |environment: usize| {
        let own: Vec<&WorkloadPlan> = capacity.workloads.iter().filter(|workload| workload.environment == environment).collect();
        let month = |month: u32| {
            let growth = growth(month);
            let tasks: Vec<u32> = own.iter().map(|workload| maximum_at(workload, growth, policy)).collect();
            let connections = own.iter().zip(&tasks).map(|(workload, tasks)| u64::from(*tasks) * u64::from(workload.connection_pool));
            Month {
                peak_rate: capacity.traffic[environment].peak_rate * growth,
                tasks: tasks.iter().fold(0, |sum: u32, tasks| sum.saturating_add(*tasks)),
                connections: connections.sum(),
            }
        };
        Horizon {
            environment,
            months: (0..=last).map(month).collect(),
            planned_tasks: own.iter().fold(0, |sum: u32, workload| sum.saturating_add(workload.tasks.maximum)),
            connection_limit: capacity.connections.iter().find(|check| check.environment == environment).map(|check| check.limit),
        }
    };
    (0..plan.environments.len()).map(of).collect()
}
