//! A whole client as one file: plans with their versions, quotes with their frozen files, who may approve, and the part of the record
//! that tells it, each event with the hash that it has in the library it comes from. Internal: it holds costs and names.
//!
//! The file is a ZIP: `manifest.json` names every other entry with its hash. An import verifies all of it before anything is kept, and
//! keeps it in one transaction. The record's own original is kept among the frozen files, because events get new places in the chain.

mod parcel;

use std::collections::{BTreeMap, BTreeSet};

use aforo_core::lifecycle::{Entry, Event, Grant, HOUSE, Ledger};
use aforo_library::{Library, NewEvent, PlanHistory, Shipment, StoredEvent, event_hash, file_hash};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::quotes::Act;
use crate::quotes::record::{IMPORTED, REFUSED, Record};
use crate::views::{ErrorView, Language};

use parcel::{EventRow, Parcel};

/// What went out or came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ClientFileView {
    /// The client.
    pub client: String,
    /// Plans, by their identifiers in this library.
    pub plans: Vec<String>,
    /// Numbers of the quotes.
    pub quotes: Vec<String>,
    /// Events of the record.
    pub events: u32,
    /// Frozen files.
    pub files: u32,
    /// Price books and rate cards that go with them.
    pub prices: Vec<String>,
}

/// The clients of the library: of its plans and of its quotes.
///
/// # Errors
/// If the record is broken, or the library refuses.
pub fn clients(library: &mut Library, language: Language) -> Result<Vec<String>, ErrorView> {
    let record = Record::read(library, language)?;
    let plans = library.plans().map_err(|error| ErrorView::library(&error, language))?;
    let names = plans.into_iter().map(|plan| plan.client).chain(record.ledger.families.into_values().map(|family| family.client));
    Ok(names.filter(|name| !name.trim().is_empty()).collect::<BTreeSet<_>>().into_iter().collect())
}

/// A client as one file, and what is in it.
///
/// # Errors
/// If there is no such client, the record is broken, a frozen file is missing, or the library refuses.
pub fn export(library: &mut Library, client: &str, act: &Act<'_>) -> Result<(ClientFileView, Vec<u8>), ErrorView> {
    let failed = |error| ErrorView::library(&error, act.language);
    let record = Record::read(library, act.language)?;
    let mut plans = Vec::new();
    for summary in library.plans().map_err(failed)?.into_iter().filter(|plan| plan.client == client) {
        plans.push(library.plan_history(&summary.id).map_err(failed)?);
    }
    let families = record.ledger.families.values().filter(|family| family.client == client);
    let numbers: BTreeSet<&str> = families.map(|family| family.number.as_str()).collect();
    if plans.is_empty() && numbers.is_empty() {
        return Err(ErrorView::new("client-unknown", act.language, &[("client", client)]));
    }
    let events: Vec<StoredEvent> = record.events.iter().filter(|stored| belongs(stored, client, &numbers)).cloned().collect();
    let mut files = BTreeMap::new();
    for hash in events.iter().flat_map(|stored| hashes(&stored.event.body)) {
        // A body also names hashes of contents and documents that are no file of the library.
        if let Ok(bytes) = library.frozen_file(&hash) {
            files.insert(hash, bytes);
        }
    }
    for family in record.ledger.families.values().filter(|family| numbers.contains(family.number.as_str())) {
        for hash in family.revisions.iter().flat_map(|revision| [&revision.content.plan, &revision.content.quote]) {
            files.insert(hash.clone(), library.frozen_file(hash).map_err(failed)?);
        }
    }
    let documents = plans.iter().flat_map(|plan| plan.versions.iter().map(|version| version.document.as_bytes()));
    let documents: Vec<&[u8]> = documents.chain(files.values().map(Vec::as_slice)).collect();
    let (books, cards) = prices(library, &documents).map_err(failed)?;
    let view = ClientFileView {
        client: client.to_owned(),
        plans: plans.iter().map(|plan| plan.id.clone()).collect(),
        quotes: numbers.iter().map(|number| (*number).to_owned()).collect(),
        events: u32::try_from(events.len()).unwrap_or(u32::MAX),
        files: u32::try_from(files.len()).unwrap_or(u32::MAX),
        prices: books.iter().map(|(book, _)| book.id.clone()).chain(cards.iter().map(|card| card.reference.clone())).collect(),
    };
    let parcel = Parcel {
        client: client.to_owned(),
        head: record.head.hash.clone(),
        plans,
        events: events.iter().map(EventRow::of).collect(),
        files: files.into_values().collect(),
        books,
        cards,
    };
    let bytes = parcel.write(act).map_err(|error| ErrorView::new("client-file", act.language, &[("reason", &error)]))?;
    Ok((view, bytes))
}

/// Takes a client's file in: all of it, or nothing.
///
/// # Errors
/// If the file is damaged or was altered, a quote's number is taken, what happened could not have happened, or the library refuses.
pub fn import(library: &mut Library, bytes: &[u8], act: &Act<'_>) -> Result<ClientFileView, ErrorView> {
    let damaged = |reason: &str| ErrorView::new("client-file", act.language, &[("reason", reason)]);
    let parcel = Parcel::read(bytes).map_err(|reason| damaged(&reason))?;
    let record = Record::read(library, act.language)?;
    let original = parcel.events_as_written().map_err(|reason| damaged(&reason))?;
    let (mut seq, mut hash) = (0, String::new());
    let (mut events, mut numbers) = (Vec::new(), BTreeSet::new());
    let mut ledger = record.ledger.clone();
    for row in &parcel.events {
        let event = row.event();
        let follows = row.seq > seq && (row.seq != seq + 1 || row.previous == hash);
        if !follows || event_hash(&row.previous, row.seq, &event) != row.hash {
            return Err(damaged(&format!("event {}", row.seq)));
        }
        (seq, hash) = (row.seq, row.hash.clone());
        if event.action != REFUSED && event.action != IMPORTED {
            let entry: Entry = serde_json::from_str(&event.body).map_err(|error| damaged(&format!("event {seq}: {error}")))?;
            if record.ledger.families.contains_key(&entry.quote) {
                return Err(ErrorView::new("client-number-taken", act.language, &[("number", &entry.quote)]));
            }
            ledger.apply(&entry).map_err(|refusal| damaged(&format!("event {seq}: {}", refusal.code)))?;
            if !entry.quote.is_empty() {
                numbers.insert(entry.quote.clone());
            }
        }
        events.push(event);
    }
    // Whoever could approve here before can do so afterwards, and nobody else of the house: a file gives no rights.
    let kept = restore_register(&record.ledger, &ledger, act)?;
    for entry in &kept {
        ledger.apply(entry).map_err(|refusal| ErrorView::refused(&refusal, act.language))?;
    }
    for family in ledger.families.values().filter(|family| numbers.contains(&family.number)) {
        let issued = family.revisions.iter().flat_map(|revision| revision.issue.iter().flat_map(|issue| &issue.files));
        let contents = family.revisions.iter().flat_map(|revision| [&revision.content.plan, &revision.content.quote]);
        let present: BTreeSet<String> = parcel.files.iter().map(|bytes| file_hash(bytes)).collect();
        if family.client != parcel.client {
            return Err(damaged(&format!("{}: {}", family.number, family.client)));
        }
        if let Some(missing) = issued.map(|file| &file.sha256).chain(contents).find(|hash| !present.contains(*hash)) {
            return Err(damaged(&format!("{}: {missing}", family.number)));
        }
    }
    let from = json!({ "client": parcel.client, "events": events.len(), "record": file_hash(&original), "head": parcel.head });
    events.push(told(act, IMPORTED, from.to_string()));
    for entry in &kept {
        let body = serde_json::to_string(entry).map_err(|error| damaged(&error.to_string()))?;
        events.push(told(act, entry.event.name(), body));
    }
    let plans = renamed(library, parcel.plans, act.language)?;
    let view = ClientFileView {
        client: parcel.client,
        plans: plans.iter().map(|plan| plan.id.clone()).collect(),
        quotes: numbers.into_iter().collect(),
        events: u32::try_from(events.len()).unwrap_or(u32::MAX),
        files: u32::try_from(parcel.files.len()).unwrap_or(u32::MAX),
        prices: parcel
            .books
            .iter()
            .map(|(book, _)| book.id.clone())
            .chain(parcel.cards.iter().map(|card| card.reference.clone()))
            .collect(),
    };
    let mut files = parcel.files;
    files.push(original);
    let shipment = Shipment { plans, books: parcel.books, cards: parcel.cards, events, files };
    library.receive(&record.head, &shipment).map_err(|error| ErrorView::library(&error, act.language))?;
    Ok(view)
}

fn told(act: &Act<'_>, action: &str, body: String) -> NewEvent {
    NewEvent {
        at: act.now.to_owned(),
        actor: act.actor.to_owned(),
        entity: String::new(),
        action: action.to_owned(),
        body,
        program: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// Whether an event tells of a client: of one of its quotes, of its users, or of the house's people who approved.
fn belongs(stored: &StoredEvent, client: &str, numbers: &BTreeSet<&str>) -> bool {
    if !stored.event.entity.is_empty() {
        return numbers.contains(stored.event.entity.as_str());
    }
    match serde_json::from_str::<Entry>(&stored.event.body).map(|entry| entry.event) {
        Ok(Event::Grant(grant)) => grant.client == client || grant.client == HOUSE,
        Ok(Event::Revoke { client: of, .. }) => of == client || of == HOUSE,
        _ => false,
    }
}

/// Every run of 64 hexadecimal digits in a text.
fn hashes(text: &str) -> Vec<String> {
    let runs = text.split(|sign: char| !sign.is_ascii_hexdigit());
    runs.filter(|run| run.len() == 64).map(str::to_owned).collect()
}

type Prices = (Vec<(aforo_library::StoredBook, Vec<aforo_library::StoredPrice>)>, Vec<aforo_library::StoredCard>);

/// The price books and rate cards that documents name, as far as the library holds them; the shipped ones need not travel.
fn prices(library: &Library, documents: &[&[u8]]) -> Result<Prices, aforo_library::LibraryError> {
    let texts: Vec<serde_json::Value> = documents.iter().filter_map(|bytes| serde_json::from_slice(bytes).ok()).collect();
    let named = |pointer: &str| -> BTreeSet<String> {
        texts.iter().filter_map(|text| text.pointer(pointer)?.as_str()).map(str::to_owned).collect()
    };
    let (book_ids, card_ids) = (named("/commercial/price_book"), named("/commercial/rate_card"));
    let mut books = Vec::new();
    for book in library.price_books()?.into_iter().filter(|book| book_ids.contains(&book.id)) {
        let prices = library.prices(&book.id)?;
        books.push((book, prices));
    }
    let cards = library.rate_cards()?.into_iter().filter(|card| card_ids.contains(&card.reference)).collect();
    Ok((books, cards))
}

/// What must be said so that the register is as before: grants that were changed are given again, those of the house that came with the
/// file end.
fn restore_register(before: &Ledger, after: &Ledger, act: &Act<'_>) -> Result<Vec<Entry>, ErrorView> {
    let text = act.date.to_string();
    let day = aforo_core::lifecycle::Day::parse(&text).ok_or_else(|| ErrorView::new("day-invalid", act.language, &[("value", &text)]))?;
    let entry = |event| Entry { quote: String::new(), day, actor: act.actor.to_owned(), event };
    let of = |ledger: &Ledger| -> BTreeMap<(String, String), Grant> {
        ledger.register.grants().map(|grant| ((grant.client.clone(), grant.email.clone()), grant.clone())).collect()
    };
    let (before, after) = (of(before), of(after));
    let mut entries = Vec::new();
    for (key, grant) in &before {
        if after.get(key) != Some(grant) {
            entries.push(entry(Event::Grant(grant.clone())));
        }
    }
    for (client, email) in after.keys().filter(|key| key.0 == HOUSE && !before.contains_key(*key)) {
        entries.push(entry(Event::Revoke { client: client.clone(), email: email.clone(), reason: IMPORTED.to_owned() }));
    }
    Ok(entries)
}

/// Plans under identifiers that are free in this library.
fn renamed(library: &Library, plans: Vec<PlanHistory>, language: Language) -> Result<Vec<PlanHistory>, ErrorView> {
    let mut taken: BTreeSet<String> =
        library.plans().map_err(|error| ErrorView::library(&error, language))?.into_iter().map(|plan| plan.id).collect();
    let mut next = taken.len();
    let free = |plan: PlanHistory| {
        let mut id = plan.id.clone();
        while !taken.insert(id.clone()) {
            next += 1;
            id = format!("plan-{next}");
        }
        PlanHistory { id, ..plan }
    };
    Ok(plans.into_iter().map(free).collect())
}
