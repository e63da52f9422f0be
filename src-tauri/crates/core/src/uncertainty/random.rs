//! Random numbers that can be had in any order, and the distribution of an input.

/// The odd constant of SplitMix64, 2^64 divided by the golden ratio.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), which
/// passes BigCrush as a function of a counter.
fn mix(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

/// The random numbers of one input: the `n`-th is a function of seed, input and `n` alone, so that neither the number of threads
/// nor the other inputs change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream(u64);

impl Stream {
    /// The stream of an input, which its path names.
    #[must_use]
    pub fn new(seed: u64, path: &str) -> Self {
        // FNV-1a, 64 bits: a name for the stream, not a defence.
        let name = path.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        Self(mix(seed.wrapping_mul(GOLDEN) ^ mix(name)))
    }

    /// The `n`-th number, uniform between 0 (included) and 1 (excluded), with 53 random bits.
    #[must_use]
    pub fn uniform(self, n: u32) -> f64 {
        let bits = mix(self.0.wrapping_add(u64::from(n).wrapping_add(1).wrapping_mul(GOLDEN)));
        (bits >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
    }
}

/// The triangular distribution of an input between `low` and `high` with its top at `likely` (formula `range-distribution`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Triangle {
    low: f64,
    likely: f64,
    high: f64,
    /// Probability of a value below the likely one.
    below: f64,
    /// (high - low) (likely - low), and the same of the other side.
    rising: f64,
    falling: f64,
}

impl Triangle {
    /// `low <= likely <= high` must hold.
    pub(crate) fn new(low: f64, likely: f64, high: f64) -> Self {
        let width = high - low;
        let below = if width > 0.0 { (likely - low) / width } else { 0.0 };
        Self { low, likely, high, below, rising: width * (likely - low), falling: width * (high - likely) }
    }

    /// The value that a share `u` of the draws does not exceed.
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        if self.low >= self.high {
            return self.likely;
        }
        let value = if u < self.below { self.low + (u * self.rising).sqrt() } else { self.high - ((1.0 - u) * self.falling).sqrt() };
        value.clamp(self.low, self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The reference implementation of SplitMix64 with seed 1234567 begins with these numbers (Vigna, splitmix64.c).
    #[test]
    fn the_generator_is_splitmix64() {
        let stream = Stream(1_234_567);
        let first: Vec<u64> = (1..=3_u64).map(|n| mix(stream.0.wrapping_add(n.wrapping_mul(GOLDEN)))).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
        assert_eq!(stream.uniform(0), (first[0] >> 11) as f64 / (1_u64 << 53) as f64);
    }

    /// By hand: 2, 4, 10 rises to 1/4 at the top. 1/16: 2 + sqrt(1/16 × 8 × 2) = 3; 1/4: 4; 25/48 × ... at 1 - 1/3: 10 - sqrt(1/3 × 8 × 6) = 6.
    #[test]
    fn quantiles_of_the_triangle() {
        let triangle = Triangle::new(2.0, 4.0, 10.0);
        for (u, expected) in [(0.0, 2.0), (1.0 / 16.0, 3.0), (0.25, 4.0), (2.0 / 3.0, 6.0), (1.0, 10.0)] {
            assert!((triangle.quantile(u) - expected).abs() < 1e-12, "{u}: {}", triangle.quantile(u));
        }
        assert_eq!(Triangle::new(7.3, 7.3, 7.3).quantile(0.4), 7.3);
    }

    /// Mean (a + b + c) / 3 and variance (a² + b² + c² - ab - ac - bc) / 18 (Evans, Hastings and Peacock, Statistical Distributions).
    #[test]
    fn moments_of_the_draws() {
        let (triangle, stream) = (Triangle::new(2.0, 4.0, 10.0), Stream::new(1, "traffic.monthly_users"));
        let draws: Vec<f64> = (0..200_000).map(|n| triangle.quantile(stream.uniform(n))).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let variance = draws.iter().map(|draw| (draw - mean) * (draw - mean)).sum::<f64>() / draws.len() as f64;
        // Three standard errors: 3 × 1.7 / sqrt(200,000) = 0.0114; of the variance about 0.025.
        assert!((mean - 16.0 / 3.0).abs() < 0.012, "{mean}");
        assert!((variance - 52.0 / 18.0).abs() < 0.03, "{variance}");
    }

    proptest! {
        #[test]
        fn streams_are_their_own_and_reproducible(seed in any::<u64>(), n in any::<u32>()) {
            let (a, b) = (Stream::new(seed, "a"), Stream::new(seed, "b"));
            prop_assert_eq!(a.uniform(n).to_bits(), Stream::new(seed, "a").uniform(n).to_bits());
            prop_assert!(a.uniform(n) != b.uniform(n));
            prop_assert!((0.0..1.0).contains(&a.uniform(n)));
        }

        #[test]
        fn quantiles_rise_within_the_range(low in -1e6f64..1e6, a in 0.0f64..1e6, b in 0.0f64..1e6, u in 0.0f64..1.0, more in 0.0f64..1.0) {
            let triangle = Triangle::new(low, low + a, low + a + b);
            let (first, second) = (triangle.quantile(u), triangle.quantile((u + more).min(1.0)));
            prop_assert!(low <= first && first <= second && second <= low + a + b);
        }
    }
}
