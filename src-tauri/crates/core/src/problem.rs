//! What is wrong with a plan, or worth knowing about a result: a code, a place, and the values that the sentence needs.
//! Sentences are the API's (in the reader's language); a test proves that every code has one.

use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No figure can be computed until it is mended.
    Error,
    /// Figures are computed; a person must know.
    Warning,
    /// An assumption that was made and is printed.
    Assumption,
}

/// One problem, with its place in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Stable code in kebab-case; the key of its sentence.
    pub code: &'static str,
    /// Where: `microservices[2].size`. Empty for the whole document.
    pub path: String,
    /// The offending value, as it stands in the document.
    pub value: String,
    /// Further values that the sentence names.
    pub arguments: Vec<(&'static str, String)>,
}

impl Problem {
    /// An error at a path.
    pub fn error(code: &'static str, path: impl Into<String>, value: impl fmt::Display) -> Self {
        Self { severity: Severity::Error, code, path: path.into(), value: value.to_string(), arguments: Vec::new() }
    }

    /// A warning at a path.
    pub fn warning(code: &'static str, path: impl Into<String>, value: impl fmt::Display) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, path, value) }
    }

    /// An assumption at a path.
    pub fn assumption(code: &'static str, path: impl Into<String>, value: impl fmt::Display) -> Self {
        Self { severity: Severity::Assumption, ..Self::error(code, path, value) }
    }

    /// Adds a value that the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}
