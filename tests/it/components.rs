//! Sizing of data services and single sign-on from published guidance, worked by hand.

use std::collections::BTreeMap;

use aforo_core::capacity::components::{Aspect, Component, ComponentSizing, Verdict};
use aforo_core::plan::{Autoscaling, Environment, Plan, SizeChoice, TrafficSource};

use crate::support::{DATE, engine};

/// 52,560,000 requests are 20 a second, 100 at the peak; the horizon is today, so that nothing grows.
fn plan() -> Plan {
    let mut plan = Plan { environments: vec![Environment::production()], ..Plan::default() };
    plan.traffic.source = TrafficSource::Requests;
    plan.traffic.monthly_requests = 52_560_000.0;
    plan.traffic.peak_factor = 5.0;
    plan.capacity_policy.horizon_months = 0;
    plan
}

fn sized(plan: &Plan) -> BTreeMap<&'static str, ComponentSizing> {
    let computed = engine().compute_plan(plan.clone(), DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"));
    computed.calculation.capacity.components.into_iter().map(|sizing| (sizing.component.as_str(), sizing)).collect()
}

fn demand(sizing: &ComponentSizing, aspect: Aspect) -> f64 {
    sizing.comparisons.iter().find(|comparison| comparison.aspect == aspect).map_or(f64::NAN, |comparison| comparison.demand)
}

fn near(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() < 1e-6, "{what}: {found} instead of {expected}");
}

/// The example of Keycloak's guide: 45 logins a second are 3 vCPU, 360 renewals 3 more; 150 % head-room makes 15. A pod of
/// 10,000 sessions needs (1,250 - 300) / 0.7 = 1,357 MB, which are 1.264 GiB.
#[test]
fn keycloak_follows_its_guide() {
    let mut plan = plan();
    plan.data.aurora.enabled = true;
    plan.sso.enabled = true;
    plan.sso.logins_per_second = 45.0;
    plan.sso.concurrent_sessions = 10_000;
    plan.sso.size = SizeChoice("2x4".into());
    plan.sso.connection_pool = 10;
    plan.sso.autoscaling = Autoscaling { base: 2, maximum: 8 };
    let sizing = &sized(&plan)["keycloak"];
    // 10,000 sessions renew within 300 s: 33.3 a second, 0.278 vCPU.
    near(demand(sizing, Aspect::Vcpu), (3.0 + 10_000.0 / 300.0 / 120.0) * 2.5, "vCPU");
    near(demand(sizing, Aspect::Memory), 950.0 / 0.7 * 1e6 / 1_073_741_824.0, "memory");
    // 8.19 of 16 vCPU: five of the same would do, or nine of half the size with more vCPU altogether.
    assert_eq!((sizing.verdict, sizing.stated.count), (Verdict::Larger, 8));
    let recommended = sizing.recommended.as_ref().unwrap();
    assert_eq!((recommended.class.as_str(), recommended.count), ("1x2", 9));

    // 108,000 sessions renew 360 times a second: 3 more vCPU, and 98,000 × 0.005 MB more heap.
    plan.sso.concurrent_sessions = 108_000;
    plan.sso.size = SizeChoice("1x2".into());
    plan.sso.autoscaling = Autoscaling { base: 2, maximum: 10 };
    let sizing = &sized(&plan)["keycloak"];
    near(demand(sizing, Aspect::Vcpu), 15.0, "vCPU");
    near(demand(sizing, Aspect::Memory), (950.0 + 490.0) / 0.7 * 1e6 / 1_073_741_824.0, "memory");
    assert_eq!(sizing.verdict, Verdict::TooSmall, "15 vCPU of 10");
    assert_eq!(sizing.binding().unwrap().aspect, Aspect::Vcpu);
    assert_eq!(sizing.recommended.as_ref().unwrap().count, 15);
}

/// Aurora: 100 requests × 4 operations × 0.5 ms ÷ 0.6 are a third of a vCPU; 5 % of 200 GB ÷ 0.75 are 13.3 GiB.
#[test]
fn aurora_is_judged_by_connections_memory_and_processor() {
    let mut plan = plan();
    plan.data.aurora.enabled = true;
    plan.data.aurora.storage_gb = 200.0;
    let sizing = &sized(&plan)["aurora"];
    near(demand(sizing, Aspect::Memory), 200.0 * 0.05 / 0.75, "memory");
    near(demand(sizing, Aspect::Vcpu), 100.0 * 4.0 * 0.5 / 1_000.0 / 0.6, "vCPU");
    assert_eq!((sizing.component, sizing.verdict), (Component::Aurora, Verdict::Fits));
    assert_eq!(sizing.binding().unwrap().aspect, Aspect::Memory, "13.3 of 16 GiB");

    // 66.7 GiB need the next but two of the family: 16, 32, 64, 128.
    plan.data.aurora.storage_gb = 1_000.0;
    let sizing = &sized(&plan)["aurora"];
    assert_eq!(sizing.verdict, Verdict::TooSmall);
    assert_eq!(sizing.recommended.as_ref().unwrap().class, "db.r6g.4xlarge");

    // A burstable class is not for production, however small the demand.
    plan.data.aurora.storage_gb = 10.0;
    plan.data.aurora.production_class = "db.t3.medium".into();
    let sizing = &sized(&plan)["aurora"];
    assert_eq!((sizing.verdict, sizing.binding().unwrap().aspect), (Verdict::TooSmall, Aspect::Steady));
    let computed = engine().compute_plan(plan, DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert!(computed.calculation.problems.iter().any(|problem| problem.code == "component-too-small"));
}

/// Redis: 1 GB × 1.1 × 1.2 = 1.32 GiB of 13.07 × 0.75 = 9.80; m6g.large has 6.38 and r6g.large is the smallest of its family.
#[test]
fn redis_leaves_its_reserve() {
    let mut plan = plan();
    plan.data.redis.enabled = true;
    let sizing = &sized(&plan)["redis"];
    near(demand(sizing, Aspect::Memory), 1.32, "memory");
    assert_eq!(sizing.verdict, Verdict::Fits);
    // 8 GB need 10.56 GiB: more than 9.80, and r6g.xlarge has 26.32 × 0.75 = 19.74.
    plan.data.redis.data_gb = 8.0;
    let sizing = &sized(&plan)["redis"];
    assert_eq!((sizing.verdict, sizing.recommended.as_ref().unwrap().class.as_str()), (Verdict::TooSmall, "cache.r6g.xlarge"));
}

/// OpenSearch: AWS's own example is 66 GiB with one replica, which need 66 × 2 × 1.1 / 0.95 / 0.8 = 191 GiB, on two nodes 95.5 each.
#[test]
fn opensearch_follows_the_sizing_guide() {
    let mut plan = plan();
    plan.data.opensearch.enabled = true;
    plan.data.opensearch.source_gb = 66.0;
    let sizing = &sized(&plan)["opensearch"];
    near(demand(sizing, Aspect::Disk), 66.0 * 2.0 * 1.1 / 0.95 / 0.8 / 2.0, "disk");
    // ceil(72.6 / 30) = 3 primaries, 6 shards, 3 on each node; m6g.large has 4 GiB of heap for 100.
    near(demand(sizing, Aspect::Shards), 3.0, "shards");
    assert_eq!((sizing.verdict, sizing.binding().unwrap().aspect), (Verdict::TooSmall, Aspect::Disk), "95.5 of 50 GB");
    let recommended = sizing.recommended.as_ref().unwrap();
    assert_eq!((recommended.class.as_str(), recommended.count), ("m6g.large.search", 2));
    near(recommended.disk_gb, 100.0, "disk of the recommendation");
}

/// More data, more traffic or more sessions never need a smaller class or fewer pods.
#[test]
fn more_never_needs_less() {
    let mut plan = plan();
    plan.sso.enabled = true;
    plan.sso.connection_pool = 2;
    plan.data.aurora.enabled = true;
    plan.data.redis.enabled = true;
    plan.data.opensearch.enabled = true;
    let engine = engine();
    let mut last: BTreeMap<&str, f64> = BTreeMap::new();
    for step in 0..12 {
        let factor = 1.6f64.powi(step);
        plan.data.aurora.storage_gb = 20.0 * factor;
        plan.data.redis.data_gb = 0.5 * factor;
        plan.data.opensearch.source_gb = 5.0 * factor;
        plan.sso.logins_per_second = factor;
        for (component, sizing) in sized(&plan) {
            let size = sizing.recommended.as_ref().map_or(f64::INFINITY, |choice| {
                let class = engine.data().catalog.instance_classes.iter().find(|class| class.name == choice.class);
                let each = class.map_or(1.0, |class| class.memory_gib.to_string().parse().unwrap_or(f64::NAN));
                each * f64::from(choice.count)
            });
            let before = last.insert(component, size).unwrap_or(0.0);
            assert!(size >= before, "{component} at {factor}: {size} after {before}");
        }
    }
}

/// Every comparison of every component names its source.
#[test]
fn guidance_has_its_source() {
    let mut plan = plan();
    plan.sso.enabled = true;
    plan.sso.connection_pool = 10;
    plan.data.aurora.enabled = true;
    plan.data.redis.enabled = true;
    plan.data.opensearch.enabled = true;
    let engine = engine();
    let catalog = &engine.data().catalog;
    let sizings = sized(&plan);
    assert_eq!(sizings.len(), 4);
    for comparison in sizings.values().flat_map(|sizing| &sizing.comparisons) {
        assert!(!catalog.guidance_source(comparison.guidance).is_empty(), "{}", comparison.guidance);
    }
}
