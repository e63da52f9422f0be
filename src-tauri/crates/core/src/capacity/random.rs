//! Seeded random numbers. The core may depend on no more than decimals, serde and errors (a test holds this), and the generator
//! that is needed here has four lines, published with its constants.

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014; the constants of Vigna's reference).
/// The same seed and stream give the same numbers on every platform.
#[derive(Clone, Debug)]
pub(crate) struct SplitMix64(u64);

impl SplitMix64 {
    /// A generator for one purpose: streams of the same seed are independent of one another.
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut start = Self(seed);
        let first = start.next();
        let mut start = Self(first ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03));
        Self(start.next())
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in (0, 1].
    pub(crate) fn uniform(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// Gamma with mean 1 and this squared coefficient of variation: exponential for 1, steadier below, burstier above
    /// (Marsaglia and Tsang, A simple method for generating gamma variables, ACM TOMS 26, 2000).
    pub(crate) fn gamma(&mut self, variation: f64) -> f64 {
        if variation <= 0.0 {
            return 1.0;
        }
        if (variation - 1.0).abs() < 1e-12 {
            return -self.uniform().ln();
        }
        let shape = 1.0 / variation;
        // A shape below one is one more, times a power of a uniform number (their section 6).
        let (boosted, factor) = if shape < 1.0 { (shape + 1.0, self.uniform().powf(1.0 / shape)) } else { (shape, 1.0) };
        let d = boosted - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v * factor / shape;
            }
        }
    }

    /// Standard normal (Box and Muller 1958).
    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first outputs for the seed 1234567, as the reference implementation and Rosetta Code publish them.
    #[test]
    fn published_numbers() {
        let mut random = SplitMix64(1_234_567);
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(expected, [(); 5].map(|()| random.next()));
    }

    #[test]
    fn gammas_have_mean_one_and_the_stated_variation() {
        for variation in [0.25, 1.0, 4.0] {
            let mut random = SplitMix64::new(11, 0);
            let draws: Vec<f64> = (0..200_000).map(|_| random.gamma(variation)).collect();
            let mean = draws.iter().sum::<f64>() / 2e5;
            let squares = draws.iter().map(|draw| (draw - mean).powi(2)).sum::<f64>() / 2e5;
            assert!((mean - 1.0).abs() < 0.02 && (squares / variation - 1.0).abs() < 0.05, "{variation}: {mean}, {squares}");
        }
    }

    #[test]
    fn normals_have_mean_nought_and_variance_one() {
        let mut random = SplitMix64::new(7, 0);
        let draws: Vec<f64> = (0..100_000).map(|_| random.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 1e5;
        let variance = draws.iter().map(|draw| draw * draw).sum::<f64>() / 1e5 - mean * mean;
        assert!(mean.abs() < 0.015 && (variance - 1.0).abs() < 0.02, "{mean}, {variance}");
    }
}
