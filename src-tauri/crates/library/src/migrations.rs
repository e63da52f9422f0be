//! The formats of the library, in order. A library is copied before it is changed; a newer one is refused.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::LibraryError;

/// Marks the file as an Aforo library: "AFOR" in ASCII.
const APPLICATION_ID: i32 = 0x4146_4f52;

/// Each migration brings the library from the format of its position to the next.
const MIGRATIONS: [&str; 1] = [crate::plans::TABLES_1];

/// The format that this program writes.
pub(crate) const FORMAT: u32 = MIGRATIONS.len() as u32;

/// Looks at an existing file without changing it.
pub(crate) fn inspect(path: &Path) -> Result<(), LibraryError> {
    let not_a_library = || LibraryError::NotALibrary { path: path.to_owned() };
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let application_id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(|_| not_a_library())?;
    if application_id != APPLICATION_ID {
        return Err(not_a_library());
    }
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > FORMAT {
        return Err(LibraryError::Newer { path: path.to_owned(), found, known: FORMAT });
    }
    let damaged = |detail: String| LibraryError::Damaged { path: path.to_owned(), detail };
    let verdict: String =
        connection.pragma_query_value(None, "quick_check", |row| row.get(0)).map_err(|error| damaged(error.to_string()))?;
    if verdict == "ok" { Ok(()) } else { Err(damaged(verdict)) }
}

/// Applies what is missing, in one transaction.
pub(crate) fn migrate(connection: &mut Connection, path: &Path, is_new: bool) -> Result<(), LibraryError> {
    let format: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if format >= FORMAT {
        return Ok(());
    }
    if !is_new {
        back_up(connection, path, format)?;
    }
    let transaction = connection.transaction()?;
    for tables in MIGRATIONS.iter().skip(format as usize) {
        transaction.execute_batch(tables)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", FORMAT)?;
    transaction.commit()?;
    Ok(())
}

fn back_up(connection: &Connection, path: &Path, format: u32) -> Result<(), LibraryError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".format-{format}.backup"));
    let copy = PathBuf::from(name);
    if copy.exists() {
        return Ok(());
    }
    let target = copy.to_string_lossy();
    connection
        .execute("VACUUM INTO ?1", [target.as_ref()])
        .map(|_| ())
        .map_err(|error| LibraryError::Backup { path: copy.clone(), detail: error.to_string() })
}
