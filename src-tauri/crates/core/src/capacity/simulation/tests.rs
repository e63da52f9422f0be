use super::super::scaling::target_tracking::Metric;
use super::*;
use proptest::prelude::*;

const LOAD: Load = Load {
    size: ContainerSize::new(1_000, 2_048),
    cpu_ms: 25.0,
    latency_ms: 250.0,
    memory_mib_baseline: 512.0,
    memory_mib_per_request: 1.0,
    concurrency: 200.0,
};
const TIMING: Timing = Timing { metric_delay_seconds: 60, start_seconds: 85, drain_seconds: 300, launches_per_minute: 500 };

fn tracking() -> Controller {
    Controller::TargetTracking { settings: Settings::default(), policies: vec![Policy { metric: Metric::Cpu, target: 60.0 }] }
}

fn minutes(rates: &[f64]) -> RateSeries {
    RateSeries { step_seconds: 60, rates: rates.to_vec() }
}

fn run_with<'a>(controller: &'a Controller, series: &'a RateSeries, change: impl FnOnce(&mut Scenario<'a>)) -> Run {
    static NO_SCHEDULE: WeeklySchedule = WeeklySchedule::none();
    let mut scenario = Scenario {
        load: LOAD,
        timing: TIMING,
        controller,
        series,
        minimum: 2,
        maximum: 50,
        schedule: &NO_SCHEDULE,
        first_minute: 0,
        rate_factor: 1.0,
        initial: None,
        loss: None,
        record: true,
        seed: None,
        by_request: false,
    };
    change(&mut scenario);
    simulate(&scenario)
}

fn run(series: &RateSeries) -> Run {
    run_with(&tracking(), series, |_| ())
}

/// By hand: 240 a second × 25 ms = 6 vCPUs at 60 % are 10 tasks, for ten hours 100 task-hours, 60 % busy.
#[test]
fn constant_traffic_is_the_steady_state() {
    let run = run(&minutes(&[240.0; 600]));
    assert_eq!((run.least, run.most, run.starts, run.stops, run.flaps), (10, 10, 0, 0, 0));
    assert!((run.task_hours - 100.0).abs() < 1e-9, "{}", run.task_hours);
    assert!((run.mean_utilization - 0.6).abs() < 1e-12);
    assert_eq!((run.saturated_minutes, run.requests_at_risk, run.keeps_up_after_seconds), (0.0, 0.0, Some(0.0)));
    assert!((run.requests - 240.0 * 36_000.0).abs() < 1e-6);
}

/// Every minute by hand. At 03:00 the traffic rises from 60 to 144 requests a second (1.5 to 3.6 vCPUs): three tasks are
/// saturated. Points above 60 % are those of 03, 04 and 05 (minutes count from 0); the last is visible a minute later, at the
/// end of minute 6, when the alarm asks for ceil(3 × 100 / 60) = 5. They serve after 85 s, in the middle of minute 8.
#[test]
fn a_step_is_answered_after_delay_window_and_start() {
    let mut rates = vec![60.0; 3];
    rates.extend([144.0; 30]);
    let run = run(&minutes(&rates));
    assert_eq!(&run.tasks[..10], [3, 3, 3, 3, 3, 3, 3, 3, 5, 5]);
    assert_eq!(run.utilization[2], 50.0);
    assert_eq!(run.utilization[3], 100.0);
    assert!(run.saturated_minutes >= 5.0 && run.requests_at_risk > 0.0);
    // Minute 3 to 7 leave 0.6 vCPU × 300 s = 180 vCPU-seconds, and minute 8 another 0.6 × 25 s; then 5 − 3.6 = 1.4 vCPUs work it off.
    let cleared = 8.0 * 60.0 + 25.0 + (180.0 + 15.0) / 1.4;
    let told = run.keeps_up_after_seconds.expect("recovers");
    assert!((told - cleared).abs() < 20.0, "{told} is not about {cleared}: a step of a minute blurs where the tasks join");
}

/// Ten requests at a time, a quarter of a second each: a task serves 40 a second, whatever its CPU could.
#[test]
fn concurrency_limits_what_a_task_serves() {
    let narrow = |rate: f64| {
        let series = minutes(&[rate; 10]);
        run_with(&Controller::Fixed, &series, |scenario| {
            scenario.load = Load { cpu_ms: 1.0, concurrency: 10.0, ..LOAD };
            scenario.initial = Some(2);
        })
    };
    assert_eq!(narrow(79.0).saturated_minutes, 0.0);
    assert_eq!(narrow(81.0).saturated_minutes, 10.0);
    assert!(narrow(81.0).utilization[0] < 9.0, "the CPU sees nothing of it");
}

/// A task that is stopped is billed until it has drained: 10 tasks, then 2 after the alarm of fifteen points.
#[test]
fn draining_is_billed() {
    let mut rates = vec![240.0; 5];
    rates.extend([12.0; 60]);
    let run = run(&minutes(&rates));
    // Points 5 to 19 are low; the last is visible at the end of minute 20: 10 tasks for 21 minutes, 2 from then on, and 8 for five more.
    let expected = (10.0 * 21.0 + 2.0 * 44.0 + 8.0 * 5.0) / 60.0;
    assert!((run.task_hours - expected).abs() < 1e-9, "{} is not {expected}", run.task_hours);
    assert_eq!(run.stops, 8);
}

#[test]
fn step_scaling_and_schedules_act() {
    use super::super::scaling::scheduled::Action;
    use super::super::scaling::step_scaling::{Adjustment, Step};
    let step = |lower, upper, change| Step { lower, upper, adjustment: Adjustment::Change(change) };
    let controller = Controller::Steps {
        scale_out: StepPolicy { threshold: 70.0, above: true, steps: vec![step(Some(0.0), None, 2)], minimum_magnitude: 0 },
        scale_in: StepPolicy { threshold: 30.0, above: false, steps: vec![step(None, Some(0.0), -1)], minimum_magnitude: 0 },
        points: 3,
        cooldown_seconds: 300,
    };
    let mut rates = vec![60.0; 3];
    rates.extend([144.0; 20]);
    let stepped = run_with(&controller, &minutes(&rates), |scenario| scenario.initial = Some(3));
    assert_eq!(stepped.tasks[9], 5);
    let schedule = WeeklySchedule::new(vec![Action { minute: 10, minimum: Some(8), maximum: None }]);
    let scheduled = run_with(&Controller::Fixed, &minutes(&[60.0; 30]), |scenario| {
        scenario.schedule = &schedule;
        scenario.initial = Some(3);
    });
    // The schedule of the week before holds at first, too: the same action is its last one.
    assert_eq!((scheduled.tasks[0], scheduled.tasks[29]), (8, 8));
}

#[test]
fn a_lost_zone_is_replaced_and_never_helps() {
    let series = minutes(&[240.0; 60]);
    let whole = run(&series);
    let lost = run_with(&tracking(), &series, |scenario| scenario.loss = Some(Loss { at_second: 600, of: 2 }));
    assert_eq!(lost.tasks[9..13], [10, 5, 10, 10]);
    assert!(lost.requests_at_risk > whole.requests_at_risk);
}

/// The same launch limit as Fargate's: 1,200 tasks at 500 a minute need three batches.
#[test]
fn launches_are_limited() {
    let schedule = WeeklySchedule::new(vec![
        super::super::scaling::scheduled::Action { minute: 5, minimum: Some(1_202), maximum: Some(2_000) },
        super::super::scaling::scheduled::Action { minute: 10_000, minimum: Some(2), maximum: Some(50) },
    ]);
    let run = run_with(&Controller::Fixed, &minutes(&[1.0; 15]), |scenario| {
        scenario.schedule = &schedule;
        scenario.initial = Some(2);
    });
    assert_eq!(run.tasks[4..10], [2, 2, 502, 1_002, 1_202, 1_202]);
}

proptest! {
    #[test]
    fn constant_traffic_keeps_the_steady_tasks(rate in 0.5f64..900.0) {
        let run = run(&minutes(&[rate; 120]));
        let steady = super::super::scaling::ceiling(rate * 0.025 / 0.6).clamp(2, 50);
        prop_assert_eq!((run.least, run.most), (steady, steady));
        prop_assert!((run.task_hours - f64::from(steady) * 2.0).abs() < 1e-9);
    }

    /// From a settled state, a slower start leaves more requests waiting. (Over several steps it need not: what starts late
    /// meets a longer line, the controller answers it with more tasks, and these stand ready for the next step.)
    #[test]
    fn a_slower_start_never_lowers_risk(before in 5.0f64..400.0, rise in 1.0f64..4.0, slower in 1u32..600) {
        let mut rates = vec![before; 30];
        rates.extend([before * rise; 90]);
        let series = minutes(&rates);
        let quick = run(&series);
        let slow = run_with(&tracking(), &series, |scenario| scenario.timing.start_seconds += slower);
        prop_assert!(slow.requests_at_risk >= quick.requests_at_risk - 1e-6, "{} then {}", quick.requests_at_risk, slow.requests_at_risk);
    }

    /// Once settled: the controller leaves alone what lies less than a tenth under its target, hence the least difference.
    #[test]
    fn more_traffic_never_needs_fewer_tasks(rates in prop::collection::vec(5.0f64..600.0, 1..6), more in 1.12f64..2.0) {
        let series = minutes(&rates.iter().flat_map(|rate| [*rate; 180]).collect::<Vec<_>>());
        let few = run(&series);
        let many = run(&series.scaled(more));
        prop_assert!(many.tasks.last() >= few.tasks.last());
    }

    #[test]
    fn losing_a_zone_never_helps(rate in 5.0f64..600.0, zones in 2u32..4, at in 0u32..50) {
        let series = minutes(&[rate; 60]);
        let whole = run(&series);
        let lost = run_with(&tracking(), &series, |scenario| scenario.loss = Some(Loss { at_second: at * 60, of: zones }));
        prop_assert!(lost.requests_at_risk >= whole.requests_at_risk && lost.least <= whole.least);
    }

    #[test]
    fn nothing_is_lost_or_invented(rates in prop::collection::vec(0.0f64..900.0, 1..200), step in 7u32..200) {
        let series = RateSeries { step_seconds: step, rates };
        let run = run(&series);
        prop_assert!((run.requests - series.requests()).abs() < 1e-6 * series.requests().max(1.0));
        prop_assert!(run.requests_at_risk <= run.requests + 1e-6);
        prop_assert!((2..=50).contains(&run.least) && (2..=50).contains(&run.most));
        prop_assert!(run.mean_utilization <= 1.0 + 1e-9);
        prop_assert!(run.task_hours >= 2.0 * run.hours - 1e-9);
        let again = super::simulate(&Scenario { load: LOAD, timing: TIMING, controller: &tracking(), series: &series, minimum: 2, maximum: 50, schedule: &WeeklySchedule::default(), first_minute: 0, rate_factor: 1.0, initial: None, loss: None, record: true, seed: None, by_request: false });
        prop_assert_eq!(run, again);
    }
}

/// By hand: 240 a second × 25 ms are 6 vCPUs; at 60 % ten pods, which constant traffic keeps. From 60 to 144 a second (3 pods at 120 %, that is
/// saturated at 100 %) the next minute's run asks for ceil(3 × 100 / 60) = 5 without waiting for a window.
#[test]
fn the_autoscaler_of_kubernetes_answers_at_once() {
    let settings = hpa::Settings::new(2, 50, vec![hpa::Target::Utilisation(60)]).with(hpa::Behaviour::default());
    let controller = Controller::Hpa(settings);
    let now = |change: fn(&mut Scenario<'_>)| {
        let mut rates = vec![60.0; 3];
        rates.extend([144.0; 30]);
        let series = minutes(&rates);
        run_with(&controller, &series, |scenario| {
            scenario.timing.metric_delay_seconds = 0;
            change(scenario);
        })
    };
    let constant = minutes(&[240.0; 60]);
    let run = run_with(&controller, &constant, |_| ());
    assert_eq!((run.least, run.most, run.starts), (10, 10, 0));
    let step = now(|_| ());
    // Asked at the end of minute 3, serving 85 s later: in minute 5.
    assert_eq!(&step.tasks[..6], [3, 3, 3, 3, 3, 5]);
    let slower = now(|scenario| scenario.timing.start_seconds = 300);
    assert!(slower.requests_at_risk > step.requests_at_risk);
}
