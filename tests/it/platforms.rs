//! Platforms, machines, resources, deployments and moves, worked by hand from the price book.

use std::collections::BTreeMap;

use aforo_api::Computed;
use aforo_api::views::Audience;
use aforo_core::plan::*;

use crate::support::{DATE, engine, options, sample};

fn service(id: &str, size: &str, tasks: u32) -> Microservice {
    Microservice {
        id: id.into(),
        size: SizeChoice(size.into()),
        autoscaling: Autoscaling { base: tasks, maximum: tasks },
        ..Microservice::default()
    }
}

/// Production alone in two zones with four tasks of 1 vCPU and two of 2, whose number is agreed.
fn plan(platform: PlatformKind) -> Plan {
    let mut production = Environment { platform, ..Environment::production() };
    if platform == PlatformKind::Aks {
        production.region = "eastus".into();
        production.nat_gateways = 0;
    }
    let mut plan = Plan { environments: vec![production], ..Plan::default() };
    plan.microservices = vec![service("a", "1x2", 4), service("b", "2x4", 2)];
    plan.widgets.cli = 0;
    plan.disaster_recovery.enabled = false;
    plan.platforms.ec2.instance = "m5.large".into();
    plan.platforms.eks.instance = "m5.xlarge".into();
    plan.platforms.aks.instance = "standard_d4s_v5".into();
    if platform == PlatformKind::Aks {
        (plan.edge.api_gateway, plan.edge.waf) = (false, false);
    }
    plan
}

fn computed(plan: &Plan) -> Computed {
    engine().compute_plan(plan.clone(), DATE.parse().expect("date")).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn lines(plan: &Plan) -> BTreeMap<String, String> {
    let lines = computed(plan).calculation.estimate.lines;
    lines.into_iter().map(|line| (line.id, line.amount.to_string())).collect()
}

fn expect(plan: &Plan, expected: &[(&str, &str)]) {
    let found = lines(plan);
    for (id, amount) in expected {
        assert_eq!(found.get(*id).map(String::as_str), Some(*amount), "{id} of {found:#?}");
    }
}

/// m5.xlarge: 4,000 - 80 - 425 = 3,495 thousandths; 16,384 - 1,229 - 993 - 256 = 13,906 MiB; 58 - 4 pods. Each zone has one task of 2 vCPU
/// and two of 1, and two or three pods of the cluster: 2,000 + 1,000 and then 1,000 of the next node. Two zones: four nodes, and no
/// packing needs fewer, because 4,200 thousandths do not fit into one.
#[test]
fn eks_packs_pods_on_nodes() {
    let plan = plan(PlatformKind::EksNodes);
    let fleet = computed(&plan).calculation.capacity.fleets[0].clone();
    let group = &fleet.groups[0];
    assert_eq!((group.bin.room.milli_vcpu, group.bin.room.mib, group.bin.tasks), (3_495, 13_906, 54));
    assert_eq!((group.base_machines(), group.base.lower_bound, group.maximum_machines()), (4, 4, 4));
    // 4 × 730 × 0.192; 4 × 20 GB × 0.08; 730 × 0.10.
    expect(&plan, &[("production/eks-nodes", "560.64"), ("production/machine-disks", "6.40"), ("production/eks-control-plane", "73.00")]);
}

/// standard_d4s_v5: 4,000 - 140 - 385 = 3,475 thousandths; 15,155 - 650 - 100 - 545 = 13,860 MiB; 30 - 6 pods. As on EKS: four nodes.
#[test]
fn aks_packs_pods_on_nodes() {
    let plan = plan(PlatformKind::Aks);
    let group = computed(&plan).calculation.capacity.fleets[0].groups[0].clone();
    assert_eq!((group.bin.room.milli_vcpu, group.bin.room.mib, group.bin.tasks), (3_475, 13_860, 24));
    assert_eq!((group.base_machines(), group.base.lower_bound), (4, 4));
    // 4 × 730 × 0.192; 730 × 0.10; the registry's 730 × 0.0277791667; the balancer's 730 × 0.025.
    expect(
        &plan,
        &[
            ("production/aks-nodes", "560.64"),
            ("production/aks-control-plane", "73.00"),
            ("production/acr-registry", "20.28"),
            ("production/azure-balancer", "18.25"),
        ],
    );
}

/// A machine for each task: 4 × 730 × 0.096, and 2 × the same of the other, which asks for 4 GiB of the 7,065 MiB.
#[test]
fn an_auto_scaling_group_has_a_machine_for_each_task() {
    let plan = plan(PlatformKind::Ec2);
    expect(
        &plan,
        &[("production/ec2-machines/a", "280.32"), ("production/ec2-machines/b", "140.16"), ("production/machine-disks/a", "6.40")],
    );
    // Shared by all: 2,000 thousandths each, so that a task of 2 vCPU fills one and two of 1 another: two in each zone.
    let mut shared = plan.clone();
    shared.platforms.ec2.tasks_per_instance = 0;
    expect(&shared, &[("production/ec2-machines", "280.32")]);
}

/// 1x2 is sold as 1x3 and 2x4 as 2x5: 4 × 730 × 0.04048; 4 × 3 × 730 × 0.004445.
#[test]
fn a_pod_on_fargate_is_sold_with_room_for_kubernetes() {
    expect(
        &plan(PlatformKind::EksFargate),
        &[
            ("production/eks-fargate-vcpu/a", "118.20"),
            ("production/eks-fargate-memory/a", "38.94"),
            ("production/eks-fargate-memory/b", "32.45"),
            ("production/eks-control-plane", "73.00"),
        ],
    );
}

/// One workload chooses Fargate beside nodes: one cluster, and its containers' MRUs are those of the size either way.
#[test]
fn platforms_mix_in_an_environment() {
    let mut plan = plan(PlatformKind::EksNodes);
    let mrus = computed(&plan).calculation.quote.mrus;
    plan.microservices[1].platform = PlatformChoice::EksFargate;
    expect(&plan, &[("production/eks-control-plane", "73.00"), ("production/eks-fargate-vcpu/b", "118.20")]);
    assert_eq!(computed(&plan).calculation.quote.mrus, mrus);
}

/// The cheapest type in us-east-1 for one pod of 1 vCPU in each of two zones: c5.large, 2 × 0.085; nothing cheaper has room for 1,000
/// thousandths beside 70 and 425, and the burstable ones are not for production.
#[test]
fn the_cheapest_machine_is_found() {
    let mut plan = plan(PlatformKind::EksNodes);
    plan.microservices = vec![service("a", "1x2", 2)];
    plan.platforms.eks.instance = "auto".into();
    plan.platforms.eks.system_pods = 0;
    let group = computed(&plan).calculation.capacity.fleets[0].groups[0].clone();
    assert_eq!((group.machine.as_str(), group.base_machines()), ("c5.large", 2));
}

#[test]
fn every_resource_is_priced_from_the_book() {
    let mut plan = plan(PlatformKind::EcsFargate);
    plan.microservices.truncate(1);
    plan.data.rds.enabled = true;
    plan.delivery.pipeline = PipelineKind::V2;
    plan.delivery.rollbacks_per_month = 2.0;
    plan.edge.amplify.enabled = true;
    plan.edge.amplify.rendered_pages = 1_000_000.0;
    plan.workspaces = Workspaces { users: 5, bundle: WorkspaceBundle::StandardAutoStop, ..Workspaces::default() };
    plan.observability.trail = true;
    plan.observability.trail_data_events = 2_000_000.0;
    plan.observability.trail_copied_events = 100_000.0;
    plan.observability.alarm_mails_per_month = 5_000.0;
    plan.servers = vec![Server {
        id: "tools".into(),
        operating_system: OperatingSystem::Windows,
        instance: "m5.large".into(),
        count: 2,
        disk_gb: 50.0,
        snapshot_percent: 100.0,
        ..Server::default()
    }];
    expect(
        &plan,
        &[
            // Two of db.m6g.large with PostgreSQL: 2 × 730 × 0.159; 2 × 100 GB × 0.115.
            ("production/rds-instances", "232.14"),
            ("production/rds-storage", "23.00"),
            // Two repositories × (30 × (6 + 10) + 2 × 10) minutes × 0.002.
            ("production/pipeline-minutes", "2.00"),
            // 150 minutes × 0.01; 100 GB × 0.15; a million × 0.0000003; 300,000 GB-seconds × 0.0000555556.
            ("production/amplify-builds", "1.50"),
            ("production/amplify-served", "15.00"),
            ("production/amplify-pages", "0.30"),
            ("production/amplify-rendering", "16.67"),
            // 5 × 7.25; 5 × 80 h × 0.30.
            ("production/workspaces", "36.25"),
            ("production/workspaces-hours", "120.00"),
            ("production/trail-data", "2.00"),
            ("production/trail-copies", "2.00"),
            ("production/alarm-mails", "0.10"),
            // 2 × 730 × 0.188; 2 × 50 × 0.08; 2 × 50 × 0.05.
            ("production/server-hours/tools", "274.48"),
            ("production/server-disks/tools", "8.00"),
            ("production/server-snapshots/tools", "5.00"),
        ],
    );
    let computed = computed(&plan);
    let layers: rust_decimal::Decimal =
        aforo_core::estimate::layers(&computed.calculation.estimate).into_iter().map(|(_, total)| total).sum();
    assert_eq!(layers, computed.calculation.estimate.total, "the layers sum to the estimate");
    // What the card lacks is quoted: 5 × 7.25 + 120 = 156.25; × 1.1 × 1.12 / 0.65 / 50 = 5.923 → 5.95.
    let desktops = computed.calculation.quote.lines.iter().find(|line| line.id == "production/desktops").expect("desktops");
    assert_eq!(desktops.mrus.to_string(), "5.95");
}

/// On Kubernetes: rolling with 200 % and blue/green run six more tasks; a canary of a tenth runs one more of each workload. On ECS a
/// canary is a whole second set.
#[test]
fn each_way_to_deploy_says_what_it_needs() {
    let extra = |platform: PlatformKind| -> Vec<(String, u32)> {
        let views = engine().deployments(&computed(&plan(platform)), options(Audience::Internal));
        views.into_iter().map(|view| (view.strategy, view.extra_tasks)).collect()
    };
    let told =
        |rolling, second, canary| vec![("rolling".to_owned(), rolling), ("blue-green".to_owned(), second), ("canary".to_owned(), canary)];
    assert_eq!(extra(PlatformKind::EksNodes), told(6, 6, 2));
    assert_eq!(extra(PlatformKind::EcsFargate), told(6, 6, 6));
}

/// A move of one microservice to AKS in two phases: what stays before, what runs twice, what is left, and the work, by hand.
#[test]
fn a_move_costs_what_its_states_cost() {
    let mut plan = plan(PlatformKind::EcsFargate);
    plan.traffic.growth_percent_per_month = 0.0;
    plan.migration = Migration {
        enabled: true,
        months: 12,
        cross_cloud_kib: 0.0,
        phases: vec![
            MigrationPhase {
                name: "uno".into(),
                environment: "production".into(),
                workloads: vec!["a".into()],
                start_month: 3,
                double_running_months: 2,
                effort_hours: 100.0,
                ..MigrationPhase::default()
            },
            MigrationPhase {
                name: "dos".into(),
                environment: "production".into(),
                start_month: 6,
                double_running_months: 1,
                ..MigrationPhase::default()
            },
        ],
        risks: vec![MigrationRisk { name: "r".into(), probability_percent: 25.0, hours: 40.0, usd: 1_000.into() }],
        ..Migration::default()
    };
    let engine = engine();
    let view = engine.migration(&computed(&plan), options(Audience::Internal)).expect("a move");
    let today = computed(&plan).calculation.estimate.total.to_string();
    let moved = |month: usize| view.months[month - 1].running[2].clone();
    assert!(view.months.iter().all(|month| month.running[0] == today), "staying costs the same each month");
    assert_eq!((moved(1), moved(2)), (today.clone(), today.clone()));
    let doubled: Vec<u32> = view.months.iter().filter(|month| month.double).map(|month| month.month).collect();
    assert_eq!(doubled, [3, 4, 6]);
    // At the end nothing is left in AWS: what the comparison calls the other side, less what it carries.
    let compared = engine.compare_platforms(&computed(&plan), "aks", None, options(Audience::Internal)).expect("comparable");
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().expect("decimal");
    assert_eq!(number(&moved(12)), number(&compared.figures[0].after) - number(&compared.carried));
    // 100 and 80 hours at 35; 25 % of (40 × 35 + 1,000).
    assert_eq!((view.scenarios[2].effort.as_str(), view.scenarios[2].contingency.as_str()), ("6300.00", "600.00"));
    assert_eq!((view.scenarios[1].phases, view.scenarios[1].effort.as_str()), (1, "3500.00"));
    let sum: rust_decimal::Decimal = view.months.iter().map(|month| number(&month.running[2])).sum();
    assert_eq!(number(&view.scenarios[2].total), sum + number("6300"));
}

/// The differences of a comparison sum to the difference of the costs, whatever the platform; and a plan on its own platform is itself.
#[test]
fn a_comparison_adds_up() {
    let engine = engine();
    let plan = plan(PlatformKind::EcsFargate);
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().expect("decimal");
    for to in ["ecs-fargate", "ec2", "eks-nodes", "eks-fargate", "aks"] {
        let view = engine
            .compare_platforms(&computed(&plan), to, None, options(Audience::Internal))
            .unwrap_or_else(|error| panic!("{to}: {error:?}"));
        let sum: rust_decimal::Decimal = view.resources.iter().map(|change| number(&change.difference)).sum();
        assert_eq!(sum, number(&view.figures[0].difference), "{to}");
        if to == "ecs-fargate" {
            assert_eq!(sum, rust_decimal::Decimal::ZERO);
        }
    }
}

/// What stays in AWS is charged on both sides. The sample's data services and contingency are, by its quote (README): production 18.1 +
/// 1.8 + 13.3 + 1 + 0.8 + 2.65, the two others 5.15 + 0.3 + 1.25 + 0.25 + 0.8 each: 53.15 MRUs. The only other change of MRUs is
/// AKS's control plane: USD 73 × 1.10 × 1.12 ÷ 0.65 = 138.36, at USD 50 2.77 MRUs, up to the step of 0.05 2.8.
#[test]
fn what_stays_elsewhere_keeps_its_mrus() {
    let engine = engine();
    let plan: Plan = serde_json::from_slice(&sample(&engine)).expect("the sample");
    let computed = computed(&plan);
    let view = engine.compare_platforms(&computed, "aks", None, options(Audience::Internal)).expect("comparable");
    let mrus = &view.figures[1];
    assert_eq!((mrus.before.as_str(), mrus.after.as_str()), ("252.8", "255.6"));
}

/// Formula `rds-connections`: db.m6g.large has 8 GiB, 833 connections with PostgreSQL, of which 83 are kept; db.t3.small has 2 GiB, 208 and
/// 20. Four tasks with pools of 30 and two of 40 ask for 200, so that of the classes for production the smallest has 8 GiB.
#[test]
fn pools_are_held_against_rds() {
    for (class, limit) in [("db.m6g.large", 750), ("db.r5.large", 1_501)] {
        let check = computed(&with_rds(class, 30, 40)).calculation.capacity.connections[0].clone();
        assert_eq!((check.database, check.demand, check.limit, check.pass()), ("rds", 200, limit, true), "{class}");
        assert_eq!(check.smallest.as_deref(), Some("db.m5.large"), "{class}");
    }
    // 200 of 188, and 800 of 750.
    for (class, pools) in [("db.t3.small", (30, 40)), ("db.m6g.large", (100, 200))] {
        let refused = engine().compute_plan(with_rds(class, pools.0, pools.1), DATE.parse().expect("date"));
        let problems = refused.expect_err("more than there are");
        assert!(problems.iter().any(|problem| problem.code == "connections-exceeded"), "{class}: {problems:?}");
    }
}

fn with_rds(class: &str, first: u32, second: u32) -> Plan {
    let mut plan = plan(PlatformKind::EcsFargate);
    plan.data.rds.enabled = true;
    plan.data.rds.production_class = class.into();
    plan.microservices[0].connection_pool = first;
    plan.microservices[1].connection_pool = second;
    plan
}

/// A volume in Azure is the next size that is sold: 10 GB as 32, 100 as 128, at 0.075 by the GB; in AWS what is asked for, at 0.08.
#[test]
fn volumes_cost_what_the_cloud_sells() {
    for (platform, gb, id, amount) in [
        (PlatformKind::Aks, 10.0, "production/azure-volumes/a", "2.40"),
        (PlatformKind::Aks, 100.0, "production/azure-volumes/a", "9.60"),
        (PlatformKind::EksNodes, 10.0, "production/volumes/a", "0.80"),
        (PlatformKind::Ec2, 100.0, "production/volumes/a", "8.00"),
    ] {
        let mut plan = plan(platform);
        plan.microservices[0].volume_gb = gb;
        expect(&plan, &[(id, amount)]);
    }
}

/// The free tier costs nothing, the others 730 hours at 0.10 and at 0.60.
#[test]
fn the_tiers_of_aks() {
    for (tier, amount) in [(AksTier::Free, None), (AksTier::Standard, Some("73.00")), (AksTier::Premium, Some("438.00"))] {
        let mut plan = plan(PlatformKind::Aks);
        plan.platforms.aks.tier = tier;
        assert_eq!(lines(&plan).get("production/aks-control-plane").map(String::as_str), amount, "{tier}");
    }
}

/// 5 + 60 pods of 100 thousandths are 33 and 32 in the two zones; beside the tasks a zone's nodes have room for 4 and 24 of them, so
/// that each needs a third one.
#[test]
fn an_ingress_needs_room() {
    let mut plan = plan(PlatformKind::EksNodes);
    plan.platforms.eks.ingress_pods = 60;
    assert_eq!(computed(&plan).calculation.capacity.fleets[0].groups[0].base_machines(), 6);
}

/// Two repositories at 30 × 6 minutes, and the infrastructure's own 60 × 15, at 0.005 a minute; a pipeline costs 1.00.
#[test]
fn the_infrastructure_has_a_pipeline_of_its_own() {
    let mut plan = plan(PlatformKind::EcsFargate);
    let shared = [("production/pipelines", "3.00"), ("production/build-minutes", "2.70")];
    expect(&plan, &shared);
    plan.delivery.infrastructure_builds_per_month = 60.0;
    expect(
        &plan,
        &[
            ("production/pipelines", "2.00"),
            ("production/pipelines/terraform", "1.00"),
            ("production/build-minutes", "1.80"),
            ("production/build-minutes/terraform", "4.50"),
        ],
    );
}

/// It is told among what costs nothing, and the total stays what it was.
#[test]
fn a_local_environment_costs_nothing() {
    let mut plan = plan(PlatformKind::EksNodes);
    let before = computed(&plan).calculation.estimate.total;
    plan.delivery.local.enabled = true;
    let after = computed(&plan).calculation.estimate;
    assert_eq!(after.total, before);
    assert!(after.free.iter().any(|free| free.resource == "local-environment"));
}
