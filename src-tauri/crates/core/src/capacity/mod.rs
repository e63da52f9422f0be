//! From traffic to container sizes, tasks and autoscaling ranges.
//!
//! The plan is computed at steady state for each hour of a typical week, which every keystroke can afford. On demand the
//! autoscaling controllers are simulated over each minute of it ([`operation`]), and disturbances are tried ([`resilience`]).

pub mod components;
mod connections;
mod horizon;
mod latency;
mod limits;
pub mod operation;
mod options;
pub mod platforms;
pub mod queueing;
mod random;
mod recorded;
pub mod resilience;
pub mod scaling;
mod series;
mod shape;
pub mod simulation;
pub(crate) mod sizing;
mod stores;
mod stranded;
pub(crate) mod traffic;

use rust_decimal::Decimal;

use crate::catalog::{Catalog, ContainerSize};
use crate::plan::{ExpectedTasks, Plan, PlatformKind, Runtime};
use crate::price_book::PriceBook;
use crate::problem::Problem;

pub use connections::ConnectionCheck;
pub use horizon::{Horizon, Month, horizons};
pub use latency::{Latency, OBJECTIVE_QUANTILE};
pub use limits::{LimitCheck, MONTHS_AHEAD};
pub use options::{Rejection, SizeOption, size_options};
pub use recorded::{RecordedWeeks, recorded_weeks};
pub use series::RateSeries;
pub(crate) use shape::stated_peak;
pub use shape::{MINUTES, PeakWeek, peak_week, peak_week_and_events, running, typical_week};
pub use sizing::{Demand, tasks_after_zone_loss};
pub use stranded::{Repacking, Resources, Stranded, stranded};
pub use traffic::EnvironmentTraffic;

/// What decides the number of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constraint {
    /// CPU time of the requests.
    Cpu,
    /// Requests in flight (Little's law).
    Concurrency,
    /// Memory of the requests in flight.
    Memory,
    /// The redundancy factor.
    Redundancy,
    /// The objective for the time to answer.
    Latency,
    /// The rest must carry the load when a zone is lost.
    ZoneLoss,
    /// A range that the plan states.
    Agreed,
}

impl Constraint {
    /// The constraint as outputs write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Concurrency => "concurrency",
            Self::Memory => "memory",
            Self::Redundancy => "redundancy",
            Self::Latency => "latency",
            Self::ZoneLoss => "zone-loss",
            Self::Agreed => "agreed",
        }
    }
}

/// Which workload of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkloadRef {
    /// A microservice, by its position in the plan.
    Microservice(usize),
    /// The single sign-on.
    Sso,
}

/// Tasks of one workload in one environment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tasks {
    /// What availability alone demands.
    pub minimum: u32,
    /// Tasks that always run: the lower end of the agreed autoscaling range.
    pub base: u32,
    /// Time-weighted mean over the hours in which the environment runs, at least `base`.
    pub expected: Decimal,
    /// The upper end of the autoscaling range.
    pub maximum: u32,
}

/// What the sizing holds a task of a workload to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskBounds {
    /// Utilisation at which another task is added, in percent.
    pub target_cpu_percent: f64,
    /// Requests at the same time that its workers allow.
    pub concurrency: f64,
    /// Memory of a request in flight, MiB.
    pub memory_mib_per_request: f64,
    /// Memory without requests, MiB.
    pub memory_mib_baseline: f64,
    /// Time within which 95 of a hundred requests must be answered, milliseconds; 0 for none.
    pub objective_ms: f64,
    /// Zones of which one may be lost; 0 where that is not planned for.
    pub zones: u32,
}

/// The capacity plan of one workload in one environment.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkloadPlan {
    /// Stable id: `production/accounts`.
    pub id: String,
    /// Position of the environment in the plan.
    pub environment: usize,
    /// Which workload.
    pub workload: WorkloadRef,
    /// Name for people.
    pub name: String,
    /// What runs inside.
    pub runtime: Runtime,
    /// What runs it.
    pub platform: PlatformKind,
    /// Container size.
    pub size: ContainerSize,
    /// Whether the size was chosen by the program.
    pub sized: bool,
    /// Tasks.
    pub tasks: Tasks,
    /// What decides the base ...
    pub base_constraint: Constraint,
    /// ... and the maximum.
    pub maximum_constraint: Constraint,
    /// Requests a second: mean of the month.
    pub mean_rate: f64,
    /// Requests a second: busiest minute at the end of the horizon.
    pub peak_rate: f64,
    /// CPU utilisation of the base tasks at the mean rate, between 0 and 1.
    pub utilization: f64,
    /// CPU utilisation of the maximum tasks at the peak, between 0 and 1.
    pub peak_utilization: f64,
    /// What each constraint demands at the mean rate ...
    pub base_demand: Demand,
    /// ... and at the peak, so that a reader sees what comes next.
    pub peak_demand: Demand,
    /// What the sizing knew of it, from which the time to answer and the tasks of other months follow.
    pub(crate) need: sizing::Need,
    /// Database connections of one task.
    pub connection_pool: u32,
    /// Hours in a month in which the environment runs.
    pub hours: Decimal,
}

impl WorkloadPlan {
    /// Whether the plan states its maximum, which then does not grow with the traffic.
    pub(crate) const fn range_is_agreed(&self) -> bool {
        self.need.agreed_maximum() > 0
    }

    /// CPU time and time to answer of one request, in milliseconds, as the sizing took them.
    #[must_use]
    pub const fn request_ms(&self) -> (f64, f64) {
        (self.need.cpu_ms, self.need.latency_ms)
    }

    /// What a task may do and must keep, as the sizing took it.
    #[must_use]
    pub const fn bounds(&self) -> TaskBounds {
        let need = &self.need;
        TaskBounds {
            target_cpu_percent: need.target_cpu_percent,
            concurrency: need.concurrency,
            memory_mib_per_request: need.memory_mib_per_request,
            memory_mib_baseline: need.memory_mib_baseline,
            objective_ms: need.objective_ms,
            zones: need.zones,
        }
    }

    /// Time to answer in the busiest minute with the maximum of tasks; `None` if they cannot keep up. Computed when asked for:
    /// it takes longer than the rest of the sizing.
    #[must_use]
    pub fn peak_latency(&self) -> Option<Latency> {
        self.need.request().percentiles(self.size, self.tasks.maximum, self.peak_rate)
    }
}

/// The capacity plan of a whole plan.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CapacityPlan {
    /// Traffic of each environment, in the plan's order.
    pub traffic: Vec<EnvironmentTraffic>,
    /// Workloads, environment by environment.
    pub workloads: Vec<WorkloadPlan>,
    /// Tasks and machines by environment and platform.
    pub fleets: Vec<platforms::Fleet>,
    /// Connection pools against the databases.
    pub connections: Vec<ConnectionCheck>,
    /// Demands against the provider's other limits.
    pub limits: Vec<LimitCheck>,
    /// Classes and sizes of the data services and the single sign-on against published guidance.
    pub components: Vec<components::ComponentSizing>,
    /// What a person must know.
    pub problems: Vec<Problem>,
}

impl CapacityPlan {
    /// How much of a typical week a workload runs how many tasks, fewest first: tasks with their share of the time (formula
    /// `tasks-expected`, of which this is the mean; a plan may take the simulated week for that instead).
    #[must_use]
    pub fn week_by_tasks(&self, plan: &Plan, workload: &WorkloadPlan) -> Vec<(u32, f64)> {
        let Some(traffic) = self.traffic.get(workload.environment) else { return Vec::new() };
        let mut shares = std::collections::BTreeMap::new();
        for &(rate, share) in &traffic.week {
            let relative = if traffic.mean_rate > 0.0 { rate / traffic.mean_rate } else { 0.0 };
            *shares.entry(sizing::tasks_at_rate(plan, workload, relative)).or_insert(0.0) += share;
        }
        shares.into_iter().collect()
    }
}

/// The busiest minute over the mean, as the sizing takes it: the plan's factor, or that of its events if it is higher.
#[must_use]
pub fn peak_over_mean(plan: &Plan, catalog: &Catalog) -> f64 {
    traffic::peak_factor(plan, shape::stated_peak(plan, catalog))
}

/// The traffic at the end of the plan's horizon over that of today (formula `growth`).
#[must_use]
pub fn growth(plan: &Plan) -> f64 {
    traffic::growth_factor(plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months)
}

/// Computes the capacity plan. The price book decides which of the sizes that carry the traffic is the cheapest.
#[must_use]
pub fn plan(plan: &Plan, catalog: &Catalog, prices: &PriceBook) -> CapacityPlan {
    let traffic = traffic::environments(plan, catalog);
    let mut result = CapacityPlan { traffic, ..CapacityPlan::default() };
    sizing::workloads(plan, catalog, prices, &mut result);
    if plan.scaling.expected == ExpectedTasks::Simulation {
        operation::expect_simulated(plan, catalog, &mut result);
    }
    platforms::fleets(plan, catalog, prices, &mut result);
    connections::check(plan, catalog, &mut result);
    limits::check(plan, catalog, &mut result);
    components::check(plan, catalog, &mut result);
    result
}
