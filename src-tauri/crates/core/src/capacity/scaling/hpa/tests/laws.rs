//! Laws that hold whatever the numbers.

use super::super::{Behaviour, Fleet, Hpa, Observation, Reading, Rules, Settings, Target, propose};
use proptest::prelude::*;

fn steady(pods: u32, used: i64) -> Observation {
    let fleet = Fleet::steady(pods, used, i64::from(pods) * 1_000);
    Observation { asked: pods, existing: pods, readings: vec![Reading::Pods(fleet)] }
}

proptest! {
    /// More use never proposes fewer pods.
    #[test]
    fn more_use_never_needs_fewer(pods in 1u32..200, used in 0i64..1_000_000, more in 0i64..1_000_000, target in 1u32..300) {
        let proposed = |used| {
            let reading = Reading::Pods(Fleet::steady(pods, used, i64::from(pods) * 1_000));
            propose(Target::Utilisation(target), &reading, pods, pods, &Rules::default()).unwrap().replicas
        };
        prop_assert!(proposed(used + more) >= proposed(used));
    }

    /// Pods that do not serve yet, or whose sample is missing, never make a scale-up larger, but for what the whole percents
    /// lose: less than 1 % of the target for each pod.
    #[test]
    fn what_is_not_known_never_adds(pods in 1u32..50, used in 0i64..200_000, unknown in 1usize..20, unready: bool) {
        let whole = Fleet::steady(pods, used, i64::from(pods) * 1_000);
        let mut partly = whole.clone();
        partly.listed += u32::try_from(unknown).unwrap();
        if unready { partly.unready = vec![1_000; unknown] } else { partly.missing = vec![1_000; unknown] }
        let asked = partly.listed;
        let proposed = |fleet, asked| propose(Target::Utilisation(50), &Reading::Pods(fleet), asked, asked, &Rules::default()).unwrap().replicas;
        prop_assert!(proposed(partly, asked) <= proposed(whole, pods).max(asked) + pods / 50 + 1);
    }

    /// A run stays in the range, and under the ordinary behaviour it adds at most 4 pods or as many as there are.
    #[test]
    fn stays_in_its_range(minimum in 1u32..20, more in 0u32..100, start in 1u32..120, uses in prop::collection::vec(0i64..400_000, 1..60)) {
        let maximum = minimum + more;
        let mut hpa = Hpa::new(Settings::new(minimum, maximum, vec![Target::Utilisation(60)]).with(Behaviour::default()));
        let mut pods = start;
        for (run, used) in uses.into_iter().enumerate() {
            let decided = hpa.decide(run as u64 * 15, &steady(pods, used));
            prop_assert!((minimum..=maximum).contains(&decided));
            prop_assert!(decided <= (pods + 4).max(2 * pods).max(minimum));
            pods = decided;
        }
        // What it remembers does not grow with the runs.
        prop_assert!(hpa.history().recommendations.as_ref().map_or(0, Vec::len) <= 22);
    }

    /// Constant load settles on the count whose utilisation is tolerated, and stays there.
    #[test]
    fn constant_load_settles(used in 1_000i64..100_000, start in 2u32..40) {
        let mut hpa = Hpa::new(Settings::new(1, 1_000, vec![Target::Utilisation(60)]).with(Behaviour::default()));
        let mut pods = start;
        let mut last = Vec::new();
        for run in 0..80u64 {
            pods = hpa.decide(run * 15, &steady(pods, used));
            last.push(pods);
        }
        let (end, rest) = last.split_last().unwrap();
        prop_assert!(rest[60..].iter().all(|count| count == end), "{last:?}");
        prop_assert!(used * 100 / (i64::from(*end) * 1_000) <= 66);
    }
}
