//! Laws that hold for any plan.

use aforo_api::views::Audience;
use aforo_api::{Computed, Engine};
use aforo_core::plan::{Environment, Microservice, Plan, SizeChoice};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::support::{DATE, engine, options};

/// A plan with everything that multiplies, within bounds that keep every check green.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    let services = prop::collection::vec((0.0f64..60.0, 1.0f64..60.0, 0u32..6, any::<bool>()), 0..8);
    (0u32..40, 0u32..20, 0u32..20, services, 0u32..2_000_000, any::<[bool; 5]>(), 0u32..40, 1u32..4).prop_map(
        |(developers, cli, builder, services, users, flags, discount, environments)| {
            let mut plan = Plan { developers, ..Plan::default() };
            plan.client.name = "Propiedad".to_owned();
            plan.widgets.cli = cli;
            plan.widgets.builder = builder;
            plan.traffic.monthly_users = users;
            plan.environments.truncate(1);
            for index in 1..environments {
                plan.environments.push(Environment {
                    id: format!("pre-{index}"),
                    traffic_percent: f64::from(index) * 3.0,
                    ..Environment::certification()
                });
            }
            plan.microservices = services
                .into_iter()
                .enumerate()
                .map(|(index, (traffic_percent, cpu, pool, fixed))| Microservice {
                    id: format!("s{index}"),
                    traffic_percent,
                    cpu_ms_per_request: cpu,
                    connection_pool: if flags[0] { 0 } else { pool },
                    size: if fixed { SizeChoice("2x8".to_owned()) } else { SizeChoice::auto() },
                    ..Microservice::default()
                })
                .collect();
            plan.data.redis.enabled = flags[1];
            plan.data.s3.enabled = flags[2];
            plan.data.sqs.enabled = flags[3];
            plan.purchase.free_tiers = flags[4];
            plan.commercial.discount_percent = Decimal::new(i64::from(discount), 1);
            plan
        },
    )
}

fn compute(engine: &Engine, plan: &Plan) -> Computed {
    engine.compute_plan(plan.clone(), DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// What is printed adds up: lines, environments, totals, on every surface's own strings.
    #[test]
    fn what_is_printed_adds_up(plan in plans()) {
        let engine = engine();
        let computed = compute(&engine, &plan);
        let quote = engine.quote(&computed, options(Audience::Internal), false);
        let estimate = engine.estimate(&computed, options(Audience::Internal), false);
        let d = |text: &str| text.parse::<Decimal>().expect("a printed decimal");
        let lines = |pick: fn(&aforo_api::views::QuoteLineView) -> &String| quote.lines.iter().map(|line| d(pick(line))).sum::<Decimal>();
        prop_assert_eq!(lines(|line| &line.mrus), d(&quote.mrus));
        prop_assert_eq!(lines(|line| &line.subtotal), d(&quote.subtotal));
        prop_assert_eq!(lines(|line| &line.net), d(&quote.net));
        prop_assert_eq!(quote.environments.iter().map(|scope| d(&scope.net)).sum::<Decimal>(), d(&quote.net));
        prop_assert_eq!(quote.environments.iter().map(|scope| d(&scope.mrus)).sum::<Decimal>(), d(&quote.mrus));
        prop_assert_eq!(d(&quote.subtotal) - d(&quote.discount), d(&quote.net));
        prop_assert_eq!(d(&quote.net) + quote.taxes.iter().map(|tax| d(&tax.amount)).sum::<Decimal>(), d(&quote.total));
        prop_assert_eq!(estimate.lines.iter().map(|line| d(&line.amount)).sum::<Decimal>(), d(&estimate.total));
        prop_assert_eq!(estimate.environments.iter().map(|scope| d(&scope.total)).sum::<Decimal>(), d(&estimate.total));
        prop_assert_eq!(estimate.services.iter().map(|service| d(&service.total)).sum::<Decimal>(), d(&estimate.total));
        for id in quote.lines.iter().map(|line| &line.id).chain(estimate.lines.iter().map(|line| &line.id)) {
            prop_assert!(quote.lines.iter().filter(|line| &line.id == id).count() + estimate.lines.iter().filter(|line| &line.id == id).count() == 1, "{} is not unique", id);
        }
    }

    /// Production containers run at least twice; base, expected and maximum stand in order.
    #[test]
    fn production_is_redundant_and_ranges_are_ordered(plan in plans()) {
        let engine = engine();
        let computed = compute(&engine, &plan);
        for workload in &computed.calculation.capacity.workloads {
            let tasks = workload.tasks;
            if plan.environments[workload.environment].kind.is_production() {
                prop_assert!(tasks.base >= 2, "{} has {}", workload.id, tasks.base);
            }
            prop_assert!(tasks.minimum <= tasks.base && Decimal::from(tasks.base) <= tasks.expected && tasks.expected <= Decimal::from(tasks.maximum));
        }
        let elasticity = &computed.calculation.quote.elasticity;
        prop_assert!(elasticity.base.mrus <= elasticity.expected.mrus && elasticity.expected.mrus <= elasticity.maximum.mrus);
    }

    /// More of anything never costs the client less, nor the provider.
    #[test]
    fn more_never_costs_less(plan in plans(), more_users in 0u32..1_000_000, more_developers in 0u32..10) {
        let engine = engine();
        let before = compute(&engine, &plan).calculation;
        let mut larger = plan;
        larger.developers += more_developers;
        larger.traffic.monthly_users += more_users;
        // "Size it for me" may answer more traffic with another size, so only fixed sizes obey the law for MRUs.
        larger.microservices.iter_mut().for_each(|service| service.size = SizeChoice("2x8".to_owned()));
        let mut same = larger.clone();
        same.developers -= more_developers;
        same.traffic.monthly_users -= more_users;
        let (small, large) = (compute(&engine, &same).calculation, compute(&engine, &larger).calculation);
        prop_assert!(large.quote.net >= small.quote.net);
        prop_assert!(large.estimate.total >= small.estimate.total);
        prop_assert!(before.quote.mrus >= Decimal::ZERO);
    }

    /// An environment more changes no other environment's MRUs.
    #[test]
    fn environments_do_not_disturb_one_another(plan in plans()) {
        let engine = engine();
        let before = compute(&engine, &plan).calculation.quote;
        let mut larger = plan;
        larger.environments.push(Environment { id: "extra".to_owned(), ..Environment::certification() });
        let after = compute(&engine, &larger).calculation.quote;
        for line in &before.lines {
            let same = after.lines.iter().find(|other| other.id == line.id);
            prop_assert_eq!(same.map(|other| other.mrus), Some(line.mrus), "{}", &line.id);
        }
        prop_assert!(after.mrus > before.mrus);
    }
}
