//! A plan in several regions, as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan in every region of its cloud, side by side; the JSON of `aforo compare-regions`. Internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RegionsView {
    /// Regions: the plan's own first, then the cheapest first, then those in which the plan cannot be.
    pub regions: Vec<RegionView>,
    /// By service, the most expensive of the plan as it stands first.
    pub services: Vec<RegionServiceView>,
}

/// A plan in a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RegionView {
    /// The provider's code.
    pub code: String,
    /// Place.
    pub name: String,
    /// Whether it is the plan as it stands.
    pub current: bool,
    /// Estimate a month, US dollars; empty if the plan cannot be there.
    pub total: String,
    /// Difference to the plan as it stands, over the services that have their prices in both places.
    pub difference: String,
    /// The same in percent, one decimal.
    pub difference_percent: String,
    /// Whether prices are missing, so that the difference is that of a part and there is no total.
    pub partial: bool,
    /// Where it is partial: US dollars a month of what has its prices there, no total of the plan; else empty.
    #[serde(default)]
    pub priced: String,
    /// Where it is partial: the services that are not in it, as their provider names them.
    #[serde(default)]
    pub missing: Vec<String>,
    /// The same in the reader's language (`without Amazon SQS`); empty unless it is partial.
    #[serde(default)]
    pub without: String,
    /// Margin in percent: the client pays the same MRUs. Empty if there is none.
    pub margin_percent: String,
    /// Lines with a price that nobody could check.
    pub unverified: u32,
    /// Why the plan cannot be there, or which price is missing; empty if all is there.
    pub problem: String,
}

/// A service in each region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RegionServiceView {
    /// As its provider names it.
    pub service: String,
    /// US dollars a month in each region, in the order of the regions; empty where a price is missing or the plan cannot be.
    pub amounts: Vec<String>,
}
