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

#[cfg(test)]
mod tests {
    use super::*;
    use aforo_core::rate_card::{CloudUsage, Component, CostParameters, Names};

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    /// 0.10 an hour in us-east-1; 1 for the first ten zones and 0.5 beyond, for the whole world.
    fn prices() -> PriceBook {
        let csv = "provider,service,key,region,unit,tier_from,tier_to,usd,effective,verified,sku,source\n\
                   aws,N,nat.hour,us-east-1,hour,0,,0.1,2026,true,,page\n\
                   aws,R,route53.zone,global,zone-month,0,10,1,2026,true,,page\n\
                   aws,R,route53.zone,global,zone-month,10,,0.5,2026,true,,page\n";
        crate::read_price_book("test", "2026-11-20", "prices.csv", csv.as_bytes()).expect("sound prices")
    }

    fn analysis(cloud: &[(&str, &str)]) -> CostAnalysis {
        let cloud = cloud.iter().map(|(key, quantity)| CloudUsage { key: (*key).to_owned(), quantity: decimal(quantity) }).collect();
        CostAnalysis { cloud, ..CostAnalysis::default() }
    }

    /// One dollar an MRU, no tax, labour, overhead or margin, whole steps: MRUs are the cloud cost rounded up.
    fn card(mrus: &str, analysis: CostAnalysis) -> RateCard {
        let component = Component {
            id: "c".to_owned(),
            name: Names::default(),
            mrus: decimal(mrus),
            origin: MruOrigin::Derived,
            analysis: Some(analysis),
            source: String::new(),
        };
        RateCard {
            usd_per_mru: Decimal::ONE,
            parameters: CostParameters { region: "us-east-1".to_owned(), mru_step: Decimal::ONE, ..CostParameters::default() },
            components: vec![component],
            ..RateCard::default()
        }
    }

    /// By hand: 730 × 0.1 = 73; 12 zones are 10 × 1 + 2 × 0.5 = 11.
    #[test]
    fn costs_add_up_over_regional_and_global_prices_with_their_tiers() {
        let usage = analysis(&[("nat.hour", "730"), ("route53.zone", "12")]);
        assert_eq!(cloud_cost(&usage, "us-east-1", &prices()), Ok(decimal("84")));
    }

    #[test]
    fn a_missing_price_is_named_and_never_zero() {
        let usage = analysis(&[("route53.zone", "1"), ("nat.hour", "730")]);
        assert_eq!(cloud_cost(&usage, "sa-east-1", &prices()), Err("nat.hour".to_owned()));
    }

    #[test]
    fn a_component_below_its_cost_is_told() {
        for (published, expected) in [("10", true), ("11", false), ("12", false)] {
            let comparisons = compare(&card(published, analysis(&[("route53.zone", "12")])), &prices());
            assert_eq!(comparisons.iter().map(Comparison::is_under_cost).collect::<Vec<_>>(), [expected], "{published} MRUs");
        }
    }
}
