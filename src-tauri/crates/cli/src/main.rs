//! The `aforo` command.

mod agreement;
mod arguments;
mod change_output;
mod commands;
mod documents;
mod estimate_output;
mod goal;
mod library;
mod operation_output;
mod output;
mod platforms;
mod price_output;
mod prices;
mod quote_arguments;
mod quote_output;
mod quotes;
mod rates;
mod risk;
mod stranded_output;
mod traffic;
mod words;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    commands::run(arguments::Arguments::parse())
}
