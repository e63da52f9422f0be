//! The estimate by environment, service or resource, each group with what it is made of.

use aforo_core::estimate::EstimateLine;
use rust_decimal::Decimal;

use super::Explainer;
use super::totals::joined;
use crate::engine::Computed;
use crate::messages::Messages;
use crate::views::TraceView;
use crate::workspace::environment_name;
use crate::workspace::views::BreakdownBy;

/// A group of lines, or a part of one.
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) total: Decimal,
    pub(crate) parts: Vec<Group>,
}

/// The groups of an estimate, the largest first; they sum to its total.
pub(crate) fn groups(computed: &Computed, by: BreakdownBy, messages: &Messages) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in &computed.calculation.estimate.lines {
        let [outer, inner] = keys(computed, line, by, messages);
        let group = add(&mut groups, outer, line.amount);
        add(&mut group.parts, inner, line.amount);
    }
    let largest_first = |groups: &mut Vec<Group>| groups.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.id.cmp(&b.id)));
    groups.iter_mut().for_each(|group| largest_first(&mut group.parts));
    largest_first(&mut groups);
    groups
}

/// Identifier and name of the group in which a line stands, and of the part there.
fn keys(computed: &Computed, line: &EstimateLine, by: BreakdownBy, messages: &Messages) -> [(String, String); 2] {
    let environment = &computed.plan.environments[line.environment].id;
    let environment = (environment.clone(), environment_name(computed, environment).to_owned());
    let service = computed.calculation.prices.row(line.price).map_or("", |row| row.service.as_str());
    let service = (service.to_owned(), service.to_owned());
    let resource = (line.resource.to_owned(), messages.text(&format!("resource-{}", line.resource), &[]));
    match by {
        BreakdownBy::Environment => [environment, service],
        BreakdownBy::Service => [service, resource],
        BreakdownBy::Resource => [resource, environment],
    }
}

fn add(groups: &mut Vec<Group>, (id, name): (String, String), amount: Decimal) -> &mut Group {
    let position = groups.iter().position(|group| group.id == id).unwrap_or_else(|| {
        groups.push(Group { id, name, total: Decimal::ZERO, parts: Vec::new() });
        groups.len() - 1
    });
    groups[position].total += amount;
    &mut groups[position]
}

impl Explainer<'_> {
    /// `<by>/<group>` or `<by>/<group>/<part>`.
    pub(super) fn group(&self, rest: &str) -> Option<TraceView> {
        let (name, of) = rest.split_once('/')?;
        let by = BreakdownBy::ALL.into_iter().find(|by| by.as_str() == name)?;
        let groups = groups(self.computed, by, self.messages);
        let id = format!("group/{rest}");
        // Names of services are the provider's, so that an identifier is compared as a whole and not taken apart.
        if let Some(group) = groups.iter().find(|group| group.id == of) {
            let operands = group.parts.iter().map(|part| self.figure(part.name.clone(), part.total, "usd", format!("{id}/{}", part.id)));
            let operands = operands.collect();
            return Some(self.trace(id, group.name.clone(), "total-group", operands, group.total, "usd"));
        }
        let inside = |group: &Group, part: &Group| format!("{}/{}", group.id, part.id) == of;
        let (group, part) =
            groups.iter().flat_map(|group| group.parts.iter().map(move |part| (group, part))).find(|(group, part)| inside(group, part))?;
        let lines = self.computed.calculation.estimate.lines.iter().filter(|line| {
            let [outer, inner] = keys(self.computed, line, by, self.messages);
            (outer.0.as_str(), inner.0.as_str()) == (group.id.as_str(), part.id.as_str())
        });
        let operands = self.largest_first(lines);
        Some(self.trace(id, joined(&group.name, &part.name), "total-cost-of", operands, part.total, "usd"))
    }
}
