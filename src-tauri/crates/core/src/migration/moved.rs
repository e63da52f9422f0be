//! Plans of which a part has moved.

use std::collections::BTreeSet;

use crate::capacity::platforms;
use crate::catalog::Catalog;
use crate::plan::{Environment, Plan, PlatformChoice, PlatformKind, Provider, WorkloadOverride};
use crate::quote::QuoteLine;

/// Resources of AWS that a move of the workloads to another cloud leaves where they are.
pub const CARRIED: &[&str] = &[
    "aurora-instances",
    "aurora-storage",
    "aurora-io",
    "aurora-backup",
    "rds-instances",
    "rds-storage",
    "rds-backup",
    "redis-nodes",
    "opensearch-nodes",
    "opensearch-storage",
    "s3-storage",
    "s3-writes",
    "s3-reads",
    "sqs-requests",
    "dr-snapshot",
    "dr-transfer",
    "dr-replica",
    "dr-replica-storage",
    "dr-objects",
    "dr-object-writes",
    "dr-object-transfer",
    "dr-keys",
    "cdn-data",
    "cdn-requests",
    "dns-zones",
    "pipelines",
    "pipeline-minutes",
    "build-minutes",
    "server-hours",
    "server-disks",
    "server-snapshots",
    "workspaces",
    "workspaces-hours",
    "amplify-builds",
    "amplify-storage",
    "amplify-served",
    "amplify-pages",
    "amplify-rendering",
    "trail-copies",
    "trail-data",
    "alarm-mails",
];

/// Lines of a quote that charge what stays, by the name that follows the environment in their ids.
const CARRIED_LINES: &[&str] =
    &["database", "database-storage", "cache-node", "search-node", "object-storage", "queue", "dr.backup", "dr.global-database", "cdn"];

/// Whether a line of a quote charges what stays.
pub(super) fn line_stays(line: &QuoteLine, catalog: &Catalog) -> bool {
    let name = line.id.split('/').nth(1).unwrap_or_default();
    let derived = catalog.uncovered.iter().find(|group| group.id == name);
    CARRIED_LINES.contains(&name) || derived.is_some_and(|group| group.resources.iter().all(|resource| Carried::is(resource)))
}

/// Whether a resource stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried;

impl Carried {
    /// Whether a resource stays where it is when the workloads go to another cloud.
    #[must_use]
    pub fn is(resource: &str) -> bool {
        CARRIED.contains(&resource)
    }
}

/// A workload of the plan: a microservice's identifier, or the single sign-on.
pub(super) const SSO: &str = "sso";

/// Workloads by environment: environment's identifier and workload's.
pub(super) type Moved = BTreeSet<(String, String)>;

/// The identifiers of the workloads that run in an environment.
pub(super) fn workloads_of(plan: &Plan, environment: &str) -> Vec<String> {
    let deployed = plan.microservices.iter().filter(|service| service.override_for(environment).is_none_or(|entry| entry.deployed));
    let sso = plan.sso.enabled.then(|| SSO.to_owned());
    deployed.map(|service| service.id.clone()).chain(sso).collect()
}

/// Whether the data services of the plan need an environment even without workloads.
fn holds_data(plan: &Plan) -> bool {
    let data = &plan.data;
    data.aurora.enabled || data.rds.enabled || data.redis.enabled || data.opensearch.enabled || data.s3.enabled || data.sqs.enabled
}

fn deploy(plan: &mut Plan, environment: &str, runs: impl Fn(&str) -> bool) {
    for service in &mut plan.microservices {
        let wanted = runs(&service.id);
        match service.overrides.iter_mut().find(|entry| entry.environment == environment) {
            Some(entry) => entry.deployed = wanted,
            None if !wanted => service.overrides.push(WorkloadOverride {
                environment: environment.to_owned(),
                deployed: false,
                ..WorkloadOverride::default()
            }),
            None => {}
        }
    }
}

/// What remains where it was: the plan without the workloads that have gone, and without the environments in which nothing is left.
/// `front_ends` are the environments whose front end has gone.
pub(super) fn remaining(plan: &Plan, gone: &Moved, front_ends: &BTreeSet<String>) -> Plan {
    let mut left = plan.clone();
    let mut environments = Vec::new();
    for environment in &plan.environments {
        let id = environment.id.as_str();
        let before = workloads_of(plan, id);
        let stays = |workload: &str| before.iter().any(|own| own == workload) && !gone.contains(&(id.to_owned(), workload.to_owned()));
        deploy(&mut left, id, stays);
        let mut own = environment.clone();
        own.amplify &= !front_ends.contains(id);
        let serves = plan.edge.amplify.enabled && own.amplify;
        if before.iter().any(|workload| stays(workload)) || serves || holds_data(plan) {
            environments.push(own);
        }
    }
    left.environments = environments;
    // Single sign-on is one switch for all environments: it stays as long as one of them keeps it.
    left.sso.enabled &= left.environments.iter().any(|environment| !gone.contains(&(environment.id.clone(), SSO.to_owned())));
    left
}

/// Positions of the environments of a plan that hold neither workloads nor data.
pub(super) fn without_workloads(plan: &Plan) -> Vec<usize> {
    let bare = |environment: &Environment| !holds_data(plan) && workloads_of(plan, &environment.id).is_empty();
    plan.environments.iter().enumerate().filter(|(_, environment)| bare(environment)).map(|(position, _)| position).collect()
}

/// An environment at the target.
fn at_target(environment: &Environment, target: PlatformKind, region: &str, zones: u32) -> Environment {
    let mut moved = environment.clone();
    moved.platform = target;
    if target.provider() != environment.provider() {
        region.clone_into(&mut moved.region);
        moved.zones = environment.zones.min(zones.max(1));
        // What was in the other cloud is in this one now, and the way round; a cluster in Azure reaches out through its balancer.
        (moved.cross_cloud_sent_kib, moved.cross_cloud_received_kib) = (0.0, 0.0);
        if target.provider() == Provider::Azure {
            moved.nat_gateways = 0;
        }
    }
    moved
}

/// What runs at the target: the workloads that have arrived, in their environments, and nothing that stays elsewhere.
pub(super) fn arrived(plan: &Plan, there: &Moved, target: PlatformKind, region: &str, zones: u32) -> Plan {
    let mut moved = plan.clone();
    moved.environments = Vec::new();
    for environment in &plan.environments {
        let id = environment.id.as_str();
        let runs = |workload: &str| there.contains(&(id.to_owned(), workload.to_owned()));
        if !there.iter().any(|(place, _)| place == id) {
            continue;
        }
        deploy(&mut moved, id, runs);
        moved.environments.push(at_target(environment, target, region, zones));
    }
    for service in &mut moved.microservices {
        service.platform = PlatformChoice::Environment;
        if platforms::of(target).volume(service.volume_gb).is_none() {
            service.volume_gb = 0.0;
        }
    }
    moved.sso.enabled &= there.iter().any(|(_, workload)| workload == SSO);
    moved.edge.amplify.enabled = false;
    if target.provider() == Provider::Azure {
        moved.edge.api_gateway = false;
        moved.edge.waf = false;
        moved.disaster_recovery.enabled = false;
    }
    moved
}

/// The whole plan on another platform.
pub(super) fn all_moved(plan: &Plan, target: PlatformKind, region: &str, zones: u32) -> Plan {
    let all = plan
        .environments
        .iter()
        .flat_map(|environment| workloads_of(plan, &environment.id).into_iter().map(|workload| (environment.id.clone(), workload)));
    let mut moved = arrived(plan, &all.collect(), target, region, zones);
    let same_cloud = plan.environments.iter().all(|environment| environment.provider() == target.provider());
    if same_cloud {
        moved.edge.amplify.enabled = plan.edge.amplify.enabled;
    }
    // An environment without workloads stays what it is.
    if same_cloud && moved.environments.len() < plan.environments.len() {
        let keep = |environment: &Environment| {
            moved.environments.iter().find(|own| own.id == environment.id).cloned().unwrap_or_else(|| environment.clone())
        };
        moved.environments = plan.environments.iter().map(keep).collect();
    }
    moved
}
