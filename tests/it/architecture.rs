//! The architecture of plans: everything that is billed has a place, many things stay readable, boxes never cross.

use std::collections::BTreeSet;

use aforo_api::views::{Audience, Language};
use aforo_api::{Computed, Engine};
use aforo_core::architecture::{Architecture, NAMED_ENVIRONMENTS, NAMED_WORKLOADS, Place, TaskRange, Thing, architecture};
use aforo_core::plan::{Environment, Microservice, Plan};
use proptest::prelude::*;

use crate::properties::plans;
use crate::support::{DATE, engine, options, run_in, sample, text};

const TEMPLATES: [&str; 8] =
    ["connect-bank", "connect-small", "connect-medium", "connect-large", "wallenomic", "mmrv", "eks-rds", "night-watch"];

fn compute(engine: &Engine, plan: Plan) -> Computed {
    engine.compute_plan(plan, DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn template(engine: &Engine, id: &str) -> Computed {
    let document = engine.template(id, Language::Es).expect("template");
    compute(engine, serde_json::from_value(document).expect("plan"))
}

fn of(computed: &Computed, environment: usize) -> Architecture {
    architecture(&computed.plan, &computed.calculation.capacity, &computed.calculation.estimate, environment)
}

fn svg(engine: &Engine, computed: &Computed, environment: &str) -> String {
    let theme = aforo_api::views::architecture::ThemeView::Light.into();
    let view = aforo_api::architecture::view(engine, computed, environment, theme, options(Audience::Client));
    view.unwrap_or_else(|error| panic!("{error:?}")).svg
}

#[test]
fn everything_billed_has_a_place_of_its_own() {
    let engine = engine();
    for id in TEMPLATES {
        let computed = template(&engine, id);
        for position in 0..computed.plan.environments.len() {
            let architecture = of(&computed, position);
            let placed: BTreeSet<&str> = architecture.nodes.iter().flat_map(|node| node.resources.iter().copied()).collect();
            for line in computed.calculation.estimate.lines.iter().filter(|line| line.environment == position) {
                assert!(placed.contains(line.resource), "{id}: {} has no place", line.id);
            }
            let others: Vec<&str> =
                architecture.nodes.iter().filter(|node| matches!(node.thing, Thing::Billed { .. })).map(|node| node.id.as_str()).collect();
            assert_eq!(others, Vec::<&str>::new(), "{id}: known resources stand where they belong");
        }
    }
}

/// By hand from the plan of the sample: two zones, a NAT gateway in each, the reader in the other zone than the writer.
#[test]
fn the_sample_stands_where_its_plan_says() {
    let engine = engine();
    let computed = template(&engine, "connect-bank");
    let production = of(&computed, 0);
    let places = [
        ("users", Place::Outside),
        ("data-centre", Place::Outside),
        ("firewall", Place::Edge),
        ("gateway", Place::Edge),
        ("network-balancer", Place::Entry),
        ("private-links", Place::Entry),
        ("nat-1", Place::PublicSubnet(1)),
        ("nat-2", Place::PublicSubnet(2)),
        ("workload/accounts", Place::Application),
        ("workload/sso", Place::Application),
        ("database", Place::DataSubnet(1)),
        ("database-reader-2", Place::DataSubnet(2)),
        ("cache-replica-2", Place::DataSubnet(2)),
        ("buckets", Place::Regional),
        ("database-copies", Place::Contingency),
        ("object-copies", Place::Contingency),
    ];
    for (id, place) in places {
        let found = production.nodes.iter().find(|node| node.id == id).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(found.place, place, "{id}");
    }
    assert_eq!(production.contingency_region.as_deref(), Some("us-west-1"));
    // Certification: one copy of each, the core's link alone, nothing in the contingency region.
    let certification = of(&computed, 1);
    assert!(certification.nodes.iter().all(|node| node.place != Place::Contingency && node.id != "database-reader-2"));
    let links = certification.nodes.iter().find_map(|node| if let Thing::DataCentre { links } = &node.thing { Some(links) } else { None });
    assert_eq!(links, Some(&vec!["Core bancario".to_owned()]));
}

/// Workloads and environments beyond what can be read one by one are told together, and none is lost.
#[test]
fn many_things_are_told_together() {
    let engine = engine();
    let services =
        (0..200).map(|index| Microservice { id: format!("s{index}"), traffic_percent: 0.5, connection_pool: 0, ..Microservice::default() });
    let mut plan = Plan { microservices: services.collect(), ..Plan::default() };
    for index in 1..=10 {
        plan.environments.push(Environment { id: format!("pre-{index}"), ..Environment::certification() });
    }
    let computed = compute(&engine, plan);
    let architecture = of(&computed, 0);
    let application: Vec<_> = architecture.nodes.iter().filter(|node| node.place == Place::Application).collect();
    assert!(application.len() <= NAMED_WORKLOADS, "{}", application.len());
    let count = |thing: &Thing| if let Thing::Workloads { names, .. } = thing { names.len() } else { 1 };
    assert_eq!(application.iter().map(|node| count(&node.thing)).sum::<usize>(), 200);
    let own = computed.calculation.capacity.workloads.iter().filter(|workload| workload.environment == 0);
    let (base, maximum) = own.fold((0, 0), |sum, workload| (sum.0 + workload.tasks.base, sum.1 + workload.tasks.maximum));
    assert_eq!(architecture.tasks(), TaskRange { base, maximum });
    assert!(architecture.others.len() <= NAMED_ENVIRONMENTS);
    assert_eq!(architecture.others.iter().map(|other| other.environments.len()).sum::<usize>(), 11);
    assert!(svg(&engine, &computed, "").len() < 100_000);
}

/// The boxes with words of a drawing: x, y, width, height.
fn cards(svg: &str) -> Vec<[f64; 4]> {
    let rectangle = |part: &str| -> Option<[f64; 4]> {
        let value = |name: &str| part.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.parse().ok();
        part.contains(r##"stroke="#b9c8c5""##).then_some([value("x")?, value("y")?, value("width")?, value("height")?])
    };
    svg.split("<rect").skip(1).filter_map(|part| rectangle(part.split("/>").next()?)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the plan: every box is there once, none crosses another, and what is billed has a place.
    #[test]
    fn boxes_of_any_plan_do_not_cross(plan in plans(), zones in 2u32..=6, links in 0usize..5, sso in any::<bool>()) {
        let engine = engine();
        let mut plan = plan;
        plan.environments[0].zones = zones;
        plan.vpn_links = (0..links).map(|index| aforo_core::plan::VpnLink { id: format!("link-{index}"), ..Default::default() }).collect();
        plan.sso.enabled = sso;
        plan.data.aurora.enabled = sso;
        let computed = compute(&engine, plan);
        for (position, environment) in computed.plan.environments.iter().enumerate() {
            let architecture = of(&computed, position);
            let drawn = cards(&svg(&engine, &computed, &environment.id));
            prop_assert_eq!(drawn.len(), architecture.nodes.len() + architecture.others.len());
            for (index, [x, y, width, height]) in drawn.iter().enumerate() {
                for [left, top, across, down] in &drawn[..index] {
                    let apart = x + width <= left + 0.2 || left + across <= x + 0.2 || y + height <= top + 0.2 || top + down <= y + 0.2;
                    prop_assert!(apart, "boxes cross at {}, {}", x, y);
                }
            }
            let ids: BTreeSet<&str> = architecture.nodes.iter().map(|node| node.id.as_str()).collect();
            prop_assert_eq!(ids.len(), architecture.nodes.len());
        }
    }
}

#[test]
fn the_command_draws_and_tells() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join("plan.aforo"), sample(&engine())).expect("writes");
    let run = |arguments: &[&str]| run_in(folder.path(), &[&["diagram", "plan.aforo", "--date", DATE], arguments].concat());
    let drawn = run(&["--format", "svg"]);
    assert!(drawn.status.success(), "{}", text(&drawn.stderr));
    assert!(text(&drawn.stdout).starts_with("<svg"));
    let told = text(&run(&["--format", "text", "--environment", "certification", "--lang", "en"]).stdout);
    assert!(told.starts_with("Architecture of Certificación") && told.contains("IPSec VPN"), "{told}");
    let unknown = run(&["--environment", "produccion"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("production"), "{}", text(&unknown.stderr));
}

/// The sentences tell what the picture shows: each name on a box is in them.
#[test]
fn the_sentences_name_every_box() {
    let engine = engine();
    for language in [Language::Es, Language::En, Language::Pt] {
        let computed = template(&engine, "connect-bank");
        let theme = aforo_api::views::architecture::ThemeView::Dark.into();
        let options = aforo_api::Options { language, ..options(Audience::Client) };
        let view = aforo_api::architecture::view(&engine, &computed, "production", theme, options).expect("drawn");
        for name in
            ["WAF", "API Gateway", "NAT gateway", "Keycloak", "Aurora", "Redis", "S3", "ECR", "us-west-1", "Certificación", "Core bancario"]
        {
            assert!(view.description.contains(name), "{language:?}: {name} is missing");
        }
        assert!(!view.description.contains("diagram-"), "a sentence is missing: {}", view.description);
    }
}
