//! The Kubernetes Horizontal Pod Autoscaler, version 2, as a pure state machine (rules `hpa-replicas` and `hpa-behaviour`).
//!
//! By the source and the published tests of Kubernetes (`pkg/controller/podautoscaler`: `replica_calculator.go`,
//! `horizontal.go` and their tests) and capacity reference, section 3. The tables of those tests are kept in `tests` with
//! the names of their cases.

mod behaviour;
mod fleet;
mod replicas;
#[cfg(test)]
mod tests;

pub use behaviour::{Behaviour, Bound, Change, DOWN_WINDOW, Direction, History, Policy, Recommendation, Select, Step, bounded_plain};
pub use fleet::{Condition, Fleet, Initialisation, Phase, Pod, Readiness, Sample};
pub use replicas::{Edition, Failure, Proposal, Reading, Rules, Target, Tolerance, propose};

/// Seconds between two runs of the controller if nobody says otherwise.
pub const SYNC_SECONDS: u64 = 15;

/// What a workload's autoscaler is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Least replicas; 0 allows scaling to nothing by a metric of an object or from outside.
    pub minimum: u32,
    /// Most replicas.
    pub maximum: u32,
    /// The metrics, each with its target.
    pub targets: Vec<Target>,
    /// Rates and windows; `None` for a workload that states none, which follows the older fixed rules.
    pub behaviour: Option<Behaviour>,
    /// Tolerance, and the version of the rules.
    pub rules: Rules,
    /// Seconds in which the highest recommendation holds downwards where no behaviour is stated.
    pub down_window: u64,
    /// Seconds between two runs.
    pub sync: u64,
}

impl Settings {
    /// A range and its metrics, with the controller manager's own values for the rest.
    #[must_use]
    pub fn new(minimum: u32, maximum: u32, targets: Vec<Target>) -> Self {
        Self { minimum, maximum, targets, behaviour: None, rules: Rules::default(), down_window: DOWN_WINDOW, sync: SYNC_SECONDS }
    }

    /// The same with rates and windows.
    #[must_use]
    pub fn with(self, behaviour: Behaviour) -> Self {
        Self { behaviour: Some(behaviour), ..self }
    }
}

/// What the controller sees in one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Replicas that are asked for.
    pub asked: u32,
    /// Replicas that exist, whatever their state.
    pub existing: u32,
    /// What was read for each metric, in the order of the targets; what is not there could not be read.
    pub readings: Vec<Reading>,
}

/// The autoscaler of one workload.
#[derive(Clone, Debug)]
pub struct Hpa {
    settings: Settings,
    history: History,
    last_run: Option<u64>,
}

impl Hpa {
    /// An autoscaler that has not run yet.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self::resumed(settings, History::default())
    }

    /// An autoscaler that remembers what it did.
    #[must_use]
    pub const fn resumed(settings: Settings, history: History) -> Self {
        Self { settings, history, last_run: None }
    }

    /// What it remembers.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// What all metrics together propose: the largest; nothing if none could be evaluated, or if one could not and the others
    /// would remove replicas.
    #[must_use]
    pub fn proposal(&self, seen: &Observation) -> Option<u32> {
        let settings = &self.settings;
        let (mut largest, mut failed) = (None, false);
        for (position, &target) in settings.targets.iter().enumerate() {
            let reading = seen.readings.get(position).unwrap_or(&Reading::Failed);
            match propose(target, reading, seen.asked, seen.existing, &settings.rules) {
                Ok(proposal) => largest = largest.max(Some(proposal.replicas)),
                Err(_) => failed = true,
            }
        }
        let held = |proposed: &u32| failed && *proposed < seen.asked && settings.rules.edition == Edition::Current;
        largest.filter(|proposed| !held(proposed))
    }

    /// Takes what is seen at a second of the clock and says how many replicas shall run. Between two runs nothing changes.
    pub fn decide(&mut self, now: u64, seen: &Observation) -> u32 {
        let asked = seen.asked;
        if self.last_run.is_some_and(|last| now < last.saturating_add(self.settings.sync)) {
            return asked;
        }
        self.last_run = Some(now);
        self.history.begin(asked, now);
        let Settings { minimum, maximum, .. } = self.settings;
        let decided = if asked == 0 && minimum > 0 {
            // Somebody switched the workload off.
            0
        } else if asked > maximum {
            maximum
        } else if asked < minimum {
            minimum
        } else if let Some(proposed) = self.proposal(seen) {
            self.normalised(now, asked, proposed)
        } else {
            asked
        };
        if decided != asked
            && let Some(behaviour) = &self.settings.behaviour
        {
            self.history.changed(asked, decided, behaviour, now);
        }
        decided
    }

    fn normalised(&mut self, now: u64, asked: u32, proposed: u32) -> u32 {
        let range = (self.settings.minimum, self.settings.maximum);
        match &self.settings.behaviour {
            None => {
                let stabilised = self.history.stabilise_plain(proposed, self.settings.down_window, now);
                bounded_plain(asked, stabilised, range).0
            }
            Some(behaviour) => {
                let stabilised = self.history.stabilise(asked, proposed, behaviour, now);
                self.history.bounded(asked, stabilised, range, behaviour, now).0
            }
        }
    }
}
