//! Tasks of one service: those that serve, start and drain. Times are seconds of the run.

use std::collections::VecDeque;

use super::{MINUTE, Timing};

/// Tasks that serve, start and drain. Times are seconds of the run.
pub(super) struct Fleet {
    pub(super) serving: u32,
    /// Tasks that will serve, and when; in order of time.
    pub(super) starting: VecDeque<(f64, u32)>,
    /// When the next task may start, by the limit of launches.
    free_at: f64,
    /// Tasks that no longer serve and are billed until then.
    pub(super) draining: VecDeque<(f64, u32)>,
}

impl Fleet {
    /// So many tasks that serve, and nothing else.
    pub(super) fn new(serving: u32) -> Self {
        Self { serving, starting: VecDeque::new(), free_at: 0.0, draining: VecDeque::new() }
    }

    pub(super) fn starting(&self) -> u32 {
        if self.starting.is_empty() {
            return 0;
        }
        self.starting.iter().map(|(_, tasks)| tasks).sum()
    }

    fn draining(&self) -> u32 {
        self.draining.iter().map(|(_, tasks)| tasks).sum()
    }

    /// Starts tasks, as many in a minute as the provider allows.
    pub(super) fn start(&mut self, mut tasks: u32, now: f64, timing: Timing) {
        let limit = timing.launches_per_minute.max(1);
        let mut at = now.max(self.free_at);
        while tasks > 0 {
            let batch = tasks.min(limit);
            self.starting.push_back((at + f64::from(timing.start_seconds), batch));
            at += f64::from(MINUTE) * f64::from(batch) / f64::from(limit);
            tasks -= batch;
        }
        self.free_at = at;
    }

    /// Moves the clock; returns the task-seconds of capacity that tasks starting within the step add.
    pub(super) fn advance(&mut self, from: f64, to: f64) -> f64 {
        let mut late = 0.0;
        while let Some(&(ready, tasks)) = self.starting.front() {
            if ready >= to {
                break;
            }
            self.starting.pop_front();
            // They serve for the rest of the step only.
            late += f64::from(tasks) * (ready - from).max(0.0);
            self.serving += tasks;
        }
        f64::from(self.serving) * (to - from) - late
    }

    /// Task-seconds of draining within the step.
    pub(super) fn drain(&mut self, from: f64, to: f64) -> f64 {
        if self.draining.is_empty() {
            return 0.0;
        }
        let mut seconds = 0.0;
        while let Some(&(until, tasks)) = self.draining.front() {
            if until > to {
                break;
            }
            self.draining.pop_front();
            seconds += f64::from(tasks) * (until - from).max(0.0);
        }
        seconds + f64::from(self.draining()) * (to - from)
    }
}
