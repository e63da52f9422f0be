//! Waiting lines: M/M/c, exact (formulas `erlang-c`, `response-percentile`).
//!
//! Arrivals are Poisson, service times exponential, `servers` work in parallel and serve in order of arrival. Many users who
//! know nothing of one another arrive like that within a minute; the rate itself changes from minute to minute.

/// How often a bisection halves its interval: 2^-60 of a time is below what a float tells apart.
const HALVINGS: u32 = 60;

/// A waiting line in its steady state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queue {
    servers: f64,
    /// Work offered, in servers: arrival rate × mean service time (Erlangs).
    load: f64,
    /// Probability that an arrival must wait.
    waits: f64,
}

impl Queue {
    /// The line of `servers` with an offered `load` in Erlangs. `None` if it grows without end (the load reaches the number of
    /// servers) or there is no server.
    #[must_use]
    pub fn new(servers: u32, load: f64) -> Option<Self> {
        if servers == 0 || !load.is_finite() || load < 0.0 || load >= f64::from(servers) {
            return None;
        }
        Some(Self { servers: f64::from(servers), load, waits: erlang_c(servers, load) })
    }

    /// Probability that an arrival must wait (Erlang C).
    #[must_use]
    pub fn probability_of_waiting(&self) -> f64 {
        self.waits
    }

    /// Mean wait, in mean service times.
    #[must_use]
    pub fn mean_wait(&self) -> f64 {
        self.waits / (self.servers - self.load)
    }

    /// The wait that a share `quantile` of the arrivals does not exceed, in mean service times.
    #[must_use]
    pub fn wait(&self, quantile: f64) -> f64 {
        let beyond = 1.0 - quantile;
        if self.waits <= beyond { 0.0 } else { (self.waits / beyond).ln() / (self.servers - self.load) }
    }

    /// The time from arrival to answer that a share `quantile` of the arrivals does not exceed, in mean service times.
    #[must_use]
    pub fn response(&self, quantile: f64) -> f64 {
        let beyond = 1.0 - quantile;
        // Without a line the answer takes -ln(1 - q); with one, at most that plus the wait.
        let mut low = -beyond.ln();
        let mut high = low + self.wait(1.0 - beyond / 2.0) + 1.0;
        while self.response_beyond(high) > beyond {
            high *= 2.0;
        }
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if self.response_beyond(middle) > beyond { low = middle } else { high = middle }
        }
        f64::midpoint(low, high)
    }

    /// Whether a share `quantile` of the arrivals is answered within `time` (in mean service times): [`Self::response`] asked the
    /// other way round, which needs no search.
    #[must_use]
    pub fn answers(&self, quantile: f64, time: f64) -> bool {
        time > 0.0 && self.response_beyond(time) <= 1.0 - quantile
    }

    /// Share of the arrivals that are not answered within `time` (in mean service times).
    #[must_use]
    pub fn response_beyond(&self, time: f64) -> f64 {
        let spare = self.servers - self.load;
        let served = (-time).exp();
        let delayed =
            if (spare - 1.0).abs() < 1e-9 { served * (1.0 + time) } else { (spare * served - (-spare * time).exp()) / (spare - 1.0) };
        (1.0 - self.waits) * served + self.waits * delayed
    }
}

/// Probability that an arrival must wait, by the recursion of Erlang B, which neither overflows nor loses digits.
fn erlang_c(servers: u32, load: f64) -> f64 {
    let blocked = (1..=servers).fold(1.0, |blocked, server| {
        let offered = load * blocked;
        offered / (f64::from(server) + offered)
    });
    blocked / (1.0 - load / f64::from(servers) * (1.0 - blocked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Values with 50 digits from two independent libraries (capacity reference, section 4.2): servers, load, probability of
    /// waiting, mean wait, 95 % and 99 % of the wait, 95 % and 99 % of the response.
    #[test]
    fn verified_points() {
        let rows: [(u32, f64, [f64; 6]); 8] = [
            (1, 0.6, [0.6, 1.5, 6.212_266_62, 10.235_861_41, 7.489_330_68, 11.512_925_46]),
            (3, 2.5, [0.702_247_191_0, 1.404_494_382_0, 5.284_524_92, 8.503_400_75, 6.649_990_94, 9.885_581_31]),
            (7, 5.0, [0.324_149_949_2, 0.162_074_974_6, 0.934_591_60, 1.739_310_56, 3.267_128_50, 4.884_087_02]),
            (9, 7.5, [0.509_148_620_7, 0.339_432_413_8, 1.547_144_64, 2.620_103_24, 3.611_421_77, 5.270_579_80]),
            (11, 10.0, [0.682_118_204_7, 0.682_118_204_7, 2.613_179_96, 4.222_617_87, 4.378_722_82, 6.268_283_51]),
            (18, 15.0, [0.361_334_384_0, 0.120_444_794_7, 0.659_260_27, 1.195_739_57, 3.161_537_35, 4.771_238_90]),
            (60, 50.0, [0.117_302_056_1, 0.011_730_205_6, 0.085_272_93, 0.246_216_72, 3.008_681_63, 4.618_119_54]),
            (150, 140.0, [0.303_529_327_7, 0.030_352_932_8, 0.180_345_52, 0.341_289_31, 3.028_901_52, 4.638_339_43]),
        ];
        for (servers, load, expected) in rows {
            let queue = Queue::new(servers, load).expect("stable");
            let found = [
                queue.probability_of_waiting(),
                queue.mean_wait(),
                queue.wait(0.95),
                queue.wait(0.99),
                queue.response(0.95),
                queue.response(0.99),
            ];
            for (column, (found, expected)) in found.into_iter().zip(expected).enumerate() {
                // The table prints ten decimals of the first two columns and eight of the others.
                let tolerance = if column < 2 { 1e-10 } else { 1e-8 };
                assert!(
                    (found - expected).abs() < tolerance,
                    "{servers} servers, {load} Erlang, column {column}: {found} is not {expected}"
                );
            }
        }
    }

    /// Published elsewhere: 14 agents at 10 Erlang (pyworkforce), and fractions that can be worked by hand.
    #[test]
    fn published_points() {
        for (servers, load, expected) in
            [(14, 10.0, 0.174_131_933_595_049_8), (2, 1.0, 1.0 / 3.0), (3, 2.0, 4.0 / 9.0), (5, 4.0, 128.0 / 231.0)]
        {
            let found = Queue::new(servers, load).expect("stable").probability_of_waiting();
            assert!((found - expected).abs() < 1e-12, "{servers} servers, {load} Erlang: {found}");
        }
    }

    #[test]
    fn an_overloaded_line_has_no_steady_state() {
        for (servers, load) in [(0, 0.0), (2, 2.0), (2, 3.0), (1, f64::NAN)] {
            assert_eq!(Queue::new(servers, load), None);
        }
        let idle = Queue::new(1, 0.0).expect("stable");
        assert_eq!((idle.probability_of_waiting(), idle.wait(0.99)), (0.0, 0.0));
    }

    proptest! {
        #[test]
        fn more_servers_never_answer_later(servers in 1u32..80, share in 0.01f64..0.99, quantile in 0.5f64..0.999) {
            let load = f64::from(servers) * share;
            let few = Queue::new(servers, load).expect("stable").response(quantile);
            let many = Queue::new(servers + 1, load).expect("stable").response(quantile);
            prop_assert!(many <= few + 1e-9, "{few} then {many}");
            prop_assert!(many >= -(1.0 - quantile).ln() - 1e-9, "no answer comes before its own service");
        }
    }
}
