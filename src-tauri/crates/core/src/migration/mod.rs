//! A move to another platform or cloud: what changes with all of it ([`compare`]), and month by month with its phases ([`timeline`]);
//! and the same plan in another region ([`in_region`]).

mod compare;
mod moved;
mod region;
mod timeline;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::capacity::{self, CapacityPlan};
use crate::catalog::Catalog;
use crate::estimate::{self, Estimate};
use crate::plan::Plan;
use crate::price_book::PriceBook;
use crate::problem::{Problem, Severity};
use crate::quote::{self, QuoteLine};
use crate::rate_card::RateCard;
use crate::uncovered;

pub use compare::{PlatformComparison, ResourceChange, Side, compare, on_platform};
pub use moved::{CARRIED, Carried};
pub use region::{home_region, in_region, priced};
pub use timeline::{Contingency, MonthCost, PhaseCost, Scenario, ScenarioKind, Timeline, destination, timeline};

/// What a plan is computed with.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "named after the types")]
pub struct Books<'a> {
    pub catalog: &'a Catalog,
    pub prices: &'a PriceBook,
    pub card: &'a RateCard,
}

/// A plan, computed.
struct Computed {
    capacity: CapacityPlan,
    estimate: Estimate,
    mrus: Decimal,
    lines: Vec<QuoteLine>,
    /// Errors, if it cannot be computed.
    errors: Vec<Problem>,
    problems: Vec<Problem>,
}

/// Each problem once, in the order of its first appearance.
fn unique(problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    problems.retain(|problem| seen.insert(format!("{problem:?}")));
}

fn computed(plan: &Plan, books: Books<'_>) -> Computed {
    let capacity = capacity::plan(plan, books.catalog, books.prices);
    let estimate = estimate::estimate(plan, &capacity, books.catalog, books.prices);
    let extended = uncovered::extended(books.card, plan, &estimate, books.catalog);
    let quote = quote::quote(plan, &capacity, extended.as_ref().unwrap_or(books.card), books.catalog);
    let all = || capacity.problems.iter().chain(&estimate.problems).chain(&quote.problems);
    let errors = all().filter(|problem| problem.severity == Severity::Error).cloned().collect();
    let problems = all().filter(|problem| problem.severity != Severity::Error).cloned().collect();
    Computed { mrus: quote.mrus, lines: quote.lines, capacity, estimate, errors, problems }
}
