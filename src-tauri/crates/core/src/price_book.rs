//! Dated unit prices by service, region and usage, with graduated tiers. Look-up only; reading files is the pricing crate's.

use std::collections::BTreeMap;
use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::units::Unit;

/// One price: a line of a price book.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceRow {
    /// `aws`, `azure`, ...
    pub provider: String,
    /// The service as its provider names it.
    pub service: String,
    /// The planner's key, for example `fargate.x86.vcpu`.
    pub key: String,
    /// Region code; `global` for services without one.
    pub region: String,
    /// What one unit is.
    pub unit: Unit,
    /// The tier begins at this usage (inclusive) ...
    pub tier_from: Decimal,
    /// ... and ends before this one; `None` for the last tier.
    pub tier_to: Option<Decimal>,
    /// Price of one unit, in US dollars.
    pub usd: Decimal,
    /// Since when the provider states it (ISO date; empty where it is not known).
    pub effective: String,
    /// Whether a person can check it against the source.
    pub verified: bool,
    /// The provider's own identifier (rate code or SKU), if it is known.
    pub sku: String,
    /// Where it was read; the reason, if it was set by hand.
    pub source: String,
    /// Whether the plan set it by hand.
    pub manual: bool,
}

impl PriceRow {
    /// Code of the unit as people are told it. Balancers sell their capacity units by the hour, and price lists say `hour` for them: a
    /// quantity of those is no time.
    #[must_use]
    pub fn told_unit(&self) -> &'static str {
        match self.key.as_str() {
            "alb.lcu" => "lcu-hour",
            "nlb.lcu" => "nlcu-hour",
            _ => self.unit.as_str(),
        }
    }
}

/// A price that a plan sets by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManualPrice {
    /// The price's key.
    pub key: String,
    /// The price's region.
    pub region: String,
    /// US dollars a unit.
    pub usd: Decimal,
    /// Why, and until when.
    pub reason: String,
}

/// A price book: immutable once published.
#[derive(Clone, Debug, Default)]
pub struct PriceBook {
    /// Identifier, for example `aws-2026-11`.
    pub id: String,
    /// Day of publication (ISO date).
    pub published: String,
    rows: Vec<PriceRow>,
    /// Rows of each (key, region), by their position, in the order of the tiers.
    index: HashMap<String, BTreeMap<String, Vec<usize>>>,
}

/// What is wrong with the rows of a price book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PriceBookError {
    /// The tiers of a price leave a hole or cover a usage twice.
    #[error("tiers of `{key}` in `{region}` have a gap or an overlap at {at}: each tier must begin where the one before ends")]
    BrokenTiers {
        /// The price's key.
        key: String,
        /// The price's region.
        region: String,
        /// Usage at which it happens.
        at: String,
    },
    /// One price is stated in two units.
    #[error("`{key}` in `{region}` is stated in two units, `{first}` and `{second}`: keep one")]
    MixedUnits {
        /// The price's key.
        key: String,
        /// The price's region.
        region: String,
        /// One of them.
        first: Unit,
        /// The other.
        second: Unit,
    },
}

/// The tiers of one price, in order; never empty.
#[derive(Clone, Copy, Debug)]
pub struct Price<'a> {
    book: &'a PriceBook,
    positions: &'a [usize],
}

impl PriceBook {
    /// A book from its rows; tiers may come in any order.
    ///
    /// # Errors
    /// If the tiers of a price leave a hole, overlap, do not begin at zero, or mix units.
    pub fn new(id: String, published: String, rows: Vec<PriceRow>) -> Result<Self, PriceBookError> {
        let mut index: HashMap<String, BTreeMap<String, Vec<usize>>> = HashMap::new();
        for (position, row) in rows.iter().enumerate() {
            index.entry(row.key.clone()).or_default().entry(row.region.clone()).or_default().push(position);
        }
        for (key, regions) in &mut index {
            for (region, positions) in regions {
                positions.sort_by_key(|&position| rows[position].tier_from);
                check_tiers(key, region, positions, &rows)?;
            }
        }
        Ok(Self { id, published, rows, index })
    }

    /// The price of a key in a region.
    #[must_use]
    pub fn price(&self, key: &str, region: &str) -> Option<Price<'_>> {
        let positions = self.index.get(key)?.get(region)?;
        Some(Price { book: self, positions })
    }

    /// The same book with prices set by hand: each takes the place of a price of the book, with all of its tiers. Those that
    /// the book does not have are left out.
    #[must_use]
    pub fn with_manual(&self, prices: Vec<ManualPrice>) -> Self {
        let mut book = self.clone();
        for manual in prices {
            let Some(price) = self.price(&manual.key, &manual.region) else { continue };
            let listed = price.first().clone();
            let position = book.rows.len();
            book.rows.push(PriceRow {
                tier_from: Decimal::ZERO,
                tier_to: None,
                usd: manual.usd,
                effective: String::new(),
                verified: false,
                sku: String::new(),
                source: manual.reason,
                manual: true,
                ..listed
            });
            book.index.entry(manual.key).or_default().insert(manual.region, vec![position]);
        }
        book
    }

    /// All rows, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[PriceRow] {
        &self.rows
    }

    /// A row by its position.
    #[must_use]
    pub fn row(&self, position: usize) -> Option<&PriceRow> {
        self.rows.get(position)
    }

    /// The regions in which a key has a price.
    #[must_use]
    pub fn regions_of(&self, key: &str) -> Vec<&str> {
        self.index.get(key).map(|regions| regions.keys().map(String::as_str).collect()).unwrap_or_default()
    }
}

fn check_tiers(key: &str, region: &str, positions: &[usize], rows: &[PriceRow]) -> Result<(), PriceBookError> {
    let mut expected = Some(Decimal::ZERO);
    let unit = rows[positions[0]].unit;
    for &position in positions {
        let row = &rows[position];
        if row.unit != unit {
            return Err(PriceBookError::MixedUnits { key: key.to_owned(), region: region.to_owned(), first: unit, second: row.unit });
        }
        if expected != Some(row.tier_from) {
            return Err(PriceBookError::BrokenTiers {
                key: key.to_owned(),
                region: region.to_owned(),
                at: row.tier_from.normalize().to_string(),
            });
        }
        expected = row.tier_to;
    }
    match expected {
        None => Ok(()),
        Some(end) => Err(PriceBookError::BrokenTiers { key: key.to_owned(), region: region.to_owned(), at: end.normalize().to_string() }),
    }
}

impl<'a> Price<'a> {
    /// The row of the first tier.
    #[must_use]
    pub fn first(&self) -> &'a PriceRow {
        &self.book.rows[self.positions[0]]
    }

    /// Position of the first tier's row.
    #[must_use]
    pub fn position(&self) -> usize {
        self.positions[0]
    }

    /// Positions of all tiers' rows.
    #[must_use]
    pub fn positions(&self) -> &'a [usize] {
        self.positions
    }

    /// A row of this price, by its position in the book.
    #[must_use]
    pub fn row(&self, position: usize) -> Option<&'a PriceRow> {
        self.book.row(position)
    }

    /// What one unit is.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.first().unit
    }

    /// Whether usage changes the price of the next unit.
    #[must_use]
    pub fn is_tiered(&self) -> bool {
        self.positions.len() > 1
    }

    /// Whether every tier that a usage reaches can be checked.
    #[must_use]
    pub fn verified(&self, usage: Decimal) -> bool {
        self.first().verified && self.split(usage).all(|(position, _)| self.book.rows[position].verified)
    }

    /// The parts of a usage that fall into each tier: (row position, usage in the tier). Formula `graduated-tiers`.
    pub fn split(&self, usage: Decimal) -> impl Iterator<Item = (usize, Decimal)> + use<'a> {
        let rows = &self.book.rows;
        self.positions.iter().filter_map(move |&position| {
            let row = &rows[position];
            let end = row.tier_to.map_or(usage, |to| usage.min(to));
            (end > row.tier_from).then(|| (position, end - row.tier_from))
        })
    }

    /// The exact cost of a usage, unrounded.
    #[must_use]
    pub fn cost(&self, usage: Decimal) -> Decimal {
        if let [only] = self.positions {
            return usage * self.book.rows[*only].usd;
        }
        self.split(usage).map(|(position, part)| part * self.book.rows[position].usd).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(from: &str, to: Option<&str>, usd: &str) -> PriceRow {
        let decimal = |text: &str| text.parse().expect("test decimal");
        PriceRow {
            provider: "aws".into(),
            service: "AWS Data Transfer".into(),
            key: "transfer.out".into(),
            region: "us-east-1".into(),
            unit: Unit::Gb,
            tier_from: decimal(from),
            tier_to: to.map(decimal),
            usd: decimal(usd),
            effective: String::new(),
            verified: true,
            sku: String::new(),
            source: String::new(),
            manual: false,
        }
    }

    fn internet() -> PriceBook {
        let rows = vec![row("10240", Some("51200"), "0.085"), row("0", Some("10240"), "0.09"), row("51200", None, "0.07")];
        PriceBook::new("test".into(), "2026-11-01".into(), rows).expect("sound tiers")
    }

    #[test]
    fn tiers_are_graduated_and_half_open() {
        let book = internet();
        let price = book.price("transfer.out", "us-east-1").expect("price");
        for (usage, expected) in [("0", "0"), ("10240", "921.60"), ("10241", "921.685"), ("51200", "4403.20"), ("60000", "5019.20")] {
            let usage: Decimal = usage.parse().expect("usage");
            assert_eq!(price.cost(usage), expected.parse().expect("cost"), "{usage} GB");
        }
    }

    #[test]
    fn a_price_by_hand_replaces_every_tier_and_nothing_else() {
        let manual = |region: &str| ManualPrice {
            key: "transfer.out".into(),
            region: region.into(),
            usd: Decimal::new(2, 2),
            reason: "agreement 7".into(),
        };
        let book = internet().with_manual(vec![manual("us-east-1"), manual("eu-west-1")]);
        let price = book.price("transfer.out", "us-east-1").expect("price");
        assert_eq!((price.cost(Decimal::from(60_000)), price.first().manual), (Decimal::from(1_200), true));
        assert!(book.price("transfer.out", "eu-west-1").is_none(), "a price that the book lacks cannot be replaced");
        assert_eq!(book.rows().len(), 4);
    }

    #[test]
    fn holes_and_overlaps_are_refused() {
        for rows in [
            vec![row("1", None, "0.1")],
            vec![row("0", Some("5"), "0.1"), row("6", None, "0.1")],
            vec![row("0", Some("5"), "0.1"), row("4", None, "0.1")],
            vec![row("0", Some("5"), "0.1")],
        ] {
            assert!(matches!(PriceBook::new(String::new(), String::new(), rows), Err(PriceBookError::BrokenTiers { .. })));
        }
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_usage_and_cost_never_falls(usage in 0u32..200_000, more in 0u32..10_000) {
            let book = internet();
            let price = book.price("transfer.out", "us-east-1").expect("price");
            let usage = Decimal::from(usage);
            prop_assert_eq!(price.split(usage).map(|(_, part)| part).sum::<Decimal>(), usage);
            prop_assert!(price.cost(usage + Decimal::from(more)) >= price.cost(usage));
        }
    }
}
