//! Errors as shells show them: a stable code, a sentence, what to do, and the plan's problems when the plan is at fault.

use std::path::Path;

use aforo_core::lifecycle::Refusal;
use aforo_core::problem::{Problem, Severity};
use aforo_library::LibraryError;

use crate::edit::EditError;
use crate::language::DecimalMark;
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
        let error = Self::new("plan-invalid", language, &[("count", &count.to_string())]);
        Self { problems: Messages::of(language).problems(problems), ..error }
    }

    /// Why something may not happen to a quote.
    #[must_use]
    pub fn refused(refusal: &Refusal, language: Language) -> Self {
        let messages = Messages::of(language);
        let key = format!("refusal-{}", refusal.code);
        let mark = DecimalMark::of_language(language);
        // Codes of the policies are told by name.
        let told = |name: &str, value: &str| match name {
            "role" => messages.role(value),
            "wanted" => value.split(", ").map(|role| messages.role(role)).collect::<Vec<_>>().join(", "),
            "measure" => messages.text(&format!("measure-{value}"), &[]),
            _ => mark.write(value).into_owned(),
        };
        let values: Vec<(&str, String)> = refusal.arguments.iter().map(|(name, value)| (*name, told(name, value))).collect();
        let arguments: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Self {
            code: format!("refused-{}", refusal.code),
            message: messages.text(&key, &arguments),
            hint: messages.attribute(&key, "cure", &arguments),
            problems: Vec::new(),
        }
    }

    /// Why the library refuses.
    #[must_use]
    pub fn library(error: &LibraryError, language: Language) -> Self {
        let of = |path: &Path| path.to_string_lossy().into_owned();
        match error {
            LibraryError::UnknownPlan { id } => Self::new("plan-unknown", language, &[("id", id)]),
            LibraryError::BrokenChain { seq, what } => {
                let reason = Messages::of(language).text(&format!("chain-{}", what.as_str()), &[]);
                Self::new("chain-broken", language, &[("seq", &seq.to_string()), ("reason", &reason)])
            }
            LibraryError::NotALibrary { path } => Self::new("library-other", language, &[("path", &of(path))]),
            LibraryError::Newer { path, found, known } => {
                let arguments = [("path", &*of(path)), ("found", &*found.to_string()), ("known", &*known.to_string())];
                Self::new("library-newer", language, &arguments)
            }
            LibraryError::Damaged { path, detail } => Self::new("library-damaged", language, &[("path", &of(path)), ("reason", detail)]),
            LibraryError::StaleVersion { .. } | LibraryError::StaleEvents { .. } => Self::new("library-stale", language, &[]),
            LibraryError::FrozenFile { sha256 } => Self::new("frozen-file", language, &[("sha256", sha256)]),
            LibraryError::CardExists { reference } => Self::new("card-exists", language, &[("reference", reference)]),
            LibraryError::BookExists { id } => Self::new("book-exists", language, &[("id", id)]),
            other => Self::new("library", language, &[("reason", &other.to_string())]),
        }
    }

    /// Why an edit cannot be carried out.
    pub(crate) fn edit(error: &EditError, language: Language) -> Self {
        let reason = Messages::of(language).text(&format!("edit-{}", error.fault.as_str()), &[]);
        Self::new("edit-invalid", language, &[("path", &error.path), ("reason", &reason)])
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
            | "environment-unknown"
            | "workload-unknown"
            | "client-name-missing"
            | "plan-unknown"
            | "edit-invalid"
            | "book-unknown"
            | "floor-invalid"
            | "risk-draws"
            | "book-exists"
            | "book-name"
            | "mapping-invalid"
            | "import-invalid"
            | "import-disagree"
            | "import-failed"
            | "trace-invalid"
            | "day-invalid"
            | "rate-card-too-short"
            | "nothing-issued"
            | "goal-unreachable"
            | "platform-unknown"
            | "region-of-platform"
            | "region-none"
            | "migration-none"
            | "list-open"
            | "card-exists"
            | "card-invalid"
            | "policies-invalid"
            | "card-unknown"
            | "card-parameter"
            | "card-csv"
            | "no-change-order"
            | "effective-missing"
            | "options-too-many"
            | "option-unknown"
            | "client-file"
            | "client-number-taken"
            | "client-unknown"
            | "limit-invalid"
            | "organisation-invalid"
            | "organisation-exists"
            | "quote-file"
            | "logo-invalid"
            | "file-read" => Fault::Input,
            code if code.starts_with("refused-") => Fault::Input,
            _ => Fault::Other,
        }
    }
}
