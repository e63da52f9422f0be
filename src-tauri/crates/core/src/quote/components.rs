//! What a line charges: components of the card, recipes, and what the card lacks.

use rust_decimal::Decimal;

use super::{Builder, Quantity, Scope};
use crate::plan::Environment;
use crate::problem::Problem;
use crate::rate_card::{Component, MruOrigin, RateCard, Recipe};
use crate::trace::{Operand, Origin};
use crate::uncovered;
use crate::units::Unit;

impl Builder<'_> {
    /// What the card lacks, at MRUs that follow from its cost.
    pub(super) fn uncovered(&mut self, scope: Scope, environment: &Environment) {
        for group in &self.catalog.uncovered {
            let id = uncovered::component_id(&environment.id, &group.id);
            if self.card.component(&id).is_some() {
                self.problems.push(
                    Problem::assumption("mrus-derived", "commercial.rate_card", &group.id)
                        .with("resource", format!("closed-{}", group.id))
                        .with("environment", environment.display_name()),
                );
                self.named(scope, &id, &group.id, "", "", Quantity::one("uncovered"));
            }
        }
    }
}

/// Whether a component costs nothing by the service's own rule.
pub(super) fn included(component: &Component) -> bool {
    component.mrus.is_zero() || component.origin == MruOrigin::Included
}

/// MRUs of a recipe and its parts as operands; the name of a part that the card lacks otherwise.
pub(super) fn recipe_parts(card: &RateCard, recipe: &Recipe) -> Result<(Decimal, Vec<Operand>), String> {
    let mut mrus = Decimal::ZERO;
    let mut operands = Vec::with_capacity(recipe.parts.len());
    for (id, count) in &recipe.parts {
        let (position, component) = card.component(id).ok_or_else(|| id.clone())?;
        mrus += component.mrus * count;
        operands.push(Operand::new("unit MRUs", component.mrus * count, Unit::Mru, Origin::RateCard(position)));
    }
    Ok((mrus, operands))
}
