//! Recorded traffic: a file to a series of rates, and what was read of it in the reader's words.

use std::path::Path;

use aforo_core::capacity::RateSeries;
use aforo_core::plan::EnvironmentKind;
use aforo_traces::{Fill, Finding, Form, Measure, Place, Trace, TraceError, TraceOptions, Zone};
use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::Computed;
use crate::messages::Messages;
use crate::present::rate;
use crate::views::{CapacityView, ErrorView, Language, OperationView, ProblemView, SeverityView};

/// What was read of a file with recorded traffic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecordingView {
    /// The file's name.
    pub file: String,
    /// Its form: `counts`, `requests`, `cloudwatch-csv`, `cloudwatch-data`, `cloudwatch-statistics` or `json`.
    pub form: String,
    /// What it measures: `requests`, `rate-per-second`, `rate-per-minute` or `cpu`.
    pub measure: String,
    /// Rows that were read.
    #[ts(type = "number")]
    pub rows: u64,
    /// Length of a step in seconds.
    pub step_seconds: u32,
    /// Number of steps.
    #[ts(type = "number")]
    pub steps: u64,
    /// When the first step begins, `YYYY-MM-DDThh:mm:ss` in the zone; empty if the file has no dates.
    pub start: String,
    /// When the last step ends.
    pub end: String,
    /// The zone: `UTC`, a name or an offset; empty if nobody says.
    pub zone: String,
    /// Requests in all; empty for CPU utilisation.
    pub requests: String,
    /// Mean requests a second, or mean utilisation in percent.
    pub mean: String,
    /// Requests a second of the busiest step, or the highest utilisation in percent.
    pub peak: String,
    /// Number of gaps.
    #[ts(type = "number")]
    pub gap_count: u64,
    /// Steps in all gaps.
    #[ts(type = "number")]
    pub missing_steps: u64,
    /// The first gaps.
    pub gaps: Vec<GapView>,
    /// What was assumed.
    pub assumptions: Vec<ProblemView>,
    /// What to know before trusting it.
    pub warnings: Vec<ProblemView>,
}

/// Steps without a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct GapView {
    /// Where it begins; empty if the file has no dates.
    pub start: String,
    /// First step, from 1.
    #[ts(type = "number")]
    pub step: u64,
    /// Number of steps.
    #[ts(type = "number")]
    pub steps: u64,
    /// What stands there: `zero` or `line`.
    pub fill: String,
}

/// The capacity plan with the recording over which it was simulated; the JSON of `aforo capacity --traffic`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RecordedCapacityView {
    /// The capacity plan.
    #[serde(flatten)]
    pub capacity: CapacityView,
    /// The recording.
    pub recording: RecordingView,
}

/// The operation simulated over a recording, for the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecordedOperationView {
    /// The recording.
    pub recording: RecordingView,
    /// The controllers over it.
    pub operation: OperationView,
}

/// Recorded traffic and its report.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// The trace.
    pub trace: Trace,
    /// What was read.
    pub view: RecordingView,
}

impl Recording {
    /// Requests a second of production, for the simulation. CPU utilisation is scaled to the mean rate of the plan's production.
    #[must_use]
    pub fn rates(&self, computed: &Computed) -> RateSeries {
        self.trace.rates(mean_rate(computed))
    }

    /// The same in the steps of the recording, which begin at its start.
    #[must_use]
    pub fn by_step(&self, computed: &Computed) -> RateSeries {
        Trace { by_second: None, ..self.trace.clone() }.rates(mean_rate(computed))
    }
}

/// Mean requests a second of an environment with all of production's traffic.
fn mean_rate(computed: &Computed) -> f64 {
    let environments = computed.plan.environments.iter().zip(&computed.calculation.capacity.traffic);
    let production = environments.clone().find(|(environment, _)| environment.kind == EnvironmentKind::Production);
    let found = production.or_else(|| environments.clone().next()).filter(|(environment, _)| environment.traffic_percent > 0.0);
    found.map_or(0.0, |(environment, traffic)| traffic.mean_rate / environment.traffic_percent * 100.0)
}

/// Reads recorded traffic.
///
/// # Errors
/// If the file cannot be read or is not sound: all of its problems.
pub fn read(path: &Path, options: &TraceOptions, language: Language) -> Result<Recording, ErrorView> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let trace = aforo_traces::read_file(path, options).map_err(|error| refusal(&path.to_string_lossy(), &error, language))?;
    let view = view(&name, &trace, language);
    Ok(Recording { trace, view })
}

fn refusal(file: &str, error: &TraceError, language: Language) -> ErrorView {
    let count = error.total.to_string();
    let mut problems: Vec<ProblemView> =
        error.problems.iter().map(|problem| problem_view(file, problem, SeverityView::Error, language)).collect();
    if error.total > problems.len() {
        let rest = (error.total - problems.len()).to_string();
        let message = Messages::of(language).text("trace-more", &[("count", &rest)]);
        problems.push(ProblemView {
            severity: SeverityView::Error,
            code: "more".to_owned(),
            path: file.to_owned(),
            value: String::new(),
            message,
            allowed: String::new(),
            cure: String::new(),
            remedy: String::new(),
        });
    }
    ErrorView { problems, ..ErrorView::new("trace-invalid", language, &[("file", file), ("count", &count)]) }
}

fn problem_view(file: &str, finding: &Finding, severity: SeverityView, language: Language) -> ProblemView {
    let messages = Messages::of(language);
    let place = match finding.place {
        Place::File => String::new(),
        Place::Line(number) => messages.text("place-line", &[("number", &number.to_string())]),
        Place::Item(number) => messages.text("place-item", &[("number", &number.to_string())]),
    };
    // Sentences tell an empty value by this word, since a selector has no empty one.
    let arguments: Vec<(&str, &str)> =
        finding.arguments.iter().map(|(name, value)| (*name, if value.is_empty() { "blank" } else { value.as_str() })).collect();
    let key = format!("trace-{}", finding.code);
    ProblemView {
        severity,
        code: finding.code.to_owned(),
        path: [file, &place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": "),
        value: String::new(),
        message: messages.text(&key, &arguments),
        allowed: String::new(),
        cure: messages.attribute(&key, "cure", &arguments),
        remedy: String::new(),
    }
}

fn view(file: &str, trace: &Trace, language: Language) -> RecordingView {
    let time = |time: &Option<DateTime>| time.map(|time| time.to_string()).unwrap_or_default();
    let views = |findings: &[Finding], severity: SeverityView| {
        findings.iter().map(|finding| problem_view("", finding, severity, language)).collect()
    };
    RecordingView {
        file: file.to_owned(),
        form: match trace.form {
            Form::Counts => "counts",
            Form::Requests => "requests",
            Form::CloudWatchCsv => "cloudwatch-csv",
            Form::CloudWatchData => "cloudwatch-data",
            Form::CloudWatchStatistics => "cloudwatch-statistics",
            Form::Json => "json",
        }
        .to_owned(),
        measure: match trace.measure {
            Measure::Requests => "requests",
            Measure::RatePerSecond => "rate-per-second",
            Measure::RatePerMinute => "rate-per-minute",
            Measure::Cpu => "cpu",
        }
        .to_owned(),
        rows: trace.rows,
        step_seconds: trace.series.step_seconds,
        steps: trace.series.rates.len() as u64,
        start: time(&trace.start),
        end: time(&trace.end),
        zone: match &trace.zone {
            Zone::Utc => "UTC".to_owned(),
            Zone::Named(name) => name.clone(),
            Zone::Unknown => String::new(),
        },
        requests: if trace.measure == Measure::Cpu { String::new() } else { rate(trace.series.requests(), 0) },
        mean: rate(trace.series.mean(), 4),
        peak: rate(trace.series.peak(), 4),
        gap_count: trace.gap_count,
        missing_steps: trace.missing_steps,
        gaps: trace
            .gaps
            .iter()
            .map(|gap| GapView {
                start: time(&gap.start),
                step: gap.step + 1,
                steps: gap.steps,
                fill: match gap.fill {
                    Fill::Zero => "zero",
                    Fill::Line => "line",
                }
                .to_owned(),
            })
            .collect(),
        assumptions: views(&trace.assumptions, SeverityView::Assumption),
        warnings: views(&trace.warnings, SeverityView::Warning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every code that the importer may report, found in its source, has a sentence, and a problem a cure.
    #[test]
    fn every_code_has_a_sentence() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../traces/src");
        let mut codes: Vec<String> = Vec::new();
        for entry in std::fs::read_dir(folder).expect("folder") {
            let path = entry.expect("entry").path();
            if path.extension().is_none_or(|extension| extension != "rs") || path.ends_with("tests.rs") {
                continue;
            }
            let source = std::fs::read_to_string(&path).expect("source");
            for start in ["Finding::new(\"", "finding(\"", "(Fill::Line, \"", "(Fill::Zero, \""] {
                codes.extend(source.split(start).skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)));
            }
        }
        let chosen = ["index-step", "index-stated", "index-seconds", "day-first", "month-first", "counted-lines", "values-alone"];
        codes.extend(chosen.map(str::to_owned));
        assert!(codes.len() > 80, "the search found {} codes", codes.len());
        for language in Language::ALL {
            let missing: Vec<&String> = codes.iter().filter(|code| !Messages::of(language).has(&format!("trace-{code}"))).collect();
            assert_eq!(missing, Vec::<&String>::new());
        }
    }

    #[test]
    fn sentences_have_their_values() {
        let plan = "time,count\n2024-03-05 00:00,-1\nlater,2\n2024-03-05 00:02,2\n2024-03-05 00:03,2\n";
        let error = aforo_traces::read("t.csv", plan.as_bytes(), &TraceOptions::default()).expect_err("two problems");
        let view = refusal("t.csv", &error, Language::En);
        assert_eq!(view.message, "The traffic of t.csv cannot be used: there are 2 problems.");
        let told: Vec<String> = view.problems.iter().map(|problem| format!("{}: {}", problem.path, problem.message)).collect();
        assert_eq!(told, ["t.csv: line 2: “-1” is negative.", "t.csv: line 3: “later” is no time that can be read."]);
        let log = aforo_traces::read("t.log", b"2024-03-05T00:00:00Z GET /\n", &TraceOptions::default()).expect("sound");
        let view = super::view("t.log", &log, Language::Es);
        assert!(view.assumptions.iter().any(|note| note.message == "Cada fila es una solicitud."), "{view:?}");
        assert_eq!((view.mean.as_str(), view.requests.as_str(), view.zone.as_str()), ("0.0167", "1", "UTC"));
    }
}
