//! The proposal: what a client reads, as values. Words and number formats come when it is printed.

use rust_decimal::Decimal;

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
    /// Quote number.
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
    /// The client's own numbers.
    pub understanding: Vec<Fact>,
    /// Capacity of each workload.
    pub capacity: Vec<CapacityRow>,
    /// Warnings and assumptions of the calculation, as sentences.
    pub remarks: Vec<String>,
    /// The price-book rows that the sizing rests on.
    pub prices: Vec<PriceRow>,
    /// What priced it.
    pub sources: Sources,
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
    /// As a positive amount.
    pub discount: Decimal,
    /// In percent.
    pub discount_percent: Decimal,
    /// After discount.
    pub net: Decimal,
    /// Taxes.
    pub taxes: Vec<TaxRow>,
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
    pub amount: Decimal,
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
    /// After discount.
    pub net: Decimal,
    /// Whether the service includes it at no MRU.
    pub included: bool,
}

/// One of the client's own numbers; the label is a key of the texts (`fact-developers`).
#[derive(Clone, Debug)]
pub struct Fact {
    /// Key of the label.
    pub label: &'static str,
    /// The number.
    pub value: Decimal,
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

/// A public list price.
#[derive(Clone, Debug)]
pub struct PriceRow {
    /// The service as its provider names it.
    pub service: String,
    /// The planner's key.
    pub key: String,
    /// Region.
    pub region: String,
    /// Unit.
    pub unit: String,
    /// US dollars for one unit.
    pub usd: Decimal,
    /// Since when; may be empty.
    pub effective: String,
    /// The provider's code; may be empty.
    pub sku: String,
    /// Whether it can be checked.
    pub verified: bool,
}

/// What priced the proposal.
#[derive(Clone, Debug)]
pub struct Sources {
    /// Price book.
    pub price_book: String,
    /// Its publication date.
    pub price_book_published: String,
    /// Rate card.
    pub rate_card: String,
    /// Its publication date.
    pub rate_card_published: String,
    /// Whether it is an example to replace.
    pub rate_card_example: bool,
    /// Hours in a billing month.
    pub hours_per_month: u32,
}
