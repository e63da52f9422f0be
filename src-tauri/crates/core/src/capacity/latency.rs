//! Time to answer: what a request waits for others, and for a processor (formulas `response-percentile`, `tasks-latency`).
//!
//! A request needs its CPU time, in a line for the processors of all tasks, and for the rest of its time it waits for other
//! systems, which this plan does not slow down. Each whole vCPU serves one request at a time; a task with less than one is one
//! slower server.

use super::queueing::Queue;
use crate::catalog::ContainerSize;

/// The share of requests for which an objective holds.
pub const OBJECTIVE_QUANTILE: f64 = 0.95;

/// Time to answer in milliseconds, at a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Latency {
    /// Half of the requests take no longer.
    pub p50: f64,
    /// 95 of a hundred.
    pub p95: f64,
    /// 99 of a hundred.
    pub p99: f64,
}

/// What one request takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RequestTime {
    /// CPU time in milliseconds on a whole vCPU.
    pub(crate) cpu_ms: f64,
    /// All of its time in milliseconds when nobody else is served.
    pub(crate) latency_ms: f64,
}

impl RequestTime {
    /// Servers of one task, and the mean service time on one of them, in milliseconds.
    pub(super) fn service(&self, size: ContainerSize) -> (u32, f64) {
        let whole = (size.milli_vcpu() / 1_000).max(1);
        (whole, self.cpu_ms / size.vcpu_f64().min(1.0))
    }

    pub(super) fn elsewhere_ms(&self) -> f64 {
        (self.latency_ms - self.cpu_ms).max(0.0)
    }

    fn queue(&self, size: ContainerSize, tasks: u32, rate: f64) -> Option<Queue> {
        let (servers, service_ms) = self.service(size);
        Queue::new(servers.saturating_mul(tasks), rate * service_ms / 1_000.0)
    }

    /// Percentiles with a number of tasks at a rate; `None` if the tasks cannot keep up.
    pub(crate) fn percentiles(&self, size: ContainerSize, tasks: u32, rate: f64) -> Option<Latency> {
        let queue = self.queue(size, tasks, rate)?;
        let (_, service_ms) = self.service(size);
        let at = |quantile| self.elsewhere_ms() + service_ms * queue.response(quantile);
        Some(Latency { p50: at(0.50), p95: at(0.95), p99: at(0.99) })
    }

    /// What the objective's share of the requests takes at best, however many tasks there are.
    pub(crate) fn floor_ms(&self, size: ContainerSize) -> f64 {
        let (_, service_ms) = self.service(size);
        self.elsewhere_ms() - service_ms * (1.0 - OBJECTIVE_QUANTILE).ln()
    }

    /// The least number of tasks that meet an objective at a rate; `None` if no number does.
    pub(crate) fn tasks_for(&self, size: ContainerSize, rate: f64, objective_ms: f64) -> Option<u32> {
        if self.floor_ms(size) > objective_ms {
            return None;
        }
        let (_, service_ms) = self.service(size);
        let time = (objective_ms - self.elsewhere_ms()) / service_ms;
        let meets = |tasks: u32| self.queue(size, tasks, rate).is_some_and(|queue| queue.answers(OBJECTIVE_QUANTILE, time));
        // More tasks never answer later, so that the least number is found by halving.
        let mut high = 1;
        while !meets(high) {
            // So close to the floor that only an endless number of tasks would do.
            if high > 1 << 20 {
                return None;
            }
            high *= 2;
        }
        let mut low = high / 2;
        while high - low > 1 {
            let middle = u32::midpoint(low, high);
            if meets(middle) { high = middle } else { low = middle }
        }
        Some(high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(text: &str) -> ContainerSize {
        ContainerSize::parse(text).expect("size")
    }

    /// From the verified points of the queue: 9 servers, 7.5 Erlang, 95 % within 3.61142177 service times.
    #[test]
    fn percentiles_are_the_queues_and_the_wait_for_others() {
        let request = RequestTime { cpu_ms: 50.0, latency_ms: 250.0 };
        // 150 a second × 0.05 s = 7.5 Erlang on 9 tasks of one vCPU; 200 ms pass elsewhere.
        let latency = request.percentiles(size("1x2"), 9, 150.0).expect("stable");
        assert!((latency.p95 - (200.0 + 50.0 * 3.611_421_77)).abs() < 1e-5, "{latency:?}");
        assert!((latency.p99 - (200.0 + 50.0 * 5.270_579_80)).abs() < 1e-5, "{latency:?}");
        // Half a vCPU serves in twice the time; a task of two vCPUs is two servers.
        let half = request.percentiles(size("0.5x1"), 9, 75.0).expect("stable");
        assert!((half.p95 - (200.0 + 100.0 * 3.611_421_77)).abs() < 1e-5, "{half:?}");
        assert_eq!(request.percentiles(size("2x4"), 9, 150.0), request.percentiles(size("1x2"), 18, 150.0));
        assert_eq!(request.percentiles(size("1x2"), 7, 150.0), None, "7 servers cannot do the work of 7.5");
    }

    /// 8 servers at 7.5 Erlang answer 95 % in about 6.6 service times and 9 in 3.61, so that 5 service times need 9.
    #[test]
    fn the_least_number_of_tasks_meets_the_objective() {
        let request = RequestTime { cpu_ms: 50.0, latency_ms: 250.0 };
        let meets =
            |tasks: u32, objective: f64| request.percentiles(size("1x2"), tasks, 150.0).is_some_and(|latency| latency.p95 <= objective);
        for objective in [355.0, 360.0, 380.0, 400.0, 450.0, 1_000.0] {
            let tasks = request.tasks_for(size("1x2"), 150.0, objective).expect("reachable");
            assert!(meets(tasks, objective) && !meets(tasks - 1, objective), "{tasks} tasks for {objective} ms");
        }
        assert_eq!(request.tasks_for(size("1x2"), 150.0, 450.0), Some(9));
    }

    /// Exponential service alone takes 3 service times at 95 %: 200 + 50 × ln 20 = 349.79 ms.
    #[test]
    fn no_number_of_tasks_beats_the_service_itself() {
        let request = RequestTime { cpu_ms: 50.0, latency_ms: 250.0 };
        assert!((request.floor_ms(size("1x2")) - 349.786_613_677_7).abs() < 1e-6);
        assert_eq!(request.tasks_for(size("1x2"), 1.0, 349.0), None);
    }
}
