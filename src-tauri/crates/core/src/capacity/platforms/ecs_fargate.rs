//! Amazon ECS on AWS Fargate: vCPU-hours and GB-hours of tasks, on demand, on Spot and under a Savings Plan.
//!
//! What a plan commits to is billed all month, used or not; so the commitment is the base tasks, which always run. Spot
//! takes its share of the rest of the expected tasks first.

use rust_decimal::Decimal;

use super::{Fleet, Platform, Scaling, Site};
use crate::capacity::WorkloadPlan;
use crate::capacity::sizing::{Candidate, candidates};
use crate::plan::{Architecture, Commitment, Plan, ScalingController};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};
use crate::usage::{Usage, hours_operand, month_hours, running_hours_operand};

const VCPU: Formula = Formula { id: "fargate-vcpu", expression: "tasks × vCPU × hours × price" };
const MEMORY: Formula = Formula { id: "fargate-memory", expression: "tasks × memory × hours × price" };
const SPOT_VCPU: Formula = Formula { id: "fargate-vcpu-spot", expression: "tasks × spot share ÷ 100 × vCPU × hours × price" };
const SPOT_MEMORY: Formula = Formula { id: "fargate-memory-spot", expression: "tasks × spot share ÷ 100 × memory × hours × price" };
const COMMITTED_VCPU: Formula = Formula { id: "fargate-vcpu-committed", expression: "base tasks × vCPU × hours × price" };
const COMMITTED_MEMORY: Formula = Formula { id: "fargate-memory-committed", expression: "base tasks × memory × hours × price" };

/// Resources, keys and formulas of one way of buying: for vCPU, then for memory.
type Way = [(&'static str, &'static str, Formula); 2];

pub(super) struct EcsFargate;

impl Platform for EcsFargate {
    fn sizes(&self, site: &Site<'_>) -> Vec<Candidate> {
        candidates(site.catalog, site.prices, &site.environment.region, site.plan.purchase.architecture)
    }

    fn resources(&self) -> &'static [&'static str] {
        &[
            "fargate-vcpu",
            "fargate-memory",
            "fargate-vcpu-spot",
            "fargate-memory-spot",
            "fargate-vcpu-committed",
            "fargate-memory-committed",
        ]
    }

    fn scaling(&self, plan: &Plan) -> Scaling {
        Scaling {
            // Kubernetes' controller may be tried in comparison.
            controllers: ScalingController::ALL,
            task_seconds: plan.scaling.start_seconds,
            machine_seconds: 0,
            least_billed_seconds: 60,
            canary_by_share: false,
        }
    }

    fn sold_by_task(&self) -> bool {
        true
    }

    fn on_fargate(&self) -> bool {
        true
    }

    fn usage(&self, site: &Site<'_>, _: &Fleet, workloads: &[&WorkloadPlan], usages: &mut Vec<Usage>) {
        let (plan, position, environment) = (site.plan, site.position, site.environment);
        let (on_demand, spot, committed) = ways(plan.purchase.architecture, plan.purchase.commitment);
        let (spot_percent, spot_path) = spot_share(site);
        let listed = (Decimal::ONE_HUNDRED - spot_percent) / Decimal::ONE_HUNDRED;
        for workload in workloads {
            let slug = workload.id.split_once('/').map_or(workload.id.as_str(), |(_, slug)| slug);
            let expected = workload.tasks.expected;
            let base = match committed {
                Some(_) if environment.kind.is_production() => Decimal::from(workload.tasks.base) * listed,
                _ => Decimal::ZERO,
            };
            let remaining = (expected * listed - base).max(Decimal::ZERO);
            let origin = if remaining == expected { "tasks-expected" } else { "tasks-on-demand" };
            let tasks = Operand::new("tasks", remaining, Unit::Task, Origin::Formula(origin));
            let hours = running_hours_operand(plan, position, environment);
            let size = [
                Operand::new("vCPU", workload.size.vcpu(), Unit::Vcpu, Origin::Formula("size")),
                Operand::new("memory", workload.size.memory_gib(), Unit::Gib, Origin::Formula("size")),
            ];
            let mut push = |way: Way, task_hours: Decimal, operands: &[Operand], hours: Operand| {
                for ((resource, key, formula), size) in way.into_iter().zip(size) {
                    let operands = operands.iter().copied().chain([size, hours]).collect();
                    let usage = Usage::new(position, resource, key, task_hours * size.value, formula, operands);
                    usages.push(usage.of(slug, workload.name.as_str()));
                }
            };
            push(on_demand, remaining * workload.hours, &[tasks], hours);
            if !spot_percent.is_zero() {
                let share = Operand::new("spot share", spot_percent, Unit::Percent, Origin::Input(spot_path));
                let tasks = Operand::new("tasks", expected, Unit::Task, Origin::Formula("tasks-expected"));
                push(spot, expected * spot_percent / Decimal::ONE_HUNDRED * workload.hours, &[tasks, share], hours);
            }
            if let Some(committed) = committed.filter(|_| !base.is_zero()) {
                let tasks = Operand::new("base tasks", base, Unit::Task, Origin::Formula("tasks-committed"));
                push(committed, base * month_hours(plan), &[tasks], hours_operand(plan));
            }
        }
    }
}

/// The share of an environment's tasks on Spot, in percent, and the input that states it.
fn spot_share(site: &Site<'_>) -> (Decimal, InputPath) {
    let purchase = &site.plan.purchase;
    let (percent, field) = if site.environment.kind.is_production() {
        (purchase.spot_percent_production, "spot_percent_production")
    } else {
        (purchase.spot_percent_preproduction, "spot_percent_preproduction")
    };
    (units::quantity(percent), InputPath::field("purchase", field))
}

/// On demand, Spot, and under the commitment if there is one.
fn ways(architecture: Architecture, commitment: Commitment) -> (Way, Way, Option<Way>) {
    let way = |keys: [&'static str; 2], resources: [&'static str; 2], formulas: [Formula; 2]| {
        [(resources[0], keys[0], formulas[0]), (resources[1], keys[1], formulas[1])]
    };
    let arm = architecture == Architecture::Arm;
    let listed = if arm { ["fargate.arm.vcpu", "fargate.arm.memory"] } else { ["fargate.x86.vcpu", "fargate.x86.memory"] };
    let spot =
        if arm { ["fargate.arm.vcpu.spot", "fargate.arm.memory.spot"] } else { ["fargate.x86.vcpu.spot", "fargate.x86.memory.spot"] };
    let committed = match (commitment, arm) {
        (Commitment::None, _) => None,
        (Commitment::OneYear, false) => Some(["fargate.x86.vcpu.savings-1y", "fargate.x86.memory.savings-1y"]),
        (Commitment::OneYear, true) => Some(["fargate.arm.vcpu.savings-1y", "fargate.arm.memory.savings-1y"]),
        (Commitment::ThreeYears, false) => Some(["fargate.x86.vcpu.savings-3y", "fargate.x86.memory.savings-3y"]),
        (Commitment::ThreeYears, true) => Some(["fargate.arm.vcpu.savings-3y", "fargate.arm.memory.savings-3y"]),
    };
    (
        way(listed, ["fargate-vcpu", "fargate-memory"], [VCPU, MEMORY]),
        way(spot, ["fargate-vcpu-spot", "fargate-memory-spot"], [SPOT_VCPU, SPOT_MEMORY]),
        committed.map(|keys| way(keys, ["fargate-vcpu-committed", "fargate-memory-committed"], [COMMITTED_VCPU, COMMITTED_MEMORY])),
    )
}
