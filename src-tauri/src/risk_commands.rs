//! The window's commands of risk studies, ranges of lines and stranded capacity: decode, call, encode.

use std::ops::ControlFlow;

use aforo_api::Application;
use aforo_api::views::ranges::RangesView;
use aforo_api::views::risk::{RiskProgressView, RiskRequest, RiskView};
use aforo_api::views::stranded::StrandedCapacityView;
use aforo_api::views::{Audience, ErrorView, Language};
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::context;

#[tauri::command(async)]
pub(crate) fn study_risk(
    app: State<'_, Application>,
    plan_id: String,
    request: RiskRequest,
    progress: Channel<RiskProgressView>,
    language: Language,
) -> Result<RiskView, ErrorView> {
    let watch = |view| {
        // A window that is gone hears nothing; the study goes on.
        drop(progress.send(view));
        ControlFlow::Continue(())
    };
    app.risk(&plan_id, &request, &watch, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn cancel_risk(app: State<'_, Application>) {
    app.cancel_risk();
}

#[tauri::command(async)]
pub(crate) fn estimate_ranges(app: State<'_, Application>, plan_id: String, language: Language) -> Result<RangesView, ErrorView> {
    app.ranges(&plan_id, &context(language, Audience::Internal))
}

#[tauri::command(async)]
pub(crate) fn stranded_capacity(
    app: State<'_, Application>,
    plan_id: String,
    language: Language,
) -> Result<StrandedCapacityView, ErrorView> {
    app.stranded(&plan_id, &context(language, Audience::Internal))
}
