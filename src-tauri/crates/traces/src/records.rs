//! What every form of file is read into: a time and perhaps a value of each row.

use crate::clock::Moment;
use crate::finding::{Finding, Place, Report};
use crate::table::Source;
use crate::{Form, Measure, TraceOptions, json, lines, table};

/// How sure it is that the values are what to read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    /// There are none: each row is a request.
    None,
    /// The user or the heading says so.
    Sure,
    /// They are the only figures, and nothing names them: only a steady step makes them counts.
    Guess,
    /// Several columns of figures, none of them named: their headings.
    Several(Vec<String>),
}

/// The rows of a file.
#[derive(Debug)]
pub(crate) struct Records {
    pub(crate) form: Form,
    pub(crate) moments: Vec<Moment>,
    /// Not a number where a row has no value; empty if there are no values.
    pub(crate) values: Vec<f64>,
    /// Line or item of each row.
    pub(crate) places: Vec<u32>,
    /// Whether places are items of JSON.
    pub(crate) items: bool,
    pub(crate) choice: Choice,
    pub(crate) measure: Measure,
    /// Whether only a name like `value` speaks for counts.
    pub(crate) generic: bool,
    /// The zone that a heading names, in seconds east of Greenwich.
    pub(crate) zone: Option<i32>,
    /// The period that the file states, in seconds.
    pub(crate) period: Option<u32>,
    /// Whether a step without a row had no traffic.
    pub(crate) sparse: bool,
    /// What is wrong with the values; of no account if they are not read.
    pub(crate) value_problems: Vec<Finding>,
    /// What was assumed of the values.
    pub(crate) value_assumptions: Vec<Finding>,
}

impl Records {
    pub(crate) fn new(form: Form, items: bool) -> Self {
        Self {
            form,
            moments: Vec::new(),
            values: Vec::new(),
            places: Vec::new(),
            items,
            choice: Choice::None,
            measure: Measure::Requests,
            generic: false,
            zone: None,
            period: None,
            sparse: false,
            value_problems: Vec::new(),
            value_assumptions: Vec::new(),
        }
    }

    pub(crate) fn place(&self, row: usize) -> Place {
        place(self.places.get(row).copied().unwrap_or(0), self.items)
    }
}

/// A line, or an item: those stand one below the heading in the table that JSON is made into.
pub(crate) fn place(line: u32, items: bool) -> Place {
    if items { Place::Item(u64::from(line.saturating_sub(1))) } else { Place::Line(u64::from(line)) }
}

/// Finds the form of a text and reads it.
pub(crate) fn read(name: &str, text: &str, options: &TraceOptions, report: &mut Report) -> Option<Records> {
    let first = text.trim_start().as_bytes().first().copied();
    let as_json = matches!(first, Some(b'{' | b'[')).then(|| json::read(name, text, options, report));
    if let Some(found) = as_json.flatten() {
        return found;
    }
    if let Some(separator) = table::separator(text) {
        let source = Source { text, separator, items: false, form: Form::Counts, name, sparse: false };
        if let Some(found) = table::read(&source, options, report) {
            return found;
        }
    }
    match lines::read(name, text, options, report) {
        Some(found) => found,
        None => report.refuse(Finding::new("no-time", Place::File)),
    }
}
