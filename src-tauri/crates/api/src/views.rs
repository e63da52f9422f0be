//! What shells receive: plain data in the screen's words, the same for the window, `--format json` and the tests.
//!
//! Money and quantities are decimal strings, dates are ISO 8601, identifiers are strings. These types are generated for
//! TypeScript (`ui/src/platform/bindings.ts`); a test fails when that file is stale.

pub mod architecture;
mod capacity;
mod components;
mod operation;
pub mod platforms;
pub mod ranges;
pub mod regions;
pub mod risk;
pub mod stranded;
mod terms;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use capacity::*;
pub use components::*;
pub use operation::*;
pub use terms::*;

/// One problem, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ProblemView {
    /// `error`, `warning` or `assumption`.
    pub severity: SeverityView,
    /// Stable code.
    pub code: String,
    /// Where: `microservices[2].size`; empty for the whole document.
    pub path: String,
    /// The offending value as it stands in the document.
    pub value: String,
    /// What is wrong.
    pub message: String,
    /// What is allowed; may be empty.
    pub allowed: String,
    /// How to mend it; may be empty.
    pub cure: String,
    /// The value that mends it when it stands at `path`, so that one press is enough; empty if people must choose.
    #[serde(default)]
    pub remedy: String,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "see aforo_core::problem::Severity")]
pub enum SeverityView {
    Error,
    Warning,
    Assumption,
}

/// Identification of what priced a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SourceView {
    /// Price book.
    pub price_book: String,
    /// Its publication date.
    pub price_book_published: String,
    /// Rate card, `id@version`.
    pub rate_card: String,
    /// Its publication date.
    pub rate_card_published: String,
    /// Whether the card is an example to replace.
    pub rate_card_example: bool,
}

/// A quote; the JSON of `aforo quote`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuoteView {
    /// Quote number.
    pub number: String,
    /// Date of the quote.
    pub date: String,
    /// Last day of its validity.
    pub valid_until: String,
    /// ISO 4217.
    pub currency: String,
    /// MRUs a month.
    pub mrus: String,
    /// Value of one MRU.
    pub usd_per_mru: String,
    /// Before discount.
    pub subtotal: String,
    /// All discounts, as a positive amount.
    pub discount: String,
    /// Discount on the whole in percent.
    pub discount_percent: String,
    /// Sum of the lines' own discounts, a part of `discount`; absent if no line has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub line_discount: Option<String>,
    /// After discount.
    pub net: String,
    /// Taxes.
    pub taxes: Vec<TaxView>,
    /// Net amounts that are not taxed, by treatment and reason.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[ts(as = "Option<Vec<UntaxedView>>", optional)]
    pub untaxed: Vec<UntaxedView>,
    /// Net and taxes.
    pub total: String,
    /// Months of the contract.
    pub term_months: u32,
    /// Net times the term.
    pub term_net: String,
    /// Which of base, expected and maximum is invoiced.
    pub billing_policy: String,
    /// The quote at base, expected and maximum tasks.
    pub elasticity: ElasticityView,
    /// `shared` first, then the environments; they sum to the totals.
    pub environments: Vec<QuoteEnvironmentView>,
    /// Lines.
    pub lines: Vec<QuoteLineView>,
    /// What is offered with its price outside the total; nothing sums these lines.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[ts(as = "Option<Vec<QuoteLineView>>", optional)]
    pub optional: Vec<QuoteLineView>,
    /// The equivalent in local currency, for information.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub local: Option<LocalView>,
    /// What the client withholds of a payment abroad, for information.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub withholding: Option<WithholdingView>,
    /// What is paid once; no part of the monthly amounts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub one_time: Option<OneTimeView>,
    /// Month by month, if an environment starts after the first one; otherwise empty.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub ramp: Vec<MonthView>,
    /// What priced it.
    pub sources: SourceView,
    /// Only for the internal audience.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub margin: Option<MarginView>,
    /// Warnings and assumptions.
    pub warnings: Vec<ProblemView>,
}

/// A tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::quote::TaxAmount")]
pub struct TaxView {
    pub name: String,
    pub rate_percent: String,
    pub base: String,
    pub amount: String,
    /// What a person must know before relying on a country's rate, and where it was read; for the house.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub note: String,
}

/// Base, expected, maximum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "the three numbers of tasks of the capacity plan")]
pub struct ElasticityView {
    pub base: ElasticAmountView,
    pub expected: ElasticAmountView,
    pub maximum: ElasticAmountView,
}

/// MRUs and net of one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::quote::ElasticAmount")]
pub struct ElasticAmountView {
    pub mrus: String,
    pub net: String,
}

/// Totals of an environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuoteEnvironmentView {
    /// Identifier in the plan, or `shared`.
    pub id: String,
    /// Name for people, in the reader's language for `shared`.
    pub name: String,
    /// `production`, `certification`, ...; `shared` for what belongs to the account.
    pub kind: String,
    /// MRUs a month.
    pub mrus: String,
    /// Before discount.
    pub subtotal: String,
    /// After discount.
    pub net: String,
}

/// A line of a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuoteLineView {
    /// Stable id, for `aforo explain`.
    pub id: String,
    /// Identifier of the environment, or `shared`.
    pub environment: String,
    /// Identifier of the component or recipe.
    pub component: String,
    /// Its name in the reader's language.
    pub name: String,
    /// Which one, in the plan's own words.
    pub detail: String,
    /// How many.
    pub quantity: String,
    /// MRUs of one.
    pub unit_mrus: String,
    /// MRUs a month.
    pub mrus: String,
    /// Before discount.
    pub subtotal: String,
    /// The line's own discount, if it has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub discount: Option<LineDiscountView>,
    /// After its own discount and its share of the discount on the whole.
    pub net: String,
    /// How the taxes treat it, if it is not taxed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub untaxed: Option<TreatmentView>,
    /// Whether the service includes it at no MRU.
    pub included: bool,
    /// `published`, `derived` or `included`; recipes take the weakest of their parts.
    pub origin: String,
    /// How it was computed; present in JSON outputs, absent in the window (which asks for it).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub trace: Option<TraceView>,
}

/// What remains after the provider's cost. Internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::quote::Margin")]
pub struct MarginView {
    pub cost: String,
    pub amount: String,
    pub percent: Option<String>,
}

/// What the provider pays; the JSON of `aforo estimate`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct EstimateView {
    /// ISO 4217.
    pub currency: String,
    /// A month.
    pub total: String,
    /// Environments; they sum to the total.
    pub environments: Vec<EstimateEnvironmentView>,
    /// By service, largest first; they sum to the total.
    pub services: Vec<EstimateServiceView>,
    /// Lines.
    pub lines: Vec<EstimateLineView>,
    /// Low and high of each line, if they were asked for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub ranges: Option<ranges::RangesView>,
    /// What each way of buying would save; empty while the window types, because each is an estimate of its own.
    pub options: Vec<PurchaseOptionView>,
    /// Shared and per-environment infrastructure; they sum to the total.
    pub layers: Vec<platforms::LayerView>,
    /// What is there and costs nothing.
    pub free: Vec<platforms::FreeResourceView>,
    /// What priced it.
    pub sources: SourceView,
    /// Warnings and assumptions.
    pub warnings: Vec<ProblemView>,
}

/// What a way of buying would save, alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PurchaseOptionView {
    /// Stable id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Whether the plan has taken it up.
    pub in_use: bool,
    /// Estimate a month with it; empty if it cannot be computed.
    pub total: String,
    /// What it saves a month; negative if it costs more.
    pub saving: String,
    /// The saving in percent of the estimate without it.
    pub saving_percent: String,
    /// Whether every container price of it can be checked.
    pub verified: bool,
    /// Why it cannot be computed; empty if it can.
    pub problem: String,
}

/// Total of an environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "named after the fields of the plan")]
pub struct EstimateEnvironmentView {
    pub id: String,
    pub name: String,
    pub total: String,
}

/// Total of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct EstimateServiceView {
    /// As its provider names it.
    pub service: String,
    /// A month.
    pub total: String,
    /// Share of the total in percent, one decimal.
    pub share_percent: String,
}

/// A line of an estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct EstimateLineView {
    /// Stable id, for `aforo explain`.
    pub id: String,
    /// Identifier of the environment.
    pub environment: String,
    /// The service as its provider names it.
    pub service: String,
    /// Region whose price applies.
    pub region: String,
    /// What it is, in the reader's language.
    pub resource: String,
    /// Which one, in the plan's own words.
    pub detail: String,
    /// Monthly usage.
    pub quantity: String,
    /// Its unit.
    pub unit: String,
    /// US dollars a month.
    pub amount: String,
    /// Price of one unit; the first tier's if there are several.
    pub price: String,
    /// Whether each price can be checked.
    pub verified: bool,
    /// Whether the plan set its price by hand.
    pub manual: bool,
    /// How it was computed; present in JSON outputs, absent in the window (which asks for it).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub trace: Option<TraceView>,
}

/// How a figure was computed; the answer of `aforo explain`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct TraceView {
    /// Stable id of the line.
    pub id: String,
    /// What the line is, in the reader's language.
    pub title: String,
    /// Formula id of `FORMULAS.md`.
    pub formula: String,
    /// The formula in symbols.
    pub expression: String,
    /// Its operands.
    pub operands: Vec<OperandView>,
    /// The figure.
    pub result: String,
    /// Its unit.
    pub unit: String,
}

/// One value of a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OperandView {
    /// The symbol that the formula uses.
    pub symbol: String,
    /// The value.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// `input`, `price`, `rate-card`, `formula`, `rule`, `share`; `figure`, which explains itself by its reference; `range`, an uncertain
    /// input with what it does alone; `option`, a choice that was or was not taken.
    pub origin: String,
    /// The input's path, the formula's or rule's id, the component's id, or the price key.
    pub reference: String,
    /// A sentence about the origin in the reader's language: region, SKU, effective date, source.
    pub description: String,
    /// For prices: whether it can be checked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub verified: Option<bool>,
}

/// The open plan with everything that follows from it; what the window shows after each edit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkspaceView {
    /// Identifier in the library.
    pub plan_id: String,
    /// Number of the plan's version; grows with each edit.
    pub version: u32,
    /// The document as the user left it, valid or not.
    #[ts(type = "unknown")]
    pub document: serde_json::Value,
    /// Everything that is wrong or worth knowing.
    pub problems: Vec<ProblemView>,
    /// The figures; absent while an error stands (the window keeps the last ones, marked as such).
    pub results: Option<ResultsView>,
    /// What the last step did to the figures; absent before the first one.
    pub effect: Option<crate::workspace::views::StepEffectView>,
    /// Of which plan this is a scenario, if it is one.
    pub scenario: Option<crate::workspace::views::ScenarioOfView>,
    /// Name of the step that undo would take back, in the reader's language.
    pub undo: Option<String>,
    /// Name of the step that redo would do again.
    pub redo: Option<String>,
    /// What is worth knowing of the file that was opened, in the reader's language; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub told: Option<String>,
}

/// Capacity, estimate and quote of a plan without errors.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ResultsView {
    /// Capacity plan.
    pub capacity: CapacityView,
    /// Estimate.
    pub estimate: Option<EstimateView>,
    /// Quote, with margin if the audience is internal.
    pub quote: QuoteView,
}

/// One change of the open document.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum EditRequest {
    /// Sets a field: `path` as in problems (`microservices[2].name`), any JSON value.
    Set {
        /// Where.
        path: String,
        /// The new value.
        #[ts(type = "unknown")]
        value: serde_json::Value,
    },
    /// Inserts an element into a list; without a value, the list's own default with a fresh id.
    Insert {
        /// The list, for example `microservices`.
        path: String,
        /// Position; the end if absent.
        index: Option<u32>,
        /// The element.
        #[ts(type = "unknown")]
        value: Option<serde_json::Value>,
    },
    /// Removes an element: `microservices[2]`.
    Remove {
        /// Where.
        path: String,
    },
    /// Makes a list as long as this: new elements are copies of the last one with identifiers of their own, or the list's
    /// default element if there is none; what is too much goes from the end.
    Resize {
        /// The list.
        path: String,
        /// How many elements.
        count: u32,
    },
}

/// A template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct TemplateView {
    /// Stable id, for `aforo new`.
    pub id: String,
    /// Title in the reader's language.
    pub title: String,
    /// What it models.
    pub description: String,
}

/// A plan of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanSummaryView {
    /// Identifier in the library.
    pub id: String,
    /// Title.
    pub title: String,
    /// Client's name.
    pub client: String,
    /// Last edit, RFC 3339.
    pub updated: String,
}

/// Meaning, default and bounds of one field of the plan, from the published JSON Schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct FieldView {
    /// Pattern of the path: `microservices[].cpu_ms_per_request`.
    pub path: String,
    /// `text`, `number`, `integer`, `decimal`, `boolean`, `choice`, `list` or `section`.
    pub kind: String,
    /// Default as JSON text.
    pub default: String,
    /// Least value.
    pub minimum: Option<f64>,
    /// Greatest value.
    pub maximum: Option<f64>,
    /// Allowed values of a choice.
    pub choices: Vec<String>,
}

/// Why a command failed, for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ErrorView {
    /// Stable code.
    pub code: String,
    /// What went wrong, in the reader's language.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// Problems of the plan, when it is the plan that is wrong.
    pub problems: Vec<ProblemView>,
}

/// Language of messages and documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "ISO 639 codes")]
pub enum Language {
    Es,
    En,
    Pt,
}

/// For whom an output is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// No cost, no margin.
    Client,
    /// Cost and margin included.
    Internal,
    /// The client's engineers: sizing and sources, no cost and no margin.
    Annex,
}

/// Formats of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentFormat {
    /// The proposal.
    Pdf,
    /// The quote as live formulas.
    Xlsx,
    /// Lines for people: the country's separators, UTF-8 with a byte-order mark.
    Csv,
    /// Lines for machines: FOCUS column names.
    CsvData,
    /// The quote as JSON.
    Json,
}

/// Versions, for the About panel and for reports of errors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AboutView {
    /// Version of the program.
    pub version: String,
    /// Price book.
    pub price_book: String,
    /// Its publication date.
    pub price_book_published: String,
    /// Rows of the price book.
    pub price_rows: u32,
    /// Rows that cannot be checked against their source.
    pub price_rows_unverified: u32,
    /// Rate cards, `id@version`.
    pub rate_cards: Vec<String>,
}
