//! Secrets Manager, KMS and Route 53.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const SECRETS: Formula = Formula { id: "secrets", expression: "workloads × secrets × price" };
const KEYS: Formula = Formula { id: "kms-keys", expression: "keys × price" };
const ZONES: Formula = Formula { id: "dns-zones", expression: "zones × price" };

/// Keys of an environment beside those of its data services: secrets and logs. The service keeps a key for each resource.
const COMMON_KEYS: u32 = 2;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let plan = context.plan;
    let data = &plan.data;
    let services = [data.aurora.enabled, data.redis.enabled, data.opensearch.enabled, data.s3.enabled, data.sqs.enabled];
    let keys = f64::from(COMMON_KEYS) + services.into_iter().filter(|enabled| *enabled).count() as f64;
    for (position, _) in context.environments() {
        let workloads = context.workloads(position).count() as f64;
        let each = f64::from(plan.edge.secrets_per_workload);
        usages.push(Usage::new(
            position,
            "secrets",
            "secrets.secret",
            units::quantity(workloads * each),
            SECRETS,
            vec![
                Operand::new("workloads", units::quantity(workloads), Unit::Item, Origin::Rule("workloads-of-environment")),
                input("secrets", each, Unit::Item, InputPath::field("edge", "secrets_per_workload")),
            ],
        ));
        usages.push(Usage::new(
            position,
            "kms-keys",
            "kms.key",
            units::quantity(keys),
            KEYS,
            vec![rule("keys", keys, Unit::Item, "key-per-resource")],
        ));
    }
    if let Some((position, _)) = context.home() {
        let zones = f64::from(plan.edge.dns_zones);
        usages.push(Usage::new(
            position,
            "dns-zones",
            "route53.zone",
            units::quantity(zones),
            ZONES,
            vec![input("zones", zones, Unit::Item, InputPath::field("edge", "dns_zones"))],
        ));
    }
}
