//! Plan files that come from outside: opened, dropped on the window, or double-clicked; and plans that leave as files.

use std::path::Path;

use serde_json::{Value, json};

use super::effect::Happened;
use super::views::{RecentFileView, StartView};
use crate::application::{Application, Context, LAST_PLAN, entry, parse, step_name};
use crate::document;
use crate::engine::Document;
use crate::files;
use crate::messages::Messages;
use crate::proposal;
use crate::views::{ErrorView, Language, WorkspaceView};

/// Setting with the files that were opened.
const RECENT: &str = "recent-files";
/// Setting that says whether the program is running.
const SESSION: &str = "session";
/// How many files are remembered.
const REMEMBERED: usize = 12;

impl Application {
    /// Opens a plan file, or the plan inside a proposal: it becomes a plan of the library. The same file again is the same plan, as long
    /// as nobody changed the file.
    ///
    /// # Errors
    /// If it cannot be read, is no plan, or the library refuses.
    pub fn open_file(&self, path: &Path, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let (bytes, told) = self.plan_in(files::read(path, context.language)?, context)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let read = document::read(&bytes).map_err(|problem| ErrorView::invalid_plan(&[problem], context.language))?;
        if read.plan.is_none() && !read.value.is_object() {
            return Err(ErrorView::invalid_plan(&read.problems, context.language));
        }
        // A plan that reads is kept with every field written out, so that the window can show each.
        let value = match read.plan {
            Some(plan) => serde_json::to_value(plan).unwrap_or(read.value),
            None => read.value,
        };
        let text = value.to_string();
        let failed = |error| ErrorView::library(&error, context.language);
        let known = self.library().plan_with(&text).map_err(failed)?;
        let id = match known {
            Some(id) => id,
            None => self.keep_new(&value, context)?,
        };
        self.remember(&name, &id, context)?;
        Ok(WorkspaceView { told, ..self.open_plan(&id, context)? })
    }

    /// The plan of a file; for a proposal with its number, and whether it comes to the same today.
    fn plan_in(&self, bytes: Vec<u8>, context: &Context) -> Result<(Vec<u8>, Option<String>), ErrorView> {
        if !proposal::is_quote(&bytes) {
            return Ok((bytes, None));
        }
        let imported = proposal::import(self.engine(), &bytes, context.options())?;
        let key = if imported.differences.is_empty() { "file-quote-same" } else { "file-quote-differs" };
        let arguments = [("number", imported.quote.number.as_str()), ("count", &imported.differences.len().to_string())];
        Ok((imported.plan.into_bytes(), Some(Messages::of(context.language).text(key, &arguments))))
    }

    /// A plan as a file that another machine can open.
    ///
    /// # Errors
    /// If there is no such plan.
    pub fn plan_file(&self, id: &str, context: &Context) -> Result<Document, ErrorView> {
        let stored = self.library().plan(id).map_err(|error| ErrorView::library(&error, context.language))?;
        let value = parse(&stored.document);
        let title = ["/title", "/client/name"].into_iter().filter_map(|place| value.pointer(place)).find_map(Value::as_str);
        let stem: String = title.unwrap_or_default().chars().map(|sign| if sign.is_alphanumeric() { sign } else { '-' }).collect();
        let stem = stem.trim_matches('-');
        let stem = if stem.is_empty() { "plan" } else { stem };
        Ok(Document { file_name: format!("{stem}.aforo"), bytes: document::write(&value).into_bytes() })
    }

    /// The files that were opened, the last one first.
    pub(crate) fn recent(&self) -> Vec<RecentFileView> {
        let text = self.library().setting(RECENT).ok().flatten().unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn remember(&self, name: &str, id: &str, context: &Context) -> Result<(), ErrorView> {
        let mut recent = self.recent();
        recent.retain(|file| file.plan_id != id);
        recent.insert(0, RecentFileView { name: name.to_owned(), plan_id: id.to_owned(), opened: context.now.clone() });
        recent.truncate(REMEMBERED);
        self.set_setting(RECENT, &json!(recent).to_string(), context.language)
    }

    /// Notes that the program runs, and tells what was kept last if it ended without saying goodbye the time before, and whether the
    /// record of quotes holds together.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn begin_session(&self, context: &Context) -> Result<StartView, ErrorView> {
        let before = self.setting(SESSION, context.language)?;
        self.set_setting(SESSION, "running", context.language)?;
        let broken = self.library().events().err().map(|error| ErrorView::library(&error, context.language));
        let nothing = StartView { broken: broken.clone(), ..StartView::default() };
        if before.as_deref() != Some("running") {
            return Ok(nothing);
        }
        let Some(last) = self.setting(LAST_PLAN, context.language)? else { return Ok(nothing) };
        let Ok(stored) = self.library().plan(&last) else { return Ok(nothing) };
        let step = stored.undo_step.as_deref().unwrap_or("create");
        Ok(StartView { recovered: step_name(step, Messages::of(context.language)), saved: stored.saved, broken })
    }

    /// Notes that the program ends in order.
    pub fn end_session(&self) {
        // The program is going away: there is nobody left to tell, and the next start only says that everything was kept.
        let _ = self.set_setting(SESSION, "ended", Language::Es);
    }

    /// Keeps a document as a new plan.
    pub(crate) fn keep_new(&self, value: &Value, context: &Context) -> Result<String, ErrorView> {
        let mut library = self.library();
        let failed = |error| ErrorView::library(&error, context.language);
        let existing = library.plans().map_err(failed)?;
        let id = (existing.len() + 1..)
            .map(|number| format!("plan-{number}"))
            .find(|id| existing.iter().all(|plan| plan.id != *id))
            .unwrap_or_default();
        let text = value.to_string();
        library.create_plan(&id, &entry(&text, value, "create", &context.now)).map_err(failed)?;
        Ok(id)
    }

    /// A copy of a plan, as a plan of its own.
    ///
    /// # Errors
    /// If there is no such plan or the library refuses.
    pub fn duplicate_plan(&self, id: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let failed = |error| ErrorView::library(&error, context.language);
        let mut value = parse(&self.library().plan(id).map_err(failed)?.document);
        let messages = Messages::of(context.language);
        if let Some(title) = value.pointer_mut("/title") {
            let named = title.as_str().unwrap_or_default();
            *title = Value::String(messages.text("plan-copy", &[("title", named)]));
        }
        let id = self.keep_new(&value, context)?;
        let stored = self.library().plan(&id).map_err(failed)?;
        self.library().set_setting(LAST_PLAN, &id).map_err(failed)?;
        Ok(self.workspace(&stored, Happened::Opened, context))
    }
}
