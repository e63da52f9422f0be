//! Rows with a separator: which column is the time, which the value, where the data begin, what stands above them.

use csv::{ByteRecord, ReaderBuilder};

use crate::clock::{self, Day, Moment};
use crate::columns::{self, Clarity};
use crate::finding::{Finding, Place, Report};
use crate::number::{self, Cell, Evidence, Mark, Verdict};
use crate::records::{Choice, Records, place};
use crate::{Form, Measure, ROW_LIMIT, TraceOptions, VALUE_LIMIT};

/// Rows from which the columns are found.
const SAMPLE: usize = 400;
/// Columns that are looked at.
const COLUMNS: usize = 256;

/// A table and what is known of it.
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) separator: u8,
    /// Whether its rows are items of JSON.
    pub(crate) items: bool,
    pub(crate) form: Form,
    /// The file's name.
    pub(crate) name: &'a str,
    /// Whether steps without a row had no traffic.
    pub(crate) sparse: bool,
}

/// The separator that divides most rows into the same number of fields; nothing if none does.
pub(crate) fn separator(text: &str) -> Option<u8> {
    let start: String = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).flat_map(|line| [line, "\n"]).collect();
    let mut best: Option<(usize, u8)> = None;
    // A comma may be a decimal one, so it wins only alone.
    for separator in [b'\t', b';', b'|', b','] {
        let mut counts = [0_usize; COLUMNS];
        for record in reader(&start, separator).byte_records().flatten() {
            counts[record.len().min(COLUMNS - 1)] += 1;
        }
        let most = counts[2..].iter().copied().max().unwrap_or(0);
        if most > 0 && best.is_none_or(|(known, _)| most > known) {
            best = Some((most, separator));
        }
    }
    best.map(|(_, separator)| separator)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// Which columns hold the time.
#[derive(Clone, Copy, Debug, PartialEq)]
enum TimeColumns {
    /// A column with date and time (or a time of day alone).
    One(usize),
    /// A column with numbers since 1970, or that only count.
    Number(usize),
    /// A date and, in another column, the time of day.
    Two(usize, usize),
}

impl TimeColumns {
    fn first(self) -> usize {
        match self {
            Self::One(column) | Self::Number(column) => column,
            Self::Two(date, clock) => date.min(clock),
        }
    }

    fn last(self) -> usize {
        match self {
            Self::One(column) | Self::Number(column) => column,
            Self::Two(date, clock) => date.max(clock),
        }
    }

    fn has(self, column: usize) -> bool {
        match self {
            Self::One(own) | Self::Number(own) => own == column,
            Self::Two(date, clock) => date == column || clock == column,
        }
    }

    fn moment<'a>(self, field: impl Fn(usize) -> Option<&'a [u8]>) -> Option<Moment> {
        match self {
            Self::One(column) => clock::calendar(field(column)?),
            Self::Number(column) => clock::numeric(field(column)?),
            Self::Two(date, clock) => {
                let Moment::Calendar { day, short_year, .. } = clock::calendar(field(date)?)? else { return None };
                match clock::calendar(field(clock)?)? {
                    Moment::Calendar { day: Day::Absent, second, nanosecond, offset, timed, .. } => {
                        Some(Moment::Calendar { day, second, nanosecond, offset, timed, short_year })
                    }
                    _ => None,
                }
            }
        }
    }
}

/// Reads a table. Nothing if no column is a time; nothing within if it is refused.
pub(crate) fn read(source: &Source<'_>, options: &TraceOptions, report: &mut Report) -> Option<Option<Records>> {
    let sample: Vec<ByteRecord> = reader(source.text, source.separator).byte_records().flatten().take(SAMPLE).collect();
    let times = time_columns(&sample)?;
    let first = sample.iter().position(|row| times.moment(|column| row.get(column)).is_some())?;
    Some(Table::new(source, &sample, times, first, options, report).and_then(|table| table.records(report)))
}

fn time_columns(sample: &[ByteRecord]) -> Option<TimeColumns> {
    let width = sample.iter().map(ByteRecord::len).max().unwrap_or(0).min(COLUMNS);
    let moments = |column: usize, parse: fn(&[u8]) -> Option<Moment>| -> Vec<Moment> {
        sample.iter().filter_map(|row| row.get(column).and_then(parse)).collect()
    };
    let kind = |column: usize| {
        let found = moments(column, clock::calendar);
        let count = |pick: fn(&Moment) -> bool| found.iter().filter(|moment| pick(moment)).count();
        let full = count(|moment| matches!(moment, Moment::Calendar { day, timed: true, .. } if *day != Day::Absent));
        let date = count(|moment| matches!(moment, Moment::Calendar { timed: false, .. }));
        let clock = count(|moment| matches!(moment, Moment::Calendar { day: Day::Absent, .. }));
        (full, date, clock)
    };
    let kinds: Vec<(usize, usize, usize)> = (0..width).map(kind).collect();
    let best = |pick: fn(&(usize, usize, usize)) -> usize| {
        let most = kinds.iter().map(pick).max().unwrap_or(0);
        // Half of the rows of a short file may be headings or wrong; more than that is another kind of column.
        if most * 2 < sample.len().saturating_sub(HEADING_ROWS) || most == 0 {
            None
        } else {
            kinds.iter().position(|kind| pick(kind) == most)
        }
    };
    if let Some(column) = best(|kind| kind.0) {
        return Some(TimeColumns::One(column));
    }
    match (best(|kind| kind.1), best(|kind| kind.2)) {
        (Some(date), Some(clock)) => return Some(TimeColumns::Two(date, clock)),
        (Some(column), None) | (None, Some(column)) => return Some(TimeColumns::One(column)),
        (None, None) => {}
    }
    numbers_as_times(sample, width)
}

/// Headings and descriptions that may stand above few data.
const HEADING_ROWS: usize = 12;

fn numbers_as_times(sample: &[ByteRecord], width: usize) -> Option<TimeColumns> {
    let heading = |column: usize| -> String {
        let is_text = |cell: &&[u8]| clock::numeric(cell).is_none();
        sample.iter().filter_map(|row| row.get(column)).take_while(is_text).last().map(text_of).unwrap_or_default()
    };
    let rank = |column: usize| -> u32 {
        let found: Vec<Moment> = sample.iter().filter_map(|row| row.get(column).and_then(clock::numeric)).collect();
        if found.is_empty() || found.len() * 2 < sample.len().saturating_sub(HEADING_ROWS) {
            return 0;
        }
        let heading = heading(column);
        let named = columns::is_time(&heading);
        if found.iter().all(|moment| !matches!(moment, Moment::Index(_))) {
            return if named { 5 } else { 4 };
        }
        let numbers: Vec<i64> =
            found.iter().filter_map(|moment| if let Moment::Index(number) = moment { Some(*number) } else { None }).collect();
        let step = numbers.windows(2).map(|pair| pair[1] - pair[0]).next();
        let steady =
            numbers.len() == found.len() && step.is_some_and(|step| step > 0 && numbers.windows(2).all(|pair| pair[1] - pair[0] == step));
        match (named, steady) {
            (true, true) => 3,
            (true, false) if numbers.len() == found.len() && numbers.is_sorted() => 2,
            (false, true) if numbers.len() > 2 && columns::is_index(&heading) => 1,
            _ => 0,
        }
    };
    let ranks: Vec<u32> = (0..width).map(rank).collect();
    let most = ranks.iter().copied().max().filter(|rank| *rank > 0)?;
    ranks.iter().position(|rank| *rank == most).map(TimeColumns::Number)
}

fn text_of(field: &[u8]) -> String {
    String::from_utf8_lossy(field).trim().to_owned()
}

/// A table whose columns are found.
struct Table<'a> {
    source: &'a Source<'a>,
    times: TimeColumns,
    /// Position of the first row with a time.
    first: usize,
    /// Fields of an ordinary row.
    width: usize,
    /// The time's heading, which may come again where files were joined.
    time_heading: String,
    value: Option<usize>,
    records: Records,
}

impl<'a> Table<'a> {
    fn new(
        source: &'a Source<'a>,
        sample: &[ByteRecord],
        times: TimeColumns,
        first: usize,
        options: &TraceOptions,
        report: &mut Report,
    ) -> Option<Self> {
        let data = &sample[first..];
        let width = data.iter().map(ByteRecord::len).fold([0_usize; COLUMNS], |mut counts, length| {
            counts[length.min(COLUMNS - 1)] += 1;
            counts
        });
        let width = (0..COLUMNS).max_by_key(|length| width[*length]).unwrap_or(0);
        let heading_row = sample[..first].iter().rev().find(|row| row.len() > times.first() && row.len() > 1);
        let heading = |column: usize| heading_row.and_then(|row| row.get(column)).map(text_of).unwrap_or_default();
        let preamble = Preamble::read(&sample[..first.saturating_sub(1)]);
        let mut records = Records::new(if preamble.cloudwatch { Form::CloudWatchCsv } else { source.form }, source.items);
        records.period = preamble.period;
        records.zone = clock::zone_of_heading(&heading(times.first())).or(preamble.zone);
        // The extended log format names its fields in a comment; each of its lines is a request.
        let extended = sample[..first].iter().any(|row| row.get(0).is_some_and(|cell| cell.starts_with(b"#Fields:")));
        let is_candidate = |column: &usize| {
            let empty = data.iter().filter_map(|row| row.get(*column)).all(number::is_missing);
            !extended && !times.has(*column) && (is_figures(data, *column) || empty && columns::measure(&heading(*column)).is_some())
        };
        let figures: Vec<usize> = (0..width).filter(is_candidate).collect();
        let named = |column: &usize| columns::measure(&heading(*column)).or_else(|| columns::measure(&preamble.label(*column)));
        let value = match &options.column {
            Some(wanted) => {
                let by_number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|column| *column < width);
                let by_name = (0..width).find(|column| heading(*column).eq_ignore_ascii_case(wanted.trim()));
                let Some(column) = by_name.or(by_number).filter(|column| !times.has(*column)) else {
                    let known = (0..width).map(heading).collect::<Vec<_>>().join(", ");
                    return report.refuse(Finding::new("column-unknown", Place::File).with("column", wanted).with("known", known));
                };
                records.choice = Choice::Sure;
                Some(column)
            }
            None => choose(&figures, &heading, &named, &mut records),
        };
        let label = value.map(|column| format!("{} {}", heading(column), preamble.label(column))).unwrap_or_default();
        if let Some(column) = value {
            measure_of(&mut records, column, &heading(column), named(&column), source.name, options);
            records.sparse = source.sparse || label.contains("RequestCount") || preamble.cloudwatch && records.measure == Measure::Requests;
            if records.measure == Measure::Requests
                && preamble.statistic.as_deref().is_some_and(|statistic| statistic != "sum" && statistic != "samplecount")
            {
                let statistic = preamble.statistic.unwrap_or_default();
                return report.refuse(Finding::new("statistic", Place::File).with("statistic", statistic));
            }
            if columns::is_per_target(&label) {
                report.warn(Finding::new("per-target", Place::File).with("column", heading(column)));
            }
        }
        if records.choice == Choice::None {
            let ignored =
                figures.iter().map(|column| heading(*column)).filter(|heading| !heading.is_empty()).collect::<Vec<_>>().join(", ");
            records.value_assumptions.push(Finding::new("line-per-request", Place::File).with("ignored", ignored));
        }
        refuse_rows_above(&sample[..first], value, width, times, source, report);
        let time_heading = heading(times.first());
        Some(Self { source, times, first, width, time_heading, value, records })
    }

    fn records(mut self, report: &mut Report) -> Option<Records> {
        let (mut marked, mut repeated) = (false, 0_u64);
        let mut row = ByteRecord::new();
        let mut rows = reader(self.source.text, self.source.separator);
        let mut position = 0_usize;
        while rows.read_byte_record(&mut row).unwrap_or(false) {
            position += 1;
            if position <= self.first || row.iter().all(|field| field.trim_ascii().is_empty()) {
                continue;
            }
            let line = row.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
            let here = || place(line, self.source.items);
            if self.records.moments.len() >= ROW_LIMIT {
                return report.refuse(Finding::new("rows-limit", Place::File).with("limit", ROW_LIMIT));
            }
            let needed = self.times.last().max(self.value.unwrap_or(0));
            if row.iter().any(|field| memchr::memchr(b'\n', field).is_some()) {
                report.problem(Finding::new("quote-open", here()));
                continue;
            }
            if row.len() <= needed {
                report.problem(Finding::new("fields-few", here()).with("fields", row.len()).with("needed", needed + 1));
                continue;
            }
            if row.len() > self.width && row.iter().skip(self.width).any(|field| !field.trim_ascii().is_empty()) {
                report.problem(Finding::new("fields-many", here()).with("fields", row.len()).with("width", self.width));
                continue;
            }
            let field = &row[self.times.first()];
            let Some(moment) = self.times.moment(|column| row.get(column)) else {
                if !self.time_heading.is_empty() && text_of(field) == self.time_heading {
                    repeated += 1;
                } else {
                    report.problem(Finding::new("time-unreadable", here()).with("value", text_of(field)));
                }
                continue;
            };
            self.records.moments.push(moment);
            self.records.places.push(line);
            if let Some(column) = self.value {
                let text = &row[column];
                let number = match number::cell(text) {
                    Cell::Number(number) => number,
                    Cell::Missing => f64::NAN,
                    Cell::Other => {
                        marked |= number::looks_numeric(text);
                        f64::INFINITY
                    }
                };
                self.records.values.push(number);
            }
        }
        if repeated > 0 {
            report.assume(Finding::new("heading-repeated", Place::File).with("count", repeated));
        }
        self.check_values(marked);
        if self.records.choice == Choice::Sure {
            self.records.value_problems.drain(..).for_each(|problem| report.problem(problem));
        }
        Some(self.records)
    }

    /// Refuses what is no count, once it is known which mark is the decimal one.
    fn check_values(&mut self, marked: bool) {
        let Some(column) = self.value else { return };
        let mut mark = Mark::Point;
        if marked || self.source.separator != b',' && !self.source.items {
            let mut evidence = Evidence::default();
            let point_may_group = self.source.separator != b',';
            self.each_value(column, |text, _, _| evidence.add(text, point_may_group));
            let finding = |code| Finding::new(code, Place::File);
            mark = match evidence.verdict() {
                Verdict::Sure(mark) => mark,
                Verdict::Likely(mark) => {
                    self.records.value_assumptions.push(finding("thousands"));
                    mark
                }
                Verdict::Mixed => return self.records.value_problems.push(finding("marks-mixed")),
                Verdict::Unclear => return self.records.value_problems.push(finding("marks-unclear")),
            };
            if mark == Mark::Comma {
                self.records.value_assumptions.push(finding("decimal-comma"));
            }
        }
        let reread = marked || mark == Mark::Comma;
        let (items, mut problems) = (self.source.items, Vec::new());
        if !reread && self.records.values.iter().all(|value| value.is_nan() || (0.0..=VALUE_LIMIT).contains(value)) {
            return;
        }
        let mut values = std::mem::take(&mut self.records.values);
        self.each_value(column, |text, line, row| {
            let found = number::cell_with(text, mark);
            let place = place(line, items);
            let value = match found {
                Cell::Number(number) if (0.0..=VALUE_LIMIT).contains(&number) => number,
                Cell::Missing => f64::NAN,
                Cell::Number(number) if number > VALUE_LIMIT => {
                    problems.push(Finding::new("value-large", place).with("value", text_of(text)));
                    0.0
                }
                Cell::Number(_) => {
                    problems.push(Finding::new("value-negative", place).with("value", text_of(text)));
                    0.0
                }
                Cell::Other => {
                    problems.push(Finding::new("value-invalid", place).with("value", text_of(text)));
                    0.0
                }
            };
            if let Some(slot) = values.get_mut(row) {
                *slot = value;
            }
        });
        self.records.values = values;
        self.records.value_problems.append(&mut problems);
    }

    /// Goes again over the values of the rows that were read.
    fn each_value(&self, column: usize, mut visit: impl FnMut(&[u8], u32, usize)) {
        let mut rows = reader(self.source.text, self.source.separator);
        let mut record = ByteRecord::new();
        let mut row = 0;
        while rows.read_byte_record(&mut record).unwrap_or(false) {
            let line = record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
            if self.records.places.get(row) == Some(&line) {
                visit(record.get(column).unwrap_or_default(), line, row);
                row += 1;
            }
        }
    }
}

/// A row above the data that has a figure where the values are is no heading: its time could not be read.
fn refuse_rows_above(
    above: &[ByteRecord],
    value: Option<usize>,
    width: usize,
    times: TimeColumns,
    source: &Source<'_>,
    report: &mut Report,
) {
    let Some(value) = value else { return };
    for row in above {
        let figure = row.get(value).is_some_and(number::looks_numeric);
        let time = row.get(times.first()).unwrap_or_default();
        // A description such as `Period,300` begins with a word.
        let is_word = time.first().is_some_and(|byte| byte.is_ascii_alphabetic());
        if row.len() == width && figure && !is_word {
            let line = row.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
            report.problem(Finding::new("time-unreadable", place(line, source.items)).with("value", text_of(time)));
        }
    }
}

fn is_figures(data: &[ByteRecord], column: usize) -> bool {
    let (mut figures, mut others) = (0_usize, 0_usize);
    for cell in data.iter().filter_map(|row| row.get(column)) {
        if number::looks_numeric(cell) {
            figures += 1;
        } else if !number::is_missing(cell) {
            others += 1;
        }
    }
    figures > 0 && figures >= others * 2
}

/// The column of values: the one that is named best, or the only one.
fn choose(
    figures: &[usize],
    heading: &impl Fn(usize) -> String,
    named: &impl Fn(&usize) -> Option<(Measure, Clarity)>,
    records: &mut Records,
) -> Option<usize> {
    // Requests before rates before CPU, since the trace is to be traffic.
    let order = |measure: Measure| match measure {
        Measure::Requests => 3,
        Measure::RatePerSecond => 2,
        Measure::RatePerMinute => 1,
        Measure::Cpu => 0,
    };
    let ranks: Vec<(usize, (Clarity, i32))> =
        figures.iter().filter_map(|column| named(column).map(|(measure, clarity)| (*column, (clarity, order(measure))))).collect();
    if let Some(best) = ranks.iter().map(|(_, rank)| *rank).max() {
        let same: Vec<usize> = ranks.iter().filter(|(_, rank)| *rank == best).map(|(column, _)| *column).collect();
        if let [only] = same[..] {
            records.choice = Choice::Sure;
            return Some(only);
        }
        records.choice = Choice::Several(same.into_iter().map(heading).collect());
        return None;
    }
    let open: Vec<usize> = figures.iter().copied().filter(|column| !columns::is_something_else(&heading(*column))).collect();
    match open[..] {
        [] => None,
        [only] => {
            records.choice = Choice::Guess;
            Some(only)
        }
        _ => {
            records.choice = Choice::Several(open.into_iter().map(heading).collect());
            None
        }
    }
}

fn measure_of(records: &mut Records, column: usize, heading: &str, named: Option<(Measure, Clarity)>, file: &str, options: &TraceOptions) {
    let generic = named.is_none_or(|(_, clarity)| clarity == Clarity::Generic);
    let by_file = columns::measure(file.rsplit_once('.').map_or(file, |(stem, _)| stem)).filter(|(_, clarity)| *clarity == Clarity::Named);
    let shown = if heading.is_empty() { (column + 1).to_string() } else { heading.to_owned() };
    if let Some(measure) = options.measure {
        records.measure = measure;
    } else if let Some((measure, _)) = by_file.filter(|_| generic) {
        records.measure = measure;
        records
            .value_assumptions
            .push(Finding::new("measure-by-file", Place::File).with("measure", measure_word(measure)).with("file", file));
    } else {
        records.measure = named.map_or(Measure::Requests, |(measure, _)| measure);
        records.generic = generic;
    }
    let finding = Finding::new("column", Place::File).with("column", shown).with("measure", measure_word(records.measure));
    records.value_assumptions.push(finding);
}

/// The word by which sentences choose among the measures.
pub(crate) fn measure_word(measure: Measure) -> &'static str {
    match measure {
        Measure::Requests => "requests",
        Measure::RatePerSecond => "rate-per-second",
        Measure::RatePerMinute => "rate-per-minute",
        Measure::Cpu => "cpu",
    }
}

/// What stands above the headings: CloudWatch's console describes each column there.
struct Preamble {
    cloudwatch: bool,
    period: Option<u32>,
    zone: Option<i32>,
    /// In lower case.
    statistic: Option<String>,
    rows: Vec<Vec<String>>,
}

impl Preamble {
    fn read(rows: &[ByteRecord]) -> Self {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(text_of).collect()).collect();
        let key = |row: &&Vec<String>, keys: &[&str]| row.first().is_some_and(|cell| keys.iter().any(|key| cell.eq_ignore_ascii_case(key)));
        let find = |keys: &[&str]| rows.iter().find(|row| key(row, keys)).and_then(|row| row.iter().skip(1).find(|cell| !cell.is_empty()));
        let statistic =
            find(&["statistic", "stat", "statistics", "estadística", "estadistica"]).map(|cell| cell.to_lowercase().replace(' ', ""));
        let period = find(&["period", "período", "periodo", "period (seconds)"]).and_then(|cell| seconds(cell));
        let zone = rows.iter().flatten().find_map(|cell| clock::zone_of_heading(cell));
        let cloudwatch = find(&["full label", "label", "metric", "metric name", "metricname", "statistic", "period"]).is_some();
        Self { cloudwatch, period, zone, statistic, rows }
    }

    fn label(&self, column: usize) -> String {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.chars().all(|letter| !letter.is_alphabetic()));
        let metric =
            |cell: &&String| cell.contains("RequestCount") || columns::measure(cell).is_some_and(|(_, clarity)| clarity == Clarity::Named);
        cells.filter(|cell| !cell.eq_ignore_ascii_case("sum")).find(metric).cloned().unwrap_or_default()
    }
}

/// `300`, `5 minutes`, `1 hour`.
fn seconds(text: &str) -> Option<u32> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let number: u32 = digits.parse().ok().filter(|number| *number > 0)?;
    let unit = text[digits.len()..].trim().to_lowercase();
    let factor = match unit.as_str() {
        "" => 1,
        unit if unit.starts_with('s') => 1,
        unit if unit.starts_with('m') => 60,
        unit if unit.starts_with('h') => 3_600,
        unit if unit.starts_with('d') => 86_400,
        _ => return None,
    };
    number.checked_mul(factor)
}
