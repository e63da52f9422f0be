//! EC2 servers beside the workloads: hours, disks, snapshots. Those without an environment are shared, and stand in production's.

use rust_decimal::Decimal;

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const HOURS: Formula = Formula { id: "server-hours", expression: "servers × hours × price" };
const DISKS: Formula = Formula { id: "server-disks", expression: "servers × GB × price" };
const SNAPSHOTS: Formula = Formula { id: "server-snapshots", expression: "servers × GB × backup × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for (index, server) in context.plan.servers.iter().enumerate() {
        let own = context.environments().find(|(_, environment)| environment.id == server.environment);
        let Some((position, environment)) = own.or_else(|| context.home().filter(|_| server.environment.is_empty())) else { continue };
        let at = |field| InputPath::item("servers", index, field);
        let count = input("servers", f64::from(server.count), Unit::Item, at("count"));
        let hours = if server.hours_per_month > 0.0 {
            input("hours", server.hours_per_month, Unit::Hour, at("hours_per_month"))
        } else if server.environment.is_empty() {
            context.hours_operand()
        } else {
            context.running_hours_operand(position, environment)
        };
        let servers = Decimal::from(server.count);
        let name = server.display_name();
        let mut push = |resource, key: String, quantity, formula, operands| {
            usages.push(Usage::new(position, resource, key, quantity, formula, operands).of(&server.id, name));
        };
        let key = format!("ec2.{}.{}", server.operating_system, server.instance);
        push("server-hours", key, servers * hours.value, HOURS, vec![count, hours]);
        let disk = input("GB", server.disk_gb, Unit::Gb, at("disk_gb"));
        push("server-disks", "ebs.gp3".to_owned(), servers * units::quantity(server.disk_gb), DISKS, vec![count, disk]);
        let kept = units::quantity(server.disk_gb * server.snapshot_percent / 100.0);
        let backup = input("backup", server.snapshot_percent, Unit::Percent, at("snapshot_percent"));
        push("server-snapshots", "ebs.snapshot".to_owned(), servers * kept, SNAPSHOTS, vec![count, disk, backup]);
    }
}
