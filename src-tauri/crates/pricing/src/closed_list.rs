//! The closed list of what a platform is billed for.

use aforo_core::closed_list::{ListEntry, When};
use serde::Deserialize;

use crate::catalog::toml_file;
use crate::error::{FileProblem, PricingError};
use crate::price_book::is_date;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    checked: String,
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    entry: Vec<EntryRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryRow {
    id: String,
    when: When,
    resources: Vec<String>,
}

/// Reads the list.
///
/// # Errors
/// All problems of the file.
pub fn read_closed_list(file: &str, bytes: &[u8]) -> Result<Vec<ListEntry>, PricingError> {
    let read: ListFile = toml_file((file, bytes))?;
    let mut problems = Vec::new();
    if !is_date(&read.checked) {
        problems.push(FileProblem { place: "checked".to_owned(), message: "it is not a date: YYYY-MM-DD is".to_owned() });
    }
    for (index, row) in read.entry.iter().enumerate() {
        if read.entry[..index].iter().any(|other| other.id == row.id) {
            problems.push(FileProblem { place: format!("entry {}", row.id), message: "it is given twice: keep one".to_owned() });
        }
    }
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    Ok(read.entry.into_iter().map(|row| ListEntry { id: row.id, when: row.when, resources: row.resources }).collect())
}
