//! Step scaling of Application Auto Scaling (rule `step-scaling`), as its guide defines it.

/// How a step changes the number of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// Adds (or removes) so many tasks.
    Change(i32),
    /// Adds (or removes) a percentage of the tasks.
    Percent(i32),
    /// Sets the number of tasks.
    Exact(u32),
}

/// One step: it holds while the metric's distance from the alarm's threshold lies within its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Lower bound of the distance; `None` is without end. Above the threshold it belongs to the step.
    pub lower: Option<f64>,
    /// Upper bound of the distance; `None` is without end. Below the threshold it belongs to the step.
    pub upper: Option<f64>,
    /// What the step does.
    pub adjustment: Adjustment,
}

/// Steps with the threshold of their alarm.
#[derive(Clone, Debug, PartialEq)]
pub struct StepPolicy {
    /// Threshold of the alarm, in the metric's unit.
    pub threshold: f64,
    /// Whether the alarm breaches above the threshold (scale-out) or below it.
    pub above: bool,
    /// The steps.
    pub steps: Vec<Step>,
    /// Least tasks that a percentage adds or removes; 0 for none.
    pub minimum_magnitude: u32,
}

/// What is wrong with the steps of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepFault {
    /// There is no step.
    None,
    /// Two steps overlap, or a gap lies between them.
    GapOrOverlap,
    /// The step furthest from the threshold has an end, or one in the middle has none.
    Open,
}

impl StepPolicy {
    /// Checks what Application Auto Scaling demands: no gap, no overlap, the furthest step open.
    ///
    /// # Errors
    /// The first fault, in the order of the steps.
    pub fn check(&self) -> Result<(), StepFault> {
        let mut steps = self.steps.clone();
        steps.sort_by(|a, b| a.lower.unwrap_or(f64::NEG_INFINITY).total_cmp(&b.lower.unwrap_or(f64::NEG_INFINITY)));
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return Err(StepFault::None) };
        let open = if self.above { last.upper.is_none() } else { first.lower.is_none() };
        if !open {
            return Err(StepFault::Open);
        }
        for pair in steps.windows(2) {
            match (pair[0].upper, pair[1].lower) {
                (Some(upper), Some(lower)) if upper == lower => {}
                (Some(_), Some(_)) => return Err(StepFault::GapOrOverlap),
                _ => return Err(StepFault::Open),
            }
        }
        Ok(())
    }

    /// The number of tasks that a metric asks for; `current` if no step holds.
    #[must_use]
    pub fn proposal(&self, current: u32, metric: f64) -> u32 {
        let distance = metric - self.threshold;
        let holds = |step: &&Step| {
            let lower = step.lower.unwrap_or(f64::NEG_INFINITY);
            let upper = step.upper.unwrap_or(f64::INFINITY);
            // The bound nearer to the threshold belongs to the step.
            if self.above { lower <= distance && distance < upper } else { lower < distance && distance <= upper }
        };
        let Some(step) = self.steps.iter().find(holds) else { return current };
        let change = match step.adjustment {
            Adjustment::Exact(tasks) => return tasks,
            Adjustment::Change(change) => i64::from(change),
            Adjustment::Percent(percent) => {
                let change = rounded(f64::from(current) * f64::from(percent) / 100.0);
                let least = i64::from(self.minimum_magnitude);
                if change.abs() < least && change != 0 { change.signum() * least } else { change }
            }
        };
        u32::try_from((i64::from(current) + change).max(0)).unwrap_or(u32::MAX)
    }
}

/// Rounding of a percentage: above 1 down, between 0 and 1 to 1, between 0 and -1 to -1, below -1 towards zero.
fn rounded(change: f64) -> i64 {
    let whole = if change > 0.0 && change < 1.0 {
        1.0
    } else if change < 0.0 && change > -1.0 {
        -1.0
    } else {
        change.trunc()
    };
    whole as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn out() -> StepPolicy {
        let step = |lower, upper, percent| Step { lower: Some(lower), upper, adjustment: Adjustment::Percent(percent) };
        StepPolicy {
            threshold: 60.0,
            above: true,
            steps: vec![step(0.0, Some(10.0), 0), step(10.0, Some(20.0), 10), step(20.0, None, 30)],
            minimum_magnitude: 0,
        }
    }

    /// The example of AWS's guide: threshold 60, steps [0, 10) 0 %, [10, 20) 10 %, [20, ∞) 30 %; ten tasks at 70 become 11,
    /// and from 11 at 80 the 30 % are 3.3, which rounds down to 3 more: 14.
    #[test]
    fn the_guides_example() {
        for (current, metric, expected) in [(10, 60.0, 10), (10, 69.9, 10), (10, 70.0, 11), (11, 80.0, 14), (10, 59.9, 10), (2, 75.0, 3)] {
            assert_eq!(out().proposal(current, metric), expected, "{current} at {metric}");
        }
    }

    /// The same guide's rounding: 12.7 is 12, 0.67 is 1, -0.58 is -1, -6.67 is -6.
    #[test]
    fn rounding_of_percentages() {
        for (change, expected) in [(12.7, 12), (0.67, 1), (-0.58, -1), (-6.67, -6), (0.0, 0), (1.0, 1), (-1.0, -1)] {
            assert_eq!(rounded(change), expected, "{change}");
        }
    }

    #[test]
    fn scale_in_bounds_and_magnitude() {
        let step = |lower, upper, adjustment| Step { lower, upper, adjustment };
        let policy = StepPolicy {
            threshold: 40.0,
            above: false,
            steps: vec![
                step(Some(-10.0), Some(0.0), Adjustment::Percent(-10)),
                step(Some(-20.0), Some(-10.0), Adjustment::Change(-3)),
                step(None, Some(-20.0), Adjustment::Exact(2)),
            ],
            minimum_magnitude: 2,
        };
        assert_eq!(policy.check(), Ok(()));
        for (metric, expected) in [(40.0, 8), (31.0, 8), (30.0, 7), (25.0, 7), (20.0, 2), (5.0, 2), (41.0, 10)] {
            assert_eq!(policy.proposal(10, metric), expected, "{metric}");
        }
    }

    #[test]
    fn broken_steps_are_told() {
        let mut gap = out();
        gap.steps[1].upper = Some(15.0);
        let mut closed = out();
        closed.steps[2].upper = Some(40.0);
        let empty = StepPolicy { steps: Vec::new(), ..out() };
        for (policy, expected) in
            [(out(), Ok(())), (gap, Err(StepFault::GapOrOverlap)), (closed, Err(StepFault::Open)), (empty, Err(StepFault::None))]
        {
            assert_eq!(policy.check(), expected);
        }
    }
}
