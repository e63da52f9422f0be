//! Terms of lines, options, one-time amounts, enablement schedule, price adjustment and tax identifiers through the command.

use serde_json::{Value, json};

use crate::quotes::{done, plan, refused, run};
use crate::support::{DATE, text};

fn line<'a>(quote: &'a Value, id: &str) -> &'a Value {
    quote["lines"].as_array().expect("lines").iter().find(|line| line["id"] == id).unwrap_or_else(|| panic!("{id}"))
}

/// The terms of the worked example: see `discounts_options_and_treatment_by_hand`.
pub(crate) fn terms() -> Value {
    json!({ "commercial": {
        "lines": [
            { "line": "shared/developer-access", "discount_percent": "10" },
            { "line": "production/*", "tax": "excluded", "tax_reason": "ET art. 476 num. 21" },
        ],
        "optional": [{ "id": "mas-gente", "component": "developer-access", "name": "Segundo equipo", "quantity": 3 }],
        "one_time": [{ "name": "Migración", "usd": "1000" }, { "name": "Curso", "usd": "500", "tax": "exempt", "tax_reason": "Ley X" }],
    } })
}

/// The sample is 12,640.00 net (see README): 14 developers are 700.00, production 5,907.50. 10 % off the developers is 70.00: 12,570.00.
/// Without production 6,662.50 are taxed: 19 % is 1,265.875, so 1,265.88; in all 13,835.88. Three developers more would be 150.00.
/// Once: 1,500.00, of which 1,000.00 taxed: 190.00, in all 1,690.00.
#[test]
fn discounts_options_and_treatment_by_hand() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &terms());
    let quote = done(folder, &["quote", "plan.aforo"]);
    assert_eq!((&quote["subtotal"], &quote["discount"], &quote["line_discount"]), (&json!("12640.00"), &json!("70.00"), &json!("70.00")));
    assert_eq!((&quote["net"], &quote["total"]), (&json!("12570.00"), &json!("13835.88")));
    assert_eq!((&quote["taxes"][0]["base"], &quote["taxes"][0]["amount"]), (&json!("6662.50"), &json!("1265.88")));
    let untaxed = &quote["untaxed"][0];
    assert_eq!(
        (&untaxed["treatment"], &untaxed["reason"], &untaxed["net"]),
        (&json!("excluded"), &json!("ET art. 476 num. 21"), &json!("5907.50"))
    );
    let developers = line(&quote, "shared/developer-access");
    assert_eq!((&developers["discount"], &developers["net"]), (&json!({ "percent": "10", "amount": "70.00" }), &json!("630.00")));
    assert_eq!(line(&quote, "production/container/accounts")["untaxed"]["treatment"], "excluded");
    let option = &quote["optional"][0];
    assert_eq!((&option["id"], &option["mrus"], &option["net"]), (&json!("optional/mas-gente"), &json!("3"), &json!("150.00")));
    let once = &quote["one_time"];
    assert_eq!((&once["net"], &once["taxes"][0]["amount"], &once["total"]), (&json!("1500.00"), &json!("190.00"), &json!("1690.00")));
    let told = text(&run(folder, &["quote", "plan.aforo", "--date", DATE]).stdout);
    for expected in ["ET art. 476 num. 21", "Opcional (fuera del total)", "Segundo equipo", "13835.88", "Total por única vez"] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    // A discount of 10 % on the whole is taken of what the line's own discount leaves: 1,257.00 of 12,570.00.
    plan(folder, "both.aforo", &json!({ "commercial": { "discount_percent": "10", "lines": terms()["commercial"]["lines"] } }));
    let both = done(folder, &["quote", "both.aforo"]);
    assert_eq!((&both["discount"], &both["net"]), (&json!("1327.00"), &json!("11313.00")));
    // The change between them is told by its causes: 11,313.00 - 12,570.00.
    let diff = done(folder, &["diff", "plan.aforo", "both.aforo"]);
    let effects = diff["explanation"]["effects"].as_array().expect("effects").clone();
    let of = |cause: &str| effects.iter().find(|effect| effect["cause"] == cause).expect("cause")["change"]["net"].clone();
    assert_eq!((of("discount"), of("tax")), (json!("-1257.00"), json!("0.00")));
}

/// What a line's discount needs beyond the house's limits: 20 % of a line is over 15 (sales), not over 30 (finance).
#[test]
fn a_line_discount_has_its_policy() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({ "commercial": { "lines": [{ "line": "shared/developer-access", "discount_percent": "20" }] } }));
    let family = done(folder, &["quote", "draft", "plan.aforo"]);
    let needs = family["revisions"][0]["needs"].as_array().expect("needs");
    let found: Vec<_> =
        needs.iter().filter(|need| need["measure"] == "line-discount").map(|need| (&need["role"], &need["value"])).collect();
    assert_eq!(found, [(&json!("sales-manager"), &json!("20"))]);
}

#[test]
fn terms_that_cannot_be_are_refused() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    for (what, change, why) in [
        ("no reason", json!({ "commercial": { "lines": [{ "line": "*", "tax": "exempt" }] } }), "does not say why"),
        ("no line", json!({ "commercial": { "lines": [{ "discount_percent": "5" }] } }), "do not say of which"),
        ("twice", json!({ "commercial": { "lines": [{ "line": "*" }, { "line": "*" }] } }), "terms twice"),
        ("all off", json!({ "commercial": { "lines": [{ "line": "*", "discount_percent": "101" }] } }), "101"),
        ("no component", json!({ "commercial": { "optional": [{ "id": "a" }] } }), "does not say which component"),
        ("no such component", json!({ "commercial": { "optional": [{ "id": "a", "component": "moon" }] } }), "moon"),
        ("a RUT with another digit", json!({ "client": { "tax_id": "12.531.909-3" } }), "check digit"),
        ("no RUT at all", json!({ "commercial": { "issuer": { "tax_id": "ABC" } } }), "shape"),
        ("weights", json!({ "commercial": { "adjustment": { "enabled": true, "cloud_percent": "80", "index_source": "INE" } } }), "110"),
        ("no day", json!({ "commercial": { "enablement": { "start_date": "2026-02-30" } } }), "not a date"),
    ] {
        plan(folder, "plan.aforo", &change);
        let output = run(folder, &["--lang", "en", "quote", "plan.aforo", "--date", DATE]);
        assert_eq!(output.status.code(), Some(2), "{what}");
        assert!(text(&output.stderr).contains(why), "{what}: {}", text(&output.stderr));
    }
    // An RFC whose check digit is wrong may be in use: it is told, and the quote is made.
    plan(folder, "plan.aforo", &json!({ "client": { "country": "MX", "tax_id": "VACE460910SX6" } }));
    let quote = done(folder, &["quote", "plan.aforo"]);
    assert!(quote["warnings"].as_array().expect("warnings").iter().any(|one| one["code"] == "tax-id-doubtful"));
}

/// By hand, from Tuesday the 1st of December 2026. The account takes ten business days, to the 14th; access the 15th, code repositories
/// the 16th, shared ones the 17th, integration the 18th and 21st. Each network the 15th and 16th; VPNs (not in development) the 17th to
/// the 23rd; data the 17th and 18th, SSO the 21st and 22nd. Containers: development the 23rd and 24th, certification the 24th and 25th,
/// handed over the 25th and the 28th; production waits for both: the 29th and 30th, handed over on the 31st.
#[test]
fn the_schedule_by_hand() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({ "commercial": { "enablement": { "start_date": "2026-12-01" } } }));
    let view = done(folder, &["schedule", "plan.aforo"]);
    let step = |id: &str| {
        let found = view["steps"].as_array().expect("steps").iter().find(|step| step["id"] == id).unwrap_or_else(|| panic!("{id}")).clone();
        (found["start"].as_str().expect("day").to_owned(), found["end"].as_str().expect("day").to_owned(), found["slack"].as_u64())
    };
    for (id, start, end, slack) in [
        ("account", "2026-12-01", "2026-12-14", 0),
        ("developer-access", "2026-12-15", "2026-12-15", 2),
        ("continuous-integration", "2026-12-18", "2026-12-21", 2),
        ("certification/vpn", "2026-12-17", "2026-12-23", 0),
        ("certification/sso", "2026-12-21", "2026-12-22", 1),
        ("certification/handover", "2026-12-28", "2026-12-28", 0),
        ("development/containers", "2026-12-23", "2026-12-24", 1),
        ("production/containers", "2026-12-29", "2026-12-30", 0),
        ("production/handover", "2026-12-31", "2026-12-31", 0),
    ] {
        assert_eq!(step(id), (start.to_owned(), end.to_owned(), Some(slack)), "{id}");
    }
    let starts: Vec<&str> = view["environments"].as_array().expect("list").iter().filter_map(|one| one["billing_start"].as_str()).collect();
    assert_eq!(starts, ["2027-01-01", "2026-12-29", "2026-12-26"], "production, certification, development");
    let told = text(&run(folder, &["--lang", "en", "schedule", "plan.aforo", "--date", DATE]).stdout);
    assert!(told.contains("Holidays are not considered") && told.contains("critical, assumed"), "{told}");
}

/// The quoting reference's vector on this quote's 50.00 a MRU: 52.40. The shares of the basket sum to 100 and tell no amount; with the same
/// book nothing has moved, and twelve months after the base day is the first day.
#[test]
fn the_adjustment_clause_has_a_basket_and_an_example() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({ "commercial": { "adjustment": { "enabled": true, "index_source": "INE" } } }));
    let view = done(folder, &["adjustment", "plan.aforo"]);
    let example = &view["example"];
    assert_eq!((&example["factor"], &example["after"], &example["outcome"]), (&json!("1.0480"), &json!("52.40"), &json!("applied")));
    let shares: f64 = view["basket"]
        .as_array()
        .expect("basket")
        .iter()
        .map(|row| row["share_percent"].as_str().expect("text").parse::<f64>().expect("number"))
        .sum();
    assert!((shares - 100.0).abs() < 1e-9, "{shares}");
    assert!(view["basket"][0].as_object().expect("row").keys().all(|name| !name.contains("amount")), "no amount is told");
    let today = done(folder, &["adjustment", "plan.aforo", "--book", "aws-2026-11", "--labour", "1.5"])["today"].clone();
    assert_eq!((&today["cloud"], &today["outcome"], &today["after"]), (&json!("1"), &json!("below-threshold"), &json!("50.00")));
    assert_eq!(today["holds_from"], "2027-11-20");
    refused(folder, &["adjustment", "plan.aforo", "--book", "none"], "none");
}
