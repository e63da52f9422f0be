//! Amazon EKS with managed node groups: pods packed on EC2 machines, after what Kubernetes keeps of each
//! (formulas `eks-allocatable`, `eks-pods`, `bin-packing`).

use super::eks::{CONTROLLERS, control_plane, pod_seconds};
use super::machines::{self, MachineGroup, Yard, visible_mib};
use super::packing::{Bin, Room};
use super::{Fleet, Platform, Scaling, Site, Tenant, Volume};
use crate::capacity::WorkloadPlan;
use crate::capacity::sizing::Candidate;
use crate::catalog::Machine;
use crate::plan::{EksCluster, Plan, Platforms, Provider};
use crate::problem::Problem;
use crate::trace::InputPath;
use crate::usage::Usage;

/// Memory that the kubelet keeps, in MiB: 255, and 11 for each pod that the node may hold (awslabs/amazon-eks-ami, bootstrap.sh).
const KUBE_MIB: u32 = 255;
const KUBE_MIB_PER_POD: u32 = 11;
/// Free memory below which pods are evicted, in MiB (same source).
const EVICTION_MIB: u32 = 100;
/// Pods that network plug-in and kube-proxy run in the node's own network; the formula of pods counts them in.
const HOST_PODS: u32 = 2;
/// Pods of the daemon sets of a node: network plug-in, kube-proxy, CloudWatch agent, Fluent Bit.
const DAEMON_PODS: u32 = 4;
/// Pods of a node with prefixes of addresses: AWS recommends 110, and 250 from 30 vCPU on (EKS user guide, choosing instance types).
const PREFIX_PODS: (u32, u32, u32) = (110, 250, 30);
/// Seconds until a machine is a node that takes pods (capacity reference, section 3: 60 to 180).
const NODE_SECONDS: u32 = 120;
/// What one pod of the cluster itself asks for.
pub(super) const SYSTEM_POD: Room = Room { milli_vcpu: 100, mib: 128 };

/// What one pod of an ingress controller asks for (ingress-nginx, its chart's own requests).
pub(super) const INGRESS_POD: Room = Room { milli_vcpu: 100, mib: 90 };

/// CPU that the kubelet keeps, in thousandths: 6 % of the first vCPU, 1 % of the second, half a percent of the next two, a quarter of
/// a percent of the rest (same source).
pub(super) fn kube_milli_vcpu(vcpu: u32) -> u32 {
    // In hundred-thousandths, so that the steps stay whole; what is left of a thousandth is cut off, as the script does.
    let steps = [(1, 6_000), (1, 1_000), (2, 500), (u32::MAX, 250)];
    let (mut left, mut kept) = (vcpu, 0);
    for (cores, each) in steps {
        let here = left.min(cores);
        kept += here * each;
        left -= here;
    }
    kept / 100
}

/// Pods that a machine may hold: each interface's addresses but its own, and the two pods of the node's own network.
pub(super) fn pods(machine: &Machine, eks: &EksCluster) -> u32 {
    if eks.maximum_pods > 0 {
        return eks.maximum_pods;
    }
    if eks.prefix_delegation {
        let (small, large, from) = PREFIX_PODS;
        return if machine.vcpu >= from { large } else { small };
    }
    machine.interfaces * machine.addresses.saturating_sub(1) + HOST_PODS
}

/// CPU and memory that Kubernetes offers to pods, of what the operating system sees.
pub(super) fn allocatable(vcpu: u32, visible_mib: u32, pods: u32) -> Room {
    let kept = KUBE_MIB + KUBE_MIB_PER_POD * pods + EVICTION_MIB;
    Room { milli_vcpu: vcpu * 1_000 - kube_milli_vcpu(vcpu), mib: visible_mib.saturating_sub(kept) }
}

/// What is left beside the daemon sets.
fn bin(machine: &Machine, eks: &EksCluster) -> Bin {
    let pods = pods(machine, eks);
    let room = allocatable(machine.vcpu, visible_mib(machine), pods);
    Bin::beside(room, Room { milli_vcpu: eks.daemon_milli_vcpu, mib: eks.daemon_mib }, pods, DAEMON_PODS)
}

pub(super) struct EksNodes;

impl Platform for EksNodes {
    fn sizes(&self, site: &Site<'_>) -> Vec<Candidate> {
        with_yard(site, |yard| yard.sizes(site))
    }

    fn place(&self, site: &Site<'_>, tenants: &[Tenant]) -> Result<Vec<MachineGroup>, Problem> {
        with_yard(site, |yard| Ok(vec![yard.group(site, "", "", tenants)?]))
    }

    fn resources(&self) -> &'static [&'static str] {
        &["eks-nodes", "machine-disks"]
    }

    fn control_plane(&self) -> Option<&'static str> {
        Some("eks-control-plane")
    }

    fn scaling(&self, plan: &Plan) -> Scaling {
        Scaling {
            controllers: CONTROLLERS,
            task_seconds: pod_seconds(plan),
            machine_seconds: NODE_SECONDS,
            least_billed_seconds: 60,
            canary_by_share: true,
        }
    }

    fn usage(&self, site: &Site<'_>, fleet: &Fleet, _: &[&WorkloadPlan], usages: &mut Vec<Usage>) {
        control_plane(site, usages);
        let disk = ("machine-disks", site.plan.platforms.eks.disk_gb, InputPath::field("platforms", "eks.disk_gb"));
        machines::usage(site, &fleet.groups, "eks-nodes", |machine| format!("ec2.linux.{machine}"), Some(disk), usages);
    }

    fn has_machines(&self) -> bool {
        true
    }

    fn volume(&self, gb: f64) -> Option<Volume> {
        Some(Volume::ebs(gb))
    }

    fn machine_field<'a>(&self, platforms: &'a mut Platforms) -> Option<&'a mut String> {
        Some(&mut platforms.eks.instance)
    }

    fn ingress_pods(&self, platforms: &Platforms) -> u32 {
        platforms.eks.ingress_pods
    }

    fn limits(&self, fleet: &Fleet) -> Vec<(&'static str, f64)> {
        vec![("eks-nodes-per-group", f64::from(fleet.maximum_machines())), ("ec2-vcpu", super::ec2::vcpus(fleet))]
    }
}

fn with_yard<T>(site: &Site<'_>, then: impl FnOnce(&Yard<'_>) -> T) -> T {
    let eks = &site.plan.platforms.eks;
    let minimum = if eks.minimum_nodes > 0 { eks.minimum_nodes } else { site.zones() };
    then(&Yard {
        instance: &eks.instance,
        path: "platforms.eks.instance",
        provider: Provider::Aws,
        key: &|machine| format!("ec2.linux.{}", machine.name),
        bin: &|machine| bin(machine, eks),
        minimum,
        system: &[(SYSTEM_POD, eks.system_pods), (INGRESS_POD, eks.ingress_pods)],
    })
}
