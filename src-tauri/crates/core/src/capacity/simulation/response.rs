//! The time to answer over a whole run: a mixture of the minutes' waiting lines (formula `response-mixture`).
//!
//! Within a minute the rate hardly changes and the line settles in far less than a minute, so that each minute is a waiting
//! line in its steady state (measured against discrete-event simulation in `tests/peers/`). Minutes of the same number of
//! servers and nearly the same load are kept together. Where the tasks cannot keep up there is no steady state: work piles up
//! like a fluid, and an arrival waits for what stands before it.

use super::super::latency::{Latency, RequestTime};
use super::super::queueing::Queue;
use crate::catalog::ContainerSize;

/// Steps of load for each number of servers; within one the mean load of its minutes is used.
const LOAD_STEPS: usize = 64;
/// Waits beyond the steady state are kept in steps of about 2.3 %.
const WAIT_STEPS: usize = 800;
const SHORTEST_WAIT_SECONDS: f64 = 1e-3;
const LONGEST_WAIT_SECONDS: f64 = 1e5;

#[derive(Clone, Copy, Default)]
struct Bin {
    requests: f64,
    /// Σ requests × load, so that the bin's mean load is exact.
    loaded: f64,
}

/// Collects the requests of a run by what they met.
pub(super) struct Responses {
    servers_per_task: u32,
    service_seconds: f64,
    elsewhere_seconds: f64,
    /// By number of tasks, then by load.
    settled: Vec<Vec<Bin>>,
    /// By wait: requests that met work which the tasks could not keep up with.
    overloaded: Vec<f64>,
    requests: f64,
}

impl Responses {
    pub(super) fn new(request: RequestTime, size: ContainerSize) -> Self {
        let (servers_per_task, service_ms) = request.service(size);
        Self {
            servers_per_task,
            service_seconds: service_ms / 1_000.0,
            elsewhere_seconds: request.elsewhere_ms() / 1_000.0,
            settled: Vec::new(),
            overloaded: vec![0.0; WAIT_STEPS],
            requests: 0.0,
        }
    }

    /// Requests that met `tasks` at a `rate` which these can serve.
    pub(super) fn settled(&mut self, tasks: u32, rate: f64, requests: f64) {
        let load = rate * self.service_seconds;
        let servers = f64::from(tasks) * f64::from(self.servers_per_task);
        let tasks = tasks as usize;
        if self.settled.len() <= tasks {
            self.settled.resize_with(tasks + 1, Vec::new);
        }
        let bins = &mut self.settled[tasks];
        if bins.is_empty() {
            bins.resize_with(LOAD_STEPS, Bin::default);
        }
        let step = ((load / servers * LOAD_STEPS as f64) as usize).min(LOAD_STEPS - 1);
        bins[step].requests += requests;
        bins[step].loaded += requests * load;
        self.requests += requests;
    }

    /// Requests that wait so many seconds behind work that has piled up, then are served.
    pub(super) fn overloaded(&mut self, wait_seconds: f64, requests: f64) {
        let span = (LONGEST_WAIT_SECONDS / SHORTEST_WAIT_SECONDS).ln();
        let position = (wait_seconds.max(SHORTEST_WAIT_SECONDS) / SHORTEST_WAIT_SECONDS).ln() / span * WAIT_STEPS as f64;
        self.overloaded[(position as usize).min(WAIT_STEPS - 1)] += requests;
        self.requests += requests;
    }

    /// Percentiles over all requests; `None` if there were none.
    pub(super) fn percentiles(&self) -> Option<Latency> {
        if self.requests <= 0.0 {
            return None;
        }
        let span = (LONGEST_WAIT_SECONDS / SHORTEST_WAIT_SECONDS).ln();
        let lines = self.lines();
        let waits: Vec<(f64, f64)> = self
            .overloaded
            .iter()
            .enumerate()
            .filter(|(_, requests)| **requests > 0.0)
            .map(|(step, requests)| {
                let middle = SHORTEST_WAIT_SECONDS * ((step as f64 + 0.5) / WAIT_STEPS as f64 * span).exp();
                (middle / self.service_seconds, requests / self.requests)
            })
            .collect();
        let beyond = |time: f64| {
            let settled: f64 = lines.iter().map(|(queue, share)| share * queue.response_beyond(time)).sum();
            let waiting: f64 = waits.iter().map(|(wait, share)| share * if time <= *wait { 1.0 } else { (wait - time).exp() }).sum();
            settled + waiting
        };
        let at = |quantile: f64| (self.elsewhere_seconds + self.service_seconds * inverse(&beyond, 1.0 - quantile)) * 1_000.0;
        Some(Latency { p50: at(0.50), p95: at(0.95), p99: at(0.99) })
    }

    fn lines(&self) -> Vec<(Queue, f64)> {
        let mut lines = Vec::new();
        for (tasks, bins) in self.settled.iter().enumerate() {
            for bin in bins.iter().filter(|bin| bin.requests > 0.0) {
                let servers = u32::try_from(tasks).unwrap_or(u32::MAX).saturating_mul(self.servers_per_task);
                if let Some(queue) = Queue::new(servers, bin.loaded / bin.requests) {
                    lines.push((queue, bin.requests / self.requests));
                }
            }
        }
        lines
    }
}

/// The time beyond which the share `target` of the requests remains, in service times. The share falls nearly exponentially, so
/// that a secant of its logarithm finds it in a few steps; the bracket keeps it from leaving.
fn inverse(beyond: &impl Fn(f64) -> f64, target: f64) -> f64 {
    let goal = target.ln();
    let value = |time: f64| beyond(time).max(f64::MIN_POSITIVE).ln() - goal;
    let (mut low, mut high) = (0.0, 4.0);
    let (mut at_low, mut at_high) = (value(low), value(high));
    while at_high > 0.0 {
        (low, at_low) = (high, at_high);
        high *= 2.0;
        at_high = value(high);
        if high > 1e12 {
            return high;
        }
    }
    if at_low <= 0.0 {
        return low;
    }
    for round in 0..60 {
        if (high - low) <= 1e-6 * high {
            break;
        }
        // Every third round halves, so that one end cannot stay where it is.
        let middle = if round % 3 == 2 { f64::midpoint(low, high) } else { low + (high - low) * at_low / (at_low - at_high) };
        let middle = middle.clamp(low, high);
        let at = value(middle);
        if at.abs() < 1e-7 {
            return middle;
        }
        if at > 0.0 { (low, at_low) = (middle, at) } else { (high, at_high) = (middle, at) }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> RequestTime {
        RequestTime { cpu_ms: 50.0, latency_ms: 250.0 }
    }

    /// A single line must give its own percentiles, which are checked against published values in `queueing`.
    #[test]
    fn one_line_gives_its_own_percentiles() {
        let size = ContainerSize::new(1_000, 2_048);
        for (tasks, rate) in [(9, 150.0), (3, 50.0), (1, 12.0), (150, 2_800.0)] {
            let mut responses = Responses::new(request(), size);
            responses.settled(tasks, rate, 1_000.0);
            let found = responses.percentiles().expect("requests");
            let expected = request().percentiles(size, tasks, rate).expect("stable");
            for (found, expected) in [(found.p50, expected.p50), (found.p95, expected.p95), (found.p99, expected.p99)] {
                assert!((found - expected).abs() < 1e-3, "{tasks} tasks at {rate}: {found} is not {expected}");
            }
        }
    }

    /// Ninety of a hundred meet an idle line, ten wait ten seconds: 95 % lie where half of those ten are served.
    #[test]
    fn a_backlog_shows_in_the_percentile() {
        let size = ContainerSize::new(1_000, 2_048);
        let mut responses = Responses::new(request(), size);
        responses.settled(100, 1.0, 90.0);
        responses.overloaded(10.0, 10.0);
        let found = responses.percentiles().expect("requests");
        // 200 ms elsewhere, 10 s of wait, 50 ms × ln 2 of service; the wait is kept within 2.3 %.
        let expected = 200.0 + 10_000.0 + 50.0 * std::f64::consts::LN_2;
        assert!((found.p95 / expected - 1.0).abs() < 0.013, "{}", found.p95);
        assert!(Responses::new(request(), size).percentiles().is_none());
    }
}
