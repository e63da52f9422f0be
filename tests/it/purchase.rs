//! Ways of buying, worked by hand: one workload of 1 vCPU and 2 GB, two tasks that never scale, 730 hours.

use std::collections::BTreeMap;

use aforo_api::views::Audience;
use aforo_core::plan::{Architecture, Autoscaling, Commitment, DisasterRecovery, Environment, Microservice, Plan, Purchase, SizeChoice};

use crate::support::{DATE, engine, options};

/// Resource and US dollars.
type Amounts = &'static [(&'static str, &'static str)];

fn plan(region: &str, purchase: Purchase) -> Plan {
    let environment = Environment { region: region.to_owned(), redundancy_factor: 2, ..Environment::production() };
    let fixed = Autoscaling { base: 2, maximum: 2 };
    let service = Microservice {
        id: "s".into(),
        size: SizeChoice("1x2".into()),
        autoscaling: fixed,
        traffic_percent: 0.0,
        ..Microservice::default()
    };
    Plan {
        environments: vec![environment],
        microservices: vec![service],
        disaster_recovery: DisasterRecovery { enabled: false, ..DisasterRecovery::default() },
        purchase,
        ..Plan::default()
    }
}

/// Amounts of the container lines, by resource.
fn containers(region: &str, purchase: Purchase) -> BTreeMap<String, String> {
    let computed =
        engine().compute_plan(plan(region, purchase), DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"));
    let lines = computed.calculation.estimate.lines.iter().filter(|line| line.resource.starts_with("fargate"));
    lines.map(|line| (line.resource.to_owned(), line.amount.to_string())).collect()
}

#[test]
fn each_way_of_buying_costs_what_its_prices_say() {
    let default = Purchase::default;
    let cases: [(&str, &str, Purchase, Amounts); 5] = [
        // 2 x 1 x 730 x 0.04048 = 59.1008; 2 x 2 x 730 x 0.004445 = 12.9794
        ("on demand", "us-east-1", default(), &[("fargate-vcpu", "59.10"), ("fargate-memory", "12.98")]),
        // 1,460 x 0.03238 = 47.2748; 2,920 x 0.00356 = 10.3952
        (
            "ARM",
            "us-east-1",
            Purchase { architecture: Architecture::Arm, ..default() },
            &[("fargate-vcpu", "47.27"), ("fargate-memory", "10.40")],
        ),
        // All tasks are base tasks: 1,460 x 0.032384 = 47.28064; 2,920 x 0.003556 = 10.38352
        (
            "committed for a year",
            "us-east-1",
            Purchase { commitment: Commitment::OneYear, ..default() },
            &[("fargate-vcpu-committed", "47.28"), ("fargate-memory-committed", "10.38")],
        ),
        // Half on Spot: 730 x 0.04048 = 29.5504, 730 x 0.01334053 = 9.7385869; 1,460 x 0.004445 = 6.4897, 1,460 x 0.00146489 = 2.1387394
        (
            "half on Spot",
            "eu-west-1",
            Purchase { spot_percent_production: 50.0, ..default() },
            &[("fargate-vcpu", "29.55"), ("fargate-vcpu-spot", "9.74"), ("fargate-memory", "6.49"), ("fargate-memory-spot", "2.14")],
        ),
        // Three years, a quarter on Spot has no price in us-east-1, so that all is committed: 1,460 x 0.024288 = 35.46048; 2,920 x 0.002667 = 7.78764
        (
            "committed for three years",
            "us-east-1",
            Purchase { commitment: Commitment::ThreeYears, ..default() },
            &[("fargate-vcpu-committed", "35.46"), ("fargate-memory-committed", "7.79")],
        ),
    ];
    for (what, region, purchase, expected) in cases {
        let expected: BTreeMap<String, String> =
            expected.iter().map(|(resource, usd)| ((*resource).to_owned(), (*usd).to_owned())).collect();
        assert_eq!(containers(region, purchase), expected, "{what}");
    }
}

#[test]
fn a_way_without_a_price_is_an_error_and_never_free() {
    let purchase = Purchase { spot_percent_production: 50.0, ..Purchase::default() };
    let problems = engine().compute_plan(plan("us-east-1", purchase), DATE.parse().expect("date")).expect_err("no Spot price there");
    assert!(problems.iter().any(|problem| problem.code == "price-missing"), "{problems:?}");
}

/// The savings that the estimate shows are the differences between estimates: ARM saves 59.10 + 12.98 - 47.27 - 10.40.
#[test]
fn the_estimate_shows_what_each_would_save() {
    let engine = engine();
    let computed = engine.compute_plan(plan("us-east-1", Purchase::default()), DATE.parse().expect("date")).expect("sound");
    let view = engine.estimate(&computed, options(Audience::Internal), true);
    let option = |id: &str| view.options.iter().find(|option| option.id == id).unwrap_or_else(|| panic!("{id}"));
    assert_eq!((option("arm").saving.as_str(), option("arm").verified), ("14.41", true));
    // 59.10 + 12.98 - 47.28 - 10.38, and a discount that nobody could check
    assert_eq!((option("savings-1y").saving.as_str(), option("savings-1y").verified), ("14.42", false));
    let arm = Purchase { architecture: Architecture::Arm, ..Purchase::default() };
    let computed = engine.compute_plan(plan("us-east-1", arm), DATE.parse().expect("date")).expect("sound");
    let options = engine.purchase_options(&computed, options(Audience::Internal));
    let arm = options.iter().find(|option| option.id == "arm").expect("option");
    assert_eq!((arm.saving.as_str(), arm.in_use), ("14.41", true), "what is in use shows what it saves");
}
