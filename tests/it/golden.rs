//! Figures derived by hand: each case's NOTES.md says how.

use aforo_api::views::Audience;

use crate::support::{cases, engine, options};

#[test]
fn hand_derived_figures() {
    let engine = engine();
    let options = options(Audience::Internal);
    let mut checked = 0;
    for case in cases("golden") {
        let name = case.file_name().and_then(|name| name.to_str()).expect("name").to_owned();
        assert!(case.join("NOTES.md").exists(), "{name} has no derivation");
        let bytes = std::fs::read(case.join("plan.aforo")).expect("plan");
        let computed = engine.compute(&bytes, options).unwrap_or_else(|error| panic!("{name}: {:?}", error.problems));
        let quote = engine.quote(&computed, options, false);
        let estimate = engine.estimate(&computed, options, false);
        let table = std::fs::read_to_string(case.join("expected.tsv")).expect("expected.tsv");
        for row in table.lines().skip(1) {
            let [surface, id, expected] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{name}: row `{row}`") };
            let line =
                |pick: fn(&aforo_api::views::QuoteLineView) -> &String| quote.lines.iter().find(|line| line.id == id).map(pick).cloned();
            let figure = match (surface, id) {
                ("quote-mrus", _) => line(|line| &line.mrus),
                ("quote-usd", _) => line(|line| &line.subtotal),
                ("net", _) => line(|line| &line.net),
                ("estimate", _) => estimate.lines.iter().find(|line| line.id == id).map(|line| line.amount.clone()),
                ("total", "mrus") => Some(quote.mrus.clone()),
                ("total", "subtotal") => Some(quote.subtotal.clone()),
                ("total", "discount") => Some(quote.discount.clone()),
                ("total", "net") => Some(quote.net.clone()),
                ("total", "tax") => quote.taxes.first().map(|tax| tax.amount.clone()),
                ("total", "total") => Some(quote.total.clone()),
                ("total", "estimate") => Some(estimate.total.clone()),
                other => panic!("{name}: unknown surface {other:?}"),
            };
            assert_eq!(figure.as_deref(), Some(expected), "{name}: {surface} {id}");
            checked += 1;
        }
    }
    assert!(checked >= 40, "{checked} figures were checked");
}

/// The case that lists every estimate line lists every one of them.
#[test]
fn no_line_is_left_out_of_the_full_case() {
    let engine = engine();
    let options = options(Audience::Internal);
    let folder = crate::support::root().join("tests/golden/published-mrus");
    let computed = engine.compute(&std::fs::read(folder.join("plan.aforo")).expect("plan"), options).expect("computes");
    let table = std::fs::read_to_string(folder.join("expected.tsv")).expect("table");
    for line in engine.estimate(&computed, options, false).lines {
        assert!(table.contains(&format!("estimate\t{}\t", line.id)), "{} = {} is not derived", line.id, line.amount);
    }
}
