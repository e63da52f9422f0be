//! Price books through the command: import, activation, comparison, impact, prices by hand, kills.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;

use aforo_library::Library;
use serde_json::Value;

use crate::support::{DATE, aforo, text};

/// An offer of load balancers in São Paulo: the application load balancer's hour costs a cent more than AWS's 0.034.
pub(crate) const OFFER: &str = r#"{ "offerCode" : "AWSELB", "version" : "20261115000000", "publicationDate" : "2026-11-15T00:00:00Z",
  "products" : { "ALB" : { "sku" : "ALB", "productFamily" : "Load Balancer-Application", "attributes" : { "locationType" : "AWS Region",
    "usagetype" : "SAE1-LoadBalancerUsage", "operation" : "LoadBalancing:Application", "regionCode" : "sa-east-1" } } },
  "terms" : { "OnDemand" : { "ALB" : { "ALB.T" : { "effectiveDate" : "2026-11-01T00:00:00Z", "priceDimensions" : { "ALB.T.R" : {
    "rateCode" : "ALB.T.R", "beginRange" : "0", "endRange" : "Inf", "unit" : "Hrs", "pricePerUnit" : { "USD" : "0.0440000000" } } } } } } } }"#;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    aforo().current_dir(folder).env("AFORO_LIBRARY", "library.db").args(arguments).output().expect("the command starts")
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn write(folder: &Path, name: &str, content: &str) {
    std::fs::write(folder.join(name), content).expect("file");
}

/// A plan with one environment in São Paulo.
fn plan(folder: &Path, name: &str, changes: &Value) {
    let mut document = serde_json::json!({
        "client": { "name": "Banco de Prueba", "country": "CL" },
        "environments": [{ "id": "production", "region": "sa-east-1", "kind": "production", "redundancy_factor": 2, "zones": 2 }],
        "disaster_recovery": { "enabled": false },
        "edge": { "api_gateway": false, "waf": false },
        "delivery": { "builds_per_month": 0.0 },
    });
    for (key, value) in changes.as_object().expect("object") {
        document[key] = value.clone();
    }
    write(folder, name, &document.to_string());
}

fn total(folder: &Path, plan: &str) -> String {
    json(folder, &["estimate", plan, "--format", "json", "--date", DATE])["total"].as_str().expect("total").to_owned()
}

/// The hour of the load balancer rises by 0.01: 730 hours make 7.30 a month, and nothing else changes.
#[test]
fn an_imported_book_prices_plans_that_name_none() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    write(folder, "elb.json", OFFER);
    plan(folder, "free.aforo", &serde_json::json!({}));
    plan(folder, "fixed.aforo", &serde_json::json!({ "commercial": { "price_book": "aws-2026-11" } }));
    let before: f64 = total(folder, "free.aforo").parse().expect("number");
    let import = json(folder, &["prices", "import", "elb.json", "--format", "json"]);
    assert_eq!((import["book"]["id"].as_str(), import["imported"].as_u64()), (Some("aws-2026-11-15"), Some(1)));
    assert_eq!(import["book"]["files"][0]["rows_read"], "1");
    assert_eq!(total(folder, "free.aforo").parse::<f64>().expect("number"), before, "an import alone reprices nothing");
    assert!(run(folder, &["prices", "use", "aws-2026-11-15"]).status.success());
    let after: f64 = total(folder, "free.aforo").parse().expect("number");
    assert_eq!(format!("{:.2}", after - before), "7.30");
    assert_eq!(total(folder, "fixed.aforo").parse::<f64>().expect("number"), before, "a plan keeps the book that it names");
    let again = run(folder, &["prices", "import", "elb.json", "--id", "aws-2026-11-15"]);
    assert_eq!(again.status.code(), Some(2), "a published book does not change");
}

#[test]
fn an_unknown_book_is_an_error_that_names_the_known_ones() {
    let folder = tempfile::tempdir().expect("folder");
    plan(folder.path(), "plan.aforo", &serde_json::json!({ "commercial": { "price_book": "aws-1999" } }));
    let output = run(folder.path(), &["quote", "plan.aforo"]);
    assert_eq!(output.status.code(), Some(2));
    let errors = text(&output.stderr);
    assert!(errors.contains("commercial.price_book") && errors.contains("aws-2026-11"), "{errors}");
}

#[test]
fn books_are_compared_and_plans_with_them() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    write(folder, "elb.json", OFFER);
    plan(folder, "small.aforo", &serde_json::json!({}));
    plan(folder, "broken.aforo", &serde_json::json!({ "developers": -1 }));
    json(folder, &["prices", "import", "elb.json", "--id", "newer", "--format", "json"]);
    let diff = json(folder, &["prices", "diff", "aws-2026-11", "newer", "--format", "json"]);
    let changes = diff["changes"].as_array().expect("changes");
    assert_eq!(changes.len(), 1, "{changes:?}");
    // (0.044 - 0.034) / 0.034
    assert_eq!((changes[0]["kind"].as_str(), changes[0]["percent"].as_str()), (Some("rose"), Some("29.4")));
    let impact = json(
        folder,
        &["prices", "impact", "aws-2026-11", "newer", "small.aforo", "broken.aforo", "--floor", "99", "--format", "json", "--date", DATE],
    );
    let plans = impact["plans"].as_array().expect("plans");
    assert_eq!(plans[0]["plan_id"], "broken.aforo", "what cannot be computed comes first");
    assert!(!plans[0]["problem"].as_str().expect("text").is_empty());
    assert_eq!(plans[1]["estimate_change"], "7.30");
    assert_eq!((&impact["under_floor"], &plans[1]["under_floor"]), (&Value::from(1), &Value::from(true)));
    for format in ["table", "csv"] {
        let output = run(folder, &["prices", "impact", "aws-2026-11", "newer", "small.aforo", "--format", format, "--date", DATE]);
        assert!(text(&output.stdout).contains("7.30"), "{format}");
    }
}

/// 0.01 instead of 0.034 an hour: 730 hours save 17.52. Every output says that the price was set by hand, why and until when.
#[test]
fn a_price_by_hand_is_told_everywhere() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "list.aforo", &serde_json::json!({}));
    let manual = |expires: &str| serde_json::json!({ "purchase": { "price_overrides": [{ "key": "alb.hour", "region": "sa-east-1", "usd": "0.01", "reason": "Acuerdo 7", "expires": expires }] } });
    plan(folder, "manual.aforo", &manual("2026-12-31"));
    plan(folder, "expired.aforo", &manual("2026-11-19"));
    let amount = |plan: &str| total(folder, plan).parse::<f64>().expect("number");
    assert_eq!(format!("{:.2}", amount("list.aforo") - amount("manual.aforo")), "17.52");
    assert_eq!(format!("{:.2}", amount("list.aforo") - amount("expired.aforo")), "0.00", "an expired price does not hold");
    for arguments in [
        vec!["estimate", "manual.aforo"],
        vec!["estimate", "manual.aforo", "--format", "json"],
        vec!["quote", "manual.aforo"],
        vec!["quote", "manual.aforo", "--format", "json"],
        vec!["quote", "manual.aforo", "--format", "csv"],
        vec!["check", "manual.aforo"],
    ] {
        let output = run(folder, &[arguments.as_slice(), &["--date", DATE]].concat());
        let told = text(&output.stdout).replace(char::is_whitespace, " ");
        assert!(told.contains("Acuerdo 7") && told.contains("2026-12-31"), "{arguments:?}: {told}");
    }
    assert!(run(folder, &["quote", "manual.aforo", "--format", "pdf", "--date", DATE, "-o", "manual.pdf"]).status.success());
    let pdf = std::process::Command::new("pdftotext").current_dir(folder).args(["manual.pdf", "-"]).output().expect("pdftotext");
    let pdf = text(&pdf.stdout);
    assert!(pdf.contains("Acuerdo 7"));
    // What the provider grants stays inside the house: the canary 0.01234 is in the estimate and in nothing that a client gets.
    plan(
        folder,
        "secret.aforo",
        &serde_json::json!({ "purchase": { "price_overrides": [{ "key": "alb.hour", "region": "sa-east-1", "usd": "0.01234", "reason": "Acuerdo 8", "expires": "2026-12-31" }] } }),
    );
    assert!(text(&run(folder, &["estimate", "secret.aforo", "--format", "json", "--date", DATE]).stdout).contains("0.01234"));
    for format in ["table", "json", "csv", "csv-data"] {
        let told = text(&run(folder, &["quote", "secret.aforo", "--format", format, "--date", DATE]).stdout);
        assert!(!told.contains("01234"), "{format}: {told}");
    }
    assert!(run(folder, &["quote", "secret.aforo", "--format", "pdf", "--date", DATE, "-o", "secret.pdf"]).status.success());
    let told = std::process::Command::new("pdftotext").current_dir(folder).args(["secret.pdf", "-"]).output().expect("pdftotext");
    assert!(!text(&told.stdout).contains("01234"));
    let csv = text(&run(folder, &["estimate", "manual.aforo", "--format", "csv", "--date", DATE]).stdout);
    assert_eq!(csv.lines().filter(|line| line.ends_with(",true")).count(), 1, "one line is marked as manual");
    let expired = text(&run(folder, &["check", "expired.aforo", "--date", DATE]).stdout);
    assert!(expired.contains("override-expired"), "{expired}");
}

/// Rows that a large import keeps, so that its transaction lasts long enough to be hit.
const ROWS: usize = 12_000;
const KILLS: u64 = 100;

/// An import that is killed at any point leaves a library that opens, is sound and holds the old book whole; the new book is
/// there whole or not at all.
#[test]
fn a_killed_import_leaves_the_library_as_it_was() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    write(
        folder,
        "map.csv",
        "key,provider,service,offer,term,unit,region,usage_type,operation,where\nx.{group},aws,Test,Test,on-demand,hour,,Use,,\n",
    );
    write(folder, "old.json", OFFER);
    let header = "SKU,OfferTermCode,RateCode,TermType,PriceDescription,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency,Group,usageType,operation,Region Code";
    let mut offer =
        format!("FormatVersion,v1.0\nDisclaimer,x\nPublication Date,2026-11-16T00:00:00Z\nVersion,20261116\nOfferCode,Test\n{header}\n");
    for row in 0..ROWS {
        let _ = writeln!(offer, "S{row},J,S{row}.J,OnDemand,d,2026-11-01,0,Inf,Hrs,0.5,USD,g{row},Use,,sa-east-1");
    }
    write(folder, "new.csv", &offer);
    json(folder, &["prices", "import", "old.json", "--id", "old", "--format", "json"]);
    let library = folder.join("library.db");
    let old = Library::open(&library).expect("library").prices("old").expect("prices");
    assert!(old.len() > 400);
    let started = std::time::Instant::now();
    json(folder, &["prices", "import", "new.csv", "--mapping", "map.csv", "--no-base", "--id", "whole", "--format", "json"]);
    let whole = u64::try_from(started.elapsed().as_micros()).expect("micros");
    let (mut killed, mut finished) = (0_u32, 0_u32);
    for kill in 0..KILLS {
        let id = format!("new-{kill}");
        let arguments = ["prices", "import", "new.csv", "--mapping", "map.csv", "--no-base", "--id", &id];
        let mut child = aforo()
            .current_dir(folder)
            .env("AFORO_LIBRARY", "library.db")
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        // Spread evenly over the time of a whole import, and a little beyond, in an order that jumps about.
        std::thread::sleep(Duration::from_micros(whole * ((kill * 37) % KILLS) * 11 / 10 / KILLS));
        let _ = child.kill();
        killed += u32::from(!child.wait().expect("ended").success());
        let opened = Library::open(&library).expect("the library opens");
        assert!(opened.integrity().expect("check"), "kill {kill}");
        assert_eq!(opened.prices("old").expect("the old book"), old, "kill {kill}");
        if let Ok(new) = opened.prices(&id) {
            assert_eq!(new.len(), ROWS, "kill {kill}: a book is whole or not there");
            finished += 1;
        }
    }
    assert!(killed > 30, "{killed} were killed, {finished} finished");
}
