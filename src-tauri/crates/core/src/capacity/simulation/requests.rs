//! Requests one by one (rule `request-simulation`): one line before all servers, first come first served. It is used where the
//! traffic is known by the second, so that bursts within a minute count, and where a queue's formulas do not hold: arrivals
//! burstier than Poisson's, or service times that vary less or more than exponential ones.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, VecDeque};

use super::super::Latency;
use super::super::random::SplitMix64;

/// Answers are counted in steps of one per cent, from a tenth of a millisecond on.
const STEPS: usize = 2_400;
const SHORTEST_SECONDS: f64 = 1e-4;
const GROWTH: f64 = 1.01;

/// When a server will be free; the earliest first.
#[derive(Clone, Copy, PartialEq)]
struct Finish(f64);

impl Eq for Finish {}

impl PartialOrd for Finish {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Finish {
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.total_cmp(&self.0)
    }
}

/// The time within which a share of the requests is answered by so many servers, in service times: a seeded simulation of Poisson or
/// burstier arrivals and of times that vary as stated (formula `request-simulation`). Infinite if they cannot keep up.
pub(crate) fn answered_within(share: f64, servers: u32, load: f64, arrivals: f64, service: f64) -> f64 {
    /// Requests that are followed, and those before which the line has not settled.
    const REQUESTS: u32 = 60_000;
    if load >= f64::from(servers) {
        return f64::INFINITY;
    }
    if load <= 0.0 {
        return 0.0;
    }
    let mut line = Line::new(1.0, service, SplitMix64::new(0, 2));
    line.resize(servers);
    let mut gaps = SplitMix64::new(0, 1);
    let mut at = 0.0;
    for _ in 0..REQUESTS {
        at += gaps.gamma(arrivals) / load;
        line.arrive(at);
    }
    // Whoever still waits is answered too.
    line.advance(f64::INFINITY);
    line.quantile(share)
}

/// Servers and the line before them.
pub(crate) struct Line {
    random: SplitMix64,
    service_seconds: f64,
    variation: f64,
    servers: u32,
    finishing: BinaryHeap<Finish>,
    waiting: VecDeque<f64>,
    now: f64,
    /// Server-seconds worked.
    pub(crate) busy: f64,
    answers: Vec<u32>,
    answered: u64,
}

impl Line {
    /// No server yet; times of this mean and squared coefficient of variation.
    pub(crate) fn new(service_seconds: f64, variation: f64, random: SplitMix64) -> Self {
        Self {
            random,
            service_seconds,
            variation,
            servers: 0,
            finishing: BinaryHeap::new(),
            waiting: VecDeque::new(),
            now: 0.0,
            busy: 0.0,
            answers: vec![0; STEPS],
            answered: 0,
        }
    }

    /// Requests that wait for a server.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// From now on so many servers; one that is taken away while it works finishes its request.
    pub(crate) fn resize(&mut self, servers: u32) {
        self.servers = servers;
        self.begin();
    }

    /// A request arrives at a time that is not before the last one.
    pub(crate) fn arrive(&mut self, at: f64) {
        self.advance(at);
        self.waiting.push_back(at);
        self.begin();
    }

    /// Moves the clock.
    pub(crate) fn advance(&mut self, to: f64) {
        while let Some(&Finish(at)) = self.finishing.peek() {
            if at > to {
                break;
            }
            self.work(at);
            self.finishing.pop();
            self.begin();
        }
        self.work(to);
    }

    fn work(&mut self, to: f64) {
        self.busy += self.working() * (to - self.now).max(0.0);
        self.now = self.now.max(to);
    }

    /// Servers that work; those that were taken away no longer count.
    fn working(&self) -> f64 {
        f64::from(self.servers.min(u32::try_from(self.finishing.len()).unwrap_or(u32::MAX)))
    }

    /// Free servers take from the line.
    fn begin(&mut self) {
        while self.finishing.len() < self.servers as usize {
            let Some(arrived) = self.waiting.pop_front() else { return };
            let finish = self.now + self.service_seconds * self.random.gamma(self.variation);
            self.finishing.push(Finish(finish));
            let answer = finish - arrived;
            let step = ((answer / SHORTEST_SECONDS).max(1.0).ln() / GROWTH.ln()) as usize;
            self.answers[step.min(STEPS - 1)] += 1;
            self.answered += 1;
        }
    }

    /// The time within which this share of the requests was answered, in seconds, to one per cent; 0 without any.
    pub(crate) fn quantile(&self, share: f64) -> f64 {
        let wanted = share * self.answered as f64;
        let mut seen = 0.0;
        for (step, &count) in self.answers.iter().enumerate() {
            let before = seen;
            seen += f64::from(count);
            if count > 0 && seen >= wanted {
                let within = (wanted - before) / f64::from(count);
                return SHORTEST_SECONDS * ((step as f64 + within) * GROWTH.ln()).exp();
            }
        }
        0.0
    }

    /// Percentiles with what passes elsewhere added; `None` without a request.
    pub(crate) fn percentiles(&self, elsewhere_seconds: f64) -> Option<Latency> {
        let at = |share: f64| (elsewhere_seconds + self.quantile(share)) * 1_000.0;
        (self.answered > 0).then(|| Latency { p50: at(0.50), p95: at(0.95), p99: at(0.99) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::queueing::Queue;
    use super::*;

    /// A steady line of so many servers, load in Erlang, and variations of gaps and times.
    fn steady(servers: u32, load: f64, arrivals: f64, service: f64, requests: u32) -> Line {
        let mut line = Line::new(1.0, service, SplitMix64::new(5, 1));
        line.resize(servers);
        let mut gaps = SplitMix64::new(5, 2);
        let mut at = 0.0;
        for _ in 0..requests {
            at += gaps.gamma(arrivals) / load;
            line.arrive(at);
        }
        line
    }

    /// Poisson arrivals and exponential times are M/M/c, whose percentiles are checked against published values in `queueing`.
    #[test]
    fn poisson_and_exponential_is_the_queue() {
        for (servers, load) in [(1, 0.5), (4, 3.0), (20, 17.0)] {
            let line = steady(servers, load, 1.0, 1.0, 400_000);
            let queue = Queue::new(servers, load).expect("stable");
            for share in [0.5, 0.95, 0.99] {
                let (found, expected) = (line.quantile(share), queue.response(share));
                assert!((found / expected - 1.0).abs() < 0.04, "{servers} servers, {share}: {found} is not {expected}");
            }
            assert!((line.busy / line.now / load - 1.0).abs() < 0.02);
        }
    }

    /// M/D/1 at half load: the mean wait is half of M/M/1's (Pollaczek and Khinchine), 0.5 service times; with one server and times
    /// of one, nobody is answered in less than one.
    #[test]
    fn constant_times_wait_half_as_long() {
        let line = steady(1, 0.5, 1.0, 0.0, 200_000);
        // P(wait = 0) = 1 − ρ = 0.5: the median is the service time itself.
        assert!((line.quantile(0.45) - 1.0).abs() < 0.011, "{}", line.quantile(0.45));
        assert!(line.quantile(0.95) < Queue::new(1, 0.5).expect("stable").response(0.95) * 0.6);
    }

    #[test]
    fn bursts_and_variable_times_take_longer() {
        let p95 = |arrivals: f64, service: f64| steady(6, 4.8, arrivals, service, 200_000).quantile(0.95);
        assert!(p95(4.0, 1.0) > 1.3 * p95(1.0, 1.0));
        assert!(p95(1.0, 4.0) > 1.2 * p95(1.0, 1.0));
    }

    /// By hand: one server, constant times of one second, three at once: answered after 1, 2 and 3 s; a second server that comes at
    /// 0.5 s takes the next one: 1, 1.5 and 2 s.
    #[test]
    fn servers_that_come_take_from_the_line() {
        for (second, slowest) in [(None, 3.0), (Some(0.5), 2.0)] {
            let mut line = Line::new(1.0, 0.0, SplitMix64::new(1, 1));
            line.resize(1);
            (0..3).for_each(|_| line.arrive(0.0));
            if let Some(at) = second {
                line.advance(at);
                line.resize(2);
            }
            line.advance(10.0);
            assert!((line.quantile(1.0) / slowest - 1.0).abs() < 0.011, "{}", line.quantile(1.0));
            assert!((line.busy - 3.0).abs() < 1e-12 && line.waiting() == 0);
        }
    }
}
