//! Pipelines: one for each repository and one for the infrastructure; builds and deployments by the minute.
//!
//! They run in the service's tooling region, whatever the client's environments use.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::{BuildSize, PipelineKind};
use crate::trace::{Formula, InputPath, Operand};
use crate::units::Unit;

const PIPELINES: Formula = Formula { id: "pipelines", expression: "repositories × price" };
const MINUTES: Formula =
    Formula { id: "pipeline-minutes", expression: "repositories × (builds × (minutes + deployment) + rollbacks × deployment) × price" };
const BUILDS: Formula = Formula { id: "build-minutes", expression: "repositories × builds × minutes × price" };

/// Where the service's tooling runs.
const TOOLING_REGION: &str = "us-east-1";

/// The name of the infrastructure's own pipeline, as tools write it.
const INFRASTRUCTURE: &str = "terraform";

/// Pipelines that run alike.
struct Line {
    /// Last part of the line's id, and what it is called: empty for those of the repositories.
    detail: &'static str,
    count: Operand,
    builds: Operand,
    minutes: Operand,
    rollbacks: Operand,
}

/// Those of the repositories and that of the infrastructure; it is one of them unless the plan states how often it runs.
fn lines(context: &UsageContext<'_>) -> Vec<Line> {
    let (plan, delivery) = (context.plan, &context.plan.delivery);
    let field = |symbol, value, unit, name| input(symbol, value, unit, InputPath::field("delivery", name));
    let own = delivery.infrastructure_builds_per_month > 0.0;
    let repositories = f64::from(plan.repositories()) + f64::from(u8::from(!own));
    let mut lines = vec![Line {
        detail: "",
        count: rule("repositories", repositories, Unit::Item, "pipeline-per-repository"),
        builds: field("builds", delivery.builds_per_month, Unit::Item, "builds_per_month"),
        minutes: field("minutes", delivery.minutes_per_build, Unit::Minute, "minutes_per_build"),
        rollbacks: field("rollbacks", delivery.rollbacks_per_month, Unit::Item, "rollbacks_per_month"),
    }];
    if own {
        lines.push(Line {
            detail: INFRASTRUCTURE,
            count: rule("repositories", 1.0, Unit::Item, "pipeline-of-infrastructure"),
            builds: field("builds", delivery.infrastructure_builds_per_month, Unit::Item, "infrastructure_builds_per_month"),
            minutes: field("minutes", delivery.infrastructure_minutes, Unit::Minute, "infrastructure_minutes"),
            rollbacks: rule("rollbacks", 0.0, Unit::Item, "pipeline-of-infrastructure"),
        });
    }
    lines
}

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let plan = context.plan;
    let Some((position, _)) = context.home() else { return };
    let delivery = &plan.delivery;
    let machine = match delivery.build_size {
        BuildSize::Small => "codebuild.small",
        BuildSize::Medium => "codebuild.medium",
        BuildSize::Large => "codebuild.large",
    };
    for Line { detail, count, builds, minutes, rollbacks } in lines(context) {
        let mut push = |usage: Usage| usages.push(usage.priced_in(TOOLING_REGION).of(detail, detail));
        match delivery.pipeline {
            PipelineKind::V1 => push(Usage::new(position, "pipelines", "codepipeline.v1", count.value, PIPELINES, vec![count])),
            PipelineKind::V2 => {
                let path = InputPath::field("delivery", "deployment_minutes");
                let deploying = input("deployment", delivery.deployment_minutes, Unit::Minute, path);
                let each = builds.value * (minutes.value + deploying.value) + rollbacks.value * deploying.value;
                let operands = vec![count, builds, minutes, deploying, rollbacks];
                push(Usage::new(position, "pipeline-minutes", "codepipeline.v2", count.value * each, MINUTES, operands));
            }
            // Somebody else's pipelines also build.
            PipelineKind::External => return,
        }
        let quantity = count.value * builds.value * minutes.value;
        push(Usage::new(position, "build-minutes", machine, quantity, BUILDS, vec![count, builds, minutes]));
    }
}
