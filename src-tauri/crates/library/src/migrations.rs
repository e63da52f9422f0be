//! The formats of the library, in order. A library is copied before it is changed; a newer one is refused.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::{LibraryError, events, plans, price_books, rate_cards, scenarios, settings};

/// Marks the file as an Aforo library: "AFOR" in ASCII.
const APPLICATION_ID: i32 = 0x4146_4f52;

/// Each migration brings the library from the format of its position to the next.
const MIGRATIONS: [&[&str]; 5] =
    [&[plans::TABLES_1, settings::TABLE_1], &[price_books::TABLES_2], &[events::TABLES_3], &[rate_cards::TABLE_4], &[scenarios::TABLE_5]];

/// The format that this program writes.
const FORMAT: u32 = MIGRATIONS.len() as u32;

/// What a look at an existing file found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// Nobody's tables: a new file, or a creation that was killed before its first tables were written.
    Blank,
    /// A library of this or an older format.
    Library,
}

/// Looks at an existing file without changing it.
pub(crate) fn inspect(path: &Path) -> Result<Found, LibraryError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    // One transaction, so that a creation in another process is seen wholly or not at all.
    let look = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let read = || -> rusqlite::Result<(i64, i64, i64)> {
        connection.execute_batch("BEGIN")?;
        let objects = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        let found = (look("application_id")?, look("user_version")?, objects);
        connection.execute_batch("COMMIT")?;
        Ok(found)
    };
    let damaged = |detail: String| LibraryError::Damaged { path: path.to_owned(), detail };
    let (application_id, format, objects) = read().map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => LibraryError::NotALibrary { path: path.to_owned() },
        Some(ErrorCode::DatabaseCorrupt) => damaged(error.to_string()),
        _ => error.into(),
    })?;
    match (application_id, format, objects) {
        (0, 0, 0) => return Ok(Found::Blank),
        (id, ..) if id != i64::from(APPLICATION_ID) => return Err(LibraryError::NotALibrary { path: path.to_owned() }),
        _ => {}
    }
    if format > i64::from(FORMAT) {
        return Err(LibraryError::Newer { path: path.to_owned(), found: format, known: FORMAT });
    }
    let verdict: String =
        connection.pragma_query_value(None, "quick_check", |row| row.get(0)).map_err(|error| damaged(error.to_string()))?;
    if verdict == "ok" { Ok(Found::Library) } else { Err(damaged(verdict)) }
}

/// Applies what is missing, in one transaction.
pub(crate) fn migrate(connection: &mut Connection, path: &Path, found: Found) -> Result<(), LibraryError> {
    let format = format_of(connection)?;
    if format >= FORMAT {
        return Ok(());
    }
    if found == Found::Library {
        back_up(connection, path, format)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have done it while this one waited for the lock.
    let format = format_of(&transaction)?;
    for statements in MIGRATIONS.iter().skip(format as usize).copied().flatten() {
        transaction.execute_batch(statements)?;
    }
    if format < FORMAT {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", FORMAT)?;
    }
    transaction.commit()?;
    Ok(())
}

fn format_of(connection: &Connection) -> Result<u32, LibraryError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Copies the library beside itself. The copy gets its name only when it is whole: one that was cut short, by a full disk or a
/// kill, is made again and never taken for a backup.
fn back_up(connection: &Connection, path: &Path, format: u32) -> Result<(), LibraryError> {
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".format-{format}.{suffix}"));
        PathBuf::from(name)
    };
    let (copy, unfinished) = (beside("backup"), beside("unfinished"));
    if copy.exists() {
        return Ok(());
    }
    let failed = |detail: String| LibraryError::Backup { path: copy.clone(), detail };
    if unfinished.exists() {
        std::fs::remove_file(&unfinished).map_err(|error| failed(error.to_string()))?;
    }
    connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy().as_ref()]).map_err(|error| failed(error.to_string()))?;
    std::fs::rename(&unfinished, &copy).map_err(|error| failed(error.to_string()))
}
