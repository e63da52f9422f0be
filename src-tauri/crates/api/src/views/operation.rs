//! The simulated operation of a plan as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LatencyView;

/// The controllers over a typical week or over recorded traffic, and what the plan survives; the field `operation` of the JSON of
/// `aforo capacity`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OperationView {
    /// What the traffic was: `typical-week`, or `trace`.
    pub traffic: String,
    /// Hours simulated.
    pub hours: String,
    /// Workloads, environment by environment.
    pub workloads: Vec<WorkloadOperationView>,
    /// What production survives.
    pub checks: Vec<CheckView>,
    /// How many of these fail.
    pub failed: u32,
}

/// One workload under its controller.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct WorkloadOperationView {
    /// Stable id: `production/accounts`.
    pub id: String,
    /// Identifier of the environment.
    pub environment: String,
    /// Name for people.
    pub name: String,
    /// Whether all is well, something should be looked at, or requests are at risk: `ok`, `watch` or `risk`.
    pub risk: String,
    /// What target tracking keeps.
    pub targets: Vec<TargetView>,
    /// Tasks that are billed, on average.
    pub mean_tasks: String,
    /// Least tasks that served.
    pub least: u32,
    /// Most tasks that served.
    pub most: u32,
    /// Task-hours a month at this mean, with deployments.
    pub task_hours: String,
    /// Task-hours a month that the estimate has.
    pub estimated_task_hours: String,
    /// The part of the task-hours that deployments cause.
    pub deployment_task_hours: String,
    /// Mean CPU utilisation, in percent.
    pub utilization: String,
    /// Minutes in which the tasks could not keep up.
    pub saturated_minutes: String,
    /// Requests that arrived then.
    pub requests_at_risk: String,
    /// Their share of all requests, in percent.
    pub at_risk_percent: String,
    /// Time to answer over all requests; absent without any.
    pub latency_ms: Option<LatencyView>,
    /// Tasks started.
    pub starts: String,
    /// Tasks stopped.
    pub stops: String,
    /// Runs of which these are the means.
    pub runs: u32,
    /// Changes of direction within an hour, a day.
    pub flaps_per_day: String,
    /// Whether that is more than the plan accepts.
    pub flaps_too_often: bool,
    /// Seconds to answer a step of the traffic by the plan's burst factor; absent if the tasks never suffice.
    pub reaction_seconds: Option<String>,
    /// What the parameters that AWS does not publish change; absent where the controller never acts.
    pub spread: Option<SpreadView>,
}

/// What a target-tracking policy keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct TargetView {
    /// `cpu` or `requests-per-task`.
    pub metric: String,
    /// The target: percent, or requests a minute.
    pub target: String,
}

/// Least and most over the parameters that AWS does not publish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::capacity::operation::Spread")]
pub struct SpreadView {
    pub least_task_hours: String,
    pub most_task_hours: String,
    pub least_at_risk: String,
    pub most_at_risk: String,
    pub least_flaps: u32,
    pub most_flaps: u32,
}

/// A disturbance, and whether it is survived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CheckView {
    /// What happens: `zone-loss`, `burst`, ...
    pub id: String,
    /// Where: an environment, or a workload in it.
    pub place: String,
    /// What happens, in the reader's language.
    pub title: String,
    /// Where, for people.
    pub name: String,
    /// Whether it is survived.
    pub pass: bool,
    /// Why.
    pub why: String,
    /// The smallest change that passes; empty if it passes.
    pub cure: String,
}
