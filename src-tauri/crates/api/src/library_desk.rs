//! The window's use cases of the library as a whole: its log, its copies, putting one back.

use std::path::Path;

use aforo_library::{Library, StoredCopy};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::application::{Application, Context};
use crate::clients::{self, ClientFileView};
use crate::engine::Document;
use crate::prices;
use crate::quote_desk::act;
use crate::quotes::{self, views::EventView};
use crate::settings_desk::{self, BackupRuleView};
use crate::views::{ErrorView, Language};

const SECONDS_A_DAY: i64 = 86_400;

/// What to read of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LogQuery {
    /// Only events with this in their quote, actor or text; empty for all.
    pub text: String,
    /// Events to leave out at the beginning.
    pub offset: u32,
    /// Events to return at most.
    pub limit: u32,
}

/// A page of the log, the newest event first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LogPageView {
    /// Events of the page.
    pub events: Vec<EventView>,
    /// How many the query finds.
    pub found: u32,
    /// Hash of the last event of all; the chain was followed up to it.
    pub head: String,
}

/// A copy of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BackupView {
    /// Name of its file.
    pub name: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// Its size.
    pub bytes: String,
    /// Whether the program made it by itself.
    pub automatic: bool,
}

/// The copies of the library and where they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BackupsView {
    /// The folder.
    pub folder: String,
    /// Copies, the newest first.
    pub copies: Vec<BackupView>,
}

impl Application {
    /// A page of what happened to quotes and to the register; the whole chain is followed first.
    ///
    /// # Errors
    /// If the chain is broken, or the library refuses.
    pub fn audit_log(&self, query: &LogQuery, context: &Context) -> Result<LogPageView, ErrorView> {
        let mut events = quotes::history(&mut self.library(), None, context.language)?;
        let head = events.last().map(|event| event.hash.clone()).unwrap_or_default();
        events.reverse();
        let wanted = query.text.trim().to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&wanted);
        events.retain(|event| wanted.is_empty() || holds(&event.quote) || holds(&event.actor) || holds(&event.text));
        let found = u32::try_from(events.len()).unwrap_or(u32::MAX);
        let page = events.into_iter().skip(query.offset as usize).take(query.limit as usize);
        Ok(LogPageView { events: page.collect(), found, head })
    }

    /// The clients of the library: of its plans and of its quotes.
    ///
    /// # Errors
    /// If the record is broken, or the library refuses.
    pub fn clients(&self, context: &Context) -> Result<Vec<String>, ErrorView> {
        clients::clients(&mut self.library(), context.language)
    }

    /// A whole client as one file, with what is in it. Internal: it holds costs and names.
    ///
    /// # Errors
    /// If there is no such client, the record is broken, a frozen file is missing, or the library refuses.
    pub fn export_client(&self, client: &str, actor: &str, context: &Context) -> Result<(ClientFileView, Document), ErrorView> {
        let (view, bytes) = clients::export(&mut self.library(), client, &act(actor, context))?;
        let name: String = client.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        Ok((view, Document { file_name: format!("{name}-{}.zip", context.date), bytes }))
    }

    /// Takes a client's file in: all of it, or nothing.
    ///
    /// # Errors
    /// If the file is damaged or was altered, a quote's number is taken, or the library refuses.
    pub fn import_client(&self, bytes: &[u8], actor: &str, context: &Context) -> Result<ClientFileView, ErrorView> {
        let library = &mut *self.library();
        let view = clients::import(library, bytes, &act(actor, context))?;
        prices::prepare(self.engine(), library, None, context.language)?;
        Ok(view)
    }

    /// The copies of the library.
    ///
    /// # Errors
    /// If their folder cannot be read.
    pub fn backups(&self, context: &Context) -> Result<BackupsView, ErrorView> {
        let folder = Library::folder_of_copies(&self.path).to_string_lossy().into_owned();
        Ok(BackupsView { folder, copies: copies(&self.path, context.language)? })
    }

    /// Copies the library beside itself, or to a file that somebody chose.
    ///
    /// # Errors
    /// If there is a file already, or it cannot be written.
    pub fn back_up(&self, to: Option<&Path>, context: &Context) -> Result<BackupsView, ErrorView> {
        let path = match to {
            Some(path) => path.to_owned(),
            None => {
                Library::place_of_copy(&self.path, false, &context.now).map_err(|error| ErrorView::library(&error, context.language))?
            }
        };
        self.library().back_up_to(&path).map_err(|error| ErrorView::library(&error, context.language))?;
        self.backups(context)
    }

    /// Puts a copy in the library's place: one of its folder by name, or a file that somebody chose. What stood there is kept
    /// beside it under the name that is returned.
    ///
    /// # Errors
    /// If the copy is no library, damaged or newer than the program, or another program has the library open; everything is then
    /// as it was.
    pub fn restore_backup(&self, name: Option<&str>, file: Option<&Path>, context: &Context) -> Result<String, ErrorView> {
        let failed = |error| ErrorView::library(&error, context.language);
        let copy = match (name.and_then(|name| Path::new(name).file_name()), file) {
            (Some(name), _) => Library::folder_of_copies(&self.path).join(name),
            (None, Some(file)) => file.to_owned(),
            (None, None) => return Ok(String::new()),
        };
        let mut library = self.library();
        // A library that is open cannot be replaced: an empty one stands in while it is closed.
        let waiting = tempfile::tempdir().map_err(|error| ErrorView::file("file-write", &self.path, &error, context.language))?;
        *library = Library::open(&waiting.path().join("empty.db")).map_err(failed)?;
        let restored = Library::restore(&copy, &self.path);
        *library = Library::open(&self.path).map_err(failed)?;
        let kept = restored.map_err(failed)?;
        prices::prepare(self.engine(), &library, None, context.language)?;
        Ok(kept.map(|kept| kept.to_string_lossy().into_owned()).unwrap_or_default())
    }

    /// Makes the automatic copy if it is due, and removes the oldest ones beyond what is kept. The library is read through a
    /// connection of its own, so that nobody waits. Whether a copy was made.
    ///
    /// # Errors
    /// If the library or the folder refuses.
    pub fn back_up_if_due(&self, context: &Context) -> Result<bool, ErrorView> {
        let failed = |error| ErrorView::library(&error, context.language);
        keep_copy(&Library::open(&self.path).map_err(failed)?, &self.path, &context.now, context.language)
    }
}

/// The copies of a library, the newest first.
///
/// # Errors
/// If their folder cannot be read.
pub fn copies(path: &Path, language: Language) -> Result<Vec<BackupView>, ErrorView> {
    let copies = Library::copies(path).map_err(|error| ErrorView::library(&error, language))?;
    let view = |copy: StoredCopy| BackupView { name: copy.name, at: copy.at, bytes: copy.bytes.to_string(), automatic: copy.automatic };
    Ok(copies.into_iter().map(view).collect())
}

/// Makes the automatic copy of a library if it is due by the house's rule, and removes the oldest ones beyond what is kept. Whether a copy
/// was made. `now` is RFC 3339.
///
/// # Errors
/// If the library or the folder refuses.
pub fn keep_copy(library: &Library, path: &Path, now: &str, language: Language) -> Result<bool, ErrorView> {
    let failed = |error| ErrorView::library(&error, language);
    let rule = settings_desk::backup_rule(library).map_err(failed)?;
    let last = Library::copies(path).map_err(failed)?.into_iter().find(|copy| copy.automatic);
    if !due(rule, last.as_ref().map(|copy| copy.at.as_str()), now) {
        return Ok(false);
    }
    Ok(library.back_up_automatically(path, now, rule.keep as usize).map_err(failed)?.is_some())
}

fn due(rule: BackupRuleView, last: Option<&str>, now: &str) -> bool {
    let second = |text: &str| text.parse::<Timestamp>().ok().map(Timestamp::as_second);
    let age = last.and_then(second).zip(second(now)).map(|(last, now)| now - last);
    rule.every_days > 0 && age.is_none_or(|age| age >= i64::from(rule.every_days) * SECONDS_A_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_due_after_its_days_and_never_if_nobody_wants_one() {
        let rule = |every_days| BackupRuleView { every_days, keep: 3 };
        for (every, last, expected) in [
            (1, None, true),
            (1, Some("2026-11-19T12:00:00Z"), true),
            (1, Some("2026-11-19T12:00:01Z"), false),
            (7, Some("2026-11-19T12:00:00Z"), false),
            (0, None, false),
        ] {
            assert_eq!(due(rule(every), last, "2026-11-20T12:00:00Z"), expected, "{every} {last:?}");
        }
    }
}
