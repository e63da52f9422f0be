//! Target tracking of ECS Service Auto Scaling (rule `target-tracking`).
//!
//! AWS publishes what it does in words: it keeps a metric at its target, adds tasks in proportion as fast as it can and removes them
//! slowly, only well below the target; of several policies it scales out if any wants to and in only if all do; cooldowns
//! hold back repetition, never a larger scale-out. It does not publish the alarms' windows, the lower threshold, nor which
//! point of the breaching window enters the proportion. Those are parameters here, with the values that users observe
//! (three points of a minute above, fifteen below 90 % of the target; capacity reference, sections 2.1 and 2.2), and the
//! simulation reports the spread that they cause.

use super::ceiling;

/// What a policy watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Mean CPU utilisation of the service's tasks, in percent; it cannot exceed 100.
    Cpu,
    /// Mean memory utilisation of the service's tasks, in percent; it cannot exceed 100.
    Memory,
    /// Requests of a minute for each task.
    RequestsPerTask,
}

/// One policy: a metric and the value that it keeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// What is watched.
    pub metric: Metric,
    /// Its target, in the metric's unit.
    pub target: f64,
}

/// Which point of the breaching window enters the proportion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferencePoint {
    /// The last one.
    Last,
    /// The mean of the window.
    Mean,
}

/// What AWS does not publish, and the cooldowns that a service sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Points of a minute, all above the target, that scale out.
    pub out_points: u32,
    /// Points of a minute, all below the lower threshold, that scale in.
    pub in_points: u32,
    /// The lower threshold as a share of the target.
    pub low_ratio: f64,
    /// Which point enters the proportion.
    pub reference: ReferencePoint,
    /// Seconds after a scale-out in which only a larger one acts.
    pub out_cooldown_seconds: u32,
    /// Seconds after a scale-in in which no further one acts.
    pub in_cooldown_seconds: u32,
}

impl Default for Settings {
    /// The observed windows, and the cooldowns that ECS sets if nobody says otherwise.
    fn default() -> Self {
        Self {
            out_points: 3,
            in_points: 15,
            low_ratio: 0.9,
            reference: ReferencePoint::Last,
            out_cooldown_seconds: 300,
            in_cooldown_seconds: 300,
        }
    }
}

/// The two alarms of a policy, which remember how many points in a row breached.
#[derive(Clone, Debug)]
struct Alarms {
    policy: Policy,
    above: u32,
    below: u32,
    /// The last points, newest last; only as many as the longer window needs.
    recent: Vec<f64>,
}

impl Alarms {
    fn observe(&mut self, settings: &Settings, value: Option<f64>) {
        // A missing point neither breaches nor clears; insufficient data never scales.
        let Some(value) = value else { return };
        self.above = if value > self.policy.target { self.above.saturating_add(1) } else { 0 };
        self.below = if value < self.policy.target * settings.low_ratio { self.below.saturating_add(1) } else { 0 };
        if settings.reference == ReferencePoint::Mean && self.recent.len() >= settings.out_points.max(settings.in_points) as usize {
            self.recent.remove(0);
        } else if settings.reference == ReferencePoint::Last {
            self.recent.clear();
        }
        self.recent.push(value);
    }

    fn reference(&self, settings: &Settings, points: u32) -> f64 {
        let last = self.recent.last().copied().unwrap_or(0.0);
        match settings.reference {
            ReferencePoint::Last => last,
            ReferencePoint::Mean => {
                let window = &self.recent[self.recent.len().saturating_sub(points as usize)..];
                if window.is_empty() { last } else { window.iter().sum::<f64>() / window.len() as f64 }
            }
        }
    }

    /// Tasks that keep the metric at its target. AWS rounds up both ways: adding 1.5 adds 2, removing 1.5 removes 1.
    fn proposal(&self, settings: &Settings, points: u32, running: u32) -> u32 {
        ceiling(f64::from(running) * self.reference(settings, points) / self.policy.target)
    }
}

/// The controller of one service.
#[derive(Clone, Debug)]
pub struct TargetTracking {
    settings: Settings,
    alarms: Vec<Alarms>,
    last_out: Option<ScaleOut>,
    last_in: Option<u64>,
}

/// A scale-out, while its cooldown runs.
#[derive(Clone, Copy, Debug)]
struct ScaleOut {
    /// When, in seconds of the clock.
    at: u64,
    /// Tasks that ran before it.
    from: u32,
}

/// What the controller sees in one minute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// CPU utilisation, in percent; `None` for no data.
    pub cpu: Option<f64>,
    /// Memory utilisation, in percent.
    pub memory: Option<f64>,
    /// Requests of the minute for each task.
    pub requests_per_task: Option<f64>,
}

impl Observation {
    fn of(&self, metric: Metric) -> Option<f64> {
        match metric {
            Metric::Cpu => self.cpu,
            Metric::Memory => self.memory,
            Metric::RequestsPerTask => self.requests_per_task,
        }
    }
}

/// The state of the service in that minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Tasks that run and are healthy: the base of the proportion, so that tasks which still start are not counted twice.
    pub running: u32,
    /// Tasks asked for.
    pub desired: u32,
    /// Least tasks.
    pub minimum: u32,
    /// Most tasks.
    pub maximum: u32,
    /// Whether a deployment holds scale-in back.
    pub deploying: bool,
}

impl TargetTracking {
    /// A controller with its policies; without any it does nothing.
    #[must_use]
    pub fn new(settings: Settings, policies: &[Policy]) -> Self {
        let alarms = policies.iter().map(|&policy| Alarms { policy, above: 0, below: 0, recent: Vec::new() }).collect();
        Self { settings, alarms, last_out: None, last_in: None }
    }

    /// Takes one minute's observation at a second of the clock and says how many tasks shall run.
    pub fn decide(&mut self, now: u64, seen: &Observation, service: Service) -> u32 {
        let settings = self.settings;
        for alarms in &mut self.alarms {
            let value = seen.of(alarms.policy.metric);
            alarms.observe(&settings, value);
        }
        let Service { running, desired, minimum, maximum, deploying } = service;
        if desired < minimum {
            return minimum;
        }
        // While a scale-out cools down, what it added counts: a repetition starts from the tasks before it, so that only a
        // larger one acts.
        let cooling = self.last_out.filter(|last| now < last.at + u64::from(settings.out_cooldown_seconds));
        let base = cooling.map_or(running, |last| last.from.min(running));
        let out = self
            .alarms
            .iter()
            .filter(|alarms| alarms.above >= settings.out_points)
            .map(|alarms| alarms.proposal(&settings, settings.out_points, base))
            .max();
        if let Some(proposal) = out {
            let proposal = proposal.clamp(minimum, maximum.max(minimum));
            if proposal > desired {
                self.last_out = Some(cooling.map_or(ScaleOut { at: now, from: running }, |last| ScaleOut { at: now, ..last }));
                self.last_in = None;
                return proposal;
            }
            return desired;
        }
        let all_low = !self.alarms.is_empty() && self.alarms.iter().all(|alarms| alarms.below >= settings.in_points);
        if !all_low || deploying || desired > maximum {
            return desired.min(maximum.max(minimum));
        }
        if self.last_in.is_some_and(|last| now < last + u64::from(settings.in_cooldown_seconds)) {
            return desired;
        }
        let proposal = self.alarms.iter().map(|alarms| alarms.proposal(&settings, settings.in_points, running)).max().unwrap_or(desired);
        let proposal = proposal.clamp(minimum, maximum.max(minimum));
        if proposal < desired {
            self.last_in = Some(now);
            return proposal;
        }
        desired
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CPU_60: Policy = Policy { metric: Metric::Cpu, target: 60.0 };

    fn service(running: u32, desired: u32) -> Service {
        Service { running, desired, minimum: 2, maximum: 20, deploying: false }
    }

    fn cpu(value: f64) -> Observation {
        Observation { cpu: Some(value), memory: None, requests_per_task: None }
    }

    /// Feeds the same value minute by minute and returns the decisions; tasks start at once.
    fn minutes(controller: &mut TargetTracking, from: u64, count: u64, value: f64, tasks: &mut u32) -> Vec<u32> {
        (from..from + count)
            .map(|minute| {
                *tasks = controller.decide(minute * 60, &cpu(value), service(*tasks, *tasks));
                *tasks
            })
            .collect()
    }

    /// By AWS's words: three points above, then in proportion and up: 4 tasks at 90 % for 60 % are 6.
    #[test]
    fn scales_out_in_proportion_after_its_window() {
        let mut controller = TargetTracking::new(Settings::default(), &[CPU_60]);
        let mut tasks = 4;
        assert_eq!(minutes(&mut controller, 0, 3, 90.0, &mut tasks), [4, 4, 6]);
    }

    /// A bounded metric: at 100 % for a target of 75 one step grows by a third at most (Segment, 2019).
    #[test]
    fn a_saturated_metric_grows_by_its_own_bound() {
        let mut controller = TargetTracking::new(Settings::default(), &[Policy { metric: Metric::Cpu, target: 75.0 }]);
        let mut tasks = 3;
        assert_eq!(minutes(&mut controller, 0, 3, 100.0, &mut tasks), [3, 3, 4]);
    }

    /// Fifteen points under 54 %, then 10 × 30 / 60 = 5; a further scale-in waits for its cooldown of five minutes.
    #[test]
    fn scales_in_slowly() {
        let mut controller = TargetTracking::new(Settings::default(), &[CPU_60]);
        let mut tasks = 10;
        let decisions = minutes(&mut controller, 0, 15, 30.0, &mut tasks);
        assert_eq!((decisions[13], decisions[14]), (10, 5));
        assert_eq!(minutes(&mut controller, 15, 5, 30.0, &mut tasks), [5, 5, 5, 5, 3]);
        let mut near = TargetTracking::new(Settings::default(), &[CPU_60]);
        let mut tasks = 10;
        assert!(minutes(&mut near, 0, 60, 55.0, &mut tasks).iter().all(|&count| count == 10), "55 is not 10 % under 60");
    }

    /// Removing 1.5 removes 1: 3 tasks at half of the target need 1.5, and 2 stay.
    #[test]
    fn rounds_for_availability() {
        let mut controller = TargetTracking::new(Settings::default(), &[CPU_60]);
        let mut tasks = 3;
        assert_eq!(minutes(&mut controller, 0, 15, 30.0, &mut tasks).last(), Some(&2));
    }

    #[test]
    fn a_cooldown_holds_back_repetition_but_not_a_larger_scale_out() {
        let mut controller = TargetTracking::new(Settings::default(), &[CPU_60]);
        let starting = |desired| service(4, desired);
        let decide =
            |controller: &mut TargetTracking, minute: u64, value, desired| controller.decide(minute * 60, &cpu(value), starting(desired));
        decide(&mut controller, 0, 90.0, 4);
        decide(&mut controller, 1, 90.0, 4);
        assert_eq!(decide(&mut controller, 2, 90.0, 4), 6);
        assert_eq!(decide(&mut controller, 3, 90.0, 6), 6, "the two that start are counted");
        assert_eq!(decide(&mut controller, 4, 100.0, 6), 7, "a larger one acts at once");
        // Six run, but the point is older than they are: 4 × 90 / 60 are the six that were asked for.
        let mut stale = TargetTracking::new(Settings::default(), &[CPU_60]);
        let mut tasks = 4;
        let decisions = minutes(&mut stale, 0, 8, 90.0, &mut tasks);
        assert_eq!(decisions, [4, 4, 6, 6, 6, 6, 6, 9], "after five minutes a breach is a new one");
    }

    /// Out if any wants out; in only if all want in; no data never scales.
    #[test]
    fn several_policies_agree_on_scale_in_only() {
        let policies = [CPU_60, Policy { metric: Metric::RequestsPerTask, target: 1_000.0 }];
        let both = |cpu: Option<f64>, requests: Option<f64>| Observation { cpu, memory: None, requests_per_task: requests };
        for (name, seen, expected) in [
            ("one wants out", both(Some(20.0), Some(1_500.0)), 15),
            ("both want out: the larger", both(Some(90.0), Some(2_000.0)), 20),
            ("one wants in, the other does not", both(Some(20.0), Some(950.0)), 10),
            ("both want in: the larger remains", both(Some(30.0), Some(700.0)), 7),
            ("no data of one", both(Some(20.0), None), 10),
        ] {
            let mut controller = TargetTracking::new(Settings::default(), &policies);
            let last = (0..15).map(|minute| controller.decide(minute * 60, &seen, service(10, 10))).last();
            assert_eq!(last, Some(expected), "{name}");
        }
    }

    #[test]
    fn a_deployment_holds_scale_in_but_not_scale_out() {
        for (value, expected) in [(20.0, 10), (90.0, 15)] {
            let mut controller = TargetTracking::new(Settings::default(), &[CPU_60]);
            let deploying = Service { deploying: true, ..service(10, 10) };
            let last = (0..15).map(|minute| controller.decide(minute * 60, &cpu(value), deploying)).last();
            assert_eq!(last, Some(expected));
        }
    }
}
