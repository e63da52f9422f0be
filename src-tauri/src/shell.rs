//! Starts the window: where data lives, which commands it has, what it may navigate to.

use std::path::PathBuf;
use std::process::ExitCode;

use aforo_api::Application;
use aforo_api::views::{Audience, Language};
use tauri::{App, AppHandle, DragDropEvent, Manager, RunEvent, Runtime, Url, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;
#[cfg(target_os = "linux")]
use webkit2gtk::{CacheModel, WebContextExt, WebViewExt};

use crate::document_commands::Written;
use crate::single_instance::{self, Start};
use crate::waiting::{self, Waiting};
use crate::{
    commands, document_commands, house_commands, menu, plan_commands, platform_commands, price_commands, quote_commands, risk_commands,
};

/// Where the library is kept, for tests and for people with several libraries.
const DATA_DIR: &str = "AFORO_DATA_DIR";
const LIBRARY_FILE: &str = "library.db";

/// What is remembered of the window: where it stood and how large it was, not whether it was hidden.
const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

type Failure = Box<dyn std::error::Error>;

pub(crate) fn run() -> ExitCode {
    let result = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(REMEMBERED).build())
        .manage(Waiting::default())
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                waiting::offer(window.app_handle(), paths.first().cloned());
            }
        })
        .setup(|app| {
            // An error returned from here would be a panic: no window and, for whoever clicked an icon, no word of why.
            if let Err(error) = start(app) {
                report(app, error.as_ref());
            }
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
            commands::capacity_chart,
            commands::horizon_chart,
            commands::architecture_diagram,
            commands::simulate_operation,
            commands::simulate_recording,
            commands::list_plans,
            commands::plan_fields,
            commands::export_proposal,
            document_commands::preview_proposal,
            document_commands::preview_page,
            document_commands::open_exported,
            document_commands::print_proposal,
            commands::about,
            commands::get_setting,
            commands::set_setting,
            plan_commands::home,
            plan_commands::search_plans,
            plan_commands::optional_lines,
            plan_commands::enablement_schedule,
            plan_commands::price_adjustment,
            plan_commands::begin_session,
            plan_commands::plan_history,
            plan_commands::go_to_version,
            plan_commands::restore_version,
            plan_commands::preview_plan,
            plan_commands::meeting,
            plan_commands::sensitivities,
            plan_commands::breakdown,
            plan_commands::scenarios,
            plan_commands::create_scenario,
            plan_commands::rename_scenario,
            plan_commands::delete_scenario,
            plan_commands::adopt_scenario,
            plan_commands::copy_value,
            plan_commands::duplicate_plan,
            plan_commands::open_file,
            plan_commands::open_waiting,
            plan_commands::save_plan_file,
            price_commands::list_prices,
            price_commands::price_books,
            price_commands::activate_price_book,
            price_commands::import_prices,
            price_commands::cancel_import,
            price_commands::compare_price_books,
            price_commands::price_impact,
            price_commands::purchase_options,
            price_commands::list_price_regions,
            price_commands::compare_regions,
            price_commands::move_to_region,
            risk_commands::estimate_ranges,
            risk_commands::study_risk,
            risk_commands::cancel_risk,
            risk_commands::stranded_capacity,
            platform_commands::compare_platforms,
            platform_commands::migration,
            platform_commands::deployments,
            quote_commands::list_quotes,
            quote_commands::open_quote,
            quote_commands::quote_readiness,
            quote_commands::step_quote,
            quote_commands::attach_evidence,
            quote_commands::save_quote_files,
            quote_commands::save_quote_file,
            quote_commands::plan_of_revision,
            quote_commands::verify_quotes,
            quote_commands::compare_revisions,
            quote_commands::save_revision_comparison,
            quote_commands::save_plan_comparison,
            quote_commands::change_order,
            quote_commands::quote_options,
            quote_commands::list_approvers,
            quote_commands::grant_approver,
            quote_commands::revoke_approver,
            quote_commands::list_policies,
            quote_commands::seek_goal,
            quote_commands::reach_goal,
            house_commands::list_cards,
            house_commands::card_cost,
            house_commands::compare_cards,
            house_commands::draft_card,
            house_commands::import_card,
            house_commands::publish_card,
            house_commands::export_card,
            house_commands::import_policies,
            house_commands::reset_policies,
            house_commands::export_policies,
            house_commands::audit_log,
            house_commands::list_backups,
            house_commands::back_up_library,
            house_commands::save_backup,
            house_commands::restore_backup,
            house_commands::list_clients,
            house_commands::export_client,
            house_commands::import_client,
            house_commands::get_house,
            house_commands::set_house,
            house_commands::choose_logo,
        ])
        .build(tauri::generate_context!());
    match result {
        Ok(app) => {
            app.run(|app, event| match event {
                RunEvent::Exit => {
                    if let Some(application) = app.try_state::<Application>() {
                        application.end_session();
                    }
                }
                // A double click under macOS. The one that starts the program comes before there is a library or a window, so that
                // the file can only wait.
                #[cfg(target_os = "macos")]
                RunEvent::Opened { urls } => waiting::offer(app, waiting::file_of_urls(&urls)),
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Aforo cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Opens the library and then the window, so that no window ever shows without its library.
fn start<R: Runtime>(app: &App<R>) -> Result<(), Failure> {
    let folder = match std::env::var_os(DATA_DIR) {
        Some(folder) => PathBuf::from(folder),
        None => app.path().app_data_dir()?,
    };
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let arguments: Vec<String> = std::env::args().collect();
    let named = waiting::file_of(&arguments, &std::env::current_dir().unwrap_or_default());
    // macOS names no file on the command line; what it was asked to open waits already.
    let file = named.or_else(|| app.state::<Waiting>().take());
    let door = match single_instance::start(&folder, file.as_deref()) {
        Start::First(door) => door,
        Start::Second => {
            app.handle().exit(0);
            return Ok(());
        }
    };
    let application = Application::open(&folder.join(LIBRARY_FILE), Language::Es).map_err(|error| error.message)?;
    let language = commands::language_of(application.setting("language", Language::Es).ok().flatten().as_deref());
    app.manage(application);
    app.manage(Written::new(folder.join("print")));
    keep_copies(app.handle().clone());
    waiting::offer(app.handle(), file);
    #[cfg(target_os = "linux")]
    end_when_told(app.handle());
    let handle = app.handle().clone();
    door.listen(move |file| waiting::offer(&handle, file));
    app.set_menu(menu::build(app.handle(), language)?)?;
    for window in &app.config().app.windows {
        #[cfg_attr(not(target_os = "linux"), expect(unused_variables, reason = "only WebKit under Linux is told more"))]
        let window = WebviewWindowBuilder::from_config(app.handle(), window)?.on_navigation(stays_inside).build()?;
        #[cfg(target_os = "linux")]
        window.with_webview(|view| keep_nothing_unused(&view.inner()))?;
    }
    Ok(())
}

/// WebKit would keep pictures that no page shows any more, for somebody who comes back to a site. Each drawing of Aforo is a new
/// one, so they would only pile up: five megabytes each, of which it counts the text alone.
#[cfg(target_os = "linux")]
fn keep_nothing_unused(view: &webkit2gtk::WebView) {
    if let Some(context) = view.context() {
        context.set_cache_model(CacheModel::DocumentViewer);
    }
}

/// Whoever logs out or shuts the machine down ends programs by a signal; that is no crash, and nobody needs to be told of one.
#[cfg(target_os = "linux")]
fn end_when_told<R: Runtime>(handle: &AppHandle<R>) {
    const SIGHUP: i32 = 1;
    const SIGINT: i32 = 2;
    const SIGTERM: i32 = 15;
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        let handle = handle.clone();
        glib::unix_signal_add(signal, move || {
            handle.exit(0);
            glib::ControlFlow::Break
        });
    }
}

/// Makes the automatic copy of the library beside the window's start; nobody waits for it.
fn keep_copies<R: Runtime>(handle: AppHandle<R>) {
    std::thread::spawn(move || {
        let context = commands::context(Language::Es, Audience::Internal);
        if let Err(error) = handle.state::<Application>().back_up_if_due(&context) {
            eprintln!("Aforo could not copy its library: {}", error.message);
        }
    });
}

/// The window shows the built UI and never anything else: content policy does not cover navigation.
fn stays_inside(url: &Url) -> bool {
    // Windows' web view has no own schemes; Tauri serves the UI there from a host name that never leaves the machine.
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || url.as_str() == "about:blank"
}

/// Says in a native dialog why the program cannot start, and ends it with a failure.
fn report<R: Runtime>(app: &App<R>, error: &dyn std::error::Error) {
    eprintln!("Aforo cannot start: {error}");
    let handle = app.handle().clone();
    app.dialog().message(error.to_string()).title("Aforo").kind(MessageDialogKind::Error).show(move |_| handle.exit(1));
}
