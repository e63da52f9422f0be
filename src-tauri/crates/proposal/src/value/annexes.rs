//! What the annexes hold: how it was sized, what it was priced with, and the files inside the PDF.

use rust_decimal::Decimal;

/// A public list price.
#[derive(Clone, Debug)]
pub struct PriceRow {
    /// The service as its provider names it.
    pub service: String,
    /// Its provider: `aws`, `azure`.
    pub provider: String,
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
    /// Where it was read.
    pub source: String,
    /// Whether it can be checked.
    pub verified: bool,
}

impl PriceRow {
    /// Key of the text of its unit (`priced-gb-month`).
    pub(crate) fn unit_key(&self) -> String {
        format!("priced-{}", self.unit)
    }
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
    /// First and last day on which the card may be quoted (ISO).
    pub rate_card_valid: (String, String),
    /// Whether it is an example to replace.
    pub rate_card_example: bool,
    /// Hours in a billing month.
    pub hours_per_month: u32,
    /// CPU utilisation that autoscaling keeps, in percent.
    pub target_cpu_percent: Decimal,
    /// Share of a task's concurrency that may be in use, in percent.
    pub target_concurrency_percent: Decimal,
    /// CPU utilisation that is accepted while a zone is lost, in percent.
    pub zone_loss_cpu_percent: Decimal,
    /// Growth in percent a month, and the months of it that the maximum carries; none if the traffic does not grow.
    pub growth: Option<(Decimal, u32)>,
}

/// How a workload was sized in an environment (formulas of the capacity plan).
#[derive(Clone, Debug)]
pub struct SizingRow {
    /// Name of the environment.
    pub environment: String,
    /// Name of the workload.
    pub workload: String,
    /// Requests a second: mean of the month.
    pub mean_rate: Decimal,
    /// Requests a second: busiest minute at the end of the horizon.
    pub peak_rate: Decimal,
    /// CPU milliseconds of a request.
    pub cpu_ms: Decimal,
    /// Milliseconds that a request takes.
    pub latency_ms: Decimal,
    /// vCPUs of a task.
    pub vcpu: Decimal,
    /// Tasks that CPU, concurrency, memory, latency and the loss of a zone ask for at the peak; 0 where one does not.
    pub demand: [u32; 5],
    /// Upper end of the range.
    pub maximum: u32,
    /// CPU utilisation of the maximum of tasks at the peak, in percent.
    pub peak_utilisation: Decimal,
}

/// Connection pools against a database.
#[derive(Clone, Debug)]
pub struct ConnectionRow {
    /// Name of the environment.
    pub environment: String,
    /// The database's class.
    pub class: String,
    /// Connections at the autoscaling maximum.
    pub demand: u64,
    /// What the class leaves to the pools.
    pub limit: u32,
}

/// A component of the rate card.
#[derive(Clone, Debug)]
pub struct RateRow {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// MRUs of one.
    pub mrus: Decimal,
    /// `published`, `derived` or `included`: a key of the texts (`origin-published`).
    pub origin: String,
}

/// What an attached file is to the document (PDF/A-3, `AFRelationship`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relationship {
    /// What the document was made from.
    Source,
    /// The data behind its tables.
    Data,
    /// The same content in another form.
    Alternative,
}

/// A file inside the PDF.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// MIME type.
    pub mime: &'static str,
    /// Key of the description among the texts (`attachment-json`).
    pub description: &'static str,
    /// What it is to the document.
    pub relationship: Relationship,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
