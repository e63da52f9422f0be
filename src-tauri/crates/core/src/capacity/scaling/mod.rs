//! Autoscaling controllers as pure state machines: what was observed goes in, the number of tasks to run comes out.

pub mod hpa;
pub mod scheduled;
pub mod step_scaling;
pub mod target_tracking;

/// Rounds up, but forgives what floating point adds: 2.0000000001 tasks are 2.
pub(crate) fn ceiling(value: f64) -> u32 {
    let ceiled = (value - 1e-9).ceil().max(0.0);
    // Plans are bounded by validation; what is beyond all bounds is as many as can be counted, not wrapped.
    if ceiled >= f64::from(u32::MAX) { u32::MAX } else { ceiled as u32 }
}
