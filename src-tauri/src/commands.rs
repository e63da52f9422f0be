//! The window's commands: decode, call, encode. They run on Tauri's thread pool, so the window never waits.

use std::path::{Path, PathBuf};

use aforo_api::recording::RecordedOperationView;
use aforo_api::views::architecture::{ArchitectureView, ThemeView};
use aforo_api::views::*;
use aforo_api::{Application, Context};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::DialogExt;

use crate::chosen;
use crate::document_commands::Written;
use crate::menu;

/// Recorded traffic without a dialog; for tests.
const TRAFFIC_FILE: &str = "AFORO_TRAFFIC_FILE";

type Answer<T> = Result<T, ErrorView>;

pub(crate) fn context(language: Language, audience: Audience) -> Context {
    let now = jiff::Zoned::now();
    Context { language, audience, now: now.timestamp().to_string(), date: now.date() }
}

#[tauri::command(async)]
pub(crate) fn open_last(app: State<'_, Application>, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.open_last(&context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn open_plan(app: State<'_, Application>, plan_id: String, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.open_plan(&plan_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn create_plan(
    app: State<'_, Application>,
    template_id: String,
    language: Language,
    audience: Audience,
) -> Answer<WorkspaceView> {
    app.create_plan(&template_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn edit_plan(
    app: State<'_, Application>,
    plan_id: String,
    edits: Vec<EditRequest>,
    language: Language,
    audience: Audience,
) -> Answer<WorkspaceView> {
    app.edit(&plan_id, &edits, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn undo_plan(app: State<'_, Application>, plan_id: String, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.undo(&plan_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn redo_plan(app: State<'_, Application>, plan_id: String, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.redo(&plan_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn explain_line(
    app: State<'_, Application>,
    plan_id: String,
    line_id: String,
    language: Language,
    audience: Audience,
) -> Answer<TraceView> {
    app.explain(&plan_id, &line_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn capacity_chart(app: State<'_, Application>, plan_id: String, theme: ThemeView, language: Language) -> Answer<String> {
    app.capacity_chart(&plan_id, theme, &context(language, Audience::Internal))
}

/// Asks for a file with recorded traffic and simulates over it; nothing if nobody chose one.
#[tauri::command(async)]
pub(crate) fn simulate_recording<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    plan_id: String,
    language: Language,
) -> Answer<Option<RecordedOperationView>> {
    let chosen = match std::env::var_os(TRAFFIC_FILE) {
        Some(file) => Some(PathBuf::from(file)),
        None => {
            let dialog = handle.dialog().file().add_filter("CSV, JSON, log", &["csv", "tsv", "json", "log", "txt"]);
            dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
        }
    };
    chosen.map(|file| app.operation_over(&plan_id, &file, &context(language, Audience::Internal))).transpose()
}

#[tauri::command(async)]
pub(crate) fn horizon_chart(app: State<'_, Application>, plan_id: String, theme: ThemeView, language: Language) -> Answer<String> {
    app.horizon_chart(&plan_id, theme, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn architecture_diagram(
    app: State<'_, Application>,
    plan_id: String,
    environment: String,
    after_move: bool,
    theme: ThemeView,
    language: Language,
) -> Answer<ArchitectureView> {
    app.architecture(&plan_id, &environment, after_move, theme, &context(language, Audience::Client))
}

#[tauri::command(async)]
pub(crate) fn simulate_operation(app: State<'_, Application>, plan_id: String, language: Language) -> Answer<OperationView> {
    app.operation(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn list_plans(app: State<'_, Application>, language: Language) -> Answer<Vec<PlanSummaryView>> {
    app.plans(language)
}

#[tauri::command(async)]
pub(crate) fn plan_fields(app: State<'_, Application>) -> Vec<FieldView> {
    app.fields()
}

#[tauri::command(async)]
pub(crate) fn about(app: State<'_, Application>) -> AboutView {
    app.engine().about()
}

#[tauri::command(async)]
pub(crate) fn get_setting(app: State<'_, Application>, key: String) -> Answer<Option<String>> {
    app.setting(&key, Language::Es)
}

#[tauri::command(async)]
pub(crate) fn set_setting<R: Runtime>(handle: AppHandle<R>, app: State<'_, Application>, key: String, value: String) -> Answer<()> {
    app.set_setting(&key, &value, Language::Es)?;
    if key == "language" {
        // A menu that keeps its old language is no reason to refuse the setting.
        let _ = menu::build(&handle, language_of(Some(&value))).and_then(|menu| handle.set_menu(menu));
    }
    Ok(())
}

/// The language of a setting; Spanish where there is none or another program wrote it.
pub(crate) fn language_of(setting: Option<&str>) -> Language {
    setting.and_then(|code| serde_json::from_value(serde_json::Value::from(code)).ok()).unwrap_or(Language::Es)
}

/// Makes the document first, then asks where to keep it: a plan that cannot be exported says so before any dialog.
#[tauri::command(async)]
pub(crate) fn export_proposal<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    written: State<'_, Written>,
    plan_id: String,
    format: DocumentFormat,
    language: Language,
    audience: Audience,
) -> Answer<Option<String>> {
    let document = app.export(&plan_id, format, &context(language, audience))?;
    let saved = chosen::save(&handle, &document, language)?;
    if let Some(path) = &saved {
        written.add(Path::new(path));
    }
    Ok(saved)
}
