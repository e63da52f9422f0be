//! Options, the adjustment clause and the enablement schedule, as a client reads them.

use aforo_core::adjustment::{Indices, adjust, fixed_percent};
use aforo_core::enablement::schedule;
use aforo_core::lifecycle::Day;
use aforo_proposal as out;
use rust_decimal::Decimal;

use crate::adjustment::EXAMPLE;
use crate::messages::Messages;
use crate::present::Presenter;

pub(super) fn optional(presenter: &Presenter<'_>) -> Vec<out::Optional> {
    let named = |line: &aforo_core::quote::QuoteLine| {
        let (component, name) = presenter.charged(line, presenter.document_mark());
        let detail = presenter.detail(line, component, &name);
        if detail.is_empty() { name } else { format!("{name}: {detail}") }
    };
    let lines = &presenter.calculation.quote.optional;
    lines.iter().map(|line| out::Optional { name: named(line), mrus: line.mrus, net: line.net }).collect()
}

/// The clause with the figures of the worked example; none if the plan has no such clause.
pub(super) fn adjustment(presenter: &Presenter<'_>) -> Option<out::Adjustment> {
    let clause = &presenter.plan.commercial.adjustment;
    if !clause.enabled {
        return None;
    }
    let [cloud, labour, licences] = EXAMPLE.map(|(value, scale)| Decimal::new(value, scale));
    let told = adjust(clause, presenter.calculation.quote.usd_per_mru, Indices { cloud, labour, licences });
    let part =
        |(name, weight_percent, index): (&str, Decimal, Decimal)| out::AdjustmentPart { name: name.to_owned(), weight_percent, index };
    let parts = [
        ("basket-cloud", clause.cloud_percent, cloud),
        ("basket-labour", clause.labour_percent, labour),
        ("basket-licences", clause.licence_percent, licences),
        ("basket-fixed", fixed_percent(clause), Decimal::ONE),
    ];
    Some(out::Adjustment {
        base_date: if clause.base_date.is_empty() { presenter.calculation.prices.published.clone() } else { clause.base_date.clone() },
        threshold_percent: clause.threshold_percent,
        notice_days: clause.notice_days,
        interval_months: clause.interval_months,
        cap_percent: clause.cap_percent,
        index_source: clause.index_source.trim().to_owned(),
        parts: parts.into_iter().filter(|(_, weight, _)| !weight.is_zero()).map(part).collect(),
        factor: told.factor,
        applied: told.applied,
        before: told.before,
        after: told.after,
    })
}

/// The schedule in business days from the first day of work.
pub(super) fn enablement(presenter: &Presenter<'_>) -> Vec<out::EnablementStep> {
    let plan = presenter.plan;
    let Some(today) = Day::parse(&presenter.date.to_string()) else { return Vec::new() };
    let activities = &presenter.data.activities;
    let found = schedule(plan, activities, today);
    let messages = Messages::of(presenter.language);
    let name = |step: usize| messages.text(&format!("activity-{}", activities[found.steps[step].activity].id), &[]);
    let named = |step: usize| match found.steps[step].environment {
        Some(place) => format!("{}: {}", plan.environments[place].display_name(), name(step)),
        None => name(step),
    };
    let last = |place: usize| found.steps.iter().filter(|step| step.environment == Some(place)).map(|step| step.end).max();
    found
        .steps
        .iter()
        .enumerate()
        .map(|(position, step)| out::EnablementStep {
            name: named(position),
            from_day: step.business_days.0,
            to_day: step.business_days.1,
            // What belongs to another environment is named with it.
            after: step
                .after
                .iter()
                .map(|other| {
                    let own = found.steps[*other].environment.is_none_or(|place| Some(place) == step.environment);
                    if own { name(*other) } else { named(*other) }
                })
                .collect::<Vec<_>>()
                .join(", "),
            // The environment is charged from its month once its last step is done.
            billed_from: match step.environment {
                Some(place) if last(place) == Some(step.end) => plan.environments[place].start_month,
                _ => 0,
            },
        })
        .collect()
}
