//! The activities of the enablement.

use std::collections::BTreeSet;

use aforo_core::enablement::{Activity, Place, Wanted};
use serde::Deserialize;

use crate::catalog::toml_file;
use crate::error::{FileProblem, PricingError};
use crate::price_book::is_date;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivitiesFile {
    checked: String,
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    activity: Vec<ActivityRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityRow {
    id: String,
    place: Place,
    wanted: Wanted,
    days: u32,
    after: Vec<String>,
    #[serde(default)]
    after_preproduction: Vec<String>,
    published: bool,
    source: String,
}

/// Reads the activities.
///
/// # Errors
/// All problems of the file: ids that repeat or that nobody knows, no days, a circle.
pub fn read_enablement(file: &str, bytes: &[u8]) -> Result<Vec<Activity>, PricingError> {
    let read: ActivitiesFile = toml_file((file, bytes))?;
    let mut problems = Vec::new();
    let mut say = |place: String, message: &str| problems.push(FileProblem { place, message: message.to_owned() });
    if !is_date(&read.checked) {
        say("checked".to_owned(), "it is not a date: YYYY-MM-DD is");
    }
    let ids: BTreeSet<&str> = read.activity.iter().map(|row| row.id.as_str()).collect();
    for (index, row) in read.activity.iter().enumerate() {
        let place = || format!("activity {}", row.id);
        if read.activity[..index].iter().any(|other| other.id == row.id) {
            say(place(), "it is given twice: keep one");
        }
        if row.days == 0 {
            say(place(), "it takes no day: one is the least");
        }
        for other in row.after.iter().chain(&row.after_preproduction).filter(|other| !ids.contains(other.as_str())) {
            say(place(), &format!("it comes after `{other}`, which is no activity"));
        }
    }
    // Whatever waits only for what is done can be done; what is never done stands in a circle.
    let mut done: BTreeSet<&str> = BTreeSet::new();
    while let Some(next) =
        read.activity.iter().find(|row| !done.contains(row.id.as_str()) && row.after.iter().all(|other| done.contains(other.as_str())))
    {
        done.insert(&next.id);
    }
    for row in read.activity.iter().filter(|row| !done.contains(row.id.as_str())) {
        say(format!("activity {}", row.id), "it waits for itself");
    }
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    Ok(read
        .activity
        .into_iter()
        .map(|row| Activity {
            id: row.id,
            place: row.place,
            wanted: row.wanted,
            days: row.days,
            after: row.after,
            after_preproduction: row.after_preproduction,
            published: row.published,
            source: row.source,
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_never_be_done_is_refused() {
        let read = |rows: &str| {
            let text = format!("checked = '2026-11-20'\nsource = 's'\n{rows}");
            read_enablement("enablement.toml", text.as_bytes()).map_err(|error| error.to_string())
        };
        let row = |id: &str, days: u32, after: &str| {
            format!(
                "[[activity]]\nid = '{id}'\nplace = 'account'\nwanted = 'always'\ndays = {days}\nafter = [{after}]\npublished = true\nsource = 's'\n"
            )
        };
        assert_eq!(read(&(row("a", 1, "") + &row("b", 1, "'a'"))).expect("sound").len(), 2);
        for (what, rows, message) in [
            ("a circle", row("a", 1, "'b'") + &row("b", 1, "'a'"), "it waits for itself"),
            ("nobody", row("a", 1, "'z'"), "`z`, which is no activity"),
            ("no day", row("a", 0, ""), "it takes no day"),
            ("twice", row("a", 1, "") + &row("a", 1, ""), "it is given twice"),
        ] {
            let told = read(&rows).expect_err(what);
            assert!(told.contains(message), "{what}: {told}");
        }
    }
}
