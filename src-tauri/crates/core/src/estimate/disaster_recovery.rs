//! Disaster recovery of production: copies of database and objects in the contingency region, and the transfer that they
//! cause; optionally a running replica (design rule 14).

use super::aurora::{class_of, storage_of};
use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::RecoveryTier;
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const SNAPSHOT: Formula = Formula { id: "dr-snapshot", expression: "GB × price" };
const TRANSFER: Formula = Formula { id: "dr-transfer", expression: "GB × change × copies × price" };
const KEY: Formula = Formula { id: "kms-keys", expression: "keys × price" };
const REPLICA: Formula = Formula { id: "dr-replica", expression: "instances × hours × price" };
const OBJECTS: Formula = Formula { id: "dr-objects", expression: "GB × price" };
const OBJECT_WRITES: Formula = Formula { id: "dr-object-writes", expression: "requests × per thousand / 1000 × price" };
const OBJECT_TRANSFER: Formula = Formula { id: "dr-object-transfer", expression: "GB × change × price" };

/// Share of the stored objects that is new each month. An assumption until the plan states it.
const MONTHLY_OBJECT_CHANGE: f64 = 0.1;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let plan = context.plan;
    let recovery = &plan.disaster_recovery;
    if !recovery.enabled {
        return;
    }
    let Some((position, environment)) = context.environments().find(|(_, environment)| environment.kind.is_production()) else { return };
    let contingency = || recovery.region.clone();
    if plan.data.aurora.enabled {
        let aurora = &plan.data.aurora;
        let (gb, field) = storage_of(aurora, true);
        let stored = input("GB", gb, Unit::Gb, InputPath::field("data", field));
        usages.push(
            Usage::new(position, "dr-snapshot", "aurora.backup", units::quantity(gb), SNAPSHOT, vec![stored]).priced_in(contingency()),
        );
        let copies = f64::from(plan.capacity_policy.hours_per_month) / f64::from(recovery.snapshot_interval_hours);
        let change = recovery.daily_change_percent * f64::from(recovery.snapshot_interval_hours) / 24.0;
        usages.push(Usage::new(
            position,
            "dr-transfer",
            "transfer.region",
            units::quantity(gb * change / 100.0 * copies),
            TRANSFER,
            vec![
                stored,
                input("change", change, Unit::Percent, InputPath::field("disaster_recovery", "daily_change_percent")),
                input("copies", copies, Unit::Item, InputPath::field("disaster_recovery", "snapshot_interval_hours")),
            ],
        ));
        if recovery.tier == RecoveryTier::GlobalDatabase {
            let (class, _) = class_of(aurora, true);
            usages.push(
                Usage::new(
                    position,
                    "dr-replica",
                    format!("aurora.mysql.{class}"),
                    context.running_hours(environment),
                    REPLICA,
                    vec![rule("instances", 1.0, Unit::Item, "one-replica"), context.running_hours_operand(position, environment)],
                )
                .of("", class)
                .priced_in(contingency()),
            );
            usages.push(
                Usage::new(position, "dr-replica-storage", "aurora.storage", units::quantity(gb), OBJECTS, vec![stored])
                    .priced_in(contingency()),
            );
        }
    }
    if plan.data.s3.enabled {
        let s3 = &plan.data.s3;
        let share = environment.traffic_percent / 100.0;
        let gb = s3.storage_gb * share;
        let stored = Operand::new("GB", units::quantity(gb), Unit::Gb, Origin::Input(InputPath::field("data", "s3.storage_gb")));
        usages.push(Usage::new(position, "dr-objects", "s3.storage", units::quantity(gb), OBJECTS, vec![stored]).priced_in(contingency()));
        usages.push(
            Usage::new(
                position,
                "dr-object-writes",
                "s3.write",
                units::quantity(context.requests(position) * s3.writes_per_thousand / 1_000.0),
                OBJECT_WRITES,
                vec![
                    context.requests_operand(position),
                    input("per thousand", s3.writes_per_thousand, Unit::Factor, InputPath::field("data", "s3.writes_per_thousand")),
                ],
            )
            .priced_in(contingency()),
        );
        usages.push(Usage::new(
            position,
            "dr-object-transfer",
            "transfer.region",
            units::quantity(gb * MONTHLY_OBJECT_CHANGE),
            OBJECT_TRANSFER,
            vec![stored, rule("change", MONTHLY_OBJECT_CHANGE, Unit::Factor, "object-change")],
        ));
    }
    if plan.data.aurora.enabled || plan.data.s3.enabled {
        usages.push(
            Usage::new(position, "dr-key", "kms.key", units::quantity(1.0), KEY, vec![rule("keys", 1.0, Unit::Item, "key-per-resource")])
                .priced_in(contingency()),
        );
    }
}
