//! Azure Kubernetes Service with node pools: pods packed on virtual machines, after what AKS keeps of each
//! (formulas `aks-allocatable`, `bin-packing`).

use super::eks::{CONTROLLERS, pod_seconds};
use super::eks_nodes::{INGRESS_POD, SYSTEM_POD};
use super::machines::{self, MachineGroup, Yard, visible_mib};
use super::packing::{Bin, Room};
use super::{Fleet, Platform, Scaling, Site, Tenant, Volume};
use crate::capacity::WorkloadPlan;
use crate::capacity::sizing::Candidate;
use crate::catalog::Machine;
use crate::plan::{AksCluster, AksTier, Plan, Platforms, Provider};
use crate::problem::Problem;
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::Unit;
use crate::usage::{Usage, hours_operand, month_hours};

const CONTROL_PLANE: Formula = Formula { id: "cluster-hours", expression: "clusters × hours × price" };

/// CPU that AKS keeps, in thousandths, by the number of cores (Microsoft's table of node resource reservations).
const KEPT_MILLI_VCPU: [(u32, u32); 7] = [(1, 60), (2, 100), (4, 140), (8, 180), (16, 260), (32, 420), (64, 740)];
/// Memory that it keeps from version 1.29 on: 20 MB for each pod that the node may hold, and 50, at most a quarter of the node's; and
/// 100 below which pods are evicted (same page).
const KEPT_MIB_PER_POD: u32 = 20;
const KEPT_MIB: u32 = 50;
const EVICTION_MIB: u32 = 100;
/// Pods of the daemon sets of a node: kube-proxy, masquerading, monitoring, two kinds of disks, node manager.
const DAEMON_PODS: u32 = 6;
/// Seconds until a virtual machine is a node that takes pods (capacity reference, section 3: 2 to 5 minutes).
const NODE_SECONDS: u32 = 210;

/// CPU that AKS keeps of a node: the table's row for as many cores, or the next one.
pub(super) fn kept_milli_vcpu(vcpu: u32) -> u32 {
    KEPT_MILLI_VCPU.iter().find(|(cores, _)| *cores >= vcpu).or(KEPT_MILLI_VCPU.last()).map_or(0, |(_, kept)| *kept)
}

/// CPU and memory that AKS offers to pods.
pub(super) fn allocatable(vcpu: u32, visible_mib: u32, pods: u32) -> Room {
    let kept = (KEPT_MIB_PER_POD * pods + KEPT_MIB).min(visible_mib / 4);
    Room { milli_vcpu: (vcpu * 1_000).saturating_sub(kept_milli_vcpu(vcpu)), mib: visible_mib.saturating_sub(kept + EVICTION_MIB) }
}

fn bin(machine: &Machine, aks: &AksCluster) -> Bin {
    let room = allocatable(machine.vcpu, visible_mib(machine), aks.maximum_pods);
    Bin::beside(room, Room { milli_vcpu: aks.daemon_milli_vcpu, mib: aks.daemon_mib }, aks.maximum_pods, DAEMON_PODS)
}

pub(super) struct Aks;

impl Platform for Aks {
    fn sizes(&self, site: &Site<'_>) -> Vec<Candidate> {
        with_yard(site, |yard| yard.sizes(site))
    }

    fn place(&self, site: &Site<'_>, tenants: &[Tenant]) -> Result<Vec<MachineGroup>, Problem> {
        with_yard(site, |yard| Ok(vec![yard.group(site, "", "", tenants)?]))
    }

    fn resources(&self) -> &'static [&'static str] {
        &["aks-nodes"]
    }

    fn control_plane(&self) -> Option<&'static str> {
        Some("aks-control-plane")
    }

    fn scaling(&self, plan: &Plan) -> Scaling {
        Scaling {
            controllers: CONTROLLERS,
            task_seconds: pod_seconds(plan),
            machine_seconds: NODE_SECONDS,
            // Virtual machines are billed by the second.
            least_billed_seconds: 1,
            canary_by_share: true,
        }
    }

    fn usage(&self, site: &Site<'_>, fleet: &Fleet, _: &[&WorkloadPlan], usages: &mut Vec<Usage>) {
        if let Some(key) = charged(site) {
            let tier = Operand::new("clusters", 1, Unit::Item, Origin::Input(InputPath::field("platforms", "aks.tier")));
            let operands = vec![tier, hours_operand(site.plan)];
            usages.push(Usage::new(site.position, "aks-control-plane", key, month_hours(site.plan), CONTROL_PLANE, operands));
        }
        machines::usage(site, &fleet.groups, "aks-nodes", |machine| format!("azure.vm.linux.{machine}"), None, usages);
    }

    fn has_machines(&self) -> bool {
        true
    }

    fn volume(&self, gb: f64) -> Option<Volume> {
        Some(Volume { resource: "azure-volumes", price: "azure.disk.standard-ssd", charged_gb: disk_size(gb) })
    }

    fn machine_field<'a>(&self, platforms: &'a mut Platforms) -> Option<&'a mut String> {
        Some(&mut platforms.aks.instance)
    }

    fn ingress_pods(&self, platforms: &Platforms) -> u32 {
        platforms.aks.ingress_pods
    }

    fn limits(&self, fleet: &Fleet) -> Vec<(&'static str, f64)> {
        vec![("aks-nodes-per-pool", f64::from(fleet.maximum_machines()))]
    }

    fn free(&self, site: &Site<'_>) -> Vec<(&'static str, &'static str)> {
        // Nodes start from a disk that is part of the machine (ephemeral), which costs nothing.
        let tier = charged(site).is_none().then_some(("aks-control-plane", "aks-free-tier"));
        tier.into_iter().chain([("aks-node-disks", "ephemeral-disk"), ("managed-identity", "no-charge")]).collect()
    }
}

/// The price of the control plane's tier; only production pays for it.
fn charged(site: &Site<'_>) -> Option<&'static str> {
    let key = match site.plan.platforms.aks.tier {
        AksTier::Free => None,
        AksTier::Standard => Some("aks.cluster"),
        AksTier::Premium => Some("aks.cluster.premium"),
    };
    key.filter(|_| site.environment.kind.is_production())
}

/// Sizes of Azure's standard SSD disks, in GiB (E1, E2, E4, E6, E10 and so on; E3 costs as much as E4).
const DISK_SIZES: [u32; 13] = [4, 8, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_767];

/// The size that is charged for a disk: the next one that Azure sells (formula `azure-disk-size`).
pub(super) fn disk_size(gb: f64) -> f64 {
    DISK_SIZES.into_iter().map(f64::from).find(|size| *size >= gb).unwrap_or(gb)
}

fn with_yard<T>(site: &Site<'_>, then: impl FnOnce(&Yard<'_>) -> T) -> T {
    let aks = &site.plan.platforms.aks;
    let minimum = if aks.minimum_nodes > 0 { aks.minimum_nodes } else { site.zones() };
    then(&Yard {
        instance: &aks.instance,
        path: "platforms.aks.instance",
        provider: Provider::Azure,
        key: &|machine| format!("azure.vm.linux.{}", machine.name),
        bin: &|machine| bin(machine, aks),
        minimum,
        system: &[(SYSTEM_POD, aks.system_pods), (INGRESS_POD, aks.ingress_pods)],
    })
}
