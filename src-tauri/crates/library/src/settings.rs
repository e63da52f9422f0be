//! Settings of the window: last plan, theme, language. Keys and values are the caller's.

use rusqlite::OptionalExtension;

use crate::{Library, LibraryError};

/// The table in format 1.
pub(crate) const TABLE_1: &str = "
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
";

impl Library {
    /// The value of a setting.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn setting(&self, key: &str) -> Result<Option<String>, LibraryError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), LibraryError> {
        let statement = "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        self.connection.execute(statement, [key, value])?;
        Ok(())
    }
}
