//! Published figures, one a row, against the shipped price book.

use aforo_core::money;
use rust_decimal::Decimal;

#[test]
fn published_examples_come_out_to_the_cent() {
    let book = aforo_pricing::shipped().expect("data").price_book;
    let text = std::fs::read_to_string(crate::support::root().join("tests/tables/aws-worked-examples.tsv")).expect("table");
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 74, "every row of the table is asserted");
    for row in rows {
        let [example, key, region, quantity, usd, source] = row[..] else { panic!("row {row:?}") };
        let price = book.price(key, region).unwrap_or_else(|| panic!("{key} in {region}"));
        let cost = money::usd(price.cost(quantity.parse::<Decimal>().expect("quantity")));
        assert_eq!(cost, usd.parse::<Decimal>().expect("usd"), "{example} ({source})");
    }
}

/// Whole architectures whose published tables have a total: each line comes out to the cent, and so does the sum.
#[test]
fn published_architectures_come_out_to_the_cent() {
    let book = aforo_pricing::shipped().expect("data").price_book;
    let text = std::fs::read_to_string(crate::support::root().join("tests/tables/aws-architectures.tsv")).expect("table");
    let (mut sum, mut architectures) = (Decimal::ZERO, 0);
    for row in text.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>()) {
        let [architecture, key, region, quantity, usd, _] = row[..] else { panic!("row {row:?}") };
        let usd: Decimal = usd.parse().expect("usd");
        if key == "TOTAL" {
            assert_eq!(sum, usd, "{architecture}");
            (sum, architectures) = (Decimal::ZERO, architectures + 1);
            continue;
        }
        let price = book.price(key, region).unwrap_or_else(|| panic!("{key} in {region}"));
        let cost = money::usd(price.cost(quantity.parse::<Decimal>().expect("quantity")));
        assert_eq!(cost, usd, "{architecture}: {key}");
        sum += cost;
    }
    assert_eq!(architectures, 6);
}
