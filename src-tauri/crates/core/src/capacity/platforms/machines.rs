//! Machines of a platform: which type, and how many of them hold the tasks (formulas `bin-packing`, `machines-expected`).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::packing::{Bin, Packing, Room, deal, pack};
use super::{Site, Tenant};
use crate::capacity::sizing::Candidate;
use crate::catalog::{ContainerSize, Machine};
use crate::plan::{Architecture, Provider};
use crate::problem::Problem;
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};
use crate::usage::{Usage, input, running_hours, running_hours_operand};

/// "The cheapest one."
const AUTO: &str = "auto";

/// Memory that the hypervisor and the kernel keep, in thousandths of what is sold: 75, the value that Karpenter assumes for AWS and
/// Azure where it has not measured a type (`vmMemoryOverheadPercent`).
const OVERHEAD_THOUSANDTHS: u64 = 75;
/// Memory that machines with ARM keep besides, in MiB (Karpenter, contiguous memory of Graviton).
const ARM_MIB: u64 = 64;

/// Alike machines.
#[derive(Clone, Debug, PartialEq)]
pub struct MachineGroup {
    /// Part of its line's id: a workload's identifier, or empty if all workloads share the machines.
    pub slug: String,
    /// The workload's name, or empty.
    pub name: String,
    /// The type.
    pub machine: String,
    /// vCPUs of each, as they are sold.
    pub vcpu: u32,
    /// MiB of each, as they are sold.
    pub memory_mib: u32,
    /// What is left for tasks.
    pub bin: Bin,
    /// Machines that always run, whatever the tasks.
    pub minimum: u32,
    /// For the base tasks, over all zones.
    pub base: Packing,
    /// For the maximum of tasks.
    pub maximum: Packing,
    /// List price of each, US dollars an hour; `None` if it is not known.
    pub usd_per_hour: Option<Decimal>,
    /// Time-weighted mean of the machines over the hours in which the environment runs.
    pub expected: Decimal,
}

impl MachineGroup {
    /// Machines with the base tasks.
    #[must_use]
    pub fn base_machines(&self) -> u32 {
        self.base.machines.max(self.minimum)
    }

    /// Machines with the maximum of tasks.
    #[must_use]
    pub fn maximum_machines(&self) -> u32 {
        self.maximum.machines.max(self.minimum)
    }
}

/// Memory of a machine that its operating system sees, in MiB.
pub(super) fn visible_mib(machine: &Machine) -> u32 {
    let sold = (machine.memory_gib * Decimal::from(1_024)).to_u64().unwrap_or(0);
    let sold = if machine.architecture == Architecture::Arm { sold.saturating_sub(ARM_MIB) } else { sold };
    u32::try_from(sold - (sold * OVERHEAD_THOUSANDTHS).div_ceil(1_000)).unwrap_or(u32::MAX)
}

/// How a platform sets up its machines.
pub(super) struct Yard<'a> {
    /// The type that the plan states, or `auto`.
    pub(super) instance: &'a str,
    /// The field that states it.
    pub(super) path: &'static str,
    pub(super) provider: Provider,
    /// Price key of a type.
    pub(super) key: &'a dyn Fn(&Machine) -> String,
    /// What a type leaves for tasks.
    pub(super) bin: &'a dyn Fn(&Machine) -> Bin,
    /// Machines that always run.
    pub(super) minimum: u32,
    /// Tasks that the platform itself needs.
    pub(super) system: &'a [(Room, u32)],
}

/// What a task of a size asks for.
pub(super) fn room(size: ContainerSize) -> Room {
    Room { milli_vcpu: size.milli_vcpu(), mib: size.memory_mib() }
}

impl<'a> Yard<'a> {
    /// The types to choose from: the stated one, or all of the provider whose price is known, burstable ones only before production.
    fn types<'s>(&self, site: &Site<'s>) -> Vec<&'s Machine> {
        if self.instance != AUTO {
            return site.catalog.machine(self.instance).into_iter().collect();
        }
        let architecture = if self.provider == Provider::Aws { site.plan.purchase.architecture } else { Architecture::X86 };
        let wanted = |machine: &&Machine| {
            machine.provider == self.provider
                && machine.architecture == architecture
                && !(machine.burstable && site.environment.kind.is_production())
                && self.price(site, machine).is_some()
        };
        site.catalog.machines.iter().filter(wanted).collect()
    }

    fn price(&self, site: &Site<'_>, machine: &Machine) -> Option<Decimal> {
        site.prices.price(&(self.key)(machine), &site.environment.region).map(|price| price.first().usd)
    }

    /// The sizes that some type holds. They are compared as if half of a machine's price were for its vCPUs and half for its memory
    /// (rule `size-price-on-machines`).
    pub(super) fn sizes(&self, site: &Site<'_>) -> Vec<Candidate> {
        let types = self.types(site);
        let balanced = |machine: &&&Machine| machine.memory_gib == Decimal::from(machine.vcpu * 4);
        let reference = types.iter().find(balanced).or(types.first());
        let (vcpu, gib) = reference.map_or((1.0, 1.0), |machine| {
            let price = self.price(site, machine).and_then(|price| price.to_f64()).unwrap_or(1.0);
            let memory = machine.memory_gib.to_f64().unwrap_or(1.0);
            (price / 2.0 / f64::from(machine.vcpu.max(1)), price / 2.0 / memory)
        });
        let bins: Vec<Bin> = types.iter().map(|machine| (self.bin)(machine)).collect();
        let mut sizes: Vec<Candidate> = site
            .catalog
            .container_sizes
            .iter()
            .filter(|size| bins.iter().any(|bin| bin.holds(room(**size))))
            .map(|&size| Candidate { size, usd_per_hour: size.vcpu_f64() * vcpu + f64::from(size.memory_mib()) / 1_024.0 * gib })
            .collect();
        sizes.sort_by(|a, b| a.usd_per_hour.total_cmp(&b.usd_per_hour).then(a.size.cmp(&b.size)));
        sizes
    }

    /// Machines for tasks that share them.
    pub(super) fn group(&self, site: &Site<'_>, slug: &str, name: &str, tenants: &[Tenant]) -> Result<MachineGroup, Problem> {
        let system = |tasks: Vec<(Room, u32)>| self.system.iter().copied().chain(tasks).collect::<Vec<_>>();
        let base = system(tenants.iter().map(|tenant| (room(tenant.size), tenant.base)).collect());
        let mut best: Option<(Option<Decimal>, &Machine, Packing)> = None;
        for machine in self.types(site) {
            let bin = (self.bin)(machine);
            let Some(packing) = over_zones(&base, self.system.len(), bin, site.zones()) else { continue };
            let machines = Decimal::from(packing.machines.max(self.minimum));
            let cost = self.price(site, machine).map(|price| price * machines);
            let cheaper = best.as_ref().is_none_or(|(best, ..)| match (cost, best) {
                (Some(cost), Some(best)) => cost < *best,
                _ => false,
            });
            if cheaper {
                best = Some((cost, machine, packing));
            }
        }
        let Some((_, machine, base)) = best else { return Err(self.does_not_fit(site, tenants)) };
        let bin = (self.bin)(machine);
        let at = |tasks: &dyn Fn(&Tenant) -> u32| {
            let tasks = system(tenants.iter().map(|tenant| (room(tenant.size), tasks(tenant))).collect());
            over_zones(&tasks, self.system.len(), bin, site.zones()).unwrap_or_default()
        };
        let maximum = at(&|tenant| tenant.maximum);
        let hours = tenants.first().map_or(0, |tenant| tenant.week.len());
        let mut mean = 0.0;
        for hour in 0..hours {
            let share = tenants.first().map_or(0.0, |tenant| tenant.week[hour].1);
            mean += share * f64::from(at(&|tenant| tenant.week[hour].0).machines.max(self.minimum));
        }
        let floor = f64::from(base.machines.max(self.minimum));
        let expected = units::quantity(mean.max(floor)).round_dp_with_strategy(2, rust_decimal::RoundingStrategy::AwayFromZero);
        Ok(MachineGroup {
            slug: slug.to_owned(),
            name: name.to_owned(),
            machine: machine.name.clone(),
            vcpu: machine.vcpu,
            memory_mib: (machine.memory_gib * Decimal::from(1_024)).to_u32().unwrap_or(u32::MAX),
            bin,
            minimum: self.minimum,
            base,
            maximum,
            usd_per_hour: self.price(site, machine),
            expected,
        })
    }

    fn does_not_fit(&self, site: &Site<'_>, tenants: &[Tenant]) -> Problem {
        let environment = site.environment.display_name();
        let largest = tenants.iter().max_by_key(|tenant| (tenant.size.memory_mib(), tenant.size.milli_vcpu()));
        let problem = match self.types(site).first().filter(|_| self.instance != AUTO) {
            Some(machine) => {
                let bin = (self.bin)(machine);
                Problem::error("machine-too-small", self.path, self.instance)
                    .with("milli", bin.room.milli_vcpu)
                    .with("mib", bin.room.mib)
                    .with("tasks", bin.tasks)
            }
            None => Problem::error("machine-none", self.path, self.instance).with("region", &site.environment.region),
        };
        problem
            .with("environment", environment)
            .with("workload", largest.map_or("", |tenant| tenant.name.as_str()))
            .with("size", largest.map_or_else(String::new, |tenant| tenant.size.to_string()))
    }
}

/// Packs tasks zone by zone, so that each zone's machines hold its share.
fn over_zones(tasks: &[(Room, u32)], system: usize, bin: Bin, zones: u32) -> Option<Packing> {
    let mut sum = Packing::default();
    let (mut cpu, mut memory) = (0u64, 0u64);
    for zone in deal(tasks, zones) {
        let packing = pack(&zone, system, bin)?;
        sum.machines += packing.machines;
        sum.lower_bound += packing.lower_bound;
        sum.fullest = sum.fullest.max(packing.fullest);
        cpu += u64::from(packing.cpu_percent) * u64::from(packing.machines);
        memory += u64::from(packing.memory_percent) * u64::from(packing.machines);
    }
    let mean = |percents: u64| percents.checked_div(u64::from(sum.machines)).map_or(0, |mean| u32::try_from(mean).unwrap_or(0));
    (sum.cpu_percent, sum.memory_percent) = (mean(cpu), mean(memory));
    Some(sum)
}

const HOURS: Formula = Formula { id: "machine-hours", expression: "machines × hours × price" };
const DISKS: Formula = Formula { id: "machine-disks", expression: "machines × GB × running share × price" };

/// Usage of the machines of a fleet, and of their disks if these are charged.
pub(super) fn usage(
    site: &Site<'_>,
    groups: &[MachineGroup],
    resource: &'static str,
    key: impl Fn(&str) -> String,
    disk: Option<(&'static str, f64, InputPath)>,
    usages: &mut Vec<Usage>,
) {
    let hours = running_hours(site.plan, site.environment);
    for group in groups {
        let machines = Operand::new("machines", group.expected, Unit::Item, Origin::Formula("machines-expected"));
        let detail = if group.name.is_empty() { group.machine.clone() } else { format!("{} ({})", group.name, group.machine) };
        let operands = vec![machines, running_hours_operand(site.plan, site.position, site.environment)];
        usages.push(
            Usage::new(site.position, resource, key(&group.machine), group.expected * hours, HOURS, operands).of(&group.slug, detail),
        );
        if let Some((disk_resource, gb, path)) = disk {
            let share = units::quantity(site.environment.schedule.share());
            let operands = vec![
                machines,
                input("GB", gb, Unit::Gb, path),
                input(
                    "running share",
                    site.environment.schedule.share(),
                    Unit::Factor,
                    InputPath::item("environments", site.position, "schedule"),
                ),
            ];
            let quantity = group.expected * units::quantity(gb) * share;
            let name = if group.name.is_empty() { String::new() } else { group.name.clone() };
            usages.push(Usage::new(site.position, disk_resource, "ebs.gp3", quantity, DISKS, operands).of(&group.slug, name));
        }
    }
}
