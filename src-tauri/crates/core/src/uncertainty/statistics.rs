//! What thousands of draws say: percentiles, and how much of the variance each input causes.

/// Classes into which the values of an input are sorted: enough to follow a curve, few enough that each holds hundreds of draws.
const CLASSES: usize = 32;

/// Percentiles of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// One draw in ten is below.
    pub p10: f64,
    /// Half of the draws are below.
    pub p50: f64,
    /// Nine draws in ten are below.
    pub p90: f64,
    /// Mean of the draws.
    pub mean: f64,
    /// Standard deviation of the draws.
    pub deviation: f64,
}

/// The spread of the draws; `None` without any (formula `percentile`: linear between the order statistics, the seventh
/// definition of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996)).
#[must_use]
pub fn spread(draws: &[f64]) -> Option<Spread> {
    if draws.is_empty() {
        return None;
    }
    let mut sorted = draws.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * (sorted.len() - 1) as f64;
        let (below, rest) = (place.floor(), place.fract());
        let low = sorted[below as usize];
        let high = sorted[(below as usize + 1).min(sorted.len() - 1)];
        low + (high - low) * rest
    };
    let count = draws.len() as f64;
    let mean = draws.iter().sum::<f64>() / count;
    let variance = draws.iter().map(|draw| (draw - mean) * (draw - mean)).sum::<f64>() / count;
    Some(Spread { p10: at(0.1), p50: at(0.5), p90: at(0.9), mean, deviation: variance.sqrt() })
}

/// The share of the variance of a figure that one input causes by itself: the first-order Sobol index (formula
/// `variance-share`), between 0 and 1.
///
/// It is estimated from the draws that there are: they are sorted into classes by the input's quantile, and the variance of the
/// class means is compared with the whole (Plischke, Borgonovo and Smith, "Global sensitivity measures from given data",
/// European Journal of Operational Research 226 (2013)). Chance alone spreads the means of `k` classes of `n` draws by
/// `(k - 1) / (n - 1)` of the variance, which is taken off (Kelley's correction of the correlation ratio, PNAS 21 (1935)).
///
/// Each draw is the input's quantile, uniform from 0 to 1, with the figures, of which each has a share of its own.
#[must_use]
pub fn shares_of_variance<const N: usize>(draws: impl Iterator<Item = (f64, [f64; N])>) -> [f64; N] {
    let mut counts = [0.0_f64; CLASSES];
    let mut sums = [[0.0_f64; N]; CLASSES];
    // Taken from the first figures, so that squares of large figures lose no digits.
    let mut origin = None;
    let mut squares = [0.0; N];
    for (quantile, figures) in draws {
        let origin = origin.get_or_insert(figures);
        let class = ((quantile * CLASSES as f64) as usize).min(CLASSES - 1);
        counts[class] += 1.0;
        for index in 0..N {
            let deviation = figures[index] - origin[index];
            sums[class][index] += deviation;
            squares[index] += deviation * deviation;
        }
    }
    let count: f64 = counts.iter().sum();
    let filled = counts.iter().filter(|count| **count > 0.0).count() as f64;
    std::array::from_fn(|index| {
        let classes = || counts.iter().zip(&sums).filter(|(count, _)| **count > 0.0).map(|(count, sums)| (count, sums[index]));
        let sum: f64 = classes().map(|(_, sum)| sum).sum();
        let whole = squares[index] - sum * sum / count;
        // A figure that does not vary has no variance to share; the limit is what rounding leaves of none.
        if count <= filled || whole <= squares[index] * 1e-12 {
            return 0.0;
        }
        let between = classes().map(|(count, sum)| sum * sum / count).sum::<f64>() - sum * sum / count;
        (1.0 - (1.0 - between / whole) * (count - 1.0) / (count - filled)).clamp(0.0, 1.0)
    })
}

#[cfg(test)]
mod tests {
    use super::super::random::Stream;
    use super::*;

    const N: u32 = 40_000;

    fn inputs() -> [Stream; 3] {
        ["a", "b", "c"].map(|name| Stream::new(7, name))
    }

    fn shares(figure: impl Fn([f64; 3]) -> f64) -> [f64; 3] {
        let streams = inputs();
        streams.map(|stream| shares_of_variance((0..N).map(|n| (stream.uniform(n), [figure(streams.map(|stream| stream.uniform(n)))])))[0])
    }

    /// The function of Ishigami and Homma (1990) with a = 7, b = 0.1 is the usual test of such estimators: its first-order indices
    /// are known in closed form, 0.3139, 0.4424 and 0 (Saltelli and others, Global Sensitivity Analysis, 2008, section 4.5).
    #[test]
    fn shares_of_the_ishigami_function() {
        let angle = |uniform: f64| (2.0 * uniform - 1.0) * std::f64::consts::PI;
        let found = shares(|[a, b, c]| angle(a).sin() + 7.0 * angle(b).sin().powi(2) + 0.1 * angle(c).powi(4) * angle(a).sin());
        for (found, expected) in found.into_iter().zip([0.3139, 0.4424, 0.0]) {
            // 32 classes flatten the curves a little: by 1 / (2 × 32²) of a full wave's variance and twice as much of two waves'.
            assert!((found - expected).abs() < 0.015, "{found} is not {expected}");
        }
    }

    /// A sum of independent inputs: the shares are the weights squared, 1 : 4 : 9 of 14.
    #[test]
    fn shares_of_a_sum() {
        for (found, expected) in shares(|[a, b, c]| 1e9 + a + 2.0 * b + 3.0 * c).into_iter().zip([1.0, 4.0, 9.0]) {
            assert!((found - expected / 14.0).abs() < 0.01, "{found} is not {}", expected / 14.0);
        }
        assert_eq!(shares(|_| 12_345.678), [0.0; 3], "nothing varies");
    }

    /// By hand: of 0, 10, ..., 100 the tenth part lies at 10.
    #[test]
    fn percentiles_lie_between_the_draws() {
        let draws: Vec<f64> = (0..=10).rev().map(|n| f64::from(n) * 10.0).collect();
        let found = spread(&draws).expect("draws");
        assert_eq!((found.p10, found.p50, found.p90, found.mean), (10.0, 50.0, 90.0, 50.0));
        assert!((found.deviation - 1000.0_f64.sqrt()).abs() < 1e-12, "{}", found.deviation);
        assert_eq!(spread(&[1.0, 2.0]).map(|found| found.p10), Some(1.1));
        assert_eq!(spread(&[]), None);
    }
}
