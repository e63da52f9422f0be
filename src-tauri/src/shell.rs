//! Starts the window: where data lives, which commands it has, what it may navigate to.

use std::path::PathBuf;
use std::process::ExitCode;

use aforo_api::Application;
use aforo_api::views::Language;
use tauri::Manager;

use crate::commands;

/// Where the library is kept, for tests and for people with several libraries.
const DATA_DIR: &str = "AFORO_DATA_DIR";
const LIBRARY_FILE: &str = "library.db";

pub(crate) fn run() -> ExitCode {
    let result = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            let folder = match std::env::var_os(DATA_DIR) {
                Some(folder) => PathBuf::from(folder),
                None => app.path().app_data_dir()?,
            };
            std::fs::create_dir_all(&folder)?;
            let application = Application::open(&folder.join(LIBRARY_FILE), Language::Es).map_err(|error| error.message)?;
            app.manage(application);
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::open_last,
            commands::open_plan,
            commands::create_plan,
            commands::edit_plan,
            commands::undo_plan,
            commands::redo_plan,
            commands::explain_line,
            commands::list_templates,
            commands::list_plans,
            commands::plan_fields,
            commands::export_proposal,
            commands::about,
            commands::get_setting,
            commands::set_setting,
        ])
        .run(tauri::generate_context!());
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Aforo cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}
