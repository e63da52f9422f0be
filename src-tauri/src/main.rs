//! The desktop window of Aforo.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod chosen;
mod commands;
mod document_commands;
mod house_commands;
mod menu;
mod plan_commands;
mod platform_commands;
mod price_commands;
mod quote_commands;
mod risk_commands;
mod shell;
mod single_instance;
mod waiting;

use std::process::ExitCode;

fn main() -> ExitCode {
    shell::run()
}
