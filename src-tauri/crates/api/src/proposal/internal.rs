//! What the house reads: costs, margin and what somebody must decide. It never meets a client's document.

use aforo_core::lifecycle::Policy;
use aforo_core::quote::Scope;
use aforo_proposal as out;
use rust_decimal::Decimal;

use crate::messages::Messages;
use crate::present::{Presenter, plain};
use crate::quotes;

/// The proposal with what it costs.
#[must_use]
pub fn internal(presenter: &Presenter<'_>, policies: &[Policy], proposal: out::Proposal) -> out::InternalProposal {
    let calculation = presenter.calculation;
    let cost_of = |scope: Scope| match scope {
        Scope::Shared => Decimal::ZERO,
        Scope::Environment(position) => {
            calculation.estimate.environments.iter().filter(|total| total.environment == position).map(|total| total.amount).sum()
        }
    };
    let environments = calculation.quote.scopes.iter().zip(&proposal.environments).map(|(scope, environment)| out::CostRow {
        name: environment.name.clone(),
        net: scope.net,
        cost: cost_of(scope.scope),
    });
    let services = presenter.estimate().services.into_iter().map(|service| (service.service, service.total.parse().unwrap_or_default()));
    let by_hand = calculation.prices.rows().iter().filter(|row| row.manual).map(|row| out::PriceByHand {
        key: row.key.clone(),
        region: row.region.clone(),
        usd: row.usd,
        reason: row.source.clone(),
    });
    out::InternalProposal {
        cost: calculation.margin.cost,
        margin: calculation.margin.amount,
        margin_percent: calculation.margin.percent,
        target_percent: calculation.card.parameters.target_margin_percent,
        environments: environments.collect(),
        services: services.collect(),
        by_hand: by_hand.collect(),
        risks: risks(presenter, policies),
        proposal,
    }
}

/// What the house's policies ask for.
fn risks(presenter: &Presenter<'_>, policies: &[Policy]) -> Vec<out::RiskRow> {
    let messages = Messages::of(presenter.language);
    let written = |value: Decimal| presenter.document_mark().write(&plain(value)).into_owned();
    quotes::needs_of(policies, presenter.plan, presenter.calculation, presenter.date)
        .into_iter()
        .map(|need| out::RiskRow {
            what: messages.text(&format!("measure-{}", need.measure.as_str()), &[]),
            found: need.value.map(written).unwrap_or_default(),
            allowed: written(need.limit),
            who: messages.role(&need.role),
        })
        .collect()
}
