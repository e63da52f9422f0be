//! The controller with its memory.

use super::super::scaling::step_scaling::StepPolicy;
use super::super::scaling::target_tracking::{Observation, Service, TargetTracking};
use super::Controller;

/// The controller with its memory.
pub(super) enum Deciding<'a> {
    Fixed,
    TargetTracking(TargetTracking),
    Steps { scale_out: &'a StepPolicy, scale_in: &'a StepPolicy, points: u32, cooldown: u64, above: u32, below: u32, last: Option<u64> },
}

impl<'a> Deciding<'a> {
    pub(super) fn new(controller: &'a Controller) -> Self {
        match controller {
            Controller::Fixed => Self::Fixed,
            Controller::TargetTracking { settings, policies } => Self::TargetTracking(TargetTracking::new(*settings, policies)),
            Controller::Steps { scale_out, scale_in, points, cooldown_seconds } => {
                Self::Steps { scale_out, scale_in, points: *points, cooldown: u64::from(*cooldown_seconds), above: 0, below: 0, last: None }
            }
        }
    }

    pub(super) fn decide(&mut self, now: u64, seen: &Observation, service: Service) -> u32 {
        match self {
            Self::Fixed => service.desired,
            Self::TargetTracking(controller) => controller.decide(now, seen, service),
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
