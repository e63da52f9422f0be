//! A full recalculation: check, capacity with the search for sizes, estimate with traces, quote. Run with `cargo bench -p aforo-api`.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

use aforo_api::calculation::calculate;
use aforo_core::plan::{Environment, Microservice, Plan};
use aforo_pricing::Shipped;
use divan::Bencher;
use jiff::civil::Date;

fn main() {
    divan::main();
}

/// A plan with `services` microservices of different shapes and `environments` environments, everything switched on.
fn plan(services: u32, environments: u32) -> Plan {
    let mut plan = Plan::default();
    plan.client.name = "Bench".to_owned();
    plan.environments.truncate(1);
    for index in 1..environments {
        plan.environments.push(Environment {
            id: format!("pre-{index}"),
            traffic_percent: f64::from(index),
            ..Environment::certification()
        });
    }
    plan.microservices = (0..services)
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
    plan.data.redis.enabled = true;
    plan.data.s3.enabled = true;
    plan.data.sqs.enabled = true;
    plan.traffic.monthly_users = 400_000;
    plan
}

fn shipped() -> Shipped {
    aforo_pricing::shipped().unwrap_or_else(|error| panic!("{error}"))
}

#[divan::bench(args = [(40, 3), (200, 4)])]
fn full_recalculation(bencher: Bencher<'_, '_>, (services, environments): (u32, u32)) {
    let data = shipped();
    let plan = plan(services, environments);
    let date = Date::constant(2026, 11, 20);
    let lines = calculate(&plan, &data, &data.price_book, date).map(|calculation| calculation.estimate.lines.len());
    assert!(lines.as_ref().is_ok_and(|lines| *lines > services as usize), "the plan is computed: {lines:?}");
    bencher.bench(|| calculate(divan::black_box(&plan), &data, &data.price_book, date));
}

/// What the command line does before its first figure: reading all shipped data.
#[divan::bench]
fn reading_the_shipped_data() -> Shipped {
    shipped()
}
