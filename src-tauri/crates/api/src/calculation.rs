//! One plan through the whole flow: check, capacity, estimate, quote.

use aforo_core::capacity::{self, CapacityPlan};
use aforo_core::check;
use aforo_core::closed_list;
use aforo_core::estimate::{self, Estimate};
use aforo_core::plan::Plan;
use aforo_core::price_book::{ManualPrice, PriceBook};
use aforo_core::problem::{Problem, Severity};
use aforo_core::quote::{self, Margin, Quote};
use aforo_core::rate_card::RateCard;
use aforo_core::terms;
use aforo_core::uncovered;
use aforo_pricing::Shipped;
use std::sync::Arc;

use jiff::civil::Date;

/// Days after which a price book is called old.
pub const PRICE_BOOK_LIMIT_DAYS: i32 = 120;

/// Everything that follows from a plan. Pure: the date is an argument.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// Capacity plan.
    pub capacity: CapacityPlan,
    /// What the provider pays.
    pub estimate: Estimate,
    /// What the client pays.
    pub quote: Quote,
    /// What remains; internal.
    pub margin: Margin,
    /// The prices that it was made with, those set by hand included.
    pub prices: Arc<PriceBook>,
    /// The rate card.
    pub card: Arc<RateCard>,
    /// Warnings and assumptions of all stages.
    pub problems: Vec<Problem>,
}

/// Computes a plan. Without a rate card or with an error anywhere there is no calculation, only the problems: all of them.
///
/// # Errors
/// All problems, when at least one is an error.
pub fn calculate(plan: &Plan, data: &Shipped, book: &Arc<PriceBook>, date: Date) -> Result<Calculation, Vec<Problem>> {
    calculate_with(plan, data, &data.rate_cards, book, date)
}

/// Computes a plan with these rate cards to choose from.
///
/// # Errors
/// All problems, when at least one is an error.
pub fn calculate_with(
    plan: &Plan,
    data: &Shipped,
    cards: &[Arc<RateCard>],
    book: &Arc<PriceBook>,
    date: Date,
) -> Result<Calculation, Vec<Problem>> {
    let references: Vec<String> = cards.iter().map(|card| card.reference()).collect();
    let mut problems = check::check(plan, &data.catalog, &references);
    let card = references.iter().position(|reference| *reference == plan.commercial.rate_card);
    problems.extend(closed_list::check(plan, &data.closed_list));
    problems.extend(terms::check(plan, |day| day.parse::<Date>().ok().map(|_| i64::from(age_days(day, date)))));
    let prices = manual_prices(plan, book, date, &mut problems);
    let Some(card) = card.and_then(|position| cards.get(position)).filter(|_| !has_errors(&problems)) else {
        return Err(problems);
    };
    let capacity = capacity::plan(plan, &data.catalog, &prices);
    let estimate = estimate::estimate(plan, &capacity, &data.catalog, &prices);
    let card = uncovered::extended(card, plan, &estimate, &data.catalog).map_or_else(|| Arc::clone(card), Arc::new);
    let quote = quote::quote(plan, &capacity, &card, &data.catalog);
    problems.extend(capacity.problems.iter().cloned());
    problems.extend(estimate.problems.iter().cloned());
    problems.extend(quote.problems.iter().cloned());
    problems.extend(dated(&card, book, date));
    if has_errors(&problems) {
        return Err(problems);
    }
    let margin = quote::margin(&quote, &estimate);
    Ok(Calculation { capacity, estimate, quote, margin, prices, card, problems })
}

/// The book with the plan's prices by hand. Each of them is told, whether it holds, has expired or is of a price that there is not.
fn manual_prices(plan: &Plan, book: &Arc<PriceBook>, date: Date, problems: &mut Vec<Problem>) -> Arc<PriceBook> {
    let mut prices = Vec::new();
    for (index, price) in plan.purchase.price_overrides.iter().enumerate() {
        let path = format!("purchase.price_overrides[{index}].key");
        let Some(listed) = book.price(&price.key, &price.region) else {
            let regions = book.regions_of(&price.key).join(", ");
            let regions = if regions.is_empty() { "-".to_owned() } else { regions };
            problems.push(
                Problem::error("override-unknown", path, &price.key)
                    .with("region", &price.region)
                    .with("book", &book.id)
                    .with("regions", regions),
            );
            continue;
        };
        let told = |problem: Problem| {
            problem
                .with("region", &price.region)
                .with("usd", price.usd.normalize())
                .with("listed", listed.first().usd.normalize())
                .with("reason", &price.reason)
                .with("expires", &price.expires)
        };
        let Ok(end) = price.expires.parse::<Date>() else {
            let path = format!("purchase.price_overrides[{index}].expires");
            problems.push(Problem::error("override-end-invalid", path, &price.expires).with("key", &price.key));
            continue;
        };
        if date > end {
            problems.push(told(Problem::warning("override-expired", path, &price.key)));
            continue;
        }
        problems.push(told(Problem::warning("override-in-force", path, &price.key)));
        prices.push(ManualPrice {
            key: price.key.clone(),
            region: price.region.clone(),
            usd: price.usd,
            reason: format!("{} ({})", price.reason, price.expires),
        });
    }
    if prices.is_empty() { Arc::clone(book) } else { Arc::new(book.with_manual(prices)) }
}

/// Days between a day of publication and a date; 0 if the day is not known.
#[must_use]
pub fn age_days(published: &str, date: Date) -> i32 {
    published.parse::<Date>().ok().and_then(|published| date.since(published).ok()).map_or(0, |span| span.get_days())
}

fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// What the date reveals: a rate card that does not hold, an old price book.
fn dated(card: &RateCard, book: &PriceBook, date: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    let parse = |text: &str| text.parse::<Date>().ok();
    let early = parse(&card.valid_from).is_some_and(|from| date < from);
    let late = parse(&card.valid_until).is_some_and(|until| date > until);
    if early || late {
        problems.push(
            Problem::warning("rate-card-expired", "commercial.rate_card", card.reference())
                .with("date", date)
                .with("from", &card.valid_from)
                .with("until", &card.valid_until),
        );
    }
    let age = age_days(&book.published, date);
    if age > PRICE_BOOK_LIMIT_DAYS {
        problems.push(Problem::warning("price-book-stale", "", &book.id).with("days", age).with("limit", PRICE_BOOK_LIMIT_DAYS));
    }
    problems
}
