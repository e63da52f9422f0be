//! The history of a plan: every version that is kept, and the way to any of them.

use rusqlite::{OptionalExtension, params};

use crate::{Library, LibraryError, StoredPlan};

/// A version of a plan, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionSummary {
    /// Its number.
    pub version: u32,
    /// The step that led to it.
    pub step: String,
    /// When it was saved, RFC 3339.
    pub saved: String,
}

impl Library {
    /// The versions of a plan, the newest first, and the number of the one that is shown. What is newer than that was undone.
    ///
    /// # Errors
    /// If the plan is unknown or SQLite refuses.
    pub fn versions(&self, id: &str) -> Result<(Vec<VersionSummary>, u32), LibraryError> {
        let current = crate::plans::current_version(&self.connection, id)?;
        let mut statement =
            self.connection.prepare_cached("SELECT version, step, saved FROM plan_versions WHERE plan_id = ?1 ORDER BY version DESC")?;
        let read = |row: &rusqlite::Row<'_>| Ok(VersionSummary { version: row.get(0)?, step: row.get(1)?, saved: row.get(2)? });
        let versions = statement.query_map([id], read)?.collect::<Result<Vec<_>, _>>()?;
        Ok((versions, current))
    }

    /// The document of a version.
    ///
    /// # Errors
    /// If there is no such version or SQLite refuses.
    pub fn version(&self, id: &str, version: u32) -> Result<String, LibraryError> {
        let document = self
            .connection
            .prepare_cached("SELECT document FROM plan_versions WHERE plan_id = ?1 AND version = ?2")?
            .query_row(params![id, version], |row| row.get(0))
            .optional()?;
        document.ok_or_else(|| LibraryError::UnknownPlan { id: format!("{id} ({version})") })
    }

    /// Moves the cursor to a version: as many undone or repeated steps as it takes, at once.
    ///
    /// # Errors
    /// If there is no such version or SQLite refuses.
    pub fn go_to(&mut self, id: &str, version: u32, now: &str) -> Result<StoredPlan, LibraryError> {
        let changed = self.connection.execute(
            "UPDATE plans SET version = ?2, updated = ?3
             WHERE id = ?1 AND EXISTS (SELECT 1 FROM plan_versions WHERE plan_id = ?1 AND version = ?2)",
            params![id, version, now],
        )?;
        if changed == 0 {
            return Err(LibraryError::UnknownPlan { id: format!("{id} ({version})") });
        }
        self.plan(id)
    }

    /// The plan that has, or once had, exactly this document; variants are not looked at.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn plan_with(&self, document: &str) -> Result<Option<String>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT plan_id FROM plan_versions WHERE document = ?1 AND plan_id NOT IN (SELECT plan_id FROM scenarios) LIMIT 1",
        )?;
        Ok(statement.query_row([document], |row| row.get(0)).optional()?)
    }
}
