//! Generates Tauri's context; the window may call only the commands named here.

fn main() {
    let commands = &[
        "open_last",
        "open_plan",
        "create_plan",
        "edit_plan",
        "undo_plan",
        "redo_plan",
        "explain_line",
        "capacity_chart",
        "horizon_chart",
        "architecture_diagram",
        "simulate_operation",
        "simulate_recording",
        "list_templates",
        "list_plans",
        "plan_fields",
        "export_proposal",
        "preview_proposal",
        "preview_page",
        "open_exported",
        "print_proposal",
        "about",
        "get_setting",
        "set_setting",
        "list_prices",
        "price_books",
        "activate_price_book",
        "import_prices",
        "cancel_import",
        "compare_price_books",
        "price_impact",
        "purchase_options",
        "study_risk",
        "cancel_risk",
        "stranded_capacity",
    ];
    let attributes = tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(commands));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=the desktop shell cannot be built: {error:#}");
        std::process::exit(1);
    }
}
