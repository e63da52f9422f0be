//! The library on real files: versions, undo, crashes, foreign and damaged files.
#![allow(clippy::expect_used, reason = "a test stops at the first thing that is not as expected")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use aforo_library::{Edit, Library, LibraryError, VERSION_LIMIT};

fn edit<'a>(document: &'a str, step: &'a str) -> Edit<'a> {
    Edit { document, title: "Plan", client: "Banco", step, now: "2026-11-20T12:00:00Z", continues: false }
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

/// Window A shows version 3; window B undoes it and edits. Were the new version also called 3, A's next edit would be taken for
/// an edit of it and B's edit would be lost without a word.
#[test]
fn a_number_is_never_given_to_two_documents() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    let mut first = with_plan(&path);
    first.save_version("p1", 1, &edit("v2", "second")).expect("saves");
    let shown_in_first = first.save_version("p1", 2, &edit("v3", "third")).expect("saves");
    let mut second = Library::open(&path).expect("two windows");
    let undone = second.undo("p1", "now").expect("undoes").version;
    second.save_version("p1", undone, &edit("of the second window", "edit")).expect("saves");
    let refused = first.save_version("p1", shown_in_first, &edit("of the first window", "edit"));
    assert!(matches!(refused, Err(LibraryError::StaleVersion { .. })), "{refused:?}");
    assert_eq!(second.plan("p1").expect("plan").document, "of the second window");
}

/// What a kill between the making of the file and its first tables leaves behind.
#[test]
fn a_creation_that_was_cut_short_is_completed() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    rusqlite::Connection::open(&path).and_then(|file| file.pragma_update(None, "journal_mode", "WAL")).expect("makes");
    assert!(std::fs::metadata(&path).expect("is there").len() > 0, "the file has a first page and no table");
    with_plan(&path);
}

#[test]
fn two_first_starts_at_once_make_one_library() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    let start = std::sync::Barrier::new(8);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|number| {
                let (path, start) = (&path, &start);
                scope.spawn(move || {
                    start.wait();
                    let mut library = Library::open(path)?;
                    library.create_plan(&format!("p{number}"), &edit("v1", "create"))
                })
            })
            .collect();
        for thread in threads {
            thread.join().expect("no panic").expect("opens and saves");
        }
    });
    assert_eq!(Library::open(&path).expect("opens").plans().expect("lists").len(), 8);
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
}

#[test]
fn a_damaged_file_is_refused_untouched() {
    let folder = tempfile::tempdir().expect("folder");
    let damaged = folder.path().join("damaged.db");
    drop(with_plan(&damaged));
    let mut bytes = std::fs::read(&damaged).expect("reads");
    for byte in bytes.iter_mut().skip(4_096).take(6_000) {
        *byte = 0xa5;
    }
    std::fs::write(&damaged, &bytes).expect("writes");
    let error = Library::open(&damaged).expect_err("refused").to_string();
    assert!(error.contains("is damaged") && error.contains("restore a backup"), "{error}");
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

/// Format 0 with the mark of a library is what the next format's program will find in today's libraries: older than it knows.
#[test]
fn an_older_library_is_copied_before_it_is_changed() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("library.db");
    let older = rusqlite::Connection::open(&path).expect("makes");
    older.execute_batch("PRAGMA application_id = 0x41464f52; CREATE TABLE kept (x); INSERT INTO kept VALUES (42);").expect("fills");
    drop(older);
    // A copy that a full disk or a kill cut short is no backup.
    std::fs::write(folder.path().join("library.db.format-0.unfinished"), "cut sho").expect("writes");
    with_plan(&path);
    let copy = rusqlite::Connection::open(folder.path().join("library.db.format-0.backup")).expect("the backup opens");
    let kept: i64 = copy.query_row("SELECT x FROM kept", [], |row| row.get(0)).expect("the backup holds what was there");
    assert_eq!(kept, 42);
    let tables: i64 = copy.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).expect("counts");
    assert_eq!(tables, 1, "the copy was made before the migration");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    /// Against a model, a list of documents and a cursor: any mix of edits, undos and redos, with restarts in between, shows
    /// the document that the model shows; then undoing and redoing everything leads back to it.
    #[test]
    fn undo_and_redo_follow_a_list_and_a_cursor(actions in proptest::collection::vec(0..6_u8, 1..40)) {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("library.db");
        let mut library = with_plan(&path);
        let mut model = vec!["v1".to_owned()];
        let mut cursor = 0;
        for (number, action) in actions.into_iter().enumerate() {
            match action {
                0..=2 => {
                    let document = format!("edit {number}");
                    let version = library.plan("p1").expect("plan").version;
                    library.save_version("p1", version, &edit(&document, "edit")).expect("saves");
                    model.truncate(cursor + 1);
                    model.push(document);
                    cursor += 1;
                }
                3 => {
                    proptest::prop_assert_eq!(library.undo("p1", "now").is_ok(), cursor > 0);
                    cursor = cursor.saturating_sub(1);
                }
                4 => {
                    proptest::prop_assert_eq!(library.redo("p1", "now").is_ok(), cursor + 1 < model.len());
                    cursor = (cursor + 1).min(model.len() - 1);
                }
                _ => {
                    drop(library);
                    library = Library::open(&path).expect("opens again");
                }
            }
            proptest::prop_assert_eq!(&library.plan("p1").expect("plan").document, &model[cursor]);
        }
        for expected in model[..cursor].iter().rev() {
            proptest::prop_assert_eq!(&library.undo("p1", "now").expect("undoes").document, expected);
        }
        for expected in &model[1..] {
            proptest::prop_assert_eq!(&library.redo("p1", "now").expect("redoes").document, expected);
        }
    }
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

#[test]
fn typing_on_is_one_step() {
    let folder = tempfile::tempdir().expect("folder");
    let mut library = with_plan(&folder.path().join("library.db"));
    let typed = |document| Edit { continues: true, ..edit(document, "set developers") };
    let mut version = library.save_version("p1", 1, &edit("v2", "set developers")).expect("saves");
    for document in ["v20", "v201"] {
        version = library.save_version("p1", version, &typed(document)).expect("saves");
    }
    assert_eq!(library.undo("p1", "now").expect("undoes").document, "v1", "one step back leads to before the typing");
    assert_eq!(library.redo("p1", "now").expect("redoes").document, "v201");
    version = library.save_version("p1", version, &Edit { continues: true, ..edit("w", "set title") }).expect("another step");
    assert_eq!(library.undo("p1", "now").expect("undoes").document, "v201", "only the same step is continued");
    assert!(version > 4);
}
