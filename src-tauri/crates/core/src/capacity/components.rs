//! Which class or size each data service and the single sign-on need by published guidance, against what the plan states
//! (formulas `keycloak-sizing`, `aurora-sizing`, `redis-memory`, `opensearch-sizing`).

use rust_decimal::prelude::ToPrimitive;

use super::{CapacityPlan, WorkloadRef, stores};
use crate::catalog::{Catalog, ContainerSize, InstanceClass};
use crate::plan::{Environment, Plan};
use crate::problem::Problem;

/// Managed service or workload that is sized from guidance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Component {
    /// The single sign-on.
    Keycloak,
    /// The relational database.
    Aurora,
    /// The cache.
    Redis,
    /// The search.
    OpenSearch,
}

impl Component {
    /// As ids and sentences write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keycloak => "keycloak",
            Self::Aurora => "aurora",
            Self::Redis => "redis",
            Self::OpenSearch => "opensearch",
        }
    }

    /// The formula by which it is sized.
    #[must_use]
    pub const fn formula(self) -> &'static str {
        match self {
            Self::Keycloak => "keycloak-sizing",
            Self::Aurora => "aurora-sizing",
            Self::Redis => "redis-memory",
            Self::OpenSearch => "opensearch-sizing",
        }
    }
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// vCPU.
    Vcpu,
    /// Memory in GiB.
    Memory,
    /// Connections.
    Connections,
    /// Disk in GB.
    Disk,
    /// Shards against the heap.
    Shards,
    /// Nodes.
    Nodes,
    /// A class that is not burstable.
    Steady,
}

impl Aspect {
    /// As ids and sentences write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vcpu => "vcpu",
            Self::Memory => "memory",
            Self::Connections => "connections",
            Self::Disk => "disk",
            Self::Shards => "shards",
            Self::Nodes => "nodes",
            Self::Steady => "steady",
        }
    }
}

/// One comparison: what the plan demands and what the stated class offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What is compared.
    pub aspect: Aspect,
    /// What is demanded at the end of the horizon.
    pub demand: f64,
    /// What the stated class or size offers.
    pub offer: f64,
    /// Id of the guidance that says so, whose source the catalog knows.
    pub guidance: &'static str,
    /// The numbers that the demand was worked out from, by name; empty where it needs no working.
    pub inputs: Vec<(&'static str, f64)>,
}

impl Comparison {
    /// Whether the offer carries the demand.
    #[must_use]
    pub fn pass(&self) -> bool {
        self.demand <= self.offer + 1e-9
    }
}

/// A class with how many of it, and the disk of each where it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Name of the class or size.
    pub class: String,
    /// How many.
    pub count: u32,
    /// Disk of each in GB; 0 where it has none of its own.
    pub disk_gb: f64,
}

/// How the stated class compares with the recommended one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It carries the demand and nothing smaller does.
    Fits,
    /// It does not carry the demand.
    TooSmall,
    /// Something smaller would carry the demand.
    Larger,
    /// Nothing in the catalog carries the demand.
    Unreachable,
}

impl Verdict {
    /// As outputs write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::TooSmall => "too-small",
            Self::Larger => "larger",
            Self::Unreachable => "unreachable",
        }
    }
}

/// The sizing of one component in one environment.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentSizing {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// Which component.
    pub component: Component,
    /// What the plan states, or chose where it leaves the choice.
    pub stated: Choice,
    /// The smallest that carries the demand; `None` if the catalog has none.
    pub recommended: Option<Choice>,
    /// How the two compare.
    pub verdict: Verdict,
    /// The comparisons, the tightest first.
    pub comparisons: Vec<Comparison>,
}

impl ComponentSizing {
    /// The comparison that decides: the one with the least room.
    #[must_use]
    pub fn binding(&self) -> Option<&Comparison> {
        self.comparisons.first()
    }
}

/// What a component needs of one aspect, with the guidance that says so and the numbers it was worked out from.
#[derive(Clone)]
struct Demand {
    aspect: Aspect,
    amount: f64,
    guidance: &'static str,
    inputs: Vec<(&'static str, f64)>,
}

impl Demand {
    const fn new(aspect: Aspect, amount: f64, guidance: &'static str) -> Self {
        Self { aspect, amount, guidance, inputs: Vec::new() }
    }

    fn of(mut self, inputs: &[(&'static str, f64)]) -> Self {
        self.inputs.extend_from_slice(inputs);
        self
    }

    fn is_met(&self, offer: f64) -> bool {
        self.amount <= offer + 1e-9
    }
}

fn compared(demands: &[Demand], offer: impl Fn(Aspect) -> f64) -> Vec<Comparison> {
    let mut comparisons: Vec<Comparison> = demands
        .iter()
        .cloned()
        .map(|Demand { aspect, amount, guidance, inputs }| Comparison { aspect, demand: amount, offer: offer(aspect), guidance, inputs })
        .collect();
    // That a class is steady is a property: it decides only where it is missing.
    let use_of = |comparison: &Comparison| match comparison.aspect {
        Aspect::Steady if comparison.pass() => 0.0,
        _ => comparison.demand / comparison.offer.max(1e-9),
    };
    comparisons.sort_by(|a, b| use_of(b).total_cmp(&use_of(a)).then(a.aspect.cmp(&b.aspect)));
    comparisons
}

fn memory_gib(class: &InstanceClass) -> f64 {
    class.memory_gib.to_f64().unwrap_or(0.0)
}

/// Family and generation: `db.r6g` of `db.r6g.large`.
fn family(class: &str) -> &str {
    class.strip_suffix(".search").unwrap_or(class).rsplit_once('.').map_or(class, |(family, _)| family)
}

/// The smallest class that carries the demands: of the stated family if it has one, else of any, least memory first.
fn smallest<'a>(catalog: &'a Catalog, stated: &InstanceClass, carries: impl Fn(&InstanceClass) -> bool) -> Option<&'a InstanceClass> {
    let fitting = || catalog.instance_classes.iter().filter(|class| class.service == stated.service && carries(class));
    let own = family(&stated.name);
    // Search classes name the family first: `m6g.large.search`.
    let related = |class: &&InstanceClass| family(&class.name).split('.').next_back() == own.split('.').next_back();
    let least = |classes: &mut dyn Iterator<Item = &'a InstanceClass>| {
        classes.min_by(|a, b| a.memory_gib.cmp(&b.memory_gib).then(a.vcpu.cmp(&b.vcpu)).then(a.name.cmp(&b.name)))
    };
    least(&mut fitting().filter(related)).or_else(|| least(&mut fitting()))
}

/// The stated choice against the recommended one.
fn judged(comparisons: &[Comparison], stated: &Choice, recommended: Option<&Choice>) -> Verdict {
    let carries = comparisons.iter().all(Comparison::pass);
    match (carries, recommended) {
        (true, Some(choice)) if choice == stated => Verdict::Fits,
        (true, Some(_)) => Verdict::Larger,
        (true, None) => Verdict::Fits,
        (false, Some(_)) => Verdict::TooSmall,
        (false, None) => Verdict::Unreachable,
    }
}

/// One environment, with what its demands share.
struct Site<'a> {
    plan: &'a Plan,
    catalog: &'a Catalog,
    capacity: &'a CapacityPlan,
    position: usize,
    environment: &'a Environment,
    /// What today's volumes become by the end of the horizon.
    growth: f64,
}

impl Site<'_> {
    fn guidance(&self, id: &str) -> f64 {
        self.catalog.guidance(id)
    }

    fn production(&self) -> bool {
        self.environment.kind.is_production()
    }

    /// Before production a masked extract, as large as its share of the traffic.
    fn share(&self) -> f64 {
        if self.production() { 1.0 } else { self.environment.traffic_percent / 100.0 }
    }

    /// Logins, and refreshed tokens, a second at the peak: every open session renews its token once in its life.
    fn identity_rates(&self) -> (f64, f64) {
        let (sso, share) = (&self.plan.sso, self.environment.traffic_percent / 100.0);
        let renewals = f64::from(sso.concurrent_sessions) * share / self.guidance("keycloak-token-seconds").max(1.0);
        (sso.logins_per_second * share, renewals)
    }

    fn keycloak(&self) -> Option<ComponentSizing> {
        let workload = self
            .capacity
            .workloads
            .iter()
            .find(|workload| workload.environment == self.position && workload.workload == WorkloadRef::Sso)?;
        let (logins, renewals) = self.identity_rates();
        let vcpu = logins / self.guidance("keycloak-logins-per-vcpu") + renewals / self.guidance("keycloak-refreshes-per-vcpu");
        let vcpu = vcpu * self.guidance("keycloak-headroom");
        let sessions = f64::from(self.plan.sso.concurrent_sessions) * self.environment.traffic_percent / 100.0;
        let beyond = (sessions - self.guidance("keycloak-sessions-included")).max(0.0);
        // The guide's example: (1,250 - 300) MB of heap are 70 % of the limit.
        let heap =
            self.guidance("keycloak-base-mb") - self.guidance("keycloak-non-heap-mb") + beyond * self.guidance("keycloak-mb-per-session");
        let memory = heap / self.guidance("keycloak-heap-share") / 1_000.0 * GIB_PER_GB;
        let pods = workload.tasks.base.max(1);
        let demands = [
            Demand::new(Aspect::Vcpu, vcpu, "keycloak-logins-per-vcpu").of(&[
                ("logins", logins),
                ("logins-per-vcpu", self.guidance("keycloak-logins-per-vcpu")),
                ("renewals", renewals),
                ("renewals-per-vcpu", self.guidance("keycloak-refreshes-per-vcpu")),
                ("headroom", self.guidance("keycloak-headroom")),
            ]),
            Demand::new(Aspect::Memory, memory, "keycloak-base-mb"),
        ];
        let at_most = workload.tasks.maximum;
        let comparisons = compared(&demands, |aspect| match aspect {
            Aspect::Memory => workload.size.memory_gib().to_f64().unwrap_or(0.0),
            _ => workload.size.vcpu_f64() * f64::from(at_most),
        });
        // At least two pods in production: the guide spreads them over zones.
        let least = self.environment.redundancy_factor.max(1);
        let choice = |size: ContainerSize| {
            let count = (vcpu / size.vcpu_f64()).ceil().max(f64::from(least));
            Choice { class: size.to_string(), count: count as u32, disk_gb: 0.0 }
        };
        // A JVM has a whole vCPU.
        let carries = |size: ContainerSize| size.milli_vcpu() >= 1_000 && f64::from(size.memory_mib()) / 1_024.0 >= memory;
        let recommended = self
            .catalog
            .container_sizes
            .iter()
            .copied()
            .filter(|size| carries(*size))
            .map(|size| (size, choice(size)))
            .min_by_key(|(size, choice)| (choice.count * size.milli_vcpu(), choice.count * size.memory_mib(), choice.count));
        let stated = Choice { class: workload.size.to_string(), count: at_most.max(pods), disk_gb: 0.0 };
        // Another way to cut the same vCPU is no better.
        let own = choice(workload.size);
        let total = |choice: &Choice, size: ContainerSize| choice.count * size.milli_vcpu();
        let recommended = recommended
            .map(|(size, choice)| if carries(workload.size) && total(&choice, size) >= total(&own, workload.size) { own } else { choice });
        Some(self.result(Component::Keycloak, stated, recommended, comparisons))
    }

    fn aurora(&self) -> Option<ComponentSizing> {
        let aurora = &self.plan.data.aurora;
        if !aurora.enabled {
            return None;
        }
        let (name, gb) = if self.production() {
            (&aurora.production_class, aurora.storage_gb)
        } else {
            (&aurora.preproduction_class, aurora.preproduction_storage_gb)
        };
        let class = self.catalog.instance_class("aurora-mysql", name)?;
        let pools = self.capacity.connections.iter().find(|check| check.environment == self.position).map_or(0, |check| check.demand);
        let rate = self.capacity.traffic.get(self.position).map_or(0.0, |traffic| traffic.peak_rate);
        let (milliseconds, target) = (self.guidance("aurora-vcpu-ms-per-read"), self.guidance("database-cpu-target"));
        let mut busy = rate * aurora.io_per_request * milliseconds / 1_000.0;
        let mut inputs = vec![("rate", rate), ("operations", aurora.io_per_request), ("milliseconds", milliseconds), ("target", target)];
        if self.plan.sso.enabled {
            let (logins, renewals) = self.identity_rates();
            let (idle, hundred) = (self.guidance("keycloak-database-idle-vcpu"), self.guidance("keycloak-database-vcpu"));
            busy += idle + (logins + renewals) / 100.0 * hundred;
            inputs.extend([("logins", logins), ("renewals", renewals), ("idle", idle), ("hundred", hundred)]);
        }
        let (share, pool) = (aurora.working_set_percent, self.guidance("aurora-buffer-pool"));
        let memory = gb * self.growth * share / 100.0 / pool;
        let mut demands = vec![
            Demand::new(Aspect::Connections, pools as f64, "database-connections-reserve"),
            Demand::new(Aspect::Memory, memory, "aurora-buffer-pool").of(&[
                ("gb", gb),
                ("growth", self.growth),
                ("share", share),
                ("pool", pool),
            ]),
            Demand::new(Aspect::Vcpu, busy / target, "aurora-vcpu-ms-per-read").of(&inputs),
        ];
        if self.production() {
            demands.push(Demand::new(Aspect::Steady, 1.0, "aurora-burstable"));
        }
        let offer = |class: &InstanceClass, aspect: Aspect| match aspect {
            Aspect::Connections => {
                let limit = f64::from(class.max_connections);
                limit - (limit * self.guidance("database-connections-reserve")).floor().max(10.0)
            }
            Aspect::Memory => memory_gib(class),
            Aspect::Steady => f64::from(u8::from(!class.burstable)),
            _ => f64::from(class.vcpu),
        };
        self.of_class(Component::Aurora, class, &demands, offer, if self.production() { 1 + aurora.replicas } else { 1 })
    }

    fn redis(&self) -> Option<ComponentSizing> {
        let redis = &self.plan.data.redis;
        if !redis.enabled {
            return None;
        }
        let name = if self.production() { &redis.production_class } else { &redis.preproduction_class };
        let class = self.catalog.instance_class("redis", name)?;
        let memory = stores::redis_gib(self.catalog, redis.data_gb * self.share() * self.growth);
        let tasks: f64 = self.tasks();
        let mut demands = vec![
            Demand::new(Aspect::Memory, memory, "redis-reserved"),
            Demand::new(Aspect::Connections, tasks * self.guidance("redis-connections-per-task"), "redis-connections-per-task"),
        ];
        if self.production() {
            demands.push(Demand::new(Aspect::Steady, 1.0, "redis-burstable"));
        }
        let offer = |class: &InstanceClass, aspect: Aspect| match aspect {
            Aspect::Memory => stores::redis_usable_gib(self.catalog, class),
            Aspect::Steady => f64::from(u8::from(!class.burstable)),
            _ => {
                let id = if class.name.ends_with(".micro") { "redis-connections-micro" } else { "redis-connections" };
                self.catalog.limit(id).map_or(0.0, |limit| limit.value)
            }
        };
        self.of_class(Component::Redis, class, &demands, offer, if self.production() { 1 + redis.replicas } else { 1 })
    }

    fn opensearch(&self) -> Option<ComponentSizing> {
        let search = &self.plan.data.opensearch;
        if !search.enabled {
            return None;
        }
        let (name, nodes, replicas) = if self.production() {
            (&search.production_class, search.nodes, search.shard_replicas)
        } else {
            (&search.preproduction_class, 1, 0)
        };
        let class = self.catalog.instance_class("opensearch", name)?;
        let source = search.source_gb * self.share() * self.growth;
        let disk = stores::opensearch_storage_gb(self.catalog, source, replicas);
        let count = f64::from(nodes);
        // A copy of a shard never stands on the node of its original.
        let mut demands = vec![
            Demand::new(Aspect::Disk, disk / count, "opensearch-index-overhead"),
            Demand::new(Aspect::Shards, stores::opensearch_shards(self.catalog, source, replicas) / count, "opensearch-shards-per-heap"),
            Demand::new(Aspect::Memory, disk / count / 100.0 * self.guidance("opensearch-gib-per-100"), "opensearch-gib-per-100"),
            Demand::new(Aspect::Vcpu, disk / count / 100.0 * self.guidance("opensearch-vcpu-per-100"), "opensearch-vcpu-per-100"),
            Demand::new(Aspect::Nodes, f64::from(replicas + 1), "opensearch-nodes"),
        ];
        if self.production() {
            demands.push(Demand::new(Aspect::Steady, 1.0, "opensearch-burstable"));
        }
        let offer = |class: &InstanceClass, aspect: Aspect| match aspect {
            Aspect::Disk => search.storage_gb,
            Aspect::Shards => stores::opensearch_heap_shards(self.catalog, class),
            Aspect::Memory => memory_gib(class),
            Aspect::Nodes => count,
            Aspect::Steady => f64::from(u8::from(!class.burstable)),
            _ => f64::from(class.vcpu),
        };
        let comparisons = compared(&demands, |aspect| offer(class, aspect));
        // Nodes and disk can be chosen freely; the class must carry the rest.
        let free = |aspect: Aspect| matches!(aspect, Aspect::Disk | Aspect::Nodes);
        let carries = |class: &InstanceClass| demands.iter().all(|one| free(one.aspect) || one.is_met(offer(class, one.aspect)));
        let wanted_nodes = nodes.max(replicas + 1);
        let wanted_disk =
            if disk / count <= search.storage_gb { search.storage_gb } else { (disk / f64::from(wanted_nodes) / 10.0).ceil() * 10.0 };
        let recommended = smallest(self.catalog, class, carries).map(|class| Choice {
            class: class.name.clone(),
            count: wanted_nodes,
            disk_gb: wanted_disk,
        });
        let stated = Choice { class: class.name.clone(), count: nodes, disk_gb: search.storage_gb };
        Some(self.result(Component::OpenSearch, stated, recommended, comparisons))
    }

    /// All tasks at their maximum.
    fn tasks(&self) -> f64 {
        let own = self.capacity.workloads.iter().filter(|workload| workload.environment == self.position);
        own.map(|workload| f64::from(workload.tasks.maximum)).sum()
    }

    fn of_class(
        &self,
        component: Component,
        class: &InstanceClass,
        demands: &[Demand],
        offer: impl Fn(&InstanceClass, Aspect) -> f64,
        count: u32,
    ) -> Option<ComponentSizing> {
        let carries = |class: &InstanceClass| demands.iter().all(|one| one.is_met(offer(class, one.aspect)));
        let choice = |class: &InstanceClass| Choice { class: class.name.clone(), count, disk_gb: 0.0 };
        let recommended = smallest(self.catalog, class, carries).map(choice);
        Some(self.result(component, choice(class), recommended, compared(demands, |aspect| offer(class, aspect))))
    }

    fn result(&self, component: Component, stated: Choice, recommended: Option<Choice>, comparisons: Vec<Comparison>) -> ComponentSizing {
        let verdict = judged(&comparisons, &stated, recommended.as_ref());
        ComponentSizing { environment: self.position, component, stated, recommended, verdict, comparisons }
    }
}

/// GiB of one GB: the guide counts in MB, containers in GiB.
const GIB_PER_GB: f64 = 1e9 / 1_073_741_824.0;

/// Sizes every component of the plan in every environment, and warns where a stated class is too small.
pub(super) fn check(plan: &Plan, catalog: &Catalog, result: &mut CapacityPlan) {
    let growth = super::traffic::growth_factor(plan.traffic.growth_percent_per_month, plan.capacity_policy.horizon_months);
    let mut components = Vec::new();
    for (position, environment) in plan.environments.iter().enumerate() {
        let site = Site { plan, catalog, capacity: result, position, environment, growth };
        components.extend([site.keycloak(), site.aurora(), site.redis(), site.opensearch()].into_iter().flatten());
    }
    for sizing in &components {
        let environment = &plan.environments[sizing.environment];
        let (Verdict::TooSmall | Verdict::Unreachable, Some(binding)) = (sizing.verdict, sizing.binding()) else { continue };
        // Connections beyond the class are an error of their own, with its cure.
        if binding.aspect == Aspect::Connections && sizing.component == Component::Aurora {
            continue;
        }
        let before = if environment.kind.is_production() { "production_class" } else { "preproduction_class" };
        let path = match sizing.component {
            Component::Keycloak => "sso.size".to_owned(),
            component => format!("data.{}.{before}", component.as_str()),
        };
        let recommended = sizing.recommended.as_ref().map_or("-", |choice| choice.class.as_str());
        result.problems.push(
            Problem::warning("component-too-small", path, &sizing.stated.class)
                .with("component", sizing.component.as_str())
                .with("aspect", binding.aspect.as_str())
                .with("environment", environment.display_name())
                .with("demand", format!("{:.1}", binding.demand))
                .with("offer", format!("{:.1}", binding.offer))
                .with("recommended", recommended),
        );
    }
    result.components = components;
}
