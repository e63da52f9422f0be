//! Charts for shells: figures of the core, words of the reader, drawing of the proposal crate.

use aforo_core::capacity;
use aforo_proposal::{WeekChart, WeekWords, weeks_svg};

use crate::engine::{Computed, Engine, Options};
use crate::messages::Messages;
use crate::views::ErrorView;

/// Tasks against traffic over a typical week, a chart for each environment, as SVG.
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
    let plan = &computed.plan;
    let charts: Vec<WeekChart> = capacity::weeks(plan, &engine.data().catalog, &computed.calculation.capacity)
        .into_iter()
        .map(|week| WeekChart {
            title: plan.environments[week.environment].display_name().to_owned(),
            rates: week.rates,
            tasks: week.tasks,
            base: week.base,
            maximum: week.maximum,
        })
        .collect();
    weeks_svg(&charts, &words).map_err(|error| ErrorView::new("document", options.language, &[("reason", &error.to_string())]))
}
