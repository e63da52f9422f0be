//! What is wrong with a data file.

use std::fmt;

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// Line (from 1) or key where it stands.
    pub place: String,
    /// What is wrong, what is allowed, and how to mend it.
    pub message: String,
}

/// Why a file was refused: all of its problems.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct PricingError {
    /// The file's name.
    pub file: String,
    /// Its problems, in the order of the file.
    pub problems: Vec<FileProblem>,
}

impl PricingError {
    pub(crate) fn one(file: &str, place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), problems: vec![FileProblem { place: place.into(), message: message.into() }] }
    }
}

impl fmt::Display for PricingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{}: {}: {}", self.file, problem.place, problem.message)?;
        }
        Ok(())
    }
}

/// Refuses a file that is too large or not text.
pub(crate) fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, PricingError> {
    if bytes.len() > crate::FILE_LIMIT_BYTES {
        let message = format!("the file has {} bytes; at most {} are read: split it", bytes.len(), crate::FILE_LIMIT_BYTES);
        return Err(PricingError::one(file, "file", message));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        PricingError::one(file, format!("byte {}", error.valid_up_to()), "not UTF-8 text: save the file as UTF-8 and read it again")
    })
}
