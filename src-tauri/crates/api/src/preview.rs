//! The preview of the proposal: the very document, laid out once for each content; its pages are drawn as they come into sight.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aforo_core::{money, units};
use aforo_library::file_hash;
use aforo_proposal::Pages;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::application::{Application, Context};
use crate::views::{ErrorView, Language};

/// Documents that stay laid out: both audiences in two languages, which is what people switch between.
const KEPT: usize = 4;

/// The document that a preview shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PreviewView {
    /// Names the content: the same content has the same key, and its pages are asked for with it.
    pub key: String,
    /// Width of a page in points.
    pub width: u32,
    /// Height of a page in points.
    pub height: u32,
    /// The pages in order.
    pub pages: Vec<PreviewPageView>,
}

/// A page of a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PreviewPageView {
    /// Headings that begin on the page: what it is about, for whoever cannot see it.
    pub headings: Vec<String>,
}

/// What is laid out, and who waits.
#[derive(Debug, Default)]
pub(crate) struct Previews {
    laid_out: Mutex<VecDeque<(String, Arc<Pages>)>>,
    /// One layout at a time: two would only take the processor from each other and from the figures.
    turn: Mutex<()>,
    latest: AtomicU64,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Previews {
    fn find(&self, key: &str) -> Option<Arc<Pages>> {
        let mut laid_out = locked(&self.laid_out);
        let position = laid_out.iter().position(|(known, _)| known == key)?;
        let entry = laid_out.remove(position)?;
        let pages = Arc::clone(&entry.1);
        laid_out.push_back(entry);
        Some(pages)
    }

    /// The document of a key, laid out if it is not there. `None` if a newer request came while this one waited for its turn.
    fn of<E>(&self, key: &str, lay_out: impl FnOnce() -> Result<Pages, E>) -> Result<Option<Arc<Pages>>, E> {
        let ticket = self.latest.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(pages) = self.find(key) {
            return Ok(Some(pages));
        }
        let turn = locked(&self.turn);
        if self.latest.load(Ordering::Relaxed) != ticket {
            return Ok(None);
        }
        let pages = Arc::new(lay_out()?);
        drop(turn);
        let mut laid_out = locked(&self.laid_out);
        if laid_out.len() >= KEPT {
            laid_out.pop_front();
        }
        laid_out.push_back((key.to_owned(), Arc::clone(&pages)));
        Ok(Some(pages))
    }
}

impl Application {
    /// Lays out a plan's proposal in the language and for the audience of the context, unless it already is.
    ///
    /// # Errors
    /// If the plan has errors, its client has no name, the document cannot be set, or a newer request has come
    /// (`preview-stale`: what it asks for is the one to show).
    pub fn preview(&self, id: &str, context: &Context) -> Result<PreviewView, ErrorView> {
        let computed = self.computed(id, context)?;
        let content = json!([
            computed.plan,
            computed.number,
            context.language,
            context.audience,
            context.date.to_string(),
            self.engine().active_price_book().id,
            file_hash(format!("{:?}", self.engine().organisation()).as_bytes()),
        ]);
        let key = file_hash(content.to_string().as_bytes());
        let pages = self.previews.of(&key, || self.engine().pages(&computed, context.options()))?;
        let Some(pages) = pages else { return Err(ErrorView::new("preview-stale", context.language, &[])) };
        let (width, height) = pages.size();
        let view = |headings| PreviewPageView { headings };
        Ok(PreviewView { key, width: points(width), height: points(height), pages: pages.headings().into_iter().map(view).collect() })
    }

    /// A page of a preview as PNG.
    ///
    /// # Errors
    /// If the document is no longer laid out (`preview-stale`: ask for the preview again) or has no such page.
    pub fn preview_page(&self, key: &str, page: usize, dots_per_inch: u16, language: Language) -> Result<Vec<u8>, ErrorView> {
        let Some(pages) = self.previews.find(key) else { return Err(ErrorView::new("preview-stale", language, &[])) };
        pages.png(page, dots_per_inch).map_err(|error| ErrorView::new("document", language, &[("reason", &error.to_string())]))
    }
}

/// A page's side in whole points.
fn points(side: f64) -> u32 {
    money::round(units::quantity(side), 0).to_u32().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::Audience;

    fn context(language: Language, audience: Audience) -> Context {
        Context { language, audience, now: "2026-11-20T12:00:00Z".to_owned(), date: "2026-11-20".parse().expect("date") }
    }

    #[test]
    fn sides_are_whole_points() {
        for (side, expected) in [(0.0, 0), (595.276, 595), (841.89, 842), (612.0, 612), (0.5, 1)] {
            assert_eq!(points(side), expected, "{side}");
        }
    }

    /// The sample's preview has the pages of its PDF, each a picture, and the first says what the document is.
    #[test]
    fn a_preview_is_the_document() {
        let folder = tempfile::tempdir().expect("folder");
        let application = Application::open(&folder.path().join("library.db"), Language::Es).expect("library");
        let client = context(Language::Pt, Audience::Client);
        let plan = application.open_last(&client).expect("the sample").plan_id;
        let view = application.preview(&plan, &client).expect("a preview");
        assert_eq!((view.width, view.height), (612, 792), "a Chilean client reads on letter paper");
        assert!(view.pages.len() > 8, "{} pages", view.pages.len());
        let headings: Vec<&str> = view.pages.iter().flat_map(|page| page.headings.iter().map(String::as_str)).collect();
        for expected in ["Resumo executivo", "Investimento mensal", "Condições comerciais", "Aceite"] {
            assert!(headings.contains(&expected), "`{expected}` is not among {headings:?}");
        }
        let picture = application.preview_page(&view.key, 0, 48, Language::Pt).expect("a page");
        assert!(picture.starts_with(b"\x89PNG"));
        let beyond = application.preview_page(&view.key, view.pages.len(), 48, Language::Pt).expect_err("no such page");
        assert_eq!(beyond.code, "document");
        assert_eq!(application.preview_page("gone", 0, 48, Language::Pt).expect_err("not laid out").code, "preview-stale");
        assert_eq!(application.preview(&plan, &client).expect("again"), view);
        assert_ne!(application.preview(&plan, &context(Language::Es, Audience::Client)).expect("Spanish").key, view.key);
    }

    /// Of requests that wait for a turn only the newest is laid out.
    #[test]
    fn a_newer_request_makes_the_waiting_one_stale() {
        let previews = Arc::new(Previews::default());
        let turn = locked(&previews.turn);
        let waiting = {
            let previews = Arc::clone(&previews);
            std::thread::spawn(move || previews.of("old", || Err::<Pages, &str>("laid out")))
        };
        while previews.latest.load(Ordering::Relaxed) == 0 {
            std::thread::yield_now();
        }
        previews.latest.fetch_add(1, Ordering::Relaxed);
        drop(turn);
        assert!(matches!(waiting.join().expect("thread"), Ok(None)));
    }
}
