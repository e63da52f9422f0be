//! Files and folders that a person chooses in a native dialog. Tests cannot drive one, so the environment may name them.

use std::path::PathBuf;

use aforo_api::views::{ErrorView, Language};
use aforo_api::{Document, files};
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

/// Where exports go without a dialog.
const EXPORT_DIR: &str = "AFORO_EXPORT_DIR";
/// What is chosen without a dialog, whatever is asked for.
const CHOSEN_FILE: &str = "AFORO_CHOSEN_FILE";

pub(crate) fn destination<R: Runtime>(handle: &AppHandle<R>, file_name: &str) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(EXPORT_DIR) {
        return Some(PathBuf::from(folder).join(file_name));
    }
    handle.dialog().file().set_file_name(file_name).blocking_save_file().and_then(|path| path.into_path().ok())
}

/// Writes a document where somebody chooses; the file, or nothing.
pub(crate) fn save<R: Runtime>(handle: &AppHandle<R>, document: &Document, language: Language) -> Result<Option<String>, ErrorView> {
    let Some(path) = destination(handle, &document.file_name) else { return Ok(None) };
    files::write_whole(&path, &document.bytes, language)?;
    Ok(Some(path.to_string_lossy().into_owned()))
}

pub(crate) fn folder<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(EXPORT_DIR) {
        return Some(PathBuf::from(folder));
    }
    handle.dialog().file().blocking_pick_folder().and_then(|path| path.into_path().ok())
}

fn file<R: Runtime>(handle: &AppHandle<R>, name: &str, extensions: &[&str]) -> Option<PathBuf> {
    if let Some(file) = std::env::var_os(CHOSEN_FILE) {
        return Some(PathBuf::from(file));
    }
    let dialog = handle.dialog().file();
    let dialog = if extensions.is_empty() { dialog } else { dialog.add_filter(name, extensions) };
    dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
}

pub(crate) fn evidence<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    file(handle, "", &[])
}

pub(crate) fn card<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    file(handle, "XLSX, CSV, TOML", &["xlsx", "csv", "toml"])
}

pub(crate) fn policies<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    file(handle, "TOML", &["toml"])
}

pub(crate) fn backup<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    file(handle, "Aforo", &["db"])
}

pub(crate) fn client<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    file(handle, "Aforo", &["zip"])
}

pub(crate) fn picture<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    file(handle, "PNG, SVG", &["png", "svg"])
}
