//! What each platform bills for the tasks that stand on it. The platforms themselves say what (`capacity/platforms`).

use super::{Usage, UsageContext};
use crate::capacity::WorkloadPlan;
use crate::capacity::platforms::{self, Site};

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for fleet in &context.capacity.fleets {
        let Some(environment) = context.plan.environments.get(fleet.environment) else { continue };
        let site = Site { plan: context.plan, catalog: context.catalog, prices: context.prices, position: fleet.environment, environment };
        let workloads: Vec<&WorkloadPlan> = fleet.workloads.iter().filter_map(|&index| context.capacity.workloads.get(index)).collect();
        platforms::of(fleet.platform).usage(&site, fleet, &workloads, usages);
    }
}
