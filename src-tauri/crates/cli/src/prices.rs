//! `aforo prices`.

use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use aforo_api::prices::views::*;
use aforo_api::prices::{self, ImportRequest};
use aforo_api::views::{ErrorView, Language};
use aforo_api::{Engine, Library, files};

use crate::arguments::{DataFormat, ListFormat, PricesCommand};
use crate::{library, output, price_output};

/// Time before progress is shown, and between two sights of it.
const QUIET: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(200);

pub(crate) fn run(engine: &Engine, command: PricesCommand, named: Option<&Path>, language: Language) -> Result<(), ErrorView> {
    let today = jiff::Zoned::now().date();
    let library = library::open(named, language)?;
    library::prepare(engine, library.as_ref(), &[], language)?;
    match command {
        PricesCommand::List { find, region, service, book, by_region, format } => {
            let book = prices::find(engine, library.as_ref(), &book, language)?;
            let view = prices::book_view(engine, &book, None, today, language);
            let query = PriceQuery { text: find, service, region, limit: u32::MAX, ..PriceQuery::default() };
            if by_region {
                let page = prices::side_by_side(&book, view, &query);
                show(format, &page, price_output::regions, price_output::regions_csv, language);
                return Ok(());
            }
            let page = prices::list(&book, view, &query);
            show(format, &page, price_output::prices, price_output::prices_csv, language);
        }
        PricesCommand::Books { format } => {
            let books = prices::books(engine, library.as_ref(), today, language)?;
            match format {
                ListFormat::Table => output::print(&price_output::books(&books, language)),
                ListFormat::Json => output::print(&output::json(&books)),
            }
        }
        PricesCommand::Import { files, id, base, no_base, mapping, activate, format } => {
            let base = if no_base { None } else { Some(prices::find(engine, library.as_ref(), &base, language)?) };
            let now = jiff::Timestamp::now().to_string();
            let request = ImportRequest { files, id, base, mapping, now, date: today };
            let view = import(engine, library, named, &request, language)?;
            if activate {
                prices::activate(engine, &library::make(named, language)?, &view.book.id, language)?;
            }
            match format {
                ListFormat::Table => output::print(&price_output::import(&view, activate, language)),
                ListFormat::Json => output::print(&output::json(&view)),
            }
        }
        PricesCommand::Use { book } => prices::activate(engine, &library::make(named, language)?, &book, language)?,
        PricesCommand::Diff { older, newer, format } => {
            let find = |id: &str| prices::find(engine, library.as_ref(), id, language);
            let comparison = prices::comparison(&*find(&older)?, &*find(&newer)?);
            show(format, &comparison, price_output::comparison, price_output::comparison_csv, language);
        }
        PricesCommand::Impact { older, newer, plans, floor, format, date } => {
            let find = |id: &str| prices::find(engine, library.as_ref(), id, language);
            let (older, newer) = (find(&older)?, find(&newer)?);
            let floor = floor.map(|floor| prices::floor(&floor, language)).transpose()?;
            let plans = plans_to_compare(&plans, library.as_ref(), language)?;
            let date = date.date.unwrap_or(today);
            let impact = prices::impact(engine, &plans, &older, &newer, floor, date, language);
            show(format, &impact, price_output::impact, price_output::impact_csv, language);
        }
    }
    Ok(())
}

fn show<T: serde::Serialize>(format: DataFormat, view: &T, table: fn(&T, Language) -> String, csv: fn(&T) -> String, language: Language) {
    output::print(&match format {
        DataFormat::Table => table(view, language),
        DataFormat::Json => output::json(view),
        DataFormat::Csv => csv(view),
    });
}

/// Reads first: a library is made only for a book that is sound.
fn import(
    engine: &Engine,
    library: Option<Library>,
    named: Option<&Path>,
    request: &ImportRequest,
    language: Language,
) -> Result<ImportView, ErrorView> {
    let (started, terminal) = (Instant::now(), std::io::stderr().is_terminal());
    let mut shown: Option<Instant> = None;
    let read = prices::read_price_files(
        request,
        &mut |progress| {
            let due = started.elapsed() > QUIET && shown.is_none_or(|shown| shown.elapsed() > BETWEEN);
            if terminal && due {
                shown = Some(Instant::now());
                let _ = write!(std::io::stderr(), "\r\x1b[2K{}", price_output::progress(&progress, language));
            }
            ControlFlow::Continue(())
        },
        language,
    );
    if shown.is_some() {
        let _ = write!(std::io::stderr(), "\r\x1b[2K");
    }
    let read = read?;
    let mut library = match library {
        Some(library) => library,
        None => library::make(named, language)?,
    };
    prices::publish(engine, &mut library, request, read, language)
}

fn plans_to_compare(plans: &[PathBuf], library: Option<&Library>, language: Language) -> Result<Vec<prices::PlanToCompare>, ErrorView> {
    if plans.is_empty() {
        return library.map_or_else(|| Ok(Vec::new()), |library| prices::library_plans(library, language));
    }
    let read = |path: &PathBuf| files::read(path, language).map(|bytes| prices::plan_file_to_compare(&path.to_string_lossy(), &bytes));
    plans.iter().map(read).collect()
}
