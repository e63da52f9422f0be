//! Nothing forgotten: a closed list of what such a platform is billed for. Each entry that applies to a plan is priced by the estimate,
//! excluded by the plan with a reason that is printed, or open; with an open entry nothing is issued.

use crate::capacity::platforms::of as platform;
use crate::estimate::Estimate;
use crate::plan::{Plan, PlatformKind};
use crate::problem::Problem;

/// To which plans an entry applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "named after the section of the plan that asks for it")]
pub enum When {
    Always,
    Zones,
    Nat,
    Api,
    Firewall,
    Database,
    Cache,
    Search,
    Objects,
    Queues,
    Vpn,
    Cdn,
    Recovery,
    Kubernetes,
    Machines,
    Relational,
    Servers,
    Desktops,
    FrontEnd,
    CrossCloud,
    Volumes,
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry {
    /// Stable id; `resource-closed-<id>` is its name for people.
    pub id: String,
    /// To which plans it applies.
    pub when: When,
    /// The estimate's resources that price it; none if the planner does not.
    pub resources: Vec<String>,
}

/// How an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The estimate prices it: US dollars a month.
    Priced(rust_decimal::Decimal),
    /// The plan excludes it, for this reason.
    Excluded(String),
    /// Neither.
    Open,
}

/// An entry that applies to a plan, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The entry.
    pub id: String,
    /// How it stands.
    pub standing: Standing,
}

fn applies(when: When, plan: &Plan) -> bool {
    match when {
        When::Always => true,
        When::Zones => plan.environments.iter().any(|environment| environment.zones > 1),
        When::Nat => plan.environments.iter().any(|environment| environment.nat_gateways > 0),
        When::Api => plan.edge.api_gateway,
        When::Firewall => plan.edge.waf,
        When::Database => plan.data.aurora.enabled,
        When::Cache => plan.data.redis.enabled,
        When::Search => plan.data.opensearch.enabled,
        When::Objects => plan.data.s3.enabled,
        When::Queues => plan.data.sqs.enabled,
        When::Vpn => !plan.vpn_links.is_empty(),
        When::Cdn => plan.edge.cdn.enabled,
        When::Kubernetes => platforms(plan).any(PlatformKind::is_kubernetes),
        When::Machines => platforms(plan).any(|kind| platform(kind).has_machines()),
        When::Relational => plan.data.rds.enabled,
        When::Servers => plan.servers.iter().any(|server| server.count > 0),
        When::Desktops => plan.workspaces.users > 0,
        When::FrontEnd => plan.edge.amplify.enabled,
        When::CrossCloud => {
            plan.environments.iter().any(|environment| environment.cross_cloud_sent_kib + environment.cross_cloud_received_kib > 0.0)
        }
        When::Volumes => plan.microservices.iter().any(|service| service.volume_gb > 0.0),
        When::Recovery => plan.disaster_recovery.enabled && (plan.data.aurora.enabled || plan.data.s3.enabled),
    }
}

/// The platforms on which a plan's workloads run.
fn platforms(plan: &Plan) -> impl Iterator<Item = PlatformKind> {
    plan.environments.iter().flat_map(|environment| plan.microservices.iter().map(|service| service.platform.within(environment.platform)))
}

/// How each entry that applies stands, in the order of the list.
#[must_use]
pub fn review(plan: &Plan, estimate: &Estimate, list: &[ListEntry]) -> Vec<Reviewed> {
    list.iter()
        .filter(|entry| applies(entry.when, plan))
        .map(|entry| {
            let mut lines = estimate.lines.iter().filter(|line| entry.resources.iter().any(|id| id == line.resource)).peekable();
            let excluded = plan.exclusions.iter().find(|exclusion| exclusion.item == entry.id);
            let standing = match excluded {
                _ if lines.peek().is_some() => Standing::Priced(lines.map(|line| line.amount).sum()),
                // There, and at no charge.
                _ if estimate.free.iter().any(|free| entry.resources.iter().any(|id| id == free.resource)) => {
                    Standing::Priced(rust_decimal::Decimal::ZERO)
                }
                Some(exclusion) => Standing::Excluded(exclusion.reason.clone()),
                None => Standing::Open,
            };
            Reviewed { id: entry.id.clone(), standing }
        })
        .collect()
}

/// What is wrong with a plan's exclusions; those that hold are told, so that every output prints them.
#[must_use]
pub fn check(plan: &Plan, list: &[ListEntry]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, exclusion) in plan.exclusions.iter().enumerate() {
        let path = |field: &str| format!("exclusions[{index}].{field}");
        let Some(entry) = list.iter().find(|entry| entry.id == exclusion.item) else {
            let known: Vec<&str> = list.iter().map(|entry| entry.id.as_str()).collect();
            problems.push(Problem::error("exclusion-unknown", path("item"), &exclusion.item).with("known", known.join(", ")));
            continue;
        };
        if exclusion.reason.trim().is_empty() {
            problems.push(Problem::error("exclusion-reason-missing", path("reason"), "").with("item", &entry.id));
            continue;
        }
        problems.push(
            Problem::assumption("excluded", path("item"), &exclusion.item)
                .with("resource", format!("closed-{}", entry.id))
                .with("reason", &exclusion.reason),
        );
    }
    problems
}
