//! Published figures, one a row, against the shipped price book.

use aforo_core::money;
use rust_decimal::Decimal;

#[test]
fn published_examples_come_out_to_the_cent() {
    let book = aforo_pricing::shipped().expect("data").price_book;
    let text = std::fs::read_to_string(crate::support::root().join("tests/tables/aws-worked-examples.tsv")).expect("table");
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 15, "every row of the table is asserted");
    for row in rows {
        let [example, key, region, quantity, usd, source] = row[..] else { panic!("row {row:?}") };
        let price = book.price(key, region).unwrap_or_else(|| panic!("{key} in {region}"));
        let cost = money::usd(price.cost(quantity.parse::<Decimal>().expect("quantity")));
        assert_eq!(cost, usd.parse::<Decimal>().expect("usd"), "{example} ({source})");
    }
}
