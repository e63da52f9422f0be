//! AWS Fargate tasks: vCPU-hours and GB-hours at the expected number of tasks.

use super::{Usage, UsageContext};
use crate::trace::{Formula, Operand, Origin};
use crate::units::Unit;

const VCPU: Formula = Formula { id: "fargate-vcpu", expression: "tasks × vCPU × hours × price" };
const MEMORY: Formula = Formula { id: "fargate-memory", expression: "tasks × memory × hours × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for (position, environment) in context.environments() {
        for workload in context.workloads(position) {
            let slug = workload.id.split_once('/').map_or(workload.id.as_str(), |(_, slug)| slug);
            let task_hours = workload.tasks.expected * workload.hours;
            let tasks = Operand::new("tasks", workload.tasks.expected, Unit::Task, Origin::Formula("tasks-expected"));
            let hours = context.running_hours_operand(position, environment);
            for (resource, key, formula, amount, symbol, unit) in [
                ("fargate-vcpu", "fargate.x86.vcpu", VCPU, workload.size.vcpu(), "vCPU", Unit::Vcpu),
                ("fargate-memory", "fargate.x86.memory", MEMORY, workload.size.memory_gib(), "memory", Unit::Gib),
            ] {
                let size = Operand::new(symbol, amount, unit, Origin::Formula("size"));
                usages.push(
                    Usage::new(position, resource, key, task_hours * amount, formula, vec![tasks, size, hours])
                        .of(slug, workload.name.as_str()),
                );
            }
        }
    }
}
