//! `aforo import-quote` and `aforo organisation`.

use std::path::Path;

use aforo_api::house::read_organisation;
use aforo_api::views::{Audience, ErrorView, Language};
use aforo_api::{Engine, Options, files, proposal};

use crate::arguments::{OrganisationCommand, Output};
use crate::commands::emit;

pub(crate) fn import_quote(engine: &Engine, file: &Path, output: &Output, language: Language) -> Result<(), ErrorView> {
    let options = Options { language, audience: Audience::Client, date: jiff::Zoned::now().date() };
    let imported = proposal::import(engine, &files::read(file, language)?, options)?;
    // What changed is told beside the plan, which goes to a file or through a pipe.
    for difference in &imported.differences {
        anstream::eprintln!("{difference}");
    }
    emit(imported.plan.as_bytes(), output, language)
}

pub(crate) fn organisation(command: OrganisationCommand, language: Language) -> Result<(), ErrorView> {
    match command {
        OrganisationCommand::New { folder } => {
            let file = folder.join("organisation.toml");
            if file.exists() {
                return Err(ErrorView::new("organisation-exists", language, &[("path", &file.to_string_lossy())]));
            }
            let failed = |error: std::io::Error| {
                ErrorView::new("file-write", language, &[("path", &folder.to_string_lossy()), ("reason", &error.to_string())])
            };
            std::fs::create_dir_all(&folder).map_err(failed)?;
            files::write_whole(&file, aforo_api::house::EXAMPLE.as_bytes(), language)
        }
        OrganisationCommand::Check { folder } => read_organisation(&folder, language).map(|_| ()),
    }
}
