//! The window's commands of plans as a whole: home, history, scenarios, explanations, the client's screen, plan files.

use std::path::PathBuf;

use aforo_api::adjustment::AdjustmentView;
use aforo_api::enablement::ScheduleView;
use aforo_api::offer_desk::{AdjustmentQuestion, OptionalLinesView};
use aforo_api::views::{Audience, EditRequest, ErrorView, Language, PlanSummaryView, WorkspaceView};
use aforo_api::workspace::views::*;
use aforo_api::{Application, files};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::DialogExt;

use crate::chosen::destination;
use crate::commands::context;

/// A plan file to open without a dialog; for tests, which cannot drive a native one.
const PLAN_FILE: &str = "AFORO_PLAN_FILE";

type Answer<T> = Result<T, ErrorView>;
type App<'a> = State<'a, Application>;

#[tauri::command(async)]
pub(crate) fn home(app: App<'_>, query: String, status: String, most: u32, language: Language, audience: Audience) -> Answer<HomeView> {
    app.home(&query, &status, most, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn search_plans(app: App<'_>, words: String, most: u32, language: Language) -> Answer<Vec<PlanSummaryView>> {
    app.search_plans(&words, most as usize, language)
}

#[tauri::command(async)]
pub(crate) fn optional_lines(app: App<'_>, plan_id: String, language: Language, audience: Audience) -> Answer<OptionalLinesView> {
    app.optional_lines(&plan_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn enablement_schedule(app: App<'_>, plan_id: String, language: Language) -> Answer<ScheduleView> {
    app.enablement_schedule(&plan_id, &context(language, Audience::Client))
}

#[tauri::command(async)]
pub(crate) fn price_adjustment(app: App<'_>, plan_id: String, question: AdjustmentQuestion, language: Language) -> Answer<AdjustmentView> {
    app.price_adjustment(&plan_id, &question, &context(language, Audience::Client))
}

#[tauri::command(async)]
pub(crate) fn begin_session(app: App<'_>, language: Language) -> Answer<StartView> {
    app.begin_session(&context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn plan_history(app: App<'_>, plan_id: String, language: Language) -> Answer<Vec<VersionView>> {
    app.history(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn go_to_version(app: App<'_>, plan_id: String, version: u32, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.go_to(&plan_id, version, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn restore_version(
    app: App<'_>,
    plan_id: String,
    version: u32,
    language: Language,
    audience: Audience,
) -> Answer<WorkspaceView> {
    app.restore_version(&plan_id, version, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn preview_plan(
    app: App<'_>,
    plan_id: String,
    edits: Vec<EditRequest>,
    language: Language,
    audience: Audience,
) -> Answer<TrialView> {
    app.try_edits(&plan_id, &edits, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn meeting(app: App<'_>, plan_id: String, edits: Vec<EditRequest>, language: Language) -> Answer<MeetingView> {
    app.meeting(&plan_id, &edits, &context(language, Audience::Client))
}

#[tauri::command(async)]
pub(crate) fn sensitivities(
    app: App<'_>,
    plan_id: String,
    figure: String,
    language: Language,
    audience: Audience,
) -> Answer<Vec<SensitivityView>> {
    app.sensitivities(&plan_id, &figure, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn breakdown(app: App<'_>, plan_id: String, by: BreakdownBy, language: Language) -> Answer<Vec<BreakdownView>> {
    app.breakdown(&plan_id, by, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn scenarios(app: App<'_>, plan_id: String, language: Language, audience: Audience) -> Answer<ScenariosView> {
    app.scenarios(&plan_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn create_scenario(
    app: App<'_>,
    plan_id: String,
    name: String,
    language: Language,
    audience: Audience,
) -> Answer<ScenariosView> {
    app.create_scenario(&plan_id, &name, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn rename_scenario(app: App<'_>, plan_id: String, name: String, language: Language) -> Answer<()> {
    app.rename_scenario(&plan_id, &name, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn delete_scenario(app: App<'_>, plan_id: String, language: Language) -> Answer<()> {
    app.delete_scenario(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn adopt_scenario(app: App<'_>, plan_id: String, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.adopt_scenario(&plan_id, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn copy_value(
    app: App<'_>,
    from: String,
    to: String,
    path: String,
    language: Language,
    audience: Audience,
) -> Answer<WorkspaceView> {
    app.copy_value(&from, &to, &path, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn duplicate_plan(app: App<'_>, plan_id: String, language: Language, audience: Audience) -> Answer<WorkspaceView> {
    app.duplicate_plan(&plan_id, &context(language, audience))
}

/// Asks for a plan file and opens it; nothing if nobody chose one.
#[tauri::command(async)]
pub(crate) fn open_file<R: Runtime>(
    handle: AppHandle<R>,
    app: App<'_>,
    language: Language,
    audience: Audience,
) -> Answer<Option<WorkspaceView>> {
    let chosen = match std::env::var_os(PLAN_FILE) {
        Some(file) => Some(PathBuf::from(file)),
        None => {
            let dialog = handle.dialog().file().add_filter("Aforo", &["aforo", "pdf", "json"]);
            dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
        }
    };
    chosen.map(|file| app.open_file(&file, &context(language, audience))).transpose()
}

/// Opens the file that somebody double-clicked or dropped, if there is one that was not opened yet.
#[tauri::command(async)]
pub(crate) fn open_waiting(
    app: App<'_>,
    waiting: State<'_, crate::waiting::Waiting>,
    language: Language,
    audience: Audience,
) -> Answer<Option<WorkspaceView>> {
    waiting.take().map(|file| app.open_file(&file, &context(language, audience))).transpose()
}

/// Asks where to keep the plan as a file; nothing if nobody chose a place.
#[tauri::command(async)]
pub(crate) fn save_plan_file<R: Runtime>(
    handle: AppHandle<R>,
    app: App<'_>,
    plan_id: String,
    language: Language,
) -> Answer<Option<String>> {
    let document = app.plan_file(&plan_id, &context(language, Audience::Internal))?;
    let Some(path) = destination(&handle, &document.file_name) else { return Ok(None) };
    files::write_whole(&path, &document.bytes, language)?;
    Ok(Some(path.to_string_lossy().into_owned()))
}
