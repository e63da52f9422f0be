//! Amazon S3: stored data, writes and reads; before production in proportion to the traffic.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const STORAGE: Formula = Formula { id: "s3-storage", expression: "GB × traffic share × price" };
const REQUESTS: Formula = Formula { id: "s3-requests", expression: "requests × per thousand / 1000 × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let s3 = &context.plan.data.s3;
    if !s3.enabled {
        return;
    }
    for (position, environment) in context.environments() {
        let share = environment.traffic_percent;
        usages.push(Usage::new(
            position,
            "s3-storage",
            "s3.storage",
            units::quantity(s3.storage_gb * share / 100.0),
            STORAGE,
            vec![
                input("GB", s3.storage_gb, Unit::Gb, InputPath::field("data", "s3.storage_gb")),
                input("traffic share", share, Unit::Percent, InputPath::item("environments", position, "traffic_percent")),
            ],
        ));
        for (resource, key, per_thousand, field) in [
            ("s3-writes", "s3.write", s3.writes_per_thousand, "s3.writes_per_thousand"),
            ("s3-reads", "s3.read", s3.reads_per_thousand, "s3.reads_per_thousand"),
        ] {
            usages.push(Usage::new(
                position,
                resource,
                key,
                units::quantity(context.requests(position) * per_thousand / 1_000.0),
                REQUESTS,
                vec![
                    context.requests_operand(position),
                    input("per thousand", per_thousand, Unit::Factor, InputPath::field("data", field)),
                ],
            ));
        }
    }
}
