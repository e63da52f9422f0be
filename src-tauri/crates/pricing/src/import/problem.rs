//! What is wrong with a provider's file: a code, a place, and the values that the sentence needs. Sentences are the API's.

use std::fmt;

/// Where in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line, from 1.
    Line(u64),
    /// A byte, from 0.
    Byte(u64),
}

/// One problem of a provider's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportProblem {
    /// Stable code in kebab-case; with `import-` before it, the key of its sentence.
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// Values that the sentence names.
    pub arguments: Vec<(&'static str, String)>,
}

impl ImportProblem {
    pub(crate) fn new(code: &'static str, place: Place) -> Self {
        Self { code, place, arguments: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// Every code, for the test that each has its sentence.
    pub const CODES: [&'static str; 24] = [
        "file-read",
        "archive-broken",
        "archive-several",
        "archive-bomb",
        "not-utf8",
        "utf16",
        "empty",
        "line-too-long",
        "header-missing",
        "column-missing",
        "fields",
        "quote-open",
        "json-broken",
        "json-truncated",
        "json-deep",
        "json-member-large",
        "json-index",
        "json-unknown",
        "price-invalid",
        "unit-unknown",
        "currency",
        "tiers-broken",
        "rate-repeated",
        "nothing-mapped",
    ];
}
