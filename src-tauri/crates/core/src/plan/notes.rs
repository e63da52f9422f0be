//! What is remembered of single fields: what somebody said, and on whose word the number rests.

use super::Plan;
use super::document::{choice, document};

choice! {
    /// On what the number of a field rests.
    NoteSource {
        /// Nothing is said of it; the remark is the house's own.
        Unstated = "unstated",
        /// The client gave it.
        Client = "client",
        /// It was measured: a load test, a log, a bill.
        Measured = "measured",
        /// The house assumed it.
        Assumed = "assumed",
    }
}

document! {
    /// A remark about a field: who said it, what it rests on, what is still to be asked.
    ///
    /// A client's documents tell on what a number rests and since when, and by name only people of the client's own; everything else
    /// of a note is internal.
    Note {
        /// Path of the field, for example `traffic.monthly_users` or `microservices[accounts].latency_ms`.
        /// Default: empty; a remark about the plan as a whole.
        path: String = String::new(); chars 160,
        /// The remark. Internal.
        /// Default: empty.
        text: String = String::new(); chars 2000,
        /// On what the number rests.
        /// Default: unstated, and then the documents count it among the assumptions.
        source: NoteSource = NoteSource::Unstated,
        /// Who gave it; printed only if the client did.
        /// Default: empty.
        person: String = String::new(); chars 120,
        /// Since when (YYYY-MM-DD).
        /// Default: empty.
        date: String = String::new(); chars 10,
    }
}

impl Plan {
    /// The note that says on what the number of a field rests, if one does.
    #[must_use]
    pub fn provenance(&self, path: &str) -> Option<&Note> {
        self.notes.iter().find(|note| note.path == path && note.source != NoteSource::Unstated)
    }
}

impl Note {
    /// What of the note a client may have: on what the number rests, since when, and who of the client gave it. Nothing if it says none of
    /// that.
    #[must_use]
    pub fn for_client(&self) -> Option<Self> {
        let person = if self.source == NoteSource::Client { self.person.clone() } else { String::new() };
        (self.source != NoteSource::Unstated).then(|| Self { text: String::new(), person, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_learns_the_names_of_its_own_people_only() {
        let note = |source| Note {
            path: "developers".to_owned(),
            text: "preguntar de nuevo".to_owned(),
            source,
            person: "Ana Rojas".to_owned(),
            date: "2026-11-03".to_owned(),
        };
        for (source, person) in [
            (NoteSource::Unstated, None),
            (NoteSource::Client, Some("Ana Rojas")),
            (NoteSource::Measured, Some("")),
            (NoteSource::Assumed, Some("")),
        ] {
            let told = note(source).for_client();
            assert_eq!(told.as_ref().map(|note| note.person.as_str()), person, "{source}");
            assert!(told.is_none_or(|note| note.text.is_empty() && note.date == "2026-11-03"));
        }
    }
}
