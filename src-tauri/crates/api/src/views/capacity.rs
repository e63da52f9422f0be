//! The capacity plan as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::platforms::FleetView;
use super::stranded::StrandedCapacityView;
use super::{ComponentView, OperationView, ProblemView};

/// The capacity plan; the JSON of `aforo capacity`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CapacityView {
    /// Traffic of each environment.
    pub traffic: Vec<TrafficView>,
    /// Workloads, environment by environment.
    pub workloads: Vec<WorkloadView>,
    /// Tasks and machines by environment and platform.
    pub fleets: Vec<FleetView>,
    /// Limits and what stands against them.
    pub limits: Vec<LimitView>,
    /// Data services and single sign-on against published sizing guidance.
    pub components: Vec<ComponentView>,
    /// Warnings and assumptions.
    pub warnings: Vec<ProblemView>,
    /// The controllers simulated, and what the plan survives; absent where it was not asked for, because it takes longer than the rest.
    pub operation: Option<OperationView>,
    /// Capacity that is paid and not needed; absent where nobody asked for it.
    pub stranded: Option<StrandedCapacityView>,
}

/// Traffic of an environment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct TrafficView {
    /// Identifier of the environment.
    pub environment: String,
    /// Requests a month.
    pub requests_per_month: String,
    /// Mean requests a second.
    pub mean_rate: String,
    /// Requests a second in the busiest minute at the end of the horizon.
    pub peak_rate: String,
}

/// A workload in an environment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct WorkloadView {
    /// Stable id: `production/accounts`.
    pub id: String,
    /// Identifier of the environment.
    pub environment: String,
    /// Name for people.
    pub name: String,
    /// Container size.
    pub size: SizeView,
    /// Whether the program chose it.
    pub sized: bool,
    /// Tasks.
    pub tasks: TasksView,
    /// What decides the maximum: `cpu`, `concurrency`, `memory`, `latency`, `redundancy`, `zone-loss` or `agreed`.
    pub binding_constraint: String,
    /// What decides the base.
    pub base_constraint: String,
    /// CPU utilisation of the base at the mean rate, in percent.
    pub utilization: String,
    /// CPU utilisation of the maximum at the peak, in percent.
    pub peak_utilization: String,
    /// Requests a second: mean.
    pub mean_rate: String,
    /// Requests a second: busiest minute at the horizon.
    pub peak_rate: String,
    /// Time to answer in the busiest minute at the maximum; absent if the tasks cannot keep up.
    pub latency_ms: Option<LatencyView>,
    /// What each constraint alone demands at the peak, in tasks.
    pub demand: DemandView,
    /// Task-hours a month: base, expected, maximum.
    pub task_hours: TaskHoursView,
}

/// Time to answer in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LatencyView {
    /// Half of the requests take no longer.
    pub p50: String,
    /// 95 of a hundred.
    pub p95: String,
    /// 99 of a hundred.
    pub p99: String,
}

/// Tasks that each constraint alone demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct DemandView {
    /// CPU time.
    pub cpu: u32,
    /// Requests in flight.
    pub concurrency: u32,
    /// Memory.
    pub memory: u32,
    /// Objective for the time to answer; 0 without one.
    pub latency: u32,
    /// Loss of a zone; 0 where none is planned for.
    pub zone_loss: u32,
}

/// A container size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "units are in the names")]
pub struct SizeView {
    pub vcpu: String,
    pub memory_gib: String,
}

/// Tasks of a workload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::capacity::Tasks")]
pub struct TasksView {
    pub minimum: u32,
    pub base: u32,
    pub expected: String,
    pub maximum: u32,
}

/// Task-hours a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::capacity::Tasks")]
pub struct TaskHoursView {
    pub base: String,
    pub expected: String,
    pub maximum: String,
}

/// A size for a workload, and why it was or was not taken; the JSON of `aforo capacity --sizes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SizeOptionView {
    /// Container size.
    pub size: SizeView,
    /// Tasks of it; absent where the workload does not fit.
    pub tasks: Option<TasksView>,
    /// US dollars a month for the expected tasks, on demand.
    pub usd_per_month: Option<String>,
    /// Whether the plan has this size.
    pub chosen: bool,
    /// `chosen`, `runtime`, `memory`, `cost`, `larger` or `stated`.
    pub verdict: String,
    /// The reason, in the reader's language.
    pub reason: String,
}

/// A limit and the demand against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LimitView {
    /// Stable id: `production/aurora/connections`.
    pub id: String,
    /// What is limited, in the reader's language.
    pub name: String,
    /// What the plan demands.
    pub demand: String,
    /// What is allowed.
    pub limit: String,
    /// What is left, in percent of the limit.
    pub headroom: String,
    /// How many times the limit is demanded, in whole times, where it is at least twice: people read that and no percent below zero.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub times: Option<u32>,
    /// Whether it fits.
    pub pass: bool,
    /// Unit of demand and limit.
    pub unit: String,
    /// Whether the provider raises the limit when asked.
    pub adjustable: bool,
    /// Where the limit was read, with the date; `plan` if the plan states it.
    pub source: String,
    /// The first month, counted from now, in which growth crosses the limit; absent if it does not within ten years.
    pub month_reached: Option<u32>,
}
