//! What the tests share: the repository, the command, the engine.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use aforo_api::views::{Audience, Language};
use aforo_api::{Engine, Options};

/// The date on which all tests quote.
pub(crate) const DATE: &str = "2026-11-20";

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The built `aforo` command. It stands beside the test's own folder, because both are built in one go.
pub(crate) fn aforo() -> Command {
    let mut folder = std::env::current_exe().expect("own path");
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let binary = folder.join(format!("aforo{}", std::env::consts::EXE_SUFFIX));
    assert!(binary.exists(), "build the command first: cargo build -p aforo-cli ({})", binary.display());
    let mut command = Command::new(binary);
    // The library of whoever runs the tests has no say in them.
    command.env_remove("AFORO_LANG").env_remove("AFORO_DATA_DIR").env("AFORO_LIBRARY", "there-is-no-library.db");
    command
}

/// Runs the command in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    aforo().current_dir(folder).args(arguments).output().expect("the command starts")
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

pub(crate) fn engine() -> Engine {
    Engine::new(Language::En).expect("the shipped data is sound")
}

pub(crate) fn options(audience: Audience) -> Options {
    Options { language: Language::Es, audience, date: DATE.parse().expect("date") }
}

/// The sample plan as a file's bytes.
pub(crate) fn sample(engine: &Engine) -> Vec<u8> {
    aforo_api::document::write(&engine.template("connect-bank", Language::Es).expect("template")).into_bytes()
}

/// The folders of cases below `tests/<kind>`.
pub(crate) fn cases(kind: &str) -> Vec<PathBuf> {
    let folder = root().join("tests").join(kind);
    let mut cases: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}
