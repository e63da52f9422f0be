//! A machine on which nothing is installed yet, as far as dpkg can tell: a root of its own, a person's home, a session.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

/// The package's name, and the menu entry that stands for the program.
pub(crate) const NAME: &str = "aforo";
pub(crate) const ENTRY: &str = "Aforo.desktop";
/// How long a condition may take on a slow, shared machine.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(50);
/// dpkg wants to see the system's tools, which an ordinary person's path does not always name.
const TOOLS: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// The package of this version.
pub(crate) fn package() -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"), PathBuf::from);
    let folder = target.join("release/bundle/deb");
    let named = format!("Aforo_{}_", env!("CARGO_PKG_VERSION"));
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}; run `make package`", folder.display()));
    let found = entries.map(|entry| entry.expect("entry").path()).find(|path| {
        path.extension().is_some_and(|it| it == "deb") && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&named))
    });
    found.unwrap_or_else(|| panic!("{} has no {named}….deb; run `make package`", folder.display()))
}

/// What a command says; it must succeed.
pub(crate) fn said(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}: {out}{err}");
    out.into_owned()
}

/// Waits until there is an answer.
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = look() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "{what} does not come");
        std::thread::sleep(PAUSE);
    }
}

pub(crate) struct Machine(TempDir);

impl Machine {
    /// With nothing on it but a person's home.
    pub(crate) fn empty() -> Self {
        let machine = Self(tempfile::tempdir().expect("folder"));
        for folder in ["updates", "info", "triggers"] {
            fs::create_dir_all(machine.database().join(folder)).expect("folder");
        }
        for file in ["status", "available"] {
            fs::write(machine.database().join(file), "").expect("writes");
        }
        fs::create_dir_all(machine.home()).expect("home");
        machine
    }

    /// With the package installed and the system's lists of types and programs made, as dpkg's triggers make them.
    pub(crate) fn with_package() -> Self {
        let machine = Self::empty();
        machine.install(&package());
        machine.refresh();
        machine
    }

    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.0.path().join(inside)
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.path("home/ana")
    }

    fn database(&self) -> PathBuf {
        self.path("var/lib/dpkg")
    }

    /// dpkg on this root. It may be run by anybody, since the root is theirs. What the package needs of other packages is not there; a
    /// test of its own asks the real machine for it.
    fn dpkg(&self) -> Command {
        let mut dpkg = Command::new("dpkg");
        dpkg.env("PATH", TOOLS).env("LC_ALL", "C").arg("--root").arg(self.0.path());
        dpkg.args(["--force-not-root", "--force-depends", "--force-unsafe-io"]);
        dpkg
    }

    pub(crate) fn install(&self, package: &Path) {
        said(self.dpkg().arg("--install").arg(package));
    }

    pub(crate) fn purge(&self) {
        said(self.dpkg().args(["--purge", NAME]));
    }

    /// What differs from what was packed: nothing, if all is well.
    pub(crate) fn damage(&self) -> String {
        said(self.dpkg().args(["--verify", NAME]))
    }

    /// What dpkg holds of the package: its status and its version.
    pub(crate) fn status(&self) -> String {
        let mut query = Command::new("dpkg-query");
        query.arg("--admindir").arg(self.database()).args(["--show", "--showformat=${Status} ${Version}\n"]);
        said(&mut query).trim().to_owned()
    }

    /// What the triggers of `shared-mime-info` and `desktop-file-utils` do. Their folders are there whether or not the package is.
    pub(crate) fn refresh(&self) {
        for folder in ["usr/share/mime/packages", "usr/share/applications"] {
            fs::create_dir_all(self.path(folder)).expect("folder");
        }
        said(Command::new("update-mime-database").arg(self.path("usr/share/mime")));
        said(Command::new("update-desktop-database").arg(self.path("usr/share/applications")));
    }

    /// A program of the person's session, which finds what is installed before what the real machine has.
    pub(crate) fn session(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{}:{path}", self.path("usr/bin").display()));
        command.env("XDG_DATA_DIRS", format!("{}:/usr/share", self.path("usr/share").display()));
        command.env("HOME", self.home()).env("LC_ALL", "C.UTF-8").current_dir(self.home());
        for variable in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_CACHE_HOME", "XDG_CURRENT_DESKTOP", "AFORO_DATA_DIR"] {
            command.env_remove(variable);
        }
        command
    }

    /// Starts the installed program as the desktop does. Nobody reads what it says: it goes on when whoever started it has ended.
    pub(crate) fn start(&self, arguments: &[&OsStr]) {
        let mut launcher = self.session("gio");
        let ended = launcher.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        assert!(ended.is_ok_and(|ended| ended.success()), "{launcher:?}");
    }

    /// Every file below the root, but for dpkg's own notes.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        list(self.0.path(), self.0.path(), &mut files);
        files.retain(|file| !file.starts_with("var/lib/dpkg/"));
        files.sort();
        files
    }

    /// The library where the program puts it by itself.
    pub(crate) fn library(&self) -> PathBuf {
        self.home().join(".local/share/app.aforo.planner/library.db")
    }

    /// Titles of the plans in the library; none before there is one.
    pub(crate) fn plans(&self) -> Vec<String> {
        let Ok(library) = Connection::open_with_flags(self.library(), OpenFlags::SQLITE_OPEN_READ_ONLY) else { return Vec::new() };
        let read = || -> rusqlite::Result<Vec<String>> {
            library.prepare("SELECT title FROM plans ORDER BY created")?.query_map([], |row| row.get(0))?.collect()
        };
        read().unwrap_or_default()
    }

    /// The processes of the installed program.
    pub(crate) fn programs(&self) -> Vec<String> {
        let program = self.path("usr/bin/aforo-desktop");
        let processes = fs::read_dir("/proc").expect("/proc").flatten();
        let running = processes.filter(|process| fs::read_link(process.path().join("exe")).is_ok_and(|exe| exe == program));
        running.map(|process| process.file_name().to_string_lossy().into_owned()).collect()
    }

    /// Ends the program as the end of a session does, and waits until it is gone.
    pub(crate) fn end(&self) {
        for program in self.programs() {
            said(Command::new("kill").arg(program));
        }
        until("the program's end", || self.programs().is_empty().then_some(()));
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        // Where a test failed, its program may still be there; one that has just ended is no error worth telling.
        for program in self.programs() {
            let _ = Command::new("kill").args(["-KILL", &program]).status();
        }
    }
}

fn list(root: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            list(root, &path, files);
        } else {
            files.push(path.strip_prefix(root).expect("inside").to_string_lossy().into_owned());
        }
    }
}
