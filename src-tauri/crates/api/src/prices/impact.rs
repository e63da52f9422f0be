//! What another price book does to plans: estimate, quote and margin, before and after.

use std::sync::Arc;

use aforo_core::money;
use aforo_core::plan::Plan;
use aforo_core::price_book::PriceBook;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::views::{ImpactView, PlanImpactView};
use crate::engine::{Computed, Engine, usd};
use crate::messages::Messages;
use crate::present::plain;
use crate::views::Language;

/// A plan whose figures are compared.
#[derive(Clone, Debug)]
pub struct PlanToCompare {
    /// Its identifier, or its file.
    pub id: String,
    /// The plan; without one the document cannot be read, and why.
    pub plan: Result<Plan, String>,
}

/// Compares every plan with two books. `floor` is the margin in percent under which a quote is flagged; without one it is the
/// target margin of the plan's own rate card.
#[must_use]
pub fn impact(
    engine: &Engine,
    plans: &[PlanToCompare],
    older: &Arc<PriceBook>,
    newer: &Arc<PriceBook>,
    floor: Option<Decimal>,
    date: Date,
    language: Language,
) -> ImpactView {
    let mut rows: Vec<Compared> = plans.iter().map(|plan| compared(engine, plan, older, newer, floor, date, language)).collect();
    let largest = rows.iter().map(|row| row.estimate_change.abs()).max().unwrap_or_default();
    if !largest.is_zero() {
        for row in &mut rows {
            row.view.bar_percent = money::round(row.estimate_change.abs() / largest * Decimal::ONE_HUNDRED, 0).to_u32().unwrap_or_default();
        }
    }
    // What cannot be computed is the greatest damage of all; then the largest loss of margin.
    rows.sort_by(|one, other| one.margin_change.cmp(&other.margin_change).then_with(|| one.view.plan_id.cmp(&other.view.plan_id)));
    let plans: Vec<PlanImpactView> = rows.into_iter().map(|row| row.view).collect();
    ImpactView {
        older: older.id.clone(),
        newer: newer.id.clone(),
        floor_percent: floor.map(plain).unwrap_or_default(),
        under_floor: u32::try_from(plans.iter().filter(|plan| plan.under_floor).count()).unwrap_or(u32::MAX),
        plans,
    }
}

struct Compared {
    /// By which plans are sorted; none if the plan cannot be computed.
    margin_change: Option<Decimal>,
    estimate_change: Decimal,
    view: PlanImpactView,
}

fn compared(
    engine: &Engine,
    entry: &PlanToCompare,
    older: &Arc<PriceBook>,
    newer: &Arc<PriceBook>,
    floor: Option<Decimal>,
    date: Date,
    language: Language,
) -> Compared {
    let messages = Messages::of(language);
    let mut view = empty(&entry.id);
    let failed =
        |problem: String, view| Compared { margin_change: None, estimate_change: Decimal::ZERO, view: PlanImpactView { problem, ..view } };
    let plan = match &entry.plan {
        Ok(plan) => plan,
        Err(reason) => return failed(reason.clone(), view),
    };
    plan.display_title().clone_into(&mut view.title);
    plan.client.name.clone_into(&mut view.client);
    let compute = |book: &Arc<PriceBook>| {
        engine.compute_with(plan.clone(), book, date).map_err(|problems| {
            let first = messages.problems(&problems).into_iter().next().map(|problem| problem.message).unwrap_or_default();
            format!("{}: {first}", book.id)
        })
    };
    let (before, after) = match (compute(older), compute(newer)) {
        (Ok(before), Ok(after)) => (before, after),
        (Err(problem), _) | (_, Err(problem)) => return failed(problem, view),
    };
    let estimate = |computed: &Computed| computed.calculation.estimate.total;
    let net = |computed: &Computed| computed.calculation.quote.net;
    let margin = |computed: &Computed| computed.calculation.margin.amount;
    let percent = |part: Decimal, whole: Decimal| if whole.is_zero() { None } else { Some(part / whole * Decimal::ONE_HUNDRED) };
    let text = |value: Option<Decimal>| value.map(|value| plain(money::round(value, 1))).unwrap_or_default();
    let after_percent = percent(margin(&after), net(&after));
    let floor = floor.unwrap_or_else(|| after.calculation.card.parameters.target_margin_percent);
    let change = estimate(&after) - estimate(&before);
    let margin_change = margin(&after) - margin(&before);
    let view = PlanImpactView {
        estimate_before: usd(estimate(&before)),
        estimate_after: usd(estimate(&after)),
        estimate_change: usd(change),
        estimate_change_percent: text(percent(change, estimate(&before))),
        net_before: usd(net(&before)),
        net_after: usd(net(&after)),
        margin_before: usd(margin(&before)),
        margin_after: usd(margin(&after)),
        margin_before_percent: text(percent(margin(&before), net(&before))),
        margin_after_percent: text(after_percent),
        under_floor: after_percent.is_none_or(|percent| percent < floor),
        ..view
    };
    Compared { margin_change: Some(margin_change), estimate_change: change, view }
}

fn empty(id: &str) -> PlanImpactView {
    PlanImpactView {
        plan_id: id.to_owned(),
        title: String::new(),
        client: String::new(),
        estimate_before: String::new(),
        estimate_after: String::new(),
        estimate_change: String::new(),
        estimate_change_percent: String::new(),
        bar_percent: 0,
        net_before: String::new(),
        net_after: String::new(),
        margin_before: String::new(),
        margin_after: String::new(),
        margin_before_percent: String::new(),
        margin_after_percent: String::new(),
        under_floor: false,
        problem: String::new(),
    }
}
