//! Prices found once and used for thousands of draws, in binary floats.
//!
//! Amounts are rounded to cents line by line and tiers are shared by the account, as `estimate::pricing` does it with decimals.
//! A float of an amount below 10¹³ dollars tells cents apart; what is printed of the draws becomes a decimal again.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;

use crate::catalog::Catalog;
use crate::price_book::{Price, PriceBook};

/// A price of a key in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meter(usize);

#[derive(Clone, Debug)]
enum Rate {
    /// There is no price: usage makes the draw void.
    Missing,
    /// The same for each unit.
    Flat(f64),
    /// Graduated or with a free allowance: the usage of the whole account counts.
    Pooled(usize),
}

/// A price that the account's usages share.
#[derive(Clone, Debug)]
struct Pool {
    /// From, to and price of each tier.
    tiers: Vec<(f64, f64, f64)>,
    /// Which allowance it draws on.
    allowance: Option<usize>,
}

/// All prices that a plan may need.
#[derive(Clone, Debug, Default)]
pub(super) struct Meters {
    rates: Vec<Rate>,
    /// In the order in which `estimate::pricing` serves them from an allowance: by their place in the book.
    pools: Vec<Pool>,
    allowances: Vec<f64>,
}

/// What one draw has used.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// US dollars of the flat prices.
    usd: f64,
    pooled: Vec<f64>,
    left: Vec<f64>,
    /// Whether something was used that has no price.
    pub(super) missing: bool,
}

/// Finds prices and remembers which it has.
pub(super) struct MeterBuilder<'a> {
    prices: &'a PriceBook,
    catalog: &'a Catalog,
    free_tiers: bool,
    /// By place in the book.
    known: BTreeMap<usize, Meter>,
    /// Pools by place in the book, with the meter of each.
    pools: BTreeMap<usize, (Meter, Pool)>,
    allowances: Vec<(String, f64)>,
    rates: Vec<Rate>,
}

/// Rounded to six decimals, as every quantity is before it is priced.
pub(super) fn millionths(quantity: f64) -> f64 {
    // Beyond this a float has no sixth decimal to round.
    if quantity >= 1e9 { quantity } else { whole(quantity * 1e6 + 0.5) / 1e6 }
}

/// A number that is not negative, without its fraction. (`f64::floor` is a call of the mathematical library on processors of the
/// baseline.)
fn whole(value: f64) -> f64 {
    value as i64 as f64
}

/// Rounded to cents, half away from zero. The nudge is far below a cent's millionth part and far above what binary floats lose,
/// so that half a cent, which they miss by a hair, goes up.
fn cents(usd: f64) -> f64 {
    whole(usd * 100.0 * (1.0 + 1e-13) + 0.5 + 1e-9) / 100.0
}

impl<'a> MeterBuilder<'a> {
    pub(super) fn new(prices: &'a PriceBook, catalog: &'a Catalog, free_tiers: bool) -> Self {
        Self {
            prices,
            catalog,
            free_tiers,
            known: BTreeMap::new(),
            pools: BTreeMap::new(),
            allowances: Vec::new(),
            rates: vec![Rate::Missing],
        }
    }

    /// The price of a key in a region, or where it has none.
    pub(super) fn meter(&mut self, key: &str, region: &str) -> Meter {
        let price = self.prices.price(key, region).or_else(|| self.prices.price(key, "global"));
        let Some(price) = price else { return Meter(0) };
        if let Some(meter) = self.known.get(&price.position()) {
            return *meter;
        }
        let meter = Meter(self.rates.len());
        let allowance = self.catalog.free_allowance(key).filter(|_| self.free_tiers);
        if price.is_tiered() || allowance.is_some() {
            let allowance = allowance.map(|allowance| self.allowance(key, allowance.quantity.to_f64().unwrap_or_default()));
            self.pools.insert(price.position(), (meter, Pool { tiers: tiers(price), allowance }));
            // Its place among the pools is known when all are.
            self.rates.push(Rate::Missing);
        } else {
            self.rates.push(Rate::Flat(price.first().usd.to_f64().unwrap_or_default()));
        }
        self.known.insert(price.position(), meter);
        meter
    }

    fn allowance(&mut self, key: &str, quantity: f64) -> usize {
        if let Some(position) = self.allowances.iter().position(|(known, _)| known == key) {
            return position;
        }
        self.allowances.push((key.to_owned(), quantity));
        self.allowances.len() - 1
    }

    pub(super) fn finish(mut self) -> Meters {
        let mut pools = Vec::with_capacity(self.pools.len());
        for (meter, pool) in self.pools.into_values() {
            self.rates[meter.0] = Rate::Pooled(pools.len());
            pools.push(pool);
        }
        Meters { rates: self.rates, pools, allowances: self.allowances.into_iter().map(|(_, quantity)| quantity).collect() }
    }
}

fn tiers(price: Price<'_>) -> Vec<(f64, f64, f64)> {
    let rows = price.positions().iter().filter_map(|&position| price.row(position));
    let float = |value: rust_decimal::Decimal| value.to_f64().unwrap_or_default();
    rows.map(|row| (float(row.tier_from), row.tier_to.map_or(f64::INFINITY, float), float(row.usd))).collect()
}

impl Meters {
    /// An empty reading.
    pub(super) fn reading(&self) -> Reading {
        Reading { usd: 0.0, pooled: vec![0.0; self.pools.len()], left: self.allowances.clone(), missing: false }
    }

    /// Empties a reading.
    pub(super) fn reset(&self, reading: &mut Reading) {
        reading.usd = 0.0;
        reading.missing = false;
        reading.pooled.fill(0.0);
        reading.left.copy_from_slice(&self.allowances);
    }

    /// Notes a usage whose quantity is already rounded: one line of the estimate.
    pub(super) fn note_exact(&self, reading: &mut Reading, meter: Meter, quantity: f64) {
        if quantity == 0.0 {
            return;
        }
        match self.rates[meter.0] {
            Rate::Flat(usd) => reading.usd += cents(quantity * usd),
            Rate::Pooled(pool) => reading.pooled[pool] += quantity,
            Rate::Missing => reading.missing = true,
        }
    }

    /// Notes a usage: one line of the estimate.
    pub(super) fn note(&self, reading: &mut Reading, meter: Meter, quantity: f64) {
        self.note_exact(reading, meter, millionths(quantity));
    }

    /// US dollars of everything that was noted.
    pub(super) fn total(&self, reading: &mut Reading) -> f64 {
        let mut usd = reading.usd;
        for (pool, used) in self.pools.iter().zip(&reading.pooled) {
            let mut charged = *used;
            if let Some(left) = pool.allowance.and_then(|allowance| reading.left.get_mut(allowance)) {
                let free = charged.min(*left);
                *left -= free;
                charged -= free;
            }
            let tier = |(from, to, price): &(f64, f64, f64)| (charged.min(*to) - from).max(0.0) * price;
            usd += cents(pool.tiers.iter().map(tier).sum());
        }
        usd
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_go_half_away_from_zero() {
        for (usd, expected) in [(3.655, 3.66), (1.005, 1.01), (2.675, 2.68), (0.004_999, 0.0), (0.005, 0.01), (1_234_567.885, 1_234_567.89)]
        {
            assert_eq!(cents(usd), expected, "{usd}");
        }
    }
}
