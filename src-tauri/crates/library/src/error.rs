//! Why the library refused.

use std::path::PathBuf;

/// What is wrong with the chain of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainBreak {
    /// The record of the last event is missing.
    Head,
    /// An event is missing.
    Missing,
    /// An event does not follow the one before it.
    Order,
    /// An event was changed.
    Changed,
    /// The last events are missing.
    End,
}

impl ChainBreak {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Missing => "missing",
            Self::Order => "order",
            Self::Changed => "changed",
            Self::End => "end",
        }
    }
}

impl std::fmt::Display for ChainBreak {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Head => "its head is missing",
            Self::Missing => "an event is missing",
            Self::Order => "an event does not follow the one before it",
            Self::Changed => "an event was changed",
            Self::End => "the last events are missing",
        })
    }
}

/// What went wrong, where, and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LibraryError {
    /// The file belongs to another program or is no database.
    #[error("`{path}` is not an Aforo library: choose another file; it was not changed")]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer program.
    #[error("`{path}` has format {found}, this program knows up to {known}: update Aforo; the file was not changed")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format that this program knows.
        known: u32,
    },
    /// The file is damaged.
    #[error("`{path}` is damaged ({detail}): restore a backup from beside it; the file was not changed")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// There is no such plan.
    #[error("there is no plan `{id}` in the library")]
    UnknownPlan {
        /// The plan's identifier.
        id: String,
    },
    /// There is no such price book.
    #[error("there is no price book `{id}` in the library")]
    UnknownBook {
        /// The book's identifier.
        id: String,
    },
    /// A book of that name exists, and books do not change.
    #[error("there is a price book `{id}` already, and a published book does not change: choose another name")]
    BookExists {
        /// The book's identifier.
        id: String,
    },
    /// Somebody else saved a newer version.
    #[error("plan `{id}` is at version {current}, the edit was made on version {expected}: reload the plan and edit again")]
    StaleVersion {
        /// The plan's identifier.
        id: String,
        /// The version that the edit was made on.
        expected: u32,
        /// The version in the library.
        current: u32,
    },
    /// There is no step to undo or redo.
    #[error("there is no step to {direction}")]
    NoStep {
        /// `undo` or `redo`.
        direction: &'static str,
    },
    /// There is a rate card of that reference.
    #[error("there is a rate card `{reference}` already: a published one does not change")]
    CardExists {
        /// `id@version`.
        reference: String,
    },
    /// Somebody else kept an event meanwhile.
    #[error("the library has {current} events, the step was prepared at {expected}: repeat it")]
    StaleEvents {
        /// Events when the step was prepared.
        expected: u64,
        /// Events now.
        current: u64,
    },
    /// The chain of events does not hold together.
    #[error("the record of what happened was altered at event {seq} ({what}): restore a backup; nothing was changed")]
    BrokenChain {
        /// Where.
        seq: u64,
        /// What is wrong.
        what: ChainBreak,
    },
    /// A frozen file is not there or was altered.
    #[error("the frozen file {sha256} is missing or was altered: restore a backup")]
    FrozenFile {
        /// Its hash.
        sha256: String,
    },
    /// A copy could not be put in the library's place.
    #[error("`{path}` could not be restored ({detail})")]
    Restore {
        /// The library.
        path: std::path::PathBuf,
        /// Why.
        detail: String,
    },
    /// The copy before a migration failed.
    #[error("no backup could be made at `{path}` ({detail}): free some space; the library was not changed")]
    Backup {
        /// The copy.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// SQLite refused.
    #[error("the library cannot be used: {0}")]
    Sqlite(#[from] rusqlite::Error),
}
