//! The library on real files: versions, undo, crashes, foreign and damaged files.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use aforo_library::{Edit, Library, LibraryError, VERSION_LIMIT};

fn edit<'a>(document: &'a str, step: &'a str) -> Edit<'a> {
    Edit { document, title: "Plan", client: "Banco", step, now: "2026-11-20T12:00:00Z" }
}

fn with_plan(path: &Path) -> Library {
    let mut library = Library::open(path).expect("opens");
    library.create_plan("p1", &edit("v1", "create")).expect("creates");
    library
}

#[test]
fn versions_undo_and_redo() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    let mut library = with_plan(&path);
    assert_eq!(library.plan("p1").expect("plan").undo_step, None, "nothing before the first version");
    library.save_version("p1", 1, &edit("v2", "second")).expect("saves");
    library.save_version("p1", 2, &edit("v3", "third")).expect("saves");
    let undone = library.undo("p1", "2026-11-20T12:01:00Z").expect("undoes");
    assert_eq!((undone.document.as_str(), undone.undo_step.as_deref(), undone.redo_step.as_deref()), ("v2", Some("second"), Some("third")));
    drop(library);
    let mut library = Library::open(&path).expect("history survives a restart");
    assert_eq!(library.redo("p1", "now").expect("redoes").document, "v3");
    assert!(matches!(library.redo("p1", "now"), Err(LibraryError::NoStep { direction: "redo" })));
    library.undo("p1", "now").expect("undoes");
    library.save_version("p1", 2, &edit("v3b", "other")).expect("a new edit drops what was undone");
    let plan = library.plan("p1").expect("plan");
    assert_eq!((plan.document.as_str(), plan.redo_step), ("v3b", None));
}

#[test]
fn a_stale_edit_is_refused_and_keeps_nothing() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    let mut first = with_plan(&path);
    let mut second = Library::open(&path).expect("two windows");
    first.save_version("p1", 1, &edit("mine", "a")).expect("saves");
    assert!(matches!(second.save_version("p1", 1, &edit("yours", "b")), Err(LibraryError::StaleVersion { current: 2, .. })));
    assert_eq!(second.plan("p1").expect("plan").document, "mine");
}

#[test]
fn history_is_bounded() {
    let folder = tempfile::tempdir().expect("folder");
    let mut library = with_plan(&folder.path().join("library.db"));
    for version in 1..VERSION_LIMIT + 20 {
        library.save_version("p1", version, &edit(&format!("v{}", version + 1), "edit")).expect("saves");
    }
    let mut undone = 0;
    while library.undo("p1", "now").is_ok() {
        undone += 1;
    }
    assert_eq!(undone, VERSION_LIMIT - 1);
}

#[test]
fn foreign_newer_and_damaged_files_are_refused_untouched() {
    let folder = tempfile::tempdir().expect("folder");
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "not a database, but long enough to be read as one if nobody looks".repeat(20)).expect("writes");
    let newer = folder.path().join("newer.db");
    drop(with_plan(&newer));
    rusqlite::Connection::open(&newer).and_then(|file| file.pragma_update(None, "user_version", 99)).expect("marks");
    let foreign = folder.path().join("foreign.db");
    rusqlite::Connection::open(&foreign).and_then(|file| file.execute_batch("CREATE TABLE x (y)")).expect("makes");
    for (path, expected) in [(&text, "is not an Aforo library"), (&newer, "has format 99"), (&foreign, "is not an Aforo library")] {
        let before = std::fs::read(path).expect("reads");
        let error = Library::open(path).expect_err("refused").to_string();
        assert!(error.contains(expected), "{error}");
        assert_eq!(std::fs::read(path).expect("reads"), before, "{} was changed", path.display());
    }
    let damaged = folder.path().join("damaged.db");
    drop(with_plan(&damaged));
    let mut bytes = std::fs::read(&damaged).expect("reads");
    for byte in bytes.iter_mut().skip(4_096).take(6_000) {
        *byte = 0xa5;
    }
    std::fs::write(&damaged, &bytes).expect("writes");
    assert!(Library::open(&damaged).is_err(), "a damaged file is not opened");
    assert_eq!(std::fs::read(&damaged).expect("reads"), bytes);
}

#[test]
fn settings_and_deletion() {
    let folder = tempfile::tempdir().expect("folder");
    let mut library = with_plan(&folder.path().join("library.db"));
    library.set_setting("theme", "dark").expect("keeps");
    library.set_setting("theme", "light").expect("keeps");
    assert_eq!(library.setting("theme").expect("reads").as_deref(), Some("light"));
    assert_eq!(library.setting("absent").expect("reads"), None);
    library.delete_plan("p1").expect("deletes");
    assert!(matches!(library.plan("p1"), Err(LibraryError::UnknownPlan { .. })));
    assert!(library.plans().expect("lists").is_empty());
}

/// The test binary calls itself with this variable set to become the process that is killed.
const CHILD: &str = "AFORO_LIBRARY_TEST_CHILD";

/// Saves without end and prints each version after it was confirmed; it is killed from outside.
#[test]
fn saves_until_killed() {
    let Ok(path) = std::env::var(CHILD) else { return };
    let mut library = Library::open(Path::new(&path)).expect("opens");
    let mut version = library.plan("p1").expect("plan").version;
    loop {
        let document = "x".repeat(2_000 + version as usize % 7_000) + &format!("#{}", version + 1);
        version = library.save_version("p1", version, &edit(&document, "edit")).expect("saves");
        println!("confirmed {version}");
    }
}

#[test]
fn a_killed_process_loses_nothing_confirmed() {
    if std::env::var(CHILD).is_ok() {
        return;
    }
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    drop(with_plan(&path));
    let mut rounds_that_saved = 0;
    for round in 0..20u64 {
        let mut child = Command::new(std::env::current_exe().expect("own path"))
            .args(["--exact", "saves_until_killed", "--nocapture", "--test-threads=1"])
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        // Different moments of different runs; no assertion depends on how far the child came.
        std::thread::sleep(Duration::from_millis(15 + round * 7));
        child.kill().expect("kills");
        let output = child.wait_with_output().expect("ends");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        // The last line may be cut by the kill; only whole lines were confirmed.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let confirmed = whole.lines().filter_map(|line| line.strip_prefix("confirmed ")?.parse::<u32>().ok()).max();
        let library = Library::open(&path).expect("opens after the kill");
        let plan = library.plan("p1").expect("plan");
        if let Some(confirmed) = confirmed {
            rounds_that_saved += 1;
            assert!(plan.version >= confirmed, "round {round}: version {} after {confirmed} was confirmed", plan.version);
            assert!(plan.document.ends_with(&format!("#{}", plan.version)), "round {round}: a whole document");
        }
    }
    assert!(rounds_that_saved > 10, "the child was killed while it saved in {rounds_that_saved} of 20 rounds");
}
