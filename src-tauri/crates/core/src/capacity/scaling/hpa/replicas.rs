//! What one metric wants (formula `hpa-replicas`): current × ratio, rounded up, unless the ratio is near 1.
//!
//! The divisions of Kubernetes are kept as they are: utilisation and means are whole numbers rounded down, the ratio and its
//! product are binary floating point rounded up, so that the same readings give the same count to the last bit.

use super::fleet::Fleet;

/// Which rules of Kubernetes hold; they changed between its versions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// The present ones: the ratio is compared with the two ends of the tolerated range, a metric that could not be read holds
    /// scale-down back, and missing pods count with the target where that is above 100 %.
    #[default]
    Current,
    /// Those of version 1.20: the distance of the ratio from 1 is compared, metrics that could not be read are left aside
    /// as long as one could, and missing pods count with 100 %.
    V1_20,
}

/// How far a ratio may be from 1 without anything happening.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tolerance {
    /// Below 1, as a share.
    pub down: f64,
    /// Above 1, as a share.
    pub up: f64,
}

impl Default for Tolerance {
    /// The controller manager's: a tenth either way.
    fn default() -> Self {
        Self { down: 0.1, up: 0.1 }
    }
}

/// The rules under which a metric is evaluated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rules {
    /// Tolerated distance.
    pub tolerance: Tolerance,
    /// Version of the rules.
    pub edition: Edition,
}

impl Rules {
    fn within(&self, ratio: f64) -> bool {
        match self.edition {
            Edition::Current => 1.0 - self.tolerance.down <= ratio && ratio <= 1.0 + self.tolerance.up,
            Edition::V1_20 => (1.0 - ratio).abs() <= if ratio < 1.0 { self.tolerance.down } else { self.tolerance.up },
        }
    }
}

/// The value that a metric keeps; positive, or else the cluster refuses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A resource of the pods, or of one container of them, in percent of what they request.
    Utilisation(u32),
    /// A resource of the pods or a metric of their own, as a mean for each pod, in thousandths.
    PodAverage(i64),
    /// A metric of one object, or from outside the cluster, as a whole, in thousandths.
    Value(i64),
    /// The same, divided by the pods, in thousandths.
    AverageValue(i64),
}

/// What was read for a metric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Samples of the pods.
    Pods(Fleet),
    /// Values of an object (one) or from outside (one for each series; they are summed), in thousandths.
    Values {
        /// The values.
        milli: Vec<i64>,
        /// Pods that run and are ready; `None` if the selector finds no pod.
        serving: Option<u32>,
    },
    /// Nothing could be read.
    Failed,
}

/// Why a metric proposes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The metric could not be read, or its samples are not those of its target.
    NotRead,
    /// The selector finds no pod.
    NoPods,
    /// No pod that could serve has a sample.
    NoSamples,
    /// The samples are none of the listed pods'.
    NoMatch,
    /// A container states no request.
    RequestMissing,
}

/// What a metric proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Replicas.
    pub replicas: u32,
    /// The value that was compared: percent for a utilisation, thousandths for the rest.
    pub usage: i64,
}

/// Rounds up to a count; beyond what Kubernetes can count is the most that it can.
fn count(value: f64) -> u32 {
    let ceiled = value.ceil();
    if ceiled >= f64::from(i32::MAX) { i32::MAX.unsigned_abs() } else { ceiled.max(0.0) as u32 }
}

/// What a metric wants for a workload that was asked to run `asked` replicas and runs `current`.
///
/// # Errors
/// If nothing can be concluded; see [`Failure`].
pub fn propose(target: Target, reading: &Reading, asked: u32, current: u32, rules: &Rules) -> Result<Proposal, Failure> {
    match (target, reading) {
        (Target::Utilisation(percent), Reading::Pods(fleet)) => by_utilisation(percent, fleet, asked, rules),
        (Target::PodAverage(milli), Reading::Pods(fleet)) => by_pod_average(milli, fleet, asked, rules),
        (Target::Value(target), Reading::Values { milli, serving }) => by_value(target, milli, *serving, asked, rules),
        (Target::AverageValue(target), Reading::Values { milli, .. }) => Ok(by_average_value(target, milli, current, rules)),
        _ => Err(Failure::NotRead),
    }
}

/// The pods that enter the second calculation, with what is assumed of those that say nothing.
struct Assumed {
    pods: u64,
    used: i64,
    requested: i64,
}

/// The common course: the ratio of what is known decides the direction, then what is not known is assumed against it.
fn settle(
    fleet: &Fleet,
    asked: u32,
    rules: &Rules,
    ratio: f64,
    missing_on_scale_down: impl Fn(i64) -> i64,
    again: impl Fn(&Assumed) -> Result<f64, Failure>,
) -> Result<u32, Failure> {
    let unready_matter = !fleet.unready.is_empty() && ratio > 1.0;
    if !unready_matter && fleet.missing.is_empty() {
        return Ok(if rules.within(ratio) { asked } else { count(ratio * f64::from(fleet.counted)) });
    }
    let mut assumed = Assumed {
        pods: fleet.samples(),
        used: fleet.strangers.iter().fold(fleet.used, |sum, &value| sum.saturating_add(value)),
        requested: fleet.requested,
    };
    let mut assume = |requests: &[i64], used: &dyn Fn(i64) -> i64| {
        assumed.pods += requests.len() as u64;
        for &request in requests {
            assumed.used = assumed.used.saturating_add(used(request));
            assumed.requested = assumed.requested.saturating_add(request);
        }
    };
    // At exactly 1 nothing is assumed of missing pods: they stay out.
    if ratio < 1.0 {
        assume(&fleet.missing, &missing_on_scale_down);
    } else if ratio > 1.0 {
        assume(&fleet.missing, &|_| 0);
    }
    if unready_matter {
        assume(&fleet.unready, &|_| 0);
    }
    let new_ratio = again(&assumed)?;
    if rules.within(new_ratio) || (ratio < 1.0 && new_ratio > 1.0) || (ratio > 1.0 && new_ratio < 1.0) {
        return Ok(asked);
    }
    let proposed = count(new_ratio * assumed.pods as f64);
    let contradicts = (new_ratio < 1.0 && proposed > asked) || (new_ratio > 1.0 && proposed < asked);
    Ok(if contradicts { asked } else { proposed })
}

/// Percent of the requests that is used, a whole number rounded down.
fn utilisation(used: i64, requested: i64) -> Result<i64, Failure> {
    if requested == 0 {
        return Err(Failure::NoMatch);
    }
    let percent = i128::from(used) * 100 / i128::from(requested);
    Ok(i64::try_from(percent.clamp(i128::from(i32::MIN), i128::from(i32::MAX))).unwrap_or(i64::MAX))
}

fn by_utilisation(percent: u32, fleet: &Fleet, asked: u32, rules: &Rules) -> Result<Proposal, Failure> {
    if fleet.listed == 0 {
        return Err(Failure::NoPods);
    }
    if fleet.samples() == 0 {
        return Err(Failure::NoSamples);
    }
    if fleet.request_missing {
        return Err(Failure::RequestMissing);
    }
    // Strangers have no request, so that they count neither as use nor as request, only as samples.
    let known: i64 = fleet.strangers.iter().fold(0, |sum, &value| sum.saturating_add(value));
    let usage = utilisation(fleet.used, fleet.requested)?;
    let ratio_of = |usage: i64| usage as f64 / f64::from(percent);
    let fallback = match rules.edition {
        Edition::Current => i64::from(percent.max(100)),
        Edition::V1_20 => 100,
    };
    let replicas = settle(
        fleet,
        asked,
        rules,
        ratio_of(usage),
        |request| request.saturating_mul(fallback) / 100,
        |assumed| utilisation(assumed.used.saturating_sub(known), assumed.requested).map(ratio_of),
    )?;
    Ok(Proposal { replicas, usage })
}

fn by_pod_average(target: i64, fleet: &Fleet, asked: u32, rules: &Rules) -> Result<Proposal, Failure> {
    if fleet.listed == 0 {
        return Err(Failure::NoPods);
    }
    let samples = fleet.samples();
    if samples == 0 {
        return Err(Failure::NoSamples);
    }
    let mean = |used: i64, pods: u64| used / i64::try_from(pods).unwrap_or(i64::MAX).max(1);
    let ratio_of = |usage: i64| usage as f64 / target as f64;
    let usage = mean(fleet.strangers.iter().fold(fleet.used, |sum, &value| sum.saturating_add(value)), samples);
    let replicas = settle(fleet, asked, rules, ratio_of(usage), |_| target, |assumed| Ok(ratio_of(mean(assumed.used, assumed.pods))))?;
    Ok(Proposal { replicas, usage })
}

fn by_value(target: i64, values: &[i64], serving: Option<u32>, asked: u32, rules: &Rules) -> Result<Proposal, Failure> {
    let usage = values.iter().fold(0i64, |sum, &value| sum.saturating_add(value));
    let ratio = usage as f64 / target as f64;
    // From nothing there is no base to multiply and no tolerance: the ratio itself is the count.
    if asked == 0 {
        return Ok(Proposal { replicas: count(ratio), usage });
    }
    if rules.within(ratio) {
        return Ok(Proposal { replicas: asked, usage });
    }
    let serving = serving.ok_or(Failure::NoPods)?;
    Ok(Proposal { replicas: count(ratio * f64::from(serving)), usage })
}

fn by_average_value(target: i64, values: &[i64], current: u32, rules: &Rules) -> Proposal {
    let total = values.iter().fold(0i64, |sum, &value| sum.saturating_add(value));
    let ratio = total as f64 / (target as f64 * f64::from(current));
    let replicas = if rules.within(ratio) { current } else { count(total as f64 / target as f64) };
    let usage = if total == i64::MAX { i64::MAX } else { (total as f64 / f64::from(current)).ceil() as i64 };
    Proposal { replicas, usage }
}
