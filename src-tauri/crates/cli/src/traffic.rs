//! `aforo capacity --traffic`: recorded traffic and what was read of it.

use aforo_api::recording::{self, Recording, RecordingView};
use aforo_api::views::{ErrorView, Language};
use aforo_api::{DateOrder, Measure, TraceOptions};

use crate::arguments::{TrafficDates, TrafficFile, TrafficMeasure};
use crate::output::{self, dash, problem_text, words};

/// Reads the file if one is named.
pub(crate) fn read(file: &TrafficFile, language: Language) -> Result<Option<Recording>, ErrorView> {
    let Some(path) = &file.traffic else { return Ok(None) };
    let options = TraceOptions {
        zone: file.traffic_zone.clone(),
        column: file.traffic_column.clone(),
        measure: file.traffic_measure.map(|measure| match measure {
            TrafficMeasure::Requests => Measure::Requests,
            TrafficMeasure::Rate => Measure::RatePerSecond,
            TrafficMeasure::RatePerMinute => Measure::RatePerMinute,
            TrafficMeasure::Cpu => Measure::Cpu,
        }),
        step_seconds: file.traffic_step,
        date_order: file.traffic_dates.map(|order| match order {
            TrafficDates::DayFirst => DateOrder::DayFirst,
            TrafficDates::MonthFirst => DateOrder::MonthFirst,
        }),
    };
    recording::read(path, &options, language).map(Some)
}

/// Interval, span, rates, gaps and assumptions.
pub(crate) fn table(recording: &RecordingView, language: Language) -> String {
    let w = |es, en| words(language, es, en);
    let unit = if recording.measure == "cpu" { "%" } else { w("solicitudes/s", "requests/s") };
    let zone = if recording.zone.is_empty() { w("zona sin indicar", "zone not stated") } else { &recording.zone };
    let span = format!("{} – {} ({zone})", dash(&recording.start), dash(&recording.end));
    let mut rows = output::table(&[&recording.file, ""], &[]);
    rows.add_row([w("filas", "rows"), &recording.rows.to_string()]);
    rows.add_row([w("intervalo", "interval"), &format!("{} s × {}", recording.step_seconds, recording.steps)]);
    rows.add_row([w("tramo", "span"), &span]);
    if !recording.requests.is_empty() {
        rows.add_row([w("solicitudes", "requests"), &recording.requests]);
    }
    rows.add_row([w("media", "mean"), &format!("{} {unit}", recording.mean)]);
    rows.add_row([w("pico", "peak"), &format!("{} {unit}", recording.peak)]);
    rows.add_row([w("huecos", "gaps"), &format!("{} ({} {})", recording.gap_count, recording.missing_steps, w("pasos", "steps"))]);
    let mut text = format!("{rows}\n");
    for gap in &recording.gaps {
        let fill = if gap.fill == "zero" { w("cero", "zero") } else { w("línea recta", "straight line") };
        let start = if gap.start.is_empty() { format!("#{}", gap.step) } else { gap.start.clone() };
        text.push_str(&format!("  {start}: {} {}, {fill}\n", gap.steps, w("pasos", "steps")));
    }
    for note in recording.warnings.iter().chain(&recording.assumptions) {
        text.push_str(&problem_text(note, None));
    }
    text.push('\n');
    text
}
