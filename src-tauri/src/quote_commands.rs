//! The window's commands of quotes: decode, call, encode. Dialogs are opened here, so that the window names no path.

use aforo_api::goal::{GoalRequest, GoalView};
use aforo_api::quotes::bars::{ComparedView, OrderFileView};
use aforo_api::quotes::options::OptionsView;
use aforo_api::quotes::views::*;
use aforo_api::quotes::window_views::*;
use aforo_api::views::{Audience, ErrorView, Language, WorkspaceView};
use aforo_api::{Application, files};
use tauri::{AppHandle, Runtime, State};

use crate::chosen;
use crate::commands::context;

type Answer<T> = Result<T, ErrorView>;

#[tauri::command(async)]
pub(crate) fn list_quotes(
    app: State<'_, Application>,
    plan_id: Option<String>,
    language: Language,
    audience: Audience,
) -> Answer<Vec<FamilyView>> {
    app.quotes(plan_id.as_deref(), &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn open_quote(
    app: State<'_, Application>,
    number: String,
    actor: String,
    language: Language,
    audience: Audience,
) -> Answer<QuoteFileView> {
    app.open_quote(&number, &actor, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn quote_readiness(app: State<'_, Application>, plan_id: String, language: Language) -> Answer<ReadinessView> {
    app.quote_readiness(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn step_quote(app: State<'_, Application>, request: QuoteStepRequest, language: Language) -> Answer<QuoteFileView> {
    app.step_quote(&request, &context(language, Audience::Internal))
}

/// Asks for a file that proves something and keeps its bytes for the next step; nothing if nobody chose one.
#[tauri::command(async)]
pub(crate) fn attach_evidence<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    language: Language,
) -> Answer<Option<AttachmentView>> {
    let Some(path) = chosen::evidence(&handle) else { return Ok(None) };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(app.attach(&name, files::read(&path, language)?)))
}

/// Writes the frozen files of a revision into a folder that somebody chooses; the folder, or nothing.
#[tauri::command(async)]
pub(crate) fn save_quote_files<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    number: String,
    revision: u32,
    language: Language,
    audience: Audience,
) -> Answer<Option<String>> {
    let documents = app.quote_files(&number, revision, &context(language, audience))?;
    let Some(folder) = chosen::folder(&handle) else { return Ok(None) };
    for (name, bytes) in documents {
        files::write_whole(&folder.join(name), &bytes, language)?;
    }
    Ok(Some(folder.to_string_lossy().into_owned()))
}

/// Writes one frozen file where somebody chooses; the file, or nothing.
#[tauri::command(async)]
pub(crate) fn save_quote_file<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    number: String,
    revision: u32,
    sha256: String,
    language: Language,
    audience: Audience,
) -> Answer<Option<String>> {
    let document = app.quote_file(&number, revision, &sha256, &context(language, audience))?;
    chosen::save(&handle, &document, language)
}

#[tauri::command(async)]
pub(crate) fn plan_of_revision(app: State<'_, Application>, number: String, revision: u32, language: Language) -> Answer<WorkspaceView> {
    app.plan_of_revision(&number, revision, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn verify_quotes(app: State<'_, Application>, number: String, head: String, language: Language) -> Answer<VerificationView> {
    app.verify_quotes(&number, &head, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn compare_revisions(
    app: State<'_, Application>,
    number: String,
    older: u32,
    newer: u32,
    language: Language,
) -> Answer<ComparedView> {
    app.compare_revisions(&number, older, newer, &context(language, Audience::Internal))
}

/// Writes the comparison of two revisions where somebody chooses; the file, or nothing.
#[tauri::command(async)]
pub(crate) fn save_revision_comparison<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    number: String,
    older: u32,
    newer: u32,
    language: Language,
) -> Answer<Option<String>> {
    chosen::save(&handle, &app.revision_comparison(&number, older, newer, &context(language, Audience::Client))?, language)
}

/// Writes the comparison of two plans where somebody chooses; the file, or nothing.
#[tauri::command(async)]
pub(crate) fn save_plan_comparison<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Application>,
    older: String,
    newer: String,
    language: Language,
) -> Answer<Option<String>> {
    chosen::save(&handle, &app.plan_comparison(&older, &newer, &context(language, Audience::Client))?, language)
}

#[tauri::command(async)]
pub(crate) fn change_order(
    app: State<'_, Application>,
    number: String,
    revision: u32,
    language: Language,
    audience: Audience,
) -> Answer<OrderFileView> {
    app.change_order(&number, revision, &context(language, audience))
}

#[tauri::command(async)]
pub(crate) fn quote_options(app: State<'_, Application>, plans: Vec<String>, recommended: u32, language: Language) -> Answer<OptionsView> {
    app.quote_options(&plans, recommended, &context(language, Audience::Client))
}

#[tauri::command(async)]
pub(crate) fn list_approvers(app: State<'_, Application>, language: Language) -> Answer<Vec<GrantView>> {
    app.approvers(&context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn grant_approver(app: State<'_, Application>, form: GrantForm, language: Language) -> Answer<Vec<GrantView>> {
    app.grant_approver(&form, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn revoke_approver(
    app: State<'_, Application>,
    client: String,
    email: String,
    reason: String,
    actor: String,
    language: Language,
) -> Answer<Vec<GrantView>> {
    app.revoke_approver(&client, &email, &reason, &actor, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn list_policies(app: State<'_, Application>, language: Language) -> PoliciesView {
    app.policies(&context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn seek_goal(app: State<'_, Application>, plan_id: String, goal: GoalRequest, language: Language) -> Answer<GoalView> {
    app.seek_goal(&plan_id, &goal, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn reach_goal(app: State<'_, Application>, plan_id: String, goal: GoalRequest, language: Language) -> Answer<WorkspaceView> {
    app.reach_goal(&plan_id, &goal, &context(language, Audience::Internal))
}
