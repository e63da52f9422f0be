//! Plans and their versions. Undo and redo move a cursor over the versions; a new edit drops what was undone.
//!
//! A number is given to one document only, so a window that shows version 7 can rely on what version 7 is, whatever another
//! window undid and edited meanwhile. The numbers of dropped versions stay unused.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::{Library, LibraryError};

/// Versions of one plan that are kept for undo; older ones are dropped.
pub const VERSION_LIMIT: u32 = 500;

/// The tables in format 1. `plans.version` is the cursor: the version that is shown.
pub(crate) const TABLES_1: &str = "
CREATE TABLE plans (
    id      TEXT PRIMARY KEY,
    title   TEXT NOT NULL,
    client  TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE TABLE plan_versions (
    plan_id  TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    document TEXT NOT NULL,
    step     TEXT NOT NULL,
    saved    TEXT NOT NULL,
    PRIMARY KEY (plan_id, version)
) STRICT;
CREATE INDEX plans_updated ON plans (updated DESC);
";

/// A plan in the library's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSummary {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Client's name.
    pub client: String,
    /// Last edit, RFC 3339.
    pub updated: String,
    /// Number of the current version.
    pub version: u32,
}

/// A plan at its current version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPlan {
    /// Identifier.
    pub id: String,
    /// Number of the current version.
    pub version: u32,
    /// The document.
    pub document: String,
    /// When the current version was saved, RFC 3339.
    pub saved: String,
    /// The step that undo would take back.
    pub undo_step: Option<String>,
    /// The step that redo would do again.
    pub redo_step: Option<String>,
}

/// An edit to keep: the new document, what the list shows of it (documents are opaque here), the step's name and the time.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    /// The whole document after the edit.
    pub document: &'a str,
    /// Title of the plan.
    pub title: &'a str,
    /// Client's name.
    pub client: &'a str,
    /// Name of the step, as undo will show it.
    pub step: &'a str,
    /// Now, RFC 3339.
    pub now: &'a str,
    /// Whether it goes on with the step before it (typing into the same field): it then takes that step's place in the history,
    /// so that undo takes back a thought and not a letter.
    pub continues: bool,
}

/// Which way the cursor moves.
#[derive(Clone, Copy, Debug)]
enum Direction {
    Undo,
    Redo,
}

impl Direction {
    fn name(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }
}

impl Library {
    /// Keeps a new plan; its first version is 1.
    ///
    /// # Errors
    /// If the identifier is taken or SQLite refuses.
    pub fn create_plan(&mut self, id: &str, edit: &Edit<'_>) -> Result<u32, LibraryError> {
        let transaction = begin(&mut self.connection)?;
        insert_plan(&transaction, id, edit)?;
        transaction.commit()?;
        Ok(1)
    }

    /// Keeps an edit made on version `expected` and returns the new version. What had been undone is dropped.
    ///
    /// # Errors
    /// If the plan is unknown, somebody saved in between, or SQLite refuses; nothing is kept then.
    pub fn save_version(&mut self, id: &str, expected: u32, edit: &Edit<'_>) -> Result<u32, LibraryError> {
        let transaction = begin(&mut self.connection)?;
        let current = current_version(&transaction, id)?;
        if current != expected {
            return Err(LibraryError::StaleVersion { id: id.to_owned(), expected, current });
        }
        // The newest version has the highest number ever given: it is dropped only in favor of a higher one.
        let next: u32 = transaction.query_row("SELECT max(version) + 1 FROM plan_versions WHERE plan_id = ?1", [id], |row| row.get(0))?;
        transaction.execute("DELETE FROM plan_versions WHERE plan_id = ?1 AND version > ?2", params![id, current])?;
        insert_version(&transaction, id, next, edit)?;
        // The first version has nothing before it to return to, so it is never replaced.
        if edit.continues && neighbor(&transaction, id, current, Direction::Undo)?.is_some() {
            transaction
                .execute("DELETE FROM plan_versions WHERE plan_id = ?1 AND version = ?2 AND step = ?3", params![id, current, edit.step])?;
        }
        transaction.execute(
            "UPDATE plans SET version = ?2, title = ?3, client = ?4, updated = ?5 WHERE id = ?1",
            params![id, next, edit.title, edit.client, edit.now],
        )?;
        transaction.execute(
            "DELETE FROM plan_versions WHERE plan_id = ?1 AND version <=
             (SELECT version FROM plan_versions WHERE plan_id = ?1 ORDER BY version DESC LIMIT 1 OFFSET ?2)",
            params![id, VERSION_LIMIT],
        )?;
        transaction.commit()?;
        Ok(next)
    }

    /// The plan at its current version.
    ///
    /// # Errors
    /// If the plan is unknown or SQLite refuses.
    pub fn plan(&self, id: &str) -> Result<StoredPlan, LibraryError> {
        let version = current_version(&self.connection, id)?;
        let (document, step, saved): (String, String, String) = self
            .connection
            .prepare_cached("SELECT document, step, saved FROM plan_versions WHERE plan_id = ?1 AND version = ?2")?
            .query_row(params![id, version], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let undo_step = neighbor(&self.connection, id, version, Direction::Undo)?.map(|_| step);
        let redo_step = neighbor(&self.connection, id, version, Direction::Redo)?.map(|(_, step)| step);
        Ok(StoredPlan { id: id.to_owned(), version, document, saved, undo_step, redo_step })
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// If there is none, the plan is unknown, or SQLite refuses.
    pub fn undo(&mut self, id: &str, now: &str) -> Result<StoredPlan, LibraryError> {
        self.step(id, now, Direction::Undo)
    }

    /// Does the last undone step again.
    ///
    /// # Errors
    /// If there is none, the plan is unknown, or SQLite refuses.
    pub fn redo(&mut self, id: &str, now: &str) -> Result<StoredPlan, LibraryError> {
        self.step(id, now, Direction::Redo)
    }

    fn step(&mut self, id: &str, now: &str, direction: Direction) -> Result<StoredPlan, LibraryError> {
        let transaction = begin(&mut self.connection)?;
        let current = current_version(&transaction, id)?;
        let (target, _) = neighbor(&transaction, id, current, direction)?.ok_or(LibraryError::NoStep { direction: direction.name() })?;
        transaction.execute("UPDATE plans SET version = ?2, updated = ?3 WHERE id = ?1", params![id, target, now])?;
        transaction.commit()?;
        self.plan(id)
    }

    /// All plans but the variants of others, the last edited first.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn plans(&self) -> Result<Vec<PlanSummary>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, title, client, updated, version FROM plans WHERE id NOT IN (SELECT plan_id FROM scenarios) ORDER BY updated DESC, id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(PlanSummary { id: row.get(0)?, title: row.get(1)?, client: row.get(2)?, updated: row.get(3)?, version: row.get(4)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Deletes a plan with its versions.
    ///
    /// # Errors
    /// If the plan is unknown or SQLite refuses.
    pub fn delete_plan(&mut self, id: &str) -> Result<(), LibraryError> {
        let deleted = self.connection.execute("DELETE FROM plans WHERE id = ?1", [id])?;
        if deleted == 0 { Err(LibraryError::UnknownPlan { id: id.to_owned() }) } else { Ok(()) }
    }
}

/// Takes the write lock at once, so that two processes cannot both read a version and then both write the next.
pub(crate) fn begin(connection: &mut Connection) -> Result<Transaction<'_>, LibraryError> {
    Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// A new plan with its first version.
pub(crate) fn insert_plan(connection: &Connection, id: &str, edit: &Edit<'_>) -> Result<(), LibraryError> {
    connection.execute(
        "INSERT INTO plans (id, title, client, created, updated, version) VALUES (?1, ?2, ?3, ?4, ?4, 1)",
        params![id, edit.title, edit.client, edit.now],
    )?;
    insert_version(connection, id, 1, edit)
}

fn insert_version(connection: &Connection, id: &str, version: u32, edit: &Edit<'_>) -> Result<(), LibraryError> {
    connection
        .prepare_cached("INSERT INTO plan_versions (plan_id, version, document, step, saved) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![id, version, edit.document, edit.step, edit.now])?;
    Ok(())
}

pub(crate) fn current_version(connection: &Connection, id: &str) -> Result<u32, LibraryError> {
    let version = connection.prepare_cached("SELECT version FROM plans WHERE id = ?1")?.query_row([id], |row| row.get(0)).optional()?;
    version.ok_or_else(|| LibraryError::UnknownPlan { id: id.to_owned() })
}

/// The version before or after `version` in the history, and the name of the step that led to it.
fn neighbor(connection: &Connection, id: &str, version: u32, direction: Direction) -> Result<Option<(u32, String)>, LibraryError> {
    let mut statement = connection.prepare_cached(match direction {
        Direction::Undo => "SELECT version, step FROM plan_versions WHERE plan_id = ?1 AND version < ?2 ORDER BY version DESC LIMIT 1",
        Direction::Redo => "SELECT version, step FROM plan_versions WHERE plan_id = ?1 AND version > ?2 ORDER BY version LIMIT 1",
    })?;
    Ok(statement.query_row(params![id, version], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
