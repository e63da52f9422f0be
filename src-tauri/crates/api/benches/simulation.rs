//! A month of one-minute steps for forty workloads under target tracking. Run with `cargo bench -p aforo-api --bench simulation`.

use aforo_core::capacity::RateSeries;
use aforo_core::capacity::scaling::hpa;
use aforo_core::capacity::scaling::scheduled::WeeklySchedule;
use aforo_core::capacity::scaling::target_tracking::{Metric, Policy, Settings};
use aforo_core::capacity::simulation::{Controller, Load, Run, Scenario, Timing, simulate};
use aforo_core::catalog::ContainerSize;
use divan::Bencher;
use rayon::prelude::*;

fn main() {
    divan::main();
}

/// Thirty days: two humps on working days, quieter week-ends, and a saw that no minute repeats.
fn month() -> RateSeries {
    let rates = (0..30 * 24 * 60u32).map(|minute| {
        let hour = f64::from(minute / 60 % 24) + f64::from(minute % 60) / 60.0;
        let hump = |at: f64| (-((hour - at) / 3.0).powi(2)).exp();
        let day = if minute / 1_440 % 7 < 5 { 1.0 } else { 0.6 };
        100.0 * day * (0.1 + hump(11.0) + 0.8 * hump(19.0)) * (1.0 + 0.1 * f64::from(minute * 7 % 13) / 13.0)
    });
    RateSeries { step_seconds: 60, rates: rates.collect() }
}

fn run(series: &RateSeries, controller: &Controller, workload: u32) -> Run {
    let load = Load {
        size: ContainerSize::new(1_000, 2_048),
        cpu_ms: 10.0 + f64::from(workload % 7) * 5.0,
        latency_ms: 250.0,
        memory_mib_baseline: 512.0,
        memory_mib_per_request: 1.0,
        concurrency: 200.0,
    };
    let timing = Timing { metric_delay_seconds: 60, start_seconds: 85, drain_seconds: 300, launches_per_minute: 500 };
    simulate(&Scenario {
        load,
        timing,
        controller,
        series,
        rate_factor: 0.5 + f64::from(workload % 11) * 0.2,
        minimum: 2,
        maximum: 40,
        schedule: &WeeklySchedule::none(),
        first_minute: 0,
        initial: None,
        loss: None,
        record: false,
        seed: None,
        by_request: false,
    })
}

/// The same under Kubernetes' autoscaler, which decides every 15 seconds.
#[divan::bench]
fn month_of_forty_workloads_on_kubernetes(bencher: Bencher<'_, '_>) {
    let series = month();
    let settings = hpa::Settings::new(2, 40, vec![hpa::Target::Utilisation(60)]).with(hpa::Behaviour::default());
    let controller = Controller::Hpa(settings);
    assert!(run(&series, &controller, 3).starts > 20, "the controller works");
    bencher.bench(|| (0..40).map(|workload| run(divan::black_box(&series), &controller, workload).task_hours).sum::<f64>());
}

/// As the program runs them: on all processors.
#[divan::bench]
fn month_of_forty_workloads_on_all_processors(bencher: Bencher<'_, '_>) {
    let series = month();
    let controller =
        Controller::TargetTracking { settings: Settings::default(), policies: vec![Policy { metric: Metric::Cpu, target: 60.0 }] };
    bencher.bench(|| {
        let hours = (0..40u32).into_par_iter().map(|workload| run(divan::black_box(&series), &controller, workload).task_hours);
        hours.sum::<f64>()
    });
}

#[divan::bench]
fn month_of_forty_workloads(bencher: Bencher<'_, '_>) {
    let series = month();
    let controller =
        Controller::TargetTracking { settings: Settings::default(), policies: vec![Policy { metric: Metric::Cpu, target: 60.0 }] };
    let one = run(&series, &controller, 3);
    assert!(one.starts > 20 && one.latency.is_some(), "the controller works: {one:?}");
    bencher.bench(|| (0..40).map(|workload| run(divan::black_box(&series), &controller, workload).task_hours).sum::<f64>());
}
