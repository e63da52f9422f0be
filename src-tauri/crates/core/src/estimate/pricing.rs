//! From usage to priced lines: look-up, account-wide tiers and their exact shares (design rules 2, 4, 5 and 16).

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{EnvironmentAmount, Estimate, EstimateLine, Usage};
use crate::catalog::Catalog;
use crate::money;
use crate::plan::Plan;
use crate::price_book::{Price, PriceBook};
use crate::problem::Problem;
use crate::trace::{Operand, Origin, Trace};
use crate::units::Unit;

/// The region of services that have none.
const GLOBAL: &str = "global";

struct Priced<'a> {
    usage: Usage,
    price: Price<'a>,
}

pub(super) fn price(plan: &Plan, usages: Vec<Usage>, catalog: &Catalog, prices: &PriceBook) -> Estimate {
    let mut problems = Vec::new();
    let mut missing = BTreeSet::new();
    let mut priced = Vec::with_capacity(usages.len());
    for usage in usages {
        if usage.quantity.is_zero() {
            continue;
        }
        let region = usage.region.as_deref().unwrap_or(&plan.environments[usage.environment].region);
        match prices.price(&usage.key, region).or_else(|| prices.price(&usage.key, GLOBAL)) {
            Some(price) => priced.push(Priced { usage, price }),
            None => {
                if missing.insert((usage.key.to_string(), region.to_owned())) {
                    problems.push(missing_price(plan, &usage, region, prices));
                }
            }
        }
    }
    priced.sort_by_key(|entry| entry.usage.environment);
    let shares = account_shares(plan, &priced, catalog);
    let lines: Vec<EstimateLine> = priced.into_iter().zip(shares).map(|(entry, share)| line(plan, entry, share)).collect();
    problems.extend(unverified(&lines, prices));
    let environments = (0..plan.environments.len())
        .map(|environment| EnvironmentAmount {
            environment,
            amount: lines.iter().filter(|line| line.environment == environment).map(|line| line.amount).sum(),
        })
        .collect::<Vec<_>>();
    let total = environments.iter().map(|environment| environment.amount).sum();
    Estimate { lines, environments, total, free: Vec::new(), problems }
}

/// The amount of a line whose price is graduated or has a free allowance: its share of what the account pays.
struct AccountShare {
    amount: Decimal,
    account_usage: Decimal,
    account_cost: Decimal,
    free: Decimal,
}

/// For each usage that shares tiers or an allowance with the rest of the account, its share; `None` for plain prices.
fn account_shares(plan: &Plan, priced: &[Priced<'_>], catalog: &Catalog) -> Vec<Option<AccountShare>> {
    let mut shares: Vec<Option<AccountShare>> = Vec::with_capacity(priced.len());
    shares.resize_with(priced.len(), || None);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, entry) in priced.iter().enumerate() {
        let has_allowance = plan.purchase.free_tiers && catalog.free_allowance(&entry.usage.key).is_some();
        if entry.price.is_tiered() || has_allowance {
            groups.entry(entry.price.position()).or_default().push(index);
        }
    }
    // An allowance is pooled over the account's regions: what one region's group leaves, the next one may use.
    let mut left: BTreeMap<String, Decimal> = BTreeMap::new();
    for members in groups.values() {
        let first = &priced[members[0]];
        let key = first.usage.key.as_ref();
        let account_usage: Decimal = members.iter().map(|&index| priced[index].usage.quantity).sum();
        let free = if plan.purchase.free_tiers {
            let left = left
                .entry(key.to_owned())
                .or_insert_with(|| catalog.free_allowance(key).map_or(Decimal::ZERO, |allowance| allowance.quantity));
            let used = account_usage.min(*left);
            *left -= used;
            used
        } else {
            Decimal::ZERO
        };
        let account_cost = first.price.cost(account_usage - free);
        let weights: Vec<Decimal> = members.iter().map(|&index| priced[index].usage.quantity).collect();
        for (&index, amount) in members.iter().zip(money::allocate(money::usd(account_cost), &weights, 2)) {
            shares[index] = Some(AccountShare { amount, account_usage, account_cost, free });
        }
    }
    shares
}

fn line(plan: &Plan, entry: Priced<'_>, share: Option<AccountShare>) -> EstimateLine {
    let Priced { usage, price } = entry;
    let unit = price.unit();
    let environment = &plan.environments[usage.environment].id;
    let mut id = String::with_capacity(environment.len() + usage.resource.len() + usage.slug.len() + 2);
    id.push_str(environment);
    id.push('/');
    id.push_str(usage.resource);
    if !usage.slug.is_empty() {
        id.push('/');
        id.push_str(&usage.slug);
    }
    let mut operands = usage.operands;
    let row = price.first();
    let reached = share.as_ref().map_or(usage.quantity, |share| share.account_usage);
    let amount = match share {
        None => {
            operands.push(Operand::new("price", row.usd, Unit::Usd, Origin::Price(price.position())));
            money::usd(usage.quantity * row.usd)
        }
        Some(share) => {
            operands.push(Operand::new("usage", usage.quantity, unit, Origin::Share));
            operands.push(Operand::new("account usage", share.account_usage, unit, Origin::Share));
            if !share.free.is_zero() {
                operands.push(Operand::new("free", share.free, unit, Origin::Rule("free-allowance")));
            }
            for (position, _) in price.split(share.account_usage - share.free) {
                if let Some(tier) = price.row(position) {
                    operands.push(Operand::new("price", tier.usd, Unit::Usd, Origin::Price(position)));
                }
            }
            operands.push(Operand::new("account cost", share.account_cost, Unit::Usd, Origin::Formula("graduated-tiers")));
            share.amount
        }
    };
    EstimateLine {
        id,
        environment: usage.environment,
        resource: usage.resource,
        detail: usage.detail,
        quantity: usage.quantity,
        unit,
        amount,
        price: price.position(),
        verified: price.verified(reached),
        trace: Trace { formula: usage.formula, operands, result: amount, unit: Unit::Usd },
    }
}

fn missing_price(plan: &Plan, usage: &Usage, region: &str, prices: &PriceBook) -> Problem {
    let regions = prices.regions_of(&usage.key);
    let known = if regions.is_empty() { "-".to_owned() } else { regions.join(", ") };
    Problem::error("price-missing", format!("environments[{}].region", usage.environment), region)
        .with("key", &usage.key)
        .with("resource", usage.resource)
        .with("environment", plan.environments[usage.environment].display_name())
        .with("regions", known)
        .with("book", &prices.id)
}

/// One warning for each unverified price that carries an amount.
fn unverified(lines: &[EstimateLine], prices: &PriceBook) -> Vec<Problem> {
    let positions: BTreeSet<usize> = lines.iter().filter(|line| !line.verified && !line.amount.is_zero()).map(|line| line.price).collect();
    positions
        .into_iter()
        .filter_map(|position| prices.row(position))
        .filter(|row| !row.manual)
        .map(|row| {
            Problem::warning("price-unverified", "", &row.key)
                .with("service", &row.service)
                .with("region", &row.region)
                .with("usd", row.usd.normalize())
        })
        .collect()
}
