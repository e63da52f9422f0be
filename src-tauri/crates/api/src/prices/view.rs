//! Books, prices and differences as shells show them.

use std::collections::{BTreeSet, HashMap};

use aforo_core::compare::compare_books;
use aforo_core::money;
use aforo_core::price_book::{PriceBook, PriceRow};
use aforo_library::{StoredBook, StoredFile};
use aforo_pricing::{ImportProblem, Place};
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::views::*;
use crate::calculation::{PRICE_BOOK_LIMIT_DAYS, age_days};
use crate::engine::Engine;
use crate::messages::Messages;
use crate::present::plain;
use crate::views::{Language, ProblemView, SeverityView};

/// A book. `stored` is its entry in the library, if it has one.
#[must_use]
pub fn book_view(engine: &Engine, book: &PriceBook, stored: Option<&StoredBook>, date: Date, language: Language) -> BookView {
    let messages = Messages::of(language);
    let age = age_days(&book.published, date);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    BookView {
        id: book.id.clone(),
        published: book.published.clone(),
        created: stored.map(|stored| stored.created.clone()).unwrap_or_default(),
        base: stored.map(|stored| stored.base.clone()).unwrap_or_default(),
        shipped: book.id == engine.data().price_book.id,
        active: book.id == engine.active_price_book().id,
        age_days: age,
        limit_days: PRICE_BOOK_LIMIT_DAYS,
        stale: age > PRICE_BOOK_LIMIT_DAYS,
        rows: count(book.rows().len()),
        unverified: count(book.rows().iter().filter(|row| !row.verified).count()),
        files: stored.map(|stored| stored.files.iter().map(|file| file_view(file, messages)).collect()).unwrap_or_default(),
    }
}

fn file_view(file: &StoredFile, messages: &Messages) -> BookFileView {
    let skipped = file.skipped.split(' ').filter_map(|part| part.split_once('='));
    BookFileView {
        name: file.name.clone(),
        format: messages.text(&format!("price-file-{}", file.format), &[]),
        bytes: file.bytes.to_string(),
        sha256: file.sha256.clone(),
        offer: file.offer.clone(),
        version: file.version.clone(),
        published: file.published.clone(),
        rows_read: file.rows_read.to_string(),
        rows_kept: file.rows_kept.to_string(),
        skipped: skipped
            .map(|(reason, count)| SkippedView {
                reason: reason.to_owned(),
                message: messages.text(&format!("import-skipped-{reason}"), &[]),
                count: count.to_owned(),
            })
            .collect(),
    }
}

/// The rows of a book that a query finds, wherever its page begins.
fn found<'a>(book: &'a PriceBook, query: &PriceQuery) -> impl Iterator<Item = &'a PriceRow> {
    let words: Vec<String> = query.text.split_whitespace().map(str::to_lowercase).collect();
    let (service, region) = (query.service.clone(), query.region.clone());
    let holds = move |row: &PriceRow| {
        let text = [&row.key, &row.service, &row.sku, &row.source].map(|text| text.to_lowercase());
        words.iter().all(|word| text.iter().any(|text| text.contains(word.as_str())))
    };
    let wanted = |choice: &str, value: &str| choice.is_empty() || choice == value;
    book.rows().iter().filter(move |row| wanted(&service, &row.service) && wanted(&region, &row.region) && holds(row))
}

/// The prices of a book that a query finds, a page of them.
#[must_use]
pub fn list(book: &PriceBook, view: BookView, query: &PriceQuery) -> PricePageView {
    let found: Vec<&PriceRow> = found(book, query).collect();
    let names = |of: fn(&PriceRow) -> &String| {
        let names: BTreeSet<&String> = book.rows().iter().map(of).collect();
        names.into_iter().cloned().collect()
    };
    PricePageView {
        book: view,
        found: u32::try_from(found.len()).unwrap_or(u32::MAX),
        rows: found.into_iter().skip(query.offset as usize).take(query.limit as usize).map(price_view).collect(),
        services: names(|row| &row.service),
        regions: names(|row| &row.region),
    }
}

/// The same with the regions side by side: a row for each price and tier.
#[must_use]
pub fn side_by_side(book: &PriceBook, view: BookView, query: &PriceQuery) -> PriceRegionsView {
    let mut order: Vec<(&str, Decimal)> = Vec::new();
    let mut prices: HashMap<(&str, Decimal), Vec<&PriceRow>> = HashMap::new();
    let mut columns: BTreeSet<&str> = BTreeSet::new();
    for row in found(book, query) {
        columns.insert(&row.region);
        let of = (row.key.as_str(), row.tier_from);
        let rows = prices.entry(of).or_default();
        if rows.is_empty() {
            order.push(of);
        }
        rows.push(row);
    }
    let row = |of: &(&str, Decimal)| {
        let rows = prices.get(of)?;
        let (lowest, highest) = (rows.iter().map(|row| row.usd).min()?, rows.iter().map(|row| row.usd).max()?);
        let cell = |region: &&str| {
            rows.iter().find(|row| row.region == **region).map_or_else(PriceCellView::default, |row| PriceCellView {
                usd: plain(row.usd),
                lowest: row.usd == lowest && lowest < highest,
                verified: row.verified,
            })
        };
        let first = rows.first()?;
        Some(PriceRegionsRowView {
            key: first.key.clone(),
            service: first.service.clone(),
            unit: first.unit.to_string(),
            tier_from: plain(first.tier_from),
            cells: columns.iter().map(cell).collect(),
        })
    };
    PriceRegionsView {
        book: view,
        found: u32::try_from(order.len()).unwrap_or(u32::MAX),
        rows: order.iter().skip(query.offset as usize).take(query.limit as usize).filter_map(row).collect(),
        columns: columns.iter().map(|&region| region.to_owned()).collect(),
    }
}

fn price_view(row: &PriceRow) -> PriceView {
    PriceView {
        provider: row.provider.clone(),
        service: row.service.clone(),
        key: row.key.clone(),
        region: row.region.clone(),
        unit: row.unit.to_string(),
        tier_from: plain(row.tier_from),
        tier_to: row.tier_to.map(plain).unwrap_or_default(),
        usd: plain(row.usd),
        effective: row.effective.clone(),
        verified: row.verified,
        sku: row.sku.clone(),
        source: row.source.clone(),
    }
}

/// Two books compared.
#[must_use]
pub fn comparison(older: &PriceBook, newer: &PriceBook) -> BookComparisonView {
    let comparison = compare_books(older, newer);
    let text = |value: Option<Decimal>| value.map(plain).unwrap_or_default();
    let percent = |value: Option<Decimal>| value.map(|value| plain(money::round(value, 1))).unwrap_or_default();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    BookComparisonView {
        older: older.id.clone(),
        newer: newer.id.clone(),
        changes: comparison
            .changes
            .into_iter()
            .map(|change| PriceChangeView {
                kind: change.kind.as_str().to_owned(),
                service: change.service,
                key: change.key,
                region: change.region,
                unit: change.unit.to_string(),
                tier_from: plain(change.tier_from),
                before: text(change.before),
                after: text(change.after),
                percent: percent(change.percent),
            })
            .collect(),
        services: comparison
            .services
            .into_iter()
            .map(|service| ServiceChangesView {
                service: service.service,
                rose: count(service.rose),
                fell: count(service.fell),
                appeared: count(service.appeared),
                vanished: count(service.vanished),
                same: count(service.same),
                mean_percent: percent(service.mean_percent),
            })
            .collect(),
    }
}

/// The problems of a provider's file as sentences; the last one counts those that are not told.
pub(super) fn import_problems(file: &str, problems: &[ImportProblem], total: usize, language: Language) -> Vec<ProblemView> {
    let messages = Messages::of(language);
    let view = |problem: &ImportProblem| {
        let arguments: Vec<(&str, &str)> = problem.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (place, number) = match problem.place {
            Place::File => ("", String::new()),
            Place::Line(line) => ("place-line", line.to_string()),
            Place::Byte(byte) => ("place-byte", byte.to_string()),
        };
        let place = if place.is_empty() { String::new() } else { format!(": {}", messages.text(place, &[("number", &number)])) };
        let key = format!("import-{}", problem.code);
        ProblemView {
            severity: SeverityView::Error,
            code: problem.code.to_owned(),
            path: format!("{file}{place}"),
            value: String::new(),
            message: messages.text(&key, &arguments),
            allowed: String::new(),
            cure: messages.attribute(&key, "cure", &arguments),
            remedy: String::new(),
        }
    };
    let mut views: Vec<ProblemView> = problems.iter().map(view).collect();
    if total > problems.len() {
        let rest = (total - problems.len()).to_string();
        views.push(view(&ImportProblem { code: "more", place: Place::File, arguments: vec![("count", rest)] }));
    }
    views
}

#[cfg(test)]
mod tests {
    use super::*;
    use aforo_core::units::Unit;

    fn row(key: &str, region: &str, tier_from: u32, usd: &str, verified: bool) -> PriceRow {
        PriceRow {
            provider: "aws".to_owned(),
            service: "AWS Fargate".to_owned(),
            key: key.to_owned(),
            region: region.to_owned(),
            unit: Unit::Hour,
            tier_from: Decimal::from(tier_from),
            tier_to: (tier_from == 0 && key == "tiered").then(|| Decimal::from(10)),
            usd: usd.parse().expect("decimal"),
            effective: String::new(),
            verified,
            sku: String::new(),
            source: "a table of this test".to_owned(),
            manual: false,
        }
    }

    fn book() -> PriceBook {
        let rows = vec![
            row("vcpu", "us-east-1", 0, "0.04", true),
            row("vcpu", "sa-east-1", 0, "0.07", true),
            row("tiered", "us-east-1", 0, "1", true),
            row("tiered", "us-east-1", 10, "0.5", true),
            row("zone", "global", 0, "0.5", false),
        ];
        PriceBook::new("book".to_owned(), "2026-11-20".to_owned(), rows).expect("sound")
    }

    fn side(query: PriceQuery) -> PriceRegionsView {
        let engine = Engine::new(Language::En).expect("engine");
        let view = book_view(&engine, &book(), None, Date::constant(2026, 11, 20), Language::En);
        side_by_side(&book(), view, &query)
    }

    #[test]
    fn a_price_stands_in_one_row_with_its_regions_as_columns() {
        let page = side(PriceQuery { limit: 10, ..PriceQuery::default() });
        assert_eq!(page.columns, ["global", "sa-east-1", "us-east-1"]);
        let cell =
            |cell: &PriceCellView| format!("{}{}{}", cell.usd, if cell.lowest { "<" } else { "" }, if cell.verified { "" } else { "?" });
        let found: Vec<(String, String, Vec<String>)> =
            page.rows.iter().map(|row| (row.key.clone(), row.tier_from.clone(), row.cells.iter().map(cell).collect())).collect();
        let expected = [
            ("vcpu", "0", ["?", "0.07", "0.04<"]),
            ("tiered", "0", ["?", "?", "1"]),
            ("tiered", "10", ["?", "?", "0.5"]),
            ("zone", "0", ["0.5?", "?", "?"]),
        ];
        let expected = expected.map(|(key, tier, cells)| (key.to_owned(), tier.to_owned(), cells.map(str::to_owned).to_vec()));
        assert_eq!(found, expected);
        assert_eq!(page.found, 4);
    }

    #[test]
    fn words_find_and_pages_turn() {
        let page = side(PriceQuery { text: "VCPU".to_owned(), limit: 10, ..PriceQuery::default() });
        assert_eq!((page.found, page.columns), (1, vec!["sa-east-1".to_owned(), "us-east-1".to_owned()]));
        let second = side(PriceQuery { offset: 3, limit: 3, ..PriceQuery::default() });
        assert_eq!((second.rows.len(), second.found), (1, 4));
    }
}
