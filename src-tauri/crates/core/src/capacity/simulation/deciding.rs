//! The controller with its memory.

use super::super::scaling::hpa::{self, Fleet, Hpa, Reading, SYNC_SECONDS, Target};
use super::super::scaling::step_scaling::StepPolicy;
use super::super::scaling::target_tracking::{Observation, Service, TargetTracking};
use super::Controller;

/// The controller with its memory.
pub(super) enum Deciding<'a> {
    Fixed,
    TargetTracking(TargetTracking),
    Hpa { controller: Box<Hpa>, targets: &'a [Target] },
    Steps { scale_out: &'a StepPolicy, scale_in: &'a StepPolicy, points: u32, cooldown: u64, above: u32, below: u32, last: Option<u64> },
}

impl<'a> Deciding<'a> {
    pub(super) fn new(controller: &'a Controller) -> Self {
        match controller {
            Controller::Fixed => Self::Fixed,
            Controller::TargetTracking { settings, policies } => Self::TargetTracking(TargetTracking::new(*settings, policies)),
            Controller::Hpa(settings) => Self::Hpa { controller: Box::new(Hpa::new(settings.clone())), targets: &settings.targets },
            Controller::Steps { scale_out, scale_in, points, cooldown_seconds } => {
                Self::Steps { scale_out, scale_in, points: *points, cooldown: u64::from(*cooldown_seconds), above: 0, below: 0, last: None }
            }
        }
    }

    pub(super) fn decide(&mut self, now: u64, seen: &Observation, service: Service) -> u32 {
        match self {
            Self::Fixed => service.desired,
            Self::TargetTracking(controller) => controller.decide(now, seen, service),
            Self::Hpa { controller, targets } => autoscale(controller, targets, now, seen, service),
            Self::Steps { scale_out, scale_in, points, cooldown, above, below, last } => {
                let Some(cpu) = seen.cpu else { return service.desired };
                *above = if cpu > scale_out.threshold { *above + 1 } else { 0 };
                *below = if cpu < scale_in.threshold { *below + 1 } else { 0 };
                let cooling = last.is_some_and(|last| now < last + *cooldown);
                let proposal = if *above >= *points {
                    scale_out.proposal(service.running, cpu).max(service.desired)
                } else if *below >= *points && !cooling && !service.deploying {
                    scale_in.proposal(service.desired, cpu).min(service.desired)
                } else {
                    service.desired
                };
                let proposal = proposal.clamp(service.minimum, service.maximum.max(service.minimum));
                if proposal != service.desired {
                    *last = Some(now);
                }
                proposal
            }
        }
    }
}

/// The runs of a minute: each sees the same measurement, and the replicas that the one before it asked for.
fn autoscale(controller: &mut Hpa, targets: &[Target], now: u64, seen: &Observation, service: Service) -> u32 {
    const MINUTE: u64 = 60;
    let mut asked = service.desired;
    for run in (0..MINUTE / SYNC_SECONDS).rev() {
        let observation = hpa::Observation {
            asked,
            existing: service.running + asked.saturating_sub(service.running),
            readings: targets.iter().map(|target| reading(*target, seen, service.running, asked)).collect(),
        };
        asked = controller.decide(now.saturating_sub(run * SYNC_SECONDS), &observation);
    }
    asked.clamp(service.minimum, service.maximum.max(service.minimum))
}

/// Pods that are alike: those that serve with their mean, those that start not ready yet.
fn reading(target: Target, seen: &Observation, running: u32, asked: u32) -> Reading {
    /// Thousandths of the metric's unit that a pod requests; only the proportion counts for a utilisation.
    const REQUEST: f64 = 1_000_000.0;
    let (used, requested) = match target {
        Target::Utilisation(_) => (seen.cpu.map(|percent| percent / 100.0 * REQUEST), REQUEST),
        _ => (seen.requests_per_task.map(|requests| requests / 60.0 * 1_000.0), 0.0),
    };
    let Some(used) = used else { return Reading::Failed };
    let starting = asked.saturating_sub(running) as usize;
    Reading::Pods(Fleet {
        listed: running + asked.saturating_sub(running),
        unready: vec![requested as i64; starting],
        ..Fleet::steady(running, (used * f64::from(running)) as i64, (requested * f64::from(running)) as i64)
    })
}
