//! Scheduled scaling (rule `scheduled-scaling`): at a time of the week the least and the most tasks change.
//!
//! It acts at once, whatever cooldown runs: fewer tasks than the new minimum become the minimum, more than the new maximum
//! the maximum; between the two, nothing changes.

/// Minutes of a week.
pub const MINUTES_OF_A_WEEK: u32 = 7 * 24 * 60;

/// One action of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Action {
    /// Minute of the week, from Monday at midnight of the plan's own clock.
    pub minute: u32,
    /// Least tasks from then on; `None` leaves what was.
    pub minimum: Option<u32>,
    /// Most tasks from then on; `None` leaves what was.
    pub maximum: Option<u32>,
}

/// The actions of a week, in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeeklySchedule {
    actions: Vec<Action>,
}

impl WeeklySchedule {
    /// No action at all.
    #[must_use]
    pub const fn none() -> Self {
        Self { actions: Vec::new() }
    }

    /// Actions in any order; a minute beyond the week is taken into it.
    #[must_use]
    pub fn new(mut actions: Vec<Action>) -> Self {
        for action in &mut actions {
            action.minute %= MINUTES_OF_A_WEEK;
        }
        actions.sort_by_key(|action| action.minute);
        Self { actions }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }

    /// The range that holds in a minute of the week: the last action before it, from the week before if need be.
    #[must_use]
    pub fn range(&self, minute: u32, minimum: u32, maximum: u32) -> (u32, u32) {
        let minute = minute % MINUTES_OF_A_WEEK;
        let before = self.actions.partition_point(|action| action.minute <= minute);
        let earlier = self.actions[..before].iter().rev();
        let last_week = self.actions[before..].iter().rev();
        let order = || earlier.clone().chain(last_week.clone());
        let least = order().find_map(|action| action.minimum).unwrap_or(minimum);
        let most = order().find_map(|action| action.maximum).unwrap_or(maximum);
        (least, most.max(least))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_action_holds_until_the_next() {
        let morning = Action { minute: 8 * 60, minimum: Some(6), maximum: None };
        let evening = Action { minute: 20 * 60, minimum: Some(2), maximum: Some(10) };
        let schedule = WeeklySchedule::new(vec![evening, morning]);
        for (minute, expected) in
            [(0, (2, 10)), (479, (2, 10)), (480, (6, 10)), (1_199, (6, 10)), (1_200, (2, 10)), (9_000, (2, 10)), (10_560, (6, 10))]
        {
            assert_eq!(schedule.range(minute, 3, 12), expected, "minute {minute}");
        }
        assert_eq!(WeeklySchedule::default().range(5, 3, 12), (3, 12));
    }
}
