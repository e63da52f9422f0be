//! What differs between two price books: row by row, and by service.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::price_book::{PriceBook, PriceRow};
use crate::units::Unit;

/// What became of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It costs more.
    Rose,
    /// It costs less.
    Fell,
    /// Only the newer book has it.
    Appeared,
    /// Only the older book has it.
    Vanished,
}

impl ChangeKind {
    /// Stable code in kebab-case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::Appeared => "appeared",
            Self::Vanished => "vanished",
        }
    }
}

/// A tier of a price that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// The service.
    pub service: String,
    /// The price key.
    pub key: String,
    /// The region.
    pub region: String,
    /// What one unit is.
    pub unit: Unit,
    /// Where the tier begins.
    pub tier_from: Decimal,
    /// US dollars a unit in the older book.
    pub before: Option<Decimal>,
    /// US dollars a unit in the newer book.
    pub after: Option<Decimal>,
    /// Change in percent of the older price; none if there was none, or it was zero.
    pub percent: Option<Decimal>,
}

/// The changes of one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceChanges {
    /// The service.
    pub service: String,
    /// Tiers that cost more.
    pub rose: usize,
    /// Tiers that cost less.
    pub fell: usize,
    /// Tiers that only the newer book has.
    pub appeared: usize,
    /// Tiers that only the older book has.
    pub vanished: usize,
    /// Tiers that both have at the same price.
    pub same: usize,
    /// Mean of the percentages of the tiers that both have, changed or not; none if no such tier has a percentage.
    pub mean_percent: Option<Decimal>,
}

/// What differs between two books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookComparison {
    /// Tiers that differ: the largest rise first, then what appeared and vanished, then the falls, the largest last.
    pub changes: Vec<PriceChange>,
    /// Every service of either book, in the order of the alphabet.
    pub services: Vec<ServiceChanges>,
}

/// Compares two books by key, region and beginning of the tier.
#[must_use]
pub fn compare_books(older: &PriceBook, newer: &PriceBook) -> BookComparison {
    fn by_tier(book: &PriceBook) -> BTreeMap<(&str, &str, Decimal), &PriceRow> {
        book.rows().iter().map(|row| ((row.key.as_str(), row.region.as_str(), row.tier_from), row)).collect()
    }
    let (before, after) = (by_tier(older), by_tier(newer));
    let tiers: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let mut changes = Vec::new();
    let mut services: BTreeMap<&str, (ServiceChanges, Vec<Decimal>)> = BTreeMap::new();
    for tier in tiers {
        let (old, new) = (before.get(tier), after.get(tier));
        let Some(row) = new.or(old) else { continue };
        let (summary, percents) = services.entry(&row.service).or_insert_with(|| (ServiceChanges::none(&row.service), Vec::new()));
        let percent = old.zip(new).and_then(|(old, new)| percent(old.usd, new.usd));
        percents.extend(percent);
        let kind = match (old, new) {
            (Some(old), Some(new)) if old.usd == new.usd => {
                summary.same += 1;
                continue;
            }
            (Some(old), Some(new)) if new.usd > old.usd => ChangeKind::Rose,
            (Some(_), Some(_)) => ChangeKind::Fell,
            (None, _) => ChangeKind::Appeared,
            (_, None) => ChangeKind::Vanished,
        };
        match kind {
            ChangeKind::Rose => summary.rose += 1,
            ChangeKind::Fell => summary.fell += 1,
            ChangeKind::Appeared => summary.appeared += 1,
            ChangeKind::Vanished => summary.vanished += 1,
        }
        changes.push(PriceChange {
            kind,
            service: row.service.clone(),
            key: row.key.clone(),
            region: row.region.clone(),
            unit: row.unit,
            tier_from: row.tier_from,
            before: old.map(|row| row.usd),
            after: new.map(|row| row.usd),
            percent,
        });
    }
    // A price that was zero rose by no percentage at all; nobody should have to look for it at the end.
    let weight = |change: &PriceChange| match change.kind {
        ChangeKind::Rose => change.percent.unwrap_or(Decimal::MAX),
        ChangeKind::Appeared | ChangeKind::Vanished => Decimal::ZERO,
        ChangeKind::Fell => change.percent.unwrap_or(Decimal::MIN),
    };
    changes.sort_by(|one, other| weight(other).cmp(&weight(one)).then_with(|| one.kind.cmp(&other.kind)));
    let services = services
        .into_values()
        .map(|(summary, percents)| {
            let mean_percent = (!percents.is_empty()).then(|| percents.iter().sum::<Decimal>() / Decimal::from(percents.len()));
            ServiceChanges { mean_percent, ..summary }
        })
        .collect();
    BookComparison { changes, services }
}

impl ServiceChanges {
    fn none(service: &str) -> Self {
        Self { service: service.to_owned(), rose: 0, fell: 0, appeared: 0, vanished: 0, same: 0, mean_percent: None }
    }
}

fn percent(before: Decimal, after: Decimal) -> Option<Decimal> {
    if before.is_zero() {
        return None;
    }
    ((after - before) / before).checked_mul(Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(rows: &[(&str, &str, &str, Option<&str>, &str)]) -> PriceBook {
        let decimal = |text: &str| text.parse::<Decimal>().expect("decimal");
        let rows = rows
            .iter()
            .map(|&(service, key, from, to, usd)| PriceRow {
                provider: "aws".into(),
                service: service.into(),
                key: key.into(),
                region: "us-east-1".into(),
                unit: Unit::Gb,
                tier_from: decimal(from),
                tier_to: to.map(decimal),
                usd: decimal(usd),
                effective: String::new(),
                verified: true,
                sku: String::new(),
                source: "test".into(),
                manual: false,
            })
            .collect();
        PriceBook::new("book".into(), String::new(), rows).expect("sound")
    }

    #[test]
    fn rises_first_then_new_and_gone_then_falls() {
        let older = book(&[
            ("A", "same", "0", None, "1"),
            ("A", "up", "0", None, "0.10"),
            ("A", "down", "0", None, "2"),
            ("B", "gone", "0", None, "3"),
        ]);
        let newer = book(&[
            ("A", "same", "0", None, "1.00"),
            ("A", "up", "0", None, "0.11"),
            ("A", "down", "0", None, "1"),
            ("B", "new", "0", None, "4"),
        ]);
        let comparison = compare_books(&older, &newer);
        let told: Vec<(&str, &str, Option<String>)> = comparison
            .changes
            .iter()
            .map(|change| (change.key.as_str(), change.kind.as_str(), change.percent.map(|percent| percent.normalize().to_string())))
            .collect();
        assert_eq!(
            told,
            [
                ("up", "rose", Some("10".to_owned())),
                ("new", "appeared", None),
                ("gone", "vanished", None),
                ("down", "fell", Some("-50".to_owned()))
            ]
        );
        let a = &comparison.services[0];
        assert_eq!((a.rose, a.fell, a.same), (1, 1, 1));
        // (10 - 50 + 0) / 3
        assert_eq!(a.mean_percent.map(|mean| crate::money::round(mean, 4).to_string()).as_deref(), Some("-13.3333"));
        let b = &comparison.services[1];
        assert_eq!((b.appeared, b.vanished, b.mean_percent), (1, 1, None));
    }

    #[test]
    fn tiers_are_compared_where_they_begin() {
        let older = book(&[("A", "k", "0", Some("100"), "3"), ("A", "k", "100", None, "2")]);
        let newer = book(&[("A", "k", "0", Some("200"), "3"), ("A", "k", "200", None, "1")]);
        let told: Vec<(String, ChangeKind)> =
            compare_books(&older, &newer).changes.iter().map(|change| (change.tier_from.to_string(), change.kind)).collect();
        assert_eq!(told, [("200".to_owned(), ChangeKind::Appeared), ("100".to_owned(), ChangeKind::Vanished)]);
    }

    #[test]
    fn a_book_equals_itself() {
        let one = book(&[("A", "k", "0", None, "0"), ("A", "l", "0", None, "2")]);
        let comparison = compare_books(&one, &one);
        assert_eq!(
            (comparison.changes, comparison.services[0].same, comparison.services[0].mean_percent),
            (Vec::new(), 2, Some(Decimal::ZERO))
        );
    }
}
