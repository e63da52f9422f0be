//! Stranded capacity: vCPU and memory that are paid and that the traffic does not need (formulas `stranded-minimum`,
//! `stranded-pair`, `repacking`).
//!
//! Fargate sells vCPU and memory in pairs, and availability asks for a minimum of tasks. Hour by hour of the typical week the
//! tasks beyond those that the load needs are the minimum's; of the tasks that it needs, what it does not use is the pair's.
//! Room that the plan keeps on purpose (the target utilisation) is not stranded.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::platforms;
use super::sizing::{self, Need, candidates, costs_less, needed};
use super::{CapacityPlan, EnvironmentTraffic, Tasks, WorkloadPlan};
use crate::catalog::{Catalog, ContainerSize, usable_memory_share};
use crate::money;
use crate::plan::{Architecture, Plan};
use crate::price_book::PriceBook;
use crate::units;

/// MiB in a GB of Fargate.
const MIB_PER_GB: f64 = 1_024.0;

/// An amount of vCPU and memory over a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Resources {
    /// vCPU-hours.
    pub vcpu_hours: Decimal,
    /// GB-hours.
    pub gb_hours: Decimal,
    /// US dollars at the list prices, rounded to cents.
    pub usd: Decimal,
}

/// Another size that carries the same load for less.
#[derive(Clone, Debug, PartialEq)]
pub struct Repacking {
    /// The size.
    pub size: ContainerSize,
    /// Its tasks.
    pub tasks: Tasks,
    /// US dollars a month that it saves at the list prices, rounded to cents.
    pub saving: Decimal,
}

/// What one workload strands in one environment.
#[derive(Clone, Debug, PartialEq)]
pub struct Stranded {
    /// Position in [`CapacityPlan::workloads`].
    pub workload: usize,
    /// Everything that its expected tasks buy.
    pub bought: Resources,
    /// In tasks that run for availability or by agreement alone.
    pub by_minimum: Resources,
    /// In tasks that the load needs: what the pair gives beyond it, whole tasks included.
    pub by_pair: Resources,
    /// The cheapest other size, if one is cheaper. A size that the program chose is the cheapest already.
    pub repacking: Option<Repacking>,
}

/// vCPU-hours and GB-hours while they are summed.
#[derive(Clone, Copy, Default)]
struct Sum {
    vcpu: f64,
    gb: f64,
}

impl Sum {
    fn add(&mut self, weight: f64, vcpu: f64, gb: f64) {
        self.vcpu += weight * vcpu;
        self.gb += weight * gb;
    }

    fn resources(self, prices: [Decimal; 2]) -> Resources {
        let (vcpu_hours, gb_hours) = (units::quantity(self.vcpu), units::quantity(self.gb));
        Resources { vcpu_hours, gb_hours, usd: money::usd(vcpu_hours * prices[0] + gb_hours * prices[1]) }
    }
}

/// What every workload strands, in the order of the plan's workloads. Without a price of Fargate in a region its workloads are
/// left out; the estimate reports the missing price.
#[must_use]
pub fn stranded(plan: &Plan, capacity: &CapacityPlan, catalog: &Catalog, prices: &PriceBook) -> Vec<Stranded> {
    let listed = |workload: &WorkloadPlan| {
        let region = &plan.environments.get(workload.environment)?.region;
        let keys = match plan.purchase.architecture {
            Architecture::X86 => ["fargate.x86.vcpu", "fargate.x86.memory"],
            Architecture::Arm => ["fargate.arm.vcpu", "fargate.arm.memory"],
        };
        let [vcpu, memory] = keys.map(|key| prices.price(key, region).map(|price| price.first().usd));
        Some([vcpu?, memory?])
    };
    let of = |(position, workload): (usize, &WorkloadPlan)| {
        // Machines strand what no task asks for; their packing tells how much.
        platforms::of(workload.platform).sold_by_task().then_some(())?;
        let prices_here = listed(workload)?;
        let traffic = own_traffic(workload, capacity.traffic.get(workload.environment)?);
        let hours = f64::from(plan.capacity_policy.hours_per_month) * plan.environments[workload.environment].schedule.share();
        let [bought, by_minimum, by_pair] = split(plan, workload, &traffic, hours).map(|sum| sum.resources(prices_here));
        let repacking = repacking(plan, workload, &traffic, hours, catalog, prices);
        Some(Stranded { workload: position, bought, by_minimum, by_pair, repacking })
    };
    capacity.workloads.iter().enumerate().filter_map(of).collect()
}

/// The channel's traffic on the scale of a workload: single sign-on has its own.
fn own_traffic(workload: &WorkloadPlan, channel: &EnvironmentTraffic) -> EnvironmentTraffic {
    let share = workload.need.share;
    let of_channel = |rate: f64| if share > 0.0 { rate / share } else { 0.0 };
    let mean_rate = of_channel(workload.mean_rate);
    let scale = if channel.mean_rate > 0.0 { mean_rate / channel.mean_rate } else { 0.0 };
    EnvironmentTraffic {
        requests_per_month: channel.requests_per_month,
        mean_rate,
        peak_rate: of_channel(workload.peak_rate),
        week: channel.week.iter().map(|(rate, weight)| (rate * scale, *weight)).collect(),
    }
}

/// Everything bought, the minimum's part, and the pair's part.
fn split(plan: &Plan, workload: &WorkloadPlan, traffic: &EnvironmentTraffic, hours: f64) -> [Sum; 3] {
    let (need, size) = (&workload.need, workload.size);
    let (vcpu, gb) = (size.vcpu_f64(), f64::from(size.memory_mib()) / MIB_PER_GB);
    let mut sums = [Sum::default(); 3];
    for &(rate, weight) in &traffic.week {
        let Some(at) = needed(need, size, rate, &plan.capacity_policy) else { continue };
        let running = at.tasks.clamp(workload.tasks.base, workload.tasks.maximum);
        let demand = at.demand;
        let loaded = demand.cpu.max(demand.concurrency).max(demand.memory).max(demand.latency).min(running);
        let used = used(need, rate, f64::from(loaded));
        let (running, loaded, weight) = (f64::from(running), f64::from(loaded), weight * hours);
        sums[0].add(weight, running * vcpu, running * gb);
        sums[1].add(weight, (running - loaded) * vcpu, (running - loaded) * gb);
        sums[2].add(weight, (loaded * vcpu - used.vcpu).max(0.0), (loaded * gb - used.gb).max(0.0));
    }
    sums
}

/// What a load needs of a number of tasks: vCPU at the target utilisation, memory of programs and requests with the share that a
/// runtime may not fill.
fn used(need: &Need, channel_rate: f64, tasks: f64) -> Sum {
    let rate = channel_rate * need.share;
    let in_flight = rate * need.latency_ms / 1_000.0;
    let mib = (tasks * need.memory_mib_baseline + in_flight * need.memory_mib_per_request) / usable_memory_share(need.runtime);
    Sum { vcpu: rate * need.cpu_ms / 1_000.0 * 100.0 / need.target_cpu_percent, gb: mib / MIB_PER_GB }
}

/// The cheapest size for the same load, if it costs less than the present one.
fn repacking(
    plan: &Plan,
    workload: &WorkloadPlan,
    traffic: &EnvironmentTraffic,
    hours: f64,
    catalog: &Catalog,
    prices: &PriceBook,
) -> Option<Repacking> {
    let (need, policy) = (&workload.need, &plan.capacity_policy);
    let region = &plan.environments[workload.environment].region;
    let candidates = candidates(catalog, prices, region, plan.purchase.architecture);
    let cost =
        |usd_per_hour: f64, size: ContainerSize| sizing::tasks(need, size, traffic, policy).map(|tasks| (usd_per_hour * tasks.mean, tasks));
    let present = candidates.iter().find(|candidate| candidate.size == workload.size)?;
    let (present, _) = cost(present.usd_per_hour, present.size)?;
    let mut best = None;
    let mut bound = present;
    for candidate in candidates.iter().filter(|candidate| catalog.sizes_for(need.runtime).any(|size| size == candidate.size)) {
        if let Some((cost, tasks)) = cost(candidate.usd_per_hour, candidate.size)
            && costs_less(cost, bound)
        {
            bound = cost;
            best = Some((candidate.size, tasks.tasks));
        }
    }
    let (size, tasks) = best?;
    let saving = money::usd(Decimal::from_f64((present - bound) * hours)?);
    (!saving.is_zero()).then_some(Repacking { size, tasks, saving })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Environment, Microservice, Runtime, SizeChoice, TrafficProfile, TrafficSource};
    use crate::price_book::PriceRow;
    use crate::units::Unit;

    fn book() -> PriceBook {
        let row = |key: &str, unit: Unit, usd: &str| PriceRow {
            provider: "aws".into(),
            service: "AWS Fargate".into(),
            key: key.into(),
            region: "us-east-1".into(),
            unit,
            tier_from: Decimal::ZERO,
            tier_to: None,
            usd: usd.parse().expect("price"),
            effective: String::new(),
            verified: true,
            sku: String::new(),
            source: String::new(),
            manual: false,
        };
        let rows = vec![row("fargate.x86.vcpu", Unit::VcpuHour, "0.04"), row("fargate.x86.memory", Unit::GbHour, "0.005")];
        PriceBook::new("test".into(), String::new(), rows).expect("sound")
    }

    /// 36 million requests a month in 720 hours are 13.9 a second in production, flat; peak factor 1, no growth.
    fn plan(service: Microservice) -> Plan {
        let mut plan = Plan { environments: vec![Environment::production()], microservices: vec![service], ..Plan::default() };
        plan.traffic.source = TrafficSource::Requests;
        plan.traffic.monthly_requests = 36_000_000.0;
        plan.traffic.profile = TrafficProfile::Flat;
        (plan.traffic.peak_factor, plan.traffic.growth_percent_per_month) = (1.0, 0.0);
        plan.capacity_policy.hours_per_month = 720;
        plan.capacity_policy.target_cpu_percent = 50.0;
        plan
    }

    fn study(service: Microservice) -> Stranded {
        let plan = plan(service);
        let sizes = ["0.25x0.5", "0.25x1", "0.5x1", "1x2", "1x4", "2x4", "4x8"];
        let container_sizes = sizes.into_iter().map(|size| ContainerSize::parse(size).expect("size")).collect();
        let catalog = Catalog { container_sizes, ..Catalog::default() };
        let capacity = super::super::plan(&plan, &catalog, &book());
        assert_eq!(capacity.problems, vec![]);
        let mut found = stranded(&plan, &capacity, &catalog, &book());
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    fn dec(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    /// By hand: 36,000,000 / (720 × 3,600) = 13.888.../s of 18 ms are 0.25 vCPU; at 50 % half a vCPU is used. On 4 vCPU one task
    /// carries it, but two run: 720 h × 4 vCPU of the minimum; the pair strands 4 - 0.5 vCPU. In flight 13.888 × 0.036 = 0.5
    /// requests of 1 MiB; (512 + 0.5) / 0.75 MiB = 0.66732 GB of 8.
    #[test]
    fn a_size_that_is_too_large_strands_and_is_repacked() {
        let service = Microservice {
            id: "a".to_owned(),
            size: SizeChoice("4x8".to_owned()),
            traffic_percent: 100.0,
            cpu_ms_per_request: 18.0,
            latency_ms: 36.0,
            memory_mib_baseline: 512,
            memory_mib_per_request: 1.0,
            ..Microservice::default()
        };
        let found = study(service);
        assert_eq!((found.bought.vcpu_hours, found.bought.gb_hours), (dec("5760"), dec("11520")));
        assert_eq!(found.bought.usd, dec("288.00"));
        assert_eq!(
            (found.by_minimum.vcpu_hours, found.by_minimum.gb_hours, found.by_minimum.usd),
            (dec("2880"), dec("5760"), dec("144.00"))
        );
        assert_eq!(found.by_pair.vcpu_hours, dec("2520"));
        // 720 × (8 - 512.5 / 0.75 / 1,024).
        assert_eq!(found.by_pair.gb_hours, dec("5279.53125"));
        // 2,520 × 0.04 + 5,279.53125 × 0.005 = 127.19765625.
        assert_eq!(found.by_pair.usd, dec("127.20"));
        // A JVM's least, 1 vCPU with 2 GB: two tasks, 720 × 2 × (0.04 + 0.01) = 72; 288 - 72 = 216.
        let repacking = found.repacking.expect("smaller sizes do");
        assert_eq!((repacking.size.to_string().as_str(), repacking.tasks.base, repacking.saving), ("1x2", 2, dec("216.00")));
    }

    /// A size that the search chose is the cheapest already; the minimum of two tasks still strands one.
    #[test]
    fn a_chosen_size_has_no_repacking() {
        let service = Microservice {
            id: "a".to_owned(),
            runtime: Runtime::Native,
            traffic_percent: 100.0,
            cpu_ms_per_request: 9.0,
            latency_ms: 36.0,
            memory_mib_baseline: 64,
            memory_mib_per_request: 1.0,
            ..Microservice::default()
        };
        let found = study(service);
        // 13.888 × 0.009 / 0.5 = 0.25 vCPU: one task of 0.25 carries it and nothing of it is stranded.
        assert_eq!(found.repacking, None);
        assert_eq!(found.by_minimum.vcpu_hours, dec("180"));
        assert!(found.by_pair.vcpu_hours < dec("0.001") && found.by_pair.gb_hours > Decimal::ZERO, "{found:?}");
    }
}
