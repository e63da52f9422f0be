//! `horizontal_test.go`: stabilisation, rates and range.

use super::super::{Behaviour, Bound, Change, Direction, History, Policy, Recommendation, Select, Step, bounded_plain};
use super::NOW;

/// Rules with a step in pods, a step in percent, and a window: `generateScalingRules`; 0 leaves a step out.
fn rules(pods: u32, pods_period: u64, percent: u32, percent_period: u64, window: u64) -> Direction {
    let steps = [(pods, Step::Pods(pods), pods_period), (percent, Step::Percent(percent), percent_period)];
    let policies = steps.into_iter().filter(|step| step.0 != 0).map(|(_, step, period)| Policy { step, period }).collect();
    Direction { window, select: Select::Max, policies }
}

/// Changes in the middle of equal parts of a time until now: `generateEventsUniformDistribution`.
fn changes(counts: &[u32], seconds: f64) -> Vec<Change> {
    let part = seconds / counts.len() as f64;
    let before = |position: usize| (seconds - part * (position + 1) as f64 + part / 2.0) as u64;
    counts.iter().enumerate().map(|(position, &count)| Change::new(count, NOW - before(position))).collect()
}

/// `TestConvertDesiredReplicasWithRules`.
#[test]
fn without_rules_a_count_at_most_doubles() {
    for (name, current, desired, range, expected) in [
        ("prenormalized desired replicas within range", 5, 7, (3, 8), (7, Bound::None)),
        ("prenormalized desired replicas < minReplicas", 3, 1, (2, 8), (2, Bound::Minimum)),
        ("prenormalized desired zeroed replicas within range", 1, 0, (0, 10), (0, Bound::None)),
        ("maxReplicas is the limit because maxReplicas < scaleUpLimit", 20, 1_000, (1, 10), (10, Bound::Maximum)),
        ("scaleUpLimit is the limit because scaleUpLimit < maxReplicas", 3, 1_000, (1, 2_000), (6, Bound::RateUp)),
    ] {
        assert_eq!(bounded_plain(current, desired, range), expected, "{name}");
    }
}

/// `TestCalculateScaleUpLimitWithScalingRules` and `TestCalculateScaleDownLimitWithBehaviors`: the policy of the least change.
#[test]
fn the_least_change_may_be_chosen() {
    let least = Direction { select: Select::Min, ..rules(2, 60, 50, 60, 300) };
    assert_eq!(History::default().limit_up(1, &least, NOW), 2);
    assert_eq!(History::default().limit_down(5, &least, NOW), 3);
    let off = Direction { select: Select::Disabled, ..rules(2, 60, 50, 60, 300) };
    assert_eq!((History::default().limit_up(5, &off, NOW), History::default().limit_down(5, &off, NOW)), (5, 5));
}

struct Rate {
    name: &'static str,
    added: Vec<Change>,
    removed: Vec<Change>,
    range: (u32, u32),
    up: Option<Direction>,
    down: Option<Direction>,
    current: u32,
    desired: u32,
    expected: (u32, Bound),
}

fn up(name: &'static str, added: &[u32], range: (u32, u32), rules: Direction, counts: (u32, u32), expected: (u32, Bound)) -> Rate {
    let added = changes(added, 120.0);
    Rate { name, added, removed: vec![], range, up: Some(rules), down: None, current: counts.0, desired: counts.1, expected }
}

fn down(name: &'static str, removed: &[u32], range: (u32, u32), rules: Direction, counts: (u32, u32), expected: (u32, Bound)) -> Rate {
    let removed = changes(removed, 120.0);
    Rate { name, added: vec![], removed, range, up: None, down: Some(rules), current: counts.0, desired: counts.1, expected }
}

fn plain(name: &'static str, range: (u32, u32), counts: (u32, u32), expected: (u32, Bound)) -> Rate {
    Rate { name, added: vec![], removed: vec![], range, up: None, down: None, current: counts.0, desired: counts.1, expected }
}

/// `TestScalingWithRules`.
#[test]
fn holds_to_rates_and_range() {
    use Bound::{Maximum, Minimum, None as Free, RateDown, RateUp};
    const WIDE: (u32, u32) = (1, 1_000);
    let cases = [
        plain("prenormalized desired replicas within range", (3, 8), (5, 7), (7, Free)),
        plain("prenormalized desired replicas < minReplicas", (2, 8), (3, 1), (2, Minimum)),
        plain("prenormalized desired replicas within range when minReplicas is 0", (0, 10), (1, 0), (0, Free)),
        plain("maxReplicas is the limit because maxReplicas < scaleUpLimit", (1, 10), (20, 1_000), (10, Maximum)),
        plain("desired replica count is more than the maximum replica count", (100, 150), (100, 1_000), (150, Maximum)),
        up(
            "scaleUpLimit is the limit because scaleUpLimit < maxReplicas with user policies",
            &[],
            (1, 2_000),
            rules(0, 0, 1, 60, 0),
            (3, 1_000),
            (4, RateUp),
        ),
        down(
            "scaleDownLimit is the limit because scaleDownLimit > minReplicas with user defined policies",
            &[],
            (3, 2_000),
            rules(20, 60, 0, 0, 0),
            (1_000, 3),
            (980, RateDown),
        ),
        plain("scaleUp with default behavior", WIDE, (10, 50), (20, RateUp)),
        up("scaleUp with pods policy larger than percent policy", &[], WIDE, rules(100, 60, 100, 60, 0), (10, 500), (110, RateUp)),
        up("scaleUp with percent policy larger than pods policy", &[], WIDE, rules(2, 60, 100, 60, 0), (10, 500), (20, RateUp)),
        up("scaleUp with spec MaxReplicas limitation with large pod policy", &[], WIDE, rules(100, 60, 0, 0, 0), (10, 50), (50, Free)),
        up(
            "scaleUp with spec MaxReplicas limitation with large percent policy",
            &[],
            WIDE,
            rules(10_000, 60, 0, 0, 0),
            (10, 50),
            (50, Free),
        ),
        up("scaleUp with pod policy limitation", &[], WIDE, rules(30, 60, 0, 0, 0), (10, 50), (40, RateUp)),
        up("scaleUp with percent policy limitation", &[], WIDE, rules(0, 0, 200, 60, 0), (10, 50), (30, RateUp)),
        down("scaleDown with percent policy larger than pod policy", &[], WIDE, rules(20, 60, 1, 60, 300), (100, 2), (80, RateDown)),
        down("scaleDown with pod policy larger than percent policy", &[], WIDE, rules(2, 60, 1, 60, 300), (100, 2), (98, RateDown)),
        down(
            "scaleDown with spec MinReplicas=nil limitation with large pod policy",
            &[],
            WIDE,
            rules(100, 60, 0, 0, 300),
            (10, 0),
            (1, Minimum),
        ),
        down(
            "scaleDown with spec MinReplicas limitation with large percent policy",
            &[],
            (5, 1_000),
            rules(0, 0, 100, 60, 300),
            (10, 2),
            (5, Minimum),
        ),
        down("scaleDown with pod policy limitation", &[], WIDE, rules(5, 60, 0, 0, 300), (10, 2), (5, RateDown)),
        down("scaleDown with percent policy limitation", &[], WIDE, rules(0, 0, 50, 60, 300), (10, 5), (5, Free)),
        up(
            "scaleUp with spec MaxReplicas limitation with large pod policy and events",
            &[1, 5, 9],
            (1, 200),
            rules(300, 60, 0, 0, 0),
            (100, 500),
            (200, Maximum),
        ),
        up(
            "scaleUp with spec MaxReplicas limitation with large percent policy and events",
            &[1, 5, 9],
            (1, 200),
            rules(0, 0, 10_000, 60, 0),
            (100, 500),
            (200, Maximum),
        ),
        up(
            "scaleUp with currentReplicas limitation with rate.PeriodSeconds with a lot of recent scale up events",
            &[1, 5, 9],
            WIDE,
            rules(5, 120, 0, 0, 0),
            (100, 500),
            (100, RateUp),
        ),
        up("scaleUp with pod policy and previous scale up events", &[1, 5, 9], WIDE, rules(150, 120, 0, 0, 0), (100, 500), (235, RateUp)),
        up(
            "scaleUp with percent policy and previous scale up events",
            &[1, 5, 9],
            WIDE,
            rules(0, 0, 200, 120, 0),
            (100, 500),
            (255, RateUp),
        ),
        Rate {
            removed: changes(&[2], 120.0),
            ..up(
                "scaleUp with percent policy and previous scale up and down events",
                &[4],
                WIDE,
                rules(0, 0, 300, 300, 0),
                (6, 24),
                (16, RateUp),
            )
        },
        Rate {
            removed: changes(&[1, 5, 9], 120.0),
            ..plain("scaleDown with default policy and previous events", WIDE, (10, 5), (5, Free))
        },
        down(
            "scaleDown with spec MinReplicas=nil limitation with large pod policy and previous events",
            &[1, 5, 9],
            WIDE,
            rules(115, 120, 0, 0, 300),
            (100, 0),
            (1, Minimum),
        ),
        down(
            "scaleDown with spec MinReplicas limitation with large pod policy and previous events",
            &[1, 5, 9],
            (5, 1_000),
            rules(130, 120, 0, 0, 300),
            (100, 0),
            (5, Minimum),
        ),
        down(
            "scaleDown with spec MinReplicas limitation with large percent policy and previous events",
            &[1, 5, 9],
            (5, 1_000),
            rules(0, 0, 100, 120, 300),
            (100, 2),
            (5, Minimum),
        ),
        down(
            "scaleDown with pod policy limitation and previous events",
            &[1, 5, 9],
            WIDE,
            rules(5, 120, 0, 0, 300),
            (100, 2),
            (100, RateDown),
        ),
        down(
            "scaleDown with percent policy limitation and previous events",
            &[2, 4, 6],
            WIDE,
            rules(0, 0, 50, 120, 300),
            (100, 0),
            (56, RateDown),
        ),
        Rate {
            added: changes(&[2], 120.0),
            ..down(
                "scaleDown with percent policy and previous scale up and down events",
                &[4],
                WIDE,
                rules(0, 0, 50, 180, 0),
                (10, 1),
                (6, RateDown),
            )
        },
        down(
            "scaleDown with previous events preventing further scale down",
            &[10, 10, 10],
            WIDE,
            rules(0, 0, 10, 120, 300),
            (100, 0),
            (100, RateDown),
        ),
        down(
            "scaleDown with with previous events still allowing more scale down",
            &[10, 10, 10],
            WIDE,
            rules(0, 0, 1_000, 120, 300),
            (10, 5),
            (5, Free),
        ),
        up(
            "check 'outdated' flag for events for one behavior for up",
            &[8, 12, 9, 11],
            WIDE,
            rules(1_000, 60, 0, 0, 0),
            (100, 200),
            (200, Free),
        ),
        up(
            "check that events were not marked 'outdated' for two different policies in the behavior for up",
            &[8, 12, 9, 11],
            WIDE,
            rules(1_000, 120, 100, 60, 0),
            (100, 200),
            (200, Free),
        ),
        up(
            "check that events were marked 'outdated' for two different policies in the behavior for up",
            &[8, 12, 9, 11],
            WIDE,
            rules(1_000, 30, 100, 60, 0),
            (100, 200),
            (200, Free),
        ),
        down(
            "check 'outdated' flag for events for one behavior for down",
            &[8, 12, 9, 11],
            WIDE,
            rules(1_000, 60, 0, 0, 300),
            (100, 5),
            (5, Free),
        ),
        down(
            "check that events were not marked 'outdated' for two different policies in the behavior for down",
            &[8, 12, 9, 11],
            WIDE,
            rules(1_000, 120, 100, 60, 300),
            (100, 5),
            (5, Free),
        ),
        down(
            "check that events were marked 'outdated' for two different policies in the behavior for down",
            &[8, 12, 9, 11],
            WIDE,
            rules(1_000, 30, 100, 60, 300),
            (100, 5),
            (5, Free),
        ),
    ];
    for Rate { name, added, removed, range, up, down, current, desired, expected } in cases {
        let behaviour = Behaviour { up: up.unwrap_or_else(Direction::up), down: down.unwrap_or_else(Direction::down) };
        let history = History { recommendations: None, added, removed };
        assert_eq!(history.bounded(current, desired, range, &behaviour, NOW), expected, "{name}");
    }
}

/// `TestStoreScaleEvents`: an event beyond the longest period makes room; nothing is kept where no rules are given.
#[test]
fn remembers_changes_for_the_longest_period() {
    for (name, before, rules, in_a_minute, after) in [
        ("empty entries with two-policy-behavior", &[][..], rules(10, 60, 100, 60, 0), 0, &[5][..]),
        ("one outdated entry to be replaced with behavior", &[(7, 61)], rules(10, 60, 100, 60, 0), 0, &[5]),
        ("one actual entry to be not touched with behavior", &[(7, 58)], rules(10, 60, 100, 60, 0), 7, &[7, 5]),
        ("two entries, one of them to be replaced", &[(7, 61), (6, 59)], rules(10, 60, 0, 0, 0), 6, &[5, 6]),
        (
            "replace one entry, use policies with different periods",
            &[(8, 29), (6, 59), (7, 61), (9, 61)],
            rules(10, 60, 100, 30, 0),
            14,
            &[8, 6, 7, 5],
        ),
        ("two entries, both actual", &[(7, 58), (6, 59)], rules(10, 120, 100, 30, 0), 13, &[7, 6, 5]),
    ] {
        let before: Vec<Change> = before.iter().map(|&(count, ago)| Change::new(count, NOW - ago)).collect();
        let mut upwards = History { added: before.clone(), ..History::default() };
        // With a policy of one minute and no pods, the limit is the count at the start of that minute.
        let minute = Direction { window: 0, select: Select::Max, policies: vec![Policy { step: Step::Pods(0), period: 60 }] };
        let mut downwards = History { removed: before, ..History::default() };
        assert_eq!(upwards.limit_down(100, &minute, NOW), 100 - in_a_minute, "{name}: up");
        assert_eq!(downwards.limit_up(100, &minute, NOW), 100 + in_a_minute, "{name}: down");
        let behaviour = Behaviour { up: rules.clone(), down: rules };
        upwards.changed(10, 15, &behaviour, NOW);
        downwards.changed(10, 5, &behaviour, NOW);
        for changes in [&upwards.added, &downwards.removed] {
            assert_eq!(changes.iter().map(|change| change.replicas).collect::<Vec<_>>(), after, "{name}");
        }
    }
}

fn log(entries: &[(u32, u64)]) -> History {
    let entries = entries.iter().map(|&(replicas, ago)| Recommendation { replicas, at: NOW - ago }).collect();
    History { recommendations: Some(entries), ..History::default() }
}

fn logged(history: &History) -> Vec<u32> {
    history.recommendations.iter().flatten().map(|entry| entry.replicas).collect()
}

/// `TestNormalizeDesiredReplicas`: five minutes, downwards only.
#[test]
fn stabilises_without_rules() {
    for (name, before, desired, expected, length) in [
        ("empty log", &[][..], 5, 5, 1),
        ("stabilize", &[(4, 120), (5, 60)], 3, 5, 3),
        ("no stabilize", &[(1, 120), (2, 60)], 3, 3, 3),
        ("no stabilize - old recommendations", &[(10, 600), (9, 540)], 3, 3, 2),
        ("stabilize - old recommendations", &[(10, 600), (4, 60), (5, 120), (9, 540)], 3, 5, 4),
    ] {
        let mut history = log(before);
        assert_eq!(history.stabilise_plain(desired, 300, NOW), expected, "{name}");
        assert_eq!(logged(&history).len(), length, "{name}");
    }
}

/// `TestNormalizeDesiredReplicasWithBehavior`.
#[test]
fn stabilises_with_rules() {
    for (name, before, current, desired, (up, down), expected, after) in [
        ("empty recommendations for scaling down", &[][..], 100, 5, (0, 0), 5, &[5][..]),
        ("simple scale down stabilization", &[(4, 120), (5, 60)], 100, 3, (0, 180), 5, &[4, 5, 3]),
        ("simple scale up stabilization", &[(4, 120), (5, 60)], 1, 7, (300, 0), 4, &[4, 5, 7]),
        ("no scale down stabilization", &[(1, 120), (2, 60)], 100, 3, (300, 0), 3, &[1, 2, 3]),
        ("no scale up stabilization", &[(4, 120), (5, 60)], 1, 3, (0, 300), 3, &[4, 5, 3]),
        ("no scale down stabilization, reuse recommendation element", &[(10, 600), (9, 540)], 100, 3, (0, 0), 3, &[10, 3]),
        ("no scale up stabilization, reuse recommendation element", &[(10, 600), (9, 540)], 1, 100, (0, 0), 100, &[10, 100]),
        (
            "scale down stabilization, reuse one of obsolete recommendation element",
            &[(10, 600), (4, 60), (5, 120), (9, 540)],
            100,
            3,
            (0, 180),
            5,
            &[10, 4, 5, 3],
        ),
        (
            "scale up stabilization, reuse one of obsolete recommendation element",
            &[(10, 6_000), (6, 60), (5, 120), (9, 180)],
            1,
            100,
            (300, 0),
            5,
            &[100, 6, 5, 9],
        ),
        (
            "scale up and down stabilization, do not scale up when prenormalized rec goes down",
            &[(2, 6_000), (3, 180)],
            2,
            1,
            (300, 300),
            2,
            &[1, 3],
        ),
        (
            "scale up and down stabilization, do not scale down when prenormalized rec goes up",
            &[(2, 6_000), (1, 180)],
            2,
            3,
            (300, 300),
            2,
            &[3, 1],
        ),
    ] {
        let behaviour =
            Behaviour { up: Direction { window: up, ..Direction::up() }, down: Direction { window: down, ..Direction::down() } };
        let mut history = log(before);
        assert_eq!(history.stabilise(current, desired, &behaviour, NOW), expected, "{name}");
        assert_eq!(logged(&history), after, "{name}");
    }
}
