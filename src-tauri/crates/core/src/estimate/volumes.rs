//! Disks that outlive their tasks: a persistent volume of a workload, in each environment in which it runs.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::capacity::{WorkloadRef, platforms};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const VOLUMES: Formula = Formula { id: "volumes", expression: "GB × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for position in 0..context.plan.environments.len() {
        for workload in context.workloads(position) {
            let WorkloadRef::Microservice(index) = workload.workload else { continue };
            let service = &context.plan.microservices[index];
            // A platform without such disks is a problem that the check of the plan reports.
            let Some(volume) = platforms::of(workload.platform).volume(service.volume_gb).filter(|_| service.volume_gb > 0.0) else {
                continue;
            };
            let asked = input("GB", service.volume_gb, Unit::Gb, InputPath::item("microservices", index, "volume_gb"));
            let charged = units::quantity(volume.charged_gb);
            let operand =
                if charged == asked.value { asked } else { Operand::new("GB", charged, Unit::Gb, Origin::Formula("azure-disk-size")) };
            let usage = Usage::new(position, volume.resource, volume.price, charged, VOLUMES, vec![operand]);
            usages.push(usage.of(&service.id, workload.name.as_str()));
        }
    }
}
