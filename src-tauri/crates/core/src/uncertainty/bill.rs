//! What a draw costs: the quantities of `estimate`, resource by resource, in binary floats.
//!
//! This repeats the files of `estimate` because thousands of draws can afford neither decimals nor traces. Nobody has to trust
//! it: every study compares it with the estimate itself on its own plan before it is used (`Study::prepare`), and a property
//! test does so on random plans.

use super::meters::{Meter, MeterBuilder, Meters, Reading, millionths};
use crate::capacity::EnvironmentTraffic;
use crate::plan::{Architecture, Commitment, Plan, RecoveryTier, SqsKind};

/// KiB in a GB as AWS meters it.
const KIB_PER_GB: f64 = 1_048_576.0;

/// vCPU and memory of one way of buying.
#[derive(Clone, Copy, Debug)]
struct Way {
    vcpu: Meter,
    memory: Meter,
}

/// The prices of one environment.
#[derive(Clone, Debug)]
struct Place {
    production: bool,
    on_demand: Way,
    spot: Way,
    committed: Option<Way>,
    alb: (Meter, Meter),
    nlb: (Meter, Meter),
    api_gateway: Meter,
    authorizer: (Meter, Meter),
    waf: (Meter, Meter, Meter),
    nat: (Meter, Meter),
    address: Meter,
    vpn: Meter,
    /// Positions of the links that serve it.
    links: Vec<usize>,
    aurora: (Meter, Meter, Meter, Meter),
    redis: Meter,
    search: (Meter, Meter),
    s3: (Meter, Meter, Meter),
    sqs: Meter,
    logs: (Meter, Meter),
    metrics: Meter,
    alarms: Meter,
    secrets: Meter,
    keys: Meter,
    internet: Meter,
    between_zones: Meter,
}

/// The prices of what the account has once.
#[derive(Clone, Debug)]
struct Account {
    registry: Meter,
    zones: Meter,
    cdn: (Meter, Meter),
    pipelines: Meter,
    builds: Meter,
}

/// The prices of the contingency region, and the environment that it stands in for.
#[derive(Clone, Debug)]
struct Recovery {
    environment: usize,
    snapshot: Meter,
    transfer: Meter,
    replica: Meter,
    replica_storage: Meter,
    objects: Meter,
    object_writes: Meter,
    key: Meter,
}

/// The estimate of a plan whose texts and choices stay and whose numbers change.
#[derive(Clone, Debug)]
pub(super) struct Bill {
    places: Vec<Place>,
    account: Account,
    recovery: Option<Recovery>,
}

/// What a workload's tasks consist of, for the bill.
#[derive(Clone, Copy, Debug)]
pub(super) struct Containers {
    pub(super) vcpu: f64,
    pub(super) memory_gib: f64,
    pub(super) base: f64,
    pub(super) expected: f64,
}

impl Bill {
    pub(super) fn new(plan: &Plan, meters: &mut MeterBuilder<'_>) -> Self {
        let places = (0..plan.environments.len()).map(|position| Place::new(plan, position, meters)).collect();
        let production = plan.production_position();
        let region = plan.environments.get(production.unwrap_or(0)).map_or("", |home| home.region.as_str());
        let cdn = |part: &str| format!("cloudfront.{}.{part}", plan.edge.cdn.geography);
        let account = Account {
            registry: meters.meter("ecr.storage", region),
            zones: meters.meter("route53.zone", region),
            cdn: (meters.meter(&cdn("gb"), "global"), meters.meter(&cdn("request"), "global")),
            pipelines: meters.meter("codepipeline.v1", "us-east-1"),
            builds: meters.meter("codebuild.small", "us-east-1"),
        };
        let recovery = production.filter(|_| plan.disaster_recovery.enabled).map(|environment| {
            let there = plan.disaster_recovery.region.as_str();
            Recovery {
                environment,
                snapshot: meters.meter("aurora.backup", there),
                transfer: meters.meter("transfer.region", region),
                replica: meters.meter(&format!("aurora.mysql.{}", plan.data.aurora.production_class), there),
                replica_storage: meters.meter("aurora.storage", there),
                objects: meters.meter("s3.storage", there),
                object_writes: meters.meter("s3.write", there),
                key: meters.meter("kms.key", there),
            }
        });
        Self { places, account, recovery }
    }

    /// Notes the tasks of one workload.
    pub(super) fn containers(&self, plan: &Plan, position: usize, tasks: &Containers, meters: &Meters, reading: &mut Reading) {
        let (place, purchase) = (&self.places[position], &plan.purchase);
        let spot = millionths(if place.production { purchase.spot_percent_production } else { purchase.spot_percent_preproduction });
        let hours = running_hours(plan, position);
        let listed = (100.0 - spot) / 100.0;
        let committed = place.committed.filter(|_| place.production);
        let base = if committed.is_some() { tasks.base * listed } else { 0.0 };
        let mut note = |way: Way, task_hours: f64| {
            meters.note_exact(reading, way.vcpu, task_hours * tasks.vcpu);
            meters.note_exact(reading, way.memory, task_hours * tasks.memory_gib);
        };
        note(place.on_demand, (tasks.expected * listed - base).max(0.0) * hours);
        if spot > 0.0 {
            note(place.spot, tasks.expected * spot / 100.0 * hours);
        }
        if let Some(committed) = committed {
            note(committed, base * f64::from(plan.capacity_policy.hours_per_month));
        }
    }

    /// Notes everything but the tasks. `workloads` is the number of workloads in each environment.
    pub(super) fn rest(&self, plan: &Plan, traffic: &[EnvironmentTraffic], workloads: &[u32], meters: &Meters, reading: &mut Reading) {
        for (position, place) in self.places.iter().enumerate() {
            let requests = traffic[position].requests_per_month;
            edge(plan, place, requests, meters, reading);
            network(plan, place, position, requests, meters, reading);
            data(plan, place, position, requests, meters, reading);
            observed(plan, place, requests, f64::from(workloads[position]), meters, reading);
        }
        self.account(plan, meters, reading);
        self.recovery(plan, traffic, meters, reading);
    }

    fn account(&self, plan: &Plan, meters: &Meters, reading: &mut Reading) {
        let account = &self.account;
        if plan.environments.is_empty() {
            return;
        }
        let images = f64::from(plan.image_repositories());
        meters.note(reading, account.registry, images * f64::from(plan.delivery.images_kept) * plan.delivery.image_gb);
        meters.note(reading, account.zones, f64::from(plan.edge.dns_zones));
        let cdn = &plan.edge.cdn;
        if cdn.enabled {
            meters.note(reading, account.cdn.0, cdn.data_gb);
            meters.note(reading, account.cdn.1, cdn.data_gb * KIB_PER_GB / cdn.object_kib);
        }
        let repositories = f64::from(plan.repositories()) + 1.0;
        meters.note(reading, account.pipelines, repositories);
        meters.note(reading, account.builds, repositories * plan.delivery.builds_per_month * plan.delivery.minutes_per_build);
    }

    fn recovery(&self, plan: &Plan, traffic: &[EnvironmentTraffic], meters: &Meters, reading: &mut Reading) {
        let Some(recovery) = &self.recovery else { return };
        let (settings, data) = (&plan.disaster_recovery, &plan.data);
        if data.aurora.enabled {
            let gb = data.aurora.storage_gb;
            meters.note(reading, recovery.snapshot, gb);
            let interval = f64::from(settings.snapshot_interval_hours);
            let copies = f64::from(plan.capacity_policy.hours_per_month) / interval;
            let change = settings.daily_change_percent * interval / 24.0;
            meters.note(reading, recovery.transfer, gb * change / 100.0 * copies);
            if settings.tier == RecoveryTier::GlobalDatabase {
                meters.note_exact(reading, recovery.replica, running_hours(plan, recovery.environment));
                meters.note(reading, recovery.replica_storage, gb);
            }
        }
        if data.s3.enabled {
            let gb = data.s3.storage_gb * (plan.environments[recovery.environment].traffic_percent / 100.0);
            meters.note(reading, recovery.objects, gb);
            let writes = traffic[recovery.environment].requests_per_month * data.s3.writes_per_thousand / 1_000.0;
            meters.note(reading, recovery.object_writes, writes);
            // A tenth of the stored objects is new each month (rule `object-change`).
            meters.note(reading, recovery.transfer, gb * 0.1);
        }
        if data.aurora.enabled || data.s3.enabled {
            meters.note(reading, recovery.key, 1.0);
        }
    }
}

impl Place {
    fn new(plan: &Plan, position: usize, meters: &mut MeterBuilder<'_>) -> Self {
        let environment = &plan.environments[position];
        let production = environment.kind.is_production();
        let data = &plan.data;
        let class = |of: &str, first: &str, second: &str| format!("{of}.{}", if production { first } else { second });
        let aurora = class("aurora.mysql", &data.aurora.production_class, &data.aurora.preproduction_class);
        let redis = class("redis", &data.redis.production_class, &data.redis.preproduction_class);
        let search = class("opensearch", &data.opensearch.production_class, &data.opensearch.preproduction_class);
        let sqs = match data.sqs.kind {
            SqsKind::Standard => "sqs.standard.request",
            SqsKind::Fifo => "sqs.fifo.request",
        };
        let mut at = |key: &str| meters.meter(key, &environment.region);
        let processor = match plan.purchase.architecture {
            Architecture::X86 => "x86",
            Architecture::Arm => "arm",
        };
        let mut way = |suffix: &str| Way {
            vcpu: at(&format!("fargate.{processor}.vcpu{suffix}")),
            memory: at(&format!("fargate.{processor}.memory{suffix}")),
        };
        Self {
            production,
            on_demand: way(""),
            spot: way(".spot"),
            committed: match plan.purchase.commitment {
                Commitment::None => None,
                Commitment::OneYear => Some(way(".savings-1y")),
                Commitment::ThreeYears => Some(way(".savings-3y")),
            },
            alb: (at("alb.hour"), at("alb.lcu")),
            nlb: (at("nlb.hour"), at("nlb.lcu")),
            api_gateway: at("apigateway.rest.request"),
            authorizer: (at("lambda.request"), at("lambda.duration")),
            waf: (at("waf.acl"), at("waf.rule"), at("waf.request")),
            nat: (at("nat.hour"), at("nat.gb")),
            address: at("ipv4.hour"),
            vpn: at("vpn.hour"),
            links: (0..plan.vpn_links.len()).filter(|&link| plan.vpn_links[link].serves(&environment.id)).collect(),
            aurora: (at(&aurora), at("aurora.storage"), at("aurora.io"), at("aurora.backup")),
            redis: at(&redis),
            search: (at(&search), at("opensearch.storage.gp3")),
            s3: (at("s3.storage"), at("s3.write"), at("s3.read")),
            sqs: at(sqs),
            logs: (at("logs.ingest"), at("logs.storage")),
            metrics: at("metrics.custom"),
            alarms: at("alarms.standard"),
            secrets: at("secrets.secret"),
            keys: at("kms.key"),
            internet: at("transfer.internet.out"),
            between_zones: at("transfer.zone"),
        }
    }
}

fn running_hours(plan: &Plan, position: usize) -> f64 {
    millionths(f64::from(plan.capacity_policy.hours_per_month) * plan.environments[position].schedule.share())
}

/// Load balancers, API gateway, authorizer, firewall.
fn edge(plan: &Plan, place: &Place, requests: f64, meters: &Meters, reading: &mut Reading) {
    let (edge, traffic) = (&plan.edge, &plan.traffic);
    let hours = f64::from(plan.capacity_policy.hours_per_month);
    // Ten requests on a connection (rule `requests-per-connection`); 25 and 800 new connections a second, or 1 GB an hour,
    // in one capacity unit (rule `capacity-unit`).
    let connections = requests / (hours * 3_600.0) / 10.0;
    let gb_per_hour = requests * (traffic.request_kib + traffic.response_kib) / KIB_PER_GB / hours;
    meters.note_exact(reading, place.alb.0, hours);
    meters.note(reading, place.alb.1, (connections / 25.0).max(gb_per_hour) * hours);
    if edge.api_gateway {
        meters.note_exact(reading, place.nlb.0, hours);
        meters.note(reading, place.nlb.1, (connections / 800.0).max(gb_per_hour) * hours);
        meters.note(reading, place.api_gateway, requests);
        if plan.sso.enabled {
            // A fifth of the requests, 50 ms of 0.25 GB each (rule `authorizer`).
            let calls = requests * 0.2;
            meters.note(reading, place.authorizer.0, calls);
            meters.note(reading, place.authorizer.1, calls * 0.05 * 0.25);
        }
    }
    if edge.waf {
        meters.note_exact(reading, place.waf.0, 1.0);
        meters.note_exact(reading, place.waf.1, f64::from(edge.waf_rules));
        meters.note(reading, place.waf.2, requests);
    }
}

/// NAT gateways, VPN links, transfer.
fn network(plan: &Plan, place: &Place, position: usize, requests: f64, meters: &Meters, reading: &mut Reading) {
    let (environment, traffic) = (&plan.environments[position], &plan.traffic);
    let hours = f64::from(plan.capacity_policy.hours_per_month);
    let gb = requests * (traffic.request_kib + traffic.response_kib) / KIB_PER_GB;
    if environment.nat_gateways > 0 {
        let gateway_hours = f64::from(environment.nat_gateways) * hours;
        meters.note_exact(reading, place.nat.0, gateway_hours);
        meters.note_exact(reading, place.address, gateway_hours);
        meters.note(reading, place.nat.1, gb * plan.edge.internet_backend_percent / 100.0);
    }
    meters.note(reading, place.internet, requests * traffic.response_kib / KIB_PER_GB);
    let sent = requests * traffic.request_kib / KIB_PER_GB;
    for &link in &place.links {
        meters.note_exact(reading, place.vpn, hours);
        // Each of the two tunnels has an address.
        meters.note_exact(reading, place.address, hours * 2.0);
        meters.note(reading, place.internet, sent * plan.vpn_links[link].traffic_percent / 100.0);
    }
    if environment.zones >= 2 {
        let zones = f64::from(environment.zones);
        // Both the sender and the receiver are charged (rule `both-directions`).
        meters.note(reading, place.between_zones, gb * (zones - 1.0) / zones * 2.0);
    }
}

/// Databases, caches, search, objects, queues.
fn data(plan: &Plan, place: &Place, position: usize, requests: f64, meters: &Meters, reading: &mut Reading) {
    let data = &plan.data;
    let hours = f64::from(plan.capacity_policy.hours_per_month);
    let nodes = |count: f64| if place.production { count } else { 1.0 };
    if data.aurora.enabled {
        let aurora = &data.aurora;
        let gb = if place.production { aurora.storage_gb } else { aurora.preproduction_storage_gb };
        meters.note_exact(reading, place.aurora.0, nodes(1.0 + f64::from(aurora.replicas)) * running_hours(plan, position));
        meters.note(reading, place.aurora.1, gb);
        meters.note(reading, place.aurora.2, requests * aurora.io_per_request);
        meters.note(reading, place.aurora.3, gb * aurora.backup_percent / 100.0);
    }
    if data.redis.enabled {
        meters.note_exact(reading, place.redis, nodes(1.0 + f64::from(data.redis.replicas)) * hours);
    }
    if data.opensearch.enabled {
        let count = nodes(f64::from(data.opensearch.nodes));
        meters.note_exact(reading, place.search.0, count * hours);
        meters.note(reading, place.search.1, count * data.opensearch.storage_gb);
    }
    let share = plan.environments[position].traffic_percent / 100.0;
    if data.s3.enabled {
        meters.note(reading, place.s3.0, data.s3.storage_gb * share);
        meters.note(reading, place.s3.1, requests * data.s3.writes_per_thousand / 1_000.0);
        meters.note(reading, place.s3.2, requests * data.s3.reads_per_thousand / 1_000.0);
    }
    if data.sqs.enabled {
        // A message is sent, received and deleted (rule `requests-per-message`).
        meters.note(reading, place.sqs, data.sqs.messages_per_month * share * 3.0);
    }
}

/// Logs, metrics, alarms, secrets, keys.
fn observed(plan: &Plan, place: &Place, requests: f64, workloads: f64, meters: &Meters, reading: &mut Reading) {
    let (observability, data) = (&plan.observability, &plan.data);
    let gb = requests * observability.log_kib_per_request / KIB_PER_GB;
    meters.note(reading, place.logs.0, gb);
    // Kept logs are compressed to 0.15 (rule `log-compression`).
    meters.note(reading, place.logs.1, gb * 0.15 * f64::from(observability.log_retention_months));
    meters.note_exact(reading, place.metrics, workloads * f64::from(observability.metrics_per_workload));
    meters.note_exact(reading, place.alarms, workloads * f64::from(observability.alarms_per_workload));
    meters.note_exact(reading, place.secrets, workloads * f64::from(plan.edge.secrets_per_workload));
    let services = [data.aurora.enabled, data.redis.enabled, data.opensearch.enabled, data.s3.enabled, data.sqs.enabled];
    // Two keys beside those of the data services (rule `key-per-resource`).
    meters.note_exact(reading, place.keys, 2.0 + services.into_iter().filter(|enabled| *enabled).count() as f64);
}
