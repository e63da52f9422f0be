//! The sizing of data services and single sign-on as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A component in an environment: what the plan states, what published guidance recommends, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ComponentView {
    /// Stable id: `production/aurora`.
    pub id: String,
    /// Identifier of the environment.
    pub environment: String,
    /// Component and environment, in the reader's language.
    pub name: String,
    /// What the plan states or chose: `2 × db.r6g.large`.
    pub stated: String,
    /// The smallest that carries the demand; empty if nothing in the catalog does.
    pub recommended: String,
    /// `fits`, `too-small`, `larger` or `unreachable`.
    pub verdict: String,
    /// Why, in a sentence that names the comparison that decides.
    pub why: String,
    /// The formula's id in FORMULAS.md.
    pub formula: String,
    /// All comparisons, the tightest first.
    pub comparisons: Vec<ComparisonView>,
}

/// A demand against what the stated class offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ComparisonView {
    /// What is compared: `vcpu`, `memory`, `connections`, `disk`, `shards`, `nodes` or `steady`.
    pub aspect: String,
    /// The same in the reader's language, with its unit.
    pub name: String,
    /// What is demanded.
    pub demand: String,
    /// What is offered.
    pub offer: String,
    /// Whether it carries the demand.
    pub pass: bool,
    /// How the demand was worked out, with its numbers, in the reader's language; empty where the formula needs none.
    pub working: String,
    /// Where the guidance was read.
    pub source: String,
}
