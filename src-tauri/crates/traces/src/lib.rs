//! Recorded traffic, in the forms in which people have it, to a series of rates: CSV with a time and a count, CloudWatch's CSV and JSON,
//! access logs with a line for each request, lines that were counted by minute.
//!
//! The way of a file: `text` (bytes to characters) → `json`, `table` or `lines` (a time and perhaps a value of each row) → `instants`
//! (dates in either order, zones, clocks that change) → `grid` (the step, duplicates, gaps). Each says what it assumed; a file is read
//! right or refused with all of its problems, and never read half.

mod clock;
mod columns;
mod finding;
mod grid;
mod instants;
mod json;
mod lines;
mod number;
mod records;
mod table;
mod text;

use std::io::Read;
use std::path::Path;

use aforo_core::capacity::RateSeries;
use jiff::civil::DateTime;

pub use finding::{Finding, Place, Severity, TraceError};

use finding::Report;

/// The largest file that is read, in bytes. A year of minutes has 20 MB; a day's log of a busy site a few hundred.
pub const FILE_LIMIT_BYTES: u64 = 512 * 1024 * 1024;
/// The most rows that are read.
pub const ROW_LIMIT: usize = 5_000_000;
/// The most steps that a series may have: a year of ten seconds, nine years of minutes.
pub const STEP_LIMIT: u64 = 5_000_000;
/// The largest value of a row: no service answers a million million requests in a step.
pub const VALUE_LIMIT: f64 = 1e12;
/// Requests are counted by this step where each has a line of its own, in seconds.
pub const LOG_STEP_SECONDS: u32 = 60;
/// Seconds up to which a log of requests is also kept by the second: a week.
pub const LOG_SECONDS: i64 = 7 * 24 * 3_600;

/// What the user says about a file; whatever is not said is found and reported as an assumption.
#[derive(Clone, Debug, Default)]
pub struct TraceOptions {
    /// Zone of times without an offset, as the IANA database names it: `America/Bogota`.
    pub zone: Option<String>,
    /// Heading or number (from 1) of the column with the counts; label of the metric in JSON.
    pub column: Option<String>,
    /// What the values are.
    pub measure: Option<Measure>,
    /// Length of a step in seconds, for files whose times do not tell.
    pub step_seconds: Option<u32>,
    /// Which number of `03/04/2024` is the day.
    pub date_order: Option<DateOrder>,
}

/// What the values of a trace are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Requests in each step.
    Requests,
    /// Requests a second.
    RatePerSecond,
    /// Requests a minute.
    RatePerMinute,
    /// CPU utilisation in percent: it has the shape of the traffic, not its height.
    Cpu,
}

/// Which number of a date without a name of the month comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `31/12/2024`.
    DayFirst,
    /// `12/31/2024`.
    MonthFirst,
}

/// The form in which a trace was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows with a time and a value.
    Counts,
    /// A row or line for each request.
    Requests,
    /// CloudWatch, exported as CSV.
    CloudWatchCsv,
    /// The answer of `get-metric-data`.
    CloudWatchData,
    /// The answer of `get-metric-statistics`.
    CloudWatchStatistics,
    /// Other JSON with times and values.
    Json,
}

/// The zone of a trace's times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The file has instants (offsets, `Z` or seconds since 1970), told in UTC here.
    Utc,
    /// The user, or the file's heading, names the zone.
    Named(String),
    /// Nobody says: times are taken as they stand.
    Unknown,
}

/// How a gap was filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// No traffic.
    Zero,
    /// On the line between its neighbours.
    Line,
}

/// Steps without a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where it begins, in the trace's zone; `None` if the trace has no dates.
    pub start: Option<DateTime>,
    /// First missing step of the series.
    pub step: u64,
    /// Number of missing steps.
    pub steps: u64,
    /// What stands in them.
    pub fill: Fill,
}

/// A recorded trace.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// Requests a second in each step; for [`Measure::Cpu`] the utilisation in percent (see [`Trace::rates`]).
    pub series: RateSeries,
    /// When the first step begins, in the trace's zone; `None` if the file has no dates.
    pub start: Option<DateTime>,
    /// When the last step ends.
    pub end: Option<DateTime>,
    /// The zone.
    pub zone: Zone,
    /// What the values were.
    pub measure: Measure,
    /// The form of the file.
    pub form: Form,
    /// Rows that were read.
    pub rows: u64,
    /// What was assumed, for the user to confirm.
    pub assumptions: Vec<Finding>,
    /// What the user should know before trusting the trace.
    pub warnings: Vec<Finding>,
    /// The first [`GAPS_SHOWN`] gaps.
    pub gaps: Vec<Gap>,
    /// A log's requests by the second, from the first one on; absent for other traces and for logs of more than a week.
    pub by_second: Option<RateSeries>,
    /// Number of gaps.
    pub gap_count: u64,
    /// Steps that are missing in all gaps.
    pub missing_steps: u64,
}

/// Gaps that are listed one by one.
pub const GAPS_SHOWN: usize = 20;

impl Trace {
    /// The trace as requests a second. CPU utilisation has no height of its own: its shape is taken, with the mean rate that is given
    /// (requests a second), as if the number of tasks had been constant. A log is given by the second, if it has that.
    #[must_use]
    pub fn rates(&self, mean_rate: f64) -> RateSeries {
        match self.measure {
            Measure::Cpu if self.series.mean() > 0.0 => self.series.scaled(mean_rate / self.series.mean()),
            _ => self.by_second.as_ref().unwrap_or(&self.series).clone(),
        }
    }
}

/// Reads a trace from a file.
///
/// # Errors
/// If the file cannot be read or is not sound: all of its problems.
pub fn read_file(path: &Path, options: &TraceOptions) -> Result<Trace, TraceError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unread = |error: &std::io::Error| TraceError::one(Finding::new("file-read", Place::File).with("reason", error));
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| unread(&error))?;
    file.take(FILE_LIMIT_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unread(&error))?;
    read(&name, &bytes, options)
}

/// Reads a trace from a file's bytes; the name may tell what it measures (`…cpu….csv`).
///
/// # Errors
/// If the file is not sound: all of its problems.
pub fn read(name: &str, bytes: &[u8], options: &TraceOptions) -> Result<Trace, TraceError> {
    let mut report = Report::default();
    let trace = read_reporting(name, bytes, options, &mut report);
    match (trace, report.is_sound()) {
        (Some(trace), true) => Ok(Trace { assumptions: report.assumptions, warnings: report.warnings, ..trace }),
        _ => Err(report.into_error()),
    }
}

fn read_reporting(name: &str, bytes: &[u8], options: &TraceOptions, report: &mut Report) -> Option<Trace> {
    let text = text::decode(bytes, report)?;
    let records = records::read(name, &text, options, report)?;
    let instants = instants::resolve(&records, options, report)?;
    grid::build(records, instants, options, report)
}

#[cfg(test)]
mod tests;
