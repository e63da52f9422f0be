//! The published tables of Kubernetes, case by case, with the names that they have there
//! (`pkg/controller/podautoscaler/replica_calculator_test.go` and `horizontal_test.go`, the present ones and those of 1.20;
//! read 2026-11-21 in stored copies).
//! Their clocks: a processor's initialisation period of 2 minutes, a readiness delay of 10 seconds.

mod behaviour;
mod calculator;
mod controller;
mod laws;

use super::{Condition, Fleet, Initialisation, Phase, Pod, Readiness, Sample};

/// The second at which a case happens.
const NOW: u64 = 1_000_000;
const PERIODS: Initialisation = Initialisation { cpu_period: 120, readiness_delay: 10 };

/// The pods of a case. Each string holds one letter for each pod; where it ends the ordinary holds.
#[derive(Clone, Copy, Default)]
struct Pods {
    /// How many, if no other column says more.
    count: usize,
    /// `T` ready, `F` not ready.
    ready: &'static str,
    /// `C` started three minutes ago, `H` just now; without a letter it started at the beginning of time.
    start: &'static str,
    /// `R` running, `P` pending, `F` failed, `D` running and being deleted.
    phase: &'static str,
    /// Requests in thousandths.
    requests: &'static [i64],
    /// Samples in thousandths, those beyond the pods of pods that nobody knows.
    levels: &'static [i64],
}

impl Pods {
    /// The fleet; `follows` says whether readiness changed at the start and samples are new (the controller's tests) or both are
    /// as old as the clock (the calculator's).
    fn fleet(&self, cpu: bool, follows: bool) -> Fleet {
        let count = self.count.max(self.phase.len());
        let letter = |text: &str, position: usize| text.as_bytes().get(position).copied();
        let pods: Vec<Pod> = (0..count)
            .map(|position| {
                let started = match letter(self.start, position) {
                    Some(b'H') => NOW,
                    Some(b'C') => NOW - 180,
                    _ => 0,
                };
                let readiness = if letter(self.ready, position) == Some(b'F') { Readiness::NotReady } else { Readiness::Ready };
                let (since, at) = if follows { (started, NOW) } else { (0, 0) };
                Pod {
                    phase: match letter(self.phase, position) {
                        Some(b'P') => Phase::Pending,
                        Some(b'F') => Phase::Failed,
                        _ => Phase::Running,
                    },
                    deleting: letter(self.phase, position) == Some(b'D'),
                    condition: Some(Condition { readiness, since }),
                    started: Some(started),
                    request: self.requests.get(position).copied(),
                    sample: self.levels.get(position).map(|&milli| Sample { milli, at, window: 60 }),
                }
            })
            .collect();
        let mut fleet = Fleet::sorted(&pods, cpu, NOW, PERIODS);
        fleet.strangers = self.levels.get(count..).unwrap_or_default().to_vec();
        fleet
    }
}
