//! The window's commands of platforms, deployments and moves: decode, call, encode.

use aforo_api::Application;
use aforo_api::migration_chart::MigrationFileView;
use aforo_api::views::platforms::{DeploymentView, PlatformComparisonView};
use aforo_api::views::{Audience, ErrorView, Language};
use tauri::State;

use crate::commands::context;

#[tauri::command(async)]
pub(crate) fn compare_platforms(
    app: State<'_, Application>,
    plan_id: String,
    to: String,
    language: Language,
) -> Result<PlatformComparisonView, ErrorView> {
    app.compare_platforms(&plan_id, &to, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn migration(app: State<'_, Application>, plan_id: String, language: Language) -> Result<MigrationFileView, ErrorView> {
    app.migration(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn deployments(app: State<'_, Application>, plan_id: String, language: Language) -> Result<Vec<DeploymentView>, ErrorView> {
    app.deployments(&plan_id, &context(language, Audience::Internal))
}
