//! What the client pays: MRU lines, discount, taxes, total.

use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::trace::Trace;

/// To what a line belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The account as a whole: developers, repositories, widgets.
    Shared,
    /// An environment, by its position in the plan.
    Environment(usize),
}

/// The identifier under which shared lines appear among the environments.
pub const SHARED: &str = "shared";

/// What a line charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// A component of the rate card, by its position.
    Component(usize),
    /// A recipe of the rate card, by its position.
    Recipe(usize),
}

/// One MRU line.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteLine {
    /// Stable id: `production/container/accounts`, `shared/cli-widget`.
    pub id: String,
    /// To what it belongs.
    pub scope: Scope,
    /// What it charges.
    pub charge: Charge,
    /// Which one, in the plan's own words; empty if there is only one.
    pub detail: String,
    /// How many.
    pub quantity: Decimal,
    /// MRUs of one.
    pub unit_mrus: Decimal,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month before discount, rounded to cents.
    pub subtotal: Decimal,
    /// US dollars a month after its share of the discount.
    pub net: Decimal,
    /// Whether the service includes it at no MRU.
    pub included: bool,
    /// How the amount was computed.
    pub trace: Trace,
}

/// Totals of an environment (or of what is shared).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteScope {
    /// Which.
    pub scope: Scope,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month before discount.
    pub subtotal: Decimal,
    /// US dollars a month after discount.
    pub net: Decimal,
}

/// One tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxAmount {
    /// Name as it is printed.
    pub name: String,
    /// Rate in percent.
    pub rate_percent: Decimal,
    /// The net amount that it is computed on.
    pub base: Decimal,
    /// The tax, rounded to cents.
    pub amount: Decimal,
}

/// The quote at one of the three numbers of tasks (design rule 10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElasticAmount {
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month, net of discount.
    pub net: Decimal,
}

/// Base, expected and maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the three numbers of tasks of the capacity plan")]
pub struct Elasticity {
    pub base: ElasticAmount,
    pub expected: ElasticAmount,
    pub maximum: ElasticAmount,
}

/// What remains of the net amount after the provider's cost. Internal: no client output may contain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    /// The estimate's total.
    pub cost: Decimal,
    /// Net minus cost.
    pub amount: Decimal,
    /// In percent of the net amount, one decimal; absent if nothing is charged.
    pub percent: Option<Decimal>,
}

/// A quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// `id@version` of the rate card.
    pub rate_card: String,
    /// Value of one MRU in US dollars.
    pub usd_per_mru: Decimal,
    /// Lines: shared ones, then environment by environment.
    pub lines: Vec<QuoteLine>,
    /// Totals of what is shared and of the environments; they sum to the quote's.
    pub scopes: Vec<QuoteScope>,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month before discount.
    pub subtotal: Decimal,
    /// Discount, as a positive amount.
    pub discount: Decimal,
    /// US dollars a month after discount.
    pub net: Decimal,
    /// Taxes.
    pub taxes: Vec<TaxAmount>,
    /// Net and taxes.
    pub total: Decimal,
    /// The same quote at base, expected and maximum.
    pub elasticity: Elasticity,
    /// Warnings and assumptions.
    pub problems: Vec<Problem>,
}
