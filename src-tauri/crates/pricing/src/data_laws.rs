//! What must hold of the shipped data, whoever edits it.

use std::collections::BTreeSet;

use aforo_core::catalog::RateStatus;
use aforo_core::plan::{Country, TrafficProfile};
use aforo_core::units::Unit;
use rust_decimal::Decimal;

use crate::shipped::{Shipped, shipped};

fn data() -> Shipped {
    shipped().expect("the shipped data is sound")
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("decimal")
}

/// Every price that the planner can ask for, whatever the classes; services without a region are priced in `global`.
#[test]
fn every_planner_key_has_a_price_in_its_unit() {
    let book = data().price_book;
    for (unit, region, keys) in [
        (Unit::VcpuHour, "us-east-1", "fargate.x86.vcpu fargate.arm.vcpu"),
        (Unit::GbHour, "us-east-1", "fargate.x86.memory fargate.arm.memory fargate.storage"),
        (Unit::Hour, "us-east-1", "alb.hour alb.lcu nlb.hour nlb.lcu nat.hour ipv4.hour vpn.hour"),
        (Unit::Gb, "us-east-1", "nat.gb transfer.internet.out transfer.zone transfer.region logs.ingest"),
        (Unit::GbMonth, "us-east-1", "ecr.storage aurora.storage aurora.backup opensearch.storage.gp3 s3.storage logs.storage"),
        (Unit::Request, "us-east-1", "apigateway.rest.request lambda.request waf.request aurora.io s3.write s3.read kms.request"),
        (Unit::Request, "us-east-1", "sqs.standard.request sqs.fifo.request"),
        (Unit::GbSecond, "us-east-1", "lambda.duration"),
        (Unit::AclMonth, "us-east-1", "waf.acl"),
        (Unit::RuleMonth, "us-east-1", "waf.rule"),
        (Unit::MetricMonth, "us-east-1", "metrics.custom"),
        (Unit::AlarmMonth, "us-east-1", "alarms.standard"),
        (Unit::SecretMonth, "us-east-1", "secrets.secret"),
        (Unit::Call, "us-east-1", "secrets.call"),
        (Unit::KeyMonth, "us-east-1", "kms.key"),
        (Unit::PipelineMonth, "us-east-1", "codepipeline.v1"),
        (Unit::Minute, "us-east-1", "codebuild.small codebuild.medium codebuild.large codepipeline.v2 amplify.build"),
        (Unit::GbMonth, "us-east-1", "ebs.gp3 ebs.gp2 ebs.io1 ebs.snapshot rds.storage.single.gp3 rds.storage.multi.gp3 rds.backup"),
        (Unit::IopsMonth, "us-east-1", "ebs.gp3.iops ebs.io1.iops rds.iops.single.gp3 rds.iops.single.io1"),
        (Unit::MibpsMonth, "us-east-1", "ebs.gp3.throughput"),
        (Unit::Hour, "us-east-1", "eks.cluster eks.cluster.extended ec2.linux.m5.large ec2.windows.m5.large rds.mysql.single.db.m5.large"),
        (Unit::Event, "us-east-1", "cloudtrail.management cloudtrail.data cloudtrail.insights"),
        (Unit::Request, "us-east-1", "sns.request"),
        (Unit::Notification, "us-east-1", "sns.delivery.http sns.delivery.email"),
        (Unit::UserMonth, "us-east-1", "workspaces.windows.standard.month workspaces.windows.standard.autostop.month"),
        (Unit::Update, "us-east-1", "codedeploy.on-premises"),
        (Unit::ZoneMonth, "global", "route53.zone"),
        (Unit::Query, "global", "route53.query"),
        (Unit::Gb, "global", "cloudfront.south-america.gb cloudfront.north-america.gb"),
        (Unit::Request, "global", "cloudfront.south-america.request cloudfront.north-america.request"),
    ] {
        for key in keys.split(' ') {
            let price = book.price(key, region).unwrap_or_else(|| panic!("{key} in {region}"));
            assert_eq!(price.unit(), unit, "{key}");
        }
    }
}

/// Free allowances are data of their own: a plan decides whether to count on them (design rule 5).
#[test]
fn no_tier_is_free() {
    for row in data().price_book.rows() {
        assert!(row.usd > Decimal::ZERO, "{} in {} from {}", row.key, row.region, row.tier_from);
    }
}

#[test]
fn allowances_belong_to_a_price_and_are_sourced() {
    let data = data();
    for (key, quantity) in [
        ("logs.ingest", "5"),
        ("transfer.internet.out", "100"),
        ("sqs.standard.request", "1000000"),
        ("kms.request", "20000"),
        ("sns.delivery.email", "1000"),
        ("codepipeline.v2", "100"),
    ] {
        assert_eq!(data.catalog.free_allowance(key).map(|allowance| allowance.quantity), Some(decimal(quantity)), "{key}");
    }
    for allowance in &data.catalog.free_allowances {
        assert!(!data.price_book.regions_of(&allowance.key).is_empty(), "{}", allowance.key);
        assert!(!allowance.source.is_empty(), "{}", allowance.key);
    }
}

/// The facts from which the book was made mark these rows as unverified; the hole that they leave between the two tiers
/// of SQS FIFO requests was filled from general knowledge.
#[test]
fn unverified_rows_are_those_that_nobody_could_check() {
    let mut expected = BTreeSet::new();
    for (regions, keys) in [
        ("us-west-1 us-west-2 sa-east-1 eu-west-1", "secrets.secret secrets.call ecr.storage"),
        ("us-west-1 us-west-2", "aurora.storage aurora.io alb.lcu nlb.hour nlb.lcu"),
        ("us-east-1", "aurora.mysql.db.r6i.large aurora.mysql.db.r6i.xlarge aurora.mysql.db.r6i.2xlarge aurora.mysql.db.r6i.4xlarge"),
        ("us-east-1", "aurora.mysql.db.r6i.8xlarge aurora.mysql.db.r6i.12xlarge aurora.mysql.db.r6i.16xlarge"),
        ("eastus2 westus2", "aks.cluster azure.vm.linux.standard_d2s_v3 azure.vm.linux.standard_d4s_v5"),
        ("brazilsouth", "aks.cluster azure.vm.linux.standard_d2s_v3 azure.vm.linux.standard_d4s_v5"),
        ("us-west-2 eu-west-1", "ebs.gp3"),
        ("us-east-1", "workspaces.windows.value.month workspaces.windows.standard.month workspaces.windows.performance.month"),
        ("us-east-1", "workspaces.windows.standard.autostop.month workspaces.windows.standard.autostop.hour"),
        // The only table found for Windows is wrong for T3, which is left out: the rest of it counts as unverified.
        ("us-east-1", "ec2.windows.c5.large ec2.windows.c5.xlarge ec2.windows.c5.2xlarge ec2.windows.c5.4xlarge"),
        ("us-east-1", "ec2.windows.c6i.large ec2.windows.c6i.xlarge ec2.windows.c6i.2xlarge ec2.windows.c6i.4xlarge"),
        ("us-east-1", "ec2.windows.m5.large ec2.windows.m5.xlarge ec2.windows.m5.2xlarge ec2.windows.m5.4xlarge"),
        ("us-east-1", "ec2.windows.m6i.large ec2.windows.m6i.xlarge ec2.windows.m6i.2xlarge ec2.windows.m6i.4xlarge"),
        ("us-east-1", "ec2.windows.r5.large ec2.windows.r5.xlarge ec2.windows.r5.2xlarge ec2.windows.r5.4xlarge"),
        ("eastus", "aks.cluster.premium"),
        ("eastus", "acr.standard azure.lb.hour azure.monitor.logs azure.transfer.out azure.nat.gb azure.nat.hour"),
        // Spot changes daily, and the discounts of Savings Plans are from general knowledge.
        ("sa-east-1 eu-west-1", "fargate.x86.vcpu.spot fargate.x86.memory.spot"),
        ("sa-east-1", "fargate.arm.vcpu.spot fargate.arm.memory.spot"),
        (
            "us-east-1",
            "fargate.x86.vcpu.savings-1y fargate.x86.memory.savings-1y fargate.arm.vcpu.savings-1y fargate.arm.memory.savings-1y",
        ),
        (
            "us-east-1",
            "fargate.x86.vcpu.savings-3y fargate.x86.memory.savings-3y fargate.arm.vcpu.savings-3y fargate.arm.memory.savings-3y",
        ),
    ] {
        for region in regions.split(' ') {
            expected.extend(keys.split(' ').map(|key| format!("{key} {region} from 0")));
        }
    }
    expected.insert("route53.zone global from 25".to_owned());
    expected.insert("sqs.fifo.request us-east-1 from 100000000000".to_owned());
    let book = data().price_book;
    let unverified = book.rows().iter().filter(|row| !row.verified);
    assert_eq!(unverified.map(|row| format!("{} {} from {}", row.key, row.region, row.tier_from)).collect::<BTreeSet<_>>(), expected);
}

/// AWS's table of default `max_connections` of Aurora MySQL, by size.
#[test]
fn aurora_classes_have_the_connections_of_their_size() {
    let connections = |name: &str| match name.trim_start_matches("db.").split_once('.') {
        Some(("t3", "small")) => 45,
        Some(("t3" | "t4g", "medium")) => 90,
        Some(("t3" | "t4g", "large")) => 135,
        Some((_, "large")) => 1_000,
        Some((_, "xlarge")) => 2_000,
        Some((_, "2xlarge")) => 3_000,
        Some((_, "4xlarge")) => 4_000,
        Some((_, "8xlarge")) => 5_000,
        Some((_, "12xlarge" | "16xlarge")) => 6_000,
        _ => panic!("a size that the table does not have: {name}"),
    };
    for class in data().catalog.instance_classes {
        let expected = if class.service == "aurora-mysql" { connections(&class.name) } else { 0 };
        assert_eq!(class.max_connections, expected, "{}", class.name);
    }
}

/// The families that AWS calls burstable begin with a T.
#[test]
fn burstable_classes_are_the_t_families() {
    for class in data().catalog.instance_classes {
        let family = class.name.trim_start_matches("db.").trim_start_matches("cache.");
        assert_eq!(class.burstable, family.starts_with('t'), "{}", class.name);
    }
}

#[test]
fn every_priced_class_is_in_the_catalog() {
    let data = data();
    for row in data.price_book.rows() {
        for (prefix, service) in [
            ("aurora.mysql.", "aurora-mysql"),
            ("redis.", "redis"),
            ("opensearch.", "opensearch"),
            ("rds.mysql.single.", "rds"),
            ("rds.postgresql.single.", "rds"),
        ] {
            let Some(class) = row.key.strip_prefix(prefix).filter(|class| !class.starts_with("storage.")) else { continue };
            assert!(data.catalog.instance_class(service, class).is_some(), "{class}");
        }
    }
}

/// Regions with the zones that a new account can use; of Azure's that have zones, each has three
/// (learn.microsoft.com, Azure regions with availability zones).
#[test]
fn regions_have_their_zones() {
    let zones: Vec<_> = data().catalog.regions.into_iter().map(|region| (region.code, region.zones)).collect();
    let aws = [("us-east-1", 6), ("us-west-1", 2), ("us-west-2", 4), ("sa-east-1", 3), ("eu-west-1", 3)];
    let azure = ["eastus", "eastus2", "westus2", "brazilsouth", "westeurope"].map(|code| (code, 3));
    let expected: Vec<_> = aws.into_iter().chain(azure).map(|(code, zones)| (code.to_owned(), zones)).collect();
    assert_eq!(zones, expected);
}

/// Standard rates as two aggregators state them; Brazil and the United States have no single rate, so that none may be assumed.
#[test]
fn countries_have_their_standard_rate_or_none() {
    let data = data();
    let expected = [
        (Country::Cl, Some("19")),
        (Country::Mx, Some("16")),
        (Country::Co, Some("19")),
        (Country::Pe, Some("18")),
        (Country::Ar, Some("21")),
        (Country::Br, None),
        (Country::Uy, Some("22")),
        (Country::Ec, Some("15")),
        (Country::Bo, Some("13")),
        (Country::Py, Some("10")),
        (Country::Cr, Some("13")),
        (Country::Pa, Some("7")),
        (Country::Do, Some("18")),
        (Country::Gt, Some("12")),
        (Country::Sv, Some("13")),
        (Country::Hn, Some("15")),
        (Country::Ni, Some("15")),
        (Country::Ve, Some("16")),
        (Country::Us, None),
    ];
    assert_eq!(data.catalog.countries.len(), expected.len(), "every country once");
    for (code, rate) in expected {
        let rules = data.catalog.country(code).unwrap_or_else(|| panic!("{code:?}"));
        assert_eq!(rules.tax_rate_percent, rate.map(decimal), "{code:?}");
        assert!(rate.is_some() || !rules.note.is_empty(), "{code:?} says why it has no rate");
        assert!(["a4", "us-letter"].contains(&rules.paper.as_str()), "{code:?}");
        assert!(!rules.source.is_empty() && rules.checked_on.len() == 10, "{code:?} says where and when");
        assert_eq!(rules.status == RateStatus::None, rate.is_none(), "{code:?}");
    }
    // Where aggregators differ or only one was found (quoting reference, section 3.1).
    let doubtful = data.catalog.countries.iter().filter(|rules| rules.status == RateStatus::Unverified).map(|rules| rules.code.as_str());
    assert_eq!(doubtful.collect::<Vec<_>>(), ["GT", "SV", "HN", "NI", "VE"]);
}

/// CLDR 47: letter in these of the countries, A4 elsewhere (quoting reference, section 3.3).
#[test]
fn paper_is_that_of_the_country() {
    let letter: Vec<String> =
        data().catalog.countries.iter().filter(|rules| rules.paper == "us-letter").map(|rules| rules.code.to_string()).collect();
    assert_eq!(letter, ["CL", "MX", "CO", "CR", "PA", "GT", "SV", "NI", "VE", "US"]);
}

/// What public traces show of sites that people use by day: the busiest hour carries 7 to 9 % of a working day and a day of
/// the week-end 0.4 to 0.8 of it; a bank has its humps before lunch and in the evening.
#[test]
fn the_retail_bank_has_the_measured_shape() {
    let catalog = data().catalog;
    let bank = catalog.profile(TrafficProfile::RetailBank).expect("profile");
    let day: f64 = bank.weekday.iter().sum();
    let busiest = bank.weekday.iter().copied().fold(0.0, f64::max) / day;
    assert!((0.07..=0.09).contains(&busiest), "the busiest hour carries {busiest:.3} of the day");
    let weekend = bank.weekend.iter().sum::<f64>() / day;
    assert!((0.4..=0.8).contains(&weekend), "a day of the week-end carries {weekend:.2} of a working day");
    let humps: Vec<usize> = (1..23).filter(|&h| bank.weekday[h] > bank.weekday[h - 1] && bank.weekday[h] > bank.weekday[h + 1]).collect();
    assert!(matches!(humps[..], [10..=13, 18..=21]), "humps at {humps:?} h");
}

#[test]
fn every_profile_has_load_in_every_hour() {
    for shape in data().catalog.profiles {
        assert!(shape.weekday.iter().chain(&shape.weekend).all(|weight| *weight > 0.0), "{:?}", shape.profile);
    }
}

/// Within a family each size has twice the memory of the one before and costs twice as much, to the decimals that AWS
/// rounds to (four; RDS three): a slip of the keyboard or a row of another family would break the ladder.
#[test]
fn sizes_of_a_family_double_in_price() {
    let book = data().price_book;
    let ladder = ["micro", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge"];
    let mut steps = 0;
    for row in book.rows().iter().filter(|row| ["ec2.", "rds.mysql", "rds.postgresql"].iter().any(|prefix| row.key.starts_with(prefix))) {
        let (family, size) = row.key.rsplit_once('.').expect("size");
        let position = ladder.iter().position(|known| *known == size).unwrap_or_else(|| panic!("{}", row.key));
        let Some(next) = ladder.get(position + 1).and_then(|next| book.price(&format!("{family}.{next}"), &row.region)) else { continue };
        let ratio = next.cost(Decimal::ONE) / row.usd;
        assert!((decimal("1.9")..=decimal("2.1")).contains(&ratio), "{} in {}: times {ratio}", row.key, row.region);
        steps += 1;
    }
    assert!(steps > 300, "{steps} steps compared");
}

/// Every Linux size has a price in the five regions; a standby costs as much as the instance that it stands by for, to AWS's rounding.
#[test]
fn a_standby_doubles_the_instance_and_linux_is_priced_everywhere() {
    let book = data().price_book;
    let (mut pairs, mut sizes) = (0, BTreeSet::new());
    for row in book.rows() {
        if row.key.starts_with("ec2.linux.") && sizes.insert(row.key.clone()) {
            for region in ["us-east-1", "us-west-1", "us-west-2", "sa-east-1", "eu-west-1"] {
                assert!(book.price(&row.key, region).is_some(), "{} in {region}", row.key);
            }
        }
        let Some(class) = row.key.strip_prefix("rds.").filter(|class| class.contains(".multi.")) else { continue };
        let Some(single) = book.price(&format!("rds.{}", class.replace(".multi.", ".single.")), &row.region) else { continue };
        let difference = (row.usd - single.cost(Decimal::TWO)).abs();
        assert!(difference <= decimal("0.002"), "{} in {}: {} against {}", row.key, row.region, row.usd, single.cost(Decimal::ONE));
        pairs += 1;
    }
    assert!(sizes.len() >= 40 && pairs >= 40, "{} sizes, {pairs} pairs", sizes.len());
}
