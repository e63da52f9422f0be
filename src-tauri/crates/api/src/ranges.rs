//! How far each line of the estimate may be off: its low and its high over draws of the whole plan.

use aforo_core::estimate::Estimate;
use aforo_core::uncertainty::{Books, Study, spread};
use aforo_core::units;
use rayon::prelude::*;
use rust_decimal::prelude::ToPrimitive;

use crate::application::{Application, Context};
use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::views::ErrorView;
use crate::views::ranges::{NamedRangeView, RangeView, RangesView};

/// Draws for the ranges of lines: the engine computes each of them line by line. With 400 of them a tenth of the draws stands
/// between the seventh and the thirteenth hundredth of the distribution in 19 cases of 20 (binomial, ± 1.96 × √(0.1 × 0.9 / 400)).
pub const DRAWS: u32 = 400;
/// The seed of studies unless another one is asked for.
const SEED: u32 = 1;

impl Engine {
    /// Low, typical and high of each line of the estimate. The draws are the first ones of [`Engine::risk`] with the same seed.
    ///
    /// # Errors
    /// If no draw gave a plan.
    pub fn ranges(&self, computed: &Computed, options: Options) -> Result<RangesView, ErrorView> {
        let (data, calculation) = (self.data(), &computed.calculation);
        let books = Books { catalog: &data.catalog, prices: &calculation.prices, card: &calculation.card };
        let study = Study::new(&computed.plan, books, u64::from(SEED));
        let estimate = &calculation.estimate;
        let figures = Figures::of(estimate);
        let drawn: Vec<Option<Vec<f64>>> = (0..DRAWS)
            .into_par_iter()
            .map_init(|| study.room(), |room, n| study.draw_estimate(room, n).map(|drawn| figures.values(&drawn)))
            .collect();
        let void = drawn.iter().filter(|values| values.is_none()).count();
        let drawn: Vec<Vec<f64>> = drawn.into_iter().flatten().collect();
        let range = |position: usize| {
            let of: Vec<f64> = drawn.iter().filter_map(|values| values.get(position).copied()).collect();
            spread(&of).map(|spread| {
                let [low, typical, high] = [spread.p10, spread.p50, spread.p90].map(|value| usd(units::quantity(value)));
                RangeView { varies: low != high, low, typical, high }
            })
        };
        let void_plan = || ErrorView::new("risk-void", options.language, &[]);
        let named = |(position, id): (usize, String)| Some(NamedRangeView { id, range: range(position)? });
        let environments = estimate.environments.iter().map(|of| computed.plan.environments[of.environment].id.clone());
        let lines = estimate.lines.iter().map(|line| line.id.clone());
        let mut all = (1..).zip(environments.chain(lines)).map(named).collect::<Option<Vec<_>>>().ok_or_else(void_plan)?;
        let lines = all.split_off(estimate.environments.len());
        let assumed = study.inputs().iter().any(|input| input.assumed);
        Ok(RangesView {
            draws: DRAWS,
            void: u32::try_from(void).unwrap_or(u32::MAX),
            seed: SEED,
            assumed,
            notes: notes(assumed, study.inputs().is_empty(), Messages::of(options.language)),
            total: range(0).ok_or_else(void_plan)?,
            environments: all,
            lines,
        })
    }
}

impl Application {
    /// Low, typical and high of each line of the estimate.
    ///
    /// # Errors
    /// If the plan has errors, or no draw gave a plan.
    pub fn ranges(&self, id: &str, context: &Context) -> Result<RangesView, ErrorView> {
        let computed = self.computed(id, context)?;
        self.engine().ranges(&computed, context.options())
    }
}

/// The figures of an estimate whose ranges are wanted: the total, the environments, the lines by their ids.
struct Figures<'a> {
    environments: usize,
    lines: std::collections::HashMap<&'a str, usize>,
}

impl<'a> Figures<'a> {
    fn of(estimate: &'a Estimate) -> Self {
        let environments = estimate.environments.len();
        Self { environments, lines: estimate.lines.iter().map(|line| line.id.as_str()).zip(environments + 1..).collect() }
    }

    /// What they are in another estimate of the same plan with other numbers; a line that it lacks costs nothing there.
    fn values(&self, drawn: &Estimate) -> Vec<f64> {
        let mut values = vec![0.0; 1 + self.environments + self.lines.len()];
        let float = |amount: rust_decimal::Decimal| amount.to_f64().unwrap_or_default();
        values[0] = float(drawn.total);
        for (place, environment) in values[1..].iter_mut().zip(&drawn.environments) {
            *place = float(environment.amount);
        }
        for line in &drawn.lines {
            if let Some(place) = self.lines.get(line.id.as_str()) {
                values[*place] = float(line.amount);
            }
        }
        values
    }
}

fn notes(assumed: bool, nothing: bool, messages: &Messages) -> Vec<String> {
    if nothing {
        return vec![messages.text("risk-note-nothing", &[])];
    }
    let mut notes = vec![messages.text("ranges-note", &[("draws", &DRAWS.to_string())])];
    if assumed {
        notes.push(messages.text("risk-note-assumed", &[]));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::risk::unwatched;
    use crate::sample::{decimal, sample};
    use crate::views::risk::{RiskMeasure, RiskRequest};
    use aforo_core::plan::InputRange;
    use rust_decimal::Decimal;

    fn line<'a>(ranges: &'a RangesView, id: &str) -> &'a RangeView {
        &ranges.lines.iter().find(|line| line.id == id).unwrap_or_else(|| panic!("{id}")).range
    }

    /// The draws are those of the study of risk, which computes them by its compiled model: the total has the same percentiles.
    #[test]
    fn the_total_is_that_of_the_study_of_risk() {
        let (engine, computed, options) = sample(|_| {});
        let ranges = engine.ranges(&computed, options).expect("ranges");
        let request = RiskRequest { draws: DRAWS, seed: SEED, measure: RiskMeasure::AwsUsd };
        let risk = engine.risk(&computed, &request, &unwatched, options).expect("risk");
        let usd = &risk.measures[0];
        assert_eq!([&ranges.total.low, &ranges.total.typical, &ranges.total.high], [&usd.p10, &usd.p50, &usd.p90]);
        assert_eq!((ranges.void, ranges.assumed), (0, true));
    }

    /// By hand: 0.60 dollars for each million requests that the firewall of production sees. The users are triangular from 0.2 to
    /// 1.8 of the plan's 1 with their top at 1, so that their tenths are 0.2 + √(0.1 × 1.6 × 0.8) and its mirror image. The NAT
    /// gateways cost what they cost however many users there are.
    #[test]
    fn usage_has_a_range_and_capacity_that_is_bought_by_the_hour_has_none() {
        let (_, computed, _) = sample(|_| {});
        let users = f64::from(computed.plan.traffic.monthly_users);
        let range = InputRange { path: "traffic.monthly_users".to_owned(), low: users * 0.2, high: users * 1.8 };
        let (engine, computed, options) = sample(|plan| plan.uncertainty = vec![range]);
        let ranges = engine.ranges(&computed, options).expect("ranges");
        let firewall = line(&ranges, "production/waf-requests");
        let listed = computed.calculation.estimate.lines.iter().find(|line| line.id == "production/waf-requests").expect("line").amount;
        let tenth = 0.2 + (0.1_f64 * 1.6 * 0.8).sqrt();
        for (found, factor) in [(&firewall.low, tenth), (&firewall.typical, 1.0), (&firewall.high, 2.0 - tenth)] {
            let expected = listed * units::quantity(factor);
            // Between the 7th and the 13th hundredth instead of the 10th; between the 45th and the 55th instead of the half.
            assert!((decimal(found) - expected).abs() < listed * units::quantity(0.12), "{found} at {factor} is not {expected}");
        }
        assert!(firewall.varies);
        let gateways = line(&ranges, "production/nat-gateway-hours");
        assert_eq!((gateways.varies, &gateways.low), (false, &gateways.high));
        assert!(!ranges.assumed);
    }

    /// Not all lines are high at once: the ranges of the lines together are at least as wide as the range of the whole.
    #[test]
    fn the_whole_is_narrower_than_its_lines() {
        let (engine, computed, options) = sample(|_| {});
        let ranges = engine.ranges(&computed, options).expect("ranges");
        let width = |range: &RangeView| decimal(&range.high) - decimal(&range.low);
        let lines: Decimal = ranges.lines.iter().map(|line| width(&line.range)).sum();
        assert!(width(&ranges.total) < lines, "{} and {lines}", width(&ranges.total));
        assert!(ranges.lines.iter().all(|line| decimal(&line.range.low) <= decimal(&line.range.high)));
        assert_eq!(ranges.lines.len(), computed.calculation.estimate.lines.len());
    }
}
