//! Rate cards through the command: costs by component, what if, a new version published, compared, exchanged.

use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use crate::quotes::plan;
use crate::support::{DATE, aforo, text};

const SHIPPED: &str = "aforo-example@2026.1";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    aforo().current_dir(folder).env("AFORO_LIBRARY", "library.db").args(arguments).output().expect("starts")
}

fn json_of(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, &[arguments, &["--date", DATE, "--format", "json"]].concat());
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn component<'a>(view: &'a Value, id: &str) -> &'a Value {
    view["components"].as_array().expect("components").iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id}"))
}

/// The worked example of FORMULAS.md: 40.2056 of cloud, 10 % tax 4.02, 0.4 × 35 = 14 of labour, 3 of licences, 12 % overhead on
/// 61.226 is 7.35: 68.57; / 0.65 = 105.50, / 50 up to 2.15 MRUs; they charge 107.50 and keep 36.2 %.
#[test]
fn a_component_tells_what_it_costs_and_earns() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let cost = json_of(folder, &["rates", "cost", "--find", "container.1x2"]);
    let one = component(&cost, "container.1x2");
    let figures = ["cloud", "cloud_tax", "labour", "licences", "overhead", "loaded", "price", "derived_mrus", "charged", "margin_percent"];
    let expected = ["40.21", "4.02", "14.00", "3.00", "7.35", "68.57", "105.50", "2.15", "107.50", "36.2"];
    assert_eq!(figures.map(|figure| one[figure].as_str().expect("text")), expected);
    // Half the price at 50 % of margin: 68.573 / 0.5 / 50 = 2.743, up to 2.75. At 20 dollars an MRU 2.15 of them charge 43.00.
    let margin = json_of(folder, &["rates", "cost", SHIPPED, "--set", "margin=50"]);
    assert_eq!(component(&margin, "container.1x2")["derived_mrus"], "2.75");
    let cheap = json_of(folder, &["rates", "cost", "--set", "usd-per-mru=20"]);
    let one = component(&cheap, "container.1x2");
    assert_eq!((&one["charged"], &one["under_cost"]), (&json!("43.00"), &json!(true)));
    assert!(cheap["under_cost"].as_u64().expect("number") > 1);
    let told = text(&run(folder, &["rates", "cost", "--set", "usd-per-mru=20", "--date", DATE]).stdout);
    assert!(told.contains("bajo el costo container.1x2") && told.contains("43.00"), "{told}");
    for wrong in ["margin=100", "margin=x", "colour=1", "margin"] {
        assert_eq!(run(folder, &["rates", "cost", "--set", wrong]).status.code(), Some(2), "{wrong}");
    }
}

/// By hand, from the worked example: an hour of labour in place of 0.4 makes (44.2262 + 35 + 3) × 1.12 = 92.0933; / 0.65 / 50 = 2.8336,
/// up to 2.85, which is 0.70 more. Nothing else moves.
#[test]
fn a_component_is_tried_with_another_value() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let cost = json_of(folder, &["rates", "cost", SHIPPED, "--set", "container.1x2/labour-hours=1"]);
    let one = component(&cost, "container.1x2");
    let of_parameter = |name: &str| one["parameters"].as_array().expect("list").iter().find(|pair| pair[0] == name).map(|pair| &pair[1]);
    assert_eq!((&one["derived_mrus"], &one["derived_change"], &one["labour"]), (&json!("2.85"), &json!("0.7"), &json!("35.00")));
    assert_eq!(of_parameter("labour-hours"), Some(&json!("1")));
    for other in cost["components"].as_array().expect("components").iter().filter(|other| other["id"] != "container.1x2") {
        assert!(other["derived_change"] == "0" || other["derived_change"] == "", "{other}");
    }
    // Stated MRUs are what plans pay: one MRU more for each of its containers, 50 dollars.
    plan(folder, "plan.aforo", &json!({}));
    let quote = json_of(folder, &["quote", "plan.aforo"]);
    let used = quote["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .find(|line| line["component"].as_str().is_some_and(|id| id.starts_with("container.")) && line["unit_mrus"] == line["mrus"]);
    let used = used.expect("a container of which there is one");
    let (id, mrus): (&str, f64) =
        (used["component"].as_str().expect("id"), used["unit_mrus"].as_str().expect("MRUs").parse().expect("number"));
    let count = quote["lines"].as_array().expect("lines").iter().filter(|line| line["component"] == id);
    let count: f64 = count.map(|line| line["quantity"].as_str().expect("quantity").parse::<f64>().expect("number")).sum();
    let setting = format!("{id}/mrus={}", mrus + 1.0);
    let dear = json_of(folder, &["rates", "cost", SHIPPED, "--set", &setting, "--plan", "plan.aforo"]);
    let total = |name: &str| dear["plans"][0][name].as_str().expect("text").parse::<f64>().expect("number");
    assert!((total("mrus_after") - total("mrus_before") - count).abs() < 1e-9, "{count} containers: {}", dear["plans"][0]);
    for wrong in ["container.1x2/colour=1", "container.9x9/mrus=1", "container.1x2/mrus=-1"] {
        assert_eq!(run(folder, &["rates", "cost", "--set", wrong]).status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn what_if_is_tried_on_plans() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({}));
    let before = json_of(folder, &["quote", "plan.aforo"]);
    let same = json_of(folder, &["rates", "cost", "--plan", "plan.aforo"]);
    assert_eq!((&same["plans"][0]["net_before"], &same["plans"][0]["problem"]), (&before["net"], &json!("")));
    let dear = json_of(folder, &["rates", "cost", "--set", "margin=60", "--plan", "plan.aforo"]);
    let change: f64 = dear["plans"][0]["net_change"].as_str().expect("text").parse().expect("number");
    assert!(change > 0.0, "more margin, more MRUs: {change}");
}

#[test]
fn a_new_version_is_published_compared_and_quoted() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    assert!(run(folder, &["rates", "export", "--format", "csv", "-o", "card.csv"]).status.success());
    let csv = std::fs::read_to_string(folder.join("card.csv")).expect("csv");
    let line = csv.lines().find(|line| line.starts_with("container.1x2,")).expect("the component");
    let changed = csv.replace(line, &line.replace(",2.15,", ",1,"));
    std::fs::write(folder.join("new.csv"), &changed).expect("written");
    let import = ["rates", "import", "new.csv", "--version", "2027.1", "--date", DATE, "-o", "card.toml"];
    assert!(run(folder, &import).status.success());
    assert!(run(folder, &["rates", "check", "card.toml"]).status.success());
    let published = run(folder, &["rates", "publish", "card.toml", "--date", DATE]);
    assert!(published.status.success(), "{}", text(&published.stderr));
    let told = text(&published.stdout);
    assert!(told.contains("bajo el costo container.1x2: publica 1 MRU = USD 50.00, cuesta USD 68.57"), "{told}");
    assert_eq!(run(folder, &["rates", "publish", "card.toml"]).status.code(), Some(2), "what is published does not change");
    let cards = json_of(folder, &["rates", "list"]);
    assert_eq!(cards.as_array().map(Vec::len), Some(2));
    let diff = json_of(folder, &["rates", "diff", SHIPPED, "aforo-example@2027.1"]);
    let change = json!([{ "id": "container.1x2", "before": "2.15", "after": "1", "usd_before": "107.50", "usd_after": "50.00" }]);
    assert_eq!((&diff["components"], &diff["terms"]), (&change, &json!([])));
    // A plan quotes with the card that it names, and nothing else changes.
    plan(folder, "plan.aforo", &json!({ "commercial": { "rate_card": "aforo-example@2027.1" } }));
    assert_eq!(json_of(folder, &["quote", "plan.aforo"])["sources"]["rate_card"], "aforo-example@2027.1");
    let elsewhere = tempfile::tempdir().expect("folder");
    std::fs::copy(folder.join("plan.aforo"), elsewhere.path().join("plan.aforo")).expect("copied");
    assert_eq!(run(elsewhere.path(), &["quote", "plan.aforo"]).status.code(), Some(2), "a card that is not there is an error");
    std::fs::write(folder.join("bad.csv"), changed.replace("container.1x2,", "container.1x99,")).expect("written");
    let bad = run(folder, &["rates", "import", "bad.csv", "--version", "2027.2"]);
    assert_eq!(bad.status.code(), Some(2));
    assert!(text(&bad.stderr).contains("container.1x99"), "the row that is wrong is named");
}
