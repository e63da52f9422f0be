//! Platforms: what runs the tasks. Each is a module that implements [`Platform`]; nothing else of the program asks which one it is.
//!
//! A platform says which sizes a task may have and what they cost in comparison (*sizing*), how fast tasks and machines come
//! (*scaling*), on how many machines the tasks of an environment stand (*placement*), what is billed (*usage*), which quotas that
//! touches (*limits*) and what is lost with the smallest thing that can fail (*failure*).

mod aks;
mod ec2;
mod ecs_fargate;
mod eks;
mod eks_fargate;
mod eks_nodes;
mod machines;
pub mod packing;
#[cfg(test)]
mod tests;

use crate::catalog::{Catalog, ContainerSize};
use crate::plan::{DeploymentStrategy, Environment, Plan, PlatformKind, Platforms, ScalingController};
use crate::price_book::PriceBook;
use crate::problem::Problem;
use crate::usage::Usage;

use super::sizing::{self, Candidate};
use super::{CapacityPlan, WorkloadPlan};

pub use machines::MachineGroup;
pub use packing::{Bin, Packing, Room};

/// Where tasks are to run.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) catalog: &'a Catalog,
    pub(crate) prices: &'a PriceBook,
    pub(crate) position: usize,
    pub(crate) environment: &'a Environment,
}

impl Site<'_> {
    /// Whether a workload of the environment runs on a platform.
    fn uses(&self, platform: PlatformKind) -> bool {
        let id = &self.environment.id;
        let deployed = |service: &&crate::plan::Microservice| service.override_for(id).is_none_or(|entry| entry.deployed);
        self.plan.microservices.iter().filter(deployed).any(|service| service.platform.within(self.environment.platform) == platform)
            || (self.plan.sso.enabled && self.environment.platform == platform)
    }

    /// Zones over which tasks are spread.
    fn zones(&self) -> u32 {
        if self.environment.kind.is_production() { self.environment.zones } else { 1 }
    }
}

/// Tasks of one workload, for their placement.
#[derive(Clone, Debug)]
pub(crate) struct Tenant {
    slug: String,
    name: String,
    size: ContainerSize,
    base: u32,
    maximum: u32,
    /// Tasks at each distinct rate of the week, with the share of the hours.
    week: Vec<(u32, f64)>,
}

/// How fast a platform follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scaling {
    /// Who may change the number of tasks; the first one does if the plan names another that cannot.
    pub controllers: &'static [ScalingController],
    /// Seconds from asking for a task until it serves, if a machine has room or none is needed.
    pub task_seconds: u32,
    /// Seconds more if a machine must start first.
    pub machine_seconds: u32,
    /// Seconds that are billed at least.
    pub least_billed_seconds: u32,
    /// Whether a canary is some more tasks of the new version rather than a whole second set.
    pub canary_by_share: bool,
}

impl Scaling {
    /// The controller that acts where the plan asks for one.
    #[must_use]
    pub fn controller(&self, asked: ScalingController) -> ScalingController {
        if self.controllers.contains(&asked) { asked } else { self.controllers.first().copied().unwrap_or(asked) }
    }

    /// Tasks that a deployment runs beside those that serve (formula `deployment-extra`).
    #[must_use]
    pub fn extra_tasks(&self, plan: &Plan, strategy: DeploymentStrategy, tasks: u32) -> u32 {
        let scaling = &plan.scaling;
        match strategy {
            // Kubernetes rounds the surge up, ECS rounds the upper limit down; with nothing above they replace within what runs.
            DeploymentStrategy::Rolling => {
                let surge = u64::from(tasks) * u64::from(scaling.deployment_maximum_percent.saturating_sub(100));
                let surge = if self.canary_by_share { surge.div_ceil(100) } else { surge / 100 };
                u32::try_from(surge).unwrap_or(u32::MAX)
            }
            DeploymentStrategy::BlueGreen => tasks,
            DeploymentStrategy::Canary if self.canary_by_share => {
                sizing::ceiling(f64::from(tasks) * scaling.canary_percent / 100.0).max(u32::from(tasks > 0))
            }
            DeploymentStrategy::Canary => tasks,
        }
    }
}

/// What can fail by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureUnit {
    /// A task.
    Task,
    /// A machine with all tasks on it.
    Machine,
}

impl FailureUnit {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Machine => "machine",
        }
    }
}

/// What the smallest thing that can fail takes with it, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The smallest thing that can fail.
    pub unit: FailureUnit,
    /// Tasks that it takes with it at most, while the base runs.
    pub tasks: u32,
    /// Of how many.
    pub of: u32,
    /// Seconds until they serve again.
    pub seconds: u32,
}

/// The tasks of one environment on one platform.
#[derive(Clone, Debug, PartialEq)]
pub struct Fleet {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// The platform.
    pub platform: PlatformKind,
    /// Positions in [`CapacityPlan::workloads`].
    pub workloads: Vec<usize>,
    /// Machines, where the platform has any.
    pub groups: Vec<MachineGroup>,
    /// How fast it follows.
    pub scaling: Scaling,
    /// What may fail.
    pub failure: Failure,
}

impl Fleet {
    /// Machines that run with the base tasks; 0 without machines.
    #[must_use]
    pub fn base_machines(&self) -> u32 {
        self.groups.iter().map(MachineGroup::base_machines).sum()
    }

    /// Machines that run with the maximum of tasks; 0 without machines.
    #[must_use]
    pub fn maximum_machines(&self) -> u32 {
        self.groups.iter().map(MachineGroup::maximum_machines).sum()
    }
}

/// A disk that outlives the tasks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Volume {
    /// Key of the estimate's resource.
    pub(crate) resource: &'static str,
    /// Key of its price, by the GB and month.
    pub(crate) price: &'static str,
    /// GB that are charged for it.
    pub(crate) charged_gb: f64,
}

impl Volume {
    /// EBS, which charges what is asked for.
    fn ebs(gb: f64) -> Self {
        Self { resource: "volumes", price: "ebs.gp3", charged_gb: gb }
    }
}

/// What a platform is.
pub(crate) trait Platform: Sync {
    /// The sizes that a task may have there, cheapest first, with a price by which they are compared.
    fn sizes(&self, site: &Site<'_>) -> Vec<Candidate>;

    /// The machines on which tasks stand; none where the provider places them.
    ///
    /// # Errors
    /// If a task fits into no machine.
    fn place(&self, site: &Site<'_>, tenants: &[Tenant]) -> Result<Vec<MachineGroup>, Problem> {
        let _ = (site, tenants);
        Ok(Vec::new())
    }

    /// How fast tasks and machines come.
    fn scaling(&self, plan: &Plan) -> Scaling;

    /// What is billed for a fleet, its tasks in the order of the plan.
    fn usage(&self, site: &Site<'_>, fleet: &Fleet, workloads: &[&WorkloadPlan], usages: &mut Vec<Usage>);

    /// Resources of the estimate that run tasks there, beside a control plane.
    fn resources(&self) -> &'static [&'static str];

    /// Resource of the control plane that an environment's tasks share, where there is one.
    fn control_plane(&self) -> Option<&'static str> {
        None
    }

    /// Quotas that a fleet touches when it is largest: ids of the catalog's limits, with the demand.
    fn limits(&self, fleet: &Fleet) -> Vec<(&'static str, f64)> {
        let _ = fleet;
        Vec::new()
    }

    /// Whether its tasks stand on machines of the client's, with disks.
    fn has_machines(&self) -> bool {
        false
    }

    /// Whether a task is bought by its own size, so that what it doesn't use is stranded with it.
    fn sold_by_task(&self) -> bool {
        false
    }

    /// Whether its tasks count against AWS's quota of Fargate vCPUs.
    fn on_fargate(&self) -> bool {
        false
    }

    /// A disk that outlives its tasks, for so many GB asked for; none where the platform has no such disks.
    fn volume(&self, gb: f64) -> Option<Volume> {
        let _ = gb;
        None
    }

    /// Where a plan names the type of its machines.
    fn machine_field<'a>(&self, platforms: &'a mut Platforms) -> Option<&'a mut String> {
        let _ = platforms;
        None
    }

    /// Pods of an ingress controller.
    fn ingress_pods(&self, platforms: &Platforms) -> u32 {
        let _ = platforms;
        0
    }

    /// What costs nothing there, and is there all the same: resource and rule that says why.
    fn free(&self, site: &Site<'_>) -> Vec<(&'static str, &'static str)> {
        let _ = site;
        Vec::new()
    }
}

/// The module of a platform.
pub(crate) fn of(kind: PlatformKind) -> &'static dyn Platform {
    match kind {
        PlatformKind::EcsFargate => &ecs_fargate::EcsFargate,
        PlatformKind::Ec2 => &ec2::Ec2,
        PlatformKind::EksNodes => &eks_nodes::EksNodes,
        PlatformKind::EksFargate => &eks_fargate::EksFargate,
        PlatformKind::Aks => &aks::Aks,
    }
}

/// Whether a resource of the estimate runs tasks, on whatever platform.
pub(crate) fn runs_tasks(resource: &str) -> bool {
    PlatformKind::ALL
        .iter()
        .map(|kind| of(*kind))
        .any(|platform| platform.resources().contains(&resource) || platform.control_plane() == Some(resource))
}

/// Places the tasks of every environment, platform by platform.
pub(super) fn fleets(plan: &Plan, catalog: &Catalog, prices: &PriceBook, result: &mut CapacityPlan) {
    for (position, environment) in plan.environments.iter().enumerate() {
        let site = Site { plan, catalog, prices, position, environment };
        for &kind in PlatformKind::ALL {
            let own = |(_, workload): &(usize, &WorkloadPlan)| workload.environment == position && workload.platform == kind;
            let workloads: Vec<usize> = result.workloads.iter().enumerate().filter(own).map(|(index, _)| index).collect();
            if workloads.is_empty() {
                continue;
            }
            let platform = of(kind);
            let tenants: Vec<Tenant> =
                workloads.iter().map(|&index| tenant(plan, &result.traffic[position].week, &result.workloads[index])).collect();
            let groups = match platform.place(&site, &tenants) {
                Ok(groups) => groups,
                Err(problem) => {
                    result.problems.push(problem);
                    Vec::new()
                }
            };
            let scaling = platform.scaling(plan);
            let failure = failure(&groups, &tenants, scaling);
            result.problems.extend(told(plan, kind, environment));
            result.fleets.push(Fleet { environment: position, platform: kind, workloads, groups, scaling, failure });
        }
    }
}

fn tenant(plan: &Plan, week: &[(f64, f64)], workload: &WorkloadPlan) -> Tenant {
    let slug = workload.id.split_once('/').map_or(workload.id.as_str(), |(_, slug)| slug);
    let mean: f64 = week.iter().map(|(rate, share)| rate * share).sum();
    let tasks = |rate: f64| sizing::tasks_at_rate(plan, workload, if mean > 0.0 { rate / mean } else { 0.0 });
    Tenant {
        slug: slug.to_owned(),
        name: workload.name.clone(),
        size: workload.size,
        base: workload.tasks.base,
        maximum: workload.tasks.maximum,
        week: week.iter().map(|(rate, share)| (tasks(*rate), *share)).collect(),
    }
}

fn failure(groups: &[MachineGroup], tenants: &[Tenant], scaling: Scaling) -> Failure {
    let of = tenants.iter().map(|tenant| tenant.base).sum();
    match groups.iter().map(|group| group.base.fullest).max() {
        Some(tasks) if !groups.is_empty() => {
            Failure { unit: FailureUnit::Machine, tasks: tasks.min(of), of, seconds: scaling.task_seconds + scaling.machine_seconds }
        }
        _ => Failure { unit: FailureUnit::Task, tasks: 1.min(of), of, seconds: scaling.task_seconds },
    }
}

/// What a reader must know of a platform that is not the service's own.
fn told(plan: &Plan, kind: PlatformKind, environment: &Environment) -> Vec<Problem> {
    let mut problems = Vec::new();
    if kind == PlatformKind::EcsFargate {
        return problems;
    }
    let about = |problem: Problem| problem.with("platform", kind.product()).with("environment", environment.display_name());
    problems.push(about(Problem::assumption("mrus-by-request", "environments", &environment.id)));
    if !of(kind).scaling(plan).controllers.contains(&plan.scaling.controller) {
        let acting = of(kind).scaling(plan).controller(plan.scaling.controller);
        let problem = Problem::assumption("controller-of-platform", "scaling.controller", plan.scaling.controller);
        problems.push(about(problem).with("acting", acting));
    }
    let purchase = &plan.purchase;
    let spot = if environment.kind.is_production() { purchase.spot_percent_production } else { purchase.spot_percent_preproduction };
    if spot > 0.0 || purchase.commitment != crate::plan::Commitment::None {
        problems.push(about(Problem::assumption("purchase-not-on-platform", "purchase", "")));
    }
    problems
}

/// Machines beside those of the base that a deployment of all workloads at the same time needs; 0 without machines.
pub(crate) fn extra_machines(site: &Site<'_>, capacity: &CapacityPlan, fleet: &Fleet, strategy: DeploymentStrategy) -> u32 {
    let Some(first) = fleet.groups.first() else { return 0 };
    // The machines are chosen: more tasks do not choose others.
    let mut plan = site.plan.clone();
    if let Some(instance) = of(fleet.platform).machine_field(&mut plan.platforms) {
        first.machine.clone_into(instance);
    }
    let tenants: Vec<Tenant> = fleet
        .workloads
        .iter()
        .filter_map(|&index| capacity.workloads.get(index))
        .map(|workload| {
            let base = workload.tasks.base;
            let tasks = base + fleet.scaling.extra_tasks(site.plan, strategy, base);
            Tenant { base: tasks, maximum: tasks, ..tenant(site.plan, &[], workload) }
        })
        .collect();
    let site = Site { plan: &plan, ..*site };
    let groups = of(fleet.platform).place(&site, &tenants).unwrap_or_default();
    let machines: u32 = groups.iter().map(MachineGroup::base_machines).sum();
    machines.saturating_sub(fleet.base_machines())
}

/// List price of tasks an hour, where the provider places them; `None` without a price.
pub(crate) fn task_rates(
    site: &Site<'_>,
    kind: PlatformKind,
    tasks: impl Iterator<Item = (ContainerSize, u32)>,
) -> Option<rust_decimal::Decimal> {
    let sizes = of(kind).sizes(site);
    let priced = |(size, count): (ContainerSize, u32)| {
        let found = sizes.iter().find(|candidate| candidate.size == size)?;
        Some(crate::units::quantity(found.usd_per_hour) * rust_decimal::Decimal::from(count))
    };
    tasks.map(priced).sum()
}
