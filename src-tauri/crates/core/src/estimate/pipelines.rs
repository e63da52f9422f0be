//! Pipelines: one for each repository and one for the infrastructure; builds and deployments by the minute.
//!
//! They run in the service's tooling region, whatever the client's environments use.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::{BuildSize, PipelineKind};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const PIPELINES: Formula = Formula { id: "pipelines", expression: "repositories × price" };
const MINUTES: Formula =
    Formula { id: "pipeline-minutes", expression: "repositories × (builds × (minutes + deployment) + rollbacks × deployment) × price" };
const BUILDS: Formula = Formula { id: "build-minutes", expression: "repositories × builds × minutes × price" };

/// Where the service's tooling runs.
const TOOLING_REGION: &str = "us-east-1";

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let plan = context.plan;
    let Some((position, _)) = context.home() else { return };
    let repositories = plan.microservices.len() + plan.shared_repositories.len() + usize::from(plan.sso.enabled);
    let repositories = repositories as f64 + f64::from(plan.widgets.cli) + 1.0;
    let operand = rule("repositories", repositories, Unit::Item, "pipeline-per-repository");
    let delivery = &plan.delivery;
    let field = |name| InputPath::field("delivery", name);
    let builds = input("builds", delivery.builds_per_month, Unit::Item, field("builds_per_month"));
    let minutes = input("minutes", delivery.minutes_per_build, Unit::Minute, field("minutes_per_build"));
    match delivery.pipeline {
        PipelineKind::V1 => usages.push(
            Usage::new(position, "pipelines", "codepipeline.v1", units::quantity(repositories), PIPELINES, vec![operand])
                .priced_in(TOOLING_REGION),
        ),
        PipelineKind::V2 => {
            let deploying = delivery.deployment_minutes;
            let each = delivery.builds_per_month * (delivery.minutes_per_build + deploying) + delivery.rollbacks_per_month * deploying;
            let operands = vec![
                operand,
                builds,
                minutes,
                input("deployment", deploying, Unit::Minute, field("deployment_minutes")),
                input("rollbacks", delivery.rollbacks_per_month, Unit::Item, field("rollbacks_per_month")),
            ];
            let quantity = units::quantity(repositories * each);
            usages.push(Usage::new(position, "pipeline-minutes", "codepipeline.v2", quantity, MINUTES, operands).priced_in(TOOLING_REGION));
        }
        // Somebody else's pipelines also build.
        PipelineKind::External => return,
    }
    let machine = match delivery.build_size {
        BuildSize::Small => "codebuild.small",
        BuildSize::Medium => "codebuild.medium",
        BuildSize::Large => "codebuild.large",
    };
    let quantity = units::quantity(repositories * delivery.builds_per_month * delivery.minutes_per_build);
    usages.push(Usage::new(position, "build-minutes", machine, quantity, BUILDS, vec![operand, builds, minutes]).priced_in(TOOLING_REGION));
}
