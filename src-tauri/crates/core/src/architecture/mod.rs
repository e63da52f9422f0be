//! What stands where and what speaks with what, as a plan describes it: one environment in full, the others in a line each.
//!
//! No geometry and no words: a picture and a text can both be made of it. Every billed resource that has a place is at one.

mod derive;
mod platforms;

use std::collections::BTreeMap;

use crate::plan::{EnvironmentKind, OperatingSystem, PlatformKind, RdsEngine};

pub use derive::architecture;

/// Workloads that are named one by one; more are told by their size.
pub const NAMED_WORKLOADS: usize = 20;

/// Further environments that are told one by one; more are told by what they are for.
pub const NAMED_ENVIRONMENTS: usize = 6;

/// The architecture of one environment and what surrounds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Architecture {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// Availability zones that its subnets span.
    pub zones: u32,
    /// Where its data is copied to, if anything is.
    pub contingency_region: Option<String>,
    /// What there is, place by place.
    pub nodes: Vec<Node>,
    /// What speaks with what.
    pub links: Vec<Link>,
    /// The other environments.
    pub others: Vec<OtherEnvironments>,
    /// The environment on the developers' machines, if there is one.
    pub local: Option<LocalMachines>,
    /// Address blocks of its subnets, as far as the plan states them.
    pub blocks: Blocks,
}

/// Address blocks of subnets, zone by zone; empty where the plan states none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    /// Public ones.
    pub public: Vec<String>,
    /// Private ones of the workloads.
    pub application: Vec<String>,
    /// Private ones for data; those of the workloads where data has none of its own.
    pub data: Vec<String>,
}

/// An environment on developers' machines, and what each must have.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalMachines {
    /// Nodes of the local cluster.
    pub nodes: u32,
    /// Running containers.
    pub tasks: u32,
    /// vCPU and GiB of all of them.
    pub size: (rust_decimal::Decimal, rust_decimal::Decimal),
}

/// A service of Azure that needs no figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AzureService {
    /// Load balancer of the cluster.
    Balancer,
    /// Firewall in front of the network.
    Firewall,
    /// Registry of the images.
    Registry,
    /// Secrets.
    Vault,
    /// Logs.
    Monitor,
    /// Identity of the cluster, which needs no secret.
    Identity,
}

impl AzureService {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Balancer => "azure-balancer",
            Self::Firewall => "azure-firewall",
            Self::Registry => "azure-registry",
            Self::Vault => "azure-vault",
            Self::Monitor => "azure-monitor",
            Self::Identity => "azure-identity",
        }
    }
}

/// Something at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Unique within the architecture: `nat-1`, `workload/accounts`.
    pub id: String,
    /// Where.
    pub place: Place,
    /// What.
    pub thing: Thing,
    /// Keys of the estimate's resources that are paid for it.
    pub resources: Vec<&'static str>,
}

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Outside of the cloud.
    Outside,
    /// Before the network: names, delivery, firewall, interfaces.
    Edge,
    /// Where requests and private links enter the network.
    Entry,
    /// The public subnet of a zone, counted from 1.
    PublicSubnet(u32),
    /// The private subnets of all zones: what autoscaling spreads over them.
    Application,
    /// The private subnet for data of a zone, counted from 1.
    DataSubnet(u32),
    /// Services of the region or the account.
    Regional,
    /// The contingency region.
    Contingency,
}

/// What stands somewhere, with the figures that a reader wants to see.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// Those who call.
    Users {
        /// Requests a month.
        requests: f64,
        /// Requests a second in the busiest minute.
        peak_rate: f64,
    },
    /// Partners and services in the internet that the workloads call.
    Internet {
        /// Fixed addresses from which the calls come.
        addresses: u32,
    },
    /// The client's own systems.
    DataCentre {
        /// Names of the links.
        links: Vec<String>,
    },
    /// Public names.
    Names {
        /// Zones.
        zones: u32,
    },
    /// Content delivery.
    Delivery {
        /// GB a month.
        gb: f64,
    },
    /// Application firewall.
    Firewall {
        /// Rules of its list.
        rules: u32,
    },
    /// Gateway of the interfaces.
    Gateway {
        /// Requests a month.
        requests: f64,
    },
    /// Checks the tokens of the single sign-on.
    Authorizer,
    /// Network load balancer behind the gateway's VPC link.
    NetworkBalancer,
    /// Application load balancer.
    ApplicationBalancer,
    /// Private links, two tunnels each.
    PrivateLinks {
        /// How many.
        links: u32,
    },
    /// Address translation with fixed addresses.
    Nat {
        /// Gateways in the zone.
        gateways: u32,
    },
    /// One workload.
    Workload {
        /// Name.
        name: String,
        /// Whether it is the single sign-on.
        sso: bool,
        /// vCPU and GiB of a task.
        size: (rust_decimal::Decimal, rust_decimal::Decimal),
        /// Tasks.
        tasks: TaskRange,
    },
    /// Workloads of the same size.
    Workloads {
        /// Their names.
        names: Vec<String>,
        /// vCPU and GiB of a task.
        size: (rust_decimal::Decimal, rust_decimal::Decimal),
        /// Their tasks in all.
        tasks: TaskRange,
    },
    /// Instance of the database that takes writes.
    DatabaseWriter {
        /// Class.
        class: String,
        /// Stored GB.
        gb: f64,
    },
    /// Instances of the database for reading, ready to take over.
    DatabaseReader {
        /// Class.
        class: String,
        /// In the zone.
        instances: u32,
    },
    /// First node of the cache.
    CachePrimary {
        /// Node type.
        class: String,
    },
    /// Replicas of the cache.
    CacheReplica {
        /// Node type.
        class: String,
        /// In the zone.
        nodes: u32,
    },
    /// Nodes of the search domain.
    SearchNodes {
        /// Instance type.
        class: String,
        /// In the zone.
        nodes: u32,
    },
    /// Object storage.
    Buckets {
        /// Stored GB.
        gb: f64,
    },
    /// Queues.
    Queues {
        /// How many.
        count: u32,
    },
    /// Registry of the images.
    Registry {
        /// Repositories.
        repositories: u32,
    },
    /// Pipelines.
    Pipelines {
        /// How many.
        count: u32,
    },
    /// Logs, metrics and alarms.
    Observation {
        /// Alarms.
        alarms: u32,
        /// Months for which logs are kept.
        months: u32,
    },
    /// Secrets and keys.
    Secrets {
        /// Secrets.
        count: u32,
    },
    /// Copies of the database in the contingency region.
    DatabaseCopies {
        /// Hours from one to the next.
        interval_hours: u32,
    },
    /// Running replica of the database in the contingency region.
    DatabaseReplica {
        /// Class.
        class: String,
    },
    /// Objects copied as they are written.
    ObjectCopies {
        /// Stored GB.
        gb: f64,
    },
    /// Control plane of a cluster.
    ControlPlane {
        /// Whose.
        platform: PlatformKind,
    },
    /// Machines on which workloads run.
    Machines {
        /// The platform.
        platform: PlatformKind,
        /// The workload that has them for itself; empty if all share them.
        workload: String,
        /// Type.
        machine: String,
        /// How many.
        machines: TaskRange,
    },
    /// Routes requests to the services of a cluster.
    Ingress {
        /// Pods.
        pods: u32,
    },
    /// Something of Azure's.
    Azure {
        /// What.
        service: AzureService,
    },
    /// RDS database that takes reads and writes.
    RelationalDatabase {
        /// Engine.
        engine: RdsEngine,
        /// Class.
        class: String,
        /// Disk.
        gb: f64,
    },
    /// Its standby.
    RelationalStandby {
        /// Class.
        class: String,
    },
    /// Servers beside the workloads.
    Servers {
        /// Name.
        name: String,
        /// Operating system.
        system: OperatingSystem,
        /// Type.
        machine: String,
        /// How many.
        count: u32,
    },
    /// Desktops of the team.
    Desktops {
        /// People.
        users: u32,
    },
    /// Front end that Amplify serves.
    FrontEnd {
        /// Served GB a month.
        gb: f64,
    },
    /// A disk that outlives its tasks.
    Volume {
        /// The workload's name.
        name: String,
        /// GB.
        gb: f64,
    },
    /// E-mails of alarms.
    Notifications {
        /// CPU utilisation at which the alarm calls, in percent.
        cpu_percent: f64,
    },
    /// Record of who did what.
    Trail,
    /// Systems in another cloud with which the workloads speak.
    OtherCloud,
    /// A resource that the estimate bills and that has no place of its own above.
    Billed {
        /// Key of the estimate's resource.
        resource: &'static str,
    },
}

/// An autoscaling range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskRange {
    /// Tasks that always run.
    pub base: u32,
    /// The most that may run.
    pub maximum: u32,
}

impl std::ops::Add for TaskRange {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { base: self.base + other.base, maximum: self.maximum + other.maximum }
    }
}

/// Something speaks with something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Node, or `application` for all workloads.
    pub from: String,
    /// Node, or `application`.
    pub to: String,
    /// What passes.
    pub kind: LinkKind,
}

/// What passes over a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// Requests and their answers.
    Request,
    /// Calls to the internet from fixed addresses.
    Egress,
    /// Calls over a private link.
    Private,
    /// Copies of data.
    Copy,
}

/// Environments beside the one that is shown in full: one, or several of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherEnvironments {
    /// Positions in the plan.
    pub environments: Vec<usize>,
    /// What they are for.
    pub kind: EnvironmentKind,
    /// Their regions, without repetition.
    pub regions: Vec<String>,
    /// Workloads of all of them.
    pub workloads: u32,
    /// Tasks of all of them.
    pub tasks: TaskRange,
    /// NAT gateways of all of them.
    pub nat_gateways: u32,
}

impl Architecture {
    /// The nodes of each place.
    #[must_use]
    pub fn places(&self) -> BTreeMap<Place, Vec<&Node>> {
        let mut places: BTreeMap<Place, Vec<&Node>> = BTreeMap::new();
        for node in &self.nodes {
            places.entry(node.place).or_default().push(node);
        }
        places
    }

    /// The tasks of all workloads of the environment.
    #[must_use]
    pub fn tasks(&self) -> TaskRange {
        let ranges = self.nodes.iter().map(|node| match &node.thing {
            Thing::Workload { tasks, .. } | Thing::Workloads { tasks, .. } => *tasks,
            _ => TaskRange::default(),
        });
        ranges.fold(TaskRange::default(), std::ops::Add::add)
    }
}
