//! What goes from one library to another: plans with their versions, price books, rate cards, events and frozen files, taken in whole
//! or not at all.

use rusqlite::{TransactionBehavior, params};

use crate::{Head, Library, LibraryError, NewEvent, StoredBook, StoredCard, StoredPrice, events, plans, price_books};

/// A version of a plan as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredVersion {
    /// Its number.
    pub version: u32,
    /// The document.
    pub document: String,
    /// The step that led to it.
    pub step: String,
    /// When it was saved, RFC 3339.
    pub saved: String,
}

/// A plan with every version that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanHistory {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Client's name.
    pub client: String,
    /// When it was made, RFC 3339.
    pub created: String,
    /// Last edit, RFC 3339.
    pub updated: String,
    /// The version that is shown.
    pub version: u32,
    /// Versions, the oldest first.
    pub versions: Vec<StoredVersion>,
}

/// What a library takes in.
#[derive(Clone, Debug, Default)]
pub struct Shipment {
    /// Plans; their identifiers are free in this library.
    pub plans: Vec<PlanHistory>,
    /// Price books with their prices; one that is there already is left as it is.
    pub books: Vec<(StoredBook, Vec<StoredPrice>)>,
    /// Rate cards; one that is there already is left as it is.
    pub cards: Vec<StoredCard>,
    /// Events, for the end of the chain.
    pub events: Vec<NewEvent>,
    /// Frozen files.
    pub files: Vec<Vec<u8>>,
}

impl Library {
    /// A plan with every version that is kept of it.
    ///
    /// # Errors
    /// If the plan is unknown or SQLite refuses.
    pub fn plan_history(&self, id: &str) -> Result<PlanHistory, LibraryError> {
        let version = plans::current_version(&self.connection, id)?;
        let mut statement = self.connection.prepare_cached("SELECT title, client, created, updated FROM plans WHERE id = ?1")?;
        let (title, client, created, updated) =
            statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT version, document, step, saved FROM plan_versions WHERE plan_id = ?1 ORDER BY version")?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok(StoredVersion { version: row.get(0)?, document: row.get(1)?, step: row.get(2)?, saved: row.get(3)? })
        };
        let versions = statement.query_map([id], read)?.collect::<Result<Vec<_>, _>>()?;
        Ok(PlanHistory { id: id.to_owned(), title, client, created, updated, version, versions })
    }

    /// Takes a shipment in, in one transaction: all of it or nothing.
    ///
    /// # Errors
    /// If somebody kept an event since `expected` was read, an identifier is taken, or SQLite refuses.
    pub fn receive(&mut self, expected: &Head, shipment: &Shipment) -> Result<Head, LibraryError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (book, prices) in &shipment.books {
            if !price_books::is_there(&transaction, &book.id)? {
                price_books::insert(&transaction, book, prices)?;
            }
        }
        for card in &shipment.cards {
            transaction.execute(
                "INSERT INTO rate_cards (reference, text, created) VALUES (?1, ?2, ?3) ON CONFLICT (reference) DO NOTHING",
                params![card.reference, card.text, card.created],
            )?;
        }
        for plan in &shipment.plans {
            transaction.execute(
                "INSERT INTO plans (id, title, client, created, updated, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![plan.id, plan.title, plan.client, plan.created, plan.updated, plan.version],
            )?;
            for version in &plan.versions {
                transaction.execute(
                    "INSERT INTO plan_versions (plan_id, version, document, step, saved) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![plan.id, version.version, version.document, version.step, version.saved],
                )?;
            }
        }
        let head = events::append(&transaction, expected, &shipment.events, &shipment.files)?;
        transaction.commit()?;
        Ok(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file_hash;

    fn plan(id: &str) -> PlanHistory {
        let version = |number: u32| StoredVersion {
            version: number,
            document: format!("v{number}"),
            step: "edit".to_owned(),
            saved: "2026-11-20T10:00:00Z".to_owned(),
        };
        PlanHistory {
            id: id.to_owned(),
            title: "Plan".to_owned(),
            client: "Banco".to_owned(),
            created: "2026".to_owned(),
            updated: "2026".to_owned(),
            version: 2,
            versions: vec![version(1), version(2), version(3)],
        }
    }

    fn library(folder: &tempfile::TempDir) -> Library {
        Library::open(&folder.path().join("library.db")).expect("library")
    }

    #[test]
    fn a_shipment_arrives_whole() {
        let folder = tempfile::tempdir().expect("folder");
        let mut library = library(&folder);
        let shipment = Shipment {
            plans: vec![plan("p1")],
            books: vec![(StoredBook { id: "book".to_owned(), ..StoredBook::default() }, vec![StoredPrice::default()])],
            cards: vec![StoredCard { reference: "a@1".to_owned(), text: "t".to_owned(), created: "2026".to_owned() }],
            events: vec![NewEvent { body: "one".to_owned(), ..NewEvent::default() }],
            files: vec![b"bytes".to_vec()],
        };
        library.receive(&Head::default(), &shipment).expect("taken in");
        assert_eq!(library.plan_history("p1").expect("plan"), plan("p1"));
        assert_eq!(library.redo("p1", "now").expect("its history moves").document, "v3");
        assert_eq!((library.events().expect("sound").0.len(), library.prices("book").expect("prices").len()), (1, 1));
        assert_eq!(library.frozen_file(&file_hash(b"bytes")).expect("file"), b"bytes");
    }

    /// The second plan's identifier is taken: neither it, nor what came before it, nor the events are kept.
    #[test]
    fn what_cannot_be_taken_in_whole_leaves_nothing() {
        let folder = tempfile::tempdir().expect("folder");
        let mut library = library(&folder);
        library.receive(&Head::default(), &Shipment { plans: vec![plan("taken")], ..Shipment::default() }).expect("taken in");
        let shipment = Shipment {
            plans: vec![plan("new"), plan("taken")],
            events: vec![NewEvent::default()],
            files: vec![b"bytes".to_vec()],
            ..Shipment::default()
        };
        assert!(library.receive(&Head::default(), &shipment).is_err());
        assert_eq!(library.plans().expect("plans").len(), 1);
        assert!(library.events().expect("sound").0.is_empty() && library.frozen_file(&file_hash(b"bytes")).is_err());
        let late = Shipment { plans: vec![plan("new")], ..Shipment::default() };
        let stale = library.receive(&Head { seq: 7, hash: String::new() }, &late);
        assert!(matches!(stale, Err(LibraryError::StaleEvents { .. })) && library.plans().expect("plans").len() == 1);
    }
}
