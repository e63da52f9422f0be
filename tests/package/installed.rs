//! The package's life on a machine: installed, started, brought up to date, removed.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::machine::{ENTRY, Machine, NAME, package, said, until};

const TYPE: &str = "application/x-aforo-plan";

fn plan(title: &str) -> String {
    format!(r#"{{"schema_version": 1, "title": "{title}", "client": {{"name": "Banco"}}, "developers": 3}}"#)
}

/// What the system takes a file for, by its name.
fn type_of(machine: &Machine, file: &Path) -> String {
    said(machine.session("gio").args(["info", "--attributes=standard::content-type"]).arg(file))
}

fn installed(version: &str) -> String {
    format!("install ok installed {version}")
}

#[test]
fn it_is_installed_as_it_was_packed() {
    let machine = Machine::empty();
    machine.install(&package());
    assert_eq!(machine.status(), installed(env!("CARGO_PKG_VERSION")));
    assert_eq!(machine.damage(), "");
}

/// Nobody has to do anything for it: dpkg tells the keepers of both lists of every package that lays something into their folders.
#[test]
fn the_system_registers_the_file_type_by_itself() {
    for (keeper, file) in
        [("shared-mime-info", "usr/share/mime/packages/aforo.xml"), ("desktop-file-utils", "usr/share/applications/Aforo.desktop")]
    {
        let triggers = said(Command::new("dpkg-query").args(["--control-show", keeper, "triggers"]));
        let folders = triggers.lines().filter_map(|line| line.strip_prefix("interest")?.split_whitespace().nth(1));
        assert!(folders.into_iter().any(|folder| Path::new("/").join(file).starts_with(folder)), "{keeper}: {triggers}");
        let contents = said(Command::new("dpkg-deb").arg("--contents").arg(package()));
        assert!(contents.contains(file), "{contents}");
    }
}

#[test]
fn a_plan_is_known_and_the_program_offered_for_it_until_it_is_removed() {
    let machine = Machine::with_package();
    let file = machine.home().join("banco.aforo");
    fs::write(&file, plan("Banco")).expect("writes");
    let known = type_of(&machine, &file);
    assert!(known.contains(TYPE), "{known}");
    let offered = said(machine.session("gio").args(["mime", TYPE]));
    assert!(offered.lines().next().is_some_and(|first| first.contains(ENTRY)), "it is the one that opens it: {offered}");
    machine.purge();
    machine.refresh();
    let known = type_of(&machine, &file);
    assert!(!known.contains(TYPE), "{known}");
    let offered = said(machine.session("gio").args(["mime", TYPE]));
    assert!(!offered.contains(ENTRY), "{offered}");
}

/// The system finds the type by the file's name, the program by the type, and starts it with the file; a second file goes to the window
/// that is there.
#[test]
fn a_double_click_on_a_plan_opens_it_in_the_one_window() {
    let machine = Machine::with_package();
    for title in ["Plan del banco", "Plan de la caja"] {
        let file = machine.home().join(format!("{title}.aforo"));
        fs::write(&file, plan(title)).expect("writes");
        machine.start(&["open".as_ref(), file.as_ref()]);
        // The page asks for the file: it is in the library only when there is a window that works.
        until(title, || machine.plans().iter().any(|it| it == title).then_some(()));
        until("one program alone", || (machine.programs().len() == 1).then_some(()));
    }
    machine.end();
}

#[test]
fn an_update_takes_the_place_of_what_was_there() {
    let machine = Machine::empty();
    let older = older_package(&machine.path("older"));
    machine.install(&older);
    assert_eq!(machine.status(), installed("0.0.1"));
    fs::remove_dir_all(machine.path("older")).expect("removes");
    machine.install(&package());
    assert_eq!(machine.status(), installed(env!("CARGO_PKG_VERSION")));
    assert_eq!(machine.damage(), "");
    assert!(!machine.path("usr/share/aforo/gone").exists(), "what the new one no longer has");
    let before = machine.files();
    machine.install(&package());
    assert_eq!(machine.status(), installed(env!("CARGO_PKG_VERSION")), "over itself");
    assert_eq!((machine.files(), machine.damage()), (before, String::new()));
}

/// The same package with a lower version and one file more.
fn older_package(folder: &Path) -> std::path::PathBuf {
    fs::create_dir(folder).expect("folder");
    said(Command::new("dpkg-deb").arg("--raw-extract").arg(package()).arg(folder.join("content")));
    let control = folder.join("content/DEBIAN/control");
    let text = fs::read_to_string(&control).expect("reads");
    let version = concat!("Version: ", env!("CARGO_PKG_VERSION"));
    assert!(text.contains(version), "{text}");
    fs::write(&control, text.replace(version, "Version: 0.0.1")).expect("writes");
    fs::create_dir_all(folder.join("content/usr/share/aforo")).expect("folder");
    fs::write(folder.join("content/usr/share/aforo/gone"), "").expect("writes");
    let package = folder.join("older.deb");
    said(Command::new("dpkg-deb").args(["-Znone", "--root-owner-group", "--build"]).arg(folder.join("content")).arg(&package));
    package
}

/// Everything that the package laid down goes, everything that is the person's stays, to the byte.
#[test]
fn removal_leaves_nothing_but_the_persons_library() {
    let machine = Machine::empty();
    machine.install(&package());
    let entry = machine.path("usr/share/applications").join(ENTRY);
    machine.start(&["launch".as_ref(), entry.as_ref()]);
    until("the sample plan", || (!machine.plans().is_empty()).then_some(()));
    machine.end();
    let plans = machine.plans();
    let home = contents(&machine);
    machine.purge();
    assert_eq!(machine.status(), "", "dpkg knows nothing of {NAME}");
    let files = machine.files();
    assert_eq!(files.iter().filter(|file| !file.starts_with("home/")).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(!machine.path("usr").exists(), "no folder either");
    assert!(machine.library().exists());
    assert_eq!(contents(&machine), home);
    assert_eq!(machine.plans(), plans);
}

/// Every file of the person's with its bytes; what is no file (the socket at which the program listened) with none.
fn contents(machine: &Machine) -> Vec<(String, Vec<u8>)> {
    let files = machine.files().into_iter().filter(|file| file.starts_with("home/"));
    files.map(|file| (file.clone(), fs::read(machine.path(&file)).unwrap_or_default())).collect()
}
