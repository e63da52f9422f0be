//! The record of what happened: read from the library with its chain verified, replayed, and continued.

use std::collections::BTreeMap;

use aforo_core::lifecycle::{self, Day, Entry, Ledger, Refusal};
use aforo_library::{Head, Library, LibraryError, NewEvent, StoredEvent};
use jiff::civil::Date;
use serde_json::json;

use crate::views::{ErrorView, Language};

/// Under which name attempts are kept that were refused: they change nothing and are told when somebody asks.
pub(crate) const REFUSED: &str = "refused";

/// Under which name it is kept that events before it came with a client's file.
pub(crate) const IMPORTED: &str = "imported";

/// How often a step is prepared again because another process kept an event meanwhile.
const ATTEMPTS: u32 = 5;

/// Who does something, and when.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// Who.
    pub actor: &'a str,
    /// The day that decides on validity and on grants.
    pub date: Date,
    /// Now, RFC 3339.
    pub now: &'a str,
    /// Language of messages.
    pub language: Language,
}

/// Everything that happened, and what follows from it.
pub(crate) struct Record {
    pub(crate) ledger: Ledger,
    pub(crate) head: Head,
    pub(crate) events: Vec<StoredEvent>,
    /// What the events of revisions are about, by their number: `OC1-R2`.
    pub(super) revisions: BTreeMap<u64, String>,
}

/// The revision of a quote that an event is about, once it has happened: the one that it names, else the one that is worked on.
fn about(ledger: &Ledger, entry: &Entry) -> Option<String> {
    let family = ledger.families.get(&entry.quote)?;
    let revision = match entry.event.revision() {
        Some(number) => family.revisions.iter().find(|revision| revision.number == number),
        None => family.last(),
    }?;
    Some(lifecycle::revision_label(revision.number, revision.change_order))
}

/// Steps to keep, and the files that they name.
pub(super) struct Steps {
    pub(super) entries: Vec<Entry>,
    pub(super) files: Vec<Vec<u8>>,
}

impl Record {
    /// Reads and verifies the chain, and lets everything happen again.
    pub(crate) fn read(library: &mut Library, language: Language) -> Result<Self, ErrorView> {
        let (events, head) = library.events().map_err(|error| ErrorView::library(&error, language))?;
        let mut ledger = Ledger::default();
        let mut revisions = BTreeMap::new();
        for stored in events.iter().filter(|stored| ![REFUSED, IMPORTED].contains(&stored.event.action.as_str())) {
            let unreadable = |reason: &str| {
                let seq = stored.seq.to_string();
                ErrorView::new("record-unreadable", language, &[("seq", &seq), ("reason", reason)])
            };
            let entry: Entry = serde_json::from_str(&stored.event.body).map_err(|error| unreadable(&error.to_string()))?;
            ledger.apply(&entry).map_err(|refusal| unreadable(refusal.code))?;
            revisions.extend(about(&ledger, &entry).map(|revision| (stored.seq, revision)));
        }
        Ok(Self { ledger, head, events, revisions })
    }
}

/// A calendar date as the core's day.
///
/// # Errors
/// If the year has not four digits.
pub(super) fn day(date: Date, language: Language) -> Result<Day, ErrorView> {
    let text = date.to_string();
    Day::parse(&text).ok_or_else(|| ErrorView::new("day-invalid", language, &[("value", &text)]))
}

/// Prepares steps from the record, lets them happen, and keeps them with their files in one transaction. What is refused is
/// kept as an attempt.
///
/// # Errors
/// If the chain is broken, `prepare` fails, a step is refused, or the library refuses.
pub(super) fn keep(
    library: &mut Library,
    act: &Act<'_>,
    mut prepare: impl FnMut(&Record, &Library) -> Result<Steps, ErrorView>,
) -> Result<Record, ErrorView> {
    let failed = |error: LibraryError| ErrorView::library(&error, act.language);
    let mut attempt = 0;
    loop {
        attempt += 1;
        let mut record = Record::read(library, act.language)?;
        let steps = prepare(&record, library)?;
        for entry in &steps.entries {
            if let Err(refusal) = record.ledger.apply(entry) {
                // The attempt is worth telling; if it cannot be kept, the refusal stands all the same.
                let _ = library.append_events(&record.head, &[refused_event(act, entry, &refusal)], &[]);
                return Err(ErrorView::refused(&refusal, act.language));
            }
        }
        let events = steps.entries.iter().map(|entry| new_event(act, entry)).collect::<Result<Vec<_>, _>>()?;
        match library.append_events(&record.head, &events, &steps.files) {
            Ok(_) => return Record::read(library, act.language),
            Err(LibraryError::StaleEvents { .. }) if attempt < ATTEMPTS => {}
            Err(error) => return Err(failed(error)),
        }
    }
}

fn new_event(act: &Act<'_>, entry: &Entry) -> Result<NewEvent, ErrorView> {
    let body = serde_json::to_string(entry)
        .map_err(|error| ErrorView::new("record-unreadable", act.language, &[("seq", "0"), ("reason", &error.to_string())]))?;
    Ok(event(act, entry, entry.event.name(), body))
}

fn refused_event(act: &Act<'_>, entry: &Entry, refusal: &Refusal) -> NewEvent {
    let arguments: serde_json::Map<String, serde_json::Value> =
        refusal.arguments.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let body = json!({ "attempt": entry.event.name(), "day": entry.day, "code": refusal.code, "arguments": arguments });
    event(act, entry, REFUSED, body.to_string())
}

fn event(act: &Act<'_>, entry: &Entry, action: &str, body: String) -> NewEvent {
    NewEvent {
        at: act.now.to_owned(),
        actor: act.actor.to_owned(),
        entity: entry.quote.clone(),
        action: action.to_owned(),
        body,
        program: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
