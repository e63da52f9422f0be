//! The plan's workloads under their controllers (rule `simulation`): which policies follow from the sizing, what a week or a
//! recorded trace makes of them, and how far the answer depends on what AWS does not publish.

use rust_decimal::prelude::ToPrimitive;

use super::platforms;
use super::scaling::hpa;
use super::scaling::scheduled::{Action, WeeklySchedule};
use super::scaling::step_scaling::{Adjustment, Step, StepPolicy};
use super::scaling::target_tracking::{Metric, Policy, ReferencePoint, Settings};
use super::series::RateSeries;
use super::simulation::{Controller, Run, Scenario, Timing, simulate};
use super::{CapacityPlan, Latency, WorkloadPlan, running, typical_week};
use crate::catalog::Catalog;
use crate::plan::{DeploymentStrategy, Plan, ScalingController, ScalingReference, ScheduleDays};
use crate::units;

/// Tasks of one service that start in a minute (catalog limit `launches-per-minute`; Amazon ECS service quotas).
const LAUNCHES_PER_MINUTE: u32 = 500;
/// Seconds that a step of traffic holds when the time to react is measured: longer than any cooldown and window.
const STEP_HOLDS_MINUTES: usize = 240;
/// Minutes before the step, in which the controller settles.
const SETTLED_MINUTES: usize = 60;

/// How far the unpublished parameters move the results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Task-hours of the run: least ...
    pub least_task_hours: f64,
    /// ... and most.
    pub most_task_hours: f64,
    /// Requests at risk: least ...
    pub least_at_risk: f64,
    /// ... and most.
    pub most_at_risk: f64,
    /// Changes of direction: least ...
    pub least_flaps: u32,
    /// ... and most.
    pub most_flaps: u32,
}

/// Means over runs whose metric, or whose requests, scatter (rule `metric-noise`): near a threshold one run says little.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Expected {
    /// How many runs.
    pub runs: u32,
    /// Task-hours.
    pub task_hours: f64,
    /// Hours of a run.
    pub hours: f64,
    /// CPU utilisation over the task-hours that served, between 0 and 1.
    pub utilization: f64,
    /// Minutes in which the tasks could not keep up.
    pub saturated_minutes: f64,
    /// Requests.
    pub requests: f64,
    /// Requests that arrived in such minutes.
    pub requests_at_risk: f64,
    /// Time to answer; `None` without requests.
    pub latency: Option<Latency>,
    /// Tasks started.
    pub starts: f64,
    /// Tasks stopped.
    pub stops: f64,
    /// Changes of direction within an hour.
    pub flaps: f64,
    /// Least tasks that served in any run ...
    pub least: u32,
    /// ... and most.
    pub most: u32,
}

impl Expected {
    /// Mean of the tasks that are billed.
    #[must_use]
    pub fn mean_tasks(&self) -> f64 {
        if self.hours > 0.0 { self.task_hours / self.hours } else { 0.0 }
    }
}

/// Runs at least so many times, and at most.
const FEWEST_RUNS: u32 = 4;
const MOST_RUNS: u32 = 40;
/// Stops when the standard error of the task-hours is below this share of them.
const STANDARD_ERROR: f64 = 0.003;
/// Requests of a run up to which each is followed, where the series knows more than minutes.
const REQUESTS_FOLLOWED: f64 = 5e6;

/// Runs with seeds 1, 2, 3 ... until the mean of the task-hours is known well enough.
fn expected(base: &Scenario<'_>) -> Expected {
    let mut sums = Expected { least: u32::MAX, ..Expected::default() };
    let (mut squares, mut latency) = (0.0, (0.0, 0.0, 0.0));
    for seed in 1..=MOST_RUNS {
        let run = simulate(&Scenario { seed: Some(seed.into()), record: false, ..*base });
        sums.runs += 1;
        sums.task_hours += run.task_hours;
        squares += run.task_hours * run.task_hours;
        sums.hours = run.hours;
        sums.utilization += run.mean_utilization;
        sums.saturated_minutes += run.saturated_minutes;
        sums.requests += run.requests;
        sums.requests_at_risk += run.requests_at_risk;
        sums.starts += f64::from(run.starts);
        sums.stops += f64::from(run.stops);
        sums.flaps += f64::from(run.flaps);
        sums.least = sums.least.min(run.least);
        sums.most = sums.most.max(run.most);
        if let Some(found) = run.latency {
            latency = (latency.0 + found.p50, latency.1 + found.p95, latency.2 + found.p99);
        }
        let runs = f64::from(seed);
        let mean = sums.task_hours / runs;
        let variance = (squares / runs - mean * mean).max(0.0);
        if seed >= FEWEST_RUNS && (variance / (runs - 1.0)).sqrt() <= STANDARD_ERROR * mean {
            break;
        }
    }
    let runs = f64::from(sums.runs);
    Expected {
        task_hours: sums.task_hours / runs,
        utilization: sums.utilization / runs,
        saturated_minutes: sums.saturated_minutes / runs,
        requests: sums.requests / runs,
        requests_at_risk: sums.requests_at_risk / runs,
        latency: (sums.requests > 0.0).then(|| Latency { p50: latency.0 / runs, p95: latency.1 / runs, p99: latency.2 / runs }),
        starts: sums.starts / runs,
        stops: sums.stops / runs,
        flaps: sums.flaps / runs,
        ..sums
    }
}

/// One workload in operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Position in [`CapacityPlan::workloads`].
    pub workload: usize,
    /// What the controller keeps; empty without one.
    pub policies: Vec<Policy>,
    /// One run, with the tasks of each minute: without scatter where the series knows minutes, else of the first seed.
    pub run: Run,
    /// What to expect.
    pub expected: Expected,
    /// What the unpublished parameters change; `None` where nothing of it acts.
    pub spread: Option<Spread>,
    /// Seconds from a step of the traffic (by the plan's burst factor, from the mean) until as many tasks serve as it needs, to
    /// the minute; `None` if they never do within four hours.
    pub reaction_seconds: Option<f64>,
    /// Task-hours a month that deployments add.
    pub deployment_task_hours: f64,
    /// Changes of direction a day.
    pub flaps_per_day: f64,
}

impl Operation {
    /// Mean of the billed tasks, deployments included, for a workload that runs so many hours a month.
    #[must_use]
    pub fn mean_tasks(&self, hours_per_month: f64) -> f64 {
        let deploying = if hours_per_month > 0.0 { self.deployment_task_hours / hours_per_month } else { 0.0 };
        self.expected.mean_tasks() + deploying
    }

    /// Task-hours of a run as those of a month of so many hours, deployments included: what [`Self::mean_tasks`] comes to over it.
    #[must_use]
    pub fn month_of(&self, task_hours: f64, hours_per_month: f64) -> f64 {
        let mean = if self.run.hours > 0.0 { task_hours / self.run.hours } else { 0.0 };
        mean * hours_per_month + self.deployment_task_hours
    }

    /// Whether the controller changes direction more often than the plan accepts.
    #[must_use]
    pub fn flaps_too_often(&self, plan: &Plan) -> bool {
        self.flaps_per_day > plan.scaling.flaps_per_day
    }
}

/// The controller of a workload: the plan's, or that of its platform where it does not exist there.
fn acting(plan: &Plan, workload: &WorkloadPlan) -> ScalingController {
    platforms::of(workload.platform).scaling(plan).controller(plan.scaling.controller)
}

/// What a workload's tasks do, as the simulation wants it.
pub(crate) struct Workings {
    pub(crate) controller: Controller,
    pub(crate) timing: Timing,
    pub(crate) schedule: WeeklySchedule,
}

impl Workings {
    pub(crate) fn of(plan: &Plan, workload: &WorkloadPlan) -> Self {
        let scaling = &plan.scaling;
        let platform = platforms::of(workload.platform).scaling(plan);
        let acting = acting(plan, workload);
        let controller = match acting {
            ScalingController::Fixed => Controller::Fixed,
            ScalingController::TargetTracking => {
                Controller::TargetTracking { settings: settings(plan), policies: policies(plan, workload) }
            }
            ScalingController::StepScaling => steps(plan, workload),
            ScalingController::Hpa => Controller::Hpa(autoscaler(plan, workload)),
        };
        Self {
            controller,
            timing: Timing {
                // The metrics server is read every 15 seconds, well within a minute.
                metric_delay_seconds: if acting == ScalingController::Hpa { 0 } else { scaling.metric_delay_seconds },
                // Machines may be full: the careful case.
                start_seconds: platform.task_seconds + platform.machine_seconds,
                drain_seconds: scaling.drain_seconds,
                launches_per_minute: LAUNCHES_PER_MINUTE,
            },
            schedule: schedule(plan, workload),
        }
    }

    /// A scenario that begins on a Monday at midnight.
    pub(crate) fn scenario<'a>(&'a self, workload: &WorkloadPlan, series: &'a RateSeries, rate_factor: f64) -> Scenario<'a> {
        Scenario {
            load: workload.need.load(workload.size),
            timing: self.timing,
            controller: &self.controller,
            series,
            rate_factor,
            minimum: workload.tasks.base,
            maximum: workload.tasks.maximum,
            schedule: &self.schedule,
            first_minute: 0,
            initial: None,
            loss: None,
            record: false,
            seed: None,
            by_request: false,
        }
    }
}

fn settings(plan: &Plan) -> Settings {
    let scaling = &plan.scaling;
    Settings {
        out_points: scaling.out_points,
        in_points: scaling.in_points,
        low_ratio: scaling.low_percent / 100.0,
        reference: match scaling.reference {
            ScalingReference::Last => ReferencePoint::Last,
            ScalingReference::Mean => ReferencePoint::Mean,
        },
        out_cooldown_seconds: scaling.out_cooldown_seconds,
        in_cooldown_seconds: scaling.in_cooldown_seconds,
    }
}

/// The policies that keep what the sizing assumes (formula `scaling-targets`). CPU: the plan's target, or less where the other
/// zones must carry the load of a lost one. Requests of a task: where workers, memory or the objective for the time to answer
/// allow fewer than CPU does, or where the plan states a number.
pub(crate) fn policies(plan: &Plan, workload: &WorkloadPlan) -> Vec<Policy> {
    let need = &workload.need;
    let policy = &plan.capacity_policy;
    let room = need.share_with_all_zones();
    let cpu_target = need.target_cpu_percent().min(policy.zone_loss_cpu_percent.max(need.target_cpu_percent()) * room);
    let mut policies = vec![Policy { metric: Metric::Cpu, target: cpu_target }];
    let stated = plan.scaling.requests_per_task_minute;
    let request = need.request();
    let by_cpu = workload.size.vcpu_f64() * cpu_target / 100.0 / (request.cpu_ms / 1_000.0);
    let (held, workers) = need.held(workload.size);
    let in_flight = (held * room).min(workers * (policy.target_concurrency_percent / 100.0).min(room));
    let mut a_second = in_flight / (request.latency_ms / 1_000.0);
    if workload.peak_demand.latency > 0 {
        a_second = a_second.min(workload.peak_rate / f64::from(workload.peak_demand.latency));
    }
    let target = if stated > 0.0 {
        Some(stated)
    } else if a_second < by_cpu {
        Some(a_second * 60.0)
    } else {
        None
    };
    policies.extend(target.map(|target| Policy { metric: Metric::RequestsPerTask, target }));
    policies
}

/// The same targets for Kubernetes, which knows whole percents.
fn autoscaler(plan: &Plan, workload: &WorkloadPlan) -> hpa::Settings {
    let target = |policy: &Policy| match policy.metric {
        Metric::Cpu | Metric::Memory => hpa::Target::Utilisation((policy.target as u32).max(1)),
        Metric::RequestsPerTask => hpa::Target::PodAverage(((policy.target / 60.0 * 1_000.0) as i64).max(1)),
    };
    let targets = policies(plan, workload).iter().map(target).collect();
    hpa::Settings::new(workload.tasks.base, workload.tasks.maximum, targets).with(hpa::Behaviour::default())
}

/// Step scaling around the same target: a quarter more tasks above it, half more at a half above, and a tenth fewer below it.
fn steps(plan: &Plan, workload: &WorkloadPlan) -> Controller {
    let target = policies(plan, workload).first().map_or(60.0, |policy| policy.target);
    Controller::Steps {
        scale_out: StepPolicy {
            threshold: target,
            above: true,
            steps: vec![
                Step { lower: Some(0.0), upper: Some(target * 0.25), adjustment: Adjustment::Percent(25) },
                Step { lower: Some(target * 0.25), upper: None, adjustment: Adjustment::Percent(50) },
            ],
            minimum_magnitude: 1,
        },
        scale_in: StepPolicy {
            threshold: target * plan.scaling.low_percent / 100.0,
            above: false,
            steps: vec![Step { lower: None, upper: Some(0.0), adjustment: Adjustment::Percent(-10) }],
            minimum_magnitude: 1,
        },
        points: plan.scaling.out_points,
        cooldown_seconds: plan.scaling.in_cooldown_seconds,
    }
}

/// The plan's scheduled ranges, for production; elsewhere none.
fn schedule(plan: &Plan, workload: &WorkloadPlan) -> WeeklySchedule {
    if !plan.environments[workload.environment].kind.is_production() {
        return WeeklySchedule::none();
    }
    let mut actions = Vec::new();
    for entry in &plan.scaling.schedule {
        let days = match entry.days {
            ScheduleDays::Every => 0..7,
            ScheduleDays::Working => 0..5,
            ScheduleDays::Weekend => 5..7,
        };
        let least = super::scaling::ceiling(f64::from(workload.tasks.base) * entry.minimum_percent / 100.0);
        for day in days {
            actions.push(Action {
                minute: day * 24 * 60 + entry.hour * 60 + entry.minute,
                minimum: Some(least.min(workload.tasks.maximum)),
                maximum: None,
            });
        }
    }
    WeeklySchedule::new(actions)
}

/// The part of the channel's requests that reaches a workload.
pub(crate) fn rate_factor(capacity: &CapacityPlan, workload: &WorkloadPlan) -> f64 {
    let channel = capacity.traffic[workload.environment].mean_rate;
    if channel > 0.0 { workload.mean_rate / channel } else { 0.0 }
}

/// Simulates one workload over the channel's requests a second. A series that knows more than minutes is followed request by request,
/// unless it has too many.
#[must_use]
pub fn operate(plan: &Plan, capacity: &CapacityPlan, index: usize, series: &RateSeries) -> Operation {
    let workload = &capacity.workloads[index];
    let factor = rate_factor(capacity, workload);
    let workings = Workings::of(plan, workload);
    let by_request = series.step_seconds < 60 && series.requests() * factor <= REQUESTS_FOLLOWED;
    let minutes = (series.step_seconds < 60 && !by_request).then(|| series.in_steps_of(60));
    let series = minutes.as_ref().unwrap_or(series);
    let scenario = Scenario { by_request, ..workings.scenario(workload, series, factor) };
    let run = simulate(&Scenario { record: true, seed: by_request.then_some(1), ..scenario });
    let expected = expected(&scenario);
    Operation {
        workload: index,
        policies: match acting(plan, workload) {
            ScalingController::Fixed => Vec::new(),
            _ => policies(plan, workload),
        },
        spread: spread(plan, workload, series, factor, &run),
        reaction_seconds: reaction(plan, workload, &workings),
        deployment_task_hours: deployments(plan, expected.mean_tasks(), hours_per_month(workload)),
        flaps_per_day: expected.flaps / (expected.hours / 24.0).max(1.0 / 24.0),
        run,
        expected,
    }
}

/// Requests a second in the minutes in which an environment runs, one after another: what its tasks see in a typical week.
#[must_use]
pub fn running_week(plan: &Plan, catalog: &Catalog, environment: usize) -> RateSeries {
    let week = typical_week(plan, catalog, environment);
    let schedule = &plan.environments[environment].schedule;
    if schedule.is_always_on() {
        return week;
    }
    let running = running(plan, catalog, schedule);
    let rates = week.rates.iter().zip(running).filter(|(_, running)| *running).map(|(rate, _)| *rate).collect();
    RateSeries { step_seconds: week.step_seconds, rates }
}

/// Puts the mean of the simulated typical week in the place of the steady state's: billed tasks, deployments included, rounded up to
/// hundredths, at most the maximum.
pub(super) fn expect_simulated(plan: &Plan, catalog: &Catalog, capacity: &mut CapacityPlan) {
    let weeks: Vec<RateSeries> = (0..plan.environments.len()).map(|position| running_week(plan, catalog, position)).collect();
    for index in 0..capacity.workloads.len() {
        let workload = &capacity.workloads[index];
        let workings = Workings::of(plan, workload);
        let series = &weeks[workload.environment];
        let mean = expected(&workings.scenario(workload, series, rate_factor(capacity, workload))).mean_tasks();
        let hours = hours_per_month(workload);
        let deploying = if hours > 0.0 { deployments(plan, mean, hours) / hours } else { 0.0 };
        let tasks = &mut capacity.workloads[index].tasks;
        let mean = units::quantity(mean + deploying);
        let rounded = mean.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::AwayFromZero);
        tasks.expected = rounded.clamp(tasks.base.into(), tasks.maximum.max(tasks.base).into());
    }
}

fn hours_per_month(workload: &WorkloadPlan) -> f64 {
    workload.hours.to_f64().unwrap_or(0.0)
}

/// The run again with each unpublished parameter at the other values that are found in practice. A run in which the controller
/// never acted does not depend on them.
fn spread(plan: &Plan, workload: &WorkloadPlan, series: &RateSeries, factor: f64, run: &Run) -> Option<Spread> {
    if acting(plan, workload) != ScalingController::TargetTracking || run.starts + run.stops == 0 {
        return None;
    }
    let mut spread = Spread {
        least_task_hours: run.task_hours,
        most_task_hours: run.task_hours,
        least_at_risk: run.requests_at_risk,
        most_at_risk: run.requests_at_risk,
        least_flaps: run.flaps,
        most_flaps: run.flaps,
    };
    let own = settings(plan);
    let other = if own.reference == ReferencePoint::Last { ReferencePoint::Mean } else { ReferencePoint::Last };
    let variants = [
        Settings { reference: other, ..own },
        Settings { out_points: own.out_points.saturating_sub(1).max(1), ..own },
        Settings { out_points: own.out_points + 2, ..own },
        Settings { in_points: own.in_points.saturating_sub(5).max(1), ..own },
        Settings { low_ratio: (own.low_ratio - 0.1).max(0.1), ..own },
    ];
    let mut workings = Workings::of(plan, workload);
    for settings in variants {
        workings.controller = Controller::TargetTracking { settings, policies: policies(plan, workload) };
        let other = simulate(&workings.scenario(workload, series, factor));
        spread.least_task_hours = spread.least_task_hours.min(other.task_hours);
        spread.most_task_hours = spread.most_task_hours.max(other.task_hours);
        spread.least_at_risk = spread.least_at_risk.min(other.requests_at_risk);
        spread.most_at_risk = spread.most_at_risk.max(other.requests_at_risk);
        spread.least_flaps = spread.least_flaps.min(other.flaps);
        spread.most_flaps = spread.most_flaps.max(other.flaps);
    }
    Some(spread)
}

/// Time to react: the traffic rises at once from the workload's mean by the burst factor and stays; how long until as many
/// tasks serve as stay.
fn reaction(plan: &Plan, workload: &WorkloadPlan, workings: &Workings) -> Option<f64> {
    let mut rates = vec![workload.mean_rate; SETTLED_MINUTES];
    rates.extend(std::iter::repeat_n(workload.mean_rate * plan.scaling.burst_factor, STEP_HOLDS_MINUTES));
    let series = RateSeries { step_seconds: 60, rates };
    let run = simulate(&Scenario { record: true, ..workings.scenario(workload, &series, 1.0) });
    let goal = needed_by_policies(plan, workload, workload.mean_rate * plan.scaling.burst_factor);
    let goal = goal.clamp(workload.tasks.base, workload.tasks.maximum);
    let at = run.tasks.iter().skip(SETTLED_MINUTES).position(|&tasks| tasks >= goal)?;
    // The tasks of the minute before the step already suffice: there is nothing to react to.
    let before = run.tasks.get(SETTLED_MINUTES - 1).copied().unwrap_or(0);
    Some(if before >= goal { 0.0 } else { (at as f64 + 1.0) * 60.0 })
}

/// Tasks at which every policy keeps its target.
pub(crate) fn needed_by_policies(plan: &Plan, workload: &WorkloadPlan, rate: f64) -> u32 {
    let load = workload.need.load(workload.size);
    let of = |policy: &Policy| match policy.metric {
        Metric::Cpu => super::scaling::ceiling(rate * load.cpu_ms / 1_000.0 / load.size.vcpu_f64() * 100.0 / policy.target),
        Metric::RequestsPerTask => super::scaling::ceiling(rate * 60.0 / policy.target),
        Metric::Memory => 0,
    };
    policies(plan, workload).iter().map(of).max().unwrap_or(0)
}

/// Task-hours that a month's deployments add (formula `deployment-task-hours`): every task runs twice while the new one starts
/// and the old one drains; with a second set also while both are watched.
fn deployments(plan: &Plan, mean_tasks: f64, hours_per_month: f64) -> f64 {
    let scaling = &plan.scaling;
    let overlap = f64::from(scaling.start_seconds) + f64::from(scaling.drain_seconds);
    let watched = match scaling.deployment {
        DeploymentStrategy::Rolling => 0.0,
        DeploymentStrategy::BlueGreen | DeploymentStrategy::Canary => scaling.bake_minutes * 60.0,
    };
    // No more than always.
    (scaling.deployments_per_month * (overlap + watched) / 3_600.0).min(hours_per_month) * mean_tasks
}

#[cfg(test)]
mod tests;
