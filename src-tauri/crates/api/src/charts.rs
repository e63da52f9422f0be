//! Charts for shells: figures of the core, words of the reader, drawing of the proposal crate.

use aforo_core::capacity::{self, WorkloadPlan};
use aforo_core::plan::Environment;
use aforo_proposal::{WeekChart, WeekWords, weeks_svg};

use crate::engine::{Computed, Engine, Options};
use crate::messages::Messages;
use crate::operation;
use crate::views::ErrorView;

/// Simulated tasks against traffic over a typical week, a chart for each environment, as SVG.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn capacity_svg(engine: &Engine, computed: &Computed, options: Options) -> Result<String, ErrorView> {
    let messages = Messages::of(options.language);
    let text = |key: &str| messages.text(key, &[]);
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(|day| text(&format!("day-{day}")));
    let words = WeekWords {
        tasks: text("chart-tasks"),
        rates: text("chart-rates"),
        base: text("chart-base"),
        maximum: text("chart-maximum"),
        days,
    };
    weeks_svg(&weeks(engine, computed), &words)
        .map_err(|error| ErrorView::new("document", options.language, &[("reason", &error.to_string())]))
}

/// The simulated week of each environment, hour by hour: the mean of its minutes' rates, and the most tasks that served in it.
fn weeks(engine: &Engine, computed: &Computed) -> Vec<WeekChart> {
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
