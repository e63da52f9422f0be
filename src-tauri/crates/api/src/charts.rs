//! Charts for shells: figures of the core, words of the reader, drawing of the proposal crate.

use aforo_core::capacity::{self, CapacityPlan, WorkloadPlan};
use aforo_core::plan::{Environment, Plan};
use aforo_proposal::{HorizonChart, HorizonWords, Theme, WeekChart, WeekWords, horizons_svg, weeks_svg};

use crate::engine::{Computed, Engine, Options};
use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::operation;
use crate::views::ErrorView;

/// Simulated tasks against traffic over a typical week, a chart for each environment, as SVG.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn capacity_svg(engine: &Engine, computed: &Computed, theme: Theme, options: Options) -> Result<String, ErrorView> {
    let mark = engine.mark(&computed.plan, options.language);
    let words = week_words(Messages::of(options.language), mark);
    weeks_svg(&weeks(engine, computed), &words, theme)
        .map_err(|error| ErrorView::new("document", options.language, &[("reason", &error.to_string())]))
}

/// The words of the chart of a week.
pub(crate) fn week_words(messages: &Messages, mark: DecimalMark) -> WeekWords {
    let text = |key: &str| messages.text(key, &[]);
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(|day| text(&format!("day-{day}")));
    WeekWords {
        tasks: text("chart-tasks"),
        rates: text("chart-rates"),
        base: text("chart-base"),
        maximum: text("chart-maximum"),
        days,
        decimal_mark: mark.sign(),
    }
}

/// The months ahead: tasks and connections against what is planned, a chart for each production environment, as SVG.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn horizon_svg(computed: &Computed, theme: Theme, options: Options) -> Result<String, ErrorView> {
    let words = horizon_words(Messages::of(options.language));
    horizons_svg(&horizons(&computed.plan, &computed.calculation.capacity), &words, theme)
        .map_err(|error| ErrorView::new("document", options.language, &[("reason", &error.to_string())]))
}

/// The words of the chart of the months ahead.
pub(crate) fn horizon_words(messages: &Messages) -> HorizonWords {
    let text = |key: &str| messages.text(key, &[]);
    HorizonWords {
        tasks: text("chart-horizon-tasks"),
        connections: text("chart-horizon-connections"),
        month: text("chart-horizon-month"),
        horizon: text("chart-horizon"),
    }
}

/// The months ahead of each production environment.
pub(crate) fn horizons(plan: &Plan, capacity: &CapacityPlan) -> Vec<HorizonChart> {
    let percent = |part: f64, whole: f64| if whole > 0.0 { part / whole * 100.0 } else { 0.0 };
    capacity::horizons(plan, capacity)
        .into_iter()
        .filter(|horizon| plan.environments[horizon.environment].kind.is_production())
        .map(|horizon| HorizonChart {
            title: plan.environments[horizon.environment].display_name().to_owned(),
            tasks_percent: horizon.months.iter().map(|month| percent(f64::from(month.tasks), f64::from(horizon.planned_tasks))).collect(),
            connections_percent: horizon.connection_limit.map_or_else(Vec::new, |limit| {
                horizon.months.iter().map(|month| percent(month.connections as f64, f64::from(limit))).collect()
            }),
            horizon_month: plan.capacity_policy.horizon_months,
        })
        .collect()
}

/// The simulated week of each environment, hour by hour: the mean of its minutes' rates, and the most tasks that served in it.
pub(crate) fn weeks(engine: &Engine, computed: &Computed) -> Vec<WeekChart> {
    const MINUTES: usize = 60;
    let (plan, capacity, catalog) = (&computed.plan, &computed.calculation.capacity, &engine.data().catalog);
    let runs = operation::runs(engine, computed, None);
    let of = |(position, environment): (usize, &Environment)| {
        let own = || runs.iter().filter(|operation| capacity.workloads[operation.workload].environment == position);
        let rates = capacity::typical_week(plan, catalog, position).rates;
        let running = capacity::running(plan, catalog, &environment.schedule);
        // A run has only the minutes in which the environment runs.
        let mut at = 0;
        let tasks: Vec<u32> = running
            .iter()
            .map(|running| {
                if !running {
                    return 0;
                }
                at += 1;
                own().filter_map(|operation| operation.run.tasks.get(at - 1)).sum()
            })
            .collect();
        let total = |pick: fn(&WorkloadPlan) -> u32| own().map(|operation| pick(&capacity.workloads[operation.workload])).sum();
        WeekChart {
            title: environment.display_name().to_owned(),
            rates: rates.chunks(MINUTES).map(|hour| hour.iter().sum::<f64>() / hour.len() as f64).collect(),
            tasks: tasks.chunks(MINUTES).map(|hour| hour.iter().copied().max().unwrap_or(0)).collect(),
            base: total(|workload| workload.tasks.base),
            maximum: total(|workload| workload.tasks.maximum),
        }
    };
    plan.environments.iter().enumerate().map(of).collect()
}
