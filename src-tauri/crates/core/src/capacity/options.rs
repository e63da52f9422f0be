//! "Size it for me", explained: every size of the catalog for a workload, the cheapest that carries the traffic first, each other
//! with the reason why not.

use rust_decimal::Decimal;

use super::platforms::{self, Site};
use super::sizing::tasks;
use super::{CapacityPlan, EnvironmentTraffic, Tasks};
use crate::catalog::{Catalog, ContainerSize, usable_memory_share};
use crate::plan::{Plan, Runtime};
use crate::price_book::PriceBook;
use crate::units;

/// Why a size was not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rejection {
    /// A Java runtime gets at least one vCPU.
    Runtime,
    /// The program and one request do not fit: MiB that the container would need.
    Memory(u32),
    /// It costs so many percent more.
    Cost(Decimal),
    /// It costs the same and is larger.
    Larger,
    /// The plan states another one.
    Stated,
}

/// One size for a workload.
#[derive(Clone, Debug, PartialEq)]
pub struct SizeOption {
    /// Container size.
    pub size: ContainerSize,
    /// Tasks of this size; `None` where the workload does not fit.
    pub tasks: Option<Tasks>,
    /// US dollars a month for the expected tasks, on demand.
    pub usd_per_month: Option<Decimal>,
    /// Why it was not taken; `None` for the one that was.
    pub rejection: Option<Rejection>,
}

/// The sizes for one workload: those that carry its traffic by cost, then the rest by size. Empty if there is no such workload.
#[must_use]
pub fn size_options(plan: &Plan, catalog: &Catalog, prices: &PriceBook, capacity: &CapacityPlan, workload: &str) -> Vec<SizeOption> {
    let Some(workload) = capacity.workloads.iter().find(|candidate| candidate.id == workload) else { return Vec::new() };
    let environment = &plan.environments[workload.environment];
    let need = &workload.need;
    let channel = &capacity.traffic[workload.environment];
    // The workload's own traffic, as if it were a channel: the single sign-on has not the channel's rates.
    let of = |rate: f64| if need.share > 0.0 { rate / need.share } else { 0.0 };
    let scale = if channel.mean_rate > 0.0 { of(workload.mean_rate) / channel.mean_rate } else { 0.0 };
    let traffic = EnvironmentTraffic {
        mean_rate: of(workload.mean_rate),
        peak_rate: of(workload.peak_rate),
        week: channel.week.iter().map(|(rate, share)| (rate * scale, *share)).collect(),
        ..channel.clone()
    };
    let mut options: Vec<(f64, SizeOption)> = platforms::of(workload.platform)
        .sizes(&Site { plan, catalog, prices, position: workload.environment, environment })
        .into_iter()
        .map(|candidate| {
            let size = candidate.size;
            let refused = |rejection| (f64::INFINITY, SizeOption { size, tasks: None, usd_per_month: None, rejection: Some(rejection) });
            if need.runtime == Runtime::Jvm && size.milli_vcpu() < 1_000 {
                return refused(Rejection::Runtime);
            }
            let Some(found) = tasks(need, size, &traffic, &plan.capacity_policy) else {
                let demanded = (need.memory_mib_baseline + need.memory_mib_per_request) / usable_memory_share(need.runtime);
                return refused(Rejection::Memory(demanded.ceil() as u32));
            };
            let cost = candidate.usd_per_hour * found.mean;
            let usd = units::quantity(candidate.usd_per_hour) * found.tasks.expected * workload.hours;
            (cost, SizeOption { size, tasks: Some(found.tasks), usd_per_month: Some(usd), rejection: None })
        })
        .collect();
    options.sort_by(|(a, first), (b, second)| a.total_cmp(b).then(first.size.cmp(&second.size)));
    let taken = options.iter().position(|(_, option)| option.size == workload.size);
    let chosen = taken.and_then(|taken| options[taken].1.usd_per_month);
    let mut options: Vec<SizeOption> = options.into_iter().map(|(_, option)| option).collect();
    for (position, option) in options.iter_mut().enumerate() {
        let (Some(usd), Some(chosen)) = (option.usd_per_month, chosen) else { continue };
        if Some(position) == taken {
            continue;
        }
        let percent = if chosen.is_zero() { Decimal::ZERO } else { (usd / chosen - Decimal::ONE) * Decimal::ONE_HUNDRED };
        let percent = crate::money::round(percent, 1);
        option.rejection = Some(if percent > Decimal::ZERO {
            Rejection::Cost(percent)
        } else if workload.sized {
            Rejection::Larger
        } else {
            Rejection::Stated
        });
    }
    options
}
