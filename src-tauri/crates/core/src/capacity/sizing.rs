//! Container sizes and numbers of tasks (formulas `tasks-cpu`, `tasks-concurrency`, `tasks-memory`, `tasks-zone-loss`).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::latency::RequestTime;
use super::platforms::{self, Site};
use super::simulation::Load;
use super::{CapacityPlan, Constraint, EnvironmentTraffic, Tasks, WorkloadPlan, WorkloadRef};
use crate::catalog::{Catalog, ContainerSize, usable_memory_share};
use crate::plan::{
    Architecture, Autoscaling, CapacityPolicy, Environment, Microservice, Plan, PlatformKind, Runtime, SizeChoice, WorkloadOverride,
};
use crate::price_book::PriceBook;
use crate::problem::Problem;
use crate::units;

/// Hot path: floors and ceilings of capacity mathematics forgive this much, so that 2.0000000001 tasks are 2.
const TOLERANCE: f64 = 1e-9;

/// Hot path: costs that differ by less than this factor are the same. Twice the size with half of the tasks costs exactly as much,
/// and which of the two comes first must not hang on the last bit of a sum.
const SAME_COST: f64 = 1.0 - 1e-9;

/// Whether a cost is less than another by more than rounding.
pub(crate) fn costs_less(cost: f64, than: f64) -> bool {
    cost < than * SAME_COST
}

/// CPU milliseconds of one password login: Keycloak's guide measured 15 logins a second and vCPU
/// (keycloak/keycloak, high-availability guide, CPU and memory sizing, 26.x).
const SSO_CPU_MS_PER_LOGIN: f64 = 1_000.0 / 15.0;
/// The same guide asks for 150 % head-room over the measured need, which is a target utilisation of 1 / 2.5.
const SSO_TARGET_CPU_PERCENT: f64 = 40.0;
/// Memory of one Keycloak pod with its caches and 10,000 sessions, in MiB of heap (same guide: (1,250 - 300) MB heap at 70 %).
const SSO_HEAP_MIB: f64 = 950.0;
/// Heap of each session beyond the first 10,000, in MiB: 500 MB for 100,000 (older edition of the guide).
const SSO_HEAP_MIB_PER_SESSION: f64 = 0.005;
/// Sessions that the base memory holds.
const SSO_SESSIONS_INCLUDED: f64 = 10_000.0;
/// Mean time of a login, in milliseconds; hashing the password is most of it.
const SSO_LATENCY_MS: f64 = 200.0;

/// What each constraint alone demands, in tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Demand {
    /// For the CPU time of the requests at the target utilisation.
    pub cpu: u32,
    /// For the requests in flight.
    pub concurrency: u32,
    /// For the memory of the requests in flight.
    pub memory: u32,
    /// For the objective for the time to answer; 0 where there is none or no number of tasks meets it.
    pub latency: u32,
    /// So that the rest carries the load when a zone is lost; 0 where that is not asked for.
    pub zone_loss: u32,
}

/// Tasks to run so that `needed` remain when the fullest of `zones` zones is lost, tasks being spread evenly:
/// the least `n` with `n - ceil(n / zones) >= needed`, which is `needed + ceil(needed / (zones - 1))`.
/// With one zone nothing survives, and the answer is `needed`.
#[must_use]
pub fn tasks_after_zone_loss(needed: u32, zones: u32) -> u32 {
    match zones {
        0 | 1 => needed,
        2 => needed.saturating_mul(2),
        3 => needed.saturating_add(needed.div_ceil(2)),
        _ => needed.saturating_add(needed.div_ceil(zones - 1)),
    }
}

/// What the sizing must know of one workload in one environment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Need {
    pub(crate) runtime: Runtime,
    pub(crate) share: f64,
    pub(crate) cpu_ms: f64,
    pub(crate) latency_ms: f64,
    /// 95 of a hundred requests must be answered within this time; 0 for no objective.
    pub(crate) objective_ms: f64,
    pub(crate) concurrency: f64,
    pub(crate) memory_mib_per_request: f64,
    pub(crate) memory_mib_baseline: f64,
    pub(crate) target_cpu_percent: f64,
    pub(crate) minimum: u32,
    /// Zones to survive; 0 where no zone loss is planned for.
    pub(crate) zones: u32,
    pub(crate) agreed: Autoscaling,
}

impl Need {
    /// The maximum that the plan states; 0 for none.
    pub(super) const fn agreed_maximum(&self) -> u32 {
        self.agreed.maximum
    }

    pub(crate) fn request(&self) -> RequestTime {
        RequestTime { cpu_ms: self.cpu_ms, latency_ms: self.latency_ms }
    }

    /// What a task of a size can do, for the simulation.
    pub(super) fn load(&self, size: ContainerSize) -> Load {
        let (held, workers) = self.held(size);
        Load {
            size,
            cpu_ms: self.cpu_ms,
            latency_ms: self.latency_ms,
            memory_mib_baseline: self.memory_mib_baseline,
            memory_mib_per_request: self.memory_mib_per_request,
            concurrency: workers.min(held),
        }
    }

    /// Requests at the same time that memory allows a task, and those that its workers do.
    pub(super) fn held(&self, size: ContainerSize) -> (f64, f64) {
        let room = f64::from(size.memory_mib()) * usable_memory_share(self.runtime) - self.memory_mib_baseline;
        let held = if self.memory_mib_per_request > 0.0 { (room / self.memory_mib_per_request).max(1.0) } else { f64::INFINITY };
        (held, self.concurrency)
    }

    /// Share of its limits that a task may use while all zones stand, so that the rest carries the load without one.
    pub(super) fn share_with_all_zones(&self) -> f64 {
        if self.zones < 2 { 1.0 } else { f64::from(self.zones - 1) / f64::from(self.zones) }
    }

    pub(super) const fn target_cpu_percent(&self) -> f64 {
        self.target_cpu_percent
    }
}

/// The tasks of an hour whose rate is `relative` times the mean, between base and maximum.
pub(super) fn tasks_at_rate(plan: &Plan, workload: &WorkloadPlan, relative: f64) -> u32 {
    let share = workload.need.share;
    let channel = if share > 0.0 { workload.mean_rate / share * relative } else { 0.0 };
    let tasks = needed(&workload.need, workload.size, channel, &plan.capacity_policy).map_or(workload.tasks.base, |needed| needed.tasks);
    tasks.clamp(workload.tasks.base, workload.tasks.maximum)
}

/// The maximum of tasks when the peak is `growth` times today's; a range that the plan states does not grow.
pub(super) fn maximum_at(workload: &WorkloadPlan, growth: f64, policy: &CapacityPolicy) -> u32 {
    let need = &workload.need;
    if need.agreed.maximum > 0 {
        return workload.tasks.maximum;
    }
    let channel = if need.share > 0.0 { workload.peak_rate / need.share * growth } else { 0.0 };
    // The size carried one request before, so that it carries one now.
    needed(need, workload.size, channel, policy).map_or(workload.tasks.maximum, |needed| needed.tasks.max(workload.tasks.base))
}

/// Tasks at one rate, and what decided.
#[derive(Clone, Copy)]
pub(super) struct Needed {
    pub(super) tasks: u32,
    constraint: Constraint,
    pub(super) demand: Demand,
}

/// A size with what it costs.
pub(crate) struct Candidate {
    pub(crate) size: ContainerSize,
    pub(crate) usd_per_hour: f64,
}

/// Plans every workload in every environment.
pub(super) fn workloads(plan: &Plan, catalog: &Catalog, prices: &PriceBook, result: &mut CapacityPlan) {
    for (position, environment) in plan.environments.iter().enumerate() {
        let site = Site { plan, catalog, prices, position, environment };
        // The sizes of each platform that the environment uses.
        let mut offered: BTreeMap<PlatformKind, Vec<Candidate>> = BTreeMap::new();
        let mut offer = |kind: PlatformKind| {
            offered.entry(kind).or_insert_with(|| platforms::of(kind).sizes(&site));
        };
        plan.microservices.iter().for_each(|service| offer(service.platform.within(environment.platform)));
        offer(environment.platform);
        let traffic = std::mem::take(&mut result.traffic[position]);
        for (index, service) in plan.microservices.iter().enumerate() {
            let entry = service.override_for(&environment.id);
            if entry.is_some_and(|entry| !entry.deployed) {
                continue;
            }
            let size = size_of(service, entry, environment);
            let need = microservice_need(plan, environment, service, entry);
            let path = format!("microservices[{index}].size");
            let platform = service.platform.within(environment.platform);
            let candidates = offered.get(&platform).map_or(&[][..], Vec::as_slice);
            let job = Job { plan, environment, position, platform, traffic: &traffic, candidates, path, size: &size };
            job.run(WorkloadRef::Microservice(index), service.display_name(), &service.id, service.connection_pool, &need, result);
        }
        if plan.sso.enabled {
            let candidates = offered.get(&environment.platform).map_or(&[][..], Vec::as_slice);
            sso(plan, environment, position, &traffic, candidates, result);
        }
        result.traffic[position] = traffic;
    }
}

/// The size that holds for a microservice in an environment.
pub(crate) fn size_of(service: &Microservice, entry: Option<&WorkloadOverride>, environment: &Environment) -> SizeChoice {
    entry.map_or_else(|| size_outside(&service.size, environment), |entry| entry.size.clone())
}

/// What a microservice needs in an environment.
pub(crate) fn microservice_need(plan: &Plan, environment: &Environment, service: &Microservice, entry: Option<&WorkloadOverride>) -> Need {
    Need {
        runtime: service.runtime,
        share: service.traffic_percent / 100.0,
        cpu_ms: service.cpu_ms_per_request,
        latency_ms: service.latency_ms,
        objective_ms: service.latency_objective_ms,
        concurrency: f64::from(service.concurrency),
        memory_mib_per_request: service.memory_mib_per_request,
        memory_mib_baseline: f64::from(service.memory_mib_baseline),
        target_cpu_percent: plan.capacity_policy.target_cpu_percent,
        minimum: environment.redundancy_factor.max(1),
        zones: if environment.kind.is_production() { environment.zones } else { 0 },
        agreed: entry.map_or_else(|| range_outside(&service.autoscaling, environment), |entry| entry.autoscaling.clone()),
    }
}

/// A size stated for production is not copied before production, where a smaller one usually does: there it is chosen anew.
pub(crate) fn size_outside(size: &SizeChoice, environment: &Environment) -> SizeChoice {
    if environment.kind.is_production() { size.clone() } else { SizeChoice::auto() }
}

/// The range stated for production holds in production only.
fn range_outside(range: &Autoscaling, environment: &Environment) -> Autoscaling {
    if environment.kind.is_production() { range.clone() } else { Autoscaling::default() }
}

fn sso(
    plan: &Plan,
    environment: &Environment,
    position: usize,
    traffic: &EnvironmentTraffic,
    candidates: &[Candidate],
    result: &mut CapacityPlan,
) {
    let (mean, peak) = sso_rates(plan, environment);
    // Logins have the shape of the channel's traffic; the peak is stated, the mean follows from the same peak factor.
    let scale = if traffic.mean_rate > 0.0 { mean / traffic.mean_rate } else { 0.0 };
    let own = EnvironmentTraffic {
        requests_per_month: 0.0,
        mean_rate: mean,
        peak_rate: peak,
        week: traffic.week.iter().map(|(rate, share)| (rate * scale, *share)).collect(),
    };
    let need = sso_need(plan, environment);
    let sso = &plan.sso;
    let size = size_outside(&sso.size, environment);
    let platform = environment.platform;
    let job = Job { plan, environment, position, platform, traffic: &own, candidates, path: "sso.size".to_owned(), size: &size };
    job.run(WorkloadRef::Sso, "Keycloak", "sso", sso.connection_pool, &need, result);
}

/// Logins a second in an environment: mean and peak.
pub(crate) fn sso_rates(plan: &Plan, environment: &Environment) -> (f64, f64) {
    let share_of_production = environment.traffic_percent / 100.0;
    let peak = plan.sso.logins_per_second * share_of_production;
    (peak / plan.traffic.peak_factor, peak)
}

/// What the single sign-on needs in an environment.
pub(crate) fn sso_need(plan: &Plan, environment: &Environment) -> Need {
    let share_of_production = environment.traffic_percent / 100.0;
    let sessions = f64::from(plan.sso.concurrent_sessions) * share_of_production;
    Need {
        runtime: Runtime::Jvm,
        share: 1.0,
        cpu_ms: SSO_CPU_MS_PER_LOGIN,
        latency_ms: SSO_LATENCY_MS,
        objective_ms: 0.0,
        concurrency: 200.0,
        memory_mib_per_request: 1.0,
        memory_mib_baseline: SSO_HEAP_MIB + (sessions - SSO_SESSIONS_INCLUDED).max(0.0) * SSO_HEAP_MIB_PER_SESSION,
        target_cpu_percent: SSO_TARGET_CPU_PERCENT,
        minimum: environment.redundancy_factor.max(1),
        zones: if environment.kind.is_production() { environment.zones } else { 0 },
        agreed: range_outside(&plan.sso.autoscaling, environment),
    }
}

/// The sizes of the catalog with their cost per hour in a region, cheapest first. Without a price the order is by size,
/// and the estimate reports the missing price.
pub(crate) fn candidates(catalog: &Catalog, prices: &PriceBook, region: &str, architecture: Architecture) -> Vec<Candidate> {
    use rust_decimal::prelude::ToPrimitive;
    let rate = |key: &str| prices.price(key, region).and_then(|price| price.first().usd.to_f64()).unwrap_or(1.0);
    let (vcpu, memory) = match architecture {
        Architecture::X86 => (rate("fargate.x86.vcpu"), rate("fargate.x86.memory")),
        Architecture::Arm => (rate("fargate.arm.vcpu"), rate("fargate.arm.memory")),
    };
    let mut candidates: Vec<Candidate> = catalog
        .container_sizes
        .iter()
        .map(|&size| Candidate { size, usd_per_hour: size.vcpu_f64() * vcpu + f64::from(size.memory_mib()) / 1_024.0 * memory })
        .collect();
    candidates.sort_by(|a, b| a.usd_per_hour.total_cmp(&b.usd_per_hour).then(a.size.cmp(&b.size)));
    candidates
}

struct Job<'a> {
    plan: &'a Plan,
    environment: &'a Environment,
    position: usize,
    platform: PlatformKind,
    traffic: &'a EnvironmentTraffic,
    candidates: &'a [Candidate],
    path: String,
    size: &'a SizeChoice,
}

impl Job<'_> {
    fn run(self, workload: WorkloadRef, name: &str, id: &str, connection_pool: u32, need: &Need, result: &mut CapacityPlan) {
        let policy = &self.plan.capacity_policy;
        let chosen = if self.size.is_auto() {
            self.cheapest(need, policy)
        } else {
            ContainerSize::parse(&self.size.0).and_then(|size| Some((size, tasks(need, size, self.traffic, policy)?)))
        };
        let Some((size, plan)) = chosen else {
            result.problems.push(self.does_not_fit(name, need));
            return;
        };
        let floor = need.request().floor_ms(size);
        if need.objective_ms > 0.0 && floor > need.objective_ms {
            let path = self.path.replace(".size", ".latency_objective_ms");
            let problem = Problem::warning("latency-unreachable", path, need.objective_ms);
            let problem = problem.with("workload", name).with("environment", self.environment.display_name());
            result.problems.push(problem.with("floor", floor.ceil()).with("size", size));
        }
        let hours = f64::from(policy.hours_per_month) * self.environment.schedule.share();
        let busy = |rate: f64, tasks: u32| rate * need.share * need.cpu_ms / 1_000.0 / (size.vcpu_f64() * f64::from(tasks.max(1)));
        result.workloads.push(WorkloadPlan {
            id: format!("{}/{id}", self.environment.id),
            environment: self.position,
            workload,
            name: name.to_owned(),
            runtime: need.runtime,
            platform: self.platform,
            size,
            sized: self.size.is_auto(),
            tasks: plan.tasks,
            base_constraint: plan.base.constraint,
            maximum_constraint: plan.maximum.constraint,
            mean_rate: self.traffic.mean_rate * need.share,
            peak_rate: self.traffic.peak_rate * need.share,
            utilization: busy(self.traffic.mean_rate, plan.tasks.base),
            peak_utilization: busy(self.traffic.peak_rate, plan.tasks.maximum),
            base_demand: plan.base.demand,
            peak_demand: plan.maximum.demand,
            need: need.clone(),
            connection_pool,
            hours: units::quantity(hours),
        });
    }

    /// The size whose expected task-hours cost least; of equal ones the smaller. Sizes come cheapest first, so the search ends
    /// when even the least number of tasks of the next size costs more than the best one found.
    fn cheapest(&self, need: &Need, policy: &CapacityPolicy) -> Option<(ContainerSize, TaskPlan)> {
        let mut best: Option<(f64, ContainerSize, TaskPlan)> = None;
        let floor = f64::from(need.minimum.max(need.agreed.base));
        let least = if need.runtime == Runtime::Jvm { 1_000 } else { 250 };
        for candidate in self.candidates.iter().filter(|candidate| candidate.size.milli_vcpu() >= least) {
            let bound = best.as_ref().map_or(f64::INFINITY, |(cost, ..)| *cost);
            if candidate.usd_per_hour * floor >= bound {
                break;
            }
            let Some(base) = needed(need, candidate.size, self.traffic.mean_rate, policy) else { continue };
            if candidate.usd_per_hour * f64::from(base.tasks) >= bound {
                continue;
            }
            let Some(plan) = tasks(need, candidate.size, self.traffic, policy) else { continue };
            let cost = candidate.usd_per_hour * plan.mean;
            if costs_less(cost, bound) {
                best = Some((cost, candidate.size, plan));
            }
        }
        best.map(|(_, size, plan)| (size, plan))
    }

    fn does_not_fit(&self, name: &str, need: &Need) -> Problem {
        if self.candidates.is_empty() {
            return Problem::error("machine-none", format!("environments[{}].region", self.position), &self.environment.region)
                .with("region", &self.environment.region)
                .with("workload", name)
                .with("size", &self.size.0)
                .with("environment", self.environment.display_name());
        }
        let usable = usable_memory_share(need.runtime);
        let demanded = ((need.memory_mib_baseline + need.memory_mib_per_request) / usable).ceil();
        let smallest = self
            .candidates
            .iter()
            .filter(|candidate| need.runtime != Runtime::Jvm || candidate.size.milli_vcpu() >= 1_000)
            .find(|candidate| needed(need, candidate.size, self.traffic.peak_rate, &self.plan.capacity_policy).is_some())
            .map_or_else(|| "-".to_owned(), |candidate| candidate.size.to_string());
        Problem::error("size-too-small", self.path.clone(), &self.size.0)
            .with("workload", name)
            .with("environment", self.environment.display_name())
            .with("memory_mib", demanded)
            .with("smallest", smallest)
    }
}

/// The tasks of one size over the week.
pub(super) struct TaskPlan {
    pub(super) tasks: Tasks,
    base: Needed,
    maximum: Needed,
    /// `tasks.expected` before it became a decimal.
    pub(super) mean: f64,
}

pub(super) fn tasks(need: &Need, size: ContainerSize, traffic: &EnvironmentTraffic, policy: &CapacityPolicy) -> Option<TaskPlan> {
    let mut base = needed(need, size, traffic.mean_rate, policy)?;
    let mut maximum = needed(need, size, traffic.peak_rate, policy)?;
    if need.agreed.base > 0 {
        base = Needed { tasks: need.agreed.base, constraint: Constraint::Agreed, ..base };
    }
    if need.agreed.maximum > 0 {
        maximum = Needed { tasks: need.agreed.maximum, constraint: Constraint::Agreed, ..maximum };
    }
    if maximum.tasks < base.tasks {
        maximum = Needed { tasks: base.tasks, constraint: base.constraint, ..maximum };
    }
    let mut mean = 0.0;
    for &(rate, share) in &traffic.week {
        mean += share * f64::from(needed(need, size, rate, policy)?.tasks.clamp(base.tasks, maximum.tasks));
    }
    let mean = mean.clamp(f64::from(base.tasks), f64::from(maximum.tasks));
    let expected =
        units::quantity(mean).round_dp_with_strategy(2, rust_decimal::RoundingStrategy::AwayFromZero).min(Decimal::from(maximum.tasks));
    Some(TaskPlan { tasks: Tasks { minimum: need.minimum, base: base.tasks, expected, maximum: maximum.tasks }, base, maximum, mean })
}

/// Tasks at a rate of the whole channel; `None` if one task of this size cannot even hold the program and one request.
pub(super) fn needed(need: &Need, size: ContainerSize, channel_rate: f64, policy: &CapacityPolicy) -> Option<Needed> {
    let rate = channel_rate * need.share;
    let in_flight = rate * need.latency_ms / 1_000.0;
    let room = f64::from(size.memory_mib()) * usable_memory_share(need.runtime) - need.memory_mib_baseline;
    if room < need.memory_mib_per_request || room < 0.0 {
        return None;
    }
    let busy_vcpus = rate * need.cpu_ms / 1_000.0 / size.vcpu_f64();
    let per_task_memory = if need.memory_mib_per_request > 0.0 { room / need.memory_mib_per_request } else { f64::INFINITY };
    let mut demand = Demand {
        cpu: ceiling(busy_vcpus * 100.0 / need.target_cpu_percent),
        concurrency: ceiling(in_flight * 100.0 / (need.concurrency * policy.target_concurrency_percent)),
        memory: ceiling(in_flight / per_task_memory),
        latency: if need.objective_ms > 0.0 { need.request().tasks_for(size, rate, need.objective_ms).unwrap_or(0) } else { 0 },
        zone_loss: 0,
    };
    if need.zones >= 2 {
        // With a zone lost the rest may run hotter, but must hold the load: CPU at the accepted limit, every worker in use.
        let rest = ceiling(busy_vcpus * 100.0 / policy.zone_loss_cpu_percent.max(need.target_cpu_percent))
            .max(ceiling(in_flight / need.concurrency))
            .max(demand.memory);
        demand.zone_loss = tasks_after_zone_loss(rest.max(1), need.zones);
    }
    let mut decided = Needed { tasks: need.minimum, constraint: Constraint::Redundancy, demand };
    for (tasks, constraint) in [
        (demand.cpu, Constraint::Cpu),
        (demand.concurrency, Constraint::Concurrency),
        (demand.memory, Constraint::Memory),
        (demand.latency, Constraint::Latency),
        (demand.zone_loss, Constraint::ZoneLoss),
    ] {
        if tasks > decided.tasks {
            decided = Needed { tasks, constraint, ..decided };
        }
    }
    Some(decided)
}

pub(crate) fn ceiling(value: f64) -> u32 {
    let value = value - TOLERANCE;
    // A cast cuts off and keeps within the type: validation bounds every factor, and a product beyond this is refused by the check
    // of absurd plans, not wrapped. (`f64::ceil` is a call of the mathematical library on processors of the baseline.)
    let whole = value as u32;
    whole.saturating_add(u32::from(f64::from(whole) < value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn need() -> Need {
        Need {
            runtime: Runtime::Jvm,
            share: 1.0,
            cpu_ms: 25.0,
            latency_ms: 250.0,
            objective_ms: 0.0,
            concurrency: 200.0,
            memory_mib_per_request: 1.0,
            memory_mib_baseline: 512.0,
            target_cpu_percent: 60.0,
            minimum: 1,
            zones: 0,
            agreed: Autoscaling::default(),
        }
    }

    fn at(need: &Need, size: &str, rate: f64) -> Option<(u32, Constraint)> {
        let size = ContainerSize::parse(size).expect("size");
        needed(need, size, rate, &CapacityPolicy::default()).map(|needed| (needed.tasks, needed.constraint))
    }

    /// Each row is worked by hand: 1 vCPU at 60 % serves 0.6 / 0.025 s = 24 requests a second.
    #[test]
    fn the_scarcest_resource_decides() {
        for (why, need, size, rate, expected) in [
            ("24 a second fill one task", need(), "1x2", 24.0, Some((1, Constraint::Redundancy))),
            ("24.1 need a second one", need(), "1x2", 24.1, Some((2, Constraint::Cpu))),
            ("2 vCPU serve 48", need(), "2x4", 48.1, Some((2, Constraint::Cpu))),
            (
                "in flight 100 × 2 s = 200; 0.7 × 10 = 7 per task",
                Need { cpu_ms: 0.1, latency_ms: 2_000.0, concurrency: 10.0, ..need() },
                "1x2",
                100.0,
                Some((29, Constraint::Concurrency)),
            ),
            (
                "room 1536 - 512 = 1024 MiB; 250 in flight × 10 MiB = 2500",
                Need { cpu_ms: 0.1, memory_mib_per_request: 10.0, concurrency: 1e4, ..need() },
                "1x2",
                1_000.0,
                Some((3, Constraint::Memory)),
            ),
            ("a heap of 1.6 GiB does not fit in 75 % of 2 GiB", Need { memory_mib_baseline: 1_600.0, ..need() }, "1x2", 1.0, None),
            (
                "two zones: 30 × 0.025 / 0.9 = 0.83 → 1 must survive → 2",
                Need { zones: 2, ..need() },
                "1x2",
                30.0,
                Some((2, Constraint::Cpu)),
            ),
            (
                "two zones: 100 × 0.025 / 0.9 = 2.8 → 3 must survive → 6",
                Need { zones: 2, ..need() },
                "1x2",
                100.0,
                Some((6, Constraint::ZoneLoss)),
            ),
            ("three zones: 3 must survive → 5", Need { zones: 3, ..need() }, "1x2", 100.0, Some((5, Constraint::Cpu))),
        ] {
            assert_eq!(at(&need, size, rate), expected, "{why}");
        }
    }

    #[test]
    fn zone_loss_leaves_what_is_needed() {
        for needed in 1..200u32 {
            for zones in 2..6u32 {
                let total = tasks_after_zone_loss(needed, zones);
                assert!(total - total.div_ceil(zones) >= needed, "{total} tasks over {zones} zones");
                assert!((total - 1) - (total - 1).div_ceil(zones) < needed, "{total} is not the least for {needed} over {zones}");
            }
        }
    }

    proptest! {
        #[test]
        fn more_traffic_never_needs_fewer_tasks(rate in 0.0f64..5_000.0, more in 0.0f64..500.0, zones in 0u32..4) {
            let need = Need { zones, minimum: 2, ..need() };
            let few = at(&need, "2x4", rate).expect("fits").0;
            prop_assert!(at(&need, "2x4", rate + more).expect("fits").0 >= few);
        }
    }
}
