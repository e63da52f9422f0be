//! The planner's own price book: a CSV file with a price tier on each line.

use aforo_core::price_book::{PriceBook, PriceRow};
use aforo_core::units::Unit;
use rust_decimal::Decimal;

use crate::error::{FileProblem, PricingError, text};

const COLUMNS: [&str; 12] =
    ["provider", "service", "key", "region", "unit", "tier_from", "tier_to", "usd", "effective", "verified", "sku", "source"];

/// Reads a price book from the bytes of its file.
///
/// # Errors
/// All problems of the file at once: columns, units, numbers, dates, tiers.
pub fn read_price_book(id: &str, published: &str, file: &str, bytes: &[u8]) -> Result<PriceBook, PricingError> {
    let text = text(file, bytes)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| PricingError::one(file, "line 1", error.to_string()))?;
    if headers.iter().ne(COLUMNS) {
        let given: Vec<&str> = headers.iter().collect();
        let message = format!("the columns are `{}`; expected are `{}` in this order", given.join(","), COLUMNS.join(","));
        return Err(PricingError::one(file, "line 1", message));
    }
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                let before = problems.len();
                let row = row(&record, &mut |column: &str, message: String| {
                    problems.push(FileProblem { place: format!("line {line}, column {column}"), message });
                });
                if problems.len() == before {
                    rows.push(row);
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.push(FileProblem { place: format!("line {line}"), message: format!("the line cannot be read: {error}") });
            }
        }
    }
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    if rows.is_empty() {
        return Err(PricingError::one(file, "file", "there is no price in it: a price book needs at least one row"));
    }
    PriceBook::new(id.to_owned(), published.to_owned(), rows).map_err(|error| PricingError::one(file, "tiers", error.to_string()))
}

fn row(record: &csv::StringRecord, report: &mut dyn FnMut(&str, String)) -> PriceRow {
    let field = |index: usize| record.get(index).unwrap_or_default();
    for index in [0, 2, 3] {
        if field(index).is_empty() {
            report(COLUMNS[index], "it is empty: every price names provider, key and region".to_owned());
        }
    }
    let unit = Unit::billable(field(4)).unwrap_or_else(|| {
        let known: Vec<&str> = Unit::BILLABLE.iter().map(|unit| unit.as_str()).collect();
        report("unit", format!("`{}` is not a unit; known are {}", field(4), known.join(", ")));
        Unit::Item
    });
    let mut decimal = |index: usize| {
        let value = field(index).parse::<Decimal>().ok().filter(|value| !value.is_sign_negative() || value.is_zero());
        value.unwrap_or_else(|| {
            report(COLUMNS[index], format!("`{}` is not a number of zero or more, written with a decimal point", field(index)));
            Decimal::ZERO
        })
    };
    let (tier_from, usd) = (decimal(5), decimal(7));
    let tier_to = (!field(6).is_empty()).then(|| decimal(6));
    let verified = match field(9) {
        "true" => true,
        "false" => false,
        other => {
            report("verified", format!("`{other}` is neither `true` nor `false`"));
            false
        }
    };
    if field(11).is_empty() {
        report("source", "it is empty: say where the price was read, or `unverified`".to_owned());
    }
    let owned = |index: usize| field(index).to_owned();
    PriceRow {
        provider: owned(0),
        service: owned(1),
        key: owned(2),
        region: owned(3),
        unit,
        tier_from,
        tier_to,
        usd,
        effective: owned(8),
        verified,
        sku: owned(10),
        source: owned(11),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "provider,service,key,region,unit,tier_from,tier_to,usd,effective,verified,sku,source\n";

    #[test]
    fn all_problems_are_told_with_line_and_column() {
        let text = format!(
            "{HEADER}aws,NAT,nat.hour,us-east-1,furlong,0,,0.045,2025-10-01,true,,page\naws,NAT,nat.gb,us-east-1,gb,0,,-1,2025-10-01,maybe,,\n"
        );
        let error = read_price_book("b", "2026-11-01", "prices.csv", text.as_bytes()).expect_err("refused");
        let places: Vec<&str> = error.problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["line 2, column unit", "line 3, column usd", "line 3, column verified", "line 3, column source"]);
        assert!(error.to_string().contains("`furlong` is not a unit"), "{error}");
    }

    #[test]
    fn broken_files_are_refused_with_a_reason() {
        for (why, bytes, expected) in [
            ("other columns", b"a,b,c\n1,2,3\n".to_vec(), "expected are `provider,service"),
            ("only a header", HEADER.as_bytes().to_vec(), "there is no price"),
            ("not text", vec![0xff, 0xfe, 0x00], "not UTF-8"),
            ("a short line", format!("{HEADER}aws,NAT\n").into_bytes(), "line 2"),
            ("a hole", format!("{HEADER}aws,N,k,r,gb,5,,1,,true,,page\n").into_bytes(), "gap or an overlap"),
        ] {
            let error = read_price_book("b", "2026-11-01", "prices.csv", &bytes).expect_err(why).to_string();
            assert!(error.contains(expected), "{why}: {error}");
        }
    }
}
