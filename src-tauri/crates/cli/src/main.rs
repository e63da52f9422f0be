//! The `aforo` command.

mod arguments;
mod commands;
mod library;
mod operation_output;
mod output;
mod price_output;
mod prices;
mod traffic;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    commands::run(arguments::Arguments::parse())
}
