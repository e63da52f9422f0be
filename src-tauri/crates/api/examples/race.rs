//! What `tests/peers/monte_carlo.py` races: the toy model against numpy, and a study of a whole plan against Netflix's
//! service-capacity-modeling. Prints one line of JSON with the milliseconds of the computation itself.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a tool of the developers")]

use std::time::Instant;

use aforo_api::Engine;
use aforo_api::risk::{run, unwatched};
use aforo_api::views::Language;
use aforo_api::views::risk::{RiskMeasure, RiskRequest};
use aforo_core::uncertainty::{Books, Stream, Study, spread};
use jiff::civil::Date;
use rayon::prelude::*;

#[path = "../benches/support/plan.rs"]
mod plan;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |at: usize| arguments.get(at).and_then(|text| text.parse::<u32>().ok()).expect("a number");
    match arguments.get(1).map(String::as_str) {
        Some("toy") => toy(&arguments[2], number(3), number(4)),
        Some("plan") => whole_plan(number(2), number(3)),
        _ => println!("usage: race toy SERVICES.csv DRAWS ROUNDS | race plan USERS DRAWS"),
    }
}

/// A service of the toy model: its share of the traffic, its latency in milliseconds, its container.
struct Service {
    share: f64,
    latency: f64,
    vcpu: f64,
    memory: f64,
    noise: [Stream; 2],
}

/// The toy model of the performance anchors: demand, growth and peak drawn for the plan, a latency for each service; staffing with
/// the square-root rule in three environments; us-east-1 rates.
fn toy(file: &str, draws: u32, rounds: u32) {
    let text = std::fs::read_to_string(file).expect("the services");
    let services: Vec<Service> = text
        .lines()
        .enumerate()
        .map(|(index, line)| {
            let cells: Vec<f64> = line.split(',').map(|cell| cell.parse().expect("a number")).collect();
            let noise = ["a", "b"].map(|part| Stream::new(1, &format!("service-{index}-{part}")));
            Service { share: cells[0], latency: cells[1], vcpu: cells[2], memory: cells[3], noise }
        })
        .collect();
    let [demand, demand_too, growth, peak] = ["demand", "demand-too", "growth", "peak"].map(|name| Stream::new(1, name));
    let cost = |n: u32| {
        let requests = (6.9 + 0.4 * normal(demand.uniform(n), demand_too.uniform(n))).exp() * (1.0 + 0.5 * growth.uniform(n));
        let peak = 2.0 + 2.0 * peak.uniform(n);
        let mut total = 0.0;
        for service in &services {
            let latency = service.latency * (0.2 * normal(service.noise[0].uniform(n), service.noise[1].uniform(n))).exp();
            let (room, hourly) = (service.vcpu * 0.7, service.vcpu * 0.04048 + service.memory * 0.004445);
            for environment in [1.0, 0.3, 0.1] {
                let busy = requests * service.share * environment * latency / 1_000.0;
                let offered = busy * peak;
                let most = ((offered + 1.761 * offered.sqrt()) / room).ceil().max(2.0);
                let least = (busy / room).ceil().max(2.0);
                total += (most + least) / 2.0 * 730.0 * hourly;
            }
        }
        total
    };
    let mut best = f64::INFINITY;
    let mut costs = Vec::new();
    for _ in 0..rounds {
        let started = Instant::now();
        costs = (0..draws).into_par_iter().with_min_len(256).map(cost).collect::<Vec<f64>>();
        let found = spread(&costs).expect("draws");
        best = best.min(started.elapsed().as_secs_f64() * 1e3);
        std::hint::black_box(found);
    }
    let found = spread(&costs).expect("draws");
    println!("{{\"ms\": {best}, \"p10\": {}, \"p50\": {}, \"p90\": {}}}", found.p10, found.p50, found.p90);
}

/// A standard normal of two uniforms (Box and Muller).
fn normal(a: f64, b: f64) -> f64 {
    (-2.0 * (1.0 - a).ln()).sqrt() * (std::f64::consts::TAU * b).cos()
}

fn whole_plan(users: u32, draws: u32) {
    let engine = Engine::new(Language::En).unwrap_or_else(|error| panic!("{}", error.message));
    let plan = plan::of_40_by_3(users);
    let computed = engine.compute_plan(plan, Date::constant(2026, 11, 20)).unwrap_or_else(|problems| panic!("{problems:?}"));
    let request = RiskRequest { draws, seed: 1, measure: RiskMeasure::AwsUsd };
    let started = Instant::now();
    let found = run(&engine, &computed, &request, &unwatched).expect("not stopped");
    let ms = started.elapsed().as_secs_f64() * 1e3;
    std::hint::black_box(found);
    let card = &computed.calculation.card;
    let study = Study::new(&computed.plan, Books { catalog: &engine.data().catalog, prices: &computed.calculation.prices, card }, 1);
    let mut room = study.room();
    let started = Instant::now();
    let valid = (0..1_000).filter(|&n| study.draw(&mut room, n).is_some()).count();
    let one = started.elapsed().as_secs_f64() * 1e3;
    let sizes = engine.data().catalog.container_sizes.len() * computed.calculation.capacity.workloads.len();
    println!(
        "{{\"ms\": {ms}, \"us_per_draw_one_thread\": {one}, \"valid\": {valid}, \"inputs\": {}, \"compiled\": {}, \"sizes_computed\": {}, \"sizes_considered\": {sizes}}}",
        study.inputs().len(),
        study.is_compiled(),
        room.sizes_computed() as f64 / 1e3
    );
}
