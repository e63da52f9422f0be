//! Rate cards that were published here: the text of each, for good.

use rusqlite::{OptionalExtension, params};

use crate::{Library, LibraryError};

/// The table in format 4. What is published does not change.
pub(crate) const TABLE_4: &str = "
CREATE TABLE rate_cards (
    reference TEXT PRIMARY KEY,
    text      TEXT NOT NULL,
    created   TEXT NOT NULL
) STRICT;
CREATE TRIGGER rate_cards_changed BEFORE UPDATE ON rate_cards
    BEGIN SELECT RAISE(ABORT, 'a published rate card does not change'); END;
CREATE TRIGGER rate_cards_removed BEFORE DELETE ON rate_cards
    BEGIN SELECT RAISE(ABORT, 'a published rate card does not change'); END;
";

/// A rate card as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCard {
    /// `id@version`.
    pub reference: String,
    /// Its file's text.
    pub text: String,
    /// When it was published here, RFC 3339.
    pub created: String,
}

impl Library {
    /// Keeps a rate card.
    ///
    /// # Errors
    /// If there is one of that reference, or SQLite refuses.
    pub fn add_rate_card(&self, card: &StoredCard) -> Result<(), LibraryError> {
        let known: Option<i64> =
            self.connection.query_row("SELECT 1 FROM rate_cards WHERE reference = ?1", [&card.reference], |row| row.get(0)).optional()?;
        if known.is_some() {
            return Err(LibraryError::CardExists { reference: card.reference.clone() });
        }
        self.connection.execute(
            "INSERT INTO rate_cards (reference, text, created) VALUES (?1, ?2, ?3)",
            params![card.reference, card.text, card.created],
        )?;
        Ok(())
    }

    /// The rate cards, in the order in which they were published.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn rate_cards(&self) -> Result<Vec<StoredCard>, LibraryError> {
        let mut statement =
            self.connection.prepare_cached("SELECT reference, text, created FROM rate_cards ORDER BY created, reference")?;
        let read = |row: &rusqlite::Row<'_>| Ok(StoredCard { reference: row.get(0)?, text: row.get(1)?, created: row.get(2)? });
        let cards = statement.query_map([], read)?.collect::<Result<Vec<_>, _>>()?;
        Ok(cards)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_card_does_not_change() {
        let folder = tempfile::tempdir().expect("folder");
        let library = Library::open(&folder.path().join("library.db")).expect("library");
        let card = |reference: &str| StoredCard { reference: reference.to_owned(), text: "x".to_owned(), created: "2026".to_owned() };
        library.add_rate_card(&card("a@1")).expect("kept");
        library.add_rate_card(&card("a@2")).expect("kept");
        assert!(matches!(library.add_rate_card(&card("a@1")), Err(LibraryError::CardExists { .. })));
        for statement in ["UPDATE rate_cards SET text = 'y'", "DELETE FROM rate_cards"] {
            assert!(library.connection.execute(statement, []).is_err(), "{statement}");
        }
        assert_eq!(library.rate_cards().expect("cards"), [card("a@1"), card("a@2")]);
    }
}
