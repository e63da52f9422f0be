//! Amazon EKS with Fargate profiles: a machine of the provider's for each pod, sold in Fargate's sizes (formula `eks-fargate-size`).

use super::eks::{CONTROLLERS, control_plane};
use super::{Fleet, Platform, Scaling, Site};
use crate::capacity::WorkloadPlan;
use crate::capacity::sizing::{Candidate, candidates};
use crate::catalog::ContainerSize;
use crate::plan::{Architecture, Plan, PlatformKind};
use crate::trace::{Formula, Operand, Origin};
use crate::units::Unit;
use crate::usage::{Usage, running_hours_operand};

const VCPU: Formula = Formula { id: "eks-fargate-vcpu", expression: "pods × vCPU × hours × price" };
const MEMORY: Formula = Formula { id: "eks-fargate-memory", expression: "pods × memory × hours × price" };

/// MiB that Fargate adds to what a pod asks for, for the parts of Kubernetes (EKS user guide, Fargate pod configuration).
const KUBERNETES_MIB: u32 = 256;
/// What those parts take of the seconds to start beyond ECS's: the node registers first. An assumption.
const REGISTRATION_SECONDS: u32 = 20;

/// The size that is sold for a pod: the least vCPU that it asks for, and in that row the least memory; the next row where it does not
/// suffice. `None` beyond the largest.
pub(super) fn sold(size: ContainerSize, sizes: &[ContainerSize]) -> Option<ContainerSize> {
    let memory = size.memory_mib() + KUBERNETES_MIB;
    sizes.iter().copied().find(|sold| sold.milli_vcpu() >= size.milli_vcpu() && sold.memory_mib() >= memory)
}

pub(super) struct EksFargate;

impl Platform for EksFargate {
    fn sizes(&self, site: &Site<'_>) -> Vec<Candidate> {
        let sizes = &site.catalog.container_sizes;
        // Fargate profiles have no ARM; what is sold decides what a size costs.
        let listed = candidates(site.catalog, site.prices, &site.environment.region, Architecture::X86);
        let cost = |size: ContainerSize| listed.iter().find(|candidate| candidate.size == size).map(|candidate| candidate.usd_per_hour);
        let mut found: Vec<Candidate> =
            sizes.iter().filter_map(|&size| Some(Candidate { size, usd_per_hour: cost(sold(size, sizes)?)? })).collect();
        found.sort_by(|a, b| a.usd_per_hour.total_cmp(&b.usd_per_hour).then(a.size.cmp(&b.size)));
        found
    }

    fn resources(&self) -> &'static [&'static str] {
        &["eks-fargate-vcpu", "eks-fargate-memory"]
    }

    fn control_plane(&self) -> Option<&'static str> {
        Some("eks-control-plane")
    }

    fn scaling(&self, plan: &Plan) -> Scaling {
        Scaling {
            controllers: CONTROLLERS,
            task_seconds: plan.scaling.start_seconds + REGISTRATION_SECONDS,
            machine_seconds: 0,
            least_billed_seconds: 60,
            canary_by_share: true,
        }
    }

    fn on_fargate(&self) -> bool {
        true
    }

    fn usage(&self, site: &Site<'_>, _: &Fleet, workloads: &[&WorkloadPlan], usages: &mut Vec<Usage>) {
        // One cluster has both nodes and profiles; its nodes have told of it.
        if !site.uses(PlatformKind::EksNodes) {
            control_plane(site, usages);
        }
        for workload in workloads {
            let slug = workload.id.split_once('/').map_or(workload.id.as_str(), |(_, slug)| slug);
            let Some(size) = sold(workload.size, &site.catalog.container_sizes) else { continue };
            let pods = Operand::new("pods", workload.tasks.expected, Unit::Task, Origin::Formula("tasks-expected"));
            for (resource, key, formula, symbol, each, unit) in [
                ("eks-fargate-vcpu", "fargate.x86.vcpu", VCPU, "vCPU", size.vcpu(), Unit::Vcpu),
                ("eks-fargate-memory", "fargate.x86.memory", MEMORY, "memory", size.memory_gib(), Unit::Gib),
            ] {
                let operands = vec![
                    pods,
                    Operand::new(symbol, each, unit, Origin::Formula("eks-fargate-size")),
                    running_hours_operand(site.plan, site.position, site.environment),
                ];
                let quantity = workload.tasks.expected * each * workload.hours;
                usages.push(Usage::new(site.position, resource, key, quantity, formula, operands).of(slug, workload.name.as_str()));
            }
        }
    }
}
