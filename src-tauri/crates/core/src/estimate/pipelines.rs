//! Pipelines: one for each repository and one for the infrastructure; builds by the minute.
//!
//! They run in the service's tooling region, whatever the client's environments use.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const PIPELINES: Formula = Formula { id: "pipelines", expression: "repositories × price" };
const BUILDS: Formula = Formula { id: "build-minutes", expression: "repositories × builds × minutes × price" };

/// Where the service's tooling runs.
const TOOLING_REGION: &str = "us-east-1";

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let plan = context.plan;
    let Some((position, _)) = context.home() else { return };
    let repositories = plan.microservices.len() + plan.shared_repositories.len() + usize::from(plan.sso.enabled);
    let repositories = repositories as f64 + f64::from(plan.widgets.cli) + 1.0;
    let operand = rule("repositories", repositories, Unit::Item, "pipeline-per-repository");
    usages.push(
        Usage::new(position, "pipelines", "codepipeline.v1", units::quantity(repositories), PIPELINES, vec![operand])
            .priced_in(TOOLING_REGION),
    );
    let delivery = &plan.delivery;
    usages.push(
        Usage::new(
            position,
            "build-minutes",
            "codebuild.small",
            units::quantity(repositories * delivery.builds_per_month * delivery.minutes_per_build),
            BUILDS,
            vec![
                operand,
                input("builds", delivery.builds_per_month, Unit::Item, InputPath::field("delivery", "builds_per_month")),
                input("minutes", delivery.minutes_per_build, Unit::Minute, InputPath::field("delivery", "minutes_per_build")),
            ],
        )
        .priced_in(TOOLING_REGION),
    );
}
