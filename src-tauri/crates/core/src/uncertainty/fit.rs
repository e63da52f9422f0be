//! The search for size and tasks of `capacity::sizing`, in the form that thousands of draws need.
//!
//! For one size the number of tasks at a rate r is `max(minimum, ceil(a r), zones(ceil(b r)))`: the ceiling of the largest demand is
//! the largest ceiling, so that all demands that grow with the rate are two slopes. Of two sizes with the same vCPU the one
//! with more memory only helps while memory decides. Both facts together leave about two of seventy sizes to look at. A
//! property test holds the results to those of `capacity::sizing`, which stays the definition.

use crate::capacity::sizing::{Candidate, Need, ceiling, costs_less, tasks_after_zone_loss};
use crate::catalog::{ContainerSize, usable_memory_share};
use crate::plan::{CapacityPolicy, Runtime};

/// A size that may be chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) size: ContainerSize,
    pub(super) vcpu: f64,
    pub(super) memory_gib: f64,
    memory_mib: f64,
    usd_per_hour: f64,
    /// MRUs of a task; `None` if the rate card has none.
    pub(super) mrus: Option<f64>,
}

impl Size {
    pub(super) fn new(size: ContainerSize, usd_per_hour: f64, mrus: Option<f64>) -> Self {
        let memory_mib = f64::from(size.memory_mib());
        Self { size, vcpu: size.vcpu_f64(), memory_gib: memory_mib / 1_024.0, memory_mib, usd_per_hour, mrus }
    }
}

/// The sizes of a region, cheapest first, and by vCPU.
#[derive(Clone, Debug)]
pub(super) struct Ladder {
    sizes: Vec<Size>,
    /// Positions in `sizes` of each vCPU, least memory first; the cheapest row first.
    rows: Vec<Vec<usize>>,
}

impl Ladder {
    pub(super) fn new(candidates: &[Candidate], mrus: impl Fn(ContainerSize) -> Option<f64>) -> Self {
        let sizes: Vec<Size> =
            candidates.iter().map(|candidate| Size::new(candidate.size, candidate.usd_per_hour, mrus(candidate.size))).collect();
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for (position, size) in sizes.iter().enumerate() {
            match rows.iter_mut().find(|row| sizes[row[0]].size.milli_vcpu() == size.size.milli_vcpu()) {
                Some(row) => row.push(position),
                None => rows.push(vec![position]),
            }
        }
        for row in &mut rows {
            row.sort_by_key(|&position| sizes[position].size.memory_mib());
        }
        Self { sizes, rows }
    }
}

/// The rates that a workload sees, of the whole channel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load<'a> {
    pub(super) mean: f64,
    pub(super) peak: f64,
    /// Rates of the week, rising, with the share of each.
    pub(super) week: &'a [(f64, f64)],
    /// Factor on the rates of the week.
    pub(super) scale: f64,
}

/// Size and tasks of a workload.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    pub(super) size: Size,
    pub(super) base: f64,
    pub(super) expected: f64,
    pub(super) maximum: f64,
    /// `expected` before rounding, by which sizes are compared.
    mean: f64,
    /// How many sizes were computed to find it.
    pub(super) tried: u32,
}

/// The number of tasks of one size as a function of the rate.
struct Tasks<'a> {
    need: &'a Need,
    size: ContainerSize,
    least: u32,
    /// Tasks for each request a second.
    slope: f64,
    /// The same with a zone lost.
    zone_slope: f64,
    /// Whether memory asks for more than everything else does.
    memory_decides: bool,
}

impl<'a> Tasks<'a> {
    /// `None` if one task cannot hold the program and one request.
    fn new(need: &'a Need, size: &Size, policy: &CapacityPolicy) -> Option<Self> {
        let room = size.memory_mib * usable_memory_share(need.runtime) - need.memory_mib_baseline;
        if room < need.memory_mib_per_request || room < 0.0 {
            return None;
        }
        let busy_vcpus = need.share * need.cpu_ms / 1_000.0 / size.vcpu;
        let in_flight = need.share * need.latency_ms / 1_000.0;
        let memory = if need.memory_mib_per_request > 0.0 { in_flight / (room / need.memory_mib_per_request) } else { 0.0 };
        let others =
            (busy_vcpus * 100.0 / need.target_cpu_percent).max(in_flight * 100.0 / (need.concurrency * policy.target_concurrency_percent));
        let mut tasks = Self {
            need,
            size: size.size,
            least: need.minimum,
            slope: others.max(memory),
            zone_slope: 0.0,
            memory_decides: memory > others,
        };
        if need.zones >= 2 {
            let others = (busy_vcpus * 100.0 / policy.zone_loss_cpu_percent.max(need.target_cpu_percent)).max(in_flight / need.concurrency);
            tasks.zone_slope = others.max(memory);
            tasks.memory_decides |= memory > others;
            tasks.least = tasks.least.max(tasks_after_zone_loss(1, need.zones));
        }
        Some(tasks)
    }

    fn at(&self, rate: f64) -> u32 {
        let mut tasks = self.least.max(ceiling(rate * self.slope));
        if self.need.zones >= 2 {
            tasks = tasks.max(tasks_after_zone_loss(ceiling(rate * self.zone_slope), self.need.zones));
        }
        if self.need.objective_ms > 0.0 {
            let rate = rate * self.need.share;
            tasks = tasks.max(self.need.request().tasks_for(self.size, rate, self.need.objective_ms).unwrap_or(0));
        }
        tasks
    }

    /// The tasks of a week whose mean rate needs `base`.
    fn over(&self, size: &Size, load: &Load<'_>, base: u32) -> Fit {
        let agreed = &self.need.agreed;
        let base = if agreed.base > 0 { agreed.base } else { base };
        let maximum = if agreed.maximum > 0 { agreed.maximum } else { self.at(load.peak) }.max(base);
        let mut more = 0.0;
        // More traffic never needs fewer tasks: below the first hour that base carries, base carries all.
        for (rate, share) in load.week.iter().rev() {
            let tasks = self.at(rate * load.scale).min(maximum);
            if tasks <= base {
                break;
            }
            more += share * f64::from(tasks - base);
        }
        let mean = (f64::from(base) + more).min(f64::from(maximum));
        let expected = hundredths_up(mean).min(f64::from(maximum));
        Fit { size: *size, base: f64::from(base), expected, maximum: f64::from(maximum), mean, tried: 1 }
    }
}

/// Rounded to six decimals and then up to hundredths, as `tasks-expected` is.
fn hundredths_up(value: f64) -> f64 {
    let millionths = (value * 1e6 + 0.5) as u64;
    millionths.div_ceil(10_000) as f64 / 100.0
}

/// The fit of a stated size; `None` if one task cannot hold the program and one request.
pub(super) fn stated(need: &Need, size: &Size, load: &Load<'_>, policy: &CapacityPolicy) -> Option<Fit> {
    let tasks = Tasks::new(need, size, policy)?;
    Some(tasks.over(size, load, tasks.at(load.mean)))
}

/// The fit whose expected task-hours cost least; of equal ones the earlier of the cheapest-first order.
pub(super) fn cheapest(need: &Need, ladder: &Ladder, load: &Load<'_>, policy: &CapacityPolicy) -> Option<Fit> {
    if need.agreed.base > 0 || need.agreed.maximum > 0 || need.objective_ms > 0.0 {
        return in_order(need, ladder, load, policy);
    }
    let least = if need.runtime == Runtime::Jvm { 1_000 } else { 250 };
    let mut best: Option<(f64, usize, Fit)> = None;
    let mut tried = 0;
    for row in &ladder.rows {
        for &position in row {
            let size = &ladder.sizes[position];
            if size.size.milli_vcpu() < least {
                break;
            }
            let bound = best.as_ref().map_or(f64::INFINITY, |(cost, ..)| *cost);
            if costs_less(bound, size.usd_per_hour * f64::from(need.minimum)) {
                break;
            }
            let Some(tasks) = Tasks::new(need, size, policy) else { continue };
            let base = tasks.at(load.mean);
            tried += 1;
            if !costs_less(bound, size.usd_per_hour * f64::from(base)) {
                let fit = tasks.over(size, load, base);
                let cost = size.usd_per_hour * fit.mean;
                let better = |least: f64, earlier: usize| costs_less(cost, least) || (!costs_less(least, cost) && position < earlier);
                if best.as_ref().is_none_or(|(least, earlier, _)| better(*least, *earlier)) {
                    best = Some((cost, position, fit));
                }
            }
            if !tasks.memory_decides {
                break;
            }
        }
    }
    best.map(|(.., fit)| Fit { tried, ..fit })
}

/// The same with a range or an objective that the plan states: every size in turn, as `capacity::sizing` does.
fn in_order(need: &Need, ladder: &Ladder, load: &Load<'_>, policy: &CapacityPolicy) -> Option<Fit> {
    let least = if need.runtime == Runtime::Jvm { 1_000 } else { 250 };
    let floor = f64::from(need.minimum.max(need.agreed.base));
    let mut best: Option<(f64, Fit)> = None;
    let mut tried = 0;
    for size in ladder.sizes.iter().filter(|size| size.size.milli_vcpu() >= least) {
        let bound = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost);
        if size.usd_per_hour * floor >= bound {
            break;
        }
        let Some(tasks) = Tasks::new(need, size, policy) else { continue };
        let base = tasks.at(load.mean);
        tried += 1;
        if size.usd_per_hour * f64::from(base) >= bound {
            continue;
        }
        let fit = tasks.over(size, load, base);
        let cost = size.usd_per_hour * fit.mean;
        if costs_less(cost, bound) {
            best = Some((cost, fit));
        }
    }
    best.map(|(_, fit)| Fit { tried, ..fit })
}
