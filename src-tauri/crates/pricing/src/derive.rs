//! The cost analysis of a rate card against a price book (design rule 7).

use aforo_core::price_book::PriceBook;
use aforo_core::rate_card::{CostAnalysis, DerivedMrus, MruOrigin, RateCard};
use rust_decimal::Decimal;

/// A derived component: what the card publishes and what the price book yields today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Identifier of the component.
    pub component: String,
    /// MRUs of the card.
    pub published: Decimal,
    /// MRUs that the analysis yields; the missing price key otherwise.
    pub derived: Result<DerivedMrus, String>,
}

impl Comparison {
    /// Whether the card charges less than the component costs at the target margin.
    #[must_use]
    pub fn is_under_cost(&self) -> bool {
        self.derived.as_ref().is_ok_and(|derived| self.published < derived.mrus)
    }
}

/// Cloud cost of an analysis in US dollars a month.
///
/// # Errors
/// The first price key that the book does not have in the region (nor globally).
pub fn cloud_cost(analysis: &CostAnalysis, region: &str, prices: &PriceBook) -> Result<Decimal, String> {
    analysis
        .cloud
        .iter()
        .map(|usage| {
            let price = prices.price(&usage.key, region).or_else(|| prices.price(&usage.key, "global"));
            price.map(|price| price.cost(usage.quantity)).ok_or_else(|| usage.key.clone())
        })
        .sum()
}

/// Derives every derived component of a card anew.
#[must_use]
pub fn compare(card: &RateCard, prices: &PriceBook) -> Vec<Comparison> {
    card.components
        .iter()
        .filter(|component| component.origin == MruOrigin::Derived)
        .filter_map(|component| component.analysis.as_ref().map(|analysis| (component, analysis)))
        .map(|(component, analysis)| Comparison {
            component: component.id.clone(),
            published: component.mrus,
            derived: cloud_cost(analysis, &card.parameters.region, prices)
                .and_then(|cloud| card.derive(analysis, cloud).ok_or_else(|| "parameters".to_owned())),
        })
        .collect()
}
