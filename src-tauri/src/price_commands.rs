//! The window's commands of price books: decode, call, encode.

use std::path::PathBuf;

use aforo_api::Application;
use aforo_api::prices::views::*;
use aforo_api::views::regions::RegionsView;
use aforo_api::views::{Audience, ErrorView, Language, PurchaseOptionView, WorkspaceView};
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::DialogExt;

use crate::commands::context;

/// Files to import without a dialog, joined as the system joins paths; for tests, which cannot drive a native one.
const IMPORT_FILES: &str = "AFORO_IMPORT_FILES";

type Answer<T> = Result<T, ErrorView>;

#[tauri::command(async)]
pub(crate) fn list_prices(app: State<'_, Application>, query: PriceQuery, language: Language) -> Answer<PricePageView> {
    app.list_prices(&query, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn list_price_regions(app: State<'_, Application>, query: PriceQuery, language: Language) -> Answer<PriceRegionsView> {
    app.list_price_regions(&query, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn compare_regions(app: State<'_, Application>, plan_id: String, language: Language) -> Answer<RegionsView> {
    app.compare_regions(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn move_to_region(
    app: State<'_, Application>,
    plan_id: String,
    region: String,
    language: Language,
    audience: Audience,
) -> Answer<WorkspaceView> {
    app.move_to_region(&plan_id, &region, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn price_books(app: State<'_, Application>, language: Language) -> Answer<Vec<BookView>> {
    app.price_books(&context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn activate_price_book(app: State<'_, Application>, book: String, language: Language) -> Answer<()> {
    app.activate_price_book(&book, &context(language, Audience::Internal))
}

/// Asks for the files, then imports them; `None` if the user chose none.
#[tauri::command(async)]
pub(crate) fn import_prices<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    progress: Channel<ImportProgressView>,
    language: Language,
) -> Answer<Option<ImportView>> {
    let Some(files) = choose(&handle) else { return Ok(None) };
    // A window that is gone hears nothing; the import goes on.
    let mut watch = |view| drop(progress.send(view));
    app.import_prices(files, &mut watch, &context(language, Audience::Internal)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn cancel_import(app: State<'_, Application>) {
    app.cancel_import();
}

#[tauri::command(async)]
pub(crate) fn compare_price_books(
    app: State<'_, Application>,
    older: String,
    newer: String,
    language: Language,
) -> Answer<BookComparisonView> {
    app.compare_price_books(&older, &newer, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn price_impact(
    app: State<'_, Application>,
    older: String,
    newer: String,
    floor: String,
    language: Language,
) -> Answer<ImpactView> {
    app.price_impact(&older, &newer, &floor, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn purchase_options(app: State<'_, Application>, plan_id: String, language: Language) -> Answer<Vec<PurchaseOptionView>> {
    app.purchase_options(&plan_id, &context(language, Audience::Internal))
}

fn choose<R: Runtime>(handle: &AppHandle<R>) -> Option<Vec<PathBuf>> {
    if let Some(files) = std::env::var_os(IMPORT_FILES) {
        return Some(std::env::split_paths(&files).collect());
    }
    let chosen = handle.dialog().file().add_filter("CSV, JSON, gzip, zip", &["csv", "json", "gz", "zip"]).blocking_pick_files()?;
    Some(chosen.into_iter().filter_map(|path| path.into_path().ok()).collect())
}
