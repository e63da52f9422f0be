//! The plan file that waits to be opened: named on the command line, by a second start of the program, by macOS,
//! or dropped on the window.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Emitter, Manager, Runtime};

/// Told to the window when a file waits; it then asks for it, so that no path ever passes through the page.
const EVENT: &str = "file-waiting";

/// A file, until the window has taken it.
#[derive(Debug, Default)]
pub(crate) struct Waiting(Mutex<Option<PathBuf>>);

impl Waiting {
    /// Takes the file, so that it is opened once.
    pub(crate) fn take(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, file: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
    }
}

/// The first argument that names a plan file, seen from the folder in which the program was started.
pub(crate) fn file_of(arguments: &[String], folder: &Path) -> Option<PathBuf> {
    let named = arguments
        .iter()
        .skip(1)
        .find(|argument| !argument.starts_with('-') && Path::new(argument).extension().is_some_and(|it| it == "aforo"));
    named.map(|name| folder.join(name))
}

/// The first plan file among what macOS was asked to open with the program.
#[cfg(any(target_os = "macos", test))]
pub(crate) fn file_of_urls(urls: &[tauri::Url]) -> Option<PathBuf> {
    let mut files = urls.iter().filter_map(|url| url.to_file_path().ok());
    files.find(|file| file.extension().is_some_and(|it| it == "aforo"))
}

/// Lets a file wait and tells the window, in front of everything else.
pub(crate) fn offer<R: Runtime>(app: &AppHandle<R>, file: Option<PathBuf>) {
    if let Some(file) = file {
        app.state::<Waiting>().put(file);
    }
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot come to the front is still told.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    // Nobody listens before the page is there; it asks by itself when it starts.
    let _ = app.emit(EVENT, ());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_file_is_found_among_the_arguments() {
        let found = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
            file_of(&arguments, Path::new("/plans")).map(|path| path.to_string_lossy().into_owned())
        };
        assert_eq!(found(&["aforo-desktop", "bank.aforo"]), Some("/plans/bank.aforo".to_owned()));
        assert_eq!(found(&["aforo-desktop", "--flag", "/elsewhere/bank.aforo"]), Some("/elsewhere/bank.aforo".to_owned()));
        assert_eq!(found(&["bank.aforo"]), None, "the first is the program itself");
        assert_eq!(found(&["aforo-desktop", "bank.txt"]), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_plan_file_is_found_among_what_macos_opens() {
        let found = |urls: &[&str]| {
            let urls: Vec<tauri::Url> = urls.iter().filter_map(|url| url.parse().ok()).collect();
            file_of_urls(&urls)
        };
        let first = ["file:///plans/notes.txt", "file:///plans/a%C3%B1o%20nuevo.aforo", "file:///plans/bank.aforo"];
        assert_eq!(found(&first), Some(PathBuf::from("/plans/año nuevo.aforo")));
        assert_eq!(found(&["https://elsewhere/bank.aforo"]), None, "only files of this machine");
        assert_eq!(found(&[]), None);
    }
}
