//! Low and high of the estimate: what was drawn, and what each uncertain input does to the figure alone.

use aforo_core::uncertainty::{Books, Study};
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Explainer;
use super::totals::joined;
use crate::engine::Computed;
use crate::present::{decimal, rate};
use crate::ranges::DRAWS;
use crate::views::ranges::RangeView;
use crate::views::{OperandView, TraceView};
use crate::workspace::sensitivity::positioned;

/// How many inputs are told: more than a person weighs at once.
const TOLD: usize = 8;

impl Explainer<'_> {
    /// `low` or `high` of the estimate, of an environment or of a line.
    pub(super) fn off(&self, end: &str, of: &str) -> Option<TraceView> {
        let ranges = self.engine.ranges(self.computed, self.options).ok()?;
        let whole = (self.text("figure-cost"), "figure/cost".to_owned(), &ranges.total);
        let (name, reference, range): (String, String, &RangeView) = if of.is_empty() {
            whole
        } else if let Some(environment) = ranges.environments.iter().find(|named| named.id == of) {
            (self.environment_name(of).to_owned(), format!("figure/cost/{of}"), &environment.range)
        } else {
            let line = ranges.lines.iter().find(|named| named.id == of)?;
            let own = self.computed.calculation.estimate.lines.iter().find(|own| own.id == of)?;
            (joined(&self.text(&format!("resource-{}", own.resource)), &own.detail), of.to_owned(), &line.range)
        };
        let now = amount(self.computed, of)?;
        let result = decimal(if end == "low" { &range.low } else { &range.high });
        let drawn = |key: &str, value: &str| self.formula(self.text(key), decimal(value), "usd", "percentile");
        let mut operands = vec![
            self.figure(self.text("symbol-as-planned"), now, "usd", reference),
            drawn("symbol-p10", &range.low),
            drawn("symbol-p50", &range.typical),
            drawn("symbol-p90", &range.high),
            self.formula(self.text("symbol-draws"), Decimal::from(DRAWS), "item", "range-distribution"),
        ];
        operands.extend(self.alone(of, now));
        let id = if of.is_empty() { end.to_owned() } else { format!("{end}/{of}") };
        let title = joined(&self.text(&format!("figure-{end}")), &name);
        Some(self.trace(id, title, &format!("range-{end}"), operands, result, "usd"))
    }

    /// The figure with each uncertain input at the ends of its range, the others as planned; the widest first.
    fn alone(&self, of: &str, now: Decimal) -> Vec<OperandView> {
        let calculation = &self.computed.calculation;
        let books = Books { catalog: &self.engine.data().catalog, prices: &calculation.prices, card: &calculation.card };
        let study = Study::new(&self.computed.plan, books, 1);
        let at = |path: &str, value: f64| {
            let mut plan = self.computed.plan.clone();
            let address = plan.number_address(path)?;
            plan.set_number_at(&address, value);
            let moved = self.engine.compute_with(plan, &calculation.prices, self.options.date).ok()?;
            Some(amount(&moved, of).unwrap_or_default())
        };
        let inputs: Vec<_> = study.inputs().iter().map(|input| (input.path.clone(), input.low, input.high, input.assumed)).collect();
        let mut moves: Vec<(Decimal, OperandView)> = inputs
            .into_par_iter()
            .filter_map(|(path, low, high, assumed)| {
                let (least, most) = (at(&path, low)?, at(&path, high)?);
                let width = (most - least).abs().max((least - now).abs()).max((most - now).abs());
                if width.is_zero() {
                    return None;
                }
                let (position, element) = positioned(&self.computed.plan, &path);
                let mark = self.engine.mark(&self.computed.plan, self.options.language);
                let number = |value: f64| mark.quantity(&rate(value, 3)).into_owned();
                let money = |value: Decimal| mark.money(&crate::engine::usd(value)).into_owned();
                let key = if assumed { "range-input-assumed" } else { "range-input" };
                let arguments = [("low", number(low)), ("high", number(high)), ("least", money(least)), ("most", money(most))];
                let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let symbol = if element.is_empty() { self.text("symbol-alone") } else { joined(&self.text("symbol-alone"), &element) };
                let operand = self.operand(symbol, most - least, "usd", "range", position);
                Some((width, OperandView { description: self.messages.text(key, &arguments), ..operand }))
            })
            .collect();
        moves.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.reference.cmp(&b.1.reference)));
        moves.truncate(TOLD);
        moves.into_iter().map(|(_, operand)| operand).collect()
    }
}

/// What a part of the estimate comes to: all of it, an environment by its identifier, or a line.
fn amount(computed: &Computed, of: &str) -> Option<Decimal> {
    let estimate = &computed.calculation.estimate;
    if of.is_empty() {
        return Some(estimate.total);
    }
    let environment = estimate.environments.iter().find(|total| computed.plan.environments[total.environment].id == of);
    environment.map(|total| total.amount).or_else(|| estimate.lines.iter().find(|line| line.id == of).map(|line| line.amount))
}
