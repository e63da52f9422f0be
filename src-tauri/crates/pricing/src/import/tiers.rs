//! Rows of a provider's file become whole prices: the tiers of one product fit together, and one product answers to a key.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use aforo_core::price_book::PriceRow;
use aforo_core::units::Unit;
use rust_decimal::Decimal;

use super::problem::{ImportProblem, Place};
use super::{Ambiguity, FileStamp};

/// Where a tier ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    At(Decimal),
    Never,
    /// Where the next one begins.
    Next,
}

/// A row under one of its keys, in the planner's units.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// Number of the provider's row, so that it is counted once though it has several keys.
    pub(crate) row: u64,
    pub(crate) provider: String,
    pub(crate) service: String,
    pub(crate) key: Rc<str>,
    pub(crate) region: Rc<str>,
    pub(crate) unit: Unit,
    pub(crate) usage: Rc<str>,
    pub(crate) sku: String,
    pub(crate) rate_code: String,
    pub(crate) from: Decimal,
    pub(crate) to: End,
    pub(crate) price: Decimal,
    pub(crate) effective: String,
    pub(crate) place: Place,
}

/// What became of the candidates.
#[derive(Debug, Default)]
pub(crate) struct Assembled {
    pub(crate) rows: Vec<PriceRow>,
    pub(crate) ambiguous: Vec<Ambiguity>,
    pub(crate) problems: Vec<ImportProblem>,
    pub(crate) kept: u64,
    pub(crate) left_ambiguous: u64,
    pub(crate) repeated: u64,
    pub(crate) free: u64,
}

/// A price of the planner.
pub(crate) type KeyAndRegion = (Rc<str>, Rc<str>);

/// The rows of each product, by its SKU.
type Products = BTreeMap<String, Vec<Candidate>>;

/// Groups candidates by key and region, then by product.
pub(crate) fn assemble(candidates: Vec<Candidate>, file: &FileStamp) -> Assembled {
    let mut assembled = Assembled::default();
    let mut prices: BTreeMap<KeyAndRegion, Products> = BTreeMap::new();
    for candidate in candidates {
        let products = prices.entry((candidate.key.clone(), candidate.region.clone())).or_default();
        products.entry(candidate.sku.clone()).or_default().push(candidate);
    }
    let mut ambiguous_rows = BTreeSet::new();
    let mut repeated_rows = BTreeSet::new();
    let mut kept_rows = BTreeSet::new();
    // A product with several keys is told of once.
    let mut told = HashSet::new();
    for ((key, region), products) in prices {
        let mut whole: Vec<Vec<Candidate>> = Vec::new();
        for (sku, mut tiers) in products {
            match fit_together(&mut tiers) {
                Ok(()) => {
                    assembled.free += without_free_quantity(&mut tiers);
                    whole.push(tiers);
                }
                Err(problem) => {
                    if told.insert(sku.clone()) {
                        assembled.problems.push(problem.with("sku", &sku).with("key", &key));
                    }
                }
            }
        }
        let Some(first) = whole.first() else { continue };
        if whole.iter().all(|other| same_price(first, other)) {
            // Products that cost the same are one price; which of them is named does not change a figure.
            let mut whole = whole.into_iter();
            if let Some(chosen) = whole.next() {
                kept_rows.extend(chosen.iter().map(|tier| tier.row));
                assembled.rows.extend(chosen.into_iter().map(|tier| price_row(tier, file)));
            }
            repeated_rows.extend(whole.flatten().map(|tier| tier.row));
        } else {
            let found = whole.iter().map(|tiers| (tiers[0].sku.clone(), tiers[0].price.normalize().to_string())).collect();
            ambiguous_rows.extend(whole.iter().flatten().map(|tier| tier.row));
            assembled.ambiguous.push(Ambiguity { key: key.to_string(), region: region.to_string(), found });
        }
    }
    assembled.kept = kept_rows.len() as u64;
    ambiguous_rows.retain(|row| !kept_rows.contains(row));
    repeated_rows.retain(|row| !kept_rows.contains(row) && !ambiguous_rows.contains(row));
    assembled.left_ambiguous = ambiguous_rows.len() as u64;
    assembled.repeated = repeated_rows.len() as u64;
    assembled
}

/// Sorts the tiers of one product and checks that they cover every usage once.
fn fit_together(tiers: &mut [Candidate]) -> Result<(), ImportProblem> {
    tiers.sort_by(|one, other| one.from.cmp(&other.from).then_with(|| one.place.cmp(&other.place)));
    let mut codes = HashSet::new();
    for tier in tiers.iter() {
        if !codes.insert((&tier.rate_code, tier.from)) {
            return Err(ImportProblem::new("rate-repeated", tier.place).with("rate", &tier.rate_code));
        }
    }
    for index in 0..tiers.len() {
        let next = tiers.get(index + 1).map(|tier| tier.from);
        let tier = &mut tiers[index];
        if index == 0 && tier.from != Decimal::ZERO {
            return Err(ImportProblem::new("tiers-broken", tier.place).with("at", "0"));
        }
        if tier.to == End::Next {
            tier.to = next.map_or(End::Never, End::At);
        }
        let expected = next.map_or(End::Never, End::At);
        if tier.to != expected {
            let at = match tier.to {
                End::At(to) => to.normalize().to_string(),
                End::Never | End::Next => next.unwrap_or_default().normalize().to_string(),
            };
            return Err(ImportProblem::new("tiers-broken", tier.place).with("at", at));
        }
        if next == Some(tier.from) {
            return Err(ImportProblem::new("tiers-broken", tier.place).with("at", tier.from.normalize()));
        }
    }
    Ok(())
}

/// Takes the free quantity off a paid price, whose first paid tier then begins at zero: free quantities are allowances of the
/// catalog, which count only if a plan turns them on (design rule 5) and are pooled over the account. As a tier they would be
/// given always, once in each region, and twice to a plan that turns them on. A product that is free altogether stays so.
/// Returns the number of tiers taken off.
fn without_free_quantity(tiers: &mut Vec<Candidate>) -> u64 {
    let free = tiers.iter().take_while(|tier| tier.price.is_zero()).count();
    if free == tiers.len() {
        return 0;
    }
    tiers.drain(..free);
    tiers[0].from = Decimal::ZERO;
    free as u64
}

fn same_price(one: &[Candidate], other: &[Candidate]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.from == other.from && one.to == other.to && one.price == other.price)
}

fn price_row(tier: Candidate, file: &FileStamp) -> PriceRow {
    let version = if file.version.is_empty() { &file.published } else { &file.version };
    PriceRow {
        provider: tier.provider,
        service: tier.service,
        key: tier.key.to_string(),
        region: tier.region.to_string(),
        unit: tier.unit,
        tier_from: tier.from.normalize(),
        tier_to: match tier.to {
            End::At(to) => Some(to.normalize()),
            End::Never | End::Next => None,
        },
        usd: tier.price.normalize(),
        effective: tier.effective,
        // It was read from the provider's own file, whose hash the manifest keeps.
        verified: true,
        sku: tier.rate_code,
        source: format!("{} {version} ({}): {}", file.offer, file.name, tier.usage),
        manual: false,
    }
}
