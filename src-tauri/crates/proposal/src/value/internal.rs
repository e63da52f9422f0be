//! What only the house reads. A type of its own: a client's document is made from a [`Proposal`], which has no field for a cost.

use rust_decimal::Decimal;

use super::Proposal;

/// A proposal with what it costs the house.
#[derive(Clone, Debug)]
pub struct InternalProposal {
    /// What the client reads.
    pub proposal: Proposal,
    /// The provider's bill a month.
    pub cost: Decimal,
    /// Net less cost.
    pub margin: Decimal,
    /// In percent of the net; none if nothing is charged.
    pub margin_percent: Option<Decimal>,
    /// Margin in percent that the rate card aims at.
    pub target_percent: Decimal,
    /// By environment.
    pub environments: Vec<CostRow>,
    /// By service of the provider, the largest first.
    pub services: Vec<(String, Decimal)>,
    /// Prices that the plan sets by hand.
    pub by_hand: Vec<PriceByHand>,
    /// What the house's policies ask for, and what is open.
    pub risks: Vec<RiskRow>,
}

/// What an environment brings and costs.
#[derive(Clone, Debug)]
pub struct CostRow {
    /// Name.
    pub name: String,
    /// Net.
    pub net: Decimal,
    /// The provider's bill.
    pub cost: Decimal,
}

/// A price that the provider grants.
#[derive(Clone, Debug)]
pub struct PriceByHand {
    /// The planner's key.
    pub key: String,
    /// Region.
    pub region: String,
    /// US dollars for one unit.
    pub usd: Decimal,
    /// Why, and until when.
    pub reason: String,
}

/// Something that somebody must decide before it is sent.
#[derive(Clone, Debug)]
pub struct RiskRow {
    /// What.
    pub what: String,
    /// What was found.
    pub found: String,
    /// What is allowed.
    pub allowed: String,
    /// Who decides.
    pub who: String,
}
