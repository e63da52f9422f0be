//! Where the command finds the window's library, and the price books in it.

use std::path::{Path, PathBuf};

use aforo_api::views::{ErrorView, Language};
use aforo_api::{Engine, Library};
use aforo_api::{library_desk, prices};

/// The folder of the window's data, as `tauri.conf.json` names the application.
const APPLICATION: &str = "app.aforo.planner";
const LIBRARY_FILE: &str = "library.db";
/// Where the window keeps its data, if not in the usual place.
const DATA_DIR: &str = "AFORO_DATA_DIR";

/// The library's file: the one that is named, else the window's.
pub(crate) fn path(named: Option<&Path>) -> Option<PathBuf> {
    match (named, std::env::var_os(DATA_DIR)) {
        (Some(named), _) => Some(named.to_owned()),
        (None, Some(folder)) => Some(PathBuf::from(folder).join(LIBRARY_FILE)),
        (None, None) => dirs::data_dir().map(|folder| folder.join(APPLICATION).join(LIBRARY_FILE)),
    }
}

/// The library, if there is one.
pub(crate) fn open(named: Option<&Path>, language: Language) -> Result<Option<Library>, ErrorView> {
    match path(named).filter(|path| path.exists()) {
        Some(path) => {
            Library::open(&path).map(|library| Some(told(library, &path, language))).map_err(|error| ErrorView::library(&error, language))
        }
        None => Ok(None),
    }
}

/// The library, made if there is none.
pub(crate) fn make(named: Option<&Path>, language: Language) -> Result<Library, ErrorView> {
    let path = path(named).ok_or_else(|| refused("there is no folder for data: name the library with --library", language))?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| refused(&format!("{}: {error}", folder.display()), language))?;
    }
    Library::open(&path).map(|library| told(library, &path, language)).map_err(|error| ErrorView::library(&error, language))
}

/// A record that was altered is told whenever the library is opened; plans and prices remain usable. A copy is
/// kept when one is due; one that cannot be made is told too.
fn told(mut library: Library, path: &Path, language: Language) -> Library {
    if let Err(error) = library_desk::keep_copy(&library, path, &jiff::Timestamp::now().to_string(), language) {
        crate::output::failure(&error.message);
    }
    if let Err(error) = library.events() {
        crate::output::failure(&ErrorView::library(&error, language).message);
    }
    library
}

/// Puts the active book, and the one that a plan names, where the engine finds them.
pub(crate) fn prepare(engine: &Engine, library: Option<&Library>, plan: &[u8], language: Language) -> Result<(), ErrorView> {
    let Some(library) = library else { return Ok(()) };
    let named = aforo_api::document::price_book(plan);
    prices::prepare(engine, library, named.as_deref(), language)
}

fn refused(reason: &str, language: Language) -> ErrorView {
    ErrorView::new("library", language, &[("reason", reason)])
}
