//! What is set up, when it is charged, what else could be chosen, and how it behaves over a week and over the months.

use std::collections::BTreeSet;

use aforo_core::closed_list::{self, Standing as Listed};
use aforo_core::plan::{Plan, Provider, RecoveryTier, WithholdingMode};
use aforo_core::quote::{QuoteLine, Scope};
use aforo_core::terms;
use aforo_core::units::quantity;
use aforo_proposal as out;
use rust_decimal::Decimal;

use crate::charts;
use crate::engine::Computed;
use crate::messages::Messages;
use crate::present::{Presenter, plain, rate};

pub(super) fn solution(presenter: &Presenter<'_>) -> out::Solution {
    let (plan, capacity) = (presenter.plan, &presenter.calculation.capacity);
    let environment = |(position, environment): (usize, &aforo_core::plan::Environment)| out::EnvironmentFacts {
        name: environment.display_name().to_owned(),
        kind: environment.kind.to_string(),
        region: environment.region.clone(),
        zones: environment.zones,
        redundancy: environment.redundancy_factor,
        schedule: (!environment.schedule.is_always_on())
            .then(|| (quantity(environment.schedule.hours_per_day), quantity(environment.schedule.days_per_week))),
        start_month: environment.start_month,
        workloads: capacity.workloads.iter().filter(|workload| workload.environment == position).count(),
    };
    let lines = &presenter.calculation.quote.lines;
    let included = lines.iter().filter(|line| line.included).map(|line| presenter.charged(line, presenter.document_mark()).1);
    out::Solution {
        environments: plan.environments.iter().enumerate().map(environment).collect(),
        diagram: Some(architecture(presenter)),
        included: included.collect(),
        clouds: plan.environments.iter().map(|environment| cloud(environment.provider())).collect::<BTreeSet<_>>().into_iter().collect(),
        deployment: plan.scaling.deployment.to_string(),
    }
}

fn cloud(provider: Provider) -> String {
    match provider {
        Provider::Aws => "AWS",
        Provider::Azure => "Azure",
    }
    .to_owned()
}

/// The phases of the move that the plan intends. What it costs and what may go wrong is the house's own.
pub(super) fn migration(presenter: &Presenter<'_>) -> Option<out::Move> {
    let planned = &presenter.plan.migration;
    let name = |id: &str| presenter.plan.environment(id).map(|environment| environment.display_name().to_owned()).unwrap_or_default();
    let phases = planned.phases.iter().map(|phase| out::MovePhase {
        name: phase.name.clone(),
        environment: name(&phase.environment),
        from_month: phase.start_month,
        double_until: (phase.double_running_months > 0).then(|| phase.start_month + phase.double_running_months - 1),
    });
    planned.enabled.then(|| out::Move {
        target: format!("{} ({})", Messages::of(presenter.language).text(&format!("platform-{}", planned.target), &[]), planned.region),
        phases: phases.collect(),
    })
}

/// The architecture of production as a picture, with the same in sentences.
fn architecture(presenter: &Presenter<'_>) -> out::Figure {
    let diagram = crate::architecture::of_production(presenter.plan, presenter.calculation, presenter.data, presenter.language);
    out::Figure {
        svg: out::diagram_svg(&diagram, out::Theme::Light),
        alt: diagram.description,
        caption: Messages::of(presenter.language).text("diagram-caption", &[]),
    }
}

pub(super) fn recovery(plan: &Plan) -> Option<out::Recovery> {
    let recovery = &plan.disaster_recovery;
    let hours = |hours: f64| (hours > 0.0).then(|| quantity(hours));
    (recovery.enabled && (plan.data.aurora.enabled || plan.data.s3.enabled)).then(|| out::Recovery {
        region: recovery.region.clone(),
        snapshot_hours: recovery.snapshot_interval_hours,
        replica: recovery.tier == RecoveryTier::GlobalDatabase,
        rpo_hours: hours(recovery.rpo_hours),
        rto_hours: hours(recovery.rto_hours),
    })
}

/// Growth a month and the months of it that the maximum carries; none if the traffic does not grow.
pub(super) fn growth(plan: &Plan) -> Option<(Decimal, u32)> {
    let percent = plan.traffic.growth_percent_per_month;
    (percent > 0.0).then(|| (quantity(percent), plan.capacity_policy.horizon_months))
}

/// The months of the contract, each with what begins to be charged in it.
pub(super) fn calendar(presenter: &Presenter<'_>) -> Vec<out::Month> {
    let plan = presenter.plan;
    let shared = Messages::of(presenter.language).text("scope-shared", &[]);
    let starts = |month: u32| {
        let own = plan.environments.iter().filter(|environment| environment.start_month.max(1) == month);
        let first = (month == 1).then(|| shared.clone());
        first.into_iter().chain(own.map(|environment| environment.display_name().to_owned())).collect()
    };
    let months = terms::ramp(plan, &presenter.calculation.quote);
    months
        .into_iter()
        .map(|month| out::Month { month: month.month, mrus: month.mrus, net: month.net, starts: starts(month.month) })
        .collect()
}

pub(super) fn local(presenter: &Presenter<'_>) -> Option<out::Local> {
    let exchange = &presenter.plan.commercial.exchange;
    let local = terms::local(presenter.plan, &presenter.calculation.quote, &presenter.data.currencies)?;
    Some(out::Local {
        currency: local.currency,
        digits: local.digits,
        per_usd: local.per_usd,
        source: exchange.source.clone(),
        date: exchange.date.clone(),
        net: local.net,
        taxes: local.taxes.into_iter().map(|(_, amount)| amount).collect(),
        total: local.total,
    })
}

pub(super) fn withholding(presenter: &Presenter<'_>) -> Option<out::Withholding> {
    let terms = &presenter.plan.commercial.withholding;
    let held = terms::withheld(presenter.plan, presenter.calculation.quote.net)?;
    Some(out::Withholding {
        gross_up: terms.mode == WithholdingMode::GrossUp,
        rate_percent: terms.rate_percent,
        invoiced: held.invoiced,
        withheld: held.withheld,
        received: held.received,
    })
}

/// What the plan excludes of the closed list, each with its reason.
pub(super) fn exclusions(presenter: &Presenter<'_>) -> Vec<String> {
    let messages = Messages::of(presenter.language);
    closed_list::review(presenter.plan, &presenter.calculation.estimate, &presenter.data.closed_list)
        .into_iter()
        .filter_map(|reviewed| match reviewed.standing {
            Listed::Excluded(reason) => Some(format!("{}: {reason}", messages.text(&format!("resource-closed-{}", reviewed.id), &[]))),
            Listed::Priced(_) | Listed::Open => None,
        })
        .collect()
}

/// A line as a person names it.
fn line_name(computed: &Computed, line: &QuoteLine, presenter: &Presenter<'_>) -> String {
    let of = Presenter { plan: &computed.plan, calculation: &computed.calculation, ..*presenter };
    let (component, name) = of.charged(line, presenter.document_mark());
    let detail = of.detail(line, component, &name);
    if detail.is_empty() { name } else { format!("{name}, {detail}") }
}

/// What one of two alternatives has that the other lacks or has less of: an environment that is missing as a whole is named once, a line
/// with its environment; a line of which there is less with both quantities, the recommended alternative's first.
fn lacking(of: &Computed, than: &Computed, recommended_first: bool, presenter: &Presenter<'_>) -> Vec<String> {
    let messages = Messages::of(presenter.language);
    let other = |id: &str| than.calculation.quote.lines.iter().find(|line| line.id == id);
    let mut told = Vec::new();
    for scope in &of.calculation.quote.scopes {
        let lines: Vec<_> = of.calculation.quote.lines.iter().filter(|line| line.scope == scope.scope).collect();
        let environment = match scope.scope {
            Scope::Shared => None,
            Scope::Environment(position) => Some(of.plan.environments[position].display_name()),
        };
        if let Some(environment) = environment.filter(|_| !lines.is_empty() && lines.iter().all(|line| other(&line.id).is_none())) {
            told.push(messages.text("document-whole-environment", &[("environment", environment)]));
            continue;
        }
        for line in lines {
            let name = match other(&line.id) {
                Some(kept) if kept.mrus >= line.mrus => continue,
                Some(kept) if recommended_first => less((of, line), (than, kept), presenter),
                Some(kept) => less((than, kept), (of, line), presenter),
                None => line_name(of, line, presenter),
            };
            told.push(environment.map_or_else(|| name.clone(), |environment| format!("{name} ({environment})")));
        }
    }
    told
}

/// A line in two alternatives: its quantities, or its sizes where those differ.
fn less((of, before): (&Computed, &QuoteLine), (than, after): (&Computed, &QuoteLine), presenter: &Presenter<'_>) -> String {
    let name = line_name(of, before, presenter);
    if before.charge == after.charge && before.unit_mrus == after.unit_mrus {
        let quantity = |line: &QuoteLine| presenter.document_mark().write(&plain(line.quantity)).into_owned();
        return format!("{name}: {} → {}", quantity(before), quantity(after));
    }
    format!("{name} → {}", line_name(than, after, presenter))
}

/// The alternatives with this plan among them, the cheapest first. This plan is the recommended one.
pub(super) fn alternatives(presenter: &Presenter<'_>, others: &[Computed]) -> Vec<out::Alternative> {
    if others.is_empty() {
        return Vec::new();
    }
    let own = Computed { plan: presenter.plan.clone(), calculation: presenter.calculation.clone(), number: presenter.number.to_owned() };
    let recommended = own.calculation.quote.net;
    let mut all: Vec<(&Computed, bool)> = std::iter::once((&own, true)).chain(others.iter().map(|other| (other, false))).collect();
    all.sort_by_key(|(computed, _)| computed.calculation.quote.net);
    let view = |(computed, is_own): &(&Computed, bool)| {
        let quote = &computed.calculation.quote;
        out::Alternative {
            title: computed.plan.display_title().to_owned(),
            recommended: *is_own,
            mrus: quote.mrus,
            net: quote.net,
            total: quote.total,
            one_time: computed.plan.commercial.one_time.iter().map(|item| aforo_core::money::usd(item.usd)).sum(),
            term_net: terms::contract_net(&computed.plan, quote),
            net_change: quote.net - recommended,
            lost: if *is_own { Vec::new() } else { lacking(&own, computed, true, presenter) },
            gained: if *is_own { Vec::new() } else { lacking(computed, &own, false, presenter) },
        }
    };
    all.iter().map(view).collect()
}

/// Tasks against traffic over a simulated week, and the months ahead, for each production environment.
pub(super) fn charts(presenter: &Presenter<'_>, weeks: &[out::WeekChart]) -> Result<Vec<out::Figure>, out::ProposalError> {
    let (plan, capacity) = (presenter.plan, &presenter.calculation.capacity);
    let messages = Messages::of(presenter.language);
    let mut figures = Vec::new();
    for (environment, week) in plan.environments.iter().zip(weeks) {
        if !environment.kind.is_production() || week.maximum == 0 {
            continue;
        }
        let values = [
            ("environment", environment.display_name().to_owned()),
            ("least", week.tasks.iter().min().copied().unwrap_or_default().to_string()),
            ("most", week.tasks.iter().max().copied().unwrap_or_default().to_string()),
            ("base", week.base.to_string()),
            ("maximum", week.maximum.to_string()),
            ("rate", rate(week.rates.iter().copied().fold(0.0, f64::max), 1)),
        ];
        let words = charts::week_words(messages, presenter.document_mark());
        let svg = out::weeks_svg(std::slice::from_ref(week), &words, out::Theme::Light)?;
        figures.push(figure(presenter, "document-week", svg, &values));
    }
    for horizon in charts::horizons(plan, capacity) {
        if capacity.workloads.is_empty() {
            break;
        }
        let values = [
            ("environment", horizon.title.clone()),
            ("months", horizon.tasks_percent.len().saturating_sub(1).to_string()),
            ("percent", rate(horizon.tasks_percent.last().copied().unwrap_or_default(), 0)),
        ];
        let svg = out::horizons_svg(&[horizon], &charts::horizon_words(messages), out::Theme::Light)?;
        figures.push(figure(presenter, "document-horizon", svg, &values));
    }
    Ok(figures)
}

fn figure(presenter: &Presenter<'_>, key: &str, svg: String, values: &[(&str, String)]) -> out::Figure {
    let arguments: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let messages = Messages::of(presenter.language);
    let text = |part: &str| messages.text_with(&format!("{key}-{part}"), &arguments, presenter.document_mark());
    out::Figure { svg, alt: text("alt"), caption: text("caption") }
}
