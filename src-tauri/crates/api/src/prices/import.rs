//! Providers' files become a new price book in the library.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aforo_core::price_book::{PriceBook, PriceRow};
use aforo_library::{Library, StoredBook, StoredFile};
use aforo_pricing::{ImportCounts, ImportError, Imported, Mapping, import_file};

use super::progress::Meter;
use super::view::{book_view, import_problems};
use super::views::*;
use crate::engine::Engine;
use crate::views::{ErrorView, Language};

/// What to import, and into which book.
#[derive(Clone, Debug)]
pub struct ImportRequest {
    /// The files, in any order.
    pub files: Vec<PathBuf>,
    /// Name of the new book; empty names it by provider and day of publication.
    pub id: String,
    /// Book whose prices stay where the files have none; `None` for a book of the files alone.
    pub base: Option<Arc<PriceBook>>,
    /// Further lines of the mapping.
    pub mapping: Option<PathBuf>,
    /// Now, RFC 3339.
    pub now: String,
    /// Today, for the age of the new book.
    pub date: jiff::civil::Date,
}

/// Files that were read and found sound; nothing of them is kept yet.
#[derive(Debug)]
pub struct ReadFiles {
    imported: Vec<Imported>,
    rows: Vec<PriceRow>,
}

/// Reads files. This is what takes time; the library is not touched.
///
/// # Errors
/// If a file is not sound (all of its problems), two files state different prices, or `watch` says stop.
pub fn read_price_files(
    request: &ImportRequest,
    watch: &mut dyn FnMut(ImportProgressView) -> ControlFlow<()>,
    language: Language,
) -> Result<ReadFiles, ErrorView> {
    if !request.id.is_empty() && !aforo_core::check::is_identifier(&request.id) {
        return Err(ErrorView::new("book-name", language, &[("id", &request.id)]));
    }
    let mapping = mapping(request.mapping.as_deref(), language)?;
    let imported = read_files(&request.files, &mapping, watch, language)?;
    let rows = together(&imported, language)?;
    Ok(ReadFiles { imported, rows })
}

/// Publishes what was read as a new book of the library, in one transaction.
///
/// # Errors
/// If the name is taken or the library refuses. The library is then as it was.
pub fn publish(
    engine: &Engine,
    library: &mut Library,
    request: &ImportRequest,
    read: ReadFiles,
    language: Language,
) -> Result<ImportView, ErrorView> {
    let ReadFiles { imported, rows } = read;
    let replaced: BTreeSet<(&str, &str)> = rows.iter().map(|row| (row.key.as_str(), row.region.as_str())).collect();
    let base = request.base.as_deref();
    let kept = base.map_or(&[] as &[PriceRow], PriceBook::rows).iter();
    let kept: Vec<PriceRow> = kept.filter(|row| !replaced.contains(&(row.key.as_str(), row.region.as_str()))).cloned().collect();
    let (from_files, carried) = (rows.len(), kept.len());
    let mut all: Vec<PriceRow> = rows.into_iter().chain(kept).collect();
    all.sort_by(|one, other| {
        let place = |row: &PriceRow| (row.provider.clone(), row.service.clone(), row.key.clone(), row.region.clone());
        place(one).cmp(&place(other)).then_with(|| one.tier_from.cmp(&other.tier_from))
    });
    let published = imported.iter().filter_map(|file| day(&file.file.published)).max().unwrap_or_else(|| request.date.to_string());
    let id = name(engine, library, request, all.first().map_or("aws", |row| &row.provider), &published, language)?;
    let stored_rows: Vec<_> = all.iter().map(super::stored).collect();
    let broken = |reason: String| ErrorView::new("import-failed", language, &[("reason", &reason)]);
    let book = PriceBook::new(id.clone(), published.clone(), all).map_err(|error| broken(error.to_string()))?;
    let stored = StoredBook {
        id,
        published,
        created: request.now.clone(),
        base: base.map(|base| base.id.clone()).unwrap_or_default(),
        files: imported.iter().map(stored_file).collect(),
    };
    library.add_price_book(&stored, &stored_rows).map_err(|error| ErrorView::library(&error, language))?;
    let (ambiguous, missing) = findings(&imported, &book, base);
    let book = engine.add_price_book(book);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(ImportView {
        book: book_view(engine, &book, Some(&stored), request.date, language),
        imported: count(from_files),
        carried: count(carried),
        ambiguous,
        missing,
    })
}

fn mapping(own: Option<&Path>, language: Language) -> Result<Mapping, ErrorView> {
    let broken = |error: aforo_pricing::PricingError| ErrorView::new("mapping-invalid", language, &[("reason", &error.to_string())]);
    let mut mapping = aforo_pricing::shipped_mapping().map_err(broken)?;
    if let Some(path) = own {
        let bytes = crate::files::read(path, language)?;
        mapping.extend((&path.to_string_lossy(), &bytes)).map_err(broken)?;
    }
    Ok(mapping)
}

fn read_files(
    files: &[PathBuf],
    mapping: &Mapping,
    watch: &mut dyn FnMut(ImportProgressView) -> ControlFlow<()>,
    language: Language,
) -> Result<Vec<Imported>, ErrorView> {
    let total = files.iter().filter_map(|path| std::fs::metadata(path).ok()).map(|metadata| metadata.len()).sum();
    let mut meter = Meter::new(u32::try_from(files.len()).unwrap_or(u32::MAX), total);
    let mut imported: Vec<Imported> = Vec::new();
    let mut problems = Vec::new();
    for path in files {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        meter.next(&name, imported.last().map_or(0, |file| file.counts.read));
        match import_file(path, mapping, &mut |progress| watch(meter.view(progress))) {
            Ok(file) => imported.push(file),
            Err(ImportError::Cancelled) => return Err(ErrorView::new("import-cancelled", language, &[])),
            // The other files are read all the same, so that everything that is wrong is told at once.
            Err(ImportError::File { problems: found, total, .. }) => {
                problems.extend(import_problems(&path.to_string_lossy(), &found, total, language))
            }
        }
    }
    if problems.is_empty() {
        return Ok(imported);
    }
    let count = problems.len().to_string();
    let error = ErrorView::new("import-invalid", language, &[("count", &count)]);
    Err(ErrorView { problems, ..error })
}

/// The rows of all files. Two files may state a price, if they state the same one.
fn together(imported: &[Imported], language: Language) -> Result<Vec<PriceRow>, ErrorView> {
    type Tiers<'a> = Vec<&'a PriceRow>;
    let mut prices: BTreeMap<(&str, &str), (usize, Tiers<'_>)> = BTreeMap::new();
    for (number, file) in imported.iter().enumerate() {
        let mut own: BTreeMap<(&str, &str), Tiers<'_>> = BTreeMap::new();
        for row in &file.rows {
            own.entry((&row.key, &row.region)).or_default().push(row);
        }
        for (place, tiers) in own {
            let Some((other, known)) = prices.get(&place) else {
                prices.insert(place, (number, tiers));
                continue;
            };
            let same =
                |one: &&PriceRow, other: &&PriceRow| one.tier_from == other.tier_from && one.usd == other.usd && one.unit == other.unit;
            if known.len() != tiers.len() || !known.iter().zip(&tiers).all(|(one, other)| same(one, other)) {
                let arguments = [("key", place.0), ("region", place.1), ("one", &imported[*other].file.name), ("other", &file.file.name)];
                return Err(ErrorView::new("import-disagree", language, &arguments));
            }
        }
    }
    Ok(prices.into_values().flat_map(|(_, tiers)| tiers).cloned().collect())
}

fn name(
    engine: &Engine,
    library: &Library,
    request: &ImportRequest,
    provider: &str,
    published: &str,
    language: Language,
) -> Result<String, ErrorView> {
    let books = library.price_books().map_err(|error| ErrorView::library(&error, language))?;
    let taken = |id: &str| id == engine.data().price_book.id || books.iter().any(|book| book.id == id);
    if !request.id.is_empty() {
        if taken(&request.id) {
            return Err(ErrorView::new("book-exists", language, &[("id", &request.id)]));
        }
        return Ok(request.id.clone());
    }
    let plain = format!("{provider}-{published}");
    Ok((1..).map(|number| if number == 1 { plain.clone() } else { format!("{plain}-{number}") }).find(|id| !taken(id)).unwrap_or(plain))
}

fn findings(imported: &[Imported], book: &PriceBook, base: Option<&PriceBook>) -> (Vec<AmbiguityView>, Vec<MissingView>) {
    let ambiguous = imported.iter().flat_map(|file| &file.ambiguous).map(|ambiguity| AmbiguityView {
        key: ambiguity.key.clone(),
        region: ambiguity.region.clone(),
        found: ambiguity.found.iter().map(|(sku, price)| format!("{sku}: {price}")).collect(),
    });
    // What one file lacks another one may have: load balancers are in two offers.
    let from_files =
        |key: &str, region: &str| imported.iter().flat_map(|file| &file.rows).any(|row| row.key == key && row.region == region);
    let missing: BTreeSet<&(String, String)> =
        imported.iter().flat_map(|file| &file.missing).filter(|(key, region)| !from_files(key, region)).collect();
    let missing = missing.into_iter().map(|(key, region)| MissingView {
        key: key.clone(),
        region: region.clone(),
        carried: base.is_some() && book.price(key, region).is_some(),
    });
    (ambiguous.collect(), missing.collect())
}

fn stored_file(imported: &Imported) -> StoredFile {
    let file = &imported.file;
    StoredFile {
        name: file.name.clone(),
        format: file.format.as_str().to_owned(),
        bytes: file.bytes,
        sha256: file.sha256.clone(),
        offer: file.offer.clone(),
        version: file.version.clone(),
        published: file.published.clone(),
        rows_read: imported.counts.read,
        rows_kept: imported.counts.kept,
        skipped: skipped(&imported.counts),
    }
}

fn skipped(counts: &ImportCounts) -> String {
    counts.skipped().iter().map(|(reason, count)| format!("{reason}={count}")).collect::<Vec<_>>().join(" ")
}

/// The day of a provider's time stamp: `2026-07-20T18:49:50Z`.
fn day(published: &str) -> Option<String> {
    let day = published.get(..10)?;
    day.parse::<jiff::civil::Date>().ok().map(|_| day.to_owned())
}
