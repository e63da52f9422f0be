//! `horizontal_test.go`: whole runs of the controller.

use super::super::{
    Behaviour, Direction, Edition, Fleet, History, Hpa, Observation, Policy, Reading, Recommendation, Select, Settings, Step, Target,
};
use super::{NOW, Pods};

const ONES: [i64; 7] = [1_000; 7];
const NEAR: &[i64] = &[900, 1_000, 1_100];
const UP: &[i64] = &[300, 500, 700];
const DOWN: &[i64] = &[100, 300, 500, 250, 250];

/// What a case watches: percent of the processor, a mean of the pods, or a value as a whole or for each pod.
#[derive(Clone, Copy)]
enum Watch {
    Cpu(u32),
    Each(i64),
    Value(i64),
    Average(i64),
    /// A metric that cannot be read.
    Broken,
}

struct Run {
    name: &'static str,
    range: (u32, u32),
    asked: u32,
    watch: Vec<Watch>,
    pods: Pods,
    /// What was recommended before, with its age in seconds; `None` for a controller that just started.
    before: Option<Vec<(u32, u64)>>,
    expected: u32,
}

fn run(name: &'static str, range: (u32, u32), asked: u32, watch: Watch, pods: Pods, expected: u32) -> Run {
    Run { name, range, asked, watch: vec![watch], pods, before: Some(Vec::new()), expected }
}

fn pods(levels: &'static [i64], count: usize) -> Pods {
    Pods { count, levels, requests: &ONES[..count.min(ONES.len())], ..Pods::default() }
}

fn requesting(requests: &'static [i64], levels: &'static [i64]) -> Pods {
    Pods { count: requests.len(), levels, requests, ..Pods::default() }
}

fn hpa(run: &Run, behaviour: Option<Behaviour>, edition: Edition) -> (Hpa, Observation) {
    let mut targets = Vec::new();
    let mut readings = Vec::new();
    for watch in &run.watch {
        let fleet = run.pods.fleet(matches!(watch, Watch::Cpu(_)), true);
        let values = Reading::Values { milli: run.pods.levels.to_vec(), serving: (fleet.listed > 0).then_some(fleet.serving) };
        let (target, reading) = match *watch {
            Watch::Cpu(percent) => (Target::Utilisation(percent), Reading::Pods(fleet)),
            Watch::Each(milli) => (Target::PodAverage(milli), Reading::Pods(fleet)),
            Watch::Value(milli) => (Target::Value(milli), values),
            Watch::Average(milli) => (Target::AverageValue(milli), values),
            Watch::Broken => (Target::Value(1), Reading::Failed),
        };
        targets.push(target);
        readings.push(reading);
    }
    let mut settings = Settings { behaviour, ..Settings::new(run.range.0, run.range.1, targets) };
    settings.rules.edition = edition;
    let recommendations =
        run.before.as_ref().map(|before| before.iter().map(|&(replicas, ago)| Recommendation { replicas, at: NOW - ago }).collect());
    let history = History { recommendations, ..History::default() };
    (Hpa::resumed(settings, history), Observation { asked: run.asked, existing: run.asked, readings })
}

fn decided(run: &Run, behaviour: Option<Behaviour>, edition: Edition) -> u32 {
    let (mut hpa, seen) = hpa(run, behaviour, edition);
    hpa.decide(NOW, &seen)
}

#[test]
fn decides_by_the_processor() {
    use Watch::Cpu;
    const R: (u32, u32) = (2, 6);
    let jittered: &[i64] = &[400, 200, 310, 290, 302, 298, 301, 299, 300, 300];
    let stabilised = |name, before, asked, range, cpu, pods, expected| Run { before, ..run(name, range, asked, Cpu(cpu), pods, expected) };
    let cases = [
        run("TestScaleUp", R, 3, Cpu(30), pods(UP, 3), 5),
        run("TestScaleUpContainer", R, 3, Cpu(30), pods(UP, 3), 5),
        run("TestScaleUpUnreadyLessScale", R, 3, Cpu(30), Pods { ready: "FTT", ..pods(UP, 3) }, 4),
        run("TestScaleUpHotCpuLessScale", R, 3, Cpu(30), Pods { start: "HCC", ..pods(UP, 3) }, 4),
        run("TestScaleUpUnreadyNoScale", R, 3, Cpu(30), Pods { ready: "TFF", ..pods(&[400, 500, 700], 3) }, 3),
        run("TestScaleUpHotCpuNoScale", R, 3, Cpu(30), Pods { ready: "TFF", start: "CHH", ..pods(&[400, 500, 700], 3) }, 3),
        run("TestScaleUpIgnoresFailedPods", R, 2, Cpu(30), Pods { ready: "TTFF", phase: "RRFF", ..pods(&[500, 700], 4) }, 4),
        run("TestScaleUpIgnoresDeletionPods", R, 2, Cpu(30), Pods { ready: "TTFF", phase: "RRDD", ..pods(&[500, 700], 4) }, 4),
        run("TestScaleDown", R, 5, Cpu(50), pods(DOWN, 5), 3),
        run("TestScaleDownContainerResource", R, 5, Cpu(50), pods(DOWN, 5), 3),
        stabilised("TestScaleDownStabilizeInitialSize", None, 5, R, 50, pods(DOWN, 5), 5),
        run("TestScaleDownIncludeUnreadyPods", R, 5, Cpu(50), Pods { ready: "TTTFF", ..pods(DOWN, 5) }, 2),
        run("TestScaleDownIgnoreHotCpuPods", R, 5, Cpu(50), Pods { start: "CCCHH", ..pods(DOWN, 5) }, 2),
        run("TestScaleDownIgnoresFailedPods", R, 5, Cpu(50), Pods { ready: "TTTTTFF", phase: "RRRRRFF", ..pods(DOWN, 7) }, 3),
        run("TestScaleDownIgnoresDeletionPods", R, 5, Cpu(50), Pods { ready: "TTTTTFF", phase: "RRRRRDD", ..pods(DOWN, 7) }, 3),
        run("TestTolerance", (1, 5), 3, Cpu(100), requesting(NEAR, &[1_010, 1_030, 1_020]), 3),
        run("TestMinReplicas", (2, 5), 3, Cpu(90), requesting(NEAR, &[10, 95, 10]), 2),
        run("TestZeroMinReplicasDesiredZero", (0, 5), 3, Cpu(90), requesting(NEAR, &[0, 0, 0]), 0),
        run("TestMinReplicasDesiredZero", (2, 5), 3, Cpu(90), requesting(NEAR, &[0, 0, 0]), 2),
        run("TestZeroReplicas", (3, 5), 0, Cpu(90), pods(&[], 0), 0),
        run("TestTooFewReplicas", (3, 5), 2, Cpu(90), pods(&[], 0), 3),
        run("TestTooManyReplicas", (3, 5), 10, Cpu(90), pods(&[], 0), 5),
        run("TestMaxReplicas", (2, 5), 3, Cpu(90), requesting(NEAR, &[8_000, 9_500, 1_000]), 5),
        run("TestSuperfluousMetrics", R, 4, Cpu(100), pods(&[4_000, 9_500, 3_000, 7_000, 3_200, 2_000], 4), 6),
        run("TestMissingMetrics", R, 4, Cpu(100), pods(&[400, 95], 4), 3),
        run("TestEmptyMetrics", R, 4, Cpu(100), pods(&[], 4), 4),
        run("TestEmptyCPURequest", (1, 5), 1, Cpu(100), Pods { count: 1, levels: &[200], ..Pods::default() }, 1),
        run("TestEventCreated", (1, 5), 1, Cpu(50), requesting(&[200], &[200]), 2),
        run("TestEventNotCreated", (1, 5), 2, Cpu(50), requesting(&[400, 400], &[200, 200]), 2),
        run("TestMissingReports", (1, 5), 4, Cpu(50), requesting(&[200], &[200]), 2),
        run("TestMoreReplicasThanSpecNoScale", (1, 8), 4, Cpu(50), pods(&[500; 5], 5), 4),
        stabilised("TestStabilizeDownscale", Some(vec![(10, 600), (4, 60)]), 4, (1, 5), 100, requesting(&[100; 3], &[50; 3]), 4),
        run("TestComputedToleranceAlgImplementation: scales", (0, 1_000), 10, Cpu(56), requesting(jittered, &[150; 10]), 9),
        run("TestComputedToleranceAlgImplementation: does not", (0, 1_000), 10, Cpu(55), requesting(jittered, &[150; 10]), 10),
        run("TestScaleUpRCImmediately", R, 1, Cpu(80), pods(&[0; 4], 4), 2),
        run("TestScaleDownRCImmediately", (2, 5), 6, Cpu(50), requesting(NEAR, &[8_000, 9_500, 1_000]), 5),
        run("TestAvoidUnnecessaryUpdates", R, 2, Cpu(80), Pods { start: "CHH", ..pods(&[400, 500, 700], 3) }, 2),
    ];
    for case in cases {
        for edition in [Edition::Current, Edition::V1_20] {
            assert_eq!(decided(&case, None, edition), case.expected, "{} in {edition:?}", case.name);
        }
    }
}

#[test]
fn decides_by_other_metrics() {
    use Watch::{Average, Broken, Cpu, Each, Value};
    const R: (u32, u32) = (2, 6);
    let several = |watch: &[Watch], case: Run| Run { watch: watch.to_vec(), ..case };
    let cases = [
        run("TestScaleUpCM", R, 3, Each(15_000), pods(&[20_000, 10_000, 30_000], 3), 4),
        run(
            "TestScaleUpCMUnreadyAndHotCpuNoLessScale",
            R,
            3,
            Each(15_000),
            Pods { ready: "TTF", start: "CCH", ..pods(&[50_000, 10_000, 30_000], 3) },
            6,
        ),
        run(
            "TestScaleUpCMUnreadyandCpuHot",
            R,
            3,
            Each(15_000),
            Pods { ready: "FTF", start: "HCH", ..pods(&[50_000, 15_000, 30_000], 3) },
            6,
        ),
        run("TestScaleUpHotCpuNoScaleWouldScaleDown", R, 3, Each(15_000), Pods { start: "HCH", ..pods(&[50_000, 15_000, 30_000], 3) }, 6),
        run("TestScaleUpCMObject", R, 3, Value(15_000), pods(&[20_000], 3), 4),
        run("TestScaleUpFromZeroCMObject", (0, 6), 0, Value(15_000), pods(&[20_000], 0), 2),
        run("TestScaleUpFromZeroIgnoresToleranceCMObject", (0, 6), 0, Value(1_000), pods(&[1_000], 0), 1),
        run("TestScaleUpPerPodCMObject", R, 3, Average(10_000), pods(&[40_000], 3), 4),
        run("TestScaleUpCMExternal", R, 3, Value(6_666), pods(&[8_600], 3), 4),
        run("TestScaleUpPerPodCMExternal", R, 3, Average(2_222), pods(&[8_600], 3), 4),
        run("TestScaleDownCM", R, 5, Each(20_000), pods(&[12_000; 5], 5), 3),
        run("TestScaleDownCMObject", R, 5, Value(20_000), pods(&[12_000], 5), 3),
        run("TestScaleDownToZeroCMObject", (0, 6), 5, Value(20_000), pods(&[0], 5), 0),
        run("TestScaleDownPerPodCMObject", R, 5, Average(20_000), pods(&[60_000], 5), 3),
        run("TestScaleDownCMExternal", R, 5, Value(14_400), pods(&[8_600], 5), 3),
        run("TestScaleDownToZeroCMExternal", (0, 6), 5, Value(14_400), pods(&[0], 5), 0),
        run("TestScaleDownPerPodCMExternal", R, 5, Average(3_000), pods(&[8_600], 5), 3),
        run("TestToleranceCM", (1, 5), 3, Each(20_000), pods(&[20_000, 20_001, 21_000], 3), 3),
        run("TestToleranceCMObject", (1, 5), 3, Value(20_000), pods(&[20_050], 3), 3),
        run("TestToleranceCMExternal", R, 4, Value(8_666), pods(&[8_600], 4), 4),
        run("TestTolerancePerPodCMObject", R, 4, Average(2_200), pods(&[8_600], 4), 4),
        run("TestTolerancePerPodCMExternal", R, 4, Average(2_200), pods(&[8_600], 4), 4),
        run("TestNoBackoffUpscaleCM", (1, 5), 3, Each(15_000), pods(&[20_000, 10_000, 30_000], 3), 4),
        several(
            &[Each(15_000), Cpu(10)],
            run("TestNoBackoffUpscaleCMNoBackoffCpu", (1, 5), 3, Broken, pods(&[20_000, 10_000, 30_000], 3), 5),
        ),
        several(&[Cpu(30), Broken], run("TestScaleUpOneMetricInvalid", R, 3, Broken, pods(&[300, 400, 500], 3), 4)),
        several(&[Cpu(30), Broken], run("TestScaleUpOneMetricEmpty", R, 3, Broken, pods(&[300, 400, 500], 3), 4)),
        several(&[Cpu(30), Broken], run("TestScaleUpFromZeroOneMetricInvalid", (0, 6), 0, Broken, pods(&[300, 400, 500], 3), 4)),
        run("TestScaleUpBothMetricsEmpty", R, 3, Broken, pods(&[], 3), 3),
        run("TestConditionInvalidSourceType", R, 3, Broken, pods(&[20_000], 3), 3),
        run("TestConditionFailedGetMetrics", (1, 100), 3, Broken, requesting(&[100; 3], &[100, 200, 300]), 3),
    ];
    for case in cases {
        for edition in [Edition::Current, Edition::V1_20] {
            assert_eq!(decided(&case, None, edition), case.expected, "{} in {edition:?}", case.name);
        }
    }
    // What a metric that cannot be read does to scale-down is where the versions part: `TestNoScaleDownOneMetricInvalid` and
    // `TestNoScaleDownOneMetricEmpty` of the present, `TestScaleDownOneMetricInvalid` and `TestScaleDownOneMetricEmpty` of 1.20.
    for name in ["OneMetricInvalid", "OneMetricEmpty"] {
        let case = several(&[Cpu(50), Broken], run(name, R, 5, Broken, pods(DOWN, 5), 3));
        assert_eq!(decided(&case, None, Edition::Current), 5, "{name}");
        assert_eq!(decided(&case, None, Edition::V1_20), 3, "{name}");
    }
}

#[test]
fn decides_within_rates() {
    let up = |percent, period, window| Behaviour {
        up: Direction { window, select: Select::Max, policies: vec![Policy { step: Step::Percent(percent), period }] },
        down: Direction::down(),
    };
    let hot = || requesting(&[100; 3], &[100, 200, 300]);
    for (case, behaviour) in [
        (run("TestScaleDownWithScalingRules", (2, 6), 5, Watch::Cpu(50), pods(DOWN, 5), 3), up(100, 15, 30)),
        (run("TestUpscaleCap", (1, 100), 3, Watch::Cpu(10), hot(), 24), up(700, 60, 0)),
        (run("TestUpscaleCapGreaterThanMaxReplicas", (1, 20), 3, Watch::Cpu(10), hot(), 20), up(700, 60, 0)),
    ] {
        assert_eq!(decided(&case, Some(behaviour), Edition::Current), case.expected, "{}", case.name);
    }
}

/// A step of load with the ordinary behaviour, run every 15 seconds: by hand, 2 pods at 8 times their target want 16 and may
/// become 6 (4 more), then 12 (twice as many), then 16; when the load ends, five minutes pass before anything is removed.
#[test]
fn follows_a_step_of_load() {
    let settings = Settings::new(2, 50, vec![Target::Utilisation(50)]).with(Behaviour::default());
    let mut hpa = Hpa::new(settings);
    let mut replicas = 2;
    let mut at = |second: u64, load: i64, replicas: &mut u32| {
        let pods = *replicas;
        let seen =
            Observation { asked: pods, existing: pods, readings: vec![Reading::Pods(Fleet::steady(pods, load, i64::from(pods) * 1_000))] };
        *replicas = hpa.decide(second, &seen);
        *replicas
    };
    let counts: Vec<u32> = (0..4).map(|run| at(run * 15, 8_000, &mut replicas)).collect();
    assert_eq!(counts, [6, 12, 16, 16]);
    assert_eq!(at(50, 1_000, &mut replicas), 16, "between two runs nothing changes");
    // The last recommendation of 16 was made at second 45; it holds until it is 300 seconds old.
    let counts: Vec<u32> = (4..24).map(|run| at(run * 15, 1_000, &mut replicas)).collect();
    assert_eq!(counts[..19], [16; 19]);
    assert_eq!(counts[19], 2, "at second 345");
}
