//! One plan through the whole flow: check, capacity, estimate, quote.

use aforo_core::capacity::{self, CapacityPlan};
use aforo_core::check;
use aforo_core::estimate::{self, Estimate};
use aforo_core::plan::Plan;
use aforo_core::problem::{Problem, Severity};
use aforo_core::quote::{self, Margin, Quote};
use aforo_core::rate_card::RateCard;
use aforo_pricing::Shipped;
use jiff::civil::Date;

/// Days after which a price book is called old.
const PRICE_BOOK_LIMIT_DAYS: i32 = 120;

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
    /// The rate card, by its position among the shipped ones.
    pub rate_card: usize,
    /// Warnings and assumptions of all stages.
    pub problems: Vec<Problem>,
}

/// Computes a plan. Without a rate card or with an error anywhere there is no calculation, only the problems: all of them.
///
/// # Errors
/// All problems, when at least one is an error.
pub fn calculate(plan: &Plan, data: &Shipped, date: Date) -> Result<Calculation, Vec<Problem>> {
    let references: Vec<String> = data.rate_cards.iter().map(RateCard::reference).collect();
    let mut problems = check::check(plan, &data.catalog, &references);
    let rate_card = references.iter().position(|reference| *reference == plan.commercial.rate_card);
    let Some(rate_card) = rate_card.filter(|_| !has_errors(&problems)) else {
        return Err(problems);
    };
    let card = &data.rate_cards[rate_card];
    let capacity = capacity::plan(plan, &data.catalog, &data.price_book);
    let estimate = estimate::estimate(plan, &capacity, &data.catalog, &data.price_book);
    let quote = quote::quote(plan, &capacity, card, &data.catalog);
    problems.extend(capacity.problems.iter().cloned());
    problems.extend(estimate.problems.iter().cloned());
    problems.extend(quote.problems.iter().cloned());
    problems.extend(dated(card, data, date));
    if has_errors(&problems) {
        return Err(problems);
    }
    let margin = quote::margin(&quote, &estimate);
    Ok(Calculation { capacity, estimate, quote, margin, rate_card, problems })
}

fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// What the date reveals: a rate card that does not hold, an old price book.
fn dated(card: &RateCard, data: &Shipped, date: Date) -> Vec<Problem> {
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
    let age = parse(&data.price_book.published).and_then(|published| date.since(published).ok()).map_or(0, |span| span.get_days());
    if age > PRICE_BOOK_LIMIT_DAYS {
        problems.push(Problem::warning("price-book-stale", "", &data.price_book.id).with("days", age).with("limit", PRICE_BOOK_LIMIT_DAYS));
    }
    problems
}
