//! The compiled model of a study against the exact engine, on random plans with the shipped prices, MRUs and sizes: tasks, dollars to
//! the cent, MRUs. This is what makes the fast figures worth having.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

use aforo_core::plan::*;
use std::collections::BTreeSet;

use aforo_core::price_book::{ManualPrice, PriceBook, PriceRow};
use aforo_core::uncertainty::{Books, Outcome, Study, exact};
use aforo_pricing::Shipped;
use rust_decimal::Decimal;

/// A source of choices for plans; the draws have their own (core's `random.rs`).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn flip(&mut self) -> bool {
        self.next() < 0.5
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[(self.next() * list.len() as f64) as usize]
    }

    fn whole(&mut self, low: u32, high: u32) -> u32 {
        low + (self.next() * f64::from(high - low + 1)) as u32
    }

    /// Between two positive bounds, as many below as above their geometric mean, with few digits as people write them or with many.
    fn size(&mut self, low: f64, high: f64) -> f64 {
        let value = low * (high / low).powf(self.next());
        if self.flip() { value } else { ((value * 10.0).round() / 10.0).clamp(low, high) }
    }
}

const REGIONS: [&str; 5] = ["us-east-1", "us-east-1", "us-east-1", "sa-east-1", "us-west-2"];

fn environment(dice: &mut Dice, index: u32) -> Environment {
    let zones = dice.whole(1, 3);
    let first = if index == 0 { Environment::production() } else { Environment::certification() };
    let kinds = [EnvironmentKind::Production, EnvironmentKind::Certification, EnvironmentKind::Qa, EnvironmentKind::Development];
    let kind = if index == 0 && dice.next() < 0.9 { EnvironmentKind::Production } else { dice.pick(&kinds) };
    Environment {
        id: format!("environment-{index}"),
        kind,
        region: dice.pick(&REGIONS).to_owned(),
        zones,
        redundancy_factor: dice.whole(1, 3),
        nat_gateways: dice.whole(0, zones),
        traffic_percent: if index == 0 { 100.0 } else { dice.size(0.1, 150.0) },
        schedule: if dice.flip() {
            Schedule::default()
        } else {
            Schedule { hours_per_day: dice.size(1.0, 24.0), days_per_week: dice.size(1.0, 7.0) }
        },
        ..first
    }
}

fn range(dice: &mut Dice) -> Autoscaling {
    match dice.whole(0, 5) {
        0 => Autoscaling { base: dice.whole(2, 4), maximum: dice.whole(4, 12) },
        1 => Autoscaling { base: dice.whole(2, 4), ..Autoscaling::default() },
        2 => Autoscaling { maximum: dice.whole(2, 12), ..Autoscaling::default() },
        _ => Autoscaling::default(),
    }
}

const SIZES: [&str; 8] = ["auto", "auto", "auto", "auto", "1x2", "2x8", "4x8", "1x4"];

fn microservice(dice: &mut Dice, index: u32, environments: u32) -> Microservice {
    let runtime = dice.pick(&[Runtime::Jvm, Runtime::Jvm, Runtime::Node, Runtime::Native]);
    let cpu = dice.size(0.5, 200.0);
    let size = |dice: &mut Dice| SizeChoice(dice.pick(&SIZES).to_owned());
    let production = size(dice);
    // A stated size must hold the program and one request, or the plan is void.
    let room = if production.is_auto() { 3_000 } else { 300 };
    let overrides =
        (0..environments).filter(|_| dice.next() < 0.2).map(|environment| format!("environment-{environment}")).collect::<Vec<_>>();
    Microservice {
        id: format!("service-{index}"),
        runtime,
        size: production.clone(),
        traffic_percent: dice.size(0.1, 120.0),
        cpu_ms_per_request: cpu,
        latency_ms: cpu + dice.size(1.0, 2_000.0),
        latency_objective_ms: if dice.next() < 0.25 { dice.size(100.0, 3_000.0) } else { 0.0 },
        memory_mib_per_request: if dice.next() < 0.2 { 0.0 } else { dice.size(0.1, 40.0) },
        memory_mib_baseline: dice.whole(64, room),
        concurrency: dice.whole(1, 400),
        autoscaling: range(dice),
        overrides: overrides
            .into_iter()
            .map(|environment| WorkloadOverride {
                environment,
                deployed: dice.next() < 0.8,
                size: if dice.flip() { production.clone() } else { SizeChoice::auto() },
                autoscaling: range(dice),
            })
            .collect(),
        ..Microservice::default()
    }
}

/// Prices by hand on some of the keys that plans use, so that tiers vanish and half cents appear.
fn prices_by_hand(dice: &mut Dice) -> Vec<ManualPrice> {
    let keys = ["fargate.x86.vcpu", "fargate.x86.memory", "nat.hour", "transfer.internet.out", "alb.lcu", "waf.acl", "logs.ingest"];
    let keys: Vec<&str> = keys.into_iter().filter(|_| dice.next() < 0.2).collect();
    let manual = |key: &str| ManualPrice {
        key: key.to_owned(),
        region: "us-east-1".to_owned(),
        usd: Decimal::new(i64::from(dice.whole(1, 99_999)), 6),
        reason: "test".to_owned(),
    };
    keys.into_iter().map(manual).collect()
}

fn plan(seed: u64) -> (Plan, Vec<ManualPrice>) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    dice.next();
    let dice = &mut dice;
    let environments = dice.whole(1, 4);
    let mut plan = Plan {
        developers: dice.whole(0, 60),
        environments: (0..environments).map(|index| environment(dice, index)).collect(),
        microservices: (0..dice.whole(0, 10)).map(|index| microservice(dice, index, environments)).collect(),
        ..Plan::default()
    };
    (plan.widgets.cli, plan.widgets.builder) = (dice.whole(0, 30), dice.whole(0, 30));
    plan.vpn_links = (0..dice.whole(0, 2))
        .map(|index| VpnLink {
            id: format!("link-{index}"),
            environments: if dice.flip() { Vec::new() } else { vec!["environment-0".to_owned()] },
            traffic_percent: dice.size(0.5, 60.0),
            ..VpnLink::default()
        })
        .collect();
    plan.shared_repositories =
        (0..dice.whole(0, 2)).map(|index| SharedRepository { id: format!("r-{index}"), ..SharedRepository::default() }).collect();
    plan.sso.enabled = dice.flip();
    plan.sso.size = SizeChoice(dice.pick(&["auto", "auto", "2x4"]).to_owned());
    (plan.sso.logins_per_second, plan.sso.concurrent_sessions) = (dice.size(0.1, 200.0), dice.whole(0, 200_000));
    plan.sso.autoscaling = range(dice);
    let data = &mut plan.data;
    for enabled in
        [&mut data.aurora.enabled, &mut data.redis.enabled, &mut data.opensearch.enabled, &mut data.s3.enabled, &mut data.sqs.enabled]
    {
        *enabled = dice.flip();
    }
    data.aurora.enabled |= plan.sso.enabled;
    data.aurora.replicas = dice.whole(0, 4);
    (data.aurora.storage_gb, data.aurora.preproduction_storage_gb) = (dice.size(10.0, 5_000.0), dice.size(10.0, 500.0));
    (data.aurora.io_per_request, data.aurora.backup_percent) = (dice.size(0.1, 40.0), dice.size(1.0, 300.0));
    (data.redis.replicas, data.opensearch.nodes) = (dice.whole(0, 3), dice.whole(1, 6));
    data.opensearch.storage_gb = dice.size(10.0, 2_000.0);
    data.s3.storage_gb = dice.size(1.0, 100_000.0);
    (data.s3.writes_per_thousand, data.s3.reads_per_thousand) = (dice.size(0.1, 500.0), dice.size(0.1, 900.0));
    data.sqs.kind = dice.pick(SqsKind::ALL);
    (data.sqs.queues, data.sqs.messages_per_month) = (dice.whole(1, 40), dice.size(1e3, 1e10));
    let edge = &mut plan.edge;
    (edge.api_gateway, edge.waf, edge.cdn.enabled) = (dice.flip(), dice.flip(), dice.flip());
    edge.cdn.geography = dice.pick(CdnGeography::ALL);
    (edge.cdn.data_gb, edge.cdn.object_kib) = (dice.size(1.0, 500_000.0), dice.size(1.0, 2_000.0));
    (edge.waf_rules, edge.dns_zones, edge.secrets_per_workload) = (dice.whole(0, 20), dice.whole(0, 60), dice.whole(0, 5));
    edge.internet_backend_percent = dice.size(0.1, 100.0);
    plan.observability.log_kib_per_request = dice.size(0.01, 50.0);
    (plan.observability.metrics_per_workload, plan.observability.log_retention_months) = (dice.whole(0, 900), dice.whole(0, 60));
    (plan.delivery.builds_per_month, plan.delivery.minutes_per_build) = (dice.size(1.0, 900.0), dice.size(0.3, 60.0));
    plan.traffic.source = dice.pick(TrafficSource::ALL);
    plan.traffic.profile = dice.pick(TrafficProfile::ALL);
    (plan.traffic.monthly_users, plan.traffic.monthly_requests) = (dice.whole(0, 3_000_000), dice.size(1e3, 5e9));
    (plan.traffic.peak_factor, plan.traffic.growth_percent_per_month) = (dice.size(1.0, 30.0), dice.size(0.1, 8.0));
    (plan.traffic.request_kib, plan.traffic.response_kib) = (dice.size(0.1, 50.0), dice.size(0.1, 500.0));
    (plan.traffic.pages_per_session, plan.traffic.calls_per_page) = (dice.size(0.5, 20.0), dice.size(0.5, 9.0));
    plan.traffic.cache_hit_percent = dice.size(0.5, 90.0);
    plan.traffic.events = (0..dice.whole(0, 2))
        .map(|_| TrafficEvent {
            weekday: dice.pick(Weekday::ALL),
            start_hour: dice.size(0.1, 24.0),
            hours: dice.size(0.5, 100.0),
            multiplier: dice.size(1.0, 9.0),
            ..TrafficEvent::default()
        })
        .collect();
    plan.capacity_policy.target_cpu_percent = dice.size(30.0, 90.0);
    plan.capacity_policy.horizon_months = dice.whole(0, 36);
    plan.capacity_policy.hours_per_month = dice.pick(&[730, 720, 744]);
    plan.disaster_recovery.enabled = dice.flip();
    plan.disaster_recovery.tier = dice.pick(RecoveryTier::ALL);
    plan.disaster_recovery.daily_change_percent = dice.size(0.1, 50.0);
    let purchase = &mut plan.purchase;
    (purchase.architecture, purchase.commitment) = (dice.pick(Architecture::ALL), dice.pick(Commitment::ALL));
    purchase.spot_percent_production = if dice.flip() { 0.0 } else { dice.size(0.5, 100.0) };
    purchase.spot_percent_preproduction = if dice.flip() { 0.0 } else { dice.size(0.5, 100.0) };
    purchase.free_tiers = dice.flip();
    plan.commercial.billing_policy = dice.pick(BillingPolicy::ALL);
    plan.uncertainty = ranges(dice, &plan);
    let prices = prices_by_hand(dice);
    (plan, prices)
}

/// Ranges of some of the plan's numbers, within the bounds of their fields.
fn ranges(dice: &mut Dice, plan: &Plan) -> Vec<InputRange> {
    let mut ranges = Vec::new();
    for path in plan.number_paths().into_iter().filter(|path| path != "schema_version") {
        if dice.next() < 0.5 {
            continue;
        }
        let number = plan.number_address(&path).and_then(|address| plan.number_at(&address)).expect("a listed number");
        let value = |factor: f64| {
            let value = (number.value * factor).clamp(number.minimum, number.maximum);
            if number.whole { value.round() } else { value }
        };
        ranges.push(InputRange { low: value(dice.size(0.4, 1.0)), high: value(dice.size(1.0, 2.5)), path });
    }
    ranges
}

/// The shipped book with the prices that a region lacks taken from another one, so that few plans are void.
fn complete(book: &PriceBook) -> PriceBook {
    let mut rows = book.rows().to_vec();
    let keys: BTreeSet<&str> = book.rows().iter().map(|row| row.key.as_str()).collect();
    for key in keys {
        let regions = book.regions_of(key);
        let Some(from) = regions.first().filter(|region| **region != "global").and_then(|region| book.price(key, region)) else { continue };
        for region in REGIONS.into_iter().chain(["us-west-1"]).collect::<BTreeSet<_>>() {
            if !regions.contains(&region) {
                let copies = from.positions().iter().filter_map(|&position| book.row(position));
                rows.extend(copies.map(|row| PriceRow { region: region.to_owned(), ..row.clone() }));
            }
        }
    }
    PriceBook::new("complete".to_owned(), book.published.clone(), rows).expect("sound tiers")
}

fn compare(data: &Shipped, book: &PriceBook, seed: u64, draws: u32, figures: &mut Vec<Outcome>) {
    let (plan, manual) = plan(seed);
    let prices = book.with_manual(manual);
    let books = Books { catalog: &data.catalog, prices: &prices, card: &data.rate_cards[0] };
    let study = Study::new(&plan, books, seed);
    assert!(study.is_compiled(), "plan {seed}: the model and the engine differ at the likely values or the corners");
    let mut room = study.room();
    for n in 0..draws {
        let compiled = study.draw(&mut room, n);
        let engine = exact(room.plan(), books);
        let equal = match (&compiled, &engine) {
            (Some(compiled), Some(engine)) => compiled.equals(engine),
            (None, None) => true,
            _ => false,
        };
        assert!(equal, "plan {seed}, draw {n}: {compiled:?} is not {engine:?}");
        figures.extend(compiled);
    }
}

#[test]
fn the_compiled_model_is_the_engine() {
    let data = aforo_pricing::shipped().expect("shipped data");
    let complete = complete(&data.price_book);
    let mut figures = Vec::new();
    // AFORO_STUDY_PLANS: how many random plans to try, for a longer search than every test run can afford.
    let plans = std::env::var("AFORO_STUDY_PLANS").ok().and_then(|plans| plans.parse().ok()).unwrap_or(200);
    for seed in 0..plans {
        // Every tenth with the book as it is, so that missing prices are met too.
        let book = if seed % 10 == 0 { &*data.price_book } else { &complete };
        compare(&data, book, seed, 4, &mut figures);
    }
    // Draws without a price or without room are void on both sides; they must not be most of them.
    println!("{} draws of {plans} plans are equal", figures.len());
    assert!(figures.len() as u64 > plans * 2, "{} figures were compared", figures.len());
    assert!(figures.iter().any(|figure| figure.maximum_tasks > 50.0) && figures.iter().any(|figure| figure.usd > 10_000.0));
}
