//! What a rate card has no component for: its MRUs follow from its cost, so that nothing is silently free (formula `mrus-uncovered`).

use rust_decimal::Decimal;

use crate::catalog::Catalog;
use crate::estimate::Estimate;
use crate::plan::Plan;
use crate::rate_card::{Component, CostAnalysis, MruOrigin, RateCard};

/// How the ids of such components begin: `uncovered.production.relational-database`.
const PREFIX: &str = "uncovered";

/// The id of a group's component in an environment.
pub(crate) fn component_id(environment: &str, group: &str) -> String {
    format!("{PREFIX}.{environment}.{group}")
}

/// The card with components for what the estimate has and the card lacks; `None` if it lacks nothing.
#[must_use]
pub fn extended(card: &RateCard, plan: &Plan, estimate: &Estimate, catalog: &Catalog) -> Option<RateCard> {
    let mut found = Vec::new();
    for (position, environment) in plan.environments.iter().enumerate() {
        for group in catalog.uncovered.iter().filter(|group| card.component(&group.id).is_none()) {
            let own = estimate.lines.iter().filter(|line| line.environment == position);
            let cloud: Decimal = own.filter(|line| group.resources.iter().any(|id| id == line.resource)).map(|line| line.amount).sum();
            let Some(derived) = card.derive(&CostAnalysis::default(), cloud).filter(|_| !cloud.is_zero()) else { continue };
            found.push(Component {
                id: component_id(&environment.id, &group.id),
                name: group.name.clone(),
                mrus: derived.mrus,
                origin: MruOrigin::Derived,
                analysis: None,
                source: format!("USD {cloud}: {}", catalog.uncovered_source),
            });
        }
    }
    if found.is_empty() {
        return None;
    }
    let mut extended = card.clone();
    extended.components.retain(|component| !component.id.starts_with("uncovered."));
    extended.components.extend(found);
    Some(extended)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::UncoveredGroup;
    use crate::estimate::EstimateLine;
    use crate::rate_card::{CostParameters, Names};
    use crate::trace::{Formula, Trace};
    use crate::units::Unit;

    /// USD 100 × 1.10 tax × 1.12 overhead = 123.2; / 0.65 = 189.538; / 50 = 3.79 → 3.80 with a step of 0.05.
    #[test]
    fn mrus_follow_from_the_cost() {
        let d = |text: &str| text.parse::<Decimal>().expect("decimal");
        let card = RateCard {
            usd_per_mru: d("50"),
            parameters: CostParameters {
                cloud_tax_percent: d("10"),
                overhead_percent: d("12"),
                target_margin_percent: d("35"),
                mru_step: d("0.05"),
                ..CostParameters::default()
            },
            ..RateCard::default()
        };
        let group = UncoveredGroup { id: "servers".to_owned(), name: Names::default(), resources: vec!["server-hours".to_owned()] };
        let catalog = Catalog { uncovered: vec![group], ..Catalog::default() };
        let line = |resource: &'static str, amount: &str| EstimateLine {
            id: String::new(),
            environment: 0,
            resource,
            detail: String::new(),
            quantity: Decimal::ONE,
            unit: Unit::Hour,
            amount: d(amount),
            price: 0,
            verified: true,
            trace: Trace {
                formula: Formula { id: "rds-storage", expression: "" },
                operands: Vec::new(),
                result: d(amount),
                unit: Unit::Usd,
            },
        };
        let estimate = Estimate { lines: vec![line("server-hours", "100"), line("alb-hours", "900")], ..Estimate::default() };
        let extended = extended(&card, &Plan::default(), &estimate, &catalog).expect("lacks servers");
        let (_, component) = extended.component("uncovered.production.servers").expect("component");
        assert_eq!(component.mrus, d("3.80"));
        let none = Estimate { lines: vec![line("alb-hours", "900")], ..Estimate::default() };
        assert_eq!(super::extended(&card, &Plan::default(), &none, &catalog), None);
    }
}
