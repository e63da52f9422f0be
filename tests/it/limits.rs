//! The limits table, worked by hand: one region, one service of 100 requests a second at the peak, everything switched on.

use std::collections::{BTreeMap, BTreeSet};

use aforo_core::capacity::LimitCheck;
use aforo_core::plan::{
    Autoscaling, DataServices, DeploymentStrategy, Environment, Microservice, Plan, PlatformKind, SizeChoice, SqsKind, TrafficProfile,
    TrafficSource, VpnLink,
};

use crate::support::{DATE, engine};

/// 730 h × 3,600 s × 20/s = 52,560,000 requests; five times that mean is 100 a second; nothing grows before the horizon.
fn plan() -> Plan {
    let mut plan = Plan {
        environments: vec![Environment { nat_gateways: 2, ..Environment::production() }],
        microservices: vec![Microservice {
            id: "s".into(),
            name: "S".into(),
            size: SizeChoice("1x2".into()),
            autoscaling: Autoscaling { base: 4, maximum: 10 },
            traffic_percent: 100.0,
            latency_ms: 500.0,
            ..Microservice::default()
        }],
        vpn_links: vec![VpnLink { id: "core".into(), traffic_percent: 50.0, ..VpnLink::default() }],
        ..Plan::default()
    };
    plan.traffic.source = TrafficSource::Requests;
    plan.traffic.monthly_requests = 52_560_000.0;
    plan.traffic.peak_factor = 5.0;
    plan.traffic.growth_percent_per_month = 10.0;
    plan.traffic.request_kib = 4.0;
    plan.traffic.response_kib = 12.0;
    plan.capacity_policy.horizon_months = 0;
    plan.edge.internet_backend_percent = 40.0;
    plan.edge.secrets_per_workload = 3;
    plan.observability.log_kib_per_request = 2.0;
    plan.sso.enabled = true;
    plan.sso.autoscaling = Autoscaling { base: 2, maximum: 2 };
    plan.data.aurora.enabled = true;
    plan.data.redis.enabled = true;
    plan.data.opensearch.enabled = true;
    plan.data.s3.enabled = true;
    plan.data.sqs.enabled = true;
    plan.data.sqs.queues = 1;
    plan.data.sqs.messages_per_month = 5_256_000.0;
    plan
}

fn limits(plan: &Plan) -> BTreeMap<String, LimitCheck> {
    let computed = engine().compute_plan(plan.clone(), DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"));
    computed.calculation.capacity.limits.into_iter().map(|check| (check.limit_id.clone(), check)).collect()
}

#[test]
fn every_demand_is_what_one_computes_by_hand() {
    let plan = plan();
    let found = limits(&plan);
    // Id, demand, limit, first month (growth of 10 % a month: 1.1^m × demand > limit).
    let cases: [(&str, f64, f64, Option<u32>); 27] = [
        ("api-gateway-rate", 100.0, 10_000.0, Some(49)),
        ("api-gateway-timeout", 0.5, 29.0, None),
        ("api-gateway-payload", 12.0 / 1_024.0, 10.0, None),
        // 100 × 0.2 misses × 0.05 s
        ("authorizer-concurrency", 1.0, 1_000.0, Some(73)),
        ("waf-rate", 100.0, 100_000.0, Some(73)),
        // 100 × 16 KiB × 3,600 s ÷ 1,048,576 GB an hour; 0.4 by new connections (10 ÷ 25), 0.2 by active ones (650 ÷ 3,000)
        ("alb-units", 5.493_164, 15_000.0, Some(84)),
        ("nlb-units", 5.493_164, 15_000.0, Some(84)),
        // Half of it through the tunnel: 50 × 16 KiB × 8,192 bits
        ("vpn-throughput", 6.553_6, 1_250.0, Some(56)),
        // 40 % over two gateways: 20 × 16 KiB × 8,192 bits
        ("nat-throughput", 2.621_44, 100_000.0, Some(111)),
        // 20/s × mean time in flight + 20 ÷ 10 × 60 s; see below
        ("nat-connections", 129.714_285, 55_000.0, Some(64)),
        // Agreed ranges do not grow.
        ("tasks-per-service", 10.0, 5_000.0, None),
        ("targets-per-group", 10.0, 1_000.0, None),
        ("service-launch-rate", 6.0, 500.0, None),
        // (10 × 1 vCPU + 2 × 1 vCPU of Keycloak) × two versions
        ("fargate-vcpu", 24.0, 6.0, Some(0)),
        ("fargate-launch-rate", 0.1, 20.0, None),
        ("secrets-rate", 0.3, 10_000.0, None),
        // 0.3 secrets and 100 × (5 + 20) ÷ 1,000 objects
        ("kms-rate", 2.8, 100_000.0, Some(112)),
        // 12 tasks every 5 s and 200 KiB/s of logs in batches of a MiB
        ("log-put-rate", 2.4 + 200.0 / 1_024.0, 5_000.0, Some(107)),
        // 52,560,000 × 2 KiB
        ("log-volume", 100.250_244, 500.0, Some(17)),
        ("aurora-storage", 50.0, 131_072.0, Some(83)),
        ("redis-connections", 96.0, 65_000.0, None),
        // 1 GB × 1.1 × 1.2 against 13.07 GiB less a quarter
        ("redis-memory", 1.32, 9.802_5, Some(22)),
        // 10 GB × 2 copies × 1.1 ÷ 0.95 ÷ 0.8 against 2 × 50 GB
        ("opensearch-storage", 28.947_368, 100.0, Some(14)),
        // ceil(11 ÷ 30) × 2 against 2 × 4 GiB of heap × 25
        ("opensearch-heap", 2.0, 200.0, Some(49)),
        ("opensearch-shards", 2.0, 2_000.0, Some(73)),
        // 5,256,000 messages: 2 a second in the mean, 10 at the peak, 30 s each
        ("sqs-in-flight", 300.0, 120_000.0, Some(63)),
        ("s3-writes", 0.5, 3_500.0, Some(93)),
    ];
    for (id, demand, limit, month) in cases {
        let check = found.get(id).unwrap_or_else(|| panic!("no row {id}"));
        if id != "nat-connections" {
            assert!((check.demand - demand).abs() < 1e-5, "{id}: {} instead of {demand}", check.demand);
        }
        assert!((check.limit - limit).abs() < 1e-9, "{id}: limit {} instead of {limit}", check.limit);
        assert_eq!(check.month_reached, month, "{id}");
        assert!(!check.source.is_empty(), "{id} states no source");
    }
    // 100 requests of 500 ms and 5 logins of 200 ms: (100 × 0.5 + 5 × 0.2) ÷ 105 s in flight, 20 a second, and 120 that linger.
    let nat = 20.0 * (100.0 * 0.5 + 5.0 * 0.2) / 105.0 + 120.0;
    assert!((found["nat-connections"].demand - nat).abs() < 1e-9);
}

/// A FIFO queue has its own limits; a rolling deployment puts both versions into one group and a smaller quota is the plan's.
#[test]
fn the_design_decides_which_limits_hold() {
    let mut plan = plan();
    plan.data.sqs.kind = SqsKind::Fifo;
    plan.scaling.deployment = DeploymentStrategy::Rolling;
    plan.scaling.deployment_maximum_percent = 150;
    plan.capacity_policy.fargate_vcpu_quota = 64;
    let found = limits(&plan);
    assert!((found["sqs-fifo-rate"].demand - 10.0).abs() < 1e-9);
    assert!((found["sqs-fifo-in-flight"].limit - 20_000.0).abs() < 1e-9);
    assert!((found["targets-per-group"].demand - 15.0).abs() < 1e-9);
    let vcpu = &found["fargate-vcpu"];
    assert_eq!((vcpu.demand, vcpu.limit, vcpu.source.as_str(), vcpu.pass()), (18.0, 64.0, "plan", true));
}

/// The plan on a platform with machines, without the data services that exist in AWS alone.
fn on(platform: PlatformKind) -> Plan {
    let mut plan = plan();
    plan.environments.iter_mut().for_each(|environment| environment.platform = platform);
    if platform == PlatformKind::Aks {
        plan.environments.iter_mut().for_each(|environment| environment.region = "eastus".into());
        (plan.data, plan.sso.enabled, plan.edge.api_gateway, plan.edge.waf) = (DataServices::default(), false, false, false);
        plan.vpn_links.clear();
        plan.disaster_recovery.enabled = false;
    }
    plan
}

/// Every limit of the data stands against a demand in one of some plans: none is forgotten, and no row lacks its data.
#[test]
fn no_limit_of_the_data_is_unused() {
    let mut other = plan();
    other.data.sqs.kind = SqsKind::Fifo;
    other.data.redis.production_class = "cache.t3.micro".into();
    let used: BTreeSet<String> =
        [plan(), other, on(PlatformKind::EksNodes), on(PlatformKind::Aks)].iter().flat_map(|plan| limits(plan).into_keys()).collect();
    let engine = engine();
    let known: BTreeSet<String> = engine.data().catalog.limits.iter().map(|limit| limit.id.clone()).collect();
    let missing: Vec<_> = known.difference(&used).collect();
    assert!(missing.is_empty(), "unused: {missing:?}");
}

/// Quotas that AWS raises are assumed to be raised, and said; others are warnings.
#[test]
fn what_is_exceeded_is_said() {
    let mut plan = plan();
    plan.traffic.response_kib = 10_240.0;
    plan.traffic.request_kib = 10_240.0;
    let engine = engine();
    let computed = engine.compute_plan(plan, DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"));
    let codes: BTreeSet<&str> = computed.calculation.problems.iter().map(|problem| problem.code).collect();
    // 50 a second × 20,480 KiB × 8,192 bits are 8,389 Mbit/s in the tunnel, and 24 vCPU are more than a new account has.
    for code in ["limit-to-raise", "limit-vpn-throughput"] {
        assert!(codes.contains(code), "{code} in {codes:?}");
    }
    // 20 a second of the same are 3,355 Mbit/s for each of two gateways, which carry 100,000.
    assert!(!codes.contains("limit-nat-throughput"), "{codes:?}");
}

/// The shop's busiest hour is 132 where the mean of its week is (5 × 1,471 + 2 × 1,776) ÷ 168 = 64.92: 2.0332 times the mean.
#[test]
fn a_peak_below_the_busiest_hour_is_said() {
    for (factor, told) in [(2.0, true), (2.04, false)] {
        let mut plan = plan();
        plan.traffic.profile = TrafficProfile::Shop;
        plan.traffic.peak_factor = factor;
        let computed = engine().compute_plan(plan, DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"));
        let said: Vec<_> = computed.calculation.problems.iter().filter(|problem| problem.code == "peak-below-busiest-hour").collect();
        assert_eq!(!said.is_empty(), told, "{factor}: {said:?}");
        assert!(said.iter().all(|problem| problem.arguments == [("busiest", "2.04".to_owned())]), "{said:?}");
    }
}
