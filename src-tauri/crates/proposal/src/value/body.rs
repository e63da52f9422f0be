//! What the sections between summary and annexes hold.

use rust_decimal::Decimal;

use super::Untaxed;

/// A revision of the proposal.
#[derive(Clone, Debug)]
pub struct Version {
    /// Label: `COT-2026-0042-R2`.
    pub label: String,
    /// Day (ISO).
    pub date: String,
    /// Who wrote it.
    pub author: String,
    /// Why; empty if nobody said.
    pub summary: String,
    /// MRUs a month.
    pub mrus: Decimal,
    /// MRUs a month of the revision that it replaces, with its label.
    pub replaces: Option<(String, Decimal)>,
}

/// A picture, drawn as SVG.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The drawing.
    pub svg: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What stands under it.
    pub caption: String,
}

/// What is set up.
#[derive(Clone, Debug, Default)]
pub struct Solution {
    /// Environments.
    pub environments: Vec<EnvironmentFacts>,
    /// The architecture.
    pub diagram: Option<Figure>,
    /// Names of what the service includes at no MRU.
    pub included: Vec<String>,
    /// Names of the clouds, each once.
    pub clouds: Vec<String>,
    /// How new versions are deployed: `rolling`, `blue-green`, `canary`.
    pub deployment: String,
}

/// A move to another platform, as far as the client takes part in it.
#[derive(Clone, Debug)]
pub struct Move {
    /// Name of the platform, with its region.
    pub target: String,
    /// Its phases, in order.
    pub phases: Vec<MovePhase>,
}

/// A phase of a move.
#[derive(Clone, Debug)]
pub struct MovePhase {
    /// Name.
    pub name: String,
    /// Name of its environment; empty if it moves nothing.
    pub environment: String,
    /// Month of the move in which it begins.
    pub from_month: u32,
    /// Last month in which both platforms run; none if they do not.
    pub double_until: Option<u32>,
}

/// An environment as it is set up.
#[derive(Clone, Debug)]
pub struct EnvironmentFacts {
    /// Name.
    pub name: String,
    /// Kind: a key of the texts (`kind-production`).
    pub kind: String,
    /// Region code.
    pub region: String,
    /// Availability zones.
    pub zones: u32,
    /// Least running copies of each container.
    pub redundancy: u32,
    /// Hours a day and days a week in which it runs; none if always.
    pub schedule: Option<(Decimal, Decimal)>,
    /// Month of the contract from which it is charged.
    pub start_month: u32,
    /// How many containers.
    pub workloads: usize,
}

/// Something that may be added.
#[derive(Clone, Debug)]
pub struct Optional {
    /// Name.
    pub name: String,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month, before taxes.
    pub net: Decimal,
}

/// Something that is paid once.
#[derive(Clone, Debug)]
pub struct OneTime {
    /// Name.
    pub name: String,
    /// US dollars, net.
    pub net: Decimal,
    /// Why it is not taxed; none if it is.
    pub untaxed: Option<Untaxed>,
}

/// A month of the contract.
#[derive(Clone, Debug)]
pub struct Month {
    /// From 1.
    pub month: u32,
    /// MRUs.
    pub mrus: Decimal,
    /// US dollars, net.
    pub net: Decimal,
    /// Environments that are charged from this month on.
    pub starts: Vec<String>,
}

/// An alternative: a whole quote of its own, never summed with another.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// Title.
    pub title: String,
    /// Whether it is the one that this proposal recommends, and of which its other tables speak.
    pub recommended: bool,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month, net.
    pub net: Decimal,
    /// With taxes.
    pub total: Decimal,
    /// Paid once, net.
    pub one_time: Decimal,
    /// Net over the contract.
    pub term_net: Decimal,
    /// Net a month more than the recommended one.
    pub net_change: Decimal,
    /// Lines of the recommended one that it lacks.
    pub lost: Vec<String>,
    /// Lines that the recommended one lacks.
    pub gained: Vec<String>,
}

/// The equivalent in local currency.
#[derive(Clone, Debug)]
pub struct Local {
    /// ISO 4217.
    pub currency: String,
    /// Decimals of its minor unit.
    pub digits: u32,
    /// Units of it for one US dollar.
    pub per_usd: Decimal,
    /// Who publishes the rate.
    pub source: String,
    /// Its day (ISO).
    pub date: String,
    /// Net.
    pub net: Decimal,
    /// Taxes, in the order of the amounts'.
    pub taxes: Vec<Decimal>,
    /// Net and taxes.
    pub total: Decimal,
}

/// What the client withholds of a payment.
#[derive(Clone, Debug)]
pub struct Withholding {
    /// Whether the price is grossed up; else it is for information.
    pub gross_up: bool,
    /// In percent.
    pub rate_percent: Decimal,
    /// Invoiced a month, before taxes.
    pub invoiced: Decimal,
    /// Withheld of it.
    pub withheld: Decimal,
    /// Received.
    pub received: Decimal,
}

/// The price-adjustment clause with worked figures.
#[derive(Clone, Debug)]
pub struct Adjustment {
    /// Day of the reference (ISO).
    pub base_date: String,
    /// Change in percent from which the value is adjusted.
    pub threshold_percent: Decimal,
    /// Days of notice.
    pub notice_days: u32,
    /// Least months between two adjustments.
    pub interval_months: u32,
    /// The largest adjustment in percent; 0 for none.
    pub cap_percent: Decimal,
    /// Who publishes the indices of labour and licences; empty if neither counts.
    pub index_source: String,
    /// The basket.
    pub parts: Vec<AdjustmentPart>,
    /// Weighted factor of the worked example.
    pub factor: Decimal,
    /// What of it the clause applies: the same, the cap, or 1.
    pub applied: Decimal,
    /// Value of an MRU in the example, before.
    pub before: Decimal,
    /// After.
    pub after: Decimal,
}

/// A part of the basket.
#[derive(Clone, Debug)]
pub struct AdjustmentPart {
    /// Key of the texts (`basket-cloud`).
    pub name: String,
    /// Weight in percent.
    pub weight_percent: Decimal,
    /// Index in the worked example, 1 being the base date's.
    pub index: Decimal,
}

/// A step until the service runs.
#[derive(Clone, Debug)]
pub struct EnablementStep {
    /// What is set up.
    pub name: String,
    /// Working day on which it begins, from 1.
    pub from_day: u32,
    /// Working day on which it is ready.
    pub to_day: u32,
    /// What it waits for; empty for nothing.
    pub after: String,
    /// Month of the contract from which it is charged.
    pub billed_from: u32,
}

/// What happens if a region is lost.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The contingency region.
    pub region: String,
    /// Hours between two copies of the database.
    pub snapshot_hours: u32,
    /// Whether a replica of the database runs there.
    pub replica: bool,
    /// Hours of data that the client accepts to lose; none if it did not say.
    pub rpo_hours: Option<Decimal>,
    /// Hours until production serves again that the client accepts; none if it did not say.
    pub rto_hours: Option<Decimal>,
}

/// What is signed.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// SHA-256 of everything that bears a price and of the terms.
    pub hash: String,
    /// Who may approve later changes; empty lines are printed if nobody is registered.
    pub authorised: Vec<Authorised>,
}

/// A user whom the client authorised.
#[derive(Clone, Debug)]
pub struct Authorised {
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Role.
    pub role: String,
    /// Largest change in MRUs a month; none for no limit.
    pub limit_mrus: Option<Decimal>,
    /// Largest change in US dollars a month; none for no limit.
    pub limit_usd: Option<Decimal>,
}
