//! How far each line of an estimate may be off, as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Low, typical and high of an estimate and of each of its lines, over draws of the whole plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RangesView {
    /// Draws that were computed.
    pub draws: u32,
    /// Draws that gave no plan and are left out.
    pub void: u32,
    /// Seed: the same seed and plan give the same figures.
    pub seed: u32,
    /// Whether the ranges of the inputs are assumptions, because the plan states none.
    pub assumed: bool,
    /// What low and high mean, as sentences.
    pub notes: Vec<String>,
    /// The whole estimate. It is narrower than the sum of its lines' ranges: not all of them are high at once.
    pub total: RangeView,
    /// By environment.
    pub environments: Vec<NamedRangeView>,
    /// By line, in the order of the estimate.
    pub lines: Vec<NamedRangeView>,
}

/// The range of a figure, US dollars a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RangeView {
    /// One draw in ten is below (P10).
    pub low: String,
    /// Half of the draws are below (P50).
    pub typical: String,
    /// Nine draws in ten are below (P90).
    pub high: String,
    /// Whether low and high differ: a resource that no uncertain input moves has a price and no range.
    pub varies: bool,
}

/// The range of an environment or of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct NamedRangeView {
    /// Of which one.
    pub id: String,
    /// Its range.
    #[serde(flatten)]
    #[ts(flatten)]
    pub range: RangeView,
}
