//! The package as people install it: what it lays down, that its program finds its libraries, and that it knows the file type.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

use std::path::{Path, PathBuf};
use std::process::Command;

fn package() -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"), PathBuf::from);
    let folder = target.join("release/bundle/deb");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}; run `make package`", folder.display()));
    let mut found: Vec<PathBuf> =
        entries.map(|entry| entry.expect("entry").path()).filter(|path| path.extension().is_some_and(|it| it == "deb")).collect();
    found.sort();
    found.pop().expect("a package")
}

fn said(command: &mut Command) -> String {
    let output = command.output().expect("runs");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn it_names_itself_and_what_it_needs() {
    let control = said(Command::new("dpkg-deb").arg("--field").arg(package()));
    for part in ["Package: aforo", "Section: office", "libwebkit2gtk-4.1-0"] {
        assert!(control.contains(part), "{part} is missing from:\n{control}");
    }
    assert!(!control.contains("localhost"), "no machine is named:\n{control}");
}

/// What is laid down is what removal takes away: dpkg removes exactly the files of its list.
#[test]
fn it_lays_down_program_menu_entry_icons_and_file_type_and_nothing_else() {
    let root = tempfile::tempdir().expect("folder");
    said(Command::new("dpkg-deb").arg("--extract").arg(package()).arg(root.path()));
    let mut files = Vec::new();
    list(root.path(), root.path(), &mut files);
    files.sort();
    let known = [
        "usr/bin/aforo-desktop",
        "usr/share/applications/",
        "usr/share/icons/hicolor/",
        "usr/share/mime/packages/aforo.xml",
        "usr/share/doc/",
    ];
    for file in &files {
        assert!(known.iter().any(|part| file.starts_with(part)), "{file} was not expected");
    }
    for part in &known[..4] {
        assert!(files.iter().any(|file| file.starts_with(part)), "{part} is missing from {files:?}");
    }
    let entry = files.iter().find(|file| file.ends_with(".desktop")).expect("a menu entry");
    let entry = std::fs::read_to_string(root.path().join(entry)).expect("reads");
    assert!(entry.contains("MimeType=application/x-aforo-plan"), "{entry}");
    assert!(
        entry.lines().any(|line| line.starts_with("Exec=aforo-desktop")
            && (line.contains("%F") || line.contains("%f") || line.contains("%u") || line.contains("%U"))),
        "it takes the file: {entry}"
    );
    let linked = said(Command::new("ldd").arg(root.path().join("usr/bin/aforo-desktop")));
    assert!(!linked.contains("not found"), "{linked}");
}

fn list(root: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            list(root, &path, files);
        } else {
            files.push(path.strip_prefix(root).expect("inside").to_string_lossy().into_owned());
        }
    }
}
