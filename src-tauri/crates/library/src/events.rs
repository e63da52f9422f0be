//! What happened to quotes, as a chain: each event carries the hash of the one before it, so that an edit, a deletion or
//! another order is seen. Beside it the frozen files that events name by their hash. Neither ever changes: triggers refuse it,
//! whoever asks, and whoever removes the triggers is found out by the hashes.
//!
//! The chain shows that something was altered; it cannot stop somebody who rewrites all of it. Whoever kept a head from outside
//! (issued documents print it) can tell by [`Library::holds_head`].

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use crate::error::ChainBreak;
use crate::{Library, LibraryError};

/// The tables in format 3. `event_head` is written with each event: without it the last events could vanish unseen.
pub(crate) const TABLES_3: &str = "
CREATE TABLE events (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    entity   TEXT NOT NULL,
    action   TEXT NOT NULL,
    body     TEXT NOT NULL,
    program  TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL
) STRICT;
CREATE TABLE event_head (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    seq  INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO event_head (id, seq, hash) VALUES (1, 0, '');
CREATE TABLE frozen_files (
    sha256 TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;
CREATE TRIGGER events_in_order BEFORE INSERT ON events WHEN new.seq <> (SELECT seq + 1 FROM event_head)
    BEGIN SELECT RAISE(ABORT, 'events are only added at the end'); END;
CREATE TRIGGER events_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'what happened does not change'); END;
CREATE TRIGGER events_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'what happened does not change'); END;
CREATE TRIGGER event_head_forward BEFORE UPDATE ON event_head WHEN new.seq <> old.seq + 1
    BEGIN SELECT RAISE(ABORT, 'events are only added at the end'); END;
CREATE TRIGGER event_head_kept BEFORE DELETE ON event_head
    BEGIN SELECT RAISE(ABORT, 'what happened does not change'); END;
CREATE TRIGGER frozen_files_changed BEFORE UPDATE ON frozen_files
    BEGIN SELECT RAISE(ABORT, 'a frozen file does not change'); END;
CREATE TRIGGER frozen_files_removed BEFORE DELETE ON frozen_files
    BEGIN SELECT RAISE(ABORT, 'a frozen file does not change'); END;
";

/// An event to keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewEvent {
    /// When, RFC 3339.
    pub at: String,
    /// By whom.
    pub actor: String,
    /// To what: a quote's number; empty for the register.
    pub entity: String,
    /// Name of the event.
    pub action: String,
    /// The event as text.
    pub body: String,
    /// Version of the program.
    pub program: String,
}

/// An event as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its place, from 1.
    pub seq: u64,
    /// What happened.
    pub event: NewEvent,
    /// Hash of the event before it; empty for the first.
    pub previous: String,
    /// Its own hash.
    pub hash: String,
}

/// The end of the chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// How many events there are.
    pub seq: u64,
    /// Hash of the last one; empty if there is none.
    pub hash: String,
}

/// The hash of an event: SHA-256 over `previous`, `seq`, `at`, `actor`, `entity`, `action`, `body` and `program`, each written as
/// its length in bytes, a colon, and its bytes. With the lengths no text can pass for another division of the same bytes.
#[must_use]
pub fn event_hash(previous: &str, seq: u64, event: &NewEvent) -> String {
    let mut hasher = Sha256::new();
    let seq = seq.to_string();
    for field in [previous, &seq, &event.at, &event.actor, &event.entity, &event.action, &event.body, &event.program] {
        hasher.update(field.len().to_string());
        hasher.update(b":");
        hasher.update(field);
    }
    hex(&hasher.finalize())
}

/// SHA-256 of bytes in hexadecimal: the name under which a frozen file is kept.
#[must_use]
pub fn file_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Library {
    /// Keeps events at the end of the chain, and the files that they name, in one transaction: all of it or nothing.
    ///
    /// # Errors
    /// If somebody kept an event since `expected` was read, or SQLite refuses.
    pub fn append_events(&mut self, expected: &Head, events: &[NewEvent], files: &[Vec<u8>]) -> Result<Head, LibraryError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let head = append(&transaction, expected, events, files)?;
        transaction.commit()?;
        Ok(head)
    }

    /// Every event in order, with the end of the chain, both as they stand in the file.
    ///
    /// # Errors
    /// If the chain is broken anywhere, or SQLite refuses.
    pub fn events(&mut self) -> Result<(Vec<StoredEvent>, Head), LibraryError> {
        let transaction = self.connection.transaction()?;
        let head = read_head(&transaction)?;
        let events = {
            let mut statement = transaction
                .prepare_cached("SELECT seq, at, actor, entity, action, body, program, previous, hash FROM events ORDER BY seq")?;
            let read = |row: &rusqlite::Row<'_>| {
                Ok(StoredEvent {
                    seq: u64::try_from(row.get::<_, i64>(0)?).unwrap_or_default(),
                    event: NewEvent {
                        at: row.get(1)?,
                        actor: row.get(2)?,
                        entity: row.get(3)?,
                        action: row.get(4)?,
                        body: row.get(5)?,
                        program: row.get(6)?,
                    },
                    previous: row.get(7)?,
                    hash: row.get(8)?,
                })
            };
            statement.query_map([], read)?.collect::<Result<Vec<_>, _>>()?
        };
        transaction.commit()?;
        verify(&events, &head)?;
        Ok((events, head))
    }

    /// Whether a hash that somebody kept is that of one of the events.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn holds_head(&self, hash: &str) -> Result<bool, LibraryError> {
        Ok(self.connection.query_row("SELECT count(*) > 0 FROM events WHERE hash = ?1", [hash], |row| row.get(0))?)
    }

    /// A frozen file; its bytes are those whose hash was asked for.
    ///
    /// # Errors
    /// If there is no such file, its bytes have another hash, or SQLite refuses.
    pub fn frozen_file(&self, sha256: &str) -> Result<Vec<u8>, LibraryError> {
        let mut statement = self.connection.prepare_cached("SELECT bytes FROM frozen_files WHERE sha256 = ?1")?;
        let bytes: Option<Vec<u8>> = statement.query_row([sha256], |row| row.get(0)).optional()?;
        let missing = || LibraryError::FrozenFile { sha256: sha256.to_owned() };
        bytes.filter(|bytes| file_hash(bytes) == sha256).ok_or_else(missing)
    }
}

/// Keeps events and files within a transaction.
pub(crate) fn append(transaction: &Transaction<'_>, expected: &Head, events: &[NewEvent], files: &[Vec<u8>]) -> Result<Head, LibraryError> {
    let mut head = read_head(transaction)?;
    if head != *expected {
        return Err(LibraryError::StaleEvents { expected: expected.seq, current: head.seq });
    }
    for bytes in files {
        transaction.execute(
            "INSERT INTO frozen_files (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
            params![file_hash(bytes), bytes],
        )?;
    }
    for event in events {
        let seq = head.seq + 1;
        let hash = event_hash(&head.hash, seq, event);
        transaction.execute(
            "INSERT INTO events (seq, at, actor, entity, action, body, program, previous, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![number(seq), event.at, event.actor, event.entity, event.action, event.body, event.program, head.hash, hash],
        )?;
        transaction.execute("UPDATE event_head SET seq = ?1, hash = ?2 WHERE id = 1", params![number(seq), hash])?;
        head = Head { seq, hash };
    }
    Ok(head)
}

/// SQLite counts in signed numbers; no library reaches 2^63 events.
fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

fn read_head(transaction: &Transaction<'_>) -> Result<Head, LibraryError> {
    let head = transaction
        .query_row("SELECT seq, hash FROM event_head WHERE id = 1", [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    let broken = || LibraryError::BrokenChain { seq: 0, what: ChainBreak::Head };
    let (seq, hash) = head.ok_or_else(broken)?;
    Ok(Head { seq: u64::try_from(seq).unwrap_or_default(), hash })
}

/// Follows the chain from the first event to the head.
fn verify(events: &[StoredEvent], head: &Head) -> Result<(), LibraryError> {
    let (mut seq, mut previous) = (0, "");
    for event in events {
        seq += 1;
        let what = match event {
            _ if event.seq != seq => ChainBreak::Missing,
            _ if event.previous != previous => ChainBreak::Order,
            _ if event.hash != event_hash(previous, seq, &event.event) => ChainBreak::Changed,
            _ => {
                previous = &event.hash;
                continue;
            }
        };
        return Err(LibraryError::BrokenChain { seq, what });
    }
    if head.seq != seq || head.hash != previous {
        return Err(LibraryError::BrokenChain { seq: seq + 1, what: ChainBreak::End });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn library() -> (tempfile::TempDir, Library) {
        let folder = tempfile::tempdir().expect("folder");
        let library = Library::open(&folder.path().join("library.db")).expect("library");
        (folder, library)
    }

    fn event(body: &str) -> NewEvent {
        NewEvent {
            at: "2026-11-20T10:00:00Z".to_owned(),
            actor: "seller".to_owned(),
            entity: "COT-2026-0001".to_owned(),
            action: "draft".to_owned(),
            body: body.to_owned(),
            program: "0.1.0".to_owned(),
        }
    }

    /// Without the guards: what somebody with a database tool could do.
    fn unguarded(library: &Library) {
        for trigger in [
            "events_in_order",
            "events_changed",
            "events_removed",
            "event_head_forward",
            "event_head_kept",
            "frozen_files_changed",
            "frozen_files_removed",
        ] {
            library.connection.execute_batch(&format!("DROP TRIGGER {trigger}")).expect("dropped");
        }
    }

    #[test]
    fn events_are_kept_in_order_and_files_with_them() {
        let (_folder, mut library) = library();
        let head = library.append_events(&Head::default(), &[event("one"), event("two")], &[b"bytes".to_vec()]).expect("kept");
        assert_eq!(head.seq, 2);
        let (events, read) = library.events().expect("a sound chain");
        assert_eq!((events.len(), &read), (2, &head));
        assert_eq!(events[1].previous, events[0].hash);
        assert_eq!(library.frozen_file(&file_hash(b"bytes")).expect("file"), b"bytes");
        assert!(matches!(library.frozen_file("absent"), Err(LibraryError::FrozenFile { .. })));
        assert!(library.holds_head(&events[0].hash).expect("asked") && !library.holds_head("0").expect("asked"));
    }

    #[test]
    fn two_writers_do_not_cross() {
        let (_folder, mut library) = library();
        library.append_events(&Head::default(), &[event("one")], &[]).expect("kept");
        let late = library.append_events(&Head::default(), &[event("two")], &[b"late".to_vec()]);
        assert!(matches!(late, Err(LibraryError::StaleEvents { expected: 0, current: 1 })));
        assert!(library.frozen_file(&file_hash(b"late")).is_err(), "nothing of it is kept");
    }

    #[test]
    fn what_happened_does_not_change() {
        let (_folder, mut library) = library();
        library.append_events(&Head::default(), &[event("one"), event("two")], &[b"bytes".to_vec()]).expect("kept");
        for statement in [
            "UPDATE events SET body = 'x'",
            "DELETE FROM events",
            "DELETE FROM events WHERE seq = 2",
            "INSERT INTO events SELECT seq + 7, at, actor, entity, action, body, program, previous, hash FROM events WHERE seq = 1",
            "UPDATE event_head SET seq = 1",
            "DELETE FROM event_head",
            "UPDATE frozen_files SET bytes = x'00'",
            "DELETE FROM frozen_files",
        ] {
            assert!(library.connection.execute(statement, []).is_err(), "{statement}");
        }
        assert_eq!(library.events().expect("sound").0.len(), 2);
    }

    #[test]
    fn a_frozen_file_that_was_changed_is_found_out() {
        let (_folder, mut library) = library();
        library.append_events(&Head::default(), &[event("one")], &[b"bytes".to_vec()]).expect("kept");
        unguarded(&library);
        library.connection.execute("UPDATE frozen_files SET bytes = x'00'", []).expect("changed");
        assert!(matches!(library.frozen_file(&file_hash(b"bytes")), Err(LibraryError::FrozenFile { .. })));
    }

    /// The worked example of the documentation, computed with Python's hashlib:
    /// `sha256(b"0:" + b"1:1" + b"1:a" + b"1:b" + b"0:" + b"1:c" + b"2:{}" + b"1:1")`.
    #[test]
    fn the_hash_is_what_its_description_says() {
        let event = NewEvent {
            at: "a".into(),
            actor: "b".into(),
            entity: String::new(),
            action: "c".into(),
            body: "{}".into(),
            program: "1".into(),
        };
        assert_eq!(event_hash("", 1, &event), "32913e078af76687ea87b50fab28a24a682f71e677e16364c8710efddf9eb5f9");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        /// Whatever somebody does to the rows behind the program's back, short of making the whole chain anew, is found out.
        #[test]
        fn tampering_is_found_out(count in 2usize..8, at in 0usize..8, kind in 0usize..6, column in 0usize..8) {
            let (_folder, mut library) = library();
            let events: Vec<NewEvent> = (0..count).map(|index| event(&format!("body {index}"))).collect();
            library.append_events(&Head::default(), &events, &[]).expect("kept");
            unguarded(&library);
            let seq = i64::try_from(at % count + 1).expect("small");
            let other = if seq == 1 { 2 } else { seq - 1 };
            let columns = ["at", "actor", "entity", "action", "body", "program", "previous", "hash"];
            let run = |statement: &str| library.connection.execute_batch(statement).expect("it can be done");
            match kind {
                0 => run(&format!("UPDATE events SET {0} = {0} || 'x' WHERE seq = {seq}", columns[column])),
                1 => run(&format!("DELETE FROM events WHERE seq = {seq}")),
                2 => run(&format!("UPDATE events SET seq = 99 WHERE seq = {seq}; UPDATE events SET seq = {seq} WHERE seq = {other}; UPDATE events SET seq = {other} WHERE seq = 99")),
                3 => run(&format!("INSERT INTO events SELECT {count} + 1, at, actor, entity, action, body, program, previous, hash FROM events WHERE seq = {seq}")),
                4 => run("DELETE FROM event_head"),
                _ => run("DELETE FROM events"),
            }
            let found = matches!(library.events(), Err(LibraryError::BrokenChain { .. }));
            prop_assert!(found, "kind {} at {} in {}", kind, seq, columns[column]);
        }
    }
}
