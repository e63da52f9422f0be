//! Amazon RDS: a database in each environment, in production with a standby in another zone, its disk and its backup.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::Environment;
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const INSTANCES: Formula = Formula { id: "rds-instances", expression: "instances × hours × price" };
const STORAGE: Formula = Formula { id: "rds-storage", expression: "GB × instances × price" };
const BACKUP: Formula = Formula { id: "rds-backup", expression: "GB × backup × price" };

/// The database and its standby: AWS charges a standby as a second instance with a second disk (rule `rds-standby`; the two prices of
/// pairs in the book, db.t3.large and db.t4g.small, are twice those of one).
fn instances(context: &UsageContext<'_>, environment: &Environment) -> Operand {
    let standby = environment.kind.is_production() && context.plan.data.rds.standby;
    if standby {
        Operand::new("instances", 2, Unit::Item, Origin::Input(InputPath::field("data", "rds.standby")))
    } else {
        rule("instances", 1.0, Unit::Item, "single-before-production")
    }
}

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let rds = &context.plan.data.rds;
    if !rds.enabled {
        return;
    }
    for (position, environment) in context.environments() {
        let production = environment.kind.is_production();
        let class = if production { &rds.production_class } else { &rds.preproduction_class };
        let (gb, field) =
            if production { (rds.storage_gb, "rds.storage_gb") } else { (rds.preproduction_storage_gb, "rds.preproduction_storage_gb") };
        let instances = instances(context, environment);
        usages.push(
            Usage::new(
                position,
                "rds-instances",
                format!("rds.{}.single.{class}", rds.engine),
                instances.value * context.running_hours(environment),
                INSTANCES,
                vec![instances, context.running_hours_operand(position, environment)],
            )
            .of("", class.as_str()),
        );
        let stored = input("GB", gb, Unit::Gb, InputPath::field("data", field));
        let quantity = units::quantity(gb) * instances.value;
        usages.push(Usage::new(position, "rds-storage", "rds.storage.single.gp3", quantity, STORAGE, vec![stored, instances]));
        let backup = input("backup", rds.backup_percent, Unit::Percent, InputPath::field("data", "rds.backup_percent"));
        let quantity = units::quantity(gb * rds.backup_percent / 100.0);
        usages.push(Usage::new(position, "rds-backup", "rds.backup", quantity, BACKUP, vec![stored, backup]));
    }
}
