//! What each command calls. No rule and no figure is made here.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aforo_api::recording::RecordedCapacityView;
use aforo_api::traffic_weeks::traffic_weeks;
use aforo_api::views::architecture::ThemeView;
use aforo_api::views::risk::RiskRequest;
use aforo_api::views::{Audience, CapacityView, DocumentFormat, ErrorView, Language, SeverityView};
use aforo_api::{Computed, Engine, Fault, Occasion, Options, files};
use clap::CommandFactory;

use crate::arguments::*;
use crate::quote_arguments::QuoteCommand;
use crate::{
    agreement, documents, estimate_output, goal, library, operation_output, output, platforms, prices, quotes, rates, risk, traffic,
};

/// The engine, and the library whose price books it may need.
struct Desk<'a> {
    engine: Engine,
    library: Option<&'a Path>,
}

impl std::ops::Deref for Desk<'_> {
    type Target = Engine;

    fn deref(&self) -> &Engine {
        &self.engine
    }
}

impl Desk<'_> {
    /// Fetches the active book and the one that a plan names.
    fn prepare(&self, plan: &[u8], language: Language) -> Result<(), ErrorView> {
        let library = library::open(self.library, language)?;
        library::prepare(&self.engine, library.as_ref(), plan, language)
    }
}

struct Failure {
    error: ErrorView,
    file: Option<String>,
}

impl From<ErrorView> for Failure {
    fn from(error: ErrorView) -> Self {
        Self { error, file: None }
    }
}

pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let language = match arguments.lang {
        Lang::Es => Language::Es,
        Lang::En => Language::En,
        Lang::Pt => Language::Pt,
    };
    match execute(arguments.command, arguments.library.as_deref(), arguments.organisation.as_deref(), language) {
        Ok(status) => status,
        Err(failure) => {
            output::error(&failure.error, failure.file.as_deref());
            ExitCode::from(if failure.error.fault() == Fault::Input { 2 } else { 1 })
        }
    }
}

fn execute(command: Command, library: Option<&Path>, organisation: Option<&Path>, language: Language) -> Result<ExitCode, Failure> {
    if let Command::Completions { shell } = command {
        clap_complete::generate(shell, &mut Arguments::command(), "aforo", &mut std::io::stdout());
        return Ok(ExitCode::SUCCESS);
    }
    let engine = Desk { engine: Engine::new(language)?, library };
    if let Some(folder) = organisation {
        engine.set_organisation(aforo_api::house::read_organisation(folder, language)?);
    }
    match command {
        Command::Templates { format } => output::templates(&engine.templates(language), format),
        Command::New { template, output } => {
            let text = aforo_api::document::write(&engine.template(&template, language)?);
            emit(text.as_bytes(), &output, language)?;
        }
        Command::Check { plan, format } => return check(&engine, &plan, format, language),
        Command::Capacity { plan, sizes: Some(workload), format, output, .. } => {
            let options = options(&plan.date, Audience::Internal, language);
            let computed = load(&engine, &plan.plan, options)?;
            let found = engine.size_options(&computed, &workload, options)?;
            let text =
                if matches!(format, CapacityFormat::Json) { output::json(&found) } else { operation_output::sizes(&found, language) };
            emit_text(&text, &output, language)?;
        }
        Command::Capacity { plan, traffic, sizes: None, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let recording = traffic::read(&traffic, language)?;
            let computed = load(&engine, &plan.plan, options)?;
            let mut view = engine.capacity(&computed, options);
            if !matches!(format, CapacityFormat::Svg | CapacityFormat::SvgHorizon) {
                let rates = recording.as_ref().map(|recording| recording.rates(&computed));
                view.operation = Some(engine.operation(&computed, rates.as_ref(), options));
                view.stranded = Some(engine.stranded(&computed, options));
            }
            let text = match (format, recording) {
                (CapacityFormat::Table, Some(recording)) => {
                    traffic::table(&recording.view, language) + &output::capacity_table(&view, language)
                }
                (CapacityFormat::Json, Some(recording)) => {
                    output::json(&RecordedCapacityView { capacity: view, recording: recording.view })
                }
                (format, _) => capacity_text(&engine, &computed, &view, format, options)?,
            };
            emit_text(&text, &output, language)?;
        }
        Command::Risk { plan, draws, seed, by, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let computed = load(&engine, &plan.plan, options)?;
            let request = RiskRequest { draws, seed, measure: by.into() };
            emit_text(&risk::run(&engine, &computed, &request, format, options)?, &output, language)?;
        }
        Command::Traffic { plan, traffic, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let recording = traffic::read(&traffic, language)?;
            let view = traffic_weeks(&engine, &load(&engine, &plan.plan, options)?, recording.as_ref(), options);
            let text = match format {
                DataFormat::Table => traffic::weeks(&view, language),
                DataFormat::Json => output::json(&view),
                DataFormat::Csv => traffic::weeks_csv(&view, language),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Diagram { plan, environment, after_move, format, theme, output } => {
            let options = options(&plan.date, Audience::Client, language);
            let theme = match theme {
                ThemeChoice::Light => ThemeView::Light,
                ThemeChoice::Dark => ThemeView::Dark,
            };
            let today = load(&engine, &plan.plan, options)?;
            let computed = if after_move { engine.after_move(&today, options)? } else { today };
            let view = aforo_api::architecture::view(&engine, &computed, &environment, theme.into(), options)?;
            let text = match format {
                DiagramFormat::Svg => view.svg,
                DiagramFormat::Text => format!("{}\n\n{}\n", view.title, view.description),
                DiagramFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Estimate { plan, ranges, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let computed = load(&engine, &plan.plan, options)?;
            let mut view = engine.estimate(&computed, options, true);
            if ranges {
                view.ranges = Some(engine.ranges(&computed, options)?);
            }
            let text = match format {
                DataFormat::Table => estimate_output::table_of(&view, language),
                DataFormat::Json => output::json(&view),
                DataFormat::Csv => estimate_output::csv_of(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::CompareRegions { plan, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let view = engine.compare_regions(&load(&engine, &plan.plan, options)?, options);
            let text = match format {
                ListFormat::Table => estimate_output::regions(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::ComparePlatforms { plan, to, region, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let to = if to == "eks" { "eks-nodes" } else { to.as_str() };
            let view = engine.compare_platforms(&load(&engine, &plan.plan, options)?, to, region.as_deref(), options)?;
            let text = match format {
                ListFormat::Table => platforms::comparison(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Migration { plan, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let view = engine.migration(&load(&engine, &plan.plan, options)?, options)?;
            let text = match format {
                ListFormat::Table => platforms::migration(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Deployments { plan, format, output } => {
            let options = options(&plan.date, Audience::Internal, language);
            let view = engine.deployments(&load(&engine, &plan.plan, options)?, options);
            let text = match format {
                ListFormat::Table => platforms::deployments(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Goal { command } => {
            let (goal, seeking) = command.goal(language)?;
            let options = options(&seeking.plan.date, Audience::Internal, language);
            let plan = load(&engine, &seeking.plan.plan, options)?.plan;
            let view = aforo_api::goal::seek(&engine, &plan, goal, options.date, language)?;
            if let Some(path) = &seeking.write {
                files::write_whole(path, aforo_api::document::write(&view.plan).as_bytes(), language)?;
            }
            let text = match seeking.format {
                ListFormat::Table => goal::found(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &seeking.output, language)?;
        }
        Command::Quote { command: Some(QuoteCommand::Compare { plans, recommended, format, date }), .. } => {
            let options = options(&date, Audience::Client, language);
            let computed = plans.iter().map(|plan| load(&engine, plan, options)).collect::<Result<Vec<_>, _>>()?;
            let view = aforo_api::quotes::options::offer(&engine, &computed, recommended, options)?;
            match format {
                ListFormat::Table => output::print(&goal::options(&view, language)),
                ListFormat::Json => output::print(&output::json(&view)),
            }
        }
        Command::Quote { command: Some(QuoteCommand::Complete { plan, format }), .. } => {
            let options = options(&plan.date, Audience::Internal, language);
            let computed = load(&engine, &plan.plan, options)?;
            let items = aforo_api::quotes::completeness::list(&engine, &computed, language);
            match format {
                ListFormat::Table => output::print(&goal::complete(&items, language)),
                ListFormat::Json => output::print(&output::json(&items)),
            }
            let open = items.iter().any(|item| item.standing == "open");
            return Ok(if open { ExitCode::from(2) } else { ExitCode::SUCCESS });
        }
        Command::Quote { command: Some(command), .. } => {
            let read_plan = |path: &Path| bytes(path, language).map_err(|failure| failure.error);
            return Ok(quotes::run(&engine, command, library, language, read_plan)?);
        }
        Command::Library { command } => return Ok(quotes::run_library(&engine, command, library, language)?),
        Command::Quote { command: None, plan, format, audience, alternative, output } => {
            quote(&engine, &plan, format, &alternative, &output, options(&plan.date, audience.into(), language))?;
        }
        Command::ImportQuote { file, output } => documents::import_quote(&engine, &file, &output, language)?,
        Command::Organisation { command } => documents::organisation(command, language)?,
        Command::Explain { plan, line, format, date } => {
            let options = options(&date, Audience::Internal, language);
            let trace = engine.explain(&load(&engine, &plan, options)?, &line, options)?;
            match format {
                ListFormat::Table => output::print(&output::trace_text(&trace, language)),
                ListFormat::Json => output::print(&output::json(&trace)),
            }
        }
        Command::Diff { old, new, pdf, format, date } => {
            let options = options(&date, Audience::Internal, language);
            let (old, new) = (load(&engine, &old, options)?, load(&engine, &new, options)?);
            if let Some(path) = pdf {
                let comparison = aforo_api::proposal::compare_plans(&engine, &old, &new, options)?;
                files::write_whole(&path, &comparison.bytes, language)?;
            }
            let view = engine.diff(&old, &new, options);
            match format {
                ListFormat::Table => output::print(&output::diff_table(&view, language)),
                ListFormat::Json => output::print(&output::json(&view)),
            }
        }
        Command::Schedule { plan, format, output } => {
            let options = options(&plan.date, Audience::Client, language);
            let computed = load(&engine, &plan.plan, options)?;
            let view = aforo_api::enablement::schedule_view(&engine, &computed.plan, options.date, language)?;
            let text = match format {
                ListFormat::Table => agreement::schedule(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Adjustment { plan, book, labour, licences, format, output } => {
            let options = options(&plan.date, Audience::Client, language);
            let computed = load(&engine, &plan.plan, options)?;
            let library = library::open(engine.library, language)?;
            let book = book.map(|id| aforo_api::prices::find(&engine, library.as_ref(), &id, language)).transpose()?;
            let today = aforo_api::adjustment::Today::read(book, labour.as_deref(), licences.as_deref(), language)?;
            let view = aforo_api::adjustment::adjustment_view(&engine, &computed, &today, options.date, language)?;
            let text = match format {
                ListFormat::Table => agreement::adjustment(&view, language),
                ListFormat::Json => output::json(&view),
            };
            emit_text(&text, &output, language)?;
        }
        Command::Prices { command } => prices::run(&engine, command, library, language)?,
        Command::Rates { command } => return Ok(rates::run(&engine, command, library, language)?),
        Command::Completions { .. } => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn capacity_text(
    engine: &Desk<'_>,
    computed: &Computed,
    view: &CapacityView,
    format: CapacityFormat,
    options: Options,
) -> Result<String, ErrorView> {
    Ok(match format {
        CapacityFormat::Table => output::capacity_table(view, options.language),
        CapacityFormat::Json => output::json(view),
        CapacityFormat::Csv => output::capacity_csv(view),
        CapacityFormat::Svg => aforo_api::charts::capacity_svg(engine, computed, ThemeView::Light.into(), options)?,
        CapacityFormat::SvgHorizon => aforo_api::charts::horizon_svg(computed, ThemeView::Light.into(), options)?,
    })
}

fn check(engine: &Desk<'_>, plan: &PlanFile, format: ListFormat, language: Language) -> Result<ExitCode, Failure> {
    let options = options(&plan.date, Audience::Internal, language);
    let bytes = bytes(&plan.plan, language)?;
    engine.prepare(&bytes, language)?;
    let problems = engine.check(&bytes, options);
    let bad = problems.iter().any(|problem| problem.severity == SeverityView::Error);
    match format {
        ListFormat::Json => output::print(&output::json(&problems)),
        // Errors are what went wrong and belong on standard error; the rest is the answer that was asked for.
        ListFormat::Table => output::problems(&problems, Some(&plan.plan.to_string_lossy())),
    }
    Ok(if bad { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

fn quote(
    engine: &Desk<'_>,
    plan: &PlanFile,
    format: QuoteFormat,
    alternatives: &[PathBuf],
    output: &Output,
    options: Options,
) -> Result<(), Failure> {
    let computed = load(engine, &plan.plan, options)?;
    let alternatives = alternatives.iter().map(|plan| load(engine, plan, options)).collect::<Result<Vec<_>, _>>()?;
    let occasion = Occasion { alternatives, ..Occasion::default() };
    let document = |format| engine.document_of(&computed, format, options, &occasion).map(|document| document.bytes);
    let bytes = match format {
        QuoteFormat::Table => {
            let text = output::quote_table(&engine.quote(&computed, options, false), options.language);
            return Ok(emit_text(&text, output, options.language)?);
        }
        QuoteFormat::Json => output::json(&engine.quote(&computed, options, true)).into_bytes(),
        QuoteFormat::Xlsx => document(DocumentFormat::Xlsx)?,
        QuoteFormat::Csv => document(DocumentFormat::Csv)?,
        QuoteFormat::CsvData => document(DocumentFormat::CsvData)?,
        QuoteFormat::Pdf => document(DocumentFormat::Pdf)?,
    };
    Ok(emit(&bytes, output, options.language)?)
}

fn options(date: &OnDate, audience: Audience, language: Language) -> Options {
    Options { language, audience, date: date.date.unwrap_or_else(|| jiff::Zoned::now().date()) }
}

fn bytes(path: &Path, language: Language) -> Result<Vec<u8>, Failure> {
    if path.as_os_str() != "-" {
        return Ok(files::read(path, language)?);
    }
    let mut bytes = Vec::new();
    let limit = u64::try_from(aforo_api::document::FILE_LIMIT_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = std::io::stdin().lock().take(limit).read_to_end(&mut bytes);
    read.map_err(|error| ErrorView::new("file-read", language, &[("path", "-"), ("reason", &error.to_string())]))?;
    Ok(bytes)
}

fn load(desk: &Desk<'_>, path: &Path, options: Options) -> Result<Computed, Failure> {
    let bytes = bytes(path, options.language)?;
    desk.prepare(&bytes, options.language)?;
    desk.compute(&bytes, options).map_err(|error| Failure { error, file: Some(path.to_string_lossy().into_owned()) })
}

/// A table: with colours on a terminal only, without them in a file.
fn emit_text(text: &str, output: &Output, language: Language) -> Result<(), ErrorView> {
    match &output.output {
        Some(path) => files::write_whole(path, output::plain(text).as_bytes(), language),
        None => {
            output::print(text);
            Ok(())
        }
    }
}

pub(crate) fn emit(bytes: &[u8], output: &Output, language: Language) -> Result<(), ErrorView> {
    match &output.output {
        Some(path) => files::write_whole(path, bytes, language),
        None => {
            output::raw(bytes);
            Ok(())
        }
    }
}
