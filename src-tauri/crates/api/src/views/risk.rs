//! A study of risk as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a study is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RiskRequest {
    /// Draws.
    pub draws: u32,
    /// Seed: the same seed and plan give the same figures.
    pub seed: u32,
    /// By which figure the inputs are ranked.
    pub measure: RiskMeasure,
}

/// What is measured of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "see aforo_core::uncertainty::Outcome")]
pub enum RiskMeasure {
    AwsUsd,
    Mrus,
    ExpectedTasks,
    MaximumTasks,
}

impl RiskMeasure {
    /// The measure as outputs write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwsUsd => "aws-usd",
            Self::Mrus => "mrus",
            Self::ExpectedTasks => "expected-tasks",
            Self::MaximumTasks => "maximum-tasks",
        }
    }
}

/// How far a study is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RiskProgressView {
    /// Draws that are done.
    pub done: u32,
    /// Draws in all.
    pub draws: u32,
    /// The same in percent.
    pub percent: u32,
}

/// The range of a plan's figures; the JSON of `aforo risk`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RiskView {
    /// Draws that were asked for.
    pub draws: u32,
    /// Draws that gave no plan: a workload fits into no size, or something has no price. They are left out.
    pub void: u32,
    /// Seed.
    pub seed: u32,
    /// Distribution of the inputs: `triangular`, with the plan's own value as its top.
    pub distribution: String,
    /// What `share` is: `first-order-sobol`.
    pub sensitivity: String,
    /// `compiled`, or `exact` if the compiled model did not agree with the exact engine on this plan and was not used.
    pub model: String,
    /// Whether the ranges are assumptions, because the plan states none.
    pub assumed: bool,
    /// By which figure the inputs are ranked.
    pub measure: RiskMeasure,
    /// The result in a sentence.
    pub summary: String,
    /// What a reader must know, as sentences.
    pub notes: Vec<String>,
    /// Percentiles of each figure.
    pub measures: Vec<RiskMeasureView>,
    /// What each input does alone, the widest first. Inputs without any effect are left out.
    pub inputs: Vec<RiskInputView>,
    /// Inputs that were varied and changed nothing.
    pub without_effect: u32,
    /// The five questions whose answers would narrow the range most.
    pub questions: Vec<RiskQuestionView>,
}

/// Percentiles of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RiskMeasureView {
    /// Which figure.
    pub measure: RiskMeasure,
    /// Its name, in the reader's language.
    pub name: String,
    /// The plan's own figure.
    pub likely: String,
    /// One draw in ten is below.
    pub p10: String,
    /// Half of the draws are below.
    pub p50: String,
    /// Nine draws in ten are below.
    pub p90: String,
    /// Mean of the draws.
    pub mean: String,
    /// Standard deviation of the draws.
    pub deviation: String,
    /// Sum of the inputs' shares of the variance, in percent; what is missing to 100 they cause together.
    pub explained: String,
    /// Where the plan's own figure stands on the tornado's axis, in percent of its length.
    pub likely_at: f64,
}

/// An uncertain input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RiskInputView {
    /// Path in the plan.
    pub path: String,
    /// Its name, in the reader's language.
    pub name: String,
    /// Least value.
    pub low: String,
    /// The plan's own value.
    pub likely: String,
    /// Greatest value.
    pub high: String,
    /// Whether the range is an assumption.
    pub assumed: bool,
    /// What it does to each figure.
    pub effects: Vec<RiskEffectView>,
}

/// What an input does to a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RiskEffectView {
    /// Which figure.
    pub measure: RiskMeasure,
    /// The figure with the input at its lowest and the others likely; absent if there is no such plan.
    pub at_low: Option<String>,
    /// The figure with the input at its highest.
    pub at_high: Option<String>,
    /// Share of the figure's variance that the input causes by itself, in percent.
    pub share: String,
    /// Where its bar begins on the tornado's axis, in percent of its length ...
    pub from: f64,
    /// ... and where it ends.
    pub to: f64,
}

/// A question for the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RiskQuestionView {
    /// Path of the input.
    pub path: String,
    /// Share of the variance that the answer would take away, in percent.
    pub share: String,
    /// The question, a whole sentence in the reader's language, and what is assumed until it is answered.
    pub sentence: String,
}
