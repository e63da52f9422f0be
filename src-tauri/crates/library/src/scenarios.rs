//! Scenarios: variants of a plan. Each is a plan of its own, with its own versions; this table says of which plan it is one.

use rusqlite::{OptionalExtension, params};

use crate::{Edit, Library, LibraryError};

/// The table in format 5. A scenario goes with its plan.
pub(crate) const TABLE_5: &str = "
CREATE TABLE scenarios (
    plan_id TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE,
    base    TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    name    TEXT NOT NULL
) STRICT;
CREATE INDEX scenarios_base ON scenarios (base);
CREATE TRIGGER scenarios_follow BEFORE DELETE ON plans
    BEGIN DELETE FROM plans WHERE id IN (SELECT plan_id FROM scenarios WHERE base = OLD.id); END;
";

/// A variant of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredScenario {
    /// The variant's own plan.
    pub plan_id: String,
    /// The plan of which it is a variant.
    pub base: String,
    /// Name for people.
    pub name: String,
}

impl Library {
    /// Keeps a new variant of a plan, under an identifier of its own.
    ///
    /// # Errors
    /// If the base is unknown or a variant itself, or SQLite refuses.
    pub fn create_scenario(&mut self, base: &str, name: &str, edit: &Edit<'_>) -> Result<String, LibraryError> {
        if self.scenario(base)?.is_some() {
            return Err(LibraryError::UnknownPlan { id: base.to_owned() });
        }
        let transaction = crate::plans::begin(&mut self.connection)?;
        crate::plans::current_version(&transaction, base)?;
        let taken: u32 = transaction.query_row(
            "SELECT coalesce(max(CAST(substr(id, 10) AS INTEGER)), 0) FROM plans WHERE id LIKE 'scenario-%'",
            [],
            |row| row.get(0),
        )?;
        let id = format!("scenario-{}", taken + 1);
        crate::plans::insert_plan(&transaction, &id, edit)?;
        transaction.execute("INSERT INTO scenarios (plan_id, base, name) VALUES (?1, ?2, ?3)", params![id, base, name])?;
        transaction.commit()?;
        Ok(id)
    }

    /// The variants of a plan, in the order in which they were made.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn scenarios(&self, base: &str) -> Result<Vec<StoredScenario>, LibraryError> {
        let mut statement = self.connection.prepare_cached("SELECT plan_id, base, name FROM scenarios WHERE base = ?1 ORDER BY rowid")?;
        let rows = statement.query_map([base], stored)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Of which plan this is a variant, if it is one.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn scenario(&self, id: &str) -> Result<Option<StoredScenario>, LibraryError> {
        let mut statement = self.connection.prepare_cached("SELECT plan_id, base, name FROM scenarios WHERE plan_id = ?1")?;
        Ok(statement.query_row([id], stored).optional()?)
    }

    /// Gives a variant another name.
    ///
    /// # Errors
    /// If it is no variant, or SQLite refuses.
    pub fn rename_scenario(&self, id: &str, name: &str) -> Result<(), LibraryError> {
        let changed = self.connection.execute("UPDATE scenarios SET name = ?2 WHERE plan_id = ?1", params![id, name])?;
        if changed == 0 { Err(LibraryError::UnknownPlan { id: id.to_owned() }) } else { Ok(()) }
    }
}

fn stored(row: &rusqlite::Row<'_>) -> rusqlite::Result<StoredScenario> {
    Ok(StoredScenario { plan_id: row.get(0)?, base: row.get(1)?, name: row.get(2)? })
}
