//! The file of a client: a ZIP whose manifest names every entry with its hash.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use aforo_library::{NewEvent, PlanHistory, StoredBook, StoredCard, StoredEvent, StoredFile, StoredPrice, StoredVersion, file_hash};
use serde::{Deserialize, Serialize};
use serde_json::json;
use zip::write::SimpleFileOptions;

use crate::quotes::Act;

/// What the file calls itself; the number grows with its form.
const FORM: &str = "aforo-client";
const VERSION: u32 = 1;
const MANIFEST: &str = "manifest.json";
/// A file with more entries, or larger when unpacked, is refused before it is read.
const ENTRY_LIMIT: usize = 20_000;
const BYTE_LIMIT: u64 = 1 << 30;

/// An event as the file has it: with its place in the record that it comes from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventRow {
    pub(super) seq: u64,
    pub(super) previous: String,
    pub(super) hash: String,
    at: String,
    actor: String,
    entity: String,
    action: String,
    body: String,
    program: String,
}

impl EventRow {
    pub(super) fn of(stored: &StoredEvent) -> Self {
        let event = stored.event.clone();
        Self {
            seq: stored.seq,
            previous: stored.previous.clone(),
            hash: stored.hash.clone(),
            at: event.at,
            actor: event.actor,
            entity: event.entity,
            action: event.action,
            body: event.body,
            program: event.program,
        }
    }

    pub(super) fn event(&self) -> NewEvent {
        NewEvent {
            at: self.at.clone(),
            actor: self.actor.clone(),
            entity: self.entity.clone(),
            action: self.action.clone(),
            body: self.body.clone(),
            program: self.program.clone(),
        }
    }
}

/// Plans, books and cards as JSON: the library's own types know no file format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanRow {
    id: String,
    title: String,
    client: String,
    created: String,
    updated: String,
    version: u32,
    /// Number, document, step, time.
    versions: Vec<(u32, String, String, String)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BookRow {
    id: String,
    published: String,
    created: String,
    base: String,
    files: Vec<FileRow>,
    /// Provider, service, key, region, unit, beginning and end of the tier, US dollars, day, SKU, source; and whether it is verified.
    prices: Vec<([String; 10], Option<String>, bool)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRow {
    name: String,
    format: String,
    bytes: u64,
    sha256: String,
    offer: String,
    version: String,
    published: String,
    rows_read: u64,
    rows_kept: u64,
    skipped: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    form: String,
    version: u32,
    client: String,
    head: String,
    exported_at: String,
    program: String,
    /// Hash of each other entry.
    entries: BTreeMap<String, String>,
}

/// What a client's file holds.
pub(super) struct Parcel {
    pub(super) client: String,
    /// End of the record that it comes from.
    pub(super) head: String,
    pub(super) plans: Vec<PlanHistory>,
    pub(super) events: Vec<EventRow>,
    pub(super) files: Vec<Vec<u8>>,
    pub(super) books: Vec<(StoredBook, Vec<StoredPrice>)>,
    pub(super) cards: Vec<StoredCard>,
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

impl Parcel {
    /// The events as the file has them: what is kept as the record's original.
    pub(super) fn events_as_written(&self) -> Result<Vec<u8>, String> {
        serde_json::to_vec_pretty(&self.events).map_err(text)
    }

    pub(super) fn write(&self, act: &Act<'_>) -> Result<Vec<u8>, String> {
        let plans: Vec<PlanRow> = self.plans.iter().map(plan_row).collect();
        let books: Vec<BookRow> = self.books.iter().map(|(book, prices)| book_row(book, prices)).collect();
        let cards: Vec<_> = self.cards.iter().map(|card| (&card.reference, &card.text, &card.created)).collect();
        let mut entries = vec![
            ("plans.json".to_owned(), serde_json::to_vec_pretty(&plans).map_err(text)?),
            ("events.json".to_owned(), self.events_as_written()?),
            ("price-books.json".to_owned(), serde_json::to_vec(&books).map_err(text)?),
            ("rate-cards.json".to_owned(), serde_json::to_vec_pretty(&json!(cards)).map_err(text)?),
        ];
        entries.extend(self.files.iter().map(|bytes| (format!("files/{}", file_hash(bytes)), bytes.clone())));
        let manifest = Manifest {
            form: FORM.to_owned(),
            version: VERSION,
            client: self.client.clone(),
            head: self.head.clone(),
            exported_at: act.now.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            entries: entries.iter().map(|(name, bytes)| (name.clone(), file_hash(bytes))).collect(),
        };
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default();
        for (name, bytes) in std::iter::once((MANIFEST.to_owned(), serde_json::to_vec_pretty(&manifest).map_err(text)?)).chain(entries) {
            archive.start_file(name, options).map_err(text)?;
            archive.write_all(&bytes).map_err(text)?;
        }
        Ok(archive.finish().map_err(text)?.into_inner())
    }

    /// Reads a file whole. Every entry must be one that the manifest names, with the hash that it names, and none may be missing.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(text)?;
        if archive.len() > ENTRY_LIMIT {
            return Err(format!("{} > {ENTRY_LIMIT}", archive.len()));
        }
        let mut left = BYTE_LIMIT;
        let mut entries = BTreeMap::new();
        for index in 0..archive.len() {
            let entry = archive.by_index(index).map_err(text)?;
            let name = entry.name().map_err(text)?.into_owned();
            let mut content = Vec::new();
            entry.take(left.saturating_add(1)).read_to_end(&mut content).map_err(|error| format!("{name}: {error}"))?;
            left = left.checked_sub(u64::try_from(content.len()).unwrap_or(u64::MAX)).ok_or_else(|| format!("{name} > {BYTE_LIMIT}"))?;
            if entries.insert(name.clone(), content).is_some() {
                return Err(name);
            }
        }
        let manifest = entries.remove(MANIFEST).ok_or_else(|| MANIFEST.to_owned())?;
        let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|error| format!("{MANIFEST}: {error}"))?;
        if manifest.form != FORM || manifest.version != VERSION {
            return Err(format!("{} {}", manifest.form, manifest.version));
        }
        if let Some(other) = entries.keys().find(|name| !manifest.entries.contains_key(*name)) {
            return Err(other.clone());
        }
        for (name, hash) in &manifest.entries {
            if entries.get(name).map(|content| file_hash(content)).as_ref() != Some(hash) {
                return Err(name.clone());
            }
        }
        let entry = |name: &str| entries.get(name).map(Vec::as_slice).ok_or_else(|| name.to_owned());
        let plans: Vec<PlanRow> = serde_json::from_slice(entry("plans.json")?).map_err(text)?;
        let events = serde_json::from_slice(entry("events.json")?).map_err(text)?;
        let books: Vec<BookRow> = serde_json::from_slice(entry("price-books.json")?).map_err(text)?;
        let cards: Vec<(String, String, String)> = serde_json::from_slice(entry("rate-cards.json")?).map_err(text)?;
        if let Some(other) =
            plans.iter().find(|plan| plan.client != manifest.client || plan.versions.iter().all(|one| one.0 != plan.version))
        {
            return Err(other.id.clone());
        }
        Ok(Self {
            client: manifest.client,
            head: manifest.head,
            plans: plans.into_iter().map(plan).collect(),
            events,
            files: entries.into_iter().filter(|(name, _)| name.starts_with("files/")).map(|(_, content)| content).collect(),
            books: books.into_iter().map(book).collect(),
            cards: cards.into_iter().map(|(reference, text, created)| StoredCard { reference, text, created }).collect(),
        })
    }
}

fn plan_row(plan: &PlanHistory) -> PlanRow {
    let version = |one: &StoredVersion| (one.version, one.document.clone(), one.step.clone(), one.saved.clone());
    PlanRow {
        id: plan.id.clone(),
        title: plan.title.clone(),
        client: plan.client.clone(),
        created: plan.created.clone(),
        updated: plan.updated.clone(),
        version: plan.version,
        versions: plan.versions.iter().map(version).collect(),
    }
}

fn plan(row: PlanRow) -> PlanHistory {
    let version = |(version, document, step, saved)| StoredVersion { version, document, step, saved };
    PlanHistory {
        id: row.id,
        title: row.title,
        client: row.client,
        created: row.created,
        updated: row.updated,
        version: row.version,
        versions: row.versions.into_iter().map(version).collect(),
    }
}

fn book_row(book: &StoredBook, prices: &[StoredPrice]) -> BookRow {
    let price = |one: &StoredPrice| {
        let texts = [
            &one.provider,
            &one.service,
            &one.key,
            &one.region,
            &one.unit,
            &one.tier_from,
            &one.usd,
            &one.effective,
            &one.sku,
            &one.source,
        ];
        (texts.map(Clone::clone), one.tier_to.clone(), one.verified)
    };
    let file = |one: &StoredFile| FileRow {
        name: one.name.clone(),
        format: one.format.clone(),
        bytes: one.bytes,
        sha256: one.sha256.clone(),
        offer: one.offer.clone(),
        version: one.version.clone(),
        published: one.published.clone(),
        rows_read: one.rows_read,
        rows_kept: one.rows_kept,
        skipped: one.skipped.clone(),
    };
    BookRow {
        id: book.id.clone(),
        published: book.published.clone(),
        created: book.created.clone(),
        base: book.base.clone(),
        files: book.files.iter().map(file).collect(),
        prices: prices.iter().map(price).collect(),
    }
}

fn book(row: BookRow) -> (StoredBook, Vec<StoredPrice>) {
    let price = |(texts, tier_to, verified)| {
        let [provider, service, key, region, unit, tier_from, usd, effective, sku, source] = texts;
        StoredPrice { provider, service, key, region, unit, tier_from, tier_to, usd, effective, verified, sku, source }
    };
    let file = |row: FileRow| StoredFile {
        name: row.name,
        format: row.format,
        bytes: row.bytes,
        sha256: row.sha256,
        offer: row.offer,
        version: row.version,
        published: row.published,
        rows_read: row.rows_read,
        rows_kept: row.rows_kept,
        skipped: row.skipped,
    };
    let files = row.files.into_iter().map(file).collect();
    let book = StoredBook { id: row.id, published: row.published, created: row.created, base: row.base, files };
    (book, row.prices.into_iter().map(price).collect())
}
