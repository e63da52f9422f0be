//! Why something may not happen to a quote.

/// A refusal: a code that has its sentence in every language, and the values that the sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Stable code.
    pub code: &'static str,
    /// Values for the sentence.
    pub arguments: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal without values.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self { code, arguments: Vec::new() }
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}
