use proptest::prelude::*;

use super::super::resilience::{ResilienceCheck, resilience};
use super::*;
use crate::capacity;
use crate::catalog::{ContainerSize, ProfileShape};
use crate::plan::{Autoscaling, ExpectedTasks, Microservice, RecoveryTier, Runtime, SizeChoice, TrafficProfile, TrafficSource};
use crate::price_book::PriceBook;

fn catalog() -> Catalog {
    Catalog {
        container_sizes: vec![ContainerSize::new(1_000, 2_048), ContainerSize::new(2_000, 4_096)],
        profiles: vec![ProfileShape { profile: TrafficProfile::Flat, weekday: [1.0; 24], weekend: [1.0; 24] }],
        ..Catalog::default()
    }
}

/// Production alone, flat traffic of so many requests a second without noise or growth, one service of 1 vCPU and 50 ms.
fn plan(rate: f64) -> Plan {
    let mut plan = Plan::default();
    plan.environments.truncate(1);
    plan.traffic.source = TrafficSource::Requests;
    plan.traffic.monthly_requests = rate * 730.0 * 3_600.0;
    plan.traffic.profile = TrafficProfile::Flat;
    plan.traffic.noise_percent = 0.0;
    plan.traffic.growth_percent_per_month = 0.0;
    plan.traffic.peak_factor = 4.0;
    plan.microservices = vec![Microservice {
        id: "accounts".to_owned(),
        runtime: Runtime::Native,
        size: SizeChoice("1x2".to_owned()),
        traffic_percent: 100.0,
        cpu_ms_per_request: 50.0,
        latency_ms: 250.0,
        ..Microservice::default()
    }];
    plan
}

fn capacity_of(plan: &Plan) -> CapacityPlan {
    capacity::plan(plan, &catalog(), &PriceBook::default())
}

fn check(plan: &Plan, kind: &str) -> ResilienceCheck {
    let capacity = capacity_of(plan);
    let checks = resilience(plan, &catalog(), &capacity);
    checks.into_iter().find(|check| check.id.starts_with(kind)).unwrap_or_else(|| panic!("no check {kind}"))
}

fn value(check: &ResilienceCheck, name: &str) -> u32 {
    let text = &check.values.iter().find(|(key, _)| *key == name).unwrap_or_else(|| panic!("no value {name}")).1;
    text.parse().unwrap_or_else(|_| panic!("{name} is {text}"))
}

/// By hand. Two zones at 90 % leave 45 % each, three 60 %; one zone keeps the plan's 60 %. 200 workers at 70 % and 0.25 s serve 560 a
/// second, far more than CPU; ten workers in two zones may use five: 20 a second, 1,200 a minute, but 9 a second are 45 % of a vCPU.
/// Two workers: one in use, 4 a second, 240 a minute.
#[test]
fn targets_follow_from_the_sizing() {
    for (zones, concurrency, expected) in [
        (1, 200, vec![(Metric::Cpu, 60.0)]),
        (2, 200, vec![(Metric::Cpu, 45.0)]),
        (3, 200, vec![(Metric::Cpu, 60.0)]),
        (2, 10, vec![(Metric::Cpu, 45.0)]),
        (2, 2, vec![(Metric::Cpu, 45.0), (Metric::RequestsPerTask, 240.0)]),
    ] {
        let mut plan = plan(100.0);
        plan.environments[0].zones = zones;
        plan.microservices[0].concurrency = concurrency;
        let capacity = capacity_of(&plan);
        let found: Vec<(Metric, f64)> =
            policies(&plan, &capacity.workloads[0]).iter().map(|policy| (policy.metric, policy.target)).collect();
        assert_eq!(found, expected, "{zones} zones, {concurrency} workers");
    }
}

/// 100 a second of 50 ms are 5 vCPUs; two zones at 90 % need 6 survivors, so 12 run: the base. Flat traffic never changes them, so that
/// the simulated week bills the base; four deployments of 85 + 300 + 900 s add 4 × 1,285 / 3,600 × 12 = 17.13 task-hours.
#[test]
fn a_flat_week_bills_the_base_and_the_deployments() {
    let mut plan = plan(100.0);
    plan.scaling.expected = ExpectedTasks::Simulation;
    plan.scaling.deployments_per_month = 0.0;
    let tasks = capacity_of(&plan).workloads[0].tasks;
    assert_eq!((tasks.base, tasks.expected), (12, 12.into()));
    plan.scaling.deployments_per_month = 4.0;
    let capacity = capacity_of(&plan);
    let operation = operate(&plan, &capacity, 0, &running_week(&plan, &catalog(), 0));
    assert!((operation.deployment_task_hours - 17.133_333).abs() < 1e-5, "{}", operation.deployment_task_hours);
    // 17.133 / 730 = 0.0235, rounded up to hundredths.
    assert_eq!(capacity.workloads[0].tasks.expected, rust_decimal::Decimal::new(1_203, 2));
    assert_eq!((operation.run.starts, operation.spread, operation.flaps_per_day), (0, None, 0.0));
}

/// The planned range survives a lost zone; an agreed one that is too small does not, and the cure does.
#[test]
fn zone_loss_at_the_peak_and_its_cure() {
    let mut plan = plan(100.0);
    assert!(check(&plan, "zone-loss").pass);
    // 400 a second at the peak are 20 vCPUs: 23 survivors at 90 %, 46 tasks in two zones.
    plan.microservices[0].autoscaling = Autoscaling { base: 12, maximum: 30 };
    let failed = check(&plan, "zone-loss");
    assert_eq!((failed.pass, value(&failed, "left"), value(&failed, "needed"), value(&failed, "enough")), (false, 15, 23, 46));
    plan.microservices[0].autoscaling.maximum = 46;
    assert!(check(&plan, "zone-loss").pass);
    plan.microservices[0].autoscaling.maximum = 45;
    assert!(!check(&plan, "zone-loss").pass, "one less than the cure does not pass");
}

#[test]
fn a_burst_and_its_cure() {
    let mut plan = plan(100.0);
    plan.microservices[0].autoscaling = Autoscaling { base: 6, maximum: 60 };
    plan.scaling.burst_factor = 4.0;
    plan.scaling.burst_minutes = 2.0;
    let failed = check(&plan, "burst");
    assert!(!failed.pass && value(&failed, "at_risk") > 0);
    let enough = value(&failed, "enough");
    plan.microservices[0].autoscaling.base = enough;
    assert!(check(&plan, "burst").pass, "a base of {enough}");
    plan.microservices[0].autoscaling.base = enough - 1;
    assert!(!check(&plan, "burst").pass, "{enough} is the least base");
    // A range that cannot hold it at all is another finding.
    plan.microservices[0].autoscaling = Autoscaling { base: 6, maximum: 10 };
    assert_eq!(check(&plan, "burst").id, "burst-range");
}

/// ECS rounds the lower bound up and the upper one down: three tasks at 100 % to 125 % can neither start nor stop one.
#[test]
fn deployments_that_cannot_move_are_found() {
    let mut plan = plan(10.0);
    plan.scaling.deployment = DeploymentStrategy::Rolling;
    plan.scaling.deployment_maximum_percent = 125;
    plan.microservices[0].autoscaling = Autoscaling { base: 3, maximum: 3 };
    let stuck = check(&plan, "deployment");
    assert_eq!((stuck.id, stuck.pass, value(&stuck, "maximum_percent")), ("deployment-stuck", false, 134));
    plan.scaling.deployment_maximum_percent = 134;
    assert_eq!(check(&plan, "deployment").id, "deployment");
    // 40 a second are 2 vCPUs: three tasks at 90 % must stay, so that half of them is too few.
    plan.scaling.deployment_minimum_percent = 50;
    let thin = check(&plan, "deployment");
    assert_eq!((thin.pass, value(&thin, "least"), value(&thin, "needed"), value(&thin, "minimum_percent")), (false, 2, 3, 67));
}

#[test]
fn losing_the_region_is_held_against_the_objectives() {
    for (enabled, tier, rpo, rto, expected, curable) in [
        (true, RecoveryTier::Backup, 0.0, 0.0, "region-loss", false),
        (true, RecoveryTier::Backup, 24.0, 24.0, "region-loss", true),
        (true, RecoveryTier::Backup, 6.0, 0.0, "region-loss-objective", true),
        (true, RecoveryTier::Backup, 0.0, 8.0, "region-loss-objective", true),
        (true, RecoveryTier::Backup, 0.0, 1.0, "region-loss-objective", false),
        (true, RecoveryTier::GlobalDatabase, 0.1, 8.0, "region-loss", true),
        (false, RecoveryTier::Backup, 0.0, 0.0, "region-loss-none", true),
    ] {
        let mut plan = plan(10.0);
        plan.data.aurora.enabled = true;
        plan.disaster_recovery.enabled = enabled;
        plan.disaster_recovery.tier = tier;
        plan.disaster_recovery.rpo_hours = rpo;
        plan.disaster_recovery.rto_hours = rto;
        let found = check(&plan, "region-loss");
        assert_eq!(found.id, expected, "{tier}, {rpo} h, {rto} h");
        assert!(found.pass || found.curable == curable, "{tier}, {rpo} h, {rto} h");
    }
}

#[test]
fn a_database_without_a_replica_does_not_fail_over() {
    let mut plan = plan(10.0);
    plan.data.aurora.enabled = true;
    assert!(check(&plan, "database-failover").pass);
    plan.data.aurora.replicas = 0;
    assert!(!check(&plan, "database-failover").pass);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever the load and the zones: the range that the sizing plans survives a lost zone at the peak.
    #[test]
    fn planned_ranges_survive_a_lost_zone(rate in 1.0_f64..500.0, cpu_ms in 5.0_f64..200.0, zones in 2_u32..5) {
        let mut plan = plan(rate);
        plan.environments[0].zones = zones;
        plan.microservices[0].cpu_ms_per_request = cpu_ms;
        prop_assert!(check(&plan, "zone-loss").pass);
    }

    /// A run repeats itself exactly, and its spread contains it.
    #[test]
    fn operations_repeat_and_lie_within_their_spread(seed in 0_u32..50, rate in 20.0_f64..200.0) {
        let mut plan = plan(rate);
        plan.traffic.noise_percent = 15.0;
        plan.traffic.noise_seed = seed;
        plan.microservices[0].autoscaling = Autoscaling { base: 2, maximum: 200 };
        let capacity = capacity_of(&plan);
        let week = running_week(&plan, &catalog(), 0);
        let once = operate(&plan, &capacity, 0, &week);
        prop_assert_eq!(&once, &operate(&plan, &capacity, 0, &week));
        if let Some(spread) = once.spread {
            prop_assert!(spread.least_task_hours <= once.run.task_hours && once.run.task_hours <= spread.most_task_hours);
        }
    }
}

/// Without prices a vCPU and a GiB cost one each. 100 a second of 50 ms need 12 tasks of 1 vCPU (see above) or 6 of 2: 12 × (1 + 2) a
/// hour and 6 × (2 + 4) are the same, and the smaller size is taken.
#[test]
fn sizes_are_ranked_with_their_reasons() {
    use crate::capacity::{Rejection, size_options};
    let mut plan = plan(100.0);
    plan.microservices[0].size = SizeChoice::auto();
    let found = |plan: &Plan| size_options(plan, &catalog(), &PriceBook::default(), &capacity_of(plan), "production/accounts");
    let options = found(&plan);
    let told: Vec<_> =
        options.iter().map(|option| (option.size.to_string(), option.tasks.map(|tasks| tasks.base), option.rejection)).collect();
    assert_eq!(told, [("1x2".to_owned(), Some(12), None), ("2x4".to_owned(), Some(6), Some(Rejection::Larger))]);
    assert_eq!(options[0].usd_per_month, options[1].usd_per_month);
    // 3,000 MiB of baseline at 85 % need 3,530 MiB with one request of 1 MiB: only the larger one holds it.
    plan.microservices[0].memory_mib_baseline = 3_000;
    let told: Vec<_> = found(&plan).iter().map(|option| (option.size.to_string(), option.rejection)).collect();
    assert_eq!(told, [("2x4".to_owned(), None), ("1x2".to_owned(), Some(Rejection::Memory(3_531)))]);
    assert!(size_options(&plan, &catalog(), &PriceBook::default(), &capacity_of(&plan), "production/nobody").is_empty());
}

/// Sized for Poisson arrivals and exponential times the objective is met; with burstier arrivals and more variable times it is not, and the cure is.
#[test]
fn an_objective_under_bursts_is_simulated() {
    let mut plan = plan(100.0);
    plan.environments[0].zones = 1;
    plan.environments[0].redundancy_factor = 1;
    plan.capacity_policy.target_cpu_percent = 95.0;
    plan.microservices[0].latency_objective_ms = 400.0;
    let none = resilience(&plan, &catalog(), &capacity_of(&plan));
    assert!(none.iter().all(|check| check.id != "latency"), "the formulas hold, nothing is simulated");
    plan.microservices[0].arrival_variation = 8.0;
    plan.microservices[0].service_variation = 1.5;
    let failed = check(&plan, "latency");
    assert!(!failed.pass && failed.curable, "{failed:?}");
    let enough = value(&failed, "enough");
    plan.microservices[0].autoscaling = Autoscaling { base: 1, maximum: enough };
    assert!(check(&plan, "latency").pass);
    plan.microservices[0].autoscaling.maximum = enough - 1;
    assert!(!check(&plan, "latency").pass);
    // Times alone can miss it, whatever the tasks: exponential ones of 50 ms reach 150 ms in one of twenty, beside 200 ms elsewhere.
    plan.microservices[0].latency_objective_ms = 300.0;
    assert!(!check(&plan, "latency").curable);
}
