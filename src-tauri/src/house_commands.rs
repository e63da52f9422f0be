//! The window's commands of rate cards, the library and the house: decode, call, encode.

use aforo_api::clients::ClientFileView;
use aforo_api::library_desk::{BackupsView, LogPageView, LogQuery};
use aforo_api::quotes::window_views::PoliciesView;
use aforo_api::rate_desk::{CardDraftRequest, CardDraftView, CardFormat, CardQuestion};
use aforo_api::rates::{CardDiffView, CardView, CostView};
use aforo_api::settings_desk::HouseView;
use aforo_api::views::{Audience, ErrorView, Language};
use aforo_api::{Application, Context, files};
use tauri::{AppHandle, Runtime, State};

use crate::{chosen, commands};

type Answer<T> = Result<T, ErrorView>;

fn context(language: Language) -> Context {
    commands::context(language, Audience::Internal)
}

#[tauri::command(async)]
pub(crate) fn list_cards(app: State<'_, Application>, language: Language) -> Vec<CardView> {
    app.rate_cards(&context(language))
}

#[tauri::command(async)]
pub(crate) fn card_cost(app: State<'_, Application>, question: CardQuestion, language: Language) -> Answer<CostView> {
    app.card_cost(&question, &context(language))
}

#[tauri::command(async)]
pub(crate) fn compare_cards(app: State<'_, Application>, older: String, newer: String, language: Language) -> Answer<CardDiffView> {
    app.compare_cards(&older, &newer, &context(language))
}

#[tauri::command(async)]
pub(crate) fn draft_card(app: State<'_, Application>, request: CardDraftRequest, language: Language) -> Answer<CardDraftView> {
    app.draft_card(&request, &context(language))
}

/// Asks for a card's file and reads it; nothing if nobody chose one.
#[tauri::command(async)]
pub(crate) fn import_card<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    base: String,
    version: String,
    language: Language,
) -> Answer<Option<CardDraftView>> {
    let Some(path) = chosen::card(&handle) else { return Ok(None) };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    app.read_card(&name, &files::read(&path, language)?, &base, &version, &context(language)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn publish_card(app: State<'_, Application>, text: String, language: Language) -> Answer<CardView> {
    app.publish_card(&text, &context(language))
}

#[tauri::command(async)]
pub(crate) fn export_card<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    card: String,
    format: CardFormat,
    language: Language,
) -> Answer<Option<String>> {
    let document = app.export_card(&card, format, &context(language))?;
    chosen::save(&handle, &document, language)
}

/// Reads a file of the house's own approval policies that somebody chooses, and keeps it; none if nobody chose one.
#[tauri::command(async)]
pub(crate) fn import_policies<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    language: Language,
) -> Answer<Option<PoliciesView>> {
    let Some(path) = chosen::policies(&handle) else { return Ok(None) };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    app.keep_policies(Some((&name, &files::read(&path, language)?)), &context(language)).map(Some)
}

/// Goes back to the shipped example of approval policies.
#[tauri::command(async)]
pub(crate) fn reset_policies(app: State<'_, Application>, language: Language) -> Answer<PoliciesView> {
    app.keep_policies(None, &context(language))
}

/// Writes the approval policies where somebody chooses; the file, or nothing.
#[tauri::command(async)]
pub(crate) fn export_policies<R: Runtime>(handle: AppHandle<R>, app: State<'_, Application>, language: Language) -> Answer<Option<String>> {
    chosen::save(&handle, &app.policies_file(&context(language))?, language)
}

#[tauri::command(async)]
pub(crate) fn audit_log(app: State<'_, Application>, query: LogQuery, language: Language) -> Answer<LogPageView> {
    app.audit_log(&query, &context(language))
}

#[tauri::command(async)]
pub(crate) fn list_backups(app: State<'_, Application>, language: Language) -> Answer<BackupsView> {
    app.backups(&context(language))
}

#[tauri::command(async)]
pub(crate) fn back_up_library(app: State<'_, Application>, language: Language) -> Answer<BackupsView> {
    app.back_up(None, &context(language))
}

/// Copies the library where somebody chooses; the file, or nothing.
#[tauri::command(async)]
pub(crate) fn save_backup<R: Runtime>(handle: AppHandle<R>, app: State<'_, Application>, language: Language) -> Answer<Option<String>> {
    let context = context(language);
    let Some(path) = chosen::destination(&handle, &format!("aforo-{}.db", context.date)) else { return Ok(None) };
    app.back_up(Some(&path), &context)?;
    Ok(Some(path.to_string_lossy().into_owned()))
}

/// Puts a copy in the library's place: one of its folder by name, or a file that somebody chooses. Where the old one is kept, or
/// nothing if nobody chose one.
#[tauri::command(async)]
pub(crate) fn restore_backup<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    name: Option<String>,
    language: Language,
) -> Answer<Option<String>> {
    let file = if name.is_some() { None } else { chosen::backup(&handle) };
    if name.is_none() && file.is_none() {
        return Ok(None);
    }
    app.restore_backup(name.as_deref(), file.as_deref(), &context(language)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn list_clients(app: State<'_, Application>, language: Language) -> Answer<Vec<String>> {
    app.clients(&context(language))
}

/// Writes a client as one file where somebody chooses; what is in it, or nothing.
#[tauri::command(async)]
pub(crate) fn export_client<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    client: String,
    actor: String,
    language: Language,
) -> Answer<Option<ClientFileView>> {
    let (view, document) = app.export_client(&client, &actor, &context(language))?;
    Ok(chosen::save(&handle, &document, language)?.map(|_| view))
}

/// Asks for a client's file and takes it in, whole; what was in it, or nothing.
#[tauri::command(async)]
pub(crate) fn import_client<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    actor: String,
    language: Language,
) -> Answer<Option<ClientFileView>> {
    let Some(path) = chosen::client(&handle) else { return Ok(None) };
    app.import_client(&files::read_client(&path, language)?, &actor, &context(language)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn get_house(app: State<'_, Application>, language: Language) -> Answer<HouseView> {
    app.house(&context(language))
}

#[tauri::command(async)]
pub(crate) fn set_house(app: State<'_, Application>, house: HouseView, language: Language) -> Answer<HouseView> {
    app.set_house(&house, &context(language))
}

/// Asks for a picture; its data URL, or nothing.
#[tauri::command(async)]
pub(crate) fn choose_logo<R: Runtime>(handle: AppHandle<R>, app: State<'_, Application>, language: Language) -> Answer<Option<String>> {
    let Some(path) = chosen::picture(&handle) else { return Ok(None) };
    app.logo(&files::read(&path, language)?, &context(language)).map(Some)
}
