//! EC2 Auto Scaling groups: a machine for each task, several tasks of a workload on one, or machines that all workloads share.

use super::machines::{self, MachineGroup, Yard, visible_mib};
use super::packing::{Bin, Room};
use super::{Fleet, Platform, Scaling, Site, Tenant, Volume};
use crate::capacity::WorkloadPlan;
use crate::capacity::sizing::Candidate;
use crate::catalog::Machine;
use crate::plan::{OperatingSystem, Plan, Platforms, Provider, ScalingController};
use crate::problem::Problem;
use crate::trace::InputPath;
use crate::usage::Usage;

/// Memory that Linux and its agents keep, in MiB. An assumption.
const LINUX_MIB: u32 = 512;
/// The same of Windows Server. An assumption; AKS keeps as much for its system processes.
const WINDOWS_MIB: u32 = 2_048;
/// Tasks of a machine that all workloads share: as many as have room.
const SHARED_TASKS: u32 = 1_000;
/// Seconds from asking for a machine until its tasks can start (capacity reference, section 3: 60 to 180).
const MACHINE_SECONDS: u32 = 120;

pub(super) struct Ec2;

impl Platform for Ec2 {
    fn sizes(&self, site: &Site<'_>) -> Vec<Candidate> {
        with_yard(site, |yard| yard.sizes(site))
    }

    fn place(&self, site: &Site<'_>, tenants: &[Tenant]) -> Result<Vec<MachineGroup>, Problem> {
        with_yard(site, |yard| {
            if site.plan.platforms.ec2.tasks_per_instance == 0 {
                return Ok(vec![yard.group(site, "", "", tenants)?]);
            }
            // A group of its own for each workload.
            let of = |tenant: &Tenant| yard.group(site, &tenant.slug, &tenant.name, std::slice::from_ref(tenant));
            tenants.iter().map(of).collect()
        })
    }

    fn resources(&self) -> &'static [&'static str] {
        &["ec2-machines", "machine-disks"]
    }

    fn scaling(&self, plan: &Plan) -> Scaling {
        // Where each task has a machine, none has room for another one.
        let alone = plan.platforms.ec2.tasks_per_instance == 1;
        Scaling {
            controllers: &[ScalingController::TargetTracking, ScalingController::StepScaling, ScalingController::Fixed],
            task_seconds: plan.scaling.start_seconds + if alone { MACHINE_SECONDS } else { 0 },
            machine_seconds: if alone { 0 } else { MACHINE_SECONDS },
            least_billed_seconds: 60,
            canary_by_share: false,
        }
    }

    fn usage(&self, site: &Site<'_>, fleet: &Fleet, _: &[&WorkloadPlan], usages: &mut Vec<Usage>) {
        let ec2 = &site.plan.platforms.ec2;
        let disk = ("machine-disks", ec2.disk_gb, InputPath::field("platforms", "ec2.disk_gb"));
        let key = |machine: &str| format!("ec2.{}.{machine}", ec2.operating_system);
        machines::usage(site, &fleet.groups, "ec2-machines", key, Some(disk), usages);
    }

    fn has_machines(&self) -> bool {
        true
    }

    fn volume(&self, gb: f64) -> Option<Volume> {
        Some(Volume::ebs(gb))
    }

    fn machine_field<'a>(&self, platforms: &'a mut Platforms) -> Option<&'a mut String> {
        Some(&mut platforms.ec2.instance)
    }

    fn limits(&self, fleet: &Fleet) -> Vec<(&'static str, f64)> {
        vec![("ec2-vcpu", vcpus(fleet))]
    }
}

/// vCPUs of all machines at the maximum.
pub(super) fn vcpus(fleet: &Fleet) -> f64 {
    fleet.groups.iter().map(|group| f64::from(group.maximum_machines()) * f64::from(group.vcpu)).sum()
}

fn with_yard<T>(site: &Site<'_>, then: impl FnOnce(&Yard<'_>) -> T) -> T {
    let ec2 = &site.plan.platforms.ec2;
    let windows = ec2.operating_system == OperatingSystem::Windows;
    let reserved = match (ec2.reserved_mib, windows) {
        (0, false) => LINUX_MIB,
        (0, true) => WINDOWS_MIB,
        (stated, _) => stated,
    };
    let tasks = if ec2.tasks_per_instance == 0 { SHARED_TASKS } else { ec2.tasks_per_instance };
    let bin = |machine: &Machine| Bin {
        room: Room { milli_vcpu: machine.vcpu * 1_000, mib: visible_mib(machine).saturating_sub(reserved) },
        tasks,
    };
    let key = |machine: &Machine| format!("ec2.{}.{}", ec2.operating_system, machine.name);
    then(&Yard {
        instance: &ec2.instance,
        path: "platforms.ec2.instance",
        provider: Provider::Aws,
        key: &key,
        bin: &bin,
        minimum: ec2.minimum_instances,
        system: &[],
    })
}
