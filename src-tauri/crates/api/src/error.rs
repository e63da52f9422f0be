//! Errors as shells show them: a stable code, a sentence, what to do, and the plan's problems when the plan is at fault.

use std::path::Path;

use aforo_core::problem::{Problem, Severity};
use aforo_library::LibraryError;

use crate::messages::Messages;
use crate::views::{ErrorView, Language};

/// Who is at fault; it decides the exit status of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The input: exit status 2.
    Input,
    /// Anything else: exit status 1.
    Other,
}

impl ErrorView {
    /// An error with its sentence and hint in a language.
    #[must_use]
    pub fn new(code: &str, language: Language, arguments: &[(&str, &str)]) -> Self {
        let messages = Messages::of(language);
        Self {
            code: code.to_owned(),
            message: messages.text(&format!("error-{code}"), arguments),
            hint: messages.text(&format!("error-{code}-hint"), arguments),
            problems: Vec::new(),
        }
    }

    /// The error of a plan that cannot be computed.
    #[must_use]
    pub fn invalid_plan(problems: &[Problem], language: Language) -> Self {
        let count = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        let count = if count == 1 { "one".to_owned() } else { count.to_string() };
        let error = Self::new("plan-invalid", language, &[("count", &count)]);
        Self { problems: Messages::of(language).problems(problems), ..error }
    }

    pub(crate) fn library(error: &LibraryError, language: Language) -> Self {
        match error {
            LibraryError::UnknownPlan { id } => Self::new("plan-unknown", language, &[("id", id)]),
            LibraryError::BookExists { id } => Self::new("book-exists", language, &[("id", id)]),
            other => Self::new("library", language, &[("reason", &other.to_string())]),
        }
    }

    pub(crate) fn file(code: &str, path: &Path, error: &std::io::Error, language: Language) -> Self {
        Self::new(code, language, &[("path", &path.to_string_lossy()), ("reason", &error.to_string())])
    }

    /// Who is at fault.
    #[must_use]
    pub fn fault(&self) -> Fault {
        match self.code.as_str() {
            "plan-invalid"
            | "template-unknown"
            | "line-unknown"
            | "client-name-missing"
            | "plan-unknown"
            | "edit-invalid"
            | "book-unknown"
            | "floor-invalid"
            | "book-exists"
            | "book-name"
            | "mapping-invalid"
            | "import-invalid"
            | "import-disagree"
            | "import-failed"
            | "trace-invalid"
            | "file-read" => Fault::Input,
            _ => Fault::Other,
        }
    }
}
