//! Amazon CloudFront for static content; one distribution for the account, attributed to production.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const DATA: Formula = Formula { id: "cdn-data", expression: "GB × price" };
const REQUESTS: Formula = Formula { id: "cdn-requests", expression: "GB × 1048576 / object × price" };

/// KiB in a GB as AWS meters it.
const KIB_PER_GB: f64 = 1_048_576.0;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let cdn = &context.plan.edge.cdn;
    let Some((position, _)) = context.home().filter(|_| cdn.enabled) else { return };
    let data = input("GB", cdn.data_gb, Unit::Gb, InputPath::field("edge", "cdn.data_gb"));
    usages.push(
        Usage::new(position, "cdn-data", format!("cloudfront.{}.gb", cdn.geography), units::quantity(cdn.data_gb), DATA, vec![data])
            .priced_in("global"),
    );
    usages.push(
        Usage::new(
            position,
            "cdn-requests",
            format!("cloudfront.{}.request", cdn.geography),
            units::quantity(cdn.data_gb * KIB_PER_GB / cdn.object_kib),
            REQUESTS,
            vec![data, input("object", cdn.object_kib, Unit::Kib, InputPath::field("edge", "cdn.object_kib"))],
        )
        .priced_in("global"),
    );
}
