//! A million rows. Run with `cargo bench -p aforo-traces`.

use std::fmt::Write;

use aforo_traces::{TraceOptions, read};
use divan::Bencher;

const ROWS: i64 = 1_000_000;

fn main() {
    divan::main();
}

fn start(row: i64, step: i64) -> jiff::civil::DateTime {
    let begin = jiff::civil::date(2024, 1, 1).at(0, 0, 0, 0);
    begin.checked_add(jiff::Span::new().seconds(row * step)).unwrap_or(begin)
}

/// Counts by the minute over 694 days.
#[divan::bench(sample_count = 10)]
fn counts(bencher: Bencher<'_, '_>) {
    let mut text = String::from("timestamp,value\n");
    for row in 0..ROWS {
        let _ = writeln!(text, "{},{}", start(row, 60), row * 7919 % 1000);
    }
    bencher.bench(|| read("trace.csv", text.as_bytes(), &TraceOptions::default()).map(|trace| trace.series.rates.len()));
}

/// The common log format, about 12 requests a second.
#[divan::bench(sample_count = 10)]
fn access_log(bencher: Bencher<'_, '_>) {
    let mut text = String::new();
    for row in 0..ROWS {
        let time = start(row / 12, 1).strftime("%d/%b/%Y:%H:%M:%S +0000").to_string();
        let _ = writeln!(text, "10.0.0.{} - - [{time}] \"GET /accounts/{row} HTTP/1.1\" 200 {}", row % 250, row * 31 % 5000);
    }
    bencher.bench(|| read("access.log", text.as_bytes(), &TraceOptions::default()).map(|trace| trace.series.rates.len()));
}
