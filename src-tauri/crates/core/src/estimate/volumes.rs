//! Disks that outlive their tasks: a persistent volume of a workload, in each environment in which it runs.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::capacity::WorkloadRef;
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const VOLUMES: Formula = Formula { id: "volumes", expression: "GB × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for (position, _) in context.environments() {
        for workload in context.workloads(position) {
            let WorkloadRef::Microservice(index) = workload.workload else { continue };
            let service = &context.plan.microservices[index];
            let size = input("GB", service.volume_gb, Unit::Gb, InputPath::item("microservices", index, "volume_gb"));
            let quantity = units::quantity(service.volume_gb);
            usages.push(Usage::new(position, "volumes", "ebs.gp3", quantity, VOLUMES, vec![size]).of(&service.id, workload.name.as_str()));
        }
    }
}
