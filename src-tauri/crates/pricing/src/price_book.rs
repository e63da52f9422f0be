//! The planner's own price book: a CSV file with a price tier on each line.

use std::collections::BTreeMap;

use aforo_core::price_book::{PriceBook, PriceRow};
use aforo_core::units::Unit;
use rust_decimal::Decimal;

use crate::error::{FileProblem, PricingError, text};

const COLUMNS: [&str; 12] =
    ["provider", "service", "key", "region", "unit", "tier_from", "tier_to", "usd", "effective", "verified", "sku", "source"];

/// The dearest unit that is believed, in US dollars: the dearest one that AWS lists by the hour or month costs far less.
/// Together with the bounds of rate cards it keeps every product within a decimal's range.
const USD_LIMIT: u32 = 1_000_000;

/// The largest usage at which a tier is believed to begin or end: 10^15, five thousand times AWS's last tier of SQS requests.
const TIER_LIMIT: u64 = 1_000_000_000_000_000;

/// Reads a price book from the bytes of its file.
///
/// # Errors
/// All problems of the file at once: columns, units, numbers and dates; where every line can be read, the tiers of every price.
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
    let mut lines = Vec::new();
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
                    lines.push(line);
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
    let problems = broken_tiers(&rows, &lines);
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    PriceBook::new(id.to_owned(), published.to_owned(), rows).map_err(|error| PricingError::one(file, "tiers", error.to_string()))
}

/// The prices whose tiers do not fit together, each with its lines. The core's rule stops at the first one, so that each
/// price is tried as a book of its own.
fn broken_tiers(rows: &[PriceRow], lines: &[u64]) -> Vec<FileProblem> {
    let mut prices: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (position, row) in rows.iter().enumerate() {
        prices.entry((&row.key, &row.region)).or_default().push(position);
    }
    let mut groups: Vec<Vec<usize>> = prices.into_values().collect();
    groups.sort();
    let mut problems = Vec::new();
    for positions in groups {
        let own = positions.iter().map(|&position| rows[position].clone()).collect();
        if let Err(error) = PriceBook::new(String::new(), String::new(), own) {
            let numbers: Vec<String> = positions.iter().map(|&position| lines[position].to_string()).collect();
            let word = if numbers.len() == 1 { "line" } else { "lines" };
            problems.push(FileProblem { place: format!("{word} {}", numbers.join(", ")), message: error.to_string() });
        }
    }
    problems
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
    let mut decimal = |index: usize, limit: Decimal| {
        let value = field(index).parse::<Decimal>().ok();
        let value = value.filter(|value| (Decimal::ZERO..=limit).contains(value));
        value.unwrap_or_else(|| {
            let message = format!("`{}` is not a number from 0 to {limit}, written with a decimal point", field(index));
            report(COLUMNS[index], message);
            Decimal::ZERO
        })
    };
    let (tier_from, usd) = (decimal(5, TIER_LIMIT.into()), decimal(7, USD_LIMIT.into()));
    let tier_to = (!field(6).is_empty()).then(|| decimal(6, TIER_LIMIT.into()));
    if !(field(8).is_empty() || is_date(field(8))) {
        report("effective", format!("`{}` is not a date: write 2026, 2026-11 or 2026-11-20, or nothing if it is not known", field(8)));
    }
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
        manual: false,
    }
}

/// Whether a text is a year, a month or a day as ISO 8601 writes it. Sources often state only the year or the month.
pub(crate) fn is_date(text: &str) -> bool {
    let part = |text: &str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        let number = (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse::<u32>().ok());
        number.flatten().is_some_and(|number| range.contains(&number))
    };
    let mut parts = text.split('-');
    parts.next().is_some_and(|year| part(year, 4, 2000..=2999))
        && parts.next().is_none_or(|month| part(month, 2, 1..=12))
        && parts.next().is_none_or(|day| part(day, 2, 1..=31))
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "provider,service,key,region,unit,tier_from,tier_to,usd,effective,verified,sku,source\n";

    /// A file whose only row has these fields, from `unit` to `verified`.
    fn line(fields: &str) -> Vec<u8> {
        format!("{HEADER}aws,N,k,r,{fields},,page\n").into_bytes()
    }

    #[test]
    fn all_problems_are_told_with_line_and_column() {
        let text = format!(
            "{HEADER}aws,NAT,nat.hour,us-east-1,furlong,0,,0.045,2025-10-01,true,,page\n\
             aws,NAT,nat.gb,us-east-1,gb,0,,-1,2025-10-01,maybe,,\n"
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
            ("a hole", line("gb,5,,1,,true"), "line 2: tiers of `k` in `r` have a gap or an overlap"),
            ("an absurd price", line("gb,0,,1000001,,true"), "line 2, column usd: `1000001` is not a number from 0 to 1000000"),
            ("an absurd tier", line("gb,0,1e40,1,,true"), "line 2, column tier_to"),
            ("a decimal comma", line("gb,0,,\"0,045\",,true"), "line 2, column usd: `0,045`"),
            ("a month that does not exist", line("gb,0,,1,2024-20,true"), "line 2, column effective: `2024-20` is not a date"),
        ] {
            let error = read_price_book("b", "2026-11-01", "prices.csv", &bytes).expect_err(why).to_string();
            assert!(error.contains(expected), "{why}: {error}");
        }
    }

    #[test]
    fn every_price_with_broken_tiers_is_named_with_its_lines() {
        let text = format!(
            "{HEADER}aws,N,hole,r,gb,0,10,1,,true,,page\naws,N,sound,r,gb,0,,1,,true,,page\n\
             aws,N,units,r,gb,0,,1,,true,,page\naws,N,hole,r,gb,20,,1,,true,,page\naws,N,units,r,hour,0,,1,,true,,page\n"
        );
        let error = read_price_book("b", "2026-11-01", "prices.csv", text.as_bytes()).expect_err("refused");
        let places: Vec<&str> = error.problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["lines 2, 5", "lines 4, 6"]);
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused() {
        let error = read_price_book("b", "2026-11-01", "prices.csv", &vec![b' '; crate::FILE_LIMIT_BYTES + 1]).expect_err("refused");
        assert!(error.to_string().contains("at most 67108864 are read"), "{error}");
    }

    #[test]
    fn dates_may_stop_at_the_year_or_month() {
        for (text, expected) in [
            ("2026", true),
            ("2026-11", true),
            ("2026-11-20", true),
            ("2024-20", false),
            ("2026-11-32", false),
            ("2026-1-2", false),
            ("20.11.2026", false),
            ("2026-11-20-1", false),
            ("+026", false),
        ] {
            assert_eq!(is_date(text), expected, "{text}");
        }
    }
}
