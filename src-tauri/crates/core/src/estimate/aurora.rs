//! Amazon Aurora MySQL: instances, storage, disk operations, backups (design rule 11).

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const INSTANCES: Formula = Formula { id: "aurora-instances", expression: "instances × hours × price" };
const STORAGE: Formula = Formula { id: "aurora-storage", expression: "GB × price" };
const OPERATIONS: Formula = Formula { id: "aurora-io", expression: "requests × operations × price" };
const BACKUP: Formula = Formula { id: "aurora-backup", expression: "GB × backup × price" };

/// The class of an environment's database and the field that names it.
pub(super) fn class_of(aurora: &crate::plan::Aurora, production: bool) -> (&str, &'static str) {
    if production {
        (&aurora.production_class, "aurora.production_class")
    } else {
        (&aurora.preproduction_class, "aurora.preproduction_class")
    }
}

/// Stored GB of an environment's database and the field that states them.
pub(super) fn storage_of(aurora: &crate::plan::Aurora, production: bool) -> (f64, &'static str) {
    if production { (aurora.storage_gb, "aurora.storage_gb") } else { (aurora.preproduction_storage_gb, "aurora.preproduction_storage_gb") }
}

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let aurora = &context.plan.data.aurora;
    if !aurora.enabled {
        return;
    }
    for (position, environment) in context.environments() {
        let production = environment.kind.is_production();
        let (class, _) = class_of(aurora, production);
        let (instances, instances_operand) = if production {
            let instances = 1.0 + f64::from(aurora.replicas);
            (instances, input("instances", instances, Unit::Item, InputPath::field("data", "aurora.replicas")))
        } else {
            (1.0, rule("instances", 1.0, Unit::Item, "single-before-production"))
        };
        usages.push(
            Usage::new(
                position,
                "aurora-instances",
                format!("aurora.mysql.{class}"),
                units::quantity(instances) * context.running_hours(environment),
                INSTANCES,
                vec![instances_operand, context.running_hours_operand(position, environment)],
            )
            .of("", class),
        );
        let (gb, field) = storage_of(aurora, production);
        let stored = input("GB", gb, Unit::Gb, InputPath::field("data", field));
        usages.push(Usage::new(position, "aurora-storage", "aurora.storage", units::quantity(gb), STORAGE, vec![stored]));
        usages.push(Usage::new(
            position,
            "aurora-io",
            "aurora.io",
            units::quantity(context.requests(position) * aurora.io_per_request),
            OPERATIONS,
            vec![
                context.requests_operand(position),
                input("operations", aurora.io_per_request, Unit::Factor, InputPath::field("data", "aurora.io_per_request")),
            ],
        ));
        usages.push(Usage::new(
            position,
            "aurora-backup",
            "aurora.backup",
            units::quantity(gb * aurora.backup_percent / 100.0),
            BACKUP,
            vec![stored, input("backup", aurora.backup_percent, Unit::Percent, InputPath::field("data", "aurora.backup_percent"))],
        ));
    }
}
