//! `aforo capacity --traffic`: recorded traffic and what was read of it.

use aforo_api::recording::{self, Recording, RecordingView};
use aforo_api::traffic_weeks::{TrafficWeeksView, minute_name};
use aforo_api::views::{ErrorView, Language};
use aforo_api::{DateOrder, Measure, TraceOptions};

use crate::arguments::{TrafficDates, TrafficFile, TrafficMeasure};
use crate::output::{self, dash, problem_text};
use crate::words::words;

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
    let w = words(language);
    let unit = if recording.measure == "cpu" { "%" } else { w("solicitudes/s", "requests/s", "requisições/s") };
    let zone = if recording.zone.is_empty() { w("zona sin indicar", "zone not stated", "fuso não indicado") } else { &recording.zone };
    let span = format!("{} – {} ({zone})", dash(&recording.start), dash(&recording.end));
    let mut rows = output::table(&[&recording.file, ""], &[]);
    rows.add_row([w("filas", "rows", "linhas"), &recording.rows.to_string()]);
    rows.add_row([w("intervalo", "interval", "intervalo"), &format!("{} s × {}", recording.step_seconds, recording.steps)]);
    rows.add_row([w("tramo", "span", "trecho"), &span]);
    if !recording.requests.is_empty() {
        rows.add_row([w("solicitudes", "requests", "requisições"), &recording.requests]);
    }
    rows.add_row([w("media", "mean", "média"), &format!("{} {unit}", recording.mean)]);
    rows.add_row([w("pico", "peak", "pico"), &format!("{} {unit}", recording.peak)]);
    rows.add_row([
        w("huecos", "gaps", "lacunas"),
        &format!("{} ({} {})", recording.gap_count, recording.missing_steps, w("pasos", "steps", "passos")),
    ]);
    let mut text = format!("{rows}\n");
    for gap in &recording.gaps {
        let fill = if gap.fill == "zero" { w("cero", "zero", "zero") } else { w("línea recta", "straight line", "linha reta") };
        let start = if gap.start.is_empty() { format!("#{}", gap.step) } else { gap.start.clone() };
        text.push_str(&format!("  {start}: {} {}, {fill}\n", gap.steps, w("pasos", "steps", "passos")));
    }
    for note in recording.warnings.iter().chain(&recording.assumptions) {
        text.push_str(&problem_text(note, None));
    }
    text.push('\n');
    text
}

/// The weeks of each environment: mean, busiest minutes, what makes the peak week.
pub(crate) fn weeks(view: &TrafficWeeksView, language: Language) -> String {
    let w = words(language);
    let mut text = view.recording.as_ref().map(|recording| table(recording, language)).unwrap_or_default();
    let titles = [
        w("ambiente", "environment", "ambiente"),
        w("media/s", "mean/s", "média/s"),
        w("semana típica: pico/s", "typical week: peak/s", "semana típica: pico/s"),
        "",
        w("semana pico: pico/s", "peak week: peak/s", "semana de pico: pico/s"),
        "",
        w("eventos", "events", "eventos"),
        w("semana del", "week of", "semana de"),
    ];
    let mut rows = output::table(&titles, &[1, 2, 4]);
    for week in &view.environments {
        let events = week.events.join(", ");
        rows.add_row([
            &week.name,
            &week.mean,
            &week.typical_peak,
            &week.typical_peak_at,
            &week.peak,
            &week.peak_at,
            dash(&events),
            dash(&week.from),
        ]);
    }
    text.push_str(&format!("{rows}\n"));
    if let Some(suggestion) = &view.suggestion {
        text.push_str(&format!(
            "{}: traffic.source = requests, traffic.monthly_requests = {}, traffic.peak_factor = {}\n",
            w("Para que el plan tenga este tráfico", "For the plan to have this traffic", "Para que o plano tenha este tráfego"),
            suggestion.monthly_requests,
            suggestion.peak_factor
        ));
    } else if view.recording.is_some() {
        text.push_str(w(
            "La grabación dura menos de una semana: las semanas son las del plan.\n",
            "The recording lasts less than a week: the weeks are the plan's.\n",
            "A gravação dura menos de uma semana: as semanas são as do plano.\n",
        ));
    }
    text
}

/// A row for each minute of each environment.
pub(crate) fn weeks_csv(view: &TrafficWeeksView, language: Language) -> String {
    let rows = view.environments.iter().flat_map(|week| {
        week.typical.iter().zip(&week.busiest).enumerate().map(|(minute, (typical, busiest))| {
            vec![week.environment.clone(), minute.to_string(), minute_name(minute, language), typical.clone(), busiest.clone()]
        })
    });
    output::csv_text(&["environment", "minute", "time", "typical", "peak"], rows)
}
