//! The house's approval policies.

use aforo_core::lifecycle::{Measure, Policy};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::catalog::toml_file;
use crate::error::{FileProblem, PricingError};
use crate::price_book::is_date;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PoliciesFile {
    checked: String,
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    policy: Vec<PolicyRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyRow {
    measure: Measure,
    limit: Decimal,
    role: String,
}

/// Reads the approval policies.
///
/// # Errors
/// All problems of the file: a policy without a role would be an approval that nobody can give.
pub fn read_policies(file: &str, bytes: &[u8]) -> Result<Vec<Policy>, PricingError> {
    let read: PoliciesFile = toml_file((file, bytes))?;
    let mut problems = Vec::new();
    if !is_date(&read.checked) {
        problems.push(FileProblem { place: "checked".to_owned(), message: format!("`{}` is not a date: YYYY-MM-DD is", read.checked) });
    }
    for (index, row) in read.policy.iter().enumerate() {
        let place = format!("policy {}, {}", index + 1, row.measure.as_str());
        if row.role.trim().is_empty() {
            problems.push(FileProblem { place: place.clone(), message: "it names no role: nobody could approve".to_owned() });
        }
        if read.policy[..index].iter().any(|other| other.measure == row.measure && other.role == row.role) {
            problems.push(FileProblem { place, message: "the same role has two limits: keep one".to_owned() });
        }
    }
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    Ok(read.policy.into_iter().map(|row| Policy { measure: row.measure, limit: row.limit, role: row.role }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_that_nobody_could_follow_are_refused() {
        let read = |rows: &str| {
            let text = format!("checked = '2026-11-20'\nsource = 's'\n{rows}");
            read_policies("policies.toml", text.as_bytes()).map_err(|error| error.to_string())
        };
        let row = |measure: &str, role: &str| format!("[[policy]]\nmeasure = '{measure}'\nlimit = '10'\nrole = '{role}'\n");
        assert_eq!(read(&row("discount", "manager")).expect("sound").len(), 1);
        for (why, text, expected) in [
            ("no role", row("discount", " "), "policy 1, discount: it names no role"),
            ("unknown measure", row("colour", "manager"), "unknown variant `colour`"),
            ("twice", row("margin", "m") + &row("margin", "m"), "two limits"),
        ] {
            let error = read(&text).expect_err(why);
            assert!(error.contains(expected), "{why}: {error}");
        }
    }
}
