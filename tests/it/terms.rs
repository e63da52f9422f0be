//! What stands beside the monthly total: local currency, withholding, one-time payments, ramp; what must not be forgotten; options
//! side by side; goals.

use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use crate::quotes::plan;
use crate::support::{DATE, aforo, text};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    aforo().current_dir(folder).env("AFORO_LIBRARY", "library.db").args(arguments).output().expect("starts")
}

fn ask(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, &[arguments, &["--date", DATE, "--format", "json"]].concat());
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn number(value: &Value) -> f64 {
    value.as_str().expect("text").parse().expect("number")
}

/// The net is converted once: net × 943.27 rounded to whole pesos, 19 % of that rounded too. Nothing of it changes the dollars.
#[test]
fn a_local_equivalent_states_rate_source_and_date() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "usd.aforo", &json!({}));
    let exchange =
        json!({ "currency": "CLP", "per_usd": "943.27", "source": "Dólar observado, Banco Central de Chile", "date": "2026-11-19" });
    plan(folder, "clp.aforo", &json!({ "commercial": { "exchange": exchange } }));
    let (usd, clp) = (ask(folder, &["quote", "usd.aforo"]), ask(folder, &["quote", "clp.aforo"]));
    assert_eq!(usd["total"], clp["total"]);
    let local = &clp["local"];
    let net = (number(&usd["net"]) * 943.27).round();
    let tax = (net * 0.19).round();
    assert_eq!(local["net"], format!("{net:.0}"));
    assert_eq!((&local["taxes"], &local["total"]), (&json!([format!("{tax:.0}")]), &json!(format!("{:.0}", net + tax))));
    let told = text(&run(folder, &["quote", "clp.aforo", "--date", DATE]).stdout);
    assert!(told.contains("943.27") && told.contains("Banco Central de Chile") && told.contains("2026-11-19"), "{told}");
    for (wrong, path) in [
        (json!({ "currency": "CLP", "per_usd": "0", "source": "x", "date": "2026-11-19" }), "commercial.exchange.per_usd"),
        (json!({ "currency": "CLP", "per_usd": "900", "source": "", "date": "2026-11-19" }), "commercial.exchange.source"),
        (json!({ "currency": "CLP", "per_usd": "900", "source": "x", "date": "2026-11-31" }), "commercial.exchange.date"),
    ] {
        plan(folder, "wrong.aforo", &json!({ "commercial": { "exchange": wrong } }));
        let output = run(folder, &["check", "wrong.aforo", "--date", DATE]);
        assert!(output.status.code() == Some(2) && text(&output.stderr).contains(path), "{path}");
    }
    let old = text(&run(folder, &["check", "clp.aforo", "--date", "2026-12-01"]).stdout);
    assert!(old.contains("exchange-old"), "{old}");
    // Why two quotes differ: the rate has an effect of its own, in pesos only.
    let later = json!({ "currency": "CLP", "per_usd": "950", "source": "Banco Central de Chile", "date": "2026-11-20" });
    plan(folder, "later.aforo", &json!({ "commercial": { "exchange": later } }));
    let told = ask(folder, &["diff", "clp.aforo", "later.aforo"]);
    let effects = told["explanation"]["effects"].as_array().expect("effects");
    let rate = effects.iter().find(|effect| effect["cause"] == "exchange-rate").expect("the rate");
    assert_eq!(rate["change"]["local_total"], told["explanation"]["change"]["local_total"]);
    assert_eq!((&rate["change"]["net"], number(&rate["change"]["local_total"]) > 0.0), (&json!("0.00"), true));
}

/// What is paid once is never mixed with the month. Certification starts in the fourth month of twelve: three months without it.
#[test]
fn once_and_by_month_are_kept_apart() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plain.aforo", &json!({}));
    let mut document: Value = serde_json::from_slice(&std::fs::read(folder.join("plain.aforo")).expect("plan")).expect("JSON");
    document["commercial"]["one_time"] =
        json!([{ "name": "Puesta en marcha", "usd": "1500.50" }, { "name": "Migración", "usd": "499.50" }]);
    document["commercial"]["withholding"] = json!({ "mode": "gross-up", "rate_percent": "15" });
    let later =
        document["environments"].as_array().expect("environments").iter().position(|one| one["id"] == "certification").expect("there");
    document["environments"][later]["start_month"] = json!(4);
    std::fs::write(folder.join("ramp.aforo"), document.to_string()).expect("written");
    let (plain, ramp) = (ask(folder, &["quote", "plain.aforo"]), ask(folder, &["quote", "ramp.aforo"]));
    assert_eq!((&plain["net"], &plain["total"]), (&ramp["net"], &ramp["total"]));
    assert_eq!(ramp["one_time"]["net"], "2000.00");
    let certification = ramp["environments"].as_array().expect("list").iter().find(|one| one["id"] == "certification").expect("there");
    let missing = 3.0 * number(&certification["net"]);
    assert!(missing > 0.0);
    assert_eq!(format!("{:.2}", number(&plain["term_net"]) - number(&ramp["term_net"])), format!("{missing:.2}"));
    let months = ramp["ramp"].as_array().expect("months");
    assert_eq!((months.len(), &months[3]["net"], &plain["ramp"]), (12, &plain["net"], &Value::Null));
    let gross = number(&ramp["net"]) / 0.85;
    assert_eq!(ramp["withholding"]["invoiced"], format!("{gross:.2}"));
    assert_eq!(ramp["withholding"]["received"], ramp["net"]);
}

/// Everything that such a platform is billed for is priced, or excluded with a printed reason, or stops the quote.
#[test]
pub(crate) fn nothing_is_forgotten() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "whole.aforo", &json!({}));
    let items = ask(folder, &["quote", "complete", "whole.aforo"]);
    let items = items.as_array().expect("entries");
    assert!(items.len() > 25 && items.iter().all(|item| item["standing"] != "open"), "{items:?}");
    let estimate = ask(folder, &["estimate", "whole.aforo"]);
    let zones = items.iter().find(|item| item["id"] == "zone-traffic").expect("entry");
    let lines =
        estimate["lines"].as_array().expect("lines").iter().filter(|line| line["id"].as_str().expect("id").contains("transfer-zones"));
    assert_eq!(format!("{:.2}", lines.map(|line| number(&line["amount"])).sum::<f64>()), zones["usd"].as_str().expect("text"));
    let told = text(&run(folder, &["quote", "whole.aforo", "--date", DATE]).stdout).replace(char::is_whitespace, " ");
    assert!(told.contains("Correo y SMS los provee el cliente"), "the reason is printed: {told}");

    plan(folder, "open.aforo", &json!({ "exclusions": [] }));
    assert_eq!(run(folder, &["quote", "complete", "open.aforo", "--date", DATE]).status.code(), Some(2));
    let act = ["--actor", "ana@casa", "--date", DATE];
    let grant = ["quote", "grant", "jefa@casa", "--name", "J", "--role", "sales-manager", "--until", "2026-12-31", "--evidence", "a"];
    for step in [grant.as_slice(), &["quote", "draft", "open.aforo"], &["quote", "submit", "COT-2026-0001"]] {
        assert!(run(folder, &[step, &act].concat()).status.success(), "{step:?}");
    }
    assert!(run(folder, &["quote", "approve", "COT-2026-0001", "--actor", "jefa@casa", "--date", DATE]).status.success());
    let issue = run(folder, &[["quote", "issue", "COT-2026-0001"].as_slice(), &act].concat());
    assert_eq!(issue.status.code(), Some(2));
    assert!(text(&issue.stderr).contains("support-plan"), "{}", text(&issue.stderr));

    for (wrong, code) in
        [(json!([{ "item": "colour", "reason": "x" }]), "exclusion-unknown"), (json!([{ "item": "logs" }]), "exclusion-reason-missing")]
    {
        plan(folder, "wrong.aforo", &json!({ "exclusions": wrong }));
        let output = run(folder, &["check", "wrong.aforo", "--date", DATE]);
        assert!(output.status.code() == Some(2) && text(&output.stderr).contains(code), "{code}");
    }
}

#[test]
fn options_stand_side_by_side_and_are_not_summed() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "basic.aforo", &json!({ "title": "Básica" }));
    plan(folder, "more.aforo", &json!({ "title": "Ampliada", "developers": 24 }));
    let view = ask(folder, &["quote", "compare", "basic.aforo", "more.aforo"]);
    let options = view["options"].as_array().expect("options");
    // Ten developers more at 50.00.
    assert_eq!((&options[0]["net_change"], &options[1]["net_change"]), (&json!("0.00"), &json!("500.00")));
    for (option, file) in options.iter().zip(["basic.aforo", "more.aforo"]) {
        assert_eq!(option["total"], ask(folder, &["quote", file])["total"]);
    }
    assert!(text(&run(folder, &["quote", "compare", "basic.aforo", "more.aforo", "--date", DATE]).stdout).contains("no se suman"));
    // Exactly one is recommended; going down from it, fourteen developers of twenty-four remain.
    let recommended: Vec<&Value> = options.iter().map(|option| &option["recommended"]).collect();
    assert_eq!(recommended, [&json!(false), &json!(true)]);
    assert_eq!((&options[0]["recommended_change"], &options[1]["lost"]), (&json!("-500.00"), &json!([])));
    let lost = options[0]["lost"].as_array().expect("list");
    assert!(lost.len() == 1 && lost[0].as_str().expect("text").ends_with("[shared]: 24 → 14 MRU"), "{lost:?}");
    let first = ask(folder, &["quote", "compare", "basic.aforo", "more.aforo", "--recommended", "1"]);
    assert_eq!((&first["options"][0]["recommended"], &first["options"][1]["recommended_change"]), (&json!(true), &json!("500.00")));
    for wrong in [vec!["basic.aforo"; 4], vec!["basic.aforo", "more.aforo", "--recommended", "3"]] {
        assert_eq!(run(folder, &[vec!["quote", "compare"], wrong].concat()).status.code(), Some(2));
    }
}

/// The answer is the last one that is good: one step more is not.
#[test]
fn goals_are_reached_and_no_more() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({}));
    let found = ask(folder, &["goal", "discount", "plan.aforo", "--margin", "30", "--write", "found.aforo"]);
    let discount = number(&found["changes"][0]["after"]);
    let margin = |file: &str| {
        let view = ask(folder, &["quote", file, "--audience", "internal"]);
        let net = number(&view["net"]);
        (net - number(&view["margin"]["cost"])) / net * 100.0
    };
    assert!(margin("found.aforo") >= 30.0, "{}", margin("found.aforo"));
    plan(folder, "beyond.aforo", &json!({ "commercial": { "discount_percent": format!("{:.2}", discount + 0.01) } }));
    assert!(margin("beyond.aforo") < 30.0, "{}", margin("beyond.aforo"));
    assert_eq!(run(folder, &["goal", "discount", "plan.aforo", "--margin", "99"]).status.code(), Some(2), "it cannot be reached");

    let now = number(&ask(folder, &["quote", "plan.aforo"])["mrus"]);
    let found = ask(folder, &["goal", "traffic", "plan.aforo", "--mrus", &format!("{}", now + 30.0), "--write", "traffic.aforo"]);
    assert!(number(&ask(folder, &["quote", "traffic.aforo"])["mrus"]) <= now + 30.0);
    let (before, after) = (number(&found["changes"][0]["before"]), number(&found["changes"][0]["after"]));
    assert!(after > before, "{before} to {after}");
    let percent = (after / before * 100.0).round() + 1.0;
    plan(folder, "beyond.aforo", &json!({ "traffic": { "monthly_users": (before * percent / 100.0).floor() as u64 } }));
    // A percent more is too much: in MRUs, or for a database whose connections it exhausts.
    let beyond = run(folder, &["quote", "beyond.aforo", "--date", DATE, "--format", "json"]);
    let mrus = serde_json::from_slice::<Value>(&beyond.stdout).map(|view| number(&view["mrus"])).unwrap_or(f64::INFINITY);
    assert!(mrus > now + 30.0, "{mrus}");
}

/// Every service in four vCPUs is far too much. The sizes that are found need fewer MRUs, the plan that is written quotes them, and no
/// other size of any one service needs fewer still.
#[test]
fn the_cheapest_sizes_are_found() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let mut services =
        crate::support::engine().template("connect-bank", aforo_api::views::Language::Es).expect("template")["microservices"].clone();
    let all = services.as_array_mut().expect("list");
    all.truncate(4);
    for service in all.iter_mut() {
        service["size"] = json!("4x16");
        service["overrides"] = json!([]);
    }
    plan(folder, "large.aforo", &json!({ "microservices": services }));
    let mrus = |file: &str| {
        let output = run(folder, &["quote", file, "--date", DATE, "--format", "json"]);
        serde_json::from_slice::<Value>(&output.stdout).map(|view| number(&view["mrus"])).unwrap_or(f64::INFINITY)
    };
    let found = ask(folder, &["goal", "sizes", "large.aforo", "--write", "found.aforo"]);
    assert_eq!(found["goal"], "sizes");
    let least = mrus("found.aforo");
    assert!(least < mrus("large.aforo"), "{least}");
    let written: Value = serde_json::from_slice(&std::fs::read(folder.join("found.aforo")).expect("plan")).expect("JSON");
    for index in 0..4 {
        for size in ["1x2", "1x4", "2x4", "2x8"] {
            let mut services = written["microservices"].clone();
            services[index]["size"] = json!(size);
            plan(folder, "other.aforo", &json!({ "microservices": services }));
            assert!(mrus("other.aforo") >= least, "service {index} as {size}");
        }
    }
}
