//! What is there and costs nothing, with the reason: so that a reader of the estimate does not miss it.

use super::UsageContext;
use crate::capacity::platforms::{self, Site};
use crate::plan::{PipelineKind, Provider};

/// A resource at no charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FreeResource {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// What it is, as a key of the message catalog.
    pub resource: &'static str,
    /// Why, as a rule of `docs/FORMULAS.md`: `no-charge`, `included-first-copy`, ...
    pub reason: &'static str,
}

pub(super) fn resources(context: &UsageContext<'_>) -> Vec<FreeResource> {
    let plan = context.plan;
    let mut found = Vec::new();
    let mut add = |environment, resource, reason| found.push(FreeResource { environment, resource, reason });
    for (position, environment) in plan.environments.iter().enumerate() {
        if environment.provider() == Provider::Aws {
            add(position, "virtual-network", "no-charge");
            add(position, "certificates", "public-certificates");
        }
        let site = Site { plan, catalog: context.catalog, prices: context.prices, position, environment };
        for fleet in context.capacity.fleets.iter().filter(|fleet| fleet.environment == position) {
            for (resource, reason) in platforms::of(fleet.platform).free(&site) {
                add(position, resource, reason);
            }
        }
    }
    if plan.delivery.local.enabled {
        let home = plan.production_position().unwrap_or_default();
        add(home, "local-environment", "developers-machines");
    }
    if let Some((home, _)) = context.home() {
        if plan.delivery.cloudformation {
            add(home, "cloudformation", "no-charge");
        }
        if plan.observability.trail {
            add(home, "trail", "first-copy");
        }
        if plan.delivery.pipeline == PipelineKind::External {
            add(home, "pipelines-outside", "outside-account");
        } else {
            add(home, "codedeploy", "no-charge");
        }
    }
    found
}
