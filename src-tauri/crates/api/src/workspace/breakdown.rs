//! The estimate by environment, service or resource, each with what it is made of.

use aforo_core::money;
use rust_decimal::Decimal;

use super::views::{BreakdownBy, BreakdownView};
use crate::application::{Application, Context};
use crate::engine::usd;
use crate::explain::{Group, groups};
use crate::messages::Messages;
use crate::present::plain;
use crate::views::{Audience, ErrorView};

impl Application {
    /// The estimate in groups, the largest first; they sum to its total. Internal.
    ///
    /// # Errors
    /// If the plan has errors.
    pub fn breakdown(&self, id: &str, by: BreakdownBy, context: &Context) -> Result<Vec<BreakdownView>, ErrorView> {
        if context.audience == Audience::Client {
            return Ok(Vec::new());
        }
        let computed = self.computed(id, context)?;
        Ok(views(groups(&computed, by, Messages::of(context.language)), computed.calculation.estimate.total))
    }
}

fn views(groups: Vec<Group>, whole: Decimal) -> Vec<BreakdownView> {
    let share = |part: Decimal| if whole.is_zero() { Decimal::ZERO } else { money::round(part / whole * Decimal::ONE_HUNDRED, 1) };
    groups
        .into_iter()
        .map(|group| BreakdownView {
            share_percent: plain(share(group.total)),
            total: usd(group.total),
            id: group.id,
            name: group.name,
            parts: views(group.parts, whole),
        })
        .collect()
}
