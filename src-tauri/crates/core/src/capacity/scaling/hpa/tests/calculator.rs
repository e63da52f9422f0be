//! `replica_calculator_test.go`: what one metric proposes, and the value that it compares.

use super::super::{Edition, Failure, Reading, Rules, Target, Tolerance, propose};
use super::Pods;

const ONE: i64 = 1_000;
const ONES: [i64; 7] = [ONE; 7];
/// Requests of the tolerance cases.
const NEAR: &[i64] = &[900, 1_000, 1_100];
const TENTH: Tolerance = Tolerance { down: 0.1, up: 0.1 };

struct Case {
    name: &'static str,
    asked: u32,
    /// Percent of the requests.
    target: u32,
    pods: Pods,
    tolerance: Tolerance,
    expected: Result<(u32, i64), Failure>,
}

fn case(name: &'static str, asked: u32, target: u32, pods: Pods, expected: (u32, i64)) -> Case {
    Case { name, asked, target, pods, tolerance: TENTH, expected: Ok(expected) }
}

fn pods(count: usize, levels: &'static [i64]) -> Pods {
    Pods { count, levels, requests: &ONES, ..Pods::default() }
}

const UP: &[i64] = &[300, 500, 700];
const DOWN: &[i64] = &[100, 300, 500, 250, 250];

fn check(case: &Case, edition: Edition) {
    let rules = Rules { tolerance: case.tolerance, edition };
    let reading = Reading::Pods(case.pods.fleet(true, false));
    let proposed = propose(Target::Utilisation(case.target), &reading, case.asked, case.asked, &rules);
    assert_eq!(proposed.map(|proposal| (proposal.replicas, proposal.usage)), case.expected, "{}", case.name);
}

/// `TestReplicaCalcResourceScale`: its cases for one container differ from those for the pod by the container's own numbers only.
#[test]
fn scales_by_a_resource() {
    let cases = [
        case("scale up", 3, 30, pods(3, UP), (5, 50)),
        case("scale up: container metric", 3, 30, pods(3, UP), (5, 50)),
        case("scale up: unready pod scales less", 3, 30, Pods { ready: "FTT", ..pods(3, UP) }, (4, 60)),
        case("scale up: hot-CPU container scales less", 3, 30, Pods { start: "HCC", ..pods(3, UP) }, (4, 60)),
        case("scale up: hot-CPU pod scales less", 3, 30, Pods { start: "HCC", ..pods(3, UP) }, (4, 60)),
        case("no scale: unready pods ignored", 3, 30, Pods { ready: "TFF", ..pods(3, &[400, 500, 700]) }, (3, 40)),
        case("no scale: hot-CPU pods ignored", 3, 30, Pods { ready: "TFF", start: "CHH", ..pods(3, &[400, 500, 700]) }, (3, 40)),
        case("scale up: failed pods ignored", 2, 30, Pods { ready: "TTFF", phase: "RRFF", ..pods(2, &[500, 700]) }, (4, 60)),
        case(
            "scale up: failed pods ignored with missing container metric",
            2,
            30,
            Pods { ready: "TTFF", phase: "RRFF", ..pods(2, &[500, 700]) },
            (4, 60),
        ),
        case(
            "scale up: container metrics with failed pods ignored",
            2,
            30,
            Pods { ready: "TTFF", phase: "RRFF", ..pods(2, &[500, 700]) },
            (4, 60),
        ),
        case("scale up: pods being deleted are ignored", 2, 30, Pods { ready: "TTFF", phase: "RRDD", ..pods(2, &[500, 700]) }, (4, 60)),
        case(
            "scale up: container metrics with pods being deleted ignored",
            2,
            30,
            Pods { ready: "TTFF", phase: "RRDD", ..pods(2, &[500, 700]) },
            (4, 60),
        ),
        case("scale down", 5, 50, pods(5, DOWN), (3, 28)),
        case("scale down: container metric", 5, 50, pods(5, DOWN), (3, 28)),
        case("scale down: exclude unready pods", 5, 50, Pods { ready: "TTTFF", ..pods(5, DOWN) }, (2, 30)),
        case("scale down: container metric excludes unready pods", 5, 50, Pods { ready: "TTTFF", ..pods(5, DOWN) }, (2, 30)),
        case("scale down: exclude unscheduled pods", 5, 50, Pods { ready: "TFFFF", phase: "RPPPP", ..pods(5, &[100]) }, (1, 10)),
        case(
            "scale down: container metric excludes unscheduled pods",
            5,
            50,
            Pods { ready: "TFFFF", phase: "RPPPP", ..pods(5, DOWN) },
            (1, 10),
        ),
        case("scale down: ignore hot-CPU pods", 5, 50, Pods { start: "CCCHH", ..pods(5, DOWN) }, (2, 30)),
        case(
            "scale down: container metric ignores hot-CPU pods",
            5,
            50,
            Pods { start: "CCCHH", ..pods(5, &[100, 300, 500, 1_000, 1_000]) },
            (2, 30),
        ),
        case("scale down: failed pods ignored", 5, 50, Pods { ready: "TTTTTFF", phase: "RRRRRFF", ..pods(5, DOWN) }, (3, 28)),
        case(
            "scale down: container metric with failed pods ignored",
            5,
            50,
            Pods { ready: "TTTTTFF", phase: "RRRRRFF", ..pods(5, DOWN) },
            (3, 28),
        ),
        case("scale down: pods being deleted are ignored", 5, 50, Pods { ready: "TTTTTFF", phase: "RRRRRDD", ..pods(5, DOWN) }, (3, 28)),
        case(
            "scale down: still-running pods being deleted are ignored",
            5,
            50,
            Pods { ready: "TTTTTFF", phase: "RRRRRDD", ..pods(5, DOWN) },
            (3, 28),
        ),
    ];
    for case in cases {
        check(&case, Edition::Current);
        check(&case, Edition::V1_20);
    }
}

#[test]
fn scales_by_what_is_known_of_missing_and_unready_pods() {
    let failing = |name, count, requests, levels, expected| Case {
        name,
        asked: u32::try_from(count).unwrap(),
        target: 100,
        pods: Pods { count, levels, requests, ..Pods::default() },
        tolerance: TENTH,
        expected: Err(expected),
    };
    let jittered: &[i64] = &[400, 200, 310, 290, 302, 298, 301, 299, 300, 300];
    let even: &[i64] = &[150; 10];
    let ten = Pods { count: 10, levels: even, requests: jittered, ..Pods::default() };
    let near = |levels| Pods { count: 3, levels, requests: NEAR, ..Pods::default() };
    let cases = [
        case("TestReplicaCalcTolerance", 3, 100, near(&[1_010, 1_030, 1_020]), (3, 102)),
        case("TestReplicaCalcSuperfluousMetrics", 4, 100, pods(4, &[4_000, 9_500, 3_000, 7_000, 3_200, 2_000]), (24, 587)),
        case("TestReplicaCalcMissingMetrics", 4, 100, pods(4, &[400, 95]), (3, 24)),
        case("TestReplicaCalcMissingMetricsNoChangeEq", 2, 100, pods(2, &[1_000]), (2, 100)),
        case("TestReplicaCalcMissingMetricsNoChangeGt", 2, 100, pods(2, &[1_900]), (2, 190)),
        case("TestReplicaCalcMissingMetricsNoChangeLt", 2, 100, pods(2, &[600]), (2, 60)),
        case("TestReplicaCalcMissingMetricsUnreadyChange", 3, 50, Pods { ready: "FTT", ..pods(3, &[100, 450]) }, (3, 45)),
        case("TestReplicaCalcMissingMetricsHotCpuNoChange", 3, 50, Pods { start: "HCC", ..pods(3, &[100, 450]) }, (3, 45)),
        case("TestReplicaCalcMissingMetricsUnreadyScaleUp", 3, 50, Pods { ready: "FTT", ..pods(3, &[100, 2_000]) }, (4, 200)),
        case("TestReplicaCalcMissingMetricsHotCpuScaleUp", 3, 50, Pods { ready: "FTT", start: "HCC", ..pods(3, &[100, 2_000]) }, (4, 200)),
        case("TestReplicaCalcMissingMetricsUnreadyScaleDown", 4, 50, Pods { ready: "FTTT", ..pods(4, &[100, 100, 100]) }, (3, 10)),
        case("TestReplicaCalcDuringRollingUpdateWithMaxSurge", 2, 50, Pods { phase: "RRR", ..pods(2, &[100, 100]) }, (2, 10)),
        case("TestReplicaCalcComputedToleranceAlgImplementation: scales", 10, 56, ten, (9, 50)),
        case("TestReplicaCalcComputedToleranceAlgImplementation: does not", 10, 55, ten, (10, 50)),
        failing("TestReplicaCalcEmptyMetrics", 4, &ONES, &[], Failure::NoSamples),
        failing("TestReplicaCalcEmptyCPURequest", 1, &[], &[200], Failure::RequestMissing),
    ];
    for case in cases {
        check(&case, Edition::Current);
        check(&case, Edition::V1_20);
    }
    // `TestReplicaCalcDisjointResourcesMetrics`: a sample of a pod that is not there, none of the one that is.
    let mut disjoint = pods(1, &[]).fleet(true, false);
    disjoint.strangers = vec![100];
    let rules = Rules::default();
    assert_eq!(propose(Target::Utilisation(100), &Reading::Pods(disjoint), 1, 1, &rules), Err(Failure::NoMatch));
    // Only the present rules take a target above 100 % for what a missing pod uses.
    let over = Pods { ready: "FTTT", requests: &[1_000, 1_000, 2_000, 2_000], ..pods(4, &[200, 100, 100]) };
    check(&case("TestReplicaCalcMissingMetricsScaleDownTargetOver100", 4, 300, over, (2, 6)), Edition::Current);
}

/// `TestReplicaCalcConfigurableTolerance`.
#[test]
fn tolerates_each_direction_by_itself() {
    for (name, down, up, levels, expected) in [
        ("Outside of a 0% tolerance", 0.0, 0.0, &[909, 1_010, 1_111], (4, 101)),
        ("Within a 200% scale-up tolerance", 0.1, 2.0, &[1_890, 1_910, 1_900], (3, 190)),
        ("Outside 8% scale-up tolerance (and superfuous scale-down tolerance)", 2.0, 0.08, &[1_100, 1_080, 1_090], (4, 109)),
        ("Within a 36% scale-down tolerance", 0.36, 0.1, &[660, 640, 650], (3, 65)),
        ("Outside a 34% scale-down tolerance", 0.34, 0.1, &[660, 640, 650], (2, 65)),
    ] {
        let pods = Pods { count: 3, levels, requests: NEAR, ..Pods::default() };
        let tolerance = Tolerance { down, up };
        check(&Case { name, asked: 3, target: 100, pods, tolerance, expected: Ok(expected) }, Edition::Current);
    }
}

/// The borders of the tolerance: in binary fractions the two editions differ exactly there (capacity reference, section 3).
#[test]
fn the_editions_differ_at_the_border_of_the_tolerance() {
    for (usage, tolerance, current, old) in [(110, 0.1, 100, 111), (95, 0.05, 100, 95), (90, 0.1, 100, 100), (111, 0.1, 112, 112)] {
        let reading = Reading::Pods(super::super::Fleet::steady(100, usage * 1_000, 100_000));
        for (edition, expected) in [(Edition::Current, current), (Edition::V1_20, old)] {
            let rules = Rules { tolerance: Tolerance { down: tolerance, up: tolerance }, edition };
            let proposed = propose(Target::Utilisation(100), &reading, 100, 100, &rules).unwrap().replicas;
            assert_eq!(proposed, expected, "{usage} % with {tolerance} in {edition:?}");
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Pods,
    Value,
    Average,
}

/// Name, replicas, kind and target of the metric, pods with the values, tolerance, and the proposal with what it compares.
type OtherCase = (&'static str, u32, Kind, i64, Pods, Tolerance, (u32, i64));

#[test]
fn scales_by_other_metrics() {
    use Kind::{Average, Pods as Each, Value};
    const FINE: Tolerance = Tolerance { down: 0.1, up: 0.01 };
    let pods = |count, levels| Pods { count, levels, ..Pods::default() };
    const MOST: i64 = i64::MAX;
    const HALF: i64 = i64::MAX / 2 + 1;
    let cases: &[OtherCase] = &[
        ("TestReplicaCalcScaleUpOverflow", 3, Value, 1, pods(3, &[MOST]), TENTH, (i32::MAX as u32, MOST)),
        ("TestExternalPerPodMetricReplicaOverflow", 1, Average, 1, pods(1, &[MOST]), TENTH, (i32::MAX as u32, MOST)),
        ("TestExternalPerPodMetricUsageOverflow", 1, Average, MOST, pods(1, &[MOST]), TENTH, (1, MOST)),
        ("TestReplicaCalcExternalMetricUsageOverflow", 3, Value, MOST, pods(3, &[HALF, HALF]), TENTH, (3, MOST)),
        ("TestReplicaCalcScaleUpCM", 3, Each, 15_000, pods(3, &[20_000, 10_000, 30_000]), TENTH, (4, 20_000)),
        (
            "TestReplicaCalcScaleUpCMUnreadyHotCpuNoLessScale",
            3,
            Each,
            15_000,
            Pods { ready: "TTF", start: "CCH", ..pods(3, &[50_000, 10_000, 30_000]) },
            TENTH,
            (6, 30_000),
        ),
        (
            "TestReplicaCalcScaleUpCMUnreadyHotCpuScaleWouldScaleDown",
            3,
            Each,
            15_000,
            Pods { ready: "FTF", start: "HCH", ..pods(3, &[50_000, 15_000, 30_000]) },
            TENTH,
            (7, 31_666),
        ),
        ("TestReplicaCalcScaleUpCMObject", 3, Value, 15_000, pods(3, &[20_000]), TENTH, (4, 20_000)),
        ("TestReplicaCalcScaleUpCMPerPodObject", 3, Average, 5_000, pods(3, &[20_000]), TENTH, (4, 6_667)),
        (
            "TestReplicaCalcScaleUpCMObjectIgnoresUnreadyPods",
            3,
            Value,
            10_000,
            Pods { ready: "FTF", ..pods(3, &[50_000]) },
            TENTH,
            (5, 50_000),
        ),
        (
            "TestReplicaCalcScaleUpCMExternalIgnoresUnreadyPods",
            3,
            Value,
            4_400,
            Pods { ready: "FTF", ..pods(3, &[8_600]) },
            TENTH,
            (2, 8_600),
        ),
        ("TestReplicaCalcScaleUpPerPodCMExternal", 3, Average, 2_150, pods(3, &[8_600]), TENTH, (4, 2_867)),
        ("TestReplicaCalcScaleDownCM", 5, Each, 20_000, pods(5, &[12_000; 5]), TENTH, (3, 12_000)),
        ("TestReplicaCalcScaleDownPerPodCMObject", 5, Average, 2_000, pods(5, &[6_000]), TENTH, (3, 1_200)),
        ("TestReplicaCalcScaleDownCMObject", 5, Value, 20_000, pods(5, &[12_000]), TENTH, (3, 12_000)),
        ("TestReplicaCalcScaleDownCMExternal", 5, Value, 14_334, pods(5, &[8_600]), TENTH, (3, 8_600)),
        ("TestReplicaCalcScaleDownPerPodCMExternal", 5, Average, 2_867, pods(5, &[8_600]), TENTH, (3, 1_720)),
        ("TestReplicaCalcToleranceCM", 3, Each, 20_000, pods(3, &[20_000, 21_000, 21_000]), TENTH, (3, 20_666)),
        ("TestReplicaCalcToleranceCMObject", 3, Value, 20_000, pods(3, &[20_666]), TENTH, (3, 20_666)),
        ("TestReplicaCalcTolerancePerPodCMObject", 4, Average, 5_000, pods(4, &[20_166]), TENTH, (4, 5_042)),
        ("TestReplicaCalcToleranceCMExternal", 3, Value, 8_888, pods(3, &[8_600]), TENTH, (3, 8_600)),
        ("TestReplicaCalcTolerancePerPodCMExternal", 3, Average, 2_900, pods(3, &[8_600]), TENTH, (3, 2_867)),
        ("TestReplicaCalcConfigurableToleranceCM", 3, Each, 20_000, pods(3, &[20_000, 21_000, 21_000]), FINE, (4, 20_666)),
        ("TestReplicaCalcConfigurableToleranceCMObject", 3, Value, 20_000, pods(3, &[20_666]), FINE, (4, 20_666)),
        ("TestReplicaCalcConfigurableTolerancePerPodCMObject", 4, Average, 5_000, pods(4, &[20_208]), FINE, (5, 5_052)),
        ("TestReplicaCalcConfigurableToleranceCMExternal", 3, Value, 8_800, pods(3, &[8_900]), FINE, (4, 8_900)),
        ("TestReplicaCalcConfigurableTolerancePerPodCMExternal", 3, Average, 2_800, pods(3, &[8_600]), FINE, (4, 2_867)),
        ("TestPlainMetricReplicaCalcMissingMetricsNoChangeEq", 5, Each, 20_000, pods(5, &[20_000, 19_000, 21_000]), TENTH, (5, 20_000)),
        (
            "TestReplicaCalcDuringRollingUpdateWithMaxSurgeCM",
            2,
            Each,
            17_000,
            Pods { phase: "RRR", ..pods(2, &[10_000, 10_000]) },
            TENTH,
            (2, 10_000),
        ),
    ];
    for &(name, asked, kind, milli, pods, tolerance, expected) in cases {
        let rules = Rules { tolerance, edition: Edition::Current };
        let fleet = pods.fleet(false, false);
        let values = Reading::Values { milli: pods.levels.to_vec(), serving: Some(fleet.serving) };
        let (target, reading) = match kind {
            Each => (Target::PodAverage(milli), Reading::Pods(fleet)),
            Value => (Target::Value(milli), values),
            Average => (Target::AverageValue(milli), values),
        };
        let proposal = propose(target, &reading, asked, asked, &rules);
        assert_eq!(proposal.map(|proposal| (proposal.replicas, proposal.usage)), Ok(expected), "{name}");
    }
}

#[test]
fn says_why_it_proposes_nothing() {
    let rules = Rules::default();
    let nobody = Reading::Values { milli: vec![50_000], serving: None };
    let empty = || Reading::Pods(super::super::Fleet::default());
    for (target, reading, expected) in [
        (Target::Utilisation(50), Reading::Failed, Failure::NotRead),
        (Target::Utilisation(50), nobody.clone(), Failure::NotRead),
        (Target::Utilisation(50), empty(), Failure::NoPods),
        (Target::PodAverage(50), empty(), Failure::NoPods),
        (Target::Value(10_000), nobody, Failure::NoPods),
    ] {
        assert_eq!(propose(target, &reading, 3, 3, &rules), Err(expected), "{target:?} {reading:?}");
    }
}
