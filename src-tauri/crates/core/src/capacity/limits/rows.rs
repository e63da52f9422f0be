//! The demand that stands against each limit (formula `limit-demand` and those that FORMULAS.md lists beside it).

use super::{Offer, Rows};
use crate::capacity::platforms;
use crate::capacity::stores;
use crate::capacity::{CapacityPlan, EnvironmentTraffic, WorkloadPlan};
use crate::catalog::Catalog;
use crate::plan::{DeploymentStrategy, Environment, Plan, Provider, SqsKind};

/// Megabits a second of one KiB a second.
const MEGABITS_PER_KIB: f64 = 1_024.0 * 8.0 / 1e6;
/// KiB in a GiB.
const KIB_PER_GIB: f64 = 1_048_576.0;
const SECONDS_PER_HOUR: f64 = 3_600.0;

/// What one environment asks for, and what of a region's account the environments together ask for.
struct Site<'a> {
    plan: &'a Plan,
    catalog: &'a Catalog,
    environment: &'a Environment,
    traffic: &'a EnvironmentTraffic,
    workloads: Vec<&'a WorkloadPlan>,
}

/// A demand in two parts: what stays as it is, and what grows with the traffic.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Amount {
    pub(super) fixed: f64,
    pub(super) growing: f64,
}

impl Amount {
    pub(super) const fn growing(value: f64) -> Self {
        Self { fixed: 0.0, growing: value }
    }

    const fn fixed(value: f64) -> Self {
        Self { fixed: value, growing: 0.0 }
    }

    fn plus(self, other: Self) -> Self {
        Self { fixed: self.fixed + other.fixed, growing: self.growing + other.growing }
    }

    pub(super) fn total(self) -> f64 {
        self.fixed + self.growing
    }
}

/// Versions of a task that run at the same time during a deployment: two, or what a rolling one is allowed.
fn deployment_factor(plan: &Plan) -> f64 {
    match plan.scaling.deployment {
        DeploymentStrategy::Rolling => f64::from(plan.scaling.deployment_maximum_percent) / 100.0,
        DeploymentStrategy::BlueGreen | DeploymentStrategy::Canary => 2.0,
    }
}

impl Site<'_> {
    /// A sum over the environment's workloads. An agreed range does not grow with the traffic.
    fn sum(&self, of: impl Fn(&WorkloadPlan) -> f64) -> Amount {
        self.workloads.iter().fold(Amount::default(), |sum, workload| {
            let value = of(workload);
            sum.plus(if workload.range_is_agreed() { Amount::fixed(value) } else { Amount::growing(value) })
        })
    }

    /// Tasks at the maximum.
    fn tasks(&self) -> Amount {
        self.sum(|workload| f64::from(workload.tasks.maximum))
    }

    /// Tasks that start when all workloads go from their base to their maximum.
    fn starts(&self) -> Amount {
        self.sum(|workload| f64::from(workload.tasks.maximum.saturating_sub(workload.tasks.base)))
    }

    /// Mean seconds for which a request is in flight, weighted by the workloads' rates.
    fn seconds_in_flight(&self) -> f64 {
        let rate: f64 = self.workloads.iter().map(|workload| workload.peak_rate).sum();
        let busy: f64 = self.workloads.iter().map(|workload| workload.peak_rate * workload.need.request().latency_ms / 1_000.0).sum();
        if rate > 0.0 { busy / rate } else { 0.0 }
    }

    /// Connections open at the same time for a rate of requests: those in flight (Little's law), and those that linger.
    fn connections(&self, rate: f64) -> f64 {
        let guidance = |id: &str| self.catalog.guidance(id);
        rate * self.seconds_in_flight() + rate / guidance("requests-per-connection").max(1.0) * guidance("connection-lingers")
    }

    fn exchanged_kib(&self) -> f64 {
        self.plan.traffic.request_kib + self.plan.traffic.response_kib
    }

    /// Capacity units of a load balancer, and the name of the dimension that decides them.
    fn balancer_units(&self, kind: &str) -> (&'static str, f64) {
        let guidance = |id: &str| self.catalog.guidance(&format!("{kind}-{id}"));
        let rate = self.traffic.peak_rate;
        let new = rate / self.catalog.guidance("requests-per-connection").max(1.0);
        let gb_per_hour = rate * self.exchanged_kib() * SECONDS_PER_HOUR / KIB_PER_GIB;
        // One rule leads to each workload.
        let rules = (self.workloads.len() as f64 - guidance("free-rules")).max(0.0);
        let evaluations = if kind == "alb" { rate * rules } else { 0.0 };
        let per = |value: f64, unit: f64| if unit > 0.0 { value / unit } else { 0.0 };
        [
            ("new", per(new, guidance("new-connections"))),
            ("active", per(self.connections(rate), guidance("active-connections"))),
            ("bytes", per(gb_per_hour, guidance("gb-per-hour"))),
            ("rules", per(evaluations, guidance("rule-evaluations"))),
        ]
        .into_iter()
        .fold(("bytes", 0.0), |largest, dimension| if dimension.1 > largest.1 { dimension } else { largest })
    }

    fn rows(&self, rows: &mut Rows<'_>) {
        let Self { plan, catalog, environment, traffic, .. } = *self;
        let name = environment.display_name();
        let id = environment.id.as_str();
        let rate = traffic.peak_rate;
        if plan.edge.api_gateway {
            let slowest = self.workloads.iter().map(|workload| workload.need.request().latency_ms).fold(0.0, f64::max) / 1_000.0;
            rows.push("api-gateway-timeout", id, name, Amount::fixed(slowest));
            let kib = plan.traffic.request_kib.max(plan.traffic.response_kib);
            rows.push("api-gateway-payload", id, name, Amount::fixed(kib / 1_024.0));
        }
        if plan.edge.waf {
            rows.push("waf-rate", id, name, Amount::growing(rate));
        }
        let balancers: &[(&str, &str)] =
            if plan.edge.api_gateway { &[("alb", "alb-units"), ("nlb", "nlb-units")] } else { &[("alb", "alb-units")] };
        for (kind, limit) in balancers {
            let (dimension, units) = self.balancer_units(kind);
            rows.push_named(limit, &format!("{limit}-{dimension}"), id, name, Amount::growing(units));
        }
        for link in plan.vpn_links.iter().filter(|link| link.serves(id)) {
            let megabits = rate * link.traffic_percent / 100.0 * self.exchanged_kib() * MEGABITS_PER_KIB;
            let place = format!("{id}/{}", link.id);
            rows.push("vpn-throughput", &place, &format!("{name}, {}", link.display_name()), Amount::growing(megabits));
        }
        if environment.nat_gateways > 0 {
            let outward = rate * plan.edge.internet_backend_percent / 100.0 / f64::from(environment.nat_gateways);
            rows.push("nat-throughput", id, name, Amount::growing(outward * self.exchanged_kib() * MEGABITS_PER_KIB));
            rows.push("nat-connections", id, name, Amount::growing(self.connections(outward)));
        }
        // Tasks are whole: their month is that of the rate, which is at most a task early.
        if let Some(largest) = self.workloads.iter().max_by_key(|workload| workload.tasks.maximum) {
            let detail = format!("{name}, {}", largest.name);
            let amount = |tasks: f64| if largest.range_is_agreed() { Amount::fixed(tasks) } else { Amount::growing(tasks) };
            let maximum = f64::from(largest.tasks.maximum);
            rows.push("tasks-per-service", &largest.id, &detail, amount(maximum));
            // A blue/green deployment has a target group for each version; a rolling one puts both into one.
            let rolling = if plan.scaling.deployment == DeploymentStrategy::Rolling { deployment_factor(plan) } else { 1.0 };
            rows.push("targets-per-group", &largest.id, &detail, amount(maximum * rolling));
        }
        if let Some(widest) = self.workloads.iter().max_by_key(|workload| workload.tasks.maximum.saturating_sub(workload.tasks.base)) {
            let starts = f64::from(widest.tasks.maximum.saturating_sub(widest.tasks.base));
            let amount = if widest.range_is_agreed() { Amount::fixed(starts) } else { Amount::growing(starts) };
            rows.push("service-launch-rate", &widest.id, &format!("{name}, {}", widest.name), amount);
        }
        let month_gb = |requests: f64| requests * plan.observability.log_kib_per_request / KIB_PER_GIB;
        let growth = if traffic.mean_rate > 0.0 { rows.growth_to_horizon } else { 0.0 };
        rows.push("log-volume", id, name, Amount::growing(month_gb(traffic.requests_per_month) * growth));
        self.data(rows, catalog);
    }

    /// Caches, databases, queues and objects.
    fn data(&self, rows: &mut Rows<'_>, catalog: &Catalog) {
        let (plan, id, name) = (self.plan, self.environment.id.as_str(), self.environment.display_name());
        let production = self.environment.kind.is_production();
        let data = &plan.data;
        if data.redis.enabled {
            let class = if production { &data.redis.production_class } else { &data.redis.preproduction_class };
            let tasks = self.tasks();
            let each = catalog.guidance("redis-connections-per-task");
            let limit = if class.ends_with(".micro") { "redis-connections-micro" } else { "redis-connections" };
            rows.push_named(limit, "redis-connections", id, name, Amount { fixed: tasks.fixed * each, growing: tasks.growing * each });
        }
        self.stores(rows);
        if data.aurora.enabled {
            let gb = if production { data.aurora.storage_gb } else { data.aurora.preproduction_storage_gb };
            rows.push("aurora-storage", id, name, Amount::growing(gb * rows.growth_to_horizon));
        }
        // Pre-production has the share of the messages and objects that it has of the traffic.
        let share = self.environment.traffic_percent / 100.0;
        if data.sqs.enabled {
            let hours = f64::from(plan.capacity_policy.hours_per_month);
            let mean = data.sqs.messages_per_month * share / (hours * SECONDS_PER_HOUR) / f64::from(data.sqs.queues.max(1));
            let peak = mean * rows.peak_over_mean * rows.growth_to_horizon;
            let in_flight = peak * catalog.guidance("message-in-flight-seconds");
            if data.sqs.kind == SqsKind::Fifo {
                rows.push("sqs-fifo-rate", id, name, Amount::growing(peak));
                rows.push_named("sqs-fifo-in-flight", "sqs-in-flight", id, name, Amount::growing(in_flight));
            } else {
                rows.push("sqs-in-flight", id, name, Amount::growing(in_flight));
            }
        }
        if data.s3.enabled {
            rows.push("s3-writes", id, name, Amount::growing(self.traffic.peak_rate * data.s3.writes_per_thousand / 1_000.0));
            rows.push("s3-reads", id, name, Amount::growing(self.traffic.peak_rate * data.s3.reads_per_thousand / 1_000.0));
        }
    }
}

impl Site<'_> {
    /// What the chosen classes of cache and search hold (formulas `redis-memory`, `opensearch-storage`, `opensearch-shards`).
    fn stores(&self, rows: &mut Rows<'_>) {
        let (plan, id, name) = (self.plan, self.environment.id.as_str(), self.environment.display_name());
        let production = self.environment.kind.is_production();
        let growth = rows.growth_to_horizon;
        let (redis, search) = (&plan.data.redis, &plan.data.opensearch);
        // Before production a masked extract, as large as its share of the traffic.
        let share = if production { 1.0 } else { self.environment.traffic_percent / 100.0 };
        if redis.enabled {
            let class = if production { &redis.production_class } else { &redis.preproduction_class };
            if let Some(class) = self.catalog.instance_class("redis", class) {
                let need = stores::redis_gib(self.catalog, redis.data_gb * share * growth);
                let usable = stores::redis_usable_gib(self.catalog, class);
                let detail = format!("{}, {name}", class.name);
                let offer = Offer { limit: usable, unit: "gib", source: &class.source };
                rows.push_class("redis-memory", id, &detail, Amount::growing(need), offer);
            }
        }
        if search.enabled {
            let (class, nodes, replicas) = if production {
                (&search.production_class, search.nodes, search.shard_replicas)
            } else {
                (&search.preproduction_class, 1, 0)
            };
            if let Some(class) = self.catalog.instance_class("opensearch", class) {
                let source_gb = search.source_gb * share * growth;
                let detail = format!("{nodes} × {}, {name}", class.name);
                let storage = Amount::growing(stores::opensearch_storage_gb(self.catalog, source_gb, replicas));
                let disk = Offer { limit: f64::from(nodes) * search.storage_gb, unit: "gb", source: "plan" };
                rows.push_class("opensearch-storage", id, &detail, storage, disk);
                // Whole shards: their month is that of the data.
                let shards = Amount::growing(stores::opensearch_shards(self.catalog, source_gb, replicas));
                let by_heap = stores::opensearch_heap_shards(self.catalog, class) * f64::from(nodes);
                rows.push_class("opensearch-heap", id, &detail, shards, Offer { limit: by_heap, unit: "item", source: &class.source });
                let by_node = self.catalog.limit("opensearch-shards").map_or(f64::INFINITY, |limit| limit.value) * f64::from(nodes);
                let source = self.catalog.limit("opensearch-shards").map_or("", |limit| limit.source.as_str());
                rows.push_class("opensearch-shards", id, &detail, shards, Offer { limit: by_node, unit: "item", source });
            }
        }
    }
}

/// What all environments of a region ask of the account together.
#[derive(Default)]
struct Account {
    rate: f64,
    vcpu: Amount,
    starts: Amount,
    tasks: Amount,
    objects: f64,
    log_mib: f64,
}

/// All rows, the accounts' first.
pub(super) fn rows(plan: &Plan, catalog: &Catalog, capacity: &CapacityPlan, rows: &mut Rows<'_>) {
    let sites: Vec<Site<'_>> = plan
        .environments
        .iter()
        .zip(&capacity.traffic)
        .enumerate()
        .map(|(position, (environment, traffic))| {
            let workloads = capacity.workloads.iter().filter(|workload| workload.environment == position).collect();
            Site { plan, catalog, environment, traffic, workloads }
        })
        .collect();
    let mut accounts: Vec<(&str, Account)> = Vec::new();
    // What AWS's account holds; Azure has limits of its own, which its platform states.
    for site in sites.iter().filter(|site| site.environment.provider() == Provider::Aws) {
        let region = site.environment.region.as_str();
        let position = accounts.iter().position(|(other, _)| *other == region).unwrap_or_else(|| {
            accounts.push((region, Account::default()));
            accounts.len() - 1
        });
        let account = &mut accounts[position].1;
        let rate = site.traffic.peak_rate;
        account.rate += rate;
        account.vcpu = account.vcpu.plus(site.sum(|workload| {
            if platforms::of(workload.platform).on_fargate() { f64::from(workload.tasks.maximum) * workload.size.vcpu_f64() } else { 0.0 }
        }));
        account.starts = account.starts.plus(site.starts());
        account.tasks = account.tasks.plus(site.tasks());
        if plan.data.s3.enabled {
            account.objects += rate * (plan.data.s3.reads_per_thousand + plan.data.s3.writes_per_thousand) / 1_000.0;
        }
        account.log_mib += rate * plan.observability.log_kib_per_request / 1_024.0;
    }
    for (region, account) in accounts {
        account_rows(plan, catalog, region, &account, rows);
    }
    for site in sites.iter().filter(|site| site.environment.provider() == Provider::Aws) {
        site.rows(rows);
    }
    for fleet in &capacity.fleets {
        let Some(environment) = plan.environments.get(fleet.environment) else { continue };
        for (id, demand) in platforms::of(fleet.platform).limits(fleet) {
            let place = format!("{}/{}", environment.id, fleet.platform);
            rows.push(id, &place, &format!("{}, {}", environment.display_name(), fleet.platform.product()), Amount::growing(demand));
        }
    }
}

fn account_rows(plan: &Plan, catalog: &Catalog, region: &str, account: &Account, rows: &mut Rows<'_>) {
    rows.region = region.to_owned();
    let times = |amount: Amount, factor: f64| Amount { fixed: amount.fixed * factor, growing: amount.growing * factor };
    if plan.edge.api_gateway {
        rows.push("api-gateway-rate", region, region, Amount::growing(account.rate));
        if plan.sso.enabled {
            let busy = account.rate * catalog.guidance("authorizer-misses") * catalog.guidance("authorizer-seconds");
            rows.push("authorizer-concurrency", region, region, Amount::growing(busy));
        }
    }
    // At the worst everything runs at its maximum while a deployment runs both versions.
    let quota = plan.capacity_policy.fargate_vcpu_quota;
    let vcpu = times(account.vcpu, deployment_factor(plan));
    rows.push_against("fargate-vcpu", region, region, vcpu, (quota > 0).then(|| f64::from(quota)));
    // From base to maximum within a minute, which is what a controller with large steps asks for.
    let a_second = times(account.starts, 1.0 / 60.0);
    rows.push("fargate-launch-rate", region, region, a_second);
    let secrets = times(a_second, f64::from(plan.edge.secrets_per_workload));
    rows.push("secrets-rate", region, region, secrets);
    // Each secret is decrypted by its key when it is read, each object by its own.
    rows.push("kms-rate", region, region, secrets.plus(Amount::growing(account.objects)));
    let flush = catalog.guidance("log-flush-seconds").max(1.0);
    // A batch holds at most one MiB, so that large volumes need more than one for each flush.
    rows.push("log-put-rate", region, region, times(account.tasks, 1.0 / flush).plus(Amount::growing(account.log_mib)));
    rows.region.clear();
}
