//! From plan, capacity and estimate to the architecture.

use std::collections::BTreeMap;

use super::platforms::{blocks, local};
use super::{Architecture, Blocks, Link, LinkKind, NAMED_ENVIRONMENTS, NAMED_WORKLOADS, Node, OtherEnvironments, Place, TaskRange, Thing};
use crate::capacity::{CapacityPlan, WorkloadPlan, WorkloadRef, platforms};
use crate::estimate::Estimate;
use crate::plan::{Environment, PipelineKind, Plan, RecoveryTier};

/// The name under which links mean all workloads together.
pub(super) const APPLICATION: &str = "application";

/// The architecture of an environment of the plan; of its first one if there is none at that position.
#[must_use]
pub fn architecture(plan: &Plan, capacity: &CapacityPlan, estimate: &Estimate, position: usize) -> Architecture {
    let position = if position < plan.environments.len() { position } else { 0 };
    let nodes = Vec::new();
    let Some(environment) = plan.environments.get(position) else {
        return Architecture {
            environment: 0,
            zones: 0,
            contingency_region: None,
            nodes,
            links: Vec::new(),
            others: Vec::new(),
            local: None,
            blocks: Blocks::default(),
        };
    };
    let mut draft = Draft { plan, capacity, environment, position, nodes, links: Vec::new() };
    draft.outside();
    draft.fleets();
    if draft.azure() {
        draft.azure_services();
    } else {
        draft.edge();
    }
    draft.workloads();
    draft.volumes();
    draft.network();
    if !draft.azure() {
        draft.data();
        draft.regional();
    }
    draft.beside();
    let contingency_region = draft.contingency();
    draft.rest(estimate);
    let Draft { nodes, links, .. } = draft;
    let links = links.into_iter().filter(|link| known(&nodes, &link.from) && known(&nodes, &link.to)).collect();
    let others = others(plan, capacity, position);
    let (local, blocks) = (local(plan, capacity), blocks(environment));
    Architecture { environment: position, zones: environment.zones, contingency_region, nodes, links, others, local, blocks }
}

fn known(nodes: &[Node], id: &str) -> bool {
    let application = id == APPLICATION && nodes.iter().any(|node| node.place == Place::Application);
    application || nodes.iter().any(|node| node.id == id)
}

pub(super) struct Draft<'a> {
    pub(super) plan: &'a Plan,
    pub(super) capacity: &'a CapacityPlan,
    pub(super) environment: &'a Environment,
    pub(super) position: usize,
    pub(super) nodes: Vec<Node>,
    links: Vec<Link>,
}

impl Draft<'_> {
    pub(super) fn put(&mut self, id: impl Into<String>, place: Place, thing: Thing, resources: &[&'static str]) {
        self.nodes.push(Node { id: id.into(), place, thing, resources: resources.to_vec() });
    }

    pub(super) fn link(&mut self, from: &str, to: &str, kind: LinkKind) {
        self.links.push(Link { from: from.to_owned(), to: to.to_owned(), kind });
    }

    fn production(&self) -> bool {
        self.environment.kind.is_production()
    }

    pub(super) fn own(&self) -> impl Iterator<Item = &WorkloadPlan> {
        self.capacity.workloads.iter().filter(|workload| workload.environment == self.position)
    }

    fn requests(&self) -> f64 {
        self.capacity.traffic.get(self.position).map_or(0.0, |traffic| traffic.requests_per_month)
    }

    fn outside(&mut self) {
        let peak_rate = self.capacity.traffic.get(self.position).map_or(0.0, |traffic| traffic.peak_rate);
        self.put("users", Place::Outside, Thing::Users { requests: self.requests(), peak_rate }, &["transfer-out", "azure-transfer-out"]);
        if self.environment.nat_gateways > 0 {
            self.put("internet", Place::Outside, Thing::Internet { addresses: self.environment.nat_gateways }, &[]);
        }
        let links: Vec<String> = self.served_links().map(|link| link.display_name().to_owned()).collect();
        if !links.is_empty() {
            self.put("data-centre", Place::Outside, Thing::DataCentre { links }, &[]);
        }
    }

    fn served_links(&self) -> impl Iterator<Item = &crate::plan::VpnLink> {
        self.plan.vpn_links.iter().filter(|link| link.serves(&self.environment.id))
    }

    /// From the users to the load balancer: each part that exists speaks with the next one that does.
    fn edge(&mut self) {
        let edge = &self.plan.edge;
        let mut chain = vec!["users"];
        if edge.dns_zones > 0 {
            self.put("names", Place::Edge, Thing::Names { zones: edge.dns_zones }, &["dns-zones"]);
            chain.push("names");
        }
        if edge.cdn.enabled {
            self.put("delivery", Place::Edge, Thing::Delivery { gb: edge.cdn.data_gb }, &["cdn-data", "cdn-requests"]);
            chain.push("delivery");
        }
        if edge.waf {
            let resources = ["waf-acl", "waf-rules", "waf-requests"];
            self.put("firewall", Place::Edge, Thing::Firewall { rules: edge.waf_rules }, &resources);
            chain.push("firewall");
        }
        if edge.api_gateway {
            self.put("gateway", Place::Edge, Thing::Gateway { requests: self.requests() }, &["api-gateway-requests"]);
            self.put("network-balancer", Place::Entry, Thing::NetworkBalancer, &["nlb-hours", "nlb-units"]);
            chain.extend(["gateway", "network-balancer"]);
            if self.plan.sso.enabled {
                self.put("authorizer", Place::Edge, Thing::Authorizer, &["authorizer-requests", "authorizer-duration"]);
                self.link("gateway", "authorizer", LinkKind::Request);
            }
        }
        self.put("application-balancer", Place::Entry, Thing::ApplicationBalancer, &["alb-hours", "alb-units"]);
        chain.push("application-balancer");
        for pair in chain.windows(2) {
            self.link(pair[0], pair[1], LinkKind::Request);
        }
        self.link_entry("application-balancer");
    }

    fn workloads(&mut self) {
        // What runs a workload is paid for it; machines, where there are any, have a place of their own.
        let placed = self.capacity.fleets.iter().filter(|fleet| fleet.environment == self.position && fleet.groups.is_empty());
        let bought = placed.flat_map(|fleet| platforms::of(fleet.platform).resources().iter().copied());
        let resources: Vec<&'static str> = bought.chain(["transfer-zones"]).collect();
        let size = |workload: &WorkloadPlan| (workload.size.vcpu(), workload.size.memory_gib());
        let range = |workload: &WorkloadPlan| TaskRange { base: workload.tasks.base, maximum: workload.tasks.maximum };
        let sso = |workload: &WorkloadPlan| workload.workload == WorkloadRef::Sso;
        let named = self.own().count() <= NAMED_WORKLOADS;
        let own: Vec<&WorkloadPlan> = self.capacity.workloads.iter().filter(|workload| workload.environment == self.position).collect();
        let mut groups: BTreeMap<_, Vec<&WorkloadPlan>> = BTreeMap::new();
        let mut nodes = Vec::new();
        let node = |workload: &WorkloadPlan| {
            let slug = workload.id.rsplit('/').next().unwrap_or(&workload.id);
            let thing = Thing::Workload { name: workload.name.clone(), sso: sso(workload), size: size(workload), tasks: range(workload) };
            (format!("workload/{slug}"), thing)
        };
        for workload in &own {
            if named || sso(workload) {
                nodes.push(node(workload));
            } else {
                groups.entry(size(workload)).or_default().push(workload);
            }
        }
        let grouped = groups.into_iter().map(|(size, members)| match members.as_slice() {
            [one] => node(one),
            _ => {
                let names = members.iter().map(|workload| workload.name.clone()).collect();
                let tasks = members.iter().map(|workload| range(workload)).fold(TaskRange::default(), std::ops::Add::add);
                (format!("workloads/{}x{}", size.0.normalize(), size.1.normalize()), Thing::Workloads { names, size, tasks })
            }
        });
        for (id, thing) in grouped.collect::<Vec<_>>().into_iter().chain(nodes) {
            self.put(id, Place::Application, thing, &resources);
        }
    }

    fn network(&mut self) {
        let gateways = spread(self.environment.nat_gateways, self.environment.zones, 0);
        let last = gateways.last().map(|(zone, _)| *zone);
        for (zone, gateways) in gateways {
            let id = format!("nat-{zone}");
            self.put(
                id.clone(),
                Place::PublicSubnet(zone),
                Thing::Nat { gateways },
                &["nat-gateway-hours", "nat-gateway-data", "public-ipv4", "azure-nat", "azure-nat-data"],
            );
            // One way out is drawn from the workloads; the zones' others are like it.
            if last == Some(zone) {
                self.link(APPLICATION, &id, LinkKind::Egress);
                self.link(&id, "internet", LinkKind::Egress);
            }
        }
        let links = u32::try_from(self.served_links().count()).unwrap_or(u32::MAX);
        if links > 0 {
            self.put("private-links", Place::Entry, Thing::PrivateLinks { links }, &["vpn-hours", "vpn-ipv4", "transfer-vpn", "azure-vpn"]);
            self.link(APPLICATION, "private-links", LinkKind::Private);
            self.link("private-links", "data-centre", LinkKind::Private);
        }
    }

    fn data(&mut self) {
        let data = &self.plan.data;
        let (zones, production) = (self.environment.zones, self.production());
        if data.aurora.enabled {
            let aurora = &data.aurora;
            let (class, gb, replicas) = if production {
                (&aurora.production_class, aurora.storage_gb, aurora.replicas)
            } else {
                (&aurora.preproduction_class, aurora.preproduction_storage_gb, 0)
            };
            let resources = ["aurora-instances", "aurora-storage", "aurora-io", "aurora-backup"];
            self.put("database", Place::DataSubnet(1), Thing::DatabaseWriter { class: class.clone(), gb }, &resources);
            self.link(APPLICATION, "database", LinkKind::Request);
            for (zone, instances) in spread(replicas, zones, 1) {
                let thing = Thing::DatabaseReader { class: class.clone(), instances };
                self.put(format!("database-reader-{zone}"), Place::DataSubnet(zone), thing, &["aurora-instances"]);
            }
        }
        if data.rds.enabled {
            let rds = &data.rds;
            let (class, gb) =
                if production { (&rds.production_class, rds.storage_gb) } else { (&rds.preproduction_class, rds.preproduction_storage_gb) };
            let thing = Thing::RelationalDatabase { engine: rds.engine, class: class.clone(), gb };
            self.put("relational-database", Place::DataSubnet(1), thing, &["rds-instances", "rds-storage", "rds-backup"]);
            self.link(APPLICATION, "relational-database", LinkKind::Request);
            if production && rds.standby {
                // In another zone, if there is one.
                let thing = Thing::RelationalStandby { class: class.clone() };
                self.put("relational-standby", Place::DataSubnet(zones.min(2)), thing, &["rds-instances", "rds-storage"]);
            }
        }
        if data.redis.enabled {
            let (class, replicas) =
                if production { (&data.redis.production_class, data.redis.replicas) } else { (&data.redis.preproduction_class, 0) };
            self.put("cache", Place::DataSubnet(1), Thing::CachePrimary { class: class.clone() }, &["redis-nodes"]);
            if !data.aurora.enabled {
                self.link(APPLICATION, "cache", LinkKind::Request);
            }
            for (zone, nodes) in spread(replicas, zones, 1) {
                let thing = Thing::CacheReplica { class: class.clone(), nodes };
                self.put(format!("cache-replica-{zone}"), Place::DataSubnet(zone), thing, &["redis-nodes"]);
            }
        }
        if data.opensearch.enabled {
            let search = &data.opensearch;
            let (class, nodes) = if production { (&search.production_class, search.nodes) } else { (&search.preproduction_class, 1) };
            for (zone, nodes) in spread(nodes, zones, 0) {
                let thing = Thing::SearchNodes { class: class.clone(), nodes };
                self.put(format!("search-{zone}"), Place::DataSubnet(zone), thing, &["opensearch-nodes", "opensearch-storage"]);
            }
        }
    }

    fn regional(&mut self) {
        let plan = self.plan;
        let workloads = u32::try_from(self.own().count()).unwrap_or(u32::MAX);
        if plan.data.s3.enabled {
            let gb = plan.data.s3.storage_gb * self.environment.traffic_percent / 100.0;
            self.put("buckets", Place::Regional, Thing::Buckets { gb }, &["s3-storage", "s3-writes", "s3-reads"]);
        }
        if plan.data.sqs.enabled {
            self.put("queues", Place::Regional, Thing::Queues { count: plan.data.sqs.queues }, &["sqs-requests"]);
        }
        let repositories = plan.image_repositories();
        if repositories > 0 {
            self.put("registry", Place::Regional, Thing::Registry { repositories }, &["ecr-storage"]);
        }
        // One for each repository and one for the infrastructure (formula `pipelines`).
        let count = plan.repositories().saturating_add(1);
        if plan.delivery.pipeline != PipelineKind::External {
            self.put("pipelines", Place::Regional, Thing::Pipelines { count }, &["pipelines", "pipeline-minutes", "build-minutes"]);
        }
        let alarms = workloads.saturating_mul(plan.observability.alarms_per_workload);
        let months = plan.observability.log_retention_months;
        let resources = ["logs-ingestion", "logs-storage", "metrics", "alarms"];
        self.put("observation", Place::Regional, Thing::Observation { alarms, months }, &resources);
        let count = workloads.saturating_mul(plan.edge.secrets_per_workload);
        self.put("secrets", Place::Regional, Thing::Secrets { count }, &["secrets", "kms-keys"]);
    }

    /// Copies of production's data; the region that holds them, if there are any.
    fn contingency(&mut self) -> Option<String> {
        let recovery = &self.plan.disaster_recovery;
        // Only the first production environment is copied (`estimate::disaster_recovery`).
        let first = self.plan.production_position();
        if !recovery.enabled || first != Some(self.position) {
            return None;
        }
        let data = &self.plan.data;
        if data.aurora.enabled {
            let thing = Thing::DatabaseCopies { interval_hours: recovery.snapshot_interval_hours };
            self.put("database-copies", Place::Contingency, thing, &["dr-snapshot", "dr-transfer", "dr-key"]);
            self.link("database", "database-copies", LinkKind::Copy);
            if recovery.tier == RecoveryTier::GlobalDatabase {
                let thing = Thing::DatabaseReplica { class: data.aurora.production_class.clone() };
                self.put("database-replica", Place::Contingency, thing, &["dr-replica", "dr-replica-storage"]);
                self.link("database", "database-replica", LinkKind::Copy);
            }
        }
        if data.s3.enabled {
            let gb = data.s3.storage_gb * self.environment.traffic_percent / 100.0;
            let resources = ["dr-objects", "dr-object-writes", "dr-object-transfer", "dr-key"];
            self.put("object-copies", Place::Contingency, Thing::ObjectCopies { gb }, &resources);
            self.link("buckets", "object-copies", LinkKind::Copy);
        }
        (data.aurora.enabled || data.s3.enabled).then(|| recovery.region.clone())
    }

    /// What the estimate bills for the environment and nothing above stands for.
    fn rest(&mut self, estimate: &Estimate) {
        let position = self.position;
        for line in estimate.lines.iter().filter(|line| line.environment == position) {
            if !self.nodes.iter().any(|node| node.resources.contains(&line.resource)) {
                let id = format!("billed/{}", line.resource);
                self.put(id, Place::Regional, Thing::Billed { resource: line.resource }, &[line.resource]);
            }
        }
    }
}

/// So many things over the zones, beginning behind the first `after` ones: zones (from 1) that get any, and how many.
fn spread(count: u32, zones: u32, after: u32) -> Vec<(u32, u32)> {
    let zones = zones.max(1);
    let of = |zone: u32| {
        let turn = (zone + zones - after % zones) % zones;
        count / zones + u32::from(turn < count % zones)
    };
    (0..zones).map(|zone| (zone + 1, of(zone))).filter(|(_, count)| *count > 0).collect()
}

fn others(plan: &Plan, capacity: &CapacityPlan, shown: usize) -> Vec<OtherEnvironments> {
    let one = |position: usize| {
        let environment = &plan.environments[position];
        let own = || capacity.workloads.iter().filter(move |workload| workload.environment == position);
        let range = |workload: &WorkloadPlan| TaskRange { base: workload.tasks.base, maximum: workload.tasks.maximum };
        OtherEnvironments {
            environments: vec![position],
            kind: environment.kind,
            regions: vec![environment.region.clone()],
            workloads: u32::try_from(own().count()).unwrap_or(u32::MAX),
            tasks: own().map(range).fold(TaskRange::default(), std::ops::Add::add),
            nat_gateways: environment.nat_gateways,
        }
    };
    let each: Vec<OtherEnvironments> = (0..plan.environments.len()).filter(|position| *position != shown).map(one).collect();
    if each.len() <= NAMED_ENVIRONMENTS {
        return each;
    }
    let mut kinds: BTreeMap<_, OtherEnvironments> = BTreeMap::new();
    for other in each {
        match kinds.get_mut(&other.kind) {
            None => drop(kinds.insert(other.kind, other)),
            Some(group) => {
                group.environments.extend(other.environments);
                group.regions.extend(other.regions.into_iter().filter(|region| !group.regions.contains(region)).collect::<Vec<_>>());
                group.workloads += other.workloads;
                group.tasks = group.tasks + other.tasks;
                group.nat_gateways += other.nat_gateways;
            }
        }
    }
    kinds.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_spread_over_zones() {
        // By hand: the first zones get one more; `after` 1 begins with the second zone.
        type Spread<'a> = &'a [(u32, u32)];
        let cases: [(u32, u32, u32, Spread<'_>); 6] = [
            (2, 2, 0, &[(1, 1), (2, 1)]),
            (1, 2, 1, &[(2, 1)]),
            (3, 2, 1, &[(1, 1), (2, 2)]),
            (1, 1, 1, &[(1, 1)]),
            (0, 3, 0, &[]),
            (7, 3, 0, &[(1, 3), (2, 2), (3, 2)]),
        ];
        for (count, zones, after, expected) in cases {
            assert_eq!(spread(count, zones, after), expected, "{count} over {zones}");
        }
    }
}
