//! `aforo quote draft`, `issue`, `accept`, ... and `aforo library`.

use std::path::Path;
use std::process::ExitCode;

use aforo_api::library_desk::BackupView;
use aforo_api::quotes::{self, Act, Effective, GrantRequest, Proration, Step};
use aforo_api::views::{ErrorView, Language};
use aforo_api::{Engine, Library, files};

use crate::arguments::ListFormat;
use crate::quote_arguments::{Doing, LibraryCommand, Proof, ProrationChoice, QuoteCommand};
use crate::{change_output, library, output, quote_output};

impl From<ProrationChoice> for Proration {
    fn from(choice: ProrationChoice) -> Self {
        match choice {
            ProrationChoice::ActualDays => Self::ActualDays,
            ProrationChoice::NextCycle => Self::NextCycle,
        }
    }
}

/// The clock of the shell: everything below takes it as an argument.
struct Clock {
    now: String,
    today: jiff::civil::Date,
}

impl Clock {
    fn new() -> Self {
        Self { now: jiff::Timestamp::now().to_string(), today: jiff::Zoned::now().date() }
    }

    fn act<'a>(&'a self, doing: &'a Doing, language: Language) -> Act<'a> {
        Act { actor: doing.actor.trim(), date: doing.date.date.unwrap_or(self.today), now: &self.now, language }
    }
}

pub(crate) fn run(
    engine: &Engine,
    command: QuoteCommand,
    named: Option<&Path>,
    language: Language,
    read_plan: impl Fn(&Path) -> Result<Vec<u8>, ErrorView>,
) -> Result<ExitCode, ErrorView> {
    let clock = Clock::new();
    let mut library = library::make(named, language)?;
    library::prepare(engine, Some(&library), &[], language)?;
    let library = &mut library;
    match command {
        // They need no library and are done before.
        QuoteCommand::Compare { .. } | QuoteCommand::Complete { .. } => {}
        QuoteCommand::List { doing } => {
            let families = quotes::list(library, &clock.act(&doing, language))?;
            show(doing.format, &families, |families| quote_output::families(families, language));
        }
        QuoteCommand::Show { number, doing } => {
            let family = quotes::show(library, &number, &clock.act(&doing, language))?;
            show(doing.format, &family, |family| quote_output::family(family, language));
        }
        QuoteCommand::Diff { number, older, newer, doing } => {
            let explanation = quotes::compare(engine, library, &number, older, newer, &clock.act(&doing, language))?;
            show(doing.format, &explanation, |explanation| change_output::explanation(explanation, language));
        }
        QuoteCommand::ChangeOrder { number, revision, pdf, doing } => {
            if let Some(path) = pdf {
                let form = quotes::change_order_document(engine, library, &number, revision, &clock.act(&doing, language))?;
                files::write_whole(&path, &form.bytes, language)?;
            }
            let order = quotes::change_order(engine, library, &number, revision, &clock.act(&doing, language))?;
            show(doing.format, &order, |order| change_output::change_order(order, language));
        }
        QuoteCommand::Draft { plan, number, reason, effective, proration, doing } => {
            let bytes = read_plan(&plan)?;
            library::prepare(engine, Some(library), &bytes, language)?;
            let act = clock.act(&doing, language);
            let effective = Effective { from: effective, proration: proration.into() };
            let family = quotes::draft(engine, library, &bytes, number.as_deref(), &reason, effective, &act)?;
            show(doing.format, &family, |family| quote_output::family(family, language));
        }
        QuoteCommand::Submit { number, doing } => step(library, &number, None, &Step::Submit, &doing, &clock, language)?,
        QuoteCommand::Approve { number, hash, doing } => {
            step(library, &number, None, &Step::Approve { hash }, &doing, &clock, language)?;
        }
        QuoteCommand::Return { number, reason, doing } => {
            step(library, &number, None, &Step::Return { reason }, &doing, &clock, language)?;
        }
        QuoteCommand::Issue { number, output, doing } => {
            let (family, frozen) = quotes::issue(engine, library, &number, &clock.act(&doing, language))?;
            if let Some(folder) = output {
                let label = family.revisions.last().map(|revision| revision.label.clone()).unwrap_or_default();
                let client = frozen.iter().filter(|(file, _)| file.client);
                write_files(&folder, client.map(|(file, bytes)| (quotes::file_name(&label, file), bytes.as_slice())), language)?;
            }
            show(doing.format, &family, |family| quote_output::family(family, language));
        }
        QuoteCommand::ClientApprove { number, by, revision, proof, doing } => {
            let attachment = attachment(&proof, language)?;
            let approval = Step::ClientApprove { email: by, evidence: proof.evidence, attachment };
            step(library, &number, revision, &approval, &doing, &clock, language)?;
        }
        QuoteCommand::Accept { number, signer, capacity, channel, document, revision, proof, doing } => {
            let attachment = attachment(&proof, language)?;
            let document = document.map(|path| files::read(&path, language)).transpose()?;
            let acceptance = Step::Accept { signer, capacity, channel, document, evidence: proof.evidence, attachment };
            step(library, &number, revision, &acceptance, &doing, &clock, language)?;
        }
        QuoteCommand::Reject { number, reason, revision, doing } => {
            step(library, &number, revision, &Step::Reject { reason }, &doing, &clock, language)?;
        }
        QuoteCommand::Withdraw { number, reason, revision, doing } => {
            step(library, &number, revision, &Step::Withdraw { reason }, &doing, &clock, language)?;
        }
        QuoteCommand::History { number, format } => {
            let events = quotes::history(library, Some(&number), language)?;
            show(format, &events, |events| quote_output::events(events, language));
        }
        QuoteCommand::Verify { number, head, doing } => {
            return verify(engine, library, number.as_deref(), head.as_deref(), &doing, &clock, language);
        }
        QuoteCommand::Files { number, output, revision, audience } => {
            let written = quotes::files(library, &number, revision, audience.into(), language)?;
            write_files(&output, written.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())), language)?;
        }
        QuoteCommand::Plan { number, revision, output } => {
            let plan = quotes::plan_of(library, &number, revision, language)?;
            match output {
                Some(path) => files::write_whole(&path, &plan, language)?,
                None => output::raw(&plan),
            }
        }
        QuoteCommand::Policies { set, example, output, format } => {
            let held = match (set, example) {
                (Some(path), _) => {
                    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                    quotes::keep_policies(engine, library, Some((&name, &files::read(&path, language)?)), language)?
                }
                (None, true) => quotes::keep_policies(engine, library, None, language)?,
                (None, false) => quotes::policies(engine, language),
            };
            match output {
                Some(path) => files::write_whole(&path, &quotes::policies_file(library, language)?.bytes, language)?,
                None => show(format, &held, |held| quote_output::policies(held, language)),
            }
        }
        QuoteCommand::Approvers { doing } => {
            let grants = quotes::approvers(library, &clock.act(&doing, language))?;
            show(doing.format, &grants, |grants| quote_output::grants(grants, language));
        }
        QuoteCommand::Grant { email, client, name, role, scope, limit_mrus, limit_usd, from, until, proof, doing } => {
            let act = clock.act(&doing, language);
            let attachment = attachment(&proof, language)?;
            let from = from.unwrap_or(act.date);
            let evidence = quotes::proof(&proof.evidence, attachment.as_deref());
            let request = GrantRequest { client, email, name, role, scope, limit_mrus, limit_usd, from, until, evidence, attachment };
            let grants = quotes::grant(library, &request, &act)?;
            show(doing.format, &grants, |grants| quote_output::grants(grants, language));
        }
        QuoteCommand::Revoke { email, client, reason, doing } => {
            let grants = quotes::revoke(library, &client, &email, &reason, &clock.act(&doing, language))?;
            show(doing.format, &grants, |grants| quote_output::grants(grants, language));
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn run_library(
    engine: &Engine,
    command: LibraryCommand,
    named: Option<&Path>,
    language: Language,
) -> Result<ExitCode, ErrorView> {
    let clock = Clock::new();
    match command {
        LibraryCommand::Check { doing } => {
            let mut library = library::make(named, language)?;
            library::prepare(engine, Some(&library), &[], language)?;
            return verify(engine, &mut library, None, None, &doing, &clock, language);
        }
        LibraryCommand::Log { format } => {
            let events = quotes::history(&mut library::make(named, language)?, None, language)?;
            show(format, &events, |events| quote_output::events(events, language));
        }
        LibraryCommand::Clients { format } => {
            let found = aforo_api::clients::clients(&mut library::make(named, language)?, language)?;
            show(format, &found, |found| found.join("\n"));
        }
        LibraryCommand::Export { client, output, doing } => {
            let mut library = library::make(named, language)?;
            let (view, bytes) = aforo_api::clients::export(&mut library, &client, &clock.act(&doing, language))?;
            files::write_whole(&output, &bytes, language)?;
            show(doing.format, &view, |view| quote_output::client_file(view, language));
        }
        LibraryCommand::Import { file, doing } => {
            let bytes = files::read_client(&file, language)?;
            let mut library = library::make(named, language)?;
            let view = aforo_api::clients::import(&mut library, &bytes, &clock.act(&doing, language))?;
            show(doing.format, &view, |view| quote_output::client_file(view, language));
        }
        LibraryCommand::Search { words, limit, format } => {
            let library = library::make(named, language)?;
            let found = aforo_api::application::search(&library, &words.join(" "), limit, language)?;
            show(format, &found, |found| quote_output::plans(found, language));
        }
        LibraryCommand::Reminders { doing } => {
            let mut library = library::make(named, language)?;
            library::prepare(engine, Some(&library), &[], language)?;
            let found = aforo_api::reminders::reminders(engine, &mut library, &clock.act(&doing, language))?;
            show(doing.format, &found, |found| quote_output::reminders(found, language));
        }
        LibraryCommand::Backups { format } => {
            let path = library::path(named).ok_or_else(|| ErrorView::new("library", language, &[("reason", "--library")]))?;
            let copies = aforo_api::library_desk::copies(&path, language)?;
            let folder = Library::folder_of_copies(&path);
            let line = |copy: &BackupView| format!("{}  {}", copy.at, folder.join(&copy.name).display());
            show(format, &copies, |copies| copies.iter().map(line).collect::<Vec<_>>().join("\n"));
        }
        LibraryCommand::Backup { file } => {
            let library = library::make(named, language)?;
            library.back_up_to(&file).map_err(|error| ErrorView::new("library", language, &[("reason", &error.to_string())]))?;
        }
        LibraryCommand::Restore { file } => {
            let path = library::path(named).ok_or_else(|| ErrorView::new("library", language, &[("reason", "--library")]))?;
            let kept =
                Library::restore(&file, &path).map_err(|error| ErrorView::new("library", language, &[("reason", &error.to_string())]))?;
            if let Some(kept) = kept {
                output::print(&quote_output::restored(&kept.to_string_lossy(), language));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn step(
    library: &mut Library,
    number: &str,
    revision: Option<u32>,
    step: &Step,
    doing: &Doing,
    clock: &Clock,
    language: Language,
) -> Result<(), ErrorView> {
    let family = quotes::step(library, number, revision, step, &clock.act(doing, language))?;
    show(doing.format, &family, |family| quote_output::family(family, language));
    Ok(())
}

fn verify(
    engine: &Engine,
    library: &mut Library,
    number: Option<&str>,
    head: Option<&str>,
    doing: &Doing,
    clock: &Clock,
    language: Language,
) -> Result<ExitCode, ErrorView> {
    let view = quotes::verify(engine, library, number, head, &clock.act(doing, language))?;
    show(doing.format, &view, |view| quote_output::verification(view, language));
    Ok(if view.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn attachment(proof: &Proof, language: Language) -> Result<Option<Vec<u8>>, ErrorView> {
    proof.attachment.as_deref().map(|path| files::read(path, language)).transpose()
}

fn write_files<'a>(folder: &Path, written: impl Iterator<Item = (String, &'a [u8])>, language: Language) -> Result<(), ErrorView> {
    std::fs::create_dir_all(folder)
        .map_err(|error| ErrorView::new("file-write", language, &[("path", &folder.to_string_lossy()), ("reason", &error.to_string())]))?;
    for (name, bytes) in written {
        files::write_whole(&folder.join(name), bytes, language)?;
    }
    Ok(())
}

fn show<T: serde::Serialize + ?Sized>(format: ListFormat, view: &T, table: impl Fn(&T) -> String) {
    match format {
        ListFormat::Table => output::print(&table(view)),
        ListFormat::Json => output::print(&output::json(&view)),
    }
}
