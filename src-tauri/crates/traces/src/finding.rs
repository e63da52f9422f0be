//! What was assumed about a file and what is wrong with it: a code, a place, and the values that the sentence names. Sentences are the
//! API's, in the reader's language; a test proves that every code has one.

use std::fmt;

/// Where in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line, from 1.
    Line(u64),
    /// A member of a JSON list, from 1.
    Item(u64),
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The file is refused.
    Error,
    /// The series may mislead.
    Warning,
    /// Something was taken for granted.
    Assumption,
}

/// One finding about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable code in kebab-case; with `trace-` before it, the key of its sentence.
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// Values that the sentence names.
    pub arguments: Vec<(&'static str, String)>,
}

impl Finding {
    pub(crate) fn new(code: &'static str, place: Place) -> Self {
        Self { code, place, arguments: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        let mut value = value.to_string();
        // A cell may be as long as the file; a sentence is not.
        if let Some((end, _)) = value.char_indices().nth(VALUE_LIMIT) {
            value.truncate(end);
            value.push('…');
        }
        self.arguments.push((name, value));
        self
    }
}

const VALUE_LIMIT: usize = 200;

/// Problems that are told one by one; further ones are counted.
const PROBLEMS_SHOWN: usize = 100;

/// Why a trace was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceError {
    /// The first problems, in the order of the file.
    pub problems: Vec<Finding>,
    /// Number of problems.
    pub total: usize,
}

impl TraceError {
    pub(crate) fn one(problem: Finding) -> Self {
        Self { problems: vec![problem], total: 1 }
    }
}

impl fmt::Display for TraceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<String> =
            self.problems.iter().map(|problem| format!("{:?}: {} {:?}", problem.place, problem.code, problem.arguments)).collect();
        f.write_str(&codes.join("; "))
    }
}

impl std::error::Error for TraceError {}

/// What the stages find, in their order.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) assumptions: Vec<Finding>,
    pub(crate) warnings: Vec<Finding>,
    problems: Vec<Finding>,
    total: usize,
}

impl Report {
    pub(crate) fn assume(&mut self, finding: Finding) {
        self.assumptions.push(finding);
    }

    pub(crate) fn warn(&mut self, finding: Finding) {
        self.warnings.push(finding);
    }

    pub(crate) fn problem(&mut self, finding: Finding) {
        self.total += 1;
        if self.problems.len() < PROBLEMS_SHOWN {
            self.problems.push(finding);
        }
    }

    /// Notes a problem and gives nothing, for a stage that ends with it.
    pub(crate) fn refuse<T>(&mut self, finding: Finding) -> Option<T> {
        self.problem(finding);
        None
    }

    /// Problems so far.
    pub(crate) fn count(&self) -> usize {
        self.total
    }

    pub(crate) fn is_sound(&self) -> bool {
        self.total == 0
    }

    pub(crate) fn into_error(mut self) -> TraceError {
        self.problems.sort_by_key(|problem| problem.place);
        TraceError { problems: self.problems, total: self.total }
    }
}
