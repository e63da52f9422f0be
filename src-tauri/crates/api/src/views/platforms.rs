//! Platforms, machines, deployments and a move, as shells receive them. Money is internal: not for clients.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ProblemView;

/// The tasks of an environment on one platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct FleetView {
    /// Identifier of the environment.
    pub environment: String,
    /// Its name.
    pub environment_name: String,
    /// The platform: `ecs-fargate`, `ec2`, `eks-nodes`, `eks-fargate` or `aks`.
    pub platform: String,
    /// Its name.
    pub platform_name: String,
    /// Workloads.
    pub workloads: usize,
    /// Groups of machines; empty where the provider places the tasks.
    pub machines: Vec<MachineGroupView>,
    /// Seconds until a task serves where there is room ...
    pub task_seconds: u32,
    /// ... and how many more where a machine must start first.
    pub machine_seconds: u32,
    /// What fails by itself: `task` or `machine`.
    pub failure_unit: String,
    /// Tasks of the base that it takes with it at most ...
    pub failure_tasks: u32,
    /// ... of how many ...
    pub failure_of: u32,
    /// ... for how many seconds.
    pub failure_seconds: u32,
}

/// Alike machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MachineGroupView {
    /// The workload's name; empty if all share the machines.
    pub name: String,
    /// The type.
    pub machine: String,
    /// What one leaves to tasks: thousandths of a vCPU ...
    pub milli_vcpu: u32,
    /// ... MiB ...
    pub memory_mib: u32,
    /// ... and how many tasks at most.
    pub tasks: u32,
    /// Machines with the base tasks ...
    pub base: u32,
    /// ... and how many any packing needs.
    pub base_lower_bound: u32,
    /// Time-weighted mean.
    pub expected: String,
    /// Machines with the maximum of tasks ...
    pub maximum: u32,
    /// ... and how many any packing needs.
    pub maximum_lower_bound: u32,
    /// Of the base's machines: CPU that the tasks ask for, in percent ...
    pub cpu_percent: u32,
    /// ... and memory.
    pub memory_percent: u32,
}

/// What a layer of the infrastructure costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LayerView {
    /// `shared-base`, `environment-base`, `shared-service` or `environment-service`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// US dollars a month; the layers sum to the estimate.
    pub total: String,
}

/// A resource that costs nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct FreeResourceView {
    /// Identifier of the environment.
    pub environment: String,
    /// Name for people.
    pub resource: String,
    /// Always 0.00, so that it reads like a line.
    pub amount: String,
    /// Why.
    pub reason: String,
}

/// One way to deploy in one environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct DeploymentView {
    /// Under which its cost explains itself, after `deployment/`.
    pub id: String,
    /// Identifier of the environment.
    pub environment: String,
    /// The platform's name.
    pub platform: String,
    /// `rolling`, `blue-green` or `canary`.
    pub strategy: String,
    /// Whether the plan deploys so.
    pub chosen: bool,
    /// Tasks beside the base.
    pub extra_tasks: u32,
    /// Machines beside those of the base.
    pub extra_machines: u32,
    /// Minutes of one deployment in which they run.
    pub minutes: String,
    /// Task-hours a month.
    pub task_hours: String,
    /// US dollars a month; empty without a price.
    pub usd: String,
}

/// A figure before, after, and the difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "as the names say")]
pub struct DifferenceView {
    pub id: String,
    pub name: String,
    pub before: String,
    pub after: String,
    pub difference: String,
}

/// A plan and the same plan on another platform.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlatformComparisonView {
    /// The platform.
    pub to: String,
    /// Its name.
    pub to_name: String,
    /// Region of the moved environments; empty if they stay in their cloud.
    pub region: String,
    /// Cost, MRUs, tasks, machines.
    pub figures: Vec<DifferenceView>,
    /// US dollars a month of what stays in the other cloud, on both sides.
    pub carried: String,
    /// Cost by resource; the largest difference first.
    pub resources: Vec<DifferenceView>,
    /// Fleets as the plan stands ...
    pub before: Vec<FleetView>,
    /// ... and on the other platform.
    pub after: Vec<FleetView>,
    /// Assumptions and warnings of the moved plan.
    pub warnings: Vec<ProblemView>,
}

/// A move with its phases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MigrationView {
    /// The platform's name.
    pub target: String,
    /// Its region.
    pub region: String,
    /// Staying, halfway, all of it.
    pub scenarios: Vec<MigrationCourseView>,
    /// Phases.
    pub phases: Vec<PhaseView>,
    /// Month by month.
    pub months: Vec<MigrationMonthView>,
    /// Risks, priced.
    pub contingencies: Vec<ContingencyView>,
    /// Assumptions and warnings.
    pub warnings: Vec<ProblemView>,
}

/// One way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MigrationCourseView {
    /// `stay`, `halfway` or `move`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Phases that it takes.
    pub phases: usize,
    /// US dollars in the last month.
    pub last_month: String,
    /// Of all months.
    pub running: String,
    /// Of that, for what ran twice.
    pub double: String,
    /// Work.
    pub effort: String,
    /// Probability times cost of the risks.
    pub contingency: String,
    /// Months and work.
    pub total: String,
    /// Months, work and contingency.
    pub total_with_contingency: String,
    /// The first month from which on it has cost less than staying; absent if there is none.
    pub break_even: Option<u32>,
    /// The same with the contingency.
    pub break_even_with_contingency: Option<u32>,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PhaseView {
    /// Name.
    pub name: String,
    /// Name of the environment; empty if it moves nothing.
    pub environment: String,
    /// First month.
    pub first_month: u32,
    /// Last month in which both run; the one before the first if there is none.
    pub last_double_month: u32,
    /// Hours of work.
    pub hours: String,
    /// Work in US dollars.
    pub effort: String,
    /// US dollars a month before, while both run, and after.
    pub before: String,
    /// While both run.
    pub during: String,
    /// Afterwards.
    pub after: String,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MigrationMonthView {
    /// 1 is the first.
    pub month: u32,
    /// US dollars of the month, without work: stay, halfway, move.
    pub running: Vec<String>,
    /// Work that begins in it.
    pub effort: Vec<String>,
    /// All so far.
    pub cumulated: Vec<String>,
    /// Whether something runs twice with all of the move.
    pub double: bool,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ContingencyView {
    /// Name.
    pub name: String,
    /// Probability in percent.
    pub probability_percent: String,
    /// What it costs if it happens.
    pub cost: String,
    /// Probability times cost.
    pub expected: String,
}
