//! Stranded capacity as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is paid for vCPU and memory that the traffic does not need, at the list prices. Internal: not for clients.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StrandedCapacityView {
    /// US dollars a month that all tasks cost.
    pub bought: String,
    /// Of them, stranded by minimum tasks.
    pub by_minimum: String,
    /// Of them, stranded by Fargate's pairs.
    pub by_pair: String,
    /// US dollars a month that the repackings recover together.
    pub saving: String,
    /// Each workload, the most stranded money first.
    pub workloads: Vec<StrandedView>,
}

/// What one workload strands in one environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StrandedView {
    /// Stable id: `production/accounts`.
    pub id: String,
    /// Identifier of the environment.
    pub environment: String,
    /// Name for people.
    pub name: String,
    /// Its size, as plans write it.
    pub size: String,
    /// The same as people read it.
    #[serde(default)]
    pub size_text: String,
    /// Everything that its expected tasks buy in a month.
    pub bought: StrandedResourcesView,
    /// In tasks that run for availability or by agreement alone.
    pub by_minimum: StrandedResourcesView,
    /// In tasks that the load needs: what the pair gives beyond it.
    pub by_pair: StrandedResourcesView,
    /// Stranded money in percent of what it costs.
    pub share: String,
    /// The size that recovers most of it; absent if none is cheaper.
    pub repacking: Option<RepackingView>,
    /// What to do, in the reader's language.
    pub advice: String,
}

/// vCPU and memory over a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "units are in the names")]
pub struct StrandedResourcesView {
    pub vcpu_hours: String,
    pub gb_hours: String,
    pub usd: String,
}

/// Another size that carries the same load for less.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RepackingView {
    /// The size, as plans write it.
    pub size: String,
    /// Its tasks: base ...
    pub base: u32,
    /// ... on average ...
    pub expected: String,
    /// ... and at most.
    pub maximum: u32,
    /// US dollars a month that it saves.
    pub saving: String,
}
