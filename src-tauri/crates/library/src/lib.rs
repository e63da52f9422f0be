//! The library: plans and every version of them, imported price books, and what happened to quotes, in one SQLite file.
//!
//! Each edit is one transaction; a killed process loses nothing that was confirmed (write-ahead log, full synchronization).
//! Documents are opaque text here. There is no clock: callers pass the time.

mod backups;
mod error;
mod events;
mod exchange;
mod history;
mod migrations;
mod plans;
mod price_books;
mod rate_cards;
mod scenarios;
mod search;
mod settings;

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use migrations::Found;

pub use backups::StoredCopy;
pub use error::{ChainBreak, LibraryError};
pub use events::{Head, NewEvent, StoredEvent, event_hash, file_hash};
pub use exchange::{PlanHistory, Shipment, StoredVersion};
pub use history::VersionSummary;
pub use plans::{Edit, PlanSummary, StoredPlan, VERSION_LIMIT};
pub use price_books::{StoredBook, StoredFile, StoredPrice};
pub use rate_cards::StoredCard;
pub use scenarios::StoredScenario;
pub use search::folded;

/// An open library.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
}

/// How long a statement waits for another process that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

impl Library {
    /// Opens the library, makes it if there is none, and brings an older one up to date (a copy is kept first).
    ///
    /// # Errors
    /// If the file is not a library, was written by a newer program, is damaged, or cannot be opened. It is then left as it was.
    pub fn open(path: &Path) -> Result<Self, LibraryError> {
        let is_there = std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0);
        let found = if is_there { migrations::inspect(path)? } else { Found::Blank };
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        write_ahead(&connection)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        let mut library = Self { connection };
        migrations::migrate(&mut library.connection, path, found)?;
        Ok(library)
    }
}

/// Turns the write-ahead log on. The first to do so locks the file for a moment, and SQLite then refuses the others at once
/// instead of waiting for them, so that they try again for as long as a statement would have waited.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let deadline = Instant::now() + BUSY_TIMEOUT;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < deadline => {
                std::thread::sleep(Duration::from_millis(5));
            }
            done => return done,
        }
    }
}
