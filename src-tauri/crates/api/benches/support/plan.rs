//! The plan of the speed goals.

use aforo_core::plan::{Environment, Microservice, Plan};

/// Forty microservices of different shapes in three environments, everything switched on; 172 uncertain inputs (the catalog's ranges).
pub(crate) fn of_40_by_3(users: u32) -> Plan {
    let mut plan = Plan::default();
    plan.environments.truncate(1);
    let before = |index: u32| Environment { id: format!("pre-{index}"), traffic_percent: f64::from(index), ..Environment::certification() };
    plan.environments.extend((1..3).map(before));
    plan.microservices = (0..40_u32)
        .map(|index| Microservice {
            id: format!("service-{index}"),
            traffic_percent: 1.0 + f64::from(index % 17),
            cpu_ms_per_request: 5.0 + f64::from(index % 23) * 4.0,
            latency_ms: 120.0 + f64::from(index % 11) * 60.0,
            memory_mib_baseline: 384 + index % 5 * 256,
            connection_pool: 1,
            ..Microservice::default()
        })
        .collect();
    plan.data.aurora.enabled = true;
    plan.data.aurora.production_class = "db.r6g.16xlarge".to_owned();
    plan.data.redis.enabled = true;
    plan.data.s3.enabled = true;
    plan.data.sqs.enabled = true;
    plan.traffic.monthly_users = users;
    plan
}
