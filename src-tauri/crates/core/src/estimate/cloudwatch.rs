//! Amazon CloudWatch: logs taken in and kept, custom metrics, alarms.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const INGESTION: Formula = Formula { id: "logs-ingestion", expression: "requests × KiB / 1048576 × price" };
const STORAGE: Formula = Formula { id: "logs-storage", expression: "GB × compression × months × price" };
const METRICS: Formula = Formula { id: "metrics", expression: "workloads × metrics × price" };
const ALARMS: Formula = Formula { id: "alarms", expression: "workloads × alarms × price" };

/// Size of kept logs over what was taken in; the worked example of the CloudWatch pricing page uses 0.15.
const COMPRESSION: f64 = 0.15;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let observability = &context.plan.observability;
    for (position, _) in context.environments() {
        let gb = context.gb(position, observability.log_kib_per_request);
        usages.push(Usage::new(
            position,
            "logs-ingestion",
            "logs.ingest",
            units::quantity(gb),
            INGESTION,
            vec![
                context.requests_operand(position),
                input("KiB", observability.log_kib_per_request, Unit::Kib, InputPath::field("observability", "log_kib_per_request")),
            ],
        ));
        let months = f64::from(observability.log_retention_months);
        usages.push(Usage::new(
            position,
            "logs-storage",
            "logs.storage",
            units::quantity(gb * COMPRESSION * months),
            STORAGE,
            vec![
                Operand::new("GB", units::quantity(gb), Unit::Gb, Origin::Formula("logs-ingestion")),
                rule("compression", COMPRESSION, Unit::Factor, "log-compression"),
                input("months", months, Unit::Month, InputPath::field("observability", "log_retention_months")),
            ],
        ));
        let workloads = context.workloads(position).count() as f64;
        let workloads_operand = Operand::new("workloads", units::quantity(workloads), Unit::Item, Origin::Rule("workloads-of-environment"));
        for (resource, key, formula, symbol, each, field) in [
            ("metrics", "metrics.custom", METRICS, "metrics", observability.metrics_per_workload, "metrics_per_workload"),
            ("alarms", "alarms.standard", ALARMS, "alarms", observability.alarms_per_workload, "alarms_per_workload"),
        ] {
            let each = f64::from(each);
            usages.push(Usage::new(
                position,
                resource,
                key,
                units::quantity(workloads * each),
                formula,
                vec![workloads_operand, input(symbol, each, Unit::Item, InputPath::field("observability", field))],
            ));
        }
    }
}
