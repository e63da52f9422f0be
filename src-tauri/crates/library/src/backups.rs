//! Copies of the library: made while it is in use, put back in its place, never over anything.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{Library, LibraryError, migrations};

/// How automatic copies are called; only these are ever removed.
const AUTOMATIC: &str = "auto-";
/// How copies that somebody asked for are called.
const BY_HAND: &str = "copy-";

/// A copy beside a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCopy {
    /// Its file.
    pub path: PathBuf,
    /// Name of the file.
    pub name: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// Its size.
    pub bytes: u64,
    /// Whether the program made it by itself.
    pub automatic: bool,
}

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

    /// Keeps an automatic copy beside the library and removes the oldest automatic ones beyond `keep`; where it is, or nothing if another
    /// process has just made it. `path` is the library's file, `now` the moment (RFC 3339) that names the copy.
    ///
    /// # Errors
    /// If the folder or the copy cannot be written. A copy that cannot be removed is left.
    pub fn back_up_automatically(&self, path: &Path, now: &str, keep: usize) -> Result<Option<PathBuf>, LibraryError> {
        let copy = Self::place_of_copy(path, true, now)?;
        match self.back_up_to(&copy) {
            Err(_) if copy.exists() => return Ok(None),
            made => made?,
        }
        for old in Self::copies(path)?.iter().filter(|copy| copy.automatic).skip(keep.max(1)) {
            let _ = std::fs::remove_file(&old.path);
        }
        Ok(Some(copy))
    }

    /// Where a copy of a moment goes, in the folder of copies beside the library: `auto-2026-11-20T12-00-00Z.db`, or `copy-…` for one that
    /// somebody asked for.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn place_of_copy(path: &Path, automatic: bool, now: &str) -> Result<PathBuf, LibraryError> {
        let folder = Self::folder_of_copies(path);
        std::fs::create_dir_all(&folder).map_err(|error| LibraryError::Backup { path: folder.clone(), detail: error.to_string() })?;
        let moment = now.split('.').next().unwrap_or(now).trim_end_matches('Z').replace(':', "-");
        Ok(folder.join(format!("{}{moment}Z.db", if automatic { AUTOMATIC } else { BY_HAND })))
    }

    /// The folder of copies of a library: its own, so that two libraries of one folder do not mix theirs.
    #[must_use]
    pub fn folder_of_copies(path: &Path) -> PathBuf {
        beside(path, "backups")
    }

    /// The copies beside a library, the newest first. Files with other names are none of them.
    ///
    /// # Errors
    /// If the folder cannot be read; without one there are no copies.
    pub fn copies(path: &Path) -> Result<Vec<StoredCopy>, LibraryError> {
        let folder = Self::folder_of_copies(path);
        let failed = |error: std::io::Error| LibraryError::Backup { path: folder.clone(), detail: error.to_string() };
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(error)),
        };
        let mut copies = Vec::new();
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let stamp = name.strip_prefix(AUTOMATIC).or_else(|| name.strip_prefix(BY_HAND)).and_then(|rest| rest.strip_suffix(".db"));
            let Some((day, time)) = stamp.and_then(|stamp| stamp.split_once('T')) else { continue };
            copies.push(StoredCopy {
                at: format!("{day}T{}", time.replace('-', ":")),
                bytes: entry.metadata().map_err(failed)?.len(),
                automatic: name.starts_with(AUTOMATIC),
                path: entry.path(),
                name,
            });
        }
        copies.sort_by(|one, other| other.at.cmp(&one.at));
        Ok(copies)
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
    fn the_oldest_automatic_copies_go_and_those_by_hand_stay() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("library.db");
        let library = Library::open(&path).expect("library");
        let by_hand = Library::place_of_copy(&path, false, "2026-11-17T08:00:00Z").expect("a place");
        library.back_up_to(&by_hand).expect("copied");
        for (now, made) in [
            ("2026-11-18T09:00:00.5Z", true),
            ("2026-11-18T09:00:00.7Z", false),
            ("2026-11-19T09:00:00Z", true),
            ("2026-11-20T09:00:00Z", true),
            ("2026-11-21T09:00:00Z", true),
        ] {
            assert_eq!(library.back_up_automatically(&path, now, 3).expect("copied").is_some(), made, "{now}");
        }
        std::fs::write(Library::folder_of_copies(&path).join("notes.txt"), "mine").expect("written");
        let copies = Library::copies(&path).expect("copies");
        let found: Vec<(&str, bool)> = copies.iter().map(|copy| (copy.at.as_str(), copy.automatic)).collect();
        let expected = [
            ("2026-11-21T09:00:00Z", true),
            ("2026-11-20T09:00:00Z", true),
            ("2026-11-19T09:00:00Z", true),
            ("2026-11-17T08:00:00Z", false),
        ];
        assert_eq!(found, expected);
        assert!(Library::open(&copies[0].path).expect("it is a library").events().is_ok());
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
