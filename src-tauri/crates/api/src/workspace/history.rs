//! Versions of a plan: the list of steps, the way back to any of them, and an old version made the newest.

use crate::application::{Application, Context, entry, parse, step_name};
use crate::messages::Messages;
use crate::views::{ErrorView, WorkspaceView};
use crate::workspace::effect::Happened;
use crate::workspace::views::VersionView;

impl Application {
    /// The versions of a plan, the newest first.
    ///
    /// # Errors
    /// If there is no such plan or the library refuses.
    pub fn history(&self, id: &str, context: &Context) -> Result<Vec<VersionView>, ErrorView> {
        let (versions, current) = self.library().versions(id).map_err(|error| ErrorView::library(&error, context.language))?;
        let messages = Messages::of(context.language);
        let view = |stored: aforo_library::VersionSummary| VersionView {
            version: stored.version,
            step: step_name(&stored.step, messages),
            path: stored
                .step
                .split_once(' ')
                .map(|(_, path)| path)
                .filter(|path| path.starts_with(char::is_alphabetic))
                .unwrap_or_default()
                .to_owned(),
            saved: stored.saved,
            state: match stored.version.cmp(&current) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "current",
                std::cmp::Ordering::Greater => "undone",
            }
            .to_owned(),
        };
        Ok(versions.into_iter().map(view).collect())
    }

    /// Undoes or repeats as many steps as it takes to show a version.
    ///
    /// # Errors
    /// If there is no such version or the library refuses.
    pub fn go_to(&self, id: &str, version: u32, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let stored = self.library().go_to(id, version, &context.now).map_err(|error| ErrorView::library(&error, context.language))?;
        Ok(self.workspace(&stored, Happened::Step, context))
    }

    /// Makes an old version the newest one, as a step that can be undone: nothing in between is lost.
    ///
    /// # Errors
    /// If there is no such version or the library refuses.
    pub fn restore_version(&self, id: &str, version: u32, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let stored = {
            let mut library = self.library();
            let failed = |error| ErrorView::library(&error, context.language);
            let text = library.version(id, version).map_err(failed)?;
            let current = library.plan(id).map_err(failed)?;
            let step = format!("restore {version}");
            library.save_version(id, current.version, &entry(&text, &parse(&text), &step, &context.now)).map_err(failed)?;
            library.plan(id).map_err(failed)?
        };
        Ok(self.workspace(&stored, Happened::Step, context))
    }
}
