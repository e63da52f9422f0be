//! The `aforo` command.

mod arguments;
mod commands;
mod output;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    commands::run(arguments::Arguments::parse())
}
