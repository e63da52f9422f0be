//! The estimate by environment, service or resource, each with what it is made of.

use aforo_core::money;
use rust_decimal::Decimal;

use super::environment_name;
use super::views::{BreakdownBy, BreakdownView};
use crate::application::{Application, Context};
use crate::engine::{Computed, usd};
use crate::messages::Messages;
use crate::present::plain;
use crate::views::{Audience, ErrorView};

struct Group {
    id: String,
    name: String,
    total: Decimal,
    parts: Vec<Group>,
}

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
        let mut groups: Vec<Group> = Vec::new();
        let messages = Messages::of(context.language);
        for line in &computed.calculation.estimate.lines {
            let environment = &computed.plan.environments[line.environment].id;
            let service = computed.calculation.prices.row(line.price).map_or("", |row| row.service.as_str());
            let environment = (environment.clone(), environment_name(&computed, environment).to_owned());
            let service = (service.to_owned(), service.to_owned());
            let resource = (line.resource.to_owned(), messages.text(&format!("resource-{}", line.resource), &[]));
            let (outer, inner) = match by {
                BreakdownBy::Environment => (environment, service),
                BreakdownBy::Service => (service, resource),
                BreakdownBy::Resource => (resource, environment),
            };
            let group = add(&mut groups, outer, line.amount);
            add(&mut group.parts, inner, line.amount);
        }
        Ok(views(groups, total(&computed)))
    }
}

fn total(computed: &Computed) -> Decimal {
    computed.calculation.estimate.total
}

fn add(groups: &mut Vec<Group>, (id, name): (String, String), amount: Decimal) -> &mut Group {
    let position = groups.iter().position(|group| group.id == id).unwrap_or_else(|| {
        groups.push(Group { id, name, total: Decimal::ZERO, parts: Vec::new() });
        groups.len() - 1
    });
    groups[position].total += amount;
    &mut groups[position]
}

fn views(mut groups: Vec<Group>, whole: Decimal) -> Vec<BreakdownView> {
    groups.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.id.cmp(&b.id)));
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
