//! Requests a second over time, which is what sizing over a week and the simulation of the controllers are given.

/// Requests a second in steps of equal length: a typical week, a peak week, a month, or a recorded trace.
#[derive(Clone, Debug, PartialEq)]
pub struct RateSeries {
    /// Length of a step, in seconds.
    pub step_seconds: u32,
    /// Mean requests a second in each step.
    pub rates: Vec<f64>,
}

impl RateSeries {
    /// How long the series lasts, in seconds.
    #[must_use]
    pub fn duration_seconds(&self) -> f64 {
        self.rates.len() as f64 * f64::from(self.step_seconds)
    }

    /// Requests in all.
    #[must_use]
    pub fn requests(&self) -> f64 {
        self.rates.iter().sum::<f64>() * f64::from(self.step_seconds)
    }

    /// Mean requests a second; 0 for an empty series.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.rates.is_empty() { 0.0 } else { self.rates.iter().sum::<f64>() / self.rates.len() as f64 }
    }

    /// Requests a second in the busiest step; 0 for an empty series.
    #[must_use]
    pub fn peak(&self) -> f64 {
        self.rates.iter().copied().fold(0.0, f64::max)
    }

    /// Means over longer steps; the last one may be shorter in what it covers and is a mean of that.
    #[must_use]
    pub fn in_steps_of(&self, seconds: u32) -> Self {
        let each = (seconds / self.step_seconds.max(1)).max(1) as usize;
        let rates = self.rates.chunks(each).map(|steps| steps.iter().sum::<f64>() / steps.len() as f64).collect();
        Self { step_seconds: self.step_seconds * each as u32, rates }
    }

    /// The same shape with every rate multiplied.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        Self { step_seconds: self.step_seconds, rates: self.rates.iter().map(|rate| rate * factor).collect() }
    }
}
