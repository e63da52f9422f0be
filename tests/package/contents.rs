//! What is in the package.

use std::fs;
use std::process::Command;

use crate::machine::{ENTRY, Machine, package, said};

#[test]
fn it_names_itself_and_what_it_needs() {
    let control = said(Command::new("dpkg-deb").arg("--field").arg(package()));
    for part in ["Package: aforo", concat!("Version: ", env!("CARGO_PKG_VERSION")), "Section: office", "libwebkit2gtk-4.1-0"] {
        assert!(control.contains(part), "{part} is missing from:\n{control}");
    }
    assert!(!control.contains("localhost"), "no machine is named:\n{control}");
}

/// What it needs can be had: the real machine would install it, and nothing is in its way.
#[test]
fn its_dependencies_are_packages_that_there_are() {
    let plan = said(Command::new("apt-get").env("LC_ALL", "C").args(["--simulate", "--quiet", "install"]).arg(package()));
    assert!(plan.contains("Inst aforo "), "{plan}");
}

/// Whoever built it does not own what it lays down.
#[test]
fn all_of_it_belongs_to_the_system() {
    let contents = said(Command::new("dpkg-deb").arg("--contents").arg(package()));
    for line in contents.lines() {
        let owner = line.split_whitespace().nth(1).expect("an owner");
        assert!(["root/root", "0/0"].contains(&owner), "{line}");
        assert!(!line[..10].contains('s') && line.as_bytes()[8] != b'w', "nobody gets more rights by it: {line}");
    }
}

#[test]
fn it_has_program_menu_entry_icons_and_file_type_and_nothing_else() {
    let machine = Machine::empty();
    machine.install(&package());
    let files = machine.files();
    let known =
        ["usr/bin/aforo-desktop", "usr/share/applications/Aforo.desktop", "usr/share/icons/hicolor/", "usr/share/mime/packages/aforo.xml"];
    for file in &files {
        assert!(known.iter().any(|part| file.starts_with(part)), "{file} was not expected");
    }
    for part in known {
        assert!(files.iter().any(|file| file.starts_with(part)), "{part} is missing from {files:?}");
    }
}

#[test]
fn the_program_finds_its_libraries() {
    let machine = Machine::empty();
    machine.install(&package());
    let linked = said(Command::new("ldd").arg(machine.path("usr/bin/aforo-desktop")));
    assert!(!linked.contains("not found"), "{linked}");
}

#[test]
fn the_menu_entry_is_valid_and_names_what_is_there() {
    let machine = Machine::empty();
    machine.install(&package());
    let path = machine.path("usr/share/applications").join(ENTRY);
    let complaints = said(Command::new("desktop-file-validate").arg(&path));
    assert!(complaints.is_empty(), "{complaints}");
    let entry = fs::read_to_string(path).expect("reads");
    for line in ["Exec=aforo-desktop %f", "MimeType=application/x-aforo-plan", "Icon=aforo-desktop"] {
        assert!(entry.lines().any(|it| it == line), "{line} is missing from:\n{entry}");
    }
    assert!(machine.path("usr/share/icons/hicolor/128x128/apps/aforo-desktop.png").exists(), "the icon that it names");
}
