//! The proposal: what a client reads, as values. Words and number formats come when it is printed.

mod annexes;
mod body;
mod comparison;
mod internal;

use rust_decimal::Decimal;

pub use annexes::{Attachment, ConnectionRow, PriceRow, RateRow, Relationship, SizingRow, Sources};
pub use body::{
    Acceptance, Adjustment, AdjustmentPart, Alternative, Authorised, EnablementStep, EnvironmentFacts, Figure, Local, Month, Move,
    MovePhase, OneTime, Optional, Recovery, Solution, Version, Withholding,
};
pub use comparison::{ChangedLine, Comparison, MonthlyAmounts, Order};
pub use internal::{CostRow, InternalProposal, PriceByHand, RiskRow};

use crate::organisation::Organisation;

/// Language of the words. The client's country decides the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "ISO 639 codes")]
pub enum Language {
    Es,
    En,
    Pt,
}

impl Language {
    /// All of them, Spanish first.
    pub const ALL: [Self; 3] = [Self::Es, Self::En, Self::Pt];

    /// ISO 639 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
            Self::Pt => "pt",
        }
    }
}

/// Paper of the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the formats")]
pub enum Paper {
    UsLetter,
    A4,
}

/// A proposal to a client.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Language of the words.
    pub language: Language,
    /// Locale of the numbers, for example `es-CL`.
    pub locale: String,
    /// Paper.
    pub paper: Paper,
    /// Who makes the offer, in its own dress and words.
    pub organisation: Organisation,
    /// Whether it is a draft: not issued, so that every page says so.
    pub draft: bool,
    /// Quote number with its revision.
    pub number: String,
    /// Issue date (ISO).
    pub date: String,
    /// Last day of validity (ISO).
    pub valid_until: String,
    /// Title.
    pub title: String,
    /// Client.
    pub client: Client,
    /// Long name of the resource unit.
    pub mru_long_name: String,
    /// Totals.
    pub amounts: Amounts,
    /// Base, expected, maximum, in this order.
    pub elasticity: [ElasticRow; 3],
    /// What is shared, then the environments.
    pub environments: Vec<Environment>,
    /// Revisions, the oldest first.
    pub versions: Vec<Version>,
    /// The client's own numbers.
    pub understanding: Vec<Fact>,
    /// What is set up.
    pub solution: Solution,
    /// What may be added, with its price, outside of every total.
    pub optional: Vec<Optional>,
    /// What is paid once.
    pub one_time: Vec<OneTime>,
    /// The taxes on it.
    pub one_time_taxes: Vec<TaxRow>,
    /// Month by month over the contract.
    pub calendar: Vec<Month>,
    /// Alternatives side by side, the one of this proposal among them; empty if there are none.
    pub alternatives: Vec<Alternative>,
    /// The equivalent in local currency, for information.
    pub local: Option<Local>,
    /// What the client withholds, for information.
    pub withholding: Option<Withholding>,
    /// How the price of an MRU may change.
    pub adjustment: Option<Adjustment>,
    /// Steps until the service runs.
    pub enablement: Vec<EnablementStep>,
    /// The move to another platform, if one is planned.
    pub migration: Option<Move>,
    /// What happens if a region is lost.
    pub recovery: Option<Recovery>,
    /// Capacity of each workload.
    pub capacity: Vec<CapacityRow>,
    /// Charts of the capacity plan.
    pub charts: Vec<Figure>,
    /// What the client does not get for this price, with the reason.
    pub exclusions: Vec<String>,
    /// Warnings and assumptions of the calculation, as sentences.
    pub remarks: Vec<String>,
    /// The price-book rows that the sizing rests on.
    pub prices: Vec<PriceRow>,
    /// What priced it.
    pub sources: Sources,
    /// How each workload was sized.
    pub sizing: Vec<SizingRow>,
    /// Connection pools against their databases.
    pub connections: Vec<ConnectionRow>,
    /// The components of the rate card that the proposal uses.
    pub rates: Vec<RateRow>,
    /// What is signed.
    pub acceptance: Acceptance,
    /// Files inside the PDF.
    pub attachments: Vec<Attachment>,
}

/// To whom the proposal goes.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "named after the fields of the plan")]
pub struct Client {
    pub name: String,
    pub country: String,
    pub tax_id: String,
    pub tax_id_label: String,
    pub contact: String,
}

/// Totals of the quote, US dollars a month unless said otherwise.
#[derive(Clone, Debug)]
pub struct Amounts {
    /// MRUs a month.
    pub mrus: Decimal,
    /// Value of one MRU.
    pub usd_per_mru: Decimal,
    /// Before discount.
    pub subtotal: Decimal,
    /// Discounts of single lines, as a positive amount.
    pub line_discount: Decimal,
    /// The discount on the whole in percent, ...
    pub discount_percent: Decimal,
    /// ... and what it comes to, taken of what the lines' own discounts leave; a positive amount.
    pub discount: Decimal,
    /// After discount.
    pub net: Decimal,
    /// Taxes.
    pub taxes: Vec<TaxRow>,
    /// What of the net is not taxed, with the reasons.
    pub untaxed: Vec<(Untaxed, Decimal)>,
    /// Net and taxes.
    pub total: Decimal,
    /// Months of the contract.
    pub term_months: u32,
    /// Net over the contract.
    pub term_net: Decimal,
    /// `base`, `expected` or `maximum`: which one is invoiced.
    pub billing_policy: String,
}

/// A tax.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "see aforo_core::quote::TaxAmount")]
pub struct TaxRow {
    pub name: String,
    pub rate_percent: Decimal,
    pub base: Decimal,
    pub amount: Decimal,
}

/// Why something is not taxed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untaxed {
    /// `exempt` or `excluded`.
    pub treatment: String,
    /// The rule, as it is printed.
    pub reason: String,
}

/// The quote at one number of tasks.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "see aforo_core::quote::ElasticAmount")]
pub struct ElasticRow {
    pub mrus: Decimal,
    pub net: Decimal,
}

/// An environment (or what is shared) with its lines.
#[derive(Clone, Debug)]
pub struct Environment {
    /// Identifier in the plan, or `shared`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Month of the contract from which it is charged.
    pub start_month: u32,
    /// MRUs a month.
    pub mrus: Decimal,
    /// Before discount.
    pub subtotal: Decimal,
    /// After discount.
    pub net: Decimal,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// An MRU line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Stable id.
    pub id: String,
    /// Component or recipe of the rate card that it charges.
    pub component: String,
    /// Name of the component.
    pub name: String,
    /// Which one.
    pub detail: String,
    /// How many.
    pub quantity: Decimal,
    /// MRUs of one.
    pub unit_mrus: Decimal,
    /// MRUs a month.
    pub mrus: Decimal,
    /// Before discount.
    pub subtotal: Decimal,
    /// Its own discount in percent.
    pub discount_percent: Decimal,
    /// After its own discount and its share of the discount on the whole.
    pub net: Decimal,
    /// Why it is not taxed; none if it is.
    pub untaxed: Option<Untaxed>,
    /// Whether the service includes it at no MRU.
    pub included: bool,
}

/// On whose word a number rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// A key of the texts: `given-client`, `given-measured` or `given-assumed`.
    pub source: &'static str,
    /// Who of the client gave it; empty if nobody is named.
    pub by: String,
    /// Since when (ISO date); empty if the plan does not say.
    pub on: String,
}

/// One of the numbers on which the sizing rests; the label is a key of the texts (`fact-developers`).
#[derive(Clone, Debug)]
pub struct Fact {
    /// Key of the label.
    pub label: &'static str,
    /// The number.
    pub value: Decimal,
    /// On whose word it rests: of each input that makes it; none if the plan does not say it of all of them.
    pub given: Vec<Given>,
}

impl Fact {
    /// Whether nobody gave or measured it.
    pub(crate) fn is_assumed(&self) -> bool {
        self.given.is_empty() || self.given.iter().any(|given| given.source == "given-assumed")
    }
}

/// Capacity of a workload in an environment.
#[derive(Clone, Debug)]
pub struct CapacityRow {
    /// Id of the line that charges it; empty if none does.
    pub line: String,
    /// Name of the environment.
    pub environment: String,
    /// Name of the workload.
    pub workload: String,
    /// vCPUs of a task.
    pub vcpu: Decimal,
    /// GB of a task.
    pub memory_gib: Decimal,
    /// Tasks that always run.
    pub base: u32,
    /// Time-weighted mean.
    pub expected: Decimal,
    /// Upper end of the range.
    pub maximum: u32,
    /// What decides the maximum, as a key of the texts (`constraint-cpu`).
    pub constraint: String,
}
