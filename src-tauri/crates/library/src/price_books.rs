//! Imported price books. A book is written whole, in one transaction, and never changes afterwards: triggers refuse it, whoever
//! asks. Prices are text here; what they mean is the caller's.

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use crate::{Library, LibraryError};

/// Setting that names the active book; absent while the shipped one is active.
const ACTIVE: &str = "active-price-book";

/// The tables in format 2.
pub(crate) const TABLES_2: &str = "
CREATE TABLE price_books (
    id        TEXT PRIMARY KEY,
    published TEXT NOT NULL,
    created   TEXT NOT NULL,
    base      TEXT NOT NULL,
    sealed    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE price_book_rows (
    book_id   TEXT NOT NULL REFERENCES price_books (id),
    position  INTEGER NOT NULL,
    provider  TEXT NOT NULL,
    service   TEXT NOT NULL,
    key       TEXT NOT NULL,
    region    TEXT NOT NULL,
    unit      TEXT NOT NULL,
    tier_from TEXT NOT NULL,
    tier_to   TEXT,
    usd       TEXT NOT NULL,
    effective TEXT NOT NULL,
    verified  INTEGER NOT NULL,
    sku       TEXT NOT NULL,
    source    TEXT NOT NULL,
    PRIMARY KEY (book_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE price_book_files (
    book_id   TEXT NOT NULL REFERENCES price_books (id),
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    format    TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    offer     TEXT NOT NULL,
    version   TEXT NOT NULL,
    published TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_kept INTEGER NOT NULL,
    skipped   TEXT NOT NULL,
    PRIMARY KEY (book_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER price_books_sealed BEFORE UPDATE ON price_books WHEN old.sealed = 1
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
CREATE TRIGGER price_books_kept BEFORE DELETE ON price_books
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
CREATE TRIGGER price_book_rows_added BEFORE INSERT ON price_book_rows
    WHEN (SELECT sealed FROM price_books WHERE id = new.book_id) = 1
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
CREATE TRIGGER price_book_rows_changed BEFORE UPDATE ON price_book_rows
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
CREATE TRIGGER price_book_rows_removed BEFORE DELETE ON price_book_rows
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
CREATE TRIGGER price_book_files_changed BEFORE UPDATE ON price_book_files
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
CREATE TRIGGER price_book_files_removed BEFORE DELETE ON price_book_files
    BEGIN SELECT RAISE(ABORT, 'a published price book does not change'); END;
";

/// A price tier as it is kept; decimals are text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredPrice {
    /// `aws`, `azure`, ...
    pub provider: String,
    /// Service.
    pub service: String,
    /// Price key.
    pub key: String,
    /// Region.
    pub region: String,
    /// Unit.
    pub unit: String,
    /// First usage of the tier.
    pub tier_from: String,
    /// Where it ends; `None` for the last one.
    pub tier_to: Option<String>,
    /// Price of a unit in US dollars.
    pub usd: String,
    /// Since when.
    pub effective: String,
    /// Whether a person can check it.
    pub verified: bool,
    /// The provider's identifier.
    pub sku: String,
    /// Where it was read.
    pub source: String,
}

/// A file that a book was made from: an entry of its manifest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredFile {
    /// Name without its folder.
    pub name: String,
    /// Form of the file.
    pub format: String,
    /// Size on disk.
    pub bytes: u64,
    /// Hash of its bytes.
    pub sha256: String,
    /// The provider's code of the offer.
    pub offer: String,
    /// The offer's version.
    pub version: String,
    /// When the provider published it.
    pub published: String,
    /// Price rows read.
    pub rows_read: u64,
    /// Price rows kept.
    pub rows_kept: u64,
    /// Rows left out, by reason: `reason=count` joined by spaces.
    pub skipped: String,
}

/// A book of the library, without its prices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredBook {
    /// Identifier, for example `aws-2026-12`.
    pub id: String,
    /// Day of the newest of its files (ISO date).
    pub published: String,
    /// When it was made, RFC 3339.
    pub created: String,
    /// The book whose prices it kept where the files had none; empty if there was none.
    pub base: String,
    /// Its files.
    pub files: Vec<StoredFile>,
}

/// Whether there is a book of that name.
pub(crate) fn is_there(transaction: &Transaction<'_>, id: &str) -> Result<bool, LibraryError> {
    Ok(transaction.query_row("SELECT count(*) FROM price_books WHERE id = ?1", [id], |row| row.get(0))?)
}

/// Writes a book within a transaction, and seals it.
pub(crate) fn insert(transaction: &Transaction<'_>, book: &StoredBook, prices: &[StoredPrice]) -> Result<(), LibraryError> {
    transaction.execute(
        "INSERT INTO price_books (id, published, created, base) VALUES (?1, ?2, ?3, ?4)",
        params![book.id, book.published, book.created, book.base],
    )?;
    {
        let mut insert = transaction.prepare(
            "INSERT INTO price_book_rows (book_id, position, provider, service, key, region, unit, tier_from, tier_to, usd,
             effective, verified, sku, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?;
        for (position, price) in prices.iter().enumerate() {
            insert.execute(params![
                book.id,
                i64::try_from(position).unwrap_or(i64::MAX),
                price.provider,
                price.service,
                price.key,
                price.region,
                price.unit,
                price.tier_from,
                price.tier_to,
                price.usd,
                price.effective,
                price.verified,
                price.sku,
                price.source,
            ])?;
        }
        let mut insert = transaction.prepare(
            "INSERT INTO price_book_files (book_id, position, name, format, bytes, sha256, offer, version, published, rows_read,
             rows_kept, skipped) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        for (position, file) in book.files.iter().enumerate() {
            insert.execute(params![
                book.id,
                i64::try_from(position).unwrap_or(i64::MAX),
                file.name,
                file.format,
                count(file.bytes),
                file.sha256,
                file.offer,
                file.version,
                file.published,
                count(file.rows_read),
                count(file.rows_kept),
                file.skipped,
            ])?;
        }
    }
    transaction.execute("UPDATE price_books SET sealed = 1 WHERE id = ?1", [&book.id])?;
    Ok(())
}

impl Library {
    /// Keeps a book whole, in one transaction: an interrupted or refused one leaves the library as it was.
    ///
    /// # Errors
    /// If there is a book of that name, or SQLite refuses.
    pub fn add_price_book(&mut self, book: &StoredBook, prices: &[StoredPrice]) -> Result<(), LibraryError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if is_there(&transaction, &book.id)? {
            return Err(LibraryError::BookExists { id: book.id.clone() });
        }
        insert(&transaction, book, prices)?;
        transaction.commit()?;
        Ok(())
    }

    /// The books, the newest first.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn price_books(&self) -> Result<Vec<StoredBook>, LibraryError> {
        let mut statement =
            self.connection.prepare_cached("SELECT id, published, created, base FROM price_books ORDER BY created DESC, id")?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok(StoredBook { id: row.get(0)?, published: row.get(1)?, created: row.get(2)?, base: row.get(3)?, files: Vec::new() })
        };
        let mut books = statement.query_map([], read)?.collect::<Result<Vec<_>, _>>()?;
        let mut statement = self.connection.prepare_cached(
            "SELECT name, format, bytes, sha256, offer, version, published, rows_read, rows_kept, skipped
             FROM price_book_files WHERE book_id = ?1 ORDER BY position",
        )?;
        for book in &mut books {
            let count = |value: i64| u64::try_from(value).unwrap_or_default();
            let read = |row: &rusqlite::Row<'_>| {
                Ok(StoredFile {
                    name: row.get(0)?,
                    format: row.get(1)?,
                    bytes: count(row.get(2)?),
                    sha256: row.get(3)?,
                    offer: row.get(4)?,
                    version: row.get(5)?,
                    published: row.get(6)?,
                    rows_read: count(row.get(7)?),
                    rows_kept: count(row.get(8)?),
                    skipped: row.get(9)?,
                })
            };
            book.files = statement.query_map([&book.id], read)?.collect::<Result<_, _>>()?;
        }
        Ok(books)
    }

    /// The prices of a book, in their order.
    ///
    /// # Errors
    /// If there is no such book, or SQLite refuses.
    pub fn prices(&self, book: &str) -> Result<Vec<StoredPrice>, LibraryError> {
        self.know_book(book)?;
        let mut statement = self.connection.prepare_cached(
            "SELECT provider, service, key, region, unit, tier_from, tier_to, usd, effective, verified, sku, source
             FROM price_book_rows WHERE book_id = ?1 ORDER BY position",
        )?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok(StoredPrice {
                provider: row.get(0)?,
                service: row.get(1)?,
                key: row.get(2)?,
                region: row.get(3)?,
                unit: row.get(4)?,
                tier_from: row.get(5)?,
                tier_to: row.get(6)?,
                usd: row.get(7)?,
                effective: row.get(8)?,
                verified: row.get(9)?,
                sku: row.get(10)?,
                source: row.get(11)?,
            })
        };
        Ok(statement.query_map([book], read)?.collect::<Result<_, _>>()?)
    }

    /// The active book; `None` while the shipped one is.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn active_price_book(&self) -> Result<Option<String>, LibraryError> {
        self.setting(ACTIVE)
    }

    /// Makes a book the active one; `None` returns to the shipped one.
    ///
    /// # Errors
    /// If there is no such book, or SQLite refuses.
    pub fn activate_price_book(&self, book: Option<&str>) -> Result<(), LibraryError> {
        match book {
            Some(book) => {
                self.know_book(book)?;
                self.set_setting(ACTIVE, book)
            }
            None => {
                self.connection.execute("DELETE FROM settings WHERE key = ?1", [ACTIVE])?;
                Ok(())
            }
        }
    }

    fn know_book(&self, id: &str) -> Result<(), LibraryError> {
        let found: Option<i64> = self.connection.query_row("SELECT 1 FROM price_books WHERE id = ?1", [id], |row| row.get(0)).optional()?;
        found.map(|_| ()).ok_or_else(|| LibraryError::UnknownBook { id: id.to_owned() })
    }

    /// Whether SQLite finds the library sound: `integrity_check`.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn integrity(&self) -> Result<bool, LibraryError> {
        let verdict: String = self.connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        Ok(verdict == "ok")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(key: &str) -> StoredPrice {
        StoredPrice { key: key.to_owned(), usd: "0.04048".to_owned(), tier_from: "0".to_owned(), ..StoredPrice::default() }
    }

    fn book(id: &str) -> StoredBook {
        let file = StoredFile { name: "index.csv".to_owned(), rows_read: 10, rows_kept: 1, ..StoredFile::default() };
        StoredBook { id: id.to_owned(), created: "2026-11-20T10:00:00Z".to_owned(), files: vec![file], ..StoredBook::default() }
    }

    fn library() -> (tempfile::TempDir, Library) {
        let folder = tempfile::tempdir().expect("folder");
        let library = Library::open(&folder.path().join("library.db")).expect("library");
        (folder, library)
    }

    #[test]
    fn a_book_is_kept_as_it_was_given() {
        let (_folder, mut library) = library();
        let prices = [price("a"), price("b")];
        library.add_price_book(&book("aws-2026-12"), &prices).expect("kept");
        assert_eq!(library.prices("aws-2026-12").expect("prices"), prices);
        assert_eq!(library.price_books().expect("books"), [book("aws-2026-12")]);
        assert!(library.integrity().expect("check"));
    }

    #[test]
    fn a_published_book_does_not_change() {
        let (_folder, mut library) = library();
        library.add_price_book(&book("one"), &[price("a")]).expect("kept");
        assert!(matches!(library.add_price_book(&book("one"), &[]), Err(LibraryError::BookExists { .. })));
        for statement in [
            "UPDATE price_book_rows SET usd = '0'",
            "DELETE FROM price_book_rows",
            "DELETE FROM price_books",
            "UPDATE price_books SET published = ''",
            "UPDATE price_book_files SET sha256 = ''",
            "DELETE FROM price_book_files",
            "INSERT INTO price_book_rows SELECT book_id, 99, provider, service, key, region, unit, tier_from, tier_to, usd, effective, verified, sku, source FROM price_book_rows",
        ] {
            assert!(library.connection.execute(statement, []).is_err(), "{statement}");
        }
        assert_eq!(library.prices("one").expect("prices"), [price("a")]);
    }

    #[test]
    fn the_shipped_book_is_active_until_another_is() {
        let (_folder, mut library) = library();
        library.add_price_book(&book("one"), &[price("a")]).expect("kept");
        assert_eq!(library.active_price_book().expect("active"), None);
        assert!(matches!(library.activate_price_book(Some("two")), Err(LibraryError::UnknownBook { .. })));
        library.activate_price_book(Some("one")).expect("active");
        assert_eq!(library.active_price_book().expect("active").as_deref(), Some("one"));
        library.activate_price_book(None).expect("shipped");
        assert_eq!(library.active_price_book().expect("active"), None);
    }
}
