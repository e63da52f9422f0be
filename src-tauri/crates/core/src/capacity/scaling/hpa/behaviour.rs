//! How fast a proposal may become a count (rule `hpa-behaviour`): stabilisation windows, rate policies, range.

/// What a policy counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Pods.
    Pods(u32),
    /// Percent of the pods at the start of the period.
    Percent(u32),
}

/// At most a step within a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The step.
    pub step: Step,
    /// Seconds.
    pub period: u64,
}

/// Which of several policies holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Select {
    /// The one that changes most.
    #[default]
    Max,
    /// The one that changes least.
    Min,
    /// None: this direction is off.
    Disabled,
}

/// The rules of one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direction {
    /// Seconds in which the most cautious recommendation holds.
    pub window: u64,
    /// Which policy holds.
    pub select: Select,
    /// The policies.
    pub policies: Vec<Policy>,
}

impl Direction {
    /// What holds upwards if nobody says otherwise: at once, the larger of 4 pods and twice as many every 15 seconds.
    #[must_use]
    pub fn up() -> Self {
        let policies = vec![Policy { step: Step::Pods(4), period: 15 }, Policy { step: Step::Percent(100), period: 15 }];
        Self { window: 0, select: Select::Max, policies }
    }

    /// What holds downwards if nobody says otherwise: the highest recommendation of 5 minutes, then all at once.
    #[must_use]
    pub fn down() -> Self {
        Self { window: DOWN_WINDOW, select: Select::Max, policies: vec![Policy { step: Step::Percent(100), period: 15 }] }
    }

    fn longest_period(&self) -> u64 {
        self.policies.iter().map(|policy| policy.period).max().unwrap_or(0)
    }
}

/// Seconds in which the highest recommendation holds downwards if nobody says otherwise.
pub const DOWN_WINDOW: u64 = 300;

/// The rules of both directions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behaviour {
    /// Upwards.
    pub up: Direction,
    /// Downwards.
    pub down: Direction,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self { up: Direction::up(), down: Direction::down() }
    }
}

/// What bounded a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Nothing.
    None,
    /// The least of the range.
    Minimum,
    /// The most of the range.
    Maximum,
    /// The rate upwards.
    RateUp,
    /// The rate downwards.
    RateDown,
}

/// A recommendation that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Replicas, before windows and rates.
    pub replicas: u32,
    /// Second of the clock.
    pub at: u64,
}

/// A change that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Replicas added or removed.
    pub replicas: u32,
    /// Second of the clock.
    pub at: u64,
    outdated: bool,
}

impl Change {
    /// A change at a second of the clock.
    #[must_use]
    pub const fn new(replicas: u32, at: u64) -> Self {
        Self { replicas, at, outdated: false }
    }
}

/// What the controller remembers of its own doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Recommendations; `None` before the first run, which records the count that it finds.
    pub recommendations: Option<Vec<Recommendation>>,
    /// Changes upwards.
    pub added: Vec<Change>,
    /// Changes downwards.
    pub removed: Vec<Change>,
}

/// Puts an entry in the place of the last obsolete one, or at the end: the memory stays as long as the longest window needs.
fn put<T>(entries: &mut Vec<T>, entry: T, obsolete: impl Fn(&T) -> bool) {
    match entries.iter().rposition(obsolete) {
        Some(position) => entries[position] = entry,
        None => entries.push(entry),
    }
}

impl History {
    /// Records the count that the first run finds, so that it scales down no sooner than a later one.
    pub(super) fn begin(&mut self, replicas: u32, now: u64) {
        self.recommendations.get_or_insert_with(|| vec![Recommendation { replicas, at: now }]);
    }

    /// Without rules of its own: the highest recommendation of the window holds downwards, nothing upwards.
    pub fn stabilise_plain(&mut self, desired: u32, window: u64, now: u64) -> u32 {
        let log = self.recommendations.get_or_insert_default();
        let old = |entry: &Recommendation| now.saturating_sub(entry.at) > window;
        let highest = log.iter().filter(|entry| !old(entry)).map(|entry| entry.replicas).max().unwrap_or(0).max(desired);
        put(log, Recommendation { replicas: desired, at: now }, old);
        highest
    }

    /// With rules: the lowest recommendation of the window upwards, the highest of the window downwards; between the two the
    /// present count stays. A recommendation exactly as old as the window is out.
    pub fn stabilise(&mut self, current: u32, desired: u32, behaviour: &Behaviour, now: u64) -> u32 {
        let log = self.recommendations.get_or_insert_default();
        // One pass, because a simulation asks four times a minute.
        let (up, down) = (behaviour.up.window, behaviour.down.window);
        let (mut least, mut most, mut obsolete) = (desired, desired, None);
        for (position, entry) in log.iter().enumerate() {
            let age = now.saturating_sub(entry.at);
            if age < up {
                least = least.min(entry.replicas);
            }
            if age < down {
                most = most.max(entry.replicas);
            }
            if age > up && age > down {
                obsolete = Some(position);
            }
        }
        let entry = Recommendation { replicas: desired, at: now };
        match obsolete {
            Some(position) => log[position] = entry,
            None => log.push(entry),
        }
        current.max(least).min(most)
    }

    /// Records a change, for the rates.
    pub fn changed(&mut self, from: u32, to: u32, behaviour: &Behaviour, now: u64) {
        let (changes, period) =
            if to > from { (&mut self.added, behaviour.up.longest_period()) } else { (&mut self.removed, behaviour.down.longest_period()) };
        for change in changes.iter_mut() {
            change.outdated |= now.saturating_sub(change.at) > period;
        }
        put(changes, Change::new(from.abs_diff(to), now), |change| change.outdated);
    }

    /// The count at the start of a period: the present one without what was added and with what was removed since.
    fn at_start(&self, current: u32, period: u64, now: u64) -> i64 {
        let since = |changes: &[Change]| -> i64 {
            changes.iter().filter(|change| now.saturating_sub(change.at) < period).map(|change| i64::from(change.replicas)).sum()
        };
        i64::from(current) - since(&self.added) + since(&self.removed)
    }

    /// The most replicas that the policies upwards allow.
    #[must_use]
    pub fn limit_up(&self, current: u32, rules: &Direction, now: u64) -> u32 {
        let allowed = rules.policies.iter().map(|policy| {
            let start = self.at_start(current, policy.period, now);
            match policy.step {
                Step::Pods(pods) => start + i64::from(pods),
                // Rounded up, or a small percentage of few pods would never add one.
                Step::Percent(percent) => (start as f64 * (1.0 + f64::from(percent) / 100.0)).ceil() as i64,
            }
        });
        selected(rules.select, allowed.clone().max(), allowed.min(), current).max(current)
    }

    /// The fewest replicas that the policies downwards allow.
    #[must_use]
    pub fn limit_down(&self, current: u32, rules: &Direction, now: u64) -> u32 {
        let allowed = rules.policies.iter().map(|policy| {
            let start = self.at_start(current, policy.period, now);
            match policy.step {
                Step::Pods(pods) => start - i64::from(pods),
                Step::Percent(percent) => (start as f64 * (1.0 - f64::from(percent) / 100.0)) as i64,
            }
        });
        selected(rules.select, allowed.clone().min(), allowed.max(), current).min(current)
    }

    /// Holds a stabilised count to the rates and the range.
    #[must_use]
    pub fn bounded(&self, current: u32, desired: u32, range: (u32, u32), behaviour: &Behaviour, now: u64) -> (u32, Bound) {
        let (minimum, maximum) = range;
        if desired > current {
            let rate = self.limit_up(current, &behaviour.up, now);
            let (most, bound) = if maximum > rate { (rate, Bound::RateUp) } else { (maximum, Bound::Maximum) };
            if desired > most {
                return (most, bound);
            }
        } else if desired < current {
            let rate = self.limit_down(current, &behaviour.down, now);
            let (least, bound) = if minimum < rate { (rate, Bound::RateDown) } else { (minimum, Bound::Minimum) };
            if desired < least {
                return (least, bound);
            }
        }
        (desired, Bound::None)
    }
}

/// The limit that holds; without a policy Kubernetes has none, which it refuses to store, so that the count stays.
fn selected(select: Select, largest_change: Option<i64>, smallest_change: Option<i64>, current: u32) -> u32 {
    let limit = match select {
        Select::Disabled => return current,
        Select::Max => largest_change,
        Select::Min => smallest_change,
    };
    limit.map_or(current, |limit| u32::try_from(limit.clamp(0, i64::from(i32::MAX))).unwrap_or(u32::MAX))
}

/// Holds a count to the range where no rules are given: upwards at most to twice the present count, or to 4.
#[must_use]
pub fn bounded_plain(current: u32, desired: u32, range: (u32, u32)) -> (u32, Bound) {
    let (minimum, maximum) = range;
    let rate = current.saturating_mul(2).max(4);
    let (most, bound) = if maximum > rate { (rate, Bound::RateUp) } else { (maximum, Bound::Maximum) };
    if desired < minimum {
        (minimum, Bound::Minimum)
    } else if desired > most {
        (most, bound)
    } else {
        (desired, Bound::None)
    }
}
