//! Copies of the library: made while it is in use, put back in its place, never over anything.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{Library, LibraryError, migrations};

impl Library {
    /// Copies the library, whole, as it is between two transactions.
    ///
    /// # Errors
    /// If something stands there already, or the copy cannot be written; no half copy is left under the name.
    pub fn back_up_to(&self, copy: &Path) -> Result<(), LibraryError> {
        if copy.exists() {
            return Err(LibraryError::Backup { path: copy.to_owned(), detail: "there is a file already".to_owned() });
        }
        copy_into(&self.connection, copy)
    }

    /// Keeps a copy of the library for the day, unless there is one, and removes the oldest beyond `keep`; the copy, if one was made.
    /// `path` is the library's file; the copies stand in a folder beside it, each under its day (`YYYY-MM-DD.db`).
    ///
    /// # Errors
    /// If the folder or the copy cannot be written. A copy that cannot be removed is left.
    pub fn back_up_daily(&self, path: &Path, day: &str, keep: usize) -> Result<Option<PathBuf>, LibraryError> {
        let folder = beside(path, "backups");
        let failed = |error: std::io::Error| LibraryError::Backup { path: folder.clone(), detail: error.to_string() };
        if Self::daily_copies(path).last().is_some_and(|(last, _)| last.as_str() >= day) {
            return Ok(None);
        }
        std::fs::create_dir_all(&folder).map_err(failed)?;
        let copy = folder.join(format!("{day}.db"));
        self.back_up_to(&copy)?;
        let copies = Self::daily_copies(path);
        for (_, old) in copies.iter().take(copies.len().saturating_sub(keep.max(1))) {
            let _ = std::fs::remove_file(old);
        }
        Ok(Some(copy))
    }

    /// The daily copies of a library with their days, the oldest first.
    #[must_use]
    pub fn daily_copies(path: &Path) -> Vec<(String, PathBuf)> {
        let is_day = |text: &str| {
            text.len() == 10
                && text.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
        };
        let entries = std::fs::read_dir(beside(path, "backups")).into_iter().flatten().flatten();
        let mut copies: Vec<(String, PathBuf)> = entries
            .filter_map(|entry| {
                let day = entry.file_name().to_str()?.strip_suffix(".db").filter(|day| is_day(day))?.to_owned();
                Some((day, entry.path()))
            })
            .collect();
        copies.sort();
        copies
    }

    /// Puts a copy in a library's place. What stood there is moved beside it, under the name that is returned.
    ///
    /// # Errors
    /// If the copy is no library, is damaged or newer than the program, or the library is in use; everything is then as it was.
    pub fn restore(copy: &Path, path: &Path) -> Result<Option<PathBuf>, LibraryError> {
        let failed = |detail: String| LibraryError::Restore { path: path.to_owned(), detail };
        migrations::inspect(copy)?;
        let fresh = beside(path, "restored");
        if fresh.exists() {
            std::fs::remove_file(&fresh).map_err(|error| failed(error.to_string()))?;
        }
        copy_into(&Connection::open(copy)?, &fresh)?;
        let kept = if path.exists() {
            // Whatever is in the log goes into the file first; a library that somebody else has open stays where it is.
            let standing = Connection::open(path)?;
            let busy: i64 = standing.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap_or(1);
            let journal: String = standing.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
            standing.close().map_err(|(_, error)| LibraryError::from(error))?;
            if busy != 0 || journal != "delete" {
                return Err(failed("another program has the library open: close it first".to_owned()));
            }
            let kept = (1..).map(|number: u32| beside(path, &format!("replaced-{number}"))).find(|kept| !kept.exists());
            let kept = kept.ok_or_else(|| failed("there is no name left to keep it under".to_owned()))?;
            std::fs::rename(path, &kept).map_err(|error| failed(error.to_string()))?;
            Some(kept)
        } else {
            None
        };
        if let Err(error) = std::fs::rename(&fresh, path) {
            if let Some(kept) = &kept {
                std::fs::rename(kept, path).map_err(|second| failed(format!("{error}; it is now {}: {second}", kept.display())))?;
            }
            return Err(failed(error.to_string()));
        }
        Ok(kept)
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{suffix}"));
    PathBuf::from(name)
}

/// A copy gets its name only when it is whole.
fn copy_into(connection: &Connection, copy: &Path) -> Result<(), LibraryError> {
    let failed = |detail: String| LibraryError::Backup { path: copy.to_owned(), detail };
    let unfinished = beside(copy, "unfinished");
    if unfinished.exists() {
        std::fs::remove_file(&unfinished).map_err(|error| failed(error.to_string()))?;
    }
    connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy().as_ref()]).map_err(|error| failed(error.to_string()))?;
    std::fs::rename(&unfinished, copy).map_err(|error| failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Head, NewEvent};

    fn event(body: &str) -> NewEvent {
        NewEvent { body: body.to_owned(), ..NewEvent::default() }
    }

    #[test]
    fn a_copy_takes_the_place_and_nothing_is_lost() {
        let folder = tempfile::tempdir().expect("folder");
        let (path, copy) = (folder.path().join("library.db"), folder.path().join("copy.db"));
        let mut library = Library::open(&path).expect("library");
        let head = library.append_events(&Head::default(), &[event("one")], &[]).expect("kept");
        library.back_up_to(&copy).expect("copied");
        assert!(library.back_up_to(&copy).is_err(), "a copy is never written over");
        library.append_events(&head, &[event("two")], &[]).expect("kept");
        drop(library);
        let kept = Library::restore(&copy, &path).expect("restored").expect("the old one is kept");
        assert_eq!(Library::open(&path).expect("library").events().expect("sound").0.len(), 1);
        assert_eq!(Library::open(&kept).expect("library").events().expect("sound").0.len(), 2);
    }

    #[test]
    fn a_copy_a_day_is_kept_and_the_oldest_goes() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("library.db");
        let library = Library::open(&path).expect("library");
        let days = |path: &Path| Library::daily_copies(path).into_iter().map(|(day, _)| day).collect::<Vec<_>>();
        for (day, made) in [
            ("2026-11-18", true),
            ("2026-11-18", false),
            ("2026-11-19", true),
            ("2026-11-17", false),
            ("2026-11-20", true),
            ("2026-11-21", true),
        ] {
            assert_eq!(library.back_up_daily(&path, day, 3).expect("copied").is_some(), made, "{day}");
        }
        assert_eq!(days(&path), ["2026-11-19", "2026-11-20", "2026-11-21"]);
        let (_, copy) = Library::daily_copies(&path).pop().expect("the last");
        assert!(Library::open(&copy).expect("it is a library").events().is_ok());
    }

    #[test]
    fn what_is_no_library_takes_no_place() {
        let folder = tempfile::tempdir().expect("folder");
        let (path, copy) = (folder.path().join("library.db"), folder.path().join("copy.db"));
        drop(Library::open(&path).expect("library"));
        let before = std::fs::read(&path).expect("bytes");
        std::fs::write(&copy, b"this is a picture").expect("written");
        assert!(Library::restore(&copy, &path).is_err());
        assert_eq!(std::fs::read(&path).expect("bytes"), before);
    }

    #[test]
    fn a_library_that_is_open_stays_where_it_is() {
        let folder = tempfile::tempdir().expect("folder");
        let (path, copy) = (folder.path().join("library.db"), folder.path().join("copy.db"));
        let mut library = Library::open(&path).expect("library");
        library.back_up_to(&copy).expect("copied");
        assert!(Library::restore(&copy, &path).is_err());
        library.append_events(&Head::default(), &[event("one")], &[]).expect("it still works");
    }
}
