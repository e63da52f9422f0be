//! The controllers at work, minute by minute (rules `simulation`, `target-tracking`).
//!
//! Traffic arrives at a rate that holds for a step; the tasks that run serve it, a task that starts joins at its own second, one
//! that stops is billed until it has drained. Each minute the controller sees what was measured, a while ago, and asks for
//! tasks. A run without a seed has no random number. With one, the utilisation that the controller sees scatters as that of requests
//! which arrive at random and take times of their own; the work that is done stays that of the rate, whose waiting lines account for
//! the same randomness (rule `metric-noise`).

mod deciding;
mod fleet;
pub(crate) mod requests;
mod response;
mod standing;

use super::Latency;
use super::latency::RequestTime;
use super::random::SplitMix64;
use super::scaling::hpa;
use super::scaling::scheduled::{MINUTES_OF_A_WEEK, WeeklySchedule};
use super::scaling::step_scaling::StepPolicy;
use super::scaling::target_tracking::{Metric, Observation, Policy, Service, Settings};
use super::series::RateSeries;
use crate::catalog::ContainerSize;
use deciding::Deciding;
use fleet::Fleet;
use requests::Line;
use response::Responses;
use standing::Standing;

/// Seconds of a minute, in which metrics are measured and controllers decide.
const MINUTE: u32 = 60;

/// What a task can do, and what a request takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// Container size.
    pub size: ContainerSize,
    /// CPU time of a request in milliseconds of one vCPU.
    pub cpu_ms: f64,
    /// Time to answer without anybody else, in milliseconds.
    pub latency_ms: f64,
    /// Memory without any request, in MiB.
    pub memory_mib_baseline: f64,
    /// Memory of a request in flight, in MiB.
    pub memory_mib_per_request: f64,
    /// Requests that a task serves at the same time: its workers, or what its memory holds if that is less.
    pub concurrency: f64,
}

impl Load {
    /// Work that a task can do, in vCPUs: all of its processors, unless its workers wait for others most of the time.
    fn capacity(&self) -> f64 {
        let vcpus = self.size.vcpu_f64();
        if self.latency_ms > 0.0 { vcpus.min(self.concurrency * self.cpu_ms / self.latency_ms) } else { vcpus }
    }
}

/// How long things take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// Seconds until a minute's metric is visible to the controller.
    pub metric_delay_seconds: u32,
    /// Seconds from asking for a task until it serves.
    pub start_seconds: u32,
    /// Seconds for which a task that stops is billed.
    pub drain_seconds: u32,
    /// Tasks of one service that may start in a minute.
    pub launches_per_minute: u32,
}

/// Who decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Controller {
    /// Nobody: the number of tasks stays.
    Fixed,
    /// Target tracking of ECS.
    TargetTracking {
        /// Windows and cooldowns.
        settings: Settings,
        /// What is tracked.
        policies: Vec<Policy>,
    },
    /// The autoscaler of Kubernetes; its metrics are CPU utilisation and requests a second of a pod.
    Hpa(hpa::Settings),
    /// Step scaling on CPU utilisation, with a policy for each direction.
    Steps {
        /// Adds tasks.
        scale_out: StepPolicy,
        /// Removes tasks.
        scale_in: StepPolicy,
        /// Points of a minute that must breach.
        points: u32,
        /// Seconds between two actions of the same direction.
        cooldown_seconds: u32,
    },
}

/// A loss of tasks in the middle of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Second of the run.
    pub at_second: u32,
    /// Share of the running tasks that is lost, as a fraction: one of `of`, rounded up.
    pub of: u32,
}

/// One run.
#[derive(Clone, Copy, Debug)]
pub struct Scenario<'a> {
    /// Task and requests.
    pub load: Load,
    /// Times.
    pub timing: Timing,
    /// Who decides.
    pub controller: &'a Controller,
    /// Requests a second.
    pub series: &'a RateSeries,
    /// The workload's part of these requests.
    pub rate_factor: f64,
    /// Least tasks.
    pub minimum: u32,
    /// Most tasks.
    pub maximum: u32,
    /// What changes the range by the clock.
    pub schedule: &'a WeeklySchedule,
    /// Minute of the week at which the series begins.
    pub first_minute: u32,
    /// Tasks at the beginning; absent for what the first step needs.
    pub initial: Option<u32>,
    /// Tasks lost on the way.
    pub loss: Option<Loss>,
    /// Whether to keep the tasks and the utilisation of each minute.
    pub record: bool,
    /// Seed of the scatter of the metric, or of the requests; absent for none.
    pub seed: Option<u64>,
    /// Whether each request is followed rather than the rates of a step: slower by orders of magnitude, and right where bursts within
    /// a minute matter.
    pub by_request: bool,
}

/// What a run shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Tasks that serve, at the end of each minute; empty unless recorded.
    pub tasks: Vec<u32>,
    /// CPU utilisation in each minute, in percent; empty unless recorded.
    pub utilization: Vec<f64>,
    /// Task-hours that are billed: starting, serving and draining tasks.
    pub task_hours: f64,
    /// Hours of the run.
    pub hours: f64,
    /// CPU utilisation over all task-hours that served, between 0 and 1.
    pub mean_utilization: f64,
    /// Minutes in which the tasks could not keep up.
    pub saturated_minutes: f64,
    /// Requests in all.
    pub requests: f64,
    /// Requests that arrived while the tasks could not keep up.
    pub requests_at_risk: f64,
    /// Time to answer over all requests; `None` without any.
    pub latency: Option<Latency>,
    /// Least tasks that served.
    pub least: u32,
    /// Most tasks that served.
    pub most: u32,
    /// Tasks started ...
    pub starts: u32,
    /// ... and stopped by the controller.
    pub stops: u32,
    /// Changes of direction within an hour: out and in again, or in and out again.
    pub flaps: u32,
    /// Seconds from the beginning until the tasks kept up for good; 0 if they always did, `None` if they did not at the end.
    pub keeps_up_after_seconds: Option<f64>,
}

impl Run {
    /// Mean of the tasks that are billed.
    #[must_use]
    pub fn mean_tasks(&self) -> f64 {
        if self.hours > 0.0 { self.task_hours / self.hours } else { 0.0 }
    }
}

/// Runs a scenario from its first step to its last.
#[must_use]
pub fn simulate(scenario: &Scenario<'_>) -> Run {
    Simulation::new(scenario).run()
}

struct Simulation<'a, 'b> {
    scenario: &'b Scenario<'a>,
    deciding: Deciding<'b>,
    fleet: Fleet,
    responses: Responses,
    /// vCPUs of work that a task can do, ...
    task_capacity: f64,
    /// ... and of its processors, inverted: the loop is hot and divides slowly.
    per_vcpu: f64,
    /// CPU seconds of a request.
    cpu_seconds: f64,
    /// Measured minutes that the controller does not see yet.
    delay_minutes: usize,
    /// Work that waits, in seconds of one vCPU.
    backlog: f64,
    /// Who waits with it.
    standing: Standing,
    desired: u32,
    minimum: u32,
    maximum: u32,
    /// Measured minutes that are not visible yet, the oldest first.
    hidden: std::collections::VecDeque<Observation>,
    served_seconds: f64,
    busy: f64,
    last_saturated: Option<f64>,
    last_change: Option<(f64, bool)>,
    scatter: Option<SplitMix64>,
    following: Option<Following>,
    run: Run,
}

/// What following each request needs.
struct Following {
    line: Line,
    arrivals: SplitMix64,
    servers_per_task: u32,
    /// CPU utilisation of a task, as a fraction, for each of its servers that works.
    per_server: f64,
    elsewhere_seconds: f64,
}

impl Following {
    /// Processors serve; or workers, where these are all taken before the processors are.
    fn new(load: &Load, seed: u64) -> Self {
        let vcpus = load.size.vcpu_f64();
        let request = RequestTime { cpu_ms: load.cpu_ms, latency_ms: load.latency_ms };
        let bound = load.latency_ms > 0.0 && load.concurrency * load.cpu_ms / load.latency_ms < vcpus;
        let (servers_per_task, service_ms, elsewhere_ms) = if bound {
            ((load.concurrency as u32).max(1), load.latency_ms, 0.0)
        } else {
            let (servers, service_ms) = request.service(load.size);
            (servers, service_ms, request.elsewhere_ms())
        };
        Self {
            line: Line::new(service_ms / 1_000.0, 1.0, SplitMix64::new(seed, 2)),
            arrivals: SplitMix64::new(seed, 1),
            servers_per_task,
            per_server: if bound { load.cpu_ms / load.latency_ms / vcpus } else { 1.0 / f64::from(servers_per_task) },
            elsewhere_seconds: elsewhere_ms / 1_000.0,
        }
    }
}

impl<'a, 'b> Simulation<'a, 'b> {
    fn new(scenario: &'b Scenario<'a>) -> Self {
        // A controller that ran before saw minutes, not seconds.
        let minute = (MINUTE / scenario.series.step_seconds.max(1)).max(1) as usize;
        let minute = &scenario.series.rates[..minute.min(scenario.series.rates.len())];
        let first = if minute.is_empty() { 0.0 } else { minute.iter().sum::<f64>() / minute.len() as f64 * scenario.rate_factor };
        let (minimum, maximum) = scenario.schedule.range(scenario.first_minute, scenario.minimum, scenario.maximum);
        let begin = scenario.initial.unwrap_or_else(|| steady(scenario, first)).clamp(minimum, maximum.max(minimum));
        let request = RequestTime { cpu_ms: scenario.load.cpu_ms, latency_ms: scenario.load.latency_ms };
        Self {
            deciding: Deciding::new(scenario.controller),
            fleet: Fleet::new(begin),
            responses: Responses::new(request, scenario.load.size),
            task_capacity: scenario.load.capacity(),
            per_vcpu: 1.0 / scenario.load.size.vcpu_f64(),
            cpu_seconds: scenario.load.cpu_ms / 1_000.0,
            delay_minutes: scenario.timing.metric_delay_seconds.div_ceil(MINUTE) as usize,
            backlog: 0.0,
            standing: Standing::default(),
            desired: begin,
            minimum,
            maximum,
            hidden: std::collections::VecDeque::new(),
            served_seconds: 0.0,
            busy: 0.0,
            last_saturated: None,
            last_change: None,
            // Requests that are followed scatter by themselves.
            scatter: scenario.seed.filter(|_| !scenario.by_request).map(|seed| SplitMix64::new(seed, 0)),
            following: scenario.by_request.then(|| Following::new(&scenario.load, scenario.seed.unwrap_or(0))),
            run: Run {
                tasks: Vec::new(),
                utilization: Vec::new(),
                task_hours: 0.0,
                hours: 0.0,
                mean_utilization: 0.0,
                saturated_minutes: 0.0,
                requests: 0.0,
                requests_at_risk: 0.0,
                latency: None,
                least: begin,
                most: begin,
                starts: 0,
                stops: 0,
                flaps: 0,
                keeps_up_after_seconds: Some(0.0),
            },
            scenario,
        }
    }

    fn run(mut self) -> Run {
        let series = self.scenario.series;
        let seconds = series.rates.len() as u64 * u64::from(series.step_seconds);
        let minutes = u32::try_from(seconds.div_ceil(u64::from(MINUTE))).unwrap_or(u32::MAX);
        if self.scenario.record {
            self.run.tasks.reserve(minutes as usize);
            self.run.utilization.reserve(minutes as usize);
        }
        for minute in 0..minutes {
            self.minute(minute, seconds as f64);
        }
        // Whoever still waits is served by the tasks of the end.
        let vcpus = f64::from(self.fleet.serving.max(1)) * self.task_capacity;
        self.standing.serve(seconds as f64, f64::INFINITY, vcpus, &mut self.responses);
        let run = &mut self.run;
        run.hours = seconds as f64 / 3_600.0;
        run.task_hours /= 3_600.0;
        run.mean_utilization = if self.served_seconds > 0.0 { self.busy / self.served_seconds } else { 0.0 };
        run.latency = match &self.following {
            None => self.responses.percentiles(),
            Some(following) => following.line.percentiles(following.elsewhere_seconds),
        };
        run.keeps_up_after_seconds = match self.last_saturated {
            None => Some(0.0),
            Some(until) if until < seconds as f64 => Some(until),
            Some(_) => None,
        };
        self.run
    }

    /// One minute: its steps, its metric, its decision.
    fn minute(&mut self, minute: u32, end: f64) {
        let (from, to) = (f64::from(minute) * f64::from(MINUTE), (f64::from(minute + 1) * f64::from(MINUTE)).min(end));
        if let Some(loss) = self.scenario.loss.filter(|loss| loss.at_second / MINUTE == minute) {
            self.lose(loss.of, from);
        }
        let series = self.scenario.series;
        let step = f64::from(series.step_seconds);
        let (busy_before, served_before, requests_before) = (self.busy, self.served_seconds, self.run.requests);
        let mut at = from;
        if series.step_seconds == MINUTE {
            self.step(from, to, series.rates[minute as usize] * self.scenario.rate_factor);
            at = to;
        }
        while at < to {
            let index = (at / step) as usize;
            let next = (((index + 1) as f64) * step).min(to);
            self.step(at, next, series.rates[index.min(series.rates.len() - 1)] * self.scenario.rate_factor);
            at = next;
        }
        let (busy, served) = (self.busy - busy_before, self.served_seconds - served_before);
        let requests = self.run.requests - requests_before;
        let serving = self.fleet.serving;
        self.saturate(to, busy, served, requests);
        self.run.least = self.run.least.min(serving);
        self.run.most = self.run.most.max(serving);
        let cpu = (served > 0.0).then(|| busy / served * 100.0);
        if self.scenario.record {
            self.run.tasks.push(serving);
            self.run.utilization.push(cpu.unwrap_or(0.0));
        }
        let seen = match (&mut self.scatter, cpu) {
            (Some(random), Some(cpu)) => {
                // Work of Poisson arrivals with exponential times: its variance is requests × 2 × the mean time squared.
                let scatter = (2.0 * requests).sqrt() * self.cpu_seconds * self.per_vcpu / served * 100.0;
                Some(scatter.mul_add(random.normal(), cpu).clamp(0.0, 100.0))
            }
            (_, cpu) => cpu,
        };
        self.decide(minute, to, seen, requests);
    }

    /// Follows the requests of one step. Counts of less than a minute are taken as recorded, spread evenly at random; longer steps
    /// give Poisson arrivals.
    fn follow(&mut self, from: f64, to: f64, rate: f64) {
        let Some(following) = &mut self.following else { return };
        let (before, seconds) = (following.line.busy, to - from);
        let mut joins: Vec<(f64, u32)> = Vec::new();
        let mut serving = self.fleet.serving;
        for &(ready, tasks) in self.fleet.starting.iter().take_while(|(ready, _)| *ready < to) {
            serving += tasks;
            joins.push((ready.max(from), serving));
        }
        let mut times: Vec<f64> = Vec::new();
        if self.scenario.series.step_seconds < MINUTE {
            let expected = rate * seconds;
            let count = expected.floor() + f64::from(u8::from(following.arrivals.uniform() <= expected.fract()));
            times.extend((0..count as u32).map(|_| from + seconds * following.arrivals.uniform()));
            times.sort_by(f64::total_cmp);
        } else if rate > 0.0 {
            let mut at = from + following.arrivals.gamma(1.0) / rate;
            while at < to {
                times.push(at);
                at += following.arrivals.gamma(1.0) / rate;
            }
        }
        following.line.resize(self.fleet.serving * following.servers_per_task);
        let mut joins = joins.into_iter().peekable();
        for at in times.iter().copied().chain([to]) {
            while let Some((ready, serving)) = joins.next_if(|(ready, _)| *ready <= at) {
                following.line.advance(ready);
                following.line.resize(serving * following.servers_per_task);
            }
            if at < to { following.line.arrive(at) } else { following.line.advance(to) }
        }
        self.busy += (following.line.busy - before) * following.per_server;
        self.run.requests += times.len() as f64;
        let task_seconds = self.fleet.advance(from, to);
        self.run.task_hours += f64::from(self.fleet.serving + self.fleet.starting()) * seconds + self.fleet.drain(from, to);
        self.served_seconds += task_seconds;
    }

    /// Serves one step at one rate.
    fn step(&mut self, from: f64, to: f64, rate: f64) {
        if self.following.is_some() {
            return self.follow(from, to, rate);
        }
        let seconds = to - from;
        let task_seconds = self.fleet.advance(from, to);
        self.run.task_hours += f64::from(self.fleet.serving + self.fleet.starting()) * seconds + self.fleet.drain(from, to);
        let capacity = task_seconds * self.task_capacity;
        let requests = rate * seconds;
        let work = requests * self.cpu_seconds;
        self.run.requests += requests;
        self.served_seconds += task_seconds;
        if self.backlog <= 0.0 && work < capacity {
            self.busy += work * self.per_vcpu;
            if requests > 0.0 {
                self.responses.settled(self.mean_serving(task_seconds, seconds), rate, requests);
            }
            return;
        }
        let vcpus = capacity / seconds;
        let before = self.backlog;
        let after = (before + work - capacity).max(0.0);
        self.busy += (before + work - after) * self.per_vcpu;
        self.backlog = after;
        // The line is as long as the work in it; where it empties on the way, what comes later finds none.
        let emptied = if after > 0.0 || vcpus <= work / seconds { 1.0 } else { (before / (capacity - work)).min(1.0) };
        for quarter in 0..4 {
            let share = (f64::from(quarter) + 0.5) / 4.0;
            if share < emptied {
                self.standing.arrive(from + share * seconds, work / 4.0, requests / 4.0);
            } else if requests > 0.0 {
                self.responses.settled(self.mean_serving(task_seconds, seconds), rate, requests / 4.0);
            }
        }
        self.standing.serve(from, to, vcpus, &mut self.responses);
        if after <= 0.0 {
            self.standing.clear(to, &mut self.responses);
        }
        self.run.saturated_minutes += seconds * emptied / f64::from(MINUTE);
        self.run.requests_at_risk += requests * emptied;
        self.last_saturated = Some(from + seconds * emptied);
    }

    /// Tasks that serve over a step, as a whole number; only while tasks start is it not the number at its end.
    fn mean_serving(&self, task_seconds: f64, seconds: f64) -> u32 {
        let whole = f64::from(self.fleet.serving) * seconds;
        if task_seconds >= whole { self.fleet.serving } else { (task_seconds / seconds).round().max(1.0) as u32 }
    }

    /// A minute whose servers all worked all of the time could not keep up (where requests are followed; rates know it to the second).
    fn saturate(&mut self, to: f64, busy: f64, served: f64, requests: f64) {
        const ALL_OF_THE_TIME: f64 = 0.99;
        let Some(following) = &self.following else { return };
        let most = following.per_server * f64::from(following.servers_per_task);
        if busy >= ALL_OF_THE_TIME * served * most && following.line.waiting() > 0 {
            self.run.saturated_minutes += 1.0;
            self.run.requests_at_risk += requests;
            self.last_saturated = Some(to);
        }
    }

    /// The metric of the minute becomes visible later; what is visible now decides.
    fn decide(&mut self, minute: u32, now: f64, cpu: Option<f64>, requests: f64) {
        let scenario = self.scenario;
        let load = &scenario.load;
        let requests_per_task = requests / f64::from(self.fleet.serving.max(1));
        let in_flight = requests_per_task * load.latency_ms * (1.0 / 1_000.0 / 60.0);
        let memory = (load.memory_mib_baseline + in_flight * load.memory_mib_per_request) / f64::from(load.size.memory_mib()) * 100.0;
        self.hidden.push_back(Observation { cpu, memory: Some(memory.min(100.0)), requests_per_task: Some(requests_per_task) });
        if !scenario.schedule.is_empty() {
            let clock = (scenario.first_minute + minute + 1) % MINUTES_OF_A_WEEK;
            (self.minimum, self.maximum) = scenario.schedule.range(clock, scenario.minimum, scenario.maximum);
            self.ask(self.desired.clamp(self.minimum, self.maximum.max(self.minimum)), now);
        }
        if self.hidden.len() <= self.delay_minutes {
            return;
        }
        let Some(seen) = self.hidden.pop_front() else { return };
        let service =
            Service { running: self.fleet.serving, desired: self.desired, minimum: self.minimum, maximum: self.maximum, deploying: false };
        let desired = self.deciding.decide(now as u64, &seen, service);
        self.ask(desired, now);
    }

    /// Starts or stops tasks so that as many are asked for.
    fn ask(&mut self, desired: u32, now: f64) {
        let current = self.fleet.serving + self.fleet.starting();
        if desired != self.desired {
            let out = desired > self.desired;
            if self.last_change.is_some_and(|(at, was_out)| was_out != out && now - at <= 3_600.0) {
                self.run.flaps += 1;
            }
            self.last_change = Some((now, out));
        }
        self.desired = desired;
        if desired > current {
            self.run.starts += desired - current;
            self.fleet.start(desired - current, now, self.scenario.timing);
        } else if desired < current {
            let mut excess = current - desired;
            self.run.stops += excess;
            // What has not served yet goes first.
            while excess > 0 {
                let Some((ready, tasks)) = self.fleet.starting.pop_back() else { break };
                let cancelled = tasks.min(excess);
                excess -= cancelled;
                if tasks > cancelled {
                    self.fleet.starting.push_back((ready, tasks - cancelled));
                }
            }
            let excess = excess.min(self.fleet.serving);
            if excess > 0 {
                self.fleet.serving -= excess;
                self.fleet.draining.push_back((now + f64::from(self.scenario.timing.drain_seconds), excess));
            }
        }
    }

    /// A share of the tasks that serve is gone at once; the scheduler replaces it.
    fn lose(&mut self, of: u32, now: f64) {
        let lost = self.fleet.serving.div_ceil(of.max(1)).min(self.fleet.serving);
        self.fleet.serving -= lost;
        let desired = self.desired;
        self.ask(desired, now);
    }
}

/// A target of Kubernetes' autoscaler as target tracking says it.
fn policy_of(target: hpa::Target) -> Option<Policy> {
    match target {
        hpa::Target::Utilisation(percent) => Some(Policy { metric: Metric::Cpu, target: f64::from(percent) }),
        hpa::Target::PodAverage(milli) => Some(Policy { metric: Metric::RequestsPerTask, target: milli as f64 / 1_000.0 * 60.0 }),
        hpa::Target::Value(_) | hpa::Target::AverageValue(_) => None,
    }
}

/// Tasks that a constant rate needs under the controller's first CPU target; the range's least without one.
fn steady(scenario: &Scenario<'_>, rate: f64) -> u32 {
    let policies = match scenario.controller {
        Controller::TargetTracking { policies, .. } => policies.clone(),
        Controller::Hpa(settings) => settings.targets.iter().filter_map(|target| policy_of(*target)).collect(),
        Controller::Fixed | Controller::Steps { .. } => return scenario.minimum,
    };
    policies
        .iter()
        .map(|policy| {
            let load = &scenario.load;
            match policy.metric {
                Metric::Cpu => super::scaling::ceiling(rate * load.cpu_ms / 1_000.0 / load.size.vcpu_f64() * 100.0 / policy.target),
                Metric::RequestsPerTask => super::scaling::ceiling(rate * 60.0 / policy.target),
                Metric::Memory => scenario.minimum,
            }
        })
        .max()
        .unwrap_or(scenario.minimum)
}

#[cfg(test)]
mod tests;
