//! How a comparison is drawn: where each effect begins and how far it reaches, in percent of the widest total. The window draws
//! what it receives and computes nothing.

use aforo_core::money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::views::{ChangeOrderView, ExplanationView};

/// A bar of a waterfall, in percent of its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BarView {
    /// Where it begins, from the left.
    pub from: u32,
    /// How wide it is; at least 1 for an effect that is not nothing.
    pub width: u32,
    /// Whether it takes away.
    pub falls: bool,
}

/// A comparison with its bars: before, each effect in order, after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ComparedView {
    /// Why the quotes differ.
    pub explanation: ExplanationView,
    /// One bar more than effects at either end, by the total with taxes.
    pub bars: Vec<BarView>,
}

/// A change order with the bars of its comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OrderFileView {
    /// The change order.
    pub order: ChangeOrderView,
    /// Bars as in [`ComparedView`].
    pub bars: Vec<BarView>,
}

/// The bars of a comparison.
#[must_use]
pub fn bars(explanation: &ExplanationView) -> Vec<BarView> {
    let amount = |text: &str| text.parse::<Decimal>().unwrap_or_default();
    let before = amount(&explanation.before.total);
    let mut reached = before;
    let mut spans = vec![(Decimal::ZERO, before)];
    for effect in &explanation.effects {
        let next = reached + amount(&effect.change.total);
        spans.push((reached, next));
        reached = next;
    }
    spans.push((Decimal::ZERO, amount(&explanation.after.total)));
    let widest = spans.iter().flat_map(|(from, to)| [*from, *to]).max().unwrap_or_default();
    let percent = |value: Decimal| {
        let share = if widest > Decimal::ZERO { value / widest * Decimal::ONE_HUNDRED } else { Decimal::ZERO };
        money::round(share, 0).to_u32().unwrap_or_default()
    };
    let bar = |(from, to): (Decimal, Decimal)| {
        let (low, high) = if to < from { (to, from) } else { (from, to) };
        let seen = u32::from(high > low);
        BarView { from: percent(low), width: percent(high).saturating_sub(percent(low)).max(seen), falls: to < from }
    };
    spans.into_iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::views::{AmountsView, EffectView};

    /// By hand: 100 rises by 60 to 160, falls by 40 to 120. Of 160: 62.5 → 63, 160 is 100, 120 is 75.
    #[test]
    fn bars_stand_where_the_amounts_do() {
        let amounts = |total: &str| AmountsView {
            mrus: String::new(),
            subtotal: String::new(),
            net: String::new(),
            total: total.to_owned(),
            local_total: None,
        };
        let effect = |total: &str| EffectView { cause: String::new(), name: String::new(), change: amounts(total) };
        let explanation = ExplanationView {
            currency: String::new(),
            before: amounts("100"),
            after: amounts("120"),
            change: amounts("20"),
            effects: vec![effect("60"), effect("0"), effect("-40")],
            lines: Vec::new(),
        };
        let drawn: Vec<(u32, u32, bool)> = bars(&explanation).iter().map(|bar| (bar.from, bar.width, bar.falls)).collect();
        assert_eq!(drawn, [(0, 63, false), (63, 37, false), (100, 0, false), (75, 25, true), (0, 75, false)]);
    }
}
