//! What the platforms, Azure and the machines beside the workloads put into the picture.

use rust_decimal::Decimal;

use super::derive::{APPLICATION, Draft};
use super::{AzureService, Blocks, LinkKind, LocalMachines, Place, TaskRange, Thing};
use crate::capacity::platforms;
use crate::capacity::{CapacityPlan, WorkloadRef};
use crate::plan::{Environment, FirewallTier, Plan, Provider};

impl Draft<'_> {
    pub(super) fn azure(&self) -> bool {
        self.environment.provider() == Provider::Azure
    }

    /// Control planes, machines and ingress of the environment's fleets.
    pub(super) fn fleets(&mut self) {
        let mut clusters = Vec::new();
        let (capacity, position) = (self.capacity, self.position);
        for fleet in capacity.fleets.iter().filter(|fleet| fleet.environment == position) {
            let platform = platforms::of(fleet.platform);
            for group in &fleet.groups {
                let machines = TaskRange { base: group.base_machines(), maximum: group.maximum_machines() };
                let thing =
                    Thing::Machines { platform: fleet.platform, workload: group.name.clone(), machine: group.machine.clone(), machines };
                let id = if group.slug.is_empty() { format!("machines/{}", fleet.platform) } else { format!("machines/{}", group.slug) };
                self.put(id, Place::Application, thing, platform.resources());
            }
            // Nodes and Fargate profiles of an environment are in one cluster.
            if let Some(plane) = platform.control_plane().filter(|plane| !clusters.contains(plane)) {
                clusters.push(plane);
                self.put("control-plane", Place::Regional, Thing::ControlPlane { platform: fleet.platform }, &[plane]);
            }
        }
    }

    /// Disks that outlive their tasks.
    pub(super) fn volumes(&mut self) {
        let volumes: Vec<(String, Thing, &'static str)> = self
            .own()
            .filter_map(|workload| {
                let WorkloadRef::Microservice(index) = workload.workload else { return None };
                let service = self.plan.microservices.get(index).filter(|service| service.volume_gb > 0.0)?;
                let volume = platforms::of(workload.platform).volume(service.volume_gb)?;
                let thing = Thing::Volume { name: workload.name.clone(), gb: volume.charged_gb };
                Some((format!("volume/{}", service.id), thing, volume.resource))
            })
            .collect();
        for (id, thing, resource) in volumes {
            self.put(id, Place::Application, thing, &[resource]);
        }
    }

    /// Entry, registry, secrets and logs in Azure.
    pub(super) fn azure_services(&mut self) {
        let mut put = |place, service: AzureService, resources: &[&'static str]| {
            self.put(service.as_str(), place, Thing::Azure { service }, resources);
        };
        put(Place::Entry, AzureService::Balancer, &["azure-balancer", "azure-balancer-data", "azure-ipv4"]);
        put(Place::Regional, AzureService::Registry, &["acr-registry", "acr-storage"]);
        put(Place::Regional, AzureService::Identity, &[]);
        put(Place::Regional, AzureService::Vault, &["azure-vault"]);
        put(Place::Regional, AzureService::Monitor, &["azure-logs"]);
        if self.plan.platforms.aks.firewall != FirewallTier::None {
            self.put("firewall", Place::Edge, Thing::Azure { service: AzureService::Firewall }, &["azure-firewall", "azure-firewall-data"]);
            self.link("users", "firewall", LinkKind::Request);
            self.link("firewall", AzureService::Balancer.as_str(), LinkKind::Request);
        } else {
            self.link("users", AzureService::Balancer.as_str(), LinkKind::Request);
        }
        self.link_entry(AzureService::Balancer.as_str());
    }

    /// From a balancer to the workloads, through the ingress where there is one.
    pub(super) fn link_entry(&mut self, balancer: &str) {
        let own = self.capacity.fleets.iter().filter(|fleet| fleet.environment == self.position);
        let pods = own.map(|fleet| platforms::of(fleet.platform).ingress_pods(&self.plan.platforms)).max().unwrap_or_default();
        if pods > 0 {
            self.put(INGRESS, Place::Entry, Thing::Ingress { pods }, &[]);
            self.link(balancer, INGRESS, LinkKind::Request);
            self.link(INGRESS, APPLICATION, LinkKind::Request);
        } else {
            self.link(balancer, APPLICATION, LinkKind::Request);
        }
    }

    /// Servers and desktops, the front end, the trail, alarms by mail, the other cloud.
    pub(super) fn beside(&mut self) {
        let plan = self.plan;
        let home = plan.production_position().unwrap_or_default() == self.position;
        for server in plan.servers.iter().filter(|server| server.count > 0) {
            let own = server.environment == self.environment.id || (server.environment.is_empty() && home);
            if own {
                let thing = Thing::Servers {
                    name: server.display_name().to_owned(),
                    system: server.operating_system,
                    machine: server.instance.clone(),
                    count: server.count,
                };
                let resources = ["server-hours", "server-disks", "server-snapshots"];
                self.put(format!("server/{}", server.id), Place::Application, thing, &resources);
            }
        }
        if plan.edge.amplify.enabled && self.environment.amplify && !self.azure() {
            let resources = ["amplify-builds", "amplify-storage", "amplify-served", "amplify-pages", "amplify-rendering"];
            let gb = plan.edge.amplify.served_gb * self.environment.traffic_percent / 100.0;
            self.put("front-end", Place::Edge, Thing::FrontEnd { gb }, &resources);
            self.link("users", "front-end", LinkKind::Request);
        }
        if self.environment.cross_cloud_sent_kib + self.environment.cross_cloud_received_kib > 0.0 {
            self.put("other-cloud", Place::Outside, Thing::OtherCloud, &["cross-cloud-sent", "cross-cloud-received"]);
            self.link(APPLICATION, "other-cloud", LinkKind::Egress);
        }
        if home && !self.azure() {
            if plan.workspaces.users > 0 {
                let thing = Thing::Desktops { users: plan.workspaces.users };
                self.put("desktops", Place::Regional, thing, &["workspaces", "workspaces-hours"]);
            }
            if plan.observability.trail {
                self.put("trail", Place::Regional, Thing::Trail, &["trail-copies", "trail-data"]);
            }
            if plan.observability.alarm_mails_per_month > 0.0 {
                let thing = Thing::Notifications { cpu_percent: plan.observability.alarm_cpu_percent };
                self.put("notifications", Place::Regional, thing, &["alarm-mails"]);
            }
        }
    }
}

/// The node of an ingress controller.
const INGRESS: &str = "ingress";

/// The blocks of an environment's subnets: the first private ones are the workloads', one for each zone.
pub(super) fn blocks(environment: &Environment) -> Blocks {
    let zones = environment.zones as usize;
    let private = &environment.private_subnets;
    let application: Vec<String> = private.iter().take(zones).cloned().collect();
    let data: Vec<String> = private.iter().skip(zones).take(zones).cloned().collect();
    let data = if data.is_empty() { application.clone() } else { data };
    Blocks { public: environment.public_subnets.clone(), application, data }
}

/// What the environment on the developers' machines asks of each of them: the containers of the first environment before production,
/// else of the first one.
pub(super) fn local(plan: &Plan, capacity: &CapacityPlan) -> Option<LocalMachines> {
    let local = plan.delivery.local.enabled.then_some(&plan.delivery.local)?;
    let like = plan.environments.iter().position(|environment| !environment.kind.is_production()).unwrap_or_default();
    let own = || capacity.workloads.iter().filter(|workload| workload.environment == like);
    let copies = Decimal::from(local.replicas);
    let vcpu: Decimal = own().map(|workload| workload.size.vcpu()).sum();
    let gib: Decimal = own().map(|workload| workload.size.memory_gib()).sum();
    let tasks = u32::try_from(own().count()).unwrap_or(u32::MAX).saturating_mul(local.replicas);
    Some(LocalMachines { nodes: local.nodes, tasks, size: (vcpu * copies, gib * copies) })
}
