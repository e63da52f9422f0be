//! The window's commands of documents: preview, open, print. Decode, call, encode; laying out runs apart from everything else.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use aforo_api::preview::PreviewView;
use aforo_api::views::{Audience, DocumentFormat, ErrorView, Language};
use aforo_api::{Application, files};
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, Runtime, State};

use crate::commands::context;

type Answer<T> = Result<T, ErrorView>;

/// What the window may have the system open: the documents that this run of the program has written, and nothing else.
#[derive(Debug)]
pub(crate) struct Written {
    documents: Mutex<BTreeSet<PathBuf>>,
    /// Where what is printed is kept for the viewer.
    print_folder: PathBuf,
}

impl Written {
    pub(crate) fn new(print_folder: PathBuf) -> Self {
        Self { documents: Mutex::default(), print_folder }
    }

    pub(crate) fn add(&self, path: &Path) {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
    }

    fn holds(&self, path: &Path) -> bool {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner).contains(path)
    }
}

/// Typst takes tenths of seconds: it runs on a thread of its own kind, so that no other command waits for one.
async fn apart<R: Runtime, T: Send + 'static>(
    handle: AppHandle<R>,
    language: Language,
    work: impl FnOnce(&AppHandle<R>, &Application) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking(move || work(&handle, &handle.state::<Application>())).await;
    done.unwrap_or_else(|error| Err(ErrorView::new("document", language, &[("reason", &error.to_string())])))
}

#[tauri::command]
pub(crate) async fn preview_proposal<R: Runtime>(
    handle: AppHandle<R>,
    plan_id: String,
    language: Language,
    audience: Audience,
) -> Answer<PreviewView> {
    apart(handle, language, move |_, app| app.preview(&plan_id, &context(language, audience))).await
}

/// A page as PNG, in bytes and not in JSON.
#[tauri::command]
pub(crate) async fn preview_page<R: Runtime>(
    handle: AppHandle<R>,
    key: String,
    page: usize,
    dots: u16,
    language: Language,
) -> Answer<Response> {
    apart(handle, language, move |_, app| app.preview_page(&key, page, dots, language).map(Response::new)).await
}

/// Opens a document that was exported with the system's program for it.
#[tauri::command(async)]
pub(crate) fn open_exported(written: State<'_, Written>, path: String, language: Language) -> Answer<()> {
    let file = Path::new(&path);
    if !written.holds(file) {
        return Err(ErrorView::new("not-exported", language, &[("path", &path)]));
    }
    show(file, language)
}

/// Writes the proposal where only this user reads and opens it with the system's viewer, which prints: no web view does that alike
/// on every system.
#[tauri::command]
pub(crate) async fn print_proposal<R: Runtime>(
    handle: AppHandle<R>,
    plan_id: String,
    language: Language,
    audience: Audience,
) -> Answer<()> {
    let work = move |handle: &AppHandle<R>, app: &Application| {
        let document = app.export(&plan_id, DocumentFormat::Pdf, &context(language, audience))?;
        let folder = &handle.state::<Written>().print_folder;
        let refused = |error: std::io::Error| {
            let place = folder.to_string_lossy();
            ErrorView::new("file-write", language, &[("path", &place), ("reason", &error.to_string())])
        };
        std::fs::create_dir_all(folder).map_err(refused)?;
        let path = folder.join(&document.file_name);
        files::write_whole(&path, &document.bytes, language)?;
        show(&path, language)
    };
    apart(handle, language, work).await
}

fn show(path: &Path, language: Language) -> Answer<()> {
    let failed = |reason: String| ErrorView::new("file-open", language, &[("path", &path.to_string_lossy()), ("reason", &reason)]);
    open::that_detached(path).map_err(|error| failed(error.to_string()))
}
