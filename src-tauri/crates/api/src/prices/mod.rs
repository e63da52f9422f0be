//! Price books: lists, imports, comparisons, and what a new book does to every plan.

mod impact;
mod import;
mod progress;
mod view;
pub mod views;

use std::sync::Arc;

use aforo_core::price_book::{PriceBook, PriceRow};
use aforo_core::units::Unit;
use aforo_library::{Library, StoredBook, StoredPrice};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::engine::Engine;
use crate::price_desk::plan_to_compare;
use crate::views::{ErrorView, Language};

pub use impact::{PlanToCompare, impact};
pub use import::{ImportRequest, ReadFiles, publish, read_price_files};
pub use progress::Meter;
pub use view::{book_view, comparison, list, side_by_side};

use views::BookView;

/// Puts a book of the library on the engine's shelf, unless it is there; whether it is there now.
///
/// # Errors
/// If the library cannot be read, or holds a book that this program cannot read.
pub fn shelve(engine: &Engine, library: &Library, id: &str, language: Language) -> Result<bool, ErrorView> {
    if engine.price_book(id).is_some() {
        return Ok(true);
    }
    let failed = |error| ErrorView::library(&error, language);
    let Some(stored) = library.price_books().map_err(failed)?.into_iter().find(|book| book.id == id) else { return Ok(false) };
    let prices = library.prices(id).map_err(failed)?;
    let damaged = |reason: String| ErrorView::new("book-damaged", language, &[("id", id), ("reason", &reason)]);
    let rows = prices.into_iter().map(row).collect::<Result<Vec<_>, _>>().map_err(damaged)?;
    let book = PriceBook::new(stored.id, stored.published, rows).map_err(|error| damaged(error.to_string()))?;
    engine.add_price_book(book);
    Ok(true)
}

/// Puts the library's rate cards and policies, its active book, and the one that a plan document names, where the engine finds them.
///
/// # Errors
/// If the library cannot be read.
pub fn prepare(engine: &Engine, library: &Library, named: Option<&str>, language: Language) -> Result<(), ErrorView> {
    crate::rates::shelve(engine, library, language)?;
    crate::quotes::shelve_policies(engine, library, language)?;
    let active = library.active_price_book().map_err(|error| ErrorView::library(&error, language))?;
    if let Some(active) = active
        && shelve(engine, library, &active, language)?
    {
        engine.activate_price_book(&active);
    }
    if let Some(named) = named.filter(|named| !named.is_empty()) {
        shelve(engine, library, named, language)?;
    }
    Ok(())
}

/// The book that a plan document names; empty if it names none.
#[must_use]
pub fn book_of(document: &serde_json::Value) -> &str {
    document.pointer("/commercial/price_book").and_then(serde_json::Value::as_str).unwrap_or_default()
}

/// A book of the shelf or of the library; empty is the active one.
///
/// # Errors
/// If there is no such book: the hint names those that there are.
pub fn find(engine: &Engine, library: Option<&Library>, id: &str, language: Language) -> Result<Arc<PriceBook>, ErrorView> {
    if id.is_empty() {
        return Ok(engine.active_price_book());
    }
    if let Some(library) = library {
        shelve(engine, library, id, language)?;
    }
    engine.price_book(id).ok_or_else(|| {
        let mut known = vec![engine.data().price_book.id.clone()];
        known.extend(library.and_then(|library| library.price_books().ok()).unwrap_or_default().into_iter().map(|book| book.id));
        ErrorView::new("book-unknown", language, &[("id", id), ("known", &known.join(", "))])
    })
}

/// The books: the shipped one, then the library's, the newest first.
///
/// # Errors
/// If the library refuses.
pub fn books(engine: &Engine, library: Option<&Library>, date: Date, language: Language) -> Result<Vec<BookView>, ErrorView> {
    let shipped = &engine.data().price_book;
    let stored = library.map(Library::price_books).transpose().map_err(|error| ErrorView::library(&error, language))?.unwrap_or_default();
    let mut views = vec![book_view(engine, shipped, None, date, language)];
    for stored in stored.iter().filter(|stored| stored.id != shipped.id) {
        // The prices are not read for a list: rows are counted when a book is opened.
        let empty = PriceBook::new(stored.id.clone(), stored.published.clone(), Vec::new()).unwrap_or_default();
        views.push(book_view(engine, &empty, Some(stored), date, language));
    }
    Ok(views)
}

/// Makes a book the one of plans that name none.
///
/// # Errors
/// If there is no such book, or the library refuses.
pub fn activate(engine: &Engine, library: &Library, id: &str, language: Language) -> Result<(), ErrorView> {
    let book = find(engine, Some(library), id, language)?;
    let shipped = book.id == engine.data().price_book.id;
    let active = (!shipped).then_some(book.id.as_str());
    library.activate_price_book(active).map_err(|error| ErrorView::library(&error, language))?;
    engine.activate_price_book(&book.id);
    Ok(())
}

/// Makes sure that the library holds the active book, the shipped one too, so that plans which name it keep their prices when
/// the program is updated; its identifier.
///
/// # Errors
/// If the library refuses.
pub fn keep_active(engine: &Engine, library: &mut Library, now: &str, language: Language) -> Result<String, ErrorView> {
    let book = engine.active_price_book();
    let failed = |error| ErrorView::library(&error, language);
    if !library.price_books().map_err(failed)?.iter().any(|stored| stored.id == book.id) {
        let entry = StoredBook { id: book.id.clone(), published: book.published.clone(), created: now.to_owned(), ..StoredBook::default() };
        let rows: Vec<StoredPrice> = book.rows().iter().map(stored).collect();
        library.add_price_book(&entry, &rows).map_err(failed)?;
    }
    Ok(book.id.clone())
}

/// A plan file to compare.
#[must_use]
pub fn plan_file_to_compare(path: &str, bytes: &[u8]) -> PlanToCompare {
    plan_to_compare(path, &String::from_utf8_lossy(bytes))
}

/// A margin's floor in percent, as somebody wrote it.
///
/// # Errors
/// If it is not a number from -100 to 100.
pub fn floor(text: &str, language: Language) -> Result<Decimal, ErrorView> {
    let floor = text.trim().parse::<Decimal>().ok().filter(|floor| floor.abs() <= Decimal::ONE_HUNDRED);
    floor.ok_or_else(|| ErrorView::new("floor-invalid", language, &[("value", text)]))
}

/// Every plan of the library, to compare.
///
/// # Errors
/// If the library refuses.
pub fn library_plans(library: &Library, language: Language) -> Result<Vec<PlanToCompare>, ErrorView> {
    let failed = |error| ErrorView::library(&error, language);
    let plans = library.plans().map_err(failed)?;
    plans.iter().map(|plan| library.plan(&plan.id).map(|stored| plan_to_compare(&plan.id, &stored.document)).map_err(failed)).collect()
}

/// A row as the library keeps it.
fn stored(row: &PriceRow) -> StoredPrice {
    StoredPrice {
        provider: row.provider.clone(),
        service: row.service.clone(),
        key: row.key.clone(),
        region: row.region.clone(),
        unit: row.unit.to_string(),
        tier_from: row.tier_from.to_string(),
        tier_to: row.tier_to.map(|to| to.to_string()),
        usd: row.usd.to_string(),
        effective: row.effective.clone(),
        verified: row.verified,
        sku: row.sku.clone(),
        source: row.source.clone(),
    }
}

fn row(price: StoredPrice) -> Result<PriceRow, String> {
    let decimal = |text: &str| text.parse::<Decimal>().map_err(|error| format!("`{text}`: {error}"));
    Ok(PriceRow {
        unit: Unit::billable(&price.unit).ok_or_else(|| format!("`{}` is not a unit", price.unit))?,
        tier_from: decimal(&price.tier_from)?,
        tier_to: price.tier_to.as_deref().map(decimal).transpose()?,
        usd: decimal(&price.usd)?,
        provider: price.provider,
        service: price.service,
        key: price.key,
        region: price.region,
        effective: price.effective,
        verified: price.verified,
        sku: price.sku,
        source: price.source,
        manual: false,
    })
}
