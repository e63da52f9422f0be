//! Which pods count for a metric: Kubernetes sorts them into counted, unready, missing and ignored ones before it divides.

/// Phase of a pod's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not scheduled, or its images are being pulled.
    Pending,
    /// Its containers run.
    Running,
    /// Its containers ended well.
    Succeeded,
    /// Its containers ended badly.
    Failed,
}

/// What the pod's condition "ready" says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It serves.
    Ready,
    /// It does not serve.
    NotReady,
    /// Nobody knows.
    Unknown,
}

/// The pod's condition "ready".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What it says.
    pub readiness: Readiness,
    /// Second of the clock since which it says so.
    pub since: u64,
}

/// A sample of a metric for one pod.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Value in thousandths of the metric's unit, for example milli-cores.
    pub milli: i64,
    /// Second of the clock at which its window ended.
    pub at: u64,
    /// Seconds over which it was measured.
    pub window: u64,
}

/// One pod, as one metric sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pod {
    /// Phase of its life.
    pub phase: Phase,
    /// Whether its deletion was asked for.
    pub deleting: bool,
    /// Its condition "ready"; `None` before there is one.
    pub condition: Option<Condition>,
    /// Second of the clock at which it started; `None` before it did.
    pub started: Option<u64>,
    /// What it requests of the metric's resource, in thousandths; `None` if one of the containers that count states none.
    pub request: Option<i64>,
    /// Its sample of the metric; `None` if there is none.
    pub sample: Option<Sample>,
}

/// How long a starting pod's processor usage is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Initialisation {
    /// Seconds from a pod's start in which a sample counts only if its whole window lies after the pod became ready.
    pub cpu_period: u64,
    /// Seconds from a pod's start; one that became unready within them has never been ready.
    pub readiness_delay: u64,
}

impl Default for Initialisation {
    /// What the controller manager has if nobody says otherwise: 5 minutes and 30 seconds.
    fn default() -> Self {
        Self { cpu_period: 300, readiness_delay: 30 }
    }
}

/// The pods of a workload, sorted, with the sums that the calculation needs.
///
/// A simulation whose pods are alike fills it directly: ready pods in the sums, those that start in `unready`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fleet {
    /// All pods that the selector finds, whatever their state.
    pub listed: u32,
    /// Those that run and are ready: the base for a metric of an object or from outside.
    pub serving: u32,
    /// Pods whose sample counts.
    pub counted: u32,
    /// Sum of their samples, in thousandths.
    pub used: i64,
    /// Sum of their requests, in thousandths.
    pub requested: i64,
    /// Requests of the pods without a sample.
    pub missing: Vec<i64>,
    /// Requests of the pods which are not ready yet; their samples are dropped.
    pub unready: Vec<i64>,
    /// Samples whose pod the selector does not find.
    pub strangers: Vec<i64>,
    /// Whether a listed pod states no request.
    pub request_missing: bool,
}

impl Fleet {
    /// Ready pods which are all alike: what a steady service looks like.
    #[must_use]
    pub const fn steady(pods: u32, used: i64, requested: i64) -> Self {
        Self {
            listed: pods,
            serving: pods,
            counted: pods,
            used,
            requested,
            missing: Vec::new(),
            unready: Vec::new(),
            strangers: Vec::new(),
            request_missing: false,
        }
    }

    /// Sorts pods for a metric; `cpu` says whether it is the processor's, which alone distrusts starting pods.
    #[must_use]
    pub fn sorted(pods: &[Pod], cpu: bool, now: u64, initialisation: Initialisation) -> Self {
        let mut fleet = Self { listed: u32::try_from(pods.len()).unwrap_or(u32::MAX), ..Self::default() };
        for pod in pods {
            let ready = pod.condition.is_some_and(|condition| condition.readiness == Readiness::Ready);
            fleet.serving += u32::from(pod.phase == Phase::Running && ready);
            fleet.request_missing |= pod.request.is_none();
            let request = pod.request.unwrap_or(0);
            if pod.deleting || pod.phase == Phase::Failed {
                continue;
            }
            if pod.phase == Phase::Pending {
                fleet.unready.push(request);
                continue;
            }
            let Some(sample) = pod.sample else {
                fleet.missing.push(request);
                continue;
            };
            if cpu && distrusted(pod, sample, now, initialisation) {
                fleet.unready.push(request);
                continue;
            }
            fleet.counted += 1;
            fleet.used = fleet.used.saturating_add(sample.milli);
            fleet.requested = fleet.requested.saturating_add(request);
        }
        fleet
    }

    /// How many samples there are for the calculation.
    pub(super) fn samples(&self) -> u64 {
        u64::from(self.counted) + self.strangers.len() as u64
    }
}

/// Whether a pod's sample of the processor is what starting costs rather than what serving costs.
fn distrusted(pod: &Pod, sample: Sample, now: u64, initialisation: Initialisation) -> bool {
    let (Some(condition), Some(started)) = (pod.condition, pod.started) else { return true };
    let not_ready = condition.readiness == Readiness::NotReady;
    if started.saturating_add(initialisation.cpu_period) > now {
        not_ready || sample.at < condition.since.saturating_add(sample.window)
    } else {
        not_ready && started.saturating_add(initialisation.readiness_delay) > condition.since
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 100_000;

    /// Name, pods, whether the metric is the processor's, and how many are counted, unready and missing.
    type Case = (&'static str, Vec<Pod>, bool, (u32, usize, usize));

    fn pod(phase: Phase, started: Option<u64>, condition: Option<(Readiness, u64)>, sample: Option<(u64, u64)>) -> Pod {
        let condition = condition.map(|(readiness, since)| Condition { readiness, since });
        let sample = sample.map(|(at, window)| Sample { milli: 1, at, window });
        Pod { phase, deleting: false, condition, started, request: Some(1), sample }
    }

    /// `TestGroupPods` of Kubernetes' `replica_calculator_test.go`, whose periods are 2 minutes and 10 seconds: counted,
    /// unready and missing pods; what is in none of them is ignored. A sample without a time is as old as the clock.
    #[test]
    fn sorts_as_kubernetes_does() {
        use Phase::{Failed, Pending, Succeeded};
        use Readiness::{NotReady, Ready};
        let ago = |seconds: u64| NOW - seconds;
        let lucretius = pod(Succeeded, Some(NOW), None, Some((0, 0)));
        let niccolo = pod(Succeeded, Some(ago(180)), Some((Ready, ago(180))), Some((0, 0)));
        let epicurus = pod(Succeeded, Some(ago(180)), None, None);
        let deleted = Pod { deleting: true, ..pod(Pending, None, None, Some((0, 0))) };
        let cases: [Case; 14] = [
            ("void", vec![], true, (0, 0, 0)),
            ("count in a ready pod - memory", vec![pod(Succeeded, None, None, Some((NOW, 60)))], false, (1, 0, 0)),
            ("unready a pod without ready condition - CPU", vec![lucretius], true, (0, 1, 0)),
            (
                "count in a ready pod with fresh metrics during initialization period - CPU",
                vec![pod(Succeeded, Some(ago(60)), Some((Ready, ago(30))), Some((NOW, 30)))],
                true,
                (1, 0, 0),
            ),
            (
                "unready a ready pod without fresh metrics during initialization period - CPU",
                vec![pod(Succeeded, Some(ago(60)), Some((Ready, ago(30))), Some((NOW, 60)))],
                true,
                (0, 1, 0),
            ),
            (
                "unready an unready pod during initialization period - CPU",
                vec![pod(Succeeded, Some(ago(600)), Some((NotReady, ago(594))), Some((0, 0)))],
                true,
                (0, 1, 0),
            ),
            (
                "count in a ready pod without fresh metrics after initialization period - CPU",
                vec![pod(Succeeded, Some(ago(180)), Some((Ready, ago(180))), Some((ago(120), 60)))],
                true,
                (1, 0, 0),
            ),
            (
                "count in an unready pod that was ready after initialization period - CPU",
                vec![pod(Succeeded, Some(ago(600)), Some((NotReady, ago(540))), Some((0, 0)))],
                true,
                (1, 0, 0),
            ),
            (
                "unready pod that has never been ready after initialization period - CPU",
                vec![pod(Succeeded, Some(ago(600)), Some((NotReady, ago(590))), Some((0, 0)))],
                true,
                (1, 0, 0),
            ),
            ("a missing pod", vec![epicurus], true, (0, 0, 1)),
            ("several pods", vec![lucretius, niccolo, epicurus], true, (1, 1, 1)),
            ("pending pods are unreadied", vec![pod(Pending, None, None, None)], true, (0, 1, 0)),
            ("ignore pods with deletion timestamps", vec![deleted], true, (0, 0, 0)),
            ("ignore pods in a failed state", vec![pod(Failed, None, None, Some((0, 0)))], true, (0, 0, 0)),
        ];
        for (name, pods, cpu, (counted, unready, missing)) in cases {
            let fleet = Fleet::sorted(&pods, cpu, NOW, Initialisation { cpu_period: 120, readiness_delay: 10 });
            assert_eq!((fleet.counted, fleet.unready.len(), fleet.missing.len()), (counted, unready, missing), "{name}");
        }
    }
}
