//! How it was sized and what a component is worth.

use std::collections::BTreeSet;

use aforo_core::money;
use aforo_core::quote::Charge;
use aforo_core::rate_card::MruOrigin;
use aforo_core::units::quantity;
use aforo_proposal as out;
use rust_decimal::Decimal;

use crate::present::Presenter;

/// A capacity number, rounded for people.
fn shown(value: f64, digits: u32) -> Decimal {
    money::round(quantity(value), digits)
}

pub(super) fn sizing(presenter: &Presenter<'_>) -> Vec<out::SizingRow> {
    let row = |workload: &aforo_core::capacity::WorkloadPlan| {
        let (cpu_ms, latency_ms) = workload.request_ms();
        let demand = &workload.peak_demand;
        out::SizingRow {
            environment: presenter.plan.environments[workload.environment].display_name().to_owned(),
            workload: workload.name.clone(),
            mean_rate: shown(workload.mean_rate, 2),
            peak_rate: shown(workload.peak_rate, 1),
            cpu_ms: shown(cpu_ms, 1),
            latency_ms: shown(latency_ms, 0),
            vcpu: workload.size.vcpu(),
            demand: [demand.cpu, demand.concurrency, demand.memory, demand.latency, demand.zone_loss],
            maximum: workload.tasks.maximum,
            peak_utilisation: shown(workload.peak_utilization * 100.0, 1),
        }
    };
    presenter.calculation.capacity.workloads.iter().map(row).collect()
}

pub(super) fn connections(presenter: &Presenter<'_>) -> Vec<out::ConnectionRow> {
    let row = |check: &aforo_core::capacity::ConnectionCheck| out::ConnectionRow {
        environment: presenter.plan.environments[check.environment].display_name().to_owned(),
        class: check.class.clone(),
        demand: check.demand,
        limit: check.limit,
    };
    presenter.calculation.capacity.connections.iter().map(row).collect()
}

/// The components and recipes that the quote charges, in the card's order.
pub(super) fn rates(presenter: &Presenter<'_>) -> Vec<out::RateRow> {
    let card = &presenter.calculation.card;
    let lines = &presenter.calculation.quote.lines;
    let used: BTreeSet<usize> =
        lines.iter().filter_map(|line| if let Charge::Component(position) = line.charge { Some(position) } else { None }).collect();
    let components = used.into_iter().map(|position| {
        let component = &card.components[position];
        let name = presenter.document_mark().name(&component.id, presenter.language.name(&component.name));
        out::RateRow { id: component.id.clone(), name, mrus: component.mrus, origin: component.origin.as_str().to_owned() }
    });
    let mut recipes: Vec<out::RateRow> = Vec::new();
    for line in lines {
        let Charge::Recipe(position) = line.charge else { continue };
        let recipe = &card.recipes[position];
        if recipes.iter().any(|known| known.id == recipe.id) {
            continue;
        }
        let derived = |part: &String| card.component(part).is_some_and(|(_, component)| component.origin == MruOrigin::Derived);
        let origin = if recipe.parts.iter().any(|(part, _)| derived(part)) { MruOrigin::Derived } else { MruOrigin::Published };
        recipes.push(out::RateRow {
            id: recipe.id.clone(),
            name: presenter.language.name(&recipe.name).to_owned(),
            mrus: line.unit_mrus,
            origin: origin.as_str().to_owned(),
        });
    }
    components.chain(recipes).collect()
}
