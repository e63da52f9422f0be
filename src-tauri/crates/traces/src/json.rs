//! JSON: CloudWatch's answers, Prometheus' matrix, lists of objects or pairs, a list within a document, an object on each line.
//! All of it becomes a table, whose rows are the items.

use serde_json::{Map, Value};

use crate::columns::{self, Clarity};
use crate::finding::{Finding, Place, Report};
use crate::records::Records;
use crate::table::{self, Source};
use crate::{Form, Measure, TraceOptions};

/// Members of an object that become columns.
const COLUMNS: usize = 64;

/// Reads JSON. Nothing if the text is none; nothing within if it is refused.
pub(crate) fn read(name: &str, text: &str, options: &TraceOptions, report: &mut Report) -> Option<Option<Records>> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return read_lines(name, text, &error, options, report),
    };
    Some(document(name, value, options, report))
}

/// Lines that are objects. A text that only begins like JSON, as some logs do, is none.
fn read_lines(name: &str, text: &str, error: &serde_json::Error, options: &TraceOptions, report: &mut Report) -> Option<Option<Records>> {
    let lines = || (1_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let starts = lines().filter(|(_, line)| line.trim_start().starts_with('{') && line.trim_end().ends_with('}')).count();
    let several = starts > 1 && starts * 2 > lines().count();
    if !several {
        // `[11/Oct/2024 …` is a log; `{"MetricData` or `["` is JSON that was cut.
        let json = text.trim_start().starts_with('{') || text.trim_start()[1..].trim_start().starts_with(['{', '[', '"']);
        let finding = Finding::new("json-broken", Place::Line(error.line() as u64)).with("reason", error);
        return if json { Some(report.refuse(finding)) } else { None };
    }
    let mut items = Vec::new();
    for (number, line) in lines() {
        match serde_json::from_str::<Value>(line) {
            Ok(item) => items.push(item),
            Err(error) => report.problem(Finding::new("json-broken", Place::Line(number)).with("reason", error)),
        }
    }
    Some(list(name, &items, options, report))
}

fn document(name: &str, value: Value, options: &TraceOptions, report: &mut Report) -> Option<Records> {
    // Answers that were saved page by page are a list of them.
    let value = match value {
        Value::Array(mut pages) if pages.len() == 1 && pages[0].get("MetricDataResults").is_some() => pages.remove(0),
        other => other,
    };
    if let Some(results) = value.get("MetricDataResults").and_then(Value::as_array) {
        if value.get("NextToken").and_then(Value::as_str).is_some() {
            report.problem(Finding::new("cloudwatch-partial", Place::File).with("label", "NextToken"));
        }
        return metric_data(name, results, options, report);
    }
    if let Some(points) = value.get("Datapoints").and_then(Value::as_array) {
        let label = value.get("Label").and_then(Value::as_str).unwrap_or_default();
        return statistics(name, label, points, options, report);
    }
    let mut series = Vec::new();
    find_series(&value, &mut series);
    match series[..] {
        [] => report.refuse(Finding::new("json-unknown", Place::File)),
        [items] => list(name, items, options, report),
        _ => report.refuse(Finding::new("series-several", Place::File).with("count", series.len())),
    }
}

/// Lists of objects or of pairs, however deep; not looked for within one another.
fn find_series<'a>(value: &'a Value, found: &mut Vec<&'a [Value]>) {
    match value {
        Value::Array(items) => {
            let flat = |item: &Value| match item {
                Value::Object(members) => {
                    members.values().filter(|member| !is_nested(member)).count() > 1 && !members.values().any(holds_series)
                }
                Value::Array(cells) => cells.len() > 1 && !cells.iter().any(is_nested),
                _ => false,
            };
            if !items.is_empty() && items.iter().all(flat) {
                found.push(items);
            } else {
                items.iter().for_each(|item| find_series(item, found));
            }
        }
        Value::Object(members) => members.values().for_each(|member| find_series(member, found)),
        _ => {}
    }
}

fn is_nested(value: &Value) -> bool {
    value.is_object() || value.is_array()
}

fn holds_series(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().any(is_nested))
}

/// A list of objects (their members are the columns) or of lists.
fn list(name: &str, items: &[Value], options: &TraceOptions, report: &mut Report) -> Option<Records> {
    let keys: Vec<&String> = match items.first() {
        Some(Value::Object(members)) => members.iter().filter(|(_, member)| !is_nested(member)).map(|(key, _)| key).take(COLUMNS).collect(),
        _ => Vec::new(),
    };
    let width = items.first().and_then(Value::as_array).map_or(keys.len(), Vec::len).min(COLUMNS);
    let heading: Vec<String> = if keys.is_empty() { vec![String::new(); width] } else { keys.iter().map(|key| (*key).clone()).collect() };
    let row = |item: &Value| -> Vec<String> {
        match item {
            Value::Object(members) => keys.iter().map(|key| cell(members.get(*key))).collect(),
            Value::Array(cells) => (0..width).map(|index| cell(cells.get(index))).collect(),
            other => vec![cell(Some(other))],
        }
    };
    read_table(name, &heading, items.iter().map(row), Form::Json, false, options, report)
}

/// `get-metric-data`: one result, or the one whose label names requests.
fn metric_data(name: &str, results: &[Value], options: &TraceOptions, report: &mut Report) -> Option<Records> {
    let text = |result: &Value, key: &str| result.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let labels: Vec<String> = results.iter().map(|result| text(result, "Label")).collect();
    let chosen: Vec<usize> = match &options.column {
        Some(wanted) => (0..results.len())
            .filter(|index| labels[*index].eq_ignore_ascii_case(wanted) || text(&results[*index], "Id").eq_ignore_ascii_case(wanted))
            .collect(),
        None if results.len() == 1 => vec![0],
        None => {
            let requests = |index: &usize| columns::measure(&labels[*index]).is_some_and(|(measure, _)| measure == Measure::Requests);
            (0..results.len()).filter(requests).collect()
        }
    };
    let [chosen] = chosen[..] else {
        return report.refuse(Finding::new("metrics-several", Place::File).with("known", labels.join(", ")));
    };
    let (result, label) = (&results[chosen], &labels[chosen]);
    let status = text(result, "StatusCode");
    if !status.is_empty() && status != "Complete" {
        report.problem(Finding::new("cloudwatch-partial", Place::File).with("label", status));
    }
    let list = |key: &str| result.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let (times, values) = (list("Timestamps"), list("Values"));
    if times.is_empty() {
        return report.refuse(Finding::new("cloudwatch-empty", Place::File).with("label", label));
    }
    if times.len() != values.len() {
        return report.refuse(Finding::new("cloudwatch-lengths", Place::File).with("times", times.len()).with("values", values.len()));
    }
    if results.len() > 1 {
        report.assume(Finding::new("metric-chosen", Place::File).with("label", label).with("known", labels.join(", ")));
    }
    let heading = ["Timestamp".to_owned(), label.clone()];
    let rows = times.iter().zip(values).map(|(time, value)| vec![cell(Some(time)), cell(Some(value))]);
    let sparse = is_count(label);
    read_table(name, &heading, rows, Form::CloudWatchData, sparse, options, report)
}

/// `get-metric-statistics`: the sum of a count, the average of a utilisation.
fn statistics(name: &str, label: &str, points: &[Value], options: &TraceOptions, report: &mut Report) -> Option<Records> {
    let Some(first) = points.first().and_then(Value::as_object) else {
        return report.refuse(Finding::new("cloudwatch-empty", Place::File).with("label", label));
    };
    let known: Vec<&String> = first.keys().filter(|key| !["Timestamp", "Unit"].contains(&key.as_str())).collect();
    let cpu = columns::measure(label).is_some_and(|(measure, _)| measure == Measure::Cpu);
    let wanted: &[&str] = if cpu { &["Average", "Maximum", "p50", "Minimum"] } else { &["Sum", "SampleCount"] };
    let chosen = match &options.column {
        Some(column) => known.iter().find(|key| key.eq_ignore_ascii_case(column)).map(|key| key.as_str()),
        None => wanted.iter().copied().find(|key| first.contains_key(*key)),
    };
    let Some(statistic) = chosen else {
        let known = known.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(", ");
        return report.refuse(Finding::new("statistic", Place::File).with("statistic", known));
    };
    report.assume(Finding::new("statistic-chosen", Place::File).with("label", label).with("statistic", statistic));
    if columns::is_per_target(label) {
        report.warn(Finding::new("per-target", Place::File).with("column", label));
    }
    let heading = ["Timestamp".to_owned(), if cpu { "CPUUtilization" } else { "RequestCount" }.to_owned()];
    if !cpu && !is_count(label) {
        report.assume(Finding::new("metric-unknown", Place::File).with("label", label));
    }
    let empty = Map::new();
    let rows = points.iter().map(|point| {
        let members = point.as_object().unwrap_or(&empty);
        vec![cell(members.get("Timestamp")), cell(members.get(statistic))]
    });
    // The column is chosen already.
    let options = TraceOptions { column: None, ..options.clone() };
    read_table(name, &heading, rows, Form::CloudWatchStatistics, !cpu, &options, report)
}

/// Whether a metric counts requests, so that AWS has no point where there were none.
fn is_count(label: &str) -> bool {
    columns::measure(label).is_some_and(|(measure, clarity)| measure == Measure::Requests && clarity > Clarity::Generic)
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn read_table(
    name: &str,
    heading: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    form: Form,
    sparse: bool,
    options: &TraceOptions,
    report: &mut Report,
) -> Option<Records> {
    let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
    let written = std::iter::once(heading.to_vec()).chain(rows).try_for_each(|row| {
        // One line for each item, so that places are items.
        writer.write_record(row.iter().map(|cell| cell.replace(['\n', '\r'], " ")))
    });
    let bytes = match (written, writer.into_inner()) {
        (Ok(()), Ok(bytes)) => bytes,
        _ => return report.refuse(Finding::new("json-unknown", Place::File)),
    };
    let text = String::from_utf8(bytes).unwrap_or_default();
    let source = Source { text: &text, separator: b',', items: true, form, name, sparse };
    match table::read(&source, options, report) {
        Some(found) => found,
        None => report.refuse(Finding::new("no-time", Place::File)),
    }
}
