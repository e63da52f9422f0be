//! What production must survive, as named checks (rule `resilience`): each passes or fails, says why, and names the smallest change
//! that passes.

use super::operation::{Workings, needed_by_policies, rate_factor};
use super::series::RateSeries;
use super::simulation::requests::answered_within;
use super::simulation::{Load, Loss, Run, Scenario, simulate};
use super::{CapacityPlan, OBJECTIVE_QUANTILE, WorkloadPlan, WorkloadRef, tasks_after_zone_loss};
use crate::catalog::Catalog;
use crate::plan::{DeploymentStrategy, Plan, RecoveryTier, ScalingController};

/// Hours until production serves again from copies alone (AWS Well-Architected, disaster recovery: backup and restore, RTO up
/// to 24 hours; capacity reference, section 7).
const RESTORE_HOURS: f64 = 24.0;
/// Hours with a running replica of the database, whose environment must still be built ("hours, tens of minutes if automated", same
/// table); an assumption until the client's own exercise measures it.
const PILOT_LIGHT_HOURS: f64 = 4.0;
/// Lag of a global database, in hours: usually under a second (same section).
const REPLICA_LAG_HOURS: f64 = 1.0 / 3_600.0;
/// Seconds of an Aurora failover to a replica, and without one (capacity reference, section 6.5).
const FAILOVER_SECONDS: u32 = 60;
const RECREATE_SECONDS: u32 = 600;
/// Minutes before a disturbance, in which the controller settles, and after it.
const BEFORE_MINUTES: usize = 60;
const AFTER_MINUTES: usize = 60;

/// One check. The texts are messages `check-<id>-pass`, `-fail` and `-cure`, with the values by name.
#[derive(Clone, Debug, PartialEq)]
pub struct ResilienceCheck {
    /// What happens: `zone-loss`, `zone-loss-now`, `burst`, `deployment`, `latency`, `deployment-connections`, `region-loss`, `database-failover`, `vpn-tunnel`.
    pub id: &'static str,
    /// Where: an environment's id, or that of a workload in it.
    pub place: String,
    /// Where, for people.
    pub name: String,
    /// Whether it is survived.
    pub pass: bool,
    /// Whether a change is known that passes; it stands in the values.
    pub curable: bool,
    /// Values of the texts.
    pub values: Vec<(&'static str, String)>,
}

/// Checks every production environment. `series` gives each environment's requests a second in its busiest week; the busiest
/// hour of it is when things happen.
#[must_use]
pub fn resilience(plan: &Plan, catalog: &Catalog, capacity: &CapacityPlan) -> Vec<ResilienceCheck> {
    let mut checks = Vec::new();
    for (position, environment) in plan.environments.iter().enumerate().filter(|(_, environment)| environment.kind.is_production()) {
        let own: Vec<&WorkloadPlan> = capacity.workloads.iter().filter(|workload| workload.environment == position).collect();
        for workload in &own {
            checks.push(zone_loss(plan, workload, environment.zones));
            checks.push(zone_loss_now(plan, capacity, workload, environment.zones));
            checks.push(burst(plan, capacity, workload));
            checks.push(deployment(plan, workload));
            checks.extend(latency_objective(plan, workload));
        }
        checks.extend(deployment_connections(plan, capacity, position, &own));
        checks.push(region_loss(plan, position));
        checks.extend(database_failover(plan, position));
        checks.extend(vpn_tunnels(capacity, catalog, &environment.id));
    }
    checks
}

/// Tasks that hold a rate without a queue that grows: CPU at the limit that is accepted without a zone, every worker in use.
fn holds(plan: &Plan, load: &Load, rate: f64) -> u32 {
    let cpu = rate * load.cpu_ms / 1_000.0 / load.size.vcpu_f64() * 100.0 / plan.capacity_policy.zone_loss_cpu_percent;
    let workers = rate * load.latency_ms / 1_000.0 / load.concurrency;
    super::scaling::ceiling(cpu).max(super::scaling::ceiling(workers)).max(1)
}

/// Static stability: with the maximum of tasks in the busiest minute, do those of the other zones carry it?
fn zone_loss(plan: &Plan, workload: &WorkloadPlan, zones: u32) -> ResilienceCheck {
    let load = workload.need.load(workload.size);
    let needed = holds(plan, &load, workload.peak_rate);
    let left = workload.tasks.maximum - workload.tasks.maximum.div_ceil(zones.max(1)).min(workload.tasks.maximum);
    let enough = if zones < 2 { needed } else { tasks_after_zone_loss(needed, zones) };
    ResilienceCheck {
        id: "zone-loss",
        place: workload.id.clone(),
        name: workload.name.clone(),
        pass: zones >= 2 && left >= needed,
        curable: true,
        values: vec![
            ("zones", zones.to_string()),
            ("tasks", workload.tasks.maximum.to_string()),
            ("left", left.to_string()),
            ("needed", needed.to_string()),
            ("enough", enough.to_string()),
        ],
    }
}

/// A zone is lost in the busiest hour of an ordinary week, with the tasks that the controller keeps then: how many requests meet
/// tasks that cannot keep up until the lost ones are replaced?
fn zone_loss_now(plan: &Plan, capacity: &CapacityPlan, workload: &WorkloadPlan, zones: u32) -> ResilienceCheck {
    let busy = busiest_hour(capacity, workload);
    let series = RateSeries { step_seconds: 60, rates: vec![busy; BEFORE_MINUTES + AFTER_MINUTES] };
    let lose = |base: u32| disturbed(plan, workload, &series, base, Some(zones));
    let run = lose(workload.tasks.base);
    let pass = zones >= 2 && run.requests_at_risk <= 0.0;
    let enough = if pass { Some(workload.tasks.base) } else { least_base(workload, |base| lose(base).requests_at_risk <= 0.0) };
    ResilienceCheck {
        id: "zone-loss-now",
        place: workload.id.clone(),
        name: workload.name.clone(),
        pass,
        curable: enough.is_some(),
        values: vec![
            ("zones", zones.to_string()),
            ("rate", number(busy, 1)),
            ("at_risk", number(run.requests_at_risk, 0)),
            ("minutes", number(run.saturated_minutes, 1)),
            ("base", workload.tasks.base.to_string()),
            ("enough", enough.map_or_else(|| "-".to_owned(), |enough| enough.to_string())),
        ],
    }
}

/// The traffic of the busiest hour rises by the plan's factor within the plan's minutes, and stays.
fn burst(plan: &Plan, capacity: &CapacityPlan, workload: &WorkloadPlan) -> ResilienceCheck {
    let scaling = &plan.scaling;
    let busy = busiest_hour(capacity, workload);
    let series = burst_series(busy, scaling.burst_factor, scaling.burst_minutes);
    let run = disturbed(plan, workload, &series, workload.tasks.base, None);
    let pass = run.requests_at_risk <= 0.0;
    let enough = if pass {
        Some(workload.tasks.base)
    } else {
        least_base(workload, |base| disturbed(plan, workload, &series, base, None).requests_at_risk <= 0.0)
    };
    // Where not even the maximum holds the burst, the range itself is too small.
    let highest = holds_at_target(plan, workload, busy * scaling.burst_factor);
    ResilienceCheck {
        id: if pass || enough.is_some() { "burst" } else { "burst-range" },
        place: workload.id.clone(),
        name: workload.name.clone(),
        pass,
        curable: true,
        values: vec![
            ("factor", number(scaling.burst_factor, 1)),
            ("minutes", number(scaling.burst_minutes, 0)),
            ("rate", number(busy, 1)),
            ("at_risk", number(run.requests_at_risk, 0)),
            ("saturated", number(run.saturated_minutes, 1)),
            ("base", workload.tasks.base.to_string()),
            ("maximum", workload.tasks.maximum.to_string()),
            ("enough", enough.unwrap_or(highest).to_string()),
        ],
    }
}

/// A settled hour, a straight rise, and an hour on top; in steps of ten seconds, so that the rise is one.
fn burst_series(rate: f64, factor: f64, minutes: f64) -> RateSeries {
    const STEP_SECONDS: u32 = 10;
    let steps = |minutes: f64| (minutes * 60.0 / f64::from(STEP_SECONDS)).round() as usize;
    let rise = steps(minutes).max(1);
    let mut rates = vec![rate; steps(BEFORE_MINUTES as f64)];
    rates.extend((0..rise).map(|step| rate * (1.0 + (factor - 1.0) * (step as f64 + 0.5) / rise as f64)));
    rates.extend(std::iter::repeat_n(rate * factor, steps(AFTER_MINUTES as f64)));
    RateSeries { step_seconds: STEP_SECONDS, rates }
}

/// The run with another base, and the loss of a zone after the settled hour.
fn disturbed(plan: &Plan, workload: &WorkloadPlan, series: &RateSeries, base: u32, zones: Option<u32>) -> Run {
    let workings = Workings::of(plan, workload);
    let scenario = workings.scenario(workload, series, 1.0);
    let at_second = u32::try_from(BEFORE_MINUTES * 60).unwrap_or(u32::MAX);
    simulate(&Scenario {
        minimum: base,
        maximum: workload.tasks.maximum.max(base),
        loss: zones.map(|of| Loss { at_second, of }),
        ..scenario
    })
}

/// The least base, up to the maximum, with which it is survived; found by halving, since more tasks never add risk.
fn least_base(workload: &WorkloadPlan, survives: impl Fn(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (workload.tasks.base, workload.tasks.maximum);
    if !survives(high) {
        return None;
    }
    while low < high {
        let middle = u32::midpoint(low, high);
        if survives(middle) { high = middle } else { low = middle + 1 }
    }
    Some(high)
}

fn holds_at_target(plan: &Plan, workload: &WorkloadPlan, rate: f64) -> u32 {
    if plan.scaling.controller == ScalingController::Fixed {
        holds(plan, &workload.need.load(workload.size), rate)
    } else {
        needed_by_policies(plan, workload, rate)
    }
}

/// Requests a second of a workload in the busiest hour of its typical week.
fn busiest_hour(capacity: &CapacityPlan, workload: &WorkloadPlan) -> f64 {
    let week = &capacity.traffic[workload.environment].week;
    week.iter().map(|(rate, _)| *rate).fold(0.0, f64::max) * rate_factor(capacity, workload)
}

/// The objective for the time to answer in the busiest minute with the maximum of tasks, where arrivals are burstier than Poisson's or
/// times vary unlike exponential ones: there the queue's formulas, with which the range was sized, do not hold.
fn latency_objective(plan: &Plan, workload: &WorkloadPlan) -> Option<ResilienceCheck> {
    let WorkloadRef::Microservice(index) = workload.workload else { return None };
    let service = &plan.microservices[index];
    let (arrivals, times, objective) = (service.arrival_variation, service.service_variation, service.latency_objective_ms);
    if objective <= 0.0 || (arrivals - 1.0).abs() + (times - 1.0).abs() < 1e-9 {
        return None;
    }
    let request = workload.need.request();
    let (each, service_ms) = request.service(workload.size);
    let load = workload.peak_rate * service_ms / 1_000.0;
    let p95 = |tasks: u32| {
        request.elsewhere_ms() + service_ms * answered_within(OBJECTIVE_QUANTILE, each.saturating_mul(tasks), load, arrivals, times)
    };
    let found = p95(workload.tasks.maximum);
    let pass = found <= objective;
    let enough = if pass { Some(workload.tasks.maximum) } else { least_tasks(workload.tasks.maximum, |tasks| p95(tasks) <= objective) };
    Some(ResilienceCheck {
        id: "latency",
        place: workload.id.clone(),
        name: workload.name.clone(),
        pass,
        curable: enough.is_some(),
        values: vec![
            ("p95", if found.is_finite() { number(found, 0) } else { "∞".to_owned() }),
            ("objective", number(objective, 0)),
            ("tasks", workload.tasks.maximum.to_string()),
            ("arrivals", number(arrivals, 1)),
            ("times", number(times, 1)),
            ("enough", enough.map_or_else(|| "-".to_owned(), |enough| enough.to_string())),
        ],
    })
}

/// The least number of tasks that meets something; `None` if sixteen times as many do not.
fn least_tasks(from: u32, meets: impl Fn(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (from, from.max(1).saturating_mul(2));
    while !meets(high) {
        if high >= from.max(1).saturating_mul(16) {
            return None;
        }
        (low, high) = (high, high.saturating_mul(2));
    }
    while high - low > 1 {
        let middle = u32::midpoint(low, high);
        if meets(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

/// A new version in the busiest minute: may it start at all, and do the tasks that stay carry the traffic?
fn deployment(plan: &Plan, workload: &WorkloadPlan) -> ResilienceCheck {
    let scaling = &plan.scaling;
    let desired = workload.tasks.maximum;
    let percent = |percent: u32| u64::from(desired) * u64::from(percent);
    let (least, most) = match scaling.deployment {
        // ECS rounds the lower bound up and the upper one down (capacity reference, section 1.5).
        DeploymentStrategy::Rolling => {
            (percent(scaling.deployment_minimum_percent).div_ceil(100), percent(scaling.deployment_maximum_percent) / 100)
        }
        DeploymentStrategy::BlueGreen | DeploymentStrategy::Canary => (u64::from(desired), percent(200) / 100),
    };
    let needed = holds(plan, &workload.need.load(workload.size), workload.peak_rate);
    let stuck = least >= u64::from(desired) && most <= u64::from(desired);
    let carries = least >= u64::from(needed);
    // The least percentage with which one more task than desired may run, and that with which enough stay.
    let maximum = (u64::from(desired) + 1).saturating_mul(100).div_ceil(u64::from(desired.max(1)));
    let minimum = u64::from(needed.saturating_sub(1)) * 100 / u64::from(desired.max(1));
    let minimum = (minimum..=100).find(|percent| (u64::from(desired) * percent).div_ceil(100) >= u64::from(needed)).unwrap_or(100);
    ResilienceCheck {
        id: if stuck { "deployment-stuck" } else { "deployment" },
        place: workload.id.clone(),
        name: workload.name.clone(),
        pass: !stuck && carries,
        curable: stuck || needed <= desired,
        values: vec![
            ("tasks", desired.to_string()),
            ("least", least.to_string()),
            ("most", most.to_string()),
            ("needed", needed.to_string()),
            ("vcpu", number(most as f64 * workload.size.vcpu_f64(), 1)),
            ("maximum_percent", maximum.to_string()),
            ("minimum_percent", minimum.to_string()),
        ],
    }
}

/// While the workload with the largest pools deploys at the peak, both versions hold their connections.
fn deployment_connections(plan: &Plan, capacity: &CapacityPlan, position: usize, own: &[&WorkloadPlan]) -> Option<ResilienceCheck> {
    let check = capacity.connections.iter().find(|check| check.environment == position)?;
    let doubled = match plan.scaling.deployment {
        DeploymentStrategy::Rolling => u64::from(plan.scaling.deployment_maximum_percent.saturating_sub(100)),
        DeploymentStrategy::BlueGreen | DeploymentStrategy::Canary => 100,
    };
    let pools = |workload: &WorkloadPlan| u64::from(workload.tasks.maximum) * u64::from(workload.connection_pool);
    let largest = own.iter().max_by_key(|workload| pools(workload))?;
    let extra = pools(largest) * doubled / 100;
    let demand = check.demand + extra;
    let (tasks, others) = (u64::from(largest.tasks.maximum), check.demand - pools(largest));
    // The largest pool of that workload with which both versions fit.
    let room = u64::from(check.limit).saturating_sub(others);
    let pool = room * 100 / (tasks * (100 + doubled)).max(1);
    Some(ResilienceCheck {
        id: "deployment-connections",
        place: plan.environments[position].id.clone(),
        name: largest.name.clone(),
        pass: demand <= u64::from(check.limit),
        curable: pool > 0,
        values: vec![
            ("demand", demand.to_string()),
            ("limit", check.limit.to_string()),
            ("class", check.class.clone()),
            ("workload", largest.name.clone()),
            ("pool", pool.to_string()),
        ],
    })
}

/// Losing the region: what the chosen tier loses (RPO) and how long it takes (RTO), against what the plan asks for.
fn region_loss(plan: &Plan, position: usize) -> ResilienceCheck {
    let environment = &plan.environments[position];
    let recovery = &plan.disaster_recovery;
    let database = recovery.tier == RecoveryTier::GlobalDatabase && plan.data.aurora.enabled;
    let rpo = if database { REPLICA_LAG_HOURS } else { f64::from(recovery.snapshot_interval_hours) };
    let rto = if database { PILOT_LIGHT_HOURS } else { RESTORE_HOURS };
    let meets = |objective: f64, given: f64| objective <= 0.0 || given <= objective;
    let id = if !recovery.enabled {
        "region-loss-none"
    } else if !meets(recovery.rto_hours, rto) || !meets(recovery.rpo_hours, rpo) {
        "region-loss-objective"
    } else {
        "region-loss"
    };
    // More frequent copies are the smallest change for the data; a running database for the time.
    let copies = meets(recovery.rto_hours, rto) && recovery.rpo_hours >= 1.0;
    let reachable = meets(recovery.rto_hours, PILOT_LIGHT_HOURS) && meets(recovery.rpo_hours, REPLICA_LAG_HOURS);
    ResilienceCheck {
        id,
        place: environment.id.clone(),
        name: environment.display_name().to_owned(),
        pass: id == "region-loss",
        curable: id == "region-loss-none" || copies || (reachable && !database),
        values: vec![
            ("region", recovery.region.clone()),
            ("tier", recovery.tier.to_string()),
            ("rpo", hours(rpo)),
            ("rto", hours(rto)),
            ("rpo_objective", hours(recovery.rpo_hours)),
            ("rto_objective", hours(recovery.rto_hours)),
            ("change", if copies { "copies".to_owned() } else { "global-database".to_owned() }),
            ("interval", number(recovery.rpo_hours.floor().max(1.0), 0)),
        ],
    }
}

/// The database's writer fails.
fn database_failover(plan: &Plan, position: usize) -> Option<ResilienceCheck> {
    let environment = &plan.environments[position];
    plan.data.aurora.enabled.then(|| {
        let replicas = plan.data.aurora.replicas;
        ResilienceCheck {
            id: "database-failover",
            place: environment.id.clone(),
            name: environment.display_name().to_owned(),
            pass: replicas >= 1 && environment.zones >= 2,
            curable: true,
            values: vec![
                ("replicas", replicas.to_string()),
                ("with", FAILOVER_SECONDS.to_string()),
                ("without", (RECREATE_SECONDS / 60).to_string()),
            ],
        }
    })
}

/// One of a link's two tunnels fails: the other must carry all of it.
fn vpn_tunnels(capacity: &CapacityPlan, catalog: &Catalog, environment: &str) -> Vec<ResilienceCheck> {
    let Some(limit) = catalog.limit("vpn-throughput") else { return Vec::new() };
    let prefix = format!("{environment}/");
    let links = capacity.limits.iter().filter(|check| check.limit_id == "vpn-throughput" && check.place.starts_with(&prefix));
    links
        .map(|check| ResilienceCheck {
            id: "vpn-tunnel",
            place: check.place.clone(),
            name: check.detail.clone(),
            pass: check.demand <= limit.value,
            curable: true,
            values: vec![
                ("demand", number(check.demand, 1)),
                ("limit", number(limit.value, 0)),
                ("links", super::scaling::ceiling(check.demand / limit.value).to_string()),
            ],
        })
        .collect()
}

fn number(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

/// Hours as people say them: under a minute in seconds.
fn hours(hours: f64) -> String {
    if hours > 0.0 && hours < 1.0 / 60.0 { format!("{:.0} s", hours * 3_600.0) } else { format!("{} h", number(hours, 0)) }
}
